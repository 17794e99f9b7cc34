//! Names of people and places: lists, and the words around a word as evidence.

mod cues;
mod people;
mod places;

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
    sync::OnceLock,
};

use cues::IN;

use crate::{Found, Kind, fold};

pub(crate) use cues::is;

/// A word of the text.
#[expect(clippy::struct_excessive_bools, reason = "four independent things that are asked of a word")]
struct Token<'t> {
    text: &'t str,
    folded: String,
    at: Range<usize>,
    /// True for a Latin word that begins with a capital letter.
    capital: bool,
    arabic: bool,
    /// True for the first word of a sentence.
    first: bool,
    /// True when nothing but white space (or a hyphen) stands between it and the word before.
    joined: bool,
}

struct Lists {
    given: HashSet<String>,
    family: HashSet<String>,
    ambiguous: HashSet<String>,
    /// Places by their words, with the longest number of words.
    places: HashSet<String>,
    ambiguous_places: HashSet<String>,
    titles: HashSet<String>,
    /// Words before or after a street or district; the number is how strong they are (2 makes an unknown word a place).
    before_place: HashMap<String, u8>,
    after_place: HashSet<String>,
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        let set = |texts: &[&str]| -> HashSet<String> {
            texts
                .iter()
                .flat_map(|text| text.lines())
                .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
                .map(|line| fold::word(line.split('\t').next().unwrap_or_default().trim()))
                .collect()
        };
        let mut before_place: HashMap<String, u8> = HashMap::new();
        let mut after_place = HashSet::new();
        for word in IN.split_whitespace() {
            before_place.insert(word.to_owned(), 1);
        }
        for line in include_str!("../lists/place-words.txt").lines().filter(|line| !line.starts_with('#')) {
            let parts: Vec<&str> = line.split('\t').collect();
            if let [word, _, side] = parts.as_slice() {
                let word = fold::word(word.trim_end_matches('.'));
                if *side == "before" {
                    before_place.entry(word).or_insert(1);
                } else {
                    after_place.insert(word);
                }
            }
        }
        Lists {
            given: set(&[include_str!("../lists/given-names.txt"), include_str!("../lists/given-names-ar.txt")]),
            family: set(&[include_str!("../lists/family-names.txt"), include_str!("../lists/family-names-ar.txt")]),
            ambiguous: set(&[include_str!("../lists/ambiguous.txt")]),
            places: set(&[include_str!("../lists/places.txt"), include_str!("../lists/places-ar.txt")]),
            ambiguous_places: set(&[include_str!("../lists/ambiguous-places.txt")]),
            titles: include_str!("../lists/titles.txt")
                .lines()
                .filter(|line| !line.starts_with('#'))
                .map(|line| fold::word(line.split('\t').next().unwrap_or_default().trim().trim_end_matches('.')))
                .filter(|word| !word.is_empty())
                .collect(),
            before_place,
            after_place,
        }
    })
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut all: Vec<Token<'_>> = Vec::new();
    let mut from = None;
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let inside = |c: char| c.is_alphanumeric() || ('\u{64b}'..='\u{65f}').contains(&c) || c == 'ـ';
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    for (place, (at, c)) in chars.iter().enumerate() {
        // An apostrophe inside a word belongs to it ("O'Donnell"), as does the first of two letters with one.
        let apostrophe = matches!(c, '\'' | '’')
            && from.is_some_and(|from: usize| text[from..*at].chars().count() == 1)
            && chars.get(place + 1).is_some_and(|(_, next)| next.is_uppercase());
        if inside(*c) || apostrophe {
            from.get_or_insert(*at);
        } else if let Some(start) = from.take() {
            ends.push((start, *at));
        }
    }
    if let Some(start) = from {
        ends.push((start, text.len()));
    }
    for (start, end) in ends {
        let word = &text[start..end];
        let gap = all.last().map_or("", |before| &text[before.at.end..start]);
        let first = all.is_empty()
            || gap.contains(['!', '?', '\n', '؟', '…', '¿', '¡', ':', '•'])
            || (gap.contains('.') && !abbreviation(all.last().map_or("", |before| before.text)));
        let letter = word.chars().next().unwrap_or(' ');
        all.push(Token {
            text: word,
            folded: fold::word(word),
            at: start..end,
            capital: letter.is_uppercase(),
            arabic: ('\u{621}'..='\u{6d3}').contains(&letter),
            first,
            joined: !gap.is_empty()
                && gap.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '.'))
                && !(first && gap.contains('.')),
        });
    }
    all
}

/// True for a word whose point does not end a sentence ("Mrs.", "Sr.", an initial).
fn abbreviation(word: &str) -> bool {
    word.chars().count() <= 1
        || lists().titles.contains(&fold::word(word))
        || ["av", "avda", "st", "rd", "blvd"].contains(&fold::word(word).as_str())
}

/// An Arabic word without a preposition or "and" that is written together with it; and how many bytes that is.
fn stripped(token: &Token<'_>) -> Vec<(String, usize)> {
    let mut forms = vec![(token.folded.clone(), 0)];
    if token.arabic {
        for prefix in ["و", "ف", "ب", "ل", "ك", "وب", "ول", "فب"] {
            if let Some(rest) = token.folded.strip_prefix(prefix)
                && rest.chars().count() >= 3
            {
                forms.push((rest.to_owned(), prefix.len()));
                // "ل" and "ال" become "لل".
                if prefix.ends_with('ل') && rest.starts_with('ل') {
                    forms.push((format!("ا{rest}"), prefix.len()));
                }
            }
        }
    }
    forms
}

/// Names and places in a text, beside what was found in it already.
pub(crate) fn find(text: &str, taken: &[Found]) -> Vec<Found> {
    let all = tokens(text);
    let free = |at: &Range<usize>| !taken.iter().any(|found| found.at.start < at.end && at.start < found.at.end);
    let mut found: Vec<Found> = Vec::new();
    let mut place = 0;
    while place < all.len() {
        if !free(&all[place].at) {
            place += 1;
            continue;
        }
        let candidate = places::address(text, &all, place)
            .or_else(|| places::listed_place(&all, place))
            .or_else(|| people::person(&all, place));
        match candidate {
            Some((kind, from, end, next)) if free(&(from..end)) => {
                found.push(Found { kind, at: from..end });
                place = next;
            }
            _ => place += 1,
        }
    }
    found
}

type Candidate = Option<(Kind, usize, usize, usize)>;

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<(Kind, &str)> {
        find(text, &[]).into_iter().map(|one| (one.kind, &text[one.at])).collect()
    }

    #[test]
    fn names_need_evidence_when_they_are_words() {
        assert_eq!(of("We hope that grace and faith will help."), []);
        assert_eq!(of("Mrs Hope explained it."), [(Kind::Name, "Hope")]);
        assert_eq!(of("Ask Fatima Okafor."), [(Kind::Name, "Fatima Okafor")]);
        assert_eq!(of("كان الجو جميل والأمل كبير."), []);
        assert_eq!(of("ساعدتني السيدة أمل."), [(Kind::Name, "أمل")]);
    }

    #[test]
    fn places_and_addresses_but_no_countries() {
        assert_eq!(of("I live in Houston."), [(Kind::Place, "Houston")]);
        assert_eq!(of("The office is at 14 Linden Street."), [(Kind::Place, "14 Linden Street")]);
        assert_eq!(of("Está en la calle Mayor 12."), [(Kind::Place, "calle Mayor 12")]);
        assert_eq!(of("People from France and Mexico speak of it."), []);
    }
}
