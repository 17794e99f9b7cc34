//! Why something is not accepted: a code for programs, a sentence for people.

use std::fmt;

/// What is wrong. Both verifiers (this one and `docs/verify/verify.py`) use these words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A file is not in its format.
    Unreadable,
    /// A file that must be there is not.
    Missing,
    /// The checkpoint is of another ledger than those that the policy lists.
    UnknownLog,
    /// No signature by a listed key of the ledger.
    WrongKey,
    /// A signature of a known key does not fit the text.
    BadSignature,
    /// Fewer witnesses than the policy wants.
    TooFewWitnesses,
    /// The quorum is reached only with witnesses whose clock is ahead of ours.
    Future,
    /// No quorum of witnesses saw it lately.
    Stale,
    /// Smaller than what was seen before.
    RolledBack,
    /// It does not continue what was seen before.
    Forked,
    /// Tiles do not lead to the root.
    AlteredTile,
    /// An entry does not fit its hash in the tile.
    AlteredEntry,
    /// Salt and body do not give the entry.
    AlteredBody,
    /// A body is gone, and no entry says that it was erased.
    Vanished,
    /// The proof does not lead to the root.
    NotIncluded,
}

impl Code {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Unreadable,
        Self::Missing,
        Self::UnknownLog,
        Self::WrongKey,
        Self::BadSignature,
        Self::TooFewWitnesses,
        Self::Future,
        Self::Stale,
        Self::RolledBack,
        Self::Forked,
        Self::AlteredTile,
        Self::AlteredEntry,
        Self::AlteredBody,
        Self::Vanished,
        Self::NotIncluded,
    ];

    /// As programs print it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Missing => "missing",
            Self::UnknownLog => "unknown-log",
            Self::WrongKey => "wrong-key",
            Self::BadSignature => "bad-signature",
            Self::TooFewWitnesses => "too-few-witnesses",
            Self::Future => "future",
            Self::Stale => "stale",
            Self::RolledBack => "rolled-back",
            Self::Forked => "forked",
            Self::AlteredTile => "altered-tile",
            Self::AlteredEntry => "altered-entry",
            Self::AlteredBody => "altered-body",
            Self::Vanished => "vanished",
            Self::NotIncluded => "not-included",
        }
    }
}

/// Why something is not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// For programs.
    pub code: Code,
    /// For people, in English.
    pub sentence: String,
}

impl Refusal {
    /// A refusal.
    pub fn new(code: Code, sentence: impl Into<String>) -> Self {
        Self { code, sentence: sentence.into() }
    }

    /// Something that is not in its format.
    pub fn unreadable(sentence: impl Into<String>) -> Self {
        Self::new(Code::Unreadable, sentence)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code.as_str(), self.sentence)
    }
}

impl std::error::Error for Refusal {}

/// The result of a check.
pub type Result<T> = std::result::Result<T, Refusal>;
