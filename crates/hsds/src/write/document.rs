//! A row as a document, with the rows that belong to it inside.

use std::sync::LazyLock;

use serde::{Serialize, Serializer, ser::SerializeMap as _};

use crate::{
    Record,
    record::{Index, key},
    tables::{Child, Kind, TABLES, Table, ours},
};

/// How much of what belongs to a row stands in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Everything, as the API answers for one row.
    Whole,
    /// Everything of its own; its organisation with its columns only, and terms without their translations. What the line of
    /// an organisation or of a term says need not be said in the line of each service.
    Own,
    /// Its columns, its organisation and its programme, as the API lists rows.
    Listed,
}

/// A row as a document. It is written while it is walked through: nothing is copied.
#[derive(Clone, Copy)]
pub struct Document<'i, 'a> {
    index: &'i Index<'a>,
    record: &'a Record,
    shape: Shape,
    /// The column that says what the row stands in: there it need not be said.
    inside: Option<&'static str>,
}

/// A row as a document.
pub const fn document<'i, 'a>(index: &'i Index<'a>, record: &'a Record, shape: Shape) -> Document<'i, 'a> {
    Document { index, record, shape, inside: None }
}

impl Document<'_, '_> {
    /// The document as a value.
    pub fn json(&self) -> serde_json::Value {
        serde_json::to_value(self).expect("a document is JSON")
    }
}

impl Serialize for Document<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let table = self.record.table();
        let mut ones = Vec::new();
        for (child, inner) in table.children.iter().zip(&INNER[table.place()]) {
            if let Child::One { property, by, .. } = child
                && let Some(found) = self.record.text(by).and_then(|id| self.index.find(inner.0, id))
            {
                ones.push((*property, *by, found));
            }
        }
        let mut map = serializer.serialize_map(None)?;
        for (at, value) in self.record.cells() {
            let column = table.fields[at].name;
            let said_there = self.shape == Shape::Own && table.name == "taxonomy_term" && column == "translations";
            let implied = self.inside.is_some_and(|by| by == column || names(table, by) == Some(column));
            if !said_there && !implied && !ones.iter().any(|one| one.1 == column) {
                map.serialize_entry(column, value)?;
            }
        }
        let id = key(self.record.id());
        for (child, inner) in table.children.iter().zip(&INNER[table.place()]) {
            match *child {
                Child::One { property, .. } => {
                    let Some((.., found)) = ones.iter().find(|one| one.0 == property) else { continue };
                    let shape = match (self.shape, found.table().name) {
                        (Shape::Own, "organization") => Shape::Listed,
                        (shape, _) => shape,
                    };
                    map.serialize_entry(property, &Document { record: found, shape, inside: None, ..*self })?;
                }
                Child::Many { property, by, .. } if self.shape != Shape::Listed => {
                    let rows = self.index.rows_of(id, inner.0, inner.1).filter(|row| belongs(row, by, table));
                    let rows: Vec<_> = rows.map(|record| Document { record, inside: Some(by), ..*self }).collect();
                    if !rows.is_empty() {
                        map.serialize_entry(property, &rows)?;
                    }
                }
                Child::Many { .. } => {}
            }
        }
        map.end()
    }
}

/// For each table and each of its children: the place of the inner table, and the column by which its rows belong.
static INNER: LazyLock<Vec<Vec<(usize, usize)>>> = LazyLock::new(|| {
    let inner = |child: &Child| match child {
        Child::Many { table: name, by, .. } => {
            let inner = ours(name);
            (inner.place(), inner.index(by).expect("a column of ours"))
        }
        Child::One { table: name, .. } => (ours(name).place(), 0),
    };
    TABLES.iter().map(|table| table.children.iter().map(inner).collect()).collect()
});

/// The column that names the table to which `by` leads.
fn names(table: &Table, by: &str) -> Option<&'static str> {
    match table.fields[table.index(by)?].kind {
        Kind::LinkTo(column) => Some(column),
        _ => None,
    }
}

/// True when the row's link leads to a row of this very table.
fn belongs(row: &Record, by: &str, to: &Table) -> bool {
    names(row.table(), by).is_none_or(|column| row.text(column) == Some(to.name))
}
