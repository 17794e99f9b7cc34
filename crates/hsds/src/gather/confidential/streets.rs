//! Finds the streets of confidential places in texts.

use std::collections::{HashMap, HashSet};

use aho_corasick::AhoCorasick;

use super::text_or;
use crate::{Value, gather::Gathering};

/// What stands where a street was taken out of a text.
pub(super) const WITHHELD: &str = "[address withheld]";

/// How a find must stand in the text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Letters and digits: no letter goes on behind it, no digit before it.
    Street,
    /// Digits only: no digit stands beside it, also not behind a blank.
    Digits,
    /// The beginning of a coordinate: digits may go on.
    Point,
}

/// Finds any of many streets in a text, in one pass. Case, blanks, commas, points and hyphens do not matter.
pub(super) struct Streets {
    finder: AhoCorasick,
    kinds: Vec<Kind>,
}

impl Streets {
    /// Streets, postal codes and coordinates of places.
    pub(super) fn of(gathering: &Gathering<'_>, places: &HashSet<String>) -> Self {
        let mut found: HashMap<String, Kind> = HashMap::new();
        for row in &gathering.rows {
            let record = &row.record;
            let here = record.table().name == "location" && places.contains(record.id());
            if here || text_or(record, "location_id").is_some_and(|id| places.contains(id)) {
                for text in &row.streets {
                    lines(text, &mut found);
                    code(text, &mut found);
                }
            }
            match record.table().name {
                "address" if record.text("location_id").is_some_and(|id| places.contains(id)) => {
                    let line = |column: &str| record.text(column).unwrap_or_default().trim();
                    lines(line("address_1"), &mut found);
                    lines(line("address_2"), &mut found);
                    lines(&format!("{} {}", line("address_1"), line("address_2")), &mut found);
                    code(line("postal_code"), &mut found);
                }
                "location" if here => {
                    for column in ["latitude", "longitude"] {
                        if let Some(Value::Number(number)) = record.get(column)
                            && number.fract() != 0.0
                        {
                            // Three places behind the point are a street's length.
                            let text = number.abs().to_string();
                            let end = text.find('.').map_or(text.len(), |at| (at + 4).min(text.len()));
                            if end >= 5 {
                                found.insert(bare_letters(&text[..end]).0, Kind::Point);
                            }
                        }
                    }
                    if let Some(number) = record.text("external_identifier") {
                        found.insert(bare_letters(number).0, Kind::Digits);
                    }
                }
                _ => {}
            }
        }
        Self::new(found.into_iter().filter(|(street, _)| street.chars().count() >= 4))
    }

    fn new(streets: impl IntoIterator<Item = (String, Kind)>) -> Self {
        let (streets, kinds): (Vec<String>, Vec<Kind>) = streets.into_iter().unzip();
        Self { finder: AhoCorasick::new(streets).expect("streets are short"), kinds }
    }

    /// The text without streets; `None` when there is none in it.
    pub(super) fn without(&self, text: &str) -> Option<String> {
        let (bare, places) = bare_letters(text);
        let mut spans: Vec<(usize, usize)> = Vec::new();
        for found in self.finder.find_overlapping_iter(&bare) {
            let (start, last) = (places[found.start()], places[found.end() - 1]);
            let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
            let (before, after) = (text[..start].chars().next_back(), text[end..].chars().next());
            let (first, final_letter) = (text[start..].chars().next(), text[last..].chars().next());
            let joins =
                |a: Option<char>, b: Option<char>, same: fn(char) -> bool| a.is_some_and(same) && b.is_some_and(same);
            let sound = match self.kinds[found.pattern().as_usize()] {
                // "12 Elm" is not in "112 Elm Street" nor in "12 Elmwood".
                Kind::Street => {
                    !joins(before, first, char::is_numeric)
                        && !joins(before, first, char::is_alphabetic)
                        && !joins(final_letter, after, char::is_alphabetic)
                        && !joins(final_letter, after, char::is_numeric)
                }
                // A postal code is not in the middle of a telephone number.
                Kind::Digits => {
                    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
                    !digit(bare[..found.start()].chars().next_back()) && !digit(bare[found.end()..].chars().next())
                }
                Kind::Point => !joins(before, first, char::is_numeric),
            };
            if sound {
                spans.push((start, end));
            }
        }
        if spans.is_empty() {
            return None;
        }
        spans.sort_unstable();
        let mut out = String::with_capacity(text.len());
        let mut done = 0;
        for (start, end) in spans {
            if start >= done {
                out.push_str(&text[done..start]);
                out.push_str(WITHHELD);
            }
            done = done.max(end);
        }
        // What is left of a number that went.
        let rest = &text[done..];
        out.push_str(if out.ends_with(WITHHELD) {
            rest.trim_start_matches(|c: char| c.is_ascii_digit())
        } else {
            rest
        });
        Some(out)
    }
}

/// A postal code, if it tells more than a country's first digits.
fn code(text: &str, found: &mut HashMap<String, Kind>) {
    // The first half of a postal code of nine digits.
    if let Some((first, more)) = text.trim().split_once('-')
        && first.len() == 5
        && more.len() == 4
    {
        code(first, found);
    }
    let code = bare_letters(text).0;
    if (4..=12).contains(&code.chars().count()) && code.chars().any(char::is_numeric) {
        let digits = code.chars().all(|c| c.is_ascii_digit());
        found.insert(code, if digits { Kind::Digits } else { Kind::Street });
    }
}

/// The ways in which people repeat a line of an address.
fn lines(line: &str, found: &mut HashMap<String, Kind>) {
    let parts = line.split([',', ';', '\n', '(', ')']).map(str::trim);
    for part in std::iter::once(line.trim()).chain(parts) {
        let numbered = part.chars().any(char::is_numeric);
        let words = part.split_whitespace().count();
        // A word alone ("Annex") stands in many texts; with a number, or as a name of several words, it is an address.
        let length = part.chars().count();
        let told = (numbered && length >= 5 && part.chars().any(char::is_alphabetic)) || (words >= 3 && length >= 10);
        if !told {
            continue;
        }
        let mut put = |text: &str| {
            let bare = bare_letters(text).0;
            found.insert(bare, Kind::Street);
        };
        put(part);
        for (long, short) in SHORTER {
            let lower = part.to_lowercase();
            let lower = lower.trim_end_matches('.');
            if let Some(start) = lower.strip_suffix(long) {
                put(&format!("{start}{short}"));
            } else if let Some(start) = lower.strip_suffix(&format!(" {short}")) {
                put(&format!("{start} {long}"));
            }
        }
        // "Elm Street 12" for "12 Elm Street".
        if let Some((first, rest)) = part.split_once(' ')
            && first.chars().all(char::is_numeric)
        {
            put(&format!("{rest} {first}"));
        }
    }
}

/// Words at the end of streets, and how they are shortened.
const SHORTER: [(&str, &str); 11] = [
    ("street", "str"),
    ("street", "st"),
    ("avenue", "ave"),
    ("road", "rd"),
    ("boulevard", "blvd"),
    ("lane", "ln"),
    ("drive", "dr"),
    ("court", "ct"),
    ("place", "pl"),
    ("square", "sq"),
    ("straße", "str"),
];

/// The letters and digits of a text in lower case; and for each byte, where it stood.
fn bare_letters(text: &str) -> (String, Vec<usize>) {
    let mut bare = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    let mut skip_to = 0;
    for (at, c) in text.char_indices() {
        if at < skip_to || c.is_whitespace() || ",.-–—_+/".contains(c) {
            continue;
        }
        // A blank of a web page or of an address on the web.
        if let Some(blank) = ["&nbsp;", "%20"].iter().find(|blank| text[at..].starts_with(**blank)) {
            skip_to = at + blank.len();
            continue;
        }
        let before = bare.len();
        bare.extend(c.to_lowercase());
        places.resize(places.len() + bare.len() - before, at);
    }
    (bare, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finder(texts: &[&str]) -> Streets {
        let mut found = HashMap::new();
        for text in texts {
            lines(text, &mut found);
        }
        Streets::new(found)
    }

    #[test]
    fn a_street_goes_however_it_is_written_and_no_other_goes_with_it() {
        let streets = finder(&["12 Elm Street, Flat 3"]);
        for text in [
            "Come to 12  ELM Street at night",
            "12 elm street flat 3",
            "(12 elm\nstreet)",
            "12 Elm St. any time",
            "12-Elm-Street",
            "Elm Street 12",
            "see /12-elm-street",
            "12 Elm Str",
            "12%20Elm%20Street",
            "12&nbsp;Elm&nbsp;Street",
            "12 Elm–Street",
        ] {
            assert!(
                streets
                    .without(text)
                    .is_some_and(|clean| clean.contains(WITHHELD) && !clean.to_lowercase().contains("elm")),
                "{text}"
            );
        }
        for text in ["112 Elm Street", "12 Elm Streetside", "Elm Street", "Flat 31"] {
            assert_eq!(streets.without(text), None, "{text}");
        }
        let streets = finder(&["Refuge House\n14 Oak Rd", "The Old Elm Mill"]);
        for text in ["14 Oak Road", "14 oak rd", "at the old elm mill"] {
            assert!(streets.without(text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_postal_code_is_not_found_in_a_telephone_number() {
        let streets = Streets::new([("60601".to_owned(), Kind::Digits), ("51501".to_owned(), Kind::Point)]);
        assert_eq!(streets.without("Chicago 60601").as_deref(), Some("Chicago [address withheld]"));
        for text in ["312 606 0155", "01 60 60 12 34", "60601789"] {
            assert_eq!(streets.without(text), None, "{text}");
        }
        assert_eq!(streets.without("near 51.501364 N").as_deref(), Some("near [address withheld] N"));
    }
}
