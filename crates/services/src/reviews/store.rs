//! Reviews at rest, and what is published of them.

use std::collections::{BTreeMap, BTreeSet};

use ::acts::enter;
use ::store::{BoxFuture, Day, Id, Moment, Result, Tombstone, Tx, values};
use people::elsewhere::{Elsewhere, Thing};
use serde_json::json;

use super::{FEWEST, PUBLISHED, REVIEW_DAYS, Review, seat, summary};
use crate::directory::{called, find, overlay};

/// What the reviews of a person are to pages about all they gave.
pub const ELSEWHERE: Elsewhere = Elsewhere { what: "reviews", given, take_back_all, again };

/// The first day of a day's month.
fn month(day: Day) -> Day {
    day.plus(1 - i64::from(day.parts().2))
}

/// What somebody says of a service; what they said before is replaced.
pub async fn give(tx: &mut Tx, service: Id, seat: [u8; 16], review: Review, today: Day) -> Result<()> {
    let mark = tx.new_id()?;
    tx.run(
        "INSERT INTO service_reviews (service, seat, mark, answers, counted, month_day) VALUES ($1, $2, $3, $4, NULL, $5)
         ON CONFLICT (service, seat) DO UPDATE SET answers = excluded.answers, month_day = excluded.month_day",
        values![service, seat, mark, review.to_text(), month(today)],
    )
    .await?;
    Ok(())
}

/// What somebody said of a service.
pub async fn said(tx: &mut Tx, service: Id, seat: [u8; 16]) -> Result<Option<Review>> {
    let sql = "SELECT answers FROM service_reviews WHERE service = $1 AND seat = $2";
    let Some(row) = tx.first(sql, values![service, seat]).await? else { return Ok(None) };
    Ok(Review::from_text(&row.get::<String>("answers")?))
}

/// Deletes what somebody said of a service. False when there is nothing.
pub async fn take_back(tx: &mut Tx, service: Id, seat: [u8; 16]) -> Result<bool> {
    let sql = "DELETE FROM service_reviews WHERE service = $1 AND seat = $2 RETURNING mark, counted";
    let Some(row) = tx.first(sql, values![service, seat]).await? else { return Ok(false) };
    tx.let_go(Tombstone::Seat(row.get("mark")?)).await?;
    if row.get::<Option<String>>("counted")?.is_some() {
        uncount(tx, service, 1).await?;
    }
    Ok(true)
}

async fn uncount(tx: &mut Tx, service: Id, reviews: i64) -> Result<()> {
    let sql = "UPDATE service_review_batches SET taken_back = taken_back + $2 WHERE service = $1";
    tx.run(sql, values![service, reviews]).await?;
    Ok(())
}

/// The services of which somebody said something. Nothing at rest says it: each service that has reviews is asked.
async fn of(tx: &mut Tx, key: &[u8; 32]) -> Result<Vec<Id>> {
    let mut services = Vec::new();
    for row in &tx.all("SELECT DISTINCT service FROM service_reviews ORDER BY service", values![]).await? {
        let service: Id = row.get("service")?;
        let sql = "SELECT COUNT(*) AS n FROM service_reviews WHERE service = $1 AND seat = $2";
        if tx.count(sql, values![service, seat(key, service)]).await? > 0 {
            services.push(service);
        }
    }
    Ok(services)
}

fn given(tx: &mut Tx, key: [u8; 32]) -> BoxFuture<'_, Result<Vec<Thing>>> {
    Box::pin(async move {
        let mut all = Vec::new();
        for service in of(tx, &key).await? {
            let title = called(tx, service).await?.map(|one| one.name).unwrap_or_default();
            all.push(Thing { title, address: format!("/review/{service}") });
        }
        Ok(all)
    })
}

fn take_back_all(tx: &mut Tx, key: [u8; 32]) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        for service in of(tx, &key).await? {
            take_back(tx, service, seat(&key, service)).await?;
        }
        Ok(())
    })
}

/// A restored database holds what was taken back since its backup.
fn again(tx: &mut Tx, mark: Id) -> BoxFuture<'_, Result<bool>> {
    Box::pin(async move {
        let row = tx.first("SELECT service, seat FROM service_reviews WHERE mark = $1", values![mark]).await?;
        let Some(row) = row else { return Ok(false) };
        take_back(tx, row.get("service")?, row.get("seat")?).await
    })
}

/// Deletes what is older than [`REVIEW_DAYS`].
async fn expire(tx: &mut Tx, now: Moment) -> Result<()> {
    let last = now.day().plus(-REVIEW_DAYS);
    let rows =
        tx.all("DELETE FROM service_reviews WHERE month_day < $1 RETURNING service, counted", values![last]).await?;
    for row in &rows {
        if row.get::<Option<String>>("counted")?.is_some() {
            uncount(tx, row.get("service")?, 1).await?;
        }
    }
    let gone = tx.all("DELETE FROM service_review_batches WHERE day < $1 RETURNING service", values![last]).await?;
    for row in &gone {
        let service: Id = row.get("service")?;
        tx.run("UPDATE service_reviews SET counted = NULL WHERE service = $1", values![service]).await?;
        overlay::renew(tx, now, service).await?;
    }
    Ok(())
}

/// What is published of a service.
struct Batch {
    looked: Day,
    taken_back: i64,
}

/// Publishes what can be: at most once a month a service, what was said in the months before, when ten people say something and ten reviews
/// changed since the batch that stands. How many services got another batch.
///
/// # Errors
/// When the database does not answer.
pub async fn freeze(tx: &mut Tx, now: Moment) -> Result<usize> {
    expire(tx, now).await?;
    let today = now.day();
    let mut batches: BTreeMap<Id, Batch> = BTreeMap::new();
    for row in &tx.all("SELECT service, looked_day, taken_back FROM service_review_batches", values![]).await? {
        batches
            .insert(row.get("service")?, Batch { looked: row.get("looked_day")?, taken_back: row.get("taken_back")? });
    }
    let mut services: BTreeSet<Id> = batches.keys().copied().collect();
    for row in &tx.all("SELECT DISTINCT service FROM service_reviews", values![]).await? {
        services.insert(row.get("service")?);
    }
    let mut published = 0;
    for service in services {
        let batch = batches.get(&service);
        // Looked at in this month: what somebody takes back today must not be seen today.
        if batch.is_some_and(|one| month(one.looked) == month(today)) {
            continue;
        }
        published += usize::from(publish(tx, now, service, batch).await?);
    }
    Ok(published)
}

async fn publish(tx: &mut Tx, now: Moment, service: Id, batch: Option<&Batch>) -> Result<bool> {
    let today = now.day();
    let sql = "SELECT seat, answers, counted, month_day FROM service_reviews WHERE service = $1 ORDER BY seat";
    let mut standing: Vec<([u8; 16], String)> = Vec::new();
    let mut changed = 0;
    for row in &tx.all(sql, values![service]).await? {
        let (said, counted): (String, Option<String>) = (row.get("answers")?, row.get("counted")?);
        let ripe = row.get::<Day>("month_day")? < month(today);
        // What is of this month waits for the next; until then what it said before stands.
        let Some(stands) = (if ripe { Some(said) } else { counted.clone() }) else { continue };
        changed += i64::from(counted.as_ref() != Some(&stands));
        standing.push((row.get("seat")?, stands));
    }
    let reviews: Vec<Review> = standing.iter().filter_map(|(_, text)| Review::from_text(text)).collect();
    let Some(batch) = batch else {
        let Some(summary) = summary(&reviews, today) else { return Ok(false) };
        return written(tx, now, service, &standing, summary.to_string()).await.map(|()| true);
    };
    let sql = "UPDATE service_review_batches SET looked_day = $2 WHERE service = $1";
    tx.run(sql, values![service, today]).await?;
    // Who takes back and says it again is one person: the larger of the two numbers, not their sum.
    if changed.max(batch.taken_back) < FEWEST as i64 {
        return Ok(false);
    }
    // Too few are left: nothing is shown of them.
    let said = summary(&reviews, today).map(|said| said.to_string()).unwrap_or_default();
    written(tx, now, service, &standing, said).await?;
    Ok(true)
}

async fn written(
    tx: &mut Tx,
    now: Moment,
    service: Id,
    standing: &[([u8; 16], String)],
    summary: String,
) -> Result<()> {
    let today = now.day();
    tx.run(
        "INSERT INTO service_review_batches (service, day, looked_day, summary, taken_back) VALUES ($1, $2, $2, $3, 0)
         ON CONFLICT (service) DO UPDATE SET day = excluded.day, looked_day = excluded.looked_day,
             summary = excluded.summary, taken_back = 0",
        values![service, today, &summary],
    )
    .await?;
    for (seat, said) in standing {
        let sql = "UPDATE service_reviews SET counted = $3 WHERE service = $1 AND seat = $2";
        tx.run(sql, values![service, *seat, said]).await?;
    }
    enter(tx, &PUBLISHED, service, today, vec![("service", json!(service.to_string())), ("summary", json!(summary))])
        .await?;
    overlay::renew(tx, now, service).await?;
    Ok(())
}

/// What whoever keeps an entry says to its reviews.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The words.
    pub body: String,
    /// Their language.
    pub lang: String,
    /// Who answers: an organisation of this installation.
    pub organisation: String,
    /// The day.
    pub day: Day,
}

/// The answer of whoever keeps a service.
pub async fn reply(tx: &mut Tx, service: Id) -> Result<Option<Reply>> {
    let sql = "SELECT r.body, r.lang, r.day, o.name FROM service_review_replies r JOIN staff s ON s.id = r.staff
               JOIN organisations o ON o.id = s.organisation WHERE r.service = $1";
    let Some(row) = tx.first(sql, values![service]).await? else { return Ok(None) };
    Ok(Some(Reply {
        body: row.get("body")?,
        lang: row.get("lang")?,
        organisation: row.get("name")?,
        day: row.get("day")?,
    }))
}

/// Writes an answer, or takes it back when it is empty. False when there is no such service.
pub async fn write_reply(
    tx: &mut Tx,
    service: Id,
    (body, lang): (String, &'static str),
    staff: Id,
    today: Day,
) -> Result<bool> {
    if find(tx, "service", service).await?.is_none() {
        return Ok(false);
    }
    if body.is_empty() {
        tx.run("DELETE FROM service_review_replies WHERE service = $1", values![service]).await?;
    } else {
        tx.run(
            "INSERT INTO service_review_replies (service, body, lang, staff, day) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (service) DO UPDATE SET body = excluded.body, lang = excluded.lang, staff = excluded.staff,
                 day = excluded.day",
            values![service, body, lang, staff, today],
        )
        .await?;
    }
    Ok(true)
}
