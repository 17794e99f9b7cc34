//! A service as its editor sees it: what is to be done, and what was.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{StaffForm, StaffMember};
use store::{Day, Id};

use super::{
    draft::Entry,
    forms::{self, TASKS},
    past::{Past, answered},
    sample_page,
    task::{entry_of, saved},
};
use crate::{
    directory::{bring, id_of},
    pages::place_of_row,
};

/// How a check was done: the words of our profile.
const METHODS: [&str; 4] = ["call", "visit", "document", "provider_form"];

#[derive(Template)]
#[template(path = "staff_service.html")]
struct EntryPage {
    page: Page,
    fields: Fields,
    id: Id,
    name: String,
    organisation: Option<(Id, String)>,
    status: String,
    checked: Option<Day>,
    due: Option<Day>,
    today: Day,
    /// Places: id, name or address, confidential.
    places: Vec<(Id, String, bool)>,
    /// Where its forms go.
    to: String,
    past: Past,
}

async fn show(me: &StaffMember, entry: &Entry, fields: Fields) -> Outcome {
    let app = &me.visit.app;
    let (id, past) = (entry.id, Past::of(me, entry).await?);
    let (checked, due) = bring::assured(entry.head());
    let directory = entry.directory();
    let index = directory.index();
    let places = index
        .of(entry.head().id(), "service_at_location", "service_id")
        .filter_map(|row| directory.find("location", row.text("location_id")?))
        .filter_map(|house| {
            let (name, confidential) = place_of_row(&index, house);
            Some((id_of(house.id())?, name, confidential))
        })
        .collect();
    let organisation = entry.organisation_id().and_then(|id| {
        let name = entry.other("organization", id)?.text("name").unwrap_or_default().to_owned();
        Some((id, name))
    });
    let page = EntryPage {
        page: me.page(entry.text("name")).with_errors(&fields),
        id,
        name: entry.text("name"),
        organisation,
        status: match forms::status(entry).as_str() {
            "" => "active".to_owned(),
            status => status.to_owned(),
        },
        checked,
        due: due.or_else(|| checked.map(|day| day.plus(crate::directory::CHECK_HOLDS))),
        today: app.clock().today(),
        places,
        to: format!("/staff/services/{id}"),
        past,
        fields,
    };
    let status = if page.fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html_status(status, &page)
}

/// An entry.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let entry = entry_of(&me, &id).await?;
    let fields = Fields::new().set("mark", entry.mark().to_string());
    show(&me, &entry, fields).await
}

/// Somebody looked and all is right; brings a wording back; answers what the source says.
pub(super) async fn post(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let mut entry = entry_of(&me, &id).await?;
    let (app, service) = (&me.visit.app, entry.id);
    let Ok(mark) = fields.text("mark").parse::<i64>() else { return Err(Problem::OldForm) };
    if fields.is("act", "checked") {
        let method = METHODS.into_iter().find(|method| fields.is("method", method));
        let Some(method) = method else {
            fields.wrong("method", me.visit.say("entry-method-missing"));
            return show(&me, &entry, fields).await;
        };
        let before = entry.clone();
        entry.assure(method, app.clock().today());
        // Sent twice: it is so already.
        if entry.differs() && !saved(&me, entry, "checked", &mut fields, (mark, before.mark())).await? {
            return show(&me, &before, fields).await;
        }
    } else if !answered(&me, &entry, &mut fields, mark).await?.ok_or(Problem::Unreadable)? {
        return show(&me, &entry, fields).await;
    }
    Ok(me.visit.go(&format!("/staff/services/{service}")))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |full: bool, fields: Fields| EntryPage {
        page: sample_page(stage, "desk-title", "/staff/services/sample", full).with_errors(&fields),
        id: Id([1; 16]),
        name: "Quay (sample)".to_owned(),
        organisation: full.then(|| (Id([2; 16]), "Quay Street Advice (sample)".to_owned())),
        status: if full { "active" } else { "inactive" }.to_owned(),
        checked: full.then(|| TODAY.plus(-190)),
        due: full.then(|| TODAY.plus(-7)),
        today: TODAY,
        places: if full {
            vec![
                (Id([3; 16]), "12 Quay Street (sample)".to_owned(), false),
                (Id([4; 16]), "House (sample)".to_owned(), true),
            ]
        } else {
            Vec::new()
        },
        to: "/staff/services/sample".to_owned(),
        past: Past::sample(full),
        fields,
    };
    let mut wrong = Fields::new().set("mark", "1");
    wrong.wrong("method", stage.words.get("entry-method-missing"));
    vec![
        stage.staff("staff-service", &make(true, Fields::new().set("mark", "1"))),
        stage.staff("staff-service-new", &make(false, Fields::new().set("mark", "1"))),
        stage.staff("staff-service-wrong", &make(true, wrong)),
    ]
}
