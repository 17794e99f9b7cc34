//! The second step of signing in: a code that changes every thirty seconds, or a recovery code.
//!
//! The problem: a passphrase is seen over a shoulder, typed into a wrong page, used elsewhere. What staff can read here must
//! not hang on it alone. TOTP (RFC 6238: HMAC-SHA-1, six digits, thirty seconds) works with any authenticator app, without a
//! script and without the network. Between the two steps nothing is stored: the page carries a ticket, sealed under the
//! instance key, that says whose passphrase was right and until when.
//!
//! A code opens once (RFC 6238, 5.2). After ten wrong ones only a recovery code opens: only somebody who knows the passphrase
//! can bring that about, so nobody locks a stranger out.
//!
//! With the feature `passkeys` a passkey can answer instead. A sample installation does not ask for the second step of staff who have not set it up.

use std::fmt::Write as _;

use askama::Template;
use axum::http::StatusCode;
use kit::{
    App, Fields, Form, InstanceKey, Outcome, Page, Problem, Visit, html, html_status,
    samples::{Sample, Stage},
};
use qrcode::{Color, EcLevel, QrCode};
use store::{Entropy, Error, Id, Moment, Result, Tx, values};
use totp_rs::{Builder, Secret, Totp};

use crate::{
    boxes,
    codes::{Code, latin_digits},
    entrance::with_cookie,
    gate,
    held::{self, Held},
    record::{self, Act},
    secrets, sessions, throttle,
};

/// How long somebody may take between passphrase and code, in seconds.
const TICKET_SECONDS: i64 = 900;

/// After so many wrong codes only a recovery code opens.
const MOST_WRONG: i64 = 10;

/// How many recovery codes somebody gets.
const RECOVERY_CODES: usize = 8;

fn totp(secret: &[u8]) -> Option<Totp> {
    Builder::new().with_secret(secret).build().ok()
}

/// The code of a moment, as an authenticator app shows it.
pub fn code_at(secret: &[u8], now: Moment) -> String {
    totp(secret).map(|totp| totp.generate((now.0 / 1_000_000) as u64).to_string()).unwrap_or_default()
}

fn sealing_key(instance: &InstanceKey) -> [u8; 32] {
    secrets::mac(&instance.0, "second step", &[])
}

/// Seals a secret for the row of somebody.
pub fn seal_secret(instance: &InstanceKey, entropy: &Entropy, staff: Id, secret: &[u8]) -> Vec<u8> {
    secrets::seal(entropy, &sealing_key(instance), &staff.0, secret)
}

/// Whose passphrase was right, until when, and what comes next.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Ticket {
    pub(crate) staff: Id,
    until: Moment,
    minutes: i64,
    /// What the passphrase opened: the seed of their letter box.
    seed: [u8; 32],
    /// A new secret that is to be confirmed with its first code; empty when there is one already.
    secret: Vec<u8>,
}

impl Ticket {
    /// Until when it opens: a number for each sign-in, later ones are larger.
    #[cfg(feature = "passkeys")]
    pub(crate) const fn until(&self) -> i64 {
        self.until.0
    }

    pub(crate) fn seal(&self, app: &App) -> String {
        let (until, minutes) = (self.until.0.to_be_bytes(), self.minutes.to_be_bytes());
        let plain = [&self.staff.0[..], &until, &minutes, &self.seed, &self.secret].concat();
        secrets::hex(&secrets::seal(app.entropy(), &sealing_key(app.key()), b"ticket", &plain))
    }

    /// The session that it is for.
    pub(crate) fn beginning(&self, visit: &Visit) -> Beginning {
        Beginning::new(visit, self.staff, self.minutes, self.seed)
    }

    /// `None` for a ticket that is not ours, or whose time is over.
    pub(crate) fn open(app: &App, text: &str) -> Option<Self> {
        let plain = secrets::open(&sealing_key(app.key()), b"ticket", &secrets::unhex(text)?)?;
        let (staff, rest) = plain.split_first_chunk::<16>()?;
        let (until, rest) = rest.split_first_chunk::<8>()?;
        let (minutes, rest) = rest.split_first_chunk::<8>()?;
        let (seed, secret) = rest.split_first_chunk::<32>()?;
        let ticket = Self {
            staff: Id(*staff),
            until: Moment(i64::from_be_bytes(*until)),
            minutes: i64::from_be_bytes(*minutes),
            seed: *seed,
            secret: secret.to_vec(),
        };
        (ticket.until > app.clock().now()).then_some(ticket)
    }
}

/// The secret as it is shown: groups of four letters and digits, and a picture of the address that apps read.
struct NewSecret {
    groups: String,
    address: String,
    picture: String,
    side: usize,
}

impl NewSecret {
    fn new(secret: &[u8], site: &str, name: &str) -> Self {
        let base32 = Secret::from(secret).to_base32();
        let letters: Vec<char> = base32.chars().collect();
        let groups = letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ");
        let plain = |text: &str| -> String {
            form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
        };
        let (site, name) = (plain(site), plain(name));
        let address = format!("otpauth://totp/{site}:{name}?secret={base32}&issuer={site}");
        let (mut picture, mut side) = (String::new(), 0);
        if let Ok(code) = QrCode::with_error_correction_level(&address, EcLevel::L) {
            side = code.width();
            for (place, colour) in code.to_colors().into_iter().enumerate() {
                if colour == Color::Dark {
                    let _infallible = write!(picture, "M{} {}h1v1h-1z", place % side + 4, place / side + 4);
                }
            }
        }
        Self { groups, address, picture, side: side + 8 }
    }
}

#[derive(Template)]
#[template(path = "second.html")]
struct SecondPage {
    page: Page,
    fields: Fields,
    ticket: String,
    held: Option<Held>,
    /// What to put into the app, the first time.
    new: Option<NewSecret>,
    /// True when there is a passkey that could answer instead.
    passkey: bool,
}

#[derive(Template)]
#[template(path = "recovery.html")]
struct RecoveryPage {
    page: Page,
    codes: Vec<Vec<String>>,
}

/// Asks for the code, after the passphrase was right; the first time, for a code of a new secret.
/// `passphrase` is the one that was right, `verified` the hash that it was right against.
pub(crate) async fn ask(
    visit: &Visit,
    (staff, name): (Id, &str),
    (passphrase, verified): (&str, &str),
    minutes: i64,
    set_up: bool,
    held: Option<Held>,
) -> Outcome {
    let app = &visit.app;
    let seed = boxes::open_own(app, staff, passphrase, verified).await?;
    let secret = if set_up { Vec::new() } else { app.entropy().bytes::<20>().to_vec() };
    let until = app.clock().now().plus_seconds(TICKET_SECONDS);
    let ticket = Ticket { staff, until, minutes, seed, secret };
    html(&page(visit, &ticket, name, held, Fields::new()).await?)
}

#[cfg_attr(not(feature = "passkeys"), expect(clippy::unused_async, reason = "only passkeys are looked up"))]
async fn page(
    visit: &Visit,
    ticket: &Ticket,
    name: &str,
    held: Option<Held>,
    fields: Fields,
) -> std::result::Result<SecondPage, Problem> {
    #[cfg(feature = "passkeys")]
    let passkey = crate::passkeys::any(visit, ticket.staff).await?;
    #[cfg(not(feature = "passkeys"))]
    let passkey = false;
    let new = (!ticket.secret.is_empty()).then(|| NewSecret::new(&ticket.secret, &visit.site.name, name));
    let title = visit.say(if new.is_some() { "second-new-title" } else { "second-title" });
    let page = visit.page(title).with_errors(&fields);
    Ok(SecondPage { page, fields, ticket: ticket.seal(&visit.app), held, new, passkey })
}

/// A session of staff that is about to begin.
#[derive(Clone)]
pub(crate) struct Beginning {
    pub(crate) staff: Id,
    minutes: i64,
    /// What opens their letter box.
    seed: [u8; 32],
    token: [u8; 32],
    /// The session that was open in this browser.
    before: Option<[u8; 32]>,
}

impl Beginning {
    pub(crate) fn new(visit: &Visit, staff: Id, minutes: i64, seed: [u8; 32]) -> Self {
        let before = visit.token.as_deref().and_then(sessions::read_token);
        Self { staff, minutes, seed, token: visit.app.entropy().bytes(), before }
    }

    /// Starts it; what was open in this browser ends. The first convenor of an organisation brings its key.
    pub(crate) async fn start(&self, tx: &mut Tx, app: &App) -> Result<()> {
        let (entropy, now) = (app.entropy(), app.clock().now());
        if let Some(before) = self.before {
            sessions::finish(tx, before).await?;
        }
        sessions::start_staff(tx, entropy, now, self.token, self.minutes, self.staff, &self.seed).await?;
        boxes::begin(tx, entropy, self.staff, &self.seed, now.day()).await
    }

    /// Who has just come in.
    async fn signed(&self, visit: &Visit) -> std::result::Result<gate::StaffMember, Problem> {
        let signed = Visit { token: Some(secrets::hex(&self.token)), ..visit.clone() };
        gate::staff_of(&signed).await?.ok_or(Problem::SignInNeeded)
    }

    /// On to the work, or to the form that waited, with the cookie.
    pub(crate) async fn answer(&self, visit: &Visit, held: Option<Held>) -> Outcome {
        let answer = match held {
            Some(held) => {
                let me = self.signed(visit).await?;
                held::again_staff(visit, me.page(""), &me.id.0, &held)?
            }
            None => visit.go(crate::staff::first_page(visit)),
        };
        Ok(with_cookie(&visit.app, answer, Some(&self.token)))
    }
}

/// The ticket's time is over: begin again, with what was typed.
pub(crate) fn late(visit: &Visit, mut fields: Fields, held: Option<Held>) -> Outcome {
    fields.wrong("name", visit.say("second-late"));
    crate::staff::sign_in_again(visit, fields, held)
}

/// What came of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Right,
    /// Right, and the secret is new: with it come recovery codes.
    New,
    Wrong,
    RecoveryOnly,
    Gone,
}

/// A code was typed.
pub(crate) async fn post(visit: Visit, Form(mut fields): Form) -> Outcome {
    let app = visit.app.clone();
    let held = Held::read(&fields);
    let Some(ticket) = Ticket::open(&app, fields.value("ticket")) else { return late(&visit, fields, held) };
    let typed = fields.text("code").to_owned();
    let now = app.clock().now();
    let beginning = ticket.beginning(&visit);
    // With a form that waits to be sent again there is no page for recovery codes: then none are made, and "My access" says so.
    let many = if held.is_some() { 0 } else { RECOVERY_CODES };
    let fresh: Vec<Code> = (0..many).map(|_| Code::new(app.entropy())).collect();
    let (asked, tx_app, codes, begun) = (ticket.clone(), app.clone(), fresh.clone(), beginning.clone());
    let (found, name) = app
        .store()
        .write("second step", move |tx| {
            Box::pin(async move {
                let row = tx
                    .first("SELECT sign_in FROM staff WHERE id = $1 AND ended_day IS NULL", values![asked.staff])
                    .await?;
                let Some(row) = row else { return Ok((Found::Gone, String::new())) };
                let found = check(tx, &tx_app, &asked, &typed, now, &codes).await?;
                if matches!(found, Found::Right | Found::New) {
                    begun.start(tx, &tx_app).await?;
                    let act = if found == Found::New { Act::SetUp } else { Act::SignIn };
                    record::note(tx, asked.staff, act, asked.staff, now.day()).await?;
                }
                Ok::<_, Error>((found, row.get("sign_in")?))
            })
        })
        .await?;
    if !matches!(found, Found::Right | Found::New) {
        throttle::wrong().await;
        let key = match found {
            Found::RecoveryOnly => "second-recovery-only",
            Found::Gone => "second-late",
            _ => "second-wrong",
        };
        fields.wrong("code", visit.say(key));
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page(&visit, &ticket, &name, held, fields).await?);
    }
    if found == Found::New && held.is_none() {
        let me = beginning.signed(&visit).await?;
        let answer = show_recovery(me.page(me.visit.say("recovery-title")), &fresh)?;
        return Ok(with_cookie(&app, answer, Some(&beginning.token)));
    }
    beginning.answer(&visit, held).await
}

fn show_recovery(page: Page, codes: &[Code]) -> Outcome {
    html(&RecoveryPage { page, codes: codes.iter().map(Code::groups).collect() })
}

/// Looks at a code; the first code of a new secret stores it, with the recovery codes.
async fn check(tx: &mut Tx, app: &App, ticket: &Ticket, typed: &str, now: Moment, codes: &[Code]) -> Result<Found> {
    let row = tx
        .first("SELECT totp, totp_step, second_wrong FROM staff WHERE id = $1", values![ticket.staff])
        .await?
        .ok_or_else(|| Error::Broken("somebody vanished".to_owned()))?;
    let stored = row
        .get::<Option<Vec<u8>>>("totp")?
        .and_then(|sealed| secrets::open(&sealing_key(app.key()), &ticket.staff.0, &sealed));
    let short: String = latin_digits(typed).chars().filter(|c| !c.is_whitespace()).collect();
    if short.chars().count() > 6 {
        let Ok(code) = Code::parse(typed) else { return wrong(tx, ticket.staff).await };
        let lookup = recovery_lookup(app.key(), &code);
        let used = tx
            .run("DELETE FROM recovery_codes WHERE lookup = $1 AND staff = $2", values![lookup, ticket.staff])
            .await?;
        if used == 0 || stored.is_none() {
            return wrong(tx, ticket.staff).await;
        }
        tx.run("UPDATE staff SET second_wrong = 0 WHERE id = $1", values![ticket.staff]).await?;
        return Ok(Found::Right);
    }
    let new = stored.is_none();
    // Somebody who set it up meanwhile, in another window, has another secret by now: that one holds.
    let Some(secret) = stored.or_else(|| (!ticket.secret.is_empty()).then(|| ticket.secret.clone())) else {
        return Ok(Found::Gone);
    };
    if !new && row.get::<i64>("second_wrong")? >= MOST_WRONG {
        return Ok(Found::RecoveryOnly);
    }
    let seconds = (now.0 / 1_000_000) as u64;
    let step = totp(&secret).and_then(|totp| totp.check(&short, seconds)).map(|step| step as i64);
    let Some(step) = step.filter(|step| new || *step > row.get::<i64>("totp_step").unwrap_or(i64::MAX)) else {
        return wrong(tx, ticket.staff).await;
    };
    tx.run("UPDATE staff SET totp_step = $2, second_wrong = 0 WHERE id = $1", values![ticket.staff, step]).await?;
    if new {
        let sealed = seal_secret(app.key(), app.entropy(), ticket.staff, &secret);
        tx.run("UPDATE staff SET totp = $2 WHERE id = $1", values![ticket.staff, sealed]).await?;
        keep_recovery_codes(tx, app.key(), ticket.staff, codes).await?;
        return Ok(Found::New);
    }
    Ok(Found::Right)
}

async fn wrong(tx: &mut Tx, staff: Id) -> Result<Found> {
    tx.run("UPDATE staff SET second_wrong = second_wrong + 1 WHERE id = $1", values![staff]).await?;
    Ok(Found::Wrong)
}

fn recovery_lookup(instance: &InstanceKey, code: &Code) -> [u8; 32] {
    secrets::mac(&instance.0, "recovery code", &[&code.bytes()])
}

async fn keep_recovery_codes(tx: &mut Tx, instance: &InstanceKey, staff: Id, codes: &[Code]) -> Result<()> {
    tx.run("DELETE FROM recovery_codes WHERE staff = $1", values![staff]).await?;
    for code in codes {
        let lookup = recovery_lookup(instance, code);
        tx.run("INSERT INTO recovery_codes (lookup, staff) VALUES ($1, $2)", values![lookup, staff]).await?;
    }
    Ok(())
}

/// New recovery codes in place of the old ones, for somebody who types their passphrase again: an open session alone must not
/// be enough to make another way in.
pub(crate) async fn renew(gate::StaffForm { me, mut fields }: gate::StaffForm) -> Outcome {
    if !crate::me::passphrase_is_right(&me, fields.value("passphrase")).await? {
        fields.wrong("again", me.visit.say("me-passphrase-wrong"));
        return crate::me::show(&me, fields, false).await;
    }
    let codes: Vec<Code> = (0..RECOVERY_CODES).map(|_| Code::new(me.visit.app.entropy())).collect();
    let (key, id, kept, today) = (me.visit.app.key().clone(), me.id, codes.clone(), me.visit.app.clock().today());
    me.visit
        .app
        .store()
        .write("recovery codes", move |tx| {
            Box::pin(async move {
                record::note(tx, id, Act::Recovery, id, today).await?;
                keep_recovery_codes(tx, &key, id, &kept).await
            })
        })
        .await?;
    show_recovery(me.page(me.visit.say("recovery-title")), &codes)
}

/// The second step of somebody whose device is lost is set up anew at the next sign-in.
pub(crate) async fn forget(tx: &mut Tx, staff: Id) -> Result<()> {
    tx.run("UPDATE staff SET totp = NULL, totp_step = 0, second_wrong = 0 WHERE id = $1", values![staff]).await?;
    tx.run("DELETE FROM recovery_codes WHERE staff = $1", values![staff]).await?;
    tx.run("DELETE FROM passkeys WHERE staff = $1", values![staff]).await?;
    sessions::finish_all(tx, staff).await
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |key: &str, new: bool, fields: Fields| SecondPage {
        page: stage.titled(key, "/staff/second").with_errors(&fields),
        fields,
        ticket: "00".repeat(92),
        held: None,
        new: new.then(|| NewSecret::new(&[7; 20], "Harbour", "robin")),
        passkey: cfg!(feature = "passkeys") && !new,
    };
    let mut wrong = Fields::new().set("code", "123 456");
    wrong.wrong("code", stage.words.get("second-wrong"));
    let entropy = Entropy::seeded(2);
    let codes: Vec<Code> = (0..RECOVERY_CODES).map(|_| Code::new(&entropy)).collect();
    let mut page = stage.signed("recovery-title", "/staff/second", kit::Signed::Staff("robin".to_owned()));
    page.menu = gate::staff_menu(&page, crate::staff::Roles::NONE);
    vec![
        stage.staff("second", &make("second-title", false, Fields::new())),
        stage.staff("second-wrong", &make("second-title", false, wrong)),
        stage.staff("second-new", &make("second-new-title", true, Fields::new())),
        stage.staff("recovery", &RecoveryPage { page, codes: codes.iter().map(Code::groups).collect() }),
    ]
}
