//! Where a member finds what waits for them, and the name to be known by.

use ::store::{Day, Id, Result, Tx};
use askama::Template;
use assemblies::{
    ballots::{self, Ballot, Subject},
    choices::{self, Choice},
    meetings::{self, Meeting},
};
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Lang, Outcome, Page, Signed, html, html_status,
    samples::{Sample, Stage, TODAY},
};
use people::{Member, MemberForm};

use super::choice;
use crate::{
    commitments::{self, types::Commitment},
    councils::{
        self, Sitting, committees, samples as councils_samples,
        seats::{self, About},
        types::{Seat, State as CouncilState},
    },
    recommendations::{
        dissent,
        requests::{
            self,
            types::{Request, Row},
        },
        samples as sample, store as recommendations,
        types::{Recommendation, Standing, State},
    },
};

/// A decision that is open.
struct Open {
    ballot: Ballot,
    title: String,
    lang: Lang,
    /// The member's seat has spoken.
    spoke: bool,
}

/// A promise that members can judge.
struct Promise {
    one: Commitment,
    recommendation: String,
    institution: String,
}

/// What waits in a council.
#[derive(Default)]
struct Work {
    open: Vec<Open>,
    drafts: Vec<Recommendation>,
    promises: Vec<Promise>,
    published: usize,
    adopted: Vec<Recommendation>,
    /// Requests for information that are being written, and those without an answer.
    asking: Vec<Request>,
    waiting: Vec<Row>,
    /// Meetings that are announced, the next first.
    meetings: Vec<Meeting>,
    /// Corrections that wait for a co-chair.
    corrections: Vec<Recommendation>,
    /// Choices: open ones, and whether the seat has ranked; then the newest that are over.
    choices: Vec<(Choice, bool)>,
    chosen: Vec<Choice>,
    /// Committees at work, and whether this member is in them.
    committees: Vec<(String, bool)>,
    /// Decisions that are over, against which this member has written something.
    written: Vec<(Id, String, Lang)>,
}

#[derive(Template)]
#[template(path = "seat.html")]
struct SeatPage {
    page: Page,
    sitting: Sitting,
    fields: Fields,
    work: Work,
}

impl SeatPage {
    fn silent(&self) -> Option<&'static str> {
        self.sitting.silent()
    }

    /// How many days are left until a last day.
    fn days(&self, closes: &Day) -> i64 {
        (closes.0 - self.sitting.today.0).max(0)
    }

    fn changed(one: &Commitment) -> bool {
        match (one.judged(), one.claim()) {
            (None, _) => true,
            (Some(judged), Some(claim)) => claim.day > judged.day,
            (Some(_), None) => false,
        }
    }
}

async fn work(tx: &mut Tx, council: Id, own: Id, seat: Option<Id>, today: Day) -> Result<Work> {
    let mut work = Work::default();
    for ballot in ballots::open_of(tx, council).await? {
        let thing = match ballot.subject {
            Subject::Recommendation => recommendations::find(tx, ballot.thing).await?.map(|one| (one.title, one.lang)),
            Subject::Minutes => {
                let lang = councils::store::find(tx, council).await?.map_or(Lang::En, |one| one.lang);
                let one = meetings::find(tx, ballot.thing).await?;
                one.map(|one| (one.minutes.chars().take(80).collect(), lang))
            }
            Subject::Judgement => match commitments::store::judgement(tx, ballot.thing).await? {
                Some(judgement) => {
                    let one = commitments::store::find(tx, judgement.commitment).await?;
                    one.and_then(|one| one.wording().map(|wording| (wording.words.clone(), wording.lang)))
                }
                None => None,
            },
        };
        let Some((title, lang)) = thing else { continue };
        let spoke = match seat {
            Some(seat) => ballots::voices(tx, ballot.id).await?.iter().any(|(who, _)| *who == seat),
            None => false,
        };
        work.open.push(Open { ballot, title, lang, spoke });
    }
    let mut published = Vec::new();
    for one in recommendations::of_council(tx, council).await? {
        match one.state {
            State::Draft => work.drafts.push(one),
            State::Adopted => work.adopted.push(one),
            State::Published => published.push(one),
            State::Deciding | State::Rejected => {}
        }
    }
    let waiting = recommendations::with_proposed_corrections(tx, council).await?;
    let promised = recommendations::promised_in(tx, council).await?;
    for one in &published {
        if waiting.contains(&one.id) {
            work.corrections.push(one.clone());
        }
        for (_, institution, promise) in promised.iter().filter(|(of, ..)| *of == one.id) {
            if let Some(promise) = commitments::store::find(tx, *promise).await? {
                work.promises.push(Promise {
                    one: promise,
                    recommendation: one.title.clone(),
                    institution: institution.clone(),
                });
            }
        }
    }
    work.published = published.len();
    for decision in dissent::written(tx, own).await? {
        let Some(ballot) = ballots::find(tx, decision).await?.filter(|one| one.outcome.is_some()) else { continue };
        if let Some(one) = recommendations::find(tx, ballot.thing).await? {
            work.written.push((decision, one.title, one.lang));
        }
    }
    for one in choices::of(tx, council).await? {
        if one.outcome.is_none() {
            let spoken = choices::spoken(tx, one.id).await?;
            let spoke = seat.is_some_and(|seat| spoken.contains(&seat));
            work.choices.push((one, spoke));
        } else if work.chosen.len() < 5 {
            work.chosen.push(one);
        }
    }
    let all = committees::store::of(tx, council).await?;
    work.committees =
        all.into_iter().filter(|one| one.is_at_work(today)).map(|one| (one.name, one.seats.contains(&own))).collect();
    let unanswered = requests::store::unanswered(tx, council).await?;
    let (waiting, asking): (Vec<_>, _) = unanswered.into_iter().partition(|one| one.sent().is_some());
    work.asking = asking;
    work.waiting = waiting.into_iter().map(|one| Row::new(one, today)).collect();
    let announced = meetings::of(tx, council).await?.into_iter().rev();
    work.meetings = announced.filter(|one| one.state == meetings::State::Announced).collect();
    Ok(work)
}

async fn load(me: &Member, id: &str) -> Result<(Sitting, Work), kit::Problem> {
    let sitting = councils::sitting(me, id).await?;
    let (council, own, seat, today) = (sitting.council.id, sitting.seat.id, sitting.speaks_for, sitting.today);
    let work = me
        .visit
        .app
        .store()
        .read("what waits for a member", move |tx| Box::pin(work(tx, council, own, seat, today)))
        .await?;
    Ok((sitting, work))
}

/// The page.
pub(super) async fn get(me: Member, Path(id): Path<String>) -> Outcome {
    let (sitting, work) = load(&me, &id).await?;
    let fields = filled(&sitting);
    let page = me.page(sitting.council.title.clone());
    html(&SeatPage { page, sitting, fields, work })
}

fn filled(sitting: &Sitting) -> Fields {
    let seat = &sitting.seat;
    Fields::new().set("called", &seat.called).set("access", &seat.access).set("interests", &seat.interests)
}

/// The longest text of a member about themselves, in characters.
const LONGEST: usize = 600;

/// The name to be known by, or what the member says besides.
pub(super) async fn post(Path(id): Path<String>, MemberForm { me, mut fields }: MemberForm) -> Outcome {
    let (sitting, work) = load(&me, &id).await?;
    let say = |key: &str| me.visit.say(key);
    if fields.is("act", "about") {
        let words: Vec<String> = ["access", "interests"].map(|name| fields.text(name).to_owned()).to_vec();
        for (name, words) in ["access", "interests"].iter().zip(&words) {
            if words.chars().count() > LONGEST {
                fields.wrong(name, say("text-too-long"));
            }
        }
        if fields.good() {
            let seat = sitting.seat.id;
            me.visit
                .app
                .store()
                .write("what a member needs", move |tx| {
                    let words = words.clone();
                    Box::pin(async move {
                        seats::tell(tx, seat, About::Access, &words[0]).await?;
                        seats::tell(tx, seat, About::Interests, &words[1]).await
                    })
                })
                .await?;
            me.visit.app.settle().await;
            return Ok(me.visit.go(&format!("{}/in", sitting.council.path())));
        }
        let fields = fields.set("called", &sitting.seat.called);
        let page = me.page(sitting.council.title.clone()).with_errors(&fields);
        return html_status(StatusCode::UNPROCESSABLE_ENTITY, &SeatPage { page, sitting, fields, work });
    }
    let called = fields.required("called", seats::LONGEST_NAME, &say("seat-name-missing"), &say("text-too-long"));
    if fields.good() {
        let (council, holder) = (sitting.council.id, me.person.seat(sitting.council.id));
        let named = me
            .visit
            .app
            .store()
            .write("a name in a council", move |tx| {
                let called = called.clone();
                Box::pin(async move { seats::name(tx, council, holder, &called).await })
            })
            .await?;
        me.visit.app.settle().await;
        if named {
            return Ok(me.visit.go(&format!("{}/in", sitting.council.path())));
        }
        fields.wrong("called", say("seat-name-taken"));
    }
    let fields = fields.set("access", &sitting.seat.access).set("interests", &sitting.seat.interests);
    let page = me.page(sitting.council.title.clone()).with_errors(&fields);
    html_status(StatusCode::UNPROCESSABLE_ENTITY, &SeatPage { page, sitting, fields, work })
}

/// A sample of somebody who sits in the sample council; `n`: which seat.
pub(super) fn sample_sitting(stage: &Stage, n: usize) -> Sitting {
    let seats = councils_samples::seats(stage);
    let seat: Seat = seats.0[n].clone();
    let speaks_for = seats.speaks_for(&seat, TODAY);
    Sitting { council: councils_samples::council(stage, CouncilState::Open), seats, seat, speaks_for, today: TODAY }
}

/// A sample of an open decision.
pub(super) fn sample_ballot(subject: Subject, n: u8) -> Ballot {
    Ballot {
        id: sample::id(n),
        body: sample::id(3),
        subject,
        thing: sample::id(60),
        rule: assemblies::decisions::Rule::Majority,
        quorum: assemblies::decisions::Quorum::MAJORITY,
        opens: TODAY.plus(-4),
        closes: TODAY.plus(6),
        outcome: None,
        conflicts: (0, 0),
    }
}

/// A sample page of a member.
pub(super) fn sample_page(stage: &Stage, key: &str, path: &str) -> Page {
    stage.signed(key, path, Signed::Participant)
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |n: usize, full: bool, wrong: bool| {
        let sitting = sample_sitting(stage, n);
        let mut fields = filled(&sitting);
        if wrong {
            fields.wrong("called", stage.words.get("seat-name-taken"));
        }
        let mut page = sample_page(stage, "my-councils-title", &format!("{}/in", sitting.council.path()));
        page.title.clone_from(&sitting.council.title);
        let open = |subject, spoke, n| Open {
            ballot: sample_ballot(subject, n),
            title: stage.words.get("sample-recommendation"),
            lang: stage.lang(),
            spoke,
        };
        let work = Work {
            open: vec![open(Subject::Recommendation, false, 40), open(Subject::Judgement, true, 41)],
            drafts: vec![sample::recommendation(stage, State::Draft)],
            promises: (1..=3)
                .map(|n| Promise {
                    one: sample::commitment(stage, n),
                    recommendation: stage.words.get("sample-recommendation"),
                    institution: sample::institution(stage, 1).name,
                })
                .collect(),
            published: 14,
            adopted: vec![sample::recommendation(stage, State::Adopted)],
            asking: vec![requests::sample(stage, 4, false)],
            waiting: vec![Row::new(requests::sample(stage, 2, true), TODAY)],
            meetings: vec![councils_samples::meeting(stage)],
            corrections: vec![sample::recommendation(stage, State::Published)],
            choices: vec![(choice::sample_choice(stage, false), false)],
            chosen: vec![choice::sample_choice(stage, true)],
            committees: vec![(stage.words.get("sample-committee"), true), (stage.words.get("sample-committee"), false)],
            written: vec![(sample::id(40), stage.words.get("sample-recommendation"), stage.lang())],
        };
        SeatPage { page: page.with_errors(&fields), sitting, fields, work: if full { work } else { Work::default() } }
    };
    vec![
        stage.sample("seat", &make(0, true, false)),
        stage.sample("seat-new", &make(2, false, true)),
        stage.sample("seat-stood-in", &make(1, true, false)),
        stage.sample("seat-alternate", &make(5, false, false)),
    ]
}
