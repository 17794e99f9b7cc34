//! Meetings: announced in time with what is to be read, held, attended, and written down.
//!
//! The problem: whoever hears of a meeting three days before, or gets the papers at the door, has no say in it; and minutes that the host
//! writes alone are the host's. So a meeting is announced with agenda, plain-language version and materials at once, not later than the
//! body's notice allows; who comes is said by seats; and minutes are public when members have approved them ([`crate::ballots`]).
//!
//! Sources: product.md R7, R17, R21.
//!
//! Not done: no call, no room, no camera: where a meeting takes place is words. Papers are addresses, nothing is uploaded.

use store::{Day, Id, Result, Row, Tx, values};

/// Where a meeting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It will be.
    Announced,
    /// It was.
    Held,
    /// It will not be.
    Cancelled,
}

impl State {
    /// The word in the database and in message keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Announced => "announced",
            Self::Held => "held",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Where its minutes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Minutes {
    /// There are none.
    None,
    /// Members decide whether they are right.
    Deciding,
    /// Members did not approve them.
    Returned,
    /// They are approved, and public.
    Approved,
}

impl Minutes {
    /// The word in the database and in message keys.
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Deciding => "deciding",
            Self::Returned => "returned",
            Self::Approved => "approved",
        }
    }
}

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub body: Id,
    /// Where it is.
    pub state: State,
    /// The day, in the zone of the body.
    pub day: Day,
    /// When it begins there: "14:30".
    pub starts: String,
    /// How many minutes it lasts.
    pub lasts: i64,
    /// Where: read by members alone.
    pub place: String,
    /// What is on it.
    pub agenda: String,
    /// The same in plain language.
    pub plain: String,
    /// Addresses of what is to be read, one a line.
    pub materials: String,
    /// What was said and decided.
    pub minutes: String,
    /// Where the minutes are.
    pub standing: Minutes,
    /// The day it was announced.
    pub announced: Day,
}

fn meeting(row: &Row) -> Result<Meeting> {
    let state = match row.get::<String>("state")?.as_str() {
        "held" => State::Held,
        "cancelled" => State::Cancelled,
        _ => State::Announced,
    };
    let standing = match row.get::<String>("minutes_state")?.as_str() {
        "deciding" => Minutes::Deciding,
        "returned" => Minutes::Returned,
        "approved" => Minutes::Approved,
        _ => Minutes::None,
    };
    Ok(Meeting {
        id: row.get("id")?,
        body: row.get("body")?,
        state,
        day: row.get("day")?,
        starts: row.get("starts")?,
        lasts: row.get("lasts")?,
        place: row.get("place")?,
        agenda: row.get("agenda")?,
        plain: row.get("plain")?,
        materials: row.get("materials")?,
        minutes: row.get("minutes")?,
        standing,
        announced: row.get("announced_day")?,
    })
}

/// A time of day as people write it, "9:30" or "14.30", as "09:30" or "14:30".
pub fn time_of_day(typed: &str) -> Option<String> {
    let (hours, minutes) = typed.trim().split_once([':', '.', 'h'])?;
    let number = |text: &str, below: u32| {
        let short = (1..=2).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit());
        text.parse::<u32>().ok().filter(|n| short && *n < below)
    };
    Some(format!("{:02}:{:02}", number(hours, 24)?, number(minutes, 60)?))
}

/// Announces a meeting; the same id twice is announced once.
pub async fn announce(tx: &mut Tx, one: &Meeting) -> Result<()> {
    tx.run(
        "INSERT INTO meetings (id, body, state, day, starts, lasts, place, agenda, plain, materials, minutes, minutes_state,
            announced_day)
         VALUES ($1, $2, 'announced', $3, $4, $5, $6, $7, $8, $9, '', 'none', $10) ON CONFLICT (id) DO NOTHING",
        values![
            one.id,
            one.body,
            one.day,
            &one.starts,
            one.lasts,
            &one.place,
            &one.agenda,
            &one.plain,
            &one.materials,
            one.announced
        ],
    )
    .await?;
    Ok(())
}

/// A meeting.
pub async fn find(tx: &mut Tx, id: Id) -> Result<Option<Meeting>> {
    tx.first("SELECT * FROM meetings WHERE id = $1", values![id]).await?.as_ref().map(meeting).transpose()
}

/// The meetings of a body, the latest first.
pub async fn of(tx: &mut Tx, body: Id) -> Result<Vec<Meeting>> {
    tx.all("SELECT * FROM meetings WHERE body = $1 ORDER BY day DESC, starts DESC, id LIMIT 200", values![body])
        .await?
        .iter()
        .map(meeting)
        .collect()
}

/// It will not be.
pub async fn cancel(tx: &mut Tx, id: Id) -> Result<()> {
    tx.run("UPDATE meetings SET state = 'cancelled' WHERE id = $1 AND state = 'announced'", values![id]).await?;
    Ok(())
}

/// Which seats say that they come (`true`) or not.
pub async fn coming(tx: &mut Tx, meeting: Id) -> Result<Vec<(Id, bool)>> {
    tx.all("SELECT seat, coming FROM meeting_seats WHERE meeting = $1 AND coming <> ''", values![meeting])
        .await?
        .iter()
        .map(|row| Ok((row.get("seat")?, row.get::<String>("coming")? == "yes")))
        .collect()
}

/// A seat says whether it comes, until the meeting was held.
pub async fn say(tx: &mut Tx, meeting: Id, seat: Id, comes: bool) -> Result<()> {
    tx.run(
        "INSERT INTO meeting_seats (meeting, seat, coming, attended)
         SELECT m.id, $2, $3, 0 FROM meetings m WHERE m.id = $1 AND m.state = 'announced'
         ON CONFLICT (meeting, seat) DO UPDATE SET coming = excluded.coming",
        values![meeting, seat, if comes { "yes" } else { "no" }],
    )
    .await?;
    Ok(())
}

/// The seats that were there.
pub async fn attended(tx: &mut Tx, meeting: Id) -> Result<Vec<Id>> {
    tx.all("SELECT seat FROM meeting_seats WHERE meeting = $1 AND attended = 1", values![meeting])
        .await?
        .iter()
        .map(|row| row.get("seat"))
        .collect()
}

/// Writes down that it was held, and which seats were there.
pub async fn hold(tx: &mut Tx, meeting: Id, seats: &[Id]) -> Result<()> {
    tx.run("UPDATE meetings SET state = 'held' WHERE id = $1 AND state <> 'cancelled'", values![meeting]).await?;
    tx.run("UPDATE meeting_seats SET attended = 0 WHERE meeting = $1", values![meeting]).await?;
    for seat in seats {
        tx.run(
            "INSERT INTO meeting_seats (meeting, seat, coming, attended) VALUES ($1, $2, '', 1)
             ON CONFLICT (meeting, seat) DO UPDATE SET attended = 1",
            values![meeting, *seat],
        )
        .await?;
    }
    Ok(())
}

/// Puts minutes to the members. False when they are being decided on, or approved already.
pub async fn propose_minutes(tx: &mut Tx, meeting: Id, minutes: &str) -> Result<bool> {
    let put = tx
        .run(
            "UPDATE meetings SET minutes = $2, minutes_state = 'deciding'
             WHERE id = $1 AND state = 'held' AND minutes_state IN ('none', 'returned')",
            values![meeting, minutes],
        )
        .await?;
    Ok(put > 0)
}

/// What members decided about the minutes.
pub async fn settle_minutes(tx: &mut Tx, meeting: Id, approved: bool) -> Result<()> {
    tx.run(
        "UPDATE meetings SET minutes_state = $2 WHERE id = $1 AND minutes_state = 'deciding'",
        values![meeting, if approved { "approved" } else { "returned" }],
    )
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use store::harness;

    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (typed, expect) in [
            ("9:30", Some("09:30")),
            ("14.05", Some("14:05")),
            (" 00:00 ", Some("00:00")),
            ("9h30", Some("09:30")),
            ("24:00", None),
            ("9:60", None),
            ("930", None),
            ("-1:30", None),
            ("noon", None),
        ] {
            assert_eq!(time_of_day(typed).as_deref(), expect, "{typed}");
        }
    }

    #[test]
    fn a_meeting_is_announced_held_and_written_down_once() {
        harness::on_both(|store| async move {
            store
                .write("meet", |tx| {
                    Box::pin(async move {
                        let one = Meeting {
                            id: Id([1; 16]),
                            body: Id([2; 16]),
                            state: State::Announced,
                            day: Day(100),
                            starts: "14:30".to_owned(),
                            lasts: 90,
                            place: "A room".to_owned(),
                            agenda: "One".to_owned(),
                            plain: "One, plainly".to_owned(),
                            materials: String::new(),
                            minutes: String::new(),
                            standing: Minutes::None,
                            announced: Day(80),
                        };
                        announce(tx, &one).await?;
                        announce(tx, &one).await?;
                        assert_eq!(of(tx, one.body).await?, std::slice::from_ref(&one));
                        let (a, b) = (Id([10; 16]), Id([11; 16]));
                        say(tx, one.id, a, false).await?;
                        say(tx, one.id, a, true).await?;
                        assert_eq!(coming(tx, one.id).await?, [(a, true)]);
                        assert!(!propose_minutes(tx, one.id, "Too early.").await?);
                        hold(tx, one.id, &[a, b]).await?;
                        hold(tx, one.id, &[b]).await?;
                        assert_eq!(attended(tx, one.id).await?, [b]);
                        say(tx, one.id, b, false).await?;
                        assert_eq!(coming(tx, one.id).await?, [(a, true)], "nobody says afterwards that they come");
                        assert!(propose_minutes(tx, one.id, "It was so.").await?);
                        assert!(!propose_minutes(tx, one.id, "It was otherwise.").await?);
                        settle_minutes(tx, one.id, false).await?;
                        assert!(propose_minutes(tx, one.id, "It was otherwise.").await?);
                        settle_minutes(tx, one.id, true).await?;
                        assert!(!propose_minutes(tx, one.id, "Third").await?, "approved is approved");
                        let stored = find(tx, one.id).await?.expect("there");
                        assert_eq!(
                            (stored.standing, stored.minutes.as_str()),
                            (Minutes::Approved, "It was otherwise.")
                        );
                        cancel(tx, one.id).await?;
                        assert_eq!(find(tx, one.id).await?.map(|one| one.state), Some(State::Held));
                        Ok::<_, store::Error>(())
                    })
                })
                .await
                .expect("met");
        });
    }
}
