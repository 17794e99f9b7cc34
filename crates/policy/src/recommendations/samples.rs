//! Sample recommendations and answers for sample pages.

use kit::{
    Page,
    samples::{Stage, TODAY},
};
use store::Id;

use super::rests::Rest;
use super::types::{
    Addressee, Answer, Group, Institution, InstitutionKind, Kind, Pillar, Priority, Recommendation, State,
};
use crate::{
    commitments::types::{Claim, Commitment, Judgement, JudgementState, Level, Wording},
    consultations::result::sample_support,
    councils::samples,
};

/// An id that is the same in every run.
pub(crate) fn id(n: u8) -> Id {
    samples::id(n)
}

/// A recommendation.
pub(crate) fn recommendation(stage: &Stage, state: State) -> Recommendation {
    let published = state == State::Published;
    Recommendation {
        id: id(60),
        council: id(3),
        state,
        number: published.then_some((2026, 14)),
        lang: stage.lang(),
        title: stage.words.get("sample-recommendation"),
        body: stage.words.get("sample-asks"),
        rationale: stage.words.get("sample-council-text"),
        pillar: Pillar::Protection,
        priority: Priority::High,
        seat: Some(id(31)),
        version: 2,
        adopts: None,
        committee: None,
        meeting: None,
        published: published.then(|| TODAY.plus(-120)),
        groups: vec![Group::Men, Group::Labour, Group::Status],
        sample: true,
    }
}

/// An institution.
pub(crate) fn institution(stage: &Stage, n: u8) -> Institution {
    Institution {
        id: id(70 + n),
        name: stage.words.with("sample-institution", &[("n", i64::from(n).into())]),
        kind: InstitutionKind::Ministry,
        url: String::new(),
        organisation: (n == 1).then(|| id(4)),
        sample: true,
    }
}

/// Somebody who must answer: 1 accepted in part and in time, 2 is overdue, 3 declined, 4 has time.
pub(crate) fn addressee(stage: &Stage, n: u8) -> Addressee {
    let answer = |kind, recorded, version| Answer {
        version,
        kind,
        lang: stage.lang(),
        words: stage.words.get("sample-answer"),
        evidence_url: String::new(),
        whose: String::new(),
        role: stage.words.get("sample-role"),
        recorded,
        source: if recorded { stage.words.get("sample-source") } else { String::new() },
        source_url: if recorded { "https://example.org/".to_owned() } else { String::new() },
        reason: if version > 1 { stage.words.get("sample-council-text") } else { String::new() },
        day: TODAY.plus(-60 + version),
    };
    Addressee {
        id: id(80 + n),
        thing: id(60),
        institution: institution(stage, n),
        role: stage.words.get("sample-role"),
        asked: Some(TODAY.plus(-120)),
        due: Some(TODAY.plus(if n == 4 { 20 } else { -30 })),
        more: if n == 2 { 20 } else { 0 },
        more_reasons: if n == 2 { stage.words.get("sample-council-text") } else { String::new() },
        more_day: (n == 2).then(|| TODAY.plus(-50)),
        passed_by: None,
        answers: match n {
            1 => vec![answer(Kind::Accept, false, 1), answer(Kind::Part, false, 2)],
            3 => vec![answer(Kind::Decline, true, 1)],
            _ => Vec::new(),
        },
    }
}

/// What it rests on: a statement, a position on a list kept for a group, a part of the text; one was taken back.
pub(crate) fn rest(stage: &Stage, page: &Page) -> Rest {
    let mut support = sample_support(stage, page);
    let mut before = Vec::new();
    support.points.retain(|point| {
        // The first of each sort.
        let sort = (point.kind, point.reserved.is_some());
        let first = !before.contains(&sort);
        before.push(sort);
        first
    });
    Rest { support, gone: 1 }
}

/// A promise: 1 claimed and judged done, 2 claimed done and judged limited, 3 slipped and without a report.
pub(crate) fn commitment(stage: &Stage, n: u8) -> Commitment {
    let wording = |version: i64, due: i64| Wording {
        version,
        lang: stage.lang(),
        words: stage.words.get("sample-promise"),
        owner: stage.words.get("sample-role"),
        milestones: stage.words.get("sample-milestones"),
        due: TODAY.plus(due),
        reason: if version > 1 { stage.words.get("sample-answer") } else { String::new() },
        day: TODAY.plus(-55 + version),
    };
    let judgement = |level| Judgement {
        id: id(95),
        commitment: id(90 + n),
        level,
        lang: stage.lang(),
        wording: 1,
        reasons: stage.words.get("sample-reasons"),
        state: JudgementState::Adopted,
        seat: None,
        day: TODAY.plus(-5),
    };
    Commitment {
        id: id(90 + n),
        addressee: id(81),
        number: i64::from(n),
        wordings: if n == 3 { vec![wording(1, -20), wording(2, -2)] } else { vec![wording(1, 10)] },
        claims: if n == 3 {
            Vec::new()
        } else {
            vec![Claim {
                number: 1,
                level: Level::Completed,
                lang: stage.lang(),
                words: stage.words.get("sample-answer"),
                evidence_url: "https://example.org/".to_owned(),
                day: TODAY.plus(-12),
            }]
        },
        judgements: match n {
            1 => vec![judgement(Level::Completed)],
            2 => vec![judgement(Level::Limited)],
            _ => Vec::new(),
        },
    }
}
