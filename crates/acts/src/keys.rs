//! The keys that sign checkpoints.
//!
//! A key is made when the ledger is first signed. A new one is made by [`rotate`]: from then on both sign, so that whoever knows only the
//! old one reads the new one's first checkpoints; after [`BOTH_DAYS`] the old one ends. When a key is lost with the key store, a new one begins
//! at once: witnesses, who remember the tree and not the key, are told its public half and see that the same ledger goes on.

use ledger::{Hash, PublicKey, SecretKey, Use};
use serde_json::json;
use store::{Day, Error, Id, Result, Row, Text, Tx, values};

use crate::{Field, Kind, enter, witnesses};

/// How long an old and a new key both sign.
pub const BOTH_DAYS: i64 = 90;

/// A new key of the ledger.
pub static NEW_KEY: Kind =
    Kind { name: "ledger key", fields: &[Field::column("key", "ledger_keys.vkey"), Field::word("state")] };

/// A key, as everybody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The public half, with its name.
    pub vkey: String,
    /// Since when.
    pub since: Day,
    /// Until when; none while it signs.
    pub until: Option<Day>,
}

/// All keys, the newest first.
pub async fn all(tx: &mut Tx) -> Result<Vec<Key>> {
    let rows =
        tx.all("SELECT vkey, since_day, until_day FROM ledger_keys ORDER BY since_day DESC, vkey", values![]).await?;
    rows.iter()
        .map(|row| Ok(Key { vkey: row.get("vkey")?, since: row.get("since_day")?, until: row.get("until_day")? }))
        .collect()
}

async fn make(tx: &mut Tx, origin: &str, today: Day) -> Result<SecretKey> {
    let seed: [u8; 32] = tx.random()?;
    let key = SecretKey::new(origin, Use::Log, &seed).map_err(crate::broken)?;
    let id = tx.new_id()?;
    let secret = tx.seal(id, &Hash(seed).to_string()).await?;
    let vkey = key.public().to_string();
    tx.run(
        "INSERT INTO ledger_keys (id, vkey, secret, since_day, until_day) VALUES ($1, $2, $3, $4, NULL)",
        values![id, &vkey, secret, today],
    )
    .await?;
    enter::enter(tx, &NEW_KEY, id, today, vec![("key", json!(vkey)), ("state", json!("begins"))]).await?;
    Ok(key)
}

/// The keys that sign today, one is made when there is none that opens; and whether one was lost.
pub(crate) async fn ready(tx: &mut Tx, origin: &str, today: Day) -> Result<(Vec<SecretKey>, bool)> {
    let ended = tx
        .all(
            "UPDATE ledger_keys SET until_day = $1 WHERE until_day IS NULL AND since_day <= $2
           AND EXISTS (SELECT 1 FROM ledger_keys n WHERE n.until_day IS NULL AND n.since_day > ledger_keys.since_day
                       AND n.since_day <= $2) RETURNING id, vkey",
            values![today, today.plus(-BOTH_DAYS)],
        )
        .await?;
    for row in &ended {
        let values = vec![("key", json!(row.get::<String>("vkey")?)), ("state", json!("ended"))];
        enter::enter(tx, &NEW_KEY, row.get("id")?, today, values).await?;
    }
    let rows = tx
        .all(
            "SELECT id, vkey, secret FROM ledger_keys WHERE until_day IS NULL ORDER BY since_day DESC, vkey",
            values![],
        )
        .await?;
    let mut origin = origin.to_owned();
    let (mut keys, mut lost) = (Vec::new(), false);
    for row in &rows {
        let (id, vkey): (Id, String) = (row.get("id")?, row.get("vkey")?);
        if let Some((name, _)) = vkey.split_once('+') {
            name.clone_into(&mut origin);
        }
        let opened = tx.unseal(vec![Text { about: id, text: row.get("secret")? }]).await?;
        if let Some(seed) = opened.first().and_then(|text| Hash::parse(&text.text).ok()) {
            keys.push(SecretKey::new(&origin, Use::Log, &seed.0).map_err(crate::broken)?);
        } else {
            // Its secret is gone with the key store: it signs no more.
            tx.run("UPDATE ledger_keys SET until_day = $2 WHERE id = $1", values![id, today]).await?;
            enter::enter(tx, &NEW_KEY, id, today, vec![("key", json!(vkey)), ("state", json!("lost"))]).await?;
            lost = true;
        }
    }
    if keys.is_empty() {
        keys.push(make(tx, &origin, today).await?);
    }
    Ok((keys, lost))
}

/// Whether a key that signs opens, or none was made yet. When not, the key store is another one than it was, or empty.
pub async fn opens(tx: &mut Tx) -> Result<bool> {
    let rows = tx.all("SELECT id, secret FROM ledger_keys WHERE until_day IS NULL", values![]).await?;
    let read = |row: &Row| Ok::<_, Error>(Text { about: row.get("id")?, text: row.get("secret")? });
    let texts = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    Ok(texts.is_empty() || !tx.unseal(texts).await?.is_empty())
}

/// Begins a new key beside the one that signs now. Returns its public half.
///
/// # Errors
/// When there is no key yet, or two sign already.
pub async fn rotate(tx: &mut Tx, today: Day) -> Result<String> {
    let signing: Vec<Key> = all(tx).await?.into_iter().filter(|key| key.until.is_none()).collect();
    let [one] = signing.as_slice() else {
        return Err(Error::Broken("a new key can begin when exactly one signs".to_owned()));
    };
    let origin = one.vkey.split('+').next().unwrap_or_default().to_owned();
    Ok(make(tx, &origin, today).await?.public().to_string())
}

/// Begins the ledger again under another name, after a database was put back from a copy: what was signed since that copy cannot be continued, and
/// signing other entries in their place would be a fork. The entries that are there become the first ones of the new ledger.
pub async fn begin_again(tx: &mut Tx, today: Day) -> Result<()> {
    let signing: Vec<Key> = all(tx).await?.into_iter().filter(|key| key.until.is_none()).collect();
    let Some(one) = signing.first() else { return Ok(()) };
    let name = one.vkey.split('+').next().unwrap_or_default();
    let host = name.split_once("/ledger").map_or(name, |(host, _)| host);
    // Two copies that are put back on one day are two ledgers.
    let apart: [u8; 2] = tx.random()?;
    let name = format!("{host}/ledger/{today}-{:04x}", u16::from_be_bytes(apart));
    for key in &signing {
        tx.run("UPDATE ledger_keys SET until_day = $2 WHERE vkey = $1", values![&key.vkey, today]).await?;
    }
    tx.run("UPDATE ledger_witnesses SET size = 0, seen_day = NULL, trouble = ''", values![]).await?;
    tx.run("DELETE FROM ledger_checkpoints", values![]).await?;
    make(tx, &name, today).await?;
    Ok(())
}

/// The policy that this installation offers: its keys, its witnesses, more than half of them.
pub async fn policy(tx: &mut Tx) -> Result<String> {
    use std::fmt::Write as _;
    let mut text = String::from(
        "# Whom to believe about this ledger (c2sp.org/tlog-policy). It comes from the ledger itself: compare it with what a witness\n\
         # organisation publishes before you rely on it.\n",
    );
    // A key that has ended is listed as long as the checkpoint that is served is signed by it alone.
    let served = crate::served(tx).await?;
    let signs = |key: &Key| {
        let key = PublicKey::parse(&key.vkey).ok();
        key.zip(served.as_ref()).is_some_and(|(key, served)| matches!(served.signed_by(&key), Ok(Some(()))))
    };
    let keys = all(tx).await?;
    let late = !keys.iter().any(|key| key.until.is_none() && signs(key));
    for key in keys.iter().filter(|key| key.until.is_none() || (late && signs(key))) {
        let _ = writeln!(text, "log {}", key.vkey);
    }
    let watchers = witnesses::counting(tx).await?;
    for (number, one) in watchers.iter().enumerate() {
        let _ = writeln!(text, "witness {} {} {}", label(number, &one.name), one.vkey, one.url);
    }
    if watchers.is_empty() {
        text.push_str("quorum none\n");
    } else {
        let names: Vec<String> = watchers.iter().enumerate().map(|(number, one)| label(number, &one.name)).collect();
        let _ = writeln!(text, "group witnesses {} {}\nquorum witnesses", crate::HALF(watchers.len()), names.join(" "));
    }
    Ok(text)
}

/// The name of a witness in the policy: no spaces.
fn label(number: usize, name: &str) -> String {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join("-");
    format!("{}-{name}", number + 1)
}
