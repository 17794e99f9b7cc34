//! What whoever keeps an entry sees of its reviews, and answers. It sees what everybody sees, and can remove nothing.

use ::store::Id;
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, Problem, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{StaffForm, StaffMember};

use super::{
    Shown,
    store::{self, Reply},
};
use crate::{directory::called, editing};

/// The longest answer.
const LONGEST: usize = 1_000;

#[derive(Template)]
#[template(path = "staff_reviews.html")]
struct ReplyPage {
    page: Page,
    fields: Fields,
    id: Id,
    name: String,
    said: Option<Shown>,
    reply: Option<Reply>,
}

async fn show(me: &StaffMember, id: &str, fields: Option<Fields>) -> Outcome {
    let id = editing::kept_service(me, id).await?;
    let read = me.visit.app.store().read("reviews of a service", move |tx| {
        Box::pin(async move { Ok::<_, ::store::Error>((called(tx, id).await?, store::reply(tx, id).await?)) })
    });
    let (called, reply) = read.await?;
    let called = called.ok_or(Problem::NotFound)?;
    let fields = fields.unwrap_or_else(|| {
        let lang = reply.as_ref().map_or(me.visit.lang.code(), |one| one.lang.as_str());
        let body = reply.as_ref().map(|one| one.body.clone()).unwrap_or_default();
        Fields::new().set("answer", body).set("lang", lang)
    });
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = me.page(me.visit.say("reviews-title")).with_errors(&fields);
    let said = super::of(&called.service.rows[0]);
    html_status(status, &ReplyPage { page, fields, id, name: called.name, said, reply })
}

/// What people say, and the answer.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    show(&me, &id, None).await
}

/// Answers, or takes the answer back.
pub(super) async fn post(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let service = editing::kept_service(&me, &id).await?;
    let (app, staff) = (&me.visit.app, me.id);
    let back = fields.is("act", "back");
    let body = if back { String::new() } else { fields.text("answer").to_owned() };
    if !back && body.is_empty() {
        fields.wrong("answer", me.visit.say("reviews-answer-missing"));
    }
    if body.chars().count() > LONGEST {
        let words = app.words(me.visit.lang);
        fields.wrong("answer", words.with("entry-long", &[("n", (LONGEST as i64).into())]));
    }
    let lang = Lang::ALL.into_iter().find(|lang| fields.is("lang", lang.code()));
    let (true, Some(lang)) = (fields.good(), lang.or(back.then_some(me.visit.lang))) else {
        return show(&me, &id, Some(fields)).await;
    };
    let today = app.clock().today();
    app.store()
        .write("answer reviews", move |tx| Box::pin(store::write_reply(tx, service, (body, lang.code()), staff, today)))
        .await?;
    Ok(me.visit.go(&format!("/staff/services/{service}/reviews")))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |full: bool, fields: Fields| ReplyPage {
        page: editing::sample_page(stage, "reviews-title", "/staff/services/sample/reviews", false)
            .with_errors(&fields),
        fields,
        id: Id([1; 16]),
        name: "Quay (sample)".to_owned(),
        said: full.then(super::sample),
        reply: full.then(|| sample_reply(stage)),
    };
    let fields = || Fields::new().set("lang", stage.lang().code());
    let mut wrong = fields();
    wrong.wrong("answer", stage.words.get("reviews-answer-missing"));
    vec![
        stage.staff("staff-reviews", &make(true, fields().set("answer", sample_reply(stage).body))),
        stage.staff("staff-reviews-none", &make(false, fields())),
        stage.staff("staff-reviews-wrong", &make(true, wrong)),
    ]
}

/// An answer for samples.
pub(crate) fn sample_reply(stage: &Stage) -> Reply {
    Reply {
        body: stage.words.get("sample-review-reply"),
        lang: stage.lang().code().to_owned(),
        organisation: "Quay Street Advice (sample)".to_owned(),
        day: TODAY.plus(-4),
    }
}
