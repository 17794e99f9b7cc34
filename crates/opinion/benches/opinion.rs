//! How long a report takes, and how long one vote takes to show in a live landscape.
//!
//! `cargo bench --bench opinion -- --participants 100000 --statements 1000 --votes 5000000`. Votes are made up in memory
//! (the command `opinion generate` writes the same ones to a file). Reading a file is measured with the command itself:
//! docs/reference/performance.md.

use std::error::Error;
use std::io::{Write, stdout};
use std::time::{Duration, Instant};

use opinion::generate::Plan;
use opinion::import::{Constituencies, Import, Moderation, Oddities, Statement};
use opinion::report::{Options, report};
use opinion::{Live, PersonId, Settings, StatementId, Vote, landscape};

struct Arguments {
    participants: usize,
    statements: usize,
    votes: usize,
}

fn arguments() -> Result<Arguments, String> {
    let mut found = Arguments { participants: 20_000, statements: 200, votes: 1_000_000 };
    let mut given = std::env::args().skip(1).filter(|argument| argument != "--bench");
    while let Some(name) = given.next() {
        let value = given.next().and_then(|value| value.parse().ok()).ok_or(format!("{name} needs a number"))?;
        match name.as_str() {
            "--participants" => found.participants = value,
            "--statements" => found.statements = value,
            "--votes" => found.votes = value,
            _ => return Err(format!("{name} is not known: --participants, --statements, --votes")),
        }
    }
    Ok(found)
}

fn main() -> Result<(), Box<dyn Error>> {
    let Arguments { participants, statements, votes } = arguments()?;
    let mut out = stdout().lock();
    writeln!(out, "{participants} people, {statements} statements, {votes} votes")?;
    let groups = vec![0.5, 0.3, 0.2];
    let plan = Plan { participants, statements, votes, groups, minority: 0.05, declared: 0.5, seed: 1 };
    let (ballots, declared) = opinion::generate::ballots(&plan)?;

    let listed = ballots.statements().iter().map(|&id| (id, Statement { text: None, moderation: Moderation::In }));
    let import = Import {
        statements: listed.collect(),
        ballots: ballots.clone(),
        oddities: Oddities::default(),
        bad_rows: Vec::new(),
    };
    let constituencies =
        Constituencies { people: [("planted".to_owned(), declared)].into(), ..Constituencies::default() };
    let start = Instant::now();
    let made = report(&import, &constituencies, &Options::default(), &|_, _| {});
    writeln!(out, "report with 100 resamples and lists: {:.2} s (wall)", start.elapsed().as_secs_f64())?;
    writeln!(out, "  {} groups, {} reserved positions", made.groups.stable.len(), made.reserved[0].positions.len())?;

    let found = landscape(&ballots, &Settings::default(), &|_, _| {});
    let mut live = Live::new(&found, &ballots);
    let mut took: Vec<Duration> = Vec::new();
    for turn in 0..100_000_usize {
        let person = PersonId((turn * 7919 % participants) as u128);
        let statement = StatementId((turn * 104_729 % statements) as u128);
        let start = Instant::now();
        let known = live.vote(person, statement, None, Some(Vote::Agree));
        let place = live.place(person);
        took.push(start.elapsed());
        assert!(known, "the statement is one of the landscape's");
        std::hint::black_box(place);
    }
    took.sort();
    let at = |share: usize| took[(took.len() - 1) * share / 100].as_nanos();
    let mean = took.iter().sum::<Duration>().as_nanos() / took.len() as u128;
    writeln!(
        out,
        "one vote in a live landscape: mean {mean} ns, half under {} ns, 99 of 100 under {} ns",
        at(50),
        at(99)
    )?;
    Ok(())
}
