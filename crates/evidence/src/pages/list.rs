//! Recommendations by words, place, series and years in a row.

use askama::Template;
use axum::extract::RawQuery;
use kit::{
    Fields, Outcome, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::Anyone;

use super::{Shown, choices, sample};
use crate::{
    filter::Filter,
    query::{self, EACH},
};

#[derive(Template)]
#[template(path = "evidence_list.html")]
struct ListPage {
    page: Page,
    fields: Fields,
    choices: Vec<(&'static str, &'static str)>,
    found: i64,
    rows: Vec<Shown>,
    number: usize,
    pages: usize,
    query: String,
}

impl ListPage {
    fn new(page: Page, filter: &Filter, found: i64, rows: Vec<Shown>, number: usize) -> Self {
        Self {
            fields: filter.fields(),
            choices: choices(&page),
            found,
            rows,
            number,
            pages: query::pages(found),
            query: filter.query(),
            page,
        }
    }

    /// The address of another page of the same list.
    fn at(&self, number: impl std::borrow::Borrow<usize>) -> String {
        let and = if self.query.is_empty() { "" } else { "&" };
        format!("{}?{}{and}page={}", self.page.to("/evidence/list"), self.query, number.borrow())
    }
}

/// The fields of an address.
pub(super) fn asked(RawQuery(query): RawQuery) -> Fields {
    Fields::of_query(query.as_deref())
}

/// What a filter finds.
pub(crate) async fn get(anyone: Anyone, query: RawQuery) -> Outcome {
    let fields = asked(query);
    let filter = Filter::read(&fields);
    let number: usize = if fields.has("page") { fields.text("page").parse().unwrap_or(0) } else { 1 };
    let wanted = filter.clone();
    let found = anyone
        .visit
        .app
        .store()
        .read("evidence list", move |tx| {
            let filter = wanted.clone();
            Box::pin(async move { query::list_page(tx, &filter, number).await })
        })
        .await?;
    let (found, threads) = found.ok_or(Problem::NotFound)?;
    let page = anyone.page(anyone.visit.say("evidence-list-title"));
    let rows = threads.into_iter().map(|(thread, editions)| Shown::new(&page, thread, &editions)).collect();
    html(&ListPage::new(page, &filter, found, rows, number))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || stage.titled("evidence-list-title", "/evidence/list");
    let filter = Filter { words: "communication".to_owned(), place: Some(sample::place()), ..Filter::default() };
    let rows = (1..=EACH as u8).map(|n| Shown::new(&page(), sample::thread(n), &sample::editions())).collect();
    vec![
        stage.sample("evidence-list", &ListPage::new(page(), &filter, 340, rows, 2)),
        stage.sample("evidence-list-none", &ListPage::new(page(), &filter, 0, Vec::new(), 1)),
    ]
}
