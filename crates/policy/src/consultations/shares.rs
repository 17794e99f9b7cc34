//! Shares and numbers of people, as they may be published.
//!
//! The problem: a table with small numbers tells on people. Three shares that add up to a whole give away the one that was
//! left out, and a rounded share of a small total gives away a person. The rules stand in [`super::release`]; here is their
//! arithmetic: [`shares`] turns counts into what may be printed, or into nothing.
//!
//! Source: cell suppression and its audit as in Hundepool et al., Statistical Disclosure Control (2012), chapter 4; here the
//! audit is local: a figure is published only if one person more, less or elsewhere would give the same figure.

use serde::{Deserialize, Serialize};

/// The smallest number of people that anything is said about.
pub const SMALLEST: u64 = 10;

/// How many codes one person may hold who wants to find out what others said: a published figure changes only when at least
/// ten people besides these changed it.
pub const HELD: u64 = 4;

/// A figure may change when nobody changed it, or at least ten people besides those whom one attacker may be.
pub const fn may_change(people: i64) -> bool {
    people == 0 || people >= (SMALLEST + HELD) as i64
}

/// A share as it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Share {
    /// Fewer than ten people, zero included.
    Few,
    /// Under 10 %.
    Under10,
    /// Over 90 %.
    Over90,
    /// A percentage, 10 to 90.
    Percent(u8),
}

impl From<Share> for String {
    fn from(share: Share) -> Self {
        match share {
            Share::Few => "few".to_owned(),
            Share::Under10 => "under 10".to_owned(),
            Share::Over90 => "over 90".to_owned(),
            Share::Percent(p) => p.to_string(),
        }
    }
}

impl TryFrom<String> for Share {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        match text.as_str() {
            "few" => Ok(Self::Few),
            "under 10" => Ok(Self::Under10),
            "over 90" => Ok(Self::Over90),
            other => other.parse().map(Self::Percent).map_err(|_| format!("{other:?} is no share")),
        }
    }
}

impl Share {
    /// The band of a share from 0 to 1, or its percentage rounded to `step`.
    pub fn new(share: f64, step: u8) -> Self {
        if share < 0.1 {
            Self::Under10
        } else if share > 0.9 {
            Self::Over90
        } else {
            Self::Percent((share * 100.0 / f64::from(step)).round() as u8 * step)
        }
    }

    /// How long its bar is drawn, in percent; a number of people that is not told has none.
    pub const fn bar(&self) -> Option<u8> {
        match self {
            Self::Few => None,
            shown => Some(shown.width()),
        }
    }

    /// What it counts as where shares are put in order, in percent: bands at their edge.
    pub const fn width(&self) -> u8 {
        match self {
            Self::Few | Self::Under10 => 10,
            Self::Over90 => 90,
            Self::Percent(p) => *p,
        }
    }
}

/// How coarse what is said of a split has to be, in percent: fewer than ten people gave one of its answers, or not.
fn step(counts: &[u64]) -> u8 {
    let total: u64 = counts.iter().sum();
    match counts.iter().any(|n| *n < SMALLEST) {
        true if total < 100 => 10,
        true => 5,
        false => 1,
    }
}

/// How coarse what is said of several splits at once has to be.
fn coarsest(splits: &[Vec<u64>]) -> u8 {
    splits.iter().map(|counts| step(counts)).max().unwrap_or(1)
}

/// The fewest, and the most, that can have given the answer `of`, when of numbers under ten only that is known; and how many
/// gave any. So what follows from them is the same whatever the small numbers are, none included.
fn between(counts: &[u64], of: usize) -> (u64, u64, u64) {
    let all: u64 = counts.iter().sum();
    let own = counts.get(of).copied().unwrap_or(0);
    let (few, few_others) = (own < SMALLEST, all - own < SMALLEST);
    let least = match (few, few_others) {
        (true, _) => 0,
        (false, true) => all - (SMALLEST - 1),
        (false, false) => own,
    };
    let most = match (few, few_others) {
        (_, true) => all,
        (true, false) => SMALLEST - 1,
        (false, false) => own,
    };
    (least, most, all)
}

/// "At least so many gave the answer `of`, in each of several splits": the lowest lower bound (one-sided 95 %), as coarse as
/// the splits ask for and never rounded up. `None` when fewer than ten gave it in one of them.
pub fn at_least(splits: &[Vec<u64>], of: usize) -> Option<Share> {
    if splits.is_empty() || splits.iter().any(|counts| counts.get(of).is_none_or(|n| *n < SMALLEST)) {
        return None;
    }
    let bounds =
        splits.iter().map(|counts| between(counts, of)).map(|(least, _, all)| opinion::lower_bound(least, all));
    let step = coarsest(splits);
    let percent = f64::from(down(bounds.fold(1.0, f64::min), step));
    Some(Share::new(percent / 100.0, step))
}

/// How far the splits are apart in their first answer at the least, 0 to 100: lower bound of one less upper bound of another,
/// as coarse as the splits ask for and never rounded up.
pub fn apart(splits: &[Vec<u64>]) -> u8 {
    let bounds: Vec<(f64, f64)> = splits
        .iter()
        .map(|counts| between(counts, 0))
        .map(|(least, most, all)| (opinion::lower_bound(least, all), opinion::upper_bound(most, all)))
        .collect();
    let mut most = 0.0_f64;
    for (one, (lower, _)) in bounds.iter().enumerate() {
        for (other, (_, upper)) in bounds.iter().enumerate() {
            if one != other {
                most = most.max(lower - upper);
            }
        }
    }
    down(most, coarsest(splits))
}

/// A share from 0 to 1 in percent, down to a multiple of `step`.
fn down(share: f64, step: u8) -> u8 {
    // What is whole but for rounding stays whole.
    (share * 100.0 / f64::from(step) + 1e-9).floor() as u8 * step
}

/// The published figure of a split, before it is asked whether it can be published.
fn figure(counts: &[u64]) -> (People, Vec<Share>) {
    let total: u64 = counts.iter().sum();
    let step = step(counts);
    let (delicate, small) = (step > 1, step == 10);
    let shares = counts
        .iter()
        .map(|n| match (delicate, *n as f64 / total as f64) {
            (true, _) if *n < SMALLEST => Share::Few,
            // Rounded at once, without bands, so that neighbouring splits fall together.
            (true, share) if small => match (share * 10.0).round() as u8 {
                10.. => Share::Over90,
                tenths => Share::Percent(tenths.max(1) * 10),
            },
            (_, share) => Share::new(share, step),
        })
        .collect();
    (People { n: if small { total / 10 * 10 } else { total }, exact: !small }, shares)
}

/// True when every answer that fewer than ten people gave could as well be another number: moving one person in, out or to
/// another answer gives the same figure.
fn is_safe(counts: &[u64], shown: &(People, Vec<Share>)) -> bool {
    let same = |moved: &[u64]| figure(moved) == *shown;
    counts.iter().enumerate().filter(|(_, n)| **n < SMALLEST).all(|(cell, n)| {
        [1_i64, -1].into_iter().filter(|step| *step > 0 || *n > 0).any(|step| {
            let mut moved = counts.to_vec();
            moved[cell] = moved[cell].saturating_add_signed(step);
            let alone = same(&moved);
            alone
                || (0..counts.len()).filter(|other| *other != cell).any(|other| {
                    let mut both = moved.clone();
                    both[other].checked_add_signed(-step).is_some_and(|changed| {
                        both[other] = changed;
                        same(&both)
                    })
                })
        })
    })
}

/// Shares of one whole and how many people they are of, as published: `None` when fewer than [`SMALLEST`] people are in it,
/// or when a number under ten could be worked out.
pub fn shares(counts: &[u64]) -> Option<(People, Vec<Share>)> {
    let total: u64 = counts.iter().sum();
    if total < SMALLEST {
        return None;
    }
    let shown = figure(counts);
    (total >= 200 || is_safe(counts, &shown)).then_some(shown)
}

/// A number of people as published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    /// The number.
    pub n: u64,
    /// False: at least so many (rounded down to tens, because the rest is fewer than ten people).
    pub exact: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of groups at once.
    fn said(groups: &[Vec<u64>]) -> (Option<Share>, Option<Share>, u8) {
        (at_least(groups, 0), at_least(groups, 1), apart(groups))
    }

    #[test]
    fn a_bound_tells_nothing_that_its_splits_hide() {
        let other = vec![120, 60, 30];
        let mut asked = 0;
        for total in 2 * SMALLEST..220 {
            // Whoever knows how many voted learns nothing about how few did not agree, or that nobody did.
            let shown = said(&[vec![total, 0, 0], other.clone()]);
            for few in 0..SMALLEST {
                assert_eq!(said(&[vec![total - few, few, 0], other.clone()]), shown, "{total}, {few}");
                asked += 1;
            }
        }
        assert!(asked >= 2_000);
        // Few agree in one group: how far it is from the other does not tell how few.
        let far: Vec<u8> = (0..SMALLEST).map(|few| apart(&[vec![150, 30, 20], vec![few, 100 - few, 0]])).collect();
        assert!(far.windows(2).all(|two| two[0] == two[1]) && far[0] > 20, "{far:?}");
        assert_eq!(at_least(&[vec![80, 40, 20], vec![9, 40, 20]], 0), None, "fewer than ten agree in one group");
        assert_eq!((at_least(&[], 0), apart(&[])), (None, 0));
    }

    #[test]
    fn bounds_are_never_above_what_was_counted() {
        for (splits, expect) in [
            // 90 of 140 agree: the exact bound is 57.1 %.
            (vec![vec![90, 30, 20]], Some(Share::Percent(57))),
            // Fewer than ten pass: to five.
            (vec![vec![90, 41, 9]], Some(Share::Percent(55))),
            // In a group of under a hundred as well: to ten.
            (vec![vec![90, 30, 20], vec![70, 15, 5]], Some(Share::Percent(50))),
            // All of forty agree: as if nine did not.
            (vec![vec![40, 0, 0]], Some(Share::Percent(60))),
        ] {
            assert_eq!(at_least(&splits, 0), expect, "{splits:?}");
        }
    }
}
