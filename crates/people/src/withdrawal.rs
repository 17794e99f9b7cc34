//! Somebody who may take back: with the personal code, or with the withdrawal code, which can do nothing else.

use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::request::Parts,
    response::{IntoResponse, Response},
};
use kit::{App, Fields, Form, Page, Problem, Signed, Visit};
use store::{Id, Result, Tombstone, Tx, values};

use crate::{
    gate, secrets,
    sessions::{Kind, Person, Session},
};

/// Somebody who may take back what they gave.
#[derive(Clone)]
pub struct Leaver {
    /// The visit.
    pub visit: Visit,
    /// The person.
    pub person: Person,
    /// The session's token.
    pub token: [u8; 32],
    /// Which code is open.
    kind: Kind,
}

impl Leaver {
    /// The frame of a page for this person.
    pub fn page(&self, title: impl Into<String>) -> Page {
        let mut page = self.visit.page(title);
        page.signed = if self.kind == Kind::Participant { Signed::Participant } else { Signed::Withdrawal };
        if self.kind == Kind::Participant {
            page.menu = gate::member_menu(&page);
        }
        page.token = secrets::form_token(self.visit.app.key(), &self.person.letter_box);
        page
    }

    /// Destroys the codes of this person and this session; sessions in other browsers open nothing without the codes. Call it
    /// after everything they gave is gone.
    pub async fn forget(tx: &mut Tx, person: &Person, token: [u8; 32]) -> Result<()> {
        let row = tx.first("SELECT sealed FROM codes WHERE lookup = $1", values![person.lookup]).await?;
        if let Some(row) = row {
            let other = row
                .get::<Option<Vec<u8>>>("sealed")?
                .and_then(|sealed| secrets::open(&person.key, b"codes", &sealed))
                .unwrap_or_default();
            let gone = tx
                .all("DELETE FROM codes WHERE lookup = $1 OR lookup = $2 RETURNING mark", values![person.lookup, other])
                .await?;
            for row in &gone {
                if let Some(mark) = row.get::<Option<Id>>("mark")? {
                    tx.let_go(Tombstone::Code(mark)).await?;
                }
            }
        }
        crate::sessions::finish(tx, token).await
    }
}

impl FromRequestParts<App> for Leaver {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let visit = Visit::from_request_parts(parts, app).await?;
        match gate::session(&visit).await? {
            Some(Session {
                kind: kind @ (Kind::Participant | Kind::Withdrawal),
                person: Some(person),
                token,
                ends,
                ..
            }) => Ok(Self { visit: Visit { ends: Some(ends), ..visit }, person, token, kind }),
            _ => Err(Problem::CodeNeeded),
        }
    }
}

/// A form posted by somebody who may take back.
pub struct LeaverForm {
    /// Who.
    pub me: Leaver,
    /// What.
    pub fields: Fields,
}

impl FromRequest<App> for LeaverForm {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let me = Leaver::from_request_parts(&mut parts, app).await.map_err(IntoResponse::into_response)?;
        let Form(fields) =
            Form::from_request(Request::from_parts(parts, body), app).await.map_err(IntoResponse::into_response)?;
        match gate::read_form_token(app, fields.value("token")) {
            Some(who) if who == me.person.letter_box => Ok(Self { me, fields }),
            _ => Err(Problem::OldForm.into_response()),
        }
    }
}
