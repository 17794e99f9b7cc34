//! A co-chair puts a draft to the council.

use ::store::{Error, Id};
use assemblies::ballots::{self, Subject};
use axum::extract::Path;
use kit::{Outcome, Problem};
use people::MemberForm;

use crate::{
    councils,
    recommendations::{draft::is_too_late, store, types::State},
};

/// Opens the decision on a draft. It takes what the draft says now, so that nobody votes on words that change.
pub(super) async fn post(Path((id, at)): Path<(String, String)>, MemberForm { me, fields }: MemberForm) -> Outcome {
    let sitting = councils::sitting(&me, &id).await?;
    if !sitting.chairs() || !sitting.enough() {
        return Err(Problem::NotYours);
    }
    let draft = Id::parse(&at).ok_or(Problem::NotFound)?;
    let (council, today) = (sitting.council.clone(), sitting.today);
    let decision = Id::new(me.visit.app.entropy());
    // What the co-chair has read.
    let version: i64 = fields.text("version").parse().map_err(|_| Problem::Unreadable)?;
    let path = council.path();
    let put = me
        .visit
        .app
        .store()
        .write("put a draft to the council", move |tx| {
            let council = council.clone();
            Box::pin(async move {
                let Some(one) = store::find(tx, draft).await?.filter(|one| one.council == council.id) else {
                    return Ok(Err(Problem::NotFound));
                };
                let changed = one.state == State::Draft && one.version != version;
                if changed || is_too_late(&council, &one, today) || store::addressees(tx, draft).await?.is_empty() {
                    return Ok(Ok(false));
                }
                if !store::advance(tx, one.id, State::Draft, State::Deciding).await? {
                    // A double click, or somebody else was faster.
                    return Ok(Ok(true));
                }
                let ballot = council.decision(decision, Subject::Recommendation, one.id, today);
                ballots::put(tx, &ballot).await?;
                Ok::<_, Error>(Ok(true))
            })
        })
        .await?;
    // Addressed to nobody, too late, or changed meanwhile: back to the draft, which shows it.
    let to = if put? { format!("{path}/in") } else { format!("{path}/draft/{at}") };
    Ok(me.visit.go(&to))
}

/// A co-chair takes an adopted recommendation back before it is published: it is a draft again, to be decided anew.
pub(super) async fn back(Path((id, at)): Path<(String, String)>, MemberForm { me, .. }: MemberForm) -> Outcome {
    let sitting = councils::sitting(&me, &id).await?;
    if !sitting.chairs() {
        return Err(Problem::NotYours);
    }
    let (which, council) = (Id::parse(&at).ok_or(Problem::NotFound)?, sitting.council.id);
    me.visit
        .app
        .store()
        .write("take an adopted recommendation back", move |tx| {
            Box::pin(async move {
                if let Some(one) = store::find(tx, which).await?.filter(|one| one.council == council) {
                    store::advance(tx, one.id, State::Adopted, State::Draft).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(me.visit.go(&format!("{}/in", sitting.council.path())))
}
