//! The secretary's side: announcing in time, who comes and what they need, who was there, minutes for members to approve.

use ::store::{Day, Error, Id};
use askama::Template;
use assemblies::{
    ballots::{self, Subject},
    calendar::earliest,
    meetings::{self as sql, Meeting, Minutes, State, time_of_day},
};
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{StaffForm, StaffMember};

use crate::{
    councils::{
        samples as sample,
        staff::{ours, sample_page},
        store,
        types::{Council, Seats, State as CouncilState},
    },
    stated::digits,
};

/// The longest text of a meeting, in characters.
const LONGEST: usize = 8_000;

#[derive(Template)]
#[template(path = "staff_meetings.html")]
struct ListPage {
    page: Page,
    council: Council,
    all: Vec<Meeting>,
    fields: Fields,
    /// The first day that is not too soon.
    earliest: String,
}

impl ListPage {
    fn new(page: Page, council: Council, all: Vec<Meeting>, today: Day, fields: Fields) -> Self {
        let first = earliest(today, council.notice_days);
        Self { earliest: page.date(&first), page: page.with_errors(&fields), council, all, fields }
    }
}

/// The meetings, with a form to announce another one.
pub(super) async fn list(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let council = ours(&me, &id).await?;
    let all = super::of(&me.visit, &council).await?;
    let today = council.today(me.visit.app.clock());
    let fields = Fields::new().set("once", me.visit.once());
    html(&ListPage::new(me.page(me.visit.say("meetings-title")), council, all, today, fields))
}

/// Announces a meeting: not sooner than the notice of the council, with agenda and plain-language version (product.md R7).
pub(super) async fn announce(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let council = ours(&me, &id).await?;
    let all = super::of(&me.visit, &council).await?;
    let today = council.today(me.visit.app.clock());
    if council.state != CouncilState::Open {
        return Err(Problem::NotFound);
    }
    let say = |key: &str| me.visit.say(key);
    let page = me.page(say("meetings-title"));
    let first = earliest(today, council.notice_days);
    let day = Day::parse(&digits(fields.text("day"))).filter(|day| *day >= first);
    if day.is_none() {
        fields.wrong("day", page.s("meeting-day-wrong", page.date(&first)));
    }
    let starts = time_of_day(&digits(fields.text("starts")));
    if starts.is_none() {
        fields.wrong("starts", say("meeting-time-wrong"));
    }
    let lasts = digits(fields.text("lasts")).parse::<i64>().ok().filter(|n| (15..=600).contains(n));
    if lasts.is_none() {
        fields.wrong("lasts", say("meeting-lasts-wrong"));
    }
    let long = say("text-too-long");
    let place = fields.required("place", 500, &say("meeting-place-missing"), &long);
    let agenda = fields.required("agenda", LONGEST, &say("meeting-agenda-missing"), &long);
    let plain = fields.required("plain", LONGEST, &say("meeting-plain-missing"), &long);
    let materials = fields.text("materials").to_owned();
    if materials.lines().any(|line| !line.trim().is_empty() && !crate::recommendations::answers::is_url(line.trim())) {
        fields.wrong("materials", say("meeting-materials-wrong"));
    }
    let (Some(day), Some(starts), Some(lasts), true) = (day, starts, lasts, fields.good()) else {
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &ListPage::new(page, council, all, today, fields));
    };
    let one = Meeting {
        id: me.new_id(&fields),
        body: council.id,
        state: State::Announced,
        day,
        starts,
        lasts,
        place,
        agenda,
        plain,
        materials,
        minutes: String::new(),
        standing: Minutes::None,
        announced: today,
    };
    let to = format!("{}/meeting/{}", council.base(), one.id);
    me.visit
        .app
        .store()
        .write("announce a meeting", move |tx| {
            let one = one.clone();
            Box::pin(async move { sql::announce(tx, &one).await })
        })
        .await?;
    Ok(me.visit.go(&to))
}

/// A seat as the secretary sees it for a meeting.
struct Row {
    id: String,
    number: i64,
    called: String,
    coming: Option<bool>,
    attended: bool,
    /// What they need: shown for those who come, until the day is over.
    access: String,
}

#[derive(Template)]
#[template(path = "staff_meeting.html")]
struct OnePage {
    page: Page,
    council: Council,
    one: Meeting,
    rows: Vec<Row>,
    fields: Fields,
    /// Its day has come.
    begun: bool,
}

impl OnePage {
    fn new(
        page: Page,
        council: Council,
        one: Meeting,
        seats: &Seats,
        (coming, attended): (&[(Id, bool)], &[Id]),
        today: Day,
        fields: Fields,
    ) -> Self {
        let rows = seats
            .0
            .iter()
            .filter(|seat| seat.holder.is_some())
            .map(|seat| {
                let comes = coming.iter().find(|(id, _)| *id == seat.id).map(|(_, comes)| *comes);
                let shown = comes == Some(true) && today <= one.day && one.state == State::Announced;
                Row {
                    id: seat.id.to_string(),
                    number: seat.number,
                    called: seat.called.clone(),
                    coming: comes,
                    attended: attended.contains(&seat.id),
                    access: if shown { seat.access.clone() } else { String::new() },
                }
            })
            .collect();
        Self { begun: one.day <= today, page: page.with_errors(&fields), council, one, rows, fields }
    }
}

async fn shown(me: &StaffMember, id: &str, meeting: &str, fields: Fields) -> Result<OnePage, Problem> {
    let council = ours(me, id).await?;
    let one = super::find(&me.visit, &council, meeting).await?;
    let (which, body) = (one.id, council.id);
    let (seats, coming, attended) = me
        .visit
        .app
        .store()
        .read("a meeting of staff", move |tx| {
            Box::pin(async move {
                let seats = store::seats(tx, body).await?;
                Ok::<_, Error>((seats, sql::coming(tx, which).await?, sql::attended(tx, which).await?))
            })
        })
        .await?;
    let today = council.today(me.visit.app.clock());
    let page = me.page(me.visit.say("meeting-title"));
    Ok(OnePage::new(page, council, one, &seats, (&coming, &attended), today, fields))
}

/// A meeting.
pub(super) async fn one(me: StaffMember, Path((id, meeting)): Path<(String, String)>) -> Outcome {
    let mut page = shown(&me, &id, &meeting, Fields::new()).await?;
    page.fields = Fields::new().set("minutes", &page.one.minutes);
    html(&page)
}

/// It is cancelled, it was held, or its minutes are put to the members.
pub(super) async fn change(
    Path((id, meeting)): Path<(String, String)>,
    StaffForm { me, mut fields }: StaffForm,
) -> Outcome {
    let there = shown(&me, &id, &meeting, fields.clone()).await?;
    let (council, one) = (there.council, there.one);
    let app = me.visit.app.clone();
    let (which, today) = (one.id, council.today(app.clock()));
    match fields.text("act") {
        "cancel" if fields.is("sure", "yes") => {
            app.store().write("cancel a meeting", move |tx| Box::pin(sql::cancel(tx, which))).await?;
        }
        "cancel" => fields.wrong("sure", me.visit.say("seats-sure")),
        "held" if one.day <= today => {
            let seats: Vec<Id> = there
                .rows
                .iter()
                .filter(|row| fields.is("seat", &row.id))
                .filter_map(|row| Id::parse(&row.id))
                .collect();
            app.store()
                .write("a meeting was held", move |tx| {
                    let seats = seats.clone();
                    Box::pin(async move { sql::hold(tx, which, &seats).await })
                })
                .await?;
        }
        "minutes" => {
            let minutes = fields.required(
                "minutes",
                20_000,
                &me.visit.say("meeting-minutes-missing"),
                &me.visit.say("text-too-long"),
            );
            if fields.good() {
                let ballot = council.decision(me.new_id(&fields), Subject::Minutes, which, today);
                let put = app
                    .store()
                    .write("put minutes to members", move |tx| {
                        let minutes = minutes.clone();
                        Box::pin(async move {
                            let put = sql::propose_minutes(tx, which, &minutes).await?;
                            if put {
                                ballots::put(tx, &ballot).await?;
                            }
                            Ok::<_, Error>(put)
                        })
                    })
                    .await?;
                if !put {
                    fields.wrong("minutes", me.visit.say("meeting-minutes-not-now"));
                }
            }
        }
        _ => return Err(Problem::NotFound),
    }
    if fields.good() {
        Ok(me.visit.go(&format!("{}/meeting/{which}", council.base())))
    } else {
        html_status(StatusCode::UNPROCESSABLE_ENTITY, &shown(&me, &id, &meeting, fields).await?)
    }
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let council = || sample::council(stage, CouncilState::Open);
    let list = |all, fields| {
        let page = sample_page(stage, "meetings-title", &format!("{}/meetings", council().base()));
        ListPage::new(page, council(), all, TODAY, fields)
    };
    let one = |state, standing, fields| {
        let page = sample_page(stage, "meeting-title", &format!("{}/meeting/x", council().base()));
        let coming = [(sample::id(31), true), (sample::id(32), true), (sample::id(33), false)];
        let attended = if state == State::Held { vec![sample::id(31)] } else { Vec::new() };
        let meeting = super::sample_meeting(stage, state, standing);
        OnePage::new(page, council(), meeting, &sample::seats(stage), (&coming, &attended), TODAY, fields)
    };
    let mut wrong = Fields::new().set("starts", "noon");
    wrong.wrong("day", stage.words.with("meeting-day-wrong", &[("s", "15 March 2026".into())]));
    wrong.wrong("starts", stage.words.get("meeting-time-wrong"));
    let mut sure = Fields::new();
    sure.wrong("sure", stage.words.get("seats-sure"));
    let all = vec![
        super::sample_meeting(stage, State::Announced, Minutes::None),
        super::sample_meeting(stage, State::Held, Minutes::Deciding),
    ];
    vec![
        stage.staff("staff-meetings", &list(all, Fields::new())),
        stage.staff("staff-meetings-wrong", &list(Vec::new(), wrong)),
        stage.staff("staff-meeting", &one(State::Announced, Minutes::None, Fields::new())),
        stage.staff("staff-meeting-cancel", &one(State::Announced, Minutes::None, sure)),
        stage.staff("staff-meeting-held", &one(State::Held, Minutes::None, Fields::new())),
        stage.staff("staff-meeting-returned", &one(State::Held, Minutes::Returned, Fields::new())),
        stage.staff("staff-meeting-approved", &one(State::Held, Minutes::Approved, Fields::new())),
    ]
}
