//! Which way characters run, and which glyph of a cluster says which of them.

/// Which way a text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// From right to left.
    Right,
    /// From left to right.
    Left,
    /// From left to right, and what stands beside it is as if beside a text from right to left.
    Number,
    /// As what stands beside it.
    Neutral,
}

/// Signs that stand above or below a letter.
pub(super) fn is_sign(character: char) -> bool {
    matches!(
        u32::from(character),
        0x0300..=0x036f | 0x0591..=0x05bd | 0x05bf | 0x05c1..=0x05c2 | 0x05c4..=0x05c5 | 0x05c7 | 0x0610..=0x061a
            | 0x064b..=0x065f | 0x0670 | 0x06d6..=0x06dc | 0x06df..=0x06e4 | 0x06e7..=0x06e8 | 0x06ea..=0x06ed
            | 0x08d3..=0x08e1 | 0x08e3..=0x08ff
    )
}

/// Letters from right to left, and the signs that belong to them.
fn is_right(character: char) -> bool {
    match u32::from(character) {
        // Numbers, and what belongs to no direction.
        0x0600..=0x0607
        | 0x0609..=0x060a
        | 0x060c
        | 0x060e..=0x060f
        | 0x0660..=0x066c
        | 0x06dd..=0x06de
        | 0x06e9
        | 0x06f0..=0x06f9 => false,
        0x0590..=0x08ff | 0xfb1d..=0xfd3d | 0xfd50..=0xfdfc | 0xfe70..=0xfefc => true,
        _ => false,
    }
}

/// The way of a text that does not say itself that it is reversed.
pub(super) fn way<'t>(texts: impl Iterator<Item = &'t str> + Clone) -> Way {
    let has = |what: fn(char) -> bool| texts.clone().any(|text| text.chars().any(what));
    if has(is_right) {
        Way::Right
    } else if has(char::is_alphabetic) {
        Way::Left
    } else if has(char::is_numeric) {
        Way::Number
    } else if texts.count() > 1 {
        // Were they from right to left, they would say so.
        Way::Left
    } else {
        Way::Neutral
    }
}

/// Whether a bracket opens; `None` for all else.
pub(super) fn opens(text: &str) -> Option<bool> {
    match text {
        "(" | "[" | "{" => Some(true),
        ")" | "]" | "}" => Some(false),
        _ => None,
    }
}

/// Shares the characters of a cluster out among its glyphs, in the order of reading: letters to the first, signs to the
/// others. `None` when there are not enough.
pub(super) fn share(text: &str, glyphs: usize) -> Option<Vec<String>> {
    let characters: Vec<char> = text.chars().collect();
    let most = characters.len().checked_sub(glyphs)? + 1;
    let letters = characters.iter().take_while(|one| !is_sign(**one)).count();
    let (first, rest) = characters.split_at(letters.clamp(1, most));
    let mut shares = vec![first.iter().collect::<String>()];
    for at in 1..glyphs {
        let last = at + 1 == glyphs;
        shares.push(if last { rest[at - 1..].iter().collect() } else { rest[at - 1].to_string() });
    }
    if glyphs == 1 {
        shares = vec![text.to_owned()];
    }
    Some(shares)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyphs_together_say_what_was_written() {
        let shared = |text: &str, glyphs| share(text, glyphs).map(|shares| shares.join("|"));
        assert_eq!(shared("\u{64a}\u{64b}", 2).as_deref(), Some("\u{64a}|\u{64b}"));
        assert_eq!(shared("\u{62f}\u{651}\u{64e}", 2).as_deref(), Some("\u{62f}|\u{651}\u{64e}"));
        assert_eq!(shared("\u{62f}\u{651}\u{64e}", 3).as_deref(), Some("\u{62f}|\u{651}|\u{64e}"));
        assert_eq!(shared("\u{644}\u{627}", 1).as_deref(), Some("\u{644}\u{627}"), "a ligature stays what it is");
        assert_eq!(shared("\u{644}\u{623}\u{64f}", 2).as_deref(), Some("\u{644}\u{623}|\u{64f}"));
        assert_eq!(shared("\u{644}\u{64e}\u{627}", 2).as_deref(), Some("\u{644}|\u{64e}\u{627}"), "a sign inside it");
        assert_eq!(shared("\u{64a}", 2), None);
        assert_eq!(shared("", 1), None);
    }

    #[test]
    fn ways() {
        let of = |texts: &[&str]| way(texts.iter().copied());
        assert_eq!(of(&["\u{644}"]), Way::Right);
        assert_eq!(of(&["\u{64e}"]), Way::Right, "a sign");
        assert_eq!(of(&["a", "."]), Way::Left);
        assert_eq!(of(&["1", ","]), Way::Number);
        assert_eq!(of(&["\u{661}"]), Way::Number);
        assert_eq!(of(&["%"]), Way::Neutral);
        assert_eq!(of(&["\u{60c}"]), Way::Neutral);
        assert_eq!(of(&[".", "."]), Way::Left);
    }
}
