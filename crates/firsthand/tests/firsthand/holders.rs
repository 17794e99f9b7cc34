//! Who holds an organisation's key: two people at least, a file needs both, a passphrase of another hand opens nothing, a lost key is
//! made anew.

use people::{secrets, staff::Roles};
use policy::consultations::types::State;
use store::{Entropy, harness, values};

use crate::{
    permissions::{CONTACT, CONVENOR, ask, asked, holders, id_of, let_in},
    staff::signed_in,
    support::{Stage, Visitor, add_staff, by_hand, number, on_both, stage},
};

#[test]
fn a_passphrase_set_by_another_hand_opens_nothing_and_a_second_holder_lets_in_again() {
    on_both(|server| async move {
        let (stage, mut robin, mut alex) = holders(&server).await;
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
        by_hand(&server.app, "UPDATE staff SET passphrase = $1 WHERE sign_in = 'robin'", values![hash]).await;
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
        let (stage, mut robin, mut alex) = holders(&server).await;
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
        let older = values![harness::TODAY.plus(-1)];
        by_hand(&server.app, "UPDATE consent_files SET ends_day = $1", older).await;
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
        by_hand(&server.app, "DELETE FROM box_holders", values![]).await;
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
        let (stage, mut robin, _) = holders(&server).await;
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
