//! Accessible PDF (PDF/UA-1) from plain data.
//!
//! **The problem.** A ministry files reports as PDF, and most PDF files are a wall to whoever reads with a screen reader, at
//! 400 percent, or from right to left. A report by people who are seldom heard must not be one more of these.
//!
//! **What is here.** A [`Document`] is a list of [`Block`]s: headings, paragraphs, quotations, lists, tables, pictures. [`pdf`]
//! sets it with Typst and writes PDF/UA-1 (ISO 14289-1): tagged headings, tables with header cells, lists, alternative
//! texts, language of every passage, reading order, bookmarks. What does not conform is an error, never a file.
//!
//! **Safety.** The template is part of the program; texts reach it as JSON data and are never markup. Typst sees two
//! files, the template and the data, no disk, no network, no clock.
//!
//! **Not done.** Pictures are SVG only. The faces cover Latin, Greek, Cyrillic and Arabic; letters of other scripts come
//! out as boxes, and [`Made::missing`] says so.

mod logical;
mod world;

use serde::Serialize;

/// Direction of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// Words in a language: of the document, or of somebody who wrote in another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    /// As they are read.
    pub text: String,
    /// BCP 47 primary language subtag; empty: that of the document.
    pub lang: String,
    /// Direction, when it is not that of the document.
    pub dir: Option<Direction>,
}

impl Words {
    /// Words in the language of the document.
    pub fn new(text: impl Into<String>) -> Words {
        Words { text: text.into(), lang: String::new(), dir: None }
    }

    /// Words in a language of their own.
    pub fn in_lang(text: impl Into<String>, lang: impl Into<String>, dir: Direction) -> Words {
        Words { text: text.into(), lang: lang.into(), dir: Some(dir) }
    }
}

impl From<String> for Words {
    fn from(text: String) -> Words {
        Words::new(text)
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Words {
        Words::new(text)
    }
}

/// A cell of a table: words, and a bar of 0 to 100 that repeats a number in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// The words.
    pub words: Words,
    /// Length of the bar in percent.
    pub bar: Option<u8>,
}

impl Cell {
    /// Words alone.
    pub fn new(words: impl Into<Words>) -> Cell {
        Cell { words: words.into(), bar: None }
    }

    /// Words with a bar.
    pub fn with_bar(words: impl Into<Words>, percent: u8) -> Cell {
        Cell { words: words.into(), bar: Some(percent.min(100)) }
    }
}

/// A part of a document, in reading order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    /// A heading of level 1 to 4, below the title.
    Heading {
        /// 1 to 4; no level may be skipped on the way down.
        level: u8,
        /// The words.
        words: Words,
    },
    /// A paragraph.
    Paragraph {
        /// The words.
        words: Words,
    },
    /// A paragraph set apart: how sure something is, what is missing.
    Note {
        /// The words.
        words: Words,
    },
    /// What somebody said, or a law says, in its own words.
    Quote {
        /// The words.
        words: Words,
        /// Where they are from; may be empty.
        by: Words,
    },
    /// A list, numbered or not.
    List {
        /// Whether it is numbered from 1.
        numbered: bool,
        /// Its entries.
        entries: Vec<Words>,
    },
    /// A table with a header row; the first cell of each row names it.
    Table {
        /// What it shows; empty where the heading above it says so.
        caption: Words,
        /// One for each column.
        head: Vec<Words>,
        /// The column, from 0, that holds the longest words and gets the most room.
        wide: usize,
        /// Rows of as many cells.
        rows: Vec<Vec<Cell>>,
    },
    /// A picture, with its table beside it in the document.
    Picture {
        /// The whole SVG.
        svg: String,
        /// What it shows, for whoever does not see it.
        alt: String,
        /// The words below it.
        caption: Words,
    },
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// A line above the title; may be empty.
    pub eyebrow: String,
    /// A line below it; may be empty.
    pub subtitle: String,
    /// A paragraph below that: what it is about; may be empty.
    pub lede: Words,
    /// Who publishes it.
    pub author: String,
    /// BCP 47 primary language subtag.
    pub lang: String,
    /// Direction of writing.
    pub dir: Direction,
    /// What stands at the foot of every page, beside the page number; may be empty.
    pub foot: String,
    /// What the table of contents is called; empty: there is none.
    pub contents: String,
    /// Everything else.
    pub blocks: Vec<Block>,
}

/// Why no file was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A table row has another number of cells than the head, or a picture has no alternative text.
    #[error("the document cannot be set: {0}")]
    Shape(String),
    /// The typesetter refused, or the result does not conform to PDF/UA-1.
    #[error("the document could not be made: {0}")]
    Refused(String),
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// Letters that no embedded face has, each once, in order.
    pub missing: String,
}

/// Sets the document and writes PDF/UA-1. The same document gives the same bytes. Takes a good part of a second: call it
/// off the async threads.
///
/// # Errors
/// When the document has no consistent shape or does not conform.
pub fn pdf(document: &Document) -> Result<Made, Error> {
    check(document)?;
    world::make(document)
}

fn check(document: &Document) -> Result<(), Error> {
    let shape = |message: String| Err(Error::Shape(message));
    if document.title.trim().is_empty() {
        return shape("it has no title".to_owned());
    }
    let mut level = 0;
    for block in &document.blocks {
        match block {
            Block::Heading { level: next, .. } => {
                if *next == 0 || *next > 4 || *next > level + 1 {
                    return shape(format!("a heading of level {next} follows one of level {level}"));
                }
                level = *next;
            }
            Block::Table { head, rows, caption, .. } => {
                if let Some(row) = rows.iter().position(|row| row.len() != head.len()) {
                    return shape(format!("row {} of the table \"{}\" has another length", row + 1, caption.text));
                }
            }
            Block::Picture { alt, .. } if alt.trim().is_empty() => {
                return shape("a picture has no alternative text".to_owned());
            }
            _ => {}
        }
    }
    Ok(())
}
