//! Open calls: who is looked for, how many, by which criteria, until when (product.md R31).
//!
//! The problem: seats that are filled by whom the host knows make a council of the same few. A call is public, with the criteria that it
//! is decided by. Nobody applies here: an application would be a list of people who say who they are. Whoever wants to is told how, best
//! through an organisation that they trust.

use ::store::{Day, Id, Result, Tx, values};
use askama::Template;
use axum::{Router, extract::Path, http::StatusCode, routing::get};
use kit::{
    App, Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{StaffForm, StaffMember};

use super::{
    acts, samples as sample,
    staff::{ours, sample_page},
    types::{Council, State},
};
use crate::stated::digits;

/// An open call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Its id.
    pub id: Id,
    /// How many seats.
    pub seats: i64,
    /// Who is looked for.
    pub words: String,
    /// What it is decided by.
    pub criteria: String,
    /// How somebody applies.
    pub how: String,
    /// Its first day.
    pub opened: Day,
    /// Its last day.
    pub closes: Day,
}

pub(super) fn routes() -> Router<App> {
    Router::new().route("/staff/council/{council}/calls", get(list).post(open))
}

/// The calls of a council, the newest first.
/// Opens one. A second time changes nothing.
pub async fn add(tx: &mut Tx, council: Id, call: &Call) -> Result<()> {
    let opened = tx
        .run(
            "INSERT INTO council_calls (id, council, seats, words, criteria, how, opened_day, closes_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING",
            values![call.id, council, call.seats, &call.words, &call.criteria, &call.how, call.opened, call.closes],
        )
        .await?;
    if opened > 0 {
        acts::call(tx, council, call).await?;
    }
    Ok(())
}

pub(super) async fn of(tx: &mut Tx, council: Id) -> Result<Vec<Call>> {
    tx.all("SELECT * FROM council_calls WHERE council = $1 ORDER BY closes_day DESC, id LIMIT 50", values![council])
        .await?
        .iter()
        .map(|row| {
            Ok(Call {
                id: row.get("id")?,
                seats: row.get("seats")?,
                words: row.get("words")?,
                criteria: row.get("criteria")?,
                how: row.get("how")?,
                opened: row.get("opened_day")?,
                closes: row.get("closes_day")?,
            })
        })
        .collect()
}

#[derive(Template)]
#[template(path = "staff_calls.html")]
struct CallsPage {
    page: Page,
    council: Council,
    all: Vec<Call>,
    fields: Fields,
    today: Day,
}

async fn load(me: &StaffMember, id: &str) -> Result<(Council, Vec<Call>), Problem> {
    let council = ours(me, id).await?;
    let id = council.id;
    let all = me.visit.app.store().read("open calls", move |tx| Box::pin(of(tx, id))).await?;
    Ok((council, all))
}

/// The calls, with a form for another one.
async fn list(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let (council, all) = load(&me, &id).await?;
    let today = council.today(me.visit.app.clock());
    let fields = Fields::new().set("once", me.visit.once());
    html(&CallsPage { page: me.page(me.visit.say("calls-title")), council, all, fields, today })
}

/// Opens a call: at least fourteen days long, so that it reaches people.
async fn open(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let (council, all) = load(&me, &id).await?;
    if council.state != State::Open {
        return Err(Problem::NotFound);
    }
    let today = council.today(me.visit.app.clock());
    let say = |key: &str| me.visit.say(key);
    let long = say("text-too-long");
    let seats = digits(fields.text("seats")).parse::<i64>().ok().filter(|n| (1..=40).contains(n));
    if seats.is_none() {
        fields.wrong("seats", say("call-seats-wrong"));
    }
    let words = fields.required("words", 3_000, &say("call-words-missing"), &long);
    let criteria = fields.required("criteria", 3_000, &say("call-criteria-missing"), &long);
    let how = fields.required("how", 2_000, &say("call-how-missing"), &long);
    let closes = Day::parse(&digits(fields.text("until"))).filter(|day| *day >= today.plus(LEAST_DAYS));
    if closes.is_none() {
        fields.wrong("until", me.page("").n("call-until-wrong", LEAST_DAYS));
    }
    let (Some(seats), Some(closes), true) = (seats, closes, fields.good()) else {
        let page = me.page(say("calls-title")).with_errors(&fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &CallsPage { page, council, all, fields, today });
    };
    let call = Call { id: me.new_id(&fields), seats, words, criteria, how, opened: today, closes };
    let which = council.id;
    me.visit
        .app
        .store()
        .write("open a call", move |tx| {
            let call = call.clone();
            Box::pin(async move { add(tx, which, &call).await })
        })
        .await?;
    Ok(me.visit.go(&format!("{}/calls", council.base())))
}

/// The shortest call, in days.
const LEAST_DAYS: i64 = 14;

/// A call for sample pages.
pub(super) fn sample_call(stage: &Stage) -> Call {
    Call {
        id: sample::id(130),
        seats: 2,
        words: stage.words.get("sample-council-text"),
        criteria: stage.words.get("sample-agenda"),
        how: stage.words.get("sample-council-text"),
        opened: TODAY.plus(-3),
        closes: TODAY.plus(20),
    }
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |all, fields: Fields| {
        let council = sample::council(stage, State::Open);
        let page = sample_page(stage, "calls-title", &format!("{}/calls", council.base())).with_errors(&fields);
        CallsPage { page, council, all, fields, today: TODAY }
    };
    let mut wrong = Fields::new();
    wrong.wrong("words", stage.words.get("call-words-missing"));
    wrong.wrong("until", stage.words.with("call-until-wrong", &[("n", LEAST_DAYS.into())]));
    vec![
        stage.staff("staff-calls", &make(vec![sample_call(stage)], Fields::new())),
        stage.staff("staff-calls-wrong", &make(Vec::new(), wrong)),
    ]
}
