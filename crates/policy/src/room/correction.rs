//! A correction that the secretary proposes: a co-chair agrees, and then everybody reads it beside what was published first.

use ::store::{Error, Id};
use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, html,
    samples::{Sample, Stage, TODAY},
};
use people::{Member, MemberForm};

use super::seat::{sample_page, sample_sitting};
use crate::{
    councils::{self, Sitting},
    recommendations::{
        publish, samples as sample, store,
        types::{Correction, Recommendation, State},
    },
};

#[derive(Template)]
#[template(path = "correction.html")]
struct CorrectionPage {
    page: Page,
    sitting: Sitting,
    one: Recommendation,
    proposed: Correction,
}

async fn load(me: &Member, id: &str, at: &str) -> Result<(Sitting, Recommendation, Correction), Problem> {
    let sitting = councils::sitting(me, id).await?;
    if !sitting.chairs() {
        return Err(Problem::NotYours);
    }
    let (which, council) = (Id::parse(at).ok_or(Problem::NotFound)?, sitting.council.id);
    let found = me
        .visit
        .app
        .store()
        .read("a proposed correction", move |tx| {
            Box::pin(async move {
                let one = store::find(tx, which).await?.filter(|one| one.council == council);
                Ok::<_, Error>(one.zip(store::proposed_correction(tx, which).await?))
            })
        })
        .await?;
    let (one, proposed) = found.ok_or(Problem::NotFound)?;
    Ok((sitting, one, proposed))
}

/// Both wordings.
pub(super) async fn get(me: Member, Path((id, at)): Path<(String, String)>) -> Outcome {
    let (sitting, one, proposed) = load(&me, &id, &at).await?;
    html(&CorrectionPage { page: me.page(me.visit.say("correction-title")), sitting, one, proposed })
}

/// Agreed, or not.
pub(super) async fn post(Path((id, at)): Path<(String, String)>, MemberForm { me, fields }: MemberForm) -> Outcome {
    let (sitting, mut one, proposed) = load(&me, &id, &at).await?;
    let agreed = match fields.text("act") {
        "agree" => true,
        "refuse" => false,
        _ => return Err(Problem::Unreadable),
    };
    one.title = proposed.title;
    one.body = proposed.body;
    one.rationale = proposed.rationale;
    let today = sitting.today;
    me.visit
        .app
        .store()
        .write("settle a correction", move |tx| {
            let one = one.clone();
            Box::pin(async move { publish::settle_correction(tx, &one, agreed, today).await })
        })
        .await?;
    Ok(me.visit.go(&format!("{}/in", sitting.council.path())))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let sitting = sample_sitting(stage, 0);
    let one = sample::recommendation(stage, State::Published);
    let page = sample_page(stage, "correction-title", &format!("{}/correction/x", sitting.council.path()));
    let proposed = Correction {
        number: 1,
        title: one.title.clone(),
        body: one.body.clone(),
        rationale: one.rationale.clone(),
        reason: stage.words.get("sample-answer"),
        day: TODAY,
    };
    vec![stage.sample("correction", &CorrectionPage { page, sitting, one, proposed })]
}
