//! A region as one file, for a telephone that will have no network.
//!
//! The file is a page that needs nothing else: no script, no picture, no address of ours. It holds what one needs to get help, some 600 bytes
//! for each service, and says on which day it was made. Which region was asked for is posted, so that it stands in no address, and
//! the file's name tells nothing.

use std::fmt::Write as _;

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Form, Outcome, Page, Visit, file, html, html_status,
    samples::{Sample, Stage},
};
use people::Anyone;
use store::Id;

use super::{
    live, now, sample, shown,
    view::{Service, Standing},
};

use crate::search::Asked;

#[derive(Template)]
#[template(path = "services_offline.html")]
struct OfflinePage {
    page: Page,
    fields: Fields,
    areas: Vec<String>,
}

/// The file itself.
#[derive(Template)]
#[template(path = "services_file.html")]
struct OfflineFile<'f> {
    page: &'f Page,
    area: String,
    day: String,
    services: &'f [Service],
}

impl OfflinePage {
    /// A region as people read it; with its country after it.
    fn said(region: &str) -> String {
        match region.split_once('/') {
            Some((country, "")) => country.to_owned(),
            Some((country, name)) => format!("{name} ({country})"),
            None => region.to_owned(),
        }
    }
}

/// Which regions there are.
pub(crate) async fn get(anyone: Anyone) -> Outcome {
    form(&anyone, Fields::new()).await
}

async fn form(anyone: &Anyone, fields: Fields) -> Outcome {
    let live = live(&anyone.visit.app).await?;
    let page = anyone.page(anyone.visit.say("offline-title")).with_errors(&fields);
    let (good, areas) = (fields.good(), live.regions()?);
    let page = OfflinePage { page, fields, areas };
    if good { html(&page) } else { html_status(StatusCode::UNPROCESSABLE_ENTITY, &page) }
}

/// Services in a file at most.
const MOST: usize = 5_000;
/// Services that are read together.
const TOGETHER: usize = 500;

/// The file.
pub(crate) async fn post(anyone: Anyone, Form(mut fields): Form) -> Outcome {
    let app = &anyone.visit.app;
    let live = live(app).await?;
    let area = fields.text("area").to_owned();
    let (mut services, mut from) = (Vec::new(), 0);
    while from < MOST {
        let hits = live.in_region(&area, from, TOGETHER)?;
        from += hits.hits.len();
        let ids: Vec<Id> = hits.hits.iter().map(|hit| Id::from_number(hit.id)).collect();
        let last = ids.len() < TOGETHER;
        services.extend(shown(&anyone.visit, &live, &ids).await?);
        if last {
            break;
        }
    }
    // Help that is nowhere on a map is for every region: by telephone, or at an address that is kept secret.
    if !services.is_empty() {
        let asked = Asked { words: String::new(), ..Asked::default() };
        let everywhere = live.without_place(&asked, now(app), TOGETHER)?;
        services.extend(shown(&anyone.visit, &live, &everywhere).await?);
    }
    if services.is_empty() {
        fields.wrong("area", anyone.visit.say("offline-choose"));
        return form(&anyone, fields).await;
    }
    let text = written(&anyone.visit, &area, &services)?;
    Ok(file("text/html; charset=utf-8", Some("pages.html"), text))
}

fn written(visit: &Visit, area: &str, services: &[Service]) -> Result<String, kit::Problem> {
    let page = visit.page(visit.say("offline-file-title"));
    let day = page.date(&visit.app.clock().today());
    let out = OfflineFile { page: &page, area: OfflinePage::said(area), day, services };
    out.render().map_err(|_| kit::Problem::Internal)
}

impl OfflineFile<'_> {
    /// What one line says of whom it serves.
    fn serves(&self, service: &Service) -> String {
        let mut out = String::new();
        for group in &service.groups {
            let name = &group.name;
            let contested =
                if group.evidence.contested { self.page.t("evidence-contested-short") } else { String::new() };
            let _infallible = write!(
                out,
                "{}{name}: {}{contested}",
                if out.is_empty() { "" } else { "; " },
                self.page.t(group.says())
            );
        }
        out
    }

    fn open(service: &Service) -> String {
        service.hours.iter().map(|line| format!("{} {}", line.days, line.times)).collect::<Vec<_>>().join("; ")
    }
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || stage.titled("offline-title", "/services/offline");
    let areas = || ["US/North coast (sample)", "KH/"].map(str::to_owned).to_vec();
    let mut wrong = Fields::new().set("area", "x");
    wrong.wrong("area", stage.words.get("offline-choose"));
    let _used_by_the_file = sample::service(stage, 0);
    vec![
        stage.sample("services-offline", &OfflinePage { page: page(), fields: Fields::new(), areas: areas() }),
        stage.sample(
            "services-offline-wrong",
            &OfflinePage { page: page().with_errors(&wrong), fields: wrong, areas: areas() },
        ),
        stage.sample("services-offline-none", &OfflinePage { page: page(), fields: Fields::new(), areas: Vec::new() }),
    ]
}
