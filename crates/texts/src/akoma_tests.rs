//! Akoma Ntoso read and written: three real acts, a bill, a policy, and what nobody should send.
//!
//! All eighteen files that `what_is_written_is_read_again_as_it_was` writes were valid against `akomantoso30.xsd` (OASIS, the
//! release of 30 March 2017) when these tests were written; `what_is_written_stands_still` notices when their shape changes.

use std::collections::BTreeMap;

use crate::{Document, Draft, ImportError, Imported, Kind, akoma_read, parse, plain, to_akoma, to_markdown, to_text};

const SHIPS: &str = include_str!("../../../demo/akoma-ntoso/us_Act_2011-11-29.xml");
const TITLE_9: &str = include_str!("../../../demo/akoma-ntoso/us_Title9-Chap3-eng.xml");
const UK: &str = include_str!("../../../demo/akoma-ntoso/uk_pga-2014-27-enacted-data.xml");
const BILL: &str = include_str!("../../../demo/hr1379/hr1379_provisions.json");
const CHAPTER: &str = include_str!("../../../demo/usc22/usc22_ch78_tvpa.json");

const POLICY: &str = "# Pay & leave\n\nWhy \"we\" ask.\n\n## 1.1 Pay\n\nFirst.\n\nSecond,\\\nin two lines.\n\n### Art. 5 – \
                      Notice\n\n1. read\n2. answer\n   - in writing\n   - in time\n\n## المادة 5\n\nنص.";

fn document<'a>(title: &'a str, source: &'a str, parts: &'a [Draft]) -> Document<'a> {
    Document { title, language: "en", source, kind: Kind::Act, date: None, country: None, parts }
}

fn part<'p>(imported: &'p Imported, eid: &str) -> &'p Draft {
    imported.provisions.iter().find(|part| part.eid == eid).unwrap_or_else(|| panic!("no {eid}"))
}

fn show(part: &Draft) -> (i64, &str, &str, String) {
    (part.depth, part.label.as_str(), part.heading.as_str(), part.body.chars().take(40).collect())
}

fn counted(words: Vec<String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

/// The words of a document outside of its metadata and notes, by cutting the XML at its tags.
fn words_of(xml: &str) -> Vec<String> {
    let mut text = xml.to_owned();
    for (from, to) in [("<meta>", "</meta>"), ("<authorialNote", "</authorialNote>"), ("<!--", "-->"), ("<?", "?>")] {
        while let Some(start) = text.find(from) {
            let end = start + text[start..].find(to).expect("an end") + to.len();
            text.replace_range(start..end, "");
        }
    }
    // Tags inside a word leave it whole; all others end it, as the white space around them does in these files.
    let mut words = String::new();
    for piece in text.split('<') {
        let (tag, rest) = piece.split_once('>').unwrap_or(("", piece));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if !["abbr", "inline", "ref", "quotedText", "mod"].contains(&name) {
            words.push(' ');
        }
        words.push_str(rest);
    }
    words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
}

#[test]
fn no_word_of_a_real_act_is_lost() {
    for (xml, parts) in [(SHIPS, 23), (TITLE_9, 14), (UK, 132)] {
        let imported = parse(xml).expect("an act");
        assert_eq!(counted(plain::words(&imported.provisions)), counted(words_of(xml)));
        assert_eq!(imported.provisions.len(), parts);
    }
}

#[test]
fn an_act_of_congress_is_read() {
    let act = parse(SHIPS).expect("an act");
    assert_eq!(act.title.as_deref(), Some("America's Cup Act of 2011"));
    assert_eq!(act.source.as_deref(), Some("/akn/us/act/2011-11-29/112-61/eng@/!main"));
    assert_eq!(act.notes, 3);
    for (eid, expect) in [
        ("preface", (0, "", "", "112th Congress Public Law 61\nNOV. 29, 20")),
        ("preamble", (0, "", "", "Be it enacted by the Senate and House of")),
        ("sec_1", (0, "SECTION 1.", "SHORT TITLE.", "This Act may be cited as the ``America's")),
        ("sec_2", (0, "SEC. 2.", "DEFINITIONS.", "In this Act:")),
        ("sec_2__list_1__point_1", (1, "(1)", "", "34th america's cup.--The term ``34th Ame")),
        ("sec_2__list_1__point_1_list_1__point_a", (2, "(A)", "", "means the sailing competitions, commenci")),
        ("page", (0, "", "", "Page 125 STAT. 754")),
        ("sec_4", (0, "SEC. 4 .", "CERTIFICATION.", "")),
        ("sec_4__point_b", (1, "(b)", "", "Issuance.--The Administrator of the Mari")),
        ("conclusions", (0, "", "", "Approved November 29, 2011.")),
    ] {
        let (depth, label, heading, body) = expect;
        assert_eq!(show(part(&act, eid)), (depth, label, heading, body.to_owned()), "{eid}");
    }
}

#[test]
fn a_chapter_of_a_code_is_read() {
    let chapter = parse(TITLE_9).expect("a chapter");
    assert_eq!(
        chapter.title.as_deref(),
        Some("CHAPTER 3— INTER-AMERICAN CONVENTION ON INTERNATIONAL COMMERCIAL ARBITRATION")
    );
    assert_eq!(chapter.source.as_deref(), Some("/akn/us/usc/title_9/eng@2013-07-26/!main"));
    for (eid, expect) in [
        ("sec_301", (1, "§ 301.", "Enforcement of Convention", "The Inter-American Convention on Interna")),
        ("sec_303__subsec_a", (2, "(a)", "", "A court having jurisdiction under this c")),
        ("sec_305__para_2", (2, "(2)", "", "In all other cases the Convention on the")),
        ("sec_307", (1, "§ 307.", "Chapter 1; residual application", "Chapter 1 applies to actions and proceed")),
    ] {
        let (depth, label, heading, body) = expect;
        assert_eq!(show(part(&chapter, eid)), (depth, label, heading, body.to_owned()), "{eid}");
    }
    let contents = &part(&chapter, "chp_3").body;
    assert!(
        contents.starts_with("Sec.\n301. Enforcement of Convention.\n302. Incorporation by reference."),
        "{contents}"
    );
    assert!(
        part(&chapter, "sec_301").body.ends_with("\n(Added Pub. L. 101–369, § 1 , Aug. 15, 1990 , 104 Stat. 448 .)")
    );
}

#[test]
fn an_act_of_parliament_is_read() {
    let act = parse(UK).expect("an act");
    assert_eq!(act.title.as_deref(), Some("Data Retention and Investigatory Powers Act 2014"));
    assert_eq!(act.source.as_deref(), Some("http://www.legislation.gov.uk/id/ukpga/2014/27/enacted"));
    for (eid, expect) in [
        ("crossheading-final-provisions", (0, "", "Final provisions", "")),
        ("sec_1", (1, "1", "Powers for retention of relevant communications data subject to safeguards", "")),
        ("sec_1__subsec_2", (2, "2", "", "A retention notice may—")),
        ("sec_1__subsec_6__para_a__subpara_ii", (4, "ii", "", "a court order or other judicial authoris")),
        ("sec_2__subsec_1", (2, "1", "", "In this section and section 1—")),
        ("sec_2__subsec_1__list_1__item_4", (3, "", "", "“public telecommunications operator” mea")),
        ("sec_2__subsec_1__list_1__item_4__list_1__item_b", (4, "b", "", "provides a public telecommunications ser")),
        ("sec_2__subsec_1__item_9", (3, "", "", "“retention notice” has the meaning given")),
        ("sec_2__subsec_2__wrapup", (3, "", "", "but does not include data relating to un")),
        ("sec_4", (1, "4", "Extra-territoriality in Part 1 of RIPA", "")),
        ("sec_4__subsec_2", (2, "2", "", "In section 11 (implementation of interce")),
        ("mod_1__sec_11__subsec_2B", (3, "2B", "", "Service under subsection (2) of a copy o")),
        ("mod_1__sec_11__subsec_2B__para_c", (4, "c", "", "by making it available for inspection (w")),
        ("mod_1__sec_11__subsec_2C__wrapup", (4, "", "", "The steps mentioned in paragraph (b) mus")),
    ] {
        let (depth, label, heading, body) = expect;
        assert_eq!(show(part(&act, eid)), (depth, label, heading, body.to_owned()), "{eid}");
    }
    assert!(part(&act, "preamble").body.starts_with("Be it enacted by the Queen’s most Excellent Majesty"));
}

#[test]
fn what_the_samples_lack_is_read_too() {
    let xml = r#"<?xml version="1.0"?><akn:akomaNtoso xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
      <akn:doc name="policy"><akn:meta><akn:identification><akn:FRBRWork><akn:FRBRalias value="Our policy"/>
      </akn:FRBRWork></akn:identification></akn:meta>
      <akn:preamble><akn:recitals eId="recs"><akn:intro><akn:p>Whereas:</akn:p></akn:intro>
        <akn:recital><akn:num>(1)</akn:num><akn:p>One &amp; two&#xA0;&lt;3.</akn:p></akn:recital></akn:recitals></akn:preamble>
      <akn:mainBody><akn:p>A line.</akn:p><akn:p>Another<akn:br/>one.</akn:p>
        <akn:table><akn:caption>Fees</akn:caption><akn:tr><akn:th><akn:p>Who</akn:p></akn:th><akn:th>What</akn:th></akn:tr>
        <akn:tr><akn:td><akn:num>1</akn:num><akn:p>All</akn:p><akn:p>who</akn:p></akn:td><akn:td>5</akn:td></akn:tr></akn:table>
        <akn:section id="a"><akn:heading>Head</akn:heading><akn:subheading>Sub</akn:subheading>
          <akn:paragraph id="a"><akn:content><akn:p>Twice.<![CDATA[ <raw> ]]></akn:p></akn:content></akn:paragraph>
          <akn:paragraph><akn:num>2.</akn:num><akn:content><akn:p>Insert <akn:mod>“<akn:quotedStructure>
             <akn:article><akn:num>Art. 9</akn:num><akn:content><akn:p>New.</akn:p></akn:content></akn:article>
             </akn:quotedStructure>”.</akn:mod></akn:p><akn:p>It starts at once.</akn:p></akn:content></akn:paragraph>
          <akn:crossHeading>Alone</akn:crossHeading>
        </akn:section></akn:mainBody>
      <akn:attachments><akn:attachment><akn:heading>Annex</akn:heading><akn:doc><akn:mainBody><akn:p>Form.</akn:p>
      </akn:mainBody></akn:doc></akn:attachment></akn:attachments></akn:doc></akn:akomaNtoso>"#;
    let imported = akoma_read::parse(xml).expect("a policy");
    assert_eq!(imported.title.as_deref(), Some("Our policy"));
    let found: Vec<(&str, i64, &str, &str, &str)> = imported
        .provisions
        .iter()
        .map(|p| (p.eid.as_str(), p.depth, p.label.as_str(), p.heading.as_str(), p.body.as_str()))
        .collect();
    let expect = [
        ("preamble", 0, "", "", "Whereas:"),
        ("preamble__rec_1", 1, "(1)", "", "One & two <3."),
        ("p_1", 0, "", "", "A line."),
        ("p_2", 0, "", "", "Another"),
        ("p_3", 0, "", "", "one."),
        ("p_4", 0, "", "", "Fees"),
        ("p_5", 0, "", "", "Who | What"),
        ("p_6", 0, "", "", "1 All who | 5"),
        ("a", 0, "", "Head – Sub", ""),
        ("a_2", 1, "", "", "Twice. <raw>"),
        ("a__para_2", 1, "2.", "", "Insert “"),
        ("a__para_2__qstr__art_9", 2, "Art. 9", "", "New.\n”."),
        ("a__para_2__wrapup", 2, "", "", "It starts at once."),
        ("a__crossheading_1", 1, "", "Alone", ""),
        ("att_1", 0, "", "Annex", ""),
        ("att_1__p_1", 1, "", "", "Form."),
    ];
    assert_eq!(found, expect);
}

#[test]
fn what_is_no_law_is_refused_with_its_line() {
    let deep = format!("<akomaNtoso>\n{}", "<p>".repeat(70));
    let long = format!(
        "<akomaNtoso><act><body>\n<section><content><p>{}</p></content></section></body></act></akomaNtoso>",
        "word ".repeat(5_000)
    );
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"c\">]>\n<akomaNtoso>&b;</akomaNtoso>";
    for (xml, expect) in [
        ("<?xml version=\"1.0\"?>\n<html><p>x</p></html>", (Some(2), "import-xml-shape", "html")),
        (bomb, (Some(2), "import-xml-doctype", "")),
        ("<akomaNtoso>\n<act>\n</akomaNtoso>", (Some(3), "import-xml-syntax", "")),
        ("<akomaNtoso>\n<act>&unknown;</act></akomaNtoso>", (Some(2), "import-xml-syntax", "")),
        ("<akomaNtoso><act a=\"1\" a=\"2\"/></akomaNtoso>", (Some(1), "import-xml-syntax", "")),
        ("<akomaNtoso><act eId=\"&b;\"/></akomaNtoso>", (Some(1), "import-xml-syntax", "")),
        ("<akomaNtoso><act>x</act>\n", (Some(2), "import-xml-syntax", "")),
        ("<akomaNtoso/>\nmore", (Some(2), "import-xml-syntax", "")),
        ("<akomaNtoso/><akomaNtoso/>", (Some(1), "import-xml-syntax", "")),
        ("<?xml", (Some(1), "import-xml-syntax", "")),
        ("<?xml version=\"1.0\"?>", (Some(1), "import-xml-syntax", "")),
        (deep.as_str(), (Some(2), "import-xml-deep", "")),
        (long.as_str(), (Some(2), "import-too-long", "word word word word word word word word ")),
        ("<akomaNtoso><act><meta/></act></akomaNtoso>", (None, "import-empty", "")),
    ] {
        let errors: Vec<ImportError> = parse(xml).err().unwrap_or_default();
        let found: Vec<_> = errors.iter().map(|e| (e.line, e.reason_key, e.detail.as_str())).collect();
        assert_eq!(found, [expect], "{}", xml.chars().take(60).collect::<String>());
    }
    assert!(parse(&format!("\n\n{TITLE_9}")).is_ok(), "lines before it do no harm");
    assert_eq!(parse("<b>x</b>").err().unwrap_or_default()[0].reason_key, "import-html");
}

/// Every text that is written and read again.
fn all() -> Vec<(&'static str, Imported)> {
    [("ships", SHIPS), ("title 9", TITLE_9), ("uk", UK), ("bill", BILL), ("chapter", CHAPTER), ("policy", POLICY)]
        .map(|(name, text)| (name, parse(text).expect("a text")))
        .into()
}

#[test]
fn what_is_written_is_read_again_as_it_was() {
    for (name, imported) in all() {
        for kind in [Kind::Act, Kind::Bill, Kind::Doc] {
            let source = imported.source.clone().unwrap_or_default();
            let mut document = document(imported.title.as_deref().unwrap_or_default(), &source, &imported.provisions);
            document.kind = kind;
            let xml = to_akoma(&document);
            let again = parse(&xml).expect("a text");
            assert_eq!(again.provisions.len(), imported.provisions.len(), "{name}");
            for (after, before) in again.provisions.iter().zip(&imported.provisions) {
                let before = Draft { body: tidy(&before.body), ..before.clone() };
                assert_eq!(*after, before, "{name}");
            }
            assert_eq!(again.title, imported.title, "{name}");
            assert!(imported.source.is_none() || again.source == imported.source, "{name}");
        }
    }
}

fn tidy(body: &str) -> String {
    body.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_is_written_stands_still() {
    let one = |eid: &str, depth, label: &str, heading: &str, body: &str| Draft {
        eid: eid.to_owned(),
        depth,
        label: label.to_owned(),
        heading: heading.to_owned(),
        body: body.to_owned(),
    };
    let parts = [
        one("preface", 0, "", "", "An Act."),
        one("sec_1", 0, "1", "Fees & \"costs\"", "In this Act\u{1}—"),
        one("sec_1__para_a", 1, "(a)", "", "one <b>,\ntwo"),
        one("sec_1__wrapup", 1, "", "", "and no more."),
        one("annex_1", 2, "Annex", "", ""),
    ];
    let mut document = document("Fees", "Ours", &parts);
    (document.language, document.date, document.country) =
        ("ar-EG", Some("2025-02-14".to_owned()), Some("EG".to_owned()));
    let xml = to_akoma(&document);
    for expect in [
        "<FRBRthis value=\"/akn/eg/act/2025-02-14/fees/ara@/!main\"/>",
        "<FRBRlanguage language=\"ara\"/>",
        "<FRBRcountry value=\"eg\"/>",
        "<preface eId=\"preface\">\n      <p>An Act.</p>\n    </preface>",
        "<section eId=\"sec_1\">\n        <num>1</num>\n        <heading>Fees &amp; &quot;costs&quot;</heading>\n        \
         <intro>\n          <p>In this Act—</p>\n        </intro>\n        <paragraph eId=\"sec_1__para_a\">",
        "<p>one &lt;b&gt;,</p>\n            <p>two</p>",
        "<hcontainer eId=\"annex_1\" name=\"annex\">",
    ] {
        assert!(xml.contains(expect), "{expect}\n{xml}");
    }
    assert!(to_akoma(&crate::akoma_tests::document("", "", &[])).contains("<hcontainer name=\"empty\">"));
}

#[test]
fn markdown_keeps_every_body() {
    let hard = [
        "# no heading",
        "- no item",
        "1. no number",
        "(a) no label",
        "a *b* _c_ `d` <e> &amp; [f](g)",
        "==",
        "~~~",
        "1) x",
        "two\nlines\n- three",
        "+ plus",
        "> quote",
        "\\ back",
        "Art. 5: words",
        "12. (a) x",
    ];
    let bodies = |parts: &[Draft]| -> Vec<String> {
        parts.iter().map(|part| tidy(&part.body)).filter(|body| !body.is_empty()).collect()
    };
    let mut texts: Vec<(&str, Vec<Draft>, String)> =
        all().into_iter().map(|(name, one)| (name, one.provisions, one.title.unwrap_or_default())).collect();
    for label in ["", "(a)", "1.", "2A", "Annex", "§ 3"] {
        let odd = hard.iter().enumerate().map(|(index, body)| Draft {
            eid: format!("p_{index}"),
            depth: (index % 4) as i64,
            label: label.to_owned(),
            heading: if index % 5 == 4 { "A #heading* #".to_owned() } else { String::new() },
            body: (*body).to_owned(),
        });
        texts.push(("hard", odd.collect(), "*Title*".to_owned()));
    }
    for (name, parts, title) in texts {
        let markdown = to_markdown(&document(&title, "", &parts));
        let again = parse(&markdown).unwrap_or_else(|e| panic!("{name}: {e:?}\n{markdown}"));
        assert_eq!(bodies(&again.provisions), bodies(&parts), "{name}\n{markdown}");
        assert_eq!(again.title.as_deref().unwrap_or_default(), title, "{name}");
        let text = to_text(&document(&title, "", &parts));
        let words = |text: &str| counted(text.split_whitespace().map(ToOwned::to_owned).collect());
        let all: Vec<&str> = parts.iter().flat_map(|p| [p.label.as_str(), &p.heading, &p.body]).collect();
        assert_eq!(words(&text), words(&format!("{title} {}", all.join(" "))), "{name}");
    }
}

/// Random numbers that are the same each time (xorshift64*, Vigna 2016).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % limit.max(1)
    }
}

#[test]
fn a_broken_file_is_read_or_refused_and_never_more() {
    let mut random = Random(42);
    let pieces = [
        "<",
        ">",
        "</p>",
        "<p>",
        "&",
        "&amp;",
        "\"",
        "<!--",
        "-->",
        "<list>",
        "<num>",
        "</num>",
        "<td>",
        "<heading>",
        "<quotedStructure>",
        "<meta>",
        "<authorialNote>",
        "]]>",
        "<![CDATA[",
        "\u{0}",
        "é",
        "<wrapUp>",
        "<br/>",
        "<body>",
    ];
    let mut read = 0;
    for round in 0..600 {
        let source = [SHIPS, TITLE_9, UK][round % 3];
        // A piece of a file is as good as a whole one, and quicker.
        let mut text: Vec<char> = source.chars().collect();
        for _ in 0..=random.below(3) {
            let (at, length) = (random.below(text.len()), random.below(400));
            let end = (at + length).min(text.len());
            match random.below(5) {
                0 => text.truncate(at),
                1 => drop(text.drain(at..end)),
                2 => text.extend_from_within(at..end),
                3 => {
                    let other = random.below(text.len());
                    if at < text.len() {
                        text.swap(at, other);
                    }
                }
                _ => drop(text.splice(at..at, pieces[random.below(pieces.len())].chars())),
            }
            if text.is_empty() {
                break;
            }
        }
        let text: String = text.into_iter().collect();
        let first = akoma_read::parse(&text);
        if round % 10 == 0 {
            assert_eq!(first, akoma_read::parse(&text), "the same each time");
        }
        if let Ok(imported) = first {
            read += 1;
            let mut eids: Vec<&str> = imported.provisions.iter().map(|part| part.eid.as_str()).collect();
            eids.sort_unstable();
            eids.dedup();
            assert_eq!(eids.len(), imported.provisions.len(), "no identifier twice");
        }
    }
    assert!(read > 40, "{read} of the broken files could still be read");
}
