//! What is written comes back as it was.

use std::fs;

use hsds::{Directory, Options, write};

use super::{bytes, data, package, people};

fn all() -> Vec<Directory> {
    let mut all: Vec<Directory> = ["sample-1.1", "ohana-1.x", "hsds-3.1/examples/csv"]
        .iter()
        .map(|name| hsds::read(&data(name), None, &people()).expect("tables").0)
        .collect();
    all.push(hsds::read(&data("hsds-3.1/examples/service_full.json"), None, &people()).expect("a document").0);
    all.push(Directory::new(hsds::profile::rows()));
    all
}

#[test]
fn tables_come_back_as_the_same_bytes() {
    for directory in all() {
        let folder = tempfile::tempdir().expect("a folder");
        write::package(&directory, folder.path()).expect("written");
        let (again, report) = hsds::read(folder.path(), None, &people()).expect("tables");
        assert!(report.notes.is_empty(), "nothing is left to mend: {:?}", report.notes);
        assert_eq!(again, directory);
        assert_eq!(package(&again), bytes(folder.path()));
    }
}

#[test]
fn a_zip_file_holds_the_same_and_is_the_same_every_time() {
    for directory in all() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("directory.zip");
        write::zip(&directory, fs::File::create(&path).expect("made")).expect("written");
        let (again, report) = hsds::read(&path, None, &people()).expect("tables");
        assert!(report.notes.is_empty(), "{:?}", report.notes);
        assert_eq!(again, directory);
        let mut second = std::io::Cursor::new(Vec::new());
        write::zip(&again, &mut second).expect("written");
        assert_eq!(second.into_inner(), fs::read(&path).expect("read"));
    }
}

#[test]
fn documents_one_a_line_hold_the_whole_directory() {
    for directory in all() {
        let folder = tempfile::tempdir().expect("a folder");
        write::lines_into(&directory, folder.path()).expect("written");
        let (again, _) = hsds::read(folder.path(), None, &people()).expect("documents");
        for (ours, theirs) in package(&directory).iter().zip(package(&again)) {
            // Nothing holds the description of a table's language and the units that nothing uses.
            if ours.0 != "meta_table_descriptions.csv" {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                assert_eq!(text(&ours.1), text(&theirs.1), "{}", ours.0);
            }
        }
    }
}

#[test]
fn the_profile_is_written_as_files_that_can_be_read() {
    let folder = tempfile::tempdir().expect("a folder");
    write::profile(folder.path()).expect("written");
    let patches: Vec<String> = bytes(&folder.path().join("profile")).into_iter().map(|file| file.0).collect();
    assert_eq!(
        patches,
        [
            "address.json",
            "attribute.json",
            "language.json",
            "location.json",
            "schedule.json",
            "service.json",
            "taxonomy_term.json"
        ]
    );
    assert_eq!(bytes(&folder.path().join("schema")).len(), hsds::tables::TABLES.len());
    let (directory, report) = hsds::read(folder.path(), None, &Options::default()).expect("tables");
    assert!(report.notes.is_empty(), "{:?}", report.notes);
    assert_eq!(directory, Directory::new(hsds::profile::rows()));
}
