//! Before words are sent: what in them could tell who wrote them, and softer words for it.
//!
//! The problem: somebody writes "ask for Amina in Leeds" and is recognised. The page points at it before anything is stored; the
//! author changes it, takes the softer words, or sends it as it is. See the crate `identifying` for what is found and what not.
//!
//! Not done: nothing is refused, and nobody but the author sees what was found.

use identifying::{Kind, find};
use kit::{Fields, Words};

/// Something that was found in a text.
#[derive(Debug, Clone)]
pub(crate) struct Detail {
    /// The end of the message key: phone, email, date, name or place.
    pub(crate) kind: &'static str,
    /// The words.
    pub(crate) words: String,
}

/// What is in a text.
pub(crate) fn details(text: &str) -> Vec<Detail> {
    find(text).into_iter().map(|one| Detail { kind: one.kind.word(), words: text[one.at].to_owned() }).collect()
}

/// What is in words that their author was not shown yet: the form holds in `seen` the words that it was shown for.
pub(crate) fn unseen(fields: &Fields, words: &str) -> Vec<Detail> {
    if fields.value("seen") == words { Vec::new() } else { details(words) }
}

/// The text with softer words of its own language in place of what was found.
pub(crate) fn softened(words: &Words, text: &str) -> String {
    let softer = |kind: Kind| words.get(&format!("softer-{}", kind.word()));
    identifying::softened(text, &find(text), softer)
}
