//! Everything about one recommendation that everybody may read, loaded at once.

use assemblies::ballots::{self, Ballot};
use evidence::adopt::{self, Asked};
use store::{Error, Id, Result, Tx};

use crate::{
    commitments::{self, types::Commitment},
    councils::{self, types::Council},
    recommendations::{
        dissent,
        rests::{self, Source},
        store as sql,
        types::{Addressee, Correction, Recommendation, State},
    },
};

/// A dissent as it is printed.
#[derive(Debug, Clone)]
pub(super) struct Printed {
    pub(super) words: String,
    pub(super) lang: kit::Lang,
    /// The name that its author chose, when it is printed with it.
    pub(super) called: Option<String>,
}

/// A promise with the decisions about it.
#[derive(Debug, Clone)]
pub(super) struct Promised {
    pub(super) one: Commitment,
    /// The decision that adopted the newest judgement.
    pub(super) judged: Option<Ballot>,
    /// The last day of the decision that is open now.
    pub(super) deciding: Option<store::Day>,
}

/// An earlier recommendation that says nearly the same.
#[derive(Debug, Clone)]
pub(super) struct Before {
    pub(super) title: String,
    pub(super) lang: kit::Lang,
    pub(super) path: String,
    /// Year and number, or the years of a report.
    pub(super) years: Vec<i64>,
    pub(super) label: String,
}

/// Everything about one recommendation.
pub(super) struct View {
    pub(super) one: Recommendation,
    pub(super) council: Council,
    pub(super) ballot: Option<Ballot>,
    pub(super) dissents: Vec<Printed>,
    pub(super) to: Vec<(Addressee, Vec<Promised>)>,
    pub(super) before: Vec<Before>,
    pub(super) reports: Vec<(Asked, f64)>,
    pub(super) adopts: Option<Asked>,
    pub(super) corrections: Vec<Correction>,
    /// As it read when it was published.
    pub(super) first: Recommendation,
    pub(super) sources: Vec<Source>,
    /// The committee that prepared it.
    pub(super) committee: Option<String>,
}

async fn promised(tx: &mut Tx, one: Commitment) -> Result<Promised> {
    let judged = match one.judged() {
        Some(judgement) => ballots::about(tx, judgement.id).await?.into_iter().rfind(|ballot| ballot.outcome.is_some()),
        None => None,
    };
    let deciding = match one.deciding() {
        Some(judgement) => ballots::about(tx, judgement.id).await?.first().map(|ballot| ballot.closes),
        None => None,
    };
    Ok(Promised { one, judged, deciding })
}

/// Loads it; `None` when there is no such published recommendation.
pub(super) async fn load(tx: &mut Tx, id: Id) -> Result<Option<View>> {
    let Some(first) = sql::find(tx, id).await?.filter(|one| one.state == State::Published) else { return Ok(None) };
    let Some(council) = councils::store::find(tx, first.council).await? else { return Ok(None) };
    let corrections = sql::corrections(tx, id).await?;
    let mut one = first.clone();
    one.correct(&corrections);
    let ballot = ballots::about(tx, id).await?.into_iter().rfind(|ballot| ballot.outcome.is_some());
    let mut dissents = Vec::new();
    if let Some(ballot) = &ballot {
        let seats = councils::store::seats(tx, council.id).await?;
        for written in dissent::of(tx, ballot.id).await? {
            let seat = written.seat.filter(|_| written.named).and_then(|id| seats.by_id(id).cloned());
            let called = seat.map(|seat| seat.called).filter(|called| !called.is_empty());
            dissents.push(Printed { words: written.words, lang: written.lang, called });
        }
    }
    let mut to = Vec::new();
    for addressee in sql::addressees(tx, id).await? {
        let mut promises = Vec::new();
        for one in commitments::store::of(tx, addressee.id).await? {
            promises.push(promised(tx, one).await?);
        }
        to.push((addressee, promises));
    }
    let (mut before, mut reports) = (Vec::new(), Vec::new());
    for repeat in sql::repeats(tx, id).await? {
        if repeat.report {
            reports.extend(adopt::asked(tx, repeat.earlier).await?.map(|asked| (asked, repeat.alike)));
        } else if let Some(earlier) = sql::find(tx, repeat.earlier).await? {
            before.push(Before {
                path: earlier.path(),
                years: earlier.number.map(|(year, _)| year).into_iter().collect(),
                label: earlier.label(),
                title: earlier.title,
                lang: earlier.lang,
            });
        }
    }
    before.sort_by(|one, other| one.label.cmp(&other.label));
    let adopts = match one.adopts {
        Some(id) => adopt::asked(tx, id).await?,
        None => None,
    };
    // What it adopts stands on its own; the rest is what else was said.
    reports.retain(|(asked, _)| Some(asked.id) != one.adopts);
    let sources = rests::of(tx, id).await?;
    let committee = councils::committees::store::name(tx, one.committee).await?;
    Ok::<_, Error>(Some(View {
        one,
        council,
        ballot,
        dissents,
        to,
        before,
        reports,
        adopts,
        corrections,
        first,
        sources,
        committee,
    }))
}
