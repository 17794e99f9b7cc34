//! A bill as JSON: `{"title", "bill", "licence", "provisions": [{"id", "heading", "text"}]}`, or the list alone.
//!
//! The problem: a bill nests six levels deep, and people must be able to point at "(b)(4)(C)(ii)" and find it again in the
//! next version. The id of a provision says all of it: parts joined by two underscores, each a kind and a number, after the
//! Akoma Ntoso naming convention (OASIS, Akoma Ntoso Naming Convention Version 1.0).

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{Draft, ImportError, Imported, LONGEST_PART};

/// Reads the JSON; `first_line` is the line of the pasted text that it starts on.
pub(super) fn parse(json: &str, first_line: usize) -> Result<Imported, Vec<ImportError>> {
    let value: Value = serde_json::from_str(json)
        .map_err(|error| vec![ImportError::new("import-json-syntax").at(error.line().max(1) + first_line - 1)])?;
    let Some((head, entries)) = split(value) else { return Err(vec![ImportError::new("import-json-shape")]) };
    let (mut seen, mut errors, mut provisions) = (BTreeSet::new(), Vec::new(), Vec::new());
    for (index, entry) in entries.iter().enumerate() {
        let number = index + 1;
        match draft(entry) {
            Err(reason) => errors.push(ImportError::new(reason).about(number.to_string())),
            Ok(one) => {
                if seen.insert(one.eid.clone()) {
                    provisions.push(one);
                } else {
                    errors.push(ImportError::new("import-json-id-twice").about(format!("{number} ({})", one.eid)));
                }
            }
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let said = |key: &str| head.get(key).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
    let source: Vec<&str> = [said("bill"), said("licence")].into_iter().flatten().collect();
    Ok(Imported {
        title: said("title").map(ToOwned::to_owned),
        source: (!source.is_empty()).then(|| source.join(". ")),
        provisions,
        notes: 0,
    })
}

/// What stands around the list, and the list.
fn split(value: Value) -> Option<(Map<String, Value>, Vec<Value>)> {
    match value {
        Value::Array(entries) => Some((Map::new(), entries)),
        Value::Object(mut head) => {
            let Some(Value::Array(entries)) = head.remove("provisions") else { return None };
            Some((head, entries))
        }
        _ => None,
    }
}

fn draft(entry: &Value) -> Result<Draft, &'static str> {
    let Value::Object(entry) = entry else { return Err("import-json-entry") };
    let eid = text(entry, "id")?;
    if eid.is_empty() {
        return Err("import-json-id-missing");
    }
    let body = text(entry, "text")?;
    if body.chars().count() > LONGEST_PART {
        return Err("import-too-long");
    }
    Ok(Draft {
        depth: eid.matches("__").count() as i64,
        label: label(eid.rsplit("__").next().unwrap_or_default()),
        heading: text(entry, "heading")?,
        body,
        eid,
    })
}

/// A text of an entry; empty when it is absent or null.
fn text(entry: &Map<String, Value>, key: &str) -> Result<String, &'static str> {
    match entry.get(key) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.trim().to_owned()),
        Some(_) => Err("import-json-entry"),
    }
}

/// What a part of an id is called in the printed bill: `para_1` is "(1)".
fn label(part: &str) -> String {
    let Some((kind, number)) = part.split_once('_') else { return part.to_owned() };
    match kind {
        "sec" => format!("Sec. {number}"),
        "art" => format!("Art. {number}"),
        "quoted" => format!("§ {number}"),
        "subsec" | "para" | "subpara" | "clause" | "subcl" | "subclause" | "item" | "subitem" => format!("({number})"),
        _ => part.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The beginning of H.R. 1379 (119th Congress), a US Government work in the public domain (17 USC 105).
    const BILL: &str = r#"{
      "title": "Trafficking Survivors Relief Act of 2025",
      "bill": "H.R. 1379, 119th Congress",
      "licence": "Public domain (17 USC 105)",
      "provisions": [
        {"id": "front", "heading": null, "text": "To provide for the vacating of certain convictions."},
        {"id": "sec_1", "heading": "Short title", "text": "This Act may be cited as the Trafficking Survivors Relief Act of 2025."},
        {"id": "sec_2", "heading": "Federal expungement for victims of trafficking", "text": ""},
        {"id": "sec_2__subsec_a", "heading": "In general", "text": "Chapter 237 of title 18 is amended."},
        {"id": "sec_2__subsec_a__quoted_3771A", "heading": null, "text": "3771A. Motion to vacate; expungement"},
        {"id": "sec_2__subsec_a__quoted_3771A__subsec_a__para_2__subpara_A", "text": "was convicted of a level A offense;"},
        {"id": "sec_2__subsec_a__quoted_3771A__subsec_b__para_1__subpara_C__clause_ii", "text": ""},
        {"id": "sec_2__subsec_a__quoted_3771A__subsec_b__para_1__subpara_C__clause_ii__subclause_I", "text": "the offense;"}
      ]
    }"#;

    #[test]
    fn a_bill_is_read_with_its_depth_and_labels() {
        let imported = parse(BILL, 1).expect("a bill");
        assert_eq!(imported.title.as_deref(), Some("Trafficking Survivors Relief Act of 2025"));
        assert_eq!(imported.source.as_deref(), Some("H.R. 1379, 119th Congress. Public domain (17 USC 105)"));
        let found: Vec<(i64, &str, &str)> =
            imported.provisions.iter().map(|p| (p.depth, p.label.as_str(), p.heading.as_str())).collect();
        assert_eq!(
            found,
            [
                (0, "front", ""),
                (0, "Sec. 1", "Short title"),
                (0, "Sec. 2", "Federal expungement for victims of trafficking"),
                (1, "(a)", "In general"),
                (2, "§ 3771A", ""),
                (5, "(A)", ""),
                (6, "(ii)", ""),
                (7, "(I)", ""),
            ]
        );
        assert_eq!(imported.provisions[3].body, "Chapter 237 of title 18 is amended.");
    }

    #[test]
    fn every_mistake_is_named_with_its_entry() {
        for (json, expect) in [
            ("{}", vec![("import-json-shape", "")]),
            (r#"{"provisions": {}}"#, vec![("import-json-shape", "")]),
            (
                r#"[{"id": "a", "text": "x"}, {"text": "y"}, 3]"#,
                vec![("import-json-id-missing", "2"), ("import-json-entry", "3")],
            ),
            (r#"[{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]"#, vec![("import-json-id-twice", "2 (a)")]),
            (
                r#"[{"id": 7, "text": "x"}, {"id": "b", "text": ["y"]}, {"id": "c", "heading": 1}]"#,
                vec![("import-json-entry", "1"), ("import-json-entry", "2"), ("import-json-entry", "3")],
            ),
        ] {
            let found = parse(json, 1).err().unwrap_or_default();
            let found: Vec<(&str, &str)> = found.iter().map(|e| (e.reason_key, e.detail.as_str())).collect();
            assert_eq!(found, expect, "{json}");
        }
        let long = format!(r#"[{{"id": "a", "text": "{}"}}]"#, "x".repeat(LONGEST_PART + 1));
        assert_eq!(parse(&long, 1).err().unwrap_or_default()[0].reason_key, "import-too-long");
    }

    #[test]
    fn a_broken_file_is_refused_with_its_line() {
        let errors = parse("{\n\"provisions\": [\n{\"id\": }\n]}", 4).err().unwrap_or_default();
        assert_eq!((errors[0].reason_key, errors[0].line), ("import-json-syntax", Some(6)));
    }

    #[test]
    fn labels_read_as_in_print() {
        for (part, expect) in [
            ("subsec_a", "(a)"),
            ("para_1", "(1)"),
            ("subpara_A", "(A)"),
            ("clause_i", "(i)"),
            ("subcl_I", "(I)"),
            ("item_aa", "(aa)"),
            ("sec_2", "Sec. 2"),
            ("art_5", "Art. 5"),
            ("quoted_3771A", "§ 3771A"),
            ("front", "front"),
            ("annex_1", "annex_1"),
        ] {
            assert_eq!(label(part), expect, "{part}");
        }
    }
}
