//! `opinion`: from votes on statements to a report. The work is done in the library; one file for each command.

mod compare;
mod generate;
mod report;
mod validate;

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};

/// From votes on statements to a landscape of opinion.
#[derive(Parser)]
#[command(name = "opinion", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Place people, look for groups, say what they share, and list statements in proportion.
    ///
    /// The same votes in any order give the same report. Without --json and --html, a short summary is printed.
    Report(report::Arguments),
    /// Make up votes with planted groups and a planted minority, to try the methods on.
    Generate(generate::Arguments),
    /// Compare two reports in JSON: what moved, and whether by more than noise.
    Compare(compare::Arguments),
    /// Measure the methods on conversations and on planted votes, and write the chapter about it.
    Validate(validate::Arguments),
    /// Print the JSON Schema of reports.
    Schema,
}

type Done = Result<(), Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Report(arguments) => report::run(&arguments),
        Command::Generate(arguments) => generate::run(&arguments),
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Validate(arguments) => validate::run(&arguments),
        Command::Schema => opinion::report::Report::schema().map_err(Into::into).and_then(|text| print(&text)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // If even standard error is closed, the exit code still tells.
            let _ = writeln!(io::stderr().lock(), "opinion: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print(text: &str) -> Done {
    io::stdout().lock().write_all(text.as_bytes())?;
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: cannot be written: {error}", path.display()))
}

/// Drawn on standard error, and only when a person is watching.
fn progress_bar(message: &'static str) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(1);
    match ProgressStyle::with_template("{msg} {bar:30} {pos}/{len} {elapsed}") {
        Ok(style) => bar.with_style(style).with_message(message),
        Err(_) => bar,
    }
}
