//! A correction: another wording beside the published one, with its reason. The secretary proposes it; it is published when a co-chair
//! agrees ([`crate::room`]).

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
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
    details::unseen,
    recommendations::{
        publish, samples as sample, store as sql,
        types::{Recommendation, State},
    },
};

#[derive(Template)]
#[template(path = "staff_correct.html")]
struct CorrectPage {
    page: Page,
    council: Council,
    one: Recommendation,
    fields: Fields,
}

/// The recommendation as it reads now, after corrections.
async fn newest(me: &StaffMember, id: &str, at: &str) -> Result<(Council, Recommendation, usize), Problem> {
    let (council, mut one, _) = load(me, id, at).await?;
    if one.state != State::Published {
        return Err(Problem::NotFound);
    }
    let which = one.id;
    let all = me.visit.app.store().read("corrections", move |tx| Box::pin(sql::corrections(tx, which))).await?;
    one.correct(&all);
    Ok((council, one, all.len()))
}

/// The form.
pub(super) async fn get(me: StaffMember, Path((id, at)): Path<(String, String)>) -> Outcome {
    let (council, one, there) = newest(&me, &id, &at).await?;
    let fields = Fields::new()
        .set("version", there.to_string())
        .set("title", &one.title)
        .set("asks", &one.body)
        .set("why", &one.rationale);
    html(&CorrectPage { page: me.page(me.visit.say("correct-title")), council, one, fields })
}

/// The form was sent.
pub(super) async fn post(Path((id, at)): Path<(String, String)>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let (council, mut one, there) = newest(&me, &id, &at).await?;
    let which = one.id;
    let store = me.visit.app.store();
    let waits = store.read("a correction", move |tx| Box::pin(sql::proposed_correction(tx, which))).await?.is_some();
    let say = |key: &str| me.visit.say(key);
    let long = say("text-too-long");
    let before = (one.title.clone(), one.body.clone(), one.rationale.clone());
    one.title = fields.required("title", 160, &say("draft-title-missing"), &long);
    one.body = fields.required("asks", 3_000, &say("draft-asks-missing"), &long);
    one.rationale = fields.required("why", 3_000, &say("draft-why-missing"), &long);
    let reason = fields.required("reason", 500, &say("correct-reason-missing"), &long);
    if fields.good() && before == (one.title.clone(), one.body.clone(), one.rationale.clone()) {
        fields.wrong("asks", say("correct-same"));
    }
    let words = format!("{}\n{}\n{}\n{reason}", one.title, one.body, one.rationale);
    if let Some(detail) = unseen(&fields, &words).first() {
        let told = me.page("").s("correct-details", &detail.words);
        fields.wrong("asks", told);
        fields = fields.set("seen", words.clone());
    }
    if waits {
        fields.wrong("asks", say("correct-waits"));
    }
    if fields.text("version").parse::<usize>().ok() != Some(there) {
        fields.wrong("asks", say("draft-stale"));
        fields = fields.set("version", there.to_string());
    }
    if !fields.good() {
        let page = me.page(say("correct-title")).with_errors(&fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &CorrectPage { page, council, one, fields });
    }
    let (today, back) = (council.today(me.visit.app.clock()), format!("{}/recommendation/{}", council.base(), one.id));
    me.visit
        .app
        .store()
        .write("correct a recommendation", move |tx| {
            let (one, reason) = (one.clone(), reason.clone());
            Box::pin(async move {
                let waits = sql::proposed_correction(tx, one.id).await?.is_some();
                if sql::corrections(tx, one.id).await?.len() == there && !waits {
                    publish::propose_correction(tx, &one, &reason, today).await?;
                }
                Ok::<_, store::Error>(())
            })
        })
        .await?;
    Ok(me.visit.go(&back))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let council = councils::council(stage, CouncilState::Open);
    let one = sample::recommendation(stage, State::Published);
    let mut fields =
        Fields::new().set("version", "0").set("title", &one.title).set("asks", &one.body).set("why", &one.rationale);
    fields.wrong("reason", stage.words.get("correct-reason-missing"));
    let page = sample_page(stage, "correct-title", &council.base()).with_errors(&fields);
    vec![stage.staff("staff-correct", &CorrectPage { page, council, one, fields })]
}
