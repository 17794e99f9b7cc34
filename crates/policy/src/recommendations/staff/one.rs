//! One recommendation for the secretary: published when it is adopted, then followed.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};
use store::{Day, Id};

use super::load;
use crate::{
    councils::{
        samples as councils,
        staff::sample_page,
        types::{Council, State as CouncilState},
    },
    details::{Detail, details},
    recommendations::{
        publish::{self, Refused},
        repeats, samples as sample, store as sql,
        types::{Addressee, Institution, Kind, Recommendation, Standing, State},
    },
};

/// An addressee as the secretary follows it.
pub(super) struct Row {
    pub(super) one: Addressee,
    pub(super) standing: Standing,
}

#[derive(Template)]
#[template(path = "staff_recommendation.html")]
struct OnePage {
    page: Page,
    council: Council,
    one: Recommendation,
    rows: Vec<Row>,
    fields: Fields,
    /// Why it cannot be published: a message and the two days in it.
    refused: Option<(&'static str, String, String)>,
    /// What in it could tell who somebody is.
    details: Vec<Detail>,
    /// How many earlier ones say nearly the same.
    before: usize,
    institutions: Vec<Institution>,
}

impl OnePage {
    fn new(page: Page, council: Council, one: Recommendation, to: Vec<Addressee>, today: Day, fields: Fields) -> Self {
        let refused = match publish::may(&council, &one, &to, today) {
            Err(Refused::Ended) => Some(("publish-ended", String::new(), String::new())),
            Err(Refused::Nobody) => Some(("publish-nobody", String::new(), String::new())),
            Err(Refused::TooLate(meeting, last)) => Some(("publish-late", page.date(&meeting), page.date(&last))),
            _ => None,
        };
        let words = format!("{}\n{}\n{}", one.title, one.body, one.rationale);
        let details = if one.state == State::Adopted { details(&words) } else { Vec::new() };
        let rows = to.into_iter().map(|one| Row { standing: one.standing(today), one }).collect();
        let page = page.with_errors(&fields);
        Self { page, council, one, rows, fields, refused, details, before: 0, institutions: Vec::new() }
    }

    /// Whether what was typed is about passing on what this addressee was asked.
    fn typed(&self, addressee: Id) -> bool {
        self.fields.is("from", &addressee.to_string())
    }

    /// Whether this institution was chosen there.
    fn chose(&self, addressee: Id, institution: Id) -> bool {
        self.typed(addressee) && self.fields.is("to", &institution.to_string())
    }

    /// Whether an institution has it already.
    fn has(&self, institution: Id) -> bool {
        self.rows.iter().any(|row| row.one.institution.id == institution)
    }
}

async fn shown(me: &StaffMember, id: &str, at: &str, fields: Fields) -> Result<OnePage, Problem> {
    let (council, one, to) = load(me, id, at).await?;
    if matches!(one.state, State::Draft | State::Deciding) {
        return Err(Problem::NotFound);
    }
    let today = council.today(me.visit.app.clock());
    let mut page = OnePage::new(me.page(one.title.clone()), council, one, to, today, fields);
    if page.one.state == State::Adopted {
        page.before = repeats::find(&me.visit.app, &page.one.body, page.one.id).await?.len();
    }
    page.institutions = me.visit.app.store().read("institutions", |tx| Box::pin(sql::institutions(tx))).await?;
    Ok(page)
}

/// The page.
pub(super) async fn get(me: StaffMember, Path((id, at)): Path<(String, String)>) -> Outcome {
    html(&shown(&me, &id, &at, Fields::new()).await?)
}

/// Publishes it, or passes it on.
pub(super) async fn post(Path((id, at)): Path<(String, String)>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let (council, one, to) = load(&me, &id, &at).await?;
    let (app, today) = (me.visit.app.clone(), council.today(me.visit.app.clock()));
    let back = format!("{}/recommendation/{}", council.base(), one.id);
    match fields.text("act") {
        "publish" if one.state == State::Published => return Ok(me.visit.go(&back)),
        "publish" => {
            if publish::may(&council, &one, &to, today).is_err() || !fields.is("sure", "yes") {
                fields.wrong("sure", me.visit.say("publish-sure-missing"));
                return html_status(StatusCode::UNPROCESSABLE_ENTITY, &shown(&me, &id, &at, fields).await?);
            }
            let before = repeats::find(&app, &one.body, one.id).await?;
            app.store()
                .write("publish a recommendation", move |tx| {
                    let (council, one, before) = (council.clone(), one.clone(), before.clone());
                    Box::pin(async move { publish::publish(tx, &council, &one, &before, today).await })
                })
                .await?;
            app.settle().await;
        }
        "pass" => {
            let from = Id::parse(fields.text("from")).and_then(|id| to.into_iter().find(|one| one.id == id));
            let from = from
                .filter(|from| from.answer().is_some_and(|answer| answer.kind == Kind::NotOurs))
                .ok_or(Problem::NotFound)?;
            let role =
                fields.required("role", 200, &me.visit.say("draft-role-missing"), &me.visit.say("text-too-long"));
            let to = Id::parse(fields.text("to"));
            if to.is_none() {
                fields.wrong("to", me.visit.say("draft-to-missing"));
            }
            let Some(to) = to.filter(|_| fields.good()) else {
                return html_status(StatusCode::UNPROCESSABLE_ENTITY, &shown(&me, &id, &at, fields).await?);
            };
            app.store()
                .write("pass a recommendation on", move |tx| {
                    let (council, from, role) = (council.clone(), from.clone(), role.clone());
                    Box::pin(async move {
                        match sql::institution(tx, to).await? {
                            Some(_) => publish::pass_on(tx, &council, &from, to, &role, today).await,
                            None => Ok(false),
                        }
                    })
                })
                .await?;
        }
        _ => return Err(Problem::NotFound),
    }
    Ok(me.visit.go(&back))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |state, to: Vec<Addressee>, fields: Fields| {
        let council = councils::council(stage, CouncilState::Open);
        let one = sample::recommendation(stage, state);
        let mut page = sample_page(stage, "council-recommendations", &council.base());
        page.title.clone_from(&one.title);
        let mut page = OnePage::new(page, council, one, to, kit::samples::TODAY, fields);
        page.institutions = vec![sample::institution(stage, 1), sample::institution(stage, 5)];
        page
    };
    let all = || (1..=4).map(|n| sample::addressee(stage, n)).collect::<Vec<_>>();
    let mut passing = all();
    passing[2].answers[0].kind = Kind::NotOurs;
    passing[2].answers[0].whose = stage.words.get("sample-council-office");
    let mut wrong = Fields::new();
    wrong.wrong("sure", stage.words.get("publish-sure-missing"));
    let mut unsaid = Fields::new().set("from", passing[2].id.to_string()).set("to", sample::id(75).to_string());
    unsaid.wrong("role", stage.words.get("draft-role-missing"));
    let mut adopted = make(State::Adopted, all(), Fields::new());
    adopted.before = 2;
    adopted.details = vec![Detail { kind: "name", words: "Amina".to_owned() }];
    vec![
        stage.staff("staff-recommendation-adopted", &adopted),
        stage.staff("staff-recommendation-nobody", &make(State::Adopted, Vec::new(), wrong)),
        stage.staff("staff-recommendation-published", &make(State::Published, all(), Fields::new())),
        stage.staff("staff-recommendation-pass-wrong", &make(State::Published, passing.clone(), unsaid)),
        stage.staff("staff-recommendation-pass", &make(State::Published, passing, Fields::new())),
    ]
}
