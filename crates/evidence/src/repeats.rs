//! Which recommendations come back, and for how long.
//!
//! The problem: "asked seven years in a row" is the strongest sentence about an institution that does nothing, and the easiest to get
//! wrong. So it is defined here, once.
//!
//! - Only lists of one series to one place are compared, each with the edition before it **that is held**. A year whose edition is not
//!   held says nothing; nor does a list that is known to be a part, about what is not in it.
//! - Two recommendations are the *same* when their words are, after capitals, punctuation and spacing are put away
//!   ([`texts::gestalt::fold`]); *nearly the same* when their ratio is at least [`ALIKE`].
//! - Each is linked to the most alike one of the edition before. What is linked is one **thread**. A thread's *run* is the number
//!   of editions in a row that have it, back from its last one. A thread *stands* as long as no whole list is without it.
//!
//! A wording may drift: the first and the last of a thread need not be alike, only neighbours are. Every wording is shown with its
//! year, so that a reader can judge.
//!
//! Work: within one place only, and a pair is measured only where a bound does not rule it out ([`texts::gestalt::Folded::alike`]).
//! For the 14,191 rows of the real series that is 270,000 pairs; comparing all with all would be 100,000,000.
//!
//! Not done: threads across series or across places.

use texts::gestalt::Folded;

/// From here on two wordings count as nearly the same.
pub const ALIKE: f64 = 0.8;

/// How a recommendation stood in the edition before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// In the same words.
    Same,
    /// In nearly the same words.
    Near,
}

impl Kept {
    /// The word in the database and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Near => "near",
        }
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

/// The most alike one of `before`, for each; none where nothing is alike. Of equals the first.
pub fn links(before: &[&Folded], now: &[Folded]) -> Vec<Option<(usize, f64)>> {
    now.iter()
        .map(|one| {
            let mut best: Option<(usize, f64)> = None;
            for (index, other) in before.iter().enumerate() {
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
        })
        .collect()
}

/// A recommendation: which edition (oldest is 0), and which of it.
pub type At = (usize, usize);

/// What comes back over the editions of one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    /// Its recommendations, oldest first.
    pub asks: Vec<At>,
    /// Editions in a row that have it, back from the last one.
    pub run: usize,
    /// How many editions have it.
    pub editions: usize,
    /// Whether the newest edition has it, or nobody knows that it has not.
    pub standing: bool,
    /// Whether it was the same words all the way.
    pub same: bool,
}

/// The threads of one place, oldest first; and for each recommendation how it stood in the edition before.
pub fn threads(editions: &[Edition]) -> (Vec<Thread>, Vec<Vec<Option<Kept>>>) {
    let mut kept: Vec<Vec<Option<Kept>>> = Vec::new();
    // What the next edition is compared with, newest first, and the thread that it is in.
    let mut open: Vec<(At, usize)> = Vec::new();
    let mut asks: Vec<Vec<At>> = Vec::new();
    for (index, edition) in editions.iter().enumerate() {
        let before: Vec<&Folded> = open.iter().map(|((edition, place), _)| &editions[*edition].asks[*place]).collect();
        let links = links(&before, &edition.asks);
        let how =
            |link: &Option<(usize, f64)>| link.map(|(_, ratio)| if ratio >= 1.0 { Kept::Same } else { Kept::Near });
        kept.push(links.iter().map(how).collect());
        let mut here: Vec<usize> = Vec::with_capacity(edition.asks.len());
        for (place, link) in links.iter().enumerate() {
            // The same words twice in one edition are one demand, also where it is new.
            let twin = || edition.asks[..place].iter().position(|other| other.text() == edition.asks[place].text());
            let thread = link.map(|(other, _)| open[other].1).or_else(|| twin().map(|twin| here[twin]));
            here.push(thread.unwrap_or_else(|| {
                asks.push(Vec::new());
                asks.len() - 1
            }));
            asks[here[place]].push((index, place));
        }
        let gone: Vec<(At, usize)> =
            open.into_iter().filter(|(_, thread)| !edition.complete && !here.contains(thread)).collect();
        open = here.into_iter().enumerate().map(|(place, thread)| ((index, place), thread)).chain(gone).collect();
    }
    let threads = asks.into_iter().map(|asks| thread(editions, &kept, asks)).collect();
    (threads, kept)
}

fn thread(editions: &[Edition], kept: &[Vec<Option<Kept>>], asks: Vec<At>) -> Thread {
    let mut years: Vec<usize> = asks.iter().map(|(edition, _)| *edition).collect();
    years.dedup();
    let (first, last) = (years.first().copied().unwrap_or_default(), years.last().copied().unwrap_or_default());
    // Back from the last one, over editions that are known in part and do not have it.
    let row = (0..=last).rev().take_while(|edition| years.contains(edition) || !editions[*edition].complete);
    let run = row.filter(|edition| years.contains(edition)).count();
    let standing = editions[last + 1..].iter().all(|edition| !edition.complete);
    let same = asks.iter().all(|(edition, place)| *edition == first || kept[*edition][*place] == Some(Kept::Same));
    Thread { run, editions: years.len(), standing, same, asks }
}

#[cfg(test)]
mod tests;
