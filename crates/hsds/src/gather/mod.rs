//! Loose rows become a directory, and every row is accounted for.
//!
//! The steps, in this order: cells are mended; rows that say the same are taken together; places that any mark calls
//! confidential lose where they are; what reaches one person is left out; links that lead nowhere are taken away and rows that
//! belong to nothing are set aside. The same input gives the same directory, and reading what was written changes nothing.
//!
//! Not done: finding out that two different ids are the same service. That needs eyes; the directory shows pairs.

mod confidential;
mod fill;
mod links;
mod people;

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

use uuid::Uuid;

use crate::{
    Directory, Record, Value,
    mend::{self, cell},
    read::{At, Loose, Origin, Raw},
    report::{Aside, Count, Note, Outcome, Repair, Report},
    tables::{Kind, Must, Table, table},
};

/// How a directory is read.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What names the source, for instance its address. Ids that are no UUIDs are made from it: the same source gives
    /// the same ids.
    pub source: String,
    /// Keep what names or reaches one person. Off unless somebody asks for it.
    pub people: bool,
    /// The country, ISO 3166, where an address names none.
    pub country: Option<String>,
    /// Ids of organisations, services, locations and addresses that other sources mark as confidential: UUIDs, or as this source
    /// writes them.
    pub confidential: HashSet<String>,
}

/// A row on its way.
struct Row {
    record: Record,
    at: At,
    state: State,
    made: bool,
    confidential: bool,
    /// Streets in columns that are not kept.
    streets: Vec<String>,
    /// The link of a [`Kind::LinkTo`] as it came; what it leads to may be known only later.
    loose_end: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Kept,
    Repaired,
    Merged,
    Aside,
}

/// What is known while rows are gathered.
struct Gathering<'o> {
    options: &'o Options,
    space: Uuid,
    rows: Vec<Row>,
    notes: Vec<Note>,
    unmet: usize,
    passed_over: Vec<String>,
}

pub(crate) fn gather(loose: Loose, options: &Options) -> (Directory, Report) {
    let space = Uuid::new_v5(&Uuid::NAMESPACE_URL, options.source.as_bytes());
    let mut gathering = Gathering {
        options,
        space,
        rows: Vec::with_capacity(loose.rows.len()),
        notes: Vec::new(),
        unmet: 0,
        passed_over: loose.passed_over,
    };
    for (table, column, at) in loose.unknown {
        let outcome = Outcome::Repaired(Repair::UnknownColumn);
        gathering.notes.push(Note { at: at.to_string(), table: table.name, column, outcome });
    }
    let mut counts: BTreeMap<&'static str, Count> = BTreeMap::new();
    for (table, at) in loose.unreadable {
        let count = counts.entry(table.name).or_default();
        count.read += 1;
        count.aside += 1;
        let outcome = Outcome::Aside(Aside::Unreadable);
        gathering.notes.push(Note { at: at.to_string(), table: table.name, column: String::new(), outcome });
    }
    for raw in loose.rows {
        gathering.take(&raw);
    }
    gathering.merge();
    // First, for also a person's line of an address may say that the place is secret.
    confidential::hide(&mut gathering);
    if !options.people {
        people::leave_out(&mut gathering);
    }
    links::tie(&mut gathering);
    gathering.done(counts)
}

/// Only hides: rows come and go as they are.
pub(crate) fn hide(loose: Loose, options: &Options) -> Directory {
    let mut gathering = Gathering {
        options,
        space: Uuid::NAMESPACE_URL,
        rows: Vec::new(),
        notes: Vec::new(),
        unmet: 0,
        passed_over: Vec::new(),
    };
    for raw in loose.rows {
        gathering.take(&raw);
    }
    confidential::hide(&mut gathering);
    gathering.done(BTreeMap::new()).0
}

impl Gathering<'_> {
    /// The UUID of a row that its source calls `id`.
    fn uuid(&self, table: &str, id: &str) -> String {
        Uuid::parse_str(id.trim()).map_or_else(
            |_| Uuid::new_v5(&self.space, format!("{table}/{}", id.trim()).as_bytes()).to_string(),
            |uuid| uuid.hyphenated().to_string(),
        )
    }

    fn note(&mut self, row: usize, column: &str, outcome: Outcome) {
        let entry = &mut self.rows[row];
        match outcome {
            Outcome::Aside(_) => entry.state = State::Aside,
            Outcome::Repaired(_) if entry.state == State::Kept => entry.state = State::Repaired,
            Outcome::Repaired(_) => {}
        }
        let note =
            Note { at: entry.at.to_string(), table: entry.record.table().name, column: column.to_owned(), outcome };
        self.notes.push(note);
    }

    fn repaired(&mut self, row: usize, column: &str, repair: Repair) {
        self.note(row, column, Outcome::Repaired(repair));
    }

    fn aside(&mut self, row: usize, reason: Aside) {
        if self.rows[row].state != State::Aside && self.rows[row].state != State::Merged {
            self.note(row, "", Outcome::Aside(reason));
        }
    }

    /// Empties a cell, and says why.
    fn empty(&mut self, row: usize, column: &str, repair: Repair) {
        if self.rows[row].record.get(column).is_some() {
            self.rows[row].record.set(column, None);
            self.repaired(row, column, repair);
        }
    }

    /// Rows that are still in.
    fn there(&self) -> impl Iterator<Item = usize> + use<> {
        let there: Vec<usize> =
            (0..self.rows.len()).filter(|row| matches!(self.rows[*row].state, State::Kept | State::Repaired)).collect();
        there.into_iter()
    }

    /// Mends the cells of a row and puts it among the others.
    fn take(&mut self, raw: &Raw) {
        let table = raw.table;
        let number = self.rows.len();
        self.rows.push(Row {
            record: Record::new(table),
            at: raw.at.clone(),
            state: State::Kept,
            made: raw.origin == Origin::Made,
            confidential: raw.confidential,
            streets: raw.streets.clone(),
            loose_end: None,
        });
        match raw.origin {
            Origin::Homeless => return self.note(number, "", Outcome::Aside(Aside::NoPlace)),
            Origin::Converted | Origin::Added => self.repaired(number, "", Repair::Converted),
            Origin::Own | Origin::Made => {}
        }
        let own_id_is_uuid = raw.get("id").is_some_and(|id| Uuid::parse_str(id.trim()).is_ok());
        let mut record = Record::new(table);
        for (column, text) in &raw.cells {
            let Some(index) = table.index(column) else { continue };
            let field = &table.fields[index];
            if field.kind == Kind::Id {
                continue;
            }
            let mended = cell(field, text, &|table, id| self.uuid(table, id));
            for repair in mended.repairs {
                // That a link follows the id it leads to goes without saying, where the row's own id says it.
                if repair != Repair::Renumbered || own_id_is_uuid {
                    self.repaired(number, column, repair);
                }
            }
            match (field.kind, mended.value) {
                (Kind::LinkTo(_), Some(Value::Text(end))) => self.rows[number].loose_end = Some(end.into()),
                (_, value) => record.put(index, value),
            }
        }
        let id = raw.get("id").map(|id| id.trim().to_owned()).filter(|id| !mend::nothing(id));
        let id = if let Some(id) = id {
            if Uuid::parse_str(&id).is_err() {
                self.repaired(number, "id", Repair::Renumbered);
            }
            self.uuid(table.name, &id)
        } else {
            if raw.origin != Origin::Made {
                self.repaired(number, "id", Repair::Renumbered);
            }
            let end = self.rows[number].loose_end.clone().unwrap_or_default();
            self.uuid(table.name, &format!("without id\n{end}\n{}", said(&record)))
        };
        record.write("id", &id);
        self.rows[number].record = record;
        self.end(number);
        fill::fill(self, number, raw.origin == Origin::Added);
    }

    /// Follows the link of a row whose table another column names.
    fn end(&mut self, number: usize) {
        let row = &self.rows[number];
        let kind = row.record.table().fields.iter().find_map(|field| match field.kind {
            Kind::LinkTo(by) => Some((field.name, by)),
            _ => None,
        });
        let (Some((column, by)), Some(end)) = (kind, row.loose_end.clone()) else { return };
        let named = row.record.text(by).and_then(|name| {
            let name = name.trim().to_lowercase().replace(' ', "_");
            table(&name).or_else(|| table(name.strip_suffix('s')?))
        });
        let is_uuid = Uuid::parse_str(&end).is_ok();
        let id = match named {
            Some(table) => self.uuid(table.name, &end),
            // Which table it is, the id itself may tell, when all rows are there.
            None if is_uuid => self.uuid("", &end),
            None => return,
        };
        if let Some(table) = named {
            if self.rows[number].record.text(by) != Some(table.name) {
                self.repaired(number, by, Repair::Rewritten);
            }
            self.rows[number].record.write(by, table.name);
        } else {
            self.rows[number].record.set(by, None);
        }
        if !is_uuid {
            self.repaired(number, column, Repair::Renumbered);
        }
        self.rows[number].record.write(column, &id);
    }

    /// Takes rows with one id together. Where they belong to different rows, the later one gets an id of its own.
    fn merge(&mut self) {
        let mut first: HashMap<(&'static str, Arc<str>), usize> = HashMap::with_capacity(self.rows.len());
        for number in 0..self.rows.len() {
            if self.rows[number].state == State::Aside {
                continue;
            }
            let mut record = self.rows[number].record.clone();
            let table = record.table();
            loop {
                let key = (table.name, Arc::<str>::from(record.id()));
                let Some(&other) = first.get(&key) else {
                    first.insert(key, number);
                    self.rows[number].record = record;
                    break;
                };
                match together(&self.rows[other].record, &record) {
                    Together::Same(joined) => {
                        self.rows[other].confidential |= self.rows[number].confidential;
                        self.rows[other].record = joined;
                        self.rows[number].state = State::Merged;
                        break;
                    }
                    Together::Elsewhere(link) => {
                        let id = Uuid::new_v5(&self.space, format!("{}/{}/{link}", table.name, record.id()).as_bytes());
                        record.write("id", &id.to_string());
                        self.repaired(number, "id", Repair::Separated);
                    }
                    // Two tables of an older version became one, and both counted from 1: what a row says tells them apart.
                    Together::Different if table.children_can_repeat() => {
                        let name = format!("{}/{}/{}", table.name, record.id(), said(&record));
                        record.write("id", &Uuid::new_v5(&self.space, name.as_bytes()).to_string());
                        self.repaired(number, "id", Repair::Separated);
                    }
                    Together::Different => {
                        // Which of the two a mark is for, nobody knows: it is for what bears the id.
                        let marked = self.rows[number].confidential || confidential::flagged(&record);
                        self.rows[other].confidential |= marked;
                        self.aside(number, Aside::IdTaken);
                        break;
                    }
                }
            }
        }
        for number in self.there() {
            let record = &self.rows[number].record;
            let empty =
                record.table().fields.iter().position(|f| f.must == Must::Always && record.get(f.name).is_none());
            if empty.is_some() || endless(record) {
                self.aside(number, Aside::Incomplete);
            }
        }
    }

    fn done(self, mut counts: BTreeMap<&'static str, Count>) -> (Directory, Report) {
        for row in &self.rows {
            let count = counts.entry(row.record.table().name).or_default();
            if row.made {
                count.made += u64::from(matches!(row.state, State::Kept | State::Repaired));
                continue;
            }
            count.read += 1;
            match row.state {
                State::Kept => count.kept += 1,
                State::Repaired => count.repaired += 1,
                State::Merged => count.merged += 1,
                State::Aside => count.aside += 1,
            }
        }
        let kept = self.rows.into_iter().filter(|row| matches!(row.state, State::Kept | State::Repaired));
        (
            Directory::new(kept.map(|row| row.record)),
            Report { counts, notes: self.notes, unmet: self.unmet, passed_over: self.passed_over },
        )
    }
}

/// What a row says, for an id that follows from it.
fn said(record: &Record) -> String {
    let cells: Vec<String> = record.cells().map(|(at, value)| format!("{at}={}", value.cell())).collect();
    cells.join("\n")
}

/// True for a closing whose days nobody could read: it would close a door for ever.
fn endless(record: &Record) -> bool {
    if record.table().name != "schedule" || !record.flag("closed") {
        return false;
    }
    let rule = ["byday", "bymonthday", "byyearday", "byweekno"].iter().any(|column| record.get(column).is_some());
    !rule && (record.get("valid_from").is_none() || record.get("valid_to").is_none())
}

enum Together {
    /// They say the same, or complete each other.
    Same(Record),
    /// They say the same of different rows; this names the difference.
    Elsewhere(String),
    Different,
}

/// Compares two rows with one id.
fn together(first: &Record, second: &Record) -> Together {
    let table: &Table = first.table();
    let mut joined = first.clone();
    for (at, value) in second.cells() {
        let field = &table.fields[at];
        match first.at(at) {
            None => joined.put(at, Some(value.clone())),
            Some(other) if other == value => {}
            Some(_) if matches!(field.kind, Kind::Link(_) | Kind::LinkTo(_)) && table.children_can_repeat() => {
                return Together::Elsewhere(value.cell());
            }
            // What several lists say of who is served belongs together.
            Some(Value::Text(said)) if field.name == "eligibility_description" => {
                let Value::Text(more) = value else { return Together::Different };
                joined.write(field.name, &format!("{said}\n{more}"));
            }
            Some(_) => return Together::Different,
        }
    }
    Together::Same(joined)
}

impl Table {
    /// True for rows that documents repeat wherever they are used: a telephone under a service and under its place. A place is
    /// not among them: two places with one id would have two addresses, and one mark.
    fn children_can_repeat(&self) -> bool {
        !matches!(
            self.name,
            "organization" | "program" | "service" | "location" | "taxonomy" | "taxonomy_term" | "unit"
        )
    }
}
