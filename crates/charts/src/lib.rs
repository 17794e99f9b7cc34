//! Small pictures that everybody can read.
//!
//! **The problem.** A picture says in a second how people's votes lie near to and far from each other, but only to
//! readers who see it, tell its colours apart and have it in a scheme that suits their eyes. Here every picture has a
//! title and a description as its first elements, a shape beside every colour, text in the reader's own fonts, inks
//! for light and for dark screens, and no script. It is meant to stand beside a table that holds the same facts.
//!
//! **Sources.** WCAG 2.2, success criteria 1.1.1 (text alternative), 1.4.1 (not by colour alone) and 1.4.11 (3:1 for
//! graphics; a test measures it). SVG 2 for the elements, the accessible name and the writing direction.
//!
//! **What is not done.** No table is written here: the page that shows a picture knows its words and its language. Text
//! is not measured with a font, widths are estimated on the generous side. Nothing here decides who may be shown:
//! small groups are suppressed before the points arrive.

mod geometry;
mod grid;
mod labels;
mod map;
#[cfg(test)]
mod tests;

pub use grid::{Cell, Grid};
pub use map::{MapGroup, OpinionMap};

/// The way the words of a picture run. Shapes keep their places: an opinion map has no reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// From left to right, as in English, French and Spanish.
    #[default]
    Ltr,
    /// From right to left, as in Arabic.
    Rtl,
}

/// `text` made safe for element content and for quoted attributes of XML.
///
/// Markup characters become references. Characters that XML 1.0 cannot carry at all (control characters and
/// non-characters) become U+FFFD, so that no text can make a picture unreadable.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // Tab, line feed and carriage return are the only control characters of XML 1.0.
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                safe.push('\u{fffd}');
            }
            _ => safe.push(character),
        }
    }
    safe
}
