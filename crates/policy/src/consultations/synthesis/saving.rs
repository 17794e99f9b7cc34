//! Storing wordings, their order, what authors say to them, and that an author leaves.

use ::store::{Day, Id, Result, Tx, values};

use super::{Answer, Point, points, sources};

/// Stores a wording and what it rests on: a new point (version 0), or another wording in place of the version that whoever
/// wrote it had read. Everybody is asked anew. False, and nothing is stored, when the point is another one by now, or when
/// something it should rest on was taken back meanwhile: the words may still hold it.
pub async fn save(tx: &mut Tx, consultation: Id, point: &Point, today: Day) -> Result<bool> {
    let there = sources(tx, consultation).await?;
    if !point.sources.iter().all(|source| there.iter().any(|one| one.thing == source.thing)) {
        return Ok(false);
    }
    let stored = if point.version == 0 {
        tx.run(
            "INSERT INTO synthesis_points (id, consultation, position, lang, body, version, held, made_day)
             VALUES ($1, $2, $3, $4, $5, 1, 0, $6) ON CONFLICT (id) DO NOTHING",
            values![point.id, consultation, point.position, point.lang.code(), &point.body, today],
        )
        .await?
    } else {
        tx.run(
            "UPDATE synthesis_points SET lang = $4, body = $5, version = version + 1, held = 0
             WHERE id = $1 AND consultation = $2 AND version = $3",
            values![point.id, consultation, point.version, point.lang.code(), &point.body],
        )
        .await?
    };
    if stored == 0 {
        return Ok(false);
    }
    tx.run("DELETE FROM synthesis_sources WHERE point = $1", values![point.id]).await?;
    for source in &point.sources {
        tx.run("INSERT INTO synthesis_sources (point, thing) VALUES ($1, $2)", values![point.id, source.thing]).await?;
    }
    Ok(true)
}

/// Moves a point one place up or down. Its wording stays, so what authors said stays too.
pub(super) async fn shift(tx: &mut Tx, consultation: Id, point: Id, up: bool) -> Result<()> {
    let rows = tx
        .all("SELECT id FROM synthesis_points WHERE consultation = $1 ORDER BY position, id", values![consultation])
        .await?;
    let mut order = rows.iter().map(|row| row.get("id")).collect::<Result<Vec<Id>>>()?;
    let Some(place) = order.iter().position(|id| *id == point) else { return Ok(()) };
    let other = if up { place.checked_sub(1) } else { Some(place + 1).filter(|other| *other < order.len()) };
    if let Some(other) = other {
        order.swap(place, other);
        for (position, id) in (1_i64..).zip(order) {
            tx.run("UPDATE synthesis_points SET position = $2 WHERE id = $1", values![id, position]).await?;
        }
    }
    Ok(())
}

/// Stores what an author says to a wording. False, and nothing is stored, when the wording is another one by now, or when the
/// point does not rest on this seat's words.
pub async fn answer(
    tx: &mut Tx,
    consultation: Id,
    seat: [u8; 16],
    point: Id,
    version: i64,
    answer: Answer,
    wish: &str,
) -> Result<bool> {
    let found = points(tx, consultation).await?.into_iter().find(|one| one.id == point);
    let Some(found) = found.filter(|one| one.version == version && !one.held && one.authors().contains(&seat)) else {
        return Ok(false);
    };
    let before =
        tx.first("SELECT wish FROM synthesis_answers WHERE point = $1 AND seat = $2", values![found.id, seat]).await?;
    if let Some(before) = before {
        tx.let_key_go(&before.get::<String>("wish")?).await?;
    }
    let wish = tx.seal(found.id, wish).await?;
    tx.run(
        "INSERT INTO synthesis_answers (point, seat, version, answer, wish) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (point, seat) DO UPDATE
            SET version = excluded.version, answer = excluded.answer, wish = excluded.wish",
        values![found.id, seat, version, answer.word(), wish],
    )
    .await?;
    Ok(true)
}

/// Lets go of a text that its author takes back: points that rest on it are held, and the author is asked no more. Translations
/// of these points go, because they may hold it too and nobody would notice.
pub(in crate::consultations) async fn let_go(tx: &mut Tx, seat: [u8; 16], thing: Id) -> Result<()> {
    tx.run(
        "UPDATE synthesis_points SET held = 1, version = version + 1
         WHERE id IN (SELECT point FROM synthesis_sources WHERE thing = $1)",
        values![thing],
    )
    .await?;
    tx.run(
        "DELETE FROM translations WHERE thing IN (SELECT point FROM synthesis_sources WHERE thing = $1)",
        values![thing],
    )
    .await?;
    let wishes = tx
        .all(
            "DELETE FROM synthesis_answers WHERE seat = $1
               AND point IN (SELECT point FROM synthesis_sources WHERE thing = $2) RETURNING wish",
            values![seat, thing],
        )
        .await?;
    for row in &wishes {
        tx.let_key_go(&row.get::<String>("wish")?).await?;
    }
    tx.run("DELETE FROM synthesis_sources WHERE thing = $1", values![thing]).await?;
    Ok(())
}
