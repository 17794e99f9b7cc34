//! What councils and institutions do about recommendations and requests, as it is entered in the public ledger.
//!
//! Not in it: who wrote, spoke or answered (no seat, no role, no name), dissent, and drafts.

use ::acts::{Field, Kind, enter};
use serde_json::{Value as Json, json};
use store::{Day, Id, Result, Tx, values};

use super::{
    requests::types::Request,
    store as sql,
    types::{Addressee, Answer, Recommendation},
};
use crate::councils::types::Council;

macro_rules! kind {
    ($name:ident, $title:literal, $table:literal, [$($field:literal),* $(,)?] $(, [$($other:literal = $column:literal),* $(,)?])?) => {
        static $name: Kind = Kind {
            name: $title,
            fields: &[
                $(Field::column($field, concat!($table, ".", $field)),)*
                $($(Field::column($other, $column),)*)?
            ],
        };
    };
}

kind!(
    PUBLISHED,
    "recommendation published",
    "recommendations",
    ["year", "number", "lang", "title", "body", "rationale", "pillar", "priority"],
    [
        "recommendation" = "recommendations.id",
        "council" = "councils.title",
        "to" = "institutions.name",
        "last_day" = "addressees.due_day"
    ]
);
kind!(
    CORRECTED,
    "recommendation corrected",
    "recommendation_corrections",
    ["number", "title", "body", "rationale", "reason"],
    ["recommendation" = "recommendations.id"]
);
kind!(
    PASSED_ON,
    "recommendation passed on",
    "addressees",
    [],
    [
        "recommendation" = "recommendations.id",
        "from" = "institutions.name",
        "to" = "institutions.name",
        "last_day" = "addressees.due_day"
    ]
);
kind!(
    ANSWERED,
    "recommendation answered",
    "answers",
    ["version", "kind", "lang", "words", "evidence_url", "whose", "recorded", "source", "source_url", "reason"],
    ["recommendation" = "recommendations.id", "institution" = "institutions.name"]
);
kind!(
    MORE_TIME,
    "more time to answer a recommendation",
    "addressees",
    [],
    [
        "recommendation" = "recommendations.id",
        "institution" = "institutions.name",
        "reasons" = "addressees.more_reasons",
        "last_day" = "addressees.due_day"
    ]
);
kind!(
    ASKED,
    "information requested",
    "information_requests",
    ["year", "number", "lang", "title", "body", "rationale"],
    [
        "request" = "information_requests.id",
        "council" = "councils.title",
        "to" = "institutions.name",
        "last_day" = "information_requests.due_day",
        "passed_from" = "information_requests.passed_from"
    ]
);
kind!(
    TOLD,
    "information request answered",
    "information_answers",
    ["version", "kind", "lang", "words", "evidence_url", "whose", "recorded", "source", "source_url", "reason"],
    ["request" = "information_requests.id", "institution" = "institutions.name"]
);
kind!(
    MORE_TIME_TO_TELL,
    "more time to answer an information request",
    "information_requests",
    [],
    [
        "request" = "information_requests.id",
        "institution" = "institutions.name",
        "reasons" = "information_requests.more_reasons",
        "last_day" = "information_requests.due_day"
    ]
);

/// The kinds of acts.
pub static KINDS: [&Kind; 8] =
    [&PUBLISHED, &CORRECTED, &PASSED_ON, &ANSWERED, &MORE_TIME, &ASKED, &TOLD, &MORE_TIME_TO_TELL];

/// A recommendation was published.
pub(super) async fn published(
    tx: &mut Tx,
    council: &Council,
    one: &Recommendation,
    number: i64,
    today: Day,
) -> Result<()> {
    let addressees = sql::addressees(tx, one.id).await?;
    let to: Vec<&str> = addressees.iter().map(|one| one.institution.name.as_str()).collect();
    let last = addressees.iter().filter_map(|one| one.due).max();
    let values = vec![
        ("recommendation", json!(one.id.to_string())),
        ("council", json!(council.title)),
        ("year", json!(today.parts().0)),
        ("number", json!(number)),
        ("lang", json!(one.lang.code())),
        ("title", json!(one.title)),
        ("body", json!(one.body)),
        ("rationale", json!(one.rationale)),
        ("pillar", json!(one.pillar.word())),
        ("priority", json!(one.priority.word())),
        ("to", json!(to)),
        ("last_day", day(last)),
    ];
    enter(tx, &PUBLISHED, one.id, today, values).await
}

fn day(day: Option<Day>) -> Json {
    json!(day.map(|day| day.to_string()))
}

/// The newest correction of a recommendation was published.
pub(super) async fn corrected(tx: &mut Tx, one: &Recommendation, today: Day) -> Result<()> {
    let row = tx
        .first(
            "SELECT number, reason FROM recommendation_corrections WHERE recommendation = $1 AND state = 'published'
             ORDER BY number DESC LIMIT 1",
            values![one.id],
        )
        .await?;
    let Some(row) = row else { return Ok(()) };
    let values = vec![
        ("recommendation", json!(one.id.to_string())),
        ("number", json!(row.get::<i64>("number")?)),
        ("title", json!(one.title)),
        ("body", json!(one.body)),
        ("rationale", json!(one.rationale)),
        ("reason", json!(row.get::<String>("reason")?)),
    ];
    enter(tx, &CORRECTED, one.id, today, values).await
}

async fn institution(tx: &mut Tx, id: Id) -> Result<String> {
    let row = tx.first("SELECT name FROM institutions WHERE id = $1", values![id]).await?;
    row.map_or_else(|| Ok(String::new()), |row| row.get("name"))
}

/// A recommendation was passed on.
pub(super) async fn passed_on(tx: &mut Tx, from: &Addressee, to: Id, last: Day, today: Day) -> Result<()> {
    let values = vec![
        ("recommendation", json!(from.thing.to_string())),
        ("from", json!(from.institution.name)),
        ("to", json!(institution(tx, to).await?)),
        ("last_day", day(Some(last))),
    ];
    enter(tx, &PASSED_ON, from.thing, today, values).await
}

fn said(answer: &Answer) -> Vec<(&'static str, Json)> {
    vec![
        ("version", json!(answer.version)),
        ("kind", json!(answer.kind.word())),
        ("lang", json!(answer.lang.code())),
        ("words", json!(answer.words)),
        ("evidence_url", json!(answer.evidence_url)),
        ("whose", json!(answer.whose)),
        ("recorded", json!(answer.recorded)),
        ("source", json!(answer.source)),
        ("source_url", json!(answer.source_url)),
        ("reason", json!(answer.reason)),
    ]
}

/// An institution answered, or its public reply was written down.
pub(super) async fn answered(tx: &mut Tx, addressee: &Addressee, answer: &Answer) -> Result<()> {
    let mut values = said(answer);
    values.push(("recommendation", json!(addressee.thing.to_string())));
    values.push(("institution", json!(addressee.institution.name)));
    enter(tx, &ANSWERED, addressee.thing, answer.day, values).await
}

/// An institution took more time.
pub(super) async fn more_time(tx: &mut Tx, addressee: Id, reasons: &str, last: Day, today: Day) -> Result<()> {
    let row = tx
        .first(
            "SELECT a.recommendation, i.name FROM addressees a JOIN institutions i ON i.id = a.institution WHERE a.id = $1",
            values![addressee],
        )
        .await?;
    let Some(row) = row else { return Ok(()) };
    let about: Id = row.get("recommendation")?;
    let values = vec![
        ("recommendation", json!(about.to_string())),
        ("institution", json!(row.get::<String>("name")?)),
        ("reasons", json!(reasons)),
        ("last_day", day(Some(last))),
    ];
    enter(tx, &MORE_TIME, about, today, values).await
}

/// A request for information was sent; `id`: its own, also when it passes another one on.
pub(super) async fn asked(tx: &mut Tx, council: &Council, id: Id, one: &Request, today: Day) -> Result<()> {
    let row = tx
        .first(
            "SELECT q.year, q.number, q.due_day, q.passed_from, i.name FROM information_requests q
             JOIN institutions i ON i.id = q.institution WHERE q.id = $1",
            values![id],
        )
        .await?;
    let Some(row) = row else { return Ok(()) };
    let values = vec![
        ("request", json!(id.to_string())),
        ("council", json!(council.title)),
        ("year", json!(row.get::<Option<i64>>("year")?)),
        ("number", json!(row.get::<Option<i64>>("number")?)),
        ("lang", json!(one.lang.code())),
        ("title", json!(one.title)),
        ("body", json!(one.body)),
        ("rationale", json!(one.rationale)),
        ("to", json!(row.get::<String>("name")?)),
        ("last_day", day(row.get("due_day")?)),
        ("passed_from", json!(row.get::<Option<Id>>("passed_from")?.map(|id| id.to_string()))),
    ];
    enter(tx, &ASKED, id, today, values).await
}

/// Whom a request asks.
async fn whom(tx: &mut Tx, request: Id) -> Result<String> {
    let sql = "SELECT i.name FROM information_requests q JOIN institutions i ON i.id = q.institution WHERE q.id = $1";
    let row = tx.first(sql, values![request]).await?;
    row.map_or_else(|| Ok(String::new()), |row| row.get("name"))
}

/// A request for information was answered.
pub(super) async fn told(tx: &mut Tx, request: Id, answer: &Answer) -> Result<()> {
    let mut values = said(answer);
    values.push(("request", json!(request.to_string())));
    values.push(("institution", json!(whom(tx, request).await?)));
    enter(tx, &TOLD, request, answer.day, values).await
}

/// An institution took more time for a request.
pub(super) async fn more_time_to_tell(tx: &mut Tx, request: Id, reasons: &str, last: Day, today: Day) -> Result<()> {
    let values = vec![
        ("request", json!(request.to_string())),
        ("institution", json!(whom(tx, request).await?)),
        ("reasons", json!(reasons)),
        ("last_day", day(Some(last))),
    ];
    enter(tx, &MORE_TIME_TO_TELL, request, today, values).await
}
