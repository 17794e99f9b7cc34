//! What everybody can look up and take along: the tracker, the annual report, open data. On both databases.

use store::{Id, values};

use crate::support::{
    Server, by_hand,
    council::{begin, seated},
    on_both,
};

/// Writes down what lists are looked up by: what was done by hand did not.
async fn indexed(server: &Server, recommendation: Id) {
    let store = server.app.store();
    let put = store.write("index", move |tx| Box::pin(policy::index::put(tx, recommendation))).await;
    put.map_err(|error: store::Error| error).expect("indexed");
}

#[test]
fn r40_the_annual_report_and_the_open_data_follow_from_the_records() {
    on_both(|server| async move {
        let (_, there, _, _) = begin(&server).await;
        let room = format!("/en{}", there.council.path());
        let seen = server.visitor().get(&format!("{room}/report/2026")).await;
        assert!(seen.says("One recommendation was published.") && seen.says("Open a door"), "{}", seen.body);
        assert!(seen.says("1 of 1 answers came by the last day"), "{}", seen.body);
        assert_eq!(server.visitor().get(&format!("{room}/report/1999")).await.status, 404);
        let pdf = server.visitor().get(&format!("{room}/report/2026/report.pdf")).await;
        assert!(pdf.header("content-type") == "application/pdf" && pdf.body.starts_with("%PDF"), "{}", pdf.status);
        let mut seats = seated(&server, &there).await;
        seats[0].0.tell(&format!("{room}/in"), &[("called", "Merlin")]).await;
        let popolo = server.visitor().get(&format!("{room}/popolo.json")).await;
        let value: serde_json::Value = serde_json::from_str(&popolo.body).expect("JSON");
        assert_eq!(value["persons"][0]["name"], "Merlin");
        assert_eq!(value["motions"][0]["vote_events"][0]["counts"][0]["value"], 3);
        // One recommendation as linked data: the answer is the institution's, the status of a promise is what members judged.
        let address = format!("/en/recommendation/{}", there.recommendation);
        let linked = server.visitor().get(&format!("{address}/data.jsonld")).await;
        let read = |body: &str| serde_json::from_str::<serde_json::Value>(body).expect("JSON");
        let value = read(&linked.body);
        assert_eq!((&value["@id"], &value["name"]), (&address.as_str().into(), &"Open a door".into()));
        let answered = |value: &serde_json::Value| {
            let all = value["comment"].as_array().expect("answers").clone();
            all.into_iter().find(|one| one["name"] == "accept").expect("accepted")
        };
        assert_eq!(answered(&value)["author"]["@id"], format!("/en/institution/{}", there.institution));
        let status = |value: &serde_json::Value| {
            let all = value["potentialAction"].as_array().expect("actions").clone();
            let one = all.into_iter().find(|one| one["@type"] == "PlanAction").expect("a promise");
            one["actionStatus"].as_str().expect("a status").to_owned()
        };
        assert_eq!(status(&value), "https://schema.org/PotentialActionStatus");
        let claimed = by_hand(
            &server.app,
            "INSERT INTO claims (commitment, number, level, lang, words, evidence_url, day)
             VALUES ($1, 1, 'completed', 'en', 'All done.', 'https://example.org/x', 1)",
            values![there.commitment],
        );
        assert_eq!(claimed.await, 1);
        let value = read(&server.visitor().get(&format!("{address}/data.jsonld")).await.body);
        assert!(value.to_string().contains("institution: completed"), "{value}");
        assert_eq!(status(&value), "https://schema.org/PotentialActionStatus", "a claim alone makes nothing done");
        let judged = by_hand(
            &server.app,
            "INSERT INTO judgements (id, commitment, level, lang, wording, reasons, state, seat, day)
             VALUES ($1, $1, 'completed', 'en', 1, 'We saw it.', 'adopted', NULL, 1)",
            values![there.commitment],
        );
        assert_eq!(judged.await, 1);
        let value = read(&server.visitor().get(&format!("{address}/data.jsonld")).await.body);
        assert_eq!(status(&value), "https://schema.org/CompletedActionStatus");
        let draft = server.visitor().get(&format!("/en/recommendation/{}/data.jsonld", there.draft)).await;
        assert_eq!(draft.status, 404, "a draft is the council's");
        let catalogue = server.visitor().get("/en/open-data/catalogue.jsonld").await;
        assert!(
            catalogue.body.contains("dcat:Catalog") && catalogue.body.contains("popolo.json"),
            "{}",
            catalogue.body
        );
        // Every address that it names answers, with the media type that it names.
        let value = read(&catalogue.body);
        let mut seen = 0;
        for set in value["dcat:dataset"].as_array().expect("sets") {
            assert!(set["dct:title"].as_str().is_some_and(|title| title.len() > 3), "{set}");
            for part in set["dcat:distribution"].as_array().expect("parts") {
                let (at, media) = (&part["dcat:accessURL"]["@id"], part["dcat:mediaType"].as_str().unwrap_or_default());
                let answer = server.visitor().get(at.as_str().expect("an address")).await;
                assert!(answer.status == 200 && answer.header("content-type").starts_with(media), "{at} {media}");
                seen += 1;
            }
        }
        assert!(seen >= 13 && catalogue.body.contains("/api/hsds/services"), "{seen}: {}", catalogue.body);
    });
}

#[test]
fn what_changed_since_a_day_is_found_by_each_kind_of_event() {
    on_both(|server| async move {
        let (_, there, _, _) = begin(&server).await;
        let (commitment, recommendation, addressee) = (there.commitment, there.recommendation, there.addressee);
        server.app.clock().advance_seconds(400 * 86_400);
        // The day that has begun everywhere.
        let day = server.app.clock().now().plus_seconds(-12 * 3_600).day();
        let before = day.plus(-1);
        for (sql, values) in [
            (
                "INSERT INTO claims (commitment, number, level, lang, words, evidence_url, day)
                 VALUES ($1, 1, 'limited', 'en', 'Begun.', '', $2)",
                values![commitment, before],
            ),
            (
                "INSERT INTO judgements (id, commitment, level, lang, wording, reasons, state, seat, day)
                 VALUES ($1, $2, 'limited', 'en', 1, 'So.', 'adopted', NULL, $3)",
                values![there.seats[0], commitment, before],
            ),
            (
                "INSERT INTO recommendation_corrections (recommendation, number, title, body, rationale, reason, state, day)
                 VALUES ($1, 1, 'Open a door', 'Open it.', 'So.', 'A word.', 'published', $2)",
                values![recommendation, before],
            ),
        ] {
            assert_eq!(by_hand(&server.app, sql, values).await, 1, "{sql}");
        }
        indexed(&server, recommendation).await;
        let address = format!("/en/recommendations?since={day}");
        let shown = || async { server.visitor().get(&address).await.says("Open a door") };
        assert!(!shown().await, "nothing happened since");
        let past = format!("/en/recommendations?since={before}");
        let seen = server.visitor().get(&past).await;
        assert!(seen.says("Open a door") && seen.body.contains(&format!("data.csv?since={before}")), "{}", seen.body);
        let csv = server.visitor().get(&format!("/en/recommendations/data.csv?since={day}")).await;
        assert_eq!(csv.body.lines().count(), 1, "the heads alone: {}", csv.body);
        // Each kind of event alone, and what is not one: what is only proposed, and a last day that is not over.
        for (happens, undo, of, found) in [
            (
                "UPDATE answers SET day = $2 WHERE addressee = $1",
                "UPDATE answers SET day = $2 WHERE addressee = $1",
                addressee,
                true,
            ),
            (
                "UPDATE commitment_versions SET day = $2 WHERE commitment = $1",
                "UPDATE commitment_versions SET day = $2 WHERE commitment = $1",
                commitment,
                true,
            ),
            (
                "UPDATE claims SET day = $2 WHERE commitment = $1",
                "UPDATE claims SET day = $2 WHERE commitment = $1",
                commitment,
                true,
            ),
            (
                "UPDATE judgements SET day = $2 WHERE commitment = $1",
                "UPDATE judgements SET day = $2 WHERE commitment = $1",
                commitment,
                true,
            ),
            (
                "UPDATE judgements SET day = $2, state = 'deciding' WHERE commitment = $1",
                "UPDATE judgements SET day = $2, state = 'adopted' WHERE commitment = $1",
                commitment,
                false,
            ),
            (
                "UPDATE recommendation_corrections SET day = $2 WHERE recommendation = $1",
                "UPDATE recommendation_corrections SET day = $2, state = 'proposed' WHERE recommendation = $1",
                recommendation,
                true,
            ),
            (
                "UPDATE recommendation_corrections SET day = $2 WHERE recommendation = $1",
                "UPDATE recommendation_corrections SET day = $2 WHERE recommendation = $1",
                recommendation,
                false,
            ),
            (
                "UPDATE addressees SET more_day = $2 WHERE id = $1",
                "UPDATE addressees SET more_day = $2 WHERE id = $1",
                addressee,
                true,
            ),
            (
                "UPDATE addressees SET asked_day = $2 WHERE id = $1",
                "UPDATE addressees SET asked_day = $2 WHERE id = $1",
                addressee,
                true,
            ),
            (
                "UPDATE addressees SET stands = 'waiting', due_day = $2 - 1 WHERE id = $1",
                "UPDATE addressees SET due_day = $2 + 1 WHERE id = $1",
                addressee,
                true,
            ),
        ] {
            assert_eq!(by_hand(&server.app, happens, values![of, day]).await, 1, "{happens}");
            indexed(&server, recommendation).await;
            let seen = server.visitor().get(&address).await;
            assert_eq!(seen.says("Open a door"), found, "{happens}");
            assert_eq!(seen.says("What changed:"), found, "it says what: {happens}");
            assert_eq!(by_hand(&server.app, undo, values![of, before]).await, 1, "{undo}");
            indexed(&server, recommendation).await;
            assert!(!shown().await, "{undo}");
        }
        let published = "UPDATE recommendations SET published_day = $2 WHERE id = $1";
        assert_eq!(by_hand(&server.app, published, values![recommendation, day]).await, 1);
        indexed(&server, recommendation).await;
        assert!(shown().await, "published");
        assert!(!server.visitor().get(&format!("{address}&q=nowhere")).await.says("Open a door"), "and other filters");
        let later = format!("/en/recommendations?since={}", day.plus(5));
        assert!(!server.visitor().get(&later).await.says("Open a door"));
        // What is no day is said to be none, what was typed stays.
        let seen = server.visitor().get("/en/recommendations?since=soon").await;
        assert!(seen.says("Write the day as year-month-day") && seen.says("Open a door"), "{}", seen.body);
        assert_eq!(seen.attr("#since", "value").as_deref(), Some("soon"));
    });
}

#[test]
fn what_lists_are_looked_up_by_is_what_it_would_be_made_anew() {
    on_both(|server| async move {
        let (_, there, mut wren, mut heron) = begin(&server).await;
        let mut seats = seated(&server, &there).await;
        let room = format!("/en{}", there.council.path());
        // What a walk does to recommendations, each with its own form: published, answered, promised, claimed, judged, corrected.
        let decide = format!("{room}/decide/{}", there.decision);
        for (member, _) in &mut seats[..3] {
            member.tell(&decide, &[("act", "voice"), ("voice", "for")]).await;
        }
        seats[0].0.tell(&decide, &[("act", "close")]).await;
        let one = format!("/en{}/recommendation/{}", there.council.base(), there.decision);
        wren.tell(&one, &[("act", "publish"), ("sure", "yes")]).await;
        let correction = [
            ("version", "0"),
            ("title", "Ask one time"),
            ("asks", "Ask for a lighthouse once."),
            ("why", "Because."),
            ("reason", "A word was wrong."),
        ];
        wren.tell(&format!("{one}/correct"), &correction).await;
        seats[0].0.tell(&format!("{room}/correction/{}", there.decision), &[("act", "agree")]).await;
        let seen = server.visitor().get("/en/recommendations?q=lighthouse").await;
        assert!(seen.says("Ask one time"), "{}", seen.body);
        assert!(
            !server.visitor().get("/en/recommendations?q=statement").await.says("Ask one time"),
            "the old word is gone"
        );
        let answer = format!("/en/staff/inbox/{}", there.addressee);
        let said =
            [("version", "2"), ("kind", "part"), ("words", "A part."), ("by", "State Secretary"), ("lang", "en")];
        heron.tell(&answer, &[&said[..], &[("reason", "New budget.")]].concat()).await;
        let found = server.visitor().get("/en/recommendations?stands=part").await;
        assert!(found.says("Open a door"), "{}", found.body);
        let claim = [("act", "claim"), ("number", "1"), ("level", "substantial"), ("done", "Half.")];
        let promise = format!("{answer}/promise/{}", there.commitment);
        assert_eq!(heron.tell(&promise, &claim).await.status, 200);
        let dump = || async {
            let rows = server.app.store().read("index", |tx| {
                Box::pin(async move {
                    let rows = tx.all("SELECT * FROM recommendation_index ORDER BY recommendation", values![]).await?;
                    let mut all = Vec::new();
                    for row in &rows {
                        let due: (Option<i64>, Option<i64>) = (row.get("due_first")?, row.get("due_last")?);
                        let id: Id = row.get("recommendation")?;
                        let days: (i64, i64) = (row.get("published_day")?, row.get("changed_day")?);
                        all.push((id, days, row.get::<i64>("bits")?, due));
                    }
                    let words = tx.count("SELECT COUNT(*) AS n FROM recommendation_words", values![]).await?;
                    Ok::<_, store::Error>((all, words))
                })
            });
            rows.await.expect("rows")
        };
        let kept = dump().await;
        assert!(kept.0.len() == 2 && kept.1 > 10, "{kept:?}");
        for sql in ["DELETE FROM recommendation_index", "DELETE FROM recommendation_words"] {
            by_hand(&server.app, sql, values![]).await;
        }
        assert!(!server.visitor().get("/en/recommendations").await.says("Open a door"));
        assert_eq!(policy::index::fill(server.app.store(), |_| {}).await.expect("filled"), 2);
        assert_eq!(dump().await, kept, "nothing was forgotten on the way");
        assert!(server.visitor().get("/en/recommendations").await.says("Open a door"));
    });
}
