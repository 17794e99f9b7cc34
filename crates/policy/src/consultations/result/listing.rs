//! Statements beside shares: the tables that page and file have in common.
//!
//! The problem: a share means nothing without its whole ("85 % of whom?"), and a page and a file that name the whole in
//! two ways contradict each other. So heads and figures are put into words here, once for both.

use kit::Page;

use super::view::{self, Minority, Report, Row};
use crate::consultations::shares::Share;

/// A share in words, and how long its bar is in percent.
pub(super) struct Figure {
    pub(super) words: String,
    pub(super) bar: Option<u8>,
}

/// Statements, each with a figure for every column.
pub(super) struct Listing {
    /// The message that is its title.
    pub(super) title: &'static str,
    /// The message that says how to read it.
    pub(super) text: &'static str,
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<(Row, Vec<Figure>)>,
}

/// A share, or that it is hidden.
pub(super) fn figure(page: &Page, share: Option<&Share>) -> Figure {
    match share {
        Some(share) => Figure { words: view::in_words(page, *share), bar: share.bar() },
        None => Figure { words: page.t("hidden"), bar: None },
    }
}

/// What is agreed: in every group where there are groups, by most people otherwise.
pub(super) fn agreed(page: &Page, report: &Report) -> Listing {
    let groups = !report.groups.is_empty();
    let share = |row: &Row| {
        let figures = row.figures.as_ref();
        if groups {
            at_least(page, figures.and_then(|f| f.everywhere.as_ref()))
        } else {
            figure(page, figures.and_then(|f| f.shares.first()))
        }
    };
    Listing {
        title: if groups { "result-everywhere" } else { "agreed-all" },
        text: if groups { "result-everywhere-text" } else { "agreed-all-text" },
        heads: vec![page.t(if groups { "result-least" } else { "vote-1" })],
        rows: report.agreed.iter().map(|row| (row.clone(), vec![share(row)])).collect(),
    }
}

/// What is rejected in every group.
pub(super) fn rejected(page: &Page, report: &Report) -> Listing {
    let share = |row: &Row| {
        let share = row.figures.as_ref().and_then(|f| f.against.as_ref());
        at_least(page, share)
    };
    Listing {
        title: "rejected-title",
        text: "rejected-text",
        heads: vec![page.t("rejected-least")],
        rows: report.rejected.iter().map(|row| (row.clone(), vec![share(row)])).collect(),
    }
}

/// A share that is a lower bound.
fn at_least(page: &Page, share: Option<&Share>) -> Figure {
    match share {
        Some(share) => Figure { words: view::at_least(page, *share), bar: share.bar() },
        None => figure(page, None),
    }
}

/// The share of each group that agrees, where the groups are apart.
pub(super) fn dividing(page: &Page, report: &Report) -> Listing {
    let shares = |row: &Row| {
        (0..report.groups.len())
            .map(|place| {
                let shares = row.figures.as_ref().and_then(|f| f.groups.get(place)).and_then(Option::as_ref);
                figure(page, shares.and_then(|shares| shares.first()))
            })
            .collect()
    };
    Listing {
        title: "dividing-title",
        text: "dividing-text",
        heads: report.groups.iter().map(|(group, _)| page.s("dividing-group", &group.letter)).collect(),
        rows: report.dividing.iter().map(|row| (row.clone(), shares(row))).collect(),
    }
}

/// Who agrees with a position of a minority, and how many do of all.
pub(super) fn minority_by(page: &Page, report: &Report, one: &Minority) -> String {
    let Some(figures) = &one.row.figures else { return String::new() };
    let colon = page.t("colon");
    let mut said: Vec<String> = report
        .groups
        .iter()
        .zip(&figures.groups)
        .filter(|((group, _), _)| one.groups.contains(&group.letter))
        .filter_map(|((group, _), shares)| {
            let share = shares.as_ref().and_then(|shares| shares.first())?;
            Some(format!("{}{colon} {}", page.s("dividing-group", &group.letter), view::in_words(page, *share)))
        })
        .collect();
    said.extend(
        figures
            .shares
            .first()
            .map(|share| format!("{}{colon} {}", page.t("minority-all"), view::in_words(page, *share))),
    );
    said.extend(
        figures.voters.map(|voters| format!("{}{colon} {}", page.t("voted"), view::in_figures(page, Some(voters)))),
    );
    said.join(" \u{b7} ")
}
