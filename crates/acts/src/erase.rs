//! Erasing what an entry says. The entry stays, and every proof of it stays valid; nobody can read or guess any more what it said.

use serde_json::json;
use store::{Day, Result, Tombstone, Tx, values};

use crate::{Field, Kind, enter::enter, publish::give_places};

/// The words of an entry were erased.
pub static ERASED: Kind =
    Kind { name: "entry erased", fields: &[Field::column("entry", "ledger_entries.place"), Field::word("reason")] };

async fn empty(tx: &mut Tx, id: store::Id, body: &str) -> Result<()> {
    tx.let_key_go(body).await?;
    tx.run("UPDATE ledger_entries SET body = '', kind = '', about = NULL WHERE id = $1", values![id]).await?;
    Ok(())
}

/// Erases again, in a database that was put back from a copy, what was erased since that copy, and enters that it was. False when there is no
/// such entry.
pub async fn erase_again(tx: &mut Tx, id: store::Id, today: Day) -> Result<bool> {
    let asked = "SELECT body, place FROM ledger_entries WHERE id = $1 AND body <> ''";
    let Some(mut row) = tx.first(asked, values![id]).await? else { return Ok(false) };
    // The act names a place: an entry that had none in the copy gets it now.
    while row.get::<Option<i64>>("place")?.is_none() && give_places(tx).await? > 0 {
        let Some(again) = tx.first(asked, values![id]).await? else { return Ok(false) };
        row = again;
    }
    empty(tx, id, &row.get::<String>("body")?).await?;
    let place: i64 = row.get("place")?;
    enter(tx, &ERASED, id, today, vec![("entry", json!(place)), ("reason", json!("again"))]).await?;
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
    let (id, body): (store::Id, String) = (row.get("id")?, row.get("body")?);
    empty(tx, id, &body).await?;
    tx.let_go(Tombstone::Text(id)).await?;
    enter(tx, &ERASED, id, today, vec![("entry", json!(place)), ("reason", json!(reason))]).await?;
    Ok(true)
}
