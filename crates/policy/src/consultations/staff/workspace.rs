//! The consultations of an organisation, and the workspace of one of them.
//!
//! The problem: whoever runs a consultation beside other work must see at a glance what is missing, what waits and what
//! comes next, and nothing that could tell who said what. A click that is made twice must not make two consultations.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, html, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{StaffForm, StaffMember, slips};
use store::{Day, Id};

use super::{
    Head, money, must_work_here, ours, prepared, queue,
    readiness::{self, Task},
    sample_in, sample_page, sql,
};
use crate::consultations::types::{Consultation, Pay, State};

/// The longest title, in characters.
pub(super) const LONGEST_TITLE: usize = 200;

/// A consultation in the list.
struct Entry {
    path: String,
    title: String,
    lang: Lang,
    /// Where it stands, in words.
    state: String,
    open: bool,
}

#[derive(Template)]
#[template(path = "staff_list.html")]
struct ListPage {
    page: Page,
    organisation: String,
    entries: Vec<Entry>,
    convenor: bool,
    fields: Fields,
    langs: Vec<(&'static str, &'static str)>,
}

impl ListPage {
    fn new(page: Page, organisation: &str, all: &[Consultation], convenor: bool, fields: Fields) -> Self {
        let page = page.with_errors(&fields);
        let entries = all
            .iter()
            .map(|one| Entry {
                path: Head::new(one).base,
                title: one.title.clone(),
                lang: one.lang,
                state: standing(&page, one),
                open: one.state == State::Open,
            })
            .collect();
        let langs = Lang::ALL.map(|lang| (lang.code(), lang.name())).to_vec();
        Self { page, organisation: organisation.to_owned(), entries, convenor, fields, langs }
    }
}

/// Where a consultation stands, in words.
fn standing(page: &Page, one: &Consultation) -> String {
    match (one.state, one.closes) {
        (State::Open, Some(closes)) => page.s("staff-state-open-until", &page.date(&closes)),
        (state, _) => page.t(&format!("staff-state-{}", state.word())),
    }
}

async fn listed(me: &StaffMember) -> Result<Vec<Consultation>, kit::Problem> {
    let organisation = me.organisation;
    Ok(me
        .visit
        .app
        .store()
        .read("staff consultations", move |tx| Box::pin(sql::of_organisation(tx, organisation)))
        .await?)
}

/// The list, with a form for a new one. Everybody of the organisation sees it: it is where sign-in leads.
pub(super) async fn list(me: StaffMember) -> Outcome {
    let fields = Fields::new().set("lang", me.visit.lang.code()).set("once", Id::new(me.visit.app.entropy()).to_string());
    let page = me.page(me.visit.say("staff-list"));
    html(&ListPage::new(page, &me.organisation_name, &listed(&me).await?, me.convenor, fields))
}

/// Starts a new consultation as a draft.
pub(super) async fn start(StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_convene()?;
    let title = fields.required("title", LONGEST_TITLE, &me.visit.say("staff-title-missing"), &me.visit.say("task-too-long"));
    let lang = Lang::parse(fields.text("lang"));
    if lang.is_none() {
        fields.wrong("lang", me.visit.say("staff-lang-missing"));
    }
    let Some(lang) = lang.filter(|_| fields.good()) else {
        let page = me.page(me.visit.say("staff-list"));
        let page = ListPage::new(page, &me.organisation_name, &listed(&me).await?, me.convenor, fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let id = Id::parse(fields.text("once")).unwrap_or_else(|| Id::new(me.visit.app.entropy()));
    let (draft, today) = (draft(id, me.organisation, lang, title), me.visit.app.clock().today());
    me.visit
        .app
        .store()
        .write("start consultation", move |tx| {
            Box::pin(async move {
                if sql::find(tx, draft.id).await?.is_some() {
                    return Ok(());
                }
                sql::save(tx, &draft, today).await
            })
        })
        .await?;
    Ok(me.visit.go(&format!("/staff/c/{id}")))
}

/// A draft with nothing stated but its title.
fn draft(id: Id, organisation: Id, lang: Lang, title: String) -> Consultation {
    Consultation {
        id,
        organisation,
        terms: None,
        state: State::Draft,
        lang,
        title,
        summary: String::new(),
        purpose: String::new(),
        influence: None,
        decided: String::new(),
        minutes: 0,
        pay: Pay::Unstated,
        opens: None,
        closes: None,
        readers: String::new(),
        afterwards: String::new(),
        convened_by: String::new(),
        funded_by: String::new(),
        safeguarding: String::new(),
        content_note: String::new(),
        source: String::new(),
        source_url: String::new(),
        sample: false,
        counts: Vec::new(),
    }
}

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
            let names: Vec<String> = missing.iter().map(|task| page.t(&format!("task-{}", task.word()))).collect();
            let text = page.s("staff-missing-text", &names.join(" · "));
            ((page.n("staff-missing-title", missing.len()), text), None)
        }
        (State::Draft, Some(opens)) if opens > today => {
            ((page.t("staff-ready-title"), page.s("staff-ready-later", &page.date(&opens))), None)
        }
        (State::Draft, _) => ((page.t("staff-ready-title"), page.t("staff-ready-now")), act("open", "staff-open-go")),
        (State::Open, _) => {
            ((page.t("staff-open-title"), page.s("staff-open-text", &until)), act("task/dates", "staff-extend-go"))
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
    let name = page.t(&format!("task-{}", task.word()));
    let stated = match task {
        Task::Influence => one.influence.map(|influence| page.t(&format!("task-influence-{}", influence.word()))),
        Task::Time if one.minutes > 0 => Some(page.n("task-minutes-n", one.minutes)),
        Task::Pay => match &one.pay {
            Pay::Unstated => Some(page.s("task-pay-at-least", &money(readiness::pay_floor(one, &page.site), &page.site.pay_currency))),
            Pay::Hourly { cents, currency, .. } => Some(page.s("task-pay-hour", &money(*cents, currency))),
            Pay::Unpaid { .. } => Some(page.t("task-pay-unpaid")),
        },
        Task::Dates => one
            .opens
            .zip(one.closes)
            .map(|(opens, closes)| format!("{} – {}", page.date(&opens), page.date(&closes))),
        Task::Text if work.parts > 0 => Some(page.n("task-text-n", work.parts)),
        Task::Statements if work.seeds > 0 => Some(page.n("task-statements-n", work.seeds)),
        _ => None,
    };
    stated.map_or(name.clone(), |stated| format!("{name}: {stated}"))
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
    html(&WorkspacePage::new(page, &one, &work, &me.organisation_name, today, (me.convenor, me.moderator)))
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
    let listing = sample_page(stage, &stage.words.get("staff-list"));
    let all = [sample_in(stage, State::Open), sample_in(stage, State::Draft), sample_in(stage, State::Closed)];
    let fields = Fields::new().set("lang", stage.lang().code()).set("once", Id([7; 16]).to_string());
    let mut wrong = fields.clone();
    wrong.wrong("title", stage.words.get("staff-title-missing"));
    let workspace = |one: &Consultation, full: bool| {
        let batches = if full { sample_batches(stage) } else { Vec::new() };
        let work = Work { parts: if full { 132 } else { 0 }, seeds: if full { 12 } else { 0 }, waiting: i64::from(full) * 2, batches };
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
        stage.staff("staff-list", &ListPage::new(listing.clone(), &office, &all, true, fields)),
        stage.staff("staff-list-error", &ListPage::new(listing.clone(), &office, &[], true, wrong)),
        stage.staff("staff-list-moderator", &ListPage::new(listing, &office, &[], false, Fields::new())),
        stage.staff("staff-workspace-missing", &workspace(&bare, false)),
        stage.staff("staff-workspace-ready", &workspace(&sample_in(stage, State::Draft), true)),
        stage.staff("staff-workspace-open", &workspace(&sample_in(stage, State::Open), true)),
        stage.staff("staff-workspace-closed", &workspace(&sample_in(stage, State::Closed), true)),
    ]
}
