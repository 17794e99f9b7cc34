//! Hashes of the tree (RFC 6962, section 2.1), and the commitment that an entry is.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

use crate::{Refusal, Result};

/// What is hashed before salt and body, so that a commitment is never the hash of anything else.
pub const COMMITMENT: &[u8] = b"firsthand/ledger/commitment/v1\n";

/// A SHA-256 hash.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The root of the tree without entries.
    pub fn empty() -> Self {
        Self(Sha256::digest([]).into())
    }

    /// The hash of an entry.
    pub fn leaf(entry: &[u8]) -> Self {
        Self(Sha256::new().chain_update([0]).chain_update(entry).finalize().into())
    }

    /// The hash of two subtrees.
    pub fn node(left: Self, right: Self) -> Self {
        let mut joined = [1; 65];
        joined[1..33].copy_from_slice(&left.0);
        joined[33..].copy_from_slice(&right.0);
        Self(Sha256::digest(joined).into())
    }

    /// From standard base64.
    pub fn parse(text: &str) -> Result<Self> {
        bytes(text).and_then(|bytes| bytes.try_into().ok()).map(Self).ok_or_else(|| {
            Refusal::unreadable(format!("{:?} is not a hash: 32 bytes in base64 are expected", shown(text)))
        })
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&text(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The entry for a body: SHA-256 of [`COMMITMENT`], 32 bytes of salt, and the body. Whoever has not the salt learns nothing about
/// the body from it; once salt and body are gone, nobody does.
pub fn commitment(salt: &[u8; 32], body: &str) -> [u8; 32] {
    Sha256::new().chain_update(COMMITMENT).chain_update(salt).chain_update(body).finalize().into()
}

/// Bytes as base64.
pub(crate) fn text(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Bytes out of strict base64.
pub(crate) fn bytes(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// The start of something unreadable, for a message.
pub(crate) fn shown(text: &str) -> String {
    text.chars().take(40).collect()
}

/// A decimal number without leading zeroes.
pub(crate) fn number(text: &str) -> Result<u64> {
    let good = text == "0" || (text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0'));
    text.parse().ok().filter(|_| good).ok_or_else(|| Refusal::unreadable(format!("{:?} is not a number", shown(text))))
}

/// The plain SHA-256 of bytes, in hexadecimal digits as `sha256sum` prints it: for texts of institutions that are too long to be entered.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        use std::fmt::Write as _;
        let _ = write!(text, "{byte:02x}");
        text
    })
}
