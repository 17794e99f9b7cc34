//! A draft is looked at the way an import is: what would be left out is told, what would be hidden is hidden.
//!
//! An entry hangs on things that nobody reads for an edit: the programme of another organisation, a contact that belongs to another service,
//! a place that its source no longer has. So that these links are no reason to refuse what somebody typed, something stands in
//! for each while the draft is looked at ([`Context`]); only what was edited is taken from what comes out.

use std::collections::{BTreeSet, HashSet};

use hsds::{
    Options, Record, Value,
    parts::{self, Part},
    report::{Aside, Outcome, Repair},
    tables::{self, Kind, Must},
};
use store::Id;

use super::draft::{Entry, NotSaved};
use crate::directory::{hidden::Beside, id_of, uuid_of};

/// A draft as the directory will have it.
pub(super) struct Settled {
    /// The things that were edited.
    pub(super) parts: Vec<Part>,
    /// Places that something calls confidential now and nothing did before.
    pub(super) hidden: BTreeSet<Id>,
    /// What tells where they are and is not stored.
    pub(super) beside: Beside,
}

/// What stands in for things that were not read. It belongs to nothing that is edited.
struct Context {
    there: HashSet<(&'static str, String)>,
    rows: Vec<Record>,
}

/// An id that nothing has by chance.
fn anchor(table: &str) -> String {
    uuid_of(Id([table.len() as u8; 16]))
}

/// A row that stands in for one that was not read.
fn stand_in(table: &'static str, id: &str) -> Option<Record> {
    let table = tables::table(table)?;
    let mut row = Record::new(table);
    row.write("id", id);
    for field in table.fields {
        match field.kind {
            // What must belong to something belongs to another one that stands in.
            Kind::Link(to @ ("organization" | "service" | "location")) if to != table.name => {
                row.write(field.name, &anchor(to));
            }
            Kind::Text if field.must == Must::Always => {
                row.write(field.name, if field.name == "number" { "000 000" } else { "stands in" });
            }
            Kind::Choice(words) if field.must == Must::Always => row.write(field.name, words[0]),
            _ => {}
        }
    }
    Some(row)
}

impl Context {
    /// All that rows name and that is not among them. `known` gives terms and units.
    fn of(rows: &[Record], known: &dyn Fn(&str) -> Option<Vec<Record>>) -> Self {
        let mut context = Self { there: HashSet::new(), rows: Vec::new() };
        let mut open: Vec<Record> = rows.to_vec();
        for row in rows {
            context.there.insert((row.table().name, row.id().to_owned()));
        }
        while let Some(row) = open.pop() {
            let named: Vec<(&'static str, String)> =
                row.belongs_to().map(|(table, id)| (table, id.to_owned())).collect();
            for (table, id) in named {
                if context.there.contains(&(table, id.clone())) {
                    continue;
                }
                let found = known(&id).unwrap_or_else(|| stand_in(table, &id).into_iter().collect());
                for row in found {
                    if context.there.insert((row.table().name, row.id().to_owned())) {
                        open.push(row.clone());
                        context.rows.push(row);
                    }
                }
                // What could be found under that id is of another table: nothing can stand in.
                context.there.insert((table, id));
            }
        }
        context
    }
}

/// Looks at a draft anew. `secret`: the places that are confidential already; `heads`: what it names and does not hold.
pub(super) fn settled(
    draft: &Entry,
    secret: &BTreeSet<Id>,
    heads: Vec<Record>,
) -> std::result::Result<Settled, NotSaved> {
    let mut first = look(draft, secret, heads.clone(), Vec::new())?;
    if first.hidden.is_empty() {
        return Ok(first);
    }
    // A place was moved and hidden at once: texts may name where it was, or where it is now. Both are known while they are looked at.
    let before = first.hidden.iter().filter_map(|id| draft.was("location", *id)).flatten();
    let was: Vec<Record> = before.filter(|row| row.table().name == "address").map(other_id).collect();
    let mut beside = Vec::new();
    for id in &first.hidden {
        let stored = draft.was("location", *id).is_some();
        let rows = draft.rows_of("location", *id).iter();
        if stored {
            beside.extend(rows.filter(|row| row.table().name == "address").map(other_id));
        } else {
            beside.extend(rows.cloned());
        }
    }
    let hidden = std::mem::take(&mut first.hidden);
    let mut second = look(draft, secret, heads, was)?;
    second.hidden.extend(hidden);
    second.beside = Beside { things: draft.keys().collect(), rows: beside };
    Ok(second)
}

/// A row under another id, to stand beside itself.
fn other_id(row: &Record) -> Record {
    let mut row = row.clone();
    if let Some(id) = id_of(row.id()) {
        let other = Id(id.0.map(|byte| !byte));
        row.write("id", &uuid_of(other));
    }
    row
}

fn look(
    draft: &Entry,
    secret: &BTreeSet<Id>,
    heads: Vec<Record>,
    beside: Vec<Record>,
) -> std::result::Result<Settled, NotSaved> {
    let mut rows: Vec<Record> = draft.all_rows().chain(heads).chain(beside).collect();
    let context = Context::of(&rows, &|id| draft.term_rows(id));
    rows.extend(context.rows);
    let options =
        Options { people: true, confidential: secret.iter().map(|id| uuid_of(*id)).collect(), ..Options::default() };
    let (directory, report) = hsds::again(&hsds::Directory::new(rows), &options);
    let lost = report.notes.iter().find(|note| match note.outcome {
        Outcome::Aside(Aside::Confidential) => false,
        Outcome::Aside(_) => true,
        Outcome::Repaired(repair) => matches!(
            repair,
            Repair::LeftOut | Repair::Nothing | Repair::Unlinked | Repair::Linked | Repair::OrganizationMade
        ),
    });
    if let Some(note) = lost {
        return Err(NotSaved::Lost(note.column.clone()));
    }
    let flagged = directory.rows("location").iter().filter(|row| row.flag("confidential"));
    let hidden = flagged.filter_map(|row| id_of(row.id())).filter(|id| !secret.contains(id)).collect();
    let ours = |part: &Part| {
        let key = id_of(part.head().id()).map(|id| (part.kind, id));
        key.is_some_and(|key| draft.edited(&key))
    };
    let parts = parts::parts(directory).into_iter().filter(ours).collect();
    Ok(Settled { parts, hidden, beside: Beside::default() })
}

/// Takes rows out, and what hangs on them. A telephone or a contact that is of another thing too stays, and is the service's own then: without
/// it no number would lead there any more. `own`: the thing that all of them belong to.
pub(super) fn take_out(rows: &mut Vec<Record>, own: &str, out: impl Fn(&Record) -> bool) {
    let mut gone: HashSet<String> = rows.iter().filter(|row| out(row)).map(|row| row.id().to_owned()).collect();
    let here: HashSet<String> = rows.iter().map(|row| row.id().to_owned()).collect();
    loop {
        let hangs = |row: &Record| {
            let on = |id: &str| gone.contains(id);
            !on(row.id())
                && row.belongs_to().any(|(_, id)| on(id))
                && !(["phone", "contact"].contains(&row.table().name)
                    && row.belongs_to().any(|(_, id)| id != own && !here.contains(id)))
        };
        let more: Vec<String> = rows.iter().filter(|row| hangs(row)).map(|row| row.id().to_owned()).collect();
        if more.is_empty() {
            break;
        }
        gone.extend(more);
    }
    rows.retain(|row| !gone.contains(row.id()));
    let service = rows.first().is_some_and(|head| head.table().name == "service");
    for row in rows {
        let links = row.table().links().map(|(at, ..)| at).collect::<Vec<_>>();
        for at in links {
            if matches!(row.at(at), Some(Value::Text(id)) if gone.contains(id.as_ref())) {
                row.put(at, None);
                if service && row.table().index("service_id").is_some() {
                    row.write("service_id", own);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use hsds::{Record, tables::table};

    use super::take_out;

    fn row(name: &str, id: &str, cells: &[(&str, &str)]) -> Record {
        let mut row = Record::new(table(name).expect("a table"));
        row.write("id", id);
        for (column, text) in cells {
            row.write(column, text);
        }
        row
    }

    #[test]
    fn what_hangs_on_a_row_goes_with_it_and_what_is_of_others_stays() {
        let mut rows = vec![
            row("service", "s", &[("name", "x"), ("status", "active")]),
            row("service_at_location", "at", &[("service_id", "s"), ("location_id", "l")]),
            row("phone", "p", &[("service_at_location_id", "at"), ("number", "1")]),
            row("language", "lang", &[("phone_id", "p"), ("name", "x")]),
            row("schedule", "h", &[("service_id", "s"), ("service_at_location_id", "at")]),
            row("phone", "q", &[("service_at_location_id", "at"), ("organization_id", "o"), ("number", "2")]),
        ];
        take_out(&mut rows, "s", |row| row.table().name == "service_at_location");
        let left: Vec<&str> = rows.iter().map(Record::id).collect();
        assert_eq!(left, ["s", "q"]);
        assert_eq!(rows[1].text("service_at_location_id"), None);
        assert_eq!((rows[1].text("organization_id"), rows[1].text("service_id")), (Some("o"), Some("s")));
    }
}
