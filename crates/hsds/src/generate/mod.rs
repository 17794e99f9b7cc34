//! Made-up directories, as dirty as real ones, whose truth is known.
//!
//! Whether an import loses rows, whether a search finds a misspelt word in Khmer, whether an address of a hidden house is
//! anywhere: real directories cannot tell, because nobody knows what is really in them. Here every service is made up, in
//! one of twelve languages and eight scripts, every kind of dirt is planted at a known rate, and what must stay hidden is
//! listed. The same seed gives the same files.
//!
//! Not done: names and streets that exist. Every town is a sample.

mod words;

use std::{fs, io, path::Path};

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::{profile, tables::ours};
use words::{TONGUES, Tongue};

/// What was planted.
#[derive(Clone, Debug, Default)]
pub struct Truth {
    /// Services that are there once everything is mended.
    pub services: usize,
    /// Streets of confidential places: none of them may be anywhere.
    pub secrets: Vec<String>,
    /// Names of persons.
    pub persons: Vec<String>,
    /// Services without an organisation.
    pub without_organization: usize,
    /// Rows that stand in a table twice.
    pub twice: usize,
    /// Attributes that belong to nothing.
    pub loose: usize,
    /// A sample of what people look for.
    pub names: Vec<Named>,
}

/// The name of a made-up service.
#[derive(Clone, Debug)]
pub struct Named {
    /// BCP 47.
    pub language: &'static str,
    /// ISO 15924.
    pub script: &'static str,
    /// What the service is called.
    pub name: String,
}

/// Writes a directory of `services` services into a folder, as tables of HSDS 3 with numbers for ids.
pub fn write(folder: &Path, services: usize, seed: u64) -> io::Result<Truth> {
    fs::create_dir_all(folder)?;
    let mut making = Making {
        draws: ChaCha8Rng::seed_from_u64(seed),
        truth: Truth { services, ..Truth::default() },
        files: FILES.iter().map(|(name, columns)| (*name, File::new(columns))).collect(),
    };
    making.terms();
    for number in 0..services {
        making.service(number);
    }
    for (name, file) in making.files {
        let file_name = ours(name).file;
        fs::write(folder.join(file_name), file.csv.into_inner().map_err(csv::IntoInnerError::into_error)?)?;
    }
    Ok(making.truth)
}

const FILES: [(&str, &[&str]); 13] = [
    ("organization", &["id", "name", "description", "website", "email"]),
    (
        "service",
        &[
            "id",
            "organization_id",
            "name",
            "description",
            "url",
            "email",
            "status",
            "eligibility_description",
            "assured_date",
        ],
    ),
    ("location", &["id", "organization_id", "name", "latitude", "longitude", "transportation", "is_confidential"]),
    ("service_at_location", &["id", "service_id", "location_id"]),
    (
        "address",
        &["id", "location_id", "address_1", "city", "state_province", "postal_code", "country", "address_type"],
    ),
    ("phone", &["id", "service_id", "number", "type"]),
    ("contact", &["id", "organization_id", "name", "title"]),
    ("schedule", &["id", "service_id", "freq", "byday", "opens_at", "closes_at", "timezone_name"]),
    ("language", &["id", "service_id", "name"]),
    ("service_area", &["id", "service_id", "name"]),
    ("required_document", &["id", "service_id", "document"]),
    ("taxonomy_term", &["id", "code", "name", "description", "taxonomy"]),
    ("attribute", &["id", "link_id", "link_entity", "taxonomy_term_id", "value"]),
];

struct File {
    csv: csv::Writer<Vec<u8>>,
    rows: usize,
}

impl File {
    fn new(columns: &[&str]) -> Self {
        let mut csv = csv::Writer::from_writer(Vec::new());
        csv.write_record(columns).expect("memory takes everything");
        Self { csv, rows: 0 }
    }
}

struct Making {
    draws: ChaCha8Rng,
    truth: Truth,
    files: Vec<(&'static str, File)>,
}

/// Services of one organisation.
const EACH: usize = 4;

impl Making {
    fn chance(&mut self, share: f64) -> bool {
        self.draws.random_bool(share)
    }

    fn one<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.draws.random_range(0..from.len())]
    }

    /// Writes a row; its id is the next number, unless it brings its own.
    fn row(&mut self, name: &'static str, id: Option<String>, cells: &[String]) {
        let twice = !matches!(name, "taxonomy_term") && self.chance(0.01);
        let file = self.files.iter_mut().find(|file| file.0 == name).expect("a file of ours");
        file.1.rows += 1;
        let id = id.unwrap_or_else(|| file.1.rows.to_string());
        let record = std::iter::once(id.as_str()).chain(cells.iter().map(String::as_str));
        for _ in 0..if twice { 2 } else { 1 } {
            file.1.csv.write_record(record.clone()).expect("memory takes everything");
        }
        self.truth.twice += usize::from(twice);
    }

    fn terms(&mut self) {
        for term in profile::terms() {
            let cells = [
                format!("{}/{}", term.taxonomy, term.code),
                term.names[0].clone(),
                term.about[0].clone(),
                format!("firsthand-{}", term.taxonomy),
            ];
            self.row("taxonomy_term", Some(term.id()), &cells);
        }
    }

    /// Text as people leave it.
    fn dirty(&mut self, text: &str) -> String {
        match self.draws.random_range(0..20) {
            0 => format!("  {text} "),
            1 => text.replace(". ", ".\\n"),
            2 => format!("{text}\u{200B}"),
            _ => text.to_owned(),
        }
    }

    fn site(&mut self, number: usize) -> String {
        match self.draws.random_range(0..10) {
            0 => "N/A".to_owned(),
            1 => format!("www.sample-{number}.example/help"),
            2 => format!("sample-{number}.example"),
            3 => "see our page".to_owned(),
            _ => format!("https://sample-{number}.example/"),
        }
    }

    fn service(&mut self, number: usize) {
        let tongue = &TONGUES[(number / EACH) % TONGUES.len()];
        let (noun, kind, town) = (self.one(&tongue.nouns), self.one(&tongue.kinds), self.one(&tongue.towns));
        let name = [noun, kind, town].join(tongue.space);
        if number.is_multiple_of(37) {
            self.truth.names.push(Named { language: tongue.code, script: tongue.script, name: name.clone() });
        }
        let id = (number + 1).to_string();
        let organization = (number / EACH + 1).to_string();
        if number.is_multiple_of(EACH) {
            self.organization(tongue, number / EACH, town);
        }
        let lone = self.chance(0.03);
        self.truth.without_organization += usize::from(lone);
        let about = self.one(&tongue.about);
        let (about, more) = (self.dirty(about), self.one(&tongue.about));
        let day = self.one(&["2026-03-04", "March 4, 2026", "2026-03-04T10:00:00Z", "25/12/2025", "03/04/2025", ""]);
        let status = self.one(&["active", "active", "active", "Active", "", "temporarily closed", "closed"]);
        let mail = if self.chance(0.1) { "ask us".to_owned() } else { format!("mail{number}@sample.example") };
        let cells = [
            if lone { String::new() } else { organization.clone() },
            self.dirty(&name),
            about,
            self.site(number),
            mail,
            status.to_owned(),
            more.to_owned(),
            day.to_owned(),
        ];
        self.row("service", Some(id.clone()), &cells);
        self.place(tongue, number, &id, &organization, town);
        self.around(tongue, &id);
    }

    fn organization(&mut self, tongue: &Tongue, number: usize, town: &str) {
        let id = (number + 1).to_string();
        let name = [self.one(&tongue.nouns), town].join(tongue.space);
        let about = if self.chance(0.3) { String::new() } else { self.one(&tongue.about).to_owned() };
        let cells =
            [format!("{name} {}", number + 1), about, self.site(number), format!("office{number}@sample.example")];
        self.row("organization", Some(id.clone()), &cells);
        if self.chance(0.4) {
            let person = format!("Sample Person {number}");
            self.row("contact", None, &[id, person.clone(), "Director".to_owned()]);
            self.truth.persons.push(person);
        }
    }

    fn place(&mut self, tongue: &Tongue, number: usize, service: &str, organization: &str, town: &str) {
        let secret = self.chance(0.02);
        let street = format!("{} {} {}", self.draws.random_range(1000..9999), town, number);
        let point = |at: f64| format!("{at:.6}");
        let (north, east) = (self.draws.random_range(-60.0..60.0), self.draws.random_range(-170.0..170.0));
        let yes = self.one(&["yes", "1", "True", "confidential"]);
        let cells = [
            organization.to_owned(),
            [self.one(&tongue.nouns), town].join(tongue.space),
            if self.chance(0.02) { "0".to_owned() } else { point(north) },
            point(east),
            if self.chance(0.2) { format!("Bus to {street}") } else { String::new() },
            if secret { yes.to_owned() } else { String::new() },
        ];
        self.row("location", Some(service.to_owned()), &cells);
        self.row("service_at_location", None, &[service.to_owned(), service.to_owned()]);
        let country = self.one(&["US", "USA", "", "Viet Nam", "France", "Nowhere"]);
        let cells = [
            service.to_owned(),
            street.clone(),
            town.to_owned(),
            String::new(),
            String::new(),
            country.to_owned(),
            "physical".to_owned(),
        ];
        self.row("address", None, &cells);
        if secret {
            self.truth.secrets.push(street);
        }
    }

    fn around(&mut self, tongue: &Tongue, service: &str) {
        for _ in 0..self.draws.random_range(1..=2) {
            let number =
                format!("+999 {:04} {:04}", self.draws.random_range(0..9999), self.draws.random_range(0..9999));
            let kind = self.one(&["voice", "fax", "text", ""]);
            self.row("phone", None, &[service.to_owned(), number, kind.to_owned()]);
        }
        for _ in 0..self.draws.random_range(1..=2) {
            let days = self.one(&["MO,TU,WE,TH,FR", "Monday", "SA,SU", "1MO", "Mon, Wed", "whenever"]);
            let opens = self.one(&["09:00", "9 am", "0900", "10:00:00", "22:00", "by appointment"]);
            let closes = self.one(&["17:00", "5 p.m.", "18:30", "06:00", "24:00"]);
            let zone = self.one(&["Europe/Paris", "America/New_York", "Asia/Phnom_Penh", ""]);
            let cells = [service, "WEEKLY", days, opens, closes, zone].map(ToOwned::to_owned);
            self.row("schedule", None, &cells);
        }
        let spoken = if self.chance(0.05) { "the local dialect" } else { tongue.name };
        self.row("language", None, &[service.to_owned(), spoken.to_owned()]);
        let town = self.one(&tongue.towns);
        self.row("service_area", None, &[service.to_owned(), town.to_owned()]);
        if self.chance(0.3) {
            let document = self.one(&["Passport", "None", "N/A", "Any card with a photo"]);
            self.row("required_document", None, &[service.to_owned(), document.to_owned()]);
        }
        for _ in 0..self.draws.random_range(1..=4) {
            let terms = profile::terms();
            let term = &terms[self.draws.random_range(0..terms.len())];
            // A place that a term calls confidential would be one more secret: those are planted with the places.
            if term.code.contains("confidential") {
                continue;
            }
            let value = if term.taxonomy == "population" { self.one(&profile::Claim::ALL).code() } else { "" };
            let loose = self.chance(0.02);
            self.truth.loose += usize::from(loose);
            let link = if loose { String::new() } else { service.to_owned() };
            self.row("attribute", None, &[link, "service".to_owned(), term.id(), value.to_owned()]);
        }
    }
}
