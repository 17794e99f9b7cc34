//! Which characters a shape stands for.
//!
//! The typesetter gives all shapes of a cluster all its characters. A letter with a sign above it is two shapes; here the
//! sign goes to the shape without width, and the letter to the one with.

use std::collections::BTreeSet;
use std::fmt::Write;

use lopdf::{Document, ObjectId};

use super::Widths;

/// Signs that stand above or below an Arabic letter.
fn is_sign(character: char) -> bool {
    matches!(u32::from(character), 0x0610..=0x061a | 0x064b..=0x065f | 0x0670 | 0x06d6..=0x06dc | 0x06df..=0x06e8 | 0x06ea..=0x06ed)
}

/// Gives signs to shapes without width, and letters to those with.
pub(super) fn mend(document: &mut Document, font: ObjectId, widths: &Widths) -> Result<(), lopdf::Error> {
    let table = document.get_dictionary(font)?.get(b"ToUnicode")?.as_reference()?;
    let stream = document.get_object(table)?.as_stream()?;
    let text = String::from_utf8_lossy(&stream.get_plain_content()?).into_owned();
    let mended = mended(&text, widths);
    if mended != text {
        let stream = document.get_object_mut(table)?.as_stream_mut()?;
        stream.set_plain_content(mended.into_bytes());
        let _ = stream.compress();
    }
    Ok(())
}

/// Reads `<code> <characters>`.
fn entry(line: &str) -> Option<(u16, String)> {
    let (code, characters) = line.trim().strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
    let units: Option<Vec<u16>> = characters
        .as_bytes()
        .chunks(4)
        .map(|unit| u16::from_str_radix(std::str::from_utf8(unit).ok()?, 16).ok())
        .collect();
    Some((u16::from_str_radix(code, 16).ok().filter(|_| code.len() == 4)?, String::from_utf16(&units?).ok()?))
}

fn mended(table: &str, widths: &Widths) -> String {
    let wide = |code: u16| widths.get(&code).copied().unwrap_or(0.0) > 0.0;
    let both = |text: &str| text.chars().any(is_sign) && !text.chars().all(is_sign);
    // Signs that are shapes of their own: whoever else claims them counts them twice. A shape stands in many clusters and the
    // table knows one of them.
    let own: BTreeSet<char> = table
        .lines()
        .filter_map(entry)
        .filter(|(code, _)| !wide(*code))
        .flat_map(|(_, text)| text.chars().filter(|c| is_sign(*c)).collect::<Vec<_>>())
        .collect();
    let drawn = |text: &str| text.chars().filter(|c| is_sign(*c)).all(|c| own.contains(&c));
    let mut out = String::with_capacity(table.len());
    for line in table.lines() {
        match entry(line).filter(|(_, text)| both(text) && drawn(text)) {
            Some((code, text)) => {
                let kept: String = text.chars().filter(|c| is_sign(*c) != wide(code)).collect();
                let _infallible = write!(out, "<{code:04X}> <");
                for unit in kept.encode_utf16() {
                    let _infallible = write!(out, "{unit:04X}");
                }
                out.push('>');
            }
            None => out.push_str(line),
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_go_to_shapes_without_width() {
        let widths = Widths::from([(1, 500.0), (2, 0.0), (3, 700.0), (4, 400.0)]);
        let table = "2 beginbfchar\n<0001> <064A064B>\n<0002> <064A064B>\n<0003> <06440627>\n<0004> <062F0651>\nend\n";
        let expect = "2 beginbfchar\n<0001> <064A>\n<0002> <064B>\n<0003> <06440627>\n<0004> <062F0651>\nend\n";
        assert_eq!(mended(table, &widths), expect, "a ligature stays what it is");
    }
}
