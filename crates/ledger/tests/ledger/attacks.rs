//! A table of attacks. Each is run against both verifiers, and both give the same reason.

use std::{fs, path::Path};

use ledger::{Checkpoint, ProofFile, SecretKey, Use, proofs};
use tempfile::TempDir;

use crate::support::{ORIGIN, Sample, bodies, body, both, both_check, erasing, log_key, policy_of, policy_text, put};

/// How many entries: three tiles, the last partial, and a level above.
const SIZE: u64 = 600;

fn altered(folder: &Path, path: &str, change: impl FnOnce(&mut Vec<u8>)) {
    let path = folder.join(path);
    let mut bytes = fs::read(&path).unwrap();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
}

/// Takes the words of an entry away, and does something with the lines of the last file, where what is not signed yet is announced.
fn erase(folder: &Path, place: usize, change: impl FnOnce(&mut Vec<String>)) {
    let lines = |path: &Path| -> Vec<String> { fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect() };
    let path = folder.join(format!("bodies/{:03}", place / 256));
    let mut all = lines(&path);
    all[place % 256] = format!("{place} erased");
    fs::write(&path, all.join("\n") + "\n").unwrap();
    let path = folder.join("bodies/002");
    let mut last = lines(&path);
    change(&mut last);
    fs::write(&path, last.join("\n") + "\n").unwrap();
}

fn checkpoint_with(folder: &Path, checkpoint: &Checkpoint) {
    put(folder, "checkpoint", checkpoint.text().as_bytes());
}

mod signers;
mod words;

/// What is done to the folder; may write `since` or another policy.
type Attack = fn(&Sample, &Path);

#[test]
fn every_attack_is_refused_by_both_for_the_same_reason() {
    let sample = Sample::new(bodies(SIZE));
    let untouched = sample.folder(SIZE);
    both(untouched.path(), &untouched.path().join("policy"), None, true).unwrap();
    for (name, attack, reason) in words::ATTACKS.iter().chain(signers::ATTACKS) {
        let folder = sample.folder(SIZE);
        attack(&sample, folder.path());
        let since = folder.path().join("since");
        let since = since.exists().then_some(&*since);
        assert_eq!(
            both(folder.path(), &folder.path().join("policy"), since, true),
            Err((*reason).to_owned()),
            "{name}"
        );
    }
}

#[test]
fn every_prefix_is_accepted_by_both_and_continues_every_earlier_one() {
    let sample = Sample::new(bodies(SIZE));
    let mut earlier: Option<(TempDir, u64)> = None;
    for size in [0, 1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 600] {
        let folder = sample.folder(size);
        let policy = folder.path().join("policy");
        let since = earlier.as_ref().map(|(folder, _)| folder.path().join("checkpoint"));
        both(folder.path(), &policy, since.as_deref(), true).unwrap_or_else(|code| panic!("{size}: {code}"));
        earlier = Some((folder, size));
    }
}

#[test]
fn erased_bodies_leave_every_proof_valid() {
    let mut all = bodies(299);
    all.push(Some(erasing(17)));
    let mut sample = Sample::new(all);
    let proof = |sample: &Sample, index: u64| ProofFile {
        body: sample.bodies[index as usize].clone(),
        index,
        path: proofs::inclusion(&sample.tiles, index, 300).unwrap(),
        checkpoint: sample.checkpoint(300, &[1, 2]),
    };
    let before = proof(&sample, 17).text();
    sample.bodies[17] = None;
    let folder = sample.folder(300);
    let policy = folder.path().join("policy");
    both(folder.path(), &policy, None, true).unwrap();
    // Earlier checkpoints beside today's words: the act is announced in the lines after them.
    for size in [18, 255, 256, 257, 299] {
        let folder = sample.folder(size);
        put(folder.path(), "bodies/000", sample.lines(0..256).as_bytes());
        put(folder.path(), "bodies/001", sample.lines(256..300).as_bytes());
        both(folder.path(), &policy, None, true).unwrap_or_else(|code| panic!("{size}: {code}"));
    }
    put(folder.path(), "before.tlog-proof", before.as_bytes());
    put(folder.path(), "after.tlog-proof", proof(&sample, 17).text().as_bytes());
    both_check(&folder.path().join("before.tlog-proof"), &policy, None).unwrap();
    let after = folder.path().join("after.tlog-proof");
    assert_eq!(both_check(&after, &policy, None), Err("missing".to_owned()));
    both_check(&after, &policy, Some(&ledger::Hash(sample.entries[17]).to_string())).unwrap();
    let other = ledger::Hash(sample.entries[18]).to_string();
    assert_eq!(both_check(&after, &policy, Some(&other)), Err("not-included".to_owned()));
}

#[test]
fn a_proof_that_was_changed_is_refused_by_both() {
    let sample = Sample::new(bodies(300));
    let good = ProofFile {
        body: sample.bodies[42].clone(),
        index: 42,
        path: proofs::inclusion(&sample.tiles, 42, 300).unwrap(),
        checkpoint: sample.checkpoint(300, &[1, 3]),
    };
    let folder = TempDir::new().unwrap();
    let policy = folder.path().join("policy");
    let file = folder.path().join("one.tlog-proof");
    fs::write(&policy, policy_text()).unwrap();
    let try_it = |text: &str| {
        fs::write(&file, text).unwrap();
        both_check(&file, &policy, None)
    };
    try_it(&good.text()).unwrap();
    let other_body = ProofFile { body: Some(body(42, "something else")), ..good.clone() };
    let mut crooked = good.clone();
    crooked.path[2].0[0] ^= 1;
    let mut short = good.clone();
    short.path.pop();
    for (changed, reason) in [
        (other_body.text(), "not-included"),
        (ProofFile { index: 43, ..good.clone() }.text(), "not-included"),
        (ProofFile { index: 300, ..good.clone() }.text(), "not-included"),
        (crooked.text(), "not-included"),
        (ProofFile { path: vec![good.path[0]; 70], ..good.clone() }.text(), "unreadable"),
        (short.text(), "not-included"),
        (ProofFile { checkpoint: sample.checkpoint(300, &[1]), ..good.clone() }.text(), "too-few-witnesses"),
        (good.text().replace("@v1", "@v2"), "unreadable"),
        (good.text().replace("index 42", "index 042"), "unreadable"),
        (good.text().replace("index 42\n", ""), "unreadable"),
        (good.text().replace("extra ", "extra !"), "unreadable"),
        (good.text().replacen("\n\n", "\n", 1), "unreadable"),
        (String::new(), "unreadable"),
    ] {
        assert_eq!(try_it(&changed), Err(reason.to_owned()), "{changed}");
    }
    fs::write(&policy, policy_of(3, &[1, 2, 3])).unwrap();
    assert_eq!(try_it(&good.text()), Err("too-few-witnesses".to_owned()));
    let elsewhere = SecretKey::new("elsewhere.example/ledger", Use::Log, &[9; 32]).unwrap();
    fs::write(&policy, policy_text().replace(&log_key().public().to_string(), &elsewhere.public().to_string()))
        .unwrap();
    assert_eq!(try_it(&good.text()), Err("unknown-log".to_owned()));
}

#[test]
fn a_kept_checkpoint_is_believed_after_its_key_has_ended() {
    let sample = Sample::new(bodies(SIZE));
    let folder = sample.folder(SIZE);
    let ended = SecretKey::new(ORIGIN, Use::Log, &[9; 32]).unwrap();
    let since = folder.path().join("since");
    fs::write(&since, Checkpoint::sign(400, sample.root(400), &ended).text()).unwrap();
    let policy = folder.path().join("policy");
    both(folder.path(), &policy, Some(&since), true).unwrap();
    // Its three lines, as somebody copied them out of a report.
    let lines = sample.checkpoint(400, &[]).body();
    for (copied, outcome) in [
        (lines.clone(), Ok(())),
        (lines.trim().replace('\n', "\r\n"), Ok(())),
        (format!("\u{feff}\r\n{lines}"), Ok(())),
        (lines.replace("\n400\n", "\n399\n"), Err("forked".to_owned())),
        (lines.replace("\n400\n", "\n700\n"), Err("rolled-back".to_owned())),
        (lines.replace('\n', "\r\r\n"), Err("unreadable".to_owned())),
        (lines.replace(ORIGIN, "firsthand\t.example"), Err("unreadable".to_owned())),
        (lines.replace(ORIGIN, "other.example"), Err("unknown-log".to_owned())),
        (lines.replace("400", "four hundred"), Err("unreadable".to_owned())),
        (lines.replace("\n400", ""), Err("unreadable".to_owned())),
        ("\n400\n".to_owned(), Err("unreadable".to_owned())),
    ] {
        fs::write(&since, &copied).unwrap();
        assert_eq!(both(folder.path(), &policy, Some(&since), true), outcome, "{copied}");
    }
}
