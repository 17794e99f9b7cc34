//! What keeps consultations true to their promises besides the pages: rows of an older program are sealed, and what was taken
//! back stays taken back when a backup is restored.
//!
//! The problem: a backup of Monday holds what somebody took back on Tuesday. The key store knows of it, in random ids
//! ([`Tombstone`]); here they are carried out on the restored rows, by the same code that takes back.
//!
//! Not done: figures that were released are public acts and are restored as they were; the next count counts what is there.

use ::store::{Error, Id, Result, Store, Text, Tombstone, Tx, is_sealed, values};
use kit::App;
use people::elsewhere;

use super::{constituencies::Seals, withdraw};

/// How many rows are sealed in one transaction.
const STEP: usize = 200;

/// Seals what an older program stored in the clear, and gives seats and codes the ids that tombstones need. Returns how many
/// texts were sealed; run again, it finds nothing.
pub async fn seal_words(store: &Store) -> Result<u64> {
    let mut sealed = 0;
    for table in [Words::Statements, Words::Suggestions, Words::Wishes, Words::Moderation, Words::Translations] {
        loop {
            let some = store.write("seal words", move |tx| Box::pin(seal_some(tx, table))).await?;
            sealed += some;
            if some == 0 {
                break;
            }
        }
    }
    loop {
        let some = store.write("marks", |tx| Box::pin(mark_some(tx))).await?;
        if some == 0 {
            return Ok(sealed);
        }
    }
}

#[derive(Clone, Copy)]
enum Words {
    Statements,
    Suggestions,
    Wishes,
    Moderation,
    Translations,
}

/// Seals the texts of some rows. `substr(..., 1, 1)` finds what is not sealed: U+0001 comes first in what is.
async fn seal_some(tx: &mut Tx, table: Words) -> Result<u64> {
    let rows = match table {
        Words::Statements => {
            tx.all(
                "SELECT id AS about, body, offered, reason FROM statements
                 WHERE origin = 'member' AND body <> '' AND substr(body, 1, 1) <> $1 LIMIT 200",
                values!["\u{1}"],
            )
            .await?
        }
        Words::Suggestions => {
            tx.all(
                "SELECT id AS about, body, offered, reason FROM suggestions
                 WHERE body <> '' AND substr(body, 1, 1) <> $1 LIMIT 200",
                values!["\u{1}"],
            )
            .await?
        }
        Words::Wishes => {
            tx.all(
                "SELECT point AS about, seat, wish FROM synthesis_answers WHERE wish <> '' AND substr(wish, 1, 1) <> $1 LIMIT 200",
                values!["\u{1}"],
            )
            .await?
        }
        Words::Moderation => {
            tx.all(
                "SELECT id AS about, reason FROM moderation WHERE reason <> '' AND substr(reason, 1, 1) <> $1 LIMIT 200",
                values!["\u{1}"],
            )
            .await?
        }
        Words::Translations => {
            tx.all(
                "SELECT thing AS about, field, lang, body FROM translations
                 WHERE body <> '' AND substr(body, 1, 1) <> $1
                   AND (thing IN (SELECT id FROM statements WHERE origin = 'member') OR thing IN (SELECT id FROM suggestions))
                 LIMIT 200",
                values!["\u{1}"],
            )
            .await?
        }
    };
    debug_assert!(rows.len() <= STEP, "the queries above take this many");
    for row in &rows {
        let about: Id = row.get("about")?;
        match table {
            Words::Statements | Words::Suggestions => {
                let body = close(tx, about, row.get("body")?).await?;
                let reason = close(tx, about, row.get("reason")?).await?;
                let offered = match row.get::<Option<String>>("offered")? {
                    Some(words) => Some(close(tx, about, words).await?),
                    None => None,
                };
                let values = values![about, body, offered, reason];
                match table {
                    Words::Statements => {
                        tx.run("UPDATE statements SET body = $2, offered = $3, reason = $4 WHERE id = $1", values)
                            .await?
                    }
                    _ => {
                        tx.run("UPDATE suggestions SET body = $2, offered = $3, reason = $4 WHERE id = $1", values)
                            .await?
                    }
                };
            }
            Words::Wishes => {
                let wish = close(tx, about, row.get("wish")?).await?;
                let seat: [u8; 16] = row.get("seat")?;
                tx.run(
                    "UPDATE synthesis_answers SET wish = $3 WHERE point = $1 AND seat = $2",
                    values![about, seat, wish],
                )
                .await?;
            }
            Words::Moderation => {
                let reason = close(tx, about, row.get("reason")?).await?;
                tx.run("UPDATE moderation SET reason = $2 WHERE id = $1", values![about, reason]).await?;
            }
            Words::Translations => {
                let body = close(tx, about, row.get("body")?).await?;
                let (field, lang): (String, String) = (row.get("field")?, row.get("lang")?);
                tx.run(
                    "UPDATE translations SET body = $4 WHERE thing = $1 AND field = $2 AND lang = $3",
                    values![about, field, lang, body],
                )
                .await?;
            }
        }
    }
    Ok(rows.len() as u64)
}

async fn close(tx: &mut Tx, about: Id, text: String) -> Result<String> {
    if is_sealed(&text) { Ok(text) } else { tx.seal(about, &text).await }
}

async fn mark_some(tx: &mut Tx) -> Result<u64> {
    let seats = tx.all("SELECT seat FROM seats WHERE mark IS NULL LIMIT 500", values![]).await?;
    for row in &seats {
        let mark = tx.new_id()?;
        tx.run("UPDATE seats SET mark = $2 WHERE seat = $1", values![row.get::<[u8; 16]>("seat")?, mark]).await?;
    }
    let codes = tx.all("SELECT lookup FROM codes WHERE mark IS NULL LIMIT 500", values![]).await?;
    for row in &codes {
        let mark = tx.new_id()?;
        tx.run("UPDATE codes SET mark = $2 WHERE lookup = $1", values![row.get::<[u8; 16]>("lookup")?, mark]).await?;
    }
    Ok((seats.len() + codes.len()) as u64)
}

/// Takes back in a restored database what was taken back since its backup. Returns how many tombstones still found something.
pub async fn take_back_again(app: &App, tombstones: Vec<Tombstone>) -> Result<u64> {
    let mut found = 0;
    for some in tombstones.chunks(STEP) {
        let (some, seals, today) = (some.to_vec(), Seals::of(app), app.clock().today());
        let elsewhere = app.shared::<elsewhere::All>().map_err(|_| Error::Stopped)?;
        found += app
            .store()
            .write("take back again", move |tx| {
                Box::pin(async move {
                    let mut found = 0;
                    for one in some {
                        found += u64::from(carry_out(tx, &seals, &elsewhere, one, today).await?);
                    }
                    Ok::<_, Error>(found)
                })
            })
            .await?;
    }
    app.store().settle(app.clock().today()).await?;
    Ok(found)
}

/// Finishes what a backup caught half way: a softer wording that its author accepted after the backup. The words before it have
/// no key any more, the softer ones do.
pub async fn finish_offers(store: &Store) -> Result<u64> {
    store
        .write("finish offers", |tx| {
            Box::pin(async move {
                let rows = tx
                    .all(
                        "SELECT id, consultation, body, offered FROM statements WHERE state = 'offered' AND offered IS NOT NULL
                         UNION ALL SELECT s.id, p.consultation, s.body, s.offered FROM suggestions s
                           JOIN provisions p ON p.id = s.provision WHERE s.state = 'offered' AND s.offered IS NOT NULL",
                        values![],
                    )
                    .await?;
                let mut done = 0;
                for row in &rows {
                    let (id, consultation): (Id, Id) = (row.get("id")?, row.get("consultation")?);
                    let opens = |text: String| Text { about: id, text };
                    let body = tx.unseal(vec![opens(row.get("body")?)]).await?;
                    let offered = tx.unseal(vec![opens(row.get("offered")?)]).await?;
                    if !body.is_empty() || offered.is_empty() {
                        continue;
                    }
                    let number = super::store::next_number(tx, consultation).await?;
                    tx.run(
                        "UPDATE statements SET body = offered, offered = NULL, state = 'published', number = $2 WHERE id = $1",
                        values![id, number],
                    )
                    .await?;
                    tx.run(
                        "UPDATE suggestions SET body = offered, offered = NULL, state = 'published' WHERE id = $1",
                        values![id],
                    )
                    .await?;
                    done += 1;
                }
                Ok(done)
            })
        })
        .await
}

async fn carry_out(
    tx: &mut Tx,
    seals: &Seals,
    others: &elsewhere::All,
    tombstone: Tombstone,
    today: store::Day,
) -> Result<bool> {
    match tombstone {
        Tombstone::Act(mark, thing) => {
            let Some((seat, consultation)) = seat_of(tx, mark).await? else { return Ok(false) };
            withdraw::take_back_vote(tx, seat, thing).await?;
            withdraw::take_back_reaction(tx, seat, thing).await?;
            if thing == consultation {
                super::constituencies::forget(tx, seals, seat, consultation).await?;
            }
            Ok(true)
        }
        Tombstone::Text(thing) => {
            let row = tx
                .first(
                    "SELECT seat FROM suggestions WHERE id = $1
                     UNION ALL SELECT seat FROM statements WHERE id = $1 AND seat IS NOT NULL",
                    values![thing],
                )
                .await?;
            let Some(row) = row else {
                return Ok(
                    acts::erase_again(tx, thing, today).await? || crate::room::leave::words_again(tx, thing).await?
                );
            };
            withdraw::take_back_text(tx, row.get("seat")?, thing).await?;
            Ok(true)
        }
        Tombstone::Seat(mark) => {
            let Some((seat, consultation)) = seat_of(tx, mark).await? else {
                let mut done = crate::room::leave::seat_again(tx, mark).await?;
                for other in &others.0 {
                    done = done || (other.again)(tx, mark).await?;
                }
                return Ok(done);
            };
            withdraw::take_back_all(tx, seals, seat, consultation).await?;
            Ok(true)
        }
        Tombstone::Code(mark) => Ok(tx.run("DELETE FROM codes WHERE mark = $1", values![mark]).await? > 0),
    }
}

async fn seat_of(tx: &mut Tx, mark: Id) -> Result<Option<([u8; 16], Id)>> {
    let row = tx.first("SELECT seat, consultation FROM seats WHERE mark = $1", values![mark]).await?;
    row.map(|row| Ok((row.get("seat")?, row.get("consultation")?))).transpose()
}
