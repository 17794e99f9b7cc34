//! The chapter of a code: levels, headings, and no word lost.

use serde_json::Value;

use crate::{parse as parse_any, plain, usc_json::parse};

fn read(text: &str) -> Vec<(i64, String, String, String)> {
    let json = serde_json::json!({"sections": [{"num": "§ 1", "subsections": [{"label": "(h) Rules", "text": text}]}]});
    let imported = parse(&json.to_string()).expect("sections").expect("a text");
    imported.provisions.into_iter().skip(2).map(|p| (p.depth, p.eid, p.heading, p.body)).collect()
}

fn names(text: &str) -> Vec<String> {
    read(text).into_iter().map(|(_, eid, _, _)| eid.trim_start_matches("sec_1__subsec_h__").to_owned()).collect()
}

#[test]
fn levels_are_told_apart_by_their_order() {
    for (text, expect) in [
        ("(1) a;\n(2) b", vec!["para_1", "para_2"]),
        ("(i) a;\n(ii) b", vec!["clause_i", "clause_ii"]),
        ("(G) a\n(H) b\n(I) c\n(J) d", vec!["subpara_G", "subpara_H", "subpara_I", "subpara_J"]),
        (
            "(A) a\n(i) b\n(I) c\n(II) d\n(B) e",
            vec![
                "subpara_A",
                "subpara_A__clause_i",
                "subpara_A__clause_i__subclause_I",
                "subpara_A__clause_i__subclause_II",
                "subpara_B",
            ],
        ),
        (
            "(H) a\n(i) b\n(I) c\n(II) d",
            vec![
                "subpara_H",
                "subpara_H__clause_i",
                "subpara_H__clause_i__subclause_I",
                "subpara_H__clause_i__subclause_II",
            ],
        ),
        ("(1) –(4) Omitted\n(5) a\n(7) b", vec!["para_1", "para_5", "para_7"]),
        (
            "(A)\n(i) a\n(I) b\n(aa) c\n(bb) d",
            vec![
                "subpara_A",
                "subpara_A__clause_i",
                "subpara_A__clause_i__subclause_I",
                "subpara_A__clause_i__subclause_I__item_aa",
                "subpara_A__clause_i__subclause_I__item_bb",
            ],
        ),
        ("(1) a\n(1) b", vec!["para_1", "para_1_2"]),
        ("(1) a;\n(A) b.\nand so on.\n(2) c", vec!["para_1", "para_1__subpara_A", "para_1__wrapup", "para_2"]),
    ] {
        assert_eq!(names(text), expect, "{text}");
    }
}

#[test]
fn short_lines_are_headings_of_what_follows() {
    let found = read("(1) Grants\n(A) In general\nThe Secretary may.\n(B) Limits, including\n(i) one; and\n(ii) two.");
    let found: Vec<(i64, &str, &str)> = found.iter().map(|(d, _, h, b)| (*d, h.as_str(), b.as_str())).collect();
    let expect = [
        (2, "Grants", ""),
        (3, "In general", "The Secretary may."),
        (3, "", "Limits, including"),
        (4, "", "one; and"),
        (4, "", "two."),
    ];
    assert_eq!(found, expect);
}

#[test]
fn a_whole_chapter_is_read() {
    let chapter = parse_any(include_str!("../../../demo/usc22/usc22_ch78_tvpa.json")).expect("a chapter");
    assert_eq!(chapter.provisions.len(), 779);
    assert!(chapter.title.is_some_and(|title| title.starts_with("22 U.S.C. Chapter 78")));
    assert!(chapter.source.is_some_and(|source| source.ends_with("repository wrapper MIT (CodeX Stanford 2023)")));
    let find = |eid: &str| chapter.provisions.iter().find(|part| part.eid == eid).expect("a part");
    let show = |eid: &str| {
        let part = find(eid);
        (part.depth, part.label.as_str(), part.heading.as_str(), part.body.chars().take(30).collect::<String>())
    };
    for (eid, expect) in [
        ("sec_7101", (0, "§ 7101", "Purposes and findings", "")),
        ("sec_7102", (0, "§ 7102", "Definitions", "In this chapter:")),
        ("sec_7102__para_5__subpara_I", (2, "(I)", "", "The amount of money the govern")),
        ("sec_7103__subsec_d__para_7__subpara_V__clause_iii", (4, "(iii)", "", "victims trafficked by the type")),
        (
            "sec_7104__subsec_i",
            (1, "(i)", "Additional measures to prevent and deter trafficking", "The President shall establish "),
        ),
        (
            "sec_7105__subsec_b__para_1__subpara_E__clause_i__subclause_II__item_bb",
            (6, "(bb)", "", "is a person whose continued pr"),
        ),
        ("sec_7107__subsec_c__subpara_A", (2, "(A)", "", "does not comply with the minim")),
        ("sec_7107__subsec_b__para_3__subpara_F", (3, "(F)", "", "the extent to which the govern")),
    ] {
        let (depth, label, heading, body) = expect;
        assert_eq!(show(eid), (depth, label, heading, body.to_owned()), "{eid}");
    }
    assert!(chapter.provisions.iter().all(|part| !part.eid.ends_with("_2_2") && !part.eid.contains("wrapup")));
}

#[test]
fn no_word_of_the_chapter_is_lost() {
    let json = include_str!("../../../demo/usc22/usc22_ch78_tvpa.json");
    let value: Value = serde_json::from_str(json).expect("JSON");
    let mut texts = Vec::new();
    for section in value["sections"].as_array().expect("sections") {
        texts.extend([section["num"].as_str(), section["heading"].as_str()]);
        for subsection in section["subsections"].as_array().expect("subsections") {
            texts.extend([subsection["label"].as_str(), subsection["text"].as_str()]);
        }
    }
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
    };
    let mut before: Vec<String> = texts.into_iter().flatten().flat_map(words).collect();
    let chapter = parse_any(json).expect("a chapter");
    let mut after = plain::words(&chapter.provisions);
    before.sort_unstable();
    after.sort_unstable();
    assert_eq!(before, after);
}

#[test]
fn other_files_are_left_to_others_and_mistakes_are_named() {
    for json in
        ["[]", "{}", "{\"provisions\": []}", "{\"sections\": 3}", "{\"sections\": [", "{\"a\": \"\\\"sections\\\"\"}"]
    {
        assert!(parse(json).is_none(), "{json}");
    }
    for json in [
        "{\"sections\": [3]}",
        "{\"sections\": [{\"num\": 7}]}",
        "{\"sections\": [{\"num\": \"1\"}]}",
        "{\"sections\": [{\"subsections\": [{\"text\": 1}]}]}",
    ] {
        let errors = parse(json).expect("sections").err().unwrap_or_default();
        assert_eq!((errors[0].reason_key, errors[0].detail.as_str()), ("import-json-entry", "1"), "{json}");
    }
}
