//! The forms with which an entry is edited: one for each group of things that are known together.
//!
//! A form says what it asks ([`Task::inputs`]), what the entry says now ([`Task::fill`]) and what becomes of what was typed
//! ([`Task::apply`]). One page shows them all.
//!
//! Not done: costs with amounts, free places, programmes, funding. They are kept as their source says them.

mod claims;
mod hours;
mod languages;
mod place;
mod reach;
mod words;

use kit::{Fields, Lang, Words};
use store::Entropy;

use super::draft::Entry;
use crate::directory::history::Hand;

pub(crate) use claims::claim_named;
pub(super) use place::PLACE;
pub(crate) use words::term_named;
pub(super) use words::{LINE, ORGANISATION, status};

/// A part of a form.
#[derive(Clone, Debug)]
pub(super) enum Input {
    /// What nobody sees: the row that the next parts are about.
    Hidden(String),
    /// What the next parts are about.
    Heading(String),
    /// One line: name, label, hint.
    Line(String, String, String),
    /// Several lines: name, label, hint, how many are shown.
    Area(String, String, String, u8),
    /// One of a few: name, legend, hint, values with labels.
    Radio(String, String, String, Choices),
    /// Any of several: name, legend, values with labels.
    Ticks(String, String, Choices),
    /// One of a few for each line, all of one name: name, then for each line its id, its label, and values with labels.
    Selects(String, Vec<(String, String, Choices)>),
}

/// Values, and how they are called.
pub(super) type Choices = Vec<(String, String)>;

/// What a form needs to know of who looks.
pub(super) struct Look<'l> {
    /// The messages.
    pub(super) words: &'l Words,
    /// What was typed, or what the entry says: some forms grow with it.
    pub(super) fields: &'l Fields,
}

impl Look<'_> {
    fn say(&self, key: &str) -> String {
        self.words.get(key)
    }

    fn lang(&self) -> Lang {
        self.words.lang
    }

    fn line(&self, name: &str, hint: bool) -> Input {
        Input::Line(name.to_owned(), self.say(&format!("entry-{name}")), self.hint(name, hint))
    }

    fn area(&self, name: &str, rows: u8, hint: bool) -> Input {
        Input::Area(name.to_owned(), self.say(&format!("entry-{name}")), self.hint(name, hint), rows)
    }

    fn hint(&self, name: &str, there: bool) -> String {
        if there { self.say(&format!("entry-{name}-hint")) } else { String::new() }
    }

    fn radio(&self, name: &str, values: &[&str]) -> Input {
        let choices =
            values.iter().map(|value| ((*value).to_owned(), self.say(&format!("entry-{name}-{value}")))).collect();
        Input::Radio(name.to_owned(), self.say(&format!("entry-{name}")), String::new(), choices)
    }
}

/// Who writes, and with what.
pub(super) struct Doing<'d> {
    /// Who.
    pub(super) hand: Hand,
    /// For ids of new rows.
    pub(super) entropy: &'d Entropy,
    /// For what is wrong.
    pub(super) words: &'d Words,
}

impl Doing<'_> {
    fn say(&self, key: &str) -> String {
        self.words.get(key)
    }

    /// The text of a field when it is not longer than `most` characters; otherwise it is told.
    fn short(&self, fields: &mut Fields, name: &str, most: usize) -> String {
        let text = fields.text(name).to_owned();
        if text.chars().count() > most {
            fields.wrong(name, self.words.with("entry-long", &[("n", (most as i64).into())]));
        }
        text
    }
}

/// A group of things that are edited together.
pub(super) struct Task {
    /// Its word in addresses and message keys.
    pub(super) word: &'static str,
    /// What it asks.
    pub(super) inputs: fn(&Look<'_>) -> Vec<Input>,
    /// What the entry says.
    pub(super) fill: fn(&Entry, Lang) -> Fields,
    /// What becomes of what was typed. What is wrong is noted in the fields.
    pub(super) apply: fn(&mut Entry, &mut Fields, &Doing<'_>),
}

/// The forms of a service, in the order in which they are listed. Each stands by itself.
pub(super) static TASKS: [&Task; 8] = [
    &words::WORDS,
    &claims::SERVED,
    &claims::OFFERED,
    &claims::BARRIERS,
    &reach::REACH,
    &hours::HOURS,
    &languages::LANGUAGES,
    &words::TRANSLATIONS,
];

/// A form by its word.
pub(super) fn task(word: &str) -> Option<&'static Task> {
    TASKS.into_iter().find(|task| task.word == word)
}

/// A text on one line, as a list shows it.
fn on_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines that are not empty.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}
