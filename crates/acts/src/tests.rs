//! Entering, publishing, erasing, on both databases.

use ledger::{Body, Checkpoint, Policy};
use serde_json::json;
use store::{Day, Error, Id, Store, Tx, harness, values};

use super::*;
use crate::enter::Values;

mod watching;

static SAID: Kind = Kind {
    name: "said",
    fields: &[Field::column("words", "answers.words"), Field::count("times", "it is public"), Field::word("how")],
};

const ORIGIN: &str = "test.example/ledger";

fn said(words: &str) -> Values {
    vec![("words", json!(words)), ("times", json!(3)), ("how", json!("aloud"))]
}

async fn say(store: &Store, about: Id, words: &str) -> Result<(), Error> {
    let words = words.to_owned();
    store
        .write("say", move |tx| Box::pin(async move { enter(tx, &SAID, about, harness::TODAY, said(&words)).await }))
        .await
}

async fn publish_now(store: &Store) {
    publish(store, ORIGIN, harness::TODAY).await.unwrap();
}

/// Everything that is served, checked by the library as a visitor would.
async fn checked(store: &Store, bodies: bool) -> ledger::verify::Report {
    let folder = tempfile::TempDir::new().unwrap();
    let to = folder.path().to_owned();
    let policy = store
        .read("files", move |tx| {
            Box::pin(async move {
                let put = |path: String, bytes: &[u8]| {
                    let path = to.join(path);
                    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                    std::fs::write(path, bytes).unwrap();
                };
                let checkpoint = served(tx).await?.unwrap();
                put("checkpoint".to_owned(), checkpoint.text().as_bytes());
                for one in ledger::Tile::all(checkpoint.size) {
                    put(one.path(), &tile(tx, one).await?.unwrap());
                    if one.level == 0 {
                        put(one.entries_path(), &entries(tx, one).await?.unwrap());
                        let lines = super::bodies(tx, one.number).await?.unwrap();
                        put(format!("bodies/{}", ledger::tiles::place(one.number)), lines.as_bytes());
                    }
                }
                policy(tx).await
            })
        })
        .await
        .unwrap();
    let options = ledger::verify::Options { bodies, now: now() as u64, ..Default::default() };
    let source = ledger::verify::Folder(folder.path().to_owned());
    ledger::verify::verify(&source, &Policy::parse(&policy).unwrap(), &options, |_, _| ()).unwrap()
}

fn now() -> i64 {
    harness::TODAY.0 * 86_400 + 43_200
}

async fn proof_of(store: &Store, place: u64) -> ledger::ProofFile {
    let read = store.read("proof", move |tx| {
        Box::pin(async move {
            let entry = entry(tx, place).await?;
            proofs(tx, entry.into_iter().collect()).await
        })
    });
    read.await.unwrap().pop().unwrap()
}

async fn all_bodies(store: &Store) -> Vec<Option<Body>> {
    store
        .read("bodies", |tx| {
            Box::pin(async move {
                let mut all = Vec::new();
                for place in 0..size(tx).await? {
                    all.push(entry(tx, place).await?.unwrap().body);
                }
                Ok::<_, Error>(all)
            })
        })
        .await
        .unwrap()
}

#[test]
fn what_is_not_declared_is_not_entered_and_the_act_is_not_done() {
    harness::on_both(|store| async move {
        for wrong in [
            vec![("words", json!("x"))],
            vec![("words", json!("x")), ("times", json!(3)), ("how", json!("y")), ("who", json!("somebody"))],
            vec![("words", json!("x")), ("times", json!(3)), ("how", json!("y")), ("how", json!("z"))],
        ] {
            let outcome: Result<(), Error> = store
                .write("say", move |tx| {
                    Box::pin(async move {
                        tx.run("INSERT INTO jobs (id, kind, argument, not_before, lease_until, attempts) VALUES ($1, 'a', 'b', 0, 0, 0)", values![Id([1; 16])]).await?;
                        enter(tx, &SAID, Id([1; 16]), harness::TODAY, wrong).await
                    })
                })
                .await;
            assert!(matches!(outcome, Err(Error::Broken(_))), "{outcome:?}");
        }
        let left = store
            .read("count", |tx| {
                Box::pin(async move {
                    Ok::<_, Error>(
                        tx.count("SELECT COUNT(*) AS n FROM ledger_entries", values![]).await?
                            + tx.count("SELECT COUNT(*) AS n FROM jobs", values![]).await?,
                    )
                })
            })
            .await
            .unwrap();
        assert_eq!(left, 0);
    });
}

#[test]
fn entries_keep_the_order_of_the_acts_and_what_is_served_verifies() {
    harness::on_both(|store| async move {
        publish_now(&store).await;
        for round in 0..3 {
            for number in 0..120 {
                say(&store, Id([7; 16]), &format!("{round} {number}")).await.unwrap();
            }
            publish_now(&store).await;
            publish_now(&store).await;
            // The first entry is the key's own.
            let report = checked(&store, true).await;
            assert_eq!(report.checkpoint.size, 120 * (round + 1) + 1);
        }
        let words: Vec<String> = all_bodies(&store)
            .await
            .iter()
            .filter_map(|body| {
                let body: serde_json::Value = serde_json::from_str(&body.as_ref().unwrap().text).unwrap();
                body["words"].as_str().map(str::to_owned)
            })
            .collect();
        let wanted: Vec<String> =
            (0..3).flat_map(|round| (0..120).map(move |number| format!("{round} {number}"))).collect();
        assert_eq!(words, wanted);
        let turns = store
            .read("turns", |tx| {
                Box::pin(async move {
                    tx.count(
                        "SELECT COUNT(*) AS n FROM ledger_entries WHERE turn <> 0 AND place IS NOT NULL",
                        values![],
                    )
                    .await
                })
            })
            .await
            .unwrap();
        assert_eq!(turns, 0, "no time of an act stays");
        let some = store.read("about", |tx| Box::pin(about(tx, Id([7; 16]), 200))).await.unwrap();
        let places: Vec<u64> = some.iter().map(|one| one.place).collect();
        assert_eq!(places, (161..361).collect::<Vec<u64>>(), "the newest, oldest first");
        let proved = store.read("proofs", move |tx| Box::pin(proofs(tx, some))).await.unwrap();
        let policy = Policy::parse(&store.read("policy", |tx| Box::pin(policy(tx))).await.unwrap()).unwrap();
        assert_eq!(proved.len(), 200);
        for proof in proved {
            proof.check(&policy, None, now() as u64).unwrap();
        }
    });
}

#[test]
fn several_writers_and_several_publishers_lose_and_double_nothing() {
    harness::on_both(|store| async move {
        publish_now(&store).await;
        let mut tasks = Vec::new();
        for writer in 0..8u8 {
            let store = store.clone();
            tasks.push(tokio::spawn(async move {
                for number in 0..25 {
                    say(&store, Id([writer; 16]), &format!("{writer} {number}")).await.unwrap();
                    if number % 5 == 0 && writer < 3 {
                        // Another may be faster; then this one has nothing to do, or is told to try again.
                        let _ = publish(&store, ORIGIN, harness::TODAY).await;
                    }
                }
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        publish_now(&store).await;
        let report = checked(&store, true).await;
        assert_eq!(report.bodies, Some(ledger::verify::Bodies { there: 201, ..Default::default() }));
        let mut words: Vec<String> = all_bodies(&store).await.into_iter().map(|body| body.unwrap().text).collect();
        words.sort();
        words.dedup();
        assert_eq!(words.len(), 201);
    });
}

#[test]
fn after_erasing_every_proof_holds_and_the_words_are_nowhere() {
    harness::on_both(|store| async move {
        let secret = "Wharfinger said so";
        publish_now(&store).await;
        for number in 0..5 {
            say(&store, Id([1; 16]), &format!("before {number}")).await.unwrap();
        }
        say(&store, Id([2; 16]), secret).await.unwrap();
        publish_now(&store).await;
        let place = 6;
        let before = proof_of(&store, place).await;
        let entry_before = store.read("entry", move |tx| Box::pin(entry(tx, place))).await.unwrap().unwrap();
        assert!(before.body.as_ref().unwrap().text.contains(secret));
        let done = store.write("erase", move |tx| Box::pin(erase(tx, place, "law", harness::TODAY))).await.unwrap();
        assert!(done);
        let again = store.write("erase", move |tx| Box::pin(erase(tx, place, "law", harness::TODAY))).await.unwrap();
        assert!(!again);
        store.settle(harness::TODAY).await.unwrap();
        publish_now(&store).await;
        let report = checked(&store, true).await;
        assert_eq!(report.bodies.map(|bodies| (bodies.erased, bodies.unsigned)), Some((1, 0)));
        let after = proof_of(&store, place).await;
        assert_eq!(after.body, None);
        let policy = Policy::parse(&store.read("policy", |tx| Box::pin(policy(tx))).await.unwrap()).unwrap();
        before.check(&policy, None, now() as u64).unwrap();
        after.check(&policy, Some(entry_before.entry), now() as u64).unwrap();
    });
}

#[test]
fn an_act_of_erasing_has_its_place_at_once_and_the_others_wait() {
    harness::on_both(|store| async move {
        publish_now(&store).await;
        say(&store, Id([1; 16]), "shown too much").await.unwrap();
        publish_now(&store).await;
        say(&store, Id([1; 16]), "waits for the hour").await.unwrap();
        let done = store.write("erase", |tx| Box::pin(erase(tx, 1, "person", harness::TODAY))).await.unwrap();
        assert!(done);
        let (size, waiting, act) = store
            .read("places", |tx| {
                Box::pin(async move {
                    let waiting =
                        tx.count("SELECT COUNT(*) AS n FROM ledger_entries WHERE place IS NULL", values![]).await?;
                    let act = erased_by(tx, 1).await?.map(|act| act.place);
                    Ok::<_, Error>((size(tx).await?, waiting, act))
                })
            })
            .await
            .unwrap();
        assert_eq!((size, waiting, act), (3, 1, Some(2)));
        // Nothing is signed at that moment; in the hour after it all fits.
        assert_eq!(store.read("signed", |tx| Box::pin(latest(tx))).await.unwrap().unwrap().size, 2);
        publish_now(&store).await;
        let report = checked(&store, true).await;
        assert_eq!((report.checkpoint.size, report.bodies.unwrap().unsigned), (4, 0));
    });
}

async fn vkeys(tx: &mut Tx) -> Result<Vec<(String, bool)>, Error> {
    Ok(keys(tx).await?.into_iter().map(|key| (key.vkey, key.until.is_none())).collect())
}

#[test]
fn a_new_key_signs_beside_the_old_one_and_a_lost_one_is_replaced() {
    harness::on_both(|store| async move {
        publish_now(&store).await;
        let old = store.read("keys", |tx| Box::pin(vkeys(tx))).await.unwrap()[0].0.clone();
        let tomorrow = harness::TODAY.plus(1);
        let new = store.write("rotate", move |tx| Box::pin(rotate(tx, tomorrow))).await.unwrap();
        assert!(store.write("rotate", move |tx| Box::pin(rotate(tx, tomorrow))).await.is_err(), "two sign already");
        publish(&store, ORIGIN, tomorrow).await.unwrap();
        let by = |checkpoint: &Checkpoint, vkey: &str| {
            checkpoint.signed_by(&ledger::PublicKey::parse(vkey).unwrap()).unwrap().is_some()
        };
        let both = store.read("latest", |tx| Box::pin(latest(tx))).await.unwrap().unwrap();
        assert!(by(&both, &old) && by(&both, &new));
        let later = tomorrow.plus(keys::BOTH_DAYS);
        publish(&store, ORIGIN, later).await.unwrap();
        say(&store, Id([1; 16]), "later").await.unwrap();
        publish(&store, ORIGIN, later).await.unwrap();
        let one = store.read("latest", |tx| Box::pin(latest(tx))).await.unwrap().unwrap();
        assert!(!by(&one, &old) && by(&one, &new));
        // The key store is lost: the same ledger goes on under another key, and says so.
        let id: Vec<String> = store
            .read("secret", |tx| {
                Box::pin(async move {
                    let rows = tx.all("SELECT secret FROM ledger_keys WHERE until_day IS NULL", values![]).await?;
                    rows.iter().map(|row| row.get("secret")).collect()
                })
            })
            .await
            .unwrap();
        store.write("lose", move |tx| Box::pin(async move { tx.let_key_go(&id[0]).await })).await.unwrap();
        store.settle(later).await.unwrap();
        publish(&store, ORIGIN, later).await.unwrap();
        publish(&store, ORIGIN, later).await.unwrap();
        let third = store.read("latest", |tx| Box::pin(latest(tx))).await.unwrap().unwrap();
        assert!(!by(&third, &new) && third.size > one.size);
        let said: Vec<String> = all_bodies(&store).await.into_iter().map(|body| body.unwrap().text).collect();
        assert_eq!(said.iter().filter(|text| text.contains("\"lost\"")).count(), 1, "{said:?}");
        checked(&store, true).await;
        let _: Day = later;
    });
}

#[test]
fn a_ledger_that_lost_entries_is_not_signed() {
    harness::on_both(|store| async move {
        publish_now(&store).await;
        say(&store, Id([1; 16]), "one").await.unwrap();
        publish_now(&store).await;
        store
            .write("cut off", |tx| {
                Box::pin(async move {
                    tx.run("DELETE FROM ledger_entries WHERE place >= 1", values![]).await?;
                    tx.run("DELETE FROM ledger_tiles", values![]).await?;
                    Ok::<_, Error>(())
                })
            })
            .await
            .unwrap();
        assert!(publish(&store, ORIGIN, harness::TODAY).await.is_err());
    });
}
