//! A member's seat in a council: what is to decide, what is written, what institutions did, the name to be known by, and the way out.
//!
//! The problem: members meet seldom, look in at night from a phone, and must find at once what waits for them and until when. They
//! decide over days ([`decide`]), write against a decision in their own words, judge what was promised ([`judge`]), and can leave
//! at any time, without reasons and without a trace of who they were ([`leave`]).
//!
//! Sources: product.md R17, R18, R23, R25.
//!
//! Not done: talk about a draft (members change its words).

mod choice;
pub mod closing;
mod conflict;
mod correction;
mod decide;
mod judge;
pub(crate) mod leave;
mod mine;
mod put;
mod seat;

use axum::{
    Router,
    routing::{get, post},
};
use kit::{App, Texts, samples::Sample, samples::Stage, texts};

/// The messages of this folder.
pub const TEXTS: Texts = texts!("room", "text");

/// The routes of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/councils/mine", get(mine::get))
        .route("/council/{council}/in", get(seat::get).post(seat::post))
        .route("/council/{council}/draft/{draft}/put", post(put::post))
        .route("/council/{council}/draft/{draft}/back", post(put::back))
        .route("/council/{council}/correction/{recommendation}", get(correction::get).post(correction::post))
        .route("/council/{council}/decide/{decision}", get(decide::get).post(decide::post))
        .route("/council/{council}/decide/{decision}/conflict", get(conflict::get).post(conflict::post))
        .route("/council/{council}/choice", get(choice::new).post(choice::create))
        .route("/council/{council}/choice/{choice}", get(choice::get).post(choice::post))
        .route("/council/{council}/judge/{commitment}", get(judge::get).post(judge::post))
        .route("/council/{council}/leave", get(leave::get).post(leave::post))
}

/// The samples of this folder.
pub fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = mine::samples(stage);
    all.extend(seat::samples(stage));
    all.extend(decide::samples(stage));
    all.extend(conflict::samples(stage));
    all.extend(choice::samples(stage));
    all.extend(judge::samples(stage));
    all.extend(correction::samples(stage));
    all.extend(leave::samples(stage));
    all
}
