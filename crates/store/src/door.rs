//! Opening a database, and the two ways through the door.

use std::{path::PathBuf, pin::Pin, str::FromStr, sync::Arc, time::Duration, time::Instant};

use sqlx::{
    ConnectOptions, PgPool, SqlitePool,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use tokio::sync::{mpsc, oneshot};

use crate::{
    Clock, Error, Result, Tx, Vault,
    migrate::{self, Schema},
    tx::Link,
    writer::{self, Job, Queued},
};

/// A boxed future that can move between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// How many times a transaction is tried when the database asks for a retry.
const TRIES: u32 = 12;

/// Which database, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Database {
    /// A file.
    Sqlite(PathBuf),
    /// `postgres://user:password@host/name`
    Postgres(String),
}

impl FromStr for Database {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        let path = text.strip_prefix("sqlite://").or_else(|| text.strip_prefix("sqlite:")).unwrap_or(text);
        if path.is_empty() || path.contains("://") {
            return Err(Error::Address(format!(
                "{text:?} is no database address: use a file name, sqlite:FILE or postgres://USER@HOST/NAME"
            )));
        }
        Ok(Self::Sqlite(PathBuf::from(path)))
    }
}

/// How to open a store.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Which database.
    pub database: Database,
    /// Connections for reading (SQLite), or in all (PostgreSQL).
    pub connections: u32,
    /// The second store, with the keys of people's words. Without it nothing can be sealed or opened.
    pub vault: Option<Vault>,
    /// Which tables it has.
    pub(crate) schema: Schema,
}

impl Settings {
    /// The usual settings for a database.
    pub const fn new(database: Database) -> Self {
        Self { database, connections: 4, vault: None, schema: Schema::Main }
    }

    /// The settings of a key store.
    pub const fn keys(database: Database) -> Self {
        Self { database, connections: 4, vault: None, schema: Schema::Keys }
    }

    /// With so many connections.
    #[must_use]
    pub const fn connections(mut self, connections: u32) -> Self {
        self.connections = connections;
        self
    }

    /// With the keys.
    #[must_use]
    pub fn with(mut self, vault: Vault) -> Self {
        self.vault = Some(vault);
        self
    }
}

/// The one door. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
    vault: Option<Vault>,
    schema: Schema,
}

enum Inner {
    Sqlite { readers: SqlitePool, writer: mpsc::Sender<Box<dyn Queued>> },
    Postgres { pool: PgPool },
}

impl Store {
    /// Opens the database without changing its schema.
    pub async fn connect(settings: &Settings) -> Result<Self> {
        let inner = match &settings.database {
            Database::Sqlite(path) => {
                own_file(path)?;
                let base = SqliteConnectOptions::new()
                    .filename(path)
                    .create_if_missing(true)
                    .journal_mode(match settings.schema {
                        Schema::Main => SqliteJournalMode::Wal,
                        // What is deleted here must be gone: no side file keeps older pages after a commit.
                        Schema::Keys => SqliteJournalMode::Truncate,
                    })
                    .synchronous(SqliteSynchronous::Full)
                    .foreign_keys(true)
                    .busy_timeout(Duration::from_secs(10))
                    .pragma("secure_delete", "ON")
                    .pragma("temp_store", "MEMORY")
                    // Whoever reads a whole directory comes by the same pages several times.
                    .pragma("cache_size", "-8000")
                    .row_buffer_size(512)
                    .statement_cache_capacity(256)
                    .disable_statement_logging();
                let connection = base.clone().connect().await?;
                let readers = SqlitePoolOptions::new()
                    .max_connections(settings.connections)
                    .min_connections(1)
                    .test_before_acquire(false)
                    .idle_timeout(None)
                    .max_lifetime(None)
                    .connect_with(base.pragma("query_only", "ON"))
                    .await?;
                let (sender, queue) = mpsc::channel(writer::QUEUE);
                tokio::spawn(writer::run(connection, settings.vault.clone(), queue));
                Inner::Sqlite { readers, writer: sender }
            }
            Database::Postgres(url) => {
                let options = PgConnectOptions::from_str(url)
                    .map_err(|error| Error::Address(format!("the PostgreSQL address is not understood: {error}")))?
                    .application_name("firsthand")
                    .disable_statement_logging();
                let pool = PgPoolOptions::new()
                    .max_connections(settings.connections.max(8))
                    .acquire_timeout(Duration::from_secs(20))
                    .connect_with(options)
                    .await?;
                Inner::Postgres { pool }
            }
        };
        Ok(Self { inner: Arc::new(inner), vault: settings.vault.clone(), schema: settings.schema })
    }

    /// Opens the database and brings its schema up to date.
    pub async fn open(settings: &Settings, clock: &Clock) -> Result<Self> {
        let store = Self::connect(settings).await?;
        migrate::up(&store, settings.schema.latest(), clock).await?;
        Ok(store)
    }

    /// Brings the schema up to `version` (tests of upgrades stop half way). Returns the versions that were applied.
    pub async fn migrate_to(&self, version: i64, clock: &Clock) -> Result<Vec<i64>> {
        migrate::up(self, version, clock).await
    }

    /// The version of the schema in the database; 0 when it is empty.
    pub async fn schema_version(&self) -> Result<i64> {
        migrate::version(self).await
    }

    pub(crate) const fn schema(&self) -> Schema {
        self.schema
    }

    /// The second store, with the keys.
    pub fn vault(&self) -> Result<&Vault> {
        self.vault.as_ref().ok_or(Error::Sealed)
    }

    /// The same database without its keys: what is sealed stays closed.
    #[must_use]
    pub fn without_keys(mut self) -> Self {
        self.vault = None;
        self
    }

    /// "SQLite" or "PostgreSQL", for people.
    pub fn kind(&self) -> &'static str {
        match *self.inner {
            Inner::Sqlite { .. } => "SQLite",
            Inner::Postgres { .. } => "PostgreSQL",
        }
    }

    /// Runs `work` in a read-only snapshot. `name` says what is read, for the metrics.
    pub async fn read<T, E, F>(&self, name: &'static str, work: F) -> Result<T, E>
    where
        E: From<Error>,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Clone,
    {
        let started = Instant::now();
        let outcome = match &*self.inner {
            Inner::Sqlite { readers, .. } => {
                let link = Link::SqliteRead(readers.begin().await.map_err(Error::from)?);
                let mut tx = Tx::new(link, self.vault.clone());
                let outcome = work(&mut tx).await;
                // A read changes nothing, so how it ends does not matter.
                let _ended = tx.commit().await;
                outcome
            }
            Inner::Postgres { pool } => postgres(pool, &self.vault, Link::BEGIN_READ, work).await,
        };
        metrics::histogram!("store_read_seconds", "name" => name).record(started.elapsed().as_secs_f64());
        outcome
    }

    /// Runs single look-ups that need no common snapshot: on SQLite each statement sees its own moment, which spares two steps
    /// on the way of every request. Nothing can be written here either.
    pub async fn glance<T, E, F>(&self, name: &'static str, work: F) -> Result<T, E>
    where
        E: From<Error>,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Clone,
    {
        let Inner::Sqlite { readers, .. } = &*self.inner else { return self.read(name, work).await };
        let started = Instant::now();
        let link = Link::SqliteGlance(readers.acquire().await.map_err(Error::from)?);
        let outcome = work(&mut Tx::new(link, self.vault.clone())).await;
        metrics::histogram!("store_read_seconds", "name" => name).record(started.elapsed().as_secs_f64());
        outcome
    }

    /// Runs `work` in a transaction and answers after it is durable. `name` says what is done, for the metrics. The
    /// closure may run again when the database asks for a retry, so it must have no effect outside `tx`.
    pub async fn write<T, E, F>(&self, name: &'static str, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Clone + Send + 'static,
    {
        let started = Instant::now();
        let outcome = match &*self.inner {
            Inner::Sqlite { writer, .. } => {
                let (answer, receive) = oneshot::channel();
                let job = Job { work: Some(work), outcome: None, answer };
                if writer.send(Box::new(job)).await.is_err() {
                    return Err(E::from(Error::Stopped));
                }
                receive.await.unwrap_or_else(|_| Err(E::from(Error::Stopped)))
            }
            Inner::Postgres { pool } => postgres(pool, &self.vault, "BEGIN ISOLATION LEVEL SERIALIZABLE", work).await,
        };
        metrics::histogram!("store_write_seconds", "name" => name).record(started.elapsed().as_secs_f64());
        outcome
    }

    /// A transaction that reads everything as of one moment, for a copy.
    pub(crate) async fn snapshot(&self) -> Result<Tx> {
        let link = match &*self.inner {
            Inner::Sqlite { readers, .. } => Link::SqliteRead(readers.begin().await?),
            Inner::Postgres { pool } => Link::Postgres(pool.begin_with(Link::BEGIN_READ).await?, false),
        };
        Ok(Tx::new(link, self.vault.clone()))
    }

    /// Runs one statement that refuses to be inside a transaction (the test harness creates databases with it).
    pub(crate) async fn outside_transaction(&self, sql: String) -> Result<()> {
        if let Inner::Postgres { pool } = &*self.inner {
            sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(pool).await?;
        }
        Ok(())
    }

    /// Closes every connection, after the writes that wait.
    pub async fn close(self) {
        match &*self.inner {
            Inner::Sqlite { readers, .. } => readers.close().await,
            Inner::Postgres { pool } => pool.close().await,
        }
    }
}

/// Makes a new database file that only its owner may read; SQLite gives its side files the same rights.
fn own_file(path: &std::path::Path) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .map(|_| ())
        .map_err(|error| Error::Address(format!("the database file {} cannot be opened: {error}", path.display())))
}

async fn postgres<T, E, F>(pool: &PgPool, vault: &Option<Vault>, begin: &'static str, work: F) -> Result<T, E>
where
    E: From<Error>,
    F: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, Result<T, E>> + Clone,
{
    for attempt in 1..=TRIES {
        let link = Link::Postgres(pool.begin_with(begin).await.map_err(Error::from)?, false);
        let mut tx = Tx::new(link, vault.clone());
        match work.clone()(&mut tx).await {
            Ok(value) => match tx.commit().await {
                Ok(()) => return Ok(value),
                Err(Error::Busy) => {}
                Err(error) => return Err(E::from(error)),
            },
            Err(error) if attempt == TRIES || !tx.wants_retry() => return Err(error),
            Err(_) => {}
        }
        // Spread the next tries out; the attempt number is enough, nobody can aim at it.
        tokio::time::sleep(Duration::from_millis(u64::from(attempt) * 3)).await;
    }
    Err(E::from(Error::Busy))
}
