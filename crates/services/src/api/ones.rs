//! One thing, whole.

use axum::{
    extract::{Path, RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use hsds::write::Shape;
use kit::{App, Fields};
use serde_json::{Value as Json, json};
use store::{Id, Result};

use super::{HSDS, ROOT, answer, failed, lists::with_service, not_there};
use crate::directory::{self, find, gathered, id_of, uuid_of};

/// What this API is.
pub(super) async fn base(State(app): State<App>, headers: HeaderMap) -> Response {
    let at = kit::installation(&app, &headers);
    answer(&json!({
        "version": HSDS,
        "profile": format!("{at}{ROOT}/profile"),
        "openapi_url": format!("{at}{ROOT}/openapi.json"),
    }))
}

fn told(outcome: Result<Option<Json>>) -> Response {
    match outcome {
        Ok(Some(document)) => answer(&document),
        Ok(None) => not_there(),
        Err(error) => failed(&error),
    }
}

fn id(text: &str) -> Option<Id> {
    id_of(&text.to_lowercase())
}

async fn one(app: &App, kind: &'static str, text: &str) -> Response {
    let Some(id) = id(text) else { return not_there() };
    let read = app.store().read("a document", move |tx| {
        Box::pin(async move {
            let Some(thing) = find(tx, kind, id).await? else { return Ok(None) };
            Ok(gathered(tx, vec![thing], None).await?.document(kind, id, Shape::Whole))
        })
    });
    told(read.await)
}

pub(super) async fn service(State(app): State<App>, Path(id): Path<String>) -> Response {
    one(&app, "service", &id).await
}

pub(super) async fn taxonomy(State(app): State<App>, Path(id): Path<String>) -> Response {
    one(&app, "taxonomy", &id).await
}

pub(super) async fn term(State(app): State<App>, Path(id): Path<String>) -> Response {
    one(&app, "taxonomy_term", &id).await
}

pub(super) async fn organization(
    State(app): State<App>,
    Path(text): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let Some(id) = id(&text) else { return not_there() };
    let full = Fields::of_query(query.as_deref()).is("full_service", "true");
    told(whole_organization(&app, id, full).await)
}

/// An organisation with its places, and its services: whole, or what they are called.
pub(super) async fn whole_organization(app: &App, id: Id, full: bool) -> Result<Option<Json>> {
    app.store()
        .read("an organisation", move |tx| {
            Box::pin(async move {
                let Some(whole) = directory::organisation(tx, id, true).await? else { return Ok(None) };
                let Some(mut document) = whole.document("organization", id, Shape::Whole) else { return Ok(None) };
                let services = directory::services_of(tx, id).await?;
                let listed: Vec<Json> = whole
                    .documents("service", &services, if full { Shape::Own } else { Shape::Listed })
                    .into_iter()
                    .map(|mut service| {
                        // It stands in its organisation.
                        if let Some(map) = service.as_object_mut() {
                            map.remove("organization");
                            map.insert("organization_id".to_owned(), json!(uuid_of(id)));
                        }
                        service
                    })
                    .collect();
                if !listed.is_empty() {
                    document["services"] = Json::Array(listed);
                }
                Ok(Some(document))
            })
        })
        .await
}

pub(super) async fn place(State(app): State<App>, Path(text): Path<String>) -> Response {
    let Some(id) = id(&text) else { return not_there() };
    let read = app.store().read("a service at a place", move |tx| {
        Box::pin(async move {
            let Some(service) = directory::service_of_place(tx, id).await? else { return Ok(None) };
            let Some(service) = find(tx, "service", service).await? else { return Ok(None) };
            let whole = gathered(tx, vec![service], None).await?;
            let document = whole.document("service_at_location", id, Shape::Whole);
            let service = whole.directory().rows("service").first().and_then(|row| id_of(row.id()));
            let listed = service.and_then(|id| whole.document("service", id, Shape::Listed));
            let by_id = listed.into_iter().filter_map(|one| Some((one["id"].as_str()?.to_owned(), one))).collect();
            Ok(document.map(|document| with_service(&by_id, document)))
        })
    });
    told(read.await)
}
