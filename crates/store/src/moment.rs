//! Time as the house uses it: moments in microseconds, days for everything that participants do.

use time::{Date, Duration, OffsetDateTime, format_description::BorrowedFormatItem, macros::format_description};

/// A point in time: microseconds since 1970-01-01T00:00:00Z. Never stored beside a participant's act (see [`Day`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

impl Moment {
    /// The moment `seconds` later.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1_000_000)
    }

    /// The UTC day this moment lies in.
    pub const fn day(self) -> Day {
        Day(self.0.div_euclid(86_400_000_000))
    }

    /// Whole seconds from `earlier` to this moment (negative when `earlier` is later).
    pub const fn seconds_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0) / 1_000_000
    }
}

impl From<OffsetDateTime> for Moment {
    fn from(at: OffsetDateTime) -> Self {
        Self((at.unix_timestamp_nanos() / 1_000) as i64)
    }
}

/// A UTC calendar day: days since 1970-01-01. The finest time that is kept about a participant's act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

const ISO: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

impl Day {
    /// Reads `2026-03-15`.
    pub fn parse(text: &str) -> Option<Self> {
        let date = Date::parse(text.trim(), ISO).ok()?;
        Some(Self(i64::from(date.to_julian_day()) - EPOCH_JULIAN))
    }

    /// The day `days` later.
    #[must_use]
    pub const fn plus(self, days: i64) -> Self {
        Self(self.0 + days)
    }

    /// Year, month (1 to 12) and day of the month.
    pub fn parts(self) -> (i32, u8, u8) {
        let date = self.date();
        (date.year(), u8::from(date.month()), date.day())
    }

    fn date(self) -> Date {
        let epoch = Date::from_calendar_date(1970, time::Month::January, 1).unwrap_or(Date::MIN);
        epoch.checked_add(Duration::days(self.0)).unwrap_or(Date::MAX)
    }
}

/// The Julian day of 1970-01-01.
const EPOCH_JULIAN: i64 = 2_440_588;

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_round_trip() {
        for text in ["1970-01-01", "2026-03-15", "2024-02-29", "1969-12-31"] {
            let day = Day::parse(text).expect("a day");
            assert_eq!(day.to_string(), text);
        }
        assert_eq!(Day::parse("1970-01-02"), Some(Day(1)));
        assert_eq!(Day::parse("2026-02-30"), None);
        assert_eq!(Day::parse("soon"), None);
        assert_eq!(Moment(-1).day(), Day(-1));
        assert_eq!(Moment(86_400_000_000).day(), Day(1));
    }
}
