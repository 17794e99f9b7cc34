//! A panel of survivors confirms what a service says of itself, or says that it is not so.
//!
//! The problem: "serves men" in a directory is what the service says. Whether it is so is known by those who were turned away. A count of
//! clicks cannot tell it, and would tell on people. So it is the act of a named body: a council decides, its secretary enters what it decided, and
//! the act stands on the page of the service, with the council's name and the day, and in the public ledger. It holds for the claim as it was: where
//! the service says something else since, the page no longer shows it as confirmed.
//!
//! Not done: members deciding about it in their room. The ledger shows what a secretary entered, so members can see and contest it.

use ::acts::{Field, Kind, enter};
use askama::Template;
use axum::{Router, extract::Path, extract::RawQuery, http::StatusCode, routing::get};
use hsds::profile;
use kit::{
    App, Fields, Outcome, Page, Problem, Signed, Words, html, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{StaffForm, StaffMember, staff::Roles};
use serde_json::json;
use store::{BoxFuture, Day, Id, Result, Tx};

use crate::{
    directory::{
        called, find,
        overlay::{self, Confirmation, claim_of},
    },
    editing::{claim_named, term_named},
    pages::live,
};

static SAID: Kind = Kind {
    name: "service confirmed or contested",
    fields: &[
        Field::column("service", "service_confirmations.service"),
        Field::column("panel", "service_confirmations.panel"),
        Field::column("name", "service_confirmations.name"),
        Field::column("term", "service_confirmations.term"),
        Field::column("claim", "service_confirmations.claim"),
        Field::column("agrees", "service_confirmations.agrees"),
    ],
};

/// The kinds of acts.
pub static KINDS: [&Kind; 1] = [&SAID];

/// The councils that are at work: id and name.
pub type AtWork = for<'t> fn(&'t mut Tx, Id) -> BoxFuture<'t, Result<Vec<(Id, String)>>>;

/// Who can be a panel: the councils of an organisation that are at work. Councils are another capability's.
pub struct Panels {
    /// Those of an organisation.
    pub of: AtWork,
}

/// The routes.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/staff/panel", get(look)).route("/staff/panel/{entry}", get(show_one).post(post))
}

/// A claim that can be confirmed.
struct Line {
    /// Its term and what the service says, as `population/men:serves`.
    claim: String,
    /// The term in words, and what the service says.
    says: String,
}

/// What a panel said.
struct Before {
    /// Term and claim in words.
    about: String,
    panel: Id,
    name: String,
    agrees: bool,
    day: Day,
    /// The service says it still.
    stands: bool,
}

#[derive(Template)]
#[template(path = "staff_panel_find.html")]
struct FindPage {
    page: Page,
    find: String,
    found: Vec<(Id, String, String)>,
    looked: bool,
}

#[derive(Template)]
#[template(path = "staff_panel.html")]
struct PanelPage {
    page: Page,
    fields: Fields,
    id: Id,
    name: String,
    lines: Vec<Line>,
    councils: Vec<(Id, String)>,
    before: Vec<Before>,
}

/// Services by name.
async fn look(me: StaffMember, RawQuery(query): RawQuery) -> Outcome {
    me.must_keep_councils()?;
    let app = &me.visit.app;
    let wanted: String = Fields::of_query(query.as_deref()).text("find").chars().take(200).collect();
    let ids = if wanted.is_empty() { Vec::new() } else { live(app).await?.by_words(&wanted, 30)? };
    let found = app
        .store()
        .read("services by name", move |tx| {
            Box::pin(async move {
                let mut found = Vec::new();
                for id in ids {
                    found.extend(called(tx, id).await?.map(|one| (id, one.name, one.organisation)));
                }
                Ok::<_, store::Error>(found)
            })
        })
        .await?;
    html(&FindPage { page: me.page(me.visit.say("panel-title")), looked: !wanted.is_empty(), find: wanted, found })
}

/// What can be confirmed: whom a service serves, what keeps people out, what helps them in.
const TAXONOMIES: [&str; 3] = ["population", "barrier", "access"];

/// The claims of a service, in the order of our terms.
fn claims(rows: &[hsds::Record]) -> Vec<(String, String)> {
    let said: Vec<(String, String)> =
        rows.iter().filter(|row| row.table().name == "attribute").filter_map(claim_of).collect();
    let terms = profile::terms().iter().filter(|term| TAXONOMIES.contains(&term.taxonomy.as_str()));
    terms
        .filter_map(|term| {
            let key = format!("{}/{}", term.taxonomy, term.code);
            said.iter().find(|(known, _)| *known == key).cloned()
        })
        .collect()
}

fn says(term: &str, claim: &str, words: &Words) -> String {
    words.with("panel-says", &[("s", term_named(term, words).into()), ("t", claim_named(claim, words).into())])
}

async fn show(me: &StaffMember, id: Id, fields: Fields) -> Outcome {
    let app = &me.visit.app;
    let (panels, organisation) = (app.shared::<Panels>()?, me.organisation);
    let (service, before, councils) = app
        .store()
        .read("what panels said", move |tx| {
            Box::pin(async move {
                let service = find(tx, "service", id).await?;
                Ok::<_, store::Error>((service, overlay::of(tx, id).await?, (panels.of)(tx, organisation).await?))
            })
        })
        .await?;
    let service = service.ok_or(Problem::NotFound)?;
    let (words, claims) = (app.words(me.visit.lang), claims(&service.rows));
    let lines = claims
        .iter()
        .map(|(term, claim)| Line { claim: format!("{term}:{claim}"), says: says(term, claim, &words) })
        .collect();
    let before = before
        .into_iter()
        .map(|one| Before {
            about: says(&one.term, &one.claim, &words),
            stands: claims.contains(&(one.term, one.claim)),
            panel: one.panel,
            name: one.name,
            agrees: one.agrees,
            day: one.day,
        })
        .collect();
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let name = service.rows[0].text("name").unwrap_or_default().to_owned();
    let page = me.page(me.visit.say("panel-title")).with_errors(&fields);
    html_status(status, &PanelPage { page, fields, id, name, lines, councils, before })
}

/// A service, and what is said of it.
async fn show_one(me: StaffMember, Path(id): Path<String>) -> Outcome {
    me.must_keep_councils()?;
    let id = Id::parse(&id).ok_or(Problem::NotFound)?;
    show(&me, id, Fields::new()).await
}

/// What a council decided.
async fn post(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_keep_councils()?;
    let id = Id::parse(&id).ok_or(Problem::NotFound)?;
    let app = &me.visit.app;
    let (panels, organisation) = (app.shared::<Panels>()?, me.organisation);
    let read = app.store().read("a panel's service", move |tx| {
        Box::pin(async move {
            Ok::<_, store::Error>((find(tx, "service", id).await?, (panels.of)(tx, organisation).await?))
        })
    });
    let (service, councils) = read.await?;
    let claims = claims(&service.ok_or(Problem::NotFound)?.rows);
    let wanted = Id::parse(fields.text("council"));
    let council = councils.into_iter().find(|one| Some(one.0) == wanted);
    if council.is_none() {
        fields.wrong("council", me.visit.say("panel-council-missing"));
    }
    let (now, today) = (app.clock().now(), app.clock().today());
    let day = Day::parse(&kit::digits(fields.text("day"))).filter(|day| *day <= today && *day >= today.plus(-3_660));
    if day.is_none() {
        fields.wrong("day", me.visit.say("panel-day-wrong"));
    }
    let chosen: Vec<(String, String, bool)> = claims
        .into_iter()
        .filter_map(|(term, claim)| {
            // Held to what the service said when the form was made: it may say something else by now.
            let says = |word: &str| fields.list("verdict").contains(&format!("{term}:{claim}:{word}"));
            match (says("agrees"), says("disagrees")) {
                (true, false) => Some((term, claim, true)),
                (false, true) => Some((term, claim, false)),
                _ => None,
            }
        })
        .collect();
    if chosen.is_empty() {
        fields.wrong("verdicts", me.visit.say("panel-missing"));
    }
    let (Some((panel, name)), Some(day), true) = (council, day, fields.good()) else {
        return show(&me, id, fields).await;
    };
    let said = app.store().write("what a panel says", move |tx| {
        Box::pin(async move {
            let before: Vec<Confirmation> =
                overlay::of(tx, id).await?.into_iter().filter(|one| one.panel == panel).collect();
            // Before anything is written: an older decision does not take the place of a newer one.
            let newer = |term: &str| before.iter().any(|one| one.term == term && one.day > day);
            if chosen.iter().any(|(term, ..)| newer(term)) {
                return Ok(false);
            }
            for (term, claim, agrees) in chosen {
                let one = Confirmation { service: id, term, panel, name: name.clone(), claim, agrees, day };
                // Sent twice.
                if before.contains(&one) {
                    continue;
                }
                overlay::say(tx, &one).await?;
                let values = vec![
                    ("service", json!(id.to_string())),
                    ("panel", json!(panel.to_string())),
                    ("name", json!(one.name)),
                    ("term", json!(one.term)),
                    ("claim", json!(one.claim)),
                    ("agrees", json!(agrees)),
                ];
                enter(tx, &SAID, id, today, values).await?;
            }
            overlay::renew(tx, now, id).await?;
            Ok::<_, store::Error>(true)
        })
    });
    if !said.await? {
        fields.wrong("day", me.visit.say("panel-day-older"));
        return show(&me, id, fields).await;
    }
    Ok(me.visit.go(&format!("/staff/panel/{id}")))
}

/// The value of a choice: of which claim, as the service made it, and what is said of it.
fn verdict(line: &Line, word: &str) -> String {
    format!("{}:{word}", line.claim)
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = |path: &str| {
        let mut page = stage.signed("panel-title", path, Signed::Staff("wren".to_owned()));
        page.menu = people::staff_menu(&page, Roles { secretary: true, ..Roles::NONE });
        page
    };
    let words = &stage.words;
    let line = |term: &str, claim: &str| Line { claim: format!("{term}:{claim}"), says: says(term, claim, words) };
    let council = words.get("sample-council");
    let before = |term: &str, claim: &str, agrees, stands| Before {
        about: says(term, claim, words),
        panel: Id([3; 16]),
        name: council.clone(),
        agrees,
        day: TODAY.plus(-40),
        stands,
    };
    let make = |full: bool, fields: Fields| PanelPage {
        page: page("/staff/panel/sample").with_errors(&fields),
        fields,
        id: Id([1; 16]),
        name: "Quay (sample)".to_owned(),
        lines: if full { vec![line("population/men", "serves"), line("barrier/needs-id", "no")] } else { Vec::new() },
        councils: if full { vec![(Id([3; 16]), council.clone())] } else { Vec::new() },
        before: if full {
            vec![before("population/men", "serves", true, true), before("barrier/needs-id", "yes", false, false)]
        } else {
            Vec::new()
        },
    };
    let mut wrong = Fields::new().set("day", "tomorrow");
    wrong.wrong("council", words.get("panel-council-missing"));
    wrong.wrong("day", words.get("panel-day-wrong"));
    wrong.wrong("verdicts", words.get("panel-missing"));
    let found = vec![(Id([1; 16]), "Quay (sample)".to_owned(), "Quay Street Advice (sample)".to_owned())];
    let looked = |found: Vec<(Id, String, String)>| FindPage {
        page: page("/staff/panel"),
        find: "quay".to_owned(),
        found,
        looked: true,
    };
    vec![
        stage.staff("staff-panel-find", &looked(found)),
        stage.staff("staff-panel-find-none", &looked(Vec::new())),
        stage.staff("staff-panel", &make(true, Fields::new())),
        stage.staff("staff-panel-none", &make(false, Fields::new())),
        stage.staff("staff-panel-wrong", &make(true, wrong)),
    ]
}
