//! A text as words.
//!
//! The problem: what people type and what a directory says are the same word in other letters. "Réfugié" and "refugie", "أسرة" and
//! "اسره", "Женщины" and "женщины", "सेवाएँ" with one mark or another. And Thai, Lao, Khmer, Burmese, Chinese and Japanese write
//! without blanks. So texts are folded (compatibility forms, case, marks that many people leave out, spellings of alef and of final
//! letters), then split at word boundaries of Unicode (UAX 29), learned ones where the script needs it.
//!
//! Stems are those of Snowball for English, Spanish and French on Latin words together, of Arabic, and of Russian on Cyrillic ones:
//! whoever looks for a word in one language meets the same stem, whatever the language of the page.
//!
//! Not done: guessing the language of a text; stems of other languages; transliteration.

use std::sync::LazyLock;

use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed, options::WordBreakInvariantOptions};
use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded.
    pub text: String,
    /// What its script asks for.
    pub script: Script,
}

/// What matters of a script here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Arabic letters.
    Arabic,
    /// Cyrillic letters.
    Cyrillic,
    /// Letters that are written without blanks between words.
    Unspaced,
    /// Any other.
    Other,
}

impl Script {
    fn of(c: char) -> Self {
        match u32::from(c) {
            0x41..=0x24f | 0x1e00..=0x1eff => Self::Latin,
            0x400..=0x52f => Self::Cyrillic,
            0x600..=0x6ff | 0x750..=0x77f | 0x8a0..=0x8ff | 0xfb50..=0xfdff | 0xfe70..=0xfeff => Self::Arabic,
            // Thai, Lao, Burmese, Khmer; Chinese and Japanese.
            0xe00..=0xeff
            | 0x1000..=0x109f
            | 0x1780..=0x17ff
            | 0x3040..=0x30ff
            | 0x3400..=0x4dbf
            | 0x4e00..=0x9fff
            | 0xf900..=0xfaff
            | 0x2_0000..=0x3_ffff => Self::Unspaced,
            _ => Self::Other,
        }
    }
}

/// Longer words are no words, and cost automata of their length.
const LONGEST: usize = 40;

/// The words of a text, folded, in their order.
pub fn words(text: &str) -> Vec<Word> {
    let folded = fold(text);
    let mut start = 0;
    let mut words = Vec::new();
    for end in SEGMENTER.segment_str(&folded) {
        let piece = &folded[start..end];
        start = end;
        // The segmenter's own "word-like" drops words of Hindi: any letter or digit makes a word.
        if let Some(first) = piece.chars().find(|c| c.is_alphanumeric()) {
            let text = piece.trim_matches(|c: char| !c.is_alphanumeric() && !is_combining_mark(c));
            words.push(Word { text: text.chars().take(LONGEST).collect(), script: Script::of(first) });
        }
    }
    words
}

/// A text in the letters that count, a blank between its words: two spellings of one name give the same.
pub fn folded(text: &str) -> String {
    words(text).into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// The same text in the letters that count.
fn fold(text: &str) -> String {
    let mut last = ' ';
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd() {
        match c {
            // Marks of vowels, and the stroke that only stretches a word.
            '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => continue,
            // Joiners and direction marks.
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' => {
                continue;
            }
            // Accents, where many people leave them out. In Devanagari or Khmer a mark is a vowel and stays.
            c if is_combining_mark(c) && matches!(Script::of(last), Script::Latin | Script::Cyrillic) => continue,
            _ => {}
        }
        if !is_combining_mark(c) {
            last = c;
        }
        match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => out.push('ا'),
            'ى' | 'ی' | 'ئ' => out.push('ي'),
            'ؤ' => out.push('و'),
            'ة' => out.push('ه'),
            'ک' => out.push('ك'),
            'ß' => out.push_str("ss"),
            'æ' | 'Æ' => out.push_str("ae"),
            'œ' | 'Œ' => out.push_str("oe"),
            'ø' | 'Ø' => out.push('o'),
            'ł' | 'Ł' => out.push('l'),
            'đ' | 'Đ' => out.push('d'),
            'ı' | 'İ' => out.push('i'),
            '’' | 'ʼ' | '\'' => out.push(' '),
            c => out.extend(c.to_lowercase()),
        }
    }
    out.nfc().collect()
}

/// The stems of a word: none where it has none, several where a Latin word may be of several languages.
pub(crate) fn stems(word: &Word) -> Vec<String> {
    let algorithms: &[Algorithm] = match word.script {
        Script::Latin => &[Algorithm::English, Algorithm::Spanish, Algorithm::French],
        Script::Arabic => &[Algorithm::Arabic],
        Script::Cyrillic => &[Algorithm::Russian],
        Script::Unspaced | Script::Other => &[],
    };
    let mut stems: Vec<String> = Vec::with_capacity(algorithms.len());
    for algorithm in algorithms {
        let stem = Stemmer::create(*algorithm).stem(&word.text).into_owned();
        // One letter would tie everything to everything.
        if stem.chars().count() > 1 && !stems.contains(&stem) {
            stems.push(stem);
        }
    }
    stems
}

/// Pairs of letters that stand beside each other, of the parts of a text without blanks: they find a word although another letter
/// in it moved the boundaries.
pub(crate) fn pairs(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut pairs: Vec<String> = Vec::new();
    let mut before = None;
    for c in folded.chars() {
        if Script::of(c) != Script::Unspaced || !(c.is_alphanumeric() || is_combining_mark(c)) {
            before = None;
            continue;
        }
        if let Some(before) = before.replace(c) {
            let pair = String::from_iter([before, c]);
            if !pairs.contains(&pair) {
                pairs.push(pair);
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn the_same_word_in_other_letters_is_the_same_word() {
        for (one, other) in [
            ("Réfugié", "refugie"),
            ("MUJERES", "mujeres"),
            ("أُسْرَة", "اسره"),
            ("ملجــأ", "ملجا"),
            ("Ёлка", "елка"),
            ("Straße", "STRASSE"),
            ("ﬁle", "file"),
            ("l’aide", "l'aide"),
            ("İzmir", "izmir"),
        ] {
            assert_eq!(split(one), split(other), "{one} and {other}");
        }
        // A mark that is a vowel stays: these are different words.
        assert_ne!(split("कम"), split("काम"));
        assert_ne!(split("မ"), split("မာ"));
    }

    #[test]
    fn words_are_found_in_every_script() {
        assert_eq!(split("Night shelter, 24/7"), ["night", "shelter", "24", "7"]);
        assert_eq!(split("सेवाएँ सब के लिए"), ["सेवाएँ", "सब", "के", "लिए"]);
        assert_eq!(split("приют для мужчин"), ["приют", "для", "мужчин"]);
        assert_eq!(split("مأوى للرجال"), ["ماوي", "للرجال"]);
        // No blanks, and still several words.
        for text in ["ที่พักพิงสำหรับผู้ชาย", "ជម្រកសម្រាប់បុរស", "男性收容所和法律援助"]
        {
            let words = split(text);
            assert!(words.len() > 1, "{text}: {words:?}");
            assert_eq!(words.concat(), fold(text), "nothing is lost");
        }
    }

    #[test]
    fn stems_meet() {
        let stem = |text: &str| stems(&words(text)[0]);
        let meet = |one: &str, other: &str| stem(one).iter().any(|s| stem(other).contains(s));
        assert!(meet("shelters", "shelter") && meet("refugios", "refugio") && meet("avocates", "avocat"));
        assert!(meet("приюты", "приют") && meet("النساء", "نساء"));
        assert!(stem("ជម្រក").is_empty());
    }

    #[test]
    fn pairs_are_of_what_has_no_blanks() {
        assert_eq!(pairs("法律援助 law"), ["法律", "律援", "援助"]);
        assert!(pairs("shelter مأوى").is_empty());
    }
}
