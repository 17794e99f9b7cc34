//! The key file: what the databases alone do not open.
//!
//! **The problem.** Whoever copies the databases must not be able to read them. So one small file, kept apart from copies,
//! holds what everything keyed follows from. It is readable by its owner only, or comes from systemd as a credential, or is
//! itself sealed under a passphrase that somebody types at every start.
//!
//! **Form.** Text. The first line is the instance key, 64 hexadecimal digits. Each `wrap NUMBER KEY` after it is a wrapping key
//! of the key store; the newest wraps, older ones are left out once everything was wrapped anew. Wrapping key 0 follows from
//! the instance key, so that a file with one line is complete. A file that is sealed is one line, `sealed SALT BODY`.
//!
//! **Not done.** No key is kept in a hardware module. The program holds the keys in memory as long as it runs.

use std::{collections::BTreeMap, fmt::Write as _, io::Write as _, path::Path};

use kit::InstanceKey;
use people::secrets;
use store::{Entropy, Wrapping, sealing};

/// What a key file holds.
#[derive(Clone)]
pub struct Keys {
    /// The installation's own key.
    pub instance: InstanceKey,
    /// Wrapping keys besides number 0.
    wrapping: BTreeMap<i64, [u8; 32]>,
}

/// The name that systemd gives the file as a credential (`LoadCredential=firsthand.key:...`).
pub const CREDENTIAL: &str = "firsthand.key";

impl Keys {
    /// New keys.
    pub fn new(entropy: &Entropy) -> Self {
        Self { instance: InstanceKey(entropy.bytes()), wrapping: BTreeMap::new() }
    }

    /// What wraps the keys of the key store.
    pub fn wrapping(&self) -> Wrapping {
        let first = Wrapping::one(0, secrets::mac(&self.instance.0, "wrapping key", &[]));
        self.wrapping.iter().fold(first, |all, (number, key)| all.and(*number, *key))
    }

    /// Adds a wrapping key, which becomes the newest. Returns its number.
    pub fn add_wrapping(&mut self, entropy: &Entropy) -> i64 {
        let number = self.wrapping.last_key_value().map_or(1, |(number, _)| number + 1);
        self.wrapping.insert(number, entropy.bytes());
        number
    }

    /// Leaves out the older wrapping keys but the one before the newest: a program that was started before the last change may
    /// still wrap under that one.
    pub fn drop_older(&mut self) {
        while self.wrapping.len() > 2 {
            self.wrapping.pop_first();
        }
    }

    fn text(&self) -> String {
        let mut text = format!("{}\n", secrets::hex(&self.instance.0));
        for (number, key) in &self.wrapping {
            let _infallible = writeln!(text, "wrap {number} {}", secrets::hex(key));
        }
        text
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let key = |text: &str| secrets::unhex(text)?.try_into().ok();
        let instance = InstanceKey(key(lines.next()?)?);
        let mut wrapping = BTreeMap::new();
        for line in lines {
            let mut words = line.split_whitespace();
            let ("wrap", Some(number), Some(text), None) = (words.next()?, words.next(), words.next(), words.next())
            else {
                return None;
            };
            wrapping.insert(number.parse().ok()?, key(text)?);
        }
        Some(Self { instance, wrapping })
    }
}

/// What to do when there is no key file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// A first start makes it, readable by its owner only.
    Make,
    /// Anything else would work with keys that nobody else has.
    Refuse,
}

/// Reads a key file. `passphrase` is asked when the file is sealed.
///
/// # Errors
/// What is wrong with the file, and what to do.
pub fn read(
    file: &Path,
    entropy: &Entropy,
    missing: Missing,
    passphrase: impl FnOnce() -> Result<String, String>,
) -> Result<Keys, String> {
    let say = |what: &str| format!("the key file {} {what}", file.display());
    if !file.exists() {
        if missing == Missing::Refuse {
            return Err(say(
                "is not there. Nothing was done. Put it in its place (the first start of `serve` makes it)",
            ));
        }
        // Two first starts at the same moment: one file wins, and both read it.
        let new = unfinished(file, entropy);
        write_new(&new, &Keys::new(entropy).text()).map_err(|error| say(&format!("cannot be made: {error}")))?;
        let made = std::fs::hard_link(&new, file);
        let _no_longer_needed = std::fs::remove_file(&new);
        if let Err(error) = made
            && !file.exists()
        {
            return Err(say(&format!("cannot be made: {error}")));
        }
    }
    only_its_owner(file)?;
    let text = std::fs::read_to_string(file).map_err(|error| say(&format!("cannot be read: {error}")))?;
    let plain = match text.trim().strip_prefix("sealed ") {
        None => text,
        Some(rest) => unseal(rest, &passphrase()?)
            .ok_or_else(|| say("does not open with this passphrase. Nothing was started; try again"))?,
    };
    Keys::parse(&plain).ok_or_else(|| {
        say("is not a key file: it should begin with 64 hexadecimal digits; restore it from where you keep it safe")
    })
}

/// True when the file is there and sealed under a passphrase.
///
/// # Errors
/// When others may read it.
pub fn is_sealed(file: &Path) -> Result<bool, String> {
    let sealed = std::fs::read_to_string(file).is_ok_and(|text| text.trim_start().starts_with("sealed "));
    if sealed {
        only_its_owner(file)?;
    }
    Ok(sealed)
}

/// Writes a key file in place of the one that is there, whole or not at all; sealed when there is a passphrase.
///
/// # Errors
/// When the file cannot be written.
pub fn write(file: &Path, keys: &Keys, passphrase: Option<&str>, entropy: &Entropy) -> Result<(), String> {
    let say = |error: std::io::Error| format!("the key file {} cannot be written: {error}", file.display());
    let text = match passphrase {
        None => keys.text(),
        Some(passphrase) => {
            let salt = entropy.bytes::<16>();
            let sealed =
                sealing::seal(entropy, &secrets::stretch(passphrase, &salt), b"key file", keys.text().as_bytes());
            format!("sealed {} {}\n", secrets::hex(&salt), secrets::hex(&sealed))
        }
    };
    let new = unfinished(file, entropy);
    write_new(&new, &text).map_err(say)?;
    std::fs::rename(&new, file).map_err(say)?;
    // The new name is on the disk too, before anything is wrapped under what it holds.
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(say)
}

/// A name beside the file that nobody else uses.
fn unfinished(file: &Path, entropy: &Entropy) -> std::path::PathBuf {
    file.with_extension(format!("new-{}", secrets::hex(&entropy.bytes::<4>())))
}

fn write_new(file: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o400);
    let mut out = options.open(file)?;
    out.write_all(text.as_bytes())?;
    out.sync_all()
}

fn unseal(text: &str, passphrase: &str) -> Option<String> {
    let (salt, body) = text.trim().split_once(' ')?;
    let key = secrets::stretch(passphrase, &secrets::unhex(salt)?);
    String::from_utf8(sealing::open(&key, b"key file", &secrets::unhex(body)?)?).ok()
}

#[cfg(unix)]
fn only_its_owner(file: &Path) -> Result<(), String> {
    use std::os::unix::fs::PermissionsExt;
    // The last six bits are what group and others may do.
    let mode = std::fs::metadata(file).map_err(|error| format!("{}: {error}", file.display()))?.permissions().mode();
    if mode.trailing_zeros() >= 6 {
        return Ok(());
    }
    Err(format!(
        "the key file {} can be read by others (mode {:03o}). Nothing was started. Run: chmod 400 {}",
        file.display(),
        mode & 0o777,
        file.display()
    ))
}

#[cfg(not(unix))]
fn only_its_owner(_: &Path) -> Result<(), String> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn never() -> Result<String, String> {
        Err("nobody should be asked".to_owned())
    }

    #[test]
    fn a_key_file_is_made_once_and_reads_back() {
        let folder = tempfile::tempdir().expect("folder");
        let file = folder.path().join("firsthand.key");
        let entropy = Entropy::seeded(1);
        let refused = read(&file, &entropy, Missing::Refuse, never).err().expect("refused");
        assert!(refused.contains("is not there") && !file.exists(), "{refused}");
        let mut keys = read(&file, &entropy, Missing::Make, never).expect("made");
        assert!(read(&file, &entropy, Missing::Make, never).expect("again").instance.0 == keys.instance.0);
        assert_eq!((keys.add_wrapping(&entropy), keys.add_wrapping(&entropy)), (1, 2));
        write(&file, &keys, None, &entropy).expect("written over a file of mode 400");
        assert_eq!(read(&file, &entropy, Missing::Make, never).expect("both").wrapping.len(), 2);
        keys.add_wrapping(&entropy);
        keys.drop_older();
        assert_eq!(keys.wrapping.keys().copied().collect::<Vec<_>>(), [2, 3]);
    }

    #[test]
    fn a_sealed_file_opens_with_its_passphrase_alone() {
        let folder = tempfile::tempdir().expect("folder");
        let file = folder.path().join("firsthand.key");
        let entropy = Entropy::seeded(2);
        let keys = Keys::new(&entropy);
        write(&file, &keys, Some("seven calm words of a steward"), &entropy).expect("sealed");
        let text = std::fs::read_to_string(&file).expect("text");
        assert!(text.starts_with("sealed ") && !text.contains(&secrets::hex(&keys.instance.0)));
        let right =
            read(&file, &entropy, Missing::Make, || Ok("seven calm words of a steward".to_owned())).expect("opens");
        assert!(right.instance.0 == keys.instance.0);
        let wrong = read(&file, &entropy, Missing::Make, || Ok("seven calm words".to_owned())).err().expect("refused");
        assert!(wrong.contains("does not open"), "{wrong}");
    }

    #[cfg(unix)]
    #[test]
    fn a_key_file_that_others_may_read_starts_nothing() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("folder");
        let file = folder.path().join("firsthand.key");
        read(&file, &Entropy::seeded(3), Missing::Make, never).expect("made");
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o440)).expect("opened up");
        let wrong = read(&file, &Entropy::seeded(3), Missing::Make, never).err().expect("refused");
        assert!(wrong.contains("chmod 400"), "{wrong}");
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).expect("closed");
        std::fs::write(&file, "not a key").expect("written");
        assert!(
            read(&file, &Entropy::seeded(3), Missing::Make, never)
                .err()
                .expect("refused")
                .contains("64 hexadecimal digits")
        );
    }
}
