//! The words that a text defines.
//!
//! The problem: a law says what it means by a word once, and uses it on fifty pages.
//!
//! Sources: House Legislative Counsel, Manual on Drafting Style (HLC 104-1; "The term 'X' means"); Office of
//! the Parliamentary Counsel, Drafting Guidance ("X" means); the definitions of the Palermo Protocol (United
//! Nations Treaty Series 2237, p. 319), article 3, in English, Spanish, French and Arabic.
//!
//! A word is defined where its quotation is followed by "means", "includes", "has the meaning" and the like, or stands after
//! "se entiende por", "on entend par", "يقصد بـ", or opens a paragraph and is followed by a colon. Texts that lost their
//! quotation marks are read too, when they say "the term X means".
//!
//! Not done: words that a bracket introduces (a "retention notice"); where a definition applies; inflected forms.

use crate::Draft;

/// A word that the text defines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// The word or words, without quotation marks.
    pub term: String,
    /// The part that defines it, from 1.
    pub position: usize,
    /// The name of that part.
    pub eid: String,
}

/// A defined term is not longer than this, in characters.
const LONGEST_TERM: usize = 120;

/// Marks that open and close a quotation.
const QUOTES: [(&str, &str); 9] =
    [("“", "”"), ("«", "»"), ("„", "“"), ("‹", "›"), ("``", "''"), ("\"", "\""), ("‘", "’"), ("‘‘", "’’"), ("'", "'")];

/// What follows a defined term.
const AFTER: [&str; 40] = [
    "means",
    "mean",
    "includes",
    "include",
    "has the meaning",
    "has the meanings",
    "have the meaning",
    "have the meanings",
    "has the same meaning",
    "have the same meaning",
    "shall mean",
    "shall include",
    "shall have the meaning",
    "shall have the same meaning",
    "refers to",
    "refer to",
    "is defined",
    "are defined",
    "does not include",
    "significa",
    "significan",
    "incluye",
    "incluyen",
    "comprende",
    "se entiende",
    "se entenderá",
    "se entenderán",
    "tendrá el significado",
    "tiene el significado",
    "se refiere a",
    "désigne",
    "désignent",
    "signifie",
    "signifient",
    "comprend",
    "s'entend",
    "s'entendent",
    "يعني",
    "تعني",
    "يقصد",
];

/// What stands before a term that is defined after it.
const BEFORE: [&str; 17] = [
    "se entiende por",
    "se entenderá por",
    "se entenderán por",
    "se entiende como",
    "entiéndese por",
    "on entend par",
    "il faut entendre par",
    "sont entendus par",
    "يقصد ب",
    "يقصد بتعبير",
    "يقصد بعبارة",
    "يقصد بكلمة",
    "يقصد بمصطلح",
    "المقصود ب",
    "ويقصد ب",
    "يراد ب",
    "يعني مصطلح",
];

/// The words that a text defines, in the order of their definitions.
pub fn definitions(parts: &[Draft]) -> Vec<Definition> {
    let mut found = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let next = parts.get(index + 1).filter(|next| next.depth > part.depth).map_or("", |next| next.body.as_str());
        for line in part.body.lines() {
            for term in terms(line, next) {
                let mut here = found.iter().rev().take_while(|one: &&Definition| one.position == index + 1);
                if !here.any(|one| one.term == term) {
                    found.push(Definition { term, position: index + 1, eid: part.eid.clone() });
                }
            }
        }
    }
    found
}

/// The words that a line defines. The definition may begin in the part below it.
fn terms(line: &str, next: &str) -> Vec<String> {
    let plain = fold(line);
    let spans = spans(&plain);
    let mut found = Vec::new();
    for (index, span) in spans.iter().enumerate() {
        let Some(term) = plain.get(span.inner.0..span.inner.1).and_then(clean) else { continue };
        let before = plain.get(..span.outer.0).unwrap_or_default();
        // "A", "B" and "C" mean: what counts is what follows the last of them.
        let mut last = index;
        while let (Some(here), Some(further)) = (spans.get(last), spans.get(last + 1))
            && plain.get(here.outer.1..further.outer.0).is_some_and(joins)
        {
            last += 1;
        }
        let after = spans.get(last).and_then(|span| plain.get(span.outer.1..)).unwrap_or_default();
        if defines(before, after, next) {
            found.push(term);
        }
    }
    if spans.is_empty() {
        found.extend(unquoted(&plain, next));
    }
    found
}

/// Apostrophes become straight, spaces that do not break become spaces, Arabic vowel signs and lengthening go.
fn fold(line: &str) -> String {
    let straight = |(index, c): (usize, char)| {
        let inside = line.get(..index).and_then(|b| b.chars().next_back()).is_some_and(char::is_alphanumeric);
        let goes_on =
            line.get(index + c.len_utf8()..).and_then(|a| a.chars().next()).is_some_and(char::is_alphanumeric);
        match c {
            '’' | '\'' if inside && goes_on => Some('\u{2bc}'),
            '\u{64b}'..='\u{652}' | '\u{640}' => None,
            c if c.is_whitespace() => Some(' '),
            c => Some(c),
        }
    };
    line.char_indices().filter_map(straight).collect()
}

/// A quotation: with and without its marks, in bytes.
struct Span {
    outer: (usize, usize),
    inner: (usize, usize),
}

fn spans(line: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = line.get(at..) {
        let Some(c) = rest.chars().next() else { break };
        // The longest mark first: ‘‘ before ‘.
        let marks = QUOTES.iter().filter(|(open, _)| rest.starts_with(open)).max_by_key(|(open, _)| open.len());
        let span = marks.and_then(|(open, close)| {
            let inner = at + open.len();
            let length = line.get(inner..)?.find(close)?;
            Some(Span { outer: (at, inner + length + close.len()), inner: (inner, inner + length) })
        });
        match span {
            Some(span) => {
                at = span.outer.1;
                found.push(span);
            }
            None => at += c.len_utf8(),
        }
    }
    found
}

/// A term without the space and the comma that printers put inside the marks.
fn clean(term: &str) -> Option<String> {
    let term = term.trim().trim_end_matches([',', ';', ':', '.']).trim().replace('\u{2bc}', "'");
    let fits = !term.is_empty() && term.chars().count() <= LONGEST_TERM && term.contains(char::is_alphabetic);
    fits.then_some(term)
}

/// What stands between terms that are defined together.
fn joins(between: &str) -> bool {
    let words = between.trim().trim_matches(',').trim();
    matches!(words, "" | "and" | "or" | "and the term" | "y" | "o" | "et" | "ou" | "و" | "أو") && !between.is_empty()
}

fn defines(before: &str, after: &str, next: &str) -> bool {
    let before = before.trim_end().to_lowercase();
    // A comma or a bracket may stand in between: "X", with respect to Y, means.
    let after = after.trim_start_matches([' ', ',', ')', ']']).replace('\u{2bc}', "'").to_lowercase();
    let begins = |text: &str| AFTER.iter().any(|word| starts_with_word(text, word));
    let dashes = |c: char| matches!(c, '-' | '—' | '–' | ' ' | ':');
    let alone = after.trim_matches(dashes).is_empty() && !after.is_empty();
    begins(&after)
        || BEFORE.iter().any(|words| ends_with_word(&before, words))
        || (before.is_empty() && after.starts_with(':') && !after.trim_matches(dashes).is_empty())
        || (alone && begins(&next.trim_start().to_lowercase()))
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn ends_with_word(text: &str, words: &str) -> bool {
    text.strip_suffix(words).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// "the term child means": the quotation marks were lost on the way.
fn unquoted(line: &str, next: &str) -> Vec<String> {
    let lower = line.to_lowercase();
    let mut found = Vec::new();
    if lower.len() != line.len() {
        return found;
    }
    for opening in ["the term ", "the terms "] {
        let mut from = 0;
        while let Some(at) = lower.get(from..).and_then(|rest| rest.find(opening)) {
            let start = from + at + opening.len();
            from = start;
            let rest = lower.get(start..).unwrap_or_default();
            let marks = [" means", " has the meaning", " have the meaning", " includes", " include ", " mean "];
            let ends = marks.iter().filter_map(|mark| rest.find(mark)).min();
            let dash = rest.find(" —").or_else(|| rest.find('—')).filter(|_| {
                ["means", "includes"].iter().any(|word| starts_with_word(&next.trim_start().to_lowercase(), word))
            });
            let Some(end) = ends.or(dash) else { continue };
            let Some(words) = line.get(start..start + end) else { continue };
            let short = words.split_whitespace().count() <= 8
                && !words.contains([',', ';', '.', ':', '(', '—', '“', '”', '«', '"', '`']);
            if short {
                let several = opening == "the terms ";
                let pieces: Vec<&str> = if several { words.split(" and ").collect() } else { vec![words] };
                found.extend(pieces.into_iter().filter_map(clean));
            }
        }
    }
    found
}
