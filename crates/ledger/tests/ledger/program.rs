//! The program `ledger`: proving, copying, keeping a checkpoint for the next time.

use std::{fs, path::Path, process::Command};

use ledger::verify::Bodies;

use crate::support::{NOW, Sample, bodies, body, both_check, erasing, options, outcome, verify};

fn ledger(arguments: &[&str]) -> Result<String, String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ledger"));
    command.args(arguments);
    outcome(command)
}

fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_proof_is_made_from_a_folder_and_checked_without_it() {
    let sample = Sample::new(bodies(520));
    let folder = sample.folder(520);
    let (proof, policy) = (folder.path().join("p.tlog-proof"), folder.path().join("policy"));
    for index in ["0", "255", "256", "519"] {
        ledger(&["prove", index, &text(folder.path()), "--out", &text(&proof)]).unwrap();
        both_check(&proof, &policy, None).unwrap();
        let said = ledger(&["check", &text(&proof), "--policy", &text(&policy), "--now", &NOW.to_string()]).unwrap();
        assert!(said.contains("what was promised") && said.contains("Seen by 3 of 3 witnesses"), "{said}");
        assert!(said.contains("2026-11-29 23:00 UTC"), "{said}");
    }
    assert_eq!(ledger(&["prove", "520", &text(folder.path())]), Err("not-included".to_owned()));
    assert_eq!(ledger(&["check", &text(&proof)]), Err("missing".to_owned()), "no policy");
}

#[test]
fn a_copy_grows_and_loses_what_was_erased() {
    let mut all = bodies(598);
    all.extend([Some(erasing(5)), Some(body(599, "the last"))]);
    let mut sample = Sample::new(all);
    let copy = tempfile::TempDir::new().unwrap();
    let into = copy.path().join("copy");
    let now = NOW.to_string();
    let first = sample.folder(300);
    ledger(&["mirror", &text(first.path()), &text(&into), "--now", &now]).unwrap();
    sample.bodies[5] = None;
    // Announced and not signed yet: the copy keeps the words.
    let soon = sample.folder(598);
    fs::write(soon.path().join("bodies/002"), sample.lines(512..600)).unwrap();
    assert_eq!(ledger(&["mirror", &text(soon.path()), &text(&into), "--now", &now]), Err("vanished".to_owned()));
    assert!(fs::read_to_string(into.join("bodies/000")).unwrap().contains("\"number\":5,"));
    let said = ledger(&["verify", &text(soon.path()), "--bodies", "--now", &now]).unwrap();
    assert!(said.contains("For 1 of them the act of erasing is announced"), "{said}");
    let second = sample.folder(600);
    ledger(&["mirror", &text(second.path()), &text(&into), "--now", &now]).unwrap();
    let report = verify(&into, &options()).unwrap();
    assert_eq!((report.checkpoint.size, report.bodies), (600, Some(Bodies { there: 599, erased: 1, unsigned: 0 })));
    assert!(!fs::read_to_string(into.join("bodies/000")).unwrap().contains("\"number\":5,"));
    // A copy does not follow a ledger that was cut off.
    assert_eq!(ledger(&["mirror", &text(first.path()), &text(&into), "--now", &now]), Err("rolled-back".to_owned()));
    assert_eq!(verify(&into, &options()).unwrap().checkpoint.size, 600);
}

#[test]
fn what_was_found_good_is_kept_for_the_next_time() {
    let sample = Sample::new(bodies(40));
    let (first, second) = (sample.folder(10), sample.folder(40));
    let kept = first.path().join("kept");
    let now = NOW.to_string();
    let verify = |folder: &Path, rest: &[&str]| ledger(&[&["verify", &text(folder), "--now", &now], rest].concat());
    let said = verify(first.path(), &["--keep", &text(&kept)]).unwrap();
    assert!(said.contains("The policy came from the ledger itself"), "{said}");
    let said = verify(second.path(), &["--since", &text(&kept), "--bodies"]).unwrap();
    assert!(said.contains("continues the 10 entries") && said.contains("texts of 40 entries fit"), "{said}");
    assert_eq!(ledger(&["verify", "/nowhere/at/all"]), Err("missing".to_owned()));
}

#[test]
fn a_key_is_made_once_and_its_secret_is_for_its_owner() {
    let folder = tempfile::TempDir::new().unwrap();
    let out = folder.path().join("witness.key");
    let vkey = ledger(&["key", "w.example/one", "--witness", "--out", &text(&out)]).unwrap();
    assert!(ledger::PublicKey::parse(vkey.trim()).is_ok_and(|key| key.used == ledger::Use::Witness));
    assert_eq!(ledger(&["key", "w.example/one", "--out", &text(&out)]), Err("missing".to_owned()), "it is there");
    assert_eq!(ledger(&["key", "a name", "--out", &text(&folder.path().join("b"))]), Err("unreadable".to_owned()));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&out).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
