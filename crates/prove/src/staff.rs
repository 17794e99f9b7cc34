//! The steward's page: who watches the ledger, a new key, and erasing what an entry says.

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Outcome, Page, Signed, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember, staff::Roles, staff_menu};
use store::{Error, Id};

use crate::pages::{Line, State};

/// Why an entry may be erased.
const REASONS: [&str; 3] = ["person", "law", "mistake"];

#[derive(Template)]
#[template(path = "staff_ledger.html")]
struct LedgerPage {
    page: Page,
    fields: Fields,
    state: State,
    reasons: [&'static str; 3],
    /// What would be erased, asked once more.
    asked: Option<Line>,
}

async fn show(me: &StaffMember, fields: Fields, asked: Option<u64>) -> Outcome {
    let secure = me.visit.app.secure();
    let (state, asked) = me
        .visit
        .app
        .store()
        .read("the ledger", move |tx| {
            Box::pin(async move {
                let state = State::read(tx, secure).await?;
                let asked = match asked {
                    Some(place) => acts::entry(tx, place).await?.filter(|entry| entry.body.is_some()),
                    None => None,
                };
                Ok::<_, Error>((state, asked.as_ref().map(Line::new)))
            })
        })
        .await?;
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = me.page(me.visit.say("ledger-staff-title")).with_errors(&fields);
    html_status(status, &LedgerPage { page, fields, state, reasons: REASONS, asked })
}

/// The page.
pub(crate) async fn get(me: StaffMember) -> Outcome {
    me.must_steward()?;
    show(&me, Fields::new(), None).await
}

/// Adds or ends a witness, begins a key, asks before erasing, erases.
pub(crate) async fn post(StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_steward()?;
    let today = me.visit.app.clock().today();
    let store = me.visit.app.store();
    let say = |key: &str| me.visit.say(key);
    match fields.text("act").to_owned().as_str() {
        "add" => {
            let name = fields.required("name", 100, &say("witness-name-missing"), &say("witness-name-missing"));
            let vkey = fields.required("vkey", 300, &say("witness-key-wrong"), &say("witness-key-wrong"));
            let url = fields.text("url").to_owned();
            if !(url.starts_with("https://") || url.starts_with("http://"))
                || url.contains(char::is_whitespace)
                || url.len() > 300
            {
                fields.wrong("url", say("witness-url-wrong"));
            }
            if !fields.good() {
                return show(&me, fields, None).await;
            }
            let added = store
                .write("add a witness", move |tx| {
                    let (name, vkey, url) = (name.clone(), vkey.clone(), url.clone());
                    Box::pin(async move { acts::add_witness(tx, &name, &vkey, &url, today).await })
                })
                .await?;
            if !added {
                fields.wrong("vkey", say("witness-key-wrong"));
                return show(&me, fields, None).await;
            }
        }
        "end" => {
            if let Some(id) = Id::parse(fields.text("witness")) {
                store.write("end a witness", move |tx| Box::pin(acts::end_witness(tx, id, today))).await?;
            }
        }
        "key" => {
            let begun = store.write("a new key of the ledger", move |tx| {
                Box::pin(async move { Ok::<_, Error>(acts::rotate(tx, today).await.is_ok()) })
            });
            if !begun.await? {
                fields.wrong("key", say("ledger-key-two"));
                return show(&me, fields, None).await;
            }
        }
        act @ ("ask" | "erase") => {
            let place = fields.text("place").parse::<u32>().ok().map(u64::from);
            let reason = REASONS.into_iter().find(|reason| *reason == fields.text("reason"));
            if reason.is_none() {
                fields.wrong("reason", say("ledger-erase-reason"));
            }
            let there = match place {
                Some(place) => store.read("an entry", move |tx| Box::pin(acts::entry(tx, place))).await?,
                None => None,
            };
            if there.is_none_or(|entry| entry.body.is_none()) {
                fields.wrong("place", say("ledger-erase-none"));
            }
            let (Some(place), Some(reason), true) = (place, reason, fields.good()) else {
                return show(&me, fields, None).await;
            };
            if act == "ask" {
                return show(&me, fields, Some(place)).await;
            }
            store.write("erase an entry", move |tx| Box::pin(acts::erase(tx, place, reason, today))).await?;
            me.visit.app.settle().await;
        }
        _ => return Err(kit::Problem::Unreadable),
    }
    Ok(me.visit.go("/staff/ledger"))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || {
        let mut page = stage.signed("ledger-staff-title", "/staff/ledger", Signed::Staff("steward".to_owned()));
        page.menu = staff_menu(&page, Roles { steward: true, ..Roles::NONE });
        page
    };
    let make = |fields: Fields, witnesses, asked: bool| LedgerPage {
        page: page().with_errors(&fields),
        state: State::sample(witnesses),
        reasons: REASONS,
        asked: asked.then(Line::sample),
        fields,
    };
    let mut wrong = Fields::new().set("name", "Organisation").set("vkey", "?").set("url", "w.example");
    wrong.wrong("vkey", stage.words.get("witness-key-wrong"));
    wrong.wrong("url", stage.words.get("witness-url-wrong"));
    vec![
        stage.staff("staff-ledger", &make(Fields::new(), 3, false)),
        stage.staff("staff-ledger-alone", &make(Fields::new(), 0, false)),
        stage.staff("staff-ledger-error", &make(wrong, 0, false)),
        stage.staff("staff-ledger-erase", &make(Fields::new().set("place", "38").set("reason", "person"), 3, true)),
    ]
}
