//! Serving while the passphrase of the key file is awaited.

use std::{io::IsTerminal, path::PathBuf};

use kit::{App, InstanceKey};
use store::{Clock, Entropy, Settings, Store};

use super::{ask, bind, metrics, open as open_store, say, stop};
use crate::{
    config::Config,
    keyfile::{self, Keys, Missing},
    sealed::{self, Opening},
    server,
};

/// The installation without its keys; `None` when its schema has to be brought up to date first.
///
/// # Errors
/// When the database cannot be opened.
pub(super) async fn without_keys(config: &Config) -> Result<Option<App>, String> {
    let settings = Settings::new(config.database.clone()).connections(config.connections);
    let store = Store::connect(&settings).await.map_err(|error| error.to_string())?;
    if store.schema_version().await.map_err(|error| error.to_string())? != store::LATEST {
        store.close().await;
        return Ok(None);
    }
    // A key that is nobody's: nothing keyed is read or written until the real one is there.
    let entropy = Entropy::System;
    let nobodys = InstanceKey(entropy.bytes());
    server::app(store, Clock::System, entropy, nobodys, config.secure()).map(Some)
}

/// Serves public pages, and everything once the passphrase was typed or handed in.
///
/// # Errors
/// When the listener fails, or the keys do not fit the databases.
pub(super) async fn serve(config: &Config, closed: App) -> Result<(), String> {
    metrics(config).await?;
    let listener = bind(config.listen).await?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let socket = place(config);
    // Without a socket the terminal is left.
    let waiting = Opening::at(&socket);
    let way = match &waiting {
        Ok(_) => format!("Type it here, or run: firsthand keys open --socket {}", socket.display()),
        Err(wrong) => format!("Type it here ({wrong}; with systemd set RuntimeDirectory=firsthand)"),
    };
    say(&format!(
        "Firsthand serves public pages on http://{address} ({}). The key file is sealed: everything else waits for its \
         passphrase.\n{way}",
        closed.store().kind()
    ));
    let waiting = waiting.ok();
    let opened = async {
        let keys = passphrase(config, waiting.as_ref()).await;
        drop(waiting);
        let store = open_store(config, &keys).await?;
        let app = server::app(store, Clock::System, Entropy::System, keys.instance, config.secure())?;
        let app = app.with_mail(config.mail.is_some());
        say("The keys are open: all pages are served.");
        server::spawn_calendar(app.clone(), config.mail.clone(), config.origin());
        Ok(app)
    };
    sealed::serve(closed, listener, opened, stop()).await
}

/// Waits for the right passphrase, from the terminal (or one line of the standard input) and from the socket.
async fn passphrase(config: &Config, waiting: Option<&Opening>) -> Keys {
    let try_one = |typed: &str| {
        let typed = typed.to_owned();
        keyfile::read(&config.key_file, &Entropy::System, Missing::Refuse, move || Ok(typed))
    };
    let (send, mut typed) = tokio::sync::mpsc::channel(1);
    let terminal = std::io::stdin().is_terminal();
    // A thread of its own: reading a line cannot be stopped, and must not keep the program from ending.
    std::thread::spawn(move || {
        loop {
            match ask("Passphrase of the key file: ") {
                Ok(line) => {
                    if send.blocking_send(line).is_err() || !terminal {
                        break;
                    }
                }
                // An empty line is a slip of the finger.
                Err(_) if terminal && !send.is_closed() => std::thread::sleep(std::time::Duration::from_secs(1)),
                Err(_) => break,
            }
        }
    });
    loop {
        tokio::select! {
            Some(line) = typed.recv() => match try_one(&line) {
                Ok(keys) => return keys,
                Err(wrong) => say(&wrong),
            },
            keys = handed_in(waiting, try_one) => return keys,
        }
    }
}

async fn handed_in(waiting: Option<&Opening>, open: impl FnMut(&str) -> Result<Keys, String>) -> Keys {
    match waiting {
        Some(waiting) => waiting.wait(open).await,
        None => std::future::pending().await,
    }
}

fn place(config: &Config) -> PathBuf {
    #[expect(clippy::disallowed_methods, reason = "systemd tells the folder this way")]
    let runtime = std::env::var("RUNTIME_DIRECTORY").ok();
    sealed::socket(&config.key_file, runtime.as_deref())
}

/// `firsthand keys open`.
///
/// # Errors
/// When no server waits, or the passphrase is not right.
pub(super) async fn open(config: &Config, socket: Option<PathBuf>) -> Result<(), String> {
    let socket = socket.unwrap_or_else(|| place(config));
    sealed::hand_in(&socket, &ask("Passphrase of the key file: ")?).await?;
    say("The keys are open: the server shows all pages now.");
    Ok(())
}
