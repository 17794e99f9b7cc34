//! Which published statements look like a new one.
//!
//! The problem: twenty people say the same in twenty wordings, and votes scatter over them. A moderator should see the nearest
//! three and decide; nothing is joined by itself, and no choice is made beforehand. Nearness is [`texts::alike`]: words
//! by their stems, with synonyms, weighed by how rare they are, and with an eye on "not". Where moderators translated
//! statements, the translations are compared.
//!
//! How well it works was measured: docs/reference/similarity.md. Not done: comparing across languages without a translation.

use kit::Lang;

use crate::consultations::types::Said;

/// How many are shown.
const SHOWN: usize = 3;

/// The places of the most similar texts, most similar first, and whether each probably says the same. Texts in another
/// language are never among them.
pub(super) fn nearest(text: &str, lang: Lang, others: &[Said]) -> Vec<(usize, bool)> {
    let others: Vec<(&str, &str)> = others.iter().map(|said| (said.text.as_str(), said.lang.code())).collect();
    texts::alike::nearest(text, lang.code(), &others, SHOWN)
        .into_iter()
        .map(|(place, likeness)| (place, likeness >= texts::alike::DUPLICATE))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(lang: Lang, texts: &[&str]) -> Vec<Said> {
        texts.iter().map(|text| Said { text: (*text).to_owned(), lang, original: None }).collect()
    }

    #[test]
    fn the_nearest_come_first_and_strangers_never() {
        let others = said(
            Lang::En,
            &[
                "Clearing a record should cost nothing, lawyer included.",
                "Night shelters need rooms for men and boys.",
                "The state should pay the fee for asking the court.",
                "Asking the court should cost nothing.",
            ],
        );
        let found = nearest("The fee for asking the court should be paid by the state.", Lang::En, &others);
        assert_eq!(found.first(), Some(&(2, true)), "the same in other words: {found:?}");
        assert!(found.iter().all(|(place, _)| *place != 1), "{found:?}");
        let against = nearest("The fee for asking the court should not be paid by the state.", Lang::En, &others);
        assert!(against.iter().all(|(_, same)| !same), "the opposite is no double: {against:?}");
        assert!(nearest("Teachers", Lang::En, &others).is_empty());
        assert!(nearest("Asking the court should cost nothing.", Lang::Es, &others).is_empty(), "another language");
    }
}
