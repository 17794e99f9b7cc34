//! What this crate promises, on real files and on damaged ones.

mod accounted;
mod confidential;
mod dirty;
mod hours;
mod official;
mod versions;
mod written;

use std::{
    fs,
    path::{Path, PathBuf},
};

use hsds::{Directory, Options, Report};

/// A folder of others' files.
fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// With named contacts, as somebody asked for them.
fn people() -> Options {
    Options { source: "https://example.org".to_owned(), people: true, ..Options::default() }
}

/// Reads tables that are written here.
fn tables(files: &[(&str, &str)], options: &Options) -> (Directory, Report) {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("written");
    }
    let read = hsds::read(folder.path(), None, options).expect("something is there");
    assert!(
        read.1.counts.values().all(hsds::report::Count::adds_up),
        "every row is accounted for: {:?}",
        read.1.counts
    );
    read
}

/// The bytes of a package, file after file.
fn package(directory: &Directory) -> Vec<(String, Vec<u8>)> {
    let folder = tempfile::tempdir().expect("a folder");
    hsds::write::package(directory, folder.path()).expect("written");
    bytes(folder.path())
}

fn bytes(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.is_file())
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(&path).expect("read")))
        .collect();
    files.sort();
    files
}
