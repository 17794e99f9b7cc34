//! The index, and how it follows the database.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicI64, Ordering},
    },
};

use finding::{Engine, Found, Point, Query, Thing, Times};
use hsds::Directory;
use jiff::Timestamp;
use store::{Id, Result, Store, Tx};
use tokio::{
    sync::{Mutex, mpsc},
    task::JoinHandle,
};

use super::{
    ask::{Asked, Places},
    things::{self, Timetables, thing},
    towns::Towns,
};
use crate::{
    directory::{
        self, Stored, Terms,
        gazetteer::{self, Place},
    },
    gaps::{Facts, Table},
};

/// What is held in memory of the directory, to search in. One for a program.
pub struct Live {
    engine: Arc<Engine>,
    times: Arc<RwLock<Timetables>>,
    places: RwLock<Arc<Places>>,
    terms: RwLock<Terms>,
    facts: RwLock<Facts>,
    /// The number of the last change that is in it.
    seen: AtomicI64,
    /// Held by whoever brings it up to date.
    turn: Mutex<()>,
}

/// Above so many changes everything is made anew: that is faster, and leaves the index in one piece.
const MANY: i64 = 2_000;
/// Services that are read together.
const TOGETHER: usize = 500;
/// Things that go into the index together, when it is made anew.
const AT_ONCE: usize = 8_000;

impl Live {
    /// An empty one.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn new() -> std::result::Result<Self, finding::Error> {
        Ok(Self {
            engine: Arc::new(Engine::with(things::vocabulary())?),
            times: Arc::default(),
            places: RwLock::default(),
            terms: RwLock::default(),
            facts: RwLock::default(),
            seen: AtomicI64::new(0),
            turn: Mutex::new(()),
        })
    }

    /// How many services and organisations are in it.
    pub fn len(&self) -> usize {
        self.engine.len()
    }

    /// True when there are none.
    pub fn is_empty(&self) -> bool {
        self.engine.is_empty()
    }

    /// How much memory the index takes, in bytes.
    pub fn bytes(&self) -> usize {
        self.engine.bytes()
    }

    /// Places with names.
    pub fn places(&self) -> Arc<Places> {
        Arc::clone(&self.places.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Taxonomies, terms and units.
    pub fn terms(&self) -> Terms {
        self.terms.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Brings it up to date: after this, everything that was stored before is in it.
    ///
    /// # Errors
    /// When the database does not answer, or memory ends.
    pub async fn refresh(&self, store: &Store) -> Result<()> {
        let last = store.glance("directory number", |tx| Box::pin(directory::revision(tx))).await?;
        if last <= self.seen.load(Ordering::Acquire) {
            return Ok(());
        }
        let _turn = self.turn.lock().await;
        let seen = self.seen.load(Ordering::Acquire);
        if last <= seen {
            return Ok(());
        }
        let many = store.read("directory changes", move |tx| Box::pin(directory::how_many_changed(tx, seen))).await?;
        let reached =
            if seen == 0 || many > MANY { self.rebuild(store).await? } else { self.follow(store, seen).await? };
        self.seen.store(reached, Ordering::Release);
        Ok(())
    }

    /// Reads all services anew.
    async fn rebuild(&self, store: &Store) -> Result<i64> {
        let (reached, terms, places) = store
            .read("directory terms", |tx| {
                Box::pin(async move {
                    // The number first: what changes while we read comes again.
                    let reached = directory::revision(tx).await?;
                    Ok::<_, store::Error>((reached, Terms::all(tx).await?, gazetteer::all(tx).await?))
                })
            })
            .await?;
        let mut last: Option<Id> = None;
        let mut towns = Towns::default();
        let mut there = HashSet::new();
        let mut taking = Taking::begin(Arc::clone(&self.engine));
        let mut after: Option<Id> = None;
        loop {
            let from = after;
            let batch = store
                .read("directory organisations", move |tx| {
                    Box::pin(directory::after(tx, "organization", from, TOGETHER))
                })
                .await?;
            let Some(end) = batch.last() else { break };
            after = Some(end.id);
            self.hand_on(organisations(batch, &terms), &mut taking, &mut there).await?;
        }
        loop {
            let from = last;
            let batch =
                store.read("directory services", move |tx| Box::pin(directory::some(tx, from, TOGETHER))).await?;
            let Some(end) = batch.services.last() else { break };
            last = Some(end.id);
            towns.see(&batch.named);
            self.hand_on(self.things(batch.services, batch.named, &terms), &mut taking, &mut there).await?;
        }
        taking.end().await?;
        // What was in it before and is no longer there.
        let all = self.engine.ids().map_err(broken)?;
        let gone: Vec<u128> = all.into_iter().filter(|id| !there.contains(id)).collect();
        if !gone.is_empty() {
            self.take(&[], &gone)?;
        }
        self.engine.settle().map_err(broken)?;
        self.hold(terms, if places.is_empty() { towns.places() } else { places });
        Ok(reached)
    }

    /// Reads what changed.
    async fn follow(&self, store: &Store, seen: i64) -> Result<i64> {
        let (reached, changed, services, named, terms, places) = store
            .read("directory changes", move |tx| {
                Box::pin(async move {
                    let reached = directory::revision(tx).await?;
                    let changed = directory::changed(tx, seen).await?;
                    let (services, named) = touched(tx, &changed).await?;
                    let terms = Terms::all(tx).await?;
                    Ok::<_, store::Error>((reached, changed, services, named, terms, gazetteer::all(tx).await?))
                })
            })
            .await?;
        if changed.iter().any(|thing| ["taxonomy", "taxonomy_term"].contains(&thing.kind)) {
            return self.rebuild(store).await;
        }
        let found = |thing: &&Stored| ["service", "organization"].contains(&thing.kind);
        let gone: Vec<u128> = changed.iter().filter(found).map(|thing| thing.id.number()).collect();
        let towns = if places.is_empty() { self.towns(store).await? } else { Vec::new() };
        let mut things = self.things(services, named, &terms);
        let there = changed.into_iter().filter(|thing| thing.kind == "organization" && !thing.gone).collect();
        things.extend(organisations(there, &terms));
        self.take(&things, &gone)?;
        self.hold(terms, if places.is_empty() { towns } else { places });
        Ok(reached)
    }

    /// The towns of all public places, anew: one whose place was hidden must not stay.
    async fn towns(&self, store: &Store) -> Result<Vec<Place>> {
        let (mut towns, mut last) = (Towns::default(), None);
        loop {
            let from = last;
            let some = store
                .read("directory towns", move |tx| Box::pin(directory::after(tx, "location", from, TOGETHER)))
                .await?;
            let Some(end) = some.last() else { return Ok(towns.places()) };
            last = Some(end.id);
            towns.see(&some);
        }
    }

    /// Gives things on to the index, and counts them.
    async fn hand_on(&self, things: Vec<Thing>, taking: &mut Taking, there: &mut HashSet<u128>) -> Result<()> {
        there.extend(things.iter().map(|thing| thing.id));
        self.facts.write().unwrap_or_else(PoisonError::into_inner).change(&things, &[]);
        taking.give(things).await
    }

    /// Takes in what changed.
    fn take(&self, things: &[Thing], gone: &[u128]) -> Result<()> {
        self.engine.change(things, gone).map_err(broken)?;
        self.facts.write().unwrap_or_else(PoisonError::into_inner).change(things, gone);
        Ok(())
    }

    /// What services of a region say of each group, for each kind of help; of all regions when none is named.
    pub fn gap_table(&self, region: Option<&str>) -> Table {
        self.facts.read().unwrap_or_else(PoisonError::into_inner).table(region)
    }

    /// The same for every region, and for all together under an empty name.
    pub fn gap_tables(&self) -> BTreeMap<String, Table> {
        self.facts.read().unwrap_or_else(PoisonError::into_inner).tables()
    }

    /// The middle of a region: of the places of its services.
    ///
    /// # Errors
    /// When the index is broken.
    pub fn middle(&self, region: &str) -> Result<Option<Point>> {
        let (mut sum, mut many) = ((0.0, 0.0), 0.0);
        for hit in self.in_region(region, 0, 500)?.hits {
            if let Some(point) = self.engine.point(hit.id).map_err(broken)? {
                sum = (sum.0 + point.latitude, sum.1 + point.longitude);
                many += 1.0;
            }
        }
        Ok((many > 0.0).then(|| Point { latitude: sum.0 / many, longitude: sum.1 / many }))
    }

    fn hold(&self, terms: Terms, places: Vec<Place>) {
        *self.terms.write().unwrap_or_else(PoisonError::into_inner) = terms;
        *self.places.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(Places::new(places));
    }

    fn things(&self, services: Vec<Stored>, named: Vec<Stored>, terms: &Terms) -> Vec<Thing> {
        // Whoever asks what changed must be told also when its organisation or its place did: a place may have become confidential.
        let at = |thing: &Stored| thing.changed_at.0.max(0) as u64;
        let of_named: HashMap<Id, u64> = named.iter().map(|thing| (thing.id, at(thing))).collect();
        let names = |service: &Stored| -> Vec<Id> {
            let places = service.rows.iter().filter(|row| row.table().name == "service_at_location");
            let places = places.filter_map(|row| row.text("location_id"));
            let all = service.rows[0].text("organization_id").into_iter().chain(places);
            all.filter_map(directory::id_of).collect()
        };
        let changed: HashMap<Id, u64> = services
            .iter()
            .map(|service| {
                let latest = names(service).iter().filter_map(|id| of_named.get(id).copied()).max();
                (service.id, at(service).max(latest.unwrap_or_default()))
            })
            .collect();
        let directory = Directory::new(services.into_iter().chain(named).flat_map(|thing| thing.rows));
        let index = directory.index();
        let mut times = self.times.write().unwrap_or_else(PoisonError::into_inner);
        let of = |service| {
            let thing = thing(&directory, &index, service, terms, &mut times);
            let number = changed.get(&Id::from_number(thing.id)).copied().unwrap_or_default();
            Thing { number, ..thing }
        };
        directory.rows("service").iter().map(of).collect()
    }

    /// What is found.
    ///
    /// # Errors
    /// When the index is broken.
    pub fn find(&self, asked: &Asked, now: Timestamp, from: usize, most: usize) -> Result<Found> {
        let mut query = asked.query();
        query.times = asked.open.then(|| self.open_at(now));
        (query.from, query.most) = (from, Some(most));
        self.engine.find(&query).map_err(broken)
    }

    /// Services by words, whether people may still turn to them or not: for whoever keeps them.
    ///
    /// # Errors
    /// When the index is broken.
    pub fn by_words(&self, words: &str, most: usize) -> Result<Vec<Id>> {
        let all = vec![vec!["kind:service".to_owned()]];
        let found = self.engine.find(&Query { text: words, all, most: Some(most), ..Query::default() });
        Ok(found.map_err(broken)?.hits.iter().map(|hit| Id::from_number(hit.id)).collect())
    }

    /// Which timetables are open at a moment.
    fn open_at(&self, now: Timestamp) -> Times {
        let open = self.times.read().unwrap_or_else(PoisonError::into_inner).open_at(now);
        Arc::new(move |number| open.get(number as usize).copied().unwrap_or(false))
    }

    /// How many services people may turn to.
    ///
    /// # Errors
    /// When the index is broken.
    pub fn services(&self) -> Result<usize> {
        let all = Query { all: vec![vec!["offered".to_owned()]], most: Some(1), ..Query::default() };
        Ok(self.engine.find(&all).map_err(broken)?.total)
    }

    /// How many services people may turn to are nowhere on a map.
    ///
    /// # Errors
    /// When the index is broken.
    pub fn unplaced(&self) -> Result<usize> {
        let all = vec![vec!["offered".to_owned()], vec!["noplace".to_owned()]];
        Ok(self.engine.find(&Query { all, most: Some(1), ..Query::default() }).map_err(broken)?.total)
    }

    /// The languages that services have, by their codes.
    ///
    /// # Errors
    /// When the index is broken.
    pub fn languages(&self) -> Result<Vec<String>> {
        let tags = self.engine.tags("lang:").map_err(broken)?;
        Ok(tags.iter().filter_map(|tag| tag.strip_prefix("lang:")).map(str::to_owned).collect())
    }

    /// The regions that have services, as "US/North coast"; a country alone where addresses name no region.
    ///
    /// # Errors
    /// When the index is broken.
    pub fn regions(&self) -> Result<Vec<String>> {
        let tags = self.engine.tags("region:").map_err(broken)?;
        Ok(tags.iter().filter_map(|tag| tag.strip_prefix("region:")).map(str::to_owned).collect())
    }

    /// Services of a region, in the order of names.
    ///
    /// # Errors
    /// When the index is broken.
    pub fn in_region(&self, region: &str, from: usize, most: usize) -> Result<Found> {
        let all = vec![vec!["offered".to_owned()], vec![format!("region:{region}")]];
        self.engine.find(&Query { all, from, most: Some(most), ..Query::default() }).map_err(broken)
    }

    /// Where a postal code is: of the services with it, the first place; a place of the list that is called so before that.
    ///
    /// # Errors
    /// When the index is broken.
    pub fn postcode(&self, code: &str) -> Result<Option<Point>> {
        // A name is no code: whoever may measure from any town may find out where a house is.
        if code.chars().any(|c| c.is_ascii_digit())
            && let Ok(place) = self.places().find(code)
        {
            return Ok(Some(place.point));
        }
        let tagged = Query { all: vec![vec![things::postcode_tag(code)]], most: Some(1), ..Query::default() };
        let first = self.engine.find(&tagged).map_err(broken)?.hits.first().map(|hit| hit.id);
        first.map_or(Ok(None), |id| self.engine.point(id).map_err(broken))
    }

    /// What is found that is nowhere on a map: by telephone, online, or at an address that is kept secret.
    ///
    /// # Errors
    /// When the index is broken.
    pub fn without_place(&self, asked: &Asked, now: Timestamp, most: usize) -> Result<Vec<Id>> {
        let mut elsewhere = asked.clone();
        elsewhere.place = super::ask::Where::Anywhere;
        let mut query = elsewhere.query();
        query.all.push(vec!["noplace".to_owned(), "remote".to_owned()]);
        query.times = asked.open.then(|| self.open_at(now));
        query.most = Some(most);
        let found = self.engine.find(&query).map_err(broken)?;
        Ok(found.hits.into_iter().map(|hit| Id::from_number(hit.id)).collect())
    }

    /// What a query finds that is not made from a form.
    ///
    /// # Errors
    /// When the index is broken.
    pub fn ask(&self, query: &Query<'_>) -> Result<Found> {
        self.engine.find(query).map_err(broken)
    }
}

/// The index takes things in on a thread of its own, while the next ones are read: two processors make it.
struct Taking {
    to: mpsc::Sender<Vec<Thing>>,
    done: JoinHandle<std::result::Result<(), finding::Error>>,
}

impl Taking {
    fn begin(engine: Arc<Engine>) -> Self {
        let (to, mut from) = mpsc::channel::<Vec<Thing>>(4);
        let done = tokio::task::spawn_blocking(move || {
            // A commit of the index costs as much as a thousand things.
            let mut waiting: Vec<Thing> = Vec::new();
            while let Some(things) = from.blocking_recv() {
                waiting.extend(things);
                if waiting.len() >= AT_ONCE {
                    engine.change(&waiting, &[])?;
                    waiting.clear();
                }
            }
            engine.change(&waiting, &[])
        });
        Self { to, done }
    }

    /// Hands things on. When the index takes no more, [`Self::end`] says why.
    async fn give(&mut self, things: Vec<Thing>) -> Result<()> {
        if self.to.send(things).await.is_ok() {
            return Ok(());
        }
        let why = (&mut self.done).await.map_err(broken)?;
        why.map_err(broken)
    }

    async fn end(self) -> Result<()> {
        drop(self.to);
        self.done.await.map_err(broken)?.map_err(broken)
    }
}

/// Organisations as they are found.
fn organisations(organisations: Vec<Stored>, terms: &Terms) -> Vec<Thing> {
    let changed: HashMap<Id, u64> = organisations.iter().map(|one| (one.id, one.changed_at.0.max(0) as u64)).collect();
    let directory = Directory::new(organisations.into_iter().flat_map(|thing| thing.rows));
    let index = directory.index();
    let of = |record| {
        let thing = things::organisation(&index, record, terms);
        let number = changed.get(&Id::from_number(thing.id)).copied().unwrap_or_default();
        Thing { number, ..thing }
    };
    directory.rows("organization").iter().map(of).collect()
}

fn broken(error: impl std::fmt::Display) -> store::Error {
    store::Error::Broken(format!("the index: {error}"))
}

/// The services that a change touches, with what they name.
async fn touched(tx: &mut Tx, changed: &[Stored]) -> Result<(Vec<Stored>, Vec<Stored>)> {
    let mut ids = BTreeSet::new();
    for thing in changed {
        match thing.kind {
            "service" if !thing.gone => {
                ids.insert(thing.id);
            }
            "organization" => ids.extend(directory::services_of(tx, thing.id).await?),
            "location" => ids.extend(directory::services_at(tx, thing.id).await?),
            _ => {}
        }
    }
    let services = directory::find_all(tx, "service", ids).await?;
    let (mut organisations, mut locations) = (Vec::new(), Vec::new());
    for service in &services {
        organisations.extend(service.rows[0].text("organization_id").and_then(directory::id_of));
        let at = service.rows.iter().filter(|row| row.table().name == "service_at_location");
        locations.extend(at.filter_map(|row| row.text("location_id")).filter_map(directory::id_of));
    }
    let mut named = directory::find_all(tx, "organization", organisations).await?;
    named.extend(directory::find_all(tx, "location", locations).await?);
    Ok((services, named))
}
