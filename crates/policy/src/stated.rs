//! What a body of people must be told before it starts, whatever it is: how much influence it has, and what is paid.
//!
//! Sources: product.md R6 and R11; the spectrum of the International Association for Public Participation (IAP2).

/// How much influence people have (IAP2 spectrum, as product.md names it).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Influence {
    /// People are told.
    Inform,
    /// People are asked, somebody else decides.
    Consult,
    /// People's concerns are taken up, and it is said how.
    Involve,
    /// People work out the solution together with the institution.
    Collaborate,
    /// People decide.
    Decide,
}

impl Influence {
    /// All of them, weakest first.
    pub const ALL: [Self; 5] = [Self::Inform, Self::Consult, Self::Involve, Self::Collaborate, Self::Decide];

    /// The word in the database and in message keys (`influence-involve`, `influence-involve-text`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Inform => "inform",
            Self::Consult => "consult",
            Self::Involve => "involve",
            Self::Collaborate => "collaborate",
            Self::Decide => "decide",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|i| i.word() == word)
    }
}

/// What is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pay {
    /// Not stated yet.
    Unstated,
    /// So much an hour, in hundredths of the currency, and how it reaches people.
    Hourly {
        /// Hundredths of the currency.
        cents: i64,
        /// ISO 4217.
        currency: String,
        /// How and when it reaches people.
        how: String,
    },
    /// Nothing, for a stated reason; shown as unpaid in public.
    Unpaid {
        /// The reason.
        reason: String,
    },
}

/// Digits of other scripts become the usual ones.
pub(crate) fn digits(typed: &str) -> String {
    typed
        .chars()
        .map(|c| match c {
            '٠'..='٩' => char::from(b'0' + (u32::from(c) - u32::from('٠')) as u8),
            '۰'..='۹' => char::from(b'0' + (u32::from(c) - u32::from('۰')) as u8),
            c => c,
        })
        .collect()
}

/// Reads "57", "57.5" or "57,50" as hundredths.
pub(crate) fn cents(typed: &str) -> Option<i64> {
    let plain = digits(typed);
    let (whole, part) = plain.split_once(['.', ',', '٫']).unwrap_or((plain.as_str(), ""));
    let fine = (1..=6).contains(&whole.len()) && part.len() <= 2;
    if !fine || !whole.chars().chain(part.chars()).all(|c| c.is_ascii_digit()) {
        return None;
    }
    Some(whole.parse::<i64>().ok()? * 100 + format!("{part:0<2}").parse::<i64>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (typed, expect) in [
            ("57", Some(5_700)),
            ("57.5", Some(5_750)),
            ("57,05", Some(5_705)),
            ("٥٧٫٥٠", Some(5_750)),
            ("", None),
            ("57.500", None),
            ("-5", None),
            ("5 7", None),
            ("USD 57", None),
            ("9999999", None),
        ] {
            assert_eq!(cents(typed), expect, "{typed}");
        }
    }
}
