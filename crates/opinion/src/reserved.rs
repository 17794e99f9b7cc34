//! Reserved places for people who declare a constituency.
//!
//! **The problem.** Five people in a hundred who vote like everyone else but on five statements are found by no map and earn
//! no place on a list in proportion: they are too few. They can be found when some of them say who they are. But a list
//! for every small group that says so would print accidents: twenty people differ from others on something.
//!
//! **The method.** People may declare a constituency. For each statement it is asked whether those who declared agree with it,
//! or disagree, more often than everybody else who answered it:
//!
//! ```text
//! p = P(X >= a),   X hypergeometric: of E answers, A agree; e of the answers are from those who declared; a of these agree
//! ```
//!
//! (Fisher's exact test, one-sided). Who did not see the statement is in neither number, so a statement that few have seen is
//! not compared as if all had. All these questions, over all constituencies, pass one gate (Benjamini and Hochberg): with
//! p(1) <= p(2) <= ... of m questions, those up to the last j with p(j) <= j q / m are let in. A position is listed when
//! it passes, and when more than half of those who declared and answered hold it.
//!
//! **The null, published beside it.** As many people as declared are drawn by chance from those who did not, a hundred times,
//! and go through the same gate. If a list comes out often, the gate is not to be trusted on these votes.
//!
//! **What would show a list to be wrong.** It comes out as often by chance; it vanishes when more people declare; or those who
//! declared, asked again, do not recognise it.
//!
//! **False declaration.** Whoever declares falsely can thin a list out, or carry a position of their own into it.
//! [`Position::withstands`] says how many of those who hold the position would have to be false before it
//! dropped out. Nothing here can tell a false declaration from a true one.
//!
//! **Source.** R. A. Fisher, "The logic of inductive inference", J. R. Statist. Soc. 98 (1935); Y. Benjamini and Y. Hochberg,
//! "Controlling the false discovery rate", J. R. Statist. Soc. B 57 (1995). That declaration works where blind detection does
//! not was measured for this program: docs/reference/validation.md.
//!
//! **Not done.** Most members of a constituency do not declare themselves and count among "everybody else", which makes
//! differences look smaller than they are. Constituencies that overlap are asked one by one.

use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use crate::ballots::{Ballots, PersonId, StatementId, Tally};
use crate::seeded::Draws;

/// What the lists depend on besides votes and declarations.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Settings {
    /// People who must have declared themselves, and as many others. Default 10.
    pub minimum: usize,
    /// Under so many declared people a list is marked as resting on small numbers. Default 30.
    pub small: usize,
    /// q: the share of false positions that is accepted among all that are listed. Default 0.05.
    pub rate: f64,
    /// Answers by declared people that a statement needs to be asked about. Default 3.
    pub minimum_answers: u64,
    /// The most positions on a list. Default 5.
    pub most: usize,
    /// Draws by chance for the null. Default 100.
    pub draws: usize,
    /// Seed of the draws.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { minimum: 10, small: 30, rate: 0.05, minimum_answers: 3, most: 5, draws: 100, seed: 0 }
    }
}

/// One position of a constituency.
#[derive(Debug, Clone, PartialEq)]
pub struct Position {
    /// On which statement.
    pub statement: StatementId,
    /// True: they agree more than others. False: they disagree more.
    pub agree: bool,
    /// Votes of those who declared themselves.
    pub own: Tally,
    /// Votes of everybody else.
    pub others: Tally,
    /// Chance of so large a difference if there were none.
    pub p: f64,
    /// So many of those who hold the position could have declared falsely, and it would still be listed.
    pub withstands: usize,
}

/// What became of a constituency.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Too few people declared themselves, or too few did not.
    Few,
    /// Nothing passed the gate.
    Nothing,
    /// What passed, the surest first.
    List(Vec<Position>),
}

/// A constituency and its list.
#[derive(Debug, Clone, PartialEq)]
pub struct Reserved {
    /// People with a vote who declared it.
    pub declared: usize,
    /// What came of it.
    pub outcome: Outcome,
    /// Fewer than [`Settings::small`] people declared themselves.
    pub small: bool,
    /// Share of draws by chance in which a list came out; none when nothing was drawn.
    pub by_chance: Option<f64>,
}

/// A question: does this constituency agree, or disagree, more with this statement?
struct Question {
    constituency: usize,
    position: Position,
}

/// Lists for constituencies, each given as the people who declared it, in any order. `progress` hears (steps done, in all).
pub fn reserved(
    ballots: &Ballots,
    constituencies: &[Vec<PersonId>],
    settings: &Settings,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Vec<Reserved> {
    let overall: Vec<Tally> = (0..ballots.statements().len()).map(|statement| ballots.tally(statement)).collect();
    let voters: Vec<usize> = (0..ballots.people().len()).filter(|&person| ballots.votes_of(person).len() > 0).collect();
    let members: Vec<Vec<usize>> = constituencies
        .iter()
        .map(|people| {
            let mut found: Vec<usize> = people
                .iter()
                .filter_map(|person| ballots.people().binary_search(person).ok())
                .filter(|&person| ballots.votes_of(person).len() > 0)
                .collect();
            found.sort_unstable();
            found.dedup();
            found
        })
        .collect();
    let enough = |members: &Vec<usize>| {
        members.len() >= settings.minimum.max(1) && voters.len() - members.len() >= settings.minimum.max(1)
    };
    let asked: Vec<(usize, &[usize])> = members
        .iter()
        .enumerate()
        .filter(|(_, members)| enough(members))
        .map(|(index, members)| (index, members.as_slice()))
        .collect();
    let mut lists = gate(ballots, &overall, &asked, settings);

    let total = (asked.len() * settings.draws) as u64;
    let done = AtomicU64::new(0);
    let chance: Vec<(usize, usize)> = asked
        .iter()
        .map(|&(index, own)| {
            let rest: Vec<usize> = voters.iter().copied().filter(|person| own.binary_search(person).is_err()).collect();
            let came_out = (0..settings.draws)
                .into_par_iter()
                .filter(|&draw| {
                    let mut draws = Draws::new(settings.seed, (index * settings.draws + draw) as u64);
                    let chosen = draws.subset(rest.len(), own.len().min(rest.len()));
                    let drawn: Vec<usize> =
                        rest.iter().zip(&chosen).filter(|(_, chosen)| **chosen).map(|(person, _)| *person).collect();
                    let came = !gate(ballots, &overall, &[(0, &drawn)], settings).is_empty();
                    progress(done.fetch_add(1, Ordering::Relaxed) + 1, total);
                    came
                })
                .count();
            (index, came_out)
        })
        .collect();

    members
        .iter()
        .enumerate()
        .map(|(index, members)| {
            let outcome = if enough(members) {
                let own: Vec<Position> =
                    lists.extract_if(.., |one| one.constituency == index).map(|one| one.position).collect();
                if own.is_empty() { Outcome::Nothing } else { Outcome::List(own) }
            } else {
                Outcome::Few
            };
            let by_chance = chance
                .iter()
                .find(|one| one.0 == index && settings.draws > 0)
                .map(|one| one.1 as f64 / settings.draws as f64);
            Reserved { declared: members.len(), outcome, small: members.len() < settings.small, by_chance }
        })
        .collect()
}

/// Asks all questions and lets in what passes; of each constituency at most [`Settings::most`], the surest first.
fn gate(ballots: &Ballots, overall: &[Tally], asked: &[(usize, &[usize])], settings: &Settings) -> Vec<Question> {
    let mut questions = Vec::new();
    for &(constituency, members) in asked {
        let mut own = vec![Tally::default(); overall.len()];
        for &person in members {
            for (statement, vote) in ballots.votes_of(person) {
                own[statement as usize].count(vote);
            }
        }
        for (index, (&own, &all)) in own.iter().zip(overall).enumerate() {
            let others = Tally {
                agree: all.agree - own.agree,
                disagree: all.disagree - own.disagree,
                pass: all.pass - own.pass,
            };
            if own.total() < settings.minimum_answers.max(1) || others.total() == 0 {
                continue;
            }
            for agree in [true, false] {
                let p = apart(own, others, agree);
                let statement = ballots.statements()[index];
                let position = Position { statement, agree, own, others, p, withstands: 0 };
                questions.push(Question { constituency, position });
            }
        }
    }
    let mut sorted: Vec<f64> = questions.iter().map(|one| one.position.p).collect();
    sorted.sort_by(f64::total_cmp);
    let asked = sorted.len() as f64;
    let passes = |rank: usize| (rank + 1) as f64 * settings.rate / asked;
    let last = sorted.iter().enumerate().rev().find(|(rank, p)| **p <= passes(*rank));
    let Some(limit) = last.map(|(rank, _)| passes(rank)) else { return Vec::new() };
    questions.retain(|one| one.position.p <= limit && held(one.position.own, one.position.agree));
    questions.sort_by(|one, other| {
        one.position.p.total_cmp(&other.position.p).then(one.position.statement.cmp(&other.position.statement))
    });
    let mut taken = std::collections::BTreeMap::<usize, usize>::new();
    questions.retain(|one| {
        let count = taken.entry(one.constituency).or_default();
        *count += 1;
        *count <= settings.most
    });
    for one in &mut questions {
        one.position.withstands = withstands(&one.position, limit);
    }
    questions
}

fn answers(tally: Tally, agree: bool) -> u64 {
    if agree { tally.agree } else { tally.disagree }
}

/// More than half of those who answered hold the position.
fn held(own: Tally, agree: bool) -> bool {
    answers(own, agree) * 2 > own.total()
}

/// The chance that so many or more of the own answers go this way.
fn apart(own: Tally, others: Tally, agree: bool) -> f64 {
    let (here, there) = (answers(own, agree), answers(others, agree));
    at_least(here, own.total(), here + there, own.total() + others.total())
}

/// How many who hold the position can turn out to be others before it is out.
fn withstands(position: &Position, limit: f64) -> usize {
    let (mut own, mut others) = (position.own, position.others);
    for moved in 0.. {
        let (from, to) = if position.agree {
            (&mut own.agree, &mut others.agree)
        } else {
            (&mut own.disagree, &mut others.disagree)
        };
        if *from == 0 {
            return moved;
        }
        *from -= 1;
        *to += 1;
        if own.total() == 0 || !held(own, position.agree) || apart(own, others, position.agree) > limit {
            return moved;
        }
    }
    0
}

/// P(X >= least) where X counts the `drawn` out of `all` that are among the `marked`: hypergeometric, summed from its largest
/// term outwards.
pub(crate) fn at_least(least: u64, drawn: u64, marked: u64, all: u64) -> f64 {
    let lowest = (drawn + marked).saturating_sub(all);
    let highest = drawn.min(marked);
    if least <= lowest {
        return 1.0;
    }
    let mode = (((drawn + 1) as f64 * (marked + 1) as f64 / (all + 2) as f64) as u64).clamp(lowest, highest);
    // P(x + 1) / P(x).
    let up =
        |x: u64| (marked - x) as f64 * (drawn - x) as f64 / ((x + 1) as f64 * (all + x + 1 - marked - drawn) as f64);
    let (mut sum, mut tail) = (0.0, 0.0);
    let mut add = |x: u64, term: f64| {
        sum += term;
        if x >= least {
            tail += term;
        }
    };
    add(mode, 1.0);
    let mut term = 1.0;
    for x in mode..highest {
        term *= up(x);
        add(x + 1, term);
        if term < 1e-300 {
            break;
        }
    }
    term = 1.0;
    for x in (lowest..mode).rev() {
        term /= up(x);
        add(x, term);
        if term < 1e-20 {
            break;
        }
    }
    (tail / sum).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tail_of_known_tables() {
        // Fisher's lady tasting tea: all four right has probability 1/70, three or more 17/70.
        for (least, expected) in [(4, 1.0 / 70.0), (3, 17.0 / 70.0), (0, 1.0)] {
            assert!((at_least(least, 4, 4, 8) - expected).abs() < 1e-12, "{least}");
        }
        // Against a sum of binomials in whole numbers.
        let choose = |n: u64, k: u64| (0..k).fold(1.0, |product, i| product * (n - i) as f64 / (i + 1) as f64);
        for (drawn, marked, all) in [(7u64, 30u64, 60u64), (20, 5, 400), (50, 45, 60), (1, 1, 2), (10, 60, 60)] {
            let support = (drawn + marked).saturating_sub(all)..=drawn.min(marked);
            for least in support.clone() {
                let exact: f64 = support
                    .clone()
                    .filter(|x| *x >= least)
                    .map(|x| choose(marked, x) * choose(all - marked, drawn - x) / choose(all, drawn))
                    .sum();
                let found = at_least(least, drawn, marked, all);
                assert!(
                    (found - exact).abs() < 1e-9 * exact.max(1e-3),
                    "{least} {drawn} {marked} {all}: {found} {exact}"
                );
            }
        }
    }

    #[test]
    fn a_list_is_as_strong_as_the_people_it_rests_on() {
        let tally = |agree, disagree| Tally { agree, disagree, pass: 0 };
        let position =
            |own, others| Position { statement: StatementId(1), agree: true, own, others, p: 0.0, withstands: 0 };
        assert_eq!(withstands(&position(tally(4, 0), tally(50, 340)), 1e-3), 0);
        let strong = withstands(&position(tally(20, 2), tally(50, 340)), 1e-3);
        assert!((5..20).contains(&strong), "{strong}");
    }
}
