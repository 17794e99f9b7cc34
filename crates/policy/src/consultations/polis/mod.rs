//! Conversations from elsewhere, in and out: the columns of Polis exports.
//!
//! The problem: an office has asked people before, with another tool, and wants to go on with the same statements; a
//! researcher wants the statements of a consultation in the columns that their programs read. Statements travel well. Votes do
//! not: whoever voted elsewhere has no code here and could not take a vote back, so none comes in; and counts of people are
//! not published, so none goes out.
//!
//! - [`incoming`]: a convenor brings statements into a draft, after having read everything once more.
//! - [`outgoing`]: the statements of a count with its released shares, as a file.
//!
//! Source: the published exports, <https://github.com/compdemocracy/openData>.
//!
//! Not done: votes, groups and the order of a conversation; other tools' files.

mod incoming;
mod outgoing;

use axum::{Router, routing::get};
use kit::{App, Texts, samples::Sample, samples::Stage, texts};

/// The messages of this folder.
pub const TEXTS: Texts = texts!("polis", "text");

/// The routes of this folder.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/staff/c/{id}/polis", get(incoming::get).post(incoming::post))
        .route("/c/{id}/result/{number}/comments.csv", get(outgoing::get))
}

/// The samples of this folder.
pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    incoming::samples(stage)
}
