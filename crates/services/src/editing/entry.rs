//! An entry as its editor sees it: what is to be done, and what was.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use hsds::{Record, Value};
use kit::{
    Fields, Outcome, Page, Problem, Words, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{StaffForm, StaffMember};
use store::{Day, Id, Result, Tx, values};

use super::{
    draft::Entry,
    forms::{self, TASKS},
    hand, sample_page,
    task::{entry_of, saved},
};
use crate::{
    directory::{
        bring,
        history::{self, Version},
        id_of, overlay,
    },
    pages::place_of_row,
};

/// How a check was done: the words of our profile.
const METHODS: [&str; 4] = ["call", "visit", "document", "provider_form"];

/// Something that changed between two wordings.
#[derive(Clone)]
struct Change {
    what: String,
    before: String,
    after: String,
}

/// A line of the history.
#[derive(Clone)]
struct Line {
    number: i64,
    day: Day,
    /// The message that says what was edited.
    what: String,
    /// Who: an organisation; a source.
    who: String,
    curator: bool,
    changes: Vec<Change>,
    /// Changes that are not listed.
    more: usize,
    /// Its words were taken out.
    empty: bool,
}

#[derive(Template)]
#[template(path = "staff_service.html")]
struct EntryPage {
    page: Page,
    fields: Fields,
    id: Id,
    name: String,
    organisation: Option<(Id, String)>,
    status: String,
    checked: Option<Day>,
    due: Option<Day>,
    today: Day,
    /// Places: id, name or address, confidential.
    places: Vec<(Id, String, bool)>,
    /// Who brought it, when it is kept here now.
    origin: String,
    /// What its source says otherwise, and since when.
    offer: Option<(Vec<Change>, String, Day)>,
    lines: Vec<Line>,
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

async fn show(me: &StaffMember, entry: &Entry, fields: Fields) -> Outcome {
    let app = &me.visit.app;
    let (id, words) = (entry.id, app.words(me.visit.lang));
    let (said, now) = (words.clone(), entry.rows().to_vec());
    let (lines, origin, offer) = app
        .store()
        .read("the history of an entry", move |tx| {
            Box::pin(async move {
                let offer = history::offered(tx, "service", id).await?;
                let offer = offer.map(|(rows, source, day)| (changes(&now, &rows, &said), source, day));
                let origin = history::origin(tx, "service", id).await?;
                Ok::<_, store::Error>((lines(tx, "service", id, &said).await?, origin, offer))
            })
        })
        .await?;
    let (checked, due) = bring::assured(entry.head());
    let directory = entry.directory();
    let index = directory.index();
    let places = index
        .of(entry.head().id(), "service_at_location", "service_id")
        .filter_map(|row| directory.find("location", row.text("location_id")?))
        .filter_map(|house| {
            let (name, confidential) = place_of_row(&index, house);
            Some((id_of(house.id())?, name, confidential))
        })
        .collect();
    let organisation = entry.organisation_id().and_then(|id| {
        let name = entry.other("organization", id)?.text("name").unwrap_or_default().to_owned();
        Some((id, name))
    });
    let page = EntryPage {
        page: me.page(entry.text("name")).with_errors(&fields),
        id,
        name: entry.text("name"),
        organisation,
        status: match forms::status(entry).as_str() {
            "" => "active".to_owned(),
            status => status.to_owned(),
        },
        checked,
        due: due.or_else(|| checked.map(|day| day.plus(crate::directory::CHECK_HOLDS))),
        today: app.clock().today(),
        places,
        origin: origin.unwrap_or_default(),
        offer,
        lines,
        fields,
    };
    let status = if page.fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html_status(status, &page)
}

/// An entry.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let entry = entry_of(&me, &id).await?;
    let fields = Fields::new().set("mark", entry.mark().to_string());
    show(&me, &entry, fields).await
}

/// Somebody looked and all is right; brings a wording back; answers what the source says.
pub(super) async fn post(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let mut entry = entry_of(&me, &id).await?;
    let (app, service) = (&me.visit.app, entry.id);
    let Ok(mark) = fields.text("mark").parse::<i64>() else { return Err(Problem::OldForm) };
    let before = entry.clone();
    match fields.text("act") {
        "checked" => {
            let method = METHODS.into_iter().find(|method| fields.is("method", method));
            let Some(method) = method else {
                fields.wrong("method", me.visit.say("entry-method-missing"));
                return show(&me, &entry, fields).await;
            };
            entry.assure(method, app.clock().today());
            if !saved(&me, entry, "checked", &mut fields, (mark, before.mark())).await? {
                return show(&me, &before, fields).await;
            }
        }
        "back" => {
            let number: i64 = fields.text("number").parse().map_err(|_| Problem::Unreadable)?;
            let versions =
                app.store().read("wordings", move |tx| Box::pin(history::versions(tx, "service", service))).await?;
            let version = versions.into_iter().find(|one| one.number == number && !one.rows.is_empty());
            entry.replace(version.ok_or(Problem::NotFound)?.rows);
            if !saved(&me, entry, "back", &mut fields, (mark, before.mark())).await? {
                return show(&me, &before, fields).await;
            }
        }
        "ours" => {
            app.store().write("keep ours", move |tx| Box::pin(history::keep_ours(tx, "service", service))).await?;
        }
        "theirs" => {
            let (hand, now) = (hand(&me, "theirs"), app.clock().now());
            app.store()
                .write("hand an entry back", move |tx| Box::pin(history::hand_back(tx, now, hand, "service", service)))
                .await?;
        }
        _ => return Err(Problem::Unreadable),
    }
    Ok(me.visit.go(&format!("/staff/services/{service}")))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
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
    let make = |full: bool, fields: Fields| EntryPage {
        page: sample_page(stage, "desk-title", "/staff/services/sample", full).with_errors(&fields),
        id: Id([1; 16]),
        name: "Quay (sample)".to_owned(),
        organisation: full.then(|| (Id([2; 16]), "Quay Street Advice (sample)".to_owned())),
        status: if full { "active" } else { "inactive" }.to_owned(),
        checked: full.then(|| TODAY.plus(-190)),
        due: full.then(|| TODAY.plus(-7)),
        today: TODAY,
        places: if full {
            vec![
                (Id([3; 16]), "12 Quay Street (sample)".to_owned(), false),
                (Id([4; 16]), "House (sample)".to_owned(), true),
            ]
        } else {
            Vec::new()
        },
        origin: if full { "A county (sample)".to_owned() } else { String::new() },
        offer: full
            .then(|| (vec![change("wait_time", "3 days", "4 days")], "A county (sample)".to_owned(), TODAY.plus(-3))),
        lines: if full {
            vec![
                line(
                    3,
                    "hours",
                    "Quay Street Advice (sample)",
                    false,
                    vec![change("schedule", "09:00 · 17:00", "10:00 · 16:00")],
                ),
                line(2, "place", "Office of Sample Affairs (sample)", true, Vec::new()),
                line(1, "served", "Office of Sample Affairs (sample)", true, vec![change("Men", "", "serves")]),
                line(0, "source", "A county (sample)", false, Vec::new()),
            ]
        } else {
            Vec::new()
        },
        fields,
    };
    let mut wrong = Fields::new().set("mark", "1");
    wrong.wrong("method", stage.words.get("entry-method-missing"));
    vec![
        stage.staff("staff-service", &make(true, Fields::new().set("mark", "1"))),
        stage.staff("staff-service-new", &make(false, Fields::new().set("mark", "1"))),
        stage.staff("staff-service-wrong", &make(true, wrong)),
    ]
}
