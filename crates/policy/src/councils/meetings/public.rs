//! When a council met and what its members approved as minutes. Where it meets, only members read.

use askama::Template;
use assemblies::meetings::{Meeting, Minutes, State};
use axum::extract::Path;
use kit::{
    Outcome, Page, html,
    samples::{Sample, Stage},
};
use people::Anyone;

use crate::councils::{
    self, samples as sample,
    types::{Council, State as CouncilState},
};

#[derive(Template)]
#[template(path = "meetings.html")]
struct MeetingsPage {
    page: Page,
    council: Council,
    all: Vec<Meeting>,
}

/// The page.
pub(super) async fn get(anyone: Anyone, Path(id): Path<String>) -> Outcome {
    let council = councils::public(&anyone.visit, &id).await?;
    let all = super::of(&anyone.visit, &council).await?;
    html(&MeetingsPage { page: anyone.page(anyone.visit.say("meetings-title")), council, all })
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |all| {
        let council = sample::council(stage, CouncilState::Open);
        let page = stage.titled("meetings-title", &format!("{}/meetings", council.path()));
        MeetingsPage { page, council, all }
    };
    let one = |state, standing| super::sample_meeting(stage, state, standing);
    vec![
        stage.sample(
            "meetings",
            &make(vec![
                one(State::Announced, Minutes::None),
                one(State::Held, Minutes::Approved),
                one(State::Held, Minutes::Deciding),
                one(State::Cancelled, Minutes::None),
            ]),
        ),
        stage.sample("meetings-none", &make(Vec::new())),
    ]
}
