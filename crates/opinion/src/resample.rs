//! Would the groups still be there, had other people answered other statements?
//!
//! Each resample leaves out some people and some statements at random, places the rest anew from a fresh start, cuts the new
//! places into 2, 3, ... groups, and compares each cut with the cut of everyone. Statements must be left out as well:
//! with people alone, the same votes give the same places, and noise looks stable.
//!
//! **Source.** Subsampling as the judge of a clustering: A. Ben-Hur, A. Elisseeff and I. Guyon, "A stability based method
//! for discovering structure in clustered data", PSB 2002. That each single group must be found again: C. Hennig,
//! "Cluster-wise assessment of cluster stability", Comput. Stat. Data Anal. 52 (2007), who calls 0.75 a valid, stable group.
//!
//! **Not done.** Stable is not the same as separate: when opinion is one even slope from one end to the other, its two halves
//! are found again and again, and are reported as two groups. The map beside it shows that there is no gap.

use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;

use crate::landscape::{Candidate, Settings};
use crate::partition::{Comparison, compare, k_means};
use crate::place::{Sparse, fit};
use crate::seeded::Draws;

/// Rounds of fitting in a resample. Stopping early can only make resamples disagree.
const ROUNDS: usize = 15;
/// A resample is placed well enough when the noise changes by less than this share of itself.
const TOLERANCE: f64 = 1e-3;
/// Starts of k-means in a resample.
const STARTS: usize = 3;
/// Votes a person needs within a resample.
const MINIMUM_VOTES: usize = 3;

/// Compares resamples with `cuts`, one cut for each number of groups: (number of groups, group of each of `placed`).
/// `placed` lists rows of the matrix. Candidates come back in the order of `cuts`.
pub(crate) fn stability(
    matrix: &Sparse,
    placed: &[usize],
    cuts: &[(usize, Vec<usize>)],
    settings: &Settings,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Vec<Candidate> {
    let resamples = settings.resamples();
    let total = resamples as u64 + 1;
    let done = AtomicU64::new(1);
    let outcomes: Vec<Vec<Comparison>> = (0..resamples)
        .into_par_iter()
        .map(|number| {
            let outcome = one_resample(matrix, placed, cuts, settings, number as u64 + 1);
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, total);
            outcome
        })
        .collect();
    // The sums run in the order of the resamples, whichever thread finished first.
    cuts.iter()
        .enumerate()
        .map(|(which, (groups, of))| {
            let mut index = 0.0;
            let mut recovered = vec![0.0; *groups];
            for outcome in &outcomes {
                index += outcome[which].index;
                for (sum, value) in recovered.iter_mut().zip(&outcome[which].recovered) {
                    *sum += value;
                }
            }
            let mut sizes = vec![0; *groups];
            for &group in of {
                sizes[group] += 1;
            }
            let count = resamples as f64;
            Candidate {
                groups: *groups,
                mean_ari: index / count,
                lowest_recovery: recovered.iter().fold(f64::INFINITY, |least, sum| least.min(sum / count)),
                smallest_group: sizes.into_iter().min().unwrap_or(0),
            }
        })
        .collect()
}

fn one_resample(
    matrix: &Sparse,
    placed: &[usize],
    cuts: &[(usize, Vec<usize>)],
    settings: &Settings,
    stream: u64,
) -> Vec<Comparison> {
    let mut draws = Draws::new(settings.seed, stream);
    let statements = draws.subset(matrix.columns(), share(matrix.columns(), settings.share_of_statements));
    let wanted = share(placed.len(), settings.share_of_people).min(settings.people_per_resample);
    let chosen = draws.subset(placed.len(), wanted);
    let rows: Vec<(usize, usize)> = placed.iter().copied().enumerate().filter(|&(place, _)| chosen[place]).collect();
    let (part, kept) = matrix.subset(&rows, &statements, MINIMUM_VOTES);
    if kept.is_empty() {
        return cuts.iter().map(|(groups, _)| Comparison { index: 0.0, recovered: vec![0.0; *groups] }).collect();
    }
    let positions = fit(&part, ROUNDS, TOLERANCE, &mut draws).positions;
    cuts.iter()
        .map(|(groups, of)| {
            let again = k_means(&positions, *groups, STARTS, &mut draws);
            let before: Vec<usize> = kept.iter().map(|&place| of[place]).collect();
            compare(&before, &again.groups, *groups)
        })
        .collect()
}

/// A share of a count, rounded to the nearest.
fn share(count: usize, share: f64) -> usize {
    (count as f64 * share.clamp(0.0, 1.0)).round() as usize
}
