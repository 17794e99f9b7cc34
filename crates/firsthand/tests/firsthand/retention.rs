//! What goes by itself: the clock is moved, and what should be gone is looked for.

use policy::consultations::{count, retention, types::State};
use store::{Error, values};

use crate::support::{Server, Stage, Visitor, number, on_both, stage};

const DAY: i64 = 86_400;

/// Somebody votes, reacts, and writes a statement. Gives back the personal code.
async fn took_part(server: &Server, stage: &Stage, slip: usize) -> String {
    let mut visitor = server.visitor();
    let (code, _) = visitor.use_slip(&stage.slips[slip].digits()).await;
    let (id, statement) = (stage.id, stage.statements[0].to_string());
    visitor.tell(&format!("/en/c/{id}/vote"), &[("statement", &statement), ("vote", "1")]).await;
    visitor.tell(&format!("/en/c/{id}/part/1"), &[("reaction", "support")]).await;
    let text = format!("Courts should listen, number {slip}.");
    let seen = visitor.tell(&format!("/en/c/{id}/own"), &[("own", &text), ("lang", "en"), ("step", "send")]).await;
    assert_eq!(seen.status, 200, "{}", seen.body);
    code
}

/// The same person, later.
async fn again(server: &Server, code: &str) -> Visitor {
    let mut visitor = server.visitor();
    assert_eq!(visitor.enter(code).await.status, 200);
    visitor
}

async fn publish_one(server: &Server) {
    let done = server
        .app
        .store()
        .write("publish one", |tx| {
            Box::pin(async move {
                let row = tx
                    .first("SELECT id FROM statements WHERE origin = 'member' ORDER BY id LIMIT 1", values![])
                    .await?
                    .expect("there");
                let id: store::Id = row.get("id")?;
                tx.run("UPDATE statements SET state = 'published', number = 5 WHERE id = $1", values![id]).await
            })
        })
        .await
        .map_err(|error: Error| error)
        .expect("published");
    assert_eq!(done, 1);
}

#[test]
fn answers_go_a_year_after_the_end_and_the_result_stands() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let first = took_part(&server, &stage, 0).await;
        let second = took_part(&server, &stage, 1).await;
        publish_one(&server).await;
        let app = &server.app;
        let there = async |sql: &'static str| number(app, sql).await;
        let texts = "SELECT COUNT(*) AS n FROM statements WHERE origin = 'member'";
        assert_eq!(there("SELECT COUNT(*) AS n FROM votes").await, 2);
        assert_eq!(there("SELECT COUNT(*) AS n FROM reactions").await, 2);
        assert_eq!(there(texts).await, 2);
        assert_eq!(retention::purge(app).await.expect("purged"), 0, "nothing goes while it is open");
        count::close(app, stage.id).await.expect("closed");
        // Later announced counts are made first.
        app.clock().advance_seconds(40 * DAY);
        count::tick(app).await.expect("counted");
        let result = format!("/en/c/{}/result", stage.id);
        let shown = server.visitor().get(&result).await;
        assert_eq!(shown.status, 200);

        app.clock().advance_seconds(50 * DAY);
        assert_eq!(retention::purge(app).await.expect("purged"), 0, "on the 90th day nothing goes");
        app.clock().advance_seconds(DAY);
        assert!(retention::purge(app).await.expect("purged") > 0);
        assert_eq!(there(texts).await, 1, "what was not published is gone, what was published is not");
        assert_eq!(there("SELECT COUNT(*) AS n FROM votes").await, 2);

        app.clock().advance_seconds(274 * DAY);
        assert_eq!(retention::purge(app).await.expect("purged"), 0, "on the 365th day nothing goes");
        app.clock().advance_seconds(DAY);
        assert!(retention::purge(app).await.expect("purged") > 0);
        for gone in [
            "SELECT COUNT(*) AS n FROM votes",
            "SELECT COUNT(*) AS n FROM reactions",
            "SELECT COUNT(*) AS n FROM declarations",
            "SELECT COUNT(*) AS n FROM slips",
        ] {
            assert_eq!(there(gone).await, 0, "{gone}");
        }
        assert_eq!(there("SELECT COUNT(*) AS n FROM seats").await, 1, "the seat of a published text stays");
        assert_eq!(retention::purge(app).await.expect("purged"), 0, "a second time there is nothing");

        // The result is as it was, and nothing is counted from what is left.
        assert_eq!(count::tick(app).await.expect("ticked"), 0);
        assert_eq!(server.visitor().get(&result).await.all("main"), shown.all("main"));
        // Who wrote what stands there can still take it back; the other code still opens, and finds nothing.
        let path = format!("/en/c/{}/mine", stage.id);
        let mut left = 0;
        for code in [&first, &second] {
            let mut visitor = again(&server, code).await;
            visitor.tell("/en/withdraw", &[("what", "everything")]).await;
            left += i64::from(visitor.get(&path).await.status == 200);
        }
        assert_eq!(left, 0);
        assert_eq!(there(texts).await, 0);
        assert_eq!(count::tick(app).await.expect("ticked"), 0);
        assert_eq!(there("SELECT COUNT(*) AS n FROM taken_back").await, 0);
    });
}

#[test]
fn nothing_goes_while_something_taken_back_waits_for_its_count() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let first = took_part(&server, &stage, 0).await;
        took_part(&server, &stage, 1).await;
        let app = &server.app;
        count::close(app, stage.id).await.expect("closed");
        app.clock().advance_seconds(370 * DAY);
        count::tick(app).await.expect("counted");
        let mut again = again(&server, &first).await;
        let statement = stage.statements[0];
        again.tell(&format!("/en/c/{}/mine/back/vote/{statement}", stage.id), &[]).await;
        assert_eq!(number(app, "SELECT COUNT(*) AS n FROM votes").await, 1);
        assert_eq!(retention::purge(app).await.expect("purged"), 2, "texts that were never shown go");
        assert_eq!(number(app, "SELECT COUNT(*) AS n FROM votes").await, 1, "what is counted waits for the count");
        app.clock().advance_seconds(31 * DAY);
        count::tick(app).await.expect("counted again");
        assert!(retention::purge(app).await.expect("purged") > 0);
        assert_eq!(number(app, "SELECT COUNT(*) AS n FROM votes").await, 0);
    });
}

#[test]
fn one_who_takes_back_does_not_keep_the_answers_of_all() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 60).await;
        let app = &server.app;
        let (id, statement) = (stage.id, stage.statements[0]);
        app.store()
            .write("crowd", move |tx| {
                Box::pin(async move {
                    for n in 0..50_u8 {
                        let seat = [n + 1; 16];
                        tx.run(
                            "INSERT INTO seats (seat, consultation, took_back) VALUES ($1, $2, 0)",
                            values![seat, id],
                        )
                        .await?;
                        tx.run(
                            "INSERT INTO votes (seat, statement, vote, counted) VALUES ($1, $2, 1, NULL)",
                            values![seat, statement],
                        )
                        .await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .await
            .expect("voted");
        count::close(app, id).await.expect("closed");
        app.clock().advance_seconds(40 * DAY);
        count::tick(app).await.expect("counted");
        app.store()
            .write("one takes back", move |tx| {
                Box::pin(async move { policy::consultations::take_back_vote(tx, [1; 16], statement).await })
            })
            .await
            .map_err(|error: Error| error)
            .expect("taken back");
        for month in 0..14 {
            app.clock().advance_seconds(31 * DAY);
            count::tick(app).await.expect("counted");
            retention::purge(app).await.expect("purged");
            let left = number(app, "SELECT COUNT(*) AS n FROM votes").await;
            // 40 + 31 * 12 = 412 days: more than a year and a month after the end.
            assert_eq!(left, if month < 11 { 49 } else { 0 }, "month {month}");
        }
        assert_eq!(number(app, "SELECT COUNT(*) AS n FROM taken_back").await, 0);
        assert_eq!(count::tick(app).await.expect("ticked"), 0, "and nothing is counted from what is left");
    });
}

#[test]
fn the_page_tells_the_rules_that_the_inventory_has() {
    on_both(|server| async move {
        let seen = server.visitor().get("/en/about/keep").await;
        let rows = seen.all("tbody tr");
        assert_eq!(rows.len(), firsthand::inventory::kept().len());
        let of = |what: &str| rows.iter().find(|row| row.starts_with(what)).cloned().unwrap_or_default();
        assert!(of("Your votes").contains(&format!("{} days after", retention::ANSWERS)));
        assert!(
            of("Texts of yours that were not published").contains(&format!("{} days after", retention::UNPUBLISHED))
        );
        assert!(of("The part of a backup").contains(&format!("{} days", store::BACKUP_DAYS)));
    });
}
