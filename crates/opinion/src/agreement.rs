//! What every group shares.
//!
//! **The problem.** The classic tool ranks shared statements by the *product* of the groups' shares of agreement. A product
//! falls with the number of groups, lets a large group pay for a reluctant one, and takes three people who agree for
//! certainty. The question is simpler: in the group that agrees least, how many agree, at least?
//!
//! **The answer.** For each group, the exact one-sided 95 % lower confidence bound of its share; over the groups, the lowest:
//!
//! ```text
//! bound(x, n) = the share p at which x or more successes in n have probability 0.05,   bound(0, n) = 0
//!             = the root of   sum_{i=x..n} (n choose i) p^i (1-p)^(n-i) = 0.05
//! lowest      = min over groups g of bound(x(g), n(g))
//! ```
//!
//! n counts everyone in the group who voted on the statement, passes too. A group nobody of which voted has bound 0.
//!
//! **Why the minimum needs no correction.** Let h be the group whose true share is lowest. With confidence of at least 95 %,
//! bound(h) is at most the true share of h; and the minimum of all bounds is at most bound(h). So the statement "in
//! every group at least this share agrees" holds with 95 % confidence, however many groups there are (the
//! intersection-union argument: R. L. Berger, Technometrics 24, 1982).
//!
//! **Source.** C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the
//! binomial", Biometrika 26 (1934). Wilson's bound is shorter, but one-sided it keeps its promise on average only: computed
//! for shares of 5 to 95 %, its coverage falls to 86 % with 10 votes and 91 % with 50. The tail is summed from its
//! largest term outwards, so no logarithm is needed; the root is found by Newton's method, and
//! by halving where a step would leave what is known.
//!
//! **Not done.** Groups were found in the same votes, which makes differences between them look larger than they are; bounds
//! speak about people like those who voted, not about a population nobody sampled.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::ballots::{Ballots, Labels, StatementId, Tally};

const DOUBT: f64 = 0.05;

/// Bounds are exact to this share of themselves.
const EXACT: f64 = 1e-13;

/// The least a share can reasonably be, over all groups.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Bound {
    /// Lower confidence bound of the group where it is lowest, 0 to 1.
    pub bound: f64,
    /// Observed share in that group, at least `bound`; 0 when nobody there voted.
    pub share: f64,
    /// That group, by index; of equals the first. `None` when there are no groups.
    pub group: Option<usize>,
}

/// One statement across groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Which statement.
    pub statement: StatementId,
    /// Votes of everyone, grouped or not.
    pub overall: Tally,
    /// Votes of each group.
    pub groups: Vec<Tally>,
    /// At least so many agree in every group.
    pub agree: Bound,
    /// At least so many disagree in every group.
    pub disagree: Bound,
    /// How far apart groups are: the largest difference between two groups' shares of agreement, 0 to 1. Shares are taken as
    /// (agree + 1) / (votes + 2), so that a handful of votes does not count as unanimity.
    pub spread: f64,
    /// The largest difference between two groups that their confidence bounds leave: lower bound of one group less upper
    /// bound of another, or 0. As the largest of several it is somewhat optimistic.
    pub sure_spread: f64,
}

/// All statements in the order of [`Ballots::statements`]. Without groups all bounds are 0 and name no group.
pub fn agreement(ballots: &Ballots, labels: &Labels) -> Vec<Agreement> {
    let mut bounds = Bounds::default();
    (0..ballots.statements().len())
        .map(|index| {
            let groups = ballots.tally_by_group(index, labels);
            Agreement {
                statement: ballots.statements()[index],
                overall: ballots.tally(index),
                agree: lowest(&groups, &mut bounds, |tally| tally.agree),
                disagree: lowest(&groups, &mut bounds, |tally| tally.disagree),
                spread: spread(&groups),
                sure_spread: sure_spread(&groups, &mut bounds),
                groups,
            }
        })
        .collect()
}

/// Bounds that were worked out before: many statements have groups with the same few numbers.
#[derive(Default)]
struct Bounds(HashMap<(u64, u64), f64>);

impl Bounds {
    fn lower(&mut self, count: u64, total: u64) -> f64 {
        *self.0.entry((count, total)).or_insert_with(|| lower_bound(count, total))
    }

    fn upper(&mut self, count: u64, total: u64) -> f64 {
        1.0 - self.lower(total - count, total)
    }
}

fn lowest(groups: &[Tally], bounds: &mut Bounds, of: impl Fn(&Tally) -> u64) -> Bound {
    let mut lowest: Option<Bound> = None;
    for (group, tally) in groups.iter().enumerate() {
        let (count, total) = (of(tally), tally.total());
        let bound = bounds.lower(count, total);
        if lowest.is_none_or(|least| bound < least.bound) {
            let share = if total == 0 { 0.0 } else { count as f64 / total as f64 };
            lowest = Some(Bound { bound, share, group: Some(group) });
        }
    }
    lowest.unwrap_or(Bound { bound: 0.0, share: 0.0, group: None })
}

fn spread(groups: &[Tally]) -> f64 {
    let shares = groups.iter().map(|tally| (tally.agree + 1) as f64 / (tally.total() + 2) as f64);
    let (least, most) =
        shares.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), share| (least.min(share), most.max(share)));
    (most - least).max(0.0)
}

fn sure_spread(groups: &[Tally], bounds: &mut Bounds) -> f64 {
    let agree = |tally: &Tally| (tally.agree, tally.total());
    let lower: Vec<f64> = groups.iter().map(agree).map(|(count, total)| bounds.lower(count, total)).collect();
    let upper: Vec<f64> = groups.iter().map(agree).map(|(count, total)| bounds.upper(count, total)).collect();
    let mut best = 0.0_f64;
    for (index, high) in lower.iter().enumerate() {
        for (other, low) in upper.iter().enumerate() {
            if index != other {
                best = best.max(high - low);
            }
        }
    }
    best
}

/// Exact one-sided 95 % lower bound of a share, given `count` of `total`: between 0 and `count / total`.
pub fn lower_bound(count: u64, total: u64) -> f64 {
    let count = count.min(total);
    if count == 0 {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, count as f64 / total as f64);
    let mut guess = f64::midpoint(low, high);
    for _ in 0..60 {
        let (above, exactly) = tail(count, total, guess);
        if above < DOUBT {
            low = guess;
        } else {
            high = guess;
        }
        // The tail grows with the share by `exactly * count / share`.
        let newton = guess - (above - DOUBT) * guess / (exactly * count as f64);
        let next = if newton > low && newton < high { newton } else { f64::midpoint(low, high) };
        let step = (next - guess).abs();
        guess = next;
        if step < EXACT * guess {
            break;
        }
    }
    // On the safe side of the last rounding.
    guess * (1.0 - EXACT)
}

/// Exact one-sided 95 % upper bound of a share: between `count / total` and 1; 1 when there are no votes.
pub fn upper_bound(count: u64, total: u64) -> f64 {
    1.0 - lower_bound(total - count.min(total), total)
}

/// Probability of `count` or more successes in `total`, and of exactly `count`, for a share strictly between 0 and 1.
fn tail(count: u64, total: u64, share: f64) -> (f64, f64) {
    let odds = share / (1.0 - share);
    let mode = (((total + 1) as f64 * share) as u64).min(total);
    let (mut all, mut upper, mut exactly) = (0.0, 0.0, 0.0);
    let mut add = |successes: u64, term: f64| {
        all += term;
        if successes >= count {
            upper += term;
        }
        if successes == count {
            exactly = term;
        }
    };
    // Terms relative to the largest; those left out are below 1e-20 of it and shrink faster than geometrically.
    add(mode, 1.0);
    let mut term = 1.0;
    for successes in mode..total {
        term *= (total - successes) as f64 / (successes + 1) as f64 * odds;
        if term < 1e-20 {
            break;
        }
        add(successes + 1, term);
    }
    term = 1.0;
    for successes in (0..mode).rev() {
        term *= (successes + 1) as f64 / (total - successes) as f64 / odds;
        if term < 1e-20 {
            break;
        }
        add(successes, term);
    }
    (upper / all, exactly / all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_known_from_closed_forms() {
        // All of n: the bound is 0.05^(1/n). One of n: it is 1 - 0.95^(1/n).
        for total in [1, 2, 10, 50, 1000] {
            let all = lower_bound(total, total);
            assert!((all - 0.05_f64.powf(1.0 / total as f64)).abs() < 1e-12, "{total}: {all}");
            let one = lower_bound(1, total);
            assert!((one - (1.0 - 0.95_f64.powf(1.0 / total as f64))).abs() < 1e-12, "{total}: {one}");
        }
        assert_eq!((lower_bound(0, 9).to_bits(), lower_bound(0, 0).to_bits()), (0, 0));
        assert!((upper_bound(0, 0) - 1.0).abs() < 1e-15);
    }

    #[test]
    fn the_reluctant_group_decides() {
        let tally = |agree, disagree| Tally { agree, disagree, pass: 0 };
        let bound = lowest(&[tally(900, 100), tally(12, 8), tally(95, 5)], &mut Bounds::default(), |tally| tally.agree);
        assert_eq!(bound.group, Some(1));
        assert!((bound.share - 0.6).abs() < 1e-12 && bound.bound < 0.45);
    }
}
