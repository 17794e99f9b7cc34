//! A small consultation, all of it a sample: too few people for figures, so its result is written in words that the sample
//! members approved. One point still waits for an answer.

use kit::{App, Lang};
use people::slips;
use policy::consultations::{
    acts, cast, count, store as consultations,
    synthesis::{self, Answer, Point},
    types::{Consultation, Influence, Pay, Provision, Standing, State, Statement},
};
use serde::Deserialize;
use store::{Error, Id};

use super::{Texts, id, sample_entropy};

const SAMPLE: &str = include_str!("../../../../demo/appointments/appointments.json");

/// How many sample members take part.
const MEMBERS: usize = 12;

#[derive(Deserialize)]
struct Part {
    label: String,
    heading: Texts,
    body: String,
}

#[derive(Clone, Deserialize)]
struct SamplePoint {
    /// Places in the list of statements.
    rests_on: Vec<usize>,
    approved: bool,
    #[serde(flatten)]
    texts: Texts,
}

#[derive(Deserialize)]
struct Sample {
    title: Texts,
    summary: Texts,
    purpose: Texts,
    decided: Texts,
    pay: Texts,
    readers: Texts,
    afterwards: Texts,
    convened_by: Texts,
    funded_by: Texts,
    parts: Vec<Part>,
    statements: Vec<Texts>,
    points: Vec<SamplePoint>,
}

/// Makes it, with votes, and closes and counts it.
pub(crate) async fn make(app: &App, organisation: Id) -> Result<(), String> {
    let sample: Sample = serde_json::from_str(SAMPLE)
        .map_err(|error| format!("the demonstration file appointments.json is not readable: {error}"))?;
    let entropy = sample_entropy(4);
    let today = app.clock().today();
    let (consultation, last) = (id(app, "appointments"), today.plus(-1));
    let one = consultation_of(app, &sample, organisation, consultation);
    let mut translations: Vec<(Id, &'static str, Lang, String)> = Vec::new();
    let mut translate = |thing: Id, field: &'static str, texts: &Texts| {
        translations.extend(texts.translations().map(|(lang, text)| (thing, field, lang, text.to_owned())));
    };
    for (field, texts) in [
        ("title", &sample.title),
        ("summary", &sample.summary),
        ("purpose", &sample.purpose),
        ("decided", &sample.decided),
        ("pay_how", &sample.pay),
        ("readers", &sample.readers),
        ("afterwards", &sample.afterwards),
        ("convened_by", &sample.convened_by),
        ("funded_by", &sample.funded_by),
    ] {
        translate(consultation, field, texts);
    }
    let parts: Vec<Provision> = (1_i64..)
        .zip(&sample.parts)
        .map(|(position, part)| {
            let id = Id::new(&entropy);
            translate(id, "heading", &part.heading);
            Provision {
                id,
                eid: format!("sec_{position}"),
                position,
                depth: 0,
                label: part.label.clone(),
                heading: part.heading.en.clone(),
                body: part.body.clone(),
                plain: String::new(),
            }
        })
        .collect();
    let seats: Vec<[u8; 16]> = (0..MEMBERS).map(|_| entropy.bytes()).collect();
    let statements: Vec<Statement> = (1_i64..)
        .zip(sample.statements.iter().zip(&seats))
        .map(|(number, (texts, seat))| {
            let id = Id::new(&entropy);
            translate(id, "body", texts);
            Statement {
                id,
                number: Some(number),
                seed: false,
                seat: Some(*seat),
                lang: Lang::En,
                body: texts.en.clone(),
                offered: None,
                standing: Standing::Published,
                reason: String::new(),
                joined_to: None,
                day: today.plus(-9),
            }
        })
        .collect();
    let points: Vec<(Id, SamplePoint)> = sample
        .points
        .into_iter()
        .map(|point| {
            let id = Id::new(&entropy);
            translate(id, "body", &point.texts);
            (id, point)
        })
        .collect();
    for lang in [Lang::Es, Lang::Fr, Lang::Ar] {
        translations.push((consultation, "safeguarding", lang, app.words(lang).get("sample-safeguarding")));
    }
    let (key, batch) = (app.key().clone(), id(app, "appointments batch"));
    let made = app
        .store()
        .write("demonstration appointments", move |tx| {
            Box::pin(async move {
                if consultations::find(tx, consultation).await?.is_some() {
                    return Ok(false);
                }
                consultations::save(tx, &one, today).await?;
                consultations::replace_text(tx, consultation, &parts).await?;
                for statement in &statements {
                    consultations::add_statement(tx, consultation, statement).await?;
                }
                acts::opened(tx, &one, today).await?;
                slips::make_batch(tx, &key, batch, consultation, "Quay Street Advice (sample)", 20, today).await?;
                acts::slips_made(tx, consultation, 20, today).await?;
                for (member, seat) in seats.iter().enumerate() {
                    slips::take_seat(tx, *seat, consultation).await?;
                    for (place, statement) in statements.iter().enumerate() {
                        let value = if (member + place) % 4 == 3 { -1 } else { 1 };
                        cast(tx, *seat, consultation, statement.id, value, today).await?;
                    }
                }
                let sources = synthesis::sources(tx, consultation).await?;
                for (position, (id, point)) in (1_i64..).zip(&points) {
                    let rests: Vec<Id> =
                        point.rests_on.iter().filter_map(|place| statements.get(*place)).map(|s| s.id).collect();
                    let words = Point {
                        id: *id,
                        position,
                        lang: Lang::En,
                        body: point.texts.en.clone(),
                        version: 0,
                        held: false,
                        sources: sources.iter().filter(|source| rests.contains(&source.thing)).cloned().collect(),
                        given: Vec::new(),
                    };
                    synthesis::save(tx, consultation, &words, today).await?;
                    // Where a point waits, only the first of its authors has answered.
                    let answering = if point.approved { words.authors().len() } else { 1 };
                    for seat in words.authors().into_iter().take(answering) {
                        synthesis::answer(tx, consultation, seat, *id, 1, Answer::Approve, "").await?;
                    }
                }
                for (thing, field, lang, text) in &translations {
                    consultations::translate(tx, *thing, field, *lang, text).await?;
                }
                consultations::save(tx, &Consultation { state: State::Closed, closes: Some(last), ..one }, today)
                    .await?;
                Ok::<_, Error>(true)
            })
        })
        .await
        .map_err(|error| error.to_string())?;
    if made {
        count::count(app, consultation, last).await.map_err(|_| "the small sample could not be counted".to_owned())?;
    }
    Ok(())
}

/// The consultation, still open.
fn consultation_of(app: &App, sample: &Sample, organisation: Id, consultation: Id) -> Consultation {
    let today = app.clock().today();
    Consultation {
        id: consultation,
        organisation,
        terms: None,
        state: State::Open,
        lang: Lang::En,
        title: sample.title.en.clone(),
        summary: sample.summary.en.clone(),
        purpose: sample.purpose.en.clone(),
        influence: Some(Influence::Involve),
        decided: sample.decided.en.clone(),
        minutes: 10,
        pay: Pay::Hourly { cents: 5_700, currency: "USD".to_owned(), how: sample.pay.en.clone() },
        opens: Some(today.plus(-15)),
        closes: Some(today),
        readers: sample.readers.en.clone(),
        afterwards: sample.afterwards.en.clone(),
        convened_by: sample.convened_by.en.clone(),
        funded_by: sample.funded_by.en.clone(),
        safeguarding: app.words(Lang::En).get("sample-safeguarding"),
        content_note: String::new(),
        source: String::new(),
        source_url: String::new(),
        sample: true,
        counts: vec![today.plus(-1)],
    }
}
