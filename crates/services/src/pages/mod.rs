//! The directory for people.
//!
//! One thing a page: what somebody looks for ([`find`]), what was found, a service ([`service`]), an organisation, the list that somebody
//! keeps until the browser is closed ([`kept`]) and takes along on paper, and a whole region as one file ([`offline`]).

mod find;
mod hours;
mod kept;
mod marks;
mod offline;
mod organisation;
mod reach;
mod sample;
mod service;
mod view;

pub(crate) use hours::DAYS;
pub use service::RESOLVER;
pub(crate) use view::term_name;

use std::sync::Arc;

use axum::{Router, routing::get};
use hsds::write::Shape;
use jiff::Timestamp;
use kit::{
    App, Problem, Visit,
    samples::{Sample, Stage},
};
use store::Id;

use crate::{
    directory::{self, Terms, Whole},
    search::Live,
};

/// The routes of the pages.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/services", get(find::get).post(find::post))
        .route("/services/found/{address}", get(find::found))
        .route("/services/again/{address}", get(find::again))
        .route("/services/list", get(kept::get).post(kept::post))
        .route("/services/list/slip", get(kept::slip))
        .route("/services/offline", get(offline::get).post(offline::post))
        .route("/service/{service}", get(service::get))
        .route("/service/{service}/data.jsonld", get(service::jsonld))
        .route("/organisation/{id}", get(organisation::get))
}

/// The samples of the pages.
pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = find::samples(stage);
    all.extend(service::samples(stage));
    all.extend(organisation::samples(stage));
    all.extend(kept::samples(stage));
    all.extend(offline::samples(stage));
    all
}

/// The index, brought up to date.
pub(crate) async fn live(app: &App) -> Result<Arc<Live>, Problem> {
    let live = app.shared::<Live>()?;
    live.refresh(app.store()).await?;
    Ok(live)
}

/// The moment of a visit.
fn now(app: &App) -> Timestamp {
    Timestamp::from_microsecond(app.clock().now().0).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Services with all that their pages tell.
async fn gather(app: &App, ids: Vec<Id>, terms: Terms) -> Result<Whole, Problem> {
    let read = app.store().read("services", move |tx| {
        Box::pin(async move {
            let things = directory::find_all(tx, "service", ids).await?;
            directory::gathered(tx, things, Some(&terms)).await
        })
    });
    Ok(read.await?)
}

/// Services as pages show them, in the order of ids that is given.
async fn shown(visit: &Visit, live: &Live, ids: &[Id]) -> Result<Vec<view::Service>, Problem> {
    let terms = live.terms();
    let whole = gather(&visit.app, ids.to_vec(), terms.clone()).await?;
    let (directory, index) = (whole.directory(), whole.directory().index());
    let (now, words) = (now(&visit.app), visit.app.words(visit.lang));
    let view = |id: &Id| {
        let record = directory.find("service", &directory::uuid_of(*id))?;
        Some(view::Service::new(directory, &index, record, &terms, now, &words))
    };
    Ok(ids.iter().filter_map(view).collect())
}

/// What a language calls itself.
pub(crate) fn language_name(code: &str) -> Option<String> {
    let base = code.split('-').next()?;
    let language = isolang::Language::from_639_1(base).or_else(|| isolang::Language::from_639_3(base))?;
    Some(language.to_autonym().unwrap_or_else(|| language.to_name()).to_owned())
}

/// A place in one line for whoever edits, and whether it is confidential.
pub(crate) fn place_of_row(index: &hsds::Index<'_>, house: &hsds::Record) -> (String, bool) {
    let place = reach::place(index, house);
    let line = std::iter::once(place.name).chain(place.lines).filter(|part| !part.is_empty());
    (line.collect::<Vec<_>>().join(", "), place.confidential)
}

/// The document of a service for machines that read pages.
fn whole_document(whole: &Whole, id: Id) -> Option<serde_json::Value> {
    whole.document("service", id, Shape::Whole)
}
