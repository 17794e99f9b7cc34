//! Passkeys as the second step (feature `passkeys`): the only pages with a script.
//!
//! The problem: a page that looks like ours can ask for a passphrase and a six-digit code at the same moment and use both. A
//! passkey answers only to the address it was made for. WebAuthn (W3C, level 3) needs a script in the browser, so everything
//! else stays as it is: the code and the recovery codes always work, these pages are behind a feature of the build, and the
//! policy of their answers allows one script, from one address.
//!
//! Between question and answer nothing is stored: the page carries the question, sealed, for five minutes. An answer opens
//! once: the ticket that came with it is remembered, and none that is older opens after it. A new passkey needs an open session and the passphrase.
//!
//! Not done: signing in without a passphrase. What an authenticator says about its maker is neither asked for nor kept.

use askama::Template;
use axum::{
    Router,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use kit::{
    App, Fields, Form, Outcome, Page, Problem, Signed, Visit, html_status,
    samples::{Sample, Stage},
};
use store::{Day, Error, Id, Result, Row, Tx, values};
use webauthn_rp::{
    AuthenticatedCredential,
    bin::{Decode, Encode},
    request::{
        AsciiDomain, Credentials, PublicKeyCredentialDescriptor, RpId,
        auth::{
            AllowedCredentials, AuthenticationVerificationOptions, NonDiscoverableAuthenticationServerState,
            NonDiscoverableCredentialRequestOptions,
        },
        register::{
            PublicKeyCredentialCreationOptions, PublicKeyCredentialUserEntity, RegistrationServerState,
            RegistrationVerificationOptions, UserHandle16, Username,
        },
    },
    response::{
        AuthTransports, CredentialId,
        auth::NonDiscoverableAuthentication16,
        register::{CompressedPubKey, DynamicState, Registration, StaticState},
    },
};

use crate::{
    gate::{StaffForm, StaffMember, staff_menu},
    held::Held,
    me,
    record::{self, Act},
    second::{self, Ticket},
    secrets, throttle,
};

/// How many passkeys somebody may have.
const MOST: i64 = 10;

/// What these pages may load besides: the one script.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";

/// The routes of this feature.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/staff/passkey", post(ask))
        .route("/staff/passkey/open", post(answer))
        .route("/staff/me/passkey", get(make).post(made))
        .route("/staff/me/passkey/{id}", post(remove))
        .route("/staff/passkey.js", get(script))
}

async fn script() -> Response {
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8"))];
    (kind, include_str!("passkeys/passkey.js")).into_response()
}

/// The passkeys of somebody: id, name, day.
pub(crate) async fn of(tx: &mut Tx, staff: Id) -> Result<Vec<(Id, String, Day)>> {
    let rows = tx
        .all("SELECT id, name, made_day FROM passkeys WHERE staff = $1 ORDER BY made_day, id", values![staff])
        .await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("name")?, row.get("made_day")?))).collect()
}

/// True when somebody has a passkey that could answer.
pub(crate) async fn any(visit: &Visit, staff: Id) -> std::result::Result<bool, Problem> {
    let all = visit.app.store().read("passkeys", move |tx| Box::pin(of(tx, staff))).await?;
    Ok(!all.is_empty())
}

/// A stored passkey.
struct Stored {
    id: Id,
    credential: Vec<u8>,
    transports: AuthTransports,
    fixed: Vec<u8>,
    changing: Vec<u8>,
}

fn broken(what: &'static str) -> Error {
    Error::Broken(format!("a stored passkey cannot be read: {what}"))
}

fn stored(row: &Row) -> Result<Stored> {
    let transports = u8::try_from(row.get::<i64>("transports")?).map_err(|_| broken("transports"))?;
    Ok(Stored {
        id: row.get("id")?,
        credential: row.get("credential")?,
        transports: AuthTransports::decode(transports).map_err(|_| broken("transports"))?,
        fixed: row.get("fixed")?,
        changing: row.get("changing")?,
    })
}

async fn all(tx: &mut Tx, staff: Id) -> Result<Vec<Stored>> {
    let rows = tx.all("SELECT * FROM passkeys WHERE staff = $1 ORDER BY id", values![staff]).await?;
    rows.iter().map(stored).collect()
}

fn descriptors(list: &[Stored]) -> Result<Vec<PublicKeyCredentialDescriptor<Vec<u8>>>> {
    list.iter()
        .map(|one| {
            let id = CredentialId::<Vec<u8>>::decode(one.credential.clone()).map_err(|_| broken("id"))?;
            Ok(PublicKeyCredentialDescriptor { id, transports: one.transports })
        })
        .collect()
}

/// The address that passkeys are bound to: the one that the browser asked for. A browser makes and uses them for its own address
/// only, whatever we say.
struct Here {
    rp: RpId,
    origin: String,
}

impl Here {
    fn of(app: &App, headers: &HeaderMap) -> Option<Self> {
        let host = headers.get(header::HOST)?.to_str().ok()?;
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name).to_lowercase();
        // A number is no name that a passkey can be bound to.
        if name.parse::<std::net::IpAddr>().is_ok() || name.starts_with('[') {
            return None;
        }
        let scheme = if app.secure() { "https" } else { "http" };
        let rp = RpId::Domain(AsciiDomain::try_from(name).ok()?);
        Some(Self { rp, origin: format!("{scheme}://{host}") })
    }
}

/// The question, sealed on its way through the page.
fn seal(app: &App, about: &[u8], plain: &[u8]) -> String {
    let key = secrets::mac(&app.key().0, "passkey question", &[]);
    secrets::hex(&secrets::seal(app.entropy(), &key, about, plain))
}

fn unseal(app: &App, about: &[u8], text: &str) -> Option<Vec<u8>> {
    let key = secrets::mac(&app.key().0, "passkey question", &[]);
    secrets::open(&key, about, &secrets::unhex(text)?)
}

/// A question belongs to one sign-in: with another ticket it does not open, so an answer that was seen once is worth nothing.
fn about_use(ticket: &Ticket) -> Vec<u8> {
    [&about(ticket.staff, "use")[..], &ticket.until().to_be_bytes()].concat()
}

fn about(staff: Id, what: &str) -> Vec<u8> {
    [what.as_bytes(), &staff.0].concat()
}

#[derive(Template)]
#[template(path = "passkey.html")]
struct PasskeyPage {
    page: Page,
    fields: Fields,
    /// Where the answer goes.
    to: &'static str,
    /// The question for the browser, as JSON.
    options: String,
    /// The same for us, sealed.
    question: String,
    /// Besides, at the sign-in: that the passphrase was right.
    ticket: String,
    held: Option<Held>,
    /// True when a passkey is made, not used.
    make: bool,
}

fn shown(status: StatusCode, page: &PasskeyPage) -> Outcome {
    let mut response = html_status(status, page)?;
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    Ok(response)
}

/// After the passphrase: the page that asks the passkey.
async fn ask(visit: Visit, headers: HeaderMap, Form(fields): Form) -> Outcome {
    let Some(ticket) = Ticket::open(&visit.app, fields.value("ticket")) else {
        let held = Held::read(&fields);
        return second::late(&visit, fields, held);
    };
    let here = Here::of(&visit.app, &headers).ok_or(Problem::NotFound)?;
    let page = use_page(&visit, &here, &ticket, Held::read(&fields), Fields::new()).await?;
    shown(StatusCode::OK, &page)
}

async fn use_page(
    visit: &Visit,
    here: &Here,
    ticket: &Ticket,
    held: Option<Held>,
    fields: Fields,
) -> std::result::Result<PasskeyPage, Problem> {
    let app = &visit.app;
    let staff = ticket.staff;
    let list = app.store().read("passkeys", move |tx| Box::pin(all(tx, staff))).await?;
    let mut allowed = AllowedCredentials::with_capacity(list.len());
    for one in descriptors(&list)? {
        allowed.push(one.into());
    }
    let question =
        NonDiscoverableCredentialRequestOptions::second_factor(&here.rp, allowed).map_err(|_| Problem::NotFound)?;
    let (ours, theirs) = question.start_ceremony().map_err(|_| Problem::Internal)?;
    let options = serde_json::to_string(&theirs).map_err(|_| Problem::Internal)?;
    let question = seal(app, &about_use(ticket), &ours.encode().map_err(|_| Problem::Internal)?);
    let page = visit.page(visit.say("passkey-title")).with_errors(&fields);
    let to = "/staff/passkey/open";
    Ok(PasskeyPage { page, fields, to, options, question, ticket: ticket.seal(app), held, make: false })
}

/// The passkey answered.
async fn answer(visit: Visit, headers: HeaderMap, Form(mut fields): Form) -> Outcome {
    let (app, held) = (visit.app.clone(), Held::read(&fields));
    let Some(ticket) = Ticket::open(&app, fields.value("ticket")) else { return second::late(&visit, fields, held) };
    let here = Here::of(&app, &headers).ok_or(Problem::NotFound)?;
    let staff = ticket.staff;
    let question = unseal(&app, &about_use(&ticket), fields.value("question"));
    let (list, used) = app
        .store()
        .read("passkeys", move |tx| {
            Box::pin(async move {
                let used = "SELECT COALESCE(MAX(last_ticket), 0) AS n FROM passkeys WHERE staff = $1";
                Ok::<_, Error>((all(tx, staff).await?, tx.count(used, values![staff]).await?))
            })
        })
        .await?;
    if ticket.until() <= used {
        return second::late(&visit, fields, held);
    }
    let verified = question.and_then(|question| verify(&here, &question, fields.value("credential"), staff, &list));
    let Some(verified) = verified else {
        throttle::wrong().await;
        fields.wrong("passkey", visit.say("passkey-wrong"));
        let page = use_page(&visit, &here, &ticket, held, fields).await?;
        return shown(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let beginning = ticket.beginning(&visit);
    let (until, begun) = (ticket.until(), beginning.clone());
    let fresh = app
        .clone()
        .store()
        .write("enter with a passkey", move |tx| {
            let (verified, begun, app) = (verified.clone(), begun.clone(), app.clone());
            Box::pin(async move {
                // A ticket opens once, and none that is older than the one used last.
                let used = tx
                    .run(
                        "UPDATE passkeys SET changing = $2, last_ticket = $3
                         WHERE id = $1 AND NOT EXISTS
                             (SELECT 1 FROM passkeys o WHERE o.staff = passkeys.staff AND o.last_ticket >= $3)
                           AND staff IN (SELECT id FROM staff WHERE ended_day IS NULL)",
                        values![verified.id, verified.changing, until],
                    )
                    .await?;
                if used == 0 {
                    return Ok(false);
                }
                tx.run("UPDATE staff SET second_wrong = 0 WHERE id = $1", values![begun.staff]).await?;
                begun.start(tx, &app).await?;
                record::note(tx, begun.staff, Act::SignIn, begun.staff, app.clock().today()).await?;
                Ok::<_, Error>(true)
            })
        })
        .await?;
    if fresh { beginning.answer(&visit, held).await } else { second::late(&visit, fields, held) }
}

/// A right answer.
#[derive(Clone)]
struct Verified {
    id: Id,
    changing: Vec<u8>,
}

/// A public key as it is stored.
type Key = CompressedPubKey<[u8; 32], [u8; 32], [u8; 48], Vec<u8>>;

fn verify(here: &Here, question: &[u8], answer: &str, staff: Id, list: &[Stored]) -> Option<Verified> {
    let question = NonDiscoverableAuthenticationServerState::decode(question).ok()?;
    let answer = NonDiscoverableAuthentication16::from_json_relaxed(answer.as_bytes()).ok()?;
    let raw: &[u8] = answer.raw_id().into_inner();
    let one = list.iter().find(|one| one.credential == raw)?;
    let user = UserHandle16::from(staff.0);
    let id = CredentialId::<&[u8]>::decode(one.credential.as_slice()).ok()?;
    let fixed = StaticState::<Key>::decode(one.fixed.as_slice()).ok()?;
    let changing = DynamicState::decode(one.changing.as_slice().try_into().ok()?).ok()?;
    let mut credential = AuthenticatedCredential::new(id, &user, fixed, changing).ok()?;
    let options = AuthenticationVerificationOptions::<'_, '_, &str, &str> {
        allowed_origins: &[here.origin.as_str()],
        client_data_json_relaxed: true,
        ..AuthenticationVerificationOptions::default()
    };
    question.verify(&here.rp, &answer, &mut credential, &options).ok()?;
    let changing = credential.dynamic_state().encode().ok()?.to_vec();
    Some(Verified { id: one.id, changing })
}

async fn make_page(me: &StaffMember, headers: &HeaderMap, fields: Fields) -> std::result::Result<PasskeyPage, Problem> {
    let app = &me.visit.app;
    let here = Here::of(app, headers).ok_or(Problem::NotFound)?;
    let (staff, user) = (me.id, UserHandle16::from(me.id.0));
    let list = app.store().read("passkeys", move |tx| Box::pin(all(tx, staff))).await?;
    let name = Username::try_from(me.name.as_str()).map_err(|_| Problem::Internal)?;
    let entity = PublicKeyCredentialUserEntity { name, id: &user, display_name: None };
    let (ours, theirs) = PublicKeyCredentialCreationOptions::second_factor(&here.rp, entity, descriptors(&list)?)
        .start_ceremony()
        .map_err(|_| Problem::Internal)?;
    let options = serde_json::to_string(&theirs).map_err(|_| Problem::Internal)?;
    let question = seal(app, &about(staff, "make"), &ours.encode().map_err(|_| Problem::Internal)?);
    let page = me.page(me.visit.say("passkey-make-title")).with_errors(&fields);
    let to = "/staff/me/passkey";
    Ok(PasskeyPage { page, fields, to, options, question, ticket: String::new(), held: None, make: true })
}

/// The page that makes a passkey.
async fn make(me: StaffMember, headers: HeaderMap) -> Outcome {
    shown(StatusCode::OK, &make_page(&me, &headers, Fields::new()).await?)
}

/// A passkey was made.
async fn made(headers: HeaderMap, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let app = me.visit.app.clone();
    let here = Here::of(&app, &headers).ok_or(Problem::NotFound)?;
    let name: String = fields.text("named").chars().take(40).collect();
    if name.is_empty() {
        fields.wrong("named", me.visit.say("passkey-name-missing"));
    }
    if !me::passphrase_is_right(&me, fields.value("passphrase")).await? {
        fields.wrong("passphrase", me.visit.say("me-passphrase-wrong"));
    }
    let new = unseal(&app, &about(me.id, "make"), fields.value("question"))
        .and_then(|question| registered(&here, &question, fields.value("credential")));
    if new.is_none() && fields.good() {
        fields.wrong("passkey", me.visit.say("passkey-not-made"));
    }
    let (Some((credential, transports, fixed, changing)), true) = (new, fields.good()) else {
        return shown(StatusCode::UNPROCESSABLE_ENTITY, &make_page(&me, &headers, fields).await?);
    };
    let (id, staff, today) = (Id::new(app.entropy()), me.id, app.clock().today());
    app.store()
        .write("new passkey", move |tx| {
            let (credential, fixed, changing, name) =
                (credential.clone(), fixed.clone(), changing.clone(), name.clone());
            Box::pin(async move {
                // A double click makes one; and nobody gathers more than a few.
                let there = tx.count("SELECT COUNT(*) AS n FROM passkeys WHERE staff = $1", values![staff]).await?;
                if there < MOST {
                    tx.run(
                        "INSERT INTO passkeys (id, staff, credential, transports, fixed, changing, last_ticket, name, made_day)
                         VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8) ON CONFLICT (credential) DO NOTHING",
                        values![id, staff, credential, transports, fixed, changing, name, today],
                    )
                    .await?;
                    record::note(tx, staff, Act::Passkey, staff, today).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(me.visit.go("/staff/me"))
}

type New = (Vec<u8>, i64, Vec<u8>, Vec<u8>);

fn registered(here: &Here, question: &[u8], answer: &str) -> Option<New> {
    let question = RegistrationServerState::<16>::decode(question).ok()?;
    let answer = Registration::from_json_relaxed(answer.as_bytes()).ok()?;
    let options = RegistrationVerificationOptions::<'_, '_, &str, &str> {
        allowed_origins: &[here.origin.as_str()],
        client_data_json_relaxed: true,
        require_authenticator_attachment: false,
        ..RegistrationVerificationOptions::default()
    };
    let new = question.verify(&here.rp, &answer, &options).ok()?;
    let transports = i64::from(new.transports().encode().ok()?);
    let fixed = new.static_state().encode().ok()?;
    let changing = new.dynamic_state().encode().ok()?.to_vec();
    Some((new.id().into_inner().to_vec(), transports, fixed, changing))
}

/// A passkey is removed.
async fn remove(Path(id): Path<String>, StaffForm { me, .. }: StaffForm) -> Outcome {
    let (id, staff) = (Id::parse(&id).ok_or(Problem::NotFound)?, me.id);
    let gone = me
        .visit
        .app
        .store()
        .write("remove a passkey", move |tx| {
            Box::pin(
                async move { tx.run("DELETE FROM passkeys WHERE id = $1 AND staff = $2", values![id, staff]).await },
            )
        })
        .await
        .map_err(|error: Error| error)?;
    if gone == 0 { Err(Problem::NotFound) } else { Ok(me.visit.go("/staff/me")) }
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = |make: bool, fields: Fields| {
        let (key, path) =
            if make { ("passkey-make-title", "/staff/me/passkey") } else { ("passkey-title", "/staff/passkey") };
        let mut page =
            if make { stage.signed(key, path, Signed::Staff("robin".to_owned())) } else { stage.titled(key, path) };
        if make {
            page.menu = staff_menu(&page, crate::staff::Roles::NONE);
        }
        PasskeyPage {
            page: page.with_errors(&fields),
            fields,
            to: "/staff/me/passkey",
            options: "{}".to_owned(),
            question: "00".to_owned(),
            ticket: "00".to_owned(),
            held: None,
            make,
        }
    };
    let mut wrong = Fields::new();
    wrong.wrong("passkey", stage.words.get("passkey-wrong"));
    vec![
        stage.staff("passkey", &page(false, Fields::new())),
        stage.staff("passkey-wrong", &page(false, wrong)),
        stage.staff("passkey-make", &page(true, Fields::new())),
    ]
}
