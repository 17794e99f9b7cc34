//! The directory for programs: everything it answers is what the standard and our profile say, and what is asked adds up.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use hsds::{
    Directory, Options, profile,
    tables::{TABLES, Table},
};
use serde_json::{Value, json};
use services::directory::bring::bring;
use store::{Clock, harness};

use crate::support::{Seen, Server, on_both};

pub const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/services");

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../hsds/tests/data").join(name)
}

pub fn read(path: &Path, source: &str) -> Directory {
    let options = Options { source: source.to_owned(), people: true, ..Options::default() };
    hsds::read(path, None, &options).expect("a directory").0
}

pub async fn put(server: &Server, directory: Directory, source: &str) {
    let now = Clock::fixed(harness::TODAY).now();
    bring(server.app.store(), now, source, directory, true, &|_, _| {}).await.expect("brought in");
}

/// Every document of a folder, and of those in it, as a directory of its own.
fn documents(folder: &Path) -> Vec<Directory> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(documents(&path));
        } else if path.file_stem().is_some_and(|name| name != "root") {
            all.push(read(&path, "mock data"));
        }
    }
    all
}

/// The official examples, mock data and our demonstration.
async fn everything(server: &Server) -> Vec<Directory> {
    let all: Vec<Directory> = [data("hsds-3.1/examples/csv"), data("sample-1.1"), PathBuf::from(DEMO)]
        .iter()
        .map(|path| read(path, &path.display().to_string()))
        .chain(documents(&data("mock-api-data/data")))
        .collect();
    for (number, directory) in all.iter().enumerate() {
        put(server, directory.clone(), &format!("source {number}")).await;
    }
    all
}

async fn json(server: &Server, path: &str) -> Value {
    let seen = server.visitor().get(path).await;
    assert_eq!(seen.status, 200, "{path}: {}", seen.body);
    assert_eq!(seen.header("content-type"), "application/json", "{path}");
    serde_json::from_str(&seen.body).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// RFC 7386.
fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = json!({});
    }
    for (key, value) in patch {
        match value {
            Value::Null => drop(target.as_object_mut().expect("an object").remove(key)),
            value => merge(target.as_object_mut().expect("an object").entry(key.clone()).or_insert(Value::Null), value),
        }
    }
}

/// The schema of a table: what Open Referral publishes with the patch that this site serves, and no other properties.
fn validator(patches: &[(String, Value)], root: &str) -> jsonschema::Validator {
    let mut all = serde_json::Map::new();
    for table in TABLES {
        let published = data("hsds-3.1/schema").join(format!("{}.json", table.name));
        let text = std::fs::read_to_string(published).expect("a published schema");
        let mut schema: Value = serde_json::from_str(&text).expect("JSON");
        if let Some((_, patch)) = patches.iter().find(|(name, _)| name == table.name) {
            merge(&mut schema, patch);
        }
        schema["additionalProperties"] = json!(false);
        let mut text = schema.to_string();
        text = text.replace("\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",", "");
        for other in TABLES {
            text = text
                .replace(&format!("\"$ref\":\"{}.json\"", other.name), &format!("\"$ref\":\"#/$defs/{}\"", other.name));
        }
        all.insert(table.name.to_owned(), serde_json::from_str(&text).expect("JSON"));
    }
    let schema = json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": format!("#/$defs/{root}"), "$defs": all });
    jsonschema::validator_for(&schema).expect("a schema")
}

async fn patches(server: &Server) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    let patched: Vec<&Table> = TABLES.iter().filter(|table| profile::patch(table).is_some()).collect();
    let told = json(server, "/api/hsds/profile").await;
    assert_eq!(told["patches"].as_array().map(Vec::len), Some(patched.len()));
    for table in patched {
        let patch = json(server, &format!("/api/hsds/profile/patch/{}.json", table.name)).await;
        all.push((table.name.to_owned(), patch));
        json(server, &format!("/api/hsds/profile/schema/{}.json", table.name)).await;
    }
    all
}

/// The ids of a list, page by page, and how many it says there are.
async fn all_ids(server: &Server, path: &str) -> (Vec<String>, usize) {
    let and = if path.contains('?') { '&' } else { '?' };
    let (mut ids, mut number) = (Vec::new(), 1);
    loop {
        let page = json(server, &format!("{path}{and}per_page=7&page={number}")).await;
        assert_eq!(page["page_number"], number);
        assert_eq!(page["first_page"], number == 1);
        let contents = page["contents"].as_array().expect("contents");
        assert_eq!(page["size"], contents.len());
        assert_eq!(page["empty"], contents.is_empty());
        ids.extend(contents.iter().map(|one| one["id"].as_str().expect("an id").to_owned()));
        if page["last_page"] == true {
            return (ids, page["total_items"].as_u64().expect("a number") as usize);
        }
        number += 1;
        assert!(number < 200, "it ends");
    }
}

#[test]
fn every_detail_fits_the_published_schemas_with_our_patches_and_nothing_else() {
    on_both(|server| async move {
        let sources = everything(&server).await;
        let patches = patches(&server).await;
        let mut seen = 0;
        for (list, table) in [
            ("services", "service"),
            ("organizations", "organization"),
            ("service_at_locations", "service_at_location"),
            ("taxonomies", "taxonomy"),
            ("taxonomy_terms", "taxonomy_term"),
        ] {
            let validator = validator(&patches, table);
            let (ids, total) = all_ids(&server, &format!("/api/hsds/{list}")).await;
            assert_eq!(ids.len(), total, "{list}");
            let mut once = ids.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), ids.len(), "{list}: each once");
            let rows: BTreeSet<&str> =
                sources.iter().flat_map(|directory| directory.rows(table)).map(hsds::Record::id).collect();
            assert!(
                rows.iter().all(|id| ids.iter().any(|one| one == id)),
                "{list}: everything that was brought in is listed"
            );
            for id in ids.iter().step_by(1 + ids.len() / 60) {
                let document = json(&server, &format!("/api/hsds/{list}/{id}")).await;
                let wrong: Vec<String> = validator
                    .iter_errors(&document)
                    .map(|error| format!("{}: {error}", error.instance_path()))
                    .collect();
                assert!(wrong.is_empty(), "{list} {id}: {wrong:#?}\n{document:#}");
                seen += 1;
            }
            // Also what lists answer in full, and one a line.
            let full = json(&server, &format!("/api/hsds/{list}?full=true&per_page=20")).await;
            for document in full["contents"].as_array().expect("contents") {
                assert!(validator.is_valid(document), "{list}: {document:#}");
            }
        }
        assert!(seen > 100, "{seen}");
        let full = json(&server, "/api/hsds/organizations?full_service=true").await;
        let some =
            full["contents"].as_array().expect("contents").iter().find(|one| one["services"][0]["status"].is_string());
        assert!(validator(&patches, "organization").is_valid(some.expect("with services")));
    });
}

#[test]
fn what_is_asked_adds_up_and_may_be_posted() {
    on_both(|server| async move {
        everything(&server).await;
        let total = all_ids(&server, "/api/hsds/services").await.1;
        let term = profile::term("population", "men").expect("a term").id();
        let men = all_ids(&server, &format!("/api/hsds/services?taxonomy_term_id={term}")).await.0;
        assert!(men.len() > 5 && men.len() < total, "{}", men.len());
        let bed = all_ids(&server, "/api/hsds/services?search=bed").await.0;
        let both = all_ids(&server, &format!("/api/hsds/services?search=bed&taxonomy_term_id={term}")).await.0;
        assert!(!both.is_empty() && both.len() < bed.len().max(men.len()));
        assert!(both.iter().all(|id| bed.contains(id) && men.contains(id)));
        let one = json(&server, &format!("/api/hsds/services/{}", both[0])).await;
        let organization = one["organization"]["id"].as_str().expect("an id").to_owned();
        let theirs = all_ids(&server, &format!("/api/hsds/services?organization_id={organization}")).await.0;
        assert!(theirs.contains(&both[0]) && theirs.len() < 10);
        let now = all_ids(&server, "/api/hsds/services?modified_after=2026-02-16").await.0;
        assert_eq!(now.len(), total, "all came today");
        assert!(all_ids(&server, "/api/hsds/services?modified_after=2026-02-17T00:00:00Z").await.0.is_empty());
        let minimal = json(&server, "/api/hsds/services?minimal=true&per_page=500").await;
        let minimal = minimal["contents"].as_array().expect("contents");
        assert_eq!(minimal.len(), total);
        assert_eq!(minimal[0].as_object().map(serde_json::Map::len), Some(2), "{}", minimal[0]);

        // The same, posted: as a form and as JSON, from another site.
        let mut visitor = server.visitor();
        visitor.origin = Some("https://elsewhere.example".to_owned());
        let asked = json!({ "search": "bed", "taxonomy_term_id": term, "per_page": 100 });
        for (kind, body) in [
            ("application/json", asked.to_string()),
            ("application/x-www-form-urlencoded", format!("search=bed&taxonomy_term_id={term}&per_page=100")),
        ] {
            let seen = visitor.once("POST", "/api/hsds/services", Some(kind), body.into_bytes()).await;
            assert_eq!((seen.status, seen.header("access-control-allow-origin")), (200, "*"));
            let page: Value = serde_json::from_str(&seen.body).expect("JSON");
            assert_eq!(page["total_items"], both.len());
        }
        let asks = visitor.once("OPTIONS", "/api/hsds/services", None, Vec::new()).await;
        assert_eq!((asks.status, asks.header("access-control-allow-headers")), (204, "content-type"));

        // Places near a postal code, and terms of a taxonomy.
        let terms = all_ids(&server, "/api/hsds/taxonomy_terms?search=people").await.0;
        assert!(terms.len() > 10);
        let tops = all_ids(&server, "/api/hsds/taxonomy_terms?top_only=true").await.0;
        assert!(!tops.is_empty());
        let places = json(&server, "/api/hsds/service_at_locations?search=bed").await;
        let first = &places["contents"][0];
        assert!(first["service"]["name"].is_string() && first["location"]["id"].is_string(), "{first:#}");
    });
}

#[test]
fn what_cannot_be_understood_is_told() {
    on_both(|server| async move {
        put(&server, read(Path::new(DEMO), "demo"), "demo").await;
        let mut visitor = server.visitor();
        for (asked, why) in [
            ("page=0", "page is a whole number"),
            ("per_page=x", "per_page is a whole number"),
            ("format=xml", "format is json or ndjson"),
            ("full=maybe", "full is true or false"),
            ("taxonomy_term_id=7", "taxonomy_term_id is a UUID"),
            ("modified_after=yesterday", "modified_after is a moment"),
            ("proximity=100", "say which"),
        ] {
            let seen = visitor.get(&format!("/api/hsds/services?{asked}")).await;
            assert_eq!(seen.status, 400, "{asked}");
            assert!(seen.body.contains(why), "{asked}: {}", seen.body);
        }
        for path in [
            "services/7",
            "services/6f000000-0000-0000-0000-000000000001",
            "taxonomies/x",
            "profile/patch/none.json",
            "profile/x/service.json",
        ] {
            assert_eq!(visitor.get(&format!("/api/hsds/{path}")).await.status, 404, "{path}");
        }
        let far = json(&server, "/api/hsds/services?page=9999999").await;
        assert_eq!((&far["empty"], &far["last_page"]), (&json!(true), &json!(true)));
        let openapi = json(&server, "/api/hsds/openapi.json").await;
        assert_eq!(openapi["openapi"], "3.1.0");
        assert_eq!(openapi["paths"].as_object().map(serde_json::Map::len), Some(11));
        let base = json(&server, "/api/hsds").await;
        assert_eq!(base["version"], "3.1");
    });
}

fn lines(seen: &Seen) -> Vec<Value> {
    assert_eq!((seen.status, seen.header("content-type")), (200, "application/x-ndjson"), "{}", seen.body);
    seen.body.lines().map(|line| serde_json::from_str(line).expect("a document a line")).collect()
}

#[test]
fn everything_comes_one_a_line_and_makes_the_directory_again() {
    on_both(|server| async move {
        everything(&server).await;
        let mut visitor = server.visitor();
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["services", "organizations", "taxonomies", "taxonomy_terms"] {
            let seen = visitor.get(&format!("/api/hsds/{name}?format=ndjson")).await;
            let (_, total) = all_ids(&server, &format!("/api/hsds/{name}")).await;
            assert_eq!(lines(&seen).len(), total, "{name}");
            std::fs::write(folder.path().join(format!("{name}.ndjson")), &seen.body).expect("written");
        }
        // Another site reads it: the same rows, nothing to mend.
        let options = Options { source: "elsewhere".to_owned(), people: true, ..Options::default() };
        let (again, report) = hsds::read(folder.path(), None, &options).expect("a directory");
        let here = services::directory::everything(server.app.store()).await.expect("a directory");
        assert!(report.counts.values().all(hsds::report::Count::adds_up));
        for table in TABLES.iter().filter(|table| !["unit", "location", "meta_table_description"].contains(&table.name))
        {
            let ids = |directory: &Directory| -> Vec<String> {
                directory.rows(table.name).iter().map(|row| row.id().to_owned()).collect()
            };
            assert_eq!(ids(&again), ids(&here), "{}", table.name);
        }
        let found = lines(&visitor.get("/api/hsds/services?format=ndjson&search=bed").await);
        let (bed, _) = all_ids(&server, "/api/hsds/services?search=bed").await;
        assert_eq!(found.iter().map(|one| one["id"].as_str().expect("an id").to_owned()).collect::<Vec<_>>(), bed);
        let places = lines(&visitor.get("/api/hsds/service_at_locations?format=ndjson&full=true").await);
        assert_eq!(places.len(), all_ids(&server, "/api/hsds/service_at_locations").await.1);
    });
}
