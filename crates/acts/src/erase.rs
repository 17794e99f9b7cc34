//! Erasing what an entry says. The entry stays, and every proof of it stays valid; nobody can read or guess any more what it said.
//!
//! The act that says so gets its place in the same transaction, before those that wait: whoever checks never finds words gone and no entry
//! that tells of it.

use std::collections::BTreeSet;

use ledger::tiles::WIDTH;
use serde_json::json;
use store::{Day, Id, Result, Tombstone, Tx, values};

use crate::{Field, Kind, enter::written, files, publish};

/// The words of an entry were erased.
pub static ERASED: Kind =
    Kind { name: "entry erased", fields: &[Field::column("entry", "ledger_entries.place"), Field::word("reason")] };

/// The kind of act that the calendar enters once a month. It keeps what it is about, its month: or the next hour would enter it again.
pub const BY_CALENDAR: &str = "legal demands of a year";

async fn empty(tx: &mut Tx, id: Id, body: &str) -> Result<()> {
    tx.let_key_go(body).await?;
    tx.run(
        "UPDATE ledger_entries SET body = '', about = CASE WHEN kind = $2 THEN about ELSE NULL END, kind = '' WHERE id = $1",
        values![id, BY_CALENDAR],
    )
    .await?;
    Ok(())
}

/// Enters that the words of the entry in a place are gone, and gives that act its place.
async fn tell(tx: &mut Tx, id: Id, place: u64, reason: &'static str, today: Day) -> Result<()> {
    let act = written(tx, &ERASED, id, today, vec![("entry", json!(place)), ("reason", json!(reason))]).await?;
    publish::place_now(tx, act).await
}

/// Erases again, in a database that was put back from a copy, what was erased since that copy, and enters that it was. False when there is no
/// such entry.
pub async fn erase_again(tx: &mut Tx, id: Id, today: Day) -> Result<bool> {
    let found = "SELECT body FROM ledger_entries WHERE id = $1 AND body <> ''";
    let Some(row) = tx.first(found, values![id]).await? else { return Ok(false) };
    // The act names a place: an entry that had none in the copy gets it now.
    publish::place_now(tx, id).await?;
    let place = tx.count("SELECT place AS n FROM ledger_entries WHERE id = $1", values![id]).await?;
    empty(tx, id, &row.get::<String>("body")?).await?;
    tell(tx, id, place as u64, "again", today).await?;
    Ok(true)
}

/// Erases salt and body of an entry, for one of a few reasons, and enters that it was done. False when there is nothing to erase. Call
/// [`store::Store::settle`] afterwards: it destroys the key.
pub async fn erase(tx: &mut Tx, place: u64, reason: &'static str, today: Day) -> Result<bool> {
    let row = tx
        .first(
            "SELECT id, body FROM ledger_entries WHERE place = $1 AND body <> '' AND kind <> $2",
            values![place as i64, ERASED.name],
        )
        .await?;
    let Some(row) = row else { return Ok(false) };
    let (id, body): (Id, String) = (row.get("id")?, row.get("body")?);
    empty(tx, id, &body).await?;
    tx.let_go(Tombstone::Text(id)).await?;
    tell(tx, id, place, reason, today).await?;
    Ok(true)
}

/// The places of the entries whose words do not open and are not told to be gone.
pub async fn untold(tx: &mut Tx) -> Result<Vec<u64>> {
    let (mut gone, mut told) = (Vec::new(), BTreeSet::new());
    let size = publish::size(tx).await?;
    for first in (0..size).step_by(WIDTH as usize) {
        for entry in files::between(tx, first, first + WIDTH).await? {
            match entry.body {
                Some(body) => told.extend(ledger::entry::erases(&body.text)),
                None => gone.push(entry.place),
            }
        }
    }
    gone.retain(|place| !told.contains(place));
    Ok(gone)
}

/// Enters for every entry whose words do not open any more, because their keys were lost, that they are gone: also for those whose act of
/// erasing was lost itself. Returns how many; run again, it finds none. The sealed words stay: should the key store come back, they open again.
pub async fn tell_lost(tx: &mut Tx, today: Day) -> Result<u64> {
    // Those that wait have lost their keys too.
    while publish::give_places(tx).await? > 0 {}
    let gone = untold(tx).await?;
    for place in &gone {
        let row = tx.first("SELECT id FROM ledger_entries WHERE place = $1", values![*place as i64]).await?;
        let Some(row) = row else { continue };
        written(tx, &ERASED, row.get("id")?, today, vec![("entry", json!(place)), ("reason", json!("lost"))]).await?;
    }
    while publish::give_places(tx).await? > 0 {}
    Ok(gone.len() as u64)
}
