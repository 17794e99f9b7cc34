//! What is edited here, what it said before, and who keeps it.
//!
//! The problem: a provider corrects its opening hours on Monday, and on Sunday the weekly import of somebody else's program writes the old
//! ones back. So what is edited here belongs to this house from then on: imports leave it as it is, and what its source says otherwise is
//! kept beside it until an editor looks ([`offer`]). Every wording stays readable for those who keep the entry ([`Version`]), each can be
//! brought back, and an entry can be handed back to its source ([`hand_back`]).
//!
//! An edit is made on what somebody saw: when the entry changed since, nothing is written and the editor is told.
//!
//! A place that becomes confidential takes the earlier wordings around it along ([`forget`]): a street may stand in any of them.
//!
//! Not done: joining two people's edits. Earlier wordings are deleted after two years ([`sweep`]).

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use hsds::{
    Record,
    parts::{self, Part},
};
use store::{Day, Id, Moment, Result, Tx, values};

use super::{Stored, bring, id_of, overlay};

/// The source of what is edited here. No other source can be called so: it has a blank at its end.
pub const HERE: &str = "here ";

/// For how many days earlier wordings are kept.
pub const VERSION_DAYS: i64 = 730;

/// Who edits, and what.
#[derive(Clone, Copy, Debug)]
pub struct Hand {
    /// Who.
    pub staff: Id,
    /// Their organisation in this installation.
    pub keeper: Id,
    /// True for a curator, false for somebody of the organisation itself.
    pub curator: bool,
    /// The day.
    pub day: Day,
    /// What was edited: the word of a form.
    pub what: &'static str,
}

/// An earlier wording of an entry, or the one that stands.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its number; 0 is what stood before anything was edited here.
    pub number: i64,
    /// What was edited.
    pub what: String,
    /// Its rows; none when they were taken out because a place became confidential.
    pub rows: Vec<Record>,
    /// Who brought it: a source, or [`HERE`].
    pub source: String,
    /// Who edited.
    pub staff: Option<Id>,
    /// True when a curator edited.
    pub curator: bool,
    /// The day.
    pub day: Day,
}

/// Whether what an edit rests on still stands: each thing with the number of its last change when it was read, nought where it was not
/// there. Whoever edits or brings in at the same time waits from here on. Gives the number of the change that is made; `None` when it
/// changed since it was read.
pub async fn stands(tx: &mut Tx, seen: &[(&'static str, Id, i64)]) -> Result<Option<i64>> {
    let revision = super::next_revision(tx).await?;
    for (kind, id, at) in seen {
        let sql = "SELECT revision, gone FROM directory_parts WHERE kind = $1 AND id = $2";
        let there = match tx.first(sql, values![*kind, *id]).await? {
            Some(row) if !row.get::<bool>("gone")? => Some(row.get::<i64>("revision")?),
            _ => None,
        };
        if there.unwrap_or(0) != *at {
            return Ok(None);
        }
    }
    Ok(Some(revision))
}

/// Writes things as they were edited, after [`stands`] gave the number.
pub async fn save(tx: &mut Tx, now: Moment, hand: Hand, revision: i64, parts: &[Part]) -> Result<()> {
    for part in parts {
        let Some(id) = id_of(part.head().id()) else { continue };
        let body = parts::to_text(&part.rows);
        if let Some(row) = tx
            .first("SELECT source, body FROM directory_parts WHERE kind = $1 AND id = $2", values![part.kind, id])
            .await?
        {
            let before: String = row.get("body")?;
            if before == body {
                continue;
            }
            let source: String = row.get("source")?;
            first(tx, part.kind, id, &before, &source, hand.day).await?;
        }
        bring::put(tx, now, HERE, part, id, &body, revision).await?;
        note(tx, part.kind, id, &body, hand).await?;
    }
    Ok(())
}

/// Keeps what stood before the first edit here.
async fn first(tx: &mut Tx, kind: &str, id: Id, body: &str, source: &str, day: Day) -> Result<()> {
    if source != HERE {
        // Edited here before, and handed back: what its source said since takes the place of what it said then.
        tx.run("DELETE FROM directory_versions WHERE kind = $1 AND id = $2 AND version = 0", values![kind, id]).await?;
    }
    tx.run(
        "INSERT INTO directory_versions (kind, id, version, what, body, source, staff, curator, day)
         VALUES ($1, $2, 0, 'source', $3, $4, NULL, 0, $5) ON CONFLICT (kind, id, version) DO NOTHING",
        values![kind, id, body, source, day],
    )
    .await?;
    Ok(())
}

async fn note(tx: &mut Tx, kind: &str, id: Id, body: &str, hand: Hand) -> Result<()> {
    tx.run(
        "INSERT INTO directory_versions (kind, id, version, what, body, source, staff, curator, day)
         SELECT $1, $2, COALESCE(MAX(version), 0) + 1, $3, $4, $5, $6, $7, $8 FROM directory_versions WHERE kind = $1 AND id = $2",
        values![kind, id, hand.what, body, HERE, hand.staff, hand.curator, hand.day],
    )
    .await?;
    Ok(())
}

/// The wordings of an entry, the newest first.
pub async fn versions(tx: &mut Tx, kind: &str, id: Id) -> Result<Vec<Version>> {
    let sql =
        "SELECT version, what, body, source, staff, curator, day FROM directory_versions WHERE kind = $1 AND id = $2
               ORDER BY version DESC LIMIT 200";
    let rows = tx.all(sql, values![kind, id]).await?;
    let one = |row: &store::Row| {
        Ok(Version {
            number: row.get("version")?,
            what: row.get("what")?,
            rows: parts::from_text(&row.get::<String>("body")?).unwrap_or_default(),
            source: row.get("source")?,
            staff: row.get("staff")?,
            curator: row.get("curator")?,
            day: row.get("day")?,
        })
    };
    rows.iter().map(one).collect()
}

/// The services whose wordings, kept or offered, are at places: place by place.
pub(super) async fn that_were_at(tx: &mut Tx, places: &BTreeSet<Id>) -> Result<BTreeMap<Id, BTreeSet<Id>>> {
    let mut all: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    for sql in [
        "SELECT id, version AS n, body FROM directory_versions WHERE kind = 'service' AND (id > $1 OR (id = $1 AND version > $2))
         ORDER BY id, version LIMIT 500",
        "SELECT id, CAST(0 AS BIGINT) AS n, body FROM directory_offers WHERE kind = 'service' AND (id > $1 OR (id = $1 AND 0 > $2))
         ORDER BY id LIMIT 500",
    ] {
        // No id is empty: everything comes after it.
        let (mut id, mut number) = (Vec::new(), -1_i64);
        loop {
            let rows = tx.all(sql, values![id, number]).await?;
            for row in &rows {
                let said = parts::from_text(&row.get::<String>("body")?).unwrap_or_default();
                let at = said.iter().filter(|row| row.table().name == "service_at_location");
                for place in at.filter_map(|row| row.text("location_id")).filter_map(id_of) {
                    if places.contains(&place) {
                        all.entry(place).or_default().insert(row.get("id")?);
                    }
                }
            }
            let Some(last) = rows.last() else { break };
            id = last.get::<Id>("id")?.0.to_vec();
            number = last.get("n")?;
        }
    }
    Ok(all)
}

/// Organisations or places that services name which are kept here.
pub(super) async fn needed(tx: &mut Tx, kind: &str) -> Result<BTreeSet<Id>> {
    let sql = match kind {
        "organization" => "SELECT organisation AS id FROM directory_parts WHERE source = $1 AND gone = 0 AND organisation IS NOT NULL",
        "location" => {
            "SELECT d.location AS id FROM directory_places d JOIN directory_parts p ON p.kind = 'service' AND p.id = d.service
             WHERE p.source = $1 AND p.gone = 0"
        }
        _ => return Ok(BTreeSet::new()),
    };
    tx.all(sql, values![HERE]).await?.iter().map(|row| row.get("id")).collect()
}

/// A place from which the last service went is taken out when its organisation says so. False while a service is there.
pub async fn leave_place(tx: &mut Tx, now: Moment, place: Id) -> Result<bool> {
    if !super::services_at(tx, place).await?.is_empty() {
        return Ok(false);
    }
    let Some(stored) = super::find(tx, "location", place).await? else { return Ok(false) };
    let revision = super::next_revision(tx).await?;
    let part = Part::from(stored);
    // It is this house that says so, whoever brought it.
    bring::put(tx, now, HERE, &part, place, &parts::to_text(&part.rows), revision).await?;
    bring::gone(tx, now, "location", &[place]).await?;
    Ok(true)
}

/// The source of a thing that is there.
pub(super) async fn source_of(tx: &mut Tx, kind: &str, id: Id) -> Result<String> {
    let row = tx.first("SELECT source FROM directory_parts WHERE kind = $1 AND id = $2", values![kind, id]).await?;
    row.map_or_else(|| Ok(HERE.to_owned()), |row| row.get("source"))
}

/// Empties the earlier wordings of things, and what sources offer for them: a place around them became confidential.
pub(super) async fn forget(tx: &mut Tx, things: &[(&'static str, Id)]) -> Result<()> {
    for (kind, id) in things {
        tx.run("UPDATE directory_versions SET body = '' WHERE kind = $1 AND id = $2", values![*kind, *id]).await?;
        tx.run("DELETE FROM directory_offers WHERE kind = $1 AND id = $2", values![*kind, *id]).await?;
        // What its keeper said to reviews may tell a street as well.
        if *kind == "service" {
            tx.run("DELETE FROM service_review_replies WHERE service = $1", values![*id]).await?;
        }
    }
    Ok(())
}

/// Keeps what a source says of an entry that was edited here, when it says something that it did not say before. True when an entry is kept
/// here and came from this source.
pub(super) async fn offer(tx: &mut Tx, kind: &str, id: Id, source: &str, body: &str, day: Day) -> Result<bool> {
    let sql = "SELECT body, source FROM directory_versions WHERE kind = $1 AND id = $2 AND version = 0";
    let Some(row) = tx.first(sql, values![kind, id]).await? else { return Ok(false) };
    if row.get::<String>("source")? != source {
        return Ok(false);
    }
    let known = parts::from_text(&row.get::<String>("body")?).unwrap_or_default();
    // What panels and reviews put on it is not from its source.
    let says = overlay::bare(&parts::from_text(body).unwrap_or_default());
    if overlay::bare(&known) == says {
        tx.run("DELETE FROM directory_offers WHERE kind = $1 AND id = $2", values![kind, id]).await?;
    } else {
        tx.run(
            "INSERT INTO directory_offers (kind, id, source, body, day, seen) VALUES ($1, $2, $3, $4, $5, 0)
             ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body, day = excluded.day, seen = 0
             WHERE directory_offers.body <> excluded.body",
            values![kind, id, source, says, day],
        )
        .await?;
    }
    Ok(true)
}

/// What a source says of an entry that is kept here.
#[derive(Clone, Debug)]
pub struct Offered {
    /// Its rows, without what others say of them.
    pub rows: Vec<Record>,
    /// Which source.
    pub source: String,
    /// Since when it says so.
    pub day: Day,
    /// An editor looked at it, and keeps what stands.
    pub seen: bool,
    /// By what an answer names it: it may say something else by then.
    pub known_by: String,
}

async fn newest(tx: &mut Tx, kind: &str, id: Id) -> Result<Option<Offered>> {
    let sql = "SELECT body, source, day, seen FROM directory_offers WHERE kind = $1 AND id = $2";
    let Some(row) = tx.first(sql, values![kind, id]).await? else { return Ok(None) };
    let body: String = row.get("body")?;
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    let rows = parts::from_text(&body).unwrap_or_default();
    let known_by = format!("{:016x}", hasher.finish());
    Ok(Some(Offered { rows, source: row.get("source")?, day: row.get("day")?, seen: row.get("seen")?, known_by }))
}

/// What the source of an entry says now that no editor looked at.
pub async fn offered(tx: &mut Tx, kind: &str, id: Id) -> Result<Option<Offered>> {
    Ok(newest(tx, kind, id).await?.filter(|one| !one.seen))
}

/// An editor looked at what the source says, and keeps what stands: it is not offered again. `known_by`: what the editor saw.
pub async fn keep_ours(tx: &mut Tx, kind: &str, id: Id, known_by: String) -> Result<()> {
    if newest(tx, kind, id).await?.is_some_and(|one| one.known_by == known_by) {
        tx.run("UPDATE directory_offers SET seen = 1 WHERE kind = $1 AND id = $2", values![kind, id]).await?;
    }
    Ok(())
}

/// Who brought an entry that is kept here; `None` when it is not kept here, or was made here.
pub async fn origin(tx: &mut Tx, kind: &str, id: Id) -> Result<Option<String>> {
    let sql = "SELECT v.source FROM directory_versions v JOIN directory_parts p ON p.kind = v.kind AND p.id = v.id
               WHERE v.kind = $1 AND v.id = $2 AND v.version = 0 AND p.source = $3 AND v.source <> $3";
    tx.first(sql, values![kind, id, HERE]).await?.map(|row| row.get("source")).transpose()
}

/// Gives an entry back to its source, as the source says it now. `mark`: the number of the change that somebody saw, `known_by`: the
/// offer that they saw; empty where there was none. False when one of them changed since.
pub async fn hand_back(
    tx: &mut Tx,
    now: Moment,
    hand: Hand,
    (kind, id): (&'static str, Id),
    (mark, known_by): (i64, &str),
) -> Result<bool> {
    // Given back already.
    let Some(source) = origin(tx, kind, id).await? else { return Ok(true) };
    let Some(revision) = stands(tx, &[(kind, id, mark)]).await? else { return Ok(false) };
    let newest = newest(tx, kind, id).await?;
    // It says something else by now, or says it since.
    if newest.as_ref().is_some_and(|one| one.known_by != known_by && !(one.seen && known_by.is_empty())) {
        return Ok(false);
    }
    let newest = match newest {
        Some(one) => one.rows,
        None => versions(tx, kind, id)
            .await?
            .into_iter()
            .find(|one| one.number == 0)
            .map(|one| one.rows)
            .unwrap_or_default(),
    };
    // Emptied, because a place became confidential: what stands goes back as it is.
    let rows = match (newest.is_empty(), super::find(tx, kind, id).await?) {
        (true, Some(standing)) => standing.rows,
        (true, None) => return Ok(true),
        (false, _) => newest,
    };
    let mut part = Part { kind, rows };
    overlay::Overlay::all(tx).await?.put_on(&mut part);
    let body = parts::to_text(&part.rows);
    bring::put(tx, now, &source, &part, id, &body, revision).await?;
    note(tx, kind, id, &body, hand).await?;
    tx.run("DELETE FROM directory_offers WHERE kind = $1 AND id = $2", values![kind, id]).await?;
    Ok(true)
}

/// Deletes wordings that are older than [`VERSION_DAYS`]. What stood before the first edit stays: it says whose the entry is.
pub async fn sweep(tx: &mut Tx, today: Day) -> Result<()> {
    tx.run(
        "DELETE FROM directory_versions WHERE version > 0 AND day < $1 AND EXISTS (
             SELECT 1 FROM directory_versions n WHERE n.kind = directory_versions.kind AND n.id = directory_versions.id
                 AND n.version > directory_versions.version)",
        values![today.plus(-VERSION_DAYS)],
    )
    .await?;
    Ok(())
}

/// The organisations of this installation that keep an organisation of the directory.
pub async fn keepers(tx: &mut Tx, organisation: Id) -> Result<Vec<(Id, String)>> {
    let sql = "SELECT o.id, o.name FROM directory_keepers k JOIN organisations o ON o.id = k.keeper
               WHERE k.organisation = $1 ORDER BY o.name, o.id";
    tx.all(sql, values![organisation]).await?.iter().map(|row| Ok((row.get("id")?, row.get("name")?))).collect()
}

/// Whether somebody may say of a place that it is confidential, or anything else: a curator; who keeps its organisation; where it has none, who
/// keeps all organisations whose services are there. A place that is not stored is theirs who make it.
pub async fn may_change_place(tx: &mut Tx, place: Id, curator: bool, keeper: Id) -> Result<bool> {
    if curator {
        return Ok(true);
    }
    let Some(house) = super::find(tx, "location", place).await? else { return Ok(true) };
    if let Some(owner) = house.rows[0].text("organization_id").and_then(id_of) {
        return is_kept_by(tx, owner, keeper).await;
    }
    let there = super::services_at(tx, place).await?;
    let services = super::find_all(tx, "service", there).await?;
    for service in &services {
        match service.rows[0].text("organization_id").and_then(id_of) {
            Some(owner) if is_kept_by(tx, owner, keeper).await? => {}
            _ => return Ok(false),
        }
    }
    Ok(!services.is_empty())
}

/// True when an organisation of this installation keeps an organisation of the directory.
pub async fn is_kept_by(tx: &mut Tx, organisation: Id, keeper: Id) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM directory_keepers WHERE organisation = $1 AND keeper = $2";
    Ok(tx.count(sql, values![organisation, keeper]).await? > 0)
}

/// Lets an organisation of this installation keep an organisation of the directory.
pub async fn let_keep(tx: &mut Tx, organisation: Id, keeper: Id, day: Day) -> Result<()> {
    tx.run(
        "INSERT INTO directory_keepers (organisation, keeper, since_day) SELECT $1, id, $3 FROM organisations WHERE id = $2
         ON CONFLICT (organisation, keeper) DO NOTHING",
        values![organisation, keeper, day],
    )
    .await?;
    Ok(())
}

/// Ends that.
pub async fn end_keeping(tx: &mut Tx, organisation: Id, keeper: Id) -> Result<()> {
    tx.run("DELETE FROM directory_keepers WHERE organisation = $1 AND keeper = $2", values![organisation, keeper])
        .await?;
    Ok(())
}

impl Stored {
    /// What an edit that rests on it tells [`save`].
    pub const fn seen(&self) -> (&'static str, Id, i64) {
        (self.kind, self.id, self.revision)
    }
}
