//! The first page: what this is, the way in with a code, what is open, what came out.

use askama::Template;
use kit::{
    Outcome, Page, html,
    samples::{Sample, Stage},
};
use people::Anyone;

use super::{
    sample_data,
    store::{self, Translations},
    types::{Consultation, Said, State},
};
use crate::recommendations::tracker;

/// A consultation in a list.
pub(crate) struct Entry {
    pub(crate) one: Consultation,
    pub(crate) title: Said,
    pub(crate) summary: Said,
}

impl Entry {
    pub(crate) fn new(one: Consultation, translations: &Translations, page: &Page) -> Self {
        let said = |field: &str, text: &str| translations.said(one.id, field, text, one.lang, page.lang());
        Self { title: said("title", &one.title), summary: said("summary", &one.summary), one }
    }
}

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    page: Page,
    open: Vec<Entry>,
    closed: Vec<Entry>,
    /// What public reports ask of governments, and how much of it has stood for long.
    asked: Option<(i64, i64)>,
    /// What councils recommended, and how many answers are overdue.
    recommended: Option<(i64, i64)>,
}

/// The first page.
pub(crate) async fn get(anyone: Anyone) -> Outcome {
    let visit = &anyone.visit;
    let page = anyone.page(visit.say("home-title"));
    let lang = visit.lang;
    let today = crate::recommendations::day_everywhere(visit.app.clock());
    let (open, closed, asked, recommended) = visit
        .app
        .store()
        .read("first page", move |tx| {
            Box::pin(async move {
                let mut lists = Vec::new();
                for state in [State::Open, State::Closed] {
                    let mut list = Vec::new();
                    for one in store::in_state(tx, state).await? {
                        let translations = store::translations_of(tx, one.id, lang).await?;
                        list.push((one, translations));
                    }
                    lists.push(list);
                }
                let closed = lists.pop().unwrap_or_default();
                let recommended = tracker::glance(tx, today).await?;
                let asked = evidence::glance(tx).await?;
                Ok::<_, ::store::Error>((lists.pop().unwrap_or_default(), closed, asked, recommended))
            })
        })
        .await?;
    let entries = |list: Vec<(Consultation, Translations)>| {
        list.into_iter().map(|(one, translations)| Entry::new(one, &translations, &page)).collect()
    };
    html(&HomePage { open: entries(open), closed: entries(closed), asked, recommended, page })
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || stage.titled("home-title", "/");
    let entry = |state| {
        let mut one = sample_data::consultation(stage);
        one.state = state;
        Entry::new(one, &Translations::default(), &page())
    };
    vec![
        stage.sample(
            "home",
            &HomePage {
                page: page(),
                open: vec![entry(State::Open)],
                closed: vec![entry(State::Closed)],
                asked: Some((13_794, 1_160)),
                recommended: Some((50, 6)),
            },
        ),
        stage.sample(
            "home-empty",
            &HomePage { page: page(), open: Vec::new(), closed: Vec::new(), asked: None, recommended: None },
        ),
    ]
}
