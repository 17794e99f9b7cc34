//! Bringing a directory in: again and again with the same outcome.
//!
//! The rules: the same source with the same words changes nothing. What a source no longer has stays, unless somebody says that the
//! source is whole; then it goes, and comes back when the source has it again. A thing belongs to the source that brought it first:
//! another source that names the same id is told, and changes nothing; what is edited here ([`super::history`]) stays as it is, and what its
//! source says now is kept beside it; but a place that any source calls confidential is hidden for
//! all, also in what is stored already, and stays so until somebody reveals it. The terms of our own profile are always there.
//!
//! Some hundreds of things are one transaction: when the program stops in the middle, those before are stored, and the next try goes on.

use std::collections::{BTreeMap, BTreeSet};

use hsds::{Directory, Record, Value, parts, parts::Part};
use store::{Day, Id, Moment, Result, Store, Tx, values};

use super::{
    hidden::{confidential, hide},
    history::{self, HERE},
    id_of, next_revision,
    overlay::Overlay,
};
use crate::search::things::offered;

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
            // Taken out here: it comes back when a service stands there again.
            if gone && whose == HERE && part.kind == "location" && super::services_at(tx, id).await?.is_empty() {
                done.kept_here += 1;
                continue;
            }
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
    let ended = part.kind == "service" && !offered(head);
    tx.run(
        "INSERT INTO directory_parts (kind, id, organisation, source, body, revision, gone, changed_at, checked_day, due_day, ended)
         VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9, $10)
         ON CONFLICT (kind, id) DO UPDATE SET organisation = excluded.organisation, source = excluded.source,
             body = excluded.body, revision = excluded.revision, gone = 0, changed_at = excluded.changed_at,
             checked_day = excluded.checked_day, due_day = excluded.due_day, ended = excluded.ended",
        values![part.kind, id, organisation, source, body, revision, now, checked, due, ended],
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
    kind: &'static str,
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
    // What is kept here hangs on its organisation and its places, whatever their source says of them by now.
    let needed = history::needed(tx, kind).await?;
    let out: Vec<Id> = missing.iter().filter(|id| !needed.contains(id)).copied().collect();
    gone(tx, now, kind, &out).await?;
    Ok((missing.len(), out.len()))
}

/// Takes things out, with what they ever said: nobody could hide a place in it any more.
pub(super) async fn gone(tx: &mut Tx, now: Moment, kind: &'static str, ids: &[Id]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let revision = next_revision(tx).await?;
    for id in ids {
        tx.run(
            "UPDATE directory_parts SET gone = 1, body = '', revision = $3, changed_at = $4 WHERE kind = $1 AND id = $2",
            values![kind, *id, revision, now],
        )
        .await?;
        if kind == "service" {
            tx.run("DELETE FROM directory_places WHERE service = $1", values![*id]).await?;
        }
        history::forget(tx, &[(kind, *id)]).await?;
    }
    Ok(())
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
