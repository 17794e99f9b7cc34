//! What the file of the sample council holds.

use serde::Deserialize;

const FILE: &str = include_str!("../../../../../demo/council/council.json");

#[derive(Clone, Deserialize)]
pub(super) struct SampleInstitution {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) kind: String,
}

#[derive(Clone, Deserialize)]
pub(super) struct SampleAnswer {
    pub(super) kind: String,
    pub(super) after: i64,
    pub(super) words: String,
    #[serde(default)]
    pub(super) whose: String,
    #[serde(default)]
    pub(super) source: String,
    #[serde(default)]
    pub(super) url: String,
}

#[derive(Clone, Deserialize)]
pub(super) struct SampleClaim {
    pub(super) level: String,
    pub(super) after: i64,
    pub(super) words: String,
    pub(super) url: String,
}

#[derive(Clone, Deserialize)]
pub(super) struct SampleJudgement {
    pub(super) level: String,
    pub(super) after: i64,
    #[serde(rename = "for")]
    pub(super) in_favour: usize,
    pub(super) against: usize,
    pub(super) reasons: String,
}

#[derive(Clone, Deserialize)]
pub(super) struct Slip {
    pub(super) after: i64,
    pub(super) due: i64,
    pub(super) reason: String,
}

#[derive(Clone, Deserialize)]
pub(super) struct SamplePromise {
    pub(super) words: String,
    pub(super) owner: String,
    pub(super) milestones: String,
    pub(super) due: i64,
    pub(super) claim: Option<SampleClaim>,
    pub(super) judgement: Option<SampleJudgement>,
    pub(super) slips: Option<Slip>,
}

#[derive(Clone, Deserialize)]
pub(super) struct To {
    pub(super) who: String,
    pub(super) role: String,
    pub(super) answer: Option<SampleAnswer>,
    #[serde(default)]
    pub(super) promises: Vec<SamplePromise>,
}

#[derive(Clone, Deserialize)]
pub(super) struct Adopts {
    pub(super) place: String,
    pub(super) begins: String,
}

/// What it rests on in the result of the sample consultation.
#[derive(Clone, Deserialize)]
pub(super) struct Rests {
    /// Numbers of statements.
    pub(super) statements: Vec<i64>,
    /// The place of a part in the text.
    pub(super) parts: Vec<i64>,
    /// What stands first on a list that is kept for a group.
    pub(super) reserved: bool,
}

/// A conflict of interest of a sample member, who takes no part.
#[derive(Clone, Deserialize)]
pub(super) struct SampleConflict {
    pub(super) member: usize,
    pub(super) words: String,
}

#[derive(Clone, Deserialize)]
pub(super) struct SampleCommittee {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) task: String,
    pub(super) until: i64,
    pub(super) members: Vec<usize>,
}

#[derive(Clone, Deserialize)]
pub(super) struct SampleRecommendation {
    pub(super) title: String,
    #[serde(default)]
    pub(super) body: String,
    pub(super) rationale: String,
    pub(super) pillar: String,
    pub(super) priority: String,
    pub(super) groups: Vec<String>,
    #[serde(default)]
    pub(super) age: i64,
    pub(super) dissent: Option<String>,
    pub(super) adopts: Option<Adopts>,
    pub(super) rests: Option<Rests>,
    /// The committee that prepared it.
    pub(super) committee: Option<String>,
    /// What a member states before the decision about it.
    pub(super) conflict: Option<SampleConflict>,
    pub(super) to: Vec<To>,
}

#[derive(Clone, Deserialize)]
pub(super) struct SampleRequest {
    pub(super) title: String,
    pub(super) asks: String,
    pub(super) why: String,
    pub(super) who: String,
    pub(super) role: String,
    pub(super) age: i64,
    pub(super) answer: Option<SampleAnswer>,
}

#[derive(Clone, Deserialize)]
pub(super) struct Sample {
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) purpose: String,
    pub(super) decided: String,
    pub(super) afterwards: String,
    pub(super) readers: String,
    pub(super) safeguarding: String,
    pub(super) convened_by: String,
    pub(super) funded_by: String,
    pub(super) pay_how: String,
    pub(super) members: Vec<String>,
    pub(super) institutions: Vec<SampleInstitution>,
    pub(super) committees: Vec<SampleCommittee>,
    pub(super) recommendations: Vec<SampleRecommendation>,
    pub(super) requests: Vec<SampleRequest>,
    pub(super) deciding: SampleRecommendation,
    pub(super) draft: SampleRecommendation,
    pub(super) meetings: Vec<SampleMeeting>,
    pub(super) call: SampleCall,
}

#[derive(Clone, Deserialize)]
pub(super) struct SampleMeeting {
    /// Days from today.
    pub(super) day: i64,
    pub(super) starts: String,
    pub(super) lasts: i64,
    pub(super) place: String,
    pub(super) agenda: String,
    pub(super) plain: String,
    pub(super) materials: String,
    /// Of a meeting that was held: what was said, and how many were there.
    #[serde(default)]
    pub(super) minutes: String,
    #[serde(default)]
    pub(super) there: usize,
}

#[derive(Clone, Deserialize)]
pub(super) struct SampleCall {
    pub(super) seats: i64,
    pub(super) words: String,
    pub(super) criteria: String,
    pub(super) how: String,
    pub(super) opened: i64,
    pub(super) closes: i64,
}

impl Sample {
    /// Reads it.
    pub(super) fn read() -> Result<Self, String> {
        serde_json::from_str(FILE)
            .map_err(|error| format!("the demonstration file council.json is not readable: {error}"))
    }
}
