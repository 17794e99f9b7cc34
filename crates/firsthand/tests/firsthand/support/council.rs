//! A council at work, for tests: a co-chair, two members and an alternate who can come in, a draft, an open decision, a published
//! recommendation that one institution accepted and another, which does not answer here, has not.

use assemblies::{
    ballots::{self, Ballot, Subject},
    choices::{self, Choice},
    decisions::{Quorum, Rule, Voice},
    meetings::{self, Meeting},
    terms::Terms,
};
use kit::{App, Lang};
use people::{codes::Code, staff::Roles};
use policy::{
    commitments::{store as commitments, types::Wording},
    councils::{
        seats, store as councils,
        types::{Council, Influence, Pay, SeatKind, State as CouncilState},
    },
    recommendations::{
        answers, publish,
        requests::{store as requests, types::Request},
        store as recommendations,
        types::{
            Addressee, Answer, Group, Institution, InstitutionKind, Kind, Pillar, Priority, Recommendation, State,
        },
    },
    room::closing,
};
use store::{Day, Error, Id, Tx};

use super::{Server, Stage, Visitor, add_staff, stage};
use crate::staff::signed_in;

/// What there is.
pub struct CouncilStage {
    pub council: Council,
    /// The codes of seats 1 (co-chair), 2, 3 and 4 (alternate).
    pub codes: Vec<Code>,
    pub seats: Vec<Id>,
    pub draft: Id,
    pub decision: Id,
    pub recommendation: Id,
    /// Answers here, for the organisation of the stage.
    pub institution: Id,
    pub addressee: Id,
    /// Does not answer here.
    pub unregistered: Id,
    pub commitment: Id,
    /// Announced, in a month.
    pub meeting: Id,
    /// A request for information that is being written, to the institution that answers here.
    pub asking: Id,
    /// One that was sent to it.
    pub information: Id,
    /// One that was sent to the institution that does not answer here.
    pub unheard: Id,
    /// A choice that members rank.
    pub choice: Id,
}

pub fn council(id: Id, organisation: Id, today: Day) -> Council {
    let say = |text: &str| text.to_owned();
    Council {
        state: CouncilState::Open,
        summary: say("What it is."),
        purpose: say("What it is for."),
        influence: Some(Influence::Involve),
        decided: say("Nothing yet."),
        hours: 6,
        pay: Pay::Hourly { cents: 5_700, currency: say("USD"), how: say("By transfer.") },
        readers: say("Members."),
        afterwards: say("They must answer."),
        convened_by: say("An office"),
        funded_by: say("An office"),
        safeguarding: say("Somebody outside"),
        zone: say("America/New_York"),
        seats: Terms { fewest: 3, most: 6, months: 24, again: 1, turns: 2 },
        rule: Some(Rule::Majority),
        quorum: Some(Quorum::MAJORITY),
        decision_days: 10,
        notice_days: 21,
        answer_days: 90,
        request_days: 30,
        present_days: 45,
        terms_source: say("22 USC 7103b"),
        begins: Some(today.plus(-100)),
        sample: true,
        ..Council::draft(id, organisation, Lang::En, say("A council of harbours"))
    }
}

pub fn recommendation(id: Id, council: Id, title: &str, body: &str) -> Recommendation {
    Recommendation {
        id,
        council,
        state: State::Draft,
        number: None,
        lang: Lang::En,
        title: title.to_owned(),
        body: body.to_owned(),
        rationale: "Because it is needed.".to_owned(),
        pillar: Pillar::Protection,
        priority: Priority::Normal,
        seat: None,
        version: 0,
        adopts: None,
        committee: None,
        meeting: None,
        published: None,
        groups: vec![Group::Men],
        sample: true,
    }
}

pub fn answer(kind: Kind, version: i64, day: Day) -> Answer {
    Answer {
        version,
        kind,
        lang: Lang::En,
        words: "We accept it, for these reasons.".to_owned(),
        evidence_url: String::new(),
        whose: String::new(),
        role: "State Secretary".to_owned(),
        recorded: false,
        source: String::new(),
        source_url: String::new(),
        reason: String::new(),
        day,
    }
}

/// Writes a draft that is addressed to institutions.
pub async fn draft(tx: &mut Tx, one: &Recommendation, to: &[Id], day: Day) -> store::Result<()> {
    recommendations::save(tx, one, day).await?;
    let to: Vec<(Id, String)> = to.iter().map(|id| (*id, "State Secretary".to_owned())).collect();
    recommendations::put_addressees(tx, one.id, &to).await
}

/// Opens the decision on a draft; it has the draft's id.
pub async fn put(tx: &mut Tx, council: &Council, thing: Id, opens: Day) -> store::Result<Ballot> {
    let ballot = Ballot {
        id: thing,
        body: council.id,
        subject: Subject::Recommendation,
        thing,
        rule: Rule::Majority,
        quorum: Quorum::MAJORITY,
        opens,
        closes: opens.plus(council.decision_days),
        outcome: None,
        conflicts: (0, 0),
    };
    recommendations::advance(tx, thing, State::Draft, State::Deciding).await?;
    ballots::put(tx, &ballot).await?;
    Ok(ballot)
}

/// Adopts and publishes a draft on a day.
pub async fn adopt(tx: &mut Tx, council: &Council, thing: Id, seats: &[Id], day: Day) -> store::Result<()> {
    let ballot = put(tx, council, thing, day.plus(-12)).await?;
    for seat in seats {
        ballots::say(tx, ballot.id, *seat, *seat, Voice::For, ballot.opens).await?;
    }
    closing::close(tx, &ballot, seats, day).await?;
    let one = recommendations::find(tx, thing).await?.expect("there");
    publish::publish(tx, council, &one, &[], day).await?;
    Ok(())
}

/// Puts a council into the store. `organisation`: who convenes it, and who answers for its institution.
pub async fn council_stage(app: &App, organisation: Id) -> CouncilStage {
    let entropy = app.entropy().clone();
    let new = || Id::new(&entropy);
    let today = app.clock().today();
    let council = council(new(), organisation, today);
    let codes: Vec<Code> = (0..4).map(|_| Code::new(&entropy)).collect();
    let (first, draft_id, decision) = (new(), new(), new());
    let (institution, other, commitment, meeting) = (new(), new(), new(), new());
    let (asking, information, unheard, choice) = (new(), new(), new(), new());
    let (key, keep, invited) = (app.key().clone(), council.clone(), codes.clone());
    let (made, addressee, unregistered) = app
        .store()
        .write("a council", move |tx| {
            let (council, key, codes) = (keep.clone(), key.clone(), invited.clone());
            Box::pin(async move {
                councils::save(tx, &council, today).await?;
                let mut made = Vec::new();
                for (n, code) in codes.iter().enumerate() {
                    let kind = if n == 3 { SeatKind::Alternate } else { SeatKind::Member };
                    let seat = seats::add(tx, &council, kind, today).await?.expect("a seat");
                    assert!(seats::invite(tx, &key, code, &council, seat, today).await?);
                    made.push(seat);
                }
                seats::chair(tx, council.id, made[0], true).await?;
                for (id, name, organisation) in
                    [(institution, "A ministry", Some(organisation)), (other, "A company", None)]
                {
                    let name = format!("{name} {id}");
                    let kind = InstitutionKind::Ministry;
                    let one = Institution { id, name, kind, url: String::new(), organisation, sample: true };
                    recommendations::add_institution(tx, &one, today).await?;
                }
                let members = &made[..3];
                let published =
                    recommendation(first, council.id, "Open a door", "Open a door that is no police station.");
                draft(tx, &published, &[institution, other], today.plus(-60)).await?;
                adopt(tx, &council, first, members, today.plus(-40)).await?;
                let waiting = recommendation(draft_id, council.id, "Pay trainers", "Pay people who train staff.");
                draft(tx, &waiting, &[institution], today).await?;
                let deciding = recommendation(decision, council.id, "Ask once", "Ask for a statement once.");
                draft(tx, &deciding, &[institution], today).await?;
                put(tx, &council, decision, today).await?;
                let all = recommendations::addressees(tx, first).await?;
                let of = |id: Id| all.iter().find(|one| one.institution.id == id).expect("addressed").clone();
                let accepted = of(institution);
                answers::add(tx, &accepted, &answer(Kind::Accept, 1, today.plus(-20))).await?;
                let wording = Wording {
                    version: 1,
                    lang: Lang::En,
                    words: "Print a new form".to_owned(),
                    owner: "Forms unit".to_owned(),
                    milestones: String::new(),
                    due: today.plus(30),
                    reason: String::new(),
                    day: today.plus(-20),
                };
                commitments::word(tx, commitment, accepted.id, &wording).await?;
                meetings::announce(tx, &in_a_month(meeting, council.id, today)).await?;
                for (id, to, sent) in
                    [(asking, institution, false), (information, institution, true), (unheard, other, true)]
                {
                    let to = recommendations::institution(tx, to).await?.expect("there");
                    let one = request(id, council.id, to);
                    assert!(requests::save(tx, &one, today.plus(-6)).await?);
                    if sent {
                        assert!(requests::send(tx, &council, &Request { version: 1, ..one }, today.plus(-5)).await?);
                    }
                }
                choices::put(tx, &what_first(choice, council.id, today)).await?;
                Ok::<_, Error>((made, accepted.id, of(other).id))
            })
        })
        .await
        .expect("a council");
    app.settle().await;
    CouncilStage {
        council,
        codes,
        seats: made,
        draft: draft_id,
        decision,
        recommendation: first,
        institution,
        addressee,
        unregistered,
        commitment,
        meeting,
        asking,
        information,
        unheard,
        choice,
    }
}

/// A choice among three, open for ten days.
fn what_first(id: Id, body: Id, opens: Day) -> Choice {
    Choice {
        id,
        body,
        lang: "en".to_owned(),
        question: "What do we take up first?".to_owned(),
        options: ["Shelter places", "Courts", "Bank accounts"].map(str::to_owned).to_vec(),
        quorum: Quorum::MAJORITY,
        opens,
        closes: opens.plus(10),
        seat: None,
        outcome: None,
    }
}

/// A request for information, not stored yet.
pub fn request(id: Id, council: Id, institution: Institution) -> Request {
    Request {
        id,
        council,
        number: None,
        lang: Lang::En,
        title: "Empty nights".to_owned(),
        body: "How many nights places stood empty.".to_owned(),
        rationale: "To advise on places.".to_owned(),
        seat: None,
        version: 0,
        sample: true,
        passed_from: None,
        to: Addressee::new(id, id, institution, "Head of Statistics".to_owned()),
    }
}

fn in_a_month(id: Id, body: Id, today: Day) -> Meeting {
    Meeting {
        id,
        body,
        state: meetings::State::Announced,
        day: today.plus(30),
        starts: "14:30".to_owned(),
        lasts: 90,
        place: "Quay Street 5".to_owned(),
        agenda: "Forms".to_owned(),
        plain: "We talk about forms.".to_owned(),
        materials: String::new(),
        minutes: String::new(),
        standing: meetings::Minutes::None,
        announced: today,
    }
}

pub const SECRETARY: Roles = Roles { secretary: true, convenor: true, ..Roles::NONE };

pub const RESPONDENT: Roles = Roles { respondent: true, ..Roles::NONE };

/// A stage with a council, its secretary and a respondent.
pub async fn begin(server: &Server) -> (Stage, CouncilStage, Visitor, Visitor) {
    let stage = stage(&server.app, policy::consultations::types::State::Open, 20).await;
    add_staff(&server.app, stage.organisation, "wren", SECRETARY).await;
    add_staff(&server.app, stage.organisation, "heron", RESPONDENT).await;
    let there = council_stage(&server.app, stage.organisation).await;
    let (secretary, respondent) = (signed_in(server, "wren").await, signed_in(server, "heron").await);
    (stage, there, secretary, respondent)
}

/// Members in their seats: co-chair, two members, the alternate; with their withdrawal codes.
pub async fn seated(server: &Server, there: &CouncilStage) -> Vec<(Visitor, String)> {
    let mut all = Vec::new();
    for code in &there.codes {
        let mut visitor = server.visitor();
        let (_, withdrawal) = visitor.use_slip(&code.digits()).await;
        all.push((visitor, withdrawal));
    }
    all
}

pub async fn read<T, F>(server: &Server, read: F) -> T
where
    T: Send + 'static,
    F: for<'t> Fn(&'t mut Tx) -> store::BoxFuture<'t, store::Result<T>> + Clone + Send + Sync + 'static,
{
    server.app.store().read("a look", move |tx| read(tx)).await.map_err(|error: Error| error).expect("read")
}

pub async fn say(visitor: &mut Visitor, room: &str, decide: &str, vote: &[(&str, &str)]) -> u16 {
    visitor.get(&format!("{room}/leave")).await;
    let token = visitor.token();
    let all: Vec<_> = vote.iter().copied().chain([("token", token.as_str())]).collect();
    visitor.post(decide, &all).await.status
}
