//! A request is written by members, or by the secretary for them, and sent by a co-chair.
//!
//! The problem: what is asked in the council's name is public at once and starts a clock, so whoever chairs reads it first; and nobody sends
//! words that were changed after they were read.

use ::store::{Error, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, Visit, html, html_status,
    samples::{Sample, Stage},
};
use people::{Member, MemberForm, StaffForm, StaffMember};

use super::{samples as own, store as sql, types::Request};
use crate::{
    councils::{self, types::Council},
    details::{Detail, unseen},
    recommendations::{
        samples as sample, store as shared,
        types::{Addressee, Institution},
        writer::{Sheet, Writer, member, secretary},
    },
};

/// The longest title, and the longest words and reasons, in characters.
const LONGEST_TITLE: usize = 160;
const LONGEST: usize = 3_000;

#[derive(Template)]
#[template(path = "ask.html")]
struct AskPage {
    page: Page,
    council: Council,
    to: String,
    back: String,
    fields: Fields,
    institutions: Vec<Institution>,
    details: Vec<Detail>,
    /// It is there, and whoever looks may delete it.
    there: bool,
    member: bool,
    /// Whether whoever looks may send it, and if not, why (a message key).
    send: Option<Result<(), &'static str>>,
}

/// Requests as drafts.
const SHEET: Sheet = Sheet { path: "ask", new: "ask-title-new", there: "ask-title-there", list: "information" };

/// The page with what the form holds.
fn filled_page(writer: &Writer<'_>, fields: Fields, institutions: Vec<Institution>) -> AskPage {
    AskPage {
        page: writer.page.clone().with_errors(&fields),
        council: writer.council.clone(),
        to: writer.to.clone(),
        back: writer.back.clone(),
        fields,
        institutions,
        details: Vec::new(),
        there: false,
        member: writer.seat.is_some(),
        send: writer.put,
    }
}

async fn institutions(visit: &Visit) -> Result<Vec<Institution>, Problem> {
    Ok(visit.app.store().read("institutions", |tx| Box::pin(shared::institutions(tx))).await?)
}

/// The request of that address, sent or not.
async fn find(writer: &Writer<'_>, at: &str) -> Result<Request, Problem> {
    let id = Id::parse(at).ok_or(Problem::NotFound)?;
    let found = writer.visit.app.store().read("a request", move |tx| Box::pin(sql::find(tx, id))).await?;
    found.filter(|one| one.council == writer.council.id).ok_or(Problem::NotFound)
}

fn filled(one: &Request) -> Fields {
    Fields::new()
        .set("version", one.version.to_string())
        .set("title", &one.title)
        .set("asks", &one.body)
        .set("why", &one.rationale)
        .set("to-1", one.to.institution.id.to_string())
        .set("role-1", &one.to.role)
}

async fn fresh(writer: Writer<'_>) -> Outcome {
    writer.must_write()?;
    let once = writer.visit.once();
    let all = institutions(writer.visit).await?;
    html(&filled_page(&writer, Fields::new().set("once", once).set("version", "0"), all))
}

async fn show(writer: Writer<'_>, at: &str) -> Outcome {
    writer.must_write()?;
    let one = find(&writer, at).await?;
    if one.sent().is_some() {
        return Err(Problem::NotFound);
    }
    let all = institutions(writer.visit).await?;
    let mut page = filled_page(&writer, filled(&one), all);
    page.there = writer.may_delete(one.seat);
    html(&page)
}

fn read(writer: &Writer<'_>, fields: &mut Fields, id: Id, all: &[Institution]) -> Option<Request> {
    let say = |key: &str| writer.visit.say(key);
    let long = say("text-too-long");
    let title = fields.required("title", LONGEST_TITLE, &say("ask-title-missing"), &long);
    let body = fields.required("asks", LONGEST, &say("ask-asks-missing"), &long);
    let rationale = fields.required("why", LONGEST, &say("ask-why-missing"), &long);
    let chosen = Id::parse(fields.text("to-1"));
    let institution = all.iter().find(|one| Some(one.id) == chosen).cloned();
    if institution.is_none() {
        fields.wrong("to-1", say("ask-to-missing"));
    }
    let role = fields.required("role-1", 200, &say("draft-role-missing"), &long);
    if let Some(why) = writer.silent {
        fields.wrong("asks", say(why));
    }
    let institution = institution.filter(|_| fields.good())?;
    Some(Request {
        id,
        council: writer.council.id,
        number: None,
        lang: writer.council.lang,
        title,
        body,
        rationale,
        seat: writer.seat,
        version: fields.text("version").parse().unwrap_or(0),
        sample: writer.council.sample,
        passed_from: None,
        to: Addressee::new(id, id, institution, role),
    })
}

async fn store(writer: Writer<'_>, id: Id, before: Option<Request>, mut fields: Fields) -> Outcome {
    let all = institutions(writer.visit).await?;
    let there = before.as_ref().is_some_and(|one| writer.may_delete(one.seat));
    let again = |fields: Fields, found: Vec<Detail>, all| {
        let status = if found.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let mut page = filled_page(&writer, fields, all);
        // What the page shows now is not what is stored: nobody sends that by mistake.
        (page.details, page.there, page.send) = (found, there, None);
        html_status(status, &page)
    };
    let Some(mut one) = read(&writer, &mut fields, id, &all) else { return again(fields, Vec::new(), all) };
    if before.is_none() {
        one.version = 0;
    }
    let words = format!("{}\n{}\n{}", one.title, one.body, one.rationale);
    let found = unseen(&fields, &words);
    if !found.is_empty() {
        return again(fields.set("seen", words), found, all);
    }
    let (stored, today) = (one, writer.today);
    let done = writer
        .visit
        .app
        .store()
        .write("save a request", move |tx| {
            let one = stored.clone();
            Box::pin(async move {
                if one.version == 0
                    && let Some(before) = sql::find(tx, one.id).await?
                {
                    // The same form again: a double click.
                    let same =
                        (&before.title, &before.body, &before.rationale) == (&one.title, &one.body, &one.rationale);
                    return Ok::<_, Error>(before.council == one.council && same);
                }
                sql::save(tx, &one, today).await
            })
        })
        .await?;
    writer.visit.app.settle().await;
    if !done {
        fields.wrong("asks", writer.visit.say("draft-stale"));
        return again(fields, Vec::new(), all);
    }
    Ok(writer.visit.go(&writer.back))
}

async fn delete(writer: Writer<'_>, one: Request) -> Outcome {
    writer.must_write()?;
    if !writer.may_delete(one.seat) {
        return Err(Problem::NotYours);
    }
    writer.visit.app.store().write("delete a request", move |tx| Box::pin(sql::delete(tx, one.id))).await?;
    writer.visit.app.settle().await;
    Ok(writer.visit.go(&writer.back))
}

/// Sends what the co-chair has read; when somebody changed it meanwhile, the page shows that.
async fn send(writer: Writer<'_>, one: Request, fields: &Fields) -> Outcome {
    if writer.put != Some(Ok(())) {
        return Err(Problem::NotYours);
    }
    let version: i64 = fields.text("version").parse().map_err(|_| Problem::Unreadable)?;
    let (council, read) = (writer.council.clone(), Request { version, ..one });
    let (today, path) = (writer.today, read.path());
    let sent = writer
        .visit
        .app
        .store()
        .write("send a request", move |tx| {
            let (council, read) = (council.clone(), read.clone());
            Box::pin(async move { sql::send(tx, &council, &read, today).await })
        })
        .await?;
    Ok(writer.visit.go(if sent { &path } else { &writer.to }))
}

async fn changed(writer: Writer<'_>, at: &str, fields: Fields) -> Outcome {
    let there = find(&writer, at).await?;
    let act = fields.text("act");
    if there.sent().is_some() {
        // The same form twice, or another co-chair.
        let members = act == "send" && writer.seat.is_some();
        return if members { Ok(writer.visit.go(&there.path())) } else { Err(Problem::NotFound) };
    }
    match act {
        "delete" => delete(writer, there).await,
        "send" => send(writer, there, &fields).await,
        _ => store(writer, there.id, Some(there), fields).await,
    }
}

// Members.

/// The form for a new one.
pub(super) async fn new(me: Member, Path(id): Path<String>) -> Outcome {
    fresh(member(&me, &id, &SHEET, None).await?).await
}

/// A new one.
pub(super) async fn create(Path(id): Path<String>, MemberForm { me, fields }: MemberForm) -> Outcome {
    let writer = member(&me, &id, &SHEET, None).await?;
    let id = me.new_id(&fields);
    store(writer, id, None, fields).await
}

/// The form for one that is there.
pub(super) async fn one(me: Member, Path((id, at)): Path<(String, String)>) -> Outcome {
    show(member(&me, &id, &SHEET, Some(&at)).await?, &at).await
}

/// Changed, deleted or sent.
pub(super) async fn change(Path((id, at)): Path<(String, String)>, MemberForm { me, fields }: MemberForm) -> Outcome {
    changed(member(&me, &id, &SHEET, Some(&at)).await?, &at, fields).await
}

// The secretary.

/// The form for a new one.
pub(super) async fn staff_new(me: StaffMember, Path(id): Path<String>) -> Outcome {
    fresh(secretary(&me, &id, &SHEET, None).await?).await
}

/// A new one.
pub(super) async fn staff_create(Path(id): Path<String>, StaffForm { me, fields }: StaffForm) -> Outcome {
    let writer = secretary(&me, &id, &SHEET, None).await?;
    let id = me.new_id(&fields);
    store(writer, id, None, fields).await
}

/// The form for one that is there.
pub(super) async fn staff_one(me: StaffMember, Path((id, at)): Path<(String, String)>) -> Outcome {
    show(secretary(&me, &id, &SHEET, Some(&at)).await?, &at).await
}

/// Changed or deleted.
pub(super) async fn staff_change(
    Path((id, at)): Path<(String, String)>,
    StaffForm { me, fields }: StaffForm,
) -> Outcome {
    changed(secretary(&me, &id, &SHEET, Some(&at)).await?, &at, fields).await
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let council = councils::samples::council(stage, councils::types::State::Open);
    let base = format!("{}/ask", council.path());
    let make = |page: Page, fields: Fields, there: bool, member: bool| AskPage {
        page: page.with_errors(&fields),
        to: base.clone(),
        back: format!("{}/in", council.path()),
        council: council.clone(),
        fields,
        institutions: vec![sample::institution(stage, 1), sample::institution(stage, 2)],
        details: Vec::new(),
        there,
        member,
        send: (there && member).then_some(Ok(())),
    };
    let page = |key: &str| {
        let mut page = stage.signed(key, &base, kit::Signed::Participant);
        page.menu = Vec::new();
        page
    };
    let there = filled(&own::request(stage, 4, false));
    let mut wrong = Fields::new().set("once", sample::id(9).to_string()).set("version", "0");
    for (field, key) in [("title", "ask-title-missing"), ("to-1", "ask-to-missing"), ("role-1", "draft-role-missing")] {
        wrong.wrong(field, stage.words.get(key));
    }
    let mut seen = make(page("ask-title-new"), there.clone(), false, true);
    seen.details = vec![Detail { kind: "email", words: "someone@example.org".to_owned() }];
    let staff = councils::staff::sample_page(stage, "ask-title-there", &format!("{}/ask", council.base()));
    vec![
        stage.sample("ask", &make(page("ask-title-new"), Fields::new().set("version", "0"), false, true)),
        stage.sample("ask-wrong", &make(page("ask-title-new"), wrong, false, true)),
        stage.sample("ask-there", &make(page("ask-title-there"), there.clone(), true, true)),
        stage.sample("ask-details", &seen),
        stage.staff("staff-ask", &make(staff, there, true, false)),
    ]
}
