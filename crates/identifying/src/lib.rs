//! Details in a text that could tell who wrote it: phone numbers, e-mail addresses, exact dates, names of people, places.
//!
//! **The problem.** People write about laws and services from what they lived. A date, a name or a street slips in, and somebody
//! who was there recognises who writes. Before a text is shared its author should see these places and be offered a softer
//! wording. The text must not leave the process for that: no service, no model, no network.
//!
//! **How.** Patterns for phones, e-mails and dates ([`numbers`]), lists of names and places with the words around them as
//! evidence ([`words`]), in English, Spanish, French and Arabic together, because people mix languages. A word of a list that
//! is also an ordinary word needs evidence: a title before it, a family name behind it, a preposition of place.
//!
//! **How good it is** is measured by the tests of this crate on texts that were written for it by somebody who did not know the
//! rules: the figures stand in docs/reference/identifying.md.
//!
//! **Not done.** Nothing is found by meaning ("the only Eritrean nurse in the home"). Names that are in no list and have no
//! title before them are missed. Finding nothing does not mean that nothing is there, and whoever shows the result must say so.

mod fold;
mod numbers;
mod words;

use std::ops::Range;

/// What kind of detail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A day, not only a month or a year.
    Date,
    /// A person's name.
    Name,
    /// A town, district, street; no country.
    Place,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 5] = [Self::Phone, Self::Email, Self::Date, Self::Name, Self::Place];

    /// One word for it, as in message keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Date => "date",
            Self::Name => "name",
            Self::Place => "place",
        }
    }
}

/// A detail that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What kind it is.
    pub kind: Kind,
    /// Where it is, in bytes of the text.
    pub at: Range<usize>,
}

/// The details in a text, in order; none overlaps another.
pub fn find(text: &str) -> Vec<Found> {
    let mut all = numbers::find(text);
    let words = words::find(text, &all);
    all.extend(words);
    all.sort_by_key(|found| found.at.start);
    all
}

/// The text with softer words in place of what was found.
pub fn softened(text: &str, found: &[Found], softer: impl Fn(Kind) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for one in found {
        out.push_str(&text[from..one.at.start]);
        out.push_str(&softer(one.kind));
        from = one.at.end;
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_softened_where_something_was_found_and_nowhere_else() {
        let text = "Call Amina on +44 20 7946 0958 before 3 April 2024, or write to a.b@example.org. The law is good.";
        let found = find(text);
        let kinds: Vec<Kind> = found.iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [Kind::Name, Kind::Phone, Kind::Date, Kind::Email]);
        assert_eq!(
            softened(text, &found, |kind| format!("[{}]", kind.word())),
            "Call [name] on [phone] before [date], or write to [email]. The law is good."
        );
        assert!(find("Section 7105(b)(4)(C)(ii) costs 1,200,000 dollars, says the Ministry of Labour.").is_empty());
        assert!(find("").is_empty());
    }
}
