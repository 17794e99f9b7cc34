//! A choice among several, taken over days: each seat ranks them, and they are counted by rounds.
//!
//! The problem: a council of fourteen with five things to begin with cannot say yes or no to each. With one vote each, four alike divide their
//! voices and the fifth wins. So each seat ranks as many as it likes, and whoever is first on the fewest ballots leaves, round by round
//! ([`crate::decisions::rank`]: instant-runoff, with equals tried in every order). A tie is told as a tie: nobody draws lots here.
//!
//! What each seat ranked is kept while the choice is open, so that it can be changed; when it is closed the rounds are written down in
//! numbers and the ballots are deleted. Question and options are sealed: members read them.
//!
//! Not done: choosing several at once; writing options in.

use serde::{Deserialize, Serialize};
use store::{Day, Id, Result, Row, Sealing, Tombstone, Tx, values};

use crate::{
    ballots,
    decisions::{Chosen, Quorum, Round, rank},
};

/// The fewest options.
pub const FEWEST: usize = 2;
/// The most options.
pub const MOST: usize = 8;

/// What came of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// How many seats there were.
    pub seated: usize,
    /// How many ranked.
    pub cast: usize,
    /// The rounds; none without a quorum.
    pub rounds: Vec<Round>,
    /// The option that was chosen; several: a tie; none: too few took part.
    pub chosen: Vec<usize>,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: Id,
    /// Who chooses.
    pub body: Id,
    /// The language it is written in, as a code.
    pub lang: String,
    /// What is asked.
    pub question: String,
    /// What there is to choose from.
    pub options: Vec<String>,
    /// How many must take part.
    pub quorum: Quorum,
    /// Its first day.
    pub opens: Day,
    /// Its last day.
    pub closes: Day,
    /// The seat of whoever put it; `None` when they left.
    pub seat: Option<Id>,
    /// What came out; `None` while it is open.
    pub outcome: Option<Outcome>,
}

/// The words of a choice as one sealed text: the question, then the options, each in a line.
struct Words {
    id: Id,
    text: String,
}

impl Sealing for Words {
    fn about(&self) -> Id {
        self.id
    }

    fn texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.text]
    }
}

/// A line of its own: what is typed over several lines is put into one.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn read(tx: &mut Tx, rows: &[Row]) -> Result<Vec<Choice>> {
    let mut all = Vec::new();
    for row in rows {
        let id: Id = row.get("id")?;
        // Where the key is gone the words are, and the choice with them.
        let Some(words) = tx.unseal(vec![Words { id, text: row.get("words")? }]).await?.pop() else { continue };
        let mut lines = words.text.lines().map(str::to_owned);
        let outcome: String = row.get("outcome")?;
        let broken = |_| store::Error::Broken("an outcome that cannot be read".to_owned());
        all.push(Choice {
            id,
            body: row.get("body")?,
            lang: row.get("lang")?,
            question: lines.next().unwrap_or_default(),
            options: lines.collect(),
            quorum: ballots::quorum(&row.get::<String>("quorum")?).unwrap_or(Quorum::MAJORITY),
            opens: row.get("opens_day")?,
            closes: row.get("closes_day")?,
            seat: row.get("seat")?,
            outcome: if outcome.is_empty() { None } else { Some(serde_json::from_str(&outcome).map_err(broken)?) },
        });
    }
    Ok(all)
}

/// A choice by its id.
pub async fn find(tx: &mut Tx, id: Id) -> Result<Option<Choice>> {
    let rows = tx.all("SELECT * FROM choices WHERE id = $1", values![id]).await?;
    Ok(read(tx, &rows).await?.pop())
}

/// The choices of a body, the newest first.
pub async fn of(tx: &mut Tx, body: Id) -> Result<Vec<Choice>> {
    let rows =
        tx.all("SELECT * FROM choices WHERE body = $1 ORDER BY opens_day DESC, id LIMIT 50", values![body]).await?;
    read(tx, &rows).await
}

/// Puts a choice to a body. The same id twice is put once.
pub async fn put(tx: &mut Tx, one: &Choice) -> Result<()> {
    let there = tx.count("SELECT COUNT(*) AS n FROM choices WHERE id = $1", values![one.id]).await?;
    if there > 0 {
        return Ok(());
    }
    let lines: Vec<String> = std::iter::once(&one.question).chain(&one.options).map(|text| line(text)).collect();
    let words = tx.seal(one.id, &lines.join("\n")).await?;
    tx.run(
        "INSERT INTO choices (id, body, lang, words, options, quorum, opens_day, closes_day, seat, outcome)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '')",
        values![
            one.id,
            one.body,
            &one.lang,
            words,
            one.options.len(),
            ballots::quorum_word(one.quorum),
            one.opens,
            one.closes,
            one.seat
        ],
    )
    .await?;
    Ok(())
}

/// What a seat ranks, the best first; it may rank anew until the last day is over. Nothing ranked takes it back. False, and nothing is
/// stored, when it is too late or an option is named that there is not, or twice. `speaker`: the seat of whoever says it.
pub async fn say(tx: &mut Tx, choice: Id, seat: Id, speaker: Id, ranked: &[usize], today: Day) -> Result<bool> {
    let row = tx
        .first(
            "SELECT options FROM choices WHERE id = $1 AND outcome = '' AND closes_day >= $2",
            values![choice, today],
        )
        .await?;
    let Some(options) = row.map(|row| row.get::<usize>("options")).transpose()? else { return Ok(false) };
    let named: std::collections::BTreeSet<usize> = ranked.iter().copied().collect();
    if named.len() != ranked.len() || named.iter().any(|option| *option >= options) {
        return Ok(false);
    }
    tx.run("DELETE FROM choice_ballots WHERE choice = $1 AND seat = $2", values![choice, seat]).await?;
    if !ranked.is_empty() {
        let words: Vec<String> = ranked.iter().map(usize::to_string).collect();
        tx.run(
            "INSERT INTO choice_ballots (choice, seat, speaker, ranked) VALUES ($1, $2, $3, $4)",
            values![choice, seat, speaker, words.join(" ")],
        )
        .await?;
    }
    Ok(true)
}

fn ranked(row: &Row) -> Result<Vec<usize>> {
    Ok(row.get::<String>("ranked")?.split(' ').filter_map(|word| word.parse().ok()).collect())
}

/// What somebody ranked themselves for a seat.
pub async fn own(tx: &mut Tx, choice: Id, seat: Id, speaker: Id) -> Result<Vec<usize>> {
    let row = tx
        .first(
            "SELECT ranked FROM choice_ballots WHERE choice = $1 AND seat = $2 AND speaker = $3",
            values![choice, seat, speaker],
        )
        .await?;
    row.as_ref().map_or(Ok(Vec::new()), ranked)
}

/// The seats that have ranked.
pub async fn spoken(tx: &mut Tx, choice: Id) -> Result<Vec<Id>> {
    let rows = tx.all("SELECT seat FROM choice_ballots WHERE choice = $1", values![choice]).await?;
    rows.iter().map(|row| row.get("seat")).collect()
}

/// Counts a choice and closes it on a day: what seats ranked that are no longer there does not count, and no ballot is kept. False when it
/// is closed already.
pub async fn close(tx: &mut Tx, one: &Choice, seats: &[Id], today: Day) -> Result<bool> {
    let rows = tx.all("SELECT seat, ranked FROM choice_ballots WHERE choice = $1", values![one.id]).await?;
    let mut cast = Vec::new();
    for row in &rows {
        if seats.contains(&row.get("seat")?) {
            cast.push(ranked(row)?);
        }
    }
    let broken = |_| store::Error::Broken("ballots that cannot be counted".to_owned());
    let ranking = rank(one.options.len(), one.quorum, seats.len(), &cast).map_err(broken)?;
    let outcome = Outcome {
        seated: seats.len(),
        cast: cast.len(),
        rounds: ranking.rounds,
        chosen: match ranking.chosen {
            Chosen::One(option) => vec![option],
            Chosen::Tie(options) => options,
            Chosen::NoQuorum => Vec::new(),
        },
    };
    let text = serde_json::to_string(&outcome)
        .map_err(|_| store::Error::Broken("an outcome that cannot be written".to_owned()))?;
    let closed = tx
        .run(
            "UPDATE choices SET outcome = $2, closes_day = CASE WHEN closes_day > $3 THEN $3 ELSE closes_day END
             WHERE id = $1 AND outcome = ''",
            values![one.id, text, today],
        )
        .await?;
    tx.run("DELETE FROM choice_ballots WHERE choice = $1", values![one.id]).await?;
    Ok(closed > 0)
}

/// Takes an open choice back: it is gone with its ballots. False when it is over: what was chosen stands.
pub async fn take_back(tx: &mut Tx, id: Id, today: Day) -> Result<bool> {
    let open = tx
        .count(
            "SELECT COUNT(*) AS n FROM choices WHERE id = $1 AND outcome = '' AND closes_day >= $2",
            values![id, today],
        )
        .await?;
    if open == 0 {
        return Ok(false);
    }
    delete(tx, id).await
}

/// Destroys a choice, also in a copy that was put back. True when there was one.
pub async fn delete(tx: &mut Tx, id: Id) -> Result<bool> {
    let gone = tx.all("DELETE FROM choices WHERE id = $1 RETURNING words", values![id]).await?;
    for row in &gone {
        tx.let_key_go(&row.get::<String>("words")?).await?;
        tx.let_go(Tombstone::Text(id)).await?;
    }
    Ok(!gone.is_empty())
}

/// A member leaves: what they put and nobody has chosen yet goes, and so does what they ranked. What was chosen is the council's.
pub async fn let_go(tx: &mut Tx, seat: Id) -> Result<()> {
    tx.run("DELETE FROM choice_ballots WHERE seat = $1 OR speaker = $1", values![seat]).await?;
    let open = tx.all("SELECT id FROM choices WHERE seat = $1 AND outcome = ''", values![seat]).await?;
    for row in &open {
        delete(tx, row.get("id")?).await?;
    }
    tx.run("UPDATE choices SET seat = NULL WHERE seat = $1", values![seat]).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use store::harness;

    use super::*;

    fn choice() -> Choice {
        Choice {
            id: Id([1; 16]),
            body: Id([2; 16]),
            lang: "en".to_owned(),
            question: "What first?".to_owned(),
            options: ["Shelter", "Courts", "Banks\nand wages"].map(str::to_owned).to_vec(),
            quorum: Quorum::MAJORITY,
            opens: Day(100),
            closes: Day(110),
            seat: Some(Id([10; 16])),
            outcome: None,
        }
    }

    #[test]
    fn what_is_ranked_is_counted_by_rounds_and_no_ballot_stays() {
        harness::on_both(|store| async move {
            store
                .write("choose", |tx| {
                    Box::pin(async move {
                        let one = choice();
                        put(tx, &one).await?;
                        put(tx, &one).await?;
                        let there = find(tx, one.id).await?.expect("there");
                        assert_eq!((there.options.len(), there.options[2].as_str()), (3, "Banks and wages"));
                        let clear = "SELECT COUNT(*) AS n FROM choices WHERE words LIKE '%Shelter%'";
                        assert_eq!(tx.count(clear, values![]).await?, 0, "sealed");
                        let seats: Vec<Id> = (10..16).map(|n| Id([n; 16])).collect();
                        for (seat, ranked) in
                            [(0, &[0][..]), (0, &[1, 0]), (1, &[0, 1]), (2, &[0]), (3, &[2, 1]), (4, &[1])]
                        {
                            assert!(say(tx, one.id, seats[seat], seats[seat], ranked, Day(110)).await?);
                        }
                        for wrong in [&[3][..], &[0, 0]] {
                            assert!(!say(tx, one.id, seats[5], seats[5], wrong, Day(101)).await?, "{wrong:?}");
                        }
                        assert!(!say(tx, one.id, seats[5], seats[5], &[0], Day(111)).await?, "the last day is over");
                        assert_eq!(own(tx, one.id, seats[0], seats[0]).await?, [1, 0], "the newest counts");
                        // 2 for shelter, 2 for courts, 1 for banks: banks leave, their ballot goes on to courts.
                        assert!(close(tx, &there, &seats, Day(105)).await?);
                        let done = find(tx, one.id).await?.expect("there");
                        let outcome = done.outcome.expect("closed");
                        assert_eq!((outcome.seated, outcome.cast, outcome.chosen.as_slice()), (6, 5, &[1][..]));
                        assert_eq!(outcome.rounds[0].first, [Some(2), Some(2), Some(1)]);
                        assert_eq!(outcome.rounds[1].first, [Some(2), Some(3), None]);
                        assert_eq!(done.closes, Day(105));
                        assert_eq!(spoken(tx, one.id).await?, [], "no ballot is kept");
                        assert!(!say(tx, one.id, seats[5], seats[5], &[0], Day(105)).await?, "closed is closed");
                        assert!(!close(tx, &there, &seats, Day(106)).await?, "once");
                        Ok::<_, store::Error>(())
                    })
                })
                .await
                .expect("chosen");
        });
    }

    #[test]
    fn whoever_leaves_takes_an_open_question_along_and_a_closed_one_stays() {
        harness::on_both(|store| async move {
            store
                .write("choose", |tx| {
                    Box::pin(async move {
                        let (open, seat) = (choice(), Id([10; 16]));
                        let closed = Choice { id: Id([3; 16]), ..choice() };
                        put(tx, &open).await?;
                        put(tx, &closed).await?;
                        assert!(say(tx, closed.id, Id([11; 16]), Id([11; 16]), &[0], Day(101)).await?);
                        assert!(close(tx, &closed, &[Id([11; 16]), seat], Day(102)).await?);
                        let_go(tx, seat).await?;
                        assert_eq!(find(tx, open.id).await?, None);
                        let left = find(tx, closed.id).await?.expect("the council's");
                        assert_eq!(
                            (left.seat, left.outcome.map(|one| one.chosen)),
                            (None, Some(Vec::new())),
                            "no quorum"
                        );
                        assert!(!take_back(tx, closed.id, Day(103)).await?, "what was chosen stands");
                        assert!(delete(tx, closed.id).await? && !delete(tx, closed.id).await?);
                        Ok::<_, store::Error>(())
                    })
                })
                .await
                .expect("left");
        });
    }
}
