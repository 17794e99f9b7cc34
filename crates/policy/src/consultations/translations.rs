//! Translations of everything in a consultation, by thing and field. Those of members' words are sealed as the words are.

use std::collections::BTreeMap;

use kit::Lang;
use store::{Id, Result, Row, Sealing, Tx, values};

use super::types::{Provision, Said};

/// Translations into a reader's language, by thing and field.
#[derive(Debug, Default)]
pub struct Translations(BTreeMap<(Id, String), String>);

impl Translations {
    /// The translation of a field of a thing.
    pub fn get(&self, thing: Id, field: &str) -> Option<&String> {
        self.0.get(&(thing, field.to_owned()))
    }

    /// The words of a field as a page shows them.
    pub fn said(&self, thing: Id, field: &str, original: &str, lang: Lang, reader: Lang) -> Said {
        Said::new(original, lang, reader, self.get(thing, field))
    }

    /// A part of a law under the heading that people read, where one was written for them: a translation, or plain words in
    /// the language of the law itself.
    pub fn under_heading(&self, part: &Provision) -> Provision {
        let mut shown = part.clone();
        if let Some(heading) = self.get(part.id, "heading") {
            shown.heading.clone_from(heading);
        }
        shown
    }

    /// What a part of a law is called in a list, in the language that its heading is read in.
    pub fn named(&self, part: &Provision, law: Lang, reader: Lang) -> Said {
        let lang = if self.get(part.id, "heading").is_some() { reader } else { law };
        Said::new(&self.under_heading(part).name(), lang, reader, None)
    }

    async fn read(tx: &mut Tx, rows: &[Row]) -> Result<Self> {
        let all = rows
            .iter()
            .map(|row| Ok(Translation { thing: row.get("thing")?, field: row.get("field")?, body: row.get("body")? }))
            .collect::<Result<Vec<_>>>()?;
        let open = tx.unseal(all).await?;
        Ok(Self(open.into_iter().map(|one| ((one.thing, one.field), one.body)).collect()))
    }
}

struct Translation {
    thing: Id,
    field: String,
    body: String,
}

impl Sealing for Translation {
    fn about(&self) -> Id {
        self.thing
    }

    fn texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.body]
    }
}

/// The translations of everything in a consultation.
pub async fn translations(tx: &mut Tx, consultation: Id, reader: Lang) -> Result<Translations> {
    let rows = tx
        .all(
            "SELECT thing, field, body FROM translations WHERE lang = $2 AND (thing = $1
               OR thing IN (SELECT id FROM provisions WHERE consultation = $1)
               OR thing IN (SELECT id FROM statements WHERE consultation = $1)
               OR thing IN (SELECT s.id FROM suggestions s JOIN provisions p ON p.id = s.provision WHERE p.consultation = $1)
               OR thing IN (SELECT a.id FROM suggestion_answers a JOIN revisions r ON r.id = a.revision WHERE r.consultation = $1)
               OR thing IN (SELECT id FROM synthesis_points WHERE consultation = $1)
               OR thing IN (SELECT id FROM constituencies WHERE consultation = $1))",
            values![consultation, reader.code()],
        )
        .await?;
    Translations::read(tx, &rows).await
}

/// The translations of one thing.
pub async fn translations_of(tx: &mut Tx, thing: Id, reader: Lang) -> Result<Translations> {
    let rows = tx
        .all(
            "SELECT thing, field, body FROM translations WHERE lang = $2 AND thing = $1",
            values![thing, reader.code()],
        )
        .await?;
    Translations::read(tx, &rows).await
}

/// Lets the keys of the translations of a thing go, before they are deleted.
pub(crate) async fn let_translations_go(tx: &mut Tx, thing: Id) -> Result<()> {
    for row in tx.all("SELECT body FROM translations WHERE thing = $1", values![thing]).await? {
        tx.let_key_go(&row.get::<String>("body")?).await?;
    }
    tx.run("DELETE FROM translations WHERE thing = $1", values![thing]).await?;
    Ok(())
}

/// Stores a translation; an empty text removes it. A translation of a member's words is sealed as they are.
pub async fn translate(tx: &mut Tx, thing: Id, field: &str, lang: Lang, text: &str) -> Result<()> {
    let of_member = tx
        .count(
            "SELECT (SELECT COUNT(*) FROM statements WHERE id = $1 AND origin = 'member')
                  + (SELECT COUNT(*) FROM suggestions WHERE id = $1) AS n",
            values![thing],
        )
        .await?
        > 0;
    let text = &if of_member { tx.seal(thing, text.trim()).await? } else { text.to_owned() };
    if of_member {
        let before = tx
            .first(
                "SELECT body FROM translations WHERE thing = $1 AND field = $2 AND lang = $3",
                values![thing, field, lang.code()],
            )
            .await?;
        if let Some(before) = before {
            tx.let_key_go(&before.get::<String>("body")?).await?;
        }
    }
    if text.trim().is_empty() {
        tx.run(
            "DELETE FROM translations WHERE thing = $1 AND field = $2 AND lang = $3",
            values![thing, field, lang.code()],
        )
        .await?;
    } else {
        tx.run(
            "INSERT INTO translations (thing, field, lang, body) VALUES ($1, $2, $3, $4)
             ON CONFLICT (thing, field, lang) DO UPDATE SET body = excluded.body",
            values![thing, field, lang.code(), text],
        )
        .await?;
    }
    Ok(())
}
