//! Opening and closing: two steps that cannot be taken back, each shown once more before it is taken.
//!
//! The problem: after opening, what people were told stands; after closing, nobody can take part. A consultation that does
//! not say everything must not open at all, and a button that is pressed twice must do nothing the second time.
//!
//! Sources: product.md R6 to R9 and R11 (through [`super::readiness`]).

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{StaffForm, StaffMember};
use store::{Day, Id};

use super::{
    Head, ours, prepared, queue,
    readiness::{Task, missing},
    sample_in, sample_page, sql,
    workspace::task_path,
};
use crate::consultations::{
    acts, count,
    types::{Consultation, State},
};

/// Something that stands in the way: what it is, and where it is done.
type Missing = (String, String);

#[derive(Template)]
#[template(path = "staff_check.html")]
struct CheckPage {
    page: Page,
    head: Head,
    lede: String,
    facts: Vec<(String, String)>,
    missing: Vec<Missing>,
    /// Why it has to wait, when everything is stated.
    wait: Option<String>,
    /// Where the form goes, what its button says.
    act: (String, String),
}

impl CheckPage {
    fn opening(page: Page, one: &Consultation, missing: &[Task], today: Day) -> Self {
        let head = Head::new(one);
        let wait = one.opens.filter(|opens| *opens > today).map(|opens| page.s("staff-ready-later", page.date(&opens)));
        let missing: Vec<Missing> =
            missing.iter().map(|task| (page.t(format!("task-{}", task.word())), task_path(&head, *task))).collect();
        Self {
            lede: page.t("staff-open-lede"),
            facts: dates(&page, one),
            wait: wait.filter(|_| missing.is_empty()),
            missing,
            act: (format!("{}/open", head.base), page.t("staff-open-button")),
            head,
            page,
        }
    }

    fn closing(page: Page, one: &Consultation, waiting: i64, today: Day) -> Self {
        let head = Head::new(one);
        let mut facts = dates(&page, one);
        facts.push((page.t("queue-title"), page.n("staff-close-waiting", waiting)));
        if let Some(early) = one.closes.map(|closes| closes.0 - today.0).filter(|days| *days > 0) {
            facts.push((page.t("staff-close-early"), page.n("staff-close-early-n", early)));
        }
        Self {
            lede: page.t("staff-close-lede"),
            facts,
            missing: Vec::new(),
            wait: None,
            act: (format!("{}/close", head.base), page.t("staff-close-button")),
            head,
            page,
        }
    }
}

/// The days that were announced.
fn dates(page: &Page, one: &Consultation) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    for (key, day) in [("task-field-opens", one.opens), ("task-field-closes", one.closes)] {
        if let Some(day) = day {
            facts.push((page.t(key), page.date(&day)));
        }
    }
    facts
        .extend(one.counts.iter().enumerate().map(|(index, day)| (page.n("staff-count-n", index + 1), page.date(day))));
    facts
}

/// What is missing before the consultation can open.
async fn still_missing(me: &StaffMember, one: &Consultation) -> Result<Vec<Task>, Problem> {
    let id = one.id;
    let (parts, seeds) = me.visit.app.store().read("readiness", move |tx| Box::pin(prepared(tx, id))).await?;
    Ok(missing(one, &me.visit.site, me.visit.app.clock().today(), parts, seeds))
}

/// Shows once more what opens.
pub(super) async fn check(me: StaffMember, Path(id): Path<String>) -> Outcome {
    me.must_convene()?;
    let one = ours(&me, &id).await?;
    if one.state != State::Draft {
        return Ok(me.visit.go(&Head::new(&one).base));
    }
    let missing = still_missing(&me, &one).await?;
    let page = me.page(me.visit.say("staff-open-ask"));
    html(&CheckPage::opening(page, &one, &missing, me.visit.app.clock().today()))
}

/// Opens. Refused while anything is missing or the announced day has not come.
pub(super) async fn open(Path(id): Path<String>, StaffForm { me, .. }: StaffForm) -> Outcome {
    me.must_convene()?;
    let one = ours(&me, &id).await?;
    let (id, site, today) = (one.id, me.visit.site.clone(), me.visit.app.clock().today());
    let opened = me
        .visit
        .app
        .store()
        .write("open consultation", move |tx| {
            Box::pin(async move {
                let Some(mut fresh) = sql::find(tx, id).await? else { return Ok(false) };
                if fresh.state != State::Draft {
                    // Pressed twice: it is open already.
                    return Ok(true);
                }
                let (parts, seeds) = prepared(tx, id).await?;
                let early = fresh.opens.is_none_or(|opens| opens > today);
                if early || !missing(&fresh, &site, today, parts, seeds).is_empty() {
                    return Ok(false);
                }
                fresh.state = State::Open;
                // Opened later than announced: people read the day on which it really opened.
                fresh.opens = Some(today);
                sql::save(tx, &fresh, today).await?;
                acts::opened(tx, &fresh, today).await?;
                Ok::<_, store::Error>(true)
            })
        })
        .await?;
    if opened {
        return Ok(me.visit.go(&Head::new(&one).base));
    }
    let missing = still_missing(&me, &one).await?;
    let page = me.page(me.visit.say("staff-open-ask"));
    html_status(StatusCode::UNPROCESSABLE_ENTITY, &CheckPage::opening(page, &one, &missing, today))
}

async fn waiting(me: &StaffMember, id: Id) -> Result<i64, Problem> {
    Ok(me.visit.app.store().read("queue length", move |tx| Box::pin(queue::waiting(tx, id))).await?)
}

/// Shows once more what closes.
pub(super) async fn look(me: StaffMember, Path(id): Path<String>) -> Outcome {
    me.must_convene()?;
    let one = ours(&me, &id).await?;
    if one.state != State::Open {
        return Ok(me.visit.go(&Head::new(&one).base));
    }
    let page = me.page(me.visit.say("staff-close-ask"));
    html(&CheckPage::closing(page, &one, waiting(&me, one.id).await?, me.visit.app.clock().today()))
}

/// Closes, with the last count.
pub(super) async fn close(Path(id): Path<String>, StaffForm { me, .. }: StaffForm) -> Outcome {
    me.must_convene()?;
    let one = ours(&me, &id).await?;
    if one.state == State::Open {
        count::close(&me.visit.app, one.id).await?;
    }
    Ok(me.visit.go(&Head::new(&one).base))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let (draft, open) = (sample_in(stage, State::Draft), sample_in(stage, State::Open));
    let early = Consultation { opens: Some(TODAY.plus(3)), ..draft.clone() };
    let page = |key: &str| sample_page(stage, &stage.words.get(key));
    let opening =
        |one: &Consultation, missing: &[Task]| CheckPage::opening(page("staff-open-ask"), one, missing, TODAY);
    vec![
        stage.staff("staff-open", &opening(&draft, &[])),
        stage.staff("staff-open-early", &opening(&early, &[])),
        stage.staff("staff-open-missing", &opening(&draft, &[Task::Pay, Task::Decided])),
        stage.staff("staff-close", &CheckPage::closing(page("staff-close-ask"), &open, 2, TODAY)),
    ]
}
