//! Tables, and the description of a package of them
//! (<https://specs.frictionlessdata.io/tabular-data-package/>).

use std::io::{self, Write};

use serde_json::{Value as Json, json};

use crate::{
    Record, Value, profile,
    tables::{Field, Kind, Must, TABLES, Table},
};

/// Writes a table: a header line, then a row a line.
pub fn write_table(table: &Table, rows: &[Record], out: impl Write) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(table.fields.iter().map(|field| field.name))?;
    for row in rows {
        csv.write_record((0..table.fields.len()).map(|at| row.at(at).map(Value::cell).unwrap_or_default()))?;
    }
    csv.flush()
}

/// What the files of a package are.
pub fn datapackage() -> Json {
    let resources: Vec<Json> = TABLES.iter().map(resource).collect();
    json!({
        "name": "firsthand-directory",
        "title": "A directory of services, HSDS 3.1 with the Firsthand profile",
        "profile": "tabular-data-package",
        "homepage": "https://docs.openreferral.org",
        "resources": resources,
    })
}

fn resource(table: &Table) -> Json {
    let fields: Vec<Json> = table.fields.iter().map(field).collect();
    let links: Vec<Json> = table
        .links()
        .map(|(_, field, target)| {
            let resource = if target == table.name { "" } else { target };
            json!({ "fields": field.name, "reference": { "resource": resource, "fields": "id" } })
        })
        .collect();
    json!({
        "name": table.name,
        "path": table.file,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": { "fields": fields, "primaryKey": "id", "foreignKeys": links },
    })
}

fn field(field: &Field) -> Json {
    let mut constraints = json!({ "required": field.must != Must::No });
    let (kind, format) = match field.kind {
        Kind::Id => {
            constraints["unique"] = json!(true);
            ("string", "uuid")
        }
        Kind::Link(_) | Kind::LinkTo(_) => ("string", "uuid"),
        Kind::Email => ("string", "email"),
        Kind::Uri => ("string", "uri"),
        Kind::Date => ("date", "default"),
        Kind::Time => {
            // Frictionless's own times have no offsets.
            constraints["pattern"] = json!(TIME);
            ("string", "default")
        }
        Kind::Moment => ("datetime", "any"),
        Kind::Number => ("number", "default"),
        Kind::Flag => ("boolean", "default"),
        Kind::Choice(words) => {
            constraints["enum"] = json!(words);
            ("string", "default")
        }
        Kind::Text => ("string", "default"),
        Kind::Json(name) => (profile::shape(name)["type"].as_str().expect("a shape has a type"), "default"),
    };
    json!({ "name": field.name, "type": kind, "format": format, "constraints": constraints })
}

/// A time of day, local or with its offset.
pub(crate) const TIME: &str = "^([01][0-9]|2[0-3]):[0-5][0-9](Z|[+-][0-9]{2}:[0-9]{2})?$";
