//! Terms of seats.
//!
//! The problem: when all members of a council leave on the same day, what they learned leaves with them; when nobody ever has to leave, new
//! people never come in. So seats have terms, terms end in turns, and a person may serve a number of them in a row (22 USC 7103b(c)(4): two
//! years, and one reappointment).
//!
//! A term runs from its first day up to the day before the next one's first day. Seats are dealt into as many groups as there are years in a
//! term (or fewer, as the body likes); the first terms of the groups are shortened, each by one more step, and from then on each ends
//! in its turn.
//!
//! Not done: who fills a seat; what happens when somebody leaves early is that the rest of the term stays to be filled.

use store::Day;

use crate::calendar::plus_months;

/// What a body's terms of reference say about seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// The fewest members that it may have.
    pub fewest: usize,
    /// The most members that it may have: how many seats there are.
    pub most: usize,
    /// How long a whole term is, in months.
    pub months: i64,
    /// How often somebody may be appointed again in a row.
    pub again: usize,
    /// Into how many groups the seats are dealt, whose terms end in turns; 1 when all end together.
    pub turns: usize,
}

/// What is wrong with terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// There is no seat, or fewer seats than the fewest members.
    Seats,
    /// A term has no month.
    Months,
    /// There are no turns, more than seats, or they do not divide the term into whole months.
    Turns,
}

/// A term of a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Its first day.
    pub from: Day,
    /// The day after its last one.
    pub until: Day,
}

impl Term {
    /// Whether a day is in it.
    pub fn has(&self, day: Day) -> bool {
        self.from <= day && day < self.until
    }

    /// Its last day.
    pub const fn last(&self) -> Day {
        self.until.plus(-1)
    }
}

impl Terms {
    /// Whether they can be kept.
    ///
    /// # Errors
    /// What is wrong with them.
    pub const fn check(&self) -> Result<(), Wrong> {
        if self.most == 0 || self.most < self.fewest {
            Err(Wrong::Seats)
        } else if self.months < 1 {
            Err(Wrong::Months)
        } else if self.turns == 0 || self.turns > self.most || self.months % self.turns as i64 != 0 {
            Err(Wrong::Turns)
        } else {
            Ok(())
        }
    }

    /// The term of a seat (from 0) with this number (from 0), when the body begins on a day. The first term of a seat in group g of k
    /// is (g + 1) / k of a whole one.
    ///
    /// Every term is reckoned from the first day of the body, so that a 31st or a 29 February does not creep.
    pub fn term(&self, begins: Day, seat: usize, number: usize) -> Term {
        let step = self.months / self.turns as i64;
        let first = step * (seat % self.turns + 1) as i64;
        let from = if number == 0 { 0 } else { first + self.months * (number as i64 - 1) };
        Term { from: plus_months(begins, from), until: plus_months(begins, first + self.months * number as i64) }
    }

    /// The term of a seat that a day is in; `None` before the body begins.
    pub fn on(&self, begins: Day, seat: usize, day: Day) -> Option<(usize, Term)> {
        if day < begins {
            return None;
        }
        // Months are at least 28 days, so that no later term can be meant.
        let most = usize::try_from((day.0 - begins.0) / 28 / self.months + 2).ok()?;
        (0..=most).map(|number| (number, self.term(begins, seat, number))).find(|(_, term)| term.has(day))
    }

    /// Whether somebody who served so many whole terms in a row may be appointed again. A first term that was shortened so that
    /// terms end in turns does not count, if the body says so by leaving it out.
    pub const fn may_serve_again(&self, served: usize) -> bool {
        served <= self.again
    }

    /// Whether a body with so many members can act at all.
    pub const fn is_large_enough(&self, members: usize) -> bool {
        members >= self.fewest && members <= self.most
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The statutory council: 8 to 14 members, two years, one reappointment; half of the seats each year.
    const STATUTORY: Terms = Terms { fewest: 8, most: 14, months: 24, again: 1, turns: 2 };

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day")
    }

    #[test]
    fn the_statutory_council_renews_half_of_its_seats_each_year() {
        assert_eq!(STATUTORY.check(), Ok(()));
        let begins = day("2024-02-29");
        let ends =
            |number| (0..14).map(|seat| STATUTORY.term(begins, seat, number).last().to_string()).collect::<Vec<_>>();
        let first = ends(0);
        assert_eq!(first.iter().filter(|last| *last == "2025-02-27").count(), 7);
        assert_eq!(first.iter().filter(|last| *last == "2026-02-27").count(), 7);
        assert_eq!(ends(1)[1], "2028-02-28", "reckoned from the first day, a leap day comes back");
        assert!(STATUTORY.may_serve_again(1) && !STATUTORY.may_serve_again(2));
        assert!(STATUTORY.is_large_enough(8) && !STATUTORY.is_large_enough(7) && !STATUTORY.is_large_enough(15));
    }

    #[test]
    fn terms_that_cannot_be_kept_are_refused() {
        for (terms, wrong) in [
            (Terms { most: 0, fewest: 0, ..STATUTORY }, Wrong::Seats),
            (Terms { most: 7, ..STATUTORY }, Wrong::Seats),
            (Terms { months: 0, ..STATUTORY }, Wrong::Months),
            (Terms { turns: 0, ..STATUTORY }, Wrong::Turns),
            (Terms { turns: 15, months: 30, ..STATUTORY }, Wrong::Turns),
            (Terms { turns: 5, ..STATUTORY }, Wrong::Turns),
        ] {
            assert_eq!(terms.check(), Err(wrong), "{terms:?}");
        }
    }

    proptest! {
        #[test]
        fn terms_follow_each_other_and_end_in_turns(
            begins in 0i64..40_000, most in 1usize..20, turns in 1usize..5, step in 1i64..20, far in 0i64..9_000,
        ) {
            prop_assume!(turns <= most);
            let terms = Terms { fewest: 1, most, months: step * turns as i64, again: 1, turns };
            prop_assert_eq!(terms.check(), Ok(()));
            let begins = Day(begins);
            for seat in 0..most {
                for number in 0..4 {
                    let (one, next) = (terms.term(begins, seat, number), terms.term(begins, seat, number + 1));
                    prop_assert!(one.from < one.until && one.until == next.from, "no gap, no day twice");
                    prop_assert!(one.until <= plus_months(begins, terms.months * (number as i64 + 1)), "no term is too long");
                }
                let there = begins.plus(far);
                let (number, term) = terms.on(begins, seat, there).expect("a term");
                prop_assert!(term.has(there) && term == terms.term(begins, seat, number));
                prop_assert_eq!(terms.on(begins, seat, begins.plus(-1)), None);
            }
            // On no day end more seats than one group has.
            let largest = most.div_ceil(turns);
            for seat in 0..most {
                let until = terms.term(begins, seat, 1).until;
                let together = (0..most).filter(|other| (0..4).any(|n| terms.term(begins, *other, n).until == until)).count();
                prop_assert!(together <= largest, "{together} of {most} at once");
            }
        }
    }
}
