//! Sparse votes, in an order that depends on nothing but the votes.
//!
//! People and statements are sorted by id. All other modules walk them in that order, so that sums of floating-point
//! numbers, ties and seeded draws come out the same however the rows arrived.
//!
//! Not done: a vote has no weight and no time. Whoever knows when votes were cast sorts them before building.

use std::collections::BTreeSet;

use serde::Serialize;

/// Who voted. The number means nothing but identity and order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub u128);

/// What was voted on. The number means nothing but identity and order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatementId(pub u128);

/// One answer to one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vote {
    /// +1
    Agree,
    /// -1
    Disagree,
    /// 0: seen, and neither. Not the same as not voting.
    Pass,
}

impl Vote {
    /// +1, -1 or 0.
    pub fn value(self) -> i8 {
        match self {
            Vote::Agree => 1,
            Vote::Disagree => -1,
            Vote::Pass => 0,
        }
    }

    /// The vote for +1, -1 or 0; `None` for any other number.
    pub fn from_value(value: i64) -> Option<Vote> {
        match value {
            1 => Some(Vote::Agree),
            -1 => Some(Vote::Disagree),
            0 => Some(Vote::Pass),
            _ => None,
        }
    }
}

/// How often each answer was given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Tally {
    /// Votes for agree.
    pub agree: u64,
    /// Votes for disagree.
    pub disagree: u64,
    /// Votes for pass.
    pub pass: u64,
}

impl Tally {
    /// Counts one more vote.
    pub fn count(&mut self, vote: Vote) {
        match vote {
            Vote::Agree => self.agree += 1,
            Vote::Disagree => self.disagree += 1,
            Vote::Pass => self.pass += 1,
        }
    }

    /// All votes, passes included.
    pub fn total(&self) -> u64 {
        self.agree + self.disagree + self.pass
    }

    /// Both tallies together.
    #[must_use]
    pub fn plus(self, other: Tally) -> Tally {
        Tally {
            agree: self.agree + other.agree,
            disagree: self.disagree + other.disagree,
            pass: self.pass + other.pass,
        }
    }
}

/// One vote in four bytes: thirty bits say who or what, two say how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cell(u32);

impl Cell {
    fn new(index: u32, vote: Vote) -> Cell {
        Cell(index << 2 | u32::from((vote.value() + 1).unsigned_abs()))
    }

    fn open(self) -> (u32, Vote) {
        let vote = match self.0 & 3 {
            0 => Vote::Disagree,
            1 => Vote::Pass,
            _ => Vote::Agree,
        };
        (self.0 >> 2, vote)
    }
}

/// Votes of `n` people on `m` statements, stored by person and by statement.
///
/// People are addressed by their index in [`Ballots::people`], statements by their index in [`Ballots::statements`];
/// both lists are sorted by id. Room for at most 2^30 people and as many statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballots {
    people: Vec<PersonId>,
    statements: Vec<StatementId>,
    person_start: Vec<usize>,
    person_votes: Vec<Cell>,
    statement_start: Vec<usize>,
    statement_votes: Vec<Cell>,
}

impl Ballots {
    /// Builds from rows. A later row of the same person on the same statement replaces the earlier one; apart from that
    /// the order of rows has no effect.
    pub fn from_rows(rows: impl IntoIterator<Item = (PersonId, StatementId, Vote)>) -> Ballots {
        let rows: Vec<(PersonId, StatementId, Vote)> = rows.into_iter().collect();
        let people = sorted_unique(rows.iter().map(|row| row.0).collect());
        let statements = sorted_unique(rows.iter().map(|row| row.1).collect());
        let mut votes: Vec<(u32, u32, Vote)> = rows
            .iter()
            .map(|&(person, statement, vote)| (place_of(&people, &person), place_of(&statements, &statement), vote))
            .collect();
        drop(rows);
        // A stable sort: votes of one person on one statement keep their order, and the last one counts.
        votes.sort_by_key(|&(person, statement, _)| (person, statement));
        let mut kept: Vec<(u32, u32, Vote)> = Vec::with_capacity(votes.len());
        for row in votes {
            match kept.last_mut() {
                Some(last) if (last.0, last.1) == (row.0, row.1) => *last = row,
                _ => kept.push(row),
            }
        }
        Ballots::from_sorted(people, statements, &kept)
    }

    /// `votes` is sorted by person, then statement, without repeats.
    fn from_sorted(people: Vec<PersonId>, statements: Vec<StatementId>, votes: &[(u32, u32, Vote)]) -> Ballots {
        let person_start = starts(people.len(), votes.iter().map(|row| row.0));
        let statement_start = starts(statements.len(), votes.iter().map(|row| row.1));
        let person_votes = votes.iter().map(|&(_, statement, vote)| Cell::new(statement, vote)).collect();
        let mut next = statement_start.clone();
        let mut statement_votes = vec![Cell(0); votes.len()];
        for &(person, statement, vote) in votes {
            let slot = &mut next[statement as usize];
            statement_votes[*slot] = Cell::new(person, vote);
            *slot += 1;
        }
        Ballots { people, statements, person_start, person_votes, statement_start, statement_votes }
    }

    /// The same people without some statements. People who voted on nothing else stay, with no votes.
    #[must_use]
    pub fn without_statements(&self, out: &BTreeSet<StatementId>) -> Ballots {
        let statements: Vec<StatementId> = self.statements.iter().copied().filter(|id| !out.contains(id)).collect();
        let moved: Vec<Option<u32>> =
            self.statements.iter().map(|id| statements.binary_search(id).ok().map(|index| index as u32)).collect();
        let mut votes = Vec::with_capacity(self.person_votes.len());
        for person in 0..self.people.len() {
            for (statement, vote) in self.votes_of(person) {
                if let Some(index) = moved[statement as usize] {
                    votes.push((person as u32, index, vote));
                }
            }
        }
        Ballots::from_sorted(self.people.clone(), statements, &votes)
    }

    /// Everyone, sorted by id.
    pub fn people(&self) -> &[PersonId] {
        &self.people
    }

    /// All statements, sorted by id.
    pub fn statements(&self) -> &[StatementId] {
        &self.statements
    }

    /// Number of votes, each person counted once per statement.
    pub fn vote_count(&self) -> usize {
        self.person_votes.len()
    }

    /// Votes of the person at an index of [`Ballots::people`]: (index of the statement, vote), by statement.
    pub fn votes_of(&self, person: usize) -> impl ExactSizeIterator<Item = (u32, Vote)> + '_ {
        self.person_votes[self.person_start[person]..self.person_start[person + 1]].iter().map(|cell| cell.open())
    }

    /// Votes on the statement at an index of [`Ballots::statements`]: (index of the person, vote), by person.
    pub fn votes_on(&self, statement: usize) -> impl ExactSizeIterator<Item = (u32, Vote)> + '_ {
        self.statement_votes[self.statement_start[statement]..self.statement_start[statement + 1]]
            .iter()
            .map(|cell| cell.open())
    }

    /// Tally over everyone of the statement at an index.
    pub fn tally(&self, statement: usize) -> Tally {
        let mut tally = Tally::default();
        for (_, vote) in self.votes_on(statement) {
            tally.count(vote);
        }
        tally
    }

    /// Tally of the statement at an index, one for each group; people without a label are in none.
    pub fn tally_by_group(&self, statement: usize, labels: &Labels) -> Vec<Tally> {
        let mut tallies = vec![Tally::default(); labels.groups()];
        for (person, vote) in self.votes_on(statement) {
            if let Some(group) = labels.of(person as usize) {
                tallies[group].count(vote);
            }
        }
        tallies
    }
}

/// Which group each person is in, in the order of [`Ballots::people`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    of: Vec<Option<usize>>,
    groups: usize,
}

impl Labels {
    /// Asks for the group of each person: 0, 1, 2 ... or `None`. The number of groups is the highest label plus one.
    pub fn new(ballots: &Ballots, group_of: impl Fn(PersonId) -> Option<usize>) -> Labels {
        Labels::from_list(ballots.people().iter().map(|&person| group_of(person)).collect())
    }

    pub(crate) fn from_list(of: Vec<Option<usize>>) -> Labels {
        let groups = of.iter().flatten().max().map_or(0, |highest| highest + 1);
        Labels { of, groups }
    }

    /// The group of the person at an index of [`Ballots::people`].
    pub fn of(&self, person: usize) -> Option<usize> {
        self.of.get(person).copied().flatten()
    }

    /// Number of groups.
    pub fn groups(&self) -> usize {
        self.groups
    }

    /// People in each group.
    pub fn sizes(&self) -> Vec<usize> {
        let mut sizes = vec![0; self.groups];
        for &group in self.of.iter().flatten() {
            sizes[group] += 1;
        }
        sizes
    }
}

fn sorted_unique<Id: Ord>(mut ids: Vec<Id>) -> Vec<Id> {
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn place_of<Id: Ord>(sorted: &[Id], id: &Id) -> u32 {
    sorted.binary_search(id).expect("every id was collected from the same rows") as u32
}

/// Where each row begins, given the row numbers of all cells: `count + 1` offsets.
fn starts(count: usize, rows: impl Iterator<Item = u32>) -> Vec<usize> {
    let mut starts = vec![0; count + 1];
    for row in rows {
        starts[row as usize + 1] += 1;
    }
    for index in 0..count {
        starts[index + 1] += starts[index];
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_rows_replace_earlier_ones() {
        let person = PersonId(7);
        let ballots = Ballots::from_rows([
            (person, StatementId(2), Vote::Agree),
            (PersonId(3), StatementId(2), Vote::Pass),
            (person, StatementId(1), Vote::Agree),
            (person, StatementId(2), Vote::Disagree),
        ]);
        assert_eq!(ballots.people(), [PersonId(3), person]);
        assert_eq!(ballots.vote_count(), 3);
        assert!(ballots.votes_of(1).eq([(0, Vote::Agree), (1, Vote::Disagree)]));
        assert!(ballots.votes_on(1).eq([(0, Vote::Pass), (1, Vote::Disagree)]));
        assert_eq!(ballots.tally(1), Tally { agree: 0, disagree: 1, pass: 1 });
    }

    #[test]
    fn people_stay_when_their_statements_go() {
        let ballots = Ballots::from_rows([
            (PersonId(1), StatementId(1), Vote::Agree),
            (PersonId(2), StatementId(2), Vote::Agree),
        ]);
        let left = ballots.without_statements(&BTreeSet::from([StatementId(1)]));
        assert_eq!(left.people().len(), 2);
        assert_eq!(left.statements(), [StatementId(2)]);
        assert_eq!(left.votes_of(0).len(), 0);
        assert!(left.votes_on(0).eq([(1, Vote::Agree)]));
    }
}
