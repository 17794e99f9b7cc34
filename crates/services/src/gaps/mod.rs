//! Who finds no help, where.
//!
//! The problem: a directory of four thousand services hides that twelve of them take men. A ministry plans beds by how many there are, and
//! nobody counts for whom. So for each group, each kind of help and each region it is counted what services say: made for them, also
//! for them, case by case, not for them, nothing. "Nothing" is told as such: it is neither a yes nor a no.
//!
//! What is counted is services, never people, and only what services say of themselves; whoever is turned away all the same is not in
//! here. A service without a place (by telephone, online) counts where no region is asked for.
//!
//! Once a month the numbers are kept ([`history`]), so that everybody can see what became better, and a feed tells it.
//!
//! Not done: people who were turned away (referrals will tell), how many of a group live in a region.

pub mod files;
pub mod history;
mod page;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use finding::Thing;
use hsds::profile::{self, Term};

pub(crate) use page::{get, samples};

/// The populations, in the order of the profile.
pub fn groups() -> Vec<&'static Term> {
    profile::terms().iter().filter(|term| term.taxonomy == "population").collect()
}

/// The kinds of help, in the order of the profile.
pub fn helps() -> Vec<&'static Term> {
    profile::terms().iter().filter(|term| term.taxonomy == "service").collect()
}

/// What services say of a group: so many specialise, serve, decide case by case, exclude.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Made for them.
    pub specialise: u32,
    /// Take them like everybody else.
    pub serve: u32,
    /// Decide each time.
    pub case_by_case: u32,
    /// Do not take them.
    pub exclude: u32,
    /// All services of this kind there, whatever they say.
    pub services: u32,
}

impl Count {
    /// Services that say nothing of the group.
    pub const fn unknown(&self) -> u32 {
        self.services - self.specialise - self.serve - self.case_by_case - self.exclude
    }

    /// Services that take them.
    pub const fn takes(&self) -> u32 {
        self.specialise + self.serve
    }

    fn add(&mut self, claim: u8) {
        self.services += 1;
        match claim {
            1 => self.specialise += 1,
            2 => self.serve += 1,
            3 => self.case_by_case += 1,
            4 => self.exclude += 1,
            _ => {}
        }
    }
}

const CLAIMS: [&str; 4] = ["specialises", "serves", "case_by_case", "excludes"];

/// What is counted of a service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Fact {
    /// Kinds of help, by their place in the list.
    helps: Vec<u8>,
    /// For each group what is claimed: 0 is nothing, then as in [`CLAIMS`].
    claims: Vec<(u8, u8)>,
    regions: Vec<String>,
}

/// What is counted, of every service that people may turn to.
#[derive(Debug, Default)]
pub struct Facts {
    all: HashMap<u128, Fact>,
    groups: HashMap<&'static str, u8>,
    helps: HashMap<&'static str, u8>,
}

impl Facts {
    /// Takes in what changed.
    pub(crate) fn change(&mut self, things: &[Thing], gone: &[u128]) {
        if self.groups.is_empty() {
            let numbered = |terms: Vec<&'static Term>| {
                terms.into_iter().enumerate().map(|(at, term)| (term.code.as_str(), at as u8)).collect()
            };
            (self.groups, self.helps) = (numbered(groups()), numbered(helps()));
        }
        for id in gone {
            self.all.remove(id);
        }
        for thing in things {
            if thing.tags.iter().any(|tag| tag == "offered") {
                let fact = self.fact(thing);
                self.all.insert(thing.id, fact);
            } else {
                self.all.remove(&thing.id);
            }
        }
    }

    fn fact(&self, thing: &Thing) -> Fact {
        let mut fact = Fact::default();
        for tag in &thing.tags {
            if let Some(region) = tag.strip_prefix("region:") {
                fact.regions.push(region.to_owned());
            } else if let Some(help) = tag.strip_prefix("service:").and_then(|code| self.helps.get(code)) {
                fact.helps.push(*help);
            } else if let Some((code, claim)) = tag.strip_prefix("population:").and_then(|rest| rest.split_once(':'))
                && let (Some(group), Some(claim)) = (self.groups.get(code), CLAIMS.iter().position(|one| *one == claim))
            {
                let claim = claim as u8 + 1;
                // Where two claims contradict each other, the less open one counts.
                match fact.claims.iter_mut().find(|one| one.0 == *group) {
                    Some(one) => one.1 = one.1.max(claim),
                    None => fact.claims.push((*group, claim)),
                }
            }
        }
        fact
    }

    /// The regions of which something is known.
    pub fn regions(&self) -> BTreeSet<&str> {
        self.all.values().flat_map(|fact| fact.regions.iter().map(String::as_str)).collect()
    }

    /// Counts a region, or everything.
    pub fn table(&self, region: Option<&str>) -> Table {
        let (groups, helps) = (groups().len(), helps().len());
        let mut table = Table { counts: vec![Count::default(); groups * helps], helps };
        let here = |fact: &&Fact| region.is_none_or(|region| fact.regions.iter().any(|one| one == region));
        for fact in self.all.values().filter(here) {
            for help in &fact.helps {
                for group in 0..groups {
                    let claim = fact.claims.iter().find(|one| usize::from(one.0) == group).map_or(0, |one| one.1);
                    table.counts[group * helps + usize::from(*help)].add(claim);
                }
            }
        }
        table
    }

    /// Every region with its table; everything together under an empty name.
    pub fn tables(&self) -> BTreeMap<String, Table> {
        let regions: Vec<String> = self.regions().into_iter().map(str::to_owned).collect();
        let mut tables: BTreeMap<String, Table> =
            regions.into_iter().map(|region| (region.clone(), self.table(Some(&region)))).collect();
        tables.insert(String::new(), self.table(None));
        tables
    }
}

/// The counts of a region: group by group and help by help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    counts: Vec<Count>,
    helps: usize,
}

impl Table {
    /// The count for a group and a kind of help, by their places in [`groups`] and [`helps`].
    pub fn at(&self, group: usize, help: usize) -> Count {
        self.counts[group * self.helps + help]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thing(id: u128, tags: &[&str]) -> Thing {
        Thing { id, tags: tags.iter().map(|tag| (*tag).to_owned()).collect(), ..Thing::default() }
    }

    fn place(terms: &[&'static Term], code: &str) -> usize {
        terms.iter().position(|term| term.code == code).expect("a term")
    }

    #[test]
    fn services_are_counted_by_what_they_say_and_silence_is_neither_yes_nor_no() {
        let beds = "service:emergency-housing";
        let mut facts = Facts::default();
        facts.change(
            &[
                thing(1, &["offered", beds, "population:men:specialises", "region:US/North", "region:US/"]),
                thing(2, &["offered", beds, "population:men:serves", "population:men:excludes", "region:US/"]),
                thing(3, &["offered", beds, "region:US/North", "region:US/"]),
                thing(4, &["offered", beds, "service:interpreting", "population:men:case_by_case"]),
                thing(5, &[beds, "population:men:specialises", "region:US/North"]),
            ],
            &[],
        );
        let (men, bed) = (place(&groups(), "men"), place(&helps(), "emergency-housing"));
        let all = facts.table(None).at(men, bed);
        assert_eq!(all, Count { specialise: 1, serve: 0, case_by_case: 1, exclude: 1, services: 4 });
        assert_eq!((all.unknown(), all.takes()), (1, 1));
        let north = facts.table(Some("US/North")).at(men, bed);
        assert_eq!((north.specialise, north.services, north.unknown()), (1, 2, 1));
        assert_eq!(facts.table(Some("US/")).at(men, bed).exclude, 1, "the less open of two claims counts");
        let women = facts.table(None).at(place(&groups(), "women"), bed);
        assert_eq!((women.unknown(), women.services), (4, 4));
        assert_eq!(facts.regions().into_iter().collect::<Vec<_>>(), ["US/", "US/North"]);
        // One that closes is no longer counted; one that went neither.
        facts.change(&[thing(1, &[beds, "population:men:specialises"])], &[3]);
        assert_eq!(
            facts.table(None).at(men, bed),
            Count { case_by_case: 1, exclude: 1, services: 2, ..Count::default() }
        );
        assert_eq!(facts.tables().len(), 2);
    }
}
