//! Tiles, entries and bodies that were changed, moved or taken away.

use std::fs;

use super::{Attack, SIZE, altered, erase};
use crate::support::{Sample, bodies, body, erasing, put};

/// Name, what is done, the reason that both verifiers give.
pub(super) const ATTACKS: &[(&str, Attack, &str)] = &[
    (
        "a fork after what was seen",
        |_, folder| {
            let mut other = bodies(SIZE);
            other[5] = Some(body(5, "something else was promised"));
            put(folder, "since", Sample::new(other).checkpoint(400, &[]).text().as_bytes());
        },
        "forked",
    ),
    (
        "a fork of the same size",
        |_, folder| {
            let mut other = bodies(SIZE);
            other[599] = Some(body(599, "something else was promised"));
            put(folder, "since", Sample::new(other).checkpoint(SIZE, &[]).text().as_bytes());
        },
        "forked",
    ),
    (
        "a rollback",
        |_, folder| {
            let longer = Sample::new(bodies(SIZE + 1));
            put(folder, "since", longer.checkpoint(SIZE + 1, &[]).text().as_bytes());
        },
        "rolled-back",
    ),
    ("an altered tile", |_, folder| altered(folder, "tile/0/001", |tile| tile[77] ^= 1), "altered-tile"),
    ("an altered partial tile", |_, folder| altered(folder, "tile/0/002.p/88", |tile| tile[0] ^= 1), "altered-tile"),
    ("an altered higher tile", |_, folder| altered(folder, "tile/1/000.p/2", |tile| tile[40] ^= 1), "altered-tile"),
    (
        "two tiles in each other's place",
        |_, folder| {
            fs::rename(folder.join("tile/0/000"), folder.join("kept")).unwrap();
            fs::rename(folder.join("tile/0/001"), folder.join("tile/0/000")).unwrap();
            fs::rename(folder.join("kept"), folder.join("tile/0/001")).unwrap();
        },
        "altered-tile",
    ),
    ("a tile that is cut off", |_, folder| altered(folder, "tile/0/000", |tile| tile.truncate(8191)), "unreadable"),
    ("a tile that is gone", |_, folder| fs::remove_file(folder.join("tile/0/000")).unwrap(), "missing"),
    ("an altered entry", |_, folder| altered(folder, "tile/entries/000", |entries| entries[40] ^= 1), "altered-entry"),
    (
        "two entries in each other's place",
        |_, folder| {
            altered(folder, "tile/entries/001", |entries| entries.rotate_left(34));
        },
        "altered-entry",
    ),
    (
        "an entry too few",
        |_, folder| {
            altered(folder, "tile/entries/001", |entries| entries.truncate(255 * 34));
        },
        "unreadable",
    ),
    ("entries that are gone", |_, folder| fs::remove_file(folder.join("tile/entries/002.p/88")).unwrap(), "missing"),
    (
        "an altered body",
        |_, folder| {
            let path = folder.join("bodies/000");
            let text = fs::read_to_string(&path).unwrap().replacen("what was promised", "what was dreamed", 1);
            fs::write(path, text).unwrap();
        },
        "altered-body",
    ),
    (
        "bodies in each other's place",
        |_, folder| {
            let path = folder.join("bodies/000");
            let text = fs::read_to_string(&path).unwrap();
            let lines: Vec<&str> = text.lines().collect();
            let rest = |line: &str| line.split_once(' ').unwrap().1.to_owned();
            let mut swapped: Vec<String> = lines.iter().map(ToString::to_string).collect();
            swapped[0] = format!("0 {}", rest(lines[1]));
            swapped[1] = format!("1 {}", rest(lines[0]));
            fs::write(path, swapped.join("\n") + "\n").unwrap();
        },
        "altered-body",
    ),
    (
        "an altered body, and an altered entry after it",
        |_, folder| {
            altered(folder, "bodies/000", |lines| {
                let at = lines.windows(4).position(|some| some == b"what").unwrap();
                lines[at] = b'W';
            });
            altered(folder, "tile/entries/001", |entries| entries[40] ^= 1);
        },
        "altered-entry",
    ),
    (
        "bodies that are left out",
        |_, folder| {
            let path = folder.join("bodies/001");
            let text = fs::read_to_string(&path).unwrap();
            fs::write(path, text.lines().take(200).map(|line| format!("{line}\n")).collect::<String>()).unwrap();
        },
        "missing",
    ),
    ("words that vanish without an act", |_, folder| erase(folder, 300, |_| ()), "vanished"),
    (
        "words that vanish with an act about others",
        |_, folder| erase(folder, 300, |lines| lines.push(format!("{SIZE} {}", erasing(301).pair()))),
        "vanished",
    ),
    (
        "words that vanish with an act that is erased itself",
        |_, folder| erase(folder, 300, |lines| lines.push(format!("{SIZE} erased"))),
        "vanished",
    ),
    (
        "words that vanish with an act that looks like one",
        |_, folder| {
            erase(folder, 300, |lines| {
                let like = erasing(300).pair().replace("\"act\":", "\"Act\":");
                lines.push(format!("{SIZE} {like}"));
            });
        },
        "vanished",
    ),
    ("a line too many", |_, folder| altered(folder, "bodies/001", |lines| lines.extend(b"512 erased\n")), "unreadable"),
    (
        "bodies with the line ends of Windows",
        |_, folder| {
            altered(folder, "bodies/001", |lines| {
                *lines = String::from_utf8(lines.clone()).unwrap().replace('\n', "\r\n").into_bytes();
            });
        },
        "unreadable",
    ),
    (
        "bytes after the signed bodies that are no text",
        |_, folder| altered(folder, "bodies/002", |lines| lines.extend(b"600 \xff\n")),
        "unreadable",
    ),
    (
        "a body with nothing in it",
        |_, folder| {
            altered(folder, "bodies/000", |lines| {
                let text = String::from_utf8(lines.clone()).unwrap();
                let (first, rest) = text.split_once('\n').unwrap();
                let salt = first.split(' ').nth(1).unwrap();
                *lines = format!("0 {salt} \n{rest}").into_bytes();
            });
        },
        "unreadable",
    ),
    (
        "words that vanish with an act behind an empty file",
        |_, folder| {
            erase(folder, 300, |_| ());
            // The checkpoint ends where a file ends.
            let sample = Sample::new(bodies(512));
            sample.write(folder, &sample.checkpoint(512, &[1, 2, 3]));
            erase(folder, 300, Vec::clear);
            put(folder, "bodies/002", b"");
            put(folder, "bodies/003", format!("768 {}\n", erasing(300).pair()).as_bytes());
        },
        "vanished",
    ),
    (
        "words that vanish with an act in another's line",
        |_, folder| erase(folder, 300, |lines| lines.push(format!("700 {}", erasing(300).pair()))),
        "vanished",
    ),
    (
        "words that vanish with an act that has no salt",
        |_, folder| erase(folder, 300, |lines| lines.push(format!("{SIZE} salt {}", erasing(300).text))),
        "vanished",
    ),
    (
        "a policy in the letters of another time",
        |_, folder| altered(folder, "policy", |text| text.extend(b"# caf\xe9\n")),
        "unreadable",
    ),
    ("bodies that are no lines", |_, folder| altered(folder, "bodies/001", |lines| lines[0] = b'x'), "unreadable"),
];
