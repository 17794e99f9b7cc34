//! What other capabilities keep of a person, found by the person's key.
//!
//! The problem: a page where somebody sees all they gave, and a button that takes all of it back, must not forget a capability that was
//! added later. Consultations show the page; each capability that keeps something of people beside them says how to find it, how to take it
//! back, and how to take it back again after a restore.

use store::{BoxFuture, Id, Result, Tx};

/// Something that somebody gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// What it is about.
    pub title: String,
    /// Where the person sees it.
    pub address: String,
}

/// What a capability keeps of people.
#[derive(Clone, Copy)]
pub struct Elsewhere {
    /// A word for it, in message keys and forms.
    pub what: &'static str,
    /// What the person with this key gave.
    pub given: for<'t> fn(&'t mut Tx, [u8; 32]) -> BoxFuture<'t, Result<Vec<Thing>>>,
    /// Deletes all of it, and notes it for backups.
    pub take_back_all: for<'t> fn(&'t mut Tx, [u8; 32]) -> BoxFuture<'t, Result<()>>,
    /// Carries out a tombstone of a seat on a restored database. False when it is not of this capability.
    pub again: for<'t> fn(&'t mut Tx, Id) -> BoxFuture<'t, Result<bool>>,
}

/// All of them, as the program puts them together.
pub struct All(pub Vec<Elsewhere>);
