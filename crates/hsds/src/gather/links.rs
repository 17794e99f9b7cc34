//! Ties rows together.
//!
//! A link to a row that is not there is taken away where the row can stand without it; a row that belongs to nothing any more
//! is set aside, and so is what belonged to it. A service keeps its place in the directory even when its organisation is
//! missing: people can still call it.

use std::collections::{BTreeSet, HashMap, HashSet};

use uuid::Uuid;

use super::{Gathering, Row, State};
use crate::{
    Record, Value, profile,
    report::{Aside, Repair},
    tables::{Kind, Must, ours},
};

/// Which tables have a row with an id.
type There = HashMap<Box<str>, Vec<&'static str>>;

pub(super) fn tie(gathering: &mut Gathering<'_>) {
    organizations(gathering);
    own_terms(gathering);
    loop {
        // One id can stand in several tables.
        let mut there: There = HashMap::new();
        for number in gathering.there() {
            let record = &gathering.rows[number].record;
            there.entry(record.id().into()).or_default().push(record.table().name);
        }
        let mut changed = false;
        for number in gathering.there() {
            changed |= tie_one(gathering, number, &there);
        }
        if !changed {
            break;
        }
    }
}

/// Adds the terms of our own profile that rows name and the source does not bring: they are the same everywhere.
fn own_terms(gathering: &mut Gathering<'_>) {
    let ours = profile::rows();
    let by_id: HashMap<&str, &Record> = ours.iter().map(|record| (record.id(), record)).collect();
    let (mut named, mut there) = (BTreeSet::new(), HashSet::new());
    let mut at = None;
    for number in gathering.there() {
        let row = &gathering.rows[number];
        if row.record.table().name == "attribute"
            && let Some((id, _)) = row.record.text("taxonomy_term_id").and_then(|id| by_id.get_key_value(id))
        {
            named.insert(*id);
            at.get_or_insert_with(|| row.at.clone());
        }
        there.insert(row.record.id().to_owned());
    }
    let Some(at) = at else { return };
    for id in named.clone() {
        let mut next = Some(id);
        while let Some(record) = next.and_then(|id| by_id.get(id)) {
            named.insert(record.id());
            named.extend(record.text("taxonomy_id").and_then(|id| by_id.get_key_value(id)).map(|(id, _)| *id));
            next = record.text("parent_id");
        }
    }
    for id in named.into_iter().filter(|id| !there.contains(*id)) {
        gathering.rows.push(Row {
            record: by_id[id].clone(),
            at: at.clone(),
            state: State::Kept,
            made: true,
            confidential: false,
            streets: Vec::new(),
            loose_end: None,
        });
    }
}

/// Finds or makes the organisation of each service that has none.
fn organizations(gathering: &mut Gathering<'_>) {
    let known: HashMap<String, usize> = gathering
        .there()
        .filter(|number| gathering.rows[*number].record.table().name == "organization")
        .map(|number| (gathering.rows[number].record.id().to_owned(), number))
        .collect();
    let place_owner: HashMap<String, String> = gathering
        .there()
        .filter_map(|number| {
            let record = &gathering.rows[number].record;
            (record.table().name == "location")
                .then(|| Some((record.id().to_owned(), record.text("organization_id")?.to_owned())))
                .flatten()
        })
        .filter(|(_, owner)| known.contains_key(owner))
        .collect();
    let mut owners: HashMap<String, Vec<String>> = HashMap::new();
    for number in gathering.there() {
        let record = &gathering.rows[number].record;
        if record.table().name == "service_at_location"
            && let (Some(service), Some(location)) = (record.text("service_id"), record.text("location_id"))
            && let Some(owner) = place_owner.get(location)
        {
            let list = owners.entry(service.to_owned()).or_default();
            if !list.contains(owner) {
                list.push(owner.clone());
            }
        }
    }
    for number in gathering.there() {
        let record = &gathering.rows[number].record;
        let lacking = record.table().name == "service"
            && !record.text("organization_id").is_some_and(|id| known.contains_key(id));
        if !lacking {
            continue;
        }
        let id = record.id().to_owned();
        if let Some([owner]) = owners.get(&id).map(Vec::as_slice) {
            let owner = owner.clone();
            gathering.rows[number].record.write("organization_id", &owner);
            gathering.repaired(number, "organization_id", Repair::Linked);
            continue;
        }
        let name = record.text("name").unwrap_or_default().to_owned();
        let made = Uuid::new_v5(&gathering.space, format!("organization of service/{id}").as_bytes()).to_string();
        let mut organization = Record::new(ours("organization"));
        organization.write("id", &made);
        organization.write("name", &name);
        organization.write("description", &name);
        let at = gathering.rows[number].at.clone();
        gathering.rows.push(Row {
            record: organization,
            at,
            state: State::Kept,
            made: true,
            confidential: false,
            streets: Vec::new(),
            loose_end: None,
        });
        gathering.rows[number].record.write("organization_id", &made);
        gathering.repaired(number, "organization_id", Repair::OrganizationMade);
    }
}

/// Looks at the links of one row. True when others must be looked at again.
fn tie_one(gathering: &mut Gathering<'_>, number: usize, there: &There) -> bool {
    let record = &gathering.rows[number].record;
    let table = record.table();
    let mut dangling = Vec::new();
    let mut tied = false;
    let mut linking = false;
    for (at, field) in table.fields.iter().enumerate() {
        match field.kind {
            Kind::Link(target) => {
                // A term's parent or an organisation's parent is no reason to be there.
                let belongs = target != table.name;
                linking |= belongs;
                match record.at(at) {
                    Some(Value::Text(id)) if there.get(id).is_some_and(|tables| tables.contains(&target)) => {
                        tied |= belongs;
                    }
                    Some(_) => dangling.push((field.name, field.must)),
                    None if field.must == Must::InTables => {
                        gathering.aside(number, Aside::BelongsToNothing);
                        return true;
                    }
                    None => {}
                }
            }
            Kind::LinkTo(by) => {
                linking = true;
                let end = record.text(field.name);
                let tables = end.and_then(|id| there.get(id)).map_or(&[][..], Vec::as_slice);
                match (record.text(by), tables) {
                    (Some(named), tables) if tables.contains(&named) => tied = true,
                    (None, [only]) => {
                        let only = *only;
                        gathering.rows[number].record.write(by, only);
                        gathering.repaired(number, by, Repair::Linked);
                        return true;
                    }
                    _ => {
                        let reason = if end.is_some() { Aside::ParentMissing } else { Aside::BelongsToNothing };
                        gathering.aside(number, reason);
                        return true;
                    }
                }
            }
            _ => {}
        }
    }
    let stands_alone = matches!(table.name, "organization" | "service" | "location" | "taxonomy" | "taxonomy_term");
    if dangling.iter().any(|(_, must)| *must == Must::InTables) {
        gathering.aside(number, Aside::ParentMissing);
        return true;
    }
    if linking && !tied && !stands_alone {
        gathering.aside(number, if dangling.is_empty() { Aside::BelongsToNothing } else { Aside::ParentMissing });
        return true;
    }
    for (column, _) in dangling {
        gathering.rows[number].record.set(column, None);
        gathering.repaired(number, column, Repair::Unlinked);
    }
    // Nobody else belonged to it by that link.
    false
}
