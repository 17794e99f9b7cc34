//! The lists on the page: the main list with its certificate, and what became of each declared constituency.
//!
//! Counts under ten are never printed: positions of a constituency stand in words, with shares only where at least ten of its
//! people answered.

use std::fmt::Write as _;

use charts::escape;

use crate::classic::Side;
use crate::html::Page;
use crate::html::{said, share, table};
use crate::report::{Report, ReservedReport, StatementReport};

fn find<'a>(report: &'a Report, id: &str) -> Option<&'a StatementReport> {
    report.statements.iter().find(|one| one.id == id)
}

/// The main list; empty without statements.
pub(crate) fn main_list(report: &Report, page: &Page) -> String {
    let main = &report.main_list;
    let mut body = String::new();
    for listed in &main.statements {
        let Some(statement) = find(report, &listed.statement) else { continue };
        let _ = writeln!(
            body,
            "<tr>{}<td class=\"num\">{}</td></tr>",
            said(statement, page),
            share(statement.votes.agree, statement.votes)
        );
    }
    if body.is_empty() {
        return String::new();
    }
    let (reached, voters) = (main.reached as f64, main.certificate.voters.max(1) as f64);
    // The rest of the whole must not be a count under ten.
    let reached = (reached / voters * 100.0).floor().min(90.0);
    let promise = if main.certificate.holds {
        format!(
            "It was checked that no group of voters is left without its share: whoever makes up a {} of the voters and \
             agrees on a statement finds one on the list ({}).",
            part(main.certificate.places),
            main.certificate.property
        )
    } else {
        "It does not keep the promise of proportion; the JSON names the group that was left out.".to_owned()
    };
    format!(
        "<h2>Statements that stand for the voters</h2>\n<p>Chosen so that as many people as possible find themselves, in \
         proportion to their number: at least {reached} % of the voters agree with one of them. {promise}</p>\n{}",
        table("Statements that stand for the voters", &["Statement", "Agree, of those who saw it"], &body)
    )
}

fn part(places: usize) -> String {
    match places {
        2 => "half".to_owned(),
        3 => "third".to_owned(),
        5 => "fifth".to_owned(),
        10 => "tenth".to_owned(),
        20 => "twentieth".to_owned(),
        _ => format!("1/{places}"),
    }
}

/// What became of each constituency; empty without any.
pub(crate) fn reserved(report: &Report, page: &Page) -> String {
    if report.reserved.is_empty() {
        return String::new();
    }
    let mut out = "<h2>People who declared a constituency</h2>\n<p>Some people said that they belong to a group. Places \
                   are reserved for what sets such a group apart, if that is more than chance. Small groups get no place \
                   on the list above; here they have one.</p>"
        .to_owned();
    for one in &report.reserved {
        let _ = write!(out, "\n<h3>{}</h3>\n<p>{}</p>", escape(&one.constituency), in_words(one));
        let mut body = String::new();
        for position in &one.positions {
            let Some(statement) = find(report, &position.statement) else { continue };
            let answer = if position.side == Side::Agree { "agree" } else { "disagree" };
            let of = |votes: crate::Tally| {
                share(if position.side == Side::Agree { votes.agree } else { votes.disagree }, votes)
            };
            let _ = writeln!(
                body,
                "<tr>{}<td>{answer}</td><td class=\"num\">{}</td><td class=\"num\">{}</td></tr>",
                said(statement, page),
                of(position.own),
                of(position.others)
            );
        }
        if !body.is_empty() {
            let caption = escape(&format!("What sets apart: {}", one.constituency));
            out.push('\n');
            out.push_str(&table(&caption, &["Statement", "They", "Of them", "Of everybody else"], &body));
        }
    }
    out
}

fn in_words(one: &ReservedReport) -> String {
    let chance = one.by_chance.map_or_else(String::new, |share| {
        format!(" Of 100 groups of the same size drawn by chance, {} got a list.", (share * 100.0).round())
    });
    let small = if one.small { " The list rests on small numbers." } else { "" };
    match one.outcome {
        "list" => format!("These positions set them apart.{small}{chance}"),
        "nothing" => format!("Nothing sets them apart beyond chance.{chance}"),
        _ => "Too few people declared it, or too few did not, to say anything.".to_owned(),
    }
}
