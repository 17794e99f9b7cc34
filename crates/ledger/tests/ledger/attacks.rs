//! A table of attacks. Each is run against both verifiers, and both give the same reason.

use std::{fs, path::Path};

use ledger::{Checkpoint, ProofFile, SecretKey, Use, proofs};
use tempfile::TempDir;

use crate::support::{
    NOW, ORIGIN, Sample, bodies, body, both, both_check, erasing, log_key, policy_of, policy_text, put, witness_key,
};

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

/// What is done to the folder; may write `since` or another policy.
type Attack = fn(&Sample, &Path);

/// Name, what is done, the reason that both verifiers give.
const ATTACKS: &[(&str, Attack, &str)] = &[
    (
        "a fork after what was seen",
        |_, folder| {
            let mut other = bodies(SIZE);
            other[5] = Some(body(5, "something else was promised"));
            put(folder, "since", Sample::new(other).checkpoint(400, &[]).text().as_bytes());
        },
        "forked",
    ),
    (
        "a fork of the same size",
        |_, folder| {
            let mut other = bodies(SIZE);
            other[599] = Some(body(599, "something else was promised"));
            put(folder, "since", Sample::new(other).checkpoint(SIZE, &[]).text().as_bytes());
        },
        "forked",
    ),
    (
        "a rollback",
        |_, folder| {
            let longer = Sample::new(bodies(SIZE + 1));
            put(folder, "since", longer.checkpoint(SIZE + 1, &[]).text().as_bytes());
        },
        "rolled-back",
    ),
    ("an altered tile", |_, folder| altered(folder, "tile/0/001", |tile| tile[77] ^= 1), "altered-tile"),
    ("an altered partial tile", |_, folder| altered(folder, "tile/0/002.p/88", |tile| tile[0] ^= 1), "altered-tile"),
    ("an altered higher tile", |_, folder| altered(folder, "tile/1/000.p/2", |tile| tile[40] ^= 1), "altered-tile"),
    (
        "two tiles in each other's place",
        |_, folder| {
            fs::rename(folder.join("tile/0/000"), folder.join("kept")).unwrap();
            fs::rename(folder.join("tile/0/001"), folder.join("tile/0/000")).unwrap();
            fs::rename(folder.join("kept"), folder.join("tile/0/001")).unwrap();
        },
        "altered-tile",
    ),
    ("a tile that is cut off", |_, folder| altered(folder, "tile/0/000", |tile| tile.truncate(8191)), "unreadable"),
    ("a tile that is gone", |_, folder| fs::remove_file(folder.join("tile/0/000")).unwrap(), "missing"),
    ("an altered entry", |_, folder| altered(folder, "tile/entries/000", |entries| entries[40] ^= 1), "altered-entry"),
    (
        "two entries in each other's place",
        |_, folder| {
            altered(folder, "tile/entries/001", |entries| entries.rotate_left(34));
        },
        "altered-entry",
    ),
    (
        "an entry too few",
        |_, folder| {
            altered(folder, "tile/entries/001", |entries| entries.truncate(255 * 34));
        },
        "unreadable",
    ),
    ("entries that are gone", |_, folder| fs::remove_file(folder.join("tile/entries/002.p/88")).unwrap(), "missing"),
    (
        "an altered body",
        |_, folder| {
            let path = folder.join("bodies/000");
            let text = fs::read_to_string(&path).unwrap().replacen("what was promised", "what was dreamed", 1);
            fs::write(path, text).unwrap();
        },
        "altered-body",
    ),
    (
        "bodies in each other's place",
        |_, folder| {
            let path = folder.join("bodies/000");
            let text = fs::read_to_string(&path).unwrap();
            let lines: Vec<&str> = text.lines().collect();
            let rest = |line: &str| line.split_once(' ').unwrap().1.to_owned();
            let mut swapped: Vec<String> = lines.iter().map(ToString::to_string).collect();
            swapped[0] = format!("0 {}", rest(lines[1]));
            swapped[1] = format!("1 {}", rest(lines[0]));
            fs::write(path, swapped.join("\n") + "\n").unwrap();
        },
        "altered-body",
    ),
    (
        "an altered body, and an altered entry after it",
        |_, folder| {
            altered(folder, "bodies/000", |lines| {
                let at = lines.windows(4).position(|some| some == b"what").unwrap();
                lines[at] = b'W';
            });
            altered(folder, "tile/entries/001", |entries| entries[40] ^= 1);
        },
        "altered-entry",
    ),
    (
        "bodies that are left out",
        |_, folder| {
            let path = folder.join("bodies/001");
            let text = fs::read_to_string(&path).unwrap();
            fs::write(path, text.lines().take(200).map(|line| format!("{line}\n")).collect::<String>()).unwrap();
        },
        "missing",
    ),
    ("words that vanish without an act", |_, folder| erase(folder, 300, |_| ()), "vanished"),
    (
        "words that vanish with an act about others",
        |_, folder| erase(folder, 300, |lines| lines.push(format!("{SIZE} {}", erasing(301).pair()))),
        "vanished",
    ),
    (
        "words that vanish with an act that is erased itself",
        |_, folder| erase(folder, 300, |lines| lines.push(format!("{SIZE} erased"))),
        "vanished",
    ),
    (
        "words that vanish with an act that looks like one",
        |_, folder| {
            erase(folder, 300, |lines| {
                let like = erasing(300).pair().replace("\"act\":", "\"Act\":");
                lines.push(format!("{SIZE} {like}"));
            });
        },
        "vanished",
    ),
    ("a line too many", |_, folder| altered(folder, "bodies/001", |lines| lines.extend(b"512 erased\n")), "unreadable"),
    (
        "bodies with the line ends of Windows",
        |_, folder| {
            altered(folder, "bodies/001", |lines| {
                *lines = String::from_utf8(lines.clone()).unwrap().replace('\n', "\r\n").into_bytes();
            });
        },
        "unreadable",
    ),
    (
        "bytes after the signed bodies that are no text",
        |_, folder| altered(folder, "bodies/002", |lines| lines.extend(b"600 \xff\n")),
        "unreadable",
    ),
    (
        "a body with nothing in it",
        |_, folder| {
            altered(folder, "bodies/000", |lines| {
                let text = String::from_utf8(lines.clone()).unwrap();
                let (first, rest) = text.split_once('\n').unwrap();
                let salt = first.split(' ').nth(1).unwrap();
                *lines = format!("0 {salt} \n{rest}").into_bytes();
            });
        },
        "unreadable",
    ),
    (
        "words that vanish with an act behind an empty file",
        |_, folder| {
            erase(folder, 300, |_| ());
            // The checkpoint ends where a file ends.
            let sample = Sample::new(bodies(512));
            sample.write(folder, &sample.checkpoint(512, &[1, 2, 3]));
            erase(folder, 300, Vec::clear);
            put(folder, "bodies/002", b"");
            put(folder, "bodies/003", format!("768 {}\n", erasing(300).pair()).as_bytes());
        },
        "vanished",
    ),
    (
        "words that vanish with an act in another's line",
        |_, folder| erase(folder, 300, |lines| lines.push(format!("700 {}", erasing(300).pair()))),
        "vanished",
    ),
    (
        "words that vanish with an act that has no salt",
        |_, folder| erase(folder, 300, |lines| lines.push(format!("{SIZE} salt {}", erasing(300).text))),
        "vanished",
    ),
    (
        "a policy in the letters of another time",
        |_, folder| altered(folder, "policy", |text| text.extend(b"# caf\xe9\n")),
        "unreadable",
    ),
    ("bodies that are no lines", |_, folder| altered(folder, "bodies/001", |lines| lines[0] = b'x'), "unreadable"),
    (
        "a thief's key with the right name",
        |sample, folder| {
            let thief = SecretKey::new(ORIGIN, Use::Log, &[9; 32]).unwrap();
            let mut checkpoint = Checkpoint::sign(SIZE, sample.root(SIZE), &thief);
            for number in [1, 2, 3] {
                let line = checkpoint.cosign(&witness_key(number), NOW);
                checkpoint.lines.push(line);
            }
            checkpoint_with(folder, &checkpoint);
        },
        "wrong-key",
    ),
    (
        "a thief's key under witnesses' signatures from elsewhere",
        |sample, folder| {
            let thief = SecretKey::new(ORIGIN, Use::Log, &[9; 32]).unwrap();
            let mut checkpoint = Checkpoint::sign(SIZE, sample.root(599), &thief);
            checkpoint.lines.extend(sample.checkpoint(SIZE, &[1, 2, 3]).lines.into_iter().skip(1));
            checkpoint_with(folder, &checkpoint);
        },
        "wrong-key",
    ),
    (
        "a witness of the end of time",
        |sample, folder| {
            let mut checkpoint = sample.checkpoint(SIZE, &[1, 2]);
            let line = checkpoint.cosign(&witness_key(3), (1 << 63) + 5);
            checkpoint.lines.push(line);
            checkpoint_with(folder, &checkpoint);
        },
        "bad-signature",
    ),
    (
        "a signature with a name that cannot be seen",
        |sample, folder| {
            let text = sample.checkpoint(SIZE, &[1, 2, 3]).text();
            put(folder, "checkpoint", (text + "\u{2014} un\u{81}seen AAAAAAAA\n").as_bytes());
        },
        "unreadable",
    ),
    (
        "a partial tile that is too long",
        |_, folder| altered(folder, "tile/0/002.p/88", |tile| tile.resize(8192, 0)),
        "unreadable",
    ),
    (
        "a full tile that is too short",
        |_, folder| fs::rename(folder.join("tile/entries/002.p/88"), folder.join("tile/entries/002")).unwrap(),
        "unreadable",
    ),
    (
        "a policy that lists no ledger",
        |_, folder| {
            let text: String = policy_text()
                .lines()
                .filter(|line| !line.starts_with("log "))
                .map(|line| format!("{line}\n"))
                .collect();
            put(folder, "policy", text.as_bytes());
        },
        "unknown-log",
    ),
    (
        "a policy that is too long",
        |_, folder| put(folder, "policy", (policy_text() + &"# long\n".repeat(10_000)).as_bytes()),
        "unreadable",
    ),
    (
        "a policy with too many groups",
        |_, folder| {
            let mut text = format!("log {}\nwitness w0 {}\n", log_key().public(), witness_key(1).public());
            for number in 1..=257 {
                let _ = std::fmt::Write::write_fmt(&mut text, format_args!("group w{number} any w{}\n", number - 1));
            }
            put(folder, "policy", (text + "quorum w257\n").as_bytes());
        },
        "unreadable",
    ),
    (
        "a policy with a key that anybody can sign for",
        |_, folder| {
            // The neutral point, as the key of a fourth witness.
            let bytes = [&[4u8, 1][..], &[0; 31]].concat();
            let name = "witness4.example/w";
            let id = &ledger::hash::sha256(&[name.as_bytes(), b"\n", &bytes].concat())[..8];
            let key = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, &bytes);
            put(folder, "policy", format!("witness w4 {name}+{id}+{key}\n{}", policy_text()).as_bytes());
        },
        "unreadable",
    ),
    (
        "rubbish that was kept, beside a stale checkpoint",
        |sample, folder| {
            let mut checkpoint = sample.checkpoint(SIZE, &[]);
            for number in [1, 2] {
                let line = checkpoint.cosign(&witness_key(number), NOW - 8 * 86_400);
                checkpoint.lines.push(line);
            }
            checkpoint_with(folder, &checkpoint);
            put(folder, "since", b"rubbish");
        },
        "unreadable",
    ),
    (
        "words that vanish with an act whose salt is written another way",
        |_, folder| {
            erase(folder, 300, |lines| {
                let pair = erasing(300).pair();
                let at = pair.find('=').unwrap();
                let last = pair.as_bytes()[at - 1] + 1;
                lines.push(format!("{SIZE} {}{}{}", &pair[..at - 1], char::from(last), &pair[at..]));
            });
        },
        "vanished",
    ),
    (
        "another ledger",
        |sample, folder| {
            let other = SecretKey::new("elsewhere.example/ledger", Use::Log, &[9; 32]).unwrap();
            checkpoint_with(folder, &Checkpoint::sign(SIZE, sample.root(SIZE), &other));
        },
        "unknown-log",
    ),
    (
        "another root under the old signatures",
        |sample, folder| {
            let text = sample.checkpoint(SIZE, &[1, 2, 3]).text();
            let root = sample.root(SIZE).to_string();
            put(folder, "checkpoint", text.replace(&root, &sample.root(599).to_string()).as_bytes());
        },
        "bad-signature",
    ),
    (
        "another size under the old signatures",
        |sample, folder| {
            let text = sample.checkpoint(SIZE, &[1, 2, 3]).text();
            put(folder, "checkpoint", text.replace("\n600\n", "\n599\n").as_bytes());
        },
        "bad-signature",
    ),
    ("one witness", |sample, folder| checkpoint_with(folder, &sample.checkpoint(SIZE, &[2])), "too-few-witnesses"),
    ("no witness", |sample, folder| checkpoint_with(folder, &sample.checkpoint(SIZE, &[])), "too-few-witnesses"),
    (
        "the same witness twice",
        |sample, folder| {
            let mut checkpoint = sample.checkpoint(SIZE, &[2, 2]);
            let line = checkpoint.cosign(&witness_key(2), NOW - 60);
            checkpoint.lines.push(line);
            checkpoint_with(folder, &checkpoint);
        },
        "too-few-witnesses",
    ),
    (
        "witnesses that nobody knows",
        |sample, folder| {
            checkpoint_with(folder, &sample.checkpoint(SIZE, &[2, 11, 12, 13]));
        },
        "too-few-witnesses",
    ),
    (
        "a witness under another's name",
        |sample, folder| {
            let mut checkpoint = sample.checkpoint(SIZE, &[2]);
            let liar = SecretKey::new("witness1.example/w", Use::Witness, &[99; 32]).unwrap();
            let line = checkpoint.cosign(&liar, NOW);
            checkpoint.lines.push(line);
            checkpoint_with(folder, &checkpoint);
        },
        "too-few-witnesses",
    ),
    (
        "a witness's signature on another checkpoint",
        |sample, folder| {
            let mut checkpoint = sample.checkpoint(SIZE, &[1]);
            checkpoint.lines.push(sample.checkpoint(400, &[2]).lines[1].clone());
            checkpoint_with(folder, &checkpoint);
        },
        "bad-signature",
    ),
    (
        "witnesses of next year",
        |sample, folder| {
            let mut checkpoint = sample.checkpoint(SIZE, &[]);
            for number in [1, 2] {
                let line = checkpoint.cosign(&witness_key(number), NOW + 365 * 86_400);
                checkpoint.lines.push(line);
            }
            checkpoint_with(folder, &checkpoint);
        },
        "future",
    ),
    (
        "a stale checkpoint",
        |sample, folder| {
            let mut checkpoint = sample.checkpoint(SIZE, &[3]);
            for number in [1, 2] {
                let line = checkpoint.cosign(&witness_key(number), NOW - 8 * 86_400);
                checkpoint.lines.push(line);
            }
            checkpoint_with(folder, &checkpoint);
        },
        "stale",
    ),
    ("a checkpoint that is none", |_, folder| put(folder, "checkpoint", b"<!doctype html>"), "unreadable"),
    (
        "a checkpoint with a size of words",
        |sample, folder| {
            let text = sample.checkpoint(SIZE, &[1, 2, 3]).text().replace("\n600\n", "\n0600\n");
            put(folder, "checkpoint", text.as_bytes());
        },
        "unreadable",
    ),
    ("no checkpoint", |_, folder| fs::remove_file(folder.join("checkpoint")).unwrap(), "missing"),
    (
        "a policy with the same witness twice",
        |_, folder| {
            let text = policy_text().replace("group", &format!("witness again {}\ngroup", witness_key(1).public()));
            put(folder, "policy", text.as_bytes());
        },
        "unreadable",
    ),
    (
        "a policy without a quorum",
        |_, folder| {
            put(folder, "policy", policy_text().replace("quorum enough\n", "").as_bytes());
        },
        "unreadable",
    ),
];

#[test]
fn every_attack_is_refused_by_both_for_the_same_reason() {
    let sample = Sample::new(bodies(SIZE));
    let untouched = sample.folder(SIZE);
    both(untouched.path(), &untouched.path().join("policy"), None, true).unwrap();
    for (name, attack, reason) in ATTACKS {
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
