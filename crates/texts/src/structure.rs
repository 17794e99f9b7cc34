//! What a long text looks like from above: contents, pages to read, defined terms, references.
//!
//! The problem: an act of a hundred pages is read on a phone. Whoever reads a paragraph must see where it stands, get to
//! the section that it names, and find what a word means that the law uses in its own way. All of it is worked out from the
//! parts alone, so it is the same each time, whatever the text was read from.
//!
//! - [`contents`] and [`chapters`]: where to go, and how much to show at once.
//! - [`definitions`]: the words that the text defines.
//! - [`references`]: where it points to itself.

mod definitions;
mod references;

use std::ops::Range;

use super::Draft;

pub use definitions::{Definition, definitions};
pub use references::{Reference, references};

/// How many entries a table of contents should not exceed: about 150, and no level goes for a few too many.
const MOST_ENTRIES: usize = 180;

/// How many characters of words stand for a heading that is missing.
const SHORT: usize = 60;

/// A line of the table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The part that it leads to, from 1.
    pub position: usize,
    /// How deep it lies, from 0.
    pub depth: i64,
    /// Its number and heading; the beginning of its words when it has no heading.
    pub name: String,
}

/// The table of contents: parts with a heading, and parts on the first two levels that hold others. When there are
/// many more than 150, the deepest levels are left out, one after the other; the shallowest always stays.
pub fn contents(parts: &[Draft]) -> Vec<Entry> {
    let opens = |index: usize, part: &Draft| {
        let holds = parts.get(index + 1).is_some_and(|next| next.depth > part.depth);
        !part.heading.is_empty() || (part.depth <= 1 && holds)
    };
    let mut entries: Vec<Entry> = parts
        .iter()
        .enumerate()
        .filter(|(index, part)| opens(*index, part))
        .map(|(index, part)| Entry { position: index + 1, depth: part.depth, name: name(part) })
        .collect();
    let shallowest = entries.iter().map(|entry| entry.depth).min().unwrap_or(0);
    while entries.len() > MOST_ENTRIES
        && let Some(deepest) = entries.iter().map(|entry| entry.depth).max().filter(|depth| *depth > shallowest)
    {
        entries.retain(|entry| entry.depth < deepest);
    }
    entries
}

/// What a part is called.
fn name(part: &Draft) -> String {
    let words = if part.heading.is_empty() { beginning(&part.body) } else { part.heading.clone() };
    let name = format!("{} {words}", part.label);
    let name = name.trim();
    if name.is_empty() { part.eid.clone() } else { name.to_owned() }
}

/// The beginning of a text, cut between words.
fn beginning(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let Some((cut, _)) = line.char_indices().nth(SHORT) else { return line.to_owned() };
    let short = line.get(..cut).unwrap_or_default();
    let end = short.rfind(char::is_whitespace).unwrap_or(short.len());
    format!("{}…", short.get(..end).unwrap_or(short))
}

/// Splits the text into pages to read, each a range of parts. A page ends before the shallowest part that it could end
/// before, the last of these; it has at most `most_chars` characters unless it is a single part.
pub fn chapters(parts: &[Draft], most_chars: usize) -> Vec<Range<usize>> {
    let length =
        |part: &Draft| [&part.label, &part.heading, &part.body].iter().map(|t| t.chars().count()).sum::<usize>();
    let mut pages = Vec::new();
    let mut from = 0;
    while from < parts.len() {
        let mut end = from;
        let mut chars = 0;
        while let Some(part) = parts.get(end) {
            chars += length(part);
            if chars > most_chars && end > from {
                break;
            }
            end += 1;
        }
        if end < parts.len() {
            // A page of headings alone is none.
            let words = (from..end).find(|at| parts.get(*at).is_some_and(|part| !part.body.is_empty())).unwrap_or(from);
            // Nor is a page with a few lines on it: a few sentences come before it may end.
            let mut filled = 0;
            let little = (from..end).find(|at| {
                filled += parts.get(*at).map_or(0, length);
                filled >= most_chars / 24
            });
            let places = (words.max(little.unwrap_or(from)).min(end - 1) + 1)..=end;
            // The last of the shallowest: `min_by_key` takes the first, so the order is turned round.
            end = places.rev().min_by_key(|place| parts.get(*place).map_or(i64::MAX, |part| part.depth)).unwrap_or(end);
        }
        pages.push(from..end);
        from = end;
    }
    pages
}
