//! What a count publishes, and the rules that protect small groups.
//!
//! The problem: a table with small numbers tells on people. Somebody who knows that nine of ten have said so knows what the
//! tenth said; two tables a week apart tell what the one person said who came in between. Rules (product.md R45; the
//! thresholds follow the practice of statistical offices, see Hundepool et al., Statistical Disclosure Control, 2012):
//!
//! - figures come out on announced days and stand still in between; a figure changes only when nobody or at least
//!   [`SMALLEST`] people changed it (checked in [`super::count`]);
//! - nothing is said about fewer than [`SMALLEST`] people, nor about a group that leaves fewer than that outside;
//! - an answer that fewer than [`SMALLEST`] people gave is "few", zero included; then the other shares are rounded to 10 % and
//!   the number of people down to tens (from 100 people on: to 5 %, and exact). Other shares below 10 % and above 90 % are
//!   bands. Where the small number could still be worked out from the others, the whole figure is hidden: it is published
//!   only if moving one person somewhere else gives the same published figure ([`shares`]; a test tries every split);
//! - bounds over groups ("at least so many in every group", how far apart) are reckoned with the least and the most that
//!   numbers under [`SMALLEST`] can be, and rounded down to what the group with the smallest numbers asks for; "at least" is
//!   not told where fewer than [`SMALLEST`] gave the answer ([`at_least`], [`apart`]);
//! - under [`FEW`] people in all: no map, no groups, no shares. The texts stand for themselves.
//!
//! Not done: differential privacy (another regime; a release is under one regime, never both).

use ::store::Id;
use opinion::{Ballots, Groups, Labels, PersonId, Settings, StatementId, Tally, Vote};
use serde::{Deserialize, Serialize};

use super::{
    constituencies::Group,
    lists,
    shares::{People, SMALLEST, Share, apart, at_least, shares},
    types::Reaction,
};

/// Under so many people in all, no figures are published.
pub const FEW: usize = 40;

/// The seed of published landscapes: the same votes give the same picture.
pub(super) const SEED: u64 = 1;

/// The figures of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementFigures {
    /// The statement.
    pub id: String,
    /// Its number.
    pub number: i64,
    /// The count that these figures are from.
    pub since: i64,
    /// How many voted; `None` when fewer than ten.
    pub voters: Option<People>,
    /// Agree, disagree, pass; empty when hidden.
    pub shares: Vec<Share>,
    /// The same in each group; `None` where fewer than ten of the group voted, or fewer than ten others.
    pub groups: Vec<Option<Vec<Share>>>,
    /// At least so many agree in every group (one-sided 95 % bound of the lowest group).
    pub everywhere: Option<Share>,
    /// At least so many disagree in every group, likewise. Counts before this figure was there have none.
    #[serde(default)]
    pub against: Option<Share>,
    /// How far groups are apart at the least, 0 to 100.
    pub apart: u8,
}

/// The figures of a part of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartFigures {
    /// The part.
    pub id: String,
    /// The count that these figures are from.
    pub since: i64,
    /// How many reacted; `None` when fewer than ten.
    pub people: Option<People>,
    /// Support, support with changes, oppose, not sure; empty when hidden.
    pub shares: Vec<Share>,
}

/// A group on the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GroupFigures {
    /// A, B, C ...
    pub letter: String,
    /// How many people.
    pub people: u64,
    /// One dot is ten people.
    pub dots: Vec<[f64; 2]>,
    /// The statements that set it apart: id, and true when it agrees more than the others.
    pub apart: Vec<(String, bool)>,
}

/// Whether there are groups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
pub enum Landscape {
    /// Too few people for a landscape.
    Few,
    /// Repeated counts do not agree on groups.
    NotStable,
    /// Groups that repeated counts agree on.
    Groups {
        /// The groups, the largest first.
        groups: Vec<GroupFigures>,
        /// Mean adjusted Rand index, in hundredths.
        agreement: u8,
        /// How many people voted too little to be placed; `None` when fewer than ten.
        not_placed: Option<u64>,
    },
}

/// The main list: statements that stand for people in proportion to their number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListFigures {
    /// The statements, in the order in which they joined the list.
    pub statements: Vec<String>,
    /// The share of voters who agree with at least one of them; `None` where small numbers are protected.
    pub reached: Option<Share>,
    /// How many places there were.
    pub places: u64,
    /// True when the list was checked and no group of voters that is large enough is left without its share (EJR+).
    pub proportional: bool,
}

/// A statement on a reserved list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReservedStatement {
    /// The statement.
    pub id: String,
    /// True when the people of the list agree with it, false when they disagree.
    pub agree: bool,
    /// The share of the people of the list who answered so; `None` where small groups are protected.
    pub own: Option<Share>,
    /// The same share among everybody else.
    pub others: Option<Share>,
    /// So many of those who hold the position could have declared falsely, at the least, and it would still be listed.
    pub withstands: u8,
}

/// What became of a constituency that people could declare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Outcome {
    /// Fewer than ten people declared themselves, or fewer than ten did not.
    Few,
    /// Nothing sets them apart more than chance would.
    Nothing,
    /// Statements on which they stand apart, beyond chance.
    List {
        /// The statements, the surest first.
        statements: Vec<ReservedStatement>,
        /// Fewer than thirty people declared themselves: the figures rest on small numbers.
        small: bool,
    },
}

/// The reserved list of a declared constituency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReservedFigures {
    /// The constituency.
    pub constituency: String,
    /// How many declared it; `None` when fewer than ten did, or fewer than ten did not.
    pub people: Option<u64>,
    /// What came of it.
    pub outcome: Outcome,
    /// In how many of 100 draws of as many people by chance a list came out all the same.
    pub by_chance: Option<u8>,
}

/// Everything a count publishes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Release {
    /// 1, 2, 3 ...
    pub number: i64,
    /// Days since 1970-01-01.
    pub day: i64,
    /// How many took part; `None` under [`FEW`].
    pub people: Option<People>,
    /// Statements by number.
    pub statements: Vec<StatementFigures>,
    /// Parts in order.
    pub parts: Vec<PartFigures>,
    /// The landscape.
    pub landscape: Landscape,
    /// The list in proportion; none under [`FEW`] people.
    #[serde(default)]
    pub list: Option<ListFigures>,
    /// What became of each constituency, in their order.
    #[serde(default)]
    pub reserved: Vec<ReservedFigures>,
}

/// What is counted.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    /// Published statements: id, number, and whether their figures may change in this count.
    pub statements: Vec<(Id, i64, bool)>,
    /// Counted votes: seat, statement, vote.
    pub votes: Vec<([u8; 16], Id, i64)>,
    /// Parts in order, and whether their figures may change.
    pub parts: Vec<(Id, bool)>,
    /// Counted reactions.
    pub reactions: Vec<([u8; 16], Id, Reaction)>,
    /// Groups that people declared, with the seats that count.
    pub groups: Vec<Group>,
    /// Whether the landscape and the number of people may change.
    pub anew: bool,
}

/// Makes a release out of what is counted and the release before.
pub fn compute(snapshot: &Snapshot, number: i64, day: i64, before: Option<&Release>) -> Release {
    if let (false, Some(before)) = (snapshot.anew, before) {
        return Release { number, day, ..before.clone() };
    }
    let mut everyone: Vec<[u8; 16]> =
        snapshot.votes.iter().map(|v| v.0).chain(snapshot.reactions.iter().map(|r| r.0)).collect();
    everyone.sort_unstable();
    everyone.dedup();
    if everyone.len() < FEW {
        return Release {
            number,
            day,
            people: None,
            statements: Vec::new(),
            parts: Vec::new(),
            landscape: Landscape::Few,
            list: None,
            reserved: Vec::new(),
        };
    }
    let ballots = Ballots::from_rows(snapshot.votes.iter().filter_map(|(seat, statement, vote)| {
        Some((PersonId(u128::from_be_bytes(*seat)), StatementId(statement.number()), Vote::from_value(*vote)?))
    }));
    let found = opinion::landscape(&ballots, &Settings::seeded(SEED), &|_, _| ());
    let labels = found.labels();
    let statements = statements(snapshot, &ballots, labels.as_ref(), number, before);
    let landscape = landscape(&found, &ballots, labels.as_ref());
    // People who only reacted, or voted too little, must not be the difference between two published numbers.
    let hidden = match &landscape {
        Landscape::Groups { groups, not_placed, .. } => {
            let told = groups.iter().map(|g| g.people).sum::<u64>() + not_placed.unwrap_or(0);
            (1..SMALLEST).contains(&(everyone.len() as u64).saturating_sub(told))
        }
        _ => false,
    };
    let n = everyone.len() as u64;
    let people = People { n: if hidden { n / 10 * 10 } else { n }, exact: !hidden };
    let parts = parts(snapshot, number, before);
    let list = lists::main_list(&ballots);
    let reserved = lists::reserved_lists(&ballots, &snapshot.groups, before);
    Release { number, day, people: Some(people), statements, parts, landscape, list, reserved }
}

fn parts(snapshot: &Snapshot, number: i64, before: Option<&Release>) -> Vec<PartFigures> {
    let mut counts: std::collections::BTreeMap<Id, [u64; 4]> = std::collections::BTreeMap::new();
    for (_, part, reaction) in &snapshot.reactions {
        let place = Reaction::ALL.iter().position(|r| r == reaction).unwrap_or(3);
        counts.entry(*part).or_default()[place] += 1;
    }
    snapshot
        .parts
        .iter()
        .filter_map(|(part, anew)| {
            let id = part.to_string();
            if !anew {
                return before.and_then(|b| b.parts.iter().find(|p| p.id == id)).cloned();
            }
            let counts = counts.get(part)?;
            let (people, shares) = shares(counts).map_or((None, Vec::new()), |(n, shares)| (Some(n), shares));
            Some(PartFigures { id, since: number, people, shares })
        })
        .collect()
}

fn counts(tally: Tally) -> [u64; 3] {
    [tally.agree, tally.disagree, tally.pass]
}

fn statements(
    snapshot: &Snapshot,
    ballots: &Ballots,
    labels: Option<&Labels>,
    number: i64,
    before: Option<&Release>,
) -> Vec<StatementFigures> {
    snapshot
        .statements
        .iter()
        .filter_map(|(statement, place, anew)| {
            let id = statement.to_string();
            if !anew {
                // What is taken over says nothing about groups: those of today may be others.
                return before.and_then(|b| b.statements.iter().find(|s| s.id == id)).map(|figures| StatementFigures {
                    groups: Vec::new(),
                    everywhere: None,
                    against: None,
                    apart: 0,
                    ..figures.clone()
                });
            }
            let hidden = StatementFigures {
                id,
                number: *place,
                since: number,
                voters: None,
                shares: Vec::new(),
                groups: Vec::new(),
                everywhere: None,
                against: None,
                apart: 0,
            };
            let Ok(index) = ballots.statements().binary_search(&StatementId(statement.number())) else {
                return Some(hidden);
            };
            let overall = ballots.tally(index);
            let Some((voters, shares)) = shares(&counts(overall)) else { return Some(hidden) };
            let all_votes = overall.total();
            let tallies = labels.map(|labels| ballots.tally_by_group(index, labels)).unwrap_or_default();
            let groups: Vec<Option<Vec<Share>>> = tallies
                .iter()
                .map(|tally| {
                    (all_votes - tally.total() >= SMALLEST)
                        .then(|| super::shares::shares(&counts(*tally)).map(|(_, s)| s))
                        .flatten()
                })
                .collect();
            let all_groups = !groups.is_empty() && groups.iter().all(Option::is_some);
            let splits: Vec<Vec<u64>> =
                if all_groups { tallies.iter().map(|tally| counts(*tally).to_vec()).collect() } else { Vec::new() };
            Some(StatementFigures {
                voters: Some(voters),
                shares,
                groups,
                everywhere: at_least(&splits, 0),
                against: at_least(&splits, 1),
                apart: apart(&splits),
                ..hidden
            })
        })
        .collect()
}

fn landscape(found: &opinion::Landscape, ballots: &Ballots, labels: Option<&Labels>) -> Landscape {
    let (Groups::Stable { groups, mean_ari }, Some(labels)) = (&found.groups, labels) else {
        return match found.groups {
            Groups::TooFewPeople { .. } => Landscape::Few,
            _ => Landscape::NotStable,
        };
    };
    let tallies: Vec<(StatementId, Vec<Tally>)> = ballots
        .statements()
        .iter()
        .enumerate()
        .map(|(index, statement)| (*statement, ballots.tally_by_group(index, labels)))
        .collect();
    let figures = groups
        .iter()
        .enumerate()
        .map(|(index, group)| {
            let places: Vec<[f64; 2]> =
                found.people.iter().filter(|p| p.group == Some(index)).filter_map(|p| p.position).collect();
            GroupFigures {
                letter: group.letter.to_string(),
                people: group.people.len() as u64,
                dots: opinion::dots(&places).iter().map(|d| d.map(|x| (x * 100.0).round() / 100.0)).collect(),
                apart: sets_apart(&tallies, index),
            }
        })
        .collect::<Vec<_>>();
    let placed: usize = groups.iter().map(|g| g.people.len()).sum();
    let rest = (found.people.len() - placed) as u64;
    Landscape::Groups {
        groups: figures,
        agreement: (mean_ari * 100.0).round() as u8,
        not_placed: (rest >= SMALLEST).then_some(rest),
    }
}

/// The two statements on which a group differs most surely from all others together, where both sides have ten voters.
fn sets_apart(tallies: &[(StatementId, Vec<Tally>)], index: usize) -> Vec<(String, bool)> {
    let mut found: Vec<(f64, u128, bool)> = tallies
        .iter()
        .filter_map(|(statement, groups)| {
            let own = groups[index];
            let (mut agree, mut total) = (0, 0);
            for (other, tally) in groups.iter().enumerate() {
                if other != index {
                    agree += tally.agree;
                    total += tally.total();
                }
            }
            if own.total() < SMALLEST || total < SMALLEST {
                return None;
            }
            let own = own.agree as f64 / own.total() as f64;
            let others = agree as f64 / total as f64;
            Some(((own - others).abs(), statement.0, own > others))
        })
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found
        .into_iter()
        .take(2)
        .filter(|(difference, ..)| *difference >= 0.2)
        .map(|(_, id, more)| (Id(id.to_be_bytes()).to_string(), more))
        .collect()
}
