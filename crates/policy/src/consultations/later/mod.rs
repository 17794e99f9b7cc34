//! What became of it: the text that was asked about beside a later one, and what the office says to each suggestion.
//!
//! The problem: people who suggested wordings never hear what was done with them. Here a later text is compared provision by
//! provision with the one they read; each change shows the suggestions behind it, each suggestion what the office says
//! to it, and a suggestion without an answer says so in public (product.md R27).
//!
//! - [`staff`]: the convenor brings in a later text and publishes the comparison.
//! - [`answers`]: the convenor answers suggestions one by one; what is not taken up needs a reason.
//! - [`public`]: everybody reads it. [`suggestions`] lists them all. Suggestions whose authors do not want them printed are answered to their authors alone.
//!
//! Comparing is the work of [`texts::compare`].
//!
//! Not done: saying who caused a change that nobody suggested.

mod answers;
mod public;
mod staff;
mod suggestions;

use std::collections::BTreeMap;

use ::store::{Day, Id, Result, Row, Tx, values};
use axum::{Router, routing::get};
use kit::{App, Lang, Problem, Texts, samples::Sample, samples::Stage, texts};
use texts::{Draft, compare::Change};

use super::{
    acts,
    reading::draft,
    store::Translations,
    types::{Provision, Said},
};

/// The messages of this folder.
pub const TEXTS: Texts = texts!("later", "text");

/// The longest title of a later text, in characters.
pub const TITLE_LIMIT: usize = 200;

/// The longest reason, in characters.
pub const REASON_LIMIT: usize = 1_000;

/// The routes of this folder.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{id}/changed", get(public::first))
        .route("/c/{id}/changed/{page}", get(public::page))
        .route("/c/{id}/changed/suggestions", get(suggestions::first))
        .route("/c/{id}/changed/suggestions/{page}", get(suggestions::page))
        .route("/staff/c/{id}/later", get(staff::list).post(staff::add))
        .route("/staff/c/{id}/later/{number}", get(staff::one).post(staff::publish))
        .route("/staff/c/{id}/later/{number}/answer/{suggestion}", get(answers::get).post(answers::post))
}

/// The samples of this folder.
pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = public::samples(stage);
    all.extend(suggestions::samples(stage));
    all.extend(staff::samples(stage));
    all.extend(answers::samples(stage));
    all
}

/// A later text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its id.
    pub id: Id,
    /// 1, 2, 3 ... in a consultation.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// Where it is from.
    pub source: String,
    /// The address of the source; may be empty.
    pub source_url: String,
    /// Whether the public sees it.
    pub published: bool,
    /// Plainly a sample.
    pub sample: bool,
}

fn revision(row: &Row) -> Result<Revision> {
    Ok(Revision {
        id: row.get("id")?,
        number: row.get("number")?,
        title: row.get("title")?,
        source: row.get("source")?,
        source_url: row.get("source_url")?,
        published: row.get("published")?,
        sample: row.get("sample")?,
    })
}

/// The later texts of a consultation, in order.
pub async fn revisions(tx: &mut Tx, consultation: Id) -> Result<Vec<Revision>> {
    tx.all("SELECT * FROM revisions WHERE consultation = $1 ORDER BY number", values![consultation])
        .await?
        .iter()
        .map(revision)
        .collect()
}

/// The newest later text that the public sees.
pub async fn newest(tx: &mut Tx, consultation: Id) -> Result<Option<Revision>> {
    Ok(revisions(tx, consultation).await?.into_iter().rev().find(|one| one.published))
}

/// The parts of a later text.
pub async fn parts(tx: &mut Tx, revision: Id) -> Result<Vec<Draft>> {
    tx.all("SELECT * FROM revision_parts WHERE revision = $1 ORDER BY position", values![revision])
        .await?
        .iter()
        .map(|row| {
            Ok(Draft {
                eid: row.get("eid")?,
                depth: row.get("depth")?,
                label: row.get("label")?,
                heading: row.get("heading")?,
                body: row.get("body")?,
            })
        })
        .collect()
}

/// Stores a later text.
pub async fn add(tx: &mut Tx, consultation: Id, one: &Revision, text: &[Draft], today: Day) -> Result<()> {
    tx.run(
        "INSERT INTO revisions (id, consultation, number, title, source, source_url, published, sample, made_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        values![
            one.id,
            consultation,
            one.number,
            &one.title,
            &one.source,
            &one.source_url,
            one.published,
            one.sample,
            today
        ],
    )
    .await?;
    for (place, part) in text.iter().enumerate() {
        tx.run(
            "INSERT INTO revision_parts (revision, position, eid, depth, label, heading, body)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            values![one.id, place as i64 + 1, &part.eid, part.depth, &part.label, &part.heading, &part.body],
        )
        .await?;
    }
    if one.published {
        acts::later_text(tx, one.id, true, today).await?;
    }
    Ok(())
}

/// What an office says to a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is in the later text.
    Taken,
    /// A part of it is.
    Partly,
    /// It is not.
    Declined,
}

impl Outcome {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Taken, Self::Partly, Self::Declined];

    /// The word in the database and in message keys (`outcome-taken`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::Partly => "partly",
            Self::Declined => "declined",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.word() == word)
    }
}

/// An answer to a suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Its id; translations of the reason are under it.
    pub id: Id,
    /// The suggestion.
    pub suggestion: Id,
    /// What the office says.
    pub outcome: Outcome,
    /// Where in the later text it shows; may be empty.
    pub eid: String,
    /// Why.
    pub reason: String,
}

impl Answered {
    /// The reason as a reader sees it. `lang` is the language of the consultation.
    pub(super) fn said(&self, translations: &Translations, lang: Lang, reader: Lang) -> Said {
        translations.said(self.id, "reason", &self.reason, lang, reader)
    }
}

/// Shows a later text to the public, or hides it again.
async fn show(tx: &mut Tx, revision: Id, published: bool, today: Day) -> Result<()> {
    let changed = tx
        .run("UPDATE revisions SET published = $2 WHERE id = $1 AND published <> $2", values![revision, published])
        .await?;
    if changed > 0 {
        acts::later_text(tx, revision, published, today).await?;
    }
    Ok(())
}

/// Deletes a later text that is not public, with the answers in it.
async fn delete(tx: &mut Tx, revision: Id) -> Result<()> {
    tx.run(
        "DELETE FROM translations WHERE thing IN (SELECT a.id FROM suggestion_answers a JOIN revisions r ON r.id = a.revision
           WHERE r.id = $1 AND r.published = 0)",
        values![revision],
    )
    .await?;
    tx.run("DELETE FROM revisions WHERE id = $1 AND published = 0", values![revision]).await?;
    Ok(())
}

/// Deletes the translations of what was answered to a suggestion of this seat. The answers go with the suggestion itself.
pub(super) async fn let_go(tx: &mut Tx, seat: [u8; 16], suggestion: Id) -> Result<()> {
    tx.run(
        "DELETE FROM translations WHERE thing IN (SELECT a.id FROM suggestion_answers a JOIN suggestions s ON s.id = a.suggestion
           WHERE s.id = $1 AND s.seat = $2)",
        values![suggestion, seat],
    )
    .await?;
    Ok(())
}

/// The answers to suggestions in a later text, by suggestion.
pub async fn answered(tx: &mut Tx, revision: Id) -> Result<BTreeMap<Id, Answered>> {
    let rows = tx.all("SELECT * FROM suggestion_answers WHERE revision = $1", values![revision]).await?;
    rows.iter()
        .map(|row| {
            let suggestion: Id = row.get("suggestion")?;
            let one = Answered {
                id: row.get("id")?,
                suggestion,
                outcome: Outcome::parse(&row.get::<String>("outcome")?).unwrap_or(Outcome::Declined),
                eid: row.get("eid")?,
                reason: row.get("reason")?,
            };
            Ok((suggestion, one))
        })
        .collect()
}

/// Stores an answer, or changes it.
pub async fn answer(tx: &mut Tx, revision: Id, one: &Answered, today: Day) -> Result<Id> {
    let row = tx
        .first(
            "INSERT INTO suggestion_answers (id, suggestion, revision, outcome, eid, reason, day)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (suggestion, revision) DO UPDATE
                SET outcome = excluded.outcome, eid = excluded.eid, reason = excluded.reason, day = excluded.day
             RETURNING id",
            values![one.id, one.suggestion, revision, one.outcome.word(), &one.eid, &one.reason, today],
        )
        .await?;
    row.map_or(Ok(one.id), |row| row.get("id"))
}

/// The answers that authors read: those in the newest published text; `None` when no later text is public.
pub(super) async fn told(tx: &mut Tx, consultation: Id) -> Result<Option<BTreeMap<Id, Answered>>> {
    let Some(newest) = newest(tx, consultation).await? else { return Ok(None) };
    Ok(Some(answered(tx, newest.id).await?))
}

/// The two texts side by side. Where the headings that people read were written for them (plain words in the place of the
/// law's own), headings are left out of it: they would all seem to have changed.
fn compared(before: &[Provision], after: &[Draft]) -> (Vec<Draft>, Vec<Change>) {
    let mut earlier: Vec<Draft> = before.iter().map(draft).collect();
    let mut later = after.to_vec();
    let paired = earlier.iter().filter_map(|one| later.iter().find(|two| two.eid == one.eid).map(|two| (one, two)));
    let (same, other) = paired.filter(|(one, two)| !one.heading.is_empty() || !two.heading.is_empty()).fold(
        (0, 0),
        |(same, other), (one, two)| if one.heading == two.heading { (same + 1, other) } else { (same, other + 1) },
    );
    if other > same {
        earlier.iter_mut().chain(&mut later).for_each(|part| part.heading.clear());
    }
    let changes = texts::compare::compare(&earlier, &later);
    (earlier, changes)
}

/// The same off the async threads: a long law takes some dozen milliseconds.
async fn compare(before: Vec<Provision>, after: Vec<Draft>) -> std::result::Result<Vec<Change>, Problem> {
    tokio::task::spawn_blocking(move || compared(&before, &after).1).await.map_err(|_| Problem::Internal)
}

/// What a part is called in a list: its heading, or the beginning of its words.
fn name(part: &Draft) -> String {
    let mut words = part.heading.clone();
    if words.is_empty() {
        for word in part.body.split_whitespace() {
            if words.chars().count() + word.chars().count() > 60 {
                words.push_str(" …");
                break;
            }
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(word);
        }
    }
    format!("{} {words}", part.label).trim().to_owned()
}
