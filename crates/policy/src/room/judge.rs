//! A member proposes how far a promise was kept, with reasons; the council decides on it.

use ::store::{Error, Id};
use askama::Template;
use assemblies::ballots::{self, Subject};
use axum::{extract::Path, http::StatusCode};
use kit::{
    Fields, Outcome, Page, Problem, html, html_status,
    samples::{Sample, Stage},
};
use people::{Member, MemberForm};

use super::seat::{sample_page, sample_sitting};
use crate::{
    commitments::{
        store as sql,
        types::{Commitment, Judgement, JudgementState, Level},
    },
    councils::{self, Sitting},
    recommendations::{
        samples as sample, store as recommendations,
        types::{Recommendation, State},
    },
};

/// The longest reasons, in characters.
const LONGEST: usize = 2_000;

#[derive(Template)]
#[template(path = "judge.html")]
struct JudgePage {
    page: Page,
    sitting: Sitting,
    one: Commitment,
    recommendation: Recommendation,
    institution: String,
    fields: Fields,
    levels: &'static [Level],
}

async fn load(
    me: &Member,
    id: &str,
    commitment: &str,
) -> Result<(Sitting, Commitment, Recommendation, String), Problem> {
    let sitting = councils::sitting(me, id).await?;
    let commitment = Id::parse(commitment).ok_or(Problem::NotFound)?;
    let council = sitting.council.id;
    let found = me
        .visit
        .app
        .store()
        .read("a promise to judge", move |tx| {
            Box::pin(async move {
                let Some(one) = sql::find(tx, commitment).await? else { return Ok(None) };
                let Some(addressee) = recommendations::find_addressee(tx, one.addressee).await? else {
                    return Ok(None);
                };
                let of = recommendations::find(tx, addressee.thing).await?;
                let of = of.filter(|of| of.council == council && of.state == State::Published);
                Ok::<_, Error>(of.map(|of| (one, of, addressee.institution.name)))
            })
        })
        .await?;
    let (one, recommendation, institution) = found.ok_or(Problem::NotFound)?;
    Ok((sitting, one, recommendation, institution))
}

/// The form.
pub(super) async fn get(me: Member, Path((id, commitment)): Path<(String, String)>) -> Outcome {
    let (sitting, one, recommendation, institution) = load(&me, &id, &commitment).await?;
    sitting.must_speak()?;
    let fields = Fields::new().set("once", me.visit.once());
    let page = me.page(me.visit.say("judge-title"));
    html(&JudgePage { page, sitting, one, recommendation, institution, fields, levels: Level::ALL })
}

/// The proposal is put to the council at once.
pub(super) async fn post(
    Path((id, commitment)): Path<(String, String)>,
    MemberForm { me, mut fields }: MemberForm,
) -> Outcome {
    let (sitting, one, recommendation, institution) = load(&me, &id, &commitment).await?;
    let say = |key: &str| me.visit.say(key);
    let level = Level::parse(fields.text("level"));
    if level.is_none() {
        fields.wrong("level", say("judge-level-missing"));
    }
    let reasons = fields.required("reasons", LONGEST, &say("judge-reasons-missing"), &say("text-too-long"));
    if let Some(why) = sitting.silent() {
        fields.wrong("reasons", say(why));
    } else if !sitting.enough() {
        fields.wrong("level", me.page("").n("draft-put-few", sitting.council.seats.fewest));
    }
    let judgement = level.filter(|_| fields.good()).map(|level| Judgement {
        id: me.new_id(&fields),
        commitment: one.id,
        level,
        lang: me.visit.lang,
        wording: one.wordings.last().map_or(1, |wording| wording.version),
        reasons,
        state: JudgementState::Deciding,
        seat: Some(sitting.seat.id),
        day: sitting.today,
    });
    let mut put = None;
    if let Some(judgement) = judgement {
        // One decision for each proposal.
        let ballot = sitting.council.decision(judgement.id, Subject::Judgement, judgement.id, sitting.today);
        let proposed = me
            .visit
            .app
            .store()
            .write("propose a judgement", move |tx| {
                let judgement = judgement.clone();
                Box::pin(async move {
                    let proposed = sql::propose(tx, &judgement).await?;
                    if proposed {
                        ballots::put(tx, &ballot).await?;
                    }
                    Ok::<_, Error>(proposed)
                })
            })
            .await?;
        if proposed {
            put = Some(format!("{}/decide/{}", sitting.council.path(), ballot.id));
        } else {
            fields.wrong("level", say("judge-already"));
        }
    }
    if let Some(to) = put {
        return Ok(me.visit.go(&to));
    }
    let page = me.page(say("judge-title")).with_errors(&fields);
    let page = JudgePage { page, sitting, one, recommendation, institution, fields, levels: Level::ALL };
    html_status(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

pub(super) fn samples(stage: &Stage) -> Vec<Sample> {
    let make = |fields: Fields, n: u8| {
        let sitting = sample_sitting(stage, 0);
        let one = sample::commitment(stage, n);
        let path = format!("{}/judge/{}", sitting.council.path(), one.id);
        JudgePage {
            page: sample_page(stage, "judge-title", &path).with_errors(&fields),
            sitting,
            one,
            recommendation: sample::recommendation(stage, State::Published),
            institution: sample::institution(stage, 1).name,
            fields,
            levels: Level::ALL,
        }
    };
    let mut wrong = Fields::new();
    wrong.wrong("level", stage.words.get("judge-level-missing"));
    wrong.wrong("reasons", stage.words.get("judge-reasons-missing"));
    vec![stage.sample("judge", &make(Fields::new(), 1)), stage.sample("judge-wrong", &make(wrong, 3))]
}
