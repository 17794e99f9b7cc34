//! A service in words.

use hsds::{
    Directory, Index, Record, Value,
    hours::{Hours, State},
    profile::{self, Claim, LANGUAGES, Term},
};
use jiff::Timestamp;
use kit::{Lang, Words};
use store::{Day, Id};

use super::{
    hours::{self, Line},
    marks::{Evidence, Mark, marks, with_access},
    reach::{self, Phone, Place},
};
use crate::{
    directory::{Terms, bring::assured, id_of},
    reviews::{self, Shown},
    search::things::{Said, said, schedules},
};

/// Whether a service still is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Active,
    Paused,
    Ended,
}

/// What is said of a group.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) code: &'static str,
    pub(crate) name: String,
    pub(crate) claim: Claim,
    pub(crate) evidence: Evidence,
}

impl Group {
    /// The class of the mark: hollow is said.
    pub(crate) fn mark(&self) -> &'static str {
        match self.claim {
            Claim::Specialises => "two",
            Claim::Serves => "",
            Claim::CaseByCase => "half",
            Claim::Excludes => "no",
        }
    }

    /// The message that says the claim.
    pub(crate) fn says(&self) -> &'static str {
        match self.claim {
            Claim::Specialises => "claim-specialises",
            Claim::Serves => "claim-serves",
            Claim::CaseByCase => "claim-case",
            Claim::Excludes => "claim-excludes",
        }
    }
}

/// Whether the door is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Open {
    /// Day and night, for as far as one can see.
    Always,
    /// Until this time there.
    Until(String),
    /// Closed; it opens next at this time there, if that is known.
    Closed(Option<String>),
    Unknown,
}

/// A service as pages show it.
#[derive(Clone, Debug)]
pub(crate) struct Service {
    pub(crate) id: Id,
    pub(crate) name: String,
    pub(crate) about: String,
    /// The words are a translation that no person has read.
    pub(crate) machine: bool,
    pub(crate) organisation: Option<(Id, String)>,
    pub(crate) standing: Standing,
    pub(crate) alert: String,
    pub(crate) offers: Vec<String>,
    pub(crate) exploitation: Vec<String>,
    pub(crate) groups: Vec<Group>,
    /// Groups of which nothing is known.
    pub(crate) silent: Vec<String>,
    pub(crate) barriers: Vec<Mark>,
    /// Barriers of which nothing is known.
    pub(crate) unasked: Vec<String>,
    pub(crate) access: Vec<Mark>,
    pub(crate) contact: Vec<Mark>,
    pub(crate) leadership: Vec<Mark>,
    /// What people who used it say.
    pub(crate) reviews: Option<Shown>,
    /// Terms of other taxonomies.
    pub(crate) other: Vec<String>,
    pub(crate) phones: Vec<Phone>,
    pub(crate) emails: Vec<String>,
    pub(crate) sites: Vec<String>,
    pub(crate) places: Vec<Place>,
    pub(crate) open: Open,
    /// The time zone that times are of; empty when none is named.
    pub(crate) zone: String,
    pub(crate) hours: Vec<Line>,
    /// Languages, and the message of how each is there.
    pub(crate) languages: Vec<(String, Option<&'static str>)>,
    /// A message and a text: what is asked for, what it costs, how long one waits.
    pub(crate) facts: Vec<(&'static str, String)>,
    pub(crate) checked: Option<Day>,
    pub(crate) due: Option<Day>,
}

/// The name of a term in a language.
pub(crate) fn term_name(term: &Term, lang: Lang) -> String {
    let at = LANGUAGES.iter().position(|code| *code == lang.code()).unwrap_or_default();
    term.names[at].clone()
}

fn cell(row: &Record, column: &str) -> String {
    row.text(column).unwrap_or_default().to_owned()
}

impl Service {
    /// Makes the view of a service that is in the directory with its organisation and places.
    pub(crate) fn new(
        directory: &Directory,
        index: &Index<'_>,
        service: &Record,
        terms: &Terms,
        now: Timestamp,
        words: &Words,
    ) -> Self {
        let lang = words.lang;
        let own = said(index, service.id());
        let organisation = service.text("organization_id").and_then(|id| directory.find("organization", id));
        let of_organisation = organisation.map_or_else(Vec::new, |organisation| said(index, organisation.id()));
        let both: Vec<Said<'_>> = own.iter().chain(&of_organisation).copied().collect();
        let groups = groups(&both, lang);
        let populations = profile::terms().iter().filter(|term| term.taxonomy == "population");
        let silent = populations.filter(|term| !groups.iter().any(|group| group.code == term.code));
        let access = marks(&both, "access", lang);
        let barriers = with_access(marks(&both, "barrier", lang), &access, lang);
        let all = profile::terms().iter().filter(|term| term.taxonomy == "barrier");
        let unasked = all.filter(|term| !barriers.iter().any(|mark| mark.code == term.code));
        let names = |taxonomy: &str| -> Vec<String> {
            marks(&both, taxonomy, lang).into_iter().filter(|mark| mark.holds).map(|mark| mark.name).collect()
        };
        let mut offers = names("service");
        offers.extend(names("shelter"));
        let rows = schedules(index, service);
        let times = Hours::of(rows.iter().copied(), None);
        let (name, about, machine) = translated(service, lang);
        let (checked, due) = assured(service);
        Self {
            id: id_of(service.id()).unwrap_or(Id([0; 16])),
            name,
            about,
            machine,
            organisation: organisation.and_then(|one| Some((id_of(one.id())?, cell(one, "name")))),
            standing: match service.text("status") {
                Some("temporarily closed") => Standing::Paused,
                Some("inactive" | "defunct") => Standing::Ended,
                _ => Standing::Active,
            },
            alert: cell(service, "alert"),
            offers,
            exploitation: names("exploitation"),
            silent: silent.map(|term| term_name(term, lang)).collect(),
            groups,
            unasked: unasked.map(|term| term_name(term, lang)).collect(),
            barriers,
            access,
            contact: marks(&both, "safe-contact", lang),
            leadership: marks(&of_organisation, "leadership", lang),
            reviews: reviews::of(service),
            other: other(&own, terms),
            phones: reach::phones(directory, index, service),
            emails: reach::emails(directory, service),
            sites: reach::sites(directory, index, service),
            places: reach::places(directory, index, service),
            open: if service.text("status") == Some("temporarily closed") {
                Open::Unknown
            } else {
                open(&times, now, words)
            },
            zone: times.zone().and_then(|zone| zone.iana_name()).unwrap_or_default().to_owned(),
            hours: hours::lines(&rows, words),
            languages: languages(index, service),
            facts: facts(index, service, words),
            checked,
            due,
        }
    }

    /// The claim about a group; `None` when nothing is known.
    pub(crate) fn group(&self, code: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.code == code)
    }

    /// What is said of a barrier; `None` when nothing is known.
    pub(crate) fn barrier(&self, code: &str) -> Option<&Mark> {
        self.barriers.iter().find(|mark| mark.code == code)
    }

    /// Safe ways of contact that hold.
    pub(crate) fn ways(&self) -> Vec<&Mark> {
        self.contact.iter().filter(|mark| mark.holds).collect()
    }

    /// True when a call cannot be seen on a bill.
    pub(crate) fn not_on_bill(&self) -> bool {
        self.contact.iter().any(|mark| mark.code == "not-on-bill" && mark.holds)
    }

    /// True when the day of the next check is over.
    pub(crate) fn overdue(&self, today: &Day) -> bool {
        self.due.is_some_and(|due| due < *today)
    }
}

fn groups(all: &[Said<'_>], lang: Lang) -> Vec<Group> {
    let mut groups = Vec::new();
    for term in profile::terms().iter().filter(|term| term.taxonomy == "population") {
        let about = all.iter().filter(|one| one.term.is_some_and(|own| std::ptr::eq(own, term)));
        // Where two claims contradict each other, the less open one is told; of two that say the same, the service's own; and what anybody
        // contests is contested.
        let claims: Vec<_> = about.filter_map(|one| Some((one.claim()?, one.attribute))).collect();
        if let Some((claim, attribute)) = claims.iter().rev().max_by_key(|one| one.0).copied() {
            let mut evidence = Evidence::of(attribute);
            evidence.contested |= claims.iter().any(|one| Evidence::of(one.1).contested);
            groups.push(Group { code: &term.code, name: term_name(term, lang), claim, evidence });
        }
    }
    groups.sort_by_key(|group| group.claim);
    groups
}

/// Name and description in the reader's language, where there is a translation, and whether no person has read it.
fn translated(service: &Record, lang: Lang) -> (String, String, bool) {
    let (name, about) = (cell(service, "name"), cell(service, "description"));
    let Some(Value::Json(all)) = service.get("translations") else { return (name, about, false) };
    let mut all = all.as_array().into_iter().flatten();
    let own = |code: &str| code.split('-').next() == Some(lang.code());
    let Some(one) = all.find(|one| one["language"].as_str().is_some_and(own)) else { return (name, about, false) };
    let text = |key: &str, otherwise: String| one[key].as_str().map_or(otherwise, str::to_owned);
    (text("name", name), text("description", about), one["machine"] == true)
}

fn other(all: &[Said<'_>], terms: &Terms) -> Vec<String> {
    let no = |one: &&Said<'_>| one.attribute.text("value").is_some_and(|value| value.trim().eq_ignore_ascii_case("no"));
    let foreign = all.iter().filter(|one| one.term.is_none() && !no(one));
    let mut names: Vec<String> = foreign
        .filter_map(|one| terms.find(one.attribute.text("taxonomy_term_id")?)?.text("name"))
        .map(str::to_owned)
        .collect();
    names.sort();
    names.dedup();
    names
}

fn open(times: &Hours, now: Timestamp, words: &Words) -> Open {
    let there = |moment: Timestamp| {
        let zone = times.zone().cloned().unwrap_or(jiff::tz::TimeZone::UTC);
        hours::moment(zone.to_datetime(moment), zone.to_datetime(now), words)
    };
    match times.at(now) {
        State::Open(until) => match closes(times, until) {
            Some(until) => Open::Until(there(until)),
            None => Open::Always,
        },
        State::Closed => Open::Closed(times.opens_next(now).map(there)),
        State::Unknown => Open::Unknown,
    }
}

/// When a door that is open closes: openings that follow each other are one. `None` when it does not close within eight days.
fn closes(times: &Hours, until: Timestamp) -> Option<Timestamp> {
    let end = until.checked_add(jiff::SignedDuration::from_hours(8 * 24)).ok()?;
    let mut until = until;
    while until < end {
        match times.at(until) {
            State::Open(next) if next > until => until = next,
            _ => return Some(until),
        }
    }
    None
}

fn languages(index: &Index<'_>, service: &Record) -> Vec<(String, Option<&'static str>)> {
    let mut all: Vec<(String, Option<&'static str>)> = Vec::new();
    for row in index.of(service.id(), "language", "service_id") {
        let code = row.text("code").unwrap_or_default();
        let name = super::language_name(code).or_else(|| row.text("name").map(str::to_owned));
        let Some(name) = name.filter(|name| !name.is_empty()) else { continue };
        let mode = match row.text("mode") {
            Some("spoken_by_staff") => Some("language-staff"),
            Some("interpreter") => Some("language-interpreter"),
            Some("written") => Some("language-written"),
            Some("sign") => Some("language-sign"),
            _ => None,
        };
        if !all.iter().any(|one| one.0 == name && one.1 == mode) {
            all.push((name, mode));
        }
    }
    all.sort();
    all
}

fn facts(index: &Index<'_>, service: &Record, words: &Words) -> Vec<(&'static str, String)> {
    let comma = format!("{} ", words.get("comma"));
    let mut facts: Vec<(&'static str, String)> = Vec::new();
    let mut add = |key: &'static str, text: String| {
        if !text.trim().is_empty() {
            facts.push((key, text));
        }
    };
    add("fact-who", cell(service, "eligibility_description"));
    let age = |column| match service.get(column) {
        Some(Value::Number(number)) => Some(*number as i64),
        _ => None,
    };
    match (age("minimum_age"), age("maximum_age")) {
        (Some(from), Some(to)) => add("fact-ages", words.with("ages-between", &[("n", from.into()), ("m", to.into())])),
        (Some(from), None) => add("fact-ages", words.with("ages-from", &[("n", from.into())])),
        (None, Some(to)) => add("fact-ages", words.with("ages-to", &[("n", to.into())])),
        (None, None) => {}
    }
    add("fact-how", cell(service, "application_process"));
    let documents: Vec<String> = index
        .of(service.id(), "required_document", "service_id")
        .map(|row| cell(row, "document"))
        .filter(|text| !text.is_empty())
        .collect();
    add("fact-documents", documents.join(&comma));
    let mut costs: Vec<String> = vec![cell(service, "fees_description"), cell(service, "fees")];
    for row in index.of(service.id(), "cost_option", "service_id") {
        let amount = match row.get("amount") {
            Some(Value::Number(amount)) => format!("{amount} {}", cell(row, "currency")),
            _ => String::new(),
        };
        let parts = [cell(row, "option"), amount.trim().to_owned(), cell(row, "amount_description")];
        costs.push(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(&comma));
    }
    costs.retain(|cost| !cost.trim().is_empty());
    costs.dedup();
    add("fact-cost", costs.join(&comma));
    add("fact-wait", cell(service, "wait_time"));
    for row in index.of(service.id(), "service_capacity", "service_id") {
        if let Some(Value::Number(free)) = row.get("available") {
            let day = row.text("updated").and_then(|text| Day::parse(text.get(..10)?));
            let free = words.with("capacity-free", &[("n", (*free as i64).into())]);
            let asked = day.map(|day| kit::date(words, day)).unwrap_or_default();
            add("fact-capacity", if asked.is_empty() { free } else { format!("{free} ({asked})") });
        }
    }
    add("fact-interpreting", cell(service, "interpretation_services"));
    let areas: Vec<String> = index
        .of(service.id(), "service_area", "service_id")
        .filter_map(|row| row.text("name"))
        .map(str::to_owned)
        .collect();
    add("fact-area", areas.join(&comma));
    facts
}
