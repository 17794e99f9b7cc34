//! Directories of services: read from what there is, mended, accounted for, and written in one standard.
//!
//! Somebody who needs a bed tonight is served by data that dozens of organisations type, each in its own program and version.
//! The Human Services Data Specification of Open Referral (HSDS, <https://docs.openreferral.org>) is what they share, and
//! real files are far from it. This crate reads HSDS 1.x, 2.x and 3.x, as tables, zip files and documents, and wide tables of
//! other programs through a [`Mapping`]; makes of them one [`Directory`]; tells in a [`Report`] what happened to every row;
//! and writes HSDS 3.1 again. [`profile`] adds what HSDS cannot say: whom a service really serves, who says so, what keeps
//! people out, in which time zone a door opens.
//!
//! Two rules stand above completeness. Where any mark calls a place confidential, where it is never gets into a
//! [`Directory`]. And what names or reaches one person stays out unless somebody asks for it.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("services.csv");
//! std::fs::write(&path, "id,name,url,status\n7,Night shelter,www.example.org,Open\n")?;
//! let (directory, report) = hsds::read(&path, None, &hsds::Options::default())?;
//! let service = &directory.rows("service")[0];
//! assert_eq!(service.text("url"), Some("https://www.example.org"));
//! assert!(report.total().adds_up());
//! # Ok(())
//! # }
//! ```
//!
//! [`hours`] says whether a door is open.
//!
//! Not done: looking for duplicates, searching, storing, fetching.

pub mod command;
mod gather;
pub mod generate;
pub mod hours;
mod mend;
pub mod parts;
pub mod profile;
mod read;
mod record;
pub mod report;
mod secret;
pub mod tables;
pub mod write;

use std::path::Path;

pub use gather::Options;
pub use read::{Error, Mapping};
pub use record::{Directory, Index, Record, Value};
pub use report::Report;

/// Reads a folder, a zip file, a table or a document.
pub fn read(path: &Path, mapping: Option<&Mapping>, options: &Options) -> Result<(Directory, Report), Error> {
    let loose = read::path(path, mapping)?;
    Ok(gather::gather(loose, options))
}

/// Reads tables and documents that are in memory: each with the name of its file.
pub fn read_files(files: &[(&str, &str)], options: &Options) -> Result<(Directory, Report), Error> {
    Ok(gather::gather(read::files(files)?, options))
}

/// Takes where these places are out of a directory, which may be a part of one: nothing is tied anew, and a link to what is not in the
/// part stays. `ids` are UUIDs of locations.
pub fn hide(directory: &Directory, ids: impl IntoIterator<Item = String>) -> Directory {
    let options = Options { people: true, confidential: ids.into_iter().collect(), ..Options::default() };
    gather::hide(read::rows(directory), &options)
}

/// Looks at a directory anew: after rows were changed by hand, or when it became known that a place is confidential. What needs no mending
/// stays as it is.
pub fn again(directory: &Directory, options: &Options) -> (Directory, Report) {
    gather::gather(read::rows(directory), options)
}
