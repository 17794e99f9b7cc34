//! Where a service is. A place that is confidential has no address here.

use hsds::{Record, Value};
use kit::{Fields, Lang};

use super::{Doing, Input, Look, Task, lines, on_a_line, words::LINE};
use crate::editing::draft::Entry;

/// Fields of the address, with their columns.
const ADDRESS: [(&str, &str); 6] = [
    ("street", "address_1"),
    ("street-more", "address_2"),
    ("town", "city"),
    ("region", "state_province"),
    ("postcode", "postal_code"),
    ("country", "country"),
];

const KINDS: [&str; 2] = ["physical", "virtual"];

/// True for the address where people go; letters may go to another one.
fn is_address(row: &Record) -> bool {
    row.table().name == "address" && row.text("address_type") != Some("postal")
}

/// The form of a place.
pub(in crate::editing) static PLACE: Task = Task { word: "place", inputs, fill, apply };

fn inputs(look: &Look<'_>) -> Vec<Input> {
    let mut inputs = Vec::new();
    // A place that was hidden is shown again by the operator only.
    if !look.fields.is("hidden", "yes") {
        inputs.push(Input::Ticks(
            "secret".to_owned(),
            look.say("entry-secret"),
            vec![("yes".to_owned(), look.say("entry-secret-yes"))],
        ));
    }
    inputs.push(look.line("called", true));
    if !look.fields.is("hidden", "yes") {
        inputs.push(look.radio("kind", &KINDS));
        inputs.extend(ADDRESS.map(|(name, _)| look.line(name, name == "country")));
        inputs.push(look.line("latitude", true));
        inputs.push(look.line("longitude", false));
        inputs.push(look.area("way", 2, true));
    }
    inputs.push(look.area("steps", 2, true));
    inputs
}

fn fill(entry: &Entry, _: Lang) -> Fields {
    let number = |column: &str| match entry.head().get(column) {
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let address = entry.rows().iter().find(|row| is_address(row));
    let mut fields = Fields::new();
    for (name, column) in ADDRESS {
        fields = fields.set(name, address.and_then(|row| row.text(column)).unwrap_or_default());
    }
    let steps = entry.rows().iter().filter(|row| row.table().name == "accessibility");
    let steps: Vec<String> = steps.filter_map(|row| row.text("description")).map(on_a_line).collect();
    let hidden = if entry.head().flag("confidential") { "yes" } else { "" };
    let kind = if entry.text("location_type") == "virtual" { "virtual" } else { "physical" };
    fields
        .set("called", entry.text("name"))
        .set("kind", kind)
        .set("latitude", number("latitude"))
        .set("longitude", number("longitude"))
        .set("way", entry.text("transportation"))
        .set("steps", steps.join("\n"))
        .set("hidden", hidden)
}

fn degrees(fields: &mut Fields, doing: &Doing<'_>, name: &str, most: f64) -> Option<f64> {
    let typed = kit::digits(fields.text(name)).replace(['−', '–'], "-").replace([',', '٫'], ".");
    let number = typed.parse::<f64>().ok().filter(|number| number.abs() <= most);
    if number.is_none() && !typed.is_empty() {
        fields.wrong(name, doing.say("entry-degrees-wrong"));
    }
    number
}

fn apply(entry: &mut Entry, fields: &mut Fields, doing: &Doing<'_>) {
    let hidden = entry.head().flag("confidential");
    let called = doing.short(fields, "called", LINE);
    entry.write("name", &called);
    steps(entry, fields, doing);
    if hidden {
        return;
    }
    if fields.is("secret", "yes") {
        // What says where it is stays in the draft until it is looked at anew: it tells which words of the texts must go too.
        entry.set("confidential", Some(Value::Json(Box::new(true.into()))));
        let cells: Vec<(&str, String)> =
            ADDRESS.iter().map(|(name, column)| (*column, doing.short(fields, name, LINE))).collect();
        if cells.iter().any(|(column, text)| *column != "country" && !text.is_empty()) {
            address(entry, doing, cells, "ZZ");
        }
        return;
    }
    let kind = if fields.is("kind", "virtual") { "virtual" } else { "physical" };
    entry.write("location_type", kind);
    let (latitude, longitude) = (degrees(fields, doing, "latitude", 90.0), degrees(fields, doing, "longitude", 180.0));
    if fields.text("latitude").is_empty() != fields.text("longitude").is_empty() {
        fields.wrong("latitude", doing.say("entry-degrees-half"));
    }
    entry.set("latitude", latitude.map(Value::Number));
    entry.set("longitude", longitude.map(Value::Number));
    let way = doing.short(fields, "way", 1_000);
    entry.write("transportation", &way);
    let cells: Vec<(&str, String)> =
        ADDRESS.iter().map(|(name, column)| (*column, doing.short(fields, name, LINE))).collect();
    if cells.iter().all(|(_, text)| text.is_empty()) {
        entry.drop_rows("address", is_address);
        return;
    }
    let country = fields.text("country").trim().to_uppercase();
    if country.len() != 2 || !country.chars().all(|c| c.is_ascii_alphabetic()) {
        fields.wrong("country", doing.say("entry-country-wrong"));
    }
    address(entry, doing, cells, &country);
}

/// Writes the address where people go.
fn address(entry: &mut Entry, doing: &Doing<'_>, cells: Vec<(&str, String)>, country: &str) {
    let there = entry.rows().iter().find(|row| is_address(row)).map(|row| row.id().to_owned());
    let row = match &there {
        Some(id) => entry.row(id),
        None => entry.add("address", "location_id", doing.entropy),
    };
    for (column, text) in cells {
        let text = if column == "country" { country.to_owned() } else { text };
        row.set(column, (!text.is_empty()).then(|| Value::Text(text.into())));
    }
    if there.is_none() {
        row.write("address_type", "physical");
    }
}

fn steps(entry: &mut Entry, fields: &mut Fields, doing: &Doing<'_>) {
    let wanted: Vec<String> = lines(&doing.short(fields, "steps", 1_000)).map(on_a_line).collect();
    entry.drop_rows("accessibility", |row| {
        row.text("description").map(on_a_line).is_some_and(|text| !wanted.contains(&text))
    });
    let there: Vec<String> = entry
        .rows()
        .iter()
        .filter(|row| row.table().name == "accessibility")
        .filter_map(|row| row.text("description").map(on_a_line))
        .collect();
    for line in wanted.into_iter().filter(|line| !there.contains(line)) {
        entry.add("accessibility", "location_id", doing.entropy).write("description", &line);
    }
}
