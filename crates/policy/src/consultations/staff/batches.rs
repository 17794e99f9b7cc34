//! Slips: making batches, printing them.
//!
//! The problem: people who are trusted hand out slips, and nobody may learn from a slip, from a pile of slips or from a table
//! who takes part. A slip carries no title; a batch has a neutral name and at least 20 slips; what is used is told in tens,
//! and not at all where that would make somebody countable.
//!
//! Source: product.md R5; design decision on slips in docs/decisions/.
//!
//! Not done: the address of the installation on the slip (it is not known here; the page asks to add it), slips as PDF.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember, codes::Code, slips};
use store::{Entropy, Id};

use super::{
    Head, ours, sample_in, sample_page,
    workspace::{BatchRow, batch_rows, sample_batches},
};
use crate::consultations::acts;
use crate::{
    consultations::types::{Consultation, State},
    stated::digits,
};

/// The longest name of whoever hands slips out, in characters.
const LONGEST_HANDED_TO: usize = 120;

#[derive(Template)]
#[template(path = "staff_slips.html")]
struct SlipsPage {
    page: Page,
    head: Head,
    fields: Fields,
    batches: Vec<BatchRow>,
}

impl SlipsPage {
    fn new(page: Page, one: &Consultation, batches: &[slips::Batch], fields: Fields) -> Self {
        let (page, head) = (page.with_errors(&fields), Head::new(one));
        let batches = batch_rows(&page, &head, batches);
        Self { page, head, fields, batches }
    }
}

async fn batches_of(me: &StaffMember, id: Id) -> Result<Vec<slips::Batch>, Problem> {
    Ok(me.visit.app.store().read("slip batches", move |tx| Box::pin(slips::batches(tx, id))).await?)
}

/// The batches, with a form for another one.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    me.must_convene()?;
    let one = ours(&me, &id).await?;
    let fields = Fields::new().set("once", me.visit.once());
    let page = me.page(me.visit.say("batch-title"));
    html(&SlipsPage::new(page, &one, &batches_of(&me, one.id).await?, fields))
}

/// Makes a batch and goes on to print it.
pub(super) async fn post(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_convene()?;
    let one = ours(&me, &id).await?;
    let head = Head::new(&one);
    if head.closed() {
        return Ok(me.visit.go(&format!("{}/slips", head.base)));
    }
    let (missing, long) = (me.visit.say("batch-handed-missing"), me.visit.say("task-too-long"));
    let handed_to = fields.required("handed_to", LONGEST_HANDED_TO, &missing, &long);
    let size = digits(fields.text("size")).parse::<i64>().ok();
    let size = size.filter(|size| (slips::SMALLEST_BATCH..=slips::LARGEST_BATCH).contains(size));
    let page = me.page(me.visit.say("batch-title"));
    if size.is_none() {
        fields.wrong("size", page.nm("batch-size-wrong", slips::SMALLEST_BATCH, slips::LARGEST_BATCH));
    }
    let Some(size) = size.filter(|_| fields.good()) else {
        let page = SlipsPage::new(page, &one, &batches_of(&me, one.id).await?, fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let batch = me.new_id(&fields);
    let (app, id, today) = (me.visit.app.clone(), one.id, me.visit.app.clock().today());
    me.visit
        .app
        .store()
        .write("make slips", move |tx| {
            Box::pin(async move {
                if slips::make_batch(tx, app.key(), batch, id, &handed_to, size, today).await? {
                    acts::slips_made(tx, id, size, today).await?;
                }
                Ok::<_, store::Error>(())
            })
        })
        .await?;
    Ok(me.visit.go(&format!("{}/slips/{batch}", head.base)))
}

/// A slip: the code in groups of digits and in words.
struct Slip {
    groups: Vec<String>,
    words: String,
}

/// The printed page. It does not say what the slips are for: not in the title, not on a slip.
#[derive(Template)]
#[template(path = "staff_print.html")]
struct PrintPage {
    page: Page,
    back: String,
    slips: Vec<Slip>,
}

impl PrintPage {
    fn new(page: Page, head: &Head, codes: &[Code]) -> Self {
        let slips = codes.iter().map(|code| Slip { groups: code.groups(), words: code.words(page.lang()) }).collect();
        Self { page, back: format!("{}/slips", head.base), slips }
    }
}

/// The slips of a batch, to print.
pub(super) async fn print(me: StaffMember, Path((id, batch)): Path<(String, String)>) -> Outcome {
    me.must_convene()?;
    let one = ours(&me, &id).await?;
    let head = Head::new(&one);
    if head.closed() {
        return Ok(me.visit.go(&format!("{}/slips", head.base)));
    }
    let batch = Id::parse(&batch).ok_or(Problem::NotFound)?;
    let batch = batches_of(&me, one.id).await?.into_iter().find(|one| one.id == batch).ok_or(Problem::NotFound)?;
    let codes = slips::codes(me.visit.app.key(), &batch);
    let page = me.page("");
    let title = page.s("batch-print-title", &batch.name);
    html(&PrintPage::new(Page { title, ..page }, &head, &codes))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || sample_page(stage, &stage.words.get("batch-title"));
    let (draft, closed) = (sample_in(stage, State::Draft), sample_in(stage, State::Closed));
    let fields = Fields::new().set("once", Id([7; 16]).to_string());
    let mut wrong = fields.clone().set("handed_to", "Quay Street Advice").set("size", "5");
    wrong.wrong("size", page().nm("batch-size-wrong", slips::SMALLEST_BATCH, slips::LARGEST_BATCH));
    let entropy = Entropy::seeded(3);
    let codes: Vec<Code> = (0..4).map(|_| Code::new(&entropy)).collect();
    let title = page().s("batch-print-title", "Birch");
    let batches = sample_batches(stage);
    vec![
        stage.staff("staff-slips-empty", &SlipsPage::new(page(), &draft, &[], fields.clone())),
        stage.staff("staff-slips", &SlipsPage::new(page(), &draft, &batches, fields)),
        stage.staff("staff-slips-error", &SlipsPage::new(page(), &draft, &batches, wrong)),
        stage.staff("staff-slips-closed", &SlipsPage::new(page(), &closed, &batches, Fields::new())),
        stage.staff("staff-print", &PrintPage::new(sample_page(stage, &title), &Head::new(&draft), &codes)),
    ]
}
