//! Disagreement, in its author's own words.
//!
//! The problem: a decision by majority tells that two were against, and never why. Whoever is against may say why, in words that are
//! printed beside the decision, with the chosen name or without (product.md R23, R28). The words are their author's: sealed, changed
//! by nobody, and taken back at any time; then the place says that they were withdrawn.

use kit::Lang;
use store::{Id, Result, Sealing, Tombstone, Tx, values};

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
                lang: Lang::parse(&row.get::<String>("lang")?).unwrap_or_default(),
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
    }
    tx.run(
        "INSERT INTO dissents (id, decision, seat, lang, words, named) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET lang = excluded.lang, words = excluded.words, named = excluded.named",
        values![id, decision, seat, lang.code(), sealed, named],
    )
    .await?;
    Ok(())
}

/// Everything that a seat wrote is withdrawn; that there was something stays.
pub(crate) async fn let_go(tx: &mut Tx, seat: Id) -> Result<()> {
    let rows = tx.all("SELECT id, words FROM dissents WHERE seat = $1", values![seat]).await?;
    for row in &rows {
        tx.let_key_go(&row.get::<String>("words")?).await?;
        tx.let_go(Tombstone::Text(row.get("id")?)).await?;
    }
    tx.run("UPDATE dissents SET words = '', seat = NULL, named = 0 WHERE seat = $1", values![seat]).await?;
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
