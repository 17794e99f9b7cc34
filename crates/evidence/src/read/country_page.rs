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
use scraper::{Html, Node};

use super::{About, Ask, Found, MOST, NotRead, Raw, Series, tidy, tip};

static HEADING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^(.{2,60}?)\s*(?:\(\s*((?:tier [123]|special case)[^)]*)\)|:\s*((?:tier [123]|special case).*))$")
        .ok()
});

/// The heading of the recommendations. A place's name stands in capitals.
static BEGIN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i:prioriti[sz]ed recommendations)|RECOMMENDATIONS FOR (?:[^\sa-z:.;]{2,}[ \t]*)+").ok()
});

/// Headings that follow: each a line of its own, or in capitals at the beginning of one.
const NEXT: [&str; 5] =
    ["PROSECUTION", "PROTECTION", "PREVENTION", "TRAFFICKING PROFILE", "INTERNATIONALLY RECOGNIZED"];

/// The longest page that is read, in bytes.
const LONGEST_PAGE: usize = 1_000_000;

/// What stands before an item of a list.
const BULLETS: [char; 6] = ['*', '•', '·', '▪', '●', '◦'];

pub(super) fn read(text: &str, about: &About) -> Result<Found, NotRead> {
    let lower = text.get(..text.len().min(LONGEST_PAGE)).unwrap_or_default().to_lowercase();
    let is_html = ["<html", "<body", "<p>", "<p ", "<li>", "<li ", "<div", "<h1", "<h2", "<br"]
        .iter()
        .any(|tag| lower.contains(tag));
    if text.len() > LONGEST_PAGE {
        return Err(NotRead::Unknown);
    }
    let text = if is_html { lines_of(text) } else { text.to_owned() };
    let (named, tier) = text.lines().find_map(heading).ok_or(NotRead::Unknown)?;
    let (asks, complete) = recommendations(&text).ok_or(NotRead::Unknown)?;
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
            complete,
            url: about.url.clone(),
            via: String::new(),
            note: String::new(),
            asks: asks.into_iter().take(MOST + 1).map(|text| Ask { area: String::new(), text }).collect(),
        },
        about,
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

/// A web page as lines: every block on a line of its own, every item of a list after an asterisk. Without recursion: a page may be
/// nested as deep as it likes.
fn lines_of(html: &str) -> String {
    const BLOCKS: [&str; 15] =
        ["p", "div", "section", "article", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "main", "br"];
    let page = Html::parse_document(html);
    let mut out = String::new();
    let mut open = vec![(*page.root_element(), false)];
    while let Some((node, closing)) = open.pop() {
        match node.value() {
            Node::Text(text) => out.push_str(&text.replace(['\n', '\r'], " ")),
            Node::Element(element) => {
                let name = element.name();
                if ["script", "style", "head", "nav", "footer"].contains(&name) {
                    continue;
                }
                if BLOCKS.contains(&name) {
                    out.push_str(if name == "li" && !closing { "\n* " } else { "\n" });
                }
                if !closing {
                    open.push((node, true));
                    let children: Vec<_> = node.children().collect();
                    open.extend(children.into_iter().rev().map(|child| (child, false)));
                }
            }
            _ => {}
        }
    }
    out
}

/// The items between their heading and the next one, and whether there was a next one: without it the text may have been cut off, and
/// the list is only a part as far as anybody knows. `None` where there is no such heading, or nothing under it.
fn recommendations(text: &str) -> Option<(Vec<String>, bool)> {
    let begin = BEGIN.as_ref()?.find(text)?.end();
    let rest = text[begin..].trim_start_matches([':', ' ', '\n', '\r', '\t', '\u{a0}']);
    let mut end = None;
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if is_next(line) {
            end = Some(at);
            break;
        }
        at += line.len();
    }
    let items: Vec<String> = items(rest[..end.unwrap_or(rest.len())].trim())
        .iter()
        .map(|item| clean(item))
        .filter(|item| !item.is_empty())
        .collect();
    (!items.is_empty()).then_some((items, end.is_some()))
}

/// Whether a line is, or begins with, a heading that follows.
fn is_next(line: &str) -> bool {
    let line = line.trim().trim_start_matches(['#', ' ']).trim_end_matches([':', '#', ' ']);
    NEXT.iter().any(|next| line.eq_ignore_ascii_case(next) || line.starts_with(next))
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
    // Where sentences are glued together, a semicolon belongs to one of them.
    let letters: Vec<char> = whole.chars().collect();
    let cuts = ends(&letters, 0);
    if !cuts.is_empty() {
        return cut(&letters, &cuts);
    }
    if whole.contains(';') {
        return whole.split(';').map(ToOwned::to_owned).collect();
    }
    cut(&letters, &ends(&letters, 1))
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

/// Where sentences end and the next one begins after so many spaces; 0 where the bullets were lost ("terms.Finalize").
fn ends(letters: &[char], gap: usize) -> Vec<usize> {
    (1..letters.len().saturating_sub(gap + 1))
        .filter(|&at| {
            let before = letters[at - 1];
            letters[at] == '.'
                && (before.is_lowercase() || [')', '”'].contains(&before))
                && letters[at + 1..at + 1 + gap].iter().all(|letter| *letter == ' ')
                && letters[at + 1 + gap].is_uppercase()
        })
        .map(|at| at + 1)
        .collect()
}

fn cut(letters: &[char], cuts: &[usize]) -> Vec<String> {
    let mut items = Vec::new();
    let mut from = 0;
    for to in cuts.iter().copied().chain([letters.len()]) {
        items.push(letters[from..to].iter().collect());
        from = to;
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
