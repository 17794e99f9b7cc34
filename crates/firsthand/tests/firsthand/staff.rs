//! What convenors and moderators can get wrong: imports that are empty, huge or long, opening too early, deciding twice.

use people::staff::Roles;
use policy::consultations::types::State;
use store::{Entropy, harness};

use crate::support::{Server, Stage, Visitor, add_staff, number, stage};

const ALL: Roles = Roles { steward: false, convenor: true, moderator: true, ..Roles::NONE };

pub async fn signed_in(server: &Server, name: &str) -> Visitor {
    let mut visitor = server.visitor();
    let fields = [("name", name), ("passphrase", "a long passphrase"), ("minutes", "20")];
    let seen = visitor.post("/en/staff", &fields).await;
    assert_eq!(seen.status, 200, "{}", seen.body);
    visitor
}

pub async fn drafted(store: store::Store) -> (Server, Stage, Visitor) {
    let server = Server::start(store).await;
    let stage = stage(&server.app, State::Draft, 20).await;
    add_staff(&server.app, stage.organisation, "robin", ALL).await;
    let robin = signed_in(&server, "robin").await;
    (server, stage, robin)
}

/// A form with a file, as browsers send it.
pub fn multipart(fields: &[(&str, &str)], file: Option<&[u8]>) -> (String, Vec<u8>) {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend_from_slice(
            format!("--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes(),
        );
    }
    if let Some(file) = file {
        let head = "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"law.md\"\r\ncontent-type: text/plain\r\n\r\n";
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--b--\r\n");
    ("multipart/form-data; boundary=b".to_owned(), body)
}

#[test]
fn imports_that_are_empty_huge_or_broken_are_refused_and_the_text_stays() {
    harness::on_both(|store| async move {
        let (server, stage, mut robin) = drafted(store).await;
        let path = format!("/en/staff/c/{}/text", stage.id);
        robin.get(&path).await;
        let token = robin.token();
        let long_part = format!("# A\n\n{}\n", "word ".repeat(5_000));
        let huge = vec![b'a'; 50 * 1024 * 1024];
        for (what, text, file, status, expect) in [
            ("nothing", "", None, 422, ""),
            ("an empty file", "", Some(&b""[..]), 422, ""),
            ("no UTF-8", "", Some(&[0xff, 0xfe, 0x00, 0x41][..]), 422, ""),
            ("half a bill", "{\"title\": \"A bill\", \"provisions\": [{\"id\"", None, 422, "half"),
            ("one endless part", &long_part, None, 422, ""),
            ("50 MB", "", Some(&huge[..]), 413, "That is too much at once"),
        ] {
            let (content_type, body) = multipart(&[("token", &token), ("text", text)], file);
            let seen = robin.once("POST", &path, Some(&content_type), body).await;
            assert_eq!(seen.status, status, "{what}: {}", seen.body.chars().take(3_000).collect::<String>());
            if status == 422 {
                assert!(!seen.all(".errors li").is_empty(), "{what}: it is said what is wrong");
                assert_eq!(seen.all("#text").concat().trim(), text.trim(), "{what}: what was pasted is kept");
            } else {
                assert!(seen.says(expect), "{what}");
            }
        }
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM provisions").await, 3, "the old text is still there");
    });
}

#[test]
fn a_bill_with_a_thousand_provisions_is_imported_whole() {
    harness::on_both(|store| async move {
        let (server, stage, mut robin) = drafted(store).await;
        let path = format!("/en/staff/c/{}/text", stage.id);
        robin.get(&path).await;
        let provisions: Vec<_> = (1..=1_000)
            .map(|n| serde_json::json!({ "id": format!("sec_{n}"), "heading": format!("Heading {n}"), "text": format!("Words of section {n}.") }))
            .collect();
        let bill =
            serde_json::json!({ "title": "A long bill", "bill": "H.R. 1", "provisions": provisions }).to_string();
        let token = robin.token();
        let (content_type, body) = multipart(&[("token", &token), ("text", "")], Some(bill.as_bytes()));
        let seen = robin.once("POST", &path, Some(&content_type), body).await;
        assert_eq!(seen.status, 303, "{}", seen.body);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM provisions").await, 1_000);
        let seen = robin.get(&format!("/en/staff/c/{}/part/1000", stage.id)).await;
        assert!(seen.says("Words of section 1000."), "{}", seen.body);
    });
}

#[test]
fn nothing_opens_before_everything_is_stated_and_what_was_told_stands() {
    harness::on_both(|store| async move {
        let (server, stage, mut robin) = drafted(store).await;
        let base = format!("/en/staff/c/{}", stage.id);
        let token = {
            robin.get(&format!("{base}/task/purpose")).await;
            robin.token()
        };
        // Empty one thing that must be stated, straight in the database: opening must look for itself.
        for (sql, back) in [
            ("UPDATE consultations SET purpose = ''", "UPDATE consultations SET purpose = 'To learn.'"),
            ("UPDATE consultations SET funded_by = ''", "UPDATE consultations SET funded_by = 'An office'"),
            ("UPDATE consultations SET pay_hourly = 100", "UPDATE consultations SET pay_hourly = 5700"),
            ("UPDATE organisations SET terms_version = NULL", "UPDATE organisations SET terms_version = 1"),
            ("UPDATE consultations SET summary = ''", "UPDATE consultations SET summary = 'Short.'"),
        ] {
            run(&server, sql).await;
            robin.post(&format!("{base}/open"), &[("token", &token)]).await;
            assert_eq!(
                number(&server.app, "SELECT COUNT(*) AS n FROM consultations WHERE state = 'open'").await,
                0,
                "{sql}"
            );
            run(&server, back).await;
        }
        robin.post_once(&format!("{base}/open"), &[("token", &token)]).await;
        robin.post_once(&format!("{base}/open"), &[("token", &token)]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM consultations WHERE state = 'open'").await, 1);
        // What people were told stands.
        robin.post(&format!("{base}/task/purpose"), &[("token", &token), ("purpose", "Something else")]).await;
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM consultations WHERE purpose = 'To learn.'").await, 1);
        let (content_type, body) = multipart(&[("token", &token), ("text", "# Another law\n\nOther words.\n")], None);
        robin.once("POST", &format!("{base}/text"), Some(&content_type), body).await;
        assert_eq!(
            number(&server.app, "SELECT COUNT(*) AS n FROM provisions").await,
            3,
            "the text people answer stays"
        );
    });
}

async fn run(server: &Server, sql: &'static str) {
    server
        .app
        .store()
        .write("a change by hand", move |tx| Box::pin(async move { tx.run(sql, Vec::new()).await }))
        .await
        .map_err(|error: store::Error| error)
        .expect("changed");
}

#[test]
fn two_moderators_decide_the_same_text_once() {
    harness::on_both(|store| async move {
        let server = Server::start(store).await;
        let stage = stage(&server.app, State::Open, 20).await;
        add_staff(&server.app, stage.organisation, "robin", ALL).await;
        add_staff(&server.app, stage.organisation, "alex", ALL).await;
        let mut member = server.visitor();
        member.use_slip(&stage.slips[0].digits()).await;
        let own = format!("/en/c/{}/own", stage.id);
        for text in ["Fees should fall.", "Judges should learn."] {
            member.get(&own).await;
            let token = member.token();
            member.post(&own, &[("token", &token), ("own", text), ("lang", "en"), ("step", "send")]).await;
        }
        let (mut robin, mut alex) = (signed_in(&server, "robin").await, signed_in(&server, "alex").await);
        let queue = format!("/en/staff/c/{}/queue", stage.id);
        robin.get(&queue).await;
        alex.get(&queue).await;
        let item = robin.hidden("item");
        assert_eq!(item, alex.hidden("item"), "both look at the same text");
        let (one, two) = (robin.token(), alex.token());
        robin.post(&queue, &[("token", &one), ("item", &item), ("decision", "publish")]).await;
        let seen = alex
            .post(&queue, &[("token", &two), ("item", &item), ("decision", "return"), ("why", "two"), ("reason", "")])
            .await;
        assert!(seen.status < 500, "{}", seen.body);
        assert_eq!(
            number(&server.app, "SELECT COUNT(*) AS n FROM statements WHERE origin = 'member' AND state = 'published'")
                .await,
            1
        );
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM statements WHERE state = 'returned'").await, 0);
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM moderation").await, 1, "one decision is recorded");
        // A softer wording is never published without its author.
        alex.get(&queue).await;
        let (two, item) = (alex.token(), alex.hidden("item"));
        alex.post(
            &queue,
            &[("token", &two), ("item", &item), ("decision", "soften"), ("softer", "Judges could learn.")],
        )
        .await;
        assert_eq!(
            number(&server.app, "SELECT COUNT(*) AS n FROM statements WHERE body = 'Judges could learn.'").await,
            0
        );
        assert_eq!(number(&server.app, "SELECT COUNT(*) AS n FROM statements WHERE state = 'offered'").await, 1);
        let mut stranger = server.visitor();
        let slip = people::codes::Code::new(&Entropy::seeded(4)).digits();
        assert_eq!(stranger.enter(&slip).await.status, 422);
    });
}

#[test]
fn staff_see_only_what_their_role_and_organisation_allow() {
    harness::on_both(|store| async move {
        let server = Server::start(store).await;
        let (own, other) = (stage(&server.app, State::Draft, 20).await, stage(&server.app, State::Draft, 20).await);
        add_staff(&server.app, own.organisation, "convenor", Roles { convenor: true, ..Roles::default() }).await;
        add_staff(&server.app, own.organisation, "moderator", Roles { moderator: true, ..Roles::default() }).await;
        let sign_in = async |name: &str| {
            let mut visitor = server.visitor();
            visitor.get("/en/staff").await;
            let fields = [("name", name), ("passphrase", "a long passphrase"), ("minutes", "20")];
            let seen = visitor.post("/en/staff", &fields).await;
            assert_eq!(seen.status, 200, "{}", seen.body);
            visitor
        };
        let mut wrong = server.visitor();
        let seen = wrong.post("/en/staff", &[("name", "convenor"), ("passphrase", "a wrong passphrase")]).await;
        assert!(seen.status == 422 && !seen.body.contains("a wrong passphrase"), "a passphrase is never sent back");
        assert_eq!(wrong.cookie, None);
        let mut convenor = sign_in("convenor").await;
        assert_eq!(convenor.get(&format!("/en/staff/c/{}", own.id)).await.status, 200);
        assert_eq!(
            convenor.get(&format!("/en/staff/c/{}", other.id)).await.status,
            404,
            "another organisation's draft"
        );
        assert_eq!(convenor.get("/en/staff/people").await.status, 403);
        assert_eq!(
            convenor.get(&format!("/en/staff/c/{}/queue", own.id)).await.status,
            403,
            "the queue is the moderator's"
        );
        let mut moderator = sign_in("moderator").await;
        assert_eq!(moderator.get(&format!("/en/staff/c/{}/queue", own.id)).await.status, 200);
        assert_eq!(moderator.get(&format!("/en/staff/c/{}/queue", other.id)).await.status, 404);
        assert_eq!(moderator.get(&format!("/en/staff/c/{}/slips", own.id)).await.status, 403);
        assert_eq!(moderator.get(&format!("/en/staff/c/{}/wordings", own.id)).await.status, 200);
        assert_eq!(convenor.get(&format!("/en/staff/c/{}/wordings", other.id)).await.status, 404);
        assert_eq!(server.visitor().get(&format!("/en/staff/c/{}", own.id)).await.status, 401);
        assert_eq!(server.visitor().get(&format!("/en/c/{}", own.id)).await.status, 404, "a draft is not public");
    });
}

#[test]
fn a_made_up_id_reaches_nothing_of_another_organisation() {
    harness::on_both(|store| async move {
        let (server, own, mut robin) = drafted(store).await;
        let other = stage(&server.app, State::Open, 20).await;
        let (theirs, own_id) = (other.id, own.id);
        server
            .app
            .store()
            .write("translated", move |tx| {
                Box::pin(async move {
                    let words = "Otras palabras";
                    policy::consultations::store::translate(tx, theirs, "title", kit::Lang::Es, words).await
                })
            })
            .await
            .expect("translated");
        let translations = "SELECT COUNT(*) AS n FROM translations";
        assert_eq!(number(&server.app, translations).await, 1);
        // Deleting "a group" whose id is somebody else's consultation; adding one under the id of somebody else's statement.
        let groups = format!("/en/staff/c/{own_id}/groups");
        robin.tell(&groups, &[("delete", &theirs.to_string())]).await;
        assert_eq!(number(&server.app, translations).await, 1, "nothing of theirs is deleted");
        let statement = other.statements[0].to_string();
        let fields =
            [("once", statement.as_str()), ("name", "A group"), ("reason", "A reason."), ("name-es", "Un grupo")];
        robin.tell(&groups, &fields).await;
        let seen = server.visitor().get(&format!("/es/c/{theirs}")).await;
        assert!(!seen.body.contains("Un grupo"));
        let translated = "SELECT COUNT(*) AS n FROM translations t JOIN statements s ON s.id = t.thing";
        assert_eq!(number(&server.app, translated).await, 0, "a new thing never gets the id that somebody sent");
        // A new consultation under the id of theirs.
        let title = "SELECT COUNT(*) AS n FROM consultations WHERE title = 'Taken over'";
        robin
            .tell("/en/staff/consultations", &[("once", &theirs.to_string()), ("title", "Taken over"), ("lang", "en")])
            .await;
        assert_eq!(number(&server.app, title).await, 1);
        assert!(server.visitor().get(&format!("/en/c/{theirs}")).await.says("A draft law"), "theirs is as it was");
    });
}
