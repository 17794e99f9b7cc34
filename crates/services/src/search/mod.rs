//! Finding a service.
//!
//! The problem: a man without status looks for a bed tonight, on a borrowed phone. The words he types are not those of the listing, what
//! he looks for must not stand in an address that somebody reads over his shoulder or in a log, and a list that mixes "takes men"
//! with "says nothing about men" sends him through the night to a closed door.
//!
//! So a search is posted and answered under an address that tells nothing and ends after two hours ([`Asked::sealed`]); nothing of it is kept. Words
//! find services by the names of our terms in four languages and by what people call them ([`things`]); who is served, barriers,
//! languages and places are filters, and "not known" never counts as yes. The index is in memory and follows the database ([`Live`]):
//! before each search it is asked for the number of its last change, so that every instance answers from the same state.
//!
//! Not done: geocoding. Places are those of the operator's list, or of the directory's own towns.

pub(crate) mod ask;
mod live;
mod sealed;
pub(crate) mod things;
mod towns;

pub use ask::{Asked, Places, Where};
pub use live::Live;
pub(crate) use sealed::{Browser, open, seal};
pub use things::{Timetables, known_term, thing};

#[cfg(test)]
mod tests;
