//! A council's own page for its secretary: what is still to be done, and where everything is.

use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, Signed, html,
    samples::{Sample, Stage},
};
use people::{StaffMember, staff::Roles, staff_menu};

use super::{ours, stating::Task, store as sql};
use crate::councils::{
    samples as sample,
    types::{Council, SeatKind, State},
};

/// How far a council is.
#[derive(Clone, Copy, Default)]
pub(super) struct Standing {
    /// Which tasks are done, in order.
    pub(super) done: [bool; Task::ALL.len()],
    /// The organisation accepted the terms of this installation.
    pub(super) accepted: bool,
    /// Seats of members that were made, and how many are taken.
    pub(super) made: usize,
    pub(super) taken: usize,
}

impl Standing {
    /// Whether it may open.
    pub(super) fn ready(self) -> bool {
        self.accepted && self.done.iter().all(|done| *done)
    }
}

/// How far a council is.
pub(super) async fn standing(me: &StaffMember, one: &Council) -> Result<Standing, Problem> {
    let id = one.id;
    let (clauses, seats) = me
        .visit
        .app
        .store()
        .read("how far a council is", move |tx| {
            Box::pin(async move { Ok::<_, store::Error>((sql::clauses(tx, id).await?, sql::seats(tx, id).await?)) })
        })
        .await?;
    let today = me.visit.app.clock().today();
    Ok(Standing {
        done: Task::ALL
            .map(|task| if task == Task::Terms { !clauses.is_empty() } else { task.is_stated(one, &me.visit.site) }),
        accepted: me.terms == Some(people::TERMS_VERSION),
        made: seats.0.iter().filter(|seat| seat.kind == SeatKind::Member).count(),
        taken: seats.seated(today).len(),
    })
}

#[derive(Template)]
#[template(path = "staff_council.html")]
struct WorkspacePage {
    page: Page,
    one: Council,
    tasks: Vec<(&'static str, bool)>,
    standing: Standing,
}

impl WorkspacePage {
    fn new(page: Page, one: Council, standing: Standing) -> Self {
        let tasks = Task::ALL.map(Task::word).into_iter().zip(standing.done).collect();
        Self { page, one, tasks, standing }
    }
}

/// The page.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let one = ours(&me, &id).await?;
    let standing = standing(&me, &one).await?;
    html(&WorkspacePage::new(me.page(one.title.clone()), one, standing))
}

/// What a secretary may do.
const fn secretary() -> Roles {
    Roles { secretary: true, ..Roles::NONE }
}

/// A page of a sample secretary.
pub(crate) fn sample_page(stage: &Stage, key: &str, path: &str) -> Page {
    let mut page = stage.signed(key, path, Signed::Staff("wren".to_owned()));
    page.menu = staff_menu(&page, secretary());
    page
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |state, standing| {
        let one = sample::council(stage, state);
        let mut page = sample_page(stage, "staff-councils-title", &one.base());
        page.title.clone_from(&one.title);
        WorkspacePage::new(page, one, standing)
    };
    let all = Standing { done: [true; 6], accepted: true, made: 12, taken: 9 };
    let some = Standing { done: [true, true, false, false, true, false], accepted: false, made: 0, taken: 0 };
    vec![
        stage.staff("staff-council-open", &make(State::Open, all)),
        stage.staff("staff-council-ready", &make(State::Draft, all)),
        stage.staff("staff-council-draft", &make(State::Draft, some)),
        stage.staff("staff-council-ended", &make(State::Closed, all)),
    ]
}
