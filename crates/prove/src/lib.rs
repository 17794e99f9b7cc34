//! The public ledger, for people.
//!
//! **The problem.** "It cannot be changed quietly" is worth something only to whoever can check it: a journalist with a laptop and one
//! minute, an organisation that wants a copy, a witness that looks every hour. So each public thing leads to its entries ([`pages`]); one
//! download holds proof, policy and program ([`bundle`]); the files that other programs read lie at fixed addresses ([`files`], C2SP tlog-tiles); the
//! steward says who watches ([`staff`]), and those are asked after each checkpoint ([`watch`]).
//!
//! **Not done.** No search in the ledger. What the fields of an entry are called stays English, as in the file: it is what was signed.

mod bundle;
mod files;
mod pages;
mod staff;
pub mod watch;

use axum::{Router, routing::get};
use kit::{App, Texts, samples::Sample, samples::Stage, texts};

pub use files::PROGRAM;

/// The messages of this crate.
pub const TEXTS: Texts = texts!("prove", "text");

/// The message that names a kind of act.
pub fn message_of(kind: &str) -> String {
    format!("act-{}", kind.replace(' ', "-"))
}

/// The routes of this crate.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/ledger", get(pages::list))
        .route("/ledger/entry/{entry}", get(pages::one))
        .route("/ledger/entry/{entry}/check.pyz", get(bundle::of_entry))
        .route("/ledger/entry/{entry}/proof.tlog-proof", get(files::proof))
        .route("/ledger/about/{thing}", get(pages::about))
        .route("/ledger/about/{thing}/check.pyz", get(bundle::of_thing))
        .route("/ledger/checkpoint", get(files::checkpoint))
        .route("/ledger/policy", get(files::policy))
        .route("/ledger/tile/{*tile}", get(files::tile))
        .route("/ledger/bodies/{*bundle}", get(files::bodies))
        .route("/ledger/verify.py", get(files::program))
        .route("/staff/ledger", get(staff::get).post(staff::post))
}

/// The samples of this crate.
pub fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = pages::samples(stage);
    all.extend(staff::samples(stage));
    all
}
