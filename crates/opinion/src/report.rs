//! The whole report as data: written as JSON, read by the HTML page and the summary.
//!
//! **The problem.** A report that cannot be compared byte by byte cannot be audited. Here nothing depends on the order of
//! rows, on threads, on the clock or on where the files were: the same votes, texts and settings give the same JSON.
//!
//! **Shape.** Ids are strings, because they may be larger than JSON numbers hold. Lists follow ids; groups go from the
//! largest to the smallest; shares are 0 to 1; places are in votes.
//!
//! **Not done.** The JSON holds the place of every participant. It is for whoever holds the votes anyway: never publish it.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::agreement::{Bound, agreement};
use crate::ballots::{Ballots, Labels, PersonId, StatementId, Tally};
use crate::classic::{self, Classic, Side};
use crate::import::{Constituencies, Import, Moderation, Oddities};
use crate::landscape::{Candidate, Groups, Landscape, Settings, landscape};
use crate::lists::{self, MainList, main_list};
use crate::reserved;

/// The whole report.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Report {
    /// How it was computed.
    pub method: Method,
    /// Settings, the seed among them.
    pub settings: Settings,
    /// Where the data come from, in the words of whoever made the report.
    pub source: Option<String>,
    /// How much there is.
    pub counts: Counts,
    /// What is odd about the files.
    pub oddities: Oddities,
    /// Whether there are groups.
    pub groups: GroupsReport,
    /// Everyone, by id.
    pub people: Vec<PersonReport>,
    /// All statements, by id, also those moderated out.
    pub statements: Vec<StatementReport>,
    /// Statements that stand for the voters in proportion.
    pub main_list: MainList,
    /// What became of each declared constituency, in the order of their names.
    pub reserved: Vec<ReservedReport>,
    /// How the reserved lists were made.
    pub reserved_settings: reserved::Settings,
    /// The classic statistics for the stable groups, if there are any.
    pub classic: Option<ClassicReport>,
}

/// A declared constituency.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ReservedReport {
    /// Its name.
    pub constituency: String,
    /// People with a vote who declared it.
    pub declared: usize,
    /// `list`, `nothing` (nothing sets them apart beyond chance) or `few` (too few declared, or too few others).
    pub outcome: &'static str,
    /// Whether the list rests on small numbers.
    pub small: bool,
    /// Share of draws by chance in which a list came out.
    pub by_chance: Option<f64>,
    /// The positions, the surest first.
    pub positions: Vec<PositionReport>,
}

/// A position of a constituency.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PositionReport {
    /// Id of the statement.
    pub statement: String,
    /// Which answer is theirs.
    pub side: Side,
    /// Votes of those who declared themselves.
    pub own: Tally,
    /// Votes of everybody else.
    pub others: Tally,
    /// Chance of so large a difference if there were none.
    pub p: f64,
    /// How many of those who hold it could have declared falsely.
    pub withstands: usize,
}

/// How a report was computed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Method {
    /// Name of this program.
    pub program: &'static str,
    /// Its version.
    pub version: &'static str,
    /// How people were placed.
    pub placement: &'static str,
    /// How groups were judged.
    pub groups: &'static str,
    /// What the bounds are.
    pub agreement: &'static str,
    /// How the main list is made and checked.
    pub main_list: &'static str,
    /// How reserved lists are made.
    pub reserved: &'static str,
}

const METHOD: Method = Method {
    program: "opinion",
    version: env!("CARGO_PKG_VERSION"),
    placement: "probabilistic principal components on the votes that were cast, two dimensions",
    groups: "k-means, kept only when resamples of people and statements agree",
    agreement: "lowest group's exact one-sided 95 % lower confidence bound (Clopper and Pearson)",
    main_list: "Greedy Justified Candidate Rule, filled by proportional approval voting with local search, corrected for exposure; EJR+ checked",
    reserved: "exact one-sided tests of declared people against everybody else (Fisher), one gate for all (Benjamini and Hochberg)",
};

/// How much there is.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Counts {
    /// People with at least one vote.
    pub people: usize,
    /// People who have a place.
    pub placed: usize,
    /// People who voted too little to be placed.
    pub too_few_votes: usize,
    /// Statements, those moderated out included.
    pub statements: usize,
    /// Statements moderated out.
    pub moderated_out: usize,
    /// Votes that count, on statements in the landscape.
    pub votes: usize,
    /// Share of the variance of votes that the two dimensions account for.
    pub explained: f64,
}

/// Whether there are groups, and what was tried.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GroupsReport {
    /// `stable`, `not stable` or `too few people`.
    pub verdict: &'static str,
    /// The stable number of groups, or the best that was seen.
    pub best_k: Option<usize>,
    /// Its mean adjusted Rand index.
    pub mean_ari: Option<f64>,
    /// All numbers of groups that were tried.
    pub tried: Vec<Candidate>,
    /// The stable groups, largest first.
    pub stable: Vec<GroupReport>,
}

/// One stable group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct GroupReport {
    /// A, B, C ...
    pub letter: char,
    /// Number of people.
    pub people: usize,
    /// Their mean place.
    pub centre: [f64; 2],
}

/// One person.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PersonReport {
    /// Id of the participant.
    pub id: String,
    /// Votes on statements in the landscape.
    pub votes: usize,
    /// Place; none means too few votes.
    pub position: Option<[f64; 2]>,
    /// Letter of the group.
    pub group: Option<char>,
}

/// One statement.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct StatementReport {
    /// Id of the statement.
    pub id: String,
    /// Its text, if known.
    pub text: Option<String>,
    /// Whether moderators let it in.
    pub moderation: Moderation,
    /// Votes of everyone.
    pub votes: Tally,
    /// What it weighs on the map, if it is in.
    pub weight: Option<[f64; 2]>,
    /// What groups share, if there are stable groups and it is in.
    pub across_groups: Option<AcrossGroups>,
}

/// One statement across groups.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AcrossGroups {
    /// Votes of each group.
    pub groups: Vec<Tally>,
    /// At least so many agree in every group.
    pub agree: Bound,
    /// At least so many disagree in every group.
    pub disagree: Bound,
    /// Largest difference between groups' shares of agreement.
    pub spread: f64,
    /// The part of it that confidence bounds leave.
    pub sure_spread: f64,
}

/// The classic statistics.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ClassicReport {
    /// For each group its representative statements.
    pub representative: Vec<Vec<RepresentativeReport>>,
    /// Statements everyone agrees with.
    pub consensus_agree: Vec<ConsensusReport>,
    /// Statements everyone disagrees with.
    pub consensus_disagree: Vec<ConsensusReport>,
    /// Group-aware consensus of all statements, by id.
    pub group_aware: Vec<GroupAwareReport>,
}

/// One representative statement, in the classic sense.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[expect(missing_docs, reason = "the fields are those of `classic::Representative`")]
pub struct RepresentativeReport {
    pub statement: String,
    pub side: Side,
    pub successes: u64,
    pub trials: u64,
    pub share: f64,
    pub share_score: f64,
    pub ratio: f64,
    pub ratio_score: f64,
    pub best_agree: bool,
}

/// One consensus statement, in the classic sense.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[expect(missing_docs, reason = "the fields are those of `classic::Consensus`")]
pub struct ConsensusReport {
    pub statement: String,
    pub successes: u64,
    pub trials: u64,
    pub share: f64,
    pub score: f64,
}

/// The group-aware consensus of one statement, in the classic sense.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[expect(missing_docs, reason = "the fields are those of `classic::GroupAware`")]
pub struct GroupAwareReport {
    pub statement: String,
    pub agree: f64,
    pub disagree: f64,
}

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
