//! A council chooses among several: a co-chair puts the question, seats rank, rounds are shown in numbers.

use ::store::{Error, Id};
use askama::Template;
use assemblies::{
    choices::{self as sql, Choice, FEWEST, MOST, Outcome as Chosen},
    decisions::{Quorum, Round},
};
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{Member, MemberForm};

use super::seat::{sample_page, sample_sitting};
use crate::{
    councils::{self, Sitting, samples as sample},
    details::{Detail, unseen},
};

/// The longest question, and the longest option, in characters.
const LONGEST: usize = 200;

#[derive(Template)]
#[template(path = "choice_new.html")]
struct NewPage {
    page: Page,
    sitting: Sitting,
    fields: Fields,
    details: Vec<Detail>,
}

#[derive(Template)]
#[template(path = "choice.html")]
struct ChoicePage {
    page: Page,
    sitting: Sitting,
    one: Choice,
    fields: Fields,
    /// The member's seat has ranked.
    spoke: bool,
    /// Every seat has.
    all_spoke: bool,
}

impl ChoicePage {
    fn is_open(&self) -> bool {
        self.one.outcome.is_none() && self.sitting.today <= self.one.closes && self.sitting.silent().is_none()
    }

    fn may_close(&self) -> bool {
        self.is_open() && self.sitting.chairs() && self.all_spoke
    }

    fn may_delete(&self) -> bool {
        self.one.outcome.is_none() && self.sitting.today <= self.one.closes && self.sitting.chairs()
    }

    /// Options with the name of their field and what it holds.
    fn ranks(&self) -> Vec<(String, &str)> {
        self.one.options.iter().enumerate().map(|(at, words)| (field(at), words.as_str())).collect()
    }

    fn places(&self) -> Vec<String> {
        (1..=self.one.options.len()).map(|n| n.to_string()).collect()
    }

    /// What each option had in each round; empty: it had left.
    fn rows(&self, outcome: &Chosen) -> Vec<(String, Vec<String>, bool)> {
        let row = |(at, words): (usize, &String)| {
            let had = |round: &Round| round.first.get(at).copied().flatten();
            let cells = outcome.rounds.iter().map(|round| had(round).map_or_else(String::new, |n| n.to_string()));
            (words.clone(), cells.collect(), outcome.chosen.contains(&at))
        };
        self.one.options.iter().enumerate().map(row).collect()
    }
}

/// The field of an option.
fn field(at: usize) -> String {
    format!("rank-{}", at + 1)
}

/// The form for a new question.
pub(super) async fn new(me: Member, Path(id): Path<String>) -> Outcome {
    let sitting = councils::sitting(&me, &id).await?;
    if !sitting.chairs() {
        return Err(Problem::NotYours);
    }
    let fields = Fields::new().set("once", me.visit.once());
    html(&NewPage { page: me.page(me.visit.say("choice-new")), sitting, fields, details: Vec::new() })
}

/// A co-chair puts the question to the council.
pub(super) async fn create(Path(id): Path<String>, MemberForm { me, mut fields }: MemberForm) -> Outcome {
    let sitting = councils::sitting(&me, &id).await?;
    if !sitting.chairs() {
        return Err(Problem::NotYours);
    }
    let page = me.page(me.visit.say("choice-new"));
    let (say, long) = (|key: &str| me.visit.say(key), me.visit.say("text-too-long"));
    let question = fields.required("question", LONGEST, &say("choice-question-missing"), &long);
    let options: Vec<String> =
        fields.text("options").lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let mut different: Vec<String> = options.iter().map(|one| one.to_lowercase()).collect();
    different.sort();
    different.dedup();
    if different.len() != options.len() || !(FEWEST..=MOST).contains(&options.len()) {
        fields.wrong("options", page.nm("choice-options-wrong", FEWEST, MOST));
    } else if options.iter().any(|one| one.chars().count() > LONGEST) {
        fields.wrong("options", long.clone());
    }
    if !sitting.enough() {
        fields.wrong("question", page.n("draft-put-few", sitting.council.seats.fewest));
    }
    let words = format!("{question}\n{}", options.join("\n"));
    let found = if fields.good() { unseen(&fields, &words) } else { Vec::new() };
    if !fields.good() || !found.is_empty() {
        let status = if fields.good() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let fields = if fields.good() { fields.set("seen", words) } else { fields };
        let page = page.with_errors(&fields);
        return html_status(status, &NewPage { page, sitting, fields, details: found });
    }
    let council = &sitting.council;
    let one = Choice {
        id: me.new_id(&fields),
        body: council.id,
        lang: me.visit.lang.code().to_owned(),
        question,
        options,
        quorum: council.quorum.unwrap_or(Quorum::MAJORITY),
        opens: sitting.today,
        closes: sitting.today.plus(council.decision_days),
        seat: Some(sitting.seat.id),
        outcome: None,
    };
    let to = format!("{}/choice/{}", council.path(), one.id);
    me.visit
        .app
        .store()
        .write("put a choice to the council", move |tx| {
            let one = one.clone();
            Box::pin(async move { sql::put(tx, &one).await })
        })
        .await?;
    Ok(me.visit.go(&to))
}

async fn load(me: &Member, id: &str, choice: &str) -> Result<(Sitting, Choice, Vec<usize>, Vec<Id>), Problem> {
    let sitting = councils::sitting(me, id).await?;
    let choice = Id::parse(choice).ok_or(Problem::NotFound)?;
    let (council, own) = (sitting.council.id, sitting.seat.id);
    let for_seat = sitting.speaks_for.unwrap_or(own);
    let found = me
        .visit
        .app
        .store()
        .read("a choice", move |tx| {
            Box::pin(async move {
                let Some(one) = sql::find(tx, choice).await?.filter(|one| one.body == council) else {
                    return Ok(None);
                };
                Ok::<_, Error>(Some((one, sql::own(tx, choice, for_seat, own).await?, sql::spoken(tx, choice).await?)))
            })
        })
        .await?;
    let (one, ranked, spoken) = found.ok_or(Problem::NotFound)?;
    Ok((sitting, one, ranked, spoken))
}

fn shown(
    page: Page,
    sitting: Sitting,
    one: Choice,
    ranked: &[usize],
    spoken: &[Id],
    fields: Option<Fields>,
) -> ChoicePage {
    let fields = fields.unwrap_or_else(|| {
        let place =
            |fields: Fields, (place, option): (usize, &usize)| fields.set(&field(*option), (place + 1).to_string());
        ranked.iter().enumerate().fold(Fields::new(), place)
    });
    let all_spoke = sitting.seated().iter().all(|seat| spoken.contains(seat));
    ChoicePage { page: page.with_errors(&fields), sitting, one, fields, spoke: !ranked.is_empty(), all_spoke }
}

/// The page.
pub(super) async fn get(me: Member, Path((id, choice)): Path<(String, String)>) -> Outcome {
    let (sitting, one, ranked, spoken) = load(&me, &id, &choice).await?;
    html(&shown(me.page(me.visit.say("choice-title")), sitting, one, &ranked, &spoken, None))
}

/// What a seat ranks, out of the form: options, the best first. `None`: a place was given twice.
fn read(one: &Choice, fields: &Fields) -> Option<Vec<usize>> {
    let mut places: Vec<(usize, usize)> = Vec::new();
    for at in 0..one.options.len() {
        if let Ok(place) = fields.text(&field(at)).parse::<usize>() {
            places.push((place, at));
        }
    }
    places.sort_unstable();
    let twice = places.windows(2).any(|two| two[0].0 == two[1].0);
    (!twice).then(|| places.into_iter().map(|(_, at)| at).collect())
}

/// A seat ranks, or a co-chair ends or takes it back.
pub(super) async fn post(
    Path((id, choice)): Path<(String, String)>,
    MemberForm { me, mut fields }: MemberForm,
) -> Outcome {
    let (sitting, one, ranked, spoken) = load(&me, &id, &choice).await?;
    let (app, today, room) = (me.visit.app.clone(), sitting.today, sitting.council.path());
    let to = format!("{room}/choice/{}", one.id);
    let which = one.id;
    match fields.text("act") {
        "rank" => {
            let now = read(&one, &fields);
            let wrong = match (sitting.speaks_for, sitting.silent(), now) {
                (_, Some(why), _) => Some(why),
                (None, ..) => Some("seat-stood-in"),
                (.., None) => Some("choice-twice"),
                (.., Some(now)) if now.is_empty() && ranked.is_empty() => Some("choice-nothing"),
                (Some(seat), None, Some(now)) => {
                    let own = sitting.seat.id;
                    let said = app
                        .store()
                        .write("rank", move |tx| {
                            let now = now.clone();
                            Box::pin(async move { sql::say(tx, which, seat, own, &now, today).await })
                        })
                        .await?;
                    (!said).then_some("decide-too-late")
                }
            };
            if let Some(why) = wrong {
                fields.wrong(&field(0), me.visit.say(why));
                let page = me.page(me.visit.say("choice-title"));
                let page = shown(page, sitting, one, &ranked, &spoken, Some(fields));
                return html_status(StatusCode::UNPROCESSABLE_ENTITY, &page);
            }
        }
        "close" if sitting.chairs() => {
            let council = sitting.council.id;
            app.store()
                .write("end a choice", move |tx| {
                    let one = one.clone();
                    Box::pin(async move {
                        // As it is now: somebody may have come or gone.
                        let seats = councils::store::seats(tx, council).await?.seated(today);
                        let spoken = sql::spoken(tx, one.id).await?;
                        if seats.iter().all(|seat| spoken.contains(seat)) {
                            sql::close(tx, &one, &seats, today).await?;
                        }
                        Ok::<_, Error>(())
                    })
                })
                .await?;
        }
        // What was chosen stands.
        "back" if sitting.chairs() && one.outcome.is_none() => {
            let gone =
                app.store().write("take a choice back", move |tx| Box::pin(sql::take_back(tx, which, today))).await?;
            app.settle().await;
            return Ok(me.visit.go(&if gone { format!("{room}/in") } else { to }));
        }
        "close" | "back" => return Err(Problem::NotYours),
        _ => return Err(Problem::Unreadable),
    }
    Ok(me.visit.go(&to))
}

/// A choice for sample pages.
pub(super) fn sample_choice(stage: &Stage, done: bool) -> Choice {
    let option =
        |n: u8| if n == 1 { stage.words.get("sample-committee") } else { stage.words.get("sample-recommendation") };
    let round = |first: [Option<usize>; 3], spent| Round { first: first.to_vec(), spent, leaves: Vec::new() };
    Choice {
        id: sample::id(160),
        body: sample::id(3),
        lang: stage.lang().code().to_owned(),
        question: stage.words.get("sample-question"),
        options: vec![option(1), option(2), stage.words.get("sample-council-text")],
        quorum: Quorum::MAJORITY,
        opens: TODAY.plus(-4),
        closes: TODAY.plus(6),
        seat: Some(sample::id(31)),
        outcome: done.then(|| Chosen {
            seated: 9,
            cast: 8,
            rounds: vec![round([Some(3), Some(3), Some(2)], 0), round([Some(5), Some(3), None], 0)],
            chosen: vec![0],
        }),
    }
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let new = |fields: Fields| {
        let sitting = sample_sitting(stage, 0);
        let path = format!("{}/choice", sitting.council.path());
        NewPage {
            page: sample_page(stage, "choice-new", &path).with_errors(&fields),
            sitting,
            fields,
            details: Vec::new(),
        }
    };
    let make = |n: usize, one: Choice, fields: Option<Fields>, all: bool| {
        let sitting = sample_sitting(stage, n);
        let path = format!("{}/choice/{}", sitting.council.path(), one.id);
        let spoken = if all { sitting.seated() } else { Vec::new() };
        shown(sample_page(stage, "choice-title", &path), sitting, one, &[1, 0], &spoken, fields)
    };
    let mut wrong = Fields::new();
    wrong.wrong("question", stage.words.get("choice-question-missing"));
    wrong.wrong("options", stage.words.with("choice-options-wrong", &[("n", 2.into()), ("m", 8.into())]));
    let mut twice = Fields::new().set("rank-1", "1").set("rank-2", "1");
    twice.wrong("rank-1", stage.words.get("choice-twice"));
    let no_quorum = Chosen { seated: 9, cast: 2, rounds: Vec::new(), chosen: Vec::new() };
    let mut few = sample_choice(stage, false);
    few.outcome = Some(no_quorum);
    let mut tie = sample_choice(stage, true);
    if let Some(outcome) = &mut tie.outcome {
        outcome.chosen = vec![0, 1];
    }
    vec![
        stage.sample("choice-new", &new(Fields::new())),
        stage.sample("choice-new-wrong", &new(wrong)),
        stage.sample("choice", &make(0, sample_choice(stage, false), None, true)),
        stage.sample("choice-twice", &make(0, sample_choice(stage, false), Some(twice), false)),
        stage.sample("choice-done", &make(0, sample_choice(stage, true), None, false)),
        stage.sample("choice-tie", &make(0, tie, None, false)),
        stage.sample("choice-few", &make(0, few, None, false)),
        stage.sample("choice-reads", &make(1, sample_choice(stage, false), None, false)),
    ]
}
