//! A votes file: one row for each vote, the last of a person on a statement counts.

use super::table::{Table, shorten};
use super::{Collected, Findings, ImportError};
use crate::ballots::{PersonId, StatementId, Vote};
use crate::gather::Gather;

pub(super) fn read(mut table: Table, findings: &mut Findings) -> Result<Collected, ImportError> {
    let columns = Columns {
        person: table.need("voter-id")?,
        statement: table.need("comment-id")?,
        vote: table.need("vote")?,
        moment: table.find("timestamp"),
    };
    let mut gather = Gather::new();
    while table.advance()? {
        match parse(&table, &columns) {
            Ok((person, statement, vote, moment)) => gather.take(person, statement, vote, moment),
            Err(reason) => findings.bad_row(&table, reason),
        }
    }
    let gathered = gather.finish();
    findings.oddities.repeat_votes += gathered.repeats;
    findings.oddities.changed_votes += gathered.changed;
    findings.oddities.undecidable_votes += gathered.undecidable;
    let cast = gathered.cast.into_iter().collect::<std::collections::BTreeMap<_, _>>();
    Ok(Collected { ballots: gathered.ballots, statements: cast.keys().copied().collect(), cast })
}

struct Columns {
    person: usize,
    statement: usize,
    vote: usize,
    moment: Option<usize>,
}

type Row = (PersonId, StatementId, Vote, Option<i64>);

fn parse(table: &Table, columns: &Columns) -> Result<Row, String> {
    let text = table.text(columns.vote)?;
    let vote = text.parse().ok().and_then(Vote::from_value);
    Ok((
        PersonId(table.number(columns.person)?),
        StatementId(table.number(columns.statement)?),
        vote.ok_or_else(|| format!("the vote is \"{}\", not 1, 0 or -1", shorten(text)))?,
        columns.moment.map(|column| table.number(column)).transpose()?,
    ))
}
