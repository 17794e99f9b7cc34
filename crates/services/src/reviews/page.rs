//! The page on which somebody says how a service was: eight questions, a word for each, no place for a story.

use ::store::Id;
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, Signed, html_status,
    samples::{Sample, Stage},
};
use people::{Member, MemberForm};

use super::{Answer, QUESTIONS, Review, seat, store};
use crate::directory::find;

#[derive(Template)]
#[template(path = "review.html")]
struct ReviewPage {
    page: Page,
    fields: Fields,
    id: Id,
    name: String,
    /// Something is kept of this person.
    kept: bool,
}

/// The field of a question.
fn field(question: &str) -> String {
    format!("how-{}", question.replace('_', "-"))
}

/// The message of a question.
fn asks(question: &str) -> String {
    format!("review-{}", question.replace('_', "-"))
}

async fn show(me: &Member, id: Id, fields: Option<Fields>) -> Outcome {
    let key = me.person.key;
    let read = me.visit.app.store().read("a review", move |tx| {
        Box::pin(async move {
            let service = find(tx, "service", id).await?;
            Ok::<_, ::store::Error>((service, store::said(tx, id, seat(&key, id)).await?))
        })
    });
    let (service, said) = read.await?;
    let name = match &service {
        Some(service) => service.rows[0].text("name").unwrap_or_default().to_owned(),
        // It is gone; what somebody said of it is still theirs.
        None if said.is_some() => String::new(),
        None => return Err(Problem::NotFound),
    };
    let fields = fields.unwrap_or_else(|| {
        let mut fields = Fields::new();
        for (question, answer) in QUESTIONS.iter().zip(said.unwrap_or_default().0) {
            if let Some(answer) = answer {
                fields = fields.set(&field(question), answer.word());
            }
        }
        if said.is_some() { fields.set("there", "yes") } else { fields }
    });
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = me.page(me.visit.say("review-title")).with_errors(&fields);
    html_status(status, &ReviewPage { page, fields, id, name, kept: said.is_some() })
}

/// What somebody said, or may say.
pub(super) async fn get(me: Member, Path(id): Path<String>) -> Outcome {
    show(&me, Id::parse(&id).ok_or(Problem::NotFound)?, None).await
}

/// Says it, or takes it back.
pub(super) async fn post(Path(id): Path<String>, MemberForm { me, mut fields }: MemberForm) -> Outcome {
    let id = Id::parse(&id).ok_or(Problem::NotFound)?;
    let (app, seat) = (&me.visit.app, seat(&me.person.key, id));
    if fields.is("act", "back") {
        app.store().write("take a review back", move |tx| Box::pin(store::take_back(tx, id, seat))).await?;
        app.settle().await;
        return Ok(me.visit.go(&format!("/service/{id}")));
    }
    let mut review = Review::default();
    for (question, answer) in QUESTIONS.iter().zip(&mut review.0) {
        *answer = Answer::ALL.into_iter().find(|one| fields.is(&field(question), one.word()));
    }
    if review.is_empty() {
        fields.wrong(&field(QUESTIONS[0]), me.visit.say("review-missing"));
    }
    if !fields.is("there", "yes") {
        fields.wrong("there", me.visit.say("review-there-missing"));
    }
    if !fields.good() {
        return show(&me, id, Some(fields)).await;
    }
    let today = app.clock().today();
    let there = app.store().write("a review", move |tx| {
        Box::pin(async move {
            if find(tx, "service", id).await?.is_none() {
                return Ok(false);
            }
            store::give(tx, id, seat, review, today).await?;
            Ok::<_, ::store::Error>(true)
        })
    });
    if !there.await? {
        return Err(Problem::NotFound);
    }
    Ok(me.visit.go(&format!("/review/{id}")))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |kept: bool, fields: Fields| ReviewPage {
        page: stage.signed("review-title", "/review/sample", Signed::Participant).with_errors(&fields),
        fields,
        id: Id([1; 16]),
        name: "Quay (sample)".to_owned(),
        kept,
    };
    let mut wrong = Fields::new();
    wrong.wrong("how-housing", stage.words.get("review-missing"));
    wrong.wrong("there", stage.words.get("review-there-missing"));
    let said = Fields::new().set("there", "yes").set("how-housing", "yes").set("how-as-listed", "partly");
    vec![
        stage.sample("review", &make(false, Fields::new())),
        stage.sample("review-kept", &make(true, said)),
        stage.sample("review-wrong", &make(false, wrong)),
    ]
}
