//! What a result says of single statements and parts, for whatever rests on it.
//!
//! The problem: "this is what people told us" is the sentence that nobody can check. So whoever writes a recommendation names the statement,
//! the part of the text, or the position on a list kept for a group, and everybody reads its words beside the figures of the count that
//! is meant, frozen as they were published.
//!
//! Not done: figures of wordings that somebody suggested (nobody votes on them).

use ::store::Id;
use kit::{Page, Visit};

use super::{
    load,
    view::{self, Position, Report, Row},
};
use crate::consultations::{
    release::{PartFigures, StatementFigures},
    store,
    types::{Provision, Said, State},
};

/// What a point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointKind {
    /// A statement that people voted on.
    Statement,
    /// A part of the text.
    Provision,
}

impl PointKind {
    /// The word in tables and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Provision => "provision",
        }
    }
}

/// A statement or a part, with what was published of it.
#[derive(Debug, Clone)]
pub struct Point {
    /// What it is.
    pub kind: PointKind,
    /// Its id.
    pub id: Id,
    /// The group on whose list it stands, and the group's name; `None`: everybody's.
    pub reserved: Option<(Id, Said)>,
    /// The words of the statement, or the name of the part.
    pub said: Said,
    /// What was published of it, ready to read; empty when small numbers are protected.
    pub figures: Vec<String>,
}

impl Point {
    /// The id of the group on whose list it stands; empty: everybody's.
    pub fn group(&self) -> String {
        self.reserved.as_ref().map_or_else(String::new, |(id, _)| id.to_string())
    }

    /// Its key.
    pub fn key(&self) -> String {
        key(self.kind.word(), self.id, &self.group())
    }
}

/// What tells points of a consultation apart: kind, thing, and the group on whose list it stands.
pub fn key(kind: &str, thing: Id, group: &str) -> String {
    format!("{kind}.{thing}.{group}")
}

/// What one count of a consultation published.
#[derive(Debug, Clone)]
pub struct Support {
    /// The consultation.
    pub consultation: Id,
    /// Its title.
    pub title: Said,
    /// The address of the result.
    pub path: String,
    /// The number of the count.
    pub number: i64,
    /// The day of the count.
    pub day: ::store::Day,
    /// How many took part, as a sentence.
    pub people: String,
    /// Positions on lists kept for groups, then statements, then parts.
    pub points: Vec<Point>,
}

/// What the count of that number published, or the newest, of the points with the keys that are meant; `None` when the consultation or the
/// count is not public.
///
/// # Errors
/// When the database does not answer.
pub async fn support(
    visit: &Visit,
    page: &Page,
    consultation: Id,
    number: Option<i64>,
    is_meant: impl Fn(&str) -> bool,
) -> Result<Option<Support>, kit::Problem> {
    let found = visit.app.store().read("consultation", move |tx| Box::pin(store::find(tx, consultation))).await?;
    let Some(one) = found.filter(|one| one.state != State::Draft) else { return Ok(None) };
    let Some(loaded) = load(visit, &one, number).await? else { return Ok(None) };
    let named = |part: &Provision| (part.id, loaded.translations.named(part, one.lang, page.lang()));
    let parts = loaded.provisions.iter().map(named).collect();
    Ok(Some(put_together(page, &Report::new(page, one, loaded), parts, is_meant)))
}

/// What something can rest on in a report, as far as it is meant. Nothing else is put into words.
pub(super) fn put_together(
    page: &Page,
    report: &Report,
    parts: Vec<(Id, Said)>,
    is_meant: impl Fn(&str) -> bool,
) -> Support {
    let mut points = Vec::new();
    let statement = PointKind::Statement;
    for one in &report.reserved {
        let group = one.id.to_string();
        let meant = one.positions.iter().filter(|position| is_meant(&key(statement.word(), position.id, &group)));
        points.extend(meant.map(|position| Point {
            kind: statement,
            id: position.id,
            reserved: Some((one.id, one.name.clone())),
            said: position.said.clone(),
            figures: of_position(page, position),
        }));
    }
    // A statement that came later is not in this count. Under forty people no figures are published, and the words stand for themselves.
    let counted =
        |row: &&Row| report.few() || report.release.statements.iter().any(|figures| figures.id == row.id.to_string());
    let meant = report.all.iter().filter(|row| is_meant(&key(statement.word(), row.id, "")));
    points.extend(meant.filter(counted).map(|row| Point {
        kind: statement,
        id: row.id,
        reserved: None,
        said: row.said.clone(),
        figures: row.figures.as_ref().map_or_else(Vec::new, |figures| of_statement(page, figures)),
    }));
    let part = PointKind::Provision;
    let meant = parts.into_iter().filter(|(id, _)| is_meant(&key(part.word(), *id, "")));
    points.extend(meant.map(|(id, said)| {
        let figures = report.parts.iter().find(|part| part.figures.id == id.to_string());
        Point {
            kind: part,
            id,
            reserved: None,
            said,
            figures: figures.map_or_else(Vec::new, |part| of_part(page, &part.figures)),
        }
    }));
    Support {
        consultation: report.one.id,
        title: report.title.clone(),
        path: format!("/c/{}/result/{}", report.one.id, report.release.number),
        number: report.release.number,
        day: report.day,
        people: report.people(page),
        points,
    }
}

fn named(page: &Page, key: &str, figure: &str) -> String {
    format!("{}{} {figure}", page.t(key), page.t("colon"))
}

/// Agree, disagree, how many voted, and the group that agrees least.
fn of_statement(page: &Page, figures: &StatementFigures) -> Vec<String> {
    let mut said: Vec<String> = ["vote-1", "vote--1"]
        .iter()
        .zip(&figures.shares)
        .map(|(key, share)| named(page, key, &view::in_words(page, *share)))
        .collect();
    if let Some(least) = figures.everywhere {
        said.push(named(page, "result-least", &view::at_least(page, least)));
    }
    if figures.voters.is_some() && !said.is_empty() {
        said.push(named(page, "voted", &view::in_figures(page, figures.voters)));
    }
    said
}

/// The four answers, and how many gave one.
fn of_part(page: &Page, figures: &PartFigures) -> Vec<String> {
    let mut said: Vec<String> = ["reaction-support", "reaction-changes", "reaction-oppose", "reaction-unsure"]
        .iter()
        .zip(&figures.shares)
        .map(|(key, share)| named(page, key, &view::in_words(page, *share)))
        .collect();
    if figures.people.is_some() && !said.is_empty() {
        said.push(named(page, "people", &view::in_figures(page, figures.people)));
    }
    said
}

fn of_position(page: &Page, position: &Position) -> Vec<String> {
    let mut said = vec![page.t(if position.agree { "reserved-agree" } else { "reserved-disagree" })];
    if let (Some(own), Some(others)) = (position.own, position.others) {
        said.push(page.s("reserved-share-own", view::in_words(page, own)));
        said.push(page.s("reserved-share-others", view::in_words(page, others)));
    }
    // Whole sentences, unlike the figures of a statement.
    vec![said.join(" ")]
}
