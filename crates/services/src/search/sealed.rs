//! Addresses that tell nothing.
//!
//! What somebody looks for stands neither in an address nor in the history of the browser: the address holds it sealed under a key of this
//! installation, with the moment at which it ends. All are of few lengths. Nothing is stored.
//!
//! An address opens only in the browser that searched, until it is closed or "Leave now" is pressed: a random mark in a cookie is bound into the
//! seal. Whoever finds the address in the history afterwards finds nothing.

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use kit::{App, Outcome, Problem, Visit};
use people::secrets;
use store::Moment;

/// Lengths are multiples of this.
const STEP: usize = 96;
const NONCE: usize = 24;
/// How long an address of a search is good, in seconds.
const GOOD_FOR: i64 = 2 * 60 * 60;

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

/// The browser that searches, by a mark that means nothing and ends with it.
pub(crate) struct Browser {
    mark: String,
    /// It has to be given to the browser.
    new: bool,
}

impl Browser {
    const fn name(secure: bool) -> &'static str {
        if secure { "__Host-found" } else { "found" }
    }

    /// The mark of a browser, or a new one.
    pub(crate) fn of(app: &App, headers: &HeaderMap) -> Self {
        let name = Self::name(app.secure());
        let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = cookies.flat_map(|value| value.split(';'));
        let own = pairs.find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='));
        match own.filter(|mark| mark.len() == 32 && mark.bytes().all(|byte| byte.is_ascii_hexdigit())) {
            Some(mark) => Self { mark: mark.to_owned(), new: false },
            None => Self { mark: secrets::hex(&app.entropy().bytes::<16>()), new: true },
        }
    }

    /// What an address is for, in this browser alone.
    fn purpose(&self, what: &str) -> String {
        format!("{what} of {}", self.mark)
    }

    /// What was looked for, as an address of this browser that tells nothing; `path` stands before it.
    pub(crate) fn send(&self, visit: &Visit, what: &str, path: &str, text: &str) -> Outcome {
        let until = visit.app.clock().now().plus_seconds(GOOD_FOR);
        let address = seal(&visit.app, &self.purpose(what), text, until);
        self.mark(&visit.app, visit.go(&format!("{path}{address}")))
    }

    /// What an address of [`Browser::send`] holds.
    pub(crate) fn open(&self, app: &App, what: &str, address: &str) -> Option<String> {
        open(app, &self.purpose(what), address)
    }

    /// Gives the mark to the browser, where it has none. It lives as long as the browser is open.
    fn mark(&self, app: &App, mut response: Response) -> Outcome {
        if self.new {
            let (name, secure) = (Self::name(app.secure()), if app.secure() { "; Secure" } else { "" });
            let cookie = format!("{name}={}; Path=/; HttpOnly; SameSite=Strict{secure}", self.mark);
            let value = HeaderValue::from_str(&cookie).map_err(|_| Problem::Internal)?;
            response.headers_mut().append(header::SET_COOKIE, value);
        }
        Ok(response)
    }
}
