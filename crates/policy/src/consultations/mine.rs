//! "What I gave": see it, change it, decide about a softer wording, take one thing back, download it.

use ::store::{Error, Id, Result, Tx, values};
use askama::Template;
use axum::extract::Path;
use kit::{
    Outcome, Page, Problem, file, html,
    samples::{Sample, Stage},
};
use people::{
    Member, MemberForm,
    elsewhere::{self, Thing},
};
use serde::Deserialize;

use super::{
    about::ById,
    constituencies::{self, Seals},
    later, part, permissions, public, sample_data,
    store::{self, Translations},
    synthesis,
    types::{Consultation, Provision, Reaction, Said, Standing, State, Statement, Suggestion},
    vote, withdraw,
};

#[derive(Template)]
#[template(path = "mine.html")]
struct MinePage {
    page: Page,
    /// Consultations with a seat, and how many votes, reactions and texts there are.
    list: Vec<(Consultation, Said, i64)>,
    /// What else was given: the word of a capability, and each thing.
    others: Vec<(&'static str, Vec<Thing>)>,
}

/// The consultations of this person.
pub(crate) async fn get(me: Member) -> Outcome {
    let (key, lang, elsewhere) = (me.person.key, me.visit.lang, me.visit.app.shared::<elsewhere::All>()?);
    let (list, others) = me
        .visit
        .app
        .store()
        .read("mine", move |tx| {
            Box::pin(async move {
                let mut list = Vec::new();
                for (one, seat) in withdraw::seats(key, tx).await? {
                    let translations = store::translations_of(tx, one.id, lang).await?;
                    let title = translations.said(one.id, "title", &one.title, one.lang, lang);
                    let n = withdraw::gave(tx, seat).await?;
                    list.push((one, title, n));
                }
                let mut others = Vec::new();
                for other in &elsewhere.0 {
                    let given = (other.given)(tx, key).await?;
                    others.extend((!given.is_empty()).then_some((other.what, given)));
                }
                Ok::<_, Error>((list, others))
            })
        })
        .await?;
    html(&MinePage { page: me.page(me.visit.say("menu-mine")), list, others })
}

/// What the office says to a suggestion: the word of the outcome and the reason, or nothing yet.
type Told = Option<(&'static str, Said)>;

/// Everything a seat gave in one consultation.
struct Given {
    votes: Vec<(Statement, Said, i64)>,
    reactions: Vec<(Provision, Reaction)>,
    /// With what the office says to each; `None` where no later text is public.
    suggestions: Vec<(Suggestion, Provision, Option<Told>)>,
    statements: Vec<(Statement, Option<i64>)>,
    /// The groups that were declared; `None` where no group is asked about.
    groups: Option<Vec<Said>>,
    /// True when a point of the written synthesis rests on what this seat wrote.
    points: bool,
}

async fn given(
    tx: &mut Tx,
    seals: &Seals,
    one: &Consultation,
    seat: [u8; 16],
    translations: &Translations,
    page: &Page,
) -> Result<Given> {
    let published = store::statements(tx, one.id).await?;
    let votes = vote::own_votes(tx, one.id, seat).await?;
    let provisions = store::provisions(tx, one.id).await?;
    let at = |id: Id| provisions.iter().find(|p| p.id == id).cloned();
    let reactions = part::own_reactions(tx, one.id, seat).await?;
    let rows = tx.all("SELECT * FROM suggestions WHERE seat = $1 ORDER BY day, id", values![seat]).await?;
    let suggestions = tx.unseal(rows.iter().map(store::suggestion).collect::<Result<Vec<_>>>()?).await?;
    let rows = tx.all("SELECT * FROM statements WHERE seat = $1 ORDER BY day, id", values![seat]).await?;
    let statements = tx.unseal(rows.iter().map(store::statement).collect::<Result<Vec<_>>>()?).await?;
    let told = later::told(tx, one.id).await?;
    let asked = constituencies::all(tx, one.id).await?;
    let declared = constituencies::own(tx, seals, seat).await?.unwrap_or_default();
    let groups = asked
        .iter()
        .filter(|group| declared.has(group))
        .map(|group| translations.said(group.id, "name", &group.name, one.lang, page.lang()))
        .collect();
    Ok(Given {
        groups: (!asked.is_empty()).then_some(groups),
        points: synthesis::concerns(tx, one.id, seat).await?,
        votes: published
            .iter()
            .filter_map(|s| {
                let said = translations.said(s.id, "body", &s.body, s.lang, page.lang());
                votes.get(&s.id).map(|vote| (s.clone(), said, *vote))
            })
            .collect(),
        reactions: reactions.into_iter().filter_map(|(id, reaction)| Some((at(id)?, reaction))).collect(),
        suggestions: suggestions
            .into_iter()
            .filter_map(|s| {
                let answer = told.as_ref().filter(|_| s.standing == Standing::Published).map(|told| {
                    told.get(&s.id)
                        .map(|answer| (answer.outcome.word(), answer.said(translations, one.lang, page.lang())))
                });
                at(s.provision).map(|p| (s, p, answer))
            })
            .collect(),
        statements: statements
            .into_iter()
            .map(|s| {
                let joined = s.joined_to.and_then(|to| published.iter().find(|p| p.id == to)).and_then(|p| p.number);
                (s, joined)
            })
            .collect(),
    })
}

#[derive(Template)]
#[template(path = "mine_one.html")]
struct OnePage {
    page: Page,
    one: Consultation,
    title: Said,
    given: Given,
    permits: permissions::Permits,
}

impl OnePage {
    fn open(&self) -> bool {
        self.one.state == State::Open
    }

    fn empty(&self) -> bool {
        self.given.votes.is_empty()
            && self.given.reactions.is_empty()
            && self.given.suggestions.is_empty()
            && self.given.statements.is_empty()
            && self.given.groups.as_ref().is_none_or(Vec::is_empty)
    }
}

async fn load(me: &Member, id: &str) -> Result<OnePage, Problem> {
    let one = public(&me.visit, id).await?;
    let seat = vote::seat_of(me, &one).await?;
    let page = me.page(me.visit.say("menu-mine"));
    let (lang, loading, frame, seals) = (me.visit.lang, one.clone(), page.clone(), Seals::of(&me.visit.app));
    let (key, today) = (me.person.key, me.visit.app.clock().today());
    let (given, title, permits) = me
        .visit
        .app
        .store()
        .read("mine in one", move |tx| {
            Box::pin(async move {
                let translations = store::translations(tx, loading.id, lang).await?;
                let given = given(tx, &seals, &loading, seat, &translations, &frame).await?;
                let title = translations.said(loading.id, "title", &loading.title, loading.lang, lang);
                let permits = permissions::Permits::of(&permissions::mine(tx, &key, loading.id, today).await?);
                Ok::<_, Error>((given, title, permits))
            })
        })
        .await?;
    Ok(OnePage { page, one, title, given, permits })
}

/// Everything this person gave in one consultation.
pub(crate) async fn one(me: Member, Path(path): Path<ById>) -> Outcome {
    html(&load(&me, &path.id).await?)
}

/// The same as a file (JSON), with no identifier in it.
pub(crate) async fn download(me: Member, Path(path): Path<ById>) -> Outcome {
    let all = load(&me, &path.id).await?;
    let (seat, id) = (vote::seat_of(&me, &all.one).await?, all.one.id);
    let answers =
        me.visit.app.store().read("answers to points", move |tx| Box::pin(synthesis::said_by(tx, id, seat))).await?;
    let given = &all.given;
    let json = serde_json::json!({
        "consultation": all.one.title,
        "groups": given.groups.iter().flatten().map(|said| said.text.clone()).collect::<Vec<_>>(),
        "synthesis": answers.iter().map(|(point, present, given)| serde_json::json!({
            "point": point, "about_this_wording": present, "answer": given.answer.word(), "wish": given.wish,
        })).collect::<Vec<_>>(),
        "votes": given.votes.iter().map(|(s, _, vote)| serde_json::json!({
            "statement": s.number, "text": s.body, "vote": vote,
        })).collect::<Vec<_>>(),
        "reactions": given.reactions.iter().map(|(p, r)| serde_json::json!({
            "part": p.eid, "heading": p.heading, "reaction": r.word(),
        })).collect::<Vec<_>>(),
        "suggestions": given.suggestions.iter().map(|(s, p, _)| serde_json::json!({
            "part": p.eid, "text": s.body, "language": s.lang.code(), "standing": s.standing.word(), "day": s.day.to_string(),
        })).collect::<Vec<_>>(),
        "statements": given.statements.iter().map(|(s, _)| serde_json::json!({
            "text": s.body, "language": s.lang.code(), "standing": s.standing.word(), "day": s.day.to_string(),
        })).collect::<Vec<_>>(),
    });
    let text = serde_json::to_string_pretty(&json).map_err(|_| Problem::Internal)?;
    Ok(file("application/json", Some("notes.json"), text))
}

/// The author accepts a softer wording, or keeps the own words and takes the text back.
pub(crate) async fn offer(Path(path): Path<ById>, MemberForm { me, fields }: MemberForm) -> Outcome {
    let one = public(&me.visit, &path.id).await?;
    let seat = vote::seat_of(&me, &one).await?;
    let thing = Id::parse(fields.text("thing")).ok_or(Problem::NotFound)?;
    let (id, accept) = (one.id, fields.is("answer", "accept"));
    if !accept && !fields.is("answer", "drop") {
        return Err(Problem::Unreadable);
    }
    me.visit
        .app
        .store()
        .write("answer an offer", move |tx| {
            Box::pin(async move {
                if !accept {
                    let offered = tx
                        .count(
                            "SELECT (SELECT COUNT(*) FROM statements WHERE id = $1 AND state = 'offered')
                                  + (SELECT COUNT(*) FROM suggestions WHERE id = $1 AND state = 'offered') AS n",
                            values![thing],
                        )
                        .await?;
                    // An old page must not take back what was published since.
                    return if offered > 0 { withdraw::take_back_text(tx, seat, thing).await } else { Ok(()) };
                }
                // The words that the softer ones replace: their key goes.
                let before = tx
                    .all(
                        "SELECT body FROM statements WHERE id = $1 AND seat = $2 AND state = 'offered'
                         UNION ALL SELECT body FROM suggestions WHERE id = $1 AND seat = $2 AND state = 'offered'",
                        values![thing, seat],
                    )
                    .await?;
                for row in &before {
                    tx.let_key_go(&row.get::<String>("body")?).await?;
                }
                let number = store::next_number(tx, id).await?;
                tx.run(
                    "UPDATE statements SET body = offered, offered = NULL, state = 'published', number = $4
                     WHERE id = $1 AND seat = $2 AND consultation = $3 AND state = 'offered'",
                    values![thing, seat, id, number],
                )
                .await?;
                tx.run(
                    "UPDATE suggestions SET body = offered, offered = NULL, state = 'published'
                     WHERE id = $1 AND seat = $2 AND state = 'offered'",
                    values![thing, seat],
                )
                .await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    me.visit.app.settle().await;
    Ok(me.visit.go(&format!("/c/{}/mine", one.id)))
}

/// One thing that was given.
#[derive(Deserialize)]
pub(crate) struct ByThing {
    id: String,
    kind: String,
    thing: String,
}

#[derive(Template)]
#[template(path = "back.html")]
struct BackPage {
    page: Page,
    one: Consultation,
    title: Said,
    kind: String,
    thing: String,
    text: String,
}

fn find(all: &OnePage, kind: &str, thing: Id) -> Option<String> {
    match kind {
        "vote" => all.given.votes.iter().find(|(s, ..)| s.id == thing).map(|(_, said, _)| said.text.clone()),
        "reaction" => all.given.reactions.iter().find(|(p, _)| p.id == thing).map(|(p, _)| p.name()),
        "suggestion" => all.given.suggestions.iter().find(|(s, ..)| s.id == thing).map(|(s, ..)| s.body.clone()),
        "statement" => all.given.statements.iter().find(|(s, _)| s.id == thing).map(|(s, _)| s.body.clone()),
        _ => None,
    }
}

/// Shows what would be taken back, and what cannot be undone.
pub(crate) async fn back(me: Member, Path(path): Path<ByThing>) -> Outcome {
    let all = load(&me, &path.id).await?;
    let thing = Id::parse(&path.thing).ok_or(Problem::NotFound)?;
    let text = find(&all, &path.kind, thing).ok_or(Problem::NotFound)?;
    let page = me.page(me.visit.say("back-title"));
    html(&BackPage { page, one: all.one, title: all.title, kind: path.kind, thing: path.thing, text })
}

/// Takes one thing back.
pub(crate) async fn take_back(Path(path): Path<ByThing>, MemberForm { me, .. }: MemberForm) -> Outcome {
    let one = public(&me.visit, &path.id).await?;
    let seat = vote::seat_of(&me, &one).await?;
    let thing = Id::parse(&path.thing).ok_or(Problem::NotFound)?;
    let kind = path.kind.clone();
    me.visit
        .app
        .store()
        .write("take back one", move |tx| {
            Box::pin(async move {
                match kind.as_str() {
                    "vote" => withdraw::take_back_vote(tx, seat, thing).await,
                    "reaction" => withdraw::take_back_reaction(tx, seat, thing).await,
                    _ => withdraw::take_back_text(tx, seat, thing).await,
                }
            })
        })
        .await?;
    me.visit.app.settle().await;
    Ok(me.visit.go(&format!("/c/{}/mine", one.id)))
}

pub(crate) fn samples(stage: &Stage) -> Vec<Sample> {
    let one = sample_data::consultation(stage);
    let title = Said::new(&one.title, stage.lang(), stage.lang(), None);
    let page = |key: &str| sample_data::page(stage, &stage.words.get(key), true);
    let own = |standing: Standing| {
        let mut s = sample_data::statement(stage, 31);
        s.standing = standing;
        s.seed = false;
        s.reason = stage.words.get("sample-short");
        s.offered = Some(stage.words.get("sample-statement"));
        s
    };
    let suggestion = Suggestion {
        id: sample_data::id(50),
        seat: [0; 16],
        provision: sample_data::id(3),
        lang: stage.lang(),
        body: stage.words.get("sample-text"),
        offered: None,
        print: true,
        standing: Standing::Waiting,
        reason: String::new(),
        day: ::store::Day(20_495),
    };
    let given = Given {
        votes: [1, -1, 0]
            .into_iter()
            .map(|vote| {
                let s = sample_data::statement(stage, 5 + vote);
                let said = Said::new(&s.body, stage.lang(), stage.lang(), None);
                (s, said, vote)
            })
            .collect(),
        reactions: vec![(sample_data::provision(stage), Reaction::Changes)],
        suggestions: vec![
            (
                suggestion.clone(),
                sample_data::provision(stage),
                Some(Some(("partly", Said::new(&stage.words.get("sample-short"), stage.lang(), stage.lang(), None)))),
            ),
            (suggestion, sample_data::provision(stage), Some(None)),
        ],
        statements: [Standing::Waiting, Standing::Published, Standing::Offered, Standing::Returned, Standing::Joined]
            .into_iter()
            .map(|standing| (own(standing), Some(4)))
            .collect(),
        groups: Some(vec![Said::new(&stage.words.get("sample-group-2"), stage.lang(), stage.lang(), None)]),
        points: true,
    };
    let none = Given {
        votes: Vec::new(),
        reactions: Vec::new(),
        suggestions: Vec::new(),
        statements: Vec::new(),
        groups: None,
        points: false,
    };
    let permits = permissions::Permits { asked: 1, released: 1 };
    let make = |given| OnePage { page: page("menu-mine"), one: one.clone(), title: title.clone(), given, permits };
    vec![
        stage.sample(
            "mine",
            &MinePage {
                page: page("menu-mine"),
                list: vec![(one.clone(), title.clone(), 12)],
                others: vec![(
                    "reviews",
                    vec![Thing { title: "Quay (sample)".to_owned(), address: "/review/sample".to_owned() }],
                )],
            },
        ),
        stage.sample("mine-empty", &MinePage { page: page("menu-mine"), list: Vec::new(), others: Vec::new() }),
        stage.sample("mine-one", &make(given)),
        stage.sample("mine-one-empty", &make(none)),
        stage.sample(
            "back",
            &BackPage {
                page: page("back-title"),
                one: one.clone(),
                title: title.clone(),
                kind: "vote".to_owned(),
                thing: sample_data::id(9).to_string(),
                text: stage.words.get("sample-statement"),
            },
        ),
    ]
}
