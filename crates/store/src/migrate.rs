//! One ordered list of migrations for both databases.
//!
//! A migration is one SQL file. Two words differ between the databases and are replaced here, so that the text stays
//! one: `BLOB` becomes `BYTEA` on PostgreSQL, and `WITHOUT ROWID` (SQLite's way to keep no arrival order) is left out
//! there, where tables of participants' acts are rewritten nightly in key order instead (see [`crate::jobs`]).

use crate::{Clock, Error, Result, Store, values};

/// One step of the schema.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// 1, 2, 3, ...
    pub version: i64,
    /// The file's name without number and ending.
    pub name: &'static str,
    /// The SQL text.
    pub sql: &'static str,
}

const LIST: &[Migration] = &[
    Migration { version: 1, name: "consultations", sql: include_str!("../migrations/0001_consultations.sql") },
    Migration { version: 2, name: "reports", sql: include_str!("../migrations/0002_reports.sql") },
    Migration { version: 3, name: "safety", sql: include_str!("../migrations/0003_safety.sql") },
    Migration { version: 4, name: "consent", sql: include_str!("../migrations/0004_consent.sql") },
    Migration { version: 5, name: "evidence", sql: include_str!("../migrations/0005_evidence.sql") },
    Migration { version: 6, name: "councils", sql: include_str!("../migrations/0006_councils.sql") },
    Migration { version: 7, name: "requests", sql: include_str!("../migrations/0007_requests.sql") },
    Migration { version: 8, name: "committees", sql: include_str!("../migrations/0008_committees.sql") },
    Migration { version: 9, name: "ledger", sql: include_str!("../migrations/0009_ledger.sql") },
    Migration { version: 10, name: "directory", sql: include_str!("../migrations/0010_directory.sql") },
    Migration { version: 11, name: "editing", sql: include_str!("../migrations/0011_editing.sql") },
    Migration { version: 12, name: "reviews", sql: include_str!("../migrations/0012_reviews.sql") },
];

const KEYS: &[Migration] =
    &[Migration { version: 1, name: "keys", sql: include_str!("../migrations/keys/0001_keys.sql") }];

/// Which tables a store has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Schema {
    /// Everything but the keys.
    Main,
    /// The keys, and what must survive the loss of everything else.
    Keys,
}

impl Schema {
    const fn list(self) -> &'static [Migration] {
        match self {
            Self::Main => LIST,
            Self::Keys => KEYS,
        }
    }

    /// The newest version.
    pub(crate) const fn latest(self) -> i64 {
        self.list().len() as i64
    }
}

/// The migrations of the key store, oldest first.
pub const fn key_migrations() -> &'static [Migration] {
    KEYS
}

/// The newest version.
pub const LATEST: i64 = LIST.len() as i64;

/// All migrations, oldest first.
pub const fn migrations() -> &'static [Migration] {
    LIST
}

/// Any number; every program of this house takes the same PostgreSQL advisory lock while it migrates.
const LOCK: i64 = 4_116_202_601;

pub(crate) async fn version(store: &Store) -> Result<i64> {
    store
        .write("read the schema version", |tx| {
            Box::pin(async move {
                tx.run(
                    "CREATE TABLE IF NOT EXISTS schema_migrations (
                        version BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_day BIGINT NOT NULL)",
                    values![],
                )
                .await?;
                tx.count("SELECT COALESCE(MAX(version), 0) AS n FROM schema_migrations", values![]).await
            })
        })
        .await
}

pub(crate) async fn up(store: &Store, target: i64, clock: &Clock) -> Result<Vec<i64>> {
    let mut applied = Vec::new();
    let found = version(store).await?;
    let known = store.schema().latest();
    if found > known {
        return Err(Error::TooNew { found, known });
    }
    for migration in store.schema().list().iter().filter(|m| m.version > found && m.version <= target) {
        let today = clock.today();
        let done = store
            .write("migrate", move |tx| {
                Box::pin(async move {
                    let mut sql = migration.sql.to_owned();
                    if tx.is_postgres() {
                        tx.all("SELECT pg_advisory_xact_lock($1)", values![LOCK]).await?;
                        sql = sql.replace("BLOB", "BYTEA").replace("WITHOUT ROWID", "");
                    }
                    // Another instance may have been faster.
                    let already = tx
                        .count(
                            "SELECT COUNT(*) AS n FROM schema_migrations WHERE version = $1",
                            values![migration.version],
                        )
                        .await?;
                    if already > 0 {
                        return Ok(false);
                    }
                    tx.script(sql).await?;
                    tx.run(
                        "INSERT INTO schema_migrations (version, name, applied_day) VALUES ($1, $2, $3)",
                        values![migration.version, migration.name, today],
                    )
                    .await?;
                    Ok::<_, Error>(true)
                })
            })
            .await;
        match done {
            Ok(true) => applied.push(migration.version),
            Ok(false) => {}
            // Another instance that started at the same moment has made these tables: then there is nothing to do.
            Err(_) if version(store).await? >= migration.version => {}
            Err(error) => return Err(error),
        }
    }
    Ok(applied)
}
