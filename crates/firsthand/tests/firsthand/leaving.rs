//! Leaving: now, and for good. On both databases.

use policy::consultations::types::State;

use crate::support::{number, on_both, stage};

#[test]
fn leave_now_ends_the_session_and_asks_the_browser_to_forget() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let mut member = server.visitor();
        member.use_slip(&stage.slips[0].digits()).await;
        let cookie = member.cookie.clone();
        let seen = member.once("GET", "/leave", None, Vec::new()).await;
        assert_eq!(seen.status, 303);
        assert!(seen.header("location").starts_with("https://en.wikipedia.org/"));
        assert!(seen.header("clear-site-data").contains("cookies"));
        assert_eq!(seen.header("referrer-policy"), "no-referrer");
        assert_eq!(member.cookie, None);
        member.cookie = cookie;
        assert_eq!(member.get("/en/mine").await.status, 401, "the old cookie opens nothing");
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM sessions").await, 0);
    });
}

#[test]
fn r18_everything_can_be_taken_back_with_the_withdrawal_code() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let mut member = server.visitor();
        let (personal, withdrawal) = member.use_slip(&stage.slips[0].digits()).await;
        let vote = format!("/en/c/{}/vote", stage.id);
        member.get(&vote).await;
        let (token, statement) = (member.token(), member.hidden("statement"));
        member.post(&vote, &[("token", &token), ("statement", &statement), ("vote", "1")]).await;
        let part = format!("/en/c/{}/part/2", stage.id);
        member
            .post(&part, &[("token", &token), ("reaction", "changes"), ("words", "Say it like this"), ("print", "yes")])
            .await;
        let own = format!("/en/c/{}/own", stage.id);
        member.post(&own, &[("token", &token), ("own", "One idea of mine"), ("lang", "en"), ("step", "send")]).await;
        for table in ["votes", "reactions", "suggestions"] {
            let sql: &'static str = match table {
                "votes" => "SELECT COUNT(*) AS n FROM votes",
                "reactions" => "SELECT COUNT(*) AS n FROM reactions",
                _ => "SELECT COUNT(*) AS n FROM suggestions",
            };
            assert_eq!(number(&server.app, sql).await, 1, "{table}");
        }
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM statements WHERE origin = 'member'").await, 1);
        let mut leaver = server.visitor();
        let seen = leaver.enter(&withdrawal).await;
        assert!(seen.says("What can be undone, and what cannot"), "{}", seen.body);
        assert_eq!(leaver.get(&vote).await.status, 401, "the withdrawal code can do nothing else");
        leaver.get("/en/withdraw").await;
        let token = leaver.token();
        assert_eq!(
            leaver.post("/en/withdraw", &[("token", &token)]).await.status,
            422,
            "nothing chosen, nothing deleted"
        );
        let seen = leaver.post("/en/withdraw", &[("token", &token), ("what", "everything")]).await;
        assert!(seen.says("It is gone"), "{}", seen.body);
        for sql in [
            "SELECT COUNT(*) AS n FROM votes",
            "SELECT COUNT(*) AS n FROM reactions",
            "SELECT COUNT(*) AS n FROM suggestions",
            "SELECT COUNT(*) AS n FROM statements WHERE origin = 'member'",
            "SELECT COUNT(*) AS n FROM seats",
            "SELECT COUNT(*) AS n FROM codes",
        ] {
            assert_eq!(number(&server.app, sql).await, 0, "{sql}");
        }
        for code in [personal, withdrawal] {
            assert_eq!(server.visitor().enter(&code).await.status, 422, "a code still opens");
        }
    });
}
