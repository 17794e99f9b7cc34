//! Tables and columns of HSDS 1.x and 2.x, and of the programs that came before it, written as those of 3.x.
//!
//! What changed between the versions: <https://docs.openreferral.org/en/latest/hsds/changelog.html>. Regular and holiday hours
//! became schedules; addresses, accessibility, eligibility, payments and taxonomies changed tables or names; lists in one
//! cell (languages, funding, documents, areas) became rows.
//!
//! Not done: `keywords`, which HSDS 3 has no place for; the report counts them.

use super::{Loose, Origin, Raw};
use crate::{
    mend, secret,
    tables::{TABLES, Table, ours},
};

/// Which table a file holds, of which version.
#[derive(Clone, Copy, Debug)]
pub(super) enum From {
    /// One of ours; older columns may still be in it.
    Now(&'static Table),
    /// Addresses of one kind.
    Address(&'static str),
    RegularHours,
    HolidayHours,
    Payment,
    Eligibility,
    ServiceTerm,
    OtherTerm,
    OldTerm,
}

impl From {
    pub(super) fn table(self) -> &'static Table {
        let name = match self {
            Self::Now(table) => return table,
            Self::Address(_) => "address",
            Self::RegularHours | Self::HolidayHours => "schedule",
            Self::Payment => "cost_option",
            Self::Eligibility => "service",
            Self::ServiceTerm | Self::OtherTerm => "attribute",
            Self::OldTerm => "taxonomy_term",
        };
        ours(name)
    }
}

/// The table that a file of this name holds.
pub(super) fn kind(stem: &str, columns: &[String]) -> Option<From> {
    let stem = stem.trim().to_ascii_lowercase().replace(['-', ' '], "_");
    let has = |column: &str| columns.iter().any(|c| c == column);
    Some(match stem.as_str() {
        "services_at_location" | "services_at_locations" | "service_at_locations" => {
            From::Now(ours("service_at_location"))
        }
        "service_capacities" | "capacities" => From::Now(ours("service_capacity")),
        "urls" | "additional_websites" | "additional_urls" => From::Now(ours("url")),
        "accessibility_for_disabilities" => From::Now(ours("accessibility")),
        "physical_addresses" | "physical_address" => From::Address("physical"),
        "postal_addresses" | "postal_address" | "mail_addresses" | "mail_address" => From::Address("postal"),
        "regular_schedules" | "regular_schedule" => From::RegularHours,
        "holiday_schedules" | "holiday_schedule" => From::HolidayHours,
        "payments_accepted" | "payment_accepted" => From::Payment,
        "eligibility" | "eligibilities" => From::Eligibility,
        "services_taxonomy" | "service_taxonomy" | "service_attributes" | "service_attribute" => From::ServiceTerm,
        "other_attributes" | "other_attribute" => From::OtherTerm,
        "taxonomy" | "taxonomies" if has("parent_id") || has("parent_name") => From::OldTerm,
        _ => {
            From::Now(TABLES.iter().find(|t| {
                t.name == stem || t.file.trim_end_matches(".csv") == stem || format!("{}s", t.name) == stem
            })?)
        }
    })
}

/// True when a file of this name is a table, be it empty.
pub(super) fn is_known(stem: &str) -> bool {
    kind(stem, &[]).is_some()
}

/// Writes a row as rows of this version.
pub(super) fn convert(from: From, mut raw: Raw, loose: &mut Loose) {
    if !matches!(from, From::Now(_)) {
        raw.origin = Origin::Converted;
    }
    match from {
        From::Now(table) => columns(table, &mut raw, loose),
        From::Address(kind) => {
            if kind == "postal" {
                renumber(&mut raw, "postal", false);
            }
            add(&mut raw, "address_type", kind);
            columns(ours("address"), &mut raw, loose);
        }
        From::RegularHours => regular(&mut raw),
        From::HolidayHours => {
            renumber(&mut raw, "holiday", true);
            holiday(&mut raw);
        }
        From::Payment => rename(&mut raw, "payment", "amount_description"),
        From::Eligibility => {
            rename(&mut raw, "eligibility", "eligibility_description");
            raw.cells.retain(|c| c.0 != "id");
            rename(&mut raw, "service_id", "id");
            raw.cells
                .retain(|c| ["id", "eligibility_description", "minimum_age", "maximum_age"].contains(&c.0.as_str()));
            raw.origin = Origin::Added;
        }
        From::ServiceTerm => {
            rename(&mut raw, "service_id", "link_id");
            rename(&mut raw, "taxonomy_id", "taxonomy_term_id");
            rename(&mut raw, "taxonomy_detail", "label");
            add(&mut raw, "link_entity", "service");
        }
        From::OtherTerm => rename(&mut raw, "link_type", "link_entity"),
        From::OldTerm => {
            if raw.get("id").is_none() {
                rename(&mut raw, "taxonomy_id", "id");
            }
            columns(ours("taxonomy_term"), &mut raw, loose);
        }
    }
    unknown(&mut raw, loose);
    loose.rows.push(raw);
}

/// Columns that changed their name or became rows.
fn columns(table: &'static Table, raw: &mut Raw, loose: &mut Loose) {
    match table.name {
        "organization" => {
            rename(raw, "url", "website");
            if let Some(year) = taken(raw, "date_incorporated") {
                add(raw, "year_incorporated", year.split(['-', '/']).find(|part| part.len() == 4).unwrap_or_default());
            }
            split(raw, "funding_sources", "funding", "source", "organization_id", loose);
        }
        "service" => service(raw, loose),
        "location" => location(raw, loose),
        "phone" => {
            rename(raw, "number_type", "type");
            rename(raw, "department", "description");
            rename(raw, "vanity_number", "description");
            if let Some(prefix) = taken(raw, "country_prefix") {
                let prefix = prefix.trim().trim_start_matches('+').to_owned();
                let bare = |cell: &&mut (String, String)| cell.0 == "number" && !cell.1.trim_start().starts_with('+');
                if let Some(number) = raw.cells.iter_mut().find(bare) {
                    number.1 = format!("+{prefix} {}", number.1.trim());
                }
            }
            rename(raw, "language", "languages");
            split(raw, "languages", "language", "name", "phone_id", loose);
        }
        "address" => {
            for extra in ["address_3", "address_4"] {
                let Some(text) = taken(raw, extra) else { continue };
                match raw.cells.iter_mut().find(|c| c.0 == "address_2") {
                    Some(cell) => cell.1 = format!("{}, {}", cell.1.trim(), text.trim()),
                    None => raw.cells.push(("address_2".to_owned(), text)),
                }
            }
        }
        "accessibility" => rename(raw, "accessibility", "description"),
        // HSDS 3 has weeks and months; every day of the week is every day.
        "schedule" if raw.get("freq").is_some_and(|freq| freq.eq_ignore_ascii_case("daily")) => {
            let each = raw.get("interval").is_none_or(|interval| interval.trim() == "1");
            if each {
                raw.cells.retain(|cell| cell.0 != "freq");
                add(raw, "freq", "WEEKLY");
                add(raw, "byday", "MO,TU,WE,TH,FR,SA,SU");
            }
        }
        "contact" => {
            let names: Vec<String> =
                ["first_name", "last_name"].iter().filter_map(|column| taken(raw, column)).collect();
            if !names.is_empty() {
                add(raw, "name", &names.join(" "));
            }
        }
        "language" => rename(raw, "language", "name"),
        "service_area" => rename(raw, "service_area", "name"),
        "taxonomy_term" => {
            rename(raw, "term", "name");
            rename(raw, "vocabulary", "taxonomy");
            // The parent's name stands in the parent's row.
            let _said_there = taken(raw, "parent_name");
        }
        _ => {}
    }
}

fn service(raw: &mut Raw, loose: &mut Loose) {
    rename(raw, "website", "url");
    rename(raw, "eligibility", "eligibility_description");
    if let Some(audience) = taken(raw, "audience") {
        match raw.cells.iter_mut().find(|c| c.0 == "eligibility_description") {
            Some(cell) if cell.1.trim() != audience.trim() => {
                cell.1 = format!("{}\n{}", cell.1.trim(), audience.trim());
            }
            Some(_) => {}
            None => raw.cells.push(("eligibility_description".to_owned(), audience)),
        }
    }
    if let Some(id) = raw.get("id").map(ToOwned::to_owned)
        && let Some(location) = taken(raw, "location_id")
    {
        let mut at_location = made(raw, "service_at_location");
        at_location.cells = vec![("service_id".to_owned(), id), ("location_id".to_owned(), location.trim().to_owned())];
        loose.rows.push(at_location);
    }
    split(raw, "funding_sources", "funding", "source", "service_id", loose);
    split(raw, "languages", "language", "name", "service_id", loose);
    split(raw, "required_documents", "required_document", "document", "service_id", loose);
    split(raw, "service_areas", "service_area", "name", "service_id", loose);
    split(raw, "accepted_payments", "cost_option", "amount_description", "service_id", loose);
    if let Some(id) = raw.get("id").map(ToOwned::to_owned)
        && let Some(terms) = taken(raw, "taxonomy_ids")
    {
        for term in items(&terms) {
            let row = made(raw, "attribute").with("link_id", id.clone()).with("link_entity", "service");
            loose.rows.push(row.with("taxonomy_term_id", term));
        }
    }
}

fn location(raw: &mut Raw, loose: &mut Loose) {
    rename(raw, "website", "url");
    rename(raw, "short_desc", "description");
    if let Some(virtually) = taken(raw, "virtual")
        && raw.get("location_type").is_none()
    {
        let yes = matches!(virtually.trim().to_ascii_lowercase().as_str(), "true" | "t" | "yes" | "1");
        add(raw, "location_type", if yes { "virtual" } else { "physical" });
    }
    split(raw, "languages", "language", "name", "location_id", loose);
    split(raw, "accessibility", "accessibility", "description", "location_id", loose);
    if let Some(id) = raw.get("id").map(ToOwned::to_owned)
        && let Some(email) = taken(raw, "email")
    {
        loose.rows.push(made(raw, "contact").with("location_id", id).with("email", email));
    }
}

fn regular(raw: &mut Raw) {
    const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let day = taken(raw, "weekday").map(|text| text.trim().to_lowercase()).unwrap_or_default();
    // ISO 8601: Monday is 1.
    let code = match day.parse::<usize>() {
        Ok(number @ 1..=7) => Some(DAYS[number - 1].to_owned()),
        _ => mend::days(&day),
    };
    match code {
        Some(code) => {
            add(raw, "freq", "WEEKLY");
            add(raw, "byday", &code);
        }
        None => raw.origin = Origin::Homeless,
    }
    rename(raw, "original_text", "description");
}

fn holiday(raw: &mut Raw) {
    rename(raw, "start_date", "valid_from");
    rename(raw, "end_date", "valid_to");
    // A holiday without days says nothing.
    if raw.get("valid_from").is_none() && raw.get("valid_to").is_none() {
        raw.origin = Origin::Homeless;
    }
}

/// One cell with a list becomes rows of another table.
fn split(raw: &mut Raw, column: &str, target: &'static str, into: &str, by: &str, loose: &mut Loose) {
    // In a document the same word may be the property with the rows themselves.
    let Some(id) = raw.get("id").map(ToOwned::to_owned) else { return };
    let Some(list) = taken(raw, column) else { return };
    for item in items(&list) {
        loose.rows.push(made(raw, target).with(by, id.clone()).with(into, item));
    }
}

fn items(list: &str) -> impl Iterator<Item = String> + '_ {
    let separator = if list.contains(';') { ';' } else { ',' };
    list.split(separator).map(|item| item.trim().to_owned()).filter(|item| !item.is_empty())
}

fn made(raw: &Raw, target: &'static str) -> Raw {
    let mut row = Raw::new(ours(target), raw.at.clone());
    row.origin = Origin::Made;
    row
}

fn taken(raw: &mut Raw, column: &str) -> Option<String> {
    let place = raw.cells.iter().position(|c| c.0 == column)?;
    Some(raw.cells.remove(place).1).filter(|text| !text.trim().is_empty())
}

/// Two tables of older versions became one, and both counted their rows: the rows of one get names of their own. In the
/// sample package of Open Referral even a UUID stands in both tables of hours.
fn renumber(raw: &mut Raw, name: &str, uuids: bool) {
    for cell in raw.cells.iter_mut().filter(|cell| cell.0 == "id") {
        if uuids || uuid::Uuid::parse_str(cell.1.trim()).is_err() {
            cell.1 = format!("{name}/{}", cell.1.trim());
        }
    }
}

fn rename(raw: &mut Raw, old: &str, new: &str) {
    // What the newer column says stands.
    if raw.get(new).is_none()
        && let Some(text) = taken(raw, old)
    {
        raw.cells.retain(|c| c.0 != new);
        raw.cells.push((new.to_owned(), text));
        if raw.origin == Origin::Own {
            raw.origin = Origin::Converted;
        }
    }
}

fn add(raw: &mut Raw, column: &str, text: &str) {
    if raw.get(column).is_none() {
        raw.cells.retain(|c| c.0 != column);
        raw.cells.push((column.to_owned(), text.to_owned()));
    }
}

/// Takes out the columns that HSDS does not have. One that marks the place as secret is understood first.
fn unknown(raw: &mut Raw, loose: &mut Loose) {
    let table = raw.table;
    let mut cells = Vec::with_capacity(raw.cells.len());
    for (column, text) in raw.cells.drain(..) {
        let known = table.index(&column).is_some() && column != "confidential";
        if known {
            // A kind of place that HSDS does not have, and that says enough.
            raw.confidential |= matches!(column.as_str(), "location_type" | "address_type") && secret::says_so(&text);
            cells.push((column, text));
            continue;
        }
        if secret::marks(&column) {
            raw.confidential |= secret::says_yes(&text);
        } else if secret::permits(&column) {
            raw.confidential |= secret::says_no(&text);
        } else if matches!(table.name, "location" | "address" | "service_at_location") && text.len() <= 40 {
            // A column that HSDS does not have, with a word in it that is enough: a status, a kind.
            raw.confidential |= secret::says_so(&text);
        }
        let name = secret::bare(&column);
        if ["address", "street", "zip", "postcode", "postal"].iter().any(|word| name.contains(word)) {
            raw.streets.push(text);
        }
        if column != "confidential" && loose.seen.insert((table.name, column.clone())) {
            // In a file without a header, what stands for a name is what a cell holds.
            let shown = column.len() <= 40
                && column.starts_with(char::is_alphabetic)
                && column.chars().all(|c| c.is_alphanumeric() || c == '_')
                && column.chars().filter(char::is_ascii_digit).count() < 3
                && column.split('_').count() <= 5;
            loose.unknown.push((table, if shown { column } else { "(not a name)".to_owned() }, raw.at.clone()));
        }
    }
    raw.cells = cells;
    raw.tell_mark();
}
