//! Promises, reports on them, and judgements, as they are entered in the public ledger. Not in it: who proposed a judgement, how members
//! voted, and dissent.

use ::acts::{Field, Kind, enter};
use serde_json::json;
use store::{Day, Id, Result, Tx, values};

use super::types::{Claim, Judgement, Wording};

const WHICH: [Field; 3] = [
    Field::column("recommendation", "recommendations.id"),
    Field::column("institution", "institutions.name"),
    Field::column("number", "commitments.number"),
];

static PROMISED: Kind = Kind {
    name: "promise made",
    fields: &[
        WHICH[0],
        WHICH[1],
        WHICH[2],
        Field::column("version", "commitment_versions.version"),
        Field::column("lang", "commitment_versions.lang"),
        Field::column("words", "commitment_versions.words"),
        Field::column("milestones", "commitment_versions.milestones"),
        Field::column("due", "commitment_versions.due_day"),
        Field::column("reason", "commitment_versions.reason"),
    ],
};

static CLAIMED: Kind = Kind {
    name: "progress on a promise claimed",
    fields: &[
        WHICH[0],
        WHICH[1],
        WHICH[2],
        Field::column("report", "claims.number"),
        Field::column("level", "claims.level"),
        Field::column("lang", "claims.lang"),
        Field::column("words", "claims.words"),
        Field::column("evidence_url", "claims.evidence_url"),
    ],
};

static JUDGED: Kind = Kind {
    name: "promise judged",
    fields: &[
        WHICH[0],
        WHICH[1],
        WHICH[2],
        Field::column("wording", "judgements.wording"),
        Field::column("level", "judgements.level"),
        Field::column("lang", "judgements.lang"),
        Field::column("reasons", "judgements.reasons"),
    ],
};

/// The kinds of acts.
pub static KINDS: [&Kind; 3] = [&PROMISED, &CLAIMED, &JUDGED];

/// The recommendation that a commitment belongs to, with what says which commitment it is.
async fn which(tx: &mut Tx, commitment: Id) -> Result<Option<(Id, acts::Values)>> {
    let row = tx
        .first(
            "SELECT a.recommendation, i.name, c.number FROM commitments c JOIN addressees a ON a.id = c.addressee
             JOIN institutions i ON i.id = a.institution WHERE c.id = $1",
            values![commitment],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let about: Id = row.get("recommendation")?;
    let values = vec![
        ("recommendation", json!(about.to_string())),
        ("institution", json!(row.get::<String>("name")?)),
        ("number", json!(row.get::<i64>("number")?)),
    ];
    Ok(Some((about, values)))
}

/// A promise was made, or worded anew.
pub(super) async fn promised(tx: &mut Tx, commitment: Id, wording: &Wording) -> Result<()> {
    let Some((about, mut values)) = which(tx, commitment).await? else { return Ok(()) };
    values.extend([
        ("version", json!(wording.version)),
        ("lang", json!(wording.lang.code())),
        ("words", json!(wording.words)),
        ("milestones", json!(wording.milestones)),
        ("due", json!(wording.due.to_string())),
        ("reason", json!(wording.reason)),
    ]);
    enter(tx, &PROMISED, about, wording.day, values).await
}

/// An institution said how far it is.
pub(super) async fn claimed(tx: &mut Tx, commitment: Id, claim: &Claim) -> Result<()> {
    let Some((about, mut values)) = which(tx, commitment).await? else { return Ok(()) };
    values.extend([
        ("report", json!(claim.number)),
        ("level", json!(claim.level.word())),
        ("lang", json!(claim.lang.code())),
        ("words", json!(claim.words)),
        ("evidence_url", json!(claim.evidence_url)),
    ]);
    enter(tx, &CLAIMED, about, claim.day, values).await
}

/// A council judged.
pub(super) async fn judged(tx: &mut Tx, one: &Judgement, today: Day) -> Result<()> {
    let Some((about, mut values)) = which(tx, one.commitment).await? else { return Ok(()) };
    values.extend([
        ("wording", json!(one.wording)),
        ("level", json!(one.level.word())),
        ("lang", json!(one.lang.code())),
        ("reasons", json!(one.reasons)),
    ]);
    enter(tx, &JUDGED, about, today, values).await
}
