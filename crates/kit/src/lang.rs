//! The languages of the interface.

use store::{FromColumn, Result, Row};

/// A language of the interface. Laws and members' words keep their own language, marked with `lang`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Arabic, written from right to left.
    Ar,
}

impl Lang {
    /// All of them, in the order the page offers them.
    pub const ALL: [Self; 4] = [Self::En, Self::Es, Self::Fr, Self::Ar];

    /// The BCP 47 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Ar => "ar",
        }
    }

    /// `rtl` or `ltr`.
    pub const fn dir(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    /// True when it is written from right to left.
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Ar)
    }

    /// The language's own name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::Fr => "Français",
            Self::Ar => "العربية",
        }
    }

    /// Code and name of each, for a form.
    pub fn choices() -> Vec<(&'static str, &'static str)> {
        Self::ALL.map(|lang| (lang.code(), lang.name())).to_vec()
    }

    /// Reads a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The first language of an `Accept-Language` header that we speak, by its weights; English otherwise.
    pub fn negotiate(header: &str) -> Self {
        let mut wanted: Vec<(i64, usize, Self)> = header
            .split(',')
            .enumerate()
            .filter_map(|(place, item)| {
                let mut parts = item.split(';');
                let code = parts.next()?.trim().get(..2)?.to_ascii_lowercase();
                let weight = parts
                    .find_map(|part| part.trim().strip_prefix("q=")?.parse::<f64>().ok())
                    .map_or(1000, |q| (q * 1000.0) as i64);
                Some((-weight, place, Self::parse(&code)?))
            })
            .collect();
        wanted.sort_unstable();
        wanted.first().map_or(Self::En, |(_, _, lang)| *lang)
    }
}

/// A column holds the code; one that is not known is read as the first language.
impl FromColumn for Lang {
    fn maybe(row: &Row, column: &'static str) -> Result<Option<Self>> {
        Ok(row.get::<Option<String>>(column)?.map(|code| Self::parse(&code).unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn the_browser_is_asked_and_english_is_the_fallback() {
        for (header, expect) in [
            ("ar", Lang::Ar),
            ("de-DE,fr;q=0.8,en;q=0.9", Lang::En),
            ("es-MX,es;q=0.9,en;q=0.8", Lang::Es),
            ("zh", Lang::En),
            ("", Lang::En),
            ("é", Lang::En),
            ("fr;q=0.1, ar;q=0.2", Lang::Ar),
        ] {
            assert_eq!(Lang::negotiate(header), expect, "{header:?}");
        }
    }
}
