//! Given the same labels, the classic statistics are those of the reference files, to 1e-9.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use common::{CONVERSATIONS, demo};
use opinion::classic::{Consensus, Side};
use opinion::{Classic, Labels, StatementId, classic};
use serde_json::Value;

fn close(one: f64, other: &Value, what: &str) {
    let other = other.as_f64().unwrap_or_else(|| panic!("{what}: the reference is not a number"));
    assert!((one - other).abs() <= 1e-9 * other.abs().max(1.0), "{what}: {one} is not {other}");
}

fn check(name: &str) -> usize {
    let import = opinion::import::read(&demo(name), 0).expect("the demonstration data is there");
    let text = fs::read_to_string(demo(&format!("reference/{name}.json"))).expect("the reference is there");
    let reference: Value = serde_json::from_str(&text).expect("the reference is JSON");
    assert_eq!(import.ballots.vote_count() as u64, reference["n_votes"].as_u64().unwrap());
    assert_eq!(import.ballots.people().len() as u64, reference["n_participants"].as_u64().unwrap());
    assert_eq!(import.ballots.statements().len() as u64, reference["n_statements"].as_u64().unwrap());
    let out: BTreeSet<StatementId> = reference["moderated_out"]
        .as_array()
        .unwrap()
        .iter()
        .map(|id| StatementId(u128::from(id.as_u64().unwrap())))
        .collect();
    assert_eq!(out, import.moderated_out());
    let of: BTreeMap<u128, Option<usize>> = reference["labels"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(id, label)| (id.parse().unwrap(), label.as_u64().map(|label| label as usize)))
        .collect();
    let labels = Labels::new(&import.ballots, |person| of.get(&person.0).copied().flatten());
    let result = classic(&import.ballots, &labels, &out);
    let mut compared = check_representative(name, &result, &reference);
    for (side, ours) in [("agree", &result.consensus_agree), ("disagree", &result.consensus_disagree)] {
        compared += check_consensus(name, ours, &reference["consensus"][side]);
    }
    for (id, value) in reference["group_aware_consensus_top"].as_object().unwrap() {
        let id = StatementId(id.parse().unwrap());
        let ours = result.group_aware.iter().find(|now| now.statement == id).expect("all statements are there");
        close(ours.agree, value, &format!("{name}, group-aware, statement {}", id.0));
        compared += 1;
    }
    // The reference lists the fifteen largest: ours must be the same statements.
    let mut ranked: Vec<_> = result.group_aware.iter().collect();
    ranked.sort_by(|one, other| other.agree.total_cmp(&one.agree));
    let top: BTreeSet<String> = ranked[..15].iter().map(|now| now.statement.0.to_string()).collect();
    let expected: BTreeSet<String> =
        reference["group_aware_consensus_top"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(top, expected);
    compared
}

fn check_representative(name: &str, result: &Classic, reference: &Value) -> usize {
    let groups = reference["repness"].as_object().unwrap();
    assert_eq!(groups.len(), result.representative.len());
    let mut compared = 0;
    for (group, expected) in groups {
        let ours = &result.representative[group.parse::<usize>().unwrap()];
        let expected = expected.as_array().unwrap();
        assert_eq!(ours.len(), expected.len(), "{name}, group {group}");
        for (now, expected) in ours.iter().zip(expected) {
            let what = format!("{name}, group {group}, statement {}", now.statement.0);
            assert_eq!(now.statement.0, u128::from(expected["tid"].as_u64().unwrap()), "{what}: order");
            assert_eq!(now.side == Side::Agree, expected["repful-for"] == "agree", "{what}: side");
            assert_eq!(now.best_agree, expected["best-agree"] == true, "{what}: best agree");
            assert_eq!(Some(now.successes), expected["n-success"].as_u64(), "{what}");
            assert_eq!(Some(now.trials), expected["n-trials"].as_u64(), "{what}");
            close(now.share, &expected["p-success"], &what);
            close(now.share_score, &expected["p-test"], &what);
            close(now.ratio, &expected["repness"], &what);
            close(now.ratio_score, &expected["repness-test"], &what);
            compared += 1;
        }
    }
    compared
}

fn check_consensus(name: &str, ours: &[Consensus], expected: &Value) -> usize {
    let expected = expected.as_array().unwrap();
    assert_eq!(ours.len(), expected.len(), "{name}");
    // The lists must hold the same statements; the order of the reference is not one of its promises.
    for expected in expected {
        let id = u128::from(expected["tid"].as_u64().unwrap());
        let what = format!("{name}, consensus, statement {id}");
        let now = ours.iter().find(|now| now.statement.0 == id).unwrap_or_else(|| panic!("{what}: missing"));
        assert_eq!(Some(now.successes), expected["n-success"].as_u64(), "{what}");
        assert_eq!(Some(now.trials), expected["n-trials"].as_u64(), "{what}");
        close(now.share, &expected["p-success"], &what);
        close(now.score, &expected["p-test"], &what);
    }
    expected.len()
}

#[test]
fn the_classic_statistics_match_the_reference() {
    for (name, at_least) in CONVERSATIONS.into_iter().zip([40, 35, 32]) {
        let compared = check(name);
        assert!(compared >= at_least, "{name}: only {compared} comparisons");
    }
}
