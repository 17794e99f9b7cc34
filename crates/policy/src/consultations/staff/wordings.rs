//! The wordings that people suggest, part by part, as the office that asks reads them.
//!
//! The problem: a participant is told that moderators and the office that asks read a suggested wording. So the office gets all
//! that moderators let through, also those that their authors do not want printed; these are marked, and stay off the result.
//! There is no author, no seat and no day on this page.

use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, html,
    samples::{Sample, Stage},
};
use people::StaffMember;
use store::Error;

use super::{Head, must_work_here, ours, sample_in, sample_page, sql};
use crate::consultations::{
    reads::{self, Purpose},
    types::{Said, State},
};

/// A wording for a part.
struct Wording {
    part: String,
    said: Said,
    print: bool,
}

#[derive(Template)]
#[template(path = "staff_wordings.html")]
struct WordingsPage {
    page: Page,
    head: Head,
    wordings: Vec<Wording>,
}

/// All wordings that moderators let through.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    must_work_here(&me)?;
    let one = ours(&me, &id).await?;
    let (id, lang) = (one.id, me.visit.lang);
    let wordings = me
        .visit
        .app
        .store()
        .read("wordings", move |tx| {
            Box::pin(async move {
                let parts = sql::provisions(tx, id).await?;
                let translations = sql::translations(tx, id, lang).await?;
                let mut list = Vec::new();
                for one in sql::suggestions(tx, id).await? {
                    let part =
                        parts.iter().find(|p| p.id == one.provision).map(|p| format!("{}. {}", p.position, p.name()));
                    let said = translations.said(one.id, "body", &one.body, one.lang, lang);
                    list.push(Wording { part: part.unwrap_or_default(), said, print: one.print });
                }
                Ok::<_, Error>(list)
            })
        })
        .await?;
    reads::record(&me, id, Purpose::Wordings, wordings.len()).await?;
    html(&WordingsPage { page: me.page(me.visit.say("staff-wordings")), head: Head::new(&one), wordings })
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_in(stage, State::Open);
    let make = |wordings| WordingsPage {
        page: sample_page(stage, &stage.words.get("staff-wordings")),
        head: Head::new(&one),
        wordings,
    };
    let wording = |print| Wording {
        part: "60. (A)".to_owned(),
        said: Said::new(&stage.words.get("sample-text"), stage.lang(), stage.lang(), None),
        print,
    };
    vec![
        stage.staff("staff-wordings", &make(vec![wording(true), wording(false)])),
        stage.staff("staff-wordings-none", &make(Vec::new())),
    ]
}
