//! Reads what there is: a folder, a zip file, a table, a document.
//!
//! Directories arrive as tables of HSDS 1.x, 2.x or 3.x, as documents of its API (one, a page, a list, one a line), or as one
//! wide table that only a mapping explains. All of them become loose rows: a table, columns, text. Nothing is judged here;
//! [`crate::gather`] does that for all of them alike.
//!
//! Not done: fetching anything over the network.

mod json;
mod mapping;
mod older;
mod tabular;

use std::{
    collections::HashSet,
    fmt, fs, io,
    io::Read as _,
    path::{Path, PathBuf},
    sync::Arc,
};

pub use mapping::Mapping;

use crate::tables::Table;

/// The largest file that is read, in bytes. A zip file of some kilobytes can hold far more than the machine has.
pub const LARGEST: u64 = 2 << 30;

/// Where a row stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    /// The file.
    pub file: Arc<str>,
    /// The line of a table, or the number of a document; counted from 1.
    pub number: u64,
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.number)
    }
}

/// How a row came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// It stood there.
    Own,
    /// It was written in another version, or in a layout of its own.
    Converted,
    /// As `Converted`; its text is added to what the row with this id says.
    Added,
    /// Made from a cell of another row.
    Made,
    /// It stood there, and HSDS 3 has no place for it.
    Homeless,
}

/// A row as it came: names of columns and text.
#[derive(Clone, Debug)]
pub(crate) struct Raw {
    pub table: &'static Table,
    pub at: At,
    pub cells: Vec<(String, String)>,
    pub origin: Origin,
    /// The source marks the place as confidential.
    pub confidential: bool,
    /// Streets and postal codes in columns that HSDS does not have: not kept, but known, should the place be confidential.
    pub streets: Vec<String>,
}

impl Raw {
    pub(crate) const fn new(table: &'static Table, at: At) -> Self {
        Self { table, at, cells: Vec::new(), origin: Origin::Own, confidential: false, streets: Vec::new() }
    }

    pub(crate) fn with(mut self, column: &str, text: impl Into<String>) -> Self {
        self.cells.push((column.to_owned(), text.into()));
        self
    }

    /// Says of a row that is marked as confidential what our profile says of it.
    pub(crate) fn tell_mark(&mut self) {
        if self.confidential && self.table.index("confidential").is_some() {
            self.cells.push(("confidential".to_owned(), "true".to_owned()));
        }
    }

    pub(crate) fn get(&self, column: &str) -> Option<&str> {
        self.cells
            .iter()
            .find(|cell| cell.0 == column)
            .map(|cell| cell.1.as_str())
            .filter(|text| !text.trim().is_empty())
    }
}

/// Why nothing could be read.
#[derive(Debug)]
pub enum Error {
    /// The file or folder could not be opened.
    Io(PathBuf, io::Error),
    /// The file is no zip file, or a damaged one.
    Zip(String),
    /// Nothing in it is a table or a document of HSDS.
    Nothing(String),
    /// A file is too large.
    TooLarge(String),
    /// The mapping says something that cannot be done.
    Mapping(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, error) => write!(f, "{} cannot be read: {error}", path.display()),
            Self::Zip(error) => write!(f, "the zip file cannot be read: {error}"),
            Self::Nothing(name) => write!(
                f,
                "{name} holds nothing that is known: expected are tables named as in HSDS (services.csv, ...), documents \
                 (.json) or one document a line (.ndjson); another table needs a mapping"
            ),
            Self::TooLarge(name) => write!(f, "{name} is larger than {} MiB", LARGEST >> 20),
            Self::Mapping(error) => write!(f, "the mapping cannot be used: {error}"),
        }
    }
}

impl std::error::Error for Error {}

/// A file in memory.
pub(crate) struct File {
    pub name: Arc<str>,
    pub bytes: Vec<u8>,
}

impl File {
    /// The name without its ending.
    pub(crate) fn stem(&self) -> &str {
        self.name.rsplit_once('.').map_or(&self.name, |(stem, _)| stem)
    }

    fn ending(&self) -> String {
        ending(&self.name)
    }

    pub(crate) fn at(&self, number: u64) -> At {
        At { file: self.name.clone(), number }
    }
}

/// What was read, and what could not be.
#[derive(Default)]
pub(crate) struct Loose {
    pub rows: Vec<Raw>,
    /// Lines that are no rows: the table that was expected, and where.
    pub unreadable: Vec<(&'static Table, At)>,
    /// Columns that nothing knows: table, column and where it first stood.
    pub unknown: Vec<(&'static Table, String, At)>,
    /// The same, to be told once.
    pub seen: HashSet<(&'static str, String)>,
    /// Files that hold nothing that is known.
    pub passed_over: Vec<String>,
}

/// Reads a folder, a zip file or one file.
pub(crate) fn path(path: &Path, mapping: Option<&Mapping>) -> Result<Loose, Error> {
    let mut files = Vec::new();
    if path.is_dir() {
        folder(path, &mut files)?;
    } else {
        let bytes = open(path)?;
        let name = path.file_name().map_or_else(|| "input".into(), |n| n.to_string_lossy().into_owned());
        if bytes.starts_with(b"PK\x03\x04") {
            zip(bytes, &mut files)?;
        } else {
            files.push(File { name: name.into(), bytes });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let loose = read(&files, mapping)?;
    if loose.rows.is_empty() && loose.unreadable.is_empty() {
        return Err(Error::Nothing(path.display().to_string()));
    }
    Ok(loose)
}

/// Reads files that are in memory.
pub(crate) fn files(files: &[(&str, &str)]) -> Result<Loose, Error> {
    let files: Vec<File> =
        files.iter().map(|(name, text)| File { name: (*name).into(), bytes: text.as_bytes().to_vec() }).collect();
    let loose = read(&files, None)?;
    let nothing = loose.rows.is_empty() && loose.unreadable.is_empty();
    if nothing { Err(Error::Nothing("what was given".to_owned())) } else { Ok(loose) }
}

/// The rows of a directory, as if they had just been read.
pub(crate) fn rows(directory: &crate::Directory) -> Loose {
    let file: Arc<str> = "directory".into();
    let raw = |(number, record): (usize, &crate::Record)| {
        let table = record.table();
        let mut raw = Raw::new(table, At { file: file.clone(), number: number as u64 + 1 });
        raw.cells = record.cells().map(|(at, value)| (table.fields[at].name.to_owned(), value.cell())).collect();
        raw.confidential = table.name == "location" && record.flag("confidential");
        raw
    };
    Loose { rows: directory.all().enumerate().map(raw).collect(), ..Loose::default() }
}

fn read(files: &[File], mapping: Option<&Mapping>) -> Result<Loose, Error> {
    let mut loose = Loose::default();
    for file in files {
        let before = loose.rows.len() + loose.unreadable.len();
        match file.ending().as_str() {
            "csv" | "tsv" | "txt" => match mapping {
                Some(mapping) => mapping.read(file, &mut loose)?,
                None => tabular::read(file, &mut loose),
            },
            // The description of a package of tables; the names of the files say the same.
            "json" if file.stem() == "datapackage" => continue,
            "json" | "ndjson" | "jsonl" => json::read(file, &mut loose),
            _ => continue,
        }
        if before == loose.rows.len() + loose.unreadable.len() && !older::is_known(file.stem()) {
            loose.passed_over.push(file.name.to_string());
        }
    }
    Ok(loose)
}

fn open(path: &Path) -> Result<Vec<u8>, Error> {
    let failed = |error| Error::Io(path.to_owned(), error);
    if fs::metadata(path).map_err(failed)?.len() > LARGEST {
        return Err(Error::TooLarge(path.display().to_string()));
    }
    fs::read(path).map_err(failed)
}

/// Endings of files that are looked into. What else lies beside them may be large, and is not read at all.
const ENDINGS: [&str; 6] = ["csv", "tsv", "txt", "json", "ndjson", "jsonl"];

fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

fn folder(path: &Path, files: &mut Vec<File>) -> Result<(), Error> {
    for entry in fs::read_dir(path).map_err(|error| Error::Io(path.to_owned(), error))? {
        let entry = entry.map_err(|error| Error::Io(path.to_owned(), error))?;
        let kind = entry.file_type().map_err(|error| Error::Io(entry.path(), error))?;
        if kind.is_file() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if !ENDINGS.contains(&ending(&name).as_str()) {
                continue;
            }
            files.push(File { name: name.into(), bytes: open(&entry.path())? });
        }
    }
    Ok(())
}

fn zip(bytes: Vec<u8>, files: &mut Vec<File>) -> Result<(), Error> {
    let failed = |error: zip::result::ZipError| Error::Zip(error.to_string());
    let mut archive = zip::ZipArchive::new(io::Cursor::new(bytes)).map_err(failed)?;
    let mut left = LARGEST;
    for number in 0..archive.len() {
        let entry = archive.by_index(number).map_err(failed)?;
        if !entry.is_file() {
            continue;
        }
        let name = entry.name().map_err(failed)?.into_owned();
        if !ENDINGS.contains(&ending(&name).as_str()) {
            continue;
        }
        let mut bytes = Vec::new();
        // Not the size that the file claims: what comes out.
        entry.take(left + 1).read_to_end(&mut bytes).map_err(|error| Error::Zip(error.to_string()))?;
        left = left.checked_sub(bytes.len() as u64).ok_or_else(|| Error::TooLarge(name.clone()))?;
        // Names of folders may tell where the files are from, or more.
        let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
        files.push(File { name: name.into(), bytes });
    }
    Ok(())
}

/// Text out of bytes: by its mark, else UTF-8, else Windows-1252, in which most spreadsheets write.
pub(crate) fn decode(bytes: &[u8]) -> String {
    let text = if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        encoding.decode(bytes).0.into_owned()
    } else {
        let text = String::from_utf8_lossy(bytes);
        let broken = text.matches(char::REPLACEMENT_CHARACTER).count();
        let whole = text.chars().filter(|c| !c.is_ascii()).count() - broken;
        // One broken byte in a file of UTF-8 breaks one letter, not the file.
        if broken > whole { encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned() } else { text.into_owned() }
    };
    // So that lines are counted as editors count them.
    if text.contains('\r') { text.replace("\r\n", "\n") } else { text }
}
