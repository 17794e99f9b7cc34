//! An author reads how a point is worded, and says whether it may be printed like this.

use ::store::{Id, Result, Tx};
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{Member, MemberForm};

use super::{Answer, WISH_LIMIT};
use crate::consultations::{
    about::ById,
    public, sample_data,
    store::{self, Translations},
    types::{Consultation, Said},
    vote,
};
use crate::details::{Detail, details, softened};

/// A point as its author sees it.
struct Row {
    id: String,
    version: i64,
    /// False while the convenor has to look at it.
    asked: bool,
    said: Said,
    /// The author's own words that it rests on.
    own: Vec<(String, kit::Lang)>,
    /// The form: what was answered, or what was typed just now.
    fields: Fields,
    /// What in the wish could tell who wrote it, shown before it is stored.
    details: Vec<Detail>,
}

impl Row {
    /// The id of the box of this row: boxes of several forms on one page must not share one.
    fn wish(&self) -> String {
        format!("wish-{}", self.id)
    }
}

#[derive(Template)]
#[template(path = "synthesis_mine.html")]
struct MinePage {
    page: Page,
    one: Consultation,
    title: Said,
    rows: Vec<Row>,
    /// What is wrong with the form that was sent, for the summary on top.
    fields: Fields,
}

/// The points that rest on a seat's words.
async fn rows(
    tx: &mut Tx,
    consultation: Id,
    seat: [u8; 16],
    translations: &Translations,
    reader: kit::Lang,
) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for point in super::points(tx, consultation).await? {
        let own: Vec<(String, kit::Lang)> = point
            .sources
            .iter()
            .filter(|source| source.seat == seat)
            .map(|source| (source.body.clone(), source.lang))
            .collect();
        if own.is_empty() {
            continue;
        }
        let mut fields = Fields::new();
        if let Some(given) = point.said_by(seat) {
            fields.add("answer", given.answer.word());
            fields.add("wish", &given.wish);
        }
        rows.push(Row {
            id: point.id.to_string(),
            version: point.version,
            asked: !point.held,
            said: point.said(translations, reader),
            own,
            fields,
            details: Vec::new(),
        });
    }
    Ok(rows)
}

/// True when a point rests on this seat's words.
pub(in crate::consultations) async fn concerns(tx: &mut Tx, consultation: Id, seat: [u8; 16]) -> Result<bool> {
    Ok(super::points(tx, consultation).await?.iter().any(|point| point.authors().contains(&seat)))
}

async fn load(me: &Member, id: &str) -> Result<(MinePage, [u8; 16]), Problem> {
    let one = public(&me.visit, id).await?;
    let seat = vote::seat_of(me, &one).await?;
    let (id, lang) = (one.id, me.visit.lang);
    let (rows, translations) = me
        .visit
        .app
        .store()
        .read("points to approve", move |tx| {
            Box::pin(async move {
                let translations = store::translations(tx, id, lang).await?;
                Ok::<_, ::store::Error>((rows(tx, id, seat, &translations, lang).await?, translations))
            })
        })
        .await?;
    if rows.is_empty() {
        return Err(Problem::NotFound);
    }
    let title = translations.said(id, "title", &one.title, one.lang, lang);
    let page = me.page(me.visit.say("synthesis-mine-title"));
    Ok((MinePage { page, one, title, rows, fields: Fields::new() }, seat))
}

/// The points that rest on what this member wrote.
pub(super) async fn get(me: Member, Path(path): Path<ById>) -> Outcome {
    html(&load(&me, &path.id).await?.0)
}

/// Stores what an author says to one wording.
pub(super) async fn post(Path(path): Path<ById>, MemberForm { me, mut fields }: MemberForm) -> Outcome {
    let (mut shown, seat) = load(&me, &path.id).await?;
    let point = Id::parse(fields.text("point")).ok_or(Problem::NotFound)?;
    let version: i64 = fields.text("version").parse().map_err(|_| Problem::Unreadable)?;
    let place = shown.rows.iter().position(|row| row.id == point.to_string()).ok_or(Problem::NotFound)?;
    let name = shown.rows[place].wish();
    let mut wish = fields.text("wish").to_owned();
    if fields.is("step", "soften") {
        wish = softened(&me.visit.app.words(me.visit.lang), &wish);
        fields = fields.set("wish", wish.clone());
        // What was put in place is shown before it is stored.
        shown.rows[place].details = details(&wish);
        shown.rows[place].fields = fields;
        return html(&shown);
    }
    let said = Answer::parse(fields.text("answer"));
    let mut wrong = Fields::new();
    if said.is_none() {
        wrong.wrong(&format!("answer-{point}"), me.visit.say("synthesis-answer-missing"));
    }
    if wish.chars().count() > WISH_LIMIT {
        wrong.wrong(&name, me.visit.say("synthesis-wish-long"));
    }
    // Nothing is stored before the author has seen what could tell who wrote it.
    if said == Some(Answer::Change) && wrong.good() && fields.text("seen") != wish {
        let found = details(&wish);
        if !found.is_empty() {
            shown.rows[place].fields = fields;
            shown.rows[place].details = found;
            return html(&shown);
        }
    }
    if let (Some(said), true) = (said, wrong.good()) {
        let consultation = shown.one.id;
        // Words about another wording are kept only where another wording is asked for.
        let wish = if said == Answer::Change { wish } else { String::new() };
        let stored = me
            .visit
            .app
            .store()
            .write("answer a point", move |tx| {
                let wish = wish.clone();
                Box::pin(async move { super::answer(tx, consultation, seat, point, version, said, &wish).await })
            })
            .await?;
        if stored {
            me.visit.app.settle().await;
            return Ok(me.visit.go(&format!("/c/{consultation}/synthesis/mine")));
        }
        wrong.wrong(&format!("answer-{point}"), me.visit.say("synthesis-changed-meanwhile"));
    }
    shown.rows[place].fields = fields;
    shown.page = shown.page.with_errors(&wrong);
    shown.fields = wrong;
    html_status(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let said = |text: &str| Said::new(text, stage.lang(), stage.lang(), None);
    let row = |n: u64, asked, fields| Row {
        id: sample_data::id(n).to_string(),
        version: 2,
        asked,
        said: said(&stage.words.get("sample-short")),
        own: vec![(stage.words.get("sample-statement"), stage.lang())],
        fields,
        details: Vec::new(),
    };
    let make = |rows: Vec<Row>, wrong: Fields| MinePage {
        page: sample_data::page(stage, &stage.words.get("synthesis-mine-title"), true).with_errors(&wrong),
        title: said(&one.title),
        one: one.clone(),
        rows,
        fields: wrong,
    };
    let id = sample_data::id(81);
    let mut wrong = Fields::new();
    wrong.wrong(&format!("answer-{id}"), stage.words.get("synthesis-answer-missing"));
    vec![
        stage.sample(
            "synthesis-mine",
            &make(
                vec![
                    row(81, true, Fields::new()),
                    row(82, true, Fields::new().set("answer", "approve")),
                    row(83, false, Fields::new()),
                ],
                Fields::new(),
            ),
        ),
        stage.sample("synthesis-mine-details", &{
            let text = stage.words.get("sample-details");
            let found = details(&text);
            let typed = Fields::new().set("answer", "change").set("wish", text);
            make(vec![Row { details: found, ..row(81, true, typed) }], Fields::new())
        }),
        stage.sample("synthesis-mine-wrong", &make(vec![row(81, true, Fields::new())], wrong)),
    ]
}
