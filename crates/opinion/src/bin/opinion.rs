//! `opinion report`: from an exported conversation to a report. The work is done in the library.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use opinion::Settings;
use opinion::html::{Page, html};
use opinion::import::{self, Import};
use opinion::report::report;
use opinion::summary::summary;

/// From votes on statements to a landscape of opinion.
#[derive(Parser)]
#[command(name = "opinion", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Place people, look for groups, and say what they share.
    ///
    /// The same votes in any order give the same report. Without --json and --html, a short summary is printed.
    Report(ReportArguments),
}

#[derive(clap::Args)]
struct ReportArguments {
    /// A Polis export folder, its votes.csv, or a matrix of participants by statements.
    input: PathBuf,
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

fn main() -> ExitCode {
    let Command::Report(arguments) = Arguments::parse().command;
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // If even standard error is closed, the exit code still tells.
            let _ = writeln!(io::stderr().lock(), "opinion: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &ReportArguments) -> Result<(), Box<dyn std::error::Error>> {
    let import = import::read(&arguments.input, arguments.list)?;
    tell_oddities(&import)?;
    let settings = Settings { resamples: arguments.resamples, ..Settings::seeded(arguments.seed) };
    let bar = progress_bar();
    let report = report(&import, &settings, arguments.source.clone(), &|done, total| {
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
        io::stdout().lock().write_all(summary(&report).as_bytes())?;
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: cannot be written: {error}", path.display()))
}

/// Oddities go to standard error: line numbers depend on the order of rows, the report does not.
fn tell_oddities(import: &Import) -> io::Result<()> {
    let mut out = io::stderr().lock();
    for words in import.oddities.in_words() {
        writeln!(out, "note: {words}")?;
    }
    for row in &import.bad_rows {
        writeln!(out, "left out: {row}")?;
    }
    let listed = import.bad_rows.len() as u64;
    if import.oddities.bad_rows > listed {
        writeln!(out, "left out: {} more rows", import.oddities.bad_rows - listed)?;
    }
    Ok(())
}

/// Drawn on standard error, and only when a person is watching.
fn progress_bar() -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(1);
    match ProgressStyle::with_template("{msg} {bar:30} {pos}/{len} {elapsed}") {
        Ok(style) => bar.with_style(style).with_message("placing and resampling"),
        Err(_) => bar,
    }
}
