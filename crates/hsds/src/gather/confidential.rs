//! Takes away where a confidential place is.
//!
//! Whoever looks for somebody in a shelter needs one street name. So the rule is the widest one that can be kept: when any
//! mark of any source calls a place, its service or its organisation confidential, then all addresses of these places go,
//! their coordinates, the way there, links to maps and numbers of buildings; and where another text of the directory repeats
//! the street, the street is taken out of it. This happens before anything is stored.
//!
//! Marks are: a column that says so (`confidential`, `address_is_private`, a mapping's rule), a term of a taxonomy that is
//! called so, an address line that says so ("Confidential", "Call for address"), and ids that other sources mark.
//!
//! Not done: a street that a text names in other words ("the house behind the old cinema"). A person has to read.

use std::collections::HashSet;

use aho_corasick::AhoCorasick;

use super::Gathering;
use crate::{
    Record, Value,
    report::{Aside, Repair},
    tables::{Kind, table},
};

/// What stands where a street was taken out of a text.
const WITHHELD: &str = "[address withheld]";

pub(super) fn hide(gathering: &mut Gathering<'_>) {
    let places = places(gathering);
    if places.is_empty() {
        return;
    }
    let streets = streets(gathering, &places);
    for number in gathering.there() {
        let record = &gathering.rows[number].record;
        let of_place = record.text_or("location_id").is_some_and(|id| places.contains(id));
        match record.table().name {
            "location" if places.contains(record.id()) => bare(gathering, number),
            "address" if of_place => gathering.aside(number, Aside::Confidential),
            "metadata" if record.text_or("resource_id").is_some_and(|id| places.contains(id)) => {
                gathering.aside(number, Aside::Confidential);
            }
            "accessibility" if of_place => empty(gathering, number, "url"),
            _ => {}
        }
    }
    if !streets.is_empty() {
        let streets = Streets::new(&streets);
        for number in gathering.there() {
            blot(gathering, number, &streets);
        }
    }
}

trait TextOr {
    fn text_or(&self, column: &str) -> Option<&str>;
}

impl TextOr for Record {
    /// The text of a column that the table may not have.
    fn text_or(&self, column: &str) -> Option<&str> {
        match self.at(self.table().index(column)?) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }
}

/// The ids of all locations that are confidential.
fn places(gathering: &Gathering<'_>) -> HashSet<String> {
    let mut marked: HashSet<String> = gathering.options.confidential.clone();
    let terms: HashSet<&str> = gathering
        .rows
        .iter()
        .filter(|row| row.record.table().name == "taxonomy_term")
        .filter(|row| ["code", "name", "term_uri"].iter().any(|column| row.record.text(column).is_some_and(says_so)))
        .map(|row| row.record.id())
        .collect();
    for row in &gathering.rows {
        let record = &row.record;
        let mut mark = |id: Option<&str>| marked.extend(id.map(ToOwned::to_owned));
        match record.table().name {
            "organization" | "service" | "location" if row.confidential || record_flag(record) => {
                mark(Some(record.id()));
            }
            "service_at_location" if row.confidential => mark(record.text("location_id")),
            "address" if row.confidential || says_address(record) => mark(record.text("location_id")),
            "attribute" => {
                let term = record.text("taxonomy_term_id").is_some_and(|id| terms.contains(id));
                let no = record.text("value").is_some_and(|value| ["no", "false", "excludes"].contains(&value));
                if (term || record.text("label").is_some_and(says_so)) && !no {
                    mark(record.text("link_id"));
                }
            }
            _ => {}
        }
    }
    if marked.is_empty() {
        return marked;
    }
    // From organisations to their services and places, from services and rows of both to places.
    let of = |record: &Record, columns: &[&str]| {
        columns.iter().any(|c| record.text_or(c).is_some_and(|id| marked.contains(id)))
    };
    let services: HashSet<String> = gathering
        .rows
        .iter()
        .filter(|row| row.record.table().name == "service" && of(&row.record, &["organization_id"]))
        .map(|row| row.record.id().to_owned())
        .collect();
    let mut places = HashSet::new();
    for row in &gathering.rows {
        let record = &row.record;
        match record.table().name {
            "location" if marked.contains(record.id()) || of(record, &["organization_id"]) => {
                places.insert(record.id().to_owned());
            }
            "service_at_location"
                if marked.contains(record.id())
                    || of(record, &["service_id", "location_id"])
                    || record.text("service_id").is_some_and(|id| services.contains(id)) =>
            {
                places.extend(record.text("location_id").map(ToOwned::to_owned));
            }
            _ => {}
        }
    }
    places.extend(marked);
    places
}

fn record_flag(record: &Record) -> bool {
    table("location").is_some_and(|location| record.table() == location) && record.flag("confidential")
}

/// True when a name or a code calls a place confidential.
fn says_so(text: &str) -> bool {
    let text = text.to_lowercase().replace(['-', '_', '/'], " ");
    [
        "confidential address",
        "confidential location",
        "confidential shelter",
        "undisclosed",
        "secret address",
        "secret location",
    ]
    .iter()
    .any(|words| text.contains(words))
}

/// True when an address is a word for "we do not tell".
fn says_address(record: &Record) -> bool {
    let Some(text) = record.text("address_1") else { return false };
    let text = text.to_lowercase();
    [
        "confidential",
        "undisclosed",
        "not disclosed",
        "not published",
        "withheld",
        "call for address",
        "call for location",
        "address on request",
    ]
    .iter()
    .any(|words| text.contains(words))
}

/// Takes away where a location is, and marks it.
fn bare(gathering: &mut Gathering<'_>, number: usize) {
    for column in ["latitude", "longitude", "transportation", "external_identifier", "external_identifier_type"] {
        empty(gathering, number, column);
    }
    let map = gathering.rows[number].record.text("url").is_some_and(|url| {
        let url = url.to_lowercase();
        ["map", "goo.gl", "what3words", "w3w", "geo:", "plus.codes", "waze"].iter().any(|part| url.contains(part))
    });
    if map {
        empty(gathering, number, "url");
    }
    if !gathering.rows[number].record.flag("confidential") {
        gathering.rows[number].record.set("confidential", Some(Value::Json(Box::new(true.into()))));
        gathering.repaired(number, "confidential", Repair::Confidential);
    }
}

fn empty(gathering: &mut Gathering<'_>, number: usize, column: &str) {
    if gathering.rows[number].record.get(column).is_some() {
        gathering.rows[number].record.set(column, None);
        gathering.repaired(number, column, Repair::Confidential);
    }
}

/// What must not stand in any text: streets and coordinates of the places.
fn streets(gathering: &Gathering<'_>, places: &HashSet<String>) -> Vec<String> {
    let mut streets = HashSet::new();
    for row in &gathering.rows {
        let record = &row.record;
        match record.table().name {
            "address" if record.text("location_id").is_some_and(|id| places.contains(id)) => {
                for column in ["address_1", "address_2", "postal_code"] {
                    let text = record.text(column).unwrap_or_default().trim();
                    // A word alone ("Annex") stands in many texts; with a number it is an address.
                    let telling = text.chars().count() >= 5 && text.chars().any(char::is_numeric);
                    if telling {
                        streets.insert(text.to_lowercase());
                        // The street alone: without flat and building, as people repeat it.
                        let street =
                            text.split([',', ';']).map(str::trim).find(|part| part.chars().any(char::is_numeric));
                        streets.extend(street.filter(|s| s.chars().count() >= 5).map(str::to_lowercase));
                    }
                }
            }
            "location" if places.contains(record.id()) => {
                for column in ["latitude", "longitude"] {
                    if let Some(Value::Number(number)) = record.get(column)
                        && number.fract() != 0.0
                    {
                        // Three places behind the point are a street's length.
                        let text = number.abs().to_string();
                        let end = text.find('.').map_or(text.len(), |at| (at + 4).min(text.len()));
                        if end >= 5 {
                            streets.insert(text[..end].to_owned());
                        }
                    }
                }
            }
            _ => {}
        }
    }
    streets.into_iter().collect()
}

/// Takes streets out of every text of a row.
fn blot(gathering: &mut Gathering<'_>, number: usize, streets: &Streets) {
    let record = &gathering.rows[number].record;
    if record.table().name == "address" {
        // Another place in the same street is another place.
        return;
    }
    let mut changed = Vec::new();
    for (at, value) in record.cells() {
        let field = &record.table().fields[at];
        match (field.kind, value) {
            (Kind::Text | Kind::Uri, Value::Text(text)) => {
                if let Some(clean) = streets.without(text) {
                    let value = if field.kind == Kind::Uri { None } else { Some(Value::Text(clean.into())) };
                    changed.push((at, value));
                }
            }
            (Kind::Json(_), Value::Json(json)) => {
                let mut json = json.as_ref().clone();
                if blot_json(&mut json, streets) {
                    changed.push((at, Some(Value::Json(Box::new(json)))));
                }
            }
            _ => {}
        }
    }
    for (at, value) in changed {
        let column = gathering.rows[number].record.table().fields[at].name;
        gathering.rows[number].record.put(at, value);
        gathering.repaired(number, column, Repair::Confidential);
    }
}

fn blot_json(value: &mut serde_json::Value, streets: &Streets) -> bool {
    match value {
        serde_json::Value::String(text) => {
            let Some(clean) = streets.without(text) else { return false };
            *text = clean;
            true
        }
        serde_json::Value::Array(items) => items.iter_mut().fold(false, |any, item| blot_json(item, streets) | any),
        serde_json::Value::Object(object) => {
            object.values_mut().fold(false, |any, item| blot_json(item, streets) | any)
        }
        _ => false,
    }
}

/// Finds any of many streets in a text, in one pass. Case, blanks and commas do not matter.
struct Streets(AhoCorasick);

impl Streets {
    fn new(streets: &[String]) -> Self {
        let bare: Vec<String> = streets.iter().map(|street| bare_letters(street).0).collect();
        Self(AhoCorasick::new(bare).expect("streets are short"))
    }

    /// The text without streets; `None` when there is none in it.
    fn without(&self, text: &str) -> Option<String> {
        let (bare, places) = bare_letters(text);
        let mut spans: Vec<(usize, usize)> = Vec::new();
        for found in self.0.find_overlapping_iter(&bare) {
            let (start, last) = (places[found.start()], places[found.end() - 1]);
            let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
            // "12 Elm" is not in "112 Elm Street" nor in "12 Elmwood".
            let joins =
                |a: Option<char>, b: Option<char>, same: fn(char) -> bool| a.is_some_and(same) && b.is_some_and(same);
            let inside = joins(text[..start].chars().next_back(), text[start..].chars().next(), char::is_numeric);
            let goes_on = joins(text[last..].chars().next(), text[end..].chars().next(), char::is_alphabetic);
            if !inside && !goes_on {
                spans.push((start, end));
            }
        }
        if spans.is_empty() {
            return None;
        }
        spans.sort_unstable();
        let mut out = String::with_capacity(text.len());
        let mut done = 0;
        for (start, end) in spans {
            if start >= done {
                out.push_str(&text[done..start]);
                out.push_str(WITHHELD);
            }
            done = done.max(end);
        }
        out.push_str(&text[done..]);
        Some(out)
    }
}

/// The letters and digits of a text in lower case, without blanks and commas; and for each byte, where it stood.
fn bare_letters(text: &str) -> (String, Vec<usize>) {
    let mut bare = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace() && *c != ',') {
        let before = bare.len();
        bare.extend(c.to_lowercase());
        places.resize(places.len() + bare.len() - before, at);
    }
    (bare, places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_street_goes_however_it_is_written_and_no_other_goes_with_it() {
        let streets = Streets::new(&["12 elm street, flat 3".to_owned(), "12 elm street".to_owned()]);
        let clean = |text: &str| streets.without(text);
        assert_eq!(
            clean("Come to 12  ELM Street flat 3 at night").as_deref(),
            Some("Come to [address withheld] at night")
        );
        assert_eq!(clean("12 Elm Street").as_deref(), Some(WITHHELD));
        assert_eq!(
            clean("(12 elm\nstreet), 12 Elm Street").as_deref(),
            Some("([address withheld]), [address withheld]")
        );
        assert_eq!(clean("112 Elm Street and 12 Elm Streetside"), None);
        assert_eq!(clean("Elm Street"), None);
    }
}
