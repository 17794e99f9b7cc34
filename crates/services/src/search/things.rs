//! A service as something that can be found.

use std::{
    collections::{BTreeSet, HashMap},
    sync::LazyLock,
};

use finding::{Point, Thing, Vocabulary, folded};
use hsds::{
    Directory, Index, Record, Value,
    hours::Hours,
    profile::{self, Claim, Term},
};

use crate::directory::{Terms, id_of};

/// A term of our own profile by its id.
pub fn known_term(id: &str) -> Option<&'static Term> {
    static TERMS: LazyLock<HashMap<String, &'static Term>> =
        LazyLock::new(|| profile::terms().iter().map(|term| (term.id(), term)).collect());
    TERMS.get(id).copied()
}

/// What people call a term, beside its names: in four languages, words after words.
fn called(term: &Term) -> &'static str {
    static CALLED: LazyLock<HashMap<(String, String), String>> = LazyLock::new(|| {
        let mut reader = csv::Reader::from_reader(include_str!("synonyms.csv").as_bytes());
        let rows = reader.records().map(|row| row.expect("a row of our own file"));
        rows.map(|row| {
            let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
            ((cell(0), cell(1)), (2..row.len()).map(cell).collect::<Vec<_>>().join(" ").replace('|', " "))
        })
        .collect()
    });
    CALLED.get(&(term.taxonomy.clone(), term.code.clone())).map_or("", String::as_str)
}

/// Words that lead to tags: the names of our terms in four languages, and what people call them. Barriers, and groups that are not taken, have
/// none: whoever looks for "men" does not look for who takes none.
pub(crate) fn vocabulary() -> Vocabulary {
    let words: Vec<(&'static Term, String)> = profile::terms()
        .iter()
        .filter(|term| term.taxonomy != "barrier")
        .map(|term| (term, format!("{} {}", term.names.join(" "), called(term))))
        .collect();
    let tags = |term: &Term| match term.taxonomy.as_str() {
        "population" => [Claim::Specialises, Claim::Serves, Claim::CaseByCase]
            .iter()
            .map(|claim| format!("population:{}:{}", term.code, claim.code()))
            .collect(),
        taxonomy => vec![format!("{taxonomy}:{}", term.code)],
    };
    Vocabulary::new(words.iter().flat_map(|(term, words)| tags(term).into_iter().map(move |tag| (tag, words.as_str()))))
}

/// The name of a tag for an area that is called so.
pub(crate) fn area_tag(name: &str) -> String {
    format!("area:{}", folded(name))
}

/// The name of a tag for a postal code.
pub(crate) fn postcode_tag(code: &str) -> String {
    let letters: String = code.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    format!("postcode:{letters}")
}

/// Opening hours with numbers: thousands of doors keep the same hours.
#[derive(Debug, Default)]
pub struct Timetables {
    all: Vec<Hours>,
    numbers: HashMap<String, u64>,
}

impl Timetables {
    /// The number of what these rows say.
    fn number(&mut self, rows: &[&Record]) -> u64 {
        let mut key = String::new();
        for row in rows {
            for (at, value) in row.cells() {
                let column = row.table().fields[at].name;
                if !["id", "service_id", "location_id", "service_at_location_id", "description", "notes"]
                    .contains(&column)
                {
                    key.push_str(column);
                    key.push('=');
                    key.push_str(&value.cell());
                    key.push('\n');
                }
            }
            key.push('\n');
        }
        *self.numbers.entry(key).or_insert_with(|| {
            self.all.push(Hours::of(rows.iter().copied(), None));
            self.all.len() as u64 - 1
        })
    }

    /// Which of them are open at a moment.
    pub fn open_at(&self, moment: jiff::Timestamp) -> Vec<bool> {
        self.all.iter().map(|hours| matches!(hours.at(moment), hsds::hours::State::Open(_))).collect()
    }
}

/// The rows that say when a service is open: its own and those of its places; where it has none of its own, those of the house.
pub(crate) fn schedules<'a>(index: &Index<'a>, service: &Record) -> Vec<&'a Record> {
    let own = index.of(service.id(), "schedule", "service_id");
    let at: Vec<&Record> = index.of(service.id(), "service_at_location", "service_id").collect();
    let there = at.iter().flat_map(|at| index.of(at.id(), "schedule", "service_at_location_id"));
    let mut rows: Vec<&Record> = own.chain(there).collect();
    if rows.is_empty() {
        let houses = at.iter().filter_map(|at| at.text("location_id"));
        rows = houses.flat_map(|house| index.of(house, "schedule", "location_id")).collect();
    }
    rows
}

/// What an attribute says of a service or its organisation.
#[derive(Clone, Copy)]
pub(crate) struct Said<'a> {
    /// The row.
    pub(crate) attribute: &'a Record,
    /// The term, when it is one of ours.
    pub(crate) term: Option<&'static Term>,
}

impl Said<'_> {
    /// What is claimed of a population; only for terms of populations. Words that are no claim say nothing.
    pub(crate) fn claim(&self) -> Option<Claim> {
        Claim::of(self.attribute.text("value")?)
    }

    /// Whether it is so. An attribute without a value says that it is; words that are neither yes nor no say nothing.
    pub(crate) fn holds(&self) -> Option<bool> {
        match self.attribute.text("value").unwrap_or_default().trim().to_lowercase().as_str() {
            "" | "yes" | "true" | "1" | "y" => Some(true),
            "no" | "false" | "0" | "none" | "n" => Some(false),
            // Other taxonomies say other things in it.
            _ if self.term.is_none() => Some(true),
            _ => None,
        }
    }
}

/// What is said of a row.
pub(crate) fn said<'a>(index: &Index<'a>, id: &str) -> Vec<Said<'a>> {
    let rows = index.of(id, "attribute", "link_id");
    rows.map(|attribute| Said { attribute, term: attribute.text("taxonomy_term_id").and_then(known_term) }).collect()
}

/// True for a service that people may still turn to.
pub(crate) fn offered(service: &Record) -> bool {
    matches!(service.text("status"), Some("active" | "temporarily closed") | None)
}

/// Says a service for the search: `directory` holds it with its organisation and places.
pub fn thing(
    directory: &Directory,
    index: &Index<'_>,
    service: &Record,
    terms: &Terms,
    times: &mut Timetables,
) -> Thing {
    let mut name = vec![service.text("name").unwrap_or_default().to_owned()];
    name.extend(service.text("alternate_name").map(str::to_owned));
    let mut text: Vec<String> = Vec::new();
    let mut tags: BTreeSet<String> = BTreeSet::from(["kind:service".to_owned()]);
    if offered(service) {
        tags.insert("offered".to_owned());
    }
    let mut points: Vec<Point> = Vec::new();
    for column in ["description", "eligibility_description", "application_process", "interpretation_services"] {
        text.extend(service.text(column).map(str::to_owned));
    }
    if let Some(Value::Json(translations)) = service.get("translations") {
        for one in translations.as_array().into_iter().flatten() {
            name.extend(one["name"].as_str().map(str::to_owned));
            text.extend(
                ["description", "eligibility_description"]
                    .iter()
                    .filter_map(|key| one[*key].as_str().map(str::to_owned)),
            );
        }
    }
    let mut attributes = said(index, service.id());
    if let Some(organisation) = service.text("organization_id").and_then(|id| directory.find("organization", id)) {
        text.extend(
            ["name", "alternate_name"].iter().filter_map(|column| organisation.text(column).map(str::to_owned)),
        );
        tags.insert(format!("org:{}", organisation.id()));
        attributes.extend(said(index, organisation.id()));
    }
    for one in &attributes {
        tag(one, terms, &mut tags, &mut text);
    }
    for row in index.of(service.id(), "language", "service_id") {
        if let Some(code) = row.text("code").and_then(|code| code.split('-').next()) {
            tags.insert(format!("lang:{}", code.to_lowercase()));
        }
    }
    let mut areas: Vec<String> = Vec::new();
    let named = |row: &Record| {
        ["name", "extent"].iter().filter_map(|column| row.text(column).map(str::to_owned)).collect::<Vec<_>>()
    };
    areas.extend(index.of(service.id(), "service_area", "service_id").flat_map(named));
    for at in index.of(service.id(), "service_at_location", "service_id") {
        areas.extend(index.of(at.id(), "service_area", "service_at_location_id").flat_map(named));
        let Some(house) = at.text("location_id").and_then(|id| directory.find("location", id)) else { continue };
        if house.text("location_type") == Some("virtual") {
            tags.insert("remote".to_owned());
        }
        points.extend(point(house));
        for address in index.of(house.id(), "address", "location_id") {
            areas.extend(
                ["city", "region", "state_province"]
                    .iter()
                    .filter_map(|column| address.text(column).map(str::to_owned)),
            );
            tags.extend(address.text("postal_code").map(postcode_tag));
            let country = address.text("country").filter(|country| *country != "ZZ").unwrap_or_default();
            let region = address.text("region").or_else(|| address.text("state_province")).unwrap_or_default();
            if !(country.is_empty() && region.is_empty()) && region.len() < 100 {
                tags.insert(format!("region:{country}/{region}"));
                if !country.is_empty() {
                    tags.insert(format!("region:{country}/"));
                }
            }
        }
    }
    for area in areas.into_iter().filter(|area| area.len() < 120) {
        tags.insert(area_tag(&area));
        // An area may be a postal code.
        if area.len() <= 10 && area.chars().any(|c| c.is_ascii_digit()) {
            tags.insert(postcode_tag(&area));
        }
        text.push(area);
    }
    // What is closed for now has no hours.
    let rows =
        if service.text("status") == Some("temporarily closed") { Vec::new() } else { schedules(index, service) };
    // Who looks near a place must also be told of doors that are nowhere on a map.
    if points.is_empty() {
        tags.insert("noplace".to_owned());
    }
    Thing {
        id: id_of(service.id()).map_or(0, store::Id::number),
        name: name.join(" "),
        text: text.join("\n"),
        tags: tags.into_iter().collect(),
        points,
        times: (!rows.is_empty()).then(|| times.number(&rows)),
        number: 0,
    }
}

/// Says an organisation for the search.
pub fn organisation(index: &Index<'_>, organisation: &Record, terms: &Terms) -> Thing {
    let (mut tags, mut text) = (BTreeSet::from(["kind:organization".to_owned()]), Vec::new());
    let cell = |column| organisation.text(column).unwrap_or_default();
    text.push(cell("description").to_owned());
    for one in said(index, organisation.id()) {
        tag(&one, terms, &mut tags, &mut text);
    }
    Thing {
        id: id_of(organisation.id()).map_or(0, store::Id::number),
        name: format!("{} {}", cell("name"), cell("alternate_name")),
        text: text.join("\n"),
        tags: tags.into_iter().collect(),
        ..Thing::default()
    }
}

/// Where a house is; nowhere when it is confidential, also should somebody have left its coordinates.
pub(crate) fn point(house: &Record) -> Option<Point> {
    let number = |column| match house.get(column) {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    };
    let point = Point { latitude: number("latitude")?, longitude: number("longitude")? };
    (!house.flag("confidential")).then_some(point)
}

/// The tags and the words of what an attribute says.
fn tag(said: &Said<'_>, terms: &Terms, tags: &mut BTreeSet<String>, text: &mut Vec<String>) {
    let Some(id) = said.attribute.text("taxonomy_term_id") else { return };
    let record = terms.find(id);
    if let Some(taxonomy) = record.and_then(|record| record.text("taxonomy_id")) {
        tags.insert(format!("taxonomy:{taxonomy}"));
    }
    // Whoever asks for "men" does not ask for who takes none, nor for what is not so.
    match said.term.filter(|term| term.taxonomy == "population") {
        Some(term) => {
            let Some(claim) = said.claim() else { return };
            tags.insert(format!("population:{}:{}", term.code, claim.code()));
            if claim == Claim::Excludes {
                return;
            }
        }
        None if said.holds() != Some(true) => return,
        None => {}
    }
    // A term is found under those that are wider.
    let (mut wider, mut steps) = (Some(id.to_owned()), 0);
    while let Some(one) = wider.filter(|_| steps < 12) {
        steps += 1;
        tags.insert(format!("term:{one}"));
        wider = terms.find(&one).and_then(|record| record.text("parent_id")).map(str::to_owned);
    }
    let Some(term) = said.term else {
        text.extend(record.and_then(|record| record.text("name")).map(str::to_owned));
        return;
    };
    // Their names and what people call them lead to these tags: see [`vocabulary`].
    if term.taxonomy != "population" {
        tags.insert(format!("{}:{}", term.taxonomy, term.code));
        if term.taxonomy == "access" && term.code == "remote" {
            tags.insert("remote".to_owned());
        }
    }
}
