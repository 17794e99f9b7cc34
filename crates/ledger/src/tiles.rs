//! Tiles: the tree as files that never change (C2SP tlog-tiles).
//!
//! A tile of level *l* holds up to 256 hashes, each the root of a full subtree of 256^*l* entries. Full tiles stay as they are for ever; the
//! last tile of a level is partial and its address says how wide it is.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use crate::{Hash, Refusal, Result};

/// Hashes in a full tile.
pub const WIDTH: u64 = 256;

/// Which tile, and how much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tile {
    /// 0 holds hashes of entries.
    pub level: u8,
    /// Its place in the level, from 0.
    pub number: u64,
    /// How many hashes, 1 to 256.
    pub width: u16,
}

impl Tile {
    /// The tile of a level in a tree of `size` entries, as wide as it is there; none past the end.
    pub fn of(level: u8, number: u64, size: u64) -> Option<Self> {
        let hashes = at_level(size, level);
        let width = hashes.saturating_sub(number.checked_mul(WIDTH)?).min(WIDTH);
        (width > 0).then_some(Self { level, number, width: width as u16 })
    }

    /// All tiles of a tree of `size` entries, level by level.
    pub fn all(size: u64) -> impl Iterator<Item = Self> {
        (0..8u8).flat_map(move |level| {
            (0..at_level(size, level).div_ceil(WIDTH)).filter_map(move |number| Self::of(level, number, size))
        })
    }

    /// Whether it is full.
    pub const fn full(self) -> bool {
        self.width as u64 == WIDTH
    }

    /// Its address: `tile/0/x001/234.p/17`.
    pub fn path(self) -> String {
        format!("tile/{}/{}{}", self.level, place(self.number), self.suffix())
    }

    /// The address of the entries that a tile of level 0 has the hashes of.
    pub fn entries_path(self) -> String {
        format!("tile/entries/{}{}", place(self.number), self.suffix())
    }

    fn suffix(self) -> String {
        if self.full() { String::new() } else { format!(".p/{}", self.width) }
    }

    /// Reads what follows `tile/`: the tile, and whether its entries are asked for.
    pub fn parse(path: &str) -> Option<(Self, bool)> {
        let (level, rest) = path.split_once('/')?;
        let entries = level == "entries";
        let level = if entries { 0 } else { crate::hash::number(level).ok().filter(|level| *level < 64)? as u8 };
        let (number, width) = match rest.split_once(".p/") {
            Some((number, width)) => {
                (number, crate::hash::number(width).ok().filter(|width| (1..WIDTH).contains(width))?)
            }
            None => (rest, WIDTH),
        };
        Some((Self { level, number: number_of(number)?, width: width as u16 }, entries))
    }

    /// The bytes of its hashes as hashes.
    pub fn read(self, bytes: &[u8]) -> Result<Vec<Hash>> {
        let wanted = usize::from(self.width) * 32;
        // A full tile can stand for a partial one.
        if bytes.len() != wanted && bytes.len() != WIDTH as usize * 32 {
            return Err(Refusal::unreadable(format!("{} has {} bytes, not {wanted}", self.path(), bytes.len())));
        }
        let (hashes, _) = bytes[..wanted].as_chunks::<32>();
        Ok(hashes.iter().map(|hash| Hash(*hash)).collect())
    }
}

/// How many hashes a level has in a tree of `size` entries.
const fn at_level(size: u64, level: u8) -> u64 {
    if level < 8 { size >> (8 * level) } else { 0 }
}

/// A number as path elements of three digits: 1234067 is `x001/x234/067`.
pub fn place(number: u64) -> String {
    let mut parts = vec![format!("{:03}", number % 1000)];
    let mut rest = number / 1000;
    while rest > 0 {
        parts.push(format!("x{:03}", rest % 1000));
        rest /= 1000;
    }
    parts.reverse();
    parts.join("/")
}

/// The number of path elements, which must be written as [`place`] writes them.
pub fn number_of(path: &str) -> Option<u64> {
    let mut number = 0u64;
    for part in path.split('/') {
        let digits = part.strip_prefix('x').unwrap_or(part);
        if digits.len() != 3 || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        number = number.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
    }
    (place(number) == path).then_some(number)
}

/// Roots of full subtrees.
pub trait Nodes {
    /// The root of the `index`-th full subtree with 2^`height` entries.
    fn node(&self, height: u32, index: u64) -> Result<Hash>;
}

/// A tile with the levels between it and the next: `[0]` its hashes, `[8]` its root.
struct Pyramid(Vec<Vec<Hash>>);

impl Pyramid {
    fn new(hashes: Vec<Hash>) -> Self {
        let mut levels = vec![hashes];
        while let Some(below) = levels.last().filter(|below| below.len() > 1) {
            let (pairs, _) = below.as_chunks::<2>();
            let above = pairs.iter().map(|[left, right]| Hash::node(*left, *right)).collect();
            levels.push(above);
        }
        Self(levels)
    }
}

/// Tiles in memory, from which any node is reckoned.
#[derive(Default)]
pub struct TileSet {
    tiles: BTreeMap<(u8, u64), Pyramid>,
}

impl TileSet {
    /// Adds a tile; a wider one takes the place of a narrower.
    pub fn put(&mut self, level: u8, number: u64, hashes: Vec<Hash>) {
        let wider = self.tiles.get(&(level, number)).is_none_or(|there| there.0[0].len() < hashes.len());
        if wider {
            self.tiles.insert((level, number), Pyramid::new(hashes));
        }
    }
}

impl Nodes for TileSet {
    fn node(&self, height: u32, index: u64) -> Result<Hash> {
        let (level, within, number, at) = locate(height, index);
        self.tiles.get(&(level, number)).and_then(|tile| tile.0.get(within)?.get(at)).copied().ok_or_else(|| {
            Refusal::new(crate::Code::Missing, format!("a tile of level {level} is needed: number {number}"))
        })
    }
}

/// In which tile a node is: level, height in it, number, place at that height. Roots of full tiles are looked up one level higher.
const fn locate(height: u32, index: u64) -> (u8, usize, u64, usize) {
    let (level, within) = (height / 8, height % 8);
    let in_tile = WIDTH >> within;
    (level as u8, within as usize, index / in_tile, (index % in_tile) as usize)
}

/// Finds out which tiles something needs: run it on this first (the hashes are not real), then fetch what [`Wanted::tiles`] says.
#[derive(Default)]
pub struct Wanted(RefCell<BTreeSet<(u8, u64)>>);

impl Wanted {
    /// The tiles: level and number.
    pub fn tiles(self) -> BTreeSet<(u8, u64)> {
        self.0.into_inner()
    }
}

impl Nodes for Wanted {
    fn node(&self, height: u32, index: u64) -> Result<Hash> {
        let (level, _, number, _) = locate(height, index);
        self.0.borrow_mut().insert((level, number));
        Ok(Hash([0; 32]))
    }
}
