//! What is asked of the database.

use store::{Day, Id, Result, Row, Tx, values};

use super::filter::Filter;
use crate::{
    index,
    recommendations::{
        store as sql,
        types::{Addressee, Institution, Recommendation},
    },
};

/// What [`Filter::conditions`] gives the values for. Going through the index from the newest takes milliseconds at a hundred thousand, so
/// nothing else is weighed; what few have (an institution, a word) is looked up where it stands.
macro_rules! conditions {
    ($from:literal) => {
        concat!(
            "SELECT m.recommendation AS id FROM ",
            $from,
            " WHERE (m.bits & $1) = $1 AND ($2 IS NULL OR m.council = $2)",
            " AND ($3 IS NULL OR m.due_last >= $3) AND ($4 IS NULL OR m.due_first < $4)",
            // Something happened; or a last day went by on which somebody had not answered, which is looked for among several only
            // where the first and the last of them do not tell.
            " AND ($5 IS NULL OR m.changed_day >= $5 OR (m.due_last < $6 AND m.due_last >= $5 - 1)",
            "   OR (m.due_last >= $6 AND m.due_first < $6 AND (m.due_first >= $5 - 1 OR EXISTS (",
            "       SELECT 1 FROM addressees w WHERE w.recommendation = m.recommendation AND w.stands = 'waiting'",
            "          AND w.due_day >= $5 - 1 AND w.due_day < $6))))",
            " AND ($7 = '' OR EXISTS (SELECT 1 FROM recommendations r WHERE r.id = m.recommendation AND r.folded LIKE $7",
            "       AND ($8 = '' OR r.folded LIKE $8) AND ($9 = '' OR r.folded LIKE $9)))",
            " AND ($10 IS NULL OR EXISTS (SELECT 1 FROM addressees a",
            "       WHERE a.recommendation = m.recommendation AND a.institution = $10))",
            " ORDER BY m.published_day DESC, m.recommendation DESC LIMIT $11"
        )
    };
}

/// The ids that a filter finds, newest first.
async fn found(tx: &mut Tx, filter: &Filter, today: Day, most: i64) -> Result<Vec<Id>> {
    let mut values = filter.conditions(today);
    values.extend(values![most]);
    let rows = match rarest(tx, filter).await? {
        Some((low, high)) => {
            values.extend(values![low, high]);
            let sql = conditions!(
                "(SELECT DISTINCT recommendation FROM recommendation_words WHERE word >= $12 AND word < $13) d
                 JOIN recommendation_index m ON m.recommendation = d.recommendation"
            );
            tx.all(sql, values).await?
        }
        None if filter.institution.is_some() => {
            let sql = conditions!(
                "addressees d JOIN recommendation_index m ON m.recommendation = d.recommendation AND d.institution = $10"
            );
            tx.all(sql, values).await?
        }
        None => tx.all(conditions!("recommendation_index m"), values).await?,
    };
    ids(&rows)
}

/// How many are few: so many can be looked up and put in order without being noticed.
const FEW: i64 = 1_500;

/// Between which values the word lies that the fewest recommendations have, if they are few.
async fn rarest(tx: &mut Tx, filter: &Filter) -> Result<Option<(Vec<u8>, Vec<u8>)>> {
    let mut rarest = None;
    let mut fewest = FEW;
    for word in filter.folded() {
        let (low, high) = index::beginning(&word);
        let n = tx
            .count(
                "SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM recommendation_words WHERE word >= $1 AND word < $2
                                            LIMIT $3) found",
                values![low.clone(), high.clone(), FEW],
            )
            .await?;
        if n < fewest {
            (rarest, fewest) = (Some((low, high)), n);
        }
    }
    Ok(rarest)
}

/// How many a page of the list shows.
pub(super) const EACH: usize = 12;

/// Up to how many are counted; then it is said that there are more.
pub(super) const COUNTED: i64 = 240;

/// A recommendation in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The recommendation, as it reads now.
    pub one: Recommendation,
    /// Who must answer, with their answers.
    pub to: Vec<Addressee>,
    /// For each addressee, in the same order: how many promises, and how many of them members judged done.
    pub promises: Vec<(usize, usize)>,
    /// Earlier ones of councils here that say nearly the same: how many, and the year of the first.
    pub before: Option<(usize, i64)>,
    /// How many recommendations of public reports say nearly the same.
    pub reports: usize,
    /// What happened since the day that is asked for, in the words of [`index::since`].
    pub changed: Vec<(String, Day)>,
}

/// Adds to a recommendation what the list shows of it.
async fn listed(tx: &mut Tx, id: Id) -> Result<Option<Listed>> {
    let Some(one) = sql::as_it_reads(tx, id).await? else { return Ok(None) };
    let to = sql::addressees(tx, id).await?;
    let counts = tx
        .all(
            "SELECT a.id, COUNT(*) AS n, COUNT(CASE WHEN c.judged = 'completed' THEN 1 END) AS done
             FROM addressees a JOIN commitments c ON c.addressee = a.id WHERE a.recommendation = $1 GROUP BY a.id",
            values![id],
        )
        .await?;
    let mut promises = vec![(0, 0); to.len()];
    for row in &counts {
        let addressee: Id = row.get("id")?;
        if let Some(at) = to.iter().position(|one| one.id == addressee) {
            promises[at] = (row.get("n")?, row.get("done")?);
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
    Ok(Some(Listed { one, to, promises, before, reports: usize::try_from(reports).unwrap_or(0), changed: Vec::new() }))
}

fn ids(rows: &[Row]) -> Result<Vec<Id>> {
    rows.iter().map(|row| row.get("id")).collect()
}

/// What the list shows of each.
async fn each(tx: &mut Tx, ids: &[Id]) -> Result<Vec<Listed>> {
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        all.extend(listed(tx, *id).await?);
    }
    Ok(all)
}

/// A page (from 1) of the list, newest first, and how many there are: counted up to [`COUNTED`], one more means that there are more.
/// `None` when there is no such page.
pub async fn page(tx: &mut Tx, filter: &Filter, today: Day, number: usize) -> Result<Option<(i64, Vec<Listed>)>> {
    let found = found(tx, filter, today, COUNTED + 1).await?;
    let many = found.len() as i64;
    // Beyond what is counted nobody leafs: filters and the table lead there.
    if number == 0 || number > pages(many.min(COUNTED)) {
        return Ok(None);
    }
    let on_it: Vec<Id> = found.into_iter().skip((number - 1) * EACH).take(EACH).collect();
    let mut all = each(tx, &on_it).await?;
    if let Some(since) = filter.since {
        for one in &mut all {
            one.changed = index::since(tx, one.one.id, since, today).await?;
        }
    }
    Ok(Some((many, all)))
}

/// How many pages a list of so many has.
pub(super) fn pages(found: i64) -> usize {
    usize::try_from(found).unwrap_or_default().div_ceil(EACH).max(1)
}

/// Everything that a filter finds, newest first: for files.
pub(super) async fn all(tx: &mut Tx, filter: &Filter, today: Day, most: usize) -> Result<Vec<Listed>> {
    let found = found(tx, filter, today, most as i64).await?;
    each(tx, &found).await
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

/// What a council published from one day to before another, in the order of its numbers.
pub(super) async fn published_between(
    tx: &mut Tx,
    council: Id,
    from: Day,
    to: Day,
    most: usize,
) -> Result<Vec<Listed>> {
    let rows = tx
        .all(
            "SELECT id FROM recommendations WHERE council = $1 AND published_day >= $2 AND published_day < $3
             ORDER BY year, number LIMIT $4",
            values![council, from, to, most],
        )
        .await?;
    each(tx, &ids(&rows)?).await
}

/// How an institution answers, over everything that it was asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sums {
    /// Answered, or its time is over.
    pub(super) due: i64,
    pub(super) on_time: i64,
    pub(super) overdue: i64,
    /// The days until each first answer.
    pub(super) days: Vec<i64>,
    /// Promises, and those that members judged done.
    pub(super) promises: (i64, i64),
    /// How many say nearly what was said before.
    pub(super) repeated: i64,
}

pub(super) async fn sums(tx: &mut Tx, institution: Id, today: Day) -> Result<Sums> {
    let row = tx
        .first(
            "SELECT COUNT(CASE WHEN a.answered_day IS NOT NULL OR a.due_day < $2 THEN 1 END) AS due,
                    COUNT(CASE WHEN a.answered_day <= a.due_day THEN 1 END) AS on_time,
                    COUNT(CASE WHEN a.answered_day IS NULL AND a.due_day < $2 THEN 1 END) AS overdue,
                    COUNT(CASE WHEN EXISTS (SELECT 1 FROM recommendation_repeats p WHERE p.recommendation = a.recommendation)
                               THEN 1 END) AS repeated
             FROM addressees a WHERE a.institution = $1 AND a.asked_day IS NOT NULL",
            values![institution, today],
        )
        .await?;
    let promised = tx
        .first(
            "SELECT COUNT(*) AS n, COUNT(CASE WHEN c.judged = 'completed' THEN 1 END) AS done
             FROM commitments c JOIN addressees a ON a.id = c.addressee WHERE a.institution = $1",
            values![institution],
        )
        .await?;
    let days = tx
        .all(
            "SELECT answered_day - asked_day AS days FROM addressees
             WHERE institution = $1 AND answered_day IS NOT NULL AND asked_day IS NOT NULL",
            values![institution],
        )
        .await?;
    let (Some(row), Some(promised)) = (row, promised) else { return Ok(Sums::default()) };
    Ok(Sums {
        due: row.get("due")?,
        on_time: row.get("on_time")?,
        overdue: row.get("overdue")?,
        days: days.iter().map(|row| row.get("days")).collect::<Result<_>>()?,
        promises: (promised.get("n")?, promised.get("done")?),
        repeated: row.get("repeated")?,
    })
}

/// Everything that was asked of an institution, newest first.
pub(super) async fn asked_of(tx: &mut Tx, institution: &Institution, most: usize) -> Result<Vec<Listed>> {
    let rows = tx
        .all(
            "SELECT a.recommendation AS id FROM addressees a WHERE a.institution = $1 AND a.asked_day IS NOT NULL
             ORDER BY a.asked_day DESC, a.id LIMIT $2",
            values![institution.id, most],
        )
        .await?;
    each(tx, &ids(&rows)?).await
}
