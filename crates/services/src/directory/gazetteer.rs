//! Where a place is, from a list that the operator chose.
//!
//! The problem: "near Sampleton" must be answered without asking another computer where Sampleton is: the question alone tells who
//! looks for help where. So the operator brings in a list once (a table with `name`, `latitude`, `longitude`, and if there are,
//! `names` in other languages or spellings, parted by bars, and `area`), for instance made from GeoNames or from a statistics office.
//! Where no list was brought in, the towns of the directory's own public addresses that have coordinates serve.
//!
//! Not done: streets, postal codes beyond what the list has.

use finding::Point;
use store::{Entropy, Id, Result, Store, Tx, values};

/// A place with a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its id: for a place that the directory itself made known, none.
    pub id: Option<Id>,
    /// What it is called.
    pub name: String,
    /// Other names, in other languages and spellings.
    pub names: Vec<String>,
    /// What it lies in, to tell it from another of the same name; may be empty.
    pub area: String,
    /// Where it is.
    pub point: Point,
}

/// Why a list cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It lacks a column.
    Column(&'static str),
    /// A row (from 1, the heading not counted) that cannot be understood, and the column.
    Row(usize, &'static str),
    /// It is no table.
    Table(String),
}

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Column(name) => {
                write!(
                    f,
                    "the table has no column \"{name}\"; it needs name, latitude and longitude, and may have names and area"
                )
            }
            Self::Row(number, column) => write!(f, "row {number}: {column} cannot be understood; nothing was stored"),
            Self::Table(why) => write!(f, "it is no table with commas: {why}"),
        }
    }
}

/// Reads a table of places.
///
/// # Errors
/// [`Wrong`]; the whole list is refused then.
pub fn read(bytes: &[u8]) -> Result<Vec<Place>, Wrong> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::Reader::from_reader(bytes);
    let table = |error: csv::Error| Wrong::Table(error.to_string());
    let headings: Vec<String> =
        reader.headers().map_err(table)?.iter().map(|heading| heading.trim().to_lowercase()).collect();
    let at = |name: &str| headings.iter().position(|heading| heading == name);
    let needed = |name: &'static str| at(name).ok_or(Wrong::Column(name));
    let (name, latitude, longitude) = (needed("name")?, needed("latitude")?, needed("longitude")?);
    let (names, area) = (at("names"), at("area"));
    let mut places = Vec::new();
    for (number, row) in reader.records().enumerate() {
        let row = row.map_err(table)?;
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default().trim().to_owned();
        let degrees = |at: usize, column: &'static str, most: f64| {
            let value: Option<f64> = cell(Some(at)).parse().ok();
            value.filter(|value| value.abs() <= most).ok_or(Wrong::Row(number + 1, column))
        };
        let point = Point {
            latitude: degrees(latitude, "latitude", 90.0)?,
            longitude: degrees(longitude, "longitude", 180.0)?,
        };
        let name = cell(Some(name));
        if name.is_empty() {
            return Err(Wrong::Row(number + 1, "name"));
        }
        let others = cell(names);
        let names = others.split('|').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
        places.push(Place { id: None, name, names, area: cell(area), point });
    }
    Ok(places)
}

/// Degrees as they are stored.
fn millionths(degrees: f64) -> i64 {
    (degrees * 1e6).round() as i64
}

/// Stores a list in the place of the one that is there.
///
/// # Errors
/// When the database does not answer; the old list stays then.
pub async fn replace(store: &Store, entropy: &Entropy, places: Vec<Place>) -> Result<usize> {
    let many = places.len();
    let rows: Vec<(Id, Place)> = places.into_iter().map(|place| (Id::new(entropy), place)).collect();
    store
        .write("a list of places", move |tx| {
            Box::pin(async move {
                tx.run("DELETE FROM directory_gazetteer", values![]).await?;
                for (id, place) in rows {
                    tx.run(
                        "INSERT INTO directory_gazetteer (id, name, names, area, latitude, longitude)
                         VALUES ($1, $2, $3, $4, $5, $6)",
                        values![
                            id,
                            &place.name,
                            place.names.join("|"),
                            &place.area,
                            millionths(place.point.latitude),
                            millionths(place.point.longitude)
                        ],
                    )
                    .await?;
                }
                super::next_revision(tx).await?;
                Ok::<_, store::Error>(())
            })
        })
        .await?;
    Ok(many)
}

/// The list.
pub async fn all(tx: &mut Tx) -> Result<Vec<Place>> {
    let rows = tx
        .all("SELECT id, name, names, area, latitude, longitude FROM directory_gazetteer ORDER BY name, id", values![]);
    let mut places = Vec::new();
    for row in rows.await? {
        let names: String = row.get("names")?;
        let degrees = |column| Ok::<_, store::Error>(row.get::<i64>(column)? as f64 / 1e6);
        places.push(Place {
            id: Some(row.get("id")?),
            name: row.get("name")?,
            names: names.split('|').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
            area: row.get("area")?,
            point: Point { latitude: degrees("latitude")?, longitude: degrees("longitude")? },
        });
    }
    Ok(places)
}
