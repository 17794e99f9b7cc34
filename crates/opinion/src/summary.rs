//! The report in a few plain sentences, for a terminal.

use std::fmt::Write as _;

use crate::classic::Side;
use crate::report::{Report, StatementReport};

/// What to know first: how much there is, whether there are groups, what they share. Ends with a line break.
pub fn summary(report: &Report) -> String {
    let counts = &report.counts;
    let mut lines = vec![
        format!(
            "{} people cast {} votes on {} statements.",
            counts.people,
            counts.votes,
            counts.statements - counts.moderated_out
        ),
        format!(
            "{} people have a place on the map; {} voted on fewer than {} statements and have none.",
            counts.placed, counts.too_few_votes, report.settings.minimum_votes
        ),
        verdict(report),
    ];
    for group in &report.groups.stable {
        lines.push(format!("  {}: {} people", group.letter, group.people));
    }
    let shared = shared(report);
    if !shared.is_empty() {
        lines.push(String::new());
        lines.push("In every group, with 95 % confidence:".to_owned());
        for (bound, answer, statement) in shared.iter().take(5) {
            lines.push(format!("  at least {} {answer}: {}", percent(*bound), name(statement)));
        }
    }
    lines.push(String::new());
    lines.extend(lists(report));
    let mut text = String::new();
    for line in lines {
        let _ = writeln!(text, "{line}");
    }
    text
}

fn lists(report: &Report) -> Vec<String> {
    let named =
        |id: &str| report.statements.iter().find(|one| one.id == id).map_or_else(|| format!("statement {id}"), name);
    let main = &report.main_list;
    let promise = if main.certificate.holds {
        format!("no group of voters is left without its share of {} places (EJR+, checked)", main.certificate.places)
    } else {
        "NOT in proportion: see the certificate".to_owned()
    };
    let mut lines = vec![format!(
        "Main list: {} of {} voters agree with at least one of these; {promise}.",
        main.reached, main.certificate.voters
    )];
    lines.extend(main.statements.iter().map(|one| format!("  {}", named(&one.statement))));
    for one in &report.reserved {
        let by_chance = one.by_chance.map_or_else(String::new, |share| {
            format!(" As many people drawn by chance get a list in {} of 100 draws.", (share * 100.0).round())
        });
        lines.push(match one.outcome {
            "list" => format!(
                "{} ({} declared{}): set apart by{by_chance}",
                one.constituency,
                one.declared,
                if one.small { ", small numbers" } else { "" }
            ),
            "nothing" => {
                format!("{} ({} declared): nothing beyond chance.{by_chance}", one.constituency, one.declared)
            }
            _ => format!("{}: too few people to say anything.", one.constituency),
        });
        lines.extend(one.positions.iter().map(|now| {
            let side = if now.side == Side::Agree { "agree" } else { "disagree" };
            format!("  {side}: {}", named(&now.statement))
        }));
    }
    lines
}

/// One sentence about groups.
pub(crate) fn verdict(report: &Report) -> String {
    let resamples = report.settings.resamples();
    match (report.groups.verdict, report.groups.best_k, report.groups.mean_ari) {
        ("stable", Some(k), Some(index)) => format!(
            "There are {k} groups that vote alike. {resamples} resamples of people and statements agree on them \
             (mean adjusted Rand index {index:.2})."
        ),
        ("not stable", Some(k), Some(index)) => format!(
            "There are no stable groups: {resamples} resamples of people and statements disagree \
             (the best, {k} groups, has a mean adjusted Rand index of {index:.2}; {} is needed).",
            report.settings.minimum_ari
        ),
        _ => format!(
            "There are too few people to look for groups: {} are placed, {} are needed.",
            report.counts.placed, report.settings.minimum_people
        ),
    }
}

/// Statements by the stronger of their two bounds, the strongest first; only those where the bound is above one half.
pub(crate) fn shared(report: &Report) -> Vec<(f64, &'static str, &StatementReport)> {
    let mut shared: Vec<(f64, &'static str, &StatementReport)> = report
        .statements
        .iter()
        .filter_map(|statement| {
            let across = statement.across_groups.as_ref()?;
            let (bound, answer) = if across.agree.bound >= across.disagree.bound {
                (across.agree.bound, "agree")
            } else {
                (across.disagree.bound, "disagree")
            };
            (bound > 0.5).then_some((bound, answer, statement))
        })
        .collect();
    // Stable: of equals the one listed first, which has the smaller id.
    shared.sort_by(|one, other| other.0.total_cmp(&one.0));
    shared
}

/// A bound as whole percent, rounded down so that nothing is promised that was not found, and at most 90 %.
pub(crate) fn percent(bound: f64) -> String {
    format!("{} %", ((bound * 100.0).floor() as i64).clamp(0, 90))
}

/// The text of a statement, or its number.
pub(crate) fn name(statement: &StatementReport) -> String {
    statement.text.clone().unwrap_or_else(|| format!("statement {}", statement.id))
}
