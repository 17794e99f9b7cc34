//! A law in Akoma Ntoso, the XML of many parliaments.
//!
//! The problem: a law that is published as XML says exactly which words are a number, a heading or a paragraph. A file also
//! holds metadata, notes, tables and quoted amendments, its identifiers are missing or given twice, and it may come from
//! anybody. It is read without losing a word of the body, without trusting anything in it, and with the same result each
//! time.
//!
//! Source: OASIS LegalDocML, Akoma Ntoso Version 1.0 (vocabulary 3.0), any version of its namespace; identifiers after the
//! Akoma Ntoso Naming Convention Version 1.0.
//!
//! What becomes a part: every hierarchical element and list item with a number, a heading or words of its own; the preface,
//! the preamble and the conclusions. An `intro` is the body of its part; words that come after the children of a part are a
//! part of their own, one level deeper, as `wrapUp` is. A quoted text (`quotedStructure`) becomes parts one level deeper than
//! what quotes it. A row of a table is a line. A list without number or heading is no level of its own.
//!
//! Not done: notes are left out and counted ([`Imported::notes`]); the marks that `startQuote` and `endQuote` put
//! around a quoted text; words marked as deleted (`del`) stay; debates, judgments and collections are read as if they were
//! documents; entities other than XML's own five are refused, and so is every DOCTYPE, so nothing is ever expanded.

use quick_xml::{
    Reader as Xml,
    events::{BytesStart, Event},
};

use super::{
    Draft, ImportError, Imported, LONGEST_PART,
    akoma_meta::{Meta, attribute, is_readable, tidy},
    akoma_names::{Role, Unnamed, abbreviation, number, role, settle},
    line_of,
};

/// How many elements may lie in each other.
const DEEPEST: usize = 64;

/// How many attributes an element may have; the vocabulary has none with more than twenty.
const MOST_ATTRIBUTES: usize = 100;

/// An element that is open.
struct Frame {
    name: String,
    role: Role,
    /// The identifier in the file.
    given: String,
    /// The abbreviation of its kind.
    kind: String,
    /// Its level, when it is a part.
    depth: i64,
    /// Its part, once it has a number, a heading or words.
    part: Option<usize>,
    /// Where its words go.
    words: Option<usize>,
    place: usize,
}

/// A part that was read, its identifier still open.
struct Part {
    draft: Draft,
    unnamed: Unnamed,
    place: usize,
}

/// What was read so far.
struct Reader<'t> {
    text: &'t str,
    frames: Vec<Frame>,
    parts: Vec<Part>,
    /// The words of the line that is being read.
    buffer: String,
    /// How many open elements keep their words in one line: numbers, headings, cells.
    together: usize,
    /// How many open elements are left out.
    skipped: usize,
    /// The title that is being read.
    title: Option<String>,
    meta: Meta,
    notes: usize,
    rooted: bool,
}

/// Reads the XML.
pub(super) fn parse(xml: &str) -> Result<Imported, Vec<ImportError>> {
    let mut reader = Reader {
        text: xml,
        frames: Vec::new(),
        parts: Vec::new(),
        buffer: String::new(),
        together: 0,
        skipped: 0,
        title: None,
        meta: Meta::default(),
        notes: 0,
        rooted: false,
    };
    reader.run().map_err(|error| vec![error])?;
    reader.finish()
}

impl Reader<'_> {
    fn error(&self, reason: &'static str, place: usize) -> ImportError {
        let mut place = place.min(self.text.len());
        while !self.text.is_char_boundary(place) {
            place -= 1;
        }
        ImportError::new(reason).at(line_of(self.text, place))
    }

    fn run(&mut self) -> Result<(), ImportError> {
        let text = self.text;
        let mut xml = Xml::from_str(text);
        xml.config_mut().check_comments = true;
        loop {
            let event = xml.read_event();
            let place = xml.buffer_position() as usize;
            let syntax = |reader: &Self, place| Err(reader.error("import-xml-syntax", place));
            match event {
                Err(_) => return syntax(self, xml.error_position() as usize),
                Ok(Event::Eof) => break,
                Ok(Event::DocType(_)) => return Err(self.error("import-xml-doctype", place)),
                Ok(Event::Start(element)) => self.start(&element, place)?,
                Ok(Event::Empty(element)) => {
                    self.start(&element, place)?;
                    self.end();
                }
                Ok(Event::End(_)) => self.end(),
                Ok(Event::Text(words)) => {
                    let words = words.xml10_content();
                    if self.frames.is_empty() && !tidy(&words).is_empty() {
                        return syntax(self, place);
                    }
                    self.words(&words);
                }
                Ok(Event::CData(_) | Event::GeneralRef(_)) if self.frames.is_empty() => return syntax(self, place),
                Ok(Event::CData(words)) => self.words(&words.xml10_content()),
                Ok(Event::GeneralRef(reference)) => match reference.resolve_char_ref() {
                    Ok(Some(c)) => self.words(c.encode_utf8(&mut [0; 4])),
                    Ok(None) => match quick_xml::escape::resolve_xml_entity(&reference.xml10_content()) {
                        Some(words) => self.words(words),
                        None => return syntax(self, place),
                    },
                    Err(_) => return syntax(self, place),
                },
                Ok(Event::Comment(_) | Event::PI(_) | Event::Decl(_)) => {}
            }
        }
        if self.frames.is_empty() && self.rooted { Ok(()) } else { Err(self.error("import-xml-syntax", text.len())) }
    }

    fn words(&mut self, words: &str) {
        if self.skipped == 0 {
            self.buffer.push_str(words);
            if let Some(title) = &mut self.title {
                title.push_str(words);
            }
        }
    }

    fn start(&mut self, element: &BytesStart<'_>, place: usize) -> Result<(), ImportError> {
        if self.frames.len() >= DEEPEST {
            return Err(self.error("import-xml-deep", place));
        }
        for (count, one) in element.attributes().enumerate() {
            if count >= MOST_ATTRIBUTES || !one.is_ok_and(|one| is_readable(&one)) {
                return Err(self.error("import-xml-syntax", place));
            }
        }
        let local = element.local_name();
        let name: &str = local.as_ref();
        if self.frames.is_empty() {
            if self.rooted {
                return Err(self.error("import-xml-syntax", place));
            }
            self.rooted = true;
            if name != "akomaNtoso" {
                return Err(self.error("import-xml-shape", place).about(name.chars().take(40).collect::<String>()));
            }
        }
        let role = self.role(name);
        if self.skipped == 0 {
            self.begin(role, name);
        } else {
            let around = self.frames.last().map_or("", |frame| frame.name.as_str());
            self.meta.remember(around, name, element);
        }
        if role == Role::Note && self.skipped == 0 {
            self.notes += 1;
        }
        self.together += usize::from(matches!(role, Role::Num | Role::Heading | Role::Cell | Role::CrossHeading));
        self.skipped += usize::from(matches!(role, Role::Skip | Role::Note));
        let given = ["eId", "id"].iter().find_map(|key| attribute(element, key)).unwrap_or_default();
        let kind = abbreviation(name, &attribute(element, "name").unwrap_or_default());
        let depth = self.level().map_or(0, |depth| depth + 1);
        let name = name.to_owned();
        self.frames.push(Frame { name, role, given, kind, depth, part: None, words: None, place });
        Ok(())
    }

    /// What an element does where it stands: inside a number, a heading or a cell everything is words.
    fn role(&self, name: &str) -> Role {
        let role = role(name);
        match role {
            _ if self.skipped > 0 => Role::Skip,
            Role::Skip | Role::Note => role,
            _ if self.together > 0 => Role::Inline,
            Role::Num | Role::Heading if self.holder().is_none_or(|frame| self.has_words(frame)) => Role::Block,
            _ => role,
        }
    }

    /// What the beginning of an element does to the words before it.
    fn begin(&mut self, role: Role, name: &str) {
        match role {
            Role::Inline if self.together > 0 && super::akoma_names::role(name) != Role::Inline => self.space(),
            Role::Inline if self.frames.last().is_some_and(|frame| frame.role == Role::Entry) => self.space(),
            Role::Cell if !self.buffer.trim().is_empty() => self.buffer.push_str(" | "),
            Role::Inline | Role::Note | Role::Skip | Role::Cell => {}
            Role::Block if matches!(name, "eol" | "eop") => self.space(),
            _ => self.flush(),
        }
        if matches!(name, "docTitle" | "shortTitle") && self.title.is_none() {
            self.title = Some(String::new());
        }
    }

    fn space(&mut self) {
        self.words(" ");
    }

    fn end(&mut self) {
        let Some(frame) = self.frames.last() else { return };
        let (role, standard) = (frame.role, super::akoma_names::role(&frame.name));
        let title = match frame.name.as_str() {
            "docTitle" => Some(&mut self.meta.doc_title),
            "shortTitle" => Some(&mut self.meta.short_title),
            _ => None,
        };
        if self.skipped == 0
            && let Some(slot) = title
        {
            let words = tidy(&self.title.take().unwrap_or_default());
            if slot.is_none() && !words.is_empty() {
                *slot = Some(words);
            }
        }
        match role {
            Role::Skip | Role::Note => self.skipped = self.skipped.saturating_sub(1),
            Role::Cell => {
                self.together = self.together.saturating_sub(1);
                self.space();
            }
            Role::Num | Role::Heading | Role::CrossHeading => {
                self.together = self.together.saturating_sub(1);
                let words = tidy(&std::mem::take(&mut self.buffer));
                if role == Role::CrossHeading {
                    self.head(self.frames.len() - 1, role, words);
                } else if let Some(holder) = self.holder() {
                    self.head(holder, role, words);
                }
            }
            Role::Inline if self.together > 0 && standard != Role::Inline => self.space(),
            Role::Inline => {}
            Role::Block if matches!(self.frames.last().map(|f| f.name.as_str()), Some("eol" | "eop")) => {}
            _ => self.flush(),
        }
        self.frames.pop();
    }

    /// Sets the number or the heading of a part.
    fn head(&mut self, frame: usize, role: Role, words: String) {
        if words.is_empty() {
            return;
        }
        let index = self.part_of(frame);
        let Some(part) = self.parts.get_mut(index) else { return };
        if role == Role::Num && part.draft.label.is_empty() {
            part.unnamed.number = number(&words);
            part.draft.label = words;
        } else if part.draft.heading.is_empty() {
            part.draft.heading = words;
        } else {
            part.draft.heading = format!("{} – {words}", part.draft.heading);
        }
    }

    /// The level that the next part lies below.
    fn level(&self) -> Option<i64> {
        let counts = |frame: &&Frame| frame.part.is_some() || matches!(frame.role, Role::Level | Role::WrapUp);
        self.frames.iter().rev().find(counts).map(|frame| frame.depth)
    }

    /// The frame that a number or a heading belongs to.
    fn holder(&self) -> Option<usize> {
        let holds = |frame: &Frame| matches!(frame.role, Role::Level | Role::List | Role::Quoted | Role::WrapUp);
        let found = self.frames.iter().rposition(|frame| holds(frame) || is_body(&frame.name))?;
        self.frames.get(found).filter(|frame| holds(frame)).map(|_| found)
    }

    /// Whether a part has words or children already: what comes then is no head of it.
    fn has_words(&self, frame: usize) -> bool {
        let Some(index) = self.frames.get(frame).and_then(|frame| frame.words) else { return false };
        index + 1 != self.parts.len() || self.parts.get(index).is_some_and(|part| !part.draft.body.is_empty())
    }

    /// The part of a frame, made when it has none yet.
    fn part_of(&mut self, frame: usize) -> usize {
        if let Some(index) = self.frames.get(frame).and_then(|frame| frame.part) {
            return index;
        }
        let Some(found) = self.frames.get(frame) else { return 0 };
        let (given, kind, depth, place) = (found.given.clone(), found.kind.clone(), found.depth, found.place);
        let index = self.add(frame, given, kind, depth, place);
        if let Some(found) = self.frames.get_mut(frame) {
            (found.part, found.words) = (Some(index), Some(index));
        }
        index
    }

    /// Adds a part that lies in the frames before `inside`.
    fn add(&mut self, inside: usize, given: String, kind: String, depth: i64, place: usize) -> usize {
        let around = self.frames.get(..inside).unwrap_or_default();
        let holder = around.iter().rposition(|frame| frame.part.is_some());
        let quoted = around.iter().skip(holder.map_or(0, |at| at + 1)).any(|frame| frame.role == Role::Quoted);
        let parent = holder.and_then(|at| around.get(at)).and_then(|frame| frame.part);
        let draft =
            Draft { eid: String::new(), depth, label: String::new(), heading: String::new(), body: String::new() };
        let unnamed = Unnamed { given, parent, kind, number: String::new(), quoted };
        self.parts.push(Part { draft, unnamed, place });
        self.parts.len() - 1
    }

    /// Ends the line that is being read.
    fn flush(&mut self) {
        let words = tidy(&std::mem::take(&mut self.buffer));
        if words.is_empty() {
            return;
        }
        let index = self.target(words.contains(char::is_alphanumeric));
        let Some(part) = self.parts.get_mut(index) else { return };
        if !part.draft.body.is_empty() {
            part.draft.body.push('\n');
        }
        part.draft.body.push_str(&words);
    }

    /// The part that the next line belongs to. Marks without words never open a part of their own.
    fn target(&mut self, words: bool) -> usize {
        let last = self.parts.len().wrapping_sub(1);
        let place = self.frames.last().map_or(0, |frame| frame.place);
        let Some(mut holder) = self.holder() else {
            let depth = self.level().map_or(0, |depth| depth + 1);
            return self.add(self.frames.len(), String::new(), "p".to_owned(), depth, place);
        };
        // A list or a quoted text without a head adds to the part around it, as long as nothing came in between.
        while let Some(frame) = self.frames.get(holder)
            && matches!(frame.role, Role::List | Role::Quoted)
            && frame.part.is_none()
        {
            let around = self.frames.iter().take(holder).rposition(|frame| {
                matches!(frame.role, Role::Level | Role::List | Role::Quoted | Role::WrapUp) || is_body(&frame.name)
            });
            let fits = around.filter(|at| {
                let open = self.frames.get(*at).is_some_and(|frame| frame.words.is_none_or(|index| index == last));
                open && self.frames.get(*at).is_some_and(|frame| !is_body(&frame.name))
            });
            let Some(around) = fits else { break };
            holder = around;
        }
        match self.frames.get(holder).and_then(|frame| frame.words) {
            None => self.part_of(holder),
            Some(index) if index == last => index,
            Some(_) if !words => last,
            Some(_) => {
                let depth = self.frames.get(holder).map_or(0, |frame| frame.depth + 1);
                let index = self.add(holder + 1, String::new(), "wrapup".to_owned(), depth, place);
                if let Some(frame) = self.frames.get_mut(holder) {
                    frame.words = Some(index);
                }
                index
            }
        }
    }

    fn finish(self) -> Result<Imported, Vec<ImportError>> {
        let long = |part: &&Part| part.draft.body.chars().count() > LONGEST_PART;
        let errors: Vec<ImportError> = self
            .parts
            .iter()
            .filter(long)
            .map(|part| {
                let beginning: String = part.draft.body.chars().take(40).collect();
                self.error("import-too-long", part.place).about(beginning)
            })
            .collect();
        if !errors.is_empty() {
            return Err(errors);
        }
        let unnamed: Vec<Unnamed> = self.parts.iter().map(|part| part.unnamed.clone()).collect();
        let front =
            |part: &Part| matches!(part.unnamed.kind.as_str(), "preface" | "preamble" | "coverpage" | "conclusions");
        let shallowest = self.parts.iter().filter(|part| !front(part)).map(|part| part.draft.depth).min().unwrap_or(0);
        let provisions = self.parts.iter().zip(settle(&unnamed)).map(|(part, eid)| Draft {
            eid,
            depth: (part.draft.depth - shallowest).max(0),
            ..part.draft.clone()
        });
        let provisions: Vec<Draft> = provisions.collect();
        let alone = provisions.iter().filter(|one| one.depth == 0 && !one.heading.is_empty()).collect::<Vec<_>>();
        let only = match alone.as_slice() {
            [one] => Some(format!("{} {}", one.label, one.heading).trim().to_owned()),
            _ => None,
        };
        Ok(Imported { title: self.meta.title().or(only), source: self.meta.source(), provisions, notes: self.notes })
    }
}

/// Elements that hold the parts of a text and are none themselves.
fn is_body(name: &str) -> bool {
    matches!(
        name,
        "body" | "mainBody" | "portionBody" | "amendmentBody" | "debateBody" | "judgmentBody" | "collectionBody"
    )
}
