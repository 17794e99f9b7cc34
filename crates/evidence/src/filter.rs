//! What a reader wants to see: from a form or an address, and into one.

use kit::Fields;
use store::values;

use crate::{
    places::{self, Place},
    read::Series,
};

/// How many words of a search may stand in any order.
const WORDS: usize = 4;

/// What a reader wants to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Filter {
    /// Words that must begin a word of the recommendation.
    pub(crate) words: String,
    pub(crate) place: Option<&'static Place>,
    pub(crate) series: Option<Series>,
    /// Asked in at least so many editions in a row.
    pub(crate) least: i64,
    /// Only what the newest list of its place asks.
    pub(crate) standing: bool,
}

impl Default for Filter {
    fn default() -> Self {
        Self { words: String::new(), place: None, series: None, least: 1, standing: true }
    }
}

impl Filter {
    /// From the fields of a form or an address; what cannot be read is as if it were not there.
    pub(crate) fn read(fields: &Fields) -> Self {
        Self {
            words: fields.text("q").chars().take(200).collect(),
            place: places::by_code(fields.text("place")),
            series: Series::parse(fields.text("series")),
            least: fields.text("least").parse().unwrap_or(1).clamp(1, 99),
            standing: !fields.is("old", "yes"),
        }
    }

    /// As an address has it, without what is not asked for.
    pub(crate) fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !self.words.is_empty() {
            query.append_pair("q", &self.words);
        }
        if let Some(place) = self.place {
            query.append_pair("place", &place.code);
        }
        if let Some(series) = self.series {
            query.append_pair("series", series.word());
        }
        if self.least > 1 {
            query.append_pair("least", &self.least.to_string());
        }
        if !self.standing {
            query.append_pair("old", "yes");
        }
        query.finish()
    }

    /// The fields of the form.
    pub(crate) fn fields(&self) -> Fields {
        Fields::new()
            .set("q", &self.words)
            .set("place", self.place.map_or("", |place| &place.code))
            .set("series", self.series.map_or("", Series::word))
            .set("least", self.least.to_string())
            .set("old", if self.standing { "" } else { "yes" })
    }

    /// The values of the conditions of a query, `$1` to `$8`: place, series, editions in a row, standing, and words.
    pub(crate) fn conditions(&self) -> Vec<store::Value> {
        let folded = texts::gestalt::fold(&self.words);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let mut all = values![
            self.place.map_or("", |place| place.code.as_str()),
            self.series.map_or("", Series::word),
            self.least,
            if self.standing { "asked" } else { "" }
        ];
        // Every word counts: the last place holds what is left, in the order in which it was typed.
        for slot in 0..WORDS {
            let from = slot.min(words.len());
            let to = if slot + 1 == WORDS { words.len() } else { (slot + 1).min(words.len()) };
            let left = words[from..to].join("% ");
            all.push(store::Value::from(if left.is_empty() { left } else { format!("% {left}%") }));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_back_to_the_same() {
        for query in ["", "q=pay+%26+rest&place=TO&series=tip&least=3&old=yes", "least=2"] {
            let filter = Filter::read(&Fields::parse(query.as_bytes()));
            assert_eq!(filter.query(), query);
            assert_eq!(Filter::read(&filter.fields()), filter);
        }
        let odd = Filter::read(&Fields::parse(b"place=xx&series=un&least=-4&old=no"));
        assert_eq!(odd, Filter::default());
    }
}
