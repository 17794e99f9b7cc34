//! The convenor brings in a later text, looks at what changed, and publishes it.

use std::collections::BTreeMap;

use ::store::Id;
use askama::Template;
use axum::{
    extract::{Path, RawQuery},
    http::StatusCode,
};
use kit::{
    Fields, Outcome as Answer, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember, StaffUpload};
use serde::Deserialize;

use super::{
    Answered, Outcome, Revision, TITLE_LIMIT,
    public::{Sums, sample_revision},
};
use crate::consultations::{
    sample_data,
    staff::{Head, brought, must_work_here, notes_query, ours, said_notes, sample_in, sample_page},
    store,
    types::{Consultation, State, Suggestion},
};

#[derive(Template)]
#[template(path = "staff_later.html")]
struct ListPage {
    page: Page,
    head: Head,
    fields: Fields,
    revisions: Vec<Revision>,
    convenor: bool,
}

/// The later texts of a consultation that has opened.
async fn load(me: &StaffMember, id: &str) -> Result<(Consultation, Vec<Revision>), Problem> {
    must_work_here(me)?;
    let one = ours(me, id).await?;
    if one.state == State::Draft {
        return Err(Problem::NotFound);
    }
    let id = one.id;
    let revisions = me.visit.app.store().read("later texts", move |tx| Box::pin(super::revisions(tx, id))).await?;
    Ok((one, revisions))
}

/// The later texts, with a form to bring one in.
pub(super) async fn list(me: StaffMember, Path(id): Path<String>) -> Answer {
    let (one, revisions) = load(&me, &id).await?;
    let page = me.page(me.visit.say("later-title"));
    html(&ListPage { page, head: Head::new(&one), fields: Fields::new(), revisions, convenor: me.roles.convenor })
}

/// A later text was pasted or sent as a file; the file wins. The public does not see it yet.
pub(super) async fn add(Path(id): Path<String>, StaffUpload { me, mut fields }: StaffUpload) -> Answer {
    me.must_convene()?;
    let (one, revisions) = load(&me, &id).await?;
    let say = |key: &str| me.visit.say(key);
    let title = fields.required("title", TITLE_LIMIT, &say("later-title-missing"), &say("later-title-long"));
    let Some(imported) = brought(&me, &mut fields) else {
        let page = me.page(say("later-title")).with_errors(&fields);
        let page = ListPage { page, head: Head::new(&one), fields, revisions, convenor: true };
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let notes = notes_query(&imported);
    let revision = Revision {
        id: Id::new(me.visit.app.entropy()),
        number: 0,
        title,
        source: imported.source.unwrap_or_default(),
        source_url: fields.text("source_url").to_owned(),
        published: false,
        sample: one.sample,
    };
    let (consultation, today) = (one.id, me.visit.app.clock().today());
    let text = imported.provisions;
    let number = me
        .visit
        .app
        .store()
        .write("bring in later text", move |tx| {
            let (mut revision, text) = (revision.clone(), text.clone());
            Box::pin(async move {
                let last = super::revisions(tx, consultation).await?.last().map_or(0, |one| one.number);
                revision.number = last + 1;
                super::add(tx, consultation, &revision, &text, today).await?;
                Ok::<_, ::store::Error>(revision.number)
            })
        })
        .await?;
    Ok(me.visit.go(&format!("{}/later/{number}{notes}", Head::new(&one).base)))
}

/// A suggestion with its answer, as the convenor sees it.
struct Row {
    suggestion: Suggestion,
    part: String,
    outcome: Option<Outcome>,
}

#[derive(Template)]
#[template(path = "staff_later_one.html")]
struct OnePage {
    page: Page,
    head: Head,
    revision: Revision,
    sums: Sums,
    rows: Vec<Row>,
    unanswered: usize,
    convenor: bool,
    /// What is said about notes that were left out.
    notes: Option<String>,
}

/// A later text in an address.
#[derive(Deserialize)]
pub(super) struct ByNumber {
    id: String,
    number: i64,
}

/// A later text: what changed in numbers, and the suggestions to answer.
pub(super) async fn one(me: StaffMember, Path(path): Path<ByNumber>, RawQuery(query): RawQuery) -> Answer {
    let (one, revisions) = load(&me, &path.id).await?;
    let revision = revisions.into_iter().find(|one| one.number == path.number).ok_or(Problem::NotFound)?;
    let (id, of) = (one.id, revision.id);
    let (before, after, suggestions, answers) = me
        .visit
        .app
        .store()
        .read("later text", move |tx| {
            Box::pin(async move {
                let before = store::provisions(tx, id).await?;
                let after = super::parts(tx, of).await?;
                let suggestions = store::suggestions(tx, id).await?;
                Ok::<_, ::store::Error>((before, after, suggestions, super::answered(tx, of).await?))
            })
        })
        .await?;
    let rows = rows(&before, suggestions, &answers);
    let sums = Sums::of(&super::compare(before, after).await?);
    let page = me.page(me.visit.say("later-title"));
    html(&OnePage {
        notes: said_notes(&page, query.as_deref()),
        page,
        head: Head::new(&one),
        revision,
        sums,
        unanswered: rows.iter().filter(|row| row.outcome.is_none()).count(),
        rows,
        convenor: me.roles.convenor,
    })
}

fn rows(
    before: &[crate::consultations::types::Provision],
    suggestions: Vec<Suggestion>,
    answers: &BTreeMap<Id, Answered>,
) -> Vec<Row> {
    let mut rows: Vec<Row> = suggestions
        .into_iter()
        .map(|suggestion| Row {
            part: before
                .iter()
                .find(|part| part.id == suggestion.provision)
                .map_or_else(String::new, crate::consultations::types::Provision::name),
            outcome: answers.get(&suggestion.id).map(|answer| answer.outcome),
            suggestion,
        })
        .collect();
    // What waits for an answer comes first.
    rows.sort_by_key(|row| row.outcome.is_some());
    rows
}

/// Publishes a later text, takes it from the public again, or deletes one that is not public.
pub(super) async fn publish(Path(path): Path<ByNumber>, StaffForm { me, fields }: StaffForm) -> Answer {
    me.must_convene()?;
    let (one, revisions) = load(&me, &path.id).await?;
    let revision = revisions.into_iter().find(|one| one.number == path.number).ok_or(Problem::NotFound)?;
    let base = Head::new(&one).base;
    let id = revision.id;
    let what = fields.text("what").to_owned();
    let deleted = what == "delete" && !revision.published;
    let today = me.visit.app.clock().today();
    me.visit
        .app
        .store()
        .write("publish later text", move |tx| {
            let what = what.clone();
            Box::pin(async move {
                match what.as_str() {
                    "publish" => super::show(tx, id, true, today).await,
                    "hide" => super::show(tx, id, false, today).await,
                    "delete" => super::delete(tx, id).await,
                    _ => Ok(()),
                }
            })
        })
        .await
        .map_err(|error: ::store::Error| error)?;
    Ok(me.visit.go(&if deleted { format!("{base}/later") } else { format!("{base}/later/{}", path.number) }))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let head = || Head::new(&sample_in(stage, State::Closed));
    let page = || sample_page(stage, &stage.words.get("later-title"));
    let mut wrong = Fields::new().set("text", "?");
    wrong.wrong("title", stage.words.get("later-title-missing"));
    let list = |fields: Fields, revisions| ListPage {
        page: page().with_errors(&fields),
        head: head(),
        fields,
        revisions,
        convenor: true,
    };
    let suggestion = |n: u64| Suggestion {
        id: sample_data::id(n),
        seat: [0; 16],
        provision: sample_data::provision(stage).id,
        lang: stage.lang(),
        body: stage.words.get("sample-text"),
        offered: None,
        print: n.is_multiple_of(2),
        standing: crate::consultations::types::Standing::Published,
        reason: String::new(),
        day: ::store::Day(20_495),
    };
    let row = |n, outcome| Row { suggestion: suggestion(n), part: sample_data::provision(stage).name(), outcome };
    let one = |published| OnePage {
        page: page(),
        head: head(),
        revision: Revision { published, ..sample_revision(stage) },
        sums: Sums { same: 103, changed: 15, added: 3, removed: 2, moved: 12 },
        rows: vec![row(96, None), row(97, Some(Outcome::Declined))],
        unanswered: 1,
        convenor: true,
        notes: said_notes(&page(), Some("notes=3")),
    };
    vec![
        stage.staff("staff-later", &list(Fields::new(), vec![sample_revision(stage)])),
        stage.staff("staff-later-wrong", &list(wrong, Vec::new())),
        stage.staff("staff-later-one", &one(true)),
        stage.staff("staff-later-hidden", &one(false)),
    ]
}
