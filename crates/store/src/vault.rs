//! The second store: keys of people's words, apart from the words.
//!
//! **The problem.** A text that somebody takes back lies on in copies of the database, in its side files, on old disks. So no
//! text of a person is stored in the clear. Each is sealed under a key of its own, and the keys live in another database. To
//! destroy a text everywhere is to destroy 72 bytes here.
//!
//! **How.** A sealed text is the character U+0001 and, in base 64, the id of its key, a nonce and the ciphertext, padded to a
//! class of lengths and bound to the id of what it is about. It stands in the column where the text would stand. A text whose
//! key is gone counts as a text that is not there.
//!
//! **Order of writing.** Key first, then row: keys are made ahead, 256 with one commit, so that sealing costs no commit of its
//! own. Taking back: one transaction deletes the rows and notes what is to be let go (`letting_go`); [`crate::Store::settle`]
//! then destroys the keys and writes the tombstones, before the page answers; when the key store does not answer, within the
//! hour. A crash between the two loses
//! nothing: the note is in the database, and every start settles it.
//!
//! **Wrapping.** Keys lie here wrapped under a wrapping key from the key file. A new wrapping key means that the keys are
//! wrapped anew ([`Vault::rewrap`]); no text is touched.
//!
//! **Not done.** A running server opens everything that it must show. On PostgreSQL deleted keys stay in the table's file until
//! the nightly rewrite, and in the write-ahead log until the database reuses it. Keys that were made ahead and not used when a
//! program ended stay; they open nothing.

mod backups;
mod letting_go;

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
};

use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD as BASE64};

use crate::{Clock, Entropy, Error, Id, Result, Settings, Store, Tx, jobs, sealing, values};

pub use letting_go::Tombstone;

/// What a sealed text begins with. No form lets it in (see [`is_sealed`]).
const MARK: char = '\u{1}';

/// How many keys are made ahead with one commit.
const AHEAD: usize = 256;

/// How long a backup of what people gave can be opened, in days.
pub const BACKUP_DAYS: i64 = 7;

/// True for a text as [`Tx::seal`] makes it.
pub fn is_sealed(text: &str) -> bool {
    text.starts_with(MARK)
}

/// The keys that wrap the keys, by number. The newest wraps; the older ones open what was wrapped before a change.
#[derive(Clone)]
pub struct Wrapping {
    keys: BTreeMap<i64, [u8; 32]>,
}

impl Wrapping {
    /// One wrapping key.
    pub fn one(number: i64, key: [u8; 32]) -> Self {
        Self { keys: BTreeMap::from([(number, key)]) }
    }

    /// With another one.
    #[must_use]
    pub fn and(mut self, number: i64, key: [u8; 32]) -> Self {
        self.keys.insert(number, key);
        self
    }

    fn newest(&self) -> (i64, &[u8; 32]) {
        self.keys.last_key_value().map_or((0, &[0; 32]), |(number, key)| (*number, key))
    }

    fn wrap(&self, entropy: &Entropy, about: &[u8], key: &[u8; 32]) -> (i64, Vec<u8>) {
        let (number, wrapping) = self.newest();
        (number, sealing::seal(entropy, wrapping, about, key))
    }

    fn unwrap(&self, number: i64, about: &[u8], wrapped: &[u8]) -> Option<[u8; 32]> {
        sealing::open(self.keys.get(&number)?, about, wrapped)?.try_into().ok()
    }
}

/// Something with sealed texts in it.
pub trait Sealing {
    /// What its texts are bound to.
    fn about(&self) -> Id;
    /// The texts that may be sealed.
    fn texts(&mut self) -> Vec<&mut String>;
}

/// One text about something, where nothing else of its row is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// What it is bound to.
    pub about: Id,
    /// The text, sealed or opened.
    pub text: String,
}

impl Sealing for Text {
    fn about(&self) -> Id {
        self.about
    }

    fn texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.text]
    }
}

/// The second store. Cheap to clone.
#[derive(Clone)]
pub struct Vault {
    inner: Arc<Inner>,
}

struct Inner {
    keys: Store,
    wrapping: Wrapping,
    entropy: Entropy,
    ahead: Mutex<Vec<(Id, [u8; 32])>>,
    clock: Clock,
    turn: AtomicI64,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(not shown)")
    }
}

impl Vault {
    /// Opens the key store, made with [`Settings::keys`], and brings its schema up to date.
    pub async fn open(settings: &Settings, wrapping: Wrapping, entropy: Entropy, clock: &Clock) -> Result<Self> {
        let keys = Store::open(settings, clock).await?;
        keys.write("statistics", |tx| Box::pin(jobs::keep_out_of_statistics(tx))).await?;
        let vault = Self {
            inner: Arc::new(Inner {
                keys,
                wrapping,
                entropy,
                ahead: Mutex::default(),
                clock: clock.clone(),
                turn: AtomicI64::new(0),
            }),
        };
        // One key is tried: with another key file everything would look as if it had been taken back.
        let first = vault
            .inner
            .keys
            .read("a key", |tx| {
                Box::pin(async move { tx.first("SELECT id, wrapping, wrapped FROM keys LIMIT 1", values![]).await })
            })
            .await?;
        if let Some(row) = first {
            vault.unwrapped(&row)?;
        }
        Ok(vault)
    }

    /// The key of a row. A key that is there and does not unwrap is no key that was destroyed.
    fn unwrapped(&self, row: &crate::Row) -> Result<(Id, [u8; 32])> {
        let (id, wrapped): (Id, Vec<u8>) = (row.get("id")?, row.get("wrapped")?);
        let number: i64 = row.get("wrapping")?;
        let key = self.inner.wrapping.unwrap(number, &id.0, &wrapped).ok_or_else(|| {
            Error::Broken(format!(
                "the key file does not open the key store (wrapping key {number}): put the right key file in its place; after a \
                 change of the wrapping key restart every instance"
            ))
        })?;
        Ok((id, key))
    }

    /// The key store itself: what is in it, for backups and for looking after it.
    pub fn keys(&self) -> &Store {
        &self.inner.keys
    }

    pub(crate) fn entropy(&self) -> &Entropy {
        &self.inner.entropy
    }

    fn spare(&self) -> Option<(Id, [u8; 32])> {
        self.inner.ahead.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    /// Makes keys ahead. They are on the disk before one of them is used.
    pub async fn make_ahead(&self) -> Result<()> {
        let entropy = &self.inner.entropy;
        let made: Vec<(Id, [u8; 32])> = (0..AHEAD).map(|_| (Id::new(entropy), entropy.bytes())).collect();
        self.keep(made.clone()).await?;
        self.inner.ahead.lock().unwrap_or_else(PoisonError::into_inner).extend(made);
        Ok(())
    }

    /// Stores keys, wrapped.
    pub async fn keep(&self, keys: Vec<(Id, [u8; 32])>) -> Result<()> {
        let vault = self.clone();
        self.inner
            .keys
            .write("keep keys", move |tx| {
                Box::pin(async move {
                    for (id, key) in &keys {
                        let (number, wrapped) = vault.inner.wrapping.wrap(&vault.inner.entropy, &id.0, key);
                        tx.run(
                            "INSERT INTO keys (id, wrapping, wrapped) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING",
                            values![*id, number, wrapped],
                        )
                        .await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .await
    }

    /// Seals a text about something, under a key of its own.
    pub async fn seal(&self, about: Id, text: &str) -> Result<String> {
        if text.is_empty() {
            return Ok(String::new());
        }
        let (id, key) = loop {
            match self.spare() {
                Some(spare) => break spare,
                None => self.make_ahead().await?,
            }
        };
        let sealed = sealing::seal(&self.inner.entropy, &key, &about.0, &sealing::padded(text.as_bytes()));
        Ok(format!("{MARK}{}", BASE64.encode([&id.0[..], &sealed].concat())))
    }

    /// Opens the texts that are sealed, in place. False where the key is gone, or the text is not the one that was sealed.
    pub async fn unseal(&self, texts: Vec<(Id, &mut String)>) -> Result<Vec<bool>> {
        let mut good = vec![true; texts.len()];
        let mut sealed: Vec<(usize, Id, &mut String, Id, Vec<u8>)> = Vec::new();
        for (place, (about, text)) in texts.into_iter().enumerate() {
            if let Some((id, body)) = parts(text) {
                sealed.push((place, about, text, id, body));
            } else {
                good[place] = !is_sealed(text);
            }
        }
        let keys = self.find(&sealed.iter().map(|(.., id, _)| *id).collect::<Vec<_>>()).await?;
        for (place, about, text, id, body) in sealed {
            let opened = keys
                .get(&id)
                .and_then(|key| sealing::open(key, &about.0, &body))
                .and_then(|plain| String::from_utf8(sealing::unpadded(&plain)?.to_vec()).ok());
            good[place] = opened.is_some();
            if let Some(opened) = opened {
                *text = opened;
            }
        }
        Ok(good)
    }

    async fn find(&self, ids: &[Id]) -> Result<BTreeMap<Id, [u8; 32]>> {
        let mut found = BTreeMap::new();
        if ids.is_empty() {
            return Ok(found);
        }
        let wanted = ids.to_vec();
        let rows = self
            .inner
            .keys
            .glance("keys", move |tx| {
                Box::pin(async move {
                    let mut rows = Vec::new();
                    for some in wanted.chunks(16) {
                        if let [one] = some {
                            rows.extend(
                                tx.all("SELECT id, wrapping, wrapped FROM keys WHERE id = $1", values![*one]).await?,
                            );
                            continue;
                        }
                        let mut sixteen = [some[0]; 16];
                        sixteen[..some.len()].copy_from_slice(some);
                        rows.extend(
                            tx.all(
                                "SELECT id, wrapping, wrapped FROM keys WHERE id IN
                                   ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
                                sixteen.into_iter().map(crate::Value::from).collect(),
                            )
                            .await?,
                        );
                    }
                    Ok::<_, Error>(rows)
                })
            })
            .await?;
        for row in &rows {
            let (id, key) = self.unwrapped(row)?;
            found.insert(id, key);
        }
        Ok(found)
    }

    /// Wraps every key under the newest wrapping key. Returns how many were wrapped anew; run twice, the second finds none.
    pub async fn rewrap(&self, mut progress: impl FnMut(u64)) -> Result<u64> {
        let mut done = 0;
        loop {
            let vault = self.clone();
            let some = self
                .inner
                .keys
                .write("wrap keys anew", move |tx| {
                    Box::pin(async move {
                        let wrapping = &vault.inner.wrapping;
                        let newest = wrapping.newest().0;
                        let rows = tx
                            .all("SELECT id, wrapping, wrapped FROM keys WHERE wrapping < $1 LIMIT 1000", values![newest])
                            .await?;
                        for row in &rows {
                            let (id, key) = vault.unwrapped(row)?;
                            let (number, wrapped) = wrapping.wrap(&vault.inner.entropy, &id.0, &key);
                            tx.run("UPDATE keys SET wrapping = $2, wrapped = $3 WHERE id = $1", values![id, number, wrapped])
                                .await?;
                        }
                        let backups = tx
                            .all(
                                "SELECT number, wrapping, wrapped FROM backups WHERE wrapping < $1 AND wrapped IS NOT NULL",
                                values![newest],
                            )
                            .await?;
                        for row in &backups {
                            let number: i64 = row.get("number")?;
                            let about = number.to_be_bytes();
                            let wrapped: Vec<u8> = row.get("wrapped")?;
                            if let Some(key) = wrapping.unwrap(row.get("wrapping")?, &about, &wrapped) {
                                let (by, wrapped) = wrapping.wrap(&vault.inner.entropy, &about, &key);
                                tx.run(
                                    "UPDATE backups SET wrapping = $2, wrapped = $3 WHERE number = $1",
                                    values![number, by, wrapped],
                                )
                                .await?;
                            }
                        }
                        Ok::<_, Error>(rows.len() as u64)
                    })
                })
                .await?;
            done += some;
            progress(done);
            if some == 0 {
                return Ok(done);
            }
        }
    }

    /// Rewrites the key tables on PostgreSQL, so that deleted keys leave the tables' files. On SQLite nothing is left behind.
    pub async fn rewrite(&self) -> Result<()> {
        self.inner.keys.write("rewrite keys", |tx| Box::pin(jobs::rewrite_keys(tx))).await
    }
}

/// The key's id and the ciphertext of a sealed text.
fn parts(text: &str) -> Option<(Id, Vec<u8>)> {
    let bytes = BASE64.decode(text.strip_prefix(MARK)?).ok()?;
    let (id, body) = bytes.split_first_chunk::<16>()?;
    Some((Id(*id), body.to_vec()))
}

impl Tx {
    /// Seals a text about something. The empty text stays empty.
    pub async fn seal(&mut self, about: Id, text: &str) -> Result<String> {
        self.vault()?.seal(about, text).await
    }

    /// Opens the sealed texts of things. Those whose key is gone are left out: they were taken back.
    pub async fn unseal<T: Sealing>(&mut self, mut things: Vec<T>) -> Result<Vec<T>> {
        let mut places = Vec::new();
        let mut texts = Vec::new();
        for (place, thing) in things.iter_mut().enumerate() {
            let about = thing.about();
            for text in thing.texts() {
                if is_sealed(text) {
                    texts.push((about, text));
                    places.push(place);
                }
            }
        }
        if texts.is_empty() {
            return Ok(things);
        }
        let good = self.vault()?.unseal(texts).await?;
        let gone: std::collections::BTreeSet<usize> =
            places.into_iter().zip(good).filter(|(_, good)| !good).map(|(place, _)| place).collect();
        let mut place = 0..;
        things.retain(|_| place.next().is_some_and(|place| !gone.contains(&place)));
        Ok(things)
    }

    /// A new random id.
    pub fn new_id(&self) -> Result<Id> {
        Ok(Id::new(self.vault()?.entropy()))
    }

    /// Random bytes.
    pub fn random<const N: usize>(&self) -> Result<[u8; N]> {
        Ok(self.vault()?.entropy().bytes())
    }

    /// A number larger than every one before it in this program, and, as far as clocks agree, in every other: for a queue that keeps
    /// order without writers waiting for each other. It tells the time, so it must not stay.
    pub fn turn(&self) -> Result<i64> {
        let vault = self.vault()?;
        let now = vault.inner.clock.now().0;
        let before = vault.inner.turn.fetch_max(now, Ordering::SeqCst);
        if before < now {
            return Ok(now);
        }
        Ok(vault.inner.turn.fetch_add(1, Ordering::SeqCst) + 1)
    }
}
