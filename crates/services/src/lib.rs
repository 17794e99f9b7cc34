//! Services: a directory that knows who is really served.
//!
//! **The problem.** In one real directory of 4,089 services, 34 are tagged for women, 12 for men, and 3 are shelters for people who were
//! trafficked; nobody can ask it who takes a man without status tonight, and nothing in it tells what a provider claims from what people
//! found. Here each service says whom it serves, claim beside confirmation, and "not known" is never "yes" (product.md R41).
//!
//! - [`directory`] keeps what stands in it: brought in from HSDS in any version, changed, handed on.
//! - [`search`] finds, in whatever script, and keeps no query.
//! - [`everywhere`] finds what is public in the other capabilities, with the same engine.
//! - [`gaps`] count for whom there is no help, by region.
//! - `pages` show it; [`api`] answers programs, as HSDS describes such an API.
//! - [`editing`] keeps it true: service editors, curators, history, reminders.
//! - [`panel`]: councils confirm what services say, or say that it is not so.
//! - [`reviews`]: people who used a service say how they came out of it, in bands.
//!
//! **Not done.** Notes by the public that something in an entry is wrong.

pub mod api;
pub mod directory;
pub mod editing;
pub mod everywhere;
pub mod gaps;
mod pages;
pub mod panel;
pub mod reviews;
pub mod search;

use axum::{Router, routing::get};
use kit::{App, Dataset, Texts, samples::Sample, samples::Stage, texts};

pub use pages::RESOLVER;

/// The messages of this crate.
pub const TEXTS: Texts = texts!("services", "text");

/// What the catalogue of open data tells of this crate.
pub const DATASETS: [Dataset; 2] = [
    Dataset {
        title: "services-title",
        conforms_to: Some("https://docs.openreferral.org"),
        parts: &[
            ("/api/hsds/services", "application/json"),
            ("/api/hsds/services?format=ndjson&full=true", "application/x-ndjson"),
            ("/api/hsds/organizations", "application/json"),
            ("/api/hsds/taxonomy_terms", "application/json"),
            ("/api/hsds/profile", "application/json"),
        ],
    },
    Dataset {
        title: "gaps-title",
        conforms_to: None,
        parts: &[("/gaps/data.csv", "text/csv"), ("/gaps/feed.atom", "application/atom+xml")],
    },
];

/// The routes of this crate.
pub fn routes() -> Router<App> {
    pages::routes().merge(api::routes()).merge(editing::routes()).merge(panel::routes()).merge(reviews::routes()).merge(
        Router::new()
            .route("/search", get(everywhere::get).post(everywhere::post))
            .route("/search/{address}", get(everywhere::found))
            .route("/gaps", get(gaps::get))
            .route("/gaps/data.csv", get(gaps::files::csv))
            .route("/gaps/picture.svg", get(gaps::files::picture))
            .route("/gaps/feed.atom", get(gaps::files::feed)),
    )
}

/// The samples of this crate.
pub fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = pages::samples(stage);
    all.extend(gaps::samples(stage));
    all.extend(everywhere::samples(stage));
    all.extend(editing::samples(stage));
    all.extend(panel::samples(stage));
    all.extend(reviews::samples(stage));
    all
}
