//! The secretary's side of recommendations: publishing, correcting, passing on, writing down public replies; and the steward's list of
//! institutions.

mod correct;
mod institutions;
mod list;
mod one;
mod reply;

use ::store::{Error, Id};
use axum::{Router, routing::get};
use kit::{App, Problem, samples::Sample, samples::Stage};
use people::StaffMember;

use super::{
    store,
    types::{Addressee, Recommendation},
};
use crate::councils::{staff::ours, types::Council};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/staff/institutions", get(institutions::get).post(institutions::post))
        .route("/staff/council/{council}/recommendations", get(list::get).post(list::post))
        .route("/staff/council/{council}/recommendation/{recommendation}", get(one::get).post(one::post))
        .route(
            "/staff/council/{council}/recommendation/{recommendation}/correct",
            get(correct::get).post(correct::post),
        )
        .route(
            "/staff/council/{council}/recommendation/{recommendation}/reply/{unregistered}",
            get(reply::get).post(reply::post),
        )
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = institutions::samples(stage);
    all.extend(list::samples(stage));
    all.extend(one::samples(stage));
    all.extend(correct::samples(stage));
    all.extend(reply::samples(stage));
    all
}

/// A council of this secretary's organisation, one of its recommendations, and who must answer.
async fn load(
    me: &StaffMember,
    id: &str,
    recommendation: &str,
) -> Result<(Council, Recommendation, Vec<Addressee>), Problem> {
    let council = ours(me, id).await?;
    let id = Id::parse(recommendation).ok_or(Problem::NotFound)?;
    let (one, addressees) = me
        .visit
        .app
        .store()
        .read("recommendation of staff", move |tx| {
            Box::pin(async move { Ok::<_, Error>((store::find(tx, id).await?, store::addressees(tx, id).await?)) })
        })
        .await?;
    let one = one.filter(|one| one.council == council.id).ok_or(Problem::NotFound)?;
    Ok((council, one, addressees))
}
