//! Who is at the door: extractors that a handler names to say who may come in.
//!
//! `Anyone` is everybody, with the member's menu when there is a session. `Member` has a personal code open. `StaffMember` is
//! signed in. The `...Form` variants also read the posted form and hold it to the form token: a form that arrives after the
//! session ended is not lost, see [`crate::held`].

use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::request::Parts,
    response::{IntoResponse, Response},
};
use kit::{App, Fields, Form, Link, Page, Problem, Signed, Upload, Visit};
use store::{Id, values};

use crate::{
    held, secrets,
    sessions::{self, Kind, Person, Session},
    staff::Roles,
};

/// The session of a visit, when one is open.
pub(crate) async fn session(visit: &Visit) -> Result<Option<Session>, Problem> {
    let Some(token) = visit.token.as_deref().and_then(sessions::read_token) else { return Ok(None) };
    let now = visit.app.clock().now();
    Ok(visit.app.store().glance("session", move |tx| Box::pin(sessions::find(tx, now, token))).await?)
}

/// Who a form token is for (32 bytes: a person's letter box; 16 bytes: staff), when it is one of ours.
pub(crate) fn read_form_token(app: &App, token: &str) -> Option<Vec<u8>> {
    let bytes = secrets::unhex(token)?;
    let (who, mark) = bytes.split_at_checked(bytes.len().checked_sub(16)?)?;
    let right = secrets::mac(&app.key().0, "form", &[who]);
    bool::from(subtle::ConstantTimeEq::ct_eq(&right[..16], mark)).then(|| who.to_vec())
}

/// Somebody with a personal code open.
#[derive(Clone)]
pub struct Member {
    /// The visit.
    pub visit: Visit,
    /// The person.
    pub person: Person,
    /// The session's token.
    pub token: [u8; 32],
}

impl Member {
    /// The frame of a page for this member.
    pub fn page(&self, title: impl Into<String>) -> Page {
        let mut page = self.visit.page(title);
        page.signed = Signed::Participant;
        page.menu = member_menu(&page);
        page.token = secrets::form_token(self.visit.app.key(), &self.person.letter_box);
        page
    }
}

impl Member {
    /// The id of something new, as [`StaffMember::new_id`] makes it: a double click makes one thing, and nobody can choose it.
    pub fn new_id(&self, fields: &Fields) -> Id {
        new_id(&self.visit.app, &self.person.letter_box, fields)
    }
}

fn new_id(app: &App, who: &[u8], fields: &Fields) -> Id {
    let once = fields.text("once");
    if once.is_empty() {
        return Id::new(app.entropy());
    }
    let mut id = [0; 16];
    id.copy_from_slice(&secrets::mac(&app.key().0, "new id", &[who, once.as_bytes()])[..16]);
    Id(id)
}

/// What a member's menu offers.
pub(crate) fn member_menu(page: &Page) -> Vec<Link> {
    [("menu-open", "/"), ("menu-mine", "/mine"), ("menu-my-councils", "/councils/mine"), ("menu-close", "/close")]
        .into_iter()
        .map(|(key, path)| Link { text: page.t(key), path: path.to_owned() })
        .collect()
}

/// Everybody.
pub struct Anyone {
    /// The visit.
    pub visit: Visit,
    /// The member, when a personal code is open.
    pub member: Option<Member>,
}

impl Anyone {
    /// The frame of a page for whoever it is.
    pub fn page(&self, title: impl Into<String>) -> Page {
        match &self.member {
            Some(member) => member.page(title),
            None => self.visit.page(title),
        }
    }
}

/// The member whose code is open in this browser.
pub(crate) async fn member_of(visit: &Visit) -> Result<Option<Member>, Problem> {
    Ok(match session(visit).await? {
        Some(Session { kind: Kind::Participant, person: Some(person), token, ends, .. }) => {
            Some(Member { visit: Visit { ends: Some(ends), ..visit.clone() }, person, token })
        }
        _ => None,
    })
}

impl FromRequestParts<App> for Anyone {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let visit = Visit::from_request_parts(parts, app).await?;
        let member = member_of(&visit).await?;
        Ok(Self { visit, member })
    }
}

impl FromRequestParts<App> for Member {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        Anyone::from_request_parts(parts, app).await?.member.ok_or(Problem::CodeNeeded)
    }
}

/// A form posted by a member.
pub struct MemberForm {
    /// Who.
    pub me: Member,
    /// What.
    pub fields: Fields,
}

impl FromRequest<App> for MemberForm {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let anyone = Anyone::from_request_parts(&mut parts, app).await.map_err(IntoResponse::into_response)?;
        let request = Request::from_parts(parts, body);
        let Form(fields) = Form::from_request(request, app).await.map_err(IntoResponse::into_response)?;
        let who = read_form_token(app, fields.value("token"));
        match (anyone.member, who) {
            (Some(me), Some(who)) if who == me.person.letter_box => Ok(Self { me, fields }),
            // The session is over, or somebody else's code is open now: keep what was typed for its owner.
            (_, Some(who)) => Err(held::keep(&anyone.visit, &who, &fields)),
            (None, None) => Err(Problem::CodeNeeded.into_response()),
            (Some(_), None) => Err(Problem::OldForm.into_response()),
        }
    }
}

/// Somebody who works here.
#[derive(Clone)]
pub struct StaffMember {
    /// The visit.
    pub visit: Visit,
    /// Who.
    pub id: Id,
    /// The name they sign in with.
    pub name: String,
    /// Their organisation.
    pub organisation: Id,
    /// Its name.
    pub organisation_name: String,
    /// The version of the terms it accepted.
    pub terms: Option<i64>,
    /// What they may do for the organisation.
    pub roles: Roles,
    /// What opens their letter box.
    pub seed: Option<[u8; 32]>,
    /// The session's token.
    pub token: [u8; 32],
}

impl StaffMember {
    /// The frame of a page for staff.
    pub fn page(&self, title: impl Into<String>) -> Page {
        let mut page = self.visit.page(title);
        page.signed = Signed::Staff(self.name.clone());
        page.menu = staff_menu(&page, self.roles);
        page.token = secrets::form_token(self.visit.app.key(), &self.id.0);
        page
    }

    /// The id of something new. It follows from the number that the form carries, so that a double click makes one thing; but
    /// nobody can choose it, for then it could be the id of something that is there already, in another organisation.
    pub fn new_id(&self, fields: &Fields) -> Id {
        new_id(&self.visit.app, &self.id.0, fields)
    }

    /// Fails unless this is a convenor.
    pub fn must_convene(&self) -> Result<(), Problem> {
        if self.roles.convenor { Ok(()) } else { Err(Problem::NotYours) }
    }

    /// Fails unless this is a moderator.
    pub fn must_moderate(&self) -> Result<(), Problem> {
        if self.roles.moderator { Ok(()) } else { Err(Problem::NotYours) }
    }

    /// Fails unless this is a council's secretary.
    pub fn must_keep_councils(&self) -> Result<(), Problem> {
        if self.roles.secretary { Ok(()) } else { Err(Problem::NotYours) }
    }

    /// Fails unless this is a respondent.
    pub fn must_respond(&self) -> Result<(), Problem> {
        if self.roles.respondent { Ok(()) } else { Err(Problem::NotYours) }
    }

    /// Fails unless this is somebody who may be told by e-mail that something is new.
    pub fn must_be_told(&self) -> Result<(), Problem> {
        if self.roles.is_told() { Ok(()) } else { Err(Problem::NotYours) }
    }

    /// Fails unless this is somebody who keeps entries of services.
    pub fn must_keep_services(&self) -> Result<(), Problem> {
        if self.roles.editor || self.roles.curator { Ok(()) } else { Err(Problem::NotYours) }
    }

    /// Fails unless this is a curator of the directory.
    pub fn must_curate(&self) -> Result<(), Problem> {
        if self.roles.curator { Ok(()) } else { Err(Problem::NotYours) }
    }

    /// Fails unless this is the steward.
    pub fn must_steward(&self) -> Result<(), Problem> {
        if self.roles.steward { Ok(()) } else { Err(Problem::NotYours) }
    }
}

/// What the menu of staff offers.
pub fn staff_menu(page: &Page, roles: Roles) -> Vec<Link> {
    let mut menu = vec![("menu-consultations", "/staff/consultations")];
    if roles.secretary {
        menu.push(("menu-staff-councils", "/staff/councils"));
        menu.push(("menu-panel", "/staff/panel"));
    }
    if roles.respondent {
        menu.push(("menu-inbox", "/staff/inbox"));
    }
    if roles.editor || roles.curator {
        menu.push(("menu-staff-services", "/staff/services"));
    }
    menu.push(("menu-terms", "/staff/terms"));
    if roles.steward {
        menu.push(("menu-people", "/staff/people"));
        menu.push(("menu-institutions", "/staff/institutions"));
        menu.push(("menu-demands", "/staff/demands"));
        menu.push(("menu-evidence", "/staff/evidence"));
        menu.push(("menu-ledger", "/staff/ledger"));
    }
    menu.push(("menu-me", "/staff/me"));
    menu.push(("menu-out", "/staff/out"));
    menu.into_iter().map(|(key, path)| Link { text: page.t(key), path: path.to_owned() }).collect()
}

pub(crate) async fn staff_of(visit: &Visit) -> Result<Option<StaffMember>, Problem> {
    let Some(Session { kind: Kind::Staff, staff: Some(id), token, ends, seed, .. }) = session(visit).await? else {
        return Ok(None);
    };
    let row = visit
        .app
        .store()
        .read("staff", move |tx| {
            Box::pin(async move {
                tx.first(
                    "SELECT s.sign_in, s.steward, s.convenor, s.moderator, s.secretary, s.respondent, s.editor,
                            s.curator, s.organisation, o.name,
                            o.terms_version
                     FROM staff s JOIN organisations o ON o.id = s.organisation
                     WHERE s.id = $1 AND s.ended_day IS NULL",
                    values![id],
                )
                .await
            })
        })
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(StaffMember {
        visit: Visit { ends: Some(ends), ..visit.clone() },
        id,
        name: row.get("sign_in")?,
        organisation: row.get("organisation")?,
        organisation_name: row.get("name")?,
        terms: row.get("terms_version")?,
        roles: Roles::of(&row)?,
        seed,
        token,
    }))
}

impl FromRequestParts<App> for StaffMember {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let visit = Visit::from_request_parts(parts, app).await?;
        staff_of(&visit).await?.ok_or(Problem::SignInNeeded)
    }
}

/// A form posted by staff.
pub struct StaffForm {
    /// Who.
    pub me: StaffMember,
    /// What.
    pub fields: Fields,
}

/// A form with a file posted by staff.
pub struct StaffUpload {
    /// Who.
    pub me: StaffMember,
    /// What.
    pub fields: Fields,
}

async fn staff_form(request: Request, app: &App, upload: bool) -> Result<(StaffMember, Fields), Response> {
    let (mut parts, body) = request.into_parts();
    let visit = Visit::from_request_parts(&mut parts, app).await.map_err(IntoResponse::into_response)?;
    let me = staff_of(&visit).await.map_err(IntoResponse::into_response)?;
    let request = Request::from_parts(parts, body);
    // A form with a file comes as multipart; the same form, held while somebody signed in again, comes back plainly encoded.
    let multipart = request
        .headers()
        .get(axum::http::header::CONTENT_TYPE)
        .and_then(|v| v.to_str().ok())
        .is_some_and(|v| v.starts_with("multipart/"));
    let fields = if upload && multipart {
        Upload::from_request(request, app).await.map_err(IntoResponse::into_response)?.0
    } else {
        Form::from_request(request, app).await.map_err(IntoResponse::into_response)?.0
    };
    match (me, read_form_token(app, fields.value("token"))) {
        (Some(me), Some(who)) if who == me.id.0 => Ok((me, fields)),
        (_, Some(who)) => Err(held::keep(&visit, &who, &fields)),
        (None, None) => Err(Problem::SignInNeeded.into_response()),
        (Some(_), None) => Err(Problem::OldForm.into_response()),
    }
}

impl FromRequest<App> for StaffForm {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (me, fields) = staff_form(request, app, false).await?;
        Ok(Self { me, fields })
    }
}

impl FromRequest<App> for StaffUpload {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (me, fields) = staff_form(request, app, true).await?;
        Ok(Self { me, fields })
    }
}
