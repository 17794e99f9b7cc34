//! What was erased from the ledger: nowhere to be found eight days later, not back after a restore, and every proof still good.

use ledger::{Checkpoint, Policy, ProofFile};
use policy::consultations::types::State;
use store::{Database, Error, Id, Store, harness, values};

use crate::{
    backups::{
        Kind, Place, empty, files, holds, keys_of, look_at_the_keys, postgres_files, rewrite_until_gone, somebody,
    },
    ledger::{ORIGIN, TOLD, publish},
    support::{Server, by_hand, number, on_both, stage},
};

const WORDS: &str = "Wharfinger at the second gate said so";

fn now() -> u64 {
    harness::TODAY.0 as u64 * 86_400 + 43_200
}

/// An act whose words stand nowhere else.
async fn act(store: &Store, words: &'static str) {
    store
        .write("act", move |tx| {
            Box::pin(
                async move { acts::enter(tx, &TOLD, Id([5; 16]), harness::TODAY, vec![("state", words.into())]).await },
            )
        })
        .await
        .map_err(|error: Error| error)
        .expect("entered");
}

/// Where an act with these words is in the ledger.
async fn find(store: &Store, words: &'static str) -> Option<acts::Entry> {
    store
        .read("find", move |tx| {
            Box::pin(async move {
                let size = acts::size(tx).await?;
                let all = acts::between(tx, 0, size).await?;
                Ok::<_, Error>(
                    all.into_iter().find(|one| one.body.as_ref().is_some_and(|body| body.text.contains(words))),
                )
            })
        })
        .await
        .expect("read")
}

async fn erase(server: &Server, place: u64) {
    let today = server.app.clock().today();
    let erased = server.app.store().write("erase", move |tx| Box::pin(acts::erase(tx, place, "person", today)));
    assert!(erased.await.expect("erased"));
    server.app.settle().await;
}

async fn policy_of(store: &Store) -> Policy {
    let text = store.read("policy", |tx| Box::pin(acts::policy(tx))).await.expect("read");
    Policy::parse(&text).expect("reads")
}

async fn proof_of(store: &Store, place: u64) -> ProofFile {
    let read = store.read("proof", move |tx| {
        Box::pin(async move {
            let entry = acts::entry(tx, place).await?;
            acts::proofs(tx, entry.into_iter().collect()).await
        })
    });
    read.await.expect("read").pop().expect("a proof")
}

async fn gone(kind: Kind) {
    let Some(place) = Place::new(kind).await else { return };
    let server = place.server().await;
    let store = server.app.store();
    let stage = stage(&server.app, State::Open, 20).await;
    somebody(&server, &stage, 0, "Words that stay").await;
    act(store, "before").await;
    act(store, WORDS).await;
    act(store, "after").await;
    publish(&server).await;
    let entry = find(store, WORDS).await.expect("there");
    let (number, body) = (entry.place, entry.body.clone().expect("words"));
    let (own, neighbour) = (proof_of(store, number).await, proof_of(store, number + 1).await);
    let (id, sealed): (Id, String) = store
        .read("sealed", move |tx| {
            Box::pin(async move {
                let row =
                    tx.first("SELECT id, body FROM ledger_entries WHERE place = $1", values![number as i64]).await?;
                let row = row.expect("a row");
                Ok::<_, Error>((row.get("id")?, row.get("body")?))
            })
        })
        .await
        .expect("read");
    let vault = store.vault().expect("a vault").clone();
    let mut text = sealed.clone();
    assert!(store::is_sealed(&sealed));
    assert_eq!(vault.unseal(vec![(id, &mut text)]).await.expect("tried"), [true], "until then it opens");
    let monday = place.backup(&server, "monday.backup").await;
    let before = keys_of(store).await;
    // The database looks at its tables, as it does by itself at times, and keeps values of them for its plans.
    look_at_the_keys(store).await;
    erase(&server, number).await;
    let left = keys_of(store).await;
    let destroyed: Vec<(Id, Vec<u8>)> =
        before.iter().filter(|(id, _)| !left.iter().any(|(other, _)| other == id)).cloned().collect();
    assert_eq!(destroyed.len(), 1, "the key of the one entry");

    // Eight days later, after the nightly work.
    place.clock.advance_seconds(8 * 86_400);
    publish(&server).await;
    vault.expire(place.clock.today()).await.expect("expired");
    rewrite_until_gone(kind, store, &destroyed).await;
    store.write("rewrite", |tx| Box::pin(store::jobs::rewrite_in_key_order(tx))).await.expect("rewritten");
    let tuesday = place.backup(&server, "tuesday.backup").await;
    let target = empty(kind, place.folder.path(), "try.sqlite").await.expect("an empty database");
    let refused = place.restore(&place.asked(&monday, &target)).await.expect_err("the seven days are over");
    assert!(refused.contains("nobody can open it"), "{refused}");
    // Whoever kept the sealed words opens nothing.
    let mut text = sealed.clone();
    assert_eq!(vault.unseal(vec![(id, &mut text)]).await.expect("tried"), [false]);
    // No byte of words, salt and key in database, log, tiles, key store or backups.
    let mut raw = files(place.folder.path());
    if kind == Kind::Postgres {
        raw.extend(postgres_files(store).await);
    }
    assert!(left.iter().all(|(_, wrapped)| raw.iter().any(|(_, bytes)| holds(bytes, &wrapped[24..]))), "it finds");
    assert!(raw.iter().any(|(_, bytes)| holds(bytes, &entry.entry)), "the entry itself is there, and found");
    let salt = ledger::Hash(body.salt).to_string();
    for (path, bytes) in &raw {
        for (what, part) in [
            ("words", WORDS.as_bytes()),
            ("body", body.text.as_bytes()),
            ("salt", &body.salt),
            ("salt", salt.as_bytes()),
        ] {
            assert!(!holds(bytes, part), "{} holds the {what}", path.display());
        }
        let old =
            *path == place.path("monday.backup.key") || path.components().any(|part| part.as_os_str() == "pg_wal");
        assert!(old || !holds(bytes, &destroyed[0].1[24..]), "{} holds the destroyed key", path.display());
    }
    // Every proof of before still holds, with the words where somebody kept them, and without.
    let policy = policy_of(store).await;
    own.check(&policy, None, now()).expect("whoever kept it can still prove it");
    neighbour.check(&policy, None, now()).expect("the neighbour's proof");
    let after = proof_of(store, number).await;
    assert!(after.body.is_none());
    after.check(&policy, Some(entry.entry), now()).expect("without words");
    proof_of(store, number + 1).await.check(&policy, None, now()).expect("of today");
    // What is restored later does not have them either.
    let restored = place.restore(&place.asked(&tuesday, &target)).await.expect("restored");
    assert!(restored.rows["ledger_entries"] > 4, "{:?}", restored.rows);
    let there = Place { database: target, ..place };
    let server = there.server().await;
    assert!(find(server.app.store(), WORDS).await.is_none() && find(server.app.store(), "after").await.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_days_after_erasing_no_file_holds_a_byte_of_it_on_sqlite() {
    gone(Kind::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_days_after_erasing_no_file_holds_a_byte_of_it_on_postgresql() {
    gone(Kind::Postgres).await;
}

async fn comes_back_erased(from: Kind, to: Kind) {
    const LATE: &str = "Wharfinger at the third gate said so";
    let Some(place) = Place::new(from).await else { return };
    let server = place.server().await;
    let stage = stage(&server.app, State::Open, 20).await;
    somebody(&server, &stage, 0, "Words that stay").await;
    act(server.app.store(), WORDS).await;
    publish(&server).await;
    // In the backup one has its place, the other waits for it.
    act(server.app.store(), LATE).await;
    act(server.app.store(), "what stays").await;
    let file = place.backup(&server, "one.backup").await;
    publish(&server).await;
    let signed: Checkpoint =
        server.app.store().read("signed", |tx| Box::pin(acts::latest(tx))).await.expect("read").expect("signed");
    for words in [WORDS, LATE] {
        let entry = find(server.app.store(), words).await.expect("there");
        erase(&server, entry.place).await;
        assert!(find(server.app.store(), words).await.is_none());
    }
    drop(server);
    let target = empty(to, place.folder.path(), "restored.sqlite").await.expect("a database");
    place.restore(&place.asked(&file, &target)).await.expect("restored");
    let there = Place { database: target, ..place };
    let server = there.server().await;
    publish(&server).await;
    let store = server.app.store();
    for words in [WORDS, LATE] {
        assert!(find(store, words).await.is_none(), "{words}: it is back");
    }
    assert!(find(store, "what stays").await.is_some());
    // Two entries without words, and two acts that say so; under a new name, because more was signed than the copy had.
    let (all, latest) = store
        .read("all", |tx| {
            Box::pin(async move {
                let size = acts::size(tx).await?;
                let all = acts::between(tx, 0, size).await?;
                Ok::<_, Error>((all, acts::latest(tx).await?.expect("signed")))
            })
        })
        .await
        .expect("read");
    let without: Vec<u64> = all.iter().filter(|one| one.body.is_none()).map(|one| one.place).collect();
    let told: Vec<u64> = all.iter().filter_map(|one| ledger::entry::erases(&one.body.as_ref()?.text)).collect();
    assert_eq!(without.len(), 2);
    let mut sorted = told.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, without, "each is told");
    assert_eq!(latest.size as usize, all.len());
    assert_ne!(latest.origin, signed.origin);
    assert!(latest.origin.starts_with(ORIGIN), "{}", latest.origin);
    let policy = policy_of(store).await;
    for one in &all {
        let proof = proof_of(store, one.place).await;
        proof.check(&policy, Some(one.entry), now()).unwrap_or_else(|why| panic!("{}: {why}", one.place));
        assert_eq!(proof.checkpoint.root, latest.root);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_erased_is_not_back_after_a_restore_and_the_ledger_has_a_new_name() {
    comes_back_erased(Kind::Sqlite, Kind::Sqlite).await;
    comes_back_erased(Kind::Sqlite, Kind::Postgres).await;
    comes_back_erased(Kind::Postgres, Kind::Sqlite).await;
    comes_back_erased(Kind::Postgres, Kind::Postgres).await;
}

/// Which entries have no words, and which are told to be erased, in order.
async fn without_and_told(store: &Store) -> (Vec<u64>, Vec<u64>) {
    let all = store
        .read("all", |tx| {
            Box::pin(async move {
                let size = acts::size(tx).await?;
                acts::between(tx, 0, size).await
            })
        })
        .await
        .expect("read");
    let without = all.iter().filter(|one| one.body.is_none()).map(|one| one.place).collect();
    let mut told: Vec<u64> = all.iter().filter_map(|one| ledger::entry::erases(&one.body.as_ref()?.text)).collect();
    told.sort_unstable();
    (without, told)
}

async fn keys_lost(kind: Kind) {
    let Some(place) = Place::new(kind).await else { return };
    let server = place.server().await;
    for words in ["first", WORDS, "third"] {
        act(server.app.store(), words).await;
    }
    publish(&server).await;
    let erased = find(server.app.store(), WORDS).await.expect("there").place;
    erase(&server, erased).await;
    publish(&server).await;
    let (without, told) = without_and_told(server.app.store()).await;
    assert_eq!((without.as_slice(), told.as_slice()), ([erased].as_slice(), [erased].as_slice()));
    act(server.app.store(), "waits for its place").await;
    server.app.store().clone().close().await;
    drop(server);
    // The machine with the key store burns; a new one is empty.
    let old = place.keys_in.clone();
    let there = Place { keys_in: Database::Sqlite(place.path("new-keys.sqlite")), ..place };
    let server = there.server().await;
    let opens = server.app.store().read("opens", |tx| Box::pin(acts::opens(tx))).await.expect("read");
    assert!(!opens, "the calendar waits for a day before it publishes");
    publish(&server).await;
    let (without, told) = without_and_told(server.app.store()).await;
    assert!(without.len() >= 6, "all words of before, the act of erasing among them: {without:?}");
    assert_eq!(without, told, "each is told once");
    // The hour after, nothing more is told.
    publish(&server).await;
    assert_eq!(without_and_told(server.app.store()).await, (without, told));
    act(server.app.store(), "life goes on").await;
    publish(&server).await;
    let entry = find(server.app.store(), "life goes on").await.expect("there").place;
    let policy = policy_of(server.app.store()).await;
    proof_of(server.app.store(), entry).await.check(&policy, None, now()).expect("under the new key");
    // The old key store is found again: nothing was destroyed but what was erased.
    server.app.store().clone().close().await;
    drop(server);
    let again = Place { keys_in: old, ..there };
    let server = again.server().await;
    for words in ["first", "third", "waits for its place"] {
        assert!(find(server.app.store(), words).await.is_some(), "{words}");
    }
    assert!(find(server.app.store(), WORDS).await.is_none());
    publish(&server).await;
    let untold = server.app.store().read("untold", |tx| Box::pin(acts::untold(tx))).await.expect("read");
    assert!(untold.is_empty(), "what the other key store sealed is told: {untold:?}");
    let opens = server.app.store().read("opens", |tx| Box::pin(acts::opens(tx))).await.expect("read");
    assert!(opens, "a key that opens signs");
}

#[tokio::test(flavor = "multi_thread")]
async fn words_whose_keys_were_lost_are_told_to_be_gone() {
    keys_lost(Kind::Sqlite).await;
    keys_lost(Kind::Postgres).await;
}

#[test]
fn a_month_that_was_erased_is_not_entered_again() {
    on_both(|server| async move {
        let today = server.app.clock().today();
        let sql = "INSERT INTO legal_demands (id, received_day, sender, wanted, narrowed, outcome, told, changed_day)
                   VALUES ($1, $2, 'court', 'person', 1, 'refused', 'told', $2)";
        by_hand(&server.app, sql, values![Id([4; 16]), today.plus(-40)]).await;
        let tell = || async {
            let store = server.app.store();
            let told = store.write("a month", move |tx| Box::pin(people::demands::tell_ledger(tx, today))).await;
            told.expect("told");
            publish(&server).await;
        };
        let entries = "SELECT COUNT(*) AS n FROM ledger_entries WHERE kind <> 'ledger key'";
        tell().await;
        assert_eq!(number(&server.app, entries).await, 1, "the month is entered");
        let place = find(server.app.store(), "legal demands").await.expect("there").place;
        erase(&server, place).await;
        tell().await;
        tell().await;
        assert_eq!(number(&server.app, entries).await, 2, "it was erased, that is entered, and nothing else");
    });
}
