//! What a program asks for.

use finding::Query;
use kit::Fields;
use serde_json::Value as Json;
use store::Day;

/// What can be asked of a list.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "as the standard has them")]
pub(super) struct Asked {
    pub(super) search: String,
    /// From 1.
    pub(super) page: usize,
    pub(super) per_page: usize,
    /// Everything, one document a line.
    pub(super) lines: bool,
    pub(super) term: Option<String>,
    pub(super) taxonomy: Option<String>,
    pub(super) organization: Option<String>,
    /// Microseconds since 1970.
    pub(super) modified_after: Option<i64>,
    pub(super) minimal: bool,
    pub(super) full: bool,
    pub(super) full_service: bool,
    pub(super) parent: Option<String>,
    pub(super) top_only: bool,
    pub(super) postcode: Option<String>,
    /// In metres.
    pub(super) proximity: Option<f64>,
}

/// Things on a page where nobody says how many.
const PER_PAGE: usize = 25;
/// Things on a page at most.
const MOST: usize = 500;
/// Whole things on a page at most.
const MOST_WHOLE: usize = 50;

impl Asked {
    /// Reads an address.
    pub(super) fn of_query(query: Option<&str>) -> Result<Self, String> {
        Self::read(&Fields::of_query(query))
    }

    /// Reads what was posted: a form, or a JSON object with the same names.
    pub(super) fn of_body(body: &[u8], query: Option<&str>) -> Result<Self, String> {
        let mut fields = Fields::of_query(query);
        match serde_json::from_slice::<Json>(body) {
            Ok(Json::Object(object)) => {
                for (name, value) in object {
                    match value {
                        Json::Null => {}
                        Json::String(text) => fields = fields.set(&name, text),
                        other => fields = fields.set(&name, other.to_string()),
                    }
                }
            }
            _ => {
                for (name, value) in Fields::parse(body).pairs() {
                    fields = fields.set(name, value);
                }
            }
        }
        Self::read(&fields)
    }

    fn read(fields: &Fields) -> Result<Self, String> {
        let number = |name: &str, otherwise: usize| match fields.text(name) {
            "" => Ok(otherwise),
            text => {
                let value = text.parse::<usize>().ok().filter(|value| *value > 0);
                value.ok_or_else(|| format!("{name} is a whole number from 1 on"))
            }
        };
        let flag = |name: &str| match fields.text(name) {
            "true" | "1" => Ok(true),
            "" | "false" | "0" => Ok(false),
            _ => Err(format!("{name} is true or false")),
        };
        let text = |name: &str| Some(fields.text(name).to_owned()).filter(|text| !text.is_empty());
        let id = |name: &str| {
            text(name)
                .map(|text| {
                    let id = crate::directory::id_of(&text.to_lowercase());
                    id.map(crate::directory::uuid_of).ok_or_else(|| format!("{name} is a UUID"))
                })
                .transpose()
        };
        let lines = match fields.text("format") {
            "" | "json" => false,
            "ndjson" => true,
            _ => return Err("format is json or ndjson".to_owned()),
        };
        let modified_after = text("modified_after")
            .map(|text| {
                moment(&text).ok_or_else(|| {
                    "modified_after is a moment, as 2026-11-30T09:00:00Z, or a day, as 2026-11-30".to_owned()
                })
            })
            .transpose()?;
        let proximity = text("proximity")
            .map(|text| {
                let metres = text.parse::<f64>().ok().filter(|metres| *metres >= 0.0 && *metres <= 2e7);
                metres.ok_or_else(|| "proximity is a number of metres".to_owned())
            })
            .transpose()?;
        let postcode = text("postcode");
        if proximity.is_some() && postcode.is_none() {
            return Err("proximity is measured from a postcode; say which".to_owned());
        }
        Ok(Self {
            search: fields.text("search").chars().take(200).collect(),
            page: number("page", 1)?.min(10_000_000),
            per_page: number("per_page", PER_PAGE)?.min(MOST),
            lines,
            term: id("taxonomy_term_id")?,
            taxonomy: id("taxonomy_id")?,
            organization: id("organization_id")?,
            modified_after,
            minimal: flag("minimal")?,
            full: flag("full")?,
            full_service: flag("full_service")?,
            parent: id("parent_id")?,
            top_only: flag("top_only")?,
            postcode,
            proximity,
        })
    }

    /// The same with fewer things on a page where each of them is large.
    pub(super) fn sparing(self) -> Self {
        let per_page = if self.full || self.full_service { self.per_page.min(MOST_WHOLE) } else { self.per_page };
        Self { per_page, ..self }
    }

    /// How many things come before the page.
    pub(super) const fn before(&self) -> usize {
        (self.page - 1) * self.per_page
    }

    /// What the index is asked for things of a kind.
    pub(super) fn query(&self, kind: &str) -> Query<'_> {
        let mut all = vec![vec![format!("kind:{kind}")]];
        for (name, id) in [("term", &self.term), ("taxonomy", &self.taxonomy), ("org", &self.organization)] {
            all.extend(id.as_ref().map(|id| vec![format!("{name}:{id}")]));
        }
        let least = self.modified_after.map(|moment| moment.max(0) as u64);
        Query { text: &self.search, all, least, from: self.before(), most: Some(self.per_page), ..Query::default() }
    }

    /// True when only some are asked for.
    pub(super) fn filters(&self) -> bool {
        !self.search.is_empty()
            || self.modified_after.is_some()
            || self.postcode.is_some()
            || [&self.term, &self.taxonomy, &self.organization].iter().any(|id| id.is_some())
    }
}

/// Microseconds since 1970 of a moment or of the beginning of a day (UTC).
fn moment(text: &str) -> Option<i64> {
    if let Some(day) = Day::parse(text) {
        return Some(day.0 * 86_400_000_000);
    }
    // Without an offset it is UTC.
    let zoned = text.parse::<jiff::Timestamp>().or_else(|_| format!("{text}Z").parse());
    zoned.ok().map(jiff::Timestamp::as_microsecond)
}
