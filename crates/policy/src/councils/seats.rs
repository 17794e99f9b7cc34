//! What happens to seats: they are made, given away by invitation, named by whoever sits there, renewed, left.
//!
//! The problem: nobody but the member may say who they are, a secretary must still be able to fill a seat, and somebody who leaves must
//! leave nothing behind that tells who they were. So a seat is a number; an invitation opens it once; who sits there is a keyed hash;
//! and the name they are known by is their own, sealed, gone when they go.

use ::store::{Day, Id, Result, Tombstone, Tx, values};
use assemblies::{choices, conflicts};
use kit::InstanceKey;
use people::{codes::Code, slips};

use super::{
    acts, committees, store,
    types::{Council, Seat, SeatKind},
};

/// The most alternates of a council.
pub const MOST_ALTERNATES: usize = 10;

/// How many days before the end of a term its holder can be appointed again.
pub const RENEWED_BEFORE: i64 = 90;

/// The longest name that a member can choose, in characters.
pub const LONGEST_NAME: usize = 60;

/// Adds a seat. `None` when there are as many as the terms of reference allow.
pub async fn add(tx: &mut Tx, council: &Council, kind: SeatKind, today: Day) -> Result<Option<Id>> {
    let there = store::seats(tx, council.id).await?.0;
    // A seat whose term is over is its holder's until they leave; another one can take its place.
    let over = |seat: &Seat| seat.holder.is_some() && !seat.is_held(today);
    let of_kind = there.iter().filter(|seat| seat.kind == kind && !over(seat)).count();
    let most = if kind == SeatKind::Member { council.seats.most } else { MOST_ALTERNATES };
    if of_kind >= most {
        return Ok(None);
    }
    let number = there.iter().map(|seat| seat.number).max().unwrap_or(0) + 1;
    let id = tx.new_id()?;
    let (from, until) = term(council, number, today);
    tx.run(
        "INSERT INTO council_seats (id, council, number, kind, chair, stands_for, holder, called, access, interests, from_day,
            until_day, served)
         VALUES ($1, $2, $3, $4, 0, NULL, NULL, '', '', '', $5, $6, 0)",
        values![id, council.id, number, if kind == SeatKind::Member { "member" } else { "alternate" }, from, until],
    )
    .await?;
    Ok(Some(id))
}

/// The term of a seat that a day is in: nothing before the council begins.
fn term(council: &Council, number: i64, today: Day) -> (Option<Day>, Option<Day>) {
    let index = usize::try_from(number - 1).unwrap_or(0);
    match council.begins.and_then(|begins| council.seats.on(begins, index, today)) {
        Some((_, term)) => (Some(term.from), Some(term.until)),
        None => (None, None),
    }
}

/// Gives every seat the term that a day is in: when the council begins.
pub async fn begin_terms(tx: &mut Tx, council: &Council, today: Day) -> Result<()> {
    for seat in store::seats(tx, council.id).await?.0 {
        let (from, until) = term(council, seat.number, today);
        tx.run("UPDATE council_seats SET from_day = $2, until_day = $3 WHERE id = $1", values![seat.id, from, until])
            .await?;
    }
    Ok(())
}

/// Invites somebody to an empty seat with a code. False when somebody sits there.
pub async fn invite(
    tx: &mut Tx,
    key: &InstanceKey,
    code: &Code,
    council: &Council,
    seat: Id,
    today: Day,
) -> Result<bool> {
    let row = tx
        .first(
            "SELECT number FROM council_seats WHERE id = $1 AND council = $2 AND holder IS NULL",
            values![seat, council.id],
        )
        .await?;
    let Some(row) = row else { return Ok(false) };
    // Whoever comes sits for the term that runs now.
    let (from, until) = term(council, row.get("number")?, today);
    tx.run("UPDATE council_seats SET from_day = $2, until_day = $3 WHERE id = $1", values![seat, from, until]).await?;
    slips::invite(tx, key, code, seat, today).await?;
    Ok(true)
}

/// Makes a seat one of those that chair, or not.
pub async fn chair(tx: &mut Tx, council: Id, seat: Id, chair: bool) -> Result<()> {
    tx.run(
        "UPDATE council_seats SET chair = $3 WHERE id = $1 AND council = $2 AND kind = 'member'",
        values![seat, council, chair],
    )
    .await?;
    Ok(())
}

/// Lets an alternate stand in for a member's seat, or for nobody. One stands in for a seat at a time.
pub async fn stand_in(tx: &mut Tx, council: Id, alternate: Id, for_seat: Option<Id>) -> Result<()> {
    if let Some(seat) = for_seat {
        tx.run(
            "UPDATE council_seats SET stands_for = NULL WHERE council = $1 AND stands_for = $2",
            values![council, seat],
        )
        .await?;
    }
    tx.run(
        "UPDATE council_seats SET stands_for = $3 WHERE id = $1 AND council = $2 AND kind = 'alternate'
            AND ($3 IS NULL OR $3 IN (SELECT id FROM council_seats WHERE council = $2 AND kind = 'member'))",
        values![alternate, council, for_seat],
    )
    .await?;
    Ok(())
}

/// Appoints whoever sits there for another term: in the last days of the present one or after it, as often as the terms of reference
/// allow. False when they do not.
pub async fn appoint_again(tx: &mut Tx, council: &Council, seat: &Seat, today: Day) -> Result<bool> {
    let served = usize::try_from(seat.served).unwrap_or(usize::MAX);
    let may = seat.holder.is_some() && council.seats.may_serve_again(served);
    let Some(until) = seat.until.filter(|until| may && until.0 - today.0 <= RENEWED_BEFORE) else { return Ok(false) };
    // The term after the present one, which goes on until then; after a gap, the one that today is in.
    let (begins, ends) = term(council, seat.number, until.max(today));
    let from = if until > today { seat.from } else { begins };
    let renewed = tx
        .run(
            "UPDATE council_seats SET from_day = $2, until_day = $3, served = served + 1
             WHERE id = $1 AND holder IS NOT NULL AND until_day = $4",
            values![seat.id, from, ends, until],
        )
        .await?;
    Ok(renewed > 0)
}

/// The name that somebody chose. False when another member of the council has it.
pub async fn name(tx: &mut Tx, council: Id, holder: [u8; 16], called: &str) -> Result<bool> {
    let seats = store::seats(tx, council).await?;
    let Some(own) = seats.of(holder) else { return Ok(true) };
    let same = |seat: &&Seat| seat.id != own.id && seat.called.to_lowercase() == called.to_lowercase();
    if seats.0.iter().any(|seat| same(&seat)) {
        return Ok(false);
    }
    put(tx, own.id, "called", "UPDATE council_seats SET called = $2 WHERE id = $1", called).await?;
    Ok(true)
}

/// What a member says about themselves besides the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// What they need to take part in a meeting (product.md R19): read by whoever prepares it, when they come.
    Access,
    /// What they declare beside their name, so that nobody has to guess it.
    Interests,
}

/// Keeps what a member says about themselves, in place of what they said before; empty words take it back.
pub async fn tell(tx: &mut Tx, seat: Id, about: About, words: &str) -> Result<()> {
    let (column, sql) = match about {
        About::Access => ("access", "UPDATE council_seats SET access = $2 WHERE id = $1"),
        About::Interests => ("interests", "UPDATE council_seats SET interests = $2 WHERE id = $1"),
    };
    put(tx, seat, column, sql, words).await
}

/// Seals words in a column of a seat, in place of what stood there: its key goes.
async fn put(tx: &mut Tx, seat: Id, column: &'static str, sql: &'static str, words: &str) -> Result<()> {
    let row = tx.first("SELECT called, access, interests FROM council_seats WHERE id = $1", values![seat]).await?;
    let Some(row) = row else { return Ok(()) };
    tx.let_key_go(&row.get::<String>(column)?).await?;
    let sealed = if words.is_empty() { String::new() } else { tx.seal(seat, words).await? };
    tx.run(sql, values![seat, sealed]).await?;
    Ok(())
}

/// Somebody leaves, or their access ends: the seat is empty, the name destroyed. What the council decided stands, without telling who
/// said what; what they wrote in their own name is taken back ([`crate::recommendations::let_go`] before this).
pub async fn empty(tx: &mut Tx, seat: Id) -> Result<()> {
    let row = tx.first("SELECT called, access, interests FROM council_seats WHERE id = $1", values![seat]).await?;
    let Some(row) = row else { return Ok(()) };
    for column in ["called", "access", "interests"] {
        tx.let_key_go(&row.get::<String>(column)?).await?;
    }
    tx.run("DELETE FROM meeting_seats WHERE seat = $1", values![seat]).await?;
    tx.run("DELETE FROM council_invitations WHERE seat = $1", values![seat]).await?;
    tx.run("DELETE FROM decision_voices WHERE seat = $1 OR speaker = $1", values![seat]).await?;
    tx.run("DELETE FROM calendar_addresses WHERE seat = $1", values![seat]).await?;
    committees::store::let_go(tx, seat).await?;
    conflicts::let_go(tx, seat).await?;
    choices::let_go(tx, seat).await?;
    tx.run(
        "UPDATE council_seats SET holder = NULL, called = '', access = '', interests = '', chair = 0, stands_for = NULL, served = 0
         WHERE id = $1",
        values![seat],
    )
    .await?;
    tx.let_go(Tombstone::Seat(seat)).await
}

/// Ends a council: seats stay as they are, nothing new is decided. False while members decide about something or choose, or something adopted waits
/// to be published: that comes to its end first.
pub async fn close(tx: &mut Tx, council: Id, today: Day) -> Result<bool> {
    let open = tx
        .count(
            "SELECT (SELECT COUNT(*) FROM decisions WHERE body = $1 AND state = 'open')
                  + (SELECT COUNT(*) FROM choices WHERE body = $1 AND outcome = '')
                  + (SELECT COUNT(*) FROM recommendations WHERE council = $1 AND state = 'adopted') AS n",
            values![council],
        )
        .await?;
    if open > 0 {
        return Ok(false);
    }
    let ended = tx
        .run(
            "UPDATE councils SET state = 'closed', closed_day = $2 WHERE id = $1 AND state = 'open'",
            values![council, today],
        )
        .await?;
    if ended > 0 {
        acts::ended(tx, council, today).await?;
    }
    Ok(true)
}

/// Deletes invitations whose time is over.
pub async fn sweep(tx: &mut Tx, today: Day) -> Result<()> {
    tx.run("DELETE FROM council_invitations WHERE ends_day < $1", values![today]).await?;
    Ok(())
}
