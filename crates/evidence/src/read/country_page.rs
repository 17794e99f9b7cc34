//! A country page of the Trafficking in Persons Report (US Department of State), as a saved web page or as pasted text.
//!
//! The problem: the report has no data. Its recommendations stand in country pages, and their form changed: one paragraph divided by
//! semicolons (2017, 2018); `PRIORITIZED RECOMMENDATIONS:` with bullets, or, where the bullets were lost on the way, sentences
//! glued together ("terms.Finalize", 2019 to 2021); an HTML list (from 2022); copies with `* item`.
//!
//! **What is read.** The place and the tier from the page's heading, and from nowhere else: `COUNTRY (Tier 2 Watch List)` or
//! `COUNTRY: Tier 2`; the text mentions other tiers too ("was on Tier 2 Watch List for two years"). The recommendations between
//! their heading and the next one. The year is not on the page: whoever brings it says it.
//!
//! Not done: the narrative is not taken, and nothing is guessed: without heading or recommendations the page is refused.

use std::sync::LazyLock;

use regex::Regex;
use scraper::{ElementRef, Html, Node};

use super::{About, Ask, Found, NotRead, Raw, Series, tidy, tip};

static HEADING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^(.{2,60}?)\s*(?:\(\s*((?:tier [123]|special case)[^)]*)\)|:\s*((?:tier [123]|special case).*))$")
        .ok()
});

/// The heading of the recommendations. A place's name stands in capitals.
static BEGIN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i:prioriti[sz]ed recommendations)|RECOMMENDATIONS FOR (?:[^\sa-z:.;]{2,}[ \t]*)+").ok()
});

/// Headings that follow the recommendations.
const NEXT: [&str; 5] =
    ["PROSECUTION", "PROTECTION", "PREVENTION", "TRAFFICKING PROFILE", "INTERNATIONALLY RECOGNIZED"];

/// What stands before an item of a list.
const BULLETS: [char; 6] = ['*', '•', '·', '▪', '●', '◦'];

pub(super) fn read(text: &str, about: &About) -> Result<Found, NotRead> {
    let text = if text.contains('<') { lines_of(text) } else { text.to_owned() };
    let (named, tier) = text.lines().find_map(heading).ok_or(NotRead::Unknown)?;
    let asks = recommendations(&text).ok_or(NotRead::Unknown)?;
    let year = about.year.ok_or(NotRead::NoYear)?;
    let mut found = Found::default();
    found.take(
        1,
        Raw {
            series: Series::Tip,
            named,
            year,
            level: tier.to_owned(),
            rationale: String::new(),
            complete: true,
            url: about.url.clone(),
            asks: asks.into_iter().map(|text| Ask { area: String::new(), text }).collect(),
        },
    );
    Ok(found)
}

/// Place and tier, when a line is the heading of the page.
fn heading(line: &str) -> Option<(String, &'static str)> {
    let line = tidy(line);
    let found = HEADING.as_ref()?.captures(&line)?;
    let tier = found.get(2).or_else(|| found.get(3))?.as_str();
    Some((found.get(1)?.as_str().trim().to_owned(), tip::tier(tier)?))
}

/// A web page as lines: every block on a line of its own, every item of a list after an asterisk.
fn lines_of(html: &str) -> String {
    fn walk(element: ElementRef<'_>, out: &mut String) {
        for child in element.children() {
            match child.value() {
                Node::Text(text) => out.push_str(&text.replace('\n', " ")),
                Node::Element(inner) => {
                    let Some(inside) = ElementRef::wrap(child) else { continue };
                    match inner.name() {
                        "script" | "style" | "head" | "nav" | "footer" => {}
                        "br" => out.push('\n'),
                        "li" => {
                            out.push_str("\n* ");
                            walk(inside, out);
                            out.push('\n');
                        }
                        "p" | "div" | "section" | "article" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
                        | "main" => {
                            out.push('\n');
                            walk(inside, out);
                            out.push('\n');
                        }
                        _ => walk(inside, out),
                    }
                }
                _ => {}
            }
        }
    }
    let mut out = String::new();
    walk(Html::parse_document(html).root_element(), &mut out);
    out
}

/// The items between their heading and the next one; `None` where there is no such heading, or nothing under it.
fn recommendations(text: &str) -> Option<Vec<String>> {
    let begin = BEGIN.as_ref()?.find(text)?.end();
    let rest = text[begin..].trim_start_matches([':', ' ', '\n', '\r', '\t', '\u{a0}']);
    let end = rest.lines().find(|line| is_next(line)).and_then(|line| rest.find(line)).unwrap_or(rest.len());
    let items: Vec<String> =
        items(rest[..end].trim()).iter().map(|item| clean(item)).filter(|item| !item.is_empty()).collect();
    (!items.is_empty()).then_some(items)
}

/// Whether a line is, or begins with, a heading that follows.
fn is_next(line: &str) -> bool {
    let line = line.trim().trim_start_matches(['#', '*', ' ']);
    NEXT.iter().any(|next| line.starts_with(next))
}

fn items(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let bulleted = |line: &str| line.starts_with(BULLETS) || line.starts_with("- ") || line.starts_with("– ");
    if lines.iter().any(|line| bulleted(line)) {
        // A line without a bullet goes on with the item before it.
        let mut items: Vec<String> = Vec::new();
        for line in lines {
            match items.last_mut() {
                Some(last) if !bulleted(line) => *last = format!("{last} {line}"),
                _ => items.push(line.to_owned()),
            }
        }
        return items.iter().flat_map(|item| between_bullets(item)).collect();
    }
    let whole = lines.join(" ");
    if whole.contains(BULLETS) {
        return between_bullets(&whole);
    }
    if lines.len() > 1 {
        return lines.into_iter().map(ToOwned::to_owned).collect();
    }
    if whole.matches(';').count() > 0 {
        return whole.split(';').map(ToOwned::to_owned).collect();
    }
    glued(&whole)
}

/// Items in one line, a bullet before each.
fn between_bullets(line: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut before = ' ';
    for letter in line.chars() {
        // An asterisk inside a word is no bullet.
        if BULLETS.contains(&letter) && before.is_whitespace() {
            items.push(String::new());
        } else if let Some(item) = items.last_mut() {
            item.push(letter);
        }
        before = letter;
    }
    items
}

/// Sentences whose bullets were lost: cut where a sentence ends and the next begins without a space ("terms.Finalize"); where no
/// two are glued, at the ends of sentences.
fn glued(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let ends = |gap: usize| -> Vec<usize> {
        (1..letters.len().saturating_sub(gap + 1))
            .filter(|&at| {
                letters[at] == '.'
                    && (letters[at - 1].is_lowercase() || letters[at - 1] == ')' || letters[at - 1] == '”')
                    && letters[at + 1..at + 1 + gap].iter().all(|letter| *letter == ' ')
                    && letters[at + 1 + gap].is_uppercase()
            })
            .map(|at| at + 1)
            .collect()
    };
    let mut cuts = ends(0);
    if cuts.is_empty() {
        cuts = ends(1);
    }
    let mut items = Vec::new();
    let mut from = 0;
    for cut in cuts.into_iter().chain([letters.len()]) {
        items.push(letters[from..cut].iter().collect());
        from = cut;
    }
    items
}

/// Without bullet and the "and" before the last of a list; with a capital letter.
fn clean(item: &str) -> String {
    let item = tidy(item.trim().trim_start_matches(BULLETS).trim_start_matches(['-', '–', ' ']));
    let item = item.strip_prefix("and ").unwrap_or(&item).trim_end_matches(';').trim();
    let mut letters = item.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
