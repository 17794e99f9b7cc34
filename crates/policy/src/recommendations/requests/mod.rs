//! Requests for information: what a council asks an institution to tell it, with a clock of its own.
//!
//! The problem: a council that is to advise on something needs to know how it is done now, and whoever holds the figures has no reason to hand
//! them over. So a request is public from the day it is sent, with the last day to answer; it is answered as a recommendation is: all of it, a
//! part with reasons, refused with reasons, published already, held by somebody else; more time once; what is overdue shows. The clock is set
//! in the council's terms, apart from the one for recommendations.
//!
//! Sources: product.md R26; 22 USC 7103b (a council may request information from federal agencies). The five answers follow what laws on
//! access to information know, such as 5 USC 552 and the model law of the African Union (2013).
//!
//! What an institution says is for another one is passed on by the secretary: asked anew of that one, and both pages lead to each other.
//!
//! Not done: correcting what was sent (another request says what was meant).

mod draft;
mod file;
mod public;
mod respond;
mod samples;
mod staff;
pub mod store;
pub mod types;

pub(crate) use samples::request as sample;

use ::store::{BoxFuture, Id};
use axum::{Router, routing::get};
use kit::{App, Kind, Lang, Problem, Texts, Thing, samples::Sample, samples::Stage, texts};

/// How other capabilities find requests that were sent.
pub const RESOLVER: kit::Resolver = kit::Resolver { kind: Kind::Request, find };

fn find(app: &App, id: Id, _lang: Lang) -> BoxFuture<'_, Result<Option<Thing>, Problem>> {
    Box::pin(async move {
        let found = app.store().read("resolve a request", move |tx| Box::pin(store::find(tx, id))).await?;
        let public = found.filter(|one| one.sent().is_some());
        Ok(public.map(|one| Thing { path: one.path(), title: one.title }))
    })
}

/// The messages of this folder.
pub const TEXTS: Texts = texts!("requests", "text");

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/information", get(public::list))
        .route("/information/data.csv", get(file::csv))
        .route("/information/{information}", get(public::one))
        .route("/council/{council}/ask", get(draft::new).post(draft::create))
        .route("/council/{council}/ask/{asking}", get(draft::one).post(draft::change))
        .route("/staff/council/{council}/information", get(staff::list))
        .route("/staff/council/{council}/ask", get(draft::staff_new).post(draft::staff_create))
        .route("/staff/council/{council}/ask/{asking}", get(draft::staff_one).post(draft::staff_change))
        .route("/staff/council/{council}/information/{unheard}", get(staff::reply).post(staff::record))
        .route("/staff/information/{information}", get(respond::get).post(respond::post))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = draft::samples(stage);
    all.extend(public::samples(stage));
    all.extend(respond::samples(stage));
    all.extend(staff::samples(stage));
    all
}
