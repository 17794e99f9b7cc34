//! Pages that only explain: what "Leave now" does, what we keep, accessibility, who may take part, the style guide.

use askama::Template;
use axum::{
    Router,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
    routing::get,
};

use crate::{
    App, Fields, Outcome, Page, Visit, html, installation,
    kept::{self, Kept, Rule},
    samples::{Sample, Stage},
    style,
};

/// A page of headings and paragraphs from messages.
#[derive(Template)]
#[template(path = "leaflet.html")]
struct Leaflet {
    page: Page,
    lede: String,
    parts: Vec<(String, Vec<String>)>,
    /// What is kept how long, on the page that tells it.
    kept: Vec<kept::Row>,
}

/// The leaflets: address, first part of the message keys, number of parts.
const LEAFLETS: &[(&str, &str, usize)] = &[
    ("/about/leave", "leave-page", 4),
    ("/about/accessibility", "access", 4),
    ("/about/adults", "adults", 3),
    ("/about/security", "security", 3),
];

impl Leaflet {
    fn new(page: Page, key: &str, parts: usize) -> Self {
        Self {
            lede: page.t(format!("{key}-lede")),
            parts: (1..=parts)
                .map(|n| {
                    let text = page.t(format!("{key}-{n}-text"));
                    (page.t(format!("{key}-{n}-title")), text.lines().map(ToOwned::to_owned).collect())
                })
                .collect(),
            kept: Vec::new(),
            page,
        }
    }
}

/// What we keep: six parts of text, and the list of what is kept how long.
pub(crate) fn keep(page: Page, kept: &[Kept]) -> impl Template {
    Leaflet { kept: kept::rows(&page, kept), ..Leaflet::new(page, "keep", 6) }
}

/// Every part of the visual language once.
#[derive(Template)]
#[template(path = "styleguide.html")]
struct StyleGuide {
    page: Page,
    fields: Fields,
}

fn styleguide(page: Page) -> StyleGuide {
    let mut fields = Fields::new().set("line", "12 345").set("choice", "two");
    fields.wrong("line", page.t("style-error"));
    StyleGuide { page, fields }
}

/// The routes of this crate.
pub fn routes(app: &App) -> Router<App> {
    let mut router = Router::new()
        .route(app.style().path(), get(stylesheet))
        .route("/icon.svg", get(icon))
        .route("/.well-known/security.txt", get(security))
        .route("/about/keep", get(kept::get))
        .route("/robots.txt", get(async || "User-agent: *\nDisallow: /\n"))
        .route(
            "/about/style",
            get(async |visit: Visit| -> Outcome { html(&styleguide(visit.page(visit.say("style-title")))) }),
        );
    for &(path, key, parts) in LEAFLETS {
        router = router.route(
            path,
            get(async move |visit: Visit| -> Outcome {
                html(&Leaflet::new(visit.page(visit.say(&format!("{key}-title"))), key, parts))
            }),
        );
    }
    router
}

/// Where to report a weakness (RFC 9116). The address is the one that was asked for; it ends half a year from today.
async fn security(State(app): State<App>, headers: HeaderMap) -> Response {
    let here = installation(&app, &headers);
    let ends = app.clock().today().plus(180);
    let langs = app.site().await.map(|site| site.langs.join(", ")).unwrap_or_default();
    let text = format!("Contact: {here}/en/about/security\nExpires: {ends}T00:00:00Z\nPreferred-Languages: {langs}\n");
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// A mark of the line: no word that could be read over a shoulder.
const ICON: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><circle cx=\"9\" cy=\"8\" r=\"5\" \
                    fill=\"none\" stroke=\"#c96f00\" stroke-width=\"3\"/><path d=\"M0 8h3\" stroke=\"#c96f00\" stroke-width=\"3\"/></svg>";

fn kept(content_type: &'static str, text: &'static str) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    response
}

async fn stylesheet(State(_): State<App>) -> Response {
    kept("text/css; charset=utf-8", style::CSS)
}

async fn icon() -> Response {
    kept("image/svg+xml", ICON)
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all: Vec<Sample> = LEAFLETS
        .iter()
        .map(|(path, key, parts)| {
            stage.sample(key, &Leaflet::new(stage.titled(&format!("{key}-title"), path), key, *parts))
        })
        .collect();
    let kept = [
        Kept { table: "votes", rule: Rule::AfterClosing(365) },
        Kept { table: "codes", rule: Rule::TakenBack },
        Kept { table: "sessions", rule: Rule::AtItsEnd },
    ];
    all.push(stage.sample("keep", &keep(stage.titled("keep-title", "/about/keep"), &kept)));
    all.push(stage.staff("styleguide", &styleguide(stage.titled("style-title", "/about/style"))));
    all
}
