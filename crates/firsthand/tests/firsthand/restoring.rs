//! Restoring: what comes back, what does not, and what stays closed until the steward has looked.

use firsthand::{
    backup::{self, Asked},
    keyfile::Keys,
    server,
};
use people::staff::Roles;
use policy::consultations::types::State;
use store::{Database, Entropy, harness, values};

use crate::{
    backups::{Kind, OLDER, Place, SUGGESTIONS, WORDS, empty, rows, somebody},
    permissions::{CONTACT, let_in},
    staff::signed_in,
    support::{Server, Visitor, add_staff, app, number, stage},
};

/// Two people released a way to reach them; a backup is made; then one takes it back.
async fn released(place: &Place, server: &Server) -> (std::path::PathBuf, String) {
    let stage = stage(&server.app, State::Open, 20).await;
    let convenor = Roles { steward: true, convenor: true, moderator: false, ..Roles::NONE };
    add_staff(&server.app, stage.organisation, "robin", convenor).await;
    add_staff(&server.app, stage.organisation, "alex", convenor).await;
    let (mut robin, _) = (signed_in(server, "robin").await, signed_in(server, "alex").await);
    assert_eq!(let_in(server, &mut robin, "alex").await, 200);
    let until = harness::TODAY.plus(60).to_string();
    let question = [("purpose", "pay"), ("explanation", "To pay you."), ("item", "contact"), ("until", until.as_str())];
    let seen = robin.tell(&format!("/en/staff/c/{}/permissions", stage.id), &question).await;
    let opened = seen.attr("table a", "href").expect("it is asked");
    let public = format!("/en/c/{}/permissions/{}", stage.id, opened.rsplit('/').next().expect("an id"));
    let mut people: Vec<Visitor> = Vec::new();
    for (slip, contact) in [(0, CONTACT), (1, "stays@mail.example")] {
        let (mut visitor, _) = somebody(server, &stage, slip, WORDS).await;
        let seen = visitor.tell(&public, &[("contact", contact), ("agree", "yes")]).await;
        assert!(seen.says("You gave this permission"), "{}", seen.body);
        people.push(visitor);
    }
    let file = place.backup(server, "one.backup").await;
    assert!(people[0].tell(&public, &[("act", "back")]).await.says("Taken back"));
    (file, opened)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_released_and_taken_back_does_not_come_back() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let Some(place) = Place::new(kind).await else { return };
        let server = place.server().await;
        let (file, opened) = released(&place, &server).await;
        drop(server);
        let database = Database::Sqlite(place.path("restored.sqlite"));
        let restored = place.restore(&place.asked(&file, &database)).await.expect("restored");
        assert!(!restored.closed);
        let there = Place { database, ..place };
        let server = there.server().await;
        assert_eq!(
            rows(&server, "SELECT COUNT(*) AS n FROM consents").await,
            1,
            "the row of the one who took it back too"
        );
        let seen = signed_in(&server, "robin").await.get(&opened).await;
        assert!(seen.says("stays@mail.example") && !seen.body.contains(CONTACT), "{}", seen.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn when_nobody_knows_what_was_taken_back_nothing_that_was_released_comes_back() {
    let place = Place::new(Kind::Sqlite).await.expect("files");
    let server = place.server().await;
    let (file, opened) = released(&place, &server).await;
    drop(server);
    let key = place.path("one.backup.key");
    let database = Database::Sqlite(place.path("elsewhere.sqlite"));
    let keys_in = Database::Sqlite(place.path("elsewhere-keys.sqlite"));
    let asked = Asked { key: Some(&key), keys_in: &keys_in, ..place.asked(&file, &database) };
    let restored = place.restore(&asked).await.expect("restored");
    assert!(restored.closed);
    let there = Place { database, keys_in, ..place };
    let server = there.server().await;
    assert_eq!(rows(&server, "SELECT COUNT(*) AS n FROM consents").await, 0);
    assert_eq!(rows(&server, "SELECT COUNT(*) AS n FROM consent_requests WHERE ended = 0").await, 0);
    let mut robin = signed_in(&server, "robin").await;
    robin.tell("/en/staff/restored", &[]).await;
    let seen = robin.get(&opened).await;
    assert!(seen.status == 200 && !seen.body.contains("mail.example"), "{}", seen.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_key_store_a_restore_stays_closed_until_the_steward_has_looked() {
    let place = Place::new(Kind::Sqlite).await.expect("files");
    let server = place.server().await;
    let stage = stage(&server.app, State::Open, 20).await;
    let roles = Roles { steward: true, convenor: true, moderator: true, ..Roles::NONE };
    add_staff(&server.app, stage.organisation, "robin", roles).await;
    let (_, codes) = somebody(&server, &stage, 0, "Words before the fire").await;
    let file = place.backup(&server, "one.backup").await;
    drop(server);

    // The machine burns down: a new key store, a new database; the key file and the backup were elsewhere.
    let (database, keys_in) =
        (Database::Sqlite(place.path("new.sqlite")), Database::Sqlite(place.path("new-keys.sqlite")));
    let burnt = Asked { keys_in: &keys_in, ..place.asked(&file, &database) };
    let refused = place.restore(&burnt).await.expect_err("no key");
    assert!(refused.contains("--key") && refused.contains("--institutions-only"), "{refused}");
    let wrong = place.path("wrong.key");
    std::fs::write(&wrong, format!("1 {}\n", "00".repeat(32))).expect("written");
    let refused = place.restore(&Asked { key: Some(&wrong), ..burnt.clone() }).await.expect_err("another key");
    assert!(refused.contains("does not belong"), "{refused}");
    let other = Keys::new(&Entropy::seeded(77));
    let refused = backup::restore(&burnt, &other, &place.clock, &Entropy::System, |_, _| ()).await;
    assert!(refused.is_err(), "another key file");
    assert!(!place.path("new.sqlite").exists(), "nothing is put in place that was not verified");

    // A wrong key is not kept: the right one still works. However often it is restored, nobody knows what was taken back.
    let key = place.path("one.backup.key");
    let elsewhere = Database::Sqlite(place.path("first-try.sqlite"));
    let first = place.restore(&Asked { key: Some(&key), ..place.asked(&file, &elsewhere) }).await;
    assert!(first.expect("the key store of old knows it").taken_back == 0);
    let first = Asked { keys_in: &keys_in, key: Some(&key), ..place.asked(&file, &elsewhere) };
    assert!(place.restore(&first).await.expect("restored").closed);
    let unnamed = Asked { keys_in: &keys_in, ..place.asked(&file, &database) };
    assert!(place.restore(&unnamed).await.is_err(), "the key is not kept in the new key store");
    let key = place.path("one.backup.key");
    let asked = Asked { keys_in: &keys_in, key: Some(&key), ..place.asked(&file, &database) };
    let restored = place.restore(&asked).await.expect("restored");
    assert!(restored.closed);
    let there = Place { database, keys_in, ..place };
    let server = there.server().await;
    let mut visitor = server.visitor();
    for path in ["/en", "/en/enter", "/en/withdraw", "/en/staff/consultations", "/en/staff/people"] {
        let seen = visitor.get(path).await;
        assert_eq!(seen.status, 503, "{path}");
        assert!(seen.says("Closed for a short while"), "{path}");
    }
    let mut robin = server.visitor();
    let fields = [("name", "robin"), ("passphrase", "a long passphrase"), ("minutes", "20")];
    let seen = robin.post("/en/staff", &fields).await;
    assert!(seen.status == 200 && seen.says("A backup was restored"), "{}", seen.body);
    robin.tell("/en/staff/restored", &[]).await;
    assert_eq!(visitor.get("/en").await.status, 200);
    visitor.enter(&codes.0).await;
    assert!(visitor.get(&format!("/en/c/{}/mine", stage.id)).await.says("Words before the fire"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_institutions_gave_can_be_restored_without_what_people_gave() {
    let place = Place::new(Kind::Sqlite).await.expect("files");
    let server = place.server().await;
    let stage = stage(&server.app, State::Open, 20).await;
    somebody(&server, &stage, 0, WORDS).await;
    let file = place.backup(&server, "one.backup").await;
    drop(server);
    place.clock.advance_seconds(400 * 86_400);
    let database = Database::Sqlite(place.path("archive.sqlite"));
    let asked = Asked { institutions_only: true, ..place.asked(&file, &database) };
    let restored = place.restore(&asked).await.expect("restored");
    assert!(!restored.closed && !restored.rows.contains_key("votes"));
    let there = Place { database, ..place };
    let server = there.server().await;
    assert_eq!(rows(&server, "SELECT COUNT(*) AS n FROM statements WHERE origin = 'seed'").await, 4);
    assert_eq!(rows(&server, "SELECT COUNT(*) AS n FROM provisions").await, 3);
    for sql in ["SELECT COUNT(*) AS n FROM seats", "SELECT COUNT(*) AS n FROM codes", SUGGESTIONS] {
        assert_eq!(rows(&server, sql).await, 0, "{sql}");
    }
    assert_eq!(server.visitor().get(&format!("/en/c/{}", stage.id)).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_wrapping_key_touches_no_text_and_the_old_one_opens_nothing() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let Some(mut place) = Place::new(kind).await else { return };
        let old = place.keys.clone();
        let server = place.server().await;
        let stage = stage(&server.app, State::Open, 20).await;
        let (_, codes) = somebody(&server, &stage, 0, WORDS).await;
        drop(server);
        place.keys.add_wrapping(&Entropy::System);
        let vault = server::vault(&place.keys_in, &place.keys, &place.clock).await.expect("opens");
        let mut told = Vec::new();
        let done = vault.rewrap(|rows| told.push(rows)).await.expect("wrapped anew");
        assert!(done >= 256 && told.last() == Some(&done), "{done} {told:?}");
        assert_eq!(vault.rewrap(|_| ()).await.expect("again"), 0);
        place.keys.drop_older();
        let server = place.server().await;
        let mut visitor = server.visitor();
        visitor.enter(&codes.0).await;
        let mine = format!("/en/c/{}/mine", stage.id);
        assert!(visitor.get(&mine).await.says(WORDS));
        drop(server);
        let refused = server::vault(&place.keys_in, &old, &place.clock).await.expect_err("the old key file");
        assert!(refused.contains("does not open the key store"), "{refused}");
    }
}

#[test]
fn words_of_an_older_program_are_sealed_at_the_start() {
    harness::on_both(|store| async move {
        let app = app(store);
        let stage = stage(&app, State::Open, 20).await;
        let (part, id) = (stage.parts[0], stage.organisation);
        app.store()
            .write("as an older program did", move |tx| {
                Box::pin(async move {
                    let seat = [3_u8; 16];
                    tx.run(
                        "INSERT INTO suggestions (id, seat, provision, lang, body, offered, print, state, reason, day)
                         VALUES ($1, $2, $3, 'en', $4, $4, 1, 'published', '', 1)",
                        values![id, seat, part, OLDER],
                    )
                    .await?;
                    tx.run(
                        "INSERT INTO translations (thing, field, lang, body) VALUES ($1, 'body', 'es', $2)",
                        values![id, OLDER],
                    )
                    .await?;
                    tx.run("INSERT INTO seats (seat, consultation) VALUES ($1, $2)", values![seat, stage.id]).await
                })
            })
            .await
            .map_err(|error: store::Error| error)
            .expect("stored");
        let sealed = policy::consultations::upkeep::seal_words(app.store()).await.expect("sealed");
        assert_eq!(sealed, 2, "a suggestion and its translation");
        assert_eq!(policy::consultations::upkeep::seal_words(app.store()).await.expect("again"), 0);
        for sql in [
            "SELECT COUNT(*) AS n FROM suggestions WHERE body LIKE '%CLEAR%' OR offered LIKE '%CLEAR%'",
            "SELECT COUNT(*) AS n FROM translations WHERE body LIKE '%CLEAR%'",
            "SELECT COUNT(*) AS n FROM seats WHERE mark IS NULL",
        ] {
            assert_eq!(number(&app, sql).await, 0, "{sql}");
        }
        let consultation = stage.id;
        let read = app
            .store()
            .read("suggestions", move |tx| Box::pin(policy::consultations::store::suggestions(tx, consultation)))
            .await
            .expect("read");
        assert_eq!((read[0].body.as_str(), read[0].offered.as_deref()), (OLDER, Some(OLDER)));
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_softer_wording_that_was_accepted_after_the_backup_is_not_lost() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let Some(place) = Place::new(kind).await else { return };
        let server = place.server().await;
        let stage = stage(&server.app, State::Open, 20).await;
        let (mut author, codes) = somebody(&server, &stage, 0, "Hard words about counters").await;
        let offered = server
            .app
            .store()
            .write("offer", |tx| {
                Box::pin(async move {
                    let row = tx.first("SELECT id FROM suggestions", values![]).await?.expect("a suggestion");
                    let id: store::Id = row.get("id")?;
                    let softer = tx.seal(id, "Softer words about counters").await?;
                    tx.run("UPDATE suggestions SET state = 'offered', offered = $2 WHERE id = $1", values![id, softer])
                        .await?;
                    Ok::<_, store::Error>(id)
                })
            })
            .await
            .expect("offered");
        let file = place.backup(&server, "one.backup").await;
        let mine = format!("/en/c/{}/mine", stage.id);
        author.get(&mine).await;
        let (token, thing) = (author.token(), offered.to_string());
        author.post(&format!("{mine}/offer"), &[("token", &token), ("thing", &thing), ("answer", "accept")]).await;
        assert!(!author.get(&mine).await.says("Hard words about counters, please"));
        drop(server);
        let target = empty(kind, place.folder.path(), "restored.sqlite").await.expect("a database");
        place.restore(&place.asked(&file, &target)).await.expect("restored");
        let there = Place { database: target, ..place };
        let server = there.server().await;
        let mut author = server.visitor();
        author.enter(&codes.0).await;
        let seen = author.get(&mine).await;
        assert!(seen.says("Softer words about counters"), "{}", seen.body);
        assert_eq!(rows(&server, "SELECT COUNT(*) AS n FROM suggestions WHERE state = 'published'").await, 1);
    }
}
