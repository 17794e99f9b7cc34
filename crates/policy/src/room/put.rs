//! A co-chair puts a draft to the council.

use ::store::{Error, Id};
use assemblies::{
    ballots::{self, Ballot, Subject},
    decisions::{Quorum, Rule},
};
use axum::extract::Path;
use kit::{Outcome, Problem};
use people::MemberForm;

use crate::{
    councils,
    recommendations::{store, types::State},
};

/// Opens the decision on a draft. It takes what the draft says now, so that nobody votes on words that change.
pub(super) async fn post(Path((id, at)): Path<(String, String)>, MemberForm { me, .. }: MemberForm) -> Outcome {
    let sitting = councils::sitting(&me, &id).await?;
    if !sitting.chairs() || !sitting.enough() {
        return Err(Problem::NotYours);
    }
    let draft = Id::parse(&at).ok_or(Problem::NotFound)?;
    let (council, today) = (sitting.council.clone(), sitting.today);
    let decision = Id::new(me.visit.app.entropy());
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
                if store::addressees(tx, draft).await?.is_empty() {
                    return Ok(Ok(false));
                }
                if !store::advance(tx, one.id, State::Draft, State::Deciding).await? {
                    // A double click, or somebody else was faster.
                    return Ok(Ok(true));
                }
                let ballot = Ballot {
                    id: decision,
                    body: council.id,
                    subject: Subject::Recommendation,
                    thing: one.id,
                    rule: council.rule.unwrap_or(Rule::Majority),
                    quorum: council.quorum.unwrap_or(Quorum::MAJORITY),
                    opens: today,
                    closes: today.plus(council.decision_days),
                    outcome: None,
                };
                ballots::put(tx, &ballot).await?;
                Ok::<_, Error>(Ok(true))
            })
        })
        .await?;
    // Addressed to nobody: back to the draft, which says what is missing.
    let to = if put? { format!("{path}/in") } else { format!("{path}/draft/{at}") };
    Ok(me.visit.go(&to))
}
