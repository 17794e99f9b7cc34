use proptest::prelude::*;

use super::{
    Voice::{Abstain, Against, For},
    *,
};

fn voices(in_favour: usize, against: usize, abstained: usize) -> Vec<Voice> {
    [vec![For; in_favour], vec![Against; against], vec![Abstain; abstained]].concat()
}

fn verdict(rule: Rule, seated: usize, (yes, no, neither): (usize, usize, usize)) -> Verdict {
    decide(rule, Quorum::MAJORITY, seated, &voices(yes, no, neither)).verdict
}

#[test]
fn a_quorum_is_counted_in_members_who_take_part() {
    for (quorum, seated, needed) in [
        (Quorum::MAJORITY, 14, 8),
        (Quorum::MAJORITY, 13, 7),
        (Quorum::MAJORITY, 1, 1),
        (Quorum::MAJORITY, 0, 1),
        (Quorum::TWO_THIRDS, 14, 10),
        (Quorum::TWO_THIRDS, 12, 8),
        (Quorum { part: 0, whole: 1, or_equal: true }, 14, 1),
    ] {
        assert_eq!(quorum.needed(seated), needed, "{quorum:?} of {seated}");
    }
    assert_eq!(verdict(Rule::Majority, 14, (7, 0, 0)), Verdict::NoQuorum);
    assert_eq!(verdict(Rule::Majority, 14, (5, 1, 2)), Verdict::Adopted, "abstentions take part");
}

#[test]
fn each_rule_at_its_edge() {
    use Verdict::{Adopted, Rejected};
    for (rule, votes, verdict_is) in [
        (Rule::Majority, (4, 3, 1), Adopted),
        (Rule::Majority, (4, 4, 0), Rejected),
        (Rule::Majority, (1, 0, 7), Adopted),
        (Rule::Majority, (0, 0, 8), Rejected),
        (Rule::TwoThirds, (6, 3, 0), Adopted),
        (Rule::TwoThirds, (6, 4, 0), Rejected),
        (Rule::TwoThirds, (0, 0, 8), Rejected),
        (Rule::Consent, (3, 0, 5), Adopted),
        (Rule::Consent, (7, 1, 0), Rejected),
        (Rule::Consent, (0, 0, 8), Rejected),
    ] {
        assert_eq!(
            verdict(rule, 14, votes),
            if votes.0 + votes.1 + votes.2 < 8 { Verdict::NoQuorum } else { verdict_is },
            "{rule:?} {votes:?}"
        );
    }
    let count = decide(Rule::TwoThirds, Quorum::MAJORITY, 14, &voices(6, 3, 2));
    let told = Count { in_favour: 6, against: 3, abstained: 2, needed: 8, verdict: Adopted };
    assert_eq!(count, told);
}

const ONE: Quorum = Quorum { part: 0, whole: 1, or_equal: true };

fn ranked(options: usize, ballots: &[Vec<usize>]) -> Ranking {
    rank(options, ONE, ballots.len(), ballots).expect("good ballots")
}

/// So many equal ballots.
fn times(n: usize, ballot: &[usize]) -> Vec<Vec<usize>> {
    vec![ballot.to_vec(); n]
}

#[test]
fn the_example_of_tennessee_is_won_by_knoxville() {
    // The usual example: Memphis 42, Nashville 26, Chattanooga 15, Knoxville 17 of 100.
    let ballots =
        [times(42, &[0, 1, 2, 3]), times(26, &[1, 2, 3, 0]), times(15, &[2, 3, 1, 0]), times(17, &[3, 2, 1, 0])]
            .concat();
    let ranking = ranked(4, &ballots);
    assert_eq!(ranking.chosen, Chosen::One(3));
    let leaves: Vec<_> = ranking.rounds.iter().map(|round| round.leaves.clone()).collect();
    assert_eq!(leaves, [vec![2], vec![1], vec![]]);
    assert_eq!(ranking.rounds[2].first, [Some(42), None, None, Some(58)]);
}

#[test]
fn equals_are_tried_in_every_order_and_a_tie_is_told_only_where_it_matters() {
    assert_eq!(ranked(2, &[vec![0], vec![1]]).chosen, Chosen::Tie(vec![0, 1]));
    // Two weak ones are equal; whoever leaves first, the same is chosen.
    let weak = [times(6, &[0]), times(5, &[1]), times(1, &[2, 1]), times(1, &[3, 1])].concat();
    let ranking = ranked(4, &weak);
    assert_eq!((ranking.rounds[0].leaves.as_slice(), ranking.chosen), (&[2, 3][..], Chosen::One(1)));
    // Here it matters: without 1 their ballot lifts 2 to a tie with 0, and the other way round.
    let open = [times(2, &[0]), times(1, &[1, 2]), times(1, &[2, 1])].concat();
    assert_eq!(ranked(3, &open).chosen, Chosen::Tie(vec![0, 1, 2]));
    // Twelve that are all equal: as many as can be tried.
    let all: Vec<Vec<usize>> = (0..MOST_OPTIONS).map(|option| vec![option]).collect();
    assert_eq!(ranked(MOST_OPTIONS, &all).chosen, Chosen::Tie((0..MOST_OPTIONS).collect()));
}

#[test]
fn empty_ballots_take_part_and_bad_ones_are_named() {
    assert_eq!(ranked(2, &[vec![], vec![], vec![1]]).chosen, Chosen::One(1));
    assert_eq!(ranked(2, &[vec![], vec![]]).chosen, Chosen::Tie(vec![0, 1]));
    assert_eq!(ranked(1, &[vec![]]).chosen, Chosen::One(0), "who stands alone is chosen");
    for options in [0, MOST_OPTIONS + 1] {
        assert_eq!(rank(options, ONE, 3, &[vec![]]), Err(NotCounted::Options));
    }
    assert_eq!(rank(2, ONE, 3, &[vec![0], vec![2]]), Err(NotCounted::Unknown(1)));
    assert_eq!(rank(2, ONE, 3, &[vec![0, 0]]), Err(NotCounted::Twice(0)));
    let few = rank(2, Quorum::MAJORITY, 4, &[vec![0], vec![0]]).expect("good ballots");
    assert_eq!(few.chosen, Chosen::NoQuorum);
}

/// How many ballots put `one` before `other`; what a ballot does not name comes last.
fn prefer(ballots: &[Vec<usize>], one: usize, other: usize) -> usize {
    let place = |ballot: &[usize], option| ballot.iter().position(|named| *named == option).unwrap_or(usize::MAX);
    ballots.iter().filter(|ballot| place(ballot, one) < place(ballot, other)).count()
}

/// Instant runoff as a person would do it on paper, with every way of breaking a tie: all options that can win.
fn on_paper(left: &[usize], ballots: &[Vec<usize>]) -> Vec<usize> {
    let first = |option: usize| ballots.iter().filter(|b| b.iter().find(|o| left.contains(o)) == Some(&option)).count();
    let naming: usize = left.iter().map(|option| first(*option)).sum();
    if let Some(winner) = left.iter().find(|option| first(**option) * 2 > naming) {
        return vec![*winner];
    }
    if left.len() <= 1 {
        return left.to_vec();
    }
    let fewest = left.iter().map(|option| first(*option)).min().expect("some");
    let mut all = Vec::new();
    for out in left.iter().filter(|option| first(**option) == fewest) {
        let rest: Vec<usize> = left.iter().copied().filter(|option| option != out).collect();
        all.extend(on_paper(&rest, ballots));
    }
    all.sort_unstable();
    all.dedup();
    all
}

fn ballots() -> impl Strategy<Value = Vec<Vec<usize>>> {
    let ballot = (Just(vec![0, 1, 2, 3]).prop_shuffle(), 0usize..5).prop_map(|(mut order, named)| {
        order.truncate(named);
        order
    });
    proptest::collection::vec(ballot, 1..12)
}

proptest! {
    #[test]
    fn more_yes_never_turns_a_yes_into_a_no(yes in 0usize..15, no in 0usize..15, neither in 0usize..15, seated in 1usize..40) {
        for rule in [Rule::Consent, Rule::Majority, Rule::TwoThirds] {
            let before = verdict(rule, seated, (yes, no, neither));
            if before == Verdict::Adopted {
                prop_assert_eq!(verdict(rule, seated, (yes + 1, no, neither)), Verdict::Adopted);
                // What needs more is never adopted where what needs less is not.
                prop_assert_eq!(verdict(Rule::Majority, seated, (yes, no, neither)), Verdict::Adopted);
            }
        }
    }

    #[test]
    fn the_choice_is_one_that_a_count_on_paper_can_give(ballots in ballots()) {
        let possible = on_paper(&[0, 1, 2, 3], &ballots);
        match ranked(4, &ballots).chosen {
            Chosen::One(winner) => prop_assert_eq!(possible, [winner]),
            Chosen::Tie(tied) => {
                prop_assert!(tied.len() > 1);
                prop_assert_eq!(possible, tied);
            }
            Chosen::NoQuorum => prop_assert!(false),
        }
    }

    #[test]
    fn whoever_loses_to_everybody_never_wins(ballots in ballots()) {
        if let Chosen::One(winner) = ranked(4, &ballots).chosen {
            let loses_to_all = (0..4)
                .filter(|other| *other != winner)
                .all(|other| prefer(&ballots, other, winner) > prefer(&ballots, winner, other));
            prop_assert!(!loses_to_all, "{winner}");
        }
    }

    #[test]
    fn the_order_of_ballots_and_the_names_of_options_change_nothing(
        (ballots, shuffled) in ballots().prop_flat_map(|b| (Just(b.clone()), Just(b).prop_shuffle())),
        names in Just(vec![0usize, 1, 2, 3]).prop_shuffle(),
    ) {
        let ranking = ranked(4, &ballots);
        prop_assert_eq!(&ranked(4, &shuffled), &ranking);
        let renamed: Vec<Vec<usize>> = ballots.iter().map(|b| b.iter().map(|option| names[*option]).collect()).collect();
        let expected = match ranking.chosen {
            Chosen::One(winner) => Chosen::One(names[winner]),
            Chosen::Tie(tied) => {
                let mut tied: Vec<usize> = tied.into_iter().map(|option| names[option]).collect();
                tied.sort_unstable();
                Chosen::Tie(tied)
            }
            Chosen::NoQuorum => Chosen::NoQuorum,
        };
        prop_assert_eq!(ranked(4, &renamed).chosen, expected);
    }
}
