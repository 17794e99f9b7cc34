//! What public reports say.

use super::{Rule, Subject, Table, column};

/// The tables.
pub(super) const TABLES: &[Table] = &[
    Table {
        name: "evidence_pages",
        subject: Subject::Institutions,
        why: "to show what a public report says to a government in one edition, with its source",
        readers: "everybody",
        goes: "never by itself: it is public already",
        rule: Rule::Stays,
        columns: &[
            column("id", "an id that follows from series, place and year"),
            column("series", "whose reports"),
            column("place", "the country or territory, as an ISO code"),
            column("named", "the name that the report uses for it"),
            column("year", "the edition"),
            column("level", "the report's overall judgement, in its words"),
            column("rationale", "why, as the source gives it"),
            column("complete", "whether the list of recommendations is whole"),
            column("url", "the address of the source"),
            column("via", "through whom the judgement came"),
            column("note", "what whoever made the file remarks on it"),
            column("changed_day", "the day it was last brought in"),
        ],
    },
    Table {
        name: "evidence_asks",
        subject: Subject::Institutions,
        why: "to show each recommendation of a report in its words",
        readers: "everybody",
        goes: "never by itself: it is public already",
        rule: Rule::Stays,
        columns: &[
            column("id", "an id that follows from the words, their place and year"),
            column("page", "the page it stands on"),
            column("position", "its place"),
            column("area", "the report's own heading for it"),
            column("body", "the words of the report"),
            column("kept", "how it stood in the lists before"),
            column("thread", "the same recommendation over the years"),
        ],
    },
    Table {
        name: "evidence_threads",
        subject: Subject::Institutions,
        why: "to tell how long the same has been asked",
        readers: "everybody",
        goes: "made anew when an edition of its place is brought in",
        rule: Rule::With("the pages it is made from"),
        columns: &[
            column("id", "the id of its first recommendation"),
            column("series", "whose reports"),
            column("place", "the country or territory, as an ISO code"),
            column("first_year", "the first edition that has it"),
            column("last_year", "the last edition that has it"),
            column("run", "lists in a row that have it, back from the last one"),
            column("editions", "how many editions have it"),
            column("standing", "whether the newest list has it, or nobody knows"),
            column("same", "whether the words stayed the same"),
            column("area", "the report's own heading for it"),
            column("body", "its newest words"),
            column("folded", "all its words without capitals and punctuation, to be searched"),
        ],
    },
];
