//! What is asked, in figures: edition by edition, place by place.

use store::{FromColumn, Result, Tx, values};

use crate::{
    places::Place,
    query::{place_of, series_of},
    read::Series,
};

/// An edition of a series in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Edition {
    pub(crate) series: Series,
    pub(crate) year: i64,
    pub(crate) places: i64,
    pub(crate) asked: i64,
    /// Of these, so many can be compared with a list before.
    pub(crate) comparable: i64,
    /// Of these, of so many nobody knows: the list before is a part.
    pub(crate) unknown: i64,
    /// Of these, so many stood in the list before in the same words.
    pub(crate) same: i64,
    pub(crate) near: i64,
    /// False when the list of a place is known to be a part.
    pub(crate) complete: bool,
}

macro_rules! editions_of {
    ($where:literal) => {
        concat!(
            "SELECT p.series, p.year, COUNT(DISTINCT p.id) AS places, COUNT(*) AS asked,
                    SUM(CASE WHEN a.kept IN ('first', 'unknown') THEN 0 ELSE 1 END) AS comparable,
                    SUM(CASE WHEN a.kept = 'unknown' THEN 1 ELSE 0 END) AS unknown,
                    SUM(CASE WHEN a.kept = 'same' THEN 1 ELSE 0 END) AS same,
                    SUM(CASE WHEN a.kept = 'near' THEN 1 ELSE 0 END) AS near, MIN(p.complete) AS complete
             FROM evidence_pages p JOIN evidence_asks a ON a.page = p.id ",
            $where,
            " GROUP BY p.series, p.year ORDER BY p.series, p.year DESC"
        )
    };
}

/// The editions that are held, newest first; of one place, or of all.
pub(crate) async fn editions(tx: &mut Tx, place: Option<&'static Place>) -> Result<Vec<Edition>> {
    let rows = match place {
        Some(place) => tx.all(editions_of!("WHERE p.place = $1"), values![&place.code]).await?,
        None => tx.all(editions_of!(""), values![]).await?,
    };
    rows.iter()
        .map(|row| {
            Ok(Edition {
                series: series_of(row)?,
                year: row.get("year")?,
                places: row.get("places")?,
                asked: row.get("asked")?,
                comparable: row.get("comparable")?,
                unknown: row.get("unknown")?,
                same: row.get("same")?,
                near: row.get("near")?,
                complete: row.get("complete")?,
            })
        })
        .collect()
}

/// What the newest list of a place asks, in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Newest {
    pub(crate) series: Series,
    pub(crate) place: &'static Place,
    /// The edition of that list.
    pub(crate) year: i64,
    /// Its recommendations.
    pub(crate) asked: i64,
    /// Of these, asked in the list before too.
    pub(crate) again: i64,
    /// Of these, asked in at least [`LONG`] lists in a row.
    pub(crate) long: i64,
}

/// From so many lists in a row on something has been asked for long.
pub(crate) const LONG: i64 = 6;

/// What the newest list of each place asks: most of what is long first.
pub(crate) async fn newest(tx: &mut Tx) -> Result<Vec<Newest>> {
    let rows = tx
        .all(
            "SELECT series, place, COUNT(*) AS asked, MAX(last_year) AS year,
                    SUM(CASE WHEN run >= 2 THEN 1 ELSE 0 END) AS again,
                    SUM(CASE WHEN run >= $1 THEN 1 ELSE 0 END) AS long_run
             FROM evidence_threads WHERE standing = 'asked' GROUP BY series, place
             ORDER BY series, long_run DESC, again DESC, asked DESC, place",
            values![LONG],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Newest {
                series: series_of(row)?,
                place: place_of(row)?,
                year: row.get("year")?,
                asked: row.get("asked")?,
                again: row.get("again")?,
                long: row.get("long_run")?,
            })
        })
        .collect()
}

/// What the first page tells: recommendations of the newest lists, and how many of them have been asked for long. `None` where no
/// report was brought in.
pub async fn glance(tx: &mut Tx) -> Result<Option<(i64, i64)>> {
    let row = tx
        .first(
            "SELECT COUNT(*) AS asked, SUM(CASE WHEN run >= $1 THEN 1 ELSE 0 END) AS long_run
             FROM evidence_threads WHERE standing = 'asked'",
            values![LONG],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let (asked, long) = (row.get::<i64>("asked")?, Option::<i64>::from_column(&row, "long_run")?);
    Ok((asked > 0).then(|| (asked, long.unwrap_or_default())))
}
