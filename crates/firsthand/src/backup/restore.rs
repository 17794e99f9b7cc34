//! Restoring a backup: beside what is there, verified, and only then in its place.

use std::{
    collections::BTreeMap,
    fs::File,
    io::BufReader,
    path::{Path, PathBuf},
};

use kit::{App, Closed, load_site, save_site};
use people::secrets;
use policy::consultations::upkeep;
use store::{
    Clock, Database, Day, Entropy, Error, Settings, Store, Value,
    copy::{self, Shape},
};

use super::{Block, Found, Head, Keys, Reader, Whose, from_json, keys_shape};
use crate::{keyfile, server};

/// What is to be restored, and where.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The backup.
    pub file: &'a Path,
    /// The seven-day key, where it was written elsewhere.
    pub key: Option<&'a Path>,
    /// Without what people gave.
    pub institutions_only: bool,
    /// Where to. A file is replaced after the copy was verified; a PostgreSQL database must be empty.
    pub database: &'a Database,
    /// The key store.
    pub keys_in: &'a Database,
}

/// What was restored.
#[derive(Debug, Clone)]
pub struct Restored {
    /// The backup.
    pub head: Head,
    /// How many rows of each table.
    pub rows: BTreeMap<String, u64>,
    /// How many tombstones found something to take back again.
    pub taken_back: u64,
    /// True when the installation stays closed to the public until the steward has looked.
    pub closed: bool,
    /// Where the database that was there lies now.
    pub before: Option<PathBuf>,
}

/// Restores a backup. `progress` hears the table and how many rows of it are done.
///
/// # Errors
/// What is wrong, and what to do. Nothing is replaced then.
pub async fn restore(
    asked: &Asked<'_>,
    keys: &keyfile::Keys,
    clock: &Clock,
    entropy: &Entropy,
    mut progress: impl FnMut(&str, u64),
) -> Result<Restored, String> {
    let file = File::open(asked.file).map_err(|error| format!("{} cannot be opened: {error}", asked.file.display()))?;
    let mut reader = Reader::begin(BufReader::new(file))?;
    let head = reader.head.clone();
    if head.schema > store::LATEST {
        return Err("this backup was made by a newer program: use that one, or a newer one".to_owned());
    }
    let vault = server::vault(asked.keys_in, keys, clock).await?;
    let (people, complete) = people_key(asked, &head, &vault, clock.today()).await?;
    let backup_keys = Keys::new(&keys.instance, head.number, people);

    let place = Place::beside(asked.database)?;
    let outcome =
        copy_in(asked, keys, clock, entropy, &mut reader, &backup_keys, (&vault, complete), &place, &mut progress)
            .await;
    match outcome {
        Ok(mut restored) => {
            restored.before = place.replace()?;
            Ok(restored)
        }
        Err(error) => {
            place.remove();
            Err(error)
        }
    }
}

/// Makes the copy beside what is there, and verifies it.
#[expect(clippy::too_many_arguments, reason = "what one restore knows, in one place")]
async fn copy_in(
    asked: &Asked<'_>,
    keys: &keyfile::Keys,
    clock: &Clock,
    entropy: &Entropy,
    reader: &mut Reader<BufReader<File>>,
    backup_keys: &Keys,
    (vault, complete): (&store::Vault, bool),
    place: &Place,
    progress: &mut impl FnMut(&str, u64),
) -> Result<Restored, String> {
    let words = |error: Error| error.to_string();
    let (head, people) = (reader.head.clone(), backup_keys.people.is_some() && !asked.institutions_only);
    let settings = Settings::new(place.restoring.clone()).with(vault.clone());
    let store = Store::connect(&settings).await.map_err(words)?;
    if store.schema_version().await.map_err(words)? > 0 {
        return Err(
            "this PostgreSQL database is not empty. Nothing was restored: make a new one (createdb) and name it"
                .to_owned(),
        );
    }
    store.migrate_to(head.schema, clock).await.map_err(words)?;
    let shapes: BTreeMap<String, Shape> = copy::shapes(&store::migrations()[..head.schema as usize])
        .into_iter()
        .chain([keys_shape()])
        .map(|shape| (shape.name.clone(), shape))
        .collect();
    let mut rows: BTreeMap<String, u64> = BTreeMap::new();
    let mut closed_blocks = false;
    let mut text_keys: Vec<(store::Id, [u8; 32])> = Vec::new();
    let said = loop {
        match reader.next(backup_keys)? {
            Found::Closed => closed_blocks = true,
            Found::End(said) => break said,
            Found::Rows(whose, Block { table, rows: some }) => {
                let shape = shapes.get(&table).ok_or_else(|| format!("the backup holds an unknown table {table}"))?;
                let count = rows.entry(table.clone()).or_default();
                *count += some.len() as u64;
                progress(&table, *count);
                let some = some
                    .iter()
                    .map(|row| {
                        row.iter().zip(&shape.columns).map(|(value, (_, kind))| from_json(value, *kind)).collect()
                    })
                    .collect::<Option<Vec<Vec<Value>>>>()
                    .ok_or_else(|| format!("rows of {table} cannot be read"))?;
                if table == "keys" && whose == Whose::People {
                    // A key store that lives on knows better which keys are left.
                    if !complete {
                        text_keys.extend(some.iter().filter_map(|row| key_of(row)));
                    }
                } else {
                    store.copy_in(shape, some).await.map_err(|error| format!("{table}: {error}"))?;
                }
            }
        }
    };
    // Verified: every block opened, and all rows that were counted when it was made are here.
    if !closed_blocks {
        for (table, count) in &said {
            if rows.get(table).copied().unwrap_or(0) != *count {
                return Err(format!(
                    "{table} should have {count} rows and has fewer: the backup is damaged. Nothing was restored"
                ));
            }
        }
    }
    if people && !complete {
        vault.keep(text_keys).await.map_err(words)?;
        let made = Day::parse(&head.day).ok_or("the day of the backup cannot be read")?;
        vault.adopt_backup(head.number, made).await.map_err(words)?;
    }
    store.migrate_to(store::LATEST, clock).await.map_err(words)?;
    upkeep::seal_words(&store).await.map_err(words)?;
    let app = server::app(store.clone(), clock.clone(), entropy.clone(), keys.instance.clone(), false)?;
    let tombstones = vault.tombstones_since(head.number).await.map_err(words)?;
    let taken_back = upkeep::take_back_again(&app, tombstones).await.map_err(words)?;
    upkeep::finish_offers(&store).await.map_err(words)?;
    people::consents::drop_unreadable(&store).await.map_err(words)?;
    store
        .write("conflicts without a key", |tx| Box::pin(assemblies::conflicts::drop_unreadable(tx)))
        .await
        .map_err(words)?;
    forget_ways_in(&store).await.map_err(words)?;
    // Witnesses may have seen more of the ledger than this copy has.
    let today = clock.today();
    store.write("the ledger begins again", move |tx| Box::pin(acts::begin_again(tx, today))).await.map_err(words)?;
    store.write("words without a key", move |tx| Box::pin(acts::tell_lost(tx, today))).await.map_err(words)?;
    let closed = people && !complete;
    if closed {
        // People can be asked again; a way to reach somebody who took it back must not return.
        store.write("end what was asked", |tx| Box::pin(people::consents::end_all(tx, None))).await.map_err(words)?;
        store.settle(clock.today()).await.map_err(words)?;
        close(&app, &head).await.map_err(words)?;
    }
    drop(app);
    store.close().await;
    Ok(Restored { head, rows, taken_back, closed, before: None })
}

/// Invitations and recovery codes of the day of the backup may be used by now: they are not brought back.
async fn forget_ways_in(store: &Store) -> store::Result<()> {
    store
        .write("forget ways in", |tx| {
            Box::pin(async move {
                tx.run("DELETE FROM invitations", Vec::new()).await?;
                tx.run("DELETE FROM recovery_codes", Vec::new()).await?;
                tx.run("DELETE FROM consent_files", Vec::new()).await?;
                tx.run("DELETE FROM passkeys", Vec::new()).await?;
                Ok(())
            })
        })
        .await
}

fn key_of(row: &[Value]) -> Option<(store::Id, [u8; 32])> {
    match row {
        [Value::Bytes(Some(id)), Value::Bytes(Some(key))] => {
            Some((store::Id(id.as_slice().try_into().ok()?), key.as_slice().try_into().ok()?))
        }
        _ => None,
    }
}

/// The seven-day key, and whether the key store knows of everything that was taken back since.
async fn people_key(
    asked: &Asked<'_>,
    head: &Head,
    vault: &store::Vault,
    today: Day,
) -> Result<(Option<[u8; 32]>, bool), String> {
    if asked.institutions_only {
        return Ok((None, true));
    }
    let over = || {
        format!(
            "what people gave in this backup could be opened until {}; nobody can open it any more. Restore what \
             institutions gave with --institutions-only",
            head.people_until
        )
    };
    match (vault.backup_key(head.number, today).await.map_err(|error| error.to_string())?, asked.key) {
        (Some(Some(key)), _) => Ok((Some(key), true)),
        (Some(None), None) => Err(over()),
        (None | Some(None), Some(file)) => {
            let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
            let key = text.trim().split_once(' ').filter(|(number, _)| *number == head.number.to_string());
            let key = key
                .and_then(|(_, key)| secrets::unhex(key)?.try_into().ok())
                .ok_or_else(|| format!("{} does not hold the key of backup {}", file.display(), head.number))?;
            let made = Day::parse(&head.day).ok_or("the day of the backup cannot be read")?;
            if made.plus(store::BACKUP_DAYS) <= today {
                return Err(over());
            }
            Ok((Some(key), false))
        }
        (None, None) => {
            Err("this key store does not know the backup. Name the key store that was there when it was made \
                             (keys, FIRSTHAND_KEYS), or the file of `backup --key-to` with --key, or restore what \
                             institutions gave with --institutions-only"
                .to_owned())
        }
    }
}

/// Closed to the public until the steward has looked: what was taken back since may be missing here.
async fn close(app: &App, head: &Head) -> store::Result<()> {
    let closed = Closed { since: head.day.clone() };
    app.store()
        .write("close after a restore", move |tx| {
            Box::pin(async move {
                let mut site = load_site(tx).await?;
                site.closed = Some(closed);
                save_site(tx, &site).await
            })
        })
        .await
}

/// Where the copy is made, and what it replaces.
struct Place {
    restoring: Database,
    replaces: Option<(PathBuf, PathBuf)>,
    /// Keeps servers away from the file until the copy is in its place.
    _in_use: Option<File>,
}

/// SQLite's file and the files beside it.
const ENDINGS: [&str; 3] = ["", "-wal", "-shm"];

fn ending(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}

impl Place {
    fn beside(database: &Database) -> Result<Self, String> {
        let Database::Sqlite(path) = database else {
            return Ok(Self { restoring: database.clone(), replaces: None, _in_use: None });
        };
        let in_use = server::lock(database)?
            .ok_or_else(|| format!("{} is in use: stop the server first. Nothing was restored", path.display()))?;
        let restoring = ending(path, ".restoring");
        let place = Self {
            restoring: Database::Sqlite(restoring.clone()),
            replaces: Some((restoring, path.clone())),
            _in_use: in_use,
        };
        place.remove();
        Ok(place)
    }

    /// Removes a copy that is not whole.
    fn remove(&self) {
        if let Some((restoring, _)) = &self.replaces {
            for end in ENDINGS {
                let _was_not_there = std::fs::remove_file(ending(restoring, end));
            }
        }
    }

    /// Puts the verified copy in its place; what was there is kept beside it.
    fn replace(self) -> Result<Option<PathBuf>, String> {
        let Some((restoring, path)) = self.replaces else { return Ok(None) };
        let say = |error: std::io::Error| {
            format!("the restored copy {} could not be put in place: {error}", restoring.display())
        };
        // What an earlier restore put aside stays.
        let mut before = ending(&path, ".before-restore");
        for number in 2.. {
            if !before.exists() {
                break;
            }
            before = ending(&path, &format!(".before-restore-{number}"));
        }
        let there = path.exists();
        // The side files first: none may be left beside a database that it does not belong to.
        for end in ENDINGS.into_iter().rev() {
            if ending(&path, end).exists() {
                std::fs::rename(ending(&path, end), ending(&before, end)).map_err(say)?;
            }
            if ending(&restoring, end).exists() {
                std::fs::rename(ending(&restoring, end), ending(&path, end)).map_err(say)?;
            }
        }
        Ok(there.then_some(before))
    }
}
