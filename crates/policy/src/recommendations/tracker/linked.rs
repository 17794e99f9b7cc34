//! One recommendation as linked data: JSON-LD in the words of schema.org.
//!
//! The problem: whoever keeps their own list of what governments were asked must be able to take a recommendation with everything that was
//! answered, and to see which words are the institution's and which the members'. So an answer is a `Comment` of the institution, a promise
//! is a `PlanAction` of the institution, and its `actionStatus` is what members judged, never what the institution claims; that stands
//! beside it as a comment.
//!
//! Not done: dissent. Its author can take it back here, and nobody can take back what has been copied.

use axum::extract::Path;
use kit::{Outcome, Problem, Visit, file};
use serde_json::{Value, json};
use store::Id;

use super::view::{self, Promised, View};
use crate::{
    commitments::types::Level,
    recommendations::types::{Addressee, Institution},
};

fn institution(one: &Institution, visit: &Visit) -> Value {
    json!({ "@type": "Organization", "@id": at(visit, &one.path()), "name": one.name })
}

/// An address here, in the language of the visit.
fn at(visit: &Visit, path: &str) -> String {
    format!("/{}{path}", visit.lang.code())
}

/// What members judged, as a status of schema.org.
const fn status(level: Option<Level>) -> &'static str {
    match level {
        None | Some(Level::NotStarted) => "https://schema.org/PotentialActionStatus",
        Some(Level::Limited | Level::Substantial) => "https://schema.org/ActiveActionStatus",
        Some(Level::Completed) => "https://schema.org/CompletedActionStatus",
    }
}

fn promise(of: &Addressee, promised: &Promised, visit: &Visit) -> Option<Value> {
    let one = &promised.one;
    let wording = one.wording()?;
    let judged = one.judged();
    Some(json!({
        "@type": "PlanAction",
        "@id": format!("urn:firsthand:commitment:{}", one.id),
        "agent": institution(&of.institution, visit),
        "name": wording.words,
        "inLanguage": wording.lang.code(),
        "endTime": wording.due.to_string(),
        "actionStatus": status(judged.map(|judged| judged.level)),
        "disambiguatingDescription": judged.map(|judged| format!("members: {}", judged.level.word())),
        "description": judged.map(|judged| &judged.reasons),
        "subjectOf": one.claims.iter().map(|claim| json!({
            "@type": "Comment",
            "author": institution(&of.institution, visit),
            "name": format!("institution: {}", claim.level.word()),
            "text": claim.words,
            "inLanguage": claim.lang.code(),
            "dateCreated": claim.day.to_string(),
            "citation": if claim.evidence_url.is_empty() { Value::Null } else { json!(claim.evidence_url) },
        })).collect::<Vec<_>>(),
    }))
}

fn answers(of: &Addressee, visit: &Visit) -> Vec<Value> {
    of.answers
        .iter()
        .map(|answer| {
            json!({
                "@type": "Comment",
                "author": institution(&of.institution, visit),
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

fn linked(view: &View, visit: &Visit) -> Value {
    let one = &view.one;
    let mut actions = Vec::new();
    for (of, promises) in &view.to {
        // What is asked, of whom and by when; then what was promised.
        actions.push(json!({
            "@type": "ReplyAction",
            "agent": institution(&of.institution, visit),
            "startTime": of.asked.map(|day| day.to_string()),
            "endTime": of.due.map(|day| day.to_string()),
            "actionStatus": if of.answers.is_empty() { status(None) } else { status(Some(Level::Completed)) },
        }));
        actions.extend(promises.iter().filter_map(|promised| promise(of, promised, visit)));
    }
    let earlier = view.before.iter().map(|before| at(visit, &before.path));
    let reports = view.adopts.iter().chain(view.reports.iter().map(|(asked, _)| asked));
    let citations: Vec<_> = earlier.chain(reports.map(|asked| at(visit, &asked.path()))).collect();
    json!({
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "@id": at(visit, &one.path()),
        "genre": "recommendation",
        "identifier": one.label(),
        "name": one.title,
        "text": one.body,
        "abstract": one.rationale,
        "inLanguage": one.lang.code(),
        "datePublished": one.published.map(|day| day.to_string()),
        "keywords": std::iter::once(one.pillar.word()).chain(one.groups.iter().map(|group| group.word())).collect::<Vec<_>>(),
        "author": { "@type": "Organization", "@id": at(visit, &view.council.path()), "name": view.council.title },
        "correction": view.corrections.iter().map(|correction| json!({
            "@type": "CorrectionComment",
            "text": correction.reason,
            "dateCreated": correction.day.to_string(),
        })).collect::<Vec<_>>(),
        "comment": view.to.iter().flat_map(|(of, _)| answers(of, visit)).collect::<Vec<_>>(),
        "potentialAction": actions,
        "citation": citations,
    })
}

/// The file.
pub(super) async fn get(visit: Visit, Path(id): Path<String>) -> Outcome {
    let id = Id::parse(&id).ok_or(Problem::NotFound)?;
    let found = visit.app.store().read("a recommendation as data", move |tx| Box::pin(view::load(tx, id))).await?;
    let view = found.ok_or(Problem::NotFound)?;
    let text = serde_json::to_vec_pretty(&linked(&view, &visit)).map_err(|_| Problem::Internal)?;
    Ok(file("application/ld+json", Some("recommendation.jsonld"), text))
}
