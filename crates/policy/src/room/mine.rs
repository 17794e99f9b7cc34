//! The councils in which somebody sits.

use askama::Template;
use kit::{
    Outcome, Page, html,
    samples::{Sample, Stage},
};
use people::Member;

use crate::councils::{
    samples as sample, store,
    types::{Council, State},
};

#[derive(Template)]
#[template(path = "my_councils.html")]
struct MinePage {
    page: Page,
    all: Vec<Council>,
}

/// The page.
pub(super) async fn get(me: Member) -> Outcome {
    let key = me.person.key;
    let all = me.visit.app.store().read("my councils", move |tx| Box::pin(store::of_person(tx, key))).await?;
    html(&MinePage { page: me.page(me.visit.say("my-councils-title")), all })
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |all| {
        let page = stage.signed("my-councils-title", "/councils/mine", kit::Signed::Participant);
        MinePage { page, all }
    };
    vec![
        stage.sample("my-councils", &make(vec![sample::council(stage, State::Open)])),
        stage.sample("my-councils-none", &make(Vec::new())),
    ]
}
