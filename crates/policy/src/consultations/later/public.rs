//! What changed, for everybody: part by part, with the suggestions behind it and what the office says to them.

use std::collections::BTreeMap;

use ::store::Id;
use askama::Template;
use axum::extract::Path;
use kit::{
    Lang, Outcome as Answer, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::Anyone;
use serde::Deserialize;
use texts::{
    Draft,
    compare::{Change, ChangeKind},
    words::{Piece, PieceKind},
};

use super::{Answered, Outcome, Revision, name};
use crate::consultations::{
    about::ById,
    public, sample_data, store,
    types::{Consultation, Provision, Said, Suggestion},
};

/// How many characters a page holds.
const MOST_CHARS: usize = 5_500;

/// A suggestion with what the office says to it.
pub(super) struct Heard {
    pub(super) said: Said,
    /// The word of the outcome, and the reason; `None`: no answer yet.
    pub(super) answer: Option<(&'static str, Said)>,
    /// The part of the later text that shows it.
    pub(super) place: Option<String>,
}

impl Heard {
    /// About how much of a page it takes: its words, the reason, and what is said around them.
    pub(super) fn length(&self) -> usize {
        self.said.text.len() + self.answer.as_ref().map_or(0, |(_, reason)| reason.text.len()) + 200
    }
}

/// A part that changed, or that somebody would have changed.
pub(super) struct Row {
    name: Said,
    /// Where in the text it stands: the labels of what it is part of.
    place: String,
    /// What it was called before, when it moved.
    was: Option<Said>,
    kind: &'static str,
    /// Its words: "same", "in" or "out", and the piece.
    pieces: Vec<(&'static str, String)>,
    heard: Vec<Heard>,
    length: usize,
}

/// How many parts of the law became what.
#[derive(Default, Clone, Copy)]
pub(super) struct Sums {
    pub(super) same: usize,
    pub(super) changed: usize,
    pub(super) added: usize,
    pub(super) removed: usize,
    pub(super) moved: usize,
}

impl Sums {
    pub(super) fn of(changes: &[Change]) -> Self {
        let mut sums = Self::default();
        for change in changes {
            match change.kind {
                ChangeKind::Same => sums.same += 1,
                ChangeKind::Changed | ChangeKind::MovedAndChanged => sums.changed += 1,
                ChangeKind::Added => sums.added += 1,
                ChangeKind::Removed => sums.removed += 1,
                ChangeKind::Moved => sums.moved += 1,
            }
        }
        sums
    }
}

const fn word(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Same => "same",
        ChangeKind::Changed => "changed",
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Moved => "moved",
        ChangeKind::MovedAndChanged => "moved-changed",
    }
}

#[derive(Template)]
#[template(path = "changed.html")]
struct ChangedPage {
    page: Page,
    one: Consultation,
    title: Said,
    revision: Revision,
    sums: Sums,
    /// What became of the suggestions that may be printed: the message, and how many.
    answers: Vec<(&'static str, usize)>,
    rows: Vec<Row>,
    number: usize,
    pages: usize,
}

/// Everything the page is made from.
pub(super) struct Loaded {
    pub(super) revision: Revision,
    pub(super) before: Vec<Provision>,
    after: Vec<Draft>,
    pub(super) suggestions: Vec<Suggestion>,
    answers: BTreeMap<Id, Answered>,
    pub(super) translations: store::Translations,
}

impl Loaded {
    /// A suggestion as a page shows it; the law is in the language `law`.
    pub(super) fn heard(&self, page: &Page, law: Lang, suggestion: &Suggestion) -> Heard {
        let answer = self.answers.get(&suggestion.id);
        Heard {
            said: self.translations.said(suggestion.id, "body", &suggestion.body, suggestion.lang, page.lang()),
            answer: answer.map(|answer| (answer.outcome.word(), answer.said(&self.translations, law, page.lang()))),
            place: answer.and_then(|answer| self.after.iter().find(|part| part.eid == answer.eid)).map(name),
        }
    }
}

pub(super) async fn load(anyone: &Anyone, one: &Consultation) -> Result<Loaded, Problem> {
    let (id, lang) = (one.id, anyone.visit.lang);
    anyone
        .visit
        .app
        .store()
        .read("what changed", move |tx| {
            Box::pin(async move {
                let Some(revision) = super::newest(tx, id).await? else { return Ok(None) };
                Ok::<_, ::store::Error>(Some(Loaded {
                    before: store::provisions(tx, id).await?,
                    after: super::parts(tx, revision.id).await?,
                    suggestions: store::printed_suggestions(tx, id).await?,
                    translations: store::translations(tx, id, lang).await?,
                    answers: super::answered(tx, revision.id).await?,
                    revision,
                }))
            })
        })
        .await?
        .ok_or(Problem::NotFound)
}

/// The labels of what a part of a text is part of, from the outside in. The text: depth and label of each part, in order.
fn trail(text: &[(i64, &str)], place: usize) -> String {
    let Some((mut depth, _)) = text.get(place).copied() else { return String::new() };
    let mut labels = Vec::new();
    for (above, label) in text[..place].iter().rev() {
        if *above < depth {
            depth = *above;
            labels.push(*label);
        }
    }
    labels.retain(|label| !label.is_empty());
    labels.reverse();
    labels.join(" ")
}

/// What became of the suggestions that may be printed; empty when there are none.
fn answers(loaded: &Loaded) -> Vec<(&'static str, usize)> {
    if loaded.suggestions.is_empty() {
        return Vec::new();
    }
    let count = |outcome: Option<Outcome>| {
        loaded.suggestions.iter().filter(|s| loaded.answers.get(&s.id).map(|answer| answer.outcome) == outcome).count()
    };
    vec![
        ("outcome-taken", count(Some(Outcome::Taken))),
        ("outcome-partly", count(Some(Outcome::Partly))),
        ("outcome-declined", count(Some(Outcome::Declined))),
        ("changed-unanswered", count(None)),
    ]
}

fn marked(pieces: &[Piece]) -> impl Iterator<Item = (&'static str, String)> {
    pieces.iter().map(|piece| {
        let kind = match piece.kind {
            PieceKind::Same => "same",
            PieceKind::Removed => "out",
            PieceKind::Added => "in",
        };
        (kind, piece.text.clone())
    })
}

/// The rows worth reading: parts whose words are not the same, and parts that somebody would have changed.
fn rows(page: &Page, law: Lang, loaded: &Loaded, changes: &[Change]) -> Vec<Row> {
    let heard = |part: Id| -> Vec<Heard> {
        loaded.suggestions.iter().filter(|s| s.provision == part).map(|s| loaded.heard(page, law, s)).collect()
    };
    let before_outline: Vec<(i64, &str)> = loaded.before.iter().map(|part| (part.depth, part.label.as_str())).collect();
    let after_outline: Vec<(i64, &str)> = loaded.after.iter().map(|part| (part.depth, part.label.as_str())).collect();
    changes
        .iter()
        .filter_map(|change| {
            let before = change.before.and_then(|place| loaded.before.get(place));
            let heard = before.map(|part| heard(part.id)).unwrap_or_default();
            if matches!(change.kind, ChangeKind::Same | ChangeKind::Moved) && heard.is_empty() {
                return None;
            }
            let was = before.map(|part| loaded.translations.named(part, law, page.lang()));
            let after = change.after.and_then(|place| loaded.after.get(place));
            let moved = matches!(change.kind, ChangeKind::Moved | ChangeKind::MovedAndChanged);
            let told = matches!(change.kind, ChangeKind::Changed | ChangeKind::MovedAndChanged)
                || matches!(change.kind, ChangeKind::Added | ChangeKind::Removed);
            let pieces: Vec<(&'static str, String)> = if told {
                // Of a part that is new or gone, the heading stands above it already.
                let heading = change.before.is_some()
                    && change.after.is_some()
                    && change.heading.iter().any(|piece| piece.kind != PieceKind::Same);
                let heading = if heading { change.heading.as_slice() } else { &[] };
                let between = (!heading.is_empty() && !change.words.is_empty()).then(|| ("same", ". ".to_owned()));
                marked(heading).chain(between).chain(marked(&change.words)).collect()
            } else {
                Vec::new()
            };
            let length = pieces.iter().map(|(_, text)| text.len()).sum::<usize>()
                + heard.iter().map(Heard::length).sum::<usize>()
                + 150;
            let now = after.map(|part| {
                // People know the part by the words they read it under.
                was.clone().filter(|_| !moved).unwrap_or_else(|| Said::new(&name(part), law, law, None))
            });
            let place = match (change.after, change.before) {
                (Some(place), _) => trail(&after_outline, place),
                (None, Some(place)) => trail(&before_outline, place),
                (None, None) => String::new(),
            };
            Some(Row {
                place,
                name: now.or_else(|| was.clone()).unwrap_or_else(|| Said::new("", law, law, None)),
                was: was.filter(|_| moved),
                kind: word(change.kind),
                pieces,
                heard,
                length,
            })
        })
        .collect()
}

/// Cuts rows into pages by their length in characters; there is always a first one.
pub(super) fn pages<R>(rows: Vec<R>, length: impl Fn(&R) -> usize) -> Vec<Vec<R>> {
    let mut pages = vec![Vec::new()];
    let mut filled = 0;
    for row in rows {
        let length = length(&row);
        if filled > 0 && filled + length > MOST_CHARS {
            pages.push(Vec::new());
            filled = 0;
        }
        filled += length;
        if let Some(page) = pages.last_mut() {
            page.push(row);
        }
    }
    pages
}

async fn show(anyone: Anyone, id: &str, number: usize) -> Answer {
    let one = public(&anyone.visit, id).await?;
    let loaded = load(&anyone, &one).await?;
    let changes = super::compare(loaded.before.clone(), loaded.after.clone()).await?;
    let page = anyone.page(anyone.visit.say("changed-title"));
    let mut all = pages(rows(&page, one.lang, &loaded, &changes), |row| row.length);
    let count = all.len();
    if number == 0 || number > count {
        return Err(Problem::NotFound);
    }
    html(&ChangedPage {
        title: loaded.translations.said(one.id, "title", &one.title, one.lang, page.lang()),
        answers: answers(&loaded),
        page,
        one,
        revision: loaded.revision,
        sums: Sums::of(&changes),
        rows: all.swap_remove(number - 1),
        number,
        pages: count,
    })
}

/// The first page of what changed.
pub(super) async fn first(anyone: Anyone, Path(path): Path<ById>) -> Answer {
    show(anyone, &path.id, 1).await
}

/// A page in an address.
#[derive(Deserialize)]
pub(super) struct ByPage {
    pub(super) id: String,
    pub(super) page: usize,
}

/// A page of what changed.
pub(super) async fn page(anyone: Anyone, Path(path): Path<ByPage>) -> Answer {
    show(anyone, &path.id, path.page).await
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let heard = |answer: Option<Outcome>| sample_heard(stage, answer);
    let heading = |label: &str| {
        let name = format!("{label}{}", stage.words.get("sample-heading"));
        Said::new(&name, stage.lang(), stage.lang(), None)
    };
    let row = |kind, was: Option<&str>, pieces: Vec<(&'static str, String)>, heard| Row {
        place: "SEC. 2. (b) (1)".to_owned(),
        name: heading("(A) "),
        was: was.map(&heading),
        kind,
        pieces,
        heard,
        length: 0,
    };
    let words = |kind| (kind, stage.words.get("sample-short"));
    let page = ChangedPage {
        page: stage.titled("changed-title", "/c/sample/changed"),
        title: Said::new(&one.title, stage.lang(), stage.lang(), None),
        revision: sample_revision(stage),
        sums: Sums { same: 103, changed: 15, added: 3, removed: 2, moved: 12 },
        answers: vec![("outcome-taken", 4), ("outcome-partly", 3), ("outcome-declined", 2), ("changed-unanswered", 1)],
        rows: vec![
            row("changed", None, vec![words("same"), words("out"), words("in")], vec![heard(Some(Outcome::Taken))]),
            row("same", None, Vec::new(), vec![heard(Some(Outcome::Declined)), heard(None)]),
            row("moved", Some("(3)"), Vec::new(), Vec::new()),
            row("added", None, vec![words("in")], Vec::new()),
            row("removed", None, vec![words("out")], vec![heard(Some(Outcome::Partly))]),
        ],
        number: 1,
        pages: 4,
        one,
    };
    vec![stage.sample("changed", &page)]
}

/// A later text as samples show it.
pub(super) fn sample_revision(stage: &Stage) -> Revision {
    Revision {
        id: sample_data::id(95),
        number: 1,
        title: stage.words.get("sample-heading"),
        source: stage.words.get("sample"),
        source_url: String::new(),
        published: true,
        sample: true,
    }
}

/// A suggestion with its answer as samples show it.
pub(super) fn sample_heard(stage: &Stage, answer: Option<Outcome>) -> Heard {
    let said = |key: &str| Said::new(&stage.words.get(key), stage.lang(), stage.lang(), None);
    Heard {
        said: said("sample-text"),
        answer: answer.map(|outcome| (outcome.word(), said("sample-short"))),
        place: answer.map(|_| stage.words.get("sample-heading")),
    }
}
