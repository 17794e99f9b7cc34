//! A written synthesis, point by point, in words that their authors approved.
//!
//! The problem: with under forty people figures tell on somebody, and without figures whoever writes the summary decides what
//! was said. So a synthesis is made of points, each rests on what members wrote, and a point is printed only when everybody
//! whose words it rests on has approved its final wording (product.md R28, R36). An approval is for one wording: a changed
//! one is asked about again. When an author takes words back the point is gone at once, and stays away until the convenor has
//! looked at it and the others have approved it anew.
//!
//! - [`staff`]: the convenor writes points and sees what became of each, never who said what.
//! - [`member`]: an author reads the wording and says print it, change it, or leave it out.
//! - [`public`]: what is printed.
//! - [`saving`]: wordings, answers and leave are stored.
//!
//! Not done: points that rest on nothing a member wrote; voting on a point.

mod member;
mod public;
mod saving;
mod staff;

pub(super) use member::concerns;
pub(super) use saving::let_go;
pub use saving::{answer, save};

use std::collections::BTreeSet;

use ::store::{Id, Result, Sealing, Tx, values};
use axum::{Router, routing::get};
use kit::{App, Lang, Texts, samples::Sample, samples::Stage, texts};

use super::{store::Translations, types::Said};

/// The messages of this folder.
pub const TEXTS: Texts = texts!("synthesis", "text");

/// The longest point, in characters.
pub const POINT_LIMIT: usize = 600;

/// The longest wish for another wording, in characters.
pub const WISH_LIMIT: usize = 500;

/// The routes of this folder.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{id}/synthesis", get(public::get))
        .route("/c/{id}/synthesis/mine", get(member::get).post(member::post))
        .route("/staff/c/{id}/synthesis", get(staff::get).post(staff::post))
        .route("/staff/c/{id}/synthesis/{point}", get(staff::one).post(staff::change))
}

/// The samples of this folder.
pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = member::samples(stage);
    all.extend(public::samples(stage));
    all.extend(staff::samples(stage));
    all
}

/// What a member wrote, and a point may rest on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The statement or suggestion.
    pub thing: Id,
    /// Its author's seat.
    pub seat: [u8; 16],
    /// The language it was written in.
    pub lang: Lang,
    /// The words.
    pub body: String,
}

/// What an author said to a wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Print it like this.
    Approve,
    /// Change it.
    Change,
    /// Do not print it.
    LeaveOut,
}

impl Answer {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Approve, Self::Change, Self::LeaveOut];

    /// The word in the database and in message keys (`synthesis-approve`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Change => "change",
            Self::LeaveOut => "leave-out",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.word() == word)
    }
}

/// An answer of one author to one wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The author.
    pub seat: [u8; 16],
    /// The wording it was about.
    pub version: i64,
    /// What was said.
    pub answer: Answer,
    /// What should be changed; may be empty.
    pub wish: String,
}

/// Where a point is on its way to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// An author took words back: the convenor has to look at it.
    Held,
    /// Not everybody has answered yet.
    Waiting,
    /// An author wants another wording.
    Change,
    /// An author does not want it printed.
    LeftOut,
    /// All authors approved this wording.
    Approved,
}

impl Standing {
    /// The word in message keys (`point-held`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Waiting => "waiting",
            Self::Change => "change",
            Self::LeftOut => "left-out",
            Self::Approved => "approved",
        }
    }
}

/// A point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Its id.
    pub id: Id,
    /// Its place, from 1.
    pub position: i64,
    /// The language it is written in.
    pub lang: Lang,
    /// The words.
    pub body: String,
    /// Which wording this is, from 1.
    pub version: i64,
    /// An author took words back since the convenor last looked at it.
    pub held: bool,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// What authors said, to any wording.
    pub given: Vec<Given>,
}

impl Point {
    /// Its authors.
    pub fn authors(&self) -> BTreeSet<[u8; 16]> {
        self.sources.iter().map(|source| source.seat).collect()
    }

    /// What an author said to the present wording.
    pub fn said_by(&self, seat: [u8; 16]) -> Option<&Given> {
        self.given.iter().find(|given| given.seat == seat && given.version == self.version)
    }

    /// The words as a reader sees them.
    fn said(&self, translations: &Translations, reader: Lang) -> Said {
        translations.said(self.id, "body", &self.body, self.lang, reader)
    }

    /// Where it is.
    pub fn standing(&self) -> Standing {
        let authors = self.authors();
        if self.held || authors.is_empty() {
            return Standing::Held;
        }
        let said: Vec<Option<Answer>> =
            authors.iter().map(|seat| self.said_by(*seat).map(|given| given.answer)).collect();
        if said.contains(&Some(Answer::LeaveOut)) {
            Standing::LeftOut
        } else if said.contains(&Some(Answer::Change)) {
            Standing::Change
        } else if said.iter().all(|answer| *answer == Some(Answer::Approve)) {
            Standing::Approved
        } else {
            Standing::Waiting
        }
    }
}

impl Sealing for Source {
    fn about(&self) -> Id {
        self.thing
    }

    fn texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.body]
    }
}

/// An answer and the point it is about: the wish in it is sealed.
struct OnPoint {
    point: Id,
    given: Given,
}

impl Sealing for OnPoint {
    fn about(&self) -> Id {
        self.point
    }

    fn texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.given.wish]
    }
}

/// Everything in a consultation that a point may rest on: what members wrote and moderators published.
pub async fn sources(tx: &mut Tx, consultation: Id) -> Result<Vec<Source>> {
    let rows = tx
        .all(
            "SELECT id, seat, lang, body FROM statements
              WHERE consultation = $1 AND origin = 'member' AND state = 'published' AND seat IS NOT NULL
             UNION ALL
             SELECT s.id, s.seat, s.lang, s.body FROM suggestions s JOIN provisions p ON p.id = s.provision
              WHERE p.consultation = $1 AND s.state = 'published'",
            values![consultation],
        )
        .await?;
    let all = rows
        .iter()
        .map(|row| {
            Ok(Source { thing: row.get("id")?, seat: row.get("seat")?, lang: row.get("lang")?, body: row.get("body")? })
        })
        .collect::<Result<Vec<Source>>>()?;
    let mut all = tx.unseal(all).await?;
    // By words, so that the order tells nothing about seats.
    all.sort_by(|one, other| one.body.cmp(&other.body).then(one.thing.cmp(&other.thing)));
    Ok(all)
}

/// The points of a consultation, in order.
pub async fn points(tx: &mut Tx, consultation: Id) -> Result<Vec<Point>> {
    let rows = tx
        .all("SELECT * FROM synthesis_points WHERE consultation = $1 ORDER BY position, id", values![consultation])
        .await?;
    let mut points = rows
        .iter()
        .map(|row| {
            Ok(Point {
                id: row.get("id")?,
                position: row.get("position")?,
                lang: row.get("lang")?,
                body: row.get("body")?,
                version: row.get("version")?,
                held: row.get("held")?,
                sources: Vec::new(),
                given: Vec::new(),
            })
        })
        .collect::<Result<Vec<Point>>>()?;
    if points.is_empty() {
        return Ok(points);
    }
    let rests = tx
        .all(
            "SELECT r.point, r.thing FROM synthesis_sources r JOIN synthesis_points p ON p.id = r.point
             WHERE p.consultation = $1",
            values![consultation],
        )
        .await?;
    let rests =
        rests.iter().map(|row| Ok((row.get("point")?, row.get("thing")?))).collect::<Result<BTreeSet<(Id, Id)>>>()?;
    for source in sources(tx, consultation).await? {
        for point in points.iter_mut().filter(|point| rests.contains(&(point.id, source.thing))) {
            point.sources.push(source.clone());
        }
    }
    let answers = tx
        .all(
            "SELECT a.* FROM synthesis_answers a JOIN synthesis_points p ON p.id = a.point
             WHERE p.consultation = $1 ORDER BY a.seat",
            values![consultation],
        )
        .await?;
    let mut said = Vec::with_capacity(answers.len());
    for row in &answers {
        let given = Given {
            seat: row.get("seat")?,
            version: row.get("version")?,
            answer: Answer::parse(&row.get::<String>("answer")?).unwrap_or(Answer::LeaveOut),
            wish: row.get("wish")?,
        };
        said.push(OnPoint { point: row.get("point")?, given });
    }
    for one in tx.unseal(said).await? {
        points.iter_mut().filter(|point| point.id == one.point).for_each(|point| point.given.push(one.given.clone()));
    }
    Ok(points)
}

/// What a seat said to wordings: the point as it stands, whether it was about this wording, the answer and the wish.
pub(super) async fn said_by(tx: &mut Tx, consultation: Id, seat: [u8; 16]) -> Result<Vec<(String, bool, Given)>> {
    let points = points(tx, consultation).await?;
    let own = |point: Point| {
        let given = point.given.into_iter().find(|given| given.seat == seat)?;
        Some((point.body, given.version == point.version, given))
    };
    Ok(points.into_iter().filter_map(own).collect())
}

/// True when a point is printed.
pub(super) async fn is_printed(tx: &mut Tx, consultation: Id) -> Result<bool> {
    Ok(points(tx, consultation).await?.iter().any(|point| point.standing() == Standing::Approved))
}

/// The points that are printed, in a reader's language where they were translated.
pub(super) async fn printed(
    tx: &mut Tx,
    consultation: Id,
    translations: &Translations,
    reader: Lang,
) -> Result<Vec<Said>> {
    let points = points(tx, consultation).await?;
    let approved = points.iter().filter(|point| point.standing() == Standing::Approved);
    Ok(approved.map(|point| point.said(translations, reader)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(authors: &[u8], given: &[(u8, i64, Answer)], held: bool) -> Point {
        let seat = |n: u8| [n; 16];
        Point {
            id: Id([1; 16]),
            position: 1,
            lang: Lang::En,
            body: String::new(),
            version: 2,
            held,
            sources: authors
                .iter()
                .map(|n| Source { thing: Id([*n; 16]), seat: seat(*n), lang: Lang::En, body: String::new() })
                .collect(),
            given: given
                .iter()
                .map(|(n, version, answer)| Given {
                    seat: seat(*n),
                    version: *version,
                    answer: *answer,
                    wish: String::new(),
                })
                .collect(),
        }
    }

    #[test]
    fn a_point_is_printed_when_every_author_approved_this_wording() {
        use Answer::{Approve, Change, LeaveOut};
        for (authors, given, held, expect) in [
            (&[1, 2][..], &[][..], false, Standing::Waiting),
            (&[1, 2], &[(1, 2, Approve)], false, Standing::Waiting),
            (&[1, 2], &[(1, 2, Approve), (2, 1, Approve)], false, Standing::Waiting),
            (&[1, 2], &[(1, 2, Approve), (2, 2, Approve)], false, Standing::Approved),
            (&[1, 2], &[(1, 2, Approve), (3, 2, LeaveOut), (2, 2, Approve)], false, Standing::Approved),
            (&[1, 2], &[(1, 2, Change), (2, 2, Approve)], false, Standing::Change),
            (&[1, 2], &[(1, 2, Change), (2, 2, LeaveOut)], false, Standing::LeftOut),
            (&[1, 2], &[(1, 2, Approve), (2, 2, Approve)], true, Standing::Held),
            (&[], &[], false, Standing::Held),
        ] {
            assert_eq!(point(authors, given, held).standing(), expect, "{authors:?} {given:?}");
        }
    }
}
