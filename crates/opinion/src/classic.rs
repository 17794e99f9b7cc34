//! The statistics of the classic tool, given group labels, so that its users can compare.
//!
//! **The problem.** Reports of the classic tool say which statements *represent* a group and which are *consensus*. Whoever
//! moves here wants the same numbers for the same groups, to the last digit, before trusting different ones.
//!
//! **The formulas.** In group g on statement s: A agree, D disagree, S votes with passes; A', D', S' the same over all *other
//! labelled* people. With z(x, n) = 2 sqrt(n + 1) ((x + 1)/(n + 1) - 1/2), and z2 the two-proportion score below:
//!
//! ```text
//! pa  = (A + 1)/(S + 2)                 pd  = (D + 1)/(S + 2)            share, with one imagined vote each way
//! pat = z(A, S)                         pdt = z(D, S)                    score of the share against one half
//! ra  = pa / ((A' + 1)/(S' + 2))        rd  = pd / ((D' + 1)/(S' + 2))   ratio to everyone else
//! rat = z2(A, S, A', S')                rdt = z2(D, S, D', S')           score of the difference to everyone else
//!
//! z2(x, n, x', n') = (p - p') / sqrt(q (1 - q) (1/(n + 1) + 1/(n' + 1))),    0 when q = 1
//!     p = (x + 1)/(n + 1),    p' = (x' + 1)/(n' + 1),    q = (x + x' + 2)/(n + n' + 2)
//! ```
//!
//! *Representative statements* of a group: those with both scores of one side above the 90 % point of the normal distribution
//! (rat and pat, or rdt and pdt); the side is agree when rat > rdt; ordered by share x score x ratio x score; at most
//! five, agree before disagree. One statement is put first as the *best agree*, also if it is not among them: going
//! through statements by id, the first with pat significant, or ra > 1 and pa > 1/2; replaced by one with larger ra x rat x
//! pa x pat when the present one has ra > 1, else by one with larger pa x pat.
//! *Consensus*, over everyone who voted, labelled or not: share above 1/2 and score significant; the five with the largest
//! share x score. *Group-aware consensus*: the product of pa (or pd) over groups, also for statements that are moderated out.
//! Of equals the smaller id comes first.
//!
//! **Source.** C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, "Polis: Scaling deliberation by mapping high
//! dimensional opinion spaces", Recerca 26(2), 2021. Where the paper leaves details open, the choices reproduce reference
//! values computed with red-dwarf 0.4.0 (tests/classic.rs: three conversations, equal to 1e-9).
//!
//! **Not done.** These scores treat groups as given, though the same votes made them, and test many statements without
//! correction: read them as an ordering, not as tests. For publication prefer [`agreement`](mod@crate::agreement).

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::ballots::{Ballots, Labels, StatementId, Tally};

/// The 90 % point of the standard normal distribution.
const SIGNIFICANT: f64 = 1.281_551_565_544_600_4;
const MOST: usize = 5;

/// Which answer a number is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// Agreeing.
    Agree,
    /// Disagreeing.
    Disagree,
}

/// All statistics of one group on one statement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Statistics {
    /// Which statement.
    pub statement: StatementId,
    /// Votes of the group.
    pub votes: Tally,
    /// Share of agreement.
    pub pa: f64,
    /// Share of disagreement.
    pub pd: f64,
    /// Score of pa against one half.
    pub pat: f64,
    /// Score of pd against one half.
    pub pdt: f64,
    /// Ratio of pa to that of everyone else.
    pub ra: f64,
    /// Ratio of pd to that of everyone else.
    pub rd: f64,
    /// Score of the difference in agreement to everyone else.
    pub rat: f64,
    /// Score of the difference in disagreement to everyone else.
    pub rdt: f64,
}

/// A statement that represents a group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Representative {
    /// Which statement.
    pub statement: StatementId,
    /// The answer that represents the group.
    pub side: Side,
    /// Votes of the group for that answer.
    pub successes: u64,
    /// All votes of the group.
    pub trials: u64,
    /// pa or pd.
    pub share: f64,
    /// pat or pdt.
    pub share_score: f64,
    /// ra or rd.
    pub ratio: f64,
    /// rat or rdt.
    pub ratio_score: f64,
    /// Whether it was put first as the best agree.
    pub best_agree: bool,
}

/// A statement on which everyone leans to one side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Consensus {
    /// Which statement.
    pub statement: StatementId,
    /// Votes for the side.
    pub successes: u64,
    /// All votes.
    pub trials: u64,
    /// Share of the side, with one imagined vote each way.
    pub share: f64,
    /// Its score against one half.
    pub score: f64,
}

/// The group-aware consensus of one statement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupAware {
    /// Which statement.
    pub statement: StatementId,
    /// Product of pa over the groups.
    pub agree: f64,
    /// Product of pd over the groups.
    pub disagree: f64,
}

/// The classic report.
#[derive(Debug, Clone, PartialEq)]
pub struct Classic {
    /// For each group, its statistics on each statement that is not moderated out, by id.
    pub statistics: Vec<Vec<Statistics>>,
    /// For each group, at most five statements.
    pub representative: Vec<Vec<Representative>>,
    /// At most five statements that everyone agrees with, the strongest first.
    pub consensus_agree: Vec<Consensus>,
    /// At most five statements that everyone disagrees with, the strongest first.
    pub consensus_disagree: Vec<Consensus>,
    /// All statements by id, moderated out or not.
    pub group_aware: Vec<GroupAware>,
}

/// Computes the classic report. `ballots` holds all statements; those in `moderated_out` are not selected.
pub fn classic(ballots: &Ballots, labels: &Labels, moderated_out: &BTreeSet<StatementId>) -> Classic {
    let mut statistics = vec![Vec::new(); labels.groups()];
    let mut group_aware = Vec::with_capacity(ballots.statements().len());
    let mut overall = Vec::new();
    for (index, &statement) in ballots.statements().iter().enumerate() {
        let tallies = ballots.tally_by_group(index, labels);
        group_aware.push(GroupAware {
            statement,
            agree: tallies.iter().map(|votes| share(votes.agree, votes.total())).product(),
            disagree: tallies.iter().map(|votes| share(votes.disagree, votes.total())).product(),
        });
        if moderated_out.contains(&statement) {
            continue;
        }
        overall.push((statement, ballots.tally(index)));
        for (group, &votes) in tallies.iter().enumerate() {
            let others = tallies
                .iter()
                .enumerate()
                .filter(|&(other, _)| other != group)
                .fold(Tally::default(), |sum, (_, &votes)| sum.plus(votes));
            statistics[group].push(compute(statement, votes, others));
        }
    }
    Classic {
        representative: statistics.iter().map(|group| representative(group)).collect(),
        statistics,
        consensus_agree: consensus(&overall, |votes| votes.agree),
        consensus_disagree: consensus(&overall, |votes| votes.disagree),
        group_aware,
    }
}

fn compute(statement: StatementId, votes: Tally, others: Tally) -> Statistics {
    let (all, rest) = (votes.total(), others.total());
    let (pa, pd) = (share(votes.agree, all), share(votes.disagree, all));
    Statistics {
        statement,
        votes,
        pa,
        pd,
        pat: score(votes.agree, all),
        pdt: score(votes.disagree, all),
        ra: pa / share(others.agree, rest),
        rd: pd / share(others.disagree, rest),
        rat: difference_score(votes.agree, all, others.agree, rest),
        rdt: difference_score(votes.disagree, all, others.disagree, rest),
    }
}

fn share(count: u64, total: u64) -> f64 {
    (count + 1) as f64 / (total + 2) as f64
}

fn score(count: u64, total: u64) -> f64 {
    let total = (total + 1) as f64;
    2.0 * total.sqrt() * ((count + 1) as f64 / total - 0.5)
}

fn difference_score(count: u64, total: u64, other_count: u64, other_total: u64) -> f64 {
    let (count, other_count) = ((count + 1) as f64, (other_count + 1) as f64);
    let (total, other_total) = ((total + 1) as f64, (other_total + 1) as f64);
    let together = (count + other_count) / (total + other_total);
    if together >= 1.0 {
        return 0.0;
    }
    let variance = together * (1.0 - together) * (1.0 / total + 1.0 / other_total);
    (count / total - other_count / other_total) / variance.sqrt()
}

fn representative(statistics: &[Statistics]) -> Vec<Representative> {
    let significant = |one: f64, other: f64| one > SIGNIFICANT && other > SIGNIFICANT;
    let mut best: Option<&Statistics> = None;
    for now in statistics {
        if now.votes.agree + now.votes.disagree > 0 && beats(now, best) {
            best = Some(now);
        }
    }
    let mut chosen: Vec<Representative> = statistics
        .iter()
        .filter(|now| significant(now.rat, now.pat) || significant(now.rdt, now.pdt))
        .map(|now| describe(now, if now.rat > now.rdt { Side::Agree } else { Side::Disagree }))
        .collect();
    chosen.sort_by(|one, other| weight(other).total_cmp(&weight(one)));
    if let Some(best) = best {
        chosen.retain(|now| now.statement != best.statement);
        chosen.insert(0, Representative { best_agree: true, ..describe(best, Side::Agree) });
    }
    chosen.truncate(MOST);
    chosen.sort_by_key(|now| now.side == Side::Disagree);
    chosen
}

/// Whether a statement is a better "best agree" than the one held so far.
fn beats(now: &Statistics, best: Option<&Statistics>) -> bool {
    match best {
        Some(best) if best.ra > 1.0 => now.ra * now.rat * now.pa * now.pat > best.ra * best.rat * best.pa * best.pat,
        Some(best) => now.pa * now.pat > best.pa * best.pat,
        None => now.pat > SIGNIFICANT || (now.ra > 1.0 && now.pa > 0.5),
    }
}

fn describe(now: &Statistics, side: Side) -> Representative {
    let (successes, share, share_score, ratio, ratio_score) = match side {
        Side::Agree => (now.votes.agree, now.pa, now.pat, now.ra, now.rat),
        Side::Disagree => (now.votes.disagree, now.pd, now.pdt, now.rd, now.rdt),
    };
    Representative {
        statement: now.statement,
        side,
        successes,
        trials: now.votes.total(),
        share,
        share_score,
        ratio,
        ratio_score,
        best_agree: false,
    }
}

fn weight(now: &Representative) -> f64 {
    now.share * now.share_score * now.ratio * now.ratio_score
}

fn consensus(overall: &[(StatementId, Tally)], of: impl Fn(&Tally) -> u64) -> Vec<Consensus> {
    let mut found: Vec<Consensus> = overall
        .iter()
        .map(|(statement, votes)| {
            let (successes, trials) = (of(votes), votes.total());
            Consensus {
                statement: *statement,
                successes,
                trials,
                share: share(successes, trials),
                score: score(successes, trials),
            }
        })
        .filter(|now| now.share > 0.5 && now.score > SIGNIFICANT)
        .collect();
    found.sort_by(|one, other| (other.share * other.score).total_cmp(&(one.share * one.score)));
    found.truncate(MOST);
    found
}
