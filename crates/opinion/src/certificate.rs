//! Does a list leave no large enough group of voters without its share? Checked, not believed.
//!
//! **The problem.** A list of ten statements can be popular and still leave a quarter of the voters with nothing on it. Whoever
//! publishes a list should be able to show that this is not so, and a reader should be able to check it without trusting
//! the program that made the list.
//!
//! **The promise: EJR+.** With n voters and k places, a list W keeps it when there is no statement c outside W, no number
//! l from 1 to k and no group of at least l n / k voters who all agree with c while each of them agrees with fewer than l
//! statements of W. In words: a tenth of the voters who agree on something are owed one of ten places, a fifth are owed two.
//!
//! **The check.** For a statement c the largest such group for l is everyone who agrees with c and with fewer than l of W, so
//! it is enough to count these: one pass over the votes, whatever the list. [`Certificate::levels`] shows, for each
//! l, the largest group found and the size at which it would have been owed more.
//!
//! **Source.** M. Brill and J. Peters, "Robust and Verifiable Proportionality Axioms for Multiwinner Voting", EC 2023 (EJR+ and
//! its check in polynomial time); H. Aziz et al., "Justified representation in approval-based committee voting", Social
//! Choice and Welfare 48 (2017), for the family.
//!
//! **Not done.** Only votes that were cast are looked at: whoever did not see a statement cannot be owed it. It speaks of
//! proportions among those who voted, and protects nobody: a group smaller than n / k is owed nothing.

use schemars::JsonSchema;
use serde::Serialize;

use crate::ballots::{Ballots, StatementId, Vote};

/// The closest the votes come to a broken promise at one level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Level {
    /// l: how many statements of the list are at stake.
    pub level: usize,
    /// Voters a group needs to be owed that many: the smallest whole number that is at least l n / k.
    pub owed_from: usize,
    /// The largest group that agrees with one statement outside the list and with fewer than l of the list.
    pub largest: usize,
    /// That statement; of equals the one with the smallest id. None when every statement is on the list.
    pub statement: Option<String>,
}

/// What was checked, and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Certificate {
    /// The property.
    pub property: &'static str,
    /// n: people with at least one vote.
    pub voters: usize,
    /// k: places on the list.
    pub places: usize,
    /// True when no group is owed more.
    pub holds: bool,
    /// One entry for each l from 1 to k.
    pub levels: Vec<Level>,
}

/// Checks a list of at most `places` statements against the votes that were cast.
pub fn certify(ballots: &Ballots, list: &[StatementId], places: usize) -> Certificate {
    let on_list: Vec<bool> = ballots.statements().iter().map(|id| list.contains(id)).collect();
    let mut agreed = vec![0usize; ballots.people().len()];
    let mut voters = 0;
    for (person, count) in agreed.iter_mut().enumerate() {
        let mut voted = false;
        for (statement, vote) in ballots.votes_of(person) {
            voted = true;
            *count += usize::from(vote == Vote::Agree && on_list[statement as usize]);
        }
        voters += usize::from(voted);
    }
    let mut largest: Vec<(usize, Option<usize>)> = vec![(0, None); places];
    let mut by_count = vec![0usize; places + 1];
    for statement in (0..on_list.len()).filter(|&statement| !on_list[statement]) {
        by_count.fill(0);
        for (person, vote) in ballots.votes_on(statement) {
            if vote == Vote::Agree {
                by_count[agreed[person as usize].min(places)] += 1;
            }
        }
        let mut group = 0;
        for (level, most) in largest.iter_mut().enumerate() {
            group += by_count[level];
            if most.1.is_none() || group > most.0 {
                *most = (group, Some(statement));
            }
        }
    }
    let levels: Vec<Level> = largest
        .into_iter()
        .enumerate()
        .map(|(index, (largest, statement))| Level {
            level: index + 1,
            owed_from: ((index + 1) * voters).div_ceil(places.max(1)),
            largest,
            statement: statement.map(|index| ballots.statements()[index].0.to_string()),
        })
        .collect();
    let holds = levels.iter().all(|level| level.largest == 0 || level.largest < level.owed_from);
    Certificate { property: "EJR+ (Brill and Peters 2023), on the votes that were cast", voters, places, holds, levels }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballots::PersonId;

    /// Each person agrees with the statements listed.
    fn election(agree: &[&[u128]]) -> Ballots {
        Ballots::from_rows(agree.iter().enumerate().flat_map(|(person, list)| {
            list.iter().map(move |&statement| (PersonId(person as u128), StatementId(statement), Vote::Agree))
        }))
    }

    #[test]
    fn a_group_without_its_share_is_found() {
        // Half of four voters agree with 1 and 2 and nothing else: with two places they are owed one.
        let ballots = election(&[&[1, 2], &[1, 2], &[3, 4], &[3, 4]]);
        let broken = certify(&ballots, &[StatementId(3), StatementId(4)], 2);
        assert!(!broken.holds);
        assert_eq!((broken.levels[0].owed_from, broken.levels[0].largest), (2, 2));
        assert_eq!(broken.levels[0].statement.as_deref(), Some("1"));
        assert!(certify(&ballots, &[StatementId(1), StatementId(3)], 2).holds);
    }

    #[test]
    fn two_places_are_owed_to_all_who_agree_on_everything() {
        let ballots = election(&[&[1, 2], &[1, 2], &[1, 2], &[1, 2]]);
        let broken = certify(&ballots, &[StatementId(1)], 2);
        assert!(!broken.holds, "all four agree on two statements and are owed both places");
        assert_eq!((broken.levels[1].owed_from, broken.levels[1].largest), (4, 4));
        // With one voter fewer behind the second statement, it is owed no more.
        let fewer = election(&[&[1, 2], &[1, 2], &[1, 2], &[1]]);
        assert!(certify(&fewer, &[StatementId(1)], 2).holds);
        assert!(certify(&ballots, &[StatementId(1), StatementId(2)], 2).holds);
    }

    #[test]
    fn nobody_and_nothing() {
        let none = certify(&Ballots::from_rows([]), &[], 3);
        assert!(none.holds && none.voters == 0 && none.levels.len() == 3);
    }
}
