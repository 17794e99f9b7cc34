//! Which published statements look like a new one.
//!
//! The problem: twenty people say the same in twenty wordings, and votes scatter over them. A moderator should see the nearest
//! three and decide; nothing is joined by itself. Nearness is the Jaccard index of the two sets of words: words in both,
//! divided by words in either.
//!
//! Not done: word stems, and comparing across languages without a translation.

use std::collections::BTreeSet;

/// How many are shown.
const SHOWN: usize = 3;

fn words(text: &str) -> BTreeSet<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

/// The places of the most similar texts, most similar first. Texts without a word in common are never among them.
pub(super) fn nearest(text: &str, others: &[String]) -> Vec<usize> {
    let wanted = words(text);
    let mut found: Vec<(f64, usize)> = others
        .iter()
        .enumerate()
        .filter_map(|(place, other)| {
            let other = words(other);
            let both = wanted.intersection(&other).count();
            let either = wanted.union(&other).count();
            (both > 0).then(|| (both as f64 / either as f64, place))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.into_iter().take(SHOWN).map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_come_first_and_strangers_never() {
        let others: Vec<String> = [
            "Clearing a record should cost nothing, lawyer included.",
            "Night shelters need rooms for men and boys.",
            "The fee for asking the court should be paid by the state.",
            "Asking the court should cost nothing.",
            "Pay the fee.",
        ]
        .map(ToOwned::to_owned)
        .to_vec();
        assert_eq!(nearest("The fee for asking the court should be paid by the court.", &others), [2, 3, 4]);
        assert_eq!(nearest("Teachers", &others), Vec::<usize>::new());
        assert_eq!(nearest("", &others), Vec::<usize>::new());
        assert_eq!(nearest("يجب أن تكون الرسوم مجانية", &["الرسوم".to_owned()]), [0]);
    }
}
