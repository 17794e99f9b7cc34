//! What can be taken along, described for programs: OpenAPI 3.1 at `/api/openapi.json`.
//!
//! The problem: whoever builds on what councils recommend or people said must find every file, its form and what can be asked of it,
//! without reading pages. So every public file is described in one table here; a test fetches each of them, and fails on a file that is
//! public and not in it.
//!
//! Sources: OpenAPI Specification 3.1.1 (2024).
//!
//! Not done: writing through an API. Whatever a person or an institution does here is done on a page, where it says what follows.

use axum::{Router, routing::get};
use kit::{App, Lang, Outcome, file};
use policy::recommendations::tracker::STANDINGS;
use serde_json::{Map, Value, json};

/// A file that everybody may fetch.
pub struct File {
    /// Its address after the language; `{name}` is a part that is filled in.
    pub path: &'static str,
    /// What it is.
    pub what: &'static str,
    /// Its media type, without parameters.
    pub media: &'static str,
    /// What can be asked for in the address.
    pub query: &'static [&'static str],
}

const fn of(path: &'static str, media: &'static str, what: &'static str) -> File {
    File { path, what, media, query: &[] }
}

const TRACKER: &[&str] = &["q", "pillar", "stands", "group", "council", "institution", "since"];
const REPORTS: &[&str] = &["q", "place", "series", "least"];

/// Every public file.
pub const FILES: &[File] = &[
    File {
        query: TRACKER,
        ..of(
            "/recommendations/data.csv",
            "text/csv",
            "Recommendations: a line for each and each institution that must answer",
        )
    },
    File {
        query: TRACKER,
        ..of(
            "/recommendations/commitments.csv",
            "text/csv",
            "What was promised, in the columns of the Open Government Partnership",
        )
    },
    File {
        query: TRACKER,
        ..of("/recommendations/feed.atom", "application/atom+xml", "What was recommended and answered last")
    },
    of(
        "/recommendation/{recommendation}/data.jsonld",
        "application/ld+json",
        "A recommendation with answers, promises and judgements",
    ),
    File {
        query: &["council", "institution"],
        ..of("/information/data.csv", "text/csv", "Requests for information: a line for each answer")
    },
    of("/council/{council}/popolo.json", "application/json", "A council as an organisation with posts (Popolo)"),
    of("/council/{council}/report/{year}/report.pdf", "application/pdf", "A council's annual report"),
    of("/open-data/catalogue.jsonld", "application/ld+json", "All files, as a catalogue (DCAT)"),
    File {
        query: REPORTS,
        ..of("/evidence/list/data.csv", "text/csv", "What public reports asked of governments, with sources")
    },
    File {
        query: REPORTS,
        ..of("/evidence/list/data.json", "application/json", "What public reports asked of governments, with sources")
    },
    File {
        query: &["area"],
        ..of("/gaps/data.csv", "text/csv", "What services say of each group, by region and kind of help")
    },
    File {
        query: &["area"],
        ..of("/gaps/picture.svg", "image/svg+xml", "The same as a picture, for the needs of the overview")
    },
    of("/gaps/feed.atom", "application/atom+xml", "For whom more or fewer services are there than a month before"),
    of("/service/{service}/data.jsonld", "application/ld+json", "A service (schema.org); all of them: /api/hsds"),
    of("/c/{id}/text.xml", "application/xml", "The text of a consultation (Akoma Ntoso)"),
    of("/c/{id}/text.md", "text/markdown", "The text of a consultation (Markdown)"),
    of(
        "/c/{id}/result/{number}/data.json",
        "application/json",
        "What a count published, with everything that the page shows",
    ),
    of("/c/{id}/result/{number}/data.csv", "text/csv", "The figures of statements that a count published"),
    of("/c/{id}/result/{number}/comments.csv", "text/csv", "Statements with released figures, in the columns of Polis"),
    of("/c/{id}/result/{number}/map.svg", "image/svg+xml", "The map of groups of a count"),
    of("/c/{id}/result/{number}/report.pdf", "application/pdf", "The report of a count"),
];

/// What can be asked for, and what it may be.
fn asked(name: &str) -> Value {
    let (what, schema) = match name {
        "q" => ("Words that must be in it", json!({ "type": "string" })),
        "area" => ("A region, as in the first column of the table", json!({ "type": "string" })),
        "pillar" => ("The pillar", json!({ "enum": ["prevention", "protection", "prosecution", "partnership"] })),
        "stands" => ("Where an institution stands", json!({ "enum": STANDINGS })),
        "group" => ("A group concerned", json!({ "type": "string" })),
        "since" => ("Something was added on or after this day", json!({ "type": "string", "format": "date" })),
        "place" => ("A country, as ISO 3166-1 alpha-2", json!({ "type": "string", "pattern": "^[A-Z]{2}$" })),
        "series" => ("A series of reports", json!({ "type": "string" })),
        "least" => ("In at least so many editions in a row", json!({ "type": "integer", "minimum": 1 })),
        _ => ("The id of a council or an institution", json!({ "type": "string" })),
    };
    json!({ "name": name, "in": "query", "required": false, "description": what, "schema": schema })
}

fn filled_in(name: &str) -> Value {
    let schema = match name {
        "lang" => json!({ "enum": Lang::ALL.map(Lang::code) }),
        "number" | "year" => json!({ "type": "integer", "minimum": 1 }),
        _ => json!({ "type": "string" }),
    };
    json!({ "name": name, "in": "path", "required": true, "schema": schema })
}

/// The names between braces.
fn names(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
}

/// The description.
pub fn description() -> Value {
    let mut paths = Map::new();
    for one in FILES {
        let path = format!("/{{lang}}{}", one.path);
        let parameters: Vec<Value> =
            names(&path).map(filled_in).chain(one.query.iter().map(|name| asked(name))).collect();
        let operation = json!({
            "summary": one.what,
            "operationId": one.path.trim_start_matches('/').replace(['/', '.', '-'], "_").replace(['{', '}'], ""),
            "parameters": parameters,
            "responses": {
                "200": { "description": one.what, "content": { one.media: {} } },
                "404": { "description": "There is no such thing, or it is not public" },
            },
        });
        paths.insert(path, json!({ "get": operation }));
    }
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": "Firsthand",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "What is public here, as files. Reading only; no key, no account.",
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
    })
}

async fn serve() -> Outcome {
    let bytes = serde_json::to_vec_pretty(&description()).map_err(|_| kit::Problem::Internal)?;
    Ok(file("application/json", None, bytes))
}

/// The route of the description.
pub fn routes() -> Router<App> {
    Router::new().route("/api/openapi.json", get(serve))
}
