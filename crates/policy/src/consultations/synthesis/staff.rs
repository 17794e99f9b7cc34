//! The convenor writes points, and sees what their authors said to each.

use ::store::{Id, values};
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{StaffForm, StaffMember};

use super::{POINT_LIMIT, Point, Source, Standing};
use crate::consultations::{
    reads::{self, Purpose},
    sample_data,
    staff::{
        Head, check_translations, fill_translations, in_lang, keep_translations, must_work_here, other_langs, ours,
        sample_in, sample_page,
    },
    types::{Consultation, State},
};

/// The most points of a synthesis.
const MOST: usize = 40;

/// A point in the list.
struct Row {
    point: Point,
    standing: Standing,
    /// What authors would change, in no order that tells who. They wrote it to the convenor.
    wishes: Vec<String>,
}

impl Row {
    fn new(point: Point, convenor: bool) -> Self {
        let mut wishes: Vec<String> = point
            .given
            .iter()
            .filter(|given| convenor && given.version == point.version && !given.wish.is_empty())
            .map(|given| given.wish.clone())
            .collect();
        wishes.sort();
        Self { standing: point.standing(), wishes, point }
    }
}

#[derive(Template)]
#[template(path = "staff_synthesis.html")]
struct SynthesisPage {
    page: Page,
    head: Head,
    fields: Fields,
    rows: Vec<Row>,
    /// What members wrote.
    sources: Vec<Source>,
    /// The fields for the other languages: name and label.
    translations: Vec<(String, String)>,
    /// The point that is being changed; none: a new one.
    editing: Option<String>,
    convenor: bool,
}

impl SynthesisPage {
    fn new(
        page: Page,
        one: &Consultation,
        points: Vec<Point>,
        sources: Vec<Source>,
        convenor: bool,
        fields: Fields,
    ) -> Self {
        let translations = other_langs(&page.site, one.lang)
            .into_iter()
            .map(|lang| (in_lang("body", lang), lang.name().to_owned()))
            .collect();
        Self {
            head: Head::new(one),
            page: page.with_errors(&fields),
            fields,
            rows: points.into_iter().map(|point| Row::new(point, convenor)).collect(),
            sources,
            translations,
            editing: None,
            convenor,
        }
    }
}

async fn load(me: &StaffMember, id: &str) -> Result<(Consultation, Vec<Point>, Vec<Source>), Problem> {
    must_work_here(me)?;
    let one = ours(me, id).await?;
    if one.state == State::Draft {
        return Err(Problem::NotFound);
    }
    let id = one.id;
    let (points, sources) = me
        .visit
        .app
        .store()
        .read("synthesis of staff", move |tx| {
            Box::pin(
                async move { Ok::<_, ::store::Error>((super::points(tx, id).await?, super::sources(tx, id).await?)) },
            )
        })
        .await?;
    // The texts are shown to whoever works here, wishes to convenors.
    let wishes =
        points.iter().flat_map(|point| &point.given).filter(|given| me.roles.convenor && !given.wish.is_empty());
    reads::record(me, id, Purpose::Wishes, wishes.count() + sources.len()).await?;
    Ok((one, points, sources))
}

/// The points, with a form for a new one.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let (one, points, sources) = load(&me, &id).await?;
    let fields = Fields::new().set("once", me.visit.once());
    let page = me.page(me.visit.say("synthesis-staff-title"));
    html(&SynthesisPage::new(page, &one, points, sources, me.roles.convenor, fields))
}

/// A point, to be worded anew.
pub(super) async fn one(me: StaffMember, Path((id, point)): Path<(String, String)>) -> Outcome {
    me.must_convene()?;
    let (one, points, sources) = load(&me, &id).await?;
    let found = points.iter().find(|one| one.id.to_string() == point).ok_or(Problem::NotFound)?;
    let mut fields = Fields::new()
        .set("once", point.clone())
        .set("version", found.version.to_string())
        .set("point", found.body.clone());
    for source in &found.sources {
        fields.add("rests", &source.thing.to_string());
    }
    let langs = other_langs(me.visit.site.as_ref(), one.lang);
    let fields = fill_translations(&me, found.id, &langs, &["body"], fields).await?;
    let page = me.page(me.visit.say("synthesis-staff-title"));
    let mut page = SynthesisPage::new(page, &one, points, sources, true, fields);
    page.editing = Some(point);
    html(&page)
}

/// Adds a point, moves one up or down, or deletes one.
pub(super) async fn post(Path(id): Path<String>, StaffForm { me, fields }: StaffForm) -> Outcome {
    me.must_convene()?;
    let (one, points, sources) = load(&me, &id).await?;
    if let Some(gone) = Id::parse(fields.text("delete")) {
        let (id, to) = (one.id, format!("{}/synthesis", Head::new(&one).base));
        me.visit
            .app
            .store()
            .write("delete point", move |tx| {
                Box::pin(async move {
                    let wishes = tx
                        .all(
                            "SELECT a.wish FROM synthesis_answers a JOIN synthesis_points p ON p.id = a.point
                             WHERE p.id = $1 AND p.consultation = $2",
                            values![gone, id],
                        )
                        .await?;
                    for row in &wishes {
                        tx.let_key_go(&row.get::<String>("wish")?).await?;
                    }
                    let gone_rows = tx
                        .run("DELETE FROM synthesis_points WHERE id = $1 AND consultation = $2", values![gone, id])
                        .await?;
                    if gone_rows > 0 {
                        tx.run("DELETE FROM translations WHERE thing = $1", values![gone]).await?;
                    }
                    Ok::<_, ::store::Error>(())
                })
            })
            .await?;
        me.visit.app.settle().await;
        return Ok(me.visit.go(&to));
    }
    for (name, up) in [("up", true), ("down", false)] {
        if let Some(moved) = Id::parse(fields.text(name)) {
            let (id, to) = (one.id, format!("{}/synthesis", Head::new(&one).base));
            me.visit
                .app
                .store()
                .write("move point", move |tx| Box::pin(super::saving::shift(tx, id, moved, up)))
                .await?;
            return Ok(me.visit.go(&to));
        }
    }
    store_point(&me, one, points, sources, fields, None).await
}

/// Words a point anew.
pub(super) async fn change(Path((id, point)): Path<(String, String)>, StaffForm { me, fields }: StaffForm) -> Outcome {
    me.must_convene()?;
    let (one, points, sources) = load(&me, &id).await?;
    let found = points.iter().find(|one| one.id.to_string() == point).cloned().ok_or(Problem::NotFound)?;
    store_point(&me, one, points, sources, fields, Some(found)).await
}

async fn store_point(
    me: &StaffMember,
    one: Consultation,
    points: Vec<Point>,
    sources: Vec<Source>,
    mut fields: Fields,
    editing: Option<Point>,
) -> Outcome {
    let to = format!("{}/synthesis", Head::new(&one).base);
    let new = me.new_id(&fields);
    let id = editing.as_ref().map_or(new, |point| point.id);
    // The wording that whoever writes has read; 0 for a new point.
    let read: i64 = match &editing {
        Some(_) => fields.text("version").parse().map_err(|_| Problem::Unreadable)?,
        None => 0,
    };
    if points.iter().any(|point| point.id == id && is_stored(point, read, &fields)) {
        // The same form again: a double click.
        return Ok(me.visit.go(&to));
    }
    let langs: Vec<Lang> = other_langs(me.visit.site.as_ref(), one.lang);
    let say = |key: &str| me.visit.say(key);
    let body = fields.required("point", POINT_LIMIT, &say("synthesis-point-missing"), &say("synthesis-point-long"));
    check_translations(&mut fields, &langs, &["body"], POINT_LIMIT, &say("synthesis-point-long"));
    let rests: Vec<Source> =
        sources.iter().filter(|source| fields.is("rests", &source.thing.to_string())).cloned().collect();
    // What was ticked and is not there any more was taken back by its author: the words may still hold it.
    if fields.list("rests").len() > rests.len() {
        fields.wrong("rests", say("synthesis-rests-gone"));
    } else if rests.is_empty() {
        fields.wrong("rests", say("synthesis-rests-missing"));
    }
    if editing.as_ref().is_some_and(|point| point.version != read) {
        fields.wrong("point", say("synthesis-staff-stale"));
        // Read now, on the page that says so.
        fields = fields.set("version", editing.as_ref().map_or(0, |point| point.version).to_string());
    }
    if editing.is_none() && points.len() >= MOST {
        fields.wrong("point", me.page("").n("synthesis-full", MOST));
    }
    let again = |fields: Fields| {
        let page = me.page(say("synthesis-staff-title"));
        let mut page = SynthesisPage::new(page, &one, points.clone(), sources.clone(), true, fields);
        page.editing = editing.as_ref().map(|point| point.id.to_string());
        html_status(StatusCode::UNPROCESSABLE_ENTITY, &page)
    };
    if !fields.good() {
        return again(fields);
    }
    let position = points.iter().map(|point| point.position).max().unwrap_or(0) + 1;
    let point =
        Point { id, position, lang: one.lang, body, version: read, held: false, sources: rests, given: Vec::new() };
    let (consultation, today, typed) = (one.id, me.visit.app.clock().today(), fields.clone());
    let stored = me
        .visit
        .app
        .store()
        .write("save point", move |tx| {
            let (point, langs, fields) = (point.clone(), langs.clone(), typed.clone());
            Box::pin(async move {
                let stored = super::save(tx, consultation, &point, today).await?;
                if stored {
                    keep_translations(tx, point.id, &langs, &["body"], &fields).await?;
                }
                Ok::<_, ::store::Error>(stored)
            })
        })
        .await?;
    if !stored {
        // Something changed in this very moment.
        fields.wrong("point", say("synthesis-staff-stale"));
        return again(fields);
    }
    Ok(me.visit.go(&to))
}

/// True when the form that was sent is stored already, as the wording after the one that was read. A point that is held has
/// another version too, but not because of the form.
fn is_stored(point: &Point, read: i64, fields: &Fields) -> bool {
    let rests: Vec<String> = point.sources.iter().map(|source| source.thing.to_string()).collect();
    !point.held
        && point.version == read + 1
        && point.body == fields.text("point")
        && rests.len() == fields.list("rests").len()
        && rests.iter().all(|thing| fields.is("rests", thing))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let source = |n: u64| Source {
        thing: sample_data::id(n),
        seat: [n as u8; 16],
        lang: stage.lang(),
        body: stage.words.get("sample-statement"),
    };
    let point = |n: u64, held, wish: &str| Point {
        id: sample_data::id(n),
        position: n as i64,
        lang: stage.lang(),
        body: stage.words.get("sample-short"),
        version: 1,
        held,
        sources: vec![source(91)],
        given: if wish.is_empty() {
            Vec::new()
        } else {
            vec![super::Given { seat: [91; 16], version: 1, answer: super::Answer::Change, wish: wish.to_owned() }]
        },
    };
    let make = |points: Vec<Point>, fields: Fields, editing: Option<String>| {
        let one = sample_in(stage, State::Closed);
        let page = sample_page(stage, &stage.words.get("synthesis-staff-title"));
        let mut page = SynthesisPage::new(page, &one, points, vec![source(91), source(92)], true, fields);
        page.editing = editing;
        page
    };
    let moderator = |points: Vec<Point>| {
        let page = sample_page(stage, &stage.words.get("synthesis-staff-title"));
        let one = sample_in(stage, State::Closed);
        SynthesisPage::new(page, &one, points, Vec::new(), false, Fields::new())
    };
    let mut stale = Fields::new().set("version", "2").set("point", stage.words.get("sample-short"));
    stale.wrong("point", stage.words.get("synthesis-staff-stale"));
    stale.wrong("rests", stage.words.get("synthesis-rests-gone"));
    let mut wrong = Fields::new().set("point", "?");
    wrong.wrong("rests", stage.words.get("synthesis-rests-missing"));
    let all = vec![point(86, false, ""), point(87, true, ""), point(88, false, &stage.words.get("sample-short"))];
    vec![
        stage.staff("staff-synthesis", &make(all.clone(), Fields::new(), None)),
        stage.staff("staff-synthesis-none", &make(Vec::new(), Fields::new(), None)),
        stage.staff("staff-synthesis-edit", &make(all.clone(), Fields::new(), Some(sample_data::id(86).to_string()))),
        stage.staff("staff-synthesis-wrong", &make(Vec::new(), wrong, None)),
        stage.staff("staff-synthesis-stale", &make(all.clone(), stale, Some(sample_data::id(87).to_string()))),
        stage.staff("staff-synthesis-moderator", &moderator(all)),
    ]
}
