//! Publishing, correcting, passing on: acts after which the public reads something else than before.
//!
//! The problem: a recommendation that can be changed quietly is worth nothing to whoever quotes it, and a clock that can be set back
//! is none. So the words are fixed when they are published, with the day, the number and the last day of each addressee; a
//! correction is another wording beside the first, with its reason; and each institution gets its days once.
//!
//! Sources: product.md R23, R24, R26.

use assemblies::{
    ballots,
    calendar::{Deadline, latest_before},
};
use store::{Day, Id, Result, Tx, values};
use texts::gestalt::Folded;

use super::{
    acts, store as sql, telling,
    types::{Addressee, Recommendation, Repeat, State},
};
use crate::{
    councils::types::{Council, State as CouncilState},
    index,
};

/// Why something cannot be published: the key of a message that may use `$s` (a day).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It was not adopted.
    NotAdopted,
    /// The council has ended.
    Ended,
    /// It is addressed to nobody.
    Nobody,
    /// The institution decides on this day, and the last day to present was that.
    TooLate(Day, Day),
}

/// Whether a recommendation can be published today.
///
/// # Errors
/// Why not.
pub fn may(council: &Council, one: &Recommendation, addressees: &[Addressee], today: Day) -> Result<(), Refused> {
    if one.state != State::Adopted {
        return Err(Refused::NotAdopted);
    }
    if council.state != CouncilState::Open {
        return Err(Refused::Ended);
    }
    if addressees.is_empty() {
        return Err(Refused::Nobody);
    }
    match one.meeting {
        Some(meeting) if today > latest_before(meeting, council.present_days) => {
            Err(Refused::TooLate(meeting, latest_before(meeting, council.present_days)))
        }
        _ => Ok(()),
    }
}

/// Publishes an adopted recommendation: its words in the clear, its number, the clock of each addressee, what was said before. False
/// when it was published meanwhile.
pub async fn publish(
    tx: &mut Tx,
    council: &Council,
    one: &Recommendation,
    repeats: &[Repeat],
    today: Day,
) -> Result<bool> {
    let (year, _, _) = today.parts();
    let next = tx
        .count(
            "SELECT COALESCE(MAX(number), 0) + 1 AS n FROM recommendations WHERE council = $1 AND year = $2",
            values![council.id, i64::from(year)],
        )
        .await?;
    let folded = Folded::new(&one.body);
    let published = tx
        .run(
            "UPDATE recommendations SET state = 'published', year = $2, number = $3, title = $4, body = $5, rationale = $6,
                published_day = $7, folded = $8, letters = $9, seat = NULL
             WHERE id = $1 AND state = 'adopted'",
            values![
                one.id,
                i64::from(year),
                next,
                &one.title,
                &one.body,
                &one.rationale,
                today,
                format!(" {} ", searched(one)),
                folded.record()
            ],
        )
        .await?;
    if published == 0 {
        return Ok(false);
    }
    index::words(tx, one.id, "", &searched(one)).await?;
    // The keys of the sealed words stay: a copy from before this moment must not lose what is public now.
    let due = Deadline::new(today, council.answer_days).due();
    tx.run(
        "UPDATE addressees SET asked_day = $2, due_day = $3 WHERE recommendation = $1 AND asked_day IS NULL",
        values![one.id, today, due],
    )
    .await?;
    for addressee in sql::addressees(tx, one.id).await? {
        telling::tell(tx, addressee.institution.id).await?;
    }
    for repeat in repeats {
        tx.run(
            "INSERT INTO recommendation_repeats (recommendation, earlier, kind, alike) VALUES ($1, $2, $3, $4)
             ON CONFLICT (recommendation, earlier) DO NOTHING",
            values![one.id, repeat.earlier, if repeat.report { "report" } else { "recommendation" }, repeat.alike],
        )
        .await?;
    }
    index::put(tx, one.id).await?;
    acts::published(tx, council, one, next, today).await?;
    Ok(true)
}

/// What a search looks through: title and words, folded.
fn searched(one: &Recommendation) -> String {
    texts::gestalt::fold(&format!("{} {}", one.title, one.body))
}

/// Proposes another wording beside the published one. It is nobody's but the office's until a co-chair agrees.
pub async fn propose_correction(tx: &mut Tx, one: &Recommendation, reason: &str, today: Day) -> Result<()> {
    let number = tx
        .count("SELECT COUNT(*) + 1 AS n FROM recommendation_corrections WHERE recommendation = $1", values![one.id])
        .await?;
    tx.run(
        "INSERT INTO recommendation_corrections (recommendation, number, title, body, rationale, reason, day, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'proposed')",
        values![one.id, number, &one.title, &one.body, &one.rationale, reason, today],
    )
    .await?;
    Ok(())
}

/// A co-chair agrees to a proposed correction, or does not: then it is deleted.
pub async fn settle_correction(tx: &mut Tx, one: &Recommendation, agreed: bool, today: Day) -> Result<()> {
    if !agreed {
        tx.run(
            "DELETE FROM recommendation_corrections WHERE recommendation = $1 AND state = 'proposed'",
            values![one.id],
        )
        .await?;
        return Ok(());
    }
    let published = tx
        .run(
            "UPDATE recommendation_corrections SET state = 'published', day = $2 WHERE recommendation = $1 AND state = 'proposed'",
            values![one.id, today],
        )
        .await?;
    if published > 0 {
        let before = tx.first("SELECT folded FROM recommendations WHERE id = $1", values![one.id]).await?;
        let before: String = before.map(|row| row.get("folded")).transpose()?.unwrap_or_default();
        index::words(tx, one.id, &before, &searched(one)).await?;
        tx.run(
            "UPDATE recommendations SET folded = $2, letters = $3 WHERE id = $1",
            values![one.id, format!(" {} ", searched(one)), Folded::new(&one.body).record()],
        )
        .await?;
        index::put(tx, one.id).await?;
        acts::corrected(tx, one, today).await?;
    }
    Ok(())
}

/// Passes a recommendation on to the institution that another one named. Its clock begins today. False when it has it already.
pub async fn pass_on(tx: &mut Tx, council: &Council, from: &Addressee, to: Id, role: &str, today: Day) -> Result<bool> {
    let id = tx.new_id()?;
    let last = Deadline::new(today, council.answer_days).due();
    let passed = tx
        .run(
            "INSERT INTO addressees (id, recommendation, institution, role, asked_day, due_day, more, more_reasons, more_day,
                passed_by, stands, answered_day)
             VALUES ($1, $2, $3, $4, $5, $6, 0, '', NULL, $7, 'waiting', NULL)
             ON CONFLICT (recommendation, institution) DO NOTHING",
            values![
                id,
                from.thing,
                to,
                role,
                today,
                last,
                from.institution.id
            ],
        )
        .await?;
    if passed > 0 {
        index::put(tx, from.thing).await?;
        telling::tell(tx, to).await?;
        acts::passed_on(tx, from, to, last, today).await?;
    }
    Ok(passed > 0)
}

/// What happens to recommendations when a member leaves: drafts that were theirs go, also those the council is deciding on or did not
/// adopt; what was adopted is the council's. What they wrote against something goes, and the place of it says so; when it is the office
/// that empties the seat, what is printed stays, without a name.
pub async fn let_go(tx: &mut Tx, seat: Id, by: By) -> Result<()> {
    let drafts = tx
        .all(
            "SELECT id FROM recommendations WHERE seat = $1 AND state IN ('draft', 'deciding', 'rejected')",
            values![seat],
        )
        .await?;
    for row in &drafts {
        destroy(tx, row.get("id")?).await?;
    }
    tx.run("UPDATE recommendations SET seat = NULL WHERE seat = $1", values![seat]).await?;
    super::dissent::let_go(tx, seat, by).await
}

/// Destroys a recommendation that is not the council's yet, with everything that members wrote and decided about it. False when there is none,
/// or it is adopted or published.
pub async fn destroy(tx: &mut Tx, id: Id) -> Result<bool> {
    for state in [State::Draft, State::Deciding, State::Rejected] {
        if sql::advance(tx, id, state, State::Draft).await? {
            super::dissent::let_all_go(tx, id).await?;
            ballots::let_go(tx, id, false).await?;
            return sql::delete(tx, id).await;
        }
    }
    Ok(false)
}

/// Who empties a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Whoever sits there: everything they wrote goes.
    Author,
    /// The office: it cannot take back what somebody else printed.
    Office,
}

#[cfg(test)]
mod tests {
    use kit::Lang;

    use super::*;
    use crate::recommendations::types::{Institution, InstitutionKind, Pillar, Priority};

    fn adopted(meeting: Option<Day>) -> Recommendation {
        Recommendation {
            id: Id([1; 16]),
            council: Id([2; 16]),
            state: State::Adopted,
            number: None,
            lang: Lang::En,
            title: String::new(),
            body: String::new(),
            rationale: String::new(),
            pillar: Pillar::Protection,
            priority: Priority::Normal,
            seat: None,
            version: 1,
            adopts: None,
            committee: None,
            meeting,
            published: None,
            groups: Vec::new(),
            sample: true,
        }
    }

    fn addressee() -> Addressee {
        Addressee::new(
            Id([3; 16]),
            Id([1; 16]),
            Institution {
                id: Id([4; 16]),
                name: String::new(),
                kind: InstitutionKind::Ministry,
                url: String::new(),
                organisation: None,
                sample: true,
            },
            String::new(),
        )
    }

    #[test]
    fn r26_nothing_is_presented_later_than_the_terms_allow() {
        let mut council = Council::draft(Id([2; 16]), Id([5; 16]), Lang::En, String::new());
        council.present_days = 45;
        council.state = CouncilState::Open;
        let meeting = Day(1_000);
        let to = [addressee()];
        assert_eq!(may(&council, &adopted(Some(meeting)), &to, Day(955)), Ok(()));
        assert_eq!(may(&council, &adopted(Some(meeting)), &to, Day(956)), Err(Refused::TooLate(meeting, Day(955))));
        assert_eq!(may(&council, &adopted(None), &to, Day(2_000)), Ok(()));
        assert_eq!(may(&council, &adopted(None), &[], Day(1)), Err(Refused::Nobody));
        council.state = CouncilState::Closed;
        assert_eq!(may(&council, &adopted(None), &to, Day(1)), Err(Refused::Ended));
        let draft = Recommendation { state: State::Deciding, ..adopted(None) };
        assert_eq!(may(&council, &draft, &to, Day(1)), Err(Refused::NotAdopted));
    }
}
