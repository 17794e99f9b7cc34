//! The main list: statements that stand for the voters in proportion to their number.
//!
//! **The problem.** "The ten most popular statements" says the same thing ten times over, all of it for the largest camp. And
//! in a consultation most people see only some statements: one that was shown to fifty people has fewer votes than one shown
//! to five hundred, whatever people think of it.
//!
//! **The method**, in two steps.
//! 1. *What is owed.* For l = k, k-1, ... 1: while there is a statement with which at least l n / k voters agree who each
//!    agree with fewer than l statements chosen so far, take one (the Greedy Justified Candidate Rule). This keeps the
//!    promise of [`certificate`](mod@crate::certificate) with at most k statements, and a longer list keeps it too.
//! 2. *What is left* is filled, and improved by exchanging, as long as the proportional score grows: proportional approval
//!    voting by local search. A voter who agrees with w statements of the list adds 1 + 1/2 + ... + 1/w to it, so the first
//!    statement for somebody who has none counts for more than the third for somebody who has two. Statements that were
//!    owed stay.
//!
//! **Exposure.** Of e(x) people who saw statement x (agree, disagree or pass), a(x) agree. Its gain is taken as if everyone
//! had seen it, and no more is believed than so few can show:
//!
//! ```text
//! gain(x) = n bound(a(x), e(x)) . mean over those who agree with x of 1 / (w(i) + 1)
//! ```
//!
//! with bound the one-sided 95 % lower bound of a share ([`agreement`](mod@crate::agreement)) and w(i) the number of
//! statements on the list that i agrees with. Without the correction the factor would be a(x), the raw number of votes. A
//! statement with fewer than [`Settings::minimum_seen`] answers is no candidate in step 2.
//!
//! **Source.** Greedy Justified Candidate Rule and EJR+: M. Brill and J. Peters, EC 2023. Proportional approval voting: T. N.
//! Thiele, 1895; local search: H. Aziz et al., "On the complexity of extended and proportional justified representation",
//! AAAI 2018. Elections in which people see some candidates only: D. Halpern et al., "Representation with incomplete votes",
//! AAAI 2023. Putting the two steps together and the correction for exposure are ours.
//!
//! **Not done.** The correction assumes that whoever saw a statement is like whoever did not; the routing of Firsthand draws
//! so, other tools may not. w(i) counts what i saw of the list. The promise holds for votes that were cast; for the
//! corrected score nothing is proved. The search stops at a local optimum.

use schemars::JsonSchema;
use serde::Serialize;

use crate::agreement::lower_bound;
use crate::ballots::{Ballots, StatementId, Vote};
use crate::certificate::{Certificate, certify};

/// What the list depends on besides the votes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Settings {
    /// k: places on the list. Default 10.
    pub places: usize,
    /// Answers a statement needs to be a candidate for what is left. Default 10.
    pub minimum_seen: u64,
    /// Whether gains are corrected for exposure. Default true; false is for comparison.
    pub correct_exposure: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { places: 10, minimum_seen: 10, correct_exposure: true }
    }
}

/// One statement of the list.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Listed {
    /// Which statement.
    pub statement: String,
    /// People who answered it.
    pub seen: u64,
    /// People who agree.
    pub agree: u64,
    /// At least this share of everyone would agree, had everyone seen it (95 %).
    pub at_least: f64,
    /// Voters who agree with this statement or one before it.
    pub reached: usize,
    /// Whether a group was owed it.
    pub owed: bool,
}

/// The main list.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct MainList {
    /// How it was made.
    pub settings: Settings,
    /// The statements, the one that adds most first.
    pub statements: Vec<Listed>,
    /// Voters who agree with at least one of them.
    pub reached: usize,
    /// The check that no group is left without its share.
    pub certificate: Certificate,
}

/// Who agrees with what, and the running count of each voter.
struct Election {
    /// People who agree with each statement.
    supporters: Vec<Vec<u32>>,
    /// n bound / a: what one supporter counts for.
    weight: Vec<f64>,
    candidate: Vec<bool>,
    voters: usize,
    /// w(i).
    agreed: Vec<u32>,
    /// 1 / (w + 1).
    harmonic: Vec<f64>,
}

impl Election {
    fn new(ballots: &Ballots, settings: &Settings) -> Election {
        let voters = (0..ballots.people().len()).filter(|&person| ballots.votes_of(person).len() > 0).count();
        let mut supporters = Vec::with_capacity(ballots.statements().len());
        let (mut weight, mut candidate) = (Vec::new(), Vec::new());
        for statement in 0..ballots.statements().len() {
            let agree: Vec<u32> =
                ballots.votes_on(statement).filter(|vote| vote.1 == Vote::Agree).map(|vote| vote.0).collect();
            let seen = ballots.votes_on(statement).len() as u64;
            let count = agree.len() as u64;
            candidate.push(seen >= settings.minimum_seen && count > 0);
            weight.push(match (settings.correct_exposure, count) {
                (_, 0) => 0.0,
                (true, _) => voters as f64 * lower_bound(count, seen) / count as f64,
                (false, _) => 1.0,
            });
            supporters.push(agree);
        }
        let harmonic = (0..=settings.places + 1).map(|count| 1.0 / (count + 1) as f64).collect();
        let agreed = vec![0; ballots.people().len()];
        Election { supporters, weight, candidate, voters, agreed, harmonic }
    }

    fn add(&mut self, statement: usize) {
        for &person in &self.supporters[statement] {
            self.agreed[person as usize] += 1;
        }
    }

    fn remove(&mut self, statement: usize) {
        for &person in &self.supporters[statement] {
            self.agreed[person as usize] -= 1;
        }
    }

    /// What a statement that is not on the list would add.
    fn gain(&self, statement: usize) -> f64 {
        let sum: f64 =
            self.supporters[statement].iter().map(|&person| self.harmonic[self.agreed[person as usize] as usize]).sum();
        self.weight[statement] * sum
    }

    /// The candidate outside the list that adds most, of equals the first.
    fn best(&self, list: &[usize]) -> Option<(usize, f64)> {
        let mut best: Option<(usize, f64)> = None;
        for statement in 0..self.supporters.len() {
            if !self.candidate[statement] || list.contains(&statement) {
                continue;
            }
            let gain = self.gain(statement);
            if best.is_none_or(|(_, most)| gain > most) {
                best = Some((statement, gain));
            }
        }
        best
    }

    /// Step 1: what is owed.
    fn owed(&mut self, places: usize) -> Vec<usize> {
        let mut list = Vec::new();
        for level in (1..=places).rev() {
            loop {
                let mut next: Option<(usize, f64)> = None;
                for (statement, supporters) in self.supporters.iter().enumerate() {
                    if supporters.len() * places < level * self.voters || list.contains(&statement) {
                        continue;
                    }
                    let group =
                        supporters.iter().filter(|&&person| (self.agreed[person as usize] as usize) < level).count();
                    if group > 0 && group * places >= level * self.voters {
                        let gain = self.gain(statement);
                        if next.is_none_or(|(_, most)| gain > most) {
                            next = Some((statement, gain));
                        }
                    }
                }
                let Some((statement, _)) = next else { break };
                self.add(statement);
                list.push(statement);
            }
        }
        list
    }

    /// Step 2: fills the places that are left, and exchanges what is not owed while that gains more than a millionth.
    fn fill(&mut self, mut list: Vec<usize>, places: usize) -> Vec<usize> {
        let owed = list.len();
        while list.len() < places {
            let Some((statement, _)) = self.best(&list) else { break };
            self.add(statement);
            list.push(statement);
        }
        // The corrected score is no potential, so the number of exchanges is bounded.
        for _ in 0..places * 10 {
            let mut exchange: Option<(usize, usize, f64)> = None;
            for place in owed..list.len() {
                let old = list[place];
                self.remove(old);
                let lost = self.gain(old);
                if let Some((new, gain)) = self.best(&list) {
                    let more = gain - lost;
                    if more > lost * 1e-6 && exchange.is_none_or(|(_, _, most)| more > most) {
                        exchange = Some((place, new, more));
                    }
                }
                self.add(old);
            }
            let Some((place, new, _)) = exchange else { break };
            self.remove(list[place]);
            self.add(new);
            list[place] = new;
        }
        list
    }
}

/// Makes the list and checks it.
pub fn main_list(ballots: &Ballots, settings: &Settings) -> MainList {
    let mut election = Election::new(ballots, settings);
    let owed = election.owed(settings.places);
    let chosen = election.fill(owed.clone(), settings.places);
    // For reading: what adds most comes first.
    election.agreed.fill(0);
    let mut rest = chosen.clone();
    rest.sort_unstable();
    let mut statements = Vec::with_capacity(chosen.len());
    let mut reached = 0;
    while !rest.is_empty() {
        let mut first = (0, f64::NEG_INFINITY);
        for (place, &statement) in rest.iter().enumerate() {
            let gain = election.gain(statement);
            if gain > first.1 {
                first = (place, gain);
            }
        }
        let statement = rest.remove(first.0);
        reached +=
            election.supporters[statement].iter().filter(|&&person| election.agreed[person as usize] == 0).count();
        election.add(statement);
        let (agree, seen) = (election.supporters[statement].len() as u64, ballots.votes_on(statement).len() as u64);
        statements.push(Listed {
            statement: ballots.statements()[statement].0.to_string(),
            seen,
            agree,
            at_least: lower_bound(agree, seen),
            reached,
            owed: owed.contains(&statement),
        });
    }
    let ids: Vec<StatementId> = chosen.iter().map(|&statement| ballots.statements()[statement]).collect();
    let certificate = certify(ballots, &ids, settings.places);
    MainList { settings: settings.clone(), statements, reached, certificate }
}

/// Voters who agree with at least one statement of a list.
pub fn reached(ballots: &Ballots, list: &[StatementId]) -> usize {
    let on_list: Vec<bool> = ballots.statements().iter().map(|id| list.contains(id)).collect();
    (0..ballots.people().len())
        .filter(|&person| {
            ballots.votes_of(person).any(|(statement, vote)| vote == Vote::Agree && on_list[statement as usize])
        })
        .count()
}
