//! One CSV file whose columns are found by name.
//!
//! Marks at the start of the file, line ends of either kind and quoted line breaks are the business of the csv crate. Rows are
//! read as bytes, so that one row in a foreign encoding spoils only itself.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use super::ImportError;

/// Where a table is read from: a file, or text that somebody pasted. It can be read more than once.
pub(super) trait Source {
    type Reader: Read;

    fn begin(&self) -> std::io::Result<Self::Reader>;
}

impl Source for PathBuf {
    type Reader = File;

    fn begin(&self) -> std::io::Result<File> {
        File::open(self)
    }
}

impl<'text> Source for &'text str {
    type Reader = &'text [u8];

    fn begin(&self) -> std::io::Result<&'text [u8]> {
        Ok(self.as_bytes())
    }
}

/// An open source and its header.
pub(super) struct Table<Origin: Source = PathBuf> {
    source: Origin,
    path: PathBuf,
    name: String,
    columns: Vec<String>,
    reader: csv::Reader<Origin::Reader>,
    record: csv::ByteRecord,
}

impl Table {
    pub(super) fn open(path: &Path) -> Result<Table, ImportError> {
        Table::of(path.to_owned(), path)
    }
}

impl<Origin: Source> Table<Origin> {
    /// Opens a source; messages call it by `path`.
    pub(super) fn of(source: Origin, path: &Path) -> Result<Self, ImportError> {
        let unreadable =
            |error: csv::Error| ImportError::Unreadable { path: path.to_owned(), reason: error.to_string() };
        let opened = source.begin().map_err(|error| unreadable(error.into()))?;
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(opened);
        let columns = reader
            .byte_headers()
            .map_err(unreadable)?
            .iter()
            .map(|name| String::from_utf8_lossy(name).trim().to_owned())
            .collect();
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        Ok(Table { source, path: path.to_owned(), name, columns, reader, record: csv::ByteRecord::new() })
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

    /// Moves to the next row; false at the end.
    pub(super) fn advance(&mut self) -> Result<bool, ImportError> {
        self.reader
            .read_byte_record(&mut self.record)
            .map_err(|error| ImportError::Unreadable { path: self.path.clone(), reason: error.to_string() })
    }

    /// The line on which this row begins, from 1. Reads the source again: the csv crate counts a line end of two bytes, or an
    /// empty line, only after it has passed on to the next row. For the few rows that are reported this is cheap.
    pub(super) fn line(&self) -> u64 {
        let start = self.record.position().map_or(0, csv::Position::byte);
        let mut line = 1;
        let Ok(again) = self.source.begin() else { return line };
        for (offset, byte) in (0u64..).zip(BufReader::new(again).bytes()) {
            let Ok(byte) = byte else { break };
            if byte == b'\n' {
                line += 1;
            } else if byte != b'\r' && offset >= start {
                break;
            }
        }
        line
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
