//! Which element of the structure a numbered piece of content belongs to.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::resolved;

/// Languages that are written from right to left.
const FROM_RIGHT: [&str; 12] = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"];

/// Deeper than any structure: an end for those that go in circles.
const DEPTH: usize = 100;

/// Where a piece belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag {
    /// The element.
    pub(super) element: ObjectId,
    /// Whether its language is written from right to left.
    pub(super) from_right: bool,
}

/// The numbered pieces of a page; none when the file has no structure.
pub(super) fn of_page(document: &Document, page: ObjectId) -> Result<BTreeMap<i64, Tag>, lopdf::Error> {
    let mut tags = BTreeMap::new();
    let Ok(key) = document.get_dictionary(page)?.get(b"StructParents").and_then(Object::as_i64) else {
        return Ok(tags);
    };
    let Ok(root) = document.catalog()?.get(b"StructTreeRoot") else { return Ok(tags) };
    let Ok(tree) = resolved(document, root)?.as_dict()?.get(b"ParentTree") else { return Ok(tags) };
    let Some(elements) = entry(document, resolved(document, tree)?.as_dict()?, key, DEPTH)? else { return Ok(tags) };
    for (number, element) in elements.iter().enumerate() {
        if let Ok(element) = element.as_reference() {
            tags.insert(number as i64, Tag { element, from_right: from_right(document, element)? });
        }
    }
    Ok(tags)
}

/// The list under a key of a number tree.
fn entry<'d>(
    document: &'d Document,
    tree: &'d Dictionary,
    key: i64,
    depth: usize,
) -> Result<Option<&'d [Object]>, lopdf::Error> {
    if let Ok(list) = tree.get(b"Nums") {
        for pair in resolved(document, list)?.as_array()?.chunks_exact(2) {
            if pair[0].as_i64()? == key {
                return Ok(resolved(document, &pair[1])?.as_array().ok().map(Vec::as_slice));
            }
        }
    }
    if let (Ok(list), true) = (tree.get(b"Kids"), depth > 0) {
        for kid in resolved(document, list)?.as_array()? {
            if let Some(found) = entry(document, resolved(document, kid)?.as_dict()?, key, depth - 1)? {
                return Ok(Some(found));
            }
        }
    }
    Ok(None)
}

/// Whether the language of an element, of what it stands in or of the document is written from right to left.
fn from_right(document: &Document, element: ObjectId) -> Result<bool, lopdf::Error> {
    let mut at = document.get_dictionary(element)?;
    for _ in 0..DEPTH {
        if at.has(b"Lang") {
            break;
        }
        let Ok(parent) = at.get(b"P").and_then(Object::as_reference) else { break };
        at = document.get_dictionary(parent)?;
    }
    let lang = at.get(b"Lang").or_else(|_| document.catalog()?.get(b"Lang"));
    let Ok(lang) = lang.and_then(|lang| resolved(document, lang)?.as_str()) else { return Ok(false) };
    let lang = String::from_utf8_lossy(lang).to_lowercase();
    Ok(lang.split('-').next().is_some_and(|first| FROM_RIGHT.contains(&first)))
}
