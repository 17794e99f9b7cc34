//! The report as one page that needs nothing else: no script, no font, no picture file, no network.
//!
//! **The problem.** Whoever reads the report may print it, mail it, or open it years later without this program. And a page
//! is passed on to people who must not learn about a single person.
//!
//! **Small groups.** The page shows no count under 10 (zero included), nothing about a group of which fewer than 10 voted, and
//! shares above 90 % or below 10 % only as such. One dot of the map is ten people; with fewer than 40 people placed there
//! is no map and there are no percentages.
//!
//! **Accessible.** The picture has a title and a description, and its facts stand in a table beside it; tables have
//! captions and scoped headers; statements carry their language, if told, and find their own direction.
//!
//! **Not done.** Two pages made from growing data can be compared; publish in announced batches. The page is in English.

use std::fmt::Write as _;

use charts::{Direction, MapGroup, OpinionMap, escape};

use crate::ballots::Tally;
use crate::dots::{core, dots};
use crate::html_lists;
use crate::report::{AcrossGroups, Report, StatementReport};
use crate::style::STYLE;
use crate::summary::{name, percent, shared, verdict};

const SMALLEST: u64 = 10;
const SMALLEST_MAP: usize = 40;
const LISTED: usize = 15;

/// What the page needs to know besides the report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Title; a neutral one when empty.
    pub title: String,
    /// Language of the statements, as a BCP 47 tag such as `en` or `zh-TW`.
    pub language: Option<String>,
}

/// The page, from `<!doctype html>` to the last line break.
pub fn html(report: &Report, page: &Page) -> String {
    let title = if page.title.is_empty() { "Report on opinions" } else { page.title.as_str() };
    let mut out = String::new();
    put(
        &mut out,
        &format!(
            "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{0}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n\
         <main id=\"main\" tabindex=\"-1\">\n<h1>{0}</h1>",
            escape(title)
        ),
    );
    put(&mut out, &format!("<p class=\"lede\">{}</p>", escape(&verdict_for_print(report))));
    put(&mut out, &facts(report));
    let placed = report.counts.placed;
    if placed < SMALLEST_MAP {
        put(
            &mut out,
            "<p class=\"note\">Fewer than 40 people are placed. To protect them there is no map, there are no groups and no \
             percentages.</p>",
        );
    } else {
        put(&mut out, &map(report));
        put(&mut out, &shared_table(report, page));
        put(&mut out, &apart_table(report, page));
        put(&mut out, &html_lists::main_list(report, page));
        put(&mut out, &html_lists::reserved(report, page));
        put(&mut out, &all_table(report, page));
    }
    put(&mut out, &oddities(report));
    put(&mut out, &method(report));
    put(&mut out, "</main>");
    if let Some(source) = &report.source {
        put(&mut out, &format!("<footer><p>{}</p></footer>", escape(source)));
    }
    put(&mut out, "</body>\n</html>");
    out
}

fn put(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn verdict_for_print(report: &Report) -> String {
    if report.groups.verdict == "too few people" {
        "There are too few people to look for groups.".to_owned()
    } else {
        verdict(report)
    }
}

fn facts(report: &Report) -> String {
    let counts = &report.counts;
    let minimum = report.settings.minimum_votes;
    // A total beside its larger part would tell the smaller part.
    let voted = if (counts.too_few_votes as u64) < SMALLEST {
        format!("{} or a few more", count(counts.placed as u64))
    } else {
        count(counts.people as u64)
    };
    let rows = [
        ("People who voted", voted),
        ("People who have a place on the map", count(counts.placed as u64)),
        (
            "People who voted too little for a place",
            format!("{} (fewer than {minimum} votes)", count(counts.too_few_votes as u64)),
        ),
        ("Statements", (counts.statements - counts.moderated_out).to_string()),
        ("Statements left out by moderators", counts.moderated_out.to_string()),
        ("Votes", count(counts.votes as u64)),
    ];
    let mut body = String::new();
    for (what, number) in rows {
        let _ = writeln!(body, "<tr><th scope=\"row\">{what}</th><td>{number}</td></tr>");
    }
    format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"How much there is\"><table><caption>How much there \
         is</caption><tbody>\n{body}</tbody></table></div>"
    )
}

fn map(report: &Report) -> String {
    let stable = &report.groups.stable;
    let everyone = report.counts.placed;
    let groups: Vec<MapGroup> = if stable.is_empty() {
        let places = report.places(None);
        vec![MapGroup { letter: String::new(), label: people(everyone), points: dots(&places), outline: Vec::new() }]
    } else {
        (0..stable.len())
            .map(|index| {
                let places = report.places(Some(index));
                MapGroup {
                    letter: stable[index].letter.to_string(),
                    label: people(stable[index].people),
                    points: dots(&places),
                    outline: core(&places),
                }
            })
            .collect()
    };
    let mut who = String::new();
    for group in stable {
        let _ = write!(who, "Group {}, {}. ", group.letter, people(group.people));
    }
    if stable.is_empty() {
        let _ = write!(who, "{}, no stable groups. ", people(everyone));
    }
    let found = if stable.is_empty() { "no stable groups".to_owned() } else { format!("{} groups", stable.len()) };
    let map = OpinionMap {
        title: format!("Opinion map: {found}"),
        description: format!(
            "One dot is ten people. {who}Dots close together voted alike. A table with the same facts stands below this \
             picture."
        ),
        groups,
        direction: Direction::Ltr,
    };
    let mut body = String::new();
    for group in stable {
        let share = banded(group.people as f64 / everyone.max(1) as f64);
        let _ = writeln!(
            body,
            "<tr><th scope=\"row\">{}</th><td>{}</td><td>{share}</td></tr>",
            group.letter,
            count(group.people as u64)
        );
    }
    if stable.is_empty() {
        let _ = writeln!(
            body,
            "<tr><th scope=\"row\">Everyone placed</th><td>{}</td><td>no stable groups</td></tr>",
            count(everyone as u64)
        );
    }
    format!(
        "<h2>The map</h2>\n<figure>{}<figcaption>One dot is ten people. Dots close together voted alike. The two directions \
         account for {} of the differences between votes.</figcaption></figure>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" \
         aria-label=\"The same facts as the map\"><table><caption>The same facts as the map</caption><thead><tr><th scope=\"col\">Group</th>\
         <th scope=\"col\">People</th><th scope=\"col\">Share of those placed</th></tr></thead><tbody>\n{body}</tbody></table></div>",
        map.to_svg(),
        banded(report.counts.explained)
    )
}

fn shared_table(report: &Report, page: &Page) -> String {
    if report.groups.stable.is_empty() {
        return String::new();
    }
    let mut body = String::new();
    for (bound, answer, statement) in shared(report).into_iter().take(LISTED) {
        let _ = writeln!(
            body,
            "<tr>{}<td>{answer}</td><td class=\"num\">at least {}</td></tr>",
            said(statement, page),
            percent(bound)
        );
    }
    if body.is_empty() {
        return "<h2>What every group shares</h2>\n<p>On no statement is a majority in every group sure.</p>"
            .to_owned();
    }
    format!(
        "<h2>What every group shares</h2>\n<p>In the group where it is lowest, at least this share of those who voted gave this \
         answer, with 95 % confidence.</p>\n{}",
        table("What every group shares", &["Statement", "Answer", "In every group"], &body)
    )
}

fn apart_table(report: &Report, page: &Page) -> String {
    let mut apart: Vec<(&StatementReport, &AcrossGroups)> = report
        .statements
        .iter()
        .filter_map(|statement| statement.across_groups.as_ref().map(|across| (statement, across)))
        .filter(|(_, across)| across.sure_spread > 0.0 && across.groups.iter().all(|votes| votes.total() >= SMALLEST))
        .collect();
    apart.sort_by(|one, other| other.1.sure_spread.total_cmp(&one.1.sure_spread));
    if apart.is_empty() {
        return String::new();
    }
    let mut body = String::new();
    for (statement, across) in apart.into_iter().take(LISTED) {
        let _ = write!(body, "<tr>{}", said(statement, page));
        for votes in &across.groups {
            let _ = write!(body, "<td class=\"num\">{}</td>", share(votes.agree, *votes));
        }
        let _ = writeln!(body, "</tr>");
    }
    let letters: Vec<String> = report.groups.stable.iter().map(|group| format!("Agree in {}", group.letter)).collect();
    let mut heads = vec!["Statement"];
    heads.extend(letters.iter().map(String::as_str));
    format!(
        "<h2>Where groups differ</h2>\n<p>Share of those who voted who agree, where the difference between groups is surest.</p>\n{}",
        table("Where groups differ", &heads, &body)
    )
}

fn all_table(report: &Report, page: &Page) -> String {
    let mut body = String::new();
    for statement in report.statements.iter().filter(|statement| statement.weight.is_some()) {
        let votes = statement.votes;
        let _ = writeln!(
            body,
            "<tr>{}<td class=\"num\">{}</td><td class=\"num\">{}</td><td class=\"num\">{}</td><td class=\"num\">{}</td></tr>",
            said(statement, page),
            count(votes.total()),
            share(votes.agree, votes),
            share(votes.disagree, votes),
            share(votes.pass, votes)
        );
    }
    format!(
        "<h2>All statements</h2>\n{}",
        table("All statements", &["Statement", "Votes", "Agree", "Disagree", "Pass"], &body)
    )
}

fn oddities(report: &Report) -> String {
    let counts = report.oddities.counts();
    if counts.is_empty() {
        return String::new();
    }
    let mut list = String::new();
    for (number, words) in counts {
        let _ = writeln!(list, "<li>{} {}</li>", count(number), escape(words));
    }
    format!("<h2>What is odd about the files</h2>\n<ul>\n{list}</ul>")
}

fn method(report: &Report) -> String {
    format!(
        "<h2>How this was made</h2>\n<p>Places: {}. Groups: {}. Shared agreement: {}. Main list: {}. Reserved lists: {}.</p>\n<p class=\"soft\">{} {}, seed {}, {} \
         resamples. The same votes in any order give the same page. Counts under 10 are not shown, shares above 90 % or below \
         10 % only as such. The people here are those who took part; they were not drawn from a population.</p>",
        report.method.placement,
        report.method.groups,
        report.method.agreement,
        report.method.main_list,
        report.method.reserved,
        report.method.program,
        report.method.version,
        report.settings.seed,
        report.settings.resamples()
    )
}

/// A table in a box that scrolls on narrow screens; `body` holds finished rows.
pub(crate) fn table(caption: &str, heads: &[&str], body: &str) -> String {
    let mut head = String::new();
    for text in heads {
        let _ = write!(head, "<th scope=\"col\">{text}</th>");
    }
    format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{caption}\"><table><caption>{caption}</caption><thead><tr>{head}</tr></thead>\
         <tbody>\n{body}</tbody></table></div>"
    )
}

pub(crate) fn said(statement: &StatementReport, page: &Page) -> String {
    let language = page.language.as_ref().map_or_else(String::new, |tag| format!(" lang=\"{}\"", escape(tag)));
    format!("<th scope=\"row\" class=\"said\" dir=\"auto\"{language}>{}</th>", escape(&name(statement)))
}

fn people(count: usize) -> String {
    if count < SMALLEST as usize { "under 10 people".to_owned() } else { format!("{count} people") }
}

/// A count of people or of their votes, never under 10.
fn count(count: u64) -> String {
    if count < SMALLEST { "<span class=\"hid\">under 10</span>".to_owned() } else { count.to_string() }
}

pub(crate) fn share(part: u64, votes: Tally) -> String {
    if votes.total() < SMALLEST {
        return "<span class=\"hid\">hidden, few votes</span>".to_owned();
    }
    banded(part as f64 / votes.total() as f64)
}

fn banded(share: f64) -> String {
    if share > 0.9 {
        "over 90 %".to_owned()
    } else if share < 0.1 {
        "under 10 %".to_owned()
    } else {
        format!("{:.0} %", share * 100.0)
    }
}
