//! Things that have enough of several terms.
//!
//! A word without blanks is looked for by its pairs of letters, some twenty of them, each in thousands of things. Walking through
//! all of them side by side asks a heap for each step; counting is one pass.

use tantivy::{
    DocId, DocSet, Score, SegmentReader, TERMINATED, TantivyError, Term,
    query::{EnableScoring, Explanation, Query, Scorer, Weight},
};

use crate::best::each;

/// Finds what has at least so many of some terms, each counting the same.
#[derive(Clone, Debug)]
pub(crate) struct Enough {
    pub(crate) terms: Vec<Term>,
    /// How many; at least one.
    pub(crate) least: usize,
    /// What each term counts.
    pub(crate) worth: f32,
}

impl Query for Enough {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(self.clone()))
    }
}

impl Weight for Enough {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let mut counts = vec![0_u16; reader.max_doc() as usize];
        for term in &self.terms {
            each(reader, term, |doc| counts[doc as usize] += 1)?;
        }
        let enough = |(_, count): &(usize, u16)| usize::from(*count) >= self.least.max(1);
        let all = counts.into_iter().enumerate().filter(enough);
        Ok(Box::new(Counted {
            all: all.map(|(doc, count)| (doc as DocId, count)).collect(),
            at: 0,
            worth: self.worth * boost,
        }))
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        let mut scorer = self.scorer(reader, 1.0)?;
        if scorer.seek(doc) == doc {
            return Ok(Explanation::new("enough of several terms", scorer.score()));
        }
        Err(TantivyError::InvalidArgument(format!("document {doc} does not match")))
    }
}

/// What was counted, in the order of documents.
struct Counted {
    all: Vec<(DocId, u16)>,
    at: usize,
    worth: f32,
}

impl DocSet for Counted {
    fn advance(&mut self) -> DocId {
        self.at += 1;
        self.doc()
    }

    fn seek(&mut self, target: DocId) -> DocId {
        self.at += self.all[self.at.min(self.all.len())..].partition_point(|(doc, _)| *doc < target);
        self.doc()
    }

    fn doc(&self) -> DocId {
        self.all.get(self.at).map_or(TERMINATED, |(doc, _)| *doc)
    }

    fn size_hint(&self) -> u32 {
        self.all.len() as u32
    }
}

impl Scorer for Counted {
    fn score(&mut self) -> Score {
        self.all.get(self.at).map_or(0.0, |(_, count)| f32::from(*count) * self.worth)
    }
}
