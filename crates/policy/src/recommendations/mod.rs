//! Recommendations: what councils ask of institutions, and what those answer.
//!
//! The problem: advice is given and shelved. Here a recommendation names who must answer and by when ([`publish`]); each answer is public,
//! dated and never changed ([`answers`]); what was said before is found and linked ([`repeats`]); disagreement inside the council is
//! printed in its authors' words ([`dissent`]); and everybody can look and take the rows along ([`tracker`]).
//!
//! Sources: product.md R23 to R29.
//!
//! What institutions are asked to tell is in [`requests`].
//!
//! Whoever answers for an institution can hear by e-mail that something is new ([`telling`]).
//!
//! Not done: translations of recommendations.

pub mod acts;
pub mod answers;
pub mod dissent;
pub(crate) mod draft;
pub(crate) mod inbox;
pub mod publish;
pub mod repeats;
pub mod requests;
pub mod rests;
pub(crate) mod samples;
pub(crate) mod staff;
pub mod store;
pub mod telling;
pub mod tracker;
pub mod types;
mod writer;

use ::store::{BoxFuture, Id, Result, Tx};
use assemblies::ballots::Ballot;
use axum::Router;
use kit::{App, Kind, Lang, Page, Problem, Texts, Thing, samples::Sample, samples::Stage, texts};

/// The messages of this folder.
pub const TEXTS: Texts = texts!("recommendations", "text");

/// The routes of this folder.
pub fn routes() -> Router<App> {
    Router::new()
        .merge(draft::routes())
        .merge(staff::routes())
        .merge(inbox::routes())
        .merge(requests::routes())
        .merge(tracker::routes())
}

/// The samples of this folder.
pub fn samples(stage: &Stage) -> Vec<Sample> {
    let mut all = draft::samples(stage);
    all.extend(staff::samples(stage));
    all.extend(inbox::samples(stage));
    all.extend(requests::samples(stage));
    all.extend(tracker::samples(stage));
    all
}

/// What a member who leaves takes along; see [`publish::let_go`].
pub(crate) async fn let_go(tx: &mut Tx, seat: Id, by: publish::By) -> Result<()> {
    publish::let_go(tx, seat, by).await?;
    requests::store::let_go(tx, seat).await?;
    crate::commitments::store::let_go(tx, seat).await
}

/// The outcome of a decision in numbers, with how many had a conflict of interest.
pub(crate) fn counted(page: &Page, ballot: &Ballot) -> String {
    let Some((count, _)) = ballot.outcome else { return String::new() };
    let numbers = [
        ("for", (count.in_favour as i64).into()),
        ("against", (count.against as i64).into()),
        ("aside", (count.abstained as i64).into()),
    ];
    let mut words = page.words.with("decision-counted", &numbers);
    if let (stated @ 1.., aside) = ballot.conflicts {
        words = format!("{words}. {}", page.nm("decision-conflicts", stated, aside));
    }
    words
}

/// The day for what is said of institutions in lists, where councils of several zones stand together: one that has begun everywhere, so that
/// nobody is called overdue before their last day is over.
pub(crate) fn day_everywhere(clock: &::store::Clock) -> ::store::Day {
    clock.now().plus_seconds(-12 * 3_600).day()
}

/// Title and address of a published recommendation, for other capabilities.
pub fn find(app: &App, id: Id, _lang: Lang) -> BoxFuture<'_, Result<Option<Thing>, Problem>> {
    Box::pin(async move {
        let found = app.store().read("resolve recommendation", move |tx| Box::pin(store::find(tx, id))).await?;
        let public = found.filter(|one| one.published.is_some());
        Ok(public.map(|one| Thing { path: one.path(), title: one.title }))
    })
}

/// How other capabilities find recommendations.
pub const RESOLVER: kit::Resolver = kit::Resolver { kind: Kind::Recommendation, find };
