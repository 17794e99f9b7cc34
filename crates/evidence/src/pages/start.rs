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
    filter::Filter,
    query::{self, Edition, Standing},
    read::Series,
};

/// An edition in figures.
pub(crate) struct Figures {
    pub(crate) year: i64,
    pub(crate) places: i64,
    pub(crate) asked: i64,
    pub(crate) same: i64,
    pub(crate) near: i64,
    /// How many of a hundred were asked before; `None` for the oldest edition that is held.
    pub(crate) again: Option<i64>,
}

impl Figures {
    /// The figures of one series, newest first.
    pub(crate) fn of(series: Series, editions: &[Edition]) -> Vec<Self> {
        let own: Vec<&Edition> = editions.iter().filter(|one| one.series == series).collect();
        let oldest = own.iter().map(|one| one.year).min();
        own.iter()
            .map(|one| Self {
                year: one.year,
                places: one.places,
                asked: one.asked,
                same: one.same,
                near: one.near,
                again: (Some(one.year) != oldest).then(|| percent(one.same + one.near, one.asked)),
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
    places: Vec<Standing>,
}

#[derive(Template)]
#[template(path = "evidence.html")]
struct StartPage {
    page: Page,
    fields: Fields,
    choices: Vec<(&'static str, &'static str)>,
    series: Vec<Part>,
}

impl StartPage {
    fn new(page: Page, editions: &[Edition], standing: &[Standing]) -> Self {
        let series = Series::ALL
            .into_iter()
            .map(|series| Part {
                word: series.word(),
                name: series_name(&page, series),
                editions: Figures::of(series, editions),
                places: standing.iter().filter(|one| one.series == series).copied().collect(),
            })
            .filter(|part| !part.editions.is_empty())
            .collect();
        Self { fields: Filter::default().fields(), choices: choices(&page), series, page }
    }
}

/// What was asked, and asked again.
pub(crate) async fn get(anyone: Anyone) -> Outcome {
    let (editions, standing) = anyone
        .visit
        .app
        .store()
        .read("evidence", |tx| {
            Box::pin(async move { Ok::<_, Error>((query::editions(tx, None).await?, query::standing(tx).await?)) })
        })
        .await?;
    html(&StartPage::new(anyone.page(anyone.visit.say("evidence-title")), &editions, &standing))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || stage.titled("evidence-title", "/evidence");
    vec![
        stage.sample("evidence", &StartPage::new(page(), &sample::editions(), &sample::standing())),
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
