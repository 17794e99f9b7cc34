//! From a statement to what it is about: words folded, stemmed and named, in four languages.
//!
//! The problem: "The hotline must answer day and night" and "Helplines should be open 24 hours" share no word. Endings differ,
//! accents are left out on a telephone, Arabic joins article and preposition to the word, and the same thing has several
//! names.
//!
//! How: compatibility normalisation and lower case (Unicode Standard Annex #15); Snowball stems (M. F. Porter 1980 and 2001;
//! crate `rust-stemmers`), accents folded after stemming because the rules need them; for Arabic before stemming: vowel
//! signs and tatweel go, alef, ya and ta marbuta become one each, article and joined particles are cut off (after the light
//! stemming of L. S. Larkey, L. Ballesteros, M. E. Connell, SIGIR 2002). Then phrases and words of a small table, one file a
//! language (`en.txt`, ...), become the name of what they mean, and words that say little are left out.
//!
//! Not done: other languages (their words are folded only), spelling mistakes (the letter groups in
//! [the parent](super) bear some), words with two meanings.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::LazyLock,
};

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The tables of a language.
pub(super) struct Language {
    stemmer: Stemmer,
    kind: Algorithm,
    ignored: HashSet<String>,
    negations: HashSet<String>,
    numbers: HashMap<String, String>,
    /// Words that compare what stands before them with what stands after them ("better").
    comparing: HashSet<String>,
    /// Single words of the table as they are written there; they go before stems, which "office" and "officer" share.
    exact: HashMap<String, (String, bool)>,
    /// By the first stem: the stems of the phrase, and what it means; longest first. Without a meaning it is left out.
    names: HashMap<String, Vec<Phrase>>,
    /// Lines of things that exclude each other.
    pub(super) contrasts: Vec<BTreeSet<String>>,
}

static ENGLISH: LazyLock<Language> = LazyLock::new(|| Language::read(Algorithm::English, include_str!("en.txt")));
static SPANISH: LazyLock<Language> = LazyLock::new(|| Language::read(Algorithm::Spanish, include_str!("es.txt")));
static FRENCH: LazyLock<Language> = LazyLock::new(|| Language::read(Algorithm::French, include_str!("fr.txt")));
static ARABIC: LazyLock<Language> = LazyLock::new(|| Language::read(Algorithm::Arabic, include_str!("ar.txt")));

/// The tables for a language code; `None` when there are none.
pub(super) fn of(code: &str) -> Option<&'static Language> {
    match code {
        "en" => Some(&ENGLISH),
        "es" => Some(&SPANISH),
        "fr" => Some(&FRENCH),
        "ar" => Some(&ARABIC),
        _ => None,
    }
}

/// A phrase of the table.
struct Phrase {
    stems: Vec<String>,
    /// Empty: it is left out.
    name: String,
    /// It says the opposite of its name.
    opposite: bool,
}

/// What a statement says, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Taken {
    /// What it is about: stems and names of the table, in order.
    pub(super) order: Vec<String>,
    /// The same, each once.
    pub(super) terms: BTreeSet<String>,
    /// Its words that say something, folded, in order.
    pub(super) words: Vec<String>,
    /// Its numbers.
    pub(super) numbers: BTreeSet<String>,
    /// Where in the order a word stands that compares what is before it with what is after it.
    pub(super) compares: Option<usize>,
    /// Whether it says no. A second no only strengthens the first ("ne ... pas", "no ... nunca").
    pub(super) negated: bool,
}

impl Language {
    fn read(kind: Algorithm, table: &str) -> Self {
        let mut language = Self {
            stemmer: Stemmer::create(kind),
            kind,
            ignored: HashSet::new(),
            negations: HashSet::new(),
            numbers: HashMap::new(),
            comparing: HashSet::new(),
            exact: HashMap::new(),
            names: HashMap::new(),
            contrasts: Vec::new(),
        };
        let mut section = "";
        let mut lists = Vec::new();
        for line in table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match (section, line) {
                (_, heading) if heading.starts_with('[') => section = heading,
                ("[ignore]", words) => language.ignored.extend(split(words).map(|word| fold(&word))),
                ("[not]", words) => language.negations.extend(split(words).map(|word| fold(&word))),
                ("[numbers]", words) => {
                    let numbered =
                        split(words).enumerate().map(|(number, word)| (language.stem(&word), number.to_string()));
                    let numbered: Vec<_> = numbered.collect();
                    language.numbers.extend(numbered);
                }
                ("[compare]", words) => language.comparing.extend(split(words).map(|word| fold(&word))),
                ("[same]", words) => language.name(words),
                ("[contrast]", words) => lists.push(words),
                _ => {}
            }
        }
        for phrases in language.names.values_mut() {
            phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.stems.len()));
        }
        for words in lists {
            let line = split(words).map(|word| language.meaning(&word)).collect();
            language.contrasts.push(line);
        }
        language
    }

    /// Reads "name: word, phrase, ..."; the name "-" leaves the phrase out.
    fn name(&mut self, line: &str) {
        let Some((name, phrases)) = line.split_once(':') else { return };
        for phrase in phrases.split(',') {
            let stems: Vec<String> = split(phrase).map(|word| self.stem(&word)).collect();
            let Some(first) = stems.first().cloned() else { continue };
            let opposite = name.starts_with('!');
            let name = match name.trim_start_matches('!') {
                "-" => String::new(),
                name => format!("={name}"),
            };
            if stems.len() == 1 {
                self.exact.entry(fold(phrase.trim())).or_insert_with(|| (name.clone(), opposite));
            }
            let known = self.names.entry(first).or_default();
            if known.iter().all(|phrase| phrase.stems != stems) {
                known.push(Phrase { stems, name, opposite });
            }
        }
    }

    /// What a single word of the table stands for: a name when it is one, otherwise what it means in a statement.
    fn meaning(&self, word: &str) -> String {
        let name = format!("={word}");
        let known = self.names.values().flatten().any(|phrase| phrase.name == name);
        if known { name } else { self.stem(word) }
    }

    fn stem(&self, word: &str) -> String {
        match self.kind {
            Algorithm::Arabic => root(&fold(&self.stemmer.stem(&bare(word)))),
            // The rules know "-ción" with its accent only.
            Algorithm::Spanish if word.ends_with("cion") => {
                let accented = format!("{}ción", &word[..word.len() - 4]);
                fold(&self.stemmer.stem(&accented))
            }
            _ => fold(&self.stemmer.stem(word)),
        }
    }

    /// Takes a statement apart.
    pub(super) fn take(&self, text: &str) -> Taken {
        let words: Vec<String> = split(&text.replace("n't", " not").replace("n’t", " not")).collect();
        let stems: Vec<String> = words.iter().map(|word| self.known_stem(word)).collect();
        let mut taken = Taken::default();
        let (mut no, mut opposites) = (false, 0);
        let mut place = 0;
        while place < words.len() {
            let rest = &stems[place..];
            let folded = fold(&words[place]);
            let known =
                self.names.get(&rest[0]).and_then(|known| known.iter().find(|one| rest.starts_with(&one.stems)));
            let known = known.map(|phrase| (&phrase.name, phrase.opposite, phrase.stems.len()));
            let exact = self.exact.get(&folded).map(|(name, opposite)| (name, *opposite, 1));
            // A phrase of several words goes first.
            let found = known.filter(|(_, _, length)| *length > 1).or(exact).or(known);
            if let Some((name, opposite, length)) = found {
                if !name.is_empty() {
                    taken.order.push(name.clone());
                    taken.words.extend(words[place..place + length].iter().map(|word| fold(word)));
                }
                opposites += usize::from(opposite);
                place += length;
                continue;
            }
            let number = self.numbers.get(&rest[0]).cloned();
            let number = number.or_else(|| folded.parse::<u64>().ok().map(|number| number.to_string()));
            if self.negations.contains(&folded) {
                no = true;
            } else if let Some(number) = number {
                // "A month" and "one month" are the same.
                if number != "1" {
                    taken.numbers.insert(number);
                }
            } else if self.comparing.contains(&folded) {
                taken.compares = Some(taken.order.len());
            } else if !self.says_little(&folded) {
                taken.order.push(rest[0].clone());
                taken.words.push(folded);
            }
            place += 1;
        }
        taken.terms = taken.order.iter().cloned().collect();
        taken.negated = no != (opposites % 2 == 1);
        taken
    }

    fn says_little(&self, folded: &str) -> bool {
        let ignored = |word: &str| word.chars().count() < 2 || self.ignored.contains(word);
        let arabic = || {
            let and = folded.strip_prefix('و').filter(|rest| rest.chars().count() > 1);
            ignored(&bare(folded)) || and.is_some_and(ignored)
        };
        ignored(folded) || (self.kind == Algorithm::Arabic && arabic())
    }

    /// The stem. An Arabic word that the table knows only without the particle joined to it is taken without it.
    fn known_stem(&self, word: &str) -> String {
        let stem = self.stem(word);
        if self.kind == Algorithm::Arabic && !self.names.contains_key(&stem) {
            let folded = fold(word);
            for particle in ["ب", "ل", "و", "ف", "ك"] {
                if let Some(rest) = folded.strip_prefix(particle) {
                    let shorter = self.stem(rest);
                    if rest.chars().count() >= 3 && self.names.contains_key(&shorter) {
                        return shorter;
                    }
                }
            }
        }
        stem
    }
}

/// Takes a statement apart in a language that has no table.
pub(super) fn take_plainly(text: &str) -> Taken {
    let words: Vec<String> = split(text).map(|word| fold(&word)).collect();
    let numbers = words.iter().filter(|word| word.chars().all(char::is_numeric)).cloned().collect();
    Taken {
        terms: words.iter().cloned().collect(),
        order: words.clone(),
        words,
        numbers,
        compares: None,
        negated: false,
    }
}

/// The words of a text, compatibility-normalised and in lower case.
pub(super) fn split(text: &str) -> impl Iterator<Item = String> {
    let text: String = text.nfkc().collect::<String>().to_lowercase();
    let words: Vec<String> = text
        .split(|c: char| !(c.is_alphanumeric() || is_combining_mark(c) || c == TATWEEL))
        .filter(|word| !word.is_empty())
        .map(ToOwned::to_owned)
        .collect();
    words.into_iter()
}

const TATWEEL: char = '\u{640}';

/// Without accents and vowel signs; alef, ya and ta marbuta in one form each.
pub(super) fn fold(word: &str) -> String {
    word.nfd()
        .filter(|c| !is_combining_mark(*c) && *c != TATWEEL)
        .map(|c| match c {
            'ى' => 'ي',
            'ة' => 'ه',
            'ٱ' => 'ا',
            '٠'..='٩' => western(c, '٠'),
            '۰'..='۹' => western(c, '۰'),
            other => other,
        })
        .collect()
}

/// A digit as 0 to 9.
fn western(digit: char, zero: char) -> char {
    char::from_digit(u32::from(digit) - u32::from(zero), 10).unwrap_or(digit)
}

/// An Arabic word without article and joined particles, when at least three letters stay.
fn bare(word: &str) -> String {
    // The ending of the accusative ("-an") goes with its alef.
    let mut word = fold(word.strip_suffix("ًا").or_else(|| word.strip_suffix("اً")).unwrap_or(word));
    for prefix in ["وال", "بال", "كال", "فال", "لل", "ال"] {
        if let Some(rest) = word.strip_prefix(prefix)
            && rest.chars().count() >= 3
        {
            word = rest.to_owned();
            break;
        }
    }
    word
}

/// An Arabic stem without what the stemmer leaves of plurals, and without the prefix of the present tense.
fn root(stem: &str) -> String {
    let long = |rest: &&str| rest.chars().count() >= 3;
    let mut rest = stem;
    for ending in ["ا", "ي"] {
        rest = rest.strip_suffix(ending).filter(long).unwrap_or(rest);
    }
    for prefix in ["ي", "ت"] {
        rest = rest.strip_prefix(prefix).filter(long).unwrap_or(rest);
    }
    rest.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded() {
        for (word, expect) in
            [("Éèñ", "Een"), ("مُحَامٍ", "محام"), ("إقامة", "اقامه"), ("مـــال", "مال"), ("على", "علي"), ("ﬁ", "fi")]
        {
            assert_eq!(fold(&word.nfkc().collect::<String>()), expect);
        }
    }

    #[test]
    fn statements_say_what_they_are_about() {
        for (code, text, terms, negated) in [
            ("en", "The hotline mustn't close: day and night!", vec!["=allday", "=helpline", "close"], true),
            ("en", "Police officers need training.", vec!["=police", "=train"], false),
            ("es", "La formacion de policías", vec!["=police", "=train"], false),
            ("fr", "L’avocat ne devrait rien coûter.", vec!["=free", "=lawyer"], false),
            ("ar", "المُحامون والمترجمون مجانًا", vec!["=free", "=interpreter", "=lawyer"], false),
        ] {
            let taken = of(code).expect("a language").take(text);
            assert_eq!(taken.terms.iter().map(String::as_str).collect::<Vec<_>>(), terms, "{text}");
            assert_eq!(taken.negated, negated, "{text}");
        }
    }

    #[test]
    fn every_table_is_read() {
        for code in ["en", "es", "fr", "ar"] {
            let language = of(code).expect("a language");
            assert!(language.ignored.len() > 80, "{code}");
            assert!(language.negations.len() > 6, "{code}");
            assert!(language.numbers.len() > 9, "{code}");
            assert!(language.names.len() > 60, "{code}");
            assert!(language.contrasts.len() > 6, "{code}");
        }
        assert!(of("de").is_none());
    }
}
