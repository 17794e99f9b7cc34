//! Writes a sample document: `cargo run --example sample -- sample.pdf [ar]`.

use documents::{Block, Cell, Direction, Document, Words, pdf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("say where to write: sample.pdf")?;
    let arabic = arguments.next().as_deref() == Some("ar");
    let pick = |english: &str, arabic_words: &str| if arabic { arabic_words.to_owned() } else { english.to_owned() };
    let document = Document {
        title: pick("What people said about the draft law", "ما قاله الناس عن مشروع القانون"),
        eyebrow: pick("Sample", "عينة"),
        subtitle: pick("First count, 15 March 2026", "العدّ الأول، 15 مارس 2026"),
        lede: pick("What members said about a draft law.", "ما قاله الأعضاء عن مشروع قانون.").into(),
        author: "Firsthand".to_owned(),
        lang: pick("en", "ar"),
        dir: if arabic { Direction::Rtl } else { Direction::Ltr },
        foot: pick("Sample report", "تقرير عينة"),
        contents: pick("Contents", "المحتويات"),
        blocks: vec![
            Block::Heading { level: 1, words: pick("What is agreed", "ما يتفق عليه الجميع").into() },
            Block::Paragraph {
                words: pick(
                    "In every group most people agree with these.",
                    "في كل مجموعة يوافق معظم الناس على ما يلي.",
                )
                .into(),
            },
            Block::Quote {
                words: Words::in_lang("Clearing a record should cost nothing, lawyer included.", "en", Direction::Ltr),
                by: pick("at least 66 % in every group", "‏66 % على الأقل في كل مجموعة").into(),
            },
            Block::Note {
                words: pick("How sure is this? As sure as 214 answers can be.", "ما مدى التأكد؟").into()
            },
            Block::Heading { level: 2, words: pick("Numbers", "الأرقام").into() },
            Block::Table {
                caption: pick("All statements", "كل العبارات").into(),
                head: vec![
                    pick("Statement", "العبارة").into(),
                    pick("Agree", "أوافق").into(),
                    pick("Disagree", "لا أوافق").into(),
                ],
                wide: 0,
                rows: vec![
                    vec![
                        Cell::new(pick("It should be free.", "يجب أن يكون مجانيًا.")),
                        Cell::with_bar("62 %", 62),
                        Cell::with_bar("30 %", 30),
                    ],
                    vec![
                        Cell::new(Words::in_lang("Only in English.", "en", Direction::Ltr)),
                        Cell::with_bar("41 %", 41),
                        Cell::new(pick("fewer than 10 people", "أقل من 10 أشخاص")),
                    ],
                ],
            },
        ],
    };
    std::fs::write(path, pdf(&document)?.bytes)?;
    Ok(())
}
