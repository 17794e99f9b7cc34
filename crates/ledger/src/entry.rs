//! Bodies: what an entry commits to, beside the tree. They can go, and every proof stays valid.
//!
//! `bodies/<N>` holds 256 of them, a line each: `17 <salt> {"act":...}` or, once it was erased, `17 erased`.

use crate::{Code, Refusal, Result, hash, tiles::WIDTH};

/// A salt and a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// 32 random bytes, for this entry alone.
    pub salt: [u8; 32],
    /// One line of JSON.
    pub text: String,
}

impl Body {
    /// The entry that commits to it.
    pub fn entry(&self) -> [u8; 32] {
        hash::commitment(&self.salt, &self.text)
    }

    /// Salt and body with a space between.
    pub fn pair(&self) -> String {
        format!("{} {}", hash::text(&self.salt), self.text)
    }

    /// Reads salt and body.
    pub fn parse(text: &str) -> Result<Self> {
        text.split_once(' ')
            .and_then(|(salt, text)| {
                let salt = hash::bytes(salt)?.try_into().ok()?;
                let good = !text.is_empty() && !text.chars().any(|c| c < ' ');
                good.then(|| Self { salt, text: text.to_owned() })
            })
            .ok_or_else(|| Refusal::unreadable(format!("{:?} is not a salt and a body", hash::shown(text))))
    }

    /// Holds it to an entry.
    ///
    /// # Errors
    /// [`Code::AlteredBody`].
    pub fn check(&self, index: u64, entry: &[u8]) -> Result<()> {
        if self.entry() == entry {
            Ok(())
        } else {
            Err(Refusal::new(
                Code::AlteredBody,
                format!("the text of entry {index} is not the one that was entered: it was changed afterwards"),
            ))
        }
    }
}

/// The place whose words a body says were erased, when it is that act: it begins with `{"act":"entry erased","day":"2026-11-30","entry":17,`.
pub fn erases(body: &str) -> Option<u64> {
    let (day, rest) = body.strip_prefix(r#"{"act":"entry erased","day":""#)?.split_at_checked(10)?;
    let (place, _) = rest.strip_prefix(r#"","entry":"#)?.split_once([',', '}'])?;
    let good = day.bytes().all(|c| c.is_ascii_digit() || c == b'-')
        && (1..=15).contains(&place.len())
        && place.bytes().all(|c| c.is_ascii_digit());
    if good { place.parse().ok() } else { None }
}

/// A line of `bodies/<N>`; `None`: it was erased.
pub fn line(index: u64, body: Option<&Body>) -> String {
    body.map_or_else(|| format!("{index} erased"), |body| format!("{index} {}", body.pair()))
}

/// The lines of `bodies/<N>`.
///
/// # Errors
/// [`Code::Unreadable`] when there are more than 256, or control characters.
pub fn lines(text: &str) -> Result<Vec<&str>> {
    if text.chars().any(|c| c < ' ' && c != '\n') {
        return Err(Refusal::unreadable("a file of bodies has a control character"));
    }
    let lines: Vec<&str> = text.strip_suffix('\n').unwrap_or(text).split('\n').collect();
    if lines.len() > WIDTH as usize {
        return Err(Refusal::unreadable("a file of bodies has more than 256 lines"));
    }
    Ok(if text.is_empty() { Vec::new() } else { lines })
}

/// Reads `bodies/<N>`, whose first line is of entry `first`; at most so many lines, for there may be more than a checkpoint covers.
pub fn read_lines(text: &str, first: u64, most: usize) -> Result<Vec<Option<Body>>> {
    let mut bodies = Vec::new();
    for (index, line) in (first..).zip(lines(text)?).take(most) {
        let bad =
            || Refusal::unreadable(format!("line {:?} of the bodies: entry {index} is expected", hash::shown(line)));
        let (number, rest) = line.split_once(' ').ok_or_else(bad)?;
        if hash::number(number).ok() != Some(index) {
            return Err(bad());
        }
        bodies.push(if rest == "erased" { None } else { Some(Body::parse(rest)?) });
    }
    Ok(bodies)
}

/// Reads a bundle of entries: for each its length in two bytes, then the entry.
pub fn read_bundle(bytes: &[u8], width: u16) -> Result<Vec<[u8; 32]>> {
    let wanted = usize::from(width) * 34;
    let bad = || Refusal::unreadable("a bundle of entries is not in its format: entries are 32 bytes long");
    if bytes.len() < wanted {
        return Err(bad());
    }
    let (entries, rest) = bytes.as_chunks::<34>();
    if !rest.is_empty() || (bytes.len() != wanted && entries.len() != 256) {
        return Err(bad());
    }
    entries[..usize::from(width)]
        .iter()
        .map(|one| {
            let (length, entry) = one.split_first_chunk::<2>().ok_or_else(bad)?;
            if *length == [0, 32] { entry.try_into().map_err(|_| bad()) } else { Err(bad()) }
        })
        .collect()
}

/// Writes a bundle of entries.
pub fn bundle(entries: &[[u8; 32]]) -> Vec<u8> {
    entries.iter().flat_map(|entry| [0, 32].into_iter().chain(*entry)).collect()
}
