//! An organisation of the directory, as its editor sees it: what it says, what it offers, who keeps it.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use hsds::Directory;
use kit::{
    Fields, Outcome, Page, Problem, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};
use store::{Id, values};

use super::{
    draft::Entry,
    forms::{Doing, Input, Look, ORGANISATION},
    hand, must_keep, sample_page,
    task::{filled, saved, told},
};
use crate::{
    directory::{find_all, history, id_of, locations_of, services_of, uuid_of},
    pages::place_of_row,
};

#[derive(Template)]
#[template(path = "staff_organisation.html")]
struct OrganisationPage {
    page: Page,
    fields: Fields,
    inputs: Vec<Input>,
    id: Id,
    name: String,
    services: Vec<(Id, String, bool)>,
    /// Its places: id, name or address, confidential.
    places: Vec<(Id, String, bool)>,
    /// Its source says something new of it.
    offered: bool,
    /// Organisations of this installation that keep it.
    keepers: Vec<(Id, String)>,
    /// All others, for a curator to choose from.
    others: Vec<(Id, String)>,
    curator: bool,
}

async fn entry_of(me: &StaffMember, id: &str) -> Result<Entry, Problem> {
    me.must_keep_services()?;
    let id = Id::parse(id).ok_or(Problem::NotFound)?;
    let entry = me.visit.app.store().read("an organisation", move |tx| Box::pin(Entry::organisation(tx, id))).await?;
    let entry = entry.ok_or(Problem::NotFound)?;
    must_keep(me, Some(id)).await?;
    Ok(entry)
}

async fn show(me: &StaffMember, entry: &Entry, mut fields: Fields) -> Outcome {
    // The page has several forms, and each has its own fields: after one was wrong the others stand as they do on a new page.
    if fields.text("once").is_empty() {
        fields = fields.set("once", me.visit.once());
    }
    if fields.text("mark").is_empty() {
        fields = fields.set("mark", entry.mark().to_string());
    }
    let (id, words) = (entry.id, me.visit.app.words(me.visit.lang));
    let (services, places, offered, keepers, all) = me
        .visit
        .app
        .store()
        .read("an organisation's services", move |tx| {
            Box::pin(async move {
                let ids = services_of(tx, id).await?;
                let services = find_all(tx, "service", ids).await?;
                let places = locations_of(tx, id).await?;
                let places = find_all(tx, "location", places).await?;
                let offered = history::offered(tx, "organization", id).await?.is_some();
                let keepers = history::keepers(tx, id).await?;
                let mut all: Vec<(Id, String)> = Vec::new();
                for row in &tx.all("SELECT id, name FROM organisations ORDER BY name, id", values![]).await? {
                    all.push((row.get("id")?, row.get("name")?));
                }
                Ok::<_, store::Error>((services, places, offered, keepers, all))
            })
        })
        .await?;
    let mut services: Vec<(Id, String, bool)> = services
        .iter()
        .map(|thing| {
            let head = &thing.rows[0];
            (thing.id, head.text("name").unwrap_or_default().to_owned(), crate::search::things::offered(head))
        })
        .collect();
    services.sort_by(|a, b| a.1.cmp(&b.1));
    let houses = Directory::new(places.into_iter().flat_map(|thing| thing.rows));
    let index = houses.index();
    let places = houses.rows("location").iter().filter_map(|house| {
        let (name, confidential) = place_of_row(&index, house);
        Some((id_of(house.id())?, name, confidential))
    });
    let places = places.collect();
    let others = all.into_iter().filter(|one| !keepers.contains(one)).collect();
    let page = OrganisationPage {
        page: me.page(entry.text("name")).with_errors(&fields),
        inputs: (ORGANISATION.inputs)(&Look { words: &words, fields: &fields }),
        id,
        name: entry.text("name"),
        services,
        places,
        offered,
        keepers,
        others,
        curator: me.roles.curator,
        fields,
    };
    let status = if page.fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html_status(status, &page)
}

/// An organisation.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let entry = entry_of(&me, &id).await?;
    let fields = filled(&ORGANISATION, &entry, me.visit.lang).set("once", me.visit.once());
    show(&me, &entry, fields).await
}

/// The fields of the page when the name of a new service was not taken: what was typed and why not, beside what the organisation says.
fn beside(me: &StaffMember, entry: &Entry, fields: &Fields) -> Fields {
    let called = fields.value("called").to_owned();
    let mut again = filled(&ORGANISATION, entry, me.visit.lang).set("called", called);
    for (field, message) in fields.errors() {
        again.wrong(field, message.clone());
    }
    again
}

/// What it says; a new service; who keeps it.
pub(super) async fn post(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let mut entry = entry_of(&me, &id).await?;
    let (app, organisation) = (&me.visit.app, entry.id);
    let to = format!("/staff/services/organisation/{organisation}");
    match fields.text("act") {
        "says" => {
            let Ok(mark) = fields.text("mark").parse::<i64>() else { return Err(Problem::OldForm) };
            let (before, words, hand) = (entry.clone(), app.words(me.visit.lang), hand(&me, "organisation"));
            (ORGANISATION.apply)(&mut entry, &mut fields, &Doing { hand, entropy: app.entropy(), words: &words });
            if !fields.good() {
                return show(&me, &before, fields).await;
            }
            if entry.differs() && !saved(&me, entry, "organisation", &mut fields, (mark, before.mark())).await? {
                return show(&me, &before, fields).await;
            }
        }
        "add" => {
            let missing = me.visit.say("entry-name-missing");
            let name = fields.required("called", super::forms::LINE, &missing, &me.visit.say("text-too-long"));
            if !fields.good() {
                let again = beside(&me, &entry, &fields);
                return show(&me, &entry, again).await;
            }
            let new = me.new_id(&fields);
            let there = app.store().read("a service", move |tx| Box::pin(Entry::service(tx, new))).await?;
            if there.is_none() {
                entry.begin("service", new);
                entry.write("organization_id", &uuid_of(organisation));
                entry.write("name", &name);
                // Not found by anybody before its editor says that it is offered.
                entry.write("status", "inactive");
                if let Err(why) = entry.save(app, hand(&me, "new"), 0).await? {
                    told(&me, &mut fields, why);
                    let entry = entry_of(&me, &id).await?;
                    let again = beside(&me, &entry, &fields);
                    return show(&me, &entry, again).await;
                }
            }
            return Ok(me.visit.go(&format!("/staff/services/{new}")));
        }
        act @ ("keep" | "end") => {
            me.must_curate()?;
            let keeper = Id::parse(fields.text("keeper")).ok_or(Problem::Unreadable)?;
            let (end, today) = (act == "end", app.clock().today());
            app.store()
                .write("who keeps an organisation", move |tx| {
                    Box::pin(async move {
                        if end {
                            history::end_keeping(tx, organisation, keeper).await
                        } else {
                            history::let_keep(tx, organisation, keeper, today).await
                        }
                    })
                })
                .await?;
        }
        _ => return Err(Problem::Unreadable),
    }
    Ok(me.visit.go(&to))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let words = &stage.words;
    let make = |curator: bool, mut fields: Fields| {
        fields = fields.set("mark", "1").set("name", "Quay Street Advice (sample)");
        OrganisationPage {
            page: sample_page(stage, "desk-title", "/staff/services/organisation/sample", curator).with_errors(&fields),
            inputs: (ORGANISATION.inputs)(&Look { words, fields: &fields }),
            id: Id([2; 16]),
            name: "Quay Street Advice (sample)".to_owned(),
            services: vec![
                (Id([1; 16]), "Quay (sample)".to_owned(), true),
                (Id([5; 16]), "Old help point (sample)".to_owned(), false),
            ],
            places: vec![
                (Id([3; 16]), "12 Quay Street (sample)".to_owned(), false),
                (Id([4; 16]), String::new(), true),
            ],
            offered: curator,
            keepers: vec![(Id([7; 16]), "Quay Street Advice (sample)".to_owned())],
            others: vec![(Id([8; 16]), "Office of Sample Affairs (sample)".to_owned())],
            curator,
            fields,
        }
    };
    let mut wrong = Fields::new();
    wrong.wrong("email", words.get("entry-email-wrong"));
    vec![
        stage.staff("staff-organisation", &make(false, Fields::new())),
        stage.staff("staff-organisation-curator", &make(true, Fields::new())),
        stage.staff("staff-organisation-wrong", &make(false, wrong)),
    ]
}
