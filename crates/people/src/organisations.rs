//! Organisations, their acceptance of the terms, and their staff.

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Outcome, Page, Problem, Signed, html, html_status,
    samples::{Sample, Stage},
};
use store::{Day, Entropy, Error, Id, Result, Tx, values};

use crate::{
    codes::Code,
    gate::{StaffForm, StaffMember, staff_menu},
    invitations,
    record::{self, Act},
    staff::Roles,
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
    id: String,
    sign_in: String,
    organisation: String,
    roles: Vec<String>,
    /// True when the second step is set up.
    second: bool,
    ended: bool,
}

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    page: Page,
    fields: Fields,
    colleagues: Vec<Colleague>,
    /// The address of an invitation just made: shown this once.
    invited: Option<String>,
}

async fn colleagues(me: &StaffMember) -> Result<Vec<Colleague>, Problem> {
    let rows = me
        .visit
        .app
        .store()
        .read("staff list", |tx| {
            Box::pin(async move {
                tx.all(
                    "SELECT s.id, s.sign_in, s.steward, s.convenor, s.moderator, s.secretary, s.respondent, s.editor, s.curator, o.name,
                            CAST(CASE WHEN s.totp IS NULL THEN 0 ELSE 1 END AS BIGINT) AS second,
                            CAST(CASE WHEN s.ended_day IS NULL THEN 0 ELSE 1 END AS BIGINT) AS ended
                     FROM staff s JOIN organisations o ON o.id = s.organisation ORDER BY o.name, s.sign_in",
                    values![],
                )
                .await
            })
        })
        .await?;
    rows.iter()
        .map(|row| {
            let roles = Roles::of(row)?.words().map(|role| me.visit.say(&format!("role-{role}"))).collect();
            Ok(Colleague {
                id: row.get::<Id>("id")?.to_string(),
                sign_in: row.get("sign_in")?,
                organisation: row.get("name")?,
                roles,
                second: row.get("second")?,
                ended: row.get("ended")?,
            })
        })
        .collect()
}

/// The steward's list of staff, with a form to invite somebody.
pub(crate) async fn get(me: StaffMember) -> Outcome {
    me.must_steward()?;
    let page = me.page(me.visit.say("people-title"));
    html(&PeoplePage { page, fields: Fields::new(), colleagues: colleagues(&me).await?, invited: None })
}

/// The steward invites somebody, and approves the organisation when it is new.
pub(crate) async fn add(StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_steward()?;
    let (missing, long) = (me.visit.say("people-organisation-missing"), me.visit.say("text-too-long"));
    let organisation = fields.required("organisation", 120, &missing, &long);
    let roles = Roles::read(|role| fields.is("role", role));
    if roles == Roles::default() {
        fields.wrong("role", me.visit.say("people-role-missing"));
    }
    let mut invited = None;
    if fields.good() {
        let app = me.visit.app.clone();
        let code = Code::new(app.entropy());
        let (entropy, today, key, made) = (app.entropy().clone(), app.clock().today(), app.key().clone(), code.clone());
        let own = me.id;
        app.store()
            .write("invite staff", move |tx| {
                Box::pin(async move {
                    let organisation = self::organisation(tx, &entropy, &organisation, false, today).await?;
                    record::note(tx, own, Act::Invite, organisation.id, today).await?;
                    invitations::make(tx, &key, &made, organisation.id, roles, today).await
                })
            })
            .await?;
        invited = Some(invitations::path(&code));
        fields = Fields::new();
    }
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = me.page(me.visit.say("people-title")).with_errors(&fields);
    html_status(status, &PeoplePage { page, fields, colleagues: colleagues(&me).await?, invited })
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = |key: &str, path: &str| {
        let mut page = stage.signed(key, path, Signed::Staff("robin".to_owned()));
        page.menu = staff_menu(&page, crate::staff::Roles { steward: true, ..crate::staff::Roles::NONE });
        page
    };
    let sample = stage.words.get("sample");
    let list = || {
        let one = |sign_in: &str, second, ended| Colleague {
            id: "sample".to_owned(),
            sign_in: sign_in.to_owned(),
            organisation: format!("Office of Sample Affairs ({sample})"),
            roles: vec![stage.words.get("role-convenor"), stage.words.get("role-moderator")],
            second,
            ended,
        };
        vec![one("robin", true, false), one("alex", false, false), one("jo", false, true)]
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
                invited: Some("/staff/invited/508322419706318477250614".to_owned()),
            },
        ),
    ]
}
