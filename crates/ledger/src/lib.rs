//! A public ledger that cannot be changed quietly.
//!
//! **The problem.** An institution that promised something can change its page a year later, and whoever remembers the promise has
//! nothing in hand. A ledger helps only when the one who keeps it cannot rewrite it either, when anybody can check that without
//! asking, and when nothing in it exposes a person.
//!
//! **What it is.** An append-only Merkle tree (RFC 6962, SHA-256) in the formats of C2SP, so that existing tools and mirrors work:
//! tiles of 256 hashes ([`tiles`]), signed checkpoints ([`checkpoint`]), witnesses ([`witness`]) who sign only what continues what they
//! saw, policies that say how many witnesses are enough ([`policy`]), and proofs in one file ([`proof_file`]).
//! An entry is a salted commitment ([`entry`]): body and salt lie beside the tree and can be erased; every proof stays valid.
//!
//! **Not done.** The library opens no database and no network. It does not know what an entry means; the application declares
//! which acts there are and which fields they have. No ML-DSA signatures yet. A ledger of fewer than 2^63 entries.

pub mod checkpoint;
pub mod entry;
pub mod growing;
pub mod hash;
pub mod keys;
pub mod policy;
pub mod proof_file;
pub mod proofs;
pub mod refusal;
pub mod tiles;
pub mod verify;
pub mod witness;

pub use checkpoint::Checkpoint;
pub use entry::Body;
pub use growing::Growing;
pub use hash::Hash;
pub use keys::{PublicKey, SecretKey, Use};
pub use policy::Policy;
pub use proof_file::ProofFile;
pub use refusal::{Code, Refusal, Result};
pub use tiles::{Tile, TileSet};
