//! One decision: what it is about, what the seat says, disagreement in one's own words, and its end.

use ::store::{Error, Id};
use askama::Template;
use assemblies::{
    ballots::{self, Ballot, Subject},
    conflicts,
    decisions::Voice,
    meetings::{self, Meeting},
};
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{Member, MemberForm};

use super::{
    closing,
    conflict::{self, Stated, sample_stated},
    seat::{sample_ballot, sample_page, sample_sitting},
};
use crate::{
    commitments::{
        self,
        types::{Commitment, Judgement},
    },
    councils::{self, Sitting, committees},
    details::{Detail, unseen},
    recommendations::{
        counted,
        dissent::{self, Dissent},
        rests::{self, Rest},
        samples as sample, store as recommendations,
        types::{Addressee, Recommendation, State},
    },
};

/// What a decision is about.
enum About {
    /// A recommendation and who must answer it.
    Recommendation(Box<Recommendation>, Vec<Addressee>),
    /// A judgement of a promise.
    Judgement(Box<Judgement>, Box<Commitment>),
    /// The minutes of a meeting.
    Minutes(Box<Meeting>),
}

/// Everything about a decision that a member sees.
struct Seen {
    ballot: Ballot,
    about: About,
    /// What the member's seat said.
    voice: Option<Voice>,
    /// The seats that have spoken.
    spoken: Vec<Id>,
    /// What this member wrote against it.
    own: Option<Dissent>,
    /// What a recommendation rests on, and the committee that prepared it.
    rests: Vec<Rest>,
    committee: Option<String>,
    /// Conflicts of interest that members stated.
    conflicts: Vec<Stated>,
}

impl Seen {
    fn is_open(&self, sitting: &Sitting) -> bool {
        self.ballot.is_open_on(sitting.today) && sitting.silent().is_none()
    }

    /// Everybody has spoken or takes no part, and a co-chair may end it before its last day.
    fn may_close(&self, sitting: &Sitting) -> bool {
        let aside: Vec<Id> = self.conflicts.iter().filter(|one| one.aside).map(|one| one.seat).collect();
        let heard = |seats: &[Id]| sitting.seats.are_heard(seats, &self.spoken, &aside, sitting.today);
        self.is_open(sitting) && sitting.chairs() && heard(&sitting.seated())
    }

    /// Whoever looks takes no part.
    fn aside(&self) -> bool {
        self.conflicts.iter().any(|one| one.mine && one.aside)
    }
}

#[derive(Template)]
#[template(path = "decide.html")]
struct DecidePage {
    page: Page,
    sitting: Sitting,
    seen: Seen,
    fields: Fields,
    /// What in a dissent could tell who its author is, when it was sent for the first time.
    details: Vec<Detail>,
}

impl DecidePage {
    fn is_open(&self) -> bool {
        self.seen.is_open(&self.sitting)
    }

    /// A disagreement is printed with a recommendation: of whoever speaks for a seat, and one's own can always be taken back.
    fn may_dissent(&self) -> bool {
        let speaks = self.sitting.speaks_for.is_some() && !self.seen.aside();
        self.seen.ballot.subject == Subject::Recommendation && (speaks || self.seen.own.is_some())
    }

    fn rule(&self) -> &'static str {
        ballots::rule_word(self.seen.ballot.rule)
    }

    fn said(&self) -> Option<&'static str> {
        self.seen.voice.map(ballots::voice_word)
    }

    fn has_stated(&self) -> bool {
        self.seen.conflicts.iter().any(|one| one.mine)
    }

    /// A conflict can be stated while the decision is open, by whoever speaks or whose voice counts; and taken back.
    fn may_state(&self) -> bool {
        let open = self.seen.ballot.is_open_on(self.sitting.today);
        self.is_open() || (open && (self.seen.voice.is_some() || self.has_stated()))
    }

    fn may_close(&self) -> bool {
        self.seen.may_close(&self.sitting)
    }

    fn counted(&self) -> Option<(String, &'static str)> {
        let (count, _) = self.seen.ballot.outcome?;
        Some((counted(&self.page, &self.seen.ballot), ballots::verdict_word(count.verdict)))
    }
}

async fn load(me: &Member, id: &str, decision: &str) -> Result<(Sitting, Seen), Problem> {
    let sitting = councils::sitting(me, id).await?;
    let decision = Id::parse(decision).ok_or(Problem::NotFound)?;
    let (council, seat, seats) = (sitting.council.id, sitting.seat.id, sitting.seats.clone());
    let found = me
        .visit
        .app
        .store()
        .read("a decision", move |tx| {
            let seats = seats.clone();
            Box::pin(async move {
                let Some(ballot) = ballots::find(tx, decision).await?.filter(|one| one.body == council) else {
                    return Ok(None);
                };
                let about = match ballot.subject {
                    Subject::Recommendation => {
                        let Some(one) = recommendations::find(tx, ballot.thing).await? else { return Ok(None) };
                        let to = recommendations::addressees(tx, one.id).await?;
                        About::Recommendation(Box::new(one), to)
                    }
                    Subject::Minutes => {
                        let Some(one) = meetings::find(tx, ballot.thing).await? else { return Ok(None) };
                        About::Minutes(Box::new(one))
                    }
                    Subject::Judgement => {
                        let Some(one) = commitments::store::judgement(tx, ballot.thing).await? else { return Ok(None) };
                        let Some(commitment) = commitments::store::find(tx, one.commitment).await? else {
                            return Ok(None);
                        };
                        About::Judgement(Box::new(one), Box::new(commitment))
                    }
                };
                let spoken = ballots::voices(tx, ballot.id).await?.into_iter().map(|(who, _)| who).collect();
                // Only what they said themselves: an alternate is not shown what the member said, nor the other way round.
                let voice = ballots::own(tx, ballot.id, seat).await?;
                let own = dissent::of(tx, ballot.id).await?.into_iter().find(|one| one.seat == Some(seat));
                let (sources, committee) = match &about {
                    About::Recommendation(one, _) => {
                        (rests::of(tx, one.id).await?, committees::store::name(tx, one.committee).await?)
                    }
                    About::Judgement(..) | About::Minutes(_) => (Vec::new(), None),
                };
                let conflicts = conflict::stated(tx, ballot.id, &seats, seat).await?;
                let seen = Seen { ballot, about, voice, spoken, own, rests: Vec::new(), committee, conflicts };
                Ok::<_, Error>(Some((seen, sources)))
            })
        })
        .await?;
    let (mut seen, sources) = found.ok_or(Problem::NotFound)?;
    seen.rests = rests::shown(&me.visit, &me.page(""), &sources).await?;
    Ok((sitting, seen))
}

fn filled(seen: &Seen) -> Fields {
    let fields = Fields::new().set("voice", seen.voice.map_or("", ballots::voice_word));
    match &seen.own {
        Some(own) => fields.set("dissent", &own.words).set("named", if own.named { "yes" } else { "" }),
        None => fields,
    }
}

/// The page.
pub(super) async fn get(me: Member, Path((id, decision)): Path<(String, String)>) -> Outcome {
    let (sitting, seen) = load(&me, &id, &decision).await?;
    let fields = filled(&seen);
    let page = me.page(me.visit.say("decide-title"));
    html(&DecidePage { page, sitting, seen, fields, details: Vec::new() })
}

/// A voice, a dissent, or the end.
pub(super) async fn post(
    Path((id, decision)): Path<(String, String)>,
    MemberForm { me, mut fields }: MemberForm,
) -> Outcome {
    let (sitting, seen) = load(&me, &id, &decision).await?;
    let to = format!("{}/decide/{}", sitting.council.path(), seen.ballot.id);
    let (ballot, today) = (seen.ballot, sitting.today);
    let app = me.visit.app.clone();
    let again = |typed: Fields, sitting: Sitting, seen: Seen, details: Vec<Detail>| {
        // What the other form of the page holds stays in it.
        let mut fields = filled(&seen);
        if typed.is("act", "dissent") && !typed.is("named", "yes") {
            fields = fields.set("named", "");
        }
        for (name, value) in typed.pairs() {
            fields = fields.set(name, value);
        }
        for (field, message) in typed.errors() {
            fields.wrong(field, message.clone());
        }
        let status = if details.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let page = me.page(me.visit.say("decide-title")).with_errors(&fields);
        html_status(status, &DecidePage { page, sitting, seen, fields, details })
    };
    match fields.text("act") {
        "voice" => {
            let (Some(seat), None) = (sitting.speaks_for, sitting.silent()) else {
                fields.wrong("voice", me.visit.say(sitting.silent().unwrap_or("seat-stood-in")));
                return again(fields, sitting, seen, Vec::new());
            };
            let own = sitting.seat.id;
            let Some(voice) = ballots::voice(fields.text("voice")) else {
                fields.wrong("voice", me.visit.say("decide-voice-missing"));
                return again(fields, sitting, seen, Vec::new());
            };
            let said = app
                .store()
                .write("say to a decision", move |tx| Box::pin(ballots::say(tx, ballot.id, seat, own, voice, today)))
                .await?;
            if !said {
                let why = if seen.aside() { "decide-aside" } else { "decide-too-late" };
                fields.wrong("voice", me.visit.say(why));
                return again(fields, sitting, seen, Vec::new());
            }
        }
        "dissent" if ballot.subject == Subject::Recommendation => {
            let words = fields.text("dissent").to_owned();
            if words.chars().count() > dissent::LONGEST {
                fields.wrong("dissent", me.visit.say("text-too-long"));
                return again(fields, sitting, seen, Vec::new());
            }
            if words.is_empty() && seen.own.is_none() {
                fields.wrong("dissent", me.visit.say("dissent-missing"));
                return again(fields, sitting, seen, Vec::new());
            }
            let details = unseen(&fields, &words);
            if !details.is_empty() {
                let fields = fields.set("seen", words);
                return again(fields, sitting, seen, details);
            }
            // New words need a seat that speaks, while the council decides; one's own can always be taken back.
            let why = if !ballot.is_open_on(today) {
                Some("dissent-too-late")
            } else if seen.aside() {
                Some("decide-aside")
            } else {
                sitting.silent()
            };
            if let (Some(why), false) = (why, words.is_empty()) {
                fields.wrong("dissent", me.visit.say(why));
                return again(fields, sitting, seen, Vec::new());
            }
            let (seat, lang, named) = (sitting.seat.id, me.visit.lang, fields.is("named", "yes"));
            app.store()
                .write("write a dissent", move |tx| {
                    let words = words.clone();
                    Box::pin(async move {
                        // In another tab they may have stepped aside meanwhile.
                        if !words.is_empty() && conflicts::aside(tx, ballot.id).await?.contains(&seat) {
                            return Ok(());
                        }
                        dissent::write(tx, ballot.id, seat, lang, &words, named).await
                    })
                })
                .await?;
            app.settle().await;
        }
        "close" => {
            if !seen.may_close(&sitting) {
                return Err(Problem::NotYours);
            }
            let council = sitting.council.id;
            app.store()
                .write("end a decision", move |tx| {
                    Box::pin(async move {
                        // As it is now: somebody may have come or gone.
                        let all = councils::store::seats(tx, council).await?;
                        let seated = all.seated(today);
                        let spoken: Vec<Id> =
                            ballots::voices(tx, ballot.id).await?.into_iter().map(|(who, _)| who).collect();
                        let aside = conflicts::aside(tx, ballot.id).await?;
                        if all.are_heard(&seated, &spoken, &aside, today) {
                            closing::close(tx, &ballot, &seated, today).await?;
                        }
                        Ok::<_, Error>(())
                    })
                })
                .await?;
            app.settle().await;
        }
        _ => return Err(Problem::NotFound),
    }
    Ok(me.visit.go(&to))
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let recommendation = || {
        About::Recommendation(
            Box::new(sample::recommendation(stage, State::Deciding)),
            vec![sample::addressee(stage, 1), sample::addressee(stage, 2)],
        )
    };
    let judgement = || {
        let one = sample::commitment(stage, 2);
        About::Judgement(Box::new(one.judgements[0].clone()), Box::new(one))
    };
    let make = |n: usize, subject, about, voice, outcome, fields: Fields| {
        let sitting = sample_sitting(stage, n);
        let ballot = Ballot { outcome, ..sample_ballot(subject, 40) };
        let path = format!("{}/decide/{}", sitting.council.path(), ballot.id);
        let own = outcome.map(|_| Dissent {
            id: sample::id(50),
            decision: ballot.id,
            seat: Some(sitting.seat.id),
            lang: stage.lang(),
            words: stage.words.get("sample-dissent"),
            named: true,
        });
        let page = sample_page(stage, "decide-title", &path).with_errors(&fields);
        let (rests, committee) = match &about {
            About::Recommendation(..) => (vec![sample::rest(stage, &page)], Some(stage.words.get("sample-committee"))),
            About::Judgement(..) | About::Minutes(_) => (Vec::new(), None),
        };
        let conflicts = if subject == Subject::Recommendation { sample_stated(stage, false) } else { Vec::new() };
        let spoken = vec![sample::id(31), sample::id(33)];
        let seen = Seen { ballot, about, voice, spoken, own, rests, committee, conflicts };
        DecidePage { page, sitting, seen, fields, details: Vec::new() }
    };
    let count = assemblies::decisions::Count {
        in_favour: 11,
        against: 2,
        abstained: 1,
        needed: 8,
        verdict: assemblies::decisions::Verdict::Adopted,
    };
    let mut wrong = Fields::new();
    wrong.wrong("voice", stage.words.get("decide-voice-missing"));
    let mut seen = make(0, Subject::Recommendation, recommendation(), Some(Voice::Against), None, Fields::new());
    let mut aside = make(0, Subject::Recommendation, recommendation(), None, None, Fields::new());
    aside.seen.conflicts = sample_stated(stage, true);
    seen.details = vec![Detail { kind: "name", words: "Amina".to_owned() }];
    vec![
        stage.sample("decide", &make(0, Subject::Recommendation, recommendation(), None, None, Fields::new())),
        stage.sample("decide-wrong", &make(0, Subject::Recommendation, recommendation(), None, None, wrong)),
        stage.sample("decide-details", &seen),
        stage.sample("decide-aside", &aside),
        stage.sample(
            "decide-judgement",
            &make(0, Subject::Judgement, judgement(), Some(Voice::For), None, Fields::new().set("voice", "for")),
        ),
        stage.sample(
            "decide-closed",
            &make(0, Subject::Recommendation, recommendation(), Some(Voice::For), Some((count, 14)), Fields::new()),
        ),
        stage.sample(
            "decide-minutes",
            &make(
                0,
                Subject::Minutes,
                About::Minutes(Box::new(Meeting {
                    minutes: stage.words.get("sample-council-text"),
                    ..councils::samples::meeting(stage)
                })),
                None,
                None,
                Fields::new(),
            ),
        ),
        stage.sample("decide-reads", &make(1, Subject::Recommendation, recommendation(), None, None, Fields::new())),
    ]
}
