//! What several tests need: the demonstration data and a small generator of made-up votes.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::path::PathBuf;

use opinion::{Ballots, PersonId, StatementId, Vote};

/// The three real conversations of the demonstration data.
pub const CONVERSATIONS: [&str; 3] = ["brexit-consensus", "scoop-hivemind.biodiversity", "vtaiwan.uberx"];

/// A path below the demonstration data.
pub fn demo(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../demo/polis").join(path)
}

/// SplitMix64 (Steele, Lea and Flood 2014): enough for made-up data, and always the same.
pub struct Chance(pub u64);

impl Chance {
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / 9_007_199_254_740_992.0
    }

    pub fn below(&mut self, count: usize) -> usize {
        (self.bits() % count as u64) as usize
    }

    pub fn shuffle<Item>(&mut self, items: &mut [Item]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// Made-up votes: `agree[g][s]` is the probability that someone of group g agrees with statement s rather than disagrees; a
/// tenth of votes are passes; a share is missing.
pub fn made_up(chance: &mut Chance, group_of: &[usize], agree: &[Vec<f64>], missing: f64) -> Ballots {
    let mut rows = Vec::new();
    for (person, &group) in group_of.iter().enumerate() {
        for (statement, &probability) in agree[group].iter().enumerate() {
            if chance.unit() < missing {
                continue;
            }
            let vote = if chance.unit() < 0.1 {
                Vote::Pass
            } else if chance.unit() < probability {
                Vote::Agree
            } else {
                Vote::Disagree
            };
            rows.push((PersonId(person as u128), StatementId(statement as u128), vote));
        }
    }
    Ballots::from_rows(rows)
}
