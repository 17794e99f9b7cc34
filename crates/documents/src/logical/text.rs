//! What stands between `BT` and `ET`: read as glyphs, and written again.

use std::collections::BTreeMap;

use lopdf::content::Operation;
use lopdf::{Object, ObjectId, StringFormat};

use super::MARK;
use super::fonts::Fonts;
use super::letters::{Way, is_sign, opens, share, way};

/// A glyph.
#[derive(Debug)]
struct Glyph {
    code: u16,
    /// Where the pen stands before it, along the line.
    pen: f64,
    /// Whether it moves the pen.
    wide: bool,
    /// The characters of its cluster; after [`share_out`], its own.
    text: String,
    /// The replacement text in which it stands, counted.
    span: Option<usize>,
    /// The cluster it belongs to, counted, and its characters, when they cannot be shared out.
    cover: Option<(usize, String)>,
}

/// Glyphs that are shown at once.
#[derive(Debug)]
struct Piece {
    name: Object,
    font: ObjectId,
    size: Object,
    mode: Option<Object>,
    matrix: [f64; 6],
    glyphs: Vec<Glyph>,
    /// Where the pen stands after them.
    end: f64,
    shown: Operation,
}

/// All between `BT` and `ET`.
#[derive(Debug)]
pub(super) struct Run {
    pieces: Vec<Piece>,
    pub(super) way: Way,
    /// Whether there are marks in it.
    marked: bool,
    raw: Vec<Operation>,
}

/// Where a run stands on the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) x: f64,
    pub(super) y: f64,
    /// Where the next glyph would stand; a range when this is not known exactly.
    pub(super) end: (f64, f64),
    pub(super) size: f64,
}

pub(super) fn numbers(operands: &[Object]) -> Option<[f64; 6]> {
    let list: Option<Vec<f64>> = operands.iter().map(|one| one.as_float().ok().map(f64::from)).collect();
    list?.try_into().ok()
}

/// First `inner`, then `outer`.
pub(super) fn product(inner: [f64; 6], outer: [f64; 6]) -> [f64; 6] {
    let at = |row: usize, column: usize| inner[2 * row] * outer[column] + inner[2 * row + 1] * outer[2 + column];
    [at(0, 0), at(0, 1), at(1, 0), at(1, 1), at(2, 0) + outer[4], at(2, 1) + outer[5]]
}

/// Text of a document: UTF-16 with its mark, or ASCII.
fn replacement(properties: &Object) -> Option<String> {
    let bytes = properties.as_dict().ok()?.get(b"ActualText").and_then(Object::as_str).ok()?;
    match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(rest) => {
            let units: Vec<u16> =
                rest.chunks(2).map(|unit| unit.iter().fold(0, |all, b| all << 8 | u16::from(*b))).collect();
            String::from_utf16(&units).ok()
        }
        None => bytes.is_ascii().then(|| String::from_utf8_lossy(bytes).into_owned()),
    }
}

impl Run {
    /// Reads a run; `None` when it holds something unknown. `spans` counts replacement texts.
    pub(super) fn read(
        raw: &[Operation],
        named: &BTreeMap<Vec<u8>, ObjectId>,
        fonts: &Fonts,
        spans: &mut usize,
    ) -> Option<Run> {
        let mut pieces: Vec<Piece> = Vec::new();
        let (mut face, mut mode, mut matrix) = (None, None, None);
        // Open marks: whether each says that text is reversed, and what it replaces.
        let mut marks: Vec<(bool, Option<(usize, String)>)> = Vec::new();
        let (mut reversed, mut marked) = (false, false);
        for one in raw {
            match (one.operator.as_str(), one.operands.as_slice()) {
                ("BMC", [name]) => marks.push((name.as_name().is_ok_and(|name| name == MARK), None)),
                ("BDC", [_, properties]) => {
                    *spans += 1;
                    marks.push((false, Some((*spans, replacement(properties)?))));
                }
                ("EMC", []) => {
                    marks.pop()?;
                }
                ("Tf", [name, size]) => face = Some((name.clone(), size.clone())),
                ("Tr", [value]) => mode = Some(value.clone()),
                ("Tm", values) => matrix = Some(numbers(values)?),
                ("TJ" | "Tj", [shown]) => {
                    let (name, size) = face.clone()?;
                    let font = *named.get(name.as_name().ok()?)?;
                    let span = marks.iter().find_map(|mark| mark.1.as_ref());
                    let (glyphs, end) = glyphs(shown, (font, fonts), f64::from(size.as_float().ok()?), span)?;
                    reversed |= marks.iter().any(|mark| mark.0);
                    marked |= !marks.is_empty();
                    let (matrix, shown) = (matrix.take()?, one.clone());
                    pieces.push(Piece { name, font, size, mode: mode.clone(), matrix, glyphs, end, shown });
                }
                _ => return None,
            }
        }
        let texts = pieces.iter().flat_map(|piece| piece.glyphs.iter().map(|glyph| glyph.text.as_str()));
        let way = if reversed { Way::Right } else { way(texts) };
        (!pieces.is_empty() && marks.is_empty()).then(|| Run { pieces, way, marked, raw: raw.to_vec() })
    }

    /// Where it stands; `None` when that is not along a line of the page.
    pub(super) fn place(&self, around: [f64; 6]) -> Option<Place> {
        let (first, last) = (self.pieces.first()?, self.pieces.last()?);
        let (set, ending) = (product(first.matrix, around), product(last.matrix, around));
        if set[0] <= 0.0 || set[1].abs() > 1e-6 || set[2].abs() > 1e-6 {
            return None;
        }
        let (x, y, end) = (set[4], set[5], ending[4] + ending[0] * last.end);
        let size = f64::from(first.size.as_float().ok()?) * set[0];
        // Signs do not move the pen, and spaces at the end of a line lose their width; both is written nowhere.
        let mut glyphs = self.pieces.iter().flat_map(|piece| &piece.glyphs);
        let thin = glyphs.all(|glyph| !glyph.wide || glyph.text.trim().is_empty());
        let signs = self.pieces.iter().flat_map(|piece| &piece.glyphs).all(|glyph| !glyph.wide);
        Some(Place { x, y, end: (if thin { x } else { end }, if signs { x.max(end) } else { end }), size })
    }

    /// Its brackets in the order of reading, and whether each opens.
    pub(super) fn brackets(&self) -> Vec<bool> {
        let texts = self.pieces.iter().flat_map(|piece| piece.glyphs.iter().map(|glyph| glyph.text.as_str()));
        let mut brackets: Vec<bool> = texts.filter_map(opens).collect();
        if self.way == Way::Right {
            brackets.reverse();
        }
        brackets
    }

    /// Gives every glyph the code under which it stands for its own characters.
    fn recode(&mut self, fonts: &mut Fonts, covers: &mut usize) {
        for piece in &mut self.pieces {
            for glyph in piece.glyphs.iter_mut().filter(|glyph| glyph.cover.is_none()) {
                if let Some(code) = fonts.code(piece.font, glyph.code, &glyph.text) {
                    glyph.code = code;
                } else {
                    *covers += 1;
                    glyph.cover = Some((*covers, glyph.text.clone()));
                }
            }
        }
    }

    /// Writes the run in the order of reading.
    pub(super) fn write(self) -> Vec<Operation> {
        let covered = self.pieces.iter().flat_map(|piece| &piece.glyphs).any(|glyph| glyph.cover.is_some());
        if self.way == Way::Right {
            return self.write_turned();
        }
        if covered {
            return self.raw;
        }
        if self.marked {
            return self.pieces.iter().flat_map(Piece::write).collect();
        }
        let mut shown = self.pieces.iter().map(Piece::show);
        let recoded = |one: Operation| match one.operator.as_str() {
            "TJ" | "Tj" => shown.next().unwrap_or(one),
            _ => one,
        };
        self.raw.into_iter().map(recoded).collect()
    }

    /// Glyph by glyph from the last to the first.
    fn write_turned(&self) -> Vec<Operation> {
        let mut out = Vec::new();
        let mut open: Option<usize> = None;
        let mut set: Option<&Piece> = None;
        for piece in self.pieces.iter().rev() {
            if set.is_none_or(|set| set.mode != piece.mode || set.name != piece.name || set.size != piece.size) {
                out.extend(piece.face());
                set = Some(piece);
            }
            for glyph in piece.glyphs.iter().rev() {
                let cover = glyph.cover.as_ref().map(|cover| cover.0);
                if open != cover {
                    if open.is_some() {
                        out.push(Operation::new("EMC", Vec::new()));
                    }
                    if let Some((_, text)) = &glyph.cover {
                        out.push(Operation::new("BDC", vec![Object::Name(b"Span".to_vec()), actual(text)]));
                    }
                    open = cover;
                }
                out.push(placed(product([1.0, 0.0, 0.0, 1.0, glyph.pen, 0.0], piece.matrix)));
                let code = Object::String(glyph.code.to_be_bytes().to_vec(), StringFormat::Hexadecimal);
                out.push(Operation::new("Tj", vec![code]));
            }
        }
        if open.is_some() {
            out.push(Operation::new("EMC", Vec::new()));
        }
        out
    }
}

impl Piece {
    fn face(&self) -> Vec<Operation> {
        let mode = self.mode.iter().map(|mode| Operation::new("Tr", vec![mode.clone()]));
        mode.chain([Operation::new("Tf", vec![self.name.clone(), self.size.clone()])]).collect()
    }

    /// The piece as it was, with its codes.
    fn write(&self) -> Vec<Operation> {
        let mut out = self.face();
        out.push(placed(self.matrix));
        out.push(self.show());
        out
    }

    fn show(&self) -> Operation {
        let mut codes = self.glyphs.iter().flat_map(|glyph| glyph.code.to_be_bytes());
        let mut shown = self.shown.clone();
        let mut fill = |item: &mut Object| {
            if let Object::String(bytes, _) = item {
                bytes.iter_mut().zip(&mut codes).for_each(|(byte, code)| *byte = code);
            }
        };
        for operand in &mut shown.operands {
            match operand {
                Object::Array(items) => items.iter_mut().for_each(&mut fill),
                single => fill(single),
            }
        }
        shown
    }
}

fn placed(matrix: [f64; 6]) -> Operation {
    Operation::new("Tm", matrix.map(|value| Object::Real(value as f32)).to_vec())
}

fn actual(text: &str) -> Object {
    let bytes = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    let mut properties = lopdf::Dictionary::new();
    properties.set("ActualText", Object::String(bytes, StringFormat::Hexadecimal));
    Object::Dictionary(properties)
}

/// The glyphs of a text-showing operand, and where the pen stands after them.
fn glyphs(
    shown: &Object,
    (font, fonts): (ObjectId, &Fonts),
    points: f64,
    span: Option<&(usize, String)>,
) -> Option<(Vec<Glyph>, f64)> {
    let single = [shown.clone()];
    let items = shown.as_array().map_or(single.as_slice(), Vec::as_slice);
    let (mut pen, mut glyphs) = (0.0, Vec::new());
    for item in items {
        let Ok(bytes) = item.as_str() else {
            pen -= f64::from(item.as_float().ok()?) / 1000.0 * points;
            continue;
        };
        for code in bytes.chunks(2) {
            let code = u16::from_be_bytes(code.try_into().ok()?);
            let (width, text) = fonts.glyph(font, code)?;
            let text = span.map_or(text, |span| &span.1).to_owned();
            glyphs.push(Glyph { code, pen, wide: width > 0.0, text, span: span.map(|span| span.0), cover: None });
            pen += width / 1000.0 * points;
        }
    }
    Some((glyphs, pen))
}

/// Finds the clusters in runs that stand beside each other, from left to right, and shares their characters out.
pub(super) fn share_out(runs: &mut [&mut Run], fonts: &mut Fonts, covers: &mut usize) {
    let mut all: Vec<(usize, Way, &mut Glyph)> = Vec::new();
    for (at, run) in runs.iter_mut().enumerate() {
        let way = run.way;
        all.extend(run.pieces.iter_mut().flat_map(|piece| &mut piece.glyphs).map(|glyph| (at, way, glyph)));
    }
    let mut rest = all.as_mut_slice();
    while !rest.is_empty() {
        let length = cluster(rest);
        let (one, others) = rest.split_at_mut(length);
        rest = others;
        let text = one[0].2.text.clone();
        if let Some(mut shares) = share(&text, length) {
            if one[0].1 == Way::Right {
                shares.reverse();
            }
            one.iter_mut().zip(shares).for_each(|(glyph, text)| glyph.2.text = text);
        } else if one[0].0 == one[length - 1].0 {
            *covers += 1;
            for glyph in one {
                glyph.2.cover = Some((*covers, text.clone()));
            }
        }
    }
    for run in runs {
        run.recode(fonts, covers);
    }
}

/// How many glyphs the first cluster has: what one replacement text holds, and where a sign is set higher or lower than its
/// letter, the sign before it (from right to left) or after it.
fn cluster(glyphs: &[(usize, Way, &mut Glyph)]) -> usize {
    let spanned = |from: usize| {
        let span = glyphs[from].2.span;
        1 + glyphs[from + 1..].iter().take_while(|next| span.is_some() && next.2.span == span).count()
    };
    let (_, way, first) = &glyphs[0];
    let mut length = spanned(0);
    if !first.text.chars().any(is_sign) {
        return length;
    }
    while let Some((_, next_way, next)) = glyphs.get(length) {
        let room = match way {
            Way::Right => glyphs[..length].iter().all(|glyph| !glyph.2.wide),
            _ => !next.wide,
        };
        if next.text != first.text || next_way != way || !room {
            break;
        }
        length += spanned(length);
    }
    length
}
