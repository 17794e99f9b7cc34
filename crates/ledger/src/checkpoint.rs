//! Checkpoints: what the ledger is at a size, signed (C2SP tlog-checkpoint, signed-note), and seen by witnesses (tlog-cosignature).

use std::fmt::Write as _;

use crate::{
    Code, Hash, Refusal, Result, hash,
    keys::{PublicKey, SecretKey, Use},
};

/// The longest checkpoint, in bytes.
pub const LONGEST: usize = 64 << 10;
/// The most signatures that are read.
pub const MOST_SIGNATURES: usize = 64;

/// A line of a signature: whose it says it is, and what was signed with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The name of the key.
    pub name: String,
    /// The id of the key.
    pub id: u32,
    signature: Vec<u8>,
}

impl Line {
    /// Reads a line without its newline.
    pub fn parse(text: &str) -> Result<Self> {
        let bad = || Refusal::unreadable(format!("{:?} is not a line of a signature", hash::shown(text)));
        let (name, rest) = text.strip_prefix("\u{2014} ").and_then(|rest| rest.split_once(' ')).ok_or_else(bad)?;
        let bytes = hash::bytes(rest).ok_or_else(bad)?;
        let (id, signature) = bytes.split_first_chunk::<4>().ok_or_else(bad)?;
        if !crate::keys::good_name(name) || signature.is_empty() {
            return Err(bad());
        }
        Ok(Self { name: name.to_owned(), id: u32::from_be_bytes(*id), signature: signature.to_vec() })
    }

    fn of(key: &PublicKey, signature: &[u8]) -> Self {
        Self { name: key.name.clone(), id: key.id(), signature: signature.to_vec() }
    }

    /// The line, without its newline.
    pub fn text(&self) -> String {
        format!("\u{2014} {} {}", self.name, hash::text(&[&self.id.to_be_bytes()[..], &self.signature].concat()))
    }
}

/// A checkpoint with its signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which ledger.
    pub origin: String,
    /// How many entries.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    extensions: Vec<String>,
    /// The signatures, unchecked.
    pub lines: Vec<Line>,
}

impl Checkpoint {
    /// A checkpoint signed by the ledger.
    pub fn sign(size: u64, root: Hash, key: &SecretKey) -> Self {
        let mut new = Self { origin: key.public().name.clone(), size, root, extensions: Vec::new(), lines: Vec::new() };
        new.lines.push(Line::of(key.public(), &key.sign(new.body().as_bytes())));
        new
    }

    /// Signs it with one more key of the ledger, for the time in which keys change.
    pub fn sign_also(&mut self, key: &SecretKey) {
        self.lines.push(Line::of(key.public(), &key.sign(self.body().as_bytes())));
    }

    /// What is signed: origin, size and root, a line each.
    pub fn body(&self) -> String {
        let mut text = format!("{}\n{}\n{}\n", self.origin, self.size, self.root);
        for line in &self.extensions {
            text.push_str(line);
            text.push('\n');
        }
        text
    }

    /// The whole note.
    pub fn text(&self) -> String {
        let mut text = self.body();
        text.push('\n');
        for line in &self.lines {
            let _ = writeln!(text, "{}", line.text());
        }
        text
    }

    /// Reads what somebody kept: a note, or only its first three lines, as they stand in a report.
    pub fn kept(text: &str) -> Result<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let trimmed = text.trim_matches([' ', '\t', '\r', '\n']).replace("\r\n", "\n");
        let lines: Vec<&str> = trimmed.split('\n').collect();
        match lines[..] {
            [_, _, _] if trimmed.chars().any(|c| c < ' ' && c != '\n') => {
                Err(Refusal::unreadable("the checkpoint that was kept has a control character"))
            }
            [origin, size, root] if !origin.is_empty() => Ok(Self {
                origin: origin.to_owned(),
                size: hash::number(size)?,
                root: Hash::parse(root)?,
                extensions: Vec::new(),
                lines: Vec::new(),
            }),
            _ => Self::parse(text),
        }
    }

    /// Reads a note. No signature is checked.
    pub fn parse(text: &str) -> Result<Self> {
        let bad = |why: &str| Refusal::unreadable(format!("this is not a checkpoint: {why}"));
        if text.len() > LONGEST {
            return Err(bad("it is too long"));
        }
        if text.chars().any(|c| c < ' ' && c != '\n') {
            return Err(bad("it holds control characters"));
        }
        let (body, signatures) = text.rsplit_once("\n\n").ok_or_else(|| bad("it has no signatures"))?;
        let signatures = signatures.strip_suffix('\n').ok_or_else(|| bad("it ends in the middle of a line"))?;
        let mut body = body.split('\n');
        let (Some(origin), Some(size), Some(root)) = (body.next(), body.next(), body.next()) else {
            return Err(bad("it needs the lines origin, size and root"));
        };
        let extensions: Vec<String> = body.map(str::to_owned).collect();
        if origin.is_empty() || extensions.iter().any(String::is_empty) {
            return Err(bad("it has an empty line"));
        }
        let lines = signatures.split('\n').map(Line::parse).collect::<Result<Vec<_>>>()?;
        if lines.len() > MOST_SIGNATURES {
            return Err(bad("it has too many signatures"));
        }
        Ok(Self { origin: origin.to_owned(), size: hash::number(size)?, root: Hash::parse(root)?, extensions, lines })
    }

    /// Whether a key of the ledger signed it: `None` when there is no line of this key.
    ///
    /// # Errors
    /// [`Code::BadSignature`].
    pub fn signed_by(&self, key: &PublicKey) -> Result<Option<()>> {
        self.checked(key, |checkpoint, line| key.fits(checkpoint.body().as_bytes(), &line.signature).then_some(()))
    }

    /// When a witness saw it (seconds since 1970): the latest of its lines that is not after `latest`, else the latest; `None` when it has
    /// none.
    ///
    /// # Errors
    /// [`Code::BadSignature`].
    pub fn seen_by(&self, key: &PublicKey, latest: u64) -> Result<Option<u64>> {
        let found = self.checked(key, |checkpoint, line| {
            let (time, signature) = line.signature.split_first_chunk::<8>()?;
            let time = u64::from_be_bytes(*time);
            (i64::try_from(time).is_ok() && key.fits(seen(&checkpoint.body(), time).as_bytes(), signature))
                .then_some((time <= latest, time))
        })?;
        Ok(found.map(|(_, time)| time))
    }

    fn checked<T: Ord>(&self, key: &PublicKey, check: impl Fn(&Self, &Line) -> Option<T>) -> Result<Option<T>> {
        let mut found = None;
        for line in self.lines.iter().filter(|line| line.name == key.name && line.id == key.id()) {
            let one = check(self, line).ok_or_else(|| {
                Refusal::new(
                    Code::BadSignature,
                    format!("the signature of {} does not fit: the checkpoint or the signature was altered", key.name),
                )
            })?;
            found = found.max(Some(one));
        }
        Ok(found)
    }

    /// The line with which a witness says that it saw this checkpoint at a time (seconds since 1970).
    pub fn cosign(&self, key: &SecretKey, time: u64) -> Line {
        debug_assert_eq!(key.public().used, Use::Witness);
        let signature = key.sign(seen(&self.body(), time).as_bytes());
        Line::of(key.public(), &[&time.to_be_bytes()[..], &signature].concat())
    }
}

fn seen(body: &str, time: u64) -> String {
    format!("cosignature/v1\ntime {time}\n{body}")
}
