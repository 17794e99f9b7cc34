//! A comments file: texts, moderation, and totals to check the votes against.

use std::collections::{BTreeMap, BTreeSet};

use super::table::Table;
use super::{Findings, ImportError, Moderation, Statement};
use crate::ballots::{Ballots, StatementId};

struct Row {
    statement: StatementId,
    moderation: Moderation,
    text: String,
    totals: Option<(u64, u64)>,
}

struct Columns {
    statement: usize,
    moderation: usize,
    text: usize,
    agrees: Option<usize>,
    disagrees: Option<usize>,
}

/// Adds what the file says to `statements`. `cast` holds agreements and disagreements with replaced votes.
pub(super) fn read(
    mut table: Table,
    ballots: &Ballots,
    cast: &BTreeMap<StatementId, (u64, u64)>,
    statements: &mut BTreeMap<StatementId, Statement>,
    findings: &mut Findings,
) -> Result<(), ImportError> {
    let columns = Columns {
        statement: table.need("comment-id")?,
        moderation: table.need("moderated")?,
        text: table.need("comment-body")?,
        agrees: table.find("agrees"),
        disagrees: table.find("disagrees"),
    };
    let mut rows = Vec::new();
    while table.advance()? {
        match parse(&table, &columns) {
            Ok(row) => rows.push(row),
            Err(reason) => findings.bad_row(&table, reason),
        }
    }
    // Of a statement listed twice the last in this order counts, wherever it stood in the file: any "out" decides.
    rows.sort_by(|one, other| {
        let rank = |row: &Row| row.moderation == Moderation::Out;
        (one.statement, rank(one), &one.text, one.totals).cmp(&(
            other.statement,
            rank(other),
            &other.text,
            other.totals,
        ))
    });
    let mut listed = BTreeSet::new();
    for row in rows {
        if !listed.insert(row.statement) {
            findings.oddities.repeated_statements += 1;
        }
        if let Some(totals) = row.totals {
            check_totals(row.statement, totals, ballots, cast, findings);
        }
        statements.insert(row.statement, Statement { text: Some(row.text), moderation: row.moderation });
    }
    for (index, statement) in ballots.statements().iter().enumerate() {
        if !listed.contains(statement) {
            findings.oddities.unknown_statements += 1;
            findings.oddities.votes_on_unknown_statements += ballots.votes_on(index).len() as u64;
        }
    }
    Ok(())
}

fn parse(table: &Table, columns: &Columns) -> Result<Row, String> {
    let moderation = match table.text(columns.moderation)? {
        "-1" => Moderation::Out,
        "0" | "" => Moderation::Undecided,
        "1" => Moderation::In,
        other => return Err(format!("`moderated` is \"{}\", not -1, 0 or 1", super::table::shorten(other))),
    };
    let totals = match (columns.agrees, columns.disagrees) {
        (Some(agrees), Some(disagrees)) => Some((table.number(agrees)?, table.number(disagrees)?)),
        _ => None,
    };
    Ok(Row {
        statement: StatementId(table.number(columns.statement)?),
        moderation,
        text: table.text(columns.text)?.to_owned(),
        totals,
    })
}

fn check_totals(
    statement: StatementId,
    totals: (u64, u64),
    ballots: &Ballots,
    cast: &BTreeMap<StatementId, (u64, u64)>,
    findings: &mut Findings,
) {
    let counted = ballots.statements().binary_search(&statement).map_or((0, 0), |index| {
        let tally = ballots.tally(index);
        (tally.agree, tally.disagree)
    });
    if counted != totals {
        findings.oddities.totals_that_disagree += 1;
        let with_replaced = cast.get(&statement).copied().unwrap_or_default();
        findings.oddities.totals_that_count_replaced_votes += u64::from(with_replaced == totals);
    }
}
