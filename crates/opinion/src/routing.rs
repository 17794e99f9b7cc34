//! Which statement a person sees next.
//!
//! **The problem.** When statements are shown at random, or the popular ones first, late statements are hardly seen, and what
//! few have seen cannot win. Fairness comes first: no statement is left behind. Then votes go where they teach most.
//!
//! **The rule.** Of the statements this person has not answered:
//! 1. while any was shown fewer than `enough` times, the one shown least;
//! 2. afterwards, the one whose next showing is expected to teach most.
//!
//! Equals are decided by the caller's draw. So, as long as people keep coming who have not answered it, every statement
//! reaches `enough` showings: whichever is shown least is shown next.
//!
//! **What a showing teaches.** The shares of agree, disagree and pass have a Dirichlet posterior with parameters
//! (agree + 1, disagree + 1, pass + 1); let t be their sum and m the posterior means. One more vote is expected to reduce the
//! summed variance of the shares by (law of total variance: the variance of the next posterior mean)
//!
//! ```text
//! sum_k m_k (1 - m_k) / (t + 1)^2  =  (1 - sum_k m_k^2) / (t + 1)^2
//! ```
//!
//! times the probability that a showing is answered at all, (votes + 1)/(seen + 2). Contested and little-answered statements
//! come first; no logarithm is used.
//!
//! **Source.** Expected reduction of posterior variance is A-optimal Bayesian design: K. Chaloner and I. Verdinelli, "Bayesian
//! Experimental Design: A Review", Statistical Science 10 (1995).
//!
//! **Not done.** What this person or their group answered before is not used: nobody is steered by what they think.

use crate::ballots::StatementId;

/// Showings every statement gets before information decides.
pub const ENOUGH: u64 = 30;

/// How one statement has fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exposure {
    /// Which statement.
    pub statement: StatementId,
    /// Times it was shown, answered or not.
    pub seen: u64,
    /// Votes for agree.
    pub agree: u64,
    /// Votes for disagree.
    pub disagree: u64,
    /// Votes for pass.
    pub pass: u64,
}

/// The next statement for a person, with [`ENOUGH`] showings each; `None` when they have answered everything.
///
/// The order of `exposures` has no effect. `draw` is any 64 random bits.
pub fn next(exposures: &[Exposure], already: &dyn Fn(StatementId) -> bool, draw: u64) -> Option<StatementId> {
    next_with(exposures, already, draw, ENOUGH)
}

/// As [`next`], with another number of showings that every statement gets first.
pub fn next_with(
    exposures: &[Exposure],
    already: &dyn Fn(StatementId) -> bool,
    draw: u64,
    enough: u64,
) -> Option<StatementId> {
    let open: Vec<&Exposure> = exposures.iter().filter(|exposure| !already(exposure.statement)).collect();
    let least = open.iter().map(|exposure| exposure.seen).min()?;
    let mut equals: Vec<StatementId> = if least < enough {
        open.iter().filter(|exposure| exposure.seen == least).map(|exposure| exposure.statement).collect()
    } else {
        let best = open.iter().map(|exposure| information(exposure)).fold(f64::NEG_INFINITY, f64::max);
        open.iter().filter(|exposure| information(exposure) >= best).map(|exposure| exposure.statement).collect()
    };
    equals.sort_unstable();
    equals.dedup();
    let pick = ((u128::from(draw) * equals.len() as u128) >> 64) as usize;
    equals.get(pick).copied()
}

/// Expected reduction of the summed variance of the three shares by one more showing.
pub fn information(exposure: &Exposure) -> f64 {
    let counts = [exposure.agree, exposure.disagree, exposure.pass];
    let votes: u64 = counts.iter().sum();
    let total = (votes + 3) as f64;
    let squares: f64 = counts
        .iter()
        .map(|&count| {
            let mean = (count + 1) as f64 / total;
            mean * mean
        })
        .sum();
    let answered = (votes + 1) as f64 / (exposure.seen.max(votes) + 2) as f64;
    answered * (1.0 - squares) / ((total + 1.0) * (total + 1.0))
}
