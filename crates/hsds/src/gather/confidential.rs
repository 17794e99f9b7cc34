//! Takes away where a confidential place is.
//!
//! Whoever looks for somebody in a shelter needs one street name. So the rule is the widest one that can be kept: when any
//! mark of any source calls a place, its service or its organisation confidential, then all addresses of these places go,
//! their coordinates, the way there, links to maps and numbers of buildings; another place at the same address or the same
//! point goes with them; and where another text of the directory repeats the street, the street is taken out of it. This
//! happens before anything is stored.
//!
//! Marks are: a column that says so ([`crate::secret`]), a rule of a mapping, a term of a taxonomy or a name of a place that is
//! called so, a line of an address that says so ("Confidential", "Call for address"), and ids that other sources mark.
//!
//! Not done: a street that a text names in other words or with a misspelling ("the house behind the old cinema", "Elm Stret"). A
//! person has to read.

mod places;
mod streets;

use std::collections::HashSet;

use super::Gathering;
use crate::{
    Record, Value,
    report::{Aside, Repair},
    tables::{Kind, Must},
};

pub(super) use places::flagged;

pub(super) fn hide(gathering: &mut Gathering<'_>) {
    for number in gathering.there() {
        let row = &gathering.rows[number];
        if row.confidential
            && !places::MARKED.contains(&row.record.table().name)
            && row.record.table().name != "attribute"
        {
            // A private telephone.
            gathering.aside(number, Aside::Confidential);
        }
    }
    let (places, unmet) = places::find(gathering);
    gathering.unmet = unmet;
    if places.is_empty() {
        return;
    }
    let streets = streets::Streets::of(gathering, &places);
    let around = around(gathering, &places);
    for number in gathering.there() {
        let record = &gathering.rows[number].record;
        let of_place = text_or(record, "location_id").is_some_and(|id| places.contains(id));
        let near = around.contains(record.id())
            || ["service_id", "organization_id", "location_id"]
                .iter()
                .any(|c| text_or(record, c).is_some_and(|id| around.contains(id)));
        match record.table().name {
            "location" if places.contains(record.id()) => bare(gathering, number),
            "address" if of_place => gathering.aside(number, Aside::Confidential),
            "metadata" if record.text("resource_id").is_some_and(|id| around.contains(id)) => {
                gathering.aside(number, Aside::Confidential);
            }
            // An area is told; a point is a place.
            "service_area"
                if near && record.text("extent").is_some_and(|extent| extent.to_lowercase().contains("point")) =>
            {
                gathering.empty(number, "extent", Repair::Confidential);
            }
            _ if near => maps(gathering, number),
            _ => {}
        }
    }
    for number in gathering.there() {
        blot(gathering, number, &streets);
    }
}

/// The text of a column that the table may not have.
fn text_or<'r>(record: &'r Record, column: &str) -> Option<&'r str> {
    match record.at(record.table().index(column)?) {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

/// The ids of the places, of what stands there and of who keeps it.
fn around(gathering: &Gathering<'_>, places: &HashSet<String>) -> HashSet<String> {
    let mut around = places.clone();
    for row in &gathering.rows {
        let record = &row.record;
        if text_or(record, "location_id").is_some_and(|id| places.contains(id)) {
            around.insert(record.id().to_owned());
            around.extend(text_or(record, "service_id").map(ToOwned::to_owned));
        }
        if record.table().name == "location" && places.contains(record.id()) {
            around.extend(record.text("organization_id").map(ToOwned::to_owned));
        }
    }
    let services =
        gathering.rows.iter().filter(|row| row.record.table().name == "service" && around.contains(row.record.id()));
    let owners: Vec<String> =
        services.filter_map(|row| row.record.text("organization_id").map(ToOwned::to_owned)).collect();
    around.extend(owners);
    around
}

fn is_map(url: &str) -> bool {
    let url = url.to_lowercase();
    ["map", "goo.gl", "what3words", "w3w", "geo:", "plus.codes", "waze"].iter().any(|part| url.contains(part))
}

/// Takes links to maps out of a row: whole cells, and words of texts.
fn maps(gathering: &mut Gathering<'_>, number: usize) {
    let record = &gathering.rows[number].record;
    let mut changed = Vec::new();
    for (at, value) in record.cells() {
        let field = &record.table().fields[at];
        match (field.kind, value) {
            (Kind::Uri, Value::Text(text)) if is_map(text) => changed.push((at, None)),
            (Kind::Text, Value::Text(text)) => {
                let link = |word: &&str| {
                    is_map(word) && (word.contains("://") || word.contains(".gl/") || word.contains("w3w"))
                };
                let found: Vec<&str> = text.split_whitespace().filter(link).collect();
                if !found.is_empty() {
                    let clean = found.iter().fold(text.to_string(), |text, word| text.replace(word, streets::WITHHELD));
                    changed.push((at, Some(Value::Text(clean.into()))));
                }
            }
            _ => {}
        }
    }
    for (at, value) in changed {
        replace(gathering, number, at, value);
    }
}

/// Puts another value into a cell; a row that cannot be without it goes.
fn replace(gathering: &mut Gathering<'_>, number: usize, at: usize, value: Option<Value>) {
    let field = &gathering.rows[number].record.table().fields[at];
    if value.is_none() && field.must == Must::Always {
        return gathering.aside(number, Aside::Confidential);
    }
    gathering.rows[number].record.put(at, value);
    gathering.repaired(number, field.name, Repair::Confidential);
}

/// Takes away where a location is, and marks it.
fn bare(gathering: &mut Gathering<'_>, number: usize) {
    for column in ["latitude", "longitude", "transportation", "external_identifier", "external_identifier_type"] {
        gathering.empty(number, column, Repair::Confidential);
    }
    if gathering.rows[number].record.text("url").is_some_and(is_map) {
        gathering.empty(number, "url", Repair::Confidential);
    }
    if !gathering.rows[number].record.flag("confidential") {
        gathering.rows[number].record.set("confidential", Some(Value::Json(Box::new(true.into()))));
        gathering.repaired(number, "confidential", Repair::Confidential);
    }
}

/// Takes streets out of every text of a row.
fn blot(gathering: &mut Gathering<'_>, number: usize, streets: &streets::Streets) {
    let record = &gathering.rows[number].record;
    // Another place in the same street is another place; telephone and tax numbers are no streets.
    let untouched = |column: &str| ["number", "identifier", "tax_id"].contains(&column);
    if record.table().name == "address" {
        return;
    }
    let mut changed = Vec::new();
    for (at, value) in record.cells() {
        let field = &record.table().fields[at];
        match (field.kind, value) {
            (Kind::Text | Kind::Uri, Value::Text(text)) if !untouched(field.name) => {
                if let Some(clean) = streets.without(text) {
                    let uri = field.kind == Kind::Uri;
                    changed.push((at, if uri { None } else { Some(Value::Text(clean.into())) }));
                }
            }
            (Kind::Json(_), Value::Json(json)) => {
                let mut json = json.as_ref().clone();
                if blot_json(&mut json, streets) {
                    changed.push((at, Some(Value::Json(Box::new(json)))));
                }
            }
            _ => {}
        }
    }
    for (at, value) in changed {
        replace(gathering, number, at, value);
    }
}

fn blot_json(value: &mut serde_json::Value, streets: &streets::Streets) -> bool {
    match value {
        serde_json::Value::String(text) => {
            let Some(clean) = streets.without(text) else { return false };
            *text = clean;
            true
        }
        serde_json::Value::Array(items) => items.iter_mut().fold(false, |any, item| blot_json(item, streets) | any),
        serde_json::Value::Object(object) => {
            object.values_mut().fold(false, |any, item| blot_json(item, streets) | any)
        }
        _ => false,
    }
}
