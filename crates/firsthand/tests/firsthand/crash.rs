//! kill -9 while votes arrive loses no vote that was acknowledged, on either database.

use std::{
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use firsthand::{
    keyfile::{self, Keys},
    server,
};
use people::{Person, secrets, sessions};
use policy::consultations::types::State;
use store::{Clock, Database, Entropy, Error, Id, harness, values};

use crate::support::{Visitor, stage};

/// The program, serving from this database; and where.
fn serve(database: &str, key: &Path) -> (Child, SocketAddr) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_firsthand"))
        .arg("serve")
        .env("FIRSTHAND_DATABASE", database)
        .env("FIRSTHAND_KEY_FILE", key)
        .env("FIRSTHAND_KEYS", key.with_file_name("keys.sqlite"))
        .env("FIRSTHAND_LISTEN", "127.0.0.1:0")
        .current_dir(key.parent().expect("a folder"))
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut line = String::new();
    BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("its address");
    let address = line.split("http://").nth(1).and_then(|rest| rest.split(' ').next()).expect("an address in the line");
    (child, address.parse().expect("an address"))
}

async fn votes_survive(database: Database, text: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let key_file = folder.path().join("key");
    let keys = Keys::new(&Entropy::System);
    keyfile::write(&key_file, &keys, None, &Entropy::System).expect("written");
    let key = keys.instance.clone();
    let keys_in = Database::Sqlite(folder.path().join("keys.sqlite"));
    let store = server::open(&database, &keys_in, 4, &keys, |_| {}).await.expect("opens");
    let app =
        firsthand::server::app(store, Clock::System, Entropy::System, key.clone(), false).expect("an application");
    let stage = stage(&app, State::Open, 20).await;
    let id = stage.id;
    let crowd: Vec<(Person, [u8; 32])> = (0..40)
        .map(|_| (Person::new(Entropy::System.bytes(), Entropy::System.bytes(), None), Entropy::System.bytes()))
        .collect();
    let people = crowd.clone();
    app.store()
        .write("crowd", move |tx| {
            Box::pin(async move {
                for (person, token) in &people {
                    people::slips::take_seat(tx, person.seat(id), id).await?;
                    tx.run(
                        "INSERT INTO codes (lookup, kind, filter, sealed) VALUES ($1, 'personal', 0, NULL)",
                        store::values![person.lookup],
                    )
                    .await?;
                    let now = Clock::System.now();
                    sessions::start(tx, &Entropy::System, now, *token, sessions::Kind::Participant, 20, person).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await
        .expect("stored");
    app.store().clone().close().await;
    let (mut child, address) = serve(text, &key_file);
    let acknowledged: Arc<Mutex<Vec<([u8; 16], Id)>>> = Arc::default();
    let stopped = Arc::new(AtomicBool::new(false));
    let mut tasks = Vec::new();
    for (person, token) in crowd {
        let (acknowledged, stopped, statements) = (acknowledged.clone(), stopped.clone(), stage.statements.clone());
        let who = person.letter_box;
        let form = secrets::form_token(&key, &who);
        tasks.push(tokio::spawn(async move {
            let origin = Some(format!("http://{address}"));
            let mut visitor = Visitor::at(address, origin);
            visitor.cookie = Some(format!("firsthand={}", secrets::hex(&token)));
            for statement in &statements {
                let statement_text = statement.to_string();
                let fields = [("token", form.as_str()), ("statement", statement_text.as_str()), ("vote", "1")];
                let answer = visitor.try_post(&format!("/en/c/{id}/vote"), &fields).await;
                if answer == Some(303) {
                    acknowledged.lock().expect("no panic").push((person.seat(id), *statement));
                }
                if stopped.load(Ordering::SeqCst) {
                    break;
                }
            }
        }));
    }
    // In the middle of it.
    let patience = std::time::Instant::now() + Duration::from_mins(1);
    while acknowledged.lock().expect("no panic").len() < 60 {
        assert!(std::time::Instant::now() < patience, "no votes are acknowledged");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    child.kill().expect("kill -9");
    child.wait().expect("gone");
    stopped.store(true, Ordering::SeqCst);
    for task in tasks {
        task.await.expect("no panic");
    }
    let acknowledged = std::mem::take(&mut *acknowledged.lock().expect("no panic"));
    let store = server::open(&database, &keys_in, 4, &keys, |_| {}).await.expect("opens again");
    let rows = store
        .read("votes", |tx| Box::pin(async move { tx.all("SELECT seat, statement FROM votes", values![]).await }))
        .await
        .expect("read");
    let kept: Vec<([u8; 16], Id)> =
        rows.iter().map(|r| (r.get("seat").expect("seat"), r.get("statement").expect("statement"))).collect();
    for vote in &acknowledged {
        assert!(kept.contains(vote), "an acknowledged vote is lost ({} of {} kept)", kept.len(), acknowledged.len());
    }
    assert!(acknowledged.len() >= 60);
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_loses_no_acknowledged_vote_on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("crash.sqlite");
    votes_survive(Database::Sqlite(file.clone()), &file.display().to_string()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_loses_no_acknowledged_vote_on_postgresql() {
    let Some(url) = harness::postgres_url().await else { return };
    votes_survive(Database::Postgres(url.clone()), &url).await;
}
