//! A comparison calls noise noise, and movement movement. Reports follow their published schema.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod common;

use common::{Chance, demo, made_up};
use opinion::compare::{Comparison, Past, compare};
use opinion::import::{Constituencies, Import, Moderation, Oddities, Statement};
use opinion::report::{Options, Report, report};
use opinion::{Ballots, Settings};

fn of(ballots: Ballots, seed: u64) -> Report {
    let statements = ballots
        .statements()
        .iter()
        .map(|&id| (id, Statement { text: Some(format!("Statement {}", id.0)), moderation: Moderation::In }))
        .collect();
    let import = Import { ballots, statements, oddities: Oddities::default(), bad_rows: Vec::new() };
    let options = Options { landscape: Settings::seeded(seed), ..Options::default() };
    report(&import, &Constituencies::default(), &options, &|_, _| {})
}

/// Two groups on 20 statements; opinion on the first three statements can be turned.
fn votes(seed: u64, people: usize, turned: bool) -> Ballots {
    let mut chance = Chance(seed);
    let group_of: Vec<usize> = (0..people).map(|person| person % 2).collect();
    let agree: Vec<Vec<f64>> = (0..2)
        .map(|group| {
            (0..20)
                .map(|statement| match statement {
                    0..3 if turned => 0.9,
                    0..3 => 0.4,
                    _ if (statement % 2 == 0) == (group == 0) => 0.9,
                    _ => 0.1,
                })
                .collect()
        })
        .collect();
    made_up(&mut chance, &group_of, &agree, 0.3)
}

fn compared(before: &Report, after: &Report) -> Comparison {
    compare(&Past::parse(&before.to_json().unwrap()).unwrap(), &Past::parse(&after.to_json().unwrap()).unwrap())
}

#[test]
fn two_draws_of_the_same_opinion_are_noise_and_a_turn_is_not() {
    let (first, second, third) = (of(votes(1, 300, false), 1), of(votes(2, 300, false), 1), of(votes(3, 300, true), 1));
    let noise = compared(&first, &second);
    assert!(noise.moved.iter().all(|one| !one.real), "{:?}", noise.moved[0]);
    assert_eq!(noise.moved.len(), 20);
    assert_eq!(noise.question, "two sets of votes");
    let turned = compared(&first, &third);
    let mut real: Vec<&str> = turned.moved.iter().filter(|one| one.real).map(|one| one.id.as_str()).collect();
    real.sort_unstable();
    assert_eq!(real, ["0", "1", "2"]);
    assert!(turned.in_words().contains("3 of 20 statements moved by more than noise"));
    assert!(noise.in_words().contains("No statement moved by more than noise"));
}

#[test]
fn a_later_report_is_compared_by_its_new_votes() {
    let early = votes(1, 300, false);
    let late = votes(5, 300, true);
    // The later conversation holds all the votes of the earlier one, and those of 300 other people.
    let rows = |ballots: &Ballots, shift: u128| {
        let rows: Vec<_> = (0..ballots.people().len())
            .flat_map(|person| {
                ballots
                    .votes_of(person)
                    .map(|(statement, vote)| {
                        (opinion::PersonId(person as u128 + shift), ballots.statements()[statement as usize], vote)
                    })
                    .collect::<Vec<_>>()
            })
            .collect();
        rows
    };
    let mut both = rows(&early, 0);
    both.extend(rows(&late, 1000));
    let grown = compared(&of(early, 1), &of(Ballots::from_rows(both), 1));
    assert_eq!(grown.question, "new votes against old ones");
    assert_eq!(grown.people, (300, 600, 300));
    assert_eq!(grown.moved.iter().filter(|one| one.real).count(), 3);
    assert!(grown.groups_index.is_some_and(|index| index > 0.9), "{:?}", grown.groups_index);
}

#[test]
fn the_same_report_twice_did_not_move() {
    let import = opinion::import::read(&demo("brexit-consensus"), 0).unwrap();
    let made = report(&import, &Constituencies::default(), &Options::default(), &|_, _| {});
    let same = compared(&made, &made);
    assert!(same.moved.iter().all(|one| !one.real && one.shares.0.to_bits() == one.shares.1.to_bits()));
    assert!(same.list_came.is_empty() && same.list_left.is_empty() && same.statements_new.is_empty());
    assert!(Past::parse("{}").is_err());
}

#[test]
fn reports_follow_the_published_schema() {
    let published = include_str!("../../../docs/reference/opinion-report.schema.json");
    assert!(
        Report::schema().unwrap() == published,
        "docs/reference/opinion-report.schema.json is old: cargo run --bin opinion -- schema > it"
    );
    let validator = jsonschema::validator_for(&serde_json::from_str(published).unwrap()).unwrap();
    let declared = (0..40).map(opinion::PersonId).collect();
    let constituencies =
        Constituencies { people: [("people".to_owned(), declared)].into(), ..Constituencies::default() };
    for name in common::CONVERSATIONS {
        let import = opinion::import::read(&demo(name), 0).unwrap();
        let made = report(&import, &constituencies, &Options::default(), &|_, _| {});
        let value: serde_json::Value = serde_json::from_str(&made.to_json().unwrap()).unwrap();
        let wrong: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(wrong.is_empty(), "{name}: {wrong:?}");
        let mut broken = value;
        broken["groups"]["verdict"] = serde_json::json!(7);
        assert!(!validator.is_valid(&broken), "a schema that refuses nothing proves nothing");
    }
}
