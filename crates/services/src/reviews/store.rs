//! Reviews at rest, and what is published of them.

use ::acts::enter;
use ::store::{BoxFuture, Day, Id, Moment, Result, Store, Tombstone, Tx, values};
use people::elsewhere::{Elsewhere, Thing};
use serde_json::{Value as Json, json};

use super::{
    Answer, FEWEST, PUBLISHED, QUESTIONS, REVIEW_DAYS, Review, band, band_in, band_of_count, count_band, seat, summary,
};
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
        "INSERT INTO service_reviews (service, seat, mark, answers, counted, month_day) VALUES ($1, $2, $3, $4, $6, $5)
         ON CONFLICT (service, seat) DO UPDATE SET answers = excluded.answers, month_day = excluded.month_day",
        values![service, seat, mark, review.to_text(), month(today), nothing()],
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
    uncount(tx, service, &row.get::<String>("counted")?, false).await?;
    Ok(true)
}

/// Notes that a review is gone that a batch counted, question by question: taken back, or `over` after two years.
async fn uncount(tx: &mut Tx, service: Id, counted: &str, over: bool) -> Result<()> {
    let sql = "SELECT taken_back FROM service_review_batches WHERE service = $1";
    let Some(row) = tx.first(sql, values![service]).await? else { return Ok(()) };
    let mut taken = Taken::of(&row.get::<String>("taken_back")?);
    let numbers = if over { &mut taken.over } else { &mut taken.back };
    for (number, letter) in numbers.iter_mut().zip(counted.chars()) {
        *number += i64::from(letter != NOTHING);
    }
    let sql = "UPDATE service_review_batches SET taken_back = $2 WHERE service = $1";
    tx.run(sql, values![service, taken.to_text()]).await?;
    Ok(())
}

/// Reviews that are read together.
const TOGETHER: i64 = 5_000;

/// The services of which somebody said something. Nothing at rest says it: all reviews are looked at, with one hash a service.
async fn of(tx: &mut Tx, key: &[u8; 32]) -> Result<Vec<Id>> {
    let sql = "SELECT service, seat FROM service_reviews WHERE service > $1 OR (service = $1 AND seat > $2)
               ORDER BY service, seat LIMIT $3";
    // No id is empty: everything comes after it.
    let (mut last, mut seat_before) = (Vec::new(), Vec::new());
    let (mut services, mut at): (Vec<Id>, Option<(Id, [u8; 16])>) = (Vec::new(), None);
    loop {
        let rows = tx.all(sql, values![last.clone(), seat_before.clone(), TOGETHER]).await?;
        for row in &rows {
            let (service, one): (Id, [u8; 16]) = (row.get("service")?, row.get("seat")?);
            let own = match at {
                Some((known, own)) if known == service => own,
                _ => seat(key, service),
            };
            at = Some((service, own));
            if own == one {
                services.push(service);
            }
            (last, seat_before) = (service.0.to_vec(), one.to_vec());
        }
        if (rows.len() as i64) < TOGETHER {
            return Ok(services);
        }
    }
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

/// Deletes what is older than [`REVIEW_DAYS`]. A batch is shown no more then; what it counted stays noted, so that the next one keeps the
/// rule of ten too.
async fn expire(tx: &mut Tx, now: Moment) -> Result<()> {
    let last = now.day().plus(-REVIEW_DAYS);
    let rows =
        tx.all("DELETE FROM service_reviews WHERE month_day < $1 RETURNING service, counted", values![last]).await?;
    for row in &rows {
        uncount(tx, row.get("service")?, &row.get::<String>("counted")?, true).await?;
    }
    let sql = "UPDATE service_review_batches SET summary = '' WHERE day < $1 AND summary <> '' RETURNING service";
    for row in &tx.all(sql, values![last]).await? {
        overlay::renew(tx, now, row.get("service")?).await?;
    }
    Ok(())
}

/// What is counted of a review: that somebody said something, and a letter for each question.
const KINDS: usize = QUESTIONS.len() + 1;
/// Not counted.
const NOTHING: char = '-';

/// A review of which nothing is counted.
fn nothing() -> String {
    NOTHING.to_string().repeat(KINDS)
}

/// How many people are gone of what is counted: people, and question by question.
#[derive(Clone, Copy, Default)]
struct Taken {
    /// They took it back.
    back: [i64; KINDS],
    /// Two years are over.
    over: [i64; KINDS],
}

impl Taken {
    fn of(text: &str) -> Self {
        let mut taken = Self::default();
        for (number, part) in taken.back.iter_mut().chain(&mut taken.over).zip(text.split(',')) {
            *number = part.parse().unwrap_or_default();
        }
        taken
    }

    fn to_text(self) -> String {
        let all: Vec<String> = self.back.iter().chain(&self.over).map(ToString::to_string).collect();
        all.join(",")
    }
}

/// A review as it is published: what it says, and what of it is counted.
struct Standing {
    seat: [u8; 16],
    says: Vec<char>,
    counted: Vec<char>,
}

/// Publishes what can be: at most once a month a service, what was said in the months before. Each band, and the band of how many people
/// answered, is shown when ten people say something to it, and made anew when ten people changed what is counted of it: said, changed, or
/// took back. How many services got another batch.
///
/// # Errors
/// When the database does not answer.
pub async fn freeze(store: &Store, now: Moment) -> Result<usize> {
    let services = store.write("old reviews", move |tx| {
        Box::pin(async move {
            expire(tx, now).await?;
            let sql =
                "SELECT service FROM service_reviews UNION SELECT service FROM service_review_batches ORDER BY service";
            tx.all(sql, values![]).await?.iter().map(|row| row.get("service")).collect::<Result<Vec<Id>>>()
        })
    });
    let mut published = 0;
    for service in services.await? {
        let one = store.write("reviews of a service", move |tx| Box::pin(publish(tx, now, service)));
        published += usize::from(one.await?);
    }
    Ok(published)
}

async fn publish(tx: &mut Tx, now: Moment, service: Id) -> Result<bool> {
    let today = now.day();
    let sql = "SELECT looked_day, summary, taken_back FROM service_review_batches WHERE service = $1";
    let batch = tx.first(sql, values![service]).await?;
    let (mut before, mut taken) = (Json::Null, Taken::default());
    if let Some(row) = &batch {
        // Looked at in this month: what somebody takes back today must not be seen today.
        if month(row.get::<Day>("looked_day")?) == month(today) {
            return Ok(false);
        }
        before = serde_json::from_str(&row.get::<String>("summary")?).unwrap_or_default();
        taken = Taken::of(&row.get::<String>("taken_back")?);
        let sql = "UPDATE service_review_batches SET looked_day = $2 WHERE service = $1";
        tx.run(sql, values![service, today]).await?;
    }
    // Of a service that is gone nothing is published.
    if find(tx, "service", service).await?.is_none() {
        return Ok(false);
    }
    let mut standing = standing(tx, service, today).await?;
    let mut shown: [Option<&'static str>; KINDS] = [None; KINDS];
    let mut renewed = false;
    for kind in 0..KINDS {
        let of = |one: &Standing| one.says[kind];
        let having: Vec<char> = standing.iter().map(of).filter(|letter| *letter != NOTHING).collect();
        let differs = |one: &&Standing| one.says[kind] != one.counted[kind];
        let (new, changed): (Vec<&Standing>, Vec<&Standing>) =
            standing.iter().filter(differs).partition(|one| one.counted[kind] == NOTHING);
        let (back, over) = (taken.back[kind], taken.over[kind]);
        // Something of it was published; then also what is not shown any more holds the rule.
        let was = back + over > 0 || standing.iter().any(|one| one.counted[kind] != NOTHING);
        let known = if kind == 0 { band_of_count(&before) } else { band_in(&before, QUESTIONS[kind - 1]) };
        // Nobody knows who took something back and says it again, and changes nothing by it: at worst all of them did.
        let differ = changed.len() as i64 + (new.len() as i64 - back).abs() + over;
        let enough = if was { differ } else { having.len() as i64 };
        if kind > 0 && shown[0].is_none() {
            // Too few people: nothing is shown. What was counted stays noted.
            renewed |= known.is_some();
            continue;
        }
        if enough < FEWEST as i64 {
            shown[kind] = known;
            continue;
        }
        let band = if kind == 0 {
            count_band(having.len())
        } else {
            let said: Vec<Answer> = having.iter().filter_map(|letter| Answer::of(*letter)).collect();
            band(&said)
        };
        renewed = true;
        shown[kind] = band;
        (taken.back[kind], taken.over[kind]) = (0, 0);
        for one in &mut standing {
            one.counted[kind] = if band.is_some() { one.says[kind] } else { NOTHING };
        }
    }
    if !renewed {
        return Ok(false);
    }
    let summary = summary(&shown, today).map(|said| said.to_string()).unwrap_or_default();
    written(tx, now, service, &standing, (summary, taken)).await?;
    Ok(true)
}

/// What stands of a service's reviews: what is of this month waits for the next; until then what is counted of it stands.
async fn standing(tx: &mut Tx, service: Id, today: Day) -> Result<Vec<Standing>> {
    let sql = "SELECT seat, answers, counted, month_day FROM service_reviews WHERE service = $1 ORDER BY seat";
    let mut standing = Vec::new();
    for row in &tx.all(sql, values![service]).await? {
        let counted: Vec<char> = row.get::<String>("counted")?.chars().collect();
        let ripe = row.get::<Day>("month_day")? < month(today);
        let says = if ripe {
            std::iter::once('c').chain(row.get::<String>("answers")?.chars()).collect()
        } else {
            counted.clone()
        };
        let whole = |letters: &Vec<char>| letters.len() == KINDS;
        if whole(&says) && whole(&counted) {
            standing.push(Standing { seat: row.get("seat")?, says, counted });
        }
    }
    Ok(standing)
}

async fn written(
    tx: &mut Tx,
    now: Moment,
    service: Id,
    standing: &[Standing],
    (summary, taken): (String, Taken),
) -> Result<()> {
    let today = now.day();
    tx.run(
        "INSERT INTO service_review_batches (service, day, looked_day, summary, taken_back) VALUES ($1, $2, $2, $3, $4)
         ON CONFLICT (service) DO UPDATE SET day = excluded.day, looked_day = excluded.looked_day,
             summary = excluded.summary, taken_back = excluded.taken_back",
        values![service, today, &summary, taken.to_text()],
    )
    .await?;
    for one in standing {
        let sql = "UPDATE service_reviews SET counted = $3 WHERE service = $1 AND seat = $2";
        tx.run(sql, values![service, one.seat, one.counted.iter().collect::<String>()]).await?;
    }
    let values = vec![("service", json!(service.to_string())), ("summary", json!(summary))];
    enter(tx, &PUBLISHED, service, today, values).await?;
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
    // Of those who keep it now: whoever kept it before does not speak for it any more.
    let sql = "SELECT r.body, r.lang, r.day, o.name FROM service_review_replies r JOIN staff s ON s.id = r.staff
               JOIN organisations o ON o.id = s.organisation WHERE r.service = $1 AND (s.curator = 1 OR EXISTS (
                   SELECT 1 FROM directory_parts p JOIN directory_keepers k ON k.organisation = p.organisation
                   WHERE p.kind = 'service' AND p.id = r.service AND k.keeper = s.organisation))";
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
