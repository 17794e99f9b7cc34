//! A directory in parts, for whoever stores it.
//!
//! Twenty-four tables are right for exchange and wrong for storing: correcting a telephone number must not touch a row that a
//! hundred services share, and showing one service must not ask twenty tables. What is changed together stands together: an
//! organisation, a service, a place, a term, each with all rows that belong to it alone. A part is written as text
//! ([`to_text`]) and read again ([`from_text`]) without looking at it anew: what is stored was mended before.
//!
//! A row that belongs to a service and to something else stands with the service; else with its place; else with its organisation.
//!
//! Not done: mending. Text that did not come from here is read with [`crate::read`].

use serde::{Serialize, Serializer, ser::SerializeMap as _};
use serde_json::{Map, Value as Json};

use crate::{
    Directory, Record, Value,
    tables::{Kind, table},
};

/// What stands alone: the tables whose rows are parts.
pub const KINDS: [&str; 7] =
    ["organization", "service", "location", "taxonomy", "taxonomy_term", "unit", "meta_table_description"];

/// A thing of a directory, with all that belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The table of the thing: one of [`KINDS`].
    pub kind: &'static str,
    /// The thing first, then what belongs to it, table after table, in the order of ids.
    pub rows: Vec<Record>,
}

impl Part {
    /// The row of the thing itself.
    pub fn head(&self) -> &Record {
        &self.rows[0]
    }

    /// Its rows of a table.
    pub fn of<'p>(&'p self, name: &'p str) -> impl Iterator<Item = &'p Record> {
        self.rows.iter().filter(move |row| row.table().name == name)
    }
}

/// The columns by which a row may belong to something, the strongest first.
const OWNERS: [&str; 8] = [
    "service_id",
    "service_at_location_id",
    "location_id",
    "organization_id",
    "contact_id",
    "phone_id",
    "link_id",
    "resource_id",
];

/// The parts of a directory, in the order of kinds and ids. Every row is in one of them; a row whose owner is missing is in none, and a
/// [`Directory`] that was read has no such row.
pub fn parts(directory: Directory) -> Vec<Part> {
    let mut owners: Vec<Option<(usize, usize)>> = Vec::with_capacity(directory.len());
    for row in directory.all() {
        owners.push(owner(&directory, row));
    }
    let mut parts: Vec<Vec<Part>> = Vec::new();
    for kind in KINDS {
        let rows = directory.rows(kind).iter();
        parts.push(rows.map(|row| Part { kind, rows: vec![row.clone()] }).collect());
    }
    for (row, owner) in directory.into_rows().zip(owners) {
        if let Some((kind, number)) = owner
            && !KINDS.contains(&row.table().name)
        {
            parts[kind][number].rows.push(row);
        }
    }
    parts.into_iter().flatten().collect()
}

/// The part a row belongs to: its kind, and its number among them.
fn owner(directory: &Directory, row: &Record) -> Option<(usize, usize)> {
    let mut row = row;
    // A metadata of a phone of a contact of a place: no chain is longer than the list of tables.
    for _ in 0..crate::tables::TABLES.len() {
        let name = row.table().name;
        if let Some(kind) = KINDS.iter().position(|kind| *kind == name) {
            let rows = directory.rows(name);
            return rows.binary_search_by(|one| one.id().cmp(row.id())).ok().map(|number| (kind, number));
        }
        row = OWNERS.iter().find_map(|column| {
            let at = row.table().index(column)?;
            let Some(Value::Text(id)) = row.at(at) else { return None };
            let table = match row.table().fields[at].kind {
                Kind::Link(table) => table,
                Kind::LinkTo(by) => row.text(by)?,
                _ => return None,
            };
            directory.find(table, id)
        })?;
    }
    None
}

struct Row<'r>(&'r Record);

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("table", self.0.table().name)?;
        for (at, value) in self.0.cells() {
            map.serialize_entry(self.0.table().fields[at].name, value)?;
        }
        map.end()
    }
}

/// Rows as text: a JSON list of objects, each with its table and its filled columns. The same rows give the same text.
pub fn to_text(rows: &[Record]) -> String {
    let rows: Vec<Row<'_>> = rows.iter().map(Row).collect();
    serde_json::to_string(&rows).expect("rows are JSON")
}

/// Rows out of a text of [`to_text`]; `None` when it is none. A column that this version does not know is passed over.
pub fn from_text(text: &str) -> Option<Vec<Record>> {
    let rows: Vec<Map<String, Json>> = serde_json::from_str(text).ok()?;
    rows.into_iter().map(row).collect()
}

fn row(mut cells: Map<String, Json>) -> Option<Record> {
    let table = table(cells.remove("table")?.as_str()?)?;
    let mut record = Record::new(table);
    for (column, cell) in cells {
        let Some(at) = table.index(&column) else { continue };
        let value = match (table.fields[at].kind, cell) {
            (Kind::Number, cell) => Value::Number(cell.as_f64()?),
            (Kind::Flag | Kind::Json(_), cell) => Value::Json(Box::new(cell)),
            (_, Json::String(text)) => Value::Text(text.into_boxed_str()),
            _ => return None,
        };
        record.put(at, Some(value));
    }
    Some(record)
}
