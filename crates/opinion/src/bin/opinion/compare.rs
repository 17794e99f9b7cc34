//! `opinion compare`.

use std::fs;
use std::path::{Path, PathBuf};

use opinion::compare::{Past, compare};

use super::{Done, print, write};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The earlier report, made with `opinion report --json`.
    before: PathBuf,
    /// The later report.
    after: PathBuf,
    /// Write the comparison as JSON here instead of printing it.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

fn read(path: &Path) -> Result<Past, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: cannot be read: {error}", path.display()))?;
    Past::parse(&text).map_err(|error| format!("{}: not a report of `opinion report --json`: {error}", path.display()))
}

pub(crate) fn run(arguments: &Arguments) -> Done {
    let comparison = compare(&read(&arguments.before)?, &read(&arguments.after)?);
    match &arguments.json {
        Some(path) => {
            write(path, &comparison.to_json()?)?;
            Ok(())
        }
        None => print(&comparison.in_words()),
    }
}
