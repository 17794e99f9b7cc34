//! How long it takes to compare a long law with a later version, and two long wordings with each other.
//!
//! `cargo bench --bench texts`. The law is the demonstration's bill, twelve times over and cut at 1,500 parts.

use std::error::Error;
use std::fmt::Write as _;
use std::io::{Write, stdout};
use std::time::Instant;

use texts::{Draft, compare::compare, words::difference};

const BILL: &str = include_str!("../../../demo/hr1379/hr1379_provisions.json");

/// The longest law that is taken.
const PARTS: usize = 1_500;

fn law() -> Result<Vec<Draft>, Box<dyn Error>> {
    let one = texts::parse(BILL).map_err(|wrong| format!("the bill is not readable: {wrong:?}"))?.provisions;
    let copies = (0..)
        .flat_map(|round| one.iter().map(move |part| Draft { eid: format!("v{round}__{}", part.eid), ..part.clone() }));
    Ok(copies.take(PARTS).collect())
}

/// Numbers that look random and are the same each time (Knuth's linear congruence).
fn dice(state: &mut u64, below: u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) % below
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = stdout().lock();
    let before = law()?;
    let mut shuffled = before.clone();
    shuffled.sort_by_key(|part| part.body.chars().rev().collect::<String>());
    let mut edited: Vec<Draft> = before.iter().skip(1).cloned().collect();
    for (place, part) in edited.iter_mut().enumerate() {
        part.eid = format!("n{place}");
        if place % 3 == 0 {
            part.body = part.body.replace("the", "any").replace("court", "judge");
        }
    }
    for (name, after) in [("the same", &before), ("renumbered, a third reworded", &edited), ("shuffled", &shuffled)] {
        let start = Instant::now();
        let changes = compare(&before, after).len();
        writeln!(out, "{PARTS} parts, {name}: {changes} changes, {:.1} ms", start.elapsed().as_secs_f64() * 1e3)?;
    }
    let mut state = 11;
    let mut wording = |kinds: u64| -> Result<String, std::fmt::Error> {
        let mut text = String::new();
        while text.len() < 20_000 {
            write!(text, "w{} ", 1_000 + dice(&mut state, kinds))?;
        }
        Ok(text)
    };
    for kinds in [20, 200, 2_000, 1_000_000] {
        let (before, after) = (wording(kinds)?, wording(kinds)?);
        let start = Instant::now();
        let pieces = difference(&before, &after).len();
        let took = start.elapsed().as_secs_f64() * 1e3;
        writeln!(out, "two wordings of 20,000 letters, {kinds} kinds of words: {pieces} pieces, {took:.1} ms")?;
    }
    Ok(())
}
