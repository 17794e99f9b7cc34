//! The whole of it, some at a time: every statement, every part, every wording that may be printed.

use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::Anyone;
use serde::Deserialize;

use super::{
    ByNumber,
    listing::{self, Listing},
    release,
    view::{self, Minority, Part, Report, Row, Wording},
};
use crate::consultations::{
    shares::{People, Share},
    types::{Consultation, Said},
};

/// How many statements or wordings a page shows.
const STATEMENTS: usize = 20;

/// How many parts.
const PARTS: usize = 30;

/// The frame of a table page.
struct Frame {
    one: Consultation,
    title: Said,
    release: i64,
    /// Which table: the piece of its address.
    table: &'static str,
    number: usize,
    pages: usize,
}

#[derive(Template)]
#[template(path = "result_statements.html")]
struct StatementsPage {
    page: Page,
    frame: Frame,
    rows: Vec<Row>,
    few: bool,
}

#[derive(Template)]
#[template(path = "result_parts.html")]
struct PartsPage {
    page: Page,
    frame: Frame,
    parts: Vec<Part>,
}

#[derive(Template)]
#[template(path = "result_wordings.html")]
struct WordingsPage {
    page: Page,
    frame: Frame,
    wordings: Vec<Wording>,
}

#[derive(Template)]
#[template(path = "result_listing.html")]
struct ListingPage {
    page: Page,
    frame: Frame,
    listing: Listing,
}

#[derive(Template)]
#[template(path = "result_minority.html")]
struct MinorityPage {
    page: Page,
    frame: Frame,
    /// Positions, and who agrees with them.
    positions: Vec<(Minority, String)>,
}

macro_rules! reads_figures {
    ($($page:ty),*) => {$(
        impl $page {
            fn share(&self, share: &Share) -> String {
                view::in_words(&self.page, *share)
            }

            fn number(&self, people: &Option<People>) -> String {
                view::in_figures(&self.page, *people)
            }
        }
    )*};
}
reads_figures!(StatementsPage, PartsPage);

/// A page of a table in an address.
#[derive(Deserialize)]
pub(super) struct ByPage {
    id: String,
    number: i64,
    page: usize,
}

impl Frame {
    fn new(report: &Report, table: &'static str, number: usize, entries: usize, each: usize) -> Self {
        Self {
            one: report.one.clone(),
            title: report.title.clone(),
            release: report.release.number,
            table,
            number,
            pages: entries.div_ceil(each).max(1),
        }
    }
}

/// The entries of one page; `None` when there is no such page.
fn cut<T>(entries: Vec<T>, number: usize, each: usize) -> Option<Vec<T>> {
    let pages = entries.len().div_ceil(each).max(1);
    let place = number.checked_sub(1).filter(|place| *place < pages)?;
    Some(entries.into_iter().skip(place * each).take(each).collect())
}

async fn load(anyone: &Anyone, path: &ByPage, title: &str) -> Result<(Page, Report), Problem> {
    let (one, loaded) = release(anyone, &ByNumber { id: path.id.clone(), number: path.number }).await?;
    let page = anyone.page(anyone.visit.say(title));
    let report = Report::new(&page, one, loaded);
    Ok((page, report))
}

fn statements_page(page: Page, mut report: Report, number: usize) -> Option<StatementsPage> {
    let all = std::mem::take(&mut report.all);
    let frame = Frame::new(&report, "statements", number, all.len(), STATEMENTS);
    Some(StatementsPage { page, frame, rows: cut(all, number, STATEMENTS)?, few: report.few() })
}

fn listing_page(
    page: Page,
    report: &Report,
    table: &'static str,
    mut listing: Listing,
    number: usize,
) -> Option<ListingPage> {
    if listing.rows.is_empty() {
        return None;
    }
    let frame = Frame::new(report, table, number, listing.rows.len(), STATEMENTS);
    listing.rows = cut(listing.rows, number, STATEMENTS)?;
    Some(ListingPage { page, frame, listing })
}

fn minority_page(page: Page, mut report: Report, number: usize) -> Option<MinorityPage> {
    let all = std::mem::take(&mut report.minority);
    if all.is_empty() {
        return None;
    }
    let frame = Frame::new(&report, "minority", number, all.len(), STATEMENTS);
    let positions = cut(all, number, STATEMENTS)?
        .into_iter()
        .map(|one| {
            let by = listing::minority_by(&page, &report, &one);
            (one, by)
        })
        .collect();
    Some(MinorityPage { page, frame, positions })
}

fn parts_page(page: Page, mut report: Report, number: usize) -> Option<PartsPage> {
    let all = std::mem::take(&mut report.parts);
    let frame = Frame::new(&report, "parts", number, all.len(), PARTS);
    Some(PartsPage { page, frame, parts: cut(all, number, PARTS)? })
}

fn wordings_page(page: Page, mut report: Report, number: usize) -> Option<WordingsPage> {
    let all = std::mem::take(&mut report.wordings);
    let frame = Frame::new(&report, "wordings", number, all.len(), STATEMENTS);
    Some(WordingsPage { page, frame, wordings: cut(all, number, STATEMENTS)? })
}

/// All statements with their figures.
pub(super) async fn statements(anyone: Anyone, Path(path): Path<ByPage>) -> Outcome {
    let (page, report) = load(&anyone, &path, "result-all").await?;
    html(&statements_page(page, report, path.page).ok_or(Problem::NotFound)?)
}

/// Everything that is agreed.
pub(super) async fn agreed(anyone: Anyone, Path(path): Path<ByPage>) -> Outcome {
    let (page, report) = load(&anyone, &path, "agreed-title").await?;
    let listing = listing::agreed(&page, &report);
    html(&listing_page(page, &report, "agreed", listing, path.page).ok_or(Problem::NotFound)?)
}

/// Everything that is rejected in every group.
pub(super) async fn rejected(anyone: Anyone, Path(path): Path<ByPage>) -> Outcome {
    let (page, report) = load(&anyone, &path, "rejected-title").await?;
    let listing = listing::rejected(&page, &report);
    html(&listing_page(page, &report, "rejected", listing, path.page).ok_or(Problem::NotFound)?)
}

/// Everything that divides the groups.
pub(super) async fn dividing(anyone: Anyone, Path(path): Path<ByPage>) -> Outcome {
    let (page, report) = load(&anyone, &path, "dividing-title").await?;
    let listing = listing::dividing(&page, &report);
    html(&listing_page(page, &report, "dividing", listing, path.page).ok_or(Problem::NotFound)?)
}

/// All positions of a minority.
pub(super) async fn minority(anyone: Anyone, Path(path): Path<ByPage>) -> Outcome {
    let (page, report) = load(&anyone, &path, "minority-title").await?;
    html(&minority_page(page, report, path.page).ok_or(Problem::NotFound)?)
}

/// All parts with their figures.
pub(super) async fn parts(anyone: Anyone, Path(path): Path<ByPage>) -> Outcome {
    let (page, report) = load(&anyone, &path, "result-parts").await?;
    html(&parts_page(page, report, path.page).ok_or(Problem::NotFound)?)
}

/// All wordings that may be printed.
pub(super) async fn wordings(anyone: Anyone, Path(path): Path<ByPage>) -> Outcome {
    let (page, report) = load(&anyone, &path, "result-suggestions").await?;
    html(&wordings_page(page, report, path.page).ok_or(Problem::NotFound)?)
}

pub(super) fn samples(stage: &Stage, report: &dyn Fn() -> Report) -> Vec<Sample> {
    let page = |key: &str| stage.titled(key, "/c/sample");
    let mut few = report();
    few.release.people = None;
    let (agreed, rejected, dividing) = (listing::agreed, listing::rejected, listing::dividing);
    let listed = |title: &str, name, make: &dyn Fn(&Page, &Report) -> Listing| {
        let (page, report) = (page(title), report());
        let listing = make(&page, &report);
        listing_page(page, &report, "agreed", listing, 1).map(|page| stage.sample(name, &page))
    };
    [
        listed("agreed-title", "result-agreed", &agreed),
        listed("rejected-title", "result-rejected", &rejected),
        listed("dividing-title", "result-dividing", &dividing),
        minority_page(page("minority-title"), report(), 1).map(|page| stage.sample("result-minority", &page)),
        statements_page(page("result-all"), report(), 1).map(|page| stage.sample("result-statements", &page)),
        statements_page(page("result-all"), few, 1).map(|page| stage.sample("result-statements-few", &page)),
        parts_page(page("result-parts"), report(), 1).map(|page| stage.sample("result-parts", &page)),
        wordings_page(page("result-suggestions"), report(), 1).map(|page| stage.sample("result-wordings", &page)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn pages_are_cut_and_others_do_not_exist() {
        let all = || (1..=41).collect::<Vec<_>>();
        assert_eq!(cut(all(), 1, 20).map(|page| page.len()), Some(20));
        assert_eq!(cut(all(), 3, 20), Some(vec![41]));
        assert_eq!((cut(all(), 0, 20), cut(all(), 4, 20)), (None, None));
        assert_eq!(cut(Vec::<i32>::new(), 1, 20), Some(Vec::new()));
    }
}
