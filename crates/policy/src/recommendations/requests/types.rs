//! What a request for information is made of.

use kit::Lang;
use store::{Day, Id, Sealing};

use crate::recommendations::types::{Addressee, Standing};

/// A request. Its words are sealed until it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its id.
    pub id: Id,
    /// Who asks.
    pub council: Id,
    /// Year and number in the council; `None` until it is sent.
    pub number: Option<(i64, i64)>,
    /// The language.
    pub lang: Lang,
    /// What it is about, in a few words.
    pub title: String,
    /// What is to be told.
    pub body: String,
    /// What it is needed for.
    pub rationale: String,
    /// The seat of the member who wrote it; the secretary has none.
    pub seat: Option<Id>,
    /// Counts changes of the draft; 0: not stored yet.
    pub version: i64,
    /// Plainly a sample.
    pub sample: bool,
    /// The request that another institution said is not for it.
    pub passed_from: Option<Id>,
    /// Who is asked, the clock and the answers. Its id is the request's.
    pub to: Addressee,
}

impl Request {
    /// Year and number as everybody says it.
    pub fn label(&self) -> String {
        self.number.map_or_else(String::new, |(year, number)| format!("{year}-R{number:02}"))
    }

    /// The address of its page.
    pub fn path(&self) -> String {
        format!("/information/{}", self.id)
    }

    /// The day it was sent.
    pub fn sent(&self) -> Option<Day> {
        self.to.asked
    }
}

impl Sealing for Request {
    fn about(&self) -> Id {
        self.id
    }

    fn texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.title, &mut self.body, &mut self.rationale]
    }
}

/// A request, and where it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The request.
    pub one: Request,
    /// Where it stands.
    pub standing: Standing,
}

impl Row {
    /// As it stands on a day.
    pub fn new(one: Request, today: Day) -> Self {
        Self { standing: one.to.standing(today), one }
    }
}
