//! A row, and a whole directory of rows.
//!
//! Rows are sparse: a schedule has twenty-five columns and fills six. A directory of 50,000 services has about a million
//! rows, so a row keeps the filled cells only. Rows of a table stand in the order of their ids, whatever order they came in:
//! the same directory is written as the same bytes.
//!
//! Not done: a type per table. The tables differ in their columns and in nothing else ([`crate::tables`]).

use serde::{Serialize, Serializer};

use crate::tables::{Kind, TABLES, Table, ours, table};

/// What a cell holds. A flag is JSON `true` or `false`; ids, days, times and addresses are text that was checked.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text.
    Text(Box<str>),
    /// A number; never infinite, never "not a number".
    Number(f64),
    /// A JSON value of our profile.
    Json(Box<serde_json::Value>),
}

impl Value {
    /// As one cell of a table.
    pub fn cell(&self) -> String {
        match self {
            Self::Text(text) => text.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Json(value) => value.to_string(),
        }
    }
}

/// As a value of a document. Whole numbers are written without a point.
impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(n) if n.fract() == 0.0 && n.abs() < 9e15 => serializer.serialize_i64(*n as i64),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Json(value) => value.serialize(serializer),
        }
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    table: &'static Table,
    cells: Vec<(u8, Value)>,
}

impl Record {
    /// An empty row.
    pub const fn new(table: &'static Table) -> Self {
        Self { table, cells: Vec::new() }
    }

    /// The table it belongs to.
    pub const fn table(&self) -> &'static Table {
        self.table
    }

    fn column(&self, field: &str) -> usize {
        self.table.index(field).unwrap_or_else(|| panic!("{} has no column {field}", self.table.name))
    }

    /// The cell in a column.
    ///
    /// # Panics
    /// When the table has no such column.
    pub fn get(&self, field: &str) -> Option<&Value> {
        self.at(self.column(field))
    }

    /// The cell in the column at `index`.
    pub fn at(&self, index: usize) -> Option<&Value> {
        let place = self.cells.binary_search_by_key(&(index as u8), |cell| cell.0).ok()?;
        Some(&self.cells[place].1)
    }

    /// The text in a column.
    ///
    /// # Panics
    /// As [`Record::get`].
    pub fn text(&self, field: &str) -> Option<&str> {
        match self.get(field) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Its id; empty while it has none.
    pub fn id(&self) -> &str {
        match self.at(0) {
            Some(Value::Text(id)) => id,
            _ => "",
        }
    }

    /// Fills a column, or empties it.
    ///
    /// # Panics
    /// As [`Record::get`].
    pub fn set(&mut self, field: &str, value: Option<Value>) {
        self.put(self.column(field), value);
    }

    /// Fills the column at `index`, or empties it.
    pub fn put(&mut self, index: usize, value: Option<Value>) {
        match (self.cells.binary_search_by_key(&(index as u8), |cell| cell.0), value) {
            (Ok(place), Some(value)) => self.cells[place].1 = value,
            (Ok(place), None) => drop(self.cells.remove(place)),
            (Err(place), Some(value)) => self.cells.insert(place, (index as u8, value)),
            (Err(_), None) => {}
        }
    }

    /// Fills a column with text.
    ///
    /// # Panics
    /// As [`Record::get`].
    pub fn write(&mut self, field: &str, text: &str) {
        self.set(field, Some(Value::Text(text.into())));
    }

    /// The filled cells: column and value, in the order of the columns.
    pub fn cells(&self) -> impl Iterator<Item = (usize, &Value)> {
        self.cells.iter().map(|(at, value)| (usize::from(*at), value))
    }

    /// True for `true` in a column that holds yes or no.
    ///
    /// # Panics
    /// As [`Record::get`].
    pub fn flag(&self, field: &str) -> bool {
        matches!(self.get(field), Some(Value::Json(value)) if value.as_bool() == Some(true))
    }

    /// The rows it belongs to: table and id.
    pub fn belongs_to(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.cells.iter().filter_map(|(at, value)| {
            let Value::Text(id) = value else { return None };
            match self.table.fields[usize::from(*at)].kind {
                Kind::Link(table) => Some((table, id.as_ref())),
                Kind::LinkTo(by) => Some((table(self.text(by)?)?.name, id.as_ref())),
                _ => None,
            }
        })
    }
}

/// A directory: the rows of every table.
#[derive(Clone, Debug, PartialEq)]
pub struct Directory {
    tables: Vec<Vec<Record>>,
}

impl Default for Directory {
    fn default() -> Self {
        Self { tables: TABLES.iter().map(|_| Vec::new()).collect() }
    }
}

impl Directory {
    /// From rows in any order.
    pub fn new(rows: impl IntoIterator<Item = Record>) -> Self {
        let mut directory = Self::default();
        for row in rows {
            directory.tables[row.table.place()].push(row);
        }
        for table in &mut directory.tables {
            table.sort_by(|a, b| a.id().cmp(b.id()));
        }
        directory
    }

    /// The rows of a table, in the order of their ids.
    ///
    /// # Panics
    /// When there is no table of that name.
    pub fn rows(&self, name: &str) -> &[Record] {
        &self.tables[place(name)]
    }

    /// All rows, table after table.
    pub fn all(&self) -> impl Iterator<Item = &Record> {
        self.tables.iter().flatten()
    }

    /// All rows, taken out.
    pub fn into_rows(self) -> impl Iterator<Item = Record> {
        self.tables.into_iter().flatten()
    }

    /// How many rows there are in all tables.
    pub fn len(&self) -> usize {
        self.tables.iter().map(Vec::len).sum()
    }

    /// True when there is not one row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row with an id.
    ///
    /// # Panics
    /// When there is no table of that name.
    pub fn find(&self, name: &str, id: &str) -> Option<&Record> {
        let rows = self.rows(name);
        let at = rows.binary_search_by(|row| row.id().cmp(id)).ok()?;
        Some(&rows[at])
    }

    /// Who belongs to whom, for [`Index::of`]. Made once, before many rows are written as documents.
    pub fn index(&self) -> Index<'_> {
        let mut entries: Vec<(u128, u8, u8, u32)> = Vec::new();
        for (table, rows) in self.tables.iter().enumerate() {
            let linking: Vec<usize> = (0..TABLES[table].fields.len())
                .filter(|at| matches!(TABLES[table].fields[*at].kind, Kind::Link(_) | Kind::LinkTo(_)))
                .collect();
            for (number, row) in rows.iter().enumerate() {
                for at in &linking {
                    if let Some(Value::Text(id)) = row.at(*at) {
                        entries.push((key(id), table as u8, *at as u8, number as u32));
                    }
                }
            }
        }
        entries.sort_unstable();
        let ids = self.tables.iter().map(|rows| rows.iter().map(|row| key(row.id())).collect()).collect();
        Index { directory: self, entries, ids }
    }
}

fn place(name: &str) -> usize {
    ours(name).place()
}

/// Finds the rows that name a row.
pub struct Index<'a> {
    /// The directory.
    pub directory: &'a Directory,
    /// Id, table and column that name it, number of the row.
    entries: Vec<(u128, u8, u8, u32)>,
    /// The ids of each table, as numbers. Written out, they have the same order.
    ids: Vec<Vec<u128>>,
}

impl<'a> Index<'a> {
    /// The rows of `name` whose column `by` is `id`, in the order of their ids.
    ///
    /// # Panics
    /// When there is no such table or column.
    pub fn of<'i>(&'i self, id: &str, name: &str, by: &str) -> impl Iterator<Item = &'a Record> + use<'a, 'i> {
        let place = place(name);
        let column = TABLES[place].index(by).unwrap_or_else(|| panic!("{name} has no column {by}"));
        self.rows_of(key(id), place, column)
    }

    /// The row with an id; the table by its place.
    pub(crate) fn find(&self, place: usize, id: &str) -> Option<&'a Record> {
        let at = self.ids[place].binary_search(&key(id)).ok()?;
        Some(&self.directory.tables[place][at])
    }

    /// The same by numbers: [`key`] of the id, place of the table, index of the column.
    pub(crate) fn rows_of<'i>(
        &'i self,
        id: u128,
        place: usize,
        column: usize,
    ) -> impl Iterator<Item = &'a Record> + use<'a, 'i> {
        let wanted = (id, place as u8, column as u8);
        let from = self.entries.partition_point(|entry| (entry.0, entry.1, entry.2) < wanted);
        let rows = &self.directory.tables[place];
        self.entries[from..]
            .iter()
            .take_while(move |entry| (entry.0, entry.1, entry.2) == wanted)
            .map(|entry| &rows[entry.3 as usize])
    }
}

/// A UUID as a number. Ids of a [`Directory`] are UUIDs; anything else belongs to nobody.
pub(crate) fn key(id: &str) -> u128 {
    uuid::Uuid::parse_str(id).map_or(0, |uuid| uuid.as_u128())
}
