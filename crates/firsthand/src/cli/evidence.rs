//! `firsthand evidence import`: public reports are brought in from files.

use std::{fmt::Write as _, path::PathBuf};

use clap::{Args, Subcommand};
use evidence::{
    import, places,
    read::{self, About, Fate, Found, Series},
};
use store::Clock;

use super::{Where, keeping::progress, keys, open, say};
use crate::{cli::environment, config::Config, keyfile::Missing};

/// What public reports asked of governments.
#[derive(Debug, Subcommand)]
pub(super) enum Evidence {
    /// Bring reports in: lists of suggested actions, recommendations or tiers (JSON), or country pages (HTML, text). What is there
    /// already stays as it is; reading a file twice changes nothing
    Import(Import),
    /// Take a page out that was brought in by mistake; what is left is compared anew
    Remove {
        #[command(flatten)]
        place: Where,
        /// Whose reports: ilab or tip
        #[arg(long)]
        series: String,
        /// The country or territory, as an ISO 3166-1 code of two letters
        #[arg(long)]
        code: String,
        /// The edition
        #[arg(long)]
        year: i64,
    },
}

#[derive(Debug, Args)]
pub(super) struct Import {
    #[command(flatten)]
    place: Where,
    /// The files
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The year of the edition; needed for a country page, which does not say it
    #[arg(long)]
    year: Option<i64>,
    /// Where a country page stands
    #[arg(long, default_value = "")]
    url: String,
    /// Write down what became of every row, as CSV
    #[arg(long)]
    report: Option<PathBuf>,
    /// Only read and report; store nothing
    #[arg(long)]
    dry_run: bool,
}

/// How many rows that were left out are named at the terminal.
const NAMED: usize = 10;

pub(super) async fn run(command: Evidence) -> Result<(), String> {
    match command {
        Evidence::Import(asked) => bring(asked).await,
        Evidence::Remove { place, series, code, year } => {
            let series = Series::parse(&series).ok_or_else(|| format!("{series:?} is no series: use ilab or tip"))?;
            let code = code.to_uppercase();
            let found =
                places::by_code(&code).ok_or_else(|| format!("{code:?} is no code of a country or territory"))?;
            let config = Config::read(place.config.as_deref(), &environment())?;
            let store = open(&config, &keys(&config, Missing::Refuse)?).await?;
            let removed = import::remove(&store, series, &found.code, year).await;
            store.close().await;
            if removed.map_err(|error| error.to_string())? {
                say("It is taken out.");
                Ok(())
            } else {
                Err(format!("there is no page of {code} in the edition of {year}"))
            }
        }
    }
}

async fn bring(asked: Import) -> Result<(), String> {
    let mut about = About::on(Clock::System.today());
    if let Some(year) = asked.year
        && !about.may_be_of(year)
    {
        return Err(format!("{year} cannot be the year of an edition"));
    }
    if !asked.url.is_empty() && !read::is_web_address(&asked.url) {
        return Err(format!("{:?} is no address of a page: it begins with https:// or http://", asked.url));
    }
    if !asked.url.is_empty() && asked.files.len() > 1 {
        return Err("an address belongs to one page: bring the files in one by one".to_owned());
    }
    (about.year, about.url) = (asked.year, asked.url.clone());
    let mut read = Vec::new();
    for file in &asked.files {
        let text =
            std::fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
        let found = read::read(&text, &about).map_err(|wrong| format!("{}: {wrong}", file.display()))?;
        say(&format!("{}\n{}", file.display(), in_words(&found)));
        read.push((file, found));
    }
    if let Some(path) = &asked.report {
        write_report(path, &read)?;
        say(&format!("What became of every row is in {}.", path.display()));
    }
    if asked.dry_run {
        say("Nothing was stored.");
        return Ok(());
    }
    let config = Config::read(asked.place.config.as_deref(), &environment())?;
    let store = open(&config, &keys(&config, Missing::Refuse)?).await?;
    let bar = progress();
    let mut outcome = Ok(());
    for (file, found) in &read {
        let tell = |done: usize, all: usize| bar.set_message(format!("{}: {done} of {all} places", file.display()));
        match import::store(&store, Clock::System.today(), &found.pages, &tell).await {
            Ok(done) => bar.suspend(|| {
                say(&format!(
                    "{}: {} new pages, {} changed, {} as they were.",
                    file.display(),
                    done.new,
                    done.changed,
                    done.same
                ));
            }),
            Err(error) => {
                outcome = Err(format!("{}: {error}. What was stored before stays; try again", file.display()));
                break;
            }
        }
    }
    bar.finish_and_clear();
    store.close().await;
    outcome
}

fn in_words(found: &Found) -> String {
    let renamed = found.renamed();
    let mut text = format!("  read: {} pages with {} recommendations", found.pages.len(), found.asks());
    if renamed > 0 {
        let _infallible = write!(text, "\n  under the usual name of their place: {renamed} pages");
    }
    let mut left_out = found.aside_by_why();
    left_out.sort_by_key(|(why, _)| why.word());
    for (why, rows) in left_out {
        let _infallible = write!(text, "\n  left out, {why}: {}", rows.len());
        for row in rows.iter().take(NAMED) {
            let _infallible = write!(text, "\n    row {}: {}", row.number, row.what);
        }
        if rows.len() > NAMED {
            let _infallible = write!(text, "\n    and {} more (--report FILE names all)", rows.len() - NAMED);
        }
    }
    text
}

fn write_report(path: &PathBuf, read: &[(&PathBuf, Found)]) -> Result<(), String> {
    let broken = |error: &dyn std::fmt::Display| format!("{} cannot be written: {error}", path.display());
    let mut out = csv::Writer::from_path(path).map_err(|error| broken(&error))?;
    out.write_record(["file", "row", "what", "fate", "recommendations"]).map_err(|error| broken(&error))?;
    for (file, found) in read {
        for row in &found.rows {
            let (fate, asks) = match &row.fate {
                Fate::Taken(asks) => ("taken".to_owned(), asks.to_string()),
                Fate::Renamed(asks) => ("taken under the usual name".to_owned(), asks.to_string()),
                Fate::Aside(why) => (format!("left out: {why}"), String::new()),
            };
            let record = [file.display().to_string(), row.number.to_string(), kit::guarded(&row.what), fate, asks];
            out.write_record(record).map_err(|error| broken(&error))?;
        }
    }
    out.flush().map_err(|error| broken(&error))
}
