//! The whole report as data: written as JSON, read by the HTML page and the summary.
//!
//! **The problem.** A report that cannot be compared byte by byte cannot be audited. Here nothing depends on the order of
//! rows, on threads, on the clock or on where the files were: the same votes, texts and settings give the same JSON.
//!
//! **Shape.** Ids are strings, because they may be larger than JSON numbers hold. Lists follow ids; groups go from the
//! largest to the smallest; shares are 0 to 1; places are in votes.
//!
//! **Not done.** The JSON holds the place of every participant. It is for whoever holds the votes anyway: never publish it.

mod shape;

use std::collections::BTreeSet;

use shape::METHOD;
pub use shape::*;

use crate::agreement::agreement;
use crate::ballots::{Ballots, Labels, PersonId, StatementId};
use crate::classic::{self, Classic, Side};
use crate::import::{Constituencies, Import};
use crate::landscape::{Groups, Landscape, Settings, landscape};
use crate::lists::{self, main_list};
use crate::reserved;

impl Report {
    /// Pretty JSON with a line break at the end.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        Ok(text)
    }

    /// The published JSON Schema of [`Report::to_json`].
    pub fn schema() -> Result<String, serde_json::Error> {
        let mut text = serde_json::to_string_pretty(&schemars::schema_for!(Report))?;
        text.push('\n');
        Ok(text)
    }

    /// Places of the people of a group by index, or of everyone placed. For pictures only.
    pub fn places(&self, group: Option<usize>) -> Vec<[f64; 2]> {
        let letter = group.and_then(|index| self.groups.stable.get(index)).map(|group| group.letter);
        self.people
            .iter()
            .filter(|person| group.is_none() || person.group == letter)
            .filter_map(|person| person.position)
            .collect()
    }
}

/// What a report depends on besides the votes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Options {
    /// How people are placed and groups judged.
    pub landscape: Settings,
    /// How the main list is made.
    pub lists: lists::Settings,
    /// How reserved lists are made.
    pub reserved: reserved::Settings,
    /// Where the data come from.
    pub source: Option<String>,
}

/// Computes everything that is known about an imported conversation, with the constituencies that people declared.
pub fn report(
    import: &Import,
    constituencies: &Constituencies,
    options: &Options,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Report {
    let moderated_out = import.moderated_out();
    let ballots = import.landscape_ballots();
    let landscape = landscape(&ballots, &options.landscape, progress);
    let labels = landscape.labels();
    let placed = landscape.placed();
    Report {
        method: METHOD,
        settings: landscape.settings.clone(),
        source: options.source.clone(),
        counts: Counts {
            people: ballots.people().len(),
            placed,
            too_few_votes: ballots.people().len() - placed,
            statements: import.statements.len(),
            moderated_out: moderated_out.len(),
            votes: ballots.vote_count(),
            explained: landscape.explained,
        },
        oddities: import.oddities.clone(),
        groups: groups(&landscape),
        people: people(&landscape),
        statements: statements(import, &ballots, &landscape, labels.as_ref()),
        main_list: main_list(&ballots, &options.lists),
        reserved: reserved_lists(&ballots, constituencies, &options.reserved),
        reserved_settings: options.reserved.clone(),
        classic: labels.map(|labels| classic_report(import, &labels, &moderated_out)),
    }
}

fn reserved_lists(
    ballots: &Ballots,
    constituencies: &Constituencies,
    settings: &reserved::Settings,
) -> Vec<ReservedReport> {
    let people: Vec<Vec<PersonId>> = constituencies.people.values().cloned().collect();
    let found = reserved::reserved(ballots, &people, settings, &|_, _| {});
    constituencies
        .people
        .keys()
        .zip(found)
        .map(|(name, one)| {
            let (outcome, positions) = match one.outcome {
                reserved::Outcome::Few => ("few", Vec::new()),
                reserved::Outcome::Nothing => ("nothing", Vec::new()),
                reserved::Outcome::List(positions) => ("list", positions),
            };
            ReservedReport {
                constituency: name.clone(),
                declared: one.declared,
                outcome,
                small: one.small,
                by_chance: one.by_chance,
                positions: positions
                    .into_iter()
                    .map(|now| PositionReport {
                        statement: now.statement.0.to_string(),
                        side: if now.agree { Side::Agree } else { Side::Disagree },
                        own: now.own,
                        others: now.others,
                        p: now.p,
                        withstands: now.withstands,
                    })
                    .collect(),
            }
        })
        .collect()
}

fn groups(landscape: &Landscape) -> GroupsReport {
    let tried = landscape.candidates.clone();
    match &landscape.groups {
        Groups::Stable { groups, mean_ari } => GroupsReport {
            verdict: "stable",
            best_k: Some(groups.len()),
            mean_ari: Some(*mean_ari),
            tried,
            stable: groups
                .iter()
                .map(|group| GroupReport { letter: group.letter, people: group.people.len(), centre: group.centre })
                .collect(),
        },
        Groups::NotStable { best_k, mean_ari } => GroupsReport {
            verdict: "not stable",
            best_k: Some(*best_k),
            mean_ari: Some(*mean_ari),
            tried,
            stable: Vec::new(),
        },
        Groups::TooFewPeople { .. } => {
            GroupsReport { verdict: "too few people", best_k: None, mean_ari: None, tried, stable: Vec::new() }
        }
    }
}

fn people(landscape: &Landscape) -> Vec<PersonReport> {
    let letters: Vec<char> = match &landscape.groups {
        Groups::Stable { groups, .. } => groups.iter().map(|group| group.letter).collect(),
        _ => Vec::new(),
    };
    landscape
        .people
        .iter()
        .map(|person| PersonReport {
            id: person.person.0.to_string(),
            votes: person.votes,
            position: person.position,
            group: person.group.and_then(|index| letters.get(index).copied()),
        })
        .collect()
}

fn statements(
    import: &Import,
    ballots: &Ballots,
    landscape: &Landscape,
    labels: Option<&Labels>,
) -> Vec<StatementReport> {
    let across = labels.map(|labels| agreement(ballots, labels)).unwrap_or_default();
    import
        .statements
        .iter()
        .map(|(id, statement)| {
            let inside = ballots.statements().binary_search(id).ok();
            let known = import.ballots.statements().binary_search(id).ok();
            StatementReport {
                id: id.0.to_string(),
                text: statement.text.clone(),
                moderation: statement.moderation,
                votes: known.map(|index| import.ballots.tally(index)).unwrap_or_default(),
                weight: inside.map(|index| landscape.weights[index].weight),
                across_groups: inside.and_then(|index| across.get(index)).map(|now| AcrossGroups {
                    groups: now.groups.clone(),
                    agree: now.agree,
                    disagree: now.disagree,
                    spread: now.spread,
                    sure_spread: now.sure_spread,
                }),
            }
        })
        .collect()
}

fn classic_report(import: &Import, labels: &Labels, moderated_out: &BTreeSet<StatementId>) -> ClassicReport {
    let Classic { representative, consensus_agree, consensus_disagree, group_aware, .. } =
        classic::classic(&import.ballots, labels, moderated_out);
    ClassicReport {
        representative: representative
            .iter()
            .map(|group| {
                group
                    .iter()
                    .map(|now| RepresentativeReport {
                        statement: now.statement.0.to_string(),
                        side: now.side,
                        successes: now.successes,
                        trials: now.trials,
                        share: now.share,
                        share_score: now.share_score,
                        ratio: now.ratio,
                        ratio_score: now.ratio_score,
                        best_agree: now.best_agree,
                    })
                    .collect()
            })
            .collect(),
        consensus_agree: consensus(&consensus_agree),
        consensus_disagree: consensus(&consensus_disagree),
        group_aware: group_aware
            .iter()
            .map(|now| GroupAwareReport {
                statement: now.statement.0.to_string(),
                agree: now.agree,
                disagree: now.disagree,
            })
            .collect(),
    }
}

fn consensus(list: &[classic::Consensus]) -> Vec<ConsensusReport> {
    list.iter()
        .map(|now| ConsensusReport {
            statement: now.statement.0.to_string(),
            successes: now.successes,
            trials: now.trials,
            share: now.share,
            score: now.score,
        })
        .collect()
}
