//! What changed between two wordings, word by word, so that a person can read it.
//!
//! The problem: a provision of eighty words comes back with three of them changed, and whoever asked for the change should
//! see it at a glance. A difference letter by letter is confetti; two paragraphs side by side leave the searching to the
//! reader.
//!
//! How: texts are cut at word boundaries (Unicode Standard Annex #29, so Arabic, numbers and "U.S.C." come out whole), each
//! word with the white space after it. The shortest edit script (E. W. Myers, "An O(ND) difference algorithm and its
//! variations", Algorithmica 1, 1986; crate `similar`) is then made readable: a short island of sameness between two changes,
//! such as a lone "the", joins the change (after the semantic cleanup of N. Fraser's diff-match-patch, 2006), and when hardly
//! anything stayed, the whole text is one replacement.
//!
//! Always true: `Same` and `Removed` together are the earlier text to the letter, `Same` and `Added` the later one.
//!
//! Work is bounded without a clock: the algorithm needs at most (n + m)^2 steps for n and m words between the first and the
//! last difference, and beyond `MOST_WORK` those words are replaced as a whole.
//!
//! Not done: words that moved inside a text (they are removed here and added there), and changes inside a word.

use std::{collections::HashMap, ops::Range};

use similar::{Algorithm, DiffTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// The most steps for one difference. Two texts of 20,000 characters stay below it when their words have the usual length.
const MOST_WORK: usize = 64_000_000;

/// An island of one word joins the changes around it when it has no more letters than this.
const SMALL_WORD: usize = 4;

/// An island of this many words may join the changes around it, when both are larger than it is.
const SHORT_ISLAND: usize = 4;

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PieceKind {
    /// It stands in both texts.
    Same,
    /// It stands in the earlier text only.
    Removed,
    /// It stands in the later text only.
    Added,
}

/// Some words that share their fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What became of them.
    pub kind: PieceKind,
    /// The words, with their white space; never empty.
    pub text: String,
}

/// A word and the white space after it.
struct Token<'t> {
    word: &'t str,
    space: &'t str,
}

/// Words that stayed, or words that were exchanged for others; ranges of tokens.
#[derive(Debug, Clone)]
struct Run {
    same: bool,
    before: Range<usize>,
    after: Range<usize>,
}

/// The difference between two texts, in reading order; what was removed comes before what was added in its place.
///
/// Never `Same` twice in a row. Empty for two empty texts.
pub fn difference(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (tokens(before), tokens(after));
    let mut runs = runs(&old, &new);
    join_islands(&mut runs, &old);
    if hardly_anything_stayed(&runs, &old, &new) {
        runs = vec![Run { same: false, before: 0..old.len(), after: 0..new.len() }];
    }
    let mut writer = Writer::default();
    for run in runs {
        if run.same {
            for (one, other) in old[run.before].iter().zip(&new[run.after]) {
                writer.same(one.word);
                if one.space == other.space {
                    writer.same(one.space);
                } else {
                    writer.change(one.space, other.space);
                }
            }
        } else {
            for token in &old[run.before] {
                writer.change(token.word, "");
                writer.change(token.space, "");
            }
            for token in &new[run.after] {
                writer.change("", token.word);
                writer.change("", token.space);
            }
        }
    }
    writer.end()
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut start = 0;
    for (place, piece) in text.split_word_bound_indices() {
        let end = place + piece.len();
        if piece.chars().all(char::is_whitespace) {
            if let Some(last) = tokens.last_mut() {
                last.space = &text[start..end];
            } else {
                tokens.push(Token { word: "", space: &text[start..end] });
            }
        } else {
            tokens.push(Token { word: piece, space: "" });
            start = end;
        }
    }
    tokens
}

/// The shortest edit script as runs that alternate between same and changed.
fn runs<'t>(old: &'t [Token<'t>], new: &'t [Token<'t>]) -> Vec<Run> {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    // A token without a word is the white space that a text starts with; it counts as a word of its own.
    let [one, other] = [old, new].map(|tokens| -> Vec<u32> {
        tokens
            .iter()
            .map(|token| {
                let next = numbers.len() as u32;
                *numbers.entry(token.word).or_insert(next)
            })
            .collect()
    });
    let head = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let tail = one[head..].iter().rev().zip(other[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (old_end, new_end) = (one.len() - tail, other.len() - tail);
    let mut runs = Vec::new();
    push(&mut runs, true, 0..head, 0..head);
    let size = (old_end - head) + (new_end - head);
    if size.saturating_mul(size) > MOST_WORK {
        push(&mut runs, false, head..old_end, head..new_end);
    } else {
        for operation in capture_diff_slices(Algorithm::Myers, &one[head..old_end], &other[head..new_end]) {
            let (tag, before, after) = operation.as_tag_tuple();
            let (before, after) = (before.start + head..before.end + head, after.start + head..after.end + head);
            push(&mut runs, tag == DiffTag::Equal, before, after);
        }
    }
    push(&mut runs, true, old_end..one.len(), new_end..other.len());
    runs
}

/// Adds a run, joined to the last one when that is of the same kind.
fn push(runs: &mut Vec<Run>, same: bool, before: Range<usize>, after: Range<usize>) {
    if before.is_empty() && after.is_empty() {
        return;
    }
    match runs.last_mut() {
        Some(last) if last.same == same => {
            last.before.end = before.end;
            last.after.end = after.end;
        }
        _ => runs.push(Run { same, before, after }),
    }
}

/// Letters and digits of some tokens.
fn letters(tokens: &[Token<'_>]) -> usize {
    tokens.iter().map(|token| token.word.chars().filter(|c| c.is_alphanumeric()).count()).sum()
}

/// Joins short islands of sameness to the changes around them, until none is left.
fn join_islands(runs: &mut Vec<Run>, old: &[Token<'_>]) {
    let large = |run: &Run| run.before.len().max(run.after.len());
    loop {
        let mut joined: Vec<Run> = Vec::with_capacity(runs.len());
        for (place, run) in runs.iter().enumerate() {
            let inside = run.same && place > 0 && place + 1 < runs.len();
            let island = inside && {
                let tokens = &old[run.before.clone()];
                let words = tokens.iter().filter(|token| letters(std::slice::from_ref(token)) > 0).count();
                let (left, right) = (large(&runs[place - 1]), large(&runs[place + 1]));
                let small = words == 0 || (words == 1 && letters(tokens) <= SMALL_WORD);
                small || (words <= SHORT_ISLAND && run.before.len() <= left.min(right))
            };
            push(&mut joined, run.same && !island, run.before.clone(), run.after.clone());
        }
        let done = joined.len() == runs.len();
        *runs = joined;
        if done {
            return;
        }
    }
}

/// Whether less than a quarter of the shorter text stayed, and not in one place only.
fn hardly_anything_stayed(runs: &[Run], old: &[Token<'_>], new: &[Token<'_>]) -> bool {
    let stayed: usize = runs.iter().filter(|run| run.same).map(|run| letters(&old[run.before.clone()])).sum();
    let changes = runs.iter().filter(|run| !run.same).count();
    changes > 1 && stayed * 4 < letters(old).min(letters(new))
}

/// Puts pieces together.
#[derive(Default)]
struct Writer {
    pieces: Vec<Piece>,
    same: String,
    removed: String,
    added: String,
}

impl Writer {
    fn same(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.end_of_change();
        self.same.push_str(text);
    }

    fn change(&mut self, removed: &str, added: &str) {
        self.removed.push_str(removed);
        self.added.push_str(added);
    }

    /// Writes the change down. White space that both sides begin or end with is no part of it.
    fn end_of_change(&mut self) {
        let (mut removed, mut added) = (std::mem::take(&mut self.removed), std::mem::take(&mut self.added));
        if removed.is_empty() && added.is_empty() {
            return;
        }
        let mut tail = Vec::new();
        while let (Some(one), Some(other)) = (removed.chars().next_back(), added.chars().next_back())
            && one == other
            && one.is_whitespace()
        {
            removed.pop();
            added.pop();
            tail.push(one);
        }
        while let (Some(one), Some(other)) = (removed.chars().next(), added.chars().next())
            && one == other
            && one.is_whitespace()
        {
            self.same.push(one);
            removed.remove(0);
            added.remove(0);
        }
        if !(removed.is_empty() && added.is_empty()) {
            let before = std::mem::take(&mut self.same);
            self.piece(PieceKind::Same, before);
            self.piece(PieceKind::Removed, removed);
            self.piece(PieceKind::Added, added);
        }
        self.same.extend(tail.into_iter().rev());
    }

    fn piece(&mut self, kind: PieceKind, text: String) {
        if !text.is_empty() {
            self.pieces.push(Piece { kind, text });
        }
    }

    fn end(mut self) -> Vec<Piece> {
        self.end_of_change();
        let last = std::mem::take(&mut self.same);
        self.piece(PieceKind::Same, last);
        self.pieces
    }
}
