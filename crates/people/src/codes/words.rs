//! The word lists, and what a typed word is compared as.
//!
//! | language | list | words of a code | bits | check |
//! |---|---|---|---|---|
//! | English, Spanish, French | BIP-39, 2,048 words | 7 | 77 | the number modulo 13, 4 bits |
//! | Arabic | our own, 1,024 words | 8 | 80 | the number modulo 127, 7 bits |
//!
//! BIP-39 has no Arabic list. Ours has everyday words of which any two differ in at least two letters, and never only in dots;
//! of a word with two spellings only one counts, because words are compared without hamza, accents and the forms of ta marbuta
//! and alif maqsura. A test keeps these rules.
//!
//! Not done: native speakers have not read the Arabic list; abbreviating to four letters works for the BIP-39 lists only.

use std::{collections::HashMap, sync::LazyLock};

use kit::Lang;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A list, and how a code is spelled with it.
pub(super) struct List {
    pub(super) words: Vec<&'static str>,
    /// Bits of a word.
    pub(super) bits: u32,
    /// Words of a code.
    pub(super) length: usize,
    /// The check is the number modulo this.
    pub(super) modulo: u128,
    /// Place by folded word; and by the first four letters, where the list is made for that.
    places: HashMap<String, usize>,
}

impl List {
    fn new(words: Vec<&'static str>, length: usize, modulo: u128, short: bool) -> Self {
        let mut places = HashMap::new();
        for (place, word) in words.iter().enumerate() {
            let folded = fold(word);
            if short && folded.chars().count() > 4 {
                places.entry(folded.chars().take(4).collect()).or_insert(place);
            }
        }
        // A whole word counts before another one's first letters.
        places.extend(words.iter().enumerate().map(|(place, word)| (fold(word), place)));
        Self { bits: words.len().ilog2(), words, length, modulo, places }
    }

    /// Where a folded word stands.
    pub(super) fn place(&self, folded: &str) -> Option<usize> {
        self.places.get(folded).copied()
    }
}

static LISTS: LazyLock<[List; 4]> = LazyLock::new(|| {
    let latin = |language: bip39::Language| List::new(language.word_list().to_vec(), 7, 13, true);
    [
        latin(bip39::Language::English),
        latin(bip39::Language::Spanish),
        latin(bip39::Language::French),
        List::new(include_str!("arabic.txt").lines().collect(), 8, 127, false),
    ]
});

/// The list of a language.
pub(super) fn list(lang: Lang) -> &'static List {
    match lang {
        Lang::En => &LISTS[0],
        Lang::Es => &LISTS[1],
        Lang::Fr => &LISTS[2],
        Lang::Ar => &LISTS[3],
    }
}

/// The lists that words like these can be from.
pub(super) fn candidates(typed: &[String]) -> &'static [List] {
    let arabic = |word: &String| word.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    if typed.iter().any(arabic) { &LISTS[3..] } else { &LISTS[..3] }
}

/// A word as it is compared: small letters without accents; in Arabic without vowel signs, hamza and lengthening, with one form
/// of ya, kaf and ta marbuta.
pub(super) fn fold(word: &str) -> String {
    let plain = word.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    plain
        .filter_map(|c| match c {
            'ء' | 'ـ' => None,
            'ة' => Some('ه'),
            'ى' | 'ی' => Some('ي'),
            'ک' => Some('ك'),
            'ٱ' => Some('ا'),
            other => Some(other),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// One letter stands for all that differ in dots only.
    fn without_dots(word: &str) -> String {
        word.chars()
            .map(|c| match c {
                'ب' | 'ت' | 'ث' | 'ن' | 'ي' => 'ب',
                'ج' | 'ح' | 'خ' => 'ح',
                'د' | 'ذ' => 'د',
                'ر' | 'ز' => 'ر',
                'س' | 'ش' => 'س',
                'ص' | 'ض' => 'ص',
                'ط' | 'ظ' => 'ط',
                'ع' | 'غ' => 'ع',
                'ف' | 'ق' => 'ف',
                other => other,
            })
            .collect()
    }

    /// A word with one letter left out, at each place: two words at distance one share such a form or one is one of the other's.
    fn shorter(word: &str) -> Vec<String> {
        let letters: Vec<char> = word.chars().collect();
        (0..letters.len())
            .map(|out| letters.iter().enumerate().filter(|(place, _)| *place != out).map(|(_, c)| *c).collect())
            .collect()
    }

    #[test]
    fn any_two_arabic_words_differ_in_two_letters_and_never_only_in_dots() {
        let words: Vec<String> = list(Lang::Ar).words.iter().map(|word| fold(word)).collect();
        assert_eq!(words.len(), 1 << list(Lang::Ar).bits);
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
        assert_eq!(words.iter().map(|word| without_dots(word)).collect::<BTreeSet<_>>().len(), words.len());
        // Distance one: a letter more, a letter less, or a letter changed at the same place.
        let mut seen = BTreeSet::new();
        let all: BTreeSet<&String> = words.iter().collect();
        for word in &words {
            assert!((3..=7).contains(&word.chars().count()), "{word}");
            for (place, short) in shorter(word).into_iter().enumerate() {
                assert!(!all.contains(&short), "{word} is another word with one letter more");
                // The place tells where the letter is missing: the same rest at the same place is one letter changed.
                let twice = word.chars().nth(place) == word.chars().nth(place + 1);
                assert!(seen.insert((short, place)) || twice, "{word} is another word with one letter changed");
            }
        }
    }

    #[test]
    fn lists_are_full_and_words_are_compared_without_accents() {
        for lang in [Lang::En, Lang::Es, Lang::Fr] {
            let list = list(lang);
            assert_eq!((list.words.len(), list.bits), (2_048, 11));
            for (place, word) in list.words.iter().enumerate() {
                assert_eq!(list.place(&fold(word)), Some(place), "{word}");
                let short: String = fold(word).chars().take(4).collect();
                assert_eq!(list.place(&short), Some(place), "{word} is known by its first four letters");
            }
        }
        assert_eq!(fold("Éléphant"), "elephant");
        assert_eq!(fold("مَدْفَأَة"), fold("مدفاه"));
    }
}
