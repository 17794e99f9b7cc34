//! The text people were asked about, against a later one, provision by provision.
//!
//! The problem: a draft comes back as a new version. Some provisions say something else, some are gone, some are new; and one
//! new paragraph near the beginning gives every paragraph after it another number, so that a comparison number by number
//! would call the whole law changed. Contributors should see what changed because of them, and nothing else.
//!
//! How parts are paired (the difference of words inside a pair is [`crate::words`]):
//!
//! 1. *Words.* Likeness is the Dice coefficient of the words of two parts (heading and body, lower case), each word counted
//!    with the weight `ln(1 + N / n)` where it stands in `n` of all `N` parts (L. R. Dice, Ecology 26, 1945; K. Sparck Jones,
//!    Journal of Documentation 28, 1972): "the term ... means" says little about who is who. An inverted index gives it for
//!    all pairs without comparing the texts.
//! 2. *Order.* Among all ways to pair parts with likeness of at least a half without crossing, the one with the highest sum of
//!    `ln(1 + words) (likeness^3 + bonus)` is taken, by dynamic programming (S. B. Needleman, C. D. Wunsch, J. Mol. Biol. 48,
//!    1970). The bonus is small: the same eId, the same letters. So of several parts with the same words each finds its own,
//!    and an eId whose words now stand under another number is followed to that number.
//! 3. *Out of order.* What is left is paired by likeness, the best first, and only when it is clearly the best for both.
//! 4. *Parts without words* (numbers that only hold others) follow the parts inside them; else their eId, else their label.
//! 5. *The same eId* pairs what is still left when at least a little is common, or when the shorter one mostly stands in the
//!    longer one. Nothing common: one removed, one added.
//!
//! Everything is counted in a fixed order: the same two texts give the same result.
//!
//! Not done: provisions that were split or merged (one of the pieces is paired if it is like enough, the others are added or
//! removed), and wordings that were rewritten so freely that less than half is common and the number changed too.

mod pairing;

use std::collections::BTreeMap;

use self::pairing::{Pairing, Pairs};
use crate::{
    Draft,
    words::{Piece, PieceKind, difference},
};

/// What became of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// Same words, same number, same place.
    Same,
    /// Other words under the same number.
    Changed,
    /// Only in the later text.
    Added,
    /// Only in the earlier text.
    Removed,
    /// Same words under another number or in another place.
    Moved,
    /// Other words under another number or in another place.
    MovedAndChanged,
}

/// A part of one text or of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its place in the earlier text; `None` when it was added.
    pub before: Option<usize>,
    /// Its place in the later text; `None` when it was removed.
    pub after: Option<usize>,
    /// What became of it.
    pub kind: ChangeKind,
    /// Its heading, word by word; empty when there is none.
    pub heading: Vec<Piece>,
    /// Its body, word by word; empty when there is none. Where only white space differs it is one piece, from the later text.
    pub words: Vec<Piece>,
}

/// Compares two texts. Every part of both stands in exactly one change.
///
/// The order is that of the later text; a removed part stands where it stood, after what it followed. Time grows with the
/// product of the numbers of parts (1,500 by 1,500 take well under a second), memory with four bytes times that product.
pub fn compare(before: &[Draft], after: &[Draft]) -> Vec<Change> {
    let pairs = Pairing::new(before, after).run();
    let in_order = longest_in_order(&pairs.of_before);
    let mut changes: Vec<Change> = Vec::with_capacity(before.len().max(after.len()));
    let mut gone = removed_by_place(before, after, &pairs, &in_order);
    let removed = |place: usize| Change {
        before: Some(place),
        after: None,
        kind: ChangeKind::Removed,
        heading: whole(PieceKind::Removed, &before[place].heading),
        words: whole(PieceKind::Removed, &before[place].body),
    };
    changes.extend(gone.remove(&None).unwrap_or_default().into_iter().map(removed));
    for (place, part) in after.iter().enumerate() {
        changes.push(match pairs.of_after[place] {
            None => Change {
                before: None,
                after: Some(place),
                kind: ChangeKind::Added,
                heading: whole(PieceKind::Added, &part.heading),
                words: whole(PieceKind::Added, &part.body),
            },
            Some(earlier) => pair(&before[earlier], part, earlier, place, in_order[earlier]),
        });
        changes.extend(gone.remove(&Some(place)).unwrap_or_default().into_iter().map(removed));
    }
    changes
}

fn pair(before: &Draft, after: &Draft, earlier: usize, place: usize, in_order: bool) -> Change {
    let same = alike(&before.heading, &after.heading) && alike(&before.body, &after.body);
    // Parts without any printed number cannot be renumbered; their eIds only count.
    let numbered = !(before.label.is_empty() && after.label.is_empty());
    let moved = !in_order || before.label != after.label || (numbered && before.eid != after.eid);
    Change {
        before: Some(earlier),
        after: Some(place),
        kind: match (same, moved) {
            (true, false) => ChangeKind::Same,
            (false, false) => ChangeKind::Changed,
            (true, true) => ChangeKind::Moved,
            (false, true) => ChangeKind::MovedAndChanged,
        },
        heading: pieces(&before.heading, &after.heading),
        words: pieces(&before.body, &after.body),
    }
}

/// The same but for white space.
fn alike(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

fn pieces(before: &str, after: &str) -> Vec<Piece> {
    if alike(before, after) { whole(PieceKind::Same, after) } else { difference(before, after) }
}

fn whole(kind: PieceKind, text: &str) -> Vec<Piece> {
    if text.is_empty() { Vec::new() } else { vec![Piece { kind, text: text.to_owned() }] }
}

/// The removed parts by the place in the later text that they stand behind; `None`: before everything.
fn removed_by_place(
    before: &[Draft],
    after: &[Draft],
    pairs: &Pairs,
    in_order: &[bool],
) -> BTreeMap<Option<usize>, Vec<usize>> {
    let mut found: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    let mut last = None;
    for (place, part) in before.iter().enumerate() {
        match pairs.of_before[place] {
            Some(later) if in_order[place] => last = Some(later),
            Some(_) => {}
            None => {
                // New parts that lie inside what it followed come first.
                let mut behind = last;
                if let Some(start) = last {
                    let inside = |at: &usize| pairs.of_after[*at].is_none() && after[*at].depth > part.depth;
                    behind = Some((start + 1..after.len()).take_while(inside).last().unwrap_or(start));
                }
                found.entry(behind).or_default().push(place);
            }
        }
    }
    found
}

/// Which parts of the earlier text keep their order in the later one: a longest increasing sequence of their partners.
fn longest_in_order(of_before: &[Option<usize>]) -> Vec<bool> {
    // `ends[k]`: the earlier part that ends the best sequence of k + 1 so far.
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = vec![None; of_before.len()];
    for (place, partner) in of_before.iter().enumerate() {
        let Some(partner) = partner else { continue };
        let at = ends.partition_point(|end| of_before[*end].is_some_and(|other| other < *partner));
        previous[place] = at.checked_sub(1).map(|k| ends[k]);
        if at == ends.len() {
            ends.push(place);
        } else {
            ends[at] = place;
        }
    }
    let mut kept = vec![false; of_before.len()];
    let mut next = ends.last().copied();
    while let Some(place) = next {
        kept[place] = true;
        next = previous[place];
    }
    kept
}
