//! Leaving: now, and for good. On both databases.

use policy::consultations::types::State;

use axum::{Router, response::Html, routing::get};
use store::{Clock, Database, Entropy, Settings, Store, harness};

use crate::support::{
    Server,
    browser::{Browser, PageSettings},
    number, on_both, stage,
};

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

/// A site of somebody else on another port: `page` at its root, and a plain page that anybody may frame.
async fn elsewhere(page: String) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let router = Router::new()
        .route("/", get(async move || Html(page)))
        .route("/plain", get(async || Html("<!doctype html><title>Plain</title><h1>Sunny, 21 degrees</h1>")));
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

async fn server(folder: &tempfile::TempDir) -> Server {
    let vault = harness::vault(Database::Sqlite(folder.path().join("keys.sqlite"))).await;
    let settings = Settings::new(Database::Sqlite(folder.path().join("main.sqlite"))).with(vault);
    let clock = Clock::fixed(harness::TODAY);
    let store = Store::open(&settings, &clock).await.expect("opens");
    let key = kit::InstanceKey([4; 32]);
    Server::of(firsthand::server::app(store, clock, Entropy::System, key, false).expect("an application")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn after_leave_now_the_back_button_shows_nothing_of_anybody() {
    let Some(browser) = Browser::start().await else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let server = server(&folder).await;
    let stage = stage(&server.app, State::Open, 20).await;
    let neutral = elsewhere(String::new()).await;
    let site =
        kit::Site { ready: true, demonstration: true, exit_url: format!("{neutral}/plain"), ..kit::Site::default() };
    server
        .app
        .store()
        .write("exit", move |tx| Box::pin(async move { kit::save_site(tx, &site).await }))
        .await
        .expect("stored");
    server.app.forget_site();
    let page = browser.page(PageSettings::small_phone()).await;
    page.goto(&server.url("/en/enter")).await;
    page.fill("#code", &stage.slips[0].digits()).await;
    page.click("main form button.button").await;
    page.click("main form button.button").await;
    page.goto(&server.url(&format!("/en/c/{}/own", stage.id))).await;
    page.fill("#own", "Words that nobody should see afterwards").await;
    page.click("main form button.button").await;
    page.click("main form button.button").await;
    let mine = server.url(&format!("/en/c/{}/mine", stage.id));
    page.goto(&mine).await;
    assert!(page.text("main").await.unwrap_or_default().contains("nobody should see"), "the words are on the page");
    page.click("a.exit").await;
    assert_eq!(page.text("h1").await.as_deref(), Some("Sunny, 21 degrees"), "at {}", page.url().await);
    for _ in 0..3 {
        page.back().await;
        let shown = page.text("body").await.unwrap_or_default();
        assert!(!shown.contains("nobody should see"), "{}: {shown}", page.url().await);
    }
    page.goto(&mine).await;
    assert!(page.url().await.ends_with("/mine") && !page.text("body").await.unwrap_or_default().contains("nobody"));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_other_site_can_lay_its_own_page_over_ours() {
    let Some(browser) = Browser::start().await else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let server = server(&folder).await;
    let stage = stage(&server.app, State::Open, 20).await;
    let ours = server.url(&format!("/en/c/{}", stage.id));
    let plain = elsewhere(String::new()).await;
    let trap = elsewhere(format!(
        "<!doctype html><title>Trap</title><iframe src=\"{ours}\"></iframe><iframe src=\"{plain}/plain\"></iframe>"
    ))
    .await;
    let page = browser.page(PageSettings::default()).await;
    page.goto(&trap).await;
    let frames = page.frames().await;
    assert_eq!(frames.len(), 2, "{frames:?}");
    assert!(frames.contains(&(format!("{plain}/plain"), false)), "a page that may be framed is shown: {frames:?}");
    assert!(
        frames.iter().any(|(url, refused)| *refused && url.starts_with(&server.url(""))),
        "ours is not: {frames:?}"
    );
}

#[test]
fn every_page_says_how_long_the_session_stays_open() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        let mut member = server.visitor();
        let (_, withdrawal) = member.use_slip(&stage.slips[0].digits()).await;
        let own = format!("/en/c/{}/own", stage.id);
        assert!(member.get(&own).await.says("stays open for at least 25 more minutes"));
        server.app.clock().advance_seconds(11 * 60);
        assert!(member.get("/en").await.says("at least 10 more minutes"));
        server.app.clock().advance_seconds(10 * 60);
        assert!(member.get(&own).await.says("ends within five minutes"));
        let mut leaver = server.visitor();
        leaver.enter(&withdrawal).await;
        assert!(leaver.get("/en/withdraw").await.says("at least 20 more minutes"));
        assert!(!server.visitor().get("/en").await.says("stays open"), "nobody's session");
    });
}
