//! Lists, page by page.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use axum::{
    body::Bytes,
    extract::{RawQuery, State},
    http::StatusCode,
    response::Response,
};
use hsds::write::Shape;
use kit::App;
use serde_json::{Value as Json, json};
use store::{Id, Result};

use super::{answer, asked::Asked, failed, stream, wrong};
use crate::{
    directory::{self, Stored, Terms, gathered, uuid_of},
    search::Live,
};

/// Answers what was asked in an address.
macro_rules! list {
    ($get:ident, $post:ident, $list:ident) => {
        pub(super) async fn $get(State(app): State<App>, RawQuery(query): RawQuery) -> Response {
            match Asked::of_query(query.as_deref()) {
                Ok(asked) => $list(&app, asked).await.unwrap_or_else(|error| failed(&error)),
                Err(why) => wrong(StatusCode::BAD_REQUEST, &why),
            }
        }

        pub(super) async fn $post(State(app): State<App>, RawQuery(query): RawQuery, body: Bytes) -> Response {
            match Asked::of_body(&body, query.as_deref()) {
                Ok(asked) => $list(&app, asked).await.unwrap_or_else(|error| failed(&error)),
                Err(why) => wrong(StatusCode::BAD_REQUEST, &why),
            }
        }
    };
}

list!(services, services_posted, list_services);
list!(organizations, organizations_posted, list_organizations);
list!(places, places_posted, list_places);
list!(taxonomies, taxonomies_posted, list_taxonomies);
list!(terms, terms_posted, list_terms);

/// The index, brought up to date.
pub(super) async fn live(app: &App) -> Result<Arc<Live>> {
    let live = app.shared::<Live>().map_err(|_| store::Error::Broken("no index".to_owned()))?;
    live.refresh(app.store()).await?;
    Ok(live)
}

/// A page of things, as the standard wants it.
fn page(asked: &Asked, total: usize, contents: &[Json]) -> Response {
    let pages = total.div_ceil(asked.per_page);
    answer(&json!({
        "total_items": total,
        "total_pages": pages,
        "page_number": asked.page,
        "size": contents.len(),
        "first_page": asked.page == 1,
        "last_page": asked.page >= pages,
        "empty": contents.is_empty(),
        "contents": contents,
    }))
}

async fn list_services(app: &App, asked: Asked) -> Result<Response> {
    let live = live(app).await?;
    if asked.lines {
        return stream::services(app, live, asked).await;
    }
    let asked = asked.sparing();
    let found = live.ask(&asked.query("service"))?;
    let ids: Vec<Id> = found.hits.iter().map(|hit| Id::from_number(hit.id)).collect();
    let contents = documents(app, "service", ids, live.terms(), &asked).await?;
    Ok(page(&asked, found.total, &contents))
}

/// The documents of services or organisations, in the order of ids that is given.
pub(super) async fn documents(
    app: &App,
    kind: &'static str,
    ids: Vec<Id>,
    terms: Terms,
    asked: &Asked,
) -> Result<Vec<Json>> {
    let (minimal, shape) = (asked.minimal, if asked.full { Shape::Whole } else { Shape::Listed });
    app.store()
        .read("documents", move |tx| {
            Box::pin(async move {
                let things = directory::find_all(tx, kind, ids.iter().copied()).await?;
                if minimal {
                    let find = |id: &Id| things.iter().find(|thing| thing.id == *id);
                    return Ok(ids.iter().filter_map(find).map(short).collect());
                }
                let whole = gathered(tx, things, Some(&terms)).await?;
                Ok(whole.documents(kind, &ids, shape))
            })
        })
        .await
}

/// A service for whoever only compares.
pub(super) fn short(thing: &Stored) -> Json {
    // As its document says it; where that says nothing, when it was changed here.
    let own = thing.rows[0].text("last_modified").map(str::to_owned);
    json!({ "id": uuid_of(thing.id), "last_modified": own.unwrap_or_else(|| modified(thing)) })
}

/// When a thing was changed last here, as RFC 3339.
pub(super) fn modified(thing: &Stored) -> String {
    let micro = jiff::Timestamp::from_microsecond(thing.changed_at.0);
    micro.map(|moment| moment.round(jiff::Unit::Second).unwrap_or(moment).to_string()).unwrap_or_default()
}

async fn list_organizations(app: &App, asked: Asked) -> Result<Response> {
    let live = live(app).await?;
    if asked.lines {
        return Ok(stream::organizations(app, live, asked));
    }
    let asked = asked.sparing();
    let found = live.ask(&asked.query("organization"))?;
    let ids: Vec<Id> = found.hits.iter().map(|hit| Id::from_number(hit.id)).collect();
    let contents = if asked.full || asked.full_service {
        let mut contents = Vec::new();
        for id in ids {
            contents.extend(super::ones::whole_organization(app, id, asked.full_service).await?);
        }
        contents
    } else {
        documents(app, "organization", ids, live.terms(), &asked).await?
    };
    Ok(page(&asked, found.total, &contents))
}

async fn list_places(app: &App, asked: Asked) -> Result<Response> {
    let live = live(app).await?;
    let (total, rows) = if asked.filters() {
        let all = places_found(app, &live, &asked).await?;
        let shown = if asked.lines {
            all.clone()
        } else {
            all.iter().copied().skip(asked.before()).take(asked.per_page).collect()
        };
        (all.len(), shown)
    } else {
        let (from, most) = if asked.lines { (0, usize::MAX >> 1) } else { (asked.before(), asked.per_page) };
        app.store()
            .read("services at places", move |tx| {
                Box::pin(async move {
                    let total = directory::how_many_places(tx).await? as usize;
                    Ok::<_, store::Error>((total, directory::places_after(tx, from, most).await?))
                })
            })
            .await?
    };
    if asked.lines {
        return Ok(stream::places(app, &live, &rows, asked.full));
    }
    let contents = places_documents(app, rows, live.terms(), asked.full).await?;
    Ok(page(&asked, total, &contents))
}

/// The rows that put services at places, of the services that pass the filters.
async fn places_found(app: &App, live: &Live, asked: &Asked) -> Result<Vec<(Id, Id)>> {
    let mut query = asked.query("service");
    if let Some(code) = &asked.postcode {
        match asked.proximity {
            None => query.all.push(vec![crate::search::things::postcode_tag(code)]),
            Some(metres) => {
                let Some(from) = live.postcode(code)? else { return Ok(Vec::new()) };
                query.near = Some(finding::Near { from, within: metres / 1000.0 });
            }
        }
    }
    let mut services = Vec::new();
    for from in (0..).step_by(1000) {
        (query.from, query.most) = (from, Some(1000));
        let some = live.ask(&query)?;
        services.extend(some.hits.iter().map(|hit| Id::from_number(hit.id)));
        if some.hits.len() < 1000 {
            break;
        }
    }
    app.store()
        .read("services at places", move |tx| {
            Box::pin(async move {
                let mut rows = Vec::new();
                for service in services {
                    rows.extend(directory::places_of(tx, service).await?.into_iter().map(|id| (id, service)));
                }
                Ok(rows)
            })
        })
        .await
}

/// Services at places as documents.
pub(super) async fn places_documents(app: &App, rows: Vec<(Id, Id)>, terms: Terms, full: bool) -> Result<Vec<Json>> {
    app.store()
        .read("services at places", move |tx| {
            Box::pin(async move {
                let services = directory::find_all(tx, "service", rows.iter().map(|row| row.1)).await?;
                let whole = gathered(tx, services, Some(&terms)).await?;
                let ids: Vec<Id> = rows.iter().map(|row| row.0).collect();
                let shape = if full { Shape::Whole } else { Shape::Listed };
                let documents = whole.documents("service_at_location", &ids, shape);
                let services: BTreeSet<Id> = rows.iter().map(|row| row.1).collect();
                let services: Vec<Id> = services.into_iter().collect();
                let listed = whole.documents("service", &services, Shape::Listed);
                let by_id: HashMap<String, Json> =
                    listed.into_iter().filter_map(|one| Some((one["id"].as_str()?.to_owned(), one))).collect();
                Ok(documents.into_iter().map(|document| with_service(&by_id, document)).collect())
            })
        })
        .await
}

/// Puts into the document of a service at a place what the service is, instead of the ids of both.
pub(super) fn with_service(services: &HashMap<String, Json>, document: Json) -> Json {
    let Json::Object(mut map) = document else { return document };
    if let Some(service) = map.remove("service_id").as_ref().and_then(Json::as_str).and_then(|id| services.get(id)) {
        map.insert("service".to_owned(), service.clone());
    }
    Json::Object(map)
}

/// The things of a kind that few have: held in memory, filtered one by one.
async fn few(app: &App, kind: &'static str, keep: impl Fn(&Json) -> bool) -> Result<Vec<Json>> {
    let documents: Vec<Json> = app
        .store()
        .read("taxonomies", move |tx| {
            Box::pin(async move {
                let things = directory::after(tx, kind, None, usize::from(u16::MAX)).await?;
                let ids: Vec<Id> = things.iter().map(|thing| thing.id).collect();
                let whole = gathered(tx, things, None).await?;
                Ok::<_, store::Error>(whole.documents(kind, &ids, Shape::Whole))
            })
        })
        .await?;
    Ok(documents.into_iter().filter(keep).collect())
}

/// True when the words of a document's name or description begin with each word that is looked for.
fn says(document: &Json, search: &str) -> bool {
    let text = ["name", "description", "code"].iter().filter_map(|key| document[*key].as_str());
    let words: Vec<String> = text.flat_map(finding::words).map(|word| word.text).collect();
    finding::words(search).iter().all(|sought| words.iter().any(|word| word.starts_with(&sought.text)))
}

fn some(asked: &Asked, all: Vec<Json>) -> Response {
    if asked.lines {
        return stream::lines(all);
    }
    let total = all.len();
    let shown: Vec<Json> = all.into_iter().skip(asked.before()).take(asked.per_page).collect();
    page(asked, total, &shown)
}

async fn list_taxonomies(app: &App, asked: Asked) -> Result<Response> {
    let all = few(app, "taxonomy", |one| says(one, &asked.search)).await?;
    Ok(some(&asked, all))
}

async fn list_terms(app: &App, asked: Asked) -> Result<Response> {
    let is = |value: &Json, id: &Option<String>| id.as_ref().is_none_or(|id| value.as_str() == Some(id));
    let all = few(app, "taxonomy_term", |one| {
        says(one, &asked.search)
            && is(&one["taxonomy_detail"]["id"], &asked.taxonomy)
            && is(&one["parent_id"], &asked.parent)
    })
    .await?;
    let all = if asked.top_only {
        // As the standard words it: terms without terms below them.
        let parents: Vec<String> = few(app, "taxonomy_term", |_| true)
            .await?
            .iter()
            .filter_map(|one| Some(one["parent_id"].as_str()?.to_owned()))
            .collect();
        all.into_iter().filter(|one| !parents.iter().any(|parent| one["id"] == **parent)).collect()
    } else {
        all
    };
    Ok(some(&asked, all))
}

/// An object without what is empty.
pub(crate) fn object(pairs: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    let filled = pairs.into_iter().filter(|(_, value)| !value.is_null()).map(|(name, value)| (name.to_owned(), value));
    Json::Object(filled.collect())
}
