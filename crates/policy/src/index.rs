//! What lists of published recommendations are looked up by.
//!
//! The problem: a list with filters asks of each recommendation where its answers stand, whom it concerns and what happened to it, which lies
//! in eight tables. At a hundred thousand recommendations a filter that finds little looked into all of them. So what a filter asks is
//! written beside each recommendation whenever it changes, in one narrow row; going through all rows takes milliseconds. Words are
//! looked up by how they begin.
//!
//! Everything here follows from the other tables: nothing is decided by it, it is in no backup, and what is missing is made anew at the start
//! ([`fill`]). Whatever changes a published recommendation, its answers or its promises calls [`put`] in the same transaction.
//!
//! Not done: no ranking by how well something fits; words are found by their beginning, in the language they are written in.

use store::{Day, Id, Result, Store, Tx, Value, values};

/// The words of the bits, in order. New ones come last.
const BITS: [&str; 19] = [
    "prevention",
    "protection",
    "prosecution",
    "partnership",
    "men",
    "women",
    "lgbtq",
    "labour",
    "status",
    "young",
    "disability",
    "indigenous",
    "waiting",
    "accept",
    "part",
    "decline",
    "done",
    "not-ours",
    "judged-done",
];

/// The bit of a word; 0 when it has none.
pub fn bit(word: &str) -> i64 {
    BITS.iter().position(|one| *one == word).map_or(0, |at| 1 << at)
}

/// Everything that happens to a published recommendation (`$1`), with its day.
macro_rules! events {
    ($before:literal, $after:literal) => {
        concat!(
            $before,
            "SELECT 'published' AS kind, published_day AS day FROM recommendations WHERE id = $1
             UNION ALL SELECT 'corrected', day FROM recommendation_corrections WHERE recommendation = $1 AND state = 'published'
             UNION ALL SELECT 'asked', asked_day FROM addressees WHERE recommendation = $1
             UNION ALL SELECT 'extended', more_day FROM addressees WHERE recommendation = $1
             UNION ALL SELECT 'answered', e.day FROM answers e JOIN addressees w ON w.id = e.addressee WHERE w.recommendation = $1
             UNION ALL SELECT 'promised', e.day FROM commitment_versions e JOIN commitments k ON k.id = e.commitment
                       JOIN addressees w ON w.id = k.addressee WHERE w.recommendation = $1
             UNION ALL SELECT 'claimed', e.day FROM claims e JOIN commitments k ON k.id = e.commitment
                       JOIN addressees w ON w.id = k.addressee WHERE w.recommendation = $1
             UNION ALL SELECT 'judged', e.day FROM judgements e JOIN commitments k ON k.id = e.commitment
                       JOIN addressees w ON w.id = k.addressee WHERE w.recommendation = $1 AND e.state = 'adopted'",
            $after
        )
    };
}

/// What happened to a recommendation on a day or later, oldest first: a word (`published`, `corrected`, `asked`, `extended`, `answered`,
/// `promised`, `claimed`, `judged`, `overdue`) and the day. Each once a day.
pub async fn since(tx: &mut Tx, recommendation: Id, since: Day, today: Day) -> Result<Vec<(String, Day)>> {
    let rows = tx
        .all(
            events!(
                "SELECT DISTINCT kind, day FROM (",
                " UNION ALL SELECT 'overdue', due_day + 1 FROM addressees
                            WHERE recommendation = $1 AND stands = 'waiting' AND due_day < $3) e
                  WHERE day >= $2 ORDER BY day, kind"
            ),
            values![recommendation, since, today],
        )
        .await?;
    let all = rows.iter().map(|row| Ok((row.get("kind")?, row.get("day")?))).collect::<Result<Vec<(String, Day)>>>()?;
    // Whoever is asked on the day of publication is no news beside it.
    let published = all.iter().find(|(kind, _)| kind == "published").map(|(_, day)| *day);
    Ok(all.into_iter().filter(|(kind, day)| kind != "asked" || Some(*day) != published).collect())
}

/// Writes down what lists ask of a recommendation, as it is now. Nothing for one that is not published.
pub async fn put(tx: &mut Tx, recommendation: Id) -> Result<()> {
    let row = tx
        .first(
            "SELECT council, pillar, published_day FROM recommendations WHERE id = $1 AND published_day IS NOT NULL",
            values![recommendation],
        )
        .await?;
    let Some(row) = row else { return Ok(()) };
    let words = tx
        .all(
            "SELECT people AS word FROM recommendation_groups WHERE recommendation = $1
             UNION SELECT stands FROM addressees WHERE recommendation = $1
             UNION SELECT 'judged-done' FROM commitments c JOIN addressees a ON a.id = c.addressee
                   WHERE a.recommendation = $1 AND c.judged = 'completed'",
            values![recommendation],
        )
        .await?;
    let mut bits = bit(&row.get::<String>("pillar")?);
    for word in &words {
        bits |= bit(&word.get::<String>("word")?);
    }
    let due = tx
        .first(
            "SELECT MIN(due_day) AS earliest, MAX(due_day) AS latest FROM addressees
             WHERE recommendation = $1 AND stands = 'waiting'",
            values![recommendation],
        )
        .await?;
    let (first, last): (Option<Day>, Option<Day>) = match due {
        Some(due) => (due.get("earliest")?, due.get("latest")?),
        None => (None, None),
    };
    let changed = tx
        .first(events!("SELECT MAX(day) AS day FROM (", ") e"), values![recommendation])
        .await?
        .map(|row| row.get::<Option<Day>>("day"))
        .transpose()?
        .flatten();
    let published: Day = row.get("published_day")?;
    tx.run(
        "INSERT INTO recommendation_index (recommendation, published_day, council, bits, due_first, due_last, changed_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (recommendation) DO UPDATE SET published_day = excluded.published_day, bits = excluded.bits,
            due_first = excluded.due_first, due_last = excluded.due_last, changed_day = excluded.changed_day",
        values![recommendation, published, row.get::<Id>("council")?, bits, first, last, changed.unwrap_or(published)],
    )
    .await?;
    Ok(())
}

/// The recommendation of an addressee changed.
pub async fn put_of(tx: &mut Tx, addressee: Id) -> Result<()> {
    let row = tx.first("SELECT recommendation FROM addressees WHERE id = $1", values![addressee]).await?;
    match row {
        Some(row) => put(tx, row.get("recommendation")?).await,
        None => Ok(()),
    }
}

/// A promise changed.
pub async fn put_promise(tx: &mut Tx, commitment: Id) -> Result<()> {
    let row = tx
        .first(
            "SELECT a.recommendation FROM commitments c JOIN addressees a ON a.id = c.addressee WHERE c.id = $1",
            values![commitment],
        )
        .await?;
    match row {
        Some(row) => put(tx, row.get("recommendation")?).await,
        None => Ok(()),
    }
}

/// How a word is stored: its bytes and a 0, so that a word can be told from the beginning of a longer one.
fn bytes(word: &str) -> Vec<u8> {
    [word.as_bytes(), &[0]].concat()
}

/// Between which values words lie that begin like this one.
pub fn beginning(word: &str) -> (Vec<u8>, Vec<u8>) {
    (word.as_bytes().to_vec(), [word.as_bytes(), &[0xff]].concat())
}

fn each(folded: &str) -> Vec<&str> {
    let mut all: Vec<&str> = folded.split_whitespace().collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Puts folded words of a published recommendation in place of those that it had.
pub async fn words(tx: &mut Tx, recommendation: Id, before: &str, now: &str) -> Result<()> {
    let (before, now) = (each(before), each(now));
    for word in before.iter().filter(|word| now.binary_search(word).is_err()) {
        tx.run(
            "DELETE FROM recommendation_words WHERE word = $1 AND recommendation = $2",
            values![bytes(word), recommendation],
        )
        .await?;
    }
    // Sixteen at a time; the last ones are repeated where there are fewer.
    for some in now.chunks(16) {
        let mut values = values![recommendation];
        values.extend((0..16).map(|at| Value::from(bytes(some[at.min(some.len() - 1)]))));
        tx.run(
            "INSERT INTO recommendation_words (recommendation, word) VALUES ($1, $2), ($1, $3), ($1, $4), ($1, $5), ($1, $6),
                ($1, $7), ($1, $8), ($1, $9), ($1, $10), ($1, $11), ($1, $12), ($1, $13), ($1, $14), ($1, $15), ($1, $16), ($1, $17)
             ON CONFLICT (word, recommendation) DO NOTHING",
            values,
        )
        .await?;
    }
    Ok(())
}

/// Writes down what is missing: after an upgrade, or when a backup was put back. Returns how many; `told` hears after each five hundred how
/// many are done, because at a hundred thousand it takes minutes.
///
/// # Errors
/// When the database does not answer.
pub async fn fill(store: &Store, told: impl Fn(usize)) -> Result<usize> {
    let (mut filled, mut after) = (0, Id([0; 16]));
    loop {
        // From id to id: what has its row already is passed over once.
        let some = store
            .write("what lists are looked up by", move |tx| {
                Box::pin(async move {
                    let rows = tx
                        .all(
                            "SELECT r.id, r.folded FROM recommendations r WHERE r.published_day IS NOT NULL AND r.id > $1
                                AND NOT EXISTS (SELECT 1 FROM recommendation_index i WHERE i.recommendation = r.id)
                             ORDER BY r.id LIMIT 500",
                            values![after],
                        )
                        .await?;
                    let mut last = None;
                    for row in &rows {
                        let id: Id = row.get("id")?;
                        words(tx, id, "", &row.get::<String>("folded")?).await?;
                        put(tx, id).await?;
                        last = Some(id);
                    }
                    Ok::<_, store::Error>((rows.len(), last))
                })
            })
            .await?;
        filled += some.0;
        match some.1 {
            Some(last) => {
                after = last;
                told(filled);
            }
            None => return Ok(filled),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recommendations::types::{Group, Kind, Pillar};

    #[test]
    fn every_word_of_a_filter_has_a_bit_of_its_own() {
        let words = Pillar::ALL.iter().map(|one| one.word());
        let words = words.chain(Group::ALL.iter().map(|one| one.word())).chain(Kind::ALL.iter().map(|one| one.word()));
        let all: Vec<i64> = words.chain(["waiting", "judged-done"]).map(bit).collect();
        assert!(all.iter().all(|one| one.count_ones() == 1), "{all:?}");
        assert_eq!(all.iter().fold(0, |sum, one| sum | one).count_ones() as usize, all.len());
        assert_eq!(bit("overdue"), 0);
    }

    #[test]
    fn a_word_is_found_by_its_beginning_and_by_nothing_else() {
        for (typed, there, found) in
            [("pay", "pay", true), ("pay", "payment", true), ("payment", "pay", false), ("ب", "بيت", true)]
        {
            let (low, high) = beginning(typed);
            assert_eq!(low <= bytes(there) && bytes(there) < high, found, "{typed} {there}");
        }
    }
}
