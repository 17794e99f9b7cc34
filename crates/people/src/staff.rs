//! Staff: sign-in with a passphrase, then a second step ([`crate::second`]); roles of an organisation.
//!
//! Not done: roles whose work does not exist yet (facilitator) come with the pages that they open.

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Form, InstanceKey, Lang, Outcome, Page, Visit, html, html_status,
    samples::{Sample, Stage},
};
use store::{Day, Entropy, Id, Result, Row, Tx, values};

use crate::{
    boxes,
    codes::Code,
    entrance::with_cookie,
    gate::{self, StaffMember},
    held::Held,
    second, secrets, sessions, throttle,
};

/// What somebody may do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each role is given by itself")]
pub struct Roles {
    /// Sets up the installation, organisations and staff.
    pub steward: bool,
    /// Runs consultations.
    pub convenor: bool,
    /// Works the queue.
    pub moderator: bool,
    /// Runs councils.
    pub secretary: bool,
    /// Answers recommendations for institutions.
    pub respondent: bool,
    /// Keeps the entries of the organisation's services.
    pub editor: bool,
    /// Keeps the directory of services.
    pub curator: bool,
}

impl Roles {
    /// No role.
    pub const NONE: Self = Self {
        steward: false,
        convenor: false,
        moderator: false,
        secretary: false,
        respondent: false,
        editor: false,
        curator: false,
    };

    /// The words in forms, on the command line and in message keys (`role-convenor`), in the order in which they are shown.
    pub const WORDS: [&str; 7] = ["convenor", "moderator", "secretary", "respondent", "editor", "curator", "steward"];

    /// From the words that `has` knows.
    pub fn read(has: impl Fn(&str) -> bool) -> Self {
        Self {
            steward: has("steward"),
            convenor: has("convenor"),
            moderator: has("moderator"),
            secretary: has("secretary"),
            respondent: has("respondent"),
            editor: has("editor"),
            curator: has("curator"),
        }
    }

    /// From the columns of a row.
    ///
    /// # Errors
    /// When the row has other columns.
    pub fn of(row: &Row) -> Result<Self> {
        Ok(Self {
            steward: row.get("steward")?,
            convenor: row.get("convenor")?,
            moderator: row.get("moderator")?,
            secretary: row.get("secretary")?,
            respondent: row.get("respondent")?,
            editor: row.get("editor")?,
            curator: row.get("curator")?,
        })
    }

    /// True for whoever may be told by e-mail that something is new: those who answer for an institution, or keep entries of services.
    pub const fn is_told(self) -> bool {
        self.respondent || self.editor || self.curator
    }

    /// The words of what it has.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        Self::WORDS
            .into_iter()
            .zip([
                self.convenor,
                self.moderator,
                self.secretary,
                self.respondent,
                self.editor,
                self.curator,
                self.steward,
            ])
            .filter_map(|(word, has)| has.then_some(word))
    }
}

/// Somebody to be added.
#[derive(Debug, Clone)]
pub struct NewStaff {
    /// The name they sign in with: letters, digits, dots and dashes.
    pub sign_in: String,
    /// What [`secrets::passphrase_hash`] made of their passphrase.
    pub passphrase: String,
    /// Their organisation.
    pub organisation: Id,
    /// What they may do.
    pub roles: Roles,
}

/// A sign-in name as it is compared: lower case, without white space around it. `None` when it has other characters than
/// letters, digits, dots and dashes, or fewer than 2, or more than 40.
pub fn sign_in_name(typed: &str) -> Option<String> {
    let name = typed.trim().to_lowercase();
    let fine = (2..=40).contains(&name.chars().count())
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@'));
    fine.then_some(name)
}

/// Adds somebody.
///
/// # Errors
/// [`store::Error::Unique`] when the sign-in name is taken.
pub async fn add(tx: &mut Tx, entropy: &Entropy, today: Day, new: &NewStaff) -> Result<Id> {
    let id = Id::new(entropy);
    tx.run(
        "INSERT INTO staff (id, organisation, sign_in, passphrase, steward, convenor, moderator, secretary, respondent, editor, curator, made_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        values![
            id,
            new.organisation,
            &new.sign_in,
            &new.passphrase,
            new.roles.steward,
            new.roles.convenor,
            new.roles.moderator,
            new.roles.secretary,
            new.roles.respondent,
            new.roles.editor,
            new.roles.curator,
            today
        ],
    )
    .await?;
    Ok(id)
}

/// A passphrase of seven words, 73 random bits.
pub fn new_passphrase(entropy: &Entropy) -> String {
    Code::new(entropy).words(Lang::En)
}

/// True when there is no steward yet: the installation is new.
pub async fn none_yet(tx: &mut Tx) -> Result<bool> {
    Ok(tx.count("SELECT COUNT(*) AS n FROM staff WHERE steward = 1", values![]).await? == 0)
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    page: Page,
    fields: Fields,
    held: Option<Held>,
}

impl SignInPage {
    fn new(visit: &Visit, fields: Fields, held: Option<Held>) -> Self {
        let key = if held.is_some() { "enter-held-title" } else { "signin-title" };
        Self { page: visit.page(visit.say(key)).with_errors(&fields), fields, held }
    }
}

/// The sign-in page; whoever is signed in goes on to their work.
pub(crate) async fn get(visit: Visit) -> Outcome {
    if gate::staff_of(&visit).await?.is_some() {
        return Ok(visit.go(first_page(&visit)));
    }
    if visit.app.store().read("first run", |tx| Box::pin(none_yet(tx))).await? {
        return Ok(visit.go("/setup"));
    }
    html(&SignInPage::new(&visit, Fields::new().set("minutes", "120"), None))
}

/// Asks staff to sign in again, with a form that arrived too late inside the page.
pub(crate) fn held_page(visit: &Visit, held: Held) -> Outcome {
    html_status(StatusCode::UNAUTHORIZED, &SignInPage::new(visit, Fields::new().set("minutes", "120"), Some(held)))
}

/// Asks staff to begin again, with what is wrong.
pub(crate) fn sign_in_again(visit: &Visit, fields: Fields, held: Option<Held>) -> Outcome {
    let fields = fields.set("passphrase", "");
    html_status(StatusCode::UNPROCESSABLE_ENTITY, &SignInPage::new(visit, fields, held))
}

/// Where staff go after they signed in.
pub(crate) fn first_page(visit: &Visit) -> &'static str {
    if visit.site.closed.is_some() { "/staff/restored" } else { "/staff/consultations" }
}

/// Name and passphrase were typed.
pub(crate) async fn post(visit: Visit, Form(mut fields): Form) -> Outcome {
    let app = &visit.app;
    let name = sign_in_name(fields.value("name")).unwrap_or_default();
    let row = app
        .store()
        .read("sign in", move |tx| {
            Box::pin(async move {
                tx.first(
                    "SELECT id, sign_in, passphrase, CAST(CASE WHEN totp IS NULL THEN 0 ELSE 1 END AS BIGINT) AS second FROM staff
                         WHERE sign_in = $1 AND ended_day IS NULL",
                    values![name],
                )
                .await
            })
        })
        .await?;
    // The same work is done for a name that does not exist, so that the time tells nothing.
    let (found, stored) = match row {
        Some(row) => {
            let found: (Id, String, bool) = (row.get("id")?, row.get("sign_in")?, row.get("second")?);
            (Some(found), row.get::<String>("passphrase")?)
        }
        None => (None, String::new()),
    };
    let typed = fields.value("passphrase").to_owned();
    let (tried, verified) = (typed.clone(), stored.clone());
    let right = throttle::passphrase(move || secrets::passphrase_matches(&stored, &tried)).await?;
    let Some((id, name, second)) = found.filter(|_| right) else {
        throttle::wrong().await;
        fields.wrong("name", visit.say("signin-wrong"));
        // A passphrase is never sent back.
        let held = Held::read(&fields);
        return sign_in_again(&visit, fields, held);
    };
    let minutes = fields.text("minutes").parse().ok().filter(|m| sessions::LENGTHS.contains(m)).unwrap_or(20);
    // A sample installation lets people look around before they set the second step up.
    if second || !visit.site.demonstration {
        return second::ask(&visit, (id, &name), (&typed, &verified), minutes, second, Held::read(&fields)).await;
    }
    let seed = boxes::open_own(app, id, &typed, &verified).await?;
    let beginning = second::Beginning::new(&visit, id, minutes, seed);
    let (begun, tx_app) = (beginning.clone(), app.clone());
    app.store()
        .write("start staff session", move |tx| {
            let (begun, app) = (begun.clone(), tx_app.clone());
            Box::pin(async move { begun.start(tx, &app).await })
        })
        .await?;
    beginning.answer(&visit, Held::read(&fields)).await
}

/// Signs out.
pub(crate) async fn out(me: StaffMember) -> Outcome {
    let token = me.token;
    me.visit.app.store().write("sign out", move |tx| Box::pin(sessions::finish(tx, token))).await?;
    Ok(with_cookie(&me.visit.app, me.visit.go("/staff"), None))
}

/// The passphrase of demonstration staff follows from the instance key, so that starting twice prints the same.
pub fn demonstration_passphrase(key: &InstanceKey, name: &str) -> String {
    let bytes = secrets::mac(&key.0, "demonstration staff", &[name.as_bytes()]);
    let mut half = [0; 16];
    half.copy_from_slice(&bytes[..16]);
    Code::from_bytes(&half).words(Lang::En)
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let fields = Fields::new().set("minutes", "120");
    let mut wrong = Fields::new().set("name", "robin").set("minutes", "20");
    wrong.wrong("name", stage.words.get("signin-wrong"));
    let page = |fields: &Fields| stage.titled("signin-title", "/staff").with_errors(fields);
    vec![
        stage.staff("sign-in", &SignInPage { page: page(&fields), fields, held: None }),
        stage.staff("sign-in-wrong", &SignInPage { page: page(&wrong), fields: wrong, held: None }),
    ]
}
