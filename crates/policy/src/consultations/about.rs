//! What people need to know before they begin: everything a convenor had to state (R6 to R9).

use ::store::values;
use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, html,
    samples::{Sample, Stage},
};
use people::Anyone;
use serde::Deserialize;

use super::{
    has_seat, public, sample_data,
    store::{self, Translations},
    types::{Consultation, Pay, Said, State},
};
use crate::stated::money;

/// The id in an address.
#[derive(Deserialize)]
pub struct ById {
    pub(crate) id: String,
}

/// What the convenor stated, in the reader's language where somebody translated it.
pub(crate) struct Stated {
    pub(crate) title: Said,
    pub(crate) summary: Said,
    pub(crate) purpose: Said,
    pub(crate) decided: Said,
    pub(crate) pay: Said,
    pub(crate) readers: Said,
    pub(crate) afterwards: Said,
    pub(crate) convened_by: Said,
    pub(crate) funded_by: Said,
    pub(crate) safeguarding: Said,
    pub(crate) content_note: Said,
}

impl Stated {
    pub(crate) fn new(one: &Consultation, translations: &Translations, page: &Page) -> Self {
        let said = |field: &str, text: &str| translations.said(one.id, field, text, one.lang, page.lang());
        Self {
            title: said("title", &one.title),
            summary: said("summary", &one.summary),
            purpose: said("purpose", &one.purpose),
            decided: said("decided", &one.decided),
            pay: match &one.pay {
                Pay::Hourly { how, .. } => said("pay_how", how),
                Pay::Unpaid { reason } => said("unpaid_reason", reason),
                Pay::Unstated => said("pay_how", ""),
            },
            readers: said("readers", &one.readers),
            afterwards: said("afterwards", &one.afterwards),
            convened_by: said("convened_by", &one.convened_by),
            funded_by: said("funded_by", &one.funded_by),
            safeguarding: said("safeguarding", &one.safeguarding),
            content_note: said("content_note", &one.content_note),
        }
    }
}

#[derive(Template)]
#[template(path = "about.html")]
#[expect(clippy::struct_excessive_bools, reason = "each says whether one line of the page is there")]
struct AboutPage {
    page: Page,
    one: Consultation,
    stated: Stated,
    /// True when the reader has a seat here.
    seated: bool,
    parts: i64,
    statements: i64,
    /// True when people may say whether they belong to a group.
    groups: bool,
    /// True when points of a written synthesis are printed.
    synthesis: bool,
    /// True when it is shown what changed in a later text.
    changed: bool,
    /// The number of the newest result.
    result: Option<i64>,
}

impl AboutPage {
    fn hourly(&self) -> Option<String> {
        match &self.one.pay {
            Pay::Hourly { cents, currency, .. } => Some(money(*cents, currency)),
            _ => None,
        }
    }

    fn open(&self) -> bool {
        self.one.state == State::Open
    }
}

/// The page of a consultation.
pub async fn get(anyone: Anyone, Path(path): Path<ById>) -> Outcome {
    let one = public(&anyone.visit, &path.id).await?;
    let (id, lang) = (one.id, anyone.visit.lang);
    let seated = match &anyone.member {
        Some(member) => has_seat(&anyone.visit, member.person.seat(id)).await?,
        None => false,
    };
    let (translations, parts, statements, groups, synthesis, changed, result) = anyone
        .visit
        .app
        .store()
        .read("about consultation", move |tx| {
            Box::pin(async move {
                let translations = store::translations_of(tx, id, lang).await?;
                let parts =
                    tx.count("SELECT COUNT(*) AS n FROM provisions WHERE consultation = $1", values![id]).await?;
                let statements = tx
                    .count(
                        "SELECT COUNT(*) AS n FROM statements WHERE consultation = $1 AND state = 'published'",
                        values![id],
                    )
                    .await?;
                let result = tx
                    .count("SELECT COALESCE(MAX(number), 0) AS n FROM releases WHERE consultation = $1", values![id])
                    .await?;
                let groups =
                    tx.count("SELECT COUNT(*) AS n FROM constituencies WHERE consultation = $1", values![id]).await?;
                let synthesis = super::synthesis::is_printed(tx, id).await?;
                let changed = super::later::newest(tx, id).await?.is_some();
                Ok::<_, ::store::Error>((
                    translations,
                    parts,
                    statements,
                    groups > 0,
                    synthesis,
                    changed,
                    (result > 0).then_some(result),
                ))
            })
        })
        .await?;
    let mut page = anyone.page("");
    let stated = Stated::new(&one, &translations, &page);
    page.title.clone_from(&stated.title.text);
    html(&AboutPage { page, one, stated, seated, parts, statements, groups, synthesis, changed, result })
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |state, seated, pay: Option<Pay>| {
        let mut one = sample_data::consultation(stage);
        one.state = state;
        if let Some(pay) = pay {
            one.pay = pay;
        }
        let page = sample_data::page(stage, &one.title, seated);
        let stated = Stated::new(&one, &Translations::default(), &page);
        AboutPage {
            page,
            one,
            stated,
            seated,
            parts: 132,
            statements: 30,
            groups: true,
            synthesis: true,
            changed: true,
            result: (state == State::Closed).then_some(2),
        }
    };
    vec![
        stage.sample("about", &make(State::Open, false, None)),
        stage.sample("about-seated", &make(State::Open, true, None)),
        stage.sample(
            "about-closed",
            &make(State::Closed, false, Some(Pay::Unpaid { reason: stage.words.get("sample-short") })),
        ),
    ]
}
