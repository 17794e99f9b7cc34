//! The councils of an organisation, and a form to prepare another one.

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Lang, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};

use super::{sample_page, store as sql};
use crate::councils::{
    samples as sample,
    types::{Council, State},
};

#[derive(Template)]
#[template(path = "staff_councils.html")]
struct ListPage {
    page: Page,
    all: Vec<Council>,
    fields: Fields,
    langs: Vec<(&'static str, &'static str)>,
}

impl ListPage {
    fn new(page: Page, all: Vec<Council>, fields: Fields) -> Self {
        let langs = Lang::choices();
        Self { page: page.with_errors(&fields), all, fields, langs }
    }
}

async fn listed(me: &StaffMember) -> Result<Vec<Council>, Problem> {
    me.must_keep_councils()?;
    let organisation = me.organisation;
    let store = me.visit.app.store();
    Ok(store.read("staff councils", move |tx| Box::pin(sql::of_organisation(tx, organisation))).await?)
}

/// The list.
pub(super) async fn get(me: StaffMember) -> Outcome {
    let fields = Fields::new().set("lang", me.visit.lang.code()).set("once", me.visit.once());
    let all = listed(&me).await?;
    html(&ListPage::new(me.page(me.visit.say("staff-councils-title")), all, fields))
}

/// Prepares a new council.
pub(super) async fn post(StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let all = listed(&me).await?;
    let title = fields.required("title", 200, &me.visit.say("council-title-missing"), &me.visit.say("task-too-long"));
    let lang = Lang::parse(fields.text("lang"));
    if lang.is_none() {
        fields.wrong("lang", me.visit.say("staff-lang-missing"));
    }
    let Some(lang) = lang.filter(|_| fields.good()) else {
        let page = ListPage::new(me.page(me.visit.say("staff-councils-title")), all, fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let id = me.new_id(&fields);
    let (draft, today) = (Council::draft(id, me.organisation, lang, title), me.visit.app.clock().today());
    let to = draft.base();
    me.visit
        .app
        .store()
        .write("prepare a council", move |tx| {
            let draft = draft.clone();
            Box::pin(async move {
                match sql::find(tx, draft.id).await? {
                    Some(_) => Ok(()),
                    None => sql::save(tx, &draft, today).await,
                }
            })
        })
        .await?;
    Ok(me.visit.go(&to))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || sample_page(stage, "staff-councils-title", "/staff/councils");
    let fields = Fields::new().set("lang", stage.lang().code()).set("once", sample::id(1).to_string());
    let mut wrong = fields.clone();
    wrong.wrong("title", stage.words.get("council-title-missing"));
    let all = [State::Open, State::Draft, State::Closed].map(|state| sample::council(stage, state)).to_vec();
    vec![
        stage.staff("staff-councils", &ListPage::new(page(), all, fields)),
        stage.staff("staff-councils-wrong", &ListPage::new(page(), Vec::new(), wrong)),
    ]
}
