//! A draft, written together: by members, and by the secretary for them.
//!
//! The problem: whoever holds the pen decides what is asked for. So every member may write and change a draft; the secretary may help and
//! cannot put it to the vote; and nobody overwrites what somebody else wrote meanwhile. Before it is stored, the page points at what in
//! it could tell who somebody is.

use ::store::{Day, Error, Id};
use askama::Template;
use axum::{Router, extract::Path, http::StatusCode, routing::get};
use evidence::adopt::{self, Asked};
use identifying::find as find_details;
use kit::{
    App, Fields, Outcome, Page, Problem, Visit, html, html_status,
    samples::{Sample, Stage},
};
use people::{Member, MemberForm, StaffForm, StaffMember};

use super::{
    samples as sample,
    store::{self as sql, Outcome as Published},
    types::{Addressee, Group, Institution, Pillar, Priority, Recommendation, Source, State},
};
use crate::{
    councils::{self, staff::ours, types::Council},
    stated::digits,
};

/// How many addressees a form has.
const SLOTS: usize = 4;

/// The longest title, and the longest words and reasons, in characters.
const LONGEST_TITLE: usize = 160;
const LONGEST: usize = 3_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/council/{council}/draft", get(new).post(create))
        .route("/council/{council}/draft/{draft}", get(one).post(change))
        .route("/staff/council/{council}/draft", get(staff_new).post(staff_create))
        .route("/staff/council/{council}/draft/{draft}", get(staff_one).post(staff_change))
}

/// Something that could tell who somebody is.
struct Detail {
    kind: &'static str,
    words: String,
}

#[derive(Template)]
#[template(path = "draft.html")]
struct DraftPage {
    page: Page,
    council: Council,
    /// Where the form goes, and where one comes from.
    to: String,
    back: String,
    fields: Fields,
    institutions: Vec<Institution>,
    /// Consultations with a result that it can rest on.
    outcomes: Vec<(String, String)>,
    /// Number, and the names of the two fields of an addressee.
    slots: Vec<(usize, String, String)>,
    groups: &'static [Group],
    pillars: &'static [Pillar],
    /// What in the words could tell who somebody is, when they were sent for the first time.
    details: Vec<Detail>,
    /// The recommendation of a public report that is made the council's own.
    asked: Option<Asked>,
    /// The draft that is there already.
    there: bool,
    /// A member writes, not the secretary.
    member: bool,
    /// Whether whoever looks may put it to the vote, and if not yet, why (a message key).
    put: Option<Result<(), &'static str>>,
}

/// The fields of the addressees.
fn slots() -> Vec<(usize, String, String)> {
    (1..=SLOTS).map(|n| (n, format!("to-{n}"), format!("role-{n}"))).collect()
}

/// Who writes.
struct Writer<'v> {
    visit: &'v Visit,
    page: Page,
    council: Council,
    /// The member's seat; the secretary has none.
    seat: Option<Id>,
    to: String,
    back: String,
    today: Day,
    put: Option<Result<(), &'static str>>,
    /// Why nothing is stored for them now (a message key).
    silent: Option<&'static str>,
}

impl Writer<'_> {
    fn page(&self, fields: Fields, (institutions, outcomes): (Vec<Institution>, Vec<Published>)) -> DraftPage {
        DraftPage {
            page: self.page.clone().with_errors(&fields),
            council: self.council.clone(),
            to: self.to.clone(),
            back: self.back.clone(),
            fields,
            institutions,
            outcomes: outcomes.into_iter().map(|one| (one.consultation.to_string(), one.title)).collect(),
            slots: slots(),
            groups: Group::ALL,
            pillars: Pillar::ALL,
            details: Vec::new(),
            asked: None,
            there: false,
            member: self.seat.is_some(),
            put: self.put,
        }
    }
}

/// A draft as the form holds it.
pub(super) fn filled(one: &Recommendation, to: &[Addressee]) -> Fields {
    let mut fields = Fields::new()
        .set("version", one.version.to_string())
        .set("title", &one.title)
        .set("asks", &one.body)
        .set("why", &one.rationale)
        .set("pillar", one.pillar.word())
        .set("priority", one.priority.word())
        .set("meeting", one.meeting.map_or_else(String::new, |day| day.to_string()));
    if let Some(adopts) = one.adopts {
        fields = fields.set("adopts", adopts.to_string());
    }
    for group in &one.groups {
        fields.add("group", group.word());
    }
    for (n, addressee) in to.iter().enumerate().take(SLOTS) {
        fields = fields
            .set(&format!("to-{}", n + 1), addressee.institution.id.to_string())
            .set(&format!("role-{}", n + 1), &addressee.role);
    }
    fields
}

async fn load(visit: &Visit, council: Id, id: &str) -> Result<(Recommendation, Vec<Addressee>, Vec<Source>), Problem> {
    let id = Id::parse(id).ok_or(Problem::NotFound)?;
    let found = visit
        .app
        .store()
        .read("a draft", move |tx| {
            Box::pin(async move {
                let one = sql::find(tx, id).await?;
                Ok::<_, Error>((one, sql::addressees(tx, id).await?, sql::sources(tx, id).await?))
            })
        })
        .await?;
    let (one, to, rests) = found;
    let one = one.filter(|one| one.council == council && one.state == State::Draft).ok_or(Problem::NotFound)?;
    Ok((one, to, rests))
}

/// Who can be asked, and what a recommendation can rest on.
async fn choices(visit: &Visit) -> Result<(Vec<Institution>, Vec<Published>), Problem> {
    let read = visit.app.store().read("institutions and results", |tx| {
        Box::pin(async move { Ok::<_, Error>((sql::institutions(tx).await?, sql::outcomes(tx).await?)) })
    });
    Ok(read.await?)
}

async fn asked(visit: &Visit, fields: &Fields) -> Result<Option<Asked>, Problem> {
    let Some(id) = Id::parse(fields.text("adopts")) else { return Ok(None) };
    Ok(visit.app.store().read("a public report", move |tx| Box::pin(adopt::asked(tx, id))).await?)
}

/// The form for a new one; `adopts` in the address brings the words of a public report along.
async fn fresh(writer: Writer<'_>, adopts: &str) -> Outcome {
    let once = Id::new(writer.visit.app.entropy()).to_string();
    let mut fields =
        Fields::new().set("once", once).set("version", "0").set("priority", "normal").set("adopts", adopts);
    let asked = asked(writer.visit, &fields).await?;
    if let Some(asked) = &asked {
        fields = fields.set("asks", &asked.body);
    }
    let mut page = writer.page(fields, choices(writer.visit).await?);
    page.asked = asked;
    html(&page)
}

/// The form for one that is there.
async fn show(mut writer: Writer<'_>, id: &str) -> Outcome {
    let (one, to, rests) = load(writer.visit, writer.council.id, id).await?;
    if writer.put == Some(Ok(())) {
        if to.is_empty() {
            writer.put = Some(Err("draft-put-nobody"));
        } else if is_too_late(&writer.council, &one, writer.today) {
            writer.put = Some(Err("draft-put-late"));
        }
    }
    let own = writer.seat.is_some() || one.seat.is_none();
    let mut fields = filled(&one, &to);
    for source in &rests {
        fields.add("rests", &source.consultation.to_string());
    }
    let asked = asked(writer.visit, &fields).await?;
    let mut page = writer.page(fields, choices(writer.visit).await?);
    (page.asked, page.there) = (asked, own);
    html(&page)
}

/// Whether the council could not present it in time any more, once it has decided.
pub(crate) fn is_too_late(council: &Council, one: &Recommendation, today: Day) -> bool {
    one.meeting.is_some_and(|meeting| {
        today.plus(council.decision_days) > assemblies::calendar::latest_before(meeting, council.present_days)
    })
}

/// What the form says, with what is wrong noted in it.
fn read(
    writer: &Writer<'_>,
    fields: &mut Fields,
    there: &[Institution],
) -> Option<(Recommendation, Vec<(Id, String)>)> {
    let say = |key: &str| writer.visit.say(key);
    let long = say("text-too-long");
    let title = fields.required("title", LONGEST_TITLE, &say("draft-title-missing"), &long);
    let body = fields.required("asks", LONGEST, &say("draft-asks-missing"), &long);
    let rationale = fields.required("why", LONGEST, &say("draft-why-missing"), &long);
    let pillar = Pillar::parse(fields.text("pillar"));
    if pillar.is_none() {
        fields.wrong("pillar", say("draft-pillar-missing"));
    }
    let meeting = match fields.text("meeting") {
        "" => None,
        typed => {
            let day = Day::parse(&digits(typed)).filter(|day| *day > writer.today);
            if day.is_none() {
                fields.wrong("meeting", say("draft-meeting-wrong"));
            }
            day
        }
    };
    let mut to: Vec<(Id, String)> = Vec::new();
    for n in 1..=SLOTS {
        let (name, role) = (format!("to-{n}"), format!("role-{n}"));
        let chosen = Id::parse(fields.text(&name)).filter(|id| there.iter().any(|one| one.id == *id));
        let typed = fields.text(&role).to_owned();
        if typed.chars().count() > 200 {
            fields.wrong(&role, long.clone());
        }
        match chosen {
            Some(id) if to.iter().any(|(other, _)| *other == id) => fields.wrong(&name, say("draft-to-twice")),
            Some(id) if typed.is_empty() => {
                fields.wrong(&role, say("draft-role-missing"));
                to.push((id, typed));
            }
            Some(id) => to.push((id, typed)),
            None if !typed.is_empty() => fields.wrong(&name, say("draft-to-missing")),
            None => {}
        }
    }
    if let Some(why) = writer.silent {
        fields.wrong("asks", say(why));
    }
    let groups = Group::ALL.iter().copied().filter(|group| fields.is("group", group.word())).collect();
    if !fields.good() {
        return None;
    }
    let one = Recommendation {
        id: Id([0; 16]),
        council: writer.council.id,
        state: State::Draft,
        number: None,
        lang: writer.council.lang,
        title,
        body,
        rationale,
        pillar: pillar?,
        priority: Priority::parse(fields.text("priority")).unwrap_or(Priority::Normal),
        seat: writer.seat,
        version: fields.text("version").parse().unwrap_or(0),
        adopts: Id::parse(fields.text("adopts")),
        meeting,
        published: None,
        groups,
        sample: writer.council.sample,
    };
    Some((one, to))
}

/// Stores what was written. `id`: of the one that is there, or of the new one.
async fn store(writer: Writer<'_>, id: Id, there: bool, mut fields: Fields) -> Outcome {
    let all = choices(writer.visit).await?;
    let asked = asked(writer.visit, &fields).await?;
    let again = |writer: Writer<'_>, fields: Fields, details: Vec<Detail>, asked: Option<Asked>, all| {
        let status = if details.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let mut page = writer.page(fields, all);
        (page.details, page.asked, page.there) = (details, asked, there);
        html_status(status, &page)
    };
    let Some((mut one, to)) = read(&writer, &mut fields, &all.0) else {
        return again(writer, fields, Vec::new(), asked, all);
    };
    one.id = id;
    one.adopts = one.adopts.filter(|_| asked.is_some());
    if !there {
        one.version = 0;
    }
    let words = format!("{}\n{}\n{}", one.title, one.body, one.rationale);
    let details: Vec<Detail> = find_details(&words)
        .into_iter()
        .map(|found| Detail { kind: found.kind.word(), words: words[found.at].to_owned() })
        .collect();
    if !details.is_empty() && fields.value("seen") != words {
        let fields = fields.set("seen", words);
        return again(writer, fields, details, asked, all);
    }
    let rests: Vec<Source> = all
        .1
        .iter()
        .filter(|outcome| fields.is("rests", &outcome.consultation.to_string()))
        .map(|outcome| Source {
            kind: "consultation".to_owned(),
            consultation: outcome.consultation,
            thing: outcome.consultation,
            release: outcome.release,
            reserved: String::new(),
        })
        .collect();
    let (stored, today, back) = (one.clone(), writer.today, writer.back.clone());
    let done = writer
        .visit
        .app
        .store()
        .write("save a draft", move |tx| {
            let (one, to, rests) = (stored.clone(), to.clone(), rests.clone());
            Box::pin(async move {
                if one.version == 0
                    && let Some(before) = sql::find(tx, one.id).await?
                {
                    // The same form again: a double click.
                    let same =
                        (&before.title, &before.body, &before.rationale) == (&one.title, &one.body, &one.rationale);
                    return Ok::<_, Error>(before.council == one.council && same);
                }
                let done = sql::save(tx, &one, today).await?;
                if done {
                    sql::put_addressees(tx, one.id, &to).await?;
                    sql::put_sources(tx, one.id, &rests).await?;
                }
                Ok(done)
            })
        })
        .await?;
    writer.visit.app.settle().await;
    if !done {
        fields.wrong("asks", writer.visit.say("draft-stale"));
        return again(writer, fields, Vec::new(), asked, all);
    }
    Ok(writer.visit.go(&back))
}

/// A draft goes.
async fn delete(visit: &Visit, council: Id, id: &str, back: &str) -> Outcome {
    let (one, ..) = load(visit, council, id).await?;
    visit.app.store().write("delete a draft", move |tx| Box::pin(sql::delete(tx, one.id))).await?;
    visit.app.settle().await;
    Ok(visit.go(back))
}

// Members.

async fn member<'v>(me: &'v Member, id: &str, at: Option<&str>) -> Result<Writer<'v>, Problem> {
    let sitting = councils::sitting(me, id).await?;
    let silent = sitting.silent();
    let base = format!("{}/draft", sitting.council.path());
    let put = at.filter(|_| sitting.chairs()).map(|_| if sitting.enough() { Ok(()) } else { Err("draft-put-few") });
    Ok(Writer {
        visit: &me.visit,
        page: me.page(me.visit.say(if at.is_some() { "draft-title-there" } else { "draft-title-new" })),
        to: at.map_or_else(|| base.clone(), |at| format!("{base}/{at}")),
        back: format!("{}/in", sitting.council.path()),
        seat: Some(sitting.seat.id),
        silent,
        today: sitting.today,
        council: sitting.council,
        put,
    })
}

/// Whoever reads along has no form to open.
fn must_write(writer: &Writer<'_>) -> Result<(), Problem> {
    if writer.silent.is_some() { Err(Problem::NotYours) } else { Ok(()) }
}

async fn new(me: Member, Path(id): Path<String>, axum::extract::RawQuery(query): axum::extract::RawQuery) -> Outcome {
    let adopts = Fields::parse(query.unwrap_or_default().as_bytes()).text("adopts").to_owned();
    let writer = member(&me, &id, None).await?;
    must_write(&writer)?;
    fresh(writer, &adopts).await
}

async fn create(Path(id): Path<String>, MemberForm { me, fields }: MemberForm) -> Outcome {
    let writer = member(&me, &id, None).await?;
    let id = me.new_id(&fields);
    store(writer, id, false, fields).await
}

async fn one(me: Member, Path((id, at)): Path<(String, String)>) -> Outcome {
    let writer = member(&me, &id, Some(&at)).await?;
    must_write(&writer)?;
    show(writer, &at).await
}

async fn change(Path((id, at)): Path<(String, String)>, MemberForm { me, fields }: MemberForm) -> Outcome {
    let writer = member(&me, &id, Some(&at)).await?;
    if fields.is("act", "delete") {
        must_write(&writer)?;
        return delete(&me.visit, writer.council.id, &at, &writer.back).await;
    }
    let (there, ..) = load(&me.visit, writer.council.id, &at).await?;
    store(writer, there.id, true, fields).await
}

// The secretary.

async fn secretary<'v>(me: &'v StaffMember, id: &str, at: Option<&str>) -> Result<Writer<'v>, Problem> {
    let council = ours(me, id).await?;
    if council.state != councils::types::State::Open {
        return Err(Problem::NotFound);
    }
    let base = format!("{}/draft", council.base());
    Ok(Writer {
        visit: &me.visit,
        page: me.page(me.visit.say(if at.is_some() { "draft-title-there" } else { "draft-title-new" })),
        to: at.map_or_else(|| base.clone(), |at| format!("{base}/{at}")),
        back: format!("{}/recommendations", council.base()),
        seat: None,
        today: council.today(me.visit.app.clock()),
        council,
        put: None,
        silent: None,
    })
}

async fn staff_new(
    me: StaffMember,
    Path(id): Path<String>,
    axum::extract::RawQuery(query): axum::extract::RawQuery,
) -> Outcome {
    let adopts = Fields::parse(query.unwrap_or_default().as_bytes()).text("adopts").to_owned();
    fresh(secretary(&me, &id, None).await?, &adopts).await
}

async fn staff_create(Path(id): Path<String>, StaffForm { me, fields }: StaffForm) -> Outcome {
    let writer = secretary(&me, &id, None).await?;
    let id = me.new_id(&fields);
    store(writer, id, false, fields).await
}

async fn staff_one(me: StaffMember, Path((id, at)): Path<(String, String)>) -> Outcome {
    show(secretary(&me, &id, Some(&at)).await?, &at).await
}

async fn staff_change(Path((id, at)): Path<(String, String)>, StaffForm { me, fields }: StaffForm) -> Outcome {
    let writer = secretary(&me, &id, Some(&at)).await?;
    let (there, ..) = load(&me.visit, writer.council.id, &at).await?;
    if fields.is("act", "delete") {
        // A member's draft is theirs to delete.
        return if there.seat.is_none() {
            delete(&me.visit, writer.council.id, &at, &writer.back).await
        } else {
            Err(Problem::NotYours)
        };
    }
    store(writer, there.id, true, fields).await
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample::recommendation(stage, State::Draft);
    let council = councils::samples::council(stage, councils::types::State::Open);
    let page = |path: &str, key: &str| {
        let mut page = stage.signed(key, path, kit::Signed::Participant);
        page.menu = Vec::new();
        page
    };
    let make = |page: Page, fields: Fields, member, put| {
        let path = council.path();
        DraftPage {
            page: page.with_errors(&fields),
            to: format!("{path}/draft"),
            back: format!("{path}/in"),
            council: council.clone(),
            fields,
            institutions: vec![sample::institution(stage, 1), sample::institution(stage, 2)],
            outcomes: vec![(sample::id(140).to_string(), stage.words.get("sample-recommendation"))],
            slots: slots(),
            groups: Group::ALL,
            pillars: Pillar::ALL,
            details: Vec::new(),
            asked: None,
            there: put,
            member,
            put: put.then_some(Ok(())),
        }
    };
    let there = filled(&one, &[sample::addressee(stage, 1)]);
    let empty = Fields::new().set("once", sample::id(9).to_string()).set("version", "0").set("priority", "normal");
    let mut wrong = empty.clone().set("role-1", "?");
    wrong.wrong("title", stage.words.get("draft-title-missing"));
    wrong.wrong("pillar", stage.words.get("draft-pillar-missing"));
    wrong.wrong("to-1", stage.words.get("draft-to-missing"));
    let path = format!("{}/draft", council.path());
    let mut seen = make(page(&path, "draft-title-new"), there.clone(), true, false);
    seen.details = vec![Detail { kind: "email", words: "someone@example.org".to_owned() }];
    let staff = councils::staff::sample_page(stage, "draft-title-there", &format!("{}/draft", council.base()));
    vec![
        stage.sample("draft", &make(page(&path, "draft-title-new"), empty, true, false)),
        stage.sample("draft-wrong", &make(page(&path, "draft-title-new"), wrong, true, false)),
        stage.sample("draft-there", &make(page(&path, "draft-title-there"), there.clone(), true, true)),
        stage.sample("draft-details", &seen),
        stage.staff("staff-draft", &make(staff, there, false, false)),
    ]
}
