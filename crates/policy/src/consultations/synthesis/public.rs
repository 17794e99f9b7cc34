//! The synthesis as everybody reads it.

use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::Anyone;

use crate::consultations::{
    about::ById,
    public, sample_data, store,
    types::{Consultation, Said},
};

#[derive(Template)]
#[template(path = "synthesis.html")]
struct SynthesisPage {
    page: Page,
    one: Consultation,
    title: Said,
    points: Vec<Said>,
}

/// The points that are printed. There is no page without any.
pub(super) async fn get(anyone: Anyone, Path(path): Path<ById>) -> Outcome {
    let one = public(&anyone.visit, &path.id).await?;
    let (id, lang) = (one.id, anyone.visit.lang);
    let (points, translations) = anyone
        .visit
        .app
        .store()
        .read("synthesis", move |tx| {
            Box::pin(async move {
                let translations = store::translations(tx, id, lang).await?;
                Ok::<_, ::store::Error>((super::printed(tx, id, &translations, lang).await?, translations))
            })
        })
        .await?;
    if points.is_empty() {
        return Err(Problem::NotFound);
    }
    let page = anyone.page(anyone.visit.say("synthesis-title"));
    let title = translations.said(id, "title", &one.title, one.lang, lang);
    html(&SynthesisPage { page, one, title, points })
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let said = |text: &str| Said::new(text, stage.lang(), stage.lang(), None);
    let page = SynthesisPage {
        page: stage.titled("synthesis-title", "/c/sample/synthesis"),
        title: said(&one.title),
        points: vec![said(&stage.words.get("sample-short")), said(&stage.words.get("sample-text"))],
        one,
    };
    vec![stage.sample("synthesis", &page)]
}
