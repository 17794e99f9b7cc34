//! What an Akoma Ntoso file says about itself: how it is called, and where it is from.
//!
//! The problem: a title may stand in five places and an address in two, and some of what looks like a title is none.
//!
//! Source: OASIS LegalDocML, Akoma Ntoso Version 1.0 (vocabulary 3.0): the levels of FRBR, work, expression and manifestation.
//!
//! Not done: authors, events, the history of a text.

use std::borrow::Cow;

use quick_xml::{
    XmlVersion,
    events::{BytesStart, attributes::Attribute},
};

/// Words with single spaces between them, and nothing that cannot be seen.
pub(super) fn tidy(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The value of an attribute, by its local name.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|one| {
        let key: &str = one.key.as_ref();
        key == name
    })?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
}

/// Whether the value of an attribute can be read: it may hold XML's own entities alone.
pub(super) fn is_readable(one: &Attribute<'_>) -> bool {
    one.normalized_value(XmlVersion::Implicit1_0).is_ok()
}

/// What the metadata say; the first of each counts.
#[derive(Default)]
pub(super) struct Meta {
    pub(super) short_title: Option<String>,
    pub(super) doc_title: Option<String>,
    alias: Option<String>,
    name: Option<String>,
    source: Option<String>,
    expression: Option<String>,
    work: Option<String>,
}

impl Meta {
    /// Keeps what an element of the metadata says; `around` is the element that it lies in.
    pub(super) fn remember(&mut self, around: &str, name: &str, element: &BytesStart<'_>) {
        let source = attribute(element, "name").as_deref() == Some("source");
        let slot = match (around, name) {
            ("FRBRExpression", "FRBRalias") if source => &mut self.source,
            ("FRBRExpression", "FRBRthis" | "FRBRuri") => &mut self.expression,
            ("FRBRWork", "FRBRthis" | "FRBRuri") => &mut self.work,
            ("FRBRWork" | "FRBRExpression", "FRBRalias") => &mut self.alias,
            ("FRBRWork" | "FRBRExpression", "FRBRname") => &mut self.name,
            _ => return,
        };
        let value = tidy(&attribute(element, "value").unwrap_or_default());
        let address = value.starts_with('/') || value.contains("://");
        if slot.is_none() && !value.is_empty() && !(name == "FRBRalias" && address && !source) {
            *slot = Some(value);
        }
    }

    /// The title: a short one before a long one, then what the metadata say.
    pub(super) fn title(&self) -> Option<String> {
        // A name without a space, "act" or "publicLaw", says what kind of text it is.
        let name = self.name.as_ref().filter(|name| name.contains(' '));
        [&self.short_title, &self.doc_title, &self.alias].into_iter().flatten().next().or(name).cloned()
    }

    /// Where the text is from: what it says in words, or else its address.
    pub(super) fn source(&self) -> Option<String> {
        [&self.source, &self.expression, &self.work].into_iter().flatten().next().cloned()
    }
}
