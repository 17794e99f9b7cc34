//! What codes, sessions and forms are turned into.
//!
//! | from | made with | gives |
//! |---|---|---|
//! | slip | HMAC-SHA-256 under the instance key | the slip's lookup |
//! | personal or withdrawal code | HMAC-SHA-256 under the instance key, 24 bits of it | the filter that turns away nearly all guesses |
//! | personal or withdrawal code | Argon2id, 19 MiB, t=2, p=1 (RFC 9106) | 16 bytes lookup, 32 bytes key |
//! | person's key, consultation | HMAC-SHA-256 | the seat |
//! | person's key, service | HMAC-SHA-256 | the seat of a review |
//! | session token (256 bits) | SHA-256 | the session's lookup |
//! | session token | HKDF-SHA-256 | the key that seals what the session opens |
//! | person's key | HPKE DeriveKeyPair, X25519 (RFC 9180) | the pair that a form sent too late is sealed to |
//! | seed of staff or of an organisation | the same | the pair of a letter box ([`crate::boxes`]) |

use std::sync::{Mutex, PoisonError};

use argon2::{Algorithm, Argon2, Block, Params, Version};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use hpke::{
    Deserializable, Kem as _, OpModeR, OpModeS, Serializable, aead::ChaCha20Poly1305, kdf::HkdfSha256,
    kem::X25519HkdfSha256,
};
use kit::InstanceKey;
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;
use sha2::{Digest, Sha256};
use store::{Entropy, Id};

use crate::codes::Code;

pub use store::sealing::{open, seal};

/// What a personal or withdrawal code opens.
#[derive(Clone, PartialEq, Eq)]
pub struct Opened {
    /// Where the code's row is.
    pub lookup: [u8; 16],
    /// The key.
    pub key: [u8; 32],
}

/// HMAC-SHA-256 of several parts, each with its length before it, so that parts cannot run into one another.
pub fn mac(key: &[u8], label: &str, parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key).expect("HMAC takes keys of any length");
    for part in std::iter::once(&label.as_bytes()).chain(parts) {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

fn first<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut out = [0; N];
    out.copy_from_slice(&bytes[..N]);
    out
}

/// Where a slip's row is.
pub fn slip_lookup(instance: &InstanceKey, code: &Code) -> [u8; 16] {
    first(&mac(&instance.0, "slip", &[&code.bytes()]))
}

/// The slips of a batch follow from the batch and the instance key, so a page that was lost can be printed again.
pub fn slip_code(instance: &InstanceKey, batch: Id, number: u64) -> Code {
    Code::from_bytes(&first(&mac(&instance.0, "slip code", &[&batch.0, &number.to_be_bytes()])))
}

/// The 24-bit filter of a personal or withdrawal code.
pub fn filter(instance: &InstanceKey, code: &Code) -> i64 {
    let bytes: [u8; 3] = first(&mac(&instance.0, "filter", &[&code.bytes()]));
    i64::from(u32::from_be_bytes([0, bytes[0], bytes[1], bytes[2]]))
}

/// What a code opens. Takes about 20 ms and 19 MiB: call it off the async threads.
pub fn open_code(instance: &InstanceKey, code: &Code) -> Opened {
    let salt: [u8; 16] = first(&mac(&instance.0, "code salt", &[]));
    let out: [u8; 48] = argon2id(&code.bytes(), &salt);
    Opened { lookup: first(&out), key: first(&out[16..]) }
}

/// The seat of a person in a consultation.
pub fn seat(key: &[u8; 32], consultation: Id) -> [u8; 16] {
    first(&mac(key, "seat", &[&consultation.0]))
}

/// The seat of a person for a service: whose review it is. It says nothing of their seats in consultations.
pub fn review_seat(key: &[u8; 32], service: Id) -> [u8; 16] {
    first(&mac(key, "review", &[&service.0]))
}

/// The two codes and the session token that a slip is exchanged for. They follow from the slip and a number that only the
/// page of this visit knows, so that a double click gives the same codes and not a dead slip.
pub fn exchange(instance: &InstanceKey, slip: &Code, once: &[u8]) -> (Code, Code, [u8; 32]) {
    let make = |label: &str| mac(&instance.0, label, &[&slip.bytes(), once]);
    (Code::from_bytes(&first(&make("personal"))), Code::from_bytes(&first(&make("withdrawal"))), make("first session"))
}

/// A passphrase, as Argon2id makes it storable: salt and hash.
pub fn passphrase_hash(entropy: &Entropy, passphrase: &str) -> String {
    let salt = entropy.bytes::<16>();
    format!("{}{}", hex(&salt), hex(&stretch(passphrase, &salt)))
}

/// True when the passphrase is the one that was stored. Takes as long for a stored text that is no hash.
pub fn passphrase_matches(stored: &str, passphrase: &str) -> bool {
    let bytes = unhex(stored).filter(|b| b.len() == 48).unwrap_or_else(|| vec![0; 48]);
    subtle::ConstantTimeEq::ct_eq(&stretch(passphrase, &bytes[..16])[..], &bytes[16..]).into()
}

/// The key that a passphrase stands for (Argon2id). Takes about 20 ms and 19 MiB.
pub fn stretch(passphrase: &str, salt: &[u8]) -> [u8; 32] {
    argon2id(passphrase.trim().as_bytes(), salt)
}

/// The memory that Argon2 works in, 19 MiB each, kept for the next one: the allocator would keep as much for every thread.
static MEMORY: Mutex<Vec<Vec<Block>>> = Mutex::new(Vec::new());

/// How many of them are kept: as many as are at work at the same time (two for codes, one for passphrases).
const KEPT: usize = 3;

/// Argon2id (RFC 9106) with 19 MiB, two passes, one lane.
fn argon2id<const N: usize>(secret: &[u8], salt: &[u8]) -> [u8; N] {
    let params = Params::new(19 * 1024, 2, 1, Some(N)).expect("parameters of RFC 9106's size are accepted");
    let kept = MEMORY.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let mut memory = kept.unwrap_or_else(|| vec![Block::default(); params.block_count()]);
    let mut out = [0; N];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(secret, salt, &mut out, &mut memory)
        .expect("lengths are within Argon2's limits");
    let mut all = MEMORY.lock().unwrap_or_else(PoisonError::into_inner);
    if all.len() < KEPT {
        all.push(memory);
    }
    out
}

/// Where a session's row is.
pub fn token_lookup(token: &[u8; 32]) -> [u8; 32] {
    Sha256::digest(token).into()
}

/// The key under which a session keeps what it opens.
pub fn token_key(token: &[u8; 32]) -> [u8; 32] {
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(None, token).expand(b"session", &mut key).expect("32 bytes is a valid length");
    key
}

/// The public half of the pair that follows from a key: what is sent to somebody is sealed to it.
pub fn letter_box(key: &[u8; 32]) -> [u8; 32] {
    first(&X25519HkdfSha256::derive_keypair(key).1.to_bytes())
}

/// Seals something to a letter box (HPKE base mode, X25519, HKDF-SHA-256, ChaCha20-Poly1305).
pub fn post_to(entropy: &Entropy, letter_box: &[u8; 32], about: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
    let recipient = <X25519HkdfSha256 as hpke::Kem>::PublicKey::from_bytes(letter_box).ok()?;
    let mut generator = ChaCha20Rng::from_seed(entropy.bytes());
    let (key, sealed) = hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &recipient,
        b"firsthand letter box",
        plain,
        about,
        &mut generator,
    )
    .ok()?;
    let mut out = key.to_bytes().to_vec();
    out.extend_from_slice(&sealed);
    Some(out)
}

/// Opens what was sealed to the letter box of a key.
pub fn fetch(key: &[u8; 32], about: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (encapsulated, sealed) = sealed.split_at_checked(32)?;
    let private = X25519HkdfSha256::derive_keypair(key).0;
    let encapsulated = <X25519HkdfSha256 as hpke::Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private,
        &encapsulated,
        b"firsthand letter box",
        sealed,
        about,
    )
    .ok()
}

/// Marks a form as one of ours for one person (the letter box) or one member of staff (the id): who, then a keyed hash of it.
pub fn form_token(instance: &InstanceKey, who: &[u8]) -> String {
    let mut bytes = who.to_vec();
    bytes.extend_from_slice(&mac(&instance.0, "form", &[who])[..16]);
    hex(&bytes)
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        for half in [byte >> 4, byte & 15] {
            out.push(char::from_digit(u32::from(half), 16).unwrap_or('0'));
        }
        out
    })
}

/// Reads hexadecimal.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len() / 2).map(|i| u8::from_str_radix(&text[i * 2..i * 2 + 2], 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(n: u8) -> InstanceKey {
        InstanceKey([n; 32])
    }

    #[test]
    fn seats_cannot_be_linked_and_are_always_the_same() {
        let entropy = Entropy::seeded(1);
        let (a, b) = (Id::new(&entropy), Id::new(&entropy));
        assert_eq!(seat(&[1; 32], a), seat(&[1; 32], a));
        assert_ne!(seat(&[1; 32], a), seat(&[1; 32], b));
        assert_ne!(seat(&[1; 32], a), seat(&[2; 32], a));
    }

    #[test]
    fn another_installation_makes_something_else_of_the_same_code() {
        let code = Code::new(&Entropy::seeded(2));
        assert_ne!(slip_lookup(&key(1), &code), slip_lookup(&key(2), &code));
        assert_ne!(filter(&key(1), &code), filter(&key(2), &code));
        let (one, two) = (open_code(&key(1), &code), open_code(&key(2), &code));
        assert!(one.lookup != two.lookup && one.key != two.key);
        assert!(open_code(&key(1), &code) == one, "and always the same here");
    }

    #[test]
    fn a_form_sent_too_late_opens_only_for_its_person() {
        let entropy = Entropy::seeded(4);
        let sealed = post_to(&entropy, &letter_box(&[7; 32]), b"/c/x", b"a=b").expect("sealed");
        assert_eq!(fetch(&[7; 32], b"/c/x", &sealed).as_deref(), Some(&b"a=b"[..]));
        assert_eq!(fetch(&[8; 32], b"/c/x", &sealed), None);
        assert_eq!(fetch(&[7; 32], b"/c/y", &sealed), None);
    }

    #[test]
    fn passphrases_match_only_themselves() {
        let stored = passphrase_hash(&Entropy::seeded(5), "seven calm words");
        assert!(passphrase_matches(&stored, " seven calm words "));
        assert!(!passphrase_matches(&stored, "seven calm word"));
        assert!(!passphrase_matches("", ""));
        assert!(!passphrase_matches("zz", "zz"));
    }

    #[test]
    fn hexadecimal_round_trips() {
        assert_eq!(unhex(&hex(&[0, 1, 254, 255])), Some(vec![0, 1, 254, 255]));
        for wrong in ["0", "0g", "é0"] {
            assert_eq!(unhex(wrong), None);
        }
    }
}
