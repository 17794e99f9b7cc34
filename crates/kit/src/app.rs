//! What every handler is given: the door, the clock, randomness, the messages, the installation's settings.

use std::{
    any::{Any, TypeId},
    collections::{BTreeMap, HashMap},
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, Instant},
};

use serde::{Deserialize, Serialize};
use store::{Clock, Entropy, Store, Tx, values};

use crate::{
    Catalogue, Kept, Lang, Problem, Words,
    style::Style,
    things::{Resolver, Shelf},
};

/// What the steward sets once. Stored as one JSON value in table `installation`.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Site {
    /// The name of the installation.
    pub name: String,
    /// The languages that are offered.
    pub langs: Vec<String>,
    /// Who to call now, by language code.
    pub crisis: BTreeMap<String, String>,
    /// Whom to tell when something here worries you, by language code.
    pub safeguarding: BTreeMap<String, String>,
    /// The neutral site that "Leave now" opens.
    pub exit_url: String,
    /// The pay floor per hour, in hundredths of the currency.
    pub pay_floor: i64,
    /// The currency of the floor (ISO 4217).
    pub pay_currency: String,
    /// Where the floor comes from.
    pub pay_source: String,
    /// True for a demonstration: every page says so.
    pub demonstration: bool,
    /// False until the first steward has finished the set-up.
    pub ready: bool,
    /// Closed to the public after a restore, until the steward has looked.
    pub closed: Option<Closed>,
}

/// Why the installation is closed to the public: a backup was restored, and what was taken back since may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// The day of the backup, as 2026-03-15.
    pub since: String,
}

impl Default for Site {
    fn default() -> Self {
        Self {
            name: "Firsthand".to_owned(),
            langs: Lang::ALL.iter().map(|l| l.code().to_owned()).collect(),
            crisis: BTreeMap::new(),
            safeguarding: BTreeMap::new(),
            exit_url: "https://en.wikipedia.org/wiki/Weather".to_owned(),
            pay_floor: 5_700,
            pay_currency: "USD".to_owned(),
            pay_source: "Washington State, community compensation guidelines (2024)".to_owned(),
            demonstration: false,
            ready: false,
            closed: None,
        }
    }
}

impl Site {
    /// The text for a language, or the first there is, with the language it is in.
    pub fn localized(texts: &BTreeMap<String, String>, lang: Lang) -> (String, String) {
        texts
            .get_key_value(lang.code())
            .or_else(|| texts.get_key_value("en"))
            .or_else(|| texts.iter().next())
            .map_or_else(|| (String::new(), lang.code().to_owned()), |(l, text)| (text.clone(), l.clone()))
    }
}

/// The installation's own key. Everything keyed (slips, filters, form marks) derives from it.
#[derive(Clone)]
pub struct InstanceKey(pub [u8; 32]);

impl std::fmt::Debug for InstanceKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("InstanceKey(not shown)")
    }
}

/// What an [`App`] is made of.
pub struct Parts {
    /// The one door.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// Randomness.
    pub entropy: Entropy,
    /// All messages.
    pub catalogue: Arc<Catalogue>,
    /// The installation's key.
    pub key: InstanceKey,
    /// True when people reach us over https: cookies are `__Host-`.
    pub secure: bool,
    /// The secret word that opens the set-up page of a new installation; shown in the steward's terminal.
    pub setup_word: String,
    /// How to find the title and address of anything by kind and id.
    pub resolvers: Vec<Resolver>,
    /// What everybody may search, kind by kind.
    pub shelves: Vec<Shelf>,
    /// What the page "What we keep" tells.
    pub kept: Vec<Kept>,
}

/// What every handler is given. Cheap to clone.
#[derive(Clone)]
pub struct App {
    parts: Arc<Parts>,
    style: Arc<Style>,
    site: Arc<RwLock<Option<(Instant, Arc<Site>)>>>,
    mails: bool,
    shared: Arc<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

/// How long the settings are kept before they are read again: another instance may have changed them.
const SITE_AGE: Duration = Duration::from_secs(5);

impl App {
    /// Puts an application together.
    pub fn new(parts: Parts) -> Self {
        Self {
            parts: Arc::new(parts),
            style: Arc::new(Style::new()),
            site: Arc::default(),
            mails: false,
            shared: Arc::default(),
        }
    }

    /// The same, with a mail server or without.
    #[must_use]
    pub fn with_mail(self, mails: bool) -> Self {
        Self { mails, ..self }
    }

    /// The same, with something of a capability that all its handlers share and that can be made again from the database.
    #[must_use]
    pub fn sharing<T: Any + Send + Sync>(mut self, shared: Arc<T>) -> Self {
        Arc::make_mut(&mut self.shared).insert(TypeId::of::<T>(), shared);
        self
    }

    /// What a capability shares among its handlers.
    ///
    /// # Errors
    /// When nobody put it in: a fault of the program.
    pub fn shared<T: Any + Send + Sync>(&self) -> Result<Arc<T>, Problem> {
        let shared = self.shared.get(&TypeId::of::<T>()).cloned().ok_or(Problem::Internal)?;
        shared.downcast().map_err(|_| Problem::Internal)
    }

    /// True where a mail server is set.
    pub fn mails(&self) -> bool {
        self.mails
    }

    /// The one door.
    pub fn store(&self) -> &Store {
        &self.parts.store
    }

    /// The time.
    pub fn clock(&self) -> &Clock {
        &self.parts.clock
    }

    /// Randomness.
    pub fn entropy(&self) -> &Entropy {
        &self.parts.entropy
    }

    /// The installation's key.
    pub fn key(&self) -> &InstanceKey {
        &self.parts.key
    }

    /// True when cookies carry the `__Host-` prefix.
    pub fn secure(&self) -> bool {
        self.parts.secure
    }

    /// The word that opens the set-up page.
    pub fn setup_word(&self) -> &str {
        &self.parts.setup_word
    }

    /// The style sheet.
    pub fn style(&self) -> &Style {
        &self.style
    }

    /// How to find things of other capabilities.
    pub fn resolvers(&self) -> &[Resolver] {
        &self.parts.resolvers
    }

    /// What everybody may search.
    pub fn shelves(&self) -> &[Shelf] {
        &self.parts.shelves
    }

    /// What is kept how long, as the public page tells it.
    pub fn kept(&self) -> &[Kept] {
        &self.parts.kept
    }

    /// The messages of a language.
    pub fn words(&self, lang: Lang) -> Words {
        Words::new(Arc::clone(&self.parts.catalogue), lang)
    }

    /// The installation's settings.
    pub async fn site(&self) -> Result<Arc<Site>, Problem> {
        if let Some((at, site)) = &*self.site.read().unwrap_or_else(PoisonError::into_inner)
            && at.elapsed() < SITE_AGE
        {
            return Ok(Arc::clone(site));
        }
        let site = Arc::new(self.store().read("settings", |tx| Box::pin(load_site(tx))).await?);
        *self.site.write().unwrap_or_else(PoisonError::into_inner) = Some((Instant::now(), Arc::clone(&site)));
        Ok(site)
    }

    /// Carries out what was let go: keys are destroyed, tombstones written. Call it after a write that took something back,
    /// before the page says so. When the key store does not answer it is tried again within the hour; the words themselves
    /// are gone from the database already.
    pub async fn settle(&self) {
        if let Err(error) = self.store().settle(self.clock().today()).await {
            tracing::error!(%error, "what was taken back could not be carried to the key store; it is tried again within the hour");
        }
    }

    /// Forgets the cached settings, after they changed.
    pub fn forget_site(&self) {
        *self.site.write().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// Reads the settings; the defaults when there are none yet.
pub async fn load_site(tx: &mut Tx) -> store::Result<Site> {
    let row = tx.first("SELECT value FROM installation WHERE name = 'site'", values![]).await?;
    match row {
        None => Ok(Site::default()),
        Some(row) => serde_json::from_str(&row.get::<String>("value")?)
            .map_err(|error| store::Error::Broken(format!("the settings are not readable: {error}"))),
    }
}

/// Stores the settings.
pub async fn save_site(tx: &mut Tx, site: &Site) -> store::Result<()> {
    let value = serde_json::to_string(site).map_err(|error| store::Error::Broken(error.to_string()))?;
    tx.run(
        "INSERT INTO installation (name, value) VALUES ('site', $1)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        values![value],
    )
    .await?;
    Ok(())
}
