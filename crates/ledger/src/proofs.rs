//! Proofs: that an entry is in a tree (RFC 6962, section 2.1.1) and that one tree continues another (2.1.2); their checks follow RFC 9162,
//! sections 2.1.3.2 and 2.1.4.2.

use crate::{Code, Hash, Refusal, Result, tiles::Nodes};

/// The most hashes of a proof.
pub const LONGEST: usize = 63;

/// The root over the entries `start..end`; `start` is at the border of a full subtree at least as large.
fn over(nodes: &impl Nodes, start: u64, end: u64) -> Result<Hash> {
    let size = end - start;
    if size.is_power_of_two() {
        return nodes.node(size.trailing_zeros(), start / size);
    }
    let left = split(size);
    Ok(Hash::node(over(nodes, start, start + left)?, over(nodes, start + left, end)?))
}

/// The largest power of two below `size` (at least 2).
const fn split(size: u64) -> u64 {
    1 << (size - 1).ilog2()
}

/// The root of the first `size` entries.
pub fn root(nodes: &impl Nodes, size: u64) -> Result<Hash> {
    if size == 0 { Ok(Hash::empty()) } else { over(nodes, 0, size) }
}

/// Proof that entry `index` is in the tree of the first `size` entries.
pub fn inclusion(nodes: &impl Nodes, index: u64, size: u64) -> Result<Vec<Hash>> {
    if index >= size {
        return Err(Refusal::new(Code::NotIncluded, format!("there is no entry {index} among the first {size}")));
    }
    let (mut start, mut end) = (0, size);
    let mut path = Vec::new();
    while end - start > 1 {
        let middle = start + split(end - start);
        if index < middle {
            path.push(over(nodes, middle, end)?);
            end = middle;
        } else {
            path.push(over(nodes, start, middle)?);
            start = middle;
        }
    }
    path.reverse();
    Ok(path)
}

/// Proof that the tree of `new` entries continues the tree of `old`.
pub fn consistency(nodes: &impl Nodes, old: u64, new: u64) -> Result<Vec<Hash>> {
    if old > new {
        return Err(Refusal::new(Code::RolledBack, format!("{new} entries cannot continue {old}")));
    }
    if old == 0 || old == new {
        return Ok(Vec::new());
    }
    let (mut start, mut end) = (0, new);
    let mut path = Vec::new();
    let mut whole = true;
    while old != end {
        let middle = start + split(end - start);
        if old <= middle {
            path.push(over(nodes, middle, end)?);
            end = middle;
        } else {
            path.push(over(nodes, start, middle)?);
            start = middle;
            whole = false;
        }
    }
    if !whole {
        path.push(over(nodes, start, end)?);
    }
    path.reverse();
    Ok(path)
}

/// Holds an inclusion proof to the root.
///
/// # Errors
/// [`Code::NotIncluded`].
pub fn check_inclusion(leaf: Hash, index: u64, size: u64, path: &[Hash], root: Hash) -> Result<()> {
    let no =
        |why: &str| Refusal::new(Code::NotIncluded, format!("entry {index} is not proved to be in this ledger: {why}"));
    if index >= size {
        return Err(no(&format!("it has {size} entries")));
    }
    let (mut at, mut last, mut hash) = (index, size - 1, leaf);
    for sibling in path {
        if last == 0 {
            return Err(no("the proof is too long"));
        }
        if at & 1 == 1 || at == last {
            hash = Hash::node(*sibling, hash);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = Hash::node(hash, *sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(no("the proof is too short"));
    }
    if hash != root {
        return Err(no("the proof leads to another root than the one that was signed"));
    }
    Ok(())
}

/// Holds a consistency proof to two roots.
///
/// # Errors
/// [`Code::RolledBack`] when the new tree is smaller, [`Code::Forked`] when it does not continue the old one.
pub fn check_consistency(old: (u64, Hash), new: (u64, Hash), path: &[Hash]) -> Result<()> {
    let forked = |why: &str| {
        Refusal::new(
            Code::Forked,
            format!("the ledger at size {} does not continue that at size {}: {why}", new.0, old.0),
        )
    };
    if old.0 > new.0 {
        return Err(Refusal::new(
            Code::RolledBack,
            format!("the ledger has {} entries, fewer than the {} that were seen before", new.0, old.0),
        ));
    }
    if old.0 == new.0 || old.0 == 0 {
        let same = if old.0 == 0 { old.1 == Hash::empty() && (new.0 > 0 || new.1 == old.1) } else { old.1 == new.1 };
        return if same && path.is_empty() { Ok(()) } else { Err(forked("the roots differ")) };
    }
    let (mut at, mut last) = (old.0 - 1, new.0 - 1);
    while at & 1 == 1 {
        at >>= 1;
        last >>= 1;
    }
    let mut path = path.iter().copied();
    // The old tree is a full subtree: its root is the start.
    let first = if at == 0 { Some(old.1) } else { path.next() };
    let Some(first) = first else { return Err(forked("the proof is too short")) };
    let (mut old_root, mut new_root) = (first, first);
    for sibling in path {
        if last == 0 {
            return Err(forked("the proof is too long"));
        }
        if at & 1 == 1 || at == last {
            old_root = Hash::node(sibling, old_root);
            new_root = Hash::node(sibling, new_root);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            new_root = Hash::node(new_root, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    if last != 0 {
        return Err(forked("the proof is too short"));
    }
    if old_root != old.1 || new_root != new.1 {
        return Err(forked("it holds other entries"));
    }
    Ok(())
}
