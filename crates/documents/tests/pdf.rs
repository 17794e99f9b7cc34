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
        lede: Words::new(""),
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

/// What each element of the structure says, in its order, as a reader that knows numbers and codes only would put it
/// together: each code through its table of characters, whatever marks stand around it.
fn read(bytes: &[u8]) -> Vec<String> {
    use lopdf::{Document as File, Object, ObjectId};
    use std::collections::BTreeMap;

    fn held(file: &File, page: ObjectId) -> BTreeMap<i64, String> {
        let fonts = file.get_page_fonts(page).expect("fonts");
        let table = |name: &[u8]| -> BTreeMap<Vec<u8>, String> {
            let id = fonts[name].get(b"ToUnicode").and_then(Object::as_reference).expect("a table");
            let plain = file.get_object(id).and_then(Object::as_stream).expect("a stream").get_plain_content();
            let bytes = |hex: &str| -> Vec<u8> {
                (0..hex.len() / 2).map(|at| u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).unwrap_or(0)).collect()
            };
            String::from_utf8_lossy(&plain.expect("text"))
                .lines()
                .filter_map(|line| line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <"))
                .map(|(code, units)| {
                    let units: Vec<u16> =
                        bytes(units).chunks(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]])).collect();
                    (bytes(code), String::from_utf16_lossy(&units))
                })
                .collect()
        };
        let (mut held, mut known, mut marks) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        for one in lopdf::content::Content::decode(&file.get_page_content(page)).expect("content").operations {
            match one.operator.as_str() {
                "BMC" => marks.push(None),
                "BDC" => marks.push(one.operands[1].as_dict().and_then(|d| d.get(b"MCID")?.as_i64()).ok()),
                "EMC" => drop(marks.pop()),
                "Tf" => known = table(one.operands[0].as_name().expect("a name")),
                "Tj" | "TJ" => {
                    let Some(number) = marks.iter().find_map(|mark| *mark) else { continue };
                    let single = vec![one.operands[0].clone()];
                    for bytes in
                        one.operands[0].as_array().unwrap_or(&single).iter().filter_map(|item| item.as_str().ok())
                    {
                        let text: String = bytes.chunks(2).map(|code| known[code].as_str()).collect();
                        held.entry(number).or_insert_with(String::new).push_str(&text);
                    }
                }
                _ => {}
            }
        }
        held
    }

    type Pages = BTreeMap<ObjectId, BTreeMap<i64, String>>;
    fn walk(file: &File, pages: &Pages, at: &Object, page: Option<ObjectId>, out: &mut Vec<String>) -> String {
        match file.dereference(at).expect("an object").1 {
            Object::Array(kids) => kids.iter().map(|kid| walk(file, pages, kid, page, out)).collect(),
            Object::Integer(number) => pages[&page.expect("a page")].get(number).cloned().unwrap_or_default(),
            Object::Dictionary(one) => {
                let page = one.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                if let Ok(number) = one.get(b"MCID") {
                    return walk(file, pages, number, page, out);
                }
                let text = one.get(b"K").map(|kids| walk(file, pages, kids, page, out)).unwrap_or_default();
                out.push(text.clone());
                text
            }
            _ => String::new(),
        }
    }

    let file = File::load_mem(bytes).expect("a file");
    let pages = file.get_pages().into_values().map(|page| (page, held(&file, page))).collect();
    let root = file.catalog().and_then(|catalog| catalog.get(b"StructTreeRoot")).expect("a structure");
    let mut out = Vec::new();
    walk(&file, &pages, root, None, &mut out);
    out
}

#[test]
fn arabic_is_stored_in_the_order_in_which_it_is_read() {
    let words = [
        "ما قاله الناس عن مشروع القانون",
        "عُدَّت الأصوات، ودُعيَ الناس، ويُنشَر ما قيل كما قُدِّم.",
        "العدّ الأول، ينبغي أن يكون مجانيًا لا بثمن.",
        "في كل مجموعة يوافق معظم الناس على ما يلي، ولا أحد يقرأ من اختار ماذا، ولا حتى المكتب الذي يسأل عن هذا كله.",
        "66 % على الأقل في كل مجموعة، و 62% من الناس",
        "نُشِرَ القانونُ رقم 12 (المعدَّل) في الجريدة، انظر المادة 5/3.",
        "وَقَالَ الشَّاهِدُ: «إِنَّ الْحُكْمَ لَمْ يُنَفَّذْ بَعْدُ» ثُمَّ سَكَتَ.",
        "هذا كتابٌ جديدٌ جدًّا، وهذه كتب بلا علامات.",
        "قال (نعم) ثم قال [لا]، والعلاقة A > B كما في (Smith & Co.)",
        "بين ١٠ و ٢٠ شخصًا (٥٪ من المجموع) وافقوا - أو لا = شيء",
        "السؤال: هل توافق على أن \"لا يُعاقَب الضحايا\"؟ * وَلَاء",
    ];
    let plain = |text: &str| text.split_whitespace().collect::<String>();
    let english = "The word حرية means freedom, as in (المادة 12), and he said نعم.";
    for (lang, dir, words) in [("ar", Direction::Rtl, &words[..]), ("en", Direction::Ltr, &[english])] {
        let blocks = words.iter().map(|text| Block::Paragraph { words: (*text).into() }).collect();
        let made = pdf(&document(lang, dir, blocks)).expect("conforms");
        // Spaces at the end of lines are not drawn.
        let found: Vec<String> = read(&made.bytes).iter().map(|text| plain(text)).collect();
        for text in words {
            assert!(found.contains(&plain(text)), "{text}\nis not in\n{found:#?}");
        }
        let content: Vec<u8> = lopdf::Document::load_mem(&made.bytes)
            .map(|file| file.get_pages().into_values().flat_map(|page| file.get_page_content(page)).collect())
            .expect("a file");
        for mark in [&b"ReversedChars"[..], b"ActualText"] {
            assert!(!content.windows(mark.len()).any(|piece| piece == mark), "nothing needs marks");
        }
        assert!(String::from_utf8_lossy(&made.bytes).contains("pdfuaid:part"), "still readable as what it is");
    }
}
