//! `opinion validate`: the chapter docs/reference/validation.md.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use opinion::import::{self, Import};
use opinion::report::{Options, report};
use opinion::validation::{Spread, coverage, foresight, minority};
use opinion::{Ballots, Groups, Labels, PersonId, Settings, StatementId, Vote, landscape};

use super::{Done, print, progress_bar, write};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A folder with Polis export folders, and in `reference/` for each a JSON file with labels of the classic tool.
    #[arg(default_value = "demo/polis")]
    folder: PathBuf,
    /// Draws of people and votes for each spread.
    #[arg(long, default_value_t = 40, value_parser = clap::value_parser!(u16).range(1..))]
    draws: u16,
    /// Trials for each planted minority.
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u16).range(1..))]
    trials: u16,
    /// Write the chapter here instead of printing it.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

struct Conversation {
    name: String,
    import: Import,
    labels: Labels,
}

fn conversations(folder: &Path) -> Result<Vec<Conversation>, String> {
    let listed = fs::read_dir(folder).map_err(|error| format!("{}: cannot be read: {error}", folder.display()))?;
    let mut names: Vec<String> = listed
        .filter_map(Result::ok)
        .filter(|entry| entry.path().join("votes.csv").is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    if names.is_empty() {
        return Err(format!("{}: no folder with a votes.csv in it", folder.display()));
    }
    names.into_iter().map(|name| conversation(folder, name)).collect()
}

fn conversation(folder: &Path, name: String) -> Result<Conversation, String> {
    let import = import::read(&folder.join(&name), 0).map_err(|error| error.to_string())?;
    let path = folder.join("reference").join(format!("{name}.json"));
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: cannot be read: {error}", path.display()))?;
    let value: serde_json::Value =
        serde_json::from_str(&text).map_err(|error| format!("{}: not JSON: {error}", path.display()))?;
    let of: BTreeMap<u128, usize> = value["labels"]
        .as_object()
        .ok_or_else(|| format!("{}: no `labels`", path.display()))?
        .iter()
        .filter_map(|(id, label)| Some((id.parse().ok()?, label.as_u64()? as usize)))
        .collect();
    let labels = Labels::new(&import.ballots, |person| of.get(&person.0).copied());
    Ok(Conversation { name, import, labels })
}

pub(crate) fn run(arguments: &Arguments) -> Done {
    let all = conversations(&arguments.folder)?;
    let bar = progress_bar("measuring");
    bar.set_length(all.len() as u64 * 3 + PLANTED.len() as u64);
    let mut text = HEAD.to_owned();
    let draws = usize::from(arguments.draws);
    let _ = write!(text, "{ORDER}");
    for one in &all {
        let _ = writeln!(text, "{}", order(one)?);
        bar.inc(1);
    }
    let _ = write!(text, "{COVERAGE}");
    for one in &all {
        let found = coverage(&one.import.ballots, &one.labels, &one.import.moderated_out(), draws, 1);
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} | {} |",
            one.name,
            found.length,
            percent(found.classic),
            percent(found.list),
            percent(found.uncorrected),
            spread(found.classic_unseen),
            spread(found.list_unseen)
        );
        bar.inc(1);
    }
    let _ = write!(text, "{FORESIGHT}");
    for one in &all {
        let found = foresight(&one.import.landscape_ballots(), draws, 1);
        let three = |spread: Spread| format!("{:.3} ({:.3} to {:.3})", spread.mean, spread.least, spread.most);
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} | {} |",
            one.name,
            three(found.landscape),
            three(found.classic),
            three(found.stretched),
            three(found.means)
        );
        bar.inc(1);
    }
    let _ = write!(text, "{MINORITY}");
    for &(people, share, declared) in PLANTED {
        let found = minority(people, share, declared, u64::from(arguments.trials))?;
        let of = |count: u64| format!("{count} of {}", found.trials);
        let _ = writeln!(
            text,
            "| {people} | {:.0} % | {} | {} | {} | {} | {} of {} |",
            share * 100.0,
            found.declared,
            of(found.reserved),
            of(found.main),
            of(found.null),
            found.listed.1,
            found.listed.0
        );
        bar.inc(1);
    }
    bar.finish_and_clear();
    let _ = write!(text, "{TAIL}");
    match &arguments.out {
        Some(path) => write(path, &text).map_err(Into::into),
        None => print(&text),
    }
}

/// People, share of the minority, share of it that declares itself.
const PLANTED: &[(usize, f64, f64)] = &[
    (400, 0.03, 0.5),
    (400, 0.05, 0.25),
    (400, 0.05, 0.5),
    (400, 0.05, 1.0),
    (400, 0.10, 0.5),
    (400, 0.15, 0.5),
    (1000, 0.02, 0.5),
    (1000, 0.05, 0.5),
];

/// The same votes in another order; other seeds; no person behind the votes.
fn order(one: &Conversation) -> Result<String, Box<dyn std::error::Error>> {
    let rows = rows(&one.import.landscape_ballots());
    let ballots = Ballots::from_rows(rows.iter().copied());
    let turned = Ballots::from_rows(rows.iter().rev().copied());
    let make = |ballots: Ballots| {
        let import = Import { ballots, ..one.import.clone() };
        report(&import, &import::Constituencies::default(), &Options::default(), &|_, _| {}).to_json()
    };
    let same = make(ballots.clone())? == make(turned)?;
    let groups = |ballots: &Ballots, seed: u64| match landscape(ballots, &Settings::seeded(seed), &|_, _| {}).groups {
        Groups::Stable { groups, .. } => groups.len(),
        _ => 0,
    };
    let seeds: Vec<usize> = (0..10).map(|seed| groups(&ballots, seed)).collect();
    let kinds: BTreeSet<usize> = seeds.iter().copied().collect();
    let counted: Vec<String> = kinds
        .iter()
        .map(|kind| {
            let times = seeds.iter().filter(|seed| *seed == kind).count();
            if *kind == 0 { format!("none ({times})") } else { format!("{kind} ({times})") }
        })
        .collect();
    let shuffled = (0..10).filter(|&seed| groups(&shuffled(&ballots, seed), seed) == 0).count();
    Ok(format!(
        "| {} | {} | {} | {} | {shuffled} of 10 |",
        one.name,
        ballots.vote_count(),
        if same { "the same bytes" } else { "NOT the same" },
        counted.join(", ")
    ))
}

fn rows(ballots: &Ballots) -> Vec<(PersonId, StatementId, Vote)> {
    (0..ballots.people().len())
        .flat_map(|person| {
            ballots.votes_of(person).map(move |(statement, vote)| {
                (ballots.people()[person], ballots.statements()[statement as usize], vote)
            })
        })
        .collect()
}

/// Votes of each statement handed to its voters in another order: the same shares, no person behind them.
fn shuffled(ballots: &Ballots, seed: u64) -> Ballots {
    let mut state = seed;
    // SplitMix64 (Steele, Lea and Flood 2014).
    let mut below = |count: usize| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) % count as u64) as usize
    };
    let mut rows = Vec::new();
    for (index, &statement) in ballots.statements().iter().enumerate() {
        let mut votes: Vec<Vote> = ballots.votes_on(index).map(|vote| vote.1).collect();
        for last in (1..votes.len()).rev() {
            votes.swap(last, below(last + 1));
        }
        for ((person, _), vote) in ballots.votes_on(index).zip(votes) {
            rows.push((ballots.people()[person as usize], statement, vote));
        }
    }
    Ballots::from_rows(rows)
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

fn spread(spread: Spread) -> String {
    format!("{:.1} % ({:.1} to {:.1})", spread.mean * 100.0, spread.least * 100.0, spread.most * 100.0)
}

const HEAD: &str = "# Validation: what the methods are worth, measured

This chapter is made by a command and holds nothing that was written by hand:

```sh
cargo run --release --bin opinion -- validate --out docs/reference/validation.md
```

The conversations are real (Polis open data, The Computational Democracy Project, CC BY 4.0; see
[demo/polis/SOURCE.md](../../demo/polis/SOURCE.md)). Made-up votes come from
[generate.rs](../../crates/opinion/src/generate.rs); what is measured and how stands in
[validation.rs](../../crates/opinion/src/validation.rs). A spread is given as mean (lowest to highest).
";

const ORDER: &str = "
## The same votes, the same result

Rows in reverse order must give the same report, to the byte. Another seed may draw other resamples: the fourth column
counts how many stable groups ten seeds found. In the last column the votes of each statement were dealt anew among those
who voted on it, so that no person is behind them any more: groups must then be refused.

| conversation | votes | rows reversed | groups over ten seeds | refused when dealt anew |
|---|---|---|---|---|
";

const COVERAGE: &str = "
## Who finds themselves on the list

The share of voters who agree with at least one statement. *Classic* is everything the classic report names for one set of
groups (representative statements and consensus, each once); the other lists have the same length. *Unseen* people: a fifth
of the people was left out of making the lists and then asked; over several draws.

| conversation | length | classic | in proportion | without correction for exposure | classic, unseen people | in proportion, unseen people |
|---|---|---|---|---|---|---|
";

const FORESIGHT: &str = "
## Which votes are foreseen

A tenth of the votes for and against was held back and foreseen from the rest, over several draws. The figure is the area
under the curve: the chance that a vote for is ranked above a vote against; one half is guessing. Beside the landscape stand
the mean-filled two principal components, as they are and stretched for people with few votes as the classic tool does.

| conversation | landscape | principal components | the same, stretched | mean of the statement |
|---|---|---|---|---|
";

const MINORITY: &str = "
## A small group that says who it is

A planted minority votes like everybody else but holds five positions of its own, on 40 statements of which everyone
answers 24. Some of it declare themselves. *Reached*: a planted position is on its reserved list. *Main list*: one is among
the ten of the main list. *Null*: as many people, drawn from votes in which nothing was planted, got a list. *Not planted*:
listed positions that are accidents. In use fewer than ten declared people get no list at all; the rows with fewer show why.

| people | minority | declared | reached | main list | null | not planted |
|---|---|---|---|---|---|---|
";

const TAIL: &str = "
## How to read it

- The landscape and the lists are compared with what they replace, on conversations that others collected. None of them is
  about trafficking, and three are few.
- A list in proportion protects nobody: the column *main list* shows how rarely a small group gets a place there. That is
  what reserved lists are for, and they need people who declare themselves.
- Where ten seeds disagree about the number of groups, the groups are near the threshold: the report of one seed says
  \"stable\" or \"not stable\", and a cautious reader believes the groups only when the next count finds them again.
";
