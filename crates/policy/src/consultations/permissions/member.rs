//! A member reads what is asked, releases it or not, keeps a receipt, takes it back.

use ::store::{BACKUP_DAYS, Error, Id, values};
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, file, html, html_status,
    samples::{Sample, Stage},
};
use people::{
    Member, MemberForm,
    consents::{self, Consent, Purpose, Released, Request, receipt},
};
use serde::Deserialize;

use super::{LONGEST_WORDS, Mine, sample_request};
use crate::consultations::{
    about::ById,
    public, sample_data, store,
    types::{Consultation, Said},
    vote,
};

/// The address of a request.
#[derive(Deserialize)]
pub(super) struct ByRequest {
    pub(super) id: String,
    pub(super) request: String,
}

#[derive(Template)]
#[template(path = "permissions.html")]
struct ListPage {
    page: Page,
    one: Consultation,
    title: Said,
    rows: Vec<Mine>,
}

#[derive(Template)]
#[template(path = "permission.html")]
struct OnePage {
    page: Page,
    one: Consultation,
    title: Said,
    request: Request,
    given: Option<Consent>,
    /// False when its time is over.
    open: bool,
    /// True right after it was taken back.
    back: Option<String>,
    fields: Fields,
}

async fn titled(me: &Member, id: &str) -> Result<(Consultation, Said), Problem> {
    let one = public(&me.visit, id).await?;
    let (id, key, today) = (one.id, me.person.key, me.visit.app.clock().today());
    if let Err(no_seat) = vote::seat_of(me, &one).await {
        // What was released can be taken back also when nothing else of this person is left.
        let mine = me
            .visit
            .app
            .store()
            .read("released", move |tx| Box::pin(async move { super::mine(tx, &key, id, today).await }))
            .await?;
        if !mine.iter().any(|one| one.given) {
            return Err(no_seat);
        }
    }
    let lang = me.visit.lang;
    let translations =
        me.visit.app.store().read("title", move |tx| Box::pin(store::translations_of(tx, id, lang))).await?;
    let title = translations.said(one.id, "title", &one.title, one.lang, lang);
    Ok((one, title))
}

/// What is asked in this consultation.
pub(super) async fn list(me: Member, Path(path): Path<ById>) -> Outcome {
    let (one, title) = titled(&me, &path.id).await?;
    let (id, key, today) = (one.id, me.person.key, me.visit.app.clock().today());
    let rows = me
        .visit
        .app
        .store()
        .read("permissions", move |tx| Box::pin(async move { super::mine(tx, &key, id, today).await }))
        .await?;
    html(&ListPage { page: me.page(me.visit.say("permit-title")), one, title, rows })
}

async fn load(me: &Member, path: &ByRequest) -> Result<OnePage, Problem> {
    let (one, title) = titled(me, &path.id).await?;
    let wanted = Id::parse(&path.request).ok_or(Problem::NotFound)?;
    let (id, key) = (one.id, me.person.key);
    let (request, given) = me
        .visit
        .app
        .store()
        .read("a permission", move |tx| {
            Box::pin(async move {
                let request = consents::find(tx, id, wanted).await?;
                Ok::<_, Error>((request, consents::given(tx, &key, wanted).await?))
            })
        })
        .await?;
    let request = request.ok_or(Problem::NotFound)?;
    let open = request.open(me.visit.app.clock().today());
    if !open && given.is_none() {
        return Err(Problem::NotFound);
    }
    let page = me.page(me.visit.say("permit-title"));
    Ok(OnePage { page, one, title, request, given, open, back: None, fields: Fields::new() })
}

/// What is asked, in full, with the form.
pub(super) async fn get(me: Member, Path(path): Path<ByRequest>) -> Outcome {
    html(&load(&me, &path).await?)
}

/// Released, or taken back.
pub(super) async fn post(Path(path): Path<ByRequest>, MemberForm { me, mut fields }: MemberForm) -> Outcome {
    let mut shown = load(&me, &path).await?;
    let (app, key, today) = (me.visit.app.clone(), me.person.key, me.visit.app.clock().today());
    let seat = me.person.seat(shown.one.id);
    let request = shown.request.clone();
    if fields.is("act", "back") {
        app.store()
            .write("take a permission back", move |tx| {
                Box::pin(async move { consents::take_back(tx, &key, request.id).await })
            })
            .await?;
        app.settle().await;
        shown.given = None;
        shown.back = Some(shown.page.date(&today.plus(BACKUP_DAYS)));
        return html(&shown);
    }
    let mut typed = Released::default();
    for (name, asked) in [("contact", request.contact), ("called", request.name)] {
        let text = fields.text(name).to_owned();
        if text.chars().count() > LONGEST_WORDS {
            fields.wrong(name, me.visit.say("text-too-long"));
        }
        match name {
            "contact" if asked => typed.contact = text,
            "called" if asked => typed.name = text,
            _ => {}
        }
    }
    if typed == Released::default() {
        fields.wrong(if request.contact { "contact" } else { "called" }, me.visit.say("permit-empty"));
    }
    if !fields.is("agree", "yes") {
        fields.wrong("agree", me.visit.say("permit-agree-missing"));
    }
    if fields.good() {
        let entropy = app.entropy().clone();
        let given = app
            .store()
            .write("a permission", move |tx| {
                let (entropy, request, typed) = (entropy.clone(), request.clone(), typed.clone());
                Box::pin(async move {
                    // Somebody who withdraws at this very moment, in another window, has no seat any more.
                    let seated = tx.count("SELECT COUNT(*) AS n FROM seats WHERE seat = $1", values![seat]).await?;
                    if seated == 0 {
                        return Ok(false);
                    }
                    consents::give(tx, &entropy, &key, &request, &typed, today).await
                })
            })
            .await?;
        if given {
            app.settle().await;
            return Ok(me.visit.go(&format!("/c/{}/permissions/{}", shown.one.id, shown.request.id)));
        }
        fields.wrong("agree", me.visit.say("permit-late"));
    }
    shown.page = shown.page.with_errors(&fields);
    shown.fields = fields;
    html_status(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

/// The signed receipt, as a file.
pub(super) async fn receipt(me: Member, Path(path): Path<ByRequest>) -> Outcome {
    let shown = load(&me, &path).await?;
    let given = shown.given.as_ref().ok_or(Problem::NotFound)?;
    let page = &shown.page;
    let purpose = page.t(format!("permit-purpose-{}", shown.request.purpose.word()));
    let (title, withdrawal) = (shown.title.text.clone(), page.t("permit-how-back"));
    let about = receipt::About {
        site: &page.site.name,
        title: &title,
        purpose: &purpose,
        withdrawal: &withdrawal,
        lang: page.lang().code(),
    };
    let text = receipt::signed(me.visit.app.key(), &shown.request, given, about);
    Ok(file("application/json", Some("receipt.json"), text))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let title = Said::new(&one.title, stage.lang(), stage.lang(), None);
    let page = || sample_data::page(stage, &stage.words.get("permit-title"), true);
    let request = sample_request(stage);
    let make = |given, fields: Fields, back| OnePage {
        page: page().with_errors(&fields),
        one: one.clone(),
        title: title.clone(),
        request: request.clone(),
        given,
        open: true,
        back,
        fields,
    };
    let list = |rows| ListPage { page: page(), one: one.clone(), title: title.clone(), rows };
    let mut wrong = Fields::new().set("contact", "heron@mail.example");
    wrong.wrong("agree", stage.words.get("permit-agree-missing"));
    let given = Consent { id: sample_data::id(302), given: ::store::Day(20_510), contact: true, name: true, reads: 2 };
    let other = Request { id: sample_data::id(303), purpose: Purpose::Meeting, name: false, ..request.clone() };
    let rows = vec![
        Mine { request: request.clone(), given: false, open: true },
        Mine { request: other, given: true, open: true },
    ];
    let day = page().date(&::store::Day(20_517));
    vec![
        stage.sample("permissions", &list(rows)),
        stage.sample("permissions-none", &list(Vec::new())),
        stage.sample("permission", &make(None, Fields::new(), None)),
        stage.sample("permission-wrong", &make(None, wrong, None)),
        stage.sample("permission-given", &make(Some(given), Fields::new(), None)),
        stage.sample("permission-back", &make(None, Fields::new(), Some(day))),
    ]
}
