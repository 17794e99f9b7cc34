//! Text from right to left, in the order in which it is read.
//!
//! **The problem.** The typesetter draws Arabic as it lies on the page, from left to right, and says so with a mark
//! (`ReversedChars`) inside the tagged text. Many readers do not know the mark: they read words backwards, and some lose
//! what follows, because a mark without a number inside a numbered one confuses them. Where a sign stands above a letter
//! there is not even a mark; letter and sign both claim to be the two characters; and a shape that stands for other
//! characters than at its first use says so (`ActualText`) where many readers do not look. Where a run changes face or
//! height (a percent sign, a bracket, a vowel), its parts are numbered pieces of their own, again in the order of drawing.
//!
//! **What is done.** A file in which the mark occurs is rewritten so that what is stored is in the order of reading and
//! looks the same:
//! 1. Glyphs of text from right to left are written from the last to the first, each at its own place: the pen stands at
//!    `x + (sum of widths - sum of adjustments) / 1000 * size` (ISO 32000-1, 9.4.4). The mark goes.
//! 2. The characters of a cluster are shared out among its glyphs, so that what they say one after the other is what was
//!    written ([`letters`]).
//! 3. A shape that stands for several texts gets a code for each (`CIDToGIDMap`), with width and characters ([`fonts`]).
//!    So `ActualText` is needed no longer and goes too.
//! 4. Numbered pieces that are the parts of one run from right to left exchange what they hold ([`order`]), within one
//!    element of the structure. The structure itself, its numbers and everything else stay.
//!
//! Files without the mark are returned as they are. The same file gives the same bytes.
//!
//! **Sources.** ISO 32000-1: 14.8.2.3.3 (reverse-order show strings), 14.9.4 (replacement text), 9.10.3 (ToUnicode CMaps),
//! 9.7.4.2 (CIDToGIDMap), 9.7.4.3 (widths in CIDFonts), 14.7.4.4 (from content to structure). Unicode Standard Annex 9:
//! neutrals between two texts of one direction have that direction, others that of the paragraph (N1, N2).
//!
//! **Not done.** `ActualText` stays where a cluster has fewer characters than glyphs, and in fonts whose codes cannot be
//! copied. Text set with operators other than those the typesetter writes today is left as it is, mark and all. Whether a
//! paragraph runs from the right is taken from where its lines begin and, if that does not tell, from its language, so
//! that one without a language of its own can have a bracket or full stop at its wrong end. Overrides of direction inside
//! text (U+202D) are not known. Readers that expect text from right to left as it lies on the page (`pdftotext -raw`) find
//! single letters: no order serves these and the others.

mod fonts;
mod letters;
mod order;
mod tags;
mod text;

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use fonts::Fonts;
use tags::Tag;

const MARK: &[u8] = b"ReversedChars";

/// Rewrites the file.
pub(crate) fn logical(pdf: Vec<u8>) -> Result<Vec<u8>, lopdf::Error> {
    let mut document = Document::load_mem(&pdf)?;
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let forms = forms(&document)?;
    let marked = |content: &[u8]| content.windows(MARK.len()).any(|piece| piece == MARK);
    if !pages.iter().any(|page| marked(&document.get_page_content(*page))) && !forms.iter().any(|one| marked(&one.1)) {
        return Ok(pdf);
    }
    let mut fonts = Fonts::default();
    for page in pages {
        let (own, inherited) = document.get_page_resources(page)?;
        let shared = inherited.into_iter().filter_map(|id| document.get_dictionary(id).ok());
        let mut named = BTreeMap::new();
        for resources in own.into_iter().chain(shared) {
            names(&document, resources, &mut named, &mut fonts)?;
        }
        let tags = tags::of_page(&document, page)?;
        if let Some(content) = rewritten(&document.get_page_content(page), &named, &tags, &mut fonts)? {
            document.change_page_content(page, content)?;
            for content in document.get_page_contents(page) {
                compress(&mut document, content);
            }
        }
    }
    for (form, content) in forms {
        let mut named = BTreeMap::new();
        let Ok(resources) = document.get_object(form)?.as_stream()?.dict.get(b"Resources") else { continue };
        names(&document, resolved(&document, resources)?.as_dict()?, &mut named, &mut fonts)?;
        if let Some(content) = rewritten(&content, &named, &BTreeMap::new(), &mut fonts)? {
            document.get_object_mut(form)?.as_stream_mut()?.set_plain_content(content);
            compress(&mut document, form);
        }
    }
    fonts.write(&mut document)?;
    let mut out = Vec::new();
    document.save_to(&mut out)?;
    Ok(out)
}

/// One content stream in the order of reading; `None` when nothing in it changes.
fn rewritten(
    content: &[u8],
    named: &BTreeMap<Vec<u8>, ObjectId>,
    tags: &BTreeMap<i64, Tag>,
    fonts: &mut Fonts,
) -> Result<Option<Vec<u8>>, lopdf::Error> {
    let operations = Content::decode(content)?.operations;
    let before = Content { operations: &operations[..] }.encode()?;
    let mut parts = order::parts(operations, named, fonts);
    order::arrange(&mut parts, tags, fonts);
    let after = Content { operations: order::operations(parts) }.encode()?;
    Ok((after != before).then_some(after))
}

/// Compresses a stream that was written anew, and nothing else: the metadata must stay readable.
fn compress(document: &mut Document, stream: ObjectId) {
    if let Ok(stream) = document.get_object_mut(stream).and_then(Object::as_stream_mut) {
        // A stream that does not get smaller stays as it is.
        let _ = stream.compress();
    }
}

fn resolved<'d>(document: &'d Document, object: &'d Object) -> Result<&'d Object, lopdf::Error> {
    document.dereference(object).map(|found| found.1)
}

fn is(dictionary: &Dictionary, key: &[u8], name: &[u8]) -> bool {
    dictionary.get(key).and_then(Object::as_name).is_ok_and(|found| found == name)
}

/// Drawings that are kept apart from the pages, with what they hold.
fn forms(document: &Document) -> Result<Vec<(ObjectId, Vec<u8>)>, lopdf::Error> {
    let mut forms = Vec::new();
    for (id, object) in &document.objects {
        if let Ok(stream) = object.as_stream()
            && is(&stream.dict, b"Subtype", b"Form")
        {
            forms.push((*id, stream.get_plain_content()?));
        }
    }
    Ok(forms)
}

/// The composite fonts of a page or drawing, by name.
fn names(
    document: &Document,
    resources: &Dictionary,
    named: &mut BTreeMap<Vec<u8>, ObjectId>,
    fonts: &mut Fonts,
) -> Result<(), lopdf::Error> {
    let Ok(list) = resources.get(b"Font") else { return Ok(()) };
    for (name, object) in resolved(document, list)?.as_dict()? {
        if let Ok(id) = object.as_reference()
            && fonts.read(document, id)?
        {
            named.entry(name.clone()).or_insert(id);
        }
    }
    Ok(())
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
