//! One code in several consultations: whoever has a code open and enters a slip may take the seat with that code.
//!
//! The problem: a person who takes part in three consultations should not have to keep six codes. The seat in each follows from
//! the same key and is another number in each, so nothing at rest tells that the seats are one person's; the running server,
//! which sees the code open, could. The page says so and leaves the choice.
//!
//! Not done: seats that were taken with different codes are not joined afterwards, because nothing may link them.

use askama::Template;
use axum::response::Response;
use kit::{
    Fields, Page, Problem, Signed, Visit, html,
    samples::{Sample, Stage},
};
use store::Error;

use crate::{
    entrance,
    gate::{self, member_menu},
    slips::{self, Slip},
};

#[derive(Template)]
#[template(path = "joining.html")]
struct JoiningPage {
    page: Page,
    fields: Fields,
    consultation: String,
}

/// What happens to a slip that is entered while a code is open: a question first, then the seat. `None`: the slip is exchanged
/// for two new codes, as for everybody else.
pub(crate) async fn with_open_code(visit: &Visit, fields: &Fields, slip: &Slip) -> Result<Option<Response>, Problem> {
    let Some(me) = gate::member_of(visit).await? else { return Ok(None) };
    if fields.is("with", "new") {
        return Ok(None);
    }
    let (seat, kind) = (me.person.seat(slip.thing), slip.kind);
    let (title, path) = entrance::opened(visit, kind, slip.thing).await?;
    let seated = visit
        .app
        .store()
        .read("seat", move |tx| Box::pin(slips::seated(tx, kind, seat)))
        .await
        .map_err(|e: Error| e)?;
    let asked = fields.is("with", "same");
    let ours = gate::read_form_token(&visit.app, fields.value("token")).is_some_and(|who| who == me.person.letter_box);
    if seated && asked && slip.used {
        // A double click.
        return Ok(Some(visit.go(&path)));
    }
    // What follows is the same for a used slip and an unused one, until a form could really use it up: nobody can try a slip out.
    if !asked || !ours {
        let page = me.page(visit.say("joining-title"));
        let fields = fields.clone().set("with", "same");
        return html(&JoiningPage { page, fields, consultation: title }).map(Some);
    }
    if seated {
        return entrance::again(
            visit,
            fields.clone(),
            visit.say(if kind == kit::Kind::Council { "slip-twice-council" } else { "slip-twice" }),
        )
        .map(Some);
    }
    if slip.used {
        return Ok(None);
    }
    let taken = slip.clone();
    let took = visit
        .app
        .store()
        .write("take a seat", move |tx| {
            let slip = taken.clone();
            Box::pin(async move { slips::use_up(tx, &slip, seat).await })
        })
        .await?;
    if took {
        Ok(Some(visit.go(&path)))
    } else {
        entrance::again(visit, fields.clone(), visit.say("slip-used")).map(Some)
    }
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let mut page = stage.signed("joining-title", "/enter", Signed::Participant);
    page.menu = member_menu(&page);
    let fields = Fields::new().set("with", "same").set("code", "5083 2241 9706 3184 7725 0614").set("minutes", "20");
    let consultation = stage.words.get("sample-joining");
    vec![stage.sample("joining", &JoiningPage { page, fields, consultation })]
}
