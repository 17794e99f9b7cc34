//! Bringing a directory in: again and again with the same outcome.
//!
//! The rules: the same source with the same words changes nothing. What a source no longer has stays, unless somebody says that the
//! source is whole; then it goes, and comes back when the source has it again. A thing belongs to the source that brought it first:
//! another source that names the same id is told, and changes nothing; what is edited here ([`super::history`]) stays as it is, and what its
//! source says now is kept beside it; but a place that any source calls confidential is hidden for
//! all, also in what is stored already, and stays so until somebody reveals it. The terms of our own profile are always there.
//!
//! Some hundreds of things are one transaction: when the program stops in the middle, those before are stored, and the next try goes on.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use hsds::{Directory, Record, Value, parts, parts::Part};
use store::{Day, Id, Moment, Result, Store, Tx, values};

use super::{
    Stored,
    history::{self, HERE},
    id_of, next_revision,
    overlay::Overlay,
    uuid_of,
};

/// What bringing in changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Things that were not there before.
    pub new: usize,
    /// Things that say something else now.
    pub changed: usize,
    /// Things that are as they were.
    pub same: usize,
    /// Things that had been taken out and are there again.
    pub back: usize,
    /// Things of another source, which stay as they are.
    pub of_others: usize,
    /// Things of this source that are kept here, and stay as they are.
    pub kept_here: usize,
    /// Things of this source that it no longer has.
    pub missing: usize,
    /// How many of them were taken out.
    pub gone: usize,
}

/// The source of our own profile's terms. No other source can be called so: it has a blank at its end.
pub const OWN: &str = "firsthand ";

/// Things a transaction.
const TOGETHER: usize = 400;

/// Stores a directory. `whole`: what the source no longer has goes. `progress` is told how many things are done, of how many.
///
/// # Errors
/// When the database does not answer; what was done before is stored then.
pub async fn bring(
    store: &Store,
    now: Moment,
    source: &str,
    directory: Directory,
    whole: bool,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Done> {
    let directory = hide(store, now, directory).await?;
    let own = parts::parts(Directory::new(hsds::profile::rows()));
    let ours: BTreeSet<String> = own.iter().map(|part| part.head().id().to_owned()).collect();
    write(store, now, OWN, own, &|_, _| {}).await?;
    let parts: Vec<Part> =
        parts::parts(directory).into_iter().filter(|part| !ours.contains(part.head().id())).collect();
    let mut named: BTreeMap<&'static str, BTreeSet<Id>> = BTreeMap::new();
    for part in &parts {
        named.entry(part.kind).or_default().extend(id_of(part.head().id()));
    }
    let mut done = write(store, now, source, parts, progress).await?;
    for kind in parts::KINDS {
        let named = named.remove(kind).unwrap_or_default();
        let source = source.to_owned();
        let (missing, gone) = store
            .write("what a source no longer has", move |tx| {
                Box::pin(async move { take_out(tx, now, kind, &source, &named, whole).await })
            })
            .await?;
        done.missing += missing;
        done.gone += gone;
    }
    Ok(done)
}

async fn write(
    store: &Store,
    now: Moment,
    source: &str,
    parts: Vec<Part>,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Done> {
    let (mut done, all, mut stored) = (Done::default(), parts.len(), 0);
    let mut parts = parts.into_iter().peekable();
    while parts.peek().is_some() {
        let some: Vec<Part> = parts.by_ref().take(TOGETHER).collect();
        stored += some.len();
        let source = source.to_owned();
        let one = store
            .write("bring services in", move |tx| Box::pin(async move { write_some(tx, now, &source, some).await }))
            .await?;
        done.new += one.new;
        done.changed += one.changed;
        done.same += one.same;
        done.back += one.back;
        done.of_others += one.of_others;
        done.kept_here += one.kept_here;
        progress(stored, all);
    }
    Ok(done)
}

async fn write_some(tx: &mut Tx, now: Moment, source: &str, parts: Vec<Part>) -> Result<Done> {
    let mut done = Done::default();
    let mut revision = None;
    // Read in this very transaction: another import may have marked a place since.
    let secret = confidential(tx).await?;
    let overlay = Overlay::all(tx).await?;
    for mut part in parts {
        overlay.put_on(&mut part);
        let part = if part.kind == "location" && id_of(part.head().id()).is_some_and(|id| secret.contains(&id)) {
            bared(part)
        } else {
            part
        };
        let Some(id) = id_of(part.head().id()) else { continue };
        let body = parts::to_text(&part.rows);
        let there = tx
            .first("SELECT source, body, gone FROM directory_parts WHERE kind = $1 AND id = $2", values![part.kind, id])
            .await?;
        if let Some(row) = &there {
            let gone: bool = row.get("gone")?;
            // What its source no longer has may come from another one.
            let whose: String = row.get("source")?;
            if !gone && whose != source {
                if whose == HERE && history::offer(tx, part.kind, id, source, &body, now.day()).await? {
                    done.kept_here += 1;
                } else {
                    done.of_others += 1;
                }
                continue;
            }
            if !gone && row.get::<String>("body")? == body {
                done.same += 1;
                continue;
            }
            if gone {
                done.back += 1;
            } else {
                done.changed += 1;
            }
        } else {
            done.new += 1;
        }
        let revision = match revision {
            Some(revision) => revision,
            None => *revision.insert(next_revision(tx).await?),
        };
        put(tx, now, source, &part, id, &body, revision).await?;
    }
    Ok(done)
}

/// A place without where it is.
fn bared(part: Part) -> Part {
    if part.head().flag("confidential") {
        return part;
    }
    let ids = [part.head().id().to_owned()];
    let hidden = hsds::hide(&Directory::new(part.rows), ids);
    Part { kind: part.kind, rows: hidden.into_rows().collect() }
}

/// Writes a thing as it is now.
pub(super) async fn put(
    tx: &mut Tx,
    now: Moment,
    source: &str,
    part: &Part,
    id: Id,
    body: &str,
    revision: i64,
) -> Result<()> {
    let head = part.head();
    let organisation = match part.kind {
        "organization" => Some(id),
        "service" | "location" => head.text("organization_id").and_then(id_of),
        _ => None,
    };
    let (checked, due) = if part.kind == "service" { assured(head) } else { (None, None) };
    tx.run(
        "INSERT INTO directory_parts (kind, id, organisation, source, body, revision, gone, changed_at, checked_day, due_day)
         VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9)
         ON CONFLICT (kind, id) DO UPDATE SET organisation = excluded.organisation, source = excluded.source,
             body = excluded.body, revision = excluded.revision, gone = 0, changed_at = excluded.changed_at,
             checked_day = excluded.checked_day, due_day = excluded.due_day",
        values![part.kind, id, organisation, source, body, revision, now, checked, due],
    )
    .await?;
    if part.kind == "service" {
        tx.run("DELETE FROM directory_places WHERE service = $1", values![id]).await?;
        for row in part.of("service_at_location") {
            let (Some(own), Some(location)) = (id_of(row.id()), row.text("location_id").and_then(id_of)) else {
                continue;
            };
            tx.run(
                "INSERT INTO directory_places (service, location, id) VALUES ($1, $2, $3)",
                values![id, location, own],
            )
            .await?;
        }
    }
    Ok(())
}

/// When a service was checked last, and when it is to be checked again.
pub(crate) fn assured(service: &Record) -> (Option<Day>, Option<Day>) {
    let due = match service.get("assurance") {
        Some(Value::Json(value)) => value["next_due"].as_str().and_then(Day::parse),
        _ => None,
    };
    (service.text("assured_date").and_then(Day::parse), due)
}

/// Finds what a source no longer has, and takes it out when `whole`.
async fn take_out(
    tx: &mut Tx,
    now: Moment,
    kind: &str,
    source: &str,
    named: &BTreeSet<Id>,
    whole: bool,
) -> Result<(usize, usize)> {
    let sql = "SELECT id FROM directory_parts WHERE kind = $1 AND source = $2 AND gone = 0";
    let rows = tx.all(sql, values![kind, source]).await?;
    let ids = rows.iter().map(|row| row.get::<Id>("id")).collect::<Result<Vec<_>>>()?;
    let missing: Vec<Id> = ids.into_iter().filter(|id| !named.contains(id)).collect();
    if !whole || missing.is_empty() {
        return Ok((missing.len(), 0));
    }
    let revision = next_revision(tx).await?;
    for id in &missing {
        tx.run(
            // What it said goes with it: nobody could hide a place in it any more.
            "UPDATE directory_parts SET gone = 1, body = '', revision = $3, changed_at = $4 WHERE kind = $1 AND id = $2",
            values![kind, *id, revision, now],
        )
        .await?;
        if kind == "service" {
            tx.run("DELETE FROM directory_places WHERE service = $1", values![*id]).await?;
        }
    }
    Ok((missing.len(), missing.len()))
}

/// Takes everything of a source out: how many things that were.
///
/// # Errors
/// When the database does not answer.
pub async fn remove(store: &Store, now: Moment, source: &str) -> Result<usize> {
    let mut all = 0;
    for kind in parts::KINDS {
        let source = source.to_owned();
        let (_, gone) = store
            .write("take a source out", move |tx| {
                Box::pin(async move { take_out(tx, now, kind, &source, &BTreeSet::new(), true).await })
            })
            .await?;
        all += gone;
    }
    Ok(all)
}

/// Hides in a directory what another source called confidential, and in the database what this directory calls so.
async fn hide(store: &Store, now: Moment, directory: Directory) -> Result<Directory> {
    let known = store.read("confidential places", |tx| Box::pin(confidential(tx))).await?;
    let here = |id: &Id| directory.find("location", &uuid_of(*id)).is_some_and(|row| !row.flag("confidential"));
    let ids: HashSet<String> = known.iter().filter(|id| here(id)).map(|id| uuid_of(*id)).collect();
    let directory = if ids.is_empty() { directory } else { hsds::hide(&directory, ids) };
    let marked = directory.rows("location").iter().filter(|row| row.flag("confidential"));
    let new: BTreeSet<Id> = marked.filter_map(|row| id_of(row.id())).filter(|id| !known.contains(id)).collect();
    if !new.is_empty() {
        let hidden = store.write("confidential places", move |tx| Box::pin(async move { mark(tx, now, &new).await }));
        hidden.await?;
    }
    Ok(directory)
}

/// Notes that places are confidential, and takes where they are out of everything that is stored already: the place, its
/// organisation, all services and places of that organisation, and all services at it.
pub async fn mark(tx: &mut Tx, now: Moment, places: &BTreeSet<Id>) -> Result<()> {
    let mut around: BTreeMap<(&'static str, Id), Stored> = BTreeMap::new();
    for place in places {
        tx.run(
            "INSERT INTO directory_confidential (location) VALUES ($1) ON CONFLICT (location) DO NOTHING",
            values![*place],
        )
        .await?;
        let Some(location) = super::find(tx, "location", *place).await? else { continue };
        let mut services = super::services_at(tx, *place).await?;
        let mut organisations: BTreeSet<Id> =
            location.rows[0].text("organization_id").and_then(id_of).into_iter().collect();
        for service in super::find_all(tx, "service", services.clone()).await? {
            organisations.extend(service.rows[0].text("organization_id").and_then(id_of));
        }
        let mut locations = vec![*place];
        for organisation in &organisations {
            services.extend(super::services_of(tx, *organisation).await?);
            locations.extend(super::locations_of(tx, *organisation).await?);
        }
        let mut things = super::find_all(tx, "organization", organisations).await?;
        let services = super::find_all(tx, "service", services).await?;
        // All places of all of them: one at the same address goes too, whosever it is.
        let at = services.iter().flat_map(|thing| &thing.rows).filter(|row| row.table().name == "service_at_location");
        locations.extend(at.filter_map(|row| row.text("location_id")).filter_map(id_of));
        things.extend(services);
        things.extend(super::find_all(tx, "location", locations).await?);
        around.extend(things.into_iter().map(|thing| ((thing.kind, thing.id), thing)));
    }
    if around.is_empty() {
        return Ok(());
    }
    let ids: Vec<String> =
        places.iter().filter(|id| around.contains_key(&("location", **id))).map(|id| uuid_of(*id)).collect();
    // Earlier wordings may tell it too.
    history::forget(tx, &around.keys().copied().collect::<Vec<_>>()).await?;
    let directory = Directory::new(around.into_values().flat_map(|thing| thing.rows));
    let revision = next_revision(tx).await?;
    for part in parts::parts(hsds::hide(&directory, ids)) {
        let Some(id) = id_of(part.head().id()) else { continue };
        if part.kind == "location" && part.head().flag("confidential") {
            tx.run(
                "INSERT INTO directory_confidential (location) VALUES ($1) ON CONFLICT (location) DO NOTHING",
                values![id],
            )
            .await?;
        }
        let body = parts::to_text(&part.rows);
        let Some(row) = tx
            .first("SELECT source, body FROM directory_parts WHERE kind = $1 AND id = $2", values![part.kind, id])
            .await?
        else {
            continue;
        };
        if row.get::<String>("body")? != body {
            let source: String = row.get("source")?;
            put(tx, now, &source, &part, id, &body, revision).await?;
        }
    }
    Ok(())
}

/// Takes back that a place is confidential; its address comes with the next import. False when it was not.
pub async fn reveal(tx: &mut Tx, place: Id) -> Result<bool> {
    Ok(tx.run("DELETE FROM directory_confidential WHERE location = $1", values![place]).await? > 0)
}

/// The places that any source called confidential. What was hidden once stays hidden, whatever another source says later, until somebody
/// reveals it ([`reveal`]).
pub async fn confidential(tx: &mut Tx) -> Result<BTreeSet<Id>> {
    let rows = tx.all("SELECT location FROM directory_confidential", values![]).await?;
    rows.iter().map(|row| row.get("location")).collect()
}
