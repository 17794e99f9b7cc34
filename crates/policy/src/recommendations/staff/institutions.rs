//! Who answers for which institution: confirmed by the steward, so that nobody can answer in another's name.

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember, staff::Roles, staff_menu};
use store::{Error, Id, values};

use super::list;
use crate::recommendations::{
    samples as sample, store as sql,
    types::{Institution, InstitutionKind},
};

#[derive(Template)]
#[template(path = "staff_institutions.html")]
struct InstitutionsPage {
    page: Page,
    fields: Fields,
    all: Vec<Institution>,
    /// Ids and names of the organisations here.
    organisations: Vec<(String, String)>,
    kinds: &'static [InstitutionKind],
}

impl InstitutionsPage {
    fn holds(one: &Institution, organisation: &str) -> bool {
        one.organisation.is_some_and(|id| id.to_string() == organisation)
    }
}

async fn load(me: &StaffMember) -> Result<(Vec<Institution>, Vec<(String, String)>), Problem> {
    me.must_steward()?;
    let (all, rows) = me
        .visit
        .app
        .store()
        .read("institutions", |tx| {
            Box::pin(async move {
                let all = sql::institutions(tx).await?;
                Ok::<_, Error>((all, tx.all("SELECT id, name FROM organisations ORDER BY name", values![]).await?))
            })
        })
        .await?;
    let organisations = rows
        .iter()
        .map(|row| Ok((row.get::<Id>("id")?.to_string(), row.get("name")?)))
        .collect::<store::Result<_>>()?;
    Ok((all, organisations))
}

fn page_of(
    page: Page,
    fields: Fields,
    all: Vec<Institution>,
    organisations: Vec<(String, String)>,
) -> InstitutionsPage {
    InstitutionsPage { page: page.with_errors(&fields), fields, all, organisations, kinds: InstitutionKind::ALL }
}

/// The list.
pub(super) async fn get(me: StaffMember) -> Outcome {
    let (all, organisations) = load(&me).await?;
    html(&page_of(me.page(me.visit.say("institutions-title")), Fields::new(), all, organisations))
}

/// Says who answers, or adds an institution.
pub(super) async fn post(StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let (all, organisations) = load(&me).await?;
    let today = me.visit.app.clock().today();
    if fields.is("act", "confirm") {
        let institution = Id::parse(fields.text("which")).ok_or(Problem::NotFound)?;
        let organisation =
            Id::parse(fields.text("who")).filter(|id| organisations.iter().any(|(one, _)| *one == id.to_string()));
        me.visit
            .app
            .store()
            .write("who answers for an institution", move |tx| {
                Box::pin(async move {
                    tx.run(
                        "UPDATE institutions SET organisation = $2 WHERE id = $1",
                        values![institution, organisation],
                    )
                    .await
                })
            })
            .await?;
        return Ok(me.visit.go("/staff/institutions"));
    }
    let id = me.new_id(&fields);
    let Some(one) = list::read(&me.visit, &mut fields, id) else {
        let page = page_of(me.page(me.visit.say("institutions-title")), fields, all, organisations);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    me.visit
        .app
        .store()
        .write("add an institution", move |tx| {
            let one = one.clone();
            Box::pin(async move { sql::add_institution(tx, &one, today).await })
        })
        .await?;
    Ok(me.visit.go("/staff/institutions"))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |all: Vec<Institution>, fields: Fields| {
        let mut page =
            stage.signed("institutions-title", "/staff/institutions", kit::Signed::Staff("robin".to_owned()));
        page.menu = staff_menu(&page, Roles { steward: true, ..Roles::NONE });
        let organisations = vec![(sample::id(4).to_string(), stage.words.get("sample-council-office"))];
        page_of(page, fields, all, organisations)
    };
    let mut wrong = Fields::new();
    wrong.wrong("institution", stage.words.get("institution-missing"));
    vec![
        stage.staff(
            "staff-institutions",
            &make(vec![sample::institution(stage, 1), sample::institution(stage, 2)], Fields::new()),
        ),
        stage.staff("staff-institutions-none", &make(Vec::new(), wrong)),
    ]
}
