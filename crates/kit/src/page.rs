//! The frame of a page: what `layout.html` needs, in one value that every page context carries as `page`.

use std::{collections::BTreeMap, fmt::Display, sync::Arc};

use askama::Template;
use axum::{
    body::Body,
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
    /// The token that every form of a signed-in person carries.
    pub token: String,
    /// True when a form has errors: the title starts with "Error:".
    pub failed: bool,
    /// How many minutes the session stays open, in steps of five; `None` without a session.
    pub left: Option<i64>,
}

/// What everybody's menu offers: where the public parts of the house begin.
const PUBLIC_MENU: [(&str, &str); 6] = [
    ("menu-all-recommendations", "/recommendations"),
    ("menu-all-consultations", "/"),
    ("menu-all-councils", "/councils"),
    ("menu-all-evidence", "/evidence"),
    ("menu-all-services", "/services"),
    ("menu-all-search", "/search"),
];

impl Page {
    /// A frame without a session.
    pub fn new(words: Words, title: impl Into<String>, path: &str, site: Arc<Site>, style: &str) -> Self {
        let menu =
            PUBLIC_MENU.iter().map(|(key, path)| Link { text: words.get(key), path: (*path).to_owned() }).collect();
        Self {
            words,
            title: title.into(),
            path: path.to_owned(),
            site,
            style: style.to_owned(),
            signed: Signed::Out,
            menu,
            token: String::new(),
            failed: false,
            left: None,
        }
    }

    /// What a tab and the history of the browser say. For people it is a plain word for what one does on the page ("Part 7"), never
    /// what it is about and never the name of the installation: a title is read over a shoulder and stays in the history. For
    /// staff it is the page's title.
    pub fn tab(&self) -> String {
        let segments: Vec<&str> = self.path.split('/').filter(|segment| !segment.is_empty()).collect();
        let first = segments.first().copied().unwrap_or_default();
        if matches!(self.signed, Signed::Staff(_)) || ["staff", "setup"].contains(&first) {
            return format!("{} – {}", self.title, self.site.name);
        }
        if segments.is_empty() {
            return self.t("tab-start");
        }
        let told = segments.iter().rev().map(|segment| format!("tab-{segment}")).find(|key| self.words.has(key));
        let told = self.t(told.unwrap_or_else(|| "tab-page".to_owned()));
        match segments.last().and_then(|last| last.parse::<u32>().ok()) {
            Some(number) => format!("{told} {number}"),
            None => told,
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
    fn localized(&self, texts: &BTreeMap<String, String>) -> (Vec<Vec<Piece>>, String) {
        let (text, lang) = Site::localized(texts, self.lang());
        (text.lines().filter(|line| !line.trim().is_empty()).map(pieces).collect(), lang)
    }

    /// Who to call now, as lines, and the language of the text.
    pub fn crisis(&self) -> (Vec<Vec<Piece>>, String) {
        self.localized(&self.site.crisis)
    }

    /// Whom to tell when something worries you, as lines, and the language of the text.
    pub fn safeguarding(&self) -> (Vec<Vec<Piece>>, String) {
        self.localized(&self.site.safeguarding)
    }

    /// True when the menu entry leads to this page.
    pub fn here(&self, link: &Link) -> bool {
        link.path == self.path
    }
}

/// A piece of a line: words, or a telephone number, which reads from left to right in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// As it is shown.
    pub text: String,
    /// The digits to dial; `None` for words.
    pub dial: Option<String>,
}

/// Splits a line into words and telephone numbers (at least five digits, with spaces, dashes, dots or brackets between).
fn pieces(line: &str) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut rest = line;
    while !rest.is_empty() {
        let start = rest.find(|c: char| c.is_ascii_digit() || c == '+').unwrap_or(rest.len());
        let (words, from) = rest.split_at(start);
        let end = from.find(|c: char| !(c.is_ascii_digit() || " -+()./".contains(c))).unwrap_or(from.len());
        let number = from[..end].trim_end_matches(|c: char| !c.is_ascii_digit());
        let dial: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let after = &from[number.len()..];
        let is_number = dial.chars().filter(char::is_ascii_digit).count() >= 5;
        let taken = if is_number || number.is_empty() { words.to_owned() } else { format!("{words}{number}") };
        if !taken.is_empty() {
            out.push(Piece { text: taken, dial: None });
        }
        if is_number {
            out.push(Piece { text: number.to_owned(), dial: Some(dial) });
        }
        // A lone plus sign belongs to the words.
        if number.is_empty() && !from.is_empty() {
            let skip = from.chars().next().map_or(0, char::len_utf8);
            out.push(Piece { text: from[..skip].to_owned(), dial: None });
            rest = &from[skip..];
        } else {
            rest = after;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn telephone_numbers_are_found_in_words() {
        for (line, expect) in [
            ("Call 1-888-373-7888. Free", "Call |18883737888|. Free"),
            ("هاتف 555 0100 (عينة)", "هاتف |5550100| (عينة)"),
            ("+44 20 7946 0000", "|+442079460000|"),
            ("Open 24 hours + more", "Open 24 hours + more"),
            ("", ""),
        ] {
            let joined: String =
                pieces(line).into_iter().map(|p| p.dial.map_or(p.text, |dial| format!("|{dial}|"))).collect();
            assert_eq!(joined, expect);
        }
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

/// A file of some type, shown in place or, with a name, for keeping. Whether others may keep it is said by the middleware:
/// words in it can be taken back at any time.
pub fn file(content_type: &'static str, name: Option<&str>, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    if let Some(name) = name
        && let Ok(disposition) = HeaderValue::try_from(format!("attachment; filename=\"{name}\""))
    {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}

/// A text that a spreadsheet would read as a formula gets an apostrophe before it.
pub fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t']) { format!("'{text}") } else { text.to_owned() }
}
