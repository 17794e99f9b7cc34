//! A public reply of an institution that never comes here: written down by the council, with its source.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};

use super::load;
use crate::{
    councils::{
        samples as councils,
        staff::sample_page,
        types::{Council, State as CouncilState},
    },
    recommendations::{
        answers::{self, Asks},
        samples as sample,
        types::{Addressee, Kind, Recommendation, State},
    },
};

#[derive(Template)]
#[template(path = "staff_reply.html")]
struct ReplyPage {
    page: Page,
    council: Council,
    one: Recommendation,
    addressee: Addressee,
    fields: Fields,
    kinds: &'static [Kind],
    langs: Vec<(&'static str, &'static str)>,
}

impl ReplyPage {
    fn new(page: Page, council: Council, one: Recommendation, addressee: Addressee, fields: Fields) -> Self {
        let langs = Lang::choices();
        Self { page: page.with_errors(&fields), council, one, addressee, fields, kinds: Kind::ALL, langs }
    }
}

async fn of(
    me: &StaffMember,
    (id, at, addressee): &(String, String, String),
) -> Result<(Council, Recommendation, Addressee), Problem> {
    let (council, one, all) = load(me, id, at).await?;
    if one.state != State::Published {
        return Err(Problem::NotFound);
    }
    let addressee = all.into_iter().find(|one| one.id.to_string() == *addressee).ok_or(Problem::NotFound)?;
    // Somebody answers for it here: nobody else writes for them.
    if addressee.institution.organisation.is_some() {
        return Err(Problem::NotYours);
    }
    Ok((council, one, addressee))
}

/// The form.
pub(super) async fn get(me: StaffMember, Path(path): Path<(String, String, String)>) -> Outcome {
    let (council, one, addressee) = of(&me, &path).await?;
    let fields = Fields::new()
        .set("version", (addressee.answers.len() + 1).to_string())
        .set("lang", council.lang.code())
        .set("by", &addressee.role);
    html(&ReplyPage::new(me.page(me.visit.say("reply-title")), council, one, addressee, fields))
}

/// The form was sent.
pub(super) async fn post(
    Path(path): Path<(String, String, String)>,
    StaffForm { me, mut fields }: StaffForm,
) -> Outcome {
    let (council, one, addressee) = of(&me, &path).await?;
    let today = council.today(me.visit.app.clock());
    let back = format!("{}/recommendation/{}", council.base(), one.id);
    let Some(answer) = answers::read(&me.visit, &mut fields, Asks::Recommendation, &addressee, true, today) else {
        let fields = fields.set("version", (addressee.answers.len() + 1).to_string());
        let page = ReplyPage::new(me.page(me.visit.say("reply-title")), council, one, addressee, fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let to = addressee.clone();
    let stored = me
        .visit
        .app
        .store()
        .write("write a public reply down", move |tx| {
            let (addressee, answer) = (to.clone(), answer.clone());
            Box::pin(async move { answers::add(tx, &addressee, &answer).await })
        })
        .await?;
    if !stored {
        fields.wrong("words", me.visit.say("answer-stale"));
        let fields = fields.set("version", (addressee.answers.len() + 2).to_string());
        let page = ReplyPage::new(me.page(me.visit.say("reply-title")), council, one, addressee, fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    Ok(me.visit.go(&back))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |fields: Fields, n: u8| {
        let council = councils::council(stage, CouncilState::Open);
        let page = sample_page(stage, "reply-title", &council.base());
        let one = sample::recommendation(stage, State::Published);
        ReplyPage::new(page, council, one, sample::addressee(stage, n), fields)
    };
    let mut wrong = Fields::new().set("version", "1").set("kind", "decline");
    for (field, key) in
        [("words", "answer-reasons-missing"), ("day", "answer-day-wrong"), ("source", "answer-source-missing")]
    {
        wrong.wrong(field, stage.words.get(key));
    }
    vec![
        stage.staff("staff-reply", &make(Fields::new().set("version", "1").set("lang", "en"), 2)),
        stage.staff("staff-reply-again", &make(wrong, 3)),
    ]
}
