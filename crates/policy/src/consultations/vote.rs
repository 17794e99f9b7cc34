//! Voting on statements, one at a time.
//!
//! Which statement comes next is decided by `opinion::routing`: first those that fewest people have seen, then those whose
//! answers tell most. The tallies it needs are kept for a few seconds ([`exposures`]), so a page costs a few short reads.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, LazyLock, Mutex, PoisonError},
    time::{Duration, Instant},
};

use ::store::{Day, Error, Id, Result, Tx, values};
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    App, Fields, Outcome, Page, Problem, html_status,
    samples::{Sample, Stage},
};
use opinion::{StatementId, routing::Exposure};
use people::{Member, MemberForm};
use serde::Deserialize;

use super::{
    about::ById,
    has_seat, public, sample_data,
    store::{self, Translations},
    types::{Consultation, Said, Standing, Statement},
};

/// How long tallies are kept for choosing the next statement.
const TALLY_AGE: Duration = Duration::from_secs(5);

type Kept = BTreeMap<Id, (Instant, Arc<Vec<Exposure>>)>;

/// How often each statement was answered. A cache that can be rebuilt at any time; it never decides what is published.
async fn exposures(app: &App, consultation: Id, anew: bool) -> Result<Arc<Vec<Exposure>>> {
    static KEPT: LazyLock<Mutex<Kept>> = LazyLock::new(Mutex::default);
    if !anew
        && let Some((at, kept)) = KEPT.lock().unwrap_or_else(PoisonError::into_inner).get(&consultation)
        && at.elapsed() < TALLY_AGE
    {
        return Ok(Arc::clone(kept));
    }
    let rows = app
        .store()
        .read("tally for routing", move |tx| {
            Box::pin(async move {
                tx.all(
                    "SELECT s.id,
                        (SELECT COUNT(*) FROM votes v WHERE v.statement = s.id AND v.vote = 1) AS agree,
                        (SELECT COUNT(*) FROM votes v WHERE v.statement = s.id AND v.vote = -1) AS disagree,
                        (SELECT COUNT(*) FROM votes v WHERE v.statement = s.id AND v.vote = 0) AS pass
                     FROM statements s WHERE s.consultation = $1 AND s.state = 'published' ORDER BY s.id",
                    values![consultation],
                )
                .await
            })
        })
        .await?;
    let list = rows
        .iter()
        .map(|row| {
            let count = |column| row.get::<i64>(column).map(|n| n as u64);
            let (agree, disagree, pass) = (count("agree")?, count("disagree")?, count("pass")?);
            let statement = StatementId(row.get::<Id>("id")?.number());
            Ok(Exposure { statement, seen: agree + disagree + pass, agree, disagree, pass })
        })
        .collect::<Result<Vec<_>>>()?;
    let list = Arc::new(list);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.retain(|_, (at, _)| at.elapsed() < TALLY_AGE);
    kept.insert(consultation, (Instant::now(), Arc::clone(&list)));
    Ok(list)
}

/// What became of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cast {
    /// It is stored.
    Stored,
    /// The consultation is not open, the seat is not there, or the statement is not published.
    Refused,
}

/// Casts a vote: agree 1, disagree -1, pass 0. A second vote on the same statement replaces the first.
pub async fn cast(tx: &mut Tx, seat: [u8; 16], consultation: Id, statement: Id, vote: i64, today: Day) -> Result<Cast> {
    let rows = tx
        .run(
            "INSERT INTO votes (seat, statement, vote, counted)
             SELECT t.seat, s.id, $4, NULL FROM statements s
               JOIN consultations c ON c.id = s.consultation AND c.state = 'open' AND c.closes_day >= $5
               JOIN seats t ON t.consultation = c.id AND t.seat = $1
             WHERE s.id = $3 AND s.consultation = $2 AND s.state = 'published'
             ON CONFLICT (seat, statement) DO UPDATE SET vote = excluded.vote",
            values![seat, consultation, statement, vote, today],
        )
        .await?;
    Ok(if rows > 0 { Cast::Stored } else { Cast::Refused })
}

#[derive(Template)]
#[template(path = "vote.html")]
struct VotePage {
    page: Page,
    one: Consultation,
    title: Said,
    statement: Statement,
    said: Said,
    seed: bool,
    answered: usize,
    total: usize,
    /// The answer given before.
    before: Option<i64>,
    fields: Fields,
}

#[derive(Template)]
#[template(path = "voted.html")]
struct VotedPage {
    page: Page,
    one: Consultation,
    title: Said,
    total: usize,
}

/// The votes of a seat in a consultation, by statement.
pub(crate) async fn own_votes(tx: &mut Tx, consultation: Id, seat: [u8; 16]) -> Result<BTreeMap<Id, i64>> {
    let rows = tx
        .all(
            "SELECT v.statement, v.vote FROM votes v JOIN statements s ON s.id = v.statement
             WHERE v.seat = $2 AND s.consultation = $1 ORDER BY v.statement",
            values![consultation, seat],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("statement")?, row.get("vote")?))).collect()
}

/// The member's seat, or the page that helps somebody without one.
pub(crate) async fn seat_of(me: &Member, one: &Consultation) -> Result<[u8; 16], Problem> {
    let seat = me.person.seat(one.id);
    if has_seat(&me.visit, seat).await? { Ok(seat) } else { Err(Problem::CodeNeeded) }
}

async fn show(me: &Member, one: Consultation, chosen: Option<Id>, fields: Fields) -> Outcome {
    let seat = seat_of(me, &one).await?;
    let app = &me.visit.app;
    let mut exposures = exposures(app, one.id, false).await?;
    let (id, lang) = (one.id, me.visit.lang);
    let votes = app.store().read("own votes", move |tx| Box::pin(own_votes(tx, id, seat))).await?;
    let answered: BTreeSet<u128> = votes.keys().map(|id| id.number()).collect();
    // The draw follows from the seat and how far it is, so that reloading the page shows the same statement.
    let mut draw = [0; 8];
    draw.copy_from_slice(&seat[..8]);
    let draw = u64::from_le_bytes(draw).wrapping_add(votes.len() as u64);
    let choose = |from: &[Exposure]| {
        let next = opinion::routing::next(from, &|s: StatementId| answered.contains(&s.0), draw);
        next.map(|s| Id(s.0.to_be_bytes()))
    };
    let mut next = chosen.or_else(|| choose(&exposures));
    if next.is_none() {
        // Perhaps somebody has just published another one.
        exposures = self::exposures(app, one.id, true).await?;
        next = choose(&exposures);
    }
    let total = exposures.len();
    let loaded = app
        .store()
        .read("statement", move |tx| {
            Box::pin(async move {
                let of_all = store::translations_of(tx, id, lang).await?;
                let Some(next) = next else { return Ok((of_all, None)) };
                let statement =
                    store::statement_by_id(tx, id, next).await?.filter(|s| s.standing == Standing::Published);
                let translations = store::translations_of(tx, next, lang).await?;
                Ok::<_, Error>((of_all, statement.map(|s| (s, translations))))
            })
        })
        .await?;
    let title = loaded.0.said(one.id, "title", &one.title, one.lang, lang);
    let page = me.page(me.visit.say("vote-title"));
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = page.with_errors(&fields);
    let before = next.and_then(|next| votes.get(&next).copied());
    match loaded.1 {
        Some((statement, translations)) => {
            let said = translations.said(statement.id, "body", &statement.body, statement.lang, lang);
            let seed = statement.seed;
            let answered = votes.len();
            html_status(status, &VotePage { page, one, title, statement, said, seed, answered, total, before, fields })
        }
        None if chosen.is_some() => Err(Problem::NotFound),
        None => {
            let mut page = page;
            page.title = me.visit.say("voted-title");
            html_status(status, &VotedPage { page, one, title, total })
        }
    }
}

/// The next statement.
pub(crate) async fn get(me: Member, Path(path): Path<ById>) -> Outcome {
    let one = public(&me.visit, &path.id).await?;
    show(&me, one, None, Fields::new()).await
}

/// A statement in an address.
#[derive(Deserialize)]
pub(crate) struct ByStatement {
    id: String,
    statement: String,
}

/// A statement that was answered before, to answer it anew.
pub(crate) async fn again(me: Member, Path(path): Path<ByStatement>) -> Outcome {
    let one = public(&me.visit, &path.id).await?;
    let statement = Id::parse(&path.statement).ok_or(Problem::NotFound)?;
    show(&me, one, Some(statement), Fields::new()).await
}

/// A vote.
pub(crate) async fn post(Path(path): Path<ById>, MemberForm { me, mut fields }: MemberForm) -> Outcome {
    let id = Id::parse(&path.id).ok_or(Problem::NotFound)?;
    let statement = Id::parse(fields.text("statement")).ok_or(Problem::NotFound)?;
    let vote = match fields.text("vote") {
        "1" => 1,
        "-1" => -1,
        "0" => 0,
        _ => {
            let one = public(&me.visit, &path.id).await?;
            fields.wrong("statement", me.visit.say("vote-missing"));
            return show(&me, one, Some(statement), fields).await;
        }
    };
    let (seat, today) = (me.person.seat(id), me.visit.app.clock().today());
    let cast =
        me.visit.app.store().write("cast vote", move |tx| Box::pin(cast(tx, seat, id, statement, vote, today))).await?;
    if cast == Cast::Stored {
        return Ok(me.visit.go(&format!("/c/{id}/vote")));
    }
    // Say why: closed, taken off, or no seat.
    let one = public(&me.visit, &path.id).await?;
    let over = one.over(me.visit.app.clock().today());
    fields.wrong("statement", me.visit.say(if over { "closed-not-stored" } else { "vote-gone" }));
    let chosen = over.then_some(statement);
    show(&me, one, chosen, fields).await
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let title = Said::new(&one.title, stage.lang(), stage.lang(), None);
    let make = |translated: bool, before| {
        let statement = sample_data::statement(stage, 8);
        let mut said = Translations::default().said(statement.id, "body", &statement.body, stage.lang(), stage.lang());
        if translated {
            said.original = Some(("Le greffe ne devrait rien facturer.".to_owned(), kit::Lang::Fr));
        }
        VotePage {
            page: sample_data::page(stage, &stage.words.get("vote-title"), true),
            one: one.clone(),
            title: title.clone(),
            seed: statement.seed,
            statement,
            said,
            answered: 7,
            total: 30,
            before,
            fields: Fields::new(),
        }
    };
    let voted = VotedPage {
        page: sample_data::page(stage, &stage.words.get("voted-title"), true),
        one: one.clone(),
        title: title.clone(),
        total: 30,
    };
    let mut closed = make(false, None);
    closed.fields.wrong("statement", stage.words.get("closed-not-stored"));
    vec![
        stage.sample("vote", &make(false, None)),
        stage.sample("vote-translated", &make(true, Some(1))),
        stage.sample("vote-closed", &closed),
        stage.sample("voted", &voted),
    ]
}
