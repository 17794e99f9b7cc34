//! Whom a service really serves, what it gives, what keeps people out and what helps them in.
//!
//! What is not said is not known: every line of these forms begins there, and nothing is said by leaving a line as it is.

use hsds::profile::{self, Claim, Term};
use kit::{Fields, Lang, Words};

use super::{Choices, Doing, Input, Look, Task};
use crate::{editing::draft::Entry, pages::term_name};

fn terms(taxonomy: &str) -> impl Iterator<Item = &'static Term> {
    profile::terms().iter().filter(move |term| term.taxonomy == taxonomy)
}

fn key(term: &Term) -> String {
    format!("{}/{}", term.taxonomy, term.code)
}

/// One line for each term: not known, or one of these.
fn selects(look: &Look<'_>, name: &str, taxonomy: &'static str, values: &[(&str, &str)]) -> Input {
    let line = |term: &Term| {
        let mut choices: Choices = vec![(String::new(), look.say("entry-not-known"))];
        choices.extend(values.iter().map(|(value, label)| (format!("{}:{value}", key(term)), look.say(label))));
        (format!("{name}-{}", term.code), term_name(term, look.lang()), choices)
    };
    Input::Selects(name.to_owned(), terms(taxonomy).map(line).collect())
}

fn fill_selects(entry: &Entry, fields: &mut Fields, name: &str, taxonomy: &str) {
    for term in terms(taxonomy) {
        let said = entry.said(&key(term));
        if !said.is_empty() {
            fields.add(name, &format!("{}:{said}", key(term)));
        }
    }
}

fn apply_selects(entry: &mut Entry, fields: &Fields, doing: &Doing<'_>, name: &str, taxonomy: &str, known: &[&str]) {
    for term in terms(taxonomy) {
        let key = key(term);
        let chosen = fields.list(name).iter().filter_map(|one| one.rsplit_once(':')).find(|(term, _)| *term == key);
        let value = chosen.map(|(_, value)| value).filter(|value| known.contains(value)).unwrap_or_default();
        entry.say(&key, value, doing.hand, doing.entropy);
    }
}

/// The field of a taxonomy. No field may be called as if it asked what happened to somebody.
fn field(taxonomy: &str) -> &str {
    if taxonomy == "exploitation" { "experience" } else { taxonomy }
}

/// A box for each term: ticked where it is so.
pub(super) fn ticks(look: &Look<'_>, taxonomy: &'static str) -> Input {
    let choices = terms(taxonomy).map(|term| (key(term), term_name(term, look.lang()))).collect();
    Input::Ticks(field(taxonomy).to_owned(), look.say(&format!("entry-{taxonomy}")), choices)
}

pub(super) fn fill_ticks(entry: &Entry, fields: &mut Fields, taxonomy: &str) {
    for term in terms(taxonomy).filter(|term| entry.said(&key(term)) == "yes") {
        fields.add(field(taxonomy), &key(term));
    }
}

pub(super) fn apply_ticks(entry: &mut Entry, fields: &Fields, doing: &Doing<'_>, taxonomy: &str) {
    for term in terms(taxonomy) {
        let key = key(term);
        if fields.is(field(taxonomy), &key) {
            entry.say(&key, "yes", doing.hand, doing.entropy);
        } else if entry.said(&key) == "yes" {
            // That it is not so would be another thing than not saying it.
            entry.say(&key, "", doing.hand, doing.entropy);
        }
    }
}

const CLAIMS: [(Claim, &str); 4] = [
    (Claim::Specialises, "claim-specialises"),
    (Claim::Serves, "claim-serves"),
    (Claim::CaseByCase, "claim-case"),
    (Claim::Excludes, "claim-excludes"),
];
const YES_OR_NO: [&str; 2] = ["yes", "no"];

pub(super) static SERVED: Task = Task {
    word: "served",
    inputs: |look| vec![selects(look, "claim", "population", &CLAIMS.map(|(claim, label)| (claim.code(), label)))],
    fill: |entry, _| {
        let mut fields = Fields::new();
        fill_selects(entry, &mut fields, "claim", "population");
        fields
    },
    apply: |entry, fields, doing| {
        apply_selects(entry, fields, doing, "claim", "population", &CLAIMS.map(|(claim, _)| claim.code()));
    },
};

const OFFERS: [&str; 3] = ["service", "shelter", "exploitation"];

pub(super) static OFFERED: Task = Task {
    word: "offered",
    inputs: |look| OFFERS.map(|taxonomy| ticks(look, taxonomy)).into(),
    fill: |entry, _| {
        let mut fields = Fields::new();
        for taxonomy in OFFERS {
            fill_ticks(entry, &mut fields, taxonomy);
        }
        fields
    },
    apply: |entry, fields, doing| {
        for taxonomy in OFFERS {
            apply_ticks(entry, fields, doing, taxonomy);
        }
    },
};

pub(super) static BARRIERS: Task = Task {
    word: "barriers",
    inputs: |look| {
        vec![
            Input::Heading(look.say("entry-barrier")),
            selects(look, "barrier", "barrier", &[("yes", "entry-barrier-yes"), ("no", "entry-barrier-no")]),
            Input::Heading(look.say("entry-access")),
            selects(look, "access", "access", &[("yes", "entry-access-yes"), ("no", "entry-access-no")]),
        ]
    },
    fill: |entry, _: Lang| {
        let mut fields = Fields::new();
        fill_selects(entry, &mut fields, "barrier", "barrier");
        fill_selects(entry, &mut fields, "access", "access");
        fields
    },
    apply: |entry, fields, doing| {
        apply_selects(entry, fields, doing, "barrier", "barrier", &YES_OR_NO);
        apply_selects(entry, fields, doing, "access", "access", &YES_OR_NO);
    },
};

/// What a claim says, in words.
pub(crate) fn claim_named(claim: &str, words: &Words) -> String {
    let label = match (Claim::of(claim), claim) {
        (Some(claim), _) => CLAIMS.iter().find(|(one, _)| *one == claim).map_or("entry-not-known", |(_, label)| label),
        (None, "yes") => "entry-access-yes",
        (None, "no") => "entry-access-no",
        (None, _) => "entry-not-known",
    };
    words.get(label)
}
