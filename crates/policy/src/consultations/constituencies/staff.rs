//! The convenor names the groups that people may declare, before opening.
//!
//! The problem: each question about who somebody is puts people at risk and must earn its place. So a group needs a reason
//! that members will read, there are few of them, and after opening nothing can be added or taken away.

use ::store::{Id, values};
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};

use super::{Constituency, MOST, NAME_LIMIT, REASON_LIMIT, declare::sample_groups};
use crate::consultations::{
    staff::{
        Head, LONGEST_TRANSLATION, check_translations, in_lang, keep_translations, must_work_here, other_langs, ours,
        sample_in, sample_page,
    },
    types::{Consultation, State},
};

/// The texts of a group that can be translated.
const TRANSLATED: [&str; 2] = ["name", "reason"];

#[derive(Template)]
#[template(path = "staff_groups.html")]
struct GroupsPage {
    page: Page,
    head: Head,
    fields: Fields,
    groups: Vec<Constituency>,
    /// For each other language: the fields for name and reason, and what the language is called.
    langs: Vec<(String, String, &'static str)>,
    /// True while groups can be changed by whoever looks.
    may: bool,
    /// True while there is room for one more.
    room: bool,
}

impl GroupsPage {
    fn new(page: Page, one: &Consultation, groups: Vec<Constituency>, fields: Fields, convenor: bool) -> Self {
        let langs = other_langs(&page.site, one.lang)
            .into_iter()
            .map(|lang| (in_lang("name", lang), in_lang("reason", lang), lang.name()))
            .collect();
        Self {
            head: Head::new(one),
            may: convenor && one.state == State::Draft,
            room: groups.len() < MOST,
            page: page.with_errors(&fields),
            fields,
            groups,
            langs,
        }
    }
}

/// The groups, with a form to add one.
pub(in crate::consultations) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    must_work_here(&me)?;
    let one = ours(&me, &id).await?;
    let id = one.id;
    let groups = me.visit.app.store().read("groups", move |tx| Box::pin(super::all(tx, id))).await?;
    let fields = Fields::new().set("once", me.visit.once());
    html(&GroupsPage::new(me.page(me.visit.say("groups-title")), &one, groups, fields, me.roles.convenor))
}

/// Adds a group, or takes one away.
pub(in crate::consultations) async fn post(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_convene()?;
    let one = ours(&me, &id).await?;
    let (id, to) = (one.id, format!("{}/groups", Head::new(&one).base));
    if one.state != State::Draft {
        return Ok(me.visit.go(&to));
    }
    if let Some(gone) = Id::parse(fields.text("delete")) {
        me.visit
            .app
            .store()
            .write("delete group", move |tx| {
                Box::pin(async move {
                    let ours = tx
                        .run("DELETE FROM constituencies WHERE id = $1 AND consultation = $2", values![gone, id])
                        .await?;
                    if ours > 0 {
                        tx.run("DELETE FROM translations WHERE thing = $1", values![gone]).await?;
                    }
                    for (index, group) in super::all(tx, id).await?.into_iter().enumerate() {
                        tx.run(
                            "UPDATE constituencies SET position = $2 WHERE id = $1",
                            values![group.id, index as i64 + 1],
                        )
                        .await?;
                    }
                    Ok::<_, ::store::Error>(())
                })
            })
            .await?;
        return Ok(me.visit.go(&to));
    }
    let langs: Vec<Lang> = other_langs(me.visit.site.as_ref(), one.lang);
    let say = |key: &str| me.visit.say(key);
    let name = fields.required("name", NAME_LIMIT, &say("groups-name-missing"), &say("groups-name-long"));
    let reason = fields.required("reason", REASON_LIMIT, &say("groups-reason-missing"), &say("groups-reason-long"));
    check_translations(&mut fields, &langs, &TRANSLATED, LONGEST_TRANSLATION, &say("groups-reason-long"));
    let new = me.new_id(&fields);
    let groups = me.visit.app.store().read("groups", move |tx| Box::pin(super::all(tx, id))).await?;
    if groups.iter().any(|group| group.id == new) {
        // The same form again: a double click.
        return Ok(me.visit.go(&to));
    }
    if groups.iter().any(|group| group.name.to_lowercase() == name.to_lowercase()) {
        fields.wrong("name", say("groups-name-twice"));
    }
    if groups.len() >= MOST {
        fields.wrong("name", me.page("").n("groups-full", MOST));
    }
    if !fields.good() {
        let page = GroupsPage::new(me.page(say("groups-title")), &one, groups, fields, me.roles.convenor);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    me.visit
        .app
        .store()
        .write("add group", move |tx| {
            Box::pin(async move {
                let draft =
                    crate::consultations::store::find(tx, id).await?.is_some_and(|one| one.state == State::Draft);
                let there = super::all(tx, id).await?;
                if draft && there.len() < MOST && !there.iter().any(|group| group.id == new) {
                    let group = Constituency { id: new, position: there.len() as i64 + 1, name, reason };
                    super::add(tx, id, &group).await?;
                    keep_translations(tx, new, &langs, &TRANSLATED, &fields).await?;
                }
                Ok::<_, ::store::Error>(())
            })
        })
        .await?;
    Ok(me.visit.go(&to))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |state, groups: Vec<Constituency>, fields: Fields| {
        let one = sample_in(stage, state);
        let page = sample_page(stage, &stage.words.get("groups-title"));
        GroupsPage::new(page, &one, groups, fields, true)
    };
    let mut wrong = Fields::new().set("name", "?");
    wrong.wrong("reason", stage.words.get("groups-reason-missing"));
    vec![
        stage.staff("staff-groups", &make(State::Draft, sample_groups(stage), Fields::new())),
        stage.staff("staff-groups-none", &make(State::Draft, Vec::new(), Fields::new())),
        stage.staff("staff-groups-open", &make(State::Open, sample_groups(stage), Fields::new())),
        stage.staff("staff-groups-wrong", &make(State::Draft, Vec::new(), wrong)),
    ]
}
