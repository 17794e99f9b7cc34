//! The public ledger.

use super::{Rule, Subject, Table, column};

/// The tables.
pub(super) const TABLES: &[Table] = &[
    Table {
        name: "ledger_entries",
        subject: Subject::Institutions,
        why: "so that no act of an institution can be changed quietly",
        readers: "everybody",
        goes: "never; salt and words go when an entry is erased, and from every copy within the days of a backup",
        rule: Rule::Stays,
        columns: &[
            column("id", "a random id"),
            column(
                "entry",
                "a salted commitment to an act of an institution or a council; nobody can read anything out of it",
            ),
            column("body", "its salt and the act in words that are public already; sealed, empty once erased"),
            column("kind", "what kind of act; empty once erased"),
            column("about", "the public thing that it is about; empty once erased"),
            column("turn", "its turn while it waits for its place, at most an hour; then 0"),
            column("place", "its number in the ledger"),
        ],
    },
    Table {
        name: "ledger_tiles",
        subject: Subject::Institutions,
        why: "to prove that an entry is in the ledger and that the ledger only grows",
        readers: "everybody",
        goes: "never by itself",
        rule: Rule::Stays,
        columns: &[
            column("level", "the level in the tree"),
            column("number", "the number in the level"),
            column("hashes", "hashes of entries, or of hashes"),
        ],
    },
    Table {
        name: "ledger_checkpoints",
        subject: Subject::Institutions,
        why: "to show what was signed, and who saw it",
        readers: "everybody",
        goes: "when fifty newer ones are there, except the one that is served",
        rule: Rule::Stays,
        columns: &[
            column("size", "how many entries the ledger had"),
            column("note", "size and root with the signatures of the ledger and of its witnesses"),
            column("met", "whether enough witnesses saw it"),
            column("day", "the day it was signed"),
        ],
    },
    Table {
        name: "ledger_keys",
        subject: Subject::Institutions,
        why: "to sign the ledger",
        readers: "nobody; everybody the public half",
        goes: "never; the secret half is of no use once the key has ended",
        rule: Rule::Stays,
        columns: &[
            column("id", "a random id"),
            column("vkey", "the public half, with its name"),
            column("secret", "the secret half, sealed"),
            column("since_day", "the day it began"),
            column("until_day", "the day it ended"),
        ],
    },
    Table {
        name: "ledger_witnesses",
        subject: Subject::Institutions,
        why: "to ask other organisations to look whether the ledger only grows",
        readers: "everybody",
        goes: "when the steward ends it",
        rule: Rule::Stays,
        columns: &[
            column("id", "a random id"),
            column("name", "the organisation that watches"),
            column("vkey", "its public key"),
            column("url", "the address at which it takes checkpoints"),
            column("since_day", "the day it began"),
            column("size", "how many entries it has seen"),
            column("seen_day", "the day it signed last"),
            column("trouble", "why it did not sign the newest"),
        ],
    },
];
