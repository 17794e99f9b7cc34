//! The directory for programs, as HSDS 3.1 describes such an API (<https://docs.openreferral.org/en/latest/hsds/api_reference.html>).
//!
//! The problem: an app, a helpline's program and another directory want the same rows without reading pages, page by page or all at
//! once, or only what changed since last night. So everything is answered under `/api/hsds`: lists in pages, single things whole, the
//! filters of the standard, which add up, and all of it as one document a line while memory stays as it is ([`stream`]). Answers may
//! be read by any site (CORS); nothing is asked that tells who asks, and a search may be posted, so that it stands in no address.
//!
//! Beyond the published schemas two things are answered that the published examples have: `services` of an organisation, `service` of a
//! service at a location. Our profile says so ([`hsds::profile`]).
//!
//! Not done: writing. Tokens. `postcode` finds postal codes of addresses and of service areas by their letters.

mod asked;
mod lists;
mod ones;
mod profile;
mod stream;

pub(crate) use lists::object;

use axum::{
    Router,
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::Response,
    routing::{MethodRouter, get},
};
use kit::App;
use serde::Serialize;
use serde_json::json;

/// The version of HSDS.
pub const HSDS: &str = "3.1";

/// Where the API begins.
pub const ROOT: &str = "/api/hsds";

/// The routes of the API.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/api/hsds", on(get(ones::base)))
        .route("/api/hsds/", on(get(ones::base)))
        .route("/api/hsds/services", on(get(lists::services).post(lists::services_posted)))
        .route("/api/hsds/services/{id}", on(get(ones::service)))
        .route("/api/hsds/organizations", on(get(lists::organizations).post(lists::organizations_posted)))
        .route("/api/hsds/organizations/{id}", on(get(ones::organization)))
        .route("/api/hsds/service_at_locations", on(get(lists::places).post(lists::places_posted)))
        .route("/api/hsds/service_at_locations/{id}", on(get(ones::place)))
        .route("/api/hsds/taxonomies", on(get(lists::taxonomies).post(lists::taxonomies_posted)))
        .route("/api/hsds/taxonomies/{id}", on(get(ones::taxonomy)))
        .route("/api/hsds/taxonomy_terms", on(get(lists::terms).post(lists::terms_posted)))
        .route("/api/hsds/taxonomy_terms/{id}", on(get(ones::term)))
        .route("/api/hsds/openapi.json", on(get(profile::openapi)))
        .route("/api/hsds/profile", on(get(profile::about)))
        .route("/api/hsds/profile/{folder}/{file}", on(get(profile::file)))
}

/// A browser on another site asks first whether it may.
fn on(route: MethodRouter<App>) -> MethodRouter<App> {
    route.options(async || open(StatusCode::NO_CONTENT, "text/plain", Body::empty()))
}

/// An answer that any site may read.
fn open(status: StatusCode, media: &'static str, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, POST, OPTIONS"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static("content-type"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    response
}

const JSON: &str = "application/json";

/// A document.
fn answer(value: &impl Serialize) -> Response {
    match serde_json::to_vec(value) {
        Ok(bytes) => open(StatusCode::OK, JSON, bytes.into()),
        Err(_) => wrong(StatusCode::INTERNAL_SERVER_ERROR, "the answer could not be written"),
    }
}

/// What is wrong, in words for whoever writes the program.
fn wrong(status: StatusCode, why: &str) -> Response {
    open(status, JSON, json!({ "error": why }).to_string().into())
}

/// The database, or what holds its index, does not answer. Why is for the log: nothing of a question stands in it.
fn failed(error: &store::Error) -> Response {
    tracing::error!(%error, "the API of the directory could not answer");
    wrong(StatusCode::SERVICE_UNAVAILABLE, "the directory does not answer now; try again")
}

fn not_there() -> Response {
    wrong(StatusCode::NOT_FOUND, "there is no such thing in this directory")
}
