//! A place of a service: where it is, or that nobody may know.
//!
//! A place may be another organisation's: a service sits in the house of a larger one. Whoever keeps the service can say that it went from
//! there; what is said of the house, and whether it is told at all, is for those who keep the house.

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
    hand, may_change, must_keep, sample_page,
    task::{FormPage, answer, entry_of, filled, saved},
};
use crate::directory::{history, id_of, services_at, uuid_of};

/// A place, and from where somebody came to it.
struct Seen {
    /// The entry, turned to the place.
    entry: Entry,
    /// The service, where somebody came from one.
    service: Option<Id>,
    /// The place; `None` for a new one.
    place: Option<Id>,
    /// May change what is said of it.
    may_change: bool,
    /// The address of the page before, and its name.
    base: String,
    name: String,
}

/// A place of a service; a new one when it is called so.
async fn of_service(me: &StaffMember, id: &str, place: &str, new: Id) -> Result<Seen, Problem> {
    let mut entry = entry_of(me, id).await?;
    let (service, name, base) = (entry.id, entry.text("name"), format!("/staff/services/{}", entry.id));
    let seen = |entry, place, may_change| Seen { entry, service: Some(service), place, may_change, base, name };
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
        return Ok(seen(entry, None, true));
    }
    let place = Id::parse(place).filter(|place| entry.has("location", *place)).ok_or(Problem::NotFound)?;
    entry.turn_to("location", place);
    Ok(seen(entry, Some(place), may_change(me, place).await?))
}

/// A place of an organisation, whether a service is there or not.
async fn owned(me: &StaffMember, organisation: &str, place: &str) -> Result<Seen, Problem> {
    me.must_keep_services()?;
    let (Some(owner), Some(place)) = (Id::parse(organisation), Id::parse(place)) else { return Err(Problem::NotFound) };
    must_keep(me, Some(owner)).await?;
    let entry = me.visit.app.store().read("a place", move |tx| Box::pin(Entry::place(tx, place))).await?;
    let entry = entry.filter(|entry| entry.head().text("organization_id").and_then(id_of) == Some(owner));
    let entry = entry.ok_or(Problem::NotFound)?;
    let name = entry.other("organization", owner).and_then(|row| row.text("name")).unwrap_or_default().to_owned();
    let base = format!("/staff/services/organisation/{owner}");
    Ok(Seen { entry, service: None, place: Some(place), may_change: true, base, name })
}

async fn form(me: &StaffMember, seen: &Seen, entry: &Entry, fields: Fields) -> Result<FormPage, Problem> {
    let words = me.visit.app.words(me.visit.lang);
    let shared = match seen.place {
        Some(place) => {
            let all =
                me.visit.app.store().read("services at a place", move |tx| Box::pin(services_at(tx, place))).await?;
            all.len()
        }
        None => 0,
    };
    let hidden = entry.head().flag("confidential");
    let fields = if hidden { fields.set("hidden", "yes") } else { fields };
    let note = if !seen.may_change {
        words.get("entry-place-others")
    } else if hidden {
        words.get("entry-place-hidden")
    } else if shared > 1 {
        words.with("entry-place-shared", &[("n", (shared as i64).into())])
    } else {
        String::new()
    };
    let at = seen.place.map_or_else(|| "new".to_owned(), |place| place.to_string());
    let title = if seen.place.is_some() { "entry-task-place" } else { "entry-place-new" };
    let also = seen.service.and(seen.place).map(|_| ("leave", words.get("entry-place-leave")));
    let past = seen.place.filter(|_| seen.may_change).map(|place| format!("/staff/services/past/location/{place}"));
    let to = format!("place/{at}");
    let page = me.page(words.get(title));
    let mut page = FormPage {
        note,
        also,
        past,
        ..FormPage::new(page, &words, &PLACE, (&seen.base, &to), seen.name.clone(), fields)
    };
    if !seen.may_change {
        page.inputs.clear();
    }
    Ok(page)
}

/// The form of a place of a service.
pub(super) async fn get(me: StaffMember, Path((id, place)): Path<(String, String)>) -> Outcome {
    let seen = of_service(&me, &id, &place, Id::new(me.visit.app.entropy())).await?;
    shown(&me, &seen).await
}

/// The form of a place of an organisation.
pub(super) async fn of_organisation(me: StaffMember, Path((id, place)): Path<(String, String)>) -> Outcome {
    let seen = owned(&me, &id, &place).await?;
    shown(&me, &seen).await
}

async fn shown(me: &StaffMember, seen: &Seen) -> Outcome {
    let fields = filled(&PLACE, &seen.entry, me.visit.lang).set("once", me.visit.once());
    answer(&form(me, seen, &seen.entry, fields).await?)
}

/// What was typed of a place of a service.
pub(super) async fn post(Path((id, place)): Path<(String, String)>, StaffForm { me, fields }: StaffForm) -> Outcome {
    let seen = of_service(&me, &id, &place, me.new_id(&fields)).await?;
    if fields.is("act", "leave") {
        return leave(&me, seen).await;
    }
    said(&me, seen, fields).await
}

/// What was typed of a place of an organisation.
pub(super) async fn post_of_organisation(
    Path((id, place)): Path<(String, String)>,
    StaffForm { me, fields }: StaffForm,
) -> Outcome {
    let seen = owned(&me, &id, &place).await?;
    said(&me, seen, fields).await
}

/// The service is there no more. Where no other one is, the place goes, when it was of the same hands.
async fn leave(me: &StaffMember, seen: Seen) -> Outcome {
    let Seen { mut entry, service: Some(service), place: Some(place), may_change, base, .. } = seen else {
        return Err(Problem::Unreadable);
    };
    let app = &me.visit.app;
    entry.turn_to("service", service);
    let mark = entry.mark();
    entry.drop_rows("service_at_location", |row| row.text("location_id") == Some(&uuid_of(place)));
    if entry.save(app, hand(me, "place"), mark).await?.is_err() {
        return Err(Problem::OldForm);
    }
    if may_change {
        let now = app.clock().now();
        app.store().write("leave a place", move |tx| Box::pin(history::leave_place(tx, now, place))).await?;
    }
    Ok(me.visit.go(&base))
}

async fn said(me: &StaffMember, seen: Seen, mut fields: Fields) -> Outcome {
    if !seen.may_change {
        return Err(Problem::NotYours);
    }
    let app = &me.visit.app;
    let Ok(mark) = fields.text("mark").parse::<i64>() else { return Err(Problem::OldForm) };
    let (mut entry, at, words) = (seen.entry.clone(), seen.entry.id, app.words(me.visit.lang));
    let doing = Doing { hand: hand(me, "place"), entropy: app.entropy(), words: &words };
    (PLACE.apply)(&mut entry, &mut fields, &doing);
    if !fields.good() {
        return answer(&form(me, &seen, &seen.entry, fields).await?);
    }
    let mut mark = mark;
    let differs = entry.differs();
    if let (Some(service), None) = (seen.service, seen.place) {
        // A place is found by its services: the service says that it is there.
        entry.turn_to("service", service);
        mark = entry.mark();
        let uuid = uuid_of(at);
        let here = |row: &hsds::Record| row.text("location_id") == Some(&uuid);
        if !entry.rows().iter().any(|row| row.table().name == "service_at_location" && here(row)) {
            let row = entry.add("service_at_location", "service_id", app.entropy());
            row.write("location_id", &uuid);
        }
    }
    if differs && !saved(me, entry, "place", &mut fields, (mark, seen.entry.mark())).await? {
        return answer(&form(me, &seen, &seen.entry, fields).await?);
    }
    Ok(me.visit.go(&seen.base))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let words = &stage.words;
    let make = |name: &'static str, hidden: bool, note: String, others: bool| {
        let mut fields = Fields::new().set("mark", "1").set("called", "Quay (sample)").set("kind", "physical");
        if hidden {
            fields = fields.set("hidden", "yes");
        }
        let page = sample_page(stage, "entry-task-place", "/staff/services", false);
        let at = ("/staff/services/sample", "place/sample");
        let mut page = FormPage {
            note,
            also: Some(("leave", words.get("entry-place-leave"))),
            past: (!others).then(|| "/staff/services/past/location/sample".to_owned()),
            ..FormPage::new(page, words, &PLACE, at, "Quay (sample)".to_owned(), fields)
        };
        if others {
            page.inputs.clear();
        }
        stage.staff(name, &page)
    };
    vec![
        make("staff-service-place", false, words.with("entry-place-shared", &[("n", 3.into())]), false),
        make("staff-service-place-hidden", true, words.get("entry-place-hidden"), false),
        make("staff-service-place-others", false, words.get("entry-place-others"), true),
    ]
}
