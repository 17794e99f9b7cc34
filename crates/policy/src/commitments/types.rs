//! The words of a commitment.

use kit::Lang;
use store::{Day, Id, Sealing};

use crate::recommendations::types::words;

words! {
    /// How far something is, on the scale of the Open Government Partnership.
    Level {
        /// Not started.
        NotStarted = "not-started",
        /// Limited.
        Limited = "limited",
        /// Substantial.
        Substantial = "substantial",
        /// Completed.
        Completed = "completed",
    }
}

words! {
    /// Where a judgement is.
    JudgementState {
        /// Members decide.
        Deciding = "deciding",
        /// It is the council's.
        Adopted = "adopted",
        /// It is not.
        Rejected = "rejected",
    }
}

/// A promise, as it is worded from some day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// From 1.
    pub version: i64,
    /// The language.
    pub lang: Lang,
    /// What is promised.
    pub words: String,
    /// Who sees to it: a unit or a role.
    pub owner: String,
    /// Steps on the way, one a line.
    pub milestones: String,
    /// By when.
    pub due: Day,
    /// Why it is worded anew; empty for the first.
    pub reason: String,
    /// When it was worded so.
    pub day: Day,
}

/// What the institution says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// From 1.
    pub number: i64,
    /// How far.
    pub level: Level,
    /// The language.
    pub lang: Lang,
    /// What was done.
    pub words: String,
    /// Where the evidence is.
    pub evidence_url: String,
    /// When.
    pub day: Day,
}

/// What members say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Its id.
    pub id: Id,
    /// What it is about.
    pub commitment: Id,
    /// How far.
    pub level: Level,
    /// The language.
    pub lang: Lang,
    /// The version of the promise that it is about.
    pub wording: i64,
    /// Why.
    pub reasons: String,
    /// Where it is.
    pub state: JudgementState,
    /// The seat that proposed it.
    pub seat: Option<Id>,
    /// When it was proposed, and then when it was adopted.
    pub day: Day,
}

impl Sealing for Judgement {
    fn about(&self) -> Id {
        self.id
    }

    fn texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.reasons]
    }
}

/// A promise with everything that was said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub addressee: Id,
    /// Its number among those of the addressee.
    pub number: i64,
    /// Its wordings, oldest first; never none.
    pub wordings: Vec<Wording>,
    /// What the institution said, oldest first.
    pub claims: Vec<Claim>,
    /// What members adopted, oldest first, and what they decide now.
    pub judgements: Vec<Judgement>,
}

impl Commitment {
    /// How it is worded now.
    pub fn wording(&self) -> Option<&Wording> {
        self.wordings.last()
    }

    /// What the institution says now.
    pub fn claim(&self) -> Option<&Claim> {
        self.claims.last()
    }

    /// What members say: the newest judgement that they adopted of the promise in these words. What they said of other words does not count
    /// for these.
    pub fn judged(&self) -> Option<&Judgement> {
        let now = self.wording()?;
        let same = |one: &&Judgement| {
            self.wordings.iter().any(|wording| wording.version == one.wording && wording.words == now.words)
        };
        self.judgements.iter().rev().filter(|one| one.state == JudgementState::Adopted).find(same)
    }

    /// The judgement on which members decide now.
    pub fn deciding(&self) -> Option<&Judgement> {
        self.judgements.iter().find(|one| one.state == JudgementState::Deciding)
    }

    /// The days by which it was promised, oldest first, each once: more than one when it slipped.
    pub fn days(&self) -> Vec<Day> {
        let mut days: Vec<Day> = Vec::new();
        for wording in &self.wordings {
            if days.last() != Some(&wording.due) {
                days.push(wording.due);
            }
        }
        days
    }

    /// Done means: members say so.
    pub fn is_done(&self) -> bool {
        self.judged().is_some_and(|one| one.level == Level::Completed)
    }

    /// Whether the institution says that it is completed and members have not judged since.
    pub fn waits_for_members(&self) -> bool {
        self.claim().is_some_and(|claim| {
            claim.level == Level::Completed && self.judged().is_none_or(|judged| judged.day < claim.day)
        })
    }

    /// By how many days it is late: its last day is over, members have not said that it is done, and it does not wait for them.
    pub fn late(&self, today: Day) -> Option<i64> {
        let due = self.wording()?.due;
        (!self.is_done() && !self.waits_for_members() && due < today).then_some(today.0 - due.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commitment(days: &[i64], judged: &[(Level, JudgementState)]) -> Commitment {
        Commitment {
            id: Id([1; 16]),
            addressee: Id([2; 16]),
            number: 1,
            wordings: days
                .iter()
                .enumerate()
                .map(|(n, due)| Wording {
                    version: n as i64 + 1,
                    lang: Lang::En,
                    words: String::new(),
                    owner: String::new(),
                    milestones: String::new(),
                    due: Day(*due),
                    reason: String::new(),
                    day: Day(0),
                })
                .collect(),
            claims: vec![Claim {
                number: 1,
                level: Level::Substantial,
                lang: Lang::En,
                words: String::new(),
                evidence_url: String::new(),
                day: Day(1),
            }],
            judgements: judged
                .iter()
                .map(|(level, state)| Judgement {
                    id: Id([3; 16]),
                    commitment: Id([1; 16]),
                    level: *level,
                    lang: Lang::En,
                    wording: 1,
                    reasons: String::new(),
                    state: *state,
                    seat: None,
                    day: Day(2),
                })
                .collect(),
        }
    }

    #[test]
    fn r25_only_members_say_done() {
        use JudgementState::{Adopted, Deciding, Rejected};
        for (judged, done) in [
            (vec![], false),
            (vec![(Level::Completed, Deciding)], false),
            (vec![(Level::Completed, Rejected)], false),
            (vec![(Level::Substantial, Adopted)], false),
            (vec![(Level::Completed, Adopted)], true),
            (vec![(Level::Completed, Adopted), (Level::Limited, Deciding)], true),
            (vec![(Level::Completed, Adopted), (Level::Limited, Adopted)], false),
        ] {
            let one = commitment(&[10], &judged);
            assert_eq!(one.is_done(), done, "{judged:?}");
            assert_eq!(one.late(Day(15)), (!done).then_some(5));
        }
    }

    #[test]
    fn what_members_said_of_other_words_does_not_count_for_these() {
        let mut one = commitment(&[10, 10], &[(Level::Completed, JudgementState::Adopted)]);
        assert!(one.is_done(), "only the day was worded anew");
        one.wordings[1].words = "Everything, everywhere".to_owned();
        assert!(!one.is_done());
        assert_eq!(one.late(Day(15)), Some(5));
        // Whoever says that it is completed waits for members, and is not late meanwhile.
        one.claims[0].level = Level::Completed;
        assert_eq!(one.late(Day(15)), None);
    }

    #[test]
    fn a_day_that_slipped_stays_to_be_seen() {
        let one = commitment(&[10, 10, 20], &[]);
        assert_eq!(one.days(), [Day(10), Day(20)]);
        assert_eq!((one.late(Day(20)), one.late(Day(21))), (None, Some(1)));
    }
}
