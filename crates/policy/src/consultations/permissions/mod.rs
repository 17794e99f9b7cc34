//! Permissions: an organisation asks members of a consultation to release a way to reach them, for one purpose, until one day.
//!
//! The problem: members are to be paid, invited and told what came of it, and nobody here knows who they are. So the
//! convenor asks ([`staff`]), once, with the purpose and the last day; a member reads that and releases what they want, or not
//! ([`member`]); and the few who hold the organisation's key read it, each time on record ([`opened`]). What stands behind it is
//! `people::consents`.
//!
//! The pages call it "permission", because that is the word people use; the field calls it consent.
//!
//! Not done: nothing is asked in the name of another organisation.

mod member;
mod opened;
mod staff;

use ::store::{Day, Id, Result, Tx};
use axum::{Router, routing::get};
use kit::{App, Texts, samples::Sample, samples::Stage, texts};
use people::consents::{self, Purpose, Request};

use super::sample_data;

/// The messages of this folder.
pub const TEXTS: Texts = texts!("permissions", "text");

/// The longest explanation, in characters.
const LONGEST: usize = 500;

/// The longest way to reach somebody, or name, in characters.
const LONGEST_WORDS: usize = 300;

/// The routes of this folder.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{id}/permissions", get(member::list))
        .route("/c/{id}/permissions/{request}", get(member::get).post(member::post))
        .route("/c/{id}/permissions/{request}/receipt", get(member::receipt))
        .route("/staff/c/{id}/permissions", get(staff::get).post(staff::post))
        .route("/staff/c/{id}/permissions/{request}", get(opened::get).post(opened::post))
}

/// The samples of this folder.
pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = member::samples(stage);
    all.extend(staff::samples(stage));
    all.extend(opened::samples(stage));
    all
}

/// A request, and what became of it for one person.
pub(super) struct Mine {
    request: Request,
    given: bool,
    open: bool,
}

/// What a person was asked for in a consultation and can still give or take back.
pub(super) async fn mine(tx: &mut Tx, key: &[u8; 32], consultation: Id, today: Day) -> Result<Vec<Mine>> {
    let mut mine = Vec::new();
    for request in consents::requests(tx, consultation).await? {
        let given = consents::given(tx, key, request.id).await?.is_some();
        let open = request.open(today);
        if open || given {
            mine.push(Mine { request, given, open });
        }
    }
    Ok(mine)
}

/// How many there are of them, and how many were given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Permits {
    pub(super) asked: usize,
    pub(super) released: usize,
}

impl Permits {
    pub(super) fn of(mine: &[Mine]) -> Self {
        Self { asked: mine.len(), released: mine.iter().filter(|one| one.given).count() }
    }
}

/// A request with everything stated.
fn sample_request(stage: &Stage) -> Request {
    Request {
        id: sample_data::id(301),
        consultation: sample_data::id(1),
        organisation: sample_data::id(2),
        organisation_name: format!("Office of Sample Affairs ({})", stage.words.get("sample")),
        purpose: Purpose::Pay,
        explanation: stage.words.get("permit-sample"),
        lang: stage.lang(),
        contact: true,
        name: true,
        asked: Day(20_500),
        ends: Day(20_620),
        ended: false,
    }
}
