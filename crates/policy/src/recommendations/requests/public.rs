//! What everybody reads: which information councils asked for, and what came.

use ::store::{Error, Id};
use askama::Template;
use axum::extract::{Path, RawQuery};
use kit::{
    Fields, Outcome, Page, Problem, html,
    samples::{Sample, Stage, TODAY},
};
use people::Anyone;

use super::{
    samples as own,
    store::{self as sql, Which},
    types::{Request, Row},
};
use crate::{
    councils::{
        self, samples as councils_samples,
        types::{Council, State as CouncilState},
    },
    recommendations::{day_everywhere, store as shared, types::Standing},
};

/// How many stand on a page.
const EACH: usize = 40;

#[derive(Template)]
#[template(path = "information.html")]
struct ListPage {
    page: Page,
    rows: Vec<Row>,
    /// How many there are in all.
    all: i64,
    /// Whose they are, or whom they went to, when only those are meant: name and address.
    only: Option<(String, String)>,
    /// The query that asks for the same, without the page.
    query: String,
    number: usize,
    pages: usize,
}

impl ListPage {
    /// The address of another page of the same.
    fn at(&self, number: impl std::borrow::Borrow<usize>) -> String {
        let and = if self.query.is_empty() { "" } else { "&" };
        self.page.to(format!("/information?{}{and}page={}", self.query, number.borrow()))
    }
}

/// What the address asks for: which ones, and which page.
pub(super) fn asked(query: &RawQuery) -> (Which, usize, String) {
    let fields = Fields::of_query(query.0.as_deref());
    let which = Which {
        council: Id::parse(fields.text("council")),
        institution: Id::parse(fields.text("institution")),
        year: None,
    };
    let parts = [("council", which.council), ("institution", which.institution)];
    let parts: Vec<String> = parts.iter().filter_map(|(name, id)| Some(format!("{name}={}", id.as_ref()?))).collect();
    (which, fields.text("page").parse().unwrap_or(1).max(1), parts.join("&"))
}

/// All that were sent, the newest first.
pub(super) async fn list(anyone: Anyone, query: RawQuery) -> Outcome {
    let (which, number, query) = asked(&query);
    let today = day_everywhere(anyone.visit.app.clock());
    let found = anyone
        .visit
        .app
        .store()
        .read("requests for information", move |tx| {
            Box::pin(async move {
                let all = sql::count(tx, which).await?;
                let pages = usize::try_from(all).unwrap_or(0).div_ceil(EACH).max(1);
                if number > pages {
                    return Ok(None);
                }
                let only = match (which.council, which.institution) {
                    (Some(id), _) => {
                        let found = councils::store::find(tx, id).await?.filter(|one| one.state != CouncilState::Draft);
                        found.map(|one| (one.title.clone(), one.path()))
                    }
                    // Nobody reads here of an institution that was never asked.
                    (None, Some(id)) if all > 0 => {
                        shared::institution(tx, id).await?.map(|one| (one.name.clone(), one.path()))
                    }
                    (None, _) => None,
                };
                if only.is_none() && (which.council.is_some() || which.institution.is_some()) {
                    return Ok(None);
                }
                let rows = sql::sent(tx, which, (number - 1) * EACH, EACH).await?;
                Ok::<_, Error>(Some((rows, all, only, pages)))
            })
        })
        .await?;
    let (rows, all, only, pages) = found.ok_or(Problem::NotFound)?;
    let rows = rows.into_iter().map(|one| Row::new(one, today)).collect();
    html(&ListPage { page: anyone.page(anyone.visit.say("information-title")), rows, all, only, query, number, pages })
}

#[derive(Template)]
#[template(path = "information_one.html")]
struct OnePage {
    page: Page,
    row: Row,
    council: Council,
    /// The request that it was before another institution passed it on, and the one that it was passed on as: label and address.
    before: Option<(String, String)>,
    after: Option<(String, String)>,
}

/// Label and address of a request.
pub(super) fn label(one: &Request) -> (String, String) {
    (one.label(), one.path())
}

/// One of them.
pub(super) async fn one(anyone: Anyone, Path(id): Path<String>) -> Outcome {
    let id = Id::parse(&id).ok_or(Problem::NotFound)?;
    let found = anyone
        .visit
        .app
        .store()
        .read("a request for information", move |tx| {
            Box::pin(async move {
                let Some(one) = sql::find(tx, id).await?.filter(|one| one.sent().is_some()) else { return Ok(None) };
                let Some(council) = councils::store::find(tx, one.council).await? else { return Ok(None) };
                let before = match one.passed_from {
                    Some(id) => sql::find(tx, id).await?,
                    None => None,
                };
                let after = sql::passed_to(tx, id).await?;
                Ok::<_, Error>(Some((one, council, before.as_ref().map(label), after.as_ref().map(label))))
            })
        })
        .await?;
    let (one, council, before, after) = found.ok_or(Problem::NotFound)?;
    let today = council.today(anyone.visit.app.clock());
    html(&OnePage { page: anyone.page(one.title.clone()), row: Row::new(one, today), council, before, after })
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let list = |rows: Vec<Row>, only, pages| ListPage {
        page: stage.titled("information-title", "/information"),
        all: rows.len() as i64,
        rows,
        only,
        query: String::new(),
        number: 1,
        pages,
    };
    let rows = || (1..=4).map(|n| Row::new(own::request(stage, n, true), TODAY)).collect::<Vec<_>>();
    let council = || councils_samples::council(stage, CouncilState::Open);
    let one = |n: u8| {
        let row = Row::new(own::request(stage, n, true), TODAY);
        let mut page = stage.titled("information-title", &row.one.path());
        page.title.clone_from(&row.one.title);
        let link = |n: u8| Some(label(&own::request(stage, n, true)));
        OnePage { page, row, council: council(), before: link(4).filter(|_| n == 2), after: link(2).filter(|_| n == 3) }
    };
    vec![
        stage.sample("information", &list(rows(), None, 3)),
        stage.sample("information-of", &list(rows(), Some((council().title, council().path())), 1)),
        stage.sample("information-none", &list(Vec::new(), None, 1)),
        stage.sample("information-answered", &one(1)),
        stage.sample("information-overdue", &one(2)),
        stage.sample("information-recorded", &one(3)),
    ]
}
