//! A file of what people released, for which two people are needed.
//!
//! The problem: on a page each look is counted, but a file leaves the house. So one holder of the organisation's key asks for it,
//! another one agrees, and only then the first one can take it, within two days. Both stand in the record of their accesses, and
//! everybody in the file sees that theirs was shown, each time.
//!
//! Not done: what becomes of the file afterwards cannot be seen from here.

use store::{Day, Id, Result, Tx, values};

use crate::{
    acts,
    record::{self, Act},
};

/// How many days a file can be agreed to and taken.
pub const DAYS: i64 = 2;

/// A file that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Who asked.
    pub by: Id,
    /// The name they sign in with.
    pub name: String,
    /// True when another holder agreed.
    pub agreed: bool,
}

/// The file of a request that waits, when there is one.
pub async fn wanted(tx: &mut Tx, request: Id, today: Day) -> Result<Option<Wanted>> {
    let row = tx
        .first(
            "SELECT f.asked_by, s.sign_in, CAST(CASE WHEN f.agreed_by IS NULL THEN 0 ELSE 1 END AS BIGINT) AS agreed
             FROM consent_files f JOIN staff s ON s.id = f.asked_by
             WHERE f.request = $1 AND f.ends_day >= $2 AND s.ended_day IS NULL",
            values![request, today],
        )
        .await?;
    row.map(|row| Ok(Wanted { by: row.get("asked_by")?, name: row.get("sign_in")?, agreed: row.get("agreed")? }))
        .transpose()
}

/// A holder asks. What was asked before, by whomever, is replaced.
pub async fn ask(tx: &mut Tx, request: Id, by: Id, today: Day) -> Result<()> {
    tx.run(
        "INSERT INTO consent_files (request, asked_by, agreed_by, ends_day) VALUES ($1, $2, NULL, $3)
         ON CONFLICT (request) DO UPDATE SET asked_by = excluded.asked_by, agreed_by = NULL, ends_day = excluded.ends_day",
        values![request, by, today.plus(DAYS)],
    )
    .await?;
    record::note(tx, by, Act::AskFile, by, today).await
}

/// Another holder agrees to what `asker` asked. False when that one did not ask, or somebody else asked meanwhile, or the one who
/// asked is the one who agrees.
pub async fn agree(tx: &mut Tx, request: Id, asker: Id, by: Id, today: Day) -> Result<bool> {
    let row = tx
        .first(
            "UPDATE consent_files SET agreed_by = $2
             WHERE request = $1 AND asked_by <> $2 AND asked_by = $4 AND agreed_by IS NULL AND ends_day >= $3
             RETURNING asked_by",
            values![request, by, today, asker],
        )
        .await?;
    let Some(row) = row else { return Ok(false) };
    record::note(tx, by, Act::AgreeFile, row.get("asked_by")?, today).await?;
    Ok(true)
}

/// The one who asked takes it, also again when the connection broke. False when nobody agreed.
pub async fn take(tx: &mut Tx, request: Id, by: Id, today: Day) -> Result<bool> {
    let n = tx
        .count(
            "SELECT COUNT(*) AS n FROM consent_files
             WHERE request = $1 AND asked_by = $2 AND agreed_by IS NOT NULL AND ends_day >= $3",
            values![request, by, today],
        )
        .await?;
    if n > 0 {
        record::note(tx, by, Act::TakeFile, by, today).await?;
        acts::exported(tx, today).await?;
    }
    Ok(n > 0)
}

/// Forgets files that nobody took in time.
pub async fn sweep(tx: &mut Tx, today: Day) -> Result<()> {
    tx.run("DELETE FROM consent_files WHERE ends_day < $1", values![today]).await?;
    Ok(())
}
