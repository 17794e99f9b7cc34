//! The first run: the steward names the installation and says who to call, in the browser.
//!
//! Whoever reaches a new installation first must not become its steward, so the page asks for a word that `firsthand serve`
//! prints in the steward's own terminal. Once there is a steward the page is gone.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Form, Lang, Outcome, Page, Problem, Site, Visit, html, html_status, load_site,
    samples::{Sample, Stage},
    save_site,
};
use store::{Error, Id};

use crate::{
    invitations::weak,
    organisations, second, secrets,
    staff::{self, NewStaff, Roles},
    throttle,
};

#[derive(Template)]
#[template(path = "setup.html")]
struct SetupPage {
    page: Page,
    fields: Fields,
    langs: Vec<(&'static str, &'static str)>,
}

impl SetupPage {
    fn new(page: Page, fields: Fields) -> Self {
        Self { page: page.with_errors(&fields), fields, langs: Lang::ALL.map(|l| (l.code(), l.name())).to_vec() }
    }
}

async fn must_be_new(visit: &Visit) -> Result<(), Problem> {
    let new = visit.app.store().read("first run", |tx| Box::pin(staff::none_yet(tx))).await?;
    if new { Ok(()) } else { Err(Problem::NotFound) }
}

fn start() -> Fields {
    let site = Site::default();
    let mut fields = Fields::new().set("exit", site.exit_url);
    for lang in Lang::ALL {
        fields.add("lang", lang.code());
    }
    fields
}

/// The set-up page of a new installation.
pub(crate) async fn get(visit: Visit) -> Outcome {
    must_be_new(&visit).await?;
    html(&SetupPage::new(visit.page(visit.say("setup-title")), start()))
}

/// The steward has filled it in.
pub(crate) async fn post(visit: Visit, Form(mut fields): Form) -> Outcome {
    must_be_new(&visit).await?;
    let app = visit.app.clone();
    let long = visit.say("text-too-long");
    let need = |fields: &mut Fields, name: &str, limit: usize| {
        fields.required(name, limit, &visit.say(&format!("setup-{name}-missing")), &long)
    };
    let right: bool = subtle::ConstantTimeEq::ct_eq(fields.text("word").as_bytes(), app.setup_word().as_bytes()).into();
    if !right || app.setup_word().is_empty() {
        throttle::wrong().await;
        fields.wrong("word", visit.say("setup-word-wrong"));
    }
    let name = need(&mut fields, "name", 60);
    let organisation = need(&mut fields, "organisation", 120);
    let sign_in = staff::sign_in_name(fields.value("sign-in"));
    if sign_in.is_none() {
        fields.wrong("sign-in", visit.say("signin-name-wrong"));
    }
    let passphrase = fields.text("passphrase").to_owned();
    let known = [sign_in.as_deref().unwrap_or_default(), &organisation, &name];
    if let Some(key) = weak(&passphrase, &known) {
        fields.wrong("passphrase", visit.say(key));
    }
    let crisis = need(&mut fields, "crisis", 2_000);
    let safeguarding = need(&mut fields, "safeguarding", 2_000);
    let exit = fields.text("exit").to_owned();
    if !exit.starts_with("https://") || exit.len() > 200 || exit.parse::<axum::http::Uri>().is_err() {
        fields.wrong("exit", visit.say("setup-exit-wrong"));
    }
    let langs: Vec<String> = fields.list("lang").iter().filter(|l| Lang::parse(l).is_some()).cloned().collect();
    if langs.is_empty() {
        fields.wrong("lang", visit.say("setup-lang-missing"));
    }
    let (Some(sign_in), true) = (sign_in, fields.good()) else {
        let fields = fields.set("passphrase", "");
        return html_status(
            StatusCode::UNPROCESSABLE_ENTITY,
            &SetupPage::new(visit.page(visit.say("setup-title")), fields),
        );
    };
    let lang = visit.lang.code().to_owned();
    let (entropy, today, name_of) = (app.entropy().clone(), app.clock().today(), sign_in.clone());
    let hash_entropy = entropy.clone();
    let chosen = passphrase.clone();
    let hash = throttle::passphrase(move || secrets::passphrase_hash(&hash_entropy, &passphrase)).await?;
    let verified = hash.clone();
    let done: Result<Option<Id>, Error> = app
        .store()
        .write("first run", move |tx| {
            Box::pin(async move {
                if !staff::none_yet(tx).await? {
                    return Ok(None);
                }
                let site = Site {
                    name,
                    langs,
                    crisis: BTreeMap::from([(lang.clone(), crisis)]),
                    safeguarding: BTreeMap::from([(lang, safeguarding)]),
                    exit_url: exit,
                    ready: true,
                    ..load_site(tx).await?
                };
                save_site(tx, &site).await?;
                let organisation = organisations::organisation(tx, &entropy, &organisation, false, today).await?;
                let roles = Roles {
                    steward: true,
                    convenor: true,
                    moderator: true,
                    secretary: true,
                    curator: true,
                    ..Roles::NONE
                };
                let new = NewStaff { sign_in, passphrase: hash, organisation: organisation.id, roles };
                staff::add(tx, &entropy, today, &new).await.map(Some)
            })
        })
        .await;
    let id = done?.ok_or(Problem::NotFound)?;
    app.forget_site();
    let visit = Visit { site: app.site().await?, ..visit };
    second::ask(&visit, (id, &name_of), (&chosen, &verified), 120, false, None).await
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut wrong = start().set("name", "Firsthand");
    wrong.wrong("word", stage.words.get("setup-word-wrong"));
    wrong.wrong("passphrase", stage.words.get("setup-passphrase-short"));
    vec![
        stage.staff("setup", &SetupPage::new(stage.titled("setup-title", "/setup"), start())),
        stage.staff("setup-wrong", &SetupPage::new(stage.titled("setup-title", "/setup"), wrong)),
    ]
}
