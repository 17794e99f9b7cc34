//! The respondent's side: what their institutions must answer, and by when.
//!
//! The problem: "nobody told us" is the first excuse. Whoever answers for an institution finds here everything that was asked of it, those
//! that are due first, answers one by one, and promises what follows. What they publish stands; they can only add to it.

mod answer;
mod list;
mod promise;

use ::store::{Error, Id};
use axum::{Router, routing::get};
use kit::{App, Problem, samples::Sample, samples::Stage};
use people::StaffMember;

pub(super) use list::sample_page;

use super::{
    store,
    types::{Addressee, Recommendation, State},
};
use crate::{
    commitments::{self, types::Commitment},
    councils::{self, types::Council},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/staff/inbox", get(list::get))
        .route("/staff/inbox/{addressee}", get(answer::get).post(answer::post))
        .route("/staff/inbox/{addressee}/promise", get(promise::new).post(promise::create))
        .route("/staff/inbox/{addressee}/promise/{commitment}", get(promise::one).post(promise::change))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = list::samples(stage);
    all.extend(answer::samples(stage));
    all.extend(promise::samples(stage));
    all
}

/// Everything about one addressee.
struct Asked {
    council: Council,
    one: Recommendation,
    addressee: Addressee,
    promises: Vec<Commitment>,
    today: ::store::Day,
}

/// What an institution of this respondent's organisation must answer.
async fn ours(me: &StaffMember, addressee: &str) -> Result<Asked, Problem> {
    me.must_respond()?;
    let id = Id::parse(addressee).ok_or(Problem::NotFound)?;
    let found = me
        .visit
        .app
        .store()
        .read("what must be answered", move |tx| {
            Box::pin(async move {
                let Some(addressee) = store::find_addressee(tx, id).await? else { return Ok(None) };
                let Some(one) = store::as_it_reads(tx, addressee.thing).await? else { return Ok(None) };
                let Some(council) = councils::store::find(tx, one.council).await? else { return Ok(None) };
                let promises = commitments::store::of(tx, id).await?;
                Ok::<_, Error>(Some((council, one, addressee, promises)))
            })
        })
        .await?;
    let (council, one, addressee, promises) = found.ok_or(Problem::NotFound)?;
    if one.state != State::Published || addressee.institution.organisation != Some(me.organisation) {
        return Err(Problem::NotFound);
    }
    let today = council.today(me.visit.app.clock());
    Ok(Asked { council, one, addressee, promises, today })
}
