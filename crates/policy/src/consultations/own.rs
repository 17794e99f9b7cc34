//! A member's own statement: written, read once more, then sent to the moderators.

use ::store::{Error, Id, values};
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, html, html_status,
    samples::{Sample, Stage},
};
use people::{Member, MemberForm};

use super::{
    about::ById,
    public, sample_data, store,
    types::{Consultation, STATEMENT_LIMIT, Said, Standing, State, Statement},
    vote::seat_of,
};
use crate::details::{Detail, details, softened};

/// How many statements of one person may wait at the same time.
const WAITING: i64 = 10;

#[derive(Template)]
#[template(path = "own.html")]
struct OwnPage {
    page: Page,
    one: Consultation,
    title: Said,
    fields: Fields,
    /// True on the page that shows it once more.
    check: bool,
    /// What in it could tell who wrote it.
    details: Vec<Detail>,
    langs: Vec<(&'static str, &'static str)>,
}

impl OwnPage {
    fn new(page: Page, one: Consultation, title: Said, fields: Fields, check: bool) -> Self {
        let page = page.with_errors(&fields);
        let details = if check { details(fields.text("own")) } else { Vec::new() };
        Self { page, one, title, fields, check, details, langs: Lang::ALL.map(|l| (l.code(), l.name())).to_vec() }
    }
}

#[derive(Template)]
#[template(path = "own_sent.html")]
struct SentPage {
    page: Page,
    one: Consultation,
    title: Said,
    text: String,
}

async fn title(me: &Member, one: &Consultation) -> Result<Said, kit::Problem> {
    let (id, lang) = (one.id, me.visit.lang);
    let translations =
        me.visit.app.store().read("title", move |tx| Box::pin(store::translations_of(tx, id, lang))).await?;
    Ok(translations.said(id, "title", &one.title, one.lang, lang))
}

/// The form.
pub(crate) async fn get(me: Member, Path(path): Path<ById>) -> Outcome {
    let one = public(&me.visit, &path.id).await?;
    seat_of(&me, &one).await?;
    let title = title(&me, &one).await?;
    let mut fields = Fields::new().set("lang", me.visit.lang.code());
    if one.state != State::Open {
        fields.wrong("own", me.visit.say("closed-not-stored"));
    }
    html(&OwnPage::new(me.page(me.visit.say("own-title")), one, title, fields, false))
}

/// Written (`step` = check), sent back to change (`step` = change), or sent (`step` = send).
pub(crate) async fn post(Path(path): Path<ById>, MemberForm { me, mut fields }: MemberForm) -> Outcome {
    let one = public(&me.visit, &path.id).await?;
    let seat = seat_of(&me, &one).await?;
    let title = title(&me, &one).await?;
    let text = fields.text("own").to_owned();
    let length = text.chars().count();
    if !fields.has("lang") {
        fields = fields.set("lang", me.visit.lang.code());
    }
    if text.is_empty() {
        fields.wrong("own", me.visit.say("own-missing"));
    } else if length > STATEMENT_LIMIT {
        fields.wrong("own", me.visit.say_n("own-too-long", (length - STATEMENT_LIMIT) as i64));
    }
    if one.over(me.visit.app.clock().today()) {
        fields.wrong("own", me.visit.say("closed-not-stored"));
    }
    if fields.is("step", "soften") {
        let words = me.visit.app.words(Lang::chosen(&fields, "lang", me.visit.lang));
        fields = fields.set("own", softened(&words, &text));
    }
    let step = if fields.good() { fields.text("step").to_owned() } else { "change".to_owned() };
    if step != "send" {
        let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let page = me.page(me.visit.say("own-title"));
        return html_status(status, &OwnPage::new(page, one, title, fields, step == "check"));
    }
    let app = me.visit.app.clone();
    let statement = Statement {
        id: Id::new(app.entropy()),
        number: None,
        seed: false,
        seat: Some(seat),
        lang: Lang::chosen(&fields, "lang", me.visit.lang),
        body: text.clone(),
        offered: None,
        standing: Standing::Waiting,
        reason: String::new(),
        joined_to: None,
        day: app.clock().today(),
    };
    let id = one.id;
    let waiting = app
        .store()
        .write("own statement", move |tx| {
            Box::pin(async move {
                // Sent twice (a double click): it is there already.
                let rows = tx
                    .all(
                        "SELECT * FROM statements WHERE consultation = $1 AND seat = $2 AND state <> 'returned'",
                        values![id, seat],
                    )
                    .await?;
                let there = tx.unseal(rows.iter().map(store::statement).collect::<::store::Result<Vec<_>>>()?).await?;
                let same = there.iter().filter(|one| one.body == statement.body).count();
                let waiting = tx
                    .count(
                        "SELECT COUNT(*) AS n FROM statements WHERE consultation = $1 AND seat = $2 AND state = 'waiting'",
                        values![id, seat],
                    )
                    .await?;
                // Somebody who withdraws at this very moment, in another window, has no seat any more.
                let seated = tx
                    .count(
                        "SELECT COUNT(*) AS n FROM seats t JOIN consultations c ON c.id = t.consultation
                         WHERE t.seat = $1 AND c.id = $2 AND c.state = 'open'",
                        values![seat, id],
                    )
                    .await?;
                if same == 0 && waiting < WAITING && seated > 0 {
                    store::add_statement(tx, id, &statement).await?;
                }
                Ok::<_, Error>(if same == 0 { waiting } else { 0 })
            })
        })
        .await?;
    if waiting >= WAITING {
        fields.wrong("own", me.visit.say_n("own-too-many", WAITING));
        let page = me.page(me.visit.say("own-title"));
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &OwnPage::new(page, one, title, fields, false));
    }
    html(&SentPage { page: me.page(me.visit.say("own-sent-title")), one, title, text })
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let title = Said::new(&one.title, stage.lang(), stage.lang(), None);
    let page = |key: &str| sample_data::page(stage, &stage.words.get(key), true);
    let fields = || Fields::new().set("own", stage.words.get("sample-statement")).set("lang", stage.lang().code());
    let mut wrong = Fields::new().set("own", "x".repeat(210)).set("lang", "en");
    wrong.wrong("own", stage.words.with("own-too-long", &[("n", 10.into())]));
    let make = |fields, check| OwnPage::new(page("own-title"), one.clone(), title.clone(), fields, check);
    vec![
        stage.sample("own", &make(fields(), false)),
        stage.sample("own-wrong", &make(wrong, false)),
        stage.sample("own-check", &make(fields(), true)),
        stage.sample("own-check-details", &make(fields().set("own", stage.words.get("sample-details")), true)),
        stage.sample(
            "own-sent",
            &SentPage {
                page: page("own-sent-title"),
                one: one.clone(),
                title: title.clone(),
                text: stage.words.get("sample-statement"),
            },
        ),
    ]
}
