//! Which languages are there, and how: spoken by staff, through an interpreter, in writing, signed.

use hsds::Record;
use kit::{Fields, Lang};

use super::{Doing, Input, Look, Task};
use crate::{editing::draft::Entry, pages::language_name};

/// Field, and the mode of our profile.
const MODES: [(&str, Option<&str>); 5] = [
    ("spoken", Some("spoken_by_staff")),
    ("interpreted", Some("interpreter")),
    ("written", Some("written")),
    ("signed", Some("sign")),
    ("otherwise", None),
];

/// Languages in one field at most.
const MOST: usize = 60;

pub(super) static LANGUAGES: Task = Task { word: "languages", inputs, fill, apply };

fn inputs(look: &Look<'_>) -> Vec<Input> {
    let mut inputs: Vec<Input> = MODES.iter().map(|(name, _)| look.area(name, 2, *name == "spoken")).collect();
    inputs.push(look.line("interpreting", true));
    inputs
}

fn rows(entry: &Entry) -> impl Iterator<Item = &Record> {
    entry.rows().iter().filter(|row| row.table().name == "language" && row.text("service_id").is_some())
}

/// What a row is called in the form: what the language calls itself.
fn called(row: &Record) -> String {
    let code = row.text("code").unwrap_or_default();
    language_name(code).or_else(|| row.text("name").map(str::to_owned)).unwrap_or_else(|| code.to_owned())
}

fn fill(entry: &Entry, _: Lang) -> Fields {
    let mut fields = Fields::new().set("interpreting", entry.text("interpretation_services"));
    for (name, mode) in MODES {
        let mut all: Vec<String> = rows(entry).filter(|row| row.text("mode") == mode).map(called).collect();
        all.sort();
        fields = fields.set(name, all.join(", "));
    }
    fields
}

/// The code of a language: by its code, what it calls itself, or its English name.
pub(super) fn code(typed: &str) -> Option<String> {
    let wanted = typed.trim().to_lowercase();
    let base = wanted.split('-').next().unwrap_or_default();
    let by_code = || isolang::Language::from_639_1(base).or_else(|| isolang::Language::from_639_3(base));
    let named = |language: &isolang::Language| {
        let own = language.to_autonym().map(str::to_lowercase);
        own.as_deref() == Some(wanted.as_str()) || language.to_name().to_lowercase() == wanted
    };
    let language = isolang::languages().find(named).or_else(by_code)?;
    Some(language.to_639_1().map_or_else(|| language.to_639_3().to_owned(), str::to_owned))
}

fn apply(entry: &mut Entry, fields: &mut Fields, doing: &Doing<'_>) {
    let before = fill(entry, Lang::En);
    for (name, mode) in MODES {
        let text = fields.value(name).to_owned();
        let parts: Vec<&str> = text.split([',', '،', '\n', ';']).map(str::trim).filter(|one| !one.is_empty()).collect();
        if parts.len() > MOST {
            fields.wrong(name, doing.words.with("entry-languages-many", &[("n", (MOST as i64).into())]));
            continue;
        }
        if before.text(name) == text.trim() {
            continue;
        }
        // What stays keeps its row: a note, a region, a name that has no code.
        let known: Vec<(String, String)> =
            rows(entry).filter(|row| row.text("mode") == mode).map(|row| (called(row), row.id().to_owned())).collect();
        let mut stays: Vec<String> = Vec::new();
        let mut new: Vec<String> = Vec::new();
        for part in parts {
            if let Some((_, id)) = known.iter().find(|(called, id)| called == part && !stays.contains(id)) {
                stays.push(id.clone());
            } else if let Some(code) = code(part) {
                new.push(code);
            } else if !known.iter().any(|(called, _)| called == part) {
                let short: String = part.chars().take(60).collect();
                fields.wrong(name, doing.words.with("entry-language-unknown", &[("s", short.into())]));
                break;
            }
        }
        entry.drop_rows("language", |row| {
            row.text("service_id").is_some() && row.text("mode") == mode && !stays.iter().any(|id| id == row.id())
        });
        let there: Vec<String> = rows(entry)
            .filter(|row| row.text("mode") == mode)
            .filter_map(|row| row.text("code").map(str::to_owned))
            .collect();
        new.sort();
        new.dedup();
        for code in new.into_iter().filter(|code| !there.contains(code)) {
            let row = entry.add("language", "service_id", doing.entropy);
            row.write("name", &language_name(&code).unwrap_or_else(|| code.clone()));
            row.write("code", &code);
            if let Some(mode) = mode {
                row.write("mode", mode);
            }
        }
    }
    let interpreting = doing.short(fields, "interpreting", super::words::LINE);
    entry.write("interpretation_services", &interpreting);
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn languages_are_known_by_their_names_and_codes() {
        for (typed, expect) in [
            ("English", Some("en")),
            ("العربية", Some("ar")),
            ("tagalog", Some("tl")),
            ("fr-CA", Some("fr")),
            ("American Sign Language", Some("ase")),
            ("Klingonese", None),
        ] {
            assert_eq!(code(typed).as_deref(), expect, "{typed}");
        }
    }
}
