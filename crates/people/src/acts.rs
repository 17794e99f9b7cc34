//! Acts of the institution about people's data, as they are entered in the public ledger: counts and days, nothing else.

use ::acts::{Field, Kind, enter};
use serde_json::json;
use store::{Day, Id, Result, Tx};

const PUBLIC: &str = "stands on the public page about legal demands";

static DEMANDS: Kind = Kind {
    name: ::acts::BY_CALENDAR,
    fields: &[
        Field::count("year", PUBLIC),
        Field::count("received", PUBLIC),
        Field::count("narrowed", PUBLIC),
        Field::count("people_told", PUBLIC),
        Field::count("outcomes", PUBLIC),
    ],
};

static EXPORTED: Kind = Kind { name: "file of released contacts taken", fields: &[Field::word("by")] };

/// The kinds of acts.
pub static KINDS: [&Kind; 2] = [&DEMANDS, &EXPORTED];

/// The numbers of a year, as the public page tells them.
pub(crate) struct Demands {
    pub(crate) year: i32,
    pub(crate) received: usize,
    pub(crate) narrowed: usize,
    pub(crate) told: usize,
    pub(crate) outcomes: Vec<(&'static str, usize)>,
}

/// A month is over. `about` follows from the month.
pub(crate) async fn demands(tx: &mut Tx, one: &Demands, about: Id, today: Day) -> Result<()> {
    let outcomes: serde_json::Map<String, serde_json::Value> =
        one.outcomes.iter().map(|(name, count)| ((*name).to_owned(), json!(count))).collect();
    let values = vec![
        ("year", json!(one.year)),
        ("received", json!(one.received)),
        ("narrowed", json!(one.narrowed)),
        ("people_told", json!(one.told)),
        ("outcomes", json!(outcomes)),
    ];
    enter(tx, &DEMANDS, about, today, values).await
}

/// Two holders of an organisation's key took a file of what people released. Not which one, and of how many people.
pub(crate) async fn exported(tx: &mut Tx, today: Day) -> Result<()> {
    let about: Id = tx.new_id()?;
    enter(tx, &EXPORTED, about, today, vec![("by", json!("two holders of the organisation's key"))]).await
}
