//! Which short statements say the same, so that a moderator can join them.
//!
//! The problem: twenty people say the same in twenty wordings, and votes scatter over them. Counting shared words finds the
//! copies and misses "Lawyers should be free" beside "Legal aid should cost nothing"; worse, it puts "should depend on the
//! police" beside "should not depend on the police". Nothing is joined by itself: this only chooses what a moderator sees
//! first.
//!
//! How: [`normalise`] names what a statement is about (words folded, stemmed, and named by a small table for four
//! languages), and [`Weights::likeness`] compares two of them:
//!
//! ```text
//! likeness = (0.8 W + 0.2 L) * penalties
//! W = 2 sum w(t) over common terms / (sum w(t) over one + sum w(t) over the other),   w(t) = ln(2 + N / (1 + n(t)))
//! L = 2 common / (one + other)     over groups of three letters inside words
//! ```
//!
//! with `n(t)` of the `N` statements of the pool having the term: W is the Dice coefficient (L. R. Dice, Ecology 26, 1945) with
//! the weights of K. Sparck Jones (Journal of Documentation 28, 1972); L bears spelling mistakes (R. C. Angell, G. E. Freund,
//! P. Willett, Information Processing and Management 19, 1983). The penalties are for what two statements of nearly the same
//! words may still differ in, and are our own: only one says no; a comparison is turned round; other numbers; another thing
//! of the same kind (men, families; lawyer, doctor); one thing exchanged while the rest stands in the same order.
//!
//! No network, no model, no state. What it finds and misses is measured on sentences it was not fitted to:
//! [similarity.md](../../../docs/reference/similarity.md), `tests/alike.rs`.
//!
//! Not done: comparing across languages (always 0); meaning beyond the table ("Nobody should meet the accused in the corridor",
//! "Courts need separate waiting rooms"); irony; who does what to whom.

mod language;

use std::collections::{BTreeSet, HashMap};

use self::language::Taken;

/// From this likeness on two statements are offered as saying the same. Chosen on the development sentences only.
pub const DUPLICATE: f64 = 0.55;

/// How much words count; the rest is groups of three letters.
const WORDS: f64 = 0.8;

/// What stays of the likeness of two statements with the same words when only one says no.
const OPPOSITE: f64 = 0.35;

/// What stays when they name other numbers.
const OTHER_NUMBERS: f64 = 0.4;

/// What stays when they name other things of one kind.
const OTHER_THINGS: f64 = 0.6;

/// What stays when they are the same but for one thing exchanged.
const EXCHANGED: f64 = 0.6;

/// Statements less alike than this share nothing but a few letters and are never the nearest.
const NOTHING: f64 = 0.1;

/// A statement, ready to be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    lang: String,
    taken: Taken,
    letters: BTreeSet<[char; 3]>,
    /// Which things of each line of the table that exclude each other it names.
    contrasts: Vec<BTreeSet<String>>,
}

/// Makes a statement ready. `lang` is "en", "es", "fr" or "ar"; with another code words are folded only.
pub fn normalise(text: &str, lang: &str) -> Prepared {
    let language = language::of(lang);
    let taken = language.map_or_else(|| language::take_plainly(text), |language| language.take(text));
    let mut letters = BTreeSet::new();
    for word in &taken.words {
        let padded: Vec<char> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
        letters.extend(padded.windows(3).map(|three| [three[0], three[1], three[2]]));
    }
    let contrasts = language.map_or_else(Vec::new, |language| {
        language.contrasts.iter().map(|line| line.intersection(&taken.terms).cloned().collect()).collect()
    });
    Prepared { lang: lang.to_owned(), taken, letters, contrasts }
}

/// How much each term says among the statements that are compared: what all of them name says little.
#[derive(Debug, Clone, Default)]
pub struct Weights {
    /// How many statements have the term.
    with: HashMap<String, usize>,
    all: usize,
}

impl Weights {
    /// Weights from a pool of statements.
    pub fn of<'p>(pool: impl IntoIterator<Item = &'p Prepared>) -> Self {
        let mut weights = Self::default();
        for statement in pool {
            weights.all += 1;
            for term in &statement.taken.terms {
                *weights.with.entry(term.clone()).or_default() += 1;
            }
        }
        weights
    }

    fn weight(&self, term: &str) -> f64 {
        let with = self.with.get(term).copied().unwrap_or(0);
        (2.0 + self.all as f64 / (1.0 + with as f64)).ln()
    }

    fn sum<'t>(&self, terms: impl Iterator<Item = &'t String>) -> f64 {
        terms.map(|term| self.weight(term)).sum()
    }

    /// How much two statements say the same, from 0 to 1. In different languages 0.
    pub fn likeness(&self, one: &Prepared, other: &Prepared) -> f64 {
        // The order of the two must not matter, to the last digit.
        let (one, other) = if one.taken.order <= other.taken.order { (one, other) } else { (other, one) };
        if one.lang != other.lang {
            return 0.0;
        }
        let renamed = rename(&one.taken.order, &other.taken.order);
        let (a, b) = (&one.taken.terms, &renamed.iter().cloned().collect::<BTreeSet<_>>());
        let words = dice(self.sum(a.intersection(b)), self.sum(a.iter()), self.sum(b.iter()));
        let common = one.letters.intersection(&other.letters).count();
        let letters = dice(common as f64, one.letters.len() as f64, other.letters.len() as f64);
        let mut likeness = WORDS * words + (1.0 - WORDS) * letters;
        if one.taken.negated != other.taken.negated || turned_round(&one.taken, &other.taken, &renamed) {
            // A no among other words is no contradiction.
            likeness *= 1.0 - (1.0 - OPPOSITE) * words;
        }
        let (n, m) = (&one.taken.numbers, &other.taken.numbers);
        if n.is_disjoint(m) && !(n.is_empty() && m.is_empty()) {
            let share = if n.is_empty() || m.is_empty() { words } else { 1.0 };
            likeness *= 1.0 - (1.0 - OTHER_NUMBERS) * share;
        }
        let differ = |(a, b): (&BTreeSet<_>, &BTreeSet<_>)| !a.is_empty() && !b.is_empty() && a.is_disjoint(b);
        if one.contrasts.iter().zip(&other.contrasts).any(differ) {
            likeness *= OTHER_THINGS;
        }
        if exchanged(&one.taken.order, &renamed) {
            likeness *= EXCHANGED;
        }
        likeness.clamp(0.0, 1.0)
    }
}

/// How much two statements say the same, from 0 to 1, when every term says as much as any other. With a pool of statements
/// [`Weights::likeness`] knows better.
pub fn likeness(a: &Prepared, b: &Prepared) -> f64 {
    Weights::default().likeness(a, b)
}

/// The statements that are most alike, the most alike first: their places in `others` and the likeness, at most `most` of them,
/// none with nothing but letters in common. `others` are texts with their languages; only those in `lang` are compared.
pub fn nearest(text: &str, lang: &str, others: &[(&str, &str)], most: usize) -> Vec<(usize, f64)> {
    let wanted = normalise(text, lang);
    let pool: Vec<(usize, Prepared)> = others
        .iter()
        .enumerate()
        .filter(|(_, (_, other))| *other == lang)
        .map(|(place, (text, lang))| (place, normalise(text, lang)))
        .collect();
    let weights = Weights::of(pool.iter().map(|(_, other)| other).chain([&wanted]));
    let mut found: Vec<(usize, f64)> = pool
        .iter()
        .map(|(place, other)| (*place, weights.likeness(&wanted, other)))
        .filter(|one| one.1 >= NOTHING)
        .collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found.truncate(most);
    found
}

/// How far two texts of any length and language use the same words in the same order, from 0 to 1: the mean of the Dice
/// coefficients of words and of pairs of neighbouring words, each as often as it stands there. Accents, case and punctuation
/// do not count. From 0.8 on one repeats the other. Two texts without words are not alike.
pub fn same_words(a: &str, b: &str) -> f64 {
    let [one, other] = [a, b].map(|text| language::split(text).map(|word| language::fold(&word)).collect::<Vec<_>>());
    let counted = |words: &[String], length: usize| {
        let mut counts: HashMap<Vec<String>, usize> = HashMap::new();
        for group in words.windows(length) {
            *counts.entry(group.to_vec()).or_default() += 1;
        }
        counts
    };
    let alike = |length: usize| {
        let (a, b) = (counted(&one, length), counted(&other, length));
        let common: usize = a.iter().map(|(group, count)| b.get(group).map_or(0, |other| *count.min(other))).sum();
        dice(common as f64, a.values().sum::<usize>() as f64, b.values().sum::<usize>() as f64)
    };
    // A single word has no neighbour.
    if one.len().max(other.len()) < 2 { alike(1) } else { f64::midpoint(alike(1), alike(2)) }
}

/// Whether what one statement prefers is what the other likes less: "cash is better than vouchers" and the reverse.
fn turned_round(one: &Taken, other: &Taken, renamed: &[String]) -> bool {
    let (Some(a), Some(b)) = (one.compares, other.compares) else { return false };
    let ((before, after), (first, second)) = (one.order.split_at(a), renamed.split_at(b));
    before.iter().any(|term| second.contains(term)) && after.iter().any(|term| first.contains(term))
}

/// Whether two statements are the same but for a thing exchanged: both have something of their own, and what they have in
/// common stands in the same order and begins or ends both. A paraphrase seldom keeps the build of the sentence.
fn exchanged(one: &[String], other: &[String]) -> bool {
    let common = |a: &[String], b: &[String]| a.iter().filter(|term| b.contains(term)).cloned().collect::<Vec<_>>();
    let (both, again) = (common(one, other), common(other, one));
    let own = both.len() < one.len() && again.len() < other.len();
    own && !both.is_empty() && both == again && (one.first() == other.first() || one.last() == other.last())
}

/// The terms of `other`, where one that begins like a term of `one` is replaced by that: "protect", "protection".
fn rename(one: &[String], other: &[String]) -> Vec<String> {
    let rename = |word: &String| {
        let kin = |candidate: &&String| !other.contains(candidate) && begin_alike(word, candidate);
        if one.contains(word) { word.clone() } else { one.iter().find(kin).unwrap_or(word).clone() }
    };
    other.iter().map(rename).collect()
}

/// The same first five letters or more, and most of the shorter word. Names of the table are never alike.
fn begin_alike(one: &str, other: &str) -> bool {
    if one.starts_with('=') || other.starts_with('=') {
        return false;
    }
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    same >= 5 && same * 10 >= one.chars().count().min(other.chars().count()) * 7
}

fn dice(common: f64, one: f64, other: f64) -> f64 {
    let both = one + other;
    if both > 0.0 { 2.0 * common / both } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(lang: &str, one: &str, other: &str) -> f64 {
        likeness(&normalise(one, lang), &normalise(other, lang))
    }

    #[test]
    fn the_same_is_one_and_strangers_are_nothing() {
        for (lang, text) in [
            ("en", "Legal aid should be free."),
            ("es", "La ayuda legal debería ser gratis."),
            ("fr", "L’aide juridique devrait être gratuite."),
            ("ar", "ينبغي أن تكون المساعدة القانونية مجانية."),
            ("de", "Rechtshilfe kostet nichts."),
        ] {
            assert!((alike(lang, text, text) - 1.0).abs() < 1e-9, "{text}");
            assert!(alike(lang, text, "").abs() < 1e-9);
        }
        assert!(alike("en", "", "").abs() < 1e-9);
        let (one, other) = (normalise("Pay the fee", "en"), normalise("Pay the fee", "fr"));
        assert!(likeness(&one, &other).abs() < 1e-9);
    }

    #[test]
    fn a_no_a_number_a_group_and_a_turn_make_a_difference() {
        for (lang, one, other) in [
            ("en", "Calling should be free.", "Calling should not be free."),
            ("es", "Llamar debería ser gratis.", "Llamar no debería ser gratis."),
            ("fr", "Appeler devrait être gratuit.", "Appeler ne devrait pas être gratuit."),
            ("ar", "ينبغي أن يكون الاتصال مجانيًا.", "ينبغي ألا يكون الاتصال مجانيًا."),
            ("en", "Answer within 30 days.", "Answer within 60 days."),
            ("ar", "أجيبوا خلال ٣٠ يومًا.", "أجيبوا خلال ٦٠ يومًا."),
            ("en", "There should be rooms for men.", "There should be rooms for families."),
            ("en", "Letters are better than calls.", "Calls are better than letters."),
        ] {
            assert!(alike(lang, one, other) < DUPLICATE - 0.1, "{one} {}", alike(lang, one, other));
        }
        // Two that say no are not opposites; "without papers" says no inside.
        assert!(alike("en", "Nobody should pay a fee.", "People should not pay fees.") > DUPLICATE);
        assert!(alike("ar", "أجيبوا خلال ٣٠ يومًا.", "أجيبوا خلال 30 يومًا.") > 0.9);
    }

    #[test]
    fn the_nearest_come_first_and_strangers_never() {
        let others = [
            ("Clearing a record should cost nothing, lawyer included.", "en"),
            ("Night shelters need rooms for men and boys.", "en"),
            ("The fee for asking the court should be paid by the state.", "en"),
            ("Effacer un casier ne devrait rien coûter, avocat compris.", "fr"),
        ];
        let found = nearest("Lawyers should be free too, so that clearing a record costs nothing.", "en", &others, 3);
        assert_eq!(found.first().map(|one| one.0), Some(0));
        assert!(found.iter().all(|one| one.0 != 3) && found.windows(2).all(|two| two[0].1 >= two[1].1));
        assert!(nearest("Teachers", "en", &others, 3).is_empty());
        assert!(nearest("", "en", &others, 3).is_empty());
        assert_eq!(nearest("Lawyer", "en", &others, 0), []);
    }

    #[test]
    fn repeated_recommendations_have_the_same_words() {
        let one = "The department should publish, every year, how many survivors it paid and how long they waited.";
        for (other, repeats) in [
            (one, true),
            ("the department should publish every year how many survivors it paid, and how long they waited", true),
            ("The Department should publish each year how many survivors it paid and how long they waited.", true),
            ("The department should publish a list of survivor-led organisations.", false),
            ("Waited they long how and paid it survivors many how year every publish should department the.", false),
            ("", false),
        ] {
            assert_eq!(same_words(one, other) >= 0.8, repeats, "{other} {}", same_words(one, other));
        }
        assert!((same_words("Pay", "pay!") - 1.0).abs() < 1e-9);
        assert!(same_words("", "").abs() < 1e-9);
        assert!((same_words("مُحامٍ مجاني", "محام مجاني") - 1.0).abs() < 1e-9);
    }
}
