//! What somebody looks for, and what was found.

use askama::Template;
use axum::{
    extract::{Path, RawQuery},
    http::{HeaderMap, StatusCode},
};
use hsds::profile::{self, Claim};
use kit::{
    Fields, Form, Outcome, Page, html, html_status,
    samples::{Sample, Stage},
};
use people::Anyone;
use store::Id;

use super::{
    language_name, live, now, sample, shown,
    view::{Open, Service, Standing, term_name},
};
use crate::directory::{self, Currency};
use crate::search::{Asked, Browser, Where, ask::DISTANCES};

/// Services on a page.
const EACH: usize = 10;
const PURPOSE: &str = "address of a search";

/// What can be chosen.
struct Choices {
    needs: Vec<(&'static str, String)>,
    groups: Vec<(&'static str, String)>,
    barriers: Vec<(&'static str, String)>,
    languages: Vec<(String, String)>,
    /// Whether the directory knows any place.
    places: bool,
}

impl Choices {
    fn new(page: &Page, languages: Vec<String>, places: bool) -> Self {
        let all = |taxonomy: &str| -> Vec<(&'static str, String)> {
            let terms = profile::terms().iter().filter(|term| term.taxonomy == taxonomy);
            terms.map(|term| (term.code.as_str(), term_name(term, page.lang()))).collect()
        };
        let mut languages: Vec<(String, String)> =
            languages.into_iter().filter_map(|code| language_name(&code).map(|name| (code, name))).collect();
        languages.sort_by(|a, b| a.1.cmp(&b.1));
        Self { needs: all("service"), groups: all("population"), barriers: all("barrier"), languages, places }
    }
}

#[derive(Template)]
#[template(path = "services.html")]
struct FindPage {
    page: Page,
    fields: Fields,
    choices: Choices,
    /// How many services there are.
    many: usize,
    /// How far the entries can be trusted.
    currency: Currency,
    /// The time of an address was over.
    over: bool,
}

impl FindPage {
    /// Whether a group of choices has to be open: something in it is chosen.
    fn chosen(&self, name: &str) -> bool {
        self.fields.has(name)
    }

    fn distances() -> [u16; 5] {
        DISTANCES
    }
}

async fn form(anyone: &Anyone, fields: Fields, over: bool) -> Outcome {
    let live = live(&anyone.visit.app).await?;
    let mut page = anyone.page(anyone.visit.say("services-title")).with_errors(&fields);
    "/services".clone_into(&mut page.path);
    let languages = live.languages()?;
    let choices = Choices::new(&page, languages, !live.places().is_empty());
    let good = fields.good();
    let today = anyone.visit.app.clock().today();
    let read = anyone.visit.app.store().read("current entries", move |tx| Box::pin(directory::currency(tx, today)));
    let currency = read.await?;
    let page = FindPage { currency, choices, many: live.services()?, page, fields, over };
    if good { html(&page) } else { html_status(StatusCode::UNPROCESSABLE_ENTITY, &page) }
}

/// The form.
pub(crate) async fn get(anyone: Anyone) -> Outcome {
    let fields = Fields::new().set("within", "25");
    form(&anyone, fields, false).await
}

/// What was typed becomes an address that tells nothing.
pub(crate) async fn post(anyone: Anyone, headers: HeaderMap, Form(mut fields): Form) -> Outcome {
    let live = live(&anyone.visit.app).await?;
    let words = anyone.visit.app.words(anyone.visit.lang);
    let say = |key: &str, names: &str| words.with(key, &[("s", names.to_owned().into())]);
    let asked = Asked::read(&mut fields, &live.places(), &say);
    if !fields.good() {
        return form(&anyone, fields, false).await;
    }
    let app = &anyone.visit.app;
    Browser::of(app, &headers).send(&anyone.visit, PURPOSE, "/services/found/", &asked.text())
}

/// The form with what was asked.
pub(crate) async fn again(anyone: Anyone, headers: HeaderMap, Path(address): Path<String>) -> Outcome {
    let browser = Browser::of(&anyone.visit.app, &headers);
    match browser.open(&anyone.visit.app, PURPOSE, &address) {
        Some(text) => form(&anyone, Asked::parse(&text).fields(), false).await,
        None => form(&anyone, Fields::new().set("within", "25"), true).await,
    }
}

/// Something that was asked for, and what a service says to it.
struct Answer {
    text: String,
    /// Classes of the mark: `dots` where nothing is known.
    mark: &'static str,
    says: String,
}

/// A service that was found.
struct Hit {
    service: Service,
    /// How far it is, in words.
    far: String,
    /// What it says to each thing that was asked for.
    answers: Vec<Answer>,
    /// Where the words stand.
    why: Option<&'static str>,
    /// Who is not taken, and what is asked: said before somebody sets out.
    not_for: Vec<String>,
    needs: Vec<String>,
}

#[derive(Template)]
#[template(path = "services_found.html")]
struct FoundPage {
    page: Page,
    /// What was asked for, in words.
    asked: Vec<String>,
    address: String,
    total: usize,
    hits: Vec<Hit>,
    number: usize,
    pages: usize,
    /// Groups were asked for and those of whom nothing is known are not in the list.
    only_known: bool,
    /// Remote help was not asked for, and a place was.
    placed: bool,
    /// Only what is open now was asked for.
    asked_open: bool,
    /// What is nowhere on a map, beside what is near; where nothing was found, who answers by telephone.
    also: Vec<Hit>,
}

impl FoundPage {
    fn at(&self, number: usize) -> String {
        format!("{}?page={number}", self.page.to(format!("/services/found/{}", self.address)))
    }
}

/// What was asked for, in words.
fn said(page: &Page, asked: &Asked) -> Vec<String> {
    let mut all = Vec::new();
    if !asked.words.is_empty() {
        all.push(page.s("asked-words", &asked.words));
    }
    all.extend(asked.needs.map(|term| term_name(term, page.lang())));
    all.extend(asked.groups.iter().map(|term| page.s("asked-for", term_name(term, page.lang()))));
    all.extend(asked.without.iter().map(|term| page.s("asked-without", term_name(term, page.lang()))));
    if !asked.language.is_empty() {
        all.push(page.s("asked-language", language_name(&asked.language).unwrap_or_default()));
    }
    match &asked.place {
        Where::Anywhere => {}
        Where::Near(name, _, km) => all.push(page.ns("asked-near", i64::from(*km), name)),
        Where::Area(name) => all.push(page.s("asked-area", name)),
    }
    if asked.open {
        all.push(page.t("asked-open"));
    }
    if asked.remote {
        all.push(page.t("asked-remote"));
    }
    if asked.unknown && !asked.groups.is_empty() {
        all.push(page.t("asked-unknown"));
    }
    all
}

impl Hit {
    fn new(page: &Page, asked: &Asked, service: Service, metres: Option<u32>) -> Self {
        let mut answers = Vec::new();
        for term in &asked.groups {
            let text = term_name(term, page.lang());
            answers.push(match service.group(&term.code) {
                None => Answer { text, mark: "dots", says: page.t("not-known") },
                Some(group) if group.evidence.contested => {
                    let says = format!("{}{} {}", page.t(group.says()), page.t("comma"), page.t("evidence-contested"));
                    Answer { text, mark: "half", says }
                }
                Some(group) => Answer { text, mark: group.mark(), says: page.t(group.says()) },
            });
        }
        for term in &asked.without {
            let text = term_name(term, page.lang());
            answers.push(match service.barrier(&term.code) {
                // What holds is not in the list.
                Some(_) => Answer { text, mark: "", says: page.t("barrier-not") },
                None => Answer { text, mark: "dots", says: page.t("not-known") },
            });
        }
        let far = match metres {
            Some(metres) if metres < 950 => page.n("far-metres", i64::from(metres.div_ceil(50) * 50)),
            Some(metres) => page.n("far-km", i64::from((metres + 500) / 1000)),
            None => String::new(),
        };
        let why = (!asked.words.is_empty()).then(|| why(&asked.words, &service));
        let excluded = service.groups.iter().filter(|group| group.claim == Claim::Excludes);
        let not_for = excluded.map(|group| group.name.clone()).take(SHORT).collect();
        let needs =
            service.barriers.iter().filter(|mark| mark.holds).map(|mark| mark.name.clone()).take(SHORT).collect();
        Self { service, far, answers, why, not_for, needs }
    }
}

/// So many things a card says of whom it is not for, and of what is asked.
const SHORT: usize = 4;

/// Where the words of a search stand in a service.
fn why(typed: &str, service: &Service) -> &'static str {
    let typed = finding::words(typed);
    let has = |text: &str| {
        let there = finding::words(text);
        // Two letters begin half of all words.
        let long =
            typed.iter().filter(|word| word.text.chars().count() > 2 || word.text.chars().all(|c| c > '\u{2e80}'));
        long.into_iter().any(|word| there.iter().any(|one| one.text.starts_with(&word.text)))
    };
    if has(&service.name) {
        "why-name"
    } else if service.offers.iter().any(|offer| has(offer)) {
        "why-offer"
    } else if has(&service.about) {
        "why-about"
    } else {
        "why-alike"
    }
}

/// What was found.
pub(crate) async fn found(
    anyone: Anyone,
    headers: HeaderMap,
    Path(address): Path<String>,
    RawQuery(query): RawQuery,
) -> Outcome {
    let app = &anyone.visit.app;
    let browser = Browser::of(app, &headers);
    let Some(text) = browser.open(app, PURPOSE, &address) else {
        return form(&anyone, Fields::new().set("within", "25"), true).await;
    };
    let asked = Asked::parse(&text);
    let number = Fields::of_query(query.as_deref()).text("page").parse::<usize>().unwrap_or(1).clamp(1, 1_000_000);
    let live = live(app).await?;
    let found = live.find(&asked, now(app), (number - 1) * EACH, EACH)?;
    let ids: Vec<Id> = found.hits.iter().map(|hit| Id::from_number(hit.id)).collect();
    let services = shown(&anyone.visit, &live, &ids).await?;
    let page = anyone.page(anyone.visit.say("found-title"));
    let metres =
        |service: &Service| found.hits.iter().find(|hit| hit.id == service.id.number()).and_then(|hit| hit.metres);
    let hits = services.into_iter().map(|service| {
        let metres = metres(&service);
        Hit::new(&page, &asked, service, metres)
    });
    let hits: Vec<Hit> = hits.collect();
    let mut elsewhere = Vec::new();
    if number == 1 && asked.place != Where::Anywhere && !asked.remote {
        elsewhere = live.without_place(&asked, now(app), EACH)?;
    }
    if found.total == 0 && elsewhere.is_empty() {
        let helplines = Asked { needs: profile::term("service", "hotline"), ..Asked::default() };
        elsewhere = live.without_place(&helplines, now(app), 3)?;
    }
    elsewhere.retain(|id| !ids.contains(id));
    let also = shown(&anyone.visit, &live, &elsewhere).await?;
    let also = also.into_iter().map(|service| Hit::new(&page, &asked, service, None)).collect();
    html(&FoundPage { also, ..FoundPage::new(page, &asked, address, found.total, hits, number) })
}

impl FoundPage {
    fn new(page: Page, asked: &Asked, address: String, total: usize, hits: Vec<Hit>, number: usize) -> Self {
        Self {
            asked: said(&page, asked),
            only_known: !asked.groups.is_empty() && !asked.unknown,
            placed: asked.place != Where::Anywhere && !asked.remote,
            address,
            total,
            hits,
            number,
            pages: total.div_ceil(EACH).max(1),
            asked_open: asked.open,
            also: Vec::new(),
            page,
        }
    }
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || stage.titled("services-title", "/services");
    let languages = || ["ar", "en", "es", "fr", "km", "th", "uk", "zh"].map(str::to_owned).to_vec();
    let find = |fields: Fields, over: bool, many: usize| {
        let page = page().with_errors(&fields);
        let currency = Currency { current: 2_301, late: 1_500, never: 288 };
        FindPage { currency, choices: Choices::new(&page, languages(), many > 0), many, page, fields, over }
    };
    let mut wrong = Fields::new().set("place", "Nowhere").set("group", "men").set("without", "needs-status");
    wrong.wrong("place", stage.words.get("find-place-unknown"));
    let asked = Asked {
        words: sample::WORDS.to_owned(),
        groups: profile::terms().iter().filter(|term| ["men", "undocumented"].contains(&term.code.as_str())).collect(),
        without: profile::terms()
            .iter()
            .filter(|term| ["needs-status", "phone-restricted"].contains(&term.code.as_str()))
            .collect(),
        place: Where::Near("Sampleton".to_owned(), finding::Point { latitude: 1.0, longitude: 2.0 }, 25),
        open: true,
        ..Asked::default()
    };
    let found = || stage.titled("found-title", "/services/found/sample");
    let address = || "k".repeat(170);
    let hits =
        (0..EACH as u8).map(|n| Hit::new(&found(), &asked, sample::service(stage, n), Some(u32::from(n) * 900 + 300)));
    vec![
        stage.sample("services", &find(Fields::new().set("within", "25"), false, 4089)),
        stage.sample("services-wrong", &find(wrong, false, 4089)),
        stage.sample("services-over", &find(Fields::new(), true, 4089)),
        stage.sample("services-empty", &find(Fields::new(), false, 0)),
        stage.sample("services-found", &FoundPage::new(found(), &asked, address(), 134, hits.collect(), 2)),
        stage.sample(
            "services-found-none",
            &FoundPage {
                also: vec![Hit::new(&found(), &asked, sample::service(stage, 2), None)],
                ..FoundPage::new(found(), &asked, address(), 0, Vec::new(), 1)
            },
        ),
    ]
}
