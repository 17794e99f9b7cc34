//! Counting on announced days.
//!
//! A count first fixes what is counted, in one transaction: for each statement and part whose figure may change (nobody, or at
//! least ten people, changed it since the last count) the present answers become the counted ones. Then the figures are made
//! from the counted answers, however long that takes and whatever arrives meanwhile. Figures that may not change are taken
//! over from the release before.

use std::collections::BTreeSet;

use ::store::{Day, Error, Id, Result, Tx, values};
use kit::{App, Problem};

use super::{
    acts,
    constituencies::{Seals, counted},
    release::{self, Outcome, Release, Snapshot},
    shares::may_change,
    store,
    types::{Consultation, Reaction, State},
};

/// The release of a number.
pub async fn find(tx: &mut Tx, consultation: Id, number: i64) -> Result<Option<Release>> {
    let row = tx
        .first(
            "SELECT body FROM releases WHERE consultation = $1 AND number = $2 AND body <> ''",
            values![consultation, number],
        )
        .await?;
    row.map(|row| {
        serde_json::from_str(&row.get::<String>("body")?)
            .map_err(|error| Error::Broken(format!("a release is not readable: {error}")))
    })
    .transpose()
}

/// The number of the newest release; 0 when there is none.
pub async fn newest(tx: &mut Tx, consultation: Id) -> Result<i64> {
    tx.count(
        "SELECT COALESCE(MAX(number), 0) AS n FROM releases WHERE consultation = $1 AND body <> ''",
        values![consultation],
    )
    .await
}

/// How many people at least changed something: who answered otherwise, and who answered anew or took back. One person can do
/// both of the last two, by taking back and answering again, so only the larger number counts.
fn people(row: &::store::Row) -> Result<i64> {
    Ok(row.get::<i64>("other")? + row.get::<i64>("fresh")?.max(row.get("back")?))
}

/// How many people changed anything since the last count.
async fn changed(tx: &mut Tx, seals: &Seals, consultation: Id) -> Result<i64> {
    let declared = counted::changed(tx, seals, consultation).await?;
    if !declared.is_empty() {
        return changed_with(tx, declared, consultation).await;
    }
    tx.count(
        "SELECT (SELECT COUNT(*) FROM (SELECT DISTINCT a.seat FROM (
             SELECT v.seat FROM votes v JOIN statements s ON s.id = v.statement
              WHERE s.consultation = $1 AND s.state = 'published' AND v.counted IS DISTINCT FROM v.vote
             UNION ALL
             SELECT r.seat FROM reactions r JOIN provisions p ON p.id = r.provision
              WHERE p.consultation = $1 AND r.counted IS DISTINCT FROM r.reaction
             UNION ALL
             SELECT t.seat FROM seats t WHERE t.consultation = $1 AND t.took_back = 1) a) b)
           + COALESCE((SELECT people FROM taken_back WHERE thing = $1), 0) AS n",
        values![consultation],
    )
    .await
}

/// The same where people changed what they declare: each person counts once, whatever they changed.
async fn changed_with(tx: &mut Tx, mut people: BTreeSet<[u8; 16]>, consultation: Id) -> Result<i64> {
    let rows = tx
        .all(
            "SELECT v.seat FROM votes v JOIN statements s ON s.id = v.statement
              WHERE s.consultation = $1 AND s.state = 'published' AND v.counted IS DISTINCT FROM v.vote
             UNION
             SELECT r.seat FROM reactions r JOIN provisions p ON p.id = r.provision
              WHERE p.consultation = $1 AND r.counted IS DISTINCT FROM r.reaction
             UNION
             SELECT t.seat FROM seats t WHERE t.consultation = $1 AND t.took_back = 1",
            values![consultation],
        )
        .await?;
    for row in &rows {
        people.insert(row.get("seat")?);
    }
    let gone = tx
        .count("SELECT COALESCE((SELECT people FROM taken_back WHERE thing = $1), 0) AS n", values![consultation])
        .await?;
    Ok(people.len() as i64 + gone)
}

/// What may change in a count, and (when `fix` is true) makes the present answers of those things the counted ones.
/// Things without a figure in the release before have nothing that could be told apart, so they may always change. With `fix`
/// false, for a count that was begun and not finished, what it fixed is what no longer differs.
async fn mark(tx: &mut Tx, seals: &Seals, consultation: Id, before: Option<&Release>, fix: bool) -> Result<Snapshot> {
    let changed = changed(tx, seals, consultation).await?;
    let anew = !fix || may_change(changed) || before.is_none_or(|b| b.people.is_none());
    let mut snapshot = Snapshot { anew, ..Snapshot::default() };
    let rows = tx
        .all(
            "SELECT s.id, s.number,
                (SELECT COUNT(*) FROM votes v WHERE v.statement = s.id AND v.counted <> v.vote) AS other,
                (SELECT COUNT(*) FROM votes v WHERE v.statement = s.id AND v.counted IS NULL) AS fresh,
                COALESCE((SELECT t.people FROM taken_back t WHERE t.thing = s.id), 0) AS back
             FROM statements s WHERE s.consultation = $1 AND s.state = 'published' ORDER BY s.number",
            values![consultation],
        )
        .await?;
    for row in &rows {
        let (id, people): (Id, i64) = (row.get("id")?, people(row)?);
        let text = id.to_string();
        let shown = before.is_some_and(|b| b.statements.iter().any(|f| f.id == text && f.voters.is_some()));
        let fresh = anew && (may_change(people) || !shown);
        if fresh && fix {
            tx.run("UPDATE votes SET counted = vote WHERE statement = $1", values![id]).await?;
            tx.run("DELETE FROM taken_back WHERE thing = $1", values![id]).await?;
        }
        snapshot.statements.push((id, row.get("number")?, fresh));
    }
    let rows = tx
        .all(
            "SELECT p.id,
                (SELECT COUNT(*) FROM reactions r WHERE r.provision = p.id AND r.counted <> r.reaction) AS other,
                (SELECT COUNT(*) FROM reactions r WHERE r.provision = p.id AND r.counted IS NULL) AS fresh,
                COALESCE((SELECT t.people FROM taken_back t WHERE t.thing = p.id), 0) AS back
             FROM provisions p WHERE p.consultation = $1 ORDER BY p.position",
            values![consultation],
        )
        .await?;
    for row in &rows {
        let (id, people): (Id, i64) = (row.get("id")?, people(row)?);
        let text = id.to_string();
        let shown = before.is_some_and(|b| b.parts.iter().any(|f| f.id == text && f.people.is_some()));
        let fresh = anew && (may_change(people) || !shown);
        if fresh && fix {
            tx.run("UPDATE reactions SET counted = reaction WHERE provision = $1", values![id]).await?;
            tx.run("DELETE FROM taken_back WHERE thing = $1", values![id]).await?;
        }
        snapshot.parts.push((id, fresh));
    }
    let shown = |id: Id| {
        let text = id.to_string();
        before.is_some_and(|b| b.reserved.iter().any(|f| f.constituency == text && f.outcome != Outcome::Few))
    };
    snapshot.groups = counted::groups(tx, seals, consultation, shown, anew, fix).await?;
    if anew && fix {
        tx.run("DELETE FROM taken_back WHERE thing = $1", values![consultation]).await?;
        tx.run("UPDATE seats SET took_back = 0 WHERE consultation = $1 AND took_back = 1", values![consultation])
            .await?;
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

fn body_of(release: &Release) -> Result<String> {
    serde_json::to_string(release).map_err(|error| Error::Broken(error.to_string()))
}

/// Counts now and publishes the release. Its row is there, empty, from the moment on that the answers are fixed: a second
/// instance stops there, and a crash before the figures are made is made good by [`tick`].
pub async fn count(app: &App, consultation: Id, day: Day) -> Result<i64, Problem> {
    let seals = Seals::of(app);
    let (begun, number) = app
        .store()
        .write("count", move |tx| {
            Box::pin(async move {
                let newest = newest(tx, consultation).await?;
                let before = find(tx, consultation, newest).await?;
                let number = tx
                    .count(
                        "SELECT COALESCE(MAX(number), 0) + 1 AS n FROM releases WHERE consultation = $1",
                        values![consultation],
                    )
                    .await?;
                let snapshot = mark(tx, &seals, consultation, before.as_ref(), true).await?;
                let (begun, body) = match before {
                    Some(before) if !snapshot.anew => {
                        let again = release::compute(&snapshot, number, day.0, Some(&before));
                        acts::released(tx, consultation, &again, false).await?;
                        (None, body_of(&again)?)
                    }
                    before => (Some((snapshot, before)), String::new()),
                };
                tx.run(
                    "INSERT INTO releases (consultation, number, day, body) VALUES ($1, $2, $3, $4)",
                    values![consultation, number, day, body],
                )
                .await?;
                Ok::<_, Error>((begun, number))
            })
        })
        .await?;
    // Where nothing may change, the release before stands again under a new number, and is stored already.
    if let Some((snapshot, before)) = begun {
        publish(app, consultation, number, day, snapshot, before).await?;
    }
    Ok(number)
}

/// Makes and stores the figures of a release whose row is there.
async fn publish(
    app: &App,
    consultation: Id,
    number: i64,
    day: Day,
    snapshot: Snapshot,
    before: Option<Release>,
) -> Result<(), Problem> {
    let made = tokio::task::spawn_blocking(move || release::compute(&snapshot, number, day.0, before.as_ref()))
        .await
        .map_err(|_| Problem::Internal)?;
    let body = body_of(&made)?;
    app.store()
        .write("publish count", move |tx| {
            Box::pin(async move {
                let stored = tx
                    .run(
                        "UPDATE releases SET body = $3 WHERE consultation = $1 AND number = $2 AND body = ''",
                        values![consultation, number, body],
                    )
                    .await?;
                if stored > 0 {
                    acts::released(tx, consultation, &made, true).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(())
}

/// A count that was begun and never finished (a crash): its figures are made from what was fixed then.
async fn finish(app: &App, consultation: Id) -> Result<bool, Problem> {
    let seals = Seals::of(app);
    let begun = app
        .store()
        .read("begun count", move |tx| {
            Box::pin(async move {
                let row = tx
                    .first(
                        "SELECT number, day FROM releases WHERE consultation = $1 AND body = '' ORDER BY number LIMIT 1",
                        values![consultation],
                    )
                    .await?;
                let Some(row) = row else { return Ok(None) };
                let (number, day): (i64, Day) = (row.get("number")?, row.get("day")?);
                let before = find(tx, consultation, number - 1).await?;
                let snapshot = mark(tx, &seals, consultation, before.as_ref(), false).await?;
                Ok::<_, Error>(Some((number, day, snapshot, before)))
            })
        })
        .await?;
    let Some((number, day, snapshot, before)) = begun else { return Ok(false) };
    publish(app, consultation, number, day, snapshot, before).await?;
    Ok(true)
}

/// Closes a consultation and makes its last count. Closing twice is harmless.
pub async fn close(app: &App, consultation: Id) -> Result<(), Problem> {
    let today = app.clock().today();
    let closed = app
        .store()
        .write("close consultation", move |tx| {
            Box::pin(async move {
                let closed = tx
                    .run(
                        "UPDATE consultations SET state = 'closed', closes_day = CASE WHEN closes_day > $2 THEN $2 ELSE closes_day END
                         WHERE id = $1 AND state = 'open'",
                        values![consultation, today],
                    )
                    .await?;
                if closed > 0 {
                    acts::closed(tx, consultation, today).await?;
                }
                Ok::<_, Error>(closed)
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

/// What the calendar knows about a consultation.
struct Due {
    one: Consultation,
    /// The day of its newest release.
    last: Option<Day>,
    /// Somebody took back something that is still in the published figures.
    taken: bool,
}

/// Does what the calendar asks for: closes what has passed its last day, counts what was announced, counts a closed one again
/// when somebody has taken something back. Called every hour and at the start; doing it twice, or on two instances, gives one
/// release. One consultation that fails does not keep the others waiting.
pub async fn tick(app: &App) -> Result<usize, Problem> {
    let today = app.clock().today();
    let all = app
        .store()
        .read("calendar", |tx| {
            Box::pin(async move {
                let mut list = Vec::new();
                for state in [State::Open, State::Closed] {
                    for one in store::in_state(tx, state).await? {
                        let row = tx
                            .first("SELECT MAX(day) AS day FROM releases WHERE consultation = $1", values![one.id])
                            .await?;
                        let last: Option<Day> = row.map(|row| row.get("day")).transpose()?.flatten();
                        let taken = tx
                            .count(
                                "SELECT (SELECT COUNT(*) FROM taken_back WHERE thing = $1)
                                      + (SELECT COUNT(*) FROM seats WHERE consultation = $1 AND took_back = 1) AS n",
                                values![one.id],
                            )
                            .await?;
                        list.push(Due { one, last, taken: taken > 0 });
                    }
                }
                Ok::<_, Error>(list)
            })
        })
        .await?;
    let mut done = 0;
    let mut failed = None;
    for due in all {
        match one_tick(app, &due, today).await {
            Ok(true) => done += 1,
            Ok(false) => {}
            Err(problem) => failed = Some(problem),
        }
    }
    failed.map_or(Ok(done), Err)
}

async fn one_tick(app: &App, due: &Due, today: Day) -> Result<bool, Problem> {
    let one = &due.one;
    if finish(app, one.id).await? {
        return Ok(true);
    }
    if one.state == State::Open && one.closes.is_some_and(|last| last < today) {
        close(app, one.id).await?;
        return Ok(true);
    }
    // A closed one is counted a last time, on days announced for after its end, and monthly when something was taken back.
    let uncounted = one.state == State::Closed && due.last.is_none();
    let again = one.state == State::Closed && due.taken && due.last.is_some_and(|last| last.plus(30) <= today);
    if uncounted || again || is_due(one, due.last, today) {
        count(app, one.id, today).await?;
        return Ok(true);
    }
    Ok(false)
}
