//! Everything, one document a line, while memory stays as it is.

use std::sync::Arc;

use axum::{body::Body, http::StatusCode, response::Response};
use bytes::Bytes;
use futures_util::{Stream, StreamExt as _, stream};
use hsds::{
    Directory,
    write::{Shape, document},
};
use kit::App;
use serde_json::Value as Json;
use store::{Id, Result};

use super::{asked::Asked, lists, open};
use crate::{
    directory::{self, Terms, gathered},
    search::Live,
};

/// Services that are read together.
const TOGETHER: usize = 500;

/// Batches that are made side by side.
const AT_ONCE: usize = 2;

const MEDIA: &str = "application/x-ndjson";

/// Documents that are in memory already.
pub(super) fn lines(all: Vec<Json>) -> Response {
    let mut out = String::new();
    for one in all {
        out.push_str(&one.to_string());
        out.push('\n');
    }
    open(StatusCode::OK, MEDIA, out.into())
}

struct Sending {
    app: App,
    live: Arc<Live>,
    asked: Asked,
    terms: Terms,
}

/// The answer of batches. It breaks off where one fails, so that nobody takes a part for the whole.
fn batches(all: impl Stream<Item = Result<Bytes>> + Send + 'static) -> Response {
    let mut broken = false;
    let all = all.take_while(move |batch| {
        let goes_on = !broken;
        broken |= batch.is_err();
        std::future::ready(goes_on)
    });
    open(StatusCode::OK, MEDIA, Body::from_stream(all))
}

/// The answer of what the index finds: `next` makes a batch after so many that are done, and tells how many are done then; `None` when it
/// was the last.
fn streamed<F, Fut>(sending: Sending, next: F) -> Response
where
    F: Fn(Arc<Sending>, usize) -> Fut + Send + 'static,
    Fut: Future<Output = Result<(Bytes, Option<usize>)>> + Send + 'static,
{
    let sending = Arc::new(sending);
    batches(stream::unfold((Some(0), next), move |(done, next)| {
        let sending = Arc::clone(&sending);
        async move {
            match next(sending, done?).await {
                Ok((bytes, done)) => Some((Ok(bytes), (done, next))),
                Err(error) => Some((Err(error), (None, next))),
            }
        }
    }))
}

/// All services that were asked for, whole.
///
/// # Errors
/// When the database does not answer before anything was sent.
pub(super) async fn services(app: &App, live: Arc<Live>, asked: Asked) -> Result<Response> {
    let terms = live.terms();
    let sending = Sending { app: app.clone(), live, asked, terms };
    if sending.asked.filters() {
        return Ok(streamed(sending, |sending, done| async move { found(&sending, "service", done).await }));
    }
    // Batches are read side by side and sent in their order: two processors make them, and no more than these are in memory.
    let ends = app.store().read("where batches end", |tx| Box::pin(directory::each(tx, TOGETHER))).await?;
    let begins = std::iter::once(None).chain(ends.iter().copied().map(Some)).collect::<Vec<_>>();
    let ends = ends.into_iter().map(Some).chain(std::iter::once(None));
    let sending = Arc::new(sending);
    let all = stream::iter(begins.into_iter().zip(ends)).map(move |(from, to)| {
        let sending = Arc::clone(&sending);
        async move {
            let batch = tokio::spawn(async move { services_between(&sending, from, to).await });
            batch.await.unwrap_or_else(|_| Err(store::Error::Broken("a batch that was not made".to_owned())))
        }
    });
    Ok(batches(all.buffered(AT_ONCE)))
}

async fn services_between(sending: &Sending, from: Option<Id>, to: Option<Id>) -> Result<Bytes> {
    let (terms, minimal) = (sending.terms.clone(), sending.asked.minimal);
    sending
        .app
        .store()
        .read("services one a line", move |tx| {
            Box::pin(async move {
                let batch = directory::between(tx, from, to).await?;
                let mut out = Vec::with_capacity(1 << 20);
                if minimal {
                    for service in &batch.services {
                        write(&mut out, &lists::short(service))?;
                    }
                    return Ok(out.into());
                }
                let services: Vec<String> = batch.services.iter().map(|one| directory::uuid_of(one.id)).collect();
                let rows = batch.services.into_iter().chain(batch.named).flat_map(|thing| thing.rows);
                let directory = terms.with(rows.collect());
                // Its organisation with its columns only: what stands beside it in a batch must not change what is told.
                write_all(&mut out, &directory, "service", &services, Shape::Own)?;
                Ok(out.into())
            })
        })
        .await
}

fn write_all(out: &mut Vec<u8>, directory: &Directory, kind: &str, ids: &[String], shape: Shape) -> Result<()> {
    let index = directory.index();
    for id in ids {
        if let Some(record) = directory.find(kind, id) {
            write(out, &document(&index, record, shape))?;
        }
    }
    Ok(())
}

fn write(out: &mut Vec<u8>, value: &impl serde::Serialize) -> Result<()> {
    serde_json::to_writer(&mut *out, value).map_err(|error| store::Error::Broken(error.to_string()))?;
    out.push(b'\n');
    Ok(())
}

/// The next of what the index found.
async fn found(sending: &Sending, kind: &'static str, done: usize) -> Result<(Bytes, Option<usize>)> {
    let mut query = sending.asked.query(kind);
    (query.from, query.most) = (done, Some(TOGETHER));
    let hits = sending.live.ask(&query)?.hits;
    if hits.is_empty() {
        return Ok((Bytes::new(), None));
    }
    let next = (hits.len() == TOGETHER).then_some(done + hits.len());
    let ids: Vec<Id> = hits.iter().map(|hit| Id::from_number(hit.id)).collect();
    let asked = Asked { full: true, ..sending.asked.clone() };
    let documents = lists::documents(&sending.app, kind, ids, sending.terms.clone(), &asked).await?;
    let mut out = Vec::new();
    for document in documents {
        write(&mut out, &document)?;
    }
    Ok((out.into(), next))
}

/// All organisations that were asked for, with their places.
pub(super) fn organizations(app: &App, live: Arc<Live>, asked: Asked) -> Response {
    let terms = live.terms();
    streamed(Sending { app: app.clone(), live, asked, terms }, |sending, done| async move {
        let mut query = sending.asked.query("organization");
        (query.from, query.most) = (done, Some(TOGETHER));
        let hits = sending.live.ask(&query)?.hits;
        let ids: Vec<Id> = hits.iter().map(|hit| Id::from_number(hit.id)).collect();
        let next = (hits.len() == TOGETHER).then_some(done + hits.len());
        let terms = sending.terms.clone();
        let bytes = sending
            .app
            .store()
            .read("organisations one a line", move |tx| {
                Box::pin(async move {
                    let mut things = directory::find_all(tx, "organization", ids.iter().copied()).await?;
                    for id in &ids {
                        let places = directory::locations_of(tx, *id).await?;
                        things.extend(directory::find_all(tx, "location", places).await?);
                    }
                    let whole = gathered(tx, things, Some(&terms)).await?;
                    let mut out = Vec::new();
                    for document in whole.documents("organization", &ids, Shape::Whole) {
                        write(&mut out, &document)?;
                    }
                    Ok::<_, store::Error>(Bytes::from(out))
                })
            })
            .await?;
        Ok((bytes, next))
    })
}

/// Rows that put services at places.
pub(super) fn places(app: &App, live: &Live, rows: &[(Id, Id)], full: bool) -> Response {
    let (app, terms) = (app.clone(), live.terms());
    let rows = rows.chunks(TOGETHER).map(<[_]>::to_vec).collect::<Vec<_>>();
    batches(stream::iter(rows).then(move |some| {
        let (app, terms) = (app.clone(), terms.clone());
        async move {
            let mut out = Vec::new();
            for document in lists::places_documents(&app, some, terms, full).await? {
                write(&mut out, &document)?;
            }
            Ok(Bytes::from(out))
        }
    }))
}
