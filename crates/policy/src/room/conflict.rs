//! A member's tie to what the council decides about: stated beforehand, read by the other members.

use ::store::{Error, Id, Result, Tx};
use askama::Template;
use assemblies::{
    ballots::{self, Ballot, Subject},
    conflicts::{self, LONGEST},
};
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{Member, MemberForm};

use super::seat::{sample_ballot, sample_page, sample_sitting};
use crate::{
    councils::{self, Sitting, types::Seats},
    recommendations::dissent,
};

/// What somebody stated, as members read it.
pub(super) struct Stated {
    /// The name that its author chose; empty when they chose none.
    pub(super) called: String,
    pub(super) lang: Lang,
    pub(super) words: String,
    pub(super) aside: bool,
    /// Whoever looks wrote it.
    pub(super) mine: bool,
    pub(super) seat: Id,
}

/// What was stated before a decision.
pub(super) async fn stated(tx: &mut Tx, decision: Id, seats: &Seats, own: Id) -> Result<Vec<Stated>> {
    let all = conflicts::of(tx, decision).await?;
    let stated = all.into_iter().map(|one| Stated {
        called: seats.by_id(one.seat).map(|seat| seat.called.clone()).unwrap_or_default(),
        lang: Lang::parse(&one.lang).unwrap_or(Lang::En),
        words: one.words,
        aside: one.aside,
        mine: one.seat == own,
        seat: one.seat,
    });
    Ok(stated.collect())
}

#[derive(Template)]
#[template(path = "conflict.html")]
struct ConflictPage {
    page: Page,
    sitting: Sitting,
    ballot: Ballot,
    fields: Fields,
    /// Something is stated already.
    there: bool,
}

/// Somebody's place in an open decision, and what they stated.
struct Place {
    sitting: Sitting,
    ballot: Ballot,
    mine: Option<Stated>,
    /// What they said counts, though somebody else speaks for the seat now.
    spoke: bool,
}

async fn load(me: &Member, id: &str, decision: &str) -> Result<Place, Problem> {
    let sitting = councils::sitting(me, id).await?;
    let decision = Id::parse(decision).ok_or(Problem::NotFound)?;
    let (council, own, seats) = (sitting.council.id, sitting.seat.id, sitting.seats.clone());
    let found = me
        .visit
        .app
        .store()
        .read("a conflict of interest", move |tx| {
            let seats = seats.clone();
            Box::pin(async move {
                let found = ballots::find(tx, decision).await?;
                let found = found.filter(|one| one.body == council && one.outcome.is_none());
                let Some(ballot) = found else { return Ok(None) };
                let mine = stated(tx, decision, &seats, own).await?.into_iter().find(|one| one.mine);
                let spoke = ballots::own(tx, decision, own).await?.is_some();
                Ok::<_, Error>(Some((ballot, mine, spoke)))
            })
        })
        .await?;
    let (ballot, mine, spoke) = found.ok_or(Problem::NotFound)?;
    Ok(Place { sitting, ballot, mine, spoke })
}

/// The page.
pub(super) async fn get(me: Member, Path((id, decision)): Path<(String, String)>) -> Outcome {
    let Place { sitting, ballot, mine, .. } = load(&me, &id, &decision).await?;
    let fields = mine.as_ref().map_or_else(Fields::new, |mine| {
        Fields::new().set("conflict", &mine.words).set("aside", if mine.aside { "yes" } else { "" })
    });
    let page = me.page(me.visit.say("conflict-title"));
    html(&ConflictPage { page, sitting, ballot, fields, there: mine.is_some() })
}

/// Something is stated, changed or taken back.
pub(super) async fn post(
    Path((id, decision)): Path<(String, String)>,
    MemberForm { me, mut fields }: MemberForm,
) -> Outcome {
    let Place { sitting, ballot, mine, spoke } = load(&me, &id, &decision).await?;
    let to = format!("{}/decide/{}", sitting.council.path(), ballot.id);
    let say = |key: &str| me.visit.say(key);
    let back = fields.is("act", "back");
    let words = if back {
        String::new()
    } else {
        fields.required("conflict", LONGEST, &say("conflict-missing"), &say("text-too-long"))
    };
    // New words need somebody who could speak, or whose voice counts; one's own can always be taken back.
    if let (Some(why), false) = (sitting.silent(), back || spoke) {
        fields.wrong("conflict", say(why));
    }
    if fields.good() {
        let (seat, lang, aside, today) = (sitting.seat.id, me.visit.lang, fields.is("aside", "yes"), sitting.today);
        let app = me.visit.app.clone();
        let stored = app
            .store()
            .write("state a conflict of interest", move |tx| {
                let words = words.clone();
                Box::pin(async move {
                    let stored = conflicts::state(tx, ballot.id, seat, (lang.code(), &words), aside, today).await?;
                    if stored && aside {
                        // Whoever takes no part disagrees with nothing.
                        dissent::write(tx, ballot.id, seat, lang, "", false).await?;
                    }
                    Ok::<_, Error>(stored)
                })
            })
            .await?;
        app.settle().await;
        if stored {
            return Ok(me.visit.go(&to));
        }
        fields.wrong("conflict", say("decide-too-late"));
    }
    let page = me.page(say("conflict-title")).with_errors(&fields);
    let there = mine.is_some();
    html_status(StatusCode::UNPROCESSABLE_ENTITY, &ConflictPage { page, sitting, ballot, fields, there })
}

/// What members stated, for sample pages.
pub(super) fn sample_stated(stage: &Stage, mine: bool) -> Vec<Stated> {
    vec![Stated {
        called: stage.words.with("sample-member", &[("n", 1.into())]),
        lang: stage.lang(),
        words: stage.words.get("sample-interests"),
        aside: true,
        mine,
        seat: councils::samples::id(31),
    }]
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |fields: Fields, there| {
        let (sitting, ballot) = (sample_sitting(stage, 0), sample_ballot(Subject::Recommendation, 40));
        let path = format!("{}/decide/{}/conflict", sitting.council.path(), ballot.id);
        let page = sample_page(stage, "conflict-title", &path).with_errors(&fields);
        ConflictPage { page, sitting, ballot, fields, there }
    };
    let mut wrong = Fields::new();
    wrong.wrong("conflict", stage.words.get("conflict-missing"));
    let there = Fields::new().set("conflict", stage.words.get("sample-interests")).set("aside", "yes");
    vec![
        stage.sample("conflict", &make(Fields::new(), false)),
        stage.sample("conflict-wrong", &make(wrong, false)),
        stage.sample("conflict-there", &make(there, true)),
    ]
}
