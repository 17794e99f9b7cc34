//! The importer says what is wrong, where, and why, and keeps the rest.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod common;

use std::fs;

use common::{CONVERSATIONS, demo};
use opinion::import::{Import, ImportError, Moderation, Oddities, comments_from_text, read};
use opinion::{StatementId, Tally};

/// Writes files into a folder and reads the folder, or the first file if its name is not votes.csv.
fn import(files: &[(&str, &[u8])]) -> Result<Import, ImportError> {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        fs::write(folder.path().join(name), content).unwrap();
    }
    match files.first() {
        Some((name, _)) if *name != "votes.csv" => read(&folder.path().join(name), 2),
        _ => read(folder.path(), 2),
    }
}

const HEAD: &str = "timestamp,datetime,comment-id,voter-id,vote\n";

#[test]
fn bad_rows_are_named() {
    let cases = [
        ("5,x,0,0,2\n", "the vote is \"2\", not 1, 0 or -1"),
        ("5,x,0,0,yes\n", "the vote is \"yes\", not 1, 0 or -1"),
        ("5,x,a,0,1\n", "`comment-id` is \"a\", not a whole number"),
        ("5,x,0,,1\n", "`voter-id` is \"\", not a whole number"),
        ("5,x,0,-3,1\n", "`voter-id` is \"-3\", not a whole number"),
        ("noon,x,0,0,1\n", "`timestamp` is \"noon\", not a whole number"),
        ("5,x,0,0\n", "the row ends before the column `vote`"),
    ];
    for (row, reason) in cases {
        let text = format!("{HEAD}1,x,0,0,1\n{row}9,x,1,1,-1\n");
        let import = import(&[("votes.csv", text.as_bytes())]).unwrap();
        assert_eq!(import.ballots.vote_count(), 2, "{row}");
        assert_eq!(import.oddities.bad_rows, 1, "{row}");
        assert_eq!(import.bad_rows[0].to_string(), format!("votes.csv, line 3: {reason}"));
    }
    let mut bytes = HEAD.as_bytes().to_vec();
    bytes.extend(b"1,x,0,0,1\n1,x,1,0,\xff\n");
    let import = import(&[("votes.csv", bytes.as_slice())]).unwrap();
    assert_eq!(import.bad_rows[0].to_string(), "votes.csv, line 3: `vote` is not text in UTF-8");
    // Lines are counted as an editor counts them: two-byte ends, empty lines, line breaks within quotes.
    let text = "timestamp,datetime,comment-id,voter-id,vote\r\n\r\n1,\"x\r\ny\",0,0,1\r\n1,x,0,0,8\r\n";
    let import = self::import(&[("votes.csv", text.as_bytes())]).unwrap();
    assert_eq!(import.bad_rows[0].line, 5);
}

#[test]
fn only_so_many_bad_rows_are_listed_but_all_are_counted() {
    let text = format!("{HEAD}1,x,0,0,1\n{}", "1,x,0,0,9\n".repeat(5));
    let import = import(&[("votes.csv", text.as_bytes())]).unwrap();
    assert_eq!((import.bad_rows.len(), import.oddities.bad_rows), (2, 5));
}

#[test]
fn nothing_usable_is_refused() {
    let cases: [(&[(&str, &[u8])], &str); 6] = [
        (&[("votes.csv", HEAD.as_bytes())], "no usable votes (0 rows could not be read)"),
        (
            &[("votes.csv", b"comment-id,voter-id,vote\n0,0,5\n")],
            "no usable votes (1 rows could not be read; the first: votes.csv, line 2: the vote is \"5\"",
        ),
        (&[("votes.csv", b"comment-id,voter-id\n0,0\n")], "the header has no column `vote`"),
        (&[("votes.csv", b"a,b\n1,2\n")], "neither a column `voter-id` (votes) nor `participant` (matrix)"),
        (&[], "no votes.csv in this folder"),
        (&[("matrix.csv", b"participant,0,1\n0,,\n")], "no usable votes"),
    ];
    for (files, expected) in cases {
        let error = import(files).expect_err(expected).to_string();
        assert!(error.contains(expected), "{error}");
    }
    let missing = read(&demo("no-such-file.csv"), 2).expect_err("there is no such file").to_string();
    assert!(missing.contains("no-such-file.csv: cannot be read"), "{missing}");
}

#[test]
fn the_last_vote_counts_and_ties_do_not() {
    let text = format!("{HEAD}9,x,0,0,-1\n1,x,0,0,1\n5,x,0,1,1\n5,x,0,1,-1\n5,x,0,2,1\n5,x,0,2,1\n");
    let import = import(&[("votes.csv", text.as_bytes())]).unwrap();
    assert_eq!(import.ballots.tally(0), Tally { agree: 1, disagree: 1, pass: 0 });
    let expected = Oddities {
        repeat_votes: 3,
        changed_votes: 2,
        undecidable_votes: 1,
        missing_participant_ids: 1,
        ..Oddities::default()
    };
    assert_eq!(import.oddities, expected);
}

#[test]
fn without_timestamps_the_order_of_rows_decides() {
    let import = import(&[("votes.csv", b"comment-id,voter-id,vote\n0,0,1\n0,0,-1\n")]).unwrap();
    assert_eq!(import.ballots.tally(0), Tally { agree: 0, disagree: 1, pass: 0 });
}

#[test]
fn marks_line_ends_and_quotes_are_read() {
    let votes: &[u8] =
        b"\xef\xbb\xbftimestamp,datetime,comment-id,voter-id,vote\r\n1,x,0,0,1\r\n2,x,1,0,-1\r\n3,x,4,1,1\r\n";
    let comments = "\u{feff}comment-id,agrees,disagrees,moderated,comment-body\r\n0,1,0,1,\"Two\r\nlines, \"\"quoted\"\"\"\r\n1,0,2,-1,Out\r\n2,0,0,0,Unvoted\r\n";
    let import = import(&[("votes.csv", votes), ("comments.csv", comments.as_bytes())]).unwrap();
    assert_eq!(import.statements[&StatementId(0)].text.as_deref(), Some("Two\r\nlines, \"quoted\""));
    assert_eq!(import.statements[&StatementId(1)].moderation, Moderation::Out);
    let expected = Oddities {
        unknown_statements: 1,
        votes_on_unknown_statements: 1,
        missing_statement_ids: 1,
        totals_that_disagree: 1,
        moderated_out: 1,
        statements_without_votes: 1,
        ..Oddities::default()
    };
    assert_eq!(import.oddities, expected);
    let inside = import.landscape_ballots();
    assert_eq!(inside.statements(), [StatementId(0), StatementId(4)]);
    assert_eq!(inside.people().len(), 2);
}

#[test]
fn a_matrix_is_read() {
    let text: &[u8] = b"participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,5\n0,1,0,2,1,1,1,,-1\n2,,0,1,7,0,0,,\n3,0,0,1,1,0,1\n4,0,0,1,1,0,x,,\n";
    let import = import(&[("matrix.csv", text)]).unwrap();
    assert_eq!(import.ballots.vote_count(), 3);
    assert_eq!(import.statements.len(), 3);
    let reasons: Vec<String> = import.bad_rows.iter().map(ToString::to_string).collect();
    assert_eq!(
        reasons,
        [
            "matrix.csv, line 4: the row has 7 fields, the header 9",
            "matrix.csv, line 5: the vote on statement 0 is \"x\", not 1, 0 or -1"
        ]
    );
    assert_eq!(import.oddities.participant_totals_that_disagree, 1);
    assert_eq!((import.oddities.missing_statement_ids, import.oddities.missing_participant_ids), (3, 1));
}

#[test]
fn the_oddities_of_real_exports_are_counted() {
    for (name, (repeats, changed, disagree, out)) in
        CONVERSATIONS.into_iter().zip([(9, 1, 8, 0), (83, 1, 49, 162), (554, 16, 96, 78)])
    {
        let odd = read(&demo(name), 0).expect("the demonstration data is there").oddities;
        assert_eq!(odd.repeat_votes, repeats, "{name}");
        assert_eq!(odd.totals_that_disagree, disagree, "{name}");
        // All of them count replaced votes.
        assert_eq!(odd.totals_that_count_replaced_votes, disagree, "{name}");
        assert_eq!(odd.moderated_out, out, "{name}");
        assert!(odd.changed_votes <= odd.repeat_votes && odd.changed_votes > 0 && changed > 0, "{name}");
        assert_eq!((odd.bad_rows, odd.undecidable_votes, odd.unknown_statements), (0, 0, 0), "{name}");
    }
}

#[test]
fn statements_are_read_from_the_text_of_a_comments_file() {
    let text = "\u{feff}comment-id,agrees,disagrees,moderated,comment-body\r\n7,,,1,\"Two\r\nlines, \"\"quoted\"\"\"\r\n\
                2,5,1,0,Undecided\r\n3,5,1,-1,Out\r\n4,,,,Nothing said\r\n7,,,-1,\"Two\r\nlines, \"\"quoted\"\"\"\r\n\
                x,,,1,No number\r\n5,,,1,  \r\n6,,,2,Odd\r\n";
    let read = comments_from_text(text, 2).unwrap();
    let found: Vec<(u128, &str, Moderation)> =
        read.statements.iter().map(|(id, one)| (id.0, one.text.as_deref().unwrap(), one.moderation)).collect();
    assert_eq!(
        found,
        [
            (2, "Undecided", Moderation::Undecided),
            (3, "Out", Moderation::Out),
            (4, "Nothing said", Moderation::Undecided),
            (7, "Two\r\nlines, \"quoted\"", Moderation::Out),
        ],
        "any \"out\" decides, and empty totals are no mistake"
    );
    assert_eq!(read.bad_rows.1, 3, "all bad rows are counted");
    let reasons: Vec<String> = read.bad_rows.0.iter().map(ToString::to_string).collect();
    assert_eq!(
        reasons,
        [
            "comments.csv, line 9: `comment-id` is \"x\", not a whole number",
            "comments.csv, line 10: `comment-body` is empty"
        ]
    );
    assert_eq!(comments_from_text("comment-id,moderated,comment-body\n", 2).unwrap().statements, []);
    for (text, lacks) in
        [("", "comment-id"), ("a,b\n1,2\n", "comment-id"), ("comment-id,moderated\n1,1\n", "comment-body")]
    {
        let error = comments_from_text(text, 2).expect_err(text).to_string();
        assert!(error.contains(&format!("no column `{lacks}`")), "{error}");
    }
}
