//! The chapter about validation is what its command makes today, and the claims made there hold.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod common;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use common::{CONVERSATIONS, demo};
use opinion::Labels;
use opinion::validation::{coverage, foresight};

fn labels(name: &str, ballots: &opinion::Ballots) -> Labels {
    let text = std::fs::read_to_string(demo(&format!("reference/{name}.json"))).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let of: BTreeMap<u128, usize> = value["labels"]
        .as_object()
        .unwrap()
        .iter()
        .filter_map(|(id, label)| Some((id.parse().ok()?, label.as_u64()? as usize)))
        .collect();
    Labels::new(ballots, |person| of.get(&person.0).copied())
}

#[test]
fn the_list_reaches_at_least_as_many_as_the_classic_report_of_the_same_length() {
    for name in CONVERSATIONS {
        let import = opinion::import::read(&demo(name), 0).unwrap();
        let found = coverage(&import.ballots, &labels(name, &import.ballots), &import.moderated_out(), 40, 1);
        assert!(found.length >= 10, "{name}: the classic report has {} statements", found.length);
        assert!(found.list >= found.classic, "{name}: {} of {}", found.list, found.classic);
        assert!(found.list_unseen.mean >= found.classic_unseen.mean, "{name}, unseen people: {found:?}");
    }
}

#[test]
fn votes_held_back_are_foreseen_at_least_as_well_as_by_two_principal_components() {
    for name in CONVERSATIONS {
        let import = opinion::import::read(&demo(name), 0).unwrap();
        let found = foresight(&import.landscape_ballots(), 40, 1);
        assert!(found.landscape.mean >= found.classic.mean, "{name}: {found:?}");
        assert!(found.landscape.mean >= found.stretched.mean, "{name}: {found:?}");
        assert!(found.classic.mean > found.means.mean + 0.02, "{name}: a baseline that knows nothing proves nothing");
    }
}

#[test]
fn the_chapter_is_what_its_command_makes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("validation.md");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let run = Command::new(env!("CARGO_BIN_EXE_opinion"))
        .current_dir(&root)
        .args(["validate", "--out"])
        .arg(&file)
        .status()
        .unwrap();
    assert!(run.success());
    let made = std::fs::read_to_string(&file).unwrap();
    let kept = std::fs::read_to_string(root.join("docs/reference/validation.md")).unwrap();
    assert!(made == kept, "docs/reference/validation.md is old; the command in it makes it anew:\n{made}");
}
