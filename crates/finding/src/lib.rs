//! Finding things by words, in whatever script they are written.
//!
//! Somebody types "sheltr men" on a cracked screen, in Khmer without blanks, in Arabic with or without hamza, and must find the same
//! services as everybody else. The full-text searches of SQLite and PostgreSQL disagree with each other, split no Thai and forgive no
//! misspelling. So everything that is searched is held in memory by [`Engine`], on tantivy, and made again from the database whenever
//! a program starts.
//!
//! **The same things give the same answer.** Scores depend on what is there, never on the order in which it came, on what was there
//! before, or on how the index happens to be cut into segments: two instances that know the same things list the same ids in the same
//! order. That is why scores are whole numbers of our own, and tantivy's BM25, which counts what was deleted, is not used.
//!
//! - [`words`] splits a text (Unicode word boundaries, and learned ones where a script has no blanks), folds case, marks and
//!   spellings, and gives stems.
//! - [`Vocabulary`] holds words that lead to tags, once for all things.
//! - [`Engine::change`] puts things in and takes them out; [`Engine::find`] answers.
//!
//! ```
//! # fn main() -> Result<(), finding::Error> {
//! use finding::{Engine, Query, Thing};
//! let engine = Engine::new()?;
//! engine.change(&[Thing { id: 7, name: "Night shelter".into(), ..Thing::default() }], &[])?;
//! let found = engine.find(&Query { text: "sheltr", ..Query::default() })?;
//! assert_eq!((found.total, found.hits[0].id), (1, 7));
//! # Ok(())
//! # }
//! ```
//!
//! Not done: phrases, operators in what is typed, excerpts, storing. No query is kept or logged.

mod best;
mod engine;
mod enough;
mod places;
mod query;
mod vocabulary;
mod words;

pub use engine::{Engine, Thing};
pub use places::{Point, kilometres};
pub use query::{Found, Hit, Near, Query, Times};
pub use vocabulary::Vocabulary;
pub use words::{Word, folded, words};

/// Something went wrong inside the index.
pub type Error = tantivy::TantivyError;
