//! Checking a whole ledger from its files.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use crate::{
    Checkpoint, Code, Growing, Hash, Policy, ProofFile, Refusal, Result, TileSet,
    entry::{self, Body},
    policy::Seen,
    proofs,
    tiles::{Tile, WIDTH, Wanted, place},
};

/// Where the files of a ledger come from.
pub trait Source {
    /// A file, by its address; `None` when there is none.
    ///
    /// # Errors
    /// [`Code::Missing`] with the reason, when it cannot be fetched.
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>>;
}

/// A ledger in a folder.
pub struct Folder(pub PathBuf);

impl Source for Folder {
    fn get(&self, path: &str) -> Result<Option<Vec<u8>>> {
        match fs::read(self.0.join(path)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => Ok(None),
            Err(error) => Err(Refusal::new(Code::Missing, format!("{path} cannot be read: {error}"))),
        }
    }
}

/// What is checked besides tree and entries.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// A checkpoint that was kept: the ledger must continue it. Who signed it is not asked again: the key may have ended since.
    pub since: Option<Checkpoint>,
    /// Also hold bodies to their entries.
    pub bodies: bool,
    /// A quorum of witnesses must have seen it within so many seconds.
    pub fresh: Option<u64>,
    /// Now, in seconds since 1970.
    pub now: u64,
}

/// What was found good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What was checked.
    pub checkpoint: Checkpoint,
    /// Who saw it.
    pub seen: Seen,
    /// What there is of bodies, when they were asked for.
    pub bodies: Option<Bodies>,
}

/// How many bodies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bodies {
    /// Are there, and fit their entries.
    pub there: u64,
    /// Were erased.
    pub erased: u64,
    /// Of those: the act of erasing is announced after the checkpoint, but not signed yet.
    pub unsigned: u64,
}

/// How many files of bodies after the checkpoint are searched for acts of erasing.
const BUNDLES_AFTER: usize = 4096;

/// A text file that must be there.
///
/// # Errors
/// [`Code::Missing`], [`Code::Unreadable`].
pub fn text(source: &impl Source, path: &str) -> Result<String> {
    let bytes = source.get(path)?.ok_or_else(|| Refusal::new(Code::Missing, format!("{path} is not there")))?;
    String::from_utf8(bytes).map_err(|_| Refusal::unreadable(format!("{path} is not UTF-8")))
}

/// A file of a tile, with so many bytes for each of its items: the one of this width, or the full one.
fn of_tile(source: &impl Source, tile: Tile, path: fn(Tile) -> String, each: usize) -> Result<Vec<u8>> {
    let sized = |tile: Tile, bytes: Vec<u8>| {
        let wanted = usize::from(tile.width) * each;
        if bytes.len() == wanted {
            return Ok(bytes);
        }
        Err(Refusal::unreadable(format!("{} has {} bytes, not {wanted}", path(tile), bytes.len())))
    };
    if let Some(bytes) = source.get(&path(tile))? {
        return sized(tile, bytes);
    }
    let full = Tile { width: WIDTH as u16, ..tile };
    if !tile.full()
        && let Some(bytes) = source.get(&path(full))?
    {
        return sized(full, bytes);
    }
    Err(Refusal::new(Code::Missing, format!("{} is not there", path(tile))))
}

fn hashes(source: &impl Source, tile: Tile) -> Result<Vec<Hash>> {
    tile.read(&of_tile(source, tile, Tile::path, 32)?)
}

/// Checks everything; `told` hears how many entries of how many are done. Takes 32 bytes of memory an entry, with bodies 64.
///
/// # Errors
/// The first thing that is wrong.
pub fn verify(
    source: &impl Source,
    policy: &Policy,
    options: &Options,
    mut told: impl FnMut(u64, u64),
) -> Result<Report> {
    let checkpoint = Checkpoint::parse(&text(source, "checkpoint")?)?;
    let seen = policy.accept(&checkpoint, options.now)?;
    if let Some(fresh) = options.fresh {
        policy.lately(&seen, options.now.saturating_sub(fresh))?;
    }
    let size = checkpoint.size;
    if let Some(since) = &options.since {
        if since.origin != checkpoint.origin {
            return Err(Refusal::new(
                Code::UnknownLog,
                format!("the checkpoint that you kept is of {:?}", since.origin),
            ));
        }
        if size < since.size {
            return Err(Refusal::new(
                Code::RolledBack,
                format!(
                    "the ledger has {size} entries, fewer than the {} that you saw: some were taken away",
                    since.size
                ),
            ));
        }
    }

    // The tree: every tile follows from those below it, and all lead to the root.
    let altered = |path: String| {
        Refusal::new(Code::AlteredTile, format!("{path} does not follow from the tiles below it: it was altered"))
    };
    let mut tree = Growing::new();
    let mut kept_root = options.since.as_ref().filter(|since| since.size == 0).map(|_| Hash::empty());
    let mut leaves = Vec::with_capacity(usize::try_from(size.min(1 << 24)).unwrap_or_default());
    let mut higher: BTreeMap<(u8, u64), Vec<Hash>> = BTreeMap::new();
    for number in 0..size.div_ceil(WIDTH) {
        let Some(tile) = Tile::of(0, number, size) else { break };
        for hash in hashes(source, tile)? {
            tree.push(hash, |level, number, hashes| {
                if level > 0 {
                    higher.insert((level, number), hashes.to_vec());
                }
            });
            leaves.push(hash);
            if options.since.as_ref().is_some_and(|since| since.size == tree.size()) {
                kept_root = Some(tree.root());
            }
        }
        told(tree.size() / 2, size);
        while let Some(((level, number), made)) = higher.pop_first() {
            let Some(tile) = Tile::of(level, number, size) else { break };
            if hashes(source, tile)? != made {
                return Err(altered(tile.path()));
            }
        }
    }
    if tree.root() != checkpoint.root {
        return Err(Refusal::new(
            Code::AlteredTile,
            "the tiles do not lead to the root that was signed: at least one of them was altered",
        ));
    }
    for (tile, made) in tree.partial().filter(|(tile, _)| tile.level > 0) {
        if hashes(source, tile)? != made {
            return Err(altered(tile.path()));
        }
    }
    if let (Some(since), Some(root)) = (&options.since, kept_root)
        && since.root != root
    {
        return Err(Refusal::new(
            Code::Forked,
            format!(
                "the first {} entries are not those that you saw: you were shown another ledger then or now",
                since.size
            ),
        ));
    }

    // The entries.
    let bundles = size.div_ceil(WIDTH);
    let mut all = Vec::new();
    for tile in (0..bundles).filter_map(|number| Tile::of(0, number, size)) {
        let first = tile.number * WIDTH;
        let entries = entry::read_bundle(&of_tile(source, tile, Tile::entries_path, 34)?, tile.width)?;
        for (index, one) in (first..).zip(&entries) {
            if Hash::leaf(one) != leaves[index as usize] {
                return Err(Refusal::new(
                    Code::AlteredEntry,
                    format!("entry {index} is not the one that its hash in the tree is of: it was altered or moved"),
                ));
            }
        }
        if options.bodies {
            all.extend(entries);
        }
        told(size.midpoint(first + u64::from(tile.width)), size);
    }
    // What they say, where it was not erased.
    let (mut there, mut gone, mut erased, mut told_of) = (0, 0, BTreeSet::new(), BTreeSet::new());
    for (number, entries) in (0..).zip(all.chunks(WIDTH as usize)) {
        let (path, first) = (format!("bodies/{}", place(number)), number * WIDTH);
        let bodies = entry::read_lines(&text(source, &path)?, first, entries.len())?;
        if bodies.len() < entries.len() {
            return Err(Refusal::new(Code::Missing, format!("{path} has lines for {} entries only", bodies.len())));
        }
        for ((index, one), body) in (first..).zip(entries).zip(&bodies) {
            match body {
                Some(body) => {
                    body.check(index, one)?;
                    there += 1;
                    told_of.extend(entry::erases(&body.text));
                }
                None => {
                    erased.insert(index);
                }
            }
        }
    }
    erased.retain(|index| {
        gone += 1;
        !told_of.contains(index)
    });
    let announced = if erased.is_empty() { BTreeSet::new() } else { announced(source, size)? };
    if let Some(index) = erased.difference(&announced).next() {
        return Err(Refusal::new(
            Code::Vanished,
            format!("the words of entry {index} are gone, and no entry says that they were erased"),
        ));
    }
    let bodies = Bodies { there, erased: gone, unsigned: erased.len() as u64 };
    Ok(Report { checkpoint, seen, bodies: options.bodies.then_some(bodies) })
}

/// The places that were erased according to entries that are not signed yet: those after a checkpoint of so many entries.
fn announced(source: &impl Source, size: u64) -> Result<BTreeSet<u64>> {
    let mut places = BTreeSet::new();
    for number in (size / WIDTH..).take(BUNDLES_AFTER) {
        let path = format!("bodies/{}", place(number));
        let Some(bytes) = source.get(&path)? else { break };
        let text = String::from_utf8(bytes).map_err(|_| Refusal::unreadable(format!("{path} is not UTF-8")))?;
        let lines = entry::lines(&text)?;
        if lines.is_empty() {
            break;
        }
        for (index, line) in (number * WIDTH..).zip(lines).skip_while(|(index, _)| *index < size) {
            let body = line.split_once(' ').filter(|(number, _)| *number == index.to_string());
            let body = body.and_then(|(_, rest)| Body::parse(rest).ok());
            places.extend(body.and_then(|body| entry::erases(&body.text)));
        }
    }
    Ok(places)
}

/// Makes the proof of an entry from the files of a ledger; also the entry itself. Nothing is checked.
///
/// # Errors
/// When a file is missing, or there is no such entry.
pub fn prove(source: &impl Source, index: u64) -> Result<(ProofFile, [u8; 32])> {
    let checkpoint = Checkpoint::parse(&text(source, "checkpoint")?)?;
    let wanted = Wanted::default();
    proofs::inclusion(&wanted, index, checkpoint.size)?;
    let mut tiles = TileSet::default();
    for (level, number) in wanted.tiles() {
        if let Some(tile) = Tile::of(level, number, checkpoint.size) {
            tiles.put(level, number, hashes(source, tile)?);
        }
    }
    let path = proofs::inclusion(&tiles, index, checkpoint.size)?;
    let missing = || Refusal::new(Code::Missing, format!("entry {index} is not there"));
    let (number, at) = (index / WIDTH, (index % WIDTH) as usize);
    let tile = Tile::of(0, number, checkpoint.size).ok_or_else(missing)?;
    let entries = entry::read_bundle(&of_tile(source, tile, Tile::entries_path, 34)?, tile.width)?;
    let entry = *entries.get(at).ok_or_else(missing)?;
    let bodies = entry::read_lines(&text(source, &format!("bodies/{}", place(number)))?, number * WIDTH, at + 1)?;
    let body = bodies.into_iter().nth(at).ok_or_else(missing)?;
    Ok((ProofFile { body, index, path, checkpoint }, entry))
}
