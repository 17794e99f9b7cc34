//! Findings on the Worst Forms of Child Labor (Bureau of International Labor Affairs, US Department of Labor): a JSON list with an
//! object for each country and year: `country`, `report_year`, `advancement_level`, `actions` (`area`, `text`), `source_url`.

use serde_json::Value;

use super::{About, Aside, Ask, Found, MOST, Raw, Series, words};

pub(super) fn read(rows: &[Value], about: &About) -> Found {
    let mut found = Found::default();
    for (index, row) in rows.iter().enumerate() {
        let number = index + 1;
        let Some(actions) = row.get("actions").and_then(Value::as_array) else {
            found.leave(number, words(row, "country"), Aside::Unreadable);
            continue;
        };
        let asks = actions.iter().map(|action| Ask { area: words(action, "area"), text: words(action, "text") });
        found.take(
            number,
            Raw {
                series: Series::Ilab,
                named: words(row, "country"),
                year: row.get("report_year").and_then(Value::as_i64).unwrap_or_default(),
                level: words(row, "advancement_level"),
                rationale: String::new(),
                complete: true,
                url: words(row, "source_url"),
                via: String::new(),
                note: words(row, "note"),
                asks: asks.take(MOST + 1).collect(),
            },
            about,
        );
    }
    found
}
