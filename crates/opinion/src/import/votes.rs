//! A votes file: one row for each vote, the last of a person on a statement counts.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{Table, shorten};
use super::{Collected, Findings, ImportError};
use crate::ballots::{PersonId, StatementId, Vote};

struct Cast {
    person: PersonId,
    statement: StatementId,
    /// Timestamp, or the number of the row when the file has none.
    moment: i128,
    vote: Vote,
}

pub(super) fn read(mut table: Table, findings: &mut Findings) -> Result<Collected, ImportError> {
    let person = table.need("voter-id")?;
    let statement = table.need("comment-id")?;
    let vote = table.need("vote")?;
    let moment = table.find("timestamp");
    let mut all = Vec::new();
    let mut row = 0;
    while table.advance()? {
        row += 1;
        let parsed = parse(&table, person, statement, vote, moment, row);
        match parsed {
            Ok(cast) => all.push(cast),
            Err(reason) => findings.bad_row(&table, reason),
        }
    }
    let mut totals: BTreeMap<StatementId, (u64, u64)> = BTreeMap::new();
    for cast in &all {
        let total = totals.entry(cast.statement).or_default();
        match cast.vote {
            Vote::Agree => total.0 += 1,
            Vote::Disagree => total.1 += 1,
            Vote::Pass => {}
        }
    }
    let statements: BTreeSet<StatementId> = totals.keys().copied().collect();
    let rows = last_votes(all, findings);
    Ok(Collected { rows, statements, cast: totals })
}

fn parse(
    table: &Table,
    person: usize,
    statement: usize,
    vote: usize,
    moment: Option<usize>,
    row: i128,
) -> Result<Cast, String> {
    let text = table.text(vote)?;
    let vote = text.parse().ok().and_then(Vote::from_value);
    Ok(Cast {
        person: PersonId(table.number(person)?),
        statement: StatementId(table.number(statement)?),
        moment: match moment {
            Some(column) => table.number(column)?,
            None => row,
        },
        vote: vote.ok_or_else(|| format!("the vote is \"{}\", not 1, 0 or -1", shorten(text)))?,
    })
}

/// One vote for each person and statement. Sorting by everything that is known makes the order of rows irrelevant.
fn last_votes(mut all: Vec<Cast>, findings: &mut Findings) -> Vec<(PersonId, StatementId, Vote)> {
    all.sort_by_key(|cast| (cast.person, cast.statement, cast.moment, cast.vote));
    let same = |one: &Cast, other: &Cast| (one.person, one.statement) == (other.person, other.statement);
    let mut rows = Vec::with_capacity(all.len());
    for votes in all.chunk_by(same) {
        let last = &votes[votes.len() - 1];
        findings.oddities.repeat_votes += votes.len() as u64 - 1;
        findings.oddities.changed_votes += u64::from(votes.iter().any(|cast| cast.vote != last.vote));
        if votes.iter().any(|cast| cast.moment == last.moment && cast.vote != last.vote) {
            findings.oddities.undecidable_votes += 1;
        } else {
            rows.push((last.person, last.statement, last.vote));
        }
    }
    rows
}
