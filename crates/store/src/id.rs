//! Random identifiers: 128 bits, version 4, so that nothing about time or order can be read from a key.

use crate::Entropy;

/// A random identifier. Shown as 26 characters of lower-case base 32 (Crockford's alphabet), stored as 16 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub [u8; 16]);

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

impl Id {
    /// A new random identifier (UUID version 4).
    pub fn new(entropy: &Entropy) -> Self {
        let mut bytes = entropy.bytes::<16>();
        bytes[6] = (bytes[6] & 0x0f) | 0x40;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        Self(bytes)
    }

    /// Reads the 26 characters back; `None` when they are not an identifier.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 26 {
            return None;
        }
        let mut value: u128 = 0;
        for (index, character) in text.bytes().enumerate() {
            let digit = ALPHABET.iter().position(|a| *a == character.to_ascii_lowercase())? as u128;
            if index == 0 && digit > 7 {
                return None;
            }
            value = (value << 5) | digit;
        }
        Some(Self(value.to_be_bytes()))
    }

    /// The identifier as a number, for the numeric crates.
    pub const fn number(self) -> u128 {
        u128::from_be_bytes(self.0)
    }

    /// The id of a number.
    pub const fn from_number(number: u128) -> Self {
        Self(number.to_be_bytes())
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let value = self.number();
        let text: String =
            (0..26).rev().map(|place| char::from(ALPHABET[((value >> (place * 5)) & 31) as usize])).collect();
        f.write_str(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_round_trip() {
        let entropy = Entropy::seeded(7);
        for _ in 0..200 {
            let id = Id::new(&entropy);
            assert_eq!(Id::parse(&id.to_string()), Some(id));
        }
        for wrong in
            ["", "abc", "u0000000000000000000000000", "8zzzzzzzzzzzzzzzzzzzzzzzzz", "é000000000000000000000000"]
        {
            assert_eq!(Id::parse(wrong), None, "{wrong}");
        }
    }
}
