//! Files of public recommendations become pages: one place in one edition of one series.
//!
//! The problem: each publisher has its own form, and none is clean: places by several names, "N/A" among the recommendations, marks
//! of a web page left in the text, two pages of the same place. Somebody who checks a government by such a file must be told
//! what was taken, what was mended and what was left out. So reading never fails in the middle: every row is accounted for in
//! [`Found::rows`], and only a file that has none of the known forms is refused.
//!
//! Forms: [`ilab`] (JSON), [`tip`] (JSON lists and tiers), [`country_page`] (a country page of the Trafficking in Persons Report,
//! as HTML or pasted text, in the five layouts since 2017).
//!
//! Not done: nothing is fetched. Whoever brings a file says where it is from.

mod country_page;
mod ilab;
mod tip;

use std::fmt;

use crate::places::{self, Place};

/// Whose reports they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Series {
    /// Findings on the Worst Forms of Child Labor, US Department of Labor: "suggested actions".
    Ilab,
    /// Trafficking in Persons Report, US Department of State: "prioritized recommendations".
    Tip,
}

impl Series {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Ilab, Self::Tip];

    /// The word in addresses, data and messages.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ilab => "ilab",
            Self::Tip => "tip",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|series| series.word() == word)
    }
}

/// The first year that an edition can have; the last one is the year after this one.
pub const FIRST_YEAR: i64 = 2000;

/// The most recommendations of one page; a page with more is none.
pub const MOST: usize = 400;

/// The longest recommendation that is taken, in characters; longer ones are no recommendations but whole pages.
pub const LONGEST: usize = 4_000;

/// A recommendation as a report has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The report's own heading for it; empty where there is none.
    pub area: String,
    /// Its words.
    pub text: String,
}

/// What one edition of a series says to one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Whose report.
    pub series: Series,
    /// Whom it addresses.
    pub place: &'static Place,
    /// The name that it uses.
    pub named: String,
    /// The edition.
    pub year: i64,
    /// The report's overall judgement in its own words (level, tier); empty where there is none.
    pub level: String,
    /// Why, as the source gives it; empty where there is none.
    pub rationale: String,
    /// False when the list is known to be a part only.
    pub complete: bool,
    /// Where it stands; empty when nobody said.
    pub url: String,
    /// Through whom the judgement came, when it is not from the page itself; and what whoever made the file remarks on it. In
    /// their words; mostly empty.
    pub via: String,
    /// See `via`.
    pub note: String,
    /// The recommendations, in the order of the report.
    pub asks: Vec<Ask>,
}

/// Why something was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aside {
    /// No place is called that.
    NoPlace,
    /// There is no year, or none that an edition can have.
    NoYear,
    /// It says that there is nothing: "N/A", "Not applicable", "No value", or no words at all.
    Nothing,
    /// It is longer than [`LONGEST`].
    TooLong,
    /// A page of the same place and year was in the file before.
    Twice,
    /// It has neither recommendations nor an overall judgement.
    Bare,
    /// It is not of the form that the rest of the file has.
    Unreadable,
}

impl Aside {
    /// The last part of its message's key.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::NoPlace => "place",
            Self::NoYear => "year",
            Self::Nothing => "nothing",
            Self::TooLong => "long",
            Self::Twice => "twice",
            Self::Bare => "bare",
            Self::Unreadable => "unreadable",
        }
    }
}

/// For the terminal.
impl fmt::Display for Aside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoPlace => "no place of this name is known",
            Self::NoYear => "there is no year that an edition can have",
            Self::Nothing => "it says nothing",
            Self::TooLong => "it is too long to be one recommendation",
            Self::Twice => "this place and year came before in the file",
            Self::Bare => "there is neither a recommendation nor a judgement",
            Self::Unreadable => "it is not like the rest of the file",
        })
    }
}

/// What became of a row of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// A page was taken, with so many recommendations.
    Taken(usize),
    /// A page was taken under the usual name of the place.
    Renamed(usize),
    /// A row, or one recommendation of it, was left out.
    Aside(Aside),
}

/// A line of the report about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which row of the file, from 1.
    pub number: usize,
    /// The place and year as the file has them, or the words that were left out.
    pub what: String,
    /// What became of it.
    pub fate: Fate,
}

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Pages that can be stored.
    pub pages: Vec<Page>,
    /// Every row of the file, and every recommendation that was left out.
    pub rows: Vec<Row>,
}

impl Found {
    /// How many recommendations the pages have.
    pub fn asks(&self) -> usize {
        self.pages.iter().map(|page| page.asks.len()).sum()
    }

    /// What was left out.
    pub fn aside(&self) -> impl Iterator<Item = (&Row, &Aside)> {
        self.rows.iter().filter_map(|row| match &row.fate {
            Fate::Aside(why) => Some((row, why)),
            _ => None,
        })
    }

    /// What was left out, by why: in the order in which each reason came first.
    pub fn aside_by_why(&self) -> Vec<(&Aside, Vec<&Row>)> {
        let mut all: Vec<(&Aside, Vec<&Row>)> = Vec::new();
        for (row, why) in self.aside() {
            match all.iter_mut().find(|(other, _)| *other == why) {
                Some((_, rows)) => rows.push(row),
                None => all.push((why, vec![row])),
            }
        }
        all
    }

    /// How many pages were taken under the usual name of their place.
    pub fn renamed(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.fate, Fate::Renamed(_))).count()
    }

    /// A row that is no page.
    fn leave(&mut self, number: usize, what: impl Into<String>, why: Aside) {
        self.rows.push(Row { number, what: what.into(), fate: Fate::Aside(why) });
    }

    /// Takes a page in, without the recommendations that say nothing.
    fn take(&mut self, number: usize, raw: Raw, about: &About) {
        let what = format!("{} {}", raw.named, raw.year);
        let Some(place) = places::named(&raw.named) else { return self.leave(number, what, Aside::NoPlace) };
        if !about.may_be_of(raw.year) {
            return self.leave(number, what, Aside::NoYear);
        }
        // Of two lists of one place and year in a file the whole one counts, and of two whole ones the first.
        let twin =
            self.pages.iter().position(|page| (page.series, page.place, page.year) == (raw.series, place, raw.year));
        if let Some(twin) = twin {
            if self.pages[twin].complete || !raw.complete {
                return self.leave(number, what, Aside::Twice);
            }
            let page = self.pages.remove(twin);
            self.leave(number, format!("{} {}", page.named, page.year), Aside::Twice);
        }
        if raw.asks.len() > MOST {
            return self.leave(number, what, Aside::Unreadable);
        }
        let mut asks = Vec::new();
        for Ask { area, text } in raw.asks {
            let text = tidy(&text);
            if says_nothing(&text) {
                self.leave(number, format!("{what}: {text}"), Aside::Nothing);
            } else if text.chars().count() > LONGEST {
                let start: String = text.chars().take(60).collect();
                self.leave(number, format!("{what}: {start}…"), Aside::TooLong);
            } else {
                asks.push(Ask { area: tidy(&area), text });
            }
        }
        // A page of the series that has no action is told as such; elsewhere a page without anything is none.
        if asks.is_empty() && raw.level.is_empty() && raw.series != Series::Ilab {
            return self.leave(number, what, Aside::Bare);
        }
        let renamed = raw.named != place.name(kit::Lang::En);
        let fate = if renamed { Fate::Renamed(asks.len()) } else { Fate::Taken(asks.len()) };
        self.rows.push(Row { number, what, fate });
        self.pages.push(Page {
            series: raw.series,
            place,
            named: raw.named,
            year: raw.year,
            level: tidy(&raw.level),
            rationale: tidy(&raw.rationale),
            complete: raw.complete,
            url: if is_web_address(&raw.url) { raw.url } else { String::new() },
            via: tidy(&raw.via),
            note: tidy(&raw.note),
            asks,
        });
    }
}

/// A page before its place is known.
struct Raw {
    series: Series,
    named: String,
    year: i64,
    level: String,
    rationale: String,
    complete: bool,
    url: String,
    via: String,
    note: String,
    asks: Vec<Ask>,
}

/// What whoever brings a page knows besides: a page of the report does not say its year.
#[derive(Debug, Clone)]
pub struct About {
    /// The edition.
    pub year: Option<i64>,
    /// Where the page stands.
    pub url: String,
    /// The last year that an edition can have.
    pub latest: i64,
}

impl About {
    /// Nothing but the day on which it is read: an edition may bear next year's number, not a later one.
    pub fn on(today: store::Day) -> Self {
        Self { year: None, url: String::new(), latest: i64::from(today.parts().0) + 1 }
    }

    /// Whether an edition can be of this year.
    pub fn may_be_of(&self, year: i64) -> bool {
        (FIRST_YEAR..=self.latest).contains(&year)
    }
}

/// A text that is none of the known forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotRead {
    /// JSON that breaks off or is mistyped: the line.
    Json(usize),
    /// JSON of another form, or a text without a heading and recommendations.
    Unknown,
    /// A country page without the year of its edition.
    NoYear,
}

impl fmt::Display for NotRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(line) => write!(f, "the JSON cannot be read at line {line}: is the file whole?"),
            Self::Unknown => f.write_str(
                "this is none of the known forms: suggested actions or tiers as JSON, or a country page with its heading and its recommendations",
            ),
            Self::NoYear => f.write_str("a country page does not say its year: give it"),
        }
    }
}

/// Reads a file of any known form.
///
/// # Errors
/// When it has none of them.
pub fn read(text: &str, about: &About) -> Result<Found, NotRead> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if !text.starts_with(['[', '{']) {
        return country_page::read(text, about);
    }
    let value: serde_json::Value = serde_json::from_str(text).map_err(|error| NotRead::Json(error.line()))?;
    if let Some(records) = value.get("records").and_then(|records| records.as_array()) {
        return Ok(tip::recommendations(records, about));
    }
    let rows = value.as_array().ok_or(NotRead::Unknown)?;
    let has = |key: &str| rows.iter().any(|row| row.get(key).is_some());
    if has("actions") {
        Ok(ilab::read(rows, about))
    } else if has("rationale") && has("tier") {
        Ok(tip::tiers(rows, about))
    } else {
        Err(NotRead::Unknown)
    }
}

/// The text of a member of a JSON object; empty when there is none.
fn words(row: &serde_json::Value, key: &str) -> String {
    row.get(key).and_then(|value| value.as_str()).map(plain).unwrap_or_default()
}

/// Without the marks of a web page (`&amp;`, `&nbsp;`), on one line.
fn plain(text: &str) -> String {
    let text = if text.contains('&') || text.contains('<') {
        scraper::Html::parse_fragment(text).root_element().text().collect::<String>()
    } else {
        text.to_owned()
    };
    tidy(&text)
}

/// On one line, with single spaces, without control characters.
fn tidy(text: &str) -> String {
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a table's empty cell says.
fn says_nothing(text: &str) -> bool {
    ["", "n a", "na", "none", "no value", "not applicable"].contains(&texts::gestalt::fold(text).as_str())
}

/// Whether it is an address that a browser can open.
pub fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || c.is_control()))
}

#[cfg(test)]
mod tests;
