//! Setting documents as PDF: one at a time in the whole program, because each takes a processor and much memory.

use documents::{Direction, Document};
use kit::{Lang, Problem};
use tokio::sync::{Semaphore, SemaphorePermit};

static PRESS: Semaphore = Semaphore::const_new(1);

/// The right to set a document now.
pub(crate) struct Turn {
    _held: SemaphorePermit<'static>,
}

/// Waits until nobody else sets one.
pub(crate) async fn turn() -> Result<Turn, Problem> {
    PRESS.acquire().await.map(|held| Turn { _held: held }).map_err(|_| Problem::Internal)
}

impl Turn {
    /// Sets a document.
    pub(crate) async fn set(self, document: Document) -> Result<Vec<u8>, Problem> {
        let made =
            tokio::task::spawn_blocking(move || documents::pdf(&document)).await.map_err(|_| Problem::Internal)?;
        let made = made.map_err(|error| {
            // The message may hold people's words: only that it happened is written down.
            tracing::error!(shape = matches!(error, documents::Error::Shape(_)), "a report could not be set");
            Problem::Internal
        })?;
        Ok(made.bytes)
    }
}

/// Sets a document when it is its turn.
pub(crate) async fn set(document: Document) -> Result<Vec<u8>, Problem> {
    turn().await?.set(document).await
}

/// The way a language is written.
pub(crate) fn direction(lang: Lang) -> Direction {
    if lang.is_rtl() { Direction::Rtl } else { Direction::Ltr }
}

/// Words of another language, kept from turning the sentence around them (Unicode Standard Annex 9, isolates).
pub(crate) fn apart(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}
