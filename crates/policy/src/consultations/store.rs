//! The SQL of consultations that more than one page needs. One verb's own SQL stands in the verb's file.

use store::{Id, Result, Row, Sealing, Tx, values};

pub(crate) use super::translations::let_translations_go;
pub use super::translations::{Translations, translate, translations, translations_of};
use super::types::{Consultation, Influence, Pay, Provision, Standing, State, Statement, Suggestion};

fn consultation(row: &Row) -> Result<Consultation> {
    Ok(Consultation {
        id: row.get("id")?,
        organisation: row.get("organisation")?,
        terms: row.get("terms_version")?,
        state: State::parse(&row.get::<String>("state")?),
        lang: row.get("lang")?,
        title: row.get("title")?,
        summary: row.get("summary")?,
        purpose: row.get("purpose")?,
        influence: Influence::parse(&row.get::<String>("influence")?),
        decided: row.get("decided")?,
        minutes: row.get("minutes")?,
        pay: Pay::read(row)?,
        opens: row.get("opens_day")?,
        closes: row.get("closes_day")?,
        readers: row.get("readers")?,
        afterwards: row.get("afterwards")?,
        convened_by: row.get("convened_by")?,
        funded_by: row.get("funded_by")?,
        safeguarding: row.get("safeguarding")?,
        content_note: row.get("content_note")?,
        source: row.get("source")?,
        source_url: row.get("source_url")?,
        sample: row.get("sample")?,
        counts: Vec::new(),
    })
}

async fn with_counts(tx: &mut Tx, mut all: Vec<Consultation>) -> Result<Vec<Consultation>> {
    for one in &mut all {
        let rows = tx.all("SELECT day FROM count_days WHERE consultation = $1 ORDER BY day", values![one.id]).await?;
        one.counts = rows.iter().map(|row| row.get("day")).collect::<Result<_>>()?;
    }
    Ok(all)
}

/// A consultation, whatever its state.
pub async fn find(tx: &mut Tx, id: Id) -> Result<Option<Consultation>> {
    let rows = tx
        .all(
            "SELECT c.*, o.terms_version FROM consultations c JOIN organisations o ON o.id = c.organisation WHERE c.id = $1",
            values![id],
        )
        .await?;
    let all = rows.iter().map(consultation).collect::<Result<Vec<_>>>()?;
    Ok(with_counts(tx, all).await?.into_iter().next())
}

/// The consultations of a state: open ones by their last day, closed ones newest first.
pub async fn in_state(tx: &mut Tx, state: State) -> Result<Vec<Consultation>> {
    let mut rows = tx
        .all(
            "SELECT c.*, o.terms_version FROM consultations c JOIN organisations o ON o.id = c.organisation
             WHERE c.state = $1 ORDER BY c.closes_day, c.title",
            values![state.word()],
        )
        .await?;
    if state == State::Closed {
        rows.reverse();
    }
    let all = rows.iter().map(consultation).collect::<Result<Vec<_>>>()?;
    with_counts(tx, all).await
}

/// The consultations of an organisation, newest first.
pub async fn of_organisation(tx: &mut Tx, organisation: Id) -> Result<Vec<Consultation>> {
    let rows = tx
        .all(
            "SELECT c.*, o.terms_version FROM consultations c JOIN organisations o ON o.id = c.organisation
             WHERE c.organisation = $1 ORDER BY c.made_day DESC, c.title",
            values![organisation],
        )
        .await?;
    let all = rows.iter().map(consultation).collect::<Result<Vec<_>>>()?;
    with_counts(tx, all).await
}

/// Stores a consultation with all its stated fields and count days; makes it when it is new.
pub async fn save(tx: &mut Tx, one: &Consultation, today: store::Day) -> Result<()> {
    let (kind, cents, currency, how, reason) = one.pay.columns();
    tx.run(
        "INSERT INTO consultations (id, organisation, state, lang, title, summary, purpose, influence, decided, minutes,
            pay_kind, pay_hourly, pay_currency, pay_how, unpaid_reason, opens_day, closes_day, readers, afterwards,
            convened_by, funded_by, safeguarding, content_note, source, source_url, sample, made_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
            $24, $25, $26, $27)
         ON CONFLICT (id) DO UPDATE SET state = excluded.state, lang = excluded.lang, title = excluded.title,
            summary = excluded.summary, purpose = excluded.purpose, influence = excluded.influence,
            decided = excluded.decided, minutes = excluded.minutes, pay_kind = excluded.pay_kind,
            pay_hourly = excluded.pay_hourly, pay_currency = excluded.pay_currency, pay_how = excluded.pay_how,
            unpaid_reason = excluded.unpaid_reason, opens_day = excluded.opens_day, closes_day = excluded.closes_day,
            readers = excluded.readers, afterwards = excluded.afterwards, convened_by = excluded.convened_by,
            funded_by = excluded.funded_by, safeguarding = excluded.safeguarding,
            content_note = excluded.content_note, source = excluded.source, source_url = excluded.source_url,
            sample = excluded.sample",
        values![
            one.id,
            one.organisation,
            one.state.word(),
            one.lang.code(),
            &one.title,
            &one.summary,
            &one.purpose,
            one.influence.map_or("", Influence::word),
            &one.decided,
            one.minutes,
            kind,
            cents,
            currency,
            how,
            reason,
            one.opens,
            one.closes,
            &one.readers,
            &one.afterwards,
            &one.convened_by,
            &one.funded_by,
            &one.safeguarding,
            &one.content_note,
            &one.source,
            &one.source_url,
            one.sample,
            today
        ],
    )
    .await?;
    tx.run("DELETE FROM count_days WHERE consultation = $1", values![one.id]).await?;
    for day in &one.counts {
        tx.run("INSERT INTO count_days (consultation, day) VALUES ($1, $2)", values![one.id, *day]).await?;
    }
    Ok(())
}

fn provision(row: &Row) -> Result<Provision> {
    Ok(Provision {
        id: row.get("id")?,
        eid: row.get("eid")?,
        position: row.get("position")?,
        depth: row.get("depth")?,
        label: row.get("label")?,
        heading: row.get("heading")?,
        body: row.get("body")?,
        plain: row.get("plain")?,
    })
}

/// All provisions of a consultation, in order.
pub async fn provisions(tx: &mut Tx, consultation: Id) -> Result<Vec<Provision>> {
    tx.all("SELECT * FROM provisions WHERE consultation = $1 ORDER BY position", values![consultation])
        .await?
        .iter()
        .map(provision)
        .collect()
}

/// A provision by its place.
pub async fn provision_at(tx: &mut Tx, consultation: Id, position: i64) -> Result<Option<Provision>> {
    tx.first("SELECT * FROM provisions WHERE consultation = $1 AND position = $2", values![consultation, position])
        .await?
        .map(|row| provision(&row))
        .transpose()
}

/// Replaces the text of a draft.
pub async fn replace_text(tx: &mut Tx, consultation: Id, text: &[Provision]) -> Result<()> {
    tx.run(
        "DELETE FROM translations WHERE thing IN (SELECT id FROM provisions WHERE consultation = $1)",
        values![consultation],
    )
    .await?;
    tx.run("DELETE FROM provisions WHERE consultation = $1", values![consultation]).await?;
    for one in text {
        tx.run(
            "INSERT INTO provisions (id, consultation, eid, position, depth, label, heading, body, plain)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            values![
                one.id,
                consultation,
                &one.eid,
                one.position,
                one.depth,
                &one.label,
                &one.heading,
                &one.body,
                &one.plain
            ],
        )
        .await?;
    }
    Ok(())
}

pub(crate) fn statement(row: &Row) -> Result<Statement> {
    Ok(Statement {
        id: row.get("id")?,
        number: row.get("number")?,
        seed: row.get::<String>("origin")? == "seed",
        seat: row.get("seat")?,
        lang: row.get("lang")?,
        body: row.get("body")?,
        offered: row.get("offered")?,
        standing: Standing::parse(&row.get::<String>("state")?),
        reason: row.get("reason")?,
        joined_to: row.get("joined_to")?,
        day: row.get("day")?,
    })
}

/// The published statements, by number.
pub async fn statements(tx: &mut Tx, consultation: Id) -> Result<Vec<Statement>> {
    let all = tx
        .all(
            "SELECT * FROM statements WHERE consultation = $1 AND state = 'published' ORDER BY number",
            values![consultation],
        )
        .await?
        .iter()
        .map(statement)
        .collect::<Result<Vec<_>>>()?;
    tx.unseal(all).await
}

/// A statement of a consultation, whatever its standing.
pub async fn statement_by_id(tx: &mut Tx, consultation: Id, id: Id) -> Result<Option<Statement>> {
    let row =
        tx.first("SELECT * FROM statements WHERE id = $1 AND consultation = $2", values![id, consultation]).await?;
    one_statement(tx, row).await
}

/// The statement of a row, opened; `None` where there is no row, or its author took it back.
pub(crate) async fn one_statement(tx: &mut Tx, row: Option<Row>) -> Result<Option<Statement>> {
    let Some(row) = row else { return Ok(None) };
    Ok(tx.unseal(vec![statement(&row)?]).await?.pop())
}

/// The suggestion of a row, likewise.
pub(crate) async fn one_suggestion(tx: &mut Tx, row: Option<Row>) -> Result<Option<Suggestion>> {
    let Some(row) = row else { return Ok(None) };
    Ok(tx.unseal(vec![suggestion(&row)?]).await?.pop())
}

/// Stores a new statement. A member's words are sealed.
pub async fn add_statement(tx: &mut Tx, consultation: Id, one: &Statement) -> Result<()> {
    let body = if one.seed { one.body.clone() } else { tx.seal(one.id, &one.body).await? };
    let offered = match &one.offered {
        Some(words) => Some(tx.seal(one.id, words).await?),
        None => None,
    };
    let reason = tx.seal(one.id, &one.reason).await?;
    tx.run(
        "INSERT INTO statements (id, consultation, number, origin, seat, lang, body, offered, state, reason, joined_to, day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        values![
            one.id,
            consultation,
            one.number,
            if one.seed { "seed" } else { "member" },
            one.seat.map(|s| s.to_vec()),
            one.lang.code(),
            body,
            offered,
            one.standing.word(),
            reason,
            one.joined_to,
            one.day
        ],
    )
    .await?;
    Ok(())
}

/// Notes that a statement of the convenor came out of another conversation, where somebody else wrote it.
pub async fn note_imported(tx: &mut Tx, statement: Id) -> Result<()> {
    tx.run("UPDATE statements SET imported = 1 WHERE id = $1", values![statement]).await?;
    Ok(())
}

/// The number that the next published statement gets.
pub async fn next_number(tx: &mut Tx, consultation: Id) -> Result<i64> {
    tx.count("SELECT COALESCE(MAX(number), 0) + 1 AS n FROM statements WHERE consultation = $1", values![consultation])
        .await
}

/// Stores a new suggestion. Its words are sealed.
pub async fn add_suggestion(tx: &mut Tx, one: &Suggestion) -> Result<()> {
    let body = tx.seal(one.id, &one.body).await?;
    tx.run(
        "INSERT INTO suggestions (id, seat, provision, lang, body, offered, print, state, reason, day)
         VALUES ($1, $2, $3, $4, $5, NULL, $6, $7, '', $8)",
        values![one.id, one.seat, one.provision, one.lang.code(), body, one.print, one.standing.word(), one.day],
    )
    .await?;
    Ok(())
}

pub(crate) fn suggestion(row: &Row) -> Result<Suggestion> {
    Ok(Suggestion {
        id: row.get("id")?,
        seat: row.get("seat")?,
        provision: row.get("provision")?,
        lang: row.get("lang")?,
        body: row.get("body")?,
        offered: row.get("offered")?,
        print: row.get("print")?,
        standing: Standing::parse(&row.get::<String>("state")?),
        reason: row.get("reason")?,
        day: row.get("day")?,
    })
}

/// The suggestions that moderators let through, part by part. Those that may not be printed are among them.
pub async fn suggestions(tx: &mut Tx, consultation: Id) -> Result<Vec<Suggestion>> {
    let all = tx
        .all(
            "SELECT s.* FROM suggestions s JOIN provisions p ON p.id = s.provision
         WHERE p.consultation = $1 AND s.state = 'published' ORDER BY p.position, s.id",
            values![consultation],
        )
        .await?
        .iter()
        .map(suggestion)
        .collect::<Result<Vec<_>>>()?;
    tx.unseal(all).await
}

/// Those that anybody may read: their authors agreed.
pub async fn printed_suggestions(tx: &mut Tx, consultation: Id) -> Result<Vec<Suggestion>> {
    let mut all = suggestions(tx, consultation).await?;
    all.retain(|one| one.print);
    Ok(all)
}

impl Sealing for Statement {
    fn about(&self) -> Id {
        self.id
    }

    fn texts(&mut self) -> Vec<&mut String> {
        [Some(&mut self.body), self.offered.as_mut(), Some(&mut self.reason)].into_iter().flatten().collect()
    }
}

impl Sealing for Suggestion {
    fn about(&self) -> Id {
        self.id
    }

    fn texts(&mut self) -> Vec<&mut String> {
        [Some(&mut self.body), self.offered.as_mut(), Some(&mut self.reason)].into_iter().flatten().collect()
    }
}

/// The field names of a consultation with their texts.
pub fn texts(one: &Consultation) -> [(&'static str, &str); 12] {
    let (how, reason) = match &one.pay {
        Pay::Hourly { how, .. } => (how.as_str(), ""),
        Pay::Unpaid { reason } => ("", reason.as_str()),
        Pay::Unstated => ("", ""),
    };
    [
        ("title", &one.title),
        ("summary", &one.summary),
        ("purpose", &one.purpose),
        ("decided", &one.decided),
        ("pay_how", how),
        ("unpaid_reason", reason),
        ("readers", &one.readers),
        ("afterwards", &one.afterwards),
        ("convened_by", &one.convened_by),
        ("funded_by", &one.funded_by),
        ("safeguarding", &one.safeguarding),
        ("content_note", &one.content_note),
    ]
}
