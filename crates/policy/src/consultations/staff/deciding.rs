//! What a moderator's decision about an item does. No page: the rules and the SQL.
//!
//! The problem: two moderators may decide about the same item in the same minute. Only the first decision counts, the second
//! is told so; and every decision is recorded with its reason, never with the text it was about.
//!
//! Sources: product.md R36 (a softer wording goes to its author, who decides), R28.

use kit::Lang;
use store::{Day, Entropy, Id, Tx, values};

use super::sql;
use crate::consultations::types::{Statement, Suggestion};

/// Something that waits in the queue.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// A member's statement.
    Statement(Statement),
    /// A suggestion of wording, and the name of the part it is for.
    Suggestion(Suggestion, String),
}

impl Item {
    /// Its id.
    pub(super) const fn id(&self) -> Id {
        match self {
            Self::Statement(one) => one.id,
            Self::Suggestion(one, _) => one.id,
        }
    }

    /// Its words.
    pub(super) fn body(&self) -> &str {
        match self {
            Self::Statement(one) => &one.body,
            Self::Suggestion(one, _) => &one.body,
        }
    }

    /// The language it was written in.
    pub(super) const fn lang(&self) -> Lang {
        match self {
            Self::Statement(one) => one.lang,
            Self::Suggestion(one, _) => one.lang,
        }
    }

    /// The day it was written.
    const fn day(&self) -> Day {
        match self {
            Self::Statement(one) => one.day,
            Self::Suggestion(one, _) => one.day,
        }
    }

    /// The part it is for, when it is a suggestion.
    pub(super) fn about(&self) -> Option<&str> {
        match self {
            Self::Statement(_) => None,
            Self::Suggestion(_, part) => Some(part),
        }
    }
}

/// How many items wait.
pub(super) async fn waiting(tx: &mut Tx, consultation: Id) -> store::Result<i64> {
    let statements = tx
        .count(
            "SELECT COUNT(*) AS n FROM statements WHERE consultation = $1 AND state = 'waiting'",
            values![consultation],
        )
        .await?;
    let suggestions = tx
        .count(
            "SELECT COUNT(*) AS n FROM suggestions s JOIN provisions p ON p.id = s.provision
             WHERE p.consultation = $1 AND s.state = 'waiting'",
            values![consultation],
        )
        .await?;
    Ok(statements + suggestions)
}

/// The item that waits longest; within a day, in the order of random ids.
pub(super) async fn oldest(tx: &mut Tx, consultation: Id) -> store::Result<Option<Item>> {
    let row = tx
        .first(
            "SELECT * FROM statements WHERE consultation = $1 AND state = 'waiting' ORDER BY day, id LIMIT 1",
            values![consultation],
        )
        .await?;
    let statement = sql::one_statement(tx, row).await?.map(Item::Statement);
    let row = tx
        .first(
            "SELECT s.* FROM suggestions s JOIN provisions p ON p.id = s.provision
             WHERE p.consultation = $1 AND s.state = 'waiting' ORDER BY s.day, s.id LIMIT 1",
            values![consultation],
        )
        .await?;
    let suggestion = match sql::one_suggestion(tx, row).await? {
        Some(suggestion) => Some(named(tx, consultation, suggestion).await?),
        None => None,
    };
    Ok([statement, suggestion].into_iter().flatten().min_by_key(|item| (item.day(), item.id())))
}

/// An item that still waits, by its id.
pub(super) async fn by_id(tx: &mut Tx, consultation: Id, id: Id) -> store::Result<Option<Item>> {
    let row = tx
        .first(
            "SELECT * FROM statements WHERE id = $1 AND consultation = $2 AND state = 'waiting'",
            values![id, consultation],
        )
        .await?;
    if let Some(one) = sql::one_statement(tx, row).await? {
        return Ok(Some(Item::Statement(one)));
    }
    let row = tx
        .first(
            "SELECT s.* FROM suggestions s JOIN provisions p ON p.id = s.provision
             WHERE s.id = $1 AND p.consultation = $2 AND s.state = 'waiting'",
            values![id, consultation],
        )
        .await?;
    match sql::one_suggestion(tx, row).await? {
        Some(one) => Ok(Some(named(tx, consultation, one).await?)),
        None => Ok(None),
    }
}

/// A suggestion with the name of its part.
async fn named(tx: &mut Tx, consultation: Id, suggestion: Suggestion) -> store::Result<Item> {
    let parts = sql::provisions(tx, consultation).await?;
    let part = parts.into_iter().find(|part| part.id == suggestion.provision);
    let name = part.map(|part| part.name()).unwrap_or_default();
    Ok(Item::Suggestion(suggestion, name))
}

/// What a moderator decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Decision {
    /// Shown to everyone as it is.
    Publish,
    /// Joined with a published statement that says the same.
    Join(Id),
    /// A softer wording is offered to its author.
    Soften(String),
    /// Sent back to its author.
    Return,
}

impl Decision {
    /// The word in the table of decisions.
    const fn word(&self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Join(_) => "join",
            Self::Soften(_) => "soften",
            Self::Return => "return",
        }
    }

    /// Where the item is afterwards.
    const fn state(&self) -> &'static str {
        match self {
            Self::Publish => "published",
            Self::Join(_) => "joined",
            Self::Soften(_) => "offered",
            Self::Return => "returned",
        }
    }
}

/// Who decides, when, and why.
#[derive(Debug, Clone)]
pub(super) struct Record {
    pub(super) consultation: Id,
    pub(super) staff: Id,
    pub(super) reason: String,
    pub(super) day: Day,
}

/// Carries a decision out and records it. False when somebody else has decided meanwhile, or it does not fit the item.
pub(super) async fn decide(
    tx: &mut Tx,
    entropy: &Entropy,
    item: &Item,
    decision: &Decision,
    record: &Record,
) -> store::Result<bool> {
    let offered = if let Decision::Soften(words) = decision { Some(tx.seal(item.id(), words).await?) } else { None };
    let told = tx.seal(item.id(), &record.reason).await?;
    let joined = if let Decision::Join(to) = decision { Some(*to) } else { None };
    let changed = match item {
        Item::Statement(one) => {
            let number = if *decision == Decision::Publish {
                Some(sql::next_number(tx, record.consultation).await?)
            } else {
                None
            };
            tx.run(
                "UPDATE statements SET state = $3, number = $4, offered = $5, joined_to = $6, reason = $7
                 WHERE id = $1 AND consultation = $2 AND state = 'waiting'",
                values![one.id, record.consultation, decision.state(), number, offered, joined, told],
            )
            .await?
        }
        Item::Suggestion(..) if joined.is_some() => 0,
        Item::Suggestion(one, _) => {
            tx.run(
                "UPDATE suggestions SET state = $2, offered = $3, reason = $4 WHERE id = $1 AND state = 'waiting'",
                values![one.id, decision.state(), offered, told],
            )
            .await?
        }
    };
    if changed == 0 {
        return Ok(false);
    }
    let id = Id::new(entropy);
    let reason = tx.seal(id, &record.reason).await?;
    tx.run(
        "INSERT INTO moderation (id, consultation, thing, staff, decision, reason, day) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        values![
            id,
            record.consultation,
            item.id(),
            record.staff,
            decision.word(),
            reason,
            record.day
        ],
    )
    .await?;
    Ok(true)
}
