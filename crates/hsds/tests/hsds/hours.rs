//! Whether a door is open: by hand where clocks change and nights are long, and against another program's recurrences.

use hsds::{
    Record, Value,
    hours::{Hours, State},
    tables::table,
};
use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use proptest::{prelude::*, test_runner::RngSeed};

fn row(cells: &[(&str, &str)]) -> Record {
    let mut record = Record::new(table("schedule").expect("a table"));
    for (column, text) in cells {
        match *column {
            "closed" => record.set(column, Some(Value::Json(Box::new(true.into())))),
            "interval" | "count" | "timezone" => {
                record.set(column, Some(Value::Number(text.parse().expect("a number"))));
            }
            _ => record.write(column, text),
        }
    }
    record
}

fn hours(rows: &[&[(&str, &str)]]) -> Hours {
    let rows: Vec<Record> = rows.iter().map(|cells| row(cells)).collect();
    Hours::of(&rows, None)
}

/// A moment, or a local time with its zone in brackets.
fn moment(text: &str) -> Timestamp {
    let Some((local, zone)) = text.trim_end_matches(']').split_once('[') else {
        return text.parse().expect("a moment");
    };
    in_zone(local.parse().expect("a time"), zone)
}

fn in_zone(local: DateTime, zone: &str) -> Timestamp {
    TimeZone::get(zone).expect("a zone").to_ambiguous_timestamp(local).compatible().expect("a moment")
}

const NIGHT: &[(&str, &str)] = &[
    ("freq", "WEEKLY"),
    ("byday", "MO,TU,WE,TH,FR,SA,SU"),
    ("opens_at", "22:00"),
    ("closes_at", "06:00"),
    ("timezone_name", "America/New_York"),
];

#[test]
fn a_night_shelter_is_open_over_midnight() {
    let shelter = hours(&[NIGHT]);
    let until = State::Open(moment("2026-06-02T06:00[America/New_York]"));
    assert_eq!(shelter.at(moment("2026-06-01T22:00[America/New_York]")), until);
    assert_eq!(shelter.at(moment("2026-06-02T03:00[America/New_York]")), until);
    assert_eq!(shelter.at(moment("2026-06-02T06:00[America/New_York]")), State::Closed, "the last minute is over");
    assert_eq!(shelter.at(moment("2026-06-01T21:59:59[America/New_York]")), State::Closed);
    let next = shelter.opens_next(moment("2026-06-02T07:00[America/New_York]"));
    assert_eq!(next, Some(moment("2026-06-02T22:00[America/New_York]")));
}

#[test]
fn a_night_is_shorter_or_longer_when_clocks_change() {
    let shelter = hours(&[NIGHT]);
    // 2026-03-08, two o'clock becomes three; 2026-11-01, two becomes one.
    for (evening, length) in [("2026-03-07", 7), ("2026-10-31", 9), ("2026-06-01", 8)] {
        let opens = moment(&format!("{evening}T22:00[America/New_York]"));
        let State::Open(until) = shelter.at(opens) else { panic!("open at {evening}") };
        assert_eq!((until - opens).as_hours(), length, "{evening}");
    }
    // A door that opens in the hour that is not there opens when it would be over.
    let early = hours(&[&[
        ("freq", "WEEKLY"),
        ("byday", "SU"),
        ("opens_at", "02:30"),
        ("closes_at", "05:00"),
        ("timezone_name", "America/New_York"),
    ]]);
    assert_eq!(early.at(moment("2026-03-08T03:29[America/New_York]")), State::Closed);
    assert!(matches!(early.at(moment("2026-03-08T03:31[America/New_York]")), State::Open(_)));
}

#[test]
fn monthly_rules_count_from_both_ends() {
    let zone = ("timezone_name", "Asia/Phnom_Penh");
    let times = [("opens_at", "09:00"), ("closes_at", "12:00")];
    let first = hours(&[&[("freq", "MONTHLY"), ("byday", "1MO,-1FR"), times[0], times[1], zone]]);
    let is_open =
        |hours: &Hours, day: &str| matches!(hours.at(moment(&format!("{day}T10:00[Asia/Phnom_Penh]"))), State::Open(_));
    for day in ["2026-06-01", "2026-06-26", "2026-07-06", "2026-07-31"] {
        assert!(is_open(&first, day), "{day}");
    }
    for day in ["2026-06-08", "2026-06-19", "2026-07-24"] {
        assert!(!is_open(&first, day), "{day}");
    }
    let mixed = hours(&[&[("freq", "MONTHLY"), ("byday", "MO,1TU"), times[0], times[1], zone]]);
    assert!(is_open(&mixed, "2026-06-02") && is_open(&mixed, "2026-06-15") && !is_open(&mixed, "2026-06-09"));
    let last = hours(&[&[("freq", "MONTHLY"), ("bymonthday", "-1,15"), times[0], times[1], zone]]);
    assert!(is_open(&last, "2028-02-29") && is_open(&last, "2026-02-28") && is_open(&last, "2026-02-15"));
    assert!(!is_open(&last, "2028-02-28"));
}

#[test]
fn a_holiday_closes_and_other_hours_stand_instead() {
    let week: &[(&str, &str)] = &[
        ("freq", "WEEKLY"),
        ("byday", "MO,TU,WE,TH,FR"),
        ("opens_at", "09:00"),
        ("closes_at", "17:00"),
        ("timezone_name", "Europe/Paris"),
    ];
    let closed: &[(&str, &str)] = &[
        ("valid_from", "2026-12-25"),
        ("valid_to", "2026-12-28"),
        ("closed", "yes"),
        ("timezone_name", "Europe/Paris"),
    ];
    let short: &[(&str, &str)] = &[
        ("valid_from", "2026-12-24"),
        ("valid_to", "2026-12-24"),
        ("opens_at", "10:00"),
        ("closes_at", "12:00"),
        ("timezone_name", "Europe/Paris"),
    ];
    let office = hours(&[week, closed, short]);
    let at = |text: &str| office.at(moment(&format!("{text}[Europe/Paris]")));
    assert!(matches!(at("2026-12-23T09:30"), State::Open(_)));
    assert_eq!(at("2026-12-24T09:30"), State::Closed, "the short day begins at ten");
    assert_eq!(at("2026-12-24T10:30"), State::Open(moment("2026-12-24T12:00[Europe/Paris]")));
    assert_eq!(at("2026-12-25T10:30"), State::Closed);
    assert_eq!(at("2026-12-28T10:30"), State::Closed);
    assert!(matches!(at("2026-12-29T10:30"), State::Open(_)));
    let next = office.opens_next(moment("2026-12-24T13:00[Europe/Paris]"));
    assert_eq!(next, Some(moment("2026-12-29T09:00[Europe/Paris]")));
    // The night that began before a holiday is kept to its end.
    let paris: Vec<_> =
        NIGHT.iter().map(|c| if c.0 == "timezone_name" { ("timezone_name", "Europe/Paris") } else { *c }).collect();
    let night = hours(&[&paris, closed]);
    assert!(matches!(night.at(moment("2026-12-25T03:00[Europe/Paris]")), State::Open(_)));
    assert_eq!(night.at(moment("2026-12-26T03:00[Europe/Paris]")), State::Closed);
}

#[test]
fn what_nobody_knows_is_neither_open_nor_closed() {
    let noon = moment("2026-06-01T12:00Z");
    let unknown: [&[&[(&str, &str)]]; 9] = [
        &[],
        &[&[("description", "Mon-Fri 9-5")]],
        &[&[("freq", "WEEKLY"), ("byday", "MO"), ("timezone_name", "UTC")]],
        &[&[("freq", "WEEKLY"), ("byday", "MO"), ("opens_at", "09:00"), ("closes_at", "17:00")]],
        &[&[
            ("freq", "WEEKLY"),
            ("byday", "1MO"),
            ("opens_at", "09:00"),
            ("closes_at", "17:00"),
            ("timezone_name", "UTC"),
        ]],
        &[&[
            ("freq", "WEEKLY"),
            ("byday", "MO"),
            ("interval", "2"),
            ("opens_at", "09:00"),
            ("closes_at", "17:00"),
            ("timezone_name", "UTC"),
        ]],
        &[&[("freq", "WEEKLY"), ("byday", "MO"), ("opens_at", "09:00Z"), ("closes_at", "17:00+02:00")]],
        &[&[
            ("freq", "WEEKLY"),
            ("byday", "MO"),
            ("opens_at", "09:00"),
            ("closes_at", "17:00"),
            ("timezone_name", "Mars/Olympus"),
        ]],
        // Only a closing is known, of another day.
        &[&[("valid_from", "2026-12-25"), ("valid_to", "2026-12-25"), ("closed", "yes"), ("timezone_name", "UTC")]],
    ];
    for rows in unknown {
        assert_eq!(hours(rows).at(noon), State::Unknown, "{rows:?}");
    }
    // One row that says "open" is enough, and a closing closes what is not understood.
    let clear: &[(&str, &str)] =
        &[("freq", "WEEKLY"), ("byday", "MO"), ("opens_at", "09:00"), ("closes_at", "17:00"), ("timezone", "0")];
    let vague: &[(&str, &str)] = &[("description", "Also by appointment")];
    assert!(matches!(hours(&[clear, vague]).at(noon), State::Open(_)));
    assert_eq!(hours(&[clear, vague]).at(moment("2026-06-02T12:00Z")), State::Unknown);
    let shut: &[(&str, &str)] =
        &[("valid_from", "2026-06-01"), ("valid_to", "2026-06-01"), ("closed", "yes"), ("timezone_name", "UTC")];
    assert_eq!(hours(&[vague, shut]).at(noon), State::Closed);
    // Where the door is tells the zone of rows that name none; their own offset tells it better.
    let local = [row(&[("freq", "WEEKLY"), ("byday", "MO"), ("opens_at", "09:00"), ("closes_at", "17:00")])];
    let paris = TimeZone::get("Europe/Paris").expect("a zone");
    assert_eq!(Hours::of(&local, Some(&paris)).at(noon), State::Open(moment("2026-06-01T15:00Z")));
    let offset =
        hours(&[&[("freq", "WEEKLY"), ("byday", "MO"), ("opens_at", "09:00-04:00"), ("closes_at", "17:00-04:00")]]);
    assert_eq!(offset.at(moment("2026-06-01T14:00Z")), State::Open(moment("2026-06-01T21:00Z")));
}

#[test]
fn a_day_and_a_night_are_the_whole_day() {
    let always = hours(&[&[
        ("freq", "WEEKLY"),
        ("byday", "MO,TU,WE,TH,FR,SA,SU"),
        ("opens_at", "00:00"),
        ("closes_at", "00:00"),
        ("timezone_name", "Australia/Lord_Howe"),
    ]]);
    let mut at = moment("2026-01-01T00:00Z");
    for _ in 0..(366 * 24) {
        assert!(matches!(always.at(at), State::Open(_)), "{at}");
        at += jiff::Span::new().hours(1);
    }
}

const ZONES: [&str; 6] =
    ["UTC", "America/New_York", "Europe/Paris", "Asia/Phnom_Penh", "Australia/Lord_Howe", "America/Sao_Paulo"];
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

#[derive(Clone, Debug)]
struct Case {
    zone: &'static str,
    start: (i16, u32, u32),
    hour: u8,
    monthly: bool,
    interval: u16,
    days: Vec<(i8, usize)>,
    month_days: Vec<i8>,
    until: Option<u16>,
    count: Option<u32>,
    week_starts: usize,
}

fn case() -> impl Strategy<Value = Case> {
    (
        (proptest::sample::select(&ZONES[..]), (2024i16..2028, 1u32..=12, 1u32..=28)),
        // Not in the hours that clocks skip or repeat: there the two programs may differ, and tests by hand decide.
        prop_oneof![Just(0u8), 4u8..24],
        (any::<bool>(), 1u16..5),
        proptest::collection::vec((prop_oneof![1 => Just(0i8), 5 => -2i8..=4], 0usize..7), 0..4),
        proptest::collection::vec(prop_oneof![1i8..=31, -3i8..=-1], 0..3),
        proptest::option::of(0u16..500),
        proptest::option::of(1u32..30),
        0usize..7,
    )
        .prop_map(|((zone, start), hour, (monthly, interval), days, month_days, until, count, week_starts)| Case {
            zone,
            start,
            hour,
            monthly,
            interval,
            // The other program finds nothing when days with and without a number stand together; a test by hand does.
            days: if days.iter().all(|day| day.0 != 0) && monthly {
                days
            } else {
                days.into_iter().map(|(_, day)| (0, day)).collect()
            },
            month_days: if monthly { month_days } else { Vec::new() },
            until: until.filter(|_| count.is_none()),
            count,
            week_starts,
        })
}

impl Case {
    fn days_text(&self) -> String {
        let item = |(n, day): &(i8, usize)| if *n == 0 { DAYS[*day].to_owned() } else { format!("{n}{}", DAYS[*day]) };
        self.days.iter().map(item).collect::<Vec<_>>().join(",")
    }

    fn month_days_text(&self) -> String {
        self.month_days.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
    }

    fn start_date(&self) -> Date {
        jiff::civil::date(self.start.0, self.start.1 as i8, self.start.2 as i8)
    }

    fn until_date(&self) -> Option<Date> {
        self.until.map(|days| self.start_date() + jiff::Span::new().days(i64::from(days)))
    }

    fn ours(&self) -> Hours {
        let text = |day: jiff::civil::Date| day.to_string();
        let mut cells = vec![
            ("dtstart", text(self.start_date())),
            ("freq", if self.monthly { "MONTHLY" } else { "WEEKLY" }.to_owned()),
            ("interval", self.interval.to_string()),
            ("wkst", DAYS[self.week_starts].to_owned()),
            ("opens_at", format!("{:02}:00", self.hour)),
            ("closes_at", format!("{:02}:30", self.hour)),
            ("timezone_name", self.zone.to_owned()),
        ];
        if !self.days.is_empty() {
            cells.push(("byday", self.days_text()));
        }
        if !self.month_days.is_empty() {
            cells.push(("bymonthday", self.month_days_text()));
        }
        cells.extend(self.until_date().map(|day| ("until", text(day))));
        cells.extend(self.count.map(|count| ("count", count.to_string())));
        let cells: Vec<(&str, &str)> = cells.iter().map(|(column, text)| (*column, text.as_str())).collect();
        hours(&[&cells])
    }

    /// What the crate rrule says, as seconds since 1970.
    fn theirs(&self) -> Vec<i64> {
        let (year, month, day) = self.start;
        let mut parts = vec![format!(
            "DTSTART;TZID={}:{year:04}{month:02}{day:02}T{:02}0000\nRRULE:FREQ={};INTERVAL={};WKST={}",
            self.zone,
            self.hour,
            if self.monthly { "MONTHLY" } else { "WEEKLY" },
            self.interval,
            DAYS[self.week_starts],
        )];
        if !self.days.is_empty() {
            parts.push(format!("BYDAY={}", self.days_text()));
        }
        if !self.month_days.is_empty() {
            parts.push(format!("BYMONTHDAY={}", self.month_days_text()));
        }
        if let Some(until) = self.until_date() {
            let last = in_zone(until.at(23, 59, 59, 0), self.zone);
            parts.push(format!("UNTIL={}", last.strftime("%Y%m%dT%H%M%SZ")));
        }
        if let Some(count) = self.count {
            parts.push(format!("COUNT={count}"));
        }
        let text = parts.join(";");
        let set: rrule::RRuleSet = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        set.all(60).dates.iter().map(chrono::DateTime::timestamp).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn openings_are_those_of_another_program(case in case()) {
        let ours = case.ours();
        let theirs = case.theirs();
        let start = in_zone(case.start_date().at(0, 0, 0, 0), "UTC");
        let (mut at, end) = (start - SignedDuration::from_hours(48), start + SignedDuration::from_hours(24 * 380));
        let mut mine = Vec::new();
        while mine.len() < 40 {
            let Some(next) = ours.opens_next(at) else { break };
            if next > end {
                break;
            }
            mine.push(next.as_second());
            at = next;
        }
        let wanted: Vec<i64> = theirs.into_iter().filter(|second| *second <= end.as_second()).take(40).collect();
        prop_assert_eq!(&mine, &wanted);
        for second in mine {
            let opening = Timestamp::from_second(second).expect("a moment");
            prop_assert!(matches!(ours.at(opening), State::Open(_)));
            prop_assert!(!matches!(ours.at(opening - SignedDuration::from_secs(1)), State::Open(_)));
        }
    }
}
