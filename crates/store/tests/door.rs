//! The door, on both databases.

use store::{Clock, Entropy, Error, Id, Moment, Settings, Store, harness, jobs, values};

async fn put(store: &Store, name: &'static str, value: &'static str) -> Result<(), Error> {
    store
        .write("put", move |tx| {
            Box::pin(async move {
                tx.run("INSERT INTO installation (name, value) VALUES ($1, $2)", values![name, value]).await?;
                Ok(())
            })
        })
        .await
}

async fn count(store: &Store) -> i64 {
    store
        .read("count", |tx| {
            Box::pin(async move { tx.count("SELECT COUNT(*) AS n FROM installation", values![]).await })
        })
        .await
        .expect("a count")
}

#[test]
fn a_duplicate_key_is_named_and_fails_alone() {
    harness::on_both(|store| async move {
        put(&store, "a", "1").await.expect("first");
        assert!(matches!(put(&store, "a", "2").await, Err(Error::Unique(_))));
        assert_eq!(count(&store).await, 1);
    });
}

#[test]
fn many_writes_at_once_each_keep_or_lose_only_their_own() {
    harness::on_both(|store| async move {
        let mut all = Vec::new();
        for number in 0..200_i64 {
            let store = store.clone();
            all.push(tokio::spawn(async move {
                store
                    .write("half of them fail", move |tx| {
                        Box::pin(async move {
                            tx.run(
                                "INSERT INTO installation (name, value) VALUES ($1, $2)",
                                values![format!("n{number}"), "x"],
                            )
                            .await?;
                            // Half fail after their insert: it must vanish, and nobody else's.
                            if number % 2 == 0 { Err(Error::Broken("on purpose".to_owned())) } else { Ok(()) }
                        })
                    })
                    .await
            }));
        }
        let mut kept = 0;
        for task in all {
            if task.await.expect("no panic").is_ok() {
                kept += 1;
            }
        }
        assert_eq!(kept, 100);
        assert_eq!(count(&store).await, 100);
    });
}

#[test]
fn a_panic_in_a_write_rolls_back_and_the_writer_lives_on() {
    harness::on_both(|store| async move {
        let inner = store.clone();
        let broken = tokio::spawn(async move {
            inner
                .write("panics", |tx| {
                    Box::pin(async move {
                        tx.run("INSERT INTO installation (name, value) VALUES ('p', 'x')", values![]).await?;
                        assert!(count_of_letters("panic") != 5, "on purpose");
                        Ok::<(), Error>(())
                    })
                })
                .await
        });
        // SQLite turns it into an error in the writer; on PostgreSQL the caller's own task panics.
        assert!(matches!(broken.await, Err(_) | Ok(Err(Error::Panicked))));
        put(&store, "after", "1").await.expect("the next write works");
        assert_eq!(count(&store).await, 1);
    });
}

fn count_of_letters(text: &str) -> usize {
    text.len()
}

#[test]
fn competing_increments_are_retried_until_all_are_counted() {
    harness::on_both(|store| async move {
        put(&store, "n", "0").await.expect("start");
        let mut all = Vec::new();
        for _ in 0..16 {
            let store = store.clone();
            all.push(tokio::spawn(async move {
                store
                    .write("increment", |tx| {
                        Box::pin(async move {
                            let row = tx.first("SELECT value FROM installation WHERE name = 'n'", values![]).await?;
                            let value: String = row.ok_or(Error::Broken("gone".to_owned()))?.get("value")?;
                            let next = value.parse::<i64>().unwrap_or(-1000) + 1;
                            tx.run("UPDATE installation SET value = $1 WHERE name = 'n'", values![next.to_string()])
                                .await?;
                            Ok::<(), Error>(())
                        })
                    })
                    .await
            }));
        }
        for task in all {
            task.await.expect("no panic").expect("counted");
        }
        let row = store
            .read("value", |tx| {
                Box::pin(async move { tx.first("SELECT value FROM installation WHERE name = 'n'", values![]).await })
            })
            .await
            .expect("read")
            .expect("a row");
        assert_eq!(row.get::<String>("value").expect("text"), "16");
    });
}

#[test]
fn a_read_cannot_write() {
    harness::on_both(|store| async move {
        let outcome = store
            .read("tries to write", |tx| {
                Box::pin(
                    async move { tx.run("INSERT INTO installation (name, value) VALUES ('x', 'y')", values![]).await },
                )
            })
            .await;
        assert!(outcome.is_err(), "a read wrote");
        let outcome = store
            .glance("tries to write", |tx| {
                Box::pin(
                    async move { tx.run("INSERT INTO installation (name, value) VALUES ('x', 'y')", values![]).await },
                )
            })
            .await;
        assert!(outcome.is_err(), "a glance wrote");
        assert_eq!(count(&store).await, 0);
    });
}

#[test]
fn a_job_is_taken_once_and_comes_back_when_its_lease_ends() {
    harness::on_both(|store| async move {
        let entropy = Entropy::seeded(1);
        let now = Moment(1_000_000);
        let queued = entropy.clone();
        store
            .write("queue", move |tx| {
                Box::pin(async move {
                    jobs::queue(tx, &queued, "count", "c1", now).await?;
                    jobs::queue(tx, &queued, "count", "c1", now).await
                })
            })
            .await
            .expect("queued twice, kept once");
        let take = |at: Moment| {
            let store = store.clone();
            async move { store.write("take", move |tx| Box::pin(jobs::take(tx, at, 60))).await.expect("take") }
        };
        assert!(take(Moment(0)).await.is_none(), "too early");
        let first = take(now).await.expect("a job");
        assert_eq!((first.kind.as_str(), first.argument.as_str(), first.attempts), ("count", "c1", 1));
        assert!(take(now.plus_seconds(59)).await.is_none(), "held by someone");
        let again = take(now.plus_seconds(61)).await.expect("the lease ended");
        assert_eq!(again.attempts, 2);
        store.write("finish", move |tx| Box::pin(jobs::finish(tx, again.id))).await.expect("done");
        assert!(take(now.plus_seconds(1000)).await.is_none(), "done is done");
    });
}

#[test]
fn values_of_every_kind_come_back_as_they_went_in() {
    harness::on_both(|store| async move {
        let id = Id::new(&Entropy::seeded(3));
        store
            .write("organisation", move |tx| {
                Box::pin(async move {
                    tx.run(
                        "INSERT INTO organisations (id, name, terms_version, terms_day, sample, made_day)
                         VALUES ($1, $2, $3, $4, $5, $6)",
                        values![id, "Ministère – وزارة", None::<i64>, Some(store::Day(-3)), true, store::Day(20_000)],
                    )
                    .await
                })
            })
            .await
            .expect("stored");
        let row = store
            .read("organisation", move |tx| {
                Box::pin(async move { tx.first("SELECT * FROM organisations WHERE id = $1", values![id]).await })
            })
            .await
            .expect("read")
            .expect("found");
        assert_eq!(row.get::<Id>("id").expect("id"), id);
        assert_eq!(row.get::<String>("name").expect("name"), "Ministère – وزارة");
        assert_eq!(row.get::<Option<i64>>("terms_version").expect("null"), None);
        assert_eq!(row.get::<store::Day>("terms_day").expect("day"), store::Day(-3));
        assert!(row.get::<bool>("sample").expect("bool"));
        assert!(row.get::<i64>("terms_version").is_err(), "NULL is not a number");
    });
}

#[tokio::test]
async fn a_newer_schema_is_refused_with_a_clear_message() {
    let folder = tempfile::tempdir().expect("folder");
    let settings = Settings::new(store::Database::Sqlite(folder.path().join("t.sqlite")));
    let clock = Clock::fixed(harness::TODAY);
    let store = Store::open(&settings, &clock).await.expect("opens");
    store
        .write("from the future", |tx| {
            Box::pin(async move {
                tx.run(
                    "INSERT INTO schema_migrations (version, name, applied_day) VALUES (9999, 'future', 0)",
                    values![],
                )
                .await
            })
        })
        .await
        .expect("stored");
    let error = Store::open(&settings, &clock).await.err().expect("refused");
    assert!(error.to_string().contains("use a newer program"), "{error}");
}

#[test]
fn addresses_are_understood_or_explained() {
    use store::Database;
    assert_eq!("data.sqlite".parse::<Database>().expect("file"), Database::Sqlite("data.sqlite".into()));
    assert_eq!("sqlite:x/y".parse::<Database>().expect("file"), Database::Sqlite("x/y".into()));
    assert!(matches!("postgres://h/n".parse::<Database>(), Ok(Database::Postgres(_))));
    for wrong in ["", "mysql://h/n", "http://x"] {
        assert!(wrong.parse::<Database>().is_err(), "{wrong}");
    }
}
