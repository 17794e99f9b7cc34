//! References, checked by hand against two real texts: where they lead, and which are left alone.

use crate::{Draft, definitions, parse, references};

const CHAPTER: &str = include_str!("../../../demo/usc22/usc22_ch78_tvpa.json");
const BILL: &str = include_str!("../../../demo/hr1379/hr1379_provisions.json");
const UK: &str = include_str!("../../../demo/akoma-ntoso/uk_pga-2014-27-enacted-data.xml");

fn parts(text: &str) -> Vec<Draft> {
    parse(text).expect("a text").provisions
}

fn index(parts: &[Draft], eid: &str) -> usize {
    parts.iter().position(|part| part.eid == eid).unwrap_or_else(|| panic!("no {eid}"))
}

fn part(eid: &str, depth: i64, label: &str, body: &str) -> Draft {
    Draft { eid: eid.to_owned(), depth, label: label.to_owned(), heading: String::new(), body: body.to_owned() }
}

/// The linked words of a part and where they lead.
fn links<'p>(parts: &'p [Draft], eid: &str) -> Vec<(&'p str, &'p str)> {
    let own = index(parts, eid);
    let body = &parts[own].body;
    references(body, parts, own + 1)
        .into_iter()
        .map(|one| (&body[one.range], parts[one.position - 1].eid.as_str()))
        .collect()
}

#[test]
fn references_of_the_chapter_lead_where_they_say() {
    let chapter = parts(CHAPTER);
    let none: Vec<(&str, &str)> = Vec::new();
    for (eid, expect) in [
        (
            "sec_7102__para_5__subpara_I",
            vec![("subparagraphs (A)", "sec_7102__para_5__subpara_A"), ("(H)", "sec_7102__para_5__subpara_H")],
        ),
        (
            "sec_7102__para_6__subpara_H",
            vec![
                ("subparagraphs (A)", "sec_7102__para_5__subpara_A"),
                ("(I)", "sec_7102__para_5__subpara_I"),
                ("paragraph (5)", "sec_7102__para_5"),
            ],
        ),
        ("sec_7102__para_9", vec![("section 7106", "sec_7106")]),
        // "Paragraph (9) 2": the footnote says that paragraph (11) is meant.
        ("sec_7102__para_16", none.clone()),
        // "Subsection (a)(2)(H) of section 1182 of title 8".
        ("sec_7102__para_18", none.clone()),
        // "Section 634A of that Act".
        ("sec_7102__para_10__subpara_A__clause_iii", none.clone()),
        ("sec_7103__subsec_d__para_7__subpara_B", vec![("section 7105(c)(3)", "sec_7105__subsec_c__para_3")]),
        // "Subparagraph (T)(i) or (U)(i) of section 1101(a)(15) of title 8".
        ("sec_7103__subsec_d__para_7__subpara_C", none.clone()),
        // "Clause (ii) of section 1101(a)(15)(T) of title 8", "subclauses (I), (II), and (III) of such clause (ii)".
        ("sec_7103__subsec_d__para_7__subpara_D", none.clone()),
        // "Sections 1581, 1583 or 1594 of title 18".
        ("sec_7103__subsec_d__para_7__subpara_I", none.clone()),
        // And "section 2152d of this title", which is in another chapter.
        ("sec_7103__subsec_d__para_7__subpara_J", vec![("sections 7104", "sec_7104"), ("7105", "sec_7105")]),
        ("sec_7103__subsec_d__para_7__subpara_N__clause_i", vec![("section 7104(g)", "sec_7104__subsec_g")]),
        ("sec_7103__subsec_d__para_7__subpara_O", vec![("subsection (g)", "sec_7103__subsec_g")]),
        (
            "sec_7103__subsec_d__para_7__subpara_U",
            vec![
                ("subparagraph (B)", "sec_7103__subsec_d__para_7__subpara_B"),
                ("(C)", "sec_7103__subsec_d__para_7__subpara_C"),
                ("(D)", "sec_7103__subsec_d__para_7__subpara_D"),
                ("(F)", "sec_7103__subsec_d__para_7__subpara_F"),
            ],
        ),
        // "Section 7103(a) of such title" is left alone; so is "subsection (h), 1", which does not exist.
        ("sec_7103b__subsec_b", vec![("section 7103(g)", "sec_7103__subsec_g")]),
        ("sec_7103b__subsec_e", vec![("subsection (d)(2)", "sec_7103b__subsec_d__para_2")]),
        (
            "sec_7104__subsec_b__para_2__subpara_C__clause_i__subclause_V",
            vec![("subparagraph (A)(ii)", "sec_7104__subsec_b__para_2__subpara_A__clause_ii")],
        ),
        // "Subsections (b) through (f) of section 2423 of title 18".
        ("sec_7104__subsec_e__para_1", none.clone()),
        ("sec_7104__subsec_f", vec![("subsections (a)", "sec_7104__subsec_a"), ("(e)", "sec_7104__subsec_e")]),
        // "As amended by section 1702" is a section of a public law.
        ("sec_7104a__subsec_a__para_1", vec![("section 7104(g)", "sec_7104__subsec_g")]),
        ("sec_7104d__subsec_c__para_2", none.clone()),
        // "Section 7102(8) of this title as in effect on the day before": the numbers have changed since.
        ("sec_7105__subsec_b__para_1__subpara_C__clause_i", none.clone()),
        (
            "sec_7105__subsec_b__para_1__subpara_E__clause_ii",
            vec![
                ("subparagraph (C)", "sec_7105__subsec_b__para_1__subpara_C"),
                ("clause (i)(II)(bb)", "sec_7105__subsec_b__para_1__subpara_E__clause_i__subclause_II__item_bb"),
            ],
        ),
        (
            "sec_7105b__subsec_b",
            vec![("subsection (b)", "sec_7105__subsec_b"), ("(f)", "sec_7105__subsec_f"), ("section 7105", "sec_7105")],
        ),
        ("sec_7106__subsec_b", vec![("subsection (a)(4)", "sec_7106__subsec_a__para_4")]),
        ("sec_7107__subsec_e", vec![("subsection (c)", "sec_7107__subsec_c")]),
        (
            "sec_7108__subsec_e__para_1",
            vec![
                ("paragraphs (1)(B)", "sec_7108__subsec_a__para_1__subpara_B"),
                ("(1)(C)", "sec_7108__subsec_a__para_1__subpara_C"),
                ("subsection (a)", "sec_7108__subsec_a"),
            ],
        ),
        ("sec_7109__subsec_b__para_2__subpara_A", vec![("paragraph (1)", "sec_7109__subsec_b__para_1")]),
        (
            "sec_7110__subsec_a",
            vec![("sections 7103(e)", "sec_7103__subsec_e"), ("7103(f)", "sec_7103__subsec_f"), ("7107", "sec_7107")],
        ),
        // "Section 501(c)(3) of title 26", "section 501(a) of such title".
        ("sec_7113__subsec_a__para_2__subpara_A", none.clone()),
        // "Subsections (e), (f), (g), and (i) of section 4413 of this title".
        ("sec_7114__subsec_d__para_1", none.clone()),
        (
            "sec_7115__subsec_a__para_1",
            vec![
                ("section 7104(b)", "sec_7104__subsec_b"),
                ("7105(b)", "sec_7105__subsec_b"),
                ("7105(f)", "sec_7105__subsec_f"),
            ],
        ),
        ("sec_7115__subsec_b__para_1", none),
    ] {
        assert_eq!(links(&chapter, eid), expect, "{eid}");
    }
    let all: usize = (1..=chapter.len()).map(|own| references(&chapter[own - 1].body, &chapter, own).len()).sum();
    assert_eq!(all, 223);
}

#[test]
fn references_of_the_bill_stay_in_what_it_quotes() {
    let bill = parts(BILL);
    let motion = "sec_2__subsec_a__quoted_3771A__subsec_b";
    for (eid, expect) in [
        (
            format!("{motion}__para_3__subpara_B"),
            vec![
                ("subparagraph (A)(i)", format!("{motion}__para_3__subpara_A__clause_i")),
                ("paragraph (1)", format!("{motion}__para_1")),
            ],
        ),
        (format!("{motion}__para_4__subpara_C"), vec![("paragraph (1)(C)", format!("{motion}__para_1__subpara_C"))]),
        // "Section 1291 of title 28"; "section 2105 of title 5"; "section 103 of the … Act of 2000".
        (format!("{motion}__para_8"), vec![]),
        ("sec_2__subsec_a__quoted_3771A__subsec_a__para_3".to_owned(), vec![]),
        ("sec_2__subsec_a__quoted_3771A__subsec_a__para_8".to_owned(), vec![]),
        // "Section 3553(a)" and "section 3771" of the title that is amended.
        ("sec_2__subsec_a__quoted_3771A__subsec_e__para_1__subpara_C__clause_i".to_owned(), vec![]),
        ("sec_2__subsec_a__quoted_3771A__subsec_e__para_2".to_owned(), vec![]),
        ("sec_2__subsec_a__quoted_3771A__subsec_c__para_1".to_owned(), vec![("subsection (b)", motion.to_owned())]),
        // "Section 3771A of title 18, United States Code, as added by section 2".
        ("sec_3__subsec_a__para_1".to_owned(), vec![("section 2", "sec_2".to_owned())]),
        (
            "sec_6__subsec_a__quoted_28__subsec_a".to_owned(),
            vec![("section 3771A", "sec_2__subsec_a__quoted_3771A".to_owned())],
        ),
        (
            "sec_6__subsec_a__quoted_28__subsec_c".to_owned(),
            vec![("subsection (b)", "sec_6__subsec_a__quoted_28__subsec_b".to_owned())],
        ),
        ("sec_7".to_owned(), vec![]),
    ] {
        let found: Vec<(&str, String)> =
            links(&bill, &eid).into_iter().map(|(words, to)| (words, to.to_owned())).collect();
        assert_eq!(found, expect, "{eid}");
    }
    let all: usize = (1..=bill.len()).map(|own| references(&bill[own - 1].body, &bill, own).len()).sum();
    assert_eq!(all, 27);
}

#[test]
fn an_amendment_of_another_act_is_not_linked() {
    let act = parts(UK);
    for eid in [
        "sec_3__subsec_2",
        "sec_4__subsec_2",
        "sec_5",
        "mod_1__sec_11__subsec_2A",
        "mod_5__sec__12__subsec_3B",
        "sec_8__subsec_3",
    ] {
        assert_eq!(links(&act, eid), [], "{eid}");
    }
    assert_eq!(
        links(&act, "sec_1__subsec_7"),
        [
            ("subsection (4)(d)", "sec_1__subsec_4__para_d"),
            ("(g)", "sec_1__subsec_4__para_g"),
            ("(6)", "sec_1__subsec_6"),
        ]
    );
    assert_eq!(
        links(&act, "mod_1__sec_11__subsec_2C"),
        [("paragraph (c)", "mod_1__sec_11__subsec_2B__para_c"), ("subsection (2B)", "mod_1__sec_11__subsec_2B"),]
    );
}

#[test]
fn articles_are_linked_in_four_languages() {
    let text = |body: &str| {
        vec![
            part("art_5", 0, "Art. 5", ""),
            part("art_5__para_2", 1, "(2)", "Words."),
            part("المادة-1", 0, "المادة 6", "نص."),
            part("art_7", 0, "Art. 7", body),
        ]
    };
    for (body, expect) in [
        ("See Article 5.", vec![("Article 5", 1)]),
        ("See Article 5(2) and Article 6.", vec![("Article 5(2)", 2), ("Article 6", 3)]),
        ("Articles 5 and 6 apply.", vec![("Articles 5", 1), ("6", 3)]),
        ("según el artículo 5 de esta Ley", vec![("artículo 5", 1)]),
        ("según el artículo 5 de la presente Ley", vec![("artículo 5", 1)]),
        ("según el artículo 5 de la Constitución", vec![]),
        ("según los artículos 5 y 6", vec![("artículos 5", 1), ("6", 3)]),
        ("visée à l'article 5 du présent code", vec![("article 5", 1)]),
        ("visée à l’article 5 du code pénal", vec![]),
        ("les articles 5 et 6, sauf", vec![("articles 5", 1), ("6", 3)]),
        ("وفقا للمادة ٥ من هذا القانون", vec![("للمادة ٥", 1)]),
        ("المادة 5", vec![("المادة 5", 1)]),
        ("المادة (5)", vec![("المادة (5)", 1)]),
        ("المادة 5 من الدستور", vec![]),
        ("Article 5 of the Convention", vec![]),
        ("Article 5 TFEU", vec![]),
        ("Article 5.3 and Article 55 and article five", vec![]),
        ("Article 7 is itself", vec![]),
        ("Article 5–6, Article (", vec![]),
        ("article ", vec![]),
    ] {
        let parts = text(body);
        let found: Vec<(&str, usize)> =
            references(body, &parts, 4).into_iter().map(|one| (&body[one.range], one.position)).collect();
        assert_eq!(found, expect, "{body}");
    }
    assert!(references("Article 5", &text(""), 0).is_empty());
    assert!(references("Article 5", &text(""), 9).is_empty());
}

#[test]
fn any_words_can_be_looked_at() {
    let chapter = parts(CHAPTER);
    let pieces = [
        "section",
        "sections ",
        "(",
        "(a)",
        ")",
        " of ",
        "this title",
        "é",
        "المادة",
        " ٥",
        "7102",
        ", and ",
        "“",
        "\u{a0}",
        "paragraph (",
        "s’",
        "the term ",
        " means",
        "—",
        "3",
        ".",
        "such ",
        "as in effect",
        "«",
        "١",
    ];
    // Marsaglia's xorshift: the same words each time.
    let mut state = 7_u64;
    for _ in 0..3_000 {
        let mut body = String::new();
        for _ in 0..12 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            body.push_str(pieces[(state >> 33) as usize % pieces.len()]);
        }
        for one in references(&body, &chapter, 40) {
            assert!(body.get(one.range).is_some() && one.position <= chapter.len());
        }
        definitions(&[part("a", 0, "", &body)]);
    }
}
