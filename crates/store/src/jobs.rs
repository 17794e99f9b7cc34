//! Long work, kept in the database so that a restart loses nothing.
//!
//! A job is a kind, a JSON argument and a moment before which it does not start. Whoever runs jobs takes one with a lease:
//! another instance may take it again when the lease runs out, so every job must be safe to run twice. The statement
//! that takes a job is one UPDATE, so two takers cannot both win on either database.
//!
//! Not done: priorities, cron expressions. A job that repeats queues its own successor.

use crate::{Entropy, Error, Id, Moment, Result, Tx, values};

/// A job that this runner holds.
#[derive(Debug, Clone)]
pub struct Taken {
    /// The job.
    pub id: Id,
    /// What is to be done.
    pub kind: String,
    /// The argument, as JSON.
    pub argument: String,
    /// How many times it was taken, this one included.
    pub attempts: i64,
}

/// Queues a job. The same (kind, argument) waits at most once.
pub async fn queue(
    tx: &mut Tx,
    entropy: &Entropy,
    kind: &'static str,
    argument: &str,
    not_before: Moment,
) -> Result<()> {
    tx.run(
        "INSERT INTO jobs (id, kind, argument, not_before, lease_until, attempts)
         VALUES ($1, $2, $3, $4, 0, 0) ON CONFLICT (kind, argument) DO NOTHING",
        values![Id::new(entropy), kind, argument, not_before],
    )
    .await?;
    Ok(())
}

/// Takes the job that has waited longest, for `lease_seconds`.
pub async fn take(tx: &mut Tx, now: Moment, lease_seconds: i64) -> Result<Option<Taken>> {
    let row = tx
        .first(
            "UPDATE jobs SET lease_until = $2, attempts = attempts + 1
             WHERE id = (SELECT id FROM jobs WHERE not_before <= $1 AND lease_until <= $1
                         ORDER BY not_before, id LIMIT 1)
               AND lease_until <= $1
             RETURNING id, kind, argument, attempts",
            values![now, now.plus_seconds(lease_seconds)],
        )
        .await?;
    row.map(|row| {
        Ok::<_, Error>(Taken {
            id: row.get("id")?,
            kind: row.get("kind")?,
            argument: row.get("argument")?,
            attempts: row.get("attempts")?,
        })
    })
    .transpose()
}

/// The job is done.
pub async fn finish(tx: &mut Tx, id: Id) -> Result<()> {
    tx.run("DELETE FROM jobs WHERE id = $1", values![id]).await?;
    Ok(())
}

/// The job failed: it comes back after `delay_seconds`.
pub async fn put_back(tx: &mut Tx, id: Id, now: Moment, delay_seconds: i64) -> Result<()> {
    tx.run(
        "UPDATE jobs SET lease_until = 0, not_before = $2 WHERE id = $1",
        values![id, now.plus_seconds(delay_seconds)],
    )
    .await?;
    Ok(())
}

/// Rewrites tables of participants' acts in key order, so that their place on PostgreSQL's disk says nothing about the
/// order of arrival. On SQLite those tables are WITHOUT ROWID and always in key order: nothing to do.
pub async fn rewrite_in_key_order(tx: &mut Tx) -> Result<()> {
    if tx.is_postgres() {
        for (table, key) in ACTS {
            tx.script(format!("CLUSTER {table} USING {key}")).await?;
        }
    }
    Ok(())
}

/// The same for the key store: what was deleted leaves the files of its tables.
pub(crate) async fn rewrite_keys(tx: &mut Tx) -> Result<()> {
    if tx.is_postgres() {
        for table in ["keys", "backups", "tombstones"] {
            tx.script(format!("CLUSTER {table} USING {table}_pkey")).await?;
        }
    }
    Ok(())
}

/// Keeps PostgreSQL from copying keys into its statistics: they hold values of columns, and nobody deletes them there when a row goes.
pub(crate) async fn keep_out_of_statistics(tx: &mut Tx) -> Result<()> {
    if !tx.is_postgres() {
        return Ok(());
    }
    for table in ["keys", "backups"] {
        let set = tx
            .count(
                "SELECT COUNT(*) AS n FROM pg_attribute
                 WHERE attrelid = CAST(CAST($1 AS TEXT) AS regclass) AND attname = 'wrapped' AND attstattarget = 0",
                values![table],
            )
            .await?;
        if set == 0 {
            // A change of type, though to the same, drops the statistics that are there.
            tx.script(format!(
                "ALTER TABLE {table} ALTER COLUMN wrapped SET STATISTICS 0; ALTER TABLE {table} ALTER COLUMN wrapped TYPE BYTEA"
            ))
            .await?;
        }
    }
    Ok(())
}

/// The tables of participants' acts, with their primary keys as PostgreSQL names them.
pub const ACTS: &[(&str, &str)] = &[
    ("codes", "codes_pkey"),
    ("seats", "seats_pkey"),
    ("votes", "votes_pkey"),
    ("reactions", "reactions_pkey"),
    ("suggestions", "suggestions_pkey"),
    ("statements", "statements_pkey"),
    ("slips", "slips_pkey"),
    ("declarations", "declarations_pkey"),
    ("synthesis_answers", "synthesis_answers_pkey"),
    ("consents", "consents_pkey"),
    ("council_seats", "council_seats_pkey"),
    ("council_invitations", "council_invitations_pkey"),
    ("meeting_seats", "meeting_seats_pkey"),
    ("decision_voices", "decision_voices_pkey"),
    ("dissents", "dissents_pkey"),
    ("committee_seats", "committee_seats_pkey"),
    ("conflicts", "conflicts_pkey"),
    ("choices", "choices_pkey"),
    ("choice_ballots", "choice_ballots_pkey"),
    ("calendar_addresses", "calendar_addresses_pkey"),
    ("service_reviews", "service_reviews_pkey"),
    ("letting_go", "letting_go_pkey"),
];
