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
    query::{self, Listed, Rate},
};
use crate::recommendations::{
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
    let today = anyone.visit.app.clock().today();
    let rates = anyone.visit.app.store().read("institutions", move |tx| Box::pin(query::rates(tx, today, 500))).await?;
    html(&AllPage { page: anyone.page(anyone.visit.say("institutions-public-title")), rates })
}

#[derive(Template)]
#[template(path = "institution.html")]
struct OnePage {
    page: Page,
    one: Institution,
    rows: Vec<Row>,
    /// Answered or due; answered on time; overdue.
    due: usize,
    on_time: usize,
    overdue: usize,
    /// The median of days until the first answer.
    median: Option<i64>,
    /// Reasons given for declining, with the recommendation they are about.
    declined: Vec<(Addressee, String, String, kit::Lang)>,
    /// Promises, and those that members judged done.
    promises: (usize, usize),
    /// How many were said before.
    repeated: usize,
}

impl OnePage {
    fn new(page: Page, one: Institution, all: Vec<Listed>, today: Day) -> Self {
        let of = |listed: &Listed| listed.to.iter().find(|to| to.institution.id == one.id).cloned();
        let (mut due, mut on_time, mut overdue, mut days) = (0, 0, 0, Vec::new());
        let (mut declined, mut promises, mut repeated) = (Vec::new(), (0, 0), 0);
        for listed in &all {
            let Some(own) = of(listed) else { continue };
            match own.standing(today) {
                Standing::Answered { late, .. } => {
                    due += 1;
                    on_time += usize::from(late <= 0);
                }
                Standing::Overdue(_) => {
                    due += 1;
                    overdue += 1;
                }
                Standing::Waiting => {}
            }
            if let (Some(first), Some(asked)) = (own.answers.first(), own.asked) {
                days.push(first.day.0 - asked.0);
            }
            promises = (promises.0 + listed.promises.0, promises.1 + listed.promises.1);
            repeated += usize::from(listed.before.is_some() || listed.reports > 0);
            if own.answer().is_some_and(|answer| answer.kind == Kind::Decline) {
                declined.push((own, listed.one.title.clone(), listed.one.path(), listed.one.lang));
            }
        }
        let rows = all
            .into_iter()
            .map(|mut listed| {
                listed.to.retain(|to| to.institution.id == one.id);
                Row::new(listed, today)
            })
            .collect();
        Self { page, rows, due, on_time, overdue, median: median(days), declined, promises, repeated, one }
    }

    /// The share of a bar, in whole percent.
    fn share(&self) -> usize {
        if self.due == 0 { 0 } else { self.on_time * 100 / self.due }
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
    let found = anyone
        .visit
        .app
        .store()
        .read("an institution", move |tx| {
            Box::pin(async move {
                let Some(one) = sql::institution(tx, id).await? else { return Ok(None) };
                let all = query::asked_of(tx, &one, MOST).await?;
                Ok::<_, Error>(Some((one, all)))
            })
        })
        .await?;
    // Nobody reads here of an institution that was never asked.
    let (one, all) = found.filter(|(_, all)| !all.is_empty()).ok_or(Problem::NotFound)?;
    let today = anyone.visit.app.clock().today();
    html(&OnePage::new(anyone.page(one.name.clone()), one, all, today))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample::institution(stage, 3);
    let mut page = stage.titled("institutions-public-title", &one.path());
    page.title.clone_from(&one.name);
    let mut all: Vec<Listed> = vec![sample_listed(stage, 3)];
    let mut waiting = sample_listed(stage, 4);
    waiting.to[0].institution = one.clone();
    all.push(waiting);
    let list = stage.titled("institutions-public-title", "/institutions");
    vec![
        stage.sample("institutions", &AllPage { page: list.clone(), rates: sample_rates(stage) }),
        stage.sample("institutions-none", &AllPage { page: list, rates: Vec::new() }),
        stage.sample("institution", &OnePage::new(page, one, all, TODAY)),
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
