//! How long things are kept: one rule for each table, and the public page that tells them.
//!
//! The problem: "as long as necessary" is no answer. Each table has a rule in the inventory; the nightly job carries the rules
//! out, and the page "What we keep" is made of the same list, so that it cannot say anything else.
//!
//! Not done: rules are the program's, not the installation's. A steward cannot keep something longer.

use axum::extract::State;

use crate::{App, Outcome, Page, Visit, html, leaflets};

/// When the rows of a table go, besides by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// When whoever gave it takes it back, and not otherwise.
    TakenBack,
    /// So many days after the consultation closed, by the nightly job.
    AfterClosing(i64),
    /// So many days after the day it is about, by the hourly job.
    AfterDay(i64),
    /// Within the hour after its end, by the hourly job.
    AtItsEnd,
    /// Together with something else: by the database itself, in the same transaction.
    With(&'static str),
    /// Never by itself: it is public, or the installation could not work without it.
    Stays,
}

impl Rule {
    /// In English, for the inventory.
    pub fn in_words(self) -> String {
        match self {
            Self::TakenBack => "only when it is taken back".to_owned(),
            Self::AfterClosing(days) => format!("{days} days after the consultation closed"),
            Self::AfterDay(days) => format!("{days} days after its day"),
            Self::AtItsEnd => "within the hour after its end".to_owned(),
            Self::With(what) => format!("with {what}"),
            Self::Stays => "never by itself".to_owned(),
        }
    }
}

/// A table that the public page tells about, with its rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The table's name; its message is `kept-` and the name with dashes.
    pub table: &'static str,
    /// Its rule.
    pub rule: Rule,
}

/// A row of the page.
pub(crate) struct Row {
    pub(crate) what: String,
    pub(crate) until: String,
}

/// The rows of the page.
pub(crate) fn rows(page: &Page, kept: &[Kept]) -> Vec<Row> {
    kept.iter()
        .map(|one| Row {
            what: page.t(format!("kept-{}", one.table.replace('_', "-"))),
            until: match one.rule {
                Rule::TakenBack | Rule::With(_) => page.t("kept-until-back"),
                Rule::AfterClosing(days) => page.n("kept-until-closing", days),
                Rule::AfterDay(0) | Rule::AtItsEnd => page.t("kept-until-end"),
                Rule::AfterDay(days) => page.n("kept-until-day", days),
                Rule::Stays => page.t("kept-until-never"),
            },
        })
        .collect()
}

/// What we keep, and how long.
pub(crate) async fn get(State(app): State<App>, visit: Visit) -> Outcome {
    let page = visit.page(visit.say("keep-title"));
    html(&leaflets::keep(page, app.kept()))
}
