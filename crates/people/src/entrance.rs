//! Entering with a slip, a personal code or a withdrawal code; noting the two codes; leaving.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use kit::{
    App, Fields, Form, Kind as ThingKind, Outcome, Page, Problem, Signed, Visit, html, html_status,
    samples::{Sample, Stage},
};
use store::{Entropy, Id, Tx, values};

use crate::{
    codes::{Code, Mistake},
    gate::{Anyone, Member, MemberForm},
    held::{self, Held},
    joining, secrets,
    sessions::{self, Kind, Person},
    slips::{self, Exchange, Slip},
    throttle,
};

#[derive(Template)]
#[template(path = "enter.html")]
struct EnterPage {
    page: Page,
    fields: Fields,
    held: Option<Held>,
}

impl EnterPage {
    fn new(visit: &Visit, fields: Fields, held: Option<Held>) -> Self {
        let key = if held.is_some() { "enter-held-title" } else { "enter-title" };
        Self { page: visit.page(visit.say(key)).with_errors(&fields), fields, held }
    }
}

fn empty(entropy: &Entropy) -> Fields {
    Fields::new().set("minutes", "20").set("once", secrets::hex(&entropy.bytes::<16>()))
}

/// The page that asks for a code.
pub(crate) async fn get(anyone: Anyone) -> Outcome {
    let visit = anyone.visit;
    html(&EnterPage::new(&visit, empty(visit.app.entropy()), None))
}

/// Asks for the code again, with a form that arrived too late inside the page.
pub(crate) fn held_page(visit: &Visit, held: Held) -> Outcome {
    html_status(StatusCode::UNAUTHORIZED, &EnterPage::new(visit, empty(visit.app.entropy()), Some(held)))
}

pub(crate) fn again(visit: &Visit, mut fields: Fields, message: String) -> Outcome {
    fields.wrong("code", message);
    let held = Held::read(&fields);
    html_status(StatusCode::UNPROCESSABLE_ENTITY, &EnterPage::new(visit, fields, held))
}

/// Says what is mistyped, in words that help to find it.
fn mistake(visit: &Visit, mistake: &Mistake) -> String {
    let words = visit.app.words(visit.lang);
    match mistake {
        Mistake::Empty => words.get("code-empty"),
        Mistake::Digits(n) => words.with("code-digits", &[("n", (*n as i64).into())]),
        Mistake::Words { typed, needed } => {
            words.with("code-words", &[("n", (*typed as i64).into()), ("m", (*needed as i64).into())])
        }
        Mistake::UnknownWord(word) => words.with("code-unknown-word", &[("s", word.as_str().into())]),
        Mistake::Check => words.get("code-check"),
    }
}

/// A code was typed.
pub(crate) async fn post(visit: Visit, Form(fields): Form) -> Outcome {
    let minutes = fields.text("minutes").parse().ok().filter(|m| sessions::LENGTHS.contains(m)).unwrap_or(20);
    let code = match Code::parse(fields.value("code")) {
        Ok(code) => code,
        Err(wrong) => return again(&visit, fields, mistake(&visit, &wrong)),
    };
    let app = &visit.app;
    let lookup = secrets::slip_lookup(app.key(), &code);
    if let Some(slip) = app.store().read("slip", move |tx| Box::pin(slips::find(tx, lookup))).await? {
        return use_slip(&visit, fields, code, slip, minutes).await;
    }
    let filter = secrets::filter(app.key(), &code);
    let known = app
        .store()
        .read("code filter", move |tx| {
            Box::pin(
                async move { tx.count("SELECT COUNT(*) AS n FROM codes WHERE filter = $1", values![filter]).await },
            )
        })
        .await?;
    let opened = if known > 0 { Some(throttle::open(app, code).await?) } else { None };
    let Some((kind, person)) = (match opened {
        Some(opened) => find(&visit, opened).await?,
        None => None,
    }) else {
        throttle::wrong().await;
        let message = visit.say("code-unknown");
        return again(&visit, fields, message);
    };
    let token = app.entropy().bytes::<32>();
    let (store_app, starting) = (app.clone(), person.clone());
    let before = visit.token.as_deref().and_then(sessions::read_token);
    app.store()
        .write("start session", move |tx| {
            Box::pin(async move {
                let now = store_app.clock().now();
                if let Some(before) = before {
                    sessions::finish(tx, before).await?;
                }
                sessions::start(tx, store_app.entropy(), now, token, kind, minutes, &starting).await
            })
        })
        .await?;
    let answer = match (kind, Held::read(&fields)) {
        (Kind::Participant, Some(held)) => {
            let member = Member { visit: visit.clone(), person, token };
            held::again(&visit, member.page(""), &member.person, &held)?
        }
        (Kind::Participant, None) => visit.go("/mine"),
        _ => visit.go("/withdraw"),
    };
    Ok(with_cookie(app, answer, Some(&token)))
}

/// The person behind a personal or withdrawal code.
async fn find(visit: &Visit, opened: secrets::Opened) -> Result<Option<(Kind, Person)>, Problem> {
    let lookup = opened.lookup;
    let row = visit
        .app
        .store()
        .read("code", move |tx| {
            Box::pin(async move { tx.first("SELECT kind, sealed FROM codes WHERE lookup = $1", values![lookup]).await })
        })
        .await?;
    let Some(row) = row else { return Ok(None) };
    if row.get::<String>("kind")? == "personal" {
        return Ok(Some((Kind::Participant, Person::new(opened.key, lookup, None))));
    }
    let plain = row.get::<Option<Vec<u8>>>("sealed")?.and_then(|s| secrets::open(&opened.key, b"codes", &s));
    Ok(plain.filter(|plain| plain.len() == 48).and_then(|plain| {
        let lookup = plain[..16].try_into().ok()?;
        let key = plain[16..].try_into().ok()?;
        Some((Kind::Withdrawal, Person::new(key, lookup, None)))
    }))
}

async fn use_slip(visit: &Visit, fields: Fields, code: Code, slip: Slip, minutes: i64) -> Outcome {
    let app = &visit.app;
    let words = app.words(visit.lang);
    let once = secrets::unhex(fields.value("once")).filter(|o| o.len() == 16).unwrap_or_default();
    let (personal, withdrawal, token) = secrets::exchange(app.key(), &code, &once);
    // A used slip and an unused one get the same answer wherever the answer would otherwise tell whether somebody has come:
    // only a form that could really use the slip up hears that it was used.
    match slip.state.as_str() {
        "draft" => {
            let message = match slip.opens {
                Some(day) => words.with("slip-early", &[("s", kit_date(visit, day).into())]),
                None => words.get("slip-early-unknown"),
            };
            return again(visit, fields, message);
        }
        "closed" => {
            let key = if slip.kind == ThingKind::Council { "slip-late-council" } else { "slip-late" };
            return again(visit, fields, words.get(key));
        }
        _ => {}
    }
    if slip.ends.is_some_and(|day| day < app.clock().today()) {
        return again(visit, fields, words.get("slip-ended"));
    }
    if once.is_empty() {
        // A form without its number: give it one, so that a double click stays harmless.
        let fields = fields.set("once", secrets::hex(&app.entropy().bytes::<16>()));
        return again(visit, fields, words.get("slip-once-more"));
    }
    if let Some(answer) = joining::with_open_code(visit, &fields, &slip).await? {
        return Ok(answer);
    }
    if slip.used {
        return used_slip(visit, fields, token).await;
    }
    let new = Exchange {
        slip,
        personal: (personal.clone(), throttle::open(app, personal).await?),
        withdrawal: (withdrawal.clone(), throttle::open(app, withdrawal).await?),
        token,
        minutes,
    };
    let store_app = app.clone();
    let made = app
        .store()
        .write("use slip", move |tx| {
            Box::pin(async move { slips::exchange(tx, &store_app, store_app.entropy(), &new).await })
        })
        .await?;
    if made { Ok(with_cookie(app, visit.go("/codes"), Some(&token))) } else { used_slip(visit, fields, token).await }
}

/// The slip was used: by this very form (a double click), or before.
pub(crate) async fn used_slip(visit: &Visit, fields: Fields, token: [u8; 32]) -> Outcome {
    let now = visit.app.clock().now();
    let session = visit.app.store().read("session", move |tx| Box::pin(sessions::find(tx, now, token))).await?;
    if session.is_some() {
        return Ok(with_cookie(&visit.app, visit.go("/codes"), Some(&token)));
    }
    throttle::wrong().await;
    let message = visit.say("slip-used");
    again(visit, fields, message)
}

fn kit_date(visit: &Visit, day: store::Day) -> String {
    visit.page("").date(&day)
}

/// Sets or clears the session cookie.
pub(crate) fn with_cookie(app: &App, mut response: Response, token: Option<&[u8; 32]>) -> Response {
    let token = token.map(|t| secrets::hex(t));
    if let Ok(value) = HeaderValue::from_str(&app.cookie(token.as_deref())) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

#[derive(Template)]
#[template(path = "codes.html")]
struct CodesPage {
    page: Page,
    personal: (Vec<String>, String),
    withdrawal: (Vec<String>, String),
}

impl CodesPage {
    fn new(page: Page, personal: &Code, withdrawal: &Code) -> Self {
        Self {
            personal: (personal.groups(), personal.words(page.lang())),
            withdrawal: (withdrawal.groups(), withdrawal.words(page.lang())),
            page,
        }
    }
}

/// Shows the two codes until they are noted.
pub(crate) async fn codes(me: Member) -> Outcome {
    let Some(fresh) = &me.person.fresh else { return Ok(me.visit.go("/mine")) };
    let mut page = me.page(me.visit.say("codes-title"));
    page.menu.clear();
    html(&CodesPage::new(page, &Code::from_bytes(&fresh.personal), &Code::from_bytes(&fresh.withdrawal)))
}

/// The codes are noted: on to the consultation that the slip was for.
pub(crate) async fn noted(MemberForm { me, .. }: MemberForm) -> Outcome {
    let Some(fresh) = me.person.fresh.clone() else { return Ok(me.visit.go("/mine")) };
    let (app, person, token) = (me.visit.app.clone(), me.person.clone(), me.token);
    let entropy = app.entropy().clone();
    app.store()
        .write("codes noted", move |tx| Box::pin(async move { sessions::noted(tx, &entropy, token, &person).await }))
        .await?;
    let to =
        opened(&me.visit, ThingKind::parse(&fresh.kind).unwrap_or(ThingKind::Consultation), Id(fresh.thing)).await?;
    Ok(me.visit.go(&to.1))
}

/// The title of what a slip opens, and where its members go.
pub(crate) async fn opened(visit: &Visit, kind: ThingKind, thing: Id) -> Result<(String, String), Problem> {
    let there = visit.app.resolve(kind, thing, visit.lang).await?;
    Ok(match (there, kind) {
        (Some(thing), ThingKind::Council) => (thing.title, format!("{}/in", thing.path)),
        (Some(thing), _) => (thing.title, thing.path),
        (None, _) => (String::new(), "/mine".to_owned()),
    })
}

async fn end(app: &App, cookie: Option<&str>) -> Result<(), Problem> {
    if let Some(token) = cookie.and_then(sessions::read_token) {
        app.store().write("end session", move |tx: &mut Tx| Box::pin(sessions::finish(tx, token))).await?;
    }
    Ok(())
}

/// "Leave now": ends the session, asks the browser to forget, and goes to a neutral site. Works in every state, also when
/// the database does not.
pub(crate) async fn leave(State(app): State<App>, headers: axum::http::HeaderMap) -> Response {
    let name = app.cookie(None);
    let name = name.split('=').next().unwrap_or_default();
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok());
    let token = cookies
        .flat_map(|v| v.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
        .map(ToOwned::to_owned);
    if end(&app, token.as_deref()).await.is_err() {
        tracing::warn!("a session could not be ended when its owner left; it ends by itself");
    }
    let to = app.site().await.map_or_else(|_| kit::Site::default().exit_url, |site| site.exit_url.clone());
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::LOCATION,
        to.parse().unwrap_or(HeaderValue::from_static("https://en.wikipedia.org/wiki/Weather")),
    );
    headers.insert("clear-site-data", HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""));
    headers.insert("referrer-policy", HeaderValue::from_static("no-referrer"));
    // Also one by one: a browser may not know the header above.
    for name in ["list", "found"] {
        let (before, secure) = if app.secure() { ("__Host-", "; Secure") } else { ("", "") };
        let gone = format!("{before}{name}=; Path=/; HttpOnly; SameSite=Strict{secure}; Max-Age=0");
        if let Ok(value) = HeaderValue::from_str(&gone) {
            headers.append(header::SET_COOKIE, value);
        }
    }
    with_cookie(&app, response, None)
}

/// Ends the session and stays here.
pub(crate) async fn close(visit: Visit) -> Outcome {
    end(&visit.app, visit.token.as_deref()).await?;
    Ok(with_cookie(&visit.app, visit.go("/"), None))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let entropy = Entropy::seeded(1);
    let mut wrong = empty(&entropy).set("code", "5083 2241 9706 318 7725 0614");
    wrong.wrong("code", stage.words.with("code-digits", &[("n", 23.into())]));
    let page = |fields: &Fields, key: &str| stage.titled(key, "/enter").with_errors(fields);
    let held = Held { sealed: "00".repeat(200), to: "/c/x".to_owned() };
    let mut codes = stage.signed("codes-title", "/codes", Signed::Participant);
    codes.menu = Vec::new();
    vec![
        stage.sample(
            "enter",
            &EnterPage { page: page(&empty(&entropy), "enter-title"), fields: empty(&entropy), held: None },
        ),
        stage.sample("enter-wrong", &EnterPage { page: page(&wrong, "enter-title"), fields: wrong, held: None }),
        stage.sample(
            "enter-held",
            &EnterPage { page: page(&empty(&entropy), "enter-held-title"), fields: empty(&entropy), held: Some(held) },
        ),
        stage.sample("codes", &CodesPage::new(codes, &Code::new(&entropy), &Code::new(&entropy))),
    ]
}
