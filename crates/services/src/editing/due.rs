//! When a check is due, and who is told.
//!
//! The rules: two weeks before the day, and once when it is over, whoever keeps the entry is told; a month after the day, or where nobody
//! keeps it, curators are. A message says only that something is new ([`people::notices`]). On its public page an entry that is late says so
//! from the first day. What is offered no more needs no check.
//!
//! Not done: reminders for entries that were never checked. They are counted, and can be listed by themselves.

use std::collections::BTreeSet;

use store::{Day, Id, Result, Tx, values};

use crate::directory::CHECK_HOLDS;

/// So many days before the day somebody is told.
pub const SOON: i64 = 14;
/// So many days after the day curators are told.
pub const ESCALATES: i64 = 30;
/// Entries a round; the rest follow in the next hour.
const ROUND: i64 = 2_000;

/// Notes who is to be told today.
///
/// # Errors
/// When the database does not answer.
pub async fn remind(tx: &mut Tx, today: Day) -> Result<i64> {
    let rows = tx
        .all(
            "SELECT d.id, d.organisation, d.due, d.step FROM (
                 SELECT p.id, p.organisation, COALESCE(p.due_day, p.checked_day + $4) AS due,
                     CAST(CASE WHEN COALESCE(p.due_day, p.checked_day + $4) < $3 THEN 3
                          WHEN COALESCE(p.due_day, p.checked_day + $4) < $1 THEN 2 ELSE 1 END AS BIGINT) AS step
                 FROM directory_parts p WHERE p.kind = 'service' AND p.gone = 0 AND p.ended = 0 AND p.checked_day IS NOT NULL
             ) d WHERE d.due <= $2 AND NOT EXISTS (
                 SELECT 1 FROM directory_reminders r WHERE r.service = d.id AND r.due_day = d.due AND r.step >= d.step)
             ORDER BY d.due, d.id LIMIT $5",
            values![today, today.plus(SOON), today.plus(-ESCALATES), CHECK_HOLDS, ROUND],
        )
        .await?;
    let mut curators = false;
    let mut organisations: BTreeSet<Option<Id>> = BTreeSet::new();
    for row in &rows {
        let (service, step): (Id, i64) = (row.get("id")?, row.get("step")?);
        tx.run(
            "INSERT INTO directory_reminders (service, due_day, step) VALUES ($1, $2, $3)
             ON CONFLICT (service, due_day) DO UPDATE SET step = excluded.step",
            values![service, row.get::<Day>("due")?, step],
        )
        .await?;
        organisations.insert(row.get("organisation")?);
        curators |= step == 3;
    }
    for organisation in organisations {
        let editors = "SELECT COUNT(*) AS n FROM staff s JOIN directory_keepers k ON k.keeper = s.organisation
                       WHERE k.organisation = $1 AND s.editor = 1 AND s.ended_day IS NULL";
        curators |= tx.count(editors, values![organisation]).await? == 0;
        tx.run(
            "UPDATE notices SET waiting = 1 WHERE staff IN (
                 SELECT s.id FROM staff s JOIN directory_keepers k ON k.keeper = s.organisation
                 WHERE k.organisation = $1 AND s.editor = 1 AND s.ended_day IS NULL)",
            values![organisation],
        )
        .await?;
    }
    if curators {
        let sql = "UPDATE notices SET waiting = 1 WHERE staff IN (SELECT id FROM staff WHERE curator = 1 AND ended_day IS NULL)";
        tx.run(sql, values![]).await?;
    }
    // Of days that are no longer those of the entry: it was checked, or is gone.
    tx.run(
        "DELETE FROM directory_reminders WHERE NOT EXISTS (
             SELECT 1 FROM directory_parts p WHERE p.kind = 'service' AND p.id = directory_reminders.service AND p.gone = 0
                 AND COALESCE(p.due_day, p.checked_day + $1) = directory_reminders.due_day)",
        values![CHECK_HOLDS],
    )
    .await?;
    Ok(rows.len() as i64)
}
