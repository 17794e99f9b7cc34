//! What came out, as a page, a file and data: released figures only, frozen until the next count.
//!
//! The problem: a result is read by a member on an old phone, a minister's office, and a journalist who trusts nobody. It
//! begins with a few sentences that need no statistics, says what is agreed, what is not and how sure that is, and leads
//! to every number and its method. Page, PDF and data are set from one [`view`].

pub(super) mod data;
mod listing;
mod pdf;
mod support;
mod tables;
mod view;

use ::store::{Day, Error};
use askama::Template;
use axum::{Router, extract::Path, routing::get as route};
use kit::{
    App, Outcome, Page, Problem, Texts, Visit, html,
    samples::{Sample, Stage},
    texts,
};
use people::Anyone;
use serde::Deserialize;

pub use self::support::{Point, PointKind, Support, key, support};
use self::view::{Loaded, Minority, Part, Report, Reserved, Row, Wording};
use super::{
    about::ById,
    constituencies, count, later, public,
    release::{self, StatementFigures},
    sample_data,
    shares::{People, Share},
    store, synthesis,
    types::{Consultation, Said},
};

/// The messages of this folder.
pub const TEXTS: Texts = texts!("result", "text");

/// How many statements that are agreed the page shows before it leads to the rest.
const SHOWN_AGREED: usize = 6;

/// How many statements that are rejected in every group.
const SHOWN_REJECTED: usize = 3;

/// How many statements that divide.
const SHOWN_DIVIDING: usize = 2;

/// How many positions of a minority.
const SHOWN_MINORITY: usize = 4;

/// How many statements and wordings, where there are no figures.
const SHOWN_WORDS: usize = 12;

/// How many parts.
const SHOWN_PARTS: usize = 6;

/// The routes of this folder.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{id}/result", route(latest))
        .route("/c/{id}/result/{number}", route(get))
        .route("/c/{id}/result/{number}/statements/{page}", route(tables::statements))
        .route("/c/{id}/result/{number}/agreed/{page}", route(tables::agreed))
        .route("/c/{id}/result/{number}/rejected/{page}", route(tables::rejected))
        .route("/c/{id}/result/{number}/dividing/{page}", route(tables::dividing))
        .route("/c/{id}/result/{number}/minority/{page}", route(tables::minority))
        .route("/c/{id}/result/{number}/parts/{page}", route(tables::parts))
        .route("/c/{id}/result/{number}/wordings/{page}", route(tables::wordings))
        .route("/c/{id}/result/{number}/map.svg", route(data::map))
        .route("/c/{id}/result/{number}/data.json", route(data::json))
        .route("/c/{id}/result/{number}/data.csv", route(data::csv))
        .route("/c/{id}/result/{number}/report.pdf", route(pdf::get))
}

#[derive(Template)]
#[template(path = "result.html")]
struct ResultPage {
    page: Page,
    report: Report,
    /// True when it is shown what changed in a later text.
    changed: bool,
}

impl ResultPage {
    fn new(page: Page, one: Consultation, loaded: Loaded) -> Self {
        Self { changed: loaded.changed, report: Report::new(&page, one, loaded), page }
    }

    fn base(&self) -> String {
        format!("/c/{}/result/{}", self.report.one.id, self.report.release.number)
    }

    fn agreed(&self) -> &[Row] {
        self.report.agreed.get(..SHOWN_AGREED).unwrap_or(&self.report.agreed)
    }

    fn rejected(&self) -> &[Row] {
        self.report.rejected.get(..SHOWN_REJECTED).unwrap_or(&self.report.rejected)
    }

    fn dividing(&self) -> &[Row] {
        self.report.dividing.get(..SHOWN_DIVIDING).unwrap_or(&self.report.dividing)
    }

    fn minority(&self) -> &[Minority] {
        self.report.minority.get(..SHOWN_MINORITY).unwrap_or(&self.report.minority)
    }

    /// The statements that a result without figures shows before it leads to the rest.
    fn first_words(&self) -> &[Row] {
        self.report.all.get(..SHOWN_WORDS).unwrap_or(&self.report.all)
    }

    fn first_wordings(&self) -> &[Wording] {
        self.report.wordings.get(..SHOWN_WORDS).unwrap_or(&self.report.wordings)
    }

    fn contested(&self) -> Vec<&Part> {
        self.report.contested().into_iter().take(SHOWN_PARTS).collect()
    }

    /// The share that stands beside a statement on which people agree.
    fn agreed_share<'a>(&self, row: &'a Row) -> Option<&'a Share> {
        let figures = row.figures.as_ref()?;
        if self.report.groups.is_empty() { figures.shares.first() } else { figures.everywhere.as_ref() }
    }

    /// Who agrees with a position of a minority.
    fn minority_by(&self, one: &Minority) -> String {
        listing::minority_by(&self.page, &self.report, one)
    }

    fn people(&self) -> String {
        self.report.people(&self.page)
    }

    #[expect(clippy::unused_self, reason = "templates call methods of their page")]
    fn group_shares<'a>(
        &self,
        figures: &'a StatementFigures,
        group: impl std::borrow::Borrow<usize>,
    ) -> Option<&'a Vec<Share>> {
        figures.groups.get(*group.borrow()).and_then(Option::as_ref)
    }

    fn share(&self, share: &Share) -> String {
        view::in_words(&self.page, *share)
    }

    fn at_least(&self, share: &Share) -> String {
        view::at_least(&self.page, *share)
    }

    fn number(&self, people: &Option<People>) -> String {
        view::in_figures(&self.page, *people)
    }

    /// What is said about a group that people declared, besides its positions.
    fn reserved(&self, one: &Reserved) -> Vec<String> {
        reserved_words(&self.page, one)
    }
}

/// How many declared a group, how sure its list is, and what chance would have done.
fn reserved_words(page: &Page, one: &Reserved) -> Vec<String> {
    let mut said: Vec<String> = one.people.map(|n| page.n("reserved-people", n)).into_iter().collect();
    match &one.outcome {
        release::Outcome::Few => said.push(page.t("reserved-few")),
        release::Outcome::Nothing => said.push(page.t("reserved-nothing")),
        release::Outcome::List { small, .. } if *small => said.push(page.t("reserved-small")),
        release::Outcome::List { .. } => {}
    }
    said.extend(one.by_chance.map(|n| page.n("reserved-chance", i64::from(n))));
    said
}

/// Loads a result; `None` when there is none of that number yet.
async fn load(visit: &Visit, one: &Consultation, number: Option<i64>) -> Result<Option<Loaded>, Problem> {
    let (id, lang, today) = (one.id, visit.lang, visit.app.clock().today());
    Ok(visit
        .app
        .store()
        .read("result", move |tx| {
            Box::pin(async move {
                let newest = count::newest(tx, id).await?;
                let Some(release) = count::find(tx, id, number.unwrap_or(newest)).await? else { return Ok(None) };
                let translations = store::translations(tx, id, lang).await?;
                Ok::<_, Error>(Some(Loaded {
                    release,
                    newest,
                    statements: store::statements(tx, id).await?,
                    provisions: store::provisions(tx, id).await?,
                    suggestions: store::printed_suggestions(tx, id).await?,
                    groups: constituencies::all(tx, id).await?,
                    synthesis: synthesis::printed(tx, id, &translations, lang).await?,
                    elsewhere: people::slips::batches(tx, id).await?.is_empty(),
                    changed: later::newest(tx, id).await?.is_some(),
                    stamp: crate::stamp::Stamp::read(tx, today).await?,
                    translations,
                }))
            })
        })
        .await?)
}

#[derive(Template)]
#[template(path = "result_none.html")]
struct NonePage {
    page: Page,
    one: Consultation,
    title: Said,
    next: Option<Day>,
}

/// The newest result, or when the first comes.
async fn latest(anyone: Anyone, Path(path): Path<ById>) -> Outcome {
    let one = public(&anyone.visit, &path.id).await?;
    if let Some(loaded) = load(&anyone.visit, &one, None).await? {
        return html(&ResultPage::new(anyone.page(anyone.visit.say("result-title")), one, loaded));
    }
    let lang = anyone.visit.lang;
    let id = one.id;
    let translations =
        anyone.visit.app.store().read("title", move |tx| Box::pin(store::translations_of(tx, id, lang))).await?;
    let title = translations.said(id, "title", &one.title, one.lang, lang);
    let next = one.counts.first().copied();
    html(&NonePage { page: anyone.page(anyone.visit.say("result-title")), one, title, next })
}

/// A release in an address.
#[derive(Deserialize)]
pub(super) struct ByNumber {
    pub(super) id: String,
    pub(super) number: i64,
}

/// A certain result.
async fn get(anyone: Anyone, Path(path): Path<ByNumber>) -> Outcome {
    let (one, loaded) = release(&anyone, &path).await?;
    html(&ResultPage::new(anyone.page(anyone.visit.say("result-title")), one, loaded))
}

pub(super) async fn release(anyone: &Anyone, path: &ByNumber) -> Result<(Consultation, Loaded), Problem> {
    let one = public(&anyone.visit, &path.id).await?;
    let loaded = load(&anyone.visit, &one, Some(path.number)).await?.ok_or(Problem::NotFound)?;
    Ok((one, loaded))
}

mod samples;
pub(crate) use samples::sample_support;
pub(super) use samples::samples;

fn none_sample(stage: &Stage) -> Sample {
    let one = sample_data::consultation(stage);
    let page = stage.titled("result-title", &format!("/c/{}/result", one.id));
    let title = Said::new(&one.title, stage.lang(), stage.lang(), None);
    stage.sample("result-none", &NonePage { page, one, title, next: Some(Day(20_520)) })
}
