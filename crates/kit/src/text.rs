//! Every text that a person sees is a Fluent message, in four languages.
//!
//! Each folder with pages has `text/{en,es,fr,ar}.ftl` and exports [`Texts`]; the application puts them together in one
//! [`Catalogue`]. A key that is missing is a bug: [`Catalogue::new`] refuses a set whose languages differ, and
//! [`Words::get`] panics in development.

use std::{collections::BTreeSet, sync::Arc};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use crate::Lang;

/// The messages of one folder: name of the folder, and one Fluent text per language in the order of [`Lang::ALL`].
#[derive(Debug, Clone, Copy)]
pub struct Texts {
    /// Where the messages are from, for error messages.
    pub from: &'static str,
    /// en, es, fr, ar.
    pub ftl: [&'static str; 4],
}

/// The messages beside the calling file: `texts!("consultations", "text")`.
#[macro_export]
macro_rules! texts {
    ($from:literal, $folder:literal) => {
        $crate::Texts {
            from: $from,
            ftl: [
                include_str!(concat!($folder, "/en.ftl")),
                include_str!(concat!($folder, "/es.ftl")),
                include_str!(concat!($folder, "/fr.ftl")),
                include_str!(concat!($folder, "/ar.ftl")),
            ],
        }
    };
}

/// All messages of the application.
pub struct Catalogue {
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Catalogue {
    /// Puts the messages of several folders together.
    ///
    /// # Errors
    /// A list of everything that is wrong: syntax errors, keys that only some languages have, keys defined twice.
    pub fn new(all: &[Texts]) -> Result<Arc<Self>, Vec<String>> {
        let mut wrong = Vec::new();
        let mut bundles = Vec::new();
        for (index, lang) in Lang::ALL.into_iter().enumerate() {
            let identifier = lang.code().parse().map_err(|e| vec![format!("{}: {e}", lang.code())])?;
            let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
            // See `Words::with`: isolation marks around everything would also turn a date around.
            bundle.set_use_isolating(false);
            for texts in all {
                let resource = FluentResource::try_new(selected_by_class(lang, texts.ftl[index])).unwrap_or_else(
                    |(resource, errors)| {
                        wrong.extend(errors.iter().map(|e| format!("{} {}: {e}", texts.from, lang.code())));
                        resource
                    },
                );
                if let Err(errors) = bundle.add_resource(resource) {
                    wrong.extend(errors.iter().map(|e| format!("{} {}: {e}", texts.from, lang.code())));
                }
            }
            bundles.push(bundle);
        }
        for texts in all {
            let english = keys(texts.ftl[0]);
            for (index, lang) in Lang::ALL.into_iter().enumerate().skip(1) {
                let other = keys(texts.ftl[index]);
                wrong.extend(
                    english.difference(&other).map(|k| format!("{}: {k} is missing in {}", texts.from, lang.code())),
                );
                wrong.extend(
                    other.difference(&english).map(|k| format!("{}: {k} is only in {}", texts.from, lang.code())),
                );
            }
        }
        if wrong.is_empty() { Ok(Arc::new(Self { bundles })) } else { Err(wrong) }
    }

    /// True when there is a message with this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundles[0].has_message(key)
    }
}

/// Arabic nouns follow the last two digits of a number: 204 takes the form of 4 (CLDR 48, Arabic cardinals). The rules that
/// the Fluent library brings look at the whole number, so Arabic selectors look at a number that [`class`] makes of it.
fn selected_by_class(lang: Lang, ftl: &str) -> String {
    match lang {
        Lang::Ar => ftl.replace(" ->", "-class ->"),
        _ => ftl.to_owned(),
    }
}

/// A number of the same plural category in Arabic as `n`, and below 101; numbers below 100 are their own.
fn class(n: f64) -> f64 {
    let last = n % 100.0;
    match n {
        n if n < 100.0 => n,
        _ if last >= 3.0 => last,
        _ => 100.0,
    }
}

/// The keys of a Fluent text: names at the start of a line, before `=`.
pub fn keys(ftl: &str) -> BTreeSet<String> {
    ftl.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once('=').map(|(key, _)| key.trim().to_owned()))
        .collect()
}

/// The messages of one language.
#[derive(Clone)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    catalogue: Arc<Catalogue>,
}

impl Words {
    /// The messages of `lang`.
    pub const fn new(catalogue: Arc<Catalogue>, lang: Lang) -> Self {
        Self { lang, catalogue }
    }

    /// The same messages in another language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Self {
        Self { lang, catalogue: Arc::clone(&self.catalogue) }
    }

    /// True when there is such a message.
    pub fn has(&self, key: &str) -> bool {
        self.catalogue.has(key)
    }

    /// A message without arguments.
    pub fn get(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A message with arguments.
    pub fn with<'a>(&self, key: &str, arguments: &[(&'a str, FluentValue<'a>)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            // A Latin name must not turn an Arabic sentence around, so texts are isolated. Numbers need no marks, and the parts
            // of a date must not have them: an isolate that begins with isolates counts as left-to-right.
            let value = match value {
                FluentValue::String(text) if self.lang.is_rtl() && key != "date" => {
                    FluentValue::from(format!("\u{2068}{text}\u{2069}"))
                }
                other => other.clone(),
            };
            if let FluentValue::Number(number) = &value
                && self.lang == Lang::Ar
            {
                args.set(format!("{name}-class"), class(number.value));
            }
            args.set(*name, value);
        }
        self.format(key, Some(&args))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let bundle = &self.catalogue.bundles[Lang::ALL.iter().position(|l| *l == self.lang).unwrap_or(0)];
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            debug_assert!(false, "there is no message {key} in {}", self.lang.code());
            tracing::error!(key, lang = self.lang.code(), "a message is missing");
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "message {key} in {}: {errors:?}", self.lang.code());
        text
    }
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({})", self.lang.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_that_differ_are_refused() {
        let texts =
            Texts { from: "t", ftl: ["a = A\nb = B\n", "a = A\n", "a = A\nb = B\nc = C\n", "a = A\nb = { $n\n"] };
        let wrong = Catalogue::new(&[texts]).err().expect("refused").join("\n");
        for expect in ["b is missing in es", "c is only in fr", "t ar:"] {
            assert!(wrong.contains(expect), "{expect} not in {wrong}");
        }
    }

    #[test]
    fn an_arabic_date_is_not_turned_around() {
        let ftl = "date = { $day } { $month } { $year }\non = في { $s }.\n";
        let catalogue = Catalogue::new(&[Texts { from: "t", ftl: [ftl; 4] }]).expect("good");
        let words = Words::new(catalogue, Lang::Ar);
        let date = words.with("date", &[("day", "21".into()), ("month", "نوفمبر".into()), ("year", "2026".into())]);
        assert_eq!(date, "21 نوفمبر 2026", "no marks inside");
        assert_eq!(words.with("on", &[("s", date.into())]), "في \u{2068}21 نوفمبر 2026\u{2069}.", "marks around");
    }

    #[test]
    fn numbers_choose_their_plural() {
        let ftl = "n = { $n ->\n    [one] one person\n   *[other] { $n } people\n}\n";
        let catalogue = Catalogue::new(&[Texts { from: "t", ftl: [ftl; 4] }]).expect("good");
        let words = Words::new(catalogue, Lang::En);
        assert_eq!(words.with("n", &[("n", 1.into())]), "one person");
        assert_eq!(words.with("n", &[("n", 12.into())]), "12 people");
    }

    #[test]
    fn arabic_nouns_follow_the_last_two_digits() {
        let other = "n = { $n ->\n   *[other] { $n }\n}\n";
        let ftl = "n = { $n ->\n    [0] z\n    [one] 1\n    [two] 2\n    [few] { $n } f\n    [many] { $n } m\n   *[other] { $n } o\n}\n";
        let catalogue = Catalogue::new(&[Texts { from: "t", ftl: [other, other, other, ftl] }]).expect("good");
        let words = Words::new(catalogue, Lang::Ar);
        for (n, expect) in [
            (0, "z"),
            (1, "1"),
            (2, "2"),
            (3, "3 f"),
            (10, "10 f"),
            (11, "11 m"),
            (99, "99 m"),
            (100, "100 o"),
            (101, "101 o"),
            (102, "102 o"),
            (103, "103 f"),
            (111, "111 m"),
            (200, "200 o"),
            (204, "204 f"),
            (1_999, "1999 m"),
        ] {
            assert_eq!(words.with("n", &[("n", n.into())]), expect, "{n}");
        }
    }
}
