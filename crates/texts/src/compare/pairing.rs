//! Which part of the earlier text is which part of the later one: the steps that [the parent](super) names.
//!
//! The problem, the sources and what is not done stand there.

use std::collections::{BTreeMap, HashMap};

use crate::Draft;

/// Parts are paired by their words from this likeness on.
const LIKE: f64 = 0.5;

/// Parts with the same eId are paired, when nothing else fits, from this likeness on,
const A_LITTLE: f64 = 0.2;

/// or when this share of the shorter one stands in the longer one: something was added, or left out.
const MOST_OF_THE_SHORTER: f64 = 0.5;

/// How much better than the next the best must be, to be paired out of order.
const CLEARLY: f64 = 0.05;

/// Parts with fewer words than this ("In general", "the offense;") are paired out of order only inside the same parent.
const FEW_WORDS: u32 = 4;

/// Who is who.
pub(super) struct Pairs {
    pub(super) of_before: Vec<Option<usize>>,
    pub(super) of_after: Vec<Option<usize>>,
}

pub(super) struct Pairing<'t> {
    before: &'t [Draft],
    after: &'t [Draft],
    /// Words of each part, and how often.
    counts: [Vec<HashMap<u32, u32>>; 2],
    /// The place of the part that each part lies in.
    parents: [Vec<Option<usize>>; 2],
    /// Likeness, row by row of the earlier text.
    likeness: Vec<f32>,
    /// The weight of all words of each part.
    totals: [Vec<f64>; 2],
    pairs: Pairs,
}

impl<'t> Pairing<'t> {
    pub(super) fn new(before: &'t [Draft], after: &'t [Draft]) -> Self {
        let mut numbers = HashMap::new();
        let counts = [before, after].map(|text| text.iter().map(|part| count(part, &mut numbers)).collect::<Vec<_>>());
        let (likeness, totals) = likeness(&counts, numbers.len());
        Self {
            before,
            after,
            counts,
            parents: [parents(before), parents(after)],
            likeness,
            totals,
            pairs: Pairs { of_before: vec![None; before.len()], of_after: vec![None; after.len()] },
        }
    }

    /// All steps, one after the other.
    pub(super) fn run(mut self) -> Pairs {
        self.in_order();
        self.out_of_order();
        self.without_words();
        self.same_eid();
        self.without_words();
        self.pairs
    }

    fn like(&self, earlier: usize, later: usize) -> f64 {
        f64::from(self.likeness[earlier * self.after.len() + later])
    }

    /// The share of the shorter part's words, by weight, that the longer one has too.
    fn inside(&self, earlier: usize, later: usize) -> f64 {
        let (one, other) = (self.totals[0][earlier], self.totals[1][later]);
        let shorter = one.min(other);
        if shorter > 0.0 { self.like(earlier, later) * (one + other) / 2.0 / shorter } else { 0.0 }
    }

    fn join(&mut self, earlier: usize, later: usize) {
        self.pairs.of_before[earlier] = Some(later);
        self.pairs.of_after[later] = Some(earlier);
    }

    fn left(&self) -> [Vec<usize>; 2] {
        let places = |partners: &[Option<usize>]| (0..partners.len()).filter(|p| partners[*p].is_none()).collect();
        [places(&self.pairs.of_before), places(&self.pairs.of_after)]
    }

    /// Whether the parts lie in the same place: their parents are a pair, or both have none.
    fn same_parent(&self, earlier: usize, later: usize) -> bool {
        match (self.parents[0][earlier], self.parents[1][later]) {
            (None, None) => true,
            (Some(one), Some(other)) => self.pairs.of_before[one] == Some(other),
            _ => false,
        }
    }

    /// What a pair is worth in the best order; 0 when it is none.
    fn worth(&self, earlier: usize, later: usize) -> f64 {
        let like = self.like(earlier, later);
        if like < LIKE {
            return 0.0;
        }
        let (one, other) = (&self.before[earlier], &self.after[later]);
        let mut bonus = if one.eid == other.eid { 0.1 } else { 0.0 };
        if one.body == other.body && one.heading == other.heading {
            bonus += 0.02;
        }
        let words: u32 = self.counts[0][earlier].values().chain(self.counts[1][later].values()).sum();
        (1.0 + f64::from(words) / 2.0).ln() * (like.powi(3) + bonus)
    }

    /// Pairs without crossing: the best sum, by dynamic programming from the end.
    fn in_order(&mut self) {
        const TAKE: u8 = 1;
        const SKIP_EARLIER: u8 = 2;
        let (rows, columns) = (self.before.len(), self.after.len());
        let mut choice = vec![0_u8; rows * columns];
        let mut below = vec![0.0_f64; columns + 1];
        for earlier in (0..rows).rev() {
            let mut row = vec![0.0_f64; columns + 1];
            for later in (0..columns).rev() {
                let worth = self.worth(earlier, later);
                let (skip_earlier, skip_later) = (below[later], row[later + 1]);
                let skip = skip_earlier.max(skip_later);
                let (best, what) = if worth > 0.0 && worth + below[later + 1] >= skip {
                    (worth + below[later + 1], TAKE)
                } else if skip_earlier >= skip_later {
                    (skip, SKIP_EARLIER)
                } else {
                    (skip, 0)
                };
                row[later] = best;
                choice[earlier * columns + later] = what;
            }
            below = row;
        }
        let (mut earlier, mut later) = (0, 0);
        while earlier < rows && later < columns {
            match choice[earlier * columns + later] {
                TAKE => {
                    self.join(earlier, later);
                    (earlier, later) = (earlier + 1, later + 1);
                }
                SKIP_EARLIER => earlier += 1,
                _ => later += 1,
            }
        }
    }

    /// Pairs what is left by likeness, when it is clearly the best for both. A pair may make its children's pairs clear.
    fn out_of_order(&mut self) {
        loop {
            let [earlier, later] = self.left();
            let mut rows = vec![Best::default(); self.before.len()];
            let mut columns = vec![Best::default(); self.after.len()];
            for one in &earlier {
                let few = self.counts[0][*one].values().sum::<u32>() < FEW_WORDS;
                for other in &later {
                    let (like, near) = (self.like(*one, *other), self.same_parent(*one, *other));
                    if like >= LIKE && (near || !few) {
                        let same = self.before[*one].eid == self.after[*other].eid;
                        let worth = like + 0.1 * f64::from(u8::from(near) + u8::from(same));
                        rows[*one].see(worth, *other);
                        columns[*other].see(worth, *one);
                    }
                }
            }
            let mut joined = false;
            for one in earlier {
                if let Some(other) = rows[one].clear()
                    && columns[other].clear() == Some(one)
                {
                    self.join(one, other);
                    joined = true;
                }
            }
            if !joined {
                return;
            }
        }
    }

    /// Pairs parts without words by what lies in them, by their eId, or by their label in the same parent.
    fn without_words(&mut self) {
        loop {
            let [earlier, later] = self.left();
            let bare = |side: usize, place: &usize| self.counts[side][*place].is_empty();
            let mut worth: BTreeMap<(usize, usize), usize> = BTreeMap::new();
            for (child, partner) in self.pairs.of_before.iter().enumerate() {
                let parents = (self.parents[0][child], partner.and_then(|partner| self.parents[1][partner]));
                if let (Some(one), Some(other)) = parents {
                    *worth.entry((one, other)).or_default() += 4;
                }
            }
            let mut by_eid: HashMap<&str, usize> = HashMap::new();
            let mut by_label: HashMap<(Option<usize>, &str), usize> = HashMap::new();
            for other in later.iter().rev().filter(|place| bare(1, place)) {
                by_eid.insert(&self.after[*other].eid, *other);
                by_label.insert((self.parents[1][*other], &self.after[*other].label), *other);
            }
            for one in earlier.iter().filter(|place| bare(0, place)) {
                if let Some(other) = by_eid.get(self.before[*one].eid.as_str()) {
                    *worth.entry((*one, *other)).or_default() += 2;
                }
                let parent = self.parents[0][*one];
                let partner = parent.and_then(|parent| self.pairs.of_before[parent]);
                if parent.is_none() == partner.is_none()
                    && let Some(other) = by_label.get(&(partner, self.before[*one].label.as_str()))
                {
                    *worth.entry((*one, *other)).or_default() += 1;
                }
            }
            let free = |one: usize, other: usize| {
                self.pairs.of_before[one].is_none()
                    && self.pairs.of_after[other].is_none()
                    && bare(0, &one)
                    && bare(1, &other)
            };
            let mut best: Option<(usize, usize, usize)> = None;
            for ((one, other), worth) in worth {
                if free(one, other) && best.is_none_or(|(most, _, _)| worth > most) {
                    best = Some((worth, one, other));
                }
            }
            let Some((_, one, other)) = best else { return };
            self.join(one, other);
        }
    }

    /// Pairs what is left and has the same eId, when a little is common.
    fn same_eid(&mut self) {
        let [earlier, later] = self.left();
        let by_eid: HashMap<&str, usize> =
            later.iter().map(|place| (self.after[*place].eid.as_str(), *place)).collect();
        for one in earlier {
            if let Some(other) = by_eid.get(self.before[one].eid.as_str())
                && (self.like(one, *other) >= A_LITTLE || self.inside(one, *other) >= MOST_OF_THE_SHORTER)
            {
                self.join(one, *other);
            }
        }
    }
}

/// The best partner so far, and what the second best is worth.
#[derive(Clone, Default)]
struct Best {
    first: Option<(f64, usize)>,
    second: f64,
}

impl Best {
    fn see(&mut self, worth: f64, place: usize) {
        match self.first {
            Some((most, _)) if worth <= most => self.second = self.second.max(worth),
            Some((most, _)) => (self.first, self.second) = (Some((worth, place)), most),
            None => self.first = Some((worth, place)),
        }
    }

    /// The best, when no other comes near.
    fn clear(&self) -> Option<usize> {
        self.first.filter(|(most, _)| most - self.second >= CLEARLY).map(|(_, place)| place)
    }
}

/// The words of a part as numbers, and how often each stands there.
fn count(part: &Draft, numbers: &mut HashMap<String, u32>) -> HashMap<u32, u32> {
    let text = format!("{} {}", part.heading, part.body).to_lowercase();
    let mut counts = HashMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let next = numbers.len() as u32;
        let number = *numbers.entry(word.to_owned()).or_insert(next);
        *counts.entry(number).or_insert(0) += 1;
    }
    counts
}

/// The likeness of every earlier part with every later one, through an index from words to later parts; and the weights of
/// all parts.
fn likeness(counts: &[Vec<HashMap<u32, u32>>; 2], words: usize) -> (Vec<f32>, [Vec<f64>; 2]) {
    let [before, after] = counts;
    let mut parts_with = vec![0_u32; words];
    for part in before.iter().chain(after) {
        for word in part.keys() {
            parts_with[*word as usize] += 1;
        }
    }
    let all = (before.len() + after.len()) as f64;
    let weight: Vec<f64> = parts_with.iter().map(|n| (1.0 + all / f64::from((*n).max(1))).ln()).collect();
    let sorted = |part: &HashMap<u32, u32>| {
        let mut list: Vec<(u32, u32)> = part.iter().map(|(word, count)| (*word, *count)).collect();
        list.sort_unstable();
        list
    };
    let total = |list: &[(u32, u32)]| list.iter().map(|(w, n)| weight[*w as usize] * f64::from(*n)).sum::<f64>();
    let mut index: Vec<Vec<(u32, u32)>> = vec![Vec::new(); words];
    let mut totals = Vec::with_capacity(after.len());
    for (place, part) in after.iter().enumerate() {
        let list = sorted(part);
        totals.push(total(&list));
        for (word, count) in list {
            index[word as usize].push((place as u32, count));
        }
    }
    let mut result = Vec::with_capacity(before.len() * after.len());
    let mut of_before = Vec::with_capacity(before.len());
    for part in before {
        let list = sorted(part);
        let whole = total(&list);
        of_before.push(whole);
        let mut common = vec![0.0_f64; after.len()];
        for (word, count) in list {
            for (place, other) in &index[word as usize] {
                common[*place as usize] += weight[word as usize] * f64::from(count.min(*other));
            }
        }
        result.extend(common.iter().zip(&totals).map(|(common, other)| {
            let both = whole + other;
            if both > 0.0 { (2.0 * common / both) as f32 } else { 0.0 }
        }));
    }
    (result, [of_before, totals])
}

/// The nearest part before each that lies less deep.
fn parents(parts: &[Draft]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut found = Vec::with_capacity(parts.len());
    for (place, part) in parts.iter().enumerate() {
        while open.last().is_some_and(|above| parts[*above].depth >= part.depth) {
            open.pop();
        }
        found.push(open.last().copied());
        open.push(place);
    }
    found
}
