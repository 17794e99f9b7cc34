//! Keys as text (C2SP signed-note): `<name>+<key id>+<base64 of type and key>`.

use std::fmt;

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};

use crate::{Refusal, Result, hash};

/// What a key signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// Checkpoints of a ledger: type 0x01.
    Log,
    /// What a witness saw, with the time: type 0x04.
    Witness,
}

impl Use {
    const fn byte(self) -> u8 {
        match self {
            Self::Log => 1,
            Self::Witness => 4,
        }
    }
}

/// A public key with its name.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey {
    /// A ledger's origin, or a witness's name.
    pub name: String,
    /// What it signs.
    pub used: Use,
    key: VerifyingKey,
}

/// Whether a name can be a key's: no space, no plus, no control character.
pub fn good_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|c| c.is_whitespace() || c.is_control() || c == '+')
}

impl PublicKey {
    /// Reads a key.
    ///
    /// # Errors
    /// When it is not one of the two kinds, or its id does not fit.
    pub fn parse(text: &str) -> Result<Self> {
        let bad = |why: &str| Refusal::unreadable(format!("{:?} is not a public key: {why}", hash::shown(text)));
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(bad("NAME+ID+KEY is expected"));
        };
        if !good_name(name) {
            return Err(bad("its name is empty or has spaces"));
        }
        let bytes = hash::bytes(key).ok_or_else(|| bad("it is not base64"))?;
        let used = match bytes.first() {
            Some(1) => Use::Log,
            Some(4) => Use::Witness,
            _ => return Err(bad("it is of a kind that is not known here")),
        };
        let key = bytes[1..]
            .try_into()
            .ok()
            .and_then(|key| VerifyingKey::from_bytes(key).ok())
            .filter(|key| !key.is_weak())
            .ok_or_else(|| bad("it is no Ed25519 key"))?;
        let public = Self { name: name.to_owned(), used, key };
        let written = u32::from_str_radix(id, 16).ok().filter(|_| id.len() == 8 && !id.starts_with('+'));
        if written == Some(public.id()) { Ok(public) } else { Err(bad("its id does not fit")) }
    }

    /// The first four bytes of the hash of name, type and key.
    pub fn id(&self) -> u32 {
        let hash = Sha256::new()
            .chain_update(&self.name)
            .chain_update(b"\n")
            .chain_update([self.used.byte()])
            .chain_update(self.key.as_bytes())
            .finalize();
        u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]])
    }

    /// Whether a signature over these bytes fits. Strict: what only some programs would take is refused.
    pub(crate) fn fits(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.key.verify_strict(message, &signature).is_ok())
    }

    /// The key itself, for comparing.
    pub fn bytes(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = [&[self.used.byte()], &self.key.as_bytes()[..]].concat();
        write!(f, "{}+{:08x}+{}", self.name, self.id(), hash::text(&key))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A key that signs. It is not shown.
pub struct SecretKey {
    public: PublicKey,
    key: SigningKey,
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SecretKey({})", self.public)
    }
}

impl SecretKey {
    /// The key that follows from 32 random bytes.
    ///
    /// # Errors
    /// When the name cannot be a key's.
    pub fn new(name: &str, used: Use, seed: &[u8; 32]) -> Result<Self> {
        if !good_name(name) {
            return Err(Refusal::unreadable(format!(
                "{:?} cannot be the name of a key: it must not be empty and have no spaces or plus signs",
                hash::shown(name)
            )));
        }
        let key = SigningKey::from_bytes(seed);
        Ok(Self { public: PublicKey { name: name.to_owned(), used, key: key.verifying_key() }, key })
    }

    /// The public half.
    pub const fn public(&self) -> &PublicKey {
        &self.public
    }

    /// Signs bytes.
    pub(crate) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message).to_bytes()
    }
}
