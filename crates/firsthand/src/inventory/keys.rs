//! What lies in the key store: another database, best on another machine.

use super::{Rule, Subject, Table, column};

/// The tables.
pub(super) const TABLES: &[Table] = &[
    Table {
        name: "keys",
        subject: Subject::Keys,
        why: "to open the words of people, one key for each text",
        readers: "nobody; the running program",
        goes: "when its author takes the text back, at once; a text without its key cannot be read anywhere",
        rule: Rule::With("its text"),
        columns: &[
            column("id", "a random id, which the sealed text carries"),
            column("wrapping", "which wrapping key of the key file it is wrapped under"),
            column("wrapped", "the key, wrapped"),
        ],
    },
    Table {
        name: "backups",
        subject: Subject::Keys,
        why: "to open backups for seven days, and then never again",
        readers: "nobody; `firsthand restore`",
        goes: "the key after seven days; that a backup was made stays",
        rule: Rule::AfterDay(store::BACKUP_DAYS),
        columns: &[
            column("number", "1, 2, 3 ..."),
            column("made_day", "the day it was made"),
            column("ends_day", "the day from which nobody can open what people gave"),
            column("wrapping", "which wrapping key its key is wrapped under"),
            column("wrapped", "its key, wrapped; empty when its time is over"),
        ],
    },
    Table {
        name: "tombstones",
        subject: Subject::Keys,
        why: "so that a restored backup does not bring back what was taken back",
        readers: "nobody; `firsthand restore`",
        goes: "after eight days, when no backup that could hold it opens any more",
        rule: Rule::AfterDay(store::BACKUP_DAYS + 1),
        columns: &[
            column("id", "a random id"),
            column("kind", "act, text, seat or code"),
            column("mark", "the random id of what was taken back; it leads nowhere any more"),
            column("thing", "the statement, part or consultation that an act was about"),
            column("backup", "the newest backup that may hold it"),
            column("day", "the day"),
        ],
    },
];
