//! `hsds`: look into a directory of services, mend it, write it as HSDS 3.1.
//!
//! Exit code 0: done. 1: nothing could be read or written, with the reason on standard error. 2: the command was not
//! understood.

use std::{
    collections::HashSet,
    fmt::Write as _,
    fs,
    io::{self, IsTerminal as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use clap::{Args, Parser, Subcommand, ValueEnum};
use hsds::{Directory, Mapping, Options, Report, report::Outcome, write};
use indicatif::ProgressBar;

/// Look into a directory of services, mend it, write it as HSDS 3.1.
#[derive(Parser)]
#[command(name = "hsds", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Say what is in a directory, what was mended and what was set aside. Writes nothing but the report.
    Check(Check),
    /// Read a directory, mend it and write it.
    Convert(Convert),
    /// Write the Firsthand profile: patches, schemas and taxonomies.
    Profile {
        /// The folder to write into.
        folder: PathBuf,
    },
}

#[derive(Args)]
struct Input {
    /// A folder of tables or documents, a zip file, or one file.
    path: PathBuf,
    /// A mapping for one wide table: a file, or `icarol`.
    #[arg(long)]
    mapping: Option<String>,
    /// What names the source, for instance its web address; ids that are no UUIDs are made from it. Without it, the name of
    /// the file or folder.
    #[arg(long)]
    source: Option<String>,
    /// The country of addresses that name none: two letters, ISO 3166.
    #[arg(long)]
    country: Option<String>,
    /// Keep named contacts and the notes of who changed what.
    #[arg(long)]
    people: bool,
    /// Ids of organisations, services, locations and addresses that are confidential, one a line, as the source writes them.
    #[arg(long)]
    confidential: Option<PathBuf>,
    /// Write what was done to each row into this file (CSV).
    #[arg(long)]
    report: Option<PathBuf>,
}

#[derive(Args)]
struct Check {
    #[command(flatten)]
    input: Input,
}

#[derive(Args)]
struct Convert {
    #[command(flatten)]
    input: Input,
    /// What is written: a folder, or a file for `zip`.
    out: PathBuf,
    /// In which form.
    #[arg(long = "as", value_enum, default_value_t = Form::Tables)]
    form: Form,
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// A folder of tables with datapackage.json.
    Tables,
    /// The same as one zip file.
    Zip,
    /// A folder with one document a line.
    Lines,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check(check) => read(&check.input).map(|_| ()),
        Command::Convert(convert) => free(&convert).and_then(|()| read(&convert.input)).and_then(|directory| {
            working("writing", || write_out(&directory, &convert)).map_err(|error| named(&convert.out, &error))
        }),
        Command::Profile { folder } => write::profile(&folder).map_err(|error| named(&folder, &error)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            let _nobody_reads = writeln!(io::stderr(), "{reason}");
            ExitCode::FAILURE
        }
    }
}

/// What is there already would stay beside what is written, for instance an address that was taken out.
fn free(convert: &Convert) -> Result<(), String> {
    let taken = fs::read_dir(&convert.out).is_ok_and(|mut entries| entries.next().is_some());
    match convert.form {
        Form::Tables | Form::Lines if taken => {
            Err(format!("{} is not empty; choose another folder", convert.out.display()))
        }
        _ => Ok(()),
    }
}

fn write_out(directory: &Directory, convert: &Convert) -> io::Result<()> {
    match convert.form {
        Form::Tables => write::package(directory, &convert.out),
        Form::Zip => write::zip(directory, io::BufWriter::new(fs::File::create(&convert.out)?)),
        Form::Lines => write::lines_into(directory, &convert.out),
    }
}

fn named(path: &Path, error: &io::Error) -> String {
    format!("{} cannot be written: {error}", path.display())
}

/// Reads, prints what happened, writes the report.
fn read(input: &Input) -> Result<Directory, String> {
    let text =
        |path: &Path| fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()));
    let mapping = match input.mapping.as_deref() {
        None => None,
        Some("icarol") => Some(Mapping::icarol()),
        Some(path) => Some(Mapping::parse(&text(Path::new(path))?).map_err(|error| error.to_string())?),
    };
    let confidential: HashSet<String> = match &input.confidential {
        Some(path) => text(path)?.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect(),
        None => HashSet::new(),
    };
    if let Some(country) = &input.country
        && (country.len() != 2 || !country.chars().all(|c| c.is_ascii_uppercase()))
    {
        return Err(format!("--country is two capital letters, as US or KH; \"{country}\" is not"));
    }
    let source = input.source.clone().or_else(|| Some(input.path.file_name()?.to_string_lossy().into_owned()));
    let options = Options {
        source: source.unwrap_or_default(),
        people: input.people,
        country: input.country.clone(),
        confidential,
    };
    let (directory, report) = working("reading", || hsds::read(&input.path, mapping.as_ref(), &options))
        .map_err(|error| error.to_string())?;
    if report.unmet > 0 {
        return Err(format!(
            "{} of the ids in the file of confidential ids belong to nothing here: look whether they are those of this source",
            report.unmet
        ));
    }
    if let Some(path) = &input.report {
        fs::write(path, report.csv()).map_err(|error| named(path, &error))?;
    }
    io::stdout().write_all(told(&report).as_bytes()).map_err(|error| error.to_string())?;
    Ok(directory)
}

/// Shows that work goes on, on a screen.
fn working<T>(what: &'static str, work: impl FnOnce() -> T) -> T {
    if !io::stderr().is_terminal() {
        return work();
    }
    let bar = ProgressBar::new_spinner().with_message(what);
    bar.enable_steady_tick(Duration::from_millis(100));
    let done = work();
    bar.finish_and_clear();
    done
}

fn told(report: &Report) -> String {
    let mut out = String::new();
    let mut line = |name: &str, c: [&dyn std::fmt::Display; 6]| {
        let _endless = writeln!(out, "{name:<24}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}", c[0], c[1], c[2], c[3], c[4], c[5]);
    };
    line("table", [&"read", &"kept", &"mended", &"together", &"aside", &"made"]);
    for (name, c) in &report.counts {
        line(name, [&c.read, &c.kept, &c.repaired, &c.merged, &c.aside, &c.made]);
    }
    let total = report.total();
    line("all", [&total.read, &total.kept, &total.repaired, &total.merged, &total.aside, &total.made]);
    for name in &report.passed_over {
        let _endless = writeln!(out, "{name} was passed over: its name is no table's name");
    }
    for (title, aside) in [("\nMended:\n", false), ("\nSet aside:\n", true)] {
        let some: Vec<_> = report
            .summary()
            .into_iter()
            .filter(|(.., outcome, _)| matches!(outcome, Outcome::Aside(_)) == aside)
            .collect();
        if !some.is_empty() {
            out.push_str(title);
        }
        for (table, column, outcome, count) in some {
            let column = if column.is_empty() { String::new() } else { format!(".{column}") };
            let _endless = writeln!(out, "{count:>9}  {table}{column}: {}", outcome.sentence());
        }
    }
    out
}
