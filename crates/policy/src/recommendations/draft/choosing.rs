//! Choosing, in one published result, the statements and parts that a draft rests on.
//!
//! The problem: a draft that points at a whole result lets its reader search for what is meant. Here everything in the result stands with its
//! figures, what is kept for groups first, and is chosen by a tick. Choosing is a change of the draft: whoever puts it to the vote must have
//! read it.

use ::store::{Error, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{Member, MemberForm, StaffForm, StaffMember};

use super::{SHEET, load};
use crate::{
    consultations::result::{Point, PointKind, Support, sample_support, support},
    councils::{samples as councils, types::State as CouncilState},
    recommendations::{
        rests::{self, Source},
        samples as sample, store as sql,
        types::{Recommendation, State},
        writer::{Writer, member, secretary},
    },
};

/// The most points of one result.
const MOST: usize = 20;

#[derive(Template)]
#[template(path = "draft_rests.html")]
struct RestsPage {
    page: Page,
    draft: Recommendation,
    support: Support,
    fields: Fields,
    /// How many of what was chosen before are not in this count.
    missing: usize,
    to: String,
    back: String,
}

impl RestsPage {
    /// The points of one section.
    fn points(&self, section: &str) -> Vec<&Point> {
        self.support
            .points
            .iter()
            .filter(|point| match section {
                "reserved" => point.reserved.is_some(),
                "statement" => point.reserved.is_none() && point.kind == PointKind::Statement,
                _ => point.kind == PointKind::Provision,
            })
            .collect()
    }
}

/// The draft, what it rests on, and the newest result of a consultation.
struct Loaded {
    draft: Recommendation,
    before: Vec<Source>,
    support: Support,
}

async fn find(writer: &Writer<'_>, draft: &str, consultation: &str) -> Result<Loaded, Problem> {
    let id = Id::parse(consultation).ok_or(Problem::NotFound)?;
    let (draft, _, before) = load(writer, draft).await?;
    let found = support(writer.visit, &writer.page, id, None, |_| true).await?;
    Ok(Loaded { draft, before, support: found.ok_or(Problem::NotFound)? })
}

fn page(writer: &Writer<'_>, loaded: Loaded, fields: Fields) -> RestsPage {
    let mut page = writer.page.clone();
    page.title = writer.visit.say("draft-rests-title");
    let back = writer.to.clone();
    let of = loaded.support.consultation;
    let chosen = loaded.before.iter().filter(|source| source.consultation == of && !source.is_whole());
    let missing = chosen.filter(|one| !loaded.support.points.iter().any(|point| point.key() == one.key())).count();
    let fields = fields.set("release", loaded.support.number.to_string());
    RestsPage {
        missing,
        page: page.with_errors(&fields),
        to: format!("{back}/rests/{}", loaded.support.consultation),
        back,
        draft: loaded.draft,
        support: loaded.support,
        fields,
    }
}

async fn show(writer: Writer<'_>, draft: &str, consultation: &str) -> Outcome {
    writer.must_write()?;
    let loaded = find(&writer, draft, consultation).await?;
    let mut fields = Fields::new().set("version", loaded.draft.version.to_string());
    for source in loaded.before.iter().filter(|source| source.consultation == loaded.support.consultation) {
        fields.add("point", &source.key());
    }
    html(&page(&writer, loaded, fields))
}

async fn store(writer: Writer<'_>, draft: &str, consultation: &str, mut fields: Fields) -> Outcome {
    let loaded = find(&writer, draft, consultation).await?;
    let (of, release) = (loaded.support.consultation, loaded.support.number);
    let points: Vec<Source> = loaded
        .support
        .points
        .iter()
        .filter(|point| fields.is("point", &point.key()))
        .map(|point| Source {
            kind: point.kind.word().to_owned(),
            consultation: of,
            thing: point.id,
            release,
            reserved: point.group(),
        })
        .collect();
    let again =
        |fields: Fields, loaded: Loaded| html_status(StatusCode::UNPROCESSABLE_ENTITY, &page(&writer, loaded, fields));
    if let Some(why) = writer.silent {
        fields.wrong("point", writer.visit.say(why));
    }
    if fields.text("release").parse().ok() != Some(release) {
        fields.wrong("point", writer.visit.say("draft-rests-counted"));
    }
    if points.len() > MOST {
        fields.wrong("point", writer.page.n("draft-rests-many", MOST));
    }
    if !fields.good() {
        return again(fields, loaded);
    }
    let (id, council) = (loaded.draft.id, writer.council.id);
    let version: i64 = fields.text("version").parse().map_err(|_| Problem::Unreadable)?;
    let stored = writer
        .visit
        .app
        .store()
        .write("what a draft rests on", move |tx| {
            let points = points.clone();
            Box::pin(async move {
                if !sql::touch(tx, id, council, version).await? {
                    return Ok::<_, Error>(false);
                }
                let before = rests::of(tx, id).await?;
                rests::put(tx, id, &rests::chosen(&before, Source::whole(of, release), points)).await?;
                Ok(true)
            })
        })
        .await?;
    if !stored {
        // Somebody changed the draft meanwhile: what is ticked stays, and the next try is about what stands there now.
        let loaded = find(&writer, draft, consultation).await?;
        fields = fields.set("version", loaded.draft.version.to_string());
        fields.wrong("point", writer.visit.say("draft-rests-stale"));
        return again(fields, loaded);
    }
    Ok(writer.visit.go(&writer.to))
}

type Paths = Path<(String, String, String)>;

/// The page for a member.
pub(super) async fn one(me: Member, Path((id, at, consultation)): Paths) -> Outcome {
    show(member(&me, &id, &SHEET, Some(&at)).await?, &at, &consultation).await
}

/// A member chooses.
pub(super) async fn choose(Path((id, at, consultation)): Paths, MemberForm { me, fields }: MemberForm) -> Outcome {
    store(member(&me, &id, &SHEET, Some(&at)).await?, &at, &consultation, fields).await
}

/// The page for the secretary.
pub(super) async fn staff_one(me: StaffMember, Path((id, at, consultation)): Paths) -> Outcome {
    show(secretary(&me, &id, &SHEET, Some(&at)).await?, &at, &consultation).await
}

/// The secretary chooses.
pub(super) async fn staff_choose(Path((id, at, consultation)): Paths, StaffForm { me, fields }: StaffForm) -> Outcome {
    store(secretary(&me, &id, &SHEET, Some(&at)).await?, &at, &consultation, fields).await
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let council = councils::council(stage, CouncilState::Open);
    let make = |fields: Fields| {
        let to = format!("{}/draft/{}", council.path(), sample::id(60));
        let page = stage.signed("draft-rests-title", &format!("{to}/rests/x"), kit::Signed::Participant);
        let support = sample_support(stage, &page);
        let missing = usize::from(!fields.good());
        RestsPage {
            missing,
            page: page.with_errors(&fields),
            draft: sample::recommendation(stage, State::Draft),
            to: format!("{to}/rests/{}", support.consultation),
            back: to,
            support,
            fields,
        }
    };
    let mut wrong = Fields::new().set("version", "2");
    wrong.wrong("point", stage.words.get("draft-rests-stale"));
    vec![
        stage.sample("draft-rests", &make(Fields::new().set("version", "2"))),
        stage.sample("draft-rests-wrong", &make(wrong)),
    ]
}
