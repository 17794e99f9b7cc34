//! The commands.

mod consent;
mod evidence;
mod keeping;
mod services;
mod waiting;
pub mod witness;

use std::{collections::BTreeMap, io::IsTerminal, io::Write, net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand};
use people::staff::{NewStaff, Roles};
use store::{Clock, Database, Entropy, Error, Settings, Store};
use tokio::net::TcpListener;

use crate::{
    config::Config,
    demo, inventory,
    keyfile::{self, Keys, Missing},
    server,
};

/// Firsthand: members advise, institutions answer, everyone can check.
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run an installation (configuration: firsthand.toml, FIRSTHAND_* in the environment)
    Serve(Where),
    /// Make an installation with sample people and real texts, and run it
    Demo(Demo),
    /// Bring the database's schema up to date
    Migrate(Where),
    /// People who work here
    Staff {
        #[command(subcommand)]
        command: Staff,
    },
    Backup(keeping::Backup),
    Restore(keeping::Restore),
    /// The key file
    Keys {
        #[command(subcommand)]
        command: keeping::Keys,
    },
    /// Receipts of permissions
    Consent {
        #[command(subcommand)]
        command: consent::Consent,
    },
    /// What public reports asked of governments
    Evidence {
        #[command(subcommand)]
        command: evidence::Evidence,
    },
    /// The directory of services
    Services {
        #[command(subcommand)]
        command: services::Services,
    },
    Witness(witness::Witness),
    /// Every column of the database: what it holds, why, who can read it, when it goes (Markdown)
    Inventory {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// The configuration
    Config {
        #[command(subcommand)]
        command: ConfigCommand,
    },
}

#[derive(Debug, Args)]
struct Where {
    /// The configuration file
    #[arg(long)]
    config: Option<PathBuf>,
}

/// Where the demonstration lives.
#[derive(Debug, Args)]
struct Demo {
    /// The folder for its database and key
    #[arg(long, default_value = "firsthand-demo")]
    dir: PathBuf,
    /// Where to serve
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Use PostgreSQL (postgres://USER@HOST/NAME) instead of a file in the folder
    #[arg(long)]
    database: Option<String>,
    /// Keep the keys in PostgreSQL (another database than --database) instead of a file in the folder
    #[arg(long)]
    keys: Option<String>,
    /// Make the installation and stop before serving
    #[arg(long)]
    prepare_only: bool,
}

#[derive(Debug, Subcommand)]
enum Staff {
    /// Add somebody; prints a new passphrase
    Add {
        #[command(flatten)]
        place: Where,
        /// The name they sign in with
        #[arg(long)]
        name: String,
        /// Their organisation
        #[arg(long)]
        organisation: String,
        /// steward, convenor, moderator (several: repeat)
        #[arg(long, required = true)]
        role: Vec<String>,
    },
}

#[derive(Debug, Subcommand)]
enum ConfigCommand {
    /// Check the configuration and say what it means
    Check(Where),
}

fn environment() -> BTreeMap<String, String> {
    let mut all: BTreeMap<String, String> =
        std::env::vars().filter(|(name, _)| name.starts_with("FIRSTHAND_")).collect();
    // systemd says in which folder its credentials are.
    if let Some(folder) = std::env::var_os("CREDENTIALS_DIRECTORY") {
        let file = std::path::Path::new(&folder).join(keyfile::CREDENTIAL);
        if file.exists() {
            all.entry("FIRSTHAND_KEY_FILE".to_owned()).or_insert_with(|| file.display().to_string());
        }
    }
    all
}

/// Says something to whoever runs the program.
pub(crate) fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    // A closed pipe is no reason to stop serving.
    let _nobody_reads = writeln!(out, "{text}");
}

/// Runs a command.
///
/// # Errors
/// What went wrong, for the person at the terminal.
pub fn run(arguments: Arguments) -> Result<(), String> {
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::WARN)
        .with_target(false)
        .with_writer(std::io::stderr)
        .init();
    // A panic's own message may quote a text that somebody typed: only the place is told.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a mistake of the program");
    }));
    keep_memory_inside()?;
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        match arguments.command {
            Command::Serve(place) => serve(&Config::read(place.config.as_deref(), &environment())?).await,
            Command::Demo(demo) => run_demo(demo).await,
            Command::Migrate(place) => migrate(&Config::read(place.config.as_deref(), &environment())?).await,
            Command::Staff { command: Staff::Add { place, name, organisation, role } } => {
                let config = Config::read(place.config.as_deref(), &environment())?;
                add_staff(&config, &name, &organisation, &role).await
            }
            Command::Backup(asked) => keeping::make_backup(asked).await,
            Command::Restore(asked) => keeping::restore(asked).await,
            Command::Keys { command } => keeping::key_file(command).await,
            Command::Consent { command } => consent::run(command),
            Command::Evidence { command } => evidence::run(command).await,
            Command::Services { command } => services::run(command).await,
            Command::Witness(arguments) => witness::run(arguments).await,
            Command::Inventory { json } => {
                let text =
                    if json { inventory::json().map_err(|error| error.to_string())? } else { inventory::markdown() };
                say(text.trim_end());
                Ok(())
            }
            Command::Config { command: ConfigCommand::Check(place) } => {
                check(&Config::read(place.config.as_deref(), &environment())?).await
            }
        }
    })
}

/// What is in memory (keys, codes as they arrive) is never written to a file when the program crashes, and no other program of
/// the same user can look into it.
///
/// # Errors
/// When the system refuses.
fn keep_memory_inside() -> Result<(), String> {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        setrlimit(Resource::Core, none).map_err(|error| format!("core files cannot be switched off: {error}"))?;
    }
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        set_dumpable_behavior(DumpableBehavior::NotDumpable)
            .map_err(|error| format!("the memory cannot be closed to others: {error}"))?;
    }
    Ok(())
}

/// Reads the key file; asks at the terminal when it is sealed.
pub(crate) fn keys(config: &Config, missing: Missing) -> Result<Keys, String> {
    keyfile::read(&config.key_file, &Entropy::System, missing, || ask("Passphrase of the key file: "))
}

/// Asks for a passphrase; without a terminal it is the next line of the standard input.
pub(crate) fn ask(question: &str) -> Result<String, String> {
    let answer = if std::io::stdin().is_terminal() {
        rpassword::prompt_password(question)
    } else {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).map(|_| line)
    };
    let answer = answer.map_err(|error| format!("no passphrase could be read: {error}"))?;
    match answer.trim() {
        "" => {
            Err("the key file is sealed, and no passphrase was given: type it, or send it to the standard input"
                .to_owned())
        }
        some => Ok(some.to_owned()),
    }
}

pub(crate) async fn open(config: &Config, keys: &Keys) -> Result<Store, String> {
    server::open(&config.database, &config.keys, config.connections, keys, |done| {
        say(&format!("  recommendations that lists find: {done}"));
    })
    .await
}

const IN_USE: &str = "another program uses this database file: is the server running already? Stop it first";

async fn serve(config: &Config) -> Result<(), String> {
    let _in_use = server::lock(&config.database)?.ok_or(IN_USE)?;
    if keyfile::is_sealed(&config.key_file)?
        && let Some(closed) = waiting::without_keys(config).await?
    {
        return waiting::serve(config, closed).await;
    }
    let entropy = Entropy::System;
    let keys = keys(config, Missing::Make)?;
    let app = server::app(open(config, &keys).await?, Clock::System, entropy, keys.instance, config.secure())?;
    let app = app.with_mail(config.mail.is_some());
    metrics(config).await?;
    let listener = bind(config.listen).await?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    say(&format!("Firsthand serves on http://{address} ({})", app.store().kind()));
    if server::is_new(&app).await? {
        say(&format!("This installation is new. Open http://{address}/setup in a browser."));
        say(&format!("Set-up word: {}", app.setup_word()));
    }
    server::spawn_calendar(app.clone(), config.mail.clone(), config.origin());
    server::serve(&app, listener, stop()).await
}

async fn metrics(config: &Config) -> Result<(), String> {
    if let Some(address) = config.metrics_listen
        && let Some(handle) = server::collect_metrics()
    {
        server::serve_metrics(address, handle).await?;
    }
    Ok(())
}

async fn bind(address: SocketAddr) -> Result<TcpListener, String> {
    TcpListener::bind(address)
        .await
        .map_err(|error| format!("{address} cannot be used: {error}. Is something else running there? Choose another with --listen or `listen`."))
}

/// Ready when the program is asked to stop.
async fn stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
            return drop(interrupt.await);
        };
        tokio::select! {
            _ = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    drop(interrupt.await);
}

async fn run_demo(arguments: Demo) -> Result<(), String> {
    std::fs::create_dir_all(&arguments.dir)
        .map_err(|error| format!("{} cannot be made: {error}", arguments.dir.display()))?;
    let database = match &arguments.database {
        Some(url) => url.parse::<Database>().map_err(|error| error.to_string())?,
        None => Database::Sqlite(arguments.dir.join("firsthand.sqlite")),
    };
    let keys_in = match &arguments.keys {
        Some(url) => url.parse::<Database>().map_err(|error| error.to_string())?,
        None => Database::Sqlite(arguments.dir.join("firsthand-keys.sqlite")),
    };
    let config = Config {
        database,
        keys: keys_in,
        listen: arguments.listen,
        public_url: None,
        key_file: arguments.dir.join("firsthand.key"),
        metrics_listen: None,
        connections: 4,
        mail: None,
    };
    let _in_use = server::lock(&config.database)?.ok_or(IN_USE)?;
    let entropy = Entropy::System;
    let keys = keys(&config, Missing::Make)?;
    let app = server::app(open(&config, &keys).await?, Clock::System, entropy, keys.instance, false)?;
    let made = demo::prepare(&app, &arguments.dir, &say).await?;
    say(&made.in_words(config.listen));
    if arguments.prepare_only {
        app.store().clone().close().await;
        return Ok(());
    }
    let listener = bind(config.listen).await?;
    say(&demo::ledger::watch(&app, &arguments.dir, &config.origin()).await?);
    server::spawn_calendar(app.clone(), config.mail.clone(), config.origin());
    server::serve(&app, listener, stop()).await
}

async fn migrate(config: &Config) -> Result<(), String> {
    let settings = Settings::new(config.database.clone()).connections(1);
    let store = Store::connect(&settings).await.map_err(|error| error.to_string())?;
    let applied = store.migrate_to(store::LATEST, &Clock::System).await.map_err(|error| error.to_string())?;
    if applied.is_empty() {
        say(&format!("The schema is up to date (version {}).", store::LATEST));
    } else {
        say(&format!("Applied {} migration(s); the schema is now version {}.", applied.len(), store::LATEST));
    }
    Ok(())
}

async fn add_staff(config: &Config, name: &str, organisation: &str, roles: &[String]) -> Result<(), String> {
    let sign_in = people::staff::sign_in_name(name)
        .ok_or_else(|| format!("{name:?} cannot be a sign-in name: use 2 to 40 letters, digits, dots or dashes"))?;
    if let Some(unknown) = roles.iter().find(|r| !Roles::WORDS.contains(&r.as_str())) {
        return Err(format!("{unknown:?} is no role: use one of {}", Roles::WORDS.join(", ")));
    }
    let roles = Roles::read(|role| roles.iter().any(|r| r == role));
    let entropy = Entropy::System;
    let passphrase = people::staff::new_passphrase(&entropy);
    let hash = people::secrets::passphrase_hash(&entropy, &passphrase);
    let store = open(config, &keys(config, Missing::Refuse)?).await?;
    let (organisation, today, new_name) = (organisation.to_owned(), Clock::System.today(), sign_in.clone());
    let added: Result<_, Error> = store
        .write("add staff", move |tx| {
            Box::pin(async move {
                let organisation = people::organisation(tx, &entropy, &organisation, false, today).await?;
                let new = NewStaff { sign_in: new_name, passphrase: hash, organisation: organisation.id, roles };
                people::staff::add(tx, &entropy, today, &new).await
            })
        })
        .await;
    match added {
        Ok(_) => {
            say(&format!("{sign_in} can sign in now. The passphrase, shown only here:\n\n    {passphrase}\n"));
            Ok(())
        }
        Err(Error::Unique(_)) => Err(format!("somebody already signs in as {sign_in:?}: choose another --name")),
        Err(error) => Err(error.to_string()),
    }
}

async fn check(config: &Config) -> Result<(), String> {
    let settings = Settings::new(config.database.clone()).connections(1);
    let database = match &config.database {
        Database::Sqlite(path) => format!("SQLite file {}", path.display()),
        Database::Postgres(_) => "PostgreSQL".to_owned(),
    };
    say(&format!("database: {database}"));
    let store = Store::connect(&settings).await.map_err(|error| format!("the database cannot be opened: {error}"))?;
    let version = store.schema_version().await.map_err(|error| error.to_string())?;
    say(&format!(
        "schema: version {version} of {}{}",
        store::LATEST,
        if version < store::LATEST { " (serve or migrate brings it up to date)" } else { "" }
    ));
    say(&match &config.keys {
        Database::Sqlite(path) => format!("key store: SQLite file {}", path.display()),
        Database::Postgres(_) => "key store: PostgreSQL".to_owned(),
    });
    say(&format!("pages: {}", config.listen));
    say(&format!(
        "public address: {}",
        config.public_url.as_deref().unwrap_or("not set (cookies without the __Host- prefix)")
    ));
    say(&format!(
        "key file: {}{}",
        config.key_file.display(),
        if config.key_file.exists() { "" } else { " (is made at the first start)" }
    ));
    say(&config.metrics_listen.map_or_else(|| "metrics: off".to_owned(), |a| format!("metrics: {a}")));
    say(if config.mail.is_some() { "mail: a server is set" } else { "mail: off, nothing is sent" });
    say("The configuration is good.");
    Ok(())
}
