//! `hsds`: look into a directory of services, mend it, write it as HSDS 3.1.
//!
//! Exit code 0: done. 1: nothing could be read or written, with the reason on standard error. 2: the command was not
//! understood.

use std::{
    fs,
    io::{self, IsTerminal as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use clap::{Args, Parser, Subcommand, ValueEnum};
use hsds::{Directory, command::Input, write};
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
    let (directory, report) = working("reading", || input.read())?;
    io::stdout().write_all(report.to_string().as_bytes()).map_err(|error| error.to_string())?;
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
