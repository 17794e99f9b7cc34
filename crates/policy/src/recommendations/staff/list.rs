//! The recommendations of a council for its secretary, and a form for an institution that is not in the list yet.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};
use store::Id;

use crate::{
    councils::{
        samples as councils,
        staff::{ours, sample_page},
        types::{Council, State as CouncilState},
    },
    recommendations::{
        answers::is_url,
        samples as sample, store as sql,
        types::{Institution, InstitutionKind, Recommendation, State},
    },
};

#[derive(Template)]
#[template(path = "staff_recommendations.html")]
struct ListPage {
    page: Page,
    council: Council,
    all: Vec<Recommendation>,
    fields: Fields,
    kinds: &'static [InstitutionKind],
    /// The institution that was just added.
    added: Option<String>,
}

async fn load(me: &StaffMember, id: &str) -> Result<(Council, Vec<Recommendation>), Problem> {
    let council = ours(me, id).await?;
    let id = council.id;
    let store = me.visit.app.store();
    let all = store.read("recommendations of staff", move |tx| Box::pin(sql::of_council(tx, id))).await?;
    Ok((council, all))
}

/// The list.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let (council, all) = load(&me, &id).await?;
    let page = me.page(me.visit.say("council-recommendations"));
    html(&ListPage { page, council, all, fields: Fields::new(), kinds: InstitutionKind::ALL, added: None })
}

/// An institution out of a form.
pub(super) fn read(visit: &kit::Visit, fields: &mut Fields, id: Id) -> Option<Institution> {
    let name = fields.required("institution", 200, &visit.say("institution-missing"), &visit.say("text-too-long"));
    let kind = InstitutionKind::parse(fields.text("kind"));
    if kind.is_none() {
        fields.wrong("kind", visit.say("institution-kind-missing"));
    }
    let url = fields.text("url").to_owned();
    if !url.is_empty() && !is_url(&url) {
        fields.wrong("url", visit.say("council-url-wrong"));
    }
    let kind = kind.filter(|_| fields.good())?;
    Some(Institution { id, name, kind, url, organisation: None, sample: false })
}

/// Adds an institution to the list.
pub(super) async fn post(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let (council, all) = load(&me, &id).await?;
    let page = me.page(me.visit.say("council-recommendations"));
    let new = me.new_id(&fields);
    let Some(mut one) = read(&me.visit, &mut fields, new) else {
        let page = page.with_errors(&fields);
        let page = ListPage { page, council, all, fields, kinds: InstitutionKind::ALL, added: None };
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    one.sample = council.sample;
    let (today, name) = (me.visit.app.clock().today(), one.name.clone());
    me.visit
        .app
        .store()
        .write("add an institution", move |tx| {
            let one = one.clone();
            Box::pin(async move { sql::add_institution(tx, &one, today).await })
        })
        .await?;
    html(&ListPage { page, council, all, fields: Fields::new(), kinds: InstitutionKind::ALL, added: Some(name) })
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |all: Vec<Recommendation>, fields: Fields, added| {
        let council = councils::council(stage, CouncilState::Open);
        let path = format!("{}/recommendations", council.base());
        let page = sample_page(stage, "council-recommendations", &path).with_errors(&fields);
        ListPage { page, council, all, fields, kinds: InstitutionKind::ALL, added }
    };
    let all = State::ALL.iter().map(|state| sample::recommendation(stage, *state)).collect();
    let mut wrong = Fields::new();
    wrong.wrong("institution", stage.words.get("institution-missing"));
    wrong.wrong("kind", stage.words.get("institution-kind-missing"));
    vec![
        stage.staff("staff-recommendations", &make(all, Fields::new(), Some("Sample".to_owned()))),
        stage.staff("staff-recommendations-none", &make(Vec::new(), wrong, None)),
    ]
}
