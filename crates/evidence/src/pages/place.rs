//! A place: what stands there, for how long, and how each report judges it.

use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::Anyone;
use store::Error;

use super::{Shown, sample, series_name, start::Figures};
use crate::{
    figures::{self, Edition, LONG},
    filter::Filter,
    places,
    query::{self, Sheet, Thread},
    read::Series,
};

/// How many recommendations of a series a page shows: those that have stood longest.
const SHOWN: usize = 8;

struct Part {
    word: &'static str,
    name: String,
    /// How many the newest list has, and of which edition it is.
    standing: usize,
    newest: i64,
    /// False when the newest list is known to be a part.
    whole: bool,
    rows: Vec<Shown>,
    editions: Vec<Figures>,
    sheets: Vec<Sheet>,
}

#[derive(Template)]
#[template(path = "evidence_place.html")]
struct PlacePage {
    page: Page,
    code: String,
    /// How many have been asked for long, and the most editions in a row; `None` where nobody knows, or nothing is asked.
    long: Option<(i64, i64)>,
    series: Vec<Part>,
}

impl PlacePage {
    fn new(
        page: Page,
        code: &str,
        (long, longest): (i64, i64),
        threads: Vec<(Series, i64, Vec<Thread>)>,
        editions: &[Edition],
        sheets: &[Sheet],
    ) -> Self {
        let series: Vec<Part> = threads
            .into_iter()
            .map(|(series, standing, threads)| Part {
                word: series.word(),
                name: series_name(&page, series),
                standing: usize::try_from(standing).unwrap_or_default(),
                newest: editions
                    .iter()
                    .filter(|one| one.series == series)
                    .map(|one| one.year)
                    .max()
                    .unwrap_or_default(),
                whole: editions.iter().find(|one| one.series == series).is_none_or(|one| one.complete),
                rows: threads.into_iter().map(|thread| Shown::new(&page, thread, editions)).collect(),
                editions: Figures::of(series, editions),
                sheets: sheets.iter().filter(|sheet| sheet.series == series).cloned().collect(),
            })
            .filter(|part| !part.sheets.is_empty())
            .collect();
        // That nothing came back can only be said of whole lists.
        let known = longest > 1 || (longest == 1 && series.iter().all(|part| part.whole));
        Self { page, code: code.to_owned(), long: known.then_some((long, longest)), series }
    }
}

/// What stands at a place.
pub(crate) async fn get(anyone: Anyone, Path(code): Path<String>) -> Outcome {
    let place = places::by_code(&code).ok_or(Problem::NotFound)?;
    let (counts, threads, editions, sheets) = anyone
        .visit
        .app
        .store()
        .read("evidence of a place", move |tx| {
            Box::pin(async move {
                let here = Filter { place: Some(place), ..Filter::default() };
                let mut threads = Vec::new();
                for series in Series::ALL {
                    let filter = Filter { series: Some(series), ..here.clone() };
                    let standing = query::how_many(tx, &filter).await?;
                    threads.push((series, standing, query::list(tx, &filter, 0, SHOWN).await?));
                }
                let long = query::how_many(tx, &Filter { least: LONG, ..here }).await?;
                let longest =
                    threads.iter().flat_map(|(.., all)| all).map(|thread| thread.run).max().unwrap_or_default();
                let editions = figures::editions(tx, Some(place)).await?;
                Ok::<_, Error>(((long, longest), threads, editions, query::sheets(tx, place).await?))
            })
        })
        .await?;
    if sheets.is_empty() {
        return Err(Problem::NotFound);
    }
    let page = anyone.page(place.name(anyone.visit.lang));
    html(&PlacePage::new(page, &place.code, counts, threads, &editions, &sheets))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let place = sample::place();
    let page = || stage.page(place.name(stage.lang()), &format!("/evidence/place/{}", place.code));
    let ilab = (1..=SHOWN as u8).map(sample::thread).collect();
    let tip = (1..=SHOWN as u8).map(|n| Thread { series: Series::Tip, ..sample::thread(n + 20) }).collect();
    let threads = vec![(Series::Ilab, 14, ilab), (Series::Tip, 8, tip)];
    let (editions, sheets) = (sample::editions(), sample::sheets());
    let tiers: Vec<Sheet> = sheets.iter().filter(|sheet| sheet.series == Series::Tip).cloned().collect();
    let none = || Series::ALL.map(|series| (series, 0, Vec::new())).to_vec();
    vec![
        stage.sample("evidence-place", &PlacePage::new(page(), &place.code, (3, 7), threads, &editions, &sheets)),
        stage.sample("evidence-place-tier", &PlacePage::new(page(), &place.code, (0, 0), none(), &[], &tiers)),
    ]
}
