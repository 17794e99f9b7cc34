//! What people who used a service say of it: in bands, of ten people or more, and never as a story.
//!
//! The problem: stars and comments tell on people. A shelter with six beds knows who wrote the bad one. And what would help somebody who looks
//! for a place tonight is not an average: is one safe there, does it last, does it treat people as its listing says. So a review is a word for
//! each of eight questions: the seven outcomes that survivors agreed on as what help must reach ([`QUESTIONS`]), and whether one was treated as
//! the listing says. It is given with the code by which somebody takes part ([`page`]), once a service; it is bound to that code by a hash that
//! says nothing of it, and to no slip and no batch of slips.
//!
//! What is published ([`store::freeze`]) is a band for each question, where ten people or more said something to it, and a band of how
//! many they are. It is made anew at most once a month, of what was said in the months before, question by question, and only where ten people changed what is counted of it:
//! so no two publications of a band differ by less than ten people. It is an act in the public ledger; whoever runs the service can answer
//! ([`reply`]), and cannot remove anything.
//!
//! Taking back deletes the review at once. What is published stays as it is until its next batch: a number that changed because one person
//! took something back would tell who. After two years a review, and a batch, is over.
//!
//! Source of the seven outcomes: the Modern Slavery Core Outcome Set, found by survivors and others in three rounds (King's College London,
//! University College London, the Survivor Alliance and others; published 2023, mscos.co.uk). The questions are ours, one for each outcome.
//!
//! Not done: finding out whether somebody was there. A code is given by an organisation that people trust, and counts once; whoever gets
//! ten codes can speak ten times. That is told on the page.

pub mod page;
pub mod reply;
pub mod store;

use ::acts::{Field, Kind};
use ::store::{Day, Id};
use axum::{Router, routing::get};
use kit::{
    App,
    samples::{Sample, Stage},
};
use serde_json::{Value as Json, json};

/// For how many days a review counts, and a batch is shown.
pub const REVIEW_DAYS: i64 = 730;

/// Fewer people than this are never shown.
pub const FEWEST: usize = 10;

/// The questions, in their order: seven outcomes, and whether somebody was treated as the listing says. These words stand in
/// `review_summary` of our profile.
pub const QUESTIONS: [&str; 8] =
    ["housing", "safety", "lasting", "kindness", "purpose", "health", "learning", "as_listed"];

/// How `review_summary` of our profile calls the way in which it came about. What another source says is called otherwise.
pub const MECHANISM: &str = "participation codes; ten people or more; frozen monthly after ten changes";

static PUBLISHED: Kind = Kind {
    name: "service reviews published",
    fields: &[
        Field::column("service", "service_review_batches.service"),
        Field::column("summary", "service_review_batches.summary"),
    ],
};

/// The kinds of acts.
pub static KINDS: [&Kind; 1] = [&PUBLISHED];

/// What somebody says to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
}

impl Answer {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::No];

    /// Out of its letter.
    const fn of(letter: char) -> Option<Self> {
        match letter {
            'y' => Some(Self::Yes),
            'p' => Some(Self::Partly),
            'n' => Some(Self::No),
            _ => None,
        }
    }

    /// Its word in forms and message keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
        }
    }
}

/// A review: an answer to each question, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Review(pub [Option<Answer>; QUESTIONS.len()]);

impl Review {
    /// A letter a question.
    pub fn to_text(self) -> String {
        let letter = |one: &Option<Answer>| match one {
            Some(Answer::Yes) => 'y',
            Some(Answer::Partly) => 'p',
            Some(Answer::No) => 'n',
            None => '-',
        };
        self.0.iter().map(letter).collect()
    }

    /// A review out of its letters; `None` when they are none.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut review = Self::default();
        let mut letters = text.chars();
        for one in &mut review.0 {
            *one = match letters.next()? {
                '-' => None,
                letter => Some(Answer::of(letter)?),
            };
        }
        letters.next().is_none().then_some(review)
    }

    /// True when it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

/// How many people say something, in bands.
fn count_band(people: usize) -> Option<&'static str> {
    match people {
        0..FEWEST => None,
        FEWEST..20 => Some("10-19"),
        20..50 => Some("20-49"),
        _ => Some("50+"),
    }
}

/// How it came out, in thirds: "in part" counts as half.
fn band(answers: &[Answer]) -> Option<&'static str> {
    if answers.len() < FEWEST {
        return None;
    }
    let halves: usize = answers
        .iter()
        .map(|answer| match answer {
            Answer::Yes => 2,
            Answer::Partly => 1,
            Answer::No => 0,
        })
        .sum();
    // Of two halves a person: a third of all is two thirds of their number.
    Some(match halves * 3 {
        sum if sum <= answers.len() * 2 => "low",
        sum if sum >= answers.len() * 4 => "good",
        _ => "mixed",
    })
}

/// The summary of reviews as our profile has it (`review_summary`): the band of people, and a band a question; `None` where nothing is
/// shown.
fn summary(shown: &[Option<&'static str>], day: Day) -> Option<Json> {
    let count = shown[0]?;
    let all = QUESTIONS.iter().zip(&shown[1..]);
    let dimensions: Vec<Json> =
        all.filter_map(|(code, band)| Some(json!({ "code": code, "band": (*band)? }))).collect();
    Some(json!({
        "dimensions": dimensions, "count_band": count, "mechanism": MECHANISM, "as_of": day.to_string(),
    }))
}

/// The band of a question in a summary.
fn band_in(summary: &Json, code: &str) -> Option<&'static str> {
    let all = summary["dimensions"].as_array().into_iter().flatten();
    let band = all.filter(|one| one["code"] == code).find_map(|one| one["band"].as_str())?;
    ["low", "mixed", "good"].into_iter().find(|known| *known == band)
}

/// The band of how many people, in a summary.
fn band_of_count(summary: &Json) -> Option<&'static str> {
    let said = summary["count_band"].as_str()?;
    ["10-19", "20-49", "50+"].into_iter().find(|known| *known == said)
}

/// What is shown of a summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The band of how many people.
    pub count: String,
    /// Since when it is so.
    pub day: Option<Day>,
    /// Question and band; `None` where fewer than ten said something.
    pub rows: Vec<(&'static str, Option<&'static str>)>,
    /// Another directory says it, not the people here.
    pub elsewhere: bool,
}

/// Reads a summary; `None` when it says nothing that can be shown.
pub fn shown(summary: &Json) -> Option<Shown> {
    let count = summary["count_band"].as_str()?;
    Some(Shown {
        count: count.replace('-', "–"),
        day: summary["as_of"].as_str().and_then(Day::parse),
        rows: QUESTIONS.iter().map(|code| (*code, band_in(summary, code))).collect(),
        elsewhere: summary["mechanism"] != MECHANISM,
    })
}

/// What stands in an entry of reviews.
pub fn of(service: &hsds::Record) -> Option<Shown> {
    match service.get("review_summary") {
        Some(hsds::Value::Json(said)) => shown(said),
        _ => None,
    }
}

/// The message that names a question in a few words.
pub(crate) fn short(question: &str) -> String {
    format!("reviews-{}", question.replace('_', "-"))
}

/// The routes.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/review/{service}", get(page::get).post(page::post))
        .route("/staff/services/{entry}/reviews", get(reply::get).post(reply::post))
}

/// The samples.
pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = page::samples(stage);
    all.extend(reply::samples(stage));
    all
}

/// A summary for samples.
pub(crate) fn sample() -> Shown {
    let bands = [Some("good"), Some("good"), Some("mixed"), Some("good"), None, Some("low"), None, Some("mixed")];
    Shown {
        count: "20–49".to_owned(),
        day: Some(kit::samples::TODAY.plus(-12)),
        rows: QUESTIONS.into_iter().zip(bands).collect(),
        elsewhere: false,
    }
}

/// The seat of a person for a service.
fn seat(key: &[u8; 32], service: Id) -> [u8; 16] {
    people::secrets::review_seat(key, service)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn review(text: &str) -> Review {
        Review::from_text(text).expect("a review")
    }

    #[test]
    fn a_band_needs_ten_and_what_is_not_shown_says_nothing() {
        assert_eq!((band(&[Answer::Yes; 9]), count_band(9)), (None, None));
        let day = Day(20_000);
        assert_eq!(summary(&[None; 9], day), None);
        let mut bands = [None; 9];
        (bands[0], bands[8]) = (count_band(10), band(&[Answer::Yes; 10]));
        let said = shown(&summary(&bands, day).expect("ten")).expect("shown");
        assert_eq!(said.count, "10–19");
        assert_eq!(said.rows.iter().filter(|row| row.1.is_some()).count(), 1, "{said:?}");
        assert_eq!((said.rows[0].1, said.rows[7].1), (None, Some("good")));
    }

    #[test]
    fn bands_are_thirds() {
        let of = |yes: usize, partly: usize, no: usize| {
            let all = [vec![Answer::Yes; yes], vec![Answer::Partly; partly], vec![Answer::No; no]];
            band(&all.concat()).expect("a band")
        };
        assert_eq!(of(8, 0, 4), "good");
        assert_eq!(of(7, 1, 4), "mixed");
        assert_eq!(of(0, 12, 0), "mixed");
        assert_eq!(of(4, 1, 7), "mixed");
        assert_eq!(of(4, 0, 8), "low");
        assert_eq!(of(0, 0, 12), "low");
    }

    proptest! {
        #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(7), ..ProptestConfig::default() })]

        #[test]
        fn a_review_survives_its_letters(text in "[ypn-]{8}") {
            prop_assert_eq!(review(&text).to_text(), text);
        }

        #[test]
        fn what_is_no_review_is_none(text in "[ypn-]{0,7}|[ypn-]{9,12}|[a-m]{8}") {
            prop_assert_eq!(Review::from_text(&text), None);
        }
    }
}
