//! A constituencies file: who declared what.
//!
//! One row for each declaration. A declaration made twice counts once. Somebody who declared and never voted stays in the
//! list; they count for nothing.

use std::collections::BTreeMap;
use std::path::Path;

use super::table::Table;
use super::{BadRow, Findings, ImportError, Oddities};
use crate::ballots::PersonId;

/// Who declared which constituency.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Constituencies {
    /// The people of each, by name; people sorted, without repeats.
    pub people: BTreeMap<String, Vec<PersonId>>,
    /// Rows that could not be read: the first of them, and how many there are.
    pub bad_rows: (Vec<BadRow>, u64),
}

impl Constituencies {
    /// Reads the file. Keeps at most `limit` descriptions of bad rows; all are counted.
    pub fn read(path: &Path, limit: usize) -> Result<Constituencies, ImportError> {
        let mut findings = Findings { limit, rows: Vec::new(), oddities: Oddities::default() };
        let mut table = Table::open(path)?;
        let person = match table.find("voter-id") {
            Some(column) => column,
            None => table.need("participant")?,
        };
        let constituency = table.need("constituency")?;
        let mut people: BTreeMap<String, Vec<PersonId>> = BTreeMap::new();
        while table.advance()? {
            match parse(&table, person, constituency) {
                Ok((person, name)) => people.entry(name).or_default().push(person),
                Err(reason) => findings.bad_row(&table, reason),
            }
        }
        for list in people.values_mut() {
            list.sort_unstable();
            list.dedup();
        }
        Ok(Constituencies { people, bad_rows: (findings.rows, findings.oddities.bad_rows) })
    }
}

fn parse(table: &Table, person: usize, constituency: usize) -> Result<(PersonId, String), String> {
    let name = table.text(constituency)?;
    if name.is_empty() {
        return Err("`constituency` is empty".to_owned());
    }
    Ok((PersonId(table.number(person)?), name.to_owned()))
}
