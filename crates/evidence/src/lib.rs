//! Evidence: what public reports asked of governments, year after year, and what was left standing.
//!
//! The problem: the same recommendation is made to the same government year after year, and nobody can tell, because each edition of
//! a report is a new page under a new address. Here public reports are read ([`read`]), their places are resolved ([`places`]), their
//! recommendations compared over the years ([`repeats`]) and stored ([`import`]); everybody can look, search, and take the rows with their sources along.
//!
//! **What it is not.** The words are those of the reports, one government's view of others. They are no words of members, no answer is asked
//! for here, and a tier says nothing about how many people are concerned. Each page says so.
//!
//! Sources: product.md (evidence, R29); the reports name their own address on each page.
//!
//! Not done: nothing is fetched.

pub mod adopt;
mod figures;
mod filter;
pub mod import;
pub mod measure;
mod pages;
pub mod places;
mod query;
pub mod read;
pub mod repeats;

use axum::{Router, routing::get};
use kit::{App, Texts, samples::Sample, samples::Stage, texts};

pub use figures::glance;

/// The messages of this crate.
pub const TEXTS: Texts = texts!("evidence", "text");

/// The routes of this crate.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/evidence", get(pages::start::get))
        .route("/evidence/list", get(pages::list::get))
        .route("/evidence/list/data.csv", get(pages::files::csv))
        .route("/evidence/list/data.json", get(pages::files::json))
        .route("/evidence/place/{place}", get(pages::place::get))
        .route("/evidence/ask/{ask}", get(pages::thread::get))
        .route("/staff/evidence", get(pages::staff::get).post(pages::staff::post))
}

/// The samples of this crate.
pub fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = pages::start::samples(stage);
    all.extend(pages::list::samples(stage));
    all.extend(pages::place::samples(stage));
    all.extend(pages::thread::samples(stage));
    all.extend(pages::staff::samples(stage));
    all
}
