//! Makes cells what their columns say they are.
//!
//! Real directories are typed by people in a hurry: `\n` written out, "N/A", addresses without `https://`, "9 am", "Spanish /
//! English", "USA". What is meant is written in the standard form; what cannot be understood is left out and counted, so that
//! nobody is sent to a closed door by a guess.
//!
//! Not done: spelling, places (a geocoder would tell a stranger where a service is), and dates whose order of day and month
//! is open.

mod days;
mod words;

use uuid::Uuid;

pub(crate) use words::{country, days, language, language_named};

use crate::{
    Value, profile,
    report::Repair,
    tables::{Field, Kind},
};

/// A cell after mending. `value` is `None` when nothing can be kept.
#[derive(Debug, PartialEq)]
pub(crate) struct Mended {
    pub value: Option<Value>,
    pub repairs: Vec<Repair>,
}

/// Mends the text of one cell. `link` makes an id of a table out of text that is no UUID.
pub(crate) fn cell(field: &Field, text: &str, link: &dyn Fn(&str, &str) -> String) -> Mended {
    let mut repairs = Vec::new();
    let clean = cleaned(text, matches!(field.kind, Kind::Json(_)));
    if clean != text {
        repairs.push(Repair::Cleaned);
    }
    if clean.is_empty() {
        return Mended { value: None, repairs };
    }
    if nothing(&clean) {
        repairs.push(Repair::Nothing);
        return Mended { value: None, repairs };
    }
    let value = match field.kind {
        // Where a link of two columns leads stands in the other one: the caller knows it.
        Kind::Text | Kind::Id | Kind::LinkTo(_) => Some(clean.clone()),
        Kind::Link(table) => {
            let id = link(table, &clean);
            if Uuid::parse_str(&clean).is_err() {
                repairs.push(Repair::Renumbered);
            }
            return Mended { value: Some(Value::Text(id.into())), repairs };
        }
        Kind::Email => email(&clean),
        Kind::Uri => uri(&clean),
        Kind::Date => days::date(&clean),
        Kind::Time => days::time(&clean),
        Kind::Moment => days::moment(&clean),
        Kind::Choice(choices) => words::choice(field.name, choices, &clean).map(ToOwned::to_owned),
        Kind::Number => {
            let (value, exact) = number(field.name, &clean);
            repairs.extend((!exact && value.is_some()).then_some(Repair::Rewritten));
            repairs.extend(value.is_none().then_some(Repair::LeftOut));
            return Mended { value: value.map(Value::Number), repairs };
        }
        Kind::Flag => {
            let flag = words::flag(&clean);
            repairs.extend(flag.is_none().then_some(Repair::LeftOut));
            return Mended { value: flag.map(|flag| Value::Json(Box::new(flag.into()))), repairs };
        }
        Kind::Json(name) => {
            let value = serde_json::from_str::<serde_json::Value>(&clean).ok();
            let value = value.filter(|value| profile::conforms(value, profile::shape(name)));
            repairs.extend(value.is_none().then_some(Repair::LeftOut));
            return Mended { value: value.map(|value| Value::Json(Box::new(value))), repairs };
        }
    };
    let value = match (field.name, value) {
        ("byday", Some(text)) => words::days(&text),
        (_, value) => value,
    };
    match &value {
        None => repairs.push(Repair::LeftOut),
        Some(text) if *text == clean => {}
        Some(text) if field.kind == Kind::Uri && text.ends_with(&clean) => repairs.push(Repair::Scheme),
        Some(_) => repairs.push(Repair::Rewritten),
    }
    Mended { value: value.map(|text| Value::Text(text.into())), repairs }
}

/// Takes away blanks at the ends, marks without a width and control characters; writes `\n` as a new line. Joiners and marks
/// of direction stay: Persian, Hindi and Arabic need them.
fn cleaned(text: &str, json: bool) -> String {
    let lines =
        if json { text.to_owned() } else { text.replace("\\r\\n", "\n").replace("\\n", "\n").replace("\\t", " ") };
    let lines = lines.replace("\r\n", "\n").replace('\r', "\n");
    let kept = |c: &char| !matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{AD}') && (!c.is_control() || *c == '\n');
    lines.replace('\t', " ").chars().filter(kept).collect::<String>().trim().to_owned()
}

pub(crate) fn nothing(text: &str) -> bool {
    const WORDS: [&str; 9] = ["n/a", "null", "(null)", "undefined", "nan", "#n/a", "-", "--", "tbd"];
    WORDS.contains(&text.to_ascii_lowercase().as_str())
}

/// The first address of e-mail in a text.
fn email(text: &str) -> Option<String> {
    let parts = text.split([',', ';', ' ', '\n', '<', '>', '(', ')']).map(|part| part.trim_start_matches("mailto:"));
    let first = parts.into_iter().find(|part| part.contains('@'))?;
    let (name, host) = first.split_once('@')?;
    let dots = |text: &str| !text.is_empty() && !text.starts_with('.') && !text.ends_with('.') && !text.contains("..");
    // What follows a question mark would be a hidden copy to somebody else.
    let plain = !first.contains(['?', '&', '%', '"', '\'']);
    (plain && dots(name) && dots(host) && host.contains('.') && !host.contains('@')).then(|| first.to_owned())
}

/// An absolute address. Without a scheme it gets `https`, when it looks like the name of a host.
fn uri(text: &str) -> Option<String> {
    let first = text.split_whitespace().next()?;
    let first = first.split(";http").next().unwrap_or(first).trim_end_matches([',', ';']);
    if sound(first) {
        return Some(first.to_owned());
    }
    let bare = first.trim_start_matches('/');
    let host = bare.split(['/', '?', '#']).next()?;
    let name = host.chars().all(|c| c.is_alphanumeric() || "-._".contains(c))
        && !host.starts_with('.')
        && !host.ends_with('.');
    let with = format!("https://{bare}");
    (name && host.contains('.') && sound(&with)).then_some(with)
}

fn sound(text: &str) -> bool {
    url::Url::parse(text).is_ok_and(|url| match url.host_str() {
        // Anything else with a host may be a program.
        Some(host) => matches!(url.scheme(), "http" | "https") && (host.contains(['.', ':']) || host == "localhost"),
        None => matches!(url.scheme(), "mailto" | "tel" | "urn"),
    })
}

/// A number, and whether it was written as one. Words beside it must be known: "6 months" is no age in years, "0 of 12" no
/// number of beds.
fn number(column: &str, text: &str) -> (Option<f64>, bool) {
    let sound = |n: f64| match column {
        "latitude" => n.is_finite() && n.abs() <= 90.0,
        "longitude" => n.is_finite() && n.abs() <= 180.0,
        "timezone" => n.is_finite() && n.abs() <= 14.0,
        "minimum_age" | "maximum_age" | "extension" | "count" | "interval" => n.is_finite() && n >= 0.0,
        _ => n.is_finite(),
    };
    if let Ok(number) = text.parse::<f64>() {
        return (sound(number).then_some(number), text == number.to_string());
    }
    let digit = |c: char| c.is_ascii_digit();
    let (Some(first), Some(last)) = (text.find(digit), text.rfind(digit)) else { return (None, false) };
    let word = |part: &str| part.trim().trim_end_matches(['.', ':', '#']).trim().to_lowercase();
    let (before, inner, after) = (word(&text[..first]), &text[first..=last], word(&text[last + 1..]));
    let known = ["", "$", "€", "£", "¥", "usd", "eur", "gbp", "us$"];
    let named = match column {
        "extension" => ["", "ext", "x", "extension", "ext."].contains(&before.as_str()) && after.is_empty(),
        "minimum_age" | "maximum_age" => {
            before.is_empty() && ["", "years", "year", "yrs", "years old", "+"].contains(&after.as_str())
        }
        "timezone" => {
            let sign = match before.trim_start_matches("utc").trim_start_matches("gmt") {
                "-" => -1.0,
                "+" => 1.0,
                _ => return (None, false),
            };
            let hours =
                inner.split_once(':').and_then(|(h, m)| Some(h.parse::<f64>().ok()? + m.parse::<f64>().ok()? / 60.0));
            return (hours.map(|hours| sign * hours).filter(|n| sound(*n)), false);
        }
        _ => known.contains(&before.as_str()) && known.contains(&after.as_str()),
    };
    // "1,250.00" and "1,250": a comma that is followed by three digits groups; "35,50" is no number that we can be sure of.
    let grouped = inner.split(',').skip(1).all(|part| part.split('.').next().is_some_and(|digits| digits.len() == 3));
    if !named || !grouped {
        return (None, false);
    }
    (inner.replace(',', "").parse::<f64>().ok().filter(|n| sound(*n)), false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::table;

    fn mend(table_name: &str, column: &str, text: &str) -> (Option<String>, Vec<Repair>) {
        let table = table(table_name).expect("a table");
        let field = &table.fields[table.index(column).expect("a column")];
        let mended = cell(field, text, &|table, id| format!("{table}/{id}"));
        (mended.value.map(|value| value.cell()), mended.repairs)
    }

    #[test]
    fn what_is_meant_is_written_in_the_standard_form() {
        let same = |table: &str, column: &str, text: &str| {
            assert_eq!(mend(table, column, text), (Some(text.to_owned()), vec![]), "{column}: {text}");
        };
        same("service", "url", "https://example.org/a?b=c");
        same("service", "email", "help@example.org");
        same("service", "assured_date", "2025-02-28");
        same("schedule", "opens_at", "09:30");
        same("schedule", "byday", "1MO,-1FR");
        same("service", "description", "می\u{200C}خواهم");
        let becomes = |table: &str, column: &str, text: &str, value: &str, repair: Repair| {
            assert_eq!(mend(table, column, text), (Some(value.to_owned()), vec![repair]), "{column}: {text}");
        };
        becomes("service", "url", "www.example.org", "https://www.example.org", Repair::Scheme);
        becomes("service", "url", "//example.org/x", "https://example.org/x", Repair::Scheme);
        becomes("service", "email", "mailto:help@example.org", "help@example.org", Repair::Rewritten);
        becomes("service", "email", "Help <help@example.org>", "help@example.org", Repair::Rewritten);
        becomes("service", "url", "http://a.example;http://b.example", "http://a.example", Repair::Rewritten);
        becomes(
            "service",
            "last_modified",
            "2025-01-01T00:00:00+01:00[Europe/Paris]",
            "2025-01-01T00:00:00+01:00",
            Repair::Rewritten,
        );
        becomes("service", "description", "one\\ntwo ", "one\ntwo", Repair::Cleaned);
        becomes("schedule", "opens_at", "9 am", "09:00", Repair::Rewritten);
        becomes("schedule", "closes_at", "5:30 p.m.", "17:30", Repair::Rewritten);
        becomes("schedule", "opens_at", "10:00:00", "10:00", Repair::Rewritten);
        becomes("schedule", "byday", "Monday, Wed", "MO,WE", Repair::Rewritten);
        becomes("service", "status", "Active", "active", Repair::Rewritten);
        becomes("service", "assured_date", "March 4, 2025", "2025-03-04", Repair::Rewritten);
        becomes("cost_option", "amount", "$1,250.50", "1250.5", Repair::Rewritten);
        becomes("phone", "extension", "ext. 42", "42", Repair::Rewritten);
        becomes("schedule", "timezone", "-05:30", "-5.5", Repair::Rewritten);
        becomes("schedule", "byday", "Mon-Fri", "MO,TU,WE,TH,FR", Repair::Rewritten);
        becomes("schedule", "byday", "weekends", "SA,SU", Repair::Rewritten);
        becomes("service", "minimum_age", "18+", "18", Repair::Rewritten);
        becomes("service", "assured_date", "12/31/99", "1999-12-31", Repair::Rewritten);
        // Somebody who calls a service that has stopped loses a night.
        becomes("service", "status", "Closed until further notice", "defunct", Repair::Rewritten);
        becomes("service", "status", "Inactive - do not refer", "inactive", Repair::Rewritten);
        becomes("service", "status", "purple", "inactive", Repair::Rewritten);
    }

    #[test]
    fn what_cannot_be_understood_is_left_out() {
        for (table, column, text) in [
            ("service", "url", "see our leaflet"),
            ("service", "email", "ask at the desk"),
            ("service", "email", "a..b@example.org"),
            ("service", "assured_date", "03/04/2025"),
            ("service", "assured_date", "2025-02-30"),
            ("service", "assured_date", "January 01, 0001"),
            ("schedule", "opens_at", "25:00"),
            ("schedule", "opens_at", "by appointment"),
            ("schedule", "byday", "sometimes"),
            ("location", "latitude", "100"),
            ("location", "longitude", "-181"),
            ("cost_option", "amount", "35,50"),
            ("service", "minimum_age", "16 or 17"),
            ("service", "minimum_age", "6 months"),
            ("service_capacity", "available", "0 of 12"),
            ("location", "longitude", "75.2 W"),
            ("schedule", "opens_at", "9:30 - 12:00"),
            ("schedule", "byday", "Summer"),
            ("service", "translations", "\"text\""),
        ] {
            assert_eq!(mend(table, column, text), (None, vec![Repair::LeftOut]), "{column}: {text}");
        }
        assert_eq!(mend("service", "fees", "N/A"), (None, vec![Repair::Nothing]));
        assert_eq!(mend("service", "fees", "  "), (None, vec![Repair::Cleaned]));
    }
}
