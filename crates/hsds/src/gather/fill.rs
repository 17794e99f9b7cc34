//! Fills what may not be empty, where a value follows from the row, or says "not known" without saying anything wrong.
//!
//! HSDS asks for descriptions, statuses, kinds and countries that real rows leave out. A row that lacks only these is worth
//! keeping; a row that lacks a name or a telephone number is not.

use super::Gathering;
use crate::{Record, mend, report::Repair};

pub(super) fn fill(gathering: &mut Gathering<'_>, number: usize, added: bool) {
    let record = &mut gathering.rows[number].record;
    let mut filled = Vec::new();
    let mut put = |record: &mut Record, column: &'static str, text: &str, repair: Repair| {
        record.write(column, text);
        filled.push((column, repair));
    };
    match record.table().name {
        "organization" | "program" | "taxonomy" | "taxonomy_term" if record.get("description").is_none() => {
            if let Some(name) = record.text("name").map(ToOwned::to_owned) {
                put(record, "description", &name, Repair::Filled);
            }
        }
        "service" if record.get("status").is_none() && !added => put(record, "status", "active", Repair::Filled),
        "location" if record.get("location_type").is_none() => {
            let virtually = record.get("url").is_some() && record.get("latitude").is_none();
            put(record, "location_type", if virtually { "virtual" } else { "physical" }, Repair::Filled);
        }
        "address" => {
            if record.get("address_type").is_none() {
                put(record, "address_type", "physical", Repair::Filled);
            }
            let said = record.text("country").map(ToOwned::to_owned);
            match said.as_deref().map(|text| (text, mend::country(text))) {
                Some((text, Some(code))) if text == code => {}
                Some((_, Some(code))) => put(record, "country", code, Repair::Rewritten),
                // ISO 3166 keeps ZZ for whoever needs "not known".
                Some((_, None)) => put(record, "country", "ZZ", Repair::LeftOut),
                None => {
                    let country = gathering.options.country.as_deref().unwrap_or("ZZ").to_owned();
                    put(record, "country", &country, Repair::Filled);
                }
            }
        }
        "language" => {
            let known = record.text("code").and_then(mend::language);
            let known = known.or_else(|| record.text("name").and_then(mend::language_named));
            if let Some((name, code)) = known {
                if record.text("code") != Some(code) {
                    let repair = if record.get("code").is_some() { Repair::Rewritten } else { Repair::Filled };
                    // A code may say more than the language: keep "pt-BR".
                    if !record.text("code").is_some_and(|said| said.starts_with(&format!("{code}-"))) {
                        put(record, "code", code, repair);
                    }
                }
                if record.get("name").is_none() {
                    put(record, "name", name, Repair::Filled);
                }
            } else if record.get("code").is_some() {
                record.set("code", None);
                filled.push(("code", Repair::LeftOut));
            }
        }
        "metadata" => {
            for column in ["previous_value", "replacement_value", "updated_by"] {
                if record.get(column).is_none() {
                    put(record, column, "not known", Repair::Filled);
                }
            }
        }
        _ => {}
    }
    for (column, repair) in filled {
        gathering.repaired(number, column, repair);
    }
}
