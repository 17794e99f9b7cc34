//! Taking back: one thing, everything in a consultation, or everything.
//!
//! Content is deleted at once. A published total that had counted it may stand until the next announced count; what is kept
//! for that is a number per statement or part ("so many counted contributions were taken back"), nobody's.
//!
//! Keys and tombstones: what is deleted is also noted for the key store ([`::store::Tx::let_go`]), which destroys the keys of texts
//! and remembers, in random ids, what a restored backup must take back again.
//!
//! Not done: copies that somebody makes of the whole machine. Words in them are sealed; votes are not.

use ::store::{BACKUP_DAYS, Day, Error, Id, Result, Tombstone, Tx, values};
use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Outcome, Page, Problem, Visit, html, html_status,
    samples::{Sample, Stage},
};
use people::{Leaver, LeaverForm, elsewhere};

use super::{
    constituencies::{self, Seals},
    later, sample_data, store, synthesis,
    types::{Consultation, Said, State},
};

/// The consultations a person has a seat in.
pub(crate) async fn seats(me_key: [u8; 32], tx: &mut Tx) -> Result<Vec<(Consultation, [u8; 16])>> {
    let mut out = Vec::new();
    for state in [State::Open, State::Closed] {
        for one in store::in_state(tx, state).await? {
            let seat = people::secrets::seat(&me_key, one.id);
            if tx.count("SELECT COUNT(*) AS n FROM seats WHERE seat = $1", values![seat]).await? > 0 {
                out.push((one, seat));
            }
        }
    }
    Ok(out)
}

/// How many things a seat gave.
pub(crate) async fn gave(tx: &mut Tx, seat: [u8; 16]) -> Result<i64> {
    tx.count(
        "SELECT (SELECT COUNT(*) FROM votes WHERE seat = $1) + (SELECT COUNT(*) FROM reactions WHERE seat = $1)
              + (SELECT COUNT(*) FROM suggestions WHERE seat = $1) + (SELECT COUNT(*) FROM statements WHERE seat = $1)
              + (SELECT COUNT(*) FROM declarations WHERE seat = $1) AS n",
        values![seat],
    )
    .await
}

/// Remembers that somebody took back something that was counted.
const TAKEN: &str = "INSERT INTO taken_back (thing, people) VALUES ($1, 1)
    ON CONFLICT (thing) DO UPDATE SET people = taken_back.people + 1";

/// Remembers until the next count that this person took something counted back: once, however many things.
const TOOK_BACK: &str = "UPDATE seats SET took_back = 1 WHERE seat = $1";

/// Notes that a seat took something counted back.
pub(crate) async fn remember(tx: &mut Tx, seat: [u8; 16], thing: Id) -> Result<()> {
    tx.run(TAKEN, values![thing]).await?;
    tx.run(TOOK_BACK, values![seat]).await?;
    Ok(())
}

/// The random id that stands for a seat in tombstones.
async fn mark(tx: &mut Tx, seat: [u8; 16]) -> Result<Option<Id>> {
    let row = tx.first("SELECT mark FROM seats WHERE seat = $1", values![seat]).await?;
    Ok(row.map(|row| row.get::<Option<Id>>("mark")).transpose()?.flatten())
}

/// Notes, for backups, that a seat took back what it said to a thing.
pub(super) async fn bury(tx: &mut Tx, seat: [u8; 16], thing: Id) -> Result<()> {
    match mark(tx, seat).await? {
        Some(mark) => tx.let_go(Tombstone::Act(mark, thing)).await,
        None => Ok(()),
    }
}

/// Deletes a vote.
pub async fn take_back_vote(tx: &mut Tx, seat: [u8; 16], statement: Id) -> Result<()> {
    let row = tx
        .first("DELETE FROM votes WHERE seat = $1 AND statement = $2 RETURNING counted", values![seat, statement])
        .await?;
    if let Some(row) = row {
        bury(tx, seat, statement).await?;
        if row.get::<Option<i64>>("counted")?.is_some() {
            remember(tx, seat, statement).await?;
        }
    }
    Ok(())
}

/// Deletes a reaction.
pub(crate) async fn take_back_reaction(tx: &mut Tx, seat: [u8; 16], provision: Id) -> Result<()> {
    let row = tx
        .first("DELETE FROM reactions WHERE seat = $1 AND provision = $2 RETURNING counted", values![seat, provision])
        .await?;
    if let Some(row) = row {
        bury(tx, seat, provision).await?;
        if row.get::<Option<String>>("counted")?.is_some() {
            remember(tx, seat, provision).await?;
        }
    }
    Ok(())
}

/// Deletes a text of a seat: a suggestion, or an own statement. A statement that others voted on loses its author's words:
/// the statement, its translations and the votes on it go.
pub(crate) async fn take_back_text(tx: &mut Tx, seat: [u8; 16], thing: Id) -> Result<()> {
    // Before the suggestion: its answers go with it (the database sees to that), and lead to their translations.
    later::let_go(tx, seat, thing).await?;
    let mut gone = tx
        .all(
            "DELETE FROM suggestions WHERE id = $1 AND seat = $2 RETURNING body, offered, reason",
            values![thing, seat],
        )
        .await?;
    gone.extend(
        tx.all(
            "DELETE FROM statements WHERE id = $1 AND seat = $2 RETURNING body, offered, reason",
            values![thing, seat],
        )
        .await?,
    );
    for row in &gone {
        tx.let_key_go(&row.get::<String>("body")?).await?;
        tx.let_key_go(&row.get::<Option<String>>("offered")?.unwrap_or_default()).await?;
        tx.let_key_go(&row.get::<String>("reason")?).await?;
    }
    if !gone.is_empty() {
        tx.let_go(Tombstone::Text(thing)).await?;
        synthesis::let_go(tx, seat, thing).await?;
        store::let_translations_go(tx, thing).await?;
        tx.run("UPDATE statements SET joined_to = NULL WHERE joined_to = $1", values![thing]).await?;
        tx.run("DELETE FROM taken_back WHERE thing = $1", values![thing]).await?;
        // A moderator's reason may repeat what the text said; that something was decided stays.
        for row in tx.all("SELECT reason FROM moderation WHERE thing = $1", values![thing]).await? {
            tx.let_key_go(&row.get::<String>("reason")?).await?;
        }
        tx.run("UPDATE moderation SET reason = '' WHERE thing = $1", values![thing]).await?;
    }
    Ok(())
}

/// Deletes everything a seat gave, and the seat.
pub(super) async fn take_back_all(tx: &mut Tx, seals: &Seals, seat: [u8; 16], consultation: Id) -> Result<()> {
    // First, so that a counted declaration is among what was taken back.
    constituencies::forget(tx, seals, seat, consultation).await?;
    let counted = tx
        .count(
            "SELECT (SELECT COUNT(*) FROM votes WHERE seat = $1 AND counted IS NOT NULL)
                  + (SELECT COUNT(*) FROM reactions WHERE seat = $1 AND counted IS NOT NULL)
                  + (SELECT COUNT(*) FROM seats WHERE seat = $1 AND took_back = 1) AS n",
            values![seat],
        )
        .await?;
    tx.run(
        "INSERT INTO taken_back (thing, people)
           SELECT statement, 1 FROM votes WHERE seat = $1 AND counted IS NOT NULL
         ON CONFLICT (thing) DO UPDATE SET people = taken_back.people + 1",
        values![seat],
    )
    .await?;
    tx.run(
        "INSERT INTO taken_back (thing, people)
           SELECT provision, 1 FROM reactions WHERE seat = $1 AND counted IS NOT NULL
         ON CONFLICT (thing) DO UPDATE SET people = taken_back.people + 1",
        values![seat],
    )
    .await?;
    if counted > 0 {
        tx.run(TAKEN, values![consultation]).await?;
    }
    let texts = tx
        .all(
            "SELECT id FROM statements WHERE seat = $1 UNION ALL SELECT id FROM suggestions WHERE seat = $1",
            values![seat],
        )
        .await?;
    for row in &texts {
        take_back_text(tx, seat, row.get("id")?).await?;
    }
    tx.run("DELETE FROM votes WHERE seat = $1", values![seat]).await?;
    tx.run("DELETE FROM reactions WHERE seat = $1", values![seat]).await?;
    let wishes = tx.all("DELETE FROM synthesis_answers WHERE seat = $1 RETURNING wish", values![seat]).await?;
    for row in &wishes {
        tx.let_key_go(&row.get::<String>("wish")?).await?;
    }
    if let Some(mark) = mark(tx, seat).await? {
        tx.let_go(Tombstone::Seat(mark)).await?;
    }
    tx.run("DELETE FROM seats WHERE seat = $1", values![seat]).await?;
    Ok(())
}

#[derive(Template)]
#[template(path = "withdraw.html")]
struct WithdrawPage {
    page: Page,
    fields: Fields,
    /// Consultations with a seat, and how many things were given there.
    list: Vec<(Consultation, Said, i64)>,
    /// Councils with a seat: id and name.
    councils: Vec<(Id, String)>,
    /// What else was given: the word of a capability, and how many things.
    others: Vec<(&'static str, i64)>,
}

#[derive(Template)]
#[template(path = "withdraw_code.html")]
struct CodePage {
    page: Page,
}

#[derive(Template)]
#[template(path = "withdrawn.html")]
struct WithdrawnPage {
    page: Page,
    all: bool,
    /// From this day on no backup can be opened that may hold it.
    until: String,
}

async fn show(me: &Leaver, fields: Fields) -> Outcome {
    let (key, lang, elsewhere) = (me.person.key, me.visit.lang, me.visit.app.shared::<elsewhere::All>()?);
    let (list, councils, others) = me
        .visit
        .app
        .store()
        .read("withdraw", move |tx| {
            Box::pin(async move {
                let mut list = Vec::new();
                for (one, seat) in seats(key, tx).await? {
                    let translations = store::translations_of(tx, one.id, lang).await?;
                    let title = translations.said(one.id, "title", &one.title, one.lang, lang);
                    let n = gave(tx, seat).await?;
                    list.push((one, title, n));
                }
                let mut others = Vec::new();
                for other in &elsewhere.0 {
                    let n = (other.given)(tx, key).await?.len() as i64;
                    others.extend((n > 0).then_some((other.what, n)));
                }
                Ok::<_, Error>((list, crate::room::leave::seated(tx, key).await?, others))
            })
        })
        .await?;
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = me.page(me.visit.say("withdraw-title")).with_errors(&fields);
    html_status(status, &WithdrawPage { page, fields, list, councils, others })
}

/// What can be taken back; without a code, how to enter one.
pub(crate) async fn get(visit: Visit, me: Result<Leaver, Problem>) -> Outcome {
    match me {
        Ok(me) => show(&me, Fields::new()).await,
        Err(Problem::CodeNeeded) => html(&CodePage { page: visit.page(visit.say("withdraw-title")) }),
        Err(other) => Err(other),
    }
}

/// Takes back one consultation or everything.
pub(crate) async fn post(LeaverForm { me, mut fields }: LeaverForm) -> Outcome {
    let what = fields.text("what").to_owned();
    let chosen = Id::parse(&what);
    let elsewhere = me.visit.app.shared::<elsewhere::All>()?;
    let other = elsewhere.0.iter().find(|one| one.what == what).copied();
    if let Some(other) = other {
        let key = me.person.key;
        me.visit.app.store().write("withdraw", move |tx| (other.take_back_all)(tx, key)).await?;
        me.visit.app.settle().await;
        return withdrawn(&me, false);
    }
    if what != "everything" && chosen.is_none() {
        fields.wrong("what", me.visit.say("withdraw-missing"));
        return show(&me, fields).await;
    }
    let (person, token) = (me.person.clone(), me.token);
    let (all, seals) = (chosen.is_none(), Seals::of(&me.visit.app));
    me.visit
        .app
        .store()
        .write("withdraw", move |tx| {
            Box::pin(async move {
                for (one, seat) in seats(person.key, tx).await? {
                    if chosen.is_none_or(|id| id == one.id) {
                        take_back_all(tx, &seals, seat, one.id).await?;
                    }
                }
                crate::room::leave::leave(tx, person.key, chosen).await?;
                people::consents::take_back_all(tx, &person.key, chosen).await?;
                if all {
                    for other in &elsewhere.0 {
                        (other.take_back_all)(tx, person.key).await?;
                    }
                    Leaver::forget(tx, &person, token).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    me.visit.app.settle().await;
    withdrawn(&me, all)
}

fn withdrawn(me: &Leaver, all: bool) -> Outcome {
    let page =
        if all { me.visit.page(me.visit.say("withdrawn-title")) } else { me.page(me.visit.say("withdrawn-title")) };
    let until = page.date(&me.visit.app.clock().today().plus(BACKUP_DAYS));
    html(&WithdrawnPage { page, all, until })
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let title = Said::new(&one.title, stage.lang(), stage.lang(), None);
    let page = |key: &str| sample_data::page(stage, &stage.words.get(key), true);
    let mut wrong = Fields::new();
    wrong.wrong("what", stage.words.get("withdraw-missing"));
    let list = vec![(one, title, 12)];
    let councils = vec![(sample_data::id(3), stage.words.get("sample-council"))];
    vec![
        stage.sample(
            "withdraw",
            &WithdrawPage {
                page: page("withdraw-title"),
                fields: Fields::new(),
                list: list.clone(),
                councils: councils.clone(),
                others: vec![("reviews", 2)],
            },
        ),
        stage.sample(
            "withdraw-wrong",
            &WithdrawPage {
                page: page("withdraw-title").with_errors(&wrong),
                fields: wrong,
                list,
                councils,
                others: Vec::new(),
            },
        ),
        stage.sample("withdraw-code", &CodePage { page: stage.titled("withdraw-title", "/withdraw") }),
        stage.sample(
            "withdrawn",
            &WithdrawnPage {
                page: page("withdrawn-title"),
                all: true,
                until: page("withdrawn-title").date(&Day(20_507)),
            },
        ),
    ]
}
