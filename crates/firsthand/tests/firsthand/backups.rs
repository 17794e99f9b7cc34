//! What is taken back stays taken back: in backups, in raw files, after a restore, on the other database.

use std::path::{Path, PathBuf};

use firsthand::{
    backup::{self, Asked, Restored},
    keyfile::Keys,
    server,
};
use policy::consultations::types::State;
use store::{Clock, Database, Entropy, Store, harness, sealing, values};

use crate::support::{Server, Stage, Visitor, number, stage};

pub const WORDS: &str = "SHREDDED words about counters and forms";

/// An installation in files or databases of its own.
pub struct Place {
    pub folder: tempfile::TempDir,
    pub database: Database,
    pub keys_in: Database,
    pub keys: Keys,
    pub clock: Clock,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

pub async fn empty(kind: Kind, folder: &Path, name: &str) -> Option<Database> {
    match kind {
        Kind::Sqlite => Some(Database::Sqlite(folder.join(name))),
        Kind::Postgres => harness::postgres_url().await.map(Database::Postgres),
    }
}

impl Place {
    pub async fn new(kind: Kind) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let database = empty(kind, folder.path(), "main.sqlite").await?;
        let keys_in = empty(kind, folder.path(), "keys.sqlite").await?;
        let keys = Keys::new(&Entropy::seeded(5));
        Some(Self { folder, database, keys_in, keys, clock: Clock::fixed(harness::TODAY) })
    }

    pub async fn store(&self) -> Store {
        server::open(&self.database, &self.keys_in, 4, &self.keys, |_| {}).await.expect("opens")
    }

    pub async fn server(&self) -> Server {
        let app =
            server::app(self.store().await, self.clock.clone(), Entropy::System, self.keys.instance.clone(), false);
        Server::of(app.expect("an application")).await
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub async fn backup(&self, server: &Server, name: &str) -> PathBuf {
        let file = self.path(name);
        let store = server.app.store();
        let mut heard = 0;
        let made = backup::make(
            store,
            &self.keys.instance,
            &self.clock,
            &Entropy::System,
            Some(&file),
            Some(&self.path(&format!("{name}.key"))),
            |_, _| heard += 1,
        )
        .await
        .expect("a backup");
        assert!(heard > 5 && made.rows.values().any(|rows| *rows > 0), "progress is told");
        file
    }

    pub fn asked<'a>(&'a self, file: &'a Path, database: &'a Database) -> Asked<'a> {
        Asked { file, key: None, institutions_only: false, database, keys_in: &self.keys_in }
    }

    pub async fn restore(&self, asked: &Asked<'_>) -> Result<Restored, String> {
        backup::restore(asked, &self.keys, &self.clock, &Entropy::System, |_, _| ()).await
    }
}

/// Somebody who votes, reacts and writes; and their two codes.
pub async fn somebody(server: &Server, stage: &Stage, slip: usize, words: &str) -> (Visitor, (String, String)) {
    let mut visitor = server.visitor();
    let codes = visitor.use_slip(&stage.slips[slip].digits()).await;
    let at = format!("/en/c/{}", stage.id);
    for statement in &stage.statements[..2] {
        let statement = statement.to_string();
        visitor.tell(&format!("{at}/vote"), &[("statement", &statement), ("vote", "1")]).await;
    }
    visitor.tell(&format!("{at}/part/1"), &[("reaction", "changes"), ("words", words), ("lang", "en")]).await;
    visitor.tell(&format!("{at}/own"), &[("own", words), ("lang", "en"), ("step", "send")]).await;
    assert!(visitor.get(&format!("{at}/mine")).await.says(words), "their own words");
    (visitor, codes)
}

pub async fn withdraw_everything(visitor: &mut Visitor) {
    let seen = visitor.tell("/en/withdraw", &[("what", "everything")]).await;
    assert_eq!(seen.status, 200, "{}", seen.body);
}

pub async fn rows(server: &Server, sql: &'static str) -> i64 {
    number(&server.app, sql).await
}

pub const OLDER: &str = "CLEAR words of an older program";

pub const SUGGESTIONS: &str = "SELECT COUNT(*) AS n FROM suggestions";

async fn round_trip(from: Kind, to: Kind) {
    let Some(place) = Place::new(from).await else { return };
    let server = place.server().await;
    let stage = stage(&server.app, State::Open, 20).await;
    let (_, stays) = somebody(&server, &stage, 0, "Kept words about interpreters").await;
    let (mut goes, gone) = somebody(&server, &stage, 1, WORDS).await;
    let (mut partly, third) = somebody(&server, &stage, 2, "Third words about pay").await;
    let file = place.backup(&server, "one.backup").await;
    // After the backup: one person takes everything back, another one vote and the own statement.
    withdraw_everything(&mut goes).await;
    let vote = format!("/en/c/{}/mine/back/vote/{}", stage.id, stage.statements[0]);
    partly.tell(&vote, &[]).await;
    let own = partly.get(&format!("/en/c/{}/mine", stage.id)).await;
    let text = own.attr("a[href*='/back/statement/']", "href").expect("a link to take it back");
    partly.tell(&text, &[]).await;
    let before = (rows(&server, "SELECT COUNT(*) AS n FROM votes").await, rows(&server, SUGGESTIONS).await);
    assert_eq!(before, (3, 2));
    drop(server);

    let target = empty(to, place.folder.path(), "restored.sqlite").await.expect("the other database");
    let restored = place.restore(&place.asked(&file, &target)).await.expect("restored");
    assert!(!restored.closed && restored.before.is_none() && restored.taken_back >= 3, "{restored:?}");
    let there = Place { database: target, ..place };
    let server = there.server().await;
    let after = (rows(&server, "SELECT COUNT(*) AS n FROM votes").await, rows(&server, SUGGESTIONS).await);
    assert_eq!(after, before, "what was taken back is not back");
    assert_eq!(rows(&server, "SELECT COUNT(*) AS n FROM sessions").await, 0, "sessions are in no backup");
    let mine = format!("/en/c/{}/mine", stage.id);
    for (codes, words) in [(&stays, "Kept words about interpreters"), (&third, "Third words about pay")] {
        let mut visitor = server.visitor();
        visitor.enter(&codes.0).await;
        assert!(visitor.get(&mine).await.says(words), "codes open, and words are read");
    }
    for code in [&gone.0, &gone.1] {
        assert_eq!(server.visitor().enter(code).await.status, 422, "codes that were taken back open nothing");
    }
    // A second restore in the same place keeps what was there beside it; a database in use is not touched.
    if let Database::Sqlite(path) = &there.database {
        let held = server::lock(&there.database).expect("a mark").expect("nobody else");
        let refused = there.restore(&there.asked(&file, &there.database)).await.expect_err("in use");
        assert!(refused.contains("stop the server"), "{refused}");
        drop(held);
        let again = there.restore(&there.asked(&file, &there.database)).await.expect("restored again");
        assert!(again.before.is_some_and(|before| before.exists()) && path.exists());
    } else {
        let refused = there.restore(&there.asked(&file, &there.database)).await.expect_err("not empty");
        assert!(refused.contains("not empty"), "{refused}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_of_sqlite_is_restored_on_postgresql_without_what_was_taken_back() {
    round_trip(Kind::Sqlite, Kind::Postgres).await;
    round_trip(Kind::Sqlite, Kind::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_of_postgresql_is_restored_on_sqlite_without_what_was_taken_back() {
    round_trip(Kind::Postgres, Kind::Sqlite).await;
    round_trip(Kind::Postgres, Kind::Postgres).await;
}

/// Every file under a folder.
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.push((path.clone(), std::fs::read(path).expect("a file")));
        }
    }
    all
}

pub fn holds(bytes: &[u8], what: &[u8]) -> bool {
    memchr::memmem::find(bytes, what).is_some()
}

/// Ids and wrapped keys of the key store.
pub async fn keys_of(store: &Store) -> Vec<(store::Id, Vec<u8>)> {
    let keys = store.vault().expect("a vault").keys().clone();
    keys.read("wrapped keys", |tx| {
        Box::pin(async move {
            let rows = tx.all("SELECT id, wrapped FROM keys", values![]).await?;
            rows.iter().map(|row| Ok((row.get("id")?, row.get("wrapped")?))).collect::<store::Result<Vec<_>>>()
        })
    })
    .await
    .expect("read")
}

async fn shredded(kind: Kind) {
    let Some(place) = Place::new(kind).await else { return };
    let server = place.server().await;
    let stage = stage(&server.app, State::Open, 20).await;
    let (mut goes, _) = somebody(&server, &stage, 0, WORDS).await;
    somebody(&server, &stage, 1, "Words that stay").await;
    let monday = place.backup(&server, "monday.backup").await;
    // What somebody who copies everything has today: the sealed words, and the wrapped keys.
    let store = server.app.store();
    let sealed: Vec<String> = store
        .read("sealed words", |tx| {
            Box::pin(async move {
                let rows = tx
                    .all(
                        "SELECT body FROM suggestions UNION ALL SELECT body FROM statements WHERE origin = 'member'",
                        values![],
                    )
                    .await?;
                rows.iter().map(|row| row.get("body")).collect::<store::Result<Vec<String>>>()
            })
        })
        .await
        .expect("read");
    assert!(sealed.iter().all(|text| store::is_sealed(text) && !text.contains("words")), "{sealed:?}");
    let before = keys_of(store).await;
    look_at_the_keys(store).await;
    withdraw_everything(&mut goes).await;
    let left = keys_of(store).await;
    let destroyed: Vec<_> =
        before.iter().filter(|(id, _)| !left.iter().any(|(other, _)| other == id)).cloned().collect();
    assert_eq!(destroyed.len(), 2, "the keys of the suggestion and of the own statement");

    // Eight days later, after the nightly work.
    place.clock.advance_seconds(8 * 86_400);
    let vault = store.vault().expect("a vault").clone();
    vault.expire(place.clock.today()).await.expect("expired");
    rewrite_until_gone(kind, store, &destroyed).await;
    store.write("rewrite", |tx| Box::pin(store::jobs::rewrite_in_key_order(tx))).await.expect("rewritten");
    let tuesday = place.backup(&server, "tuesday.backup").await;

    // Every way to read it.
    let target = empty(kind, place.folder.path(), "try.sqlite").await.expect("an empty database");
    let refused = place.restore(&place.asked(&monday, &target)).await.expect_err("the seven days are over");
    assert!(refused.contains("nobody can open it"), "{refused}");
    let with_key = Asked { key: Some(&place.path("monday.backup.key")), ..place.asked(&monday, &target) };
    assert!(
        place.restore(&with_key).await.is_err(),
        "not with the key that was to be deleted, either: its time is over"
    );
    for text in &sealed {
        for (id, wrapped) in &left {
            let mut opened = text.clone();
            let key = sealing::open(&[0; 32], &id.0, wrapped);
            assert!(key.is_none());
            let tried = vault.unseal(vec![(stage.id, &mut opened)]).await.expect("tried");
            assert_eq!(tried, [false]);
        }
    }
    let mut raw = files(place.folder.path());
    if kind == Kind::Postgres {
        raw.extend(postgres_files(store).await);
    }
    assert!(raw.len() >= 4, "{}", raw.len());
    // The search finds what is there: keys that were not destroyed lie in a file.
    assert!(left.iter().all(|(_, wrapped)| raw.iter().any(|(_, bytes)| holds(bytes, &wrapped[24..]))));
    let wal = |path: &Path| path.components().any(|part| part.as_os_str() == "pg_wal");
    for (path, bytes) in &raw {
        assert!(!holds(bytes, WORDS.as_bytes()), "{} holds the words", path.display());
        if *path == place.path("monday.backup.key") || wal(path) {
            continue;
        }
        for (_, wrapped) in &destroyed {
            assert!(!holds(bytes, &wrapped[24..]), "{} holds a destroyed key", path.display());
        }
    }
    // And Tuesday's backup opens, without it.
    let restored = place.restore(&place.asked(&tuesday, &target)).await.expect("restored");
    assert_eq!((restored.rows["suggestions"], restored.rows["codes"]), (1, 2));
}

/// Lets the databases make statistics of the tables, as they do by themselves at times: they hold values of columns.
pub async fn look_at_the_keys(store: &Store) {
    for store in [store.clone(), store.vault().expect("a vault").keys().clone()] {
        let looked = store.write("statistics", |tx| Box::pin(async move { tx.run("ANALYZE", values![]).await }));
        looked.await.map_err(|error: store::Error| error).expect("statistics");
    }
}

/// The nightly rewriting of the key store, again until what was deleted has left its files: PostgreSQL keeps a row as long as a transaction
/// anywhere on the server is older than its deletion, and here other tests are at work on it. An installation waits for the next night.
pub async fn rewrite_until_gone(kind: Kind, store: &Store, destroyed: &[(store::Id, Vec<u8>)]) {
    for _ in 0..60 {
        store.vault().expect("a vault").rewrite().await.expect("rewritten");
        if kind == Kind::Sqlite {
            return;
        }
        let files = postgres_files(store).await;
        let tables = files.iter().filter(|(path, _)| !path.components().any(|part| part.as_os_str() == "pg_wal"));
        if !tables.into_iter().any(|(_, bytes)| destroyed.iter().any(|(_, wrapped)| holds(bytes, &wrapped[24..]))) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    }
}

/// The files of the tables in a PostgreSQL database that hold sealed words or keys, and of the write-ahead log.
pub async fn postgres_files(store: &Store) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for store in [store.clone(), store.vault().expect("a vault").keys().clone()] {
        let row = store
            .write("where", |tx| {
                Box::pin(async move {
                    tx.first(
                        "SELECT current_setting('data_directory') AS folder, CAST(oid AS BIGINT) AS base
                         FROM pg_database WHERE datname = current_database()",
                        values![],
                    )
                    .await
                })
            })
            .await
            .map_err(|error: store::Error| error)
            .expect("asked")
            .expect("a row");
        let folder = PathBuf::from(row.get::<String>("folder").expect("a folder"));
        all.push(folder.join("base").join(row.get::<i64>("base").expect("a number").to_string()));
        all.push(folder.join("pg_wal"));
        let flushed = store.write("flush", |tx| Box::pin(async move { tx.run("CHECKPOINT", values![]).await })).await;
        flushed.map_err(|error: store::Error| error).expect("everything is in the files");
    }
    all.sort();
    all.dedup();
    all.iter().flat_map(|folder| files(folder)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_days_after_a_withdrawal_nothing_and_nobody_reads_it_on_sqlite() {
    shredded(Kind::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn eight_days_after_a_withdrawal_nothing_and_nobody_reads_it_on_postgresql() {
    shredded(Kind::Postgres).await;
}
