//! The SQL of councils that more than one page needs.

use assemblies::{ballots, terms::Terms};
use store::{Day, Id, Result, Row, Sealing, Tx, values};

use super::types::{Clause, Council, Influence, Pay, Seat, SeatKind, Seats, State};

fn council(row: &Row) -> Result<Council> {
    Ok(Council {
        id: row.get("id")?,
        organisation: row.get("organisation")?,
        state: State::parse(&row.get::<String>("state")?),
        lang: row.get("lang")?,
        title: row.get("title")?,
        summary: row.get("summary")?,
        purpose: row.get("purpose")?,
        influence: Influence::parse(&row.get::<String>("influence")?),
        decided: row.get("decided")?,
        hours: row.get("hours")?,
        pay: Pay::read(row)?,
        readers: row.get("readers")?,
        afterwards: row.get("afterwards")?,
        convened_by: row.get("convened_by")?,
        funded_by: row.get("funded_by")?,
        safeguarding: row.get("safeguarding")?,
        zone: row.get("zone")?,
        seats: Terms {
            fewest: row.get("fewest")?,
            most: row.get("most")?,
            months: row.get("months")?,
            again: row.get("again")?,
            turns: row.get("turns")?,
        },
        rule: ballots::rule(&row.get::<String>("rule")?),
        quorum: ballots::quorum(&row.get::<String>("quorum")?),
        decision_days: row.get("decision_days")?,
        notice_days: row.get("notice_days")?,
        answer_days: row.get("answer_days")?,
        request_days: row.get("request_days")?,
        present_days: row.get("present_days")?,
        terms_source: row.get("terms_source")?,
        terms_url: row.get("terms_url")?,
        begins: row.get("begins_day")?,
        sample: row.get("sample")?,
    })
}

/// A council, whatever its state.
pub async fn find(tx: &mut Tx, id: Id) -> Result<Option<Council>> {
    tx.first("SELECT * FROM councils WHERE id = $1", values![id]).await?.as_ref().map(council).transpose()
}

/// The councils that the public may see, those at work first.
pub async fn public(tx: &mut Tx) -> Result<Vec<Council>> {
    tx.all("SELECT * FROM councils WHERE state <> 'draft' ORDER BY state DESC, title, id", values![])
        .await?
        .iter()
        .map(council)
        .collect()
}

/// The councils of an organisation.
pub async fn of_organisation(tx: &mut Tx, organisation: Id) -> Result<Vec<Council>> {
    tx.all("SELECT * FROM councils WHERE organisation = $1 ORDER BY state DESC, title, id", values![organisation])
        .await?
        .iter()
        .map(council)
        .collect()
}

/// The years in which a council asked for something, newest first: there is a report of each.
pub async fn years(tx: &mut Tx, council: Id) -> Result<Vec<i64>> {
    tx.all(
        "SELECT year FROM recommendations WHERE council = $1 AND published_day IS NOT NULL
         UNION SELECT year FROM information_requests WHERE council = $1 AND asked_day IS NOT NULL ORDER BY year DESC",
        values![council],
    )
    .await?
    .iter()
    .map(|row| row.get("year"))
    .collect()
}

/// Stores a council; a new one is made.
pub async fn save(tx: &mut Tx, one: &Council, today: Day) -> Result<()> {
    let (kind, cents, currency, how, unpaid) = one.pay.columns();
    tx.run(
        "INSERT INTO councils (id, organisation, state, lang, title, summary, purpose, influence, decided, hours, pay_kind,
            pay_hourly, pay_currency, pay_how, unpaid_reason, readers, afterwards, convened_by, funded_by, safeguarding, zone,
            fewest, most, months, again, turns, rule, quorum, decision_days, answer_days, present_days, terms_source, terms_url,
            begins_day, closed_day, sample, made_day, notice_days, request_days)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
            $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, NULL, $35, $36, $37, $38)
         ON CONFLICT (id) DO UPDATE SET state = excluded.state, lang = excluded.lang, title = excluded.title,
            summary = excluded.summary, purpose = excluded.purpose, influence = excluded.influence, decided = excluded.decided,
            hours = excluded.hours, pay_kind = excluded.pay_kind, pay_hourly = excluded.pay_hourly,
            pay_currency = excluded.pay_currency, pay_how = excluded.pay_how, unpaid_reason = excluded.unpaid_reason,
            readers = excluded.readers, afterwards = excluded.afterwards, convened_by = excluded.convened_by,
            funded_by = excluded.funded_by, safeguarding = excluded.safeguarding, zone = excluded.zone,
            fewest = excluded.fewest, most = excluded.most, months = excluded.months, again = excluded.again,
            turns = excluded.turns, rule = excluded.rule, quorum = excluded.quorum, decision_days = excluded.decision_days,
            answer_days = excluded.answer_days, present_days = excluded.present_days, terms_source = excluded.terms_source,
            terms_url = excluded.terms_url, begins_day = excluded.begins_day, notice_days = excluded.notice_days,
            request_days = excluded.request_days",
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
            one.hours,
            kind,
            cents,
            currency,
            how,
            unpaid,
            &one.readers,
            &one.afterwards,
            &one.convened_by,
            &one.funded_by,
            &one.safeguarding,
            &one.zone,
            one.seats.fewest,
            one.seats.most,
            one.seats.months,
            one.seats.again,
            one.seats.turns,
            one.rule.map_or("", ballots::rule_word),
            one.quorum.map_or("", ballots::quorum_word),
            one.decision_days,
            one.answer_days,
            one.present_days,
            &one.terms_source,
            &one.terms_url,
            one.begins,
            one.sample,
            today,
            one.notice_days,
            one.request_days
        ],
    )
    .await?;
    Ok(())
}

/// The terms of reference, in order.
pub async fn clauses(tx: &mut Tx, council: Id) -> Result<Vec<Clause>> {
    tx.all("SELECT * FROM council_terms WHERE council = $1 ORDER BY position", values![council])
        .await?
        .iter()
        .map(|row| {
            Ok(Clause {
                depth: row.get("depth")?,
                label: row.get("label")?,
                heading: row.get("heading")?,
                body: row.get("body")?,
            })
        })
        .collect()
}

/// Puts terms of reference in place of those that were there.
pub async fn put_clauses(tx: &mut Tx, council: Id, clauses: &[Clause]) -> Result<()> {
    tx.run("DELETE FROM council_terms WHERE council = $1", values![council]).await?;
    for (position, one) in clauses.iter().enumerate() {
        tx.run(
            "INSERT INTO council_terms (council, position, depth, label, heading, body) VALUES ($1, $2, $3, $4, $5, $6)",
            values![council, position, one.depth, &one.label, &one.heading, &one.body],
        )
        .await?;
    }
    Ok(())
}

/// The seats of a council in order, with the names that members chose.
pub async fn seats(tx: &mut Tx, council: Id) -> Result<Seats> {
    let rows = tx
        .all(
            "SELECT s.*, (SELECT MAX(i.ends_day) FROM council_invitations i WHERE i.seat = s.id AND i.used = 0) AS invited
             FROM council_seats s WHERE s.council = $1 ORDER BY s.number",
            values![council],
        )
        .await?;
    let seats = rows
        .iter()
        .map(|row| {
            let alternate = row.get::<String>("kind")? == "alternate";
            Ok(Seat {
                id: row.get("id")?,
                council,
                number: row.get("number")?,
                kind: if alternate { SeatKind::Alternate } else { SeatKind::Member },
                chair: row.get("chair")?,
                stands_for: row.get("stands_for")?,
                holder: row.get("holder")?,
                called: row.get("called")?,
                access: row.get("access")?,
                interests: row.get("interests")?,
                from: row.get("from_day")?,
                until: row.get("until_day")?,
                served: row.get("served")?,
                invited: row.get("invited")?,
            })
        })
        .collect::<Result<Vec<Seat>>>()?;
    // Read word by word: where a key is gone (a name that was changed after a copy was made), the words are, and the seat stays.
    let mut all = seats;
    let mut words = Vec::new();
    for seat in &mut all {
        let id = seat.id;
        for (which, text) in seat.texts().into_iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            words.push(Word { seat: id, which, text: std::mem::take(text) });
        }
    }
    for word in tx.unseal(words).await? {
        if let Some(text) =
            all.iter_mut().find(|seat| seat.id == word.seat).and_then(|seat| seat.texts().into_iter().nth(word.which))
        {
            *text = word.text;
        }
    }
    Ok(Seats(all))
}

/// One of the words that a member said about themselves.
struct Word {
    seat: Id,
    which: usize,
    text: String,
}

impl Sealing for Word {
    fn about(&self) -> Id {
        self.seat
    }

    fn texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.text]
    }
}

/// The councils in which somebody has a seat, by what their key makes of each.
pub async fn of_person(tx: &mut Tx, key: [u8; 32]) -> Result<Vec<Council>> {
    let mut mine = Vec::new();
    for one in public(tx).await? {
        let holder = people::secrets::seat(&key, one.id);
        if tx.count("SELECT COUNT(*) AS n FROM council_seats WHERE holder = $1", values![holder]).await? > 0 {
            mine.push(one);
        }
    }
    Ok(mine)
}
