//! A service: who it really serves, what keeps people out, how to reach it safely.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderMap, header},
};
use kit::{
    Kind, Outcome, Page, Problem, Resolver, Thing, Visit, file, html,
    samples::{Sample, Stage, TODAY},
};
use people::Anyone;
use serde_json::{Value as Json, json};
use store::{Day, Id};

use super::{
    gather, kept, live, sample, shown,
    view::{Open, Service, Standing},
    whole_document,
};
use crate::{
    directory::{find, uuid_of},
    reviews::{self, store::Reply},
};

#[derive(Template)]
#[template(path = "service.html")]
struct ServicePage {
    page: Page,
    service: Service,
    /// It is in the list that this browser keeps.
    kept: bool,
    today: Day,
    /// What whoever keeps the entry says to its reviews.
    reply: Option<Reply>,
}

/// A service.
pub(crate) async fn get(anyone: Anyone, headers: HeaderMap, Path(id): Path<String>) -> Outcome {
    let id = Id::parse(&id).ok_or(Problem::NotFound)?;
    let app = &anyone.visit.app;
    let live = live(app).await?;
    let service = shown(&anyone.visit, &live, &[id]).await?.into_iter().next().ok_or(Problem::NotFound)?;
    let kept = kept::read(app, &headers).contains(&id);
    let page = anyone.page(service.name.clone());
    let reply = app.store().read("an answer to reviews", move |tx| Box::pin(reviews::store::reply(tx, id))).await?;
    html(&ServicePage { page, service, kept, today: app.clock().today(), reply })
}

/// A service in the words of schema.org.
pub(crate) async fn jsonld(visit: Visit, headers: HeaderMap, Path(id): Path<String>) -> Outcome {
    let id = Id::parse(&id).ok_or(Problem::NotFound)?;
    let live = live(&visit.app).await?;
    let whole = gather(&visit.app, vec![id], live.terms()).await?;
    let document = whole_document(&whole, id).ok_or(Problem::NotFound)?;
    let address = format!("{}/{}/service/{id}", kit::installation(&visit.app, &headers), visit.lang.code());
    let mut response = file("application/ld+json", Some("service.jsonld"), linked(&document, &address).to_string());
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, header::HeaderValue::from_static("*"));
    Ok(response)
}

/// The document of a service as schema.org says it (`GovernmentService` is for offices: `Service`).
fn linked(document: &Json, address: &str) -> Json {
    let text = |value: &Json| value.as_str().filter(|text| !text.is_empty()).map(|text| json!(text));
    let organisation = &document["organization"];
    let places: Vec<Json> = document["service_at_locations"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|at| {
            let place = &at["location"];
            let address = &place["addresses"][0];
            crate::api::object([
                ("@type", json!("Place")),
                ("name", text(&place["name"]).unwrap_or_default()),
                (
                    "address",
                    if address.is_object() {
                        crate::api::object([
                            ("@type", json!("PostalAddress")),
                            ("streetAddress", text(&address["address_1"]).unwrap_or_default()),
                            ("addressLocality", text(&address["city"]).unwrap_or_default()),
                            ("addressRegion", text(&address["state_province"]).unwrap_or_default()),
                            ("postalCode", text(&address["postal_code"]).unwrap_or_default()),
                            ("addressCountry", text(&address["country"]).unwrap_or_default()),
                        ])
                    } else {
                        Json::Null
                    },
                ),
            ])
        })
        .collect();
    let phones: Vec<Json> = document["phones"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|phone| json!({ "@type": "ContactPoint", "telephone": phone["number"] }))
        .collect();
    let languages: Vec<Json> =
        document["languages"].as_array().into_iter().flatten().filter_map(|one| text(&one["code"])).collect();
    let list = |all: Vec<Json>| if all.is_empty() { Json::Null } else { Json::Array(all) };
    crate::api::object([
        ("@context", json!("https://schema.org")),
        ("@type", json!("Service")),
        ("@id", json!(address)),
        ("identifier", document["id"].clone()),
        ("name", document["name"].clone()),
        ("description", text(&document["description"]).unwrap_or_default()),
        ("url", text(&document["url"]).unwrap_or_default()),
        (
            "provider",
            if organisation.is_object() {
                json!({ "@type": "Organization", "name": organisation["name"], "identifier": organisation["id"] })
            } else {
                Json::Null
            },
        ),
        ("availableLanguage", list(languages)),
        ("location", list(places)),
        ("contactPoint", list(phones)),
        ("dateModified", text(&document["last_modified"]).unwrap_or_default()),
    ])
}

/// How other capabilities find a service.
pub const RESOLVER: Resolver = Resolver {
    kind: Kind::Service,
    find: |app, id, _| {
        Box::pin(async move {
            let found = app.store().read("a service", move |tx| Box::pin(find(tx, "service", id))).await?;
            let title = found.and_then(|thing| thing.rows[0].text("name").map(str::to_owned));
            Ok(title.map(|title| Thing { title, path: format!("/service/{id}") }))
        })
    },
};

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = |service: &Service| stage.page(&service.name, &format!("/service/{}", service.id));
    let full = sample::service(stage, 0);
    let bare = sample::bare(stage);
    vec![
        stage.sample(
            "service",
            &ServicePage {
                page: page(&full),
                service: full,
                kept: false,
                today: TODAY,
                reply: Some(reviews::reply::sample_reply(stage)),
            },
        ),
        stage.sample(
            "service-bare",
            &ServicePage { page: page(&bare), service: bare, kept: true, today: TODAY, reply: None },
        ),
    ]
}

/// The id of a service for programs.
fn uuid(id: &Id) -> String {
    uuid_of(*id)
}
