//! What sealing adds to a text: `cargo bench -p store --bench sealing`.
//!
//! A text of 305 characters is sealed, keys made ahead included (one commit for 256 of them, on a fresh SQLite file), and opened,
//! alone and with 200 others at once.
#![allow(missing_docs, reason = "a program")]
#![allow(clippy::print_stdout, reason = "a program that prints its figures")]

use std::time::Instant;

use store::{Database, Entropy, Id, harness};

fn main() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let folder = tempfile::tempdir().expect("a folder");
        let vault = harness::vault(Database::Sqlite(folder.path().join("keys.sqlite"))).await;
        let entropy = Entropy::System;
        let text = "The court should say in plain words what it decided and why. ".repeat(5);
        let ids: Vec<Id> = (0..6_400).map(|_| Id::new(&entropy)).collect();
        let started = Instant::now();
        let mut sealed = Vec::with_capacity(ids.len());
        for id in &ids {
            sealed.push(vault.seal(*id, &text).await.expect("sealed"));
        }
        let each = started.elapsed().as_secs_f64() * 1e6 / ids.len() as f64;
        println!(
            "sealing, keys and their commits included: {each:.1} us a text ({} bytes become {})",
            text.len(),
            sealed[0].len()
        );
        for many in [1, 200] {
            let started = Instant::now();
            let mut opened = 0;
            for (ids, sealed) in ids.chunks(many).zip(sealed.chunks(many)).take(2_000 / many.min(100)) {
                let mut texts: Vec<String> = sealed.to_vec();
                let good = vault.unseal(ids.iter().copied().zip(texts.iter_mut()).collect()).await.expect("opened");
                assert!(good.iter().all(|good| *good) && texts[0] == text);
                opened += sealed.len();
            }
            let each = started.elapsed().as_secs_f64() * 1e6 / opened as f64;
            println!("opening {many} at once: {each:.1} us a text");
        }
    });
}
