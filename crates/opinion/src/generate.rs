//! Made-up votes with groups and a minority whose truth is known.
//!
//! **The problem.** Whether a method finds a small group cannot be told from real votes: nobody knows what is really there.
//! Here it is planted, so that finding it, and finding it where it is not, can be counted.
//!
//! **The model.** Statements divide the groups at random: in each group people agree with a statement with probability 0.85
//! or 0.15, each as likely. The last [`POSITIONS`] statements are the minority's own: people outside agree with probability
//! 0.15, people of the minority with 0.85. The minority is spread over all groups and votes like its group on everything
//! else, so nothing but these five positions sets it apart. A tenth of votes are passes. Everyone votes on as many
//! statements, drawn at random. A share of the minority declares itself; nobody else does.
//!
//! **Not done.** Real people answer in an order, tire, and copy each other. What works here may fail on real votes;
//! what fails here will fail there too.

use crate::ballots::{Ballots, PersonId, StatementId, Vote};
use crate::seeded::Draws;

/// Statements on which the minority stands alone.
pub const POSITIONS: usize = 5;

const FOR: f64 = 0.85;
const PASSES: f64 = 0.1;

/// What to make.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Number of people.
    pub participants: usize,
    /// Number of statements.
    pub statements: usize,
    /// Number of votes, at most one of each person on each statement.
    pub votes: usize,
    /// Sizes of the groups in any unit; at least one.
    pub groups: Vec<f64>,
    /// Share of all people who belong to the minority, 0 to 1.
    pub minority: f64,
    /// Share of the minority that declares itself, 0 to 1.
    pub declared: f64,
    /// Seed of all draws.
    pub seed: u64,
}

/// A person as they were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// Number from 0.
    pub person: usize,
    /// Index of the group.
    pub group: usize,
    /// Whether they belong to the minority.
    pub minority: bool,
    /// Whether they declare it.
    pub declared: bool,
}

/// Why nothing can be made of a plan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// No people, no statements, or no groups.
    #[error("there must be at least one participant, one statement and one group with a positive share")]
    Nothing,
    /// More votes than there are pairs.
    #[error("at most {most} votes fit: one of each participant on each statement")]
    TooMany {
        /// The most that fit.
        most: usize,
    },
    /// A share that is none.
    #[error("shares lie between 0 and 1")]
    Share,
    /// Too few statements for a minority.
    #[error("a minority needs at least {} statements: {POSITIONS} are its own", POSITIONS + 1)]
    TooFewStatements,
}

impl Plan {
    /// Whether the plan can be carried out.
    pub fn check(&self) -> Result<(), PlanError> {
        let total: f64 = self.groups.iter().sum();
        if self.participants == 0 || self.statements == 0 || !total.is_finite() || total <= 0.0 {
            return Err(PlanError::Nothing);
        }
        let share = |value: f64| (0.0..=1.0).contains(&value);
        if !share(self.minority) || !share(self.declared) || self.groups.iter().any(|&size| size < 0.0) {
            return Err(PlanError::Share);
        }
        if self.minority > 0.0 && self.statements <= POSITIONS {
            return Err(PlanError::TooFewStatements);
        }
        let most = self.participants.saturating_mul(self.statements);
        if self.votes > most { Err(PlanError::TooMany { most }) } else { Ok(()) }
    }
}

/// All votes in memory, and who declared the minority. People and statements are numbered from 0.
pub fn ballots(plan: &Plan) -> Result<(Ballots, Vec<PersonId>), PlanError> {
    let (mut rows, mut declared) = (Vec::with_capacity(plan.votes), Vec::new());
    generate::<PlanError>(plan, |made, cast| {
        let person = PersonId(made.person as u128);
        rows.extend(cast.iter().map(|&(statement, vote)| (person, StatementId(statement as u128), vote)));
        if made.declared {
            declared.push(person);
        }
        Ok(())
    })?;
    Ok((Ballots::from_rows(rows), declared))
}

/// Makes people one after the other: each with their votes, (statement, vote) by statement. Stops at the first error of
/// the taker.
pub fn generate<E: From<PlanError>>(
    plan: &Plan,
    mut take: impl FnMut(Made, &[(usize, Vote)]) -> Result<(), E>,
) -> Result<(), E> {
    plan.check()?;
    let mut draws = Draws::new(plan.seed, 0);
    let own = if plan.minority > 0.0 { plan.statements - POSITIONS } else { plan.statements };
    let agree: Vec<Vec<f64>> = plan
        .groups
        .iter()
        .map(|_| {
            let divided = |statement| statement >= own || draws.unit() < 0.5;
            (0..plan.statements).map(divided).map(|against| if against { 1.0 - FOR } else { FOR }).collect()
        })
        .collect();
    let total: f64 = plan.groups.iter().sum();
    let members = (plan.participants as f64 * plan.minority).round() as usize;
    let minority = draws.subset(plan.participants, members);
    let declaring = draws.subset(members, (members as f64 * plan.declared).round() as usize);
    let mut declaring = declaring.into_iter();
    let mut statements: Vec<usize> = (0..plan.statements).collect();
    let (each, more) = (plan.votes / plan.participants, plan.votes % plan.participants);
    let mut votes = Vec::new();
    for (person, &minority) in minority.iter().enumerate() {
        let mut left = draws.unit() * total;
        let group = plan.groups.iter().position(|&size| {
            left -= size;
            left < 0.0
        });
        let group = group.unwrap_or(plan.groups.len() - 1);
        let made = Made { person, group, minority, declared: minority && declaring.next().unwrap_or(false) };
        let wanted = each + usize::from(person < more);
        for taken in 0..wanted {
            let pick = taken + draws.below(statements.len() - taken);
            statements.swap(taken, pick);
        }
        votes.clear();
        votes.extend(statements[..wanted].iter().map(|&statement| {
            let share = if minority && statement >= own { FOR } else { agree[group][statement] };
            let vote = if draws.unit() < PASSES {
                Vote::Pass
            } else if draws.unit() < share {
                Vote::Agree
            } else {
                Vote::Disagree
            };
            (statement, vote)
        }));
        votes.sort_unstable();
        take(made, &votes)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Plan {
        Plan {
            participants: 400,
            statements: 40,
            votes: 8_010,
            groups: vec![0.5, 0.3, 0.2],
            minority: 0.05,
            declared: 0.5,
            seed: 3,
        }
    }

    #[test]
    fn what_was_asked_for_is_made() {
        let (mut votes, mut minority, mut declared, mut first) = (0, 0, 0, Vec::new());
        generate::<PlanError>(&plan(), |made, cast| {
            votes += cast.len();
            minority += usize::from(made.minority);
            declared += usize::from(made.declared);
            assert!(cast.windows(2).all(|pair| pair[0].0 < pair[1].0), "one vote on each statement");
            if made.person < 3 {
                first.push(cast.to_vec());
            }
            Ok(())
        })
        .expect("a plan that can be carried out");
        assert_eq!((votes, minority, declared), (8_010, 20, 10));
        let mut again = Vec::new();
        let stopped = generate::<PlanError>(&plan(), |made, cast| {
            again.push(cast.to_vec());
            if made.person == 2 { Err(PlanError::Nothing) } else { Ok(()) }
        });
        assert_eq!((stopped, again), (Err(PlanError::Nothing), first), "the same seed makes the same votes");
    }

    #[test]
    fn plans_that_cannot_be_are_refused() {
        for (change, expect) in [
            (Plan { participants: 0, ..plan() }, PlanError::Nothing),
            (Plan { groups: Vec::new(), ..plan() }, PlanError::Nothing),
            (Plan { groups: vec![0.5, -0.1], ..plan() }, PlanError::Share),
            (Plan { minority: 1.1, ..plan() }, PlanError::Share),
            (Plan { statements: 5, votes: 10, ..plan() }, PlanError::TooFewStatements),
            (Plan { votes: 16_001, ..plan() }, PlanError::TooMany { most: 16_000 }),
        ] {
            assert_eq!(change.check(), Err(expect));
        }
    }
}
