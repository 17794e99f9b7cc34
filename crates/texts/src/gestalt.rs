//! How much two texts have in common, letter by letter, in one number from 0 to 1.
//!
//! The problem: a recommendation comes back the next year with a comma moved, "labour" for "labor" and one word more. A reader
//! sees the same demand; a comparison for equality sees two. The number here is the one that people who check such
//! lists with the usual tools get too: the ratio of J. W. Ratcliff and J. A. Obershelp ("Pattern Matching: The Gestalt Approach",
//! Dr. Dobb's Journal, July 1988), which Python's `difflib` made common.
//!
//! **How.** The longest run of letters that both texts share is found; then the same to the left of it and to the right of it, until
//! nothing is shared. With M letters in such runs and T letters in both texts together the ratio is 2 M / T. Of runs of equal length
//! the first in the first text counts, then the first in the second; so the ratio of (a, b) may differ a little from that of (b, a).
//! [`ratio`] is the larger of the two, and the same for both orders.
//!
//! Before that, [`fold`] puts away what is no difference to a reader: capitals, punctuation, accents written in two ways, spacing.
//!
//! **Not like `difflib` in one thing.** Python leaves letters that are frequent in a long text (200 letters and more) out of the
//! search, as a short cut ("autojunk"). That makes the ratio of long texts smaller than it is, so it is not done here.
//!
//! **Fast.** The ratio of two texts is never larger than 2 L / T with L letters in their longest common subsequence, and L is found
//! with a few machine words for each letter (H. Hyyrö, "Bit-parallel LCS-length computation revisited", AWOCA 2004).
//! [`Folded::alike`] asks for that bound first; most pairs need nothing else.
//!
//! Not done: moved sentences count as different, and so do words of one meaning. For meaning see [`crate::alike`].

use std::{collections::HashMap, sync::OnceLock};

use unicode_normalization::UnicodeNormalization;

/// What is no difference to a reader is put away: lower case, composed letters (NFC), everything but letters and digits as one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfc().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            folded.push(letter);
        } else if !folded.ends_with(' ') && !folded.is_empty() {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// How many classes of letters the bounds tell apart.
const CLASSES: usize = 64;

/// The class of a folded letter: Latin letters without accents, digits and the space have one each, others share some. Letters that
/// are taken for the same make a bound larger, never smaller.
const fn class(letter: char) -> u8 {
    match letter {
        'a'..='z' => letter as u8 - b'a',
        '0'..='9' => 26 + (letter as u8 - b'0'),
        ' ' => 36,
        other => 37 + (other as u32 % 27) as u8,
    }
}

/// A folded text, ready to be compared with many.
#[derive(Debug, Clone)]
pub struct Folded {
    text: String,
    letters: Vec<char>,
    classes: Vec<u8>,
    /// How many letters of each class.
    bag: [u32; CLASSES],
    /// For each class the places of its letters, a bit for each; made when it is first needed.
    masks: OnceLock<Vec<u64>>,
}

impl Folded {
    /// Folds a text.
    pub fn new(text: &str) -> Self {
        let text = fold(text);
        let letters: Vec<char> = text.chars().collect();
        let classes: Vec<u8> = letters.iter().map(|letter| class(*letter)).collect();
        let mut bag = [0; CLASSES];
        for class in &classes {
            bag[usize::from(*class)] += 1;
        }
        Self { text, letters, classes, bag, masks: OnceLock::new() }
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The ratio, when it is at least `least`.
    pub fn alike(&self, other: &Self, least: f64) -> Option<f64> {
        if self.text == other.text {
            return Some(1.0);
        }
        let (a, b) = (&self.letters, &other.letters);
        let enough = |shared: usize| 2.0 * shared as f64 / (a.len() + b.len()) as f64 >= least;
        // What is shared cannot be more than the shorter text, nor more letters than both have, nor more than the longest common
        // subsequence: from the cheapest bound to the dearest.
        let in_both = || self.bag.iter().zip(&other.bag).map(|(a, b)| *a.min(b) as usize).sum();
        if !enough(a.len().min(b.len())) || !enough(in_both()) || !enough(self.common(other)) {
            return None;
        }
        let ratio = ratio_of(a, b).max(ratio_of(b, a));
        (ratio >= least).then_some(ratio)
    }

    /// A short record of the text (132 bytes: its length and how many letters of each class), to be kept beside it: whoever looks for
    /// texts alike among many reads the records first and the texts of few ([`Self::may_be_alike`]).
    pub fn record(&self) -> Vec<u8> {
        let length = u32::try_from(self.letters.len()).unwrap_or(u32::MAX);
        let counts = self.bag.iter().flat_map(|count| u16::try_from(*count).unwrap_or(u16::MAX).to_le_bytes());
        length.to_le_bytes().into_iter().chain(counts).collect()
    }

    /// False when a text with this record cannot have at least such a ratio with this one; true when it may, or when the record
    /// cannot be read. Nothing that is alike is lost.
    pub fn may_be_alike(&self, record: &[u8], least: f64) -> bool {
        let (Some(length), true) = (record.first_chunk::<4>(), record.len() == 4 + 2 * CLASSES) else { return true };
        let length = u32::from_le_bytes(*length) as usize;
        let enough = |shared: usize| 2.0 * shared as f64 / (self.letters.len() + length) as f64 >= least;
        let counts = record[4..].chunks_exact(2).map(|two| match u16::from_le_bytes([two[0], two[1]]) {
            // As many or more: no bound.
            u16::MAX => u32::MAX,
            count => u32::from(count),
        });
        enough(self.letters.len().min(length))
            && enough(self.bag.iter().zip(counts).map(|(a, b)| (*a).min(b) as usize).sum())
    }

    /// At most how many letters the longest common subsequence has: exactly so many where each letter has a class of its own.
    fn common(&self, other: &Self) -> usize {
        let words = self.letters.len().div_ceil(64);
        let masks = self.masks.get_or_init(|| {
            let mut masks = vec![0; CLASSES * words];
            for (place, class) in self.classes.iter().enumerate() {
                masks[usize::from(*class) * words + place / 64] |= 1_u64 << (place % 64);
            }
            masks
        });
        // A bit that is off is a letter of `self` that is in the subsequence. Beyond its last letter no bit is ever switched off.
        let mut state = vec![u64::MAX; words];
        for class in &other.classes {
            let mask = &masks[usize::from(*class) * words..][..words];
            let mut carry = false;
            for (word, mask) in state.iter_mut().zip(mask) {
                let (both, kept) = (*word & mask, *word & !mask);
                let (sum, over) = word.overflowing_add(both);
                let (sum, over_too) = sum.overflowing_add(u64::from(carry));
                carry = over || over_too;
                *word = sum | kept;
            }
        }
        state.iter().map(|word| word.count_zeros() as usize).sum()
    }
}

/// The ratio of two texts as they are: 1 for equal ones, 0 when they share no letter. Two empty texts are equal.
pub fn ratio(a: &str, b: &str) -> f64 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    ratio_of(&a, &b).max(ratio_of(&b, &a))
}

fn ratio_of(a: &[char], b: &[char]) -> f64 {
    if a.is_empty() && b.is_empty() {
        return 1.0;
    }
    2.0 * Matching::new(a, b).matched() as f64 / (a.len() + b.len()) as f64
}

/// Where each letter stands in the second text, and the lengths of the runs that end at its places.
struct Matching<'t> {
    a: &'t [char],
    places: HashMap<char, Vec<usize>>,
    b_len: usize,
    before: Vec<u32>,
    now: Vec<u32>,
}

/// The longest run that both share: where it begins in each, and how long it is.
struct Run {
    a: usize,
    b: usize,
    len: usize,
}

impl<'t> Matching<'t> {
    fn new(a: &'t [char], b: &[char]) -> Self {
        let mut places: HashMap<char, Vec<usize>> = HashMap::new();
        for (place, letter) in b.iter().enumerate() {
            places.entry(*letter).or_default().push(place);
        }
        Self { a, places, b_len: b.len(), before: vec![0; b.len() + 1], now: vec![0; b.len() + 1] }
    }

    /// Letters in shared runs.
    fn matched(mut self) -> usize {
        let (mut matched, mut open) = (0, vec![(0..self.a.len(), 0..self.b_len)]);
        while let Some((a, b)) = open.pop() {
            let run = self.longest(&a, &b);
            if run.len == 0 {
                continue;
            }
            matched += run.len;
            open.push((a.start..run.a, b.start..run.b));
            open.push((run.a + run.len..a.end, run.b + run.len..b.end));
        }
        matched
    }

    fn longest(&mut self, a: &std::ops::Range<usize>, b: &std::ops::Range<usize>) -> Run {
        let mut best = Run { a: a.start, b: b.start, len: 0 };
        // `before[j + 1]`: how long the run is that ends at the letter before this one and at j.
        self.before[b.start..=b.end].fill(0);
        for i in a.clone() {
            self.now[b.start..=b.end].fill(0);
            let places = self.places.get(&self.a[i]).map_or(&[][..], Vec::as_slice);
            let first = places.partition_point(|place| *place < b.start);
            for &j in places[first..].iter().take_while(|place| **place < b.end) {
                let len = if j == b.start { 1 } else { self.before[j] + 1 };
                self.now[j + 1] = len;
                if len as usize > best.len {
                    let len = len as usize;
                    best = Run { a: i + 1 - len, b: j + 1 - len, len };
                }
            }
            std::mem::swap(&mut self.before, &mut self.now);
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_readers_do_not_see_is_folded_away() {
        assert_eq!(
            fold("  Amend the law,  so that\n(1) “all” Cafe\u{301}s  count. "),
            "amend the law so that 1 all cafés count"
        );
        assert_eq!(fold("—"), "");
        assert_eq!(fold("İstanbul ÅÉ"), fold("i̇stanbul a\u{30a}e\u{301}"));
    }

    #[test]
    fn known_ratios() {
        // The example of the article, as Python's manual has it.
        assert!((ratio("wikimedia", "wikimania") - 14.0 / 18.0).abs() < 1e-12);
        assert!((ratio("abcd", "bcde") - 0.75).abs() < 1e-12);
        // The two orders give 2/8 ("tide", "diet") and 4/8: the larger one counts.
        assert!((ratio("tide", "diet") - 0.5).abs() < 1e-12);
        assert!((ratio("diet", "tide") - 0.5).abs() < 1e-12);
        assert!((ratio("", "") - 1.0).abs() < 1e-12 && ratio("a", "").abs() < 1e-12);
    }

    /// The longest common subsequence as in a textbook.
    fn common_slowly(a: &[char], b: &[char]) -> usize {
        let mut before = vec![0; b.len() + 1];
        for x in a {
            let mut now = vec![0; b.len() + 1];
            for (j, y) in b.iter().enumerate() {
                now[j + 1] = if x == y { before[j] + 1 } else { now[j].max(before[j + 1]) };
            }
            before = now;
        }
        before[b.len()]
    }

    /// A text as it is, not folded.
    fn of(letters: &[char]) -> Folded {
        let classes = letters.iter().map(|letter| class(*letter)).collect();
        Folded { text: String::new(), letters: letters.to_vec(), classes, bag: [0; CLASSES], masks: OnceLock::new() }
    }

    proptest! {
        #[test]
        fn the_bound_is_the_longest_common_subsequence(a in "[abc ]{0,150}", b in "[abc ]{0,150}") {
            let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            let slowly = common_slowly(&x, &y);
            prop_assert_eq!(of(&x).common(&of(&y)), slowly);
            prop_assert!(Matching::new(&x, &y).matched() <= slowly);
        }

        #[test]
        fn the_ratio_is_that_of_another_program(a in "[abcde ]{0,60}", b in "[abcde ]{0,60}") {
            let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            let theirs = f64::from(difflib::sequencematcher::SequenceMatcher::new(&x, &y).ratio());
            prop_assert!((ratio_of(&x, &y) - theirs).abs() < 1e-6, "{} {}", ratio_of(&x, &y), theirs);
        }

        #[test]
        fn asking_for_the_bounds_first_changes_nothing(a in "[abcéقд ]{0,40}", b in "[abcéقд ]{0,40}", least in 0.0..1.0f64) {
            let found = Folded::new(&a).alike(&Folded::new(&b), least);
            let whole = ratio(&fold(&a), &fold(&b));
            prop_assert_eq!(found.is_some(), whole >= least);
            if let Some(found) = found {
                prop_assert!((found - whole).abs() < 1e-12);
            }
        }
    }
}
