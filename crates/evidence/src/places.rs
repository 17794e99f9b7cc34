//! Places by their ISO 3166-1 code, whatever a report calls them.
//!
//! The problem: one report says "Gambia, The", the next "The Gambia", a third "Gambia"; one year it is Macedonia, the next North
//! Macedonia. Whoever compares years by name loses a country each time it is spelled anew. So every name is resolved to the
//! alpha-2 code of ISO 3166-1 before anything is compared, by the list in `places/places.csv`; the name that a report used is
//! kept beside it.
//!
//! The list has the names in four languages from the Unicode CLDR (see `places/SOURCE.md`), CLDR's other names of a place, and the
//! spellings of the reports. XK is Kosovo's user-assigned code, as in CLDR. A name says nothing about a status.
//!
//! Not done: places that are no longer there, and regions inside a country. A name that the list does not have is set aside and
//! reported, never guessed.

use std::{collections::HashMap, sync::LazyLock};

use kit::Lang;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A country or territory.
#[derive(Debug, PartialEq, Eq)]
pub struct Place {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// In the order of [`Lang::ALL`].
    names: [String; 4],
}

impl Place {
    /// Its name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        let index = Lang::ALL.iter().position(|one| *one == lang).unwrap_or_default();
        &self.names[index]
    }
}

struct List {
    all: Vec<Place>,
    by_name: HashMap<String, usize>,
}

static LIST: LazyLock<List> = LazyLock::new(|| {
    let mut list = List { all: Vec::new(), by_name: HashMap::new() };
    let mut reader = csv::Reader::from_reader(include_str!("places/places.csv").as_bytes());
    for row in reader.records().flatten() {
        let cell = |index: usize| row.get(index).unwrap_or_default().to_owned();
        let place = Place { code: cell(0), names: [cell(1), cell(2), cell(3), cell(4)] };
        for name in std::iter::once(place.names[0].as_str()).chain(cell(5).split('|')) {
            list.by_name.insert(plain(name), list.all.len());
        }
        list.all.push(place);
    }
    list
});

/// A name without accents.
pub(crate) fn bare(name: &str) -> String {
    name.nfkd().filter(|letter| !is_combining_mark(*letter)).collect()
}

/// A name without capitals, accents and punctuation.
fn plain(name: &str) -> String {
    texts::gestalt::fold(&bare(name))
}

/// All places, by code.
pub fn all() -> &'static [Place] {
    &LIST.all
}

/// The place with this code.
pub fn by_code(code: &str) -> Option<&'static Place> {
    LIST.all.binary_search_by(|place| place.code.as_str().cmp(code)).ok().map(|index| &LIST.all[index])
}

/// The place that a report means by an English name.
pub fn named(name: &str) -> Option<&'static Place> {
    let plain = plain(name);
    let known = |name: &str| LIST.by_name.get(name).filter(|_| !name.is_empty()).map(|index| &LIST.all[*index]);
    known(&plain).or_else(|| known(plain.strip_prefix("the ")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole() {
        assert_eq!(all().len(), 250);
        assert!(all().is_sorted_by(|a, b| a.code < b.code));
        for place in all() {
            assert!(place.code.len() == 2 && place.names.iter().all(|name| !name.is_empty()), "{place:?}");
            assert_eq!(by_code(&place.code), Some(place));
            assert_eq!(named(place.name(Lang::En)), Some(place));
        }
    }

    #[test]
    fn spellings_of_one_place_are_one_place() {
        for (code, names) in [
            ("GM", &["Gambia", "Gambia, The", "The Gambia", "THE GAMBIA"][..]),
            ("CI", &["Côte d’Ivoire", "Cote d'Ivoire", "COTE D’IVOIRE"]),
            ("MK", &["Macedonia", "North Macedonia"]),
            ("TR", &["Turkey", "Türkiye", "Turkey (Türkiye)"]),
            ("MD", &["Moldova", "Moldova, Republic of"]),
            ("CD", &["Congo, Democratic Republic of the", "Democratic Republic of the Congo"]),
            ("CG", &["Congo, Republic of the", "Republic of the Congo"]),
            ("SH", &["Saint Helena, Ascension, and Tristan da Cunha", "Saint Helena, Ascensión, and Tristán da Cunha"]),
            ("BS", &["Bahamas", "The Bahamas"]),
            ("NE", &["Niger"]),
            ("NG", &["Nigeria"]),
        ] {
            for name in names {
                assert_eq!(named(name).map(|place| place.code.as_str()), Some(code), "{name}");
            }
        }
        for name in ["", "none", "world/xx.json", "The Dominican", "Congo", "Guineas"] {
            assert!(named(name).is_none_or(|place| place.name(Lang::En).eq_ignore_ascii_case(name)), "{name}");
        }
        assert_eq!(named("Laos&nbsp;"), None, "marks of a page are taken off before");
    }
}
