//! The words of a council.

use assemblies::{
    ballots::{Ballot, Subject},
    calendar::Zone,
    decisions::{Quorum, Rule},
    terms::Terms,
};
use kit::Lang;
use store::{Day, Id};

pub use crate::stated::{Influence, Pay, State};

/// A council, with what it must state before it opens (product.md R6, R9, R11).
#[derive(Debug, Clone)]
pub struct Council {
    /// Its id.
    pub id: Id,
    /// Who convenes.
    pub organisation: Id,
    /// Where it is in its life.
    pub state: State,
    /// The language its texts are written in.
    pub lang: Lang,
    /// Its name.
    pub title: String,
    /// What it is, in a few plain sentences.
    pub summary: String,
    /// What it is for.
    pub purpose: String,
    /// How much influence it has.
    pub influence: Option<Influence>,
    /// What is already decided.
    pub decided: String,
    /// How many hours a month a member needs; 0 when not stated.
    pub hours: i64,
    /// What is paid.
    pub pay: Pay,
    /// Who reads what members write.
    pub readers: String,
    /// What happens with what it recommends.
    pub afterwards: String,
    /// Who convenes, in words.
    pub convened_by: String,
    /// Who pays for it.
    pub funded_by: String,
    /// Whom to tell when something worries a member.
    pub safeguarding: String,
    /// The time zone in which its days begin and end (IANA name); empty when not stated.
    pub zone: String,
    /// Seats, terms and their renewal. All 0 when not stated.
    pub seats: Terms,
    /// How it decides.
    pub rule: Option<Rule>,
    /// How many must take part.
    pub quorum: Option<Quorum>,
    /// How many days a decision stays open.
    pub decision_days: i64,
    /// How many days before it a meeting is announced (product.md R7).
    pub notice_days: i64,
    /// How many days an institution has to answer.
    pub answer_days: i64,
    /// Days that institutions have to answer a request for information.
    pub request_days: i64,
    /// How many days before an institution's deciding meeting the council presents (product.md R26).
    pub present_days: i64,
    /// Where its terms of reference are from.
    pub terms_source: String,
    /// The address of that source.
    pub terms_url: String,
    /// The day it began.
    pub begins: Option<Day>,
    /// Plainly a sample.
    pub sample: bool,
}

impl Council {
    /// A draft of which nothing is known but its name.
    pub fn draft(id: Id, organisation: Id, lang: Lang, title: String) -> Self {
        Self {
            id,
            organisation,
            state: State::Draft,
            lang,
            title,
            summary: String::new(),
            purpose: String::new(),
            influence: None,
            decided: String::new(),
            hours: 0,
            pay: Pay::Unstated,
            readers: String::new(),
            afterwards: String::new(),
            convened_by: String::new(),
            funded_by: String::new(),
            safeguarding: String::new(),
            zone: String::new(),
            seats: Terms { fewest: 0, most: 0, months: 0, again: 0, turns: 0 },
            rule: None,
            quorum: None,
            decision_days: 0,
            notice_days: 0,
            answer_days: 0,
            request_days: 0,
            present_days: 0,
            terms_source: String::new(),
            terms_url: String::new(),
            begins: None,
            sample: false,
        }
    }

    /// The council's own time zone; UTC until it is stated.
    pub fn zone(&self) -> Option<Zone> {
        Zone::named(&self.zone).or_else(|| Zone::named("UTC"))
    }

    /// The day it is where the council is.
    pub fn today(&self, clock: &store::Clock) -> Day {
        self.zone().map_or_else(|| clock.today(), |zone| zone.day(clock.now()))
    }

    /// A decision that opens on a day, under the rule of the council.
    pub fn decision(&self, id: Id, subject: Subject, thing: Id, opens: Day) -> Ballot {
        Ballot {
            id,
            body: self.id,
            subject,
            thing,
            rule: self.rule.unwrap_or(Rule::Majority),
            quorum: self.quorum.unwrap_or(Quorum::MAJORITY),
            opens,
            closes: opens.plus(self.decision_days),
            outcome: None,
            conflicts: (0, 0),
        }
    }

    /// The address of its public page.
    pub fn path(&self) -> String {
        format!("/council/{}", self.id)
    }

    /// The address of its secretary's page.
    pub fn base(&self) -> String {
        format!("/staff/council/{}", self.id)
    }
}

/// A part of the terms of reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// How deep it lies, from 0.
    pub depth: i64,
    /// "(a)", "Sec. 2"; may be empty.
    pub label: String,
    /// Its heading; may be empty.
    pub heading: String,
    /// Its words; may be empty.
    pub body: String,
}

/// Whether a seat is a member's or an alternate's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatKind {
    /// A member.
    Member,
    /// Somebody who stands in for a member who cannot take part.
    Alternate,
}

/// A seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Its id.
    pub id: Id,
    /// The council.
    pub council: Id,
    /// Its number, from 1.
    pub number: i64,
    /// A member's or an alternate's.
    pub kind: SeatKind,
    /// One of those who chair.
    pub chair: bool,
    /// The seat that an alternate stands in for now.
    pub stands_for: Option<Id>,
    /// Who sits there: HMAC(person's key, council).
    pub holder: Option<[u8; 16]>,
    /// The name that the member chose; empty until then.
    pub called: String,
    /// What the member needs to take part in a meeting; may be empty.
    pub access: String,
    /// What the member declares beside the name; may be empty.
    pub interests: String,
    /// The first day of the present term.
    pub from: Option<Day>,
    /// The day after its last one.
    pub until: Option<Day>,
    /// How many terms the present holder has had, with this one.
    pub served: i64,
    /// Whether an invitation is on its way, and until when.
    pub invited: Option<Day>,
}

impl Seat {
    /// The last day of the present term.
    pub fn last_day(&self) -> Option<Day> {
        self.until.map(|day| day.plus(-1))
    }

    /// Somebody sits there and the term runs.
    pub fn is_held(&self, today: Day) -> bool {
        self.holder.is_some()
            && self.from.is_none_or(|from| from <= today)
            && self.until.is_none_or(|until| today < until)
    }
}

impl Seat {
    /// The words that the member said about themselves, sealed at rest.
    pub(super) fn texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.called, &mut self.access, &mut self.interests]
    }
}

/// The seats of a council, and who speaks for which.
#[derive(Debug, Clone, Default)]
pub struct Seats(pub Vec<Seat>);

impl Seats {
    /// The seats of members that count in a decision: somebody sits there, the term runs.
    pub fn seated(&self, today: Day) -> Vec<Id> {
        self.0.iter().filter(|seat| seat.kind == SeatKind::Member && seat.is_held(today)).map(|seat| seat.id).collect()
    }

    /// The seat of somebody.
    pub fn of(&self, holder: [u8; 16]) -> Option<&Seat> {
        self.0.iter().find(|seat| seat.holder == Some(holder))
    }

    /// The seat of this id.
    pub fn by_id(&self, id: Id) -> Option<&Seat> {
        self.0.iter().find(|seat| seat.id == id)
    }

    /// The alternate who stands in for a seat.
    pub fn stand_in(&self, seat: Id, today: Day) -> Option<&Seat> {
        self.0.iter().find(|one| one.kind == SeatKind::Alternate && one.stands_for == Some(seat) && one.is_held(today))
    }

    /// Whether every one of these seats of members was heard: it has spoken, or whoever speaks for it takes no part (`aside`: their seats).
    pub fn are_heard(&self, seats: &[Id], spoken: &[Id], aside: &[Id], today: Day) -> bool {
        let speaker = |seat: Id| self.stand_in(seat, today).map_or(seat, |one| one.id);
        seats.iter().all(|seat| spoken.contains(seat) || aside.contains(&speaker(*seat)))
    }

    /// For which member's seat somebody speaks on a day: their own, unless an alternate stands in; an alternate for the seat that
    /// they stand in for. `None`: they may read along, but not decide.
    pub fn speaks_for(&self, seat: &Seat, today: Day) -> Option<Id> {
        if !seat.is_held(today) {
            return None;
        }
        match seat.kind {
            SeatKind::Member => self.stand_in(seat.id, today).is_none().then_some(seat.id),
            SeatKind::Alternate => seat.stands_for.filter(|id| self.seated(today).contains(id)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seat(n: u8, kind: SeatKind, stands_for: Option<u8>) -> Seat {
        Seat {
            id: Id([n; 16]),
            council: Id([99; 16]),
            number: i64::from(n),
            kind,
            chair: false,
            stands_for: stands_for.map(|n| Id([n; 16])),
            holder: Some([n; 16]),
            called: String::new(),
            access: String::new(),
            interests: String::new(),
            from: Some(Day(100)),
            until: Some(Day(200)),
            served: 1,
            invited: None,
        }
    }

    #[test]
    fn one_seat_one_voice_whoever_stands_in() {
        let today = Day(150);
        let mut seats = Seats(vec![
            seat(1, SeatKind::Member, None),
            seat(2, SeatKind::Member, None),
            seat(3, SeatKind::Alternate, Some(2)),
            seat(4, SeatKind::Alternate, None),
        ]);
        let speaks = |seats: &Seats| -> Vec<Option<u8>> {
            seats.0.iter().map(|seat| seats.speaks_for(seat, today).map(|id| id.0[0])).collect()
        };
        assert_eq!(speaks(&seats), [Some(1), None, Some(2), None]);
        assert_eq!(seats.seated(today).len(), 2, "an alternate is no seat of its own");
        // Heard: one spoke; for the other one, whoever stands in takes no part, not whoever sits there.
        let (one, two, three) = (Id([1; 16]), Id([2; 16]), Id([3; 16]));
        assert!(seats.are_heard(&[one, two], &[one], &[three], today));
        assert!(!seats.are_heard(&[one, two], &[one], &[two], today));
        // The alternate's term is over: the member speaks again.
        seats.0[2].until = Some(today);
        assert_eq!(speaks(&seats), [Some(1), Some(2), None, None]);
        // The member's seat is empty: there is nothing to stand in for.
        seats.0[2].until = Some(Day(200));
        seats.0[1].holder = None;
        assert_eq!(speaks(&seats), [Some(1), None, None, None]);
        assert_eq!(seats.seated(today), [Id([1; 16])]);
        assert!(seats.seated(Day(99)).is_empty() && seats.seated(Day(200)).is_empty(), "terms begin and end");
    }
}
