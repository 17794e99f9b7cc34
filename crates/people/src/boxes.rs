//! Letter boxes: what an organisation is sent can be opened by the few who hold its key, and by nobody else, not even with the
//! databases and the key file in hand.
//!
//! The problem: a way to reach somebody, sealed under keys that the server holds, can be opened by whoever takes the server's
//! files. So each organisation has a key pair (HPKE, X25519, RFC 9180). Everything is sealed to its public half. The secret
//! half is sealed to the public key of each person who holds it; a person's own secret half lies sealed under their passphrase
//! (Argon2id), and during a session under the session's token, which is stored nowhere.
//!
//! A forgotten passphrase opens nothing any more. So nothing is asked for before two people hold the key
//! ([`holders`]): each of them can let a third one in.
//!
//! Not done: when a holder leaves, the organisation's key stays the same, because the holder never had it in hand: what lies in
//! the database for them is deleted. The running server sees what is opened while it is opened.

use kit::{App, Problem};
use store::{Day, Entropy, Error, Id, Result, Tx, values};

use crate::{
    gate::StaffMember,
    record::{self, Act},
    secrets, throttle,
};

pub(crate) mod page;

/// The secret half of a key pair: the seed that it follows from.
pub type Seed = [u8; 32];

/// How many people must hold an organisation's key before it may ask for anything.
pub const HOLDERS: usize = 2;

/// Seals a seed under a passphrase: 16 bytes salt, then the ciphertext. Takes Argon2's time and memory.
pub fn lock(entropy: &Entropy, staff: Id, passphrase: &str, seed: &Seed) -> Vec<u8> {
    let salt = entropy.bytes::<16>();
    let mut out = salt.to_vec();
    out.extend(secrets::seal(entropy, &secrets::stretch(passphrase, &salt), &about(staff), seed));
    out
}

fn unlock(staff: Id, passphrase: &str, locked: &[u8]) -> Option<Seed> {
    let (salt, sealed) = locked.split_at_checked(16)?;
    secrets::open(&secrets::stretch(passphrase, salt), &about(staff), sealed)?.try_into().ok()
}

fn about(staff: Id) -> Vec<u8> {
    [b"staff box".as_slice(), &staff.0].concat()
}

fn about_share(organisation: Id, staff: Id) -> Vec<u8> {
    [b"box share".as_slice(), &organisation.0, &staff.0].concat()
}

/// Opens somebody's own box with their passphrase, which was found right against `verified`, the stored hash. Who has no box gets
/// one; so does somebody whose passphrase was set by another hand: then a holder has to let them in again. Where the passphrase
/// was changed between the two looks, it is no longer right.
pub(crate) async fn open_own(
    app: &App,
    staff: Id,
    passphrase: &str,
    verified: &str,
) -> std::result::Result<Seed, Problem> {
    // Another window may make the box at the same moment: then that one is opened.
    for _ in 0..3 {
        if let Some(seed) = try_own(app, staff, passphrase, verified).await? {
            return Ok(seed);
        }
    }
    Err(Problem::Busy)
}

async fn try_own(app: &App, staff: Id, passphrase: &str, verified: &str) -> std::result::Result<Option<Seed>, Problem> {
    let row = app
        .store()
        .read("own box", move |tx| {
            Box::pin(
                async move { tx.first("SELECT passphrase, box_secret FROM staff WHERE id = $1", values![staff]).await },
            )
        })
        .await?
        .ok_or(Problem::SignInNeeded)?;
    if row.get::<String>("passphrase")? != verified {
        return Err(Problem::SignInNeeded);
    }
    let before = row.get::<Option<Vec<u8>>>("box_secret")?;
    let (locked, entropy) = (before.clone(), app.entropy().clone());
    let passphrase = passphrase.to_owned();
    let (seed, new) = throttle::passphrase(move || {
        if let Some(seed) = locked.and_then(|locked| unlock(staff, &passphrase, &locked)) {
            return (seed, None);
        }
        let seed = entropy.bytes::<32>();
        let locked = lock(&entropy, staff, &passphrase, &seed);
        (seed, Some(locked))
    })
    .await?;
    let Some(locked) = new else { return Ok(Some(seed)) };
    let verified = verified.to_owned();
    let made = app
        .store()
        .write("new box", move |tx| {
            let (before, locked, verified) = (before.clone().unwrap_or_default(), locked.clone(), verified.clone());
            Box::pin(async move {
                let same = tx
                    .count(
                        "SELECT COUNT(*) AS n FROM staff WHERE id = $1 AND passphrase = $2
                           AND COALESCE(box_secret, $4) = $3",
                        values![staff, verified, before, Vec::<u8>::new()],
                    )
                    .await?;
                if same > 0 {
                    replace(tx, staff, seed, locked).await?;
                }
                Ok::<_, Error>(same > 0)
            })
        })
        .await?;
    Ok(made.then_some(seed))
}

/// Gives somebody a new box; what was shared with the old one is deleted.
async fn replace(tx: &mut Tx, staff: Id, seed: Seed, locked: Vec<u8>) -> Result<()> {
    tx.run(
        "UPDATE staff SET box_public = $2, box_secret = $3 WHERE id = $1",
        values![staff, secrets::letter_box(&seed), locked],
    )
    .await?;
    tx.run("DELETE FROM box_holders WHERE staff = $1", values![staff]).await?;
    Ok(())
}

/// Makes boxes for new staff whose passphrase is at hand, and the organisation's when this is its first convenor. For
/// demonstrations and tests; people get theirs when they sign in.
pub async fn give(tx: &mut Tx, entropy: &Entropy, staff: Id, passphrase: &str, today: Day) -> Result<Seed> {
    let seed = entropy.bytes::<32>();
    replace(tx, staff, seed, lock(entropy, staff, passphrase, &seed)).await?;
    begin(tx, entropy, staff, &seed, today).await?;
    Ok(seed)
}

/// Makes the organisation's box when its first convenor comes.
pub(crate) async fn begin(tx: &mut Tx, entropy: &Entropy, staff: Id, seed: &Seed, today: Day) -> Result<()> {
    let row = tx
        .first(
            "SELECT s.organisation FROM staff s WHERE s.id = $1 AND s.convenor = 1 AND s.box_public = $2
               AND NOT EXISTS (SELECT 1 FROM organisation_boxes b WHERE b.organisation = s.organisation)",
            values![staff, secrets::letter_box(seed)],
        )
        .await?;
    let Some(row) = row else { return Ok(()) };
    let (organisation, secret): (Id, Seed) = (row.get("organisation")?, entropy.bytes());
    tx.run(
        "INSERT INTO organisation_boxes (organisation, public, made_day) VALUES ($1, $2, $3)",
        values![organisation, secrets::letter_box(&secret), today],
    )
    .await?;
    keep_share(tx, entropy, organisation, staff, &secrets::letter_box(seed), &secret).await
}

async fn keep_share(
    tx: &mut Tx,
    entropy: &Entropy,
    organisation: Id,
    staff: Id,
    to: &[u8; 32],
    secret: &Seed,
) -> Result<()> {
    let sealed = secrets::post_to(entropy, to, &about_share(organisation, staff), secret)
        .ok_or_else(|| Error::Broken("somebody's public key is none".to_owned()))?;
    tx.run(
        "INSERT INTO box_holders (organisation, staff, sealed) VALUES ($1, $2, $3)
         ON CONFLICT (organisation, staff) DO UPDATE SET sealed = excluded.sealed",
        values![organisation, staff, sealed],
    )
    .await?;
    Ok(())
}

/// The public key of an organisation's box.
pub async fn address(tx: &mut Tx, organisation: Id) -> Result<Option<[u8; 32]>> {
    let row = tx.first("SELECT public FROM organisation_boxes WHERE organisation = $1", values![organisation]).await?;
    Ok(row.map(|row| row.get::<Vec<u8>>("public")).transpose()?.and_then(|bytes| bytes.try_into().ok()))
}

/// How many people hold the key of an organisation's box.
pub async fn holders(tx: &mut Tx, organisation: Id) -> Result<usize> {
    let n = tx
        .count(
            "SELECT COUNT(*) AS n FROM box_holders h JOIN staff s ON s.id = h.staff
             WHERE h.organisation = $1 AND s.ended_day IS NULL",
            values![organisation],
        )
        .await?;
    Ok(n as usize)
}

/// Whether somebody holds the key of their organisation's box, and no more than [`HOLDERS`] do.
pub(crate) async fn is_one_of_few(tx: &mut Tx, staff: Id) -> Result<bool> {
    let row = tx.first("SELECT organisation FROM box_holders WHERE staff = $1", values![staff]).await?;
    match row {
        Some(row) => Ok(holders(tx, row.get("organisation")?).await? <= HOLDERS),
        None => Ok(false),
    }
}

/// The secret half of an organisation's box, when this person holds it.
pub async fn open(tx: &mut Tx, organisation: Id, staff: Id, seed: &Seed) -> Result<Option<Seed>> {
    let row = tx
        .first("SELECT sealed FROM box_holders WHERE organisation = $1 AND staff = $2", values![organisation, staff])
        .await?;
    let Some(row) = row else { return Ok(None) };
    let sealed: Vec<u8> = row.get("sealed")?;
    Ok(secrets::fetch(seed, &about_share(organisation, staff), &sealed).and_then(|secret| secret.try_into().ok()))
}

/// Lets somebody of the same organisation in. False when they cannot be: they never signed in, or do no work that needs it.
pub async fn share(tx: &mut Tx, entropy: &Entropy, organisation: Id, to: Id, secret: &Seed) -> Result<bool> {
    let row = tx
        .first(
            "SELECT box_public FROM staff WHERE id = $1 AND organisation = $2 AND ended_day IS NULL
               AND (convenor = 1 OR steward = 1)",
            values![to, organisation],
        )
        .await?;
    let public = row.map(|row| row.get::<Option<Vec<u8>>>("box_public")).transpose()?.flatten();
    let Some(public) = public.and_then(|bytes| bytes.try_into().ok()) else { return Ok(false) };
    keep_share(tx, entropy, organisation, to, &public, secret).await?;
    Ok(true)
}

/// Makes another key for an organisation whose holders are all gone. What was sealed to the old one is closed for ever, so it is
/// let go, and what was asked is over: people can be asked again. False when somebody still holds the key.
pub(crate) async fn make_anew(
    tx: &mut Tx,
    entropy: &Entropy,
    organisation: Id,
    by: Id,
    seed: &Seed,
    today: Day,
) -> Result<bool> {
    if holders(tx, organisation).await? > 0 || address(tx, organisation).await?.is_none() {
        return Ok(false);
    }
    // Nobody can open what was sealed to the old key.
    crate::consents::end_all(tx, Some(organisation)).await?;
    tx.run("DELETE FROM box_holders WHERE organisation = $1", values![organisation]).await?;
    let secret: Seed = entropy.bytes();
    tx.run(
        "UPDATE organisation_boxes SET public = $2, made_day = $3 WHERE organisation = $1",
        values![organisation, secrets::letter_box(&secret), today],
    )
    .await?;
    keep_share(tx, entropy, organisation, by, &secrets::letter_box(seed), &secret).await?;
    record::note(tx, by, Act::NewKey, by, today).await?;
    Ok(true)
}

impl StaffMember {
    /// Fails unless this person may hold the key of the organisation: convenors, and stewards as second holders.
    pub fn must_hold(&self) -> std::result::Result<(), Problem> {
        if self.roles.convenor || self.roles.steward { Ok(()) } else { Err(Problem::NotYours) }
    }

    /// The secret half of the organisation's box, when this person holds it and this session opened it.
    pub async fn box_secret(&self, tx: &mut Tx) -> Result<Option<Seed>> {
        match &self.seed {
            Some(seed) => open(tx, self.organisation, self.id, seed).await,
            None => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_opens_with_its_passphrase_and_for_its_person_alone() {
        let entropy = Entropy::seeded(1);
        let (one, other) = (Id::new(&entropy), Id::new(&entropy));
        let locked = lock(&entropy, one, "seven calm words", &[7; 32]);
        assert_eq!(unlock(one, "seven calm words", &locked), Some([7; 32]));
        assert_eq!(unlock(one, "seven calm word", &locked), None);
        assert_eq!(unlock(other, "seven calm words", &locked), None, "moved to another row it opens nothing");
        assert_eq!(unlock(one, "seven calm words", &locked[..15]), None);
    }

    #[test]
    fn a_share_opens_for_its_holder_and_its_organisation_alone() {
        let entropy = Entropy::seeded(2);
        let (organisation, staff) = (Id::new(&entropy), Id::new(&entropy));
        let about = about_share(organisation, staff);
        let sealed = secrets::post_to(&entropy, &secrets::letter_box(&[7; 32]), &about, &[9; 32]).expect("sealed");
        assert_eq!(secrets::fetch(&[7; 32], &about, &sealed).as_deref(), Some(&[9; 32][..]));
        assert_eq!(secrets::fetch(&[8; 32], &about, &sealed), None);
        assert_eq!(secrets::fetch(&[7; 32], &about_share(staff, organisation), &sealed), None);
    }
}
