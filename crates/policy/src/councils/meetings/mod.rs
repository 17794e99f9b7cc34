//! A council's meetings: announced by the secretary, read and answered by members, with minutes that everybody reads when members have
//! approved them.
//!
//! What a member needs to take part is asked once, sealed, and shown to the secretary for the meetings that they come to, until the day is
//! over (product.md R19).

mod calendar;
mod member;
mod public;
mod staff;
mod subscribed;

use ::store::{Error, Id};
use assemblies::meetings::{self as sql, Meeting};
use axum::{Router, routing::get};
use kit::{App, Problem, Visit, samples::Sample, samples::Stage};

use super::{samples as sample, types::Council};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/council/{council}/meetings", get(public::get))
        .route("/council/{council}/meeting/{meeting}", get(member::get).post(member::post))
        .route("/council/{council}/calendar.ics", get(calendar::get))
        .route("/council/{council}/calendar", get(subscribed::get).post(subscribed::post))
        .route("/calendar/{address}", get(subscribed::fetch))
        .route("/staff/council/{council}/meetings", get(staff::list).post(staff::announce))
        .route("/staff/council/{council}/meeting/{meeting}", get(staff::one).post(staff::change))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = public::samples(stage);
    all.extend(member::samples(stage));
    all.extend(staff::samples(stage));
    all.extend(subscribed::samples(stage));
    all
}

/// A meeting of this council.
async fn find(visit: &Visit, council: &Council, id: &str) -> Result<Meeting, Problem> {
    let id = Id::parse(id).ok_or(Problem::NotFound)?;
    let found = visit.app.store().read("a meeting", move |tx| Box::pin(sql::find(tx, id))).await?;
    found.filter(|one| one.body == council.id).ok_or(Problem::NotFound)
}

/// The meetings of a council, the latest first.
async fn of(visit: &Visit, council: &Council) -> Result<Vec<Meeting>, Problem> {
    let id = council.id;
    Ok(visit.app.store().read("meetings", move |tx| Box::pin(sql::of(tx, id))).await.map_err(|error: Error| error)?)
}

/// A meeting for sample pages.
pub(super) fn sample_meeting(stage: &Stage, state: sql::State, standing: sql::Minutes) -> Meeting {
    let today = kit::samples::TODAY;
    let held = state == sql::State::Held;
    Meeting {
        id: sample::id(120),
        body: sample::id(3),
        state,
        day: today.plus(if held { -9 } else { 24 }),
        starts: "14:30".to_owned(),
        lasts: 90,
        place: stage.words.get("sample-place"),
        agenda: stage.words.get("sample-agenda"),
        plain: stage.words.get("sample-council-text"),
        materials: "https://example.org/papers".to_owned(),
        minutes: if standing == sql::Minutes::None { String::new() } else { stage.words.get("sample-council-text") },
        standing,
        announced: today.plus(-30),
    }
}
