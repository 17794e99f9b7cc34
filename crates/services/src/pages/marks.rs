//! What is said of a service, who says it, and what follows from it.

use hsds::{Record, Value, profile};
use kit::Lang;
use store::Day;

use super::view::term_name;
use crate::search::things::Said;

/// Who says something, and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// True when a curator of the directory says it, not the service itself.
    pub(crate) curator: bool,
    /// The panel of survivors that confirmed it, and when.
    pub(crate) panel: Option<(String, Option<Day>)>,
    /// When somebody looked last.
    pub(crate) checked: Option<Day>,
    /// Somebody says that it is otherwise.
    pub(crate) contested: bool,
}

impl Evidence {
    pub(super) fn of(attribute: &Record) -> Self {
        let Some(Value::Json(value)) = attribute.get("evidence") else { return Self::default() };
        let text = |key: &str| value[key].as_str();
        let day = |key: &str| text(key).and_then(Day::parse);
        Self {
            curator: text("claimed_by") == Some("curator"),
            panel: text("confirmed_by").map(|panel| (panel.to_owned(), day("confirmed_on"))),
            checked: day("checked_on"),
            contested: value["contested"] == true,
        }
    }
}

/// Something that is so, or is not so.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    pub(crate) code: &'static str,
    pub(crate) name: String,
    pub(crate) holds: bool,
    pub(crate) evidence: Evidence,
}

/// What is said of a taxonomy, in the order of its terms.
pub(crate) fn marks(all: &[Said<'_>], taxonomy: &str, lang: Lang) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for term in profile::terms().iter().filter(|term| term.taxonomy == taxonomy) {
        let about = all.iter().find(|one| one.term.is_some_and(|own| std::ptr::eq(own, term)));
        if let Some(one) = about {
            let evidence = Evidence::of(one.attribute);
            // Words that are neither yes nor no are not known.
            if let Some(holds) = one.holds() {
                marks.push(Mark { code: &term.code, name: term_name(term, lang), holds, evidence });
            }
        }
    }
    marks
}

/// What helps people in says of some barriers that they are not there.
const NOT_THERE: [(&str, &str); 10] = [
    ("no-police-report", "needs-police-report"),
    ("no-cooperation", "needs-cooperation"),
    ("no-id", "needs-id"),
    ("status-not-asked", "asks-status"),
    ("status-not-asked", "needs-status"),
    ("no-story", "needs-testimony"),
    ("free", "fees"),
    ("step-free", "not-step-free"),
    ("interpreter-on-request", "no-interpreters"),
    ("self-referral", "needs-official-referral"),
];

/// Barriers, with those of which what helps people in says that they are not there.
pub(super) fn with_access(mut barriers: Vec<Mark>, access: &[Mark], lang: Lang) -> Vec<Mark> {
    for (helps, barrier) in NOT_THERE {
        let Some(told) = access.iter().find(|mark| mark.code == helps && mark.holds) else { continue };
        if let (false, Some(term)) =
            (barriers.iter().any(|mark| mark.code == barrier), profile::term("barrier", barrier))
        {
            let evidence = told.evidence.clone();
            barriers.push(Mark { code: &term.code, name: term_name(term, lang), holds: false, evidence });
        }
    }
    barriers
}
