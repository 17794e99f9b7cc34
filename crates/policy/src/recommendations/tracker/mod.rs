//! The tracker: everybody finds, checks and takes along what was asked, answered, promised and judged.
//!
//! The problem: advice and answers lie in reports that nobody can search. Here is one list with plain filters in the address ([`list`]),
//! a page for each recommendation ([`one`]) and each institution ([`institution`]), and the same as files and a feed ([`files`]).
//!
//! Each year of a council is a report that nobody writes ([`report`]); a council as Popolo, and the catalogue of all data, are in [`popolo`];
//! one recommendation with its answers as JSON-LD is in [`linked`].
//!
//! Not done: OpenAPI.

pub(super) mod files;
mod filter;
mod institution;
mod linked;
mod list;
mod one;
mod popolo;
mod query;
mod report;
mod view;

use axum::{Router, routing::get};
use kit::{App, samples::Sample, samples::Stage};

pub use filter::{Filter, STANDINGS};
pub use query::{glance, page, rates};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/recommendations", get(list::get))
        .route("/recommendations/data.csv", get(files::csv))
        .route("/recommendations/commitments.csv", get(files::commitments))
        .route("/recommendations/feed.atom", get(files::feed))
        .route("/recommendation/{recommendation}", get(one::get))
        .route("/recommendation/{recommendation}/data.jsonld", get(linked::get))
        .route("/council/{council}/report/{year}", get(report::get))
        .route("/council/{council}/report/{year}/report.pdf", get(report::pdf))
        .route("/council/{council}/popolo.json", get(popolo::get))
        .route("/open-data/catalogue.jsonld", get(popolo::catalogue))
        .route("/institutions", get(institution::list))
        .route("/institution/{institution}", get(institution::get))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = list::samples(stage);
    all.extend(one::samples(stage));
    all.extend(institution::samples(stage));
    all.extend(report::samples(stage));
    all
}
