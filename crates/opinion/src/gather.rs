//! Gathering votes as they come, in a few bytes each, until they can be put in order.
//!
//! **The problem.** A row of an export names a person, a statement and a moment in full. Fifty million of them as they stand
//! would take gigabytes; as numbers of people and statements in the order in which they first came, eight bytes a vote,
//! sixteen with the moment.
//!
//! **Which vote counts.** The last of a person on a statement: by moment where there are moments, by arrival otherwise. Two
//! different votes at the same last moment: nobody can say which is the last, and the person has no vote there.
//!
//! **Not done.** Nothing is written to disk: all votes must fit into memory.

use std::collections::HashMap;
use std::hash::Hash;

use crate::ballots::{Ballots, Cell, PersonId, StatementId, Vote};

/// Ids, numbered in the order in which they came.
struct Numbered<Id> {
    number_of: HashMap<Id, u32>,
    ids: Vec<Id>,
}

impl<Id: Copy + Eq + Hash + Ord> Numbered<Id> {
    fn new() -> Numbered<Id> {
        Numbered { number_of: HashMap::new(), ids: Vec::new() }
    }

    fn number(&mut self, id: Id) -> u32 {
        *self.number_of.entry(id).or_insert_with(|| {
            self.ids.push(id);
            self.ids.len() as u32 - 1
        })
    }

    /// The ids in order, for each number the place of its id in that order, and for each place the number.
    fn sorted(self) -> (Vec<Id>, Vec<u32>, Vec<u32>) {
        let mut order: Vec<u32> = (0..self.ids.len() as u32).collect();
        order.sort_unstable_by_key(|&number| self.ids[number as usize]);
        let mut rank = vec![0; order.len()];
        for (place, &number) in order.iter().enumerate() {
            rank[number as usize] = place as u32;
        }
        (order.iter().map(|&number| self.ids[number as usize]).collect(), rank, order)
    }
}

/// Votes on their way into [`Ballots`].
pub(crate) struct Gather {
    people: Numbered<PersonId>,
    statements: Numbered<StatementId>,
    /// Number of the person; number of the statement and the vote.
    votes: Vec<(u32, Cell)>,
    /// When each vote was cast. Empty: votes replace each other in the order in which they came.
    moments: Vec<i64>,
    /// Votes for and against each statement, replaced ones included, by number of the statement.
    cast: Vec<(u64, u64)>,
}

/// What came of it.
pub(crate) struct Gathered {
    pub(crate) ballots: Ballots,
    /// All statements that were voted on, with agreements and disagreements, replaced votes included.
    pub(crate) cast: Vec<(StatementId, (u64, u64))>,
    /// Votes beyond the first of the same person on the same statement.
    pub(crate) repeats: u64,
    /// People and statements whose repeated votes are not all the same.
    pub(crate) changed: u64,
    /// People and statements with different votes at the same last moment.
    pub(crate) undecidable: u64,
}

impl Gather {
    pub(crate) fn new() -> Gather {
        Gather {
            people: Numbered::new(),
            statements: Numbered::new(),
            votes: Vec::new(),
            moments: Vec::new(),
            cast: Vec::new(),
        }
    }

    /// Takes a vote. Either all votes carry a moment, or none.
    pub(crate) fn take(&mut self, person: PersonId, statement: StatementId, vote: Vote, moment: Option<i64>) {
        let (person, statement) = (self.people.number(person), self.statements.number(statement));
        if self.cast.len() <= statement as usize {
            self.cast.resize(statement as usize + 1, (0, 0));
        }
        let cast = &mut self.cast[statement as usize];
        match vote {
            Vote::Agree => cast.0 += 1,
            Vote::Disagree => cast.1 += 1,
            Vote::Pass => {}
        }
        self.votes.push((person, Cell::new(statement, vote)));
        self.moments.extend(moment);
    }

    /// Puts the votes in order.
    pub(crate) fn finish(self) -> Gathered {
        let Gather { people, statements, votes, moments, cast } = self;
        let (people, rank_of_person, _) = people.sorted();
        let (statements, rank_of_statement, number_at) = statements.sorted();
        let timed = moments.len() == votes.len();
        // Votes by person, those of one person as they came.
        let mut start = vec![0usize; people.len() + 1];
        for &(person, _) in &votes {
            start[rank_of_person[person as usize] as usize + 1] += 1;
        }
        for person in 0..people.len() {
            start[person + 1] += start[person];
        }
        let mut next = start.clone();
        let mut order = vec![0u32; votes.len()];
        for (arrival, &(person, _)) in votes.iter().enumerate() {
            let slot = &mut next[rank_of_person[person as usize] as usize];
            order[*slot] = arrival as u32;
            *slot += 1;
        }
        drop(next);
        let mut cells: Vec<Cell> = Vec::with_capacity(votes.len());
        let mut ends = vec![0usize];
        let (mut repeats, mut changed, mut undecidable) = (0, 0, 0);
        let mut own: Vec<(u32, i64, Vote)> = Vec::new();
        for person in 0..people.len() {
            own.clear();
            own.extend(order[start[person]..start[person + 1]].iter().enumerate().map(|(place, &arrival)| {
                let (statement, vote) = votes[arrival as usize].1.open();
                let moment = if timed { moments[arrival as usize] } else { place as i64 };
                (rank_of_statement[statement as usize], moment, vote)
            }));
            own.sort_unstable();
            for same in own.chunk_by(|one, other| one.0 == other.0) {
                let (statement, moment, vote) = same[same.len() - 1];
                repeats += same.len() as u64 - 1;
                changed += u64::from(same.iter().any(|one| one.2 != vote));
                if same.iter().any(|one| one.1 == moment && one.2 != vote) {
                    undecidable += 1;
                } else {
                    cells.push(Cell::new(statement, vote));
                }
            }
            ends.push(cells.len());
        }
        let cast = statements.iter().zip(&number_at).map(|(&id, &number)| (id, cast[number as usize])).collect();
        let ballots = Ballots::assemble(people, statements, ends, cells).without_empty();
        Gathered { ballots, cast, repeats, changed, undecidable }
    }
}
