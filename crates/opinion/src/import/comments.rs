//! A comments file: texts, moderation, and totals to check the votes against. Read beside votes, or alone from text.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::table::{Source, Table};
use super::{BadRow, Findings, ImportError, Moderation, Oddities, Statement};
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

impl Columns {
    fn find<Origin: Source>(table: &Table<Origin>) -> Result<Self, ImportError> {
        Ok(Columns {
            statement: table.need("comment-id")?,
            moderation: table.need("moderated")?,
            text: table.need("comment-body")?,
            agrees: table.find("agrees"),
            disagrees: table.find("disagrees"),
        })
    }
}

/// The statements of a comments file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comments {
    /// The statements with their texts, by number, those moderated out among them.
    pub statements: Vec<(StatementId, Statement)>,
    /// Rows that could not be read, or hold no text: the first of them, and how many there are.
    pub bad_rows: (Vec<BadRow>, u64),
}

/// Reads a comments file that is there as text: statements only, no votes. Keeps at most `limit` descriptions of bad rows;
/// all are counted. Of a statement listed twice one counts, whatever the order of rows; any "out" decides.
pub fn comments_from_text(text: &str, limit: usize) -> Result<Comments, ImportError> {
    let mut findings = Findings { limit, rows: Vec::new(), oddities: Oddities::default() };
    let rows = rows(Table::of(text, Path::new("comments.csv"))?, &mut findings, |row| {
        if row.text.is_empty() { Err("`comment-body` is empty".to_owned()) } else { Ok(()) }
    })?;
    let statements: BTreeMap<StatementId, Statement> = rows
        .into_iter()
        .map(|row| (row.statement, Statement { text: Some(row.text), moderation: row.moderation }))
        .collect();
    Ok(Comments { statements: statements.into_iter().collect(), bad_rows: (findings.rows, findings.oddities.bad_rows) })
}

/// Adds what the file says to `statements`. `cast` holds agreements and disagreements with replaced votes.
pub(super) fn read(
    table: Table,
    ballots: &Ballots,
    cast: &BTreeMap<StatementId, (u64, u64)>,
    statements: &mut BTreeMap<StatementId, Statement>,
    findings: &mut Findings,
) -> Result<(), ImportError> {
    let rows = rows(table, findings, |_| Ok(()))?;
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

/// All rows that can be read and pass the check. Of a statement listed twice the last in this order counts, wherever it
/// stood in the file: any "out" decides.
fn rows<Origin: Source>(
    mut table: Table<Origin>,
    findings: &mut Findings,
    check: impl Fn(&Row) -> Result<(), String>,
) -> Result<Vec<Row>, ImportError> {
    let columns = Columns::find(&table)?;
    let mut rows = Vec::new();
    while table.advance()? {
        match parse(&table, &columns).and_then(|row| check(&row).map(|()| row)) {
            Ok(row) => rows.push(row),
            Err(reason) => findings.bad_row(&table, reason),
        }
    }
    rows.sort_by(|one, other| {
        let rank = |row: &Row| row.moderation == Moderation::Out;
        (one.statement, rank(one), &one.text, one.totals).cmp(&(
            other.statement,
            rank(other),
            &other.text,
            other.totals,
        ))
    });
    Ok(rows)
}

fn parse<Origin: Source>(table: &Table<Origin>, columns: &Columns) -> Result<Row, String> {
    let moderation = match table.text(columns.moderation)? {
        "-1" => Moderation::Out,
        "0" | "" => Moderation::Undecided,
        "1" => Moderation::In,
        other => return Err(format!("`moderated` is \"{}\", not -1, 0 or 1", super::table::shorten(other))),
    };
    // Totals that are left empty, because counts of people are not published, are no totals.
    let empty = |column| table.text(column).is_ok_and(str::is_empty);
    let totals = match (columns.agrees, columns.disagrees) {
        (Some(agrees), Some(disagrees)) if !(empty(agrees) && empty(disagrees)) => {
            Some((table.number(agrees)?, table.number(disagrees)?))
        }
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
