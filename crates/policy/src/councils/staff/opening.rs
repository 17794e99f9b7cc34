//! A council begins, and ends.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};

use super::{
    ours, sample_page,
    stating::Task,
    store as sql,
    workspace::{Standing, standing},
};
use crate::councils::{
    acts, samples as sample, seats,
    types::{Council, State},
};

#[derive(Template)]
#[template(path = "staff_council_open.html")]
struct OpenPage {
    page: Page,
    one: Council,
    fields: Fields,
    missing: Vec<&'static str>,
    accepted: bool,
    /// The page ends the council instead of opening it.
    ends: bool,
}

impl OpenPage {
    fn new(page: Page, one: Council, standing: Standing, fields: Fields) -> Self {
        let missing = Task::ALL
            .into_iter()
            .zip(standing.done)
            .filter_map(|(task, done)| (!done).then_some(task.word()))
            .collect();
        Self { page: page.with_errors(&fields), one, fields, missing, accepted: standing.accepted, ends: false }
    }
}

/// Is everything stated?
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let one = ours(&me, &id).await?;
    if one.state != State::Draft {
        return Ok(me.visit.go(&one.base()));
    }
    let standing = standing(&me, &one).await?;
    html(&OpenPage::new(me.page(me.visit.say("council-open-title")), one, standing, Fields::new()))
}

/// Opens it. Nothing opens that does not state what members must know (product.md R6).
pub(super) async fn post(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let one = ours(&me, &id).await?;
    let to = one.base();
    if one.state != State::Draft {
        return Ok(me.visit.go(&to));
    }
    let standing = standing(&me, &one).await?;
    if !standing.ready() {
        fields.wrong("open", me.visit.say("council-open-not-ready"));
        let page = OpenPage::new(me.page(me.visit.say("council-open-title")), one, standing, fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let today = one.today(me.visit.app.clock());
    let id = one.id;
    me.visit
        .app
        .store()
        .write("open a council", move |tx| {
            Box::pin(async move {
                let Some(mut there) = sql::find(tx, id).await?.filter(|there| there.state == State::Draft) else {
                    return Ok(());
                };
                there.state = State::Open;
                there.begins = Some(today);
                sql::save(tx, &there, today).await?;
                seats::begin_terms(tx, &there, today).await?;
                acts::opened(tx, &there, today).await
            })
        })
        .await?;
    Ok(me.visit.go(&format!("{to}/seats")))
}

/// Ask before it ends.
pub(super) async fn get_end(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let one = ours(&me, &id).await?;
    if one.state != State::Open {
        return Ok(me.visit.go(&one.base()));
    }
    let mut page = OpenPage::new(me.page(me.visit.say("council-end-title")), one, Standing::default(), Fields::new());
    page.ends = true;
    html(&page)
}

/// Ends it.
pub(super) async fn post_end(Path(id): Path<String>, StaffForm { me, .. }: StaffForm) -> Outcome {
    let one = ours(&me, &id).await?;
    let (to, id, today) = (one.base(), one.id, one.today(me.visit.app.clock()));
    if one.state == State::Draft {
        return Err(Problem::NotFound);
    }
    let ended = match one.state {
        State::Open => {
            me.visit.app.store().write("end a council", move |tx| Box::pin(seats::close(tx, id, today))).await?
        }
        _ => true,
    };
    if !ended {
        let mut fields = Fields::new();
        fields.wrong("open", me.visit.say("council-end-open"));
        let mut page = OpenPage::new(me.page(me.visit.say("council-end-title")), one, Standing::default(), fields);
        page.ends = true;
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    Ok(me.visit.go(&to))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |state, standing, wrong: bool, ends| {
        let one = sample::council(stage, state);
        let mut fields = Fields::new();
        if wrong {
            fields.wrong("open", stage.words.get("council-open-not-ready"));
        }
        let key = if ends { "council-end-title" } else { "council-open-title" };
        let mut page = OpenPage::new(sample_page(stage, key, &format!("{}/open", one.base())), one, standing, fields);
        page.ends = ends;
        page
    };
    let all = Standing { done: [true; 6], accepted: true, made: 12, taken: 0 };
    vec![
        stage.staff("staff-council-open-ready", &make(State::Draft, all, false, false)),
        stage.staff("staff-council-open-missing", &make(State::Draft, Standing::default(), true, false)),
        stage.staff("staff-council-end", &make(State::Open, all, false, true)),
    ]
}
