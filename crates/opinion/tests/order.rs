//! The same votes in any order, on any number of threads, give the same bytes.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod common;

use std::fs;
use std::path::Path;

use common::{CONVERSATIONS, Chance, demo};
use opinion::import::{Constituencies, Import};
use opinion::report::{Options, report};
use opinion::{Ballots, PersonId, Settings, StatementId, Vote, landscape};
use proptest::prelude::*;

fn json(import: &Import) -> String {
    let options = Options { landscape: Settings::seeded(7), ..Options::default() };
    // Declared by number, so that reserved lists and their draws are in the comparison too.
    let declared = import.ballots.people().iter().copied().filter(|person| person.0 % 7 == 0).collect();
    let constituencies =
        Constituencies { people: [("every seventh".to_owned(), declared)].into(), ..Constituencies::default() };
    report(import, &constituencies, &options, &|_, _| {}).to_json().expect("a report is always JSON")
}

/// Copies a CSV file with its rows in another order.
fn shuffle(from: &Path, to: &Path, chance: &mut Chance) {
    let mut reader = csv::Reader::from_path(from).unwrap();
    let mut rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
    let before = rows.clone();
    chance.shuffle(&mut rows);
    assert_ne!(rows, before);
    let mut writer = csv::Writer::from_path(to).unwrap();
    writer.write_record(reader.headers().unwrap()).unwrap();
    for row in &rows {
        writer.write_record(row).unwrap();
    }
    writer.flush().unwrap();
}

#[test]
fn shuffled_exports_give_the_same_report() {
    for name in CONVERSATIONS {
        let import = opinion::import::read(&demo(name), 0).expect("the demonstration data is there");
        let expected = json(&import);
        let mut chance = Chance(3);
        let folder = tempfile::tempdir().unwrap();
        for file in ["votes.csv", "comments.csv"] {
            shuffle(&demo(name).join(file), &folder.path().join(file), &mut chance);
        }
        let shuffled = opinion::import::read(folder.path(), 0).expect("a shuffled export is still an export");
        assert!(json(&shuffled) == expected, "{name}: the order of rows changed the report");
    }
}

#[test]
fn one_thread_gives_the_same_report_as_many() {
    let import = opinion::import::read(&demo("brexit-consensus"), 0).expect("the demonstration data is there");
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| json(&import))
    };
    assert!(on(1) == on(4), "the number of threads changed the report");
}

#[test]
fn the_report_says_nothing_about_files_or_lines() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("votes.csv"), "timestamp,comment-id,voter-id,vote\n1,0,0,1\n1,0,1,7\n").unwrap();
    let import = opinion::import::read(folder.path(), 9).unwrap();
    let text = json(&import);
    assert_eq!(import.bad_rows[0].line, 3);
    assert!(text.contains("\"bad_rows\": 1") && !text.contains("votes.csv") && !text.contains("\"line\""));
}

fn rows() -> impl Strategy<Value = Vec<(u8, u8, i64)>> {
    // One vote for each pair, so that any order is allowed.
    proptest::collection::btree_map((0u8..60, 0u8..12), -1i64..=1, 0..400)
        .prop_map(|votes| votes.into_iter().map(|((person, statement), vote)| (person, statement, vote)).collect())
}

fn ballots(rows: &[(u8, u8, i64)]) -> Ballots {
    Ballots::from_rows(rows.iter().map(|&(person, statement, vote)| {
        (PersonId(person.into()), StatementId(statement.into()), Vote::from_value(vote).expect("-1, 0 or 1"))
    }))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn rows_in_any_order_give_the_same_landscape(rows in rows(), seed in any::<u64>()) {
        let mut shuffled = rows.clone();
        Chance(seed).shuffle(&mut shuffled);
        let (one, other) = (ballots(&rows), ballots(&shuffled));
        prop_assert_eq!(&one, &other);
        let settings = Settings::seeded(seed);
        let (one, other) = (landscape(&one, &settings, &|_, _| {}), landscape(&other, &settings, &|_, _| {}));
        prop_assert_eq!(&one, &other);
        for person in &one.people {
            prop_assert_eq!(person.position.is_some(), person.votes >= settings.minimum_votes);
            prop_assert!(person.position.is_none_or(|[x, y]| x.is_finite() && y.is_finite()));
        }
    }
}
