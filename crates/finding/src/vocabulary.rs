//! Words that lead to tags.
//!
//! The problem: a service is tagged "emergency housing", and people type "bed", "refugio" or "مأوى". To write every name of every tag, in four
//! languages, into each of fifty thousand things makes an index of mostly the same words. So those words are kept once: a
//! word that is typed leads to tags, and the tags to things.
//!
//! Not done: words of several words. Each word of a name counts for itself.

use std::collections::BTreeMap;

use crate::words::{Script, Word, stems, words};

/// Which words lead to which tags.
#[derive(Debug, Default)]
pub struct Vocabulary {
    tags: Vec<String>,
    /// Folded words, and the numbers of their tags.
    exact: BTreeMap<String, Vec<u32>>,
    stems: BTreeMap<String, Vec<u32>>,
    /// The words once more: how many letters, which letters, and the word.
    shapes: Vec<(usize, u64, String)>,
}

/// Which letters a word has, a bit each; some letters share a bit.
fn letters_of(word: &str) -> u64 {
    word.chars().fold(0, |all, c| all | 1 << (u32::from(c) % 64))
}

/// How surely a word leads to tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sure {
    /// The word itself.
    Exactly,
    /// Its stem.
    ByStem,
    /// A word that begins with it.
    ByBeginning,
    /// A word with another letter.
    Alike,
}

/// A word that leads to more tags than these tells nothing.
const MOST: usize = 60;

impl Vocabulary {
    /// From tags and the words that lead to each.
    pub fn new<'w>(words_of: impl IntoIterator<Item = (String, &'w str)>) -> Self {
        let mut vocabulary = Self::default();
        for (tag, text) in words_of {
            let number = vocabulary.tags.len() as u32;
            vocabulary.tags.push(tag);
            for word in words(text) {
                let put = |numbers: &mut Vec<u32>| {
                    if numbers.last() != Some(&number) {
                        numbers.push(number);
                    }
                };
                for stem in stems(&word) {
                    put(vocabulary.stems.entry(stem).or_default());
                }
                put(vocabulary.exact.entry(word.text).or_default());
            }
        }
        // "people", "help": words of half of all names.
        let few = |_: &String, numbers: &mut Vec<u32>| numbers.len() <= MOST;
        vocabulary.exact.retain(few);
        vocabulary.stems.retain(few);
        let shape = |word: &String| (word.chars().count(), letters_of(word), word.clone());
        vocabulary.shapes = vocabulary.exact.keys().map(shape).collect();
        vocabulary
    }

    /// The tags a word leads to, by the surest way that leads anywhere.
    pub(crate) fn tags(&self, word: &Word, off: u8) -> Option<(Sure, Vec<&str>)> {
        let told = |mut numbers: Vec<u32>| {
            numbers.sort_unstable();
            numbers.dedup();
            numbers.into_iter().map(|number| self.tags[number as usize].as_str()).collect::<Vec<_>>()
        };
        if let Some(numbers) = self.exact.get(&word.text) {
            return Some((Sure::Exactly, told(numbers.clone())));
        }
        let stemmed: Vec<u32> = stems(word).iter().filter_map(|stem| self.stems.get(stem)).flatten().copied().collect();
        if !stemmed.is_empty() {
            return Some((Sure::ByStem, told(stemmed)));
        }
        let letters = word.text.chars().count();
        if letters < 4 || word.script == Script::Unspaced {
            return None;
        }
        let begin = self.exact.range(word.text.clone()..).take_while(|(one, _)| one.starts_with(&word.text));
        let begins: Vec<u32> = begin.flat_map(|(_, numbers)| numbers).copied().collect();
        if !begins.is_empty() {
            return (begins.len() <= MOST).then(|| (Sure::ByBeginning, told(begins)));
        }
        // Most are out before anything is compared: a letter that is wrong changes two bits, one too many or too few changes one.
        let own = letters_of(&word.text);
        let near = |(many, has, one): &&(usize, u64, String)| {
            many.abs_diff(letters) <= usize::from(off)
                && (has ^ own).count_ones() <= 2 * u32::from(off)
                && strsim::osa_distance(one, &word.text) <= usize::from(off)
        };
        let alike: Vec<u32> = self
            .shapes
            .iter()
            .filter(|one| off > 0 && near(one))
            .filter_map(|(.., one)| self.exact.get(one))
            .flatten()
            .copied()
            .collect();
        (!alike.is_empty() && alike.len() <= MOST).then(|| (Sure::Alike, told(alike)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_to_tags_by_the_surest_way() {
        let vocabulary = Vocabulary::new([
            ("beds".to_owned(), "Emergency housing shelter bed refugio مأوى"),
            ("law".to_owned(), "Legal help lawyer abogada"),
            ("work".to_owned(), "Housing for workers"),
        ]);
        let tags = |text: &str| vocabulary.tags(&words(text)[0], 1);
        assert_eq!(tags("bed"), Some((Sure::Exactly, vec!["beds"])));
        assert_eq!(tags("housing"), Some((Sure::Exactly, vec!["beds", "work"])));
        assert_eq!(tags("refugios"), Some((Sure::ByStem, vec!["beds"])));
        assert_eq!(tags("مَأْوَى"), Some((Sure::Exactly, vec!["beds"])));
        assert_eq!(tags("shel"), Some((Sure::ByBeginning, vec!["beds"])));
        assert_eq!(tags("sheltre"), Some((Sure::Alike, vec!["beds"])));
        assert_eq!(tags("lawer"), Some((Sure::Alike, vec!["law"])));
        assert_eq!(tags("zzzz"), None);
        assert_eq!(tags("la"), None);
    }
}
