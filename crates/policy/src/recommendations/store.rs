//! The SQL of recommendations, addressees and answers that more than one page needs.

use store::{Day, Id, Result, Row, Tx, values};

use super::types::{
    Addressee, Answer, Correction, Group, Institution, InstitutionKind, Kind, Pillar, Priority, Recommendation, Repeat,
    State,
};

pub(super) fn known<T>(found: Option<T>) -> Result<T> {
    found.ok_or_else(|| store::Error::Broken("a recommendation with a word that is not known".to_owned()))
}

pub(crate) fn recommendation(row: &Row) -> Result<Recommendation> {
    let year: Option<i64> = row.get("year")?;
    let number: Option<i64> = row.get("number")?;
    Ok(Recommendation {
        id: row.get("id")?,
        council: row.get("council")?,
        state: known(State::parse(&row.get::<String>("state")?))?,
        number: year.zip(number),
        lang: row.get("lang")?,
        title: row.get("title")?,
        body: row.get("body")?,
        rationale: row.get("rationale")?,
        pillar: known(Pillar::parse(&row.get::<String>("pillar")?))?,
        priority: known(Priority::parse(&row.get::<String>("priority")?))?,
        seat: row.get("seat")?,
        version: row.get("version")?,
        adopts: row.get("adopts")?,
        committee: row.get("committee")?,
        meeting: row.get("meeting_day")?,
        published: row.get("published_day")?,
        groups: Vec::new(),
        sample: row.get("sample")?,
    })
}

async fn with_groups(tx: &mut Tx, mut all: Vec<Recommendation>) -> Result<Vec<Recommendation>> {
    for one in &mut all {
        let rows =
            tx.all("SELECT people FROM recommendation_groups WHERE recommendation = $1", values![one.id]).await?;
        for row in &rows {
            one.groups.push(known(Group::parse(&row.get::<String>("people")?))?);
        }
        one.groups.sort_unstable();
    }
    tx.unseal(all).await
}

/// A recommendation, whatever its state, with its words.
pub async fn find(tx: &mut Tx, id: Id) -> Result<Option<Recommendation>> {
    let row = tx.first("SELECT * FROM recommendations WHERE id = $1", values![id]).await?;
    let all = row.iter().map(recommendation).collect::<Result<Vec<_>>>()?;
    Ok(with_groups(tx, all).await?.pop())
}

/// A recommendation as it reads after its corrections.
pub async fn as_it_reads(tx: &mut Tx, id: Id) -> Result<Option<Recommendation>> {
    let Some(mut one) = find(tx, id).await? else { return Ok(None) };
    one.correct(&corrections(tx, id).await?);
    Ok(Some(one))
}

/// The recommendations of a council, those on their way first.
pub async fn of_council(tx: &mut Tx, council: Id) -> Result<Vec<Recommendation>> {
    let rows = tx
        .all(
            "SELECT * FROM recommendations WHERE council = $1
             ORDER BY CASE state WHEN 'deciding' THEN 0 WHEN 'adopted' THEN 1 WHEN 'draft' THEN 2 WHEN 'published' THEN 3 ELSE 4 END,
                      year DESC, number DESC, made_day DESC, id LIMIT 500",
            values![council],
        )
        .await?;
    let all = rows.iter().map(recommendation).collect::<Result<Vec<_>>>()?;
    with_groups(tx, all).await
}

/// Stores a draft: a new one (version 0), or other words in place of the version that was read. False, and nothing is stored, when it
/// is another one by now, or no draft any more. The words are sealed until it is published.
pub async fn save(tx: &mut Tx, one: &Recommendation, today: Day) -> Result<bool> {
    let before = tx.first("SELECT title, body, rationale FROM recommendations WHERE id = $1", values![one.id]).await?;
    let title = tx.seal(one.id, &one.title).await?;
    let body = tx.seal(one.id, &one.body).await?;
    let rationale = tx.seal(one.id, &one.rationale).await?;
    let stored = if one.version == 0 {
        tx.run(
            "INSERT INTO recommendations (id, council, state, year, number, lang, title, body, rationale, pillar, priority, seat,
                version, adopts, meeting_day, published_day, folded, letters, sample, made_day, committee)
             VALUES ($1, $2, 'draft', NULL, NULL, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11, NULL, '', NULL, $12, $13, $14)
             ON CONFLICT (id) DO NOTHING",
            values![
                one.id,
                one.council,
                one.lang.code(),
                title,
                body,
                rationale,
                one.pillar.word(),
                one.priority.word(),
                one.seat,
                one.adopts,
                one.meeting,
                one.sample,
                today,
                one.committee
            ],
        )
        .await?
    } else {
        tx.run(
            "UPDATE recommendations SET lang = $4, title = $5, body = $6, rationale = $7, pillar = $8, priority = $9,
                meeting_day = $10, committee = $11, version = version + 1
             WHERE id = $1 AND council = $2 AND version = $3 AND state = 'draft'",
            values![
                one.id,
                one.council,
                one.version,
                one.lang.code(),
                title,
                body,
                rationale,
                one.pillar.word(),
                one.priority.word(),
                one.meeting,
                one.committee
            ],
        )
        .await?
    };
    if stored == 0 {
        return Ok(false);
    }
    if let Some(row) = before {
        let_words_go(tx, &row).await?;
    }
    tx.run("DELETE FROM recommendation_groups WHERE recommendation = $1", values![one.id]).await?;
    for group in &one.groups {
        tx.run(
            "INSERT INTO recommendation_groups (recommendation, people) VALUES ($1, $2)",
            values![one.id, group.word()],
        )
        .await?;
    }
    Ok(true)
}

/// Notes that a draft changed, also when its words did not. False when it is another version by now, or no draft any more.
pub async fn touch(tx: &mut Tx, id: Id, council: Id, version: i64) -> Result<bool> {
    let touched = tx
        .run(
            "UPDATE recommendations SET version = version + 1
             WHERE id = $1 AND council = $2 AND version = $3 AND state = 'draft'",
            values![id, council, version],
        )
        .await?;
    Ok(touched > 0)
}

/// The keys of the words of a draft go: they were changed, or deleted.
pub(super) async fn let_words_go(tx: &mut Tx, row: &Row) -> Result<()> {
    for column in ["title", "body", "rationale"] {
        tx.let_key_go(&row.get::<String>(column)?).await?;
    }
    Ok(())
}

/// Deletes a draft.
pub async fn delete(tx: &mut Tx, id: Id) -> Result<bool> {
    let gone = tx
        .all(
            "DELETE FROM recommendations WHERE id = $1 AND state IN ('draft', 'rejected') RETURNING title, body, rationale",
            values![id],
        )
        .await?;
    for row in &gone {
        let_words_go(tx, row).await?;
    }
    if !gone.is_empty() {
        tx.let_go(store::Tombstone::Text(id)).await?;
    }
    Ok(!gone.is_empty())
}

/// Moves a recommendation from one state to another. False when it is in another one.
pub async fn advance(tx: &mut Tx, id: Id, from: State, to: State) -> Result<bool> {
    let moved = tx
        .run("UPDATE recommendations SET state = $3 WHERE id = $1 AND state = $2", values![id, from.word(), to.word()])
        .await?;
    Ok(moved > 0)
}

pub(super) fn institution_of(row: &Row) -> Result<Institution> {
    Ok(Institution {
        id: row.get("institution")?,
        name: row.get("name")?,
        kind: known(InstitutionKind::parse(&row.get::<String>("kind")?))?,
        url: row.get("url")?,
        organisation: row.get("organisation")?,
        sample: row.get("sample")?,
    })
}

/// All institutions, by name.
pub async fn institutions(tx: &mut Tx) -> Result<Vec<Institution>> {
    tx.all("SELECT i.*, i.id AS institution FROM institutions i ORDER BY i.name", values![])
        .await?
        .iter()
        .map(institution_of)
        .collect()
}

/// An institution.
pub async fn institution(tx: &mut Tx, id: Id) -> Result<Option<Institution>> {
    tx.first("SELECT i.*, i.id AS institution FROM institutions i WHERE i.id = $1", values![id])
        .await?
        .as_ref()
        .map(institution_of)
        .transpose()
}

/// Adds an institution; one of the same name stays as it is. Returns the id of whichever is there.
pub async fn add_institution(tx: &mut Tx, one: &Institution, today: Day) -> Result<Id> {
    tx.run(
        "INSERT INTO institutions (id, name, kind, url, organisation, sample, made_day) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (name) DO NOTHING",
        values![one.id, &one.name, one.kind.word(), &one.url, one.organisation, one.sample, today],
    )
    .await?;
    let row = tx.first("SELECT id FROM institutions WHERE name = $1", values![&one.name]).await?;
    known(row.map(|row| row.get("id")).transpose()?)
}

const fn addressees_sql() -> &'static str {
    "SELECT a.*, i.name, i.kind, i.url, i.organisation, i.sample FROM addressees a JOIN institutions i ON i.id = a.institution
     WHERE a.recommendation = $1 ORDER BY a.asked_day, i.name"
}

fn addressee(row: &Row) -> Result<Addressee> {
    Ok(Addressee {
        id: row.get("id")?,
        thing: row.get("recommendation")?,
        institution: institution_of(row)?,
        role: row.get("role")?,
        asked: row.get("asked_day")?,
        due: row.get("due_day")?,
        more: row.get("more")?,
        more_reasons: row.get("more_reasons")?,
        more_day: row.get("more_day")?,
        passed_by: row.get("passed_by")?,
        answers: Vec::new(),
    })
}

/// Who must answer a recommendation, with all their answers.
pub async fn addressees(tx: &mut Tx, recommendation: Id) -> Result<Vec<Addressee>> {
    let rows = tx.all(addressees_sql(), values![recommendation]).await?;
    let mut all = rows.iter().map(addressee).collect::<Result<Vec<_>>>()?;
    for one in &mut all {
        one.answers = answers(tx, one.id).await?;
    }
    Ok(all)
}

/// An addressee by its id, with all answers.
pub async fn find_addressee(tx: &mut Tx, id: Id) -> Result<Option<Addressee>> {
    let row = tx
        .first(
            "SELECT a.*, i.name, i.kind, i.url, i.organisation, i.sample FROM addressees a
             JOIN institutions i ON i.id = a.institution WHERE a.id = $1",
            values![id],
        )
        .await?;
    let Some(mut one) = row.as_ref().map(addressee).transpose()? else { return Ok(None) };
    one.answers = answers(tx, one.id).await?;
    Ok(Some(one))
}

/// One answer of a row.
pub(super) fn answer_of(row: &Row) -> Result<Answer> {
    Ok(Answer {
        version: row.get("version")?,
        kind: known(Kind::parse(&row.get::<String>("kind")?))?,
        lang: row.get("lang")?,
        words: row.get("words")?,
        evidence_url: row.get("evidence_url")?,
        whose: row.get("whose")?,
        role: row.get("role")?,
        recorded: row.get("recorded")?,
        source: row.get("source")?,
        source_url: row.get("source_url")?,
        reason: row.get("reason")?,
        day: row.get("day")?,
    })
}

async fn answers(tx: &mut Tx, addressee: Id) -> Result<Vec<Answer>> {
    tx.all("SELECT * FROM answers WHERE addressee = $1 ORDER BY version", values![addressee])
        .await?
        .iter()
        .map(answer_of)
        .collect()
}

/// Says whom a draft is addressed to: institution and role.
pub async fn put_addressees(tx: &mut Tx, recommendation: Id, to: &[(Id, String)]) -> Result<()> {
    tx.run("DELETE FROM addressees WHERE recommendation = $1 AND asked_day IS NULL", values![recommendation]).await?;
    for (institution, role) in to {
        let id = tx.new_id()?;
        tx.run(
            "INSERT INTO addressees (id, recommendation, institution, role, asked_day, due_day, more, more_reasons, more_day,
                passed_by, stands, answered_day)
             VALUES ($1, $2, $3, $4, NULL, NULL, 0, '', NULL, NULL, 'waiting', NULL)
             ON CONFLICT (recommendation, institution) DO NOTHING",
            values![id, recommendation, *institution, role],
        )
        .await?;
    }
    Ok(())
}

/// Earlier ones that say nearly the same, the most alike first.
pub async fn repeats(tx: &mut Tx, recommendation: Id) -> Result<Vec<Repeat>> {
    tx.all(
        "SELECT earlier, kind, alike FROM recommendation_repeats WHERE recommendation = $1 ORDER BY alike DESC, earlier",
        values![recommendation],
    )
    .await?
    .iter()
    .map(|row| {
        Ok(Repeat {
            earlier: row.get("earlier")?,
            report: row.get::<String>("kind")? == "report",
            alike: row.get("alike")?,
        })
    })
    .collect()
}

/// Published corrections, oldest first.
pub async fn corrections(tx: &mut Tx, recommendation: Id) -> Result<Vec<Correction>> {
    corrections_in(tx, recommendation, "published").await
}

/// The recommendations of a council of which a correction waits for a co-chair.
pub async fn with_proposed_corrections(tx: &mut Tx, council: Id) -> Result<Vec<Id>> {
    tx.all(
        "SELECT c.recommendation FROM recommendation_corrections c JOIN recommendations r ON r.id = c.recommendation
         WHERE r.council = $1 AND c.state = 'proposed'",
        values![council],
    )
    .await?
    .iter()
    .map(|row| row.get("recommendation"))
    .collect()
}

/// What was promised to a council, in the order of addressees and numbers: recommendation, name of the institution, commitment.
pub async fn promised_in(tx: &mut Tx, council: Id) -> Result<Vec<(Id, String, Id)>> {
    tx.all(
        "SELECT a.recommendation, i.name, c.id FROM commitments c JOIN addressees a ON a.id = c.addressee
         JOIN institutions i ON i.id = a.institution JOIN recommendations r ON r.id = a.recommendation
         WHERE r.council = $1 ORDER BY a.asked_day, i.name, c.number",
        values![council],
    )
    .await?
    .iter()
    .map(|row| Ok((row.get("recommendation")?, row.get("name")?, row.get("id")?)))
    .collect()
}

/// The correction that waits for a co-chair.
pub async fn proposed_correction(tx: &mut Tx, recommendation: Id) -> Result<Option<Correction>> {
    Ok(corrections_in(tx, recommendation, "proposed").await?.pop())
}

async fn corrections_in(tx: &mut Tx, recommendation: Id, state: &'static str) -> Result<Vec<Correction>> {
    tx.all(
        "SELECT * FROM recommendation_corrections WHERE recommendation = $1 AND state = $2 ORDER BY number",
        values![recommendation, state],
    )
    .await?
    .iter()
    .map(|row| {
        Ok(Correction {
            number: row.get("number")?,
            title: row.get("title")?,
            body: row.get("body")?,
            rationale: row.get("rationale")?,
            reason: row.get("reason")?,
            day: row.get("day")?,
        })
    })
    .collect()
}
