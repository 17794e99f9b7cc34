//! On which days a schedule holds.
//!
//! HSDS borrows the words of RFC 5545 (iCalendar) for recurrence: `freq`, `interval`, `byday`, `bymonthday`, `until`, `count`,
//! counted from `dtstart`. Every part that is given narrows the days. A part that cannot be understood makes the rule unknown:
//! nobody is told "closed", nor "open", by half a rule.

use jiff::{
    civil::{Date, Time, Weekday},
    tz::{Offset, TimeZone},
};

use crate::{Record, Value};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Freq {
    Weekly,
    Monthly,
    /// No recurrence: the days between first and last.
    Daily,
}

/// A schedule that was understood.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub zone: TimeZone,
    /// When it opens and closes; `None` when only the days are known.
    pub times: Option<(Time, Time)>,
    /// The door is closed on these days.
    pub closed: bool,
    first: Option<Date>,
    last: Option<Date>,
    freq: Freq,
    start: Option<Date>,
    interval: i64,
    count: Option<u32>,
    week_starts: Weekday,
    /// Ordinal (0: every one) and day.
    days: Vec<(i8, Weekday)>,
    month_days: Vec<i16>,
    year_days: Vec<i16>,
    weeks: Vec<i16>,
}

impl Rule {
    /// Understands a row of the table of schedules. `zone` is where the door is, for rows that name no time zone.
    pub(super) fn of(row: &Record, zone: Option<&TimeZone>) -> Option<Self> {
        let date = |column: &str| row.text(column).map(str::parse::<Date>).transpose().ok();
        let number = |column: &str| match row.get(column) {
            Some(Value::Number(n)) => Some(*n),
            _ => None,
        };
        let (valid_from, valid_to) = (date("valid_from")?, date("valid_to")?);
        let (start, until) = (date("dtstart")?, date("until")?);
        let days = row.text("byday").map_or(Some(Vec::new()), weekdays)?;
        let list = |column: &str| row.text(column).map_or(Some(Vec::new()), numbers);
        let (month_days, year_days, weeks) = (list("bymonthday")?, list("byyearday")?, list("byweekno")?);
        let freq = match row.text("freq") {
            Some("MONTHLY") => Freq::Monthly,
            Some(_) => Freq::Weekly,
            // Days of the week without a word for how often: each week.
            None if !days.is_empty() => Freq::Weekly,
            None => Freq::Daily,
        };
        let interval = number("interval").map_or(1, |n| n as i64);
        let count = number("count").map(|n| n as u32);
        let times = times(row)?;
        let rule = Self {
            zone: times
                .zone
                .or_else(|| named_zone(row))
                .or_else(|| fixed_zone(number("timezone")?))
                .or_else(|| zone.cloned())?,
            times: times.span,
            closed: row.flag("closed"),
            first: [valid_from, start].into_iter().flatten().max(),
            last: [valid_to, until].into_iter().flatten().min(),
            freq,
            start: start.or(valid_from),
            interval,
            count,
            week_starts: row.text("wkst").map_or(Some(Weekday::Monday), weekday)?,
            days,
            month_days,
            year_days,
            weeks,
        };
        rule.sound().then_some(rule)
    }

    /// False for rules that say nothing, or that need a beginning and have none.
    fn sound(&self) -> bool {
        let narrows =
            !(self.days.is_empty() && self.month_days.is_empty() && self.year_days.is_empty() && self.weeks.is_empty());
        let anchored = self.start.is_some();
        // "The first Monday" of a week says nothing.
        let ordinals = self.freq != Freq::Weekly || self.days.iter().all(|day| day.0 == 0);
        let counted = (self.interval == 1 && self.count.is_none()) || anchored;
        let says = match self.freq {
            Freq::Daily => narrows || self.first.is_some() || self.last.is_some(),
            Freq::Weekly | Freq::Monthly => narrows || anchored,
        };
        self.interval >= 1 && ordinals && counted && says
    }

    /// True for a rule of dates, which stands instead of what recurs: other hours on a holiday.
    pub(super) const fn exceptional(&self) -> bool {
        matches!(self.freq, Freq::Daily) && self.first.is_some() && self.last.is_some()
    }

    /// True when the rule holds on a day.
    pub(super) fn holds(&self, day: Date) -> bool {
        if self.first.is_some_and(|first| day < first) || self.last.is_some_and(|last| day > last) || !self.matches(day)
        {
            return false;
        }
        let (Some(count), Some(start)) = (self.count, self.start) else { return true };
        let mut seen = 0;
        let mut at = start;
        while at < day && seen < count {
            seen += u32::from(self.matches(at));
            at = at.tomorrow().unwrap_or(Date::MAX);
        }
        seen < count
    }

    fn matches(&self, day: Date) -> bool {
        self.recurs(day)
            && self.by_day(day)
            && within(&self.month_days, day.day().into(), day.days_in_month().into())
            && within(&self.year_days, day.day_of_year(), day.days_in_year())
            && within(&self.weeks, day.iso_week_date().week().into(), weeks_in_year(day))
    }

    fn recurs(&self, day: Date) -> bool {
        let Some(start) = self.start else { return true };
        match self.freq {
            Freq::Daily => true,
            Freq::Weekly => {
                let begin = |day: Date| {
                    let back = day.weekday().since(self.week_starts);
                    day.checked_sub(jiff::Span::new().days(back)).unwrap_or(day)
                };
                let weeks = i64::from((begin(day) - begin(start)).get_days()) / 7;
                let same = !self.days.is_empty() || self.limited() || day.weekday() == start.weekday();
                weeks.rem_euclid(self.interval) == 0 && same
            }
            Freq::Monthly => {
                let months = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month());
                let same = !self.days.is_empty() || self.limited() || day.day() == start.day();
                (months(day) - months(start)).rem_euclid(self.interval) == 0 && same
            }
        }
    }

    const fn limited(&self) -> bool {
        !(self.month_days.is_empty() && self.year_days.is_empty() && self.weeks.is_empty())
    }

    fn by_day(&self, day: Date) -> bool {
        if self.days.is_empty() {
            return true;
        }
        let (length, at) = (day.days_in_month(), day.day());
        // The how-many-eth of its kind in the month, from the front and from the back.
        let (front, back) = ((at - 1) / 7 + 1, -((length - at) / 7 + 1));
        self.days.iter().any(|(ordinal, weekday)| {
            *weekday == day.weekday() && (*ordinal == 0 || *ordinal == front || *ordinal == back)
        })
    }
}

/// True when `at` is in a list that may count from the back; an empty list holds everything.
fn within(list: &[i16], at: i16, length: i16) -> bool {
    list.is_empty() || list.iter().any(|n| *n == at || (*n < 0 && length + 1 + n == at))
}

fn weeks_in_year(day: Date) -> i16 {
    // The 28th of December is always in the last week.
    Date::new(day.iso_week_date().year(), 12, 28).map_or(52, |last| last.iso_week_date().week().into())
}

fn named_zone(row: &Record) -> Option<TimeZone> {
    TimeZone::get(row.text("timezone_name")?.trim()).ok()
}

/// HSDS's own time zone: hours from UTC.
fn fixed_zone(hours: f64) -> Option<TimeZone> {
    Offset::from_seconds((hours * 3600.0).round() as i32).ok().map(TimeZone::fixed)
}

/// Times of day as a row writes them.
struct Times {
    /// When it opens and closes; `None` when the row does not say.
    span: Option<(Time, Time)>,
    /// The offset that both were written with.
    zone: Option<TimeZone>,
}

/// `None`: times in two zones.
fn times(row: &Record) -> Option<Times> {
    let (Some(opens), Some(closes)) = (row.text("opens_at"), row.text("closes_at")) else {
        return Some(Times { span: None, zone: None });
    };
    let split = |text: &str| {
        let at = text.find(['Z', '+', '-']).unwrap_or(text.len());
        Some((text[..at].parse::<Time>().ok()?, text[at..].to_owned()))
    };
    let ((opens, offset), (closes, other)) = (split(opens)?, split(closes)?);
    let zone = match offset.as_str() {
        "" => None,
        "Z" => Some(TimeZone::UTC),
        _ => {
            let (hours, minutes) = offset[1..].split_once(':')?;
            let hours = hours.parse::<f64>().ok()? + minutes.parse::<f64>().ok()? / 60.0;
            Some(fixed_zone(if offset.starts_with('-') { -hours } else { hours })?)
        }
    };
    (offset == other).then_some(Times { span: Some((opens, closes)), zone })
}

fn numbers(text: &str) -> Option<Vec<i16>> {
    text.split(',').map(|item| item.trim().parse::<i16>().ok().filter(|n| *n != 0 && n.abs() <= 366)).collect()
}

fn weekdays(text: &str) -> Option<Vec<(i8, Weekday)>> {
    text.split(',')
        .map(|item| {
            let item = item.trim();
            let (number, name) = item.split_at(item.find(char::is_alphabetic)?);
            let number = if number.is_empty() { 0 } else { number.parse().ok()? };
            Some((number, weekday(name)?))
        })
        .collect()
}

fn weekday(code: &str) -> Option<Weekday> {
    Some(match code {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    })
}
