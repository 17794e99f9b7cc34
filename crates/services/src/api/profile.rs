//! The profile, served by the site that uses it, and the API described for programs.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use hsds::{
    profile,
    tables::{TABLES, Table},
};
use kit::App;
use serde_json::{Value as Json, json};

use super::{HSDS, ROOT, answer, not_there};

/// What the profile is, and where its parts are.
pub(super) async fn about(State(app): State<App>, headers: HeaderMap) -> Response {
    let at = format!("{}{ROOT}", kit::installation(&app, &headers));
    let parts = |folder: &str, all: Vec<&'static Table>| -> Vec<String> {
        all.into_iter().map(|table| format!("{at}/profile/{folder}/{}.json", table.name)).collect()
    };
    answer(&json!({
        "name": "Firsthand profile of HSDS",
        "version": profile::VERSION,
        "hsds": HSDS,
        "about": "Whom a service really serves, who says so, what keeps people out, and in which time zone a door opens.",
        "patches": parts("patch", TABLES.iter().filter(|table| profile::patch(table).is_some()).collect()),
        "schemas": parts("schema", TABLES.iter().collect()),
        "taxonomies": format!("{at}/taxonomies"),
        "taxonomy_terms": format!("{at}/taxonomy_terms"),
    }))
}

/// A patch, or a schema with the patch put in.
pub(super) async fn file(Path((folder, file)): Path<(String, String)>) -> Response {
    let table = file.strip_suffix(".json").and_then(hsds::tables::table);
    let found = table.and_then(|table| match folder.as_str() {
        "patch" => profile::patch(table),
        "schema" => Some(profile::schema(table)),
        _ => None,
    });
    found.map_or_else(not_there, |value| answer(&value))
}

/// What can be asked for, in which order it is described.
const PARAMETERS: [(&str, &str, &str); 15] = [
    ("search", "string", "Words, in any of twelve scripts; misspelt ones too."),
    ("page", "integer", "Which page, from 1."),
    ("per_page", "integer", "Things on a page: 25 where nobody says, 500 at most."),
    ("format", "string", "json, or ndjson: everything, one document a line."),
    ("taxonomy_term_id", "string", "With this term, or one below it."),
    ("taxonomy_id", "string", "With any term of this taxonomy."),
    ("organization_id", "string", "Of this organisation."),
    ("modified_after", "string", "Changed here at this moment or later; a moment, or a day."),
    ("minimal", "boolean", "Only id and last_modified."),
    ("full", "boolean", "Whole documents."),
    ("full_service", "boolean", "With whole services."),
    ("parent_id", "string", "Terms right below this one."),
    ("top_only", "boolean", "Only terms without terms below them."),
    ("postcode", "string", "At an address, or for an area, with this postal code."),
    ("proximity", "string", "Metres from the addresses with this postal code, at most."),
];

fn parameter(name: &str) -> Json {
    let (_, kind, about) = PARAMETERS.iter().find(|one| one.0 == name).expect("a parameter of ours");
    json!({ "name": name, "in": "query", "required": false, "description": about, "schema": { "type": kind } })
}

/// The API in the words of OpenAPI 3.1.
pub(super) async fn openapi(State(app): State<App>, headers: HeaderMap) -> Response {
    let at = format!("{}{ROOT}", kit::installation(&app, &headers));
    answer(&described(&at))
}

/// Lists: path, table, what can be asked.
const LISTS: [(&str, &str, &[&str]); 5] = [
    (
        "services",
        "service",
        &[
            "search",
            "page",
            "per_page",
            "format",
            "taxonomy_term_id",
            "taxonomy_id",
            "organization_id",
            "modified_after",
            "minimal",
            "full",
        ],
    ),
    (
        "organizations",
        "organization",
        &[
            "search",
            "page",
            "per_page",
            "format",
            "taxonomy_term_id",
            "taxonomy_id",
            "modified_after",
            "full",
            "full_service",
        ],
    ),
    (
        "service_at_locations",
        "service_at_location",
        &[
            "search",
            "page",
            "per_page",
            "format",
            "taxonomy_term_id",
            "taxonomy_id",
            "organization_id",
            "modified_after",
            "full",
            "postcode",
            "proximity",
        ],
    ),
    ("taxonomies", "taxonomy", &["search", "page", "per_page", "format"]),
    (
        "taxonomy_terms",
        "taxonomy_term",
        &["search", "page", "per_page", "format", "taxonomy_id", "parent_id", "top_only"],
    ),
];

/// The description; `at` is where the API begins.
pub(crate) fn described(at: &str) -> Json {
    let mut paths = serde_json::Map::new();
    let answers = |schema: Json| {
        let error = json!({ "description": "Why not, in words.", "content": { "application/json": { "schema": { "type": "object" } } } });
        json!({
            "200": { "description": "What was asked for.", "content": { "application/json": { "schema": schema } } },
            "400": error, "404": error, "503": error,
        })
    };
    for (path, table, asked) in LISTS {
        let one = format!("{at}/profile/schema/{table}.json");
        let page = json!({ "allOf": [
            { "$ref": "#/components/schemas/Page" },
            { "type": "object", "properties": { "contents": { "type": "array", "items": { "$ref": one } } } },
        ] });
        let parameters: Vec<Json> = asked.iter().map(|name| parameter(name)).collect();
        let get = json!({ "summary": format!("A list of {path}."), "parameters": parameters, "responses": answers(page.clone()) });
        let properties: serde_json::Map<String, Json> =
            asked.iter().map(|name| ((*name).to_owned(), parameter(name)["schema"].clone())).collect();
        let body = json!({ "type": "object", "properties": properties });
        let post = json!({
            "summary": format!("The same; what is asked for stands in no address."),
            "requestBody": { "content": { "application/json": { "schema": body }, "application/x-www-form-urlencoded": { "schema": body } } },
            "responses": answers(page),
        });
        paths.insert(format!("/{path}"), json!({ "get": get, "post": post }));
        let id =
            json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } });
        let mut parameters = vec![id];
        if path == "organizations" {
            parameters.push(parameter("full_service"));
        }
        let get = json!({ "summary": "One of them, whole.", "parameters": parameters, "responses": answers(json!({ "$ref": one })) });
        paths.insert(format!("/{path}/{{id}}"), json!({ "get": get }));
    }
    let base = json!({ "type": "object", "properties": {
        "version": { "type": "string" }, "profile": { "type": "string", "format": "uri" }, "openapi_url": { "type": "string", "format": "uri" },
    } });
    paths.insert("/".to_owned(), json!({ "get": { "summary": "What this API is.", "responses": answers(base) } }));
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Directory of services (HSDS)", "version": HSDS,
            "description": "Human Services Data Specification with the Firsthand profile. Reading only." },
        "servers": [{ "url": at }],
        "paths": paths,
        "components": { "schemas": { "Page": { "type": "object", "properties": {
            "total_items": { "type": "integer" }, "total_pages": { "type": "integer" }, "page_number": { "type": "integer" },
            "size": { "type": "integer" }, "first_page": { "type": "boolean" }, "last_page": { "type": "boolean" },
            "empty": { "type": "boolean" },
        } } } },
    })
}
