//! Backups that forget: institutions' acts for as long as the file is kept, what people gave for seven days.
//!
//! **The problem.** Who takes something back is promised that it is gone. A backup of yesterday still holds it, on a disk that
//! nobody empties. So what people gave lies in a backup under a key of its own, which the key store destroys after seven days;
//! from then on every copy of the file is closed, wherever it lies, and the page can name the day. A backup that is restored
//! within the seven days has everything taken back again that was taken back since (tombstones, random ids only).
//!
//! **Form.** Two lines of text (what this is; number, day and schema as JSON), then blocks: length (4 bytes, little endian), a
//! letter, and gzip-compressed JSON sealed with XChaCha20-Poly1305. `I` is institutions' under a key that follows from the key
//! file and the number; `P` is people's, their texts' keys among it, under the seven-day key; the last block, `E`, counts the
//! rows. Number, place and letter are bound to each block: none can be moved, left out or cut off unnoticed. Rows are the same
//! for both databases, so a backup of one fits the other.
//!
//! **Not done.** Sessions, queued jobs, addresses for messages and for calendars are not in it. The key file is not in it: keep it elsewhere. When the key store is
//! lost with the machine, the seven-day key is lost too, unless it was written elsewhere (`backup --key-to`).

mod make;
mod restore;

use std::io::{Read, Write};

use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use kit::InstanceKey;
use people::secrets;
use serde::{Deserialize, Serialize};
use store::{
    Entropy, Value,
    copy::{self, Kind, Part, Shape},
    sealing,
};

pub use make::{Made, make};
pub use restore::{Asked, Restored, restore};

/// The first line of a backup.
const FIRST_LINE: &str = "firsthand backup 1";

/// The longest block that is read.
const LARGEST: usize = 64 << 20;

/// The second line: what is known without a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Its number.
    pub number: i64,
    /// The day it was made, as 2026-03-15.
    pub day: String,
    /// From this day on nobody can open what people gave.
    pub people_until: String,
    /// The version of the schema.
    pub schema: i64,
}

/// Whose rows a block holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Institutions,
    People,
    End,
}

impl Whose {
    const fn letter(self) -> u8 {
        match self {
            Self::Institutions => b'I',
            Self::People => b'P',
            Self::End => b'E',
        }
    }

    const fn read(letter: u8) -> Option<Self> {
        match letter {
            b'I' => Some(Self::Institutions),
            b'P' => Some(Self::People),
            b'E' => Some(Self::End),
            _ => None,
        }
    }
}

/// Rows of a table, as they lie in a block.
#[derive(Serialize, Deserialize)]
struct Block {
    table: String,
    rows: Vec<Vec<serde_json::Value>>,
}

/// The keys of a backup.
struct Keys {
    institutions: [u8; 32],
    people: Option<[u8; 32]>,
}

impl Keys {
    fn new(instance: &InstanceKey, number: i64, people: Option<[u8; 32]>) -> Self {
        Self { institutions: secrets::mac(&instance.0, "backup", &[&number.to_be_bytes()]), people }
    }

    const fn of(&self, whose: Whose) -> Option<&[u8; 32]> {
        match whose {
            Whose::People => self.people.as_ref(),
            Whose::Institutions | Whose::End => Some(&self.institutions),
        }
    }
}

fn place(number: i64, index: u64, whose: Whose) -> Vec<u8> {
    [&number.to_be_bytes()[..], &index.to_be_bytes()[..], &[whose.letter()]].concat()
}

/// Rows that only people gave rise to; all of them go under the seven-day key. A table that is in neither list is an
/// institution's.
const PEOPLE: [&str; 25] = [
    "codes",
    "slips",
    "seats",
    "votes",
    "reactions",
    "suggestions",
    "taken_back",
    "moderation",
    "declarations",
    "synthesis_points",
    "synthesis_sources",
    "synthesis_answers",
    "consents",
    "suggestion_answers",
    "letting_go",
    "council_seats",
    "council_invitations",
    "meeting_seats",
    "decision_voices",
    "dissents",
    "conflicts",
    "committee_seats",
    "choices",
    "choice_ballots",
    "service_reviews",
];

/// Tables that no backup holds: what lives for hours, keys and addresses that must not come back once somebody ended them, and what is made
/// anew from the others.
const LEFT_OUT: [&str; 6] =
    ["sessions", "jobs", "notices", "calendar_addresses", "recommendation_index", "recommendation_words"];

/// What goes into a backup, in the order in which it can be put back.
fn plan(migrations: &[store::Migration]) -> Vec<(Part, Whose)> {
    let mut plan = Vec::new();
    for shape in copy::shapes(migrations) {
        let part = |rows| Part { shape: shape.clone(), rows };
        match shape.name.as_str() {
            name if LEFT_OUT.contains(&name) => {}
            name if PEOPLE.contains(&name) => plan.push((part("1 = 1"), Whose::People)),
            "statements" => {
                plan.push((part("origin = 'seed'"), Whose::Institutions));
                plan.push((part("origin = 'member'"), Whose::People));
            }
            "translations" => {
                plan.push((
                    part(
                        "thing NOT IN (SELECT id FROM statements WHERE origin = 'member')
                         AND thing NOT IN (SELECT id FROM suggestions) AND thing NOT IN (SELECT id FROM synthesis_points)
                         AND thing NOT IN (SELECT id FROM suggestion_answers)",
                    ),
                    Whose::Institutions,
                ));
                plan.push((
                    part(
                        "thing IN (SELECT id FROM statements WHERE origin = 'member')
                         OR thing IN (SELECT id FROM suggestions) OR thing IN (SELECT id FROM synthesis_points)
                         OR thing IN (SELECT id FROM suggestion_answers)",
                    ),
                    Whose::People,
                ));
            }
            // A place may become confidential after the copy was made: where it is, also in texts of its service, must not lie in copies
            // for longer than people's words. All of it comes back with the next import.
            "directory_parts" | "directory_versions" | "directory_offers" => plan.push((part("1 = 1"), Whose::People)),
            // What is published is an act of a public body; a draft is its authors'.
            "recommendations" => {
                plan.push((part("published_day IS NOT NULL"), Whose::Institutions));
                plan.push((part("published_day IS NULL"), Whose::People));
            }
            "information_requests" => {
                plan.push((part("asked_day IS NOT NULL"), Whose::Institutions));
                plan.push((part("asked_day IS NULL"), Whose::People));
            }
            "recommendation_groups" | "recommendation_sources" | "addressees" => {
                let published = "recommendation IN (SELECT id FROM recommendations WHERE published_day IS NOT NULL)";
                let draft = "recommendation IN (SELECT id FROM recommendations WHERE published_day IS NULL)";
                plan.push((part(published), Whose::Institutions));
                plan.push((part(draft), Whose::People));
            }
            "judgements" => {
                plan.push((part("state = 'adopted'"), Whose::Institutions));
                plan.push((part("state <> 'adopted'"), Whose::People));
            }
            _ => plan.push((part("1 = 1"), Whose::Institutions)),
        }
    }
    plan
}

/// Keys of texts lie in a backup as if they were a table.
fn keys_shape() -> Shape {
    Shape { name: "keys".to_owned(), columns: vec![("id".to_owned(), Kind::Bytes), ("key".to_owned(), Kind::Bytes)] }
}

fn to_json(value: Value) -> serde_json::Value {
    match value {
        Value::Int(v) => v.into(),
        Value::Real(v) => v.into(),
        Value::Text(v) => v.into(),
        Value::Bytes(v) => v.map(|bytes| secrets::hex(&bytes)).into(),
    }
}

fn from_json(value: &serde_json::Value, kind: Kind) -> Option<Value> {
    let null = value.is_null();
    Some(match kind {
        Kind::Int if null => Value::Int(None),
        Kind::Real if null => Value::Real(None),
        Kind::Text if null => Value::Text(None),
        Kind::Bytes if null => Value::Bytes(None),
        Kind::Int => Value::Int(Some(value.as_i64()?)),
        Kind::Real => Value::Real(Some(value.as_f64()?)),
        Kind::Text => Value::Text(Some(value.as_str()?.to_owned())),
        Kind::Bytes => Value::Bytes(Some(secrets::unhex(value.as_str()?)?)),
    })
}

/// Writes blocks.
struct Writer<W> {
    out: W,
    entropy: Entropy,
    head: Head,
    keys: Keys,
    index: u64,
}

impl<W: Write> Writer<W> {
    fn begin(mut out: W, entropy: Entropy, head: Head, keys: Keys) -> Result<Self, String> {
        let line = serde_json::to_string(&head).map_err(|error| error.to_string())?;
        writeln!(out, "{FIRST_LINE}\n{line}").map_err(|error| error.to_string())?;
        Ok(Self { out, entropy, head, keys, index: 0 })
    }

    fn block(&mut self, whose: Whose, plain: &impl Serialize) -> Result<(), String> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        serde_json::to_writer(&mut packed, plain).map_err(|error| error.to_string())?;
        let packed = packed.finish().map_err(|error| error.to_string())?;
        let key = self.keys.of(whose).ok_or("this block has no key")?;
        let sealed = sealing::seal(&self.entropy, key, &place(self.head.number, self.index, whose), &packed);
        self.index += 1;
        let length = u32::try_from(sealed.len()).map_err(|_| "a block is too long")?.to_le_bytes();
        [&length[..], &[whose.letter()], &sealed]
            .iter()
            .try_for_each(|bytes| self.out.write_all(bytes))
            .map_err(|error| error.to_string())
    }
}

/// Reads blocks.
struct Reader<R> {
    from: R,
    head: Head,
    index: u64,
}

/// A block as it is read: still closed where there is no key.
enum Found {
    Rows(Whose, Block),
    Closed,
    End(Vec<(String, u64)>),
}

const CUT_OFF: &str = "the backup is cut off or damaged. Nothing was restored; use another copy";

impl<R: Read> Reader<R> {
    fn begin(mut from: R) -> Result<Self, String> {
        let mut line = || {
            let mut text = Vec::new();
            loop {
                let mut byte = [0];
                from.read_exact(&mut byte).map_err(|_| "this is no backup of Firsthand")?;
                if byte == [b'\n'] || text.len() > 500 {
                    return String::from_utf8(text).map_err(|_| "this is no backup of Firsthand");
                }
                text.push(byte[0]);
            }
        };
        if line()? != FIRST_LINE {
            return Err("this is no backup of Firsthand, or one of another version of the format".to_owned());
        }
        let head = serde_json::from_str(&line()?).map_err(|_| "the second line of the backup cannot be read")?;
        Ok(Self { from, head, index: 0 })
    }

    fn next(&mut self, keys: &Keys) -> Result<Found, String> {
        let mut start = [0; 5];
        self.from.read_exact(&mut start).map_err(|_| CUT_OFF)?;
        let [a, b, c, d, letter] = start;
        let length = u32::from_le_bytes([a, b, c, d]) as usize;
        let whose = Whose::read(letter).filter(|_| length <= LARGEST).ok_or(CUT_OFF)?;
        let mut sealed = vec![0; length];
        self.from.read_exact(&mut sealed).map_err(|_| CUT_OFF)?;
        let about = place(self.head.number, self.index, whose);
        self.index += 1;
        let Some(key) = keys.of(whose) else { return Ok(Found::Closed) };
        let wrong = || match (self.index, whose) {
            (1, Whose::Institutions) => {
                "the backup does not open: it belongs to another installation. Use the key file that was there when it was made"
            }
            (_, Whose::People) => {
                "the key for what people gave does not belong to this backup, or the backup is damaged"
            }
            _ => CUT_OFF,
        };
        let packed = sealing::open(key, &about, &sealed).ok_or_else(wrong)?;
        let plain = GzDecoder::new(&packed[..]);
        if whose == Whose::End {
            let counts = serde_json::from_reader(plain).map_err(|_| CUT_OFF)?;
            let mut more = [0];
            return match self.from.read(&mut more) {
                Ok(0) => Ok(Found::End(counts)),
                _ => Err(CUT_OFF.to_owned()),
            };
        }
        serde_json::from_reader(plain).map(|block| Found::Rows(whose, block)).map_err(|_| CUT_OFF.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inventory::{self, Subject};

    #[test]
    fn every_table_of_people_is_under_the_seven_day_key() {
        let plan = plan(store::migrations());
        for table in inventory::tables().filter(|table| table.subject == Subject::People) {
            let name = table.name;
            let open = plan.iter().filter(|(part, whose)| part.shape.name == name && *whose == Whose::Institutions);
            let allowed =
                usize::from(["statements", "recommendations", "information_requests", "judgements"].contains(&name));
            assert_eq!(open.count(), allowed, "{name} would be readable for ever");
        }
        for (name, _) in store::jobs::ACTS.iter().filter(|(name, _)| !LEFT_OUT.contains(name)) {
            assert!(plan.iter().any(|(part, whose)| part.shape.name == *name && *whose == Whose::People), "{name}");
        }
        for name in PEOPLE.iter().chain(&LEFT_OUT) {
            assert!(inventory::tables().any(|table| table.name == *name), "{name} is no table");
        }
    }

    #[test]
    fn blocks_cannot_be_moved_cut_off_or_opened_by_others() {
        let entropy = Entropy::seeded(1);
        let head = Head { number: 3, day: "2026-03-15".to_owned(), people_until: "2026-03-22".to_owned(), schema: 3 };
        let instance = InstanceKey([1; 32]);
        let keys = || Keys::new(&instance, 3, Some([2; 32]));
        let mut writer = Writer::begin(Vec::new(), entropy, head, keys()).expect("begins");
        let block = |table: &str| Block { table: table.to_owned(), rows: vec![vec![1.into()]] };
        writer.block(Whose::Institutions, &block("a")).expect("written");
        writer.block(Whose::People, &block("b")).expect("written");
        writer.block(Whose::End, &vec![("a", 1_u64), ("b", 1)]).expect("written");
        let bytes = writer.out;
        let read = |bytes: &[u8], keys: &Keys| -> Result<usize, String> {
            let mut reader = Reader::begin(bytes)?;
            for n in 0.. {
                if let Found::End(_) = reader.next(keys)? {
                    return Ok(n);
                }
            }
            Ok(0)
        };
        assert_eq!(read(&bytes, &keys()), Ok(2));
        assert_eq!(read(&bytes, &Keys::new(&instance, 3, None)), Ok(2), "closed blocks are passed over");
        let stranger = Keys::new(&InstanceKey([9; 32]), 3, Some([2; 32]));
        assert!(read(&bytes, &stranger).expect_err("refused").contains("another installation"));
        let wrong = Keys::new(&instance, 3, Some([3; 32]));
        assert!(read(&bytes, &wrong).expect_err("refused").contains("does not belong"));
        for cut in [10, 60, bytes.len() / 2, bytes.len() - 1] {
            assert!(read(&bytes[..cut], &keys()).is_err(), "{cut}");
        }
        assert!(read(&[&bytes[..], b"x"].concat(), &keys()).is_err(), "something follows");
        for flip in 120..bytes.len() {
            let mut bytes = bytes.clone();
            bytes[flip] ^= 1;
            assert!(read(&bytes, &keys()).is_err(), "byte {flip}");
        }
        let lines = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(1).expect("two lines").0 + 1;
        let first = 5 + u32::from_le_bytes(bytes[lines..lines + 4].try_into().expect("4")) as usize;
        let without = [&bytes[..lines], &bytes[lines + first..]].concat();
        assert!(read(&without, &keys()).is_err(), "a block left out");
    }
}
