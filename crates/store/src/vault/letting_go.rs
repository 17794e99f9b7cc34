//! Letting go: what a transaction notes, and how it is carried to the key store.

use super::parts;
use crate::{Day, Error, Id, Result, Store, Tx, values};

/// What was taken back, in random ids only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tombstone {
    /// What a seat (its mark) said to one thing.
    Act(Id, Id),
    /// A text, by its id.
    Text(Id),
    /// Everything of a seat (its mark).
    Seat(Id),
    /// A code (its mark).
    Code(Id),
}

impl Tombstone {
    const fn parts(self) -> (&'static str, Id, Option<Id>) {
        match self {
            Self::Act(mark, thing) => ("act", mark, Some(thing)),
            Self::Text(mark) => ("text", mark, None),
            Self::Seat(mark) => ("seat", mark, None),
            Self::Code(mark) => ("code", mark, None),
        }
    }

    /// From the columns of a row.
    pub(crate) fn read(kind: &str, mark: Id, thing: Option<Id>) -> Option<Self> {
        Some(match (kind, thing) {
            ("act", Some(thing)) => Self::Act(mark, thing),
            ("text", _) => Self::Text(mark),
            ("seat", _) => Self::Seat(mark),
            ("code", _) => Self::Code(mark),
            _ => return None,
        })
    }
}

impl Tx {
    /// Notes that a text was taken back or replaced: its key will be destroyed. A text in the clear needs nothing.
    pub async fn let_key_go(&mut self, text: &str) -> Result<()> {
        match parts(text) {
            Some((key, _)) => self.note_letting_go("key", key, None).await,
            None => Ok(()),
        }
    }

    /// Notes that something was taken back, for backups that still hold it.
    pub async fn let_go(&mut self, tombstone: Tombstone) -> Result<()> {
        let (kind, mark, thing) = tombstone.parts();
        self.note_letting_go(kind, mark, thing).await
    }

    async fn note_letting_go(&mut self, kind: &'static str, mark: Id, thing: Option<Id>) -> Result<()> {
        let id = self.new_id()?;
        self.run(
            "INSERT INTO letting_go (id, kind, mark, thing) VALUES ($1, $2, $3, $4)",
            values![id, kind, mark, thing],
        )
        .await?;
        Ok(())
    }
}

impl Store {
    /// Carries out what transactions noted: keys are destroyed, tombstones written. Call it after a write that let something
    /// go, before anybody is told that it is done; at every start; and now and then.
    pub async fn settle(&self, today: Day) -> Result<()> {
        loop {
            let rows = self
                .read("letting go", |tx| {
                    Box::pin(async move {
                        tx.all("SELECT id, kind, mark, thing FROM letting_go LIMIT 500", values![]).await
                    })
                })
                .await?;
            if rows.is_empty() {
                return Ok(());
            }
            let mut notes: Vec<(Id, String, Id, Option<Id>)> = Vec::with_capacity(rows.len());
            for row in &rows {
                notes.push((row.get("id")?, row.get("kind")?, row.get("mark")?, row.get("thing")?));
            }
            let carried = notes.clone();
            self.vault()?
                .keys()
                .write("let go", move |tx| {
                    Box::pin(async move {
                        let backup = tx.count("SELECT COALESCE(MAX(number), 0) AS n FROM backups", values![]).await?;
                        for (id, kind, mark, thing) in carried {
                            if kind == "key" {
                                tx.run("DELETE FROM keys WHERE id = $1", values![mark]).await?;
                            } else if backup > 0 {
                                tx.run(
                                    "INSERT INTO tombstones (id, kind, mark, thing, backup, day)
                                     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING",
                                    values![id, kind, mark, thing, backup, today],
                                )
                                .await?;
                            }
                        }
                        Ok::<_, Error>(())
                    })
                })
                .await?;
            self.write("let go is done", move |tx| {
                Box::pin(async move {
                    for (id, ..) in notes {
                        tx.run("DELETE FROM letting_go WHERE id = $1", values![id]).await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .await?;
        }
    }
}
