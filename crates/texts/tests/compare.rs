//! A consulted text against a later one: every part once, and every hand-made change found as what it is.

use std::collections::BTreeMap;

use texts::{
    Draft,
    compare::{Change, ChangeKind, compare},
    words::PieceKind,
};

const BEFORE: &str = include_str!("../../../demo/hr1379/hr1379_provisions.json");
const AFTER: &str = include_str!("../../../demo/hr1379/revision_sample.json");
const ANSWERS: &str = include_str!("../../../demo/hr1379/revision_answers.json");
const SUGGESTIONS: &str = include_str!("../../../demo/hr1379/suggestions.json");
const SECTION: &str = "sec_2__subsec_a__quoted_3771A__";

fn bill(text: &str) -> Vec<Draft> {
    texts::parse(text).expect("a bill").provisions
}

/// Parts from lines: depth as leading dots, then eId, label, heading, body with bars between.
fn parts(lines: &str) -> Vec<Draft> {
    lines
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| {
            let bare = line.trim_start_matches('.');
            let mut fields = bare.split('|').map(|field| field.trim().to_owned());
            let mut next = || fields.next().unwrap_or_default();
            let depth = (line.len() - bare.len()) as i64;
            Draft { depth, eid: next(), label: next(), heading: next(), body: next() }
        })
        .collect()
}

/// What was found, as "kind before > after" with eIds.
fn told(before: &[Draft], after: &[Draft], changes: &[Change]) -> Vec<String> {
    let name = |text: &[Draft], place: Option<usize>| place.map_or("-".to_owned(), |place| text[place].eid.clone());
    changes
        .iter()
        .map(|change| format!("{:?} {} > {}", change.kind, name(before, change.before), name(after, change.after)))
        .collect()
}

/// Every part stands exactly once, the later text in order, and the pieces give back both texts.
fn sound(before: &[Draft], after: &[Draft], changes: &[Change]) {
    let mut earlier: Vec<usize> = changes.iter().filter_map(|change| change.before).collect();
    let later: Vec<usize> = changes.iter().filter_map(|change| change.after).collect();
    earlier.sort_unstable();
    assert_eq!(earlier, (0..before.len()).collect::<Vec<_>>());
    assert_eq!(later, (0..after.len()).collect::<Vec<_>>());
    for change in changes {
        assert!(match change.kind {
            ChangeKind::Added => change.before.is_none() && change.after.is_some(),
            ChangeKind::Removed => change.before.is_some() && change.after.is_none(),
            _ => change.before.is_some() && change.after.is_some(),
        });
        let side = |without: PieceKind| -> String {
            change.words.iter().filter(|piece| piece.kind != without).map(|piece| piece.text.as_str()).collect()
        };
        let same = matches!(change.kind, ChangeKind::Same | ChangeKind::Moved);
        if let Some(place) = change.after {
            assert_eq!(side(PieceKind::Removed), after[place].body);
        }
        if let Some(place) = change.before.filter(|_| !same) {
            assert_eq!(side(PieceKind::Added), before[place].body);
        }
    }
}

#[test]
fn the_sample_revision_is_understood() {
    let (before, after) = (bill(BEFORE), bill(AFTER));
    let changes = compare(&before, &after);
    sound(&before, &after, &changes);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for change in &changes {
        *counts.entry(format!("{:?}", change.kind)).or_default() += 1;
    }
    let expect = [("Added", 3), ("Changed", 15), ("Moved", 12), ("MovedAndChanged", 1), ("Removed", 2), ("Same", 103)];
    assert_eq!(counts, expect.map(|(kind, count)| (kind.to_owned(), count)).into());
    let told = told(&before, &after, &changes);
    let here = |text: &str| text.replace('~', SECTION);
    for expect in [
        "Changed front > front",
        "Added - > ~subsec_a__para_2",
        "Moved ~subsec_a__para_2 > ~subsec_a__para_3",
        "Moved ~subsec_a__para_2__subpara_B > ~subsec_a__para_3__subpara_B",
        "Moved ~subsec_a__para_6__subpara_B > ~subsec_a__para_7__subpara_B",
        "Moved ~subsec_a__para_7 > ~subsec_a__para_8",
        "MovedAndChanged ~subsec_a__para_8 > ~subsec_a__para_9",
        "Moved ~subsec_a__para_9 > ~subsec_a__para_10",
        "Changed ~subsec_b__para_1__subpara_A > ~subsec_b__para_1__subpara_A",
        "Same ~subsec_b__para_1__subpara_C__clause_ii > ~subsec_b__para_1__subpara_C__clause_ii",
        "Changed ~subsec_b__para_2__subpara_A > ~subsec_b__para_2__subpara_A",
        "Changed ~subsec_b__para_2__subpara_B > ~subsec_b__para_2__subpara_B",
        "Changed ~subsec_b__para_2__subpara_C > ~subsec_b__para_2__subpara_C",
        "Removed ~subsec_b__para_2__subpara_D > -",
        "Changed ~subsec_b__para_3__subpara_A__clause_ii > ~subsec_b__para_3__subpara_A__clause_ii",
        "Changed ~subsec_b__para_4__subpara_A__clause_ii > ~subsec_b__para_4__subpara_A__clause_ii",
        "Changed ~subsec_b__para_5__subpara_A > ~subsec_b__para_5__subpara_A",
        "Changed ~subsec_b__para_7__subpara_A > ~subsec_b__para_7__subpara_A",
        "Changed ~subsec_b__para_7__subpara_C > ~subsec_b__para_7__subpara_C",
        "Added - > ~subsec_b__para_9",
        "Changed ~subsec_c__para_1__subpara_B > ~subsec_c__para_1__subpara_B",
        "Changed ~subsec_c__para_1__subpara_C__clause_iii > ~subsec_c__para_1__subpara_C__clause_iii",
        "Added - > ~subsec_c__para_1__subpara_D",
        "Changed ~subsec_c__para_2 > ~subsec_c__para_2",
        "Removed ~subsec_e__para_3 > -",
        "Changed ~subsec_g > ~subsec_g",
        "Changed sec_3__subsec_c__para_2__subpara_A > sec_3__subsec_c__para_2__subpara_A",
    ] {
        assert!(told.contains(&here(expect)), "{expect}\n{}", told.join("\n"));
    }
    // What was removed stands where it stood.
    let place = |text: &str| told.iter().position(|one| *one == here(text));
    let removed = place("Removed ~subsec_b__para_2__subpara_D > -").expect("it is there");
    assert_eq!(place("Changed ~subsec_b__para_2__subpara_C > ~subsec_b__para_2__subpara_C"), Some(removed - 1));
}

#[test]
fn the_sample_answers_point_at_what_is_there() {
    let after = bill(AFTER);
    let asked: Vec<serde_json::Value> = serde_json::from_str(SUGGESTIONS).expect("suggestions");
    let answers: Vec<serde_json::Value> = serde_json::from_str(ANSWERS).expect("answers");
    let changes = compare(&bill(BEFORE), &after);
    let mut answered = Vec::new();
    for answer in &answers {
        let number = answer["suggestion"].as_u64().expect("a number") as usize;
        assert!(number < asked.len());
        answered.push(number);
        for language in ["en", "es", "fr", "ar"] {
            assert!(
                answer["reason"][language].as_str().is_some_and(|reason| !reason.is_empty()),
                "{number} {language}"
            );
        }
        let outcome = answer["outcome"].as_str().expect("an outcome");
        assert!(["taken", "partly", "declined"].contains(&outcome));
        // What was taken up shows in a provision that differs.
        let eid = answer["provision"].as_str();
        assert_eq!(eid.is_some(), outcome != "declined", "{number}");
        if let Some(eid) = eid {
            let place = after.iter().position(|part| part.eid == eid).expect(eid);
            let change = changes.iter().find(|change| change.after == Some(place)).expect(eid);
            assert!(!matches!(change.kind, ChangeKind::Same | ChangeKind::Moved), "{eid}");
        }
    }
    answered.dedup();
    assert_eq!((answered.len(), asked.len() - answered.len()), (answers.len(), 3));
}

#[test]
fn the_same_text_is_the_same_and_nothing_is_nothing() {
    let text = bill(BEFORE);
    let changes = compare(&text, &text);
    sound(&text, &text, &changes);
    assert!(changes.iter().all(|change| change.kind == ChangeKind::Same && change.before == change.after));
    assert!(compare(&[], &[]).is_empty());
    assert!(compare(&text, &[]).iter().all(|change| change.kind == ChangeKind::Removed));
    assert!(compare(&[], &text).iter().all(|change| change.kind == ChangeKind::Added));
}

#[test]
fn parts_are_followed_by_their_words() {
    for (what, before, after, expect) in [
        (
            "an inserted paragraph renumbers what follows",
            "a1|1||The court hears the person within ten days.
             a2|2||A copy of the file is given to the lawyer.
             a3|3||The state pays the cost of travel.",
            "a1|1||The court hears the person within ten days.
             a2|2||An interpreter is present when needed.
             a3|3||A copy of the whole file is given to the lawyer.
             a4|4||The state pays the cost of travel.",
            vec!["Same a1 > a1", "Added - > a2", "MovedAndChanged a2 > a3", "Moved a3 > a4"],
        ),
        (
            "two paragraphs change places",
            "a1|1||The court hears the person within ten days.
             a2|2||A copy of the file is given to the lawyer.",
            "a1|1||A copy of the file is given to the lawyer.
             a2|2||The court hears the person within ten days.",
            vec!["Moved a2 > a1", "Moved a1 > a2"],
        ),
        (
            "the same number with nothing in common is another part",
            "a1|1||The court hears the person within ten days.",
            "a1|1||Shelters keep their address to themselves.",
            vec!["Removed a1 > -", "Added - > a1"],
        ),
        (
            "the same number with a little in common is a change",
            "a1|1||The court hears the person within ten days of the motion.",
            "a1|1||The office, not the court, reads each motion and answers it in writing.",
            vec!["Changed a1 > a1"],
        ),
        (
            "a section moves with what is in it; its number has no words",
            "s1|1|Pay|
             .s1a|(a)||Time is paid by the hour.
             .s1b|(b)||Travel is paid before it begins.
             s2|2||
             .s2a|(a)||Nobody has to give a name.
             .s2b|(b)||Codes are handed out on paper.",
            "s1|1||
             .s1a|(a)||Nobody has to give a name.
             .s1b|(b)||Codes are handed out on paper.
             s2|2|Pay|
             .s2a|(a)||Time is paid by the hour.
             .s2b|(b)||Travel is paid before it begins.",
            vec![
                "Moved s2 > s1",
                "Moved s2a > s1a",
                "Moved s2b > s1b",
                "Moved s1 > s2",
                "Moved s1a > s2a",
                "Moved s1b > s2b",
            ],
        ),
        (
            "parts without numbers are not renumbered by a new one",
            "pay-1||Pay|Time is paid by the hour.
             pay-2|||Travel is paid before it begins.",
            "pay-1||Pay|Time is paid by the hour.
             pay-2|||Nobody has to give a name.
             pay-3|||Travel is paid before it begins.",
            vec!["Same pay-1 > pay-1", "Added - > pay-2", "Same pay-2 > pay-3"],
        ),
        (
            "a removed part stands before what is new in its predecessor's neighbour",
            "a1|1||The court hears the person.
             a2|2||A copy of the file is given to the lawyer.
             a3|3||Travel is paid before it begins.",
            "a1|1||The court hears the person.
             .a1a|(a)||An interpreter is present when needed.
             a2|2||Travel is paid before it begins.",
            vec!["Same a1 > a1", "Added - > a1a", "Removed a2 > -", "Moved a3 > a2"],
        ),
        (
            "a split is not recognised: one half is followed",
            "a1|1||The court hears the person within ten days and gives a copy of the file to the lawyer.",
            "a1|1||The court hears the person within ten days.
             a2|2||It gives a copy of the file to the lawyer.",
            vec!["Changed a1 > a1", "Added - > a2"],
        ),
        (
            "Arabic",
            "a1|1||يجب دفع الأجر خلال شهر واحد من الاجتماع.
             a2|2||لا يُطلب من أحد أن يذكر اسمه.",
            "a1|1||يُعطى كل شخص نسخة من الملف.
             a2|2||يجب دفع الأجر خلال أسبوعين من الاجتماع.
             a3|3||لا يُطلب من أحد أن يذكر اسمه.",
            vec!["Added - > a1", "MovedAndChanged a1 > a2", "Moved a2 > a3"],
        ),
    ] {
        let (before, after) = (parts(before), parts(after));
        let changes = compare(&before, &after);
        sound(&before, &after, &changes);
        assert_eq!(told(&before, &after, &changes), expect, "{what}");
    }
}

#[test]
fn a_heading_that_changes_is_shown() {
    let (before, after) = (parts("a1|1|Fees|Nobody pays a fee."), parts("a1|1|No fees|Nobody pays a fee."));
    let changes = compare(&before, &after);
    assert_eq!(changes[0].kind, ChangeKind::Changed);
    assert_eq!(changes[0].heading.len(), 2);
    assert_eq!(changes[0].words.len(), 1);
}
