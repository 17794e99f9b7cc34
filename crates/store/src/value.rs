//! What goes into a statement and what comes out of a row: four kinds of value that both databases hold alike.

use sqlx::Row as _;

use crate::{Day, Error, Id, Moment, Result};

/// A value bound to `$1`, `$2`, ... `None` is SQL's NULL of that type.
#[derive(Debug, Clone)]
pub enum Value {
    /// BIGINT. Booleans are 0 and 1, moments and days are numbers.
    Int(Option<i64>),
    /// DOUBLE PRECISION.
    Real(Option<f64>),
    /// TEXT, JSON among it.
    Text(Option<String>),
    /// BLOB on SQLite, BYTEA on PostgreSQL.
    Bytes(Option<Vec<u8>>),
}

macro_rules! from {
    ($($type:ty => $variant:ident($convert:expr)),* $(,)?) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self {
                Self::$variant(Some(($convert)(value)))
            }
        }
        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Self {
                Self::$variant(value.map($convert))
            }
        }
    )*};
}

from! {
    i64 => Int(|v| v),
    i32 => Int(i64::from),
    u32 => Int(i64::from),
    usize => Int(|v: usize| v as i64),
    bool => Int(i64::from),
    Moment => Int(|v: Moment| v.0),
    Day => Int(|v: Day| v.0),
    f64 => Real(|v| v),
    &str => Text(|v: &str| v.to_owned()),
    String => Text(|v| v),
    &String => Text(|v: &String| v.clone()),
    Id => Bytes(|v: Id| v.0.to_vec()),
    &[u8] => Bytes(|v: &[u8]| v.to_vec()),
    Vec<u8> => Bytes(|v| v),
    [u8; 16] => Bytes(|v: [u8; 16]| v.to_vec()),
    [u8; 32] => Bytes(|v: [u8; 32]| v.to_vec()),
}

/// One row of an answer.
pub enum Row {
    /// From SQLite.
    Sqlite(sqlx::sqlite::SqliteRow),
    /// From PostgreSQL.
    Postgres(sqlx::postgres::PgRow),
}

impl Row {
    /// The value of a column, as the type that is asked for.
    pub fn get<T: FromColumn>(&self, column: &'static str) -> Result<T> {
        T::from_column(self, column)
    }

    fn int(&self, column: &'static str) -> Result<Option<i64>> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }

    fn real(&self, column: &'static str) -> Result<Option<f64>> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }

    fn text(&self, column: &'static str) -> Result<Option<String>> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }

    fn bytes(&self, column: &'static str) -> Result<Option<Vec<u8>>> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get(column)?,
            Self::Postgres(row) => row.try_get(column)?,
        })
    }
}

/// A type that a column can be read as.
pub trait FromColumn: Sized {
    /// The value, or `None` for NULL.
    fn maybe(row: &Row, column: &'static str) -> Result<Option<Self>>;

    /// The value; NULL is an error.
    fn from_column(row: &Row, column: &'static str) -> Result<Self> {
        Self::maybe(row, column)?.ok_or_else(|| Error::Column { column, reason: "is empty".to_owned() })
    }
}

macro_rules! column {
    ($($type:ty => $method:ident($convert:expr)),* $(,)?) => {$(
        impl FromColumn for $type {
            fn maybe(row: &Row, column: &'static str) -> Result<Option<Self>> {
                match row.$method(column)? {
                    None => Ok(None),
                    Some(value) => ($convert)(value)
                        .map(Some)
                        .ok_or_else(|| Error::Column { column, reason: "has an unexpected shape".to_owned() }),
                }
            }
        }
    )*};
}

column! {
    i64 => int(Some),
    bool => int(|v: i64| Some(v != 0)),
    u32 => int(|v: i64| u32::try_from(v).ok()),
    usize => int(|v: i64| usize::try_from(v).ok()),
    Moment => int(|v: i64| Some(Moment(v))),
    Day => int(|v: i64| Some(Day(v))),
    f64 => real(Some),
    String => text(Some),
    Vec<u8> => bytes(Some),
    Id => bytes(|v: Vec<u8>| v.try_into().ok().map(Id)),
    [u8; 16] => bytes(|v: Vec<u8>| v.try_into().ok()),
    [u8; 32] => bytes(|v: Vec<u8>| v.try_into().ok()),
}

impl<T: FromColumn> FromColumn for Option<T> {
    fn maybe(row: &Row, column: &'static str) -> Result<Option<Self>> {
        Ok(Some(T::maybe(row, column)?))
    }
}

/// The values of a statement: `values![id, "open", day]`.
#[macro_export]
macro_rules! values {
    () => { ::std::vec::Vec::<$crate::Value>::new() };
    ($($value:expr),+ $(,)?) => { ::std::vec![$($crate::Value::from($value)),+] };
}
