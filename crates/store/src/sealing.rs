//! Sealing bytes, and hiding how long a text is.
//!
//! XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha): 24 random bytes nonce, then the ciphertext with its tag of 16 bytes. What a
//! thing is about is bound to it, so that it cannot be moved elsewhere.

use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{Aead, KeyInit, Payload},
};

use crate::Entropy;

/// Seals bytes: 24 bytes nonce, then the ciphertext. `about` is bound to it.
///
/// # Panics
/// Never: a text in memory is far shorter than the cipher's limit of 256 GiB.
pub fn seal(entropy: &Entropy, key: &[u8; 32], about: &[u8], plain: &[u8]) -> Vec<u8> {
    let nonce = entropy.bytes::<24>();
    let mut out = nonce.to_vec();
    let sealed = XChaCha20Poly1305::new(key.into())
        .encrypt((&nonce).into(), Payload { msg: plain, aad: about })
        .expect("a text in memory is shorter than the cipher's limit");
    out.extend_from_slice(&sealed);
    out
}

/// Opens what [`seal`] sealed; `None` when key, `about` or the bytes are not the same.
pub fn open(key: &[u8; 32], about: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_at_checked(24)?;
    let nonce: [u8; 24] = nonce.try_into().ok()?;
    XChaCha20Poly1305::new(key.into()).decrypt((&nonce).into(), Payload { msg: sealed, aad: about }).ok()
}

/// The smallest class of lengths, in bytes.
const SMALLEST: usize = 64;

/// A text with its length before it, filled up with zeros to 64, 128, 256 ... bytes: the ciphertext tells the class only.
pub fn padded(text: &[u8]) -> Vec<u8> {
    let length = u32::try_from(text.len()).unwrap_or(u32::MAX).to_le_bytes();
    let mut out = [&length[..], text].concat();
    out.resize(out.len().next_power_of_two().max(SMALLEST), 0);
    out
}

/// The text that was [`padded`].
pub fn unpadded(padded: &[u8]) -> Option<&[u8]> {
    let (length, rest) = padded.split_first_chunk::<4>()?;
    rest.get(..u32::from_le_bytes(*length) as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sealed_things_open_only_with_their_key_and_their_place() {
        let entropy = Entropy::seeded(3);
        let sealed = seal(&entropy, &[1; 32], b"table 1", b"words");
        assert_eq!(open(&[1; 32], b"table 1", &sealed).as_deref(), Some(&b"words"[..]));
        assert_eq!(open(&[2; 32], b"table 1", &sealed), None);
        assert_eq!(open(&[1; 32], b"table 2", &sealed), None);
        for cut in [0, 10, 24, sealed.len() - 1] {
            assert_eq!(open(&[1; 32], b"table 1", &sealed[..cut]), None, "{cut}");
        }
        assert_ne!(sealed, seal(&entropy, &[1; 32], b"table 1", b"words"), "never the same bytes twice");
    }

    #[test]
    fn lengths_come_in_classes() {
        for (length, class) in [(0, 64), (1, 64), (60, 64), (61, 128), (124, 128), (1_500, 2_048), (5_000, 8_192)] {
            let text = vec![b'x'; length];
            assert_eq!(padded(&text).len(), class, "{length}");
            assert_eq!(unpadded(&padded(&text)), Some(&text[..]), "{length}");
        }
        assert_eq!(unpadded(&[9, 0, 0, 0, 1]), None);
        assert_eq!(unpadded(&[1]), None);
    }
}
