//! Keys, signatures, witnesses and policies that are not what they should be.

use std::fs;

use ledger::{Checkpoint, SecretKey, Use};

use super::{Attack, SIZE, altered, checkpoint_with, erase};
use crate::support::{NOW, ORIGIN, erasing, log_key, policy_text, put, witness_key};

/// Name, what is done, the reason that both verifiers give.
pub(super) const ATTACKS: &[(&str, Attack, &str)] = &[
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
