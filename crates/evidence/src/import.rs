//! Storing what was read: again and again with the same outcome.
//!
//! The problem: an edition is brought in twice, a better copy of it a month later, a list of tiers after the recommendations; and each time
//! all years of a place have to be compared anew. So a page is found by series, place and year, and laid over what is there:
//!
//! - A whole list takes the place of any list; of two whole ones the one that comes last counts.
//! - A part never takes the place of a whole list; a part and a part are put together.
//! - Level, reason, address: what the new page has counts, what it lacks stays.
//!
//! Nothing changes when nothing is new. Ids follow from the words themselves (SHA-256), so that an address leads to the same words in every
//! installation; when a source corrects its words, their address is another one.
//!
//! Each place is one transaction: when the program stops in the middle, the places before are whole, and the next try goes on.
//!
//! A page that was brought in by mistake is taken out with [`remove`]. Not done: nothing remembers who brought a page in.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use store::{Day, Error, Id, Result, Store, Tx, values};
use texts::gestalt::Folded;

use crate::{
    places,
    read::{Ask, Page, Series},
    repeats::{self, Edition},
};

/// What an import changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Done {
    /// Pages that were not there before.
    pub new: usize,
    /// Pages that were there and are different now.
    pub changed: usize,
    /// Pages that were there already.
    pub same: usize,
}

impl Done {
    const fn add(&mut self, other: Self) {
        self.new += other.new;
        self.changed += other.changed;
        self.same += other.same;
    }
}

/// Stores pages. `progress` is told how many places are done, of how many.
///
/// # Errors
/// When the database does not answer; the places before are stored then.
pub async fn store(
    store: &Store,
    today: Day,
    pages: &[Page],
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Done> {
    let mut by_place: BTreeMap<(&str, Series), Vec<Page>> = BTreeMap::new();
    for page in pages {
        by_place.entry((&page.place.code, page.series)).or_default().push(page.clone());
    }
    let (mut done, all) = (Done::default(), by_place.len());
    for (number, pages) in by_place.into_values().enumerate() {
        let stored = store.write("store evidence", move |tx| {
            let pages = pages.clone();
            Box::pin(async move { place(tx, today, pages).await })
        });
        done.add(stored.await?);
        progress(number + 1, all);
    }
    Ok(done)
}

/// 16 bytes that follow from what something is.
fn id_of(parts: &[&str]) -> Id {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let mut id = [0; 16];
    id.copy_from_slice(&hash.finalize()[..16]);
    Id(id)
}

/// The id of a page.
fn page_id(page: &Page) -> Id {
    id_of(&["page", page.series.word(), &page.place.code, &page.year.to_string()])
}

/// The pages of one series and place, all of them given: they are laid over what is there.
async fn place(tx: &mut Tx, today: Day, pages: Vec<Page>) -> Result<Done> {
    let Some(first) = pages.first() else { return Ok(Done::default()) };
    let (series, code) = (first.series, first.place.code.clone());
    let mut there = stored(tx, series, &code).await?;
    let mut done = Done::default();
    for new in pages {
        match there.get_mut(&new.year) {
            None => {
                done.new += 1;
                write_page(tx, &new, today).await?;
                there.insert(new.year, new);
            }
            Some(old) => {
                let merged = laid_over(old, new);
                if merged == *old {
                    done.same += 1;
                } else {
                    done.changed += 1;
                    write_page(tx, &merged, today).await?;
                    *old = merged;
                }
            }
        }
    }
    if done.new + done.changed > 0 {
        write_threads(tx, series, &code, there).await?;
    }
    Ok(done)
}

/// Takes a page out, and compares what is left: false when there is no such page.
///
/// # Errors
/// When the database does not answer.
pub async fn remove(store: &Store, series: Series, code: &str, year: i64) -> Result<bool> {
    let code = code.to_owned();
    store
        .write("remove evidence", move |tx| {
            let code = code.clone();
            Box::pin(async move {
                let mut there = stored(tx, series, &code).await?;
                let Some(page) = there.remove(&year) else { return Ok(false) };
                tx.run("DELETE FROM evidence_asks WHERE page = $1", values![page_id(&page)]).await?;
                tx.run("DELETE FROM evidence_pages WHERE id = $1", values![page_id(&page)]).await?;
                write_threads(tx, series, &code, there).await?;
                Ok(true)
            })
        })
        .await
}

/// The new page over the old one.
fn laid_over(old: &Page, new: Page) -> Page {
    let or = |new: String, old: &String| if new.is_empty() { old.clone() } else { new };
    let whole = |page: &Page| page.complete && !page.asks.is_empty();
    let mut laid = Page {
        level: or(new.level.clone(), &old.level),
        rationale: or(new.rationale.clone(), &old.rationale),
        url: or(new.url.clone(), &old.url),
        via: or(new.via.clone(), &old.via),
        note: or(new.note.clone(), &old.note),
        ..new
    };
    if laid.asks.is_empty() || (whole(old) && !laid.complete) {
        // The list stays, and so does where it stands.
        let url = or(old.url.clone(), &laid.url);
        laid = Page { asks: old.asks.clone(), complete: old.complete, named: old.named.clone(), url, ..laid };
    } else if !laid.complete && !old.asks.is_empty() {
        let has = |asks: &[Ask], text: &str| {
            asks.iter().any(|ask| texts::gestalt::fold(&ask.text) == texts::gestalt::fold(text))
        };
        let more: Vec<Ask> = laid.asks.drain(..).filter(|ask| !has(&old.asks, &ask.text)).collect();
        laid.asks = old.asks.iter().cloned().chain(more).collect();
    }
    laid
}

/// The pages of a series and place that are there, by year.
async fn stored(tx: &mut Tx, series: Series, code: &str) -> Result<BTreeMap<i64, Page>> {
    let place = places::by_code(code).ok_or_else(|| Error::Broken("a place without a code".to_owned()))?;
    let rows = tx
        .all(
            "SELECT id, year, named, level, rationale, complete, url, via, note FROM evidence_pages WHERE place = $1 AND series = $2",
            values![code, series.word()],
        )
        .await?;
    let mut pages = BTreeMap::new();
    for row in rows {
        let asks = tx
            .all(
                "SELECT area, body FROM evidence_asks WHERE page = $1 ORDER BY position",
                values![row.get::<Id>("id")?],
            )
            .await?;
        let asks = asks.iter().map(|row| Ok(Ask { area: row.get("area")?, text: row.get("body")? }));
        let year = row.get("year")?;
        pages.insert(
            year,
            Page {
                series,
                place,
                year,
                named: row.get("named")?,
                level: row.get("level")?,
                rationale: row.get("rationale")?,
                complete: row.get("complete")?,
                url: row.get("url")?,
                via: row.get("via")?,
                note: row.get("note")?,
                asks: asks.collect::<Result<_>>()?,
            },
        );
    }
    Ok(pages)
}

async fn write_page(tx: &mut Tx, page: &Page, today: Day) -> Result<()> {
    tx.run(
        "INSERT INTO evidence_pages (id, series, place, named, year, level, rationale, complete, url, via, note,
             changed_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         ON CONFLICT (id) DO UPDATE SET named = excluded.named, level = excluded.level, rationale = excluded.rationale,
             complete = excluded.complete, url = excluded.url, via = excluded.via, note = excluded.note, changed_day = excluded.changed_day",
        values![
            page_id(page),
            page.series.word(),
            &page.place.code,
            &page.named,
            page.year,
            &page.level,
            &page.rationale,
            page.complete,
            &page.url,
            &page.via,
            &page.note,
            today
        ],
    )
    .await?;
    Ok(())
}

/// A wording to search in: folded, with a space before each word and a bar at the end.
pub(crate) fn to_search(text: &str) -> String {
    format!(" {} |", texts::gestalt::fold(text))
}

/// All wordings of a thread, the newest first.
fn all_to_search(pages: &[Page], asks: &[repeats::At]) -> String {
    let mut all: Vec<String> = Vec::new();
    for (edition, place) in asks.iter().rev() {
        let one = to_search(&pages[*edition].asks[*place].text);
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all.concat()
}

/// Compares all editions of a place, and writes its recommendations and threads anew.
async fn write_threads(tx: &mut Tx, series: Series, code: &str, pages: BTreeMap<i64, Page>) -> Result<()> {
    // A page without a list says nothing about what was asked.
    let pages: Vec<Page> = pages.into_values().filter(|page| !page.asks.is_empty()).collect();
    tx.run(
        "DELETE FROM evidence_asks WHERE page IN (SELECT id FROM evidence_pages WHERE place = $1 AND series = $2)",
        values![code, series.word()],
    )
    .await?;
    tx.run("DELETE FROM evidence_threads WHERE place = $1 AND series = $2", values![code, series.word()]).await?;
    let editions: Vec<Edition> = pages
        .iter()
        .map(|page| Edition {
            asks: page.asks.iter().map(|ask| Folded::new(&ask.text)).collect(),
            complete: page.complete,
        })
        .collect();
    let (threads, kept) = repeats::threads(&editions);
    for thread in threads {
        let mut id = None;
        for &(edition, place) in &thread.asks {
            let (page, ask, folded) =
                (&pages[edition], &pages[edition].asks[place], editions[edition].asks[place].text());
            // The same words twice on a page are two rows.
            let times = editions[edition].asks[..place].iter().filter(|other| other.text() == folded).count();
            let year = page.year.to_string();
            let ask_id = id_of(&["ask", series.word(), code, &year, folded, &times.to_string()]);
            let thread = *id.get_or_insert(ask_id);
            let kept = kept[edition][place].word();
            tx.run(
                "INSERT INTO evidence_asks (id, page, position, area, body, kept, thread)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
                values![ask_id, page_id(page), place, &ask.area, &ask.text, kept, thread],
            )
            .await?;
        }
        let (Some(id), Some(&(first, _)), Some(&(last, place))) = (id, thread.asks.first(), thread.asks.last()) else {
            continue;
        };
        let newest = &pages[last].asks[place];
        tx.run(
            "INSERT INTO evidence_threads
                 (id, series, place, first_year, last_year, run, editions, standing, same, area, body, folded)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            values![
                id,
                series.word(),
                code,
                pages[first].year,
                pages[last].year,
                thread.run,
                thread.editions,
                thread.standing.word(),
                thread.same,
                &newest.area,
                &newest.text,
                all_to_search(&pages, &thread.asks)
            ],
        )
        .await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
