//! The directory of services.

use super::{Rule, Subject, Table, column};

/// The tables.
pub(super) const TABLES: &[Table] = &[
    Table {
        name: "directory_state",
        subject: Subject::Machine,
        why: "so that every instance asks for what changed since it looked",
        readers: "nobody",
        goes: "never: it only counts",
        rule: Rule::Stays,
        columns: &[column("id", "always 1: there is one row"), column("revision", "how many changes there were")],
    },
    Table {
        name: "directory_parts",
        subject: Subject::Institutions,
        why: "to show services, organisations and public places, and to hand them on",
        readers: "everybody",
        goes: "when its source no longer has it, it is shown no more; where a confidential place is, is taken out at once",
        rule: Rule::Stays,
        columns: &[
            column("kind", "what it is, by its table in HSDS"),
            column("id", "the id that its source gave it, or that follows from it"),
            column("organisation", "whose it is"),
            column("source", "who brought it"),
            column(
                "body",
                "its rows of HSDS, as their source says them, mended; no named contacts unless the operator asked",
            ),
            column("revision", "the number of the change that wrote it"),
            column("gone", "whether it is shown no more"),
            column("changed_at", "the moment it was brought in last, by the operator's program"),
            column("checked_day", "the day somebody looked whether it is true"),
            column("due_day", "the day somebody is to look again"),
        ],
    },
    Table {
        name: "directory_places",
        subject: Subject::Institutions,
        why: "to find the services at a place, and the places of a service",
        readers: "everybody",
        goes: "with its service",
        rule: Rule::With("its service"),
        columns: &[
            column("service", "which service"),
            column("location", "which place"),
            column("id", "the id of the row of HSDS that says so"),
        ],
    },
    Table {
        name: "directory_confidential",
        subject: Subject::Institutions,
        why: "so that a place that any source calls confidential stays hidden, whatever another source says",
        readers: "everybody: the place is shown, and that where it is is not told",
        goes: "when the operator says that the place is not confidential any more",
        rule: Rule::Stays,
        columns: &[column("location", "which place")],
    },
    Table {
        name: "directory_gazetteer",
        subject: Subject::Institutions,
        why: "so that \"near a town\" is answered without asking another computer",
        readers: "everybody",
        goes: "when another list takes its place",
        rule: Rule::Stays,
        columns: &[
            column("id", "a random id"),
            column("name", "what the place is called"),
            column("names", "other names, in other languages"),
            column("area", "what it lies in"),
            column("latitude", "where it is, in millionths of a degree"),
            column("longitude", "the same"),
        ],
    },
    Table {
        name: "directory_gaps",
        subject: Subject::Institutions,
        why: "to show whether more services take a group than before",
        readers: "everybody",
        goes: "never: services are counted, no people",
        rule: Rule::Stays,
        columns: &[
            column("day", "the day of the count, one a month"),
            column("body", "how many services say what of each group, by region and kind of help"),
        ],
    },
];
