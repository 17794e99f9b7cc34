//! Sample councils for sample pages.

use ::store::{Day, Id};
use assemblies::{
    decisions::{Quorum, Rule},
    terms::Terms,
};
use kit::samples::{Stage, TODAY};

use super::types::{Clause, Council, Influence, Pay, Seat, SeatKind, Seats, State};

/// An id that is the same in every run.
pub(crate) fn id(n: u8) -> Id {
    Id([n; 16])
}

/// A council with everything stated.
pub(crate) fn council(stage: &Stage, state: State) -> Council {
    let text = || stage.words.get("sample-council-text");
    Council {
        state,
        summary: text(),
        purpose: text(),
        influence: Some(Influence::Collaborate),
        decided: text(),
        hours: 8,
        pay: Pay::Hourly { cents: 6_000, currency: "USD".to_owned(), how: text() },
        readers: text(),
        afterwards: text(),
        convened_by: stage.words.get("sample-council-office"),
        funded_by: stage.words.get("sample-council-office"),
        safeguarding: text(),
        zone: "America/New_York".to_owned(),
        seats: Terms { fewest: 8, most: 14, months: 24, again: 1, turns: 2 },
        rule: Some(Rule::Majority),
        quorum: Some(Quorum::MAJORITY),
        decision_days: 10,
        notice_days: 21,
        answer_days: 90,
        request_days: 30,
        present_days: 45,
        terms_source: "22 USC 7103b".to_owned(),
        terms_url: "https://uscode.house.gov/".to_owned(),
        begins: Some(TODAY.plus(-200)),
        sample: true,
        ..Council::draft(id(3), id(4), stage.lang(), stage.words.get("sample-council"))
    }
}

/// Some parts of terms of reference.
pub(crate) fn clauses(stage: &Stage) -> Vec<Clause> {
    let one = |depth, label: &str, heading: &str| Clause {
        depth,
        label: label.to_owned(),
        heading: heading.to_owned(),
        body: stage.words.get("sample-council-text"),
    };
    vec![one(0, "(a)", &stage.words.get("sample-council")), one(1, "(1)", ""), one(1, "(2)", "")]
}

/// A meeting that is announced.
pub(crate) fn meeting(stage: &Stage) -> assemblies::meetings::Meeting {
    super::meetings::sample_meeting(stage, assemblies::meetings::State::Announced, assemblies::meetings::Minutes::None)
}

/// Seats: a co-chair, members, one without a name yet, an invited one, an empty one, an alternate who stands in.
pub(crate) fn seats(stage: &Stage) -> Seats {
    let name = |n: u8| stage.words.with("sample-member", &[("n", i64::from(n).into())]);
    let seat = |n: u8, kind, called: String, held: bool, until: i64| Seat {
        id: id(30 + n),
        council: id(3),
        number: i64::from(n),
        kind,
        chair: n == 1,
        stands_for: (kind == SeatKind::Alternate).then(|| id(32)),
        holder: held.then_some([30 + n; 16]),
        called,
        access: if n == 2 { stage.words.get("sample-access") } else { String::new() },
        interests: if n == 1 { stage.words.get("sample-interests") } else { String::new() },
        from: Some(TODAY.plus(-200)),
        until: Some(TODAY.plus(until)),
        served: i64::from(held),
        invited: None::<Day>,
    };
    let mut all = vec![
        seat(1, SeatKind::Member, name(1), true, 500),
        seat(2, SeatKind::Member, name(2), true, 60),
        seat(3, SeatKind::Member, String::new(), true, 500),
        seat(4, SeatKind::Member, String::new(), false, 60),
        seat(5, SeatKind::Member, String::new(), false, 500),
        seat(6, SeatKind::Alternate, name(6), true, 60),
    ];
    all[3].invited = Some(TODAY.plus(21));
    Seats(all)
}
