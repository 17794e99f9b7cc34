//! Disagreement, in its author's own words.
//!
//! The problem: a decision by majority tells that two were against, and never why. Whoever is against may say why, in words that are
//! printed beside the decision, with the chosen name or without (product.md R23, R28). The words are their author's: sealed, changed
//! by nobody, and taken back at any time; then the place says that they were withdrawn.

use kit::Lang;
use store::{Id, Result, Sealing, Tombstone, Tx, values};

use super::publish::By;

/// The longest, in characters.
pub const LONGEST: usize = 1_500;

/// A dissent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dissent {
    /// Its id.
    pub id: Id,
    /// What it is about.
    pub decision: Id,
    /// Whose it is; `None` when its author left.
    pub seat: Option<Id>,
    /// The language it is written in.
    pub lang: Lang,
    /// The words; empty when they were withdrawn.
    pub words: String,
    /// Printed with the name that its author chose.
    pub named: bool,
}

impl Sealing for Dissent {
    fn about(&self) -> Id {
        self.id
    }

    fn texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.words]
    }
}

/// What was written against a decision. In the order of their words, which tells nothing about seats.
pub async fn of(tx: &mut Tx, decision: Id) -> Result<Vec<Dissent>> {
    let rows = tx.all("SELECT * FROM dissents WHERE decision = $1", values![decision]).await?;
    let all = rows
        .iter()
        .map(|row| {
            Ok(Dissent {
                id: row.get("id")?,
                decision,
                seat: row.get("seat")?,
                lang: row.get("lang")?,
                words: row.get("words")?,
                named: row.get("named")?,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    let mut all = tx.unseal(all).await?;
    all.sort_by(|one, other| one.words.cmp(&other.words).then(one.id.cmp(&other.id)));
    Ok(all)
}

/// Writes a dissent, or other words in place of one's earlier ones. Empty words withdraw it.
pub async fn write(tx: &mut Tx, decision: Id, seat: Id, lang: Lang, words: &str, named: bool) -> Result<()> {
    let before =
        tx.first("SELECT id, words FROM dissents WHERE decision = $1 AND seat = $2", values![decision, seat]).await?;
    let id = match &before {
        Some(row) => {
            tx.let_key_go(&row.get::<String>("words")?).await?;
            row.get("id")?
        }
        None if words.is_empty() => return Ok(()),
        None => tx.new_id()?,
    };
    let sealed = if words.is_empty() { String::new() } else { tx.seal(id, words).await? };
    if words.is_empty() {
        tx.let_go(Tombstone::Text(id)).await?;
        if !is_printed(tx, decision).await? {
            // Nobody has seen it: nothing says that there was something.
            tx.run("DELETE FROM dissents WHERE id = $1", values![id]).await?;
            return Ok(());
        }
    }
    tx.run(
        "INSERT INTO dissents (id, decision, seat, lang, words, named) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET lang = excluded.lang, words = excluded.words, named = excluded.named",
        values![id, decision, seat, lang.code(), sealed, named],
    )
    .await?;
    Ok(())
}

/// True when what a decision was about is published, and what was written against it with it.
async fn is_printed(tx: &mut Tx, decision: Id) -> Result<bool> {
    let n = tx
        .count(
            "SELECT COUNT(*) AS n FROM decisions d JOIN recommendations r ON r.id = d.thing
             WHERE d.id = $1 AND r.published_day IS NOT NULL",
            values![decision],
        )
        .await?;
    Ok(n > 0)
}

/// The decisions against which a seat has written something that stands.
pub async fn written(tx: &mut Tx, seat: Id) -> Result<Vec<Id>> {
    let rows = tx.all("SELECT decision FROM dissents WHERE seat = $1 AND words <> ''", values![seat]).await?;
    rows.iter().map(|row| row.get("decision")).collect()
}

/// Everything that a seat wrote is withdrawn; that there was something stays where it was printed. The office cannot withdraw what is
/// printed: it stays, without seat and name.
pub(crate) async fn let_go(tx: &mut Tx, seat: Id, by: By) -> Result<()> {
    let rows = tx.all("SELECT id, decision, words FROM dissents WHERE seat = $1", values![seat]).await?;
    for row in &rows {
        let id: Id = row.get("id")?;
        let printed = is_printed(tx, row.get("decision")?).await?;
        if printed && by == By::Office {
            tx.run("UPDATE dissents SET seat = NULL, named = 0 WHERE id = $1", values![id]).await?;
            continue;
        }
        tx.let_key_go(&row.get::<String>("words")?).await?;
        tx.let_go(Tombstone::Text(id)).await?;
        if printed {
            tx.run("UPDATE dissents SET words = '', seat = NULL, named = 0 WHERE id = $1", values![id]).await?;
        } else {
            tx.run("DELETE FROM dissents WHERE id = $1", values![id]).await?;
        }
    }
    Ok(())
}

/// Everything that was written against decisions about a thing goes with it.
pub(crate) async fn let_all_go(tx: &mut Tx, thing: Id) -> Result<()> {
    let rows = tx
        .all(
            "SELECT s.id, s.words FROM dissents s JOIN decisions d ON d.id = s.decision WHERE d.thing = $1",
            values![thing],
        )
        .await?;
    for row in &rows {
        tx.let_key_go(&row.get::<String>("words")?).await?;
        tx.let_go(Tombstone::Text(row.get("id")?)).await?;
    }
    Ok(())
}

/// Withdraws one by its id: what a restored copy must do again. True when there was one.
pub(crate) async fn withdraw_again(tx: &mut Tx, id: Id) -> Result<bool> {
    let row = tx.first("SELECT words FROM dissents WHERE id = $1 AND words <> ''", values![id]).await?;
    let Some(row) = row else { return Ok(false) };
    tx.let_key_go(&row.get::<String>("words")?).await?;
    tx.run("UPDATE dissents SET words = '', seat = NULL, named = 0 WHERE id = $1", values![id]).await?;
    Ok(true)
}
