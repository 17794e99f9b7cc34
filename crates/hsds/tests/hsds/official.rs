//! Against what Open Referral publishes.

use std::fs;

use hsds::{
    profile,
    tables::{Child, Kind, Must, TABLES, Table},
    write::{Shape, document},
};
use serde_json::{Value, json};

use super::{data, people};

fn published(table: &Table) -> Value {
    let path = data("hsds-3.1/schema").join(format!("{}.json", table.name));
    serde_json::from_str(&fs::read_to_string(path).expect("a published schema")).expect("JSON")
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

/// All schemas in one, so that they find each other; the root is that of `name`.
fn together(name: &str, one: impl Fn(&Table) -> Value) -> Value {
    let mut all = serde_json::Map::new();
    for table in TABLES {
        let mut schema = one(table);
        schema["additionalProperties"] = json!(false);
        let text = schema.to_string();
        let mut text = text.replace("\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",", "");
        for other in TABLES {
            text = text
                .replace(&format!("\"$ref\":\"{}.json\"", other.name), &format!("\"$ref\":\"#/$defs/{}\"", other.name));
        }
        all.insert(table.name.to_owned(), serde_json::from_str(&text).expect("JSON"));
    }
    json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": format!("#/$defs/{name}"), "$defs": all })
}

fn merged(table: &Table) -> Value {
    let mut schema = published(table);
    if let Some(patch) = profile::patch(table) {
        merge(&mut schema, &patch);
    }
    schema
}

#[test]
fn the_tables_are_those_of_hsds() {
    for table in TABLES {
        let schema = published(table);
        let properties = schema["properties"].as_object().expect("properties");
        let mut columns = Vec::new();
        for (name, property) in properties {
            let child = table.children.iter().find(|child| match child {
                Child::Many { property, .. } | Child::One { property, .. } => property == name,
            });
            match (child, property["type"].as_str(), property.get("$ref")) {
                (Some(Child::Many { table: other, .. }), Some("array"), None) => {
                    assert_eq!(property["items"]["$ref"], format!("{other}.json"), "{}.{name}", table.name);
                }
                (Some(Child::One { table: other, .. }), None, Some(reference)) => {
                    assert_eq!(*reference, format!("{other}.json"), "{}.{name}", table.name);
                }
                (None, Some(kind), None) => columns.push((name.clone(), kind, property)),
                other => panic!("{}.{name} is not described: {other:?}", table.name),
            }
        }
        let ours: Vec<&str> = table.fields.iter().filter(|f| !f.ours).map(|f| f.name).collect();
        let mut theirs: Vec<&str> = columns.iter().map(|c| c.0.as_str()).collect();
        let mut sorted = ours.clone();
        theirs.sort_unstable();
        sorted.sort_unstable();
        assert_eq!(sorted, theirs, "{}", table.name);
        for (name, kind, property) in columns {
            let field = &table.fields[table.index(&name).expect("described")];
            let format = property["format"].as_str();
            let day = property["datapackage_type"].as_str();
            let fits = match field.kind {
                Kind::Number => kind == "number",
                Kind::Id | Kind::Link(_) | Kind::LinkTo(_) => format == Some("uuid"),
                Kind::Email => format == Some("email"),
                Kind::Uri => format == Some("uri"),
                Kind::Date => day == Some("date"),
                Kind::Time => day == Some("time"),
                Kind::Moment => format == Some("date-time"),
                Kind::Choice(words) => property["enum"] == json!(words),
                Kind::Text => kind == "string" && format.is_none() && day.is_none() && property.get("enum").is_none(),
                Kind::Flag | Kind::Json(_) => false,
            };
            assert!(fits, "{}.{name} is {:?} here and {property} there", table.name, field.kind);
        }
        let list = |key: &str| {
            let mut names: Vec<String> = schema[key]
                .as_array()
                .map(|names| names.iter().map(|name| name.as_str().expect("a name").to_owned()).collect())
                .unwrap_or_default();
            names.sort();
            names
        };
        let must = |wanted: Must| {
            let mut names: Vec<String> =
                table.fields.iter().filter(|f| f.must == wanted).map(|f| f.name.to_owned()).collect();
            names.sort();
            names
        };
        // The profile asks less of addresses, and says why; a capacity needs its unit, which is no column.
        let required: Vec<String> = list("required").into_iter().filter(|name| table.index(name).is_some()).collect();
        if table.name != "address" {
            assert_eq!(must(Must::Always), required, "{}", table.name);
        }
        assert_eq!(must(Must::InTables), list("tabular_required"), "{}", table.name);
    }
    let files = fs::read_dir(data("hsds-3.1/schema")).expect("schemas").count();
    assert_eq!(TABLES.len() + 1, files, "every schema but the one of the API is a table");
}

#[test]
fn our_schemas_are_the_published_ones_with_the_patches_put_in() {
    for table in TABLES {
        let theirs = merged(table);
        let ours = profile::schema(table);
        let names = |schema: &Value| {
            let mut names: Vec<String> =
                schema["properties"].as_object().expect("properties").keys().cloned().collect();
            names.sort();
            names
        };
        assert_eq!(names(&ours), names(&theirs), "{}", table.name);
        let required = |schema: &Value| {
            let mut names: Vec<String> = serde_json::from_value(schema["required"].clone()).unwrap_or_default();
            names.sort();
            names
        };
        assert_eq!(required(&ours), required(&theirs), "{}", table.name);
    }
}

#[test]
fn the_examples_come_in_whole_and_go_out_valid() {
    let mut files = Vec::new();
    for folder in ["hsds-3.1/examples", "mock-api-data/data"] {
        collect(&data(folder), &mut files);
    }
    let mut seen = 0;
    for path in files {
        // What the API says of itself, and the same tables once more as one file of another layout.
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if ["base.json", "root.json", "tabular.json", "datapackage.json"].contains(&name.as_str())
            || path.extension().is_none_or(|ending| ending != "json")
        {
            continue;
        }
        let (directory, report) = hsds::read(&path, None, &people()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let total = report.total();
        assert!(total.adds_up() && total.read > 0, "{name}: {total:?}");
        // A list names rows that stand elsewhere; only what stands alone can be judged.
        if !name.contains("list") {
            assert_eq!(total.aside, 0, "{name}: {:?}", report.notes);
        }
        let index = directory.index();
        for table in TABLES {
            let theirs = jsonschema::options()
                .should_validate_formats(true)
                .build(&together(table.name, merged))
                .expect("a schema");
            let ours = jsonschema::options()
                .should_validate_formats(true)
                .build(&together(table.name, profile::schema))
                .expect("a schema");
            for record in directory.rows(table.name) {
                let document = document(&index, record, Shape::Whole).json();
                for (whose, validator) in [("theirs", &theirs), ("ours", &ours)] {
                    let wrong: Vec<String> =
                        validator.iter_errors(&document).map(|e| format!("{} at {}", e, e.instance_path())).collect();
                    assert!(wrong.is_empty(), "{name}: {} against {whose}: {wrong:?}", table.name);
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 50, "{seen} documents were judged");
}

fn collect(folder: &std::path::Path, files: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}

#[test]
fn the_example_tables_lose_only_what_belongs_to_nothing() {
    let (directory, report) = hsds::read(&data("hsds-3.1/examples/csv"), None, &people()).expect("tables");
    let total = report.total();
    assert!(total.adds_up());
    for (name, rows) in
        [("organization", 1), ("service", 1), ("location", 1), ("phone", 1), ("schedule", 1), ("taxonomy", 1)]
    {
        assert_eq!(directory.rows(name).len(), rows, "{name}");
    }
    // Their links lead nowhere: url.csv names nobody, the attribute and the capacity name rows that are not there.
    let aside: Vec<&str> = report
        .summary()
        .into_iter()
        .filter(|s| s.2.code() == "parent-missing" || s.2.code() == "belongs-to-nothing")
        .map(|s| s.0)
        .collect();
    assert_eq!(aside, ["attribute", "metadata", "service_capacity", "url"]);
}

#[test]
fn terms_are_complete_and_keep_their_ids() {
    let terms = profile::terms();
    assert_eq!(terms.len(), 177);
    let mut seen = std::collections::HashSet::new();
    for term in terms {
        assert!(seen.insert((&term.taxonomy, &term.code)), "{} twice", term.code);
        assert!(profile::TAXONOMIES.iter().any(|t| t.0 == term.taxonomy), "{}", term.taxonomy);
        assert!(term.parent.as_ref().is_none_or(|code| profile::term(&term.taxonomy, code).is_some()), "{}", term.code);
        for text in term.names.iter().chain(&term.about) {
            assert!(!text.is_empty() && text.trim() == text && text.chars().count() <= 120, "{}: {text}", term.code);
        }
    }
    // What other sites have stored must not change its name.
    let men = profile::term("population", "men").expect("men");
    assert_eq!(men.id(), "3b25a667-e30f-5955-9759-dacc27a1ad2c");
    let validator = jsonschema::options().build(&together("taxonomy_term", merged)).expect("a schema");
    let directory = hsds::Directory::new(profile::rows());
    let index = directory.index();
    for record in directory.rows("taxonomy_term") {
        let document = document(&index, record, Shape::Whole).json();
        assert!(validator.is_valid(&document), "{document}");
        assert_eq!(document["translations"].as_array().map(Vec::len), Some(3));
    }
}
