//! Saying whether one belongs to a group, or not saying it.
//!
//! The problem: whoever is asked "who are you?" must know first why, who will read it, and that leaving it empty costs nothing.
//! The page says it before the first box; the boxes are all optional, and all can be taken back.

use ::store::Id;
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{Member, MemberForm};

use super::{Constituency, Declared, Seals};
use crate::consultations::{
    about::ById,
    public, sample_data,
    store::{self, Translations},
    types::{Consultation, Said},
    vote,
};

/// A group as the page shows it.
struct Row {
    id: String,
    name: Said,
    reason: Said,
}

#[derive(Template)]
#[template(path = "belong.html")]
struct BelongPage {
    page: Page,
    one: Consultation,
    title: Said,
    rows: Vec<Row>,
    fields: Fields,
    /// True when something was declared before.
    before: bool,
    /// False when nobody can take part any more: then things can only be taken back.
    open: bool,
}

impl BelongPage {
    fn new(
        page: Page,
        one: Consultation,
        groups: &[Constituency],
        translations: &Translations,
        declared: Option<Declared>,
        open: bool,
    ) -> Self {
        let lang = page.lang();
        let said = |thing: Id, field: &str, text: &str| translations.said(thing, field, text, one.lang, lang);
        let mut fields = Fields::new();
        for group in groups.iter().filter(|group| declared.is_some_and(|declared| declared.has(group))) {
            fields.add("belongs", &group.id.to_string());
        }
        Self {
            title: said(one.id, "title", &one.title),
            rows: groups
                .iter()
                .map(|group| Row {
                    id: group.id.to_string(),
                    name: said(group.id, "name", &group.name),
                    reason: said(group.id, "reason", &group.reason),
                })
                .collect(),
            before: declared.is_some(),
            page,
            one,
            fields,
            open,
        }
    }
}

async fn load(me: &Member, id: &str) -> Result<(BelongPage, Vec<Constituency>, [u8; 16]), Problem> {
    let one = public(&me.visit, id).await?;
    let seat = vote::seat_of(me, &one).await?;
    let (consultation, lang, seals) = (one.id, me.visit.lang, Seals::of(&me.visit.app));
    let (groups, translations, declared) = me
        .visit
        .app
        .store()
        .read("groups to declare", move |tx| {
            Box::pin(async move {
                let groups = super::all(tx, consultation).await?;
                let translations = store::translations(tx, consultation, lang).await?;
                Ok::<_, ::store::Error>((groups, translations, super::own(tx, &seals, seat).await?))
            })
        })
        .await?;
    if groups.is_empty() {
        return Err(Problem::NotFound);
    }
    let open = !one.over(me.visit.app.clock().today());
    let page = me.page(me.visit.say("belong-title"));
    Ok((BelongPage::new(page, one, &groups, &translations, declared, open), groups, seat))
}

/// The groups that can be declared.
pub(in crate::consultations) async fn get(me: Member, Path(path): Path<ById>) -> Outcome {
    html(&load(&me, &path.id).await?.0)
}

/// Stores what applies; nothing ticked takes all of it back.
pub(in crate::consultations) async fn post(Path(path): Path<ById>, MemberForm { me, fields }: MemberForm) -> Outcome {
    let (mut shown, groups, seat) = load(&me, &path.id).await?;
    let declared = groups
        .iter()
        .fold(Declared::NOTHING, |declared, group| declared.with(group, fields.is("belongs", &group.id.to_string())));
    let (consultation, today, seals) = (shown.one.id, me.visit.app.clock().today(), Seals::of(&me.visit.app));
    let stored = me
        .visit
        .app
        .store()
        .write("declare", move |tx| {
            Box::pin(async move { super::declare(tx, &seals, seat, consultation, declared, today).await })
        })
        .await?;
    if stored {
        return Ok(me.visit.go(&format!("/c/{consultation}/mine")));
    }
    shown.fields = fields;
    shown.fields.wrong("belongs", me.visit.say("belong-over"));
    shown.page = shown.page.with_errors(&shown.fields);
    html_status(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

/// Sample groups.
pub(in crate::consultations) fn sample_groups(stage: &Stage) -> Vec<Constituency> {
    (1..=3)
        .map(|position| Constituency {
            id: sample_data::id(70 + position as u64),
            position,
            name: stage.words.get(&format!("sample-group-{position}")),
            reason: stage.words.get("sample-group-reason"),
        })
        .collect()
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let groups = sample_groups(stage);
    let declared = Declared::NOTHING.with(&groups[1], true);
    let make = |declared, open| {
        let page = sample_data::page(stage, &stage.words.get("belong-title"), true);
        BelongPage::new(page, one.clone(), &groups, &Translations::default(), declared, open)
    };
    let mut wrong = make(Some(declared), true);
    wrong.fields.wrong("belongs", stage.words.get("belong-over"));
    wrong.page = wrong.page.with_errors(&wrong.fields);
    vec![
        stage.sample("belong", &make(None, true)),
        stage.sample("belong-before", &make(Some(declared), true)),
        stage.sample("belong-over", &make(Some(declared), false)),
        stage.sample("belong-wrong", &wrong),
    ]
}
