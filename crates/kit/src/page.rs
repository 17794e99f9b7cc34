//! The frame of a page: what `layout.html` needs, in one value that every page context carries as `page`.

use std::{collections::BTreeMap, fmt::Display, sync::Arc};

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use fluent_bundle::FluentValue;
use store::Day;

use crate::{Fields, Lang, Problem, Site, Words};

/// An entry of the menu.
#[derive(Debug, Clone)]
pub struct Link {
    /// What it says.
    pub text: String,
    /// Where it goes, without the language.
    pub path: String,
}

/// Who is looking, as far as the frame shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Signed {
    /// Nobody in particular.
    #[default]
    Out,
    /// Somebody with a personal code.
    Participant,
    /// Somebody with a withdrawal code.
    Withdrawal,
    /// A member of staff, by sign-in name.
    Staff(String),
}

/// The frame of a page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The messages, in the language of the page.
    pub words: Words,
    /// The title, without the name of the installation.
    pub title: String,
    /// The address without the language.
    pub path: String,
    /// The installation's settings.
    pub site: Arc<Site>,
    /// Where the style sheet is.
    pub style: String,
    /// Who is looking.
    pub signed: Signed,
    /// The menu.
    pub menu: Vec<Link>,
    /// The token that every form of a session carries.
    pub token: String,
    /// True when a form has errors: the title starts with "Error:".
    pub failed: bool,
}

impl Page {
    /// A frame without a session.
    pub fn new(words: Words, title: impl Into<String>, path: &str, site: Arc<Site>, style: &str) -> Self {
        Self {
            words,
            title: title.into(),
            path: path.to_owned(),
            site,
            style: style.to_owned(),
            signed: Signed::Out,
            menu: Vec::new(),
            token: String::new(),
            failed: false,
        }
    }

    /// Marks the page as showing what is wrong with a form.
    #[must_use]
    pub fn with_errors(mut self, fields: &Fields) -> Self {
        self.failed = !fields.good();
        self
    }

    /// The language.
    pub const fn lang(&self) -> Lang {
        self.words.lang
    }

    /// An address in the language of the page.
    pub fn to(&self, path: impl Display) -> String {
        format!("/{}{path}", self.lang().code())
    }

    /// A message.
    pub fn t(&self, key: impl Display) -> String {
        self.words.get(&key.to_string())
    }

    /// A message with a number `$n`.
    pub fn n<N: Into<Count>>(&self, key: impl Display, n: N) -> String {
        self.words.with(&key.to_string(), &[("n", n.into().0.into())])
    }

    /// A message with a text `$s`.
    pub fn s(&self, key: impl Display, s: impl Display) -> String {
        self.words.with(&key.to_string(), &[("s", FluentValue::from(s.to_string()))])
    }

    /// A message with a number `$n` and a text `$s`.
    pub fn ns<N: Into<Count>>(&self, key: &str, n: N, s: impl Display) -> String {
        self.words.with(key, &[("n", n.into().0.into()), ("s", FluentValue::from(s.to_string()))])
    }

    /// A message with two numbers, `$n` and `$m`.
    pub fn nm<N: Into<Count>, M: Into<Count>>(&self, key: &str, n: N, m: M) -> String {
        self.words.with(key, &[("n", n.into().0.into()), ("m", m.into().0.into())])
    }

    /// A day, written out: "15 March 2026".
    pub fn date(&self, day: &Day) -> String {
        date(&self.words, *day)
    }

    /// The other languages: code, name, direction, address of this page in it.
    pub fn others(&self) -> Vec<(&'static str, &'static str, &'static str, String)> {
        Lang::ALL
            .into_iter()
            .filter(|lang| *lang != self.lang() && self.site.langs.iter().any(|l| l == lang.code()))
            .map(|lang| (lang.code(), lang.name(), lang.dir(), format!("/{}{}", lang.code(), self.path)))
            .collect()
    }

    /// A text of the settings that comes in several languages, as lines; with the language it is in.
    fn localized(&self, texts: &BTreeMap<String, String>) -> (Vec<String>, String) {
        let (text, lang) = Site::localized(texts, self.lang());
        (text.lines().filter(|line| !line.trim().is_empty()).map(ToOwned::to_owned).collect(), lang)
    }

    /// Who to call now, as lines, and the language of the text.
    pub fn crisis(&self) -> (Vec<String>, String) {
        self.localized(&self.site.crisis)
    }

    /// Whom to tell when something worries you, as lines, and the language of the text.
    pub fn safeguarding(&self) -> (Vec<String>, String) {
        self.localized(&self.site.safeguarding)
    }

    /// True when the menu entry leads to this page.
    pub fn here(&self, link: &Link) -> bool {
        link.path == self.path
    }
}

/// A number in a message.
pub struct Count(i64);

macro_rules! count {
    ($($type:ty),*) => {$(
        impl From<$type> for Count {
            fn from(n: $type) -> Self { Self(n as i64) }
        }
        impl From<&$type> for Count {
            fn from(n: &$type) -> Self { Self(*n as i64) }
        }
        impl From<&&$type> for Count {
            fn from(n: &&$type) -> Self { Self(**n as i64) }
        }
    )*};
}
count!(i64, u64, u32, usize, i32);

/// A day, written out in a language.
pub fn date(words: &Words, day: Day) -> String {
    let (year, month, day) = day.parts();
    let month = words.get(&format!("month-{month}"));
    // Years and days are shown as they are, without grouping.
    words.with("date", &[("day", day.to_string().into()), ("month", month.into()), ("year", year.to_string().into())])
}

/// A page that is fine.
pub fn html<T: Template>(page: &T) -> Result<Response, Problem> {
    html_status(StatusCode::OK, page)
}

/// A page with another status (422 when a form has errors).
pub fn html_status<T: Template>(status: StatusCode, page: &T) -> Result<Response, Problem> {
    let text = page.render().map_err(|error| {
        tracing::error!(%error, "a page could not be rendered");
        Problem::Internal
    })?;
    let mut response = Response::new(text.into());
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    Ok(response)
}
