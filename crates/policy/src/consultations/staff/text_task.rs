//! Bringing in the text that is asked about, and its plain-language version part by part.
//!
//! The problem: a law arrives as a file or as pasted text, again and again with small changes, and every part needs a version
//! that people can read, in every language. A text that cannot be read is refused as a whole, with every reason; what was
//! pasted stays in the form. Parts that did not change keep their plain version and translations.
//!
//! Sources: product.md R7 (plain-language version), R27 (part by part).

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::{Path, RawQuery},
    http::StatusCode,
};
use kit::{
    Fields, Lang, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember, StaffUpload};
use store::{Entropy, Id, Tx, values};
use texts::{Draft, ImportError, Imported};

use super::{
    Head, LONGEST_TRANSLATION, check_translations, fill_translations, in_lang, keep_translations, must_work_here,
    other_langs, ours, sample_in, sample_page, sql,
};
use crate::{
    consultations::{
        sample_data,
        types::{Consultation, Provision, State},
    },
    stated::{check_source, explain},
};

/// A part in the list.
struct PartRow {
    path: String,
    name: String,
    /// True when it has a plain-language version.
    plain: bool,
}

#[derive(Template)]
#[template(path = "staff_text.html")]
struct TextPage {
    page: Page,
    head: Head,
    fields: Fields,
    parts: Vec<PartRow>,
    /// What is said about notes that were left out.
    notes: Option<String>,
}

impl TextPage {
    fn new(page: Page, one: &Consultation, parts: &[Provision], fields: Fields) -> Self {
        let head = Head::new(one);
        let parts = parts
            .iter()
            .map(|part| PartRow {
                path: format!("{}/part/{}", head.base, part.position),
                name: part.name(),
                plain: !part.plain.is_empty(),
            })
            .collect();
        Self { page: page.with_errors(&fields), head, fields, parts, notes: None }
    }
}

async fn parts_of(me: &StaffMember, id: Id) -> Result<Vec<Provision>, Problem> {
    Ok(me.visit.app.store().read("staff text", move |tx| Box::pin(sql::provisions(tx, id))).await?)
}

/// The text, with a form to bring in another one.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>, RawQuery(query): RawQuery) -> Outcome {
    me.must_convene()?;
    let one = ours(&me, &id).await?;
    let parts = parts_of(&me, one.id).await?;
    let fields = Fields::new().set("source", one.source.as_str()).set("source_url", one.source_url.as_str());
    let page = me.page(me.visit.say("task-text"));
    let notes = said_notes(&page, query.as_deref());
    html(&TextPage { notes, ..TextPage::new(page, &one, &parts, fields) })
}

/// What follows the address after a text was brought in: how many notes beside it were left out.
pub(in crate::consultations) fn notes_query(imported: &Imported) -> String {
    match imported.notes {
        0 => String::new(),
        notes => format!("?notes={notes}"),
    }
}

/// Says how many notes were left out; nothing when there were none.
pub(in crate::consultations) fn said_notes(page: &Page, query: Option<&str>) -> Option<String> {
    let notes: u32 = query?.strip_prefix("notes=")?.parse().ok()?;
    (notes > 0).then(|| page.n("import-notes", notes))
}

/// A text was pasted or sent as a file; the file wins.
pub(super) async fn post(Path(id): Path<String>, StaffUpload { me, mut fields }: StaffUpload) -> Outcome {
    me.must_convene()?;
    let one = ours(&me, &id).await?;
    let head = Head::new(&one);
    if !head.draft() {
        return Ok(me.visit.go(&format!("{}/text", head.base)));
    }
    let Some(imported) = brought(&me, &mut fields) else {
        let page = me.page(me.visit.say("task-text"));
        let parts = parts_of(&me, one.id).await?;
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &TextPage::new(page, &one, &parts, fields));
    };
    let notes = notes_query(&imported);
    let (id, today, url) = (one.id, me.visit.app.clock().today(), fields.text("source_url").to_owned());
    let entropy = me.visit.app.entropy().clone();
    me.visit
        .app
        .store()
        .write("bring in text", move |tx| {
            Box::pin(async move {
                let Some(mut fresh) = sql::find(tx, id).await? else { return Ok(()) };
                if fresh.state == State::Draft {
                    fresh.source = imported.source.clone().unwrap_or_default();
                    fresh.source_url = url;
                    sql::save(tx, &fresh, today).await?;
                    replace(tx, &entropy, id, &imported).await?;
                }
                Ok::<_, store::Error>(())
            })
        })
        .await?;
    Ok(me.visit.go(&format!("{}/text{notes}", head.base)))
}

/// The text of a form, pasted or as a file, and where it is from: what was typed comes before what the text says of itself. With
/// anything wrong there is none, and the fields say what.
pub(in crate::consultations) fn brought(me: &StaffMember, fields: &mut Fields) -> Option<Imported> {
    let field = fields.text_or_file();
    let mut imported = None;
    if fields.text(field).is_empty() {
        fields.wrong("text", me.visit.say("import-nothing"));
    } else {
        match texts::parse(fields.value(field)) {
            Ok(read) => imported = Some(read),
            Err(errors) => {
                for error in errors {
                    fields.wrong(field, explain(&me.page(""), &error));
                }
            }
        }
    }
    check_source(&me.visit, fields);
    let mut imported = imported.filter(|_| fields.good())?;
    let typed = fields.text("source");
    if !typed.is_empty() {
        imported.source = Some(typed.to_owned());
    }
    Some(imported)
}

/// Replaces the text. A part with the same name and the same words stays the same thing: its plain version and its
/// translations remain.
async fn replace(tx: &mut Tx, entropy: &Entropy, id: Id, imported: &Imported) -> store::Result<()> {
    let before: BTreeMap<String, Provision> =
        sql::provisions(tx, id).await?.into_iter().map(|part| (part.eid.clone(), part)).collect();
    let mut kept = Vec::new();
    for row in tx
        .all(
            "SELECT thing, field, lang, body FROM translations
             WHERE thing IN (SELECT id FROM provisions WHERE consultation = $1)",
            values![id],
        )
        .await?
    {
        let (thing, field): (Id, String) = (row.get("thing")?, row.get("field")?);
        let (lang, body): (String, String) = (row.get("lang")?, row.get("body")?);
        kept.push((thing, field, lang, body));
    }
    let parts: Vec<Provision> = imported
        .provisions
        .iter()
        .enumerate()
        .map(|(index, draft)| {
            let same = before.get(&draft.eid).filter(|part| part.body == draft.body && part.heading == draft.heading);
            provision(draft, index as i64 + 1, same.map_or_else(|| Id::new(entropy), |part| part.id), same)
        })
        .collect();
    sql::replace_text(tx, id, &parts).await?;
    for (thing, field, lang, body) in kept {
        if let (Some(lang), true) = (Lang::parse(&lang), parts.iter().any(|part| part.id == thing)) {
            sql::translate(tx, thing, &field, lang, &body).await?;
        }
    }
    Ok(())
}

fn provision(draft: &Draft, position: i64, id: Id, same: Option<&Provision>) -> Provision {
    Provision {
        id,
        eid: draft.eid.clone(),
        position,
        depth: draft.depth,
        label: draft.label.clone(),
        heading: draft.heading.clone(),
        body: draft.body.clone(),
        plain: same.map(|part| part.plain.clone()).unwrap_or_default(),
    }
}

#[derive(Template)]
#[template(path = "staff_part.html")]
struct PartPage {
    page: Page,
    head: Head,
    fields: Fields,
    part: Provision,
    /// Name and label of the fields for the other languages.
    translations: Vec<(String, String)>,
    /// True for a convenor of a draft: the plain version itself may be changed.
    may: bool,
    last: bool,
}

impl PartPage {
    fn new(page: Page, one: &Consultation, part: Provision, convenor: bool, last: bool, fields: Fields) -> Self {
        let translations = other_langs(&page.site, one.lang)
            .into_iter()
            .map(|lang| (in_lang("plain", lang), format!("{} ({})", page.t("staff-plain"), lang.name())))
            .collect();
        let head = Head::new(one);
        Self { page: page.with_errors(&fields), may: convenor && head.draft(), head, fields, part, translations, last }
    }
}

/// The part of an address, and whether it is the last one.
async fn part_at(me: &StaffMember, one: &Consultation, position: &str) -> Result<(Provision, bool), Problem> {
    let position: i64 = position.parse().map_err(|_| Problem::NotFound)?;
    let next = position.checked_add(1).ok_or(Problem::NotFound)?;
    let id = one.id;
    let (part, next) = me
        .visit
        .app
        .store()
        .read("staff part", move |tx| {
            Box::pin(async move {
                let part = sql::provision_at(tx, id, position).await?;
                let next = sql::provision_at(tx, id, next).await?;
                Ok::<_, store::Error>((part, next))
            })
        })
        .await?;
    Ok((part.ok_or(Problem::NotFound)?, next.is_none()))
}

/// The plain-language version of a part.
pub(super) async fn part(me: StaffMember, Path((id, position)): Path<(String, String)>) -> Outcome {
    must_work_here(&me)?;
    let one = ours(&me, &id).await?;
    let (part, last) = part_at(&me, &one, &position).await?;
    let langs = other_langs(&me.visit.site, one.lang);
    let fields = Fields::new().set("plain", part.plain.as_str());
    let fields = fill_translations(&me, part.id, &langs, &["plain"], fields).await?;
    html(&PartPage::new(me.page(part.name()), &one, part, me.roles.convenor, last, fields))
}

/// A plain-language version is written. In a draft by a convenor; translations also later, because they add nothing new.
pub(super) async fn gloss(
    Path((id, position)): Path<(String, String)>,
    StaffForm { me, mut fields }: StaffForm,
) -> Outcome {
    must_work_here(&me)?;
    let one = ours(&me, &id).await?;
    let (part, last) = part_at(&me, &one, &position).await?;
    let langs = other_langs(&me.visit.site, one.lang);
    if fields.text("plain").chars().count() > LONGEST_TRANSLATION {
        fields.wrong("plain", me.visit.say("task-too-long"));
    }
    check_translations(&mut fields, &langs, &["plain"], LONGEST_TRANSLATION, &me.visit.say("task-too-long"));
    if !fields.good() {
        let page = PartPage::new(me.page(part.name()), &one, part, me.roles.convenor, last, fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let (base, onward) = (Head::new(&one).base, fields.is("go", "next") && !last);
    let (id, thing, convenor) = (one.id, part.id, me.roles.convenor);
    me.visit
        .app
        .store()
        .write("explain part", move |tx| {
            Box::pin(async move {
                let Some(fresh) = sql::find(tx, id).await? else { return Ok(()) };
                if fresh.state == State::Draft && convenor && fields.has("plain") {
                    tx.run("UPDATE provisions SET plain = $2 WHERE id = $1", values![thing, fields.text("plain")])
                        .await?;
                }
                if fresh.state != State::Closed {
                    keep_translations(tx, thing, &langs, &["plain"], &fields).await?;
                }
                Ok::<_, store::Error>(())
            })
        })
        .await?;
    let to = if onward { format!("{base}/part/{}", part.position + 1) } else { format!("{base}/text") };
    Ok(me.visit.go(&to))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let page = || sample_page(stage, &stage.words.get("task-text"));
    let (draft, open) = (sample_in(stage, State::Draft), sample_in(stage, State::Open));
    let part = || sample_data::provision(stage);
    let bare = Provision { plain: String::new(), heading: String::new(), position: 2, ..part() };
    let parts = [part(), bare.clone()];
    let mut wrong = Fields::new().set("text", "Words.\n\n<b>Words</b>");
    let error = ImportError { line: Some(3), reason_key: "import-html", detail: "<b>".to_owned() };
    wrong.wrong("text", explain(&page(), &error));
    let mut long = Fields::new().set("plain", stage.words.get("sample-text"));
    long.wrong("plain", stage.words.get("task-too-long"));
    let filled = Fields::new().set("plain", part().plain);
    let gloss = |one: &Consultation, part: Provision, fields: Fields| {
        PartPage::new(sample_page(stage, &part.name()), one, part, true, false, fields)
    };
    vec![
        stage.staff("staff-text-empty", &TextPage::new(page(), &draft, &[], Fields::new())),
        stage.staff("staff-text", &TextPage::new(page(), &draft, &parts, Fields::new())),
        stage.staff(
            "staff-text-notes",
            &TextPage {
                notes: said_notes(&page(), Some("notes=3")),
                ..TextPage::new(page(), &draft, &parts, Fields::new())
            },
        ),
        stage.staff("staff-text-error", &TextPage::new(page(), &draft, &[], wrong)),
        stage.staff("staff-text-open", &TextPage::new(page(), &open, &parts, Fields::new())),
        stage.staff("staff-part", &gloss(&draft, part(), filled.clone())),
        stage.staff("staff-part-error", &gloss(&draft, bare, long)),
        stage.staff("staff-part-open", &gloss(&open, part(), filled)),
    ]
}
