//! How good the detector is, on texts that were written by somebody who did not know its rules.
//!
//! The lines of each file take turns: the first, third ... were looked at while the rules were made, the second, fourth ... were
//! not. What is promised holds for the lines that were not looked at. A marked detail counts as found when something of its kind
//! touches it; something found counts as right when it touches a marked detail of its kind.

use std::{collections::BTreeMap, fmt::Write};

use identifying::{Found, Kind, find};

const FILES: [(&str, &str); 4] = [
    ("en", include_str!("sentences/en.txt")),
    ("es", include_str!("sentences/es.txt")),
    ("fr", include_str!("sentences/fr.txt")),
    ("ar", include_str!("sentences/ar.txt")),
];

/// A line without its marks, and what was marked.
fn read(line: &str) -> (String, Vec<Found>) {
    let (mut text, mut marked, mut rest) = (String::new(), Vec::new(), line);
    while let Some((before, from)) = rest.split_once("[[") {
        text.push_str(before);
        let (kind, from) = from.split_once(':').expect("a kind");
        let (words, after) = from.split_once("]]").expect("an end");
        let kind = Kind::ALL.into_iter().find(|one| one.word() == kind).expect("a kind of detail");
        marked.push(Found { kind, at: text.len()..text.len() + words.len() });
        text.push_str(words);
        rest = after;
    }
    text.push_str(rest);
    (text, marked)
}

#[derive(Default, Clone, Copy, Debug)]
struct Score {
    marked: u32,
    found: u32,
    hit: u32,
    right: u32,
}

impl Score {
    fn recall(&self) -> f64 {
        f64::from(self.hit) / f64::from(self.marked.max(1))
    }

    fn precision(&self) -> f64 {
        f64::from(self.right) / f64::from(self.found.max(1))
    }
}

fn touches(one: &Found, other: &Found) -> bool {
    one.kind == other.kind && one.at.start < other.at.end && other.at.start < one.at.end
}

/// Every second line, from the first or from the second.
fn score(file: &str, from: usize) -> BTreeMap<Kind, Score> {
    let mut scores: BTreeMap<Kind, Score> = BTreeMap::new();
    for line in file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).skip(from).step_by(2) {
        let (text, marked) = read(line);
        let found = find(&text);
        for one in &marked {
            let hit = found.iter().any(|other| touches(one, other));
            let score = scores.entry(one.kind).or_default();
            score.marked += 1;
            score.hit += u32::from(hit);
        }
        for one in &found {
            let right = marked.iter().any(|other| touches(one, other));
            let score = scores.entry(one.kind).or_default();
            score.found += 1;
            score.right += u32::from(right);
        }
    }
    scores
}

#[test]
fn recall_and_precision_are_what_the_page_says() {
    let mut table = String::from("| language | kind | marked | recall | precision |\n|---|---|---|---|---|\n");
    let mut low = Vec::new();
    for (lang, file) in FILES {
        for (kind, score) in score(file, 1) {
            let (recall, precision) = (score.recall(), score.precision());
            let (kind, marked) = (kind.word(), score.marked);
            let _infallible = writeln!(table, "| {lang} | {kind} | {marked} | {recall:.2} | {precision:.2} |");
            let least = if ["name", "place"].contains(&kind) { 0.7 } else { 0.95 };
            if score.marked < 10 || recall < least || precision < 0.8 {
                low.push(format!("{lang} {kind}: {score:?}"));
            }
        }
    }
    assert!(low.is_empty(), "{low:#?}\n{table}");
    let stated = include_str!("../../../docs/reference/identifying.md");
    assert!(stated.contains(&table), "docs/reference/identifying.md should say:\n{table}");
}
