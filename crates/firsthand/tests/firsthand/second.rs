//! The second step of signing in, invitations, ending an access: tried from the outside, with everything that could go wrong.

use people::{second::code_at, staff::Roles};
use policy::consultations::types::State;
use store::{harness, values};

use crate::support::{Seen, Server, Visitor, add_staff, base32, number, stage};

const STEWARD: Roles = Roles { steward: true, convenor: true, moderator: false, ..Roles::NONE };

/// An installation that is not a sample, with a steward.
async fn installation(store: store::Store) -> Server {
    let server = Server::start(store).await;
    let stage = stage(&server.app, State::Draft, 20).await;
    let site = kit::Site { ready: true, ..kit::Site::default() };
    server
        .app
        .store()
        .write("no sample", move |tx| Box::pin(async move { kit::save_site(tx, &site).await }))
        .await
        .expect("stored");
    server.app.forget_site();
    add_staff(&server.app, stage.organisation, "robin", STEWARD).await;
    server
}

async fn passphrase(visitor: &mut Visitor, name: &str, passphrase: &str) -> Seen {
    visitor.post("/en/staff", &[("name", name), ("passphrase", passphrase), ("minutes", "20")]).await
}

/// Sends a code for the ticket of the last page.
async fn code(visitor: &mut Visitor, code: &str) -> Seen {
    let ticket = visitor.hidden("ticket");
    visitor.post("/en/staff/second", &[("ticket", &ticket), ("code", code)]).await
}

fn now(server: &Server, secret: &[u8]) -> String {
    code_at(secret, server.app.clock().now())
}

/// The first sign-in: the secret and the recovery codes.
async fn set_up(server: &Server, visitor: &mut Visitor) -> (Vec<u8>, Vec<String>) {
    let seen = passphrase(visitor, "robin", "a long passphrase").await;
    assert!(seen.says("Set up the second step") && visitor.cookie.is_none(), "no session before the second step");
    let secret = base32(&seen.all("p.code").concat());
    assert_eq!(secret.len(), 20);
    assert_eq!(code(visitor, "000000").await.status, 422);
    assert!(visitor.cookie.is_none());
    let again = visitor.last.clone().expect("a page").all("p.code").concat();
    assert_eq!(base32(&again), secret, "the same secret after a mistake");
    let seen = code(visitor, &now(server, &secret)).await;
    let recovery = seen.all("ol .code");
    assert_eq!(recovery.len(), 8, "{}", seen.body);
    assert_eq!(visitor.get("/en/staff/consultations").await.status, 200);
    (secret, recovery)
}

#[test]
fn nobody_works_here_with_a_passphrase_alone_and_no_code_opens_twice() {
    harness::on_both(|store| async move {
        let server = installation(store).await;
        let mut robin = server.visitor();
        let (secret, recovery) = set_up(&server, &mut robin).await;
        let stored = number(&server.app, "SELECT COUNT(*) AS n FROM staff WHERE totp IS NOT NULL").await;
        assert_eq!(stored, 1);
        let plain = secret.clone();
        let rows = server
            .app
            .store()
            .read("secret", |tx| {
                Box::pin(async move { tx.all("SELECT totp FROM staff WHERE totp IS NOT NULL", values![]).await })
            })
            .await
            .map_err(|error: store::Error| error)
            .expect("read");
        let kept: Vec<u8> = rows[0].get("totp").expect("bytes");
        assert!(!kept.windows(plain.len()).any(|w| w == plain), "the secret is sealed");

        // The code that was just used does not open again; the next one does.
        let mut other = server.visitor();
        let seen = passphrase(&mut other, "robin", "a long passphrase").await;
        assert!(seen.says("The second step") && seen.all("p.code").is_empty(), "the secret is never shown again");
        assert_eq!(code(&mut other, &now(&server, &secret)).await.status, 422, "a code opens once");
        assert!(other.cookie.is_none());
        server.app.clock().advance_seconds(30);
        let typed = now(&server, &secret);
        let arabic: String =
            typed.chars().map(|c| c.to_digit(10).and_then(|d| char::from_u32(0x660 + d)).unwrap_or(c)).collect();
        assert_eq!(code(&mut other, &format!("{} {}", &arabic[..6], &arabic[6..])).await.status, 200);
        assert!(other.cookie.is_some(), "also with digits of an Arabic keyboard");

        // A recovery code opens once.
        for (attempt, opens) in [(1, true), (2, false)] {
            let mut lost = server.visitor();
            passphrase(&mut lost, "robin", "a long passphrase").await;
            let seen = code(&mut lost, &recovery[0]).await;
            assert_eq!(lost.cookie.is_some(), opens, "{attempt}: {}", seen.body);
        }
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM recovery_codes").await, 7);
    });
}

#[test]
fn many_wrong_codes_close_the_second_step_but_not_for_recovery_and_a_ticket_ends() {
    harness::on_both(|store| async move {
        let server = installation(store).await;
        let (secret, recovery) = set_up(&server, &mut server.visitor()).await;
        server.app.clock().advance_seconds(60);
        let mut thief = server.visitor();
        passphrase(&mut thief, "robin", "a long passphrase").await;
        for _ in 0..10 {
            assert_eq!(code(&mut thief, "123456").await.status, 422);
        }
        let seen = code(&mut thief, &now(&server, &secret)).await;
        assert!(seen.status == 422 && seen.says("too many wrong codes"), "{}", seen.body);
        // Somebody who does not know the passphrase changes nothing about it, and the owner has another way in.
        let mut robin = server.visitor();
        passphrase(&mut robin, "robin", "a long passphrase").await;
        assert_eq!(code(&mut robin, &recovery[3]).await.status, 200);
        assert!(robin.cookie.is_some());
        let mut again = server.visitor();
        passphrase(&mut again, "robin", "a long passphrase").await;
        assert_eq!(code(&mut again, &now(&server, &secret)).await.status, 200, "the wrong ones are forgotten");
        // A ticket ends after a quarter of an hour, belongs to one person, and cannot be made up.
        let mut late = server.visitor();
        passphrase(&mut late, "robin", "a long passphrase").await;
        server.app.clock().advance_seconds(901);
        let seen = code(&mut late, &now(&server, &secret)).await;
        assert!(seen.status == 422 && seen.says("15 minutes") && late.cookie.is_none());
        for ticket in ["", "00", &"ab".repeat(80)] {
            let seen = late.post("/en/staff/second", &[("ticket", ticket), ("code", &now(&server, &secret))]).await;
            assert!(seen.status == 422 && late.cookie.is_none(), "{ticket}");
        }
    });
}

#[test]
fn an_invitation_opens_once_for_seven_days_and_an_access_that_ended_opens_nothing() {
    harness::on_both(|store| async move {
        let server = installation(store).await;
        let mut robin = server.visitor();
        set_up(&server, &mut robin).await;
        let invite = async |robin: &mut Visitor, role: &str| {
            let fields = [("organisation", "A shelter"), ("role", role)];
            let seen = robin.tell("/en/staff/people", &fields).await;
            seen.attr(".note.us a", "href").expect("a link")
        };
        assert_eq!(robin.tell("/en/staff/people", &[("organisation", "")]).await.status, 422);
        let link = invite(&mut robin, "moderator").await;
        let mut alex = server.visitor();
        assert!(alex.get(&link).await.says("A shelter"));
        let short = alex.post(&link, &[("name", "alex"), ("passphrase", "short")]).await;
        assert!(short.status == 422 && !short.body.contains("\"short\""));
        let taken = alex.post(&link, &[("name", "robin"), ("passphrase", "a passphrase of alex")]).await;
        assert!(taken.status == 422 && taken.says("already signs in"));
        let seen = alex.post(&link, &[("name", "alex"), ("passphrase", "a passphrase of alex")]).await;
        assert!(seen.says("Set up the second step") && alex.cookie.is_none(), "{}", seen.body);
        let secret = base32(&seen.all("p.code").concat());
        assert_eq!(code(&mut alex, &now(&server, &secret)).await.status, 200);
        assert_eq!(alex.get("/en/staff/people").await.status, 403, "only the role of the invitation");
        assert_eq!(server.visitor().get(&link).await.status, 404, "it opens once");
        let late = invite(&mut robin, "convenor").await;
        for wrong in ["/en/staff/invited/1", "/en/staff/invited/508322419706318477250614"] {
            assert_eq!(server.visitor().get(wrong).await.status, 404);
        }

        // The steward ends the access: open sessions are over, signing in fails as for a stranger.
        let people = robin.get("/en/staff/people").await;
        let at = people
            .all("tbody a")
            .iter()
            .position(|name| name == "alex")
            .map(|row| format!("tbody tr:nth-child({}) a", row + 1))
            .and_then(|css| people.attr(&css, "href"))
            .expect("alex is in the list");
        assert_eq!(alex.get("/en/staff/me").await.status, 200);
        robin.tell(&at, &[("act", "end")]).await;
        assert_eq!(alex.get("/en/staff/me").await.status, 401);
        let record = robin.get(&at).await;
        let lines = record.all("tbody td:first-of-type");
        assert!(lines.iter().any(|line| line == "An access was ended (by robin)"), "{lines:?}");
        assert!(lines.iter().any(|line| line == "Set up the second step"), "{lines:?}");
        let seen = passphrase(&mut server.visitor(), "alex", "a passphrase of alex").await;
        assert!(seen.status == 422 && seen.says("do not fit together"));
        // Nobody ends the last steward.
        let own = people.attr("tbody tr:last-child a", "href").expect("robin");
        let seen = robin.tell(&own, &[("act", "end")]).await;
        assert!(seen.status == 422 && seen.says("last steward"), "{}", seen.body);
        server.app.clock().advance_seconds(8 * 86_400);
        assert_eq!(server.visitor().get(&late).await.status, 404, "after seven days");
    });
}

#[test]
fn a_new_passphrase_needs_the_old_one_and_ends_other_sessions() {
    harness::on_both(|store| async move {
        let server = installation(store).await;
        let mut robin = server.visitor();
        let (secret, _) = set_up(&server, &mut robin).await;
        server.app.clock().advance_seconds(30);
        let mut other = server.visitor();
        passphrase(&mut other, "robin", "a long passphrase").await;
        code(&mut other, &now(&server, &secret)).await;
        assert_eq!(other.get("/en/staff/me").await.status, 200);
        let wrong =
            robin.tell("/en/staff/me", &[("passphrase", "not this one"), ("new", "another long passphrase")]).await;
        assert!(wrong.status == 422 && !wrong.body.contains("another long passphrase"));
        let seen = robin
            .tell("/en/staff/me", &[("passphrase", "a long passphrase"), ("new", "another long passphrase")])
            .await;
        assert!(seen.status == 200 && seen.says("holds from now on"), "{}", seen.body);
        assert_eq!(other.get("/en/staff/me").await.status, 401);
        assert_eq!(robin.get("/en/staff/me").await.status, 200);
        let old = passphrase(&mut server.visitor(), "robin", "a long passphrase").await;
        assert_eq!(old.status, 422);
        robin.get("/en/staff/me").await;
        let token = robin.token();
        for typed in ["", "a long passphrase"] {
            let seen = robin.post("/en/staff/me/codes", &[("token", &token), ("passphrase", typed)]).await;
            assert!(seen.status == 422 && seen.all("ol .code").is_empty(), "a session alone makes no other way in");
        }
        let fields = [("token", token.as_str()), ("passphrase", "another long passphrase")];
        let codes = robin.post("/en/staff/me/codes", &fields).await;
        assert_eq!(codes.all("ol .code").len(), 8, "{}", codes.body);
    });
}

#[test]
fn legal_demands_are_written_down_once_and_everybody_sees_the_numbers() {
    harness::on_both(|store| async move {
        let server = installation(store).await;
        let mut robin = server.visitor();
        set_up(&server, &mut robin).await;
        let mut anybody = server.visitor();
        assert!(anybody.get("/en/about/demands").await.says("Nobody has demanded anything so far"));
        let at = "/en/staff/demands";
        for wrong in [
            &[("received", "soon"), ("sender", "court"), ("wanted", "person")][..],
            &[("received", "2399-01-01"), ("sender", "court"), ("wanted", "person")],
            &[("received", "2026-01-15"), ("sender", "somebody"), ("wanted", "person")],
            &[("received", "2026-01-15"), ("sender", "court")],
        ] {
            let seen = robin.tell(at, wrong).await;
            assert_eq!(seen.status, 422, "{wrong:?}");
            assert_eq!(seen.attr("#received", "value").as_deref(), Some(wrong[0].1), "what was typed is kept");
        }
        robin.get(at).await;
        let (token, once) = (robin.token(), robin.hidden("once"));
        let fields = [
            ("token", token.as_str()),
            ("once", &once),
            ("received", "2026-01-15"),
            ("sender", "court"),
            ("wanted", "person"),
        ];
        robin.post(at, &fields).await;
        robin.post(at, &fields).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM legal_demands").await, 1, "a double click");
        let demand = robin.get(at).await.attr("input[name=demand]", "value").expect("the demand");
        let told = [("demand", demand.as_str()), ("outcome", "nothing"), ("told", "unknown"), ("narrowed", "yes")];
        robin.tell(at, &told).await;
        let seen = anybody.get("/en/about/demands").await;
        let facts = seen.all(".facts div");
        let of = |name: &str| facts.iter().find(|fact| fact.starts_with(name)).cloned().unwrap_or_default();
        assert!(
            seen.says("2026") && of("Demands received").ends_with('1') && of("Nothing to give").ends_with('1'),
            "{facts:?}"
        );
        assert!(
            of("Narrowed").ends_with('1') && of("Given in full").ends_with('0') && of("People told").ends_with('0')
        );
        let strange = robin.tell(at, &[("demand", demand.as_str()), ("outcome", "lost"), ("told", "unknown")]).await;
        assert_eq!(strange.status, 422);
    });
}
