//! What a recommendation rests on: results of consultations, and in them single statements, parts of the text, and positions on lists
//! that are kept for groups.
//!
//! The problem: between "people said" and "the council asks" the trail breaks, and nobody can tell advice that many share from advice that
//! one member likes. So each source is named with the count that it is from, and is shown in its words beside the figures of that count. A
//! statement that its author takes back later is not shown any more; that there was one is.
//!
//! Sources: product.md R23, R27, R28.

use kit::{Page, Problem, Visit};
use store::{Id, Result, Tx, values};

use crate::consultations::result::{Support, key, support};

/// Something that a recommendation rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// `consultation`, `provision` or `statement`.
    pub kind: String,
    /// The consultation.
    pub consultation: Id,
    /// The thing in it.
    pub thing: Id,
    /// The count whose result shows it.
    pub release: i64,
    /// The id of the group on whose list it stands; empty: none.
    pub reserved: String,
}

impl Source {
    /// The whole result of a count.
    pub fn whole(consultation: Id, release: i64) -> Self {
        Self { kind: WHOLE.to_owned(), consultation, thing: consultation, release, reserved: String::new() }
    }

    /// True for a result as a whole.
    pub fn is_whole(&self) -> bool {
        self.kind == WHOLE
    }

    /// The key of the point in a result.
    pub fn key(&self) -> String {
        key(&self.kind, self.thing, &self.reserved)
    }
}

const WHOLE: &str = "consultation";

/// A consultation with a published result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The consultation.
    pub consultation: Id,
    /// Its title.
    pub title: String,
    /// The newest result.
    pub release: i64,
}

/// The consultations here whose results are public: what a recommendation can rest on.
pub async fn outcomes(tx: &mut Tx) -> Result<Vec<Outcome>> {
    tx.all(
        "SELECT c.id, c.title, MAX(r.number) AS number FROM consultations c JOIN releases r ON r.consultation = c.id
         WHERE c.state <> 'draft' AND r.body <> '' GROUP BY c.id, c.title ORDER BY c.title LIMIT 100",
        values![],
    )
    .await?
    .iter()
    .map(|row| Ok(Outcome { consultation: row.get("id")?, title: row.get("title")?, release: row.get("number")? }))
    .collect()
}

/// What a recommendation rests on.
pub async fn of(tx: &mut Tx, recommendation: Id) -> Result<Vec<Source>> {
    tx.all("SELECT * FROM recommendation_sources WHERE recommendation = $1 ORDER BY position", values![recommendation])
        .await?
        .iter()
        .map(|row| {
            Ok(Source {
                kind: row.get("kind")?,
                consultation: row.get("consultation")?,
                thing: row.get("thing")?,
                release: row.get("release")?,
                reserved: row.get("reserved")?,
            })
        })
        .collect()
}

/// Says what a draft rests on.
pub async fn put(tx: &mut Tx, recommendation: Id, sources: &[Source]) -> Result<()> {
    tx.run("DELETE FROM recommendation_sources WHERE recommendation = $1", values![recommendation]).await?;
    for (position, one) in sources.iter().enumerate() {
        tx.run(
            "INSERT INTO recommendation_sources (recommendation, position, kind, consultation, thing, release, reserved)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            values![recommendation, position, &one.kind, one.consultation, one.thing, one.release, &one.reserved],
        )
        .await?;
    }
    Ok(())
}

/// The results that are ticked in a draft's form, each with what was chosen in it before and the count that was meant then.
pub fn ticked(outcomes: &[Outcome], before: &[Source], is_ticked: impl Fn(Id) -> bool) -> Vec<Source> {
    let mut all = Vec::new();
    for outcome in outcomes.iter().filter(|outcome| is_ticked(outcome.consultation)) {
        let kept: Vec<Source> =
            before.iter().filter(|source| source.consultation == outcome.consultation).cloned().collect();
        if kept.is_empty() {
            all.push(Source::whole(outcome.consultation, outcome.release));
        } else {
            all.extend(kept);
        }
    }
    all
}

/// What a draft rests on after points were chosen in one result.
pub fn chosen(before: &[Source], whole: Source, points: Vec<Source>) -> Vec<Source> {
    let mut all: Vec<Source> =
        before.iter().filter(|source| source.consultation != whole.consultation).cloned().collect();
    all.push(whole);
    all.extend(points);
    all
}

/// A result that something rests on, with what is meant in it.
#[derive(Debug, Clone)]
pub struct Rest {
    /// The result; of its points only those that are meant.
    pub support: Support,
    /// How many statements that were meant were taken back since.
    pub gone: usize,
}

/// What these sources show, in their order.
///
/// # Errors
/// When the database does not answer.
pub async fn shown(visit: &Visit, page: &Page, sources: &[Source]) -> std::result::Result<Vec<Rest>, Problem> {
    let mut all = Vec::new();
    for whole in sources.iter().filter(|source| source.is_whole()) {
        let meant: Vec<String> = sources
            .iter()
            .filter(|source| source.consultation == whole.consultation && !source.is_whole())
            .map(Source::key)
            .collect();
        let is_meant = |key: &str| meant.iter().any(|one| one == key);
        let found = support(visit, page, whole.consultation, Some(whole.release), is_meant).await?;
        all.extend(found.map(|support| Rest { gone: meant.len().saturating_sub(support.points.len()), support }));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(kind: &str, consultation: u8, thing: u8, release: i64) -> Source {
        Source {
            kind: kind.to_owned(),
            consultation: Id([consultation; 16]),
            thing: Id([thing; 16]),
            release,
            reserved: String::new(),
        }
    }

    #[test]
    fn a_newer_count_does_not_slip_under_what_was_chosen() {
        let outcomes = [1, 2, 3].map(|n| Outcome { consultation: Id([n; 16]), title: String::new(), release: 9 });
        let before = [source("consultation", 1, 1, 4), source("statement", 1, 50, 4), source("consultation", 2, 2, 5)];
        let ticked = ticked(&outcomes, &before, |id| id != Id([2; 16]));
        assert_eq!(ticked, [before[0].clone(), before[1].clone(), Source::whole(Id([3; 16]), 9)]);
    }

    #[test]
    fn choosing_in_one_result_leaves_the_others() {
        let before = [source("consultation", 1, 1, 4), source("statement", 1, 50, 4), source("consultation", 2, 2, 5)];
        let whole = Source::whole(Id([1; 16]), 6);
        let points = vec![source("provision", 1, 60, 6)];
        let after = chosen(&before, whole.clone(), points.clone());
        assert_eq!(after, [before[2].clone(), whole, points[0].clone()]);
    }
}
