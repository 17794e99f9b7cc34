//! What of this crate everybody may search: consultations that are or were open, councils, published recommendations, requests that were
//! sent. Where a text was corrected or translated, all its wordings are searched; the page shows the one that holds.

use kit::{Kind, Public, Shelf};
use store::{Id, Result, Row, Tx, values};

/// All of them.
pub const SHELVES: [Shelf; 4] = [
    Shelf { kind: Kind::Recommendation, all: |tx| Box::pin(recommendations(tx)) },
    Shelf { kind: Kind::Consultation, all: |tx| Box::pin(consultations(tx)) },
    Shelf { kind: Kind::Council, all: |tx| Box::pin(councils(tx)) },
    Shelf { kind: Kind::Request, all: |tx| Box::pin(requests(tx)) },
];

/// Rows of id, title and three texts.
fn public(rows: &[Row]) -> Result<Vec<Public>> {
    let one = |row: &Row| {
        let texts = ["body", "more", "also"].map(|column| row.get::<String>(column));
        let mut text = Vec::new();
        for one in texts {
            text.push(one?);
        }
        Ok(Public { id: row.get("id")?, title: row.get("title")?, text: text.join("\n") })
    };
    rows.iter().map(one).collect()
}

/// Adds other wordings of things that are there already.
fn also(all: &mut [Public], rows: &[Row]) -> Result<()> {
    for row in rows {
        let id: Id = row.get("id")?;
        if let Some(one) = all.iter_mut().find(|one| one.id == id) {
            for column in ["title", "body"] {
                one.text.push('\n');
                one.text.push_str(&row.get::<String>(column)?);
            }
        }
    }
    Ok(())
}

async fn recommendations(tx: &mut Tx) -> Result<Vec<Public>> {
    let sql = "SELECT id, title, body, rationale AS more, '' AS also FROM recommendations WHERE published_day IS NOT NULL ORDER BY id";
    let mut all = public(&tx.all(sql, values![]).await?)?;
    let sql = "SELECT recommendation AS id, title, body FROM recommendation_corrections WHERE state = 'published' ORDER BY recommendation, number";
    also(&mut all, &tx.all(sql, values![]).await?)?;
    Ok(all)
}

async fn consultations(tx: &mut Tx) -> Result<Vec<Public>> {
    let sql = "SELECT id, title, summary AS body, purpose AS more, decided AS also FROM consultations WHERE state <> 'draft' ORDER BY id";
    let mut all = public(&tx.all(sql, values![]).await?)?;
    let sql = "SELECT t.thing AS id, t.body AS title, '' AS body FROM translations t
               JOIN consultations c ON c.id = t.thing AND c.state <> 'draft' WHERE t.field IN ('title', 'summary', 'purpose')
               ORDER BY t.thing, t.lang, t.field";
    also(&mut all, &tx.all(sql, values![]).await?)?;
    Ok(all)
}

async fn councils(tx: &mut Tx) -> Result<Vec<Public>> {
    let sql = "SELECT id, title, summary AS body, purpose AS more, decided AS also FROM councils WHERE state <> 'draft' ORDER BY id";
    public(&tx.all(sql, values![]).await?)
}

async fn requests(tx: &mut Tx) -> Result<Vec<Public>> {
    let sql = "SELECT id, title, body, rationale AS more, '' AS also FROM information_requests WHERE asked_day IS NOT NULL ORDER BY id";
    public(&tx.all(sql, values![]).await?)
}
