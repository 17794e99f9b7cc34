//! Names of people: of the lists, after titles and other words that say that a name comes.

use super::{
    Candidate, Token,
    cues::{CALLED, CUES, NAMED, NEVER, NOT_IN_NAMES, PARTICLES, STRONG, STRONG_LATIN, WITH, is},
    lists, stripped,
};
use crate::Kind;

/// A person's name.
pub(super) fn person(all: &[Token<'_>], place: usize) -> Candidate {
    let lists = lists();
    let token = &all[place];
    let before = place.checked_sub(1).map(|before| &all[before]);
    let titled = before.is_some_and(|before| {
        token.joined && (lists.titles.contains(&before.folded) || place >= 2 && titles_of_two(&all[place - 2], before))
    });
    let cued = before.is_some_and(|before| is(CUES, &before.folded) && !token.first);
    // أم أحمد, أبو علي
    if token.arabic && ["ام", "ابو", "ابا", "ابي"].contains(&token.folded.trim_start_matches(['و', 'ل', 'ب']))
    {
        let next = all.get(place + 1).filter(|next| next.joined && lists.given.contains(&next.folded))?;
        let cut = stripped(token)
            .into_iter()
            .find(|(form, _)| ["ام", "ابو", "ابا", "ابي"].contains(&form.as_str()))
            .map_or(0, |(_, cut)| cut);
        return Some((Kind::Name, token.at.start + cut, next.at.end, place + 2));
    }
    if token.arabic {
        return arabic_person(all, place, titled, cued);
    }
    if is(NEVER, &token.folded) && !titled {
        return None;
    }
    // "mrs kowalska", written without capitals.
    if !token.capital
        && before.is_some_and(|before| {
            !before.capital && is(STRONG_LATIN, &before.folded) && before.folded != "don" && token.joined
        })
        && token.text.chars().count() > 2
        && !is(PARTICLES, &token.folded)
    {
        return Some((Kind::Name, token.at.start, token.at.end, place + 1));
    }
    if !token.capital || token.text.chars().all(char::is_uppercase) && token.text.chars().count() > 1 && !titled {
        // A lower-case given name counts where the words before say that a name comes.
        let named =
            before.is_some_and(|before| ["named", "called", "llama", "appelle"].contains(&before.folded.as_str()));
        let listed = lists.given.contains(&token.folded) && !lists.ambiguous.contains(&token.folded);
        return (!token.capital && listed && (named || cued))
            .then(|| (Kind::Name, token.at.start, token.at.end, place + 1));
    }
    let folded = token.folded.as_str();
    // An initial and a family name: "J. Okafor".
    if token.text.chars().count() == 1 && folded != "i" && folded != "a" && folded != "y" {
        let next =
            all.get(place + 1).filter(|next| next.joined && next.capital && lists.family.contains(&next.folded))?;
        return Some((Kind::Name, token.at.start, next.at.end, place + 2));
    }
    if is(NOT_IN_NAMES, folded) || lists.titles.contains(folded) && !titled {
        return None;
    }
    let next = all.get(place + 1).filter(|next| next.joined && next.capital);
    let next_family =
        next.is_some_and(|next| lists.family.contains(&next.folded) || lists.given.contains(&next.folded));
    let given = lists.given.contains(folded);
    let family = lists.family.contains(folded);
    let ambiguous = lists.ambiguous.contains(folded);
    let name = titled
        || (given && !ambiguous)
        || (given && ambiguous && (cued || next_family || !token.first))
        || (family && !ambiguous && (cued || !token.first))
        || (family && next_family);
    if !name {
        return None;
    }
    // As far as it goes: capitalised words, particles between them.
    let mut end = place + 1;
    loop {
        let mut further = end;
        while all.get(further).is_some_and(|next| next.joined && !next.capital && is(PARTICLES, &next.folded))
            && further - end < 2
        {
            further += 1;
        }
        let fits = all.get(further).is_some_and(|next| {
            next.joined
                && next.capital
                && !is(NOT_IN_NAMES, &next.folded)
                && (further == end || lists.family.contains(&next.folded) || lists.given.contains(&next.folded))
        });
        if !fits || further - place > 4 {
            break;
        }
        end = further + 1;
    }
    Some((Kind::Name, token.at.start, all[end - 1].at.end, end))
}

/// Titles of two words: "la señora", "Madame la", "the judge".
fn titles_of_two(first: &Token<'_>, second: &Token<'_>) -> bool {
    lists().titles.contains(&format!("{} {}", first.folded, second.folded))
}

/// A word with the article that ends like a family name of origin ("المرزوقي").
fn nisba(token: &Token<'_>) -> bool {
    token.folded.starts_with("ال")
        && token.folded.ends_with('ي')
        && token.folded.chars().count() >= 7
        && ![
            "القانوني",
            "الاجتماعي",
            "الحكومي",
            "الاساسي",
            "الداخلي",
            "الخارجي",
            "الرسمي",
            "الوطني",
            "المحلي",
            "الحالي",
            "الماضي",
            "الطبي",
        ]
        .contains(&token.folded.as_str())
}

/// A verb that somebody does: past forms of saying, helping, explaining, mostly feminine by their ending.
fn verb(token: &Token<'_>) -> bool {
    let word = token.folded.trim_start_matches(['و', 'ف']);
    let feminine = word.ends_with('ت')
        && (4..=6).contains(&word.chars().count())
        && !word.starts_with("ال")
        && !["وقت", "بيت", "تحت", "ليست", "كانت", "صارت", "بنت", "اخت"].contains(&word);
    let present = word.starts_with(['ت', 'ي']) && (4..=6).contains(&word.chars().count()) && !word.ends_with('ه');
    feminine
        || present
        || [
            "قال",
            "شرح",
            "ساعدني",
            "ساعدتني",
            "اخبرني",
            "اخبرتني",
            "كتب",
            "يقول",
            "تقول",
            "تديرها",
            "يديرها",
            "اسم",
            "تعمل",
            "يعمل",
        ]
        .contains(&word)
}

fn arabic_person(all: &[Token<'_>], place: usize, titled: bool, cued: bool) -> Candidate {
    let lists = lists();
    let token = &all[place];
    let strong = place.checked_sub(1).is_some_and(|before| is(STRONG, &all[before].folded));
    if is(NEVER, &token.folded) || token.text.contains('\u{64b}') {
        return None;
    }
    // Somebody who does something, or with whom something is done.
    let next = all.get(place + 1).filter(|next| next.joined && next.arabic);
    let told = place.checked_sub(1).is_some_and(|before| {
        let before = &all[before];
        token.joined && (verb(before) || is(WITH, &before.folded))
    }) || next.is_some_and(|next| {
        verb(next) && place.checked_sub(1).is_none_or(|_| token.first || token.folded.starts_with('و'))
    });
    // "تدعى ..." and whatever stands there.
    let named = place.checked_sub(1).is_some_and(|before| token.joined && is(NAMED, &all[before].folded))
        && !token.folded.starts_with("ال")
        && !verb(token)
        && !token.folded.starts_with(['ت', 'ي'])
        && token.folded.chars().count() >= 3
        && token.folded.chars().all(char::is_alphabetic);
    for (form, cut) in stripped(token) {
        if form.chars().count() < 3 || (cut > 0 && form.chars().count() < 4) || is(NEVER, &form) {
            continue;
        }
        let given = lists.given.contains(&form);
        let family = lists.family.contains(&form);
        let ambiguous = lists.ambiguous.contains(&form);
        let next_name = next.is_some_and(|next| {
            lists.family.contains(&next.folded)
                || lists.given.contains(&next.folded) && !lists.ambiguous.contains(&next.folded)
                || ["بن", "بنت", "ابو"].contains(&next.folded.as_str())
                || nisba(next)
        });
        // A prefix is a letter of the word more often than a preposition: it needs a name that is nothing else.
        let sure = given && !ambiguous;
        let name = (titled && cut == 0 && (given || family || strong && !form.starts_with("ال")))
            || (named && cut == 0 && (given || is(CALLED, &all[place - 1].folded)))
            || (sure && (cut == 0 || form.chars().count() >= 4))
            || (given && ambiguous && cut == 0 && (cued || next_name || told))
            || (given && ambiguous && cut > 0 && told && token.folded.starts_with('و'))
            || (given
                && ambiguous
                && cut > 0
                && next_name
                && next.is_some_and(|next| lists.family.contains(&next.folded)));
        if !name {
            continue;
        }
        let mut end = place + 1;
        while end - place < 4 {
            let Some(next) = all.get(end).filter(|next| next.joined && next.arabic) else { break };
            let particle = ["بن", "بنت", "ابو", "ال", "عبد", "ولد"].contains(&next.folded.as_str());
            let name = lists.family.contains(&next.folded)
                || nisba(next)
                || lists.given.contains(&next.folded) && !lists.ambiguous.contains(&next.folded);
            if particle && all.get(end + 1).is_some_and(|after| after.joined && after.arabic) {
                end += 2;
            } else if name {
                end += 1;
            } else {
                break;
            }
        }
        return Some((Kind::Name, token.at.start + cut, all[end - 1].at.end, end));
    }
    None
}
