//! The recommendations of the sample council: written, decided, published, answered, judged.

use assemblies::{
    ballots::{self, Subject},
    decisions::Voice,
};
use kit::{App, Lang};
use policy::{
    commitments::{
        store as commitments,
        types::{Claim, Judgement, JudgementState, Level, Wording},
    },
    consultations::{count, release::Outcome, store as consultations},
    councils::types::Council,
    recommendations::{
        answers, dissent, publish, repeats,
        rests::{self, Source},
        store as recommendations,
        types::{Addressee, Answer, Group, Kind, Pillar, Priority, Recommendation, State},
    },
    room::closing,
};
use store::{Day, Error, Id, Result, Tx, values};

use super::{
    put_to,
    sample::{Adopts, Rests, SampleJudgement, SampleRecommendation, To},
    seats_of,
};
use crate::demo::id;

/// Writes a draft.
pub(super) async fn write(
    tx: &mut Tx,
    app: &App,
    council: &Council,
    from: &SampleRecommendation,
    which: Id,
    adopts: Option<(Id, String)>,
    day: Day,
) -> Result<Recommendation> {
    let one = Recommendation {
        id: which,
        council: council.id,
        state: State::Draft,
        number: None,
        lang: Lang::En,
        title: from.title.clone(),
        body: adopts.as_ref().map_or_else(|| from.body.clone(), |(_, body)| body.clone()),
        rationale: from.rationale.clone(),
        pillar: Pillar::parse(&from.pillar).unwrap_or(Pillar::Protection),
        priority: Priority::parse(&from.priority).unwrap_or(Priority::Normal),
        seat: None,
        version: 0,
        adopts: adopts.map(|(id, _)| id),
        committee: from.committee.as_ref().map(|key| id(app, &format!("committee {key}"))),
        meeting: None,
        published: None,
        groups: from.groups.iter().filter_map(|group| Group::parse(group)).collect(),
        sample: true,
    };
    recommendations::save(tx, &one, day).await?;
    let to: Vec<(Id, String)> = from.to.iter().map(|to| (id(app, &to.who), to.role.clone())).collect();
    recommendations::put_addressees(tx, one.id, &to).await?;
    Ok(one)
}

/// A recommendation of the past: written, decided, published, answered.
pub(super) async fn recommend(
    app: &App,
    council: &Council,
    from: &SampleRecommendation,
    n: usize,
    bill: Id,
    today: Day,
) -> std::result::Result<(), String> {
    let broken = |error: Error| error.to_string();
    let published = today.plus(-from.age);
    let which = id(app, &format!("recommendation {n}"));
    let (store_app, of, like) = (app.clone(), council.clone(), from.clone());
    let one = app
        .store()
        .write("a sample recommendation", move |tx| {
            let (app, council, from) = (store_app.clone(), of.clone(), like.clone());
            Box::pin(async move {
                let adopts = match &from.adopts {
                    Some(adopts) => evidence(tx, adopts).await?,
                    None => None,
                };
                write(tx, &app, &council, &from, which, adopts, published.plus(-20)).await?;
                if let Some(rests) = &from.rests {
                    rest_on(tx, which, rests, bill).await?;
                }
                let ballot = put_to(tx, &council, which, Subject::Recommendation, published.plus(-15)).await?;
                let seats = seats_of(tx, council.id).await?;
                for (n, seat) in seats.iter().enumerate() {
                    let voice = if n == 1 && from.dissent.is_some() { Voice::Against } else { Voice::For };
                    ballots::say(tx, ballot.id, *seat, *seat, voice, ballot.opens).await?;
                }
                if let (Some(words), Some(seat)) = (&from.dissent, seats.get(1)) {
                    dissent::write(tx, ballot.id, *seat, Lang::En, words, true).await?;
                }
                closing::close(tx, &ballot, &seats, ballot.closes.plus(1)).await?;
                recommendations::find(tx, which).await
            })
        })
        .await
        .map_err(broken)?
        .ok_or("a sample recommendation vanished")?;
    let before = repeats::find(app, &one.body, one.id).await.map_err(|_| "earlier recommendations cannot be read")?;
    let (store_app, council, from) = (app.clone(), council.clone(), from.clone());
    app.store()
        .write("a sample answer", move |tx| {
            let (app, council, from) = (store_app.clone(), council.clone(), from.clone());
            let (one, before) = (one.clone(), before.clone());
            Box::pin(async move {
                publish::publish(tx, &council, &one, &before, published).await?;
                for addressee in recommendations::addressees(tx, one.id).await? {
                    let Some(to) = from.to.iter().find(|to| id(&app, &to.who) == addressee.institution.id) else {
                        continue;
                    };
                    answer(tx, &app, &council, &addressee, to, published).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await
        .map_err(broken)
}

/// The real recommendation of a public report.
async fn evidence(tx: &mut Tx, adopts: &Adopts) -> Result<Option<(Id, String)>> {
    let row = tx
        .first(
            "SELECT id, body FROM evidence_threads WHERE place = $1 AND body LIKE $2 ORDER BY run DESC, id",
            values![&adopts.place, format!("{}%", adopts.begins)],
        )
        .await?;
    row.map(|row| Ok((row.get("id")?, row.get("body")?))).transpose()
}

async fn answer(tx: &mut Tx, app: &App, council: &Council, of: &Addressee, to: &To, published: Day) -> Result<()> {
    let Some(said) = &to.answer else { return Ok(()) };
    let answer = Answer {
        version: 1,
        kind: Kind::parse(&said.kind).unwrap_or(Kind::Accept),
        lang: Lang::En,
        words: said.words.clone(),
        evidence_url: String::new(),
        whose: said.whose.clone(),
        role: to.role.clone(),
        recorded: !said.source.is_empty(),
        source: said.source.clone(),
        source_url: said.url.clone(),
        reason: String::new(),
        day: published.plus(said.after),
    };
    answers::add(tx, of, &answer).await?;
    for (n, promise) in to.promises.iter().enumerate() {
        let which = id(app, &format!("promise {n} of {}", of.id));
        let mut wording = Wording {
            version: 1,
            lang: Lang::En,
            words: promise.words.clone(),
            owner: promise.owner.clone(),
            milestones: promise.milestones.clone(),
            due: published.plus(promise.due),
            reason: String::new(),
            day: published.plus(said.after + 2),
        };
        commitments::word(tx, which, of.id, &wording).await?;
        if let Some(slip) = &promise.slips {
            wording.version = 2;
            wording.due = published.plus(slip.due);
            wording.reason.clone_from(&slip.reason);
            wording.day = published.plus(slip.after);
            commitments::word(tx, which, of.id, &wording).await?;
        }
        if let Some(claim) = &promise.claim {
            let claim = Claim {
                number: 1,
                level: Level::parse(&claim.level).unwrap_or(Level::Limited),
                lang: Lang::En,
                words: claim.words.clone(),
                evidence_url: claim.url.clone(),
                day: published.plus(claim.after),
            };
            commitments::claim(tx, which, &claim).await?;
        }
        if let Some(judged) = &promise.judgement {
            judge(tx, app, council, which, judged, published).await?;
        }
    }
    Ok(())
}

async fn judge(
    tx: &mut Tx,
    app: &App,
    council: &Council,
    of: Id,
    judged: &SampleJudgement,
    published: Day,
) -> Result<()> {
    let judgement = Judgement {
        id: id(app, &format!("judgement of {of}")),
        commitment: of,
        level: Level::parse(&judged.level).unwrap_or(Level::Limited),
        lang: Lang::En,
        wording: 1,
        reasons: judged.reasons.clone(),
        state: JudgementState::Deciding,
        seat: None,
        day: published.plus(judged.after - council.decision_days - 1),
    };
    commitments::propose(tx, &judgement).await?;
    let ballot = put_to(tx, council, judgement.id, Subject::Judgement, judgement.day).await?;
    let seats = seats_of(tx, council.id).await?;
    for (n, seat) in seats.iter().enumerate().take(judged.in_favour + judged.against) {
        let voice = if n < judged.in_favour { Voice::For } else { Voice::Against };
        ballots::say(tx, ballot.id, *seat, *seat, voice, ballot.opens).await?;
    }
    closing::close(tx, &ballot, &seats, published.plus(judged.after)).await
}

/// What it rests on in the newest result of the sample consultation.
async fn rest_on(tx: &mut Tx, recommendation: Id, of: &Rests, bill: Id) -> Result<()> {
    let newest = count::newest(tx, bill).await?;
    let Some(release) = count::find(tx, bill, newest).await? else { return Ok(()) };
    let source = |kind: &str, thing: Id, reserved: &str| Source {
        kind: kind.to_owned(),
        consultation: bill,
        thing,
        release: newest,
        reserved: reserved.to_owned(),
    };
    let mut all = vec![Source::whole(bill, newest)];
    for one in consultations::statements(tx, bill).await? {
        if one.number.is_some_and(|number| of.statements.contains(&number)) {
            all.push(source("statement", one.id, ""));
        }
    }
    for one in consultations::provisions(tx, bill).await? {
        if of.parts.contains(&one.position) {
            all.push(source("provision", one.id, ""));
        }
    }
    if of.reserved {
        let listed = release.reserved.iter().find_map(|list| match &list.outcome {
            Outcome::List { statements, .. } => Some((list.constituency.clone(), Id::parse(&statements.first()?.id)?)),
            Outcome::Few | Outcome::Nothing => None,
        });
        all.extend(listed.map(|(group, statement)| source("statement", statement, &group)));
    }
    rests::put(tx, recommendation, &all).await
}
