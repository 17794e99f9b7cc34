//! Bounds are bounds: between 0 and the share, higher with more agreement, surer with more votes.

use opinion::agreement::{lower_bound, upper_bound};
use opinion::{Ballots, Labels, PersonId, StatementId, Vote, agreement};
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_bound_is_between_nothing_and_the_share(total in 1u64..3000, part in 0.0f64..=1.0) {
        let count = (total as f64 * part).round() as u64;
        let share = count as f64 / total as f64;
        let (low, high) = (lower_bound(count, total), upper_bound(count, total));
        prop_assert!(0.0 <= low && low <= share && share <= high && high <= 1.0, "{low} {share} {high}");
    }

    #[test]
    fn one_more_agreement_never_lowers_the_bound(total in 1u64..500, part in 0.0f64..1.0) {
        let count = (total as f64 * part) as u64;
        prop_assert!(lower_bound(count, total) <= lower_bound(count + 1, total));
        prop_assert!(lower_bound(count, total) <= lower_bound(count + 1, total + 1));
        prop_assert!(lower_bound(count, total + 1) <= lower_bound(count, total) + 1e-12);
    }

    #[test]
    fn more_votes_with_the_same_share_never_lower_the_bound(total in 1u64..300, part in 0.0f64..=1.0, times in 2u64..6) {
        let count = (total as f64 * part).round() as u64;
        prop_assert!(lower_bound(count, total) <= lower_bound(count * times, total * times) + 1e-12);
    }

    #[test]
    fn the_lowest_group_decides(votes in proptest::collection::vec((0usize..4, -1i64..=1), 1..200)) {
        let rows = votes.iter().enumerate().map(|(person, &(_, vote))| {
            (PersonId(person as u128), StatementId(0), Vote::from_value(vote).expect("-1, 0 or 1"))
        });
        let ballots = Ballots::from_rows(rows);
        let labels = Labels::new(&ballots, |person| Some(votes[person.0 as usize].0));
        let list = agreement(&ballots, &labels);
        let now = &list[0];
        prop_assert_eq!(now.overall.total(), votes.len() as u64);
        prop_assert_eq!(now.groups.iter().map(opinion::Tally::total).sum::<u64>(), votes.len() as u64);
        for bound in [now.agree, now.disagree] {
            prop_assert!(0.0 <= bound.bound && bound.bound <= bound.share && bound.share <= 1.0);
        }
        for tally in &now.groups {
            prop_assert!(now.agree.bound <= lower_bound(tally.agree, tally.total()));
            prop_assert!(now.disagree.bound <= lower_bound(tally.disagree, tally.total()));
        }
        prop_assert!((0.0..=1.0).contains(&now.spread) && (0.0..=1.0).contains(&now.sure_spread));
    }
}

#[test]
fn the_bound_keeps_its_promise() {
    // Coverage of the lower bound, summed exactly over all outcomes: at least 95 % for every share.
    for total in [5u64, 10, 40] {
        let bounds: Vec<f64> = (0..=total).map(|count| lower_bound(count, total)).collect();
        for step in 1..200 {
            let share = f64::from(step) / 200.0;
            let mut probability = (1.0 - share).powi(total as i32);
            let mut covered = 0.0;
            for count in 0..=total {
                if bounds[count as usize] <= share {
                    covered += probability;
                }
                probability *= (total - count) as f64 / (count + 1) as f64 * share / (1.0 - share);
            }
            assert!(covered >= 0.95 - 1e-9, "{total} votes, share {share}: {covered}");
        }
    }
}

#[test]
fn without_groups_nothing_is_claimed() {
    let ballots = Ballots::from_rows([(PersonId(1), StatementId(1), Vote::Agree)]);
    let labels = Labels::new(&ballots, |_| None);
    let now = &agreement(&ballots, &labels)[0];
    assert_eq!((now.agree.group, now.agree.bound.to_bits(), now.spread.to_bits()), (None, 0, 0));
}
