//! A chapter of a code as JSON: `{"title", "licence", "source", "sections": [{"num", "heading", "subsections": [{"label",
//! "text"}]}]}`.
//!
//! The problem: in the United States Code everything below a subsection is running text. "(A)", "(i)" and "(I)" begin lines,
//! and only their order tells that the "(i)" after "(h)" is a letter and the one after "(C)" a Roman number.
//!
//! Source: the order of levels after House Legislative Counsel, Manual on Drafting Style (HLC 104-1):
//! subsection (a), paragraph (1), subparagraph (A), clause (i), subclause (I), item (aa), subitem (AA); identifiers after the
//! Akoma Ntoso Naming Convention Version 1.0.
//!
//! A line without a number that follows a short numbered one gives the words, and the short one is their heading. Such a line
//! anywhere else closes what came before and is a part of its own. Where the parts below have headings, so has the part above.
//!
//! Not done: footnotes of the publisher (" 1 ") stay where they stand; two numbers in front of the same line.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{Draft, ImportError, Imported, LONGEST_PART};

/// A heading is not longer than this, in characters.
const LONGEST_HEADING: usize = 200;

/// How a number is written. The order is that of the levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Lower,
    Digits,
    Upper,
    LowerRoman,
    UpperRoman,
    LowerTwice,
    UpperTwice,
}

const STYLES: [(Style, &str); 7] = [
    (Style::Lower, "subsec"),
    (Style::Digits, "para"),
    (Style::Upper, "subpara"),
    (Style::LowerRoman, "clause"),
    (Style::UpperRoman, "subclause"),
    (Style::LowerTwice, "item"),
    (Style::UpperTwice, "subitem"),
];

/// A level that is open below a section.
struct Level {
    style: Style,
    value: u32,
    eid: String,
}

/// What was read so far.
#[derive(Default)]
struct Reader {
    parts: Vec<Draft>,
    names: BTreeSet<String>,
    errors: Vec<ImportError>,
}

/// Reads the JSON when it has sections; nothing when it is another kind.
pub(super) fn parse(json: &str) -> Option<Result<Imported, Vec<ImportError>>> {
    if !json.starts_with('{') || !json.contains("\"sections\"") {
        return None;
    }
    let Ok(Value::Object(head)) = serde_json::from_str(json) else { return None };
    let Some(Value::Array(sections)) = head.get("sections") else { return None };
    let mut reader = Reader::default();
    for (index, section) in sections.iter().enumerate() {
        if reader.section(section).is_none() {
            reader.errors.push(ImportError::new("import-json-entry").about((index + 1).to_string()));
        }
    }
    for part in &reader.parts {
        if part.body.chars().count() > LONGEST_PART {
            reader.errors.push(ImportError::new("import-too-long").about(part.eid.clone()));
        }
    }
    if !reader.errors.is_empty() {
        return Some(Err(reader.errors));
    }
    let said = |key: &str| head.get(key).and_then(Value::as_str).map(tidy).filter(|text| !text.is_empty());
    let source: Vec<String> = [said("source"), said("licence")].into_iter().flatten().collect();
    Some(Ok(Imported {
        title: said("title"),
        source: (!source.is_empty()).then(|| source.join(". ")),
        provisions: reader.parts,
        notes: 0,
    }))
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of an entry; empty when it is absent or null.
fn text(entry: &Map<String, Value>, key: &str) -> Option<String> {
    match entry.get(key) {
        None | Some(Value::Null) => Some(String::new()),
        Some(Value::String(text)) => Some(text.clone()),
        Some(_) => None,
    }
}

/// Splits "(a) Purposes" into "a" and "Purposes".
fn enumerator(line: &str) -> Option<(&str, &str)> {
    let (inner, rest) = line.strip_prefix('(')?.split_once(')')?;
    let short = (1..=6).contains(&inner.len()) && inner.chars().all(|c| c.is_ascii_alphanumeric());
    (short && (rest.is_empty() || rest.starts_with(char::is_whitespace))).then(|| (inner, rest.trim()))
}

/// The place of a number in its row when it is written in a style: 3 for "(c)" as a letter, 100 as a Roman number.
fn value(inner: &str, style: Style) -> Option<u32> {
    let letter = |c: char, first: char| c as u32 - first as u32 + 1;
    let chars: Vec<char> = inner.chars().collect();
    match (style, chars.as_slice()) {
        (Style::Digits, _) => inner.parse().ok().filter(|number| *number > 0),
        (Style::Lower, [c]) if c.is_ascii_lowercase() => Some(letter(*c, 'a')),
        (Style::Upper, [c]) if c.is_ascii_uppercase() => Some(letter(*c, 'A')),
        (Style::LowerTwice, [c, d]) if c == d && c.is_ascii_lowercase() => Some(letter(*c, 'a')),
        (Style::UpperTwice, [c, d]) if c == d && c.is_ascii_uppercase() => Some(letter(*c, 'A')),
        (Style::LowerRoman, _) => roman(inner),
        (Style::UpperRoman, _) if inner.chars().all(|c| c.is_ascii_uppercase()) => roman(&inner.to_lowercase()),
        _ => None,
    }
}

/// The value of a Roman number in lower case that is written as it should be.
fn roman(inner: &str) -> Option<u32> {
    const STEPS: [(&str, u32); 9] =
        [("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)];
    let (mut rest, mut value) = (inner, 0);
    for (mark, step) in STEPS {
        let mut times = 0;
        while times < 3
            && let Some(shorter) = rest.strip_prefix(mark)
        {
            (rest, value, times) = (shorter, value + step, times + 1);
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

impl Reader {
    fn section(&mut self, section: &Value) -> Option<()> {
        let section = section.as_object()?;
        let label = tidy(&text(section, "num")?);
        let heading = tidy(&text(section, "heading")?);
        let number: String = label.chars().filter(char::is_ascii_alphanumeric).collect();
        let eid = self.push(&format!("sec_{number}"), 0, label, heading);
        let Value::Array(subsections) = section.get("subsections")? else { return None };
        for subsection in subsections {
            let subsection = subsection.as_object()?;
            let (label, words) = (tidy(&text(subsection, "label")?), text(subsection, "text")?);
            let lines: Vec<String> = words.lines().map(tidy).filter(|line| !line.is_empty()).collect();
            let mut open = Vec::new();
            if let Some((inner, heading)) = enumerator(&label) {
                let eid = self.push(&format!("{eid}__subsec_{inner}"), 1, format!("({inner})"), heading.to_owned());
                open.push(Level { style: Style::Lower, value: value(inner, Style::Lower).unwrap_or(0), eid });
            } else if !label.is_empty() {
                let eid = self.push(&format!("{eid}__subsec_{}", self.parts.len()), 1, String::new(), label);
                open.push(Level { style: Style::Lower, value: 0, eid });
            }
            self.lines(&eid, open, &lines);
        }
        Some(())
    }

    /// Adds a part under a name that is not taken.
    fn push(&mut self, wanted: &str, depth: usize, label: String, heading: String) -> String {
        let mut eid = wanted.to_owned();
        let mut count = 1;
        while !self.names.insert(eid.clone()) {
            count += 1;
            eid = format!("{wanted}_{count}");
        }
        self.parts.push(Draft { eid: eid.clone(), depth: depth as i64, label, heading, body: String::new() });
        eid
    }

    /// Reads the lines of a subsection, or of a section without any.
    fn lines(&mut self, section: &str, mut open: Vec<Level>, lines: &[String]) {
        let base = open.len();
        // Whether the next line without a number belongs to the part before it.
        let mut continues = self.parts.last().is_none_or(|part| part.body.is_empty());
        for (index, line) in lines.iter().enumerate() {
            let Some((inner, rest)) = enumerator(line) else {
                if !continues {
                    // It closes what was listed, so it belongs to what holds the list.
                    open.truncate(open.len().saturating_sub(1).max(base));
                    let around = open.last().map_or(section, |level| level.eid.as_str());
                    let wanted = format!("{around}__wrapup");
                    self.push(&wanted, open.len() + 1, String::new(), String::new());
                }
                continues = true;
                self.add(line);
                continue;
            };
            let found = place(inner, &open, base, lines.get(index + 1..).unwrap_or_default());
            open.truncate(found.keep);
            let kind = STYLES.iter().find(|(style, _)| *style == found.style).map_or("item", |(_, kind)| kind);
            let around = open.last().map_or(section, |level| level.eid.as_str());
            let wanted = format!("{around}__{kind}_{inner}");
            let headed = heads(lines.get(index..).unwrap_or_default());
            continues = headed && lines.get(index + 1).is_some_and(|next| enumerator(next).is_none());
            let heading = if headed { rest.to_owned() } else { String::new() };
            let eid = self.push(&wanted, open.len() + 1, format!("({inner})"), heading);
            if !headed {
                self.add(rest);
            }
            open.push(Level { style: found.style, value: found.value, eid });
        }
    }

    /// Adds a line to the last part.
    fn add(&mut self, line: &str) {
        if let Some(part) = self.parts.last_mut() {
            if !part.body.is_empty() && !line.is_empty() {
                part.body.push('\n');
            }
            part.body.push_str(line);
        }
    }
}

/// Whether the first of the lines is a heading: what follows it are words without a number, or a part with a heading.
fn heads(lines: &[String]) -> bool {
    for line in lines {
        match enumerator(line) {
            None => return true,
            Some((_, rest)) if !is_heading(rest) => return false,
            Some(_) => {}
        }
    }
    false
}

/// "General rule": short, begins like a heading, and does not end like a sentence.
fn is_heading(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && rest.chars().count() <= LONGEST_HEADING
        && !rest.ends_with(['.', ';', ':', ',', '—'])
}

/// Where a number stands.
struct Place {
    style: Style,
    value: u32,
    /// How many of the open levels stay open.
    keep: usize,
}

/// Finds the level of a number: it goes on with a level that is open, or begins a new one below.
fn place(inner: &str, open: &[Level], base: usize, following: &[String]) -> Place {
    let known = |level: &Level| value(inner, level.style).map(|value| (level.style, value));
    let goes_on = |at: usize| {
        open.get(at)
            .and_then(|level| known(level).filter(|(_, value)| *value == level.value + 1))
            .map(|(style, value)| Place { style, value, keep: at })
    };
    let on = (base..open.len()).rev().find_map(goes_on);
    let begins = STYLES.iter().find_map(|(style, _)| {
        let first = value(inner, *style) == Some(1) && open.iter().all(|level| level.style != *style);
        first.then_some(Place { style: *style, value: 1, keep: open.len() })
    });
    match (on, begins) {
        (Some(on), Some(begins)) if begins_row(inner, begins.style, on.style, following) => begins,
        (Some(on), _) => on,
        (None, Some(begins)) => begins,
        // A number was left out, or the row starts again.
        (None, None) => {
            let again = (base..open.len())
                .rev()
                .find_map(|at| open.get(at).and_then(known).map(|(style, value)| Place { style, value, keep: at }));
            let any = || {
                let (style, value) =
                    STYLES.iter().find_map(|(style, _)| value(inner, *style).map(|value| (*style, value)))?;
                Some(Place { style, value, keep: open.len() })
            };
            again.or_else(any).unwrap_or(Place { style: Style::LowerTwice, value: 1, keep: open.len() })
        }
    }
}

/// Whether "(i)" begins Roman numbers rather than following "(h)": its second comes before another "(i)" or a "(j)".
fn begins_row(inner: &str, begins: Style, on: Style, following: &[String]) -> bool {
    for (next, _) in following.iter().filter_map(|line| enumerator(line)) {
        if next == inner || value(next, on) == value(inner, on).map(|value| value + 1) {
            return false;
        }
        if value(next, begins) == Some(2) {
            return true;
        }
    }
    false
}
