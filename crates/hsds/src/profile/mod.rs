//! What HSDS cannot say: whom a service really serves, who says so, and what keeps people out.
//!
//! HSDS has one line of free text for eligibility. In one directory of 4,089 services 34 were tagged for women, 12 for men and
//! 3 were shelters for people who were trafficked: nobody could ask it "who takes a man tonight?". The profile adds eight
//! taxonomies in four languages, a claim for each population (absent means not known, never yes), evidence for each claim, days
//! of checking, names of time zones and translations. It is published the way HSDS wants profiles published
//! (<https://docs.openreferral.org/en/latest/hsds/profiles.html>): patches, and schemas with the patches put in.
//!
//! Not done: an address where the profile lives. Every site that uses it serves it and names its own.

mod schema;

use std::sync::LazyLock;

use serde_json::{Value as Json, json};
use uuid::Uuid;

pub(crate) use schema::files;
pub use schema::{conforms, patch, schema, shape};

use crate::{Record, Value, tables::ours};

/// The version of the profile.
pub const VERSION: &str = "1.0.0";

/// The languages of the terms.
pub const LANGUAGES: [&str; 4] = ["en", "es", "fr", "ar"];

/// Where terms have their names; nothing answers there.
const HOME: &str = "https://firsthand.example/taxonomy";

/// The taxonomies: code, name, what it is about.
pub const TAXONOMIES: [(&str, &str, &str); 8] = [
    (
        "population",
        "Firsthand population",
        "Whom a service serves. The value of the attribute says how: specialises, serves, case_by_case or excludes.",
    ),
    ("exploitation", "Firsthand exploitation", "Forms of exploitation that a service has experience with."),
    ("service", "Firsthand service", "What is provided."),
    ("access", "Firsthand access", "What helps people get in."),
    ("barrier", "Firsthand barrier", "What keeps people out."),
    ("shelter", "Firsthand shelter", "What kind of place to stay it is."),
    ("safe-contact", "Firsthand safe contact", "How contact is made safely."),
    ("leadership", "Firsthand leadership", "Who leads the organisation, by its own words."),
];

/// What a provider or a panel says of a population. No claim means: not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Claim {
    /// Made for them.
    Specialises,
    /// Takes them like everybody else.
    Serves,
    /// Decides each time.
    CaseByCase,
    /// Does not take them.
    Excludes,
}

impl Claim {
    /// All claims, from the most to the least open.
    pub const ALL: [Self; 4] = [Self::Specialises, Self::Serves, Self::CaseByCase, Self::Excludes];

    /// The value of the attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Specialises => "specialises",
            Self::Serves => "serves",
            Self::CaseByCase => "case_by_case",
            Self::Excludes => "excludes",
        }
    }

    /// The claim that a value makes.
    pub fn of(value: &str) -> Option<Self> {
        let value = value.trim().to_lowercase().replace([' ', '-'], "_");
        Self::ALL.into_iter().find(|claim| claim.code() == value)
    }
}

/// A word of one of our taxonomies.
#[derive(Clone, Debug)]
pub struct Term {
    /// The code of its taxonomy.
    pub taxonomy: String,
    /// Its code, unique in the taxonomy.
    pub code: String,
    /// The code of the wider term.
    pub parent: Option<String>,
    /// Its name, in the order of [`LANGUAGES`].
    pub names: [String; 4],
    /// What it means, in one sentence, in the order of [`LANGUAGES`].
    pub about: [String; 4],
}

impl Term {
    /// The id of the term: the same at every site.
    pub fn id(&self) -> String {
        id(&self.uri())
    }

    /// The name of the term for programs.
    pub fn uri(&self) -> String {
        format!("{HOME}/{}/{}", self.taxonomy, self.code)
    }
}

fn id(uri: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, uri.as_bytes()).to_string()
}

/// All terms, taxonomy after taxonomy.
pub fn terms() -> &'static [Term] {
    static TERMS: LazyLock<Vec<Term>> = LazyLock::new(|| {
        let mut reader = csv::Reader::from_reader(include_str!("terms.csv").as_bytes());
        let rows = reader.records().map(|row| row.expect("a row of our own file"));
        rows.map(|row| {
            let text = |at: usize| row.get(at).expect("a cell of our own file").to_owned();
            let four = |at: usize| [text(at), text(at + 1), text(at + 2), text(at + 3)];
            Term {
                taxonomy: text(0),
                code: text(1),
                parent: Some(text(2)).filter(|parent| !parent.is_empty()),
                names: four(3),
                about: four(7),
            }
        })
        .collect()
    });
    &TERMS
}

/// A term by its taxonomy and code.
pub fn term(taxonomy: &str, code: &str) -> Option<&'static Term> {
    terms().iter().find(|term| term.taxonomy == taxonomy && term.code == code)
}

/// Taxonomies and terms as rows of HSDS.
pub fn rows() -> Vec<Record> {
    let mut rows = Vec::new();
    for (code, name, about) in TAXONOMIES {
        let mut record = Record::new(ours("taxonomy"));
        let uri = format!("{HOME}/{code}");
        record.write("id", &id(&uri));
        record.write("name", name);
        record.write("description", about);
        record.write("uri", &uri);
        record.write("version", VERSION);
        rows.push(record);
    }
    for term in terms() {
        let mut record = Record::new(ours("taxonomy_term"));
        record.write("id", &term.id());
        record.write("code", &format!("{}/{}", term.taxonomy, term.code));
        record.write("name", &term.names[0]);
        record.write("description", &term.about[0]);
        if let Some(parent) = &term.parent {
            record.write("parent_id", &id(&format!("{HOME}/{}/{parent}", term.taxonomy)));
        }
        record.write("taxonomy", &format!("firsthand-{}", term.taxonomy));
        record.write("language", LANGUAGES[0]);
        record.write("taxonomy_id", &id(&format!("{HOME}/{}", term.taxonomy)));
        record.write("term_uri", &term.uri());
        let translations: Vec<Json> = (1..LANGUAGES.len())
            .map(|at| json!({ "language": LANGUAGES[at], "name": term.names[at], "description": term.about[at] }))
            .collect();
        record.set("translations", Some(Value::Json(Box::new(Json::Array(translations)))));
        rows.push(record);
    }
    rows
}
