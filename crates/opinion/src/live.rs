//! A landscape that keeps up with votes as they come.
//!
//! **The problem.** Placing everyone anew takes seconds; a member who votes wants to see at once where that puts them. What
//! statements weigh changes slowly, so between two full counts it is held still, and only the person who voted moves.
//!
//! **The method.** With weights a(j), their doubt D(j), means m(j) and noise s of the last full landscape, a person's place follows from two
//! sums over their votes:
//!
//! ```text
//! K(i) = sum_j a(j) a(j)' + D(j),    b(i) = sum_j a(j) (v(i,j) - m(j)),    x(i) = (sI + K(i))^-1 b(i)
//! ```
//!
//! A vote adds to both, a changed vote changes b, a withdrawn one takes its part away: constant work, however many people
//! and votes there are. The place is the one that a full fit with the same weights gives.
//!
//! **Not done.** Groups keep their centres, and weights stay as they were, until the next full landscape. Nothing here
//! protects anybody: a live place is for the person it belongs to.

use std::collections::HashMap;

use crate::ballots::{Ballots, PersonId, StatementId, Tally, Vote};
use crate::landscape::{Groups, Landscape};
use crate::partition::nearest;

#[derive(Debug, Clone, Copy, Default)]
struct Known {
    xx: f64,
    xy: f64,
    yy: f64,
    pull: [f64; 2],
    votes: usize,
}

/// A landscape with its sums.
#[derive(Debug, Clone)]
pub struct Live {
    statements: Vec<StatementId>,
    weights: Vec<[f64; 2]>,
    means: Vec<f64>,
    doubts: Vec<[f64; 3]>,
    noise: f64,
    scale: [f64; 2],
    minimum_votes: usize,
    centres: Vec<[f64; 2]>,
    people: HashMap<PersonId, Known>,
    tallies: Vec<Tally>,
}

impl Live {
    /// Takes over a landscape and the votes it was made from.
    pub fn new(landscape: &Landscape, ballots: &Ballots) -> Live {
        let mut live = Live {
            statements: ballots.statements().to_vec(),
            weights: landscape.weights.iter().map(|weight| weight.weight).collect(),
            means: landscape.model.means.clone(),
            doubts: landscape.model.doubts.clone(),
            noise: landscape.model.noise,
            scale: landscape.model.scale,
            minimum_votes: landscape.settings.minimum_votes.max(1),
            centres: match &landscape.groups {
                Groups::Stable { groups, .. } => groups.iter().map(|group| group.centre).collect(),
                _ => Vec::new(),
            },
            people: HashMap::with_capacity(ballots.people().len()),
            tallies: (0..ballots.statements().len()).map(|statement| ballots.tally(statement)).collect(),
        };
        for (index, &person) in ballots.people().iter().enumerate() {
            let mut known = Known::default();
            for (statement, vote) in ballots.votes_of(index) {
                live.add(&mut known, statement as usize, vote, 1.0);
            }
            live.people.insert(person, known);
        }
        live
    }

    fn add(&self, known: &mut Known, statement: usize, vote: Vote, sign: f64) {
        let [across, up] = self.weights[statement];
        let rest = sign * (f64::from(vote.value()) - self.means[statement]);
        let [xx, xy, yy] = self.doubts[statement];
        known.xx += sign * (across * across + xx);
        known.xy += sign * (across * up + xy);
        known.yy += sign * (up * up + yy);
        known.pull[0] += across * rest;
        known.pull[1] += up * rest;
        known.votes = if sign > 0.0 { known.votes + 1 } else { known.votes.saturating_sub(1) };
    }

    /// Counts a vote. `before` is what the person had voted on the statement until now, `now` what they vote; `None` is no
    /// vote. Says false, and changes nothing, for a statement the landscape does not know.
    pub fn vote(&mut self, person: PersonId, statement: StatementId, before: Option<Vote>, now: Option<Vote>) -> bool {
        let Ok(index) = self.statements.binary_search(&statement) else { return false };
        let mut known = self.people.get(&person).copied().unwrap_or_default();
        if let Some(vote) = before {
            self.add(&mut known, index, vote, -1.0);
            let tally = &mut self.tallies[index];
            match vote {
                Vote::Agree => tally.agree = tally.agree.saturating_sub(1),
                Vote::Disagree => tally.disagree = tally.disagree.saturating_sub(1),
                Vote::Pass => tally.pass = tally.pass.saturating_sub(1),
            }
        }
        if let Some(vote) = now {
            self.add(&mut known, index, vote, 1.0);
            self.tallies[index].count(vote);
        }
        self.people.insert(person, known);
        true
    }

    /// Where the person stands now, in votes; `None`: too few votes.
    pub fn place(&self, person: PersonId) -> Option<[f64; 2]> {
        let known = self.people.get(&person).filter(|known| known.votes >= self.minimum_votes)?;
        let (xx, yy, xy) = (known.xx + self.noise, known.yy + self.noise, known.xy);
        let determinant = xx * yy - xy * xy;
        Some([
            self.scale[0] * (yy * known.pull[0] - xy * known.pull[1]) / determinant,
            self.scale[1] * (xx * known.pull[1] - xy * known.pull[0]) / determinant,
        ])
    }

    /// The stable group whose centre is nearest; `None` without groups or with too few votes.
    pub fn group(&self, person: PersonId) -> Option<usize> {
        let place = self.place(person).filter(|_| !self.centres.is_empty())?;
        Some(nearest(place, &self.centres).0)
    }

    /// Votes on a statement now; `None` for one the landscape does not know.
    pub fn tally(&self, statement: StatementId) -> Option<Tally> {
        self.statements.binary_search(&statement).ok().map(|index| self.tallies[index])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::landscape::{Settings, landscape};

    fn rows(people: u128) -> Vec<(PersonId, StatementId, Vote)> {
        (0..people)
            .flat_map(|person| {
                (0..12).filter(move |statement| (person + statement) % 5 != 0).map(move |statement| {
                    let agree = (person % 2 == 0) == (statement < 6) || (person * 7 + statement * 3) % 11 == 0;
                    (PersonId(person), StatementId(statement), if agree { Vote::Agree } else { Vote::Disagree })
                })
            })
            .collect()
    }

    #[test]
    fn live_places_are_those_of_the_landscape_and_follow_votes() {
        let ballots = Ballots::from_rows(rows(60));
        let full = landscape(&ballots, &Settings::default(), &|_, _| {});
        let mut live = Live::new(&full, &ballots);
        let near = |one: [f64; 2], other: [f64; 2]| (one[0] - other[0]).abs() + (one[1] - other[1]).abs() < 1e-9;
        for person in &full.people {
            let (expected, found) = (person.position.expect("eight votes"), live.place(person.person));
            assert!(found.is_some_and(|found| near(found, expected)), "{found:?} {expected:?}");
            assert_eq!(live.group(person.person), person.group);
        }
        // A changed vote moves its author; changed back, they stand where they stood. Nobody else moves.
        let (person, other, statement) = (PersonId(1), PersonId(2), StatementId(0));
        let before = (live.place(person), live.place(other), live.tally(statement));
        assert!(live.vote(person, statement, Some(Vote::Disagree), Some(Vote::Agree)));
        assert_ne!(live.place(person), before.0);
        assert_eq!(live.place(other), before.1);
        assert!(live.vote(person, statement, Some(Vote::Agree), Some(Vote::Disagree)));
        assert!(near(live.place(person).expect("placed"), before.0.expect("placed")));
        assert_eq!(live.tally(statement), before.2);
        // Somebody new has no place until they have voted enough.
        let new = PersonId(1000);
        for statement in 0..7 {
            assert_eq!(live.place(new), None);
            assert!(live.vote(new, StatementId(statement), None, Some(Vote::Agree)));
        }
        assert!(live.place(new).is_some());
        assert!(live.vote(new, StatementId(0), Some(Vote::Agree), None));
        assert_eq!(live.place(new), None);
        assert!(!live.vote(new, StatementId(99), None, Some(Vote::Agree)));
    }
}
