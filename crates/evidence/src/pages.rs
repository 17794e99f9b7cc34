//! The pages.

pub(crate) mod files;
pub(crate) mod list;
pub(crate) mod place;
pub(crate) mod staff;
pub(crate) mod start;
pub(crate) mod thread;

use kit::Page;

use crate::{
    figures::Edition,
    places::{self, Place},
    query::Thread,
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
    /// "Asked in 7 editions in a row, 2016 to 2022, in the same words".
    pub(crate) told: String,
    /// `asked`, `unknown` or `ended`.
    pub(crate) standing: &'static str,
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
        let lists = usize::try_from(thread.run).unwrap_or(1).max(1);
        let start = thread.years.iter().rev().nth(lists - 1).copied().unwrap_or(thread.first);
        let mut told = if lists == 1 {
            page.s("evidence-once", thread.last)
        } else if thread.last - start + 1 == thread.run {
            row(page, "evidence-row", thread.run, start, thread.last)
        } else {
            // Years between are not here, or only in part: nobody knows of them.
            row(page, "evidence-row-gaps", thread.run, start, thread.last)
        };
        if thread.editions > 1 {
            let words = page.t(if thread.same { "evidence-same-words" } else { "evidence-other-words" });
            told = format!("{told}{} {words}", page.t("comma"));
        }
        Self {
            id: thread.id.to_string(),
            place: thread.place.name(page.lang()).to_owned(),
            told,
            said: thread.body,
            area: thread.area,
            series: thread.series.word(),
            years,
            standing: thread.standing.word(),
        }
    }
}

fn row(page: &Page, key: &str, run: i64, from: i64, to: i64) -> String {
    page.words.with(key, &[("n", run.into()), ("from", from.to_string().into()), ("to", to.to_string().into())])
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
    use crate::{
        figures::Newest,
        query::{Sheet, Wording},
        repeats::Standing,
    };

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
            standing: Standing::ALL[usize::from(n % 3)],
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
            note: String::new(),
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
                    comparable: if year == 2016 { 0 } else { 1_990 },
                    unknown: i64::from(year == 2019),
                    same: if year == 2016 { 0 } else { 690 },
                    near: if year == 2016 { 0 } else { 470 },
                    complete: year != 2018,
                })
            })
            .collect()
    }

    pub(crate) fn newest() -> Vec<Newest> {
        let all = places::all().iter().take(150).enumerate().map(|(index, place)| {
            let n = index as i64;
            let year = if n % 9 == 0 { 2019 } else { 2022 };
            Newest { series: Series::Ilab, place, year, asked: 30 - n % 20, again: 20 - n % 17, long: 9 - n % 9 }
        });
        let few = places::all().iter().take(9);
        all.chain(few.map(|place| Newest { series: Series::Tip, place, year: 2023, asked: 8, again: 5, long: 0 }))
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
            via: if rationale.is_empty() { String::new() } else { "a sample of a way".to_owned() },
            note: String::new(),
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
