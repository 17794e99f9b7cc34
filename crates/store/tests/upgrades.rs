//! Every schema that has ever landed can be brought up to the newest, with its rows, on both databases.

use store::{Clock, LATEST, Settings, Store, harness, values};

/// The populated files, by version.
const SCHEMAS: &[(i64, &str)] = &[
    (1, include_str!("schemas/0001.sql")),
    (2, include_str!("schemas/0002.sql")),
    (3, include_str!("schemas/0003.sql")),
    (4, include_str!("schemas/0004.sql")),
    (5, include_str!("schemas/0005.sql")),
    (6, include_str!("schemas/0006.sql")),
    (7, include_str!("schemas/0007.sql")),
    (8, include_str!("schemas/0008.sql")),
    (9, include_str!("schemas/0009.sql")),
    (10, include_str!("schemas/0010.sql")),
    (11, include_str!("schemas/0011.sql")),
    (12, include_str!("schemas/0012.sql")),
];

async fn rows(store: &Store, sql: &'static str) -> i64 {
    store.read("count", move |tx| Box::pin(async move { tx.count(sql, values![]).await })).await.expect("a count")
}

#[test]
fn every_schema_that_landed_has_its_file() {
    let versions: Vec<i64> = SCHEMAS.iter().map(|(version, _)| *version).collect();
    assert_eq!(versions, (1..=LATEST).collect::<Vec<_>>(), "keep a populated file of each schema (schemas/README.md)");
    for (version, text) in SCHEMAS {
        for migration in store::migrations().iter().filter(|m| m.version <= *version) {
            for line in migration.sql.lines().filter_map(|l| l.strip_prefix("CREATE TABLE ")) {
                let table = line.split([' ', '(']).next().unwrap_or_default();
                assert!(text.contains(&format!("INSERT INTO {table} (")), "schema {version}: {table} has no row");
            }
        }
    }
}

#[test]
fn old_rows_survive_every_upgrade() {
    for &(version, text) in SCHEMAS {
        harness::on_both_empty(move |settings: Settings| async move {
            let clock = Clock::fixed(harness::TODAY);
            let store = Store::connect(&settings).await.expect("opens");
            store.migrate_to(version, &clock).await.expect("an old schema");
            harness::load(&store, text).await.expect("its rows");
            let applied = store.migrate_to(LATEST, &clock).await.expect("up to date");
            assert_eq!(applied.len() as i64, LATEST - version);
            assert_eq!(store.schema_version().await.expect("a version"), LATEST);
            for (sql, least) in [
                ("SELECT COUNT(*) AS n FROM consultations WHERE state = 'open'", 1),
                ("SELECT COUNT(*) AS n FROM provisions", 6),
                ("SELECT COUNT(*) AS n FROM seats", 5),
                ("SELECT COUNT(*) AS n FROM votes v JOIN statements s ON s.id = v.statement", 5),
                ("SELECT COUNT(*) AS n FROM releases WHERE body <> ''", 1),
                ("SELECT COUNT(*) AS n FROM translations WHERE lang = 'ar'", 5),
                ("SELECT CAST(COALESCE(SUM(texts), 0) AS BIGINT) AS n FROM word_reads", 3 * i64::from(version >= 3)),
                (
                    "SELECT COUNT(*) AS n FROM evidence_asks a JOIN evidence_threads t ON t.id = a.thread",
                    2 * i64::from(version >= 5),
                ),
                (
                    "SELECT COUNT(*) AS n FROM recommendations r JOIN addressees a ON a.recommendation = r.id
                     JOIN answers w ON w.addressee = a.id JOIN commitments c ON c.addressee = a.id
                     JOIN judgements j ON j.commitment = c.id JOIN council_seats s ON s.id = j.seat",
                    i64::from(version >= 6),
                ),
                (
                    "SELECT COUNT(*) AS n FROM recommendations r JOIN committees c ON c.id = r.committee
                     JOIN committee_seats s ON s.committee = c.id JOIN conflicts f ON f.seat = s.seat",
                    i64::from(version >= 8),
                ),
                (
                    "SELECT COUNT(*) AS n FROM ledger_entries e JOIN ledger_checkpoints c ON c.size = e.place + 1",
                    i64::from(version >= 9),
                ),
                ("SELECT CAST(COALESCE(SUM(times), 0) AS BIGINT) AS n FROM staff_record", 2 * i64::from(version >= 3)),
            ] {
                assert!(rows(&store, sql).await >= least, "{} schema {version}: {sql}", store.kind());
            }
            store.close().await;
        });
    }
}
