//! What people released, for those who hold the organisation's key. Each look is counted before anything is shown.

use ::store::{Error, Id};
use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::{
    StaffForm, StaffMember,
    consents::{self, Released, Request},
};

use super::{member::ByRequest, sample_request, staff::asked_in};
use crate::consultations::{
    reads::{self, Purpose},
    staff::{Head, sample_in, sample_page},
    types::{Consultation, State},
};

/// What this person may see.
enum Seen {
    /// They do not hold the key.
    Closed,
    /// They do.
    Opened(Vec<Released>),
}

#[derive(Template)]
#[template(path = "staff_permission.html")]
struct OpenedPage {
    page: Page,
    head: Head,
    request: Request,
    purpose: String,
    given: i64,
    seen: Seen,
}

async fn find(me: &StaffMember, path: &ByRequest) -> Result<(Consultation, Request, i64), Problem> {
    let one = asked_in(me, &path.id).await?;
    let wanted = Id::parse(&path.request).ok_or(Problem::NotFound)?;
    let id = one.id;
    let found = me
        .visit
        .app
        .store()
        .read("a permission asked", move |tx| {
            Box::pin(async move {
                let request = consents::requests(tx, id).await?.into_iter().find(|request| request.id == wanted);
                Ok::<_, Error>((request, consents::standing(tx, wanted).await?))
            })
        })
        .await?;
    match found {
        (Some(request), given) => Ok((one, request, given)),
        (None, _) => Err(Problem::NotFound),
    }
}

/// What was released.
pub(super) async fn get(me: StaffMember, Path(path): Path<ByRequest>) -> Outcome {
    let (one, request, given) = find(&me, &path).await?;
    let (app, asking, id) = (me.visit.app.clone(), me.clone(), request.id);
    let opened = app
        .store()
        .write("open what was released", move |tx| {
            let asking = asking.clone();
            Box::pin(async move {
                let Some(secret) = asking.box_secret(tx).await? else { return Ok(None) };
                let all = consents::opened(tx, id, &secret).await?;
                let ids: Vec<Id> = all.iter().map(|(id, _)| *id).collect();
                consents::shown(tx, &ids).await?;
                Ok::<_, Error>(Some(all))
            })
        })
        .await?;
    let seen = match opened {
        None => Seen::Closed,
        Some(all) => {
            reads::record(&me, one.id, Purpose::Consents, all.len()).await?;
            Seen::Opened(all.into_iter().map(|(_, released)| released).collect())
        }
    };
    let page = me.page(me.visit.say("permit-staff-title"));
    let purpose = page.t(format!("permit-purpose-{}", request.purpose.word()));
    html(&OpenedPage { head: Head::new(&one), page, purpose, request, given, seen })
}

/// The request is ended: everything that was released goes.
pub(super) async fn post(Path(path): Path<ByRequest>, StaffForm { me, fields }: StaffForm) -> Outcome {
    let (one, request, _) = find(&me, &path).await?;
    if !fields.is("act", "end") {
        return Err(Problem::Unreadable);
    }
    let id = request.id;
    me.visit.app.store().write("end a request", move |tx| Box::pin(consents::end(tx, id))).await?;
    me.visit.app.settle().await;
    Ok(me.visit.go(&format!("/staff/c/{}/permissions", one.id)))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_in(stage, State::Open);
    let make = |seen, given| {
        let page = sample_page(stage, &stage.words.get("permit-staff-title"));
        let request = sample_request(stage);
        OpenedPage { purpose: page.t("permit-purpose-pay"), head: Head::new(&one), page, request, given, seen }
    };
    let released = |contact: &str, name: &str| Released { contact: contact.to_owned(), name: name.to_owned() };
    let two = vec![released("heron@mail.example", "Heron"), released("+1 555 0100", "")];
    vec![
        stage.staff("staff-permission", &make(Seen::Opened(two), 2)),
        stage.staff("staff-permission-none", &make(Seen::Opened(Vec::new()), 0)),
        stage.staff("staff-permission-closed", &make(Seen::Closed, 2)),
    ]
}
