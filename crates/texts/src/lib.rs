//! Reading a law or policy, so that people can be asked about it part by part.
//!
//! The problem: the text comes from an office, as a structured bill, as Markdown or as plain text pasted from a page, and
//! whoever brings it must be told in plain words, with the line, what could not be read. Nothing is guessed silently:
//! either the whole text is read, or nothing is and every reason is listed.
//!
//! - [`bill_json`]: a bill as a list of provisions whose ids follow the Akoma Ntoso naming convention
//!   (`sec_2__subsec_a__para_1`); depth and label come from the id.
//! - [`markdown`]: CommonMark, or plain text; a paragraph or list item is a part, its heading stands with the first one.
//! - [`akoma_read`]: Akoma Ntoso 3.0, the XML of parliaments; [`akoma_write`] writes it.
//! - [`usc_json`]: a chapter of the United States Code as sections and subsections.
//! - [`plain`]: the text as Markdown and as plain text.
//! - [`structure`]: contents, pages to read, defined terms, references inside the text.
//! - [`compare`]: a later text against an earlier one, part by part; [`words`]: two wordings, word by word.
//! - [`alike`]: which short statements say the same; [`gestalt`]: how much two texts have in common, letter by letter.
//!
//! Not done: PDF, word processor files, tables outside of Akoma Ntoso.

mod akoma_meta;
mod akoma_names;
mod akoma_read;
mod akoma_write;
pub mod alike;
mod bill_json;
pub mod compare;
pub mod gestalt;
mod markdown;
mod plain;
mod structure;
mod usc_json;
pub mod words;

#[cfg(test)]
mod akoma_tests;
#[cfg(test)]
mod reference_tests;
#[cfg(test)]
mod structure_tests;
#[cfg(test)]
mod usc_tests;

pub use akoma_write::to_akoma;
pub use plain::{to_markdown, to_text};
pub use structure::{Definition, Entry, Reference, chapters, contents, definitions, references};

/// How many parts a text may have.
const MOST_PARTS: usize = 1_500;

/// The longest part, in characters.
const LONGEST_PART: usize = 20_000;

/// How many mistakes are listed at once.
const MOST_ERRORS: usize = 20;

/// A part of a text that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The stable name inside the text, different for every part.
    pub eid: String,
    /// How deep it lies, from 0.
    pub depth: i64,
    /// "(a)", "Sec. 2", ...; may be empty.
    pub label: String,
    /// Its heading; may be empty.
    pub heading: String,
    /// Its words; empty when a heading only opens a section.
    pub body: String,
}

/// A text that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// The title, when the text names one.
    pub title: Option<String>,
    /// Where the text is from and under which licence, when it says so.
    pub source: Option<String>,
    /// The parts, in order.
    pub provisions: Vec<Draft>,
    /// How many notes beside the text were left out.
    pub notes: usize,
}

/// What kind of text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A law in force.
    Act,
    /// A draft of a law.
    Bill,
    /// A policy, or any other text.
    Doc,
}

/// A text to be written, as Akoma Ntoso, Markdown or plain text.
#[derive(Debug, Clone)]
pub struct Document<'a> {
    /// What it is called.
    pub title: &'a str,
    /// The language, as in a page's `lang` ("en", "pt-BR").
    pub language: &'a str,
    /// Where it is from, and under which licence.
    pub source: &'a str,
    /// Whether it is a law, a draft or something else.
    pub kind: Kind,
    /// The day it was made, "2025-02-14".
    pub date: Option<String>,
    /// The country, as two letters.
    pub country: Option<String>,
    /// Its parts, in order.
    pub parts: &'a [Draft],
}

/// Why a text could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportError {
    /// The line, from 1, where there is one.
    pub line: Option<usize>,
    /// The key of the message that says it (`import-...`); it may use `$s`, the detail.
    pub reason_key: &'static str,
    /// What the message points at: a number of an entry, the beginning of a part.
    pub detail: String,
}

impl ImportError {
    fn new(reason_key: &'static str) -> Self {
        Self { line: None, reason_key, detail: String::new() }
    }

    fn at(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    fn about(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

/// Reads a text: JSON when it starts with `{` or `[`, Akoma Ntoso when it starts like XML, Markdown or plain text otherwise.
///
/// # Errors
/// Everything that could not be read, at most 20 reasons.
pub fn parse(text: &str) -> Result<Imported, Vec<ImportError>> {
    if let Some(place) = text.find('\u{fffd}') {
        let error = ImportError::new("import-utf8");
        let alone = text.trim().chars().count() == 1;
        return Err(vec![if alone { error } else { error.at(line_of(text, place)) }]);
    }
    let text = text.trim_start_matches('\u{feff}');
    let start = text.trim_start();
    let read = if start.starts_with(['{', '[']) {
        usc_json::parse(start).unwrap_or_else(|| bill_json::parse(start, line_of(text, text.len() - start.len())))
    } else if is_xml(start) {
        akoma_read::parse(text)
    } else {
        markdown::parse(text)
    };
    read.and_then(within_limits).map_err(|mut errors| {
        errors.truncate(MOST_ERRORS);
        errors
    })
}

/// Whether a text is XML rather than Markdown with a mark in front.
fn is_xml(start: &str) -> bool {
    start.starts_with("<?xml") || start.starts_with("<akomaNtoso") || start.starts_with("<akn:akomaNtoso")
}

fn within_limits(imported: Imported) -> Result<Imported, Vec<ImportError>> {
    let count = imported.provisions.len();
    if imported.provisions.iter().all(|one| one.body.is_empty()) {
        return Err(vec![ImportError::new("import-empty")]);
    }
    if count > MOST_PARTS {
        return Err(vec![ImportError::new("import-too-many").about(count.to_string())]);
    }
    Ok(imported)
}

/// The line of a place in a text, from 1.
fn line_of(text: &str, place: usize) -> usize {
    text.get(..place).map_or(1, |before| before.matches('\n').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reasons(text: &str) -> Vec<(Option<usize>, &'static str)> {
        parse(text).err().unwrap_or_default().into_iter().map(|e| (e.line, e.reason_key)).collect()
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_reason() {
        let many = "A paragraph.\n\n".repeat(MOST_PARTS + 1);
        for (text, expect) in [
            ("", vec![(None, "import-empty")]),
            ("  \n\n ", vec![(None, "import-empty")]),
            ("# Only a heading", vec![(None, "import-empty")]),
            ("\u{fffd}", vec![(None, "import-utf8")]),
            ("one\ntwo \u{fffd}", vec![(Some(2), "import-utf8")]),
            ("\n\n{ \"provisions\": [ }", vec![(Some(3), "import-json-syntax")]),
            (many.as_str(), vec![(None, "import-too-many")]),
        ] {
            assert_eq!(reasons(text), expect, "{:?}", text.chars().take(20).collect::<String>());
        }
    }

    #[test]
    fn a_long_list_of_mistakes_is_cut() {
        let text = "x <b>y</b>\n\n".repeat(60);
        assert_eq!(reasons(&text).len(), MOST_ERRORS);
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        let imported = parse("\u{feff}[{\"id\": \"sec_1\", \"text\": \"Words.\"}]").expect("a text");
        assert_eq!(imported.provisions.len(), 1);
    }
}
