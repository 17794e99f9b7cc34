//! Requests and answers as a file: a line for each answer, and one for each request without.

use axum::extract::RawQuery;
use kit::{Outcome, Visit};

use super::{public::asked, store as sql};
use crate::recommendations::{
    day_everywhere,
    tracker::files::{day, done, late, row, word},
};

/// The most requests of a file.
const MOST: usize = 50_000;

/// The file.
pub(super) async fn csv(visit: Visit, query: RawQuery) -> Outcome {
    let (which, ..) = asked(&query);
    let today = day_everywhere(visit.app.clock());
    let all = visit.app.store().read("requests as a file", move |tx| Box::pin(sql::sent(tx, which, 0, MOST))).await?;
    let page = visit.page("");
    let mut out = csv::Writer::from_writer(Vec::new());
    let head = [
        "request",
        "number",
        "language",
        "title",
        "asks",
        "needed_for",
        "institution",
        "role",
        "asked",
        "due",
        "extended_days",
        "standing",
        "days_late",
        "version",
        "answer",
        "answered",
        "answer_words",
        "answer_language",
        "link",
        "held_by",
        "recorded_by_council",
        "source",
        "source_address",
        "address",
    ];
    row(&mut out, &head.map(ToOwned::to_owned))?;
    for one in &all {
        let standing = one.to.standing(today);
        let mut answers: Vec<_> = one.to.answers.iter().map(Some).collect();
        if answers.is_empty() {
            answers.push(None);
        }
        for answer in answers {
            let said = |text: Option<&String>| text.cloned().unwrap_or_default();
            row(
                &mut out,
                &[
                    one.id.to_string(),
                    one.label(),
                    one.lang.code().to_owned(),
                    one.title.clone(),
                    one.body.clone(),
                    one.rationale.clone(),
                    one.to.institution.name.clone(),
                    one.to.role.clone(),
                    day(one.sent()),
                    day(one.to.due),
                    one.to.more.to_string(),
                    word(standing).to_owned(),
                    late(standing),
                    answer.map_or_else(String::new, |answer| answer.version.to_string()),
                    answer.map_or("", |answer| answer.kind.word()).to_owned(),
                    day(answer.map(|answer| answer.day)),
                    said(answer.map(|answer| &answer.words)),
                    answer.map_or("", |answer| answer.lang.code()).to_owned(),
                    said(answer.map(|answer| &answer.evidence_url)),
                    said(answer.map(|answer| &answer.whose)),
                    answer.map_or("", |answer| if answer.recorded { "yes" } else { "no" }).to_owned(),
                    said(answer.map(|answer| &answer.source)),
                    said(answer.map(|answer| &answer.source_url)),
                    page.to(one.path()),
                ],
            )?;
        }
    }
    done(out, "information-requests.csv")
}
