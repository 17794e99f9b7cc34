//! The tracker: everybody finds, checks and takes along what was asked, answered, promised and judged.
//!
//! The problem: advice and answers lie in reports that nobody can search. Here is one list with plain filters in the address ([`list`]),
//! a page for each recommendation ([`one`]) and each institution ([`institution`]), and the same as files and a feed ([`files`]).
//!
//! Not done: what changed since a date, the annual report, Popolo, DCAT, JSON-LD.

mod files;
mod filter;
mod institution;
mod list;
mod one;
mod query;
mod view;

use axum::{Router, routing::get};
use kit::{App, samples::Sample, samples::Stage};

pub use filter::Filter;
pub use query::{glance, page, rates};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/recommendations", get(list::get))
        .route("/recommendations/data.csv", get(files::csv))
        .route("/recommendations/commitments.csv", get(files::commitments))
        .route("/recommendations/feed.atom", get(files::feed))
        .route("/recommendation/{recommendation}", get(one::get))
        .route("/institutions", get(institution::list))
        .route("/institution/{institution}", get(institution::get))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = list::samples(stage);
    all.extend(one::samples(stage));
    all.extend(institution::samples(stage));
    all
}
