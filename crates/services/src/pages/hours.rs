//! Opening hours in words.
//!
//! Not done: rules of weeks and days of the year. They are shown in the directory's own words, where it has some.

use hsds::{Record, Value};
use jiff::civil::DateTime;
use kit::Words;
use store::Day;

/// A line of opening hours: on which days, and from when to when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) days: String,
    pub(crate) times: String,
}

/// Days of the week as HSDS writes them, from Monday.
pub(crate) const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// A time there: with its day when it is not today.
pub(crate) fn moment(at: DateTime, now: DateTime, words: &Words) -> String {
    let time = format!("{:02}:{:02}", at.hour(), at.minute());
    if at.date() == now.date() {
        return time;
    }
    let day = DAYS[at.date().weekday().to_monday_zero_offset() as usize];
    format!("{} {time}", words.get(&format!("day-{}", day.to_lowercase())))
}

/// Days of the week in words: those that follow each other as a span.
fn days(byday: &str, words: &Words) -> Option<String> {
    let mut on = [false; 7];
    for part in byday.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        on[DAYS.iter().position(|day| *day == part.to_uppercase())?] = true;
    }
    let name = |at: usize| words.get(&format!("day-{}", DAYS[at].to_lowercase()));
    if on.iter().all(|on| *on) {
        return Some(words.get("day-every"));
    }
    let comma = format!("{} ", words.get("comma"));
    let mut spans = Vec::new();
    let mut at = 0;
    while at < 7 {
        if !on[at] {
            at += 1;
            continue;
        }
        let end = (at..7).take_while(|day| on[*day]).last().unwrap_or(at);
        spans.push(match end - at {
            0 => name(at),
            1 => format!("{}{comma}{}", name(at), name(end)),
            _ => words.with("day-span", &[("s", name(at).into()), ("t", name(end).into())]),
        });
        at = end + 1;
    }
    Some(spans.join(&comma))
}

fn span(row: &Record, words: &Words) -> String {
    let day = |column| row.text(column).and_then(Day::parse).map(|day| kit::date(words, day));
    match (day("valid_from"), day("valid_to")) {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => words.with("day-span", &[("s", from.into()), ("t", to.into())]),
        (Some(from), None) => words.with("day-since", &[("s", from.into())]),
        (None, Some(to)) => words.with("day-until", &[("s", to.into())]),
        (None, None) => String::new(),
    }
}

/// Hours and minutes, without what else a time may hold.
fn clock(text: &str) -> String {
    text.get(..5).unwrap_or(text).to_owned()
}

/// The lines of a service's schedules, in the order of their days.
pub(crate) fn lines(rows: &[&Record], words: &Words) -> Vec<Line> {
    let mut lines: Vec<(usize, Line)> = Vec::new();
    for row in rows {
        let own = ["description", "notes"].iter().filter_map(|column| row.text(column)).collect::<Vec<_>>().join(". ");
        let between = match (row.text("opens_at"), row.text("closes_at")) {
            _ if row.flag("closed") => words.get("hours-closed"),
            (Some(opens), Some(closes)) if opens == closes => words.get("hours-all-day"),
            (Some(opens), Some(closes)) => {
                words.with("hours-between", &[("s", clock(opens).into()), ("t", clock(closes).into())])
            }
            _ => own.clone(),
        };
        let every = matches!(row.get("interval"), Some(Value::Number(number)) if *number > 1.0);
        let plain = row.text("freq") != Some("MONTHLY")
            && !every
            && ["byweekno", "bymonthday", "byyearday"].iter().all(|column| row.text(column).is_none());
        let byday = row.text("byday").unwrap_or_default();
        let of_week = if plain && !byday.is_empty() { days(byday, words) } else { None };
        let first = DAYS.iter().position(|day| byday.starts_with(day)).unwrap_or(7);
        let when = span(row, words);
        let on = match of_week {
            Some(days) if when.is_empty() => days,
            Some(days) => format!("{days} ({when})"),
            // Rules that a line cannot say: the directory's own words, or that one has to ask.
            None if !plain || (byday.is_empty() && when.is_empty()) => {
                if own.is_empty() || own == between {
                    words.get("hours-some-days")
                } else {
                    own.clone()
                }
            }
            None if byday.is_empty() => when,
            None => words.get("hours-some-days"),
        };
        let line = Line { days: on, times: between };
        let empty = line.times.is_empty() && line.days == words.get("hours-some-days");
        if !empty && !lines.iter().any(|one| one.1 == line) {
            lines.push((first, line));
        }
    }
    lines.sort_by_key(|line| line.0);
    lines.into_iter().map(|line| line.1).collect()
}
