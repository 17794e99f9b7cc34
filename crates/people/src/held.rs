//! A form that arrives after its session ended is not lost.
//!
//! The problem: somebody writes for half an hour, the session ends, the form arrives. Throwing the words away is cruel;
//! showing them to whoever holds the phone now is dangerous. So the words are sealed to the letter box of the person the form
//! was made for (its public key is in the form token, marked with the instance key) and travel inside the next page as a
//! hidden value. They open again only with the code. Staff forms are sealed under the instance key for their owner.
//!
//! Nothing is stored: when the page is closed, the words are gone.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kit::{
    App, Fields, Outcome, Page, Problem, Signed, Visit, html, html_status,
    samples::{Sample, Stage},
};

use crate::{secrets, sessions::Person};

/// What was held, on its way through the sign-in form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Held {
    /// The sealed form, in hexadecimal; empty when there is none.
    pub(crate) sealed: String,
    /// The address it was sent to.
    pub(crate) to: String,
}

impl Held {
    /// From the hidden fields of a sign-in form.
    pub(crate) fn read(fields: &Fields) -> Option<Self> {
        let held = Self { sealed: fields.value("held").to_owned(), to: fields.value("held-to").to_owned() };
        (!held.sealed.is_empty() && held.to.starts_with('/') && !held.to.starts_with("//")).then_some(held)
    }
}

fn staff_key(app: &App) -> [u8; 32] {
    secrets::mac(&app.key().0, "held staff form", &[])
}

/// Seals the form for its owner and asks for the code (or the passphrase) with the sealed form inside the page.
pub(crate) fn keep(visit: &Visit, who: &[u8], fields: &Fields) -> Response {
    let app = &visit.app;
    let plain = fields.encoded();
    let sealed = if let Ok(letter_box) = <[u8; 32]>::try_from(who) {
        secrets::post_to(app.entropy(), &letter_box, visit.path.as_bytes(), plain.as_bytes())
    } else {
        let about = [who, visit.path.as_bytes()].concat();
        Some(secrets::seal(app.entropy(), &staff_key(app), &about, plain.as_bytes()))
    };
    let Some(sealed) = sealed else { return Problem::OldForm.into_response() };
    let held = Held { sealed: secrets::hex(&sealed), to: visit.path.clone() };
    let page =
        if who.len() == 32 { crate::entrance::held_page(visit, held) } else { crate::staff::held_page(visit, held) };
    page.unwrap_or_else(IntoResponse::into_response)
}

/// Shows a member what was held, with a button that sends it again.
pub(crate) fn again(visit: &Visit, page: Page, person: &Person, held: &Held) -> Outcome {
    let plain = secrets::unhex(&held.sealed).and_then(|s| secrets::fetch(&person.key, held.to.as_bytes(), &s));
    show(visit, page, plain, held)
}

/// The same for staff.
pub(crate) fn again_staff(visit: &Visit, page: Page, staff: &[u8], held: &Held) -> Outcome {
    let about = [staff, held.to.as_bytes()].concat();
    let plain = secrets::unhex(&held.sealed).and_then(|s| secrets::open(&staff_key(&visit.app), &about, &s));
    show(visit, page, plain, held)
}

fn show(visit: &Visit, mut page: Page, plain: Option<Vec<u8>>, held: &Held) -> Outcome {
    let Some(plain) = plain else {
        page.title = visit.say("held-other-title");
        return html_status(StatusCode::FORBIDDEN, &OtherPage { page });
    };
    page.title = visit.say("held-title");
    html(&AgainPage::new(page, &Fields::parse(&plain), &held.to))
}

/// The held form, ready to be sent again.
#[derive(Template)]
#[template(path = "again.html")]
struct AgainPage {
    page: Page,
    to: String,
    /// Field and value, all but the old token.
    values: Vec<(String, String)>,
    /// The texts among them, to read.
    texts: Vec<String>,
}

impl AgainPage {
    fn new(page: Page, fields: &Fields, to: &str) -> Self {
        let values: Vec<(String, String)> =
            fields.pairs().filter(|(name, _)| *name != "token").map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
        let texts =
            values.iter().filter(|(_, v)| v.chars().count() > 12 && v.contains(' ')).map(|(_, v)| v.clone()).collect();
        Self { to: to.to_owned(), values, texts, page }
    }
}

/// The held form belongs to somebody else.
#[derive(Template)]
#[template(path = "held_other.html")]
struct OtherPage {
    page: Page,
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let fields =
        Fields::new().set("text", stage.words.get("sample-statement")).set("token", "x").set("reaction", "support");
    vec![
        stage.sample(
            "held-again",
            &AgainPage::new(stage.signed("held-title", "/enter", Signed::Participant), &fields, "/c/x/own"),
        ),
        stage.sample("held-other", &OtherPage { page: stage.titled("held-other-title", "/enter") }),
    ]
}
