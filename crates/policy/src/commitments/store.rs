//! The SQL of commitments.

use assemblies::ballots;
use store::{Day, Id, Result, Row, Tx, values};

use crate::index;

use super::{
    acts,
    types::{Claim, Commitment, Judgement, JudgementState, Level, Wording},
};

fn known<T>(found: Option<T>) -> Result<T> {
    found.ok_or_else(|| store::Error::Broken("a commitment with a word that is not known".to_owned()))
}

fn level(row: &Row) -> Result<Level> {
    known(Level::parse(&row.get::<String>("level")?))
}

fn judgement_of(row: &Row) -> Result<Judgement> {
    Ok(Judgement {
        id: row.get("id")?,
        commitment: row.get("commitment")?,
        level: level(row)?,
        lang: row.get("lang")?,
        wording: row.get("wording")?,
        reasons: row.get("reasons")?,
        state: known(JudgementState::parse(&row.get::<String>("state")?))?,
        seat: row.get("seat")?,
        day: row.get("day")?,
    })
}

/// What an addressee promised, in order.
pub async fn of(tx: &mut Tx, addressee: Id) -> Result<Vec<Commitment>> {
    let rows = tx.all("SELECT * FROM commitments WHERE addressee = $1 ORDER BY number", values![addressee]).await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        all.push(whole(tx, row).await?);
    }
    Ok(all)
}

/// A commitment.
pub async fn find(tx: &mut Tx, id: Id) -> Result<Option<Commitment>> {
    match tx.first("SELECT * FROM commitments WHERE id = $1", values![id]).await? {
        Some(row) => Ok(Some(whole(tx, &row).await?)),
        None => Ok(None),
    }
}

async fn whole(tx: &mut Tx, row: &Row) -> Result<Commitment> {
    let id: Id = row.get("id")?;
    let wordings =
        tx.all("SELECT * FROM commitment_versions WHERE commitment = $1 ORDER BY version", values![id]).await?;
    let claims = tx.all("SELECT * FROM claims WHERE commitment = $1 ORDER BY number", values![id]).await?;
    let judgements = tx
        .all(
            "SELECT j.*, (SELECT MAX(d.closes_day) FROM decisions d WHERE d.thing = j.id) AS decided FROM judgements j
             WHERE j.commitment = $1 AND j.state <> 'rejected' ORDER BY decided, j.day, j.id",
            values![id],
        )
        .await?;
    Ok(Commitment {
        id,
        addressee: row.get("addressee")?,
        number: row.get("number")?,
        wordings: wordings
            .iter()
            .map(|row| {
                Ok(Wording {
                    version: row.get("version")?,
                    lang: row.get("lang")?,
                    words: row.get("words")?,
                    owner: row.get("owner")?,
                    milestones: row.get("milestones")?,
                    due: row.get("due_day")?,
                    reason: row.get("reason")?,
                    day: row.get("day")?,
                })
            })
            .collect::<Result<_>>()?,
        claims: claims
            .iter()
            .map(|row| {
                Ok(Claim {
                    number: row.get("number")?,
                    level: level(row)?,
                    lang: row.get("lang")?,
                    words: row.get("words")?,
                    evidence_url: row.get("evidence_url")?,
                    day: row.get("day")?,
                })
            })
            .collect::<Result<_>>()?,
        judgements: tx.unseal(judgements.iter().map(judgement_of).collect::<Result<_>>()?).await?,
    })
}

/// Stores a wording: of a new commitment (version 1), or after those that its author had read. False when there is another by now.
pub async fn word(tx: &mut Tx, commitment: Id, addressee: Id, wording: &Wording) -> Result<bool> {
    if wording.version == 1 {
        let number = tx
            .count("SELECT COALESCE(MAX(number), 0) + 1 AS n FROM commitments WHERE addressee = $1", values![addressee])
            .await?;
        tx.run(
            "INSERT INTO commitments (id, addressee, number, judged) VALUES ($1, $2, $3, '') ON CONFLICT (id) DO NOTHING",
            values![commitment, addressee, number],
        )
        .await?;
    }
    let stored = tx
        .run(
            "INSERT INTO commitment_versions (commitment, version, lang, words, owner, milestones, due_day, reason, day)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (commitment, version) DO NOTHING",
            values![
                commitment,
                wording.version,
                wording.lang.code(),
                &wording.words,
                &wording.owner,
                &wording.milestones,
                wording.due,
                &wording.reason,
                wording.day
            ],
        )
        .await?;
    if stored > 0 {
        note_judged(tx, commitment).await?;
        acts::promised(tx, commitment, wording).await?;
    }
    Ok(stored > 0)
}

/// Writes down for lists what members say of the promise as it is worded now ([`Commitment::judged`]).
async fn note_judged(tx: &mut Tx, commitment: Id) -> Result<()> {
    let judged = find(tx, commitment).await?.and_then(|one| one.judged().map(|one| one.level));
    tx.run("UPDATE commitments SET judged = $2 WHERE id = $1", values![commitment, judged.map_or("", Level::word)])
        .await?;
    index::put_promise(tx, commitment).await
}

/// Stores what the institution says. False when it said something else meanwhile.
pub async fn claim(tx: &mut Tx, commitment: Id, claim: &Claim) -> Result<bool> {
    let stored = tx
        .run(
            "INSERT INTO claims (commitment, number, level, lang, words, evidence_url, day) VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (commitment, number) DO NOTHING",
            values![
                commitment,
                claim.number,
                claim.level.word(),
                claim.lang.code(),
                &claim.words,
                &claim.evidence_url,
                claim.day
            ],
        )
        .await?;
    index::put_promise(tx, commitment).await?;
    if stored > 0 {
        acts::claimed(tx, commitment, claim).await?;
    }
    Ok(stored > 0)
}

/// A judgement, whatever its state.
pub async fn judgement(tx: &mut Tx, id: Id) -> Result<Option<Judgement>> {
    let row = tx.first("SELECT * FROM judgements WHERE id = $1", values![id]).await?;
    let found = row.iter().map(judgement_of).collect::<Result<Vec<_>>>()?;
    Ok(tx.unseal(found).await?.pop())
}

/// Proposes a judgement. Its reasons are the council's once they are adopted; until then they are their author's, and sealed. False when
/// members decide about the same commitment already.
pub async fn propose(tx: &mut Tx, one: &Judgement) -> Result<bool> {
    let deciding = tx
        .count(
            "SELECT COUNT(*) AS n FROM judgements WHERE commitment = $1 AND state = 'deciding' AND id <> $2",
            values![one.commitment, one.id],
        )
        .await?;
    if deciding > 0 {
        return Ok(false);
    }
    if judgement(tx, one.id).await?.is_some() {
        return Ok(true);
    }
    let reasons = tx.seal(one.id, &one.reasons).await?;
    tx.run(
        "INSERT INTO judgements (id, commitment, level, lang, reasons, state, seat, day, wording)
         VALUES ($1, $2, $3, $4, $5, 'deciding', $6, $7, $8)",
        values![one.id, one.commitment, one.level.word(), one.lang.code(), reasons, one.seat, one.day, one.wording],
    )
    .await?;
    Ok(true)
}

/// What the council decided about a judgement: adopted reasons are the council's and public, others are destroyed.
pub async fn settle(tx: &mut Tx, one: &Judgement, adopted: bool, today: Day) -> Result<()> {
    let sealed = tx.first("SELECT reasons FROM judgements WHERE id = $1", values![one.id]).await?;
    if let (Some(row), false) = (sealed, adopted) {
        // What is adopted is public: a copy from before must not lose it.
        tx.let_key_go(&row.get::<String>("reasons")?).await?;
    }
    let settled = tx.run(
        "UPDATE judgements SET state = $2, day = $3, reasons = $4, seat = NULL WHERE id = $1 AND state = 'deciding'",
        values![
            one.id,
            if adopted { "adopted" } else { "rejected" },
            today,
            if adopted { one.reasons.as_str() } else { "" }
        ],
    )
    .await?;
    if adopted && settled > 0 {
        note_judged(tx, one.commitment).await?;
        acts::judged(tx, one, today).await?;
    }
    Ok(())
}

/// A proposal whose words nobody can read any more, in a copy that was put back, is not adopted.
pub async fn give_up(tx: &mut Tx, id: Id) -> Result<()> {
    tx.run(
        "UPDATE judgements SET state = 'rejected', reasons = '', seat = NULL WHERE id = $1 AND state = 'deciding'",
        values![id],
    )
    .await?;
    Ok(())
}

/// A member leaves: what they proposed and nobody has decided yet goes, and the decision with it.
pub(crate) async fn let_go(tx: &mut Tx, seat: Id) -> Result<()> {
    let rows = tx
        .all("DELETE FROM judgements WHERE seat = $1 AND state = 'deciding' RETURNING id, reasons", values![seat])
        .await?;
    for row in &rows {
        let id: Id = row.get("id")?;
        tx.let_key_go(&row.get::<String>("reasons")?).await?;
        tx.let_go(store::Tombstone::Text(id)).await?;
        ballots::let_go(tx, id, true).await?;
    }
    tx.run("UPDATE judgements SET seat = NULL WHERE seat = $1", values![seat]).await?;
    Ok(())
}
