//! One recommendation as linked data: JSON-LD in the words of schema.org.
//!
//! The problem: whoever keeps their own list of what governments were asked must be able to take a recommendation with everything that was
//! answered, and to see which words are the institution's and which the members'. So an answer is a `Comment` of the institution, a promise
//! is a `PlanAction` of the institution, and its `actionStatus` is what members judged, never what the institution claims; that stands
//! beside it as a comment.
//!
//! Not done: dissent. Its author can take it back here, and nobody can take back what has been copied.

use axum::extract::Path;
use kit::{Outcome, Page, Problem, Visit};
use serde_json::{Value, json};
use store::Id;

use super::{
    popolo::json_file,
    view::{self, Promised, View},
};
use crate::{
    commitments::types::Level,
    recommendations::{
        rests::Source,
        types::{Addressee, Institution},
    },
};

fn institution(one: &Institution, page: &Page) -> Value {
    json!({ "@type": "Organization", "@id": page.to(one.path()), "name": one.name })
}

/// What members judged, as a status of schema.org.
const fn status(level: Option<Level>) -> &'static str {
    match level {
        None | Some(Level::NotStarted) => "https://schema.org/PotentialActionStatus",
        Some(Level::Limited | Level::Substantial) => "https://schema.org/ActiveActionStatus",
        Some(Level::Completed) => "https://schema.org/CompletedActionStatus",
    }
}

fn promise(of: &Addressee, promised: &Promised, page: &Page) -> Option<Value> {
    let one = &promised.one;
    let wording = one.wording()?;
    let judged = one.judged();
    Some(json!({
        "@type": "PlanAction",
        "@id": format!("urn:firsthand:commitment:{}", one.id),
        "agent": institution(&of.institution, page),
        "name": wording.words,
        "inLanguage": wording.lang.code(),
        "endTime": wording.due.to_string(),
        "actionStatus": status(judged.map(|judged| judged.level)),
        "disambiguatingDescription": judged.map(|judged| format!("members: {}", judged.level.word())),
        "description": judged.map(|judged| &judged.reasons),
        "subjectOf": one.claims.iter().map(|claim| json!({
            "@type": "Comment",
            "author": institution(&of.institution, page),
            "name": format!("institution: {}", claim.level.word()),
            "text": claim.words,
            "inLanguage": claim.lang.code(),
            "dateCreated": claim.day.to_string(),
            "citation": if claim.evidence_url.is_empty() { Value::Null } else { json!(claim.evidence_url) },
        })).collect::<Vec<_>>(),
    }))
}

fn answers(of: &Addressee, page: &Page) -> Vec<Value> {
    of.answers
        .iter()
        .map(|answer| {
            json!({
                "@type": "Comment",
                "author": institution(&of.institution, page),
                "name": answer.kind.word(),
                "text": answer.words,
                "inLanguage": answer.lang.code(),
                "dateCreated": answer.day.to_string(),
                "version": answer.version,
                // Written down by the council from a public reply.
                "sdPublisher": answer.recorded.then_some("the council"),
                "citation": if answer.source_url.is_empty() { Value::Null } else { json!(answer.source_url) },
            })
        })
        .collect()
}

/// A result, or a statement or part of the text as it is in that result.
fn based_on(source: &Source, page: &Page) -> Value {
    let result = page.to(format!("/c/{}/result/{}", source.consultation, source.release));
    if source.is_whole() {
        json!({ "@type": "Dataset", "@id": result, "distribution": format!("{result}/data.json") })
    } else {
        let id = format!("urn:firsthand:{}:{}", source.kind, source.thing);
        json!({ "@type": "Statement", "@id": id, "isPartOf": result })
    }
}

fn linked(view: &View, page: &Page) -> Value {
    let one = &view.one;
    let mut actions = Vec::new();
    for (of, promises) in &view.to {
        // What is asked, of whom and by when; then what was promised.
        actions.push(json!({
            "@type": "ReplyAction",
            "agent": institution(&of.institution, page),
            "startTime": of.asked.map(|day| day.to_string()),
            "endTime": of.due.map(|day| day.to_string()),
            "actionStatus": if of.answers.is_empty() { status(None) } else { status(Some(Level::Completed)) },
        }));
        actions.extend(promises.iter().filter_map(|promised| promise(of, promised, page)));
    }
    let earlier = view.before.iter().map(|before| page.to(&before.path));
    let reports = view.adopts.iter().chain(view.reports.iter().map(|(asked, _)| asked));
    let citations: Vec<_> = earlier.chain(reports.map(|asked| page.to(asked.path()))).collect();
    json!({
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "@id": page.to(one.path()),
        "genre": "recommendation",
        "identifier": one.label(),
        "name": one.title,
        "text": one.body,
        "abstract": one.rationale,
        "inLanguage": one.lang.code(),
        "datePublished": one.published.map(|day| day.to_string()),
        "keywords": std::iter::once(one.pillar.word()).chain(one.groups.iter().map(|group| group.word())).collect::<Vec<_>>(),
        "author": { "@type": "Organization", "@id": page.to(view.council.path()), "name": view.council.title },
        "correction": view.corrections.iter().map(|correction| json!({
            "@type": "CorrectionComment",
            "text": correction.reason,
            "dateCreated": correction.day.to_string(),
        })).collect::<Vec<_>>(),
        "comment": view.to.iter().flat_map(|(of, _)| answers(of, page)).collect::<Vec<_>>(),
        "potentialAction": actions,
        "citation": citations,
        "isBasedOn": view.sources.iter().map(|source| based_on(source, page)).collect::<Vec<_>>(),
    })
}

/// The file.
pub(super) async fn get(visit: Visit, Path(id): Path<String>) -> Outcome {
    let id = Id::parse(&id).ok_or(Problem::NotFound)?;
    let found = visit.app.store().read("a recommendation as data", move |tx| Box::pin(view::load(tx, id))).await?;
    let view = found.ok_or(Problem::NotFound)?;
    json_file("application/ld+json", Some("recommendation.jsonld"), &linked(&view, &visit.page("")))
}
