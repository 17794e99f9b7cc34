//! The main list keeps its promise, checked by code that shares nothing with the library's check; broken lists are caught.

mod common;

use common::{CONVERSATIONS, Chance, demo, made_up};
use opinion::lists::{Settings, main_list, reached};
use opinion::{Ballots, Certificate, PersonId, StatementId, Vote, certify};
use proptest::prelude::*;

/// EJR+ word for word, from the definition: over every statement outside the list, every l, and every set of people who
/// agree with the statement. Takes time that doubles with each person: for small elections.
fn promise_is_kept(agrees: &[Vec<usize>], list: &[usize], places: usize) -> bool {
    let people = agrees.len();
    let statements: std::collections::BTreeSet<usize> = agrees.iter().flatten().copied().collect();
    for &outside in statements.iter().filter(|statement| !list.contains(statement)) {
        for set in 1u32..1 << people {
            let group: Vec<usize> = (0..people).filter(|person| set >> person & 1 == 1).collect();
            if !group.iter().all(|&person| agrees[person].contains(&outside)) {
                continue;
            }
            for level in 1..=places {
                let large = group.len() * places >= level * people;
                let short = group
                    .iter()
                    .all(|&person| agrees[person].iter().filter(|statement| list.contains(statement)).count() < level);
                if large && short {
                    return false;
                }
            }
        }
    }
    true
}

fn ballots(agrees: &[Vec<usize>]) -> Ballots {
    Ballots::from_rows(agrees.iter().enumerate().flat_map(|(person, list)| {
        // A pass on a statement nobody lists, so that everybody is a voter.
        let own = list.iter().map(|&statement| (statement, Vote::Agree)).chain([(99, Vote::Pass)]);
        own.map(move |(statement, vote)| (PersonId(person as u128), StatementId(statement as u128), vote))
            .collect::<Vec<_>>()
    }))
}

fn ids(list: &[usize]) -> Vec<StatementId> {
    list.iter().map(|&statement| StatementId(statement as u128)).collect()
}

fn election() -> impl Strategy<Value = Vec<Vec<usize>>> {
    let person = proptest::collection::btree_set(0usize..9, 0..6).prop_map(|set| set.into_iter().collect());
    proptest::collection::vec(person, 1..10)
}

/// Everything small, so that step 1 and step 2 both have something to do.
fn settings(places: usize) -> Settings {
    Settings { places, minimum_seen: 1, ..Settings::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn the_promise_is_kept_in_every_small_election(agrees in election(), places in 1usize..6) {
        let made = main_list(&ballots(&agrees), &settings(places));
        let list: Vec<usize> = made.statements.iter().map(|one| one.statement.parse().expect("a number")).collect();
        prop_assert!(list.len() <= places);
        prop_assert!(made.certificate.holds);
        prop_assert!(promise_is_kept(&agrees, &list, places), "{agrees:?} {list:?}");
        prop_assert_eq!(made.reached, reached(&ballots(&agrees), &ids(&list)));
    }

    #[test]
    fn the_check_says_what_the_definition_says(
        agrees in election(),
        list in proptest::collection::btree_set(0usize..9, 0..5),
        more in 0usize..3,
    ) {
        let list: Vec<usize> = list.into_iter().collect();
        let places = (list.len() + more).max(1);
        let found = certify(&ballots(&agrees), &ids(&list), places);
        prop_assert_eq!(found.holds, promise_is_kept(&agrees, &list, places), "{:?} {:?}", agrees, list);
    }
}

#[test]
fn a_broken_list_is_caught() {
    // Half the people share one taste, half another. Ten statements that all please the first half break the promise, and
    // the certificate names the group that was left out.
    let mut chance = Chance(4);
    let group_of: Vec<usize> = (0..200).map(|person| person % 2).collect();
    let agree: Vec<Vec<f64>> = [0.95, 0.05]
        .map(|first| (0..30).map(|statement| if statement < 15 { first } else { 1.0 - first }).collect())
        .to_vec();
    let votes = made_up(&mut chance, &group_of, &agree, 0.2);
    let good = main_list(&votes, &Settings::default());
    assert!(good.certificate.holds);
    let one_sided: Vec<StatementId> = (0..10).map(StatementId).collect();
    let broken = certify(&votes, &one_sided, 10);
    assert!(!broken.holds);
    let worst = broken.levels.iter().find(|level| level.largest >= level.owed_from).expect("a level that is broken");
    assert!(worst.statement.as_ref().is_some_and(|id| id.parse::<usize>().is_ok_and(|id| id >= 15)));
    assert!(broken.levels[0].largest >= 20, "{:?}", broken.levels);
}

/// From a list whose promise holds, statements are taken until it breaks: the check must notice exactly then.
#[test]
fn a_list_that_loses_statements_is_caught_when_it_breaks() {
    let agrees: Vec<Vec<usize>> = (0..9usize).map(|person| vec![person / 3, 3 + person / 3, 6]).collect();
    let votes = ballots(&agrees);
    let mut list: Vec<usize> =
        main_list(&votes, &settings(3)).statements.iter().map(|one| one.statement.parse().expect("a number")).collect();
    let mut broke = false;
    while let Some(_taken) = list.pop() {
        let holds = certify(&votes, &ids(&list), 3).holds;
        assert_eq!(holds, promise_is_kept(&agrees, &list, 3), "{list:?}");
        broke |= !holds;
    }
    assert!(broke, "an empty list keeps no promise");
}

#[test]
fn real_conversations_get_lists_that_keep_the_promise() {
    for name in CONVERSATIONS {
        let import = opinion::import::read(&demo(name), 0).expect("the demonstration data is there");
        let votes = import.landscape_ballots();
        for places in [3, 10, 25] {
            let made = main_list(&votes, &Settings { places, ..Settings::default() });
            let Certificate { holds, voters, .. } = made.certificate;
            assert!(holds, "{name}, {places} places");
            // In tenths of the voters: most of them saw only some statements.
            let enough = match places {
                3 => 4,
                10 => 6,
                _ => 7,
            };
            assert!(made.reached * 10 > voters * enough, "{name}: {} of {voters} with {places} places", made.reached);
            assert!(made.statements.windows(2).all(|pair| pair[0].reached <= pair[1].reached));
        }
    }
}

/// The correction for exposure: a statement that a tenth of the people saw and nearly all liked is not beaten by one that
/// everybody saw and half liked.
#[test]
fn a_statement_that_few_have_seen_is_not_compared_as_if_all_had() {
    let rows = (0..400u128).flat_map(|person| {
        let mut votes =
            vec![(PersonId(person), StatementId(0), if person % 2 == 0 { Vote::Agree } else { Vote::Disagree })];
        if person % 8 == 0 {
            let vote = if person % 160 == 0 { Vote::Disagree } else { Vote::Agree };
            votes.push((PersonId(person), StatementId(1), vote));
        }
        votes
    });
    let votes = Ballots::from_rows(rows);
    let first = |correct_exposure| {
        // With places for all, nobody is owed more than comes anyway; what matters is the order.
        let settings = Settings { places: 2, correct_exposure, ..Settings::default() };
        main_list(&votes, &settings).statements[0].statement.clone()
    };
    assert_eq!((first(false).as_str(), first(true).as_str()), ("0", "1"));
}
