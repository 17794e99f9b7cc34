//! A sample council at work under real terms of reference: what it recommended over two years, what sample institutions answered and
//! promised, what its members judged; one decision is open, one draft is being written.

mod meetings;
mod recommend;
mod requests;
mod sample;

use assemblies::{
    ballots::{self, Ballot, Subject},
    conflicts,
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
    councils::{
        committees::{Committee, store as committees},
        seats, store as councils,
        types::{Clause, Council, Influence, Pay, SeatKind, State as CouncilState},
    },
    recommendations::{
        store as recommendations,
        types::{Institution, InstitutionKind, State},
    },
};
use store::{Day, Error, Id, Result, Tx, values};

use self::{
    recommend::{recommend, write},
    sample::Sample,
};
use super::id;

const STATUTE: &str = include_str!("../../../../../demo/usc22/usc22_ch78_tvpa.json");

/// What the sample institution that answers is called.
pub(crate) const MINISTRY: &str = "Ministry of Sample Affairs (sample)";

/// How many of the seats are taken by sample members; the others are invited.
const TAKEN: usize = 7;

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
        request_days: 30,
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
pub(crate) async fn make(app: &App, organisation: Id, bill: Id) -> std::result::Result<(), String> {
    let broken = |error: Error| error.to_string();
    let sample = Sample::read()?;
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
        recommend(app, &one, recommendation, n, bill, today).await?;
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
                        let seats = seats_of(tx, council.id).await?;
                        for seat in seats.iter().take(4) {
                            ballots::say(tx, one.id, *seat, *seat, Voice::For, today).await?;
                        }
                        if let Some((from, seat)) =
                            from.conflict.as_ref().and_then(|from| Some((from, seats.get(from.member)?)))
                        {
                            conflicts::state(tx, one.id, *seat, ("en", &from.words), true, today).await?;
                        }
                    }
                    Ok::<_, Error>(())
                })
            })
            .await
            .map_err(broken)?;
    }
    meetings::make(app, &one, &sample).await?;
    requests::make(app, &one, &sample).await?;
    app.settle().await;
    Ok(())
}

/// Council, terms, seats and institutions.
async fn settle(tx: &mut Tx, app: &App, one: &Council, sample: &Sample, clauses: &[Clause], today: Day) -> Result<()> {
    councils::save(tx, one, today).await?;
    councils::put_clauses(tx, one.id, clauses).await?;
    policy::councils::acts::opened(tx, one, today).await?;
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
    let seats = seats_of(tx, one.id).await?;
    for from in &sample.committees {
        let committee = Committee {
            id: id(app, &format!("committee {}", from.key)),
            council: one.id,
            name: from.name.clone(),
            task: from.task.clone(),
            until: Some(today.plus(from.until)),
            ended: None,
            seats: Vec::new(),
        };
        if committees::make(tx, &committee, today).await?.is_ok() {
            for seat in from.members.iter().filter_map(|n| seats.get(*n)) {
                committees::join(tx, one.id, committee.id, *seat, today).await?;
            }
        }
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
                let new = NewStaff {
                    sign_in: "respondent".to_owned(),
                    passphrase: hash,
                    organisation,
                    roles: Roles { respondent: true, ..Roles::NONE },
                };
                super::add_staff(tx, &entropy, today, &new).await?;
                tx.run("UPDATE institutions SET organisation = $2 WHERE id = $1", values![ministry, organisation])
                    .await?;
                Ok(())
            })
        })
        .await
}

async fn seats_of(tx: &mut Tx, council: Id) -> Result<Vec<Id>> {
    let all = councils::seats(tx, council).await?.0;
    Ok(all.into_iter().filter(|seat| seat.holder.is_some()).map(|seat| seat.id).collect())
}

/// Opens a decision; it has the id of what it is about.
async fn put_to(tx: &mut Tx, council: &Council, thing: Id, subject: Subject, opens: Day) -> Result<Ballot> {
    let ballot = council.decision(thing, subject, thing, opens);
    if subject == Subject::Recommendation {
        recommendations::advance(tx, thing, State::Draft, State::Deciding).await?;
    }
    ballots::put(tx, &ballot).await?;
    Ok(ballot)
}

/// Invitations to the seats that nobody has taken: made again when their time was over.
pub(crate) async fn invitations(app: &App) -> Result<Vec<Code>> {
    let members = Sample::read().map_or(0, |sample| sample.members.len());
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
