//! Stating one thing about a consultation: one page, one form.
//!
//! The problem: what people are told before they enter must be complete, plain and true, and must not change under their feet.
//! So each thing has a page that says why it is asked, keeps what was typed when something needs a change, and is closed
//! once the consultation is open. Only the last day can still be moved later then, with a further count.
//!
//! Sources: product.md R6, R7, R9, R11, R20.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{StaffForm, StaffMember};
use store::Day;

use super::{
    Head, LONGEST_TRANSLATION, check_translations, fill_translations, in_lang, keep_translations, other_langs, ours,
    readiness::Task,
    sample_in, sample_page, sql,
    stating::{COUNTS, apply, texts},
    workspace::task_path,
};
use crate::{
    consultations::{
        acts,
        types::{Consultation, Influence, State},
    },
    stated::{money, pay_filled, pay_floor},
};

/// A field of one line: name, label, hint, kind of input.
type Line = (String, String, String, &'static str);

/// A field of several lines: name, label, hint.
type Area = (String, String, String);

#[derive(Template)]
#[template(path = "staff_task.html")]
struct TaskPage {
    page: Page,
    head: Head,
    fields: Fields,
    to: String,
    intro: String,
    /// The choice, when the task has one: name of the field, its legend, values with their labels.
    choice: Option<(&'static str, String)>,
    choices: Vec<(&'static str, String)>,
    lines: Vec<Line>,
    areas: Vec<Area>,
    translations: Vec<Area>,
    /// What was stated, when it cannot be changed any more.
    stated: Option<Vec<(String, String)>>,
}

impl TaskPage {
    fn new(page: Page, one: &Consultation, task: Task, fields: Fields) -> Self {
        let page = page.with_errors(&fields);
        let head = Head::new(one);
        let (mut lines, mut areas, mut translations) = (Vec::new(), Vec::new(), Vec::new());
        let stated = (!may_change(one.state, task)).then(|| facts(&page, one, task));
        if stated.is_none() {
            for name in line_names(task, one.state) {
                let (label, hint) = (label(&page, name), hint(&page, one, name));
                let kind = if task == Task::Dates { "date" } else { "text" };
                lines.push(((*name).to_owned(), label, hint, kind));
            }
            for name in area_names(task) {
                areas.push(((*name).to_owned(), label(&page, name), hint(&page, one, name)));
            }
            for lang in other_langs(&page.site, one.lang) {
                for name in texts(task) {
                    let label = format!("{} ({})", label(&page, name), lang.name());
                    translations.push((in_lang(name, lang), label, String::new()));
                }
            }
        }
        let (choice, choices) = if stated.is_none() { choice(&page, task) } else { (None, Vec::new()) };
        Self {
            to: task_path(&head, task),
            intro: page.t(format!("task-{}-intro", task.word())),
            choice,
            choices,
            lines,
            areas,
            translations,
            stated,
            fields,
            head,
            page,
        }
    }
}

/// True while a task may still be changed: everything in a draft; the dates while people take part.
const fn may_change(state: State, task: Task) -> bool {
    match state {
        State::Draft => true,
        State::Open => matches!(task, Task::Dates),
        State::Closed => false,
    }
}

const fn line_names(task: Task, state: State) -> &'static [&'static str] {
    match task {
        Task::Summary => &["title"],
        Task::Time => &["minutes"],
        Task::Pay => &["hourly"],
        Task::Convenor => &["convened_by", "funded_by"],
        Task::Dates => match state {
            State::Draft => &["opens", "closes", "count-1", "count-2", "count-3", "count-4"],
            _ => &["closes", "count-more"],
        },
        _ => &[],
    }
}

const fn area_names(task: Task) -> &'static [&'static str] {
    match task {
        Task::Summary => &["summary", "content_note"],
        Task::Purpose => &["purpose"],
        Task::Decided => &["decided"],
        Task::Pay => &["pay_how", "unpaid_reason"],
        Task::Readers => &["readers"],
        Task::Afterwards => &["afterwards"],
        Task::Safeguarding => &["safeguarding"],
        _ => &[],
    }
}

/// The label of a field.
fn label(page: &Page, name: &str) -> String {
    match COUNTS.iter().position(|count| *count == name) {
        Some(index) => page.n("staff-count-n", index + 1),
        None => page.t(format!("task-field-{}", name.replace('_', "-"))),
    }
}

/// The hint of a field; empty when it needs none.
fn hint(page: &Page, one: &Consultation, name: &str) -> String {
    match name {
        "hourly" => page.s("task-hint-hourly", money(pay_floor(one.influence, &page.site), &page.site.pay_currency)),
        "opens" | "convened_by" | "funded_by" => String::new(),
        name if COUNTS.contains(&name) => String::new(),
        name => page.t(format!("task-hint-{}", name.replace('_', "-"))),
    }
}

type Choice = (Option<(&'static str, String)>, Vec<(&'static str, String)>);

/// The choice of a task, with its legend.
fn choice(page: &Page, task: Task) -> Choice {
    match task {
        Task::Influence => (
            Some(("influence", page.t("task-influence-legend"))),
            Influence::ALL.map(|i| (i.word(), page.t(format!("task-influence-{}-text", i.word())))).to_vec(),
        ),
        Task::Pay => (
            Some(("pay", page.t("task-pay-legend"))),
            ["paid", "unpaid"].map(|word| (word, page.t(format!("task-pay-{word}-text")))).to_vec(),
        ),
        _ => (None, Vec::new()),
    }
}

/// What was stated, for a page that can no longer change it.
fn facts(page: &Page, one: &Consultation, task: Task) -> Vec<(String, String)> {
    let filled = filled(one, task);
    let mut facts = Vec::new();
    if let Some(influence) = one.influence.filter(|_| task == Task::Influence) {
        facts.push((page.t("task-influence"), page.t(format!("task-influence-{}-text", influence.word()))));
    }
    if task == Task::Dates {
        let days = [("opens", one.opens), ("closes", one.closes)];
        facts.extend(days.into_iter().filter_map(|(name, day)| Some((label(page, name), page.date(&day?)))));
        facts.extend(one.counts.iter().zip(COUNTS).map(|(day, name)| (label(page, name), page.date(day))));
        return facts;
    }
    for name in line_names(task, State::Draft).iter().chain(area_names(task)) {
        let value = filled.text(name);
        if !value.is_empty() {
            facts.push((label(page, name), value.to_owned()));
        }
    }
    facts
}

/// The form of a task, filled with what is stated.
fn filled(one: &Consultation, task: Task) -> Fields {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut fields = Fields::new();
    for (name, text) in sql::texts(one) {
        if texts(task).contains(&name) {
            fields = fields.set(name, text);
        }
    }
    match task {
        Task::Influence => fields.set("influence", one.influence.map_or("", Influence::word)),
        Task::Time if one.minutes > 0 => fields.set("minutes", one.minutes.to_string()),
        Task::Pay => pay_filled(&one.pay, fields),
        Task::Dates => {
            let mut fields = fields.set("opens", day(one.opens)).set("closes", day(one.closes));
            for (name, count) in COUNTS.into_iter().zip(&one.counts) {
                fields = fields.set(name, count.to_string());
            }
            fields
        }
        _ => fields,
    }
}

/// The consultation and the task of an address. A task with a page of its own is somewhere else.
async fn asked(me: &StaffMember, id: &str, task: &str) -> Result<(Consultation, Task), Problem> {
    me.must_convene()?;
    let one = ours(me, id).await?;
    let task = Task::parse(task).ok_or(Problem::NotFound)?;
    if matches!(task, Task::Text | Task::Statements | Task::Terms) {
        let path = task_path(&Head::new(&one), task);
        return Err(Problem::Elsewhere(format!("/{}{path}", me.visit.lang.code())));
    }
    Ok((one, task))
}

fn title(me: &StaffMember, task: Task) -> String {
    me.visit.say(&format!("task-{}", task.word()))
}

/// The page of a task.
pub(super) async fn get(me: StaffMember, Path((id, task)): Path<(String, String)>) -> Outcome {
    let (one, task) = asked(&me, &id, &task).await?;
    let langs = other_langs(&me.visit.site, one.lang);
    let fields = fill_translations(&me, one.id, &langs, texts(task), filled(&one, task)).await?;
    html(&TaskPage::new(me.page(title(&me, task)), &one, task, fields))
}

/// A thing is stated.
pub(super) async fn post(Path((id, task)): Path<(String, String)>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let (one, task) = asked(&me, &id, &task).await?;
    let (site, today) = (me.visit.site.clone(), me.visit.app.clock().today());
    if !may_change(one.state, task) {
        return Ok(me.visit.go(&task_path(&Head::new(&one), task)));
    }
    let page = me.page(title(&me, task));
    let floor = money(pay_floor(one.influence, &site), &site.pay_currency);
    for (field, key) in apply(&mut one.clone(), task, &fields, &site, today) {
        let about = label(&page, field);
        let message = page.words.with(key, &[("s", about.into()), ("floor", floor.clone().into())]);
        fields.wrong(field, message);
    }
    let langs: Vec<Lang> = other_langs(&site, one.lang);
    check_translations(&mut fields, &langs, texts(task), LONGEST_TRANSLATION, &page.t("task-too-long"));
    if !fields.good() {
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &TaskPage::new(page, &one, task, fields));
    }
    let id = one.id;
    me.visit
        .app
        .store()
        .write("state task", move |tx| {
            Box::pin(async move {
                // Somebody may have opened it meanwhile, or stated another thing: only this task is changed.
                let Some(mut fresh) = sql::find(tx, id).await? else { return Ok(()) };
                let before = (fresh.closes, fresh.counts.clone());
                if may_change(fresh.state, task) && apply(&mut fresh, task, &fields, &site, today).is_empty() {
                    sql::save(tx, &fresh, today).await?;
                    if fresh.state == State::Open && before != (fresh.closes, fresh.counts.clone()) {
                        acts::dates(tx, &fresh, today).await?;
                    }
                    keep_translations(tx, id, &langs, texts(task), &fields).await?;
                }
                Ok::<_, store::Error>(())
            })
        })
        .await?;
    Ok(me.visit.go(&Head::new(&one).base))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let draft = sample_in(stage, State::Draft);
    let page = |task: Task| sample_page(stage, &stage.words.get(&format!("task-{}", task.word())));
    let mut all = Vec::new();
    for task in Task::ALL {
        if !matches!(task, Task::Text | Task::Statements | Task::Terms) {
            let name = format!("staff-task-{}", task.word());
            all.push(stage.staff(&name, &TaskPage::new(page(task), &draft, task, filled(&draft, task))));
        }
    }
    let mut wrong = Fields::new().set("opens", "soon").set("closes", TODAY.to_string());
    wrong.wrong("opens", stage.words.get("task-date-wrong"));
    wrong.wrong("closes", stage.words.get("task-notice"));
    wrong.wrong(COUNTS[0], stage.words.get("task-count-missing"));
    all.push(stage.staff("staff-task-error", &TaskPage::new(page(Task::Dates), &draft, Task::Dates, wrong)));
    let mut wrong = Fields::new();
    wrong.wrong("pay", stage.words.get("task-pay-choose"));
    all.push(stage.staff("staff-task-error-choice", &TaskPage::new(page(Task::Pay), &draft, Task::Pay, wrong)));
    let open = sample_in(stage, State::Open);
    for (name, task) in [("staff-task-open-dates", Task::Dates), ("staff-task-open-pay", Task::Pay)] {
        all.push(stage.staff(name, &TaskPage::new(page(task), &open, task, filled(&open, task))));
    }
    all
}
