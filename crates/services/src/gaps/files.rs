//! The same numbers to take along: a table, a picture, a feed.

use atom_syndication::{Category, Content, Entry, Feed, Link, Person, Text};
use axum::{extract::RawQuery, http::HeaderMap};
use charts::{Cell, Direction, Grid};
use kit::{Fields, Outcome, Problem, Visit, file};
use store::Day;

use super::{
    Count, groups, helps,
    history::{self, Past},
    page::{chosen, helps_shown, region_said},
};
use crate::{pages::live, pages::term_name, search::Live};

/// A line for each region, group and kind of help.
pub(crate) async fn csv(visit: Visit, RawQuery(query): RawQuery) -> Outcome {
    let live = live(&visit.app).await?;
    let fields = Fields::of_query(query.as_deref());
    let area = fields.text("area").to_owned();
    let tables = if area.is_empty() { live.gap_tables() } else { [(area.clone(), live.gap_table(Some(&area)))].into() };
    let mut out = csv::Writer::from_writer(Vec::new());
    let mut write = |record: &[&str]| out.write_record(record).map_err(|_| Problem::Internal);
    write(&[
        "region",
        "group",
        "group_name",
        "help",
        "help_name",
        "specialises",
        "serves",
        "case_by_case",
        "excludes",
        "unknown",
        "services",
    ])?;
    for (region, table) in &tables {
        // All together stand apart, so that nobody adds them to their parts.
        let region = if region.is_empty() { "ALL" } else { region };
        for (number, group) in groups().into_iter().enumerate() {
            for (at, help) in helps().into_iter().enumerate() {
                let count = table.at(number, at);
                let cells =
                    [count.specialise, count.serve, count.case_by_case, count.exclude, count.unknown(), count.services]
                        .map(|number| number.to_string());
                let (group_name, help_name) = (term_name(group, visit.lang), term_name(help, visit.lang));
                let mut record = vec![region, &group.code, &group_name, &help.code, &help_name];
                let guarded = kit::guarded(region);
                record[0] = &guarded;
                record.extend(cells.iter().map(String::as_str));
                write(&record)?;
            }
        }
    }
    let bytes = out.into_inner().map_err(|_| Problem::Internal)?;
    Ok(file("text/csv; charset=utf-8", Some("gaps.csv"), bytes))
}

/// The mark of a count.
pub(super) fn cell(count: Count) -> Cell {
    if count.specialise > 0 {
        Cell::Full
    } else if count.takes() + count.case_by_case > 0 {
        Cell::Half
    } else if count.unknown() > 0 {
        Cell::Unknown
    } else {
        Cell::None
    }
}

/// The picture.
pub(crate) async fn picture(visit: Visit, RawQuery(query): RawQuery) -> Outcome {
    let live = live(&visit.app).await?;
    let fields = Fields::of_query(query.as_deref());
    let region = chosen(&live, &fields)?;
    let table = live.gap_table(region.as_deref());
    let words = visit.app.words(visit.lang);
    let shown = helps_shown();
    let all = helps();
    let place = |code: &str| all.iter().position(|help| help.code == code).unwrap_or_default();
    let columns: Vec<usize> = shown.iter().map(|code| place(code)).collect();
    let grid = Grid {
        title: words.get("gaps-title"),
        description: words.with("gaps-picture-about", &[("s", region_said(&words, region.as_deref()).into())]),
        direction: if visit.lang.is_rtl() { Direction::Rtl } else { Direction::Ltr },
        rows: groups().iter().map(|group| term_name(group, visit.lang)).collect(),
        columns: columns.iter().map(|at| term_name(all[*at], visit.lang)).collect(),
        cells: (0..groups().len()).map(|group| columns.iter().map(|at| cell(table.at(group, *at))).collect()).collect(),
        legend: ["gaps-mark-full", "gaps-mark-half", "gaps-mark-unknown", "gaps-mark-none"].map(|key| words.get(key)),
    };
    Ok(file("image/svg+xml", None, grid.to_svg()))
}

/// Changes in a feed at most.
const MOST: usize = 200;

/// What changed in the last month of which numbers are kept.
pub(crate) async fn feed(visit: Visit, headers: HeaderMap) -> Outcome {
    let pasts = visit
        .app
        .store()
        .read("gaps over time", |tx| {
            Box::pin(async move {
                let mut pasts = Vec::new();
                for day in history::days(tx).await?.into_iter().take(2) {
                    pasts.push(history::of(tx, day).await?);
                }
                Ok::<_, store::Error>(pasts)
            })
        })
        .await?;
    let at = kit::installation(&visit.app, &headers);
    let page = format!("{at}/{}/gaps", visit.lang.code());
    let words = visit.app.words(visit.lang);
    let instant = |day: Day| {
        let (year, month, day) = day.parts();
        format!("{year:04}-{month:02}-{day:02}T00:00:00Z").parse().unwrap_or_default()
    };
    let (now, before) = (pasts.first(), pasts.get(1));
    let name = |code: &str| {
        let all = groups().into_iter().chain(helps());
        all.into_iter().find(|term| term.code == code).map(|term| term_name(term, visit.lang)).unwrap_or_default()
    };
    let told = |(region, group, help, old, new): history::Change, day: Day| {
        let said = words.with(
            "gaps-change",
            &[
                ("s", name(&group).into()),
                ("t", name(&help).into()),
                ("u", region_said(&words, Some(region.as_str()).filter(|region| !region.is_empty())).into()),
                ("n", i64::from(old.takes()).into()),
                ("m", i64::from(new.takes()).into()),
            ],
        );
        Entry {
            title: Text::plain(said.clone()),
            id: format!("tag:firsthand,{}:gap/{region}/{group}/{help}", instant_day(day)),
            updated: instant(day),
            links: vec![Link { href: page.clone(), rel: "alternate".to_owned(), ..Link::default() }],
            categories: vec![Category { term: group, ..Category::default() }],
            content: Some(Content { value: Some(said), content_type: Some("text".to_owned()), ..Content::default() }),
            ..Entry::default()
        }
    };
    let entries = match (before, now) {
        (Some(before), Some(now)) => {
            changed(before, now).into_iter().map(|change| told(change, now.day.unwrap_or(Day(0)))).collect()
        }
        _ => Vec::new(),
    };
    let feed = Feed {
        title: Text::plain(words.get("gaps-title")),
        id: page.clone(),
        updated: now.and_then(|now| now.day).map(instant).unwrap_or_default(),
        authors: vec![Person { name: visit.site.name.clone(), ..Person::default() }],
        links: vec![
            Link { href: format!("{page}/feed.atom"), rel: "self".to_owned(), ..Link::default() },
            Link { href: page, rel: "alternate".to_owned(), ..Link::default() },
        ],
        lang: Some(visit.lang.code().to_owned()),
        entries,
        ..Feed::default()
    };
    Ok(file("application/atom+xml; charset=utf-8", None, feed.to_string()))
}

fn instant_day(day: Day) -> String {
    let (year, month, day) = day.parts();
    format!("{year:04}-{month:02}-{day:02}")
}

fn changed(before: &Past, now: &Past) -> Vec<history::Change> {
    history::changes(before, now).into_iter().take(MOST).collect()
}

/// The nearest service that takes a group for a kind of help: its id, and how many kilometres away it is.
pub(super) fn nearest(
    live: &Live,
    from: finding::Point,
    group: &str,
    help: &str,
) -> store::Result<Option<(u128, u32)>> {
    let takes = ["specialises", "serves"].map(|claim| format!("population:{group}:{claim}")).to_vec();
    let query = finding::Query {
        all: vec![vec!["offered".to_owned()], vec![format!("service:{help}")], takes],
        near: Some(finding::Near { from, within: 20_000.0 }),
        most: Some(1),
        ..finding::Query::default()
    };
    let found = live.ask(&query)?;
    Ok(found.hits.first().and_then(|hit| Some((hit.id, hit.metres? / 1000))))
}
