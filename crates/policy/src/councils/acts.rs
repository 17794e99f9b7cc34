//! What a council states when it opens, and its end, as they are entered in the public ledger. Not in it: who sits there, and whom to
//! tell when something worries a member.

use ::acts::{Field, Kind, enter};
use serde_json::json;
use store::{Day, Id, Result, Tx};

use super::types::Council;
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
    ],
};

static ENDED: Kind = Kind { name: "council ended", fields: &[Field::column("council", "councils.id")] };

/// The kinds of acts.
pub static KINDS: [&Kind; 2] = [&OPENED, &ENDED];

/// A council opened.
pub async fn opened(tx: &mut Tx, one: &Council, today: Day) -> Result<()> {
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
    ];
    enter(tx, &OPENED, one.id, today, values).await
}

/// A council ended.
pub async fn ended(tx: &mut Tx, council: Id, today: Day) -> Result<()> {
    enter(tx, &ENDED, council, today, vec![("council", json!(council.to_string()))]).await
}
