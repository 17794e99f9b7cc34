//! A ledger in a folder, with three witnesses, and both verifiers.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use ledger::{
    Body, Checkpoint, Growing, Hash, Policy, SecretKey, Tile, TileSet, Use, entry, proofs,
    tiles::{WIDTH, place},
    verify::{Folder, Options},
};
use tempfile::TempDir;

/// 2026-11-30 00:00 UTC.
pub(crate) const NOW: u64 = 1_795_996_800;
pub(crate) const ORIGIN: &str = "firsthand.example/ledger";

pub(crate) fn log_key() -> SecretKey {
    SecretKey::new(ORIGIN, Use::Log, &[7; 32]).unwrap()
}

pub(crate) fn witness_key(number: u8) -> SecretKey {
    SecretKey::new(&format!("witness{number}.example/w"), Use::Witness, &[number; 32]).unwrap()
}

pub(crate) fn body(index: u64, words: &str) -> Body {
    let mut salt = [0x5a; 32];
    salt[..8].copy_from_slice(&index.to_be_bytes());
    Body { salt, text: format!("{{\"act\":\"sample\",\"number\":{index},\"text\":\"{words}\"}}") }
}

/// Bodies of a sample ledger.
pub(crate) fn bodies(count: u64) -> Vec<Option<Body>> {
    (0..count).map(|index| Some(body(index, "what was promised"))).collect()
}

/// The act that says that the words of an entry were erased.
pub(crate) fn erasing(place: u64) -> Body {
    let text = format!("{{\"act\":\"entry erased\",\"day\":\"2026-11-30\",\"entry\":{place},\"reason\":\"person\"}}");
    Body { salt: [0x77; 32], text }
}

/// A ledger in memory: entries, and the files that they make.
pub(crate) struct Sample {
    pub(crate) entries: Vec<[u8; 32]>,
    pub(crate) bodies: Vec<Option<Body>>,
    pub(crate) tiles: TileSet,
}

impl Sample {
    pub(crate) fn new(bodies: Vec<Option<Body>>) -> Self {
        let entries: Vec<[u8; 32]> = bodies.iter().map(|body| body.as_ref().unwrap().entry()).collect();
        Self { tiles: tiles(&entries), entries, bodies }
    }

    pub(crate) fn root(&self, size: u64) -> Hash {
        proofs::root(&self.tiles, size).unwrap()
    }

    /// A checkpoint of the first entries, seen by witnesses with these numbers, an hour ago.
    pub(crate) fn checkpoint(&self, size: u64, witnesses: &[u8]) -> Checkpoint {
        let mut checkpoint = Checkpoint::sign(size, self.root(size), &log_key());
        for number in witnesses {
            let line = checkpoint.cosign(&witness_key(*number), NOW - 3600);
            checkpoint.lines.push(line);
        }
        checkpoint
    }

    /// Writes the files of the first entries.
    pub(crate) fn write(&self, folder: &Path, checkpoint: &Checkpoint) {
        let size = checkpoint.size;
        let entries = &self.entries[..size as usize];
        let tiles = all_tiles(entries);
        for (tile, hashes) in &tiles {
            put(folder, &tile.path(), &hashes.iter().flat_map(|hash| hash.0).collect::<Vec<u8>>());
        }
        for number in 0..size.div_ceil(WIDTH) {
            let tile = Tile::of(0, number, size).unwrap();
            let range = (number * WIDTH) as usize..(number * WIDTH) as usize + usize::from(tile.width);
            put(folder, &tile.entries_path(), &entry::bundle(&entries[range.clone()]));
            put(folder, &format!("bodies/{}", place(number)), self.lines(range).as_bytes());
        }
        put(folder, "checkpoint", checkpoint.text().as_bytes());
        put(folder, "policy", policy_text().as_bytes());
    }

    /// Lines of bodies.
    pub(crate) fn lines(&self, range: std::ops::Range<usize>) -> String {
        range.map(|index| entry::line(index as u64, self.bodies[index].as_ref()) + "\n").collect()
    }

    /// The first `size` entries in a folder, seen by all witnesses.
    pub(crate) fn folder(&self, size: u64) -> TempDir {
        let folder = TempDir::new().unwrap();
        self.write(folder.path(), &self.checkpoint(size, &[1, 2, 3]));
        folder
    }
}

pub(crate) fn put(folder: &Path, path: &str, bytes: &[u8]) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Every tile of a tree, with its hashes.
pub(crate) fn all_tiles(entries: &[[u8; 32]]) -> Vec<(Tile, Vec<Hash>)> {
    let mut tiles = Vec::new();
    let mut tree = Growing::new();
    for entry in entries {
        tree.push(Hash::leaf(entry), |level, number, hashes| {
            tiles.push((Tile { level, number, width: 256 }, hashes.to_vec()));
        });
    }
    tiles.extend(tree.partial().map(|(tile, hashes)| (tile, hashes.to_vec())));
    tiles
}

pub(crate) fn tiles(entries: &[[u8; 32]]) -> TileSet {
    let mut set = TileSet::default();
    for (tile, hashes) in all_tiles(entries) {
        set.put(tile.level, tile.number, hashes);
    }
    set
}

pub(crate) fn policy_text() -> String {
    policy_of(2, &[1, 2, 3])
}

pub(crate) fn policy_of(quorum: usize, witnesses: &[u8]) -> String {
    let mut text = format!("# A sample.\nlog {}\n", log_key().public());
    let mut names = String::new();
    for number in witnesses {
        text += &format!("witness w{number} {}\n", witness_key(*number).public());
        names += &format!(" w{number}");
    }
    text + &format!("group enough {quorum}{names}\nquorum enough\n")
}

pub(crate) fn options() -> Options {
    Options { since: None, bodies: true, fresh: Some(7 * 86_400), now: NOW }
}

pub(crate) fn verify(folder: &Path, options: &Options) -> ledger::Result<ledger::verify::Report> {
    let policy = Policy::parse(&policy_text()).unwrap();
    ledger::verify::verify(&Folder(folder.to_owned()), &policy, options, |_, _| ())
}

/// The second verifier; none where there is no Python.
pub(crate) fn python() -> Option<Command> {
    let found = Command::new("python3").arg("--version").output().is_ok_and(|output| output.status.success());
    let mut command = Command::new("python3");
    command.arg(script());
    if !found {
        let required = option_env_at_run("FIRSTHAND_REQUIRE").unwrap_or_default();
        assert!(!required.split(',').any(|one| one == "python"), "python3 is required and was not found");
        eprintln!("skipped: python3 was not found, so the second verifier was not run");
    }
    found.then_some(command)
}

#[expect(clippy::disallowed_methods, reason = "a test's switch, read once at its edge")]
fn option_env_at_run(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

pub(crate) fn script() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/verify/verify.py")
}

/// Runs a program of verification; `Err` holds the code of the refusal.
pub(crate) fn outcome(mut command: Command) -> Result<String, String> {
    let output = command.output().unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    match output.status.code() {
        Some(0) => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        Some(1) => {
            let refused =
                error.lines().find_map(|line| line.strip_prefix("refused: ")).unwrap_or_else(|| panic!("{error}"));
            let (code, sentence) = refused.split_once(": ").unwrap();
            assert!(sentence.len() > 20 && !sentence.contains("Traceback"), "{sentence}");
            Err(code.to_owned())
        }
        code => panic!("{code:?}: {error}"),
    }
}

/// What both programs say of a folder with a policy: they must agree.
pub(crate) fn both(folder: &Path, policy: &Path, since: Option<&Path>, bodies: bool) -> Result<(), String> {
    let arguments = |command: &mut Command, verb: &str| {
        command.arg(verb).arg(folder).arg("--policy").arg(policy).args(["--now", &NOW.to_string()]);
        if let Some(since) = since {
            command.arg("--since").arg(since);
        }
        if bodies {
            command.arg("--bodies");
        }
    };
    let mut rust = Command::new(env!("CARGO_BIN_EXE_ledger"));
    arguments(&mut rust, "verify");
    let rust = outcome(rust).map(|_| ());
    if let Some(mut python) = python() {
        arguments(&mut python, "verify");
        assert_eq!(outcome(python).map(|_| ()), rust, "the two verifiers disagree");
    }
    rust
}

/// What both programs say of a proof in a file.
pub(crate) fn both_check(file: &Path, policy: &Path, entry: Option<&str>) -> Result<(), String> {
    let arguments = |command: &mut Command| {
        command.arg("check").arg(file).arg("--policy").arg(policy).args(["--now", &NOW.to_string()]);
        if let Some(entry) = entry {
            command.args(["--entry", entry]);
        }
    };
    let mut rust = Command::new(env!("CARGO_BIN_EXE_ledger"));
    arguments(&mut rust);
    let rust = outcome(rust).map(|_| ());
    if let Some(mut python) = python() {
        arguments(&mut python);
        assert_eq!(outcome(python).map(|_| ()), rust, "the two verifiers disagree");
    }
    rust
}
