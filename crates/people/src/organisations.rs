//! Organisations, their acceptance of the terms, and their staff.

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Outcome, Page, Problem, Signed, html, html_status,
    samples::{Sample, Stage},
};
use store::{Day, Entropy, Error, Id, Result, Tx, values};

use crate::{
    gate::{StaffForm, StaffMember, staff_menu},
    secrets,
    staff::{self, NewStaff, Roles},
    throttle,
};

/// The version of the terms that an organisation accepts before it may convene (R8).
pub const TERMS_VERSION: i64 = 1;

/// How many paragraphs the terms have.
const TERMS: usize = 7;

/// An organisation.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// The version of the terms it accepted.
    pub terms: Option<i64>,
    /// Plainly a sample.
    pub sample: bool,
}

/// The organisation of this name; made when there is none.
pub async fn organisation(
    tx: &mut Tx,
    entropy: &Entropy,
    name: &str,
    sample: bool,
    today: Day,
) -> Result<Organisation> {
    tx.run(
        "INSERT INTO organisations (id, name, terms_version, terms_day, sample, made_day)
         VALUES ($1, $2, NULL, NULL, $3, $4) ON CONFLICT (name) DO NOTHING",
        values![Id::new(entropy), name, sample, today],
    )
    .await?;
    let row = tx
        .first("SELECT id, name, terms_version, sample FROM organisations WHERE name = $1", values![name])
        .await?
        .ok_or_else(|| Error::Broken("an organisation vanished".to_owned()))?;
    Ok(Organisation {
        id: row.get("id")?,
        name: row.get("name")?,
        terms: row.get("terms_version")?,
        sample: row.get("sample")?,
    })
}

impl Organisation {
    /// The organisation accepts the current terms.
    pub async fn accept_terms(tx: &mut Tx, organisation: Id, today: Day) -> Result<()> {
        tx.run(
            "UPDATE organisations SET terms_version = $2, terms_day = $3 WHERE id = $1",
            values![organisation, TERMS_VERSION, today],
        )
        .await?;
        Ok(())
    }
}

#[derive(Template)]
#[template(path = "terms.html")]
struct TermsPage {
    page: Page,
    organisation: String,
    paragraphs: Vec<String>,
    accepted: bool,
}

impl TermsPage {
    fn new(page: Page, organisation: &str, accepted: bool) -> Self {
        let paragraphs = (1..=TERMS).map(|n| page.t(format!("terms-{n}"))).collect();
        Self { page, organisation: organisation.to_owned(), paragraphs, accepted }
    }
}

/// The terms.
pub(crate) async fn terms(me: StaffMember) -> Outcome {
    html(&TermsPage::new(me.page(me.visit.say("terms-title")), &me.organisation_name, me.terms == Some(TERMS_VERSION)))
}

/// A convenor accepts the terms for the organisation.
pub(crate) async fn accept(StaffForm { me, .. }: StaffForm) -> Outcome {
    me.must_convene()?;
    let (organisation, today) = (me.organisation, me.visit.app.clock().today());
    me.visit
        .app
        .store()
        .write("accept terms", move |tx| Box::pin(Organisation::accept_terms(tx, organisation, today)))
        .await?;
    Ok(me.visit.go("/staff/consultations"))
}

/// Somebody who works here, in the steward's list.
struct Colleague {
    sign_in: String,
    organisation: String,
    roles: Vec<String>,
}

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    page: Page,
    fields: Fields,
    colleagues: Vec<Colleague>,
    /// The name and passphrase of somebody just added: shown this once.
    added: Option<(String, String)>,
}

async fn colleagues(me: &StaffMember) -> Result<Vec<Colleague>, Problem> {
    let rows = me
        .visit
        .app
        .store()
        .read("staff list", |tx| {
            Box::pin(async move {
                tx.all(
                    "SELECT s.sign_in, s.steward, s.convenor, s.moderator, o.name FROM staff s
                     JOIN organisations o ON o.id = s.organisation ORDER BY o.name, s.sign_in",
                    values![],
                )
                .await
            })
        })
        .await?;
    rows.iter()
        .map(|row| {
            let mut roles = Vec::new();
            for role in ["steward", "convenor", "moderator"] {
                if row.get::<bool>(role)? {
                    roles.push(me.visit.say(&format!("role-{role}")));
                }
            }
            Ok(Colleague { sign_in: row.get("sign_in")?, organisation: row.get("name")?, roles })
        })
        .collect()
}

/// The steward's list of staff, with a form to add somebody.
pub(crate) async fn get(me: StaffMember) -> Outcome {
    me.must_steward()?;
    let page = me.page(me.visit.say("people-title"));
    html(&PeoplePage { page, fields: Fields::new(), colleagues: colleagues(&me).await?, added: None })
}

/// The steward adds somebody, and the organisation when it is new.
pub(crate) async fn add(StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_steward()?;
    let (missing, long) = (me.visit.say("people-organisation-missing"), me.visit.say("text-too-long"));
    let organisation = fields.required("organisation", 120, &missing, &long);
    let sign_in = staff::sign_in_name(fields.value("name"));
    if sign_in.is_none() {
        fields.wrong("name", me.visit.say("signin-name-wrong"));
    }
    let roles = Roles {
        steward: fields.is("role", "steward"),
        convenor: fields.is("role", "convenor"),
        moderator: fields.is("role", "moderator"),
    };
    if roles == Roles::default() {
        fields.wrong("role", me.visit.say("people-role-missing"));
    }
    let mut added = None;
    if let (true, Some(sign_in)) = (fields.good(), sign_in) {
        let app = me.visit.app.clone();
        let passphrase = staff::new_passphrase(app.entropy());
        let (entropy, today, plain) = (app.entropy().clone(), app.clock().today(), passphrase.clone());
        let hash_entropy = entropy.clone();
        let hash = throttle::passphrase(move || secrets::passphrase_hash(&hash_entropy, &plain)).await?;
        let name = sign_in.clone();
        let outcome: Result<Id> = app
            .store()
            .write("add staff", move |tx| {
                Box::pin(async move {
                    let organisation = self::organisation(tx, &entropy, &organisation, false, today).await?;
                    let new = NewStaff { sign_in: name, passphrase: hash, organisation: organisation.id, roles };
                    staff::add(tx, &entropy, today, &new).await
                })
            })
            .await;
        match outcome {
            Ok(_) => {
                added = Some((sign_in, passphrase));
                fields = Fields::new();
            }
            Err(Error::Unique(_)) => fields.wrong("name", me.visit.say("people-name-taken")),
            Err(error) => return Err(error.into()),
        }
    }
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = me.page(me.visit.say("people-title")).with_errors(&fields);
    html_status(status, &PeoplePage { page, fields, colleagues: colleagues(&me).await?, added })
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = |key: &str, path: &str| {
        let mut page = stage.signed(key, path, Signed::Staff("robin".to_owned()));
        page.menu = staff_menu(&page, true);
        page
    };
    let sample = stage.words.get("sample");
    let list = || {
        vec![Colleague {
            sign_in: "robin".to_owned(),
            organisation: format!("Office of Sample Affairs ({sample})"),
            roles: vec![stage.words.get("role-convenor"), stage.words.get("role-moderator")],
        }]
    };
    vec![
        stage.staff("terms", &TermsPage::new(page("terms-title", "/staff/terms"), "Office of Sample Affairs", false)),
        stage.staff(
            "terms-accepted",
            &TermsPage::new(page("terms-title", "/staff/terms"), "Office of Sample Affairs", true),
        ),
        stage.staff(
            "people",
            &PeoplePage {
                page: page("people-title", "/staff/people"),
                fields: Fields::new(),
                colleagues: list(),
                added: Some(("alex".to_owned(), "river lemon quiet button north velvet seven".to_owned())),
            },
        ),
    ]
}
