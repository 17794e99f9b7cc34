//! The best of what a query finds, and how many there are.
//!
//! The problem: nearly every query says "and only what is offered", which is nine of ten things. Asked as a part of the query, each of these
//! is looked up among what the words find; and the order of every thing is read, also of those that come after the last place. So
//! filters are made into a set once for each piece of the index, and ranks are read only of what may be among the best.

use std::{cmp::Reverse, collections::BinaryHeap, sync::Arc};

use tantivy::{
    DocId, DocSet as _, Score, SegmentOrdinal, SegmentReader, TERMINATED, Term,
    collector::{Collector, SegmentCollector},
    columnar::Column,
    schema::{Field, IndexRecordOption},
};

use crate::Times;

/// Where a thing stands: score, metres, order of names, and its id in two halves. The greatest is first.
pub(crate) type Key = (u32, Reverse<u32>, Reverse<u64>, Reverse<u64>, Reverse<u64>);

/// What passes, and how many of the best are wanted.
pub(crate) struct Best {
    /// The field of tags.
    pub(crate) tags: Field,
    /// Of each list at least one tag.
    pub(crate) all: Vec<Vec<String>>,
    /// None of these tags.
    pub(crate) none: Vec<String>,
    /// The metres to each point, by its number; too far away is [`u32::MAX`].
    pub(crate) distances: Option<Arc<Vec<u32>>>,
    /// Which timetables pass.
    pub(crate) times: Option<Times>,
    /// The least number that passes.
    pub(crate) least: Option<u64>,
    /// How many are wanted, with those that are passed over.
    pub(crate) most: usize,
}

/// A set of things of a piece of the index.
struct Set(Vec<u64>);

impl Set {
    fn empty(most: DocId) -> Self {
        Self(vec![0; most as usize / 64 + 1])
    }

    fn put(&mut self, doc: DocId) {
        self.0[doc as usize / 64] |= 1 << (doc % 64);
    }

    fn has(&self, doc: DocId) -> bool {
        self.0[doc as usize / 64] >> (doc % 64) & 1 == 1
    }

    /// Adds all things that have a term.
    fn have(&mut self, segment: &SegmentReader, term: &Term) -> tantivy::Result<()> {
        each(segment, term, |doc| self.put(doc))
    }
}

/// Passes through all things of a piece of the index that have a term, in their order; what was taken out is among them.
pub(crate) fn each(segment: &SegmentReader, term: &Term, mut told: impl FnMut(DocId)) -> tantivy::Result<()> {
    let inverted = segment.inverted_index(term.field())?;
    let Some(mut postings) = inverted.read_postings(term, IndexRecordOption::Basic)? else { return Ok(()) };
    while postings.doc() != TERMINATED {
        told(postings.doc());
        postings.advance();
    }
    Ok(())
}

/// What a filter needs beside its column, when it is asked for.
fn beside<T>(segment: &SegmentReader, name: &str, asked: Option<T>) -> tantivy::Result<Option<(Column<u64>, T)>> {
    asked.map(|asked| Ok((segment.fast_fields().u64(name)?, asked))).transpose()
}

/// How many things of a piece of the index have one of some terms; what was taken out is not counted.
pub(crate) fn bearing(segment: &SegmentReader, terms: &[Term]) -> tantivy::Result<u64> {
    let mut set = Set::empty(segment.max_doc());
    for term in terms {
        set.have(segment, term)?;
    }
    let all: u64 = set.0.iter().map(|word| u64::from(word.count_ones())).sum();
    let Some(alive) = segment.alive_bitset() else { return Ok(all) };
    let gone = (0..segment.max_doc()).filter(|doc| set.has(*doc) && alive.is_deleted(*doc)).count();
    Ok(all - gone as u64)
}

impl Best {
    /// What passes the tags in a piece of the index; `None` when everything does.
    fn passing(&self, segment: &SegmentReader) -> tantivy::Result<Option<Set>> {
        let mut passing: Option<Set> = None;
        for any in &self.all {
            let mut set = Set::empty(segment.max_doc());
            for tag in any {
                set.have(segment, &Term::from_field_text(self.tags, tag))?;
            }
            match &mut passing {
                Some(before) => before.0.iter_mut().zip(&set.0).for_each(|(before, now)| *before &= now),
                None => passing = Some(set),
            }
        }
        if !self.none.is_empty() {
            let mut out = Set::empty(segment.max_doc());
            for tag in &self.none {
                out.have(segment, &Term::from_field_text(self.tags, tag))?;
            }
            let all = || Set(vec![u64::MAX; segment.max_doc() as usize / 64 + 1]);
            let before = passing.get_or_insert_with(all);
            before.0.iter_mut().zip(&out.0).for_each(|(before, out)| *before &= !out);
        }
        Ok(passing)
    }
}

impl Collector for Best {
    type Fruit = (usize, Vec<Key>);
    type Child = OfPiece;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<OfPiece> {
        let column = |name| segment.fast_fields().u64(name);
        Ok(OfPiece {
            passing: self.passing(segment)?,
            order: [column("order")?, column("high")?, column("low")?],
            points: beside(segment, "points", self.distances.clone())?,
            times: beside(segment, "times", self.times.clone())?,
            least: beside(segment, "number", self.least)?,
            most: self.most,
            total: 0,
            best: BinaryHeap::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, pieces: Vec<(usize, Vec<Key>)>) -> tantivy::Result<Self::Fruit> {
        let total = pieces.iter().map(|piece| piece.0).sum();
        let mut best: Vec<Key> = pieces.into_iter().flat_map(|piece| piece.1).collect();
        best.sort_unstable_by(|a, b| b.cmp(a));
        best.truncate(self.most);
        Ok((total, best))
    }
}

/// The best of a piece of the index.
pub(crate) struct OfPiece {
    passing: Option<Set>,
    order: [Column<u64>; 3],
    points: Option<(Column<u64>, Arc<Vec<u32>>)>,
    times: Option<(Column<u64>, Times)>,
    least: Option<(Column<u64>, u64)>,
    most: usize,
    total: usize,
    /// The last of the best is on top.
    best: BinaryHeap<Reverse<Key>>,
}

impl SegmentCollector for OfPiece {
    type Fruit = (usize, Vec<Key>);

    fn collect(&mut self, doc: DocId, score: Score) {
        if self.passing.as_ref().is_some_and(|passing| !passing.has(doc)) {
            return;
        }
        if let Some((column, least)) = &self.least
            && column.first(doc).unwrap_or_default() < *least
        {
            return;
        }
        if let Some((column, times)) = &self.times
            && !column.values_for_doc(doc).any(|number| times(number))
        {
            return;
        }
        let mut metres = 0;
        if let Some((column, distances)) = &self.points {
            let all = column.values_for_doc(doc).filter_map(|number| distances.get(number as usize).copied());
            metres = all.min().unwrap_or(u32::MAX);
            if metres == u32::MAX {
                return;
            }
        }
        self.total += 1;
        // Scores are whole numbers.
        let score = score as u32;
        if self.best.len() == self.most {
            match self.best.peek() {
                Some(Reverse(last)) if (score, Reverse(metres)) >= (last.0, last.1) => {}
                _ => return,
            }
        }
        let rank = |at: usize| Reverse(self.order[at].first(doc).unwrap_or_default());
        let key = (score, Reverse(metres), rank(0), rank(1), rank(2));
        if self.best.len() < self.most {
            self.best.push(Reverse(key));
        } else if let Some(mut last) = self.best.peek_mut()
            && key > last.0
        {
            *last = Reverse(key);
        }
    }

    fn harvest(self) -> Self::Fruit {
        (self.total, self.best.into_iter().map(|Reverse(key)| key).collect())
    }
}
