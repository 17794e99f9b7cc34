//! A draft, written together: by members, and by the secretary for them.
//!
//! The problem: whoever holds the pen decides what is asked for. So every member may write and change a draft; the secretary may help and
//! cannot put it to the vote; and nobody overwrites what somebody else wrote meanwhile. Before it is stored, the page points at what in
//! it could tell who somebody is.

mod choosing;
mod saving;
mod who;

use ::store::{Day, Error, Id};
use askama::Template;
use axum::{Router, routing::get};
use evidence::adopt::{self, Asked};
use kit::{
    App, Fields, Outcome, Page, Problem, Visit, html,
    samples::{Sample, Stage},
};

use super::{
    rests::{self, Outcome as Published, Source},
    samples as sample, store as sql,
    types::{Addressee, Group, Institution, Pillar, Recommendation, State},
    writer::{Sheet, Writer},
};
use crate::{
    councils::{self, committees, types::Council},
    details::Detail,
};

/// How many addressees a form has.
const SLOTS: usize = 4;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/council/{council}/draft", get(who::new).post(who::create))
        .route("/council/{council}/draft/{draft}", get(who::one).post(who::change))
        .route("/council/{council}/draft/{draft}/rests/{consultation}", get(choosing::one).post(choosing::choose))
        .route("/staff/council/{council}/draft", get(who::staff_new).post(who::staff_create))
        .route("/staff/council/{council}/draft/{draft}", get(who::staff_one).post(who::staff_change))
        .route(
            "/staff/council/{council}/draft/{draft}/rests/{consultation}",
            get(choosing::staff_one).post(choosing::staff_choose),
        )
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
    outcomes: Vec<Choice>,
    /// Committees that can have prepared it: id and name.
    committees: Vec<(Id, String)>,
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

impl DraftPage {
    /// Statements and parts can be chosen in a result that is ticked and saved.
    fn rests_on_something(&self) -> bool {
        self.outcomes.iter().any(|choice| choice.named.is_some())
    }
}

/// A result that a draft can rest on.
struct Choice {
    id: String,
    title: String,
    /// How many statements and parts of it are named; `None` when it is not chosen.
    named: Option<usize>,
}

/// The fields of the addressees.
fn slots() -> Vec<(usize, String, String)> {
    (1..=SLOTS).map(|n| (n, format!("to-{n}"), format!("role-{n}"))).collect()
}

/// Recommendations as drafts.
const SHEET: Sheet =
    Sheet { path: "draft", new: "draft-title-new", there: "draft-title-there", list: "recommendations" };

/// The page with what the form holds.
fn filled_page(
    writer: &Writer<'_>,
    fields: Fields,
    Choices { institutions, outcomes, committees }: Choices,
) -> DraftPage {
    DraftPage {
        page: writer.page.clone().with_errors(&fields),
        council: writer.council.clone(),
        to: writer.to.clone(),
        back: writer.back.clone(),
        fields,
        institutions,
        committees,
        outcomes: outcomes
            .into_iter()
            .map(|one| Choice { id: one.consultation.to_string(), title: one.title, named: None })
            .collect(),
        slots: slots(),
        groups: Group::ALL,
        pillars: Pillar::ALL,
        details: Vec::new(),
        asked: None,
        there: false,
        member: writer.seat.is_some(),
        put: writer.put,
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
    if let Some(committee) = one.committee {
        fields = fields.set("committee", committee.to_string());
    }
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

async fn load(writer: &Writer<'_>, at: &str) -> Result<(Recommendation, Vec<Addressee>, Vec<Source>), Problem> {
    let id = Id::parse(at).ok_or(Problem::NotFound)?;
    let found = writer
        .visit
        .app
        .store()
        .read("a draft", move |tx| {
            Box::pin(async move {
                let one = sql::find(tx, id).await?;
                Ok::<_, Error>((one, sql::addressees(tx, id).await?, rests::of(tx, id).await?))
            })
        })
        .await?;
    let (one, to, sources) = found;
    let one =
        one.filter(|one| one.council == writer.council.id && one.state == State::Draft).ok_or(Problem::NotFound)?;
    Ok((one, to, sources))
}

/// Who can be asked, what a recommendation can rest on, and who can have prepared it.
struct Choices {
    institutions: Vec<Institution>,
    outcomes: Vec<Published>,
    /// Those at work that a member is in, for the secretary all of them; and the one that it says already.
    committees: Vec<(Id, String)>,
}

async fn choices(writer: &Writer<'_>, before: Option<&Recommendation>) -> Result<Choices, Problem> {
    let (council, seat, today) = (writer.council.id, writer.seat, writer.today);
    let present = before.and_then(|one| one.committee);
    let read = writer.visit.app.store().read("what a draft can say", move |tx| {
        Box::pin(async move {
            let all = committees::store::of(tx, council).await?;
            let meant = |one: &committees::Committee| {
                Some(one.id) == present || (one.is_at_work(today) && seat.is_none_or(|seat| one.seats.contains(&seat)))
            };
            Ok::<_, Error>(Choices {
                institutions: sql::institutions(tx).await?,
                outcomes: rests::outcomes(tx).await?,
                committees: all.into_iter().filter(meant).map(|one| (one.id, one.name)).collect(),
            })
        })
    });
    Ok(read.await?)
}

async fn asked(visit: &Visit, fields: &Fields) -> Result<Option<Asked>, Problem> {
    let Some(id) = Id::parse(fields.text("adopts")) else { return Ok(None) };
    Ok(visit.app.store().read("a public report", move |tx| Box::pin(adopt::asked(tx, id))).await?)
}

/// The form for a new one; `adopts` in the address brings the words of a public report along.
async fn fresh(writer: Writer<'_>, adopts: &str) -> Outcome {
    writer.must_write()?;
    let once = writer.visit.once();
    let mut fields =
        Fields::new().set("once", once).set("version", "0").set("priority", "normal").set("adopts", adopts);
    let asked = asked(writer.visit, &fields).await?;
    if let Some(asked) = &asked {
        fields = fields.set("asks", &asked.body);
    }
    let mut page = filled_page(&writer, fields, choices(&writer, None).await?);
    page.asked = asked;
    html(&page)
}

/// The form for one that is there.
async fn show(mut writer: Writer<'_>, at: &str) -> Outcome {
    writer.must_write()?;
    let (one, to, sources) = load(&writer, at).await?;
    if writer.put == Some(Ok(())) {
        if to.is_empty() {
            writer.put = Some(Err("draft-put-nobody"));
        } else if is_too_late(&writer.council, &one, writer.today) {
            writer.put = Some(Err("draft-put-late"));
        }
    }
    let mut fields = filled(&one, &to);
    for source in sources.iter().filter(|source| source.is_whole()) {
        fields.add("rests", &source.consultation.to_string());
    }
    let asked = asked(writer.visit, &fields).await?;
    let mut page = filled_page(&writer, fields, choices(&writer, Some(&one)).await?);
    (page.asked, page.there) = (asked, writer.may_delete(one.seat));
    for choice in &mut page.outcomes {
        let of = |source: &&Source| source.consultation.to_string() == choice.id;
        if sources.iter().any(|source| of(&source)) {
            choice.named = Some(sources.iter().filter(of).filter(|source| !source.is_whole()).count());
        }
    }
    html(&page)
}

/// Whether the council could not present it in time any more, once it has decided.
pub(crate) fn is_too_late(council: &Council, one: &Recommendation, today: Day) -> bool {
    one.meeting.is_some_and(|meeting| {
        today.plus(council.decision_days) > assemblies::calendar::latest_before(meeting, council.present_days)
    })
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample::recommendation(stage, State::Draft);
    let council = councils::samples::council(stage, councils::types::State::Open);
    let page = |path: &str, key: &str| {
        let mut page = stage.signed(key, path, kit::Signed::Participant);
        page.menu = Vec::new();
        page
    };
    let make = |page: Page, fields: Fields, member: bool, put: bool| {
        let path = council.path();
        DraftPage {
            page: page.with_errors(&fields),
            to: format!("{path}/draft"),
            back: format!("{path}/in"),
            council: council.clone(),
            fields,
            institutions: vec![sample::institution(stage, 1), sample::institution(stage, 2)],
            outcomes: vec![Choice {
                id: sample::id(140).to_string(),
                title: stage.words.get("sample-recommendation"),
                named: put.then_some(2),
            }],
            committees: vec![(sample::id(150), stage.words.get("sample-committee"))],
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
    let mut all = choosing::samples(stage);
    all.extend([
        stage.sample("draft", &make(page(&path, "draft-title-new"), empty, true, false)),
        stage.sample("draft-wrong", &make(page(&path, "draft-title-new"), wrong, true, false)),
        stage.sample("draft-there", &make(page(&path, "draft-title-there"), there.clone(), true, true)),
        stage.sample("draft-details", &seen),
        stage.staff("staff-draft", &make(staff, there, false, false)),
    ]);
    all
}
