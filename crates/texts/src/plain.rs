//! A text as Markdown, or as plain text, to read, print or send.
//!
//! The problem: people want to take the text with them, and to bring it back. What is written as Markdown is read again by
//! [`super::markdown`] with the same bodies in the same order: whatever Markdown or that reader would take for a mark, a
//! number or a list is written so that it stays words.
//!
//! Source: CommonMark 0.31, 2.4 (backslash escapes) and 6.7 (hard line breaks).
//!
//! Not done: identifiers are not kept; below six levels of headings the level is lost; a number that the reader would not
//! find again in front of its words is written as a heading of its own.

use std::fmt::Write;

use super::{Document, markdown::numbering};

/// Writes the text as Markdown.
pub fn to_markdown(document: &Document<'_>) -> String {
    let mut out = String::new();
    let title = line(document.title);
    if !title.is_empty() {
        let _ = write!(out, "# {}\n\n", escape(&title));
    }
    // The level that the words under the last heading start from.
    let mut base = 0;
    for part in document.parts {
        let (label, heading) = (line(&part.label), line(&part.heading));
        let leads = if heading.is_empty() { lead(&label, &part.body) } else { None };
        let headed = leads.is_none() && !(label.is_empty() && heading.is_empty());
        if headed {
            let words = format!("{label} {heading}");
            let marks = "#".repeat((part.depth.clamp(0, 4) + 2) as usize);
            let _ = write!(out, "{marks} {}\n\n", escape(words.trim()));
            base = part.depth;
        }
        if !part.body.trim().is_empty() {
            let nested = if headed { 0 } else { (part.depth - base).clamp(0, 20) as usize };
            block(&mut out, leads.as_deref(), &part.body, nested);
        }
    }
    out.trim_end().to_owned() + "\n"
}

/// Writes the text as plain text, each level two spaces further in.
pub fn to_text(document: &Document<'_>) -> String {
    let mut out = String::new();
    let title = line(document.title);
    if !title.is_empty() {
        let _ = write!(out, "{title}\n\n");
    }
    for part in document.parts {
        let indent = "  ".repeat(part.depth.clamp(0, 20) as usize);
        let words: Vec<&str> = part.body.lines().map(str::trim).filter(|words| !words.is_empty()).collect();
        let mut lead = format!("{} {}", line(&part.label), line(&part.heading)).trim().to_owned();
        let mut lines = words.into_iter();
        if part.heading.trim().is_empty() {
            let first = lines.next().unwrap_or_default();
            if !lead.is_empty() {
                lead.push(' ');
            }
            lead.push_str(first);
        }
        for words in std::iter::once(lead.as_str()).chain(lines).filter(|words| !words.is_empty()) {
            let _ = writeln!(out, "{indent}{words}");
        }
        out.push('\n');
    }
    if !document.source.trim().is_empty() {
        let _ = writeln!(out, "{}", line(document.source));
    }
    out.trim_end().to_owned() + "\n"
}

/// Words in one line.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The label as it stands in front of the words, when the reader would take it off again and leave the same words.
fn lead(label: &str, body: &str) -> Option<String> {
    let body = body.trim();
    if label.is_empty() || body.is_empty() {
        return None;
    }
    let bare = label.chars().count() <= 5 && label.chars().all(char::is_alphanumeric);
    let tried = [Some(label.to_owned()), bare.then(|| format!("({label})"))];
    tried
        .into_iter()
        .flatten()
        .find(|label| numbering(&format!("{label} {body}"), false).is_some_and(|(_, rest)| rest == body))
}

/// Writes a body as a paragraph, or as an item of as many lists as it lies deeper.
fn block(out: &mut String, lead: Option<&str>, body: &str, nested: usize) {
    let body = body.trim();
    let mut first = "  ".repeat(nested.saturating_sub(1));
    let mut others = "  ".repeat(nested);
    if nested > 0 {
        first.push_str("- ");
    }
    // Words that begin like a number stay words when they are the item of a numbered list.
    if lead.is_none() && numbering(body, false).is_some() {
        first.push_str("1. ");
        others.push_str("   ");
    }
    let words = lead.map_or_else(|| body.to_owned(), |label| format!("{label} {body}"));
    let lines: Vec<String> =
        words.lines().map(line).filter(|words| !words.is_empty()).map(|words| escape(&words)).collect();
    out.push_str(&first);
    out.push_str(&lines.join(&format!("\\\n{others}")));
    out.push_str("\n\n");
}

/// Writes a line so that Markdown reads the same line.
fn escape(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    for (index, c) in line.chars().enumerate() {
        let inline = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '&' | '#');
        let start = index == 0 && matches!(c, '+' | '-' | '>' | '=' | '~');
        let listed = index == digits && digits > 0 && matches!(c, '.' | ')');
        if inline || start || listed {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The words of a text, for those who count or compare: labels, headings and bodies in order.
#[cfg(test)]
pub(super) fn words(parts: &[super::Draft]) -> Vec<String> {
    let all = parts.iter().flat_map(|part| [&part.label, &part.heading, &part.body]);
    all.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()))
        .map(ToOwned::to_owned)
        .collect()
}
