//! Two reports: what moved, and whether by more than noise.
//!
//! **The problem.** "Support rose from 58 to 61 percent" is said of every pair of counts, and is mostly chance. Whoever compares
//! two dates of one conversation, or the same votes under two seeds, must be told what a difference of that size means.
//!
//! **The method.** Statements are matched by id. Where the later report holds all the votes of the earlier one and more, it is
//! asked whether the *new* votes differ from the old ones; otherwise whether the two sets of votes differ. The
//! question is Fisher's exact test, two-sided by doubling, on agreement among those who answered; all statements pass one gate
//! of Benjamini and Hochberg at 5 %. Groups are compared by the adjusted Rand index over people in both; the yardstick
//! is the index that resamples of the earlier report reached among themselves.
//!
//! **Source.** As in [`reserved`](mod@crate::reserved) and [`landscape`](mod@crate::landscape).
//!
//! **Not done.** Votes that people changed look like votes of other people. Places are not compared: axes may turn.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::partition::adjusted_rand_index;
use crate::reserved::at_least;

/// False differences accepted among all that are called real.
const RATE: f64 = 0.05;

/// What a comparison needs of an earlier report. Everything else in the file is ignored.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Past {
    groups: PastGroups,
    people: Vec<PastPerson>,
    statements: Vec<PastStatement>,
    #[serde(default)]
    main_list: Option<PastList>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct PastGroups {
    verdict: String,
    mean_ari: Option<f64>,
    stable: Vec<serde::de::IgnoredAny>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct PastPerson {
    id: String,
    group: Option<char>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct PastStatement {
    id: String,
    text: Option<String>,
    votes: PastTally,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
struct PastTally {
    agree: u64,
    disagree: u64,
    pass: u64,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct PastList {
    statements: Vec<PastListed>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct PastListed {
    statement: String,
}

impl PastTally {
    fn total(self) -> u64 {
        self.agree + self.disagree + self.pass
    }

    fn share(self) -> f64 {
        self.agree as f64 / self.total().max(1) as f64
    }

    /// The votes that came after `before`, if all of those are still there.
    fn since(self, before: PastTally) -> Option<PastTally> {
        Some(PastTally {
            agree: self.agree.checked_sub(before.agree)?,
            disagree: self.disagree.checked_sub(before.disagree)?,
            pass: self.pass.checked_sub(before.pass)?,
        })
    }
}

impl Past {
    /// Reads the JSON of a report.
    pub fn parse(json: &str) -> Result<Past, serde_json::Error> {
        serde_json::from_str(json)
    }
}

/// A statement in both reports.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Moved {
    /// Its id.
    pub id: String,
    /// Its text, if known.
    pub text: Option<String>,
    /// Share of agreement before and after, 0 to 1, among all votes.
    pub shares: (f64, f64),
    /// Votes before and after.
    pub votes: (u64, u64),
    /// Chance of so large a difference if opinion had not moved.
    pub p: f64,
    /// Whether it passed the gate: more than noise.
    pub real: bool,
}

/// What moved between two reports.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Comparison {
    /// `new votes against old ones`, or `two sets of votes`.
    pub question: &'static str,
    /// People before, after, and in both.
    pub people: (usize, usize, usize),
    /// Statements only in the later report, and only in the earlier one.
    pub statements_new: Vec<String>,
    /// See above.
    pub statements_gone: Vec<String>,
    /// Statements in both, the largest movement first.
    pub moved: Vec<Moved>,
    /// Verdict on groups before and after.
    pub verdicts: (String, String),
    /// Number of stable groups before and after.
    pub groups: (usize, usize),
    /// Adjusted Rand index of the groups over people who have one in both; none without groups.
    pub groups_index: Option<f64>,
    /// The index that resamples of the earlier report reached: less than that is more than noise.
    pub noise_index: Option<f64>,
    /// Statements that came onto the main list, and that left it.
    pub list_came: Vec<String>,
    /// See above.
    pub list_left: Vec<String>,
}

/// Compares.
pub fn compare(before: &Past, after: &Past) -> Comparison {
    let earlier: BTreeMap<&str, &PastStatement> = before.statements.iter().map(|one| (one.id.as_str(), one)).collect();
    let later: BTreeMap<&str, &PastStatement> = after.statements.iter().map(|one| (one.id.as_str(), one)).collect();
    let pairs: Vec<(&PastStatement, &PastStatement)> =
        after.statements.iter().filter_map(|now| Some((*earlier.get(now.id.as_str())?, now))).collect();
    let grown = pairs.iter().all(|(then, now)| now.votes.since(then.votes).is_some());
    let mut moved: Vec<Moved> = pairs
        .iter()
        .filter(|(then, now)| then.votes.total() > 0 && now.votes.total() > 0)
        .map(|(then, now)| {
            let other = if grown { now.votes.since(then.votes).unwrap_or(now.votes) } else { now.votes };
            Moved {
                id: now.id.clone(),
                text: now.text.clone(),
                shares: (then.votes.share(), now.votes.share()),
                votes: (then.votes.total(), now.votes.total()),
                p: differs(then.votes, other),
                real: false,
            }
        })
        .collect();
    let mut sorted: Vec<f64> = moved.iter().map(|one| one.p).collect();
    sorted.sort_by(f64::total_cmp);
    let asked = sorted.len() as f64;
    let limit = sorted.iter().enumerate().rev().find(|(rank, p)| **p <= (rank + 1) as f64 * RATE / asked);
    if let Some((_, &limit)) = limit {
        for one in &mut moved {
            one.real = one.p <= limit;
        }
    }
    let change = |one: &Moved| (one.shares.1 - one.shares.0).abs();
    moved.sort_by(|one, other| other.real.cmp(&one.real).then(change(other).total_cmp(&change(one))));

    let of: BTreeMap<&str, Option<char>> = before.people.iter().map(|one| (one.id.as_str(), one.group)).collect();
    let both = after.people.iter().filter(|one| of.contains_key(one.id.as_str())).count();
    let (first, second): (Vec<usize>, Vec<usize>) = after
        .people
        .iter()
        .filter_map(|one| {
            let before = of.get(one.id.as_str()).copied().flatten()?;
            Some((before as usize - 'A' as usize, one.group? as usize - 'A' as usize))
        })
        .unzip();
    let names = |list: &Option<PastList>| -> Vec<String> {
        list.iter().flat_map(|list| list.statements.iter().map(|one| one.statement.clone())).collect()
    };
    let (was, is) = (names(&before.main_list), names(&after.main_list));
    Comparison {
        question: if grown { "new votes against old ones" } else { "two sets of votes" },
        people: (before.people.len(), after.people.len(), both),
        statements_new: later.keys().filter(|id| !earlier.contains_key(*id)).map(|id| (*id).to_owned()).collect(),
        statements_gone: earlier.keys().filter(|id| !later.contains_key(*id)).map(|id| (*id).to_owned()).collect(),
        moved,
        verdicts: (before.groups.verdict.clone(), after.groups.verdict.clone()),
        groups: (before.groups.stable.len(), after.groups.stable.len()),
        groups_index: (!first.is_empty()).then(|| adjusted_rand_index(&first, &second)),
        noise_index: before.groups.mean_ari.filter(|_| !first.is_empty()),
        list_came: is.iter().filter(|id| !was.contains(id)).cloned().collect(),
        list_left: was.iter().filter(|id| !is.contains(id)).cloned().collect(),
    }
}

/// Two-sided exact test of the shares of agreement; 1 when there is nothing to compare.
fn differs(one: PastTally, other: PastTally) -> f64 {
    if one.total() == 0 || other.total() == 0 {
        return 1.0;
    }
    let (agree, all) = (one.agree + other.agree, one.total() + other.total());
    let more = at_least(one.agree, one.total(), agree, all);
    let fewer = at_least(one.total() - one.agree, one.total(), all - agree, all);
    (2.0 * more.min(fewer)).min(1.0)
}

impl Comparison {
    /// Pretty JSON with a line break at the end.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        Ok(text)
    }

    /// The same for a terminal. Ends with a line break.
    pub fn in_words(&self) -> String {
        let mut text = String::new();
        let (before, after, both) = self.people;
        let _ = writeln!(text, "{before} people before, {after} after, {both} in both.");
        let real: Vec<&Moved> = self.moved.iter().filter(|one| one.real).collect();
        let _ = match real.len() {
            0 => writeln!(text, "No statement moved by more than noise ({} compared).", self.moved.len()),
            moved => writeln!(text, "{moved} of {} statements moved by more than noise:", self.moved.len()),
        };
        for one in real.iter().take(20) {
            let name = one.text.clone().unwrap_or_else(|| format!("statement {}", one.id));
            let (then, now) = (one.shares.0 * 100.0, one.shares.1 * 100.0);
            let _ = writeln!(text, "  {then:.0} % -> {now:.0} % agree: {name}");
        }
        for (words, list) in [
            ("New statements", &self.statements_new),
            ("Statements gone", &self.statements_gone),
            ("Came onto the main list", &self.list_came),
            ("Left the main list", &self.list_left),
        ] {
            if !list.is_empty() {
                let _ = writeln!(text, "{words}: {}", list.join(", "));
            }
        }
        let _ = match (self.groups_index, self.noise_index) {
            (Some(index), Some(noise)) => {
                let verdict = if index >= noise { "no more than noise" } else { "more than noise" };
                let (then, now) = self.groups;
                writeln!(
                    text,
                    "Groups: {then} before, {now} after; adjusted Rand index {index:.2}, resamples reach {noise:.2}: {verdict}."
                )
            }
            _ => writeln!(text, "Groups: {} before, {} after.", self.verdicts.0, self.verdicts.1),
        };
        text
    }
}
