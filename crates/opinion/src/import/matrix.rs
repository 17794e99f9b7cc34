//! A matrix of participants by statements.
//!
//! Columns whose name is a whole number are statements; all others describe the participant. A cell is a vote or empty. A
//! participant listed twice votes twice: the later row counts.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{Table, shorten};
use super::{Collected, Findings, ImportError};
use crate::ballots::{PersonId, StatementId, Vote};

pub(super) fn read(mut table: Table, findings: &mut Findings) -> Result<Collected, ImportError> {
    let person = table.need("participant")?;
    let totals = (table.find("n-agree"), table.find("n-disagree"));
    let columns: Vec<(usize, StatementId)> = table
        .columns()
        .iter()
        .enumerate()
        .filter_map(|(column, name)| name.parse().ok().map(|id| (column, StatementId(id))))
        .collect();
    let mut collected = Collected {
        rows: Vec::new(),
        statements: columns.iter().map(|column| column.1).collect(),
        cast: BTreeMap::new(),
    };
    let mut people: BTreeMap<PersonId, BTreeMap<StatementId, Vote>> = BTreeMap::new();
    while table.advance()? {
        let parsed = parse(&table, person, &columns);
        let (person, votes) = match parsed {
            Ok(parsed) => parsed,
            Err(reason) => {
                findings.bad_row(&table, reason);
                continue;
            }
        };
        if let (Some(agrees), Some(disagrees)) = totals {
            let of = |wanted: Vote| votes.iter().filter(|(_, vote)| *vote == wanted).count() as u64;
            let right = table.number::<u64>(agrees) == Ok(of(Vote::Agree))
                && table.number::<u64>(disagrees) == Ok(of(Vote::Disagree));
            findings.oddities.participant_totals_that_disagree += u64::from(!right);
        }
        for &(statement, vote) in &votes {
            let total = collected.cast.entry(statement).or_default();
            match vote {
                Vote::Agree => total.0 += 1,
                Vote::Disagree => total.1 += 1,
                Vote::Pass => {}
            }
            if let Some(before) = people.entry(person).or_default().insert(statement, vote) {
                findings.oddities.repeat_votes += 1;
                findings.oddities.changed_votes += u64::from(before != vote);
            }
        }
    }
    for (person, votes) in people {
        collected.rows.extend(votes.into_iter().map(|(statement, vote)| (person, statement, vote)));
    }
    let seen: BTreeSet<StatementId> = collected.rows.iter().map(|row| row.1).collect();
    collected.statements.extend(seen);
    Ok(collected)
}

/// All votes of a row, or what is wrong with it: one wrong cell spoils the row, because cells may have shifted.
fn parse(
    table: &Table,
    person: usize,
    columns: &[(usize, StatementId)],
) -> Result<(PersonId, Vec<(StatementId, Vote)>), String> {
    let expected = table.columns().len();
    if table.width() != expected {
        return Err(format!("the row has {} fields, the header {expected}", table.width()));
    }
    let person = PersonId(table.number(person)?);
    let mut votes = Vec::new();
    for &(column, statement) in columns {
        let text = table.text(column)?;
        if text.is_empty() {
            continue;
        }
        match text.parse().ok().and_then(Vote::from_value) {
            Some(vote) => votes.push((statement, vote)),
            None => {
                return Err(format!("the vote on statement {} is \"{}\", not 1, 0 or -1", statement.0, shorten(text)));
            }
        }
    }
    Ok((person, votes))
}
