//! Slips: printed, handed out by people who are trusted, used once. An invitation to a seat in a council is a slip too: it is made one
//! by one, says which seat it is for, and ends by itself.

use kit::{App, InstanceKey, Kind as ThingKind};
use store::{Day, Entropy, Id, Result, Tx, values};

use crate::{
    codes::Code,
    secrets::{self, Opened},
    sessions::{self, Fresh, Kind, Person},
};

/// The smallest batch: in a smaller one, whoever handed it out could guess who did what.
pub const SMALLEST_BATCH: i64 = 20;

/// The largest batch that one page prints.
pub const LARGEST_BATCH: i64 = 500;

/// A batch of slips.
#[derive(Debug, Clone)]
pub struct Batch {
    /// The batch.
    pub id: Id,
    /// The consultation that its slips open.
    pub consultation: Id,
    /// A neutral name, so that people can talk about it.
    pub name: String,
    /// Who hands it out.
    pub handed_to: String,
    /// How many slips.
    pub size: i64,
    /// How many are used; `None` when that is 1 to 9 or leaves fewer than 10 (nobody should be countable).
    pub used: Option<i64>,
    /// When it was made.
    pub made: Day,
}

/// Neutral names: trees.
const NAMES: [&str; 16] = [
    "Birch", "Cedar", "Elder", "Hazel", "Larch", "Maple", "Olive", "Pine", "Rowan", "Willow", "Aspen", "Beech", "Fig",
    "Lime", "Palm", "Oak",
];

/// Makes a batch. Asking twice with the same id (a double click) makes it once.
pub async fn make_batch(
    tx: &mut Tx,
    key: &InstanceKey,
    batch: Id,
    consultation: Id,
    handed_to: &str,
    size: i64,
    today: Day,
) -> Result<bool> {
    let number = tx
        .count("SELECT COUNT(*) AS n FROM slip_batches WHERE consultation = $1", values![consultation])
        .await? as usize;
    let round = if number < NAMES.len() { String::new() } else { format!(" {}", number / NAMES.len() + 1) };
    let made = tx
        .run(
            "INSERT INTO slip_batches (id, consultation, name, handed_to, size, made_day) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (id) DO NOTHING",
            values![batch, consultation, format!("{}{round}", NAMES[number % NAMES.len()]), handed_to, size, today],
        )
        .await?;
    if made == 0 {
        return Ok(false);
    }
    for number in 0..size {
        let code = secrets::slip_code(key, batch, number as u64);
        tx.run(
            "INSERT INTO slips (lookup, batch, used) VALUES ($1, $2, 0)",
            values![secrets::slip_lookup(key, &code), batch],
        )
        .await?;
    }
    Ok(true)
}

/// The codes of a batch, for the printed page.
pub fn codes(key: &InstanceKey, batch: &Batch) -> Vec<Code> {
    (0..batch.size).map(|number| secrets::slip_code(key, batch.id, number as u64)).collect()
}

/// The batches of a consultation, oldest name first.
pub async fn batches(tx: &mut Tx, consultation: Id) -> Result<Vec<Batch>> {
    tx.all(
        "SELECT b.id, b.consultation, b.name, b.handed_to, b.size, b.made_day,
                (SELECT COUNT(*) FROM slips s WHERE s.batch = b.id AND s.used = 1) AS used
         FROM slip_batches b WHERE b.consultation = $1 ORDER BY b.made_day, b.name",
        values![consultation],
    )
    .await?
    .iter()
    .map(|row| {
        let size: i64 = row.get("size")?;
        let used: i64 = row.get("used")?;
        Ok(Batch {
            id: row.get("id")?,
            consultation: row.get("consultation")?,
            name: row.get("name")?,
            handed_to: row.get("handed_to")?,
            size,
            used: (used >= 10 && size - used >= 10).then_some(used / 10 * 10),
            made: row.get("made_day")?,
        })
    })
    .collect()
}

/// What a slip opens.
#[derive(Debug, Clone)]
pub struct Slip {
    /// Where its row is.
    pub lookup: [u8; 16],
    /// What it opens: a consultation or a council.
    pub kind: ThingKind,
    /// Which one.
    pub thing: Id,
    /// The seat of a council that it is for.
    pub place: Option<Id>,
    /// Its last day, when it has one.
    pub ends: Option<Day>,
    /// Whether what it opens is a draft, open or closed.
    pub state: String,
    /// When it opens.
    pub opens: Option<Day>,
    /// Whether the slip was used.
    pub used: bool,
}

/// The slip of a code, when there is one.
pub async fn find(tx: &mut Tx, lookup: [u8; 16]) -> Result<Option<Slip>> {
    let row = tx
        .first(
            "SELECT s.used, c.id, c.state, c.opens_day FROM slips s
             JOIN slip_batches b ON b.id = s.batch JOIN consultations c ON c.id = b.consultation WHERE s.lookup = $1",
            values![lookup],
        )
        .await?;
    if let Some(row) = row {
        return Ok(Some(Slip {
            lookup,
            kind: ThingKind::Consultation,
            thing: row.get("id")?,
            place: None,
            ends: None,
            state: row.get("state")?,
            opens: row.get("opens_day")?,
            used: row.get("used")?,
        }));
    }
    let row = tx
        .first(
            "SELECT i.used, i.ends_day, i.seat, c.id, c.state, c.begins_day FROM council_invitations i
             JOIN council_seats s ON s.id = i.seat JOIN councils c ON c.id = s.council WHERE i.lookup = $1",
            values![lookup],
        )
        .await?;
    row.map(|row| {
        Ok(Slip {
            lookup,
            kind: ThingKind::Council,
            thing: row.get("id")?,
            place: row.get("seat")?,
            ends: row.get("ends_day")?,
            state: row.get("state")?,
            opens: row.get("begins_day")?,
            used: row.get("used")?,
        })
    })
    .transpose()
}

/// Whether this person has a seat in what the slip opens.
pub(crate) async fn seated(tx: &mut Tx, kind: ThingKind, seat: [u8; 16]) -> Result<bool> {
    let n = match kind {
        ThingKind::Council => {
            tx.count("SELECT COUNT(*) AS n FROM council_seats WHERE holder = $1", values![seat]).await?
        }
        _ => tx.count("SELECT COUNT(*) AS n FROM seats WHERE seat = $1", values![seat]).await?,
    };
    Ok(n > 0)
}

/// Uses a slip up and gives the seat to a person. False when it was used meanwhile, or when somebody sits there.
pub(crate) async fn use_up(tx: &mut Tx, slip: &Slip, seat: [u8; 16]) -> Result<bool> {
    let used = match slip.kind {
        ThingKind::Council => {
            tx.run("UPDATE council_invitations SET used = 1 WHERE lookup = $1 AND used = 0", values![slip.lookup])
                .await?
        }
        _ => tx.run("UPDATE slips SET used = 1 WHERE lookup = $1 AND used = 0", values![slip.lookup]).await?,
    };
    if used == 0 {
        return Ok(false);
    }
    match slip.place {
        Some(place) => {
            let sat = tx
                .run(
                    "UPDATE council_seats SET holder = $2, served = 1 WHERE id = $1 AND holder IS NULL",
                    values![place, seat],
                )
                .await?;
            Ok(sat > 0)
        }
        None => take_seat(tx, seat, slip.thing).await.map(|()| true),
    }
}

/// How many days an invitation to a seat in a council is good for.
pub const INVITED_DAYS: i64 = 21;

/// Makes an invitation to a seat of a council; earlier ones to the same seat die.
pub async fn invite(tx: &mut Tx, key: &InstanceKey, code: &Code, place: Id, today: Day) -> Result<()> {
    tx.run("DELETE FROM council_invitations WHERE seat = $1", values![place]).await?;
    tx.run(
        "INSERT INTO council_invitations (lookup, seat, used, ends_day) VALUES ($1, $2, 0, $3)",
        values![secrets::slip_lookup(key, code), place, today.plus(INVITED_DAYS)],
    )
    .await?;
    Ok(())
}

/// A slip on its way to becoming a person's two codes.
#[derive(Clone)]
pub struct Exchange {
    /// The slip.
    pub slip: Slip,
    /// The personal code, and what it opens.
    pub personal: (Code, Opened),
    /// The withdrawal code, and what it opens.
    pub withdrawal: (Code, Opened),
    /// The token of the first session.
    pub token: [u8; 32],
    /// How long that session lasts.
    pub minutes: i64,
}

/// Uses up the slip and stores the two codes, the seat and the first session. False when the slip was used meanwhile.
pub async fn exchange(tx: &mut Tx, app: &App, entropy: &Entropy, new: &Exchange) -> Result<bool> {
    let seat = secrets::seat(&new.personal.1.key, new.slip.thing);
    if !use_up(tx, &new.slip, seat).await? {
        return Ok(false);
    }
    let key = app.key();
    admit(tx, entropy, key, &new.personal, &new.withdrawal).await?;
    let fresh = Fresh {
        personal: new.personal.0.bytes(),
        withdrawal: new.withdrawal.0.bytes(),
        thing: new.slip.thing.0,
        kind: new.slip.kind.word().to_owned(),
    };
    let person = Person::new(new.personal.1.key, new.personal.1.lookup, Some(fresh));
    sessions::start(tx, entropy, app.clock().now(), new.token, Kind::Participant, new.minutes, &person).await?;
    Ok(true)
}

/// Stores a pair of codes. Each row carries, sealed under its own key, what is needed to find the other.
async fn admit(
    tx: &mut Tx,
    entropy: &Entropy,
    instance: &InstanceKey,
    personal: &(Code, Opened),
    withdrawal: &(Code, Opened),
) -> Result<()> {
    let own = secrets::seal(entropy, &personal.1.key, b"codes", &withdrawal.1.lookup);
    let other = [&personal.1.lookup[..], &personal.1.key[..]].concat();
    let other = secrets::seal(entropy, &withdrawal.1.key, b"codes", &other);
    for (kind, code, sealed) in [("personal", personal, own), ("withdrawal", withdrawal, other)] {
        tx.run(
            "INSERT INTO codes (lookup, kind, filter, sealed, mark) VALUES ($1, $2, $3, $4, $5)",
            values![code.1.lookup, kind, secrets::filter(instance, &code.0), sealed, tx.new_id()?],
        )
        .await?;
    }
    Ok(())
}

/// Takes a seat in a consultation; taken twice it is taken once.
pub async fn take_seat(tx: &mut Tx, seat: [u8; 16], consultation: Id) -> Result<()> {
    tx.run(
        "INSERT INTO seats (seat, consultation, mark) VALUES ($1, $2, $3) ON CONFLICT (seat) DO NOTHING",
        values![seat, consultation, tx.new_id()?],
    )
    .await?;
    Ok(())
}
