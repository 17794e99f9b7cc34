//! Whether a door is open now.
//!
//! Somebody stands in the street at night. "Open" must be true across the change of clocks, for a shelter that opens at ten in the
//! evening and closes at six, for the first Monday of the month, and on a holiday; and where nobody knows, "closed" would be a lie. So
//! there are three answers: open, closed, and not known.
//!
//! The rules of this module, where HSDS is silent: schedules add up. A schedule of dates without recurrence stands instead of those
//! that recur, on its days. A closing (our profile's `closed`) stands above all on the days it names; a night that began the
//! evening before is kept to its end. When the closing time is not after the opening time, the door closes the day after; the same time twice is the whole day. A row
//! without times makes its days "not known", and so does a row that cannot be understood, whenever no other row says "open".
//!
//! Not done: hours in words ("Mon-Fri 9-5"), public holidays of countries.

mod rule;

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::Record;
use rule::Rule;

/// Whether a door is open at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Open until this moment, as far as one opening goes.
    Open(Timestamp),
    /// Closed.
    Closed,
    /// Nobody can know from what is written.
    Unknown,
}

/// The opening hours of one door.
#[derive(Clone, Debug, Default)]
pub struct Hours {
    rules: Vec<Rule>,
    /// A row could not be understood.
    unclear: bool,
}

/// How many days ahead the next opening is looked for.
const AHEAD: usize = 400;

impl Hours {
    /// From rows of the table of schedules. `zone` is where the door is, for rows that name no time zone.
    pub fn of<'r>(rows: impl IntoIterator<Item = &'r Record>, zone: Option<&TimeZone>) -> Self {
        let mut hours = Self::default();
        for row in rows {
            match Rule::of(row, zone) {
                Some(rule) => hours.rules.push(rule),
                None => hours.unclear = true,
            }
        }
        hours
    }

    /// The time zone of the first schedule that was understood.
    pub fn zone(&self) -> Option<&TimeZone> {
        self.rules.first().map(|rule| &rule.zone)
    }

    /// Whether it is open at a moment.
    pub fn at(&self, moment: Timestamp) -> State {
        let mut unclear = self.unclear || self.rules.is_empty() || self.rules.iter().all(|rule| rule.closed);
        let mut open = None;
        for rule in self.rules.iter().filter(|rule| !rule.closed) {
            let today = rule.zone.to_datetime(moment).date();
            for day in [today.yesterday().ok(), Some(today)].into_iter().flatten() {
                if !self.stands(rule, day) {
                    continue;
                }
                match span(rule, day) {
                    Some((opens, closes)) if opens <= moment && moment < closes => open = open.max(Some(closes)),
                    Some(_) => {}
                    None => unclear |= day == today,
                }
            }
        }
        match open {
            Some(until) => State::Open(until),
            None if unclear && !self.surely_closed(moment) => State::Unknown,
            None => State::Closed,
        }
    }

    /// The next moment after this one at which it opens, within some four hundred days.
    pub fn opens_next(&self, moment: Timestamp) -> Option<Timestamp> {
        let openings = self.rules.iter().filter(|rule| !rule.closed).filter_map(|rule| {
            let mut day = rule.zone.to_datetime(moment).date();
            for _ in 0..AHEAD {
                if self.stands(rule, day)
                    && let Some((opens, _)) = span(rule, day)
                    && opens > moment
                {
                    return Some(opens);
                }
                day = day.tomorrow().ok()?;
            }
            None
        });
        openings.min()
    }

    /// True when an opening of the rule begins on this day: it holds, no closing does, and no schedule of dates stands instead.
    fn stands(&self, rule: &Rule, day: Date) -> bool {
        rule.holds(day)
            && !self.closed_on(day)
            && (rule.exceptional()
                || !self.rules.iter().any(|other| other.exceptional() && !other.closed && other.holds(day)))
    }

    fn closed_on(&self, day: Date) -> bool {
        self.rules.iter().any(|rule| rule.closed && rule.holds(day))
    }

    /// True when a closing names the day: then it is closed even where other rows are not understood.
    fn surely_closed(&self, moment: Timestamp) -> bool {
        self.rules.iter().any(|rule| rule.closed && rule.holds(rule.zone.to_datetime(moment).date()))
    }
}

/// From when to when a rule that holds on a day opens the door. A time that the change of clocks skips is the moment after it.
fn span(rule: &Rule, day: Date) -> Option<(Timestamp, Timestamp)> {
    let (opens, closes) = rule.times?;
    let last = if closes > opens { day } else { day.tomorrow().ok()? };
    let moment = |day: Date, time| rule.zone.to_ambiguous_timestamp(day.to_datetime(time)).compatible().ok();
    Some((moment(day, opens)?, moment(last, closes)?))
}
