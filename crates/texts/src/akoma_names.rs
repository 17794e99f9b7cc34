//! Which element of Akoma Ntoso is what, and how its identifier is built.
//!
//! The problem: the standard has some 300 elements; a reader needs to know only which of them are parts that people can
//! point at, which only hold others, and which stand inside a sentence. Identifiers are half given, half missing.
//!
//! Source: OASIS LegalDocML, Akoma Ntoso Version 1.0 (vocabulary 3.0) and Akoma Ntoso Naming Convention
//! Version 1.0 (`sec_2__subsec_a__para_1`: abbreviation, number without punctuation, two underscores).
//!
//! Not done: the naming convention prefixes an identifier with the whole path whenever numbers start again; here sections
//! and articles stand alone, and get a prefix only when their number was taken.

use std::collections::{BTreeMap, BTreeSet};

/// What an element does to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A part: a level with a number, a heading or words of its own.
    Level,
    /// A level only when it has a number or a heading; otherwise what it holds belongs to the part around it.
    List,
    /// Words that close a part after its children.
    WrapUp,
    /// A heading that stands alone.
    CrossHeading,
    /// A text quoted in full, with parts of its own.
    Quoted,
    /// The number of a part.
    Num,
    /// The heading of a part.
    Heading,
    /// A row of a table.
    Row,
    /// A cell of a table.
    Cell,
    /// An entry of a table of contents: its pieces are words of their own.
    Entry,
    /// A block: begins and ends a line.
    Block,
    /// Inside a sentence.
    Inline,
    /// Not part of the text: metadata, notes.
    Skip,
    /// A note, counted and left out.
    Note,
}

/// Elements inside a sentence.
const INLINE: [&str; 66] = [
    "a",
    "abbr",
    "affectedDocument",
    "argument",
    "b",
    "change",
    "concept",
    "courtType",
    "date",
    "def",
    "del",
    "docAuthority",
    "docCommittee",
    "docDate",
    "docIntroducer",
    "docJurisdiction",
    "docNumber",
    "docProponent",
    "docPurpose",
    "docStage",
    "docStatus",
    "docTitle",
    "docType",
    "docketNumber",
    "embeddedText",
    "entity",
    "event",
    "fillIn",
    "i",
    "img",
    "inline",
    "ins",
    "judge",
    "lawyer",
    "legislature",
    "location",
    "mmod",
    "mod",
    "mref",
    "neutralCitation",
    "noteRef",
    "object",
    "omissis",
    "opinion",
    "organization",
    "outcome",
    "party",
    "person",
    "placeholder",
    "process",
    "quantity",
    "quotedText",
    "ref",
    "relatedDocument",
    "remark",
    "rmod",
    "role",
    "rref",
    "session",
    "shortTitle",
    "span",
    "sub",
    "sup",
    "term",
    "time",
    "u",
];

/// Hierarchical elements and their abbreviations, and what else opens a part.
const LEVELS: [(&str, &str); 43] = [
    ("alinea", "al"),
    ("article", "art"),
    ("attachment", "att"),
    ("book", "book"),
    ("chapter", "chp"),
    ("citation", "cit"),
    ("clause", "clause"),
    ("clause", "cl"),
    ("component", "cmp"),
    ("conclusions", "conclusions"),
    ("coverPage", "coverpage"),
    ("division", "dvs"),
    ("hcontainer", "hcontainer"),
    ("indent", "indent"),
    ("item", "item"),
    ("level", "level"),
    ("paragraph", "para"),
    ("part", "part"),
    ("point", "point"),
    ("preamble", "preamble"),
    ("preface", "preface"),
    ("proviso", "proviso"),
    ("recital", "rec"),
    ("rule", "rule"),
    ("section", "sec"),
    ("subchapter", "subchp"),
    ("subclause", "subclause"),
    ("subclause", "subcl"),
    ("subdivision", "subdvs"),
    ("sublist", "sublist"),
    ("subparagraph", "subpara"),
    ("subpart", "subpart"),
    ("subrule", "subrule"),
    ("subsection", "subsec"),
    ("subtitle", "subtitle"),
    ("title", "title"),
    ("tome", "tome"),
    ("transitional", "transitional"),
    ("wrapUp", "wrapup"),
    ("list", "list"),
    ("quotedStructure", "qstr"),
    ("crossHeading", "crossheading"),
    ("tblock", "tblock"),
];

/// Levels that may be written as elements of the body; the others become `hcontainer`.
const WRITTEN: [&str; 25] = [
    "alinea",
    "article",
    "book",
    "chapter",
    "clause",
    "division",
    "indent",
    "level",
    "paragraph",
    "part",
    "point",
    "proviso",
    "rule",
    "section",
    "subchapter",
    "subclause",
    "subdivision",
    "subparagraph",
    "subpart",
    "subrule",
    "subsection",
    "subtitle",
    "title",
    "tome",
    "transitional",
];

/// What an element does, by its local name.
pub(super) fn role(name: &str) -> Role {
    match name {
        "num" => Role::Num,
        "heading" | "subheading" => Role::Heading,
        "list" | "sublist" | "blockList" | "tblock" => Role::List,
        "wrapUp" | "listWrapUp" => Role::WrapUp,
        "crossHeading" => Role::CrossHeading,
        "quotedStructure" => Role::Quoted,
        "tr" => Role::Row,
        "td" | "th" => Role::Cell,
        "tocItem" => Role::Entry,
        "meta" => Role::Skip,
        "authorialNote" | "note" => Role::Note,
        _ if INLINE.contains(&name) => Role::Inline,
        _ if LEVELS.iter().any(|(level, _)| *level == name) => Role::Level,
        _ => Role::Block,
    }
}

/// The abbreviation of an element in an identifier: "sec" of `section`; a container's own name for `hcontainer`.
pub(super) fn abbreviation(element: &str, named: &str) -> String {
    let own = LEVELS.iter().find(|(level, _)| *level == element).map_or(element, |(_, short)| short);
    if element != "hcontainer" || named.is_empty() {
        return own.to_owned();
    }
    named.chars().filter(|c| c.is_alphanumeric() || *c == '-').flat_map(char::to_lowercase).collect()
}

/// The last piece of an identifier as its kind and number: "para" and "1" of `sec_2__para_1`.
pub(super) fn last_piece(eid: &str) -> (&str, &str) {
    let last = eid.rsplit("__").next().unwrap_or_default();
    last.split_once('_').unwrap_or((last, ""))
}

/// The element that a part is written as, and the name of the container when there is none.
pub(super) fn element(eid: &str) -> (&'static str, Option<&str>) {
    let last = eid.rsplit("__").next().unwrap_or_default();
    let Some((kind, _)) = last.split_once('_') else {
        return ("hcontainer", Some(if last.is_empty() || last.contains('-') { "provision" } else { last }));
    };
    let found = LEVELS.iter().find(|(_, short)| *short == kind).map(|(level, _)| *level);
    let kind = if kind.is_empty() { "provision" } else { kind };
    match found.filter(|level| WRITTEN.contains(level)) {
        Some(level) => (level, None),
        None => ("hcontainer", Some(kind)),
    }
}

/// The number of a part as it stands in an identifier: "2" of "SEC. 2.", "a" of "(a)", "1-2" of "1.2"; may be empty.
pub(super) fn number(label: &str) -> String {
    let words: Vec<&str> = label.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect();
    let skip = usize::from(words.len() > 1 && words.first().is_some_and(|first| is_word(first)));
    let mut number = String::new();
    for c in words.iter().skip(skip).flat_map(|word| word.chars()).take(40) {
        if c.is_alphanumeric() {
            number.push(c);
        } else if matches!(c, '.' | '-' | '–' | '/') && !number.is_empty() && !number.ends_with('-') {
            number.push('-');
        }
    }
    number.trim_end_matches('-').to_owned()
}

fn is_word(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    bare.chars().count() > 2 && bare.chars().all(char::is_alphabetic)
}

/// A part whose identifier is still to be settled.
#[derive(Debug, Clone, Default)]
pub(super) struct Unnamed {
    /// The identifier in the file; empty when there is none.
    pub(super) given: String,
    /// The index of the part that it lies in.
    pub(super) parent: Option<usize>,
    /// The abbreviation of its element.
    pub(super) kind: String,
    /// Its number, cleaned; may be empty.
    pub(super) number: String,
    /// Whether it lies in a quoted text.
    pub(super) quoted: bool,
}

/// Settles every identifier: what the file gives is kept the first time, everything else is built after the convention,
/// and no two are the same. A parent must come before what lies in it.
pub(super) fn settle(parts: &[Unnamed]) -> Vec<String> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let keeps: Vec<bool> = parts.iter().map(|one| !one.given.is_empty() && taken.insert(one.given.clone())).collect();
    let mut next: BTreeMap<String, usize> = BTreeMap::new();
    let mut unnumbered: BTreeMap<(Option<usize>, &str), usize> = BTreeMap::new();
    let mut settled: Vec<String> = Vec::with_capacity(parts.len());
    for (part, keeps) in parts.iter().zip(keeps) {
        let count = unnumbered.entry((part.parent, part.kind.as_str())).or_default();
        *count += 1;
        if keeps {
            settled.push(part.given.clone());
            continue;
        }
        let own = own_name(part, *count);
        let prefixed = part.parent.and_then(|parent| settled.get(parent)).map_or_else(
            || own.clone(),
            |parent| format!("{parent}__{}{own}", if part.quoted { "qstr__" } else { "" }),
        );
        let alone = matches!(part.kind.as_str(), "sec" | "art") && !part.number.is_empty() && !part.quoted;
        let mut eid = match (part.given.is_empty(), alone && !taken.contains(&own)) {
            (false, _) => part.given.clone(),
            (true, true) => own,
            (true, false) => prefixed,
        };
        if taken.contains(&eid) {
            let counter = next.entry(eid.clone()).or_insert(1);
            let free = loop {
                *counter += 1;
                let tried = format!("{eid}_{counter}");
                if !taken.contains(&tried) {
                    break tried;
                }
            };
            eid = free;
        }
        taken.insert(eid.clone());
        settled.push(eid);
    }
    settled
}

fn own_name(part: &Unnamed, count: usize) -> String {
    let alone = matches!(part.kind.as_str(), "preface" | "preamble" | "conclusions" | "coverpage" | "wrapup");
    match (part.number.is_empty(), alone) {
        (false, _) => format!("{}_{}", part.kind, part.number),
        (true, true) => part.kind.clone(),
        (true, false) => format!("{}_{count}", part.kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_lose_their_punctuation() {
        for (label, expect) in [
            ("SEC. 2. ", "2"),
            ("(a)", "a"),
            ("CHAPTER 3—", "3"),
            ("§ 301.", "301"),
            ("Article 5 bis", "5bis"),
            ("1.2", "1-2"),
            ("2A", "2A"),
            ("المادة 5", "5"),
            ("Preliminary", "Preliminary"),
            ("—", ""),
        ] {
            assert_eq!(number(label), expect, "{label}");
        }
    }

    #[test]
    fn parts_are_written_as_what_their_identifier_says() {
        for (eid, expect) in [
            ("sec_2", ("section", None)),
            ("sec_2__subsec_a", ("subsection", None)),
            ("a__clause_i", ("clause", None)),
            ("a__cl_i", ("clause", None)),
            ("a__subcl_I", ("subclause", None)),
            ("a__quoted_3771A", ("hcontainer", Some("quoted"))),
            ("a__item_aa", ("hcontainer", Some("item"))),
            ("front", ("hcontainer", Some("front"))),
            ("pay-1", ("hcontainer", Some("provision"))),
            ("", ("hcontainer", Some("provision"))),
        ] {
            assert_eq!(element(eid), expect, "{eid}");
        }
    }

    #[test]
    fn every_identifier_is_settled_and_none_twice() {
        let part = |given: &str, parent: Option<usize>, kind: &str, number: &str| Unnamed {
            given: given.to_owned(),
            parent,
            kind: kind.to_owned(),
            number: number.to_owned(),
            quoted: false,
        };
        let parts = [
            part("", None, "chp", "1"),
            part("", Some(0), "sec", "1"),
            part("", Some(1), "para", ""),
            part("", Some(1), "para", ""),
            part("", None, "chp", "2"),
            part("", Some(4), "sec", "1"),
            part("x", Some(4), "sec", "2"),
            part("x", Some(4), "sec", "3"),
            part("x_2", Some(4), "sec", "4"),
        ];
        let expect = ["chp_1", "sec_1", "sec_1__para_1", "sec_1__para_2", "chp_2", "chp_2__sec_1", "x", "x_3", "x_2"];
        assert_eq!(settle(&parts), expect);
    }
}
