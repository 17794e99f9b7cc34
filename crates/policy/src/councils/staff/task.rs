//! The form of one task.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffMember, StaffUpload};

use super::{
    ours, sample_page,
    stating::{self, Task},
    store as sql,
};
use crate::{
    councils::{
        samples as sample,
        types::{Clause, Council, State},
    },
    stated::{check_source, explain, money, pay_floor},
};

#[derive(Template)]
#[template(path = "staff_council_task.html")]
struct TaskPage {
    page: Page,
    one: Council,
    task: Task,
    fields: Fields,
    /// The terms of reference as they stand.
    clauses: Vec<Clause>,
}

impl TaskPage {
    /// What the task is about.
    fn intro(&self) -> String {
        self.page.t(format!("council-task-{}-text", self.task.word()))
    }

    /// The name of a part of the form.
    fn label(&self, name: &str) -> String {
        self.page.t(format!("council-{name}"))
    }

    /// What helps to fill it in; may be empty.
    fn hint(&self, name: &str) -> String {
        let key = format!("council-{name}-hint");
        if self.page.words.has(&key) { self.page.t(key) } else { String::new() }
    }

    /// A choice of a field in words.
    fn choice(&self, name: &str, value: &str) -> String {
        match name {
            "influence" => format!(
                "{}. {}",
                self.page.t(format!("influence-{value}")),
                self.page.t(format!("council-influence-{value}"))
            ),
            "pay" => self.page.t(format!("task-pay-{value}-text")),
            _ => self.page.t(format!("council-{name}-{value}")),
        }
    }
}

async fn clauses(me: &StaffMember, one: &Council) -> Result<Vec<Clause>, Problem> {
    let id = one.id;
    Ok(me.visit.app.store().read("terms of reference", move |tx| Box::pin(sql::clauses(tx, id))).await?)
}

fn page_of(me: &StaffMember, task: Task) -> Page {
    me.page(me.visit.say(&format!("council-task-{}", task.word())))
}

/// The form.
pub(super) async fn get(me: StaffMember, Path((id, task)): Path<(String, String)>) -> Outcome {
    let one = ours(&me, &id).await?;
    let task = Task::parse(&task).ok_or(Problem::NotFound)?;
    let clauses = clauses(&me, &one).await?;
    html(&TaskPage { page: page_of(&me, task), fields: stating::filled(&one, task), one, task, clauses })
}

/// The form was sent.
pub(super) async fn post(
    Path((id, task)): Path<(String, String)>,
    StaffUpload { me, mut fields }: StaffUpload,
) -> Outcome {
    let mut one = ours(&me, &id).await?;
    let task = Task::parse(&task).ok_or(Problem::NotFound)?;
    if one.state != State::Draft {
        // What members were told when they came stands.
        return Ok(me.visit.go(&one.base()));
    }
    if task == Task::Terms {
        return terms(me, one, fields).await;
    }
    let page = page_of(&me, task);
    let site = &me.visit.site;
    for (field, key) in stating::apply(&mut one, task, &fields, site) {
        let label = page.t(format!("council-{field}"));
        let floor = money(pay_floor(one.influence, site), &site.pay_currency);
        fields.wrong(field, page.words.with(key, &[("s", label.into()), ("floor", floor.into())]));
    }
    if !fields.good() {
        let page = page.with_errors(&fields);
        return html_status(
            StatusCode::UNPROCESSABLE_ENTITY,
            &TaskPage { page, one, task, fields, clauses: Vec::new() },
        );
    }
    save(&me, one, task, None).await
}

/// Stores what a task states, unless the council was opened meanwhile.
async fn save(me: &StaffMember, one: Council, task: Task, clauses: Option<Vec<Clause>>) -> Outcome {
    let (app, today, to) = (me.visit.app.clone(), me.visit.app.clock().today(), one.base());
    let (site, id) = (me.visit.site.clone(), one.id);
    let typed = stating::filled(&one, task);
    app.store()
        .write("prepare a council", move |tx| {
            let (typed, clauses, site) = (typed.clone(), clauses.clone(), site.clone());
            let (source, url) = (one.terms_source.clone(), one.terms_url.clone());
            Box::pin(async move {
                // Onto what is stored now: somebody else may be at another task.
                let Some(mut there) = sql::find(tx, id).await?.filter(|there| there.state == State::Draft) else {
                    return Ok(());
                };
                match clauses {
                    Some(clauses) => {
                        (there.terms_source, there.terms_url) = (source, url);
                        sql::put_clauses(tx, id, &clauses).await?;
                    }
                    None => {
                        stating::apply(&mut there, task, &typed, &site);
                    }
                }
                sql::save(tx, &there, today).await
            })
        })
        .await?;
    Ok(me.visit.go(&to))
}

/// Terms of reference are read from a file or pasted text.
async fn terms(me: StaffMember, mut one: Council, mut fields: Fields) -> Outcome {
    let text = fields.value(fields.text_or_file()).to_owned();
    fields.text("source").clone_into(&mut one.terms_source);
    fields.text("source_url").clone_into(&mut one.terms_url);
    check_source(&me.visit, &mut fields);
    let page = page_of(&me, Task::Terms);
    let there = clauses(&me, &one).await?;
    let read = if text.trim().is_empty() && !there.is_empty() {
        Ok(there.clone())
    } else {
        let read = tokio::task::spawn_blocking(move || texts::parse(&text)).await.map_err(|_| Problem::Internal)?;
        read.map(|imported| {
            let clause = |part: texts::Draft| Clause {
                depth: part.depth,
                label: part.label,
                heading: part.heading,
                body: part.body,
            };
            imported.provisions.into_iter().map(clause).collect()
        })
    };
    match read {
        Ok(clauses) if fields.good() => save(&me, one, Task::Terms, Some(clauses)).await,
        read => {
            for error in read.err().unwrap_or_default() {
                fields.wrong("text", explain(&page, &error));
            }
            let page = page.with_errors(&fields);
            let page = TaskPage { page, one, task: Task::Terms, fields, clauses: there };
            html_status(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
    }
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |task: Task, state, wrong: Option<(&str, &str)>| {
        let one = sample::council(stage, state);
        let mut fields = stating::filled(&one, task);
        if let Some((field, key)) = wrong {
            fields.wrong(field, stage.words.with(key, &[("s", stage.words.get(&format!("council-{field}")).into())]));
        }
        let path = format!("{}/task/{}", one.base(), task.word());
        let page = sample_page(stage, &format!("council-task-{}", task.word()), &path).with_errors(&fields);
        let clauses = if task == Task::Terms { sample::clauses(stage) } else { Vec::new() };
        TaskPage { page, one, task, fields, clauses }
    };
    let mut all: Vec<Sample> = Task::ALL
        .into_iter()
        .map(|task| stage.staff(&format!("staff-council-{}", task.word()), &make(task, State::Draft, None)))
        .collect();
    all.push(
        stage
            .staff("staff-council-rules-wrong", &make(Task::Rules, State::Draft, Some(("zone", "council-zone-wrong")))),
    );
    all.push(stage.staff("staff-council-about-stands", &make(Task::About, State::Open, None)));
    all
}
