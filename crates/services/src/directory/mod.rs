//! What stands in the directory.
//!
//! The problem: a directory is brought in again every week from somebody else's program, and shown, searched and handed on all the
//! while. So each thing is stored with all that belongs to it ([`hsds::parts`]), by its own id; bringing in compares and writes only
//! what changed ([`bring`]); every change has a number, so that whoever holds a copy asks for what came after ([`changed`]); and
//! documents are put together when somebody asks ([`whole`]).
//!
//! What is edited here, and what it said before: [`history`]. What panels and people who used a service say of it: [`overlay`].

pub mod bring;
pub mod gazetteer;
pub mod hidden;
pub mod history;
pub mod overlay;
pub mod pairs;
mod whole;

use std::collections::BTreeSet;

use hsds::{
    Directory, Record,
    parts::{self, Part},
};
use store::{Day, Id, Moment, Result, Row, Store, Tx, values};

pub use whole::{Terms, Whole, gathered, organisation};

/// A thing as it is stored.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The table of HSDS.
    pub kind: &'static str,
    /// Its id.
    pub id: Id,
    /// Its rows, the thing first; empty when it is gone.
    pub rows: Vec<Record>,
    /// True when it was taken out.
    pub gone: bool,
    /// The number of the change that wrote it.
    pub revision: i64,
    /// When that was.
    pub changed_at: Moment,
}

/// An id of HSDS (a UUID with hyphens) as an id of the house.
pub fn id_of(uuid: &str) -> Option<Id> {
    let mut hex = uuid.bytes().filter(|byte| *byte != b'-');
    let mut bytes = [0; 16];
    for byte in &mut bytes {
        let mut digit = || char::from(hex.next()?).to_digit(16);
        *byte = (digit()? * 16 + digit()?) as u8;
    }
    (hex.next().is_none() && uuid.len() == 36).then_some(Id(bytes))
}

/// An id of the house as HSDS writes it.
pub fn uuid_of(id: Id) -> String {
    let hex = format!("{:032x}", id.number());
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

fn kind_of(word: &str) -> Result<&'static str> {
    let known = parts::KINDS.into_iter().find(|kind| *kind == word);
    known.ok_or_else(|| store::Error::Broken("a kind of the directory that is not known".to_owned()))
}

fn stored(row: &Row) -> Result<Stored> {
    let gone: bool = row.get("gone")?;
    let body: String = row.get("body")?;
    let rows = if gone { Some(Vec::new()) } else { parts::from_text(&body).filter(|rows| !rows.is_empty()) };
    Ok(Stored {
        kind: kind_of(&row.get::<String>("kind")?)?,
        id: row.get("id")?,
        rows: rows.ok_or_else(|| store::Error::Broken("a part of the directory that is none".to_owned()))?,
        gone,
        revision: row.get("revision")?,
        changed_at: Moment(row.get("changed_at")?),
    })
}

/// A thing that is there.
pub async fn find(tx: &mut Tx, kind: &str, id: Id) -> Result<Option<Stored>> {
    let sql = "SELECT kind, id, body, gone, revision, changed_at FROM directory_parts WHERE kind = $1 AND id = $2 AND gone = 0";
    tx.first(sql, values![kind, id]).await?.as_ref().map(stored).transpose()
}

/// A service as lists name it: itself, its name, and the name of its organisation.
pub struct Called {
    /// The service.
    pub service: Stored,
    /// What it is called.
    pub name: String,
    /// What its organisation is called; empty when it has none.
    pub organisation: String,
}

/// A service that is there, as lists name it.
pub async fn called(tx: &mut Tx, id: Id) -> Result<Option<Called>> {
    let Some(service) = find(tx, "service", id).await? else { return Ok(None) };
    let organisation = match service.rows[0].text("organization_id").and_then(id_of) {
        Some(id) => find(tx, "organization", id).await?,
        None => None,
    };
    let name = |thing: &Stored| thing.rows[0].text("name").unwrap_or_default().to_owned();
    let organisation = organisation.as_ref().map(name).unwrap_or_default();
    Ok(Some(Called { name: name(&service), organisation, service }))
}

/// Several things of a kind; those that are not there are passed over.
pub async fn find_all(tx: &mut Tx, kind: &str, ids: impl IntoIterator<Item = Id>) -> Result<Vec<Stored>> {
    let mut all = Vec::new();
    for id in ids.into_iter().collect::<BTreeSet<_>>() {
        all.extend(find(tx, kind, id).await?);
    }
    Ok(all)
}

/// The things of a kind after an id, in the order of ids.
pub async fn after(tx: &mut Tx, kind: &str, id: Option<Id>, most: usize) -> Result<Vec<Stored>> {
    let sql = "SELECT kind, id, body, gone, revision, changed_at FROM directory_parts
               WHERE kind = $1 AND gone = 0 AND id > $2 ORDER BY id LIMIT $3";
    // No id is empty: everything comes after it.
    let from = id.map_or_else(Vec::new, |id| id.0.to_vec());
    tx.all(sql, values![kind, from, most]).await?.iter().map(stored).collect()
}

/// Some services after an id, in the order of ids, with their organisations and places.
#[derive(Debug, Default)]
pub struct Batch {
    /// The services.
    pub services: Vec<Stored>,
    /// What they name: organisations and places.
    pub named: Vec<Stored>,
}

/// The next services, with what they name: three questions, however many they are.
pub async fn some(tx: &mut Tx, id: Option<Id>, most: usize) -> Result<Batch> {
    let services = after(tx, "service", id, most).await?;
    with_named(tx, id, services).await
}

/// The services after an id up to another one, both may be open, with what they name.
pub async fn between(tx: &mut Tx, id: Option<Id>, last: Option<Id>) -> Result<Batch> {
    let sql = "SELECT kind, id, body, gone, revision, changed_at FROM directory_parts
               WHERE kind = 'service' AND gone = 0 AND id > $1 AND ($3 = 1 OR id <= $2) ORDER BY id";
    let ends = |id: Option<Id>| id.map_or_else(Vec::new, |id| id.0.to_vec());
    let rows = tx.all(sql, values![ends(id), ends(last), i64::from(last.is_none())]).await?;
    let services = rows.iter().map(stored).collect::<Result<Vec<_>>>()?;
    with_named(tx, id, services).await
}

/// Each so many-th service, in the order of ids: where batches of services end.
pub async fn each(tx: &mut Tx, so_many: usize) -> Result<Vec<Id>> {
    let sql = "SELECT id FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS n FROM directory_parts WHERE kind = 'service' AND gone = 0) s
               WHERE n % $1 = 0 ORDER BY id";
    tx.all(sql, values![so_many]).await?.iter().map(|row| row.get("id")).collect()
}

async fn with_named(tx: &mut Tx, id: Option<Id>, services: Vec<Stored>) -> Result<Batch> {
    let Some(last) = services.last().map(|service| service.id) else { return Ok(Batch::default()) };
    let from = id.map_or_else(Vec::new, |id| id.0.to_vec());
    // The few that are named are looked up one by one. SQLite, left to itself, reads all there are; its CROSS JOIN keeps this order.
    let organisations = tx
        .all(
            "SELECT p.kind, p.id, p.body, p.gone, p.revision, p.changed_at FROM
                 (SELECT DISTINCT organisation FROM directory_parts WHERE kind = 'service' AND gone = 0 AND id > $1 AND id <= $2) n
             CROSS JOIN directory_parts p WHERE p.kind = 'organization' AND p.id = n.organisation AND p.gone = 0",
            values![from.clone(), last],
        )
        .await?;
    let locations = tx
        .all(
            "SELECT p.kind, p.id, p.body, p.gone, p.revision, p.changed_at FROM
                 (SELECT DISTINCT location FROM directory_places WHERE service > $1 AND service <= $2) n
             CROSS JOIN directory_parts p WHERE p.kind = 'location' AND p.id = n.location AND p.gone = 0",
            values![from, last],
        )
        .await?;
    let named = organisations.iter().chain(&locations).map(stored).collect::<Result<_>>()?;
    Ok(Batch { services, named })
}

/// The whole directory.
///
/// # Errors
/// When the database does not answer.
pub async fn everything(store: &Store) -> Result<Directory> {
    let mut rows = Vec::new();
    for kind in parts::KINDS {
        let mut last = None;
        loop {
            let some = store.read("the whole directory", move |tx| Box::pin(after(tx, kind, last, 1_000))).await?;
            let Some(end) = some.last() else { break };
            last = Some(end.id);
            rows.extend(some.into_iter().flat_map(|thing| thing.rows));
        }
    }
    Ok(Directory::new(rows))
}

/// The number of the last change.
pub async fn revision(tx: &mut Tx) -> Result<i64> {
    let row = tx.first("SELECT revision FROM directory_state WHERE id = 1", values![]).await?;
    row.map_or(Ok(0), |row| row.get("revision"))
}

/// The number of the change that this transaction makes. Whoever changes the directory waits here for whoever did before, so that
/// numbers become visible in their order.
async fn next_revision(tx: &mut Tx) -> Result<i64> {
    let sql = "INSERT INTO directory_state (id, revision) VALUES (1, 1)
               ON CONFLICT (id) DO UPDATE SET revision = directory_state.revision + 1 RETURNING revision";
    let row = tx.first(sql, values![]).await?;
    row.ok_or_else(|| store::Error::Broken("a number that was not given".to_owned()))?.get("revision")
}

/// What changed after a number, the oldest change first; things that are gone among them.
pub async fn changed(tx: &mut Tx, since: i64) -> Result<Vec<Stored>> {
    let sql = "SELECT kind, id, body, gone, revision, changed_at FROM directory_parts WHERE revision > $1 ORDER BY revision, kind, id";
    tx.all(sql, values![since]).await?.iter().map(stored).collect()
}

/// How many things changed after a number.
pub async fn how_many_changed(tx: &mut Tx, since: i64) -> Result<i64> {
    tx.count("SELECT COUNT(*) AS n FROM directory_parts WHERE revision > $1", values![since]).await
}

/// How far the entries of services can be trusted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Currency {
    /// Checked, and the next check is not late.
    pub current: i64,
    /// Checked once, and the next check is late.
    pub late: i64,
    /// Never checked.
    pub never: i64,
}

impl Currency {
    /// All of them.
    pub const fn all(&self) -> i64 {
        self.current + self.late + self.never
    }
}

/// Without a day for the next check, a check counts for so many days.
pub const CHECK_HOLDS: i64 = 183;

/// How many entries of what is offered are current, late, or were never checked.
pub async fn currency(tx: &mut Tx, today: Day) -> Result<Currency> {
    let sql = "SELECT COUNT(*) AS n,
                   COUNT(CASE WHEN COALESCE(due_day, checked_day + $2) >= $1 AND checked_day IS NOT NULL THEN 1 END) AS current,
                   COUNT(CASE WHEN checked_day IS NULL THEN 1 END) AS never
               FROM directory_parts WHERE kind = 'service' AND gone = 0 AND ended = 0";
    let Some(row) = tx.first(sql, values![today, CHECK_HOLDS]).await? else { return Ok(Currency::default()) };
    let (all, current, never): (i64, i64, i64) = (row.get("n")?, row.get("current")?, row.get("never")?);
    Ok(Currency { current, late: all - current - never, never })
}

/// How many things of a kind there are.
pub async fn how_many(tx: &mut Tx, kind: &str) -> Result<i64> {
    tx.count("SELECT COUNT(*) AS n FROM directory_parts WHERE kind = $1 AND gone = 0", values![kind]).await
}

/// The services of an organisation, in the order of ids.
pub async fn services_of(tx: &mut Tx, organisation: Id) -> Result<Vec<Id>> {
    let sql = "SELECT id FROM directory_parts WHERE organisation = $1 AND kind = 'service' AND gone = 0 ORDER BY id";
    tx.all(sql, values![organisation]).await?.iter().map(|row| row.get("id")).collect()
}

/// The places of an organisation, in the order of ids.
pub async fn locations_of(tx: &mut Tx, organisation: Id) -> Result<Vec<Id>> {
    let sql = "SELECT id FROM directory_parts WHERE organisation = $1 AND kind = 'location' AND gone = 0 ORDER BY id";
    tx.all(sql, values![organisation]).await?.iter().map(|row| row.get("id")).collect()
}

/// Rows of HSDS that put a service at a place: id of the row, service, in the order of ids.
pub async fn places_after(tx: &mut Tx, from: usize, most: usize) -> Result<Vec<(Id, Id)>> {
    let sql = "SELECT id, service FROM directory_places ORDER BY id, service LIMIT $1 OFFSET $2";
    let rows = tx.all(sql, values![most, from]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("service")?))).collect()
}

/// How many of them there are.
pub async fn how_many_places(tx: &mut Tx) -> Result<i64> {
    tx.count("SELECT COUNT(*) AS n FROM directory_places", values![]).await
}

/// Those of a service.
pub async fn places_of(tx: &mut Tx, service: Id) -> Result<Vec<Id>> {
    let sql = "SELECT id FROM directory_places WHERE service = $1 ORDER BY id";
    tx.all(sql, values![service]).await?.iter().map(|row| row.get("id")).collect()
}

/// The service that a row puts at a place.
pub async fn service_of_place(tx: &mut Tx, id: Id) -> Result<Option<Id>> {
    let row = tx.first("SELECT service FROM directory_places WHERE id = $1", values![id]).await?;
    row.map(|row| row.get("service")).transpose()
}

/// The services at a place, in the order of ids.
pub async fn services_at(tx: &mut Tx, location: Id) -> Result<Vec<Id>> {
    let sql = "SELECT DISTINCT service FROM directory_places WHERE location = $1 ORDER BY service";
    tx.all(sql, values![location]).await?.iter().map(|row| row.get("service")).collect()
}

impl From<Stored> for Part {
    fn from(stored: Stored) -> Self {
        Self { kind: stored.kind, rows: stored.rows }
    }
}

#[cfg(test)]
mod tests;
