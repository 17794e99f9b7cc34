//! Differences between two wordings: readable, exact, and bounded.

use texts::words::{Piece, PieceKind, difference};

/// Pieces as text: `[-removed-]`, `{+added+}`.
fn marked(before: &str, after: &str) -> String {
    let one = |piece: &Piece| match piece.kind {
        PieceKind::Same => piece.text.clone(),
        PieceKind::Removed => format!("[-{}-]", piece.text),
        PieceKind::Added => format!("{{+{}+}}", piece.text),
    };
    difference(before, after).iter().map(one).collect()
}

fn side(pieces: &[Piece], without: PieceKind) -> String {
    pieces.iter().filter(|piece| piece.kind != without).map(|piece| piece.text.as_str()).collect()
}

#[test]
fn differences_read_well() {
    for (before, after, expect) in [
        ("", "", ""),
        ("", "New.", "{+New.+}"),
        ("Old.", "", "[-Old.-]"),
        ("The same.", "The same.", "The same."),
        ("within 15 days after", "within 30 days after", "within [-15-]{+30+} days after"),
        ("within 30 days after", "within 30 business days after", "within 30 {+business +}days after"),
        ("the cat ran", "the cat, ran", "the cat{+,+} ran"),
        ("the term; and", "the term.", "the term[-; and-]{+.+}"),
        ("the term.", "the term and more.", "the term{+ and more+}."),
        // A lone "the" between two changes joins them.
        (
            "may be heard by the court of the place where it happened",
            "may be decided in the district of the place where it happened",
            "may be [-heard by the court-]{+decided in the district+} of the place where it happened",
        ),
        // Two texts that share only small words are a replacement.
        (
            "A court may hear the person in a closed room.",
            "Nobody pays a fee for the copy in this office.",
            "[-A court may hear the person in a closed room-]{+Nobody pays a fee for the copy in this office+}.",
        ),
        ("يجب دفع الأجر خلال شهر", "يجب دفع الأجر خلال أسبوعين", "يجب دفع الأجر خلال [-شهر-]{+أسبوعين+}"),
        ("a  b", "a b", "a[- -] b"),
        ("one\ntwo", "one two", "one[-\n-]{+ +}two"),
    ] {
        assert_eq!(marked(before, after), expect, "{before} / {after}");
    }
}

/// A small generator with a seed, for tests only.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    fn soup(&mut self, most: usize) -> String {
        const WORDS: [&str; 18] = [
            "the",
            "court",
            "may",
            "not",
            "(1)",
            "U.S.C.",
            "22",
            ";",
            ".",
            "ال",
            "المحكمة",
            "مُحامٍ",
            "\u{a0}",
            "é",
            "e\u{301}",
            "👩‍⚖️",
            "§",
            "—",
        ];
        const SPACES: [&str; 6] = [" ", " ", " ", "", "\n", "  "];
        (0..self.below(most)).flat_map(|_| [WORDS[self.below(18)], SPACES[self.below(6)]]).collect()
    }
}

#[test]
fn both_texts_come_back_to_the_letter() {
    let mut dice = Dice(1379);
    let mut changed = 0;
    for round in 0..3_000 {
        let before = dice.soup(40);
        // Half of the later texts are edits of the earlier one.
        let after = if round % 2 == 0 {
            dice.soup(40)
        } else {
            let cut = before.char_indices().map(|(place, _)| place).nth(dice.below(30)).unwrap_or(0);
            format!("{}{}{}", &before[..cut], dice.soup(4), &before[cut..])
        };
        let pieces = difference(&before, &after);
        assert_eq!(side(&pieces, PieceKind::Added), before, "{before:?} / {after:?}");
        assert_eq!(side(&pieces, PieceKind::Removed), after, "{before:?} / {after:?}");
        assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
        assert!(pieces.windows(2).all(|two| two[0].kind != two[1].kind), "{pieces:?}");
        changed += usize::from(pieces.len() > 1);
    }
    assert!(changed > 2_000, "{changed}");
}

#[test]
fn too_much_work_becomes_one_replacement() {
    let mut dice = Dice(7);
    let mut words = |count: usize| -> String {
        (0..count).fold(String::new(), |text, _| text + dice.below(500).to_string().as_str() + " ")
    };
    let (before, after) = (words(5_000), words(5_000));
    let pieces = difference(&format!("Start {before}end"), &format!("Start {after}end"));
    let kinds: Vec<PieceKind> = pieces.iter().map(|piece| piece.kind).collect();
    assert_eq!(kinds, [PieceKind::Same, PieceKind::Removed, PieceKind::Added, PieceKind::Same]);
}
