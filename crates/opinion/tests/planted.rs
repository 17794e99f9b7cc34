//! Planted groups are found, and groups are not found where there are none.

mod common;

use common::{Chance, made_up};
use opinion::{Groups, Landscape, Settings, adjusted_rand_index, landscape};

const TRIALS: u64 = 100;
const NEEDED: usize = 95;

fn run(ballots: &opinion::Ballots, seed: u64) -> Landscape {
    landscape(ballots, &Settings::seeded(seed), &|_, _| {})
}

/// Index between the truth and the groups found, over people who are in a group.
fn match_with(truth: &[usize], found: &Landscape) -> f64 {
    // Ids are 0, 1, 2 ...; people without any vote are not in the ballots.
    let (truth, groups): (Vec<usize>, Vec<usize>) = found
        .people
        .iter()
        .filter_map(|person| person.group.map(|group| (truth[person.person.0 as usize], group)))
        .unzip();
    adjusted_rand_index(&truth, &groups)
}

#[test]
fn planted_groups_are_found() {
    let truth: Vec<usize> =
        (0..400).map(|person| if person < 200 { 0 } else { usize::from(person >= 320) + 1 }).collect();
    let mut found = 0;
    for seed in 0..TRIALS {
        let mut chance = Chance(seed);
        let agree: Vec<Vec<f64>> =
            (0..3).map(|_| (0..40).map(|_| if chance.unit() < 0.5 { 0.85 } else { 0.15 }).collect()).collect();
        let ballots = made_up(&mut chance, &truth, &agree, 0.5);
        let result = run(&ballots, seed);
        if let Groups::Stable { groups, .. } = &result.groups {
            assert!(groups.windows(2).all(|pair| pair[0].people.len() >= pair[1].people.len()), "largest first");
            found += usize::from(groups.len() == 3 && match_with(&truth, &result) > 0.75);
        }
    }
    assert!(found >= NEEDED, "three planted groups were found in {found} of {TRIALS}");
}

#[test]
fn noise_is_refused() {
    for (people, statements, missing) in [(400, 40, 0.0), (400, 40, 0.5), (200, 30, 0.0), (200, 30, 0.5)] {
        let mut refused = 0;
        for seed in 0..TRIALS {
            let mut chance = Chance(seed ^ 0xface);
            let agree: Vec<Vec<f64>> = vec![(0..statements).map(|_| 0.1 + 0.8 * chance.unit()).collect()];
            let ballots = made_up(&mut chance, &vec![0; people], &agree, missing);
            let groups = run(&ballots, seed).groups;
            assert!(!matches!(groups, Groups::TooFewPeople { .. }), "the trial must try");
            refused += usize::from(matches!(groups, Groups::NotStable { .. }));
        }
        assert!(refused >= NEEDED, "{people} x {statements}, {missing} missing: refused {refused} of {TRIALS}");
    }
}

#[test]
fn real_votes_shuffled_within_statements_are_refused() {
    // Real shares and real holes, but no person behind the votes any more.
    let import = opinion::import::read(&common::demo("brexit-consensus"), 0).expect("the demonstration data is there");
    let ballots = import.landscape_ballots();
    let mut chance = Chance(11);
    let mut rows = Vec::new();
    for (index, &statement) in ballots.statements().iter().enumerate() {
        let mut votes: Vec<opinion::Vote> = ballots.votes_on(index).map(|vote| vote.1).collect();
        chance.shuffle(&mut votes);
        for ((person, _), vote) in ballots.votes_on(index).zip(votes) {
            rows.push((ballots.people()[person as usize], statement, vote));
        }
    }
    let result = run(&opinion::Ballots::from_rows(rows), 1);
    assert!(matches!(result.groups, Groups::NotStable { .. }), "{:?}", result.candidates);
}
