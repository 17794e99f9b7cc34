//! What the tests share: a server in this process, a client without a browser, a browser.
#![allow(dead_code, reason = "every module uses its own part")]

pub mod council;

#[path = "browser.rs"]
pub mod browser;

use std::{collections::BTreeMap, net::SocketAddr};

use axum::body::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Request, Response, header};
use hyper_util::rt::TokioIo;
use kit::{App, InstanceKey, Lang, Site};
use people::{codes::Code, secrets, slips};
use policy::consultations::{
    store as shared,
    types::{Consultation, Influence, Pay, Provision, Standing, State, Statement},
};
use scraper::{Html, Selector};
use store::{Clock, Day, Entropy, Error, Id, Store, harness};

/// A server on a free port of 127.0.0.1.
pub struct Server {
    pub address: SocketAddr,
    pub app: App,
    task: tokio::task::JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// An application whose clock stands still on [`harness::TODAY`].
pub fn app(store: Store) -> App {
    let key = InstanceKey([7; 32]);
    let clock = Clock::fixed(harness::TODAY);
    firsthand::server::app(store, clock, Entropy::System, key, false).expect("the messages are complete")
}

impl Server {
    pub async fn start(store: Store) -> Self {
        Self::of(app(store)).await
    }

    pub async fn of(app: App) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let serving = app.clone();
        let task = tokio::spawn(async move {
            firsthand::server::serve(&serving, listener, std::future::pending()).await.expect("serves");
        });
        Self { address, app, task }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn visitor(&self) -> Visitor {
        Visitor {
            address: self.address,
            cookie: None,
            last: None,
            origin: Some(format!("http://{}", self.address)),
            agent: None,
            also: Vec::new(),
            host: None,
        }
    }
}

/// Runs `test` once per database, each time against a server with an empty one.
pub fn on_both<F, Fut>(test: F)
where
    F: Fn(Server) -> Fut,
    Fut: Future<Output = ()>,
{
    harness::on_both(|store| async { test(Server::start(store).await).await });
}

/// Somebody with a browser that keeps one cookie and runs no script.
#[derive(Clone)]
pub struct Visitor {
    address: SocketAddr,
    pub cookie: Option<String>,
    /// The last page.
    pub last: Option<Seen>,
    pub origin: Option<String>,
    /// What the browser calls itself.
    pub agent: Option<String>,
    /// Other headers that it sends.
    pub also: Vec<(header::HeaderName, String)>,
    /// The name that it asks for, when it is not the address.
    pub host: Option<String>,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Seen {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: String,
    pub path: String,
}

impl Seen {
    pub fn document(&self) -> Html {
        Html::parse_document(&self.body)
    }

    pub fn all(&self, css: &str) -> Vec<String> {
        let selector = Selector::parse(css).expect("a selector");
        self.document().select(&selector).map(|e| e.text().collect::<String>().trim().to_owned()).collect()
    }

    pub fn attr(&self, css: &str, name: &str) -> Option<String> {
        let selector = Selector::parse(css).expect("a selector");
        self.document().select(&selector).next().and_then(|e| e.value().attr(name)).map(ToOwned::to_owned)
    }

    /// The values of all fields that match.
    pub fn values(&self, css: &str) -> Vec<String> {
        let selector = Selector::parse(css).expect("a selector");
        self.document().select(&selector).filter_map(|e| e.value().attr("value")).map(ToOwned::to_owned).collect()
    }

    /// What a browser would send of the page's form (the one called `mark`, or the first): names and values.
    pub fn form(&self) -> Vec<(String, String)> {
        let select = |css: &str| Selector::parse(css).expect("a selector");
        let document = self.document();
        let (called, first) = (select("main form#mark"), select("main form[method=post]"));
        let form = document.select(&called).next().or_else(|| document.select(&first).next()).expect("a form");
        let mut fields = Vec::new();
        for one in form.select(&select("input[name], textarea[name], select[name]")) {
            let name = one.value().attr("name").unwrap_or_default().to_owned();
            let value = match one.value().name() {
                "textarea" => one.text().collect::<String>(),
                "select" => {
                    let chosen = one.select(&select("option[selected]")).next();
                    let option = chosen.or_else(|| one.select(&select("option")).next());
                    option.and_then(|option| option.value().attr("value")).unwrap_or_default().to_owned()
                }
                _ if ["radio", "checkbox"].contains(&one.value().attr("type").unwrap_or_default())
                    && one.value().attr("checked").is_none() =>
                {
                    continue;
                }
                _ => one.value().attr("value").unwrap_or_default().to_owned(),
            };
            fields.push((name, value));
        }
        fields
    }

    /// What is chosen in all lists of a name; what is empty is left out.
    pub fn chosen(&self, name: &str) -> Vec<String> {
        self.values(&format!("select[name={name}] option[selected]"))
            .into_iter()
            .filter(|one| !one.is_empty())
            .collect()
    }

    /// Where the link with exactly this text leads.
    pub fn link(&self, text: &str) -> Option<String> {
        let selector = Selector::parse("a").expect("a selector");
        let document = self.document();
        let found = document.select(&selector).find(|a| a.text().collect::<String>() == text)?;
        found.value().attr("href").map(ToOwned::to_owned)
    }

    pub fn says(&self, text: &str) -> bool {
        self.document().root_element().text().collect::<String>().contains(text)
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

async fn send(address: SocketAddr, request: Request<Full<Bytes>>) -> Response<Bytes> {
    let stream = tokio::net::TcpStream::connect(address).await.expect("connects");
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.expect("speaks HTTP");
    tokio::spawn(connection);
    let response = sender.send_request(request).await.expect("an answer");
    let (parts, body) = response.into_parts();
    Response::from_parts(parts, body.collect().await.expect("a whole answer").to_bytes())
}

impl Visitor {
    pub fn at(address: SocketAddr, origin: Option<String>) -> Self {
        Self { address, cookie: None, last: None, origin, agent: None, also: Vec::new(), host: None }
    }

    /// Sends a form to a server that may die meanwhile: the status, when an answer came.
    pub async fn try_post(&self, path: &str, fields: &[(&str, &str)]) -> Option<u16> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(header::HOST, self.address.to_string())
            .header(header::ORIGIN, self.origin.clone().unwrap_or_default())
            .header(header::COOKIE, self.cookie.clone().unwrap_or_default())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Full::new(Bytes::from(body)))
            .ok()?;
        let stream = tokio::net::TcpStream::connect(self.address).await.ok()?;
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.ok()?;
        tokio::spawn(connection);
        let response = sender.send_request(request).await.ok()?;
        Some(response.status().as_u16())
    }

    /// One request, without following redirects.
    pub async fn once(&mut self, method: &str, path: &str, content_type: Option<&str>, body: Vec<u8>) -> Seen {
        let host = self.host.clone().unwrap_or_else(|| self.address.to_string());
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, host);
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let (Some(origin), true) = (&self.origin, method != "GET") {
            request = request.header(header::ORIGIN, origin);
        }
        if let Some(agent) = &self.agent {
            request = request.header(header::USER_AGENT, agent);
        }
        for (name, value) in &self.also {
            request = request.header(name, value);
        }
        if let Some(content_type) = content_type {
            request = request.header(header::CONTENT_TYPE, content_type);
        }
        let response = send(self.address, request.body(Full::new(body.into())).expect("a request")).await;
        for value in response.headers().get_all(header::SET_COOKIE) {
            let pair = value.to_str().expect("a cookie").split(';').next().unwrap_or_default();
            let name = pair.split('=').next().unwrap_or_default();
            let there = self.cookie.take().unwrap_or_default();
            let others = there.split("; ").filter(|one| !one.is_empty() && one.split('=').next() != Some(name));
            let mut all: Vec<&str> = others.collect();
            if !pair.ends_with('=') {
                all.push(pair);
            }
            self.cookie = (!all.is_empty()).then(|| all.join("; "));
        }
        let headers = response
            .headers()
            .iter()
            .map(|(n, v)| (n.to_string(), v.to_str().unwrap_or_default().to_owned()))
            .collect();
        let seen = Seen {
            status: response.status().as_u16(),
            headers,
            body: String::from_utf8_lossy(response.body()).into_owned(),
            path: path.to_owned(),
        };
        self.last = Some(seen.clone());
        seen
    }

    /// Opens a page, following redirects.
    pub async fn get(&mut self, path: &str) -> Seen {
        let mut seen = self.once("GET", path, None, Vec::new()).await;
        for _ in 0..5 {
            if seen.status != 303 || !seen.header("location").starts_with('/') {
                break;
            }
            let to = seen.header("location").to_owned();
            seen = self.once("GET", &to, None, Vec::new()).await;
        }
        seen
    }

    /// Sends a form without following the redirect.
    pub async fn post_once(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.once("POST", path, Some("application/x-www-form-urlencoded"), body.into_bytes()).await
    }

    /// Sends a form and follows the redirect.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let seen = self.post_once(path, fields).await;
        if seen.status == 303 && seen.header("location").starts_with('/') {
            let to = seen.header("location").to_owned();
            return self.get(&to).await;
        }
        seen
    }

    /// Opens the page and sends its form, with the token that stands in it.
    pub async fn tell(&mut self, path: &str, fields: &[(&str, &str)]) -> Seen {
        self.get(path).await;
        let token = self.token();
        let all: Vec<(&str, &str)> = fields.iter().copied().chain([("token", token.as_str())]).collect();
        self.post(path, &all).await
    }

    /// The same for a form that takes a file. What it leads to is not followed.
    pub async fn send(&mut self, path: &str, fields: &[(&str, &str)], file: Option<&[u8]>) -> Seen {
        self.get(path).await;
        let token = self.token();
        let all: Vec<(&str, &str)> = fields.iter().copied().chain([("token", token.as_str())]).collect();
        let (content_type, body) = crate::staff::multipart(&all, file);
        self.once("POST", path, Some(&content_type), body).await
    }

    /// The form token of the last page.
    pub fn token(&self) -> String {
        self.last.as_ref().and_then(|seen| seen.attr("input[name=token]", "value")).expect("a form token on the page")
    }

    /// A hidden value of the last page.
    pub fn hidden(&self, name: &str) -> String {
        let css = format!("input[name={name}]");
        self.last.as_ref().and_then(|seen| seen.attr(&css, "value")).unwrap_or_else(|| panic!("no {name} on the page"))
    }

    /// Enters with a code from the page /enter.
    pub async fn enter(&mut self, code: &str) -> Seen {
        self.get("/en/enter").await;
        let once = self.hidden("once");
        self.post("/en/enter", &[("code", code), ("minutes", "20"), ("once", &once)]).await
    }

    /// Uses a slip: returns the personal and the withdrawal code.
    pub async fn use_slip(&mut self, slip: &str) -> (String, String) {
        let seen = self.enter(slip).await;
        let codes = seen.all(".slip .code");
        assert_eq!(codes.len(), 2, "two codes are shown: {}", seen.body);
        let token = self.token();
        self.post("/en/codes", &[("token", &token)]).await;
        (codes[0].clone(), codes[1].clone())
    }
}

/// A consultation with a text of three parts and four statements, and its unused slips.
pub struct Stage {
    pub id: Id,
    pub slips: Vec<Code>,
    pub statements: Vec<Id>,
    pub parts: Vec<Id>,
    pub organisation: Id,
}

pub fn consultation(id: Id, organisation: Id, state: State, today: Day) -> Consultation {
    let say = |text: &str| text.to_owned();
    Consultation {
        id,
        organisation,
        terms: Some(people::TERMS_VERSION),
        state,
        lang: Lang::En,
        title: say("A draft law"),
        summary: say("A short summary."),
        purpose: say("To learn."),
        influence: Some(Influence::Involve),
        decided: say("Nothing yet."),
        minutes: 20,
        pay: Pay::Hourly { cents: 5_700, currency: say("USD"), how: say("By transfer.") },
        opens: Some(today.plus(-5)),
        closes: Some(today.plus(20)),
        readers: say("Totals only."),
        afterwards: say("A report."),
        convened_by: say("An office"),
        funded_by: say("An office"),
        safeguarding: say("Somebody outside"),
        content_note: String::new(),
        source: say("A bill"),
        source_url: String::new(),
        sample: true,
        counts: vec![today.plus(3), today.plus(21)],
    }
}

/// Puts a consultation into the store.
pub async fn stage(app: &App, state: State, slips: i64) -> Stage {
    let entropy = app.entropy().clone();
    let (id, batch) = (Id::new(&entropy), Id::new(&entropy));
    let (key, today) = (app.key().clone(), app.clock().today());
    let parts: Vec<Provision> = (1..=3)
        .map(|n| Provision {
            id: Id::new(&entropy),
            eid: format!("sec_{n}"),
            position: n,
            depth: 0,
            label: format!("Sec. {n}"),
            heading: format!("Heading {n}"),
            body: format!("The court shall do the {n}th thing."),
            plain: format!("Plain words {n}."),
        })
        .collect();
    let statements: Vec<Statement> = (1..=4)
        .map(|n| Statement {
            id: Id::new(&entropy),
            number: Some(n),
            seed: true,
            seat: None,
            lang: Lang::En,
            body: format!("Statement number {n}."),
            offered: None,
            standing: Standing::Published,
            reason: String::new(),
            joined_to: None,
            day: harness::TODAY,
        })
        .collect();
    let made = (parts.iter().map(|p| p.id).collect(), statements.iter().map(|s| s.id).collect());
    let name = format!("Office {id}");
    let organisation = app
        .store()
        .write("stage", move |tx| {
            Box::pin(async move {
                let office = people::organisation(tx, &entropy, &name, true, harness::TODAY).await?;
                people::Organisation::accept_terms(tx, office.id, harness::TODAY).await?;
                shared::save(tx, &consultation(id, office.id, state, today), today).await?;
                shared::replace_text(tx, id, &parts).await?;
                for statement in &statements {
                    shared::add_statement(tx, id, statement).await?;
                }
                slips::make_batch(tx, &key, batch, id, "Quay Street (sample)", slips, harness::TODAY).await?;
                kit::save_site(tx, &Site { ready: true, demonstration: true, ..Site::default() }).await?;
                Ok::<_, Error>(office.id)
            })
        })
        .await
        .expect("staged");
    let slips = (0..slips as u64).map(|n| secrets::slip_code(app.key(), batch, n)).collect();
    Stage { id, slips, parts: made.0, statements: made.1, organisation }
}

/// Adds staff who can sign in with "a long passphrase".
pub async fn add_staff(app: &App, organisation: Id, name: &'static str, roles: people::staff::Roles) {
    let entropy = app.entropy().clone();
    let passphrase = secrets::passphrase_hash(&entropy, "a long passphrase");
    app.store()
        .write("add staff", move |tx| {
            Box::pin(async move {
                let new = people::staff::NewStaff { sign_in: name.to_owned(), passphrase, organisation, roles };
                people::staff::add(tx, &entropy, harness::TODAY, &new).await
            })
        })
        .await
        .expect("added");
}

/// One number from the database.
pub async fn number(app: &App, sql: &'static str) -> i64 {
    app.store()
        .read("a number", move |tx| Box::pin(async move { tx.count(sql, Vec::new()).await }))
        .await
        .map_err(|error: Error| error)
        .expect("a number")
}

/// Changes the database by hand: how many rows.
pub async fn by_hand(app: &App, sql: &'static str, values: Vec<store::Value>) -> u64 {
    app.store()
        .write("by hand", move |tx| {
            let values = values.clone();
            Box::pin(async move { tx.run(sql, values).await })
        })
        .await
        .map_err(|error: Error| error)
        .expect("changed")
}

/// Which of these rows (id, body) has these words.
pub async fn written(tx: &mut store::Tx, rows: &[store::Row], words: &str) -> store::Result<Id> {
    let all = rows.iter().map(|row| Ok(store::Text { about: row.get("id")?, text: row.get("body")? }));
    let all = tx.unseal(all.collect::<store::Result<Vec<_>>>()?).await?;
    Ok(all.into_iter().find(|one| one.text == words).expect("these words").about)
}

/// The bytes of base 32 (RFC 4648), spaces among it or not.
pub fn base32(text: &str) -> Vec<u8> {
    let digits = text.chars().filter_map(|c| "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(c)).map(|d| d as u32);
    let (mut bytes, mut have, mut bits) = (Vec::new(), 0_u32, 0);
    for digit in digits {
        have = (have << 5) | digit;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((have >> bits) as u8);
            have &= (1 << bits) - 1;
        }
    }
    bytes
}
