//! What is held in memory, and how it changes.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use tantivy::{
    Index, IndexReader, IndexSettings, IndexWriter, ReloadPolicy, SegmentMeta, TantivyDocument, Term,
    directory::RamDirectory,
    indexer::NoMergePolicy,
    schema::{FAST, Field, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions},
};

use crate::{
    Error, Point, Vocabulary,
    places::Points,
    words::{Script, folded, pairs, stems, words},
};

/// Something that can be found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thing {
    /// Its id; a second thing with the same id takes the place of the first.
    pub id: u128,
    /// What it is called, in whatever languages: counts most.
    pub name: String,
    /// Everything else that people may look for it by.
    pub text: String,
    /// Words that filters ask for, compared letter by letter.
    pub tags: Vec<String>,
    /// Where it is: several places, one, or nowhere known.
    pub points: Vec<Point>,
    /// The number of its timetable, for [`crate::Query::times`]; the caller knows what it means.
    pub times: Option<u64>,
    /// A number of the caller, for [`crate::Query::least`].
    pub number: u64,
}

/// The fields of the index.
#[derive(Clone, Copy)]
pub(crate) struct Fields {
    pub(crate) key: Field,
    pub(crate) name: Field,
    pub(crate) text: Field,
    pub(crate) name_stems: Field,
    pub(crate) stems: Field,
    pub(crate) name_pairs: Field,
    pub(crate) tags: Field,
    high: Field,
    low: Field,
    order: Field,
    points: Field,
    times: Field,
    pub(crate) number: Field,
}

/// An index in memory.
pub struct Engine {
    pub(crate) fields: Fields,
    pub(crate) reader: IndexReader,
    pub(crate) points: Arc<RwLock<Points>>,
    writer: Mutex<IndexWriter>,
    directory: RamDirectory,
    pub(crate) vocabulary: Vocabulary,
}

/// Memory for what is not written yet, in bytes.
const BUFFER: usize = 48_000_000;
/// Pieces of the index beside each other at most.
const PIECES: usize = 12;

impl Engine {
    /// An empty index whose things are found by words that lead to their tags, too.
    pub fn with(vocabulary: Vocabulary) -> Result<Self, Error> {
        Ok(Self { vocabulary, ..Self::new()? })
    }

    /// An empty index.
    pub fn new() -> Result<Self, Error> {
        let mut schema = Schema::builder();
        let plain = TextFieldIndexing::default()
            .set_tokenizer("raw")
            .set_index_option(IndexRecordOption::Basic)
            .set_fieldnorms(false);
        let text = TextOptions::default().set_indexing_options(plain);
        let number = || NumericOptions::from(FAST);
        let fields = Fields {
            key: schema.add_text_field("key", text.clone()),
            name: schema.add_text_field("name", text.clone()),
            text: schema.add_text_field("text", text.clone()),
            name_stems: schema.add_text_field("name_stems", text.clone()),
            stems: schema.add_text_field("stems", text.clone()),
            name_pairs: schema.add_text_field("name_pairs", text.clone()),
            tags: schema.add_text_field("tags", text),
            high: schema.add_u64_field("high", number()),
            low: schema.add_u64_field("low", number()),
            order: schema.add_u64_field("order", number()),
            points: schema.add_u64_field("points", number()),
            times: schema.add_u64_field("times", number()),
            number: schema.add_u64_field("number", number()),
        };
        let directory = RamDirectory::create();
        let index = Index::create(directory.clone(), schema.build(), IndexSettings::default())?;
        let writer: IndexWriter = index.writer_with_num_threads(1, BUFFER)?;
        writer.set_merge_policy(Box::new(NoMergePolicy));
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self {
            fields,
            reader,
            points: Arc::default(),
            writer: Mutex::new(writer),
            directory,
            vocabulary: Vocabulary::default(),
        })
    }

    /// Puts things in, or in the place of those with the same ids, and takes things out. Whoever searches meanwhile sees all of it
    /// or nothing.
    pub fn change(&self, things: &[Thing], gone: &[u128]) -> Result<(), Error> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        for id in gone.iter().copied().chain(things.iter().map(|thing| thing.id)) {
            writer.delete_term(Term::from_field_text(self.fields.key, &key(id)));
        }
        // The same words come again and again: each is stemmed once.
        let mut known = HashMap::new();
        for thing in things {
            writer.add_document(self.document(thing, &mut known))?;
        }
        writer.commit()?;
        gather(&mut writer, PIECES, PIECES - 2)?;
        self.reader.reload()
    }

    /// Brings the index into one piece, after everything was put in: searching is fastest then.
    pub fn settle(&self) -> Result<(), Error> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        gather(&mut writer, 1, usize::MAX)?;
        self.reader.reload()
    }

    /// The ids of all things in it.
    pub fn ids(&self) -> Result<Vec<u128>, Error> {
        let searcher = self.reader.searcher();
        let mut ids = Vec::with_capacity(searcher.num_docs() as usize);
        for segment in searcher.segment_readers() {
            let (high, low) = (segment.fast_fields().u64("high")?, segment.fast_fields().u64("low")?);
            for doc in segment.doc_ids_alive() {
                let half = |column: &tantivy::columnar::Column<u64>| u128::from(column.first(doc).unwrap_or_default());
                ids.push(half(&high) << 64 | half(&low));
            }
        }
        Ok(ids)
    }

    /// The tags that begin with a word and that something in it bears, in their order.
    pub fn tags(&self, begin: &str) -> Result<Vec<String>, Error> {
        let searcher = self.reader.searcher();
        let mut tags = BTreeSet::new();
        for segment in searcher.segment_readers() {
            let inverted = segment.inverted_index(self.fields.tags)?;
            let mut terms = inverted.terms().range().ge(begin.as_bytes()).into_stream()?;
            while terms.advance() {
                match std::str::from_utf8(terms.key()) {
                    Ok(tag) if tag.starts_with(begin) => drop(tags.insert(tag.to_owned())),
                    _ => break,
                }
            }
        }
        // A tag of what was taken out stays in the index for a while.
        let mut there = Vec::new();
        for tag in tags {
            let term = Term::from_field_text(self.fields.tags, &tag);
            let bearing = tantivy::query::TermQuery::new(term, IndexRecordOption::Basic);
            if searcher.search(&bearing, &tantivy::collector::Count)? > 0 {
                there.push(tag);
            }
        }
        Ok(there)
    }

    /// The first place of a thing.
    pub fn point(&self, id: u128) -> Result<Option<Point>, Error> {
        let searcher = self.reader.searcher();
        let term = Term::from_field_text(self.fields.key, &key(id));
        let query = tantivy::query::TermQuery::new(term, IndexRecordOption::Basic);
        let best = searcher.search(&query, &tantivy::collector::TopDocs::with_limit(1).order_by_score())?;
        let Some((_, at)) = best.first() else { return Ok(None) };
        let number = searcher.segment_reader(at.segment_ord).fast_fields().u64("points")?.first(at.doc_id);
        let points = self.points.read().unwrap_or_else(PoisonError::into_inner);
        Ok(number.and_then(|number| points.get(number)))
    }

    /// How many things are in it.
    pub fn len(&self) -> usize {
        self.reader.searcher().num_docs() as usize
    }

    /// True when nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How much memory the index takes, in bytes, without what is being written.
    pub fn bytes(&self) -> usize {
        self.directory.total_mem_usage()
    }

    fn document(&self, thing: &Thing, known: &mut HashMap<String, Vec<String>>) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        let f = &self.fields;
        document.add_text(f.key, key(thing.id));
        document.add_u64(f.high, (thing.id >> 64) as u64);
        document.add_u64(f.low, thing.id as u64);
        document.add_u64(f.order, order(&thing.name));
        document.add_u64(f.number, thing.number);
        if let Some(times) = thing.times {
            document.add_u64(f.times, times);
        }
        {
            let mut points = self.points.write().unwrap_or_else(PoisonError::into_inner);
            for point in &thing.points {
                document.add_u64(f.points, points.number(*point));
            }
        }
        for tag in &thing.tags {
            document.add_text(f.tags, tag);
        }
        say(&mut document, &thing.name, [f.name, f.name_stems], Some(f.name_pairs), known);
        say(&mut document, &thing.text, [f.text, f.stems], None, known);
        document
    }
}

/// When there are more than so many pieces, makes one of the `some` smallest. This happens here and not in the background: there a
/// piece could go while another thread takes it together with others.
fn gather(writer: &mut IndexWriter, more_than: usize, some: usize) -> Result<(), Error> {
    let mut pieces = writer.index().searchable_segment_metas()?;
    if pieces.len() <= more_than {
        return Ok(());
    }
    pieces.sort_by_key(SegmentMeta::num_docs);
    let smallest: Vec<_> = pieces.iter().take(some).map(SegmentMeta::id).collect();
    writer.merge(&smallest).wait()?;
    let _deleted = writer.garbage_collect_files().wait()?;
    Ok(())
}

/// Puts the words of a text into their fields, each once. `known`: the stems of words that were met before.
fn say(
    document: &mut TantivyDocument,
    text: &str,
    [exact, stemmed]: [Field; 2],
    paired: Option<Field>,
    known: &mut HashMap<String, Vec<String>>,
) {
    let (mut once, mut stem_once) = (HashSet::new(), HashSet::new());
    let mut unspaced = false;
    for word in words(text) {
        unspaced |= word.script == Script::Unspaced;
        if once.contains(&word.text) {
            continue;
        }
        if !known.contains_key(&word.text) {
            known.insert(word.text.clone(), stems(&word));
        }
        for stem in known.get(&word.text).into_iter().flatten() {
            if !stem_once.contains(stem) {
                document.add_text(stemmed, stem);
                stem_once.insert(stem.clone());
            }
        }
        document.add_text(exact, &word.text);
        once.insert(word.text);
    }
    if let (true, Some(paired)) = (unspaced, paired) {
        for pair in pairs(text) {
            document.add_text(paired, pair);
        }
    }
}

/// The key of an id in the index: all of it, for a source may choose its ids.
fn key(id: u128) -> String {
    format!("{id:032x}")
}

/// Where a name stands in the order of names: its first letters, folded.
fn order(name: &str) -> u64 {
    let mut bytes = [0; 8];
    for (to, from) in bytes.iter_mut().zip(folded(name).bytes()) {
        *to = from;
    }
    u64::from_be_bytes(bytes)
}
