//! What an entry says in words, and the same in other languages.

use hsds::{Value, profile};
use kit::{Fields, Lang, Words};
use serde_json::{Map, Value as Json};

use super::{Doing, Input, Look, Task, claims, lines, on_a_line};
use crate::editing::draft::Entry;

/// The longest line, and the longest text.
pub(in crate::editing) const LINE: usize = 200;
const TEXT: usize = 4_000;

/// Fields of one line and their columns.
const COLUMNS: [(&str, &str, usize); 9] = [
    ("name", "name", LINE),
    ("alternate", "alternate_name", LINE),
    ("about", "description", TEXT),
    ("eligible", "eligibility_description", TEXT),
    ("apply", "application_process", TEXT),
    ("cost", "fees_description", LINE),
    ("wait", "wait_time", LINE),
    ("alert", "alert", LINE),
    ("status", "status", LINE),
];

const STATUS: [&str; 4] = ["active", "temporarily", "inactive", "defunct"];

pub(super) static WORDS: Task = Task { word: "words", inputs, fill, apply };

fn inputs(look: &Look<'_>) -> Vec<Input> {
    vec![
        look.line("name", true),
        look.line("alternate", false),
        look.area("about", 5, true),
        look.radio("status", &STATUS),
        look.line("alert", true),
        look.area("eligible", 3, true),
        look.line("youngest", false),
        look.line("oldest", false),
        look.area("apply", 3, true),
        look.area("documents", 3, true),
        look.line("cost", true),
        look.line("wait", false),
        look.area("areas", 3, true),
    ]
}

/// Whether a service is offered, by the word of the form.
pub(in crate::editing) fn status(entry: &Entry) -> String {
    let status = entry.text("status");
    if status == "temporarily closed" { "temporarily".to_owned() } else { status }
}

fn number(value: Option<&Value>) -> String {
    match value {
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn rows(entry: &Entry, table: &str, column: &str) -> String {
    let rows = entry.rows().iter().filter(|row| row.table().name == table);
    rows.filter_map(|row| row.text(column)).map(on_a_line).collect::<Vec<_>>().join("\n")
}

fn fill(entry: &Entry, _: Lang) -> Fields {
    let mut fields = Fields::new();
    for (name, column, _) in COLUMNS {
        fields = fields.set(name, entry.text(column));
    }
    fields
        .set("status", status(entry))
        .set("youngest", number(entry.head().get("minimum_age")))
        .set("oldest", number(entry.head().get("maximum_age")))
        .set("documents", rows(entry, "required_document", "document"))
        .set("areas", rows(entry, "service_area", "name"))
}

fn apply(entry: &mut Entry, fields: &mut Fields, doing: &Doing<'_>) {
    if fields.text("name").is_empty() {
        fields.wrong("name", doing.say("entry-name-missing"));
    }
    if !STATUS.contains(&fields.text("status")) {
        fields.wrong("status", doing.say("entry-status-missing"));
    }
    for (name, column, most) in COLUMNS {
        let text = doing.short(fields, name, most);
        let text = if name == "status" && text == "temporarily" { "temporarily closed".to_owned() } else { text };
        entry.write(column, &text);
    }
    for (name, column) in [("youngest", "minimum_age"), ("oldest", "maximum_age")] {
        let typed = kit::digits(fields.text(name));
        let age = typed.parse::<u8>().ok();
        if age.is_none() && !typed.is_empty() {
            fields.wrong(name, doing.say("entry-age-wrong"));
        }
        entry.set(column, age.map(|age| Value::Number(age.into())));
    }
    listed(entry, fields, doing, "documents", ("required_document", "document"));
    listed(entry, fields, doing, "areas", ("service_area", "name"));
}

/// Rows of one text each: those that stay keep what else they say.
fn listed(
    entry: &mut Entry,
    fields: &mut Fields,
    doing: &Doing<'_>,
    name: &str,
    (table, column): (&'static str, &'static str),
) {
    let wanted: Vec<String> = lines(fields.value(name)).map(on_a_line).collect();
    if wanted.len() > 40 || wanted.iter().any(|line| line.chars().count() > LINE) {
        fields.wrong(name, doing.words.with("entry-lines", &[("n", 40.into()), ("m", (LINE as i64).into())]));
    }
    // Rows without this text are not shown in the form, and stay.
    entry.drop_rows(table, |row| row.text(column).map(on_a_line).is_some_and(|text| !wanted.contains(&text)));
    let there: Vec<String> = rows(entry, table, column).lines().map(str::to_owned).collect();
    for line in wanted {
        if !there.contains(&line) {
            entry.add(table, "service_id", doing.entropy).write(column, &line);
        }
    }
}

/// What can be said in another language, with its column.
const TRANSLATED: [(&str, &str, usize); 4] = [
    ("name", "name", LINE),
    ("about", "description", TEXT),
    ("eligible", "eligibility_description", TEXT),
    ("apply", "application_process", TEXT),
];

pub(super) static TRANSLATIONS: Task =
    Task { word: "translations", inputs: translation_inputs, fill: translation_fill, apply: translation_apply };

fn translation_inputs(look: &Look<'_>) -> Vec<Input> {
    let mut inputs = Vec::new();
    for lang in Lang::ALL {
        inputs.push(Input::Heading(lang.name().to_owned()));
        let label = |name: &str| look.say(&format!("entry-{name}"));
        inputs.push(Input::Line(format!("name-{}", lang.code()), label("name"), String::new()));
        for name in ["about", "eligible", "apply"] {
            inputs.push(Input::Area(format!("{name}-{}", lang.code()), label(name), String::new(), 3));
        }
    }
    inputs
}

fn translations(entry: &Entry) -> Vec<Map<String, Json>> {
    match entry.head().get("translations") {
        Some(Value::Json(value)) => {
            value.as_array().into_iter().flatten().filter_map(|one| one.as_object().cloned()).collect()
        }
        _ => Vec::new(),
    }
}

/// True when a translation is in a language of ours.
fn is_in(one: &Map<String, Json>, lang: Lang) -> bool {
    let code = one.get("language").and_then(Json::as_str).unwrap_or_default();
    code.split('-').next() == Some(lang.code())
}

fn translation_fill(entry: &Entry, _: Lang) -> Fields {
    let mut fields = Fields::new();
    let all = translations(entry);
    for lang in Lang::ALL {
        for (name, column, _) in TRANSLATED {
            let one = all.iter().find(|one| is_in(one, lang));
            let text = one.and_then(|one| one.get(column)?.as_str()).unwrap_or_default();
            fields = fields.set(&format!("{name}-{}", lang.code()), text);
        }
    }
    fields
}

fn translation_apply(entry: &mut Entry, fields: &mut Fields, doing: &Doing<'_>) {
    let mut all = translations(entry);
    for lang in Lang::ALL {
        let before = all.iter().position(|one| is_in(one, lang));
        let mut one = before.map(|at| all[at].clone()).unwrap_or_default();
        let was = one.clone();
        for (name, column, most) in TRANSLATED {
            let text = doing.short(fields, &format!("{name}-{}", lang.code()), most);
            one.remove(column);
            if !text.is_empty() {
                one.insert(column.to_owned(), Json::String(text));
            }
        }
        let says = TRANSLATED.iter().any(|(_, column, _)| one.contains_key(*column));
        match before {
            _ if one == was => {}
            Some(at) if !says => drop(all.remove(at)),
            _ if !says => {}
            _ => {
                // A person wrote it now.
                one.remove("machine");
                one.entry("language").or_insert_with(|| Json::String(lang.code().to_owned()));
                match before {
                    Some(at) => all[at] = one,
                    None => all.push(one),
                }
            }
        }
    }
    let value = Json::Array(all.into_iter().map(Json::Object).collect());
    entry.set("translations", (value != Json::Array(Vec::new())).then(|| Value::Json(Box::new(value))));
}

/// The form of an organisation.
pub(in crate::editing) static ORGANISATION: Task =
    Task { word: "organisation", inputs: organisation_inputs, fill: organisation_fill, apply: organisation_apply };

fn organisation_inputs(look: &Look<'_>) -> Vec<Input> {
    vec![
        look.line("name", true),
        look.area("about", 4, true),
        look.line("site", true),
        look.line("email", true),
        claims::ticks(look, "leadership"),
    ]
}

fn organisation_fill(entry: &Entry, _: Lang) -> Fields {
    let mut fields = Fields::new()
        .set("name", entry.text("name"))
        .set("about", entry.text("description"))
        .set("site", entry.text("website"))
        .set("email", entry.text("email"));
    claims::fill_ticks(entry, &mut fields, "leadership");
    fields
}

fn organisation_apply(entry: &mut Entry, fields: &mut Fields, doing: &Doing<'_>) {
    let name = doing.short(fields, "name", LINE);
    let about = doing.short(fields, "about", TEXT);
    if name.is_empty() {
        fields.wrong("name", doing.say("entry-name-missing"));
    }
    // HSDS asks for a description: its name says at least what it is.
    entry.write("description", if about.is_empty() { &name } else { &about });
    entry.write("name", &name);
    let site = super::reach::site(fields, doing);
    entry.write("website", &site);
    let email = super::reach::email(fields, doing);
    entry.write("email", &email);
    claims::apply_ticks(entry, fields, doing, "leadership");
}

/// The name of a term for whoever edits.
pub(crate) fn term_named(term: &str, words: &Words) -> String {
    let known = term.split_once('/').and_then(|(taxonomy, code)| profile::term(taxonomy, code));
    known.map_or_else(|| term.to_owned(), |term| crate::pages::term_name(term, words.lang))
}
