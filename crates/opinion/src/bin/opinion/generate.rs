//! `opinion generate`.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use opinion::generate::{Plan, PlanError, generate};

use super::{Done, progress_bar};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many people.
    #[arg(long, value_name = "N")]
    participants: usize,
    /// How many statements.
    #[arg(long, value_name = "M")]
    statements: usize,
    /// How many votes in all.
    #[arg(long, value_name = "V")]
    votes: usize,
    /// Sizes of the groups, as in 0.5,0.3,0.2.
    #[arg(long, value_name = "SHARES", value_delimiter = ',', default_value = "1")]
    groups: Vec<f64>,
    /// Share of the people who hold five positions of their own and vote like their group on everything else.
    #[arg(long, value_name = "SHARE", default_value_t = 0.0)]
    minority: f64,
    /// Share of that minority which declares itself, in a file beside the votes.
    #[arg(long, value_name = "SHARE", default_value_t = 0.5)]
    declared: f64,
    /// Seed of all random draws.
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
    /// Where the votes go, as CSV. Declarations go beside it, into NAME-constituencies.csv.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Errors of the plan and of the disk.
#[derive(Debug)]
enum Failed {
    Plan(PlanError),
    Disk(std::io::Error),
}

impl From<PlanError> for Failed {
    fn from(error: PlanError) -> Failed {
        Failed::Plan(error)
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Failed {
        Failed::Disk(error)
    }
}

fn create(path: &Path) -> Result<BufWriter<File>, String> {
    File::create(path).map(BufWriter::new).map_err(|error| format!("{}: cannot be written: {error}", path.display()))
}

pub(crate) fn run(arguments: &Arguments) -> Done {
    let plan = Plan {
        participants: arguments.participants,
        statements: arguments.statements,
        votes: arguments.votes,
        groups: arguments.groups.clone(),
        minority: arguments.minority,
        declared: arguments.declared,
        seed: arguments.seed,
    };
    plan.check()?;
    let mut votes = create(&arguments.out)?;
    let stem = arguments.out.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let beside = arguments.out.with_file_name(format!("{stem}-constituencies.csv"));
    let mut declarations = if plan.minority > 0.0 { Some(create(&beside)?) } else { None };
    let bar = progress_bar("making up votes");
    bar.set_length(plan.participants as u64);
    let written = (|| {
        writeln!(votes, "comment-id,voter-id,vote")?;
        if let Some(file) = &mut declarations {
            writeln!(file, "voter-id,constituency")?;
        }
        generate::<Failed>(&plan, |made, cast| {
            for (statement, vote) in cast {
                writeln!(votes, "{statement},{},{}", made.person, vote.value())?;
            }
            if let (true, Some(file)) = (made.declared, &mut declarations) {
                writeln!(file, "{},planted minority", made.person)?;
            }
            bar.inc(1);
            Ok(())
        })?;
        votes.flush()?;
        if let Some(file) = &mut declarations {
            file.flush()?;
        }
        Ok::<(), Failed>(())
    })();
    bar.finish_and_clear();
    written.map_err(|failed| match failed {
        Failed::Plan(error) => error.to_string().into(),
        Failed::Disk(error) => format!("{}: cannot be written: {error}", arguments.out.display()).into(),
    })
}
