//! Leaving a council: at any time, without reasons. The seat is empty at once, the name destroyed, what was written in one's own name
//! withdrawn.

use ::store::{Id, Result, Tx, values};
use askama::Template;
use assemblies::{ballots, choices, conflicts};
use axum::extract::Path;
use kit::{
    Outcome, Page, html,
    samples::{Sample, Stage},
};
use people::{Member, MemberForm, secrets};

use super::seat::{sample_page, sample_sitting};
use crate::{
    councils::{self, seats, store, types::Council},
    recommendations::{self, publish::By},
};

#[derive(Template)]
#[template(path = "leave_council.html")]
struct LeavePage {
    page: Page,
    council: Council,
}

/// Ask first.
pub(super) async fn get(me: Member, Path(id): Path<String>) -> Outcome {
    let council = councils::sitting(&me, &id).await?.council;
    html(&LeavePage { page: me.page(me.visit.say("leave-council-title")), council })
}

/// Leaves.
pub(super) async fn post(Path(id): Path<String>, MemberForm { me, .. }: MemberForm) -> Outcome {
    let seat = councils::sitting(&me, &id).await?.seat.id;
    me.visit
        .app
        .store()
        .write("leave a council", move |tx| {
            Box::pin(async move {
                recommendations::let_go(tx, seat, By::Author).await?;
                seats::empty(tx, seat).await
            })
        })
        .await?;
    me.visit.app.settle().await;
    Ok(me.visit.go("/councils/mine"))
}

/// Leaves the council that was chosen, or every one in which somebody sits: when they take back everything.
pub(crate) async fn leave(tx: &mut Tx, key: [u8; 32], chosen: Option<Id>) -> Result<()> {
    for council in store::of_person(tx, key).await? {
        if chosen.is_some_and(|id| id != council.id) {
            continue;
        }
        let holder = secrets::seat(&key, council.id);
        let row = tx.first("SELECT id FROM council_seats WHERE holder = $1", values![holder]).await?;
        if let Some(row) = row {
            let seat = row.get("id")?;
            recommendations::let_go(tx, seat, By::Author).await?;
            seats::empty(tx, seat).await?;
        }
    }
    Ok(())
}

/// The councils in which somebody sits: id and name.
pub(crate) async fn seated(tx: &mut Tx, key: [u8; 32]) -> Result<Vec<(Id, String)>> {
    Ok(store::of_person(tx, key).await?.into_iter().map(|one| (one.id, one.title)).collect())
}

/// Empties a seat again in a restored copy. True when there was one with somebody in it.
pub(crate) async fn seat_again(tx: &mut Tx, seat: Id) -> Result<bool> {
    let held =
        tx.count("SELECT COUNT(*) AS n FROM council_seats WHERE id = $1 AND holder IS NOT NULL", values![seat]).await?;
    if held > 0 {
        recommendations::let_go(tx, seat, By::Author).await?;
        seats::empty(tx, seat).await?;
    }
    Ok(held > 0)
}

/// Takes words of a member back again in a restored copy: a dissent, a draft, a proposal. True when there were some.
pub(crate) async fn words_again(tx: &mut Tx, id: Id) -> Result<bool> {
    if recommendations::dissent::withdraw_again(tx, id).await? {
        return Ok(true);
    }
    if recommendations::publish::destroy(tx, id).await?
        || recommendations::requests::store::delete(tx, id).await?
        || conflicts::take_back_again(tx, id).await?
        || choices::delete(tx, id).await?
    {
        return Ok(true);
    }
    let gone = tx.run("DELETE FROM judgements WHERE id = $1 AND state = 'deciding'", values![id]).await?;
    ballots::let_go(tx, id, true).await?;
    Ok(gone > 0)
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let council = sample_sitting(stage, 0).council;
    let page = sample_page(stage, "leave-council-title", &format!("{}/leave", council.path()));
    vec![stage.sample("leave-council", &LeavePage { page, council })]
}
