//! What a council states when it opens, and its end, as they are entered in the public ledger. Not in it: who sits there, and whom to
//! tell when something worries a member.

use ::acts::{Field, Kind, enter};
use assemblies::ballots;
use serde_json::json;
use store::{Day, Id, Result, Tx};

use super::types::{Clause, Council};

static OPENED: Kind = Kind {
    name: "council opened",
    fields: &[
        Field::column("council", "councils.id"),
        Field::column("title", "councils.title"),
        Field::column("lang", "councils.lang"),
        Field::column("purpose", "councils.purpose"),
        Field::column("influence", "councils.influence"),
        Field::column("decided", "councils.decided"),
        Field::column("convened_by", "councils.convened_by"),
        Field::column("funded_by", "councils.funded_by"),
        Field::column("readers", "councils.readers"),
        Field::column("afterwards", "councils.afterwards"),
        Field::column("paid", "councils.pay_kind"),
        Field::column("seats_fewest", "councils.fewest"),
        Field::column("seats_most", "councils.most"),
        Field::column("term_months", "councils.months"),
        Field::column("decision_days", "councils.decision_days"),
        Field::column("answer_days", "councils.answer_days"),
        Field::column("request_days", "councils.request_days"),
        Field::column("terms_source", "councils.terms_source"),
        Field::column("terms_url", "councils.terms_url"),
        Field::column("terms_sha256", "council_terms.body"),
        Field::column("rule", "councils.rule"),
        Field::column("quorum", "councils.quorum"),
        Field::column("notice_days", "councils.notice_days"),
        Field::column("present_days", "councils.present_days"),
    ],
};

static ENDED: Kind = Kind { name: "council ended", fields: &[Field::column("council", "councils.id")] };

static COMMITTEE: Kind = Kind {
    name: "committee set up or ended",
    fields: &[
        Field::column("council", "councils.id"),
        Field::column("name", "committees.name"),
        Field::column("task", "committees.task"),
        Field::word("state"),
    ],
};

static CALL: Kind = Kind {
    name: "call for seats opened",
    fields: &[
        Field::column("council", "councils.id"),
        Field::column("seats", "council_calls.seats"),
        Field::column("words", "council_calls.words"),
        Field::column("criteria", "council_calls.criteria"),
        Field::column("last_day", "council_calls.closes_day"),
    ],
};

static MINUTES: Kind = Kind {
    name: "minutes approved",
    fields: &[Field::column("council", "councils.id"), Field::column("meeting", "meetings.id")],
};

/// The kinds of acts.
pub static KINDS: [&Kind; 5] = [&OPENED, &ENDED, &COMMITTEE, &CALL, &MINUTES];

/// A committee was set up, or ended.
pub(super) async fn committee(
    tx: &mut Tx,
    council: Id,
    name: &str,
    task: &str,
    state: &'static str,
    today: Day,
) -> Result<()> {
    let values = vec![
        ("council", json!(council.to_string())),
        ("name", json!(name)),
        ("task", json!(task)),
        ("state", json!(state)),
    ];
    enter(tx, &COMMITTEE, council, today, values).await
}

/// An open call for seats.
pub(super) async fn call(tx: &mut Tx, council: Id, one: &super::calls::Call) -> Result<()> {
    let values = vec![
        ("council", json!(council.to_string())),
        ("seats", json!(one.seats)),
        ("words", json!(one.words)),
        ("criteria", json!(one.criteria)),
        ("last_day", json!(one.closes.to_string())),
    ];
    enter(tx, &CALL, council, one.opened, values).await
}

/// Members approved minutes: that they did, not what stands in them.
pub async fn minutes(tx: &mut Tx, council: Id, meeting: Id, today: Day) -> Result<()> {
    let values = vec![("council", json!(council.to_string())), ("meeting", json!(meeting.to_string()))];
    enter(tx, &MINUTES, council, today, values).await
}

/// The hash of terms of reference: for each part a line with its label, one with its heading, one with its words.
fn terms_hash(clauses: &[Clause]) -> String {
    let lines = clauses.iter().flat_map(|one| [&*one.label, "\n", &*one.heading, "\n", &*one.body, "\n"]);
    ledger::hash::sha256(lines.collect::<String>().as_bytes())
}

/// A council opened.
pub async fn opened(tx: &mut Tx, one: &Council, today: Day) -> Result<()> {
    let clauses = super::store::clauses(tx, one.id).await?;
    let values = vec![
        ("council", json!(one.id.to_string())),
        ("title", json!(one.title)),
        ("lang", json!(one.lang.code())),
        ("purpose", json!(one.purpose)),
        ("influence", json!(one.influence.map_or("", crate::stated::Influence::word))),
        ("decided", json!(one.decided)),
        ("convened_by", json!(one.convened_by)),
        ("funded_by", json!(one.funded_by)),
        ("readers", json!(one.readers)),
        ("afterwards", json!(one.afterwards)),
        ("paid", one.pay.told()),
        ("seats_fewest", json!(one.seats.fewest)),
        ("seats_most", json!(one.seats.most)),
        ("term_months", json!(one.seats.months)),
        ("decision_days", json!(one.decision_days)),
        ("answer_days", json!(one.answer_days)),
        ("request_days", json!(one.request_days)),
        ("terms_source", json!(one.terms_source)),
        ("terms_url", json!(one.terms_url)),
        ("terms_sha256", json!(terms_hash(&clauses))),
        ("rule", json!(one.rule.map_or("", ballots::rule_word))),
        ("quorum", json!(one.quorum.map_or("", ballots::quorum_word))),
        ("notice_days", json!(one.notice_days)),
        ("present_days", json!(one.present_days)),
    ];
    enter(tx, &OPENED, one.id, today, values).await
}

/// A council ended.
pub async fn ended(tx: &mut Tx, council: Id, today: Day) -> Result<()> {
    enter(tx, &ENDED, council, today, vec![("council", json!(council.to_string()))]).await
}
