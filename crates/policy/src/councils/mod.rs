//! Councils: who sits in them, under which terms of reference, until when.
//!
//! The problem: an advisory council of people with lived experience is easily set up and easily ignored. Here a council cannot open until
//! it states what it is for, how much influence it has, what is paid and how it decides ([`staff`]); its seats, terms and alternates
//! are kept by rule ([`seats`]); and everybody can read who it is, under names that its members chose ([`public`]). What it
//! recommends stands in [`crate::recommendations`], what members do there in [`crate::room`].
//!
//! Sources: product.md R6, R9, R11, R17, R31; 22 USC 7103b (a council of 8 to 14 members with terms of two years).
//!
//! [`meetings`] are announced in time, and their minutes public when members approved them; [`calls`] say who is looked for, and by which
//! criteria; [`committees`] prepare something for the whole council.
//!
//! Not done: texts of a council are in one language and not translated.

pub mod acts;
pub mod calls;
pub mod committees;
mod meetings;
pub(crate) mod public;
pub(crate) mod samples;
pub mod seats;
pub(crate) mod staff;
pub mod store;
pub mod types;

use ::store::{BoxFuture, Id};
use axum::{Router, routing::get};
use kit::{App, Kind, Lang, Problem, Texts, Thing, Visit, samples::Sample, samples::Stage, texts};

use types::{Council, State};

/// The messages of this folder.
pub const TEXTS: Texts = texts!("councils", "text");

/// The routes of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/councils", get(public::list))
        .route("/council/{council}", get(public::get))
        .route("/council/{council}/terms", get(public::terms))
        .merge(meetings::routes())
        .merge(calls::routes())
        .merge(committees::routes())
        .merge(staff::routes())
}

/// The samples of this folder.
pub fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = public::samples(stage);
    all.extend(meetings::samples(stage));
    all.extend(calls::samples(stage));
    all.extend(committees::samples(stage));
    all.extend(staff::samples(stage));
    all
}

/// A council that the public may see.
pub(crate) async fn public(visit: &Visit, id: &str) -> Result<Council, Problem> {
    let id = Id::parse(id).ok_or(Problem::NotFound)?;
    let found = visit.app.store().read("council", move |tx| Box::pin(store::find(tx, id))).await?;
    found.filter(|one| one.state != State::Draft).ok_or(Problem::NotFound)
}

/// Title and address of a public council, for other capabilities.
pub fn find(app: &App, id: Id, _lang: Lang) -> BoxFuture<'_, Result<Option<Thing>, Problem>> {
    Box::pin(async move {
        let found = app.store().read("resolve council", move |tx| Box::pin(store::find(tx, id))).await?;
        let public = found.filter(|one| one.state != State::Draft);
        Ok(public.map(|one| Thing { path: one.path(), title: one.title }))
    })
}

/// How other capabilities find councils.
pub const RESOLVER: kit::Resolver = kit::Resolver { kind: Kind::Council, find };

/// The councils of an organisation that are at work: id and title.
pub fn at_work(tx: &mut ::store::Tx, organisation: Id) -> BoxFuture<'_, ::store::Result<Vec<(Id, String)>>> {
    Box::pin(async move {
        let sql = "SELECT id, title FROM councils WHERE organisation = $1 AND state = 'open' ORDER BY title, id";
        let rows = tx.all(sql, ::store::values![organisation]).await?;
        rows.iter().map(|row| Ok((row.get("id")?, row.get("title")?))).collect()
    })
}

/// Somebody who sits in a council, and for which seat they speak.
#[derive(Clone)]
pub(crate) struct Sitting {
    pub(crate) council: Council,
    pub(crate) seats: types::Seats,
    pub(crate) seat: types::Seat,
    /// The member's seat that they speak for today; `None`: they read along.
    pub(crate) speaks_for: Option<Id>,
    /// The day it is where the council is.
    pub(crate) today: ::store::Day,
}

impl Sitting {
    /// Fails unless they speak for a seat and the council is at work.
    pub(crate) fn must_speak(&self) -> Result<Id, Problem> {
        self.speaks_for.filter(|_| self.council.state == State::Open).ok_or(Problem::NotYours)
    }

    /// Why they read along, as a message key; `None`: they speak for a seat.
    pub(crate) fn silent(&self) -> Option<&'static str> {
        if self.council.state == State::Closed {
            Some("seat-council-ended")
        } else if self.speaks_for.is_some() {
            None
        } else if !self.seat.is_held(self.today) {
            Some("seat-term-over")
        } else if self.seat.kind == types::SeatKind::Alternate {
            Some("seat-alternate")
        } else {
            Some("seat-stood-in")
        }
    }

    /// Whether they chair.
    pub(crate) fn chairs(&self) -> bool {
        self.seat.chair && self.speaks_for.is_some() && self.council.state == State::Open
    }

    /// The seats that count today.
    pub(crate) fn seated(&self) -> Vec<Id> {
        self.seats.seated(self.today)
    }

    /// Whether there are as many members as a decision needs.
    pub(crate) fn enough(&self) -> bool {
        self.council.seats.is_large_enough(self.seated().len())
    }
}

/// Where somebody sits in a council. Nobody else learns that there is such a page.
pub(crate) async fn sitting(me: &people::Member, id: &str) -> Result<Sitting, Problem> {
    let council = public(&me.visit, id).await?;
    let id = council.id;
    let seats = me.visit.app.store().read("seats", move |tx| Box::pin(store::seats(tx, id))).await?;
    let seat = seats.of(me.person.seat(id)).cloned().ok_or(Problem::NotFound)?;
    let today = council.today(me.visit.app.clock());
    let speaks_for = seats.speaks_for(&seat, today);
    Ok(Sitting { council, seats, seat, speaks_for, today })
}
