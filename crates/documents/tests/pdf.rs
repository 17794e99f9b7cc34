//! What is made is PDF/UA-1, says everything, in the right order and direction, and takes nothing for markup.

use documents::{Block, Cell, Direction, Document, Error, Words, pdf};

fn document(lang: &str, dir: Direction, blocks: Vec<Block>) -> Document {
    Document {
        title: if dir == Direction::Rtl {
            "نتيجة المشاورة".to_owned()
        } else {
            "Result of a consultation".to_owned()
        },
        eyebrow: String::new(),
        subtitle: String::new(),
        author: "Sample office".to_owned(),
        lang: lang.to_owned(),
        dir,
        foot: "Firsthand".to_owned(),
        contents: String::new(),
        blocks,
    }
}

fn every_block() -> Vec<Block> {
    vec![
        Block::Heading { level: 1, words: "What is agreed".into() },
        Block::Paragraph { words: "Most people agree. #strong[not markup] $x$ *no* _no_ @nobody <label> \\ // ```".into() },
        Block::Note { words: "How sure is this?".into() },
        Block::Quote {
            words: Words::in_lang("ينبغي أن يكون المحو مجانيًا.", "ar", Direction::Rtl),
            by: "A member".into(),
        },
        Block::List { numbered: true, entries: vec!["one".into(), "two".into()] },
        Block::List { numbered: false, entries: vec!["three".into()] },
        Block::Heading { level: 2, words: "Numbers".into() },
        Block::Table {
            caption: "Statements and how many agree".into(),
            head: vec!["Statement".into(), "Agree".into()],
            wide: 0,
            rows: (1..60)
                .map(|n| vec![Cell::new(format!("Statement {n}")), Cell::with_bar(format!("{n} %"), n)])
                .collect(),
        },
        Block::Picture {
            svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><circle cx=\"5\" cy=\"5\" r=\"4\"/></svg>"
                .to_owned(),
            alt: "A map of opinion".to_owned(),
            caption: "One dot is ten people.".into(),
        },
    ]
}

#[test]
fn every_block_conforms_and_the_same_document_gives_the_same_bytes() {
    for (lang, dir) in [("en", Direction::Ltr), ("ar", Direction::Rtl)] {
        let document = document(lang, dir, every_block());
        let made = pdf(&document).expect("conforms");
        let text = String::from_utf8_lossy(&made.bytes);
        assert!(text.starts_with("%PDF-"));
        // The metadata stands uncompressed, as the standard asks.
        assert!(text.contains("pdfuaid:part"), "the file says that it is PDF/UA");
        assert_eq!(made.missing, "");
        assert!(pdf(&document).expect("again") == made);
    }
}

#[test]
fn words_are_never_markup_and_letters_without_a_face_are_told() {
    for text in
        ["#panic()", "#image(\"/etc/passwd\")", "#{", "]", "\\u{41}", "$", "\"", "\u{202e}abc", "{\"kind\":\"x\"}"]
    {
        let made = pdf(&document("en", Direction::Ltr, vec![Block::Paragraph { words: text.into() }]));
        assert!(made.is_ok(), "{text}: {made:?}");
    }
    let made = pdf(&document("en", Direction::Ltr, vec![Block::Paragraph { words: "叫車 ok".into() }]));
    assert_eq!(made.map(|made| made.missing).expect("still a file"), "叫車");
}

#[test]
fn a_document_without_shape_is_refused() {
    let table = |rows| Block::Table { caption: "t".into(), head: vec!["a".into(), "b".into()], wide: 0, rows };
    let heading = |level| Block::Heading { level, words: "h".into() };
    let cases = [
        vec![table(vec![vec![Cell::new("one")]])],
        vec![heading(2)],
        vec![heading(1), heading(3)],
        vec![heading(0)],
        vec![Block::Picture { svg: "<svg/>".to_owned(), alt: " ".to_owned(), caption: "c".into() }],
    ];
    for blocks in cases {
        let made = pdf(&document("en", Direction::Ltr, blocks));
        assert!(matches!(made, Err(Error::Shape(_))), "{made:?}");
    }
    let untitled = Document { title: " ".to_owned(), ..document("en", Direction::Ltr, Vec::new()) };
    assert!(matches!(pdf(&untitled), Err(Error::Shape(_))));
    let broken = Block::Picture { svg: "no svg".to_owned(), alt: "a".to_owned(), caption: "c".into() };
    assert!(matches!(pdf(&document("en", Direction::Ltr, vec![broken])), Err(Error::Refused(_))));
}

/// The text of a file as a reader that knows numbers and shapes only would put it together: in the order in which it is
/// stored, each code through its table of characters.
fn stored(bytes: &[u8]) -> String {
    let file = lopdf::Document::load_mem(bytes).expect("a file");
    let mut text = String::new();
    for page in file.get_pages().into_values() {
        let fonts = file.get_page_fonts(page).expect("fonts");
        let table = |name: &[u8]| -> std::collections::BTreeMap<u16, String> {
            let id = fonts[name].get(b"ToUnicode").and_then(lopdf::Object::as_reference).expect("a table");
            let plain = file.get_object(id).and_then(lopdf::Object::as_stream).expect("a stream").get_plain_content();
            String::from_utf8_lossy(&plain.expect("text"))
                .lines()
                .filter_map(|line| line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <"))
                .filter(|(code, _)| code.len() == 4)
                .map(|(code, units)| {
                    let units: Vec<u16> = (0..units.len() / 4)
                        .map(|at| u16::from_str_radix(&units[at * 4..at * 4 + 4], 16).unwrap_or(0))
                        .collect();
                    (u16::from_str_radix(code, 16).unwrap_or(0), String::from_utf16_lossy(&units))
                })
                .collect()
        };
        let mut known = std::collections::BTreeMap::new();
        for operation in lopdf::content::Content::decode(&file.get_page_content(page)).expect("content").operations {
            if operation.operator == "Tf" {
                known = table(operation.operands[0].as_name().expect("a name"));
            }
            let shown = operation.operands.first().filter(|_| ["Tj", "TJ"].contains(&operation.operator.as_str()));
            let Some(shown) = shown else { continue };
            let single = vec![shown.clone()];
            for bytes in shown.as_array().unwrap_or(&single).iter().filter_map(|item| item.as_str().ok()) {
                for code in bytes.chunks(2) {
                    text.push_str(&known[&u16::from_be_bytes([code[0], code[1]])]);
                }
            }
        }
    }
    text
}

#[test]
fn arabic_is_stored_in_the_order_in_which_it_is_read() {
    let words = [
        "ما قاله الناس عن مشروع القانون",
        "عُدَّت الأصوات، ودُعيَ الناس، ويُنشَر ما قيل كما قُدِّم.",
        "العدّ الأول، ينبغي أن يكون مجانيًا لا بثمن.",
        "في كل مجموعة يوافق معظم الناس على ما يلي، ولا أحد يقرأ من اختار ماذا، ولا حتى المكتب الذي يسأل عن هذا كله.",
    ];
    let blocks = words.iter().map(|text| Block::Paragraph { words: (*text).into() }).collect();
    let made = pdf(&document("ar", Direction::Rtl, blocks)).expect("conforms");
    // Spaces at the end of lines are not drawn.
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    let found = plain(&stored(&made.bytes));
    for text in words {
        assert!(found.contains(&plain(text)), "{text}\nis not in\n{found}");
    }
    assert!(!made.bytes.windows(13).any(|piece| piece == b"ReversedChars"));
    assert!(String::from_utf8_lossy(&made.bytes).contains("pdfuaid:part"), "still readable as what it is");
    let english = pdf(&document("en", Direction::Ltr, every_block())).expect("conforms");
    assert!(plain(&stored(&english.bytes)).contains("Mostpeopleagree."));
}
