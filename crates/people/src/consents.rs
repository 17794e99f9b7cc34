//! Consents: what somebody releases about themselves, to one organisation, for one purpose, until one day (product.md R33).
//!
//! The problem: to be paid or invited, a person has to say how to be reached; and a way to reach somebody, once given, is copied
//! from list to list. Releasing it is therefore a record of its own: informed (who asks, why, until when, stands before the
//! form), written, limited in time, for named items, and taken back with one press. It follows VAWA, 34 USC
//! 12291(b)(2)(B)(ii): informed, written, reasonably time-limited.
//!
//! - What is released is sealed to the organisation's letter box ([`crate::boxes`]), then like every word of a person. The
//!   person's own page cannot show it again; the organisation's holders can, and each time is counted for the person to see.
//! - The row is found by a keyed hash of the person's key and the request. It is no seat: nothing leads from it to an answer.
//! - The last day is the same for everybody who is asked, so that it tells nothing about when somebody gave.
//! - It goes on that day, when the person takes it back, or when the organisation ends the request.
//!
//! A person gets a signed [`receipt`]. Not done: whether the organisation keeps a copy elsewhere cannot be seen from here, and
//! the page says so.

pub mod files;
pub mod receipt;

use std::collections::BTreeSet;

use kit::Lang;
use serde::{Deserialize, Serialize};
use store::{Day, Entropy, Error, Id, Result, Row, Store, Text, Tx, sealing, values};

use crate::{boxes, boxes::Seed, secrets};

/// The longest time for which something can be released, in days.
pub const LONGEST: i64 = 365;

/// What it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To pay somebody.
    Pay,
    /// To invite somebody to a meeting.
    Meeting,
    /// To tell somebody what came of it.
    Result,
    /// To ask about what somebody knows of laws and services.
    Talk,
}

impl Purpose {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Pay, Self::Meeting, Self::Result, Self::Talk];

    /// The word in the database and in message keys (`permit-purpose-pay`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::Meeting => "meeting",
            Self::Result => "result",
            Self::Talk => "talk",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.word() == word)
    }
}

/// What an organisation asks people to release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// A random id.
    pub id: Id,
    /// The consultation whose members are asked.
    pub consultation: Id,
    /// Who asks, and would be the only one to receive it.
    pub organisation: Id,
    /// The organisation's name.
    pub organisation_name: String,
    /// What for.
    pub purpose: Purpose,
    /// The same in the organisation's words.
    pub explanation: String,
    /// The language of these words.
    pub lang: Lang,
    /// Whether a way to reach the person is asked for.
    pub contact: bool,
    /// Whether a name to use is asked for.
    pub name: bool,
    /// The day it was asked.
    pub asked: Day,
    /// The last day, for everybody.
    pub ends: Day,
    /// True when the organisation ended it.
    pub ended: bool,
}

impl Request {
    /// True while something can be released.
    pub fn open(&self, today: Day) -> bool {
        !self.ended && today <= self.ends
    }

    /// What is asked for, as message keys end: `permit-item-contact`.
    pub fn items(&self) -> Vec<&'static str> {
        [(self.contact, "contact"), (self.name, "name")]
            .into_iter()
            .filter(|(asked, _)| *asked)
            .map(|(_, n)| n)
            .collect()
    }
}

/// What somebody released, as its holders read it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Released {
    /// A way to reach the person.
    pub contact: String,
    /// A name to use.
    pub name: String,
}

/// A release that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// A random id.
    pub id: Id,
    /// The day it was given.
    pub given: Day,
    /// Whether a way to reach the person was given.
    pub contact: bool,
    /// Whether a name was given.
    pub name: bool,
    /// How often it was shown to the organisation's holders.
    pub reads: i64,
}

fn request(row: &Row) -> Result<Request> {
    let word: String = row.get("purpose")?;
    Ok(Request {
        id: row.get("id")?,
        consultation: row.get("consultation")?,
        organisation: row.get("organisation")?,
        organisation_name: row.get("organisation_name")?,
        purpose: Purpose::parse(&word).ok_or_else(|| Error::Broken(format!("{word} is no purpose")))?,
        explanation: row.get("explanation")?,
        lang: row.get("lang")?,
        contact: row.get("contact")?,
        name: row.get("name")?,
        asked: row.get("asked_day")?,
        ends: row.get("ends_day")?,
        ended: row.get("ended")?,
    })
}

/// Stores what an organisation asks. A second press makes no second request.
pub async fn ask(tx: &mut Tx, new: &Request) -> Result<()> {
    tx.run(
        "INSERT INTO consent_requests
           (id, consultation, organisation, purpose, explanation, lang, contact, name, asked_day, ends_day, ended)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0) ON CONFLICT (id) DO NOTHING",
        values![
            new.id,
            new.consultation,
            new.organisation,
            new.purpose.word(),
            &new.explanation,
            new.lang.code(),
            new.contact,
            new.name,
            new.asked,
            new.ends
        ],
    )
    .await?;
    Ok(())
}

/// What was asked in a consultation, newest first.
pub async fn requests(tx: &mut Tx, consultation: Id) -> Result<Vec<Request>> {
    let rows = tx
        .all(
            "SELECT r.*, o.name AS organisation_name FROM consent_requests r JOIN organisations o ON o.id = r.organisation
             WHERE r.consultation = $1 ORDER BY r.asked_day DESC, r.id",
            values![consultation],
        )
        .await?;
    rows.iter().map(request).collect()
}

/// One thing that was asked in a consultation.
pub async fn find(tx: &mut Tx, consultation: Id, wanted: Id) -> Result<Option<Request>> {
    Ok(requests(tx, consultation).await?.into_iter().find(|request| request.id == wanted))
}

/// How many releases of a request stand.
pub async fn standing(tx: &mut Tx, request: Id) -> Result<i64> {
    tx.count("SELECT COUNT(*) AS n FROM consents WHERE request = $1", values![request]).await
}

/// Where a person's release to a request is: nobody without the person's key finds it.
fn giver(key: &[u8; 32], request: Id) -> [u8; 32] {
    secrets::mac(key, "consent", &[&request.0])
}

/// The sealed words of rows.
fn sealed(rows: &[Row]) -> Result<Vec<Text>> {
    rows.iter().map(|row| Ok(Text { about: row.get("id")?, text: row.get("words")? })).collect()
}

/// Releases something; what the same person released to this request before is replaced. False when the request is over, or
/// the organisation has no letter box.
pub async fn give(
    tx: &mut Tx,
    entropy: &Entropy,
    key: &[u8; 32],
    to: &Request,
    released: &Released,
    today: Day,
) -> Result<bool> {
    let open = tx
        .count(
            "SELECT COUNT(*) AS n FROM consent_requests WHERE id = $1 AND ended = 0 AND ends_day >= $2",
            values![to.id, today],
        )
        .await?;
    let Some(address) = boxes::address(tx, to.organisation).await? else { return Ok(false) };
    if open == 0 {
        return Ok(false);
    }
    take_back(tx, key, to.id).await?;
    let id = Id::new(entropy);
    let plain = serde_json::to_vec(released).map_err(|error| Error::Broken(error.to_string()))?;
    let sealed = secrets::post_to(entropy, &address, &id.0, &sealing::padded(&plain))
        .ok_or_else(|| Error::Broken("the organisation's public key is none".to_owned()))?;
    let words = tx.seal(id, &secrets::hex(&sealed)).await?;
    tx.run(
        "INSERT INTO consents (id, request, giver, words, contact, name, given_day) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![id, to.id, giver(key, to.id), words, !released.contact.is_empty(), !released.name.is_empty(), today],
    )
    .await?;
    Ok(true)
}

/// What this person's release to a request looks like from outside.
pub async fn given(tx: &mut Tx, key: &[u8; 32], request: Id) -> Result<Option<Consent>> {
    let row = tx.first("SELECT * FROM consents WHERE giver = $1", values![giver(key, request)]).await?;
    row.map(|row| {
        Ok(Consent {
            id: row.get("id")?,
            given: row.get("given_day")?,
            contact: row.get("contact")?,
            name: row.get("name")?,
            reads: row.get("reads")?,
        })
    })
    .transpose()
}

async fn let_go(tx: &mut Tx, rows: &[Row]) -> Result<()> {
    for row in rows {
        tx.let_key_go(&row.get::<String>("words")?).await?;
    }
    Ok(())
}

/// Takes a release back. True when there was one. Settle the store afterwards: then its key is destroyed.
pub async fn take_back(tx: &mut Tx, key: &[u8; 32], request: Id) -> Result<bool> {
    let gone = tx.all("DELETE FROM consents WHERE giver = $1 RETURNING words", values![giver(key, request)]).await?;
    let_go(tx, &gone).await?;
    Ok(!gone.is_empty())
}

/// Takes back everything that a person released, in one consultation or in all of them. No seat is needed.
pub async fn take_back_all(tx: &mut Tx, key: &[u8; 32], consultation: Option<Id>) -> Result<()> {
    for row in tx.all("SELECT id, consultation FROM consent_requests", values![]).await? {
        if consultation.is_none_or(|id| row.get::<Id>("consultation").is_ok_and(|of| of == id)) {
            take_back(tx, key, row.get("id")?).await?;
        }
    }
    Ok(())
}

/// The organisation ends a request: nothing more can be released, and what was released goes.
pub async fn end(tx: &mut Tx, request: Id) -> Result<()> {
    tx.run("UPDATE consent_requests SET ended = 1 WHERE id = $1", values![request]).await?;
    let gone = tx.all("DELETE FROM consents WHERE request = $1 RETURNING words", values![request]).await?;
    let_go(tx, &gone).await
}

/// Ends everything that an organisation asked, or that all of them did. Settle the store afterwards.
pub async fn end_all(tx: &mut Tx, organisation: Option<Id>) -> Result<()> {
    for row in tx.all("SELECT id, organisation FROM consent_requests", values![]).await? {
        let of: Id = row.get("organisation")?;
        if organisation.is_none_or(|organisation| organisation == of) {
            end(tx, row.get("id")?).await?;
        }
    }
    Ok(())
}

/// What an organisation asked and did not end, newest first.
pub(crate) async fn of(tx: &mut Tx, organisation: Id) -> Result<Vec<Request>> {
    let rows = tx
        .all(
            "SELECT r.*, o.name AS organisation_name FROM consent_requests r JOIN organisations o ON o.id = r.organisation
             WHERE r.organisation = $1 AND r.ended = 0 ORDER BY r.asked_day DESC, r.id",
            values![organisation],
        )
        .await?;
    rows.iter().map(request).collect()
}

/// Deletes what was released for a time that is over. Returns how many.
pub async fn expire(tx: &mut Tx, today: Day) -> Result<usize> {
    let gone = tx
        .all(
            "DELETE FROM consents WHERE request IN (SELECT id FROM consent_requests WHERE ends_day < $1 OR ended = 1)
             RETURNING words",
            values![today],
        )
        .await?;
    let_go(tx, &gone).await?;
    Ok(gone.len())
}

/// What stands of a request, opened with the secret half of the organisation's letter box. The order follows from random ids.
/// After the last day there is nothing, also before the rows are deleted.
pub async fn opened(tx: &mut Tx, request: Id, secret: &Seed, today: Day) -> Result<Vec<(Id, Released)>> {
    let rows = tx
        .all(
            "SELECT c.id, c.words FROM consents c JOIN consent_requests r ON r.id = c.request
             WHERE c.request = $1 AND r.ended = 0 AND r.ends_day >= $2 ORDER BY c.id",
            values![request, today],
        )
        .await?;
    let mut out = Vec::new();
    for Text { about, text } in tx.unseal(sealed(&rows)?).await? {
        let plain = secrets::unhex(&text).and_then(|sealed| secrets::fetch(secret, &about.0, &sealed));
        let read = plain.as_deref().and_then(sealing::unpadded).and_then(|plain| serde_json::from_slice(plain).ok());
        if let Some(released) = read {
            out.push((about, released));
        }
    }
    Ok(out)
}

/// Counts, for each person to see, that their release was shown.
pub async fn shown(tx: &mut Tx, ids: &[Id]) -> Result<()> {
    for id in ids {
        tx.run("UPDATE consents SET reads = reads + 1 WHERE id = $1", values![*id]).await?;
    }
    Ok(())
}

/// After a restore: what was taken back or ended since the backup has no key any more, and its row goes too.
pub async fn drop_unreadable(store: &Store) -> Result<usize> {
    store
        .write("consents without a key", |tx| {
            Box::pin(async move {
                let rows = tx.all("SELECT id, words FROM consents", values![]).await?;
                let all = sealed(&rows)?;
                let open: BTreeSet<Id> = tx.unseal(all.clone()).await?.into_iter().map(|one| one.about).collect();
                let mut gone = 0;
                for one in all.iter().filter(|one| !open.contains(&one.about)) {
                    tx.run("DELETE FROM consents WHERE id = $1", values![one.about]).await?;
                    gone += 1;
                }
                Ok(gone)
            })
        })
        .await
}
