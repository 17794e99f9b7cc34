//! The page where an organisation sees who holds its key, lets somebody in, ends that, or makes another key after a loss.

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Outcome, Page, Problem, Signed, html_status,
    samples::{Sample, Stage},
};
use store::{Error, Id, Result, Tx, values};

use super::{HOLDERS, address, holders, make_anew, share};
use crate::{
    gate::{StaffForm, StaffMember, staff_menu},
    record::{self, Act},
};

/// Somebody of the organisation who holds the key, or could.
struct Colleague {
    id: String,
    name: String,
    holds: bool,
    /// False until they have signed in once.
    ready: bool,
    me: bool,
}

#[derive(Template)]
#[template(path = "keys.html")]
struct KeysPage {
    page: Page,
    fields: Fields,
    organisation: String,
    colleagues: Vec<Colleague>,
    /// True when the person who looks holds the key and can let others in.
    holder: bool,
    /// True while there is no key yet.
    none: bool,
    /// True when nobody holds the key any more, and the person who looks can make another one.
    lost: bool,
    /// What was asked, for holders: explanation and address.
    asked: Vec<(String, String)>,
}

impl KeysPage {
    fn enough(&self) -> bool {
        self.colleagues.iter().filter(|colleague| colleague.holds).count() >= HOLDERS
    }
}

async fn colleagues(tx: &mut Tx, organisation: Id, me: Id) -> Result<Vec<Colleague>> {
    let rows = tx
        .all(
            "SELECT s.id, s.sign_in, CAST(CASE WHEN s.box_public IS NULL THEN 0 ELSE 1 END AS BIGINT) AS ready,
                    CAST(CASE WHEN h.staff IS NULL THEN 0 ELSE 1 END AS BIGINT) AS holds
             FROM staff s LEFT JOIN box_holders h ON h.staff = s.id AND h.organisation = s.organisation
             WHERE s.organisation = $1 AND s.ended_day IS NULL AND (s.convenor = 1 OR s.steward = 1) ORDER BY s.sign_in",
            values![organisation],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let id: Id = row.get("id")?;
            Ok(Colleague {
                id: id.to_string(),
                name: row.get("sign_in")?,
                holds: row.get("holds")?,
                ready: row.get("ready")?,
                me: id == me,
            })
        })
        .collect()
}

async fn show(me: &StaffMember, fields: Fields) -> Outcome {
    let (organisation, id, asking) = (me.organisation, me.id, me.clone());
    let (colleagues, holder, none, asked) = me
        .visit
        .app
        .store()
        .read("who holds the key", move |tx| {
            let asking = asking.clone();
            Box::pin(async move {
                let holder = asking.box_secret(tx).await?.is_some();
                let none = address(tx, organisation).await?.is_none();
                let asked = if holder { crate::consents::of(tx, organisation).await? } else { Vec::new() };
                Ok::<_, Error>((colleagues(tx, organisation, id).await?, holder, none, asked))
            })
        })
        .await?;
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = me.page(me.visit.say("keys-title")).with_errors(&fields);
    html_status(
        status,
        &KeysPage {
            lost: !none && me.roles.convenor && me.seed.is_some() && !colleagues.iter().any(|one| one.holds),
            page,
            fields,
            organisation: me.organisation_name.clone(),
            colleagues,
            holder,
            none,
            asked: asked
                .into_iter()
                .map(|one| (one.explanation, format!("/staff/c/{}/permissions/{}", one.consultation, one.id)))
                .collect(),
        },
    )
}

/// Who holds the organisation's key.
pub(crate) async fn get(me: StaffMember) -> Outcome {
    me.must_hold()?;
    show(&me, Fields::new()).await
}

/// A holder lets somebody in, or ends that.
pub(crate) async fn post(StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_hold()?;
    if fields.is("act", "new") {
        return anew(&me).await;
    }
    let who = Id::parse(fields.text("who")).ok_or(Problem::Unreadable)?;
    let end = fields.is("act", "end");
    let (app, asking) = (me.visit.app.clone(), me.clone());
    let done = app
        .store()
        .write("who holds the key", move |tx| {
            let (asking, entropy) = (asking.clone(), asking.visit.app.entropy().clone());
            Box::pin(async move {
                let Some(secret) = asking.box_secret(tx).await? else { return Ok(None) };
                let today = asking.visit.app.clock().today();
                if !end {
                    let shared = share(tx, &entropy, asking.organisation, who, &secret).await?;
                    if shared {
                        record::note(tx, asking.id, Act::Share, who, today).await?;
                    }
                    return Ok(Some(shared));
                }
                // Nobody can be left alone with it, and nobody can leave it behind closed.
                if holders(tx, asking.organisation).await? <= HOLDERS {
                    return Ok(Some(false));
                }
                let gone = tx
                    .run(
                        "DELETE FROM box_holders WHERE organisation = $1 AND staff = $2",
                        values![asking.organisation, who],
                    )
                    .await?;
                if gone > 0 {
                    record::note(tx, asking.id, Act::Unshare, who, today).await?;
                }
                Ok::<_, Error>(Some(gone > 0))
            })
        })
        .await?;
    match done {
        Some(true) => Ok(me.visit.go("/staff/keys")),
        Some(false) => {
            fields.wrong("who", me.visit.say(if end { "keys-two" } else { "keys-not-ready" }));
            show(&me, fields).await
        }
        None => Err(Problem::NotYours),
    }
}

/// A convenor makes another key, after every holder is gone.
async fn anew(me: &StaffMember) -> Outcome {
    me.must_convene()?;
    let (Some(seed), organisation, id) = (me.seed, me.organisation, me.id) else { return Err(Problem::SignInNeeded) };
    let (entropy, today) = (me.visit.app.entropy().clone(), me.visit.app.clock().today());
    let made = me
        .visit
        .app
        .store()
        .write("another key", move |tx| {
            let entropy = entropy.clone();
            Box::pin(async move { make_anew(tx, &entropy, organisation, id, &seed, today).await })
        })
        .await?;
    me.visit.app.settle().await;
    if made { Ok(me.visit.go("/staff/keys")) } else { Err(Problem::NotYours) }
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let colleague =
        |name: &str, holds, ready, me| Colleague { id: "sample".to_owned(), name: name.to_owned(), holds, ready, me };
    let make = |fields: Fields, holder: bool, colleagues: Vec<Colleague>| {
        let mut page = stage.signed("keys-title", "/staff/keys", Signed::Staff("robin".to_owned()));
        page.menu = staff_menu(&page, crate::staff::Roles::NONE);
        KeysPage {
            page: page.with_errors(&fields),
            fields,
            organisation: format!("Office of Sample Affairs ({})", stage.words.get("sample")),
            none: colleagues.is_empty(),
            lost: !holder && colleagues.iter().all(|one| !one.holds) && !colleagues.is_empty(),
            asked: if holder {
                vec![(stage.words.get("permit-sample"), "/staff/c/sample/permissions/sample".to_owned())]
            } else {
                Vec::new()
            },
            colleagues,
            holder,
        }
    };
    let mut wrong = Fields::new();
    wrong.wrong("who", stage.words.get("keys-two"));
    vec![
        stage.staff(
            "keys-one",
            &make(
                Fields::new(),
                true,
                vec![
                    colleague("robin", true, true, true),
                    colleague("alex", false, true, false),
                    colleague("kim", false, false, false),
                ],
            ),
        ),
        stage.staff(
            "keys-two",
            &make(wrong, true, vec![colleague("robin", true, true, true), colleague("alex", true, true, false)]),
        ),
        stage.staff(
            "keys-other",
            &make(
                Fields::new(),
                false,
                vec![colleague("robin", false, true, true), colleague("alex", true, true, false)],
            ),
        ),
        stage.staff(
            "keys-lost",
            &make(
                Fields::new(),
                false,
                vec![colleague("robin", false, true, true), colleague("alex", false, true, false)],
            ),
        ),
        stage.staff("keys-none", &make(Fields::new(), false, Vec::new())),
    ]
}
