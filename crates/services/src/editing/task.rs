//! One form of an entry.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, Problem, Words, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};
use store::Id;

use super::{
    draft::{Entry, NotSaved},
    forms::{self, Doing, Input, Look, Task},
    hand, must_keep, sample_page,
};

#[derive(Template)]
#[template(path = "staff_service_form.html")]
pub(super) struct FormPage {
    pub(super) page: Page,
    pub(super) fields: Fields,
    pub(super) inputs: Vec<Input>,
    /// Where the form goes, and where one comes from: address and name.
    pub(super) to: String,
    pub(super) back: (String, String),
    /// What is said before the form.
    pub(super) lede: String,
    /// A message after it: the place is shared, or confidential.
    pub(super) note: String,
    /// Another act that the form offers: its word and its label.
    pub(super) also: Option<(&'static str, String)>,
    /// The page of what it said before.
    pub(super) past: Option<String>,
}

/// Reads the entry that somebody may edit.
pub(super) async fn entry_of(me: &StaffMember, id: &str) -> Result<Entry, Problem> {
    me.must_keep_services()?;
    let id = Id::parse(id).ok_or(Problem::NotFound)?;
    let entry = me.visit.app.store().read("an entry", move |tx| Box::pin(Entry::service(tx, id))).await?;
    let entry = entry.ok_or(Problem::NotFound)?;
    must_keep(me, entry.organisation_id()).await?;
    Ok(entry)
}

/// The fields of a form with the number of what they were read from.
pub(super) fn filled(task: &Task, entry: &Entry, lang: Lang) -> Fields {
    (task.fill)(entry, lang).set("mark", entry.mark().to_string())
}

/// Why something was not saved, in the form.
pub(super) fn told(me: &StaffMember, fields: &mut Fields, why: NotSaved) {
    let why = match why {
        NotSaved::Changed => me.visit.say("entry-changed"),
        NotSaved::OfOthers => me.visit.say("entry-hides-others"),
        NotSaved::Lost(column) => me.visit.app.words(me.visit.lang).with("entry-lost", &[("s", column.into())]),
    };
    fields.wrong("mark", why);
}

/// Saves an entry. When it is refused the fields say why; sent again after reading that, it takes the place of what somebody else wrote:
/// `now` is the number of what stands.
pub(super) async fn saved(
    me: &StaffMember,
    entry: Entry,
    what: &'static str,
    fields: &mut Fields,
    (mark, now): (i64, i64),
) -> Result<bool, Problem> {
    let Err(why) = entry.save(&me.visit.app, hand(me, what), mark).await? else { return Ok(true) };
    told(me, fields, why);
    *fields = std::mem::take(fields).set("mark", now.to_string());
    Ok(false)
}

impl FormPage {
    /// A form, as it is filled. `to` and `back` without the service's address, which is `base`.
    pub(super) fn new(
        page: Page,
        words: &Words,
        task: &Task,
        (base, to): (&str, &str),
        name: String,
        fields: Fields,
    ) -> Self {
        Self {
            page: page.with_errors(&fields),
            inputs: (task.inputs)(&Look { words, fields: &fields }),
            to: format!("{base}/{to}"),
            back: (base.to_owned(), name),
            lede: words.get(&format!("entry-task-{}-lede", task.word)),
            note: String::new(),
            also: None,
            past: None,
            fields,
        }
    }
}

/// What a form is for, where somebody filled it.
fn form(me: &StaffMember, task: &Task, entry: &Entry, fields: Fields) -> FormPage {
    let words = me.visit.app.words(me.visit.lang);
    let page = me.page(words.get(&format!("entry-task-{}", task.word)));
    let (base, to) = (format!("/staff/services/{}", entry.id), format!("edit/{}", task.word));
    FormPage::new(page, &words, task, (&base, &to), entry.text("name"), fields)
}

pub(super) fn answer(page: &FormPage) -> Outcome {
    let status = if page.fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html_status(status, page)
}

/// A form.
pub(super) async fn get(me: StaffMember, Path((id, word)): Path<(String, String)>) -> Outcome {
    let entry = entry_of(&me, &id).await?;
    let task = forms::task(&word).ok_or(Problem::NotFound)?;
    let fields = filled(task, &entry, me.visit.lang);
    answer(&form(&me, task, &entry, fields))
}

/// What was typed.
pub(super) async fn post(Path((id, word)): Path<(String, String)>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    let mut entry = entry_of(&me, &id).await?;
    let task = forms::task(&word).ok_or(Problem::NotFound)?;
    let app = &me.visit.app;
    let Ok(mark) = fields.text("mark").parse::<i64>() else { return Err(Problem::OldForm) };
    let (before, words) = (entry.clone(), app.words(me.visit.lang));
    (task.apply)(&mut entry, &mut fields, &Doing { hand: hand(&me, task.word), entropy: app.entropy(), words: &words });
    if !fields.good() {
        return answer(&form(&me, task, &before, fields));
    }
    if entry.differs() && !saved(&me, entry, task.word, &mut fields, (mark, before.mark())).await? {
        return answer(&form(&me, task, &before, fields));
    }
    Ok(me.visit.go(&format!("/staff/services/{}", before.id)))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let words = &stage.words;
    let page = |task: &Task, fields: Fields| {
        let page = sample_page(stage, &format!("entry-task-{}", task.word), "/staff/services", false);
        let at = ("/staff/services/sample", &*format!("edit/{}", task.word));
        FormPage::new(page, words, task, at, "Quay (sample)".to_owned(), fields)
    };
    let mut samples = Vec::new();
    for task in forms::TASKS {
        let mut fields = Fields::new()
            .set("mark", "1")
            .set("name", "Quay (sample)")
            .set("status", "active")
            .set("zone", "America/New_York");
        for n in 1..=2 {
            fields = fields.set(&format!("phone-{n}"), "555 0100").set(&format!("phone-kind-{n}"), "voice");
        }
        if task.word == "hours" {
            fields = fields.set("rules", "yes").set("day-1", "09:00-17:00");
        }
        samples.push(stage.staff(&format!("staff-service-{}", task.word), &page(task, fields)));
    }
    let mut wrong = Fields::new().set("mark", "1").set("day-1", "9 to 5");
    wrong.wrong("day-1", words.get("entry-hours-wrong"));
    wrong.wrong("mark", words.get("entry-changed"));
    if let Some(task) = forms::task("hours") {
        samples.push(stage.staff("staff-service-hours-wrong", &page(task, wrong)));
    }
    samples
}
