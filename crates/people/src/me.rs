//! One's own access, and what the steward can do with somebody's: end it, or let them set up the second step anew.
//!
//! Not done: nobody's row is deleted, because decisions of moderators stand beside it; the name stays, the access ends.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, Signed, html_status,
    samples::{Sample, Stage},
};
use store::{Day, Error, Id, Tx, values};

use crate::{
    boxes,
    gate::{StaffForm, StaffMember, staff_menu},
    invitations::weak,
    notices,
    record::{self, Act, Line},
    second, secrets,
    staff::Roles,
    throttle,
};

#[derive(Template)]
#[template(path = "me.html")]
struct MePage {
    page: Page,
    fields: Fields,
    organisation: String,
    /// What each role may do.
    roles: Vec<String>,
    /// How many recovery codes are left; `None` while there is no second step.
    left: Option<i64>,
    changed: bool,
    /// True for those who may hold the organisation's key.
    keeper: bool,
    /// Passkeys: id, name, day. `None` where the program is built without them, or there is no second step yet.
    passkeys: Option<Vec<(Id, String, Day)>>,
    record: Vec<Line>,
}

pub(crate) async fn show(me: &StaffMember, fields: Fields, changed: bool) -> Outcome {
    let id = me.id;
    let (left, record, passkeys) = me
        .visit
        .app
        .store()
        .read("own access", move |tx| {
            Box::pin(async move {
                let set_up =
                    tx.count("SELECT COUNT(*) AS n FROM staff WHERE id = $1 AND totp IS NOT NULL", values![id]).await?;
                let left = tx.count("SELECT COUNT(*) AS n FROM recovery_codes WHERE staff = $1", values![id]).await?;
                #[cfg(feature = "passkeys")]
                let passkeys = Some(crate::passkeys::of(tx, id).await?).filter(|_| set_up > 0);
                #[cfg(not(feature = "passkeys"))]
                let passkeys = None;
                Ok::<_, Error>(((set_up > 0).then_some(left), record::of(tx, id).await?, passkeys))
            })
        })
        .await?;
    let roles = me.roles.words().map(|role| me.visit.say(&format!("role-{role}-text"))).collect();
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = me.page(me.visit.say("me-title")).with_errors(&fields);
    let (record, organisation) = (record::lines(&page, record), me.organisation_name.clone());
    html_status(
        status,
        &MePage { keeper: me.must_hold().is_ok(), page, fields, organisation, roles, left, changed, passkeys, record },
    )
}

/// True when somebody who is signed in typed their own passphrase. A wrong one waits, as at the sign-in.
pub(crate) async fn passphrase_is_right(me: &StaffMember, typed: &str) -> Result<bool, Problem> {
    Ok(verified(me, typed).await?.is_some())
}

/// The stored hash that a typed passphrase is right against.
async fn verified(me: &StaffMember, typed: &str) -> Result<Option<String>, Problem> {
    let (id, typed) = (me.id, typed.to_owned());
    let row = me
        .visit
        .app
        .store()
        .read("own passphrase", move |tx| {
            Box::pin(async move { tx.first("SELECT passphrase FROM staff WHERE id = $1", values![id]).await })
        })
        .await?
        .ok_or(Problem::SignInNeeded)?;
    let stored: String = row.get("passphrase")?;
    let hash = stored.clone();
    if throttle::passphrase(move || secrets::passphrase_matches(&stored, &typed)).await? {
        return Ok(Some(hash));
    }
    throttle::wrong().await;
    Ok(None)
}

/// One's own access.
pub(crate) async fn get(me: StaffMember) -> Outcome {
    show(&me, Fields::new(), false).await
}

/// Another passphrase. Sessions in other browsers end.
pub(crate) async fn post(StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let (app, id) = (me.visit.app.clone(), me.id);
    let old = fields.value("passphrase").to_owned();
    let new = fields.text("new").to_owned();
    if let Some(key) = weak(&new, &[&me.name, &me.organisation_name, &me.visit.site.name]) {
        fields.wrong("new", me.visit.say(key));
    }
    let verified = verified(&me, &old).await?;
    if verified.is_none() {
        fields.wrong("passphrase", me.visit.say("me-passphrase-wrong"));
    }
    let (Some(verified), true) = (verified, fields.good()) else { return show(&me, fields, false).await };
    // What the old passphrase opened, the new one opens from now on.
    let seed = boxes::open_own(&app, id, &old, &verified).await?;
    let entropy = app.entropy().clone();
    let (hash, locked) = throttle::passphrase(move || {
        (secrets::passphrase_hash(&entropy, &new), boxes::lock(&entropy, id, &new, &seed))
    })
    .await?;
    let (own, today) = (secrets::token_lookup(&me.token), app.clock().today());
    let changed = app
        .store()
        .write("another passphrase", move |tx| {
            let (hash, locked, verified) = (hash.clone(), locked.clone(), verified.clone());
            Box::pin(async move {
                // Changed in another window meanwhile: what was typed here is no longer the present one.
                let changed = tx
                    .run(
                        "UPDATE staff SET passphrase = $2, box_secret = $3 WHERE id = $1 AND passphrase = $4",
                        values![id, hash, locked, verified],
                    )
                    .await?;
                if changed == 0 {
                    return Ok(false);
                }
                record::note(tx, id, Act::Passphrase, id, today).await?;
                tx.run("DELETE FROM sessions WHERE staff = $1 AND token <> $2", values![id, own]).await?;
                Ok::<_, Error>(true)
            })
        })
        .await?;
    if !changed {
        fields.wrong("passphrase", me.visit.say("me-passphrase-wrong"));
        return show(&me, fields, false).await;
    }
    show(&me, Fields::new(), true).await
}

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    page: Page,
    fields: Fields,
    id: String,
    name: String,
    organisation: String,
    ended: Option<String>,
    roles: Roles,
    record: Vec<Line>,
}

impl PersonPage {
    /// The roles that can be given and taken; a steward is made by invitation alone.
    fn choices() -> impl Iterator<Item = &'static str> {
        Roles::WORDS.into_iter().filter(|word| *word != "steward")
    }
}

async fn person(me: &StaffMember, id: &str, mut fields: Fields) -> Outcome {
    let wanted = Id::parse(id).ok_or(Problem::NotFound)?;
    let (row, record) = me
        .visit
        .app
        .store()
        .read("somebody", move |tx| {
            Box::pin(async move {
                let row = tx.first(
                    "SELECT s.sign_in, s.ended_day, o.name, s.steward, s.convenor, s.moderator, s.secretary, s.respondent, s.editor, s.curator FROM staff s JOIN organisations o ON o.id = s.organisation
                     WHERE s.id = $1",
                    values![wanted],
                )
                .await?;
                Ok::<_, Error>((row, record::of(tx, wanted).await?))
            })
        })
        .await?;
    let row = row.ok_or(Problem::NotFound)?;
    let roles = Roles::of(&row)?;
    if !fields.is("act", "roles") {
        for role in roles.words() {
            fields.add("role", role);
        }
    }
    let name: String = row.get("sign_in")?;
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = me.page(name.clone()).with_errors(&fields);
    let ended = row.get::<Option<store::Day>>("ended_day")?.map(|day| page.date(&day));
    html_status(
        status,
        &PersonPage {
            record: record::lines(&page, record),
            page,
            fields,
            id: id.to_owned(),
            name,
            organisation: row.get("name")?,
            roles,
            ended,
        },
    )
}

/// Somebody's access, for the steward.
pub(crate) async fn one(me: StaffMember, Path(id): Path<String>) -> Outcome {
    me.must_steward()?;
    person(&me, &id, Fields::new()).await
}

/// The steward ends somebody's access, or lets them set up the second step anew.
pub(crate) async fn change(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_steward()?;
    let wanted = Id::parse(&id).ok_or(Problem::NotFound)?;
    let (act, today, own) = (fields.text("act").to_owned(), me.visit.app.clock().today(), me.id);
    if act == "roles" {
        return roles(&me, wanted, &id, fields).await;
    }
    if !["end", "second"].contains(&act.as_str()) {
        return Err(Problem::Unreadable);
    }
    let done = me
        .visit
        .app
        .store()
        .write("change access", move |tx| {
            Box::pin(async move {
                if act == "second" {
                    record::note(tx, own, Act::Reset, wanted, today).await?;
                    second::forget(tx, wanted).await?;
                    return Ok(true);
                }
                // Somebody must be left who can do this.
                let others = tx
                    .count(
                        "SELECT COUNT(*) AS n FROM staff WHERE steward = 1 AND ended_day IS NULL AND id <> $1",
                        values![wanted],
                    )
                    .await?;
                if others == 0 || wanted == own {
                    return Ok(false);
                }
                tx.run("UPDATE staff SET ended_day = $2 WHERE id = $1 AND ended_day IS NULL", values![wanted, today])
                    .await?;
                record::note(tx, own, Act::End, wanted, today).await?;
                second::forget(tx, wanted).await?;
                tx.run("DELETE FROM box_holders WHERE staff = $1", values![wanted]).await?;
                notices::stop(tx, wanted).await?;
                // Who leaves may have made an invitation for themselves.
                tx.run("DELETE FROM invitations", values![]).await?;
                Ok::<_, Error>(true)
            })
        })
        .await?;
    if done {
        me.visit.app.settle().await;
        return Ok(me.visit.go("/staff/people"));
    }
    fields.wrong("act", me.visit.say("person-last"));
    person(&me, &id, fields).await
}

/// The steward says which roles somebody has. They hold from the next page on; what came with a role that is taken goes with it. Being a
/// steward is neither given nor taken here: it ends with the access.
async fn roles(me: &StaffMember, wanted: Id, id: &str, mut fields: Fields) -> Outcome {
    let now = Roles::read(|role| role != "steward" && fields.is("role", role));
    let (today, own) = (me.visit.app.clock().today(), me.id);
    let done = me
        .visit
        .app
        .store()
        .write("change roles", move |tx| {
            Box::pin(async move {
                let steward = is_steward(tx, wanted).await?;
                if now == Roles::NONE && !steward {
                    return Ok(Err("person-role-last"));
                }
                // Nobody is left alone with the key, and nobody leaves it behind closed.
                if !now.convenor && !steward && boxes::is_one_of_few(tx, wanted).await? {
                    return Ok(Err("person-role-key"));
                }
                let changed = tx
                    .run(
                        "UPDATE staff SET convenor = $2, moderator = $3, secretary = $4, respondent = $5, editor = $6, curator = $7
                         WHERE id = $1 AND ended_day IS NULL",
                        values![
                            wanted,
                            now.convenor,
                            now.moderator,
                            now.secretary,
                            now.respondent,
                            now.editor,
                            now.curator
                        ],
                    )
                    .await?;
                // The access ended meanwhile: the page says so.
                if changed == 0 {
                    return Ok(Ok(()));
                }
                // Whoever no longer convenes holds no key to what people release.
                tx.run(
                    "DELETE FROM box_holders
                     WHERE staff IN (SELECT id FROM staff WHERE id = $1 AND convenor = 0 AND steward = 0)",
                    values![wanted],
                )
                .await?;
                if !now.is_told() {
                    notices::stop(tx, wanted).await?;
                }
                record::note(tx, own, Act::Roles, wanted, today).await?;
                Ok::<_, Error>(Ok(()))
            })
        })
        .await?;
    me.visit.app.settle().await;
    let Err(why) = done else { return Ok(me.visit.go(&format!("/staff/people/{id}"))) };
    fields.wrong("role", me.visit.say(why));
    person(me, id, fields).await
}

async fn is_steward(tx: &mut Tx, staff: Id) -> Result<bool, Error> {
    Ok(tx.count("SELECT COUNT(*) AS n FROM staff WHERE id = $1 AND steward = 1", values![staff]).await? > 0)
}

fn sample_record(stage: &Stage) -> Vec<Line> {
    let line = |act: &str, who: &str, times| Line {
        day: "2026\u{2011}02\u{2011}15".to_owned(),
        what: stage.words.get(&format!("act-{act}")),
        who: who.to_owned(),
        times,
    };
    vec![line("sign-in", "", 3), line("reset", "alex", 1)]
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = |key: &str, path: &str| {
        let mut page = stage.signed(key, path, Signed::Staff("robin".to_owned()));
        page.menu = staff_menu(&page, crate::staff::Roles { steward: true, ..crate::staff::Roles::NONE });
        page
    };
    let office = format!("Office of Sample Affairs ({})", stage.words.get("sample"));
    let make = |fields: Fields, left, changed| MePage {
        page: page("me-title", "/staff/me").with_errors(&fields),
        fields,
        organisation: office.clone(),
        roles: vec![stage.words.get("role-convenor-text"), stage.words.get("role-moderator-text")],
        left,
        changed,
        keeper: true,
        passkeys: cfg!(feature = "passkeys").then(|| vec![(Id([1; 16]), "a stick".to_owned(), Day(20_500))]),
        record: sample_record(stage),
    };
    let mut wrong = Fields::new();
    wrong.wrong("passphrase", stage.words.get("me-passphrase-wrong"));
    let person = |ended: Option<String>| {
        let mut page = page("me-title", "/staff/people/sample");
        "alex".clone_into(&mut page.title);
        PersonPage {
            page,
            fields: Fields::new().set("role", "convenor"),
            id: "sample".to_owned(),
            name: "alex".to_owned(),
            organisation: office.clone(),
            ended,
            roles: Roles { convenor: true, ..Roles::NONE },
            record: sample_record(stage),
        }
    };
    let day = page("me-title", "/").date(&store::Day(20_500));
    vec![
        stage.staff("me", &make(Fields::new(), Some(8), false)),
        stage.staff("me-changed", &make(Fields::new(), None, true)),
        stage.staff("me-wrong", &make(wrong, Some(2), false)),
        stage.staff("person", &person(None)),
        stage.staff("person-ended", &person(Some(day))),
    ]
}
