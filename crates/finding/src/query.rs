//! What is asked, and what is found.
//!
//! Each word that was typed looks for things in several ways, and each thing counts the best of them: the word as it is in a name,
//! its stem, a word that begins with it, one that differs by a letter or two; then the same in all other texts. A word that few
//! things have counts more (the logarithm of how rare it is, among what is there now). Scores are whole numbers, so that adding them
//! in another order gives the same; equal ones stand by name, then by id.

use std::sync::{Arc, PoisonError};

use tantivy::{
    Searcher, Term,
    query::{
        AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, FuzzyTermQuery, Occur,
        Query as Asked, TermQuery,
    },
    schema::{Field, IndexRecordOption},
};

use crate::{
    Engine, Error, Point,
    best::{Best, bearing},
    enough::Enough,
    vocabulary::Sure,
    words::{Script, Word, pairs, stems, words},
};

/// Not farther than this from here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// From where.
    pub from: Point,
    /// How far, in kilometres.
    pub within: f64,
}

/// Which timetables are wanted.
pub type Times = Arc<dyn Fn(u64) -> bool + Send + Sync>;

/// What is asked.
#[derive(Clone, Default)]
pub struct Query<'q> {
    /// What was typed; empty: everything that passes the filters.
    pub text: &'q str,
    /// Tags: of each list at least one.
    pub all: Vec<Vec<String>>,
    /// Tags: none of these.
    pub none: Vec<String>,
    /// Tags that bring a thing forward, and by how much: a word in a name weighs 16 to some 250, a word of a text 6 to some 100.
    pub prefer: Vec<(String, u16)>,
    /// Near a point; what has no place is left out.
    pub near: Option<Near>,
    /// Only things whose timetable passes.
    pub times: Option<Times>,
    /// Only things whose number is at least this.
    pub least: Option<u64>,
    /// How many of the best to pass over.
    pub from: usize,
    /// How many to give; at most 1,000.
    pub most: Option<usize>,
}

/// A thing that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its id.
    pub id: u128,
    /// Its nearest place, in metres, when [`Query::near`] was asked.
    pub metres: Option<u32>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// How many in all.
    pub total: usize,
    /// Some of them, best first.
    pub hits: Vec<Hit>,
}

/// How many are given where nobody says how many.
const MOST: usize = 10;
/// More are never given at once.
const LIMIT: usize = 1000;
/// Words of a query that count; more are no search but a text.
const WORDS: usize = 12;

/// Among fewer things than these no word is too common.
const SMALL: u64 = 100;

/// What a way of matching counts.
mod weight {
    pub(super) const NAME: u32 = 16;
    pub(super) const NAME_STEM: u32 = 13;
    pub(super) const NAME_BEGINS: u32 = 10;
    pub(super) const NAME_ALIKE: u32 = 8;
    pub(super) const TEXT: u32 = 6;
    pub(super) const STEM: u32 = 5;
    pub(super) const BEGINS: u32 = 3;
    pub(super) const ALIKE: u32 = 2;
}

impl Engine {
    /// What is found.
    pub fn find(&self, query: &Query) -> Result<Found, Error> {
        let searcher = self.reader.searcher();
        let asked = self.asked(&searcher, query)?;
        let most = query.most.unwrap_or(MOST).clamp(1, LIMIT);
        // Room is made for everything before a page as well: nobody can ask for a page that is not there and take the memory for it.
        let from = query.from.min(searcher.num_docs() as usize);
        let distances = query.near.map(|near| {
            let points = self.points.read().unwrap_or_else(PoisonError::into_inner);
            Arc::new(points.distances(near.from, near.within))
        });
        let best = Best {
            tags: self.fields.tags,
            all: query.all.clone(),
            none: query.none.clone(),
            distances,
            times: query.times.clone(),
            least: query.least,
            most: from + most,
        };
        let (total, best) = searcher.search(&asked, &best)?;
        let hits = best.into_iter().skip(from).map(|(_, metres, _, high, low)| Hit {
            id: u128::from(high.0) << 64 | u128::from(low.0),
            metres: query.near.map(|_| metres.0),
        });
        Ok(Found { total, hits: hits.collect() })
    }

    fn asked(&self, searcher: &Searcher, query: &Query) -> Result<Box<dyn Asked>, Error> {
        let tag = |tag: &String| term(self.fields.tags, tag);
        let mut parts: Vec<(Occur, Box<dyn Asked>)> = Vec::new();
        let [must, may] = self.typed(searcher, query.text)?;
        if must.is_empty() {
            parts.push((Occur::Must, worth(0, Box::new(AllQuery))));
        } else {
            parts.push((Occur::Must, Box::new(BooleanQuery::union(must))));
        }
        parts.extend(may.into_iter().map(|ways| (Occur::Should, ways)));
        parts.extend(query.prefer.iter().map(|(name, more)| (Occur::Should, worth(u32::from(*more), tag(name)))));
        Ok(Box::new(BooleanQuery::new(parts)))
    }

    /// What each word of the typed text looks for: those of which one must be there, and those that only count. A word that every
    /// eighth thing has ("for", "centre") finds nothing of its own beside a rarer one.
    fn typed(&self, searcher: &Searcher, text: &str) -> Result<[Vec<Box<dyn Asked>>; 2], Error> {
        let mut said: Vec<Word> = Vec::new();
        for word in words(text) {
            if !said.contains(&word) && said.len() < WORDS {
                said.push(word);
            }
        }
        let things = searcher.num_docs();
        let (mut rare, mut common): (Vec<Box<dyn Asked>>, Vec<Box<dyn Asked>>) = (Vec::new(), Vec::new());
        let many = said.len();
        for (number, word) in said.iter().enumerate() {
            let having = self.having(searcher, word)?;
            let ways: Box<dyn Asked> =
                Box::new(DisjunctionMaxQuery::new(self.ways(word, having, things, number + 1 == many)));
            if things >= SMALL && having * 8 > things { common.push(ways) } else { rare.push(ways) }
        }
        let together = pairs(text);
        if !together.is_empty() {
            let terms = together.iter().map(|pair| Term::from_field_text(self.fields.name_pairs, pair)).collect();
            // Half of the pairs: a wrong letter spoils two of them.
            let enough = together.len().div_ceil(2);
            rare.push(Box::new(Enough { terms, least: enough, worth: (weight::NAME_ALIKE * 4) as f32 }));
        }
        Ok(if rare.is_empty() { [common, rare] } else { [rare, common] })
    }

    /// The ways in which a thing may have a word.
    fn ways(&self, word: &Word, having: u64, things: u64, last: bool) -> Vec<Box<dyn Asked>> {
        let f = &self.fields;
        let rare = rare(having, things);
        let mut ways: Vec<Box<dyn Asked>> = vec![
            worth(weight::NAME * rare, term(f.name, &word.text)),
            worth(weight::TEXT * rare, term(f.text, &word.text)),
        ];
        for stem in stems(word) {
            ways.push(worth(weight::NAME_STEM * rare, term(f.name_stems, &stem)));
            ways.push(worth(weight::STEM * rare, term(f.stems, &stem)));
        }
        let letters = word.text.chars().count();
        let off = match (letters, word.script) {
            (_, Script::Unspaced) | (..=3, _) => 0,
            _ if word.text.chars().all(|c| c.is_ascii_digit()) => 0,
            (..=7, _) => 1,
            _ => 2,
        };
        let led = self.vocabulary.tags(word, if having == 0 { off } else { 0 });
        let known = having > 0 || led.as_ref().is_some_and(|(sure, _)| matches!(sure, Sure::Exactly | Sure::ByStem));
        if let Some((sure, tags)) = led {
            let weight = match sure {
                Sure::Exactly => weight::TEXT,
                Sure::ByStem => weight::STEM,
                Sure::ByBeginning => weight::BEGINS,
                Sure::Alike => weight::ALIKE,
            };
            let tags = tags.into_iter().map(|tag| term(f.tags, tag)).collect();
            ways.push(worth(weight * rare, Box::new(BooleanQuery::union(tags))));
        }
        // A word that is there as it was typed is no beginning, unless somebody stopped in it; and it is not misspelt.
        if letters >= 3 && word.script != Script::Unspaced && (last || !known) {
            for (field, weight) in [(f.name, weight::NAME_BEGINS), (f.text, weight::BEGINS)] {
                let begins = FuzzyTermQuery::new_prefix(Term::from_field_text(field, &word.text), 0, true);
                ways.push(worth(weight * rare, Box::new(begins)));
            }
        }
        if off > 0 && having == 0 {
            for (field, weight) in [(f.name, weight::NAME_ALIKE), (f.text, weight::ALIKE)] {
                let alike = FuzzyTermQuery::new(Term::from_field_text(field, &word.text), off, true);
                ways.push(worth(weight * rare, Box::new(alike)));
            }
        }
        ways
    }

    /// How many things have a word as it is.
    fn having(&self, searcher: &Searcher, word: &Word) -> Result<u64, Error> {
        let terms = [self.fields.name, self.fields.text].map(|field| Term::from_field_text(field, &word.text));
        let mut having = 0;
        for segment in searcher.segment_readers() {
            let in_name = segment.inverted_index(self.fields.name)?.doc_freq(&terms[0])?;
            let in_text = segment.inverted_index(self.fields.text)?.doc_freq(&terms[1])?;
            having += if segment.has_deletes() || (in_name > 0 && in_text > 0) {
                bearing(segment, &terms)?
            } else {
                u64::from(in_name + in_text)
            };
        }
        Ok(having)
    }
}

/// How rare a word is, from 1 (everywhere) to some 16: the logarithm of how many of the things there are for each that has it.
fn rare(having: u64, things: u64) -> u32 {
    ((things + 1) / (having + 1)).max(1).ilog2() + 1
}

fn term(field: Field, text: &str) -> Box<dyn Asked> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::Basic))
}

/// The same with a score of its own.
fn worth(score: u32, query: Box<dyn Asked>) -> Box<dyn Asked> {
    // A constant score of nothing would not do: tantivy multiplies.
    Box::new(BoostQuery::new(Box::new(ConstScoreQuery::new(query, 1.0)), score as f32))
}
