//! How fast: `cargo bench -p ledger --bench ledger`.
//!
//! Appending 100,000 entries with their commitments; making and checking proofs in a tree of a million; checking a ledger of a million
//! entries from a folder of tiles, bodies included.
#![allow(missing_docs, reason = "a program")]
#![allow(clippy::print_stdout, reason = "a program that prints its figures")]

use std::{fs, path::Path, time::Instant};

use ledger::{
    Body, Checkpoint, Growing, Hash, Policy, SecretKey, TileSet, Use, entry,
    proofs::{check_inclusion, inclusion},
    tiles::{Tile, WIDTH, place},
    verify::{Folder, Options, verify},
};

fn body(index: u64) -> Body {
    let mut salt = [7; 32];
    salt[..8].copy_from_slice(&index.to_le_bytes());
    Body {
        salt,
        text: format!("{{\"act\":\"answer\",\"number\":{index},\"text\":\"{}\"}}", "We accept it in part. ".repeat(12)),
    }
}

fn put(folder: &Path, path: &str, bytes: &[u8]) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, bytes).expect("written");
}

fn main() {
    let bodies: Vec<Body> = (0..100_000).map(body).collect();
    let started = Instant::now();
    let mut tree = Growing::new();
    for body in &bodies {
        tree.push(Hash::leaf(&body.entry()), |_, _, _| ());
    }
    println!(
        "100,000 appends, commitments included: {:.0} ms (root {})",
        started.elapsed().as_secs_f64() * 1e3,
        tree.root()
    );

    let size = 1_000_000u64;
    let folder = tempfile::tempdir().expect("a folder");
    let mut set = TileSet::default();
    let mut tree = Growing::new();
    let mut leaves = Vec::new();
    let hash_bytes = |hashes: &[Hash]| hashes.iter().flat_map(|hash| hash.0).collect::<Vec<u8>>();
    for number in 0..size.div_ceil(WIDTH) {
        let range = number * WIDTH..(number * WIDTH + WIDTH).min(size);
        let bodies: Vec<Body> = range.clone().map(body).collect();
        let entries: Vec<[u8; 32]> = bodies.iter().map(Body::entry).collect();
        for entry in &entries {
            leaves.push(Hash::leaf(entry));
            tree.push(Hash::leaf(entry), |level, number, hashes| {
                set.put(level, number, hashes.to_vec());
                put(folder.path(), &Tile { level, number, width: 256 }.path(), &hash_bytes(hashes));
            });
        }
        let tile = Tile::of(0, number, size).expect("a tile");
        put(folder.path(), &tile.entries_path(), &entry::bundle(&entries));
        let lines: String = range.zip(&bodies).map(|(index, body)| entry::line(index, Some(body)) + "\n").collect();
        put(folder.path(), &format!("bodies/{}", place(number)), lines.as_bytes());
    }
    for (tile, hashes) in tree.partial() {
        set.put(tile.level, tile.number, hashes.to_vec());
        put(folder.path(), &tile.path(), &hash_bytes(hashes));
    }
    let root = tree.root();

    let indexes: Vec<u64> = (0..20_000).map(|at| at * 2_654_435_761 % size).collect();
    let started = Instant::now();
    let proofs: Vec<Vec<Hash>> = indexes.iter().map(|index| inclusion(&set, *index, size).expect("proved")).collect();
    println!("making a proof among a million: {:.1} us", started.elapsed().as_secs_f64() * 1e6 / proofs.len() as f64);
    let started = Instant::now();
    for (index, proof) in indexes.iter().zip(&proofs) {
        check_inclusion(leaves[*index as usize], *index, size, proof, root).expect("checked");
    }
    println!("checking it: {:.1} us", started.elapsed().as_secs_f64() * 1e6 / proofs.len() as f64);

    let key = SecretKey::new("bench.example/ledger", Use::Log, &[7; 32]).expect("a key");
    put(folder.path(), "checkpoint", Checkpoint::sign(size, root, &key).text().as_bytes());
    let policy = Policy::parse(&format!("log {}\nquorum none\n", key.public())).expect("a policy");
    for bodies in [false, true] {
        let started = Instant::now();
        let options = Options { bodies, ..Options::default() };
        let report = verify(&Folder(folder.path().to_owned()), &policy, &options, |_, _| ()).expect("good");
        let with = if bodies { "with" } else { "without" };
        println!("checking {} entries {with} bodies: {:.2} s", report.checkpoint.size, started.elapsed().as_secs_f64());
    }
}
