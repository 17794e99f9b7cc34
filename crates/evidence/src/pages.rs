//! The pages.

pub(crate) mod files;
pub(crate) mod list;
pub(crate) mod place;
pub(crate) mod staff;
pub(crate) mod start;
pub(crate) mod thread;

use kit::Page;

use crate::{
    places::{self, Place},
    query::{Edition, Thread},
    read::Series,
};

/// A year of a thread.
pub(crate) struct Year {
    pub(crate) year: i64,
    /// Whether its edition has it; `None` where the edition is not held, or only in part.
    pub(crate) asked: Option<bool>,
}

/// A recommendation as pages show it.
pub(crate) struct Shown {
    pub(crate) id: String,
    pub(crate) place: String,
    pub(crate) said: String,
    /// The report's heading, in its own words.
    pub(crate) area: String,
    pub(crate) series: &'static str,
    pub(crate) years: Vec<Year>,
    /// "Asked in 7 editions in a row, 2016 to 2022".
    pub(crate) told: String,
    pub(crate) same: bool,
    pub(crate) standing: bool,
}

impl Shown {
    /// `editions`: those of its place that are held.
    pub(crate) fn new(page: &Page, thread: Thread, editions: &[Edition]) -> Self {
        let whole =
            |year: i64| editions.iter().any(|one| one.series == thread.series && one.year == year && one.complete);
        let newest = editions.iter().filter(|one| one.series == thread.series).map(|one| one.year).max();
        let oldest = editions.iter().filter(|one| one.series == thread.series).map(|one| one.year).min();
        let years = (oldest.unwrap_or(thread.first)..=newest.unwrap_or(thread.last))
            .map(|year| Year {
                year,
                asked: if thread.years.contains(&year) { Some(true) } else { whole(year).then_some(false) },
            })
            .collect();
        let start = thread.years.iter().rev().nth(usize::try_from(thread.run).unwrap_or(1).saturating_sub(1));
        Self {
            id: thread.id.to_string(),
            place: thread.place.name(page.lang()).to_owned(),
            told: if thread.run > 1 {
                in_a_row(page, thread.run, *start.unwrap_or(&thread.first), thread.last)
            } else {
                page.s("evidence-once", thread.last)
            },
            said: thread.body,
            area: thread.area,
            series: thread.series.word(),
            years,
            same: thread.same && thread.run > 1 && thread.run == thread.editions,
            standing: thread.standing,
        }
    }
}

fn in_a_row(page: &Page, run: i64, from: i64, to: i64) -> String {
    page.words
        .with("evidence-row", &[("n", run.into()), ("from", from.to_string().into()), ("to", to.to_string().into())])
}

/// All places in the order of their names: code and name.
pub(crate) fn choices(page: &Page) -> Vec<(&'static str, &'static str)> {
    let mut all: Vec<_> = places::all().iter().map(|place| (place.code.as_str(), place.name(page.lang()))).collect();
    // Without a collation library: accents are folded, so that Élan stands beside Elan.
    all.sort_by_cached_key(|(_, name)| texts::gestalt::fold(&places::bare(name)));
    all
}

/// The choice of years in a row.
pub(crate) const LEAST: [i64; 7] = [1, 2, 3, 4, 5, 6, 7];

/// What stands under the headings of a series: its name and its publisher.
pub(crate) fn series_name(page: &Page, series: Series) -> String {
    page.t(format!("evidence-series-{}", series.word()))
}

/// Sample data, made up and plainly so; the wordings are real ones.
pub(crate) mod sample {
    use store::Id;

    use super::{Edition, Place, Series, Thread, places};
    use crate::query::{Sheet, Standing, Wording};

    pub(crate) const WORDS: &str = "Improve lines of communication and clarify responsibilities among agencies to improve \
                                    effectiveness and referrals to social services.";

    pub(crate) fn place() -> &'static Place {
        places::by_code("ZM").unwrap_or(&places::all()[0])
    }

    pub(crate) fn thread(n: u8) -> Thread {
        let run = 7 - i64::from(n % 7);
        Thread {
            id: Id([n; 16]),
            series: Series::Ilab,
            place: place(),
            first: 2023 - run,
            last: 2022,
            run,
            editions: run,
            standing: true,
            same: n.is_multiple_of(2),
            area: "Coordination".to_owned(),
            body: format!("{WORDS} ({n})"),
            years: (2023 - run..=2022).collect(),
        }
    }

    pub(crate) fn wording(year: i64, kept: &str, body: &str) -> Wording {
        Wording {
            thread: Id([1; 16]),
            year,
            area: "Coordination".to_owned(),
            body: body.to_owned(),
            kept: kept.to_owned(),
            named: "Zambia".to_owned(),
            url: "https://www.dol.gov/agencies/ilab/resources/reports/child-labor/zambia".to_owned(),
            complete: year != 2018,
        }
    }

    pub(crate) fn editions() -> Vec<Edition> {
        [Series::Ilab, Series::Tip]
            .into_iter()
            .flat_map(|series| {
                (2016..=2022).rev().filter(|year| *year != 2020).map(move |year| Edition {
                    series,
                    year,
                    places: 140,
                    asked: 2_000 + year % 7,
                    same: if year == 2016 { 0 } else { 690 },
                    near: if year == 2016 { 0 } else { 470 },
                    complete: year != 2018,
                })
            })
            .collect()
    }

    pub(crate) fn standing() -> Vec<Standing> {
        let all = places::all().iter().take(150).enumerate().map(|(index, place)| {
            let n = index as i64;
            Standing {
                series: Series::Ilab,
                place,
                asked: 30 - n % 20,
                again: 20 - n % 17,
                long: 9 - n % 9,
                longest: 7,
            }
        });
        let few = places::all().iter().take(9);
        all.chain(few.map(|place| Standing { series: Series::Tip, place, asked: 8, again: 5, long: 0, longest: 4 }))
            .collect()
    }

    pub(crate) fn sheets() -> Vec<Sheet> {
        let sheet = |series, year, level: &str, rationale: &str, complete, asks| Sheet {
            series,
            year,
            named: "Zambia".to_owned(),
            level: level.to_owned(),
            rationale: rationale.to_owned(),
            complete,
            url: "https://www.state.gov/".to_owned(),
            asks,
        };
        let why = "does not fully meet the minimum standards but is making significant efforts to do so";
        vec![
            sheet(Series::Ilab, 2022, "Moderate Advancement", "", true, 14),
            sheet(Series::Ilab, 2021, "", "", true, 12),
            sheet(Series::Tip, 2022, "Tier 2 Watch List", why, true, 0),
            sheet(Series::Tip, 2021, "Tier 2", "", false, 3),
        ]
    }
}
