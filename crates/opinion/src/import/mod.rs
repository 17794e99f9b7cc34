//! Reading exported conversations.
//!
//! **The problem.** Exports are made by many hands over many years: people vote twice, numbers are missing, totals do not
//! match, a spreadsheet adds a mark at the start of the file. Silence about it is how wrong reports are made.
//!
//! **What is read.** A Polis export folder (`votes.csv`, and `comments.csv` if it is there), a single votes file, or a single
//! matrix of participants by statements; and the statements alone from the text of a comments file ([`comments_from_text`]). Which of the two a file is, its header says. Columns are found by name.
//!
//! | file | columns that matter |
//! |---|---|
//! | votes | `comment-id`, `voter-id`, `vote` (1 agree, -1 disagree, 0 pass); `timestamp`, if there |
//! | comments | `comment-id`, `moderated` (-1 out, 0 undecided, 1 in), `comment-body`, `agrees`, `disagrees` |
//! | constituencies | `voter-id` or `participant`, `constituency`: one row for each declaration |
//! | matrix | `participant`, one column for each statement, named by its number; an empty cell is no vote |
//!
//! **Rules.** The last vote of a person on a statement counts: the last by `timestamp`. If two different votes carry the same
//! timestamp, nobody can say which is the last, and the person has no vote there. Without timestamps the order of rows
//! decides. Statements moderated out (-1) stay out of the landscape; undecided ones (0) are in. A row that cannot be
//! read is left out and reported with file, line and reason; oddities are counted and never repaired.
//!
//! **Source.** The published exports and their description, <https://github.com/compdemocracy/openData>.
//!
//! **Not done.** The group column of a matrix is not used: groups are computed, not believed.

mod comments;
mod constituencies;
mod matrix;
mod table;
mod votes;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::Serialize;

use crate::ballots::{Ballots, StatementId};

pub use comments::{Comments, comments_from_text};
pub use constituencies::Constituencies;

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be opened or read.
    #[error("{}: cannot be read: {reason}", .path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// The folder has no votes file.
    #[error("{}: no votes.csv in this folder", .0.display())]
    NoVotesFile(PathBuf),
    /// The header has neither the columns of a votes file nor those of a matrix, or lacks a column.
    #[error("{}: {reason}", .path.display())]
    Header {
        /// Which file.
        path: PathBuf,
        /// Which columns are missing.
        reason: String,
    },
    /// Not one vote could be read.
    #[error("{}: no usable votes ({bad_rows} rows could not be read{})", .path.display(), the_first(.first.as_ref()))]
    NothingUsable {
        /// Which file or folder.
        path: PathBuf,
        /// Rows that could not be read.
        bad_rows: u64,
        /// The first of them.
        first: Option<BadRow>,
    },
}

fn the_first(row: Option<&BadRow>) -> String {
    row.map_or_else(String::new, |row| format!("; the first: {row}"))
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// Name of the file, without its folder.
    pub file: String,
    /// Line on which the row begins, from 1.
    pub line: u64,
    /// What is wrong, in words.
    pub reason: String,
}

impl std::fmt::Display for BadRow {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}, line {}: {}", self.file, self.line, self.reason)
    }
}

/// Whether moderators let a statement in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Moderation {
    /// -1: not part of the landscape.
    Out,
    /// 0, or nothing said: in, because strict moderation is not assumed.
    Undecided,
    /// 1.
    In,
}

/// A statement of the conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its text, when a comments file was there.
    pub text: Option<String>,
    /// Whether it is in.
    pub moderation: Moderation,
}

/// What is odd about the files. None of these depends on the order of rows, as long as votes carry timestamps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Oddities {
    /// Rows that could not be read.
    pub bad_rows: u64,
    /// Rows beyond the first of the same person on the same statement.
    pub repeat_votes: u64,
    /// People and statements whose repeated votes are not all the same.
    pub changed_votes: u64,
    /// People and statements with different votes at the same last moment: counted as no vote.
    pub undecidable_votes: u64,
    /// Statements with votes that the comments file does not list.
    pub unknown_statements: u64,
    /// Votes on them. They count.
    pub votes_on_unknown_statements: u64,
    /// Numbers between 0 and the highest that no statement has.
    pub missing_statement_ids: u64,
    /// Numbers between 0 and the highest that no participant has.
    pub missing_participant_ids: u64,
    /// Statements whose totals in the comments file are not those of the votes that count.
    pub totals_that_disagree: u64,
    /// Of these, statements whose totals match when replaced votes are counted too.
    pub totals_that_count_replaced_votes: u64,
    /// Participants whose totals in a matrix are not those of their row.
    pub participant_totals_that_disagree: u64,
    /// Statements moderated out.
    pub moderated_out: u64,
    /// Statements listed without any vote.
    pub statements_without_votes: u64,
    /// Statements listed more than once in the comments file.
    pub repeated_statements: u64,
}

impl Oddities {
    /// Each count with its words, those that are zero left out.
    pub fn counts(&self) -> Vec<(u64, &'static str)> {
        let all = [
            (self.bad_rows, "rows that could not be read, left out"),
            (self.repeat_votes, "repeat votes (the last one counts)"),
            (self.changed_votes, "changed votes among the repeats"),
            (self.undecidable_votes, "pairs of different votes at the same moment (counted as no vote)"),
            (self.unknown_statements, "statements with votes that the comments file does not list"),
            (self.votes_on_unknown_statements, "votes on such statements (they count)"),
            (self.missing_statement_ids, "missing statement numbers"),
            (self.missing_participant_ids, "missing participant numbers"),
            (self.totals_that_disagree, "statements whose listed totals disagree with the votes that count"),
            (self.totals_that_count_replaced_votes, "of these match when replaced votes are counted too"),
            (self.participant_totals_that_disagree, "participants whose listed totals disagree with their row"),
            (self.moderated_out, "statements moderated out of the landscape"),
            (self.statements_without_votes, "statements without any vote"),
            (self.repeated_statements, "statements listed more than once"),
        ];
        all.into_iter().filter(|(count, _)| *count > 0).collect()
    }

    /// Each count in words, those that are zero left out.
    pub fn in_words(&self) -> Vec<String> {
        self.counts().into_iter().map(|(count, words)| format!("{count} {words}")).collect()
    }
}

/// An imported conversation.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// All votes that count, also on statements moderated out.
    pub ballots: Ballots,
    /// All statements, listed or voted on, by id.
    pub statements: BTreeMap<StatementId, Statement>,
    /// What is odd.
    pub oddities: Oddities,
    /// The first bad rows, at most as many as asked for; [`Oddities::bad_rows`] counts all.
    pub bad_rows: Vec<BadRow>,
}

impl Import {
    /// Statements that moderators left out.
    pub fn moderated_out(&self) -> BTreeSet<StatementId> {
        let out = self.statements.iter().filter(|(_, statement)| statement.moderation == Moderation::Out);
        out.map(|(id, _)| *id).collect()
    }

    /// The votes for the landscape: without statements moderated out.
    pub fn landscape_ballots(&self) -> Ballots {
        self.ballots.without_statements(&self.moderated_out())
    }
}

/// Reads a folder, a votes file or a matrix. Keeps at most `limit` descriptions of bad rows; all are counted.
pub fn read(path: &Path, limit: usize) -> Result<Import, ImportError> {
    let mut findings = Findings { limit, rows: Vec::new(), oddities: Oddities::default() };
    let (file, folder) = if path.is_dir() {
        let file = path.join("votes.csv");
        if !file.is_file() {
            return Err(ImportError::NoVotesFile(path.to_path_buf()));
        }
        (file, Some(path))
    } else {
        (path.to_path_buf(), path.parent())
    };
    let table = table::Table::open(&file)?;
    let collected = if table.has("voter-id") {
        votes::read(table, &mut findings)?
    } else if table.has("participant") {
        matrix::read(table, &mut findings)?
    } else {
        return Err(ImportError::Header {
            path: file,
            reason: "the header has neither a column `voter-id` (votes) nor `participant` (matrix)".to_owned(),
        });
    };
    if collected.ballots.vote_count() == 0 {
        return Err(ImportError::NothingUsable {
            path: path.to_path_buf(),
            bad_rows: findings.oddities.bad_rows,
            first: findings.rows.into_iter().next(),
        });
    }
    let ballots = collected.ballots;
    let mut statements: BTreeMap<StatementId, Statement> = BTreeMap::new();
    for id in ballots.statements().iter().chain(&collected.statements) {
        statements.insert(*id, Statement { text: None, moderation: Moderation::Undecided });
    }
    if let Some(file) = folder.map(|folder| folder.join("comments.csv")).filter(|file| file.is_file()) {
        comments::read(table::Table::open(&file)?, &ballots, &collected.cast, &mut statements, &mut findings)?;
    }
    let mut oddities = findings.oddities;
    oddities.missing_statement_ids = gaps(statements.keys().map(|id| id.0));
    oddities.missing_participant_ids = gaps(ballots.people().iter().map(|id| id.0));
    oddities.moderated_out = count(statements.values().filter(|now| now.moderation == Moderation::Out));
    oddities.statements_without_votes =
        count(statements.keys().filter(|id| ballots.statements().binary_search(id).is_err()));
    Ok(Import { ballots, statements, oddities, bad_rows: findings.rows })
}

/// What a reader hands back.
struct Collected {
    ballots: Ballots,
    /// Statements named by the file, voted on or not.
    statements: BTreeSet<StatementId>,
    /// Agreements and disagreements on each statement, replaced votes included.
    cast: BTreeMap<StatementId, (u64, u64)>,
}

/// What readers find on their way.
struct Findings {
    limit: usize,
    rows: Vec<BadRow>,
    oddities: Oddities,
}

impl Findings {
    /// Counts the row the table is at, and describes it while there is room.
    fn bad_row<Origin: table::Source>(&mut self, table: &table::Table<Origin>, reason: String) {
        self.oddities.bad_rows += 1;
        if self.rows.len() < self.limit {
            self.rows.push(BadRow { file: table.name().to_owned(), line: table.line(), reason });
        }
    }
}

fn count<Item>(items: impl Iterator<Item = Item>) -> u64 {
    items.count() as u64
}

/// Numbers from 0 to the highest that are not among the ids.
fn gaps(ids: impl Iterator<Item = u128>) -> u64 {
    let (mut highest, mut count) = (None, 0u128);
    for id in ids {
        highest = highest.max(Some(id));
        count += 1;
    }
    highest.map_or(0, |highest| u64::try_from(highest.saturating_add(1).saturating_sub(count)).unwrap_or(u64::MAX))
}
