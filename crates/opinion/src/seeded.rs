//! Draws that depend on a seed and a stream number, and on nothing else.
//!
//! Each resample has its own stream of one ChaCha8 generator, so that the thread it runs on does not matter. Only raw
//! 64-bit words are taken from the generator: how other crates turn words into numbers may change between versions.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// One stream of draws.
pub(crate) struct Draws(ChaCha8Rng);

impl Draws {
    pub(crate) fn new(seed: u64, stream: u64) -> Draws {
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        generator.set_stream(stream);
        Draws(generator)
    }

    /// Uniform in [0, 1), a multiple of 2^-53.
    pub(crate) fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / 9_007_199_254_740_992.0
    }

    /// A whole number below `count`, for `count` of at least one. The bias of at most `count` in 2^64 does not matter here.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        ((u128::from(self.0.next_u64()) * count as u128) >> 64) as usize
    }

    /// Marks `amount` of `count` places, every choice equally likely.
    pub(crate) fn subset(&mut self, count: usize, amount: usize) -> Vec<bool> {
        let mut places: Vec<usize> = (0..count).collect();
        let mut chosen = vec![false; count];
        for taken in 0..amount.min(count) {
            let pick = taken + self.below(count - taken);
            places.swap(taken, pick);
            chosen[places[taken]] = true;
        }
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_repeat_and_stay_in_range() {
        let mut first = Draws::new(5, 1);
        let mut again = Draws::new(5, 1);
        let mut other = Draws::new(5, 2);
        let mut differs = false;
        for _ in 0..1000 {
            let draw = first.below(10);
            assert!(draw < 10);
            assert_eq!(draw, again.below(10));
            differs |= draw != other.below(10);
        }
        assert!(differs);
        assert_eq!(first.subset(40, 25).iter().filter(|chosen| **chosen).count(), 25);
        assert!((0.0..1.0).contains(&first.unit()));
    }
}
