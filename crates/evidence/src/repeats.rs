//! Which recommendations come back, and for how long.
//!
//! The problem: "asked seven years in a row" is the strongest sentence about an institution that does nothing, and the easiest to get
//! wrong. So it is defined here, once.
//!
//! - Only lists of one series to one place are compared, each with the list before it **that is held**. A year whose list is not
//!   held says nothing; nor does a list that is known to be a part, about what is not in it.
//! - Two recommendations are the *same* when their words are, after capitals, punctuation and spacing are put away
//!   ([`texts::gestalt::fold`]); *nearly the same* when their ratio is at least [`ALIKE`].
//! - Each is linked to the most alike one of the list before; where there is none, to the most alike one of an earlier list: it *came
//!   back*. What is linked is one **thread**. A thread's *run* is the number of lists in a row that have it, back from its last one.
//! - A thread is *asked* when the newest list has it, *unknown* when that list is a part without it, and *ended* otherwise.
//!
//! "Ended" says that the newest list has it neither in these words nor in nearly these; the same may be asked in other words. A wording may
//! also drift: the first and the last of a thread need not be alike, only neighbours are. Pages say the one and show the other.
//!
//! Work: within one place only, and a pair is measured only where a bound does not rule it out ([`texts::gestalt::Folded::alike`]).
//! For the 14,191 rows of the real series that is 270,000 pairs; comparing all with all would be 100,000,000.
//!
//! Not done: threads across series or across places.

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

/// The most alike one of `before`, and its ratio; `None` where nothing is alike. Of equals the first.
pub fn link<'f>(before: impl IntoIterator<Item = &'f Folded>, one: &Folded) -> Option<(usize, f64)> {
    let mut best: Option<(usize, f64)> = None;
    for (index, other) in before.into_iter().enumerate() {
        let least = best.map_or(ALIKE, |(_, ratio)| ratio);
        if let Some(ratio) = one.alike(other, least)
            && best.is_none_or(|(_, most)| ratio > most)
        {
            best = Some((index, ratio));
        }
        if best.is_some_and(|(_, ratio)| ratio >= 1.0) {
            break;
        }
    }
    best
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
        let (mut here, mut how): (Vec<usize>, Vec<Kept>) = (Vec::new(), Vec::new());
        // Linked to the list before; through a list that is a part, as far as the last whole one. Only what is not there is looked
        // for in the lists before that.
        let near = before(editions, index);
        let older: Vec<usize> = (0..index - near.len()).rev().collect();
        let linked = |lists: &[usize], one: &Folded| -> Option<(At, f64)> {
            let places = lists.iter().flat_map(|list| (0..editions[*list].asks.len()).map(move |place| (*list, place)));
            let texts = lists.iter().flat_map(|list| &editions[*list].asks);
            link(texts, one).and_then(|(at, ratio)| Some((places.clone().nth(at)?, ratio)))
        };
        for (place, one) in edition.asks.iter().enumerate() {
            let link = linked(&near, one);
            let earlier = if link.is_some() { None } else { linked(&older, one) };
            how.push(match (link, earlier) {
                (Some((_, ratio)), _) if ratio >= 1.0 => Kept::Same,
                (Some(_), _) => Kept::Near,
                (None, Some(_)) => Kept::Back,
                (None, None) if index == 0 => Kept::First,
                (None, None) if !editions[index - 1].complete => Kept::Unknown,
                (None, None) => Kept::New,
            });
            // The same words twice in one list are one demand, also where it is new.
            let twin = || edition.asks[..place].iter().position(|other| other.text() == edition.asks[place].text());
            let thread = link.or(earlier).map(|((list, place), _)| thread_of[list][place]);
            let thread = thread.or_else(|| twin().map(|twin| here[twin])).unwrap_or_else(|| {
                asks.push(Vec::new());
                asks.len() - 1
            });
            here.push(thread);
            asks[thread].push((index, place));
        }
        kept.push(how);
        thread_of.push(here);
    }
    let threads = asks.into_iter().map(|asks| thread(editions, &kept, asks)).collect();
    (threads, kept)
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
