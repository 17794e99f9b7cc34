//! What is missed and what is wrong in the lines of the test texts that may be looked at (the first, third ...):
//! `cargo run -q -p identifying --example misses`

use std::io::Write;

use identifying::{Found, Kind, find};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for lang in ["en", "es", "fr", "ar"] {
        let file = format!("{}/tests/sentences/{lang}.txt", env!("CARGO_MANIFEST_DIR"));
        let file = std::fs::read_to_string(file)?;
        let lines = file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
        for line in lines.step_by(2) {
            let (text, marked) = read(line);
            let found = find(&text);
            let lone = |some: &[Found], others: &[Found]| -> Vec<Found> {
                let touches = |one: &Found, other: &Found| {
                    one.kind == other.kind && one.at.start < other.at.end && other.at.start < one.at.end
                };
                some.iter().filter(|one| !others.iter().any(|other| touches(one, other))).cloned().collect()
            };
            for (what, list) in [("missed", lone(&marked, &found)), ("wrong", lone(&found, &marked))] {
                for one in list {
                    writeln!(out, "{lang}: {what} {} {:?} in: {text}", one.kind.word(), &text[one.at])?;
                }
            }
        }
    }
    Ok(())
}

/// A line without its marks, and what was marked; a line whose marks are broken has none.
fn read(line: &str) -> (String, Vec<Found>) {
    let (mut text, mut marked, mut rest) = (String::new(), Vec::new(), line);
    while let Some((before, from)) = rest.split_once("[[") {
        let Some(((kind, from), kinds)) = from.split_once(':').zip(Some(Kind::ALL)) else { break };
        let Some((words, after)) = from.split_once("]]") else { break };
        text.push_str(before);
        if let Some(kind) = kinds.into_iter().find(|one| one.word() == kind) {
            marked.push(Found { kind, at: text.len()..text.len() + words.len() });
        }
        text.push_str(words);
        rest = after;
    }
    text.push_str(rest);
    (text, marked)
}
