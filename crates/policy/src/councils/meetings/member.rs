//! A meeting for a member: what is on it, where it is, and whether they come.

use askama::Template;
use assemblies::meetings::{self as sql, Meeting, Minutes, State};
use axum::extract::Path;
use kit::{
    Fields, Outcome, Page, Problem, Signed, html,
    samples::{Sample, Stage},
};
use people::{Member, MemberForm};

use crate::councils::{
    self, samples as sample,
    types::{Council, State as CouncilState},
};

#[derive(Template)]
#[template(path = "meeting.html")]
struct MeetingPage {
    page: Page,
    council: Council,
    one: Meeting,
    fields: Fields,
    /// What the member said: they come, or not.
    coming: Option<bool>,
    /// They have said what they need.
    access: bool,
}

/// The page.
pub(super) async fn get(me: Member, Path((id, meeting)): Path<(String, String)>) -> Outcome {
    let sitting = councils::sitting(&me, &id).await?;
    let one = super::find(&me.visit, &sitting.council, &meeting).await?;
    let (which, seat) = (one.id, sitting.seat.id);
    let coming = me.visit.app.store().read("who comes", move |tx| Box::pin(sql::coming(tx, which))).await?;
    let coming = coming.into_iter().find(|(who, _)| *who == seat).map(|(_, comes)| comes);
    let fields = Fields::new().set("coming", coming.map_or("", |comes| if comes { "yes" } else { "no" }));
    let page = me.page(me.visit.say("meeting-title"));
    html(&MeetingPage { page, access: !sitting.seat.access.is_empty(), council: sitting.council, one, fields, coming })
}

/// They come, or not.
pub(super) async fn post(
    Path((id, meeting)): Path<(String, String)>,
    MemberForm { me, fields }: MemberForm,
) -> Outcome {
    let sitting = councils::sitting(&me, &id).await?;
    let one = super::find(&me.visit, &sitting.council, &meeting).await?;
    let comes = match fields.text("coming") {
        "yes" => true,
        "no" => false,
        _ => return Err(Problem::Unreadable),
    };
    let (which, seat) = (one.id, sitting.seat.id);
    me.visit.app.store().write("who comes", move |tx| Box::pin(sql::say(tx, which, seat, comes))).await?;
    Ok(me.visit.go(&format!("{}/meeting/{}", sitting.council.path(), one.id)))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |state, standing, coming: Option<bool>| {
        let council = sample::council(stage, CouncilState::Open);
        let page = stage.signed("meeting-title", &format!("{}/meeting/x", council.path()), Signed::Participant);
        let fields = Fields::new().set("coming", coming.map_or("", |comes| if comes { "yes" } else { "no" }));
        let one = super::sample_meeting(stage, state, standing);
        MeetingPage { page, council, one, fields, coming, access: coming.is_some() }
    };
    vec![
        stage.sample("meeting", &make(State::Announced, Minutes::None, None)),
        stage.sample("meeting-coming", &make(State::Announced, Minutes::None, Some(true))),
        stage.sample("meeting-held", &make(State::Held, Minutes::Approved, Some(true))),
    ]
}
