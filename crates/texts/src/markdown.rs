//! A policy as Markdown, or as plain text.
//!
//! The problem: most texts that people should be asked about exist as a page or a document, not as a structured bill. They
//! are pasted, with headings when there is luck. A heading gives depth and name, a paragraph or list item under it is a part
//! of its own, and the heading stands with the first of them. Numbers that lead ("1.2", "Art. 5", "(a)") become labels.
//!
//! Source: CommonMark 0.31. Raw HTML is refused with its line, because what it would show cannot be known.
//!
//! Not done: tables and footnotes (their text is kept as it stands), links (their words stay, their address goes).

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Draft, ImportError, Imported, LONGEST_PART, line_of};

/// Words before the number of a part, lower case, without a dot.
const NUMBERED: [&str; 15] = [
    "§",
    "art",
    "article",
    "artículo",
    "artikel",
    "sec",
    "section",
    "sección",
    "chapter",
    "chapitre",
    "capítulo",
    "part",
    "المادة",
    "مادة",
    "الفصل",
];

/// A paragraph or list item.
struct Block {
    /// How many lists it lies in.
    nested: i64,
    label: String,
    body: String,
}

/// A heading and what stands under it.
#[derive(Default)]
struct Section {
    /// 1 to 6; 0 for what stands before the first heading.
    level: usize,
    label: String,
    heading: String,
    blocks: Vec<Block>,
}

/// What was read so far.
struct Reader<'t> {
    text: &'t str,
    sections: Vec<Section>,
    /// The words of the block that is being read, and where it starts.
    buffer: String,
    place: usize,
    /// The lists that are open, each with its next number when it is numbered.
    lists: Vec<Option<u64>>,
    /// The label of the list item that has just begun.
    label: String,
    errors: Vec<ImportError>,
}

/// Reads the text.
pub(super) fn parse(text: &str) -> Result<Imported, Vec<ImportError>> {
    let mut reader = Reader {
        text,
        sections: Vec::new(),
        buffer: String::new(),
        place: 0,
        lists: Vec::new(),
        label: String::new(),
        errors: Vec::new(),
    };
    for (event, place) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        reader.read(event, place);
    }
    reader.flush();
    if reader.errors.is_empty() { Ok(assemble(reader.sections)) } else { Err(reader.errors) }
}

impl Reader<'_> {
    fn read(&mut self, event: Event<'_>, place: Range<usize>) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::BlockQuote(_) | Tag::CodeBlock(_)) => {
                self.flush();
                self.place = place.start;
            }
            Event::Start(Tag::List(first)) => {
                self.flush();
                self.lists.push(first);
            }
            Event::Start(Tag::Item) => {
                self.flush();
                self.place = place.start;
                self.label.clear();
                if let Some(Some(number)) = self.lists.last_mut() {
                    self.label = format!("{number}.");
                    *number += 1;
                }
            }
            Event::End(TagEnd::Heading(level)) => self.heading(level as usize),
            Event::End(TagEnd::CodeBlock) => {
                // Text that was pasted with spaces before it looks like code; its paragraphs are parts all the same.
                let code = std::mem::take(&mut self.buffer);
                for chunk in code.split("\n\n") {
                    self.buffer.push_str(chunk);
                    self.flush();
                }
            }
            Event::End(TagEnd::Paragraph | TagEnd::BlockQuote(_)) | Event::Rule => self.flush(),
            Event::End(TagEnd::Item) => {
                self.flush();
                self.label.clear();
            }
            Event::End(TagEnd::List(_)) => {
                self.flush();
                self.lists.pop();
            }
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => self.refuse_html(&place),
            Event::Text(words) | Event::Code(words) => self.buffer.push_str(&words),
            Event::SoftBreak => self.buffer.push(' '),
            Event::HardBreak => self.buffer.push('\n'),
            _ => {}
        }
    }

    fn refuse_html(&mut self, place: &Range<usize>) {
        let line = line_of(self.text, place.start);
        if self.errors.last().and_then(|error| error.line) == Some(line) {
            return;
        }
        let found = self.text.get(place.clone()).unwrap_or_default();
        self.errors.push(ImportError::new("import-html").at(line).about(beginning(found)));
    }

    fn heading(&mut self, level: usize) {
        let text = tidy(&std::mem::take(&mut self.buffer)).replace('\n', " ");
        self.label.clear();
        let (label, heading) = numbering(&text, true).unwrap_or_else(|| (String::new(), text.clone()));
        self.sections.push(Section { level, label, heading, blocks: Vec::new() });
    }

    /// Ends the block that is being read.
    fn flush(&mut self) {
        let mut body = tidy(&std::mem::take(&mut self.buffer));
        if body.is_empty() {
            return;
        }
        let mut label = std::mem::take(&mut self.label);
        if label.is_empty()
            && let Some((number, rest)) = numbering(&body, false)
        {
            (label, body) = (number, rest);
        }
        if body.chars().count() > LONGEST_PART {
            let line = line_of(self.text, self.place);
            self.errors.push(ImportError::new("import-too-long").at(line).about(beginning(&body)));
        }
        if self.sections.is_empty() {
            self.sections.push(Section::default());
        }
        let block = Block { nested: self.lists.len() as i64, label, body };
        if let Some(section) = self.sections.last_mut() {
            section.blocks.push(block);
        }
    }
}

/// Turns sections into parts. A single heading of the first level at the top is the title of the whole.
fn assemble(mut sections: Vec<Section>) -> Imported {
    let tops = sections.iter().filter(|section| section.level == 1).count();
    let mut title = None;
    if let Some(first) = sections.first_mut()
        && first.level == 1
        && tops == 1
    {
        let words = format!("{} {}", first.label, first.heading);
        title = Some(words.trim().to_owned()).filter(|words| !words.is_empty());
        first.level = 0;
        first.label.clear();
        first.heading.clear();
    }
    let levels: BTreeSet<usize> = sections.iter().map(|section| section.level).filter(|level| *level > 0).collect();
    let mut names = Names::default();
    let mut provisions = Vec::new();
    for section in sections {
        let depth = levels.iter().position(|level| *level == section.level).unwrap_or(0) as i64;
        let slug = slug(&section.heading);
        let mut head =
            Some((section.label, section.heading)).filter(|(label, heading)| !(label.is_empty() && heading.is_empty()));
        let alone = section.blocks.first().is_none_or(|block| block.nested > 0 || !block.label.is_empty());
        if alone && let Some((label, heading)) = head.take() {
            provisions.push(Draft { eid: names.fresh(&slug), depth, label, heading, body: String::new() });
        }
        for block in section.blocks {
            let (label, heading) = head.take().unwrap_or_else(|| (block.label.clone(), String::new()));
            provisions.push(Draft {
                eid: names.fresh(&slug),
                depth: depth + block.nested,
                label,
                heading,
                body: block.body,
            });
        }
    }
    Imported { title, source: None, provisions, notes: 0 }
}

/// Stable names: the heading and a number.
#[derive(Default)]
struct Names(BTreeMap<String, usize>);

impl Names {
    fn fresh(&mut self, slug: &str) -> String {
        let count = self.0.entry(slug.to_owned()).or_default();
        *count += 1;
        format!("{slug}-{count}")
    }
}

fn slug(heading: &str) -> String {
    let mut slug = String::new();
    for c in heading.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let short: String = slug.chars().take(40).collect();
    let short = short.trim_matches('-');
    if short.is_empty() { "text".to_owned() } else { short.to_owned() }
}

/// White space around lines goes; line ends stay.
fn tidy(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// The beginning of a text, to point at it.
fn beginning(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().take(40).collect()
}

/// Splits a leading number off a heading or paragraph. A paragraph must be plainly numbered: "3.5 million people" is not.
pub(super) fn numbering(text: &str, heading: bool) -> Option<(String, String)> {
    let (first, rest) = text.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    if NUMBERED.contains(&first.trim_end_matches('.').to_lowercase().as_str()) {
        let (number, rest) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let bare = number.trim_end_matches(['.', ':', ')']);
        let plain = heading || bare.len() < number.len();
        if plain && is_count(bare) {
            return Some((format!("{first} {bare}"), rest.trim_start_matches(['-', '–', '—', ' ']).to_owned()));
        }
        return None;
    }
    (is_number(first, heading) && !rest.is_empty()).then(|| (first.to_owned(), rest.to_owned()))
}

/// "5", "12bis", "IV".
fn is_count(number: &str) -> bool {
    let digits = number.starts_with(|c: char| c.is_numeric());
    !number.is_empty() && number.chars().count() <= 8 && (digits || number.chars().all(|c| "IVXLC".contains(c)))
}

/// "(a)", "(iv)", "1.2.3", "2)"; in a heading also "1.2" and "7".
fn is_number(first: &str, heading: bool) -> bool {
    if let Some(inner) = first.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        let letters: Vec<char> = inner.chars().collect();
        return match letters.as_slice() {
            [] => false,
            [one] => one.is_alphanumeric(),
            [a, b] if a == b && a.is_alphabetic() => true,
            all => {
                all.len() <= 5 && (all.iter().all(char::is_ascii_digit) || all.iter().all(|c| "ivxIVX".contains(*c)))
            }
        };
    }
    let bare = first.trim_end_matches(['.', ')']);
    let counts = bare.split('.').all(|part| (1..=3).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit()));
    counts && (heading || bare.len() < first.len() || bare.matches('.').count() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<(i64, String, String, String)> {
        let imported = parse(text).expect("a text");
        imported.provisions.into_iter().map(|p| (p.depth, p.label, p.heading, p.body)).collect()
    }

    fn part(depth: i64, label: &str, heading: &str, body: &str) -> (i64, String, String, String) {
        (depth, label.to_owned(), heading.to_owned(), body.to_owned())
    }

    #[test]
    fn texts_are_read_as_their_writer_meant_them() {
        for (text, expect) in [
            ("One.\n\nTwo,\nstill two.", vec![part(0, "", "", "One."), part(0, "", "", "Two, still two.")]),
            (
                "# The policy\n\nWhy.\n\n## 1.1 Pay\n\nFirst.\n\nSecond.\n\n### Art. 5 – Notice\n\nThird.",
                vec![
                    part(0, "", "", "Why."),
                    part(0, "1.1", "Pay", "First."),
                    part(0, "", "", "Second."),
                    part(1, "Art. 5", "Notice", "Third."),
                ],
            ),
            (
                "# One\n\nFirst.\n\n# Two\n\n## Empty\n\n# Three\n\nThird.",
                vec![
                    part(0, "", "One", "First."),
                    part(0, "", "Two", ""),
                    part(1, "", "Empty", ""),
                    part(0, "", "Three", "Third."),
                ],
            ),
            (
                "## Duties\n\n1. read\n2. answer\n   - in writing\n   - in time",
                vec![
                    part(0, "", "Duties", ""),
                    part(1, "1.", "", "read"),
                    part(1, "2.", "", "answer"),
                    part(2, "", "", "in writing"),
                    part(2, "", "", "in time"),
                ],
            ),
            (
                "(a) In general.\n\n(ii) A *court* may `act`.\n\n3.5 million people.",
                vec![
                    part(0, "(a)", "", "In general."),
                    part(0, "(ii)", "", "A court may act."),
                    part(0, "", "", "3.5 million people."),
                ],
            ),
            (
                "    (1) pasted\n    with spaces\n\n    (2) before it",
                vec![part(0, "(1)", "", "pasted\nwith spaces"), part(0, "(2)", "", "before it")],
            ),
            ("## المادة 5\n\nنص.", vec![part(0, "المادة 5", "", "نص.")]),
        ] {
            assert_eq!(parts(text), expect, "{text}");
        }
    }

    #[test]
    fn the_only_top_heading_is_the_title() {
        assert_eq!(parse("# A policy\n\nText.").expect("a text").title.as_deref(), Some("A policy"));
        assert_eq!(parse("# A\n\nText.\n\n# B\n\nText.").expect("a text").title, None);
        assert_eq!(parse("Text.\n\n# A\n\nText.").expect("a text").title, None);
    }

    #[test]
    fn names_are_stable_and_different() {
        let names: Vec<String> = parse("## Pay\n\na\n\nb\n\n## Other\n\nc\n\n## Pay\n\nd\n\n##\n\ne")
            .expect("a text")
            .provisions
            .into_iter()
            .map(|p| p.eid)
            .collect();
        assert_eq!(names, ["pay-1", "pay-2", "other-1", "pay-3", "text-1"]);
    }

    #[test]
    fn html_is_refused_with_its_line() {
        let errors = parse("Fine.\n\nA <b>bold</b> word.\n\n<div>\nblock\n</div>\n").err().unwrap_or_default();
        let found: Vec<_> = errors.iter().map(|e| (e.line, e.reason_key, e.detail.as_str())).collect();
        assert_eq!(found, [(Some(3), "import-html", "<b>"), (Some(5), "import-html", "<div>")]);
    }

    #[test]
    fn a_part_that_is_too_long_is_refused_with_its_line() {
        let text = format!("One.\n\n{}", "word ".repeat(LONGEST_PART));
        let errors = parse(&text).err().unwrap_or_default();
        assert_eq!((errors[0].line, errors[0].reason_key), (Some(3), "import-too-long"));
    }
}
