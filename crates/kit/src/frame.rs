//! One visit: the language of the address, the path, the session's token, and nothing about who asks.

use std::sync::Arc;

use axum::{
    extract::{FromRequestParts, Request},
    http::{Uri, header, request::Parts},
    response::Response,
};

use store::{Id, Moment};

use crate::{App, Lang, Page, Problem, Site};

/// What a handler returns.
pub type Outcome = Result<Response, Problem>;

/// The language of the address, and whether the address named one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spoken {
    pub(crate) lang: Lang,
    pub(crate) named: bool,
}

/// Takes the language off the front of the address (`/ar/c/...`), before routes are looked up.
pub fn speak<B>(mut request: Request<B>) -> Request<B> {
    let path = request.uri().path();
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let named = Lang::parse(first);
    let lang = named.unwrap_or_else(|| {
        let header = request.headers().get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        Lang::negotiate(header)
    });
    if named.is_some() {
        let rest = request.uri().path_and_query().map_or("/", |p| p.as_str()).trim_start_matches('/');
        let rest = rest.get(first.len()..).unwrap_or_default();
        let rest = if rest.starts_with('/') { rest.to_owned() } else { format!("/{rest}") };
        if let Ok(uri) = rest.parse::<Uri>() {
            *request.uri_mut() = uri;
        }
    }
    request.extensions_mut().insert(Spoken { lang, named: named.is_some() });
    request
}

/// One visit to a page.
#[derive(Clone)]
pub struct Visit {
    /// What handlers are given.
    pub app: App,
    /// The language of the address.
    pub lang: Lang,
    /// The address without the language.
    pub path: String,
    /// The installation's settings.
    pub site: Arc<Site>,
    /// The token of the session cookie, as it was sent.
    pub token: Option<String>,
    /// When the session ends, where there is one.
    pub ends: Option<Moment>,
}

impl Visit {
    /// The frame of a page with this title.
    pub fn page(&self, title: impl Into<String>) -> Page {
        let mut page =
            Page::new(self.app.words(self.lang), title, &self.path, Arc::clone(&self.site), self.app.style().path());
        // Told in steps of five minutes: ends are no more exact than that.
        page.left = self.ends.map(|ends| ends.seconds_since(self.app.clock().now()).max(0) / 300 * 5);
        page
    }

    /// A random number for a form that makes something new: sent twice, it makes one thing.
    pub fn once(&self) -> String {
        Id::new(self.app.entropy()).to_string()
    }

    /// A message in the language of the visit.
    pub fn say(&self, key: &str) -> String {
        self.app.words(self.lang).get(key)
    }

    /// A message with a number.
    pub fn say_n(&self, key: &str, n: i64) -> String {
        self.app.words(self.lang).with(key, &[("n", n.into())])
    }

    /// Goes on to another page after a form (303).
    pub fn go(&self, path: &str) -> Response {
        redirect(&format!("/{}{path}", self.lang.code()))
    }
}

/// A redirect that is always a GET.
pub(crate) fn redirect(to: &str) -> Response {
    let mut response = Response::new(axum::body::Body::empty());
    *response.status_mut() = axum::http::StatusCode::SEE_OTHER;
    if let Ok(value) = to.parse() {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

impl FromRequestParts<App> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let spoken = parts.extensions.get::<Spoken>().copied().unwrap_or(Spoken { lang: Lang::En, named: true });
        let path = parts.uri.path().to_owned();
        if !spoken.named {
            let query = parts.uri.query().map(|q| format!("?{q}")).unwrap_or_default();
            return Err(Problem::Elsewhere(format!("/{}{path}{query}", spoken.lang.code())));
        }
        let name = cookie_name(app.secure());
        let token = parts
            .headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
            .map(ToOwned::to_owned);
        Ok(Self { app: app.clone(), lang: spoken.lang, path, site: app.site().await?, token, ends: None })
    }
}

/// The name of the session cookie: `__Host-` where the browser can hold it to that.
pub(crate) const fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-firsthand" } else { "firsthand" }
}

impl App {
    /// The cookie that starts a session (`Some`) or ends it (`None`). It lives as long as the browser is open; the end of
    /// the session is kept by the server.
    pub fn cookie(&self, token: Option<&str>) -> String {
        let name = cookie_name(self.secure());
        let secure = if self.secure() { "; Secure" } else { "" };
        match token {
            Some(token) => format!("{name}={token}; Path=/; HttpOnly; SameSite=Strict{secure}"),
            None => format!("{name}=; Path=/; HttpOnly; SameSite=Strict{secure}; Max-Age=0"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_taken_off_the_address() {
        for (from, to, lang, named) in [
            ("/ar/c/1?page=2", "/c/1?page=2", Lang::Ar, true),
            ("/fr", "/", Lang::Fr, true),
            ("/fr/", "/", Lang::Fr, true),
            ("/en?x=1", "/?x=1", Lang::En, true),
            ("/enter", "/enter", Lang::Es, false),
            ("/", "/", Lang::Es, false),
        ] {
            let request = Request::builder().uri(from).header("accept-language", "es").body(()).expect("request");
            let request = speak(request);
            let spoken = *request.extensions().get::<Spoken>().expect("spoken");
            assert_eq!((request.uri().to_string().as_str(), spoken.lang, spoken.named), (to, lang, named), "{from}");
        }
    }
}
