//! A proof in one file (C2SP tlog-proof): the act, its place, the way to the root, and the signed checkpoint.

use std::fmt::Write as _;

use crate::{
    Body, Checkpoint, Code, Hash, Policy, Refusal, Result, hash,
    policy::Seen,
    proofs::{self, check_inclusion},
};

const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";

/// A proof that can be checked without the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofFile {
    /// Salt and body; none when they were erased.
    pub body: Option<Body>,
    /// Which entry.
    pub index: u64,
    /// From the entry to the root.
    pub path: Vec<Hash>,
    /// What was signed.
    pub checkpoint: Checkpoint,
}

impl ProofFile {
    /// The file.
    pub fn text(&self) -> String {
        let mut text = format!("{FIRST_LINE}\n");
        if let Some(body) = &self.body {
            let _ = writeln!(text, "extra {}", hash::text(body.pair().as_bytes()));
        }
        let _ = writeln!(text, "index {}", self.index);
        for hash in &self.path {
            let _ = writeln!(text, "{hash}");
        }
        text.push('\n');
        text.push_str(&self.checkpoint.text());
        text
    }

    /// Reads a file.
    pub fn parse(text: &str) -> Result<Self> {
        let bad = |why: &str| Refusal::unreadable(format!("this is not a proof: {why}"));
        let (head, checkpoint) = text.split_once("\n\n").ok_or_else(|| bad("an empty line is missing"))?;
        let mut lines = head.split('\n').peekable();
        if lines.next() != Some(FIRST_LINE) {
            return Err(bad(&format!("it does not begin with {FIRST_LINE}")));
        }
        let extra = lines.next_if(|line| line.starts_with("extra "));
        let body = extra
            .map(|line| {
                hash::bytes(&line["extra ".len()..])
                    .and_then(|bytes| String::from_utf8(bytes).ok())
                    .ok_or_else(|| bad("the line `extra` is not readable"))
                    .and_then(|text| Body::parse(&text))
            })
            .transpose()?;
        let index = lines.next().and_then(|line| line.strip_prefix("index ")).ok_or_else(|| bad("it says no index"))?;
        let index = hash::number(index)?;
        let path = lines.map(Hash::parse).collect::<Result<Vec<_>>>()?;
        if path.len() > proofs::LONGEST {
            return Err(bad("it is too long"));
        }
        Ok(Self { body, index, path, checkpoint: Checkpoint::parse(checkpoint)? })
    }

    /// Checks the proof by a policy, without any network. When the body was erased, `entry` says which 32 bytes are to be proved.
    ///
    /// # Errors
    /// What [`Policy::accept`] says; [`Code::Missing`] without body and entry; [`Code::NotIncluded`].
    pub fn check(&self, policy: &Policy, entry: Option<[u8; 32]>, now: u64) -> Result<Seen> {
        let seen = policy.accept(&self.checkpoint, now)?;
        let entry = match (&self.body, entry) {
            (Some(body), Some(entry)) => {
                body.check(self.index, &entry)?;
                entry
            }
            (Some(body), None) => body.entry(),
            (None, Some(entry)) => entry,
            (None, None) => {
                return Err(Refusal::new(
                    Code::Missing,
                    "the text of this entry was erased: give the entry itself with --entry, it is in the ledger's tiles",
                ));
            }
        };
        let Checkpoint { size, root, .. } = self.checkpoint;
        check_inclusion(Hash::leaf(&entry), self.index, size, &self.path, root)?;
        Ok(seen)
    }
}
