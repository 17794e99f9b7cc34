//! The one binary: everything put together.
//!
//! `serve` runs an installation, `demo` makes one with sample data and real texts and runs it, `migrate`, `staff add` and
//! `config check` are what a steward needs besides; `inventory` tells what is kept. This crate holds no pages and no SQL about people: it composes.

pub mod api;
pub mod backup;
pub mod cli;
pub mod config;
pub mod demo;
pub mod inventory;
pub mod keyfile;
pub mod sealed;
pub mod server;

use std::sync::Arc;

use kit::{Catalogue, Texts, samples::Sample, samples::Stage};

/// The messages of all crates.
pub fn texts() -> Vec<Texts> {
    let mut all = vec![kit::TEXTS, people::TEXTS, evidence::TEXTS, prove::TEXTS, services::TEXTS];
    all.extend(policy::TEXTS);
    all
}

/// The kinds of acts that are entered in the public ledger.
pub fn acts() -> Vec<&'static acts::Kind> {
    let mut all = policy::acts();
    all.extend(people::acts::KINDS);
    all.extend(acts::KINDS);
    all.extend(services::panel::KINDS);
    all.extend(services::reviews::KINDS);
    all
}

/// All messages, checked.
///
/// # Errors
/// What is wrong with them, line by line.
pub fn catalogue() -> Result<Arc<Catalogue>, Vec<String>> {
    Catalogue::new(&texts())
}

/// The samples of all pages in one language.
pub fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = kit::samples::all(stage);
    all.extend(people::samples(stage));
    all.extend(evidence::samples(stage));
    all.extend(services::samples(stage));
    all.extend(policy::samples(stage));
    all.extend(prove::samples(stage));
    all
}
