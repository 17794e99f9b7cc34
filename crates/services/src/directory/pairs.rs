//! Services that may be the same.
//!
//! The problem: two sources list the same shelter under two ids, with a name a little different and a telephone that changed in one of them.
//! Somebody who calls the older one reaches nobody. Ids cannot tell, and a program must not decide: it shows pairs, and says why.
//!
//! Two services are shown together when they share a telephone, a web page or an address of e-mail and at least half of the words of their
//! names, or have the same name in the same town. Within one source and organisation only the same name counts: an
//! organisation's services share its telephone.
//!
//! Not done: joining them. What is the same in two sources is mended in one of them.

use std::collections::{BTreeMap, BTreeSet};

use hsds::{Directory, Record};
use store::{Id, Result, Store, Tx, values};

use super::id_of;

/// What two services share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shared {
    /// A telephone number.
    Phone,
    /// A web page.
    Site,
    /// An address of e-mail.
    Email,
    /// Name and town.
    Town,
}

impl Shared {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Phone, Self::Site, Self::Email, Self::Town];

    /// A word for the database and for message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Site => "site",
            Self::Email => "email",
            Self::Town => "town",
        }
    }

    /// In words, for a list.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Phone => "the same telephone",
            Self::Site => "the same web page",
            Self::Email => "the same e-mail address",
            Self::Town => "the same name in the same town",
        }
    }
}

/// Two services that may be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The one with the smaller id: its id, name and source.
    pub one: (Id, String, String),
    /// The other.
    pub other: (Id, String, String),
    /// What they share.
    pub shared: BTreeSet<Shared>,
}

struct Seen {
    id: Id,
    name: String,
    words: BTreeSet<String>,
    organisation: String,
    source: String,
    keys: BTreeSet<(Shared, String)>,
}

/// Above so many services a telephone is a switchboard, and tells nothing.
const SWITCHBOARD: usize = 30;
/// Of a telephone number the end: with and without the code of the country it is the same.
const DIGITS: usize = 9;

/// Finds the pairs, in the order of ids. `sources` says who brought a service.
pub fn pairs(directory: &Directory, sources: &BTreeMap<Id, String>) -> Vec<Pair> {
    let seen: Vec<Seen> = seen(directory, sources);
    let mut buckets: BTreeMap<&(Shared, String), Vec<usize>> = BTreeMap::new();
    for (number, service) in seen.iter().enumerate() {
        for key in &service.keys {
            buckets.entry(key).or_default().push(number);
        }
    }
    let mut found: BTreeMap<(usize, usize), BTreeSet<Shared>> = BTreeMap::new();
    for (key, numbers) in buckets.into_iter().filter(|(_, numbers)| numbers.len() <= SWITCHBOARD) {
        for (at, a) in numbers.iter().enumerate() {
            for b in &numbers[at + 1..] {
                if alike(&seen[*a], &seen[*b], key.0) {
                    found.entry((*a, *b)).or_default().insert(key.0);
                }
            }
        }
    }
    let told = |number: usize| (seen[number].id, seen[number].name.clone(), seen[number].source.clone());
    found.into_iter().map(|((a, b), shared)| Pair { one: told(a), other: told(b), shared }).collect()
}

fn alike(a: &Seen, b: &Seen, shared: Shared) -> bool {
    if a.source == b.source && a.organisation == b.organisation {
        return a.words == b.words;
    }
    let both = a.words.intersection(&b.words).count();
    shared == Shared::Town || both * 2 >= a.words.len().max(b.words.len())
}

fn seen(directory: &Directory, sources: &BTreeMap<Id, String>) -> Vec<Seen> {
    let index = directory.index();
    let services = directory.rows("service").iter().filter(|row| row.text("status") != Some("defunct"));
    services
        .filter_map(|service| {
            let id = id_of(service.id())?;
            let name = service.text("name").unwrap_or_default();
            let words: BTreeSet<String> = finding::words(name).into_iter().map(|word| word.text).collect();
            let mut keys = BTreeSet::new();
            let mut add = |shared, key: String| {
                if !key.is_empty() {
                    keys.insert((shared, key));
                }
            };
            for phone in index.of(service.id(), "phone", "service_id") {
                let digits: Vec<char> =
                    phone.text("number").unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
                // A short number is a county's or a country's.
                if digits.len() >= 6 {
                    add(Shared::Phone, digits[digits.len().saturating_sub(DIGITS)..].iter().collect());
                }
            }
            add(Shared::Site, service.text("url").map(site).unwrap_or_default());
            add(Shared::Email, service.text("email").unwrap_or_default().to_lowercase());
            let folded = words.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
            for town in towns(directory, &index, service) {
                add(Shared::Town, format!("{folded}, {town}"));
            }
            let organisation = service.text("organization_id").unwrap_or_default().to_owned();
            let source = sources.get(&id).cloned().unwrap_or_default();
            Some(Seen { id, name: name.to_owned(), words, organisation, source, keys })
        })
        .collect()
}

/// A web page without what does not matter.
fn site(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/');
    // The first page of an organisation is shared by all it does: a page below it is not.
    rest.to_lowercase()
}

fn towns(directory: &Directory, index: &hsds::Index<'_>, service: &Record) -> BTreeSet<String> {
    let at = index.of(service.id(), "service_at_location", "service_id");
    let houses = at.filter_map(|at| directory.find("location", at.text("location_id")?));
    let addresses = houses.flat_map(|house| index.of(house.id(), "address", "location_id"));
    addresses.filter_map(|row| row.text("city")).map(finding::folded).filter(|city| !city.is_empty()).collect()
}

/// Finds the pairs of what is stored.
///
/// # Errors
/// When the database does not answer.
pub async fn stored(store: &Store) -> Result<Vec<Pair>> {
    let directory = super::everything(store).await?;
    let sources = store.read("sources of services", |tx| Box::pin(sources(tx))).await?;
    Ok(pairs(&directory, &sources))
}

async fn sources(tx: &mut Tx) -> Result<BTreeMap<Id, String>> {
    let rows = tx.all("SELECT id, source FROM directory_parts WHERE kind = 'service' AND gone = 0", values![]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("source")?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_the_same_is_shown_and_what_shares_a_switchboard_is_not() {
        let files = [
            (
                "services.csv",
                "id,name,organization_id,url,status\n\
                 a1,Night shelter for men,o1,https://www.quay.example/night/,active\n\
                 a2,Night shelter (men),o2,http://quay.example/night,active\n\
                 a3,Legal clinic,o1,,active\n\
                 a4,Legal clinic for women,o1,,active\n\
                 a5,Food bank,o3,,active\n\
                 a6,food BANK,o4,,active\n\
                 a7,Food bank,o5,,active\n\
                 a8,Night shelter for men,o6,,defunct\n",
            ),
            ("organizations.csv", "id,name\no1,One\no2,Two\no3,Three\no4,Four\no5,Five\no6,Six\n"),
            (
                "phones.csv",
                "id,service_id,number\np1,a1,+1 555 010 0000\np2,a2,555-010-0000\np3,a3,555 0199 123\np4,a4,555 0199 123\n\
                 p5,a5,112\np6,a6,112\np8,a8,+1 555 010 0000\n",
            ),
            ("locations.csv", "id,name,location_type\nl5,x,physical\nl6,y,physical\nl7,z,physical\n"),
            ("service_at_location.csv", "id,service_id,location_id\nx5,a5,l5\nx6,a6,l6\nx7,a7,l7\n"),
            (
                "addresses.csv",
                "id,location_id,address_1,city,country,address_type\nd5,l5,1 A,Sampleton,US,physical\n\
                 d6,l6,2 B,SAMPLETON,US,physical\nd7,l7,3 C,Northbrook,US,physical\n",
            ),
        ];
        let (directory, _) = hsds::read_files(&files, &hsds::Options::default()).expect("tables");
        let mut found: Vec<(Vec<String>, Vec<Shared>)> = pairs(&directory, &BTreeMap::new())
            .into_iter()
            .map(|pair| {
                let mut names = vec![pair.one.1, pair.other.1];
                names.sort();
                (names, pair.shared.into_iter().collect())
            })
            .collect();
        found.sort();
        let two = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
        assert_eq!(
            found,
            [
                (two("Food bank", "food BANK"), vec![Shared::Town]),
                (two("Night shelter (men)", "Night shelter for men"), vec![Shared::Phone, Shared::Site]),
            ]
        );
    }
}
