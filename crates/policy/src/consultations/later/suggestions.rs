//! Every suggestion that may be printed, with what the office says to it; what has no answer comes first.
//!
//! The problem: beside the changes a suggestion is found by its place in the law, and one that the office passed over is found
//! only by who looks for it. Here nothing can be passed over.
//!
//! Not done: suggestions whose authors do not want them printed; their authors read the answer under what they gave.

use askama::Template;
use axum::extract::Path;
use kit::{
    Lang, Outcome as Answer, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::Anyone;

use super::{
    Outcome, Revision,
    public::{ByPage, Heard, Loaded, load, pages, sample_heard, sample_revision},
};
use crate::consultations::{
    about::ById,
    public, sample_data,
    types::{Consultation, Said},
};

/// A suggestion under the part it is about.
struct Row {
    position: i64,
    part: Said,
    heard: Heard,
}

#[derive(Template)]
#[template(path = "changed_suggestions.html")]
struct SuggestionsPage {
    page: Page,
    one: Consultation,
    title: Said,
    revision: Revision,
    rows: Vec<Row>,
    number: usize,
    pages: usize,
}

/// All of them, unanswered ones first, otherwise in the order of the text.
fn rows(page: &Page, law: Lang, loaded: &Loaded) -> Vec<Row> {
    let mut rows: Vec<Row> = loaded
        .suggestions
        .iter()
        .filter_map(|suggestion| {
            let part = loaded.before.iter().find(|part| part.id == suggestion.provision)?;
            Some(Row {
                position: part.position,
                part: loaded.translations.named(part, law, page.lang()),
                heard: loaded.heard(page, law, suggestion),
            })
        })
        .collect();
    rows.sort_by_key(|row| row.heard.answer.is_some());
    rows
}

async fn show(anyone: Anyone, id: &str, number: usize) -> Answer {
    let one = public(&anyone.visit, id).await?;
    let loaded = load(&anyone, &one).await?;
    let page = anyone.page(anyone.visit.say("changed-all"));
    let mut all = pages(rows(&page, one.lang, &loaded), |row| row.part.text.len() + row.heard.length());
    let count = all.len();
    if number == 0 || number > count {
        return Err(Problem::NotFound);
    }
    html(&SuggestionsPage {
        title: loaded.translations.said(one.id, "title", &one.title, one.lang, page.lang()),
        page,
        one,
        revision: loaded.revision,
        rows: all.swap_remove(number - 1),
        number,
        pages: count,
    })
}

/// The first page of them.
pub(super) async fn first(anyone: Anyone, Path(path): Path<ById>) -> Answer {
    show(anyone, &path.id, 1).await
}

/// A page of them.
pub(super) async fn page(anyone: Anyone, Path(path): Path<ByPage>) -> Answer {
    show(anyone, &path.id, path.page).await
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let row = |position, answer| Row {
        position,
        part: Said::new(&sample_data::provision(stage).name(), stage.lang(), stage.lang(), None),
        heard: sample_heard(stage, answer),
    };
    let make = |rows, pages| SuggestionsPage {
        page: stage.titled("changed-all", "/c/sample/changed/suggestions"),
        title: Said::new(&one.title, stage.lang(), stage.lang(), None),
        revision: sample_revision(stage),
        one: one.clone(),
        rows,
        number: 1,
        pages,
    };
    let rows = vec![
        row(7, None),
        row(2, Some(Outcome::Taken)),
        row(5, Some(Outcome::Partly)),
        row(9, Some(Outcome::Declined)),
    ];
    vec![
        stage.sample("changed-suggestions", &make(rows, 3)),
        stage.sample("changed-suggestions-none", &make(Vec::new(), 1)),
    ]
}
