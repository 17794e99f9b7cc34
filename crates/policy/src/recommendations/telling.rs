//! Who is told by e-mail that something is new, when: those who answer for an institution, when it is asked, and a week before a last day.
//! What is new is never in the message ([`people::notices`]).

use store::{Day, Id, Result, Tx, values};

/// So many days before a last day those who have not answered are told once more.
const BEFORE: i64 = 7;

/// Tells those who answer for an institution here.
pub async fn tell(tx: &mut Tx, institution: Id) -> Result<()> {
    tx.run(
        "UPDATE notices SET waiting = 1 WHERE staff IN (
            SELECT s.id FROM staff s JOIN institutions i ON i.organisation = s.organisation
            WHERE i.id = $1 AND s.respondent = 1 AND s.ended_day IS NULL)",
        values![institution],
    )
    .await?;
    Ok(())
}

/// Tells those whose institution has not answered something that is due within a week: once for each last day, also when a day was missed.
pub async fn remind(tx: &mut Tx, today: Day) -> Result<()> {
    tx.run(
        "UPDATE notices SET waiting = 1, reminded_to = $2 WHERE EXISTS (
            SELECT 1 FROM staff s JOIN institutions i ON i.organisation = s.organisation
            WHERE s.id = notices.staff AND s.respondent = 1 AND s.ended_day IS NULL AND (
                EXISTS (SELECT 1 FROM addressees a WHERE a.institution = i.id AND a.answered_day IS NULL
                        AND a.due_day >= $1 AND a.due_day <= $2 AND a.due_day > COALESCE(notices.reminded_to, 0))
                OR EXISTS (SELECT 1 FROM information_requests q WHERE q.institution = i.id AND q.answered_day IS NULL
                           AND q.due_day >= $1 AND q.due_day <= $2 AND q.due_day > COALESCE(notices.reminded_to, 0))))",
        values![today, today.plus(BEFORE)],
    )
    .await?;
    Ok(())
}
