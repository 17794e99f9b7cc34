//! Codes that a person can read from paper: 73 random bits, as 24 digits in six groups of four, or as 7 words (8 in Arabic).
//!
//! - Digits: 22 digits of the number and two check digits, chosen so that all 24 digits as one number are 1 modulo 97 (ISO/IEC
//!   7064, MOD 97-10). Every single mistyped digit and every swap of two neighbours is found.
//! - Words: from a list of the reader's language ([`words`]); a code can be typed in words of any of them. The last bits check
//!   the first 73: a wrong word is found in 12 of 13 cases (in Arabic 126 of 127); the keyed filter (see [`crate::secrets`])
//!   finds the others.

mod words;

use std::fmt;

use kit::Lang;
use store::Entropy;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

const BITS: u32 = 73;

/// A code. Not shown by `Debug`, so that it cannot end up in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(u128);

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(not shown)")
    }
}

/// Why a typed text is not a code, in words for the person who typed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistake {
    /// Nothing was typed.
    Empty,
    /// Digits, but not 24 of them.
    Digits(usize),
    /// Words, but not as many as a code has.
    Words {
        /// How many were typed.
        typed: usize,
        /// How many a code has in words like these.
        needed: usize,
    },
    /// A word that is not in the list.
    UnknownWord(String),
    /// The right number of digits or words, but the check fails: something is mistyped.
    Check,
}

impl Code {
    /// A new random code.
    pub fn new(entropy: &Entropy) -> Self {
        Self::from_bytes(&entropy.bytes::<16>())
    }

    /// A code from 16 bytes that are already random (a keyed hash).
    pub fn from_bytes(bytes: &[u8; 16]) -> Self {
        Self(u128::from_be_bytes(*bytes) & ((1 << BITS) - 1))
    }

    /// The 73 bits, for hashing.
    pub const fn bytes(&self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// Six groups of four digits.
    pub fn groups(&self) -> Vec<String> {
        let shifted = self.0 * 100;
        let check = (98 - (shifted % 97)) % 97;
        let all = format!("{:024}", shifted + check);
        (0..6).map(|group| all[group * 4..group * 4 + 4].to_owned()).collect()
    }

    /// Six groups of four digits, with spaces between.
    pub fn digits(&self) -> String {
        self.groups().join(" ")
    }

    /// Words of a language.
    pub fn words(&self, lang: Lang) -> String {
        let list = words::list(lang);
        let (bits, length) = (list.bits, list.length as u32);
        let value = (self.0 << (bits * length - BITS)) | (self.0 % list.modulo);
        let word = |place: u32| list.words[((value >> (place * bits)) & ((1 << bits) - 1)) as usize];
        (0..length).rev().map(word).collect::<Vec<_>>().join(" ").nfc().collect()
    }

    /// Reads what a person typed: digits or words, with any spaces, dashes or dots between. Arabic-Indic digits are digits.
    pub fn parse(typed: &str) -> Result<Self, Mistake> {
        let keep = |c: char| c.is_alphanumeric() || is_combining_mark(c);
        let plain: String = latin_digits(typed).nfc().map(|c| if keep(c) { c } else { ' ' }).collect();
        if plain.chars().any(char::is_alphabetic) {
            return Self::from_words(&plain);
        }
        let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
        match digits.len() {
            0 => Err(Mistake::Empty),
            24 => {
                let all: u128 = digits.parse().map_err(|_| Mistake::Check)?;
                // The check digits are the number 0 to 96 that makes all 24 digits 1 modulo 97.
                if all % 97 != 1 || all % 100 > 96 || all / 100 >= 1 << BITS {
                    return Err(Mistake::Check);
                }
                Ok(Self(all / 100))
            }
            other => Err(Mistake::Digits(other)),
        }
    }

    fn from_words(plain: &str) -> Result<Self, Mistake> {
        let typed: Vec<String> = plain.split_whitespace().map(words::fold).collect();
        let lists = words::candidates(&typed);
        let places = |list: &words::List| typed.iter().map(|word| list.place(word)).collect::<Vec<_>>();
        for list in lists {
            let found: Option<Vec<usize>> = places(list).into_iter().collect();
            let Some(found) = found.filter(|found| found.len() == list.length) else { continue };
            let value = found.iter().fold(0_u128, |value, place| (value << list.bits) | *place as u128);
            let check = list.bits * list.length as u32 - BITS;
            let number = value >> check;
            if value & ((1 << check) - 1) == number % list.modulo {
                return Ok(Self(number));
            }
        }
        // Help with the list that knows most of the words.
        let known = |list: &&words::List| places(list).iter().flatten().count();
        let Some(best) = lists.iter().rev().max_by_key(known) else { return Err(Mistake::Empty) };
        let unknown = places(best).iter().position(Option::is_none);
        if let Some(word) = unknown.and_then(|place| plain.split_whitespace().nth(place)) {
            return Err(Mistake::UnknownWord(word.to_owned()));
        }
        if typed.len() != best.length {
            return Err(Mistake::Words { typed: typed.len(), needed: best.length });
        }
        Err(Mistake::Check)
    }
}

/// The same text with the digits of Arabic and Persian keyboards as 0 to 9.
pub(crate) fn latin_digits(typed: &str) -> String {
    let zero = |c: char| ['٠', '۰'].into_iter().find(|zero| (0..10).contains(&(c as i64 - *zero as i64)));
    typed.chars().map(|c| zero(c).map_or(c, |zero| char::from(b'0' + (c as u32 - zero as u32) as u8))).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn there_is_room_for_all_73_bits_in_22_digits() {
        let largest = Code::from_bytes(&[0xff; 16]);
        assert_eq!(largest.digits().len(), 29);
        assert_eq!(Code::parse(&largest.digits()), Ok(largest.clone()));
        for lang in Lang::ALL {
            assert_eq!(Code::parse(&largest.words(lang)), Ok(largest.clone()));
        }
    }

    #[test]
    fn mistakes_are_named() {
        let code = Code::new(&Entropy::seeded(5));
        let digits = code.digits();
        for (typed, expect) in [
            ("", Mistake::Empty),
            ("  -- ", Mistake::Empty),
            ("1234", Mistake::Digits(4)),
            (&digits[..digits.len() - 1], Mistake::Digits(23)),
            ("river lemon", Mistake::Words { typed: 2, needed: 7 }),
            ("بحر ليمون", Mistake::Words { typed: 2, needed: 8 }),
            ("بحر ليمون ققققق", Mistake::UnknownWord("ققققق".to_owned())),
            ("river lemon xyzzy button north velvet seven", Mistake::UnknownWord("xyzzy".to_owned())),
            ("000000000000000000000000", Mistake::Check),
        ] {
            assert_eq!(Code::parse(typed), Err(expect), "{typed:?}");
        }
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = Code::new(&Entropy::seeded(6));
        let digits = code.digits();
        let arabic: String = digits
            .chars()
            .map(|c| c.to_digit(10).map_or(c, |d| char::from_u32(u32::from('٠') + d).unwrap_or(c)))
            .collect();
        for typed in [
            digits.clone(),
            digits.replace(' ', ""),
            digits.replace(' ', "-"),
            format!("\n{digits}."),
            arabic,
            code.words(Lang::En).to_uppercase(),
            code.words(Lang::Es),
            code.words(Lang::Fr).to_uppercase(),
            code.words(Lang::Fr).nfd().collect(),
            code.words(Lang::Ar),
            code.words(Lang::Ar).replace(['أ', 'إ'], "ا").replace('ة', "ه"),
        ] {
            assert_eq!(Code::parse(&typed), Ok(code.clone()), "{typed}");
        }
        for lang in [Lang::En, Lang::Es, Lang::Fr] {
            let short: Vec<String> = code.words(lang).split(' ').map(|w| w.nfc().take(4).collect()).collect();
            assert_eq!(Code::parse(&short.join(" ")), Ok(code.clone()), "{short:?}");
        }
    }

    proptest! {
        #[test]
        fn every_mistyped_digit_and_every_swap_is_found(bytes: [u8; 16], place in 0_usize..24, other in 0_u8..10) {
            let code = Code::from_bytes(&bytes);
            let digits: Vec<u8> = code.groups().concat().into_bytes();
            prop_assert_eq!(Code::parse(&code.digits()), Ok(code.clone()));
            for lang in Lang::ALL {
                prop_assert_eq!(Code::parse(&code.words(lang)), Ok(code.clone()));
            }
            let mut wrong = digits.clone();
            wrong[place] = b'0' + other;
            if wrong != digits {
                prop_assert_eq!(Code::parse(std::str::from_utf8(&wrong).expect("digits")), Err(Mistake::Check));
            }
            let mut swapped = digits.clone();
            if place < 23 {
                swapped.swap(place, place + 1);
            }
            if swapped != digits {
                prop_assert_eq!(Code::parse(std::str::from_utf8(&swapped).expect("digits")), Err(Mistake::Check));
            }
        }
    }
}
