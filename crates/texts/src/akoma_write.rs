//! A text as Akoma Ntoso, so that a parliament, a publisher or another program can read what was consulted on.
//!
//! The problem: a flat list of parts must become nested elements whose names say what they are, and reading it again must
//! give the same parts, with the same identifiers.
//!
//! Source: OASIS LegalDocML, Akoma Ntoso Version 1.0 (vocabulary 3.0); identifiers after its Naming Convention Version 1.0.
//! What is written was checked with the schema of the standard, `akomantoso30.xsd`.
//!
//! The name of an element comes from the last piece of the identifier: `sec` is a section, `para` a paragraph; what the
//! vocabulary does not know becomes a named container (`hcontainer`). Each line of a body is a paragraph (`p`). A level that
//! is left out becomes a container without number or heading, which a reader counts and does not show.
//!
//! Not done: references, definitions and dates are not marked; a part without number, heading and words is written, and is
//! left out when it is read; spaces that follow each other become one when the text is read.

use super::{Document, Draft, Kind, akoma_names::element};

/// The name space of the vocabulary.
const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// Writes the text as Akoma Ntoso 3.0.
pub fn to_akoma(document: &Document<'_>) -> String {
    let (kind, body) = match document.kind {
        Kind::Act => ("act", "body"),
        Kind::Bill => ("bill", "body"),
        Kind::Doc => ("doc", "mainBody"),
    };
    let mut out = Out { text: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), depth: 0 };
    out.open("akomaNtoso", &[("xmlns", NAMESPACE)]);
    out.open(kind, &[("name", kind)]);
    meta(&mut out, document, kind);
    let mut parts = document.parts;
    for front in ["preface", "preamble"] {
        if let Some((first, rest)) = parts.split_first()
            && alone(first, front)
            && rest.first().is_none_or(|next| next.depth <= 0)
        {
            frame(&mut out, front, first);
            parts = rest;
        }
    }
    let end = parts.split_last().filter(|(last, _)| alone(last, "conclusions"));
    if let Some((_, rest)) = end {
        parts = rest;
    }
    out.open(body, &[]);
    if parts.is_empty() {
        out.open("hcontainer", &[("name", "empty")]);
        out.open("content", &[]);
        out.empty("p");
        out.close("content");
        out.close("hcontainer");
    }
    tree(&mut out, parts);
    out.close(body);
    if let Some((last, _)) = end {
        frame(&mut out, "conclusions", last);
    }
    out.close(kind);
    out.close("akomaNtoso");
    out.text
}

/// What is being written.
struct Out {
    text: String,
    depth: usize,
}

impl Out {
    fn indent(&mut self) {
        // Deep texts are not pushed to the right for ever.
        for _ in 0..self.depth.min(20) {
            self.text.push_str("  ");
        }
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) {
        self.indent();
        self.text.push('<');
        self.text.push_str(name);
        for (key, value) in attributes {
            self.text.push(' ');
            self.text.push_str(key);
            self.text.push_str("=\"");
            escape(&mut self.text, value);
            self.text.push('"');
        }
        self.text.push_str(end);
        self.text.push('\n');
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes, ">");
        self.depth += 1;
    }

    fn with(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes, "/>");
    }

    fn empty(&mut self, name: &str) {
        self.with(name, &[]);
    }

    fn value(&mut self, name: &str, value: &str) {
        self.with(name, &[("value", value)]);
    }

    fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.indent();
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    fn line(&mut self, name: &str, words: &str) {
        self.indent();
        self.text.push('<');
        self.text.push_str(name);
        self.text.push('>');
        escape(&mut self.text, words);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    /// The lines of a body, each a paragraph.
    fn lines(&mut self, body: &str) {
        let mut any = false;
        for line in body.lines().filter(|line| !line.trim().is_empty()) {
            self.line("p", line);
            any = true;
        }
        if !any {
            self.empty("p");
        }
    }
}

/// Adds text so that XML reads the same text. What XML cannot hold is dropped.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}

/// Whether a part can stand outside the body, as what its identifier says.
fn alone(part: &Draft, eid: &str) -> bool {
    part.eid == eid && part.depth == 0 && part.label.is_empty() && part.heading.is_empty() && !part.body.is_empty()
}

fn frame(out: &mut Out, name: &str, part: &Draft) {
    out.open(name, &[("eId", &part.eid)]);
    out.lines(&part.body);
    out.close(name);
}

/// Writes the parts as elements that lie in each other.
fn tree(out: &mut Out, parts: &[Draft]) {
    // The elements that are open, each with its level.
    let mut open: Vec<(&str, i64)> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        while let Some((name, _)) = open.pop_if(|(_, depth)| *depth >= part.depth) {
            out.close(name);
        }
        let around = open.last().map_or(-1, |(_, depth)| *depth);
        // No law skips more than a few levels; what claims to does not make the file grow without end.
        for depth in (around + 1..part.depth).take(20) {
            out.open("hcontainer", &[("name", "level")]);
            open.push(("hcontainer", depth));
        }
        let next = parts.get(index + 1).map_or(-1, |next| next.depth);
        let parent = next > part.depth;
        let sibling = index > 0 && parts.get(index - 1).is_some_and(|before| before.depth >= part.depth);
        if sibling && !open.is_empty() && closes(part) && next < part.depth {
            frame(out, "wrapUp", part);
            continue;
        }
        let (name, container) = element(&part.eid);
        let mut attributes = vec![("eId", part.eid.as_str())];
        attributes.extend(container.map(|container| ("name", container)));
        out.open(name, &attributes);
        for (name, words) in [("num", &part.label), ("heading", &part.heading)] {
            if !words.is_empty() {
                out.line(name, words);
            }
        }
        let words = if parent { "intro" } else { "content" };
        if !parent || !part.body.is_empty() {
            out.open(words, &[]);
            out.lines(&part.body);
            out.close(words);
        }
        if parent {
            open.push((name, part.depth));
        } else {
            out.close(name);
        }
    }
    while let Some((name, _)) = open.pop() {
        out.close(name);
    }
}

/// Whether a part is nothing but the last words of the part around it.
fn closes(part: &Draft) -> bool {
    let last = part.eid.rsplit("__").next().unwrap_or_default();
    last.starts_with("wrapup") && part.label.is_empty() && part.heading.is_empty() && !part.body.is_empty()
}

/// The language code of a work: three letters for the languages of the pages, the tag itself for others.
fn language(tag: &str) -> &str {
    match tag.split(['-', '_']).next().unwrap_or_default() {
        "en" | "eng" => "eng",
        "es" | "spa" => "spa",
        "fr" | "fra" => "fra",
        "ar" | "ara" => "ara",
        "" => "und",
        _ => tag,
    }
}

/// A name for an address: letters and digits, and hyphens between.
fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let short: String = slug.chars().take(60).collect();
    let short = short.trim_matches('-');
    if short.is_empty() { "text".to_owned() } else { short.to_owned() }
}

/// A day as "2025-02-14".
fn is_day(date: &str) -> bool {
    let digits =
        |from: usize, to: usize| date.get(from..to).is_some_and(|part| part.bytes().all(|b| b.is_ascii_digit()));
    date.len() == 10
        && digits(0, 4)
        && digits(5, 7)
        && digits(8, 10)
        && date.get(4..5) == Some("-")
        && date.get(7..8) == Some("-")
}

/// Writes who, when and what, on the three levels that the vocabulary asks for.
fn meta(out: &mut Out, document: &Document<'_>, kind: &str) {
    let language = language(document.language);
    let known = document.date.as_deref().filter(|date| is_day(date));
    // Every level needs a day. A day that nobody said is given as what it is.
    let (date, said) = known.map_or(("0001-01-01", "unknown"), |date| (date, "generation"));
    let country =
        document.country.as_deref().map(str::trim).filter(|code| !code.is_empty()).unwrap_or("zz").to_lowercase();
    let work = format!("/akn/{country}/{kind}/{}/{}", known.unwrap_or("0001-01-01"), slug(document.title));
    let expression = format!("{work}/{language}@");
    out.open("meta", &[]);
    out.open("identification", &[("source", "#firsthand")]);
    for (level, address) in [("FRBRWork", &work), ("FRBRExpression", &expression), ("FRBRManifestation", &expression)] {
        out.open(level, &[]);
        let ending = if level == "FRBRManifestation" { ".xml" } else { "" };
        out.value("FRBRthis", &format!("{address}/!main{ending}"));
        out.value("FRBRuri", &if ending.is_empty() { address.clone() } else { format!("{address}.akn") });
        if level == "FRBRWork" && !document.title.trim().is_empty() {
            out.with("FRBRalias", &[("value", document.title), ("name", "title")]);
        }
        if level == "FRBRExpression" && !document.source.trim().is_empty() {
            out.with("FRBRalias", &[("value", document.source), ("name", "source")]);
        }
        out.with("FRBRdate", &[("date", date), ("name", said)]);
        out.with("FRBRauthor", &[("href", if level == "FRBRManifestation" { "#firsthand" } else { "#author" })]);
        match level {
            "FRBRWork" => out.value("FRBRcountry", &country),
            "FRBRExpression" => out.with("FRBRlanguage", &[("language", language)]),
            _ => out.value("FRBRformat", "application/akn+xml"),
        }
        out.close(level);
    }
    out.close("identification");
    out.open("references", &[("source", "#firsthand")]);
    let organisation = |id, href, name| [("eId", id), ("href", href), ("showAs", name)];
    out.with("TLCOrganization", &organisation("firsthand", "/akn/ontology/organization/zz/firsthand", "Firsthand"));
    out.with("TLCOrganization", &organisation("author", "/akn/ontology/organization/zz/author", "Not named here"));
    out.close("references");
    out.close("meta");
}
