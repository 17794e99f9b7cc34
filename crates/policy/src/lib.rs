//! Policy: where expertise becomes law and answers.
//!
//! Today: [`consultations`]. Councils, recommendations and commitments stand beside it as they are built; siblings do not
//! import each other.

pub mod consultations;

use axum::Router;
use kit::{App, Texts, samples::Sample, samples::Stage};

/// The messages of this crate.
pub const TEXTS: [Texts; 9] = [
    consultations::TEXTS,
    consultations::constituencies::TEXTS,
    consultations::later::TEXTS,
    consultations::permissions::TEXTS,
    consultations::polis::TEXTS,
    consultations::reading::TEXTS,
    consultations::result::TEXTS,
    consultations::staff::TEXTS,
    consultations::synthesis::TEXTS,
];

/// The routes of this crate.
pub fn routes() -> Router<App> {
    consultations::routes()
}

/// The samples of this crate.
pub fn samples(stage: &Stage) -> Vec<Sample> {
    consultations::samples(stage)
}
