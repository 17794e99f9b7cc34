//! Places: addresses, and places of the lists.

use super::{
    Candidate, Token,
    cues::{NOT_IN_NAMES, PARTICLES, STREETS_AFTER, STREETS_BEFORE, is},
    lists, stripped,
};
use crate::Kind;

/// True for a word that may be part of the name of a street or house.
fn proper(token: &Token<'_>) -> bool {
    (token.capital || token.arabic && token.folded.chars().count() >= 3) && !is(NOT_IN_NAMES, &token.folded)
}

fn number(token: &Token<'_>) -> bool {
    token.text.chars().next().is_some_and(char::is_numeric)
}

/// "14 Linden Street", "calle Mayor 12", "rue des Lilas", "شارع الحمرا".
pub(super) fn address(text: &str, all: &[Token<'_>], place: usize) -> Candidate {
    let token = &all[place];
    // A number, one to three capitalised words, a kind of street.
    let start = if number(token) && token.text.chars().count() <= 5 { place + 1 } else { place };
    if all.get(start).is_some_and(|next| next.capital && !next.arabic && (start == place || next.joined)) {
        let mut end = start;
        while all.get(end).is_some_and(|next| next.capital && (end == start || next.joined)) && end - start < 4 {
            let kind = &all[end];
            let numbered = start != place;
            let house = ["hotel", "hostel", "lodge", "house", "inn"].contains(&kind.folded.as_str());
            if end > start
                && (is(STREETS_AFTER, &kind.folded) || house)
                && (numbered || !all[start].first || end - start >= 1)
            {
                let skip = usize::from(
                    !numbered && all[start].first && ["the", "our", "this"].contains(&all[start].folded.as_str()),
                );
                if end - start > skip {
                    return Some((Kind::Place, all[place + skip].at.start, kind.at.end, end + 1));
                }
            }
            end += 1;
        }
    }
    // A kind of street, then its name, perhaps a number.
    let kind = stripped(token)
        .into_iter()
        .find(|(form, _)| is(STREETS_BEFORE, form) && form != "house" && form != "shelter")?;
    if token.text == "Place" && token.first {
        return None;
    }
    let mut end = place + 1;
    while all.get(end).is_some_and(|next| {
        next.joined && is(PARTICLES, &next.folded)
            || all.get(end).is_some_and(|next| next.joined && ["des", "du", "d", "l"].contains(&next.folded.as_str()))
    }) && end - place < 4
    {
        end += 1;
    }
    let from = end;
    while all.get(end).is_some_and(|next| next.joined && proper(next)) && end - from < if token.arabic { 2 } else { 4 }
    {
        if token.arabic && !arabic_name_of_place(&all[end], end - from) {
            break;
        }
        end += 1;
    }
    if end == from {
        return None;
    }
    // A number behind it belongs to it.
    if all.get(end).is_some_and(|next| number(next) && next.text.chars().count() <= 4)
        && text[all[end - 1].at.end..all[end].at.start].chars().all(|c| matches!(c, ' ' | ',' | 'n' | '.' | 'º' | '°'))
    {
        end += 1;
    }
    Some((Kind::Place, token.at.start + kind.1, all[end - 1].at.end, end))
}

/// An Arabic word that may name a street or town: with the article, or in a list; no ordinary adjective.
fn arabic_name_of_place(token: &Token<'_>, nth: usize) -> bool {
    let lists = lists();
    let folded = token.folded.as_str();
    let known = lists.places.contains(folded) || lists.given.contains(folded) || lists.family.contains(folded);
    let ordinary = [
        "الذي",
        "التي",
        "العام",
        "العامه",
        "الجديد",
        "الجديده",
        "القديم",
        "القريب",
        "القريبه",
        "الصناعيه",
        "الواحد",
        "نفسه",
        "نفسها",
        "المجاور",
    ];
    known || (nth == 0 && folded.starts_with("ال") && !ordinary.contains(&folded))
}

/// A place of the lists, of up to four words.
pub(super) fn listed_place(all: &[Token<'_>], place: usize) -> Candidate {
    let lists = lists();
    let token = &all[place];
    if !(token.capital || token.arabic) {
        return None;
    }
    for (form, cut) in stripped(token) {
        for length in (1..=4_usize).rev() {
            let Some(words) = all.get(place..place + length) else { continue };
            if words[1..].iter().any(|word| !word.joined) {
                continue;
            }
            let rest: Vec<&str> = words[1..].iter().map(|word| word.folded.as_str()).collect();
            let name = std::iter::once(form.as_str()).chain(rest.iter().copied()).collect::<Vec<_>>().join(" ");
            let dashed = name.replace(' ', "-");
            let key = if lists.places.contains(&name) {
                name
            } else if length > 1 && lists.places.contains(&dashed) {
                dashed
            } else {
                continue;
            };
            let last = &words[length - 1];
            let ambiguous = length == 1
                && (lists.ambiguous_places.contains(&key)
                    || (lists.given.contains(&key) || lists.family.contains(&key) || lists.ambiguous.contains(&key)));
            if ambiguous
                && !place_evidence(all, place, place + length, cut > 0 && token.arabic && token.folded.starts_with('ب'))
            {
                continue;
            }
            if length == 1 && token.arabic && key.chars().count() < 3 {
                continue;
            }
            // "Paris Hilton", "London Breed": a family name behind it makes it a person's.
            if length == 1
                && !token.arabic
                && lists.given.contains(&key)
                && all
                    .get(place + 1)
                    .is_some_and(|next| next.joined && next.capital && lists.family.contains(&next.folded))
            {
                continue;
            }
            return Some((Kind::Place, token.at.start + cut, last.at.end, place + length));
        }
    }
    None
}

/// Something before or after that speaks of a place.
fn place_evidence(all: &[Token<'_>], place: usize, end: usize, prefixed: bool) -> bool {
    let lists = lists();
    let strong = |word: &str| {
        [
            "in",
            "at",
            "from",
            "near",
            "en",
            "a",
            "à",
            "dans",
            "في",
            "من",
            "الي",
            "desde",
            "depuis",
            "قرب",
            "مدينه",
            "hacia",
            "vers",
            "cerca",
        ]
        .contains(&word)
            || (is(STREETS_AFTER, word) || is(STREETS_BEFORE, word))
    };
    let before = place.checked_sub(1).map(|before| &all[before]);
    let after = all.get(end);
    prefixed
        || before.is_some_and(|before| all[place].joined && strong(&before.folded))
        || after.is_some_and(|after| after.joined && lists.after_place.contains(&after.folded) && after.capital)
        || before.is_some_and(|before| {
            all[place].joined && lists.before_place.get(&before.folded).is_some_and(|_| before.capital && !before.first)
        })
}
