//! Sessions: a random token in a cookie, its SHA-256 in the database, and what it opens sealed under the token.
//!
//! Somebody who reads the database learns how many sessions there are and when they end (to five minutes), not whose they are.

use serde::{Deserialize, Serialize};
use store::{Clock, Entropy, Id, Moment, Result, Tx, values};

use crate::secrets;

/// How long a session may last, in minutes, as people choose it.
pub const LENGTHS: [i64; 3] = [20, 120, 480];

/// What a participant's session holds, sealed under its token.
#[derive(Clone, Serialize, Deserialize)]
pub struct Person {
    /// The person's key: seats and the letter box follow from it.
    pub key: [u8; 32],
    /// Where the personal code's row is.
    pub lookup: [u8; 16],
    /// The public half of the pair that forms sent too late are sealed to. It follows from the key; making it takes longer
    /// than everything else a page needs of a session, so it is kept.
    pub letter_box: [u8; 32],
    /// The codes just made, until the person has noted them.
    pub fresh: Option<Fresh>,
}

/// Two codes that are shown until they are noted.
#[derive(Clone, Serialize, Deserialize)]
pub struct Fresh {
    /// 16 bytes of the personal code.
    pub personal: [u8; 16],
    /// 16 bytes of the withdrawal code.
    pub withdrawal: [u8; 16],
    /// What the slip was for.
    pub thing: [u8; 16],
    /// The word of its kind.
    pub kind: String,
}

impl Person {
    /// A person with this key, whose personal code's row is at `lookup`.
    pub fn new(key: [u8; 32], lookup: [u8; 16], fresh: Option<Fresh>) -> Self {
        Self { key, lookup, letter_box: secrets::letter_box(&key), fresh }
    }

    /// The person's seat in a consultation.
    pub fn seat(&self, consultation: Id) -> [u8; 16] {
        secrets::seat(&self.key, consultation)
    }
}

/// What kind of session it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// With a personal code.
    Participant,
    /// With a withdrawal code: can take back, and nothing else.
    Withdrawal,
    /// Staff.
    Staff,
}

impl Kind {
    const fn word(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Withdrawal => "withdrawal",
            Self::Staff => "staff",
        }
    }
}

/// A session that was found.
pub struct Session {
    /// What kind it is.
    pub kind: Kind,
    /// Whose, when it is staff.
    pub staff: Option<Id>,
    /// Whose, when it is not.
    pub person: Option<Person>,
    /// What opens the letter box of staff; sessions that an older program began have none.
    pub seed: Option<[u8; 32]>,
    /// Its token.
    pub token: [u8; 32],
    /// When it ends.
    pub ends: Moment,
}

/// A token as the cookie carries it.
pub fn read_token(cookie: &str) -> Option<[u8; 32]> {
    secrets::unhex(cookie)?.try_into().ok()
}

/// Ends are rounded up to five minutes: an end tells no exact beginning.
fn end(now: Moment, minutes: i64) -> Moment {
    const STEP: i64 = 300_000_000;
    Moment((now.plus_seconds(minutes * 60).0 / STEP + 1) * STEP)
}

/// Starts a session of a person.
pub async fn start(
    tx: &mut Tx,
    entropy: &Entropy,
    now: Moment,
    token: [u8; 32],
    kind: Kind,
    minutes: i64,
    person: &Person,
) -> Result<()> {
    let sealed = seal(entropy, &token, person)?;
    insert(tx, token, kind, end(now, minutes), None, Some(sealed)).await
}

fn seal(entropy: &Entropy, token: &[u8; 32], person: &Person) -> Result<Vec<u8>> {
    let plain = serde_json::to_vec(person).map_err(|error| store::Error::Broken(error.to_string()))?;
    Ok(secrets::seal(entropy, &secrets::token_key(token), b"sessions", &plain))
}

/// Starts a session of staff. `seed` opens their letter box (see [`crate::boxes`]); it is sealed under the token.
pub async fn start_staff(
    tx: &mut Tx,
    entropy: &Entropy,
    now: Moment,
    token: [u8; 32],
    minutes: i64,
    staff: Id,
    seed: &[u8; 32],
) -> Result<()> {
    let sealed = secrets::seal(entropy, &secrets::token_key(&token), b"staff sessions", seed);
    insert(tx, token, Kind::Staff, end(now, minutes), Some(staff), Some(sealed)).await
}

async fn insert(
    tx: &mut Tx,
    token: [u8; 32],
    kind: Kind,
    expires: Moment,
    staff: Option<Id>,
    sealed: Option<Vec<u8>>,
) -> Result<()> {
    tx.run(
        "INSERT INTO sessions (token, kind, expires, staff, sealed) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (token) DO UPDATE SET expires = excluded.expires, sealed = excluded.sealed",
        values![secrets::token_lookup(&token), kind.word(), expires, staff, sealed],
    )
    .await?;
    Ok(())
}

/// The session of a token, when it is still open.
pub async fn find(tx: &mut Tx, now: Moment, token: [u8; 32]) -> Result<Option<Session>> {
    let row = tx
        .first(
            "SELECT kind, staff, sealed, expires FROM sessions WHERE token = $1 AND expires > $2",
            values![secrets::token_lookup(&token), now],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let kind = match row.get::<String>("kind")?.as_str() {
        "participant" => Kind::Participant,
        "withdrawal" => Kind::Withdrawal,
        _ => Kind::Staff,
    };
    let sealed = row.get::<Option<Vec<u8>>>("sealed")?;
    let opened = |about: &[u8]| secrets::open(&secrets::token_key(&token), about, sealed.as_deref()?);
    if kind == Kind::Staff {
        let seed = opened(b"staff sessions").and_then(|seed| seed.try_into().ok());
        return Ok(Some(Session {
            kind,
            staff: row.get("staff")?,
            person: None,
            seed,
            token,
            ends: row.get("expires")?,
        }));
    }
    let person: Option<Person> = opened(b"sessions").and_then(|plain| serde_json::from_slice(&plain).ok());
    if let Some(person) = &person {
        // Somebody who has taken everything back has no code any more: sessions in other browsers are over too.
        let codes = tx.count("SELECT COUNT(*) AS n FROM codes WHERE lookup = $1", values![person.lookup]).await?;
        if codes == 0 {
            return Ok(None);
        }
    }
    Ok(Some(Session { kind, staff: None, person, seed: None, token, ends: row.get("expires")? }))
}

/// Forgets the fresh codes of a session: they are noted.
pub async fn noted(tx: &mut Tx, entropy: &Entropy, token: [u8; 32], person: &Person) -> Result<()> {
    let sealed = seal(entropy, &token, &Person { fresh: None, ..person.clone() })?;
    tx.run("UPDATE sessions SET sealed = $2 WHERE token = $1", values![secrets::token_lookup(&token), sealed]).await?;
    Ok(())
}

/// Ends a session.
pub async fn finish(tx: &mut Tx, token: [u8; 32]) -> Result<()> {
    tx.run("DELETE FROM sessions WHERE token = $1", values![secrets::token_lookup(&token)]).await?;
    Ok(())
}

/// Ends every session of somebody of the staff.
pub async fn finish_all(tx: &mut Tx, staff: Id) -> Result<()> {
    tx.run("DELETE FROM sessions WHERE staff = $1", values![staff]).await?;
    Ok(())
}

/// Removes the sessions that are over.
pub async fn sweep(tx: &mut Tx, clock: &Clock) -> Result<u64> {
    tx.run("DELETE FROM sessions WHERE expires <= $1", values![clock.now()]).await
}
