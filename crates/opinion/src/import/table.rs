//! One CSV file whose columns are found by name.
//!
//! Marks at the start of the file, line ends of either kind and quoted line breaks are the business of the csv crate. Rows are
//! read as bytes, so that one row in a foreign encoding spoils only itself.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::ImportError;

/// An open file and its header.
pub(super) struct Table {
    path: PathBuf,
    name: String,
    columns: Vec<String>,
    reader: csv::Reader<File>,
    record: csv::ByteRecord,
}

impl Table {
    pub(super) fn open(path: &Path) -> Result<Table, ImportError> {
        let unreadable =
            |error: csv::Error| ImportError::Unreadable { path: path.to_owned(), reason: error.to_string() };
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).map_err(unreadable)?;
        let columns = reader
            .byte_headers()
            .map_err(unreadable)?
            .iter()
            .map(|name| String::from_utf8_lossy(name).trim().to_owned())
            .collect();
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        Ok(Table { path: path.to_owned(), name, columns, reader, record: csv::ByteRecord::new() })
    }

    /// Name of the file, without its folder.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    pub(super) fn has(&self, column: &str) -> bool {
        self.find(column).is_some()
    }

    pub(super) fn find(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name == column)
    }

    /// The place of a column that must be there.
    pub(super) fn need(&self, column: &str) -> Result<usize, ImportError> {
        self.find(column).ok_or_else(|| ImportError::Header {
            path: self.path.clone(),
            reason: format!("the header has no column `{column}`"),
        })
    }

    /// Moves to the next row and says on which line it begins; `None` at the end.
    pub(super) fn advance(&mut self) -> Result<Option<u64>, ImportError> {
        match self.reader.read_byte_record(&mut self.record) {
            Ok(true) => Ok(Some(self.record.position().map_or(0, csv::Position::line))),
            Ok(false) => Ok(None),
            Err(error) => Err(ImportError::Unreadable { path: self.path.clone(), reason: error.to_string() }),
        }
    }

    /// Number of fields in this row.
    pub(super) fn width(&self) -> usize {
        self.record.len()
    }

    /// A field of this row without white space around it.
    pub(super) fn text(&self, column: usize) -> Result<&str, String> {
        let called = self.columns.get(column).map_or("", String::as_str);
        let field = self.record.get(column).ok_or_else(|| format!("the row ends before the column `{called}`"))?;
        std::str::from_utf8(field).map(str::trim).map_err(|_| format!("`{called}` is not text in UTF-8"))
    }

    /// A field of this row as a number.
    pub(super) fn number<Number: std::str::FromStr>(&self, column: usize) -> Result<Number, String> {
        let text = self.text(column)?;
        let called = self.columns.get(column).map_or("", String::as_str);
        text.parse().map_err(|_| format!("`{called}` is \"{}\", not a whole number", shorten(text)))
    }
}

/// At most forty characters, for messages.
pub(super) fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
