//! Counting on announced days.
//!
//! A count first fixes what is counted, in one transaction: for each statement and part whose figure may change (nobody, or at
//! least ten people, changed it since the last count) the present answers become the counted ones. Then the figures are made
//! from the counted answers, however long that takes and whatever arrives meanwhile. Figures that may not change are taken
//! over from the release before.

use ::store::{Day, Error, Id, Result, Tx, values};
use kit::{App, Problem};

use super::{
    release::{self, Release, SMALLEST, Snapshot},
    store,
    types::{Consultation, Reaction, State},
};

/// The release of a number.
pub async fn find(tx: &mut Tx, consultation: Id, number: i64) -> Result<Option<Release>> {
    let row = tx
        .first("SELECT body FROM releases WHERE consultation = $1 AND number = $2", values![consultation, number])
        .await?;
    row.map(|row| {
        serde_json::from_str(&row.get::<String>("body")?)
            .map_err(|error| Error::Broken(format!("a release is not readable: {error}")))
    })
    .transpose()
}

/// The number of the newest release; 0 when there is none.
pub async fn newest(tx: &mut Tx, consultation: Id) -> Result<i64> {
    tx.count("SELECT COALESCE(MAX(number), 0) AS n FROM releases WHERE consultation = $1", values![consultation]).await
}

/// A figure may change when nobody or at least ten people changed it.
const fn may_change(people: i64) -> bool {
    people == 0 || people >= SMALLEST as i64
}

/// How many people changed anything since the last count.
async fn changed(tx: &mut Tx, consultation: Id) -> Result<i64> {
    tx.count(
        "SELECT (SELECT COUNT(*) FROM (SELECT DISTINCT a.seat FROM (
             SELECT v.seat FROM votes v JOIN statements s ON s.id = v.statement
              WHERE s.consultation = $1 AND s.state = 'published' AND v.counted IS DISTINCT FROM v.vote
             UNION ALL
             SELECT r.seat FROM reactions r JOIN provisions p ON p.id = r.provision
              WHERE p.consultation = $1 AND r.counted IS DISTINCT FROM r.reaction) a) b)
           + COALESCE((SELECT people FROM taken_back WHERE thing = $1), 0) AS n",
        values![consultation],
    )
    .await
}

/// Fixes what is counted now and returns it.
async fn fix(tx: &mut Tx, consultation: Id) -> Result<Snapshot> {
    let anew = may_change(changed(tx, consultation).await?);
    let mut snapshot = Snapshot { anew, ..Snapshot::default() };
    let rows = tx
        .all(
            "SELECT s.id, s.number,
                (SELECT COUNT(*) FROM votes v WHERE v.statement = s.id AND v.counted IS DISTINCT FROM v.vote)
                + COALESCE((SELECT t.people FROM taken_back t WHERE t.thing = s.id), 0) AS people
             FROM statements s WHERE s.consultation = $1 AND s.state = 'published' ORDER BY s.number",
            values![consultation],
        )
        .await?;
    for row in &rows {
        let (id, fresh): (Id, bool) = (row.get("id")?, anew && may_change(row.get("people")?));
        if fresh {
            tx.run("UPDATE votes SET counted = vote WHERE statement = $1", values![id]).await?;
            tx.run("DELETE FROM taken_back WHERE thing = $1", values![id]).await?;
        }
        snapshot.statements.push((id, row.get("number")?, fresh));
    }
    let rows = tx
        .all(
            "SELECT p.id,
                (SELECT COUNT(*) FROM reactions r WHERE r.provision = p.id AND r.counted IS DISTINCT FROM r.reaction)
                + COALESCE((SELECT t.people FROM taken_back t WHERE t.thing = p.id), 0) AS people
             FROM provisions p WHERE p.consultation = $1 ORDER BY p.position",
            values![consultation],
        )
        .await?;
    for row in &rows {
        let (id, fresh): (Id, bool) = (row.get("id")?, anew && may_change(row.get("people")?));
        if fresh {
            tx.run("UPDATE reactions SET counted = reaction WHERE provision = $1", values![id]).await?;
            tx.run("DELETE FROM taken_back WHERE thing = $1", values![id]).await?;
        }
        snapshot.parts.push((id, fresh));
    }
    if anew {
        tx.run("DELETE FROM taken_back WHERE thing = $1", values![consultation]).await?;
    }
    let rows = tx
        .all(
            "SELECT v.seat, v.statement, v.counted FROM votes v JOIN statements s ON s.id = v.statement
             WHERE s.consultation = $1 AND s.state = 'published' AND v.counted IS NOT NULL",
            values![consultation],
        )
        .await?;
    for row in &rows {
        snapshot.votes.push((row.get("seat")?, row.get("statement")?, row.get("counted")?));
    }
    let rows = tx
        .all(
            "SELECT r.seat, r.provision, r.counted FROM reactions r JOIN provisions p ON p.id = r.provision
             WHERE p.consultation = $1 AND r.counted IS NOT NULL",
            values![consultation],
        )
        .await?;
    for row in &rows {
        let reaction = Reaction::parse(&row.get::<String>("counted")?).unwrap_or(Reaction::Unsure);
        snapshot.reactions.push((row.get("seat")?, row.get("provision")?, reaction));
    }
    Ok(snapshot)
}

/// Counts now and publishes the release.
pub async fn count(app: &App, consultation: Id, day: Day) -> Result<i64, Problem> {
    let (snapshot, before, number) = app
        .store()
        .write("count", move |tx| {
            Box::pin(async move {
                let newest = newest(tx, consultation).await?;
                let before = find(tx, consultation, newest).await?;
                Ok::<_, Error>((fix(tx, consultation).await?, before, newest + 1))
            })
        })
        .await?;
    let made = tokio::task::spawn_blocking(move || release::compute(&snapshot, number, day.0, before.as_ref()))
        .await
        .map_err(|_| Problem::Internal)?;
    let body = serde_json::to_string(&made).map_err(|_| Problem::Internal)?;
    app.store()
        .write("publish count", move |tx| {
            Box::pin(async move {
                tx.run(
                    "INSERT INTO releases (consultation, number, day, body) VALUES ($1, $2, $3, $4)
                     ON CONFLICT (consultation, number) DO NOTHING",
                    values![consultation, number, day, body],
                )
                .await
            })
        })
        .await?;
    Ok(number)
}

/// Closes a consultation and makes its last count. Closing twice is harmless.
pub async fn close(app: &App, consultation: Id) -> Result<(), Problem> {
    let today = app.clock().today();
    let closed = app
        .store()
        .write("close consultation", move |tx| {
            Box::pin(async move {
                tx.run(
                    "UPDATE consultations SET state = 'closed', closes_day = CASE WHEN closes_day > $2 THEN $2 ELSE closes_day END
                     WHERE id = $1 AND state = 'open'",
                    values![consultation, today],
                )
                .await
            })
        })
        .await?;
    if closed > 0 {
        count(app, consultation, today).await?;
    }
    Ok(())
}

/// Whether an announced day has come that nothing was counted on yet.
fn is_due(one: &Consultation, last: Option<Day>, today: Day) -> bool {
    one.counts.iter().any(|day| *day <= today && last.is_none_or(|last| last < *day))
}

/// Does what the calendar asks for: closes what has passed its last day, counts what was announced. Called every hour and at
/// the start; doing it twice, or on two instances, gives one release.
pub async fn tick(app: &App) -> Result<usize, Problem> {
    let today = app.clock().today();
    let open = app
        .store()
        .read("calendar", |tx| {
            Box::pin(async move {
                let mut list = Vec::new();
                for one in store::in_state(tx, State::Open).await? {
                    let row = tx
                        .first("SELECT MAX(day) AS day FROM releases WHERE consultation = $1", values![one.id])
                        .await?;
                    let last: Option<Day> = row.map(|row| row.get("day")).transpose()?.flatten();
                    list.push((one, last));
                }
                Ok::<_, Error>(list)
            })
        })
        .await?;
    let mut done = 0;
    for (one, last) in open {
        if one.closes.is_some_and(|last| last < today) {
            close(app, one.id).await?;
            done += 1;
        } else if is_due(&one, last, today) {
            count(app, one.id, today).await?;
            done += 1;
        }
    }
    Ok(done)
}
