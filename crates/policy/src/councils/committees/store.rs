//! The SQL of committees.

use ::store::{Day, Id, Result, Row, Tx, values};

use super::{Committee, MOST};
use crate::councils::acts;

async fn with_seats(tx: &mut Tx, rows: &[Row]) -> Result<Vec<Committee>> {
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let id: Id = row.get("id")?;
        let seats = tx.all("SELECT seat FROM committee_seats WHERE committee = $1 ORDER BY seat", values![id]).await?;
        all.push(Committee {
            id,
            council: row.get("council")?,
            name: row.get("name")?,
            task: row.get("task")?,
            until: row.get("until_day")?,
            ended: row.get("ended_day")?,
            seats: seats.iter().map(|row| row.get("seat")).collect::<Result<_>>()?,
        });
    }
    Ok(all)
}

/// The committees of a council by name, also those that have ended.
pub async fn of(tx: &mut Tx, council: Id) -> Result<Vec<Committee>> {
    let rows = tx.all("SELECT * FROM committees WHERE council = $1 ORDER BY name, id", values![council]).await?;
    with_seats(tx, &rows).await
}

/// What a committee is called.
pub async fn name(tx: &mut Tx, id: Option<Id>) -> Result<Option<String>> {
    let Some(id) = id else { return Ok(None) };
    tx.first("SELECT name FROM committees WHERE id = $1", values![id]).await?.map(|row| row.get("name")).transpose()
}

/// Why a committee was not set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// One of that name is at work.
    Named,
    /// There are as many as a council has at most.
    Many,
}

/// Sets a committee up. The same id twice is set up once.
pub async fn make(tx: &mut Tx, one: &Committee, today: Day) -> Result<std::result::Result<(), Refused>> {
    let there: Vec<_> = of(tx, one.council).await?.into_iter().filter(|there| there.is_at_work(today)).collect();
    if there.iter().any(|there| there.id == one.id) {
        return Ok(Ok(()));
    }
    if there.iter().any(|there| there.name.to_lowercase() == one.name.to_lowercase()) {
        return Ok(Err(Refused::Named));
    }
    if there.len() >= MOST {
        return Ok(Err(Refused::Many));
    }
    let made = tx.run(
        "INSERT INTO committees (id, council, name, task, until_day, ended_day, made_day) VALUES ($1, $2, $3, $4, $5, NULL, $6)
         ON CONFLICT (id) DO NOTHING",
        values![one.id, one.council, &one.name, &one.task, one.until, today],
    )
    .await?;
    if made > 0 {
        acts::committee(tx, one.council, &one.name, &one.task, "set up", today).await?;
    }
    Ok(Ok(()))
}

/// Ends a committee: what it prepared still says so.
pub async fn end(tx: &mut Tx, council: Id, id: Id, today: Day) -> Result<()> {
    let row = tx
        .first(
            "UPDATE committees SET ended_day = $3 WHERE id = $1 AND council = $2 AND ended_day IS NULL RETURNING name, task",
            values![id, council, today],
        )
        .await?;
    if let Some(row) = row {
        let (name, task): (String, String) = (row.get("name")?, row.get("task")?);
        acts::committee(tx, council, &name, &task, "ended", today).await?;
    }
    Ok(())
}

/// A member joins a committee that is at work.
pub async fn join(tx: &mut Tx, council: Id, id: Id, seat: Id, today: Day) -> Result<()> {
    tx.run(
        "INSERT INTO committee_seats (committee, seat)
         SELECT c.id, s.id FROM committees c JOIN council_seats s ON s.council = c.council
         WHERE c.id = $1 AND c.council = $2 AND s.id = $3 AND s.holder IS NOT NULL
            AND c.ended_day IS NULL AND (c.until_day IS NULL OR c.until_day >= $4)
         ON CONFLICT (committee, seat) DO NOTHING",
        values![id, council, seat, today],
    )
    .await?;
    Ok(())
}

/// A member leaves a committee.
pub async fn leave(tx: &mut Tx, id: Id, seat: Id) -> Result<()> {
    tx.run("DELETE FROM committee_seats WHERE committee = $1 AND seat = $2", values![id, seat]).await?;
    Ok(())
}

/// A seat is emptied: whoever sat there is in no committee.
pub async fn let_go(tx: &mut Tx, seat: Id) -> Result<()> {
    tx.run("DELETE FROM committee_seats WHERE seat = $1", values![seat]).await?;
    Ok(())
}
