//! Commands of whoever keeps an installation: backups, restoring, and the key file.

use std::{io::IsTerminal, path::PathBuf, time::Duration};

use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use store::{Clock, Database, Entropy};

use super::{IN_USE, Where, ask, environment, keys, open, say};
use crate::{
    backup,
    config::Config,
    keyfile::{self, Missing},
    server,
};

/// Make a backup while the installation runs
#[derive(Debug, Args)]
pub(super) struct Backup {
    #[command(flatten)]
    place: Where,
    /// The file to write (otherwise firsthand-NUMBER.backup here)
    #[arg(long)]
    to: Option<PathBuf>,
    /// Also write the seven-day key to this file, for the case that the key store is lost: keep it apart from the backup,
    /// and delete it within seven days
    #[arg(long)]
    key_to: Option<PathBuf>,
}

/// Restore a backup; what is there is replaced only when the copy was verified
#[derive(Debug, Args)]
pub(super) struct Restore {
    #[command(flatten)]
    place: Where,
    /// The backup
    file: PathBuf,
    /// The file that `backup --key-to` wrote, when the key store is lost
    #[arg(long)]
    key: Option<PathBuf>,
    /// Without what people gave (when the seven days are over)
    #[arg(long)]
    institutions_only: bool,
}

/// The key file
#[derive(Debug, Subcommand)]
pub(super) enum Keys {
    /// Wrap every key of the key store under a new wrapping key
    Rotate(Where),
    /// Seal the key file under a passphrase, which is then asked at every start
    Seal(Where),
    /// Take the passphrase away again
    Unseal(Where),
    /// Open a server that was started with a sealed key file and waits for the passphrase
    Open {
        #[command(flatten)]
        place: Where,
        /// Where the server waits, as `serve` printed it
        #[arg(long)]
        socket: Option<PathBuf>,
    },
}

/// Shows how far a long work is: a line that moves at a terminal, otherwise nothing until the end.
pub(super) fn progress() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed} {msg}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

pub(super) async fn make_backup(asked: Backup) -> Result<(), String> {
    let config = Config::read(asked.place.config.as_deref(), &environment())?;
    let keys = keys(&config, Missing::Refuse)?;
    let store = open(&config, &keys).await?;
    let bar = progress();
    let (to, key_to) = (asked.to.as_deref(), asked.key_to.as_deref());
    let tell = |table: &str, rows| bar.set_message(format!("{table}: {rows}"));
    let made = backup::make(&store, &keys.instance, &Clock::System, &Entropy::System, to, key_to, tell).await;
    bar.finish_and_clear();
    store.close().await;
    let made = made?;
    let rows: u64 = made.rows.values().sum();
    say(&format!(
        "Backup {} is in {}: {rows} rows of {} tables.",
        made.head.number,
        made.file.display(),
        made.rows.len()
    ));
    say(&format!(
        "What people gave can be opened until {}, what institutions gave as long as the file is kept.",
        made.head.people_until
    ));
    say("The key file is not in it. Keep a copy of the key file in another place.");
    if let Some(key_to) = key_to {
        say(&format!(
            "The seven-day key is in {}. Keep it apart, and delete it before {}.",
            key_to.display(),
            made.head.people_until
        ));
    }
    Ok(())
}

pub(super) async fn restore(asked: Restore) -> Result<(), String> {
    let config = Config::read(asked.place.config.as_deref(), &environment())?;
    let keys = keys(&config, Missing::Refuse)?;
    let bar = progress();
    let request = backup::Asked {
        file: &asked.file,
        key: asked.key.as_deref(),
        institutions_only: asked.institutions_only,
        database: &config.database,
        keys_in: &config.keys,
    };
    let tell = |table: &str, rows| bar.set_message(format!("{table}: {rows}"));
    let done = backup::restore(&request, &keys, &Clock::System, &Entropy::System, tell).await;
    bar.finish_and_clear();
    let done = done?;
    let rows: u64 = done.rows.values().sum();
    say(&format!("Backup {} of {} is restored and verified: {rows} rows.", done.head.number, done.head.day));
    if done.taken_back > 0 {
        say(&format!("{} things that people had taken back since are taken back again.", done.taken_back));
    }
    if asked.institutions_only {
        say("What people gave was left out. Printed slips and codes no longer open anything here.");
    }
    if done.closed {
        say(
            "The key store was lost, so what people took back since may be back again. The installation stays closed to the \
             public until the steward signs in and says that it may open.",
        );
    }
    say(
        "Staff are as they were on the day of the backup: an access that ended since is open again, and passphrases are the old \
         ones. Look at the page \"Staff\" now. Invitations and recovery codes of that day were not restored.",
    );
    if let Some(before) = done.before {
        say(&format!("The database that was there is {}. Delete it when you have looked.", before.display()));
    }
    if let Database::Postgres(_) = config.database {
        say("Point every instance to this database now.");
    }
    Ok(())
}

pub(super) async fn key_file(command: Keys) -> Result<(), String> {
    let (Keys::Rotate(place) | Keys::Seal(place) | Keys::Unseal(place) | Keys::Open { place, .. }) = &command;
    let config = Config::read(place.config.as_deref(), &environment())?;
    if let Keys::Open { socket, .. } = &command {
        return super::waiting::open(&config, socket.clone()).await;
    }
    let entropy = Entropy::System;
    let mut passphrase = None;
    let mut all = keyfile::read(&config.key_file, &entropy, Missing::Refuse, || {
        let typed = ask("Passphrase of the key file: ")?;
        passphrase = Some(typed.clone());
        Ok(typed)
    })?;
    match command {
        Keys::Rotate(_) => {
            let _in_use = server::lock(&config.database)?.ok_or(IN_USE)?;
            // Nothing may be left under a key that will go: first everything under the newest there is.
            let vault = server::vault(&config.keys, &all, &Clock::System).await?;
            vault.rewrap(|_| ()).await.map_err(|error| error.to_string())?;
            // The new key is in the file before anything is wrapped under it; the one before stays, for instances that run.
            let number = all.add_wrapping(&entropy);
            all.drop_older();
            keyfile::write(&config.key_file, &all, passphrase.as_deref(), &entropy)?;
            let vault = server::vault(&config.keys, &all, &Clock::System).await?;
            let bar = progress();
            let done = vault.rewrap(|rows| bar.set_message(format!("keys: {rows}"))).await;
            bar.finish_and_clear();
            let done = done.map_err(|error| error.to_string())?;
            all.drop_older();
            keyfile::write(&config.key_file, &all, passphrase.as_deref(), &entropy)?;
            say(&format!(
                "{done} keys are wrapped under wrapping key {number}. No text was touched. Restart every instance, and copy the key file to where you keep it safe."
            ));
        }
        Keys::Seal(_) => {
            if passphrase.is_some() {
                return Err("the key file is sealed already: unseal it first to choose another passphrase".to_owned());
            }
            let new = ask("New passphrase, at least 16 characters: ")?;
            if new.chars().count() < 16 {
                return Err(
                    "the passphrase has fewer than 16 characters: choose a longer one. Nothing was changed".to_owned()
                );
            }
            if std::io::stdin().is_terminal() && ask("Once more: ")? != new {
                return Err("the two passphrases are not the same. Nothing was changed".to_owned());
            }
            keyfile::write(&config.key_file, &all, Some(&new), &entropy)?;
            say(
                "The key file is sealed. Every start asks for the passphrase now. Without it nobody opens this installation again.",
            );
        }
        Keys::Unseal(_) => {
            keyfile::write(&config.key_file, &all, None, &entropy)?;
            say("The key file is open again: whoever copies it can use it.");
        }
        Keys::Open { .. } => {}
    }
    Ok(())
}
