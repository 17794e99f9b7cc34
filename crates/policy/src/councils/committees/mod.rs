//! Committees: some members of a council who prepare something for all of it.
//!
//! The problem: not everybody can work on everything, and a council of fourteen writes no text. So the secretary or a co-chair sets a committee
//! up, with a name, a task and a last day; members join and leave it as they like; and what it prepared says so, to the council
//! when it decides and to everybody afterwards. A committee decides nothing: that stays with the council and its rule.
//!
//! Everybody reads what committees there are and how many sit in them; who sits there, only the council and its secretary.
//!
//! Not done: a committee has no meetings or minutes of its own, and every member can still change its drafts.

mod pages;
pub mod store;

use ::store::{Day, Id};
use axum::{Router, routing::get};
use kit::{
    App,
    samples::{Sample, Stage},
};

pub(super) use pages::sample_committees;

/// The longest name and the longest task, in characters.
pub const LONGEST_NAME: usize = 100;
const LONGEST_TASK: usize = 1_000;

/// The most committees that a council has at work at a time.
pub const MOST: usize = 12;

/// A committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committee {
    /// Its id.
    pub id: Id,
    /// The council.
    pub council: Id,
    /// What it is called.
    pub name: String,
    /// What it is to do.
    pub task: String,
    /// Its last day; `None`: until it is ended.
    pub until: Option<Day>,
    /// The day on which it was ended.
    pub ended: Option<Day>,
    /// The seats of those who joined.
    pub seats: Vec<Id>,
}

impl Committee {
    /// Whether it is at work on a day.
    pub fn is_at_work(&self, today: Day) -> bool {
        self.ended.is_none() && self.until.is_none_or(|until| today <= until)
    }
}

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/council/{council}/committees", get(pages::get).post(pages::post))
        .route("/staff/council/{council}/committees", get(pages::staff_get).post(pages::staff_post))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    pages::samples(stage)
}
