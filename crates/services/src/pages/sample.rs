//! A made-up service for samples.

use hsds::profile::{self, Claim, Term};
use kit::samples::{Stage, TODAY};
use store::Id;

use super::{
    hours::Line,
    marks::{Evidence, Mark},
    reach::{Phone, Place},
    view::{Group, Open, Service, Standing, term_name},
};

/// Words of a search.
pub(super) const WORDS: &str = "sheltr";

fn term(taxonomy: &str, code: &str) -> &'static Term {
    profile::term(taxonomy, code).expect("a term of ours")
}

fn mark(stage: &Stage, taxonomy: &str, code: &str, holds: bool, evidence: Evidence) -> Mark {
    let term = term(taxonomy, code);
    Mark { code: &term.code, name: term_name(term, stage.lang()), holds, evidence }
}

fn group(stage: &Stage, code: &str, claim: Claim, evidence: Evidence) -> Group {
    let term = term("population", code);
    Group { code: &term.code, name: term_name(term, stage.lang()), claim, evidence }
}

fn names(stage: &Stage, taxonomy: &str, but: &[&str]) -> Vec<String> {
    let all = profile::terms().iter().filter(|term| term.taxonomy == taxonomy && !but.contains(&term.code.as_str()));
    all.map(|term| term_name(term, stage.lang())).collect()
}

/// A service about which much is known.
pub(super) fn service(stage: &Stage, number: u8) -> Service {
    let panel = Evidence {
        panel: Some(("Panel of the north coast (sample)".to_owned(), Some(TODAY.plus(-20)))),
        ..Evidence::default()
    };
    let checked = Evidence { curator: true, checked: Some(TODAY.plus(-30)), ..Evidence::default() };
    let contested = Evidence { contested: true, ..Evidence::default() };
    let name = ["Quay Street Advice and Housing", "Casa del Muelle", "مأوى الميناء", "ជម្រកកំពង់ផែ", "Night shelter"];
    let t = |key: &str| stage.words.get(key);
    Service {
        id: Id([number; 16]),
        name: format!("{} (sample)", name[usize::from(number) % name.len()]),
        about: t("sample-about"),
        machine: number == 1,
        organisation: Some((Id([9; 16]), "Quay (sample)".to_owned())),
        standing: if number == 3 { Standing::Paused } else { Standing::Active },
        alert: if number == 0 { "Closed on the last Friday of March (sample)".to_owned() } else { String::new() },
        offers: ["emergency-housing", "case-work", "legal-immigration"]
            .map(|code| term_name(term("service", code), stage.lang()))
            .to_vec(),
        exploitation: vec![term_name(term("exploitation", "forced-labour"), stage.lang())],
        groups: vec![
            group(stage, "seasonal-workers", Claim::Specialises, panel.clone()),
            group(stage, "men", Claim::Serves, contested),
            group(stage, "undocumented", Claim::Serves, panel.clone()),
            group(stage, "lgb", Claim::CaseByCase, checked.clone()),
            group(stage, "parents-with-children", Claim::Excludes, Evidence::default()),
        ],
        silent: names(
            stage,
            "population",
            &["seasonal-workers", "men", "undocumented", "lgb", "parents-with-children"],
        ),
        barriers: vec![
            mark(stage, "barrier", "needs-police-report", false, panel.clone()),
            mark(stage, "barrier", "phone-restricted", true, checked),
            mark(stage, "barrier", "curfew", true, Evidence::default()),
        ],
        unasked: names(stage, "barrier", &["needs-police-report", "phone-restricted", "curfew"]),
        access: ["self-referral", "no-story", "free", "step-free"]
            .map(|code| mark(stage, "access", code, true, Evidence::default()))
            .to_vec(),
        contact: ["neutral-answer", "no-voicemail"]
            .map(|code| mark(stage, "safe-contact", code, true, panel.clone()))
            .to_vec(),
        leadership: vec![mark(stage, "leadership", "survivor-led", true, panel)],
        reviews: Some(crate::reviews::sample()),
        other: vec!["Housing advice".to_owned()],
        phones: vec![
            Phone { number: "555 0100".to_owned(), dial: "5550100".to_owned(), text: false, about: String::new() },
            Phone {
                number: "+1 555 0101".to_owned(),
                dial: "+15550101".to_owned(),
                text: true,
                about: "Texts (sample)".to_owned(),
            },
        ],
        emails: vec!["help@quay.example".to_owned()],
        sites: vec!["https://quay.example/help".to_owned()],
        places: vec![
            Place {
                name: "Advice office (sample)".to_owned(),
                lines: vec!["12 Quay Street".to_owned(), "Sampleton, North coast".to_owned()],
                way: "Bus 4".to_owned(),
                accessibility: vec!["No steps".to_owned()],
                ..Place::default()
            },
            Place { name: "House (sample)".to_owned(), confidential: true, ..Place::default() },
        ],
        open: match number % 4 {
            0 => Open::Until("22:00".to_owned()),
            1 => Open::Closed(Some("08:00".to_owned())),
            2 => Open::Closed(None),
            _ => Open::Unknown,
        },
        zone: "America/New_York".to_owned(),
        hours: vec![
            Line { days: t("day-every"), times: "08:00-22:00".to_owned() },
            Line { days: stage.words.get("hours-some-days"), times: t("hours-closed") },
        ],
        languages: vec![
            ("English".to_owned(), Some("language-staff")),
            ("العربية".to_owned(), Some("language-interpreter")),
        ],
        facts: vec![
            ("fact-how", "Call or come (sample).".to_owned()),
            ("fact-cost", "Free (sample).".to_owned()),
            ("fact-wait", "Two days (sample).".to_owned()),
        ],
        checked: Some(TODAY.plus(-30)),
        due: Some(TODAY.plus(if number == 1 { -3 } else { 60 })),
    }
}

/// A service about which nothing is known but its name.
pub(super) fn bare(stage: &Stage) -> Service {
    Service {
        name: "Day centre (sample)".to_owned(),
        about: String::new(),
        organisation: None,
        standing: Standing::Ended,
        groups: Vec::new(),
        silent: names(stage, "population", &[]),
        barriers: Vec::new(),
        unasked: names(stage, "barrier", &[]),
        phones: Vec::new(),
        emails: Vec::new(),
        sites: Vec::new(),
        places: Vec::new(),
        open: Open::Unknown,
        zone: String::new(),
        hours: Vec::new(),
        languages: Vec::new(),
        facts: Vec::new(),
        offers: Vec::new(),
        exploitation: Vec::new(),
        access: Vec::new(),
        contact: Vec::new(),
        leadership: Vec::new(),
        reviews: None,
        other: Vec::new(),
        alert: String::new(),
        checked: None,
        due: None,
        ..service(stage, 2)
    }
}
