//! What is asked of the database.

use store::{FromColumn, Id, Result, Row, Tx, values};
use texts::gestalt::Folded;

use crate::{
    filter::Filter,
    places::{self, Place},
    read::Series,
    repeats::Standing,
};

/// What [`Filter::conditions`] gives the values for.
macro_rules! conditions {
    ($before:literal, $after:literal) => {
        concat!(
            $before,
            " WHERE ($1 = '' OR t.place = $1) AND ($2 = '' OR t.series = $2) AND t.run >= $3 AND ($4 = '' OR t.standing = $4)",
            " AND ($5 = '' OR t.folded LIKE $5) AND ($6 = '' OR t.folded LIKE $6)",
            " AND ($7 = '' OR t.folded LIKE $7) AND ($8 = '' OR t.folded LIKE $8) ",
            $after
        )
    };
}

/// A recommendation over the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Thread {
    pub(crate) id: Id,
    pub(crate) series: Series,
    pub(crate) place: &'static Place,
    pub(crate) first: i64,
    pub(crate) last: i64,
    /// Lists in a row that have it, back from the last.
    pub(crate) run: i64,
    pub(crate) editions: i64,
    pub(crate) standing: Standing,
    /// In the same words all the way.
    pub(crate) same: bool,
    pub(crate) area: String,
    pub(crate) body: String,
    /// The years that have it, oldest first.
    pub(crate) years: Vec<i64>,
}

fn known<T>(value: Option<T>) -> Result<T> {
    value.ok_or_else(|| store::Error::Broken("a place or series that is not known".to_owned()))
}

fn place_of(row: &Row) -> Result<&'static Place> {
    known(places::by_code(&row.get::<String>("place")?))
}

fn series_of(row: &Row) -> Result<Series> {
    known(Series::parse(&row.get::<String>("series")?))
}

fn thread_of(row: &Row) -> Result<Thread> {
    Ok(Thread {
        id: row.get("id")?,
        series: series_of(row)?,
        place: place_of(row)?,
        first: row.get("first_year")?,
        last: row.get("last_year")?,
        run: row.get("run")?,
        editions: row.get("editions")?,
        standing: known(Standing::parse(&row.get::<String>("standing")?))?,
        same: row.get("same")?,
        area: row.get("area")?,
        body: row.get("body")?,
        years: Vec::new(),
    })
}

/// How many recommendations a filter finds.
pub(crate) async fn how_many(tx: &mut Tx, filter: &Filter) -> Result<i64> {
    tx.count(conditions!("SELECT COUNT(*) AS n FROM evidence_threads t", ""), filter.conditions()).await
}

/// The recommendations of a filter, those that come back longest first.
pub(crate) async fn list(tx: &mut Tx, filter: &Filter, from: usize, most: usize) -> Result<Vec<Thread>> {
    let mut values = filter.conditions();
    values.extend(values![most, from]);
    let rows = tx
        .all(
            conditions!(
                "SELECT t.* FROM evidence_threads t",
                "ORDER BY t.run DESC, t.last_year DESC, t.place, t.id LIMIT $9 OFFSET $10"
            ),
            values,
        )
        .await?;
    let mut threads = rows.iter().map(thread_of).collect::<Result<Vec<_>>>()?;
    for thread in &mut threads {
        thread.years = years(tx, thread.id).await?;
    }
    Ok(threads)
}

/// How many a page of the list shows: with frame and style sheet it stays within its budget.
pub(crate) const EACH: usize = 12;

/// What a page of the list (from 1) needs: how many there are in all, and some of them with the editions of their place; `None` when
/// there is no such page.
pub(crate) async fn list_page(
    tx: &mut Tx,
    filter: &Filter,
    number: usize,
) -> Result<Option<(i64, Vec<(Thread, Vec<Edition>)>)>> {
    let found = how_many(tx, filter).await?;
    if number == 0 || number > pages(found) {
        return Ok(None);
    }
    let mut all = Vec::new();
    for thread in list(tx, filter, (number - 1) * EACH, EACH).await? {
        let editions = editions(tx, Some(thread.place)).await?;
        all.push((thread, editions));
    }
    Ok(Some((found, all)))
}

/// How many pages a list of so many has.
pub(crate) fn pages(found: i64) -> usize {
    usize::try_from(found).unwrap_or_default().div_ceil(EACH).max(1)
}

async fn years(tx: &mut Tx, thread: Id) -> Result<Vec<i64>> {
    let rows = tx
        .all(
            "SELECT DISTINCT p.year FROM evidence_asks a JOIN evidence_pages p ON p.id = a.page
             WHERE a.thread = $1 ORDER BY p.year",
            values![thread],
        )
        .await?;
    rows.iter().map(|row| row.get("year")).collect()
}

/// One wording of a recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wording {
    pub(crate) thread: Id,
    pub(crate) year: i64,
    pub(crate) area: String,
    pub(crate) body: String,
    /// A word of [`crate::repeats::Kept`].
    pub(crate) kept: String,
    /// The name that the report uses for the place.
    pub(crate) named: String,
    pub(crate) url: String,
    pub(crate) note: String,
    pub(crate) complete: bool,
}

fn wording_of(row: &Row) -> Result<Wording> {
    Ok(Wording {
        thread: row.get("thread")?,
        year: row.get("year")?,
        area: row.get("area")?,
        body: row.get("body")?,
        kept: row.get("kept")?,
        named: row.get("named")?,
        url: row.get("url")?,
        note: row.get("note")?,
        complete: row.get("complete")?,
    })
}

/// A recommendation with all its wordings, oldest first.
pub(crate) async fn one(tx: &mut Tx, id: Id) -> Result<Option<(Thread, Vec<Wording>)>> {
    let Some(row) = tx.first("SELECT * FROM evidence_threads WHERE id = $1", values![id]).await? else {
        // The address of a later wording leads to the whole.
        let row = tx.first("SELECT thread FROM evidence_asks WHERE id = $1", values![id]).await?;
        let Some(thread) = row.map(|row| row.get::<Id>("thread")).transpose()?.filter(|thread| *thread != id) else {
            return Ok(None);
        };
        return Box::pin(one(tx, thread)).await;
    };
    let mut thread = thread_of(&row)?;
    let rows = tx
        .all(
            "SELECT a.thread, p.year, a.area, a.body, a.kept, p.named, p.url, p.note, p.complete
             FROM evidence_asks a JOIN evidence_pages p ON p.id = a.page
             WHERE a.thread = $1 ORDER BY p.year, a.position",
            values![id],
        )
        .await?;
    let wordings = rows.iter().map(wording_of).collect::<Result<Vec<_>>>()?;
    thread.years = wordings.iter().map(|wording| wording.year).collect();
    thread.years.dedup();
    Ok(Some((thread, wordings)))
}

/// All wordings of the recommendations of a filter, in the order of [`list`].
pub(crate) async fn wordings(tx: &mut Tx, filter: &Filter) -> Result<Vec<(Thread, Vec<Wording>)>> {
    let rows = tx
        .all(
            conditions!("SELECT t.* FROM evidence_threads t", "ORDER BY t.run DESC, t.last_year DESC, t.place, t.id"),
            filter.conditions(),
        )
        .await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        all.push((thread_of(row)?, Vec::new()));
    }
    let place: std::collections::HashMap<Id, usize> = all
        .iter()
        .enumerate()
        .map(|(index, (thread, _)): (usize, &(Thread, Vec<Wording>))| (thread.id, index))
        .collect();
    let rows = tx
        .all(
            conditions!(
                "SELECT a.thread, p.year, a.area, a.body, a.kept, p.named, p.url, p.note, p.complete
                 FROM evidence_threads t JOIN evidence_asks a ON a.thread = t.id JOIN evidence_pages p ON p.id = a.page",
                "ORDER BY p.year, a.position"
            ),
            filter.conditions(),
        )
        .await?;
    for row in &rows {
        let wording = wording_of(row)?;
        if let Some(index) = place.get(&wording.thread) {
            all[*index].1.push(wording);
        }
    }
    for (thread, wordings) in &mut all {
        thread.years = wordings.iter().map(|wording| wording.year).collect();
        thread.years.dedup();
    }
    Ok(all)
}

/// Other places that are asked for the same in the same words now.
pub(crate) async fn elsewhere(tx: &mut Tx, thread: &Thread) -> Result<Vec<&'static Place>> {
    let rows = tx
        .all(
            "SELECT DISTINCT place FROM evidence_threads
             WHERE folded LIKE $1 AND place <> $2 AND series = $3 AND standing = 'asked' ORDER BY place",
            values![format!("{}%", crate::import::to_search(&thread.body)), &thread.place.code, thread.series.word()],
        )
        .await?;
    rows.iter().map(place_of).collect()
}

/// An edition of a series in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Edition {
    pub(crate) series: Series,
    pub(crate) year: i64,
    pub(crate) places: i64,
    pub(crate) asked: i64,
    /// Of these, so many can be compared with a list before.
    pub(crate) comparable: i64,
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

/// What the newest list of a place asks in other words: the wording nearest to one that ended, with its thread; `None` where nothing there
/// is half as alike.
pub(crate) async fn nearest(tx: &mut Tx, thread: &Thread) -> Result<Option<(Id, String)>> {
    let rows = tx
        .all(
            "SELECT id, body FROM evidence_threads WHERE place = $1 AND series = $2 AND standing = 'asked' ORDER BY id",
            values![&thread.place.code, thread.series.word()],
        )
        .await?;
    let ended = Folded::new(&thread.body);
    let mut best: Option<(f64, Id, String)> = None;
    for row in rows {
        let (id, body): (Id, String) = (row.get("id")?, row.get("body")?);
        let least = best.as_ref().map_or(0.5, |(ratio, ..)| *ratio);
        if let Some(ratio) = ended.alike(&Folded::new(&body), least)
            && best.as_ref().is_none_or(|(most, ..)| ratio > *most)
        {
            best = Some((ratio, id, body));
        }
    }
    Ok(best.map(|(_, id, body)| (id, body)))
}

/// A page of a report about a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) series: Series,
    pub(crate) year: i64,
    pub(crate) named: String,
    pub(crate) level: String,
    pub(crate) rationale: String,
    pub(crate) complete: bool,
    pub(crate) url: String,
    pub(crate) via: String,
    pub(crate) note: String,
    /// How many recommendations it has.
    pub(crate) asks: i64,
}

/// The pages about a place, newest first.
pub(crate) async fn sheets(tx: &mut Tx, place: &'static Place) -> Result<Vec<Sheet>> {
    let rows = tx
        .all(
            "SELECT p.series, p.year, p.named, p.level, p.rationale, p.complete, p.url, p.via, p.note,
                    (SELECT COUNT(*) FROM evidence_asks a WHERE a.page = p.id) AS asks
             FROM evidence_pages p WHERE p.place = $1 ORDER BY p.series, p.year DESC",
            values![&place.code],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Sheet {
                series: series_of(row)?,
                year: row.get("year")?,
                named: row.get("named")?,
                level: row.get("level")?,
                rationale: row.get("rationale")?,
                complete: row.get("complete")?,
                url: row.get("url")?,
                via: row.get("via")?,
                note: row.get("note")?,
                asks: row.get("asks")?,
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
