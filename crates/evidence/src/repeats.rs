//! Which recommendations come back, and for how long.
//!
//! The problem: "asked seven years in a row" is the strongest sentence about an institution that does nothing, and the easiest to get
//! wrong. So it is defined here, once.
//!
//! - Only lists of one series to one place are compared, each with the list before it **that is held**. A year whose list is not
//!   held says nothing; nor does a list that is known to be a part, about what is not in it.
//! - Two recommendations are the *same* when their words are, after capitals, punctuation and spacing are put away
//!   ([`texts::gestalt::fold`]); *nearly the same* when their ratio is at least [`ALIKE`].
//! - One to one, the most alike first, each is linked to one of the list before; what is in none of it, to one of an earlier list that had
//!   ended: it *came back*. What is linked is one **thread**: where a demand is split in two, the more alike half goes on, the other begins. A thread's *run* is the number of lists in a row that have it, back from its last one.
//! - A thread is *asked* when the newest list has it, *unknown* when that list is a part without it, and *ended* otherwise.
//!
//! "Ended" says that the newest list has it neither in these words nor in nearly these; the same may be asked in other words. A wording may
//! also drift: the first and the last of a thread need not be alike, only neighbours are. Pages say the one and show the other.
//!
//! Work: within one place only, and a pair is measured only where a bound does not rule it out ([`texts::gestalt::Folded::alike`]).
//! For the 14,191 rows of the real series that is 270,000 pairs; comparing all with all would be 100,000,000.
//!
//! Not done: threads across series or across places.

use std::collections::BTreeSet;

use texts::gestalt::Folded;

/// From here on two wordings count as nearly the same.
pub const ALIKE: f64 = 0.8;

/// How a recommendation stood in the lists before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// In the list before, in the same words.
    Same,
    /// In the list before, in nearly the same words.
    Near,
    /// Not in the list before, but in an earlier one, in the same or nearly the same words.
    Back,
    /// In none of them in the same or nearly the same words.
    New,
    /// Not in the list before, of which only a part is held.
    Unknown,
    /// There is no list before.
    First,
}

impl Kept {
    /// The word in the database and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Near => "near",
            Self::Back => "back",
            Self::New => "new",
            Self::Unknown => "unknown",
            Self::First => "first",
        }
    }
}

/// Where a thread stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The newest list has it.
    Asked,
    /// The newest list is a part, and does not have it.
    Unknown,
    /// The newest list has it neither in these nor in nearly these words.
    Ended,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Asked, Self::Unknown, Self::Ended];

    /// The word in the database and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Unknown => "unknown",
            Self::Ended => "ended",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.word() == word)
    }
}

/// The list of one edition.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Its recommendations, in the order of the report.
    pub asks: Vec<Folded>,
    /// False when the list is known to be a part: then nobody knows whether what is not in it was asked.
    pub complete: bool,
}

/// A recommendation: which edition (oldest is 0), and which of it.
pub type At = (usize, usize);

/// What comes back over the lists of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// Its recommendations, oldest first.
    pub asks: Vec<At>,
    /// Lists in a row that have it, back from the last one that has it.
    pub run: usize,
    /// How many lists have it.
    pub editions: usize,
    /// Where it stands.
    pub standing: Standing,
    /// Whether it was the same words all the way.
    pub same: bool,
}

/// The threads of one place, oldest first; and for each recommendation how it stood in the lists before.
pub fn threads(editions: &[Edition]) -> (Vec<Thread>, Vec<Vec<Kept>>) {
    let mut kept: Vec<Vec<Kept>> = Vec::new();
    let mut thread_of: Vec<Vec<usize>> = Vec::new();
    let mut asks: Vec<Vec<At>> = Vec::new();
    for (index, edition) in editions.iter().enumerate() {
        // Compared with the list before; through a list that is a part, as far as the last whole one.
        let near = before(editions, index);
        let older: Vec<usize> = (0..index - near.len()).rev().collect();
        let pairs = pairs(editions, &near, &edition.asks, |_| true);
        let mut here: Vec<Option<usize>> = vec![None; edition.asks.len()];
        assign(&mut here, &pairs, &thread_of);
        let mut how: Vec<Option<Kept>> = vec![None; edition.asks.len()];
        for (ratio, _, place) in &pairs {
            // The most alike comes first.
            how[*place].get_or_insert(if *ratio >= 1.0 { Kept::Same } else { Kept::Near });
        }
        // What is not in the list before may have been in an earlier one, in a thread that had ended since.
        let alive: BTreeSet<usize> = near.iter().flat_map(|list| thread_of[*list].iter().copied()).collect();
        let mut back = Vec::new();
        for (ratio, at, place) in self::pairs(editions, &older, &edition.asks, |place| how[place].is_none()) {
            if !alive.contains(&thread_of[at.0][at.1]) {
                back.push((ratio, at, place));
            }
        }
        assign(&mut here, &back, &thread_of);
        for (place, how) in how.iter_mut().enumerate().filter(|(_, how)| how.is_none()) {
            *how = Some(match &editions[..index] {
                _ if back.iter().any(|(_, _, other)| *other == place) => Kept::Back,
                [] => Kept::First,
                [.., last] if !last.complete => Kept::Unknown,
                _ => Kept::New,
            });
        }
        let how: Vec<Kept> = how.into_iter().flatten().collect();
        // The same words twice in one list are one demand; everything else that is left begins a thread.
        for place in 0..edition.asks.len() {
            let twin = (0..place).find(|twin| edition.asks[*twin].text() == edition.asks[place].text());
            let thread = twin.and_then(|twin| here[twin]).or(here[place]).unwrap_or_else(|| {
                asks.push(Vec::new());
                asks.len() - 1
            });
            here[place] = Some(thread);
            asks[thread].push((index, place));
        }
        let here: Vec<usize> = here.into_iter().flatten().collect();
        kept.push(how);
        thread_of.push(here);
    }
    let threads = asks.into_iter().map(|asks| thread(editions, &kept, asks)).collect();
    (threads, kept)
}

/// A ratio, where the earlier one stands, and which of the later list it is.
type Pair = (f64, At, usize);

/// What is alike between some lists and a later one: the most alike first; of equals what comes first in the later list.
fn pairs(editions: &[Edition], lists: &[usize], asks: &[Folded], wanted: impl Fn(usize) -> bool) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (place, one) in asks.iter().enumerate().filter(|(place, _)| wanted(*place)) {
        for list in lists {
            for (at, other) in editions[*list].asks.iter().enumerate() {
                if let Some(ratio) = one.alike(other, ALIKE) {
                    pairs.push((ratio, (*list, at), place));
                }
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)).then(b.1.0.cmp(&a.1.0)).then(a.1.1.cmp(&b.1.1)));
    pairs
}

/// One to one: a thread goes on with the most alike, and one of a later list goes on with one thread.
fn assign(here: &mut [Option<usize>], pairs: &[Pair], thread_of: &[Vec<usize>]) {
    for &(_, (list, at), place) in pairs {
        let thread = thread_of[list][at];
        if here[place].is_none() && !here.contains(&Some(thread)) {
            here[place] = Some(thread);
        }
    }
}

/// The lists that count as the one before: that one, and where it is a part, those before it up to the last whole one.
fn before(editions: &[Edition], index: usize) -> Vec<usize> {
    let mut lists = Vec::new();
    for list in (0..index).rev() {
        lists.push(list);
        if editions[list].complete {
            break;
        }
    }
    lists
}

fn thread(editions: &[Edition], kept: &[Vec<Kept>], asks: Vec<At>) -> Thread {
    let mut lists: Vec<usize> = asks.iter().map(|(list, _)| *list).collect();
    lists.dedup();
    let (first, last) = (lists.first().copied().unwrap_or_default(), lists.last().copied().unwrap_or_default());
    // Back from the last one, over lists that are known in part and do not have it.
    let row = (0..=last).rev().take_while(|list| lists.contains(list) || !editions[*list].complete);
    let run = row.filter(|list| lists.contains(list)).count();
    let standing = match &editions[last + 1..] {
        [] => Standing::Asked,
        later if later.iter().all(|list| !list.complete) => Standing::Unknown,
        _ => Standing::Ended,
    };
    let words = |(list, place): &At| editions[*list].asks[*place].text();
    let same = asks.iter().all(|at| at.0 == first || kept[at.0][at.1] == Kept::Same || words(at) == words(&asks[0]));
    Thread { run, editions: lists.len(), standing, same, asks }
}

#[cfg(test)]
mod tests;
