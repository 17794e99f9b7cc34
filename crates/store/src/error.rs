//! Which error is for what. [`Error::Unique`] is the only one that a caller is expected to match on: it means that a row
//! with this key is already there. Everything else is passed up and becomes an error page.

/// What can go wrong at the door.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A row with the same key exists. Carries the name the database gave the constraint (never a value).
    #[error("a row with this key exists ({0})")]
    Unique(String),
    /// The database stayed busy, or asked for a retry too often. Nothing was stored.
    #[error("the database is busy; nothing was stored")]
    Busy,
    /// A column does not have the type that the code asked for.
    #[error("column {column}: {reason}")]
    Column {
        /// The column's name.
        column: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// The address of the database is not one we understand.
    #[error("{0}")]
    Address(String),
    /// The database holds a schema newer than this program knows.
    #[error("the database has schema {found}, this program knows up to {known}: use a newer program")]
    TooNew {
        /// The version in the database.
        found: i64,
        /// The newest version in this program.
        known: i64,
    },
    /// The group of writes this one was part of could not be committed.
    #[error("the write could not be made durable: {0}")]
    Commit(String),
    /// The writer has stopped (the program is ending).
    #[error("the writer has stopped")]
    Stopped,
    /// A closure panicked; its changes were rolled back.
    #[error("a write failed unexpectedly and was rolled back")]
    Panicked,
    /// Any other error of the database.
    #[error("database: {0}")]
    Database(sqlx::Error),
    /// Words of people are sealed, and the key store is not open.
    #[error("the key store is not open")]
    Sealed,
    /// A rule of the code itself was broken (a bug).
    #[error("{0}")]
    Broken(String),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(inner) = &error {
            if inner.is_unique_violation() {
                return Self::Unique(inner.constraint().unwrap_or("key").to_owned());
            }
            // 40001 serialisation failure, 40P01 deadlock, 5/517 SQLITE_BUSY and SQLITE_BUSY_SNAPSHOT.
            if matches!(inner.code().as_deref(), Some("40001" | "40P01" | "5" | "517" | "6" | "261")) {
                return Self::Busy;
            }
        }
        Self::Database(error)
    }
}
