//! A start with a sealed key file: what is public is read, nothing else passes, nobody is recognised, nothing is stored.

use std::os::unix::fs::PermissionsExt;

use firsthand::{
    keyfile::{self, Keys, Missing},
    sealed::{self, Opening, hand_in},
};
use kit::InstanceKey;
use policy::consultations::{count, types::State};
use store::{Clock, Entropy, harness, values};
use tokio::sync::oneshot;

use crate::support::{Server, Visitor, app, by_hand, number, stage};

#[test]
fn without_its_passphrase_a_server_shows_what_is_public_and_nothing_else() {
    harness::on_both(|store| async move {
        // An installation in use, with a session open.
        let before = Server::start(store.clone()).await;
        let stage = stage(&before.app, State::Open, 20).await;
        let mut member = before.visitor();
        let (code, _) = member.use_slip(&stage.slips[0].digits()).await;
        let own = format!("/en/c/{}/own", stage.id);
        member.tell(&own, &[("own", "Courts should listen."), ("lang", "en"), ("step", "send")]).await;
        member.get(&own).await;
        let token = member.token();
        let published = "UPDATE statements SET state = 'published', number = 5 WHERE origin = 'member'";
        by_hand(&before.app, published, values![]).await;
        count::count(&before.app, stage.id, harness::TODAY).await.expect("counted");
        drop(before);

        // The same database, started again without its keys.
        let nobodys = InstanceKey([99; 32]);
        let without = store.clone().without_keys();
        let closed = firsthand::server::app(without, Clock::fixed(harness::TODAY), Entropy::System, nobodys, false)
            .expect("the messages are complete");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let (open, opened) = oneshot::channel();
        let serving = closed.clone();
        let task = tokio::spawn(async move {
            let opened = async { opened.await.map_err(|_| "never".to_owned()) };
            sealed::serve(serving, listener, opened, std::future::pending()).await
        });
        let visitor = || Visitor::at(address, Some(format!("http://{address}")));

        let id = stage.id;
        for path in [
            "/en".to_owned(),
            "/ar/about/keep".to_owned(),
            "/health".to_owned(),
            format!("/en/c/{id}"),
            format!("/fr/c/{id}/parts"),
            format!("/en/c/{id}/part/1"),
            format!("/en/c/{id}/text"),
        ] {
            let seen = visitor().get(&path).await;
            assert_eq!(seen.status, 200, "{path}: {}", seen.body);
        }
        for (path, title) in [
            ("/en/enter".to_owned(), "This part opens a little later"),
            ("/es/mine".to_owned(), "Esta parte se abre un poco más tarde"),
            (format!("/fr/c/{id}/vote"), "Cette partie s’ouvrira un peu plus tard"),
            ("/ar/staff".to_owned(), "يُفتح هذا الجزء بعد قليل"),
            (format!("/en/c/{id}/permissions"), "This part opens a little later"),
            // Its words are members'.
            (format!("/es/c/{id}/result"), "Esta parte se abre un poco más tarde"),
            // It would show a key that is nobody's.
            ("/en/about/receipts".to_owned(), "This part opens a little later"),
            ("/en/setup".to_owned(), "This part opens a little later"),
        ] {
            let seen = visitor().get(&path).await;
            assert!(seen.status == 503 && seen.says(title), "{path}: {} {}", seen.status, seen.body);
        }
        // A session that is open in a browser is not recognised; a form stores nothing.
        let mut again = visitor();
        again.cookie.clone_from(&member.cookie);
        let seen = again.get(&format!("/en/c/{id}")).await;
        assert!(seen.status == 200 && !seen.body.contains("What I gave"), "{}", seen.body);
        let vote = format!("/en/c/{id}/vote");
        let statement = stage.statements[0].to_string();
        let fields = [("token", token.as_str()), ("statement", statement.as_str()), ("vote", "1")];
        assert_eq!(again.post(&vote, &fields).await.status, 503);
        assert_eq!(number(&closed, "SELECT COUNT(*) AS n FROM votes").await, 0);
        let seen = visitor().post("/en/enter", &[("code", &code), ("minutes", "20"), ("once", "1")]).await;
        assert_eq!(seen.status, 503);

        // The keys come: the same listener goes on, and the session is good again.
        assert!(open.send(app(store.clone())).is_ok());
        for _ in 0..100 {
            if again.get(&vote).await.status == 200 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert_eq!(again.post(&vote, &fields).await.status, 200, "the same form, sent again");
        assert!(again.get(&format!("/en/c/{id}/mine")).await.says("Courts should listen."));
        task.abort();
    });
}

#[test]
fn leaving_works_before_the_keys_are_there() {
    harness::on_both(|store| async move {
        let before = Server::start(store.clone()).await;
        let stage = stage(&before.app, State::Open, 20).await;
        let mut member = before.visitor();
        member.use_slip(&stage.slips[0].digits()).await;
        drop(before);
        let nobodys = InstanceKey([99; 32]);
        let without = store.clone().without_keys();
        let closed = firsthand::server::app(without, Clock::fixed(harness::TODAY), Entropy::System, nobodys, false)
            .expect("the messages are complete");
        let server = Server::of(closed).await;
        let mut again = server.visitor();
        again.cookie.clone_from(&member.cookie);
        assert_eq!(again.once("GET", "/leave", None, Vec::new()).await.status, 303);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM sessions").await, 0, "the session is over");
    });
}

#[test]
fn a_passphrase_is_handed_in_through_a_socket_of_ones_own() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("firsthand.key");
        let entropy = Entropy::System;
        let keys = Keys::new(&entropy);
        keyfile::write(&file, &keys, Some("seven calm words at night"), &entropy).expect("written");
        assert_eq!(keyfile::is_sealed(&file), Ok(true));
        let place = sealed::socket(&file, None);
        assert!(hand_in(&place, "x").await.expect_err("nobody waits").contains("no server waits"));
        std::fs::write(&place, "left behind by a crash").expect("written");
        let waiting = Opening::at(&place).expect("waits");
        let mode = std::fs::metadata(&place).expect("there").permissions().mode();
        assert_eq!(mode & 0o077, 0, "nobody else can use it");
        let opened = tokio::spawn(async move {
            let read = |typed: &str| {
                let typed = typed.to_owned();
                keyfile::read(&file, &Entropy::System, Missing::Refuse, move || Ok(typed))
            };
            waiting.wait(read).await
        });
        let wrong = hand_in(&place, "seven calm words").await.expect_err("not the right one");
        assert!(wrong.contains("does not open with this passphrase"), "{wrong}");
        hand_in(&place, "seven calm words at night").await.expect("the right one");
        assert!(opened.await.expect("opened").instance.0 == keys.instance.0);
        assert!(!place.exists(), "and the socket is gone");
    });
}
