//! The inventory: every column of the database, what it holds, why, who can read it and how long it stays.
//!
//! **The problem.** People who ask "what do you keep about me?" are owed an answer that is complete, and stays complete when a
//! table is added next year. So the answer is data beside the program: `firsthand inventory` prints it, and a test compares it
//! with the schema column by column.
//!
//! **Words.** Readers and times are those of DATA_LIFE.md, which tells the same as a text and says what copies, logs and the
//! browser keep besides.
//!
//! **Retention.** Each table has its rule. Days stand once, beside the code that deletes ([`policy::consultations::retention`],
//! [`people::consents`], [`people::invitations`], [`store::BACKUP_DAYS`]); this list and the page "What we keep" take them from
//! there, and a test moves the clock and looks.

mod councils;
mod directory;
mod evidence;
mod institutions;
mod keys;
mod ledger;
mod people;
mod recommendations;

use std::fmt::Write;

use kit::{Kept, Rule};
use policy::consultations::retention;
use serde::Serialize;

/// Whose data a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// People who take part.
    People,
    /// Institutions, and staff who act for them.
    Institutions,
    /// The machine itself.
    Machine,
    /// The key store: another database.
    Keys,
}

/// A column: its name, and what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Column {
    /// The name in the schema.
    pub name: &'static str,
    /// What it holds.
    pub holds: &'static str,
}

/// A table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Table {
    /// The name in the schema.
    pub name: &'static str,
    /// Whose data it holds.
    pub subject: Subject,
    /// Why it is kept.
    pub why: &'static str,
    /// Who can read it, besides whoever runs the machine.
    pub readers: &'static str,
    /// When it goes, in full.
    pub goes: &'static str,
    /// When it goes by itself: what the nightly and hourly jobs carry out, and what the public page tells.
    pub rule: Rule,
    /// Its columns, in the order of the schema.
    pub columns: &'static [Column],
}

const fn column(name: &'static str, holds: &'static str) -> Column {
    Column { name, holds }
}

/// Every table of both schemas but the list of migrations that ran.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    people::TABLES
        .iter()
        .chain(institutions::TABLES)
        .chain(evidence::TABLES)
        .chain(directory::TABLES)
        .chain(councils::TABLES)
        .chain(recommendations::TABLES)
        .chain(ledger::TABLES)
        .chain(keys::TABLES)
}

/// What the public page "What we keep" tells, in its order. The two that are no tables: texts that were never shown, and wishes.
pub fn kept() -> Vec<Kept> {
    let of = |name: &'static str| {
        let rule = tables().find(|table| table.name == name).map_or(Rule::Stays, |table| table.rule);
        Kept { table: name, rule }
    };
    vec![
        of("sessions"),
        of("votes"),
        of("reactions"),
        of("declarations"),
        of("statements"),
        Kept { table: "unpublished", rule: Rule::AfterClosing(retention::UNPUBLISHED) },
        Kept { table: "wishes", rule: Rule::AfterClosing(retention::ANSWERS) },
        of("consents"),
        of("seats"),
        of("slips"),
        of("codes"),
        of("backups"),
        of("releases"),
    ]
}

/// The inventory as Markdown: one table for each table.
pub fn markdown() -> String {
    let mut text = String::from(
        "# Inventory\n\n\
         Every column of the database: what it holds, why, who can read it, when it goes. Made by `firsthand inventory`; a test\n\
         compares it with the schema. Whoever runs the machine can read everything but what [DATA_LIFE.md](../../DATA_LIFE.md)\n\
         excepts. What copies, logs and browsers keep stands there too.\n",
    );
    for (subject, title) in [
        (Subject::People, "What people give"),
        (Subject::Institutions, "What institutions give"),
        (Subject::Machine, "What the machine needs"),
        (Subject::Keys, "In the key store, another database"),
    ] {
        let _infallible = write!(text, "\n## {title}\n");
        for table in tables().filter(|table| table.subject == subject) {
            let Table { name, why, readers, goes, rule, columns, .. } = table;
            let rule = rule.in_words();
            let _infallible = write!(
                text,
                "\n### `{name}`\n**Why:** {why}. **Who reads it:** {readers}. **Goes:** {goes}. **By itself:** {rule}.\n\n| column | holds |\n|---|---|\n"
            );
            for Column { name, holds } in *columns {
                let _infallible = writeln!(text, "| `{name}` | {holds} |");
            }
        }
    }
    text
}

/// The inventory as JSON: a list of tables.
///
/// # Errors
/// Never in practice: there is nothing in it that JSON cannot hold.
pub fn json() -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(&tables().collect::<Vec<_>>())?;
    text.push('\n');
    Ok(text)
}
