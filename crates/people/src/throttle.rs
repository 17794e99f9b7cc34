//! Guessing is made slow for those who guess wrong, and for nobody else.
//!
//! Nobody is ever locked out: a limit per address would hit everyone behind one Tor exit, a limit per code would let a
//! stranger lock its owner out. So right answers are given at once; wrong answers wait the longer, the more of them there
//! were in the last minute, and Argon2 runs at most twice at a time. With 73 random bits in a code this only bounds the load.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use kit::{App, Problem};
use tokio::sync::Semaphore;

use crate::{codes::Code, secrets};

static STRETCHING: Semaphore = Semaphore::const_new(2);
/// Passphrases wait in a line of their own: a flood at the staff door must not keep members out.
static PASSPHRASES: Semaphore = Semaphore::const_new(1);
static WAITING: AtomicUsize = AtomicUsize::new(0);
static WRONG: Mutex<Option<(Instant, u32)>> = Mutex::new(None);

/// How many wrong answers a minute are answered without a wait.
const FREE: u32 = 30;

/// What a code opens, off the async threads.
pub(crate) async fn open(app: &App, code: Code) -> Result<secrets::Opened, Problem> {
    let key = app.key().clone();
    stretched(move || secrets::open_code(&key, &code)).await
}

async fn stretched<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    let _permit = STRETCHING.acquire().await.map_err(|_| Problem::Busy)?;
    tokio::task::spawn_blocking(work).await.map_err(|_| Problem::Internal)
}

/// How many passphrases may wait to be looked at.
const LINE: usize = 50;

/// Runs something with a passphrase that takes Argon2's time and memory.
pub(crate) async fn passphrase<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    if WAITING.fetch_add(1, Ordering::SeqCst) >= LINE {
        WAITING.fetch_sub(1, Ordering::SeqCst);
        return Err(Problem::Busy);
    }
    let permit = PASSPHRASES.acquire().await;
    WAITING.fetch_sub(1, Ordering::SeqCst);
    let _permit = permit.map_err(|_| Problem::Busy)?;
    tokio::task::spawn_blocking(work).await.map_err(|_| Problem::Internal)
}

/// Called before a wrong answer is given.
pub(crate) async fn wrong() {
    let wait = {
        let mut state = WRONG.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, count) = match *state {
            Some((since, count)) if since.elapsed() < Duration::from_mins(1) => (since, count + 1),
            _ => (Instant::now(), 1),
        };
        *state = Some((since, count));
        delay(count)
    };
    tokio::time::sleep(wait).await;
}

/// How long the `count`th wrong answer of a minute waits: nothing at first, then up to three seconds.
fn delay(count: u32) -> Duration {
    Duration::from_millis(u64::from(count.saturating_sub(FREE)) * 20).min(Duration::from_secs(3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_grows_and_stays_bounded() {
        assert_eq!(delay(1), Duration::ZERO);
        assert_eq!(delay(FREE), Duration::ZERO);
        assert!(delay(FREE + 10) > delay(FREE + 1));
        assert_eq!(delay(u32::MAX), Duration::from_secs(3));
    }
}
