//! The whole text, to read and to take away.
//!
//! The problem: a law of eight hundred parts does not fit on a phone, and a list of parts does not read. So there is a table of
//! contents, the words the law defines, and reading pages that each fit the budget of a page: headings where the law has
//! them, every part under its number, references as links to the place they mean. And the same text as files that
//! other programs read.
//!
//! Sources: product.md R7, R21; the structure is found by [`texts`].
//!
//! Not done: search inside the text.

mod files;
mod page;

use ::store::Id;
use axum::{Router, routing::get};
use kit::{App, Problem, Texts, Visit, samples::Sample, samples::Stage, texts};
use texts::Draft;

use super::{store, types::Provision};

/// The messages of this folder.
pub const TEXTS: Texts = texts!("reading", "text");

/// How many characters of law a page holds: with frame and style sheet it stays within 14 KB compressed.
const MOST_CHARS: usize = 7_000;

/// The routes of this folder.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{id}/text", get(page::contents))
        .route("/c/{id}/text/{page}", get(page::read))
        .route("/c/{id}/text.xml", get(files::akoma))
        .route("/c/{id}/text.md", get(files::markdown))
        .route("/c/{id}/text.txt", get(files::plain))
}

/// The samples of this folder.
pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    page::samples(stage)
}

/// A part as the tools for texts take it.
pub(super) fn draft(part: &Provision) -> Draft {
    Draft {
        eid: part.eid.clone(),
        depth: part.depth,
        label: part.label.clone(),
        heading: part.heading.clone(),
        body: part.body.clone(),
    }
}

async fn parts(visit: &Visit, id: Id) -> Result<Vec<Provision>, Problem> {
    Ok(visit.app.store().read("text to read", move |tx| Box::pin(store::provisions(tx, id))).await?)
}
