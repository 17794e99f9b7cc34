//! The consultation on H.R. 1379: the real text, an explanation of each provision, sample statements and a sample queue.

use std::collections::BTreeMap;

use kit::{App, Lang};
use people::slips;
use policy::consultations::{
    acts,
    constituencies::{self, Constituency},
    store as consultations,
    types::{Consultation, Influence, Pay, Provision, Standing, State, Statement},
};
use serde::Deserialize;
use store::{Error, Id};

use super::{Texts, id, sample_entropy};

const BILL: &str = include_str!("../../../../demo/hr1379/hr1379_provisions.json");
const GLOSSES: &str = include_str!("../../../../demo/hr1379/glosses.json");
const CONSULTATION: &str = include_str!("../../../../demo/hr1379/consultation.json");
const STATEMENTS: &str = include_str!("../../../../demo/hr1379/statements.json");
const GROUPS: &str = include_str!("../../../../demo/hr1379/groups.json");
const QUEUE: &str = include_str!("../../../../demo/hr1379/queue.json");

#[derive(Deserialize)]
struct Gloss {
    heading: Texts,
    plain: Texts,
}

/// A group that people may declare.
#[derive(Deserialize)]
struct Group {
    name: Texts,
    reason: Texts,
}

#[derive(Deserialize)]
struct Stated {
    title: Texts,
    summary: Texts,
    purpose: Texts,
    what_is_decided: Texts,
    pay: Texts,
    who_reads: Texts,
    what_happens_after: Texts,
    convened_by: Texts,
    funded_by: Texts,
    content_note: Texts,
    time_needed_minutes: i64,
}

#[derive(Deserialize)]
struct SampleStatement {
    number: i64,
    origin: String,
    #[serde(flatten)]
    texts: Texts,
}

#[derive(Deserialize)]
struct Waiting {
    lang: String,
    text: String,
}

fn read<T: for<'a> Deserialize<'a>>(name: &str, text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| format!("the demonstration file {name} is not readable: {error}"))
}

/// Makes the consultation, open, with a batch of slips. Returns its id.
pub(crate) async fn make(app: &App, organisation: Id) -> Result<Id, String> {
    let stated: Stated = read("consultation.json", CONSULTATION)?;
    let glosses: BTreeMap<String, Gloss> = read("glosses.json", GLOSSES)?;
    let statements: Vec<SampleStatement> = read("statements.json", STATEMENTS)?;
    let queue: Vec<Waiting> = read("queue.json", QUEUE)?;
    let bill = texts::parse(BILL).map_err(|wrong| format!("the bill is not readable: {wrong:?}"))?;
    let entropy = sample_entropy(1);
    let today = app.clock().today();
    let consultation = id(app, "hr1379");
    let safeguarding = app.words(Lang::En).get("sample-safeguarding");
    let one = Consultation {
        id: consultation,
        organisation,
        terms: None,
        state: State::Open,
        lang: Lang::En,
        title: stated.title.en.clone(),
        summary: stated.summary.en.clone(),
        purpose: stated.purpose.en.clone(),
        influence: Some(Influence::Involve),
        decided: stated.what_is_decided.en.clone(),
        minutes: stated.time_needed_minutes,
        pay: Pay::Hourly { cents: 5_700, currency: "USD".to_owned(), how: stated.pay.en.clone() },
        opens: Some(today.plus(-20)),
        closes: Some(today.plus(40)),
        readers: stated.who_reads.en.clone(),
        afterwards: stated.what_happens_after.en.clone(),
        convened_by: stated.convened_by.en.clone(),
        funded_by: stated.funded_by.en.clone(),
        safeguarding: safeguarding.clone(),
        content_note: stated.content_note.en.clone(),
        source: "H.R. 1379, 119th Congress, introduced 14 February 2025 (public domain)".to_owned(),
        source_url: "https://www.congress.gov/bill/119th-congress/house-bill/1379".to_owned(),
        sample: true,
        counts: vec![today.plus(-2), today.plus(14), today.plus(41)],
    };
    let mut translations: Vec<(Id, &'static str, Lang, String)> = Vec::new();
    let mut translate = |thing: Id, field: &'static str, texts: &Texts| {
        for (lang, text) in texts.translations() {
            translations.push((thing, field, lang, text.to_owned()));
        }
    };
    for (field, texts) in [
        ("title", &stated.title),
        ("summary", &stated.summary),
        ("purpose", &stated.purpose),
        ("decided", &stated.what_is_decided),
        ("pay_how", &stated.pay),
        ("readers", &stated.who_reads),
        ("afterwards", &stated.what_happens_after),
        ("convened_by", &stated.convened_by),
        ("funded_by", &stated.funded_by),
        ("content_note", &stated.content_note),
    ] {
        translate(consultation, field, texts);
    }
    let mut text = Vec::new();
    let mut plain_headings = Vec::new();
    // The front page of the bill is not asked about.
    for (place, draft) in bill.provisions.iter().filter(|d| d.eid != "front").enumerate() {
        let part = Id::new(&entropy);
        let gloss = glosses.get(&draft.eid);
        if let Some(gloss) = gloss {
            translate(part, "plain", &gloss.plain);
            translate(part, "heading", &gloss.heading);
            // Many parts of the bill have no heading, or one that says nothing ("In general").
            plain_headings.push((part, gloss.heading.en.clone()));
        }
        text.push(Provision {
            id: part,
            eid: draft.eid.clone(),
            position: place as i64 + 1,
            depth: draft.depth,
            label: draft.label.clone(),
            heading: draft.heading.clone(),
            body: draft.body.clone(),
            plain: gloss.map_or_else(String::new, |g| g.plain.en.clone()),
        });
    }
    let mut asked = Vec::new();
    for sample in &statements {
        let statement = Id::new(&entropy);
        translate(statement, "body", &sample.texts);
        asked.push(Statement {
            id: statement,
            number: Some(sample.number),
            seed: sample.origin == "seed",
            seat: None,
            lang: Lang::En,
            body: sample.texts.en.clone(),
            offered: None,
            standing: Standing::Published,
            reason: String::new(),
            joined_to: None,
            day: today.plus(-21),
        });
    }
    let groups: Vec<Group> = read("groups.json", GROUPS)?;
    let mut declarable = Vec::new();
    for (place, group) in groups.iter().enumerate() {
        let one = Constituency {
            id: Id::new(&entropy),
            position: place as i64 + 1,
            name: group.name.en.clone(),
            reason: group.reason.en.clone(),
        };
        translate(one.id, "name", &group.name);
        translate(one.id, "reason", &group.reason);
        declarable.push(one);
    }
    for waiting in &queue {
        asked.push(Statement {
            id: Id::new(&entropy),
            number: None,
            seed: false,
            seat: Some(entropy.bytes()),
            lang: Lang::parse(&waiting.lang).unwrap_or_default(),
            body: waiting.text.clone(),
            offered: None,
            standing: Standing::Waiting,
            reason: String::new(),
            joined_to: None,
            day: today.plus(-1),
        });
    }
    translations.extend(plain_headings.into_iter().map(|(part, words)| (part, "heading", Lang::En, words)));
    for lang in [Lang::Es, Lang::Fr, Lang::Ar] {
        translations.push((consultation, "safeguarding", lang, app.words(lang).get("sample-safeguarding")));
    }
    let (key, batch) = (app.key().clone(), id(app, "batch"));
    app.store()
        .write("demonstration bill", move |tx| {
            Box::pin(async move {
                if consultations::find(tx, consultation).await?.is_some() {
                    return Ok(());
                }
                consultations::save(tx, &one, today).await?;
                consultations::replace_text(tx, consultation, &text).await?;
                for statement in &asked {
                    consultations::add_statement(tx, consultation, statement).await?;
                }
                for group in &declarable {
                    constituencies::add(tx, consultation, group).await?;
                }
                for (thing, field, lang, text) in &translations {
                    consultations::translate(tx, *thing, field, *lang, text).await?;
                }
                acts::opened(tx, &one, today).await?;
                slips::make_batch(tx, &key, batch, consultation, "Quay Street Advice (sample)", 60, today).await?;
                acts::slips_made(tx, consultation, 60, today).await?;
                Ok::<_, Error>(())
            })
        })
        .await
        .map_err(|error| error.to_string())?;
    Ok(consultation)
}
