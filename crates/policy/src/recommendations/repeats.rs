//! Said before: earlier recommendations that say nearly the same (product.md R29).
//!
//! **How, without comparing each with each.** A recommendation is compared once, when it is published, with those before it. For each
//! of them 132 bytes are kept: its length and how often each letter is in it. From these follows the most that two texts can have in
//! common, so that a text is only read when it could reach 0.8, and compared letter by letter only then
//! ([`texts::gestalt::Folded::may_be_alike`]; nothing that is alike is lost). Of what public reports ask, words are read in whole:
//! they are few enough.
//!
//! Not done: the same in another language is not found; titles are not compared, only what is asked for.

use kit::{App, Problem};
use store::{Error, Id, Result, Tx, values};
use texts::gestalt::Folded;

use super::types::Repeat;

/// What counts as said before: the ratio of Ratcliff and Obershelp after capitals, punctuation and spacing are put away.
pub const ALIKE: f64 = 0.8;

/// From how many on all are read at once.
const MANY: usize = 2_000;

/// The most that are linked.
const MOST: usize = 50;

/// Published recommendations whose records do not rule out that they are alike, with their words.
async fn candidates(tx: &mut Tx, text: &Folded, but: Id) -> Result<Vec<(Id, String)>> {
    let rows = tx
        .all("SELECT id, letters FROM recommendations WHERE state = 'published' AND letters IS NOT NULL", values![])
        .await?;
    let mut may = Vec::new();
    for row in &rows {
        let id: Id = row.get("id")?;
        if id != but && text.may_be_alike(&row.get::<Vec<u8>>("letters")?, ALIKE) {
            may.push(id);
        }
    }
    let mut found = Vec::with_capacity(may.len());
    if may.len() > MANY {
        // One reading of all is faster than many of one.
        let may: std::collections::HashSet<Id> = may.into_iter().collect();
        let rows = tx
            .all(
                "SELECT r.id, COALESCE(c.body, r.body) AS body FROM recommendations r
                 LEFT JOIN (SELECT recommendation, MAX(number) AS number FROM recommendation_corrections
                            WHERE state = 'published' GROUP BY recommendation) n ON n.recommendation = r.id
                 LEFT JOIN recommendation_corrections c ON c.recommendation = n.recommendation AND c.number = n.number
                 WHERE r.state = 'published'",
                values![],
            )
            .await?;
        for row in &rows {
            let id: Id = row.get("id")?;
            if may.contains(&id) {
                found.push((id, row.get("body")?));
            }
        }
        return Ok(found);
    }
    for id in may {
        // As it reads now: after its last correction.
        let row = tx
            .first(
                "SELECT COALESCE((SELECT c.body FROM recommendation_corrections c WHERE c.recommendation = r.id AND c.state = 'published'
                                  ORDER BY c.number DESC LIMIT 1), r.body) AS body FROM recommendations r WHERE r.id = $1",
                values![id],
            )
            .await?;
        if let Some(row) = row {
            found.push((id, row.get("body")?));
        }
    }
    Ok(found)
}

/// What was said before, the most alike first; `but` itself is left out.
pub async fn find(app: &App, words: &str, but: Id) -> Result<Vec<Repeat>, Problem> {
    let folded = Folded::new(words);
    let asked = folded.clone();
    let (ours, reports) = app
        .store()
        .read("said before", move |tx| {
            let text = asked.clone();
            Box::pin(
                async move { Ok::<_, Error>((candidates(tx, &text, but).await?, evidence::adopt::bodies(tx).await?)) },
            )
        })
        .await?;
    tokio::task::spawn_blocking(move || compare(&folded, &ours, &reports)).await.map_err(|_| Problem::Internal)
}

fn compare(text: &Folded, ours: &[(Id, String)], reports: &[(Id, String)]) -> Vec<Repeat> {
    let alike = |all: &[(Id, String)], report: bool| -> Vec<Repeat> {
        let one = |(id, words): &(Id, String)| {
            text.alike(&Folded::new(words), ALIKE).map(|alike| Repeat { earlier: *id, report, alike })
        };
        all.iter().filter_map(one).collect()
    };
    let mut found = alike(ours, false);
    found.extend(alike(reports, true));
    found.sort_by(|a, b| b.alike.total_cmp(&a.alike).then(a.earlier.cmp(&b.earlier)));
    found.truncate(MOST);
    found
}
