//! What is asked of the database.

use store::{Day, Id, Result, Tx, values};

use super::filter::Filter;
use crate::{
    commitments,
    recommendations::{
        inbox::newest,
        store as sql,
        types::{Addressee, Institution, Recommendation},
    },
};

/// What [`Filter::conditions`] gives the values for.
macro_rules! conditions {
    ($before:literal, $after:literal) => {
        concat!(
            $before,
            " WHERE r.published_day IS NOT NULL AND ($1 = '' OR r.pillar = $1) AND ($2 IS NULL OR r.council = $2)",
            " AND ($3 = '' OR EXISTS (SELECT 1 FROM recommendation_groups g WHERE g.recommendation = r.id AND g.people = $3))",
            " AND ($4 IS NULL OR EXISTS (SELECT 1 FROM addressees a WHERE a.recommendation = r.id AND a.institution = $4))",
            " AND ($5 = '' OR ($5 <> 'judged-done' AND EXISTS (SELECT 1 FROM addressees a WHERE a.recommendation = r.id AND (",
            "   ($5 = 'waiting' AND a.stands = 'waiting' AND a.due_day >= $6)",
            "   OR ($5 = 'overdue' AND a.stands = 'waiting' AND a.due_day < $6)",
            "   OR ($5 <> 'waiting' AND a.stands = $5))))",
            "   OR ($5 = 'judged-done' AND EXISTS (SELECT 1 FROM addressees a JOIN commitments c ON c.addressee = a.id",
            "       WHERE a.recommendation = r.id AND c.judged = 'completed')))",
            " AND ($7 = '' OR r.folded LIKE $7) AND ($8 = '' OR r.folded LIKE $8) AND ($9 = '' OR r.folded LIKE $9) ",
            $after
        )
    };
}

/// How many a page of the list shows.
pub(super) const EACH: usize = 12;

/// Up to how many are counted; then it is said that there are more.
pub(super) const COUNTED: i64 = 2_000;

/// A recommendation in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The recommendation, as it reads now.
    pub one: Recommendation,
    /// Who must answer, with their answers.
    pub to: Vec<Addressee>,
    /// How many promises there are, and how many of them members judged done.
    pub promises: (usize, usize),
    /// Earlier ones of councils here that say nearly the same: how many, and the year of the first.
    pub before: Option<(usize, i64)>,
    /// How many recommendations of public reports say nearly the same.
    pub reports: usize,
}

/// Adds to a recommendation what the list shows of it.
async fn listed(tx: &mut Tx, id: Id) -> Result<Option<Listed>> {
    let Some(mut one) = sql::find(tx, id).await? else { return Ok(None) };
    newest(&mut one, &sql::corrections(tx, id).await?);
    let to = sql::addressees(tx, id).await?;
    let mut promises = (0, 0);
    for addressee in &to {
        for promise in commitments::store::of(tx, addressee.id).await? {
            promises.0 += 1;
            promises.1 += usize::from(promise.is_done());
        }
    }
    let row = tx
        .first(
            "SELECT COUNT(*) AS n, MIN(e.year) AS first FROM recommendation_repeats p JOIN recommendations e ON e.id = p.earlier
             WHERE p.recommendation = $1 AND p.kind = 'recommendation'",
            values![id],
        )
        .await?;
    let before = match row {
        Some(row) => {
            row.get::<Option<i64>>("first")?.map(|first| Ok::<_, store::Error>((row.get("n")?, first))).transpose()?
        }
        None => None,
    };
    let reports = tx
        .count(
            "SELECT COUNT(*) AS n FROM recommendation_repeats WHERE recommendation = $1 AND kind = 'report'",
            values![id],
        )
        .await?;
    Ok(Some(Listed { one, to, promises, before, reports: usize::try_from(reports).unwrap_or(0) }))
}

/// A page (from 1) of the list, newest first, and how many there are: counted up to [`COUNTED`], one more means that there are more.
/// `None` when there is no such page.
pub async fn page(tx: &mut Tx, filter: &Filter, today: Day, number: usize) -> Result<Option<(i64, Vec<Listed>)>> {
    let mut values = filter.conditions(today);
    values.extend(values![COUNTED + 1]);
    let found = tx
        .count(
            conditions!("SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM recommendations r", "LIMIT $10) found"),
            values,
        )
        .await?;
    if number == 0 || number > pages(found) {
        return Ok(None);
    }
    let mut values = filter.conditions(today);
    values.extend(values![EACH, (number - 1) * EACH]);
    let rows = tx
        .all(
            conditions!(
                "SELECT r.id FROM recommendations r",
                "ORDER BY r.published_day DESC, r.id DESC LIMIT $10 OFFSET $11"
            ),
            values,
        )
        .await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        all.extend(listed(tx, row.get("id")?).await?);
    }
    Ok(Some((found, all)))
}

/// How many pages a list of so many has.
pub(super) fn pages(found: i64) -> usize {
    usize::try_from(found).unwrap_or_default().div_ceil(EACH).max(1)
}

/// Everything that a filter finds, newest first: for files.
pub(super) async fn all(tx: &mut Tx, filter: &Filter, today: Day, most: usize) -> Result<Vec<Listed>> {
    let mut values = filter.conditions(today);
    values.extend(values![most]);
    let rows = tx
        .all(
            conditions!("SELECT r.id FROM recommendations r", "ORDER BY r.published_day DESC, r.id DESC LIMIT $10"),
            values,
        )
        .await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        all.extend(listed(tx, row.get("id")?).await?);
    }
    Ok(all)
}

/// How an institution answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// The institution.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Answered, or its time is over.
    pub due: i64,
    /// Answered by the last day.
    pub on_time: i64,
    /// Not answered, and the last day is over.
    pub overdue: i64,
}

/// How institutions answer, those with most overdue first.
pub async fn rates(tx: &mut Tx, today: Day, most: usize) -> Result<Vec<Rate>> {
    tx.all(
        "SELECT i.id, i.name, s.due, s.on_time, s.overdue FROM (
            SELECT a.institution,
                   COUNT(CASE WHEN a.answered_day IS NOT NULL OR a.due_day < $1 THEN 1 END) AS due,
                   COUNT(CASE WHEN a.answered_day <= a.due_day THEN 1 END) AS on_time,
                   COUNT(CASE WHEN a.answered_day IS NULL AND a.due_day < $1 THEN 1 END) AS overdue
            FROM addressees a WHERE a.due_day IS NOT NULL GROUP BY a.institution) s
         JOIN institutions i ON i.id = s.institution
         ORDER BY s.overdue DESC, s.due DESC, i.name LIMIT $2",
        values![today, most],
    )
    .await?
    .iter()
    .map(|row| {
        Ok(Rate {
            id: row.get("id")?,
            name: row.get("name")?,
            due: row.get("due")?,
            on_time: row.get("on_time")?,
            overdue: row.get("overdue")?,
        })
    })
    .collect()
}

/// How many recommendations are public, and how many answers are overdue; `None` when there is none.
pub async fn glance(tx: &mut Tx, today: Day) -> Result<Option<(i64, i64)>> {
    let all = tx.count("SELECT COUNT(*) AS n FROM recommendations WHERE published_day IS NOT NULL", values![]).await?;
    let overdue = tx
        .count("SELECT COUNT(*) AS n FROM addressees WHERE stands = 'waiting' AND due_day < $1", values![today])
        .await?;
    Ok((all > 0).then_some((all, overdue)))
}

/// Everything that was asked of an institution, newest first.
pub(super) async fn asked_of(tx: &mut Tx, institution: &Institution, most: usize) -> Result<Vec<Listed>> {
    let rows = tx
        .all(
            "SELECT a.recommendation FROM addressees a WHERE a.institution = $1 AND a.asked_day IS NOT NULL
             ORDER BY a.asked_day DESC, a.id LIMIT $2",
            values![institution.id, most],
        )
        .await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        all.extend(listed(tx, row.get("recommendation")?).await?);
    }
    Ok(all)
}
