//! The ledger in words: what was done and when, one entry, everything about one thing, and how to check it without us.

use askama::Template;
use axum::extract::{Path, RawQuery};
use kit::{
    App, Kind, Outcome, Page, Problem, Thing, Visit, html,
    samples::{Sample, Stage, TODAY},
};
use serde_json::Value as Json;
use store::{Day, Id, Tx};

use crate::{
    bundle::{MOST, name_of_entry, name_of_thing},
    message_of,
};

/// Entries on a page.
const MANY: u64 = 25;

/// An entry, as it is listed.
pub(crate) struct Line {
    pub(crate) place: u64,
    /// The message that says what was done; none once it was erased.
    pub(crate) kind: Option<String>,
    day: Option<Day>,
    /// A title or a name out of it.
    pub(crate) what: String,
    lang: String,
}

/// A field of an entry: its name, and its value in words.
struct FieldShown {
    name: String,
    lines: Vec<String>,
}

fn text(value: &Json) -> Vec<String> {
    match value {
        Json::Null => vec!["-".to_owned()],
        Json::String(text) if text.is_empty() => vec!["-".to_owned()],
        Json::String(text) => text.lines().map(str::to_owned).collect(),
        Json::Array(all) if all.is_empty() => vec!["-".to_owned()],
        Json::Array(all) => all.iter().flat_map(text).collect(),
        Json::Object(fields) => {
            let parts: Vec<String> =
                fields.iter().map(|(name, value)| format!("{name}: {}", text(value).join(", "))).collect();
            vec![parts.join("; ")]
        }
        other => vec![other.to_string()],
    }
}

fn parsed(entry: &acts::Entry) -> Option<serde_json::Map<String, Json>> {
    match serde_json::from_str(&entry.body.as_ref()?.text) {
        Ok(Json::Object(body)) => Some(body),
        _ => None,
    }
}

impl Line {
    pub(crate) fn new(entry: &acts::Entry) -> Self {
        let body = parsed(entry).unwrap_or_default();
        let word = |name: &str| body.get(name).and_then(Json::as_str).unwrap_or_default().to_owned();
        let what = ["title", "institution", "name", "council"].into_iter().map(word).find(|word| !word.is_empty());
        Self {
            place: entry.place,
            kind: body.get("act").and_then(Json::as_str).map(message_of),
            day: Day::parse(&word("day")),
            what: what.filter(|what| Id::parse(what).is_none()).unwrap_or_default(),
            lang: word("lang"),
        }
    }
}

impl Line {
    /// A sample.
    pub(crate) fn sample() -> Self {
        Self::new(&sample_entries()[2])
    }
}

/// The ledger as a whole, as every page of it tells.
pub(crate) struct State {
    /// Its name, which is also its address without the scheme.
    origin: String,
    /// How many entries are signed, and seen by enough witnesses.
    size: u64,
    /// How many are signed but not seen yet.
    unseen: u64,
    pub(crate) witnesses: Vec<acts::Watcher>,
    pub(crate) keys: Vec<acts::Key>,
    secure: bool,
}

impl State {
    pub(crate) async fn read(tx: &mut Tx, secure: bool) -> store::Result<Self> {
        let (served, latest) = (acts::served(tx).await?, acts::latest(tx).await?);
        let size = served.as_ref().map_or(0, |checkpoint| checkpoint.size);
        Ok(Self {
            origin: latest.as_ref().map_or_else(String::new, |checkpoint| checkpoint.origin.clone()),
            size,
            unseen: latest.map_or(0, |checkpoint| checkpoint.size - size),
            witnesses: acts::witnesses(tx).await?,
            keys: acts::keys(tx).await?,
            secure,
        })
    }

    /// The address of the ledger.
    fn address(&self) -> String {
        // After a restore the name has a day behind it; the address stays.
        let host = self.origin.split_once("/ledger").map_or(&*self.origin, |(host, _)| host);
        format!("{}://{host}/ledger", if self.secure { "https" } else { "http" })
    }

    /// How many witnesses count: those that have signed.
    fn counting(&self) -> usize {
        self.witnesses.iter().filter(|one| one.seen.is_some()).count()
    }

    /// How many of them are enough.
    fn quorum(&self) -> usize {
        if self.counting() == 0 { 0 } else { acts::HALF(self.counting()) }
    }

    /// The newest entry that is signed; none in an empty ledger.
    fn newest(&self) -> Option<u64> {
        self.size.checked_sub(1)
    }

    pub(crate) fn sample(witnesses: usize) -> Self {
        let watcher = |number: u8| acts::Watcher {
            id: Id([number; 16]),
            name: format!("Organisation {number} (sample)"),
            vkey: format!("witness{number}.example/w+00000000+AAAA"),
            url: format!("https://witness{number}.example/w"),
            since: TODAY.plus(-40),
            size: 41,
            seen: (number != 4).then_some(TODAY),
            trouble: if number == 3 { "unreachable".to_owned() } else { String::new() },
        };
        Self {
            origin: "firsthand.example/ledger".to_owned(),
            size: 41,
            unseen: u64::from(witnesses > 0) * 2,
            witnesses: (1..=witnesses as u8).map(watcher).collect(),
            keys: vec![acts::Key {
                vkey: "firsthand.example/ledger+00000000+AAAA".to_owned(),
                since: TODAY.plus(-40),
                until: None,
            }],
            secure: true,
        }
    }
}

#[derive(Template)]
#[template(path = "ledger.html")]
struct ListPage {
    page: Page,
    state: State,
    lines: Vec<Line>,
    /// Where older ones begin.
    older: Option<u64>,
    /// Whether this is the newest page.
    first: bool,
}

/// The ledger.
pub(crate) async fn list(visit: Visit, RawQuery(query): RawQuery) -> Outcome {
    let before =
        query.as_deref().and_then(|query| query.strip_prefix("before=")).and_then(|number| number.parse::<u32>().ok());
    let secure = visit.app.secure();
    let (state, lines, older) = visit
        .app
        .store()
        .read("the ledger", move |tx| {
            Box::pin(async move {
                let state = State::read(tx, secure).await?;
                let end = before.map_or(state.size + state.unseen, u64::from).min(state.size + state.unseen);
                let start = end.saturating_sub(MANY);
                let entries = acts::between(tx, start, end).await?;
                let lines = entries.iter().rev().map(Line::new).collect();
                Ok::<_, store::Error>((state, lines, (start > 0).then_some(start)))
            })
        })
        .await?;
    let page = visit.page(visit.say("ledger-title"));
    html(&ListPage { page, state, lines, older, first: before.is_none() })
}

#[derive(Template)]
#[template(path = "ledger_entry.html")]
struct EntryPage {
    page: Page,
    state: State,
    line: Line,
    fields: Vec<FieldShown>,
    /// What it says, as it was entered; empty once it was erased.
    raw: String,
    /// What the file to check is called.
    named: String,
    /// The act that erased what it said: number, day, the message of the reason.
    erased: Option<(u64, Option<Day>, String)>,
    /// The entry, as it was signed.
    entry: String,
    thing: Option<Thing>,
    about: String,
}

/// The public thing that an entry is about, whatever kind it is.
async fn resolved(app: &App, id: Id, lang: kit::Lang) -> Result<Option<Thing>, Problem> {
    for kind in [Kind::Recommendation, Kind::Consultation, Kind::Council, Kind::Request] {
        if let Some(thing) = app.resolve(kind, id, lang).await? {
            return Ok(Some(thing));
        }
    }
    Ok(None)
}

/// What a reader looks for first.
const FIRST: [&str; 6] = ["title", "institution", "council", "name", "words", "body"];

/// What an entry says, the words first; without what the heading says already, and without parts that are empty.
fn shown(entry: &acts::Entry) -> Vec<FieldShown> {
    let empty = |value: &Json| match value {
        Json::Null => true,
        Json::String(text) => text.is_empty(),
        Json::Array(all) => all.is_empty(),
        _ => false,
    };
    let fields = parsed(entry).unwrap_or_default();
    let kept = fields.iter().filter(|(name, value)| !["act", "day"].contains(&name.as_str()) && !empty(value));
    let mut kept: Vec<FieldShown> =
        kept.map(|(name, value)| FieldShown { name: name.clone(), lines: text(value) }).collect();
    kept.sort_by_key(|field| FIRST.iter().position(|first| *first == field.name).unwrap_or(FIRST.len()));
    kept
}

/// An act of erasing, as the page of what it erased tells it.
fn erasing(act: &acts::Entry) -> (u64, Option<Day>, String) {
    let body = parsed(act).unwrap_or_default();
    let word = |name: &str| body.get(name).and_then(Json::as_str).unwrap_or_default().to_owned();
    (act.place, Day::parse(&word("day")), format!("ledger-erase-{}", word("reason")))
}

/// The words of an entry as they were entered.
fn raw(entry: &acts::Entry) -> String {
    entry.body.as_ref().map_or_else(String::new, |body| body.text.clone())
}

impl EntryPage {
    /// Whether a council wrote down what came to it another way.
    fn recorded(&self) -> bool {
        self.fields.iter().any(|field| field.name == "recorded" && field.lines == ["true"])
    }
}

/// One entry.
pub(crate) async fn one(visit: Visit, Path(place): Path<String>) -> Outcome {
    let place: u32 = place.parse().map_err(|_| Problem::NotFound)?;
    let secure = visit.app.secure();
    let (state, entry, erased) = visit
        .app
        .store()
        .read("an entry", move |tx| {
            Box::pin(async move {
                let (state, place) = (State::read(tx, secure).await?, u64::from(place));
                let entry = acts::entry(tx, place).await?;
                let gone = entry.as_ref().is_some_and(|entry| entry.body.is_none());
                let erased = if gone { acts::erased_by(tx, place).await? } else { None };
                Ok::<_, store::Error>((state, entry, erased))
            })
        })
        .await?;
    let entry = entry.ok_or(Problem::NotFound)?;
    let thing = match entry.about {
        Some(id) => resolved(&visit.app, id, visit.lang).await?,
        None => None,
    };
    let page = visit.page("");
    let page = Page { title: page.s("ledger-entry-n", place), ..page };
    let about = entry.about.filter(|_| thing.is_some()).map(|id| id.to_string()).unwrap_or_default();
    html(&EntryPage {
        page,
        state,
        line: Line::new(&entry),
        fields: shown(&entry),
        raw: raw(&entry),
        named: name_of_entry(entry.place),
        erased: erased.as_ref().map(erasing),
        entry: ledger::Hash(entry.entry).to_string(),
        thing,
        about,
    })
}

#[derive(Template)]
#[template(path = "ledger_about.html")]
struct AboutPage {
    page: Page,
    state: State,
    thing: Option<Thing>,
    id: String,
    /// What the file to check is called.
    named: String,
    lines: Vec<Line>,
    /// Whether there are older ones that are not listed.
    some: bool,
}

/// Everything about a thing.
pub(crate) async fn about(visit: Visit, Path(id): Path<String>) -> Outcome {
    let id = Id::parse(&id).ok_or(Problem::NotFound)?;
    let secure = visit.app.secure();
    let (state, lines, some) = visit
        .app
        .store()
        .read("entries about", move |tx| {
            Box::pin(async move {
                // One more than is shown: then there are older ones.
                let mut entries = acts::about(tx, id, MOST + 1).await?;
                let some = entries.len() > MOST;
                if some {
                    entries.remove(0);
                }
                let lines: Vec<Line> = entries.iter().map(Line::new).collect();
                Ok::<_, store::Error>((State::read(tx, secure).await?, lines, some))
            })
        })
        .await?;
    let thing = resolved(&visit.app, id, visit.lang).await?;
    if lines.is_empty() && thing.is_none() {
        return Err(Problem::NotFound);
    }
    let page = visit.page(visit.say("ledger-about-title"));
    html(&AboutPage { page, state, thing, named: name_of_thing(id), id: id.to_string(), lines, some })
}

/// Sample data: a recommendation, its answer, an erased entry.
fn sample_entries() -> Vec<acts::Entry> {
    let body = |text: &str| Some(ledger::Body { salt: [7; 32], text: text.to_owned() });
    let entry = |place, body| acts::Entry { place, entry: [9; 32], body, about: Some(Id([3; 16])) };
    vec![
        entry(40, None),
        entry(
            39,
            body(
                r#"{"act":"recommendation answered","day":"2026-03-20","institution":"Ministry of Samples","kind":"accept","lang":"en","words":"We accept it.\nBy March.","recorded":true,"reason":""}"#,
            ),
        ),
        entry(
            38,
            body(
                r#"{"act":"recommendation published","day":"2026-03-01","title":"Interpreters at every hearing (sample)","lang":"en","to":["Ministry of Samples","Court service"],"number":3}"#,
            ),
        ),
        entry(
            37,
            body(
                r#"{"act":"counts released","day":"2026-02-01","release":1,"people":{"n":60,"exact":false},"parts":[{"part":1,"people":{"n":40,"exact":false},"shares":["50","30"]}]}"#,
            ),
        ),
    ]
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let entries = sample_entries();
    let thing = || {
        Some(Thing { title: "Interpreters at every hearing (sample)".to_owned(), path: "/recommendation/x".to_owned() })
    };
    let list = |witnesses, lines: bool, first| ListPage {
        page: stage.titled("ledger-title", "/ledger"),
        state: State::sample(witnesses),
        lines: if lines { entries.iter().map(Line::new).collect() } else { Vec::new() },
        older: lines.then_some(37),
        first,
    };
    let entry = |at: usize| EntryPage {
        page: stage.titled("ledger-title", "/ledger/entry/38"),
        state: State::sample(3),
        line: Line::new(&entries[at]),
        fields: shown(&entries[at]),
        raw: raw(&entries[at]),
        named: name_of_entry(entries[at].place),
        erased: (at == 0).then(|| (41, Some(TODAY), "ledger-erase-person".to_owned())),
        entry: ledger::Hash(entries[at].entry).to_string(),
        thing: if at == 0 { None } else { thing() },
        about: if at == 0 { String::new() } else { Id([3; 16]).to_string() },
    };
    let about = |lines: bool| AboutPage {
        page: stage.titled("ledger-about-title", "/ledger/about/x"),
        state: State::sample(0),
        thing: thing(),
        id: Id([3; 16]).to_string(),
        named: name_of_thing(Id([3; 16])),
        lines: if lines { entries[1..].iter().map(Line::new).collect() } else { Vec::new() },
        some: lines,
    };
    vec![
        stage.sample("ledger", &list(3, true, true)),
        stage.sample("ledger-alone", &list(0, true, false)),
        stage.sample("ledger-empty", &list(0, false, true)),
        stage.sample("ledger-entry", &entry(2)),
        stage.sample("ledger-entry-answer", &entry(1)),
        stage.sample("ledger-entry-counts", &entry(3)),
        stage.sample("ledger-entry-erased", &entry(0)),
        stage.sample("ledger-about", &about(true)),
        stage.sample("ledger-about-none", &about(false)),
    ]
}
