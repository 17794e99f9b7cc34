//! The pages of committees: for members, who join and leave, and for those who set them up.

use ::store::{Day, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, Signed, Visit, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{Member, MemberForm, StaffForm, StaffMember};

use super::{Committee, LONGEST_NAME, LONGEST_TASK, store as sql};
use crate::{
    councils::{
        self, samples as sample,
        staff::{ours, sample_page},
        store,
        types::{Council, Seats, State},
    },
    details::{Detail, unseen},
    stated::digits,
};

/// A committee as the page shows it.
struct Row {
    one: Committee,
    /// The names of those in it, as they chose them; empty where somebody chose none.
    names: Vec<String>,
    /// Whoever looks is in it.
    mine: bool,
}

#[derive(Template)]
#[template(path = "committees.html")]
struct CommitteesPage {
    page: Page,
    council: Council,
    /// Where forms go, and where one comes from.
    to: String,
    back: String,
    rows: Vec<Row>,
    /// Those that have ended.
    over: Vec<Committee>,
    fields: Fields,
    /// What in the words could tell who somebody is, when they were sent for the first time.
    details: Vec<Detail>,
    /// Whoever looks may join.
    may_join: bool,
    /// Whoever looks may set one up, and end it.
    may_set_up: bool,
    /// A member looks, not the secretary.
    member: bool,
}

/// Whoever looks at the page.
struct Looking<'v> {
    visit: &'v Visit,
    page: Page,
    council: Council,
    seats: Seats,
    /// The seat of a member; the secretary has none.
    seat: Option<Id>,
    to: String,
    back: String,
    may_join: bool,
    may_set_up: bool,
    today: Day,
}

impl Looking<'_> {
    async fn show(self, fields: Fields, details: Vec<Detail>) -> Outcome {
        let id = self.council.id;
        let all = self.visit.app.store().read("committees", move |tx| Box::pin(sql::of(tx, id))).await?;
        let (there, over): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.is_at_work(self.today));
        let called = |id: &Id| self.seats.by_id(*id).map(|seat| seat.called.clone());
        let rows = there
            .into_iter()
            .map(|one| Row {
                names: one.seats.iter().filter_map(called).collect(),
                mine: self.seat.is_some_and(|seat| one.seats.contains(&seat)),
                one,
            })
            .collect();
        let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let page = CommitteesPage {
            page: self.page.with_errors(&fields),
            council: self.council,
            to: self.to,
            back: self.back,
            rows,
            over,
            fields,
            details,
            may_join: self.may_join,
            may_set_up: self.may_set_up,
            member: self.seat.is_some(),
        };
        html_status(status, &page)
    }

    /// What the form says: joining, leaving, setting one up, ending one.
    async fn act(self, id: Id, mut fields: Fields) -> Outcome {
        let (app, council, today) = (self.visit.app.clone(), self.council.id, self.today);
        let which = Id::parse(fields.text("committee"));
        match (fields.text("act"), self.seat, which) {
            ("join", Some(seat), Some(which)) if self.may_join => {
                app.store()
                    .write("join a committee", move |tx| Box::pin(sql::join(tx, council, which, seat, today)))
                    .await?;
            }
            // Whoever is in one can always leave.
            ("leave", Some(seat), Some(which)) => {
                app.store().write("leave a committee", move |tx| Box::pin(sql::leave(tx, which, seat))).await?;
            }
            ("end", _, Some(which)) if self.may_set_up => {
                app.store().write("end a committee", move |tx| Box::pin(sql::end(tx, council, which, today))).await?;
            }
            ("make", _, _) if self.may_set_up => {
                let say = |key: &str| self.visit.say(key);
                let long = say("text-too-long");
                let name = fields.required("name", LONGEST_NAME, &say("committee-name-missing"), &long);
                let task = fields.required("task", LONGEST_TASK, &say("committee-task-missing"), &long);
                let typed = digits(fields.text("until"));
                let until = if typed.is_empty() { None } else { Day::parse(&typed).filter(|day| *day >= today) };
                if until.is_none() && !typed.is_empty() {
                    fields.wrong("until", say("committee-until-wrong"));
                }
                if !fields.good() {
                    return self.show(fields, Vec::new()).await;
                }
                // Everybody reads it from now on.
                let words = format!("{name}\n{task}");
                let found = unseen(&fields, &words);
                if !found.is_empty() {
                    return self.show(fields.set("seen", words), found).await;
                }
                let one = Committee { id, council, name, task, until, ended: None, seats: Vec::new() };
                let made = app
                    .store()
                    .write("set up a committee", move |tx| {
                        let one = one.clone();
                        Box::pin(async move { sql::make(tx, &one, today).await })
                    })
                    .await?;
                if let Err(why) = made {
                    let key = match why {
                        sql::Refused::Named => "committee-name-taken",
                        sql::Refused::Many => "committee-many",
                    };
                    fields.wrong("name", say(key));
                    return self.show(fields, Vec::new()).await;
                }
            }
            ("join" | "make" | "end", ..) => return Err(Problem::NotYours),
            _ => return Err(Problem::Unreadable),
        }
        Ok(self.visit.go(&self.to))
    }
}

async fn member<'v>(me: &'v Member, id: &str) -> Result<Looking<'v>, Problem> {
    let sitting = councils::sitting(me, id).await?;
    Ok(Looking {
        visit: &me.visit,
        page: me.page(me.visit.say("committees-title")),
        to: format!("{}/committees", sitting.council.path()),
        back: format!("{}/in", sitting.council.path()),
        seat: Some(sitting.seat.id),
        may_join: sitting.council.state == State::Open && sitting.seat.is_held(sitting.today),
        may_set_up: sitting.chairs(),
        today: sitting.today,
        seats: sitting.seats,
        council: sitting.council,
    })
}

async fn secretary<'v>(me: &'v StaffMember, id: &str) -> Result<Looking<'v>, Problem> {
    let council = ours(me, id).await?;
    if council.state == State::Draft {
        return Err(Problem::NotFound);
    }
    let id = council.id;
    let seats = me.visit.app.store().read("seats", move |tx| Box::pin(store::seats(tx, id))).await?;
    Ok(Looking {
        visit: &me.visit,
        page: me.page(me.visit.say("committees-title")),
        to: format!("{}/committees", council.base()),
        back: council.base(),
        seat: None,
        may_join: false,
        may_set_up: council.state == State::Open,
        today: council.today(me.visit.app.clock()),
        seats,
        council,
    })
}

fn once(visit: &Visit) -> Fields {
    Fields::new().set("once", visit.once())
}

/// The page of a member.
pub(super) async fn get(me: Member, Path(id): Path<String>) -> Outcome {
    let looking = member(&me, &id).await?;
    let fields = once(looking.visit);
    looking.show(fields, Vec::new()).await
}

/// A member joins, leaves, or as a co-chair sets one up or ends it.
pub(super) async fn post(Path(id): Path<String>, MemberForm { me, fields }: MemberForm) -> Outcome {
    let new = me.new_id(&fields);
    member(&me, &id).await?.act(new, fields).await
}

/// The page of the secretary.
pub(super) async fn staff_get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let looking = secretary(&me, &id).await?;
    let fields = once(looking.visit);
    looking.show(fields, Vec::new()).await
}

/// The secretary sets one up or ends it.
pub(super) async fn staff_post(Path(id): Path<String>, StaffForm { me, fields }: StaffForm) -> Outcome {
    let new = me.new_id(&fields);
    secretary(&me, &id).await?.act(new, fields).await
}

/// Two committees for sample pages: one at work, one that has ended.
pub(in crate::councils) fn sample_committees(stage: &Stage) -> Vec<Committee> {
    let one = |n: u8, seats: Vec<Id>, ended| Committee {
        id: sample::id(n),
        council: sample::id(3),
        name: stage.words.get("sample-committee"),
        task: stage.words.get("sample-council-text"),
        until: Some(TODAY.plus(90)),
        ended,
        seats,
    };
    vec![one(150, vec![sample::id(31), sample::id(33)], None), one(151, Vec::new(), Some(TODAY.plus(-30)))]
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |page: Page, fields: Fields, full: bool, (may_join, may_set_up): (bool, bool)| {
        let council = sample::council(stage, State::Open);
        let [one, over] = sample_committees(stage).try_into().unwrap_or_else(|_| unreachable!("two"));
        let name = stage.words.with("sample-member", &[("n", 1.into())]);
        let row = Row { one, names: vec![name, String::new()], mine: may_join };
        CommitteesPage {
            page: page.with_errors(&fields),
            to: format!("{}/committees", council.path()),
            back: format!("{}/in", council.path()),
            council,
            rows: if full { vec![row] } else { Vec::new() },
            over: if full { vec![over] } else { Vec::new() },
            fields,
            details: Vec::new(),
            may_join,
            may_set_up,
            member: may_join,
        }
    };
    let path = format!("{}/committees", sample::council(stage, State::Open).path());
    let page = || stage.signed("committees-title", &path, Signed::Participant);
    let base = format!("{}/committees", sample::council(stage, State::Open).base());
    let fields = || Fields::new().set("once", sample::id(9).to_string());
    let mut wrong = fields();
    wrong.wrong("name", stage.words.get("committee-name-missing"));
    wrong.wrong("until", stage.words.get("committee-until-wrong"));
    vec![
        stage.sample("committees", &make(page(), fields(), true, (true, false))),
        stage.sample("committees-chair", &make(page(), wrong, true, (true, true))),
        stage.sample("committees-none", &make(page(), fields(), false, (true, false))),
        stage.staff(
            "staff-committees",
            &make(sample_page(stage, "committees-title", &base), fields(), true, (false, true)),
        ),
    ]
}
