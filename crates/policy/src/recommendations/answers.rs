//! Answers: only added to, never changed; and the clock they are held to.
//!
//! The problem: an institution that answers late, or answers anew when nobody looks, must be seen to. So each answer is a version with
//! its day; the first one decides whether it was in time; a longer time is asked for once, before the last day, with reasons.
//! Where an institution never comes here, the council writes its public reply down, with the source, shown as such.
//!
//! Sources: product.md R24.

use assemblies::calendar::{Deadline, NotExtended};
use kit::{Fields, Lang, Page, Problem, Visit};
use store::{Day, Id, Result, Tx, Value, values};

use super::{
    acts,
    types::{Addressee, Answer, Kind},
};
use crate::{index, stated::digits};

/// The longest text of an answer, in characters.
pub const LONGEST: usize = 6_000;

/// The columns of an answer, in their order; `of`: what is answered.
pub(super) fn columns(of: Id, answer: &Answer) -> Vec<Value> {
    values![
        of,
        answer.version,
        answer.kind.word(),
        answer.lang.code(),
        &answer.words,
        &answer.evidence_url,
        &answer.whose,
        &answer.role,
        answer.recorded,
        &answer.source,
        &answer.source_url,
        &answer.reason,
        answer.day
    ]
}

/// Stores an answer after those that its author had read. False, and nothing is stored, when there is another one by now.
pub async fn add(tx: &mut Tx, addressee: &Addressee, answer: &Answer) -> Result<bool> {
    let stored = tx
        .run(
            "INSERT INTO answers (addressee, version, kind, lang, words, evidence_url, whose, role, recorded, source, source_url,
                reason, day)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (addressee, version) DO NOTHING",
            columns(addressee.id, answer),
        )
        .await?;
    if stored == 0 {
        return Ok(false);
    }
    tx.run(
        "UPDATE addressees SET stands = $2, answered_day = COALESCE(answered_day, $3) WHERE id = $1",
        values![addressee.id, answer.kind.word(), answer.day],
    )
    .await?;
    index::put(tx, addressee.thing).await?;
    acts::answered(tx, addressee, answer).await?;
    Ok(true)
}

/// Extends the time to answer. False when it was extended meanwhile.
pub async fn extend(tx: &mut Tx, addressee: Id, deadline: &Deadline, reasons: &str, today: Day) -> Result<bool> {
    let extended = tx
        .run(
            "UPDATE addressees SET due_day = $2, more = $3, more_reasons = $4, more_day = $5
             WHERE id = $1 AND more = 0 AND answered_day IS NULL",
            values![addressee, deadline.due(), deadline.more.unwrap_or(0), reasons, today],
        )
        .await?;
    index::put_of(tx, addressee).await?;
    if extended > 0 {
        acts::more_time(tx, addressee, reasons, deadline.due(), today).await?;
    }
    Ok(extended > 0)
}

/// The clock of an addressee: the day it was asked, and how many days it has.
pub fn deadline(addressee: &Addressee) -> Option<Deadline> {
    let (asked, due) = (addressee.asked?, addressee.due?);
    let more = (addressee.more > 0).then_some(addressee.more);
    Some(Deadline { asked, days: due.0 - asked.0 - addressee.more, more })
}

/// The key of the message that says why a time is not extended.
const fn not_extended(why: NotExtended) -> &'static str {
    match why {
        NotExtended::Twice => "answer-more-twice",
        NotExtended::Late => "answer-more-late",
        NotExtended::TooLong => "answer-more-days",
    }
}

/// What is answered. The five answers are the same; what they are called, and what each needs, is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// That something be done.
    Recommendation,
    /// To be told something.
    Information,
}

impl Asks {
    /// How the keys of its messages begin.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Recommendation => "answer",
            Self::Information => "told",
        }
    }

    /// The message for an answer that says too little; `None`: words are not needed.
    const fn needs(self, kind: Kind, has_link: bool) -> Option<&'static str> {
        match (self, kind) {
            (Self::Recommendation, Kind::Decline) => Some("answer-reasons-missing"),
            (Self::Recommendation, Kind::Part) => Some("answer-part-missing"),
            (Self::Recommendation, Kind::Done) => Some("answer-done-missing"),
            (Self::Information, Kind::Decline) => Some("told-reasons-missing"),
            (Self::Information, Kind::Part) => Some("told-part-missing"),
            (Self::Information, Kind::Accept) if !has_link => Some("told-accept-missing"),
            _ => None,
        }
    }
}

/// An answer out of a form, with what is wrong noted in the form. A recorded one names its source and its day.
pub fn read(
    visit: &Visit,
    fields: &mut Fields,
    asks: Asks,
    addressee: &Addressee,
    recorded: bool,
    today: Day,
) -> Option<Answer> {
    let say = |key: &str| visit.say(key);
    let kind = Kind::parse(fields.text("kind"));
    if kind.is_none() {
        fields.wrong("kind", say("answer-kind-choose"));
    }
    let words = fields.text("words").to_owned();
    let has_link = !fields.text("evidence_url").is_empty();
    let needed = kind.and_then(|kind| asks.needs(kind, has_link));
    if let (Some(key), true) = (needed, words.is_empty()) {
        fields.wrong("words", say(key));
    }
    if words.chars().count() > LONGEST {
        fields.wrong("words", say("text-too-long"));
    }
    let mut url = |name: &str, needed: Option<&str>| {
        let typed: String = fields.text(name).to_owned();
        if typed.is_empty() {
            if let Some(key) = needed {
                fields.wrong(name, say(key));
            }
        } else if !is_url(&typed) {
            fields.wrong(name, say("council-url-wrong"));
        }
        typed
    };
    let evidence = match asks {
        Asks::Recommendation => "answer-evidence-missing",
        Asks::Information => "told-evidence-missing",
    };
    let evidence_url = url("evidence_url", (kind == Some(Kind::Done)).then_some(evidence));
    let source_url = if recorded { url("source_url", Some("answer-source-missing")) } else { String::new() };
    let whose = if kind == Some(Kind::NotOurs) {
        fields.required("whose", 200, &say("answer-whose-missing"), &say("text-too-long"))
    } else {
        String::new()
    };
    let role = fields.required("by", 200, &say("answer-by-missing"), &say("text-too-long"));
    let source = if recorded {
        fields.required("source", 300, &say("answer-source-missing"), &say("text-too-long"))
    } else {
        String::new()
    };
    let version = addressee.answers.len() as i64 + 1;
    let reason = if version > 1 {
        fields.required("reason", 500, &say("respond-reason-missing"), &say("text-too-long"))
    } else {
        String::new()
    };
    let day = if recorded { recorded_day(visit, fields, addressee, today) } else { Some(today) };
    if fields.text("version").parse::<i64>().ok() != Some(version) {
        fields.wrong("words", say("answer-stale"));
    }
    let lang = Lang::parse(fields.text("lang")).unwrap_or(visit.lang);
    if !fields.good() {
        return None;
    }
    Some(Answer {
        version,
        kind: kind?,
        lang,
        words,
        evidence_url,
        whose,
        role,
        recorded,
        source,
        source_url,
        reason,
        day: day?,
    })
}

/// By how many days the time to answer can be extended today; `None`: not any more.
pub fn more(addressee: &Addressee, today: Day) -> Option<i64> {
    let deadline = deadline(addressee).filter(|_| addressee.answers.is_empty())?;
    deadline.extend(today, 1).is_ok().then_some(deadline.days)
}

/// More time out of a form, with what is wrong noted in the form: the extended clock, and the reasons.
///
/// # Errors
/// When no clock runs.
pub fn read_more(
    page: &Page,
    visit: &Visit,
    fields: &mut Fields,
    addressee: &Addressee,
    today: Day,
) -> std::result::Result<Option<(Deadline, String)>, Problem> {
    let reasons = fields.required("reasons", 500, &visit.say("answer-more-reasons"), &visit.say("text-too-long"));
    let days = digits(fields.text("days")).parse::<i64>().unwrap_or(0);
    let deadline = deadline(addressee).ok_or(Problem::NotFound)?;
    match deadline.extend(today, days) {
        Ok(extended) => Ok(Some((extended, reasons)).filter(|_| fields.good())),
        Err(why) => {
            fields.wrong("days", page.n(not_extended(why), deadline.days));
            Ok(None)
        }
    }
}

/// The day of a public reply: not before it was asked, nor after today, nor before an earlier answer.
fn recorded_day(visit: &Visit, fields: &mut Fields, addressee: &Addressee, today: Day) -> Option<Day> {
    let day = Day::parse(&digits(fields.text("day")));
    let earliest = addressee.answer().map(|answer| answer.day).or(addressee.asked);
    let fits = day.is_some_and(|day| day <= today && earliest.is_none_or(|earliest| earliest <= day));
    if !fits {
        fields.wrong("day", visit.say("answer-day-wrong"));
    }
    day
}

/// True for a whole web address.
pub fn is_url(typed: &str) -> bool {
    let rest = typed.strip_prefix("https://").or_else(|| typed.strip_prefix("http://"));
    typed.chars().count() <= 500
        && rest.is_some_and(|rest| rest.contains('.') && !rest.contains(|c: char| c.is_whitespace() || c.is_control()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_addresses_are_links() {
        for good in ["https://example.org/a", "http://a.b"] {
            assert!(is_url(good), "{good}");
        }
        for bad in
            ["", "example.org", "javascript:alert(1)", "https://", "https://a b.c", "ftp://a.b", "https://localhost"]
        {
            assert!(!is_url(bad), "{bad}");
        }
    }
}
