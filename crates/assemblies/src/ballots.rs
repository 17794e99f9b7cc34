//! A decision taken over days: put to a body, spoken to by its seats, closed, counted.
//!
//! The problem: members live in different places and hours, and some can only look in at night. So a decision stays open for days, each
//! seat may change its mind until the last day is over in the body's own time zone, and what was decided is written down once with
//! its numbers, so that it cannot come out otherwise later.
//!
//! Who has a seat is the body's matter: `seated` and the seat of a voice are given. A voice says what a seat said, never who sat there.
//!
//! A choice among several is in [`crate::choices`].

use store::{Day, Id, Result, Row, Tx, values};

use crate::{
    conflicts,
    decisions::{Count, Quorum, Rule, Verdict, Voice, decide},
};

/// What a decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Whether to adopt a recommendation.
    Recommendation,
    /// Whether to adopt a judgement of what an institution did.
    Judgement,
    /// Whether to approve the minutes of a meeting.
    Minutes,
}

impl Subject {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Recommendation => "recommendation",
            Self::Judgement => "judgement",
            Self::Minutes => "minutes",
        }
    }

    fn parse(word: &str) -> Self {
        match word {
            "judgement" => Self::Judgement,
            "minutes" => Self::Minutes,
            _ => Self::Recommendation,
        }
    }
}

/// The word of a rule, as it is stored and as messages are called.
pub const fn rule_word(rule: Rule) -> &'static str {
    match rule {
        Rule::Consent => "consent",
        Rule::Majority => "majority",
        Rule::TwoThirds => "two-thirds",
    }
}

/// Reads the word of a rule.
pub fn rule(word: &str) -> Option<Rule> {
    [Rule::Consent, Rule::Majority, Rule::TwoThirds].into_iter().find(|one| rule_word(*one) == word)
}

/// The word of a quorum: `majority` or `two-thirds`.
pub fn quorum_word(quorum: Quorum) -> &'static str {
    if quorum == Quorum::TWO_THIRDS { "two-thirds" } else { "majority" }
}

/// Reads the word of a quorum.
pub fn quorum(word: &str) -> Option<Quorum> {
    match word {
        "majority" => Some(Quorum::MAJORITY),
        "two-thirds" => Some(Quorum::TWO_THIRDS),
        _ => None,
    }
}

/// The word of a voice.
pub const fn voice_word(voice: Voice) -> &'static str {
    match voice {
        Voice::For => "for",
        Voice::Against => "against",
        Voice::Abstain => "abstain",
    }
}

/// Reads the word of a voice.
pub fn voice(word: &str) -> Option<Voice> {
    [Voice::For, Voice::Against, Voice::Abstain].into_iter().find(|one| voice_word(*one) == word)
}

/// The word of an outcome.
pub const fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Adopted => "adopted",
        Verdict::Rejected => "rejected",
        Verdict::NoQuorum => "no-quorum",
    }
}

/// A decision of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ballot {
    /// Its id.
    pub id: Id,
    /// Who decides.
    pub body: Id,
    /// What it is about.
    pub subject: Subject,
    /// Which one.
    pub thing: Id,
    /// The rule that holds for it.
    pub rule: Rule,
    /// How many must take part.
    pub quorum: Quorum,
    /// Its first day.
    pub opens: Day,
    /// Its last day.
    pub closes: Day,
    /// What came out, and of how many seats; `None` while it is open.
    pub outcome: Option<(Count, usize)>,
    /// How many stated a conflict of interest, and how many of them took no part; written down when it is closed.
    pub conflicts: (i64, i64),
}

impl Ballot {
    /// Whether a seat may still speak on a day.
    pub fn is_open_on(&self, today: Day) -> bool {
        self.outcome.is_none() && today <= self.closes
    }
}

fn read(row: &Row) -> Result<Ballot> {
    let unknown = || store::Error::Broken("a decision with an unknown rule".to_owned());
    let verdict = match row.get::<String>("verdict")?.as_str() {
        "adopted" => Some(Verdict::Adopted),
        "rejected" => Some(Verdict::Rejected),
        "no-quorum" => Some(Verdict::NoQuorum),
        _ => None,
    };
    let quorum = quorum(&row.get::<String>("quorum")?).ok_or_else(unknown)?;
    let seated: usize = row.get("seated")?;
    let outcome = match verdict {
        Some(verdict) => Some((
            Count {
                in_favour: row.get("in_favour")?,
                against: row.get("against")?,
                abstained: row.get("abstained")?,
                needed: quorum.needed(seated),
                verdict,
            },
            seated,
        )),
        None => None,
    };
    Ok(Ballot {
        id: row.get("id")?,
        body: row.get("body")?,
        subject: Subject::parse(&row.get::<String>("subject")?),
        thing: row.get("thing")?,
        rule: rule(&row.get::<String>("rule")?).ok_or_else(unknown)?,
        quorum,
        opens: row.get("opens_day")?,
        closes: row.get("closes_day")?,
        outcome,
        conflicts: (row.get("conflicts")?, row.get("recused")?),
    })
}

/// Puts something to a body. The same id twice is put once.
pub async fn put(tx: &mut Tx, ballot: &Ballot) -> Result<()> {
    tx.run(
        "INSERT INTO decisions (id, body, subject, thing, rule, quorum, opens_day, closes_day, state, seated, in_favour, against,
                                abstained, verdict)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', 0, 0, 0, 0, '') ON CONFLICT (id) DO NOTHING",
        values![
            ballot.id,
            ballot.body,
            ballot.subject.word(),
            ballot.thing,
            rule_word(ballot.rule),
            quorum_word(ballot.quorum),
            ballot.opens,
            ballot.closes
        ],
    )
    .await?;
    Ok(())
}

/// A decision by its id.
pub async fn find(tx: &mut Tx, id: Id) -> Result<Option<Ballot>> {
    tx.first("SELECT * FROM decisions WHERE id = $1", values![id]).await?.as_ref().map(read).transpose()
}

/// The decisions about a thing, oldest first.
pub async fn about(tx: &mut Tx, thing: Id) -> Result<Vec<Ballot>> {
    let rows = tx.all("SELECT * FROM decisions WHERE thing = $1 ORDER BY opens_day, id", values![thing]).await?;
    rows.iter().map(read).collect()
}

/// The decisions of a body that are not closed, those that end first first.
pub async fn open_of(tx: &mut Tx, body: Id) -> Result<Vec<Ballot>> {
    let rows = tx
        .all("SELECT * FROM decisions WHERE body = $1 AND state = 'open' ORDER BY closes_day, id", values![body])
        .await?;
    rows.iter().map(read).collect()
}

/// The decisions about a thing go with it, with what was stated before them. `only_open`: those that are closed stay.
pub async fn let_go(tx: &mut Tx, thing: Id, only_open: bool) -> Result<()> {
    conflicts::let_all_go(tx, thing, only_open).await?;
    tx.run("DELETE FROM decisions WHERE thing = $1 AND ($2 = 0 OR state = 'open')", values![thing, only_open]).await?;
    Ok(())
}

/// What a seat says; it may say it anew until the last day is over. False, and nothing is stored, when it is too late, or when whoever says
/// it has stepped aside ([`crate::conflicts`]). `speaker` is the seat of whoever says it: another one, when an alternate speaks.
pub async fn say(tx: &mut Tx, decision: Id, seat: Id, speaker: Id, voice: Voice, today: Day) -> Result<bool> {
    let stored = tx
        .run(
            "INSERT INTO decision_voices (decision, seat, voice, speaker)
             SELECT d.id, $2, $3, $5 FROM decisions d WHERE d.id = $1 AND d.state = 'open' AND d.closes_day >= $4
                AND NOT EXISTS (SELECT 1 FROM conflicts c WHERE c.decision = d.id AND c.seat = $5 AND c.aside = 1)
             ON CONFLICT (decision, seat) DO UPDATE SET voice = excluded.voice, speaker = excluded.speaker",
            values![decision, seat, voice_word(voice), today, speaker],
        )
        .await?;
    Ok(stored > 0)
}

/// What each seat said.
pub async fn voices(tx: &mut Tx, decision: Id) -> Result<Vec<(Id, Voice)>> {
    tx.all("SELECT seat, voice FROM decision_voices WHERE decision = $1", values![decision])
        .await?
        .iter()
        .map(|row| Ok((row.get("seat")?, voice(&row.get::<String>("voice")?).unwrap_or(Voice::Abstain))))
        .collect()
}

/// What somebody said themselves, for whichever seat.
pub async fn own(tx: &mut Tx, decision: Id, speaker: Id) -> Result<Option<Voice>> {
    let row = tx
        .first("SELECT voice FROM decision_voices WHERE decision = $1 AND speaker = $2", values![decision, speaker])
        .await?;
    Ok(row.map(|row| row.get::<String>("voice")).transpose()?.and_then(|word| voice(&word)))
}

/// Closes a decision on a day: counts the voices of `seats` under its rule and writes the outcome down. `None` when it is closed already.
/// Ended before its last day, that day becomes its last.
///
/// Voices of seats that are no longer there do not count.
pub async fn close(tx: &mut Tx, ballot: &Ballot, seats: &[Id], today: Day) -> Result<Option<Count>> {
    let said: Vec<Voice> = voices(tx, ballot.id)
        .await?
        .into_iter()
        .filter_map(|(seat, voice)| seats.contains(&seat).then_some(voice))
        .collect();
    let count = decide(ballot.rule, ballot.quorum, seats.len(), &said);
    let (stated, aside) = conflicts::count(tx, ballot.id).await?;
    let closed = tx
        .run(
            "UPDATE decisions SET state = 'closed', seated = $2, in_favour = $3, against = $4, abstained = $5, verdict = $6,
                closes_day = CASE WHEN closes_day > $7 THEN $7 ELSE closes_day END, conflicts = $8, recused = $9
             WHERE id = $1 AND state = 'open'",
            values![
                ballot.id,
                seats.len(),
                count.in_favour,
                count.against,
                count.abstained,
                verdict_word(count.verdict),
                today,
                stated,
                aside
            ],
        )
        .await?;
    if closed > 0 {
        conflicts::end(tx, ballot.id).await?;
    }
    Ok((closed > 0).then_some(count))
}

#[cfg(test)]
mod tests {
    use store::harness;

    use super::*;

    fn ballot(rule: Rule) -> Ballot {
        Ballot {
            id: Id([1; 16]),
            body: Id([2; 16]),
            subject: Subject::Judgement,
            thing: Id([3; 16]),
            rule,
            quorum: Quorum::MAJORITY,
            opens: Day(100),
            closes: Day(110),
            outcome: None,
            conflicts: (0, 0),
        }
    }

    #[test]
    fn every_word_leads_back() {
        for one in [Rule::Consent, Rule::Majority, Rule::TwoThirds] {
            assert_eq!(rule(rule_word(one)), Some(one));
        }
        for one in [Quorum::MAJORITY, Quorum::TWO_THIRDS] {
            assert_eq!(quorum(quorum_word(one)), Some(one));
        }
        for one in [Voice::For, Voice::Against, Voice::Abstain] {
            assert_eq!(voice(voice_word(one)), Some(one));
        }
        for one in [Subject::Recommendation, Subject::Judgement, Subject::Minutes] {
            assert_eq!(Subject::parse(one.word()), one);
        }
        assert_eq!((rule("loudest"), voice("maybe")), (None, None));
    }

    #[test]
    fn a_seat_speaks_once_may_change_its_mind_and_not_after_the_last_day() {
        harness::on_both(|store| async move {
            store
                .write("decide", |tx| {
                    Box::pin(async move {
                        let one = ballot(Rule::Majority);
                        put(tx, &one).await?;
                        put(tx, &one).await?;
                        let seats: Vec<Id> = (10..15).map(|n| Id([n; 16])).collect();
                        for (seat, voice) in
                            [(0, Voice::Against), (0, Voice::For), (1, Voice::For), (2, Voice::Against)]
                        {
                            assert!(say(tx, one.id, seats[seat], seats[seat], voice, Day(110)).await?);
                        }
                        assert!(
                            !say(tx, one.id, seats[3], seats[3], Voice::Against, Day(111)).await?,
                            "the last day is over"
                        );
                        assert!(
                            !say(tx, Id([9; 16]), seats[3], seats[3], Voice::Against, Day(101)).await?,
                            "there is no such decision"
                        );
                        // Somebody without a seat spoke: it does not count.
                        assert!(say(tx, one.id, Id([77; 16]), Id([77; 16]), Voice::Against, Day(101)).await?);
                        let count = close(tx, &one, &seats, Day(105)).await?.expect("was open");
                        assert_eq!((count.in_favour, count.against, count.verdict), (2, 1, Verdict::Adopted));
                        assert_eq!(close(tx, &one, &seats, Day(106)).await?, None, "once");
                        assert!(
                            !say(tx, one.id, seats[3], seats[3], Voice::Against, Day(101)).await?,
                            "closed is closed"
                        );
                        let stored = find(tx, one.id).await?.expect("there");
                        assert_eq!((stored.outcome, stored.closes), (Some((count, 5)), Day(105)));
                        assert_eq!(about(tx, one.thing).await?, [stored]);
                        assert!(open_of(tx, one.body).await?.is_empty());
                        Ok::<_, store::Error>(())
                    })
                })
                .await
                .expect("decided");
        });
    }
}
