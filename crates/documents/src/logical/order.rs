//! The parts of a content stream, and the order in which they are read.
//!
//! Lines are stored in the order of reading, run by run; a run of one direction that needs several faces or heights is
//! stored as it lies, from left to right. So parts that go leftwards are other runs, and parts that go on to the right are
//! the same run or, in a text from left to right, the next one. Which of these follows from the characters.

use std::collections::BTreeMap;
use std::ops::Range;

use lopdf::content::Operation;
use lopdf::{Object, ObjectId};

use super::fonts::Fonts;
use super::letters::Way;
use super::tags::Tag;
use super::text::{Place, Run, numbers, product, share_out};

/// How far from where the pen stood the next part may begin, in sizes: more than kerning, less than a space.
const NEAR: f64 = 0.15;

/// How far up or down another part still stands on the same line, in sizes: signs are set higher and lower.
const LINE: f64 = 0.6;

#[derive(Debug)]
enum Item {
    Other(Operation),
    Text(Run),
}

/// A numbered piece of content, or one item outside of any.
#[derive(Debug, Default)]
pub(super) struct Part {
    number: Option<i64>,
    begin: Option<Operation>,
    inside: Vec<Item>,
    end: Option<Operation>,
}

/// Takes a content stream apart.
pub(super) fn parts(operations: Vec<Operation>, named: &BTreeMap<Vec<u8>, ObjectId>, fonts: &Fonts) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    // The open numbered piece, and how many marks are open in it.
    let mut open: Option<(Part, usize)> = None;
    let mut text: Option<Vec<Operation>> = None;
    let mut spans = 0;
    for operation in operations {
        let items = match (operation.operator.as_str(), text.as_mut()) {
            ("BT", None) => {
                text = Some(Vec::new());
                continue;
            }
            ("ET", Some(raw)) => {
                let raw = std::mem::take(raw);
                text = None;
                match Run::read(&raw, named, fonts, &mut spans) {
                    Some(run) => vec![Item::Text(run)],
                    None => as_it_was(raw, Some(operation)),
                }
            }
            (_, Some(raw)) => {
                raw.push(operation);
                continue;
            }
            ("BDC", None) if open.is_none() && number(&operation).is_some() => {
                open = Some((Part { number: number(&operation), begin: Some(operation), ..Part::default() }, 0));
                continue;
            }
            ("EMC", None) if open.as_ref().is_some_and(|open| open.1 == 0) => {
                parts.extend(open.take().map(|(part, _)| Part { end: Some(operation), ..part }));
                continue;
            }
            (operator, None) => {
                if let Some((_, depth)) = &mut open {
                    *depth += usize::from(operator == "BDC" || operator == "BMC");
                    *depth -= usize::from(operator == "EMC");
                }
                vec![Item::Other(operation)]
            }
        };
        match &mut open {
            Some((part, _)) => part.inside.extend(items),
            None => parts.extend(items.into_iter().map(|item| Part { inside: vec![item], ..Part::default() })),
        }
    }
    // What a broken stream leaves open stays as it was.
    parts.extend(open.map(|open| open.0));
    parts.extend(text.map(|raw| Part { inside: as_it_was(raw, None), ..Part::default() }));
    parts
}

fn as_it_was(raw: Vec<Operation>, end: Option<Operation>) -> Vec<Item> {
    std::iter::once(Operation::new("BT", Vec::new())).chain(raw).chain(end).map(Item::Other).collect()
}

fn number(operation: &Operation) -> Option<i64> {
    operation.operands.get(1)?.as_dict().ok()?.get(b"MCID").and_then(Object::as_i64).ok()
}

/// Puts a content stream together.
pub(super) fn operations(parts: Vec<Part>) -> Vec<Operation> {
    let mut out = Vec::new();
    for part in parts {
        out.extend(part.begin);
        for item in part.inside {
            match item {
                Item::Other(operation) => out.push(operation),
                Item::Text(run) => {
                    out.push(Operation::new("BT", Vec::new()));
                    out.extend(run.write());
                    out.push(Operation::new("ET", Vec::new()));
                }
            }
        }
        out.extend(part.end);
    }
    out
}

/// A part that holds one run on a line, and nothing that lasts longer than itself.
#[derive(Debug)]
struct Spot {
    place: Place,
    way: Way,
    /// Brackets in the order of reading, and whether each opens.
    brackets: Vec<bool>,
    tag: Tag,
}

impl Part {
    fn runs(&mut self) -> impl Iterator<Item = &mut Run> {
        self.inside.iter_mut().filter_map(|item| match item {
            Item::Text(run) => Some(run),
            Item::Other(_) => None,
        })
    }

    fn spot(&self, tags: &BTreeMap<i64, Tag>) -> Option<Spot> {
        let tag = *tags.get(&self.number?)?;
        let mut at = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
        let (mut saved, mut found) = (Vec::new(), None);
        for item in &self.inside {
            match item {
                Item::Text(run) if found.is_none() && !saved.is_empty() => {
                    found = Some((run.place(at)?, run.way, run.brackets()));
                }
                Item::Text(_) => return None,
                Item::Other(operation) => match operation.operator.as_str() {
                    "q" => saved.push(at),
                    "Q" => at = saved.pop()?,
                    _ if saved.is_empty() => return None,
                    "cm" => at = product(numbers(&operation.operands)?, at),
                    _ => {}
                },
            }
        }
        let (place, way, brackets) = found.filter(|_| saved.is_empty())?;
        Some(Spot { place, way, brackets, tag })
    }
}

/// Brings the parts of runs from right to left, and their glyphs' characters, into the order of reading.
pub(super) fn arrange(parts: &mut [Part], tags: &BTreeMap<i64, Tag>, fonts: &mut Fonts) {
    let spots: Vec<Option<Spot>> = parts.iter().map(|part| part.spot(tags)).collect();
    let lines = split(&spots, |one, next| (one.place.y - next.place.y).abs() < LINE * one.place.size);
    let chains: Vec<Vec<Range<usize>>> = lines
        .iter()
        .map(|line| {
            let chains = split(&spots[line.clone()], follows);
            chains.into_iter().map(|chain| chain.start + line.start..chain.end + line.start).collect()
        })
        .collect();
    // What the lines tell of the direction of their paragraph.
    let mut told: BTreeMap<ObjectId, bool> = BTreeMap::new();
    for chains in &chains {
        if let (Some(from_right), Some(spot)) = (begins_right(&spots, chains), &spots[chains[0].start]) {
            told.entry(spot.tag.element).or_insert(from_right);
        }
    }
    let mut covers = 0;
    for chain in chains.iter().flatten() {
        let mut runs: Vec<&mut Run> = parts[chain.clone()].iter_mut().flat_map(Part::runs).collect();
        share_out(&mut runs, fonts, &mut covers);
    }
    for chain in chains.iter().flatten() {
        let here: Vec<&Spot> = spots[chain.clone()].iter().flatten().collect();
        let Some(tag) = here.first().map(|spot| spot.tag) else { continue };
        let from_right = told.get(&tag.element).copied().unwrap_or(tag.from_right);
        let mut ways: Vec<Way> = here.iter().map(|spot| spot.way).collect();
        if !from_right {
            pair(&mut ways, &here.iter().map(|spot| &*spot.brackets).collect::<Vec<_>>());
        }
        let beside = |at: Option<usize>| {
            let spot = spots.get(at?)?.as_ref()?;
            (spot.tag.element == tag.element).then_some(spot.way)
        };
        let around = (beside(chain.start.checked_sub(1)), beside(Some(chain.end)));
        for turned in from_right_to_left(&ways, from_right, around) {
            exchange(&mut parts[chain.start + turned.start..chain.start + turned.end]);
        }
    }
}

/// Splits into ranges in which each goes with the one before; what is no spot is alone.
fn split(spots: &[Option<Spot>], together: impl Fn(&Spot, &Spot) -> bool) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (at, next) in spots.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| spots[before].as_ref());
        match (before, next, ranges.last_mut()) {
            (Some(one), Some(next), Some(range)) if one.tag.element == next.tag.element && together(one, next) => {
                range.end = at + 1;
            }
            _ => ranges.push(at..at + 1),
        }
    }
    ranges
}

/// Whether the next part begins where this one ends, to its right.
fn follows(one: &Spot, next: &Spot) -> bool {
    let near = NEAR * one.place.size;
    next.place.x >= one.place.x - 0.01
        && next.place.x >= one.place.end.0 - near
        && next.place.x <= one.place.end.1.max(one.place.end.0) + near
}

/// Whether a line begins at the right; `None` when it does not tell.
fn begins_right(spots: &[Option<Spot>], chains: &[Range<usize>]) -> Option<bool> {
    let edges: Option<Vec<(f64, f64)>> = chains
        .iter()
        .map(|chain| Some((spots[chain.start].as_ref()?.place.x, spots[chain.end - 1].as_ref()?.place.end.1)))
        .collect();
    let edges = edges.filter(|edges| edges.len() > 1)?;
    let (first, last) = (edges.first()?, edges.last()?);
    let left = edges.iter().map(|edge| edge.0).fold(f64::INFINITY, f64::min);
    let right = edges.iter().map(|edge| edge.1).fold(f64::NEG_INFINITY, f64::max);
    let from_right = first.1 >= right || last.0 <= left;
    let from_left = first.0 <= left || last.1 >= right;
    (from_right != from_left).then_some(from_right)
}

/// In a text from left to right, brackets go with those they are a pair with (N0): two that are read from right to left
/// belong to that, and one whose other half is elsewhere does not.
fn pair(ways: &mut [Way], brackets: &[&[bool]]) {
    let mut open: Vec<usize> = Vec::new();
    for at in (0..ways.len()).rev() {
        if matches!(ways[at], Way::Left | Way::Number) {
            // What opened at its right does not close at its left.
            alone(ways, &mut open);
            continue;
        }
        for opens in brackets[at] {
            if *opens {
                open.push(at);
            } else if let Some(other) = open.pop() {
                settle(ways, other, Way::Right);
                settle(ways, at, Way::Right);
            } else {
                settle(ways, at, Way::Left);
            }
        }
    }
    alone(ways, &mut open);
}

/// Brackets that found no other half.
fn alone(ways: &mut [Way], open: &mut Vec<usize>) {
    open.drain(..).for_each(|at| settle(ways, at, Way::Left));
}

fn settle(ways: &mut [Way], at: usize, way: Way) {
    if ways[at] == Way::Neutral {
        ways[at] = way;
    }
}

/// Which of the parts that lie side by side belong to one run from right to left. `around`: what is read before and after
/// them, be it on another line.
fn from_right_to_left(ways: &[Way], from_right: bool, around: (Option<Way>, Option<Way>)) -> Vec<Range<usize>> {
    let turns = |way: Option<Way>| match way {
        Some(Way::Right | Way::Number) => true,
        Some(Way::Left) => false,
        Some(Way::Neutral) | None => from_right,
    };
    let mut found = Vec::new();
    let mut start = 0;
    while start < ways.len() {
        let stops = |way: &Way| matches!(way, Way::Left | Way::Number);
        let mut end = start + ways[start..].iter().position(stops).unwrap_or(ways.len() - start);
        let next = end + 1;
        // In a text from left to right: what stands at the left is read last.
        let after = if end < ways.len() { Some(Way::Left) } else { around.1 };
        let before = if start > 0 { Some(Way::Left) } else { around.0 };
        let (mut low, neutral) = (start, |at: usize| ways[at] == Way::Neutral);
        while low < end && neutral(low) && (start > 0 || !(from_right || turns(after))) {
            low += 1;
        }
        while low < end && neutral(end - 1) && (next <= ways.len() || !(from_right || turns(before))) {
            end -= 1;
        }
        if end - low > 1 {
            found.push(low..end);
        }
        start = next;
    }
    found
}

/// Numbered parts exchange what they hold: the first with the last, and so on.
fn exchange(parts: &mut [Part]) {
    let half = parts.len() / 2;
    let (left, right) = parts.split_at_mut(half);
    for (one, other) in left.iter_mut().zip(right.iter_mut().rev()) {
        std::mem::swap(&mut one.inside, &mut other.inside);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_go_with_their_other_half() {
        use Way::{Left, Neutral, Right};
        let (open, close, none) = (&[true][..], &[false][..], &[][..]);
        let paired = |ways: &[Way], brackets: &[&[bool]]| {
            let mut ways = ways.to_vec();
            pair(&mut ways, brackets);
            ways
        };
        assert_eq!(paired(&[Neutral, Right, Neutral], &[close, none, open]), [Right, Right, Right]);
        assert_eq!(paired(&[Neutral, Right, Right], &[close, none, open]), [Right, Right, Right]);
        assert_eq!(paired(&[Left, Right, Neutral, Right], &[open, none, close, none]), [Left, Right, Left, Right]);
        assert_eq!(paired(&[Right, Neutral], &[none, open]), [Right, Left]);
        let far = paired(&[Right, Neutral, Left, Neutral, Right], &[none, close, none, open, none]);
        assert_eq!(far, [Right, Left, Left, Left, Right]);
    }

    #[test]
    fn neutrals_go_with_what_stands_beside_them() {
        use Way::{Left, Neutral, Number, Right};
        let ends = |found: Vec<Range<usize>>| found.iter().map(|one| (one.start, one.end)).collect::<Vec<_>>();
        let turned = |ways: &[Way], from_right| ends(from_right_to_left(ways, from_right, (None, None)));
        assert_eq!(turned(&[Right, Neutral, Right], false), [(0, 3)]);
        assert_eq!(turned(&[Right, Neutral], true), [(0, 2)]);
        assert_eq!(turned(&[Right, Neutral], false), []);
        assert_eq!(turned(&[Left, Neutral, Right, Neutral, Right, Neutral, Left], false), [(2, 5)]);
        assert_eq!(turned(&[Neutral, Neutral], true), [(0, 2)]);
        assert_eq!(turned(&[Left, Neutral, Left], true), []);
        assert_eq!(ends(from_right_to_left(&[Neutral, Right], false, (None, Some(Number)))), [(0, 2)]);
        assert_eq!(ends(from_right_to_left(&[Left, Right, Neutral], false, (Some(Number), None))), []);
        assert_eq!(turned(&[], true), []);
    }
}
