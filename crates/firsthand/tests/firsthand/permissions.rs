//! Permissions: what people release about themselves is opened by those who hold the organisation's key, for one purpose and a
//! time, and by nobody else, whatever they hold.

use people::{consents::receipt, secrets, staff::Roles};
use policy::consultations::types::State;
use store::{Error, Id, harness, values};

use crate::{
    staff::signed_in,
    support::{Server, Stage, Visitor, add_staff, by_hand, number, on_both, stage},
};

pub const CONVENOR: Roles = Roles { steward: false, convenor: true, moderator: false, ..Roles::NONE };
pub const CONTACT: &str = "grey.heron@mail.example";

pub async fn id_of(server: &Server, name: &'static str) -> Id {
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
pub async fn office(server: &Server) -> (Stage, Visitor, Visitor) {
    let stage = stage(&server.app, State::Open, 20).await;
    add_staff(&server.app, stage.organisation, "robin", CONVENOR).await;
    add_staff(&server.app, stage.organisation, "alex", CONVENOR).await;
    (stage, signed_in(server, "robin").await, signed_in(server, "alex").await)
}

pub async fn let_in(server: &Server, holder: &mut Visitor, name: &'static str) -> u16 {
    let who = id_of(server, name).await.to_string();
    holder.tell("/en/staff/keys", &[("who", &who), ("act", "share")]).await.status
}

/// An office where both people hold the key.
pub async fn holders(server: &Server) -> (Stage, Visitor, Visitor) {
    let (stage, mut robin, alex) = office(server).await;
    assert_eq!(let_in(server, &mut robin, "alex").await, 200);
    (stage, robin, alex)
}

pub fn asked(stage: &Stage) -> String {
    format!("/en/staff/c/{}/permissions", stage.id)
}

/// Asks for a way to reach people; gives back the address of the request for members.
pub async fn ask(stage: &Stage, convenor: &mut Visitor) -> (String, String) {
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
        let (stage, mut robin, _) = holders(&server).await;
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
fn what_was_released_can_be_taken_back_when_nothing_else_is_left() {
    on_both(|server| async move {
        let (stage, mut robin, _) = holders(&server).await;
        let (opened, public) = ask(&stage, &mut robin).await;
        let give = async |slip: usize| {
            let mut visitor = server.visitor();
            let codes = visitor.use_slip(&stage.slips[slip].digits()).await;
            visitor.tell(&public, &[("contact", CONTACT), ("agree", "yes")]).await;
            (visitor, codes)
        };
        let (mut heron, _) = give(0).await;
        let (_, (_, withdrawal)) = give(1).await;
        by_hand(&server.app, "DELETE FROM seats", values![]).await;
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
        by_hand(&server.app, "DELETE FROM seats", values![]).await;
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
