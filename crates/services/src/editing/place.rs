//! A place of a service: where it is, or that nobody may know.

use axum::extract::Path;
use kit::{
    Fields, Outcome, Problem,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};
use store::Id;

use super::{
    draft::Entry,
    forms::{Doing, PLACE},
    hand, sample_page,
    task::{FormPage, answer, entry_of, filled, saved},
};
use crate::directory::{services_at, uuid_of};

/// The entry, turned to one of its places; to a new one when it is called so.
async fn place_of(me: &StaffMember, id: &str, place: &str, new: Id) -> Result<(Entry, Option<Id>), Problem> {
    let mut entry = entry_of(me, id).await?;
    if place == "new" {
        let organisation = entry.organisation_id();
        if entry.has("location", new) {
            // Sent twice.
            entry.turn_to("location", new);
        } else {
            entry.begin("location", new);
            if let Some(organisation) = organisation {
                entry.write("organization_id", &uuid_of(organisation));
            }
        }
        return Ok((entry, None));
    }
    let place = Id::parse(place).filter(|place| entry.has("location", *place)).ok_or(Problem::NotFound)?;
    entry.turn_to("location", place);
    Ok((entry, Some(place)))
}

async fn form(
    me: &StaffMember,
    service: &str,
    entry: &Entry,
    place: Option<Id>,
    fields: Fields,
) -> Result<FormPage, Problem> {
    let words = me.visit.app.words(me.visit.lang);
    let shared = match place {
        Some(place) => {
            let all =
                me.visit.app.store().read("services at a place", move |tx| Box::pin(services_at(tx, place))).await?;
            all.len()
        }
        None => 0,
    };
    let hidden = fields.is("hidden", "yes");
    let note = if hidden {
        words.get("entry-place-hidden")
    } else if shared > 1 {
        words.with("entry-place-shared", &[("n", (shared as i64).into())])
    } else {
        String::new()
    };
    let at = place.map_or_else(|| "new".to_owned(), |place| place.to_string());
    let title = if place.is_some() { "entry-task-place" } else { "entry-place-new" };
    let service_id = Id::parse(service).ok_or(Problem::NotFound)?;
    let name = entry.other("service", service_id).and_then(|row| row.text("name")).unwrap_or_default().to_owned();
    let (base, to) = (format!("/staff/services/{service}"), format!("place/{at}"));
    Ok(FormPage {
        note,
        also: place.map(|_| ("leave", words.get("entry-place-leave"))),
        ..FormPage::new(me.page(words.get(title)), &words, &PLACE, (&base, &to), name, fields)
    })
}

/// The form of a place.
pub(super) async fn get(me: StaffMember, Path((id, place)): Path<(String, String)>) -> Outcome {
    let (entry, place) = place_of(&me, &id, &place, Id::new(me.visit.app.entropy())).await?;
    let fields = filled(&PLACE, &entry, me.visit.lang).set("once", me.visit.once());
    answer(&form(&me, &id, &entry, place, fields).await?)
}

/// What was typed of it.
pub(super) async fn post(
    Path((id, place)): Path<(String, String)>,
    StaffForm { me, mut fields }: StaffForm,
) -> Outcome {
    let new = me.new_id(&fields);
    let (mut entry, place) = place_of(&me, &id, &place, new).await?;
    let service = Id::parse(&id).ok_or(Problem::NotFound)?;
    let app = &me.visit.app;
    let to = format!("/staff/services/{id}");
    let (hand, at) = (hand(&me, "place"), entry.id);
    if fields.is("act", "leave") {
        entry.turn_to("service", service);
        let mark = entry.mark();
        entry.drop_rows("service_at_location", |row| row.text("location_id") == Some(&uuid_of(at)));
        let saved = entry.save(app, hand, mark).await?;
        return if saved.is_ok() { Ok(me.visit.go(&to)) } else { Err(Problem::OldForm) };
    }
    let Ok(mark) = fields.text("mark").parse::<i64>() else { return Err(Problem::OldForm) };
    let hidden = entry.head().flag("confidential");
    let (before, words) = (entry.clone(), app.words(me.visit.lang));
    (PLACE.apply)(&mut entry, &mut fields, &Doing { hand, entropy: app.entropy(), words: &words });
    if !fields.good() {
        let fields = if hidden { fields.set("hidden", "yes") } else { fields };
        return answer(&form(&me, &id, &before, place, fields).await?);
    }
    let mut mark = mark;
    let differs = entry.differs();
    if place.is_none() {
        // A place is found by its services: the service says that it is there.
        entry.turn_to("service", service);
        mark = entry.mark();
        let linked = entry
            .rows()
            .iter()
            .any(|row| row.table().name == "service_at_location" && row.text("location_id") == Some(&uuid_of(at)));
        if !linked {
            let row = entry.add("service_at_location", "service_id", app.entropy());
            row.write("location_id", &uuid_of(at));
        }
    }
    if differs && !saved(&me, entry, "place", &mut fields, (mark, before.mark())).await? {
        let fields = if hidden { fields.set("hidden", "yes") } else { fields };
        return answer(&form(&me, &id, &before, place, fields).await?);
    }
    Ok(me.visit.go(&to))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let words = &stage.words;
    let make = |hidden: bool, note: String| {
        let mut fields = Fields::new().set("mark", "1").set("called", "Quay (sample)").set("kind", "physical");
        if hidden {
            fields = fields.set("hidden", "yes");
        }
        let page = sample_page(stage, "entry-task-place", "/staff/services", false);
        let at = ("/staff/services/sample", "place/sample");
        let page = FormPage {
            note,
            also: Some(("leave", words.get("entry-place-leave"))),
            ..FormPage::new(page, words, &PLACE, at, "Quay (sample)".to_owned(), fields)
        };
        stage.staff(if hidden { "staff-service-place-hidden" } else { "staff-service-place" }, &page)
    };
    vec![make(false, words.with("entry-place-shared", &[("n", 3.into())])), make(true, words.get("entry-place-hidden"))]
}
