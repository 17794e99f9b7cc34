//! The one door to the database.
//!
//! The problem: an installation starts as one SQLite file on a small machine and may grow into PostgreSQL behind
//! several instances. Everything above this crate says what it wants once, in one SQL text, and cannot tell which
//! database answers. Handlers hold a [`Store`], never a pool: every transaction has a name, is timed, and is retried
//! where the database asks for that.
//!
//! - [`Store::read`] runs a closure in a read-only snapshot.
//! - [`Store::write`] runs a closure in a transaction. On SQLite one writer takes the waiting closures together, each
//!   in its own savepoint, and commits them with one `fsync` (group commit): an answer is given only after the commit.
//! - [`Vault`] is the second store, with the keys of people's words; [`Tx::seal`] and [`Tx::unseal`] are the way in and out.
//! - [`Moment`], [`Day`], [`Clock`], [`Entropy`] and [`Id`] make time and randomness arguments.
//! - [`jobs`] is a queue of long work with leases; [`harness`] runs a storage test on both databases.
//!
//! Not done: no query builder, no mapping of rows to objects, no nested transactions (a closure is one unit), and no
//! full-text search (the two databases disagree about it).

mod clock;
pub mod copy;
mod door;
mod error;
pub mod harness;
mod id;
pub mod jobs;
mod migrate;
mod moment;
pub mod sealing;
mod tx;
mod value;
mod vault;
mod writer;

pub use clock::{Clock, Entropy};
pub use door::{BoxFuture, Database, Settings, Store};
pub use error::Error;
pub use id::Id;
pub use migrate::{LATEST, Migration, key_migrations, migrations};
pub use moment::{Day, Moment};
pub use tx::Tx;
pub use value::{FromColumn, Row, Value};
pub use vault::{BACKUP_DAYS, Sealing, Text, Tombstone, Vault, Wrapping, is_sealed};

/// The result of a storage operation. Not found is `Ok(None)`, never an error.
pub type Result<T, E = Error> = std::result::Result<T, E>;
