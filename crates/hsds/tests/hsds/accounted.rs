//! Whatever comes in, every row is accounted for, and what was mended once needs no mending.

use std::fs;

use hsds::{Options, report::Count, tables::TABLES, write};
use proptest::{prelude::*, test_runner::RngSeed};

use super::{bytes, package};

/// Cells as people and programs leave them.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[0-9]{1,2}",
        2 => Just(String::new()),
        1 => Just("service".to_owned()),
        1 => Just("N/A".to_owned()),
        1 => Just("yes".to_owned()),
        1 => Just("9 am".to_owned()),
        1 => Just("2025-03-04".to_owned()),
        1 => Just("12 Elm Street".to_owned()),
        1 => Just("Confidential".to_owned()),
        1 => Just("Spanish; French".to_owned()),
        1 => Just("www.example.org".to_owned()),
        2 => "\\PC{0,12}",
        1 => "[\\x00-\\x7f]{0,8}",
    ]
}

/// A table with some of its columns, in any order, and rows of any length.
fn any_table() -> impl Strategy<Value = (String, String)> {
    let older = [
        "regular_schedules.csv",
        "holiday_schedules.csv",
        "services_taxonomy.csv",
        "eligibility.csv",
        "physical_addresses.csv",
    ];
    let names: Vec<(String, Vec<String>)> = TABLES
        .iter()
        .map(|table| (table.file.to_owned(), table.fields.iter().map(|field| field.name.to_owned()).collect()))
        .chain(older.iter().map(|name| {
            let columns = [
                "id",
                "service_id",
                "location_id",
                "weekday",
                "start_date",
                "end_date",
                "closed",
                "eligibility",
                "languages",
            ];
            ((*name).to_owned(), columns.iter().map(|c| (*c).to_owned()).collect())
        }))
        .collect();
    proptest::sample::select(names).prop_flat_map(|(name, columns)| {
        let width = columns.len();
        (
            Just(name),
            Just(columns).prop_shuffle(),
            proptest::collection::vec(proptest::collection::vec(cell(), 1..=width), 0..6),
        )
            .prop_map(|(name, columns, rows)| {
                let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
                csv.write_record(&columns).expect("written");
                for row in rows {
                    csv.write_record(&row).expect("written");
                }
                (name, String::from_utf8(csv.into_inner().expect("bytes")).expect("text"))
            })
    })
}

#[test]
fn a_made_up_directory_comes_in_as_it_was_planted() {
    let folder = tempfile::tempdir().expect("a folder");
    let truth = hsds::generate::write(folder.path(), 1_200, 7).expect("written");
    let (directory, report) = hsds::read(folder.path(), None, &Options::default()).expect("tables");
    assert!(report.counts.values().all(Count::adds_up), "{:?}", report.counts);
    assert_eq!(directory.rows("service").len(), truth.services);
    assert_eq!(report.counts["organization"].made as usize, 0, "each of them stands at a place of an organisation");
    let count = |table: &str, code: &str| {
        report.notes.iter().filter(|note| note.table == table && note.outcome.code() == code).count()
    };
    assert!(truth.without_organization > 10);
    assert_eq!(count("service", "linked"), truth.without_organization);
    assert_eq!(count("attribute", "belongs-to-nothing"), truth.loose);
    assert_eq!(report.total().merged as usize, truth.twice);
    assert_eq!(count("contact", "person"), truth.persons.len());
    let hidden = directory.rows("location").iter().filter(|row| row.flag("confidential")).count();
    assert_eq!(hidden, truth.secrets.len());
    assert_eq!(directory.rows("address").len() + hidden, truth.services);
    let everything: Vec<u8> = package(&directory).into_iter().flat_map(|file| file.1).collect();
    let text = String::from_utf8(everything).expect("text") + &report.csv();
    for secret in truth.secrets.iter().chain(&truth.persons) {
        assert!(!text.contains(secret.as_str()), "{secret} is still there");
    }
    // All eight scripts came through.
    let scripts: std::collections::HashSet<&str> = truth.names.iter().map(|named| named.script).collect();
    assert_eq!(scripts.len(), 8);
    for named in &truth.names {
        assert!(directory.rows("service").iter().any(|row| row.text("name") == Some(&named.name)), "{}", named.name);
    }
    let again = tempfile::tempdir().expect("a folder");
    hsds::generate::write(again.path(), 1_200, 7).expect("written");
    assert_eq!(bytes(again.path()), bytes(folder.path()), "the same seed, the same files");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_add_up_and_mending_is_done_once(files in proptest::collection::vec(any_table(), 1..8), people in any::<bool>()) {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, bytes) in &files {
            fs::write(folder.path().join(name), bytes).expect("written");
        }
        let options = Options { source: "test".to_owned(), people, ..Options::default() };
        let Ok((directory, report)) = hsds::read(folder.path(), None, &options) else { return Ok(()) };
        prop_assert!(report.counts.values().all(Count::adds_up), "{:?}", report.counts);
        for table in TABLES {
            let count = report.counts.get(table.name).copied().unwrap_or_default();
            prop_assert_eq!(directory.rows(table.name).len() as u64, count.kept + count.repaired + count.made, "{}", table.name);
        }
        let out = tempfile::tempdir().expect("a folder");
        write::package(&directory, out.path()).expect("written");
        let Ok((again, report)) = hsds::read(out.path(), None, &options) else {
            prop_assert!(directory.is_empty());
            return Ok(());
        };
        prop_assert!(report.notes.is_empty(), "{:?}", report.notes);
        prop_assert_eq!(package(&again), bytes(out.path()));
    }
}
