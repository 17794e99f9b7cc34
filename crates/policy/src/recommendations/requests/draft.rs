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
    councils::{self, Sitting, staff::ours, types::Council},
    details::{Detail, details},
    recommendations::{
        samples as sample, store as shared,
        types::{Addressee, Institution},
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

/// Who writes.
struct Writer<'v> {
    visit: &'v Visit,
    page: Page,
    council: Council,
    seat: Option<Id>,
    to: String,
    back: String,
    silent: Option<&'static str>,
    send: Option<Result<(), &'static str>>,
}

impl Writer<'_> {
    fn page(&self, fields: Fields, institutions: Vec<Institution>) -> AskPage {
        AskPage {
            page: self.page.clone().with_errors(&fields),
            council: self.council.clone(),
            to: self.to.clone(),
            back: self.back.clone(),
            fields,
            institutions,
            details: Vec::new(),
            there: false,
            member: self.seat.is_some(),
            send: self.send,
        }
    }
}

fn title(visit: &Visit, there: bool) -> String {
    visit.say(if there { "ask-title-there" } else { "ask-title-new" })
}

async fn member<'v>(me: &'v Member, id: &str, at: Option<&str>) -> Result<Writer<'v>, Problem> {
    let sitting: Sitting = councils::sitting(me, id).await?;
    let base = format!("{}/ask", sitting.council.path());
    let chairs = at.is_some() && sitting.chairs();
    Ok(Writer {
        visit: &me.visit,
        page: me.page(title(&me.visit, at.is_some())),
        to: at.map_or_else(|| base.clone(), |at| format!("{base}/{at}")),
        back: format!("{}/in", sitting.council.path()),
        seat: Some(sitting.seat.id),
        silent: sitting.silent(),
        send: chairs.then(|| if sitting.enough() { Ok(()) } else { Err("draft-put-few") }),
        council: sitting.council,
    })
}

async fn secretary<'v>(me: &'v StaffMember, id: &str, at: Option<&str>) -> Result<Writer<'v>, Problem> {
    let council = ours(me, id).await?;
    if council.state != councils::types::State::Open {
        return Err(Problem::NotFound);
    }
    let base = format!("{}/ask", council.base());
    Ok(Writer {
        visit: &me.visit,
        page: me.page(title(&me.visit, at.is_some())),
        to: at.map_or_else(|| base.clone(), |at| format!("{base}/{at}")),
        back: format!("{}/information", council.base()),
        seat: None,
        silent: None,
        send: None,
        council,
    })
}

/// Whoever reads along has no form to open.
fn must_write(writer: &Writer<'_>) -> Result<(), Problem> {
    if writer.silent.is_some() { Err(Problem::NotYours) } else { Ok(()) }
}

async fn institutions(visit: &Visit) -> Result<Vec<Institution>, Problem> {
    Ok(visit.app.store().read("institutions", |tx| Box::pin(shared::institutions(tx))).await?)
}

/// The draft of that address.
async fn load(writer: &Writer<'_>, at: &str) -> Result<Request, Problem> {
    let id = Id::parse(at).ok_or(Problem::NotFound)?;
    let found = writer.visit.app.store().read("a request", move |tx| Box::pin(sql::find(tx, id))).await?;
    found.filter(|one| one.council == writer.council.id && one.sent().is_none()).ok_or(Problem::NotFound)
}

/// Where it is read, when somebody has sent it: the same form twice, or another co-chair.
async fn sent_already(writer: &Writer<'_>, at: &str) -> Result<Option<String>, Problem> {
    let id = Id::parse(at).ok_or(Problem::NotFound)?;
    let found = writer.visit.app.store().read("a request", move |tx| Box::pin(sql::find(tx, id))).await?;
    Ok(found.filter(|one| one.council == writer.council.id && one.sent().is_some()).map(|one| one.path()))
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
    must_write(&writer)?;
    let once = Id::new(writer.visit.app.entropy()).to_string();
    let all = institutions(writer.visit).await?;
    html(&writer.page(Fields::new().set("once", once).set("version", "0"), all))
}

/// Whether whoever writes may delete a draft: members every one, the secretary those of no member.
fn may_delete(writer: &Writer<'_>, one: &Request) -> bool {
    writer.seat.is_some() || one.seat.is_none()
}

async fn show(writer: Writer<'_>, at: &str) -> Outcome {
    must_write(&writer)?;
    let one = load(&writer, at).await?;
    let all = institutions(writer.visit).await?;
    let mut page = writer.page(filled(&one), all);
    page.there = may_delete(&writer, &one);
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
        to: Addressee::new(id, id, institution, role),
    })
}

async fn store(writer: Writer<'_>, id: Id, before: Option<Request>, mut fields: Fields) -> Outcome {
    let all = institutions(writer.visit).await?;
    let there = before.as_ref().is_some_and(|one| may_delete(&writer, one));
    let again = |fields: Fields, found: Vec<Detail>, all| {
        let status = if found.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let mut page = writer.page(fields, all);
        // What the page shows now is not what is stored: nobody sends that by mistake.
        (page.details, page.there, page.send) = (found, there, None);
        html_status(status, &page)
    };
    let Some(mut one) = read(&writer, &mut fields, id, &all) else { return again(fields, Vec::new(), all) };
    if before.is_none() {
        one.version = 0;
    }
    let words = format!("{}\n{}\n{}", one.title, one.body, one.rationale);
    let found = details(&words);
    if !found.is_empty() && fields.value("seen") != words {
        return again(fields.set("seen", words), found, all);
    }
    let (stored, today) = (one, writer.council.today(writer.visit.app.clock()));
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
    must_write(&writer)?;
    if !may_delete(&writer, &one) {
        return Err(Problem::NotYours);
    }
    writer.visit.app.store().write("delete a request", move |tx| Box::pin(sql::delete(tx, one.id))).await?;
    writer.visit.app.settle().await;
    Ok(writer.visit.go(&writer.back))
}

/// Sends what the co-chair has read; when somebody changed it meanwhile, the page shows that.
async fn send(writer: Writer<'_>, one: Request, fields: &Fields) -> Outcome {
    if writer.send != Some(Ok(())) {
        return Err(Problem::NotYours);
    }
    let version: i64 = fields.text("version").parse().map_err(|_| Problem::Unreadable)?;
    let (council, read) = (writer.council.clone(), Request { version, ..one });
    let (today, path) = (council.today(writer.visit.app.clock()), read.path());
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

// Members.

/// The form for a new one.
pub(super) async fn new(me: Member, Path(id): Path<String>) -> Outcome {
    fresh(member(&me, &id, None).await?).await
}

/// A new one.
pub(super) async fn create(Path(id): Path<String>, MemberForm { me, fields }: MemberForm) -> Outcome {
    let writer = member(&me, &id, None).await?;
    let id = me.new_id(&fields);
    store(writer, id, None, fields).await
}

/// The form for one that is there.
pub(super) async fn one(me: Member, Path((id, at)): Path<(String, String)>) -> Outcome {
    show(member(&me, &id, Some(&at)).await?, &at).await
}

/// Changed, deleted or sent.
pub(super) async fn change(Path((id, at)): Path<(String, String)>, MemberForm { me, fields }: MemberForm) -> Outcome {
    let writer = member(&me, &id, Some(&at)).await?;
    if fields.is("act", "send")
        && let Some(path) = sent_already(&writer, &at).await?
    {
        return Ok(me.visit.go(&path));
    }
    let there = load(&writer, &at).await?;
    match fields.text("act") {
        "delete" => delete(writer, there).await,
        "send" => send(writer, there, &fields).await,
        _ => store(writer, there.id, Some(there), fields).await,
    }
}

// The secretary.

/// The form for a new one.
pub(super) async fn staff_new(me: StaffMember, Path(id): Path<String>) -> Outcome {
    fresh(secretary(&me, &id, None).await?).await
}

/// A new one.
pub(super) async fn staff_create(Path(id): Path<String>, StaffForm { me, fields }: StaffForm) -> Outcome {
    let writer = secretary(&me, &id, None).await?;
    let id = me.new_id(&fields);
    store(writer, id, None, fields).await
}

/// The form for one that is there.
pub(super) async fn staff_one(me: StaffMember, Path((id, at)): Path<(String, String)>) -> Outcome {
    show(secretary(&me, &id, Some(&at)).await?, &at).await
}

/// Changed or deleted.
pub(super) async fn staff_change(
    Path((id, at)): Path<(String, String)>,
    StaffForm { me, fields }: StaffForm,
) -> Outcome {
    let writer = secretary(&me, &id, Some(&at)).await?;
    let there = load(&writer, &at).await?;
    match fields.text("act") {
        "delete" => delete(writer, there).await,
        "send" => send(writer, there, &fields).await,
        _ => store(writer, there.id, Some(there), fields).await,
    }
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
