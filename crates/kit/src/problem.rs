//! Errors that become pages that help: what happened, what to do, and that nothing was lost.
//!
//! [`Problem`] is the error type of handlers. `Problem::from(store::Error)` logs the technical side (never a value a
//! person gave) and shows "something went wrong on our side". [`dress`] turns the bare problem into a page in the
//! visitor's language.

use askama::Template;
use axum::{
    body::Body,
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::{
    App, Page, Visit,
    frame::{Spoken, redirect},
    html_status,
};

/// Why a page cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// There is nothing at this address, or nothing for this visitor.
    NotFound,
    /// The page is somewhere else (303).
    Elsewhere(String),
    /// The session has ended or never was: enter your code.
    CodeNeeded,
    /// The session has ended or never was: staff sign in.
    SignInNeeded,
    /// Signed in, but this role may not do that.
    NotYours,
    /// The form did not come from our own page.
    ForeignForm,
    /// The form's token does not belong to this session.
    OldForm,
    /// More was sent than may be, in bytes.
    TooLarge(usize),
    /// What was sent could not be read as a form.
    Unreadable,
    /// The connection broke while the form was being sent.
    Interrupted,
    /// The address does not take this kind of request.
    WrongMethod,
    /// The database stayed busy; nothing was stored.
    Busy,
    /// Closed to the public: a backup was restored, and the steward has not looked yet.
    Closed,
    /// The key file is sealed, and nobody has typed its passphrase since the start.
    Sealed,
    /// A mistake of ours.
    Internal,
}

impl Problem {
    const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Elsewhere(_) => StatusCode::SEE_OTHER,
            Self::CodeNeeded | Self::SignInNeeded => StatusCode::UNAUTHORIZED,
            Self::NotYours | Self::ForeignForm | Self::OldForm => StatusCode::FORBIDDEN,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable | Self::Interrupted => StatusCode::BAD_REQUEST,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Busy | Self::Closed | Self::Sealed => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The first part of the keys of its messages: `-title`, `-text`, `-do`.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NotFound | Self::Elsewhere(_) => "problem-missing",
            Self::CodeNeeded => "problem-code",
            Self::SignInNeeded => "problem-signin",
            Self::NotYours => "problem-role",
            Self::ForeignForm => "problem-foreign",
            Self::OldForm => "problem-old",
            Self::TooLarge(_) => "problem-large",
            Self::Unreadable => "problem-unreadable",
            Self::Interrupted => "problem-interrupted",
            Self::WrongMethod => "problem-method",
            Self::Busy => "problem-busy",
            Self::Closed => "problem-closed",
            Self::Sealed => "problem-sealed",
            Self::Internal => "problem-ours",
        }
    }

    /// Where the page offers to go on, with the key of the link's text.
    const fn onward(&self) -> (&'static str, &'static str) {
        match self {
            Self::CodeNeeded => ("/enter", "problem-to-code"),
            Self::SignInNeeded => ("/staff", "problem-to-signin"),
            _ => ("/", "problem-to-start"),
        }
    }
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        if matches!(error, store::Error::Busy | store::Error::Stopped) {
            tracing::warn!(%error, "busy");
            return Self::Busy;
        }
        if matches!(error, store::Error::Sealed) {
            return Self::Sealed;
        }
        tracing::error!(%error, "a page failed");
        Self::Internal
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        if let Self::Elsewhere(to) = &self {
            return redirect(to);
        }
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status();
        response.extensions_mut().insert(self);
        response
    }
}

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    page: Page,
    text: String,
    act: String,
    onward: (&'static str, &'static str),
}

impl ProblemPage {
    fn new(mut page: Page, problem: &Problem) -> Self {
        let key = problem.key();
        page.title = page.t(format!("{key}-title"));
        let limit = if let Problem::TooLarge(limit) = problem { *limit as i64 / 1024 } else { 0 };
        Self {
            text: page.n(format!("{key}-text"), limit),
            act: page.t(format!("{key}-do")),
            onward: problem.onward(),
            page,
        }
    }
}

/// Middleware: a bare problem becomes a page in the visitor's language.
pub async fn dress(State(app): State<App>, request: Request, next: Next) -> Response {
    let spoken = request.extensions().get::<Spoken>().copied();
    let path = request.uri().path().to_owned();
    let response = next.run(request).await;
    let Some(problem) = response.extensions().get::<Problem>().cloned() else { return response };
    let lang = spoken.map_or(crate::Lang::En, |s| s.lang);
    let site = app.site().await.unwrap_or_default();
    let visit = Visit { app, lang, path, site, token: None, ends: None };
    html_status(problem.status(), &ProblemPage::new(visit.page(""), &problem)).unwrap_or(response)
}

/// Every problem as a page, for the tests.
pub(crate) fn samples(stage: &crate::samples::Stage) -> Vec<crate::samples::Sample> {
    [
        Problem::NotFound,
        Problem::CodeNeeded,
        Problem::SignInNeeded,
        Problem::NotYours,
        Problem::ForeignForm,
        Problem::OldForm,
        Problem::TooLarge(256 * 1024),
        Problem::Unreadable,
        Problem::Interrupted,
        Problem::WrongMethod,
        Problem::Busy,
        Problem::Closed,
        Problem::Sealed,
        Problem::Internal,
    ]
    .iter()
    .map(|problem| stage.sample(problem.key(), &ProblemPage::new(stage.page("", "/nowhere"), problem)))
    .collect()
}
