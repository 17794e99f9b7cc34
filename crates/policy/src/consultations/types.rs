//! The words of a consultation.

use kit::{Lang, Words};
use store::{Day, Id};

pub use crate::stated::{Influence, Pay, State};

/// A consultation.
#[derive(Debug, Clone)]
pub struct Consultation {
    /// Its id.
    pub id: Id,
    /// Who convenes.
    pub organisation: Id,
    /// The version of the terms that the organisation accepted.
    pub terms: Option<i64>,
    /// Where it is in its life.
    pub state: State,
    /// The language its texts are written in.
    pub lang: Lang,
    /// The title.
    pub title: String,
    /// The plain-language version in a few sentences.
    pub summary: String,
    /// What it is for.
    pub purpose: String,
    /// How much influence people have.
    pub influence: Option<Influence>,
    /// What is already decided.
    pub decided: String,
    /// Minutes that taking part takes; 0 when not stated.
    pub minutes: i64,
    /// What is paid.
    pub pay: Pay,
    /// The first day.
    pub opens: Option<Day>,
    /// The last day.
    pub closes: Option<Day>,
    /// Who reads what.
    pub readers: String,
    /// What happens afterwards.
    pub afterwards: String,
    /// Who convenes, in words.
    pub convened_by: String,
    /// Who funds.
    pub funded_by: String,
    /// The safeguarding contact, outside the convening office.
    pub safeguarding: String,
    /// What hard subjects the text mentions; empty when none.
    pub content_note: String,
    /// Where the text is from.
    pub source: String,
    /// The address of the source.
    pub source_url: String,
    /// Plainly a sample.
    pub sample: bool,
    /// The announced days of counting, in order.
    pub counts: Vec<Day>,
}

impl Consultation {
    /// The message that says what of a sample is made up: everything, or all but the text.
    pub fn sample_note(&self) -> &'static str {
        if self.source.is_empty() { "sample-all" } else { "sample-run" }
    }

    /// True when nobody can take part any more: it is closed, or its last day is over.
    pub fn over(&self, today: Day) -> bool {
        self.state != State::Open || self.closes.is_some_and(|last| last < today)
    }
}

/// The texts of a consultation that can be translated, by field name.
pub const TRANSLATED: [&str; 12] = [
    "title",
    "summary",
    "purpose",
    "decided",
    "pay_how",
    "unpaid_reason",
    "readers",
    "afterwards",
    "convened_by",
    "funded_by",
    "safeguarding",
    "content_note",
];

/// A part of the text that is asked about.
#[derive(Debug, Clone)]
pub struct Provision {
    /// Its id.
    pub id: Id,
    /// The stable name inside the text (Akoma Ntoso eId where the source has one).
    pub eid: String,
    /// Its place, from 1.
    pub position: i64,
    /// How deep it lies, from 0.
    pub depth: i64,
    /// "(a)(1)", "2.", ...; may be empty.
    pub label: String,
    /// Its heading; may be empty.
    pub heading: String,
    /// The words of the law.
    pub body: String,
    /// The plain-language version; may be empty.
    pub plain: String,
}

impl Provision {
    /// What to call it in a list: label and heading, or the beginning of the text.
    pub fn name(&self) -> String {
        let words: String = if self.heading.is_empty() {
            let mut start: String = self.body.chars().take(60).collect();
            if start.len() < self.body.len() {
                start = format!("{}…", start.rsplit_once(' ').map_or(start.as_str(), |(head, _)| head));
            }
            start
        } else {
            self.heading.clone()
        };
        // A label such as "(A)" must not turn a heading from right to left around: a mark goes before it.
        let mark = if !self.label.is_empty() && begins_from_right(&words) { "\u{200f}" } else { "" };
        format!("{mark}{} {words}", self.label).trim().to_owned()
    }
}

/// True when the first letter of a text is Hebrew or Arabic, and the like.
fn begins_from_right(text: &str) -> bool {
    text.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(|c| matches!(u32::from(c), 0x0590..=0x08ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff))
}

/// What somebody thinks of a provision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reaction {
    /// As it is.
    Support,
    /// If it is changed.
    Changes,
    /// Not at all.
    Oppose,
    /// Not sure.
    Unsure,
}

impl Reaction {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Support, Self::Changes, Self::Oppose, Self::Unsure];

    /// The word in the database and in message keys (`reaction-support`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Changes => "changes",
            Self::Oppose => "oppose",
            Self::Unsure => "unsure",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.word() == word)
    }
}

/// Where a statement or a suggestion of wording is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// In the queue.
    Waiting,
    /// Shown to everyone.
    Published,
    /// A softer wording was offered to its author, who decides.
    Offered,
    /// Sent back to its author with a reason.
    Returned,
    /// Joined with another statement that says the same.
    Joined,
}

impl Standing {
    /// The word in the database and in message keys (`standing-waiting`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Published => "published",
            Self::Offered => "offered",
            Self::Returned => "returned",
            Self::Joined => "joined",
        }
    }

    pub(crate) fn parse(word: &str) -> Self {
        match word {
            "published" => Self::Published,
            "offered" => Self::Offered,
            "returned" => Self::Returned,
            "joined" => Self::Joined,
            _ => Self::Waiting,
        }
    }
}

/// A statement to vote on.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Its id.
    pub id: Id,
    /// Its number, once it is published.
    pub number: Option<i64>,
    /// True when the convenor wrote it, false when a member did.
    pub seed: bool,
    /// Its author's seat, for a member's own.
    pub seat: Option<[u8; 16]>,
    /// The language it was written in.
    pub lang: Lang,
    /// The words.
    pub body: String,
    /// A softer wording that the author may accept.
    pub offered: Option<String>,
    /// Where it is.
    pub standing: Standing,
    /// Why it was returned, softened or joined.
    pub reason: String,
    /// The statement it was joined with.
    pub joined_to: Option<Id>,
    /// The day it was written.
    pub day: Day,
}

impl Statement {
    /// A statement of the convenor, published from the first.
    pub fn seed(id: Id, number: i64, lang: Lang, body: String, day: Day) -> Self {
        Self {
            id,
            number: Some(number),
            seed: true,
            seat: None,
            lang,
            body,
            offered: None,
            standing: Standing::Published,
            reason: String::new(),
            joined_to: None,
            day,
        }
    }
}

/// The longest statement, in characters.
pub const STATEMENT_LIMIT: usize = 200;

/// The longest suggestion of wording, in characters.
pub const SUGGESTION_LIMIT: usize = 2_000;

/// A suggestion of wording for a provision.
#[derive(Debug, Clone)]
pub struct Suggestion {
    /// Its id.
    pub id: Id,
    /// Its author's seat.
    pub seat: [u8; 16],
    /// The provision.
    pub provision: Id,
    /// The language it was written in.
    pub lang: Lang,
    /// The words.
    pub body: String,
    /// A softer wording that the author may accept.
    pub offered: Option<String>,
    /// Whether its author agrees that it is printed.
    pub print: bool,
    /// Where it is.
    pub standing: Standing,
    /// Why it was returned or softened.
    pub reason: String,
    /// The day it was written.
    pub day: Day,
}

/// Words as a page shows them: in the reader's language when somebody translated them, marked as such; in their own
/// language otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// The language they are in.
    pub lang: Lang,
    /// The original, when this is a translation by moderators.
    pub original: Option<(String, Lang)>,
}

impl Said {
    /// The words in the reader's language when there is a translation.
    pub fn new(original: &str, lang: Lang, reader: Lang, translation: Option<&String>) -> Self {
        match translation {
            Some(text) if lang != reader => {
                Self { text: text.clone(), lang: reader, original: Some((original.to_owned(), lang)) }
            }
            _ => Self { text: original.to_owned(), lang, original: None },
        }
    }

    /// True when the words are in another language than the page.
    pub fn foreign(&self, words: &Words) -> bool {
        self.lang != words.lang
    }
}
