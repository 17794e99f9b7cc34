//! What a consultation states before anybody answers, what was counted and released, and what came after, as it is entered in the
//! public ledger.
//!
//! Not in it: what a person wrote or voted (also in another conversation from which statements were brought in), which code was used when, whom slips were given to, the answers to suggestions (they
//! quote them), and the contact for worries. How many slips were used is told with a release, rounded down to tens.

use ::acts::{Field, Kind, enter};
use ledger::hash::sha256;
use serde_json::json;
use store::{Day, Id, Result, Tx, values};

use super::{release::Release, types::Consultation};

const RULE: &str = "released under the rule of ten, on an announced day";

static OPENED: Kind = Kind {
    name: "consultation opened",
    fields: &[
        Field::column("consultation", "consultations.id"),
        Field::column("title", "consultations.title"),
        Field::column("lang", "consultations.lang"),
        Field::column("summary", "consultations.summary"),
        Field::column("purpose", "consultations.purpose"),
        Field::column("influence", "consultations.influence"),
        Field::column("decided", "consultations.decided"),
        Field::column("minutes", "consultations.minutes"),
        Field::column("paid", "consultations.pay_kind"),
        Field::column("first_day", "consultations.opens_day"),
        Field::column("last_day", "consultations.closes_day"),
        Field::column("counting_days", "count_days.day"),
        Field::column("readers", "consultations.readers"),
        Field::column("afterwards", "consultations.afterwards"),
        Field::column("convened_by", "consultations.convened_by"),
        Field::column("funded_by", "consultations.funded_by"),
        Field::column("source", "consultations.source"),
        Field::column("source_url", "consultations.source_url"),
        Field::column("statements", "statements.body"),
        Field::column("parts", "provisions.eid"),
        Field::column("parts_sha256", "provisions.body"),
    ],
};

static DATES: Kind = Kind {
    name: "dates of a consultation changed",
    fields: &[
        Field::column("consultation", "consultations.id"),
        Field::column("last_day", "consultations.closes_day"),
        Field::column("counting_days", "count_days.day"),
    ],
};

static CLOSED: Kind = Kind {
    name: "consultation closed",
    fields: &[Field::column("consultation", "consultations.id"), Field::column("last_day", "consultations.closes_day")],
};

static RELEASED: Kind = Kind {
    name: "counts released",
    fields: &[
        Field::column("consultation", "consultations.id"),
        Field::column("release", "releases.number"),
        Field::count("people", RULE),
        Field::count("statements", RULE),
        Field::count("parts", RULE),
        Field::count("slips_made", "told by the institution"),
        Field::count(
            "slips_used_at_least",
            "tens, when ten or more were used and ten or more were not, on a day of counting",
        ),
    ],
};

static SLIPS: Kind = Kind {
    name: "slips made",
    fields: &[
        Field::column("consultation", "consultations.id"),
        Field::count("slips", "told by the institution, twenty or more"),
    ],
};

static LATER: Kind = Kind {
    name: "later text published",
    fields: &[
        Field::column("consultation", "consultations.id"),
        Field::column("number", "revisions.number"),
        Field::column("title", "revisions.title"),
        Field::column("source", "revisions.source"),
        Field::column("source_url", "revisions.source_url"),
        Field::column("parts_sha256", "revision_parts.body"),
        Field::word("state"),
    ],
};

static DESTROYED: Kind = Kind {
    name: "answers destroyed",
    fields: &[Field::column("consultation", "consultations.id"), Field::word("what")],
};

/// The kinds of acts.
pub static KINDS: [&Kind; 7] = [&OPENED, &DATES, &CLOSED, &RELEASED, &SLIPS, &LATER, &DESTROYED];

/// The hash of parts of a text: for each a line with its name, one with its heading, one with its words.
fn parts_hash(rows: &[store::Row]) -> Result<String> {
    let mut text = String::new();
    for row in rows {
        for column in ["eid", "heading", "body"] {
            text.push_str(&row.get::<String>(column)?);
            text.push('\n');
        }
    }
    Ok(sha256(text.as_bytes()))
}

/// A consultation opened: its rules and questions stand from now on.
pub async fn opened(tx: &mut Tx, one: &Consultation, today: Day) -> Result<()> {
    let rows = tx
        .all(
            "SELECT number, body FROM statements WHERE consultation = $1 AND origin = 'seed' AND imported = 0 AND state = 'published'
             ORDER BY number",
            values![one.id],
        )
        .await?;
    let mut statements = Vec::new();
    for row in &rows {
        statements.push(json!({ "number": row.get::<i64>("number")?, "words": row.get::<String>("body")? }));
    }
    let parts = tx
        .all("SELECT eid, heading, body FROM provisions WHERE consultation = $1 ORDER BY position", values![one.id])
        .await?;
    let day = |day: Option<Day>| json!(day.map(|day| day.to_string()));
    let values = vec![
        ("consultation", json!(one.id.to_string())),
        ("title", json!(one.title)),
        ("lang", json!(one.lang.code())),
        ("summary", json!(one.summary)),
        ("purpose", json!(one.purpose)),
        ("influence", json!(one.influence.map_or("", crate::stated::Influence::word))),
        ("decided", json!(one.decided)),
        ("minutes", json!(one.minutes)),
        ("paid", one.pay.told()),
        ("first_day", day(one.opens)),
        ("last_day", day(one.closes)),
        ("counting_days", json!(one.counts.iter().map(ToString::to_string).collect::<Vec<_>>())),
        ("readers", json!(one.readers)),
        ("afterwards", json!(one.afterwards)),
        ("convened_by", json!(one.convened_by)),
        ("funded_by", json!(one.funded_by)),
        ("source", json!(one.source)),
        ("source_url", json!(one.source_url)),
        ("statements", json!(statements)),
        ("parts", json!(parts.len())),
        ("parts_sha256", json!(parts_hash(&parts)?)),
    ];
    enter(tx, &OPENED, one.id, today, values).await
}

/// The last day or the days of counting of an open consultation were changed.
pub(super) async fn dates(tx: &mut Tx, one: &Consultation, today: Day) -> Result<()> {
    let values = vec![
        ("consultation", json!(one.id.to_string())),
        ("last_day", json!(one.closes.map(|day| day.to_string()))),
        ("counting_days", json!(one.counts.iter().map(ToString::to_string).collect::<Vec<_>>())),
    ];
    enter(tx, &DATES, one.id, today, values).await
}

/// A consultation closed.
pub(super) async fn closed(tx: &mut Tx, consultation: Id, today: Day) -> Result<()> {
    let values = vec![("consultation", json!(consultation.to_string())), ("last_day", json!(today.to_string()))];
    enter(tx, &CLOSED, consultation, today, values).await
}

/// A release was published. `anew`: its figures were counted anew.
pub(super) async fn released(tx: &mut Tx, consultation: Id, release: &Release, anew: bool) -> Result<()> {
    let made = tx
        .count(
            "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) AS n FROM slip_batches WHERE consultation = $1",
            values![consultation],
        )
        .await?;
    let used = tx
        .count(
            "SELECT COUNT(*) AS n FROM slips s JOIN slip_batches b ON b.id = s.batch WHERE b.consultation = $1 AND s.used = 1",
            values![consultation],
        )
        .await?;
    // Where figures stand still, so does this one; where it would make somebody countable, it is not told.
    let told = (anew && used >= 10 && made - used >= 10).then_some(used / 10 * 10);
    let shown = release.statements.iter().filter(|one| one.voters.is_some());
    let statements: Vec<_> =
        shown.map(|one| json!({ "number": one.number, "people": one.voters, "shares": one.shares })).collect();
    let parts: Vec<_> = release
        .parts
        .iter()
        .zip(1..)
        .filter(|(one, _)| one.people.is_some())
        .map(|(one, number)| json!({ "part": number, "people": one.people, "shares": one.shares }))
        .collect();
    let values = vec![
        ("consultation", json!(consultation.to_string())),
        ("release", json!(release.number)),
        ("people", json!(release.people)),
        ("statements", json!(statements)),
        ("parts", json!(parts)),
        ("slips_made", json!(made)),
        ("slips_used_at_least", json!(told)),
    ];
    enter(tx, &RELEASED, consultation, Day(release.day), values).await
}

/// Slips were made.
pub async fn slips_made(tx: &mut Tx, consultation: Id, slips: i64, today: Day) -> Result<()> {
    enter(
        tx,
        &SLIPS,
        consultation,
        today,
        vec![("consultation", json!(consultation.to_string())), ("slips", json!(slips))],
    )
    .await
}

/// A later text was published, or hidden again.
pub(super) async fn later_text(tx: &mut Tx, revision: Id, published: bool, today: Day) -> Result<()> {
    let row = tx
        .first("SELECT consultation, number, title, source, source_url FROM revisions WHERE id = $1", values![revision])
        .await?;
    let Some(row) = row else { return Ok(()) };
    let parts = tx
        .all("SELECT eid, heading, body FROM revision_parts WHERE revision = $1 ORDER BY position", values![revision])
        .await?;
    let consultation: Id = row.get("consultation")?;
    let values = vec![
        ("consultation", json!(consultation.to_string())),
        ("number", json!(row.get::<i64>("number")?)),
        ("title", json!(row.get::<String>("title")?)),
        ("source", json!(row.get::<String>("source")?)),
        ("source_url", json!(row.get::<String>("source_url")?)),
        ("parts_sha256", json!(parts_hash(&parts)?)),
        ("state", json!(if published { "published" } else { "hidden" })),
    ];
    enter(tx, &LATER, consultation, today, values).await
}

/// What people gave was destroyed, because its time was over.
pub(super) async fn destroyed(tx: &mut Tx, consultation: Id, answers: bool, today: Day) -> Result<()> {
    let what = if answers { "answers" } else { "texts that were never shown" };
    enter(
        tx,
        &DESTROYED,
        consultation,
        today,
        vec![("consultation", json!(consultation.to_string())), ("what", json!(what))],
    )
    .await
}
