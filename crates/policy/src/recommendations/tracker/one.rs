//! A recommendation: what was asked, answered, promised and judged, side by side.

use askama::Template;
use assemblies::{
    ballots::{self, Ballot},
    decisions::{Count, Quorum, Rule, Verdict},
};
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, html,
    samples::{Sample, Stage, TODAY},
};
use people::Anyone;
use store::{Day, Id};

use super::view::{self, Before, Printed, Promised, View};
use crate::{
    councils::{samples as councils, types::State as CouncilState},
    recommendations::{
        rests::{self, Rest},
        samples as sample,
        types::{Standing, State},
    },
};

#[derive(Template)]
#[template(path = "recommendation.html")]
struct OnePage {
    page: Page,
    view: View,
    today: Day,
    rests: Vec<Rest>,
}

impl OnePage {
    /// Where it is on the line of seven stations.
    fn step(&self) -> &'static str {
        let promises = || self.view.to.iter().flat_map(|(_, promises)| promises);
        if self.view.to.iter().all(|(addressee, _)| addressee.answers.is_empty()) {
            "answer"
        } else if promises().any(|promise| promise.one.judged().is_some()) {
            "judge"
        } else {
            "act"
        }
    }

    /// The years in which this council said it, and those between: year, and whether it did.
    fn years(&self) -> Vec<(i64, bool)> {
        let mut said: Vec<i64> = self.view.before.iter().flat_map(|one| one.years.clone()).collect();
        said.extend(self.view.one.number.map(|(year, _)| year));
        said.sort_unstable();
        match (said.first(), said.last()) {
            (Some(first), Some(last)) if first < last && last - first <= 15 => {
                (*first..=*last).map(|year| (year, said.contains(&year))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The outcome of a decision in numbers.
    fn counted(&self, ballot: &Ballot) -> String {
        crate::recommendations::counted(&self.page, ballot)
    }

    /// Where an addressee stands.
    fn standing(&self, addressee: &crate::recommendations::types::Addressee) -> Standing {
        addressee.standing(self.today)
    }

    fn rule(ballot: &Ballot) -> &'static str {
        ballots::rule_word(ballot.rule)
    }
}

/// The page.
pub(super) async fn get(anyone: Anyone, Path(id): Path<String>) -> Outcome {
    let id = Id::parse(&id).ok_or(Problem::NotFound)?;
    let found = anyone.visit.app.store().read("a recommendation", move |tx| Box::pin(view::load(tx, id))).await?;
    let view = found.ok_or(Problem::NotFound)?;
    let page = anyone.page(view.one.title.clone());
    let rests = rests::shown(&anyone.visit, &page, &view.sources).await?;
    let today = view.council.today(anyone.visit.app.clock());
    html(&OnePage { page, view, today, rests })
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let ballot = |n: u8, for_it, against| Ballot {
        id: sample::id(n),
        body: sample::id(3),
        subject: ballots::Subject::Recommendation,
        thing: sample::id(60),
        rule: Rule::Majority,
        quorum: Quorum::MAJORITY,
        opens: TODAY.plus(-140),
        closes: TODAY.plus(-130),
        outcome: Some((Count { in_favour: for_it, against, abstained: 1, needed: 8, verdict: Verdict::Adopted }, 14)),
        conflicts: (1, 1),
    };
    let make = |full: bool| {
        let one = sample::recommendation(stage, State::Published);
        let to: Vec<_> = if full { vec![1, 2, 3] } else { vec![4] }
            .into_iter()
            .map(|n: u8| {
                let promises: &[u8] = if n == 1 { &[1, 2, 3] } else { &[] };
                let promises = promises
                    .iter()
                    .map(|&n| {
                        let one = sample::commitment(stage, n);
                        Promised {
                            judged: one.judged().map(|_| ballot(9, 12, 1)),
                            deciding: (n == 3).then(|| TODAY.plus(9)),
                            one,
                        }
                    })
                    .collect();
                (sample::addressee(stage, n), promises)
            })
            .collect();
        let before = Before {
            title: one.title.clone(),
            lang: stage.lang(),
            path: "/recommendation/x".to_owned(),
            years: vec![2023],
            label: "2023-04".to_owned(),
        };
        let dissent = |words: &str, called: Option<&str>| Printed {
            words: words.to_owned(),
            lang: stage.lang(),
            called: called.map(ToOwned::to_owned),
        };
        let said = stage.words.get("sample-dissent");
        let view = View {
            first: one.clone(),
            committee: full.then(|| stage.words.get("sample-committee")),
            council: councils::council(stage, CouncilState::Open),
            ballot: Some(ballot(8, 11, 2)),
            dissents: if full { vec![dissent(&said, Some("Wren")), dissent("", None)] } else { Vec::new() },
            to,
            before: if full { vec![before] } else { Vec::new() },
            reports: Vec::new(),
            adopts: None,
            corrections: if full {
                vec![crate::recommendations::types::Correction {
                    number: 1,
                    title: one.title.clone(),
                    body: one.body.clone(),
                    rationale: one.rationale.clone(),
                    reason: stage.words.get("sample-answer"),
                    day: TODAY.plus(-100),
                }]
            } else {
                Vec::new()
            },
            sources: Vec::new(),
            one,
        };
        let mut page = stage.titled("tracker-title", "/recommendation/x");
        page.title.clone_from(&view.one.title);
        let rests = if full { vec![sample::rest(stage, &page)] } else { Vec::new() };
        OnePage { page, view, today: TODAY, rests }
    };
    vec![stage.sample("recommendation", &make(true)), stage.sample("recommendation-new", &make(false))]
}
