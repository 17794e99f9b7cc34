//! Words of lists: statuses, days of the week, languages, countries.

use std::{collections::HashMap, sync::LazyLock};

/// The word of a list that a text means.
pub(super) fn choice(column: &str, choices: &[&'static str], text: &str) -> Option<&'static str> {
    let plain = |text: &str| text.trim().to_lowercase().replace(['_', '-'], " ");
    let text = plain(text);
    if let Some(found) = choices.iter().find(|choice| plain(choice) == text) {
        return Some(found);
    }
    let meant = match (column, text.as_str()) {
        ("status", "open" | "live" | "published" | "enabled" | "current") => "active",
        ("status", "closed" | "deleted" | "archived" | "permanently closed") => "defunct",
        ("status", "draft" | "disabled" | "unpublished" | "active, but do not refer") => "inactive",
        ("status", "suspended" | "on hold" | "paused") => "temporarily closed",
        ("address_type" | "location_type", "mailing" | "mail" | "po box") => "postal",
        ("address_type" | "location_type", "street" | "site" | "in person") => "physical",
        ("address_type" | "location_type", "online" | "remote" | "phone") => "virtual",
        ("freq", "week") => "WEEKLY",
        ("freq", "month") => "MONTHLY",
        ("wkst", _) => return day(&text).and_then(|day| choices.iter().copied().find(|choice| *choice == day)),
        // Nobody is sent to a service of which we only know that it is not simply there.
        ("status", text)
            if ["clos", "discontinu", "out of business", "cerrad", "ended", "ferm"]
                .iter()
                .any(|w| text.contains(w)) =>
        {
            "defunct"
        }
        ("status", _) => "inactive",
        _ => return None,
    };
    choices.iter().copied().find(|choice| *choice == meant)
}

pub(super) fn flag(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "true" | "t" | "yes" | "y" | "1" => Some(true),
        "false" | "f" | "no" | "n" | "0" => Some(false),
        _ => None,
    }
}

fn day(text: &str) -> Option<&'static str> {
    const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    const NAMES: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let text = text.trim().trim_end_matches('.').to_lowercase();
    let singular = text.strip_suffix('s').filter(|t| t.ends_with("day")).unwrap_or(&text);
    let place = NAMES.iter().position(|name| name.starts_with(singular) && singular.len() >= 2)?;
    Some(DAYS[place])
}

/// A list of days, RFC 5545: `MO,WE`, `1TU`, `-1FR`. Names of days and spans of them are understood.
pub(crate) fn days(text: &str) -> Option<String> {
    const ALL: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let mut out: Vec<String> = Vec::new();
    let mut put = |days: &[&str]| out.extend(days.iter().map(|day| (*day).to_owned()));
    for item in text.split([',', ';', '/', '&']).map(str::trim).filter(|item| !item.is_empty()) {
        match item.to_lowercase().as_str() {
            "weekdays" | "weekday" => put(&ALL[..5]),
            "weekends" | "weekend" => put(&ALL[5..]),
            "daily" | "every day" | "everyday" => put(&ALL),
            _ => {
                let start = item.find(char::is_alphabetic)?;
                let (number, name) = item.split_at(start);
                if let Some((from, to)) = name.split_once(['-', '–']).filter(|_| number.is_empty()) {
                    let place = |name: &str| day(name).and_then(|day| ALL.iter().position(|d| *d == day));
                    let (from, to) = (place(from)?, place(to)?);
                    let many = (to + 7 - from) % 7;
                    for step in 0..=many {
                        put(&[ALL[(from + step) % 7]]);
                    }
                    continue;
                }
                let number = number.trim().trim_start_matches('+');
                if !number.is_empty() && !number.parse::<i8>().is_ok_and(|n| (1..=53).contains(&n.abs())) {
                    return None;
                }
                put(&[&format!("{number}{}", day(name)?)]);
            }
        }
    }
    (!out.is_empty()).then(|| out.join(","))
}

/// Name and BCP 47 code of a language, from a code.
pub(crate) fn language(code: &str) -> Option<(&'static str, &'static str)> {
    let code = code.trim().split(['-', '_']).next()?.to_ascii_lowercase();
    let found = match code.len() {
        2 => isolang::Language::from_639_1(&code),
        3 => isolang::Language::from_639_3(&code),
        _ => named(&code),
    };
    found.map(told)
}

/// The same from a name in English or in the language itself. Of codes only the short ones that are no words ("no", "any").
pub(crate) fn language_named(name: &str) -> Option<(&'static str, &'static str)> {
    let name = name.trim().to_lowercase();
    let short = (name.len() == 2 && name != "no").then(|| isolang::Language::from_639_1(&name)).flatten();
    named(&name).or(short).map(told)
}

fn told(language: isolang::Language) -> (&'static str, &'static str) {
    (language.to_name(), language.to_639_1().unwrap_or_else(|| language.to_639_3()))
}

/// The language of a name, in lower case.
fn named(name: &str) -> Option<isolang::Language> {
    static NAMES: LazyLock<HashMap<String, isolang::Language>> = LazyLock::new(|| {
        let mut names = HashMap::new();
        // What the standard says first; names in the languages themselves where they are still free.
        for language in isolang::languages() {
            names.entry(language.to_name().to_lowercase()).or_insert(language);
        }
        for language in isolang::languages() {
            if let Some(name) = language.to_autonym() {
                names.entry(name.to_lowercase()).or_insert(language);
            }
        }
        names
    });
    // Names that the standard writes otherwise.
    let name = match name {
        "asl" => "american sign language",
        "bsl" => "british sign language",
        "farsi" | "dari" => "persian",
        "mandarin" | "mandarin chinese" | "cantonese" | "chinese (simplified)" | "chinese (traditional)" => "chinese",
        "cambodian" => "khmer",
        "punjabi" => "panjabi",
        "pashto" => "pushto",
        "filipino" => "tagalog",
        "sorani" | "kurmanji" => "kurdish",
        "greek" => "modern greek (1453-)",
        "nepali" => "nepali (macrolanguage)",
        "swahili" => "swahili (macrolanguage)",
        other => other,
    };
    NAMES.get(name).copied()
}

/// The ISO 3166 code of a country, from a code or its name in English; `ZZ`, which the standard leaves free, means "not known".
pub(crate) fn country(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let upper = text.to_uppercase();
    let usual = match upper.as_str() {
        "USA" | "U.S." | "U.S.A." | "UNITED STATES" | "UNITED STATES OF AMERICA" => "US",
        "UK" | "GREAT BRITAIN" | "ENGLAND" | "SCOTLAND" | "WALES" | "NORTHERN IRELAND" | "UNITED KINGDOM" => "GB",
        "RUSSIA" => "RU",
        "SOUTH KOREA" => "KR",
        "VIETNAM" => "VN",
        "BOLIVIA" => "BO",
        "VENEZUELA" => "VE",
        "MOLDOVA" => "MD",
        "TANZANIA" => "TZ",
        "IRAN" => "IR",
        "SYRIA" => "SY",
        "LAOS" => "LA",
        "CZECH REPUBLIC" => "CZ",
        "NETHERLANDS" | "HOLLAND" => "NL",
        "TURKEY" => "TR",
        other => other,
    };
    if usual == "ZZ" {
        return Some("ZZ");
    }
    let found = match usual.len() {
        2 => rust_iso3166::from_alpha2(usual),
        3 => rust_iso3166::from_alpha3(usual),
        _ => rust_iso3166::ALL.iter().find(|country| country.name.to_uppercase() == upper).copied(),
    };
    found.map(|country| country.alpha2)
}
