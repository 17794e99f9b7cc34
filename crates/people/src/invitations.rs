//! Invitations to work here: a link that the steward hands over, which opens once and for seven days.
//!
//! The problem: a passphrase that somebody else made up and sent is known to two people and to a letter box. With a link the
//! new colleague chooses both steps themselves, and the steward never knows them.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Form, InstanceKey, Outcome, Page, Problem, Visit, html_status,
    samples::{Sample, Stage},
};
use store::{Day, Error, Id, Result, Tx, values};

use crate::{
    codes::Code,
    second, secrets,
    staff::{self, NewStaff, Roles},
    throttle,
};

/// How many days an invitation can be used.
pub const DAYS: i64 = 7;

/// How many days it stays written down what staff did to accesses.
pub const RECORD_DAYS: i64 = 365;

/// The shortest passphrase, in characters.
const SHORTEST: usize = 16;

/// Longer ones are not looked at in full for what makes them easy to guess.
const LOOKED_AT: usize = 64;

/// Why a passphrase is too weak, as a message key; `known` are words that somebody who guesses would try first (the name, the
/// organisation). Estimated by zxcvbn: common passwords and words, repeats, rows of the keyboard, dates. At least 10^8 guesses.
pub(crate) fn weak(passphrase: &str, known: &[&str]) -> Option<&'static str> {
    if passphrase.chars().count() < SHORTEST {
        return Some("setup-passphrase-short");
    }
    let looked: String = passphrase.chars().take(LOOKED_AT).collect();
    let known: Vec<&str> = known.iter().copied().chain(["firsthand"]).collect();
    (zxcvbn::zxcvbn(&looked, &known).score() < zxcvbn::Score::Three).then_some("passphrase-guessable")
}

fn lookup(instance: &InstanceKey, code: &Code) -> [u8; 32] {
    secrets::mac(&instance.0, "invitation", &[&code.bytes()])
}

/// Stores an invitation for the code that the link carries.
pub(crate) async fn make(
    tx: &mut Tx,
    instance: &InstanceKey,
    code: &Code,
    organisation: Id,
    roles: Roles,
    today: Day,
) -> Result<()> {
    tx.run(
        "INSERT INTO invitations (lookup, organisation, steward, convenor, moderator, secretary, respondent, editor, curator, ends_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values![
            lookup(instance, code),
            organisation,
            roles.steward,
            roles.convenor,
            roles.moderator,
            roles.secretary,
            roles.respondent,
            roles.editor,
            roles.curator,
            today.plus(DAYS)
        ],
    )
    .await?;
    Ok(())
}

/// Removes the invitations whose time is over, and what staff did more than a year ago.
pub async fn sweep(tx: &mut Tx, today: Day) -> Result<()> {
    tx.run("DELETE FROM invitations WHERE ends_day < $1", values![today]).await?;
    tx.run("DELETE FROM staff_record WHERE day < $1", values![today.plus(-RECORD_DAYS)]).await?;
    Ok(())
}

/// The address of the link.
pub(crate) fn path(code: &Code) -> String {
    format!("/staff/invited/{}", code.groups().concat())
}

#[derive(Template)]
#[template(path = "invited.html")]
struct InvitedPage {
    page: Page,
    fields: Fields,
    organisation: String,
    to: String,
}

/// What an invitation is for.
struct Invitation {
    organisation: Id,
    name: String,
    roles: Roles,
}

async fn find(tx: &mut Tx, lookup: [u8; 32], today: Day) -> Result<Option<Invitation>> {
    let row = tx
        .first(
            "SELECT i.organisation, o.name, i.steward, i.convenor, i.moderator, i.secretary, i.respondent, i.editor, i.curator
             FROM invitations i
             JOIN organisations o ON o.id = i.organisation WHERE i.lookup = $1 AND i.ends_day >= $2",
            values![lookup, today],
        )
        .await?;
    row.map(|row| {
        Ok(Invitation { organisation: row.get("organisation")?, name: row.get("name")?, roles: Roles::of(&row)? })
    })
    .transpose()
}

async fn load(visit: &Visit, code: &str) -> Result<([u8; 32], Invitation), Problem> {
    let found = match Code::parse(code) {
        Ok(code) => {
            let (lookup, today) = (lookup(visit.app.key(), &code), visit.app.clock().today());
            let found = visit.app.store().read("invitation", move |tx| Box::pin(find(tx, lookup, today))).await?;
            found.map(|found| (lookup, found))
        }
        Err(_) => None,
    };
    if found.is_none() {
        throttle::wrong().await;
    }
    found.ok_or(Problem::NotFound)
}

fn show(visit: &Visit, code: &str, organisation: String, fields: Fields) -> Outcome {
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = visit.page(visit.say("invited-title")).with_errors(&fields);
    let fields = fields.set("passphrase", "");
    html_status(status, &InvitedPage { page, fields, organisation, to: format!("/staff/invited/{code}") })
}

/// The page behind the link.
pub(crate) async fn get(visit: Visit, Path(code): Path<String>) -> Outcome {
    let (_, invitation) = load(&visit, &code).await?;
    show(&visit, &code, invitation.name, Fields::new())
}

/// Name and passphrase were chosen.
pub(crate) async fn post(visit: Visit, Path(code): Path<String>, Form(mut fields): Form) -> Outcome {
    let (lookup, invitation) = load(&visit, &code).await?;
    let sign_in = staff::sign_in_name(fields.value("name"));
    if sign_in.is_none() {
        fields.wrong("name", visit.say("signin-name-wrong"));
    }
    let passphrase = fields.text("passphrase").to_owned();
    let known = [sign_in.as_deref().unwrap_or_default(), &invitation.name, &visit.site.name];
    if let Some(key) = weak(&passphrase, &known) {
        fields.wrong("passphrase", visit.say(key));
    }
    let (Some(sign_in), true) = (sign_in, fields.good()) else {
        return show(&visit, &code, invitation.name, fields);
    };
    let app = visit.app.clone();
    let (entropy, today, name) = (app.entropy().clone(), app.clock().today(), sign_in.clone());
    let hash_entropy = entropy.clone();
    let chosen = passphrase.clone();
    let hash = throttle::passphrase(move || secrets::passphrase_hash(&hash_entropy, &passphrase)).await?;
    let (organisation, roles) = (invitation.organisation, invitation.roles);
    let verified = hash.clone();
    let made: Result<Option<Id>> = app
        .store()
        .write("use an invitation", move |tx| {
            Box::pin(async move {
                if tx.run("DELETE FROM invitations WHERE lookup = $1", values![lookup]).await? == 0 {
                    return Ok(None);
                }
                let new = NewStaff { sign_in: name, passphrase: hash, organisation, roles };
                staff::add(tx, &entropy, today, &new).await.map(Some)
            })
        })
        .await;
    match made {
        Ok(Some(id)) => second::ask(&visit, (id, &sign_in), (&chosen, &verified), 120, false, None).await,
        Ok(None) => Err(Problem::NotFound),
        Err(Error::Unique(_)) => {
            fields.wrong("name", visit.say("people-name-taken"));
            show(&visit, &code, invitation.name, fields)
        }
        Err(error) => Err(error.into()),
    }
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |fields: Fields| InvitedPage {
        page: stage.titled("invited-title", "/staff/invited/sample").with_errors(&fields),
        fields,
        organisation: format!("Office of Sample Affairs ({})", stage.words.get("sample")),
        to: "/staff/invited/sample".to_owned(),
    };
    let mut wrong = Fields::new().set("name", "robin");
    wrong.wrong("passphrase", stage.words.get("setup-passphrase-short"));
    vec![stage.staff("invited", &make(Fields::new())), stage.staff("invited-wrong", &make(wrong))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_would_try_first_is_no_passphrase() {
        for (typed, known) in [
            ("passwordpassword", ""),
            ("aaaaaaaaaaaaaaaaaaaaaaaa", ""),
            ("1234567890123456", ""),
            ("qwertyuiopasdfgh", ""),
            ("robin robin robin", "robin"),
            ("firsthandfirsthand", ""),
        ] {
            assert_eq!(weak(typed, &[known]), Some("passphrase-guessable"), "{typed}");
        }
        assert_eq!(weak("too short", &[]), Some("setup-passphrase-short"));
        for good in ["seven calm words in a row", "كلمات كثيرة لا علاقة بينها", &"word salad ".repeat(300)]
        {
            assert_eq!(weak(good, &["robin"]), None, "{good}");
        }
    }
}
