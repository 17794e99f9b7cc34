//! The landscape: where each person stands, and groups if there are any.
//!
//! **The problem.** A map of opinion invites stories about camps. A cut into groups can always be computed, from noise too;
//! it is worth printing only when it does not depend on who happened to answer what.
//!
//! **The method.**
//! 1. Everyone is placed from the votes they cast ([the model](self#the-model)); whoever cast fewer than
//!    [`Settings::minimum_votes`] is told so and has no place.
//! 2. For each k from 2 to [`Settings::most_groups`] the places are cut by k-means.
//! 3. At least [`MINIMUM_RESAMPLES`] resamples, each with a share of the people and a share of the statements, are placed
//!    and cut anew and compared with the cut of everyone.
//! 4. A number of groups is stable when the adjusted Rand index is at least [`Settings::minimum_ari`] on average, when each
//!    single group is found again with mean Jaccard similarity of at least [`Settings::minimum_recovery`], and when no group
//!    has fewer than [`Settings::minimum_group`] people. The largest stable number is reported. If there is none,
//!    the answer is [`Groups::NotStable`], with the best that was seen.
//!
//! # The model
//! Probabilistic principal components on the votes that were cast (Tipping and Bishop 1999; Ilin and Raiko 2010):
//! `vote = mean of the statement + weight of the statement . place of the person + noise`. The formulas stand at the head of
//! `place.rs`. Distances are in votes: the root mean square difference of two people's expected votes.
//!
//! # What was measured
//! With a prototype of the same method, 100 seeds each, default settings, a tenth of votes passes:
//!
//! | votes | outcome |
//! |---|---|
//! | groups of 50, 30, 20 % of 400 people, 40 statements, half missing; agree with probability 0.9 or 0.1 | three groups in 100, index with the truth 0.98 |
//! | the same with 0.85 or 0.15 | three groups in 100, index with the truth 0.93 (least 0.80) |
//! | the same with 0.8 or 0.2 | three groups in 91, two in 4, refused in 5 |
//! | no structure, 400 x 40, complete; half missing | refused in 100; 100 (largest mean index 0.42; 0.41) |
//! | no structure, 200 x 30, complete; half missing | refused in 100; 100 (largest mean index 0.59; 0.47) |
//! | no structure, 1000 x 10, complete | refused in 100 (largest mean index 0.79) |
//! | one even slope of opinion, 400 x 40, half missing | two groups in 84, three in 8, refused in 8 |
//!
//! The last row is a limit of the method: stable is not separate. With fewer than ten statements noise passes now and then.
//!
//! # What is not done
//! With more than [`Settings::people_per_resample`] people in a resample, a random part of them is used. A slope without a
//! gap usually passes as two groups. Minorities that vote like everyone else but on a few statements are not
//! found by this or any similar method: they must be able to declare themselves.

use schemars::JsonSchema;
use serde::Serialize;

use crate::ballots::{Ballots, Labels, PersonId, StatementId};
use crate::partition::{k_means, nearest};
use crate::place::{Sparse, fit};
use crate::resample::stability;
use crate::seeded::Draws;

/// Fewer resamples than this never call groups stable; a smaller setting is raised to it.
pub const MINIMUM_RESAMPLES: usize = 100;

const ROUNDS: usize = 60;
const TOLERANCE: f64 = 1e-7;
const STARTS: usize = 20;
/// With more people than this, the centres of groups are found on a seeded sample of this size.
const PEOPLE_PER_CUT: usize = 20_000;

/// What the landscape depends on besides the votes. Made with `Settings::default()`, then changed.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Settings {
    /// Seed of all draws. The same votes and settings give the same landscape.
    pub seed: u64,
    /// Number of resamples, at least [`MINIMUM_RESAMPLES`].
    pub resamples: usize,
    /// Votes a person needs to be placed. Default 7.
    pub minimum_votes: usize,
    /// Placed people needed before groups are looked for. Default 40.
    pub minimum_people: usize,
    /// People a group needs. Default 10.
    pub minimum_group: usize,
    /// Largest number of groups tried. Default 5.
    pub most_groups: usize,
    /// Mean adjusted Rand index that resamples must reach. Default 0.8.
    pub minimum_ari: f64,
    /// Mean Jaccard similarity with which each group must be found again. Default 0.75.
    pub minimum_recovery: f64,
    /// Share of the placed people in each resample. Default 0.8.
    pub share_of_people: f64,
    /// Share of the statements in each resample. Default 0.85.
    pub share_of_statements: f64,
    /// At most so many people in each resample. Default 4000.
    pub people_per_resample: usize,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            seed: 0,
            resamples: MINIMUM_RESAMPLES,
            minimum_votes: 7,
            minimum_people: 40,
            minimum_group: 10,
            most_groups: 5,
            minimum_ari: 0.8,
            minimum_recovery: 0.75,
            share_of_people: 0.8,
            share_of_statements: 0.85,
            people_per_resample: 4000,
        }
    }
}

impl Settings {
    /// The default settings with a seed.
    pub fn seeded(seed: u64) -> Settings {
        Settings { seed, ..Settings::default() }
    }

    pub(crate) fn resamples(&self) -> usize {
        self.resamples.max(MINIMUM_RESAMPLES)
    }
}

/// Where one person stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Placement {
    /// Who.
    pub person: PersonId,
    /// Votes they cast on the statements of the landscape.
    pub votes: usize,
    /// Place in units of votes, the wider axis first; `None` says too few votes.
    pub position: Option<[f64; 2]>,
    /// Index into the stable groups, if there are any.
    pub group: Option<usize>,
}

/// What a statement weighs in the landscape.
#[derive(Debug, Clone, PartialEq)]
pub struct Weight {
    /// Which statement.
    pub statement: StatementId,
    /// Change of the expected vote with one standard deviation along each axis.
    pub weight: [f64; 2],
}

/// A number of groups that was tried.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Candidate {
    /// How many groups.
    pub groups: usize,
    /// Mean adjusted Rand index between the cut of everyone and of each resample.
    pub mean_ari: f64,
    /// Mean Jaccard similarity with which the worst group was found again.
    pub lowest_recovery: f64,
    /// People in the smallest group.
    pub smallest_group: usize,
}

/// One stable group.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// A, B, C ...
    pub letter: char,
    /// Its people, by id. Never empty.
    pub people: Vec<PersonId>,
    /// Mean place of its people.
    pub centre: [f64; 2],
}

/// Whether there are groups.
#[derive(Debug, Clone, PartialEq)]
pub enum Groups {
    /// Resamples agree. Groups are ordered by size, the largest first, and of equal size by smallest person id.
    Stable {
        /// The groups, A first.
        groups: Vec<Group>,
        /// Mean adjusted Rand index.
        mean_ari: f64,
    },
    /// Resamples disagree: no stable groups.
    NotStable {
        /// The number of groups on which resamples agreed most.
        best_k: usize,
        /// Their mean adjusted Rand index.
        mean_ari: f64,
    },
    /// Too few people are placed to look for groups.
    TooFewPeople {
        /// People placed.
        placed: usize,
        /// People needed.
        needed: usize,
    },
}

/// Everyone's place, and groups if stable.
#[derive(Debug, Clone, PartialEq)]
pub struct Landscape {
    /// The settings used, the number of resamples raised where it was too small.
    pub settings: Settings,
    /// Everyone in the order of [`Ballots::people`], placed or not.
    pub people: Vec<Placement>,
    /// All statements in the order of [`Ballots::statements`].
    pub weights: Vec<Weight>,
    /// Share of the variance of votes around the means of statements that two dimensions account for, 0 to 1.
    pub explained: f64,
    /// All numbers of groups that were tried; empty when there were too few people.
    pub candidates: Vec<Candidate>,
    /// The verdict.
    pub groups: Groups,
    /// What places follow from, besides the weights.
    pub model: Model,
}

/// The fitted model: a person's place follows from it and their votes ([`Live`](crate::live::Live)).
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The expected vote on each statement of somebody in the middle.
    pub means: Vec<f64>,
    /// Doubt about the weights of each statement: squares along the first axis, mixed, along the second.
    pub doubts: Vec<[f64; 3]>,
    /// Variance of votes around what is expected, in squared votes, as it counts when somebody is placed.
    pub noise: f64,
    /// Standard deviation of places along each axis, in votes.
    pub scale: [f64; 2],
}

impl Landscape {
    /// Labels of the stable groups, for [`agreement`](fn@crate::agreement) and [`classic`](fn@crate::classic).
    pub fn labels(&self) -> Option<Labels> {
        matches!(self.groups, Groups::Stable { .. })
            .then(|| Labels::from_list(self.people.iter().map(|person| person.group).collect()))
    }

    /// Number of people who have a place.
    pub fn placed(&self) -> usize {
        self.people.iter().filter(|person| person.position.is_some()).count()
    }
}

/// Places everyone, and names groups when resamples agree. `progress` hears (steps done, steps in all), from any thread.
///
/// Time grows with the number of votes, once for the whole and once for each resample.
pub fn landscape(ballots: &Ballots, settings: &Settings, progress: &(dyn Fn(u64, u64) + Sync)) -> Landscape {
    let matrix = Sparse::from_ballots(ballots);
    let mut draws = Draws::new(settings.seed, 0);
    let fitted = fit(&matrix, ROUNDS, TOLERANCE, &mut draws);
    progress(1, settings.resamples() as u64 + 1);

    let enough = settings.minimum_votes.max(1);
    let placed: Vec<usize> = (0..matrix.rows()).filter(|&row| matrix.row(row).len() >= enough).collect();
    let mut people: Vec<Placement> = ballots
        .people()
        .iter()
        .enumerate()
        .map(|(row, &person)| {
            let votes = matrix.row(row).len();
            Placement { person, votes, position: (votes >= enough).then(|| fitted.positions[row]), group: None }
        })
        .collect();
    let weights = ballots
        .statements()
        .iter()
        .zip(&fitted.weights)
        .map(|(&statement, &weight)| Weight { statement, weight })
        .collect();

    let needed = settings.minimum_people.max(2);
    let (candidates, groups) = if placed.len() < needed {
        (Vec::new(), Groups::TooFewPeople { placed: placed.len(), needed })
    } else {
        let points: Vec<[f64; 2]> = placed.iter().map(|&row| fitted.positions[row]).collect();
        let cuts: Vec<(usize, Vec<usize>)> =
            (2..=settings.most_groups.max(2)).map(|k| (k, cut(&points, k, &mut draws))).collect();
        let candidates = stability(&matrix, &placed, &cuts, settings, progress);
        let groups = verdict(&candidates, &cuts, &placed, &points, &mut people, settings);
        (candidates, groups)
    };
    let settings = Settings { resamples: settings.resamples(), ..settings.clone() };
    let model = Model { means: fitted.means, doubts: fitted.doubts, noise: fitted.noise, scale: fitted.scale };
    Landscape { settings, people, weights, explained: fitted.explained, candidates, groups, model }
}

/// Cuts all points; the centres come from a sample when there are very many.
fn cut(points: &[[f64; 2]], k: usize, draws: &mut Draws) -> Vec<usize> {
    if points.len() <= PEOPLE_PER_CUT {
        return k_means(points, k, STARTS, draws).groups;
    }
    let chosen = draws.subset(points.len(), PEOPLE_PER_CUT);
    let sample: Vec<[f64; 2]> =
        points.iter().zip(&chosen).filter(|(_, chosen)| **chosen).map(|(point, _)| *point).collect();
    let centres = k_means(&sample, k, STARTS, draws).centres;
    points.iter().map(|&point| nearest(point, &centres).0).collect()
}

fn verdict(
    candidates: &[Candidate],
    cuts: &[(usize, Vec<usize>)],
    placed: &[usize],
    points: &[[f64; 2]],
    people: &mut [Placement],
    settings: &Settings,
) -> Groups {
    let stable = |candidate: &Candidate| {
        candidate.mean_ari >= settings.minimum_ari
            && candidate.lowest_recovery >= settings.minimum_recovery
            && candidate.smallest_group >= settings.minimum_group.max(1)
    };
    if let Some(which) = candidates.iter().rposition(stable) {
        let groups = name_groups(&cuts[which].1, cuts[which].0, placed, points, people);
        return Groups::Stable { groups, mean_ari: candidates[which].mean_ari };
    }
    let mut best = (2, f64::NEG_INFINITY);
    for candidate in candidates {
        if candidate.mean_ari > best.1 {
            best = (candidate.groups, candidate.mean_ari);
        }
    }
    Groups::NotStable { best_k: best.0, mean_ari: best.1 }
}

/// Orders groups, the largest first and of equals the one with the smallest person id, and writes them beside the people.
fn name_groups(of: &[usize], k: usize, placed: &[usize], points: &[[f64; 2]], people: &mut [Placement]) -> Vec<Group> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); k];
    for (place, &group) in of.iter().enumerate() {
        members[group].push(place);
    }
    // Places are in order of person id, so the first member has the smallest id.
    members.sort_by_key(|group| (usize::MAX - group.len(), group.first().copied()));
    let mut groups = Vec::with_capacity(k);
    for ((index, letter), group) in ('A'..='Z').enumerate().zip(&members) {
        let mut centre = [0.0; 2];
        for &place in group {
            people[placed[place]].group = Some(index);
            centre[0] += points[place][0];
            centre[1] += points[place][1];
        }
        let count = group.len() as f64;
        groups.push(Group {
            letter,
            people: group.iter().map(|&place| people[placed[place]].person).collect(),
            centre: [centre[0] / count, centre[1] / count],
        });
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballots::Vote;

    #[test]
    fn nobody_and_few_people_are_fine() {
        let empty = landscape(&Ballots::from_rows([]), &Settings::default(), &|_, _| {});
        assert_eq!(empty.groups, Groups::TooFewPeople { placed: 0, needed: 40 });
        let rows = (0..10).map(|id| (PersonId(1), StatementId(id), Vote::Agree));
        let one = landscape(&Ballots::from_rows(rows), &Settings::default(), &|_, _| {});
        assert_eq!(one.placed(), 1);
        assert!(one.people[0].position.is_some_and(|[x, y]| x.is_finite() && y.is_finite()));
    }

    #[test]
    fn everyone_alike_is_not_two_groups() {
        let rows = (0..100)
            .flat_map(|person| (0..12).map(move |statement| (PersonId(person), StatementId(statement), Vote::Agree)));
        let result = landscape(&Ballots::from_rows(rows), &Settings::default(), &|_, _| {});
        assert!(matches!(result.groups, Groups::NotStable { .. }), "{:?}", result.groups);
    }

    #[test]
    fn whoever_voted_little_is_told_so() {
        let rows = (0..50).flat_map(|person| {
            let votes = if person == 3 { 6 } else { 12 };
            (0..votes).map(move |statement| {
                let vote = if (person + statement) % 2 == 0 { Vote::Agree } else { Vote::Disagree };
                (PersonId(person), StatementId(statement), vote)
            })
        });
        let result = landscape(&Ballots::from_rows(rows), &Settings::default(), &|_, _| {});
        assert_eq!(result.placed(), 49);
        assert_eq!((result.people[3].position, result.people[3].votes), (None, 6));
    }
}
