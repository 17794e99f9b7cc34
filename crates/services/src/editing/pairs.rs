//! What may be listed twice, for curators.
//!
//! Pairs are found after each import and once a night ([`find`]). A curator says of each whether it is the same; of two that are, one is ended,
//! and imports do not bring it back, for it is kept here from then on.

use std::collections::BTreeSet;

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Outcome, Page, Problem, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};
use store::{Id, Result, Store, Tx, values};

use super::{draft::Entry, hand, sample_page};
use crate::directory::{
    self,
    pairs::{Shared, stored},
};

/// Finds pairs anew and keeps them: how many are open.
///
/// # Errors
/// When the database does not answer.
pub async fn find(store: &Store) -> Result<i64> {
    let found = stored(store).await?;
    store
        .write("services that may be the same", move |tx| {
            Box::pin(async move {
                let mut there = BTreeSet::new();
                for row in &tx.all("SELECT one, other FROM directory_pairs WHERE state = 'open'", values![]).await? {
                    there.insert((row.get::<Id>("one")?, row.get::<Id>("other")?));
                }
                for pair in found {
                    let (one, other) = (pair.one.0, pair.other.0);
                    there.remove(&(one, other));
                    let shared: Vec<&str> = pair.shared.iter().map(|shared| shared.code()).collect();
                    tx.run(
                        "INSERT INTO directory_pairs (one, other, shared, state) VALUES ($1, $2, $3, 'open')
                         ON CONFLICT (one, other) DO UPDATE SET shared = excluded.shared",
                        values![one, other, shared.join(" ")],
                    )
                    .await?;
                }
                for (one, other) in there {
                    tx.run(
                        "DELETE FROM directory_pairs WHERE one = $1 AND other = $2 AND state = 'open'",
                        values![one, other],
                    )
                    .await?;
                }
                how_many_open(tx).await
            })
        })
        .await
}

/// How many nobody looked at.
pub(super) async fn how_many_open(tx: &mut Tx) -> Result<i64> {
    tx.count("SELECT COUNT(*) AS n FROM directory_pairs WHERE state = 'open'", values![]).await
}

/// One of two: its id, its name, its organisation, who brought it.
#[derive(Clone)]
struct Half {
    id: Id,
    name: String,
    organisation: String,
    source: String,
}

#[derive(Template)]
#[template(path = "staff_pairs.html")]
struct PairsPage {
    page: Page,
    fields: Fields,
    pairs: Vec<([Half; 2], Vec<&'static str>)>,
    open: i64,
}

/// Pairs on the page.
const LISTED: i64 = 30;

async fn half(tx: &mut Tx, id: Id) -> Result<Option<Half>> {
    let Some(called) = directory::called(tx, id).await? else { return Ok(None) };
    let row = tx.first("SELECT source FROM directory_parts WHERE kind = 'service' AND id = $1", values![id]).await?;
    let source = row.map(|row| row.get::<String>("source")).transpose()?.unwrap_or_default();
    Ok(Some(Half { id, name: called.name, organisation: called.organisation, source: source.trim().to_owned() }))
}

async fn show(me: &StaffMember, fields: Fields) -> Outcome {
    let (pairs, open) = me
        .visit
        .app
        .store()
        .read("services that may be the same", |tx| {
            Box::pin(async move {
                let sql =
                    "SELECT one, other, shared FROM directory_pairs WHERE state = 'open' ORDER BY one, other LIMIT $1";
                let mut pairs = Vec::new();
                for row in &tx.all(sql, values![LISTED]).await? {
                    let halves = (half(tx, row.get("one")?).await?, half(tx, row.get("other")?).await?);
                    let (Some(one), Some(other)) = halves else { continue };
                    let shared: String = row.get("shared")?;
                    let shared = Shared::ALL
                        .into_iter()
                        .map(Shared::code)
                        .filter(|code| shared.split(' ').any(|one| one == *code));
                    pairs.push(([one, other], shared.collect::<Vec<_>>()));
                }
                Ok::<_, store::Error>((pairs, how_many_open(tx).await?))
            })
        })
        .await?;
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = me.page(me.visit.say("pairs-title")).with_errors(&fields);
    html_status(status, &PairsPage { page, fields, pairs, open })
}

/// The pairs.
pub(super) async fn get(me: StaffMember) -> Outcome {
    me.must_curate()?;
    show(&me, Fields::new()).await
}

/// What a curator found: different, or the same and which one ends.
pub(super) async fn post(StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_curate()?;
    let (Some(one), Some(other)) = (Id::parse(fields.text("one")), Id::parse(fields.text("other"))) else {
        return Err(Problem::Unreadable);
    };
    let app = &me.visit.app;
    let (state, ends) = match fields.text("act") {
        "different" => ("different", None),
        "end-one" => ("same", Some(one)),
        "end-other" => ("same", Some(other)),
        _ => return Err(Problem::Unreadable),
    };
    let sql = "SELECT COUNT(*) AS n FROM directory_pairs WHERE one = $1 AND other = $2 AND state = 'open'";
    let open = app.store().read("a pair", move |tx| Box::pin(async move { tx.count(sql, values![one, other]).await }));
    if open.await.map_err(|error: store::Error| error)? == 0 {
        return Ok(me.visit.go("/staff/services/pairs"));
    }
    if let Some(id) = ends {
        let entry = app.store().read("an entry", move |tx| Box::pin(Entry::service(tx, id))).await?;
        if let Some(mut entry) = entry {
            let mark = entry.mark();
            entry.write("status", "defunct");
            if entry.save(app, hand(&me, "double"), mark).await?.is_err() {
                fields.wrong("one", me.visit.say("entry-changed"));
                return show(&me, fields).await;
            }
        }
    }
    app.store()
        .write("what a curator found", move |tx| {
            Box::pin(async move {
                let sql = "UPDATE directory_pairs SET state = $3 WHERE one = $1 AND other = $2";
                tx.run(sql, values![one, other, state]).await
            })
        })
        .await
        .map_err(|error: store::Error| error)?;
    Ok(me.visit.go("/staff/services/pairs"))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let half = |n: u8, source: &str| Half {
        id: Id([n; 16]),
        name: "Night shelter (sample)".to_owned(),
        organisation: "Quay Street Advice (sample)".to_owned(),
        source: source.to_owned(),
    };
    let page = || sample_page(stage, "pairs-title", "/staff/services/pairs", true);
    let pairs = vec![([half(1, "a county (sample)"), half(2, "a city (sample)")], vec!["phone", "town"])];
    vec![
        stage.staff("staff-pairs", &PairsPage { page: page(), fields: Fields::new(), pairs, open: 1 }),
        stage.staff("staff-pairs-none", &PairsPage { page: page(), fields: Fields::new(), pairs: Vec::new(), open: 0 }),
    ]
}
