//! A sample of what became of it: a made-up later version of the bill, and made-up answers to the sample suggestions.

use kit::App;
use policy::consultations::{
    later::{self, Answered, Outcome, Revision},
    store as consultations,
};
use serde::Deserialize;
use store::{Error, Id};

use super::{Texts, id, sample_entropy};

const REVISION: &str = include_str!("../../../../demo/hr1379/revision_sample.json");
const ANSWERS: &str = include_str!("../../../../demo/hr1379/revision_answers.json");
const SUGGESTIONS: &str = include_str!("../../../../demo/hr1379/suggestions.json");

#[derive(Clone, Deserialize)]
struct Sample {
    suggestion: usize,
    outcome: String,
    provision: Option<String>,
    reason: Texts,
}

#[derive(Clone, Deserialize)]
struct Suggested {
    en: String,
}

/// Brings in the later text, public and plainly a sample, and answers most of the suggestions.
pub(crate) async fn make(app: &App, consultation: Id) -> Result<(), String> {
    let text = texts::parse(REVISION).map_err(|wrong| format!("the sample revision is not readable: {wrong:?}"))?;
    let broken = |error: serde_json::Error| format!("the demonstration file of answers is not readable: {error}");
    let answers: Vec<Sample> = serde_json::from_str(ANSWERS).map_err(broken)?;
    let suggested: Vec<Suggested> = serde_json::from_str(SUGGESTIONS).map_err(broken)?;
    let today = app.clock().today();
    let revision = Revision {
        id: id(app, "revision"),
        number: 1,
        title: text.title.clone().unwrap_or_default(),
        source: text.source.clone().unwrap_or_default(),
        source_url: String::new(),
        published: true,
        sample: true,
    };
    // The front page of the bill is not asked about.
    let parts: Vec<texts::Draft> = text.provisions.into_iter().filter(|part| part.eid != "front").collect();
    app.store()
        .write("demonstration revision", move |tx| {
            let (revision, parts) = (revision.clone(), parts.clone());
            let answers: Vec<(String, Outcome, String, Texts)> = answers
                .iter()
                .filter_map(|one| {
                    Some((
                        suggested.get(one.suggestion)?.en.clone(),
                        Outcome::parse(&one.outcome)?,
                        one.provision.clone().unwrap_or_default(),
                        one.reason.clone(),
                    ))
                })
                .collect();
            Box::pin(async move {
                if !later::revisions(tx, consultation).await?.is_empty() {
                    return Ok(());
                }
                let entropy = sample_entropy(5);
                later::add(tx, consultation, &revision, &parts, today).await?;
                let all = consultations::suggestions(tx, consultation).await?;
                for (words, outcome, eid, reason) in answers {
                    let Some(suggestion) = all.iter().find(|one| one.body == words) else { continue };
                    let one = Answered {
                        id: Id::new(&entropy),
                        suggestion: suggestion.id,
                        outcome,
                        eid,
                        reason: reason.en.clone(),
                    };
                    let answer = later::answer(tx, revision.id, &one, today.plus(-1)).await?;
                    for (lang, text) in reason.translations() {
                        consultations::translate(tx, answer, "reason", lang, text).await?;
                    }
                }
                Ok::<_, Error>(())
            })
        })
        .await
        .map_err(|error| error.to_string())
}
