//! What is asked of the database.

use store::{Id, Result, Row, Tx, values};
use texts::gestalt::Folded;

use crate::{
    figures::{Edition, editions},
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

pub(crate) fn place_of(row: &Row) -> Result<&'static Place> {
    known(places::by_code(&row.get::<String>("place")?))
}

pub(crate) fn series_of(row: &Row) -> Result<Series> {
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

/// What the newest list of a place asks in other words: the wording nearest to one that ended, with its thread; `None` where nothing there
/// is half as alike.
pub(crate) async fn nearest(tx: &mut Tx, thread: &Thread) -> Result<Option<(f64, Id, String)>> {
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
    Ok(best)
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
