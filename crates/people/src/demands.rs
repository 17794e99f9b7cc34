//! The register of legal demands: what courts, authorities and others asked us to hand over, and what came of it.
//!
//! The problem: a demand to hand over what people gave is kept quiet almost everywhere. Here the steward writes each one down when
//! it arrives, whether it was narrowed, what was given and whether people were told; anybody can see the numbers (product.md
//! R35; VAWA, 34 USC 12291(b)(2)(C): notice of a compelled release, and the least that will do).
//!
//! Not done: no text and no file of a demand is kept, because it may name somebody. Whether the steward writes everything down
//! cannot be checked by a program.

use askama::Template;
use axum::http::StatusCode;
use kit::{
    Fields, Outcome, Page, Signed, Visit, html, html_status,
    samples::{Sample, Stage},
};
use store::{Day, Id, Result, Tx, values};

use crate::{
    acts,
    gate::{StaffForm, StaffMember, staff_menu},
};

/// Who demands.
const SENDERS: [&str; 4] = ["court", "police", "authority", "private"];
/// What is demanded.
const WANTED: [&str; 4] = ["person", "consultation", "staff", "everything"];
/// What came of it.
const OUTCOMES: [&str; 5] = ["open", "refused", "nothing", "part", "all"];
/// Whether the people concerned were told.
const TOLD: [&str; 4] = ["not-yet", "told", "forbidden", "unknown"];

struct Demand {
    id: Id,
    received: Day,
    sender: String,
    wanted: String,
    narrowed: bool,
    outcome: String,
    told: String,
}

async fn all(tx: &mut Tx) -> Result<Vec<Demand>> {
    let rows = tx.all("SELECT * FROM legal_demands ORDER BY received_day DESC, id", values![]).await?;
    rows.iter()
        .map(|row| {
            Ok(Demand {
                id: row.get("id")?,
                received: row.get("received_day")?,
                sender: row.get("sender")?,
                wanted: row.get("wanted")?,
                narrowed: row.get("narrowed")?,
                outcome: row.get("outcome")?,
                told: row.get("told")?,
            })
        })
        .collect()
}

/// Enters in the public ledger, once after each month, how many demands there were in its year. Not at the moment of a demand: nobody
/// shall learn the day on which one came.
///
/// # Errors
/// When the database does not answer.
pub async fn tell_ledger(tx: &mut Tx, today: Day) -> Result<()> {
    let (year, month) = match today.parts() {
        (year, 1, _) => (year - 1, 12),
        (year, month, _) => (year, month - 1),
    };
    // One entry a month: its id follows from the month.
    let about = Id::from_number(u128::from(u32::try_from(year * 100 + i32::from(month)).unwrap_or_default()));
    let told = tx.count("SELECT COUNT(*) AS n FROM ledger_entries WHERE about = $1", values![about]).await?;
    let Some(counts) = years(&all(tx).await?).into_iter().find(|one| one.name == year.to_string()) else {
        return Ok(());
    };
    if told > 0 {
        return Ok(());
    }
    let demands = acts::Demands {
        year,
        received: counts.received,
        narrowed: counts.narrowed,
        told: counts.told,
        outcomes: OUTCOMES.into_iter().zip(counts.outcomes).collect(),
    };
    acts::demands(tx, &demands, about, today).await
}

/// A year of the public page.
struct Year {
    name: String,
    received: usize,
    narrowed: usize,
    /// Numbers in the order of [`OUTCOMES`].
    outcomes: Vec<usize>,
    told: usize,
}

fn years(all: &[Demand]) -> Vec<Year> {
    let mut years: Vec<i32> = all.iter().map(|one| one.received.parts().0).collect();
    years.dedup();
    years
        .into_iter()
        .map(|year| {
            let of: Vec<&Demand> = all.iter().filter(|one| one.received.parts().0 == year).collect();
            Year {
                name: year.to_string(),
                received: of.len(),
                narrowed: of.iter().filter(|one| one.narrowed).count(),
                outcomes: OUTCOMES.map(|outcome| of.iter().filter(|one| one.outcome == outcome).count()).to_vec(),
                told: of.iter().filter(|one| one.told == "told").count(),
            }
        })
        .collect()
}

#[derive(Template)]
#[template(path = "demands.html")]
struct DemandsPage {
    page: Page,
    years: Vec<Year>,
    outcomes: [&'static str; 5],
}

/// The numbers, for everybody.
pub(crate) async fn public(visit: Visit) -> Outcome {
    let all = visit.app.store().read("legal demands", |tx| Box::pin(all(tx))).await?;
    html(&DemandsPage { page: visit.page(visit.say("demands-title")), years: years(&all), outcomes: OUTCOMES })
}

/// A demand in the steward's list.
struct Row {
    id: String,
    received: String,
    sender: String,
    wanted: String,
    fields: Fields,
}

#[derive(Template)]
#[template(path = "demands_staff.html")]
struct StaffPage {
    page: Page,
    fields: Fields,
    rows: Vec<Row>,
    senders: [&'static str; 4],
    wanted: [&'static str; 4],
    outcomes: [&'static str; 5],
    told: [&'static str; 4],
}

impl StaffPage {
    fn new(page: Page, fields: Fields, all: Vec<Demand>) -> Self {
        let rows = all
            .into_iter()
            .map(|one| Row {
                id: one.id.to_string(),
                received: page.date(&one.received),
                sender: page.t(format!("demand-sender-{}", one.sender)),
                wanted: page.t(format!("demand-wanted-{}", one.wanted)),
                fields: Fields::new()
                    .set("narrowed", if one.narrowed { "yes" } else { "" })
                    .set("outcome", one.outcome)
                    .set("told", one.told),
            })
            .collect();
        let page = page.with_errors(&fields);
        Self { page, fields, rows, senders: SENDERS, wanted: WANTED, outcomes: OUTCOMES, told: TOLD }
    }
}

async fn show(me: &StaffMember, fields: Fields) -> Outcome {
    let all = me.visit.app.store().read("legal demands", |tx| Box::pin(all(tx))).await?;
    let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html_status(status, &StaffPage::new(me.page(me.visit.say("demands-title")), fields, all))
}

/// The steward's list, with a form for a new one.
pub(crate) async fn get(me: StaffMember) -> Outcome {
    me.must_steward()?;
    let once = me.visit.once();
    show(&me, Fields::new().set("received", me.visit.app.clock().today().to_string()).set("once", once)).await
}

/// Writes a demand down, or what came of one.
pub(crate) async fn post(StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_steward()?;
    let today = me.visit.app.clock().today();
    let one_of = |fields: &mut Fields, name: &'static str, list: &[&str]| {
        let value = fields.text(name).to_owned();
        if !list.contains(&value.as_str()) {
            fields.wrong(name, me.visit.say("demand-missing"));
        }
        value
    };
    if let Some(id) = Id::parse(fields.text("demand")) {
        let (outcome, told) = (one_of(&mut fields, "outcome", &OUTCOMES), one_of(&mut fields, "told", &TOLD));
        let narrowed = fields.is("narrowed", "yes");
        if !fields.good() {
            return show(&me, fields).await;
        }
        me.visit
            .app
            .store()
            .write("legal demand", move |tx| {
                Box::pin(async move {
                    tx.run(
                        "UPDATE legal_demands SET outcome = $2, told = $3, narrowed = $4, changed_day = $5 WHERE id = $1",
                        values![id, outcome, told, narrowed, today],
                    )
                    .await?;
                    Ok::<_, store::Error>(())
                })
            })
            .await?;
        return Ok(me.visit.go("/staff/demands"));
    }
    let (sender, wanted) = (one_of(&mut fields, "sender", &SENDERS), one_of(&mut fields, "wanted", &WANTED));
    let received = Day::parse(fields.text("received")).filter(|day| *day <= today);
    if received.is_none() {
        fields.wrong("received", me.visit.say("demand-day-wrong"));
    }
    let (Some(received), true) = (received, fields.good()) else { return show(&me, fields).await };
    let id = me.new_id(&fields);
    me.visit
        .app
        .store()
        .write("legal demand", move |tx| {
            Box::pin(async move {
                tx.run(
                    "INSERT INTO legal_demands (id, received_day, sender, wanted, narrowed, outcome, told, changed_day)
                     VALUES ($1, $2, $3, $4, 0, 'open', 'not-yet', $5) ON CONFLICT (id) DO NOTHING",
                    values![id, received, sender, wanted, today],
                )
                .await?;
                Ok::<_, store::Error>(())
            })
        })
        .await?;
    Ok(me.visit.go("/staff/demands"))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let demand = |n: u8, day: i64, outcome: &str, told: &str| Demand {
        id: Id([n; 16]),
        received: Day(day),
        sender: "court".to_owned(),
        wanted: "consultation".to_owned(),
        narrowed: n == 1,
        outcome: outcome.to_owned(),
        told: told.to_owned(),
    };
    let list = || vec![demand(1, 20_500, "part", "told"), demand(2, 20_400, "nothing", "unknown")];
    let page = || {
        let mut page = stage.signed("demands-title", "/staff/demands", Signed::Staff("robin".to_owned()));
        page.menu = staff_menu(&page, crate::staff::Roles { steward: true, ..crate::staff::Roles::NONE });
        page
    };
    let mut wrong = Fields::new().set("received", "soon").set("sender", "court");
    wrong.wrong("received", stage.words.get("demand-day-wrong"));
    wrong.wrong("wanted", stage.words.get("demand-missing"));
    let fields = Fields::new().set("received", "2026-02-15");
    let public = |all: &[Demand]| DemandsPage {
        page: stage.titled("demands-title", "/about/demands"),
        years: years(all),
        outcomes: OUTCOMES,
    };
    vec![
        stage.sample("demands", &public(&list())),
        stage.sample("demands-none", &public(&[])),
        stage.staff("demands-staff", &StaffPage::new(page(), fields, list())),
        stage.staff("demands-staff-wrong", &StaffPage::new(page(), wrong, Vec::new())),
    ]
}
