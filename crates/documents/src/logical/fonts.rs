//! Composite fonts: how wide the glyph under a code is, which characters it stands for, and new codes for shapes that
//! stand for several.

use std::collections::BTreeMap;
use std::fmt::Write;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::{compress, is, resolved};

/// Most entries a block of a CMap may have (Adobe Technical Note 5014).
const BLOCK: usize = 100;

/// A composite font with codes of two bytes.
#[derive(Debug)]
struct Font {
    descendant: ObjectId,
    /// In thousandths.
    widths: BTreeMap<u16, f64>,
    /// Of codes that are not in `widths`.
    other: f64,
    texts: BTreeMap<u16, String>,
    /// Codes are glyphs, so that codes for the same glyphs can be added.
    open: bool,
    /// New codes, by the code whose glyph they show and what they say.
    new: BTreeMap<(u16, String), u16>,
    next: u16,
}

/// All fonts seen so far.
#[derive(Debug, Default)]
pub(super) struct Fonts(BTreeMap<ObjectId, Font>);

impl Fonts {
    /// Reads a font; `false` when it is of another kind.
    pub(super) fn read(&mut self, document: &Document, id: ObjectId) -> Result<bool, lopdf::Error> {
        if self.0.contains_key(&id) {
            return Ok(true);
        }
        let font = document.get_dictionary(id)?;
        if !is(font, b"Subtype", b"Type0") || !is(font, b"Encoding", b"Identity-H") {
            return Ok(false);
        }
        let (Some(Object::Reference(descendant)), Ok(table)) =
            (resolved(document, font.get(b"DescendantFonts")?)?.as_array()?.first(), font.get(b"ToUnicode"))
        else {
            return Ok(false);
        };
        let inner = document.get_dictionary(*descendant)?;
        let table = resolved(document, table)?.as_stream()?.get_plain_content()?;
        let texts: BTreeMap<u16, String> = String::from_utf8_lossy(&table).lines().filter_map(entry).collect();
        let widths = widths(document, inner)?;
        let other = inner.get(b"DW").and_then(Object::as_float).map_or(1000.0, f64::from);
        let last = widths.keys().chain(texts.keys()).max().copied().unwrap_or(0);
        let open = is(inner, b"Subtype", b"CIDFontType2") && is(inner, b"CIDToGIDMap", b"Identity");
        let next = last.saturating_add(1);
        let font = Font { descendant: *descendant, widths, other, texts, open, new: BTreeMap::new(), next };
        self.0.insert(id, font);
        Ok(true)
    }

    /// Width in thousandths, and the characters.
    pub(super) fn glyph(&self, font: ObjectId, code: u16) -> Option<(f64, &str)> {
        let font = self.0.get(&font)?;
        Some((font.widths.get(&code).copied().unwrap_or(font.other), font.texts.get(&code)?))
    }

    /// The code under which the glyph of `code` stands for `text`; `None` when there can be none.
    pub(super) fn code(&mut self, font: ObjectId, code: u16, text: &str) -> Option<u16> {
        let font = self.0.get_mut(&font)?;
        if font.texts.get(&code).is_some_and(|known| known == text) {
            return Some(code);
        }
        let key = (code, text.to_owned());
        if let Some(known) = font.new.get(&key) {
            return Some(*known);
        }
        if !font.open || font.next == u16::MAX {
            return None;
        }
        let new = font.next;
        font.next += 1;
        font.new.insert(key, new);
        Some(new)
    }

    /// Writes the new codes.
    pub(super) fn write(&self, document: &mut Document) -> Result<(), lopdf::Error> {
        for (id, font) in self.0.iter().filter(|(_, font)| !font.new.is_empty()) {
            font.write(document, *id)?;
        }
        Ok(())
    }
}

impl Font {
    fn write(&self, document: &mut Document, id: ObjectId) -> Result<(), lopdf::Error> {
        let mut new: Vec<(u16, u16, &str)> = self.new.iter().map(|((old, text), new)| (*new, *old, &**text)).collect();
        new.sort_unstable();
        let first = self.next - new.len() as u16;

        let table = document.get_dictionary(id)?.get(b"ToUnicode")?.as_reference()?;
        let stream = document.get_object_mut(table)?.as_stream_mut()?;
        let text = String::from_utf8_lossy(&stream.get_plain_content()?).into_owned();
        let broken = || lopdf::Error::InvalidStream("a table of characters without an end".to_owned());
        let (head, tail) = text.split_once("endcmap").ok_or_else(broken)?;
        stream.set_plain_content(format!("{head}{}endcmap{tail}", entries(&new)).into_bytes());
        compress(document, table);

        let glyphs = (0..first).chain(new.iter().map(|one| one.1)).flat_map(u16::to_be_bytes).collect();
        let mut map = Stream::new(Dictionary::new(), glyphs);
        let _ = map.compress();
        let map = document.add_object(map);

        let inner = document.get_dictionary(self.descendant)?;
        let mut list = match inner.get(b"W") {
            Ok(list) => resolved(document, list)?.as_array()?.clone(),
            Err(_) => Vec::new(),
        };
        let width = |old: u16| Object::Real(self.widths.get(&old).copied().unwrap_or(self.other) as f32);
        list.push(i64::from(first).into());
        list.push(Object::Array(new.iter().map(|one| width(one.1)).collect()));
        let descriptor = inner.get(b"FontDescriptor").and_then(Object::as_reference);
        let inner = document.get_dictionary_mut(self.descendant)?;
        inner.set("W", list);
        inner.set("CIDToGIDMap", map);

        // The list of codes that have a glyph: one bit each, the highest first.
        let Ok(descriptor) = descriptor else { return Ok(()) };
        let Ok(set) = document.get_dictionary(descriptor)?.get(b"CIDSet").and_then(Object::as_reference) else {
            return Ok(());
        };
        let stream = document.get_object_mut(set)?.as_stream_mut()?;
        let mut bits = stream.get_plain_content()?;
        bits.resize(bits.len().max(usize::from(self.next).div_ceil(8)), 0);
        for code in first..self.next {
            bits[usize::from(code / 8)] |= 0x80 >> (code % 8);
        }
        stream.set_plain_content(bits);
        compress(document, set);
        Ok(())
    }
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

/// Writes what [`entry`] reads.
fn entries(new: &[(u16, u16, &str)]) -> String {
    let mut out = String::new();
    for block in new.chunks(BLOCK) {
        let _infallible = writeln!(out, "{} beginbfchar", block.len());
        for (code, _, text) in block {
            let _infallible = write!(out, "<{code:04X}> <");
            for unit in text.encode_utf16() {
                let _infallible = write!(out, "{unit:04X}");
            }
            out.push_str(">\n");
        }
        out.push_str("endbfchar\n");
    }
    out
}

/// Reads `W`: `first [w w ...]` or `first last w`.
fn widths(document: &Document, font: &Dictionary) -> Result<BTreeMap<u16, f64>, lopdf::Error> {
    let mut widths = BTreeMap::new();
    let Ok(list) = font.get(b"W") else { return Ok(widths) };
    let mut list = resolved(document, list)?.as_array()?.iter();
    while let (Some(first), Some(next)) = (list.next(), list.next()) {
        let first = first.as_i64()? as u16;
        if let Ok(each) = next.as_array() {
            for (code, width) in (first..).zip(each) {
                widths.insert(code, f64::from(width.as_float()?));
            }
        } else if let Some(width) = list.next() {
            for code in first..=next.as_i64()? as u16 {
                widths.insert(code, f64::from(width.as_float()?));
            }
        }
    }
    Ok(widths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_read_as_they_are_written() {
        let written = entries(&[(7, 1, "\u{64b}"), (8, 1, "\u{644}\u{627}"), (9, 2, "\u{1f600}")]);
        let read: Vec<_> = written.lines().filter_map(entry).collect();
        assert_eq!(read, [(7, "\u{64b}".to_owned()), (8, "\u{644}\u{627}".to_owned()), (9, "\u{1f600}".to_owned())]);
        assert!(written.starts_with("3 beginbfchar\n") && written.ends_with("endbfchar\n"));
        assert_eq!(entry("<0001> <zz>"), None);
        assert_eq!(entry("<\u{e9}> <\u{e9}\u{e9}\u{e9}>"), None);
    }
}
