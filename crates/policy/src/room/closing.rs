//! A decision comes to its end: counted, written down, and carried out.
//!
//! Once an hour, after its last day is over where the council is; or earlier, when everybody has spoken and a co-chair ends it.

use ::store::{Clock, Day, Error, Id, Result, Tx, values};
use assemblies::{
    ballots::{self, Ballot, Subject},
    choices,
    decisions::Verdict,
    meetings,
};
use kit::{App, Problem};

use crate::{
    commitments,
    councils::{self, types::State as CouncilState},
    recommendations::{store as recommendations, types::State},
};

/// Counts a decision and carries it out: a recommendation is adopted or not, a judgement is the council's or not.
pub async fn close(tx: &mut Tx, ballot: &Ballot, seats: &[Id], today: Day) -> Result<()> {
    let Some(count) = ballots::close(tx, ballot, seats, today).await? else { return Ok(()) };
    let adopted = count.verdict == Verdict::Adopted;
    match ballot.subject {
        Subject::Recommendation => {
            // Without enough members nothing is decided: it is a draft again.
            let to = match count.verdict {
                Verdict::Adopted => State::Adopted,
                Verdict::Rejected => State::Rejected,
                Verdict::NoQuorum => State::Draft,
            };
            recommendations::advance(tx, ballot.thing, State::Deciding, to).await?;
        }
        Subject::Minutes => {
            meetings::settle_minutes(tx, ballot.thing, adopted).await?;
            if adopted {
                councils::acts::minutes(tx, ballot.body, ballot.thing, today).await?;
            }
        }
        Subject::Judgement => {
            if let Some(judgement) = commitments::store::judgement(tx, ballot.thing).await? {
                commitments::store::settle(tx, &judgement, adopted, today).await?;
            } else {
                commitments::store::give_up(tx, ballot.thing).await?;
            }
        }
    }
    Ok(())
}

/// When a last day is over where the council is: the seats that somebody had on it, and the day it is there.
async fn over(tx: &mut Tx, clock: &Clock, council: Id, closes: Day) -> Result<Option<(Vec<Id>, Day)>> {
    let Some(council) = councils::store::find(tx, council).await? else { return Ok(None) };
    let today = council.today(clock);
    if today <= closes || council.state == CouncilState::Draft {
        return Ok(None);
    }
    Ok(Some((councils::store::seats(tx, council.id).await?.seated(closes), today)))
}

/// Closes every decision and every choice whose last day is over. Returns how many.
///
/// # Errors
/// When the database does not answer.
pub async fn close_due(app: &App) -> Result<usize, Problem> {
    let clock = app.clock().clone();
    // A day begins somewhere up to fourteen hours earlier than in UTC.
    let latest = app.clock().today().plus(1);
    let closed = app
        .store()
        .write("decisions whose time is over", move |tx| {
            let clock = clock.clone();
            Box::pin(async move {
                let rows = tx
                    .all("SELECT id FROM decisions WHERE state = 'open' AND closes_day < $1 LIMIT 200", values![latest])
                    .await?;
                let mut closed = 0;
                for row in &rows {
                    let Some(ballot) = ballots::find(tx, row.get("id")?).await? else { continue };
                    if let Some((seats, today)) = over(tx, &clock, ballot.body, ballot.closes).await? {
                        close(tx, &ballot, &seats, today).await?;
                        closed += 1;
                    }
                }
                let open = tx
                    .all("SELECT id FROM choices WHERE outcome = '' AND closes_day < $1 LIMIT 200", values![latest])
                    .await?;
                for row in &open {
                    let Some(one) = choices::find(tx, row.get("id")?).await? else { continue };
                    if let Some((seats, today)) = over(tx, &clock, one.body, one.closes).await? {
                        choices::close(tx, &one, &seats, today).await?;
                        closed += 1;
                    }
                }
                Ok::<_, Error>(closed)
            })
        })
        .await?;
    if closed > 0 {
        app.settle().await;
    }
    Ok(closed)
}
