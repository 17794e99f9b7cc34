//! Who takes part, without knowing who they are; and who works here, by name.
//!
//! The problem: a person at real risk must be able to take part from a borrowed phone, come back, change her mind and take
//! everything back, while neither the people who invited her, nor the office that asks, nor somebody who steals the
//! database can tell that it was her. So:
//!
//! - a trusted organisation hands out printed **slips**; the first use exchanges a slip for a **personal code** and a
//!   **withdrawal code**, and the slip dies ([`slips`], [`codes`]);
//! - a **seat** in a consultation is HMAC(person's key, consultation): one seat, one vote, nothing at rest links two
//!   consultations ([`secrets`]);
//! - a **session** lives as long as its owner chose, and what it opens is sealed under a token that is stored nowhere
//!   ([`sessions`]);
//! - **staff** sign in with a passphrase under roles of their organisation ([`staff`]).
//!
//! Sources: design decisions in docs/decisions/; Argon2id (RFC 9106), HPKE (RFC 9180), ISO/IEC 7064 for the check digits.
//!
//! Words of people are sealed by the store itself, each under a key of its own in a second store (`store::Vault`).
//!
//! What only an organisation's convenors may open is sealed to its letter box besides ([`boxes`]); what people release about
//! themselves, for one purpose and a time, is kept there ([`consents`]). Staff of institutions can hear by e-mail that something is new
//! ([`notices`]).
//!
//! With the feature `passkeys` the second step can be a passkey (module `passkeys`).

pub mod acts;
pub mod boxes;
pub mod codes;
pub mod consents;
pub mod demands;
pub mod elsewhere;
mod entrance;
mod gate;
mod held;
pub mod invitations;
mod joining;
mod me;
pub mod notices;
mod organisations;
#[cfg(feature = "passkeys")]
mod passkeys;
mod record;
mod restored;
pub mod second;
pub mod secrets;
pub mod sessions;
mod setup;
pub mod slips;
pub mod staff;
mod throttle;
mod withdrawal;

use axum::{Router, routing::get};
use kit::{App, Texts, samples::Sample, samples::Stage, texts};

pub use gate::{Anyone, Member, MemberForm, StaffForm, StaffMember, StaffUpload, staff_menu};
pub use organisations::{Organisation, TERMS_VERSION, organisation};
pub use restored::closed;
pub use sessions::Person;
pub use withdrawal::{Leaver, LeaverForm};

/// The messages of this crate.
pub const TEXTS: Texts = texts!("people", "text");

/// The routes of this crate.
pub fn routes() -> Router<App> {
    let routes = Router::new();
    #[cfg(feature = "passkeys")]
    let routes = routes.merge(passkeys::routes());
    routes
        .route("/enter", get(entrance::get).post(entrance::post))
        .route("/codes", get(entrance::codes).post(entrance::noted))
        .route("/leave", get(entrance::leave))
        .route("/close", get(entrance::close))
        .route("/staff", get(staff::get).post(staff::post))
        .route("/staff/second", axum::routing::post(second::post))
        .route("/staff/me", get(me::get).post(me::post))
        .route("/staff/me/codes", axum::routing::post(second::renew))
        .route("/staff/people/{id}", get(me::one).post(me::change))
        .route("/staff/invited/{code}", get(invitations::get).post(invitations::post))
        .route("/staff/keys", get(boxes::page::get).post(boxes::page::post))
        .route("/about/receipts", get(consents::receipt::get))
        .route("/staff/notices", get(notices::get).post(notices::post))
        .route("/staff/out", get(staff::out))
        .route("/staff/terms", get(organisations::terms).post(organisations::accept))
        .route("/staff/people", get(organisations::get).post(organisations::add))
        .route("/about/demands", get(demands::public))
        .route("/staff/demands", get(demands::get).post(demands::post))
        .route("/staff/restored", get(restored::get).post(restored::post))
        .route("/setup", get(setup::get).post(setup::post))
}

/// The samples of this crate.
pub fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = entrance::samples(stage);
    all.extend(held::samples(stage));
    all.extend(joining::samples(stage));
    all.extend(staff::samples(stage));
    all.extend(organisations::samples(stage));
    all.extend(second::samples(stage));
    all.extend(invitations::samples(stage));
    all.extend(me::samples(stage));
    all.extend(notices::samples(stage));
    all.extend(restored::samples(stage));
    all.extend(demands::samples(stage));
    all.extend(boxes::page::samples(stage));
    #[cfg(feature = "passkeys")]
    all.extend(passkeys::samples(stage));
    all.extend(consents::receipt::samples(stage));
    all.extend(setup::samples(stage));
    all
}
