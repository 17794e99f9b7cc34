//! Tests of the ledger: the tree, the formats, and a table of attacks against both verifiers.
#![allow(clippy::unwrap_used, clippy::format_push_string, clippy::format_collect, reason = "tests")]
#![expect(clippy::print_stderr, reason = "a test that is skipped says so")]

mod attacks;
mod formats;
mod program;
mod support;
mod tree;
mod witnesses;
