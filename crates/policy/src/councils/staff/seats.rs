//! Seats: made, given away by invitation, renewed, ended. The secretary sees numbers and the names that members chose, nothing else.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember, codes::Code};
use store::{Day, Id};

use super::{ours, sample_page, store as sql};
use crate::{
    councils::{
        samples as sample, seats,
        types::{Council, Seat, SeatKind, Seats, State},
    },
    recommendations::{self, publish::By},
};

/// A seat in the list.
struct Row {
    seat: Seat,
    held: bool,
    /// The number of the seat that an alternate stands in for.
    stands_for: Option<i64>,
    /// Whoever sits there may be appointed again.
    again: bool,
}

#[derive(Template)]
#[template(path = "staff_seats.html")]
struct SeatsPage {
    page: Page,
    one: Council,
    fields: Fields,
    rows: Vec<Row>,
    /// Numbers and ids of the seats of members.
    members: Vec<(i64, String)>,
    /// An invitation just made: number of the seat, digits and words. Shown this once.
    invited: Option<(i64, Vec<String>, String)>,
    taken: usize,
    /// There may be more seats of members, and of alternates.
    more: (bool, bool),
}

impl SeatsPage {
    fn new(page: Page, one: Council, seats: &Seats, today: Day, fields: Fields) -> Self {
        let members: Vec<&Seat> = seats.0.iter().filter(|seat| seat.kind == SeatKind::Member).collect();
        let rows = seats
            .0
            .iter()
            .map(|seat| Row {
                held: seat.is_held(today),
                stands_for: seat.stands_for.and_then(|id| seats.by_id(id)).map(|seat| seat.number),
                again: seat.holder.is_some()
                    && one.seats.may_serve_again(usize::try_from(seat.served).unwrap_or(usize::MAX))
                    && seat.until.is_some_and(|until| until.0 - today.0 <= seats::RENEWED_BEFORE),
                seat: seat.clone(),
            })
            .collect();
        let alternates = seats.0.len() - members.len();
        Self {
            page: page.with_errors(&fields),
            rows,
            members: members.iter().map(|seat| (seat.number, seat.id.to_string())).collect(),
            invited: None,
            taken: seats.seated(today).len(),
            more: (members.len() < one.seats.most, alternates < seats::MOST_ALTERNATES),
            one,
            fields,
        }
    }
}

impl SeatsPage {
    fn stands_in(row: &Row, number: &i64) -> bool {
        row.stands_for == Some(*number)
    }
}

async fn load(me: &StaffMember, id: &str) -> Result<(Council, Seats), Problem> {
    let one = ours(me, id).await?;
    let id = one.id;
    let seats = me.visit.app.store().read("seats", move |tx| Box::pin(sql::seats(tx, id))).await?;
    Ok((one, seats))
}

/// The seats.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let (one, seats) = load(&me, &id).await?;
    let today = one.today(me.visit.app.clock());
    html(&SeatsPage::new(me.page(me.visit.say("seats-title")), one, &seats, today, Fields::new()))
}

/// Something happens to a seat.
pub(super) async fn post(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let (one, there) = load(&me, &id).await?;
    let (app, today) = (me.visit.app.clone(), one.today(me.visit.app.clock()));
    let to = format!("{}/seats", one.base());
    if one.state == State::Closed || one.rule.is_none() {
        fields.wrong("seats", me.visit.say("seats-not-now"));
    }
    let seat = Id::parse(fields.text("seat")).and_then(|id| there.by_id(id)).cloned();
    let (council, act) = (one.clone(), fields.text("act").to_owned());
    let done = match (act.as_str(), seat, fields.good()) {
        (_, _, false) => None,
        ("member" | "alternate", _, true) => {
            let kind = if act == "member" { SeatKind::Member } else { SeatKind::Alternate };
            let added = app
                .store()
                .write("add a seat", move |tx| {
                    let council = council.clone();
                    Box::pin(async move { seats::add(tx, &council, kind, today).await })
                })
                .await?;
            Some(added.map(|_| ()).ok_or("seats-full"))
        }
        ("invite", Some(seat), true) => return invite(&me, one, seat, today).await,
        ("chair" | "member-only", Some(seat), true) => {
            let chair = act == "chair";
            app.store().write("who chairs", move |tx| Box::pin(seats::chair(tx, council.id, seat.id, chair))).await?;
            Some(Ok(()))
        }
        ("stand", Some(seat), true) => {
            let for_seat = Id::parse(fields.text("for"));
            app.store()
                .write("who stands in", move |tx| Box::pin(seats::stand_in(tx, council.id, seat.id, for_seat)))
                .await?;
            Some(Ok(()))
        }
        ("again", Some(seat), true) => {
            let renewed = app
                .store()
                .write("appoint again", move |tx| {
                    let (council, seat) = (council.clone(), seat.clone());
                    Box::pin(async move { seats::appoint_again(tx, &council, &seat, today).await })
                })
                .await?;
            Some(if renewed { Ok(()) } else { Err("seats-again-not") })
        }
        ("end", Some(seat), true) if fields.is("sure", "yes") => {
            app.store()
                .write("a seat is emptied", move |tx| {
                    Box::pin(async move {
                        recommendations::let_go(tx, seat.id, By::Office).await?;
                        seats::empty(tx, seat.id).await
                    })
                })
                .await?;
            app.settle().await;
            Some(Ok(()))
        }
        ("end", Some(_), true) => Some(Err("seats-sure")),
        _ => return Err(Problem::NotFound),
    };
    match done {
        Some(Ok(())) => Ok(me.visit.go(&to)),
        failed => {
            if let Some(Err(key)) = failed {
                fields.wrong("seats", me.visit.say(key));
            }
            let page = me.page(me.visit.say("seats-title"));
            html_status(StatusCode::UNPROCESSABLE_ENTITY, &SeatsPage::new(page, one, &there, today, fields))
        }
    }
}

/// Makes an invitation and shows its code, this once.
async fn invite(me: &StaffMember, one: Council, seat: Seat, today: Day) -> Outcome {
    let app = me.visit.app.clone();
    let code = Code::new(app.entropy());
    let (key, made, of, id) = (app.key().clone(), code.clone(), one.clone(), seat.id);
    let council = one.id;
    let invited = app
        .store()
        .write("invite to a seat", move |tx| {
            let (key, code, of) = (key.clone(), made.clone(), of.clone());
            Box::pin(async move { seats::invite(tx, &key, &code, &of, id, today).await })
        })
        .await?;
    if !invited {
        return Ok(me.visit.go(&format!("{}/seats", one.base())));
    }
    let there = app.store().read("seats", move |tx| Box::pin(sql::seats(tx, council))).await?;
    let lang = one.lang;
    let mut page = SeatsPage::new(me.page(me.visit.say("seats-title")), one, &there, today, Fields::new());
    page.invited = Some((seat.number, code.groups(), code.words(lang)));
    html(&page)
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |state, seats: &Seats, fields: Fields| {
        let one = sample::council(stage, state);
        let page = sample_page(stage, "seats-title", &format!("{}/seats", one.base()));
        SeatsPage::new(page, one, seats, kit::samples::TODAY, fields)
    };
    let mut invited = make(State::Open, &sample::seats(stage), Fields::new());
    let code = Code::from_bytes(&[5; 16]);
    invited.invited = Some((4, code.groups(), code.words(Lang::En)));
    let mut wrong = Fields::new();
    wrong.wrong("seats", stage.words.get("seats-sure"));
    vec![
        stage.staff("staff-seats", &make(State::Open, &sample::seats(stage), Fields::new())),
        stage.staff("staff-seats-invited", &invited),
        stage.staff("staff-seats-wrong", &make(State::Open, &sample::seats(stage), wrong)),
        stage.staff("staff-seats-none", &make(State::Draft, &Seats::default(), Fields::new())),
    ]
}
