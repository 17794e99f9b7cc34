//! A council in the words of Popolo (popoloproject.com), and a catalogue of what can be taken along (DCAT 3).
//!
//! Members stand there under the names that they chose, and only those who chose one: nothing that the council's page does not show.

use assemblies::ballots;
use axum::extract::Path;
use kit::{Outcome, Problem, Visit, file};
use serde_json::{Value, json};
use store::{Error, Id, Result, Tx, values};

use crate::{
    councils::{
        self,
        committees::{self, Committee},
        types::{Council, SeatKind, Seats, State as CouncilState},
    },
    recommendations::{store as sql, types::Recommendation},
};

/// The most motions of a file.
const MOST: usize = 2_000;

fn id(kind: &str, id: Id) -> String {
    format!("urn:firsthand:{kind}:{id}")
}

/// Adopted recommendations with the decision about each.
async fn motions(tx: &mut Tx, council: Id) -> Result<Vec<(Recommendation, ballots::Ballot)>> {
    let rows = tx
        .all(
            "SELECT id FROM recommendations WHERE council = $1 AND published_day IS NOT NULL
             ORDER BY year DESC, number DESC LIMIT $2",
            values![council, MOST],
        )
        .await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        let Some(one) = sql::find(tx, row.get("id")?).await? else { continue };
        let ballot = ballots::about(tx, one.id).await?.into_iter().rfind(|ballot| ballot.outcome.is_some());
        all.extend(ballot.map(|ballot| (one, ballot)));
    }
    Ok(all)
}

fn popolo(
    council: &Council,
    seats: &Seats,
    committees: &[Committee],
    motions: &[(Recommendation, ballots::Ballot)],
    today: store::Day,
) -> Value {
    let body = id("council", council.id);
    let mut organisations = vec![json!({
        "id": body,
        "name": council.title,
        "classification": "advisory council",
        "abstract": council.summary,
        "founding_date": council.begins.map(|day| day.to_string()),
    })];
    // Who is in a committee, only the council reads.
    organisations.extend(committees.iter().map(|one| {
        let over = one.ended.or(one.until.filter(|until| *until < today));
        json!({
            "id": id("committee", one.id),
            "parent_id": body,
            "name": one.name,
            "classification": "committee",
            // What it was to do is told while it does it.
            "abstract": over.is_none().then_some(&one.task),
            "dissolution_date": over.map(|day| day.to_string()),
        })
    }));
    let members: Vec<_> = seats.0.iter().filter(|seat| seat.is_held(today) && !seat.called.is_empty()).collect();
    json!({
        "organizations": organisations,
        "persons": members
            .iter()
            .map(|seat| json!({ "id": id("seat", seat.id), "name": seat.called }))
            .collect::<Vec<_>>(),
        "memberships": members
            .iter()
            .map(|seat| {
                json!({
                    "person_id": id("seat", seat.id),
                    "organization_id": body,
                    "role": if seat.chair { "co-chair" } else if seat.kind == SeatKind::Alternate { "alternate" } else { "member" },
                    "start_date": seat.from.map(|day| day.to_string()),
                    "end_date": seat.last_day().map(|day| day.to_string()),
                })
            })
            .collect::<Vec<_>>(),
        "motions": motions
            .iter()
            .map(|(one, ballot)| {
                let count = ballot.outcome.map(|(count, _)| count);
                json!({
                    "id": id("recommendation", one.id),
                    "organization_id": body,
                    "identifier": one.label(),
                    "text": one.body,
                    "classification": "recommendation",
                    "date": ballot.closes.to_string(),
                    "requirement": ballots::rule_word(ballot.rule),
                    "result": "pass",
                    "vote_events": [{
                        "start_date": ballot.opens.to_string(),
                        "end_date": ballot.closes.to_string(),
                        "counts": count.map(|count| json!([
                            { "option": "yes", "value": count.in_favour },
                            { "option": "no", "value": count.against },
                            { "option": "abstain", "value": count.abstained },
                        ])),
                    }],
                })
            })
            .collect::<Vec<_>>(),
    })
}

/// A JSON value as a file that people can read too.
pub(super) fn json_file(kind: &'static str, name: Option<&'static str>, value: &Value) -> Outcome {
    let text = serde_json::to_vec_pretty(value).map_err(|_| Problem::Internal)?;
    Ok(file(kind, name, text))
}

/// The file of a council.
pub(super) async fn get(visit: Visit, Path(council): Path<String>) -> Outcome {
    let council = councils::public(&visit, &council).await?;
    let which = council.id;
    let (seats, committees, motions) = visit
        .app
        .store()
        .read("a council as Popolo", move |tx| {
            Box::pin(async move {
                let seats = councils::store::seats(tx, which).await?;
                Ok::<_, Error>((seats, committees::store::of(tx, which).await?, motions(tx, which).await?))
            })
        })
        .await?;
    let value = popolo(&council, &seats, &committees, &motions, council.today(visit.app.clock()));
    json_file("application/json", Some("popolo.json"), &value)
}

/// What can be taken along from here.
pub(super) async fn catalogue(visit: Visit) -> Outcome {
    let councils = visit.app.store().read("councils", |tx| Box::pin(councils::store::public(tx))).await?;
    let page = visit.page("");
    let part = |path: String, media: &str| json!({ "@type": "dcat:Distribution", "dcat:accessURL": { "@id": path }, "dcat:mediaType": media });
    let mut sets = vec![
        json!({
            "@type": "dcat:Dataset",
            "dct:title": page.t("tracker-title"),
            "dcat:distribution": [
                part(page.to("/recommendations/data.csv"), "text/csv"),
                part(page.to("/recommendations/commitments.csv"), "text/csv"),
                part(page.to("/recommendations/feed.atom"), "application/atom+xml"),
            ],
        }),
        json!({
            "@type": "dcat:Dataset",
            "dct:title": page.t("information-title"),
            "dcat:distribution": [part(page.to("/information/data.csv"), "text/csv")],
        }),
        json!({
            "@type": "dcat:Dataset",
            "dct:title": page.t("menu-all-evidence"),
            "dct:license": { "@id": "http://creativecommons.org/publicdomain/mark/1.0/" },
            "dcat:distribution": [
                part(page.to("/evidence/list/data.csv"), "text/csv"),
                part(page.to("/evidence/list/data.json"), "application/json"),
            ],
        }),
    ];
    sets.extend(councils.iter().filter(|one| one.state != CouncilState::Draft).map(|one| {
        json!({
            "@type": "dcat:Dataset",
            "dct:title": one.title,
            "dct:language": one.lang.code(),
            "dcat:distribution": [part(page.to(format!("{}/popolo.json", one.path())), "application/json")],
        })
    }));
    for set in &visit.app.shared::<kit::Datasets>()?.0 {
        // What programs ask is the same in every language.
        let at = |path: &str| if path.starts_with("/api/") { path.to_owned() } else { page.to(path) };
        let parts: Vec<_> = set.parts.iter().map(|(path, media)| part(at(path), media)).collect();
        let mut told = json!({ "@type": "dcat:Dataset", "dct:title": page.t(set.title), "dcat:distribution": parts });
        if let Some(standard) = set.conforms_to {
            told["dct:conformsTo"] = json!({ "@id": standard });
        }
        sets.push(told);
    }
    let value = json!({
        "@context": { "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/" },
        "@type": "dcat:Catalog",
        "dct:title": visit.site.name,
        "dcat:dataset": sets,
    });
    json_file("application/ld+json", None, &value)
}

#[cfg(test)]
mod tests {
    use kit::Lang;
    use store::Day;

    use super::*;
    use crate::councils::types::Seat;

    #[test]
    fn whoever_chose_no_name_is_not_in_it() {
        let council = Council::draft(Id([1; 16]), Id([2; 16]), Lang::En, "A council".to_owned());
        let seat = |n: u8, called: &str| Seat {
            id: Id([n; 16]),
            council: council.id,
            number: i64::from(n),
            kind: SeatKind::Member,
            chair: n == 3,
            stands_for: None,
            holder: Some([n; 16]),
            called: called.to_owned(),
            access: "A ramp".to_owned(),
            interests: String::new(),
            from: None,
            until: Some(Day(20_000)),
            served: 1,
            invited: None,
        };
        let value = popolo(&council, &Seats(vec![seat(3, "Wren"), seat(4, "")]), &[], &[], Day(100));
        assert_eq!(value["persons"].as_array().map(Vec::len), Some(1));
        assert_eq!(value["memberships"][0]["role"], "co-chair");
        let text = value.to_string();
        assert!(text.contains("Wren") && !text.contains("ramp"), "{text}");
    }
}
