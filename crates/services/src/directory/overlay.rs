//! What is said of a service by others than its source: panels of survivors, and people who used it.
//!
//! The problem: a source is brought in again every week, and knows nothing of what a panel confirmed here. So what panels say is kept apart, and
//! put on the entry whenever it is written, in `evidence` of the claim, as our profile has it. A confirmation is of a
//! claim as it was: where the service says something else since, it says nothing. What is published of reviews is put on the same way.

use std::collections::HashMap;

use hsds::{
    Record, Value,
    parts::{self, Part},
};
use serde_json::{Map, Value as Json, json};
use store::{Day, Id, Result, Row, Tx, values};

use super::{history, id_of};
use crate::{
    reviews,
    search::things::{Said, known_term},
};

/// What a panel said of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// Which service.
    pub service: Id,
    /// The term, as `population/men`.
    pub term: String,
    /// Which panel: a council.
    pub panel: Id,
    /// What it is called.
    pub name: String,
    /// What the service said: a claim, `yes` or `no`.
    pub claim: String,
    /// True: it is so. False: it is not.
    pub agrees: bool,
    /// When the panel said it.
    pub day: Day,
}

fn confirmation(row: &Row) -> Result<Confirmation> {
    Ok(Confirmation {
        service: row.get("service")?,
        term: row.get("term")?,
        panel: row.get("panel")?,
        name: row.get("name")?,
        claim: row.get("claim")?,
        agrees: row.get("agrees")?,
        day: row.get("day")?,
    })
}

/// What panels said of a service, the newest first.
pub async fn of(tx: &mut Tx, service: Id) -> Result<Vec<Confirmation>> {
    let sql = "SELECT service, term, panel, claim, name, agrees, day FROM service_confirmations WHERE service = $1
               ORDER BY day DESC, term, panel";
    tx.all(sql, values![service]).await?.iter().map(confirmation).collect()
}

/// What others say of all services.
#[derive(Debug, Default)]
pub struct Overlay {
    confirmations: HashMap<Id, Vec<Confirmation>>,
    /// What is published of reviews.
    reviews: HashMap<Id, Json>,
}

impl Overlay {
    /// All of it.
    pub async fn all(tx: &mut Tx) -> Result<Self> {
        let mut overlay = Self::default();
        let sql =
            "SELECT service, term, panel, claim, name, agrees, day FROM service_confirmations ORDER BY day, panel";
        for row in &tx.all(sql, values![]).await? {
            let one = confirmation(row)?;
            overlay.confirmations.entry(one.service).or_default().push(one);
        }
        let sql = "SELECT service, summary FROM service_review_batches WHERE summary <> ''";
        for row in &tx.all(sql, values![]).await? {
            if let Ok(summary) = serde_json::from_str(&row.get::<String>("summary")?) {
                overlay.reviews.insert(row.get("service")?, summary);
            }
        }
        Ok(overlay)
    }

    /// Puts it on a part, when that is a service; what was put on before goes.
    pub fn put_on(&self, part: &mut Part) {
        let Some(id) = id_of(part.head().id()).filter(|_| part.kind == "service") else { return };
        let none = Vec::new();
        let confirmations = self.confirmations.get(&id).unwrap_or(&none);
        for row in &mut part.rows {
            if row.table().name == "attribute" {
                confirm(row, confirmations);
            }
        }
        let head = &mut part.rows[0];
        match self.reviews.get(&id) {
            Some(summary) => head.set("review_summary", Some(Value::Json(Box::new(summary.clone())))),
            None if is_of_here(head) => head.set("review_summary", None),
            None => {}
        }
    }
}

/// What the attribute of one of our terms says, as a confirmation keeps it.
pub fn claim_of(row: &Record) -> Option<(String, String)> {
    if row.table().name != "attribute" {
        return None;
    }
    let term = known_term(row.text("taxonomy_term_id")?)?;
    let said = Said { attribute: row, term: Some(term) };
    let claim = match said.claim() {
        Some(claim) if term.taxonomy == "population" => claim.code(),
        _ if said.holds()? => "yes",
        _ => "no",
    };
    Some((format!("{}/{}", term.taxonomy, term.code), claim.to_owned()))
}

fn confirm(row: &mut Record, all: &[Confirmation]) {
    let Some((term, claim)) = claim_of(row) else { return };
    // What a panel here ever said of the term decides alone: a wording that comes back must not bring an older confirmation along.
    if !all.iter().any(|one| one.term == term) {
        return;
    }
    let about: Vec<&Confirmation> = all.iter().filter(|one| one.term == term && one.claim == claim).collect();
    let mut evidence = evidence(row);
    for key in PUT_ON {
        evidence.remove(key);
    }
    // In the order of days: the last one stands.
    if let Some(one) = about.iter().rfind(|one| one.agrees) {
        evidence.insert("confirmed_by".to_owned(), json!(one.name));
        evidence.insert("confirmed_on".to_owned(), json!(one.day.to_string()));
    }
    if about.iter().any(|one| !one.agrees) {
        evidence.insert("contested".to_owned(), json!(true));
    }
    row.set("evidence", (!evidence.is_empty()).then(|| Value::Json(Box::new(Json::Object(evidence)))));
}

/// True when what is said of reviews came about here; a source may bring its own.
fn is_of_here(service: &Record) -> bool {
    matches!(service.get("review_summary"), Some(Value::Json(said)) if said["mechanism"] == reviews::MECHANISM)
}

/// What panels put on the evidence of a claim.
const PUT_ON: [&str; 3] = ["confirmed_by", "confirmed_on", "contested"];

fn evidence(row: &Record) -> Map<String, Json> {
    match row.get("evidence") {
        Some(Value::Json(value)) => value.as_object().cloned().unwrap_or_default(),
        _ => Map::new(),
    }
}

/// Rows without what others put on them, as text: to tell whether a source says something new.
pub(super) fn bare(rows: &[Record]) -> String {
    let rows: Vec<Record> = rows
        .iter()
        .map(|row| {
            let mut row = row.clone();
            if row.table().name == "attribute" {
                let mut left = evidence(&row);
                for key in PUT_ON {
                    left.remove(key);
                }
                row.set("evidence", (!left.is_empty()).then(|| Value::Json(Box::new(Json::Object(left)))));
            }
            if row.table().name == "service" && is_of_here(&row) {
                row.set("review_summary", None);
            }
            row
        })
        .collect();
    parts::to_text(&rows)
}

/// A panel said something of a claim; what it said of it before is replaced.
pub async fn say(tx: &mut Tx, one: &Confirmation) -> Result<()> {
    tx.run(
        "INSERT INTO service_confirmations (service, term, panel, claim, name, agrees, day) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (service, term, panel) DO UPDATE SET claim = excluded.claim, name = excluded.name, agrees = excluded.agrees,
             day = excluded.day",
        values![one.service, &one.term, one.panel, &one.claim, &one.name, one.agrees, one.day],
    )
    .await?;
    Ok(())
}

/// Writes an entry anew with what others say of it now, and its source as it was. False when there is no such service.
pub async fn renew(tx: &mut Tx, now: store::Moment, service: Id) -> Result<bool> {
    let revision = super::next_revision(tx).await?;
    let Some(stored) = super::find(tx, "service", service).await? else { return Ok(false) };
    let source = history::source_of(tx, "service", service).await?;
    let before = parts::to_text(&stored.rows);
    let mut part = Part::from(stored);
    Overlay::all(tx).await?.put_on(&mut part);
    let body = parts::to_text(&part.rows);
    if body != before {
        super::bring::put(tx, now, &source, &part, service, &body, revision).await?;
    }
    Ok(true)
}
