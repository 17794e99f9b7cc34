//! Where a text points to itself.
//!
//! The problem: "a motion described in paragraph (1)(A) of subsection (b)" is read on a phone, far from subsection (b). A
//! reference becomes a link only when it is certain where it leads: a link to the wrong place is worse than none.
//!
//! Source: House Legislative Counsel, Manual on Drafting Style (HLC 104-1): how sections and their parts are
//! called and cited; for Spanish, French and Arabic the articles alone.
//!
//! "Subsection (a)" is looked for around the part that says it, outwards. What names another text ("of title 8", "of the
//! Act of 1961", "of such section") is not linked, nor is anything in a part that amends another text ("strike", "insert"):
//! its numbers are that text's. Inside a quoted text only the quoted text is looked at.
//!
//! Not done: chapters, parts, schedules and annexes; ranges are linked at both ends only; "this subsection" and "such
//! subsection" are not linked; paragraphs of articles in Spanish, French and Arabic.

use std::ops::Range;

use crate::{Draft, akoma_names::last_piece};

mod scan;

/// A place in the words of a part that points to another part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Where it stands in the body, in bytes.
    pub range: Range<usize>,
    /// The part that it leads to, from 1.
    pub position: usize,
}

/// What kind of part a word names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Article,
    Section,
    Subsection,
    Paragraph,
    Subparagraph,
    Clause,
    Subclause,
    /// A chapter, a heading that stands alone, closing words: never cited here.
    Uncited,
    /// A list item, a point, or what has no kind: it may be called anything.
    Other,
}

/// What a reference is looked up in.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// The whole text, or what lies around the own part.
    Around,
    /// One part.
    Inside(usize),
    /// Another text, or a part that was not found.
    Elsewhere,
}

/// The references in the words of a part to other parts of the same text. `own_position` counts from 1.
pub fn references(body: &str, parts: &[Draft], own_position: usize) -> Vec<Reference> {
    let Some(own) = own_position.checked_sub(1).filter(|own| *own < parts.len()) else { return Vec::new() };
    if scan::amends(body) {
        return Vec::new();
    }
    let tree = Tree { parts, own };
    let mut found = Vec::new();
    for cited in scan::scan(body) {
        let place = tree.place(&cited.within);
        for (range, path) in &cited.items {
            if let Some(index) = tree.find(cited.kind, path, place)
                && index != own
            {
                found.push(Reference { range: range.clone(), position: index + 1 });
            }
        }
    }
    found.sort_by_key(|one| (one.range.start, one.range.end));
    found.dedup_by(|next, before| next.range.start < before.range.end);
    found
}

/// The parts as a tree, seen from one of them.
struct Tree<'p> {
    parts: &'p [Draft],
    own: usize,
}

impl Tree<'_> {
    fn depth(&self, index: usize) -> i64 {
        self.parts.get(index).map_or(0, |part| part.depth)
    }

    fn parent(&self, index: usize) -> Option<usize> {
        let depth = self.depth(index);
        self.parts.get(..index)?.iter().rposition(|part| part.depth < depth)
    }

    /// The parts one level below a part.
    fn children(&self, index: usize) -> impl Iterator<Item = usize> {
        let depth = self.depth(index);
        let below = self.parts.get(index + 1..).unwrap_or_default().iter().take_while(move |part| part.depth > depth);
        let shallowest = below.clone().map(|part| part.depth).min().unwrap_or(0);
        below.enumerate().filter(move |(_, part)| part.depth == shallowest).map(move |(at, _)| index + 1 + at)
    }

    fn eid(&self, index: usize) -> &str {
        self.parts.get(index).map_or("", |part| part.eid.as_str())
    }

    /// What a tail ("of section 7105 of this title") says to look in.
    fn place(&self, within: &scan::Within) -> Place {
        match within {
            scan::Within::Elsewhere => Place::Elsewhere,
            scan::Within::Nothing | scan::Within::Own(None) => Place::Around,
            scan::Within::Own(Some(kind)) => self.own_kind(*kind).map_or(Place::Elsewhere, Place::Inside),
            scan::Within::Cited(cited) => {
                let around = self.place(&cited.within);
                let [(_, path)] = cited.items.as_slice() else { return Place::Elsewhere };
                self.find(cited.kind, path, around).map_or(Place::Elsewhere, Place::Inside)
            }
        }
    }

    /// The part of a kind that the own part lies in: "this section".
    fn own_kind(&self, kind: Kind) -> Option<usize> {
        let scope = quoted(self.eid(self.own));
        let mut at = Some(self.own);
        while let Some(index) = at {
            if quoted(self.eid(index)) != scope {
                return None;
            }
            if self.parts.get(index).is_some_and(|part| kind_of(part) == kind) {
                return Some(index);
            }
            at = self.parent(index);
        }
        None
    }

    fn find(&self, kind: Kind, path: &[String], place: Place) -> Option<usize> {
        let (first, rest) = path.split_first()?;
        let start = match (kind, place) {
            (_, Place::Elsewhere) | (Kind::Section | Kind::Article, Place::Inside(_)) => return None,
            (Kind::Section | Kind::Article, Place::Around) => self.whole(kind, first)?,
            (_, Place::Around) => self.outwards(kind, first)?,
            (_, Place::Inside(index)) => self.child(index, first, Some(kind))?,
        };
        rest.iter().try_fold(start, |index, label| self.child(index, label, None))
    }

    /// The only section or article with a number, in the whole text or in the quoted text.
    fn whole(&self, kind: Kind, wanted: &str) -> Option<usize> {
        let scope = quoted(self.eid(self.own));
        let fits = |index: &usize| {
            let Some(part) = self.parts.get(*index) else { return false };
            let there = quoted(&part.eid);
            let same = if scope.is_empty() { there.is_empty() } else { !there.is_empty() };
            same && kind_of(part) == kind && label(part) == wanted
        };
        let mut found = (0..self.parts.len()).filter(fits);
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    /// The nearest part with a label, from the own part outwards.
    fn outwards(&self, kind: Kind, wanted: &str) -> Option<usize> {
        let scope = quoted(self.eid(self.own));
        let mut at = self.own;
        loop {
            if let Some(found) = self.child(at, wanted, Some(kind)) {
                return Some(found);
            }
            // Beyond the section or article that the reference stands in, the same letters mean something else.
            let part = self.parts.get(at)?;
            if matches!(kind_of(part), Kind::Section | Kind::Article) {
                return None;
            }
            at = self.parent(at)?;
            if quoted(self.eid(at)) != scope {
                // The parts of a quoted text that begins below a section are still each other's neighbours.
                return self.child_in(at, wanted, Some(kind), scope);
            }
        }
    }

    fn child(&self, index: usize, wanted: &str, kind: Option<Kind>) -> Option<usize> {
        self.child_in(index, wanted, kind, quoted(self.eid(index)))
    }

    fn child_in(&self, index: usize, wanted: &str, kind: Option<Kind>, scope: &str) -> Option<usize> {
        let fits = |child: &usize| {
            let Some(part) = self.parts.get(*child) else { return false };
            let called = kind.is_none_or(|kind| matches!(kind_of(part), own if own == kind || own == Kind::Other));
            called && quoted(&part.eid) == scope && label(part) == wanted
        };
        let mut found = self.children(index).filter(fits);
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }
}

/// The quoted text that a part belongs to: the identifier up to where the quotation begins; empty outside of one.
fn quoted(eid: &str) -> &str {
    let mut end = 0;
    let mut from = 0;
    for piece in eid.split("__") {
        let to = from + piece.len();
        let kind = piece.split('_').next().unwrap_or_default();
        if matches!(kind, "quoted" | "qstr" | "mod") {
            end = to;
        }
        from = to + 2;
    }
    eid.get(..end).unwrap_or_default()
}

/// What a part is called, by its identifier or, when that does not say, by its label.
fn kind_of(part: &Draft) -> Kind {
    match last_piece(&part.eid).0 {
        "sec" | "quoted" => Kind::Section,
        "art" => Kind::Article,
        "subsec" => Kind::Subsection,
        "para" => Kind::Paragraph,
        "subpara" => Kind::Subparagraph,
        "clause" | "cl" => Kind::Clause,
        "subclause" | "subcl" => Kind::Subclause,
        "chp" | "part" | "title" | "subpart" | "subtitle" | "crossheading" | "wrapup" => Kind::Uncited,
        _ => scan::keyword(part.label.split_whitespace().next().unwrap_or_default().trim_end_matches('.'))
            .map_or(Kind::Other, |(kind, _)| kind),
    }
}

/// The number of a part as a reference gives it: "7102", "a", "5bis".
fn label(part: &Draft) -> String {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let last = part.label.split_whitespace().rev().map(bare).find(|word| !word.is_empty());
    last.map_or_else(|| last_piece(&part.eid).1.to_owned(), |word| scan::western(&word))
}
