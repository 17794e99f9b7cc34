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
    /// What authors would change, in no order that tells who.
    wishes: Vec<String>,
}

impl Row {
    fn new(point: Point) -> Self {
        let mut wishes: Vec<String> = point
            .given
            .iter()
            .filter(|given| given.version == point.version && !given.wish.is_empty())
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
    fn new(page: Page, one: &Consultation, points: Vec<Point>, sources: Vec<Source>, fields: Fields) -> Self {
        let translations = other_langs(&page.site, one.lang)
            .into_iter()
            .map(|lang| (in_lang("body", lang), lang.name().to_owned()))
            .collect();
        Self {
            head: Head::new(one),
            page: page.with_errors(&fields),
            fields,
            rows: points.into_iter().map(Row::new).collect(),
            sources,
            translations,
            editing: None,
            convenor: true,
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
    Ok((one, points, sources))
}

/// The points, with a form for a new one.
pub(super) async fn get(me: StaffMember, Path(id): Path<String>) -> Outcome {
    let (one, points, sources) = load(&me, &id).await?;
    let fields = Fields::new().set("once", Id::new(me.visit.app.entropy()).to_string());
    let mut page = SynthesisPage::new(me.page(me.visit.say("synthesis-staff-title")), &one, points, sources, fields);
    page.convenor = me.convenor;
    html(&page)
}

/// A point, to be worded anew.
pub(super) async fn one(me: StaffMember, Path((id, point)): Path<(String, String)>) -> Outcome {
    me.must_convene()?;
    let (one, points, sources) = load(&me, &id).await?;
    let found = points.iter().find(|one| one.id.to_string() == point).ok_or(Problem::NotFound)?;
    let mut fields = Fields::new().set("once", point.clone()).set("point", found.body.clone());
    for source in &found.sources {
        fields.add("rests", &source.thing.to_string());
    }
    let langs = other_langs(me.visit.site.as_ref(), one.lang);
    let fields = fill_translations(&me, found.id, &langs, &["body"], fields).await?;
    let mut page = SynthesisPage::new(me.page(me.visit.say("synthesis-staff-title")), &one, points, sources, fields);
    page.editing = Some(point);
    html(&page)
}

/// Adds a point, or deletes one.
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
        return Ok(me.visit.go(&to));
    }
    store_point(&me, one, points, sources, fields, None).await
}

/// Words a point anew.
pub(super) async fn change(Path((id, point)): Path<(String, String)>, StaffForm { me, fields }: StaffForm) -> Outcome {
    me.must_convene()?;
    let (one, points, sources) = load(&me, &id).await?;
    let found = points.iter().find(|one| one.id.to_string() == point).map(|one| one.id).ok_or(Problem::NotFound)?;
    store_point(&me, one, points, sources, fields, Some(found)).await
}

async fn store_point(
    me: &StaffMember,
    one: Consultation,
    points: Vec<Point>,
    sources: Vec<Source>,
    mut fields: Fields,
    editing: Option<Id>,
) -> Outcome {
    let to = format!("{}/synthesis", Head::new(&one).base);
    let new = Id::parse(fields.text("once")).unwrap_or_else(|| Id::new(me.visit.app.entropy()));
    let id = editing.unwrap_or(new);
    if editing.is_none() && points.iter().any(|point| point.id == id) {
        // The same form again: a double click.
        return Ok(me.visit.go(&to));
    }
    let langs: Vec<Lang> = other_langs(me.visit.site.as_ref(), one.lang);
    let say = |key: &str| me.visit.say(key);
    let body = fields.required("point", POINT_LIMIT, &say("synthesis-point-missing"), &say("synthesis-point-long"));
    check_translations(&mut fields, &langs, &["body"], POINT_LIMIT, &say("synthesis-point-long"));
    let rests: Vec<Source> =
        sources.iter().filter(|source| fields.is("rests", &source.thing.to_string())).cloned().collect();
    if rests.is_empty() {
        fields.wrong("rests", say("synthesis-rests-missing"));
    }
    if editing.is_none() && points.len() >= MOST {
        fields.wrong("point", me.page("").n("synthesis-full", MOST));
    }
    if !fields.good() {
        let mut page = SynthesisPage::new(me.page(say("synthesis-staff-title")), &one, points, sources, fields);
        page.editing = editing.map(|id| id.to_string());
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let position = points.iter().map(|point| point.position).max().unwrap_or(0) + 1;
    let point =
        Point { id, position, lang: one.lang, body, version: 0, held: false, sources: rests, given: Vec::new() };
    let (consultation, today) = (one.id, me.visit.app.clock().today());
    me.visit
        .app
        .store()
        .write("save point", move |tx| {
            let (point, langs, fields) = (point.clone(), langs.clone(), fields.clone());
            Box::pin(async move {
                super::save(tx, consultation, &point, today).await?;
                keep_translations(tx, point.id, &langs, &["body"], &fields).await
            })
        })
        .await?;
    Ok(me.visit.go(&to))
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
        let mut page = SynthesisPage::new(page, &one, points, vec![source(91), source(92)], fields);
        page.editing = editing;
        page
    };
    let mut wrong = Fields::new().set("point", "?");
    wrong.wrong("rests", stage.words.get("synthesis-rests-missing"));
    let all = vec![point(86, false, ""), point(87, true, ""), point(88, false, &stage.words.get("sample-short"))];
    vec![
        stage.staff("staff-synthesis", &make(all.clone(), Fields::new(), None)),
        stage.staff("staff-synthesis-none", &make(Vec::new(), Fields::new(), None)),
        stage.staff("staff-synthesis-edit", &make(all, Fields::new(), Some(sample_data::id(86).to_string()))),
        stage.staff("staff-synthesis-wrong", &make(Vec::new(), wrong, None)),
    ]
}
