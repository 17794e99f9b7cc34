//! An institution's side of a request: what is asked, the answer, and more time once.

use ::store::{Day, Error, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};

use super::{samples as own, store as sql, types::Request};
use crate::{
    councils::{self, samples as councils_samples, types::Council},
    recommendations::{
        answers::{self, Asks},
        inbox,
        types::{Kind, Standing},
    },
};

#[derive(Template)]
#[template(path = "inbox_information.html")]
struct AnswerPage {
    page: Page,
    council: Council,
    one: Request,
    standing: Standing,
    fields: Fields,
    kinds: &'static [Kind],
    langs: Vec<(&'static str, &'static str)>,
    /// By how many days the time can be extended, at most; `None`: not any more.
    more: Option<i64>,
}

impl AnswerPage {
    fn new(page: Page, (council, one, today): (Council, Request, Day), fields: Fields) -> Self {
        let langs = Lang::choices();
        let more = answers::more(&one.to, today);
        let page = page.with_errors(&fields);
        Self { page, standing: one.to.standing(today), council, one, fields, kinds: Kind::ALL, langs, more }
    }
}

/// What an institution of this respondent's organisation was asked.
async fn ours(me: &StaffMember, id: &str) -> Result<(Council, Request, Day), Problem> {
    me.must_respond()?;
    let id = Id::parse(id).ok_or(Problem::NotFound)?;
    let found = me
        .visit
        .app
        .store()
        .read("a request that must be answered", move |tx| {
            Box::pin(async move {
                let Some(one) = sql::find(tx, id).await?.filter(|one| one.sent().is_some()) else { return Ok(None) };
                let council = councils::store::find(tx, one.council).await?;
                Ok::<_, Error>(council.map(|council| (council, one)))
            })
        })
        .await?;
    let (council, one) = found.ok_or(Problem::NotFound)?;
    if one.to.institution.organisation != Some(me.organisation) {
        return Err(Problem::NotFound);
    }
    let today = council.today(me.visit.app.clock());
    Ok((council, one, today))
}

/// The page with what is wrong; what is sent next is about the answers that it shows.
fn again(me: &StaffMember, asked: (Council, Request, Day), fields: Fields) -> Outcome {
    let fields = fields.set("version", (asked.1.to.answers.len() + 1).to_string());
    let page = AnswerPage::new(me.page(asked.1.title.clone()), asked, fields);
    html_status(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// The page.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let asked = ours(&me, &id).await?;
    let fields = Fields::new()
        .set("version", (asked.1.to.answers.len() + 1).to_string())
        .set("lang", me.visit.lang.code())
        .set("by", &asked.1.to.role);
    html(&AnswerPage::new(me.page(asked.1.title.clone()), asked, fields))
}

/// An answer, or more time.
pub(super) async fn post(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let asked = ours(&me, &id).await?;
    if fields.is("act", "more") {
        return more(&me, asked, fields).await;
    }
    let Some(answer) = answers::read(&me.visit, &mut fields, Asks::Information, &asked.1.to, false, asked.2) else {
        return again(&me, asked, fields);
    };
    let of = asked.1.id;
    let stored = me
        .visit
        .app
        .store()
        .write("answer a request", move |tx| {
            let answer = answer.clone();
            Box::pin(async move { sql::answer(tx, of, &answer).await })
        })
        .await?;
    if !stored {
        // Somebody was faster: the page shows what they said.
        let asked = ours(&me, &id).await?;
        fields.wrong("words", me.visit.say("answer-stale"));
        return again(&me, asked, fields);
    }
    Ok(me.visit.go(&format!("/staff/information/{id}")))
}

/// More time: once, before the last day, with reasons that everybody reads.
async fn more(me: &StaffMember, asked: (Council, Request, Day), mut fields: Fields) -> Outcome {
    let Some((extended, reasons)) = answers::read_more(&me.page(""), &me.visit, &mut fields, &asked.1.to, asked.2)?
    else {
        let fields = fields.set("by", &asked.1.to.role);
        return again(me, asked, fields);
    };
    let (of, today) = (asked.1.id, asked.2);
    me.visit
        .app
        .store()
        .write("more time to answer a request", move |tx| {
            let reasons = reasons.clone();
            Box::pin(async move { sql::extend(tx, of, &extended, &reasons, today).await })
        })
        .await?;
    Ok(me.visit.go(&format!("/staff/information/{of}")))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |n: u8, fields: Fields| {
        let council = councils_samples::council(stage, councils::types::State::Open);
        let one = own::request(stage, n, true);
        let mut page = inbox::sample_page(stage, "inbox-title", &format!("/staff/information/{}", one.id));
        page.title.clone_from(&one.title);
        AnswerPage::new(page, (council, one, kit::samples::TODAY), fields)
    };
    let mut wrong = Fields::new().set("version", "1").set("kind", "decline");
    wrong.wrong("words", stage.words.get("told-reasons-missing"));
    vec![
        stage.staff("inbox-information", &make(4, Fields::new().set("version", "1"))),
        stage.staff("inbox-information-wrong", &make(2, wrong)),
        stage.staff("inbox-information-answered", &make(1, Fields::new().set("version", "2"))),
    ]
}
