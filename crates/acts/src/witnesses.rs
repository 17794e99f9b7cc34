//! Who watches the ledger, what they are asked, and what they signed.

use ledger::{Checkpoint, PublicKey, Use, checkpoint::Line, proofs, tiles::Wanted, witness::Request};
use serde_json::json;
use store::{Day, Error, Id, Result, Row, Tx, values};

use crate::{
    Field, Kind,
    enter::enter,
    files::{gathered, latest},
};

/// A witness begins or ends.
pub static WITNESS: Kind = Kind {
    name: "ledger witness",
    fields: &[
        Field::column("name", "ledger_witnesses.name"),
        Field::column("key", "ledger_witnesses.vkey"),
        Field::word("state"),
    ],
};

/// A witness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watcher {
    /// Its row.
    pub id: Id,
    /// The organisation.
    pub name: String,
    /// Its key.
    pub vkey: String,
    /// Where it takes checkpoints.
    pub url: String,
    /// Since when.
    pub since: Day,
    /// How far it has seen.
    pub size: u64,
    /// When it signed last.
    pub seen: Option<Day>,
    /// Why it did not sign the newest; empty when it did.
    pub trouble: String,
}

fn read(row: &Row) -> Result<Watcher> {
    Ok(Watcher {
        id: row.get("id")?,
        name: row.get("name")?,
        vkey: row.get("vkey")?,
        url: row.get("url")?,
        since: row.get("since_day")?,
        size: row.get::<i64>("size")? as u64,
        seen: row.get("seen_day")?,
        trouble: row.get("trouble")?,
    })
}

/// The witnesses, in the order of their keys.
pub async fn all(tx: &mut Tx) -> Result<Vec<Watcher>> {
    let rows = tx
        .all(
            "SELECT id, name, vkey, url, since_day, size, seen_day, trouble FROM ledger_witnesses ORDER BY vkey",
            values![],
        )
        .await?;
    rows.iter().map(read).collect()
}

/// Those that count: a witness that has not signed yet must not make what is served worth less.
pub(crate) async fn counting(tx: &mut Tx) -> Result<Vec<Watcher>> {
    Ok(all(tx).await?.into_iter().filter(|one| one.seen.is_some()).collect())
}

/// Adds a witness. False when its key is no witness's, or is here already.
pub async fn add(tx: &mut Tx, name: &str, vkey: &str, url: &str, today: Day) -> Result<bool> {
    let Some(key) = PublicKey::parse(vkey).ok().filter(|key| key.used == Use::Witness) else { return Ok(false) };
    let known = all(tx).await?;
    if known.iter().any(|one| PublicKey::parse(&one.vkey).is_ok_and(|there| there.bytes() == key.bytes())) {
        return Ok(false);
    }
    let id = tx.new_id()?;
    tx.run(
        "INSERT INTO ledger_witnesses (id, name, vkey, url, since_day, size, seen_day, trouble)
         VALUES ($1, $2, $3, $4, $5, 0, NULL, '')",
        values![id, name, vkey, url, today],
    )
    .await?;
    enter(tx, &WITNESS, id, today, vec![("name", json!(name)), ("key", json!(vkey)), ("state", json!("begins"))])
        .await?;
    Ok(true)
}

/// Writes down where a witness is now. False when there is none with this key.
pub async fn relocate(tx: &mut Tx, vkey: &str, url: &str) -> Result<bool> {
    Ok(tx.run("UPDATE ledger_witnesses SET url = $2 WHERE vkey = $1", values![vkey, url]).await? > 0)
}

/// Ends a witness. False when there is none.
pub async fn end(tx: &mut Tx, id: Id, today: Day) -> Result<bool> {
    let Some(one) = all(tx).await?.into_iter().find(|one| one.id == id) else { return Ok(false) };
    tx.run("DELETE FROM ledger_witnesses WHERE id = $1", values![id]).await?;
    reckon(tx).await?;
    let values = vec![("name", json!(one.name)), ("key", json!(one.vkey)), ("state", json!("ends"))];
    enter(tx, &WITNESS, id, today, values).await?;
    Ok(true)
}

/// What to ask a witness that has seen `old` entries: the newest checkpoint and how it continues. None while nothing is signed.
///
/// # Errors
/// [`Error::Broken`] when the witness saw more than there is.
pub async fn ask(tx: &mut Tx, old: u64) -> Result<Option<Request>> {
    let Some(checkpoint) = latest(tx).await? else { return Ok(None) };
    let wanted = Wanted::default();
    proofs::consistency(&wanted, old, checkpoint.size).map_err(crate::broken)?;
    let tiles = gathered(tx, wanted, checkpoint.size).await?;
    let proof = proofs::consistency(&tiles, old, checkpoint.size).map_err(crate::broken)?;
    Ok(Some(Request { old, proof, checkpoint }))
}

/// Whether enough of the witnesses that have signed before saw a checkpoint.
pub(crate) async fn met(tx: &mut Tx, checkpoint: &Checkpoint) -> Result<bool> {
    let all = counting(tx).await?;
    let saw = |one: &&Watcher| {
        PublicKey::parse(&one.vkey).is_ok_and(|key| matches!(checkpoint.seen_by(&key, u64::MAX), Ok(Some(_))))
    };
    Ok(all.is_empty() || all.iter().filter(saw).count() >= crate::HALF(all.len()))
}

/// Reckons for the newest checkpoints whether enough saw them, after it changed who watches.
async fn reckon(tx: &mut Tx) -> Result<()> {
    // Also the one that is served, however old: it stays until a newer one is seen by enough.
    let rows = tx
        .all(
            "SELECT size, note FROM ledger_checkpoints
             WHERE size IN (SELECT size FROM ledger_checkpoints ORDER BY size DESC LIMIT 50)
                OR size = (SELECT MAX(size) FROM ledger_checkpoints WHERE met = 1)",
            values![],
        )
        .await?;
    for row in &rows {
        let checkpoint = Checkpoint::parse(&row.get::<String>("note")?).map_err(crate::broken)?;
        let met = met(tx, &checkpoint).await?;
        tx.run("UPDATE ledger_checkpoints SET met = $2 WHERE size = $1", values![row.get::<i64>("size")?, met]).await?;
    }
    tx.run(
        "UPDATE ledger_checkpoints SET met = 0 WHERE size < (SELECT MAX(size) FROM ledger_checkpoints WHERE met = 1)
           AND size < (SELECT MIN(size) FROM (SELECT size FROM ledger_checkpoints ORDER BY size DESC LIMIT 50) AS newest)",
        values![],
    )
    .await?;
    Ok(())
}

/// Notes what a witness signed: lines of its answer to a checkpoint of `size`. False when no line is its valid signature.
pub async fn signed(tx: &mut Tx, id: Id, size: u64, answer: &str, today: Day) -> Result<bool> {
    let row = tx.first("SELECT note FROM ledger_checkpoints WHERE size = $1", values![size as i64]).await?;
    let (Some(row), Some(one)) = (row, all(tx).await?.into_iter().find(|one| one.id == id)) else { return Ok(false) };
    let mut checkpoint = Checkpoint::parse(&row.get::<String>("note")?).map_err(crate::broken)?;
    let key = PublicKey::parse(&one.vkey).map_err(crate::broken)?;
    let lines = answer.lines().filter_map(|line| Line::parse(line).ok());
    let mut good = None;
    for line in lines.filter(|line| line.name == key.name && line.id == key.id()).take(4) {
        let mut alone = checkpoint.clone();
        alone.lines = vec![line.clone()];
        if matches!(alone.seen_by(&key, u64::MAX), Ok(Some(_))) {
            good = Some(line);
        }
    }
    let Some(good) = good else { return Ok(false) };
    checkpoint.lines.retain(|line| line.name != key.name || line.id != key.id());
    checkpoint.lines.push(good);
    tx.run(
        "UPDATE ledger_witnesses SET size = $2, seen_day = $3, trouble = '' WHERE id = $1",
        values![id, size as i64, today],
    )
    .await?;
    tx.run("UPDATE ledger_checkpoints SET note = $2 WHERE size = $1", values![size as i64, checkpoint.text()]).await?;
    reckon(tx).await?;
    Ok(true)
}

/// Notes why a witness did not sign.
///
/// # Errors
/// When the database fails.
pub async fn trouble(tx: &mut Tx, id: Id, why: &str) -> Result<(), Error> {
    tx.run("UPDATE ledger_witnesses SET trouble = $2 WHERE id = $1", values![id, why]).await?;
    Ok(())
}
