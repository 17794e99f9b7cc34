//! Consultations: a real text, read together.
//!
//! The problem: a ministry asks what people think of a draft law, and the people who know best are asked for their stories,
//! are not paid, and never hear what was done. Here a convenor states what a consultation is for before it can open
//! ([`staff::readiness`]); people with slips read the text part by part, react, suggest wording ([`part`]), vote on statements and
//! write their own ([`vote`], [`own`]); moderators read for safety (`staff`); on announced days everything is counted under
//! rules that protect small groups ([`count`], [`release`]) and the result is public ([`result`]). Everything a person gave can
//! be seen, changed, downloaded and taken back ([`mine`], [`withdraw`]).
//!
//! Long texts are read in [`reading`], what became of suggestions is told in [`later`], conversations from Polis go on in
//! [`polis`]; ways to reach people are asked for, for one purpose and a time, in [`permissions`].

pub mod about;
pub mod acts;
pub mod constituencies;
pub mod count;
mod home;
pub mod later;
mod lists;
mod mine;
mod own;
mod part;
pub mod permissions;
pub mod polis;
pub mod reading;
mod reads;
pub mod release;
pub mod result;
pub mod retention;
mod sample_data;
pub mod shares;
pub mod staff;
pub mod store;
pub mod synthesis;
#[cfg(test)]
mod tests;
mod translations;
pub mod types;
pub mod upkeep;
mod vote;
mod withdraw;

use ::store::{BoxFuture, Id};
use axum::{Router, routing::get};
use kit::{App, Kind, Lang, Problem, Texts, Thing, Visit, samples::Sample, samples::Stage, texts};

use types::{Consultation, State};

pub use part::react;
pub use vote::{Cast, cast};
pub use withdraw::take_back_vote;

/// The messages of this folder.
pub const TEXTS: Texts = texts!("consultations", "text");

/// The routes of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/", get(home::get))
        .route("/mine", get(mine::get))
        .route("/withdraw", get(withdraw::get).post(withdraw::post))
        .route("/c/{id}", get(about::get))
        .route("/c/{id}/parts", get(part::list))
        .route("/c/{id}/parts/{page}", get(part::list_page))
        .route("/c/{id}/part/{position}", get(part::get).post(part::post))
        .route("/c/{id}/vote", get(vote::get).post(vote::post))
        .route("/c/{id}/vote/{statement}", get(vote::again))
        .route("/c/{id}/reads", get(reads::get))
        .route("/c/{id}/own", get(own::get).post(own::post))
        .route("/c/{id}/mine", get(mine::one))
        .route("/c/{id}/mine/download", get(mine::download))
        .route("/c/{id}/mine/offer", axum::routing::post(mine::offer))
        .route("/c/{id}/mine/back/{kind}/{thing}", get(mine::back).post(mine::take_back))
        .merge(constituencies::routes())
        .merge(reading::routes())
        .merge(later::routes())
        .merge(result::routes())
        .merge(synthesis::routes())
        .merge(permissions::routes())
        .merge(polis::routes())
        .merge(staff::routes())
}

/// The samples of this folder.
pub fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = home::samples(stage);
    all.extend(about::samples(stage));
    all.extend(part::samples(stage));
    all.extend(vote::samples(stage));
    all.extend(own::samples(stage));
    all.extend(reads::samples(stage));
    all.extend(mine::samples(stage));
    all.extend(withdraw::samples(stage));
    all.extend(result::samples(stage));
    all.extend(constituencies::samples(stage));
    all.extend(reading::samples(stage));
    all.extend(later::samples(stage));
    all.extend(synthesis::samples(stage));
    all.extend(permissions::samples(stage));
    all.extend(polis::samples(stage));
    all.extend(staff::samples(stage));
    all
}

/// A consultation that the public may see: open or closed.
pub(crate) async fn public(visit: &Visit, id: &str) -> Result<Consultation, Problem> {
    let id = Id::parse(id).ok_or(Problem::NotFound)?;
    let found = visit.app.store().read("consultation", move |tx| Box::pin(store::find(tx, id))).await?;
    found.filter(|c| c.state != State::Draft).ok_or(Problem::NotFound)
}

/// True when the seat is taken.
pub(crate) async fn has_seat(visit: &Visit, seat: [u8; 16]) -> Result<bool, Problem> {
    let n = visit
        .app
        .store()
        .read("seat", move |tx| {
            Box::pin(async move {
                tx.count("SELECT COUNT(*) AS n FROM seats WHERE seat = $1", ::store::values![seat]).await
            })
        })
        .await?;
    Ok(n > 0)
}

/// Title and address of a public consultation, for other capabilities.
pub fn find(app: &App, id: Id, lang: Lang) -> BoxFuture<'_, Result<Option<Thing>, Problem>> {
    Box::pin(async move {
        let thing = app
            .store()
            .read("resolve consultation", move |tx| {
                Box::pin(async move {
                    let Some(one) = store::find(tx, id).await? else { return Ok(None) };
                    if one.state == State::Draft {
                        return Ok(None);
                    }
                    let translations = store::translations_of(tx, id, lang).await?;
                    Ok::<_, ::store::Error>(Some(translations.said(id, "title", &one.title, one.lang, lang).text))
                })
            })
            .await?;
        Ok(thing.map(|title| Thing { title, path: format!("/c/{id}") }))
    })
}

/// How other capabilities find consultations.
pub const RESOLVER: kit::Resolver = kit::Resolver { kind: Kind::Consultation, find };
