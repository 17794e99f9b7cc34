//! The convenor asks, and sees how many said yes.

use ::store::{Day, Error};
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html_status,
    samples::{Sample, Stage},
};
use people::{
    StaffForm, StaffMember, boxes,
    consents::{self, Purpose, Request},
};

use super::{LONGEST, sample_request};
use crate::consultations::{
    about::ById,
    staff::{Head, ours, sample_in, sample_page},
    types::{Consultation, State},
};

/// A request as the list shows it.
struct Row {
    id: String,
    purpose: String,
    explanation: String,
    lang: kit::Lang,
    ends: String,
    given: i64,
    open: bool,
}

#[derive(Template)]
#[template(path = "staff_permissions.html")]
struct AskPage {
    page: Page,
    head: Head,
    fields: Fields,
    rows: Vec<Row>,
    purposes: [Purpose; 4],
    /// True when enough people hold the organisation's key.
    enough: bool,
}

fn rows(page: &Page, all: Vec<(Request, i64)>, today: Day) -> Vec<Row> {
    all.into_iter()
        .map(|(request, given)| Row {
            id: request.id.to_string(),
            purpose: page.t(format!("permit-purpose-{}", request.purpose.word())),
            ends: page.date(&request.ends),
            open: request.open(today),
            explanation: request.explanation,
            lang: request.lang,
            given,
        })
        .collect()
}

/// A consultation of ours that people can take part in, or could.
async fn opened_once(me: &StaffMember, id: &str) -> Result<Consultation, Problem> {
    let one = ours(me, id).await?;
    if one.state == State::Draft { Err(Problem::NotFound) } else { Ok(one) }
}

/// The same, for those who ask.
async fn asked_in(me: &StaffMember, id: &str) -> Result<Consultation, Problem> {
    me.must_convene()?;
    opened_once(me, id).await
}

/// The same, for those who may hold the key: a steward is the second holder where there is one convenor.
pub(super) async fn held_in(me: &StaffMember, id: &str) -> Result<Consultation, Problem> {
    me.must_hold()?;
    opened_once(me, id).await
}

async fn show(me: &StaffMember, one: &Consultation, fields: Fields) -> Outcome {
    let (id, organisation) = (one.id, me.organisation);
    let (all, holders) = me
        .visit
        .app
        .store()
        .read("permissions asked", move |tx| {
            Box::pin(async move {
                let mut all = Vec::new();
                for request in consents::requests(tx, id).await? {
                    let n = consents::standing(tx, request.id).await?;
                    all.push((request, n));
                }
                Ok::<_, Error>((all, boxes::holders(tx, organisation).await?))
            })
        })
        .await?;
    let page = me.page(me.visit.say("permit-staff-title")).with_errors(&fields);
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let rows = rows(&page, all, me.visit.app.clock().today());
    let (head, enough) = (Head::new(one), holders >= boxes::HOLDERS);
    html_status(status, &AskPage { page, head, fields, rows, purposes: Purpose::ALL, enough })
}

/// What was asked, and the form.
pub(super) async fn get(me: StaffMember, Path(path): Path<ById>) -> Outcome {
    let one = asked_in(&me, &path.id).await?;
    let once = me.visit.once();
    show(&me, &one, Fields::new().set("once", once)).await
}

/// Asks.
pub(super) async fn post(Path(path): Path<ById>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let one = asked_in(&me, &path.id).await?;
    let (today, say) = (me.visit.app.clock().today(), |key: &str| me.visit.say(key));
    let purpose = Purpose::parse(fields.text("purpose"));
    if purpose.is_none() {
        fields.wrong("purpose", say("permit-purpose-missing"));
    }
    let explanation =
        fields.required("explanation", LONGEST, &say("permit-explanation-missing"), &say("text-too-long"));
    let (contact, name) = (fields.is("item", "contact"), fields.is("item", "name"));
    if !contact && !name {
        fields.wrong("item", say("permit-item-missing"));
    }
    let ends = Day::parse(fields.text("until")).filter(|day| *day > today && *day <= today.plus(consents::LONGEST));
    if ends.is_none() {
        fields.wrong("until", say("permit-until-wrong"));
    }
    let (Some(purpose), Some(ends), true) = (purpose, ends, fields.good()) else {
        return show(&me, &one, fields).await;
    };
    let new = Request {
        id: me.new_id(&fields),
        consultation: one.id,
        organisation: me.organisation,
        organisation_name: me.organisation_name.clone(),
        purpose,
        explanation,
        lang: one.lang,
        contact,
        name,
        asked: today,
        ends,
        ended: false,
    };
    let asked = me
        .visit
        .app
        .store()
        .write("ask for a permission", move |tx| {
            let new = new.clone();
            Box::pin(async move {
                // One person who holds the key could forget their passphrase: then nobody could be paid.
                if boxes::holders(tx, new.organisation).await? < boxes::HOLDERS {
                    return Ok(false);
                }
                consents::ask(tx, &new).await?;
                Ok::<_, Error>(true)
            })
        })
        .await?;
    if !asked {
        fields.wrong("purpose", say("permit-keys-missing"));
        return show(&me, &one, fields).await;
    }
    Ok(me.visit.go(&format!("/staff/c/{}/permissions", one.id)))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_in(stage, State::Open);
    let make = |fields: Fields, all, enough| {
        let page = sample_page(stage, &stage.words.get("permit-staff-title")).with_errors(&fields);
        let rows = rows(&page, all, Day(20_500));
        AskPage { head: Head::new(&one), rows, page, fields, purposes: Purpose::ALL, enough }
    };
    let mut wrong = Fields::new().set("purpose", "pay").set("until", "soon");
    wrong.wrong("explanation", stage.words.get("permit-explanation-missing"));
    wrong.wrong("item", stage.words.get("permit-item-missing"));
    wrong.wrong("until", stage.words.get("permit-until-wrong"));
    let ended = Request { ended: true, ..sample_request(stage) };
    vec![
        stage.staff("staff-permissions", &make(Fields::new(), vec![(sample_request(stage), 4), (ended, 0)], true)),
        stage.staff("staff-permissions-keys", &make(Fields::new(), Vec::new(), false)),
        stage.staff("staff-permissions-wrong", &make(wrong, Vec::new(), true)),
    ]
}
