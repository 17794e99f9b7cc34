//! When a service is open: a week, and days that are otherwise.
//!
//! Most doors keep the same hours each week. What a week cannot say (the first Monday of the month, from June on, hours of one of several
//! places, a second time zone) came from a source, stays as it is, and is replaced only when the editor says so.

use hsds::{Record, Value};
use jiff::{civil::Date, tz::TimeZone};
use kit::{Fields, Lang};

use super::{Doing, Input, Look, Task, lines};
use crate::{editing::draft::Entry, pages::DAYS};

pub(super) static HOURS: Task = Task { word: "hours", inputs, fill, apply };

fn inputs(look: &Look<'_>) -> Vec<Input> {
    let mut inputs = Vec::new();
    if look.fields.has("rules") {
        inputs.push(Input::Ticks(
            "replace".to_owned(),
            look.say("entry-replace"),
            vec![("yes".to_owned(), look.say("entry-replace-yes"))],
        ));
    }
    inputs.push(look.line("zone", true));
    inputs.push(Input::Heading(look.say("entry-week")));
    for (n, day) in DAYS.iter().enumerate() {
        let hint = if n == 0 { look.say("entry-week-hint") } else { String::new() };
        inputs.push(Input::Line(format!("day-{}", n + 1), look.say(&format!("day-{}", day.to_lowercase())), hint));
    }
    inputs.push(look.area("special", 4, true));
    inputs
}

fn schedules(entry: &Entry) -> impl Iterator<Item = &Record> {
    entry.rows().iter().filter(|row| row.table().name == "schedule")
}

/// The zone of the week that the form shows.
fn zone(entry: &Entry) -> &str {
    schedules(entry).find_map(|row| row.text("timezone_name")).unwrap_or_default()
}

/// What a row says, when a week or a day says all of it.
enum Said {
    Week(Vec<usize>, String),
    Day(String, String),
}

fn clock(text: &str) -> Option<&str> {
    // A time with an offset is of another clock than the zone that is named.
    (text.len() == 5 || (text.len() == 8 && text.ends_with(":00"))).then(|| &text[..5])
}

fn said(row: &Record, zone: &str) -> Option<Said> {
    // Of one place only, or by another clock.
    if ["location_id", "service_at_location_id"].iter().any(|column| row.text(column).is_some())
        || row.text("timezone_name").is_some_and(|own| own != zone)
    {
        return None;
    }
    let plain = [
        "dtstart",
        "until",
        "byweekno",
        "bymonthday",
        "byyearday",
        "description",
        "schedule_link",
        "attending_type",
        "notes",
    ];
    let numbers = ["count", "interval", "timezone"];
    let one = |value: &Value| matches!(value, Value::Number(n) if (*n - 1.0).abs() < f64::EPSILON);
    if plain.iter().any(|column| row.text(column).is_some())
        || numbers.iter().any(|column| row.get(column).is_some_and(|value| *column != "interval" || !one(value)))
    {
        return None;
    }
    let closed = row.flag("closed");
    let span = match (row.text("opens_at").map(clock), row.text("closes_at").map(clock)) {
        (Some(Some(opens)), Some(Some(closes))) if !closed => {
            // The same time twice is the whole day.
            if opens == "00:00" && closes == "00:00" { "00:00-24:00".to_owned() } else { format!("{opens}-{closes}") }
        }
        (None, None) if closed => String::new(),
        _ => return None,
    };
    match (row.text("valid_from"), row.text("valid_to"), row.text("byday")) {
        (None, None, Some(days)) if row.text("freq") != Some("MONTHLY") && !closed => {
            let days: Option<Vec<usize>> =
                days.split(',').map(|day| DAYS.iter().position(|known| *known == day.trim().to_uppercase())).collect();
            Some(Said::Week(days?, span))
        }
        (Some(from), Some(to), None) if from == to && row.text("freq").is_none() => {
            Some(Said::Day(from.to_owned(), span))
        }
        _ => None,
    }
}

fn fill(entry: &Entry, _: Lang) -> Fields {
    let mut days: [Vec<String>; 7] = Default::default();
    let (mut special, mut rules, zone) = (Vec::new(), false, zone(entry));
    for row in schedules(entry) {
        match said(row, zone) {
            Some(Said::Week(on, span)) => on.iter().for_each(|day| days[*day].push(span.clone())),
            Some(Said::Day(day, span)) => special.push(format!("{day} {span}").trim().to_owned()),
            None => rules = true,
        }
    }
    special.sort();
    let mut fields = Fields::new().set("zone", zone).set("special", special.join("\n"));
    for (n, spans) in days.iter_mut().enumerate() {
        spans.sort();
        fields = fields.set(&format!("day-{}", n + 1), spans.join(", "));
    }
    if rules { fields.set("rules", "yes") } else { fields }
}

/// A time of day: "9", "9:30", "09.30", "24:00".
fn time(text: &str) -> Option<String> {
    let text = text.trim().replace(['.', 'h', 'H'], ":");
    let (hour, minute) = text.split_once(':').unwrap_or((&text, "0"));
    let minute = if minute.is_empty() { "0" } else { minute };
    let (hour, minute): (u8, u8) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
    let hour = if (hour, minute) == (24, 0) { 0 } else { hour };
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

/// Openings of a day: "9-12, 14:00-18:30".
pub(super) fn spans(text: &str) -> Option<Vec<(String, String)>> {
    let text = kit::digits(text).replace(['–', '—', '−'], "-").replace(['،', '؛', ';'], ",");
    text.split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (opens, closes) = part.split_once('-')?;
            Some((time(opens)?, time(closes)?))
        })
        .collect()
}

fn apply(entry: &mut Entry, fields: &mut Fields, doing: &Doing<'_>) {
    let complicated = schedules(entry).any(|row| said(row, zone(entry)).is_none());
    if complicated && !fields.has("rules") {
        // The form must show the box, whoever sent it.
        *fields = std::mem::take(fields).set("rules", "yes");
    }
    if complicated && !fields.is("replace", "yes") {
        fields.wrong("replace", doing.say("entry-replace-missing"));
    }
    let mut week: Vec<((String, String), Vec<usize>)> = Vec::new();
    for n in 0..DAYS.len() {
        let name = format!("day-{}", n + 1);
        let Some(all) = spans(fields.text(&name)).filter(|all| all.len() <= 8) else {
            fields.wrong(&name, doing.say("entry-hours-wrong"));
            continue;
        };
        for span in all {
            match week.iter_mut().find(|(known, _)| *known == span) {
                Some((_, days)) => days.push(n),
                None => week.push((span, vec![n])),
            }
        }
    }
    let mut special: Vec<(Date, Vec<(String, String)>)> = Vec::new();
    let typed = kit::digits(fields.value("special"));
    for line in lines(&typed) {
        let (day, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        match (day.parse::<Date>(), spans(rest)) {
            (Ok(day), Some(all)) if !special.iter().any(|(known, _)| *known == day) => special.push((day, all)),
            _ => {
                let about =
                    doing.words.with("entry-special-wrong", &[("s", line.chars().take(60).collect::<String>().into())]);
                fields.wrong("special", about);
                break;
            }
        }
    }
    let zone = fields.text("zone").to_owned();
    let any = !week.is_empty() || !special.is_empty();
    if any && (zone.is_empty() || TimeZone::get(&zone).is_err()) {
        fields.wrong("zone", doing.say("entry-zone-wrong"));
    }
    let same = fill(entry, Lang::En).pairs().all(|(name, value)| fields.value(name).trim() == value);
    if !fields.good() || (same && !complicated) {
        return;
    }
    entry.drop_rows("schedule", |_| true);
    for ((opens, closes), days) in week {
        let row = entry.add("schedule", "service_id", doing.entropy);
        let days: Vec<&str> = days.iter().map(|day| DAYS[*day]).collect();
        for (column, text) in [
            ("freq", "WEEKLY"),
            ("byday", &days.join(",")),
            ("opens_at", &opens),
            ("closes_at", &closes),
            ("timezone_name", &zone),
        ] {
            row.write(column, text);
        }
    }
    for (day, spans) in special {
        let day = day.to_string();
        let closed = spans.is_empty();
        let spans = if closed { vec![(String::new(), String::new())] } else { spans };
        for (opens, closes) in spans {
            let row = entry.add("schedule", "service_id", doing.entropy);
            for (column, text) in [("valid_from", day.as_str()), ("valid_to", &day), ("timezone_name", &zone)] {
                row.write(column, text);
            }
            if closed {
                row.set("closed", Some(Value::Json(Box::new(true.into()))));
            } else {
                row.write("opens_at", &opens);
                row.write("closes_at", &closes);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::spans;

    #[test]
    fn times_are_read_as_people_write_them() {
        let two = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        for (text, expect) in [
            ("9-17", Some(vec![two("09:00", "17:00")])),
            ("9:30 – 12, 14.00-18h30", Some(vec![two("09:30", "12:00"), two("14:00", "18:30")])),
            ("٢٢:٠٠-٠٦:٠٠", Some(vec![two("22:00", "06:00")])),
            ("0-24", Some(vec![two("00:00", "00:00")])),
            ("", Some(Vec::new())),
            ("9 to 5", None),
            ("25-26", None),
            ("9-17:75", None),
        ] {
            assert_eq!(spans(text), expect, "{text}");
        }
    }
}
