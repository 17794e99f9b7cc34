//! A member's calendar: days of meetings under a title that tells nothing (RFC 5545).
//!
//! A file to take along; the address to subscribe to is in [`super::subscribed`].

use ::store::{Id, Moment};
use assemblies::meetings::{Meeting, State};
use axum::extract::Path;
use icalendar::{Calendar, Component, Event};
use kit::{Outcome, Visit, file};
use people::{Member, secrets};
use time::{OffsetDateTime, macros::format_description};

use crate::councils::{self, types::Council};

/// A moment as calendars have it: "20260315T143000Z".
fn stamp(at: Moment) -> String {
    let at = OffsetDateTime::from_unix_timestamp_nanos(i128::from(at.0) * 1_000).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    at.format(format_description!("[year][month][day]T[hour][minute][second]Z")).unwrap_or_default()
}

/// The announced meetings of a council.
pub(super) fn calendar(
    council: &Council,
    all: &[Meeting],
    title: &str,
    now: Moment,
    name: impl Fn(Id) -> String,
) -> String {
    let mut calendar = Calendar::new();
    for one in all.iter().filter(|one| one.state == State::Announced) {
        let Some(zone) = council.zone() else { continue };
        let mut parts = one.starts.split(':').map(|part| part.parse::<i8>().unwrap_or(0));
        let begins = zone.at(one.day, parts.next().unwrap_or(0), parts.next().unwrap_or(0));
        calendar.push(
            Event::new()
                .uid(&name(one.id))
                .summary(title)
                .add_property("DTSTAMP", stamp(now))
                .add_property("DTSTART", stamp(begins))
                .add_property("DTEND", stamp(begins.plus_seconds(one.lasts * 60)))
                .done(),
        );
    }
    calendar.done().to_string()
}

/// What meetings are called in the calendar of a seat: always the same there, and not what they are called in anybody else's, so that whoever
/// keeps several calendars cannot tell that two people meet.
pub(super) fn names(visit: &Visit, seat: Id) -> impl Fn(Id) -> String {
    let key = visit.app.key().clone();
    move |meeting| secrets::hex(&secrets::mac(&key.0, "event", &[&seat.0, &meeting.0])[..16])
}

/// The moment that is written into a file, to the day: when somebody took it is nobody's business.
pub(super) fn day_stamp(visit: &Visit) -> Moment {
    Moment(visit.app.clock().today().0 * 86_400_000_000)
}

/// The file.
pub(super) async fn get(me: Member, Path(id): Path<String>) -> Outcome {
    let sitting = councils::sitting(&me, &id).await?;
    let all = super::of(&me.visit, &sitting.council).await?;
    let title = me.visit.say("calendar-neutral");
    let text = calendar(&sitting.council, &all, &title, day_stamp(&me.visit), names(&me.visit, sitting.seat.id));
    Ok(file("text/calendar; charset=utf-8", Some("calendar.ics"), text))
}

#[cfg(test)]
mod tests {
    use ::store::Day;
    use assemblies::meetings::Minutes;
    use kit::Lang;

    use super::*;

    #[test]
    fn a_calendar_tells_when_and_nothing_else() {
        let mut council = Council::draft(Id([1; 16]), Id([2; 16]), Lang::En, "A council of harbours".to_owned());
        council.zone = "America/New_York".to_owned();
        let meeting = Meeting {
            id: Id([3; 16]),
            body: council.id,
            state: State::Announced,
            day: Day::parse("2026-07-15").expect("a day"),
            starts: "14:30".to_owned(),
            lasts: 90,
            place: "Quay Street 5".to_owned(),
            agenda: "Shelters".to_owned(),
            plain: String::new(),
            materials: String::new(),
            minutes: String::new(),
            standing: Minutes::None,
            announced: Day(0),
        };
        let cancelled = Meeting { id: Id([4; 16]), state: State::Cancelled, ..meeting.clone() };
        let text = calendar(&council, &[meeting, cancelled], "Appointment", Moment(0), |_| "x".to_owned());
        for there in ["BEGIN:VCALENDAR", "DTSTART:20260715T183000Z", "DTEND:20260715T200000Z", "SUMMARY:Appointment"] {
            assert!(text.contains(there), "{there}: {text}");
        }
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
        for told in ["harbours", "Quay", "Shelters", "council"] {
            assert!(!text.contains(told), "{told}: {text}");
        }
    }
}
