//! After a restore whose tombstones may be incomplete: closed to the public until the steward has looked.
//!
//! The problem: a backup holds what people took back since it was made. Where the key store lived on, all of that is taken back
//! again by itself. Where it was lost with the machine nobody knows what is missing, and showing it would break a promise.

use askama::Template;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kit::{
    App, Outcome, Page, Problem, Signed, html, load_site,
    samples::{Sample, Stage},
    save_site,
};
use store::{Day, Error};

use crate::{
    gate::{StaffForm, StaffMember, staff_menu},
    record::{self, Act},
};

/// What stays open: signing in as staff, leaving, and what holds nothing of anybody.
const OPEN: [&str; 11] = [
    "/staff",
    "/staff/out",
    "/staff/second",
    "/staff/passkey",
    "/staff/passkey/open",
    "/staff/passkey.js",
    "/staff/restored",
    "/leave",
    "/close",
    "/health",
    "/icon.svg",
];

/// Middleware: nothing but that while the installation is closed to the public.
pub async fn closed(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let open = OPEN.contains(&path) || path == app.style().path() || path.starts_with("/about/");
    if !open && app.site().await.is_ok_and(|site| site.closed.is_some()) {
        return Problem::Closed.into_response();
    }
    next.run(request).await
}

#[derive(Template)]
#[template(path = "restored.html")]
struct RestoredPage {
    page: Page,
    since: String,
}

/// What the steward should look at.
pub(crate) async fn get(me: StaffMember) -> Outcome {
    me.must_steward()?;
    let Some(closed) = me.visit.site.closed.clone() else { return Ok(me.visit.go("/staff/consultations")) };
    let page = me.page(me.visit.say("restored-title"));
    let since = Day::parse(&closed.since).map_or(closed.since, |day| page.date(&day));
    html(&RestoredPage { page, since })
}

/// The steward opens the installation again.
pub(crate) async fn post(StaffForm { me, .. }: StaffForm) -> Outcome {
    me.must_steward()?;
    let (own, today) = (me.id, me.visit.app.clock().today());
    me.visit
        .app
        .store()
        .write("open after a restore", move |tx| {
            Box::pin(async move {
                let mut site = load_site(tx).await?;
                site.closed = None;
                record::note(tx, own, Act::Open, own, today).await?;
                save_site(tx, &site).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    me.visit.app.forget_site();
    Ok(me.visit.go("/staff/consultations"))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut page = stage.signed("restored-title", "/staff/restored", Signed::Staff("robin".to_owned()));
    page.menu = staff_menu(&page, crate::staff::Roles { steward: true, ..crate::staff::Roles::NONE });
    let since = page.date(&Day(20_500));
    vec![stage.staff("restored", &RestoredPage { page, since })]
}
