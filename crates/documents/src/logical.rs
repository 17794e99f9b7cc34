//! Text from right to left, in the order in which it is read.
//!
//! **The problem.** The typesetter draws Arabic as it lies on the page, from left to right, and says so with a mark
//! (`ReversedChars`) inside the tagged text. Many readers do not know the mark: they read words backwards, and some lose
//! what follows, because a mark without a number inside a numbered one confuses them. And a letter with a sign above it (يً)
//! is two shapes that both claim to be the two characters, so that signs are read twice.
//!
//! **What is done.** The finished file is rewritten, so that what is stored is in the order of reading and looks the same:
//! 1. In each run of text that carries the mark, glyphs are written from the last to the first, each at its own place: the pen
//!    stands at `x + (sum of widths - sum of adjustments) / 1000 * size` (ISO 32000-1, 9.4.4). The mark goes.
//! 2. Marks without a number inside such a run (`Span` with `ActualText`) go too; what they said follows from 4.
//! 3. Where a sign breaks a run into numbered pieces that are drawn rightwards, the pieces exchange what they hold.
//! 4. In the tables that say which characters a shape stands for (`ToUnicode`), a shape without width keeps the signs, and the
//!    shape under it the letter.
//!
//! Files without the mark are returned as they are.
//!
//! **Source.** ISO 32000-1: 14.8.2.3.3 (reverse-order show strings), 14.9.4 (replacement text), 9.10.3 (ToUnicode CMaps),
//! 9.7.4.3 (widths in CIDFonts).
//!
//! **Not done.** Runs that hold operators other than those the typesetter writes today are left as they are.

mod characters;

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat};

/// Widths of glyphs in thousandths, by code.
type Widths = BTreeMap<u16, f64>;

/// Rewrites the file.
pub(crate) fn logical(pdf: Vec<u8>) -> Result<Vec<u8>, lopdf::Error> {
    let mut document = Document::load_mem(&pdf)?;
    let mut changed = false;
    let mut fonts: BTreeMap<ObjectId, Widths> = BTreeMap::new();
    for page in document.get_pages().into_values().collect::<Vec<_>>() {
        let content = document.get_page_content(page);
        if !content.windows(MARK.len()).any(|piece| piece == MARK) {
            continue;
        }
        let named = page_fonts(&document, page, &mut fonts)?;
        let operations = Content::decode(&content)?.operations;
        let widths_of = |name: &[u8]| named.get(name).and_then(|id| fonts.get(id));
        let turned = turn(join(operations, widths_of), widths_of);
        document.change_page_content(page, Content { operations: turned }.encode()?)?;
        changed = true;
    }
    if !changed {
        return Ok(pdf);
    }
    for (font, widths) in &fonts {
        characters::mend(&mut document, *font, widths)?;
    }
    document.compress_pages();
    let mut out = Vec::new();
    document.save_to(&mut out)?;
    Ok(out)
}

const MARK: &[u8] = b"ReversedChars";

trait CompressPages {
    /// Compresses the page contents that were written anew, and nothing else: the metadata must stay readable.
    fn compress_pages(&mut self);
}

impl CompressPages for Document {
    fn compress_pages(&mut self) {
        for page in self.get_pages().into_values().collect::<Vec<_>>() {
            for content in self.get_page_contents(page) {
                if let Ok(stream) = self.get_object_mut(content).and_then(Object::as_stream_mut) {
                    // A stream that does not get smaller stays as it is.
                    let _ = stream.compress();
                }
            }
        }
    }
}

fn resolved<'d>(document: &'d Document, object: &'d Object) -> Result<&'d Object, lopdf::Error> {
    document.dereference(object).map(|found| found.1)
}

/// The composite fonts of a page, by name; their widths go into `fonts`.
fn page_fonts(
    document: &Document,
    page: ObjectId,
    fonts: &mut BTreeMap<ObjectId, Widths>,
) -> Result<BTreeMap<Vec<u8>, ObjectId>, lopdf::Error> {
    let mut named = BTreeMap::new();
    let (own, inherited) = document.get_page_resources(page)?;
    let shared = inherited.into_iter().filter_map(|id| document.get_dictionary(id).ok());
    for resources in own.into_iter().chain(shared) {
        let Ok(list) = resources.get(b"Font") else { continue };
        for (name, object) in resolved(document, list)?.as_dict()? {
            let Ok(id) = object.as_reference() else { continue };
            let font = document.get_dictionary(id)?;
            if font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Type0") {
                if let std::collections::btree_map::Entry::Vacant(place) = fonts.entry(id) {
                    place.insert(widths(document, font)?);
                }
                named.insert(name.clone(), id);
            }
        }
    }
    Ok(named)
}

/// Reads `W`: `first [w w ...]` or `first last w`.
fn widths(document: &Document, font: &Dictionary) -> Result<Widths, lopdf::Error> {
    let descendants = resolved(document, font.get(b"DescendantFonts")?)?.as_array()?;
    let mut widths = Widths::new();
    let Some(descendant) = descendants.first() else { return Ok(widths) };
    let descendant = resolved(document, descendant)?.as_dict()?;
    let Ok(list) = descendant.get(b"W") else { return Ok(widths) };
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

/// A piece of text: how it is set, and its glyphs with their places along the line.
struct Piece {
    font: Object,
    size: Object,
    mode: Option<Object>,
    matrix: [f64; 6],
    glyphs: Vec<(u16, f64)>,
    reversed: bool,
    /// As it was, for what is not turned.
    shown: Operation,
}

/// A numbered piece of content, or an operation outside of any.
enum Part {
    Other(Operation),
    Numbered { begin: Operation, inside: Vec<Operation>, end: Operation },
}

/// The face of a numbered piece that carries the mark.
fn turning(part: &Part) -> Option<Vec<u8>> {
    let Part::Numbered { inside, .. } = part else { return None };
    let marked = inside.iter().any(|one| {
        one.operator == "BMC" && one.operands.first().and_then(|o| o.as_name().ok()).is_some_and(|name| name == MARK)
    });
    let face = inside.iter().find(|one| one.operator == "Tf")?.operands.first()?.as_name().ok()?;
    marked.then(|| face.to_vec())
}

/// Where a numbered piece stands, when it is text from right to left: across, up, and the size of the letters. `faces` are
/// those that carry the mark somewhere on the page.
fn stands<'f>(
    inside: &[Operation],
    widths_of: &impl Fn(&[u8]) -> Option<&'f Widths>,
    faces: &BTreeSet<Vec<u8>>,
) -> Option<[f64; 3]> {
    let number = |object: &Object| object.as_float().ok().map(f64::from);
    let (mut place, mut size, mut widths, mut reversed, mut wide) = (None, None, None, false, false);
    let (mut shapes, mut known) = (0, false);
    for one in inside {
        match (one.operator.as_str(), one.operands.as_slice()) {
            ("cm", [.., across, up]) => place = Some([number(across)?, number(up)?]),
            ("BMC", [name]) => reversed |= name.as_name().ok()? == MARK,
            ("Tf", [name, points]) => {
                let name = name.as_name().ok()?;
                (widths, size, known) = (widths_of(name), number(points), faces.contains(name));
            }
            ("TJ" | "Tj", [shown]) => {
                let widths = widths?;
                let shown = glyphs(shown, widths, 1.0)?;
                shapes += shown.len();
                wide |= shown.iter().any(|(code, _)| widths.get(code).is_some_and(|w| *w > 0.0));
            }
            _ => {}
        }
    }
    // A sign that is set higher or lower than its line is a piece of its own, and so is a letter alone between two signs: one
    // shape has no direction, and so no mark.
    let [across, up] = place?;
    (reversed || !wide || (shapes == 1 && known)).then_some([across, up, size?])
}

/// A line from right to left is drawn in pieces that go leftwards. Where a sign breaks a piece up, its parts go rightwards
/// again, because they are drawn as they lie: the numbered pieces exchange what they hold.
fn join<'f>(
    operations: Vec<Operation>,
    widths_of: impl Fn(&[u8]) -> Option<&'f Widths>,
) -> impl IntoIterator<Item = Operation> {
    let mut parts: Vec<Part> = Vec::new();
    let mut open: Option<(Operation, Vec<Operation>, usize)> = None;
    for operation in operations {
        let numbered = operation.operator == "BDC"
            && operation.operands.get(1).and_then(|o| o.as_dict().ok()).is_some_and(|d| d.has(b"MCID"));
        match (&mut open, operation.operator.as_str()) {
            (None, _) if numbered => open = Some((operation, Vec::new(), 0)),
            (None, _) => parts.push(Part::Other(operation)),
            (Some((_, inside, depth)), "BMC" | "BDC") => {
                *depth += 1;
                inside.push(operation);
            }
            (Some((_, inside, depth)), "EMC") if *depth > 0 => {
                *depth -= 1;
                inside.push(operation);
            }
            (Some(_), "EMC") => {
                if let Some((begin, inside, _)) = open.take() {
                    parts.push(Part::Numbered { begin, inside, end: operation });
                }
            }
            (Some((_, inside, _)), _) => inside.push(operation),
        }
    }
    let faces: BTreeSet<Vec<u8>> = parts.iter().filter_map(turning).collect();
    let places: Vec<Option<[f64; 3]>> = parts
        .iter()
        .map(|part| match part {
            Part::Numbered { inside, .. } => stands(inside, &widths_of, &faces),
            Part::Other(_) => None,
        })
        .collect();
    let follows = |one: &Option<[f64; 3]>, next: &Option<[f64; 3]>| match (one, next) {
        (Some([x, y, size]), Some([then, up, _])) => *then >= x - 0.01 && (up - y).abs() < size * 0.6,
        _ => false,
    };
    let mut start = 0;
    while start < parts.len() {
        let mut end = start + 1;
        while end < parts.len() && follows(&places[end - 1], &places[end]) {
            end += 1;
        }
        let (mut low, mut high) = (start, end - 1);
        while low < high {
            let (left, right) = parts.split_at_mut(high);
            if let (Part::Numbered { inside: one, .. }, Part::Numbered { inside: other, .. }) =
                (&mut left[low], &mut right[0])
            {
                std::mem::swap(one, other);
            }
            low += 1;
            high -= 1;
        }
        start = end;
    }
    parts.into_iter().flat_map(|part| match part {
        Part::Other(operation) => vec![operation],
        Part::Numbered { begin, inside, end } => {
            std::iter::once(begin).chain(inside).chain(std::iter::once(end)).collect()
        }
    })
}

/// Turns all runs of text that carry the mark.
fn turn<'f>(
    operations: impl IntoIterator<Item = Operation>,
    widths_of: impl Fn(&[u8]) -> Option<&'f Widths>,
) -> Vec<Operation> {
    let mut out = Vec::new();
    let mut run: Option<Vec<Operation>> = None;
    for operation in operations {
        match (operation.operator.as_str(), &mut run) {
            ("BT", None) => run = Some(Vec::new()),
            ("ET", Some(inside)) => {
                let inside = std::mem::take(inside);
                run = None;
                let marked = inside.iter().any(|one| one.operator == "BMC");
                let turned = if marked { turned(&inside, &widths_of) } else { None };
                out.push(Operation::new("BT", Vec::new()));
                out.extend(turned.unwrap_or(inside));
                out.push(operation);
            }
            (_, Some(inside)) => inside.push(operation),
            (_, None) => out.push(operation),
        }
    }
    out
}

/// The run in logical order; `None` when it holds something unknown.
fn turned<'f>(run: &[Operation], widths_of: &impl Fn(&[u8]) -> Option<&'f Widths>) -> Option<Vec<Operation>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut font, mut size, mut mode, mut matrix) = (None, None, None, None);
    // Open marks, and whether each says that text is reversed.
    let mut marks: Vec<bool> = Vec::new();
    for one in run {
        match (one.operator.as_str(), one.operands.as_slice()) {
            ("BMC", [name]) => marks.push(name.as_name().ok()? == MARK),
            ("BDC", [..]) => marks.push(false),
            ("EMC", []) => {
                marks.pop()?;
            }
            ("Tf", [name, points]) => (font, size) = (Some(name.clone()), Some(points.clone())),
            ("Tr", [value]) => mode = Some(value.clone()),
            ("Tm", values) => {
                let values: Option<Vec<f64>> = values.iter().map(|v| v.as_float().ok().map(f64::from)).collect();
                matrix = Some(<[f64; 6]>::try_from(values?).ok()?);
            }
            ("TJ" | "Tj", [shown]) => {
                let (font, size) = (font.clone()?, size.clone()?);
                let points = f64::from(size.as_float().ok()?);
                let glyphs = glyphs(shown, widths_of(font.as_name().ok()?)?, points)?;
                let reversed = marks.contains(&true);
                pieces.push(Piece {
                    font,
                    size,
                    mode: mode.clone(),
                    matrix: matrix.take()?,
                    glyphs,
                    reversed,
                    shown: one.clone(),
                });
            }
            _ => return None,
        }
    }
    let mut out = Vec::new();
    for same in pieces.chunk_by_mut(|one, other| one.reversed == other.reversed) {
        if same[0].reversed {
            same.reverse();
        }
        for piece in same.iter() {
            set(piece, &mut out);
        }
    }
    Some(out)
}

/// The glyphs of a text-showing operand, each with the place of the pen before it.
fn glyphs(shown: &Object, widths: &Widths, points: f64) -> Option<Vec<(u16, f64)>> {
    let single = [shown.clone()];
    let items = shown.as_array().map_or(single.as_slice(), Vec::as_slice);
    let (mut pen, mut glyphs) = (0.0, Vec::new());
    for item in items {
        if let Ok(bytes) = item.as_str() {
            for code in bytes.chunks(2) {
                let code = u16::from_be_bytes(<[u8; 2]>::try_from(code).ok()?);
                glyphs.push((code, pen));
                pen += widths.get(&code).copied().unwrap_or(0.0) / 1000.0 * points;
            }
        } else {
            pen -= f64::from(item.as_float().ok()?) / 1000.0 * points;
        }
    }
    Some(glyphs)
}

/// Writes a piece: as it was, or glyph by glyph from the last to the first.
fn set(piece: &Piece, out: &mut Vec<Operation>) {
    let real = |value: f64| Object::Real(value as f32);
    if let Some(mode) = &piece.mode {
        out.push(Operation::new("Tr", vec![mode.clone()]));
    }
    out.push(Operation::new("Tf", vec![piece.font.clone(), piece.size.clone()]));
    let mut place = |pen: f64, shown: Operation| {
        let mut there = piece.matrix;
        there[4] += there[0] * pen;
        there[5] += there[1] * pen;
        out.push(Operation::new("Tm", there.map(real).to_vec()));
        out.push(shown);
    };
    if !piece.reversed {
        place(0.0, piece.shown.clone());
        return;
    }
    for &(code, pen) in piece.glyphs.iter().rev() {
        let code = Object::String(code.to_be_bytes().to_vec(), StringFormat::Hexadecimal);
        place(pen, Operation::new("Tj", vec![code]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_is_refused() {
        for bytes in [&b""[..], b"%PDF-1.7", b"nonsense", &[0; 2000]] {
            assert!(logical(bytes.to_vec()).is_err());
        }
    }
}
