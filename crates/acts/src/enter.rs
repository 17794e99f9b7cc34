//! Entering an act.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};
use store::{Day, Error, Id, Result, Tx, values};

/// Where a field of an entry comes from. There is no way to say "from a person".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A column of the database that an institution, or a council as a public body, fills: `table.column`.
    Column(&'static str),
    /// A count that is public already, or that tells nothing about a person: why, in words.
    Count(&'static str),
    /// One of a few words that the program chooses.
    Word,
}

/// A field of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name in the body.
    pub name: &'static str,
    /// Where it comes from.
    pub from: Source,
}

impl Field {
    /// From a column.
    pub const fn column(name: &'static str, column: &'static str) -> Self {
        Self { name, from: Source::Column(column) }
    }

    /// A count.
    pub const fn count(name: &'static str, why: &'static str) -> Self {
        Self { name, from: Source::Count(why) }
    }

    /// A word.
    pub const fn word(name: &'static str) -> Self {
        Self { name, from: Source::Word }
    }
}

/// A kind of act.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name, as `recommendation published`.
    pub name: &'static str,
    /// What its body holds besides `act` and `day`.
    pub fields: &'static [Field],
}

/// Values of an entry, by field.
pub type Values = Vec<(&'static str, Json)>;

/// The body of an entry: JSON in one line, fields in the order of their names.
fn body(kind: &Kind, day: Day, values: Values) -> Result<String> {
    let wrong = |what: &str| Error::Broken(format!("an entry of the kind {:?} {what}", kind.name));
    let mut given: BTreeMap<&str, Json> = BTreeMap::new();
    for (name, value) in values {
        if given.insert(name, value).is_some() {
            return Err(wrong(&format!("was given {name} twice")));
        }
    }
    let mut body = Map::new();
    body.insert("act".to_owned(), kind.name.into());
    body.insert("day".to_owned(), day.to_string().into());
    for field in kind.fields {
        let value = given.remove(field.name).ok_or_else(|| wrong(&format!("was not given {}", field.name)))?;
        body.insert(field.name.to_owned(), value);
    }
    if let Some((name, _)) = given.first_key_value() {
        return Err(wrong(&format!("was given {name}, which is not declared")));
    }
    Ok(Json::Object(body).to_string())
}

/// Enters an act of a day about a thing, in the transaction of the act. The values are those of the declared fields, all of them.
///
/// # Errors
/// [`Error::Broken`] when a value is missing or not declared; nothing is stored then, the act neither.
pub async fn enter(tx: &mut Tx, kind: &'static Kind, about: Id, day: Day, values: Values) -> Result<()> {
    written(tx, kind, about, day, values).await.map(|_| ())
}

/// Enters an act; returns the id of the entry.
pub(crate) async fn written(tx: &mut Tx, kind: &'static Kind, about: Id, day: Day, values: Values) -> Result<Id> {
    let id = tx.new_id()?;
    let body = ledger::Body { salt: tx.random()?, text: body(kind, day, values)? };
    let sealed = tx.seal(id, &body.pair()).await?;
    let turn = tx.turn()?;
    tx.run(
        "INSERT INTO ledger_entries (id, entry, body, kind, about, turn, place) VALUES ($1, $2, $3, $4, $5, $6, NULL)",
        values![id, body.entry(), sealed, kind.name, about, turn],
    )
    .await?;
    Ok(id)
}
