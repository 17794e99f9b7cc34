//! A sample council at work under real terms of reference: what it recommended over two years, what sample institutions answered and
//! promised, what its members judged; one decision is open, one draft is being written.

use assemblies::{
    ballots::{self, Ballot, Subject},
    decisions::{Quorum, Rule, Voice},
    terms::Terms,
};
use kit::{App, Lang};
use people::{
    codes::Code,
    secrets,
    staff::{self, NewStaff, Roles},
};
use policy::{
    commitments::{
        store as commitments,
        types::{Claim, Judgement, JudgementState, Level, Wording},
    },
    councils::{
        seats, store as councils,
        types::{Clause, Council, Influence, Pay, SeatKind, State as CouncilState},
    },
    recommendations::{
        answers, dissent, publish, repeats, store as recommendations,
        types::{
            Addressee, Answer, Group, Institution, InstitutionKind, Kind, Pillar, Priority, Recommendation, State,
        },
    },
    room::closing,
};
use serde::Deserialize;
use store::{Day, Error, Id, Result, Tx, values};

use super::{id, meetings};

pub(super) const SAMPLE: &str = include_str!("../../../../demo/council/council.json");
const STATUTE: &str = include_str!("../../../../demo/usc22/usc22_ch78_tvpa.json");

/// What the sample institution that answers is called.
pub(super) const MINISTRY: &str = "Ministry of Sample Affairs (sample)";

/// How many of the seats are taken by sample members; the others are invited.
const TAKEN: usize = 7;

#[derive(Clone, Deserialize)]
struct SampleInstitution {
    key: String,
    name: String,
    kind: String,
}

#[derive(Clone, Deserialize)]
struct SampleAnswer {
    kind: String,
    after: i64,
    words: String,
    #[serde(default)]
    whose: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    url: String,
}

#[derive(Clone, Deserialize)]
struct SampleClaim {
    level: String,
    after: i64,
    words: String,
    url: String,
}

#[derive(Clone, Deserialize)]
struct SampleJudgement {
    level: String,
    after: i64,
    #[serde(rename = "for")]
    in_favour: usize,
    against: usize,
    reasons: String,
}

#[derive(Clone, Deserialize)]
struct Slip {
    after: i64,
    due: i64,
    reason: String,
}

#[derive(Clone, Deserialize)]
struct SamplePromise {
    words: String,
    owner: String,
    milestones: String,
    due: i64,
    claim: Option<SampleClaim>,
    judgement: Option<SampleJudgement>,
    slips: Option<Slip>,
}

#[derive(Clone, Deserialize)]
struct To {
    who: String,
    role: String,
    answer: Option<SampleAnswer>,
    #[serde(default)]
    promises: Vec<SamplePromise>,
}

#[derive(Clone, Deserialize)]
struct Adopts {
    place: String,
    begins: String,
}

#[derive(Clone, Deserialize)]
struct SampleRecommendation {
    title: String,
    #[serde(default)]
    body: String,
    rationale: String,
    pillar: String,
    priority: String,
    groups: Vec<String>,
    #[serde(default)]
    age: i64,
    dissent: Option<String>,
    adopts: Option<Adopts>,
    to: Vec<To>,
}

#[derive(Clone, Deserialize)]
struct Sample {
    title: String,
    summary: String,
    purpose: String,
    decided: String,
    afterwards: String,
    readers: String,
    safeguarding: String,
    convened_by: String,
    funded_by: String,
    pay_how: String,
    members: Vec<String>,
    institutions: Vec<SampleInstitution>,
    recommendations: Vec<SampleRecommendation>,
    deciding: SampleRecommendation,
    draft: SampleRecommendation,
}

/// The codes of the seats that nobody has taken yet: the same in every demonstration.
fn codes(app: &App, members: usize) -> Vec<(usize, Code)> {
    (TAKEN..members).map(|n| (n, Code::from_bytes(&id(app, &format!("invitation {n}")).0))).collect()
}

fn council(app: &App, sample: &Sample, organisation: Id, begins: Day) -> Council {
    Council {
        state: CouncilState::Open,
        summary: sample.summary.clone(),
        purpose: sample.purpose.clone(),
        influence: Some(Influence::Involve),
        decided: sample.decided.clone(),
        hours: 8,
        pay: Pay::Hourly { cents: 6_000, currency: "USD".to_owned(), how: sample.pay_how.clone() },
        readers: sample.readers.clone(),
        afterwards: sample.afterwards.clone(),
        convened_by: sample.convened_by.clone(),
        funded_by: sample.funded_by.clone(),
        safeguarding: sample.safeguarding.clone(),
        zone: "America/New_York".to_owned(),
        // 22 USC 7103b: 8 to 14 members; two years, and two more at most. Fewer may decide here, so that one can try it alone.
        seats: Terms { fewest: 3, most: 14, months: 24, again: 1, turns: 2 },
        rule: Some(Rule::Majority),
        quorum: Some(Quorum::MAJORITY),
        decision_days: 10,
        notice_days: 21,
        answer_days: 90,
        present_days: 45,
        terms_source: "22 USC 7103b".to_owned(),
        terms_url: "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title22-section7103b".to_owned(),
        begins: Some(begins),
        sample: true,
        ..Council::draft(id(app, "council"), organisation, Lang::En, sample.title.clone())
    }
}

/// The statute of the real council, part by part.
fn clauses() -> std::result::Result<Vec<Clause>, String> {
    let read =
        texts::parse(STATUTE).map_err(|errors| format!("the demonstration statute is not readable: {errors:?}"))?;
    Ok(read
        .provisions
        .into_iter()
        .filter(|part| part.eid == "sec_7103b" || part.eid.starts_with("sec_7103b_"))
        .map(|part| Clause { depth: part.depth, label: part.label, heading: part.heading, body: part.body })
        .collect())
}

/// Makes it. What is there already stays.
pub(crate) async fn make(app: &App, organisation: Id) -> std::result::Result<(), String> {
    let broken = |error: Error| error.to_string();
    let sample: Sample = serde_json::from_str(SAMPLE)
        .map_err(|error| format!("the demonstration file council.json is not readable: {error}"))?;
    let today = app.clock().today();
    // So long ago that the two turns have come apart, and nobody's term is over today.
    let one = council(app, &sample, organisation, assemblies::calendar::plus_months(today, -40));
    let clauses = clauses()?;
    let (settled, about, store_app) = (one.clone(), sample.clone(), app.clone());
    app.store()
        .write("a sample council", move |tx| {
            let (one, sample, clauses, app) = (settled.clone(), about.clone(), clauses.clone(), store_app.clone());
            Box::pin(async move { settle(tx, &app, &one, &sample, &clauses, today).await })
        })
        .await
        .map_err(broken)?;
    respondent(app).await.map_err(broken)?;
    for (n, recommendation) in sample.recommendations.iter().enumerate() {
        recommend(app, &one, recommendation, n, today).await?;
    }
    for (n, (recommendation, put)) in [(&sample.deciding, true), (&sample.draft, false)].into_iter().enumerate() {
        let (council, store_app, from) = (one.clone(), app.clone(), recommendation.clone());
        app.store()
            .write("a sample draft", move |tx| {
                let (council, app, from) = (council.clone(), store_app.clone(), from.clone());
                Box::pin(async move {
                    let which = id(&app, &format!("draft {n}"));
                    let one = write(tx, &app, &council, &from, which, None, today.plus(-3)).await?;
                    if put {
                        put_to(tx, &council, one.id, Subject::Recommendation, today.plus(-3)).await?;
                        for (seat, _) in seats_of(tx, council.id).await?.iter().zip(0..4) {
                            ballots::say(tx, one.id, *seat, *seat, Voice::For, today).await?;
                        }
                    }
                    Ok::<_, Error>(())
                })
            })
            .await
            .map_err(broken)?;
    }
    meetings::make(app, &one).await?;
    app.settle().await;
    Ok(())
}

/// Council, terms, seats and institutions.
async fn settle(tx: &mut Tx, app: &App, one: &Council, sample: &Sample, clauses: &[Clause], today: Day) -> Result<()> {
    councils::save(tx, one, today).await?;
    councils::put_clauses(tx, one.id, clauses).await?;
    for (n, name) in sample.members.iter().enumerate() {
        if councils::seats(tx, one.id).await?.0.len() > n {
            continue;
        }
        let Some(seat) = seats::add(tx, one, SeatKind::Member, today).await? else { continue };
        if n < TAKEN {
            // Sample members have no code: nobody can sign in as one of them.
            let holder = id(app, &format!("member {n}"));
            tx.run("UPDATE council_seats SET holder = $2, served = 1 WHERE id = $1", values![seat, holder]).await?;
            seats::name(tx, one.id, holder.0, &format!("{name} (sample)")).await?;
        }
        // The first of those who can be tried chairs with a sample member.
        if n == 0 || n == TAKEN {
            seats::chair(tx, one.id, seat, true).await?;
        }
    }
    for place in &sample.institutions {
        let institution = Institution {
            id: id(app, &place.key),
            name: place.name.clone(),
            kind: InstitutionKind::parse(&place.kind).unwrap_or(InstitutionKind::Other),
            url: String::new(),
            organisation: None,
            sample: true,
        };
        recommendations::add_institution(tx, &institution, today).await?;
    }
    Ok(())
}

/// The sample ministry's own organisation, with somebody who answers.
async fn respondent(app: &App) -> Result<()> {
    let passphrase = staff::demonstration_passphrase(app.key(), "respondent");
    let hash = secrets::passphrase_hash(app.entropy(), &passphrase);
    let (entropy, today, ministry) = (app.entropy().clone(), app.clock().today(), id(app, "ministry"));
    app.store()
        .write("a sample respondent", move |tx| {
            let (entropy, hash) = (entropy.clone(), hash.clone());
            Box::pin(async move {
                let organisation = people::organisation(tx, &entropy, MINISTRY, true, today).await?.id;
                people::Organisation::accept_terms(tx, organisation, today).await?;
                if tx.count("SELECT COUNT(*) AS n FROM staff WHERE sign_in = 'respondent'", values![]).await? == 0 {
                    let new = NewStaff {
                        sign_in: "respondent".to_owned(),
                        passphrase: hash,
                        organisation,
                        roles: Roles { respondent: true, ..Roles::NONE },
                    };
                    staff::add(tx, &entropy, today, &new).await?;
                }
                tx.run("UPDATE institutions SET organisation = $2 WHERE id = $1", values![ministry, organisation])
                    .await?;
                Ok(())
            })
        })
        .await
}

pub(super) async fn seats_of(tx: &mut Tx, council: Id) -> Result<Vec<Id>> {
    let all = councils::seats(tx, council).await?.0;
    Ok(all.into_iter().filter(|seat| seat.holder.is_some()).map(|seat| seat.id).collect())
}

/// Opens a decision; it has the id of what it is about.
pub(super) async fn put_to(tx: &mut Tx, council: &Council, thing: Id, subject: Subject, opens: Day) -> Result<Ballot> {
    let ballot = Ballot {
        id: thing,
        body: council.id,
        subject,
        thing,
        rule: Rule::Majority,
        quorum: Quorum::MAJORITY,
        opens,
        closes: opens.plus(council.decision_days),
        outcome: None,
    };
    if subject == Subject::Recommendation {
        recommendations::advance(tx, thing, State::Draft, State::Deciding).await?;
    }
    ballots::put(tx, &ballot).await?;
    Ok(ballot)
}

/// Writes a draft.
async fn write(
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
async fn recommend(
    app: &App,
    council: &Council,
    from: &SampleRecommendation,
    n: usize,
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

/// Invitations to the seats that nobody has taken: made again when their time was over.
pub(crate) async fn invitations(app: &App) -> Result<Vec<Code>> {
    let members = serde_json::from_str::<Sample>(SAMPLE).map_or(0, |sample| sample.members.len());
    let (codes, key) = (codes(app, members), app.key().clone());
    let (council, today) = (id(app, "council"), app.clock().today());
    app.store()
        .write("invitations to the sample council", move |tx| {
            let (codes, key) = (codes.clone(), key.clone());
            Box::pin(async move {
                let mut open = Vec::new();
                let Some(council) = councils::find(tx, council).await? else { return Ok(Vec::new()) };
                let seats = councils::seats(tx, council.id).await?.0;
                for (n, code) in codes {
                    let Some(seat) = seats.get(n).filter(|seat| seat.holder.is_none()) else { continue };
                    seats::invite(tx, &key, &code, &council, seat.id, today).await?;
                    open.push(code);
                }
                Ok(open)
            })
        })
        .await
}
