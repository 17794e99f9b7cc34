//! How a body decides.
//!
//! The problem: whether something was decided must not depend on who counts. So each rule is written down once, with what happens to
//! abstentions, empty seats and ties, and the outcome carries its numbers, so that anybody can check it.
//!
//! - **Quorum**: that enough of the seated members took part, abstentions included. Without it nothing is decided.
//! - **Consent**: nobody objects. Standing aside is no objection. (Sociocracy, Quaker practice.)
//! - **Majority**: more for than against; abstentions do not count. A tie is a no.
//! - **Two thirds**: at least twice as many for as against.
//! - **Ranked choice** between several: instant runoff. The one that is first on the fewest ballots leaves, until one has more than half of
//!   the ballots that still name somebody. Where several have the fewest, every order in which they could leave is tried: when all lead
//!   to the same choice, that is chosen; otherwise those who could be chosen are tied, and the body settles it. Nothing is decided by lot.
//!
//! Votes of a council are acts of a public body and may show small numbers; answers of participants never come here.
//!
//! Not done: weighted votes, proxies, elections of several at once (lists in proportion are in `opinion`).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// What a member says to a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// Yes.
    For,
    /// No; under consent an objection.
    Against,
    /// Takes part without a yes or no; under consent stands aside.
    Abstain,
}

/// How many must take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    /// More than this share of the seated members, or exactly it where `or_equal`: `part` of `whole`.
    pub part: usize,
    /// See `part`; not 0.
    pub whole: usize,
    /// Whether the share itself is enough.
    pub or_equal: bool,
}

impl Quorum {
    /// More than half.
    pub const MAJORITY: Self = Self { part: 1, whole: 2, or_equal: false };
    /// At least two thirds.
    pub const TWO_THIRDS: Self = Self { part: 2, whole: 3, or_equal: true };

    /// The fewest of so many seated members that are enough; at least one.
    pub const fn needed(self, seated: usize) -> usize {
        let least =
            if self.or_equal { (seated * self.part).div_ceil(self.whole) } else { seated * self.part / self.whole + 1 };
        if least == 0 { 1 } else { least }
    }
}

/// The rule for a yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Nobody objects, and somebody is for it.
    Consent,
    /// More for than against.
    Majority,
    /// At least two thirds of for and against.
    TwoThirds,
}

/// What came of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Decided: yes.
    Adopted,
    /// Decided: no.
    Rejected,
    /// Too few took part; nothing is decided.
    NoQuorum,
}

/// A vote with its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Yes.
    pub in_favour: usize,
    /// No.
    pub against: usize,
    /// Neither.
    pub abstained: usize,
    /// How many had to take part.
    pub needed: usize,
    /// What came of it.
    pub verdict: Verdict,
}

/// Counts a yes or no. `seated`: how many members there are, whether they took part or not.
pub fn decide(rule: Rule, quorum: Quorum, seated: usize, voices: &[Voice]) -> Count {
    let of = |voice: Voice| voices.iter().filter(|one| **one == voice).count();
    let (in_favour, against, abstained) = (of(Voice::For), of(Voice::Against), of(Voice::Abstain));
    let needed = quorum.needed(seated);
    let yes = match rule {
        Rule::Consent => against == 0 && in_favour > 0,
        Rule::Majority => in_favour > against,
        Rule::TwoThirds => in_favour > 0 && in_favour >= 2 * against,
    };
    let verdict = match (voices.len() >= needed, yes) {
        (false, _) => Verdict::NoQuorum,
        (true, true) => Verdict::Adopted,
        (true, false) => Verdict::Rejected,
    };
    Count { in_favour, against, abstained, needed, verdict }
}

/// A round of ranked choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// On how many ballots each option is first of those that are left; `None` for one that has left.
    pub first: Vec<Option<usize>>,
    /// Ballots that name none of those that are left.
    pub spent: usize,
    /// Who leaves after it; empty also in outcomes stored before they named it. Several: they are equal, all orders were tried, and the rounds that follow are not shown.
    #[serde(default)]
    pub leaves: Vec<usize>,
}

/// What came of a ranked choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// This option.
    One(usize),
    /// These could be chosen, depending on who of equals leaves first: the body settles it.
    Tie(Vec<usize>),
    /// Too few took part.
    NoQuorum,
}

/// A ranked choice with its rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranking {
    /// What was counted.
    pub rounds: Vec<Round>,
    /// What came of it.
    pub chosen: Chosen,
}

/// The most options that can be ranked: all orders of equals are tried.
pub const MOST_OPTIONS: usize = 12;

/// Why ballots cannot be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotCounted {
    /// There are no options, or more than [`MOST_OPTIONS`].
    Options,
    /// The ballot at this place names an option that there is not.
    Unknown(usize),
    /// The ballot at this place names an option twice.
    Twice(usize),
}

/// Counts ranked ballots: each names options by number, the best first, as many as its author likes. An empty one abstains.
///
/// # Errors
/// When there are too many options, or a ballot cannot be counted.
pub fn rank(options: usize, quorum: Quorum, seated: usize, ballots: &[Vec<usize>]) -> Result<Ranking, NotCounted> {
    if !(1..=MOST_OPTIONS).contains(&options) {
        return Err(NotCounted::Options);
    }
    for (place, ballot) in ballots.iter().enumerate() {
        let named: BTreeSet<usize> = ballot.iter().copied().collect();
        if named.len() != ballot.len() {
            return Err(NotCounted::Twice(place));
        }
        if named.iter().any(|option| *option >= options) {
            return Err(NotCounted::Unknown(place));
        }
    }
    if ballots.len() < quorum.needed(seated) {
        return Ok(Ranking { rounds: Vec::new(), chosen: Chosen::NoQuorum });
    }
    let mut left: BTreeSet<usize> = (0..options).collect();
    let mut rounds = Vec::new();
    loop {
        let count = count(&left, ballots);
        let first = (0..options).map(|option| count.first.get(&option).copied()).collect();
        rounds.push(Round { first, spent: count.spent, leaves: count.last.clone() });
        if let Some(winner) = count.winner {
            return Ok(Ranking { rounds, chosen: Chosen::One(winner) });
        }
        if let [last] = count.last[..] {
            left.remove(&last);
            continue;
        }
        let mut possible: Vec<usize> = winners(&left, ballots, &mut BTreeMap::new()).into_iter().collect();
        let chosen =
            if let [one] = possible[..] { Chosen::One(one) } else { Chosen::Tie(std::mem::take(&mut possible)) };
        return Ok(Ranking { rounds, chosen });
    }
}

/// One round: how often each is first, how many ballots name none of them, who has won, and who is last where nobody has.
struct One {
    first: BTreeMap<usize, usize>,
    spent: usize,
    winner: Option<usize>,
    last: Vec<usize>,
}

fn count(left: &BTreeSet<usize>, ballots: &[Vec<usize>]) -> One {
    let mut first: BTreeMap<usize, usize> = left.iter().map(|option| (*option, 0)).collect();
    let mut spent = 0;
    for ballot in ballots {
        match ballot.iter().find(|option| left.contains(option)) {
            Some(option) => *first.entry(*option).or_default() += 1,
            None => spent += 1,
        }
    }
    let naming = ballots.len() - spent;
    // Who is left alone is chosen, also when no ballot names them any more.
    let winner = first.iter().find(|(_, votes)| **votes * 2 > naming || left.len() == 1).map(|(option, _)| *option);
    let fewest = first.values().min().copied().unwrap_or_default();
    let last = first.iter().filter(|(_, votes)| winner.is_none() && **votes == fewest).map(|(option, _)| *option);
    One { last: last.collect(), first, spent, winner }
}

/// Who can be chosen, in whatever order equals leave.
fn winners(
    left: &BTreeSet<usize>,
    ballots: &[Vec<usize>],
    known: &mut BTreeMap<BTreeSet<usize>, BTreeSet<usize>>,
) -> BTreeSet<usize> {
    if let Some(found) = known.get(left) {
        return found.clone();
    }
    let count = count(left, ballots);
    let found = match count.winner {
        Some(winner) => BTreeSet::from([winner]),
        None => count
            .last
            .iter()
            .flat_map(|last| {
                let mut rest = left.clone();
                rest.remove(last);
                winners(&rest, ballots, known)
            })
            .collect(),
    };
    known.insert(left.clone(), found.clone());
    found
}

#[cfg(test)]
mod tests;
