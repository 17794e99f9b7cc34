//! Whom to believe (C2SP tlog-policy): the keys of ledgers, the keys of witnesses, and how many of them are enough.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Checkpoint, Code, Refusal, Result, hash,
    keys::{PublicKey, Use},
};

/// How far a witness's clock may be ahead of ours, in seconds.
pub const AHEAD: u64 = 600;

/// The longest policy, in bytes, and the most groups: a hostile one must not keep anybody busy.
const LONGEST: usize = 64 << 10;
const MOST_GROUPS: usize = 256;

/// A listed ledger.
#[derive(Debug, Clone)]
pub struct Log {
    /// Its key; the name is the origin.
    pub key: PublicKey,
    /// Where it is.
    pub url: Option<String>,
}

/// A listed witness.
#[derive(Debug, Clone)]
pub struct Witness {
    /// Its name in this policy.
    pub name: String,
    /// Its key.
    pub key: PublicKey,
    /// Where it takes checkpoints.
    pub url: Option<String>,
}

/// A policy.
#[derive(Debug, Clone)]
pub struct Policy {
    /// Ledgers that are accepted.
    pub logs: Vec<Log>,
    /// Witnesses that are known.
    pub witnesses: Vec<Witness>,
    groups: BTreeMap<String, (usize, Vec<String>)>,
    quorum: Option<String>,
}

/// Who signed and who saw a checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Witnesses and the time (seconds since 1970), each once, in the order of the policy.
    pub by: Vec<(String, u64)>,
    /// How many witnesses the policy knows.
    pub of: usize,
    /// Whether the policy wants witnesses at all.
    pub wanted: bool,
}

impl Policy {
    /// Reads a policy.
    ///
    /// # Errors
    /// With the number of the line that is wrong.
    pub fn parse(text: &str) -> Result<Self> {
        let mut policy = Self { logs: Vec::new(), witnesses: Vec::new(), groups: BTreeMap::new(), quorum: None };
        let mut names: BTreeSet<String> = BTreeSet::from(["none".to_owned()]);
        let mut members: BTreeSet<String> = BTreeSet::new();
        let mut quorums = 0;
        if text.len() > LONGEST {
            return Err(Refusal::unreadable("this policy is too long: at most 64 KiB are read"));
        }
        for (at, line) in text.split('\n').enumerate() {
            let bad = |why: String| Refusal::unreadable(format!("line {} of the policy: {why}", at + 1));
            if line.chars().any(|c| (c < ' ' && c != '\t') || c == '\u{7f}') {
                return Err(bad("control characters are not allowed".to_owned()));
            }
            let words: Vec<&str> = line.split([' ', '\t']).filter(|word| !word.is_empty()).collect();
            if words.first().is_none_or(|word| word.starts_with('#')) {
                continue;
            }
            let key = |text: &str, used: Use| {
                PublicKey::parse(text).map_err(|refusal| bad(refusal.sentence)).and_then(|key| {
                    if key.used == used { Ok(key) } else { Err(bad("the key is of the other kind".to_owned())) }
                })
            };
            let mut define = |name: &str| {
                if names.insert(name.to_owned()) { Ok(()) } else { Err(bad(format!("{name} is defined twice"))) }
            };
            match words[..] {
                ["log", vkey] | ["log", vkey, _] => {
                    let key = key(vkey, Use::Log)?;
                    if policy.logs.iter().any(|log| log.key.bytes() == key.bytes()) {
                        return Err(bad("this ledger is listed twice".to_owned()));
                    }
                    policy.logs.push(Log { key, url: words.get(2).map(ToString::to_string) });
                }
                ["witness", name, vkey] | ["witness", name, vkey, _] => {
                    define(name)?;
                    let key = key(vkey, Use::Witness)?;
                    if policy.witnesses.iter().any(|witness| witness.key.bytes() == key.bytes()) {
                        return Err(bad("this witness is listed twice".to_owned()));
                    }
                    let url = words.get(3).map(ToString::to_string);
                    policy.witnesses.push(Witness { name: name.to_owned(), key, url });
                }
                ["group", name, many, ref of @ ..] if !of.is_empty() => {
                    let needed = match many {
                        "all" => of.len(),
                        "any" => 1,
                        number => hash::number(number).map_err(|refusal| bad(refusal.sentence))? as usize,
                    };
                    if policy.groups.len() == MOST_GROUPS {
                        return Err(bad(format!("more than {MOST_GROUPS} groups are not read")));
                    }
                    if needed == 0 || needed > of.len() {
                        return Err(bad(format!("{needed} of {} is not possible", of.len())));
                    }
                    for member in of {
                        if *member == "none" || !names.contains(*member) {
                            return Err(bad(format!("{member} is not defined above")));
                        }
                        if !members.insert((*member).to_owned()) {
                            return Err(bad(format!("{member} is a member twice")));
                        }
                    }
                    if !names.insert(name.to_owned()) {
                        return Err(bad(format!("{name} is defined twice")));
                    }
                    policy.groups.insert(name.to_owned(), (needed, of.iter().map(ToString::to_string).collect()));
                }
                ["quorum", name] => {
                    quorums += 1;
                    if !names.contains(name) {
                        return Err(bad(format!("{name} is not defined above")));
                    }
                    policy.quorum = Some(name.to_owned()).filter(|name| name != "none");
                }
                _ => return Err(bad("log, witness, group or quorum is expected, with what belongs to it".to_owned())),
            }
        }
        if quorums == 1 {
            Ok(policy)
        } else {
            Err(Refusal::unreadable(format!("a policy has one quorum line, this has {quorums}")))
        }
    }

    fn met(&self, name: &str, by: &BTreeSet<&str>) -> bool {
        self.groups.get(name).map_or_else(
            || by.contains(name),
            |(needed, of)| of.iter().filter(|member| self.met(member, by)).count() >= *needed,
        )
    }

    fn quorum_of<'a>(&self, by: impl Iterator<Item = &'a (String, u64)>) -> bool {
        let by: BTreeSet<&str> = by.map(|(name, _)| name.as_str()).collect();
        self.quorum.as_ref().is_none_or(|name| self.met(name, &by))
    }

    /// Whether the ledger signed it.
    ///
    /// # Errors
    /// [`Code::UnknownLog`], [`Code::BadSignature`], [`Code::WrongKey`].
    pub fn signed(&self, checkpoint: &Checkpoint) -> Result<()> {
        let keys: Vec<&PublicKey> =
            self.logs.iter().map(|log| &log.key).filter(|key| key.name == checkpoint.origin).collect();
        if keys.is_empty() {
            return Err(Refusal::new(
                Code::UnknownLog,
                format!("the checkpoint is of the ledger {:?}, which the policy does not list", checkpoint.origin),
            ));
        }
        let mut signed = false;
        for key in keys {
            signed |= checkpoint.signed_by(key)?.is_some();
        }
        if signed {
            Ok(())
        } else {
            Err(Refusal::new(
                Code::WrongKey,
                format!("the checkpoint of {} is signed by no key that the policy lists for it", checkpoint.origin),
            ))
        }
    }

    /// Who saw it: enough witnesses, by the policy. `now` in seconds since 1970.
    ///
    /// # Errors
    /// What [`Policy::signed`] says, [`Code::BadSignature`], [`Code::TooFewWitnesses`], [`Code::Future`].
    pub fn accept(&self, checkpoint: &Checkpoint, now: u64) -> Result<Seen> {
        self.signed(checkpoint)?;
        let mut by = Vec::new();
        for witness in &self.witnesses {
            if let Some(time) = checkpoint.seen_by(&witness.key, now.saturating_add(AHEAD))? {
                by.push((witness.name.clone(), time));
            }
        }
        let good: Vec<(String, u64)> =
            by.iter().filter(|(_, time)| *time <= now.saturating_add(AHEAD)).cloned().collect();
        let seen = Seen { by: good, of: self.witnesses.len(), wanted: self.quorum.is_some() };
        if self.quorum_of(seen.by.iter()) {
            return Ok(seen);
        }
        if self.quorum_of(by.iter()) {
            return Err(Refusal::new(
                Code::Future,
                "the witnesses' times are more than ten minutes ahead of this machine's clock: one of them is wrong",
            ));
        }
        Err(Refusal::new(
            Code::TooFewWitnesses,
            format!(
                "only {} of {} witnesses saw this checkpoint, fewer than the policy wants",
                by.len(),
                self.witnesses.len()
            ),
        ))
    }

    /// Whether enough of them saw it since a moment.
    ///
    /// # Errors
    /// [`Code::Stale`].
    pub fn lately(&self, seen: &Seen, since: u64) -> Result<()> {
        if self.quorum_of(seen.by.iter().filter(|(_, time)| *time >= since)) {
            Ok(())
        } else {
            Err(Refusal::new(
                Code::Stale,
                "the checkpoint is old: too few witnesses saw it lately, so newer acts may be kept from you",
            ))
        }
    }
}
