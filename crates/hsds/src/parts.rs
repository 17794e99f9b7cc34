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

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor},
    ser::SerializeMap as _,
};

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
    serde_json::from_str::<Rows>(text).ok().map(|rows| rows.0)
}

/// Rows as they are read: straight into records, for a search reads all of a directory and an answer some hundreds of it.
struct Rows(Vec<Record>);

impl<'de> Deserialize<'de> for Rows {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(RowsVisitor)
    }
}

struct RowsVisitor;

impl<'de> Visitor<'de> for RowsVisitor {
    type Value = Rows;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Rows, A::Error> {
        let mut rows = Vec::new();
        while let Some(row) = seq.next_element::<Read>()? {
            rows.push(row.0);
        }
        Ok(Rows(rows))
    }
}

struct Read(Record);

impl<'de> Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(RowVisitor)
    }
}

struct RowVisitor;

impl<'de> Visitor<'de> for RowVisitor {
    type Value = Read;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a row that begins with its table")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Read, A::Error> {
        let wrong = || A::Error::custom("a row begins with its table");
        if !map.next_key_seed(Word(|word: &str| word == "table"))?.ok_or_else(wrong)? {
            return Err(wrong());
        }
        let table = map.next_value_seed(Word(table))?.ok_or_else(wrong)?;
        let mut record = Record::new(table);
        while let Some(column) = map.next_key_seed(Word(|word: &str| table.index(word)))? {
            let Some(at) = column else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let value = match table.fields[at].kind {
                Kind::Number => Value::Number(map.next_value()?),
                Kind::Flag | Kind::Json(_) => Value::Json(Box::new(map.next_value()?)),
                _ => Value::Text(map.next_value::<String>()?.into_boxed_str()),
            };
            record.put(at, Some(value));
        }
        Ok(Read(record))
    }
}

/// A word that is looked up without being kept.
struct Word<F>(F);

impl<'de, T, F: FnOnce(&str) -> T> DeserializeSeed<'de> for Word<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<T, F: FnOnce(&str) -> T> Visitor<'_> for Word<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word")
    }

    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<T, E> {
        Ok((self.0)(word))
    }
}
