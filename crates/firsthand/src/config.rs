//! Configuration: a TOML file, then the environment. Read once, checked with messages that say what to do.

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use people::notices::Mailer;
use serde::Deserialize;
use store::Database;

/// The file as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    database: Option<String>,
    listen: Option<String>,
    public_url: Option<String>,
    key_file: Option<PathBuf>,
    keys: Option<String>,
    metrics_listen: Option<String>,
    connections: Option<u32>,
    mail: Option<String>,
    mail_from: Option<String>,
}

/// A checked configuration.
#[derive(Debug, Clone)]
pub struct Config {
    /// Which database.
    pub database: Database,
    /// Where pages are served.
    pub listen: SocketAddr,
    /// The address people use; https makes cookies `__Host-`.
    pub public_url: Option<String>,
    /// The file with the instance key.
    pub key_file: PathBuf,
    /// The key store: another database, with the keys of people's words.
    pub keys: Database,
    /// Where metrics are served; loopback only.
    pub metrics_listen: Option<SocketAddr>,
    /// Connections for reading.
    pub connections: u32,
    /// The operator's mail server; without one nothing is sent.
    pub mail: Option<Mailer>,
}

impl Config {
    /// Reads the file (when it is there, or was named) and the environment (`FIRSTHAND_DATABASE` and so on).
    ///
    /// # Errors
    /// What is wrong, and how to mend it.
    pub fn read(file: Option<&Path>, environment: &BTreeMap<String, String>) -> Result<Self, String> {
        let path = file.unwrap_or_else(|| Path::new("firsthand.toml"));
        let mut all: Written = match std::fs::read_to_string(path) {
            Ok(text) => toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?,
            Err(_) if file.is_none() => Written::default(),
            Err(error) => return Err(format!("{} cannot be read: {error}", path.display())),
        };
        for (name, value) in environment {
            let Some(name) = name.strip_prefix("FIRSTHAND_") else { continue };
            match name {
                "DATABASE" => all.database = Some(value.clone()),
                "LISTEN" => all.listen = Some(value.clone()),
                "PUBLIC_URL" => all.public_url = Some(value.clone()),
                "KEY_FILE" => all.key_file = Some(value.into()),
                "KEYS" => all.keys = Some(value.clone()),
                "MAIL" => all.mail = Some(value.clone()),
                "MAIL_FROM" => all.mail_from = Some(value.clone()),
                "METRICS_LISTEN" => all.metrics_listen = Some(value.clone()),
                "CONNECTIONS" => {
                    let number =
                        value.parse().map_err(|_| format!("FIRSTHAND_CONNECTIONS is {value:?}: use a number"))?;
                    all.connections = Some(number);
                }
                _ => {}
            }
        }
        Self::check(all)
    }

    fn check(file: Written) -> Result<Self, String> {
        let address = |name: &str, text: &str| {
            text.parse::<SocketAddr>()
                .map_err(|_| format!("{name} is {text:?}: use an address and a port, for example 127.0.0.1:8080"))
        };
        let listen = address("listen", file.listen.as_deref().unwrap_or("127.0.0.1:8080"))?;
        let metrics_listen = file.metrics_listen.as_deref().map(|text| address("metrics_listen", text)).transpose()?;
        if metrics_listen.is_some_and(|a| !a.ip().is_loopback()) {
            return Err(
                "metrics_listen must be a loopback address (127.0.0.1 or [::1]): metrics are not public".to_owned()
            );
        }
        let public_url = file.public_url;
        if let Some(url) = &public_url
            && !(url.starts_with("https://") || url.starts_with("http://"))
        {
            return Err(format!("public_url is {url:?}: start with https:// (or http:// for an onion address)"));
        }
        if let Some(url) = &public_url
            && url.starts_with("http://")
            && !is_protected_without_tls(url)
        {
            return Err(format!("public_url is {url:?}: without https only loopback and .onion addresses are safe"));
        }
        let connections = file.connections.unwrap_or(4);
        if !(1..=200).contains(&connections) {
            return Err(format!("connections is {connections}: use 1 to 200"));
        }
        let database: Database =
            file.database.as_deref().unwrap_or("firsthand.sqlite").parse().map_err(|e: store::Error| e.to_string())?;
        let keys = match file.keys.as_deref() {
            Some(text) => text.parse().map_err(|e: store::Error| format!("keys: {e}"))?,
            None => beside(&database)?,
        };
        if keys == database {
            return Err("keys names the same database as database: keys must lie apart from what they open".to_owned());
        }
        let mail = match (&file.mail, &file.mail_from) {
            (Some(url), Some(from)) => Some(Mailer::new(url, from, public_url.as_deref())?),
            (None, None) => None,
            (Some(_), None) => {
                return Err("mail is set without mail_from: say which address messages are from".to_owned());
            }
            (None, Some(_)) => {
                return Err("mail_from is set without mail: say which mail server takes messages".to_owned());
            }
        };
        Ok(Self {
            database,
            keys,
            listen,
            public_url,
            key_file: file.key_file.unwrap_or_else(|| PathBuf::from("firsthand.key")),
            metrics_listen,
            connections,
            mail,
        })
    }

    /// The name of the public ledger: the address people use, without its scheme, and `/ledger`. It is taken when the ledger is first signed and
    /// stays from then on.
    pub fn origin(&self) -> String {
        let public = self.public_url.as_deref().and_then(|url| url.split_once("://"));
        let host = public.map_or_else(|| self.listen.to_string(), |(_, host)| host.trim_end_matches('/').to_owned());
        format!("{host}/ledger")
    }

    /// True when cookies can carry the `__Host-` prefix.
    pub fn secure(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }
}

/// The key store when none is named: a file beside the database's file.
pub(crate) fn beside(database: &Database) -> Result<Database, String> {
    match database {
        Database::Sqlite(path) => {
            let mut name = path.file_stem().unwrap_or_default().to_owned();
            name.push("-keys.sqlite");
            Ok(Database::Sqlite(path.with_file_name(name)))
        }
        Database::Postgres(_) => {
            Err("with PostgreSQL say where the keys are: keys = \"postgres://...\" (a database of \
                                      its own, best on another machine) or a file, in firsthand.toml or FIRSTHAND_KEYS"
                .to_owned())
        }
    }
}

fn is_protected_without_tls(url: &str) -> bool {
    let host = url.trim_start_matches("http://").split('/').next().unwrap_or_default();
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    host.rsplit('.').next().is_some_and(|end| end.eq_ignore_ascii_case("onion"))
        || ["127.0.0.1", "localhost", "[::1]"].contains(&host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_say_what_to_do() {
        for (name, value, expect) in [
            ("FIRSTHAND_LISTEN", "8080", "use an address and a port"),
            ("FIRSTHAND_METRICS_LISTEN", "0.0.0.0:9", "loopback"),
            ("FIRSTHAND_PUBLIC_URL", "example.org", "https://"),
            ("FIRSTHAND_PUBLIC_URL", "http://example.org", "only loopback and .onion"),
            ("FIRSTHAND_DATABASE", "mysql://x", "no database address"),
            ("FIRSTHAND_DATABASE", "postgres://x@y/z", "where the keys are"),
            ("FIRSTHAND_KEYS", "firsthand.sqlite", "lie apart"),
            ("FIRSTHAND_CONNECTIONS", "many", "use a number"),
            ("FIRSTHAND_CONNECTIONS", "0", "1 to 200"),
            ("FIRSTHAND_MAIL", "smtps://a:b@mail.example.org", "without mail_from"),
            ("FIRSTHAND_MAIL_FROM", "office@example.org", "without mail"),
        ] {
            let environment = BTreeMap::from([(name.to_owned(), value.to_owned())]);
            let error = Config::read(None, &environment).expect_err(name);
            assert!(error.contains(expect), "{name}={value}: {error}");
        }
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let folder = tempfile::tempdir().expect("folder");
        let file = folder.path().join("f.toml");
        std::fs::write(&file, "listen = \"127.0.0.1:1\"\npublic_url = \"http://abc.onion\"\n").expect("written");
        let environment = BTreeMap::from([("FIRSTHAND_LISTEN".to_owned(), "127.0.0.1:2".to_owned())]);
        let config = Config::read(Some(&file), &environment).expect("good");
        assert_eq!(config.listen.port(), 2);
        assert!(!config.secure());
        std::fs::write(&file, "lisen = \"x\"\n").expect("written");
        assert!(Config::read(Some(&file), &BTreeMap::new()).expect_err("unknown").contains("lisen"));
    }
}
