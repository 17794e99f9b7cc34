//! What every answer tells the browser, and which forms are accepted at all.
//!
//! No script may run, nothing is loaded from elsewhere, nothing private stays in a cache, other sites learn nothing from
//! the address. A form is accepted only from our own pages: `Sec-Fetch-Site`, or `Origin`, or (old browsers) `Referer`
//! must say so. The form token (crate `people`) is the second lock. What programs ask under `/api/` may come from anywhere: it changes
//! nothing, looks at no cookie, and the answer may be read by other sites.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::{App, Problem};

/// Where this installation was asked for, as `https://example.org`: for addresses that are taken elsewhere.
pub fn installation(app: &App, headers: &HeaderMap) -> String {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    format!("{}://{host}", if app.secure() { "https" } else { "http" })
}

/// No script, no frame, nothing from elsewhere.
pub(crate) const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; \
                                 base-uri 'none'; frame-ancestors 'none'";

/// The middleware that refuses forms from elsewhere. It stands inside [`crate::dress`], which makes a page of the refusal.
pub async fn same_origin(request: Request, next: Next) -> Response {
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    if changes && !for_programs(&request) && !from_our_own_page(request.headers()) {
        return Problem::ForeignForm.into_response();
    }
    next.run(request).await
}

/// True for addresses that answer programs.
fn for_programs(request: &Request) -> bool {
    request.uri().path().starts_with("/api/")
}

/// The middleware around everything: headers of every answer.
pub async fn protect(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: &'static str, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set("content-security-policy", POLICY);
    set("referrer-policy", "same-origin");
    set("x-content-type-options", "nosniff");
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    set("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    set("cache-control", "no-store");
    response
}

fn from_our_own_page(headers: &HeaderMap) -> bool {
    let text = |name: header::HeaderName| headers.get(name).and_then(|v| v.to_str().ok());
    if let Some(site) = headers.get("sec-fetch-site").and_then(|v| v.to_str().ok()) {
        return site == "same-origin";
    }
    let Some(host) = text(header::HOST) else { return false };
    let same = |address: &str| {
        address
            .split_once("://")
            .is_some_and(|(_, rest)| rest.split('/').next().is_some_and(|authority| authority == host))
    };
    text(header::ORIGIN).or_else(|| text(header::REFERER)).is_some_and(same)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_may_post() {
        for (headers, expect) in [
            (vec![("host", "a:1"), ("origin", "http://a:1")], true),
            (vec![("host", "a"), ("origin", "https://b")], false),
            (vec![("host", "a"), ("origin", "null")], false),
            (vec![("host", "a"), ("referer", "https://a/en/x")], true),
            (vec![("host", "a"), ("referer", "https://a.evil/en/x")], false),
            (vec![("host", "a"), ("origin", "https://a"), ("sec-fetch-site", "cross-site")], false),
            (vec![("host", "a"), ("origin", "https://a"), ("sec-fetch-site", "same-site")], false),
            (vec![("host", "a"), ("sec-fetch-site", "same-origin")], true),
            (vec![("host", "a")], false),
        ] {
            let mut map = HeaderMap::new();
            for (name, value) in &headers {
                map.insert(*name, HeaderValue::from_static(value));
            }
            assert_eq!(from_our_own_page(&map), expect, "{headers:?}");
        }
    }
}
