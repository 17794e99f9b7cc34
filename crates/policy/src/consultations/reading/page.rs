//! The table of contents, and the reading pages.

use std::ops::Range;

use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::Anyone;
use serde::Deserialize;
use texts::Draft;

use super::{MOST_CHARS, draft};
use crate::consultations::{
    about::ById,
    public, sample_data, store,
    types::{Consultation, Said, State},
};

/// The deepest heading: smaller ones are smaller than the smallest text.
const DEEPEST_HEADING: i64 = 4;

/// A line of the contents, or a defined word: what it says, and where it leads.
struct Link {
    name: String,
    to: String,
    depth: i64,
}

#[derive(Template)]
#[template(path = "reading_contents.html")]
struct ContentsPage {
    page: Page,
    one: Consultation,
    title: Said,
    contents: Vec<Link>,
    defined: Vec<Link>,
    parts: usize,
    pages: usize,
}

/// A piece of the words of a part: plain, or a reference with where it leads.
struct Piece {
    text: String,
    to: Option<String>,
}

/// A part on a reading page.
struct Part {
    position: usize,
    depth: i64,
    name: String,
    /// When the part opens a section, its name is a heading of this level: h2 to h4, and no level is left out.
    heading: Option<i64>,
    pieces: Vec<Piece>,
}

#[derive(Template)]
#[template(path = "reading.html")]
struct ReadingPage {
    page: Page,
    one: Consultation,
    title: Said,
    parts: Vec<Part>,
    number: usize,
    pages: usize,
    open: bool,
}

/// The text with its reading pages.
struct Text {
    base: String,
    drafts: Vec<Draft>,
    chapters: Vec<Range<usize>>,
}

impl Text {
    fn new(page: &Page, one: &Consultation, drafts: Vec<Draft>) -> Self {
        let chapters = texts::chapters(&drafts, MOST_CHARS);
        Self { base: page.to(format!("/c/{}/text", one.id)), drafts, chapters }
    }

    /// Where a part is read, by its position from 1.
    fn address(&self, position: usize) -> String {
        let place = position.saturating_sub(1);
        let chapter = self.chapters.iter().position(|chapter| chapter.contains(&place)).unwrap_or(0);
        format!("{}/{}#p{position}", self.base, chapter + 1)
    }

    fn pieces(&self, position: usize) -> Vec<Piece> {
        let body = &self.drafts[position - 1].body;
        let (mut pieces, mut done) = (Vec::new(), 0);
        for reference in texts::references(body, &self.drafts, position) {
            let (Some(before), Some(words)) =
                (body.get(done..reference.range.start), body.get(reference.range.clone()))
            else {
                continue;
            };
            pieces.push(Piece { text: before.to_owned(), to: None });
            pieces.push(Piece { text: words.to_owned(), to: Some(self.address(reference.position)) });
            done = reference.range.end;
        }
        pieces.push(Piece { text: body.get(done..).unwrap_or_default().to_owned(), to: None });
        pieces
    }

    fn parts(&self, chapter: &Range<usize>) -> Vec<Part> {
        let shallow = self.drafts[chapter.clone()].iter().map(|draft| draft.depth).min().unwrap_or(0);
        let mut above = 1;
        chapter
            .clone()
            .map(|place| {
                let draft = &self.drafts[place];
                let name = format!("{} {}", draft.label, draft.heading);
                let heading = (!draft.heading.is_empty()).then(|| {
                    above = (draft.depth - shallow + 2).clamp(2, DEEPEST_HEADING).min(above + 1);
                    above
                });
                Part {
                    position: place + 1,
                    depth: (draft.depth - shallow).clamp(0, 4),
                    name: name.trim().to_owned(),
                    heading,
                    pieces: self.pieces(place + 1),
                }
            })
            .collect()
    }
}

async fn load(anyone: &Anyone, id: &str, key: &str) -> Result<(Page, Consultation, Said, Text), Problem> {
    let one = public(&anyone.visit, id).await?;
    let (id, lang) = (one.id, anyone.visit.lang);
    let translations =
        anyone.visit.app.store().read("title", move |tx| Box::pin(store::translations_of(tx, id, lang))).await?;
    let title = translations.said(id, "title", &one.title, one.lang, lang);
    let page = anyone.page(anyone.visit.say(key));
    let drafts: Vec<Draft> = super::parts(&anyone.visit, one.id).await?.iter().map(draft).collect();
    if drafts.is_empty() {
        return Err(Problem::NotFound);
    }
    let text = Text::new(&page, &one, drafts);
    Ok((page, one, title, text))
}

fn contents_page(page: Page, one: Consultation, title: Said, text: &Text) -> ContentsPage {
    let link = |name: String, position: usize, depth: i64| Link { name, to: text.address(position), depth };
    ContentsPage {
        contents: texts::contents(&text.drafts)
            .into_iter()
            .map(|entry| link(entry.name, entry.position, entry.depth.clamp(0, 4)))
            .collect(),
        defined: texts::definitions(&text.drafts)
            .into_iter()
            .map(|definition| link(definition.term, definition.position, 0))
            .collect(),
        parts: text.drafts.len(),
        pages: text.chapters.len(),
        page,
        one,
        title,
    }
}

/// The contents of the text.
pub(super) async fn contents(anyone: Anyone, Path(path): Path<ById>) -> Outcome {
    let (page, one, title, text) = load(&anyone, &path.id, "reading-title").await?;
    html(&contents_page(page, one, title, &text))
}

/// A reading page in an address.
#[derive(Deserialize)]
pub(super) struct ByPage {
    id: String,
    page: usize,
}

/// A reading page.
pub(super) async fn read(anyone: Anyone, Path(path): Path<ByPage>) -> Outcome {
    let (mut page, one, title, text) = load(&anyone, &path.id, "reading-title").await?;
    let chapter = path.page.checked_sub(1).and_then(|place| text.chapters.get(place)).ok_or(Problem::NotFound)?;
    page.title = page.nm("reading-page", path.page, text.chapters.len());
    let open = one.state == State::Open && anyone.member.is_some();
    let (parts, pages) = (text.parts(chapter), text.chapters.len());
    html(&ReadingPage { page, one, title, parts, number: path.page, pages, open })
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let title = Said::new(&one.title, stage.lang(), stage.lang(), None);
    let page = stage.titled("reading-title", "/c/sample/text");
    let drafts: Vec<Draft> = (1..=12)
        .map(|n| Draft {
            eid: format!("sec_{n}"),
            depth: i64::from(n % 3 != 1),
            label: format!("Sec. {n}"),
            heading: if n % 3 == 1 { stage.words.get("sample-heading") } else { String::new() },
            body: format!(
                "{} The term “sample” means a thing. As in section {}.",
                stage.words.get("sample-text"),
                13 - n
            ),
        })
        .collect();
    let text = Text::new(&page, &one, drafts);
    let parts = text.parts(&text.chapters[0]);
    let reading = ReadingPage {
        page: page.clone(),
        one: one.clone(),
        title: title.clone(),
        parts,
        number: 1,
        pages: 5,
        open: true,
    };
    vec![stage.sample("reading", &reading), stage.sample("reading-contents", &contents_page(page, one, title, &text))]
}
