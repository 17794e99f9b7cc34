//! The demonstration's ledger under both verifiers, at every size; and a witness that is killed while it signs.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use firsthand::demo;
use ledger::{
    Checkpoint, Growing, Hash, Policy, PublicKey, SecretKey, Tile, TileSet, Use, entry, proofs,
    tiles::{WIDTH, place},
    verify::{Folder, Options, verify},
    witness::{Request, Witness},
};
use store::{Error, harness};
use tempfile::TempDir;

use crate::{
    backups::{Kind, Place},
    ledger::has_python,
};

/// Noon of the day of the tests, in seconds since 1970.
fn now() -> u64 {
    harness::TODAY.0 as u64 * 86_400 + 43_200
}

fn put(folder: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, bytes).expect("written");
}

/// Everything that a ledger of these entries consists of, without a checkpoint; bodies as they are today.
fn write(folder: &Path, entries: &[[u8; 32]], bodies: &[String]) -> Hash {
    let mut tree = Growing::new();
    let mut tiles = Vec::new();
    for one in entries {
        tree.push(Hash::leaf(one), |level, number, hashes| {
            tiles.push((Tile { level, number, width: WIDTH as u16 }, hashes.to_vec()));
        });
    }
    tiles.extend(tree.partial().map(|(tile, hashes)| (tile, hashes.to_vec())));
    for (tile, hashes) in tiles {
        put(folder, &tile.path(), hashes.iter().flat_map(|hash| hash.0).collect::<Vec<u8>>());
        if tile.level == 0 {
            let first = (tile.number * WIDTH) as usize;
            put(folder, &tile.entries_path(), entry::bundle(&entries[first..first + usize::from(tile.width)]));
        }
    }
    for (number, text) in (0..).zip(bodies) {
        put(folder, &format!("bodies/{}", place(number)), text);
    }
    tree.root()
}

/// What both verifiers say of a folder; they must say the same.
fn both(folder: &Path, policy: &str, since: Option<&Checkpoint>) {
    let options = Options { since: since.cloned(), bodies: true, fresh: Some(7 * 86_400), now: now() };
    let parsed = Policy::parse(policy).expect("reads");
    verify(&Folder(folder.to_owned()), &parsed, &options, |_, _| ()).unwrap_or_else(|why| panic!("{why}"));
    if !has_python() {
        return;
    }
    put(folder, "policy", policy);
    let mut command = Command::new("python3");
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/verify/verify.py")).arg("verify").arg(folder);
    command.arg("--policy").arg(folder.join("policy")).args(["--bodies", "--now", &now().to_string()]);
    if let Some(since) = since {
        put(folder, "since", since.text());
        command.arg("--since").arg(folder.join("since"));
    }
    let output = command.output().expect("runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[tokio::test(flavor = "multi_thread")]
async fn both_verifiers_accept_the_demonstrations_ledger_and_every_prefix_of_it() {
    let place = Place::new(Kind::Sqlite).await.expect("files");
    let server = place.server().await;
    demo::prepare(&server.app, place.folder.path(), &|_| ()).await.expect("a demonstration");
    let said = demo::ledger::watch(&server.app, place.folder.path(), "demo.example/ledger").await.expect("watched");
    assert!(said.contains("seen by three sample witnesses"), "{said}");
    assert!(said.contains("was erased; its proof still holds"), "{said}");
    assert!(said.contains("was refused: "), "{said}");
    let (checkpoint, entries, bodies, policy) = server
        .app
        .store()
        .read("the ledger", |tx| {
            Box::pin(async move {
                let checkpoint = acts::served(tx).await?.expect("signed");
                let entries: Vec<[u8; 32]> =
                    acts::between(tx, 0, checkpoint.size).await?.iter().map(|one| one.entry).collect();
                let mut bodies = Vec::new();
                for number in 0..checkpoint.size.div_ceil(WIDTH) {
                    bodies.push(acts::bodies(tx, number).await?.expect("bodies"));
                }
                Ok::<_, Error>((checkpoint, entries, bodies, acts::policy(tx).await?))
            })
        })
        .await
        .expect("read");
    assert!(entries.len() > 30 && bodies.concat().contains(" erased\n"), "{} entries", entries.len());
    assert!(policy.contains("group witnesses 2 "), "{policy}");
    // As it is, under its own keys.
    let folder = TempDir::new().expect("a folder");
    write(folder.path(), &entries, &bodies);
    put(folder.path(), "checkpoint", checkpoint.text());
    both(folder.path(), &policy, None);
    // As it was at every size, each continuing the one before. Its own key signed only some of them: here another does.
    let key = SecretKey::new("demo.example/ledger", Use::Log, &[1; 32]).expect("a key");
    let policy = format!("log {}\nquorum none\n", key.public());
    let mut earlier: Option<Checkpoint> = None;
    for size in 0..=entries.len() {
        let folder = TempDir::new().expect("a folder");
        let root = write(folder.path(), &entries[..size], if size == 0 { &[] } else { &bodies });
        let prefix = Checkpoint::sign(size as u64, root, &key);
        put(folder.path(), "checkpoint", prefix.text());
        both(folder.path(), &policy, earlier.as_ref());
        earlier = Some(prefix);
    }
    assert_eq!(earlier.expect("the last").root, checkpoint.root, "the last prefix is the whole");
}

/// The program as a witness, and where it serves.
fn witness(folder: &Path, log: &PublicKey) -> (Child, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_firsthand"))
        .args(["witness", "--name", "w.example/one", "--listen", "127.0.0.1:0", "--log", &log.to_string(), "--dir"])
        .arg(folder)
        .stdout(Stdio::piped())
        .spawn()
        .expect("starts");
    let said = BufReader::new(child.stdout.take().expect("its output"));
    let line = said.lines().map_while(Result::ok).find(|line| line.contains("http://")).expect("an address");
    (child, line.split("serves on ").nth(1).expect("an address").trim().to_owned())
}

fn send(agent: &ureq::Agent, address: &str, path: &str, body: &str) -> Option<(u16, String)> {
    let mut answer = agent.post(format!("{address}{path}")).send(body).ok()?;
    Some((answer.status().as_u16(), answer.body_mut().read_to_string().ok()?))
}

const MANY: u64 = 3_000;

fn tree_of(words: &str) -> TileSet {
    let (mut tree, mut tiles) = (Growing::new(), TileSet::default());
    for number in 0..MANY {
        tree.push(Hash::leaf(format!("{words} {number}").as_bytes()), |level, number, hashes| {
            tiles.put(level, number, hashes.to_vec());
        });
    }
    for (tile, hashes) in tree.partial() {
        tiles.put(tile.level, tile.number, hashes.to_vec());
    }
    tiles
}

fn request(tiles: &TileSet, key: &SecretKey, old: u64, size: u64) -> String {
    let proof = proofs::consistency(tiles, old, size).expect("a proof");
    Request { old, proof, checkpoint: Checkpoint::sign(size, proofs::root(tiles, size).expect("a root"), key) }.text()
}

#[test]
fn a_witness_that_is_killed_forgets_nothing_that_it_signed() {
    let folder = TempDir::new().expect("a folder");
    let key = Arc::new(SecretKey::new("killed.example/ledger", Use::Log, &[3; 32]).expect("a key"));
    let (true_tree, other_tree) = (Arc::new(tree_of("what was promised")), tree_of("what was never promised"));
    let signed = Arc::new(AtomicU64::new(0));
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(20)))
        .build()
        .into();
    for round in 0..6u64 {
        let before = signed.load(Ordering::SeqCst);
        let (mut child, address) = witness(folder.path(), key.public());
        let asking = {
            let (tiles, signed, agent, key) = (true_tree.clone(), signed.clone(), agent.clone(), key.clone());
            std::thread::spawn(move || {
                let mut old = signed.load(Ordering::SeqCst);
                while old < MANY {
                    match send(&agent, &address, "/add-checkpoint", &request(&tiles, &key, old, old + 1)) {
                        Some((200, line)) => {
                            assert!(line.contains("w.example/one"), "{line}");
                            old += 1;
                            signed.store(old, Ordering::SeqCst);
                        }
                        // It was killed after it had remembered and before it had answered.
                        Some((409, size)) => old = size.trim().parse().expect("a size"),
                        Some((status, text)) => panic!("{status}: {text}"),
                        None => return,
                    }
                }
            })
        };
        while signed.load(Ordering::SeqCst) < before + 20 {
            assert!(!asking.is_finished(), "it stopped asking");
            std::thread::sleep(Duration::from_millis(1));
        }
        // Each round somewhere else in what it does.
        std::thread::sleep(Duration::from_micros(round * 1_700));
        child.kill().expect("kill -9");
        child.wait().expect("gone");
        asking.join().expect("no panic");
        // What it remembers is whole, reaches everything that it signed, and is of the true tree.
        let secret = SecretKey::new("w.example/one", Use::Witness, &[9; 32]).expect("a key");
        let again = Witness::open(folder.path(), secret, vec![key.public().clone()]).expect("opens");
        let last = again.last(&key.public().name).expect("reads").expect("remembers");
        let acknowledged = signed.load(Ordering::SeqCst);
        assert!((acknowledged..=acknowledged + 1).contains(&last.size), "{} of {acknowledged}", last.size);
        assert_eq!(last.root, proofs::root(&*true_tree, last.size).expect("a root"));
        // And it signs nothing that does not continue it.
        for (old, size) in [(last.size, last.size), (last.size, last.size + 5), (0, 5)] {
            let asked = request(&other_tree, &key, old, size);
            assert_ne!(again.add_checkpoint(&asked, now()).expect("an answer").status, 200, "{old} to {size}");
        }
    }
}

#[test]
fn a_witness_gives_out_the_program_and_whom_to_believe() {
    let folder = TempDir::new().expect("a folder");
    let key = SecretKey::new("watched.example/ledger", Use::Log, &[3; 32]).expect("a key");
    let (mut child, address) = witness(&folder.path().join("w"), key.public());
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let get = |path: &str| agent.get(format!("{address}{path}")).call().expect("an answer").body_mut().read_to_string();
    let tiles = tree_of("what was promised");
    let asked = request(&tiles, &key, 0, 7);
    let (status, line) = send(&agent, &address, "/add-checkpoint", &asked).expect("an answer");
    assert_eq!(status, 200, "{line}");
    let (about, policy, program) = (get("/").expect("text"), get("/policy").expect("text"), get("/verify.py"));
    child.kill().expect("ends");
    child.wait().expect("gone");
    assert!(about.contains("It watches watched.example/ledger, and has seen 7 entries."), "{about}");
    assert_eq!(program.expect("text"), prove::PROGRAM);
    let policy = Policy::parse(&policy).expect("reads");
    let mut checkpoint = Request::parse(&asked).expect("reads").checkpoint;
    assert!(policy.accept(&checkpoint, u64::MAX - 1_000).is_err(), "not without its signature");
    checkpoint.lines.push(ledger::checkpoint::Line::parse(line.trim()).expect("a line"));
    assert_eq!(policy.accept(&checkpoint, u64::MAX - 1_000).expect("good").by.len(), 1);
}
