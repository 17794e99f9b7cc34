//! What everybody may fetch: the checkpoint, tiles, entries, bodies, proofs.

use ledger::{
    Body, Checkpoint, Hash, ProofFile, Tile, TileSet, entry as format,
    proofs::inclusion,
    tiles::{WIDTH, Wanted},
};
use store::{Day, Error, Id, Result, Row, Text, Tx, values};

use crate::publish::stored;

/// Bytes as hashes.
pub(crate) fn hashes(bytes: &[u8]) -> Result<Vec<Hash>> {
    let (hashes, rest) = bytes.as_chunks::<32>();
    if rest.is_empty() {
        Ok(hashes.iter().map(|hash| Hash(*hash)).collect())
    } else {
        Err(Error::Broken("a tile of the ledger is cut off".to_owned()))
    }
}

fn note(row: Option<Row>) -> Result<Option<Checkpoint>> {
    row.map(|row| Checkpoint::parse(&row.get::<String>("note")?).map_err(crate::broken)).transpose()
}

/// The tiles that a proof needs, as wide as they are in a tree of this size.
pub(crate) async fn gathered(tx: &mut Tx, wanted: Wanted, size: u64) -> Result<TileSet> {
    let mut tiles = TileSet::default();
    for (level, number) in wanted.tiles() {
        if let Some(tile) = Tile::of(level, number, size) {
            let mut hashes = stored(tx, level, number).await?;
            hashes.truncate(usize::from(tile.width));
            tiles.put(level, number, hashes);
        }
    }
    Ok(tiles)
}

/// The checkpoint that is served: the newest that enough witnesses saw; while none is, the newest.
pub async fn served(tx: &mut Tx) -> Result<Option<Checkpoint>> {
    let row = tx.first("SELECT note FROM ledger_checkpoints ORDER BY met DESC, size DESC LIMIT 1", values![]).await?;
    note(row)
}

/// What a report names: the newest that enough witnesses saw before today, or the served one while there is none. Not the newest, because a
/// report that somebody took along would tell the hour in which they did.
pub async fn of_report(tx: &mut Tx, today: Day) -> Result<Option<Checkpoint>> {
    let row = tx
        .first(
            "SELECT note FROM ledger_checkpoints WHERE met = 1 AND day < $1 ORDER BY size DESC LIMIT 1",
            values![today],
        )
        .await?;
    if row.is_some() { note(row) } else { served(tx).await }
}

/// The newest checkpoint, seen or not.
pub async fn latest(tx: &mut Tx) -> Result<Option<Checkpoint>> {
    let row = tx.first("SELECT note FROM ledger_checkpoints ORDER BY size DESC LIMIT 1", values![]).await?;
    note(row)
}

/// The bytes of a tile, as wide as it is asked for; none where the ledger is not so far.
pub async fn tile(tx: &mut Tx, tile: Tile) -> Result<Option<Vec<u8>>> {
    let hashes = stored(tx, tile.level, tile.number).await?;
    Ok(hashes.get(..usize::from(tile.width)).map(|hashes| hashes.iter().flat_map(|hash| hash.0).collect()))
}

/// What an entry is read from. The compiler takes no SQL that is put together at run time.
macro_rules! entries {
    ($rest:literal) => {
        concat!("SELECT id, entry, body, about, place FROM ledger_entries ", $rest)
    };
}

/// Rows of entries from one place to another.
async fn rows(tx: &mut Tx, first: u64, end: u64) -> Result<Vec<Row>> {
    tx.all(entries!("WHERE place >= $1 AND place < $2 ORDER BY place"), values![first as i64, end as i64]).await
}

fn bytes(row: &Row) -> Result<[u8; 32]> {
    row.get::<Vec<u8>>("entry")?
        .try_into()
        .map_err(|_| Error::Broken("an entry of the ledger is not 32 bytes".to_owned()))
}

/// The entries that a tile of level 0 has the hashes of; none where the ledger is not so far.
pub async fn entries(tx: &mut Tx, tile: Tile) -> Result<Option<Vec<u8>>> {
    let first = tile.number.saturating_mul(WIDTH);
    let rows = rows(tx, first, first.saturating_add(u64::from(tile.width))).await?;
    if rows.len() != usize::from(tile.width) {
        return Ok(None);
    }
    Ok(Some(format::bundle(&rows.iter().map(bytes).collect::<Result<Vec<_>>>()?)))
}

/// An entry, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place, from 0.
    pub place: u64,
    /// The 32 bytes.
    pub entry: [u8; 32],
    /// Salt and body; none once they were erased.
    pub body: Option<Body>,
    /// The thing that it is about.
    pub about: Option<Id>,
}

async fn read(tx: &mut Tx, rows: &[Row]) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    let mut sealed = Vec::new();
    for row in rows {
        let id: Id = row.get("id")?;
        entries.push((
            id,
            Entry { place: row.get::<i64>("place")? as u64, entry: bytes(row)?, body: None, about: row.get("about")? },
        ));
        let text: String = row.get("body")?;
        if !text.is_empty() {
            sealed.push(Text { about: id, text });
        }
    }
    // What is not opened was erased.
    let mut opened_texts = tx.unseal(sealed).await?.into_iter().peekable();
    for (id, entry) in &mut entries {
        if let Some(text) = opened_texts.next_if(|text| text.about == *id) {
            entry.body = Some(Body::parse(&text.text).map_err(crate::broken)?);
        }
    }
    Ok(entries.into_iter().map(|(_, entry)| entry).collect())
}

/// One entry.
pub async fn entry(tx: &mut Tx, place: u64) -> Result<Option<Entry>> {
    Ok(between(tx, place, place.saturating_add(1)).await?.pop())
}

/// The entries from a place to before another, in order.
pub async fn between(tx: &mut Tx, first: u64, end: u64) -> Result<Vec<Entry>> {
    let rows = rows(tx, first, end).await?;
    read(tx, &rows).await
}

/// The entries from a place on, as `bodies/<N>` has them.
pub async fn bodies(tx: &mut Tx, number: u64) -> Result<Option<String>> {
    let first = number.saturating_mul(WIDTH);
    let lines = between(tx, first, first.saturating_add(WIDTH)).await?;
    if lines.is_empty() {
        return Ok(None);
    }
    Ok(Some(lines.iter().map(|one| format::line(one.place, one.body.as_ref()) + "\n").collect()))
}

/// The act that erased what an entry said.
pub async fn erased_by(tx: &mut Tx, place: u64) -> Result<Option<Entry>> {
    let rows = tx
        .all(
            entries!(
                "WHERE about = (SELECT id FROM ledger_entries WHERE place = $1) AND kind = $2 AND place IS NOT NULL
                 ORDER BY place DESC LIMIT 1"
            ),
            values![place as i64, crate::erase::ERASED.name],
        )
        .await?;
    Ok(read(tx, &rows).await?.pop())
}

/// The newest entries about a thing, at most so many, oldest first.
pub async fn about(tx: &mut Tx, thing: Id, most: usize) -> Result<Vec<Entry>> {
    let mut rows = tx
        .all(
            entries!("WHERE about = $1 AND place IS NOT NULL ORDER BY place DESC LIMIT $2"),
            values![thing, most as i64],
        )
        .await?;
    rows.reverse();
    read(tx, &rows).await
}

/// The proofs of entries against the served checkpoint; of those that it reaches.
pub async fn proofs(tx: &mut Tx, entries: Vec<Entry>) -> Result<Vec<ProofFile>> {
    let Some(checkpoint) = served(tx).await? else { return Ok(Vec::new()) };
    let entries: Vec<Entry> = entries.into_iter().filter(|entry| entry.place < checkpoint.size).collect();
    let wanted = Wanted::default();
    for entry in &entries {
        inclusion(&wanted, entry.place, checkpoint.size).map_err(crate::broken)?;
    }
    let tiles = gathered(tx, wanted, checkpoint.size).await?;
    entries
        .into_iter()
        .map(|Entry { place: index, body, .. }| {
            let path = inclusion(&tiles, index, checkpoint.size).map_err(crate::broken)?;
            Ok(ProofFile { body, index, path, checkpoint: checkpoint.clone() })
        })
        .collect()
}
