//! One transaction, on either database.

use sqlx::{AssertSqlSafe, Connection as _, PgConnection, Postgres, Sqlite, SqliteConnection, Transaction};

use crate::{Error, Result, Row, Value, Vault};

/// An open transaction. SQL is given as a literal (the compiler refuses text put together at run time), with
/// `$1`, `$2`, ... for the values. Words of people go in and out through [`Tx::seal`] and [`Tx::unseal`].
pub struct Tx {
    link: Link,
    vault: Option<Vault>,
}

/// What a transaction runs on.
pub(crate) enum Link {
    /// A read-only snapshot of SQLite.
    SqliteRead(Transaction<'static, Sqlite>),
    /// Single look-ups on SQLite, without a snapshot around them.
    SqliteGlance(sqlx::pool::PoolConnection<Sqlite>),
    /// The writer's own connection; the writer opens and closes the transaction around it.
    SqliteWrite(SqliteConnection),
    /// PostgreSQL, and whether one of its statements failed because the database wants the transaction tried again.
    Postgres(Transaction<'static, Postgres>, bool),
}

impl Link {
    /// How a transaction that only reads begins on PostgreSQL.
    pub(crate) const BEGIN_READ: &'static str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
}

pub(crate) enum Connection<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

macro_rules! bind {
    ($query:expr, $values:expr) => {{
        let mut query = $query;
        for value in $values {
            query = match value {
                Value::Int(v) => query.bind(v),
                Value::Real(v) => query.bind(v),
                Value::Text(v) => query.bind(v),
                Value::Bytes(v) => query.bind(v),
            };
        }
        query
    }};
}

impl Tx {
    pub(crate) const fn new(link: Link, vault: Option<Vault>) -> Self {
        Self { link, vault }
    }

    /// The second store, with the keys.
    pub(crate) fn vault(&self) -> Result<Vault> {
        self.vault.clone().ok_or(Error::Sealed)
    }

    pub(crate) fn connection(&mut self) -> Connection<'_> {
        match &mut self.link {
            Link::SqliteRead(tx) => Connection::Sqlite(tx),
            Link::SqliteGlance(connection) => Connection::Sqlite(connection),
            Link::SqliteWrite(connection) => Connection::Sqlite(connection),
            Link::Postgres(tx, _) => Connection::Postgres(tx),
        }
    }

    /// Converts an error, and remembers when it asks for another try.
    fn noted<T>(&mut self, outcome: Result<T, sqlx::Error>) -> Result<T> {
        outcome.map_err(|error| {
            let error = Error::from(error);
            if let (Link::Postgres(_, busy), Error::Busy) = (&mut self.link, &error) {
                *busy = true;
            }
            error
        })
    }

    /// True when a statement of this transaction failed because the database wants it tried again.
    pub(crate) const fn wants_retry(&self) -> bool {
        matches!(self.link, Link::Postgres(_, true))
    }

    /// Runs a statement and returns how many rows it changed.
    pub async fn run(&mut self, sql: &'static str, values: Vec<Value>) -> Result<u64> {
        let outcome = match self.connection() {
            Connection::Sqlite(c) => bind!(sqlx::query(sql), values).execute(c).await.map(|r| r.rows_affected()),
            Connection::Postgres(c) => bind!(sqlx::query(sql), values).execute(c).await.map(|r| r.rows_affected()),
        };
        self.noted(outcome)
    }

    /// The same for a statement that names tables of a backup.
    pub(crate) async fn run_any(&mut self, sql: String, values: Vec<Value>) -> Result<u64> {
        let outcome = match self.connection() {
            Connection::Sqlite(c) => {
                bind!(sqlx::query(AssertSqlSafe(sql)), values).execute(c).await.map(|r| r.rows_affected())
            }
            Connection::Postgres(c) => {
                bind!(sqlx::query(AssertSqlSafe(sql)), values).execute(c).await.map(|r| r.rows_affected())
            }
        };
        self.noted(outcome)
    }

    /// All rows of a query.
    pub async fn all(&mut self, sql: &'static str, values: Vec<Value>) -> Result<Vec<Row>> {
        let outcome = match self.connection() {
            Connection::Sqlite(c) => {
                bind!(sqlx::query(sql), values).fetch_all(c).await.map(|r| r.into_iter().map(Row::Sqlite).collect())
            }
            Connection::Postgres(c) => {
                bind!(sqlx::query(sql), values).fetch_all(c).await.map(|r| r.into_iter().map(Row::Postgres).collect())
            }
        };
        self.noted(outcome)
    }

    /// The first row of a query, if there is one.
    pub async fn first(&mut self, sql: &'static str, values: Vec<Value>) -> Result<Option<Row>> {
        let outcome = match self.connection() {
            Connection::Sqlite(c) => {
                bind!(sqlx::query(sql), values).fetch_optional(c).await.map(|r| r.map(Row::Sqlite))
            }
            Connection::Postgres(c) => {
                bind!(sqlx::query(sql), values).fetch_optional(c).await.map(|r| r.map(Row::Postgres))
            }
        };
        self.noted(outcome)
    }

    /// The number in column `n` of the one row of a query (`SELECT COUNT(*) AS n ...`).
    pub async fn count(&mut self, sql: &'static str, values: Vec<Value>) -> Result<i64> {
        Ok(self.first(sql, values).await?.map(|row| row.get::<i64>("n")).transpose()?.unwrap_or(0))
    }

    /// True on PostgreSQL. Only schema work and the nightly rewrite may ask.
    pub(crate) const fn is_postgres(&self) -> bool {
        matches!(self.link, Link::Postgres(..))
    }

    /// Runs several statements without values: migrations and transaction control only.
    pub(crate) async fn script(&mut self, sql: String) -> Result<()> {
        match self.connection() {
            Connection::Sqlite(c) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(c).await.map(|_| ())?,
            Connection::Postgres(c) => sqlx::raw_sql(AssertSqlSafe(sql)).execute(c).await.map(|_| ())?,
        }
        Ok(())
    }

    /// Ends a read or a PostgreSQL transaction. The SQLite writer commits by itself.
    pub(crate) async fn commit(self) -> Result<()> {
        match self.link {
            Link::SqliteRead(tx) => tx.commit().await?,
            Link::Postgres(tx, _) => tx.commit().await?,
            Link::SqliteGlance(connection) => drop(connection),
            Link::SqliteWrite(connection) => connection.close().await?,
        }
        Ok(())
    }
}
