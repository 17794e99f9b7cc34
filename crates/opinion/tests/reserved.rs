//! A small group that declares itself reaches its list; a group that is none does not.

mod common;

use std::collections::BTreeSet;

use common::{CONVERSATIONS, Chance, demo};
use opinion::generate::{POSITIONS, Plan, ballots};
use opinion::reserved::{Outcome, Reserved, Settings, reserved};
use opinion::{Ballots, PersonId};

const TRIALS: u64 = 50;

/// Votes of 400 people with a minority of 5 %, and who of them declared it.
fn planted(seed: u64, participants: usize, minority: f64) -> (Ballots, Vec<PersonId>) {
    let statements = 40;
    let plan = Plan {
        participants,
        statements,
        votes: participants * statements * 6 / 10,
        groups: vec![0.5, 0.3, 0.2],
        minority,
        declared: 0.5,
        seed,
    };
    ballots(&plan).expect("a plan that can be carried out")
}

fn run(ballots: &Ballots, constituencies: &[Vec<PersonId>], draws: usize) -> Vec<Reserved> {
    reserved(ballots, constituencies, &Settings { draws, ..Settings::default() }, &|_, _| {})
}

fn listed(found: &Reserved) -> BTreeSet<u128> {
    match &found.outcome {
        Outcome::List(positions) => positions.iter().map(|one| one.statement.0).collect(),
        _ => BTreeSet::new(),
    }
}

#[test]
fn a_planted_minority_reaches_its_list_and_its_null_does_not() {
    let (mut reached, mut null, mut foreign, mut positions) = (0, 0, 0, 0);
    for seed in 0..TRIALS {
        let (ballots, declared) = planted(seed, 400, 0.05);
        assert_eq!(declared.len(), 10);
        let own: BTreeSet<u128> = (40 - POSITIONS as u128..40).collect();
        let list = listed(&run(&ballots, &[declared], 0)[0]);
        reached += u64::from(list.iter().any(|statement| own.contains(statement)));
        foreign += list.difference(&own).count();
        positions += list.len();
        // The null: as many people, drawn from votes in which nothing was planted.
        let (plain, _) = planted(seed + 1000, 400, 0.0);
        let mut chance = Chance(seed);
        let mut people = plain.people().to_vec();
        chance.shuffle(&mut people);
        people.truncate(10);
        null += u64::from(!listed(&run(&plain, &[people], 0)[0]).is_empty());
    }
    assert!(reached * 10 >= TRIALS * 8, "the minority reached its list in {reached} of {TRIALS}");
    assert!(null * 100 <= TRIALS * 8, "a list came out of nothing in {null} of {TRIALS}");
    assert!(foreign * 10 <= positions, "{foreign} of {positions} positions were not planted");
}

#[test]
fn the_published_null_is_near_the_rate() {
    let (ballots, declared) = planted(1, 400, 0.05);
    let found = &run(&ballots, &[declared], 100)[0];
    assert!(found.small, "ten people are small numbers");
    let by_chance = found.by_chance.expect("a hundred draws");
    assert!(by_chance <= 0.1, "{by_chance}");
}

#[test]
fn fewer_than_ten_on_either_side_get_no_list() {
    let (ballots, declared) = planted(2, 400, 0.05);
    let nine: Vec<PersonId> = declared.iter().copied().take(9).collect();
    // Nine, named twice over, and people who never voted: still nine.
    let padded: Vec<PersonId> =
        nine.iter().chain(&nine).copied().chain((0..50).map(|id| PersonId(10_000 + id))).collect();
    let nearly_all: Vec<PersonId> = ballots.people().iter().copied().skip(9).collect();
    for found in run(&ballots, &[nine, padded, nearly_all], 5) {
        assert_eq!((found.outcome, found.by_chance), (Outcome::Few, None));
    }
}

#[test]
fn real_votes_give_no_list_to_people_drawn_by_chance() {
    let (mut lists, mut tried) = (0, 0);
    for name in CONVERSATIONS {
        let import = opinion::import::read(&demo(name), 0).expect("the demonstration data is there");
        let ballots = import.landscape_ballots();
        let mut chance = Chance(8);
        for _ in 0..40 {
            let mut people = ballots.people().to_vec();
            chance.shuffle(&mut people);
            people.truncate(20);
            tried += 1;
            lists += usize::from(!listed(&run(&ballots, &[people], 0)[0]).is_empty());
        }
    }
    assert!(lists * 100 <= tried * 8, "{lists} of {tried}");
}

#[test]
fn false_declarations_thin_a_list_out_and_the_list_says_how_many_it_withstands() {
    let (ballots, declared) = planted(3, 2000, 0.05);
    let honest = &run(&ballots, std::slice::from_ref(&declared), 0)[0];
    let Outcome::List(positions) = &honest.outcome else { panic!("{honest:?}") };
    let weakest = positions.iter().map(|one| one.withstands).min().unwrap_or(0);
    assert!(weakest >= 1, "{positions:?}");
    // Flooded with ten times as many false declarations, the list is gone.
    let mut flooded = declared.clone();
    flooded.extend(ballots.people().iter().copied().filter(|person| !declared.contains(person)).take(1000));
    assert!(listed(&run(&ballots, &[flooded], 0)[0]).is_empty());
}
