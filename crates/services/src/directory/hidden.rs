//! Places that nobody may find.
//!
//! The rules: a place that any source or editor calls confidential is hidden for all, in what is stored already too, and stays so until
//! the operator reveals it. Its street goes from everything around it, and from every earlier wording.
//!
//! Not done: texts that name the street in other words. A person has to read.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use hsds::{Directory, Record, parts, parts::Part};
use store::{Id, Moment, Result, Store, Tx, values};

use super::{Stored, bring, history, id_of, next_revision, uuid_of};

/// Hides in a directory what another source called confidential, and in the database what this directory calls so.
pub(super) async fn hide(store: &Store, now: Moment, directory: Directory) -> Result<Directory> {
    let known = store.read("confidential places", |tx| Box::pin(confidential(tx))).await?;
    let here = |id: &Id| directory.find("location", &uuid_of(*id)).is_some_and(|row| !row.flag("confidential"));
    let ids: HashSet<String> = known.iter().filter(|id| here(id)).map(|id| uuid_of(*id)).collect();
    let directory = if ids.is_empty() { directory } else { hsds::hide(&directory, ids) };
    let marked = directory.rows("location").iter().filter(|row| row.flag("confidential"));
    let new: BTreeSet<Id> = marked.filter_map(|row| id_of(row.id())).filter(|id| !known.contains(id)).collect();
    if !new.is_empty() {
        let hidden = store.write("confidential places", move |tx| {
            Box::pin(async move {
                let hiding = around(tx, &new, &Beside::default()).await?;
                hide_all(tx, now, &hiding).await
            })
        });
        hidden.await?;
    }
    Ok(directory)
}

/// What tells of confidential places beside what is stored of them.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// Things whose texts may tell where the places are.
    pub things: Vec<(&'static str, Id)>,
    /// Rows that tell where they are: a place that is not stored yet, an address that somebody just typed.
    pub rows: Vec<Record>,
}

/// What becomes of everything around confidential places.
#[derive(Clone, Debug, Default)]
pub struct Hiding {
    /// The places, with those at the same address or point.
    pub places: BTreeSet<Id>,
    /// Everything around them, as it will be.
    parts: Vec<Part>,
}

/// Finds what confidential places take along: the place, its organisation, all services and places of that organisation, all services at
/// it, and those whose earlier wordings were at it. A place at the same address goes too, whosever it is, with all that is around it.
pub async fn around(tx: &mut Tx, places: &BTreeSet<Id>, beside: &Beside) -> Result<Hiding> {
    let mut hiding = Hiding { places: places.clone(), parts: Vec::new() };
    loop {
        let around = gathered(tx, &hiding.places, beside).await?;
        let known = |id: &Id| {
            let uuid = uuid_of(*id);
            around.contains_key(&("location", *id)) || beside.rows.iter().any(|row| row.id() == uuid)
        };
        let ids: Vec<String> = hiding.places.iter().filter(|id| known(id)).map(|id| uuid_of(*id)).collect();
        let keys: BTreeSet<(&'static str, Id)> = around.keys().copied().collect();
        let rows = around.into_values().flat_map(|thing| thing.rows).chain(beside.rows.iter().cloned());
        let parts = parts::parts(hsds::hide(&Directory::new(rows), ids));
        let flagged = parts.iter().filter(|part| part.kind == "location" && part.head().flag("confidential"));
        let flagged: BTreeSet<Id> = flagged.filter_map(|part| id_of(part.head().id())).collect();
        let before = hiding.places.len();
        hiding.places.extend(flagged);
        if hiding.places.len() == before {
            let there = |part: &Part| id_of(part.head().id()).is_some_and(|id| keys.contains(&(part.kind, id)));
            hiding.parts = parts.into_iter().filter(there).collect();
            return Ok(hiding);
        }
    }
}

async fn gathered(tx: &mut Tx, places: &BTreeSet<Id>, beside: &Beside) -> Result<BTreeMap<(&'static str, Id), Stored>> {
    let mut around: BTreeMap<(&'static str, Id), Stored> = BTreeMap::new();
    for (kind, id) in &beside.things {
        around.extend(super::find(tx, kind, *id).await?.map(|thing| ((thing.kind, thing.id), thing)));
    }
    let earlier = history::that_were_at(tx, places).await?;
    for place in places {
        let Some(location) = super::find(tx, "location", *place).await? else { continue };
        let mut services = super::services_at(tx, *place).await?;
        services.extend(earlier.get(place).into_iter().flatten());
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
        // All places of all of them: one at the same address goes too.
        let at = services.iter().flat_map(|thing| &thing.rows).filter(|row| row.table().name == "service_at_location");
        locations.extend(at.filter_map(|row| row.text("location_id")).filter_map(id_of));
        things.extend(services);
        things.extend(super::find_all(tx, "location", locations).await?);
        around.extend(things.into_iter().map(|thing| ((thing.kind, thing.id), thing)));
    }
    Ok(around)
}

/// Notes that places are confidential, and takes where they are out of everything that is stored.
pub async fn hide_all(tx: &mut Tx, now: Moment, hiding: &Hiding) -> Result<()> {
    for place in &hiding.places {
        let sql = "INSERT INTO directory_confidential (location) VALUES ($1) ON CONFLICT (location) DO NOTHING";
        tx.run(sql, values![*place]).await?;
    }
    let key = |part: &Part| id_of(part.head().id()).map(|id| (part.kind, id));
    // Earlier wordings may tell it too.
    history::forget(tx, &hiding.parts.iter().filter_map(key).collect::<Vec<_>>()).await?;
    let revision = next_revision(tx).await?;
    for part in &hiding.parts {
        let Some((_, id)) = key(part) else { continue };
        let body = parts::to_text(&part.rows);
        let sql = "SELECT source, body FROM directory_parts WHERE kind = $1 AND id = $2";
        let Some(row) = tx.first(sql, values![part.kind, id]).await? else { continue };
        if row.get::<String>("body")? != body {
            let source: String = row.get("source")?;
            bring::put(tx, now, &source, part, id, &body, revision).await?;
        }
    }
    Ok(())
}

/// Takes back that a place is confidential. Its address comes with the next import of its source, to which it is given back; where it was
/// made here, its editor writes it anew. False when it was not confidential.
pub async fn reveal(tx: &mut Tx, now: Moment, place: Id) -> Result<bool> {
    let deleted = tx.run("DELETE FROM directory_confidential WHERE location = $1", values![place]).await? > 0;
    let Some(stored) = super::find(tx, "location", place).await?.filter(|_| deleted) else { return Ok(deleted) };
    let source = match history::origin(tx, "location", place).await? {
        Some(origin) => origin,
        None => history::source_of(tx, "location", place).await?,
    };
    let mut part = Part::from(stored);
    part.rows[0].set("confidential", None);
    let body = parts::to_text(&part.rows);
    let revision = next_revision(tx).await?;
    bring::put(tx, now, &source, &part, place, &body, revision).await?;
    Ok(true)
}

/// The places that any source called confidential. What was hidden once stays hidden, whatever another source says later, until somebody
/// reveals it ([`reveal`]).
pub async fn confidential(tx: &mut Tx) -> Result<BTreeSet<Id>> {
    let rows = tx.all("SELECT location FROM directory_confidential", values![]).await?;
    rows.iter().map(|row| row.get("location")).collect()
}
