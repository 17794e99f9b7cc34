//! What happened to every row that came in.
//!
//! Whoever imports a directory of others must be able to answer "where is my row?". Each row that was read is kept as it was,
//! kept and mended, taken together with a row that says the same, or set aside; the numbers add up, and a test holds
//! them to it. Rows that were made (a list of languages in one cell becomes rows) are counted apart.
//!
//! A report holds no contents of any cell: it says which column of which row, never what stood there. So an address that
//! must not be kept cannot stay behind in a report.

use std::{collections::BTreeMap, fmt};

/// What was done to a cell, or to a row that was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Repair {
    /// Blanks at the ends, marks without a width, `\n` written out.
    Cleaned,
    /// A word for "nothing" (`N/A`, `null`, `-`) was emptied.
    Nothing,
    /// An id that is not a UUID became one, always the same.
    Renumbered,
    /// An address on the web had no scheme.
    Scheme,
    /// A value was written in another way: a day, a time, a number, a word of a list, a language, a country.
    Rewritten,
    /// A value could not be understood and was left out.
    LeftOut,
    /// A column that HSDS does not know was left out.
    UnknownColumn,
    /// A column was empty and got what follows from the rest of the row, or the value for "not known".
    Filled,
    /// The only other table that could be meant was taken.
    Linked,
    /// A link to a row that is not there was taken away.
    Unlinked,
    /// A service without an organisation got one of its own name.
    OrganizationMade,
    /// One id for several rows: this one got its own.
    Separated,
    /// What names or reaches one person was left out.
    Person,
    /// The source marks the place as confidential: where it is was taken away.
    Confidential,
    /// A row of an older version became a row of this one.
    Converted,
}

/// Why a row was set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aside {
    /// A column that nothing can stand in for was empty.
    Incomplete,
    /// It belongs to nothing.
    BelongsToNothing,
    /// The row it belongs to was set aside, or is not there.
    ParentMissing,
    /// Another row has this id and says something else.
    IdTaken,
    /// It names one person.
    Person,
    /// It says where a confidential place is.
    Confidential,
    /// A row of an older version that this one cannot say.
    NoPlace,
    /// The line could not be read as a row.
    Unreadable,
}

/// What happened to one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Kept, and this was done.
    Repaired(Repair),
    /// Set aside.
    Aside(Aside),
}

impl Repair {
    /// A code that stays the same between versions.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cleaned => "cleaned",
            Self::Nothing => "nothing",
            Self::Renumbered => "renumbered",
            Self::Scheme => "scheme",
            Self::Rewritten => "rewritten",
            Self::LeftOut => "left-out",
            Self::UnknownColumn => "unknown-column",
            Self::Filled => "filled",
            Self::Linked => "linked",
            Self::Unlinked => "unlinked",
            Self::OrganizationMade => "organization-made",
            Self::Separated => "separated",
            Self::Person => "person",
            Self::Confidential => "confidential",
            Self::Converted => "converted",
        }
    }

    const fn sentence(self) -> &'static str {
        match self {
            Self::Cleaned => "blanks and stray marks were taken away",
            Self::Nothing => "a word for \"nothing\" was emptied",
            Self::Renumbered => "the id is no UUID; it got one, the same at every import",
            Self::Scheme => "the web address had no scheme; https:// was put before it",
            Self::Rewritten => "the value was written in the standard form",
            Self::LeftOut => "the value could not be understood and was left out",
            Self::UnknownColumn => "HSDS has no such column; its values were left out",
            Self::Filled => {
                "it was empty; what follows from the rest of the row, or the value for \"not known\", stands there now"
            }
            Self::Linked => "it did not say what it belongs to; only one row can be meant",
            Self::Unlinked => "it names a row that is not there; the link was taken away",
            Self::OrganizationMade => "the service has no organisation; one of its own name was made",
            Self::Separated => "several rows share this id; this one got its own",
            Self::Person => "what names or reaches one person was left out",
            Self::Confidential => "the source marks the place as confidential; where it is was taken away",
            Self::Converted => "a row of another version or layout was written as a row of this one",
        }
    }
}

impl Aside {
    /// A code that stays the same between versions.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Incomplete => "incomplete",
            Self::BelongsToNothing => "belongs-to-nothing",
            Self::ParentMissing => "parent-missing",
            Self::IdTaken => "id-taken",
            Self::Person => "person",
            Self::Confidential => "confidential",
            Self::NoPlace => "no-place",
            Self::Unreadable => "unreadable",
        }
    }

    const fn sentence(self) -> &'static str {
        match self {
            Self::Incomplete => "a column that nothing can stand in for is empty",
            Self::BelongsToNothing => "it belongs to nothing",
            Self::ParentMissing => "what it belongs to is not there",
            Self::IdTaken => "another row has the same id and says something else",
            Self::Person => "it names one person",
            Self::Confidential => "it says where a confidential place is",
            Self::NoPlace => "HSDS 3 has no place for it",
            Self::Unreadable => "the line could not be read",
        }
    }
}

impl Outcome {
    /// A code that stays the same between versions.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Repaired(repair) => repair.code(),
            Self::Aside(reason) => reason.code(),
        }
    }

    /// What happened, in one sentence of English, for programs on the command line.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Repaired(repair) => repair.sentence(),
            Self::Aside(reason) => reason.sentence(),
        }
    }
}

/// One line of a report: something that was done to one row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The file, and the line or the place in it.
    pub at: String,
    /// The table.
    pub table: &'static str,
    /// The column; empty when the whole row is meant.
    pub column: String,
    /// What was done.
    pub outcome: Outcome,
}

/// How many rows of one table came in, and what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Rows that were read.
    pub read: u64,
    /// Kept just as they were.
    pub kept: u64,
    /// Kept and mended.
    pub repaired: u64,
    /// Taken together with a row that says the same.
    pub merged: u64,
    /// Set aside.
    pub aside: u64,
    /// Made from cells of other rows; not among those that were read.
    pub made: u64,
}

impl Count {
    /// True when every row that was read is accounted for.
    pub const fn adds_up(&self) -> bool {
        self.read == self.kept + self.repaired + self.merged + self.aside
    }
}

/// What happened to every row that came in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// By table.
    pub counts: BTreeMap<&'static str, Count>,
    /// What was done, in the order of the files.
    pub notes: Vec<Note>,
    /// How many ids of [`crate::Options::confidential`] met no row.
    pub unmet: usize,
    /// Files that hold nothing that is known.
    pub passed_over: Vec<String>,
}

impl Report {
    /// The numbers of all tables together.
    pub fn total(&self) -> Count {
        self.counts.values().fold(Count::default(), |sum, c| Count {
            read: sum.read + c.read,
            kept: sum.kept + c.kept,
            repaired: sum.repaired + c.repaired,
            merged: sum.merged + c.merged,
            aside: sum.aside + c.aside,
            made: sum.made + c.made,
        })
    }

    /// How often each thing was done: table, column, what, how often.
    pub fn summary(&self) -> Vec<(&'static str, &str, Outcome, usize)> {
        let mut groups: BTreeMap<(&'static str, &str, Outcome), usize> = BTreeMap::new();
        for note in &self.notes {
            *groups.entry((note.table, note.column.as_str(), note.outcome)).or_default() += 1;
        }
        groups.into_iter().map(|((table, column, outcome), count)| (table, column, outcome, count)).collect()
    }

    /// Every note as a line of CSV, for whoever mends the source.
    pub fn csv(&self) -> String {
        let mut out = csv::Writer::from_writer(Vec::new());
        let mut put = |cells: [&str; 6]| out.write_record(cells).expect("memory takes everything");
        put(["where", "table", "column", "kept", "what", "sentence"]);
        for note in &self.notes {
            let kept = if matches!(note.outcome, Outcome::Aside(_)) { "no" } else { "yes" };
            put([&note.at, note.table, &note.column, kept, note.outcome.code(), note.outcome.sentence()]);
        }
        let bytes = out.into_inner().expect("memory takes everything");
        String::from_utf8(bytes).expect("made of text")
    }
}

/// In words, for whoever runs the program: a line for each table, then what was mended and what was set aside.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |f: &mut fmt::Formatter<'_>, name: &str, c: [&dyn fmt::Display; 6]| {
            writeln!(f, "{name:<24}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}", c[0], c[1], c[2], c[3], c[4], c[5])
        };
        line(f, "table", [&"read", &"kept", &"mended", &"together", &"aside", &"made"])?;
        for (name, c) in &self.counts {
            line(f, name, [&c.read, &c.kept, &c.repaired, &c.merged, &c.aside, &c.made])?;
        }
        let total = self.total();
        line(f, "all", [&total.read, &total.kept, &total.repaired, &total.merged, &total.aside, &total.made])?;
        for name in &self.passed_over {
            writeln!(f, "{name} was passed over: its name is no table's name")?;
        }
        for (title, aside) in [("\nMended:\n", false), ("\nSet aside:\n", true)] {
            let some: Vec<_> = self
                .summary()
                .into_iter()
                .filter(|(.., outcome, _)| matches!(outcome, Outcome::Aside(_)) == aside)
                .collect();
            if !some.is_empty() {
                f.write_str(title)?;
            }
            for (table, column, outcome, count) in some {
                let column = if column.is_empty() { String::new() } else { format!(".{column}") };
                writeln!(f, "{count:>9}  {table}{column}: {}", outcome.sentence())?;
            }
        }
        Ok(())
    }
}
