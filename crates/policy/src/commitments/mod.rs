//! Commitments: what institutions promise, how far they say they are, and what members judge.
//!
//! The problem: a promise is reported as kept by whoever made it. Here the institution's claim and the members' judgement are stored
//! apart and shown side by side, both on the scale of the Open Government Partnership; only members can say that something is done;
//! and a day that slipped stays to be seen (product.md R25).
//!
//! Not done: milestones are lines of a wording, without states of their own.

pub mod acts;
pub mod store;
pub mod types;
