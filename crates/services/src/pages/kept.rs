//! The list that somebody keeps.
//!
//! The problem: whoever looks for help finds three places and a fourth, has no paper, and must not leave a trace. So the list lies sealed
//! in a cookie that ends with the browser, and "Leave now" takes it away; here nothing of it is stored. It can be printed on a sheet, or as a
//! slip to fold, on which nothing tells where it is from.

use askama::Template;
use axum::http::{HeaderMap, HeaderValue, header};
use kit::{
    App, Fields, Form, Outcome, Page, Problem, html,
    samples::{Sample, Stage},
};
use people::Anyone;
use store::Id;

use super::{
    live, sample, shown,
    view::{Service, Standing},
};
use crate::search;

/// Services in a list at most: what a cookie holds.
const MOST: usize = 60;
/// How long a list is good should the browser stay open, in seconds.
const GOOD_FOR: i64 = 12 * 60 * 60;
const PURPOSE: &str = "a list that is kept";

const fn name(app_is_secure: bool) -> &'static str {
    if app_is_secure { "__Host-list" } else { "list" }
}

/// The list of a browser.
pub(crate) fn read(app: &App, headers: &HeaderMap) -> Vec<Id> {
    let name = name(app.secure());
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';'));
    let sealed = pairs.find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='));
    let text = sealed.and_then(|sealed| search::open(app, PURPOSE, sealed)).unwrap_or_default();
    text.split(' ').filter_map(Id::parse).take(MOST).collect()
}

fn cookie(app: &App, list: &[Id]) -> String {
    let (name, secure) = (name(app.secure()), if app.secure() { "; Secure" } else { "" });
    if list.is_empty() {
        return format!("{name}=; Path=/; HttpOnly; SameSite=Strict{secure}; Max-Age=0");
    }
    let text = list.iter().map(Id::to_string).collect::<Vec<_>>().join(" ");
    let sealed = search::seal(app, PURPOSE, &text, app.clock().now().plus_seconds(GOOD_FOR));
    format!("{name}={sealed}; Path=/; HttpOnly; SameSite=Strict{secure}")
}

#[derive(Template)]
#[template(path = "services_kept.html")]
struct KeptPage {
    page: Page,
    services: Vec<Service>,
}

#[derive(Template)]
#[template(path = "services_slip.html")]
struct SlipPage {
    page: Page,
    services: Vec<Service>,
    /// Names of those that are not on it: they ended, or did not fit.
    left: Vec<String>,
}

/// The list.
pub(crate) async fn get(anyone: Anyone, headers: HeaderMap) -> Outcome {
    let live = live(&anyone.visit.app).await?;
    let services = shown(&anyone.visit, &live, &read(&anyone.visit.app, &headers)).await?;
    html(&KeptPage { page: anyone.page(anyone.visit.say("mylist-title")), services })
}

/// Services on a slip.
const ON_SLIP: usize = 8;

/// The list as a slip to fold.
pub(crate) async fn slip(anyone: Anyone, headers: HeaderMap) -> Outcome {
    let live = live(&anyone.visit.app).await?;
    let mut services = shown(&anyone.visit, &live, &read(&anyone.visit.app, &headers)).await?;
    // A number of a service that ended may be somebody else's by now.
    let (ended, there): (Vec<Service>, Vec<Service>) =
        services.into_iter().partition(|one| one.standing == Standing::Ended);
    services = there;
    let rest = services.split_off(services.len().min(ON_SLIP));
    let left = ended.into_iter().chain(rest).map(|one| one.name).collect();
    html(&SlipPage { page: anyone.page(anyone.visit.say("slip-title")), services, left })
}

/// Keeps a service, drops one, or drops all.
pub(crate) async fn post(anyone: Anyone, headers: HeaderMap, Form(fields): Form) -> Outcome {
    let app = &anyone.visit.app;
    let mut list = read(app, &headers);
    let asked = Id::parse(fields.text("id"));
    let mut to = "/services/list".to_owned();
    match (act(&fields), asked) {
        ("keep", Some(id)) => {
            if !list.contains(&id) && list.len() < MOST {
                list.push(id);
            }
            to = format!("/service/{id}");
        }
        ("drop", Some(id)) => list.retain(|one| *one != id),
        ("clear", _) => list.clear(),
        _ => return Err(Problem::NotFound),
    }
    let mut response = anyone.visit.go(&to);
    let value = HeaderValue::from_str(&cookie(app, &list)).map_err(|_| Problem::Internal)?;
    response.headers_mut().append(header::SET_COOKIE, value);
    Ok(response)
}

fn act(fields: &Fields) -> &str {
    fields.text("act")
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let services = |many: u8| (0..many).map(|n| sample::service(stage, n)).collect();
    let page = || stage.titled("mylist-title", "/services/list");
    vec![
        stage.sample("services-kept", &KeptPage { page: page(), services: services(4) }),
        stage.sample("services-kept-none", &KeptPage { page: page(), services: Vec::new() }),
        stage.sample(
            "services-slip",
            &SlipPage {
                page: stage.titled("slip-title", "/services/list/slip"),
                services: services(4),
                left: vec!["Old help point (sample)".to_owned()],
            },
        ),
    ]
}
