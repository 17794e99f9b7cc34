//! What goes by itself after a consultation closed, and when.
//!
//! The problem: answers that are kept "in case" are answers that can be stolen. The result is public and stands; what it was
//! counted from is deleted once nobody can be waiting for it any more. The days here are the ones that the inventory and the
//! page "What we keep" tell (`kit::kept`).
//!
//! Nothing that is counted goes while a count is still to come; while something that was taken back waits for the next one, it
//! stays a month longer. After that the last figures stand.
//!
//! Not done: drafts that were never opened stay until their convenor deletes what is in them.

use ::store::{Day, Id, Result, Tx, values};
use kit::{App, Problem};

use super::{acts, withdraw};

/// Votes, reactions, declared groups, wishes, slips and reasons of moderators stay so many days after the end.
pub const ANSWERS: i64 = 365;

/// Texts that were never shown to anybody but moderators stay so many days after the end.
pub const UNPUBLISHED: i64 = 90;

/// So many days more something that was taken back may wait for the next count, which is made every thirty days.
const PATIENCE: i64 = 31;

/// Closed consultations that ended more than so many days ago, with every announced count made. With `counted`, those where
/// something that was taken back waits for the next count stay a month longer: in a large consultation a count may never come,
/// because too few took something back.
async fn over(tx: &mut Tx, today: Day, days: i64, counted: bool) -> Result<Vec<Id>> {
    let rows = tx
        .all(
            "SELECT c.id FROM consultations c
             WHERE c.state = 'closed' AND c.closes_day < $1
               AND NOT EXISTS (SELECT 1 FROM count_days d WHERE d.consultation = c.id AND d.day >= $2)
               AND EXISTS (SELECT 1 FROM releases r WHERE r.consultation = c.id)
               AND NOT EXISTS (SELECT 1 FROM releases r WHERE r.consultation = c.id AND r.body = '')
               AND ($3 = 0 OR c.closes_day < $4
                 OR (NOT EXISTS (SELECT 1 FROM taken_back b WHERE b.thing = c.id)
                   AND NOT EXISTS (SELECT 1 FROM seats s WHERE s.consultation = c.id AND s.took_back = 1)))",
            values![today.plus(-days), today, counted, today.plus(-days - PATIENCE)],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// Deletes texts that were never shown. Returns how many.
async fn unpublished(tx: &mut Tx, consultation: Id) -> Result<u64> {
    let rows = tx
        .all(
            "SELECT id, seat FROM statements
             WHERE consultation = $1 AND origin = 'member' AND state <> 'published' AND seat IS NOT NULL
             UNION ALL
             SELECT s.id, s.seat FROM suggestions s JOIN provisions p ON p.id = s.provision
             WHERE p.consultation = $1 AND s.state <> 'published'",
            values![consultation],
        )
        .await?;
    for row in &rows {
        withdraw::take_back_text(tx, row.get("seat")?, row.get("id")?).await?;
    }
    Ok(rows.len() as u64)
}

/// Deletes what was counted, and what only mattered until it was. Returns how many rows.
async fn answers(tx: &mut Tx, one: Id, today: Day) -> Result<u64> {
    let mut gone = tx
        .run("DELETE FROM votes WHERE statement IN (SELECT id FROM statements WHERE consultation = $1)", values![one])
        .await?;
    gone += tx
        .run(
            "DELETE FROM reactions WHERE provision IN (SELECT id FROM provisions WHERE consultation = $1)",
            values![one],
        )
        .await?;
    gone += tx
        .run("DELETE FROM declarations WHERE seat IN (SELECT seat FROM seats WHERE consultation = $1)", values![one])
        .await?;
    gone += tx
        .run("DELETE FROM slips WHERE batch IN (SELECT id FROM slip_batches WHERE consultation = $1)", values![one])
        .await?;
    let wishes = tx
        .all(
            "SELECT a.point, a.seat, a.wish FROM synthesis_answers a JOIN synthesis_points p ON p.id = a.point
             WHERE p.consultation = $1 AND a.wish <> ''",
            values![one],
        )
        .await?;
    for row in &wishes {
        tx.let_key_go(&row.get::<String>("wish")?).await?;
        let (point, seat): (Id, Vec<u8>) = (row.get("point")?, row.get("seat")?);
        tx.run("UPDATE synthesis_answers SET wish = '' WHERE point = $1 AND seat = $2", values![point, seat]).await?;
    }
    let reasons =
        tx.all("SELECT id, reason FROM moderation WHERE consultation = $1 AND reason <> ''", values![one]).await?;
    for row in &reasons {
        tx.let_key_go(&row.get::<String>("reason")?).await?;
        tx.run("UPDATE moderation SET reason = '' WHERE id = $1", values![row.get::<Id>("id")?]).await?;
    }
    // The last figures stand: nothing is left that could be counted again.
    tx.run("UPDATE seats SET took_back = 0 WHERE consultation = $1", values![one]).await?;
    tx.run(
        "DELETE FROM taken_back WHERE thing = $1
            OR thing IN (SELECT id FROM statements WHERE consultation = $1)
            OR thing IN (SELECT id FROM provisions WHERE consultation = $1)",
        values![one],
    )
    .await?;
    // A seat stays while something is its person's to take back: a text that was published, or perhaps a permission.
    gone += tx
        .run(
            "DELETE FROM seats WHERE consultation = $1
               AND NOT EXISTS (SELECT 1 FROM consents c JOIN consent_requests r ON r.id = c.request WHERE r.consultation = $1)
               AND NOT EXISTS (SELECT 1 FROM consent_requests r WHERE r.consultation = $1 AND r.ended = 0 AND r.ends_day >= $2)
               AND NOT EXISTS (SELECT 1 FROM statements s WHERE s.seat = seats.seat)
               AND NOT EXISTS (SELECT 1 FROM suggestions g WHERE g.seat = seats.seat)",
            values![one, today],
        )
        .await?;
    Ok(gone + wishes.len() as u64 + reasons.len() as u64)
}

/// Carries the rules out. Doing it twice, or on two instances, is harmless; a consultation that fails does not keep the others
/// waiting. Returns how many rows went.
pub async fn purge(app: &App) -> std::result::Result<u64, Problem> {
    let today = app.clock().today();
    let (mut gone, mut failed) = (0, None);
    for (days, of_answers) in [(UNPUBLISHED, false), (ANSWERS, true)] {
        let list = app.store().read("what is over", move |tx| Box::pin(over(tx, today, days, of_answers))).await?;
        for one in list {
            let done = app
                .store()
                .write("retention", move |tx| {
                    Box::pin(async move {
                        // Somebody may have taken something back since the list was made.
                        if !over(tx, today, days, of_answers).await?.contains(&one) {
                            return Ok(0);
                        }
                        let gone =
                            if of_answers { answers(tx, one, today).await? } else { unpublished(tx, one).await? };
                        if gone > 0 {
                            acts::destroyed(tx, one, of_answers, today).await?;
                        }
                        Ok::<_, ::store::Error>(gone)
                    })
                })
                .await;
            match done {
                Ok(rows) => gone += rows,
                Err(error) => failed = Some(Problem::from(error)),
            }
        }
    }
    app.settle().await;
    failed.map_or(Ok(gone), Err)
}
