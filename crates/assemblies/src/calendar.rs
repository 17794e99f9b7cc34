//! Days that a body keeps: in its own time zone, over leap years and changes of the clock.
//!
//! The problem: "by 30 June" ends at another moment in Samoa than in Lisbon, midnight does not exist on some days in some places, and a
//! term that begins on 29 February has to end somewhere. So a body names its time zone, a day is a civil day there, and moments
//! are only ever compared after they were turned into days of that zone.
//!
//! **Rules.** A notice of n days is kept when at least n days lie between the day of the notice and the day of the meeting, so that a
//! notice of 14 days on the 1st allows the 15th. A deadline of n days given on the 1st ends with the (1 + n)th day, at its last moment. A date
//! some months or years later has the same day of the month, or the last one where that month is shorter.
//!
//! Time zones and their rules come with the program (IANA Time Zone Database through the crate `jiff`), so that every machine reckons
//! alike. Not done: working days and holidays.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use store::{Day, Moment};

/// A time zone by its name in the IANA database, such as `Africa/Lusaka`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    name: String,
    zone: TimeZone,
}

impl Zone {
    /// The zone with this name; `None` when there is none.
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim();
        let zone = TimeZone::get(name).ok()?;
        // Names are found whatever their capitals; the one that is kept is the database's own.
        let name = zone.iana_name()?.to_owned();
        Some(Self { name, zone })
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The civil day there at a moment.
    pub fn day(&self, at: Moment) -> Day {
        let at = Timestamp::from_microsecond(at.0).unwrap_or(if at.0 < 0 { Timestamp::MIN } else { Timestamp::MAX });
        day_of(self.zone.to_datetime(at).date())
    }

    /// The first moment of a day there; where midnight was skipped, the first moment that exists.
    pub fn begins(&self, day: Day) -> Moment {
        let start = date_of(day).to_zoned_datetime(self.zone.clone()).map(|midnight| midnight.timestamp());
        Moment(start.unwrap_or(if day.0 < 0 { Timestamp::MIN } else { Timestamp::MAX }).as_microsecond())
    }

    /// The moment of a time of day there; where the clocks skip it, the moment just after; where they show it twice, the first.
    pub fn at(&self, day: Day, hours: i8, minutes: i8) -> Moment {
        let time = date_of(day).at(hours, minutes, 0, 0);
        match time.to_zoned_datetime(self.zone.clone()) {
            Ok(there) => Moment(there.timestamp().as_microsecond()),
            Err(_) => self.begins(day),
        }
    }

    /// The first moment after a day there: what happens before it is in time.
    pub fn ends(&self, day: Day) -> Moment {
        self.begins(day.plus(1))
    }
}

fn date_of(day: Day) -> Date {
    let (year, month, day) = day.parts();
    // The calendar of the store reaches as far as this one.
    i16::try_from(year).ok().and_then(|year| Date::new(year, month as i8, day as i8).ok()).unwrap_or(if year < 0 {
        Date::MIN
    } else {
        Date::MAX
    })
}

fn day_of(date: Date) -> Day {
    let text = format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
    Day::parse(&text).unwrap_or(Day(0))
}

/// The day some months later (or earlier): the same day of the month, or its last one.
pub fn plus_months(day: Day, months: i64) -> Day {
    let (year, month, of_month) = day.parts();
    let count = i64::from(year) * 12 + i64::from(month) - 1 + months;
    let (year, month) = (count.div_euclid(12), count.rem_euclid(12) + 1);
    (1..=of_month).rev().find_map(|of_month| Day::parse(&format!("{year:04}-{month:02}-{of_month:02}"))).unwrap_or(day)
}

/// The day some years later.
pub fn plus_years(day: Day, years: i64) -> Day {
    plus_months(day, years * 12)
}

/// The first day on which what was announced on a day may happen.
pub const fn earliest(announced: Day, notice_days: i64) -> Day {
    announced.plus(notice_days)
}

/// The last day on which something has to be there that must come so many days before another day: findings that are presented 45
/// days before the meeting that decides (22 USC 7103b(d)(4)).
pub const fn latest_before(meeting: Day, days: i64) -> Day {
    meeting.plus(-days)
}

/// A deadline: an answer is due, and may be extended once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The day on which it was asked.
    pub asked: Day,
    /// How many days were given.
    pub days: i64,
    /// How many more, by the one extension.
    pub more: Option<i64>,
}

/// Why a deadline cannot be extended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotExtended {
    /// It was extended once already.
    Twice,
    /// Its last day is over.
    Late,
    /// By no day, or by more days than were given in the first place.
    TooLong,
}

/// Where a deadline stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// So many days are left; 0 on the last one.
    Left(i64),
    /// So many days late.
    Overdue(i64),
}

impl Deadline {
    /// A deadline that was not extended.
    pub const fn new(asked: Day, days: i64) -> Self {
        Self { asked, days, more: None }
    }

    /// Its last day.
    pub const fn due(&self) -> Day {
        let more = match self.more {
            Some(more) => more,
            None => 0,
        };
        self.asked.plus(self.days + more)
    }

    /// Extends it: once, while it runs, by at most as many days as were given.
    ///
    /// # Errors
    /// When one of these does not hold.
    pub fn extend(&self, today: Day, more: i64) -> Result<Self, NotExtended> {
        if self.more.is_some() {
            Err(NotExtended::Twice)
        } else if today > self.due() {
            Err(NotExtended::Late)
        } else if !(1..=self.days).contains(&more) {
            Err(NotExtended::TooLong)
        } else {
            Ok(Self { more: Some(more), ..*self })
        }
    }

    /// Where it stands on a day of the body's zone.
    pub const fn on(&self, today: Day) -> Standing {
        let left = self.due().0 - today.0;
        if left >= 0 { Standing::Left(left) } else { Standing::Overdue(-left) }
    }

    /// Whether what came at a moment came in time: before its last day ended there for the first time, also where the clocks were set back
    /// over midnight.
    pub fn in_time(&self, at: Moment, zone: &Zone) -> bool {
        at < zone.ends(self.due())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ZONES: [&str; 12] = [
        "UTC",
        "America/New_York",
        "America/St_Johns",
        "Pacific/Apia",
        "Pacific/Kiritimati",
        "Pacific/Marquesas",
        "Africa/Cairo",
        "Africa/Lusaka",
        "Asia/Kathmandu",
        "Asia/Tehran",
        "America/Asuncion",
        "Australia/Lord_Howe",
    ];

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    #[test]
    fn a_time_of_day_is_a_moment_in_winter_and_in_summer() {
        let zone = Zone::named("Europe/Madrid").expect("a zone");
        let at = |day: &str, hours, minutes| {
            let day = Day::parse(day).expect("a day");
            (zone.at(day, hours, minutes).0 - day.0 * 86_400_000_000) / 60_000_000
        };
        assert_eq!(at("2026-01-15", 14, 30), 13 * 60 + 30);
        assert_eq!(at("2026-07-15", 14, 30), 12 * 60 + 30);
        // 02:30 is skipped on the day the clocks go forward.
        assert_eq!(at("2026-03-29", 2, 30), 60 + 30);
    }

    #[test]
    fn zones_are_found_by_name_and_nothing_else() {
        assert_eq!(Zone::named(" europe/lisbon ").expect("a zone").name(), "Europe/Lisbon");
        for name in ["", "Lisbon", "Europe/Atlantis", "+02:00", "EST5EDT,M3.2.0,M11.1.0"] {
            assert_eq!(Zone::named(name), None, "{name}");
        }
    }

    #[test]
    fn a_day_that_was_skipped_and_a_midnight_that_was_not_there() {
        // Samoa skipped 30 December 2011 whole when it moved over the date line.
        let samoa = Zone::named("Pacific/Apia").expect("a zone");
        assert_eq!(samoa.begins(day("2011-12-30")), samoa.begins(day("2011-12-31")));
        assert_eq!(samoa.day(samoa.begins(day("2011-12-30"))), day("2011-12-31"));
        // In Asunción the clocks went from midnight to one o'clock on 6 October 2019.
        let asuncion = Zone::named("America/Asuncion").expect("a zone");
        assert_eq!(asuncion.day(asuncion.begins(day("2019-10-06"))), day("2019-10-06"));
        assert_eq!(asuncion.ends(day("2019-10-05")), asuncion.begins(day("2019-10-06")));
        let hours = (asuncion.ends(day("2019-10-06")).0 - asuncion.begins(day("2019-10-06")).0) / 3_600_000_000;
        assert_eq!(hours, 23);
    }

    #[test]
    fn months_and_years_over_leap_days() {
        for (from, months, to) in [
            ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", 48, "2028-02-29"),
            ("2024-01-31", 1, "2024-02-29"),
            ("2023-01-31", 1, "2023-02-28"),
            ("2023-12-31", 2, "2024-02-29"),
            ("2024-03-31", -1, "2024-02-29"),
            ("2024-05-31", -12 * 124, "1900-05-31"),
            ("2096-02-29", 48, "2100-02-28"),
        ] {
            assert_eq!(plus_months(day(from), months), day(to), "{from} {months}");
        }
        assert_eq!(plus_years(day("2015-05-29"), 2), day("2017-05-29"));
    }

    #[test]
    fn an_answer_is_in_time_until_the_last_moment_of_its_day_there() {
        let zone = Zone::named("Pacific/Kiritimati").expect("a zone");
        let deadline = Deadline::new(day("2024-02-15"), 14);
        assert_eq!(deadline.due(), day("2024-02-29"));
        let end = zone.ends(deadline.due());
        assert!(deadline.in_time(Moment(end.0 - 1), &zone) && !deadline.in_time(end, &zone));
        // At the same moment the last day has not begun yet in Samoa's neighbour on the other side of the date line.
        let niue = Zone::named("Pacific/Niue").expect("a zone");
        assert!(deadline.in_time(end, &niue));
    }

    #[test]
    fn a_deadline_is_extended_once_while_it_runs_and_not_beyond_its_own_length() {
        let deadline = Deadline::new(day("2026-01-01"), 60);
        let (due, last) = (deadline.due(), day("2026-03-02"));
        assert_eq!(due, last);
        assert_eq!(deadline.extend(due.plus(1), 10), Err(NotExtended::Late));
        for more in [0, -3, 61] {
            assert_eq!(deadline.extend(due, more), Err(NotExtended::TooLong));
        }
        let longer = deadline.extend(due, 60).expect("extended");
        assert_eq!(longer.due(), due.plus(60));
        assert_eq!(longer.extend(due, 1), Err(NotExtended::Twice));
        assert_eq!([deadline.on(due), deadline.on(due.plus(1))], [Standing::Left(0), Standing::Overdue(1)]);
    }

    proptest! {
        #[test]
        fn days_follow_each_other_without_gap_in_every_zone(index in 0..ZONES.len(), number in 0i64..40_000) {
            let zone = Zone::named(ZONES[index]).expect("a zone");
            let (begins, ends) = (zone.begins(Day(number)), zone.ends(Day(number)));
            prop_assert!(begins <= ends);
            if begins < ends {
                prop_assert_eq!(zone.day(begins), Day(number));
                prop_assert_eq!(zone.day(Moment(ends.0 - 1)), Day(number));
            }
            prop_assert!(zone.day(ends) > Day(number) && zone.day(Moment(begins.0 - 1)) < Day(number));
        }

        #[test]
        fn what_came_is_in_time_exactly_up_to_the_last_moment(
            index in 0..ZONES.len(), asked in 10_000i64..30_000, days in 0i64..400, off in -3_000_000_000i64..3_000_000_000,
        ) {
            let zone = Zone::named(ZONES[index]).expect("a zone");
            let deadline = Deadline::new(Day(asked), days);
            let end = zone.ends(deadline.due());
            prop_assert_eq!(deadline.in_time(Moment(end.0 + off), &zone), off < 0);
        }

        #[test]
        fn years_come_back_to_the_same_day_but_from_a_leap_day(number in -20_000i64..60_000, years in -60i64..60) {
            let from = Day(number);
            let there = plus_years(from, years);
            let (year, month, of_month) = from.parts();
            prop_assert_eq!(i64::from(there.parts().0), i64::from(year) + years);
            if (month, of_month) == (2, 29) {
                prop_assert!([28, 29].contains(&there.parts().2) && there.parts().1 == 2);
            } else {
                prop_assert_eq!((there.parts().1, there.parts().2), (month, of_month));
                prop_assert_eq!(plus_years(there, -years), from);
            }
        }

        #[test]
        fn forty_five_days_before_is_forty_five_days_after_it(meeting in 0i64..40_000) {
            let latest = latest_before(Day(meeting), 45);
            prop_assert_eq!(earliest(latest, 45), Day(meeting));
            // In every zone whole civil days lie between, whatever the clocks do.
            for name in ZONES {
                let zone = Zone::named(name).expect("a zone");
                prop_assert!(zone.ends(latest) <= zone.begins(Day(meeting)));
            }
        }
    }
}
