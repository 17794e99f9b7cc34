//! Keeping the directory true.
//!
//! The problem: a listing is right on the day somebody types it, and nobody owns it on the day it is wrong. So each organisation of the
//! directory can have a keeper among the organisations of this installation; their service editors correct its entries, and are reminded when a check
//! is due; where nobody does it, curators are told. Curators may edit everything, see what may be listed twice, and say who keeps what. Every
//! wording stays and can be brought back ([`crate::directory::history`]).
//!
//! Who corrects says so: a claim that a provider makes of itself is shown as claimed by the provider, one of a curator as a curator's.
//! Neither can confirm it: that is for panels.
//!
//! Not done: editing by people without an access here; a mistake that somebody notices is told to the organisation.

mod before;
mod desk;
mod draft;
pub mod due;
mod entry;
mod forms;
mod organisation;
mod pairs;
mod past;
mod place;
mod settle;
mod task;

use axum::{Router, routing::get};
use kit::{
    App, Page, Problem, Signed,
    samples::{Sample, Stage},
};
use people::{StaffMember, staff::Roles};
use store::Id;

use crate::directory::history::{Hand, is_kept_by, may_change_place};

pub(crate) use forms::{claim_named, term_named};
pub use pairs::find as find_pairs;

/// The routes of editing.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/staff/services", get(desk::get).post(desk::post))
        .route("/staff/services/pairs", get(pairs::get).post(pairs::post))
        .route("/staff/services/organisation/{entry}", get(organisation::get).post(organisation::post))
        .route(
            "/staff/services/organisation/{entry}/place/{place}",
            get(place::of_organisation).post(place::post_of_organisation),
        )
        .route("/staff/services/past/{kind}/{entry}", get(before::get).post(before::post))
        .route("/staff/services/{entry}", get(entry::get).post(entry::post))
        .route("/staff/services/{entry}/edit/{task}", get(task::get).post(task::post))
        .route("/staff/services/{entry}/place/{place}", get(place::get).post(place::post))
}

/// The samples of editing.
pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = desk::samples(stage);
    all.extend(entry::samples(stage));
    all.extend(task::samples(stage));
    all.extend(place::samples(stage));
    all.extend(organisation::samples(stage));
    all.extend(before::samples(stage));
    all.extend(pairs::samples(stage));
    all
}

/// What somebody does today.
fn hand(me: &StaffMember, what: &'static str) -> Hand {
    Hand { staff: me.id, keeper: me.organisation, curator: me.roles.curator, day: me.visit.app.clock().today(), what }
}

/// Fails unless somebody may edit the entries of an organisation: a curator, or an editor of whoever keeps it.
async fn must_keep(me: &StaffMember, organisation: Option<Id>) -> Result<(), Problem> {
    me.must_keep_services()?;
    if me.roles.curator {
        return Ok(());
    }
    let (Some(organisation), keeper) = (organisation, me.organisation) else { return Err(Problem::NotYours) };
    let kept =
        me.visit.app.store().read("who keeps it", move |tx| Box::pin(is_kept_by(tx, organisation, keeper))).await?;
    if kept { Ok(()) } else { Err(Problem::NotYours) }
}

/// The id of a service that somebody may edit.
pub(crate) async fn kept_service(me: &StaffMember, id: &str) -> Result<Id, Problem> {
    task::entry_of(me, id).await.map(|entry| entry.id)
}

/// Whether somebody may change a place that is there ([`may_change_place`]).
async fn may_change(me: &StaffMember, place: Id) -> Result<bool, Problem> {
    me.must_keep_services()?;
    let (curator, keeper) = (me.roles.curator, me.organisation);
    let read =
        me.visit.app.store().read("whose a place is", move |tx| Box::pin(may_change_place(tx, place, curator, keeper)));
    Ok(read.await?)
}

/// A page of a sample editor.
pub(crate) fn sample_page(stage: &Stage, key: &str, path: &str, curator: bool) -> Page {
    let mut page = stage.signed(key, path, Signed::Staff("linnet".to_owned()));
    page.menu = people::staff_menu(&page, Roles { editor: !curator, curator, ..Roles::NONE });
    page
}
