//! One recommendation, answered: the answer, more time once, and what was promised.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};

use super::{Asked, list::sample_page, ours};
use crate::{
    councils::{samples as councils, types::State as CouncilState},
    recommendations::{
        answers::{self, Asks},
        samples as sample,
        types::{Kind, Standing, State},
    },
};

#[derive(Template)]
#[template(path = "inbox_one.html")]
struct AnswerPage {
    page: Page,
    asked: Asked,
    standing: Standing,
    fields: Fields,
    kinds: &'static [Kind],
    langs: Vec<(&'static str, &'static str)>,
    /// By how many days the time can be extended, at most; `None`: not any more.
    more: Option<i64>,
}

impl AnswerPage {
    fn new(page: Page, asked: Asked, fields: Fields) -> Self {
        let standing = asked.addressee.standing(asked.today);
        let more = answers::more(&asked.addressee, asked.today);
        let langs = Lang::choices();
        Self { page: page.with_errors(&fields), standing, asked, fields, kinds: Kind::ALL, langs, more }
    }

    /// What is promised can follow.
    fn promises(&self) -> bool {
        self.asked.addressee.answer().is_some_and(|answer| answer.kind.promises())
    }

    /// The address of this page.
    fn base(&self) -> String {
        format!("/staff/inbox/{}", self.asked.addressee.id)
    }
}

fn fresh(me: &StaffMember, asked: &Asked) -> Fields {
    Fields::new()
        .set("version", (asked.addressee.answers.len() + 1).to_string())
        .set("lang", me.visit.lang.code())
        .set("by", &asked.addressee.role)
}

/// The page with what is wrong; what is sent next is about the answers that it shows.
fn again(me: &StaffMember, asked: Asked, fields: Fields) -> Outcome {
    let fields = fields.set("version", (asked.addressee.answers.len() + 1).to_string());
    let page = AnswerPage::new(me.page(asked.one.title.clone()), asked, fields);
    html_status(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The page.
pub(super) async fn get(me: StaffMember, Path(addressee): Path<String>) -> Outcome {
    let asked = ours(&me, &addressee).await?;
    let fields = fresh(&me, &asked);
    html(&AnswerPage::new(me.page(asked.one.title.clone()), asked, fields))
}

/// An answer, or more time.
pub(super) async fn post(Path(addressee): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let asked = ours(&me, &addressee).await?;
    if fields.is("act", "more") {
        return more(&me, asked, fields).await;
    }
    let Some(answer) =
        answers::read(&me.visit, &mut fields, Asks::Recommendation, &asked.addressee, false, asked.today)
    else {
        return again(&me, asked, fields);
    };
    let to = asked.addressee.clone();
    let stored = me
        .visit
        .app
        .store()
        .write("answer a recommendation", move |tx| {
            let (to, answer) = (to.clone(), answer.clone());
            Box::pin(async move { answers::add(tx, &to, &answer).await })
        })
        .await?;
    if !stored {
        // Somebody was faster: the page shows what they said.
        let asked = ours(&me, &addressee).await?;
        fields.wrong("words", me.visit.say("answer-stale"));
        return again(&me, asked, fields);
    }
    Ok(me.visit.go(&format!("/staff/inbox/{addressee}")))
}

/// More time: once, before the last day, with reasons that everybody reads.
async fn more(me: &StaffMember, asked: Asked, mut fields: Fields) -> Outcome {
    let Some((extended, reasons)) =
        answers::read_more(&me.page(""), &me.visit, &mut fields, &asked.addressee, asked.today)?
    else {
        // What was typed into the other form is not in this one.
        let fields = fields.set("by", &asked.addressee.role);
        return again(me, asked, fields);
    };
    let (id, today) = (asked.addressee.id, asked.today);
    me.visit
        .app
        .store()
        .write("more time to answer", move |tx| {
            let reasons = reasons.clone();
            Box::pin(async move { answers::extend(tx, id, &extended, &reasons, today).await })
        })
        .await?;
    Ok(me.visit.go(&format!("/staff/inbox/{id}")))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |n: u8, fields: Fields| {
        let asked = Asked {
            council: councils::council(stage, CouncilState::Open),
            one: sample::recommendation(stage, State::Published),
            addressee: sample::addressee(stage, n),
            promises: if n == 1 { (1..=3).map(|n| sample::commitment(stage, n)).collect() } else { Vec::new() },
            today: kit::samples::TODAY,
        };
        let mut page = sample_page(stage, "inbox-title", &format!("/staff/inbox/{}", asked.addressee.id));
        page.title.clone_from(&asked.one.title);
        AnswerPage::new(page, asked, fields)
    };
    let mut wrong = Fields::new().set("version", "1").set("kind", "decline");
    wrong.wrong("words", stage.words.get("answer-reasons-missing"));
    vec![
        stage.staff("inbox-waiting", &make(4, Fields::new().set("version", "1"))),
        stage.staff("inbox-overdue-wrong", &make(2, wrong)),
        stage.staff("inbox-answered", &make(1, Fields::new().set("version", "3"))),
    ]
}
