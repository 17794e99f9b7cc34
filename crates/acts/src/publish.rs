//! Giving places, writing tiles, signing.

use std::collections::BTreeMap;

use ledger::{Checkpoint, Growing, Hash, Tile, tiles::WIDTH};
use store::{Day, Error, Id, Result, Row, Store, Tx, values};

use crate::{erase, files::hashes, keys};

/// How many entries get their place in one transaction.
const SOME: i64 = 500;

/// More than half of so many.
pub const HALF: fn(usize) -> usize = |of| of / 2 + 1;

/// How many entries have a place.
pub async fn size(tx: &mut Tx) -> Result<u64> {
    Ok(tx.count("SELECT COALESCE(MAX(place) + 1, 0) AS n FROM ledger_entries", values![]).await? as u64)
}

/// The hashes of a tile as the database has them now; none where there is no such tile.
pub(crate) async fn stored(tx: &mut Tx, level: u8, number: u64) -> Result<Vec<Hash>> {
    let row = tx
        .first(
            "SELECT hashes FROM ledger_tiles WHERE level = $1 AND number = $2",
            values![i64::from(level), number as i64],
        )
        .await?;
    row.map(|row| row.get::<Vec<u8>>("hashes")).transpose()?.map_or_else(|| Ok(Vec::new()), |bytes| hashes(&bytes))
}

/// The right edge of the tree.
async fn edge(tx: &mut Tx) -> Result<Growing> {
    let size = size(tx).await?;
    let mut partial = BTreeMap::new();
    for level in 0u8..8 {
        let at_level = size >> (8 * level);
        if at_level % WIDTH > 0 {
            partial.insert(level, stored(tx, level, at_level / WIDTH).await?);
        }
    }
    Growing::resume(size, |tile| partial.remove(&tile.level))
        .ok_or_else(|| Error::Broken(format!("the ledger's tiles do not fit its {size} entries")))
}

/// Gives places to some of those that wait; returns to how many.
pub(crate) async fn give_places(tx: &mut Tx) -> Result<usize> {
    let rows = tx
        .all("SELECT id, entry FROM ledger_entries WHERE place IS NULL ORDER BY turn, id LIMIT $1", values![SOME])
        .await?;
    place(tx, &rows).await?;
    Ok(rows.len())
}

/// Gives a place to one entry, before those that wait.
pub(crate) async fn place_now(tx: &mut Tx, id: Id) -> Result<()> {
    let rows = tx.all("SELECT id, entry FROM ledger_entries WHERE id = $1 AND place IS NULL", values![id]).await?;
    place(tx, &rows).await
}

/// Gives places to these, one after the other, and writes the tiles.
async fn place(tx: &mut Tx, rows: &[Row]) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    let mut tree = edge(tx).await?;
    let mut tiles: BTreeMap<(u8, u64), Vec<Hash>> = BTreeMap::new();
    for row in rows {
        let (id, entry): (Id, Vec<u8>) = (row.get("id")?, row.get("entry")?);
        let place = tree.size();
        tree.push(Hash::leaf(&entry), |level, number, hashes| {
            tiles.insert((level, number), hashes.to_vec());
        });
        tx.run("UPDATE ledger_entries SET place = $2, turn = 0 WHERE id = $1", values![id, place as i64]).await?;
    }
    for (Tile { level, number, .. }, hashes) in tree.partial() {
        tiles.insert((level, number), hashes.to_vec());
    }
    for ((level, number), hashes) in tiles {
        let bytes: Vec<u8> = hashes.iter().flat_map(|hash| hash.0).collect();
        tx.run(
            "INSERT INTO ledger_tiles (level, number, hashes) VALUES ($1, $2, $3)
             ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes",
            values![i64::from(level), number as i64, bytes],
        )
        .await?;
    }
    Ok(())
}

/// Signs the tree as it stands, when it has grown since the last time or a key has changed.
async fn sign(tx: &mut Tx, origin: &str, today: Day) -> Result<()> {
    let (keys, _) = keys::ready(tx, origin, today).await?;
    let tree = edge(tx).await?;
    let mut kept = Vec::new();
    let last = tx.first("SELECT note FROM ledger_checkpoints ORDER BY size DESC LIMIT 1", values![]).await?;
    if let Some(row) = last {
        let last = Checkpoint::parse(&row.get::<String>("note")?).map_err(crate::broken)?;
        let by_all = keys.iter().all(|key| matches!(last.signed_by(key.public()), Ok(Some(()))));
        if last.size == tree.size() && by_all {
            return Ok(());
        }
        if last.size == tree.size() {
            // Signed anew with another key: what witnesses signed is the same.
            kept = last.lines.iter().filter(|line| line.name != last.origin).cloned().collect();
        }
        if last.size > tree.size() {
            return Err(Error::Broken(format!(
                "the ledger has {} entries, but {} were signed: entries are missing from the database",
                tree.size(),
                last.size
            )));
        }
    }
    let Some((first, others)) = keys.split_first() else { return Ok(()) };
    let mut checkpoint = Checkpoint::sign(tree.size(), tree.root(), first);
    for key in others {
        checkpoint.sign_also(key);
    }
    checkpoint.lines.extend(kept);
    let met = crate::witnesses::met(tx, &checkpoint).await?;
    tx.run(
        "INSERT INTO ledger_checkpoints (size, note, met, day) VALUES ($1, $2, $3, $4)
         ON CONFLICT (size) DO UPDATE SET note = excluded.note, met = excluded.met, day = excluded.day",
        values![checkpoint.size as i64, checkpoint.text(), met, today],
    )
    .await?;
    // Old ones that nobody is served are not kept: each newer one continues them.
    tx.run(
        "DELETE FROM ledger_checkpoints
         WHERE size < (SELECT MIN(size) FROM (SELECT size FROM ledger_checkpoints ORDER BY size DESC LIMIT 50) AS newest)
           AND (met = 0 OR size < (SELECT MAX(size) FROM ledger_checkpoints WHERE met = 1))",
        values![],
    )
    .await?;
    Ok(())
}

/// Gives places to all acts that wait, and signs. `origin`: the name of the ledger, used when it has no key yet. Run twice, the
/// second time changes nothing.
///
/// # Errors
/// When the database fails, or the ledger in it does not fit together.
pub async fn publish(store: &Store, origin: &str, today: Day) -> Result<()> {
    let name = origin.to_owned();
    // A key that begins is an act too: it comes first.
    store
        .write("keys of the ledger", move |tx| {
            Box::pin(async move {
                let (_, lost) = keys::ready(tx, &name, today).await?;
                // Then the keys of the words are gone too: all of it, or nothing of it, is told.
                if lost { erase::tell_lost(tx, today).await } else { Ok(0) }
            })
        })
        .await?;
    while store.write("give places in the ledger", |tx| Box::pin(give_places(tx))).await? > 0 {}
    let origin = origin.to_owned();
    store.write("sign the ledger", move |tx| Box::pin(async move { sign(tx, &origin, today).await })).await
}
