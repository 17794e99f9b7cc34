//! What somebody looks for.

use std::{collections::HashMap, fmt::Write as _};

use finding::{Near, Point, Query, folded};
use hsds::profile::{self, Claim, Term};
use kit::Fields;

use super::things::area_tag;
use crate::directory::gazetteer::Place;

/// Where it shall be.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Where {
    /// Anywhere.
    #[default]
    Anywhere,
    /// Not farther than so many kilometres from a place.
    Near(String, Point, u16),
    /// In an area that is called so, or for people there.
    Area(String),
}

/// What somebody looks for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Words.
    pub words: String,
    /// The help that is needed.
    pub needs: Option<&'static Term>,
    /// Who is to be served: all of them.
    pub groups: Vec<&'static Term>,
    /// Also services of which it is not known whether they serve these groups.
    pub unknown: bool,
    /// Barriers that must not be there.
    pub without: Vec<&'static Term>,
    /// A language that is spoken there (BCP 47, without region).
    pub language: String,
    /// Where.
    pub place: Where,
    /// Open now.
    pub open: bool,
    /// From a distance.
    pub remote: bool,
}

/// Distances that can be chosen, in kilometres.
pub(crate) const DISTANCES: [u16; 5] = [5, 10, 25, 50, 100];
/// The longest text in the field for words.
const LONGEST: usize = 200;

/// What is wrong with a place that was typed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NoPlace {
    /// No list has it.
    Unknown,
    /// Several have the name.
    Several(Vec<String>),
}

/// Places that can be found by their names, in any spelling that folds to the same.
#[derive(Debug, Default)]
pub struct Places {
    all: Vec<Place>,
    by_name: HashMap<String, Vec<usize>>,
    by_full_name: HashMap<String, Vec<usize>>,
}

fn fold(text: &str) -> String {
    let text: String = text.chars().take(LONGEST).collect();
    folded(&text)
}

impl Places {
    /// Folds all names, once.
    pub fn new(all: Vec<Place>) -> Self {
        let mut places = Self { all: Vec::new(), by_name: HashMap::new(), by_full_name: HashMap::new() };
        for (number, place) in all.iter().enumerate() {
            for name in std::iter::once(&place.name).chain(&place.names) {
                let numbers = places.by_name.entry(fold(name)).or_default();
                if !numbers.contains(&number) {
                    numbers.push(number);
                }
            }
            if !place.area.is_empty() {
                places.by_full_name.entry(fold(&place.said())).or_default().push(number);
            }
        }
        places.all = all;
        places
    }

    /// True when no place is known.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// A place by what somebody typed: its name, alone or with what it lies in.
    pub(crate) fn find(&self, typed: &str) -> Result<&Place, NoPlace> {
        let typed = fold(typed);
        let told = |numbers: &[usize]| numbers.iter().take(MANY).map(|number| self.all[*number].said()).collect();
        match self.by_full_name.get(&typed).map(Vec::as_slice) {
            Some([one]) => return Ok(&self.all[*one]),
            // Two of one name in one area: nobody can tell them apart by words.
            Some(several) => return Err(NoPlace::Several(told(several))),
            None => {}
        }
        match self.by_name.get(&typed).map(Vec::as_slice) {
            Some([one]) => Ok(&self.all[*one]),
            Some(several) => Err(NoPlace::Several(told(several))),
            None => {
                let near = self.alike(&typed);
                if near.is_empty() { Err(NoPlace::Unknown) } else { Err(NoPlace::Several(told(&near))) }
            }
        }
    }

    /// Places whose names begin as this does, for whoever has a letter wrong further on.
    fn alike(&self, typed: &str) -> Vec<usize> {
        let begin: String = typed.chars().take(4).collect();
        if begin.chars().count() < 4 {
            return Vec::new();
        }
        let mut alike: Vec<usize> = self
            .by_name
            .iter()
            .filter(|(name, _)| name.starts_with(&begin))
            .flat_map(|(_, numbers)| numbers)
            .copied()
            .collect();
        alike.sort_unstable();
        alike.dedup();
        alike.truncate(MANY);
        alike
    }
}

/// Places that an answer names at most.
const MANY: usize = 5;

impl Place {
    /// Its name with what it lies in.
    pub(crate) fn said(&self) -> String {
        if self.area.is_empty() { self.name.clone() } else { format!("{}, {}", self.name, self.area) }
    }
}

fn terms(fields: &Fields, name: &str, taxonomy: &str) -> Vec<&'static Term> {
    let mut terms: Vec<&'static Term> =
        fields.list(name).iter().filter_map(|code| profile::term(taxonomy, code)).collect();
    terms.sort_by_key(|term| {
        profile::terms().iter().position(|one| one.code == term.code && one.taxonomy == term.taxonomy)
    });
    terms.dedup_by_key(|term| term.code.clone());
    terms
}

impl Asked {
    /// Reads a form. What is wrong is noted at its field.
    pub(crate) fn read(fields: &mut Fields, places: &Places, say: &dyn Fn(&str, &str) -> String) -> Self {
        let words: String = fields.text("words").chars().take(LONGEST).collect();
        let typed = fields.text("place").to_owned();
        let within = fields.text("within").to_owned();
        let place = if typed.is_empty() {
            Where::Anywhere
        } else if within == "area" {
            Where::Area(typed.chars().take(LONGEST).collect())
        } else {
            match places.find(&typed) {
                Ok(place) => {
                    let km = within.parse().ok().filter(|km| DISTANCES.contains(km)).unwrap_or(25);
                    Where::Near(place.said(), place.point, km)
                }
                Err(NoPlace::Unknown) => {
                    fields.wrong("place", say("find-place-unknown", ""));
                    Where::Anywhere
                }
                Err(NoPlace::Several(names)) => {
                    fields.wrong("place", say("find-place-several", &names.join("; ")));
                    Where::Anywhere
                }
            }
        };
        Self {
            words,
            needs: profile::term("service", fields.text("needs")),
            groups: terms(fields, "group", "population"),
            unknown: fields.is("unknown", "yes"),
            without: terms(fields, "without", "barrier"),
            language: fields.text("language").chars().filter(char::is_ascii_alphabetic).take(8).collect(),
            place,
            open: fields.is("open", "yes"),
            remote: fields.is("remote", "yes"),
        }
    }

    /// The fields that say this.
    pub(crate) fn fields(&self) -> Fields {
        let mut fields = Fields::new();
        fields.add("words", &self.words);
        if let Some(needs) = self.needs {
            fields.add("needs", &needs.code);
        }
        for group in &self.groups {
            fields.add("group", &group.code);
        }
        for barrier in &self.without {
            fields.add("without", &barrier.code);
        }
        fields.add("language", &self.language);
        match &self.place {
            Where::Anywhere => {}
            Where::Near(name, _, km) => {
                fields.add("place", name);
                fields.add("within", &km.to_string());
            }
            Where::Area(name) => {
                fields.add("place", name);
                fields.add("within", "area");
            }
        }
        for (name, on) in [("unknown", self.unknown), ("open", self.open), ("remote", self.remote)] {
            if on {
                fields.add(name, "yes");
            }
        }
        fields
    }

    /// As a text that [`Asked::parse`] reads, for an address.
    pub(crate) fn text(&self) -> String {
        let mut text = self.fields().encoded();
        if let Where::Near(_, point, _) = &self.place {
            let _infallible = write!(text, "&latitude={}&longitude={}", point.latitude, point.longitude);
        }
        text
    }

    /// Reads a text of [`Asked::text`].
    pub(crate) fn parse(text: &str) -> Self {
        let mut fields = Fields::parse(text.as_bytes());
        let number = |name: &str| fields.text(name).parse::<f64>().ok();
        let point = number("latitude").zip(number("longitude"));
        let known = point.map(|(latitude, longitude)| Place {
            id: None,
            name: fields.text("place").to_owned(),
            names: Vec::new(),
            area: String::new(),
            point: Point { latitude, longitude },
        });
        Self::read(&mut fields, &Places::new(known.into_iter().collect()), &|_, _| String::new())
    }

    /// What the index is asked.
    pub fn query(&self) -> Query<'_> {
        // Only what people may turn to; organisations have pages of their own.
        let mut query = Query { text: &self.words, all: vec![vec!["offered".to_owned()]], ..Query::default() };
        let claims = |term: &Term, claims: &[Claim]| {
            claims.iter().map(|claim| format!("population:{}:{}", term.code, claim.code())).collect::<Vec<_>>()
        };
        let serving = [Claim::Specialises, Claim::Serves, Claim::CaseByCase];
        for group in &self.groups {
            query.none.extend(claims(group, &[Claim::Excludes]));
            // Whatever the words: who says that they serve a group stands before those of whom nobody knows.
            for (claim, more) in [(Claim::Specialises, 10_040), (Claim::Serves, 10_020), (Claim::CaseByCase, 10_000)] {
                query.prefer.extend(claims(group, &[claim]).into_iter().map(|tag| (tag, more)));
            }
        }
        // Somebody who is several things is not turned away by a service that only never spoke of one of them.
        if !self.unknown && !self.groups.is_empty() {
            query.all.push(self.groups.iter().flat_map(|group| claims(group, &serving)).collect());
        }
        query.none.extend(self.without.iter().map(|term| format!("barrier:{}", term.code)));
        if let Some(needs) = self.needs {
            query.all.push(vec![format!("service:{}", needs.code)]);
        }
        if !self.language.is_empty() {
            query.all.push(vec![format!("lang:{}", self.language)]);
        }
        if self.remote {
            query.all.push(vec!["remote".to_owned()]);
        }
        // Help by telephone or online is there wherever somebody is.
        match &self.place {
            _ if self.remote => {}
            Where::Anywhere => {}
            Where::Near(_, point, km) => query.near = Some(Near { from: *point, within: f64::from(*km) }),
            Where::Area(name) => query.all.push(vec![area_tag(name)]),
        }
        query
    }
}
