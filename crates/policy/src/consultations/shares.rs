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
pub fn step(counts: &[u64]) -> u8 {
    let total: u64 = counts.iter().sum();
    match counts.iter().any(|n| *n < SMALLEST) {
        true if total < 100 => 10,
        true => 5,
        false => 1,
    }
}

/// "At least so many": a bound from 0 to 1 on the share of people who gave the answer `of` in each of several splits,
/// as coarse as the splits ask for, and never above the bound. `None` when fewer than ten gave it in one of them: then the bound
/// would tell how many.
pub fn at_least(bound: f64, splits: &[Vec<u64>], of: usize) -> Option<Share> {
    if splits.is_empty() || splits.iter().any(|counts| counts.get(of).is_none_or(|n| *n < SMALLEST)) {
        return None;
    }
    let step = splits.iter().map(|counts| step(counts)).max().unwrap_or(1);
    let percent = f64::from(down(bound, step));
    Some(Share::new(percent / 100.0, step))
}

/// A share from 0 to 1 in percent, down to a multiple of `step`.
pub fn down(share: f64, step: u8) -> u8 {
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

    /// A lower bound that behaves like the exact one.
    fn bound(count: u64, total: u64) -> f64 {
        let share = count as f64 / total as f64;
        (share - 1.645 * (share * (1.0 - share) / total as f64).sqrt() - 0.5 / total as f64).max(0.0)
    }

    fn said(groups: &[Vec<u64>]) -> Option<Share> {
        let least = groups.iter().map(|g| bound(g[0], g.iter().sum())).fold(f64::INFINITY, f64::min);
        at_least(least, groups, 0)
    }

    #[test]
    fn a_bound_tells_nothing_that_its_splits_hide() {
        let mut asked = 0;
        for total in 25..220_u64 {
            for few in 1..SMALLEST {
                let agree = total - few;
                let group = vec![agree, few, 0];
                let Some(shown) = said(&[group]) else { panic!("{agree} agree, {few} do not") };
                // One person more, less, or of another mind gives the same figure.
                let neighbours = [
                    vec![agree, few - 1, 0],
                    vec![agree, few + 1, 0],
                    vec![agree + 1, few - 1, 0],
                    vec![agree - 1, few + 1, 0],
                ];
                assert!(neighbours.into_iter().any(|other| said(&[other]) == Some(shown)), "{agree}, {few}: {shown:?}");
                asked += 1;
            }
        }
        assert!(asked > 1_500);
        // Fewer than ten agree in one group: no bound at all, whatever the others do.
        assert_eq!(said(&[vec![80, 40, 20], vec![9, 40, 20]]), None);
        assert_eq!(said(&[]), None);
        // The coarsest group decides, and the bound is never above what was counted.
        assert_eq!(at_least(0.834, &[vec![90, 30, 20]], 0), Some(Share::Percent(83)));
        assert_eq!(at_least(0.834, &[vec![90, 30, 20], vec![110, 5, 20]], 0), Some(Share::Percent(80)));
        assert_eq!(at_least(0.834, &[vec![90, 30, 20], vec![70, 5, 5]], 0), Some(Share::Percent(80)));
        assert_eq!(at_least(0.796, &[vec![70, 5, 5]], 0), Some(Share::Percent(70)));
        assert_eq!(at_least(0.5, &[vec![60, 30, 30]], 0), Some(Share::Percent(50)), "whole stays whole");
    }
}
