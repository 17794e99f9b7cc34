//! What an entry said before, and what its source says now.
//!
//! The same for services, organisations and places: every wording can be brought back, what the source newly says is answered, and an
//! entry can be given back to its source. A wording that comes back brings its words, hours and claims; whose the entry is and where it
//! stands is as it is now, but for places of its own that are still there.

use std::collections::BTreeMap;

use hsds::{Record, Value};
use kit::{Fields, Problem, Words, samples::TODAY};
use people::StaffMember;
use store::{Day, Id, Result, Tx, values};

use super::{
    draft::Entry,
    forms, hand,
    settle::take_out,
    task::{saved, told},
};
use crate::directory::{
    find,
    history::{self, Version},
    id_of, overlay,
};

/// What was before, and what the source says.
pub(super) struct Past {
    /// Who brought it, when it is kept here now; empty otherwise.
    pub(super) origin: String,
    /// What its source says otherwise, since when, and by what it is known when it is answered.
    pub(super) offer: Option<(Vec<Change>, String, Day, String)>,
    /// What was done to it, the newest first.
    pub(super) lines: Vec<Line>,
}

/// Something that changed between two wordings.
#[derive(Clone)]
pub(super) struct Change {
    pub(super) what: String,
    pub(super) before: String,
    pub(super) after: String,
}

/// A line of the history.
#[derive(Clone)]
pub(super) struct Line {
    pub(super) number: i64,
    pub(super) day: Day,
    /// The message that says what was edited.
    pub(super) what: String,
    /// Who: an organisation; a source.
    pub(super) who: String,
    pub(super) curator: bool,
    pub(super) changes: Vec<Change>,
    /// Changes that are not listed.
    pub(super) more: usize,
    /// Its words were taken out.
    pub(super) empty: bool,
}

/// Changes that are listed of a wording.
const LISTED: usize = 30;

/// A cell in words.
fn cell(row: &Record, at: usize, value: &Value) -> Option<String> {
    let name = row.table().fields[at].name;
    (!matches!(name, "id") && !name.ends_with("_id") && name != "link_entity").then(|| match value {
        Value::Json(json) if json.is_object() => {
            let object = json.as_object().into_iter().flatten();
            object
                .map(|(key, value)| {
                    format!("{key} {}", value.as_str().map_or_else(|| value.to_string(), str::to_owned))
                })
                .collect::<Vec<_>>()
                .join(", ")
        }
        other => other.cell(),
    })
}

/// Every cell of some rows under a name: of the thing itself by column, of what belongs to it by its text.
fn told_cells(rows: &[Record], words: &Words) -> BTreeMap<(String, String), String> {
    let mut all = BTreeMap::new();
    for (number, row) in rows.iter().enumerate() {
        if let Some((term, claim)) = overlay::claim_of(row) {
            all.insert((forms::term_named(&term, words), row.id().to_owned()), forms::claim_named(&claim, words));
            continue;
        }
        let cells = row.cells().filter_map(|(at, value)| Some((row.table().fields[at].name, cell(row, at, value)?)));
        if number == 0 {
            all.extend(cells.map(|(name, text)| ((name.to_owned(), String::new()), text)));
        } else {
            let text = cells.map(|(_, text)| text).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
            all.insert((row.table().name.to_owned(), row.id().to_owned()), text);
        }
    }
    all
}

/// What is different between two wordings.
fn changes(before: &[Record], after: &[Record], words: &Words) -> Vec<Change> {
    let (before, after) = (told_cells(before, words), told_cells(after, words));
    let mut gone: Vec<(String, String)> = Vec::new();
    let mut come: Vec<(String, String)> = Vec::new();
    let mut all = Vec::new();
    for (key, text) in &before {
        match after.get(key) {
            Some(now) if now == text => {}
            Some(now) => all.push(Change { what: key.0.clone(), before: text.clone(), after: now.clone() }),
            None => gone.push((key.0.clone(), text.clone())),
        }
    }
    come.extend(
        after.iter().filter(|(key, _)| !before.contains_key(*key)).map(|(key, text)| (key.0.clone(), text.clone())),
    );
    // What went and came again with the same words only got another id.
    for (what, text) in gone {
        if let Some(at) = come.iter().position(|one| *one == (what.clone(), text.clone())) {
            come.remove(at);
        } else if let Some(at) = come.iter().position(|one| one.0 == what) {
            let (_, after) = come.remove(at);
            all.push(Change { what, before: text, after });
        } else {
            all.push(Change { what, before: text, after: String::new() });
        }
    }
    all.extend(come.into_iter().map(|(what, after)| Change { what, before: String::new(), after }));
    all.retain(|change| change.before != change.after);
    all
}

async fn who(tx: &mut Tx, version: &Version) -> Result<String> {
    let Some(staff) = version.staff else { return Ok(version.source.trim().to_owned()) };
    let sql = "SELECT o.name FROM staff s JOIN organisations o ON o.id = s.organisation WHERE s.id = $1";
    tx.first(sql, values![staff]).await?.map_or_else(|| Ok(String::new()), |row| row.get("name"))
}

/// What was done to a thing, the newest first.
async fn lines(tx: &mut Tx, kind: &'static str, id: Id, words: &Words) -> Result<Vec<Line>> {
    let versions = history::versions(tx, kind, id).await?;
    let mut lines = Vec::new();
    for (at, version) in versions.iter().enumerate() {
        let before = versions.get(at + 1);
        let mut told = match before {
            Some(before) if !before.rows.is_empty() && !version.rows.is_empty() => {
                changes(&before.rows, &version.rows, words)
            }
            _ => Vec::new(),
        };
        let more = told.len().saturating_sub(LISTED);
        told.truncate(LISTED);
        lines.push(Line {
            number: version.number,
            day: version.day,
            what: format!("entry-did-{}", version.what),
            who: who(tx, version).await?,
            curator: version.curator,
            changes: told,
            more,
            empty: version.rows.is_empty(),
        });
    }
    Ok(lines)
}

impl Past {
    /// That of a thing which says this now.
    pub(super) async fn of(me: &StaffMember, entry: &Entry) -> std::result::Result<Self, Problem> {
        let app = &me.visit.app;
        let (kind, id, words, now) = (entry.kind, entry.id, app.words(me.visit.lang), entry.rows().to_vec());
        let past = app.store().read("the history of an entry", move |tx| {
            Box::pin(async move {
                let offer = history::offered(tx, kind, id).await?;
                let offer = offer.map(|one| (changes(&now, &one.rows, &words), one.source, one.day, one.known_by));
                let origin = history::origin(tx, kind, id).await?.unwrap_or_default();
                Ok::<_, store::Error>(Self { origin, offer, lines: lines(tx, kind, id, &words).await? })
            })
        });
        Ok(past.await?)
    }

    /// That of a sample.
    pub(super) fn sample(full: bool) -> Self {
        let change = |what: &str, before: &str, after: &str| Change {
            what: what.to_owned(),
            before: before.to_owned(),
            after: after.to_owned(),
        };
        let line = |number, what: &str, who: &str, curator, changes| Line {
            number,
            day: TODAY.plus(number - 5),
            what: format!("entry-did-{what}"),
            who: who.to_owned(),
            curator,
            changes,
            more: if number == 3 { 4 } else { 0 },
            empty: number == 2,
        };
        if !full {
            return Self { origin: String::new(), offer: None, lines: Vec::new() };
        }
        let hours = vec![change("schedule", "09:00 · 17:00", "10:00 · 16:00")];
        let offer = vec![change("fees_description", "Free", "5 dollars"), change("Men", "serves", "")];
        Self {
            origin: "A county (sample)".to_owned(),
            offer: Some((offer, "A county (sample)".to_owned(), TODAY.plus(-3), "0".to_owned())),
            lines: vec![
                line(3, "hours", "Quay Street Advice (sample)", false, hours),
                line(2, "place", "Office of Sample Affairs (sample)", true, Vec::new()),
                line(1, "served", "Office of Sample Affairs (sample)", true, vec![change("Men", "", "serves")]),
                line(0, "source", "A county (sample)", false, Vec::new()),
            ],
        }
    }
}

/// A wording as it comes back onto what stands.
async fn onto(tx: &mut Tx, standing: &[Record], mut rows: Vec<Record>) -> Result<Vec<Record>> {
    let (Some(now), Some(kind)) = (standing.first(), rows.first().map(|head| head.table().name)) else {
        return Ok(rows);
    };
    for column in ["organization_id", "program_id", "parent_organization_id"] {
        if now.table().index(column).is_some() {
            rows[0].set(column, now.get(column).cloned());
        }
    }
    if kind != "service" {
        return Ok(rows);
    }
    let at = |row: &Record| {
        (row.table().name == "service_at_location").then(|| row.text("location_id").and_then(id_of)).flatten()
    };
    let mut stays = Vec::new();
    for place in rows.iter().filter_map(at) {
        let own = find(tx, "location", place).await?.is_some_and(|thing| {
            let owner = thing.rows[0].text("organization_id");
            owner.is_some() && owner == now.text("organization_id")
        });
        if own || standing.iter().any(|row| at(row) == Some(place)) {
            stays.push(place);
        }
    }
    let own = rows[0].id().to_owned();
    take_out(&mut rows, &own, |row| at(row).is_some_and(|place| !stays.contains(&place)));
    let known: Vec<Id> = rows.iter().filter_map(at).collect();
    let new = |row: &&Record| at(row).is_some_and(|place| !known.contains(&place));
    let mut added: Vec<&str> = Vec::new();
    for row in standing {
        // With what hangs on it: hours and telephones of that place.
        if new(&row) || row.belongs_to().any(|(_, id)| added.contains(&id)) {
            added.push(row.id());
            rows.push(row.clone());
        }
    }
    Ok(rows)
}

/// Does what the form of a past says: `None` when it says nothing of the past, true when it was done, false when the fields say why not.
pub(super) async fn answered(
    me: &StaffMember,
    entry: &Entry,
    fields: &mut Fields,
    mark: i64,
) -> std::result::Result<Option<bool>, Problem> {
    let (app, kind, id) = (&me.visit.app, entry.kind, entry.id);
    match fields.text("act") {
        "back" => {
            let number: i64 = fields.text("number").parse().map_err(|_| Problem::Unreadable)?;
            let standing = entry.rows().to_vec();
            let rows = app.store().read("wordings", move |tx| {
                Box::pin(async move {
                    let version = history::versions(tx, kind, id).await?.into_iter();
                    match version.into_iter().find(|one| one.number == number && !one.rows.is_empty()) {
                        Some(version) => onto(tx, &standing, version.rows).await.map(Some),
                        None => Ok(None),
                    }
                })
            });
            let mut draft = entry.clone();
            draft.replace(rows.await?.ok_or(Problem::NotFound)?);
            if !draft.differs() {
                return Ok(Some(true));
            }
            saved(me, draft, "back", fields, (mark, entry.mark())).await.map(Some)
        }
        "ours" => {
            let known_by = fields.text("offer").to_owned();
            app.store()
                .write("keep ours", move |tx| Box::pin(history::keep_ours(tx, kind, id, known_by.clone())))
                .await?;
            Ok(Some(true))
        }
        "theirs" => {
            let (hand, now, known_by) = (hand(me, "theirs"), app.clock().now(), fields.text("offer").to_owned());
            let done = app.store().write("hand an entry back", move |tx| {
                Box::pin(async move { history::hand_back(tx, now, hand, (kind, id), (mark, &known_by)).await })
            });
            if done.await? {
                return Ok(Some(true));
            }
            told(me, fields, super::draft::NotSaved::Changed);
            *fields = std::mem::take(fields).set("mark", entry.mark().to_string());
            Ok(Some(false))
        }
        _ => Ok(None),
    }
}
