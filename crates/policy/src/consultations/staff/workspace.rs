//! The workspace of a consultation.
//!
//! The problem: whoever runs a consultation beside other work must see at a glance what is missing, what waits and what
//! comes next, and nothing that could tell who said what.

use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, html,
    samples::{Sample, Stage, TODAY},
};
use people::{StaffMember, slips};
use store::{Day, Id};

use super::{
    Head, must_work_here, ours, prepared, queue,
    readiness::{self, Task},
    sample_in, sample_page,
};
use crate::{
    consultations::types::{Consultation, Pay, State},
    stated::{money, pay_floor},
};

/// A line of the task list.
struct TaskRow {
    name: String,
    path: String,
    stated: bool,
}

/// A batch of slips as the table shows it.
pub(super) struct BatchRow {
    pub(super) name: String,
    pub(super) path: String,
    pub(super) handed_to: String,
    pub(super) size: i64,
    /// "10 or more"; `None` where a number would make somebody countable.
    pub(super) used: Option<String>,
}

/// The batches as the tables show them.
pub(super) fn batch_rows(page: &Page, head: &Head, batches: &[slips::Batch]) -> Vec<BatchRow> {
    batches
        .iter()
        .map(|batch| BatchRow {
            name: batch.name.clone(),
            path: format!("{}/slips/{}", head.base, batch.id),
            handed_to: batch.handed_to.clone(),
            size: batch.size,
            used: batch.used.map(|n| page.n("batch-used-n", n)),
        })
        .collect()
}

/// A day of counting on the line.
struct CountRow {
    name: String,
    day: Day,
    /// The class of its mark: done, next, or to come.
    mark: &'static str,
}

fn count_rows(page: &Page, one: &Consultation, today: Day) -> Vec<CountRow> {
    let passed = |day: Day| one.state == State::Closed || (one.state == State::Open && day < today);
    let next = one.counts.iter().position(|day| !passed(*day));
    one.counts
        .iter()
        .enumerate()
        .map(|(index, day)| CountRow {
            name: page.n("staff-count-n", index + 1),
            day: *day,
            mark: match next {
                Some(next) if next == index && one.state == State::Open => "us",
                Some(next) if next <= index => "wait",
                _ => "us done",
            },
        })
        .collect()
}

/// What a workspace shows beside the consultation itself.
struct Work {
    parts: usize,
    seeds: usize,
    waiting: i64,
    batches: Vec<slips::Batch>,
}

#[derive(Template)]
#[template(path = "staff_workspace.html")]
struct WorkspacePage {
    page: Page,
    head: Head,
    organisation: String,
    /// Where the result stands.
    result: String,
    note: (String, String),
    /// What can be done next: address and text.
    act: Option<(String, String)>,
    tasks: Vec<TaskRow>,
    stated: usize,
    waiting: i64,
    batches: Vec<BatchRow>,
    counts: Vec<CountRow>,
    convenor: bool,
    moderator: bool,
}

impl WorkspacePage {
    fn new(page: Page, one: &Consultation, work: &Work, organisation: &str, today: Day, roles: (bool, bool)) -> Self {
        let head = Head::new(one);
        let missing = readiness::missing(one, &page.site, today, work.parts, work.seeds);
        let tasks: Vec<TaskRow> = Task::ALL
            .into_iter()
            .map(|task| TaskRow {
                name: task_name(&page, task, one, work),
                path: task_path(&head, task),
                stated: !missing.contains(&task),
            })
            .collect();
        let (note, act) = note(&page, one, &missing, today, &head);
        Self {
            stated: Task::ALL.len() - missing.len(),
            note,
            act,
            tasks,
            waiting: work.waiting,
            batches: batch_rows(&page, &head, &work.batches),
            counts: count_rows(&page, one, today),
            organisation: organisation.to_owned(),
            result: format!("/c/{}/result", one.id),
            convenor: roles.0,
            moderator: roles.1,
            head,
            page,
        }
    }
}

/// The notice on top, and what can be done next.
fn note(
    page: &Page,
    one: &Consultation,
    missing: &[Task],
    today: Day,
    head: &Head,
) -> ((String, String), Option<(String, String)>) {
    let until = one.closes.map(|day| page.date(&day)).unwrap_or_default();
    let act = |path: &str, key: &str| Some((format!("{}/{path}", head.base), page.t(key)));
    match (one.state, one.opens) {
        (State::Draft, _) if !missing.is_empty() => {
            let names: Vec<String> = missing.iter().map(|task| page.t(format!("task-{}", task.word()))).collect();
            let text = page.s("staff-missing-text", names.join(" · "));
            ((page.n("staff-missing-title", missing.len()), text), None)
        }
        (State::Draft, Some(opens)) if opens > today => {
            ((page.t("staff-ready-title"), page.s("staff-ready-later", page.date(&opens))), None)
        }
        (State::Draft, _) => ((page.t("staff-ready-title"), page.t("staff-ready-now")), act("open", "staff-open-go")),
        (State::Open, _) => {
            ((page.t("staff-open-title"), page.s("staff-open-text", until)), act("task/dates", "staff-extend-go"))
        }
        (State::Closed, _) => ((page.t("staff-closed-title"), page.t("staff-closed-text")), None),
    }
}

/// Where a task is done.
pub(super) fn task_path(head: &Head, task: Task) -> String {
    match task {
        Task::Text | Task::Statements => format!("{}/{}", head.base, task.word()),
        Task::Terms => "/staff/terms".to_owned(),
        _ => format!("{}/task/{}", head.base, task.word()),
    }
}

/// A task with what is stated, in a few words.
fn task_name(page: &Page, task: Task, one: &Consultation, work: &Work) -> String {
    let name = page.t(format!("task-{}", task.word()));
    let stated = match task {
        Task::Influence => one.influence.map(|influence| page.t(format!("task-influence-{}", influence.word()))),
        Task::Time if one.minutes > 0 => Some(page.n("task-minutes-n", one.minutes)),
        Task::Pay => match &one.pay {
            Pay::Unstated => {
                Some(page.s("task-pay-at-least", money(pay_floor(one.influence, &page.site), &page.site.pay_currency)))
            }
            Pay::Hourly { cents, currency, .. } => Some(page.s("task-pay-hour", money(*cents, currency))),
            Pay::Unpaid { .. } => Some(page.t("task-pay-unpaid")),
        },
        Task::Dates => {
            one.opens.zip(one.closes).map(|(opens, closes)| format!("{} – {}", page.date(&opens), page.date(&closes)))
        }
        Task::Text if work.parts > 0 => Some(page.n("task-text-n", work.parts)),
        Task::Statements if work.seeds > 0 => Some(page.n("task-statements-n", work.seeds)),
        _ => None,
    };
    stated.map_or(name.clone(), |stated| format!("{name}{} {stated}", page.t("colon")))
}

/// The workspace of a consultation.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    must_work_here(&me)?;
    let one = ours(&me, &id).await?;
    let id = one.id;
    let work = me
        .visit
        .app
        .store()
        .read("staff workspace", move |tx| {
            Box::pin(async move {
                let (parts, seeds) = prepared(tx, id).await?;
                let waiting = queue::waiting(tx, id).await?;
                let batches = slips::batches(tx, id).await?;
                Ok::<_, store::Error>(Work { parts, seeds, waiting, batches })
            })
        })
        .await?;
    let today = me.visit.app.clock().today();
    let page = me.page(one.title.clone());
    html(&WorkspacePage::new(page, &one, &work, &me.organisation_name, today, (me.roles.convenor, me.roles.moderator)))
}

/// Two batches for the samples: one whose use may be told, one whose use may not.
pub(super) fn sample_batches(stage: &Stage) -> Vec<slips::Batch> {
    let sample = stage.words.get("sample");
    [("Birch", 60, Some(30)), ("Cedar", 20, None)]
        .into_iter()
        .enumerate()
        .map(|(index, (name, size, used))| slips::Batch {
            id: Id([index as u8 + 1; 16]),
            consultation: Id([9; 16]),
            name: name.to_owned(),
            handed_to: format!("Quay Street Advice ({sample})"),
            size,
            used,
            made: TODAY,
        })
        .collect()
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let office = format!("Office of Sample Affairs ({})", stage.words.get("sample"));
    let workspace = |one: &Consultation, full: bool| {
        let batches = if full { sample_batches(stage) } else { Vec::new() };
        let work = Work {
            parts: if full { 132 } else { 0 },
            seeds: if full { 12 } else { 0 },
            waiting: i64::from(full) * 2,
            batches,
        };
        WorkspacePage::new(sample_page(stage, &one.title), one, &work, &office, TODAY, (true, true))
    };
    let bare = Consultation {
        pay: Pay::Unstated,
        decided: String::new(),
        opens: None,
        closes: None,
        counts: Vec::new(),
        ..sample_in(stage, State::Draft)
    };
    vec![
        stage.staff("staff-workspace-missing", &workspace(&bare, false)),
        stage.staff("staff-workspace-ready", &workspace(&sample_in(stage, State::Draft), true)),
        stage.staff("staff-workspace-open", &workspace(&sample_in(stage, State::Open), true)),
        stage.staff("staff-workspace-closed", &workspace(&sample_in(stage, State::Closed), true)),
    ]
}
