//! A matrix of participants by statements.
//!
//! Columns whose name is a whole number are statements; all others describe the participant. A cell is a vote or empty. A
//! participant listed twice votes twice: the later row counts.

use super::table::{Table, shorten};
use super::{Collected, Findings, ImportError};
use crate::ballots::{PersonId, StatementId, Vote};
use crate::gather::Gather;

pub(super) fn read(mut table: Table, findings: &mut Findings) -> Result<Collected, ImportError> {
    let person = table.need("participant")?;
    let totals = (table.find("n-agree"), table.find("n-disagree"));
    let columns: Vec<(usize, StatementId)> = table
        .columns()
        .iter()
        .enumerate()
        .filter_map(|(column, name)| name.parse().ok().map(|id| (column, StatementId(id))))
        .collect();
    let mut gather = Gather::new();
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
            gather.take(person, statement, vote, None);
        }
    }
    let gathered = gather.finish();
    findings.oddities.repeat_votes += gathered.repeats;
    findings.oddities.changed_votes += gathered.changed;
    let statements = columns.iter().map(|column| column.1).collect();
    Ok(Collected { ballots: gathered.ballots, statements, cast: gathered.cast.into_iter().collect() })
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
