//! What programs that read a directory ask at the terminal: the same words in each of them.

use std::{collections::HashSet, fs, path::Path, path::PathBuf};

use clap::Args;

use crate::{Directory, Mapping, Options, Report};

/// A directory to read, and how.
#[derive(Args, Clone, Debug)]
pub struct Input {
    /// A folder of tables or documents, a zip file, or one file.
    pub path: PathBuf,
    /// A mapping for one wide table: a file, or `icarol`.
    #[arg(long)]
    pub mapping: Option<String>,
    /// What names the source, for instance its web address; ids that are no UUIDs are made from it. Without it, the name of
    /// the file or folder.
    #[arg(long)]
    pub source: Option<String>,
    /// The country of addresses that name none: two letters, ISO 3166.
    #[arg(long)]
    pub country: Option<String>,
    /// Keep named contacts and the notes of who changed what.
    #[arg(long)]
    pub people: bool,
    /// Ids of organisations, services, locations and addresses that are confidential, one a line, as the source writes them.
    #[arg(long)]
    pub confidential: Option<PathBuf>,
    /// Write what was done to each row into this file (CSV).
    #[arg(long)]
    pub report: Option<PathBuf>,
}

impl Input {
    /// What the source is called.
    pub fn source(&self) -> String {
        let name = || self.path.file_name().map(|name| name.to_string_lossy().into_owned());
        self.source.clone().or_else(name).unwrap_or_default()
    }

    /// Reads it, and writes the report where one is asked for.
    ///
    /// # Errors
    /// What is wrong, for the person at the terminal.
    pub fn read(&self) -> Result<(Directory, Report), String> {
        let text = |path: &Path| {
            fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
        };
        let mapping = match self.mapping.as_deref() {
            None => None,
            Some("icarol") => Some(Mapping::icarol()),
            Some(path) => Some(Mapping::parse(&text(Path::new(path))?).map_err(|error| error.to_string())?),
        };
        let confidential: HashSet<String> = match &self.confidential {
            Some(path) => {
                text(path)?.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
            }
            None => HashSet::new(),
        };
        if let Some(country) = &self.country
            && (country.len() != 2 || !country.chars().all(|c| c.is_ascii_uppercase()))
        {
            return Err(format!("--country is two capital letters, as US or KH; \"{country}\" is not"));
        }
        let options =
            Options { source: self.source(), people: self.people, country: self.country.clone(), confidential };
        let (directory, report) =
            crate::read(&self.path, mapping.as_ref(), &options).map_err(|error| error.to_string())?;
        if report.unmet > 0 {
            return Err(format!(
                "{} of the ids in the file of confidential ids belong to nothing here: look whether they are those of this source",
                report.unmet
            ));
        }
        if let Some(path) = &self.report {
            fs::write(path, report.csv()).map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
        }
        Ok((directory, report))
    }
}
