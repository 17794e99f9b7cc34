//! `firsthand services`: a directory of services is brought in from files, handed on, and looked into.

use std::{fs, io, path::PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use hsds::{command::Input, write};
use services::directory::{self, bring, gazetteer, hidden, pairs};
use store::{Clock, Entropy, Id};

use super::{Where, keeping::progress, keys, open, say};
use crate::{cli::environment, config::Config, keyfile::Missing};

/// The directory of services.
#[derive(Debug, Subcommand)]
pub(super) enum Services {
    /// Bring a directory in: HSDS in any version, or a wide table with a mapping. Bringing the same in again changes nothing
    Import(Import),
    /// Write the whole directory as HSDS 3.1
    Export(Export),
    /// Only look into a directory: what is in it, what would be mended, what would be set aside
    Check {
        #[command(flatten)]
        input: Input,
    },
    /// Say where places are, from a table (CSV) with name, latitude, longitude, and names and area if there are. It takes the place of
    /// the list before
    Places {
        #[command(flatten)]
        place: Where,
        /// The table
        file: PathBuf,
    },
    /// List services that may be the same in two sources, and what they share
    Pairs {
        #[command(flatten)]
        place: Where,
    },
    /// Take out everything that a source brought
    Remove {
        #[command(flatten)]
        place: Where,
        /// The name of the source
        source: String,
    },
    /// Take back that a place is confidential. Its address comes with the next import
    Reveal {
        #[command(flatten)]
        place: Where,
        /// The id of the location (UUID)
        id: String,
    },
}

#[derive(Debug, Args)]
pub(super) struct Import {
    #[command(flatten)]
    place: Where,
    #[command(flatten)]
    input: Input,
    /// The file is the whole directory of its source: what is not in it any more is taken out
    #[arg(long)]
    whole: bool,
    /// Only read and report; store nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    #[command(flatten)]
    place: Where,
    /// A folder that is empty or not there; for a zip file, its name
    out: PathBuf,
    /// In which form
    #[arg(long = "as", value_enum, default_value_t = Form::Tables)]
    form: Form,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Form {
    /// A folder of tables with datapackage.json
    Tables,
    /// The same as one zip file
    Zip,
    /// A folder with one document a line
    Lines,
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}

pub(super) async fn run(command: Services) -> Result<(), String> {
    match command {
        Services::Import(asked) => import(asked).await,
        Services::Export(asked) => export(asked).await,
        Services::Check { input } => {
            let (_, report) = input.read()?;
            say(report.to_string().trim_end());
            Ok(())
        }
        Services::Places { place, file } => {
            let bytes = fs::read(&file).map_err(|error| format!("{} cannot be read: {error}", file.display()))?;
            let list = gazetteer::read(&bytes).map_err(|wrong| format!("{}: {wrong}", file.display()))?;
            let store = opened(&place).await?;
            let stored = gazetteer::replace(&store, &Entropy::System, list).await;
            store.close().await;
            say(&format!("{} places are known now.", stored.map_err(words)?));
            Ok(())
        }
        Services::Pairs { place } => {
            let store = opened(&place).await?;
            let found = pairs::stored(&store).await;
            store.close().await;
            for pair in found.map_err(words)? {
                let shared: Vec<&str> = pair.shared.iter().map(|shared| shared.word()).collect();
                let one = |(id, name, source): &(Id, String, String)| {
                    format!("  {}  {name}  ({source})", directory::uuid_of(*id))
                };
                say(&format!("{}\n{}\n{}", shared.join(", "), one(&pair.one), one(&pair.other)));
            }
            Ok(())
        }
        Services::Remove { place, source } => {
            let store = opened(&place).await?;
            let gone = bring::remove(&store, Clock::System.now(), &source).await;
            store.close().await;
            match gone.map_err(words)? {
                0 => Err(format!("nothing here is from a source called {source:?}")),
                gone => {
                    say(&format!("{gone} organisations, services, places and terms were taken out."));
                    Ok(())
                }
            }
        }
        Services::Reveal { place, id } => {
            let known: Id = directory::id_of(&id.to_lowercase())
                .ok_or_else(|| format!("{id:?} is no id of a location: it is a UUID, as the export writes it"))?;
            let store = opened(&place).await?;
            let now = Clock::System.now();
            let revealed = store.write("reveal a place", move |tx| Box::pin(hidden::reveal(tx, now, known))).await;
            store.close().await;
            if revealed.map_err(|error: store::Error| error.to_string())? {
                say("It is no longer confidential. Its address comes with the next import.");
                Ok(())
            } else {
                Err("no place with this id is confidential".to_owned())
            }
        }
    }
}

async fn opened(place: &Where) -> Result<store::Store, String> {
    let config = Config::read(place.config.as_deref(), &environment())?;
    open(&config, &keys(&config, Missing::Refuse)?).await
}

async fn import(asked: Import) -> Result<(), String> {
    let bar = progress();
    bar.set_message("reading");
    let (directory, report) = asked.input.read()?;
    bar.suspend(|| say(report.to_string().trim_end()));
    if asked.dry_run {
        bar.finish_and_clear();
        say("Nothing was stored.");
        return Ok(());
    }
    let store = opened(&asked.place).await?;
    let tell = |done: usize, all: usize| bar.set_message(format!("{done} of {all} things"));
    let outcome = bring::bring(&store, Clock::System.now(), &asked.input.source(), directory, asked.whole, &tell).await;
    bar.finish_and_clear();
    let alike = match &outcome {
        Ok(done) if done.new + done.changed > 0 => services::editing::find_pairs(&store).await.unwrap_or_default(),
        _ => 0,
    };
    store.close().await;
    let done = outcome.map_err(|error| format!("{error}. What was stored before stays; try again"))?;
    say(&format!(
        "\nStored: {} new, {} changed, {} as they were, {} back again.",
        done.new, done.changed, done.same, done.back
    ));
    if done.of_others > 0 {
        say(&format!("{} belong to another source that brought them first; they stay as they are.", done.of_others));
    }
    if done.kept_here > 0 {
        say(&format!(
            "{} are edited here and stay as they are; what the source says otherwise is shown to their editors.",
            done.kept_here
        ));
    }
    if alike > 0 {
        say(&format!(
            "{alike} pairs of services may be the same; `firsthand services pairs` lists them, and curators see them under \"Entries of services\"."
        ));
    }
    match (done.missing, done.gone) {
        (0, _) => {}
        (missing, 0) => say(&format!(
            "{missing} things that this source brought before are not in it now. They stay; use --whole to take them out."
        )),
        (_, gone) => say(&format!("{gone} things that this source no longer has were taken out.")),
    }
    Ok(())
}

async fn export(asked: Export) -> Result<(), String> {
    let failed = |error: io::Error| format!("{} cannot be written: {error}", asked.out.display());
    let taken = fs::read_dir(&asked.out).is_ok_and(|mut entries| entries.next().is_some());
    if taken && !matches!(asked.form, Form::Zip) {
        // An address that was taken out would stay beside what is written.
        return Err(format!("{} is not empty; choose another folder", asked.out.display()));
    }
    let bar = progress();
    bar.set_message("reading");
    let store = opened(&asked.place).await?;
    let directory = directory::everything(&store).await;
    store.close().await;
    let directory = directory.map_err(words)?;
    bar.set_message("writing");
    match asked.form {
        Form::Tables => write::package(&directory, &asked.out).map_err(failed)?,
        Form::Zip => {
            let file = fs::File::create(&asked.out).map_err(failed)?;
            write::zip(&directory, io::BufWriter::new(file)).map_err(failed)?;
        }
        Form::Lines => write::lines_into(&directory, &asked.out).map_err(failed)?,
    }
    bar.finish_and_clear();
    say(&format!("{} rows were written to {}.", directory.len(), asked.out.display()));
    Ok(())
}
