//! What the methods are worth, measured.
//!
//! **The problem.** Every method looks good on the votes it was made for. Here each is put beside what it replaces, on real
//! conversations and on made-up votes whose truth is known, with the spread that chance gives. The chapter that comes of it
//! is docs/reference/validation.md; `opinion validate` makes it again.
//!
//! | question | measure |
//! |---|---|
//! | does the list in proportion reach more people than the classic report of the same length? | [`coverage`] |
//! | do two dimensions foresee votes better than the classic two? | [`foresight`] |
//! | does a small group that declares itself reach its list, and does chance? | [`minority`] |
//!
//! **The classic two dimensions.** The votes, missing ones filled with the mean of their statement, projected onto the two
//! principal axes of their covariance (power iteration). A vote is foreseen as the mean of the statement plus the
//! projection: as it stands, and stretched by the root of (statements / votes of the person) as the classic tool does.
//!
//! **Source.** J. A. Hanley and B. J. McNeil, "The meaning and use of the area under a receiver operating characteristic (ROC)
//! curve", Radiology 143 (1982). The classic tool: see [`classic`](mod@crate::classic).
//!
//! **Not done.** Three conversations are few; none is about trafficking. Spreads are over draws of people and votes, not
//! over conversations.

use std::collections::BTreeSet;

use crate::ballots::{Ballots, Labels, PersonId, StatementId, Vote};
use crate::classic::classic;
use crate::generate::{self, POSITIONS, Plan, PlanError};
use crate::lists::{Settings as ListSettings, main_list, reached};
use crate::place::{Sparse, fit};
use crate::reserved::{Outcome, Settings as ReservedSettings, reserved};
use crate::seeded::Draws;

/// A figure over several draws.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The lowest.
    pub least: f64,
    /// The mean.
    pub mean: f64,
    /// The highest.
    pub most: f64,
}

impl Spread {
    /// Of at least one value; zeros otherwise.
    pub fn of(values: &[f64]) -> Spread {
        let count = values.len().max(1) as f64;
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if values.is_empty() {
            return Spread { least: 0.0, mean: 0.0, most: 0.0 };
        }
        Spread { least, mean: values.iter().sum::<f64>() / count, most }
    }
}

/// How many people agree with at least one statement of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Coverage {
    /// Length of both lists.
    pub length: usize,
    /// Share of all voters whom the classic report reaches, 0 to 1.
    pub classic: f64,
    /// The same for the list in proportion.
    pub list: f64,
    /// The same for the list without the correction for exposure.
    pub uncorrected: f64,
    /// People left out of making both lists, reached by the classic one.
    pub classic_unseen: Spread,
    /// The same people, reached by the list in proportion.
    pub list_unseen: Spread,
}

/// The statements of the classic report, each once: those that represent groups, and consensus of both kinds.
fn classic_list(ballots: &Ballots, labels: &Labels, out: &BTreeSet<StatementId>) -> Vec<StatementId> {
    let report = classic(ballots, labels, out);
    let mut list: Vec<StatementId> = report.representative.iter().flatten().map(|one| one.statement).collect();
    list.extend(report.consensus_agree.iter().chain(&report.consensus_disagree).map(|one| one.statement));
    list.sort_unstable();
    list.dedup();
    list
}

/// Compares lists at the length of the classic report for the groups given. `ballots` holds all statements, `out` those
/// that moderators left out. In each of `draws` draws a fifth of the people is left out of making the lists and then
/// asked whether they are reached.
pub fn coverage(ballots: &Ballots, labels: &Labels, out: &BTreeSet<StatementId>, draws: usize, seed: u64) -> Coverage {
    let inside = ballots.without_statements(out);
    let voters = (0..inside.people().len()).filter(|&person| inside.votes_of(person).len() > 0).count().max(1) as f64;
    let settings = |places, correct_exposure| ListSettings { places, correct_exposure, ..ListSettings::default() };
    let ids = |ballots: &Ballots, places, correct| -> Vec<StatementId> {
        let made = main_list(ballots, &settings(places, correct));
        made.statements.iter().filter_map(|one| one.statement.parse().ok().map(StatementId)).collect()
    };
    let report = classic_list(ballots, labels, out);
    let share = |list: &[StatementId]| reached(&inside, list) as f64 / voters;
    let (mut classic_unseen, mut list_unseen) = (Vec::new(), Vec::new());
    for draw in 0..draws {
        let mut chance = Draws::new(seed, draw as u64);
        let unseen = chance.subset(ballots.people().len(), ballots.people().len() / 5);
        let pick = |wanted: bool| -> Vec<usize> {
            unseen.iter().enumerate().filter(|(_, left)| **left == wanted).map(|(person, _)| person).collect()
        };
        let all: Vec<usize> = (0..ballots.statements().len()).collect();
        let seen = ballots.part(&pick(false), &all);
        let rest = ballots.part(&pick(true), &all).without_statements(out);
        let of: Vec<Option<usize>> = pick(false).iter().map(|&person| labels.of(person)).collect();
        let theirs = classic_list(&seen, &Labels::from_list(of), out);
        let ours = ids(&seen.without_statements(out), theirs.len(), true);
        let asked = (0..rest.people().len()).filter(|&person| rest.votes_of(person).len() > 0).count().max(1) as f64;
        classic_unseen.push(reached(&rest, &theirs) as f64 / asked);
        list_unseen.push(reached(&rest, &ours) as f64 / asked);
    }
    Coverage {
        length: report.len(),
        classic: share(&report),
        list: share(&ids(&inside, report.len(), true)),
        uncorrected: share(&ids(&inside, report.len(), false)),
        classic_unseen: Spread::of(&classic_unseen),
        list_unseen: Spread::of(&list_unseen),
    }
}

/// How well votes that were held back are foreseen: area under the curve, one half is chance, 1 is always.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Foresight {
    /// The landscape of this program.
    pub landscape: Spread,
    /// Mean-filled two-component principal components.
    pub classic: Spread,
    /// The same with projections stretched as the classic tool does.
    pub stretched: Spread,
    /// The mean of the statement alone.
    pub means: Spread,
}

/// In each of `draws` draws a tenth of the votes for and against is held back, and foreseen from the rest.
pub fn foresight(ballots: &Ballots, draws: usize, seed: u64) -> Foresight {
    let [mut ours, mut theirs, mut tool, mut means] = [const { Vec::new() }; 4];
    for draw in 0..draws {
        let mut chance = Draws::new(seed, draw as u64);
        let (mut kept, mut held) = (Vec::new(), Vec::new());
        for person in 0..ballots.people().len() {
            for (statement, vote) in ballots.votes_of(person) {
                if vote != Vote::Pass && chance.unit() < 0.1 {
                    held.push((person, statement as usize, vote == Vote::Agree));
                } else {
                    let cell = crate::ballots::Cell::new(statement, vote);
                    kept.push((person, cell));
                }
            }
        }
        let mut start = vec![0];
        let mut cells = Vec::with_capacity(kept.len());
        let mut rest = kept.into_iter().peekable();
        for person in 0..ballots.people().len() {
            while let Some((_, cell)) = rest.next_if(|one| one.0 == person) {
                cells.push(cell);
            }
            start.push(cells.len());
        }
        let train = Ballots::assemble(ballots.people().to_vec(), ballots.statements().to_vec(), start, cells);
        let fitted = fit(&Sparse::from_ballots(&train), 60, 1e-7, &mut chance);
        // Places are in votes; weights are per standard deviation.
        let landscape = |person: usize, statement: usize| {
            let ([x, y], [across, up]) = (fitted.positions[person], fitted.weights[statement]);
            let part = |place: f64, scale: f64, weight: f64| if scale > 0.0 { place / scale * weight } else { 0.0 };
            fitted.means[statement] + part(x, fitted.scale[0], across) + part(y, fitted.scale[1], up)
        };
        let axes = Axes::of(&train);
        let area = |foresee: &dyn Fn(usize, usize) -> f64| {
            area(held.iter().map(|&(person, statement, agree)| (foresee(person, statement), agree)).collect())
        };
        ours.push(area(&landscape));
        theirs.push(area(&|person, statement| axes.foresee(person, statement, false)));
        tool.push(area(&|person, statement| axes.foresee(person, statement, true)));
        means.push(area(&|_, statement| axes.means[statement]));
    }
    Foresight {
        landscape: Spread::of(&ours),
        classic: Spread::of(&theirs),
        stretched: Spread::of(&tool),
        means: Spread::of(&means),
    }
}

/// The probability that a vote for is given a higher figure than a vote against; ties count half.
fn area(mut foreseen: Vec<(f64, bool)>) -> f64 {
    foreseen.sort_by(|one, other| one.0.total_cmp(&other.0));
    let agreed = foreseen.iter().filter(|one| one.1).count() as f64;
    let against = foreseen.len() as f64 - agreed;
    let (mut below, mut wins) = (0.0, 0.0);
    for same in foreseen.chunk_by(|one, other| one.0.total_cmp(&other.0).is_eq()) {
        let here = same.iter().filter(|one| one.1).count() as f64;
        let others = same.len() as f64 - here;
        wins += here * (below + others / 2.0);
        below += others;
    }
    if agreed > 0.0 && against > 0.0 { wins / (agreed * against) } else { 0.5 }
}

/// The classic two axes.
struct Axes {
    means: Vec<f64>,
    both: [Vec<f64>; 2],
    places: Vec<[f64; 2]>,
    stretch: Vec<f64>,
}

impl Axes {
    fn of(ballots: &Ballots) -> Axes {
        let (people, statements) = (ballots.people().len(), ballots.statements().len());
        let means: Vec<f64> = (0..statements)
            .map(|statement| {
                let votes = ballots.votes_on(statement);
                let count = votes.len().max(1) as f64;
                votes.map(|vote| f64::from(vote.1.value())).sum::<f64>() / count
            })
            .collect();
        let project = |person: usize, axis: &[f64]| -> f64 {
            ballots
                .votes_of(person)
                .map(|(statement, vote)| {
                    (f64::from(vote.value()) - means[statement as usize]) * axis[statement as usize]
                })
                .sum()
        };
        let mut axes = [vec![0.0; statements], vec![0.0; statements]];
        for number in 0..2 {
            let mut chance = Draws::new(1, number as u64);
            let mut axis: Vec<f64> = (0..statements).map(|_| chance.unit() - 0.5).collect();
            for _ in 0..200 {
                let mut next = vec![0.0; statements];
                for person in 0..people {
                    let along = project(person, &axis);
                    for (statement, vote) in ballots.votes_of(person) {
                        let statement = statement as usize;
                        next[statement] += along * (f64::from(vote.value()) - means[statement]);
                    }
                }
                if number == 1 {
                    let overlap: f64 = next.iter().zip(&axes[0]).map(|(one, other)| one * other).sum();
                    next.iter_mut().zip(&axes[0]).for_each(|(one, other)| *one -= overlap * other);
                }
                let length = next.iter().map(|one| one * one).sum::<f64>().sqrt().max(1e-12);
                axis = next.into_iter().map(|one| one / length).collect();
            }
            axes[number] = axis;
        }
        let places = (0..people).map(|person| [project(person, &axes[0]), project(person, &axes[1])]).collect();
        let stretch = (0..people)
            .map(|person| (statements as f64 / ballots.votes_of(person).len().max(1) as f64).sqrt())
            .collect();
        Axes { means, both: axes, places, stretch }
    }

    fn foresee(&self, person: usize, statement: usize, stretched: bool) -> f64 {
        let [x, y] = self.places[person];
        let along = x * self.both[0][statement] + y * self.both[1][statement];
        self.means[statement] + along * if stretched { self.stretch[person] } else { 1.0 }
    }
}

/// How a planted minority fared over many seeds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Minority {
    /// People in each trial.
    pub people: usize,
    /// Share of them in the minority.
    pub share: f64,
    /// How many declared it in each trial.
    pub declared: usize,
    /// Trials.
    pub trials: u64,
    /// Trials in which its reserved list held a planted position.
    pub reserved: u64,
    /// Trials in which the main list of ten held one.
    pub main: u64,
    /// Trials in which as many people, drawn from votes with nothing planted, got a list.
    pub null: u64,
    /// Positions listed in all trials, and those among them that were not planted.
    pub listed: (usize, usize),
}

/// Plants a minority that votes like everyone else but on five statements; a share of it declares itself.
pub fn minority(people: usize, share: f64, declared: f64, trials: u64) -> Result<Minority, PlanError> {
    let statements = 40;
    let mut found = Minority { people, share, declared: 0, trials, reserved: 0, main: 0, null: 0, listed: (0, 0) };
    let make = |minority: f64, seed: u64| {
        let votes = people * statements * 6 / 10;
        let groups = vec![0.5, 0.3, 0.2];
        generate::ballots(&Plan { participants: people, statements, votes, groups, minority, declared, seed })
    };
    let own = |id: StatementId| id.0 >= (statements - POSITIONS) as u128;
    let settings = ReservedSettings { draws: 0, minimum: 1, ..ReservedSettings::default() };
    let list = |ballots: &Ballots, who: Vec<PersonId>| -> Vec<StatementId> {
        match reserved(ballots, &[who], &settings, &|_, _| {}).pop().map(|one| one.outcome) {
            Some(Outcome::List(positions)) => positions.into_iter().map(|one| one.statement).collect(),
            _ => Vec::new(),
        }
    };
    for seed in 0..trials {
        let (ballots, who) = make(share, seed)?;
        found.declared = who.len();
        let positions = list(&ballots, who);
        found.reserved += u64::from(positions.iter().any(|id| own(*id)));
        found.listed.0 += positions.len();
        found.listed.1 += positions.iter().filter(|id| !own(**id)).count();
        let main = main_list(&ballots, &ListSettings::default());
        let ids = main.statements.iter().filter_map(|one| one.statement.parse().ok().map(StatementId));
        found.main += u64::from(ids.into_iter().any(own));
        let (plain, _) = make(0.0, seed + 1_000_000)?;
        let chosen = Draws::new(seed, 9).subset(plain.people().len(), found.declared);
        let drawn =
            plain.people().iter().zip(&chosen).filter(|(_, chosen)| **chosen).map(|(person, _)| *person).collect();
        found.null += u64::from(!list(&plain, drawn).is_empty());
    }
    Ok(found)
}
