//! A recommendation: its wording in each edition, with what changed and where it stands.

use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::Anyone;
use store::{Error, Id};
use texts::words::{PieceKind, difference};

use super::{Shown, sample};
use crate::{
    figures::{self, Edition},
    places::Place,
    query::{self, Thread, Wording},
    repeats::{ALIKE, Standing},
};

/// A wording as it is shown: what left and what came since the edition before.
struct Told {
    year: i64,
    /// Empty where the words are those of the next edition, which stands above.
    pieces: Vec<(&'static str, String)>,
    kept: String,
    named: String,
    url: String,
    note: String,
    complete: bool,
}

#[derive(Template)]
#[template(path = "evidence_ask.html")]
struct AskPage {
    page: Page,
    code: String,
    one: Shown,
    /// Newest first.
    wordings: Vec<Told>,
    elsewhere: Vec<(String, String)>,
    /// What the newest list asks in other words, when it does not ask this.
    nearest: Option<(f64, Id, String)>,
}

impl AskPage {
    fn new(
        page: Page,
        thread: Thread,
        wordings: &[Wording],
        editions: &[Edition],
        (elsewhere, nearest): (&[&Place], Option<(f64, Id, String)>),
    ) -> Self {
        let told = wordings.iter().enumerate().rev().map(|(index, wording)| {
            let before = wordings[..index].iter().rev().find(|before| before.year < wording.year);
            Told {
                year: wording.year,
                pieces: match before {
                    _ if wordings
                        .get(index + 1)
                        .is_some_and(|next| next.kept == "same" && next.body == wording.body) =>
                    {
                        Vec::new()
                    }
                    Some(before) if wording.kept == "near" => pieces(&before.body, &wording.body),
                    _ => vec![("same", wording.body.clone())],
                },
                kept: wording.kept.clone(),
                named: wording.named.clone(),
                url: wording.url.clone(),
                note: wording.note.clone(),
                complete: wording.complete,
            }
        });
        let lang = page.lang();
        Self {
            code: thread.place.code.clone(),
            wordings: told.collect(),
            elsewhere: elsewhere.iter().map(|place| (place.code.clone(), place.name(lang).to_owned())).collect(),
            one: Shown::new(&page, thread, editions),
            nearest,
            page,
        }
    }
}

fn pieces(before: &str, after: &str) -> Vec<(&'static str, String)> {
    difference(before, after)
        .into_iter()
        .map(|piece| {
            let kind = match piece.kind {
                PieceKind::Same => "same",
                PieceKind::Removed => "out",
                PieceKind::Added => "in",
            };
            (kind, piece.text)
        })
        .collect()
}

impl AskPage {
    /// The last part of the key of what is said where it stands no more: the newest list may have nearly these words, counted with another.
    fn ended(&self) -> &'static str {
        match &self.nearest {
            Some((ratio, ..)) if *ratio >= ALIKE => "other",
            _ => self.one.standing,
        }
    }
}

/// One recommendation over the years.
pub(crate) async fn get(anyone: Anyone, Path(id): Path<String>) -> Outcome {
    let id = Id::parse(&id).ok_or(Problem::NotFound)?;
    let found = anyone
        .visit
        .app
        .store()
        .read("evidence thread", move |tx| {
            Box::pin(async move {
                let Some((thread, wordings)) = query::one(tx, id).await? else { return Ok(None) };
                let editions = figures::editions(tx, Some(thread.place)).await?;
                let elsewhere = query::elsewhere(tx, &thread).await?;
                let nearest = match thread.standing {
                    Standing::Ended => query::nearest(tx, &thread).await?,
                    _ => None,
                };
                Ok::<_, Error>(Some((thread, wordings, editions, (elsewhere, nearest))))
            })
        })
        .await?;
    let (thread, wordings, editions, (elsewhere, nearest)) = found.ok_or(Problem::NotFound)?;
    let page = anyone.page(anyone.visit.say("evidence-ask-title"));
    html(&AskPage::new(page, thread, &wordings, &editions, (&elsewhere, nearest)))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = stage.titled("evidence-ask-title", "/evidence/ask/01010101010101010101010101010101");
    let earlier =
        "Improve communication and clarify responsibilities among ministries to improve referrals to social services.";
    let wordings = [
        sample::wording(2016, "first", earlier),
        sample::wording(2017, "near", sample::WORDS),
        sample::wording(2018, "same", sample::WORDS),
    ];
    let elsewhere: Vec<&Place> = crate::places::all().iter().take(12).collect();
    let nearest = Some((0.7, Id([2; 16]), sample::WORDS.to_owned()));
    let ended = Thread { standing: Standing::Ended, ..sample::thread(1) };
    vec![
        stage.sample("evidence-ask", &AskPage::new(page, ended, &wordings, &sample::editions(), (&elsewhere, nearest))),
    ]
}
