//! Making a backup, while people go on using the installation.

use std::{
    collections::BTreeMap,
    fs::OpenOptions,
    io::BufWriter,
    path::{Path, PathBuf},
};

use kit::InstanceKey;
use people::secrets;
use store::{Clock, Entropy, Error, Store};

use super::{Block, Head, Keys, Whose, Writer, keys_shape, plan, to_json};

/// A backup that was made.
#[derive(Debug, Clone)]
pub struct Made {
    /// What it says about itself.
    pub head: Head,
    /// Where it is.
    pub file: PathBuf,
    /// How many rows of each table it holds.
    pub rows: BTreeMap<String, u64>,
}

/// Makes a backup: `to` names the file, or it is called after its number, in the present folder. The seven-day key is also
/// written to `key_to` when that is given. `progress` hears the table and how many rows of it are done.
///
/// # Errors
/// What cannot be read or written. A file that is not whole is not left behind.
pub async fn make(
    store: &Store,
    instance: &InstanceKey,
    clock: &Clock,
    entropy: &Entropy,
    to: Option<&Path>,
    key_to: Option<&Path>,
    mut progress: impl FnMut(&str, u64),
) -> Result<Made, String> {
    let words = |error: Error| error.to_string();
    let today = clock.today();
    if let Some(there) = [to, key_to].into_iter().flatten().find(|path| path.exists()) {
        return Err(format!("{} is there already: choose another name, or move it away", there.display()));
    }
    if to.is_some() && to == key_to {
        return Err("the backup and its key need two files, best in two places".to_owned());
    }
    let schema = store.schema_version().await.map_err(words)?;
    let vault = store.vault().map_err(words)?;
    let (number, people) = vault.begin_backup(today).await.map_err(words)?;
    let head =
        Head { number, day: today.to_string(), people_until: today.plus(store::BACKUP_DAYS).to_string(), schema };
    let file = to.map_or_else(|| PathBuf::from(format!("firsthand-{number}.backup")), Path::to_owned);
    if file.exists() {
        return Err(format!("{} is there already: choose another name with --to, or move it away", file.display()));
    }
    let unfinished = file.with_extension("unfinished");
    let out = BufWriter::new(own(&unfinished)?);
    let mut writer = Writer::begin(out, entropy.clone(), head.clone(), Keys::new(instance, number, Some(people)))?;
    let mut rows: BTreeMap<String, u64> = BTreeMap::new();
    let (parts, whose): (Vec<_>, Vec<_>) = plan(store::migrations()).into_iter().unzip();
    let mut write = |writer: &mut Writer<_>, whose: Whose, table: &str, some: Vec<Vec<store::Value>>| {
        let count = rows.entry(table.to_owned()).or_default();
        *count += some.len() as u64;
        progress(table, *count);
        let rows = some.into_iter().map(|row| row.into_iter().map(to_json).collect()).collect();
        writer.block(whose, &Block { table: table.to_owned(), rows }).map_err(Error::Broken)
    };
    let done = store.copy_out(&parts, |at, some| write(&mut writer, whose[at], &parts[at].shape.name, some)).await;
    let done = match done {
        Ok(()) => {
            vault
                .each(|keys| {
                    let rows = keys.into_iter().map(|(id, key)| vec![id.into(), key.into()]).collect();
                    write(&mut writer, Whose::People, &keys_shape().name, rows)
                })
                .await
        }
        failed => failed,
    };
    let finished = done.map_err(words).and_then(|()| {
        writer.block(Whose::End, &rows.iter().collect::<Vec<_>>())?;
        let say = |error: std::io::Error| format!("{} cannot be written: {error}", unfinished.display());
        let out = writer.out.into_inner().map_err(|error| say(error.into_error()))?;
        out.sync_all().map_err(say)?;
        if let Some(key_to) = key_to {
            let text = format!("{number} {}\n", secrets::hex(&people));
            std::io::Write::write_all(&mut own(key_to)?, text.as_bytes()).map_err(say)?;
        }
        std::fs::rename(&unfinished, &file).map_err(say)
    });
    if let Err(error) = finished {
        let _was_never_made = std::fs::remove_file(&unfinished);
        return Err(error);
    }
    Ok(Made { head, file, rows })
}

/// A new file that only its owner may read.
fn own(path: &Path) -> Result<std::fs::File, String> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| format!("{} cannot be made: {error}", path.display()))
}
