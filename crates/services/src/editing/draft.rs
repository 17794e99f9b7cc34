//! An entry on its way from what somebody saw to what they made of it.
//!
//! Nothing reaches the directory that was not looked at the way an import is: a draft is looked at anew ([`super::settle`]), and where
//! that would leave something out, the editor is told instead.

use std::collections::{BTreeMap, BTreeSet};

use hsds::{Directory, Record, Value, parts, tables};
use kit::App;
use serde_json::{Value as Json, json};
use store::{Day, Entropy, Id, Result, Tx};

use super::settle::{self, Settled};
use crate::directory::{
    self, Stored, Terms, find, find_all, hidden,
    history::{self, Hand},
    id_of, overlay, uuid_of,
};

/// The kinds of things that name each other.
const ALONE: [&str; 3] = ["organization", "service", "location"];

/// A thing with what it rests on, as it was read.
#[derive(Clone)]
pub(super) struct Entry {
    /// The table of the thing that is edited.
    pub(super) kind: &'static str,
    /// Its id.
    pub(super) id: Id,
    things: BTreeMap<(&'static str, Id), Vec<Record>>,
    seen: Vec<(&'static str, Id, i64)>,
    terms: Terms,
    /// The things as they were read: what is still so is not written.
    read: BTreeMap<(&'static str, Id), Vec<Record>>,
}

/// Why a draft was not written.
#[derive(Debug)]
pub(super) enum NotSaved {
    /// Somebody else changed it.
    Changed,
    /// This column could not be understood: its name.
    Lost(String),
    /// A place of another organisation would be hidden.
    OfOthers,
}

impl Entry {
    /// A service with its organisation and places.
    pub(super) async fn service(tx: &mut Tx, id: Id) -> Result<Option<Self>> {
        let Some(service) = find(tx, "service", id).await? else { return Ok(None) };
        let organisation = service.rows[0].text("organization_id").and_then(id_of);
        let at = service.rows.iter().filter(|row| row.table().name == "service_at_location");
        let places: Vec<Id> = at.filter_map(|row| row.text("location_id")).filter_map(id_of).collect();
        let mut things = vec![service];
        things.extend(find_all(tx, "organization", organisation).await?);
        // A service without a place is told where its organisation is; what calls it confidential hides that.
        let places = match organisation {
            Some(owner) if places.is_empty() => directory::locations_of(tx, owner).await?,
            _ => places,
        };
        things.extend(find_all(tx, "location", places).await?);
        Ok(Some(Self::new("service", id, things, Terms::all(tx).await?)))
    }

    /// An organisation by itself.
    pub(super) async fn organisation(tx: &mut Tx, id: Id) -> Result<Option<Self>> {
        let Some(organisation) = find(tx, "organization", id).await? else { return Ok(None) };
        Ok(Some(Self::new("organization", id, vec![organisation], Terms::all(tx).await?)))
    }

    /// A place, with its organisation.
    pub(super) async fn place(tx: &mut Tx, id: Id) -> Result<Option<Self>> {
        let Some(place) = find(tx, "location", id).await? else { return Ok(None) };
        let owner = place.rows[0].text("organization_id").and_then(id_of);
        let mut things = vec![place];
        things.extend(find_all(tx, "organization", owner).await?);
        Ok(Some(Self::new("location", id, things, Terms::all(tx).await?)))
    }

    fn new(kind: &'static str, id: Id, things: Vec<Stored>, terms: Terms) -> Self {
        let seen = things.iter().map(Stored::seen).collect();
        let things: BTreeMap<_, _> = things.into_iter().map(|thing| ((thing.kind, thing.id), thing.rows)).collect();
        Self { kind, id, read: things.clone(), things, seen, terms }
    }

    /// Nothing yet, to begin something.
    pub(super) async fn empty(app: &App) -> Result<Self> {
        let terms = app.store().read("directory terms", |tx| Box::pin(Terms::all(tx))).await?;
        Ok(Self::new("organization", Id([0; 16]), Vec::new(), terms))
    }

    /// The number of the last change of what is edited, as a form carries it.
    pub(super) fn mark(&self) -> i64 {
        self.seen.iter().find(|one| one.0 == self.kind && one.1 == self.id).map_or(0, |one| one.2)
    }

    /// Turns to another thing of the entry: a place, or a new one.
    pub(super) fn turn_to(&mut self, kind: &'static str, id: Id) {
        (self.kind, self.id) = (kind, id);
    }

    /// Begins something that is not there yet.
    pub(super) fn begin(&mut self, kind: &'static str, id: Id) {
        let mut head = Record::new(tables::table(kind).expect("a kind is a table"));
        head.write("id", &uuid_of(id));
        self.things.insert((kind, id), vec![head]);
        self.seen.push((kind, id, 0));
        self.turn_to(kind, id);
    }

    /// The rows of the thing that is edited.
    pub(super) fn rows(&self) -> &[Record] {
        self.things.get(&(self.kind, self.id)).map_or(&[], Vec::as_slice)
    }

    fn rows_mut(&mut self) -> &mut Vec<Record> {
        self.things.entry((self.kind, self.id)).or_default()
    }

    /// The row of the thing that is edited.
    pub(super) fn head(&self) -> &Record {
        &self.rows()[0]
    }

    /// Puts other rows in the place of the thing's own.
    pub(super) fn replace(&mut self, rows: Vec<Record>) {
        self.things.insert((self.kind, self.id), rows);
    }

    /// A text of it.
    pub(super) fn text(&self, column: &str) -> String {
        self.head().text(column).unwrap_or_default().to_owned()
    }

    /// The row of another thing of the entry.
    pub(super) fn other(&self, kind: &'static str, id: Id) -> Option<&Record> {
        self.things.get(&(kind, id))?.first()
    }

    /// All rows of the entry.
    pub(super) fn directory(&self) -> Directory {
        self.terms.with(self.things.values().flatten().cloned().collect())
    }

    /// Whether a thing of the entry is there.
    pub(super) fn has(&self, kind: &'static str, id: Id) -> bool {
        self.things.contains_key(&(kind, id))
    }

    /// The organisation that it belongs to.
    pub(super) fn organisation_id(&self) -> Option<Id> {
        let service = self.things.iter().find(|((kind, _), _)| *kind == "service").map(|(_, rows)| &rows[0]);
        match service {
            Some(row) => row.text("organization_id").and_then(id_of),
            None => self.things.keys().find(|(kind, _)| *kind == "organization").map(|(_, id)| *id),
        }
    }

    /// Writes a text of it, or empties it.
    pub(super) fn write(&mut self, column: &str, text: &str) {
        let value = (!text.trim().is_empty()).then(|| Value::Text(text.trim().into()));
        self.rows_mut()[0].set(column, value);
    }

    /// Writes a value of it, or empties it.
    pub(super) fn set(&mut self, column: &str, value: Option<Value>) {
        self.rows_mut()[0].set(column, value);
    }

    /// Takes rows of a table out, and what hangs on them.
    pub(super) fn drop_rows(&mut self, table: &str, out: impl Fn(&Record) -> bool) {
        let own = uuid_of(self.id);
        settle::take_out(self.rows_mut(), &own, |row| row.table().name == table && out(row));
    }

    /// A row of the thing that is edited, by its id.
    pub(super) fn row(&mut self, id: &str) -> &mut Record {
        let rows = self.rows_mut();
        let at = rows.iter().position(|row| row.id() == id).unwrap_or_default();
        &mut rows[at]
    }

    /// Adds a row that belongs to the thing that is edited, by this column.
    pub(super) fn add(&mut self, table: &'static str, by: &str, entropy: &Entropy) -> &mut Record {
        let mut row = Record::new(tables::table(table).expect("a table"));
        row.write("id", &uuid_of(Id::new(entropy)));
        row.write(by, &uuid_of(self.id));
        let rows = self.rows_mut();
        rows.push(row);
        rows.last_mut().expect("one was added")
    }

    /// Says a term of our taxonomies of it: a claim, yes or no; nothing when `value` is empty. What stays as it was keeps its evidence.
    pub(super) fn say(&mut self, term: &str, value: &str, hand: Hand, entropy: &Entropy) {
        let known = |row: &Record| overlay::claim_of(row).is_some_and(|(is, _)| is == term);
        let there = self.rows().iter().find(|row| row.table().name == "attribute" && known(row));
        if there.and_then(overlay::claim_of).map(|(_, claim)| claim).as_deref().unwrap_or_default() == value {
            return;
        }
        self.drop_rows("attribute", |row| row.text("taxonomy_term_id").is_some_and(|id| is_term(id, term)));
        if value.is_empty() {
            return;
        }
        let Some((taxonomy, code)) = term.split_once('/') else { return };
        let Some(own) = hsds::profile::term(taxonomy, code) else { return };
        let kind = self.kind;
        let row = self.add("attribute", "link_id", entropy);
        row.write("link_entity", kind);
        row.write("taxonomy_term_id", &own.id());
        row.write("value", value);
        let by = if hand.curator { "curator" } else { "provider" };
        let evidence = json!({ "claimed_by": by, "checked_on": hand.day.to_string() });
        row.set("evidence", Some(Value::Json(Box::new(evidence))));
    }

    /// What is said of a term: a claim, `yes`, `no`, or nothing.
    pub(super) fn said(&self, term: &str) -> String {
        let claims = self.rows().iter().filter(|row| row.table().name == "attribute").filter_map(overlay::claim_of);
        claims.into_iter().find(|(is, _)| is == term).map(|(_, claim)| claim).unwrap_or_default()
    }

    /// Somebody looked today, and it is so.
    pub(super) fn assure(&mut self, method: &str, day: Day) {
        self.write("assured_date", &day.to_string());
        let due = day.plus(directory::CHECK_HOLDS);
        let assurance: Json = json!({ "method": method, "next_due": due.to_string(), "state": "current" });
        self.set("assurance", Some(Value::Json(Box::new(assurance))));
    }

    /// Whether a thing says something else than what was read.
    pub(super) fn edited(&self, key: &(&'static str, Id)) -> bool {
        self.read.get(key) != self.things.get(key)
    }

    /// The things that it holds.
    pub(super) fn keys(&self) -> impl Iterator<Item = (&'static str, Id)> {
        self.things.keys().copied()
    }

    /// All rows of the draft.
    pub(super) fn all_rows(&self) -> impl Iterator<Item = Record> {
        self.things.values().flatten().cloned()
    }

    /// The rows of a thing of it.
    pub(super) fn rows_of(&self, kind: &'static str, id: Id) -> &[Record] {
        self.things.get(&(kind, id)).map_or(&[], Vec::as_slice)
    }

    /// The rows of a thing of it as they were read; `None` for a new one.
    pub(super) fn was(&self, kind: &'static str, id: Id) -> Option<&[Record]> {
        self.read.get(&(kind, id)).map(Vec::as_slice)
    }

    /// A term, a taxonomy or a unit.
    pub(super) fn term_rows(&self, id: &str) -> Option<Vec<Record>> {
        self.terms.rows(id).map(<[Record]>::to_vec)
    }

    /// What the rows name and the entry does not hold.
    fn missing(&self) -> BTreeSet<(&'static str, Id)> {
        let rows = self.things.values().flatten();
        let named = rows.flat_map(|row| row.belongs_to().map(|(table, id)| (table, id_of(id))).collect::<Vec<_>>());
        named
            .filter_map(|(table, id)| Some((parts::KINDS.into_iter().find(|kind| *kind == table)?, id?)))
            .filter(|key| ALONE.contains(&key.0) && !self.things.contains_key(key))
            .collect()
    }

    /// Writes the draft. `mark`: the number that the form carried.
    pub(super) async fn save(mut self, app: &App, hand: Hand, mark: i64) -> Result<std::result::Result<(), NotSaved>> {
        let now = app.clock().now();
        for one in &mut self.seen {
            if one.0 == self.kind && one.1 == self.id {
                // What the editor saw, which may be older than what was read now.
                one.2 = mark;
            }
        }
        let secret = app.store().read("confidential places", |tx| Box::pin(hidden::confidential(tx))).await?;
        let missing = self.missing();
        let heads = app
            .store()
            .read("what an entry names", move |tx| {
                Box::pin(async move {
                    let mut heads = Vec::new();
                    for (kind, id) in missing {
                        heads.extend(find(tx, kind, id).await?.and_then(|thing| thing.rows.into_iter().next()));
                    }
                    Ok::<_, store::Error>(heads)
                })
            })
            .await?;
        let Settled { mut parts, hidden: places, beside } = match settle::settled(&self, &secret, heads) {
            Ok(settled) => settled,
            Err(lost) => return Ok(Err(lost)),
        };
        let seen = std::mem::take(&mut self.seen);
        app.store()
            .write("edit the directory", move |tx| {
                Box::pin(async move {
                    let said = overlay::Overlay::all(tx).await?;
                    for part in &mut parts {
                        said.put_on(part);
                    }
                    let Some(revision) = history::stands(tx, &seen).await? else {
                        return Ok(Err(NotSaved::Changed));
                    };
                    // First, while it is known where it was: the street may stand in texts of things that nobody edits.
                    if !places.is_empty() {
                        let hiding = hidden::around(tx, &places, &beside).await?;
                        // Hidden is for good: a house of others is not theirs to hide, also by what they say of their own service.
                        for place in &hiding.places {
                            if !secret.contains(place)
                                && !history::may_change_place(tx, *place, hand.curator, hand.keeper).await?
                            {
                                return Ok(Err(NotSaved::OfOthers));
                            }
                        }
                        hidden::hide_all(tx, now, &hiding).await?;
                    }
                    history::save(tx, now, hand, revision, &parts).await?;
                    Ok::<_, store::Error>(Ok(()))
                })
            })
            .await
    }

    /// Whether the draft says something else than what was read.
    pub(super) fn differs(&self) -> bool {
        self.edited(&(self.kind, self.id))
    }
}

fn is_term(id: &str, term: &str) -> bool {
    crate::search::things::known_term(id).is_some_and(|own| term == format!("{}/{}", own.taxonomy, own.code))
}
