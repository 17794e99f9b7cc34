//! Acts of institutions and councils, in the public ledger.
//!
//! **The problem.** What an institution published, answered or promised must not change quietly, also when the machine is the
//! institution's own. So each act is entered in a ledger that others watch (crate `ledger`), in the same transaction as the act: there is
//! no act without its entry and no entry without its act. And nothing that a person gave may ever be in it, because a ledger cannot forget.
//!
//! **What may be in an entry** is declared: a [`Kind`] for each act, with its fields and where each comes from ([`Source`]). [`enter`] takes
//! exactly these; a test of the whole holds every declared column to the inventory. The entry is a salted commitment; salt and body lie
//! sealed under a key of their own, so that [`erase`] destroys them in every copy within the time of a backup.
//!
//! **How a place is given.** A transaction writes its entry without a place, so that writers never wait for each other; [`publish`] gives the
//! places in the order of the acts, writes the tiles and signs, once an hour. The hour is on purpose: a checkpoint carries a
//! time, and nobody shall learn the minute in which a member of a council was at work.
//!
//! **Not done.** No page and no network: asking witnesses and showing entries is for crate `prove`. Acts from before the ledger
//! existed are not in it.

mod enter;
mod erase;
mod files;
mod keys;
mod publish;
mod witnesses;

#[cfg(test)]
mod tests;

pub use enter::{Field, Kind, Source, Values, enter};
pub use erase::{BY_CALENDAR, erase, erase_again, tell_lost, untold};
pub use files::{Entry, about, between, bodies, entries, entry, erased_by, latest, of_report, proofs, served, tile};
pub use keys::{Key, all as keys, begin_again, opens, policy, rotate};
pub use publish::{HALF, publish, size};
pub use witnesses::{
    Watcher, add as add_witness, all as witnesses, ask, end as end_witness, relocate as move_witness, signed, trouble,
};

use ledger::Refusal;

/// The acts of the ledger itself.
pub static KINDS: [&Kind; 3] = [&keys::NEW_KEY, &witnesses::WITNESS, &erase::ERASED];

/// A ledger that does not fit together is a broken database.
#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn broken(refusal: Refusal) -> store::Error {
    store::Error::Broken(format!("the ledger: {}", refusal.sentence))
}
