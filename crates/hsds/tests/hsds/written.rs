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
            "organization.json",
            "schedule.json",
            "service.json",
            "service_at_location.json",
            "taxonomy_term.json"
        ]
    );
    assert_eq!(bytes(&folder.path().join("schema")).len(), hsds::tables::TABLES.len());
    let (directory, report) = hsds::read(folder.path(), None, &Options::default()).expect("tables");
    assert!(report.notes.is_empty(), "{:?}", report.notes);
    assert_eq!(directory, Directory::new(hsds::profile::rows()));
}

/// Looking again changes nothing, and a place that became confidential in between is hidden.
#[test]
fn looking_again_changes_nothing_but_what_became_confidential() {
    let folder = tempfile::tempdir().expect("a folder");
    hsds::generate::write(folder.path(), 200, 3).expect("a made-up directory");
    let (directory, _) = hsds::read(folder.path(), None, &Options::default()).expect("it is read");
    let (same, report) = hsds::again(&directory, &Options::default());
    assert!(report.notes.is_empty(), "{:?}", report.notes);
    assert_eq!(same, directory);

    let shown = directory.rows("address").iter().find(|row| row.text("address_1").is_some()).expect("an address");
    let place = shown.text("location_id").expect("of a place").to_owned();
    let options = Options { confidential: [place.clone()].into(), ..Options::default() };
    let (hidden, _) = hsds::again(&directory, &options);
    assert!(hidden.find("location", &place).expect("it stays").flag("confidential"));
    assert!(!hidden.rows("address").iter().any(|row| row.text("location_id") == Some(&place)));
}

/// What is stored part by part is the directory, to the last cell.
#[test]
fn parts_make_the_directory_again() {
    let folder = tempfile::tempdir().expect("a folder");
    hsds::generate::write(folder.path(), 300, 7).expect("a made-up directory");
    let made_up = hsds::read(folder.path(), None, &Options::default()).expect("it is read").0;
    for directory in all().into_iter().chain([made_up]) {
        let rows = directory.len();
        let parts = hsds::parts::parts(directory.clone());
        assert_eq!(parts.iter().map(|part| part.rows.len()).sum::<usize>(), rows, "every row is in one part");
        let mut again = Vec::new();
        for part in &parts {
            assert_eq!(part.head().table().name, part.kind);
            let text = hsds::parts::to_text(&part.rows);
            let read = hsds::parts::from_text(&text).expect("our own text");
            assert_eq!(hsds::parts::to_text(&read), text);
            again.extend(read);
        }
        again.reverse();
        assert_eq!(Directory::new(again), directory);
    }
    assert_eq!(hsds::parts::from_text("[{\"table\":\"nothing\"}]"), None);
    assert_eq!(hsds::parts::from_text("{"), None);
}
