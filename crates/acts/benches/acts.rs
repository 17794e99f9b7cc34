//! Acts through the store: `cargo bench -p acts --bench acts` (or `cargo test -p acts --bench acts` without optimising).
//!
//! 64 writers enter 20,000 acts on a fresh SQLite file, each in a transaction of its own that is on the disk before the next begins; then
//! they get their places, tiles and a signature. With an address of PostgreSQL behind `--` (`-- postgres://...`, an empty database) the same there.
#![allow(missing_docs, reason = "a program")]
#![allow(clippy::print_stdout, reason = "a program that prints its figures")]

use std::time::Instant;

use acts::{Field, Kind, enter, publish};
use store::{Clock, Database, Error, Id, Settings, Store, harness};

static SAID: Kind = Kind { name: "said", fields: &[Field::column("words", "answers.words")] };

const WRITERS: u64 = 64;
const ACTS: u64 = 20_000;

fn main() {
    let url = std::env::args().find(|argument| argument.starts_with("postgres"));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let folder = tempfile::tempdir().expect("a folder");
        let vault = harness::vault(Database::Sqlite(folder.path().join("keys.sqlite"))).await;
        let database = url.map_or_else(|| Database::Sqlite(folder.path().join("acts.sqlite")), Database::Postgres);
        let store = Store::open(&Settings::new(database).with(vault), &Clock::System).await.expect("opens");
        let words = "We accept it in part, because the court decides and not the ministry. ".repeat(5);
        let started = Instant::now();
        let mut tasks = Vec::new();
        for writer in 0..WRITERS {
            let (store, words) = (store.clone(), words.clone());
            tasks.push(tokio::spawn(async move {
                for number in 0..ACTS / WRITERS {
                    let about = Id::from_number(u128::from(writer << 32 | number));
                    let words = words.clone();
                    store
                        .write("act", move |tx| {
                            Box::pin(async move {
                                enter(tx, &SAID, about, harness::TODAY, vec![("words", words.into())]).await?;
                                Ok::<_, Error>(())
                            })
                        })
                        .await
                        .expect("entered");
                }
            }));
        }
        for task in tasks {
            task.await.expect("no panic");
        }
        let done = ACTS / WRITERS * WRITERS;
        let each = started.elapsed().as_secs_f64();
        println!("{}: {:.0} acts a second, entry, sealing and commit included", store.kind(), done as f64 / each);
        let started = Instant::now();
        publish(&store, "bench.example/ledger", harness::TODAY).await.expect("published");
        println!("places, tiles and signature for {done}: {:.2} s", started.elapsed().as_secs_f64());
    });
}
