//! Conflicts of interest that members state before a decision.
//!
//! The problem: whoever is paid by the institution that a decision is about may still know most about it, and a body that hears of the tie
//! only afterwards was deceived. So a member states it before the body decides, in words that the other members read, and may step aside:
//! then they have no voice in it. The outcome says how many stated something and how many took no part, never who.
//!
//! **Quorum.** Whoever steps aside keeps their seat: the number that must take part stays the same, so that few cannot decide for many by
//! sending the others out.
//!
//! Who states it is a seat, and it holds for that person alone: whoever stands in for them may have no such tie. So the numbers count people,
//! alternates too, not seats. The words are sealed, and their author takes them back while the decision is open. They are there for that
//! decision alone: when it is closed they are destroyed, and the numbers stay.
//!
//! Sources: Robert's Rules of Order Newly Revised, 12th edition, 45:4 (abstaining from voting on a question of direct personal interest).
//!
//! Not done: nobody is made to step aside; nothing is checked against what members declare beside their names.

use store::{Day, Id, Result, Row, Sealing, Tombstone, Tx, values};

/// The longest statement, in characters.
pub const LONGEST: usize = 600;

/// What a member stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Its id.
    pub id: Id,
    /// The seat of whoever stated it.
    pub seat: Id,
    /// The language it is written in, as a code.
    pub lang: String,
    /// The words.
    pub words: String,
    /// They take no part.
    pub aside: bool,
}

impl Sealing for Conflict {
    fn about(&self) -> Id {
        self.id
    }

    fn texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.words]
    }
}

/// What can be read of some rows.
async fn read(tx: &mut Tx, rows: &[Row]) -> Result<Vec<Conflict>> {
    let all = rows
        .iter()
        .map(|row| {
            Ok(Conflict {
                id: row.get("id")?,
                seat: row.get("seat")?,
                lang: row.get("lang")?,
                words: row.get("words")?,
                aside: row.get("aside")?,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    tx.unseal(all).await
}

/// What was stated before a decision. In the order of the words, which tells nothing about when.
pub async fn of(tx: &mut Tx, decision: Id) -> Result<Vec<Conflict>> {
    let rows = tx.all("SELECT * FROM conflicts WHERE decision = $1", values![decision]).await?;
    let mut all = read(tx, &rows).await?;
    all.sort_by(|one, other| one.words.cmp(&other.words).then(one.id.cmp(&other.id)));
    Ok(all)
}

/// States a conflict, or other words in place of one's earlier ones; empty words take it back. Whoever steps aside no longer speaks: what
/// they said is gone. False, and nothing is stored, when the decision is over.
pub async fn state(tx: &mut Tx, decision: Id, seat: Id, said: (&str, &str), aside: bool, today: Day) -> Result<bool> {
    let (lang, words) = said;
    let open = tx
        .count(
            "SELECT COUNT(*) AS n FROM decisions WHERE id = $1 AND state = 'open' AND closes_day >= $2",
            values![decision, today],
        )
        .await?;
    if open == 0 {
        return Ok(false);
    }
    let before =
        tx.first("SELECT id, words FROM conflicts WHERE decision = $1 AND seat = $2", values![decision, seat]).await?;
    if let Some(row) = &before {
        tx.let_key_go(&row.get::<String>("words")?).await?;
    }
    let id: Id = match before {
        Some(row) => row.get("id")?,
        None if words.is_empty() => return Ok(true),
        None => tx.new_id()?,
    };
    if words.is_empty() {
        tx.run("DELETE FROM conflicts WHERE id = $1", values![id]).await?;
        tx.let_go(Tombstone::Text(id)).await?;
        return Ok(true);
    }
    let sealed = tx.seal(id, words).await?;
    tx.run(
        "INSERT INTO conflicts (id, decision, seat, lang, words, aside) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET lang = excluded.lang, words = excluded.words, aside = excluded.aside",
        values![id, decision, seat, lang, sealed, aside],
    )
    .await?;
    if aside {
        tx.run("DELETE FROM decision_voices WHERE decision = $1 AND speaker = $2", values![decision, seat]).await?;
    }
    Ok(true)
}

/// How many stated a conflict, and how many of them take no part.
pub(crate) async fn count(tx: &mut Tx, decision: Id) -> Result<(i64, i64)> {
    let row = tx
        .first(
            "SELECT COUNT(*) AS n, CAST(COALESCE(SUM(aside), 0) AS BIGINT) AS aside FROM conflicts WHERE decision = $1",
            values![decision],
        )
        .await?;
    row.map_or(Ok((0, 0)), |row| Ok((row.get("n")?, row.get("aside")?)))
}

/// The seats of those who take no part in a decision.
pub async fn aside(tx: &mut Tx, decision: Id) -> Result<Vec<Id>> {
    let rows = tx.all("SELECT seat FROM conflicts WHERE decision = $1 AND aside = 1", values![decision]).await?;
    rows.iter().map(|row| row.get("seat")).collect()
}

/// Everything that was stated before a decision goes: it is closed.
pub(crate) async fn end(tx: &mut Tx, decision: Id) -> Result<()> {
    let gone = tx.all("DELETE FROM conflicts WHERE decision = $1 RETURNING id, words", values![decision]).await?;
    gone_all(tx, &gone).await
}

/// What nobody can read any more, in a copy that was put back, is not there: it would silence its author without a word. Returns how many.
pub async fn drop_unreadable(tx: &mut Tx) -> Result<usize> {
    let rows = tx.all("SELECT * FROM conflicts", values![]).await?;
    let readable: Vec<Id> = read(tx, &rows).await?.into_iter().map(|one| one.id).collect();
    for row in &rows {
        let id: Id = row.get("id")?;
        if !readable.contains(&id) {
            tx.run("DELETE FROM conflicts WHERE id = $1", values![id]).await?;
        }
    }
    Ok(rows.len() - readable.len())
}

/// The keys of rows that were deleted go, and a restored copy does it again.
async fn gone_all(tx: &mut Tx, gone: &[Row]) -> Result<()> {
    for row in gone {
        tx.let_key_go(&row.get::<String>("words")?).await?;
        tx.let_go(Tombstone::Text(row.get("id")?)).await?;
    }
    Ok(())
}

/// Everything that a seat stated goes: its member left. Numbers that were written down stay.
pub async fn let_go(tx: &mut Tx, seat: Id) -> Result<()> {
    let gone = tx.all("DELETE FROM conflicts WHERE seat = $1 RETURNING id, words", values![seat]).await?;
    gone_all(tx, &gone).await
}

/// Everything that was stated before decisions about a thing goes with it.
pub(crate) async fn let_all_go(tx: &mut Tx, thing: Id, only_open: bool) -> Result<()> {
    let gone = tx
        .all(
            "DELETE FROM conflicts
             WHERE decision IN (SELECT id FROM decisions WHERE thing = $1 AND ($2 = 0 OR state = 'open'))
             RETURNING id, words",
            values![thing, only_open],
        )
        .await?;
    gone_all(tx, &gone).await
}

/// Takes one back by its id: what a restored copy must do again. True when there was one.
pub async fn take_back_again(tx: &mut Tx, id: Id) -> Result<bool> {
    let gone = tx.all("DELETE FROM conflicts WHERE id = $1 RETURNING words", values![id]).await?;
    for row in &gone {
        tx.let_key_go(&row.get::<String>("words")?).await?;
    }
    Ok(!gone.is_empty())
}

#[cfg(test)]
mod tests {
    use store::harness;

    use super::*;
    use crate::{
        ballots::{self, Ballot, Subject},
        decisions::{Quorum, Rule, Verdict, Voice},
    };

    fn ballot() -> Ballot {
        Ballot {
            id: Id([1; 16]),
            body: Id([2; 16]),
            subject: Subject::Recommendation,
            thing: Id([3; 16]),
            rule: Rule::Majority,
            quorum: Quorum::MAJORITY,
            opens: Day(100),
            closes: Day(110),
            outcome: None,
            conflicts: (0, 0),
        }
    }

    #[test]
    fn whoever_steps_aside_has_no_voice_and_the_quorum_stays() {
        harness::on_both(|store| async move {
            store
                .write("decide", |tx| {
                    Box::pin(async move {
                        let ballot = ballot();
                        ballots::put(tx, &ballot).await?;
                        let seats: Vec<Id> = (10..14).map(|n| Id([n; 16])).collect();
                        for seat in &seats[..3] {
                            assert!(ballots::say(tx, ballot.id, *seat, *seat, Voice::For, Day(101)).await?);
                        }
                        assert!(state(tx, ballot.id, seats[0], ("en", "It pays me."), true, Day(102)).await?);
                        assert!(state(tx, ballot.id, seats[1], ("en", "I worked there."), false, Day(102)).await?);
                        assert!(
                            !ballots::say(tx, ballot.id, seats[0], seats[0], Voice::For, Day(103)).await?,
                            "aside is aside"
                        );
                        assert!(ballots::say(tx, ballot.id, seats[1], seats[1], Voice::For, Day(103)).await?);
                        // Sealed at rest, read here.
                        let clear = "SELECT COUNT(*) AS n FROM conflicts WHERE words LIKE '%pays%'";
                        assert_eq!(tx.count(clear, values![]).await?, 0);
                        let words: Vec<String> = of(tx, ballot.id).await?.into_iter().map(|one| one.words).collect();
                        assert_eq!(words, ["I worked there.", "It pays me."]);
                        // Two of four: one too few, though both were for it and one stepped aside.
                        let count = ballots::close(tx, &ballot, &seats, Day(104)).await?.expect("was open");
                        assert_eq!((count.in_favour, count.verdict), (2, Verdict::NoQuorum));
                        assert_eq!(ballots::find(tx, ballot.id).await?.expect("there").conflicts, (2, 1));
                        assert!(!state(tx, ballot.id, seats[1], ("en", "Late."), false, Day(104)).await?, "it is over");
                        // The words were for this decision: they are gone, the numbers stay.
                        assert_eq!(tx.count("SELECT COUNT(*) AS n FROM conflicts", values![]).await?, 0);
                        Ok::<_, store::Error>(())
                    })
                })
                .await
                .expect("decided");
        });
    }

    #[test]
    fn words_taken_back_while_it_is_open_are_gone_and_do_not_count() {
        harness::on_both(|store| async move {
            store
                .write("decide", |tx| {
                    Box::pin(async move {
                        let ballot = ballot();
                        let (decision, seat) = (ballot.id, Id([10; 16]));
                        ballots::put(tx, &ballot).await?;
                        assert!(state(tx, decision, seat, ("en", "It pays me."), true, Day(100)).await?);
                        assert!(state(tx, decision, seat, ("en", "It paid me."), true, Day(100)).await?);
                        assert!(state(tx, decision, seat, ("en", ""), false, Day(110)).await?);
                        assert_eq!(of(tx, decision).await?, []);
                        assert!(ballots::say(tx, decision, seat, seat, Voice::Against, Day(110)).await?, "heard again");
                        assert_eq!(count(tx, decision).await?, (0, 0));
                        assert!(
                            !state(tx, decision, seat, ("en", "Late."), false, Day(111)).await?,
                            "its last day is over"
                        );
                        Ok::<_, store::Error>(())
                    })
                })
                .await
                .expect("decided");
        });
    }
}
