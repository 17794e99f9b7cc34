//! Finds citations in running text: what kind of part, which numbers, and of what.

use std::ops::Range;

use super::Kind;

/// A citation: "subparagraphs (A) and (B) of paragraph (5)".
pub(super) struct Cited {
    pub(super) kind: Kind,
    /// Each number with its place in the text, as the path from the part that the kind names.
    pub(super) items: Vec<(Range<usize>, Vec<String>)>,
    pub(super) within: Within,
}

/// What a citation says that its parts belong to.
pub(super) enum Within {
    Nothing,
    /// "of this title": the text itself; "of this section": the part of that kind around.
    Own(Option<Kind>),
    Cited(Box<Cited>),
    Elsewhere,
}

/// How many citations may hang on each other.
const LONGEST_CHAIN: usize = 6;

/// Words that say that a part amends another text.
const AMENDS: [&str; 12] = [
    "insert",
    "inserting",
    "inserted",
    "substitute",
    "substituted",
    "strike",
    "striking",
    "omit",
    "amended",
    "is repealed",
    "are repealed",
    "redesignating",
];

/// Whether a text amends another text, so that its numbers are not its own. "As amended by" only tells a history.
pub(super) fn amends(body: &str) -> bool {
    AMENDS.iter().any(|word| {
        body.match_indices(word).any(|(at, _)| {
            let before = body.get(..at).unwrap_or_default().trim_end();
            let after = body.get(at + word.len()..).unwrap_or_default();
            let whole = !after.starts_with(char::is_alphanumeric)
                && !body.get(..at).unwrap_or_default().ends_with(char::is_alphanumeric);
            let history = *word == "amended" && !(before.ends_with(" is") || before.ends_with(" are"));
            let history = history || (word.starts_with("insert") && before.ends_with("provisions"));
            whole && !history
        })
    })
}

/// The kind that a word names, and its language when only articles are read in it.
pub(super) fn keyword(word: &str) -> Option<(Kind, bool)> {
    let lower = word.to_lowercase();
    let singular = lower.strip_suffix('s').unwrap_or(&lower);
    Some(match singular {
        "section" | "sec" | "§" => (Kind::Section, false),
        "subsection" => (Kind::Subsection, false),
        "paragraph" => (Kind::Paragraph, false),
        "subparagraph" => (Kind::Subparagraph, false),
        "clause" => (Kind::Clause, false),
        "subclause" => (Kind::Subclause, false),
        "article" => (Kind::Article, false),
        "artículo" | "artigo" | "المادة" | "مادة" | "للمادة" | "بالمادة" | "والمادة" => {
            (Kind::Article, true)
        }
        _ => return None,
    })
}

/// Digits of other scripts as 0 to 9.
pub(super) fn western(number: &str) -> String {
    number
        .chars()
        .map(|c| match c {
            '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10).unwrap_or(c),
            '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10).unwrap_or(c),
            c => c,
        })
        .collect()
}

/// All citations of a text.
pub(super) fn scan(body: &str) -> Vec<Cited> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = body.get(at..) {
        let Some(c) = rest.chars().next() else { break };
        let begins = c.is_alphabetic() && !body.get(..at).unwrap_or_default().ends_with(char::is_alphanumeric);
        if begins
            && let Some((cited, _)) = citation(body, at, 0)
            && !foreign(body.get(..at).unwrap_or_default(), cited.kind)
        {
            found.push(cited);
        }
        at += c.len_utf8();
    }
    found
}

/// Whether what stands before a citation says that it is not one of this text: "such clause", "22 U.S.C. section".
fn foreign(before: &str, kind: Kind) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    (last.eq_ignore_ascii_case("such") && kind != Kind::Section)
        || last == "Code"
        || last.ends_with("U.S.C.")
        || last.ends_with("C.F.R.")
}

/// Reads a citation that begins at a place; also gives where it ends.
fn citation(body: &str, start: usize, chain: usize) -> Option<(Cited, usize)> {
    let rest = body.get(start..)?;
    let word: &str = rest.split(|c: char| !c.is_alphanumeric()).next()?;
    let (kind, foreign) = keyword(word)?;
    if word.chars().count() < 4 {
        return None;
    }
    let mut at = spaces(body, start + word.len());
    if at == start + word.len() {
        return None;
    }
    let mut items: Vec<(Range<usize>, Vec<String>)> = Vec::new();
    let mut doubtful = false;
    while let Some((path, end)) = item(body, at, kind, items.last().map(|(_, path)| path.as_slice())) {
        let from = if items.is_empty() { start } else { at };
        items.push((from..end, path));
        doubtful |= footnote(body, end) > end;
        let Some(next) = separator(body, end) else { break };
        at = next;
    }
    let end = items.last()?.0.end;
    if doubtful {
        // The publisher of a code puts a footnote behind a number that is not the one meant.
        for (_, path) in &mut items {
            path.clear();
        }
    }
    let within = tail(body, end, foreign, kind, chain);
    Some((Cited { kind, items, within }, end))
}

/// After spaces; a line end never lies inside a citation.
fn spaces(body: &str, at: usize) -> usize {
    let rest = body.get(at..).unwrap_or_default();
    at + rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']).len()
}

/// Reads one number: "7102(a)(3)", "(A)(i)". Later ones may leave out what they share with the one before.
fn item(body: &str, at: usize, kind: Kind, before: Option<&[String]>) -> Option<(Vec<String>, usize)> {
    let mut end = at;
    let mut path = Vec::new();
    if matches!(kind, Kind::Section | Kind::Article) {
        let rest = body.get(at..)?;
        let rest = if let Some(bracket) = rest.strip_prefix('(').filter(|_| kind == Kind::Article && before.is_none()) {
            // "المادة (5)"
            bracket
        } else {
            rest
        };
        let opened = rest.len() + 1 == body.len() - at;
        let digits = rest.chars().take_while(|c| c.is_numeric()).count();
        let number: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
        if digits > 0 && number.chars().count() <= digits + 2 {
            end = at + usize::from(opened) + number.len();
            path.push(western(&number));
            if opened {
                end = body.get(end..)?.strip_prefix(')').map(|_| end + 1)?;
            }
        } else if before.is_none() {
            return None;
        }
    }
    while let Some((label, next)) = bracket(body, end) {
        path.push(label);
        end = next;
    }
    let first = path.first()?.clone();
    // A number that goes on in letters or decimals is another one.
    let rest = body.get(end..).unwrap_or_default();
    if rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '–' | '(' | '/'))
        || rest.strip_prefix('.').is_some_and(|more| more.starts_with(|c: char| c.is_numeric()))
    {
        return None;
    }
    let numbered = matches!(kind, Kind::Section | Kind::Article);
    match before {
        Some(before) if !numbered || body.get(at..).is_some_and(|rest| rest.starts_with('(')) => {
            let skip = usize::from(numbered);
            let shared = before.iter().skip(skip).rposition(|label| style(label) == style(&first))?;
            let shared = before.get(..skip + shared)?.to_vec();
            Some(([shared, path].concat(), end))
        }
        _ => Some((path, end)),
    }
}

/// Reads "(a)".
fn bracket(body: &str, at: usize) -> Option<(String, usize)> {
    let (inner, _) = body.get(at..)?.strip_prefix('(')?.split_once(')')?;
    let fits = (1..=6).contains(&inner.len()) && inner.chars().all(|c| c.is_ascii_alphanumeric());
    fits.then(|| (inner.to_owned(), at + inner.len() + 2))
}

/// 0 for digits, 1 for small, 2 for capital letters.
fn style(label: &str) -> usize {
    match label.chars().next() {
        Some(c) if c.is_numeric() => 0,
        Some(c) if c.is_lowercase() => 1,
        _ => 2,
    }
}

/// After what joins two numbers: ", ", " and ", " to ".
fn separator(body: &str, at: usize) -> Option<usize> {
    let mut end = spaces(body, footnote(body, at));
    let mut found = false;
    if body.get(end..)?.starts_with(',') {
        end = spaces(body, footnote(body, end + 1));
        found = true;
    }
    for word in ["and ", "or ", "through ", "to ", "y ", "o ", "et ", "ou ", "a "] {
        if let Some(rest) = body.get(end..)?.strip_prefix(word) {
            return Some(spaces(body, body.len() - rest.len()));
        }
    }
    found.then_some(end)
}

/// After the number of a footnote: " 1 " between spaces.
fn footnote(body: &str, at: usize) -> usize {
    let from = spaces(body, at);
    let rest = body.get(from..).unwrap_or_default();
    let mut chars = rest.chars();
    let digit = chars.next().is_some_and(|c| c.is_ascii_digit());
    let ends = chars.next().is_none_or(|c| c == ' ' || c == ',');
    if from > at && digit && ends { from + 1 } else { at }
}

/// Reads what a citation belongs to.
fn tail(body: &str, end: usize, foreign: bool, kind: Kind, chain: usize) -> Within {
    let mut at = spaces(body, footnote(body, end));
    let rest = body.get(at..).unwrap_or_default();
    let rest = rest.strip_prefix(',').map_or(rest, str::trim_start);
    at = body.len() - rest.len();
    let first = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    // "Article 5 TFEU": the name of another text.
    let capitals = first.chars().count() > 1 && first.chars().all(char::is_uppercase);
    if capitals {
        return Within::Elsewhere;
    }
    let mut words =
        rest.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
    let preposition = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    let third = words.next().unwrap_or_default();
    let fourth = words.next().unwrap_or_default();
    let own = |word: &str| {
        matches!(word, "esta" | "este" | "presente" | "présent" | "présente" | "cette" | "ce" | "هذا" | "هذه")
    };
    // The text as it once was has other numbers.
    let earlier = words.next().is_some_and(|word| word == "in") && words.next().is_some_and(|word| word == "effect");
    match preposition.as_str() {
        "of" | "to" if second == "this" => match third.as_str() {
            _ if earlier && fourth == "as" => Within::Elsewhere,
            "title" | "chapter" | "act" | "code" | "law" | "part" | "convention" | "protocol" | "subchapter"
            | "bill" | "regulation" | "directive" | "schedule" | "agreement" => Within::Own(None),
            word => keyword(word).map_or(Within::Elsewhere, |(kind, _)| Within::Own(Some(kind))),
        },
        "of" | "in" | "under" if chain < LONGEST_CHAIN && keyword(&second).is_some() => {
            let start = spaces(body, at + preposition.len());
            match citation(body, start, chain + 1) {
                Some((cited, _)) => Within::Cited(Box::new(cited)),
                None if preposition == "of" => Within::Elsewhere,
                None => Within::Nothing,
            }
        }
        "of" => Within::Elsewhere,
        "de" | "del" | "du" | "des" | "من" => {
            if own(&second) || own(&third) || (second == "la" && own(&fourth)) {
                Within::Own(None)
            } else {
                Within::Elsewhere
            }
        }
        "ter" | "bis" if foreign || kind == Kind::Article => Within::Elsewhere,
        word if word.starts_with("d'") || word.starts_with("d’") => Within::Elsewhere,
        _ => Within::Nothing,
    }
}
