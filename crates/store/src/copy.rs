//! Copying whole tables out of one database and into another, of whichever kind.
//!
//! The problem: a backup must hold every row as of one moment, and fit the other database too. The shape of the tables is read
//! from the migrations, so that it cannot disagree with them; values travel in the four kinds that both databases hold alike.
//!
//! Not done: nothing is changed on the way, and indexes are not copied (migrations make them).

use futures_util::StreamExt;
use sqlx::{AssertSqlSafe, Row as _};

use crate::{Error, Migration, Result, Row, Store, Tx, Value, tx::Connection};

/// The kind of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// BIGINT.
    Int,
    /// DOUBLE PRECISION.
    Real,
    /// TEXT.
    Text,
    /// BLOB.
    Bytes,
}

impl Kind {
    fn read(word: &str) -> Option<Self> {
        Some(match word.trim_end_matches([',', ';']) {
            "BIGINT" => Self::Int,
            "DOUBLE" => Self::Real,
            "TEXT" => Self::Text,
            "BLOB" => Self::Bytes,
            _ => return None,
        })
    }
}

/// A table: its name, and its columns in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    /// The name.
    pub name: String,
    /// The columns.
    pub columns: Vec<(String, Kind)>,
}

/// The tables that these migrations make, in the order in which rows can go in (what is referred to comes first).
///
/// # Panics
/// When a migration does something to a table that is not read here: a test goes through all of them.
pub fn shapes(migrations: &[Migration]) -> Vec<Shape> {
    let mut all: Vec<Shape> = Vec::new();
    for migration in migrations {
        let mut open = false;
        for line in migration.sql.lines().map(str::trim).filter(|line| !line.starts_with("--")) {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words.as_slice() {
                ["CREATE", "TABLE", table, ..] => {
                    all.push(Shape { name: table.trim_end_matches('(').to_owned(), columns: Vec::new() });
                    open = true;
                }
                ["ALTER", "TABLE", table, "ADD", "COLUMN", column, kind, ..] => {
                    let kind = Kind::read(kind).expect("a kind of column");
                    let shape = all.iter_mut().find(|shape| shape.name == *table).expect("a table that was made");
                    shape.columns.push(((*column).to_owned(), kind));
                }
                ["ALTER", "TABLE", table, "DROP", "COLUMN", column] => {
                    let shape = all.iter_mut().find(|shape| shape.name == *table).expect("a table that was made");
                    shape.columns.retain(|(name, _)| name != column.trim_end_matches(';'));
                }
                ["ALTER", "TABLE", from, "RENAME", "TO", to] => {
                    let shape = all.iter_mut().find(|shape| shape.name == *from).expect("a table that was made");
                    to.trim_end_matches(';').clone_into(&mut shape.name);
                }
                ["DROP", "TABLE", table] => all.retain(|shape| shape.name != table.trim_end_matches(';')),
                ["ALTER" | "DROP", "TABLE", ..] => panic!("this change of a table is not read yet: {line}"),
                [column, kind, ..] if open => {
                    if let (Some(kind), Some(shape)) = (Kind::read(kind), all.last_mut()) {
                        shape.columns.push(((*column).to_owned(), kind));
                    }
                }
                _ => {}
            }
            if line.ends_with(';') {
                open = false;
            }
        }
    }
    all
}

/// How many rows are handed over together.
const TOGETHER: usize = 500;

/// What to copy: a table, and which of its rows (SQL after WHERE; always the same text, never put together from input).
#[derive(Debug, Clone)]
pub struct Part {
    /// The table.
    pub shape: Shape,
    /// Which rows.
    pub rows: &'static str,
}

impl Store {
    /// Hands over the rows of some tables as of one moment, up to 500 at a time, with the place of the part in `parts`.
    pub async fn copy_out(
        &self,
        parts: &[Part],
        mut take: impl FnMut(usize, Vec<Vec<Value>>) -> Result<()>,
    ) -> Result<()> {
        let mut tx = self.snapshot().await?;
        for (place, part) in parts.iter().enumerate() {
            let columns: Vec<&str> = part.shape.columns.iter().map(|(name, _)| name.as_str()).collect();
            let sql = format!("SELECT {} FROM {} WHERE {}", columns.join(", "), part.shape.name, part.rows);
            let mut some = Vec::with_capacity(TOGETHER);
            tx.each(sql, |row| {
                let values = part.shape.columns.iter().enumerate();
                some.push(values.map(|(at, (_, kind))| value(&row, at, *kind)).collect::<Result<Vec<_>>>()?);
                if some.len() == TOGETHER { take(place, std::mem::take(&mut some)) } else { Ok(()) }
            })
            .await?;
            if !some.is_empty() {
                take(place, some)?;
            }
        }
        Ok(())
    }

    /// Puts rows into a table, all or none.
    pub async fn copy_in(&self, shape: &Shape, rows: Vec<Vec<Value>>) -> Result<()> {
        let columns: Vec<&str> = shape.columns.iter().map(|(name, _)| name.as_str()).collect();
        let places: Vec<String> = (1..=columns.len()).map(|n| format!("${n}")).collect();
        let sql = format!("INSERT INTO {} ({}) VALUES ({})", shape.name, columns.join(", "), places.join(", "));
        self.write("copy in", move |tx| {
            Box::pin(async move {
                for row in rows {
                    tx.run_any(sql.clone(), row).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await
    }
}

fn value(row: &Row, at: usize, kind: Kind) -> Result<Value> {
    macro_rules! get {
        () => {
            match row {
                Row::Sqlite(row) => row.try_get(at)?,
                Row::Postgres(row) => row.try_get(at)?,
            }
        };
    }
    Ok(match kind {
        Kind::Int => Value::Int(get!()),
        Kind::Real => Value::Real(get!()),
        Kind::Text => Value::Text(get!()),
        Kind::Bytes => Value::Bytes(get!()),
    })
}

impl Tx {
    async fn each(&mut self, sql: String, mut take: impl FnMut(Row) -> Result<()>) -> Result<()> {
        match self.connection() {
            Connection::Sqlite(connection) => {
                let mut rows = sqlx::query(AssertSqlSafe(sql)).fetch(connection);
                while let Some(row) = rows.next().await {
                    take(Row::Sqlite(row?))?;
                }
            }
            Connection::Postgres(connection) => {
                let mut rows = sqlx::query(AssertSqlSafe(sql)).fetch(connection);
                while let Some(row) = rows.next().await {
                    take(Row::Postgres(row?))?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{key_migrations, migrations};

    #[test]
    fn every_table_is_read_from_the_migrations() {
        let all = shapes(migrations());
        let told = |what: &str| migrations().iter().map(|m| m.sql.matches(what).count()).sum::<usize>();
        assert_eq!(all.len(), told("CREATE TABLE") - told("DROP TABLE"));
        assert!(!all.iter().any(|shape| shape.name.ends_with("_old")), "{all:?}");
        assert!(all.iter().all(|shape| shape.columns.len() >= 2 || shape.name == "directory_confidential"), "{all:?}");
        let seats = all.iter().find(|shape| shape.name == "seats").expect("seats");
        assert_eq!(seats.columns.last(), Some(&("mark".to_owned(), Kind::Bytes)));
        let promises = all.iter().find(|shape| shape.name == "commitments").expect("commitments");
        assert!(promises.columns.iter().all(|(name, _)| name != "claimed"), "{promises:?}");
        assert_eq!(shapes(key_migrations()).len(), 3);
    }
}
