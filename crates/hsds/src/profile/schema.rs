//! The profile for programs: patches to the schemas of HSDS, and schemas with the patches put in.

use std::sync::LazyLock;

use serde_json::{Map, Value as Json, json};

use crate::tables::{Child, Field, Kind, Must, TABLES, Table};

static SHAPES: LazyLock<Json> =
    LazyLock::new(|| serde_json::from_str(include_str!("shapes.json")).expect("our own file is JSON"));

/// The schema of a value that our profile adds, by its name in [`Kind::Json`].
///
/// # Panics
/// When there is no shape of that name.
pub fn shape(name: &str) -> &'static Json {
    SHAPES.get(name).unwrap_or_else(|| panic!("there is no shape {name}"))
}

/// True when a value has the shape. Our shapes use few words of JSON Schema, and these are the ones that are understood.
pub fn conforms(value: &Json, shape: &Json) -> bool {
    let kind = match shape["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        _ => true,
    };
    let listed = shape["enum"].as_array().is_none_or(|words| words.contains(value));
    let day = shape["format"] != "date" || value.as_str().is_some_and(|text| text.parse::<jiff::civil::Date>().is_ok());
    let required = shape["required"]
        .as_array()
        .is_none_or(|names| names.iter().filter_map(Json::as_str).all(|name| value.get(name).is_some()));
    let inside = match value {
        Json::Array(items) => items.iter().all(|item| conforms(item, &shape["items"])),
        Json::Object(object) if shape["properties"].is_object() => {
            object.iter().all(|(key, value)| shape["properties"].get(key).is_some_and(|shape| conforms(value, shape)))
        }
        _ => true,
    };
    kind && listed && day && required && inside
}

/// The whole schema of a table: HSDS 3.1 with the profile put in. Properties that are not named are forbidden.
pub fn schema(table: &Table) -> Json {
    let mut properties = Map::new();
    for field in table.fields {
        properties.insert(field.name.to_owned(), property(table, field));
    }
    for child in table.children {
        let (name, value) = match child {
            Child::Many { property, table, .. } => {
                (*property, json!({ "type": "array", "items": { "$ref": format!("{table}.json") } }))
            }
            Child::One { property, table, .. } => (*property, json!({ "$ref": format!("{table}.json") })),
        };
        properties.insert(name.to_owned(), value);
    }
    properties.extend(answered(table));
    let mut required: Vec<&str> = table.fields.iter().filter(|f| f.must == Must::Always).map(|f| f.name).collect();
    if table.name == "service_capacity" {
        required.push("unit");
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "name": table.name,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

/// What the API of HSDS answers beside the columns and children of a table: the published examples have these, the published schemas do
/// not.
fn answered(table: &Table) -> Map<String, Json> {
    let service = json!({ "$ref": "service.json" });
    let (name, value) = match table.name {
        "organization" => ("services", json!({ "type": "array", "items": service })),
        "service_at_location" => ("service", service),
        _ => return Map::new(),
    };
    Map::from_iter([(name.to_owned(), value)])
}

fn property(table: &Table, field: &Field) -> Json {
    let mut property = match field.kind {
        Kind::Id | Kind::Link(_) | Kind::LinkTo(_) => json!({ "type": "string", "format": "uuid" }),
        Kind::Text => json!({ "type": "string" }),
        Kind::Email => json!({ "type": "string", "format": "email" }),
        Kind::Uri => json!({ "type": "string", "format": "uri" }),
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::Time => json!({ "type": "string", "pattern": crate::write::TIME }),
        Kind::Moment => json!({ "type": "string", "format": "date-time" }),
        Kind::Number => json!({ "type": "number" }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Choice(words) => json!({ "type": "string", "enum": words }),
        Kind::Json(name) => shape(name).clone(),
    };
    if let Some(text) = SHAPES["columns"].get(format!("{}.{}", table.name, field.name)) {
        property["description"] = text.clone();
    }
    property
}

/// What the profile changes in the schema of a table, as a JSON Merge Patch (RFC 7386); `None` where it changes nothing.
pub fn patch(table: &Table) -> Option<Json> {
    let mut properties = Map::new();
    for field in table.fields {
        let said = SHAPES["columns"].get(format!("{}.{}", table.name, field.name));
        if field.ours {
            properties.insert(field.name.to_owned(), property(table, field));
        } else if let Some(text) = said {
            properties.insert(field.name.to_owned(), json!({ "description": text }));
        }
    }
    properties.extend(answered(table));
    let mut patch = Map::new();
    if !properties.is_empty() {
        patch.insert("properties".to_owned(), Json::Object(properties));
    }
    if table.name == "address" {
        patch.insert("required".to_owned(), schema(table)["required"].clone());
        patch.insert("$comment".to_owned(), SHAPES["columns"]["address.required"].clone());
    }
    (!patch.is_empty()).then_some(Json::Object(patch))
}

/// The names of all files of the profile, and what is in them.
pub(crate) fn files() -> Vec<(String, Json)> {
    let mut files = Vec::new();
    for table in TABLES {
        if let Some(patch) = patch(table) {
            files.push((format!("profile/{}.json", table.name), patch));
        }
        files.push((format!("schema/{}.json", table.name), schema(table)));
    }
    files
}
