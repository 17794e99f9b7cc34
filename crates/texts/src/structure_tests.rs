//! What a long text looks like from above: checked by hand against two real ones, a bill and a chapter of a code.

use crate::{Draft, chapters, contents, definitions, parse};

const CHAPTER: &str = include_str!("../../../demo/usc22/usc22_ch78_tvpa.json");
const BILL: &str = include_str!("../../../demo/hr1379/hr1379_provisions.json");
const UK: &str = include_str!("../../../demo/akoma-ntoso/uk_pga-2014-27-enacted-data.xml");

fn parts(text: &str) -> Vec<Draft> {
    parse(text).expect("a text").provisions
}

fn part(eid: &str, depth: i64, label: &str, body: &str) -> Draft {
    Draft { eid: eid.to_owned(), depth, label: label.to_owned(), heading: String::new(), body: body.to_owned() }
}

#[test]
fn the_contents_of_an_act_lead_to_its_sections() {
    let chapter = parts(CHAPTER);
    let entries = contents(&chapter);
    assert_eq!(entries.len(), 152);
    assert_eq!(entries.iter().filter(|entry| entry.depth == 0).count(), 26);
    assert_eq!((entries[0].position, entries[0].name.as_str()), (1, "§ 7101 Purposes and findings"));
    assert!(entries.iter().all(|entry| entry.depth <= 1 && chapter[entry.position - 1].depth == entry.depth));
    let names: Vec<String> = contents(&parts(BILL)).into_iter().take(4).map(|entry| entry.name).collect();
    let expect = [
        "Sec. 1 Short title",
        "Sec. 2 Federal expungement for victims of trafficking",
        "(a) In general",
        "(b) Technical and conforming amendment",
    ];
    assert_eq!(names, expect);
    let plain = [part("a", 0, "1.", &"word ".repeat(30)), part("b", 1, "", "x"), part("c", 0, "", "alone")];
    let names: Vec<String> = contents(&plain).into_iter().map(|entry| entry.name).collect();
    assert_eq!(names, ["1. word word word word word word word word word word word word…"]);
    let many: Vec<Draft> =
        (0..400).map(|n| Draft { heading: "H".to_owned(), ..part(&n.to_string(), 0, "", "") }).collect();
    assert_eq!(contents(&many).len(), 400, "the shallowest level always stays");
    assert!(contents(&[]).is_empty());
}

#[test]
fn pages_hold_everything_once_and_end_where_the_text_does() {
    for text in [CHAPTER, BILL, UK] {
        let parts = parts(text);
        for most in [0, 1, 500, 8_000, 1_000_000] {
            let pages = chapters(&parts, most);
            let all: Vec<usize> = pages.iter().cloned().flatten().collect();
            assert_eq!(all, (0..parts.len()).collect::<Vec<_>>());
            for page in &pages {
                let chars = |part: &Draft| {
                    part.label.chars().count() + part.heading.chars().count() + part.body.chars().count()
                };
                assert!(page.len() == 1 || parts[page.clone()].iter().map(chars).sum::<usize>() <= most, "{page:?}");
            }
        }
        assert_eq!(chapters(&parts, 1_000_000).len(), 1);
    }
    let chapter = parts(CHAPTER);
    let starts: Vec<&str> = chapters(&chapter, 8_000).iter().map(|page| chapter[page.start].eid.as_str()).collect();
    assert_eq!(starts.len(), 31);
    for section in ["sec_7102", "sec_7106", "sec_7107", "sec_7115"] {
        assert!(starts.contains(&section), "{section} begins a page");
    }
    // The first section of the bill is one line: it does not stand alone on a page.
    let bill = parts(BILL).split_off(1);
    let first = chapters(&bill, 7_000).remove(0);
    assert!(first.len() > 2, "{first:?}");
    assert!(chapters(&[], 10).is_empty());
}

#[test]
fn the_words_that_the_chapter_defines_are_found() {
    let chapter = parts(CHAPTER);
    let found = definitions(&chapter);
    let of = |eid: &str| -> Vec<&str> {
        found.iter().filter(|one| one.eid.starts_with(eid)).map(|one| one.term.as_str()).collect()
    };
    let expect = [
        "abuse or threatened abuse of the legal process",
        "appropriate congressional committees",
        "coercion",
        "commercial sex act",
        "concrete actions",
        "credible information",
        "debt bondage",
        "involuntary servitude",
        "minimum standards for the elimination of trafficking",
        "nonhumanitarian, nontrade-related foreign assistance",
        "severe forms of trafficking in persons",
        "sex trafficking",
        "State",
        "Task Force",
        "United States",
        "victim of a severe form of trafficking",
        "victim of trafficking",
        "grounds related to human trafficking",
    ];
    assert_eq!(of("sec_7102__"), expect);
    assert_eq!(
        of("sec_7104__subsec_b__para_2__subpara_A__clause_i"),
        [
            "elementary school",
            "local educational agency",
            "other staff",
            "secondary school",
            "high-intensity child sex trafficking area",
            "labor trafficking",
            "school staff",
        ]
    );
    assert_eq!(of("sec_7109a"), ["AIDS", "HIV", "HIV/AIDS"]);
    assert_eq!(found.len(), 40);
    for one in &found {
        assert_eq!(chapter[one.position - 1].eid, one.eid);
    }
}

#[test]
fn the_words_of_a_bill_that_lost_its_quotation_marks_are_found() {
    let terms: Vec<String> = definitions(&parts(BILL)).into_iter().map(|one| one.term).collect();
    let expect = [
        "child",
        "covered prisoner",
        "employee",
        "officer",
        "Federal offense",
        "level A offense",
        "level B offense",
        "level C offense",
        "victim of trafficking",
        "violent crime",
        "covered Federal offense",
    ];
    assert_eq!(terms, expect);
}

#[test]
fn definitions_are_found_in_other_ways_and_languages() {
    for (body, expect) in [
        ("In this Act, \"worker\" means any person.", vec!["worker"]),
        ("“A” and “B” have the meanings given by section 2.", vec!["A", "B"]),
        ("The term ``eligible vessel'' includes a boat.", vec!["eligible vessel"]),
        ("‘child’ shall mean any person under eighteen;", vec!["child"]),
        ("“HIV”, with respect to a person, means", vec![]),
        ("(d) \"Child\" shall mean any person.", vec!["Child"]),
        ("Por “trata de personas” se entenderá la captación.", vec!["trata de personas"]),
        ("A los efectos de esta ley, se entiende por «víctima» toda persona.", vec!["víctima"]),
        ("«Niño»: toda persona menor de 18 años.", vec!["Niño"]),
        ("L’expression « traite des personnes » désigne le recrutement.", vec!["traite des personnes"]),
        ("On entend par « enfant » toute personne.", vec!["enfant"]),
        ("Le terme « victime » s’entend de toute personne.", vec!["victime"]),
        ("« Enfant » : toute personne.", vec!["Enfant"]),
        ("يقصد بتعبير \"الاتجار بالأشخاص\" تجنيد أشخاص.", vec!["الاتجار بالأشخاص"]),
        ("يُقصد بـ«الطفل» أي شخص دون الثامنة عشرة.", vec!["الطفل"]),
        ("after “purpose” insert “, in circumstances”.", vec![]),
        ("He said “yes” and went.", vec![]),
        ("don't mean it, it's 'not' one", vec![]),
        ("“”means", vec![]),
        ("the term “open means", vec![]),
    ] {
        let found: Vec<String> = definitions(&[part("a", 0, "", body)]).into_iter().map(|one| one.term).collect();
        assert_eq!(found, expect, "{body}");
    }
    let split = [part("a", 0, "", "The term ``cup''--"), part("b", 1, "(A)", "means the races; and")];
    assert_eq!(definitions(&split)[0].term, "cup");
}
