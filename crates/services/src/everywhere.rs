//! Searching everything public: recommendations, consultations, councils, requests for information.
//!
//! The problem: "what was said about interpreters?" has its answer in a council's recommendation, in a consultation of last year and in a
//! request that was never answered, under three lists with three searches. Each capability puts what everybody may read on a shelf
//! ([`kit::Shelf`]); here the shelves are read into an index of the same engine that finds services, again whenever two seconds are over
//! and somebody looks, so that what was taken back or published is gone or there at once. Title and address are asked of the
//! capability itself when a thing is shown: what is no longer public is not.
//!
//! What is looked for stands in no address, as in [`crate::search`].
//!
//! Not done: excerpts. Services have a search of their own, with whom they serve.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex as Plain, PoisonError},
    time::{Duration, Instant},
};

use askama::Template;
use axum::{
    extract::{Path, RawQuery},
    http::HeaderMap,
};
use finding::{Engine, Query, Thing};
use kit::{
    App, Fields, Form, Kind, Outcome, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::Anyone;
use store::Id;
use tokio::sync::Mutex;

use crate::search::Browser;

/// The index of everything public. One for a program.
pub struct Everything {
    engine: Engine,
    /// When it was read last, and what was in it.
    read: Mutex<(Option<Instant>, HashMap<u128, Thing>)>,
    kinds: Plain<HashMap<u128, Kind>>,
}

/// For how long the index is not read anew.
const FRESH: Duration = Duration::from_secs(2);
/// Things on a page.
const EACH: usize = 12;
const PURPOSE: &str = "address of a search in everything";
/// The longest text that is looked for.
const LONGEST: usize = 200;

impl Everything {
    /// An empty one.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn new() -> Result<Self, finding::Error> {
        Ok(Self { engine: Engine::new()?, read: Mutex::default(), kinds: Plain::default() })
    }

    /// Reads what is on the shelves, when that was not done a moment ago.
    async fn refresh(&self, app: &App) -> Result<(), Problem> {
        let mut read = self.read.lock().await;
        if read.0.is_some_and(|at| at.elapsed() < FRESH) {
            return Ok(());
        }
        let shelves = app.shelves().to_vec();
        let all = app
            .store()
            .read("everything public", move |tx| {
                Box::pin(async move {
                    let mut all = Vec::new();
                    for shelf in shelves {
                        all.extend((shelf.all)(tx).await?.into_iter().map(|one| (shelf.kind, one)));
                    }
                    Ok::<_, store::Error>(all)
                })
            })
            .await?;
        let mut there: HashMap<u128, Thing> = HashMap::with_capacity(all.len());
        let mut kinds = HashMap::with_capacity(all.len());
        for (kind, one) in all {
            let tags = vec![format!("kind:{}", kind.word())];
            let thing = Thing { id: one.id.number(), name: one.title, text: one.text, tags, ..Thing::default() };
            kinds.insert(thing.id, kind);
            there.insert(thing.id, thing);
        }
        let changed: Vec<Thing> = there.values().filter(|one| read.1.get(&one.id) != Some(one)).cloned().collect();
        let gone: Vec<u128> = read.1.keys().filter(|id| !there.contains_key(id)).copied().collect();
        if !changed.is_empty() || !gone.is_empty() {
            self.engine.change(&changed, &gone).map_err(|_| Problem::Internal)?;
        }
        *self.kinds.lock().unwrap_or_else(PoisonError::into_inner) = kinds;
        *read = (Some(Instant::now()), there);
        Ok(())
    }
}

/// The kinds that can be looked for, with the message of each.
const KINDS: [(Kind, &str); 4] = [
    (Kind::Recommendation, "everywhere-recommendation"),
    (Kind::Consultation, "everywhere-consultation"),
    (Kind::Council, "everywhere-council"),
    (Kind::Request, "everywhere-request"),
];

fn message(kind: Kind) -> &'static str {
    KINDS.iter().find(|one| one.0 == kind).map_or("everywhere-recommendation", |one| one.1)
}

/// Something that was found.
struct Hit {
    title: String,
    path: String,
    kind: &'static str,
}

#[derive(Template)]
#[template(path = "everywhere.html")]
struct EverywherePage {
    page: Page,
    fields: Fields,
    /// Something was looked for.
    asked: bool,
    over: bool,
    total: usize,
    hits: Vec<Hit>,
    address: String,
    number: usize,
    pages: usize,
}

impl EverywherePage {
    fn new(page: Page, fields: Fields) -> Self {
        let (address, hits) = (String::new(), Vec::new());
        Self { page, fields, asked: false, over: false, total: 0, hits, address, number: 1, pages: 1 }
    }

    fn at(&self, number: usize) -> String {
        format!("{}?page={number}", self.page.to(format!("/search/{}", self.address)))
    }

    fn kinds() -> [(&'static str, &'static str); 4] {
        KINDS.map(|(kind, message)| (kind.word(), message))
    }
}

/// The form.
pub(crate) async fn get(anyone: Anyone) -> Outcome {
    html(&EverywherePage::new(anyone.page(anyone.visit.say("everywhere-title")), Fields::new()))
}

/// What was typed becomes an address that tells nothing.
pub(crate) async fn post(anyone: Anyone, headers: HeaderMap, Form(fields): Form) -> Outcome {
    let app = &anyone.visit.app;
    let words: String = fields.text("words").chars().take(LONGEST).collect();
    if finding::words(&words).is_empty() {
        return Ok(anyone.visit.go("/search"));
    }
    let mut asked = Fields::new().set("words", words);
    for kind in KINDS.map(|one| one.0.word()) {
        if fields.is("kind", kind) {
            asked.add("kind", kind);
        }
    }
    Browser::of(app, &headers).send(&anyone.visit, PURPOSE, "/search/", &asked.encoded())
}

/// What was found.
pub(crate) async fn found(
    anyone: Anyone,
    headers: HeaderMap,
    Path(address): Path<String>,
    RawQuery(query): RawQuery,
) -> Outcome {
    let app = &anyone.visit.app;
    let page = anyone.page(anyone.visit.say("everywhere-title"));
    let browser = Browser::of(app, &headers);
    let Some(text) = browser.open(app, PURPOSE, &address) else {
        return html(&EverywherePage { over: true, ..EverywherePage::new(page, Fields::new()) });
    };
    let fields = Fields::parse(text.as_bytes());
    let everything: Arc<Everything> = app.shared()?;
    everything.refresh(app).await?;
    let number = Fields::of_query(query.as_deref()).text("page").parse::<usize>().unwrap_or(1).clamp(1, 100_000);
    let wanted: Vec<String> = fields.list("kind").iter().map(|kind| format!("kind:{kind}")).collect();
    let asked = Query {
        text: fields.text("words"),
        all: if wanted.is_empty() { Vec::new() } else { vec![wanted] },
        from: (number - 1) * EACH,
        most: Some(EACH),
        ..Query::default()
    };
    let found = everything.engine.find(&asked).map_err(|_| Problem::Internal)?;
    let kinds: Vec<(Id, Kind)> = {
        let kinds = everything.kinds.lock().unwrap_or_else(PoisonError::into_inner);
        found.hits.iter().filter_map(|hit| Some((Id::from_number(hit.id), *kinds.get(&hit.id)?))).collect()
    };
    let mut hits = Vec::new();
    for (id, kind) in kinds {
        // What was taken back since is not shown.
        if let Some(thing) = app.resolve(kind, id, anyone.visit.lang).await? {
            hits.push(Hit { title: thing.title, path: thing.path, kind: message(kind) });
        }
    }
    let (total, pages) = (found.total, found.total.div_ceil(EACH).max(1));
    html(&EverywherePage { asked: true, total, hits, address, number, pages, ..EverywherePage::new(page, fields) })
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = |fields| EverywherePage::new(stage.titled("everywhere-title", "/search"), fields);
    let fields = || Fields::new().set("words", "interpreters").set("kind", "recommendation");
    let hits = (0..EACH).map(|n| Hit {
        title: format!("Pay interpreters in every shelter ({n}, sample)"),
        path: "/recommendation/sample".to_owned(),
        kind: KINDS[n % 4].1,
    });
    let address = "k".repeat(170);
    let found =
        EverywherePage { asked: true, total: 40, hits: hits.collect(), address, number: 2, pages: 4, ..page(fields()) };
    vec![
        stage.sample("search", &page(Fields::new())),
        stage.sample("search-over", &EverywherePage { over: true, ..page(Fields::new()) }),
        stage.sample("search-none", &EverywherePage { asked: true, ..page(fields()) }),
        stage.sample("search-found", &found),
    ]
}
