//! The lists of a release: statements in proportion, and places reserved for those who declared a group.
//!
//! The problem: a list names statements, and a statement on it tells that enough people stand behind it. Texts may be printed;
//! numbers follow the rules of [`super::release`]: a share only where at least ten people of the group and ten others
//! answered, and only to the nearest ten percent, because the same statement's share among everybody stands beside it.

use std::collections::BTreeMap;

use ::store::Id;
use opinion::{Ballots, PersonId, Tally, lists, reserved};

use super::{
    constituencies::Group,
    release::{ListFigures, Outcome, Release, ReservedFigures, ReservedStatement, SEED},
    shares::{Share, shares},
};

/// The list in proportion.
pub(super) fn main_list(ballots: &Ballots) -> Option<ListFigures> {
    let made = opinion::main_list(ballots, &lists::Settings::default());
    let statements: Vec<String> = made.statements.iter().filter_map(|one| id(&one.statement)).collect();
    let (reached, voters) = (made.reached as u64, made.certificate.voters as u64);
    (!statements.is_empty()).then(|| ListFigures {
        statements,
        reached: shares(&[reached, voters - reached]).map(|(_, shares)| shares[0]),
        places: made.certificate.places as u64,
        proportional: made.certificate.holds,
    })
}

/// The engine names statements by number; releases by id.
fn id(number: &str) -> Option<String> {
    number.parse().ok().map(|number| Id::from_number(number).to_string())
}

/// What became of each group. What may not change is taken over from the release before.
pub(super) fn reserved_lists(ballots: &Ballots, groups: &[Group], before: Option<&Release>) -> Vec<ReservedFigures> {
    let members: Vec<Vec<PersonId>> = groups
        .iter()
        .map(|group| group.seats.iter().map(|seat| PersonId(u128::from_be_bytes(*seat))).collect())
        .collect();
    let settings = reserved::Settings { seed: SEED, ..reserved::Settings::default() };
    let found = reserved::reserved(ballots, &members, &settings, &|_, _| ());
    let earlier: BTreeMap<&str, &ReservedFigures> =
        before.iter().flat_map(|b| &b.reserved).map(|f| (f.constituency.as_str(), f)).collect();
    groups
        .iter()
        .zip(found)
        .map(|(group, found)| {
            let constituency = group.id.to_string();
            if let (false, Some(figures)) = (group.anew, earlier.get(constituency.as_str())) {
                return (*figures).clone();
            }
            let people = (!matches!(found.outcome, reserved::Outcome::Few)).then_some(found.declared as u64);
            let by_chance = found.by_chance.map(|share| (share * 100.0).round() as u8);
            let outcome = match found.outcome {
                reserved::Outcome::Few => Outcome::Few,
                reserved::Outcome::Nothing => Outcome::Nothing,
                reserved::Outcome::List(positions) => {
                    Outcome::List { statements: positions.iter().map(position).collect(), small: found.small }
                }
            };
            ReservedFigures { constituency, people, outcome, by_chance }
        })
        .collect()
}

fn position(one: &reserved::Position) -> ReservedStatement {
    ReservedStatement {
        id: Id::from_number(one.statement.0).to_string(),
        agree: one.agree,
        own: share(one.own, one.agree),
        others: share(one.others, one.agree),
        withstands: at_least(one.withstands),
    }
}

/// The share of one answer, to the nearest ten percent.
fn share(votes: Tally, agree: bool) -> Option<Share> {
    let (_, shares) = shares(&[votes.agree, votes.disagree, votes.pass])?;
    Some(match shares[usize::from(!agree)] {
        Share::Percent(percent) => Share::Percent((percent.clamp(10, 90) + 5) / 10 * 10),
        other => other,
    })
}

/// How many false declarations a position withstands, rounded down so that it tells no exact count.
fn at_least(count: usize) -> u8 {
    match count {
        0 => 0,
        1..=2 => 1,
        3..=4 => 3,
        5..=9 => 5,
        _ => 10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_a_group_are_rounded_and_small_ones_are_none() {
        let votes = |agree, disagree, pass| Tally { agree, disagree, pass };
        for (tally, agree, expect) in [
            (votes(5, 2, 1), true, None),
            (votes(47, 25, 10), true, Some(Share::Percent(60))),
            (votes(47, 25, 10), false, Some(Share::Percent(30))),
            (votes(190, 5, 5), true, Some(Share::Over90)),
        ] {
            assert_eq!(share(tally, agree), expect, "{tally:?}");
        }
        assert_eq!([0, 1, 2, 3, 7, 40].map(at_least), [0, 1, 1, 3, 5, 10]);
    }
}
