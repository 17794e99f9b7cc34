//! What an organisation or a place said before: a page of its own, for its form shows what it says now.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};
use store::Id;

use super::{
    draft::Entry,
    may_change, must_keep,
    past::{Past, answered},
    sample_page,
};
use crate::{directory::id_of, pages::place_of_row};

#[derive(Template)]
#[template(path = "staff_past.html")]
struct PastPage {
    page: Page,
    fields: Fields,
    name: String,
    /// Where one comes from: address and name.
    back: (String, String),
    to: String,
    past: Past,
}

/// The entry, and its organisation.
async fn entry_of(me: &StaffMember, kind: &str, id: &str) -> Result<(Entry, Option<Id>), Problem> {
    me.must_keep_services()?;
    let id = Id::parse(id).ok_or(Problem::NotFound)?;
    let store = me.visit.app.store();
    if kind == "organization" {
        let entry = store.read("an organisation", move |tx| Box::pin(Entry::organisation(tx, id))).await?;
        let entry = entry.ok_or(Problem::NotFound)?;
        must_keep(me, Some(id)).await?;
        return Ok((entry, Some(id)));
    }
    if kind != "location" {
        return Err(Problem::NotFound);
    }
    let entry = store.read("a place", move |tx| Box::pin(Entry::place(tx, id))).await?;
    let entry = entry.ok_or(Problem::NotFound)?;
    if !may_change(me, id).await? {
        return Err(Problem::NotYours);
    }
    let owner = entry.head().text("organization_id").and_then(id_of);
    Ok((entry, owner))
}

async fn show(me: &StaffMember, entry: &Entry, owner: Option<Id>, fields: Fields) -> Outcome {
    let name = if entry.kind == "location" {
        place_of_row(&entry.directory().index(), entry.head()).0
    } else {
        entry.text("name")
    };
    let back = owner.map_or_else(
        || ("/staff/services".to_owned(), me.visit.say("desk-title")),
        |id| {
            let called = entry.other("organization", id).and_then(|row| row.text("name")).unwrap_or_default();
            (format!("/staff/services/organisation/{id}"), called.to_owned())
        },
    );
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = PastPage {
        page: me.page(me.visit.say("entry-past")).with_errors(&fields),
        name: if name.is_empty() { me.visit.say("entry-place-unnamed") } else { name },
        back,
        to: format!("/staff/services/past/{}/{}", entry.kind, entry.id),
        past: Past::of(me, entry).await?,
        fields,
    };
    html_status(status, &page)
}

/// What it said before.
pub(super) async fn get(me: StaffMember, Path((kind, id)): Path<(String, String)>) -> Outcome {
    let (entry, owner) = entry_of(&me, &kind, &id).await?;
    let fields = Fields::new().set("mark", entry.mark().to_string());
    show(&me, &entry, owner, fields).await
}

/// Brings a wording back; answers what the source says.
pub(super) async fn post(Path((kind, id)): Path<(String, String)>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let (entry, owner) = entry_of(&me, &kind, &id).await?;
    let Ok(mark) = fields.text("mark").parse::<i64>() else { return Err(Problem::OldForm) };
    if !answered(&me, &entry, &mut fields, mark).await?.ok_or(Problem::Unreadable)? {
        return show(&me, &entry, owner, fields).await;
    }
    Ok(me.visit.go(&format!("/staff/services/past/{}/{}", entry.kind, entry.id)))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |full: bool, fields: Fields| PastPage {
        page: sample_page(stage, "entry-past", "/staff/services/past/organization/sample", full).with_errors(&fields),
        fields,
        name: "Quay Street Advice (sample)".to_owned(),
        back: ("/staff/services/organisation/sample".to_owned(), "Quay Street Advice (sample)".to_owned()),
        to: "/staff/services/past/organization/sample".to_owned(),
        past: Past::sample(full),
    };
    let fields = || Fields::new().set("mark", "1");
    let mut wrong = fields();
    wrong.wrong("mark", stage.words.get("entry-changed"));
    vec![
        stage.staff("staff-past", &make(true, fields())),
        stage.staff("staff-past-none", &make(false, fields())),
        stage.staff("staff-past-wrong", &make(true, wrong)),
    ]
}
