//! Groups that people may declare: opt-in, sealed, used for reserved lists and for nothing else.
//!
//! The problem: a group of five in a hundred is found by no map and earns no place on a list in proportion; it can be heard
//! when some of its people say who they are (docs/reference/validation.md). But to say so is a risk, so nobody has to, nobody
//! reads it, and nothing is said about fewer than ten.
//!
//! - The convenor names the groups before opening, each with the reason for asking ([`staff`]).
//! - A member ticks what applies, or nothing ([`declare`]). What was ticked is sealed under a key of the installation that
//!   is not in the database, and always has the same length, so that a copy of the database tells nothing.
//! - A count opens the seals in memory, under the rule of ten: what is known of a group changes only when nobody or at
//!   least ten people changed it ([`counted`]).
//!
//! Not done: keys of their own for each record (they come with the second key store); a compromised running server can open
//! what it counts.

pub(super) mod counted;
pub(super) mod declare;
pub(super) mod staff;

pub use counted::Group;

use ::store::{Entropy, Id, Result, Row, Tx, values};
use axum::{Router, routing::get};
use kit::{App, InstanceKey, Texts, samples::Sample, samples::Stage, texts};
use people::secrets;

/// The messages of this folder.
pub const TEXTS: Texts = texts!("constituencies", "text");

/// The most groups that a consultation may ask about.
pub const MOST: usize = 6;

/// The longest name of a group, in characters.
pub const NAME_LIMIT: usize = 80;

/// The longest reason for asking, in characters.
pub const REASON_LIMIT: usize = 300;

/// The routes of this folder.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{id}/belong", get(declare::get).post(declare::post))
        .route("/staff/c/{id}/groups", get(staff::get).post(staff::post))
}

/// The samples of this folder.
pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = declare::samples(stage);
    all.extend(staff::samples(stage));
    all
}

/// A group that people may declare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constituency {
    /// Its id.
    pub id: Id,
    /// Its place, from 1.
    pub position: i64,
    /// What it is called.
    pub name: String,
    /// Why it is asked about.
    pub reason: String,
}

fn constituency(row: &Row) -> Result<Constituency> {
    Ok(Constituency {
        id: row.get("id")?,
        position: row.get("position")?,
        name: row.get("name")?,
        reason: row.get("reason")?,
    })
}

/// The groups of a consultation, in order.
pub async fn all(tx: &mut Tx, consultation: Id) -> Result<Vec<Constituency>> {
    tx.all("SELECT * FROM constituencies WHERE consultation = $1 ORDER BY position", values![consultation])
        .await?
        .iter()
        .map(constituency)
        .collect()
}

/// Adds a group at the end.
pub async fn add(tx: &mut Tx, consultation: Id, one: &Constituency) -> Result<()> {
    tx.run(
        "INSERT INTO constituencies (id, consultation, position, name, reason) VALUES ($1, $2, $3, $4, $5)",
        values![one.id, consultation, one.position, &one.name, &one.reason],
    )
    .await?;
    Ok(())
}

/// What somebody declared: one bit for each place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Declared(u16);

impl Declared {
    /// Nothing.
    pub const NOTHING: Self = Self(0);

    /// The same with one more group, or one less.
    #[must_use]
    pub fn with(self, one: &Constituency, belongs: bool) -> Self {
        let bit = Self::bit(one);
        Self(if belongs { self.0 | bit } else { self.0 & !bit })
    }

    /// True when this group is declared.
    pub fn has(self, one: &Constituency) -> bool {
        self.0 & Self::bit(one) != 0
    }

    /// True when nothing is declared.
    pub const fn is_nothing(self) -> bool {
        self.0 == 0
    }

    fn bit(one: &Constituency) -> u16 {
        u32::try_from(one.position - 1).ok().and_then(|place| 1_u16.checked_shl(place)).unwrap_or(0)
    }
}

/// Opens and closes seals. The key follows from the installation's own; the seat is bound to each seal.
#[derive(Clone)]
pub struct Seals {
    key: [u8; 32],
    entropy: Entropy,
}

impl Seals {
    /// Those of an installation.
    pub fn of(app: &App) -> Self {
        Self::new(app.key(), app.entropy())
    }

    fn new(key: &InstanceKey, entropy: &Entropy) -> Self {
        Self { key: secrets::mac(&key.0, "declarations", &[]), entropy: entropy.clone() }
    }

    pub(super) fn close(&self, seat: &[u8; 16], declared: Declared) -> Vec<u8> {
        secrets::seal(&self.entropy, &self.key, seat, &declared.0.to_be_bytes())
    }

    /// Nothing where the seal is another seat's or another installation's.
    pub(super) fn open(&self, seat: &[u8; 16], sealed: &[u8]) -> Declared {
        secrets::open(&self.key, seat, sealed)
            .and_then(|bytes| <[u8; 2]>::try_from(bytes).ok())
            .map_or(Declared::NOTHING, |bytes| Declared(u16::from_be_bytes(bytes)))
    }
}

/// What a seat declared; `None` when it never said anything.
pub async fn own(tx: &mut Tx, seals: &Seals, seat: [u8; 16]) -> Result<Option<Declared>> {
    let row = tx.first("SELECT sealed FROM declarations WHERE seat = $1", values![seat]).await?;
    row.map(|row| Ok(seals.open(&seat, &row.get::<Vec<u8>>("sealed")?))).transpose()
}

/// Stores what a seat declares, while the consultation is open and its last day is not over. Nothing declared removes
/// the row; what a count had seen of it is remembered as a number, as for everything that is taken back.
pub async fn declare(
    tx: &mut Tx,
    seals: &Seals,
    seat: [u8; 16],
    consultation: Id,
    declared: Declared,
    today: ::store::Day,
) -> Result<bool> {
    if declared.is_nothing() {
        forget(tx, seals, seat, consultation).await?;
        return Ok(true);
    }
    let stored = tx
        .run(
            "INSERT INTO declarations (seat, sealed, counted)
             SELECT $1, $2, NULL FROM seats s JOIN consultations c ON c.id = s.consultation
              WHERE s.seat = $1 AND c.id = $3 AND c.state = 'open' AND c.closes_day >= $4
             ON CONFLICT (seat) DO UPDATE SET sealed = excluded.sealed",
            values![seat, seals.close(&seat, declared), consultation, today],
        )
        .await?;
    Ok(stored > 0)
}

/// Deletes what a seat declared.
pub(super) async fn forget(tx: &mut Tx, seals: &Seals, seat: [u8; 16], consultation: Id) -> Result<()> {
    let row = tx.first("DELETE FROM declarations WHERE seat = $1 RETURNING counted", values![seat]).await?;
    let Some(row) = row else { return Ok(()) };
    super::withdraw::bury(tx, seat, consultation).await?;
    let Some(counted) = row.get::<Option<Vec<u8>>>("counted")? else { return Ok(()) };
    let counted = seals.open(&seat, &counted);
    for one in all(tx, consultation).await?.iter().filter(|one| counted.has(one)) {
        super::withdraw::remember(tx, seat, one.id).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(position: i64) -> Constituency {
        Constituency { id: Id([position as u8; 16]), position, name: String::new(), reason: String::new() }
    }

    #[test]
    fn seals_tell_nothing_and_open_only_for_their_seat() {
        let entropy = Entropy::seeded(1);
        let seals = Seals::new(&InstanceKey([1; 32]), &entropy);
        let some = Declared::NOTHING.with(&group(1), true).with(&group(6), true).with(&group(2), false);
        assert!(some.has(&group(1)) && some.has(&group(6)) && !some.has(&group(2)));
        let sealed = seals.close(&[7; 16], some);
        assert_eq!(sealed.len(), seals.close(&[7; 16], Declared::NOTHING).len(), "the same length, whatever it says");
        assert_ne!(sealed, seals.close(&[7; 16], some), "never the same bytes twice");
        assert_eq!(seals.open(&[7; 16], &sealed), some);
        assert_eq!(seals.open(&[8; 16], &sealed), Declared::NOTHING, "moved to another seat it says nothing");
        let other = Seals::new(&InstanceKey([2; 32]), &entropy);
        assert_eq!(other.open(&[7; 16], &sealed), Declared::NOTHING, "without the key file it says nothing");
        assert!(some.with(&group(1), false).with(&group(6), false).is_nothing());
    }
}
