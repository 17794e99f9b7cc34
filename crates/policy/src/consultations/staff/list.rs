//! The consultations of an organisation, and a form to start another one.
//!
//! The problem: this is where sign-in leads, so everybody of the organisation must find their work here; and a button that is
//! pressed twice must not start two consultations. The form carries the id that the consultation will have.

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Lang, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};
use store::Id;

use super::{Head, sample_in, sample_page, sql};
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
        let langs = Lang::choices();
        Self { page, organisation: organisation.to_owned(), entries, convenor, fields, langs }
    }
}

/// Where a consultation stands, in words.
fn standing(page: &Page, one: &Consultation) -> String {
    match (one.state, one.closes) {
        (State::Open, Some(closes)) => page.s("staff-state-open-until", page.date(&closes)),
        (state, _) => page.t(format!("staff-state-{}", state.word())),
    }
}

async fn listed(me: &StaffMember) -> Result<Vec<Consultation>, Problem> {
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
    let fields = Fields::new().set("lang", me.visit.lang.code()).set("once", me.visit.once());
    let page = me.page(me.visit.say("staff-list"));
    html(&ListPage::new(page, &me.organisation_name, &listed(&me).await?, me.roles.convenor, fields))
}

/// Starts a new consultation as a draft.
pub(super) async fn start(StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_convene()?;
    let title =
        fields.required("title", LONGEST_TITLE, &me.visit.say("staff-title-missing"), &me.visit.say("task-too-long"));
    let lang = Lang::parse(fields.text("lang"));
    if lang.is_none() {
        fields.wrong("lang", me.visit.say("staff-lang-missing"));
    }
    let Some(lang) = lang.filter(|_| fields.good()) else {
        let page = me.page(me.visit.say("staff-list"));
        let page = ListPage::new(page, &me.organisation_name, &listed(&me).await?, me.roles.convenor, fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let id = me.new_id(&fields);
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

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let office = format!("Office of Sample Affairs ({})", stage.words.get("sample"));
    let page = || sample_page(stage, &stage.words.get("staff-list"));
    let all = [sample_in(stage, State::Open), sample_in(stage, State::Draft), sample_in(stage, State::Closed)];
    let fields = Fields::new().set("lang", stage.lang().code()).set("once", Id([7; 16]).to_string());
    let mut wrong = fields.clone();
    wrong.wrong("title", stage.words.get("staff-title-missing"));
    vec![
        stage.staff("staff-list", &ListPage::new(page(), &office, &all, true, fields)),
        stage.staff("staff-list-error", &ListPage::new(page(), &office, &[], true, wrong)),
        stage.staff("staff-list-moderator", &ListPage::new(page(), &office, &[], false, Fields::new())),
    ]
}
