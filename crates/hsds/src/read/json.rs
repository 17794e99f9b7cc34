//! Documents: what the API of HSDS answers, in files.
//!
//! A file holds one document, a list of them, a page (`contents`), one a line, or lists by the names of tables. Rows that
//! stand inside one another are taken apart; what stood inside belongs to what it stood in.

use serde_json::{Map, Value};

use super::{File, Loose, Raw, older};
use crate::{
    secret,
    tables::{Child, Kind, TABLES, Table, ours},
};

/// How deep documents may stand in one another. HSDS needs seven.
const DEEPEST: usize = 24;

pub(super) fn read(file: &File, loose: &mut Loose) {
    let text = super::decode(&file.bytes);
    let named = older::kind(file.stem(), &[]).map(older::From::table);
    if let Ok(value) = serde_json::from_str::<Value>(&text) {
        let mut number = 0;
        documents(file, value, named, &mut number, loose);
        return;
    }
    for (line, text) in text.lines().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
        let mut number = line as u64;
        match serde_json::from_str(text) {
            Ok(value) => documents(file, value, named, &mut number, loose),
            Err(_) => loose.unreadable.push((named.unwrap_or(&TABLES[2]), file.at(line as u64 + 1))),
        }
    }
}

fn documents(file: &File, value: Value, named: Option<&'static Table>, number: &mut u64, loose: &mut Loose) {
    match value {
        Value::Array(items) => {
            for item in items {
                documents(file, item, named, number, loose);
            }
        }
        Value::Object(mut object) => {
            if let Some(contents @ Value::Array(_)) = object.remove("contents") {
                documents(file, contents, named, number, loose);
            } else if object.contains_key("id") || guess(&object).is_some_and(|table| known(table, &object) > 2) {
                *number += 1;
                match named.filter(|table| fits(table, &object)).or_else(|| guess(&object)) {
                    Some(table) => take(Place { file, number: *number, depth: 0 }, table, object, None, loose),
                    None => loose.unreadable.push((&TABLES[2], file.at(*number))),
                }
            } else {
                // Lists by the names of tables, as a whole package in one file.
                for (name, value) in object {
                    if let Some(kind) = older::kind(&name, &[]) {
                        documents(file, value, Some(kind.table()), &mut 0, loose);
                    }
                }
            }
        }
        _ => {}
    }
}

/// True when most properties of the document are known to the table.
fn fits(table: &Table, object: &Map<String, Value>) -> bool {
    known(table, object) * 2 > object.len()
}

fn known(table: &Table, object: &Map<String, Value>) -> usize {
    let is_known = |key: &&String| {
        table.index(key).is_some()
            || table.children.iter().any(|child| property(child) == key.as_str())
            || secret::marks(key)
            || secret::permits(key)
    };
    object.keys().filter(is_known).count()
}

/// The table that knows most of the properties; the earlier one when several know as many.
fn guess(object: &Map<String, Value>) -> Option<&'static Table> {
    let best = TABLES.iter().rev().max_by_key(|table| known(table, object))?;
    fits(best, object).then_some(best)
}

const fn property(child: &Child) -> &'static str {
    match child {
        Child::Many { property, .. } | Child::One { property, .. } => property,
    }
}

#[derive(Clone, Copy)]
struct Place<'a> {
    file: &'a File,
    number: u64,
    depth: usize,
}

/// Takes a document and all that stands in it. `inside` is the row it stands in: table, id, and the column that says so.
fn take(
    place: Place<'_>,
    table: &'static Table,
    object: Map<String, Value>,
    inside: Option<(&'static Table, &str, &'static str)>,
    loose: &mut Loose,
) {
    let at = place.file.at(place.number);
    if place.depth > DEEPEST {
        loose.unreadable.push((table, at));
        return;
    }
    let mut raw = Raw::new(table, at);
    let id = match object.get("id") {
        Some(Value::String(id)) => id.trim().to_owned(),
        Some(Value::Number(id)) => id.to_string(),
        // What belongs to it must find it: what it says is its name.
        _ => Value::Object(object.clone()).to_string(),
    };
    if !object.contains_key("id") {
        raw.cells.push(("id".to_owned(), id.clone()));
    }
    for (key, value) in object {
        let Some(child) = child(table, &key, &value) else {
            if let Some(text) = text(&value) {
                raw.cells.push((key.to_lowercase(), text));
            }
            continue;
        };
        let deeper = Place { depth: place.depth + 1, ..place };
        match (child, value) {
            (Child::Many { table: name, by, .. }, Value::Array(items)) if !items.iter().all(Value::is_string) => {
                let inner = ours(name);
                for item in items {
                    if let Value::Object(item) = item {
                        take(deeper, inner, item, Some((table, &id, by)), loose);
                    }
                }
            }
            (Child::One { table: name, by, .. }, Value::Object(item)) => {
                let inner = ours(name);
                let says = |key: &str| item.get(key).and_then(Value::as_str).is_some_and(secret::term_says_so);
                raw.confidential |= name == "taxonomy_term" && (says("name") || says("code"));
                if let Some(other) = item.get("id").and_then(text) {
                    raw.cells.retain(|cell| cell.0 != by);
                    raw.cells.push((by.to_owned(), other));
                }
                take(deeper, inner, item, None, loose);
            }
            // A list of words where rows are expected, as older versions have it.
            (_, value) => {
                if let Some(text) = text(&value) {
                    raw.cells.push((key, text));
                }
            }
        }
    }
    if let Some((outer, outer_id, by)) = inside {
        raw.cells.retain(|cell| cell.0 != by);
        raw.cells.push((by.to_owned(), outer_id.to_owned()));
        if let Some(Kind::LinkTo(entity)) = table.index(by).map(|at| table.fields[at].kind) {
            raw.cells.retain(|cell| cell.0 != entity);
            raw.cells.push((entity.to_owned(), outer.name.to_owned()));
        }
    }
    older::convert(older::From::Now(table), raw, loose);
}

/// What a property holds. The API also answers with what a row belongs to inside it (`service` in a service at a location),
/// where the schemas have its id only.
fn child(table: &'static Table, key: &str, value: &Value) -> Option<Child> {
    table.children.iter().copied().find(|child| property(child) == key).or_else(|| {
        let field =
            table.fields.iter().find(|field| field.name.strip_suffix("_id") == Some(key) && value.is_object())?;
        let (Kind::Link(other), property) = (field.kind, field.name.strip_suffix("_id")?) else { return None };
        Some(Child::One { property, table: other, by: field.name })
    })
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Array(items) if items.is_empty() => None,
        Value::Array(items) if items.iter().all(Value::is_string) => {
            Some(items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "))
        }
        other => Some(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_known_by_its_properties() {
        let object = |text: &str| serde_json::from_str::<Map<String, Value>>(text).expect("an object");
        let service = object(r#"{"id":"1","name":"a","status":"active","organization":{}}"#);
        assert_eq!(guess(&service).map(|t| t.name), Some("service"));
        let location = object(r#"{"id":"1","location_type":"virtual","addresses":[]}"#);
        assert_eq!(guess(&location).map(|t| t.name), Some("location"));
        assert_eq!(guess(&object(r#"{"id":"1","colour":"red","wheels":4}"#)), None);
    }
}
