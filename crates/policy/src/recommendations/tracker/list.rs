//! The list, with its filters in the address.

use askama::Template;
use axum::extract::RawQuery;
use kit::{
    Fields, Outcome, Page, Problem, html,
    samples::{Sample, Stage, TODAY},
};
use people::Anyone;
use store::{Day, Error};

use super::{
    filter::{Filter, STANDINGS},
    query::{self, COUNTED, Listed, Rate},
};
use crate::{
    councils,
    recommendations::{
        day_everywhere, samples as sample, store as sql,
        types::{Group, Pillar, Standing, State},
    },
};

/// How many institutions the list shows above.
const RATES: usize = 5;

/// A recommendation in the list as it is shown.
pub(super) struct Row {
    pub(super) listed: Listed,
    /// Name of each addressee and where it stands.
    pub(super) to: Vec<(String, Standing)>,
    /// Promises of all of them, and those judged done.
    pub(super) promises: (usize, usize),
}

impl Row {
    pub(super) fn new(listed: Listed, today: Day) -> Self {
        let to = listed.to.iter().map(|one| (one.institution.name.clone(), one.standing(today))).collect();
        let promises = listed.promises.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        Self { listed, to, promises }
    }
}

#[derive(Template)]
#[template(path = "tracker.html")]
struct ListPage {
    page: Page,
    fields: Fields,
    found: i64,
    rows: Vec<Row>,
    rates: Vec<Rate>,
    number: usize,
    query: String,
    pillars: &'static [Pillar],
    groups: &'static [Group],
    standings: &'static [&'static str],
    /// What is shown is of one council or institution: its name.
    of: Option<String>,
}

impl ListPage {
    fn new(page: Page, filter: &Filter, found: i64, listed: Vec<Listed>, today: Day, number: usize) -> Self {
        Self {
            page,
            fields: filter.fields(),
            found,
            rows: listed.into_iter().map(|one| Row::new(one, today)).collect(),
            rates: Vec::new(),
            number,
            query: filter.query(),
            pillars: Pillar::ALL,
            groups: Group::ALL,
            standings: &STANDINGS,
            of: None,
        }
    }

    fn pages(&self) -> usize {
        query::pages(self.found.min(COUNTED))
    }

    fn more(&self) -> bool {
        self.found > COUNTED
    }

    /// The address of another page of the same list.
    fn at(&self, number: impl std::borrow::Borrow<usize>) -> String {
        let and = if self.query.is_empty() { "" } else { "&" };
        format!("{}?{}{and}page={}", self.page.to("/recommendations"), self.query, number.borrow())
    }
}

/// The fields of an address.
pub(super) fn asked(RawQuery(query): RawQuery) -> Fields {
    Fields::of_query(query.as_deref())
}

/// The list.
pub(super) async fn get(anyone: Anyone, query: RawQuery) -> Outcome {
    let fields = asked(query);
    let filter = Filter::read(&fields);
    let number: usize = if fields.has("page") { fields.text("page").parse().unwrap_or(0) } else { 1 };
    let (wanted, today) = (filter.clone(), day_everywhere(anyone.visit.app.clock()));
    let (found, rates, of) = anyone
        .visit
        .app
        .store()
        .read("tracker", move |tx| {
            let filter = wanted.clone();
            Box::pin(async move {
                let found = query::page(tx, &filter, today, number).await?;
                let whole = filter == Filter::default() && number == 1;
                let rates = if whole { query::rates(tx, today, RATES).await? } else { Vec::new() };
                let of = match (filter.council, filter.institution) {
                    (Some(id), _) => {
                        councils::store::find(tx, id).await?.filter(|one| one.begins.is_some()).map(|one| one.title)
                    }
                    (None, Some(id)) => sql::institution(tx, id).await?.map(|one| one.name),
                    (None, None) => None,
                };
                Ok::<_, Error>((found, rates, of))
            })
        })
        .await?;
    let (found, listed) = found.ok_or(Problem::NotFound)?;
    let page = anyone.page(anyone.visit.say("tracker-title"));
    let mut page = ListPage::new(page, &filter, found, listed, today, number);
    (page.rates, page.of) = (rates, of);
    // What cannot be read as a day is said to be so, and everything is shown.
    if filter.since.is_none() && !fields.text("since").is_empty() {
        page.fields = page.fields.set("since", fields.text("since"));
        page.fields.wrong("since", anyone.visit.say("task-date-wrong"));
    }
    html(&page)
}

/// A sample of a listed recommendation.
pub(super) fn sample_listed(stage: &Stage, n: u8) -> Listed {
    Listed {
        one: sample::recommendation(stage, State::Published),
        to: vec![sample::addressee(stage, n)],
        promises: vec![if n == 1 { (3, 1) } else { (0, 0) }],
        before: (n == 2).then_some((2, 2019)),
        reports: usize::from(n == 3),
        changed: if n == 1 {
            ["answered", "promised", "overdue"].map(|kind| (kind.to_owned(), TODAY.plus(-3))).to_vec()
        } else {
            Vec::new()
        },
    }
}

pub(super) fn sample_rates(stage: &Stage) -> Vec<Rate> {
    let one = |n: u8, due, on_time, overdue| Rate {
        id: sample::id(70 + n),
        name: sample::institution(stage, n).name,
        due,
        on_time,
        overdue,
    };
    vec![one(1, 7, 2, 4), one(2, 16, 12, 1), one(3, 11, 11, 0)]
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || stage.titled("tracker-title", "/recommendations");
    let listed = || (1..=12).map(|n| sample_listed(stage, n % 4 + 1)).collect::<Vec<_>>();
    let mut first = ListPage::new(page(), &Filter::default(), 340, listed(), TODAY, 1);
    first.rates = sample_rates(stage);
    let filter = Filter { words: "shelter".to_owned(), standing: Some("overdue"), ..Filter::default() };
    let mut of = ListPage::new(page(), &filter, COUNTED + 1, listed(), TODAY, 2);
    of.of = Some(stage.words.get("sample-council"));
    vec![
        stage.sample("tracker", &first),
        stage.sample("tracker-page", &of),
        stage.sample("tracker-none", &ListPage::new(page(), &filter, 0, Vec::new(), TODAY, 1)),
    ]
}
