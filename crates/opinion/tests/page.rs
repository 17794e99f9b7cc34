//! The page stands alone, escapes what people wrote, and counts nobody under ten. The program writes what it says.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod common;

use std::process::Command;

use common::{Chance, demo, made_up};
use opinion::html::{Page, html};
use opinion::import::{Constituencies, Import, Moderation, Oddities, Statement};
use opinion::report::{Options, Report, report};
use opinion::{PersonId, Settings};

fn conversation(people: usize) -> Import {
    let mut chance = Chance(5);
    let group_of: Vec<usize> = (0..people).map(|person| person % 2).collect();
    let agree: Vec<Vec<f64>> =
        (0..2).map(|_| (0..20).map(|_| if chance.unit() < 0.5 { 0.95 } else { 0.05 }).collect()).collect();
    let ballots = made_up(&mut chance, &group_of, &agree, 0.1);
    let statements = ballots
        .statements()
        .iter()
        .map(|&id| (id, Statement { text: Some("<b>Bread & roses</b>".to_owned()), moderation: Moderation::In }))
        .collect();
    Import { ballots, statements, oddities: Oddities::default(), bad_rows: Vec::new() }
}

fn made(people: usize, source: Option<String>) -> Report {
    let options = Options { landscape: Settings::seeded(1), source, ..Options::default() };
    // Twenty declared people, of whom the page must not tell a count under ten.
    let declared = (0..20).map(PersonId).collect();
    let constituencies =
        Constituencies { people: [("A <group> of ours".to_owned(), declared)].into(), ..Constituencies::default() };
    report(&conversation(people), &constituencies, &options, &|_, _| {})
}

#[test]
fn the_page_stands_alone() {
    let report = made(200, Some("Ours & theirs".to_owned()));
    assert_eq!(report.groups.stable.len(), 2);
    let page = html(&report, &Page { title: "A <title>".to_owned(), language: Some("en".to_owned()) });
    for expected in [
        "<html lang=\"en\" dir=\"ltr\">",
        "A &lt;title&gt;",
        "&lt;b&gt;Bread &amp; roses&lt;/b&gt;",
        "Ours &amp; theirs",
        "<svg",
        "What every group shares",
        "One dot is ten people",
        "Statements that stand for the voters",
        "A &lt;group&gt; of ours",
    ] {
        assert!(page.contains(expected), "{expected} is missing");
    }
    for forbidden in ["<b>", "<script", "<link", "src=", "url(", "@import"] {
        assert!(!page.contains(forbidden), "{forbidden} is in the page");
    }
}

#[test]
fn few_people_get_no_map_and_no_percentages() {
    let report = made(30, None);
    let page = html(&report, &Page::default());
    assert!(page.contains("Fewer than 40 people are placed"));
    assert!(!page.contains("<svg") && !page.contains("Agree</th>"));
}

#[test]
fn the_program_writes_the_same_bytes_twice() {
    let folder = tempfile::tempdir().unwrap();
    let run = |name: &str| {
        let (data, page) = (folder.path().join(format!("{name}.json")), folder.path().join(format!("{name}.html")));
        let output = Command::new(env!("CARGO_BIN_EXE_opinion"))
            .arg("report")
            .arg(demo("brexit-consensus"))
            .args(["--seed", "3", "--source", "A source", "--json"])
            .arg(&data)
            .arg("--html")
            .arg(&page)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(output.stdout.is_empty());
        assert!(String::from_utf8_lossy(&output.stderr).contains("9 repeat votes"));
        (std::fs::read(data).unwrap(), std::fs::read(page).unwrap())
    };
    assert!(run("one") == run("two"), "two runs differ");

    let output =
        Command::new(env!("CARGO_BIN_EXE_opinion")).arg("report").arg(demo("brexit-consensus")).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.starts_with("204 people cast 5303 votes on 50 statements."), "{text}");

    let output = Command::new(env!("CARGO_BIN_EXE_opinion")).arg("report").arg("no-such-folder").output().unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("opinion: no-such-folder: cannot be read"));
}
