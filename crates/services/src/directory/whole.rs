//! Documents out of parts.
//!
//! A service is stored apart from its organisation, its places and its terms; what a document needs of them is fetched here.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use hsds::{
    Directory, Record,
    write::{Shape, document},
};
use serde_json::Value as Json;
use store::{Id, Result, Tx};

use super::{Stored, find, find_all, id_of, locations_of, services_of};

/// Taxonomies, their terms, and units: few, named by many, so whoever writes many documents holds them.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    rows: Arc<HashMap<String, Vec<Record>>>,
}

impl Terms {
    /// All of them.
    pub async fn all(tx: &mut Tx) -> Result<Self> {
        let mut rows = HashMap::new();
        for kind in ["taxonomy", "taxonomy_term", "unit"] {
            for stored in super::after(tx, kind, None, usize::from(u16::MAX)).await? {
                rows.insert(super::uuid_of(stored.id), stored.rows);
            }
        }
        Ok(Self { rows: Arc::new(rows) })
    }

    /// Rows together with the terms, taxonomies and units that they name.
    pub fn with(&self, mut rows: Vec<Record>) -> Directory {
        for (table, column) in NAMING {
            let named: BTreeSet<String> = rows
                .iter()
                .filter(|row| row.table().name == table)
                .filter_map(|row| row.text(column))
                .map(str::to_owned)
                .collect();
            rows.extend(named.iter().filter_map(|id| self.rows.get(id)).flatten().cloned());
        }
        Directory::new(rows)
    }

    /// The rows of a term, a taxonomy or a unit.
    pub fn rows(&self, id: &str) -> Option<&[Record]> {
        self.rows.get(id).map(Vec::as_slice)
    }

    /// The row of a term.
    pub fn find(&self, id: &str) -> Option<&Record> {
        self.rows(id)?.first()
    }
}

/// Which columns name terms, taxonomies and units: terms first, for they name taxonomies.
const NAMING: [(&str, &str); 3] =
    [("attribute", "taxonomy_term_id"), ("taxonomy_term", "taxonomy_id"), ("service_capacity", "unit_id")];

/// Some things with all that their documents name.
pub struct Whole {
    directory: Directory,
}

impl Whole {
    /// The document of a row; `None` when it is not among them.
    pub fn document(&self, kind: &str, id: Id, shape: Shape) -> Option<Json> {
        let index = self.directory.index();
        let record = self.directory.find(kind, &super::uuid_of(id))?;
        Some(document(&index, record, shape).json())
    }

    /// The documents of rows of a kind, in the order of ids that is given; those that are not among them are passed over.
    pub fn documents(&self, kind: &str, ids: &[Id], shape: Shape) -> Vec<Json> {
        let index = self.directory.index();
        let record = |id: &Id| self.directory.find(kind, &super::uuid_of(*id));
        ids.iter().filter_map(record).map(|record| document(&index, record, shape).json()).collect()
    }

    /// The rows.
    pub const fn directory(&self) -> &Directory {
        &self.directory
    }
}

/// What the column of each row names.
fn named<'r>(rows: impl IntoIterator<Item = &'r Record>, table: &str, column: &str) -> BTreeSet<Id> {
    let rows = rows.into_iter().filter(|row| row.table().name == table);
    rows.filter_map(|row| row.text(column)).filter_map(id_of).collect()
}

/// Puts things together with what their documents name: of services their organisations and places, of places and services nothing
/// else; terms, taxonomies and units of all. `terms` are those held already.
pub async fn gathered(tx: &mut Tx, things: Vec<Stored>, terms: Option<&Terms>) -> Result<Whole> {
    let mut parts: BTreeMap<(&'static str, Id), Vec<Record>> = BTreeMap::new();
    let mut rows: Vec<Record> = Vec::new();
    let (mut organisations, mut locations) = (BTreeSet::new(), BTreeSet::new());
    for thing in things {
        organisations.extend(named(&thing.rows, "service", "organization_id"));
        organisations.extend(named(&thing.rows, "program", "organization_id"));
        locations.extend(named(&thing.rows, "service_at_location", "location_id"));
        parts.insert((thing.kind, thing.id), thing.rows);
    }
    organisations.retain(|id| !parts.contains_key(&("organization", *id)));
    locations.retain(|id| !parts.contains_key(&("location", *id)));
    for thing in find_all(tx, "organization", organisations).await? {
        parts.insert((thing.kind, thing.id), thing.rows);
    }
    for thing in find_all(tx, "location", locations).await? {
        parts.insert((thing.kind, thing.id), thing.rows);
    }
    rows.extend(parts.into_values().flatten());
    if let Some(terms) = terms {
        return Ok(Whole { directory: terms.with(rows) });
    }
    for ((table, column), kind) in NAMING.into_iter().zip(["taxonomy_term", "taxonomy", "unit"]) {
        let have: BTreeSet<Id> =
            rows.iter().filter(|row| row.table().name == kind).filter_map(|row| id_of(row.id())).collect();
        for id in named(rows.iter(), table, column).difference(&have) {
            rows.extend(find(tx, kind, *id).await?.into_iter().flat_map(|stored| stored.rows));
        }
    }
    Ok(Whole { directory: Directory::new(rows) })
}

/// An organisation with its places, and of its services what `services` says.
pub async fn organisation(tx: &mut Tx, id: Id, services: bool) -> Result<Option<Whole>> {
    let Some(organisation) = find(tx, "organization", id).await? else { return Ok(None) };
    let mut things = vec![organisation];
    let places = locations_of(tx, id).await?;
    things.extend(find_all(tx, "location", places).await?);
    if services {
        let services = services_of(tx, id).await?;
        things.extend(find_all(tx, "service", services).await?);
    }
    Ok(Some(gathered(tx, things, None).await?))
}
