//! `opinion report`.

use std::io::{self, Write};
use std::path::PathBuf;

use opinion::html::{Page, html};
use opinion::import::{self, BadRow, Constituencies, Import};
use opinion::report::{Options, report};
use opinion::summary::summary;
use opinion::{Settings, lists, reserved};

use super::{Done, print, progress_bar, write};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// A Polis export folder, its votes.csv, or a matrix of participants by statements.
    input: PathBuf,
    /// Who declared which constituency: a CSV with the columns voter-id and constituency.
    #[arg(long, value_name = "FILE")]
    constituencies: Option<PathBuf>,
    /// Places on the main list.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=200))]
    places: u16,
    /// Seed of all random draws.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Number of resamples; fewer than 100 are raised to 100.
    #[arg(long, default_value_t = 100)]
    resamples: usize,
    /// Write everything as JSON here. It holds each participant's place: do not publish it.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Write one self-contained page here.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Where the data come from, and their licence, printed in the report.
    #[arg(long, value_name = "TEXT")]
    source: Option<String>,
    /// Title of the page.
    #[arg(long, default_value = "")]
    title: String,
    /// Language of the statements, such as en or zh-TW.
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// How many rows that could not be read are listed.
    #[arg(long, default_value_t = 20)]
    list: usize,
}

pub(crate) fn run(arguments: &Arguments) -> Done {
    let import = import::read(&arguments.input, arguments.list)?;
    tell_oddities(&import)?;
    let constituencies = match &arguments.constituencies {
        Some(path) => Constituencies::read(path, arguments.list)?,
        None => Constituencies::default(),
    };
    tell_bad_rows(&constituencies.bad_rows.0, constituencies.bad_rows.1)?;
    let options = Options {
        landscape: Settings { resamples: arguments.resamples, ..Settings::seeded(arguments.seed) },
        lists: lists::Settings { places: usize::from(arguments.places), ..lists::Settings::default() },
        reserved: reserved::Settings { seed: arguments.seed, ..reserved::Settings::default() },
        source: arguments.source.clone(),
    };
    let bar = progress_bar("placing and resampling");
    let report = report(&import, &constituencies, &options, &|done, total| {
        bar.set_length(total);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    if let Some(path) = &arguments.json {
        write(path, &report.to_json()?)?;
    }
    if let Some(path) = &arguments.html {
        let page = Page { title: arguments.title.clone(), language: arguments.language.clone() };
        write(path, &html(&report, &page))?;
    }
    if arguments.json.is_none() && arguments.html.is_none() {
        print(&summary(&report))?;
    }
    Ok(())
}

/// Oddities go to standard error: line numbers depend on the order of rows, the report does not.
fn tell_oddities(import: &Import) -> io::Result<()> {
    let mut out = io::stderr().lock();
    for words in import.oddities.in_words() {
        writeln!(out, "note: {words}")?;
    }
    drop(out);
    tell_bad_rows(&import.bad_rows, import.oddities.bad_rows)
}

fn tell_bad_rows(listed: &[BadRow], all: u64) -> io::Result<()> {
    let mut out = io::stderr().lock();
    for row in listed {
        writeln!(out, "left out: {row}")?;
    }
    if all > listed.len() as u64 {
        writeln!(out, "left out: {} more rows", all - listed.len() as u64)?;
    }
    Ok(())
}
