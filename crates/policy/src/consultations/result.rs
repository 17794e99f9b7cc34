//! The result of a count, as a page and as data: released figures only, frozen until the next count.

use ::store::{Day, Error};
use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::Anyone;
use serde::Deserialize;

use super::{
    about::ById,
    count, public,
    release::{GroupFigures, Landscape, PartFigures, Release, StatementFigures},
    sample_data,
    shares::{People, Share},
    store::{self, Translations},
    types::{Consultation, Provision, Said, Statement, Suggestion},
};

/// A statement with its figures.
struct Row {
    number: i64,
    said: Said,
    figures: Option<StatementFigures>,
}

/// A part with its figures.
struct Part {
    position: i64,
    name: String,
    figures: PartFigures,
}

#[derive(Template)]
#[template(path = "result.html")]
struct ResultPage {
    page: Page,
    one: Consultation,
    title: Said,
    day: Day,
    release: Release,
    /// The number of the newest release, when this is an older one.
    newer: Option<i64>,
    everywhere: Vec<Row>,
    dividing: Vec<Row>,
    all: Vec<Row>,
    /// The parts that most people would change or oppose.
    parts: Vec<Part>,
    /// How many parts have figures.
    all_parts: usize,
    suggestions: Vec<(String, Said)>,
    groups: Vec<(GroupFigures, Vec<(Said, bool)>)>,
    next: Option<Day>,
}

impl ResultPage {
    fn few(&self) -> bool {
        self.release.people.is_none()
    }

    fn people(&self) -> String {
        match self.release.people {
            None => self.page.t("result-few-people"),
            Some(People { n, exact: true }) => self.page.n("people-took-part", n),
            Some(People { n, exact: false }) => self.page.n("people-at-least", n),
        }
    }

    fn not_placed(&self) -> Option<u64> {
        if let Landscape::Groups { not_placed, .. } = &self.release.landscape { *not_placed } else { None }
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
        in_words(&self.page, *share)
    }

    fn number(&self, people: &Option<People>) -> String {
        in_figures(&self.page, *people)
    }
}

/// A number of people as it is read in a table.
fn in_figures(page: &Page, people: Option<People>) -> String {
    match people {
        None => String::new(),
        Some(People { n, exact: true }) => n.to_string(),
        Some(People { n, exact: false }) => page.n("people-or-more", n),
    }
}

/// A share as it is read.
fn in_words(page: &Page, share: Share) -> String {
    match share {
        Share::Few => page.t("share-few"),
        Share::Under10 => page.t("share-under"),
        Share::Over90 => page.t("share-over"),
        Share::Percent(p) => page.n("share-percent", i64::from(p)),
    }
}

/// The parts that have figures, in order.
fn parts(release: &Release, provisions: &[Provision], translations: &Translations) -> Vec<Part> {
    provisions
        .iter()
        .filter_map(|p| {
            let figures = release.parts.iter().find(|f| f.id == p.id.to_string() && f.people.is_some())?;
            let mut shown = p.clone();
            if let Some(heading) = translations.get(p.id, "heading") {
                shown.heading.clone_from(heading);
            }
            Some(Part { position: p.position, name: shown.name(), figures: figures.clone() })
        })
        .collect()
}

/// How many parts a page of the whole table shows.
const TABLE: usize = 30;

/// All parts of a text with their figures, some at a time.
#[derive(Template)]
#[template(path = "result_parts.html")]
struct PartsPage {
    page: Page,
    one: Consultation,
    title: Said,
    release: i64,
    parts: Vec<Part>,
    number: usize,
    pages: usize,
}

impl PartsPage {
    fn share(&self, share: &Share) -> String {
        in_words(&self.page, *share)
    }

    fn number(&self, people: &Option<People>) -> String {
        in_figures(&self.page, *people)
    }
}

/// A page of the table in an address.
#[derive(Deserialize)]
pub(crate) struct ByTablePage {
    id: String,
    number: i64,
    page: usize,
}

/// All parts with their figures.
pub(crate) async fn all_parts(anyone: Anyone, Path(path): Path<ByTablePage>) -> Outcome {
    let (one, loaded) = release(&anyone, &ByNumber { id: path.id, number: path.number }).await?;
    let parts = parts(&loaded.release, &loaded.provisions, &loaded.translations);
    let pages = parts.len().div_ceil(TABLE).max(1);
    if path.page == 0 || path.page > pages {
        return Err(Problem::NotFound);
    }
    let page = anyone.page(anyone.visit.say("result-parts"));
    let title = loaded.translations.said(one.id, "title", &one.title, one.lang, page.lang());
    let parts = parts.into_iter().skip((path.page - 1) * TABLE).take(TABLE).collect();
    html(&PartsPage { page, one, title, release: path.number, parts, number: path.page, pages })
}

/// Everything a result is shown from.
pub(super) struct Loaded {
    pub(super) release: Release,
    newest: i64,
    pub(super) statements: Vec<Statement>,
    provisions: Vec<Provision>,
    suggestions: Vec<Suggestion>,
    translations: Translations,
}

impl ResultPage {
    fn new(page: Page, one: Consultation, loaded: Loaded) -> Self {
        let Loaded { release, newest, statements, provisions, suggestions, translations } = loaded;
        let reader = page.lang();
        let said = |s: &Statement| translations.said(s.id, "body", &s.body, s.lang, reader);
        let row = |s: &Statement| {
            let figures = release.statements.iter().find(|f| f.id == s.id.to_string()).filter(|f| f.voters.is_some());
            Row { number: s.number.unwrap_or(0), said: said(s), figures: figures.cloned() }
        };
        let all: Vec<Row> = statements.iter().map(row).collect();
        let mut everywhere: Vec<&Statement> = Vec::new();
        let mut dividing: Vec<(u8, &Statement)> = Vec::new();
        for s in &statements {
            let Some(figures) = release.statements.iter().find(|f| f.id == s.id.to_string()) else { continue };
            if figures.everywhere.is_some_and(|share| share.width() >= 50) {
                everywhere.push(s);
            }
            if figures.apart >= 20 {
                dividing.push((figures.apart, s));
            }
        }
        everywhere.sort_by_key(|s| {
            let width = release.statements.iter().find(|f| f.id == s.id.to_string()).and_then(|f| f.everywhere);
            (std::cmp::Reverse(width.map_or(0, |w| w.width())), s.number)
        });
        dividing.sort_by_key(|(apart, s)| (std::cmp::Reverse(*apart), s.number));
        let find = |id: &str| statements.iter().find(|s| s.id.to_string() == id);
        let groups = match &release.landscape {
            Landscape::Groups { groups, .. } => groups
                .iter()
                .map(|g| {
                    let apart = g.apart.iter().filter_map(|(id, more)| Some((said(find(id)?), *more))).collect();
                    (g.clone(), apart)
                })
                .collect(),
            _ => Vec::new(),
        };
        let mut parts = parts(&release, &provisions, &translations);
        let all_parts = parts.len();
        parts.sort_by_key(|p| {
            let against =
                p.figures.shares.get(1..3).unwrap_or_default().iter().map(|s| u32::from(s.width())).sum::<u32>();
            (std::cmp::Reverse(against), p.position)
        });
        parts.truncate(10);
        let suggestions = suggestions
            .iter()
            .filter_map(|s| {
                let part = provisions.iter().find(|p| p.id == s.provision)?;
                Some((part.name(), translations.said(s.id, "body", &s.body, s.lang, reader)))
            })
            .collect();
        let day = Day(release.day);
        Self {
            title: translations.said(one.id, "title", &one.title, one.lang, reader),
            newer: (newest > release.number).then_some(newest),
            everywhere: everywhere.into_iter().take(10).map(row).collect(),
            dividing: dividing.into_iter().take(3).map(|(_, s)| row(s)).collect(),
            next: one.counts.iter().copied().find(|d| *d > day),
            page,
            one,
            day,
            release,
            all,
            parts,
            all_parts,
            suggestions,
            groups,
        }
    }
}

async fn load(anyone: &Anyone, one: &Consultation, number: Option<i64>) -> Result<Option<Loaded>, Problem> {
    let (id, lang) = (one.id, anyone.visit.lang);
    Ok(anyone
        .visit
        .app
        .store()
        .read("result", move |tx| {
            Box::pin(async move {
                let newest = count::newest(tx, id).await?;
                let Some(release) = count::find(tx, id, number.unwrap_or(newest)).await? else { return Ok(None) };
                let rows = tx
                    .all(
                        "SELECT s.* FROM suggestions s JOIN provisions p ON p.id = s.provision
                         WHERE p.consultation = $1 AND s.state = 'published' AND s.print = 1 ORDER BY p.position, s.id",
                        ::store::values![id],
                    )
                    .await?;
                Ok::<_, Error>(Some(Loaded {
                    release,
                    newest,
                    statements: store::statements(tx, id).await?,
                    provisions: store::provisions(tx, id).await?,
                    suggestions: rows.iter().map(store::suggestion).collect::<::store::Result<_>>()?,
                    translations: store::translations(tx, id, lang).await?,
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
pub(crate) async fn latest(anyone: Anyone, Path(path): Path<ById>) -> Outcome {
    let one = public(&anyone.visit, &path.id).await?;
    if let Some(loaded) = load(&anyone, &one, None).await? {
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
pub(crate) struct ByNumber {
    id: String,
    number: i64,
}

/// A certain result.
pub(crate) async fn get(anyone: Anyone, Path(path): Path<ByNumber>) -> Outcome {
    let one = public(&anyone.visit, &path.id).await?;
    let loaded = load(&anyone, &one, Some(path.number)).await?.ok_or(Problem::NotFound)?;
    html(&ResultPage::new(anyone.page(anyone.visit.say("result-title")), one, loaded))
}

pub(super) async fn release(anyone: &Anyone, path: &ByNumber) -> Result<(Consultation, Loaded), Problem> {
    let one = public(&anyone.visit, &path.id).await?;
    let loaded = load(anyone, &one, Some(path.number)).await?.ok_or(Problem::NotFound)?;
    Ok((one, loaded))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let page = || stage.titled("result-title", &format!("/c/{}/result", one.id));
    let statements: Vec<Statement> = (1..=8).map(|n| sample_data::statement(stage, n)).collect();
    let figures = |s: &Statement, hidden: bool| StatementFigures {
        id: s.id.to_string(),
        number: s.number.unwrap_or(0),
        since: 1,
        voters: (!hidden).then_some(People { n: 214, exact: true }),
        shares: vec![Share::Percent(60), Share::Percent(30), Share::Few],
        groups: vec![
            Some(vec![Share::Over90, Share::Under10, Share::Under10]),
            Some(vec![Share::Percent(31), Share::Percent(52), Share::Percent(17)]),
            None,
        ],
        everywhere: Some(Share::Percent(66)),
        apart: 40,
    };
    let group = |letter: &str, people, x: f64| GroupFigures {
        letter: letter.to_owned(),
        people,
        dots: (0..people / 10).map(|n| [x + (n as f64).sin(), (n as f64).cos()]).collect(),
        apart: vec![(statements[0].id.to_string(), true), (statements[1].id.to_string(), false)],
    };
    let release = |landscape, few: bool| Release {
        number: 1,
        day: 20_500,
        people: (!few).then_some(People { n: 214, exact: true }),
        statements: if few { Vec::new() } else { statements.iter().map(|s| figures(s, s.number == Some(8))).collect() },
        parts: if few {
            Vec::new()
        } else {
            vec![PartFigures {
                id: sample_data::provision(stage).id.to_string(),
                since: 1,
                people: Some(People { n: 60, exact: false }),
                shares: vec![Share::Percent(40), Share::Percent(35), Share::Percent(15), Share::Percent(10)],
            }]
        },
        landscape,
        list: None,
        reserved: Vec::new(),
    };
    let make = |release: Release| {
        let loaded = Loaded {
            newest: release.number,
            release,
            statements: statements.clone(),
            provisions: vec![sample_data::provision(stage)],
            suggestions: Vec::new(),
            translations: Translations::default(),
        };
        ResultPage::new(page(), one.clone(), loaded)
    };
    let groups = Landscape::Groups {
        groups: vec![group("A", 92, -3.0), group("B", 71, 3.0), group("C", 40, 0.0)],
        agreement: 88,
        not_placed: Some(11),
    };
    let title = Said::new(&one.title, stage.lang(), stage.lang(), None);
    let table = PartsPage {
        page: stage.titled("result-parts", "/c/sample"),
        one: one.clone(),
        title: title.clone(),
        release: 1,
        parts: vec![Part {
            position: 60,
            name: sample_data::provision(stage).name(),
            figures: release(Landscape::NotStable, false).parts[0].clone(),
        }],
        number: 1,
        pages: 5,
    };
    vec![
        stage.sample("result-parts", &table),
        stage.sample("result-groups", &make(release(groups, false))),
        stage.sample("result-not-stable", &make(release(Landscape::NotStable, false))),
        stage.sample("result-few", &make(release(Landscape::Few, true))),
        stage.sample("result-none", &NonePage { page: page(), one: one.clone(), title, next: Some(Day(20_520)) }),
    ]
}
