//! What the documents promise is there: every test that they name exists, every file that they link to is in its place.

use std::{collections::BTreeSet, path::Path};

fn sources(folder: &Path, found: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push_str(&std::fs::read_to_string(&path).expect("a source"));
        }
    }
}

const DOCUMENTS: [&str; 6] = [
    "SECURITY.md",
    "ARCHITECTURE.md",
    "DATA_LIFE.md",
    "README.md",
    "docs/reference/asvs.md",
    "docs/reference/opinion.md",
];

#[test]
fn every_test_that_a_document_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut all = String::new();
    sources(&root.join("crates"), &mut all);
    let (mut named, mut gone) = (0, BTreeSet::new());
    for document in DOCUMENTS {
        let text = std::fs::read_to_string(root.join(document)).expect("a document");
        for name in text.split('`').skip(1).step_by(2) {
            let test = name.matches('_').count() >= 3
                && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
                && !name.starts_with('_');
            if test {
                named += 1;
                if !all.contains(&format!("fn {name}(")) {
                    gone.insert(format!("{document}: {name}"));
                }
            }
        }
    }
    assert!(named > 150, "the documents name their tests: {named}");
    assert!(gone.is_empty(), "named in a document, but not there: {gone:#?}");
}

#[test]
fn every_file_that_a_document_links_to_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (mut linked, mut gone) = (0, BTreeSet::new());
    for document in DOCUMENTS {
        let place = root.join(document);
        let text = std::fs::read_to_string(&place).expect("a document");
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap_or_default();
            if file.is_empty() || file.contains("://") {
                continue;
            }
            linked += 1;
            if !place.parent().expect("a folder").join(file).exists() {
                gone.insert(format!("{document}: {link}"));
            }
        }
    }
    assert!(linked > 60, "{linked}");
    assert!(gone.is_empty(), "linked to, but not there: {gone:#?}");
}
