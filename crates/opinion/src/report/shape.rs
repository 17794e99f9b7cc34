//! The shape of a report: what its JSON holds, and what each figure means.

use schemars::JsonSchema;
use serde::Serialize;

use crate::agreement::Bound;
use crate::ballots::Tally;
use crate::classic::Side;
use crate::import::{Moderation, Oddities};
use crate::landscape::{Candidate, Settings};
use crate::lists::MainList;
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

pub(super) const METHOD: Method = Method {
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
