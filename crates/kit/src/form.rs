//! Forms that keep what was typed.
//!
//! [`Form`] reads a posted form with a limit; [`Fields`] holds its values and what is wrong with them. A page is shown
//! again with status 422, a summary on top, and every value still in its field.

use std::collections::BTreeMap;

use axum::{
    body::Body,
    extract::{FromRequest, Multipart, Request},
};
use http_body_util::BodyExt;

use crate::{Lang, Problem};

/// What may be posted, in bytes. The longest forms are those that were held while somebody signed in again: every byte of
/// theirs takes two.
const LIMIT: usize = 1024 * 1024;

/// What a convenor may import as a text, in bytes.
pub(crate) const UPLOAD_LIMIT: usize = 4 * 1024 * 1024;

/// How much of a body that is too large is still read, so that the browser listens to the answer.
const DRAIN: usize = 80 * 1024 * 1024;

/// The values of a form by field name, and what is wrong with them.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    values: BTreeMap<String, Vec<String>>,
    errors: Vec<(String, String)>,
}

impl Fields {
    /// An empty form.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads `a=b&c=d`.
    pub fn parse(encoded: &[u8]) -> Self {
        let mut fields = Self::new();
        for (name, value) in form_urlencoded::parse(encoded) {
            // Browsers send line ends as CR LF.
            fields.add(&name, &clean(&value));
        }
        fields
    }

    /// Adds a value to a field.
    pub fn add(&mut self, name: &str, value: &str) {
        self.values.entry(name.to_owned()).or_default().push(value.to_owned());
    }

    /// Sets a field (builder).
    #[must_use]
    pub fn set(mut self, name: &str, value: impl Into<String>) -> Self {
        self.values.insert(name.to_owned(), vec![value.into()]);
        self
    }

    /// The value of a field as it was typed; empty when there is none.
    pub fn value(&self, name: &str) -> &str {
        self.values.get(name).and_then(|v| v.first()).map_or("", String::as_str)
    }

    /// The value without white space around it.
    pub fn text(&self, name: &str) -> &str {
        self.value(name).trim()
    }

    /// All values of a field (check boxes).
    pub fn list(&self, name: &str) -> &[String] {
        self.values.get(name).map_or(&[], Vec::as_slice)
    }

    /// True when a choice or check box has this value.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.list(name).iter().any(|v| v == value)
    }

    /// The fields of an address.
    pub fn of_query(query: Option<&str>) -> Self {
        Self::parse(query.unwrap_or_default().as_bytes())
    }

    /// Of a form with a file beside a field to paste its words: the one that counts. The file wins.
    pub fn text_or_file(&self) -> &'static str {
        if self.text("file").is_empty() { "text" } else { "file" }
    }

    /// True when the field was sent.
    pub fn has(&self, name: &str) -> bool {
        self.values.contains_key(name)
    }

    /// Says what is wrong with a field and how to mend it.
    pub fn wrong(&mut self, name: &str, message: impl Into<String>) {
        self.errors.push((name.to_owned(), message.into()));
    }

    /// What is wrong with a field.
    pub fn error(&self, name: &str) -> Option<&str> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, message)| message.as_str())
    }

    /// Everything that is wrong, in the order it was found: field and message.
    pub fn errors(&self) -> &[(String, String)] {
        &self.errors
    }

    /// True when nothing is wrong.
    pub fn good(&self) -> bool {
        self.errors.is_empty()
    }

    /// Every field and value.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().flat_map(|(name, values)| values.iter().map(|value| (name.as_str(), value.as_str())))
    }

    /// Every field and value, encoded again (a form that is kept while somebody signs in anew).
    pub fn encoded(&self) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        out.extend_pairs(self.pairs());
        out.finish()
    }

    /// The text of a field when it has between 1 and `limit` characters; otherwise the error is noted.
    pub fn required(&mut self, name: &str, limit: usize, missing: &str, too_long: &str) -> String {
        let text = self.text(name).to_owned();
        if text.is_empty() {
            self.wrong(name, missing);
        } else if text.chars().count() > limit {
            self.wrong(name, too_long);
        }
        text
    }
}

/// Digits of other scripts become the usual ones.
pub fn digits(typed: &str) -> String {
    typed
        .chars()
        .map(|c| match c {
            '٠'..='٩' => char::from(b'0' + (u32::from(c) - u32::from('٠')) as u8),
            '۰'..='۹' => char::from(b'0' + (u32::from(c) - u32::from('۰')) as u8),
            c => c,
        })
        .collect()
}

/// A text as it was typed, with one kind of line end and without control characters, which no keyboard makes and which mean
/// something to databases and to the house itself.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

/// A posted form.
#[derive(Debug)]
pub struct Form(pub Fields);

async fn collect(body: Body, limit: usize) -> Result<Vec<u8>, Problem> {
    let mut body = body;
    let mut bytes = Vec::new();
    let mut read = 0_usize;
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Err(Problem::Interrupted) };
        let Some(data) = frame.data_ref() else { continue };
        read += data.len();
        if read <= limit {
            bytes.extend_from_slice(data);
        } else if read > DRAIN {
            break;
        }
    }
    if read > limit { Err(Problem::TooLarge(limit)) } else { Ok(bytes) }
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        Ok(Self(Fields::parse(&collect(request.into_body(), LIMIT).await?)))
    }
}

/// A posted form with at most one file (staff only: a text to import). The file's content is the value of its field when
/// a file was chosen.
#[derive(Debug)]
pub struct Upload(pub Fields);

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let (head, body) = request.into_parts();
        // Read the whole of it first, so that a file that is too large gets an answer instead of a broken connection.
        let bytes = collect(body, UPLOAD_LIMIT).await?;
        let request = Request::from_parts(head, Body::from(bytes));
        let mut parts = Multipart::from_request(request, state).await.map_err(|_| Problem::Unreadable)?;
        let mut fields = Fields::new();
        while let Some(part) = parts.next_field().await.map_err(|_| Problem::Unreadable)? {
            let name = part.name().unwrap_or_default().to_owned();
            let is_file = part.file_name().is_some();
            let bytes = part.bytes().await.map_err(|_| Problem::Unreadable)?;
            if is_file && bytes.is_empty() {
                continue;
            }
            match std::str::from_utf8(&bytes) {
                Ok(text) => fields.add(&name, &clean(text)),
                Err(_) => fields.add(&name, "\u{fffd}"),
            }
        }
        Ok(Self(fields))
    }
}

/// The label of a language choice.
impl Lang {
    /// The language chosen in a field, or the fallback.
    pub fn chosen(fields: &Fields, name: &str, fallback: Self) -> Self {
        Self::parse(fields.text(name)).unwrap_or(fallback)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_survive_the_round_trip() {
        let fields = Fields::parse("a=1&a=2&text=línea%0D%0Ados+%D8%B9&empty=".as_bytes());
        assert_eq!(fields.list("a"), ["1", "2"]);
        assert_eq!(fields.value("text"), "línea\ndos ع");
        assert_eq!(Fields::parse(b"a=%00x%01%7Fy%0A%09z").value("a"), "xy\n\tz", "no control characters");
        assert!(fields.has("empty") && !fields.has("none"));
        assert_eq!(Fields::parse(fields.encoded().as_bytes()).value("text"), fields.value("text"));
    }

    #[test]
    fn a_required_text_is_neither_empty_nor_too_long() {
        let mut fields = Fields::new().set("a", "   ").set("b", "عععع").set("c", " ok ");
        fields.required("a", 5, "missing", "long");
        fields.required("b", 3, "missing", "long");
        assert_eq!(fields.required("c", 5, "missing", "long"), "ok");
        assert_eq!(fields.errors(), [("a".to_owned(), "missing".to_owned()), ("b".to_owned(), "long".to_owned())]);
        assert_eq!(fields.value("a"), "   ", "what was typed is kept");
    }
}
