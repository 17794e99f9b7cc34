//! An organisation and what it offers.

use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::Anyone;
use store::Id;

use super::{
    live,
    marks::{self, Mark},
    reach::{self, Place},
    sample, shown,
    view::{Service, Standing},
};
use crate::directory;

#[derive(Template)]
#[template(path = "organisation.html")]
struct OrganisationPage {
    page: Page,
    about: String,
    sites: Vec<String>,
    email: String,
    leadership: Vec<Mark>,
    places: Vec<Place>,
    services: Vec<Service>,
    /// How many there are in all.
    many: usize,
}

/// Services that an organisation's page lists.
const MOST: usize = 40;

/// An organisation.
pub(crate) async fn get(anyone: Anyone, Path(id): Path<String>) -> Outcome {
    let id = Id::parse(&id).ok_or(Problem::NotFound)?;
    let app = &anyone.visit.app;
    let live = live(app).await?;
    let (whole, services) = app
        .store()
        .read("an organisation", move |tx| {
            Box::pin(async move {
                let whole = directory::organisation(tx, id, false).await?;
                Ok::<_, store::Error>((whole, directory::services_of(tx, id).await?))
            })
        })
        .await?;
    let whole = whole.ok_or(Problem::NotFound)?;
    let listed: Vec<Id> = services.iter().copied().take(MOST).collect();
    let mut shown = shown(&anyone.visit, &live, &listed).await?;
    shown.sort_by(|a, b| (a.standing == Standing::Ended, &a.name).cmp(&(b.standing == Standing::Ended, &b.name)));
    let (rows, index) = (whole.directory(), whole.directory().index());
    let own = rows.find("organization", &directory::uuid_of(id)).ok_or(Problem::NotFound)?;
    let cell = |column| own.text(column).unwrap_or_default().to_owned();
    let mut places = Vec::new();
    for house in rows.rows("location") {
        let place = reach::place(&index, house);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let leadership = marks::marks(&crate::search::things::said(&index, own.id()), "leadership", anyone.visit.lang);
    let page = anyone.page(cell("name"));
    html(&OrganisationPage {
        page,
        about: cell("description"),
        sites: [cell("website")].into_iter().filter(|site| site.starts_with("http")).collect(),
        email: cell("email"),
        leadership,
        places,
        services: shown,
        many: services.len(),
    })
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let services: Vec<Service> = (0..5).map(|n| sample::service(stage, n)).collect();
    let first = services[0].clone();
    let page = OrganisationPage {
        page: stage.page("Quay (sample)", "/organisation/sample"),
        about: stage.words.get("sample-about"),
        sites: first.sites.clone(),
        email: "office@quay.example".to_owned(),
        leadership: first.leadership.clone(),
        places: first.places.clone(),
        services,
        many: 47,
    };
    vec![stage.sample("organisation", &page)]
}
