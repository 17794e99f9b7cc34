//! A witness (C2SP tlog-witness): it remembers the last checkpoint of each ledger it watches and signs the next only when that one continues it.
//!
//! Whoever shows two people two different ledgers needs witnesses that forgot; so the memory is on the disk before an answer is given, and one
//! program at a time may use it.
//!
//! Not done: no list of ledgers over the network, no answer to monitors; the HTTP around it is the application's.

use std::{
    fmt::Write as _,
    fs::{self, File},
    io::Write as _,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use crate::{
    Checkpoint, Code, Hash, Refusal, Result, hash,
    keys::{PublicKey, SecretKey},
    proofs::{LONGEST, check_consistency},
};

/// The largest request, in bytes.
pub const LARGEST: usize = 128 << 10;

/// What a ledger asks of a witness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The size that the witness saw last.
    pub old: u64,
    /// How the new tree continues that one.
    pub proof: Vec<Hash>,
    /// The new checkpoint.
    pub checkpoint: Checkpoint,
}

impl Request {
    /// The body of the request.
    pub fn text(&self) -> String {
        let mut text = format!("old {}\n", self.old);
        for hash in &self.proof {
            let _ = writeln!(text, "{hash}");
        }
        text.push('\n');
        text.push_str(&self.checkpoint.text());
        text
    }

    /// Reads a request.
    pub fn parse(text: &str) -> Result<Self> {
        let bad = |why: &str| Refusal::unreadable(format!("the request is not in its format: {why}"));
        let (head, checkpoint) = text.split_once("\n\n").ok_or_else(|| bad("an empty line is missing"))?;
        let mut lines = head.split('\n');
        let old = lines.next().and_then(|line| line.strip_prefix("old ")).ok_or_else(|| bad("it says no old size"))?;
        let proof = lines.map(Hash::parse).collect::<Result<Vec<_>>>()?;
        if proof.len() > LONGEST {
            return Err(bad("the proof is too long"));
        }
        Ok(Self { old: hash::number(old)?, proof, checkpoint: Checkpoint::parse(checkpoint)? })
    }
}

/// What the witness answers: a status of HTTP, a type, a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// 200, 400, 403, 404, 409 or 422.
    pub status: u16,
    /// The content type.
    pub kind: &'static str,
    /// The line of the signature, the size that was seen last, or a sentence.
    pub text: String,
}

const PLAIN: &str = "text/plain; charset=utf-8";

impl Answer {
    fn no(status: u16, text: impl Into<String>) -> Self {
        Self { status, kind: PLAIN, text: text.into() + "\n" }
    }
}

/// A witness, with its memory in a folder.
pub struct Witness {
    key: SecretKey,
    logs: Vec<PublicKey>,
    folder: PathBuf,
    memory: Mutex<File>,
}

impl Witness {
    /// Opens the memory in a folder, for the ledgers with these keys.
    ///
    /// # Errors
    /// When the folder cannot be used, or another program uses it.
    pub fn open(folder: &Path, key: SecretKey, logs: Vec<PublicKey>) -> std::io::Result<Self> {
        fs::create_dir_all(folder)?;
        let lock = fs::OpenOptions::new().create(true).append(true).open(folder.join("in-use"))?;
        lock.try_lock().map_err(|_| {
            std::io::Error::other(format!("another witness uses {}: each needs a folder of its own", folder.display()))
        })?;
        Ok(Self { key, logs, folder: folder.to_owned(), memory: Mutex::new(lock) })
    }

    /// Its public key.
    pub const fn key(&self) -> &PublicKey {
        self.key.public()
    }

    /// The keys of the ledgers that it watches.
    pub fn logs(&self) -> &[PublicKey] {
        &self.logs
    }

    fn file(&self, origin: &str) -> PathBuf {
        self.folder.join(hash::sha256(origin.as_bytes()) + ".checkpoint")
    }

    /// The checkpoint that it saw last.
    ///
    /// # Errors
    /// When the file is there and cannot be read: then nothing may be signed.
    pub fn last(&self, origin: &str) -> std::io::Result<Option<Checkpoint>> {
        match fs::read_to_string(self.file(origin)) {
            Ok(text) => Checkpoint::parse(&text).map(Some).map_err(std::io::Error::other),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Writes the memory so that it is either the old or the new one, whatever happens.
    fn remember(&self, checkpoint: &Checkpoint) -> std::io::Result<()> {
        let file = self.file(&checkpoint.origin);
        let beside = file.with_extension("new");
        let mut new = File::create(&beside)?;
        new.write_all(checkpoint.text().as_bytes())?;
        new.sync_all()?;
        fs::rename(&beside, &file)?;
        File::open(&self.folder)?.sync_all()
    }

    /// Answers `add-checkpoint`. `now` in seconds since 1970.
    ///
    /// # Errors
    /// When the memory cannot be read or written; nothing was signed then.
    pub fn add_checkpoint(&self, body: &str, now: u64) -> std::io::Result<Answer> {
        let request = match Request::parse(body) {
            Ok(request) => request,
            Err(refusal) => return Ok(Answer::no(400, refusal.sentence)),
        };
        let Request { old, proof, checkpoint } = request;
        let mut known = self.logs.iter().filter(|key| key.name == checkpoint.origin).peekable();
        if known.peek().is_none() {
            return Ok(Answer::no(404, "this witness does not watch this ledger"));
        }
        if !known.any(|key| matches!(checkpoint.signed_by(key), Ok(Some(())))) {
            return Ok(Answer::no(403, "no signature of a key that this witness knows for this ledger"));
        }
        if old > checkpoint.size {
            return Ok(Answer::no(400, "the old size is larger than the new one"));
        }
        let _alone = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        let last = self.last(&checkpoint.origin)?;
        let (size, root) = last.as_ref().map_or((0, Hash::empty()), |last| (last.size, last.root));
        if old != size {
            return Ok(Answer { status: 409, kind: "text/x.tlog.size", text: format!("{size}\n") });
        }
        if let Err(refusal) = check_consistency((size, root), (checkpoint.size, checkpoint.root), &proof) {
            let status = if size == checkpoint.size && root != checkpoint.root { 409 } else { 422 };
            return Ok(Answer::no(status, refusal.sentence));
        }
        let line = checkpoint.cosign(&self.key, now);
        self.remember(&checkpoint)?;
        Ok(Answer { status: 200, kind: PLAIN, text: line.text() + "\n" })
    }
}

/// Why a witness refused, for the ledger that asked: [`Code::Forked`] when it saw something else.
pub fn refusal(status: u16, text: &str) -> Refusal {
    match status {
        404 => Refusal::new(Code::UnknownLog, "the witness does not watch this ledger"),
        403 => Refusal::new(Code::WrongKey, "the witness does not know the key of this ledger"),
        409 | 422 => Refusal::new(
            Code::Forked,
            format!("the witness saw a ledger that this one does not continue: {}", text.trim()),
        ),
        _ => Refusal::unreadable(format!("the witness answers with status {status}: {}", hash::shown(text.trim()))),
    }
}
