//! Policy: where expertise becomes law and answers.
//!
//! [`consultations`] stand on their own. [`councils`] know nothing above them; [`recommendations`] and the answers to them use councils and
//! [`commitments`]; [`room`], where members work, uses all three. What a body must state before it starts is in `stated`;
//! what in a text could tell who wrote it, in `details`; `press` sets documents; `stamp` says in them where the public ledger stood; `index` is what lists are looked up by.

pub mod commitments;
pub mod consultations;
pub mod councils;
pub(crate) mod details;
pub mod index;
pub(crate) mod press;
pub mod recommendations;
pub mod room;
mod shelves;
mod stamp;
pub(crate) mod stated;

use axum::Router;
use kit::{App, Texts, samples::Sample, samples::Stage};

pub use shelves::SHELVES;

/// The messages of this crate.
pub const TEXTS: [Texts; 13] = [
    consultations::TEXTS,
    consultations::constituencies::TEXTS,
    consultations::later::TEXTS,
    consultations::permissions::TEXTS,
    consultations::polis::TEXTS,
    consultations::reading::TEXTS,
    consultations::result::TEXTS,
    consultations::staff::TEXTS,
    consultations::synthesis::TEXTS,
    councils::TEXTS,
    recommendations::TEXTS,
    recommendations::requests::TEXTS,
    room::TEXTS,
];

/// The kinds of acts that this crate enters in the public ledger.
pub fn acts() -> Vec<&'static ::acts::Kind> {
    [&consultations::acts::KINDS[..], &councils::acts::KINDS, &commitments::acts::KINDS, &recommendations::acts::KINDS]
        .concat()
}

/// The routes of this crate.
pub fn routes() -> Router<App> {
    consultations::routes().merge(councils::routes()).merge(recommendations::routes()).merge(room::routes())
}

/// The samples of this crate.
pub fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = consultations::samples(stage);
    all.extend(councils::samples(stage));
    all.extend(recommendations::samples(stage));
    all.extend(room::samples(stage));
    all
}
