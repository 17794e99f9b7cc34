//! What other capabilities may take from here: a recommendation of a public report, with its years, and the words of all of them.
//!
//! The problem: a council that asks for what a public report has asked for seven years should not have to begin at year one. It makes
//! the report's recommendation its own, and the years stay with it.

use kit::{Lang, Words};
use store::{Id, Result, Tx, values};

use crate::{places::Place, query};

/// A recommendation of a public report over the years.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Its id.
    pub id: Id,
    /// The words of its newest edition.
    pub body: String,
    /// The editions that have it, oldest first.
    pub years: Vec<i64>,
    /// Editions in a row, back from the last one.
    pub run: i64,
    series: &'static str,
    place: &'static Place,
}

impl Asked {
    /// The address of its page.
    pub fn path(&self) -> String {
        format!("/evidence/ask/{}", self.id)
    }

    /// The report it is from.
    pub fn report(&self, words: &Words) -> String {
        words.get(&format!("evidence-series-{}", self.series))
    }

    /// The country or territory it is addressed to.
    pub fn place(&self, lang: Lang) -> &'static str {
        self.place.name(lang)
    }
}

/// A recommendation of a public report.
pub async fn asked(tx: &mut Tx, id: Id) -> Result<Option<Asked>> {
    Ok(query::one(tx, id).await?.map(|(thread, _)| Asked {
        id: thread.id,
        body: thread.body,
        years: thread.years,
        run: thread.run,
        series: thread.series.word(),
        place: thread.place,
    }))
}

/// The ids and newest words of all recommendations of public reports.
pub async fn bodies(tx: &mut Tx) -> Result<Vec<(Id, String)>> {
    tx.all("SELECT id, body FROM evidence_threads", values![])
        .await?
        .iter()
        .map(|row| Ok((row.get("id")?, row.get("body")?)))
        .collect()
}
