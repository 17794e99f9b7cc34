//! The office answers a suggestion: taken up, in part, or not, and why.

use ::store::Id;
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome as Answer, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};
use serde::Deserialize;
use texts::Draft;

use super::{Answered, Outcome, REASON_LIMIT, Revision, name, public::sample_revision};
use crate::consultations::{
    reads::{self, Purpose},
    sample_data,
    staff::{
        Head, check_translations, fill_translations, in_lang, keep_translations, other_langs, ours, sample_in,
        sample_page,
    },
    store,
    types::{Consultation, State, Suggestion},
};

#[derive(Template)]
#[template(path = "staff_answer.html")]
struct AnswerPage {
    page: Page,
    head: Head,
    fields: Fields,
    revision: Revision,
    suggestion: Suggestion,
    part: String,
    /// The parts of the later text: eid and name.
    parts: Vec<(String, String)>,
    translations: Vec<(String, String)>,
}

/// A suggestion in an address.
#[derive(Deserialize)]
pub(super) struct BySuggestion {
    id: String,
    number: i64,
    suggestion: String,
}

/// Everything the page is made from.
struct Loaded {
    one: Consultation,
    revision: Revision,
    suggestion: Suggestion,
    part: String,
    parts: Vec<Draft>,
    answered: Option<Answered>,
}

async fn load(me: &StaffMember, path: &BySuggestion) -> Result<Loaded, Problem> {
    me.must_convene()?;
    let one = ours(me, &path.id).await?;
    let suggestion = Id::parse(&path.suggestion).ok_or(Problem::NotFound)?;
    let (id, number) = (one.id, path.number);
    let found = me
        .visit
        .app
        .store()
        .read("suggestion to answer", move |tx| {
            Box::pin(async move {
                let revision = super::revisions(tx, id).await?.into_iter().find(|one| one.number == number);
                let Some(revision) = revision else { return Ok(None) };
                let found = store::suggestions(tx, id).await?.into_iter().find(|one| one.id == suggestion);
                let Some(suggestion) = found else { return Ok(None) };
                let part = store::provisions(tx, id).await?.into_iter().find(|p| p.id == suggestion.provision);
                let answered = super::answered(tx, revision.id).await?.remove(&suggestion.id);
                let parts = super::parts(tx, revision.id).await?;
                let part = part.map_or_else(String::new, |part| part.name());
                Ok::<_, ::store::Error>(Some((revision, suggestion, part, parts, answered)))
            })
        })
        .await?;
    let (revision, suggestion, part, parts, answered) = found.ok_or(Problem::NotFound)?;
    Ok(Loaded { one, revision, suggestion, part, parts, answered })
}

impl AnswerPage {
    fn new(page: Page, loaded: Loaded, fields: Fields) -> Self {
        let translations = other_langs(&page.site, loaded.one.lang)
            .into_iter()
            .map(|lang| (in_lang("reason", lang), lang.name().to_owned()))
            .collect();
        Self {
            head: Head::new(&loaded.one),
            page: page.with_errors(&fields),
            fields,
            revision: loaded.revision,
            suggestion: loaded.suggestion,
            part: loaded.part,
            parts: loaded.parts.iter().map(|part| (part.eid.clone(), name(part))).collect(),
            translations,
        }
    }
}

/// A suggestion with its answer, to be written or changed.
pub(super) async fn get(me: StaffMember, Path(path): Path<BySuggestion>) -> Answer {
    let loaded = load(&me, &path).await?;
    reads::record(&me, loaded.one.id, Purpose::Answers, 1).await?;
    let mut fields = Fields::new();
    if let Some(answered) = &loaded.answered {
        fields = fields
            .set("outcome", answered.outcome.word())
            .set("where", answered.eid.as_str())
            .set("reason", answered.reason.as_str());
        let langs = other_langs(me.visit.site.as_ref(), loaded.one.lang);
        fields = fill_translations(&me, answered.id, &langs, &["reason"], fields).await?;
    }
    html(&AnswerPage::new(me.page(me.visit.say("answer-title")), loaded, fields))
}

/// Stores an answer.
pub(super) async fn post(Path(path): Path<BySuggestion>, StaffForm { me, mut fields }: StaffForm) -> Answer {
    let loaded = load(&me, &path).await?;
    let say = |key: &str| me.visit.say(key);
    let outcome = Outcome::parse(fields.text("outcome"));
    if outcome.is_none() {
        fields.wrong("outcome", say("answer-outcome-missing"));
    }
    let langs = other_langs(me.visit.site.as_ref(), loaded.one.lang);
    let reason = fields.text("reason").to_owned();
    if reason.is_empty() && outcome != Some(Outcome::Taken) {
        fields.wrong("reason", say("answer-reason-missing"));
    } else if reason.chars().count() > REASON_LIMIT {
        fields.wrong("reason", say("answer-reason-long"));
    }
    check_translations(&mut fields, &langs, &["reason"], REASON_LIMIT, &say("answer-reason-long"));
    let eid = fields.text("where").to_owned();
    if !eid.is_empty() && !loaded.parts.iter().any(|part| part.eid == eid) {
        fields.wrong("where", say("answer-where-unknown"));
    }
    let (Some(outcome), true) = (outcome, fields.good()) else {
        reads::record(&me, loaded.one.id, Purpose::Answers, 1).await?;
        let page = AnswerPage::new(me.page(say("answer-title")), loaded, fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let new = Answered {
        id: Id::new(me.visit.app.entropy()),
        suggestion: loaded.suggestion.id,
        outcome,
        eid: if outcome == Outcome::Declined { String::new() } else { eid },
        reason,
    };
    let (revision, today) = (loaded.revision.id, me.visit.app.clock().today());
    me.visit
        .app
        .store()
        .write("answer a suggestion", move |tx| {
            let (new, langs, fields) = (new.clone(), langs.clone(), fields.clone());
            Box::pin(async move {
                let id = super::answer(tx, revision, &new, today).await?;
                keep_translations(tx, id, &langs, &["reason"], &fields).await
            })
        })
        .await?;
    Ok(me.visit.go(&format!("{}/later/{}", Head::new(&loaded.one).base, path.number)))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |fields: Fields| {
        let loaded = Loaded {
            one: sample_in(stage, State::Closed),
            revision: sample_revision(stage),
            suggestion: Suggestion {
                id: sample_data::id(96),
                seat: [0; 16],
                provision: sample_data::provision(stage).id,
                lang: stage.lang(),
                body: stage.words.get("sample-text"),
                offered: None,
                print: false,
                standing: crate::consultations::types::Standing::Published,
                reason: String::new(),
                day: ::store::Day(20_495),
            },
            part: sample_data::provision(stage).name(),
            parts: vec![crate::consultations::reading::draft(&sample_data::provision(stage))],
            answered: None,
        };
        AnswerPage::new(sample_page(stage, &stage.words.get("answer-title")), loaded, fields)
    };
    let mut wrong = Fields::new().set("outcome", "declined");
    wrong.wrong("reason", stage.words.get("answer-reason-missing"));
    vec![stage.staff("staff-answer", &make(Fields::new())), stage.staff("staff-answer-wrong", &make(wrong))]
}
