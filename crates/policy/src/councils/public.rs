//! What everybody can read about councils.

use ::store::{Day, Id, values};
use askama::Template;
use assemblies::ballots;
use axum::extract::Path;
use kit::{
    Outcome, Page, html,
    samples::{Sample, Stage},
};
use people::Anyone;

use super::{
    calls::{self, Call},
    committees::{self, Committee},
    samples as sample, store,
    types::{Clause, Council, Pay, SeatKind, Seats, State},
};
use crate::stated::money;

#[derive(Template)]
#[template(path = "councils.html")]
struct ListPage {
    page: Page,
    all: Vec<Council>,
}

/// All councils.
pub(super) async fn list(anyone: Anyone) -> Outcome {
    let all = anyone.visit.app.store().read("councils", |tx| Box::pin(store::public(tx))).await?;
    html(&ListPage { page: anyone.page(anyone.visit.say("councils-title")), all })
}

/// A seat as everybody sees it.
struct Row {
    /// The name that the member chose; empty until then.
    called: String,
    chair: bool,
    alternate: bool,
    until: Option<Day>,
    interests: String,
}

/// Where the page leads besides.
#[derive(Default)]
struct Leads {
    /// There are meetings.
    met: bool,
    /// It has asked for information.
    asked: bool,
    /// The years of which there is a report, newest first.
    years: Vec<i64>,
}

#[derive(Template)]
#[template(path = "council.html")]
struct CouncilPage {
    page: Page,
    one: Council,
    rows: Vec<Row>,
    /// How many seats of members are taken.
    taken: usize,
    has_terms: bool,
    /// Whoever looks has a seat here.
    mine: bool,
    leads: Leads,
    /// Calls that are open today.
    calls: Vec<Call>,
    /// Committees at work.
    committees: Vec<Committee>,
}

impl CouncilPage {
    fn new(page: Page, one: Council, seats: &Seats, has_terms: bool, mine: bool, today: Day) -> Self {
        let held = seats.0.iter().filter(|seat| seat.is_held(today));
        let rows = held
            .map(|seat| Row {
                called: seat.called.clone(),
                chair: seat.chair,
                alternate: seat.kind == SeatKind::Alternate,
                until: seat.last_day(),
                interests: seat.interests.clone(),
            })
            .collect();
        Self {
            page,
            rows,
            taken: seats.seated(today).len(),
            has_terms,
            mine,
            leads: Leads::default(),
            calls: Vec::new(),
            committees: Vec::new(),
            one,
        }
    }

    fn hourly(&self) -> Option<String> {
        match &self.one.pay {
            Pay::Hourly { cents, currency, .. } => Some(money(*cents, currency)),
            _ => None,
        }
    }

    fn pay_text(&self) -> &str {
        match &self.one.pay {
            Pay::Hourly { how, .. } => how,
            Pay::Unpaid { reason } => reason,
            Pay::Unstated => "",
        }
    }

    fn rule(&self) -> &'static str {
        self.one.rule.map_or("majority", ballots::rule_word)
    }

    fn quorum(&self) -> &'static str {
        self.one.quorum.map_or("majority", ballots::quorum_word)
    }
}

/// A council.
pub(super) async fn get(anyone: Anyone, Path(id): Path<String>) -> Outcome {
    let one = super::public(&anyone.visit, &id).await?;
    let id = one.id;
    let (seats, clauses, calls, leads, all) = anyone
        .visit
        .app
        .store()
        .read("council and its seats", move |tx| {
            Box::pin(async move {
                let (seats, clauses) = (store::seats(tx, id).await?, store::clauses(tx, id).await?);
                let met = !assemblies::meetings::of(tx, id).await?.is_empty();
                let years = store::years(tx, id).await?;
                let asked = tx
                    .count(
                        "SELECT COUNT(*) AS n FROM information_requests WHERE council = $1 AND asked_day IS NOT NULL",
                        values![id],
                    )
                    .await?;
                Ok::<_, ::store::Error>((
                    seats,
                    clauses,
                    calls::of(tx, id).await?,
                    Leads { met, asked: asked > 0, years },
                    committees::store::of(tx, id).await?,
                ))
            })
        })
        .await?;
    let mine = anyone.member.as_ref().is_some_and(|me| seats.of(me.person.seat(id)).is_some());
    let today = one.today(anyone.visit.app.clock());
    let held: Vec<Id> = seats.0.iter().filter(|seat| seat.is_held(today)).map(|seat| seat.id).collect();
    let page = anyone.page(one.title.clone());
    let mut page = CouncilPage::new(page, one, &seats, !clauses.is_empty(), mine, today);
    page.leads = leads;
    page.calls = calls.into_iter().filter(|call| call.closes >= today).collect();
    page.committees = all.into_iter().filter(|one| one.is_at_work(today)).collect();
    for one in &mut page.committees {
        one.seats.retain(|seat| held.contains(seat));
    }
    html(&page)
}

#[derive(Template)]
#[template(path = "council_terms.html")]
struct TermsPage {
    page: Page,
    one: Council,
    clauses: Vec<Clause>,
}

/// The terms of reference.
pub(super) async fn terms(anyone: Anyone, Path(id): Path<String>) -> Outcome {
    let one = super::public(&anyone.visit, &id).await?;
    let id = one.id;
    let clauses =
        anyone.visit.app.store().read("terms of reference", move |tx| Box::pin(store::clauses(tx, id))).await?;
    html(&TermsPage { page: anyone.page(anyone.visit.say("council-terms-title")), one, clauses })
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample::council(stage, State::Open);
    let make = |seats: &Seats, mine| {
        let one = sample::council(stage, State::Open);
        let page = stage.page(&one.title, &one.path());
        let mut page = CouncilPage::new(page, one, seats, true, mine, kit::samples::TODAY);
        page.leads = Leads { met: true, asked: true, years: vec![2026, 2025] };
        page.calls = vec![calls::sample_call(stage)];
        page.committees = committees::sample_committees(stage).into_iter().take(1).collect();
        page
    };
    let all = [State::Open, State::Closed].map(|state| sample::council(stage, state)).to_vec();
    vec![
        stage.sample("councils", &ListPage { page: stage.titled("councils-title", "/councils"), all }),
        stage.sample("councils-none", &ListPage { page: stage.titled("councils-title", "/councils"), all: Vec::new() }),
        stage.sample("council", &make(&sample::seats(stage), false)),
        stage.sample("council-mine", &make(&Seats::default(), true)),
        stage.sample(
            "council-terms",
            &TermsPage {
                page: stage.titled("council-terms-title", &format!("{}/terms", one.path())),
                clauses: sample::clauses(stage),
                one,
            },
        ),
    ]
}
