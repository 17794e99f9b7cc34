//! A tree that grows: only its right edge is kept, at most 255 hashes a level.

use crate::{
    Hash,
    tiles::{Tile, WIDTH},
};

/// The right edge of a tree: for each level of tiles the hashes of its last, partial tile.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Growing {
    size: u64,
    edge: Vec<Vec<Hash>>,
}

impl Growing {
    /// The tree without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// Continues a tree of `size` entries. `partial` gives the hashes of the partial tile of a level; `None` when they are not as wide as they must be.
    pub fn resume(size: u64, mut partial: impl FnMut(Tile) -> Option<Vec<Hash>>) -> Option<Self> {
        let mut edge = Vec::new();
        let mut hashes = size;
        for level in 0u8..8 {
            if hashes == 0 {
                break;
            }
            let width = (hashes % WIDTH) as u16;
            edge.push(if width == 0 {
                Vec::new()
            } else {
                partial(Tile { level, number: hashes / WIDTH, width })
                    .filter(|there| there.len() == usize::from(width))?
            });
            hashes /= WIDTH;
        }
        Some(Self { size, edge })
    }

    /// How many entries it has.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Adds the hash of an entry. `full` is given each tile that became full: level, number, its 256 hashes.
    pub fn push(&mut self, leaf: Hash, mut full: impl FnMut(u8, u64, &[Hash])) {
        let mut hash = leaf;
        let mut number = self.size;
        self.size += 1;
        for level in 0u8.. {
            if self.edge.len() == usize::from(level) {
                self.edge.push(Vec::with_capacity(WIDTH as usize));
            }
            let tile = &mut self.edge[usize::from(level)];
            tile.push(hash);
            if tile.len() < WIDTH as usize {
                return;
            }
            number /= WIDTH;
            full(level, number, tile);
            hash = fold(tile);
            tile.clear();
        }
    }

    /// The partial tiles of the right edge, with their hashes.
    pub fn partial(&self) -> impl Iterator<Item = (Tile, &[Hash])> {
        self.edge.iter().enumerate().filter(|(_, hashes)| !hashes.is_empty()).map(|(level, hashes)| {
            let number = (self.size >> (8 * level)) / WIDTH;
            (Tile { level: level as u8, number, width: hashes.len() as u16 }, &hashes[..])
        })
    }

    /// The root.
    pub fn root(&self) -> Hash {
        let mut root: Option<Hash> = None;
        for hashes in &self.edge {
            // From the right: each full subtree joins what stands to its right.
            let mut end = hashes.len();
            while end > 0 {
                let start = end - (1 << end.trailing_zeros());
                let block = fold(&hashes[start..end]);
                root = Some(root.map_or(block, |right| Hash::node(block, right)));
                end = start;
            }
        }
        root.unwrap_or_else(Hash::empty)
    }
}

/// The root of a full subtree over a power of two of hashes.
fn fold(hashes: &[Hash]) -> Hash {
    let mut level = hashes.to_vec();
    while level.len() > 1 {
        let half = level.len() / 2;
        for at in 0..half {
            level[at] = Hash::node(level[2 * at], level[2 * at + 1]);
        }
        level.truncate(half);
    }
    level[0]
}
