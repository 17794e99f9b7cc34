//! A passkey as the second step, with a real browser and an authenticator that it plays: made with the passphrase, used once a
//! question, removed. The one script runs on these pages and on no other.

use kit::{Site, save_site};
use people::staff::Roles;
use policy::consultations::types::State;
use store::{harness, values};

use crate::support::{
    Server, add_staff, base32,
    browser::{Browser, PageSettings},
    number, stage,
};

#[test]
fn a_passkey_answers_for_its_owner_and_its_address_and_once() {
    harness::on_both(|store| async move {
        let Some(browser) = Browser::start().await else { return };
        let server = Server::start(store).await;
        let stage = stage(&server.app, State::Draft, 20).await;
        let site = Site { ready: true, ..Site::default() };
        server
            .app
            .store()
            .write("no sample", move |tx| {
                let site = site.clone();
                Box::pin(async move { save_site(tx, &site).await })
            })
            .await
            .expect("stored");
        server.app.forget_site();
        add_staff(
            &server.app,
            stage.organisation,
            "robin",
            Roles { steward: true, convenor: true, ..Roles::default() },
        )
        .await;
        // A passkey is bound to a name; a number is none.
        let at = |path: &str| format!("http://localhost:{}/en{path}", server.address.port());
        let page = browser.page(PageSettings { javascript: true, ..PageSettings::default() }).await;
        page.plug_in_authenticator().await;
        let passphrase = async || {
            page.goto(&at("/staff")).await;
            page.fill("#name", "robin").await;
            page.fill("#passphrase", "a long passphrase").await;
            page.click("main form button.button").await;
        };
        passphrase().await;
        assert!(!page.exists("form[action$='/staff/passkey']").await, "there is no passkey yet");
        let secret = base32(&page.texts(".code").await.concat());
        let code = || people::second::code_at(&secret, server.app.clock().now());
        page.fill("#code", &code()).await;
        page.click("main form button.button").await;
        assert_eq!(page.texts("ol .code").await.len(), 8);

        // Made: with a name and the passphrase.
        page.goto(&at("/staff/me/passkey")).await;
        page.fill("#named", "The stick on my key ring").await;
        page.fill("#passphrase", "not this one").await;
        page.click("#passkey button").await;
        page.wait_for(".errors", std::time::Duration::from_secs(10)).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM passkeys").await, 0, "the passphrase is asked for");
        page.goto(&at("/staff/me/passkey")).await;
        page.fill("#named", "The stick on my key ring").await;
        page.fill("#passphrase", "a long passphrase").await;
        page.click("#passkey button").await;
        page.wait_for("form[action*='/staff/me/passkey/']", std::time::Duration::from_secs(10)).await;
        assert_eq!(
            number(&server.app, "SELECT COUNT(*) AS n FROM passkeys").await,
            1,
            "{:?}",
            page.texts("main").await
        );
        assert_eq!(page.console_errors(), Vec::<String>::new());

        // Used: after the passphrase, in place of the code.
        page.goto(&at("/staff/out")).await;
        passphrase().await;
        page.click("form[action$='/staff/passkey'] button").await;
        let form = |name: &'static str| format!("input[name={name}]");
        let (ticket, question) = (
            page.attr(&form("ticket"), "value").await.expect("a ticket"),
            page.attr(&form("question"), "value").await.expect("one"),
        );
        // The answer is kept, and sent without the browser.
        page.run("window.kept = new Promise(r => { HTMLFormElement.prototype.submit = function () { r(this.elements.credential.value) } }); ''")
            .await;
        page.click("#passkey button").await;
        let credential = page.run("window.kept").await;
        assert!(credential.contains("signature"), "{credential}");
        let replay =
            [("ticket", ticket.as_str()), ("question", question.as_str()), ("credential", credential.as_str())];
        let name = format!("localhost:{}", server.address.port());
        let mut robin = server.visitor();
        (robin.host, robin.origin) = (Some(name.clone()), Some(format!("http://{name}")));
        let seen = robin.post("/en/staff/passkey/open", &replay).await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        assert_eq!(robin.get("/en/staff/me").await.status, 200, "the answer opened a session");

        // And with the browser, as people do it, a moment later.
        server.app.clock().advance_seconds(1);
        passphrase().await;
        page.click("form[action$='/staff/passkey'] button").await;
        page.click("#passkey button").await;
        page.wait_for("a[href$='/staff/me']", std::time::Duration::from_secs(10)).await;
        assert!(page.url().await.ends_with("/staff/consultations"), "{}", page.url().await);

        // The same answer to the same question does not open again; nor to another one, nor elsewhere.
        let mut thief = server.visitor();
        let seen = thief.post("/en/staff/passkey/open", &replay).await;
        assert_eq!(seen.status, 404, "a number is no name that a passkey answers to");
        thief.host = Some(format!("localhost:{}", server.address.port()));
        thief.origin = Some(format!("http://localhost:{}", server.address.port()));
        let seen = thief.post("/en/staff/passkey/open", &replay).await;
        assert!(seen.status == 422 && thief.cookie.is_none(), "{} {}", seen.status, seen.body);
        assert!(seen.says("This page is too old") && !seen.says("does not open"), "{}", seen.body);
        let seen = thief.post("/en/staff/passkey", &[("ticket", ticket.as_str())]).await;
        assert!(seen.header("content-security-policy").contains("script-src 'self'"));
        let other = seen.attr("input[name=question]", "value").expect("another question");
        let asked = [("ticket", ticket.as_str()), ("question", other.as_str()), ("credential", credential.as_str())];
        assert_eq!(thief.post("/en/staff/passkey/open", &asked).await.status, 422);
        // Nor with a new ticket: the passphrase is known, a form was seen, the question is still open.
        server.app.clock().advance_seconds(1);
        let fields = [("name", "robin"), ("passphrase", "a long passphrase"), ("minutes", "20")];
        let seen = thief.post("/en/staff", &fields).await;
        let newer = seen.attr("input[name=ticket]", "value").expect("a new ticket");
        let asked = [("ticket", newer.as_str()), ("question", question.as_str()), ("credential", credential.as_str())];
        assert_eq!(thief.post("/en/staff/passkey/open", &asked).await.status, 422);
        assert!(thief.cookie.is_none());
        thief.host = Some(format!("lookalike.example:{}", server.address.port()));
        thief.origin = Some(format!("http://lookalike.example:{}", server.address.port()));
        assert_eq!(thief.post("/en/staff/passkey/open", &asked).await.status, 422);
        assert!(thief.cookie.is_none());

        // A code goes on working; and the script is on these pages alone.
        page.goto(&at("/staff/out")).await;
        server.app.clock().advance_seconds(30);
        passphrase().await;
        page.fill("#code", &code()).await;
        page.click("main form button.button").await;
        for path in ["/staff/consultations", "/staff/me", "/", "/enter"] {
            page.goto(&at(path)).await;
            assert!(!page.exists("script").await, "{path}");
        }
        // Removed: then it is not asked for any more.
        page.goto(&at("/staff/me")).await;
        page.click("form[action*='/staff/me/passkey/'] button").await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM passkeys").await, 0);
        let used = server
            .app
            .store()
            .read("record", |tx| {
                Box::pin(async move {
                    tx.count("SELECT COUNT(*) AS n FROM staff_record WHERE act = 'passkey'", values![]).await
                })
            })
            .await
            .map_err(|error: store::Error| error)
            .expect("read");
        assert_eq!(used, 1, "that it was made stands in the record");
    });
}
