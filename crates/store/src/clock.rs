//! Time and randomness as arguments. Only these two types ask the machine for either; clippy.toml forbids the rest.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicI64, Ordering},
};

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;

use crate::{Day, Moment};

/// Where the time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is moved: for tests and samples. Microseconds since 1970.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that shows noon (UTC) of `day`.
    pub fn fixed(day: Day) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(day.0 * 86_400_000_000 + 43_200_000_000)))
    }

    /// The moment now.
    pub fn now(&self) -> Moment {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for the time")]
            Self::System => Moment::from(time::OffsetDateTime::now_utc()),
            Self::Fixed(at) => Moment(at.load(Ordering::SeqCst)),
        }
    }

    /// Today, in UTC.
    pub fn today(&self) -> Day {
        self.now().day()
    }

    /// Moves a fixed clock forward; the system clock stays as it is.
    pub fn advance_seconds(&self, seconds: i64) {
        if let Self::Fixed(at) = self {
            at.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
        }
    }
}

/// Where randomness comes from.
#[derive(Clone)]
pub enum Entropy {
    /// The operating system.
    System,
    /// A seeded generator, for tests and for the demonstration's sample data. Never for secrets of a real installation.
    Seeded(Arc<Mutex<ChaCha20Rng>>),
}

impl Entropy {
    /// A generator that gives the same bytes for the same seed.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(ChaCha20Rng::seed_from_u64(seed))))
    }

    /// Fills `bytes` with random bytes.
    ///
    /// # Panics
    /// When the operating system has no randomness to give: nothing safe can be done then.
    pub fn fill(&self, bytes: &mut [u8]) {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine for randomness")]
            Self::System => getrandom::fill(bytes).expect("the operating system gives randomness"),
            Self::Seeded(generator) => generator.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes),
        }
    }

    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// A random number.
    pub fn number(&self) -> u64 {
        u64::from_le_bytes(self.bytes())
    }
}

impl std::fmt::Debug for Entropy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::System => "Entropy::System",
            Self::Seeded(_) => "Entropy::Seeded",
        })
    }
}
