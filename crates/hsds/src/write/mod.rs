//! Writes a directory: as tables, as documents, as one document a line.
//!
//! All of it is HSDS 3.1 with the columns of our profile. The same directory gives the same bytes, wherever and whenever it
//! is written, so that two people can compare what they got.

mod document;
mod tables;

use std::{
    fs, io,
    io::{Seek, Write},
    path::Path,
};

pub use document::{Document, Shape, document};
pub(crate) use tables::TIME;
pub use tables::{datapackage, write_table};

use crate::{Directory, tables::TABLES};

/// Writes a tabular data package into a folder: a file for each table, and `datapackage.json`.
pub fn package(directory: &Directory, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for table in TABLES {
        let file = io::BufWriter::new(fs::File::create(folder.join(table.file))?);
        write_table(table, directory.rows(table.name), file)?;
    }
    fs::write(folder.join("datapackage.json"), pretty(&datapackage()))
}

/// Writes a tabular data package as one zip file. The times in it are all the same.
pub fn zip<W: Write + Seek>(directory: &Directory, out: W) -> io::Result<()> {
    let mut archive = zip::ZipWriter::new(out);
    let options = zip::write::SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for table in TABLES {
        archive.start_file(table.file, options)?;
        write_table(table, directory.rows(table.name), &mut archive)?;
    }
    archive.start_file("datapackage.json", options)?;
    archive.write_all(pretty(&datapackage()).as_bytes())?;
    archive.finish()?.flush()
}

/// The files of [`lines`], and what each holds.
pub const LINES: [&str; 6] = ["organizations", "services", "locations", "taxonomies", "taxonomy_terms", "units"];

/// Writes one document a line: organisations with their places, services with all that belongs to them, and what stands in
/// neither. `name` is one of [`LINES`]. Memory stays constant: a document at a time.
///
/// # Panics
/// When `name` is not one of [`LINES`].
pub fn lines(directory: &Directory, name: &str, mut out: impl Write) -> io::Result<()> {
    let index = directory.index();
    let (table, shape) = match name {
        "organizations" => ("organization", Shape::Whole),
        "services" => ("service", Shape::Own),
        "locations" => ("location", Shape::Whole),
        "taxonomies" => ("taxonomy", Shape::Whole),
        "taxonomy_terms" => ("taxonomy_term", Shape::Whole),
        "units" => ("unit", Shape::Whole),
        _ => panic!("there is no file {name}"),
    };
    for record in directory.rows(table) {
        // A place of an organisation stands in the organisation's line.
        if table == "location" && record.get("organization_id").is_some() {
            continue;
        }
        serde_json::to_writer(&mut out, &document(&index, record, shape))?;
        out.write_all(b"\n")?;
    }
    out.flush()
}

/// Writes [`lines`] into a folder, a file each.
pub fn lines_into(directory: &Directory, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for name in LINES {
        let file = io::BufWriter::new(fs::File::create(folder.join(format!("{name}.ndjson")))?);
        lines(directory, name, file)?;
    }
    Ok(())
}

/// Writes the profile into a folder: patches, whole schemas, and the taxonomies as tables.
pub fn profile(folder: &Path) -> io::Result<()> {
    for (name, value) in crate::profile::files() {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a file in a folder"))?;
        fs::write(path, pretty(&value))?;
    }
    let directory = Directory::new(crate::profile::rows());
    for name in ["taxonomy", "taxonomy_term"] {
        let table = crate::tables::ours(name);
        write_table(table, directory.rows(name), fs::File::create(folder.join(table.file))?)?;
    }
    Ok(())
}

/// JSON for people, with a new line at the end.
pub fn pretty(value: &serde_json::Value) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("JSON can be written");
    text.push('\n');
    text
}
