//! What is asked of the database.

use store::{Day, Id, Result, Row, Tx, values};

use super::filter::Filter;
use crate::recommendations::{
    store as sql,
    types::{Addressee, Institution, Recommendation},
};

/// What [`Filter::conditions`] gives the values for.
macro_rules! conditions {
    ($before:literal, $from:literal, $after:literal) => {
        concat!(
            $before,
            $from,
            " WHERE r.published_day IS NOT NULL AND ($1 = '' OR r.pillar = $1) AND ($2 IS NULL OR r.council = $2)",
            " AND ($3 = '' OR EXISTS (SELECT 1 FROM recommendation_groups g WHERE g.recommendation = r.id AND g.people = $3))",
            " AND ($4 IS NULL OR EXISTS (SELECT 1 FROM addressees a WHERE a.recommendation = r.id AND a.institution = $4))",
            " AND ($5 = '' OR $5 = 'judged-done' OR EXISTS (SELECT 1 FROM addressees a WHERE a.recommendation = r.id",
            // By recommendation: an index on standings would be gone through anew for each of them.
            "       AND a.stands || '' = $5 AND a.due_day BETWEEN $6 AND $7))",
            " AND ($5 <> 'judged-done' OR EXISTS (SELECT 1 FROM addressees a JOIN commitments c ON c.addressee = a.id",
            "       WHERE a.recommendation = r.id AND c.judged = 'completed'))",
            " AND ($8 = '' OR r.folded LIKE $8) AND ($9 = '' OR r.folded LIKE $9) AND ($10 = '' OR r.folded LIKE $10) ",
            // Nothing has happened yet since a day to come, wherever that is. Otherwise `Since` has looked.
            " AND $11 <= $12 + 2 ",
            $after
        )
    };
}

/// Where a search begins. A filter that finds much is met soon by walking back from the newest; one that finds little is looked up in
/// its own index. Which it is, is found out by counting a little way ([`driver`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Driver {
    Newest,
    Standing,
    Group,
    Institution,
    Judged,
    Since,
}

/// The same query from each beginning.
macro_rules! from_each {
    ($driver:expr, $before:literal, $after:literal) => {
        match $driver {
            Driver::Newest => conditions!($before, " FROM recommendations r", $after),
            Driver::Standing => conditions!(
                $before,
                " FROM (SELECT DISTINCT w.recommendation AS id FROM addressees w
                        WHERE w.stands = $5 AND w.due_day BETWEEN $6 AND $7) d JOIN recommendations r ON r.id = d.id",
                $after
            ),
            Driver::Group => conditions!(
                $before,
                " FROM recommendation_groups d JOIN recommendations r ON r.id = d.recommendation AND d.people = $3",
                $after
            ),
            Driver::Institution => conditions!(
                $before,
                " FROM addressees d JOIN recommendations r ON r.id = d.recommendation AND d.institution = $4",
                $after
            ),
            Driver::Judged => conditions!(
                $before,
                " FROM (SELECT DISTINCT w.recommendation AS id FROM commitments k JOIN addressees w ON w.id = k.addressee
                        WHERE k.judged = 'completed') d JOIN recommendations r ON r.id = d.id",
                $after
            ),
            // Each kind of event by its own index on days.
            Driver::Since => conditions!(
                $before,
                " FROM (SELECT id FROM recommendations WHERE published_day >= $11
                        UNION SELECT recommendation FROM recommendation_corrections WHERE day >= $11 AND state = 'published'
                        UNION SELECT recommendation FROM addressees WHERE more_day >= $11 OR asked_day >= $11
                        UNION SELECT recommendation FROM addressees
                              WHERE stands = 'waiting' AND due_day >= $11 - 1 AND due_day < $12
                        UNION SELECT w.recommendation FROM answers e JOIN addressees w ON w.id = e.addressee WHERE e.day >= $11
                        UNION SELECT w.recommendation FROM commitment_versions e JOIN commitments k ON k.id = e.commitment
                              JOIN addressees w ON w.id = k.addressee WHERE e.day >= $11
                        UNION SELECT w.recommendation FROM claims e JOIN commitments k ON k.id = e.commitment
                              JOIN addressees w ON w.id = k.addressee WHERE e.day >= $11
                        UNION SELECT w.recommendation FROM judgements e JOIN commitments k ON k.id = e.commitment
                              JOIN addressees w ON w.id = k.addressee WHERE e.day >= $11 AND e.state = 'adopted'
                       ) d JOIN recommendations r ON r.id = d.id",
                $after
            ),
        }
    };
}

/// How many are few: so many can be looked up and put in order without being noticed.
const FEW: i64 = 1_500;

/// The filter that finds few, if there is one.
async fn driver(tx: &mut Tx, filter: &Filter, today: Day) -> Result<Driver> {
    if filter.since.is_some() {
        return Ok(Driver::Since);
    }
    let few = |n: i64| n < FEW;
    if let Some(institution) = filter.institution {
        let sql = "SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM addressees WHERE institution = $1 LIMIT 1500) found";
        if few(tx.count(sql, values![institution]).await?) {
            return Ok(Driver::Institution);
        }
    }
    match filter.standing {
        Some("judged-done") => {
            let sql = "SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM commitments WHERE judged = 'completed' LIMIT 1500) found";
            if few(tx.count(sql, values![]).await?) {
                return Ok(Driver::Judged);
            }
        }
        Some(_) => {
            let (stands, low, high) = filter.stands(today);
            let sql = "SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM addressees
                       WHERE stands = $1 AND due_day BETWEEN $2 AND $3 LIMIT 1500) found";
            if few(tx.count(sql, values![stands, low, high]).await?) {
                return Ok(Driver::Standing);
            }
        }
        None => {}
    }
    if let Some(group) = filter.group {
        let sql =
            "SELECT COUNT(*) AS n FROM (SELECT 1 AS one FROM recommendation_groups WHERE people = $1 LIMIT 1500) found";
        if few(tx.count(sql, values![group.word()]).await?) {
            return Ok(Driver::Group);
        }
    }
    Ok(Driver::Newest)
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
    Ok(Some(Listed { one, to, promises, before, reports: usize::try_from(reports).unwrap_or(0) }))
}

/// What the list shows of each row.
async fn each(tx: &mut Tx, rows: &[Row]) -> Result<Vec<Listed>> {
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        all.extend(listed(tx, row.get("id")?).await?);
    }
    Ok(all)
}

/// A page (from 1) of the list, newest first, and how many there are: counted up to [`COUNTED`], one more means that there are more.
/// `None` when there is no such page.
pub async fn page(tx: &mut Tx, filter: &Filter, today: Day, number: usize) -> Result<Option<(i64, Vec<Listed>)>> {
    let mut values = filter.conditions(today);
    values.extend(values![COUNTED + 1]);
    let driver = driver(tx, filter, today).await?;
    let found =
        tx.count(from_each!(driver, "SELECT COUNT(*) AS n FROM (SELECT 1 AS one", "LIMIT $13) found"), values).await?;
    // Beyond what is counted nobody leafs: filters and the table lead there.
    if number == 0 || number > pages(found.min(COUNTED)) {
        return Ok(None);
    }
    let mut values = filter.conditions(today);
    values.extend(values![EACH, (number - 1) * EACH]);
    let rows = tx
        .all(from_each!(driver, "SELECT r.id", "ORDER BY r.published_day DESC, r.id DESC LIMIT $13 OFFSET $14"), values)
        .await?;
    Ok(Some((found, each(tx, &rows).await?)))
}

/// How many pages a list of so many has.
pub(super) fn pages(found: i64) -> usize {
    usize::try_from(found).unwrap_or_default().div_ceil(EACH).max(1)
}

/// Everything that a filter finds, newest first: for files.
pub(super) async fn all(tx: &mut Tx, filter: &Filter, today: Day, most: usize) -> Result<Vec<Listed>> {
    let mut values = filter.conditions(today);
    values.extend(values![most]);
    let driver = driver(tx, filter, today).await?;
    let rows =
        tx.all(from_each!(driver, "SELECT r.id", "ORDER BY r.published_day DESC, r.id DESC LIMIT $13"), values).await?;
    each(tx, &rows).await
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
    each(tx, &rows).await
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
    each(tx, &rows).await
}
