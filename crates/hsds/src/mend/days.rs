//! Days, times and moments, as people write them.

use jiff::{Timestamp, civil::Date};

/// A day as `2026-11-30`. Read are ISO 8601, a moment, `4 March 2025`, `March 4, 2025`, and numbers whose order is plain.
pub(super) fn date(text: &str) -> Option<String> {
    let start = text.get(..10).unwrap_or(text);
    let day = start.parse::<Date>().ok().or_else(|| written(text)).or_else(|| numbers(text))?;
    // Programs write the year 1 or 1900 where they mean nothing.
    (day.year() > 1900 && day.year() < 2200).then(|| day.to_string())
}

fn written(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split([' ', ',', '-', '.']).filter(|part| !part.is_empty()).collect();
    let [a, b, year] = parts[..] else { return None };
    let (month, day) = if a.starts_with(char::is_alphabetic) { (a, b) } else { (b, a) };
    let day = day.trim_end_matches(char::is_alphabetic);
    Date::new(year.parse().ok()?, month_number(month)?, day.parse().ok()?).ok()
}

fn month_number(name: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start = name.get(..3)?.to_lowercase();
    MONTHS.iter().position(|month| *month == start).map(|at| at as i8 + 1)
}

/// `25/12/2025` and `12/25/2025` can mean one day only; `03/04/2025` can mean two, so it means nothing.
fn numbers(text: &str) -> Option<Date> {
    let parts: Vec<i16> = text.split(['/', '.', '-']).map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let [a, b, year] = parts[..] else { return None };
    let (day, month) = match (a, b) {
        (13..=31, 1..=12) => (a, b),
        (1..=12, 13..=31) => (b, a),
        _ if a == b => (a, b),
        _ => return None,
    };
    // "12/24/15" is of this century, "12/24/99" of the one before.
    let year = match year {
        0..70 => year + 2000,
        70..100 => year + 1900,
        _ => year,
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A time of day as `09:30`, with the `Z` or the offset that was given.
pub(super) fn time(text: &str) -> Option<String> {
    let lower = text.to_lowercase().replace(['.', ' '], "");
    match lower.as_str() {
        "noon" | "midday" | "12noon" => return Some("12:00".to_owned()),
        "midnight" | "12midnight" => return Some("00:00".to_owned()),
        _ => {}
    }
    let (clock, half) = ["am", "pm"]
        .into_iter()
        .find_map(|half| Some((lower.strip_suffix(half)?, Some(half))))
        .unwrap_or((&lower, None));
    // An offset stands at the time: "9:30 - 12:00" is from when to when.
    if text.contains(" -") || text.contains("- ") {
        return None;
    }
    let (clock, zone) = match clock.find(['z', '+', '-']) {
        Some(at) if half.is_none() => (&clock[..at], &clock[at..]),
        _ => (clock, ""),
    };
    let digits: Vec<&str> = clock.split([':', 'h']).collect();
    let (hour, minute) = match digits[..] {
        [hhmm] if hhmm.len() == 4 => (hhmm.get(..2)?, hhmm.get(2..)?),
        [hour] if half.is_some() => (hour, "0"),
        [hour, minute] | [hour, minute, _] => (hour, if minute.is_empty() { "0" } else { minute }),
        _ => return None,
    };
    let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match half {
        Some("pm") if hour < 12 => hour + 12,
        Some("am") if hour == 12 => 0,
        _ => hour,
    };
    // 24:00 is the end of a day; a place that closes then closes at midnight.
    let hour = if (hour, minute) == (24, 0) { 0 } else { hour };
    let zone = offset(zone)?;
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}{zone}"))
}

fn offset(zone: &str) -> Option<String> {
    match zone {
        "" => Some(String::new()),
        "z" => Some("Z".to_owned()),
        _ => {
            let digits: String = zone[1..].chars().filter(char::is_ascii_digit).collect();
            let minutes = digits.get(2..).filter(|m| !m.is_empty()).unwrap_or("00");
            let (h, m): (u8, u8) = (digits.get(..2)?.parse().ok()?, minutes.parse().ok()?);
            (if zone.starts_with('-') { h < 12 } else { h <= 14 } && m < 60)
                .then(|| format!("{}{h:02}:{m:02}", &zone[..1]))
        }
    }
}

/// A moment, RFC 3339. A day alone is its beginning in UTC.
pub(super) fn moment(text: &str) -> Option<String> {
    // A name of the zone in brackets says what the offset says.
    let text = text.split('[').next().unwrap_or(text);
    let joined = text.replacen(' ', "T", 1);
    if joined.parse::<Timestamp>().is_ok() {
        return Some(joined);
    }
    if let Ok(local) = joined.parse::<jiff::civil::DateTime>()
        && joined.contains('T')
    {
        return Some(format!("{local}Z"));
    }
    date(text).map(|day| format!("{day}T00:00:00Z"))
}
