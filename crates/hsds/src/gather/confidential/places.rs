//! Which places any mark of any source calls confidential.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::text_or;
use crate::{Record, Value, gather::Gathering, profile, secret};

/// The tables whose rows tell of a place when they are marked. A row of another table that is marked is not told itself.
pub(super) const MARKED: [&str; 6] =
    ["location", "service", "organization", "service_at_location", "address", "program"];

/// True when a row is marked by our profile's own column.
pub(in crate::gather) fn flagged(record: &Record) -> bool {
    record.table().name == "location" && record.flag("confidential")
}

/// The ids of all locations that are confidential, and how many ids of other sources met nothing.
pub(super) fn find(gathering: &Gathering<'_>) -> (HashSet<String>, usize) {
    let (mut marked, unmet) = of_others(gathering);
    let terms = terms(gathering);
    for row in &gathering.rows {
        let record = &row.record;
        let mut mark = |id: Option<&str>| marked.extend(id.map(ToOwned::to_owned));
        if (row.confidential || flagged(record)) && MARKED.contains(&record.table().name) {
            mark(Some(record.id()));
        }
        match record.table().name {
            "location"
                if ["name", "alternate_name"].iter().any(|c| record.text(c).is_some_and(secret::term_says_so)) =>
            {
                mark(Some(record.id()));
            }
            "location" if record.text("description").is_some_and(secret::phrase_says_so) => mark(Some(record.id())),
            "address" if says_address(record) => mark(record.text("location_id")),
            "attribute" => {
                let term = record.text("taxonomy_term_id").is_some_and(|id| terms.contains(id));
                let value = record.text("value");
                let no = value.is_some_and(|value| ["no", "false", "excludes"].contains(&value));
                let says =
                    row.confidential || [record.text("label"), value].into_iter().flatten().any(secret::term_says_so);
                if (term || says) && !no {
                    mark(record.text("link_id"));
                    // It does not say of which table it speaks: then of every one.
                    if let (None, Some(end)) = (record.text("link_id"), &row.loose_end) {
                        marked.extend(MARKED.iter().map(|name| gathering.uuid(name, end)));
                    }
                }
            }
            _ => {}
        }
    }
    if marked.is_empty() {
        return (marked, unmet);
    }
    climb(gathering, &mut marked);
    let mut places = reached(gathering, &marked);
    neighbours(gathering, &mut places);
    (places, unmet)
}

/// The ids that other sources mark, as ids of this directory.
fn of_others(gathering: &Gathering<'_>) -> (HashSet<String>, usize) {
    let given = &gathering.options.confidential;
    if given.is_empty() {
        return (HashSet::new(), 0);
    }
    let known: HashSet<&str> = gathering.rows.iter().map(|row| row.record.id()).collect();
    let mut marked = HashSet::new();
    let mut unmet = 0;
    for id in given {
        let ids: Vec<String> = match Uuid::parse_str(id.trim()) {
            Ok(uuid) => vec![uuid.hyphenated().to_string()],
            Err(_) => MARKED.iter().map(|name| gathering.uuid(name, id)).collect(),
        };
        unmet += usize::from(!ids.iter().any(|id| known.contains(id.as_str())));
        marked.extend(ids);
    }
    (marked, unmet)
}

/// The ids of terms that call a place confidential: those of the directory, and our own, which need not be in it.
fn terms(gathering: &Gathering<'_>) -> HashSet<String> {
    let says =
        |record: &Record| ["code", "name", "term_uri"].iter().any(|c| record.text(c).is_some_and(secret::term_says_so));
    let rows = gathering.rows.iter().map(|row| &row.record).filter(|record| record.table().name == "taxonomy_term");
    let own = profile::terms().iter().filter(|term| secret::term_says_so(&term.code)).map(profile::Term::id);
    rows.filter(|record| says(record)).map(|record| record.id().to_owned()).chain(own).collect()
}

/// True when a line of an address is a word for "we do not tell".
fn says_address(record: &Record) -> bool {
    ["attention", "address_1", "address_2", "city", "region", "postal_code"]
        .iter()
        .any(|column| record.text(column).is_some_and(secret::instead_of_a_street))
}

/// From organisations to those below them, from programmes and organisations to services, from addresses to their places.
fn climb(gathering: &Gathering<'_>, marked: &mut HashSet<String>) {
    loop {
        let before = marked.len();
        for row in &gathering.rows {
            let record = &row.record;
            let of =
                |columns: &[&str]| columns.iter().any(|c| text_or(record, c).is_some_and(|id| marked.contains(id)));
            let more = match record.table().name {
                "organization" if of(&["parent_organization_id"]) => Some(record.id()),
                "service" if of(&["organization_id", "program_id"]) => Some(record.id()),
                "address" if marked.contains(record.id()) => record.text("location_id"),
                _ => None,
            };
            marked.extend(more.map(ToOwned::to_owned));
        }
        if marked.len() == before {
            return;
        }
    }
}

/// The places of all that is marked.
fn reached(gathering: &Gathering<'_>, marked: &HashSet<String>) -> HashSet<String> {
    let mut places = HashSet::new();
    let mut placed: HashSet<&str> = HashSet::new();
    for row in &gathering.rows {
        let record = &row.record;
        let of = |columns: &[&str]| columns.iter().any(|c| text_or(record, c).is_some_and(|id| marked.contains(id)));
        match record.table().name {
            "location" if marked.contains(record.id()) || of(&["organization_id"]) => {
                places.insert(record.id().to_owned());
            }
            "service_at_location" => {
                placed.extend(record.text("service_id"));
                if marked.contains(record.id()) || of(&["service_id", "location_id"]) {
                    places.extend(record.text("location_id").map(ToOwned::to_owned));
                }
            }
            _ => {}
        }
    }
    // A marked service that names no place is at one of its organisation's: nobody knows at which.
    let homeless: HashSet<&str> = gathering
        .rows
        .iter()
        .map(|row| &row.record)
        .filter(|record| {
            record.table().name == "service" && marked.contains(record.id()) && !placed.contains(record.id())
        })
        .filter_map(|record| record.text("organization_id"))
        .collect();
    for row in gathering.rows.iter().filter(|row| row.record.table().name == "location") {
        if row.record.text("organization_id").is_some_and(|id| homeless.contains(id)) {
            places.insert(row.record.id().to_owned());
        }
    }
    places
}

/// Other places at the same address or the same point tell the same.
fn neighbours(gathering: &Gathering<'_>, places: &mut HashSet<String>) {
    let mut at: HashMap<String, Vec<&str>> = HashMap::new();
    for row in &gathering.rows {
        let record = &row.record;
        let spot = match record.table().name {
            "address" if !says_address(record) => {
                let street = secret::bare(record.text("address_1").unwrap_or_default());
                let told = street.chars().count() >= 5 && street.chars().any(char::is_numeric);
                let line = format!("{street}|{}", secret::bare(record.text("city").unwrap_or_default()));
                record.text("location_id").filter(|_| told).map(|id| (line, id))
            }
            "location" => match (record.get("latitude"), record.get("longitude")) {
                (Some(Value::Number(north)), Some(Value::Number(east)))
                    if north.fract() != 0.0 || east.fract() != 0.0 =>
                {
                    Some((format!("{north:.4}|{east:.4}"), record.id()))
                }
                _ => None,
            },
            _ => None,
        };
        if let Some((spot, place)) = spot {
            at.entry(spot).or_default().push(place);
        }
    }
    for together in at.values() {
        if together.iter().any(|place| places.contains(*place)) {
            places.extend(together.iter().map(|place| (*place).to_owned()));
        }
    }
}
