//! The queue: one item at a time, for one tired person.
//!
//! The problem: what members send must be read before it is shown, for safety and doubles, never for opinion, by people with
//! little time. So there is one item on the page, the oldest; four decisions with a key each; ready reasons; and what was
//! typed stays when something needs a change. Nothing here shows who wrote an item.
//!
//! Sources: product.md R1, R2, R28, R36.
//!
//! Not done: leaving an item for a colleague, holding an item back before a moderator reads it.

use askama::Template;
use axum::{
    extract::{Path, RawQuery},
    http::StatusCode,
};
use kit::{
    Fields, Lang, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};
use store::Id;

use super::{
    Head, check_translations,
    deciding::{self, Decision, Item, Record},
    in_lang, keep_translations, other_langs, ours, sample_in, sample_page, similar, sql,
};
use crate::consultations::{
    reads::{self, Purpose},
    sample_data,
    types::{Consultation, STATEMENT_LIMIT, SUGGESTION_LIMIT, Said, Standing, State, Statement, Suggestion},
};
use crate::stated::digits;

pub(super) use deciding::waiting;

/// The longest reason, in characters.
const LONGEST_REASON: usize = 500;

/// The ready reasons for sending something back, by word.
const REASONS: [&str; 5] = ["names", "story", "two", "vote", "other"];

/// A published statement that looks like the item.
struct Near {
    id: Id,
    number: i64,
    said: Said,
    /// True when it probably says the same.
    same: bool,
}

/// The item as the page shows it.
struct Shown {
    id: Id,
    body: String,
    lang: Lang,
    /// The part it is for, when it is a suggestion of wording.
    about: Option<String>,
    /// Name and label of the fields for translations.
    translations: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "staff_queue.html")]
struct QueuePage {
    page: Page,
    head: Head,
    fields: Fields,
    left: i64,
    item: Option<Shown>,
    near: Vec<Near>,
    reasons: Vec<(&'static str, String)>,
    /// What happened with the one before.
    note: Option<String>,
}

impl QueuePage {
    fn new(page: Page, one: &Consultation, load: Load, fields: Fields, note: Option<String>) -> Self {
        let page = page.with_errors(&fields);
        let item = load.item.map(|item| Shown {
            id: item.id(),
            body: item.body().to_owned(),
            lang: item.lang(),
            about: item.about().map(ToOwned::to_owned),
            translations: other_langs(&page.site, item.lang())
                .into_iter()
                .map(|lang| (in_lang("body", lang), lang.name().to_owned()))
                .collect(),
        });
        let reasons = REASONS.map(|word| (word, page.t(format!("queue-why-{word}")))).to_vec();
        Self { page, head: Head::new(one), fields, left: load.left, item, near: load.near, reasons, note }
    }
}

/// What the page needs from the database.
struct Load {
    left: i64,
    item: Option<Item>,
    near: Vec<Near>,
}

/// The oldest item, or the one that is asked for.
async fn load(me: &StaffMember, consultation: Id, wanted: Option<Id>) -> Result<Load, Problem> {
    let loaded = me
        .visit
        .app
        .store()
        .read("queue", move |tx| {
            Box::pin(async move {
                let left = deciding::waiting(tx, consultation).await?;
                let item = match wanted {
                    Some(id) => deciding::by_id(tx, consultation, id).await?,
                    None => deciding::oldest(tx, consultation).await?,
                };
                let mut near = Vec::new();
                if let Some(Item::Statement(one)) = &item {
                    let published = sql::statements(tx, consultation).await?;
                    let translations = sql::translations(tx, consultation, one.lang).await?;
                    let said =
                        |other: &Statement| translations.said(other.id, "body", &other.body, other.lang, one.lang);
                    let all: Vec<Said> = published.iter().map(said).collect();
                    for (place, same) in similar::nearest(&one.body, one.lang, &all) {
                        let (other, said) = (&published[place], all[place].clone());
                        near.push(Near { id: other.id, number: other.number.unwrap_or_default(), said, same });
                    }
                }
                Ok::<_, store::Error>(Load { left, item, near })
            })
        })
        .await?;
    Ok(loaded)
}

/// A form for an item: the softer wording starts from its own words.
fn fresh(item: Option<&Item>) -> Fields {
    Fields::new().set("softer", item.map_or("", Item::body))
}

/// The next item.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>, RawQuery(query): RawQuery) -> Outcome {
    me.must_moderate()?;
    let one = ours(&me, &id).await?;
    let load = load(&me, one.id, None).await?;
    reads::record(&me, one.id, Purpose::Queue, usize::from(load.item.is_some())).await?;
    let note = match query.as_deref() {
        Some("note=done") => Some(me.visit.say("queue-note-done")),
        Some("note=late") => Some(me.visit.say("queue-note-late")),
        _ => None,
    };
    let fields = fresh(load.item.as_ref());
    html(&QueuePage::new(me.page(me.visit.say("queue-title")), &one, load, fields, note))
}

/// Reads the decision; what is wrong is noted at its field.
fn read(page: &Page, fields: &mut Fields, item: &Item, statements: &[Statement]) -> Option<Decision> {
    let decision = match fields.text("decision") {
        "publish" => Some(Decision::Publish),
        "join" if item.about().is_none() => {
            let typed = digits(fields.text("number"));
            let found = statements.iter().find(|statement| {
                if typed.is_empty() {
                    statement.id.to_string() == fields.text("join")
                } else {
                    statement.number.is_some_and(|number| number.to_string() == typed)
                }
            });
            if found.is_none() {
                fields.wrong("join", page.t("queue-join-missing"));
            }
            found.map(|statement| Decision::Join(statement.id))
        }
        "soften" => {
            let limit = if item.about().is_some() { SUGGESTION_LIMIT } else { STATEMENT_LIMIT };
            let softer = fields.text("softer").to_owned();
            if softer.is_empty() || softer == item.body().trim() {
                fields.wrong("softer", page.t("queue-softer-same"));
            } else if softer.chars().count() > limit {
                fields.wrong("softer", page.n("queue-softer-long", limit));
            }
            Some(Decision::Soften(softer))
        }
        "return" => {
            let why = fields.text("why");
            if !REASONS.contains(&why) {
                fields.wrong("why", page.t("queue-why-missing"));
            } else if why == "other" && fields.text("reason").is_empty() {
                fields.wrong("reason", page.t("queue-reason-missing"));
            }
            Some(Decision::Return)
        }
        _ => {
            fields.wrong("decision", page.t("queue-decision-missing"));
            None
        }
    };
    if fields.text("reason").chars().count() > LONGEST_REASON {
        fields.wrong("reason", page.t("task-too-long"));
    }
    decision
}

/// What the author reads: the ready reason in the language of the item, and what the moderator wrote.
fn reason(page: &Page, fields: &Fields, decision: &Decision, lang: Lang) -> String {
    let why = fields.text("why");
    let ready = if *decision == Decision::Return && REASONS.contains(&why) && why != "other" {
        page.words.in_lang(lang).get(&format!("queue-why-{why}"))
    } else {
        String::new()
    };
    let own = match decision {
        Decision::Soften(_) | Decision::Return => fields.text("reason"),
        Decision::Publish | Decision::Join(_) => "",
    };
    [ready.as_str(), own].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A decision about an item, then the next one.
pub(super) async fn post(Path(id): Path<String>, StaffForm { me, mut fields }: StaffForm) -> Outcome {
    me.must_moderate()?;
    let one = ours(&me, &id).await?;
    let to = format!("{}/queue", Head::new(&one).base);
    let wanted = Id::parse(fields.text("item")).ok_or(Problem::NotFound)?;
    let load = load(&me, one.id, Some(wanted)).await?;
    let Some(item) = load.item.clone() else { return Ok(me.visit.go(&format!("{to}?note=late"))) };
    let page = me.page(me.visit.say("queue-title"));
    let consultation = one.id;
    let statements = me
        .visit
        .app
        .store()
        .read("published statements", move |tx| Box::pin(sql::statements(tx, consultation)))
        .await?;
    let decision = read(&page, &mut fields, &item, &statements);
    let langs = other_langs(&me.visit.site, item.lang());
    let limit = if item.about().is_some() { SUGGESTION_LIMIT } else { STATEMENT_LIMIT };
    check_translations(&mut fields, &langs, &["body"], limit * 2, &page.t("task-too-long"));
    let Some(decision) = decision.filter(|_| fields.good()) else {
        reads::record(&me, consultation, Purpose::Queue, 1).await?;
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &QueuePage::new(page, &one, load, fields, None));
    };
    let record = Record {
        consultation,
        staff: me.id,
        reason: reason(&page, &fields, &decision, item.lang()),
        day: me.visit.app.clock().today(),
    };
    let entropy = me.visit.app.entropy().clone();
    let decided = me
        .visit
        .app
        .store()
        .write("decide item", move |tx| {
            Box::pin(async move {
                let decided = deciding::decide(tx, &entropy, &item, &decision, &record).await?;
                if decided && decision == Decision::Publish {
                    keep_translations(tx, item.id(), &langs, &["body"], &fields).await?;
                }
                Ok::<_, store::Error>(decided)
            })
        })
        .await?;
    Ok(me.visit.go(&format!("{to}?note={}", if decided { "done" } else { "late" })))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let open = sample_in(stage, State::Open);
    let page = || sample_page(stage, &stage.words.get("queue-title"));
    let waits =
        Statement { number: None, seed: false, standing: Standing::Waiting, ..sample_data::statement(stage, 7) };
    let part = sample_data::provision(stage);
    let wording = Suggestion {
        id: Id([5; 16]),
        seat: [6; 16],
        provision: part.id,
        lang: stage.lang(),
        body: stage.words.get("sample-statement"),
        offered: None,
        print: true,
        standing: Standing::Waiting,
        reason: String::new(),
        day: waits.day,
    };
    let near = || {
        [1, 2, 4]
            .into_iter()
            .map(|number| {
                let other = sample_data::statement(stage, number);
                let translation = (number == 4).then_some(&other.body);
                let lang = if number == 4 { Lang::ALL[usize::from(stage.lang() == Lang::En)] } else { other.lang };
                let said = Said::new(&other.body, lang, stage.lang(), translation);
                Near { id: other.id, number, said, same: number == 4 }
            })
            .collect::<Vec<_>>()
    };
    let statement = || Load { left: 3, item: Some(Item::Statement(waits.clone())), near: near() };
    let suggestion = || Load { left: 2, item: Some(Item::Suggestion(wording.clone(), part.name())), near: Vec::new() };
    let none = Load { left: 0, item: None, near: Vec::new() };
    let mut wrong = Fields::new().set("decision", "return").set("softer", waits.body.as_str());
    wrong.wrong("why", stage.words.get("queue-why-missing"));
    wrong.wrong("softer", stage.words.get("queue-softer-same"));
    wrong.wrong("join", stage.words.get("queue-join-missing"));
    wrong.wrong("decision", stage.words.get("queue-decision-missing"));
    let filled = fresh(Some(&Item::Statement(waits.clone())));
    let late = Some(stage.words.get("queue-note-late"));
    vec![
        stage.staff("staff-queue-statement", &QueuePage::new(page(), &open, statement(), filled.clone(), None)),
        stage.staff("staff-queue-suggestion", &QueuePage::new(page(), &open, suggestion(), filled, late)),
        stage.staff("staff-queue-error", &QueuePage::new(page(), &open, statement(), wrong, None)),
        stage.staff("staff-queue-empty", &QueuePage::new(page(), &open, none, Fields::new(), None)),
    ]
}
