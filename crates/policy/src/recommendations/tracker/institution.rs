//! An institution: how it answers, what it declined and why, what it promised and what members say was done.

use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, html,
    samples::{Sample, Stage, TODAY},
};
use people::Anyone;
use store::{Day, Error, Id};

use super::{
    list::{Row, sample_listed, sample_rates},
    query::{self, Listed, Rate, Sums},
};
use crate::recommendations::{
    day_everywhere,
    requests::{self, store::Which},
    samples as sample, store as sql,
    types::{Addressee, Institution, Kind, Standing},
};

/// The most recommendations that the page shows.
const MOST: usize = 60;

#[derive(Template)]
#[template(path = "institutions.html")]
struct AllPage {
    page: Page,
    rates: Vec<Rate>,
}

/// All institutions that were asked something.
pub(super) async fn list(anyone: Anyone) -> Outcome {
    let today = day_everywhere(anyone.visit.app.clock());
    let rates = anyone.visit.app.store().read("institutions", move |tx| Box::pin(query::rates(tx, today, 500))).await?;
    html(&AllPage { page: anyone.page(anyone.visit.say("institutions-public-title")), rates })
}

#[derive(Template)]
#[template(path = "institution.html")]
struct OnePage {
    page: Page,
    one: Institution,
    /// The newest of what it was asked.
    rows: Vec<Row>,
    sums: Sums,
    /// The median of days until the first answer.
    median: Option<i64>,
    /// How many requests for information it got.
    requests: i64,
    /// Reasons given for declining, with the recommendation they are about.
    declined: Vec<(Addressee, String, String, kit::Lang)>,
}

impl OnePage {
    fn new(page: Page, one: Institution, all: Vec<Listed>, sums: Sums, today: Day) -> Self {
        let mut declined = Vec::new();
        for listed in &all {
            let own = listed.to.iter().find(|to| to.institution.id == one.id);
            if let Some(own) = own.filter(|own| own.answer().is_some_and(|answer| answer.kind == Kind::Decline)) {
                declined.push((own.clone(), listed.one.title.clone(), listed.one.path(), listed.one.lang));
            }
        }
        let rows = all
            .into_iter()
            .map(|mut listed| {
                // Of others that were asked the same nothing is said here.
                let at = listed.to.iter().position(|to| to.institution.id == one.id);
                listed.promises = at.and_then(|at| listed.promises.get(at).copied()).into_iter().collect();
                listed.to.retain(|to| to.institution.id == one.id);
                Row::new(listed, today)
            })
            .collect();
        Self { page, rows, median: median(sums.days.clone()), sums, declined, one, requests: 0 }
    }

    /// The share of a bar, in whole percent.
    fn share(&self) -> i64 {
        if self.sums.due == 0 { 0 } else { self.sums.on_time * 100 / self.sums.due }
    }
}

/// The middle of some numbers; of two in the middle, the larger.
fn median(mut days: Vec<i64>) -> Option<i64> {
    days.sort_unstable();
    days.get(days.len() / 2).copied()
}

/// An institution's page.
pub(super) async fn get(anyone: Anyone, Path(id): Path<String>) -> Outcome {
    let id = Id::parse(&id).ok_or(Problem::NotFound)?;
    let today = day_everywhere(anyone.visit.app.clock());
    let found = anyone
        .visit
        .app
        .store()
        .read("an institution", move |tx| {
            Box::pin(async move {
                let Some(one) = sql::institution(tx, id).await? else { return Ok(None) };
                let all = query::asked_of(tx, &one, MOST).await?;
                let sums = query::sums(tx, id, today).await?;
                let to_it = Which { institution: Some(id), ..Which::default() };
                let requests = requests::store::count(tx, to_it).await?;
                Ok::<_, Error>(Some((one, all, sums, requests)))
            })
        })
        .await?;
    // Nobody reads here of an institution that was never asked.
    let (one, all, sums, requests) =
        found.filter(|(_, all, _, requests)| !all.is_empty() || *requests > 0).ok_or(Problem::NotFound)?;
    let page = OnePage::new(anyone.page(one.name.clone()), one, all, sums, today);
    html(&OnePage { requests, ..page })
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample::institution(stage, 3);
    let mut page = stage.titled("institutions-public-title", &one.path());
    page.title.clone_from(&one.name);
    let mut all: Vec<Listed> = vec![sample_listed(stage, 3)];
    let mut waiting = sample_listed(stage, 4);
    waiting.to[0].institution = one.clone();
    all.push(waiting);
    let sums = Sums { due: 11, on_time: 8, overdue: 2, days: vec![20, 60, 81], promises: (5, 2), repeated: 3 };
    let list = stage.titled("institutions-public-title", "/institutions");
    vec![
        stage.sample("institutions", &AllPage { page: list.clone(), rates: sample_rates(stage) }),
        stage.sample("institutions-none", &AllPage { page: list, rates: Vec::new() }),
        stage.sample("institution", &OnePage { requests: 2, ..OnePage::new(page, one, all, sums, TODAY) }),
    ]
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![9, 1, 5]), Some(5));
        assert_eq!(median(vec![9, 1, 5, 7]), Some(7));
    }
}
