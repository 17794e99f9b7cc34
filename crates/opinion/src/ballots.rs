//! Sparse votes, in an order that depends on nothing but the votes.
//!
//! People and statements are sorted by id. All other modules walk them in that order, so that sums of floating-point
//! numbers, ties and seeded draws come out the same however the rows arrived.
//!
//! Not done: a vote has no weight and no time. Whoever knows when votes were cast sorts them before building.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::gather::Gather;

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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, JsonSchema)]
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
pub(crate) struct Cell(pub(crate) u32);

impl Cell {
    pub(crate) fn new(index: u32, vote: Vote) -> Cell {
        Cell(index << 2 | u32::from((vote.value() + 1).unsigned_abs()))
    }

    pub(crate) fn open(self) -> (u32, Vote) {
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
        let mut gather = Gather::new();
        for (person, statement, vote) in rows {
            gather.take(person, statement, vote, None);
        }
        gather.finish().ballots
    }

    /// `person_votes` holds the votes of each person by statement, without repeats; those of person i end where those of
    /// person i + 1 begin.
    pub(crate) fn assemble(
        people: Vec<PersonId>,
        statements: Vec<StatementId>,
        person_start: Vec<usize>,
        person_votes: Vec<Cell>,
    ) -> Ballots {
        let statement_start = starts(statements.len(), person_votes.iter().map(|cell| cell.open().0));
        let mut next = statement_start.clone();
        let mut statement_votes = vec![Cell(0); person_votes.len()];
        for person in 0..people.len() {
            for cell in &person_votes[person_start[person]..person_start[person + 1]] {
                let (statement, vote) = cell.open();
                let slot = &mut next[statement as usize];
                statement_votes[*slot] = Cell::new(person as u32, vote);
                *slot += 1;
            }
        }
        Ballots { people, statements, person_start, person_votes, statement_start, statement_votes }
    }

    /// Without people who have no vote and statements that have none.
    pub(crate) fn without_empty(self) -> Ballots {
        let silent = (0..self.people.len()).any(|person| self.votes_of(person).len() == 0);
        let unheard = (0..self.statements.len()).any(|statement| self.votes_on(statement).len() == 0);
        if !silent && !unheard {
            return self;
        }
        let some = |start: &[usize], index: usize| start[index + 1] > start[index];
        let keep = |start: &[usize]| (0..start.len() - 1).filter(|&index| some(start, index)).collect::<Vec<usize>>();
        let (people, statements) = (keep(&self.person_start), keep(&self.statement_start));
        self.part(&people, &statements)
    }

    /// Some people and some statements, by index in ascending order.
    #[must_use]
    pub(crate) fn part(&self, people: &[usize], statements: &[usize]) -> Ballots {
        let mut moved = vec![None; self.statements.len()];
        for (place, &statement) in statements.iter().enumerate() {
            moved[statement] = Some(place as u32);
        }
        let mut cells = Vec::new();
        let mut start = Vec::with_capacity(people.len() + 1);
        start.push(0);
        for &person in people {
            cells.extend(
                self.votes_of(person)
                    .filter_map(|(statement, vote)| moved[statement as usize].map(|index| Cell::new(index, vote))),
            );
            start.push(cells.len());
        }
        Ballots::assemble(
            people.iter().map(|&person| self.people[person]).collect(),
            statements.iter().map(|&statement| self.statements[statement]).collect(),
            start,
            cells,
        )
    }

    /// The same people without some statements. People who voted on nothing else stay, with no votes.
    #[must_use]
    pub fn without_statements(&self, out: &BTreeSet<StatementId>) -> Ballots {
        if !self.statements.iter().any(|id| out.contains(id)) {
            return self.clone();
        }
        let people: Vec<usize> = (0..self.people.len()).collect();
        let statements: Vec<usize> =
            (0..self.statements.len()).filter(|&index| !out.contains(&self.statements[index])).collect();
        self.part(&people, &statements)
    }

    /// Votes of everyone, person by person, packed; and where each person's begin.
    pub(crate) fn packed(&self) -> (&[usize], &[Cell]) {
        (&self.person_start, &self.person_votes)
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
