//! Permissions: what people release about themselves is opened by those who hold the organisation's key, for one purpose and a
//! time, and by nobody else, whatever they hold.

use people::{consents::receipt, secrets, staff::Roles};
use policy::consultations::types::State;
use store::{Entropy, Error, Id, harness, values};

use crate::{
    staff::signed_in,
    support::{Server, Stage, Visitor, add_staff, number, on_both, stage},
};

const CONVENOR: Roles = Roles { steward: false, convenor: true, moderator: false };
const CONTACT: &str = "grey.heron@mail.example";

async fn id_of(server: &Server, name: &'static str) -> Id {
    let row = server
        .app
        .store()
        .read("id", move |tx| {
            Box::pin(async move { tx.first("SELECT id FROM staff WHERE sign_in = $1", values![name]).await })
        })
        .await
        .map_err(|error: Error| error)
        .expect("read");
    row.expect("there").get("id").expect("an id")
}

/// Two convenors; both have signed in, the first one made the key.
async fn office(server: &Server) -> (Stage, Visitor, Visitor) {
    let stage = stage(&server.app, State::Open, 20).await;
    add_staff(&server.app, stage.organisation, "robin", CONVENOR).await;
    add_staff(&server.app, stage.organisation, "alex", CONVENOR).await;
    (stage, signed_in(server, "robin").await, signed_in(server, "alex").await)
}

async fn let_in(server: &Server, holder: &mut Visitor, name: &'static str) -> u16 {
    let who = id_of(server, name).await.to_string();
    holder.tell("/en/staff/keys", &[("who", &who), ("act", "share")]).await.status
}

fn asked(stage: &Stage) -> String {
    format!("/en/staff/c/{}/permissions", stage.id)
}

/// Asks for a way to reach people; gives back the address of the request for members.
async fn ask(stage: &Stage, convenor: &mut Visitor) -> (String, String) {
    let fields = [
        ("purpose", "pay"),
        ("explanation", "To pay you for two hours."),
        ("item", "contact"),
        ("item", "name"),
        ("until", &harness::TODAY.plus(30).to_string()),
        ("once", "1"),
    ];
    let seen = convenor.tell(&asked(stage), &fields).await;
    assert_eq!(seen.status, 200, "{}", seen.body);
    let path = seen.attr("table a", "href").expect("the request is in the list");
    let request = path.rsplit('/').next().expect("an id").to_owned();
    (path, format!("/en/c/{}/permissions/{request}", stage.id))
}

#[test]
fn what_is_released_opens_for_holders_alone_and_is_gone_when_taken_back() {
    on_both(|server| async move {
        let (stage, mut robin, mut alex) = office(&server).await;
        let seen = robin.get(&asked(&stage)).await;
        assert!(seen.says("One person is not enough"), "nobody is asked before two people hold the key");
        assert!(seen.all("form input[name=purpose]").is_empty());
        let own = async |name| secrets::form_token(server.app.key(), &id_of(&server, name).await.0);
        let (robins, alexs) = (own("robin").await, own("alex").await);
        let fields =
            [("purpose", "pay"), ("explanation", "x"), ("item", "name"), ("until", "2026-04-01"), ("token", &robins)];
        let early = robin.post(&asked(&stage), &fields).await;
        assert_eq!(early.status, 422, "also not with a form made by hand");
        let who = id_of(&server, "alex").await.to_string();
        let seen = alex.post("/en/staff/keys", &[("who", &who), ("act", "share"), ("token", &alexs)]).await;
        assert_eq!(seen.status, 403, "nobody lets themselves in");
        assert_eq!(let_in(&server, &mut robin, "alex").await, 200);
        let (opened, public) = ask(&stage, &mut robin).await;

        // Two people; one of them says yes.
        let mut heron = server.visitor();
        heron.use_slip(&stage.slips[0].digits()).await;
        let seen = heron.get(&public).await;
        for told in ["To pay you", "To pay you for two hours.", "A way to reach you", "At any time"] {
            assert!(seen.says(told), "{told}: {}", seen.body);
        }
        let seen = heron.tell(&public, &[("contact", CONTACT), ("called", "Heron")]).await;
        assert!(
            seen.status == 422 && seen.body.contains(CONTACT),
            "without a yes nothing is stored, and nothing is lost"
        );
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM consents").await, 0);
        assert_eq!(heron.tell(&public, &[("agree", "yes")]).await.status, 422, "a yes to nothing is none");
        let seen = heron.tell(&public, &[("contact", CONTACT), ("called", "Heron"), ("agree", "yes")]).await;
        assert!(seen.says("You gave this permission") && seen.says("not opened yet"), "{}", seen.body);
        assert!(!seen.body.contains(CONTACT), "the page cannot show it");

        // The receipt is right, says what it should, and holds nothing that was given.
        let receipt = heron.get(&format!("{public}/receipt")).await;
        let right = receipt::verify(&receipt.body, Some(&receipt::public_key(server.app.key()))).expect("right");
        assert_eq!((right.ends, right.items.len()), (harness::TODAY.plus(30), 2));
        assert!(!receipt.body.contains("eron"), "{}", receipt.body);

        // Neither database with every key of the server opens it.
        let app = server.app.clone();
        let words: String = server
            .app
            .store()
            .read("raw", move |tx| {
                Box::pin(async move {
                    let row = tx.first("SELECT id, words, giver FROM consents", values![]).await?.expect("there");
                    let (id, mut text): (Id, String) = (row.get("id")?, row.get("words")?);
                    let good = app.store().vault()?.unseal(vec![(id, &mut text)]).await?;
                    assert_eq!(good, [true], "the server's own seal opens");
                    let giver: Vec<u8> = row.get("giver")?;
                    let seats = tx.all("SELECT seat FROM seats", values![]).await?;
                    for seat in &seats {
                        let seat: Vec<u8> = seat.get("seat")?;
                        assert!(
                            !giver.windows(8).any(|part| seat.windows(8).any(|other| other == part)),
                            "no seat in it"
                        );
                    }
                    Ok::<_, Error>(text)
                })
            })
            .await
            .expect("read");
        let inside = secrets::unhex(&words).expect("what is inside is sealed again");
        assert!(!inside.windows(5).any(|part| part == b"heron" || part == b"Heron"));

        // Holders open it, each time counted; others do not.
        for (reader, times) in [(&mut robin, "once"), (&mut alex, "2 times")] {
            let seen = reader.get(&opened).await;
            assert!(seen.says(CONTACT) && seen.says("Heron"), "{}", seen.body);
            assert!(heron.get(&public).await.says(times));
        }
        assert_eq!(
            number(&server.app, "SELECT CAST(SUM(texts) AS BIGINT) AS n FROM word_reads WHERE purpose = 'consents'")
                .await,
            2
        );
        add_staff(&server.app, stage.organisation, "kim", CONVENOR).await;
        let mut kim = signed_in(&server, "kim").await;
        let seen = kim.get(&opened).await;
        assert!(seen.says("You do not hold the key") && !seen.body.contains(CONTACT), "{}", seen.body);

        // Taken back, it is gone, with its key.
        let keys = async || {
            server
                .app
                .store()
                .vault()
                .expect("a key store")
                .keys()
                .read("keys", |tx| Box::pin(async move { tx.count("SELECT COUNT(*) AS n FROM keys", values![]).await }))
                .await
                .map_err(|error: Error| error)
                .expect("counted")
        };
        let before = keys().await;
        let seen = heron.tell(&public, &[("act", "back")]).await;
        assert!(seen.says("Taken back"), "{}", seen.body);
        assert_eq!(keys().await, before - 1);
        assert!(!robin.get(&opened).await.body.contains(CONTACT));
        assert_eq!(heron.get(&format!("{public}/receipt")).await.status, 404);
    });
}

#[test]
fn a_permission_ends_on_its_day_with_its_request_and_with_everything_else() {
    on_both(|server| async move {
        let (stage, mut robin, _) = office(&server).await;
        assert_eq!(let_in(&server, &mut robin, "alex").await, 200);
        let (opened, public) = ask(&stage, &mut robin).await;
        let there = async || number(&server.app, "SELECT COUNT(*) AS n FROM consents").await;
        let give = async |slip: usize| {
            let mut visitor = server.visitor();
            visitor.use_slip(&stage.slips[slip].digits()).await;
            let seen = visitor.tell(&public, &[("contact", CONTACT), ("agree", "yes")]).await;
            assert!(seen.says("You gave this permission"), "{}", seen.body);
            visitor
        };
        // Everything in this consultation, or everything at all.
        let mut one = give(0).await;
        one.tell("/en/withdraw", &[("what", &stage.id.to_string())]).await;
        assert_eq!(there().await, 0);
        let mut two = give(1).await;
        two.tell("/en/withdraw", &[("what", "everything")]).await;
        assert_eq!(there().await, 0);
        // Given again, it replaces what was given before.
        let mut three = give(2).await;
        three.tell(&public, &[("contact", "other@mail.example"), ("agree", "yes")]).await;
        assert_eq!(there().await, 1);
        assert!(robin.get(&opened).await.says("other@mail.example"));
        // Its last day is the last.
        let expire = async |days: i64| {
            let today = harness::TODAY.plus(days);
            server
                .app
                .store()
                .write("expire", move |tx| Box::pin(people::consents::expire(tx, today)))
                .await
                .map_err(|error: Error| error)
                .expect("expired")
        };
        assert_eq!(expire(30).await, 0);
        assert_eq!(expire(31).await, 1);
        assert_eq!(there().await, 0);
        // Ended by the organisation: nothing stays, nothing comes.
        let mut four = give(3).await;
        four.get(&public).await;
        let token = four.token();
        robin.tell(&opened, &[("act", "end")]).await;
        assert_eq!(there().await, 0);
        let late = four.post(&public, &[("contact", CONTACT), ("agree", "yes"), ("token", &token)]).await;
        assert_eq!(late.status, 404);
        assert_eq!(there().await, 0);
    });
}

#[test]
fn a_passphrase_set_by_another_hand_opens_nothing_and_a_second_holder_lets_in_again() {
    on_both(|server| async move {
        let (stage, mut robin, mut alex) = office(&server).await;
        assert_eq!(let_in(&server, &mut robin, "alex").await, 200);
        let (opened, public) = ask(&stage, &mut robin).await;
        let mut heron = server.visitor();
        heron.use_slip(&stage.slips[0].digits()).await;
        heron.tell(&public, &[("contact", CONTACT), ("agree", "yes")]).await;

        // Robin chooses another passphrase: it goes on.
        let seen = robin
            .tell("/en/staff/me", &[("passphrase", "a long passphrase"), ("new", "another long passphrase")])
            .await;
        assert_eq!(seen.status, 200, "{}", seen.body);
        let mut again = server.visitor();
        again
            .post("/en/staff", &[("name", "robin"), ("passphrase", "another long passphrase"), ("minutes", "20")])
            .await;
        assert!(again.get(&opened).await.says(CONTACT));

        // Somebody with the database sets Robin's passphrase: they come in, and nothing opens.
        let hash = secrets::passphrase_hash(&Entropy::System, "a long passphrase");
        server
            .app
            .store()
            .write("another hand", move |tx| {
                let hash = hash.clone();
                Box::pin(async move {
                    tx.run("UPDATE staff SET passphrase = $1 WHERE sign_in = 'robin'", values![hash]).await
                })
            })
            .await
            .map_err(|error: Error| error)
            .expect("changed");
        let mut thief = signed_in(&server, "robin").await;
        let seen = thief.get(&opened).await;
        assert!(seen.says("You do not hold the key") && !seen.body.contains(CONTACT), "{}", seen.body);
        assert!(!again.get(&opened).await.body.contains(CONTACT), "and Robin's older session opens it no more");
        // Alex lets Robin in again.
        assert_eq!(let_in(&server, &mut alex, "robin").await, 200);
        let mut robin = signed_in(&server, "robin").await;
        assert!(robin.get(&opened).await.says(CONTACT));
        // Of two holders neither can be removed; a third one can.
        let who = id_of(&server, "alex").await.to_string();
        let seen = robin.tell("/en/staff/keys", &[("who", &who), ("act", "end")]).await;
        assert!(seen.status == 422 && seen.says("Two people must remain"), "{}", seen.body);
        add_staff(&server.app, stage.organisation, "kim", CONVENOR).await;
        assert_eq!(let_in(&server, &mut robin, "kim").await, 422, "who never signed in has no key pair");
        signed_in(&server, "kim").await;
        assert_eq!(let_in(&server, &mut robin, "kim").await, 200);
        assert_eq!(robin.tell("/en/staff/keys", &[("who", &who), ("act", "end")]).await.status, 200);
        assert!(!alex.get(&opened).await.body.contains(CONTACT));
        // Somebody of another organisation cannot be let in.
        let other = crate::support::stage(&server.app, State::Draft, 20).await;
        add_staff(&server.app, other.organisation, "elsewhere", CONVENOR).await;
        signed_in(&server, "elsewhere").await;
        assert_eq!(let_in(&server, &mut robin, "elsewhere").await, 422);
    });
}

#[test]
fn a_file_of_what_people_released_needs_two_people() {
    on_both(|server| async move {
        let (stage, mut robin, mut alex) = office(&server).await;
        assert_eq!(let_in(&server, &mut robin, "alex").await, 200);
        let (opened, public) = ask(&stage, &mut robin).await;
        let mut heron = server.visitor();
        heron.use_slip(&stage.slips[0].digits()).await;
        let released = [("contact", "=HYPERLINK(\"x\")"), ("called", "Heron"), ("agree", "yes")];
        heron.tell(&public, &released).await;
        let robins = id_of(&server, "robin").await.to_string();
        let acts = async |visitor: &mut Visitor, act: &str| {
            visitor.get(&opened).await;
            let token = visitor.token();
            visitor.post_once(&opened, &[("act", act), ("by", &robins), ("token", &token)]).await
        };
        assert_eq!(acts(&mut robin, "take").await.status, 403, "nobody asked");
        assert_eq!(acts(&mut robin, "agree").await.status, 403);
        assert_eq!(acts(&mut robin, "ask").await.status, 303);
        assert_eq!(acts(&mut robin, "agree").await.status, 403, "nobody agrees with themselves");
        assert_eq!(acts(&mut robin, "take").await.status, 403, "and nothing is taken before another one agreed");
        // Somebody who does not hold the key cannot agree.
        add_staff(&server.app, stage.organisation, "kim", CONVENOR).await;
        let mut kim = signed_in(&server, "kim").await;
        assert_eq!(acts(&mut kim, "agree").await.status, 403);
        let seen = alex.get(&opened).await;
        assert!(seen.says("robin asks for a file"));
        // Who agrees, agrees to what stood on their page, not to what somebody else asked meanwhile.
        let (token, alexs) = (alex.token(), id_of(&server, "alex").await.to_string());
        let fields = [("act", "agree"), ("by", alexs.as_str()), ("token", token.as_str())];
        assert_eq!(alex.post_once(&opened, &fields).await.status, 403);
        assert_eq!(acts(&mut alex, "agree").await.status, 303);
        assert_eq!(acts(&mut alex, "take").await.status, 403, "who agreed is not who takes");
        let file = acts(&mut robin, "take").await;
        assert_eq!((file.status, file.header("content-type")), (200, "text/csv; charset=utf-8"));
        assert!(file.body.contains("'=HYPERLINK") && file.body.contains("Heron"), "no formula in it: {}", file.body);
        assert_eq!(acts(&mut robin, "take").await.status, 200, "again, when the connection broke");
        assert!(heron.get(&public).await.says("opened"), "each time is counted");
        for (visitor, act) in [(&mut robin, "Took a file"), (&mut alex, "Agreed to a file")] {
            assert!(visitor.get("/en/staff/me").await.says(act), "{act} stands in the record");
        }
        // An agreement that is two days old is none.
        acts(&mut robin, "ask").await;
        acts(&mut alex, "agree").await;
        server
            .app
            .store()
            .write("later", |tx| {
                Box::pin(async move {
                    tx.run("UPDATE consent_files SET ends_day = $1", values![harness::TODAY.plus(-1)]).await
                })
            })
            .await
            .map_err(|error: Error| error)
            .expect("older");
        assert_eq!(acts(&mut robin, "take").await.status, 403);
    });
}

#[test]
fn a_steward_can_be_the_second_holder_and_a_lost_key_is_made_anew_without_what_was_sealed_to_it() {
    on_both(|server| async move {
        let stage = stage(&server.app, State::Open, 20).await;
        add_staff(&server.app, stage.organisation, "robin", CONVENOR).await;
        add_staff(&server.app, stage.organisation, "steward", Roles { steward: true, ..Roles::default() }).await;
        let mut robin = signed_in(&server, "robin").await;
        let mut steward = signed_in(&server, "steward").await;
        assert_eq!(let_in(&server, &mut robin, "steward").await, 200);
        let (opened, public) = ask(&stage, &mut robin).await;
        let mut heron = server.visitor();
        heron.use_slip(&stage.slips[0].digits()).await;
        heron.tell(&public, &[("contact", CONTACT), ("agree", "yes")]).await;
        assert!(
            steward.get("/en/staff/keys").await.says("To pay you for two hours."),
            "the steward finds what was asked"
        );
        assert!(steward.get(&opened).await.says(CONTACT));
        assert_eq!(steward.get(&asked(&stage)).await.status, 403, "but asks nothing");
        let robins = id_of(&server, "robin").await.to_string();
        robin.tell(&opened, &[("act", "ask")]).await;
        let agreed = steward.tell(&opened, &[("act", "agree"), ("by", &robins)]).await;
        assert!(agreed.says("robin can take the file"), "{}", agreed.body);

        // Nobody can make another key while somebody holds it.
        assert_eq!(robin.tell("/en/staff/keys", &[("act", "new")]).await.status, 403);
        // Both holders lose theirs; a colleague is left.
        add_staff(&server.app, stage.organisation, "kim", CONVENOR).await;
        let mut kim = signed_in(&server, "kim").await;
        server
            .app
            .store()
            .write("lost", |tx| Box::pin(async move { tx.run("DELETE FROM box_holders", values![]).await }))
            .await
            .map_err(|error: Error| error)
            .expect("lost");
        let seen = kim.get("/en/staff/keys").await;
        assert!(seen.says("Nobody holds the key any more"), "{}", seen.body);
        let seen = kim.tell("/en/staff/keys", &[("act", "new")]).await;
        assert!(seen.status == 200 && !seen.says("Nobody holds the key any more"), "{}", seen.body);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM consents").await, 0, "what nobody can open is gone");
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM consent_requests WHERE ended = 0").await, 0);
        let mut robin = signed_in(&server, "robin").await;
        assert_eq!(let_in(&server, &mut kim, "robin").await, 200);
        let (opened, public) = ask_again(&stage, &mut kim).await;
        heron.tell(&public, &[("contact", CONTACT), ("agree", "yes")]).await;
        assert!(robin.get(&opened).await.says(CONTACT), "and it goes on with the new one");
    });
}

/// Asks once more; the newest stands first.
async fn ask_again(stage: &Stage, convenor: &mut Visitor) -> (String, String) {
    let until = harness::TODAY.plus(40).to_string();
    let fields = [
        ("purpose", "meeting"),
        ("explanation", "To invite you."),
        ("item", "contact"),
        ("until", until.as_str()),
        ("once", "2"),
    ];
    let seen = convenor.tell(&asked(stage), &fields).await;
    let path = seen
        .document()
        .select(&scraper::Selector::parse("table tr").expect("a selector"))
        .find(|row| row.text().collect::<String>().contains("To invite you."))
        .and_then(|row| {
            row.select(&scraper::Selector::parse("a").expect("a selector"))
                .next()
                .map(|a| a.attr("href").unwrap_or_default().to_owned())
        })
        .expect("it is in the list");
    let request = path.rsplit('/').next().expect("an id").to_owned();
    (path, format!("/en/c/{}/permissions/{request}", stage.id))
}

#[test]
fn two_changes_of_a_passphrase_at_once_keep_the_key() {
    on_both(|server| async move {
        let (stage, mut robin, _) = office(&server).await;
        assert_eq!(let_in(&server, &mut robin, "alex").await, 200);
        let (opened, _) = ask(&stage, &mut robin).await;
        for round in 0..6 {
            let (old, new) = if round == 0 {
                ("a long passphrase".to_owned(), "a long passphrase 1".to_owned())
            } else {
                (format!("a long passphrase {round}"), format!("a long passphrase {}", round + 1))
            };
            robin.get("/en/staff/me").await;
            let token = robin.token();
            let fields = [("passphrase", old.as_str()), ("new", new.as_str()), ("token", token.as_str())];
            let (mut one, mut two) = (robin.clone(), robin.clone());
            let (first, second) = tokio::join!(one.post_once("/en/staff/me", &fields), async {
                tokio::time::sleep(std::time::Duration::from_millis(round * 15)).await;
                two.post_once("/en/staff/me", &fields).await
            });
            assert!(first.status == 200 || second.status == 200, "{} {}", first.status, second.status);
            let mut again = server.visitor();
            let fields = [("name", "robin"), ("passphrase", new.as_str()), ("minutes", "20")];
            assert_eq!(again.post("/en/staff", &fields).await.status, 200);
            assert!(
                !again.get(&opened).await.says("You do not hold the key"),
                "round {round}: the share is still there"
            );
            robin = again;
        }
    });
}

#[test]
fn what_was_released_can_be_taken_back_when_nothing_else_is_left() {
    on_both(|server| async move {
        let (stage, mut robin, _) = office(&server).await;
        assert_eq!(let_in(&server, &mut robin, "alex").await, 200);
        let (opened, public) = ask(&stage, &mut robin).await;
        let give = async |slip: usize| {
            let mut visitor = server.visitor();
            let codes = visitor.use_slip(&stage.slips[slip].digits()).await;
            visitor.tell(&public, &[("contact", CONTACT), ("agree", "yes")]).await;
            (visitor, codes)
        };
        let (mut heron, _) = give(0).await;
        let (_, (_, withdrawal)) = give(1).await;
        server
            .app
            .store()
            .write("no seats", |tx| Box::pin(async move { tx.run("DELETE FROM seats", values![]).await }))
            .await
            .map_err(|error: Error| error)
            .expect("deleted");
        // On its page; and with the withdrawal code, although no consultation is listed.
        assert!(heron.tell(&public, &[("act", "back")]).await.says("Taken back"));
        let mut leaver = server.visitor();
        leaver.enter(&withdrawal).await;
        leaver.tell("/en/withdraw", &[("what", "everything")]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM consents").await, 0);
        // Without a seat nothing new is released.
        let mut other = server.visitor();
        other.use_slip(&stage.slips[2].digits()).await;
        other.get(&public).await;
        let token = other.token();
        server
            .app
            .store()
            .write("no seats", |tx| Box::pin(async move { tx.run("DELETE FROM seats", values![]).await }))
            .await
            .map_err(|error: Error| error)
            .expect("deleted");
        other.post(&public, &[("contact", CONTACT), ("agree", "yes"), ("token", &token)]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM consents").await, 0);
        // After the last day nothing is shown, also before it is deleted.
        let (mut late, _) = give(3).await;
        assert!(robin.get(&opened).await.says(CONTACT));
        server.app.clock().advance_seconds(31 * 86_400);
        let mut robin = signed_in(&server, "robin").await;
        assert!(!robin.get(&opened).await.body.contains(CONTACT));
        late.get("/en").await;
    });
}
