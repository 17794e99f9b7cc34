//! The SQL of requests for information.

use std::collections::BTreeSet;

use assemblies::calendar::Deadline;
use store::{Day, Id, Result, Row, Tombstone, Tx, values};

use super::types::Request;
use crate::{
    councils::types::Council,
    recommendations::{
        acts, answers, store as shared, telling,
        types::{Addressee, Answer},
    },
};

/// A query of requests with their institutions.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT q.*, i.name, i.kind, i.url, i.organisation FROM information_requests q ",
            "JOIN institutions i ON i.id = q.institution ",
            $rest
        )
    };
}

fn request(row: &Row) -> Result<Request> {
    let id = row.get("id")?;
    let year: Option<i64> = row.get("year")?;
    let number: Option<i64> = row.get("number")?;
    Ok(Request {
        id,
        council: row.get("council")?,
        number: year.zip(number),
        lang: row.get("lang")?,
        title: row.get("title")?,
        body: row.get("body")?,
        rationale: row.get("rationale")?,
        seat: row.get("seat")?,
        version: row.get("version")?,
        sample: row.get("sample")?,
        passed_from: row.get("passed_from")?,
        to: Addressee {
            id,
            thing: id,
            institution: shared::institution_of(row)?,
            role: row.get("role")?,
            asked: row.get("asked_day")?,
            due: row.get("due_day")?,
            more: row.get("more")?,
            more_reasons: row.get("more_reasons")?,
            more_day: row.get("more_day")?,
            passed_by: None,
            answers: Vec::new(),
        },
    })
}

async fn whole(tx: &mut Tx, rows: &[Row]) -> Result<Vec<Request>> {
    let all = rows.iter().map(request).collect::<Result<Vec<_>>>()?;
    let mut answered = BTreeSet::new();
    for row in rows {
        if row.get::<Option<Day>>("answered_day")?.is_some() {
            answered.insert(row.get::<Id>("id")?);
        }
    }
    let mut all = tx.unseal(all).await?;
    for one in all.iter_mut().filter(|one| answered.contains(&one.id)) {
        one.to.answers = tx
            .all("SELECT * FROM information_answers WHERE request = $1 ORDER BY version", values![one.id])
            .await?
            .iter()
            .map(shared::answer_of)
            .collect::<Result<Vec<_>>>()?;
    }
    Ok(all)
}

/// A request, with everything that was answered.
pub async fn find(tx: &mut Tx, id: Id) -> Result<Option<Request>> {
    let rows = tx.all(select!("WHERE q.id = $1"), values![id]).await?;
    Ok(whole(tx, &rows).await?.pop())
}

/// The requests of a council: drafts first, then the newest.
pub async fn of_council(tx: &mut Tx, council: Id) -> Result<Vec<Request>> {
    let sql = select!(
        "WHERE q.council = $1 ORDER BY CASE WHEN q.asked_day IS NULL THEN 0 ELSE 1 END, q.asked_day DESC, q.id LIMIT 300"
    );
    let rows = tx.all(sql, values![council]).await?;
    whole(tx, &rows).await
}

/// The requests of a council that nobody has answered: drafts, and those that wait.
pub async fn unanswered(tx: &mut Tx, council: Id) -> Result<Vec<Request>> {
    let sql = select!(
        "WHERE q.council = $1 AND q.answered_day IS NULL
         ORDER BY CASE WHEN q.asked_day IS NULL THEN 0 ELSE 1 END, q.asked_day DESC, q.id LIMIT 300"
    );
    let rows = tx.all(sql, values![council]).await?;
    whole(tx, &rows).await
}

/// What an organisation's institutions were asked: what is not answered first, by the last day.
pub async fn for_organisation(tx: &mut Tx, organisation: Id, most: usize) -> Result<Vec<Request>> {
    let sql = select!(
        "WHERE i.organisation = $1 AND q.asked_day IS NOT NULL
         ORDER BY CASE WHEN q.answered_day IS NULL THEN 0 ELSE 1 END, q.due_day, q.id LIMIT $2"
    );
    let rows = tx.all(sql, values![organisation, most]).await?;
    whole(tx, &rows).await
}

/// Which sent requests are meant.
#[derive(Debug, Clone, Copy, Default)]
pub struct Which {
    /// Of this council only.
    pub council: Option<Id>,
    /// To this institution only.
    pub institution: Option<Id>,
    /// Sent in this year only.
    pub year: Option<i64>,
}

/// Requests that were sent, the newest first.
pub async fn sent(tx: &mut Tx, which: Which, skip: usize, most: usize) -> Result<Vec<Request>> {
    let sql = select!(
        "WHERE q.asked_day IS NOT NULL AND ($1 IS NULL OR q.council = $1) AND ($2 IS NULL OR q.institution = $2)
           AND ($3 IS NULL OR q.year = $3)
         ORDER BY q.asked_day DESC, q.id LIMIT $4 OFFSET $5"
    );
    let rows = tx.all(sql, values![which.council, which.institution, which.year, most, skip]).await?;
    whole(tx, &rows).await
}

/// How many were sent.
pub async fn count(tx: &mut Tx, which: Which) -> Result<i64> {
    tx.count(
        "SELECT COUNT(*) AS n FROM information_requests q WHERE q.asked_day IS NOT NULL AND ($1 IS NULL OR q.council = $1)
           AND ($2 IS NULL OR q.institution = $2) AND ($3 IS NULL OR q.year = $3)",
        values![which.council, which.institution, which.year],
    )
    .await
}

/// Stores a draft. False when somebody changed or sent it meanwhile.
pub async fn save(tx: &mut Tx, one: &Request, today: Day) -> Result<bool> {
    let before =
        tx.first("SELECT title, body, rationale FROM information_requests WHERE id = $1", values![one.id]).await?;
    let title = tx.seal(one.id, &one.title).await?;
    let body = tx.seal(one.id, &one.body).await?;
    let rationale = tx.seal(one.id, &one.rationale).await?;
    let stored = if one.version == 0 {
        tx.run(
            "INSERT INTO information_requests (id, council, year, number, lang, title, body, rationale, institution, role, seat,
                version, asked_day, due_day, more, more_reasons, more_day, answered_day, sample, made_day)
             VALUES ($1, $2, NULL, NULL, $3, $4, $5, $6, $7, $8, $9, 1, NULL, NULL, 0, '', NULL, NULL, $10, $11)
             ON CONFLICT (id) DO NOTHING",
            values![
                one.id,
                one.council,
                one.lang.code(),
                title,
                body,
                rationale,
                one.to.institution.id,
                &one.to.role,
                one.seat,
                one.sample,
                today
            ],
        )
        .await?
    } else {
        tx.run(
            "UPDATE information_requests SET lang = $4, title = $5, body = $6, rationale = $7, institution = $8, role = $9,
                version = version + 1
             WHERE id = $1 AND council = $2 AND version = $3 AND asked_day IS NULL",
            values![
                one.id,
                one.council,
                one.version,
                one.lang.code(),
                title,
                body,
                rationale,
                one.to.institution.id,
                &one.to.role
            ],
        )
        .await?
    };
    if let Some(row) = before.filter(|_| stored > 0) {
        shared::let_words_go(tx, &row).await?;
    }
    Ok(stored > 0)
}

/// Deletes a draft.
pub async fn delete(tx: &mut Tx, id: Id) -> Result<bool> {
    let gone = tx
        .all(
            "DELETE FROM information_requests WHERE id = $1 AND asked_day IS NULL RETURNING title, body, rationale",
            values![id],
        )
        .await?;
    for row in &gone {
        shared::let_words_go(tx, row).await?;
    }
    if !gone.is_empty() {
        tx.let_go(Tombstone::Text(id)).await?;
    }
    Ok(!gone.is_empty())
}

/// The number that the next request of a council has in a year.
async fn next_number(tx: &mut Tx, council: Id, year: i64) -> Result<i64> {
    tx.count(
        "SELECT COALESCE(MAX(number), 0) + 1 AS n FROM information_requests WHERE council = $1 AND year = $2",
        values![council, year],
    )
    .await
}

/// Passes a request on to the institution that another one named: the same words, asked anew today, with a clock of its own. False when it
/// was passed on already.
pub async fn pass_on(tx: &mut Tx, council: &Council, from: &Request, to: Id, role: &str, today: Day) -> Result<bool> {
    if passed_to(tx, from.id).await?.is_some() {
        return Ok(false);
    }
    let id = tx.new_id()?;
    let year = i64::from(today.parts().0);
    let number = next_number(tx, council.id, year).await?;
    tx.run(
        "INSERT INTO information_requests (id, council, year, number, lang, title, body, rationale, institution, role, seat,
            version, asked_day, due_day, more, more_reasons, more_day, answered_day, sample, made_day, passed_from)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, NULL, 1, $11, $12, 0, '', NULL, NULL, $13, $11, $14)",
        values![
            id,
            council.id,
            year,
            number,
            from.lang.code(),
            &from.title,
            &from.body,
            &from.rationale,
            to,
            role,
            today,
            Deadline::new(today, council.request_days).due(),
            from.sample,
            from.id
        ],
    )
    .await?;
    telling::tell(tx, to).await?;
    acts::asked(tx, council, id, from, today).await?;
    Ok(true)
}

/// The request that one was passed on as.
pub async fn passed_to(tx: &mut Tx, id: Id) -> Result<Option<Request>> {
    let rows = tx.all(select!("WHERE q.passed_from = $1 AND q.asked_day IS NOT NULL"), values![id]).await?;
    Ok(whole(tx, &rows).await?.pop())
}

/// Sends a draft as it was read: its words in the clear, its number, its last day. False when it was changed or sent meanwhile.
pub async fn send(tx: &mut Tx, council: &Council, one: &Request, today: Day) -> Result<bool> {
    let year = i64::from(today.parts().0);
    let next = next_number(tx, council.id, year).await?;
    // The keys of the sealed words stay: a copy from before this moment must not lose what is public now.
    let sent = tx
        .run(
            "UPDATE information_requests SET year = $3, number = $4, title = $5, body = $6, rationale = $7, asked_day = $8,
                due_day = $9, seat = NULL
             WHERE id = $1 AND version = $2 AND asked_day IS NULL",
            values![
                one.id,
                one.version,
                year,
                next,
                &one.title,
                &one.body,
                &one.rationale,
                today,
                Deadline::new(today, council.request_days).due()
            ],
        )
        .await?;
    if sent > 0 {
        telling::tell(tx, one.to.institution.id).await?;
        acts::asked(tx, council, one.id, one, today).await?;
    }
    Ok(sent > 0)
}

/// Stores an answer after those that its author had read. False, and nothing is stored, when there is another one by now.
pub async fn answer(tx: &mut Tx, request: Id, answer: &Answer) -> Result<bool> {
    let stored = tx
        .run(
            "INSERT INTO information_answers (request, version, kind, lang, words, evidence_url, whose, role, recorded, source,
                source_url, reason, day)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (request, version) DO NOTHING",
            answers::columns(request, answer),
        )
        .await?;
    if stored > 0 {
        tx.run(
            "UPDATE information_requests SET answered_day = COALESCE(answered_day, $2) WHERE id = $1",
            values![request, answer.day],
        )
        .await?;
        acts::told(tx, request, answer).await?;
    }
    Ok(stored > 0)
}

/// Extends the time to answer. False when it was extended or answered meanwhile.
pub async fn extend(tx: &mut Tx, request: Id, deadline: &Deadline, reasons: &str, today: Day) -> Result<bool> {
    let extended = tx
        .run(
            "UPDATE information_requests SET due_day = $2, more = $3, more_reasons = $4, more_day = $5
             WHERE id = $1 AND more = 0 AND answered_day IS NULL",
            values![request, deadline.due(), deadline.more.unwrap_or(0), reasons, today],
        )
        .await?;
    if extended > 0 {
        acts::more_time_to_tell(tx, request, reasons, deadline.due(), today).await?;
    }
    Ok(extended > 0)
}

/// What a member takes along who leaves: drafts that were theirs. What was sent is the council's.
pub async fn let_go(tx: &mut Tx, seat: Id) -> Result<()> {
    for row in
        &tx.all("SELECT id FROM information_requests WHERE seat = $1 AND asked_day IS NULL", values![seat]).await?
    {
        delete(tx, row.get("id")?).await?;
    }
    Ok(())
}
