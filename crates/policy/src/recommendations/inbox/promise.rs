//! What an institution promises, how far it says it is, and another day when it slips.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};
use store::Day;

use super::{Asked, list::sample_page, ours};
use crate::{
    commitments::{
        store as sql,
        types::{Claim, Commitment, Level, Wording},
    },
    councils::{samples as councils, types::State as CouncilState},
    recommendations::{answers::is_url, samples as sample, types::State},
    stated::digits,
};

/// The longest promise and report, in characters.
const LONGEST: usize = 2_000;

#[derive(Template)]
#[template(path = "inbox_promise.html")]
struct PromisePage {
    page: Page,
    asked: Asked,
    /// The one that is there; `None`: a new one.
    one: Option<Commitment>,
    fields: Fields,
    levels: &'static [Level],
}

impl PromisePage {
    fn new(page: Page, asked: Asked, one: Option<Commitment>, fields: Fields) -> Self {
        Self { page: page.with_errors(&fields), asked, one, fields, levels: Level::ALL }
    }

    /// The address of the addressee's page.
    fn base(&self) -> String {
        format!("/staff/inbox/{}", self.asked.addressee.id)
    }
}

/// What was asked, when something can be promised about it.
async fn load(me: &StaffMember, addressee: &str) -> Result<Asked, Problem> {
    let asked = ours(me, addressee).await?;
    let promises = asked.addressee.answer().is_some_and(|answer| answer.kind.promises()) || !asked.promises.is_empty();
    if promises { Ok(asked) } else { Err(Problem::NotFound) }
}

/// The form for a new one.
pub(super) async fn new(me: StaffMember, Path(addressee): Path<String>) -> Outcome {
    let asked = load(&me, &addressee).await?;
    let once = me.visit.once();
    let fields = Fields::new().set("version", "1").set("once", once);
    html(&PromisePage::new(me.page(me.visit.say("promise-title-new")), asked, None, fields))
}

/// A wording out of a form.
fn wording(me: &StaffMember, fields: &mut Fields, before: Option<&Commitment>, today: Day) -> Option<Wording> {
    let version = before.map_or(1, |one| one.wordings.len() as i64 + 1);
    let say = |key: &str| me.visit.say(key);
    let long = say("text-too-long");
    let words = fields.required("words", LONGEST, &say("promise-words-missing"), &long);
    let owner = fields.required("owner", 200, &say("promise-owner-missing"), &long);
    let milestones = fields.text("milestones").to_owned();
    if milestones.chars().count() > LONGEST {
        fields.wrong("milestones", long.clone());
    }
    // A day that is still to come, or the one that was promised.
    let promised = before.and_then(Commitment::wording).map(|wording| wording.due);
    let due = Day::parse(&digits(fields.text("due"))).filter(|day| *day > today || Some(*day) == promised);
    if due.is_none() {
        fields.wrong("due", say("promise-due-wrong"));
    }
    let reason =
        if version > 1 { fields.required("reason", 500, &say("promise-reason-missing"), &long) } else { String::new() };
    let due = due.filter(|_| fields.good())?;
    Some(Wording { version, lang: me.visit.lang, words, owner, milestones, due, reason, day: today })
}

/// A new promise.
pub(super) async fn create(Path(addressee): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let asked = load(&me, &addressee).await?;
    let id = me.new_id(&fields);
    let Some(wording) = wording(&me, &mut fields, None, asked.today) else {
        let page = PromisePage::new(me.page(me.visit.say("promise-title-new")), asked, None, fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let to = asked.addressee.id;
    me.visit
        .app
        .store()
        .write("promise", move |tx| {
            let wording = wording.clone();
            Box::pin(async move { sql::word(tx, id, to, &wording).await })
        })
        .await?;
    Ok(me.visit.go(&format!("/staff/inbox/{addressee}")))
}

fn filled(one: &Commitment) -> Fields {
    let fields = Fields::new()
        .set("version", (one.wordings.len() + 1).to_string())
        .set("number", (one.claims.len() + 1).to_string());
    match one.wording() {
        Some(wording) => fields
            .set("words", &wording.words)
            .set("owner", &wording.owner)
            .set("milestones", &wording.milestones)
            .set("due", wording.due.to_string()),
        None => fields,
    }
}

async fn find(me: &StaffMember, addressee: &str, promise: &str) -> Result<(Asked, Commitment), Problem> {
    let asked = load(me, addressee).await?;
    let one = asked.promises.iter().find(|one| one.id.to_string() == promise).cloned().ok_or(Problem::NotFound)?;
    Ok((asked, one))
}

/// A promise: report how far it is, or word it anew.
pub(super) async fn one(me: StaffMember, Path((addressee, promise)): Path<(String, String)>) -> Outcome {
    let (asked, one) = find(&me, &addressee, &promise).await?;
    let fields = filled(&one);
    html(&PromisePage::new(me.page(me.visit.say("promise-title")), asked, Some(one), fields))
}

/// A report, or another wording.
pub(super) async fn change(
    Path((addressee, promise)): Path<(String, String)>,
    StaffForm { me, mut fields }: StaffForm,
) -> Outcome {
    let (asked, one) = find(&me, &addressee, &promise).await?;
    let say = |key: &str| me.visit.say(key);
    let again = |asked: Asked, one: Commitment, fields: Fields| {
        // What the other form of the page held.
        let mut whole = filled(&one);
        for (name, value) in fields.pairs().filter(|(name, _)| !["version", "number", "token"].contains(name)) {
            whole = whole.set(name, value);
        }
        for (field, message) in fields.errors() {
            whole.wrong(field, message.clone());
        }
        let page = PromisePage::new(me.page(me.visit.say("promise-title")), asked, Some(one), whole);
        html_status(StatusCode::UNPROCESSABLE_ENTITY, &page)
    };
    let (to, id) = (asked.addressee.id, one.id);
    let store = me.visit.app.store();
    if fields.is("act", "claim") {
        let level = Level::parse(fields.text("level"));
        if level.is_none() {
            fields.wrong("level", say("claim-level-missing"));
        }
        let words = fields.required("done", LONGEST, &say("claim-words-missing"), &say("text-too-long"));
        let url = fields.text("evidence_url").to_owned();
        if !url.is_empty() && !is_url(&url) {
            fields.wrong("evidence_url", say("council-url-wrong"));
        } else if url.is_empty() && level == Some(Level::Completed) {
            fields.wrong("evidence_url", say("claim-evidence-missing"));
        }
        if fields.text("number").parse::<usize>().ok() != Some(one.claims.len() + 1) {
            fields.wrong("done", say("answer-stale"));
        }
        let Some(level) = level.filter(|_| fields.good()) else { return again(asked, one, fields) };
        let claim = Claim {
            number: one.claims.len() as i64 + 1,
            level,
            lang: me.visit.lang,
            words,
            evidence_url: url,
            day: asked.today,
        };
        let stored = store
            .write("report on a promise", move |tx| {
                let claim = claim.clone();
                Box::pin(async move { sql::claim(tx, id, &claim).await })
            })
            .await?;
        if !stored {
            fields.wrong("done", say("answer-stale"));
            return again(asked, one, fields);
        }
    } else {
        let version = one.wordings.len() as i64 + 1;
        if fields.text("version").parse::<i64>().ok() != Some(version) {
            fields.wrong("words", say("answer-stale"));
        }
        if one.deciding().is_some() {
            fields.wrong("words", say("promise-being-judged"));
        }
        let Some(wording) = wording(&me, &mut fields, Some(&one), asked.today) else {
            return again(asked, one, fields);
        };
        let stored = store
            .write("word a promise anew", move |tx| {
                let wording = wording.clone();
                Box::pin(async move { sql::word(tx, id, to, &wording).await })
            })
            .await?;
        if !stored {
            fields.wrong("words", say("answer-stale"));
            return again(asked, one, fields);
        }
    }
    Ok(me.visit.go(&format!("/staff/inbox/{addressee}")))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |one: Option<Commitment>, fields: Fields| {
        let asked = Asked {
            council: councils::council(stage, CouncilState::Open),
            one: sample::recommendation(stage, State::Published),
            addressee: sample::addressee(stage, 1),
            promises: Vec::new(),
            today: kit::samples::TODAY,
        };
        let key = if one.is_some() { "promise-title" } else { "promise-title-new" };
        let page = sample_page(stage, key, &format!("/staff/inbox/{}/promise", asked.addressee.id));
        PromisePage::new(page, asked, one, fields)
    };
    let there = sample::commitment(stage, 2);
    let mut wrong = Fields::new().set("version", "1");
    wrong.wrong("words", stage.words.get("promise-words-missing"));
    wrong.wrong("due", stage.words.get("promise-due-wrong"));
    let fields = filled(&there);
    vec![
        stage.staff("inbox-promise-new", &make(None, Fields::new().set("version", "1"))),
        stage.staff("inbox-promise-wrong", &make(None, wrong)),
        stage.staff("inbox-promise", &make(Some(there), fields)),
    ]
}
