//! Reading the text part by part: the words of the law, what they mean, a reaction, another wording.

use ::store::{Day, Error, Id, Result, Tx, values};
use askama::Template;
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{Anyone, MemberForm};
use serde::Deserialize;

use super::{
    about::ById,
    has_seat, public, sample_data,
    store::{self, Translations},
    types::{Consultation, Provision, Reaction, SUGGESTION_LIMIT, Said, Standing, State, Suggestion},
};
use crate::details::{Detail, details, softened};

/// How many suggestions of one person may wait at the same time.
const WAITING: i64 = 20;

/// How many parts a page of the list shows.
const LIST: usize = 60;

#[derive(Template)]
#[template(path = "parts.html")]
struct PartsPage {
    page: Page,
    one: Consultation,
    title: Said,
    rows: Vec<(Provision, Option<Reaction>)>,
    number: usize,
    pages: usize,
    total: usize,
    seated: bool,
}

/// The first page of the list of parts.
pub(crate) async fn list(anyone: Anyone, Path(path): Path<ById>) -> Outcome {
    list_at(anyone, &path.id, 1).await
}

/// A page of a list.
#[derive(Deserialize)]
pub(crate) struct ByPage {
    id: String,
    page: usize,
}

/// A further page of the list of parts.
pub(crate) async fn list_page(anyone: Anyone, Path(path): Path<ByPage>) -> Outcome {
    list_at(anyone, &path.id, path.page).await
}

async fn list_at(anyone: Anyone, id: &str, number: usize) -> Outcome {
    let one = public(&anyone.visit, id).await?;
    let (id, lang) = (one.id, anyone.visit.lang);
    let seat = anyone.member.as_ref().map(|m| m.person.seat(id));
    let (parts, translations, own) = anyone
        .visit
        .app
        .store()
        .read("parts", move |tx| {
            Box::pin(async move {
                let parts = store::provisions(tx, id).await?;
                let translations = store::translations(tx, id, lang).await?;
                let own = match seat {
                    Some(seat) => own_reactions(tx, id, seat).await?,
                    None => Vec::new(),
                };
                Ok::<_, Error>((parts, translations, own))
            })
        })
        .await?;
    let total = parts.len();
    let pages = total.div_ceil(LIST).max(1);
    if number == 0 || number > pages {
        return Err(Problem::NotFound);
    }
    let seated = match seat {
        Some(seat) => has_seat(&anyone.visit, seat).await?,
        None => false,
    };
    let rows = parts
        .into_iter()
        .skip((number - 1) * LIST)
        .take(LIST)
        .map(|part| {
            let reaction = own.iter().find(|(thing, _)| *thing == part.id).map(|(_, r)| *r);
            (translations.under_heading(&part), reaction)
        })
        .collect();
    let page = anyone.page(anyone.visit.say("parts-title"));
    let title = translations.said(id, "title", &one.title, one.lang, lang);
    html(&PartsPage { page, one, title, rows, number, pages, total, seated })
}

/// The reactions of a seat in a consultation.
pub(crate) async fn own_reactions(tx: &mut Tx, consultation: Id, seat: [u8; 16]) -> Result<Vec<(Id, Reaction)>> {
    let rows = tx
        .all(
            "SELECT r.provision, r.reaction FROM reactions r JOIN provisions p ON p.id = r.provision
             WHERE r.seat = $2 AND p.consultation = $1 ORDER BY p.position",
            values![consultation, seat],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let word: String = row.get("reaction")?;
            Ok((row.get("provision")?, Reaction::parse(&word).unwrap_or(Reaction::Unsure)))
        })
        .collect()
}

#[derive(Template)]
#[template(path = "part.html")]
struct PartPage {
    page: Page,
    one: Consultation,
    title: Said,
    part: Provision,
    heading: Said,
    plain: Option<Said>,
    total: i64,
    /// The reader has a seat and the consultation is open.
    may: bool,
    fields: Fields,
    saved: bool,
    /// What in the wording could tell who wrote it: shown before it is stored.
    details: Vec<Detail>,
}

/// A place in a text.
#[derive(Deserialize)]
pub(crate) struct ByPosition {
    id: String,
    position: i64,
}

struct Shown {
    one: Consultation,
    part: Provision,
    translations: Translations,
    title: Said,
    total: i64,
}

async fn load(anyone: &Anyone, path: &ByPosition) -> Result<Shown, Problem> {
    let one = public(&anyone.visit, &path.id).await?;
    let (id, position, lang) = (one.id, path.position, anyone.visit.lang);
    let loaded = anyone
        .visit
        .app
        .store()
        .read("part", move |tx| {
            Box::pin(async move {
                let Some(part) = store::provision_at(tx, id, position).await? else { return Ok(None) };
                let translations = store::translations_of(tx, part.id, lang).await?;
                let of_all = store::translations_of(tx, id, lang).await?;
                let total =
                    tx.count("SELECT COUNT(*) AS n FROM provisions WHERE consultation = $1", values![id]).await?;
                Ok::<_, Error>(Some((part, translations, of_all, total)))
            })
        })
        .await?;
    let (part, translations, of_all, total) = loaded.ok_or(Problem::NotFound)?;
    let title = of_all.said(one.id, "title", &one.title, one.lang, lang);
    Ok(Shown { one, part, translations, title, total })
}

impl PartPage {
    fn new(mut page: Page, shown: Shown, may: bool, fields: Fields) -> Self {
        let Shown { one, part, translations, title, total } = shown;
        let heading = match translations.get(part.id, "heading") {
            // Also in the language of the law: plain words for its own heading.
            Some(words) => Said::new(words, page.lang(), page.lang(), None),
            None => Said::new(&part.heading, one.lang, page.lang(), None),
        };
        let plain =
            (!part.plain.is_empty()).then(|| translations.said(part.id, "plain", &part.plain, one.lang, page.lang()));
        page.title = if heading.text.is_empty() { page.n("part-n", part.position) } else { heading.text.clone() };
        let saved = fields.has("saved");
        Self {
            page: page.with_errors(&fields),
            one,
            title,
            part,
            heading,
            plain,
            total,
            may,
            fields,
            saved,
            details: Vec::new(),
        }
    }
}

/// A part of the text.
pub(crate) async fn get(anyone: Anyone, Path(path): Path<ByPosition>) -> Outcome {
    let shown = load(&anyone, &path).await?;
    let mut fields = Fields::new();
    let mut may = false;
    if let Some(member) = &anyone.member {
        let (seat, part) = (member.person.seat(shown.one.id), shown.part.id);
        may = shown.one.state == State::Open && has_seat(&anyone.visit, seat).await?;
        let own = anyone
            .visit
            .app
            .store()
            .read("own reaction", move |tx| {
                Box::pin(async move {
                    tx.first("SELECT reaction FROM reactions WHERE seat = $1 AND provision = $2", values![seat, part])
                        .await
                })
            })
            .await?;
        if let Some(row) = own {
            fields = fields.set("reaction", row.get::<String>("reaction")?).set("saved", "1");
        }
    }
    html(&PartPage::new(anyone.page(""), shown, may, fields))
}

/// Stores a reaction. False when the consultation is not open, the seat is not there, or the part belongs elsewhere.
pub async fn react(tx: &mut Tx, seat: [u8; 16], provision: Id, reaction: Reaction, today: Day) -> Result<bool> {
    let rows = tx
        .run(
            "INSERT INTO reactions (seat, provision, reaction, counted)
             SELECT t.seat, p.id, $3, NULL FROM provisions p
               JOIN consultations c ON c.id = p.consultation AND c.state = 'open' AND c.closes_day >= $4
               JOIN seats t ON t.consultation = c.id AND t.seat = $1
             WHERE p.id = $2
             ON CONFLICT (seat, provision) DO UPDATE SET reaction = excluded.reaction",
            values![seat, provision, reaction.word(), today],
        )
        .await?;
    Ok(rows > 0)
}

/// Stores a suggestion; false when too many of this person already wait to be read.
async fn suggest(tx: &mut Tx, new: &Suggestion) -> Result<bool> {
    // The same words for the same part, sent twice (a double click), are one suggestion.
    let rows = tx
        .all("SELECT * FROM suggestions WHERE seat = $1 AND provision = $2", values![new.seat, new.provision])
        .await?;
    let there = tx.unseal(rows.iter().map(store::suggestion).collect::<Result<Vec<_>>>()?).await?;
    let already = there.iter().filter(|one| one.body == new.body).count();
    let waiting = tx
        .count("SELECT COUNT(*) AS n FROM suggestions WHERE seat = $1 AND state = 'waiting'", values![new.seat])
        .await?;
    if already == 0 && waiting >= WAITING {
        return Ok(false);
    }
    if already == 0 {
        store::add_suggestion(tx, new).await?;
    }
    Ok(true)
}

/// A reaction, perhaps with another wording.
pub(crate) async fn post(Path(path): Path<ByPosition>, MemberForm { me, mut fields }: MemberForm) -> Outcome {
    let anyone = Anyone { visit: me.visit.clone(), member: Some(me.clone()) };
    let shown = load(&anyone, &path).await?;
    let seat = me.person.seat(shown.one.id);
    let reaction = Reaction::parse(fields.text("reaction"));
    let words = fields.text("words").to_owned();
    if reaction.is_none() {
        fields.wrong("reaction", me.visit.say("reaction-missing"));
    }
    if words.chars().count() > SUGGESTION_LIMIT {
        fields.wrong(
            "words",
            me.visit.say_n("suggestion-too-long", words.chars().count() as i64 - SUGGESTION_LIMIT as i64),
        );
    }
    if shown.one.over(me.visit.app.clock().today()) {
        fields.wrong("reaction", me.visit.say("closed-not-stored"));
    }
    let (Some(reaction), true) = (reaction, fields.good()) else {
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &PartPage::new(anyone.page(""), shown, true, fields));
    };
    let app = me.visit.app.clone();
    if fields.is("step", "soften") {
        let softer = softened(&app.words(Lang::chosen(&fields, "lang", me.visit.lang)), &words);
        return html(&PartPage::new(anyone.page(""), shown, true, fields.set("words", softer)));
    }
    // Nothing is stored before the author has seen what could tell who wrote it.
    let found = if fields.text("seen") == words { Vec::new() } else { details(&words) };
    if !found.is_empty() {
        let page = PartPage { details: found, ..PartPage::new(anyone.page(""), shown, true, fields) };
        return html(&page);
    }
    let new = Suggestion {
        id: Id::new(app.entropy()),
        seat,
        provision: shown.part.id,
        lang: Lang::chosen(&fields, "lang", me.visit.lang),
        body: words,
        offered: None,
        print: fields.is("print", "yes"),
        standing: Standing::Waiting,
        reason: String::new(),
        day: app.clock().today(),
    };
    let (stored, room) = app
        .store()
        .write("react", move |tx| {
            Box::pin(async move {
                let stored = react(tx, seat, new.provision, reaction, new.day).await?;
                let room = !stored || new.body.is_empty() || suggest(tx, &new).await?;
                Ok::<_, Error>((stored, room))
            })
        })
        .await?;
    if !stored {
        fields.wrong("reaction", me.visit.say("no-seat-not-stored"));
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &PartPage::new(anyone.page(""), shown, true, fields));
    }
    if !room {
        fields.wrong("words", me.visit.say_n("own-too-many", WAITING));
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &PartPage::new(anyone.page(""), shown, true, fields));
    }
    let next = path.position + 1;
    Ok(me.visit.go(&if next <= shown.total {
        format!("/c/{}/part/{next}", shown.one.id)
    } else {
        format!("/c/{}/vote", shown.one.id)
    }))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let title = Said::new(&one.title, stage.lang(), stage.lang(), None);
    let shown = || Shown {
        one: one.clone(),
        part: sample_data::provision(stage),
        translations: Translations::default(),
        title: title.clone(),
        total: 132,
    };
    let mut wrong = Fields::new().set("words", stage.words.get("sample-short"));
    wrong.wrong("reaction", stage.words.get("reaction-missing"));
    let list = PartsPage {
        page: sample_data::page(stage, &stage.words.get("parts-title"), true),
        one: one.clone(),
        title: title.clone(),
        rows: (1..=60)
            .map(|n| {
                let part = Provision { position: n, depth: n % 4, ..sample_data::provision(stage) };
                (part, (n % 3 == 0).then_some(Reaction::Support))
            })
            .collect(),
        number: 1,
        pages: 3,
        total: 132,
        seated: true,
    };
    vec![
        stage.sample("parts", &list),
        stage.sample(
            "part",
            &PartPage::new(sample_data::page(stage, "", true), shown(), true, Fields::new().set("reaction", "changes")),
        ),
        stage.sample("part-details", &{
            let text = stage.words.get("sample-details");
            let fields = Fields::new().set("reaction", "changes").set("words", text.as_str());
            let found = details(&text);
            PartPage { details: found, ..PartPage::new(sample_data::page(stage, "", true), shown(), true, fields) }
        }),
        stage.sample("part-wrong", &PartPage::new(sample_data::page(stage, "", true), shown(), true, wrong)),
        stage.sample("part-public", &PartPage::new(sample_data::page(stage, "", false), shown(), false, Fields::new())),
    ]
}
