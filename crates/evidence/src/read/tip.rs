//! Lists from the Trafficking in Persons Report (US Department of State) as JSON.
//!
//! Recommendations: an object with `records`, each with `country`, `year`, `tier`, `recommendations`, `complete`, `source_url`.
//! Tiers: a list with `country`, `year`, `tier`, `rationale`, `source_url`.

use serde_json::Value;

use super::{About, Aside, Ask, Found, MOST, Raw, Series, words};

/// The five values that a tier can have.
pub(super) const TIERS: [&str; 5] = ["Tier 1", "Tier 2", "Tier 2 Watch List", "Tier 3", "Special Case"];

/// A tier as the report writes it, whatever its capitals; `None` for anything else.
pub(super) fn tier(text: &str) -> Option<&'static str> {
    let text = text.replace("Watchlist", "Watch List");
    let text = text.trim().trim_end_matches(['.', ':', ')']).trim();
    TIERS.into_iter().find(|tier| tier.eq_ignore_ascii_case(text))
}

/// What stands after a tier and a dash.
fn after_tier(text: &str) -> Option<&str> {
    let mut parted = ["—", "–", " - "].into_iter().filter_map(|dash| text.split_once(dash));
    parted.find(|(before, _)| tier(before).is_some()).map(|(_, after)| after.trim_start())
}

fn raw(row: &Value) -> Raw {
    Raw {
        series: Series::Tip,
        named: words(row, "country"),
        year: row.get("year").and_then(Value::as_i64).unwrap_or_default(),
        level: tier(&words(row, "tier")).unwrap_or_default().to_owned(),
        rationale: String::new(),
        complete: true,
        url: words(row, "source_url"),
        via: words(row, "via"),
        note: words(row, "note"),
        asks: Vec::new(),
    }
}

pub(super) fn recommendations(rows: &[Value], about: &About) -> Found {
    let mut found = Found::default();
    for (index, row) in rows.iter().enumerate() {
        let Some(list) = row.get("recommendations").and_then(Value::as_array) else {
            found.leave(index + 1, words(row, "country"), Aside::Unreadable);
            continue;
        };
        let asks =
            list.iter().map(|text| Ask { area: String::new(), text: super::plain(text.as_str().unwrap_or_default()) });
        let complete = row.get("complete").and_then(Value::as_bool).unwrap_or(true);
        found.take(index + 1, Raw { complete, asks: asks.take(MOST + 1).collect(), ..raw(row) }, about);
    }
    found
}

pub(super) fn tiers(rows: &[Value], about: &About) -> Found {
    let mut found = Found::default();
    for (index, row) in rows.iter().enumerate() {
        let mut page = raw(row);
        // "Tier 2 Watch List — Aruba does not fully meet ...": the tier stands in its own field; some say it twice.
        let rationale = words(row, "rationale");
        let mut rest = rationale.as_str();
        while let Some(after) = after_tier(rest) {
            rest = after;
        }
        rest.clone_into(&mut page.rationale);
        found.take(index + 1, page, about);
    }
    found
}
