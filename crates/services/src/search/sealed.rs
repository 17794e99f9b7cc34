//! Addresses that tell nothing.
//!
//! What somebody looks for stands neither in an address nor in the history of the browser: the address holds it sealed under a key of this
//! installation, with the moment at which it ends. All are of few lengths. Nothing is stored.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use kit::App;
use people::secrets;
use store::Moment;

/// Lengths are multiples of this.
const STEP: usize = 96;
const NONCE: usize = 24;

fn cipher(app: &App, purpose: &str) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&secrets::mac(&app.key().0, purpose, &[]).into())
}

/// Seals a text until a moment.
pub(crate) fn seal(app: &App, purpose: &str, text: &str, until: Moment) -> String {
    let mut plain = until.0.to_be_bytes().to_vec();
    plain.extend((text.len() as u32).to_be_bytes());
    plain.extend(text.bytes());
    plain.resize(plain.len().div_ceil(STEP) * STEP, 0);
    let nonce = app.entropy().bytes::<NONCE>();
    let payload = Payload { msg: &plain, aad: purpose.as_bytes() };
    let sealed = cipher(app, purpose).encrypt(&XNonce::from(nonce), payload).unwrap_or_default();
    URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat())
}

/// Opens what [`seal`] sealed; `None` when it is not ours or its time is over.
pub(crate) fn open(app: &App, purpose: &str, sealed: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
    let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
    let payload = Payload { msg: sealed, aad: purpose.as_bytes() };
    let plain = cipher(app, purpose).decrypt(&XNonce::from(*nonce), payload).ok()?;
    let (until, rest) = plain.split_first_chunk::<8>()?;
    let (length, text) = rest.split_first_chunk::<4>()?;
    if i64::from_be_bytes(*until) < app.clock().now().0 {
        return None;
    }
    String::from_utf8(text.get(..u32::from_be_bytes(*length) as usize)?.to_vec()).ok()
}
