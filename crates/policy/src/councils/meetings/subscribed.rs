//! An address that a member's calendar program fetches by itself.
//!
//! The problem: whoever takes days along by hand misses the meeting that is announced next; but an address that opens a calendar without a
//! sign-in is a key, and it lies in other people's programs. So a member makes it only if they want to, after reading who learns
//! what; it is shown once and kept as a keyed hash; it opens days and lengths under a neutral title, without the council's name;
//! and it ends when the member stops it, makes another one, or leaves.
//!
//! Not done: the address is not made to look like that of another service; nothing tells when a program last fetched it, because that
//! would be a trace.

use ::store::{Error, Id, Result, Tx, values};
use askama::Template;
use axum::{extract::Path, http::HeaderMap};
use kit::{
    Outcome, Page, Problem, Signed, Visit, file, html,
    samples::{Sample, Stage},
};
use people::{Member, MemberForm, secrets};

use super::calendar::{calendar, day_stamp, names};
use crate::councils::{
    self, samples as sample, store as councils_store,
    types::{Council, State},
};

/// Where the row of an address is: 32 random hexadecimal digits under the installation's key.
fn lookup(visit: &Visit, address: Id) -> [u8; 16] {
    let mut first = [0; 16];
    first.copy_from_slice(&secrets::mac(&visit.app.key().0, "calendar", &[&address.0])[..16]);
    first
}

/// Puts an address in place of the one that a seat had.
async fn put(tx: &mut Tx, seat: Id, lookup: Option<[u8; 16]>) -> Result<()> {
    tx.run("DELETE FROM calendar_addresses WHERE seat = $1", values![seat]).await?;
    if let Some(lookup) = lookup {
        tx.run("INSERT INTO calendar_addresses (lookup, seat) VALUES ($1, $2)", values![lookup, seat]).await?;
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "calendar.html")]
struct CalendarPage {
    page: Page,
    council: Council,
    /// There is an address.
    there: bool,
    /// The one that was made just now: shown this once.
    made: Option<String>,
    /// Whoever looks may make one.
    may: bool,
    /// A random number that makes a double click harmless.
    once: String,
}

async fn load(me: &Member, id: &str) -> Result<(councils::Sitting, bool), Problem> {
    let sitting = councils::sitting(me, id).await?;
    let seat = sitting.seat.id;
    let n = me
        .visit
        .app
        .store()
        .read("a calendar address", move |tx| {
            Box::pin(async move {
                tx.count("SELECT COUNT(*) AS n FROM calendar_addresses WHERE seat = $1", values![seat]).await
            })
        })
        .await?;
    Ok((sitting, n > 0))
}

fn may(sitting: &councils::Sitting) -> bool {
    sitting.council.state == State::Open && sitting.seat.is_held(sitting.today)
}

/// The page.
pub(super) async fn get(me: Member, Path(id): Path<String>) -> Outcome {
    let (sitting, there) = load(&me, &id).await?;
    let page = me.page(me.visit.say("calendar-title"));
    html(&CalendarPage { page, there, made: None, may: may(&sitting), council: sitting.council, once: me.visit.once() })
}

/// Makes an address, or ends it.
pub(super) async fn post(Path(id): Path<String>, headers: HeaderMap, MemberForm { me, fields }: MemberForm) -> Outcome {
    let (sitting, _) = load(&me, &id).await?;
    let (seat, app) = (sitting.seat.id, me.visit.app.clone());
    match fields.text("act") {
        "make" if may(&sitting) => {
            // The same form sent again makes the same address.
            let address = me.new_id(&fields);
            let lookup = lookup(&me.visit, address);
            app.store().write("a calendar address", move |tx| Box::pin(put(tx, seat, Some(lookup)))).await?;
            let page = me.page(me.visit.say("calendar-title"));
            let path = page.to(format!("/calendar/{address}"));
            let made = Some(format!("{}{path}", kit::installation(&app, &headers)));
            html(&CalendarPage { page, there: true, made, may: true, council: sitting.council, once: me.visit.once() })
        }
        "make" => Err(Problem::NotYours),
        "stop" => {
            app.store().write("end a calendar address", move |tx| Box::pin(put(tx, seat, None))).await?;
            Ok(me.visit.go(&format!("{}/calendar", sitting.council.path())))
        }
        _ => Err(Problem::Unreadable),
    }
}

/// What a calendar program fetches. Whoever has no such address learns nothing about why.
pub(super) async fn fetch(visit: Visit, Path(address): Path<String>) -> Outcome {
    let address = Id::parse(&address).ok_or(Problem::NotFound)?;
    let lookup = lookup(&visit, address);
    let clock = visit.app.clock().clone();
    let found = visit
        .app
        .store()
        .read("a subscribed calendar", move |tx| {
            let clock = clock.clone();
            Box::pin(async move {
                let row = tx
                    .first(
                        "SELECT s.council, s.id FROM calendar_addresses a JOIN council_seats s ON s.id = a.seat
                         WHERE a.lookup = $1 AND s.holder IS NOT NULL",
                        values![lookup],
                    )
                    .await?;
                let Some(row) = row else { return Ok(None) };
                let (council, seat): (Id, Id) = (row.get("council")?, row.get("id")?);
                let Some(council) = councils_store::find(tx, council).await? else { return Ok(None) };
                let today = council.today(&clock);
                let seats = councils_store::seats(tx, council.id).await?;
                if council.state != State::Open || !seats.by_id(seat).is_some_and(|seat| seat.is_held(today)) {
                    return Ok(None);
                }
                let all = assemblies::meetings::of(tx, council.id).await?;
                Ok::<_, Error>(Some((council, seat, all)))
            })
        })
        .await?;
    let (council, seat, all) = found.ok_or(Problem::NotFound)?;
    let text = calendar(&council, &all, &visit.say("calendar-neutral"), day_stamp(&visit), names(&visit, seat));
    Ok(file("text/calendar; charset=utf-8", Some("calendar.ics"), text))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |there, made: Option<&str>| {
        let council = sample::council(stage, State::Open);
        let page = stage.signed("calendar-title", &format!("{}/calendar", council.path()), Signed::Participant);
        let path = page.to("/calendar/0123456789abcdef0123456789abcdef");
        let made = made.map(|host| format!("{host}{path}"));
        CalendarPage { page, council, there, made, may: true, once: sample::id(9).to_string() }
    };
    vec![
        stage.sample("calendar", &make(false, None)),
        stage.sample("calendar-made", &make(true, Some("https://example.org"))),
        stage.sample("calendar-there", &make(true, None)),
    ]
}
