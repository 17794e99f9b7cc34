//! The first page: how often recommendations come back, edition by edition and place by place.

use askama::Template;
use kit::{
    Fields, Outcome, Page, html,
    samples::{Sample, Stage},
};
use people::Anyone;
use store::Error;

use super::{choices, sample, series_name};
use crate::{
    figures::{self, Edition, LONG, Newest},
    filter::Filter,
    read::Series,
};

/// An edition in figures.
pub(crate) struct Figures {
    pub(crate) year: i64,
    pub(crate) places: i64,
    pub(crate) asked: i64,
    pub(crate) same: i64,
    pub(crate) near: i64,
    /// Of those that can be compared with a list before, how many of a hundred were in it; `None` where there is nothing to compare.
    pub(crate) again: Option<i64>,
    /// False when the list of a place is known to be a part, or the one before.
    pub(crate) known: bool,
}

impl Figures {
    /// The figures of one series, newest first.
    pub(crate) fn of(series: Series, editions: &[Edition]) -> Vec<Self> {
        let own = editions.iter().filter(|one| one.series == series);
        own.map(|one| Self {
            year: one.year,
            places: one.places,
            asked: one.asked,
            same: one.same,
            near: one.near,
            again: (one.comparable > 0 && one.unknown == 0 && one.complete)
                .then(|| percent(one.same + one.near, one.comparable)),
            known: one.complete && one.unknown == 0,
        })
        .collect()
    }
}

/// Of a hundred, rounded.
const fn percent(part: i64, whole: i64) -> i64 {
    if whole == 0 { 0 } else { (part * 200 + whole) / (whole * 2) }
}

struct Part {
    word: &'static str,
    name: String,
    editions: Vec<Figures>,
    places: Vec<Newest>,
}

#[derive(Template)]
#[template(path = "evidence.html")]
struct StartPage {
    page: Page,
    fields: Fields,
    choices: Vec<(&'static str, &'static str)>,
    series: Vec<Part>,
    /// From so many editions in a row on something has been asked for long.
    many: i64,
}

impl StartPage {
    fn new(page: Page, editions: &[Edition], newest: &[Newest]) -> Self {
        let series = Series::ALL
            .into_iter()
            .map(|series| Part {
                word: series.word(),
                name: series_name(&page, series),
                editions: Figures::of(series, editions),
                places: newest.iter().filter(|one| one.series == series).copied().collect(),
            })
            .filter(|part| !part.editions.is_empty())
            .collect();
        Self { fields: Filter::default().fields(), choices: choices(&page), series, many: LONG, page }
    }
}

/// What was asked, and asked again.
pub(crate) async fn get(anyone: Anyone) -> Outcome {
    let (editions, newest) = anyone
        .visit
        .app
        .store()
        .read("evidence", |tx| {
            Box::pin(async move { Ok::<_, Error>((figures::editions(tx, None).await?, figures::newest(tx).await?)) })
        })
        .await?;
    html(&StartPage::new(anyone.page(anyone.visit.say("evidence-title")), &editions, &newest))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || stage.titled("evidence-title", "/evidence");
    vec![
        stage.sample("evidence", &StartPage::new(page(), &sample::editions(), &sample::newest())),
        stage.sample("evidence-empty", &StartPage::new(page(), &[], &[])),
    ]
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn shares_are_rounded_to_the_nearest() {
        assert_eq!([percent(0, 0), percent(1, 3), percent(2, 3), percent(1, 200), percent(7, 7)], [0, 33, 67, 1, 100]);
    }
}
