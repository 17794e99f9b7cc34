//! Texts as they are compared: lower case, without accents, Arabic without signs and with one form of each letter.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word as it is compared with a list.
pub(crate) fn word(text: &str) -> String {
    text.nfd()
        .filter(|c| !is_combining_mark(*c) && *c != 'ـ')
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ة' => 'ه',
            'ى' | 'ئ' => 'ي',
            'ؤ' => 'و',
            '’' | '‘' | 'ʼ' => '\'',
            'ø' => 'o',
            'ł' => 'l',
            'ı' => 'i',
            'đ' => 'd',
            c => c,
        })
        .collect()
}

/// The text with digits and signs of other keyboards as ASCII has them, one character for one character, and where each
/// character of it began in the text.
pub(crate) struct Plain {
    /// The text.
    pub(crate) text: String,
    /// For each byte of it, the byte of the original; one more at the end.
    place: Vec<usize>,
}

impl Plain {
    /// Of a text.
    pub(crate) fn new(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut place = Vec::with_capacity(original.len() + 1);
        for (at, c) in original.char_indices() {
            let c = match c {
                '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
                '۰'..='۹' => char::from(b'0' + (c as u32 - '۰' as u32) as u8),
                '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}' => ' ',
                '‐' | '‑' | '‒' | '–' | '−' | 'ـ' => '-',
                '٫' => ',',
                '＋' => '+',
                '＠' => '@',
                c => c,
            };
            text.push(c);
            place.resize(text.len(), at);
        }
        place.push(original.len());
        Self { text, place }
    }

    /// Where a range of this text is in the original.
    pub(crate) fn original(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        self.place[range.start]..self.place[range.end]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_compare_without_accents_and_signs() {
        assert_eq!(word("Élodie"), "elodie");
        assert_eq!(word("مُحمّد"), word("محمد"));
        assert_eq!(word("فاطمة"), word("فاطمه"));
        assert_eq!(word("O’Donnell"), "o'donnell");
    }

    #[test]
    fn places_in_the_plain_text_lead_back() {
        let original = "رقم ٠١٢ – é";
        let plain = Plain::new(original);
        let at = plain.text.find("012").expect("digits");
        assert_eq!(&original[plain.original(at..at + 3)], "٠١٢");
        assert_eq!(plain.original(0..plain.text.len()), 0..original.len());
    }
}
