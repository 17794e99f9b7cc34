//! The secretary's side of a council: what it states, its seats, its beginning and its end.

mod list;
mod opening;
mod seats;
mod stating;
mod task;
mod workspace;

use ::store::Id;
use axum::{Router, routing::get};
use kit::{App, Problem, samples::Sample, samples::Stage};
use people::StaffMember;

use super::{store, types::Council};

pub(crate) use workspace::sample_page;

/// The routes of this folder.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/staff/councils", get(list::get).post(list::post))
        .route("/staff/council/{council}", get(workspace::get))
        .route("/staff/council/{council}/task/{task}", get(task::get).post(task::post))
        .route("/staff/council/{council}/seats", get(seats::get).post(seats::post))
        .route("/staff/council/{council}/open", get(opening::get).post(opening::post))
        .route("/staff/council/{council}/end", get(opening::get_end).post(opening::post_end))
}

/// The samples of this folder.
pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = list::samples(stage);
    all.extend(workspace::samples(stage));
    all.extend(task::samples(stage));
    all.extend(seats::samples(stage));
    all.extend(opening::samples(stage));
    all
}

/// A council of the organisation that this person is a secretary of.
pub(crate) async fn ours(me: &StaffMember, id: &str) -> Result<Council, Problem> {
    me.must_keep_councils()?;
    let id = Id::parse(id).ok_or(Problem::NotFound)?;
    let found = me.visit.app.store().read("council of staff", move |tx| Box::pin(store::find(tx, id))).await?;
    found.filter(|one| one.organisation == me.organisation).ok_or(Problem::NotFound)
}
